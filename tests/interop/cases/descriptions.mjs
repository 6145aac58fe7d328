// What an issuer says of itself, signed, and what describes the types of its certificates: both ways.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'

import { issueCertificate } from '../support/certificates.mjs'
import { IssuerPeer } from '../support/issuer_peer.mjs'
import { issueSdJwt, sdJwtVerifier } from '../support/sd_jwt.mjs'
import { WalletPeer } from '../support/wallet_peer.mjs'
import { documentRoot, origin, sandbox } from '../support/world.mjs'
import { claims, described, disclosed } from './issue_sd_jwt.mjs'
import { obtain } from './sandbox_issuer.mjs'

const MetadataPath = '/.well-known/openid-credential-issuer/office'
const Minute = 60_000

const integrityOf = (text, algorithm = 'sha256') => `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`

/** Before the wallet is enrolled: it must not have read the trust list yet. */
export async function startDescribedIssuer(trust) {
  const signer = issueCertificate({ name: 'Issuer of another make: described', root: documentRoot })
  const membership = { make: undefined, metadata: described('urn:example:membership:1', 'Membership') }
  const peer = await IssuerPeer.start(signer, { membership })
  await trust(peer, signer)
  peer.vct = `${peer.web.origin}/types/membership`
  peer.base = `${peer.web.origin}/types/person`
  membership.metadata.vct = peer.vct
  membership.metadata.credential_metadata.claims = [{ path: ['grade'], display: [{ name: 'Grade', locale: 'en' }] }]
  peer.describe({})
  membership.make = (key) => issueSdJwt(signer, { ...claims(peer, peer.vct, key), 'vct#integrity': peer.integrity }, disclosed)
  return peer
}

const labelled = (path, label) => ({ path, display: [{ label, locale: 'en' }, { label: `${label}（中）`, locale: 'zh-Hant-HK' }] })

function publish(peer, change = (document) => document) {
  const base = JSON.stringify({ vct: peer.base, claims: [{ ...labelled(['family_name'], 'Surname'), sd: 'always', mandatory: true }] })
  const document = JSON.stringify({
    vct: peer.vct, extends: peer.base, 'extends#integrity': integrityOf(base, 'sha384'),
    display: [{ name: 'Membership by its type', locale: 'en' }], claims: [labelled(['address', 'city'], 'City'), labelled(['address'], 'Address')],
  })
  peer.integrity = `${integrityOf(document)} ${integrityOf(document, 'sha512')}`
  peer.web.on('GET', '/types/person', () => ({ text: base }))
  peer.web.on('GET', '/types/membership', () => ({ text: change(document) }))
}

async function signMetadata(peer, change = (metadata) => metadata) {
  const jwt = await peer.issuer.createSignedCredentialIssuerMetadataJwt({
    credentialIssuerMetadata: change(peer.metadata.credentialIssuer),
    issuedAt: new Date(),
    expiresAt: new Date(Date.now() + Minute),
    signer: { method: 'x5c', alg: 'ES256', x5c: peer.signer.x5c },
  })
  peer.web.on('GET', MetadataPath, () => ({ type: 'application/jwt', text: jwt }))
}

async function ourWalletCases(report, wallet, peer) {
  const check = (what, peers, run) => report.check({ peers, direction: 'peer issuer → our wallet', what }, run)
  publish(peer)

  await check('type metadata with vct#integrity (the stronger of two) and a type that it extends: names of claims and of the type', ['@openid4vc/openid4vci', '@sd-jwt/sd-jwt-vc'], async () => {
    const { certificate } = await wallet.run('offer', 'accept', await peer.offer('membership'))
    const shown = await wallet.run('cert', 'show', certificate)
    assert.equal(shown.title.en, 'Membership by its type')
    assert.deepEqual(shown.claim_names.family_name, { en: 'Surname', 'zh-HK': 'Surname（中）' })
    assert.equal(shown.claim_names['address.city'].en, 'Address · City')
    assert.equal(shown.claim_names.grade.en, 'Grade')
  })
  await check('refused with wallet.credential_rejected: type metadata of which a byte was changed', ['@sd-jwt/sd-jwt-vc'], async () => {
    publish(peer, (document) => document.replace('City', 'Town'))
    assert.equal((await wallet.failing('offer', 'accept', await peer.offer('membership'))).code, 'wallet.credential_rejected')
    publish(peer)
  })
  await check('signed issuer metadata by x5c', ['@openid4vc/openid4vci'], async () => {
    await signMetadata(peer)
    const { certificate } = await wallet.run('offer', 'accept', await peer.offer('membership'))
    assert.equal((await wallet.run('cert', 'show', certificate)).belief.verdict, 'valid')
  })
  await check("refused with wallet.issuer_untrusted: signed metadata that is another issuer's", ['@openid4vc/openid4vci'], async () => {
    await signMetadata(peer, (metadata) => ({ ...metadata, credential_issuer: `${peer.web.origin}/other` }))
    assert.equal((await wallet.failing('offer', 'accept', await peer.offer('membership'))).code, 'wallet.issuer_untrusted')
  })
}

