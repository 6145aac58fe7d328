// An issuer with its own authorization server by @openid4vc/openid4vci and oauth2: offers, tokens bound by DPoP, nonces, certificates.
import { Oauth2AuthorizationServer, Oauth2ResourceServer, preAuthorizedCodeGrantIdentifier } from '@openid4vc/oauth2'
import { Openid4vciIssuer } from '@openid4vc/openid4vci'
import { CompactEncrypt, compactDecrypt, decodeJwt, importJWK } from 'jose'

import { HttpPeer } from './http_peer.mjs'
import { makeCallbacks, token } from './jose_callbacks.mjs'

const TokenLife = 300

/** Refuses with an OAuth error: a handler throws it. */
export function refusal(error, headers = {}) {
  return Object.assign(new Error(error), { errorResponse: { error }, status: 400, headers })
}

export class IssuerPeer {
  offers = new Map()
  nonces = new Set()
  deferred = new Map()
  notifications = []
  requests = []
  /** What is still to happen to a coming request: 'defer', 'stale_nonce'. */
  plan = []

  /** `configurations`: id -> { metadata, make(holder's JWK) -> credential }. */
  static async start(signer, configurations, metadata = () => ({}), encryptionKey = undefined) {
    const peer = new this()
    peer.encryptionKey = encryptionKey
    peer.signer = signer
    peer.configurations = configurations
    peer.web = new HttpPeer()
    await peer.web.listen()
    peer.id = `${peer.web.origin}/office`
    peer.callbacks = makeCallbacks([signer.privateJwk], { fetch })
    peer.issuer = new Openid4vciIssuer({ callbacks: peer.callbacks })
    peer.server = new Oauth2AuthorizationServer({ callbacks: peer.callbacks })
    peer.resource = new Oauth2ResourceServer({ callbacks: peer.callbacks })
    peer.describe(metadata(peer.id))
    peer.addRoutes()
    return peer
  }

  close() {
    this.web.close()
  }

  get tokenSigner() {
    return { method: 'jwk', alg: 'ES256', publicJwk: { ...this.signer.publicJwk, kid: 'token' } }
  }

  serverDescription() {
    return {
      issuer: this.id,
      token_endpoint: `${this.id}/token`,
      jwks_uri: `${this.id}/jwks`,
      grant_types_supported: [preAuthorizedCodeGrantIdentifier],
      dpop_signing_alg_values_supported: ['ES256'],
      'pre-authorized_grant_anonymous_access_supported': true,
    }
  }

  describe(more) {
    this.serverMetadata = this.server.createAuthorizationServerMetadata(this.serverDescription())
    const described = Object.entries(this.configurations).map(([id, { metadata }]) => [id, metadata])
    const credentialIssuer = this.issuer.createCredentialIssuerMetadata({
      credential_issuer: this.id,
      credential_endpoint: `${this.id}/credential`,
      nonce_endpoint: `${this.id}/nonce`,
      display: [{ name: 'Office of another make', locale: 'en' }],
      credential_configurations_supported: Object.fromEntries(described),
      ...more,
    })
    this.metadata = {
      originalDraftVersion: 'V1',
      credentialIssuer,
      authorizationServers: [this.serverMetadata],
      knownCredentialConfigurations: this.issuer.getKnownCredentialConfigurationsSupported(credentialIssuer),
    }
  }

  addRoutes() {
    const { web } = this
    web.on('GET', '/.well-known/openid-credential-issuer/office', () => ({ json: this.metadata.credentialIssuer }))
    web.on('GET', '/.well-known/oauth-authorization-server/office', () => ({ json: this.serverMetadata }))
    web.on('GET', '/office/jwks', () => ({ json: { keys: [{ ...this.tokenSigner.publicJwk, use: 'sig', alg: 'ES256' }] } }))
    web.on('POST', '/office/token', (request) => this.grant(request))
    web.on('POST', '/office/nonce', () => ({ json: this.issuer.createNonceResponse({ cNonce: this.newNonce(), cNonceExpiresIn: 60 }) }))
    web.on('POST', '/office/credential', (request) => this.issue(request))
    web.on('POST', '/office/deferred', (request) => this.issueDeferred(request))
    web.on('POST', '/office/notification', (request) => this.hear(request))
  }

