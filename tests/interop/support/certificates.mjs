// Keys and certificates of the peers, made at run time under the sandbox's two roots.
import { execFileSync } from 'node:child_process'
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { folderFor, pemToBase64, textOf } from './world.mjs'

let made = 0

/** A P-256 key and its certificate. `root` signs it; without one it signs itself. */
export function issueCertificate({ name, root, dns, addresses = [], usage, days = 30 }) {
  const folder = folderFor(`certificate-${++made}`)
  const [configuration, key, certificate] = ['openssl.cnf', 'key.pem', 'certificate.pem'].map((file) => join(folder, file))
  const names = [...(dns ? [`DNS:${dns}`] : []), ...addresses.map((address) => `IP:${address}`)]
  const extensions = ['basicConstraints = critical, CA:FALSE', 'keyUsage = critical, digitalSignature', 'subjectKeyIdentifier = hash']
  if (root) extensions.push('authorityKeyIdentifier = keyid')
  if (names.length) extensions.push(`subjectAltName = ${names.join(',')}`)
  if (usage) extensions.push(`extendedKeyUsage = ${usage}`)
  const sections = ['[req]', 'distinguished_name = subject', 'prompt = no', '[subject]', `CN = ${name}`, '[leaf]', ...extensions]
  writeFileSync(configuration, `${sections.join('\n')}\n`)
  const authority = root ? ['-CA', root.certificate, '-CAkey', root.key] : []
  execFileSync('openssl', [
    ...['req', '-x509', '-config', configuration, '-extensions', 'leaf', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
    ...['-days', String(days), '-keyout', key, '-out', certificate, ...authority],
  ], { stdio: ['ignore', 'ignore', 'pipe'] })
  return signerFrom(textOf(key), textOf(certificate))
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

/** The key of an `x5c`'s first certificate, if that leads straight to the root and names its time. */
export function keyOfChain(x5c, root) {
  const leaf = new X509Certificate(Buffer.from(x5c[0], 'base64'))
  const authority = new X509Certificate(textOf(root.certificate))
  const now = new Date()
  if (!leaf.checkIssued(authority) || !leaf.verify(authority.publicKey)) throw new Error('the certificate is not under the root')
  if (new Date(leaf.validFrom) > now || new Date(leaf.validTo) < now) throw new Error('the certificate is not in its time')
  return leaf.publicKey.export({ format: 'jwk' })
}
