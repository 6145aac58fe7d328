// An issuer of another make gives our wallet mdocs later, in several copies, or encrypted.
import assert from 'node:assert/strict'

import { issueCertificate, issueDocumentSigner } from '../support/certificates.mjs'
import { IssuerPeer } from '../support/issuer_peer.mjs'
import { issueMdoc } from '../support/mdoc.mjs'
import { VerifierPeer, encryptionKey } from '../support/verifier_peer.mjs'
import { documentRoot } from '../support/world.mjs'
import { encryptionMetadata, untilRipe } from './issue_flows.mjs'
import { described } from './issue_mdoc.mjs'
import { documentIn } from './present_mdoc.mjs'

const Peers = ['@openid4vc/openid4vci', '@owf/mdoc']
const BatchSize = 3
const docTypeOf = (name) => `org.example.${name}.1`

export async function startMdocFlowIssuers(trust) {
  const start = async (name, metadata, key) => {
    const signer = issueDocumentSigner(`Issuer of mdocs: ${name}`, documentRoot)
    const bound = []
    const make = (holder) => {
      bound.push(holder)
      return issueMdoc(signer, docTypeOf(name), { [docTypeOf(name)]: { plot: 17, gardener: 'CHAN Siu Ming' } }, holder)
    }
    const peer = await IssuerPeer.start(signer, { [name]: { metadata: described(name, docTypeOf(name)), make } }, metadata, key)
    await trust(peer, signer)
    return Object.assign(peer, { bound })
  }
  const key = await encryptionKey()
  return {
    later: await start('allotment', (id) => ({ deferred_credential_endpoint: `${id}/deferred` })),
    copies: await start('orchard', () => ({ batch_credential_issuance: { batch_size: BatchSize } })),
    sealed: await start('greenhouse', () => encryptionMetadata(key), key),
  }
}

async function assertHolds(wallet, certificate, issuer) {
  const { belief, issuer: named, claims, copies_left: copies } = await wallet.run('cert', 'show', certificate)
  assert.deepEqual([belief.verdict, named, claims.gardener, claims.plot], ['valid', issuer.id, 'CHAN Siu Ming', '17'])
  return copies
}

/** Shown to a verifier: the document's key, by which the peer checked the device's signature. */
async function keyShown(wallet, verifier, name) {
  const claims = [{ path: [docTypeOf(name), 'plot'] }]
  const query = { credentials: [{ id: 'garden', format: 'mso_mdoc', meta: { doctype_value: docTypeOf(name) }, claims }] }
  const session = await verifier.request({ query })
  await wallet.run('request', 'answer', session.link, '--approve')
  const document = await documentIn(session, 'garden')
  assert.deepEqual(document.elements(docTypeOf(name)), { plot: 17 })
  return document.deviceKey
}

export async function issueMdocFlowCases(report, wallet, { later, copies, sealed }) {
  const check = (what, run, more = []) => report.check({ peers: [...Peers, ...more], direction: 'peer issuer → our wallet', what }, run)
  await check('mso_mdoc, deferred: 202, collected at the deferred endpoint by another process', async () => {
    later.plan = ['defer']
    later.isReady = true
    assert.ok((await wallet.run('offer', 'accept', await later.offer('allotment'))).pending)
    await untilRipe(wallet)
    const { pending, certificates } = await wallet.run('cert', 'list')
    assert.deepEqual(pending, [])
    assert.equal(later.deferred.size, 0)
    await assertHolds(wallet, certificates.find(({ issuer }) => issuer === later.id).id, later)
  })
  await check(`mso_mdoc, batch: ${BatchSize} copies, each for its own device key, each verifier sees another`, async () => {
    const verifier = await VerifierPeer.start(issueCertificate({ name: 'Verifier of gardens', root: documentRoot, dns: 'localhost' }))
    const { certificate } = await wallet.run('offer', 'accept', await copies.offer('orchard'))
    const bound = copies.bound.map(({ x }) => x)
    assert.equal(new Set(bound).size, BatchSize)
    assert.equal(await assertHolds(wallet, certificate, copies), BatchSize)
    const shown = [await keyShown(wallet, verifier, 'orchard'), await keyShown(wallet, verifier, 'orchard')].map(({ x }) => x)
    verifier.close()
    assert.equal(new Set(shown).size, 2)
    assert.ok(shown.every((x) => bound.includes(x)))
  }, ['@openid4vc/openid4vp'])
  await check('mso_mdoc, request and response encrypted by jose: ECDH-ES with A256GCM', async () => {
    const { certificate } = await wallet.run('offer', 'accept', await sealed.offer('greenhouse'))
    await assertHolds(wallet, certificate, sealed)
    assert.equal(sealed.sealed.enc, 'A256GCM')
    assert.notEqual(sealed.sealed.key.x, sealed.encryptionKey.x)
  }, ['jose'])
}
