#pragma once

#include <causeway/consent/desk.h>
#include <causeway/identity/directory.h>
#include <causeway/net/http_client.h>
#include <causeway/ports/key_store.h>
#include <causeway/vault/record_store.h>
#include <causeway/wallet/transaction_profile.h>

#include <memory>

namespace causeway::wallet {

/// What a browser or an operating system hands to a wallet when a page or an app asks for certificates by the Digital Credentials API.
struct DigitalCredentialRequest {
    std::string protocol; ///< `openid4vp-v1-unsigned`, `openid4vp-v1-signed` or `openid4vp-v1-multisigned`
    Json data;
    std::string origin; ///< who asks, as the platform vouches for it: `https://...`, or its name of an app
};

/// Shows certificates to those who ask for them: OpenID4VP 1.0 and HAIP 1.0. On the SDK strand only; the vault must be open.
class Presenter {
public:
    virtual ~Presenter() = default;

    /// Reads a link or code (`openid4vp:`, `haip-vp:`, https with `request_uri`), fetches the request, checks who asks and what for, matches it with what is held
    /// and opens one request of kind Presentation at the desk. Deciding it sends the answer, a refusal too; the decision's result is
    /// `{"presented": number, "redirect_uri"?}`: the browser must go there, after a refusal as well. A refusal never fails, but has `"delivered": false` where the verifier did not take it: then the
    /// same request can be opened again, else it is answered.
    /// What is wrong with the request of a checked verifier is told to it, and to nobody else, encrypted where an answer would be. Where nothing fits the request can only be declined (Request::isAnswerable):
    /// the verifier gets the same words, and none before, whether the person keeps what they have or has nothing (section 15.4.1). What would fit but is invalid
    /// stands in Request::withheld.
    /// An answer that may have been sent is never made a second time. Until it is known to have arrived, was refused or its time is over, the same request, opened again, is
    /// a sheet of it with nothing left to choose, also after a killed process and where the verifier hands the request out no more: what was signed is sent once more. With another choice it is
    /// InvalidArgument; declined, RequestAlreadyAnswered, and so is a link that was answered.
    /// What leaves is what stood on the sheet: where a certificate has come to say something else, deciding fails with RequestExpired before anything is
    /// signed, and the request has to be opened anew.
    /// Errors: RequestInvalid, RequestExpired, AlgorithmUnsupported, SignatureInvalid, RequesterUntrusted, FormatsUnsupported,
    /// TransactionDataInvalid, RequestAlreadyAnswered, network.
    virtual Result<consent::Request> openPresentation(const std::string &uri, const Call &call) = 0;

    /// The same for a request that came through a browser (appendix A; HAIP 1.0, section 5.2). Nothing is sent: the decision's result has `data`, which the
    /// platform hands to the page. Of several signatures the first counts whose signer is trusted. Where it fails nothing is told to the page; the
    /// platform cancels. Errors as above.
    virtual Result<consent::Request> openDigitalCredentialRequest(const DigitalCredentialRequest &request,
                                                                  const Call &call) = 0;

    /// Forgets answers whose requests are long over, and what was kept to be sent again where it is too late. After every unlock.
    virtual Result<void> clearUp() = 0;
};

struct PresenterConfig {
    std::vector<crypto::Certificate>
        verifierAnchors; ///< whose certificates name verifiers (`x509_san_dns:`, `x509_hash:`)
    std::vector<TransactionProfile> transactionProfiles = {};
    const Clock *trustClock = nullptr; ///< says whether lists are still good: see LaterClock; without one `clock` does
};

/// `clock` is the servers' time. Collaborators must outlive it.
std::unique_ptr<Presenter> makePresenter(PresenterConfig config, vault::RecordStore &store, ports::KeyStore &keys,
                                         net::HttpClient &http, identity::Directory &directory, consent::Desk &desk,
                                         const Clock &clock);

/// Whether a scanned or opened text is for openPresentation().
bool isPresentationLink(std::string_view text);
}
