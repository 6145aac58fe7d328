#pragma once

#include "presentation/held_certificates.h"
#include "stored_certificate.h"

#include <causeway/wallet/mdoc.h>

namespace causeway::wallet {

/// An mdoc of the vault, ready to be shown.
struct HeldMdoc {
    IssuerSigned document;
    std::string keyAlias;    ///< of the document's key
    ElementChoice elements;  ///< that leave
    bool mayMakeMac = false; ///< else it signs
    SecretBytes macKey = {}; ///< of the session in which it is shown; empty: it signs
};

/// The mdocs in the vault, as those see them who show them near by.
class HeldMdocs {
public:
    HeldMdocs(vault::RecordStore &store, Wallet &wallet) : m_store(store), m_wallet(wallet) {}

    /// Those that are no mdocs are left out.
    Result<HeldNow> read();
    /// What was chosen; all of it or nothing. RequestExpired: one says something else than it said when the person was asked. CertificateNotFound,
    /// CredentialMalformed, CredentialUnsupported.
    Result<std::vector<HeldMdoc>> load(const std::vector<ChosenPresentation> &chosen, const ShownDigests &shown);

private:
    vault::RecordStore &m_store;
    Wallet &m_wallet;
};
}
