// Our wallet chooses between certificates by what a verifier of another make asks: several at once, values, authorities, and what is signed beside them.
import assert from 'node:assert/strict'

import { issueCertificate, issueDocumentSigner, keyIdentifier } from '../support/certificates.mjs'
import { IssuerPeer } from '../support/issuer_peer.mjs'
import { issueSdJwt, sdJwtVerifier } from '../support/sd_jwt.mjs'
import { VerifierPeer } from '../support/verifier_peer.mjs'
import { documentRoot, sandbox } from '../support/world.mjs'
import { claims, described } from './issue_sd_jwt.mjs'

const Peers = ['@openid4vc/openid4vp', '@sd-jwt/sd-jwt-vc']
const CourseType = 'urn:example:course:1'
const ConsentType = 'urn:causeway:transaction:consent:1'
const disclosed = { _sd: ['family_name', 'subject', 'points'] }

/** Two courses of one type, whose signers stand under different authorities. Before the wallet is enrolled, as every issuer. */
export async function startCourseIssuer(trust) {
  const signers = {
    archery: issueCertificate({ name: 'Issuer of archery', root: documentRoot }),
    music: issueDocumentSigner('Issuer of music', documentRoot),
  }
  const made = (subject, points) => (key, peer) =>
    issueSdJwt(signers[subject], { ...claims(peer, CourseType, key), grade: undefined, subject, points }, disclosed)
  const peer = await IssuerPeer.start(signers.archery, {
    archery: { metadata: described(CourseType, 'Course of archery'), make: made('archery', 40) },
    music: { metadata: described(CourseType, 'Course of music'), make: made('music', 60) },
  })
  await trust(peer, { certificatePem: Object.values(signers).map(({ certificatePem }) => certificatePem).join('\n') })
  return Object.assign(peer, { signers })
}

const courseOf = (subject) => ({ path: ['subject'], values: [subject] })

const credentialQuery = (id, change, ...courseClaims) => ({
  id, format: 'dc+sd-jwt', meta: { vct_values: [CourseType] }, claims: courseClaims, ...change,
})

const courseQuery = (change, ...courseClaims) => ({ credentials: [credentialQuery('course', change, ...courseClaims)] })

/** What was shown, after signature, chain, key binding, nonce and audience held for each. */
async function shownIn(session, id = 'course') {
  assert.equal(session.answers.length, 1)
  return Promise.all(session.parsed.dcql.presentations[id].map(async (presentation) => {
    const { payload, kb } = await sdJwtVerifier().verify(presentation, { keyBindingNonce: session.nonce })
    assert.equal(kb.payload.aud, session.clientId)
    return { payload, binding: kb.payload }
  }))
}

async function severalCases({ check, answer, refused, verifier, held }) {
  const both = Object.values(held).map((id) => `course=${id}`).join(',')
  await check('DCQL: multiple, two certificates that the person chose, each with its own key', async () => {
    const session = await verifier.request({ query: courseQuery({ multiple: true }, { path: ['subject'] }) })
    await answer(session, '--choose', both)
    const shown = await shownIn(session)
    assert.deepEqual(shown.map(({ payload }) => payload.subject).sort(), ['archery', 'music'])
    assert.notEqual(shown[0].payload.cnf.jwk.x, shown[1].payload.cnf.jwk.x)
    assert.ok(shown.every(({ payload }) => !('points' in payload)))
  })
  await check('DCQL: without multiple, one of two that fit and never both', async () => {
    const session = await verifier.request({ query: courseQuery({}, { path: ['subject'] }) })
    assert.equal((await refused(session, '--choose', both)).code, 'base.invalid_argument')
    assert.equal(session.answers.length, 0)
    await answer(session, '--choose', `course=${held.music}`)
    assert.deepEqual((await shownIn(session)).map(({ payload }) => payload.subject), ['music'])
  })
}

