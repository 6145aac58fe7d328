// Our wallet shows an SD-JWT certificate to a verifier of another make.
import assert from 'node:assert/strict'

import { decodeProtectedHeader } from 'jose'

import { documentRoot, sandbox } from '../support/world.mjs'
import { issueCertificate } from '../support/certificates.mjs'
import { token } from '../support/jose_callbacks.mjs'
import { sdJwtVerifier } from '../support/sd_jwt.mjs'
import { VerifierPeer, encryptionKey } from '../support/verifier_peer.mjs'

const Peers = ['@openid4vc/openid4vp', '@sd-jwt/sd-jwt-vc']
const Direction = 'our wallet → peer verifier'
const LicenceType = 'urn:causeway:sandbox:driving-licence:1'

const licenceQuery = (...names) => ({
  credentials: [{ id: 'licence', format: 'dc+sd-jwt', meta: { vct_values: [LicenceType] }, claims: names.map((name) => ({ path: [name] })) }],
})

/** What the peer makes of the answer: the claims, after signature, key binding, nonce and audience held. */
async function verified(session, id = 'licence') {
  assert.equal(session.answers.length, 1)
  const presentations = session.parsed.dcql.presentations[id]
  assert.equal(presentations.length, 1)
  const { payload, kb } = await sdJwtVerifier().verify(presentations[0], { keyBindingNonce: session.nonce })
  assert.equal(kb.payload.aud, session.clientId)
  assert.equal(session.parsed.authorizationResponsePayload.state, session.payload.state)
  return payload
}

const answer = (wallet, session, ...words) => wallet.run('request', 'answer', session.link, '--approve', ...words)
const refusal = (wallet, session) => wallet.failing('request', 'answer', session.link, '--approve')

const personal = ['family_name', 'given_name', 'name_zh', 'birth_date', 'licence_number', 'portrait', 'vehicle_classes']

function assertShows(payload, ...names) {
  for (const name of personal) assert.equal(name in payload, names.includes(name), name)
}

async function positiveCases(check, wallet, verifier) {
  for (const prefix of ['x509_hash', 'x509_san_dns'])
    await check(`${prefix}, signed request by GET, DCQL claims, direct_post, key binding`, Peers, async () => {
      const session = await verifier.request({ prefix, query: licenceQuery('family_name', 'licence_number') })
      const { result } = await answer(wallet, session)
      assert.equal(result.presented, 1)
      assert.equal(result.redirect_uri, session.redirectUri)
      const payload = await verified(session)
      assert.equal(payload.family_name, 'CHAN')
      assertShows(payload, 'family_name', 'licence_number')
    })
  await check('direct_post.jwt, decrypted by jose: ECDH-ES with A256GCM, kid copied', [...Peers, 'jose'], async () => {
    const session = await verifier.request({ query: licenceQuery('birth_date'), keys: [await encryptionKey()] })
    await answer(wallet, session)
    assert.deepEqual(Object.keys(session.answers[0]), ['response'])
    const { alg, enc, kid } = decodeProtectedHeader(session.answers[0].response)
    assert.deepEqual([alg, enc, kid], ['ECDH-ES', 'A256GCM', session.keys[0].kid])
    assertShows(await verified(session), 'birth_date')
  })
  await check('direct_post.jwt, keys that cannot be used are passed over', [...Peers, 'jose'], async () => {
    const unusable = await encryptionKey({ alg: undefined })
    const session = await verifier.request({ query: licenceQuery('birth_date'), keys: [unusable, await encryptionKey()] })
    await answer(wallet, session)
    assertShows(await verified(session), 'birth_date')
  })
  await check('haip-vp link: x509_hash and direct_post.jwt', [...Peers, 'jose'], async () => {
    const session = await verifier.request({ scheme: 'haip-vp://', query: licenceQuery('family_name'), keys: [await encryptionKey()] })
    await answer(wallet, session)
    assertShows(await verified(session), 'family_name')
  })
  await check('request_uri_method=post with wallet_nonce and wallet_metadata', Peers, async () => {
    const session = await verifier.request({ query: licenceQuery('family_name'), usesPost: true })
    await answer(wallet, session)
    assert.ok(session.walletNonce)
    assert.ok(session.walletMetadata.vp_formats_supported['dc+sd-jwt'])
    assertShows(await verified(session), 'family_name')
  })
  await check('DCQL: claim_sets, the first that can be given', Peers, async () => {
    const query = licenceQuery()
    query.credentials[0].claims = [['a', 'passport_number'], ['b', 'licence_number'], ['c', 'birth_date']].map(([id, name]) => ({ id, path: [name] }))
    query.credentials[0].claim_sets = [['a'], ['b'], ['b', 'c']]
    const session = await verifier.request({ query })
    await answer(wallet, session)
    assertShows(await verified(session), 'licence_number')
  })
  await check('DCQL: an optional credential_set that nothing fits is left out', Peers, async () => {
    const query = licenceQuery('family_name')
    query.credentials.push({ id: 'passport', format: 'dc+sd-jwt', meta: { vct_values: ['urn:example:passport'] } })
    query.credential_sets = [{ options: [['licence']] }, { options: [['passport']], required: false }]
    const session = await verifier.request({ query })
    await answer(wallet, session)
    assert.deepEqual(Object.keys(session.parsed.dcql.presentations), ['licence'])
    assertShows(await verified(session), 'family_name')
  })
  await check('DCQL without claims: only what cannot be hidden is shown', Peers, async () => {
    const query = licenceQuery()
    delete query.credentials[0].claims
    const session = await verifier.request({ query })
    await answer(wallet, session)
    assertShows(await verified(session))
  })
  await check('declined: access_denied with the state', ['@openid4vc/openid4vp'], async () => {
    const session = await verifier.request({ query: licenceQuery('family_name') })
    await wallet.run('request', 'answer', session.link, '--decline')
    assert.equal(session.answers[0].error, 'access_denied')
    assert.equal(session.answers[0].state, session.payload.state)
  })
  await check('declined by direct_post.jwt: access_denied with the state, decrypted by jose', ['@openid4vc/openid4vp', 'jose'], async () => {
    const session = await verifier.request({ query: licenceQuery('family_name'), keys: [await encryptionKey()] })
    await wallet.run('request', 'answer', session.link, '--decline')
    assert.deepEqual(session.answers.map((form) => Object.keys(form)), [['response']])
    assert.deepEqual([session.refusal.error, session.refusal.state], ['access_denied', session.payload.state])
  })
}

