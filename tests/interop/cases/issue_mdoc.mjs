// An issuer of another make gives our wallet mdocs.
import assert from 'node:assert/strict'

import { issueCertificate, issueDocumentSigner } from '../support/certificates.mjs'
import { IssuerPeer } from '../support/issuer_peer.mjs'
import { fullDate, issueMdoc } from '../support/mdoc.mjs'
import { documentRoot } from '../support/world.mjs'

const Issuing = ['@openid4vc/openid4vci', '@owf/mdoc']
const DocType = 'org.iso.18013.5.1.mDL'
const NameSpace = 'org.iso.18013.5.1'

const elements = {
  [NameSpace]: {
    family_name: 'CHAN', given_name: 'Siu Ming', birth_date: fullDate('1988-04-12'), issue_date: fullDate('2026-01-01'), expiry_date: fullDate('2036-01-01'),
    issuing_country: 'HK', issuing_authority: 'Office of another make', document_number: 'L1234567', portrait: new Uint8Array(4000), un_distinguishing_sign: 'HK',
    driving_privileges: [{ vehicle_category_code: '1' }], age_over_18: true,
  },
}

export const described = (name, docType = DocType) => ({
  format: 'mso_mdoc',
  doctype: docType,
  scope: docType,
  cryptographic_binding_methods_supported: ['cose_key'],
  proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
  credential_signing_alg_values_supported: [-7],
  credential_metadata: { display: [{ name, locale: 'en' }] },
})

export async function startMdocIssuer(trust) {
  const signer = issueDocumentSigner('Issuer of mdocs', documentRoot)
  const stranger = issueDocumentSigner('Nobody', documentRoot)
  const other = issueCertificate({ name: 'only a key' }).publicJwk
  const peer = await IssuerPeer.start(signer, {
    mdl: { metadata: described('Licence as mdoc'), make: (key) => issueMdoc(signer, DocType, elements, key) },
    foreign: { metadata: described('Of a stranger'), make: (key) => issueMdoc(stranger, DocType, elements, key) },
    unbound: { metadata: described('For another key'), make: () => issueMdoc(signer, DocType, elements, other) },
    retyped: { metadata: described('Of another type'), make: (key) => issueMdoc(signer, 'org.example.other', elements, key) },
  })
  await trust(peer, signer)
  return peer
}

export async function issueMdocCases(report, wallet, issuer) {
  const check = (what, run) => report.check({ peers: Issuing, direction: 'peer issuer → our wallet', what }, run)
  await check('mso_mdoc: offer, proof jwt, IssuerSigned with x5chain of two', async () => {
    const { certificate } = await wallet.run('offer', 'accept', await issuer.offer('mdl'))
    const shown = await wallet.run('cert', 'show', certificate)
    assert.equal(shown.belief.verdict, 'valid')
    assert.equal(shown.issuer, issuer.id)
    assert.equal(shown.claims.family_name, 'CHAN')
    assert.equal(shown.claims.birth_date, '1988-04-12')
  })
  for (const [what, id, code] of [
    ['an mdoc of a signer that the trust list does not name', 'foreign', 'wallet.issuer_untrusted'],
    ['an mdoc for another key', 'unbound', 'wallet.credential_rejected'],
    ['an mdoc of another docType', 'retyped', 'wallet.credential_rejected'],
  ])
    await check(`refused with ${code}: ${what}`, async () => {
      assert.equal((await wallet.failing('offer', 'accept', await issuer.offer(id))).code, code)
    })
}
