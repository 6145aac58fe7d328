// Their wallet against the sandbox's counter: OpenID4VP 1.0 with HAIP 1.0.
import assert from 'node:assert/strict'

import { calculateJwkThumbprint } from 'jose'

import { deviceRequest, openId4VpTranscript, presentMdoc } from '../support/mdoc.mjs'
import { presentSdJwt } from '../support/sd_jwt.mjs'
import { WalletPeer } from '../support/wallet_peer.mjs'
import { sandbox } from '../support/world.mjs'
import { obtain } from './sandbox_issuer.mjs'

const Direction = 'peer wallet → our verifier'
const NameSpace = 'org.iso.18013.5.1'

const asked = (link) => link.replace('&request_uri_method=post', '')

async function begin(wallet, body) {
  const made = await sandbox('/verifier/requests', body)
  const request = await wallet.open(asked(made.link))
  const { client_id: audience, nonce } = request.authorizationRequestPayload
  return { made, request, binding: { audience, nonce } }
}

const outcome = ({ made }) => sandbox(`/verifier/requests/${made.id}`)

async function sdJwtCases(check, wallet, credential) {
  const query = {
    credentials: [{ id: 'licence', format: 'dc+sd-jwt', meta: { vct_values: ['urn:causeway:sandbox:driving-licence:1'] }, claims: [{ path: ['family_name'] }] }],
  }
  const peers = ['@openid4vc/openid4vp', '@sd-jwt/sd-jwt-vc', 'jose']
  const show = (session, change = {}, key = wallet.key) =>
    presentSdJwt(credential, key, { family_name: true }, { ...session.binding, ...change })

  await check('haip-vp: signed request, x509_hash, DCQL, SD-JWT with key binding by direct_post.jwt', peers, async () => {
    const session = await begin(wallet, { dcql_query: query })
    assert.equal(session.request.client.prefix, 'x509_hash')
    const response = await wallet.answer(session.request, { licence: [await show(session)] })
    assert.equal(response.status, 200)
    const { state, claims } = await outcome(session)
    assert.equal(state, 'accepted')
    assert.equal(claims.licence[0].claims.family_name, 'WONG')
    assert.equal('given_name' in claims.licence[0].claims, false)
  })
  const other = await WalletPeer.make()
  for (const [what, reason, change, key] of [
    ['another nonce', 'nonce', { nonce: 'other' }],
    ['another verifier', 'audience', { audience: 'x509_hash:other' }],
    ['another key', 'key_binding', {}, other.key],
  ])
    await check(`refused with ${reason}: key binding for ${what}`, peers, async () => {
      const session = await begin(wallet, { dcql_query: query })
      const response = await wallet.answer(session.request, { licence: [await show(session, change, key)] })
      assert.equal(response.status, 400)
      assert.equal((await response.json()).reason, reason)
      assert.equal((await outcome(session)).state, 'refused')
    })
  await check('refused with query: a claim that was asked for is missing', peers, async () => {
    const session = await begin(wallet, { dcql_query: query })
    const response = await wallet.answer(session.request, { licence: [await presentSdJwt(credential, wallet.key, {}, session.binding)] })
    assert.equal((await response.json()).reason, 'query')
  })
}

async function mdocCases(check, wallet, issued) {
  const names = { family_name: false, document_number: false }
  const query = {
    credentials: [{ id: 'mdl', format: 'mso_mdoc', meta: { doctype_value: 'org.iso.18013.5.1.mDL' }, claims: Object.keys(names).map((name) => ({ path: [NameSpace, name] })) }],
  }
  const show = async ({ request, binding }, change = {}) => {
    const payload = request.authorizationRequestPayload
    const thumbprint = await calculateJwkThumbprint(payload.client_metadata.jwks.keys[0])
    const parts = { clientId: binding.audience, nonce: binding.nonce, responseUri: payload.response_uri, jwkThumbprint: new Uint8Array(Buffer.from(thumbprint, 'base64url')) }
    const transcript = await openId4VpTranscript({ ...parts, ...change })
    return presentMdoc(issued, await deviceRequest('org.iso.18013.5.1.mDL', { [NameSpace]: names }), transcript, wallet.key)
  }
  const peers = ['@openid4vc/openid4vp', '@owf/mdoc', 'jose']
  await check('haip-vp: DCQL, mdoc with a device signature by direct_post.jwt', peers, async () => {
    const session = await begin(wallet, { dcql_query: query })
    const response = await wallet.answer(session.request, { mdl: [await show(session)] })
    assert.equal(response.status, 200)
    const { state, claims } = await outcome(session)
    assert.equal(state, 'accepted')
    assert.equal(claims.mdl[0].claims[NameSpace].family_name, 'WONG')
  })
  await check('refused with device_signature: an mdoc that was shown for another nonce', peers, async () => {
    const session = await begin(wallet, { dcql_query: query })
    const response = await wallet.answer(session.request, { mdl: [await show(session, { nonce: 'other' })] })
    assert.equal((await response.json()).reason, 'device_signature')
  })
}

export async function sandboxVerifierCases(report) {
  const check = (what, peers, run) => report.check({ peers, direction: Direction, what }, run)
  const wallet = await WalletPeer.make()
  await sdJwtCases(check, wallet, (await obtain(wallet, 'driving-licence')).credential)
  await mdocCases(check, wallet, (await obtain(wallet, 'driving-licence-mdoc')).credential)
}