  newNonce() {
    const nonce = token()
    this.nonces.add(nonce)
    return nonce
  }

  /** A link to an offer, by reference unless told otherwise, and the transaction code that goes with it. */
  async offer(configurationId, { transactionCode, byValue = false, txCode, scheme } = {}) {
    const id = token(9)
    const code = token()
    const uri = `${this.id}/offers/${id}`
    const made = await this.issuer.createCredentialOffer({
      issuerMetadata: this.metadata,
      credentialConfigurationIds: [configurationId],
      credentialOfferScheme: scheme,
      credentialOfferUri: byValue ? undefined : uri,
      grants: { [preAuthorizedCodeGrantIdentifier]: { 'pre-authorized_code': code, ...(transactionCode ? { tx_code: txCode ?? {} } : {}) } },
    })
    this.web.on('GET', `/office/offers/${id}`, () => ({ json: made.credentialOfferObject }))
    this.offers.set(code, { configurationId, transactionCode })
    return made.credentialOffer
  }

  /** RFC 9449 section 8: a proof without our nonce is answered with one. */
  requireDpopNonce(request) {
    const { nonce } = decodeJwt(request.headers.get('dpop'))
    this.dpopNonce ??= token(9)
    if (nonce !== this.dpopNonce) throw refusal('use_dpop_nonce', { 'DPoP-Nonce': this.dpopNonce })
  }

  async grant(request) {
    this.requireDpopNonce(request)
    const form = request.form()
    const parsed = this.server.parseAccessTokenRequest({ request, accessTokenRequest: form })
    const offer = this.offers.get(parsed.grant.preAuthorizedCode)
    if (!offer) throw refusal('invalid_grant')
    const { dpop } = await this.server.verifyPreAuthorizedCodeAccessTokenRequest({
      grant: parsed.grant,
      accessTokenRequest: parsed.accessTokenRequest,
      request,
      authorizationServerMetadata: this.serverMetadata,
      expectedPreAuthorizedCode: parsed.grant.preAuthorizedCode,
      expectedTxCode: offer.transactionCode,
      dpop: { required: true, jwt: parsed.dpop?.jwt, allowedSigningAlgs: ['ES256'] },
    })
    this.offers.delete(parsed.grant.preAuthorizedCode)
    return this.tokenAnswer(dpop, { configuration: offer.configurationId }, offer.identifiers)
  }

  async tokenAnswer(dpop, payload, more) {
    return {
      json: await this.server.createAccessTokenResponse({
        subject: token(9),
        audience: this.id,
        authorizationServer: this.id,
        expiresInSeconds: TokenLife,
        signer: this.tokenSigner,
        dpop,
        additionalAccessTokenPayload: payload,
        additionalAccessTokenResponsePayload: more,
      }),
    }
  }

  async requireToken(request) {
    const { tokenPayload } = await this.resource.verifyResourceRequest({
      authorizationServers: [this.serverMetadata],
      request,
      resourceServer: this.id,
      allowedAuthenticationSchemes: ['DPoP'],
    })
    return tokenPayload
  }

  /** The keys that the proofs are for, or that are attested beside them; each proof has the same fresh nonce. */
  async requireKeys({ jwt: proofs = [], attestation: attestations = [] } = {}) {
    const keys = []
    let used
    for (const jwt of [...proofs, ...attestations]) {
      const { nonce } = decodeJwt(jwt)
      if (!this.nonces.has(nonce) || (used && used !== nonce)) throw refusal('invalid_nonce')
      used = nonce
      keys.push(...(await (proofs.includes(jwt) ? this.keysOfProof(jwt, nonce) : this.keysOfAttestation(jwt, nonce))))
    }
    this.nonces.delete(used)
    return keys
  }

