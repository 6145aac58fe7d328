// A wallet by @openid4vc/openid4vci and openid4vp, with keys in memory.
import { Openid4vciClient } from '@openid4vc/openid4vci'
import { Openid4vpClient } from '@openid4vc/openid4vp'
import { exportJWK, generateKeyPair } from 'jose'
import { X509Certificate } from 'node:crypto'

import { makeCallbacks } from './jose_callbacks.mjs'

async function newKey() {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return exportJWK(privateKey)
}

const publicPart = ({ kty, crv, x, y }) => ({ kty, crv, x, y })

/** OpenID4VP leaves reading of certificates to the caller. */
function certificateNames(base64) {
  const names = new X509Certificate(Buffer.from(base64, 'base64')).subjectAltName ?? ''
  return {
    sanDnsNames: [...names.matchAll(/DNS:([^,]+)/g)].map((found) => found[1]),
    sanUriNames: [...names.matchAll(/URI:([^,]+)/g)].map((found) => found[1]),
  }
}

export class WalletPeer {
  /** `options`: callbacks of its own. */
  static async make(options = {}) {
    const wallet = new WalletPeer()
    wallet.key = await newKey()
    wallet.dpopKey = await newKey()
    wallet.keys = [wallet.key, wallet.dpopKey]
    wallet.callbacks = makeCallbacks(wallet.keys, { fetch, getX509CertificateMetadata: certificateNames, ...options })
    wallet.issuance = new Openid4vciClient(wallet)
    wallet.presentation = new Openid4vpClient(wallet)
    return wallet
  }

  get signer() {
    return { method: 'jwk', alg: 'ES256', publicJwk: publicPart(this.key) }
  }

  newDpop(key = this.dpopKey) {
    return { signer: { method: 'jwk', alg: 'ES256', publicJwk: publicPart(key) } }
  }

  /** Resolves an offer and redeems its pre-authorized code. */
  async redeem(link, transactionCode) {
    const offer = await this.issuance.resolveCredentialOffer(link)
    const issuerMetadata = await this.issuance.resolveIssuerMetadata(offer.credential_issuer)
    const dpop = this.newDpop()
    const granted = await this.issuance.retrievePreAuthorizedCodeAccessTokenFromOffer({
      credentialOffer: offer,
      issuerMetadata,
      txCode: transactionCode,
      dpop,
    })
    return { offer, issuerMetadata, accessToken: granted.accessTokenResponse.access_token, dpop: granted.dpop }
  }

  /** `more`: the client's id, a key attestation. */
  async proofFor({ offer, issuerMetadata }, nonce, signer = this.signer, more = {}) {
    const { jwt } = await this.issuance.createCredentialRequestJwtProof({
      issuerMetadata,
      credentialConfigurationId: offer.credential_configuration_ids[0],
      nonce,
      signer,
      ...more,
    })
    return jwt
  }

  async credentials(session, proofs, additionalRequestPayload) {
    const { offer, issuerMetadata, accessToken, dpop } = session
    const answer = await this.issuance.retrieveCredentials({
      issuerMetadata,
      accessToken,
      dpop,
      credentialConfigurationId: offer.credential_configuration_ids[0],
      proofs: { jwt: proofs },
      additionalRequestPayload,
    })
    session.dpop = { ...dpop, ...answer.dpop }
    return answer.credentialResponse
  }

  /** Asks again for what was deferred. */
  async collect({ issuerMetadata, accessToken, dpop }, transactionId) {
    const answer = await this.issuance.retrieveDeferredCredentials({ issuerMetadata, accessToken, dpop, transactionId })
    return answer.deferredCredentialResponse
  }

  notify({ issuerMetadata, accessToken, dpop }, notificationId, event) {
    return this.issuance.sendNotification({ issuerMetadata, accessToken, dpop, notification: { notificationId, event } })
  }

  /** Reads and checks a request. `link` may be for any scheme. */
  async open(link) {
    const parsed = this.presentation.parseOpenid4vpAuthorizationRequest({ authorizationRequest: link })
    return this.presentation.resolveOpenId4vpAuthorizationRequest({ authorizationRequestPayload: parsed.params })
  }

  /** Answers with `presentations` (DCQL: query id -> list), encrypted where that is asked for; what the verifier said. */
  async answer({ authorizationRequestPayload: payload }, presentations) {
    const isEncrypted = payload.response_mode === 'direct_post.jwt'
    const serverMetadata = {
      authorization_signing_alg_values_supported: [],
      authorization_encryption_alg_values_supported: ['ECDH-ES'],
      authorization_encryption_enc_values_supported: ['A256GCM', 'A128GCM'],
    }
    const made = await this.presentation.createOpenid4vpAuthorizationResponse({
      authorizationRequestPayload: payload,
      authorizationResponsePayload: { vp_token: presentations },
      ...(isEncrypted ? { jarm: { encryption: { nonce: payload.nonce }, serverMetadata } } : {}),
    })
    const { response } = await this.presentation.submitOpenid4vpAuthorizationResponse({
      authorizationRequestPayload: payload,
      authorizationResponsePayload: made.authorizationResponsePayload,
      ...(made.jarm ? { jarm: { responseJwt: made.jarm.responseJwt } } : {}),
    })
    return response
  }
}
