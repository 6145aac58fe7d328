#pragma once

#include <causeway/ports/proximity_transport.h>
#include <causeway/wallet/wallet.h>

#include <memory>

namespace causeway::wallet {

/// Shows mdocs to a reader near by (ISO 18013-5), without network. On the SDK strand only; the vault must be open.
///
/// engage(), show its text, awaitRequest(), have the request decided. A session answers one request; state is in memory only: killed in between, nothing was shown
/// or the reader has the answer, and the ledger says what the person decided.
class ProximityPresenter {
public:
    /// As end(): nothing of it stays on the desk.
    virtual ~ProximityPresenter() = default;

    /// Begins to wait for a reader, under a new key; the text of the QR code ("mdoc:..."). What was begun before ends. ProximityEnded.
    virtual Result<std::string> engage() = 0;
    /// Waits for a reader and what it asks for, judges who asks, matches it with what is held and opens one request of kind Presentation at the desk. Deciding it
    /// sends the answer, a refusal too; the decision's result is `{"presented": number}`. Whatever it ends with, the reader is let go and the request is off the desk, after an error that
    /// is retryable as well. A reader that nobody vouches for is a warning on the sheet, and so is one that signs by an algorithm that is not spoken here.
    /// A reader that asks wrongly is told. Where nothing fits the request can only be declined (Request::isAnswerable): the reader gets what it gets of a person who refuses, and as late.
    /// What would answer it but is invalid stands in Request::withheld.
    /// Whatever fails ends the session: engage() again. What leaves is what stood on the sheet: where a document has come to say something else, deciding fails with RequestExpired.
    /// Errors: ProximityEnded, ProximityMalformed, DecryptionFailed, SignatureInvalid (the reader's), NetworkTimeout,
    /// Cancelled, InvalidArgument (nothing engaged).
    virtual Result<consent::Request> awaitRequest(const Call &call) = 0;
    /// The person walks away; a reader that is there is told that it is over.
    virtual void end() = 0;
};

struct ProximityPresenterConfig {
    std::vector<crypto::Certificate> readerAnchors; ///< whose certificates name readers
    const Clock *trustClock =
        nullptr; ///< says whether they and the trust list are still good: see LaterClock; without one `clock` does
};

/// `clock` is the servers' time. Collaborators must outlive it.
std::unique_ptr<ProximityPresenter> makeProximityPresenter(ProximityPresenterConfig config,
                                                           ports::ProximityTransport &transport,
                                                           vault::RecordStore &store, ports::KeyStore &keys,
                                                           Wallet &wallet, identity::Directory &directory,
                                                           consent::Desk &desk, const Clock &clock);
}
