// An issuer of another make wants to know which wallet asks, and what its keys are; the sandbox's wallet provider vouches.
import assert from 'node:assert/strict'

import { decodeJwt } from 'jose'

import { AttestedIssuerPeer } from '../support/attested_issuer_peer.mjs'
import { issueCertificate } from '../support/certificates.mjs'
import { issueSdJwt } from '../support/sd_jwt.mjs'
import { documentRoot, origin } from '../support/world.mjs'
import { browse } from './issue_login.mjs'
import { claims, described, disclosed } from './issue_sd_jwt.mjs'

const Peers = ['@openid4vc/openid4vci', '@sd-jwt/sd-jwt-vc']
const Copies = 3
const Type = 'urn:example:badge:1'

const bound = (proofs) => ({ cryptographic_binding_methods_supported: ['jwk'], proof_types_supported: proofs })
const asked = (required) => ({ proof_signing_alg_values_supported: ['ES256'], key_attestations_required: required })

export async function startAttestedIssuer(trust) {
  const signer = issueCertificate({ name: 'Issuer to attested wallets', root: documentRoot })
  const make = (key, peer) => issueSdJwt(signer, claims(peer, Type, key), disclosed)
  const peer = await AttestedIssuerPeer.start(signer, {
    plain: { metadata: { ...described(Type, 'Badge'), scope: 'plain' }, make },
    beside: { metadata: { ...described(Type, 'Badge', bound({ jwt: asked({}) })), scope: 'beside' }, make },
    alone: { metadata: { ...described(Type, 'Badge', bound({ attestation: asked({}) })), scope: 'alone' }, make },
    high: { metadata: { ...described(Type, 'Badge', bound({ jwt: asked({ key_storage: ['iso_18045_high'] }) })), scope: 'high' }, make },
  }, () => ({ batch_credential_issuance: { batch_size: Copies } }))
  await trust(peer, signer)
  return peer
}

export async function attestationCases(report, wallet, issuer) {
  const check = (what, run, peers = Peers) => report.check({ peers, direction: 'peer issuer → our wallet', what }, run)
  const obtain = async (configuration) => {
    const { login_page: page } = await wallet.run('offer', 'accept', await issuer.loginOffer(configuration, 'desk-8'))
    const { certificate } = await wallet.run('offer', 'continue', await browse(page))
    return wallet.run('cert', 'show', certificate)
  }
  await check('client attestation with its proof at PAR and at the token endpoint, one key, a proof for each request', async () => {
    issuer.shown.length = 0
    assert.equal((await obtain('plain')).belief.verdict, 'valid')
    const attestations = new Set(issuer.shown.map(({ clientAttestationJwt }) => clientAttestationJwt))
    const proofs = new Set(issuer.shown.map(({ clientAttestationPopJwt }) => decodeJwt(clientAttestationPopJwt).jti))
    assert.equal(attestations.size, 1)
    assert.equal(proofs.size, 2)
    const { iss, sub } = decodeJwt([...attestations][0])
    assert.deepEqual({ iss, sub }, { iss: `${origin}/wallet-provider`, sub: 'causeway' })
  })
  await check('proof jwt with key_attestation: one proof, one attestation of all keys, as many copies', async () => {
    assert.equal((await obtain('beside')).copies_left, Copies)
    assert.equal(issuer.requests.at(-1).proofs.jwt.length, 1)
  })
  await check('proof attestation: one attestation of all keys, as many copies', async () => {
    assert.equal((await obtain('alone')).copies_left, Copies)
    assert.equal(issuer.requests.at(-1).proofs.attestation.length, 1)
  })
  await check('refused with wallet.key_protection_insufficient: keys of iso_18045_high are asked for', async () => {
    const offer = await issuer.loginOffer('high', 'desk-8')
    assert.equal((await wallet.failing('offer', 'accept', offer)).code, 'wallet.key_protection_insufficient')
  })
}
