// A wallet provider of another make: vouches for a wallet and for its keys, by @openid4vc/*.
import { clientAuthenticationClientAttestationJwt, createClientAttestationJwt } from '@openid4vc/oauth2'
import { createKeyAttestationJwt } from '@openid4vc/openid4vci'

import { issueCertificate } from './certificates.mjs'
import { makeCallbacks } from './jose_callbacks.mjs'
import { WalletPeer } from './wallet_peer.mjs'
import { documentRoot, sandbox } from './world.mjs'

const Id = 'https://wallets.example'
const Minute = 60_000
const PersonalNumber = 'urn:causeway:user-authentication:pin'

const life = () => ({ issuedAt: new Date(), expiresAt: new Date(Date.now() + 10 * Minute) })

/** The library writes the media type of drafts: it is put right before it is signed. */
const signFinal = (sign) => (signer, { header, payload }) =>
  sign(signer, { header: header.typ === 'keyattestation+jwt' ? { ...header, typ: 'key-attestation+jwt' } : header, payload })

export class WalletProviderPeer {
  static async make() {
    const provider = new WalletProviderPeer()
    const signer = issueCertificate({ name: 'Wallet provider of another make', root: documentRoot })
    await sandbox('/admin/trust', { id: Id, role: 'wallet_provider', names: { en: 'Wallets of another make' }, certificates: signer.certificatePem })
    const callbacks = makeCallbacks([signer.privateJwk])
    provider.callbacks = { ...callbacks, signJwt: signFinal(callbacks.signJwt) }
    provider.signer = { method: 'x5c', alg: 'ES256', x5c: signer.x5c }
    return provider
  }

  attestKeys(attestedKeys, nonce) {
    const { callbacks, signer } = this
    return createKeyAttestationJwt({ callbacks, signer, use: 'proof_type.jwt', attestedKeys, nonce, userAuthentication: [PersonalNumber], ...life() })
  }

  attestClient(clientId, jwk) {
    const { callbacks, signer } = this
    return createClientAttestationJwt({ callbacks, signer, issuer: Id, clientId, confirmation: { jwk }, ...life() })
  }

  /**
   * A wallet that says by its attestation who it is. The library's proofs know no challenge: once `hasChallenges`, that of the server's last answer
   * is put in before they are signed.
   */
  async attestedWallet(clientId) {
    const instance = await WalletPeer.make()
    const clientAttestationJwt = await this.attestClient(clientId, instance.signer.publicJwk)
    const state = { clientId, hasChallenges: false }
    const callbacks = makeCallbacks(instance.keys)
    const signJwt = (signer, { header, payload }) =>
      callbacks.signJwt(signer, { header, payload: state.hasChallenges ? { ...payload, challenge: state.challenge } : payload })
    const wallet = await WalletPeer.make({
      clientAuthentication: clientAuthenticationClientAttestationJwt({ clientAttestationJwt, callbacks: { ...callbacks, signJwt } }),
      fetch: async (...request) => {
        const response = await fetch(...request)
        state.challenge = response.headers.get('OAuth-Client-Attestation-Challenge') ?? state.challenge
        return response
      },
    })
    return Object.assign(wallet, { client: state })
  }
}