  async keysOfProof(jwt, expectedNonce) {
    const { signer, keyAttestation } = await this.issuer.verifyCredentialRequestJwtProof({ issuerMetadata: this.metadata, jwt, expectedNonce })
    return keyAttestation?.payload.attested_keys ?? [signer.publicJwk]
  }

  async keysOfAttestation(keyAttestationJwt, expectedNonce) {
    const { payload } = await this.issuer.verifyCredentialRequestAttestationProof({ issuerMetadata: this.metadata, keyAttestationJwt, expectedNonce })
    return payload.attested_keys
  }

  /** Section 10: the body, and how the answer to it goes out. The library knows the encryption of drafts only, so it does not get to see this one. */
  async unseal(request) {
    const isSealed = request.headers.get('content-type') === 'application/jwt'
    if (Boolean(this.encryptionKey) !== isSealed) throw refusal('invalid_encryption_parameters')
    const text = isSealed ? (await compactDecrypt(request.body, await importJWK(this.encryptionKey, 'ECDH-ES'))).plaintext : request.body
    const { credential_response_encryption: wish, ...body } = JSON.parse(Buffer.from(text).toString('utf8'))
    return { body, seal: (answer) => this.seal(answer, wish) }
  }

  async seal(answer, wish) {
    if (!wish) return answer
    const { jwk, enc } = wish
    const jwe = new CompactEncrypt(Buffer.from(JSON.stringify(answer.json))).setProtectedHeader({ alg: jwk.alg, enc, ...(jwk.kid ? { kid: jwk.kid } : {}) })
    this.sealed = { enc, key: jwk }
    return { status: answer.status, type: 'application/jwt', text: await jwe.encrypt(await importJWK(jwk, jwk.alg)) }
  }

  async issue(request) {
    const { configuration } = await this.requireToken(request)
    const { body, seal } = await this.unseal(request)
    const parsed = this.issuer.parseCredentialRequest({ issuerMetadata: this.metadata, credentialRequest: body })
    this.requests.push(parsed.credentialRequest)
    if (parsed.credentialConfigurationId !== configuration) throw refusal('unknown_credential_configuration')
    if (this.plan[0] === 'stale_nonce') {
      this.plan.shift()
      throw refusal('invalid_nonce')
    }
    const { metadata, make } = this.configurations[configuration]
    const isBound = Boolean(metadata.cryptographic_binding_methods_supported)
    const keys = isBound ? await this.requireKeys(parsed.proofs) : [undefined]
    if (isBound && !keys.length) throw refusal('invalid_proof')
    const credentials = await Promise.all(keys.map(async (key) => ({ credential: await make(key, this) })))
    if (this.plan[0] === 'defer') {
      this.plan.shift()
      const transactionId = token()
      this.deferred.set(transactionId, { credentials, asked: 0 })
      return seal({ status: 202, json: this.issuer.createCredentialResponse({ credentialRequest: parsed, transactionId, interval: 1 }) })
    }
    const notificationId = this.metadata.credentialIssuer.notification_endpoint ? token(9) : undefined
    return seal({ json: this.issuer.createCredentialResponse({ credentialRequest: parsed, credentials, notificationId }) })
  }

  async issueDeferred(request) {
    await this.requireToken(request)
    const { body, seal } = await this.unseal(request)
    const { deferredCredentialRequest } = this.issuer.parseDeferredCredentialRequest({ deferredCredentialRequest: body })
    const waiting = this.deferred.get(deferredCredentialRequest.transaction_id)
    if (!waiting) throw refusal('invalid_transaction_id')
    waiting.asked++
    if (!this.isReady) {
      const transactionId = deferredCredentialRequest.transaction_id
      return seal({ status: 202, json: this.issuer.createDeferredCredentialResponse({ transactionId, interval: 1 }) })
    }
    this.deferred.delete(deferredCredentialRequest.transaction_id)
    return seal({ json: this.issuer.createDeferredCredentialResponse({ credentials: waiting.credentials }) })
  }

  async hear(request) {
    await this.requireToken(request)
    this.notifications.push(JSON.parse(request.body))
    return { status: 204, text: '' }
  }
}
