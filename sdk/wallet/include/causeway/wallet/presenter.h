#pragma once

#include <causeway/consent/desk.h>
#include <causeway/identity/directory.h>
#include <causeway/net/http_client.h>
#include <causeway/ports/key_store.h>
#include <causeway/vault/record_store.h>
#include <causeway/wallet/transaction_profile.h>

#include <memory>

namespace causeway::wallet {

/// Shows certificates to those who ask for them: OpenID4VP 1.0 and HAIP 1.0. On the SDK strand only; the vault must be open.
class Presenter {
public:
    virtual ~Presenter() = default;

    /// Reads a link or code (`openid4vp:`, `haip-vp:`, https with `request_uri`), fetches the request, checks who asks and what for, matches it with what is held
    /// and opens one request of kind Presentation at the desk. Deciding it sends the answer, a refusal too; the decision's result is
    /// `{"presented": number, "redirect_uri"?}`: the browser must go there.
    /// What is wrong with the request of a checked verifier is told to it; that nothing fits is told to nobody.
    /// An answer that may have been sent is never made a second time: after a killed process the same request fails with RequestAlreadyAnswered.
    /// Errors: RequestInvalid, RequestExpired, AlgorithmUnsupported, SignatureInvalid, RequesterUntrusted, FormatsUnsupported,
    /// TransactionDataInvalid, NoMatchingCertificate, RequestAlreadyAnswered, network.
    virtual Result<consent::Request> openPresentation(const std::string &uri, const Call &call) = 0;

    /// Forgets answers whose requests are long over. After every unlock.
    virtual Result<void> clearUp() = 0;
};

struct PresenterConfig {
    std::vector<crypto::Certificate>
        verifierAnchors; ///< whose certificates name verifiers (`x509_san_dns:`, `x509_hash:`)
    std::vector<TransactionProfile> transactionProfiles = {};
};

/// `clock` is the servers' time. Collaborators must outlive it.
std::unique_ptr<Presenter> makePresenter(PresenterConfig config, vault::RecordStore &store, ports::KeyStore &keys,
                                         net::HttpClient &http, identity::Directory &directory, consent::Desk &desk,
                                         const Clock &clock);

/// Whether a scanned or opened text is for openPresentation().
bool isPresentationLink(std::string_view text);
}
