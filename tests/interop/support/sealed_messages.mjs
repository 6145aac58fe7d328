// OpenID4VCI 1.0 section 10, for a wallet whose library knows the encryption of drafts only: by jose, between it and the network.
import { CompactEncrypt, compactDecrypt, importJWK } from 'jose'

import { encryptionKey, publicJwk } from './verifier_peer.mjs'

const Sealed = 'application/jwt'

export class SealedMessages {
  /** The protected header of each answer, and whether it names the key that was given for it. */
  answers = []

  constructor(enc) {
    this.enc = enc
  }

  fetch = async (address, init = {}) => {
    if (this.metadata && [this.metadata.credential_endpoint, this.metadata.deferred_credential_endpoint].includes(String(address)))
      return this.exchange(address, init)
    const response = await fetch(address, init)
    if (String(address).includes('/.well-known/openid-credential-issuer')) this.metadata = await response.clone().json()
    return response
  }

  async exchange(address, init) {
    const key = await encryptionKey()
    const body = await this.seal({ ...JSON.parse(init.body), credential_response_encryption: { jwk: publicJwk(key), enc: this.enc } })
    const response = await fetch(address, { ...init, body, headers: { ...init.headers, 'Content-Type': Sealed } })
    if (response.headers.get('Content-Type') !== Sealed) return response
    const { plaintext, protectedHeader } = await compactDecrypt(await response.text(), await importJWK(key, key.alg))
    this.answers.push({ ...protectedHeader, isForKey: protectedHeader.kid === key.kid })
    const headers = new Headers(response.headers)
    headers.set('Content-Type', 'application/json')
    headers.delete('Content-Length')
    return new Response(plaintext, { status: response.status, headers })
  }

  async seal(body) {
    const [jwk] = this.metadata.credential_request_encryption.jwks.keys
    const header = { alg: jwk.alg, enc: this.enc, kid: jwk.kid }
    return new CompactEncrypt(Buffer.from(JSON.stringify(body))).setProtectedHeader(header).encrypt(await importJWK(jwk, jwk.alg))
  }
}
