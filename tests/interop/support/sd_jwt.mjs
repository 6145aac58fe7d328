// SD-JWT VC by @sd-jwt/sd-jwt-vc, with Node's cryptography.
import { createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto'

import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc'

import { keyOfChain } from './certificates.mjs'
import { bytesHash } from './jose_callbacks.mjs'
import { documentRoot } from './world.mjs'

const signerOf = (privateJwk) => {
  const key = createPrivateKey({ key: privateJwk, format: 'jwk' })
  return (data) => sign('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
}

function isSigned(data, signature, publicJwk) {
  const key = createPublicKey({ key: publicJwk, format: 'jwk' })
  return verify('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
}

const headerOf = (data) => JSON.parse(Buffer.from(data.split('.')[0], 'base64url').toString('utf8'))

const Common = {
  hasher: (data, algorithm) => bytesHash(typeof data === 'string' ? Buffer.from(data) : new Uint8Array(data), algorithm),
  hashAlg: 'sha-256',
  saltGenerator: () => randomBytes(16).toString('base64url'),
  verifier: async (data, signature) => isSigned(data, signature, keyOfChain(headerOf(data).x5c, documentRoot)),
  kbVerifier: async (data, signature, payload) => isSigned(data, signature, payload.cnf.jwk),
}

/** Verifies what others issued under the sandbox's document root. */
export const sdJwtVerifier = (options = {}) => new SDJwtVcInstance({ ...Common, ...options })

/** `frame`: which claims are disclosed selectively, as the library has it. */
export function issueSdJwt(signer, payload, frame, header = {}) {
  const instance = new SDJwtVcInstance({ ...Common, signer: async (data) => signerOf(signer.privateJwk)(data), signAlg: 'ES256' })
  return instance.issue(payload, frame, { header: { x5c: signer.x5c, ...header } })
}

/** A presentation of what `frame` marks, by the holder of `privateJwk`. `more`: other claims of the key binding. */
export function presentSdJwt(credential, privateJwk, frame, { nonce, audience, ...more }) {
  const instance = new SDJwtVcInstance({ ...Common, kbSigner: async (data) => signerOf(privateJwk)(data), kbSignAlg: 'ES256' })
  return instance.present(credential, frame, { kb: { payload: { iat: Math.floor(Date.now() / 1000), aud: audience, nonce, ...more } } })
}
