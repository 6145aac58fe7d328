// Their wallet has a person log in at our identity provider, with our wallet on another device, before the sandbox's issuer gives it a certificate.
import assert from 'node:assert/strict'

import { Oauth2Client } from '@openid4vc/oauth2'

import { token } from '../support/jose_callbacks.mjs'
import { sdJwtVerifier } from '../support/sd_jwt.mjs'
import { sandbox } from '../support/world.mjs'
import { callbackOf, openPage } from './login.mjs'

const Peers = ['@openid4vc/openid4vci', '@sd-jwt/sd-jwt-vc']
const ClientId = 'causeway' // the name that all attested wallets share here
const Redirect = 'causeway://issuance'
const Configuration = 'vaccination-record'

/** An attested wallet with its part of a login: what it keeps between its requests. */
class Login {
  static async begin(provider) {
    const login = new Login()
    login.wallet = await provider.attestedWallet(ClientId)
    login.oauth = new Oauth2Client({ callbacks: login.wallet.callbacks })
    const made = await sandbox('/admin/offers', { grant: 'authorization_code', credential_configuration_id: Configuration })
    login.offer = await login.wallet.issuance.resolveCredentialOffer(made.offer)
    login.issuerMetadata = await login.wallet.issuance.resolveIssuerMetadata(login.offer.credential_issuer)
    ;[login.server] = login.issuerMetadata.authorizationServers
    return login
  }

  get common() {
    return { authorizationServerMetadata: this.server, redirectUri: Redirect, resource: this.offer.credential_issuer }
  }

  async push() {
    this.state = token()
    const { scope } = this.issuerMetadata.credentialIssuer.credential_configurations_supported[Configuration]
    const request = { ...this.common, clientId: ClientId, scope, state: this.state, dpop: this.wallet.newDpop() }
    const { authorizationRequestUrl, pkce, dpop } = await this.oauth.createAuthorizationRequestUrl(request)
    Object.assign(this, { pkce, dpop })
    return new URL(authorizationRequestUrl)
  }

  /** The person answers on the device where they are known. */
  async answered(person, word = '--approve') {
    const page = await openPage(await this.push(), ClientId)
    await person.run('request', 'answer', page.link, word, ...(word === '--approve' ? ['--match', page.match] : []))
    const url = (await callbackOf(page)).href
    const answer = this.wallet.issuance.parseAndVerifyAuthorizationResponseRedirectUrl({ url, authorizationServerMetadata: this.server })
    assert.equal(answer.state, this.state)
    return answer
  }

  async redeem(code, change = {}) {
    const request = { ...this.common, authorizationCode: code, pkceCodeVerifier: this.pkce.codeVerifier, dpop: this.dpop, ...change }
    const granted = await this.oauth.retrieveAuthorizationCodeAccessToken({ ...request, additionalRequestPayload: { client_id: ClientId } })
    return { offer: this.offer, issuerMetadata: this.issuerMetadata, accessToken: granted.accessTokenResponse.access_token, dpop: granted.dpop }
  }
}

const refusedWith = (error, reason = /./) => (failure) => {
  const { errorResponse } = failure
  if (!errorResponse) throw failure // it came to nothing here, before anything was asked
  assert.equal(errorResponse.error, error)
  assert.match(errorResponse.error_description, reason)
  return true
}

/** Each can sign by the other's keys: what is refused is not for want of a key. */
function shareKeys(...wallets) {
  const keys = wallets.flatMap((wallet) => wallet.keys)
  for (const wallet of wallets) wallet.keys.push(...keys.filter((key) => !wallet.keys.includes(key)))
}

/** A login whose proofs answer the server's challenges; the first is asked for. */
async function challenged(provider) {
  const login = await Login.begin(provider)
  const { attestation_challenge: challenge } = await (await fetch(login.server.challenge_endpoint, { method: 'POST' })).json()
  Object.assign(login.wallet.client, { hasChallenges: true, challenge })
  return login
}

export async function sandboxIssuerLoginCases(report, person, provider) {
  const limit = "but for the challenge in its attestation's proofs, which it has not heard of: it is put in before they are signed"
  const check = (what, run, more = {}) => report.check({ peers: Peers, direction: 'peer wallet → our issuer', what, ...more }, run)
  await check('refused with use_attestation_challenge: a proof without challenge, as the peer and drafts before -06 make it', async () => {
    const login = await Login.begin(provider)
    await assert.rejects(login.push(), refusedWith('use_attestation_challenge'))
    login.wallet.client.hasChallenges = true
    assert.ok((await login.push()).searchParams.get('request_uri'))
  }, { peers: ['@openid4vc/openid4vci'] })
  await check('authorization code by scope: client attestation, PAR, PKCE S256, DPoP with nonces, iss, state, the client in the proof', async () => {
    const login = await challenged(provider)
    const { code } = await login.answered(person)
    const session = await login.redeem(code)
    const { c_nonce: nonce } = await login.wallet.issuance.requestNonce(session)
    const proof = await login.wallet.proofFor(session, nonce, login.wallet.signer, { clientId: ClientId })
    const { credentials } = await login.wallet.credentials(session, [proof])
    const { payload } = await sdJwtVerifier().verify(credentials[0].credential)
    assert.equal(payload.family_name, 'CHAN')
    assert.equal(payload.cnf.jwk.x, login.wallet.key.x)
    await assert.rejects(login.redeem(code), refusedWith('invalid_grant'))
  }, { limit })
  await check('a code is not redeemed with another verifier, another DPoP key or another attested key', async () => {
    for (const [reason, redeem] of [
      [/code_verifier/, ({ login, code }) => login.redeem(code, { pkceCodeVerifier: token(48) })],
      [/another DPoP key/, ({ login, other, code }) => login.redeem(code, { dpop: login.wallet.newDpop(other.wallet.dpopKey) })],
      [/another attested key/, ({ login, other, code }) => Object.assign(other, { pkce: login.pkce, dpop: login.dpop }).redeem(code)],
    ]) {
      const [login, other] = [await challenged(provider), await challenged(provider)]
      shareKeys(login.wallet, other.wallet)
      const { code } = await login.answered(person)
      await assert.rejects(redeem({ login, other, code }), refusedWith('invalid_grant', reason))
    }
  }, { limit, peers: ['@openid4vc/openid4vci'] })
  await check('declined by the person: access_denied', async () => {
    const login = await challenged(provider)
    assert.equal((await login.answered(person, '--decline')).error, 'access_denied')
  }, { limit, peers: ['@openid4vc/openid4vci'] })
}
