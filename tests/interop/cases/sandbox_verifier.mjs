// Their wallet against the sandbox's counter: OpenID4VP 1.0 with HAIP 1.0.
import assert from 'node:assert/strict'

import { calculateJwkThumbprint } from 'jose'

import { bytesHash } from '../support/jose_callbacks.mjs'
import { deviceRequest, openId4VpTranscript, presentMdoc } from '../support/mdoc.mjs'
import { presentSdJwt } from '../support/sd_jwt.mjs'
import { WalletPeer } from '../support/wallet_peer.mjs'
import { sandbox } from '../support/world.mjs'
import { obtain } from './sandbox_issuer.mjs'

const Direction = 'peer wallet → our verifier'
const NameSpace = 'org.iso.18013.5.1'
const DocType = 'org.iso.18013.5.1.mDL'
const elements = { family_name: false, document_number: false } // name -> whether the reader keeps it

const licenceQuery = {
  id: 'licence', format: 'dc+sd-jwt', meta: { vct_values: ['urn:causeway:sandbox:driving-licence:1'] }, claims: [{ path: ['family_name'] }],
}
const mdlQuery = {
  id: 'mdl', format: 'mso_mdoc', meta: { doctype_value: DocType }, claims: Object.keys(elements).map((name) => ({ path: [NameSpace, name] })),
}

const asked = (link) => link.replace('&request_uri_method=post', '')

async function begin(wallet, body) {
  const made = await sandbox('/verifier/requests', body)
  const request = await wallet.open(asked(made.link))
  const { client_id: audience, nonce } = request.authorizationRequestPayload
  return { made, request, binding: { audience, nonce } }
}

const outcome = ({ made }) => sandbox(`/verifier/requests/${made.id}`)

/** What a wallet holds: a certificate and the key that it is for. */
async function held(wallet, configuration) {
  return { credential: (await obtain(wallet, configuration)).credential, key: wallet.key }
}

const showSdJwt = ({ binding }, { credential, key }, change = {}, frame = { family_name: true }) =>
  presentSdJwt(credential, key, frame, { ...binding, ...change })

async function showMdoc({ request, binding }, { credential, key }, change = {}) {
  const payload = request.authorizationRequestPayload
  const thumbprint = await calculateJwkThumbprint(payload.client_metadata.jwks.keys[0])
  const parts = { clientId: binding.audience, nonce: binding.nonce, responseUri: payload.response_uri, jwkThumbprint: new Uint8Array(Buffer.from(thumbprint, 'base64url')) }
  const transcript = await openId4VpTranscript({ ...parts, ...change })
  return presentMdoc(credential, await deviceRequest(DocType, { [NameSpace]: elements }), transcript, key)
}

async function assertRefused(response, session, reason) {
  assert.equal(response.status, 400)
  assert.equal((await response.json()).reason, reason)
  assert.equal((await outcome(session)).state, 'refused')
}

async function sdJwtCases(check, wallet, licence) {
  const query = { credentials: [licenceQuery] }
  const peers = ['@openid4vc/openid4vp', '@sd-jwt/sd-jwt-vc', 'jose']

  await check('haip-vp: signed request, x509_hash, DCQL, SD-JWT with key binding by direct_post.jwt', peers, async () => {
    const session = await begin(wallet, { dcql_query: query })
    assert.equal(session.request.client.prefix, 'x509_hash')
    const response = await wallet.answer(session.request, { licence: [await showSdJwt(session, licence)] })
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
      const shown = await showSdJwt(session, { ...licence, ...(key ? { key } : {}) }, change)
      await assertRefused(await wallet.answer(session.request, { licence: [shown] }), session, reason)
    })
  await check('refused with query: a claim that was asked for is missing', peers, async () => {
    const session = await begin(wallet, { dcql_query: query })
    const response = await wallet.answer(session.request, { licence: [await showSdJwt(session, licence, {}, {})] })
    await assertRefused(response, session, 'query')
  })
}

async function mdocCases(check, wallet, mdl) {
  const query = { credentials: [mdlQuery] }
  const peers = ['@openid4vc/openid4vp', '@owf/mdoc', 'jose']
  await check('haip-vp: DCQL, mdoc with a device signature by direct_post.jwt', peers, async () => {
    const session = await begin(wallet, { dcql_query: query })
    const response = await wallet.answer(session.request, { mdl: [await showMdoc(session, mdl)] })
    assert.equal(response.status, 200)
    const { state, claims } = await outcome(session)
    assert.equal(state, 'accepted')
    assert.equal(claims.mdl[0].claims[NameSpace].family_name, 'WONG')
  })
  await check('refused with device_signature: an mdoc that was shown for another nonce', peers, async () => {
    const session = await begin(wallet, { dcql_query: query })
    const response = await wallet.answer(session.request, { mdl: [await showMdoc(session, mdl, { nonce: 'other' })] })
    await assertRefused(response, session, 'device_signature')
  })
}

