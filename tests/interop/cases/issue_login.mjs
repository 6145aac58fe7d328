// An issuer of another make has the person log in on a page of its own before it gives our wallet a certificate.
import assert from 'node:assert/strict'

import { issueCertificate } from '../support/certificates.mjs'
import { LoginIssuerPeer } from '../support/login_issuer_peer.mjs'
import { issueSdJwt } from '../support/sd_jwt.mjs'
import { documentRoot } from '../support/world.mjs'
import { claims, described, disclosed } from './issue_sd_jwt.mjs'

const Peers = ['@openid4vc/openid4vci', '@sd-jwt/sd-jwt-vc']
const Direction = 'peer issuer → our wallet'
const Type = 'urn:example:degree:1'

export async function startLoginIssuer(trust) {
  const signer = issueCertificate({ name: 'Issuer with a login', root: documentRoot })
  const make = (key, peer) => issueSdJwt(signer, claims(peer, Type, key), disclosed)
  const withoutScope = { ...described(Type, 'Degree'), scope: undefined }
  const peer = await LoginIssuerPeer.start(signer, {
    degree: { metadata: described(Type, 'Degree'), make },
    unscoped: { metadata: withoutScope, make },
  })
  await trust(peer, signer)
  return peer
}

/** As the person's browser does: opens the page, and is sent back. */
export async function browse(page) {
  const answer = await fetch(page, { redirect: 'manual' })
  assert.equal(answer.status, 302)
  return answer.headers.get('location')
}

export async function issueLoginCases(report, wallet, issuer) {
  const check = (what, run) => report.check({ peers: Peers, direction: Direction, what }, run)
  const logIn = async (configuration) => {
    const { login_page: page } = await wallet.run('offer', 'accept', await issuer.loginOffer(configuration, 'desk-7'))
    return browse(page)
  }
  await check('authorization code by scope: PAR and token with DPoP by the same key, PKCE S256, iss, issuer_state', async () => {
    const { certificate } = await wallet.run('offer', 'continue', await logIn('degree'))
    const shown = await wallet.run('cert', 'show', certificate)
    assert.equal(shown.belief.verdict, 'valid')
    assert.equal(shown.type, Type)
  })
  await check('authorization code by authorization_details', async () => {
    const { certificate } = await wallet.run('offer', 'continue', await logIn('unscoped'))
    assert.equal((await wallet.run('cert', 'show', certificate)).belief.verdict, 'valid')
  })
  await check('refused with identity.oauth_refused: the person declines at the issuer', async () => {
    issuer.isDeclined = true
    const callback = await logIn('degree')
    issuer.isDeclined = false
    assert.equal((await wallet.failing('offer', 'continue', callback)).code, 'identity.oauth_refused')
  })
  await check('refused with identity.issuer_mismatch: the answer names another server', async () => {
    const callback = new URL(await logIn('degree'))
    callback.searchParams.set('iss', 'https://other.example')
    assert.equal((await wallet.failing('offer', 'continue', callback.href)).code, 'identity.issuer_mismatch')
  })
}
