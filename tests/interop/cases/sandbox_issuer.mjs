// Their wallet against the sandbox's issuer: OpenID4VCI 1.0, what comes of it read by @sd-jwt.
import assert from 'node:assert/strict'

import { sdJwtVerifier } from '../support/sd_jwt.mjs'
import { WalletPeer } from '../support/wallet_peer.mjs'
import { origin, sandbox } from '../support/world.mjs'

const Peers = ['@openid4vc/openid4vci', '@sd-jwt/sd-jwt-vc']
const Direction = 'peer wallet → our issuer'

export const offerFor = (configuration) =>
  sandbox('/admin/offers', { person: 'wong-mei-ling', credential_configuration_id: configuration })

async function licence(wallet) {
  const made = await offerFor('driving-licence')
  const session = await wallet.redeem(made.offer, made.transaction_code)
  const { c_nonce: nonce } = await wallet.issuance.requestNonce(session)
  const answer = await wallet.credentials(session, [await wallet.proofFor(session, nonce)])
  return { session, nonce, credential: answer.credentials[0].credential }
}

export async function sandboxIssuerCases(report) {
  const check = (what, run, peers = Peers) => report.check({ peers, direction: Direction, what }, run)

  await check('offer by reference, pre-authorized code with tx_code, DPoP with nonce, nonce endpoint, proof jwt, dc+sd-jwt', async () => {
    const wallet = await WalletPeer.make()
    const { credential } = await licence(wallet)
    const { payload, header } = await sdJwtVerifier().verify(credential)
    assert.equal(header.typ, 'dc+sd-jwt')
    assert.equal(payload.iss, `${origin}/issuer`)
    assert.equal(payload.family_name, 'WONG')
    assert.equal(payload.cnf.jwk.x, wallet.key.x)
  })

  await check('a nonce that was used before is refused with invalid_nonce', async () => {
    const wallet = await WalletPeer.make()
    const { session, nonce } = await licence(wallet)
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
}
