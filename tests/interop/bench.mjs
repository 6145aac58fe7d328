// What the peers take for what tests/bench measures of ours, on inputs of the same shape: a JSON line each,
// {"for": our figure's name, "peer": "package version", "peer_figure": microseconds}. tests/bench/collect.py puts them beside ours.
import { createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import './support/runtime.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
// No sandbox is needed, only a root: support/world.mjs is told where it will be.
process.env.CAUSEWAY_INTEROP = JSON.stringify({ folder, build: folder, ready: { origin: '', ca: '', trust: join(folder, 'root.pem') } })

const { documentRoot } = await import('./support/world.mjs')
const { issueCertificate, issueDocumentSigner } = await import('./support/certificates.mjs')
const { issueMdoc, openId4VpTranscript, deviceRequest, presentMdoc, verifyDeviceResponse } = await import('./support/mdoc.mjs')
const { bytesHash } = await import('./support/jose_callbacks.mjs')
const { SDJwtVcInstance } = await import('@sd-jwt/sd-jwt-vc')
const { StatusList, createHeaderAndPayload, getListFromStatusListJWT } = await import('@sd-jwt/jwt-status-list')
const { CompactSign, compactVerify, importJWK } = await import('jose')

const versionOf = (name) => `${name} ${JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')).version}`
const now = Math.floor(Date.now() / 1000)

/** The median of several runs, in microseconds for one of `repeats` calls; the first run warms up and does not count. */
async function medianMicroseconds(work, repeats, runs = 7) {
  const times = []
  for (let run = 0; run <= runs; ++run) {
    const start = process.hrtime.bigint()
    for (let i = 0; i < repeats; ++i) await work()
    if (run > 0) times.push(Number(process.hrtime.bigint() - start) / 1000 / repeats)
  }
  return times.sort((a, b) => a - b)[runs >> 1]
}

async function report(name, packages, work, repeats) {
  const peer = packages.map(versionOf).join(', ')
  console.log(JSON.stringify({ for: name, peer, peer_figure: await medianMicroseconds(work, repeats) }))
}

/** Issuer and holder with keys that are read once, as ours are. */
function sdJwtInstance(issuer, holder) {
  const keys = [issuer, holder].map(({ privateJwk, publicJwk }) => ({
    privateKey: createPrivateKey({ key: privateJwk, format: 'jwk' }), publicKey: createPublicKey({ key: publicJwk, format: 'jwk' }),
  }))
  const signBy = ({ privateKey }) => async (data) => sign('sha256', Buffer.from(data), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')
  const verifyBy = ({ publicKey }) => async (data, signature) => verify('sha256', Buffer.from(data), { key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
  return new SDJwtVcInstance({
    hasher: (data, algorithm) => bytesHash(typeof data === 'string' ? Buffer.from(data) : new Uint8Array(data), algorithm),
    hashAlg: 'sha-256', saltGenerator: () => randomBytes(16).toString('base64url'),
    signer: signBy(keys[0]), verifier: verifyBy(keys[0]), signAlg: 'ES256', kbSigner: signBy(keys[1]), kbSignAlg: 'ES256',
  })
}

async function sdJwt(claims) {
  const [issuer, holder] = ['issuer', 'holder'].map((name) => issueCertificate({ name }))
  const instance = sdJwtInstance(issuer, holder)
  const values = Object.fromEntries(Array.from({ length: claims }, (_, i) => [`claim_${i}`, 'an ordinary value']))
  const payload = { iss: 'https://localhost/issuer', vct: 'urn:causeway:sandbox:driving-licence:1', iat: now, exp: now + 600, cnf: { jwk: holder.publicJwk }, ...values }
  const credential = await instance.issue(payload, { _sd: Object.keys(values) })
  const fifth = Object.fromEntries(Object.keys(values).filter((_, i) => i % 5 === 0).map((name) => [name, true]))
  const kb = { payload: { iat: now, aud: 'x509_san_dns:verifier.example', nonce: 'n-0S6_WzA2Mj' } }
  await report(`verify_sd_jwt_vc_${claims}_disclosures`, ['@sd-jwt/sd-jwt-vc'], () => instance.verify(credential), 100)
  await report(`present_sd_jwt_vc_${claims}_disclosures`, ['@sd-jwt/sd-jwt-vc'], () => instance.present(credential, fifth, { kb }), 100)
}

async function mdoc() {
  const type = 'org.iso.18013.5.1.mDL'
  const space = 'org.iso.18013.5.1'
  const elements = { portrait: new Uint8Array(8192).fill(7) }
  for (let i = 0; i < 23; ++i) elements[`element_${i}`] = 'an ordinary value'
  const device = issueCertificate({ name: 'device' })
  const issued = await issueMdoc(issueDocumentSigner('signer', documentRoot), type, { [space]: elements }, device.publicJwk)
  const transcript = await openId4VpTranscript({ clientId: 'x509_san_dns:verifier.example', nonce: 'nonce', responseUri: 'https://verifier.example/response' })
  const asked = await deviceRequest(type, { [space]: Object.fromEntries(Object.keys(elements).map((name) => [name, false])) })
  const response = await presentMdoc(issued, asked, transcript, device.privateJwk)
  await report('verify_mdoc_24_elements_8_kib', ['@owf/mdoc'], () => verifyDeviceResponse(response, transcript), 10)
}

async function statusList() {
  const { privateJwk, publicJwk } = issueCertificate({ name: 'status list' })
  const values = Array.from({ length: 1_000_000 }, (_, i) => (i * 7919 % 100 === 0 ? 1 : 0))
  const made = createHeaderAndPayload(new StatusList(values, 1), { sub: 'https://issuer.example/status/1', iat: now, exp: now + 600 }, { alg: 'ES256', typ: 'statuslist+jwt' })
  const jwt = await new CompactSign(Buffer.from(JSON.stringify(made.payload))).setProtectedHeader(made.header).sign(await importJWK(privateJwk, 'ES256'))
  const key = await importJWK(publicJwk, 'ES256')
  const once = async () => {
    await compactVerify(jwt, key, { algorithms: ['ES256'] })
    if (getListFromStatusListJWT(jwt).getStatus(999_900) !== values[999_900]) throw new Error('another status')
  }
  await report('status_list_jwt_1000000_entries', ['@sd-jwt/jwt-status-list', 'jose'], once, 1)
}

async function jws() {
  const { privateJwk, publicJwk } = issueCertificate({ name: 'jws' })
  const payload = JSON.stringify({ iss: 'https://localhost:8443/idp', text: 'x'.repeat(1024) })
  const text = await new CompactSign(Buffer.from(payload)).setProtectedHeader({ alg: 'ES256', typ: 'bench+jwt' }).sign(await importJWK(privateJwk, 'ES256'))
  const key = await importJWK(publicJwk, 'ES256')
  await report('jws_parse_and_verify', ['jose'], async () => JSON.parse(Buffer.from((await compactVerify(text, key)).payload)), 200)
}

mkdirSync(join(folder, 'sandbox', 'keys'), { recursive: true })
const root = issueCertificate({ name: 'Root', country: 'HK', isAuthority: true })
cpSync(root.certificate, documentRoot.certificate)
cpSync(root.key, documentRoot.key)
await sdJwt(10)
await sdJwt(50)
await mdoc()
await statusList()
await jws()
