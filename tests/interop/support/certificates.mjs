// Keys and certificates of the peers, made at run time under the sandbox's two roots.
import { execFileSync } from 'node:child_process'
import { createHash, createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { folderFor, pemToBase64, textOf } from './world.mjs'

let made = 0

/** A P-256 key and its certificate. `root` signs it; without one it signs itself. `isAuthority`: it may sign others, so it can be a `root` itself. */
export function issueCertificate({ name, country, root, dns, addresses = [], usage, isAuthority = false, days = 30 }) {
  const folder = folderFor(`certificate-${++made}`)
  const [configuration, key, certificate] = ['openssl.cnf', 'key.pem', 'certificate.pem'].map((file) => join(folder, file))
  const names = [...(dns ? [`DNS:${dns}`] : []), ...addresses.map((address) => `IP:${address}`)]
  const extensions = isAuthority
    ? ['basicConstraints = critical, CA:TRUE', 'keyUsage = critical, keyCertSign, cRLSign', 'subjectKeyIdentifier = hash']
    : ['basicConstraints = critical, CA:FALSE', 'keyUsage = critical, digitalSignature', 'subjectKeyIdentifier = hash']
  if (root) extensions.push('authorityKeyIdentifier = keyid')
  if (names.length) extensions.push(`subjectAltName = ${names.join(',')}`)
  if (usage) extensions.push(`extendedKeyUsage = ${usage}`)
  const subject = [...(country ? [`C = ${country}`] : []), `CN = ${name}`]
  const sections = ['[req]', 'distinguished_name = subject', 'prompt = no', '[subject]', ...subject, '[leaf]', ...extensions]
  writeFileSync(configuration, `${sections.join('\n')}\n`)
  const authority = root ? ['-CA', root.certificate, '-CAkey', root.key] : []
  execFileSync('openssl', [
    ...['req', '-x509', '-config', configuration, '-extensions', 'leaf', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
    ...['-days', String(days), '-keyout', key, '-out', certificate, ...authority],
  ], { stdio: ['ignore', 'ignore', 'pipe'] })
  return { ...signerFrom(textOf(key), textOf(certificate)), certificate, key, issuer: root }
}

/** What signs for a peer: the key as JWK, the certificate as `x5c` has it. */
export function signerFrom(keyPem, certificatePem) {
  const privateKey = createPrivateKey(keyPem)
  return {
    keyPem,
    certificatePem,
    x5c: [pemToBase64(certificatePem)],
    privateJwk: privateKey.export({ format: 'jwk' }),
    publicJwk: createPublicKey(privateKey).export({ format: 'jwk' }),
  }
}

export const keyOfLeaf = (x5c) => new X509Certificate(Buffer.from(x5c[0], 'base64')).publicKey.export({ format: 'jwk' })

/** RFC 5280 section 4.2.1.2 (1), as `hash` makes it above: what DCQL's `aki` names an authority by. */
export function keyIdentifier(certificatePem) {
  const point = createPublicKey(certificatePem).export({ format: 'der', type: 'spki' }).subarray(-65)
  return createHash('sha1').update(point).digest('base64url')
}

/** The key of an `x5c`'s first certificate, if the others lead from there to the root and all are in their time. */
export function keyOfChain(x5c, root) {
  const chain = [...x5c.map((base64) => new X509Certificate(Buffer.from(base64, 'base64'))), new X509Certificate(textOf(root.certificate))]
  const now = new Date()
  chain.slice(0, -1).forEach((certificate, index) => {
    const authority = chain[index + 1]
    const isSigned = authority.ca && certificate.checkIssued(authority) && certificate.verify(authority.publicKey)
    if (!isSigned) throw new Error('the certificate is not under the root')
    if (new Date(certificate.validFrom) > now || new Date(certificate.validTo) < now) throw new Error('the certificate is not in its time')
  })
  return chain[0].publicKey.export({ format: 'jwk' })
}

/**
 * A signer of mdocs: under an authority with a country (ISO 18013-5 table B.1 asks for one), which is under the document root.
 * `x5c` is the whole chain below the root.
 */
export function issueDocumentSigner(name, root) {
  const authority = issueCertificate({ name: `${name} authority`, country: 'HK', root, isAuthority: true })
  const signer = issueCertificate({ name, country: 'HK', root: authority, usage: '1.0.18013.5.1.2' })
  return { ...signer, x5c: [...signer.x5c, ...authority.x5c], certificatePem: signer.certificatePem }
}