async function severalCases(check, wallet, licence, mdl) {
  const both = { credentials: [licenceQuery, mdlQuery] }
  const peers = ['@openid4vc/openid4vp', '@sd-jwt/sd-jwt-vc', '@owf/mdoc', 'jose']
  await check('DCQL: SD-JWT and mdoc in one answer', peers, async () => {
    const session = await begin(wallet, { dcql_query: both })
    const response = await wallet.answer(session.request, { licence: [await showSdJwt(session, licence)], mdl: [await showMdoc(session, mdl)] })
    assert.equal(response.status, 200)
    const { claims } = await outcome(session)
    assert.deepEqual([claims.licence[0].claims.family_name, claims.mdl[0].claims[NameSpace].family_name], ['WONG', 'WONG'])
  })
  for (const [what, reason, mdlShown] of [
    ['one of two that were asked for is missing', 'query', () => ({})],
    ['the second of two is for another nonce', 'device_signature', async (session) => ({ mdl: [await showMdoc(session, mdl, { nonce: 'other' })] })],
  ])
    await check(`refused with ${reason}: ${what}`, peers, async () => {
      const session = await begin(wallet, { dcql_query: both })
      const shown = { licence: [await showSdJwt(session, licence)], ...await mdlShown(session) }
      await assertRefused(await wallet.answer(session.request, shown), session, reason)
    })
}

async function multipleCases(check, wallet, licence) {
  const peers = ['@openid4vc/openid4vp', '@sd-jwt/sd-jwt-vc', 'jose']
  const another = await held(await WalletPeer.make(), 'driving-licence')
  const shownTwo = async (session) => ({ licence: [await showSdJwt(session, licence), await showSdJwt(session, another)] })
  await check('DCQL: multiple, two certificates for one query', peers, async () => {
    const session = await begin(wallet, { dcql_query: { credentials: [{ ...licenceQuery, multiple: true }] } })
    assert.equal((await wallet.answer(session.request, await shownTwo(session))).status, 200)
    assert.deepEqual((await outcome(session)).claims.licence.map(({ claims }) => claims.family_name), ['WONG', 'WONG'])
  })
  await check('refused with query: two certificates where multiple was not said', peers, async () => {
    const session = await begin(wallet, { dcql_query: { credentials: [licenceQuery] } })
    await assertRefused(await wallet.answer(session.request, await shownTwo(session)), session, 'query')
  })
}

async function transactionCases(check, wallet, licence) {
  const peers = ['@openid4vc/openid4vp', '@sd-jwt/sd-jwt-vc', 'jose']
  const query = { credentials: ['first', 'second'].map((id) => ({ ...licenceQuery, id })) }
  const data = { type: 'urn:causeway:transaction:consent:1', credential_ids: ['first', 'second'], purpose: { en: 'Join the orchestra' } }
  const hashOf = (text) => Buffer.from(bytesHash(Buffer.from(text), 'sha-256')).toString('base64url')
  const answered = async (claimsOf) => {
    const session = await begin(wallet, { dcql_query: query, transaction_data: data })
    const [entry] = session.request.transactionData
    assert.deepEqual(entry.transactionData, data)
    const shown = { first: [await showSdJwt(session, licence)], second: [await showSdJwt(session, licence, claimsOf(entry.encoded))] }
    return { session, response: await wallet.answer(session.request, shown) }
  }
  await check('transaction_data: its hash in the key binding of one certificate of two that may', peers, async () => {
    const { session, response } = await answered((encoded) => ({ transaction_data_hashes: [hashOf(encoded)], transaction_data_hashes_alg: 'sha-256' }))
    assert.equal(response.status, 200)
    assert.equal((await outcome(session)).state, 'accepted')
  })
  for (const [what, claimsOf] of [
    ['its hash is in neither', () => ({})],
    ['the hash is of something else', () => ({ transaction_data_hashes: [hashOf('something else')] })],
  ])
    await check(`refused with transaction_data: ${what}`, peers, async () => {
      const { session, response } = await answered(claimsOf)
      await assertRefused(response, session, 'transaction_data')
    })
}

export async function sandboxVerifierCases(report) {
  const check = (what, peers, run) => report.check({ peers, direction: Direction, what }, run)
  const wallet = await WalletPeer.make()
  const [licence, mdl] = [await held(wallet, 'driving-licence'), await held(wallet, 'driving-licence-mdoc')]
  await sdJwtCases(check, wallet, licence)
  await mdocCases(check, wallet, mdl)
  await severalCases(check, wallet, licence, mdl)
  await multipleCases(check, wallet, licence)
  await transactionCases(check, wallet, licence)
}