/** The peer compares the digest in hex, where W3C writes base64: it is checked here, by Node, before the peer sees the document. */
async function fetchChecked(uri, integrity) {
  const text = await (await fetch(uri)).text()
  if (integrity && integrity !== integrityOf(text)) throw new Error(`integrity of ${uri}`)
  return JSON.parse(text)
}

/** The peer takes signed metadata and does not say so to the issuer: its caller's `fetch` does. */
const fetchSigned = (address, init = {}) => fetch(address, { ...init, headers: { ...init.headers, Accept: 'application/jwt, application/json' } })

async function signedMetadataCases(report, plan) {
  const direction = 'peer wallet → our issuer'
  const limit = 'but for the Accept header, which the peer leaves to its caller'
  const check = (what, run) => report.check({ peers: ['@openid4vc/openid4vci'], direction, limit, what }, run)

  await check('signed issuer metadata: sub, x5c under the document root, the payload alone', async () => {
    const wallet = await WalletPeer.make({ fetch: fetchSigned })
    const { signedCredentialIssuer: signed, credentialIssuer } = await wallet.issuance.resolveIssuerMetadata(`${origin}/issuer`)
    assert.equal(signed.jwt.header.typ, 'openidvci-issuer-metadata+jwt')
    assert.equal(signed.jwt.payload.sub, `${origin}/issuer`)
    assert.equal(credentialIssuer.credential_endpoint, `${origin}/issuer/credential`)
  })
  await check('signed issuer metadata with a broken signature, refused by theirs', async () => {
    await plan('tamper_metadata', '/.well-known/openid-credential-issuer/issuer')
    const wallet = await WalletPeer.make({ fetch: fetchSigned })
    await assert.rejects(wallet.issuance.resolveIssuerMetadata(`${origin}/issuer`), /signed credential issuer metadata jwt verification failed/)
  })
}

async function ourIssuerCases(report) {
  const direction = 'peer wallet → our issuer'
  const plan = (mode, path) => sandbox('/admin/faults', { path, mode, times: 1 })

  await signedMetadataCases(report, plan)
  const limit = 'but for the digest, which the peer compares in hex and not in base64: Node checks it before'
  await report.check({ peers: ['@openid4vc/openid4vci', '@sd-jwt/sd-jwt-vc'], direction, limit, what: 'type metadata of the student card with the type that it extends: integrity, names in three languages' }, async () => {
    const wallet = await WalletPeer.make()
    const { credential } = await obtain(wallet, 'student-card')
    const verifier = sdJwtVerifier({ loadTypeMetadataFormat: true, vctFetcher: fetchChecked })
    const { payload, typeMetadata } = await verifier.verify(credential)
    assert.deepEqual(typeMetadata.vctValues, [payload.vct, `${origin}/types/person/1`])
    const { display, claims: named } = typeMetadata.mergedTypeMetadata
    assert.deepEqual(display.map(({ locale, name }) => [locale, name]), [['en', 'Student card'], ['zh-HK', '學生證'], ['zh-CN', '学生证']])
    const familyName = named.find(({ path }) => path[0] === 'family_name')
    assert.deepEqual(familyName.display.map(({ label }) => label), ['Family name', '姓氏', '姓氏'])
    assert.ok(named.some(({ path }) => path[0] === 'student_number'))
  })
}

export async function descriptionCases(report, wallet, peer) {
  await ourWalletCases(report, wallet, peer)
  await ourIssuerCases(report)
}
