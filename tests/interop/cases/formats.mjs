// Formats by themselves, both ways: what one side makes the other reads, and refuses when it was changed.
import assert from 'node:assert/strict'

import { StatusList, createHeaderAndPayload, getListFromStatusListJWT } from '@sd-jwt/jwt-status-list'
import { CompactSign, importJWK } from 'jose'

import { issueCertificate, issueDocumentSigner } from '../support/certificates.mjs'
import { keyToDer, ours } from '../support/formats.mjs'
import { bytesHash, token } from '../support/jose_callbacks.mjs'
import { deviceRequest, fullDate, issueMdoc, openId4VpTranscript, presentMdoc, proximitySession, verifyDeviceRequest, verifyDeviceResponse } from '../support/mdoc.mjs'
import { issueSdJwt, presentSdJwt, sdJwtVerifier } from '../support/sd_jwt.mjs'
import { documentRoot } from '../support/world.mjs'

const DocType = 'org.iso.18013.5.1.mDL'
const NameSpace = 'org.iso.18013.5.1'
const Elements = {
  [NameSpace]: {
    family_name: 'CHAN', given_name: 'Siu Ming', birth_date: fullDate('1988-04-12'), document_number: 'L1', portrait: new Uint8Array([1, 2, 3]),
    age_over_18: true, height: 170, driving_privileges: [{ vehicle_category_code: 'A', issue_date: fullDate('2020-01-01') }],
  },
}

const key = () => {
  const { privateJwk, publicJwk } = issueCertificate({ name: 'only a key' })
  return { privateJwk, publicJwk }
}

async function sdJwtCases(check, signer) {
  const holder = key()
  const now = Math.floor(Date.now() / 1000)
  const nested = { street: 'Main Road 1', city: 'Sha Tin' }
  const payload = { iss: 'https://issuer.example', vct: 'urn:example:1', iat: now, exp: now + 600, cnf: { jwk: holder.publicJwk }, given: 'A', family: 'B', address: nested, list: ['x', 'y'] }
  const frame = { _sd: ['given', 'family', 'address'], _sd_decoy: 3, address: { _sd: ['street', 'city'] }, list: { _sd: [0, 1] } }
  const credential = await issueSdJwt(signer, payload, frame)
  const binding = { nonce: token(), audience: 'https://verifier.example' }
  const theirs = await presentSdJwt(credential, holder.privateJwk, { given: true, address: { city: true }, list: { 1: true } }, binding)

  await check('their SD-JWT with nested, recursive, array and decoy digests, verified by ours', ['@sd-jwt/sd-jwt-vc'], async () => {
    const { claims } = await ours('sd_jwt_verify', { text: credential })
    assert.deepEqual([claims.given, claims.family, claims.address, claims.list], ['A', 'B', nested, ['x', 'y']])
  })
  await check('their presentation with key binding, verified by ours', ['@sd-jwt/sd-jwt-vc'], async () => {
    const { claims } = await ours('sd_jwt_verify', { text: theirs, ...binding })
    assert.deepEqual([claims.given, claims.family, claims.address, claims.list], ['A', undefined, { city: 'Sha Tin' }, ['y']])
  })
  await check('their presentation for another nonce or verifier, refused by ours', ['@sd-jwt/sd-jwt-vc'], async () => {
    await assert.rejects(ours('sd_jwt_verify', { text: theirs, ...binding, nonce: 'other' }), { code: 'wallet.presentation_rejected' })
    await assert.rejects(ours('sd_jwt_verify', { text: theirs, ...binding, audience: 'https://other.example' }), { code: 'wallet.presentation_rejected' })
  })
  await check('our presentation of nested and array claims, verified by theirs', ['@sd-jwt/sd-jwt-vc'], async () => {
    const { text } = await ours('sd_jwt_present', { credential, key: keyToDer(holder.privateJwk), paths: [['family'], ['address', 'street'], ['list', 0]], ...binding })
    const verified = await sdJwtVerifier().verify(text, { keyBindingNonce: binding.nonce })
    assert.deepEqual([verified.payload.given, verified.payload.family, verified.payload.address, verified.payload.list], [undefined, 'B', { street: nested.street }, ['x']])
    assert.equal(verified.kb.payload.aud, binding.audience)
    await assert.rejects(sdJwtVerifier().verify(text, { keyBindingNonce: 'other' }))
    await assert.rejects(sdJwtVerifier().verify(text.replace(/~[^~]+/, ''), { keyBindingNonce: binding.nonce }))
  })
}

