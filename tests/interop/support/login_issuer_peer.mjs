// The issuer with a page where people log in: pushed requests, PKCE and codes by @openid4vc/oauth2. Whoever opens the page is logged in.
import { authorizationCodeGrantIdentifier } from '@openid4vc/oauth2'

import { IssuerPeer, refusal } from './issuer_peer.mjs'
import { token } from './jose_callbacks.mjs'

export class LoginIssuerPeer extends IssuerPeer {
  pushed = new Map()
  codes = new Map()
  /** The person does not want to. */
  isDeclined = false

  serverDescription() {
    return {
      ...super.serverDescription(),
      grant_types_supported: [authorizationCodeGrantIdentifier],
      authorization_endpoint: `${this.id}/authorize`,
      pushed_authorization_request_endpoint: `${this.id}/par`,
      require_pushed_authorization_requests: true,
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    }
  }

  addRoutes() {
    super.addRoutes()
    this.web.on('POST', '/office/par', (request) => this.push(request))
    this.web.on('GET', '/office/authorize', (request) => this.logIn(request))
  }

  async loginOffer(configurationId, issuerState) {
    const { credentialOffer } = await this.issuer.createCredentialOffer({
      issuerMetadata: this.metadata,
      credentialConfigurationIds: [configurationId],
      grants: { [authorizationCodeGrantIdentifier]: { issuer_state: issuerState } },
    })
    this.expectedState = issuerState
    return credentialOffer
  }

  /** What is demanded of the client besides DPoP; here nothing. */
  demandedOf() {
    return undefined
  }

  async push(request) {
    this.requireDpopNonce(request)
    const parsed = await this.server.parsePushedAuthorizationRequest({ request, authorizationRequest: request.form() })
    const { dpop } = await this.server.verifyPushedAuthorizationRequest({
      authorizationRequest: parsed.authorizationRequest,
      authorizationServerMetadata: this.serverMetadata,
      request,
      dpop: { required: true, jwt: parsed.dpop?.jwt, allowedSigningAlgs: ['ES256'] },
      clientAttestation: this.demandedOf(parsed),
    })
    if (parsed.authorizationRequest.issuer_state !== this.expectedState) throw refusal('invalid_request')
    const requestUri = `urn:ietf:params:oauth:request_uri:${token()}`
    this.pushed.set(requestUri, { asked: parsed.authorizationRequest, thumbprint: dpop.jwkThumbprint })
    const { pushedAuthorizationResponse } = this.server.createPushedAuthorizationResponse({ requestUri, expiresInSeconds: 60 })
    return { status: 201, json: pushedAuthorizationResponse }
  }

  logIn({ query }) {
    const session = this.pushed.get(query.get('request_uri'))
    if (!session || session.asked.client_id !== query.get('client_id')) throw refusal('invalid_request')
    this.pushed.delete(query.get('request_uri'))
    const back = new URL(session.asked.redirect_uri)
    back.searchParams.set('state', session.asked.state)
    back.searchParams.set('iss', this.id)
    if (this.isDeclined) {
      back.searchParams.set('error', 'access_denied')
    } else {
      const code = token()
      this.codes.set(code, session)
      back.searchParams.set('code', code)
    }
    return { status: 302, text: '', headers: { Location: back.href } }
  }

  configurationAsked({ scope, authorization_details: details }) {
    const wanted = details && JSON.parse(details)[0].credential_configuration_id
    return Object.entries(this.configurations).find(([id, { metadata }]) => (details ? id === wanted : metadata.scope === scope))?.[0]
  }

  async grant(request) {
    this.requireDpopNonce(request)
    const form = request.form()
    const parsed = this.server.parseAccessTokenRequest({ request, accessTokenRequest: form })
    const session = this.codes.get(parsed.grant.code)
    if (!session || form.client_id !== session.asked.client_id || form.redirect_uri !== session.asked.redirect_uri) throw refusal('invalid_grant')
    const { dpop } = await this.server.verifyAuthorizationCodeAccessTokenRequest({
      grant: parsed.grant,
      accessTokenRequest: parsed.accessTokenRequest,
      request,
      authorizationServerMetadata: this.serverMetadata,
      expectedCode: parsed.grant.code,
      dpop: { required: true, jwt: parsed.dpop?.jwt, allowedSigningAlgs: ['ES256'], expectedJwkThumbprint: session.thumbprint },
      clientAttestation: this.demandedOf(parsed),
      pkce: { codeVerifier: parsed.pkceCodeVerifier, codeChallenge: session.asked.code_challenge, codeChallengeMethod: session.asked.code_challenge_method },
    })
    this.codes.delete(parsed.grant.code)
    const configuration = this.configurationAsked(session.asked)
    if (!configuration) throw refusal('invalid_scope')
    return this.tokenAnswer(dpop, { configuration })
  }
}
