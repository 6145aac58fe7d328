// Our wallet answers a page that asks by the browser's Digital Credentials API; the page's server is of another make.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { Openid4vpVerifier, calculateX509HashClientIdPrefixValue } from '@openid4vc/openid4vp'
import { calculateJwkThumbprint } from 'jose'

import { issueCertificate } from '../support/certificates.mjs'
import { bytesHash, makeCallbacks, token } from '../support/jose_callbacks.mjs'
import { digitalCredentialsTranscript, verifyDeviceResponse } from '../support/mdoc.mjs'
import { sdJwtVerifier } from '../support/sd_jwt.mjs'
import { encryptionKey, publicJwk } from '../support/verifier_peer.mjs'
import { documentRoot, folderFor } from '../support/world.mjs'

const Direction = 'our wallet → peer verifier'
const Origin = 'https://verifier.example'
const Peers = ['@openid4vc/openid4vp', '@sd-jwt/sd-jwt-vc']
const WithMdoc = ['@openid4vc/openid4vp', '@owf/mdoc', 'jose']

const sdJwtQuery = {
  credentials: [{ id: 'licence', format: 'dc+sd-jwt', meta: { vct_values: ['urn:causeway:sandbox:driving-licence:1'] }, claims: [{ path: ['family_name'] }] }],
}
const mdocQuery = {
  credentials: [{ id: 'licence', format: 'mso_mdoc', meta: { doctype_value: 'org.iso.18013.5.1.mDL' }, claims: [{ path: ['org.iso.18013.5.1', 'age_over_18'] }] }],
}

/** What the page gives to the browser, and what its server needs to read the answer. */
async function pageRequest({ query, signer, keys, origins = [Origin] }) {
  const session = { nonce: token(), keys, callbacks: makeCallbacks([...(signer ? [signer.privateJwk] : []), ...(keys ?? [])]) }
  session.verifier = new Openid4vpVerifier({ callbacks: session.callbacks })
  session.payload = {
    response_type: 'vp_token',
    response_mode: keys ? 'dc_api.jwt' : 'dc_api',
    nonce: session.nonce,
    dcql_query: query,
    client_metadata: {
      vp_formats_supported: { 'dc+sd-jwt': { 'sd-jwt_alg_values': ['ES256'], 'kb-jwt_alg_values': ['ES256'] }, mso_mdoc: {} },
      ...(keys ? { jwks: { keys: keys.map(publicJwk) }, encrypted_response_enc_values_supported: ['A256GCM'] } : {}),
    },
  }
  if (!signer) return { ...session, request: { protocol: 'openid4vp-v1-unsigned', data: session.payload } }
  session.payload.client_id = `x509_hash:${await calculateX509HashClientIdPrefixValue({ x509Certificate: signer.x5c[0], hash: bytesHash })}`
  session.payload.expected_origins = origins
  const made = await session.verifier.createOpenId4vpAuthorizationRequest({
    authorizationRequestPayload: session.payload,
    jar: { jwtSigner: { method: 'x5c', x5c: signer.x5c, alg: 'ES256' }, expiresInSeconds: 300, additionalJwtPayload: { aud: 'https://self-issued.me/v2' } },
  })
  return { ...session, request: { protocol: 'openid4vp-v1-signed', data: { request: made.jar.authorizationRequestJwt } } }
}

function words(session, origin = Origin) {
  const file = join(folderFor('browser'), `${session.nonce}.json`)
  writeFileSync(file, JSON.stringify(session.request))
  return ['request', 'browser', '--origin', origin, '--request', file]
}

/** The presentations for `licence` as the peer reads the answer. */
async function presentations(session, { result }) {
  const parsed = await session.verifier.parseOpenid4vpAuthorizationResponse({
    authorizationResponse: result.data, authorizationRequestPayload: session.payload, callbacks: session.callbacks, origin: Origin,
  })
  return parsed.dcql.presentations.licence
}

async function sdJwtCases(check, wallet, signer) {
  for (const [name, asker] of [['unsigned', undefined], ['signed', signer]])
    await check(`Digital Credentials API, ${name}: SD-JWT bound to the page's origin, dc_api`, Peers, async () => {
      const session = await pageRequest({ query: sdJwtQuery, signer: asker })
      const [presentation] = await presentations(session, await wallet.run(...words(session), '--approve'))
      const { payload, kb } = await sdJwtVerifier().verify(presentation, { keyBindingNonce: session.nonce })
      assert.equal(kb.payload.aud, `origin:${Origin}`)
      assert.equal(payload.family_name, 'CHAN')
      assert.ok(!('given_name' in payload))
    })
  await check('Digital Credentials API, declined: the page gets access_denied', ['@openid4vc/openid4vp'], async () => {
    const { result } = await wallet.run(...words(await pageRequest({ query: sdJwtQuery, signer })), '--decline')
    assert.deepEqual(result.data, { error: 'access_denied' })
  })
  await check('refused with consent.request_invalid: a signed request that another page took', ['@openid4vc/openid4vp'], async () => {
    const session = await pageRequest({ query: sdJwtQuery, signer })
    assert.equal((await wallet.failing(...words(session, 'https://other.example'), '--approve')).code, 'consent.request_invalid')
  })
}

export async function presentBrowserCases(report, wallet) {
  const check = (what, peers, run) => report.check({ peers, direction: Direction, what }, run)
  const signer = issueCertificate({ name: 'Verifier on a page', root: documentRoot, dns: 'verifier.example' })
  await sdJwtCases(check, wallet, signer)
  await check('Digital Credentials API, signed: mdoc with the handover of B.2.6.2, dc_api.jwt', WithMdoc, async () => {
    const session = await pageRequest({ query: mdocQuery, signer, keys: [await encryptionKey()] })
    const [presentation] = await presentations(session, await wallet.run(...words(session), '--approve'))
    const jwkThumbprint = new Uint8Array(Buffer.from(await calculateJwkThumbprint(session.keys[0]), 'base64url'))
    const transcript = await digitalCredentialsTranscript({ origin: Origin, nonce: session.nonce, jwkThumbprint })
    const [document] = await verifyDeviceResponse(presentation, transcript)
    assert.deepEqual(document.elements('org.iso.18013.5.1'), { age_over_18: true })
  })
}