async function selectionCases({ check, answer, refused, verifier, issuer }) {
  const asked = (change, ...more) => verifier.request({ query: courseQuery({ multiple: true, ...change }, ...more) })
  const showsOnly = (what, subject, make) => check(`DCQL: ${what}`, async () => {
    const session = await make()
    const { request } = await answer(session)
    assert.equal(request.choices.find(({ id }) => id === 'course').options.length, 1)
    assert.deepEqual((await shownIn(session)).map(({ payload }) => payload.subject), [subject])
  })
  const showsNothing = (what, make) => check(`DCQL: ${what}`, async () => {
    const session = await make()
    assert.equal((await refused(session)).code, 'wallet.no_matching_certificate')
    assert.deepEqual(session.answers, [{ error: 'access_denied', state: session.payload.state }])
  }, ['@openid4vc/openid4vp'])

  await showsOnly('values, text and number, the one of two certificates that has them', 'music', () =>
    asked({}, { path: ['subject'], values: ['dance', 'music'] }, { path: ['points'], values: [60, 80] }))
  await showsNothing('values, a number that is wanted as text is refused as if it had been declined', () =>
    asked({}, courseOf('music'), { path: ['points'], values: ['60'] }))
  const authorities = (...values) => ({ trusted_authorities: [{ type: 'aki', values }] })
  await showsOnly('trusted_authorities, aki of the authority over the one of two signers', 'music', () =>
    asked(authorities('AAAA', keyIdentifier(issuer.signers.music.issuer.certificatePem)), { path: ['subject'] }))
  await showsNothing('trusted_authorities, aki of an authority over none is refused as if it had been declined', () =>
    asked(authorities(keyIdentifier(issuer.signers.archery.certificatePem)), { path: ['subject'] }))
}

async function transactionCases({ check, answer, verifier }) {
  const encoded = (content) => Buffer.from(JSON.stringify({ type: ConsentType, credential_ids: ['music', 'archery'], ...content })).toString('base64url')
  const query = { credentials: ['archery', 'music'].map((subject) => credentialQuery(subject, {}, courseOf(subject))) }
  for (const [how, more, algorithm] of [
    ['by the hash that is meant where none is named', {}, undefined],
    ['by the hash that is named and known', { transaction_data_hashes_alg: ['sha-512', 'sha-256'] }, 'sha-256'],
  ])
    await check(`transaction_data: shown to the person, authorized by one certificate of two, ${how}`, async () => {
      const data = encoded({ purpose: { en: 'Join the orchestra' }, reference: 'Case 17', ...more })
      const session = await verifier.request({ query, payload: { transaction_data: [data] } })
      const { request } = await answer(session)
      assert.deepEqual([request.purpose.en, request.reference], ['Join the orchestra', 'Case 17'])
      const bindings = await Promise.all(['archery', 'music'].map(async (id) => [id, (await shownIn(session, id)).map(({ binding }) => binding)]))
      const authorizing = bindings.filter(([, [{ transaction_data_hashes: hashes }]]) => hashes)
      assert.equal(authorizing.length, 1)
      assert.equal(authorizing[0][1][0].transaction_data_hashes_alg, algorithm)
      const verify = (item) => session.verifier.verifyTransactionData({ credentials: Object.fromEntries(authorizing), transactionData: [item] })
      const [{ presentations }] = await verify(data)
      assert.deepEqual(presentations.map(({ hashAlg }) => hashAlg), ['sha-256'])
      await assert.rejects(verify(encoded({ purpose: { en: 'Sell the violin' } })), ({ errorResponse }) => errorResponse.error === 'invalid_transaction_data')
    })
}

export async function presentDcqlCases(report, wallet, issuer) {
  const held = {}
  for (const id of ['archery', 'music']) held[id] = (await wallet.run('offer', 'accept', await issuer.offer(id))).certificate
  const verifier = await VerifierPeer.start(issueCertificate({ name: 'Verifier of courses', root: documentRoot, dns: 'localhost' }))
  const part = {
    held, issuer, verifier,
    check: (what, run, peers = Peers) => report.check({ peers, direction: 'our wallet → peer verifier', what }, run),
    answer: (session, ...words) => wallet.run('request', 'answer', session.link, '--approve', ...words),
    refused: (session, ...words) => wallet.failing('request', 'answer', session.link, '--approve', ...words),
  }
  await severalCases(part)
  await selectionCases(part)
  await transactionCases(part)
  verifier.close()
}
