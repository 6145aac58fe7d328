// The issuer with a login that takes attested wallets only, as its library knows them: the proof of draft -05, without challenges.
import { LoginIssuerPeer } from './login_issuer_peer.mjs'

export class AttestedIssuerPeer extends LoginIssuerPeer {
  /** Attestation and proof of every request, as they came. */
  shown = []

  serverDescription() {
    return {
      ...super.serverDescription(),
      token_endpoint_auth_methods_supported: ['attest_jwt_client_auth'],
      client_attestation_pop_nonce_required: false,
    }
  }

  demandedOf({ clientAttestation }) {
    this.shown.push(clientAttestation)
    return { required: true, expectedClientId: 'causeway', ...clientAttestation }
  }
}
