// A service of another make logs a person in at our identity provider; our wallet answers. FAPI 2.0 by openid-client.
import assert from 'node:assert/strict'

import { importPKCS8 } from 'jose'
import * as client from 'openid-client'

import { origin, secretOf } from '../support/world.mjs'

const Peers = ['openid-client']
const Direction = 'peer service → our identity provider and wallet'
const ServiceId = 'library' // the sandbox's registered service, with its key: the peer plays it
const RedirectUri = `${origin}/service/library/callback`

const details = [{
  type: 'causeway_profile',
  purpose: { en: 'Make a library card' },
  fields: [{ name: 'name_en', required: true }, { name: 'mobile', required: false }],
}]

async function configure() {
  const key = await importPKCS8(secretOf('library.key'), 'ES256')
  const authentication = client.PrivateKeyJwt({ key, kid: ServiceId })
  const configuration = await client.discovery(new URL(`${origin}/idp`), ServiceId, { id_token_signed_response_alg: 'ES256' }, authentication)
  client.enableNonRepudiationChecks(configuration)
  return configuration
}

/** The broker's page, as a browser has it: where its code leads, and the digits to compare. */
export async function openPage(url, clientId) {
  const page = await (await fetch(url, { headers: { Accept: 'text/html' } })).text()
  const parameters = new URLSearchParams({ iss: `${origin}/idp`, client_id: clientId, request_uri: url.searchParams.get('request_uri') })
  return { url, match: /id="match">([0-9]{2})</.exec(page)[1], link: `causeway://authorize?${parameters}` }
}

/** Pushes a request and opens the broker's page. */
async function begin(configuration, dpop) {
  const attempt = { pkceCodeVerifier: client.randomPKCECodeVerifier(), expectedState: client.randomState(), expectedNonce: client.randomNonce() }
  const url = await client.buildAuthorizationUrlWithPAR(configuration, {
    redirect_uri: RedirectUri,
    scope: 'openid',
    state: attempt.expectedState,
    nonce: attempt.expectedNonce,
    code_challenge: await client.calculatePKCECodeChallenge(attempt.pkceCodeVerifier),
    code_challenge_method: 'S256',
    authorization_details: JSON.stringify(details),
  }, { DPoP: dpop })
  return { attempt, ...await openPage(url, ServiceId) }
}

/** Where the browser is sent when the person has answered. */
export async function callbackOf({ url }) {
  const query = new URLSearchParams({ request_uri: url.searchParams.get('request_uri') })
  const status = await (await fetch(`${origin}/idp/authorize/status?${query}`)).json()
  return new URL(status.redirect_to)
}

export async function loginCases(report, wallet) {
  const check = (what, run) => report.check({ peers: Peers, direction: Direction, what }, run)

  await check('discovery, PAR with PKCE and authorization_details, private_key_jwt, DPoP with nonces, iss, id_token, userinfo', async () => {
    const configuration = await configure()
    const dpop = client.getDPoPHandle(configuration, await client.randomDPoPKeyPair('ES256'))
    const request = await begin(configuration, dpop)
    await wallet.run('request', 'answer', request.link, '--approve', '--match', request.match, '--fields', 'name_en')
    const tokens = await client.authorizationCodeGrant(configuration, await callbackOf(request), request.attempt, undefined, { DPoP: dpop })
    const { sub } = tokens.claims()
    const person = await client.fetchUserInfo(configuration, tokens.access_token, sub, { DPoP: dpop })
    assert.equal(person.name_en, 'CHAN Siu Ming')
    assert.equal('mobile' in person, false)
  })
  await check('a code is not redeemed with another DPoP key or another verifier', async () => {
    const configuration = await configure()
    for (const [change, keys] of [[{ pkceCodeVerifier: client.randomPKCECodeVerifier() }], [{}, await client.randomDPoPKeyPair('ES256')]]) {
      const dpop = client.getDPoPHandle(configuration, await client.randomDPoPKeyPair('ES256'))
      const request = await begin(configuration, dpop)
      await wallet.run('request', 'answer', request.link, '--approve', '--match', request.match)
      const other = keys ? client.getDPoPHandle(configuration, keys) : dpop
      const grant = client.authorizationCodeGrant(configuration, await callbackOf(request), { ...request.attempt, ...change }, undefined, { DPoP: other })
      await assert.rejects(grant, (error) => ['invalid_grant', 'invalid_dpop_proof'].includes(error.error))
    }
  })
  await check('declined: access_denied', async () => {
    const configuration = await configure()
    const dpop = client.getDPoPHandle(configuration, await client.randomDPoPKeyPair('ES256'))
    const request = await begin(configuration, dpop)
    await wallet.run('request', 'answer', request.link, '--decline')
    const grant = client.authorizationCodeGrant(configuration, await callbackOf(request), request.attempt, undefined, { DPoP: dpop })
    await assert.rejects(grant, (error) => error.error === 'access_denied')
  })
}
