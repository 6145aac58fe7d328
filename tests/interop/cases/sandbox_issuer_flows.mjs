// Their wallet against the sandbox's issuer: what comes later, what is encrypted, and what it is told afterwards.
import assert from 'node:assert/strict'

import { verifyIssued } from '../support/mdoc.mjs'
import { SealedMessages } from '../support/sealed_messages.mjs'
import { sdJwtVerifier } from '../support/sd_jwt.mjs'
import { encryptionKey, publicJwk } from '../support/verifier_peer.mjs'
import { WalletPeer } from '../support/wallet_peer.mjs'
import { sandbox } from '../support/world.mjs'
import { obtain, offerFor } from './sandbox_issuer.mjs'

const Peers = ['@openid4vc/openid4vci', '@sd-jwt/sd-jwt-vc']
const Direction = 'peer wallet → our issuer'
const WaitingTime = 6 // seconds; the sandbox says 5

const refusedWith = (error) => ({ response }) => {
  const { credentialErrorResponseResult: now, deferredCredentialErrorResponseResult: late } = response
  assert.equal((now ?? late)?.data?.error, error)
  return true
}

/** The peer takes no notification_id beside certificates that come late: it is kept here. */
function withoutNotification(kept) {
  return async (address, init) => {
    const response = await fetch(address, init)
    if (!String(address).endsWith('/deferred') || !response.ok) return response
    const { notification_id: id, ...answer } = await response.json()
    kept.notificationId = id
    return new Response(JSON.stringify(answer), response)
  }
}

/** Runs with the sandbox's clock that much later. */
const later = (run) => sandbox('/admin/clock', { advance_seconds: WaitingTime }).then(run).finally(() => sandbox('/admin/clock', { reset: true }))

async function deferredCases(report, provider) {
  const kept = {}
  const wallet = await WalletPeer.make({ fetch: withoutNotification(kept) })
  const promised = async () => {
    const made = await offerFor('professional-registration')
    const session = await wallet.redeem(made.offer, made.transaction_code)
    const { c_nonce: nonce } = await wallet.issuance.requestNonce(session)
    const keyAttestationJwt = await provider.attestKeys([wallet.signer.publicJwk], nonce)
    const proof = await wallet.proofFor(session, nonce, wallet.signer, { keyAttestationJwt })
    return { session, answer: await wallet.credentials(session, [proof]) }
  }
  await report.check({
    peers: Peers,
    direction: Direction,
    what: 'deferred: key attestation beside the proof, 202, still pending, then the same answer until it is notified of, for that token only',
    limit: 'but for the media type of its key attestations, and notification_id beside late certificates, which it refuses: both are put right around it',
  }, async () => {
    const { session, answer: { transaction_id: id, interval, credentials } } = await promised()
    assert.deepEqual([interval, credentials], [5, undefined])
    assert.equal((await wallet.collect(session, id)).transaction_id, id)
    const stranger = await promised()
    const collected = await later(async () => {
      await assert.rejects(wallet.collect(stranger.session, id), refusedWith('invalid_transaction_id'))
      return [await wallet.collect(session, id), await wallet.collect(session, id)]
    })
    assert.deepEqual(collected[0], collected[1])
    const currentDate = Math.floor(Date.now() / 1000) + WaitingTime
    const { payload } = await sdJwtVerifier().verify(collected[0].credentials[0].credential, { currentDate })
    assert.equal(payload.vct, 'urn:causeway:sandbox:professional-registration:1')
    assert.equal(payload.cnf.jwk.x, wallet.key.x)
    await wallet.notify(session, kept.notificationId, 'credential_accepted')
    await assert.rejects(later(() => wallet.collect(session, id)), refusedWith('invalid_transaction_id'))
  })
}

async function notificationCases(check) {
  const told = async (id) => (await sandbox('/admin/notifications')).notifications.find((one) => one.id === id).event
  await check('notification: what became of a certificate, each event', async () => {
    const wallet = await WalletPeer.make()
    const { session, answer } = await obtain(wallet, 'driving-licence')
    for (const event of ['credential_accepted', 'credential_failure', 'credential_deleted']) {
      await wallet.notify(session, answer.notification_id, event)
      assert.equal(await told(answer.notification_id), event)
    }
  }, ['@openid4vc/openid4vci'])
  await check("refused with invalid_notification_id: another grant's notification", async () => {
    const wallet = await WalletPeer.make()
    const { answer } = await obtain(wallet, 'driving-licence')
    const { session } = await obtain(wallet, 'driving-licence')
    await assert.rejects(wallet.notify(session, answer.notification_id, 'credential_deleted'), ({ response }) => {
      assert.equal(response.notificationErrorResponseResult.data.error, 'invalid_notification_id')
      return true
    })
    assert.equal(await told(answer.notification_id), '')
  }, ['@openid4vc/openid4vci'])
}

async function encryptedCases(report, check) {
  const limit = 'but for the encryption, of which the peer knows that of drafts only: jose does it around it'
  for (const [configuration, enc, reader, familyNameIn] of [
    ['driving-licence', 'A256GCM', '@sd-jwt/sd-jwt-vc', async (credential) => (await sdJwtVerifier().verify(credential)).payload.family_name],
    ['driving-licence-mdoc', 'A128GCM', '@owf/mdoc', async (credential) => (await verifyIssued(credential, 'org.iso.18013.5.1')).family_name],
  ])
    await report.check({
      peers: ['@openid4vc/openid4vci', reader, 'jose'], direction: Direction, limit,
      what: `request and response encrypted: ECDH-ES with ${enc}, ${configuration}`,
    }, async () => {
      const sealed = new SealedMessages(enc)
      const { credential } = await obtain(await WalletPeer.make({ fetch: sealed.fetch }), configuration)
      assert.equal(await familyNameIn(credential), 'WONG')
      const { alg, enc: used, isForKey } = sealed.answers.at(-1)
      assert.deepEqual([alg, used, isForKey, sealed.answers.length], ['ECDH-ES', enc, true, 1])
    })
  await check('refused with invalid_encryption_parameters: an encrypted answer that is asked for in the clear, as the peer and drafts do', async () => {
    const wallet = await WalletPeer.make()
    const made = await offerFor('driving-licence')
    const session = await wallet.redeem(made.offer, made.transaction_code)
    const { c_nonce: nonce } = await wallet.issuance.requestNonce(session)
    const wish = { credential_response_encryption: { jwk: publicJwk(await encryptionKey()), alg: 'ECDH-ES', enc: 'A256GCM' } }
    await assert.rejects(wallet.credentials(session, [await wallet.proofFor(session, nonce)], wish), refusedWith('invalid_encryption_parameters'))
  }, ['@openid4vc/openid4vci'])
}

export async function sandboxIssuerFlowCases(report, provider) {
  const check = (what, run, peers = Peers) => report.check({ peers, direction: Direction, what }, run)
  await deferredCases(report, provider)
  await notificationCases(check)
  await encryptedCases(report, check)
}
