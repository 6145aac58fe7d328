// An issuer of another make whose certificates come later, in several copies, without a key, or encrypted.
import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'

import { issueCertificate } from '../support/certificates.mjs'
import { IssuerPeer } from '../support/issuer_peer.mjs'
import { issueSdJwt } from '../support/sd_jwt.mjs'
import { VerifierPeer, encryptionKey, publicJwk } from '../support/verifier_peer.mjs'
import { documentRoot } from '../support/world.mjs'
import { claims, described, disclosed } from './issue_sd_jwt.mjs'

const Peers = ['@openid4vc/openid4vci', '@sd-jwt/sd-jwt-vc']
const BatchSize = 4

/** Of an issuer that encrypts, and wants to be encrypted to. */
export const encryptionMetadata = (key) => ({
  credential_request_encryption: { jwks: { keys: [publicJwk(key)] }, enc_values_supported: ['A128GCM', 'A256GCM'], encryption_required: true },
  credential_response_encryption: { alg_values_supported: ['ECDH-ES'], enc_values_supported: ['A128GCM', 'A256GCM'], encryption_required: true },
})

export async function startFlowIssuers(trust) {
  const start = async (name, options, metadata, key) => {
    const vct = `urn:example:${name}:1`
    const signer = issueCertificate({ name: `Issuer of another make: ${name}`, root: documentRoot })
    const make = (holder, peer) => issueSdJwt(signer, claims(peer, vct, holder), disclosed)
    const peer = await IssuerPeer.start(signer, { [name]: { metadata: described(vct, name, options), make } }, metadata, key)
    await trust(peer, signer)
    return peer
  }
  const key = await encryptionKey()
  return {
    later: await start('later', undefined, (id) => ({ deferred_credential_endpoint: `${id}/deferred`, notification_endpoint: `${id}/notification` })),
    copies: await start('copies', undefined, () => ({ batch_credential_issuance: { batch_size: BatchSize } })),
    library: await start('library', {}),
    sealed: await start('sealed', undefined, () => encryptionMetadata(key), key),
  }
}

/** Until the issuer's interval is over, by the real clock. */
export async function untilRipe(wallet) {
  const { pending: [promised] } = await wallet.run('cert', 'list')
  if (promised) await wait(Math.max(0, Date.parse(promised.next_try) - Date.now() + 1000))
}

async function laterCases(check, wallet, issuer) {
  await check('deferred: 202, asked again at the deferred endpoint by another process, still pending, then there', Peers, async () => {
    issuer.plan = ['defer']
    const { pending } = await wallet.run('offer', 'accept', await issuer.offer('later'))
    assert.ok(pending)
    await untilRipe(wallet)
    await wallet.run('cert', 'list')
    const [waiting] = issuer.deferred.values()
    assert.ok(waiting.asked >= 1) // once more where this machine was slow
    issuer.isReady = true
    await untilRipe(wallet)
    const listed = await wallet.run('cert', 'list')
    assert.deepEqual(listed.pending, [])
    assert.equal(listed.certificates.find((one) => one.issuer === issuer.id).verdict, 'valid')
  })
  await check('notification: credential_accepted once it is stored', ['@openid4vc/openid4vci'], async () => {
    issuer.notifications.length = 0
    await wallet.run('offer', 'accept', await issuer.offer('later'))
    assert.equal(issuer.notifications.length, 1)
    assert.equal(issuer.notifications[0].event, 'credential_accepted')
  })
}

async function copiesCases(check, wallet, issuer) {
  await check(`batch: ${BatchSize} proofs by as many keys with one nonce, ${BatchSize} copies`, Peers, async () => {
    const { certificate } = await wallet.run('offer', 'accept', await issuer.offer('copies'))
    const { proofs } = issuer.requests.at(-1)
    assert.equal(proofs.jwt.length, BatchSize)
    assert.equal((await wallet.run('cert', 'show', certificate)).copies_left, BatchSize)
  })
  await check('batch: each verifier sees another copy', [...Peers, '@openid4vc/openid4vp'], async () => {
    const verifier = await VerifierPeer.start(issueCertificate({ name: 'Verifier of copies', root: documentRoot, dns: 'localhost' }))
    const query = { credentials: [{ id: 'copy', format: 'dc+sd-jwt', meta: { vct_values: ['urn:example:copies:1'] }, claims: [{ path: ['grade'] }] }] }
    const seen = new Set()
    for (let i = 0; i < 2; i++) {
      const session = await verifier.request({ query })
      await wallet.run('request', 'answer', session.link, '--approve')
      seen.add(session.parsed.dcql.presentations.copy[0].split('~')[0])
    }
    verifier.close()
    assert.equal(seen.size, 2)
  })
}

export async function flowCases(report, wallet, { later, copies, library, sealed }) {
  const check = (what, peers, run) => report.check({ peers, direction: 'peer issuer → our wallet', what }, run)
  await laterCases(check, wallet, later)
  await copiesCases(check, wallet, copies)
  await check('without holder binding: no proofs, no cnf', Peers, async () => {
    const { certificate } = await wallet.run('offer', 'accept', await library.offer('library'))
    assert.equal(library.requests.at(-1).proofs, undefined)
    assert.equal((await wallet.run('cert', 'show', certificate)).belief.verdict, 'valid')
  })
  await check('request and response encrypted by jose: ECDH-ES with A256GCM', [...Peers, 'jose'], async () => {
    const { certificate } = await wallet.run('offer', 'accept', await sealed.offer('sealed'))
    assert.equal((await wallet.run('cert', 'show', certificate)).belief.verdict, 'valid')
    assert.equal(sealed.sealed.enc, 'A256GCM')
    assert.notEqual(sealed.sealed.key.x, sealed.encryptionKey.x)
  })
}
