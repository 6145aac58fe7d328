// Their wallet against the sandbox's issuer: OpenID4VCI 1.0, what comes of it read by @sd-jwt and @owf/mdoc.
import assert from 'node:assert/strict'

import { verifyIssued } from '../support/mdoc.mjs'
import { sdJwtVerifier } from '../support/sd_jwt.mjs'
import { WalletPeer } from '../support/wallet_peer.mjs'
import { origin, sandbox } from '../support/world.mjs'

const Peers = ['@openid4vc/openid4vci', '@sd-jwt/sd-jwt-vc']
const Direction = 'peer wallet → our issuer'

export const offerFor = (configuration) =>
  sandbox('/admin/offers', { person: 'wong-mei-ling', credential_configuration_id: configuration })

/** From offer to certificate, with a proof by each of the signers. */
export async function obtain(wallet, configuration, signers = [wallet.signer]) {
  const made = await offerFor(configuration)
  const session = await wallet.redeem(made.offer, made.transaction_code)
  const { c_nonce: nonce } = await wallet.issuance.requestNonce(session)
  const proofs = await Promise.all(signers.map((signer) => wallet.proofFor(session, nonce, signer)))
  const answer = await wallet.credentials(session, proofs)
  return { session, nonce, answer, credential: answer.credentials?.[0].credential }
}

export async function sandboxIssuerCases(report) {
  const check = (what, run, peers = Peers) => report.check({ peers, direction: Direction, what }, run)

  await check('offer by reference, pre-authorized code with tx_code, DPoP with nonce, nonce endpoint, proof jwt, dc+sd-jwt', async () => {
    const wallet = await WalletPeer.make()
    const { credential } = await obtain(wallet, 'driving-licence')
    const { payload, header } = await sdJwtVerifier().verify(credential)
    assert.equal(header.typ, 'dc+sd-jwt')
    assert.equal(payload.iss, `${origin}/issuer`)
    assert.equal(payload.family_name, 'WONG')
    assert.equal(payload.cnf.jwk.x, wallet.key.x)
  })

  await check('a nonce that was used before is refused with invalid_nonce', async () => {
    const wallet = await WalletPeer.make()
    const { session, nonce } = await obtain(wallet, 'driving-licence')
    await assert.rejects(wallet.credentials(session, [await wallet.proofFor(session, nonce)]), (error) => {
      assert.equal(error.response.credentialErrorResponseResult?.data?.error, 'invalid_nonce')
      return true
    })
  }, ['@openid4vc/openid4vci'])

  await check('a wrong transaction code is refused with invalid_grant', async () => {
    const wallet = await WalletPeer.make()
    const made = await offerFor('driving-licence')
    const wrong = made.transaction_code === '000000' ? '111111' : '000000'
    await assert.rejects(wallet.redeem(made.offer, wrong), (error) => {
      assert.equal(error.errorResponse.error, 'invalid_grant')
      return true
    })
  }, ['@openid4vc/openid4vci'])

  await report.check({
    peers: ['@openid4vc/openid4vci', '@owf/mdoc'],
    direction: Direction,
    what: 'mso_mdoc: digests, signature and chain of the driving licence',
    limit: "but for the country that the peer asks for in the certificates' names, where the sandbox's have none",
  }, async () => {
    const wallet = await WalletPeer.make()
    const { credential } = await obtain(wallet, 'driving-licence-mdoc')
    const elements = await verifyIssued(credential, 'org.iso.18013.5.1')
    assert.equal(elements.family_name, 'WONG')
    assert.equal(String(elements.birth_date), '1995-09-30')
  })

  await check('batch: as many certificates as proofs, each for its own key', async () => {
    const wallet = await WalletPeer.make()
    const other = await WalletPeer.make()
    wallet.keys.push(other.key)
    const { answer } = await obtain(wallet, 'student-card', [wallet.signer, other.signer])
    const bound = await Promise.all(answer.credentials.map(async ({ credential }) => (await sdJwtVerifier().verify(credential)).payload.cnf.jwk.x))
    assert.deepEqual(bound, [wallet.key.x, other.key.x])
  })
}