async function statusCases(check, signer) {
  const uri = 'https://status.example/1'
  const now = Math.floor(Date.now() / 1000)
  const sign = async (header, payload) =>
    new CompactSign(Buffer.from(JSON.stringify(payload))).setProtectedHeader(header).sign(await importJWK(signer.privateJwk, 'ES256'))
  for (const bits of [1, 2, 4, 8])
    await check(`their status list of ${bits} bit${bits > 1 ? 's' : ''}, read by ours`, ['@sd-jwt/jwt-status-list'], async () => {
      const values = Array.from({ length: 4096 }, (_, index) => (index * 7) % (1 << bits))
      const made = createHeaderAndPayload(new StatusList(values, bits), { iss: 'https://status.example', sub: uri, iat: now, exp: now + 600 }, { alg: 'ES256', typ: 'statuslist+jwt', x5c: signer.x5c })
      const compact = await sign(made.header, made.payload)
      assert.equal(getListFromStatusListJWT(compact).getStatus(5), values[5])
      const indexes = [0, 1, 2, 3, 5, 1000, 4095]
      const words = ['valid', 'invalid', 'suspended']
      const { statuses } = await ours('status_list_read', { token: compact, uri, indexes })
      assert.deepEqual(statuses, indexes.map((index) => words[values[index]] ?? 'other'))
      await assert.rejects(ours('status_list_read', { token: compact, uri, indexes: [4096] }), { code: 'wallet.status_list_invalid' })
      await assert.rejects(ours('status_list_read', { token: compact, uri: `${uri}0`, indexes }), { code: 'wallet.status_list_invalid' })
    })
}

const asOurs = ({ clientId, nonce, jwkThumbprint, responseUri }) => ({
  client_id: clientId, nonce, response_uri: responseUri, ...(jwkThumbprint ? { thumbprint: Buffer.from(jwkThumbprint).toString('base64url') } : {}),
})

async function mdocCases(check, signer) {
  const peers = ['@owf/mdoc']
  const device = key()
  const issued = await issueMdoc(signer, DocType, Elements, device.publicJwk)
  const session = { clientId: 'x509_hash:abc', nonce: token(), jwkThumbprint: bytesHash('key', 'sha-256'), responseUri: 'https://verifier.example/response' }
  const transcript = await openId4VpTranscript(session)
  const request = await deviceRequest(DocType, { [NameSpace]: { family_name: true, birth_date: false } })

  await check('the same session transcript for OpenID4VP 1.0, byte for byte, with and without an encryption key', peers, async () => {
    for (const change of [{}, { jwkThumbprint: undefined }]) {
      const one = { ...session, ...change }
      const { transcript: made } = await ours('transcript', { transcript: asOurs(one) })
      assert.equal(made, Buffer.from((await openId4VpTranscript(one)).encode()).toString('base64url'))
    }
  })
  await check('their IssuerSigned, verified by ours', peers, async () => {
    const { elements } = await ours('mdoc_issuer_verify', { issuer_signed: issued, doc_type: DocType })
    assert.equal(elements[NameSpace].family_name, 'CHAN')
    assert.deepEqual(elements[NameSpace].birth_date, { tag: 1004, content: '1988-04-12' })
    assert.deepEqual(elements[NameSpace].portrait, { bytes: 'AQID' })
    await assert.rejects(ours('mdoc_issuer_verify', { issuer_signed: issued, doc_type: `${DocType}.other` }), { code: 'wallet.credential_rejected' })
  })
  await check('their IssuerSigned that is over, refused by ours', peers, async () => {
    const over = await issueMdoc(signer, DocType, Elements, device.publicJwk, { validFrom: new Date(Date.now() - 86_400_000), validUntil: new Date(Date.now() - 1000) })
    await assert.rejects(ours('mdoc_issuer_verify', { issuer_signed: over, doc_type: DocType }), { code: 'wallet.credential_rejected', detail: 'mdoc: expired' })
  })
  const ask = { issuer_signed: issued, key: keyToDer(device.privateJwk), transcript: asOurs(session), elements: { [NameSpace]: ['family_name', 'age_over_18'] } }
  await check('our DeviceResponse with a signature, verified by theirs', peers, async () => {
    const { device_response: made } = await ours('mdoc_present', ask)
    const [document] = await verifyDeviceResponse(made, transcript)
    assert.deepEqual(document.elements(NameSpace), { family_name: 'CHAN', age_over_18: true })
    await assert.rejects(verifyDeviceResponse(made, await openId4VpTranscript({ ...session, nonce: 'other' })))
  })
  await check('their DeviceResponse with a signature, verified by ours', peers, async () => {
    const made = await presentMdoc(issued, request, transcript, device.privateJwk)
    const { documents } = await ours('mdoc_response_verify', { device_response: made, transcript: asOurs(session) })
    assert.deepEqual(documents[0].elements[NameSpace], { family_name: 'CHAN', birth_date: { tag: 1004, content: '1988-04-12' } })
    await assert.rejects(ours('mdoc_response_verify', { device_response: made, transcript: asOurs({ ...session, nonce: 'other' }) }), { code: 'crypto.signature_invalid' })
  })
}

