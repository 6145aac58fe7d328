// mdoc by @owf/mdoc, with Node's cryptography.
import { createHash, createHmac, createPrivateKey, createPublicKey, diffieHellman, hkdfSync, randomBytes, sign, verify, X509Certificate } from 'node:crypto'

import {
  CoseKey, DataItem, DateOnly, DeviceEngagement, DeviceKey, DeviceRequest, DeviceResponse, DocRequest, EReaderKey, Header, Holder, Issuer, IssuerSigned,
  ItemsRequest, KeyType, ReaderAuth, SessionTranscript, SignatureAlgorithm, Verifier, cborEncode,
} from '@owf/mdoc'

import { keyOfChain } from './certificates.mjs'
import { bytesHash } from './jose_callbacks.mjs'
import { documentRoot, pemToBase64, textOf } from './world.mjs'

const part = ({ kty, crv, x, y, d }) => (d ? { kty, crv, x, y, d } : { kty, crv, x, y })
const privateKey = (key) => createPrivateKey({ key: part(key.jwk), format: 'jwk' })
const publicKey = (key) => createPublicKey({ key: part({ ...key.jwk, d: undefined }), format: 'jwk' })
const base64 = (bytes) => Buffer.from(bytes).toString('base64')

/** Section 9.1.3.5: the MAC key of a device out of both keys and the session. */
function ephemeralMacKey({ privateKey: mine, publicKey: theirs, sessionTranscriptBytes, info }) {
  const decoded = (bytes) => CoseKey.decode(bytes)
  const secret = diffieHellman({ privateKey: privateKey(decoded(mine)), publicKey: publicKey(decoded(theirs)) })
  const salt = createHash('sha256').update(sessionTranscriptBytes).digest()
  return CoseKey.create({ keyType: KeyType.Oct, k: new Uint8Array(hkdfSync('sha256', secret, salt, info, 32)) })
}

const mac = (key, message) => new Uint8Array(createHmac('sha256', key.k).update(message).digest())

export const context = {
  crypto: {
    random: (length) => new Uint8Array(randomBytes(length)),
    digest: ({ digestAlgorithm, bytes }) => bytesHash(bytes, digestAlgorithm),
    calculateEphemeralMacKey: ephemeralMacKey,
  },
  cose: {
    sign1: {
      sign: ({ toBeSigned, key }) => new Uint8Array(sign('sha256', toBeSigned, { key: privateKey(key), dsaEncoding: 'ieee-p1363' })),
      verify: ({ key, sign1 }) => verify('sha256', sign1.toBeSigned, { key: publicKey(key), dsaEncoding: 'ieee-p1363' }, sign1.signature),
    },
    mac0: {
      sign: ({ key, toBeAuthenticated }) => mac(key, toBeAuthenticated),
      verify: ({ mac0, key }) => Buffer.from(mac(key, mac0.toBeAuthenticated)).equals(Buffer.from(mac0.tag)),
    },
  },
  x509: {
    getIssuerNameField: ({ certificate, field }) => {
      const { issuer } = new X509Certificate(certificate)
      return issuer.split('\n').filter((line) => line.startsWith(`${field}=`)).map((line) => line.slice(field.length + 1))
    },
    getPublicKey: ({ certificate }) => CoseKey.fromJwk(new X509Certificate(certificate).publicKey.export({ format: 'jwk' })),
    verifyCertificateChain: ({ x5chain }) => void keyOfChain(x5chain.map(base64), documentRoot),
    getCertificateData: ({ certificate }) => {
      const read = new X509Certificate(certificate)
      return {
        issuerName: read.issuer, subjectName: read.subject, serialNumber: read.serialNumber, thumbprint: read.fingerprint256,
        notBefore: new Date(read.validFrom), notAfter: new Date(read.validTo), pem: read.toString(),
      }
    },
  },
}

const day = 86_400_000
const trusted = () => ({ trustedCertificates: [new Uint8Array(Buffer.from(pemToBase64(textOf(documentRoot.certificate)), 'base64'))] })

/** `elements`: name space -> element -> value. IssuerSigned as OpenID4VCI carries it. */
export async function issueMdoc(signer, docType, elements, deviceJwk, { validFrom, validUntil } = {}) {
  const issuer = new Issuer(docType, context)
  for (const [nameSpace, values] of Object.entries(elements)) issuer.addIssuerNamespace(nameSpace, values)
  const now = new Date(Math.floor(Date.now() / 1000) * 1000)
  const made = await issuer.sign({
    signingKey: CoseKey.fromJwk({ ...signer.privateJwk, alg: 'ES256' }),
    algorithm: SignatureAlgorithm.ES256,
    digestAlgorithm: 'SHA-256',
    validityInfo: { signed: validFrom ?? now, validFrom: validFrom ?? now, validUntil: validUntil ?? new Date(now.getTime() + 300 * day) },
    deviceKeyInfo: { deviceKey: DeviceKey.fromJwk(part(deviceJwk)) },
    certificates: signer.x5c.map((certificate) => new Uint8Array(Buffer.from(certificate, 'base64'))),
  })
  return made.encodedForOid4Vci
}

export const fullDate = (text) => new DateOnly(text)

