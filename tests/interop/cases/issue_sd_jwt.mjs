// An issuer of another make gives our wallet SD-JWT certificates.
import assert from 'node:assert/strict'

import { issueCertificate } from '../support/certificates.mjs'
import { IssuerPeer } from '../support/issuer_peer.mjs'
import { issueSdJwt } from '../support/sd_jwt.mjs'
import { documentRoot, sandbox } from '../support/world.mjs'

const Peers = ['@openid4vc/openid4vci', '@sd-jwt/sd-jwt-vc']
const Direction = 'peer issuer → our wallet'
const Year = 365 * 86400

const Bound = {
  cryptographic_binding_methods_supported: ['jwk'],
  proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
}

export const described = (vct, name, binding = Bound) => ({
  format: 'dc+sd-jwt',
  vct,
  scope: vct,
  ...binding,
  credential_signing_alg_values_supported: ['ES256'],
  credential_metadata: { display: [{ name, locale: 'en' }] },
})

const now = () => Math.floor(Date.now() / 1000)

export const claims = (peer, vct, key) => ({
  iss: peer.id, vct, iat: now(), exp: now() + Year, ...(key ? { cnf: { jwk: key } } : {}),
  family_name: 'CHAN', grade: 'A', address: { city: 'Sha Tin', street: 'Main Road 1' }, memberships: ['archery', 'choir'],
})

export const disclosed = { _sd: ['family_name', 'grade', 'address'] }

export const DiplomaType = 'urn:example:diploma:1'

function configurationsFor(signer) {
  const make = (change = (made) => made) => async (key, peer) => issueSdJwt(signer, change(claims(peer, DiplomaType, key)), disclosed)
  return {
    diploma: { metadata: described(DiplomaType, 'Diploma'), make: make() },
    foreign: { metadata: described(DiplomaType, 'Of another issuer'), make: make((made) => ({ ...made, iss: 'https://other.example' })) },
    retyped: { metadata: described(DiplomaType, 'Of another type'), make: make((made) => ({ ...made, vct: 'urn:example:other' })) },
    expired: { metadata: described(DiplomaType, 'Over'), make: make((made) => ({ ...made, exp: now() - 3600 })) },
  }
}

async function positiveCases(check, issuer, wallet) {
  await check('offer by reference, tx_code, DPoP with a nonce that is demanded, proof jwt, dc+sd-jwt with x5c', async () => {
    const offer = await issuer.offer('diploma', { transactionCode: '4711' })
    const { certificate } = await wallet.run('offer', 'accept', offer, '--code', '4711')
    const shown = await wallet.run('cert', 'show', certificate)
    assert.equal(shown.belief.verdict, 'valid')
    assert.equal(shown.issuer, issuer.id)
    assert.equal(shown.claims.grade, 'A')
    assert.deepEqual(JSON.parse(shown.claims.address), { city: 'Sha Tin', street: 'Main Road 1' })
    assert.equal(shown.title.en, 'Diploma')
  })
  await check('offer by value, without a transaction code', async () => {
    const { certificate } = await wallet.run('offer', 'accept', await issuer.offer('diploma', { byValue: true }))
    assert.equal((await wallet.run('cert', 'show', certificate)).belief.verdict, 'valid')
  })
  await check('haip-vci link', async () => {
    const offer = await issuer.offer('diploma', { scheme: 'haip-vci://' })
    await wallet.run('offer', 'accept', offer)
  })
  await check('a nonce that is too old is answered with a fresh one', async () => {
    issuer.plan = ['stale_nonce']
    const { certificate } = await wallet.run('offer', 'accept', await issuer.offer('diploma'))
    assert.equal((await wallet.run('cert', 'show', certificate)).belief.verdict, 'valid')
    assert.equal(issuer.plan.length, 0)
  })
}

async function negativeCases(check, issuer, stranger, wallet) {
  const refused = (what, code, make, ...words) => check(`refused with ${code}: ${what}`, async () => {
    const offer = await make()
    const before = (await wallet.run('cert', 'list')).certificates.length
    const error = await wallet.failing('offer', 'accept', offer, ...words)
    assert.equal(error.code, code)
    assert.equal((await wallet.run('cert', 'list')).certificates.length, before)
  })
  await refused('a certificate of another issuer', 'wallet.credential_rejected', () => issuer.offer('foreign'))
  await refused('a certificate of another type', 'wallet.credential_rejected', () => issuer.offer('retyped'))
  await refused('a certificate that is over', 'wallet.credential_rejected', () => issuer.offer('expired'))
  await refused('an issuer that is not on the trust list', 'wallet.issuer_untrusted', () => stranger.offer('diploma'))
  await refused('an offer that was used', 'wallet.offer_used', async () => {
    const offer = await issuer.offer('diploma')
    const { certificate } = await wallet.run('offer', 'accept', offer)
    await wallet.run('cert', 'delete', certificate) // as long as it is here, it is what the offer brought
    return offer
  })
}

export async function trustIssuer(peer, signer) {
  await sandbox('/admin/trust', { id: peer.id, role: 'issuer', names: { en: 'Office of another make' }, certificates: signer.certificatePem })
}

/** Before the wallet is enrolled: it must not have read the trust list yet. */
export async function startIssuers() {
  const signer = issueCertificate({ name: 'Issuer of another make', root: documentRoot })
  const issuer = await IssuerPeer.start(signer, configurationsFor(signer))
  await trustIssuer(issuer, signer)
  const other = issueCertificate({ name: 'Nobody', root: documentRoot })
  const stranger = await IssuerPeer.start(other, configurationsFor(other))
  return { issuer, stranger }
}

export async function issueSdJwtCases(report, wallet, { issuer, stranger }) {
  const check = (what, run) => report.check({ peers: Peers, direction: Direction, what }, run)
  await positiveCases(check, issuer, wallet)
  await negativeCases(check, issuer, stranger, wallet)
}