async function readerCases(check) {
  const peers = ['@owf/mdoc']
  const session = proximitySession(key().publicJwk, key().publicJwk)
  const reader = issueCertificate({ name: 'Reader of another make', root: documentRoot, usage: '1.0.18013.5.1.6' })
  const nameSpaces = { [NameSpace]: { family_name: false, portrait: true } }

  await check('the same session transcript near by, begun by a QR code, byte for byte', peers, async () => {
    const { transcript } = await ours('transcript', { transcript: session.asOurs })
    assert.equal(transcript, Buffer.from(session.transcript.encode()).toString('base64url'))
  })
  await check('their request of a reader that signs, verified by ours', peers, async () => {
    const made = await deviceRequest(DocType, nameSpaces, { reader, sessionTranscript: session.transcript })
    const text = Buffer.from(made.encode()).toString('base64url')
    const { requests } = await ours('device_request_read', { device_request: text, transcript: session.asOurs })
    assert.deepEqual(requests, [{ doc_type: DocType, name_spaces: nameSpaces, reader: 'Reader of another make' }])
    const other = proximitySession(key().publicJwk, key().publicJwk)
    await assert.rejects(ours('device_request_read', { device_request: text, transcript: other.asOurs }), { code: 'crypto.signature_invalid' })
  })
  await check('our request of a reader that signs, verified by theirs', peers, async () => {
    const question = { doc_type: DocType, name_spaces: nameSpaces, key: keyToDer(reader.privateJwk), certificate: reader.certificatePem, transcript: session.asOurs }
    const { device_request: made } = await ours('device_request_make', question)
    const [items] = await verifyDeviceRequest(made, session.transcript)
    assert.equal(items.docType, DocType)
    await assert.rejects(verifyDeviceRequest(made, proximitySession(key().publicJwk, key().publicJwk).transcript))
  })
}

export async function formatCases(report) {
  const signer = issueCertificate({ name: 'Signer of another make', root: documentRoot })
  const check = (what, peers, run) => report.check({ peers, direction: 'formats', what }, run)
  await sdJwtCases(check, signer)
  await statusCases(check, signer)
  await mdocCases(check, issueDocumentSigner('Document signer of another make', documentRoot))
  await readerCases(check)
  report.note({
    peers: ['@owf/mdoc'],
    direction: 'formats',
    what: 'DeviceResponse with a MAC, both ways',
    reason: 'the peer leaves external_aad out of MAC_structure and refuses every MAC as not "alg 5"',
  })
}
