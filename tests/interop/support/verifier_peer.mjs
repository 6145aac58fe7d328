// A verifier by @openid4vc/openid4vp: makes requests, serves them, takes the answers apart.
import { Openid4vpVerifier, calculateX509HashClientIdPrefixValue, verifyJarmAuthorizationResponse } from '@openid4vc/openid4vp'
import { exportJWK, generateKeyPair } from 'jose'

import { HttpPeer } from './http_peer.mjs'
import { bytesHash, makeCallbacks, token } from './jose_callbacks.mjs'

const SelfIssued = 'https://self-issued.me/v2'
const Formats = { 'dc+sd-jwt': { 'sd-jwt_alg_values': ['ES256'], 'kb-jwt_alg_values': ['ES256'] }, mso_mdoc: {} }

/** A key to encrypt answers to, with the private part that the verifier keeps. */
export async function encryptionKey(overrides = {}) {
  const { privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true })
  return { ...(await exportJWK(privateKey)), kid: token(6), alg: 'ECDH-ES', use: 'enc', ...overrides }
}

export const publicJwk = ({ d, ...rest }) => rest

export class VerifierPeer {
  static async start(signer) {
    const peer = new VerifierPeer()
    peer.signer = signer
    peer.web = new HttpPeer()
    await peer.web.listen()
    peer.origin = peer.web.origin
    return peer
  }

  close() {
    this.web.close()
  }

  async clientId(prefix) {
    if (prefix === 'x509_san_dns') return 'x509_san_dns:localhost'
    if (prefix === 'x509_hash') return `x509_hash:${await calculateX509HashClientIdPrefixValue({ x509Certificate: this.signer.x5c[0], hash: bytesHash })}`
    return prefix
  }

  /**
   * A request for `query` (DCQL). `encrypted` asks for direct_post.jwt with `keys`; `payload` and `jwtPayload` replace members,
   * `change` alters the finished request object; `usesPost` has it fetched by POST, with `walletNonce` in place of the wallet's.
   */
  async request({ prefix = 'x509_hash', query, keys, payload = {}, jwtPayload = {}, change = (jwt) => jwt, usesPost = false, walletNonce, scheme = 'openid4vp://' }) {
    const id = token(9)
    const session = { id, clientId: await this.clientId(prefix), nonce: token(), keys, answers: [] }
    session.callbacks = makeCallbacks([this.signer.privateJwk, ...(keys ?? [])])
    session.verifier = new Openid4vpVerifier({ callbacks: session.callbacks })
    session.redirectUri = `${this.origin}/done/${id}`
    const requestUri = `${this.origin}/request/${id}`
    const authorizationRequestPayload = {
      response_type: 'vp_token',
      client_id: session.clientId,
      nonce: session.nonce,
      state: token(12),
      response_mode: keys ? 'direct_post.jwt' : 'direct_post',
      response_uri: `${this.origin}/response/${id}`,
      dcql_query: query,
      client_metadata: {
        client_name: 'A verifier of another make',
        vp_formats_supported: Formats,
        ...(keys ? { jwks: { keys: keys.map(publicJwk) }, encrypted_response_enc_values_supported: ['A128GCM', 'A256GCM'] } : {}),
      },
      ...payload,
    }
    const make = (wallet) => session.verifier.createOpenId4vpAuthorizationRequest({
      scheme,
      authorizationRequestPayload: { ...authorizationRequestPayload, ...(wallet ? { wallet_nonce: wallet.expectedNonce } : {}) },
      jar: {
        requestUri,
        jwtSigner: { method: 'x5c', x5c: this.signer.x5c, alg: 'ES256' },
        expiresInSeconds: 300,
        additionalJwtPayload: { aud: SelfIssued, ...jwtPayload },
      },
      ...(wallet ? { wallet } : {}),
    })
    const made = await make()
    session.payload = made.authorizationRequestPayload
    session.link = made.authorizationRequest + (usesPost ? '&request_uri_method=post' : '')
    const serve = (jwt) => ({ type: 'application/oauth-authz-req+jwt', text: change(jwt) })
    this.web.on('GET', `/request/${id}`, () => serve(made.jar.authorizationRequestJwt))
    this.web.on('POST', `/request/${id}`, async (request) => {
      session.walletMetadata = JSON.parse(request.form().wallet_metadata)
      session.walletNonce = request.form().wallet_nonce
      return serve((await make({ expectedNonce: walletNonce ?? session.walletNonce, metadata: session.walletMetadata })).jar.authorizationRequestJwt)
    })
    this.web.on('POST', `/response/${id}`, (request) => this.take(session, request))
    return session
  }

  /** Answers are kept as they came: what is in them is for the case to check. */
  async take(session, request) {
    const form = request.form()
    session.answers.push(form)
    session.refusal = await this.refusalIn(session, form)
    if (session.refusal) return { json: { redirect_uri: session.redirectUri } }
    session.parsed = await session.verifier.parseOpenid4vpAuthorizationResponse({
      authorizationResponse: form,
      authorizationRequestPayload: session.payload,
      callbacks: session.callbacks,
    })
    return { json: { redirect_uri: session.redirectUri } }
  }

  /** An error, in the open or encrypted (OpenID4VP 1.0, section 8.3.1): the peer decrypts it, and parses neither, since there is no vp_token. */
  async refusalIn(session, form) {
    if (form.error) return form
    if (!form.response) return undefined
    const { jarmAuthorizationResponse: members } = await verifyJarmAuthorizationResponse({
      jarmAuthorizationResponseJwt: form.response, authorizationRequestPayload: session.payload,
      callbacks: session.callbacks, expectedClientId: session.clientId,
    })
    return members.error ? members : undefined
  }
}
