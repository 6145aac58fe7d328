#pragma once

#include <causeway/consent/desk.h>
#include <causeway/identity/directory.h>
#include <causeway/identity/identity.h>
#include <causeway/vault/record_store.h>

#include <memory>

namespace causeway::payment {

enum class BillStatus { Due, Paid };

struct Bill {
    std::string id;
    std::string number;
    consent::Payee payee;
    LocalizedText whatFor;
    Money amount;
    std::string dueOn; ///< YYYY-MM-DD
    BillStatus status = BillStatus::Due;
};

struct Receipt {
    std::string paymentId;
    std::string receiptNumber;
    Money amount;
    consent::Payee payee;
    std::string billNumber;
    std::string reference;
    SystemTime at;
};

/// Bills and payments. Money never moves twice: an order is signed and stored before it is sent, and only ever sent again as the same bytes.
/// On the SDK strand only; the vault must be open and the person logged in.
class Payments {
public:
    virtual ~Payments() = default;
    virtual Result<std::vector<Bill>> bills(const Call &call) = 0;
    /// The bills as last seen, for offline and reminders.
    virtual Result<std::vector<Bill>> cachedBills() = 0;
    /// Opens the bill's payment at the desk. Deciding it signs, sends and stores the receipt: result `{"payment": id, "status": "settled"}`.
    /// BillNotFound, BillAlreadyPaid. PaymentPending from decide(): sent, but no answer came; resumePending() will find out.
    virtual Result<consent::Request> openBill(const std::string &billId, const Call &call) = 0;
    /// From a scanned code; `amount` only where the code has none or allows another. AmountInvalid, CodeUnsupported, payee unknown: PaymentRefused.
    virtual Result<consent::Request> openCode(const std::string &code, std::optional<Money> amount,
                                              const Call &call) = 0;
    virtual Result<std::vector<Receipt>> receipts() = 0;
    virtual Result<Receipt> receipt(const std::string &paymentId) = 0;
    /// Sends stored orders that have no answer again, or clears those that expired unsent; the ledger gets how each ended. The number still open.
    virtual Result<int> resumePending(const Call &call) = 0;
};

std::unique_ptr<Payments> makePayments(vault::RecordStore &store, identity::Identity &identity,
                                       identity::Directory &directory, consent::Desk &desk, consent::Ledger &ledger,
                                       const Clock &clock);
}
