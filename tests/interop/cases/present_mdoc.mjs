// Our wallet shows an mdoc to a verifier of another make.
import assert from 'node:assert/strict'

import { calculateJwkThumbprint } from 'jose'

import { issueCertificate, keyIdentifier } from '../support/certificates.mjs'
import { openId4VpTranscript, verifyDeviceResponse } from '../support/mdoc.mjs'
import { VerifierPeer, encryptionKey } from '../support/verifier_peer.mjs'
import { documentRoot } from '../support/world.mjs'

const Showing = ['@openid4vc/openid4vp', '@owf/mdoc']
const DocType = 'org.iso.18013.5.1.mDL'
const NameSpace = 'org.iso.18013.5.1'

const query = (...names) => ({
  credentials: [{ id: 'mdl', format: 'mso_mdoc', meta: { doctype_value: DocType }, claims: names.map((name) => ({ path: [NameSpace, name] })) }],
})

/** The one document in the answer to a query, after every check of the peer's. */
export async function documentIn(session, id) {
  assert.equal(session.answers.length, 1)
  const [response, ...others] = session.parsed.dcql.presentations[id]
  assert.equal(others.length, 0)
  const thumbprint = session.keys && new Uint8Array(Buffer.from(await calculateJwkThumbprint(session.keys[0]), 'base64url'))
  const { clientId, nonce, payload } = session
  const parts = { clientId, nonce, responseUri: payload.response_uri, jwkThumbprint: thumbprint }
  const [document] = await verifyDeviceResponse(response, await openId4VpTranscript(parts))
  await assert.rejects(verifyDeviceResponse(response, await openId4VpTranscript({ ...parts, nonce: 'other' })))
  return document
}

async function shownIn(session) {
  const document = await documentIn(session, 'mdl')
  assert.equal(document.docType, DocType)
  return document.elements(NameSpace)
}

async function selectionCases(check, { wallet, verifier, authority }) {
  const asked = (familyName, certificatePem) => {
    const chosen = query('family_name', 'age_over_18')
    const [credential] = chosen.credentials
    credential.claims[0].values = [familyName]
    credential.claims[1].values = [true]
    credential.trusted_authorities = [{ type: 'aki', values: [keyIdentifier(certificatePem)] }]
    return verifier.request({ query: chosen })
  }
  await check('DCQL: mdoc by values, text and truth, and by aki of the authority over its signer', async () => {
    const session = await asked('CHAN', authority)
    await wallet.run('request', 'answer', session.link, '--approve')
    assert.deepEqual(await shownIn(session), { family_name: 'CHAN', age_over_18: true })
  })
  await check('DCQL: an mdoc with another value, or under another authority, is refused as if it had been declined', async () => {
    for (const session of [await asked('WONG', authority), await asked('CHAN', verifier.signer.certificatePem)]) {
      assert.equal((await wallet.failing('request', 'answer', session.link, '--approve')).code, 'wallet.no_matching_certificate')
      assert.deepEqual(session.answers, [{ error: 'access_denied', state: session.payload.state }])
    }
  }, ['@openid4vc/openid4vp'])
}

async function presentCases(check, { wallet, verifier }) {
  const answer = (session) => wallet.run('request', 'answer', session.link, '--approve')
  await check('mso_mdoc by direct_post: DeviceResponse with a signature over the OpenID4VP transcript', async () => {
    const session = await verifier.request({ prefix: 'x509_san_dns', query: query('family_name', 'age_over_18') })
    await answer(session)
    assert.deepEqual(await shownIn(session), { family_name: 'CHAN', age_over_18: true })
  })
  await check('mso_mdoc by direct_post.jwt: the transcript names the key that was encrypted to', async () => {
    const session = await verifier.request({ query: query('document_number'), keys: [await encryptionKey()] })
    await answer(session)
    assert.deepEqual(await shownIn(session), { document_number: 'L1234567' })
  }, [...Showing, 'jose'])
  await check('DCQL: SD-JWT and mdoc in one answer', async () => {
    const both = query('family_name')
    both.credentials.push({ id: 'diploma', format: 'dc+sd-jwt', meta: { vct_values: ['urn:example:diploma:1'] }, claims: [{ path: ['grade'] }] })
    const session = await verifier.request({ query: both })
    await answer(session)
    assert.deepEqual(Object.keys(session.parsed.dcql.presentations).sort(), ['diploma', 'mdl'])
    assert.deepEqual(await shownIn(session), { family_name: 'CHAN' })
  }, [...Showing, '@sd-jwt/sd-jwt-vc'])
}

export async function presentMdocCases(report, wallet, issuer) {
  const check = (what, run, peers = Showing) => report.check({ peers, direction: 'our wallet → peer verifier', what }, run)
  const verifier = await VerifierPeer.start(issueCertificate({ name: 'Verifier of mdocs', root: documentRoot, dns: 'localhost' }))
  const parts = { wallet, verifier, authority: issuer.signer.issuer.certificatePem }
  await presentCases(check, parts)
  await selectionCases(check, parts)
  verifier.close()
}