/** Turns a bit of the signature: all parses, nothing verifies. */
function otherSignature(jwt) {
  const [header, payload, signature] = jwt.split('.')
  const bytes = Buffer.from(signature, 'base64url')
  bytes[40] ^= 1
  return `${header}.${payload}.${bytes.toString('base64url')}`
}

function otherPayload(jwt, change) {
  const [header, payload, signature] = jwt.split('.')
  const members = { ...JSON.parse(Buffer.from(payload, 'base64url')), ...change }
  return `${header}.${Buffer.from(JSON.stringify(members)).toString('base64url')}.${signature}`
}

async function negativeCases(check, wallet, verifier, strangers) {
  const peers = ['@openid4vc/openid4vp']
  const query = licenceQuery('family_name')
  const refused = (what, code, detail, make) => check(`refused with ${code}: ${what}`, peers, async () => {
    const session = await make()
    const error = await refusal(wallet, session)
    assert.equal(error.code, code)
    assert.match(error.detail ?? '', detail)
    assert.ok(session.answers.every((form) => form.error), 'nothing was shown')
    return session
  })
  await refused('the signature of the request object does not fit', 'crypto.signature_invalid', /^$/, () => verifier.request({ query, change: otherSignature }))
  await refused('the request object was changed', 'crypto.signature_invalid', /^$/, () => verifier.request({ query, change: (jwt) => otherPayload(jwt, { nonce: token() }) }))
  await refused('client_id of the link and of the request differ', 'consent.request_invalid', /client_id/, async () => {
    const session = await verifier.request({ query })
    return { ...session, link: session.link.replace('client_id=x509_hash', 'client_id=x509_san_dns').replace(/%3A[^&]+/, '%3Alocalhost') }
  })
  await refused('x509_hash of another certificate', 'consent.requester_untrusted', /another certificate/, () => verifier.request({ prefix: `x509_hash:${'A'.repeat(43)}`, query }))
  await refused('x509_san_dns with a name that is not in the certificate', 'consent.requester_untrusted', /another name/, () => verifier.request({ prefix: 'x509_san_dns:elsewhere.example', query }))
  for (const [what, detail, stranger] of strangers)
    await refused(what, 'consent.requester_untrusted', detail, () => stranger.request({ query }))
  await refused('a nonce with characters that need escapes', 'consent.request_invalid', /^nonce$/, () => verifier.request({ query, payload: { nonce: 'not a nonce' } }))
  await refused('aud is the request_uri, as the peer sets it when it is not told otherwise', 'consent.request_invalid', /aud$/, () => verifier.request({ query, jwtPayload: { aud: verifier.origin } }))
  await refused('redirect_uri together with direct_post', 'consent.request_invalid', /redirect_uri/, () => verifier.request({ query, change: (jwt) => jwt, jwtPayload: { redirect_uri: `${verifier.origin}/done` } }))
  await refused('no encryption key that can be used', 'consent.request_invalid', /no key to encrypt/, async () => verifier.request({ query, keys: [await encryptionKey({ alg: 'ECDH-ES+A256KW' })] }))
  await refused('a wallet_nonce of somebody else', 'consent.request_invalid', /wallet_nonce/, () => verifier.request({ query, usesPost: true, walletNonce: token() }))
  await refused('transaction_data of an unknown type', 'wallet.transaction_data_invalid', /not known/, () => {
    const data = Buffer.from(JSON.stringify({ type: 'example', credential_ids: ['licence'] })).toString('base64url')
    return verifier.request({ query, payload: { transaction_data: [data] } })
  })
  await check('what nothing fits is refused as if it had been declined', peers, async () => {
    const session = await verifier.request({ query: licenceQuery('passport_number') })
    assert.equal((await refusal(wallet, session)).code, 'wallet.no_matching_certificate')
    assert.deepEqual(session.answers, [{ error: 'access_denied', state: session.payload.state }])
  })
  await check('the same request is not answered twice', Peers, async () => {
    const session = await verifier.request({ query })
    await answer(wallet, session)
    assert.equal((await refusal(wallet, session)).code, 'consent.request_already_answered')
    assert.equal(session.answers.length, 1)
  })
}

export async function presentSdJwtCases(report, wallet) {
  const made = await sandbox('/admin/offers', { person: 'chan-siu-ming', credential_configuration_id: 'driving-licence' })
  await wallet.run('offer', 'accept', made.offer, '--code', made.transaction_code)
  const verifier = await VerifierPeer.start(issueCertificate({ name: 'Verifier of another make', root: documentRoot, dns: 'localhost' }))
  const unknown = await VerifierPeer.start(issueCertificate({ name: 'Nobody', dns: 'localhost' }))
  const check = (what, peers, run) => report.check({ peers, direction: Direction, what }, run)
  await positiveCases(check, wallet, verifier)
  await negativeCases(check, wallet, verifier, [['a certificate that vouches for itself', /vouches for itself/, unknown]])
  for (const peer of [verifier, unknown]) peer.close()
}