/** The elements of a name space after every check but those for a country: the sandbox's roots name none. */
export async function verifyIssued(encoded, nameSpace) {
  const issuerSigned = IssuerSigned.fromEncodedForOid4Vci(encoded)
  const checks = []
  await Holder.verifyIssuerSigned({ issuerSigned, ...trusted(), verificationCallback: (check) => checks.push(check) }, context)
  const failed = checks.filter(({ status, check }) => status === 'FAILED' && !/Country name \(C\)|countryName/.test(check))
  if (failed.length || !checks.length) throw new Error(`mdoc: ${JSON.stringify(failed)}`)
  return Object.fromEntries(issuerSigned.getIssuerNamespace(nameSpace).map((item) => [item.elementIdentifier, item.elementValue]))
}

export const openId4VpTranscript = ({ clientId, nonce, jwkThumbprint, responseUri }) =>
  SessionTranscript.forOid4Vp({ clientId, nonce, jwkThumbprint, responseUri }, context)

/** B.2.6.2: a page that asks through a browser. */
export const digitalCredentialsTranscript = ({ origin, nonce, jwkThumbprint }) =>
  SessionTranscript.forOid4VpDcApi({ origin, nonce, jwkThumbprint }, context)

/** A session near by, begun by a QR code: its transcript, and what that is made of as ours takes it. */
export function proximitySession(deviceJwk, readerJwk) {
  // Decoded, because the library's create() cannot make one.
  const security = [1, DataItem.fromData(CoseKey.fromJwk(part(deviceJwk)).encodedStructure)]
  const deviceEngagement = DeviceEngagement.decode(cborEncode(new Map([[0, '1.0'], [1, security]])))
  const eReaderKey = EReaderKey.fromJwk(part(readerJwk))
  const text = (bytes) => Buffer.from(bytes).toString('base64url')
  return {
    transcript: SessionTranscript.forQrHandover({ deviceEngagement, eReaderKey }),
    asOurs: { engagement: text(deviceEngagement.encode()), reader_key: text(eReaderKey.encode({ asDataItem: true })) },
  }
}

/** What a reader signs (section 9.1.4.4); the library does not export it. */
const readerAuthentication = (transcript, itemsRequest) =>
  cborEncode(DataItem.fromData(['ReaderAuthentication', transcript.encodedStructure, DataItem.fromData(itemsRequest.encodedStructure)]))

/** `nameSpaces`: name space -> element -> whether the reader keeps it. Signed where there is a reader. */
export async function deviceRequest(docType, nameSpaces, { reader, sessionTranscript } = {}) {
  const itemsRequest = ItemsRequest.create({ docType, namespaces: nameSpaces })
  const readerAuth = reader && await ReaderAuth.create({
    protectedHeaders: new Map([[Header.Algorithm, SignatureAlgorithm.ES256]]),
    unprotectedHeaders: new Map([[Header.X5Chain, new Uint8Array(Buffer.from(reader.x5c[0], 'base64'))]]),
    signingKey: CoseKey.fromJwk({ ...reader.privateJwk, alg: 'ES256' }),
    detachedPayload: readerAuthentication(sessionTranscript, itemsRequest),
  }, context)
  return DeviceRequest.create({ docRequests: [DocRequest.create({ itemsRequest, ...(readerAuth ? { readerAuth } : {}) })] })
}

/** What a signed request asks for, after its signature. */
export async function verifyDeviceRequest(encoded, sessionTranscript) {
  const request = DeviceRequest.decode(new Uint8Array(Buffer.from(encoded, 'base64url')))
  if (!request.docRequests.every((one) => one.readerAuth)) throw new Error('not signed')
  await Holder.verifyDeviceRequest({ deviceRequest: request, sessionTranscript }, context)
  return request.docRequests.map(({ itemsRequest }) => itemsRequest)
}

/** Documents of a DeviceResponse after every check: docType, the device's key, and elements by name space. */
export async function verifyDeviceResponse(encoded, sessionTranscript, options = {}) {
  const response = DeviceResponse.fromEncodedForOid4Vp(encoded)
  await Verifier.verifyDeviceResponse({ deviceResponse: response, sessionTranscript, ...trusted(), ...options }, context)
  return response.documents.map((document) => ({
    docType: document.docType,
    deviceKey: document.issuerSigned.issuerAuth.mobileSecurityObject.deviceKeyInfo.deviceKey.jwk,
    elements: (nameSpace) => Object.fromEntries(document.getIssuerNamespace(nameSpace).map((item) => [item.elementIdentifier, item.elementValue])),
  }))
}

/** What a holder of `deviceJwk` presents: signed, or with a MAC for `readerJwk`. */
export async function presentMdoc(encoded, request, sessionTranscript, deviceJwk, readerJwk) {
  const signingKey = CoseKey.fromJwk({ ...part(deviceJwk), alg: 'ES256' })
  const proof = readerJwk ? { mac: { signingKey, ephemeralKey: CoseKey.fromJwk(part(readerJwk)) } } : { signature: { signingKey } }
  const response = await Holder.createDeviceResponseForDeviceRequest({
    deviceRequest: request,
    issuerSigned: [IssuerSigned.fromEncodedForOid4Vci(encoded)],
    sessionTranscript,
    ...proof,
  }, context)
  return response.encodedForOid4Vp
}
