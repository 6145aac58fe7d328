// The cryptography that @openid4vc/* leaves to its caller, by jose and Node.
import { createHash, randomBytes } from 'node:crypto'

import { clientAuthenticationAnonymous } from '@openid4vc/oauth2'
import { CompactEncrypt, CompactSign, calculateJwkThumbprint, compactDecrypt, compactVerify, decodeProtectedHeader, importJWK } from 'jose'

import { keyOfChain, keyOfLeaf } from './certificates.mjs'
import { documentRoot } from './world.mjs'

const encoder = new TextEncoder()

export const bytesHash = (data, algorithm) =>
  new Uint8Array(createHash(algorithm.replace('-', '').toLowerCase()).update(data).digest())

export const token = (length = 24) => randomBytes(length).toString('base64url')

const publicPart = ({ kty, crv, x, y }) => ({ kty, crv, x, y })

async function verifyJwt(signer, { compact }) {
  const publicJwk = signer.method === 'x5c' ? keyOfChain(signer.x5c, documentRoot) : signer.publicJwk
  try {
    await compactVerify(compact, await importJWK(publicJwk, signer.alg), { algorithms: ['ES256'] })
    return { verified: true, signerJwk: publicJwk }
  } catch {
    return { verified: false }
  }
}

/** Signs with those of the private keys that the signer names, decrypts with any of them. */
export function makeCallbacks(privateKeys, options = {}) {
  const keys = new Map()
  const keyFor = async (publicJwk) => {
    for (const key of privateKeys) keys.set(await calculateJwkThumbprint(publicPart(key)), key)
    const found = keys.get(await calculateJwkThumbprint(publicPart(publicJwk)))
    if (!found) throw new Error('no private key for this one')
    return found
  }
  return {
    hash: bytesHash,
    generateRandom: (length) => new Uint8Array(randomBytes(length)),
    clientAuthentication: clientAuthenticationAnonymous(),
    verifyJwt,
    async signJwt(signer, { header, payload }) {
      const publicJwk = signer.method === 'x5c' ? keyOfLeaf(signer.x5c) : signer.publicJwk
      const jwt = await new CompactSign(encoder.encode(JSON.stringify(payload)))
        .setProtectedHeader(header)
        .sign(await importJWK(await keyFor(publicJwk), 'ES256'))
      return { jwt, signerJwk: publicJwk }
    },
    async decryptJwe(jwe) {
      const { kid } = decodeProtectedHeader(jwe)
      const key = privateKeys.find((candidate) => candidate.kid === kid)
      if (!key) return { decrypted: false }
      const { plaintext } = await compactDecrypt(jwe, await importJWK(key, 'ECDH-ES'))
      return { decrypted: true, decryptionJwk: { ...publicPart(key), kid }, payload: new TextDecoder().decode(plaintext) }
    },
    async encryptJwe({ publicJwk, alg, enc, apu, apv }, data) {
      const jwe = new CompactEncrypt(encoder.encode(data)).setProtectedHeader({ alg, enc, kid: publicJwk.kid })
      if (apu !== apv) jwe.setKeyManagementParameters({ apu: encoder.encode(apu), apv: encoder.encode(apv) })
      return { jwe: await jwe.encrypt(await importJWK(publicJwk, alg)), encryptionJwk: publicJwk }
    },
    ...options,
  }
}
