#pragma once

#include "order.h"

/// The conversation with the payment rail; knows no store.
namespace causeway::payment {

/// What is known after asking the rail about an order.
struct RailAnswer {
    enum class Kind {
        Receipt,  ///< checked; `receiptJws` and `claims` hold it
        Refused,  ///< `word` says why; this order moves no money any more
        Unknown,  ///< the rail has never seen it
        NotTaken, ///< this attempt cannot have reached the rail; an earlier one may have. `error` says why
        Silent    ///< anything may have happened; `error` says what was seen
    };
    Kind kind = Kind::Silent;
    std::string receiptJws = {};
    Json claims = {};
    std::string word = {};
    Error error = {ErrorCode::PaymentPending, {}};
};

class Rail {
public:
    Rail(identity::Identity &identity, identity::Directory &directory) : m_identity(identity), m_directory(directory) {}

    Result<std::string> id(const Call &call);
    /// PaymentRefused with detail "payee_unknown" where nobody has this proxy.
    Result<consent::Payee> findPayee(const std::string &proxyType, const std::string &proxy, const Call &call);
    /// Fails with ReceiptInvalid when what came back is not this order's receipt.
    Result<RailAnswer> send(const Order &order, const Call &call);
    Result<RailAnswer> ask(const Order &order, const Call &call);

private:
    Result<RailAnswer> read(const Result<net::HttpResponse> &response, const Order &order, const std::string &rail,
                            const Call &call);
    Result<RailAnswer> readReceipt(const net::HttpResponse &response, const Order &order, const std::string &rail,
                                   const Call &call);

    identity::Identity &m_identity;
    identity::Directory &m_directory;
};
}
