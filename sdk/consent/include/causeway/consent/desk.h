#pragma once

#include <causeway/base/call.h>
#include <causeway/consent/ledger.h>
#include <causeway/consent/request.h>

#include <functional>
#include <memory>

namespace causeway::consent {

/// Carries out a decision: sends the answer. Called for refusals too, so that the asker learns of it. Returns what there is to show.
using Handler = std::function<Result<Json>(const Decision &decision, const Call &call)>;

/// The one counter where requests wait for the person's answer. Requests live in memory only: after a restart the code is scanned again.
/// On the SDK strand only.
class Desk {
public:
    virtual ~Desk() = default;
    /// Takes a checked request; another with the same id replaces it. Requests that have expired leave the desk, and their handlers are destroyed.
    virtual void open(const Request &request, Handler handler) = 0;
    virtual std::optional<Request> find(const std::string &id) const = 0;
    /// Writes the decision into the ledger, then runs the handler; if that fails, the failure is written too and returned. A request is answered once,
    /// unless the failure is retryable. Fails with RequestAlreadyAnswered (also for unknown ids), and before anything is written with RequestExpired,
    /// NoMatchingCertificate (an approval of what is not answerable: it can be declined), FieldRequired (a field, a choice, or any option at all),
    /// TransactionCodeRequired and what else settleChoices() says; such a request stays where it is.
    /// Fields that were not asked for are dropped.
    virtual Result<Json> decide(const std::string &id, Decision decision, const Call &call) = 0;
    /// Closes it without an answer (the person walked away); nothing is sent or written. By the request's own
    /// handler, too: whatever that ends with then, the request does not come back.
    virtual void dismiss(const std::string &id) = 0;
    /// By the request's own handler, before it fails: what it sent may have arrived all the same. The ledger then says "unconfirmed" and not that it failed.
    virtual void markUnconfirmed(const std::string &id) = 0;
    /// Writes that one failed which was approved before and whose handler had done its part, such as one that sent the person to a login. Fails as the ledger does.
    virtual Result<void> noteFailure(const Request &request, const Error &error) = 0;
    /// Closes all requests in this way, for when the vault is locked or erased: with them and their handlers goes what they hold of certificates.
    virtual void clear() = 0;
};

std::unique_ptr<Desk> makeDesk(Ledger &ledger, const Clock &clock);
}
