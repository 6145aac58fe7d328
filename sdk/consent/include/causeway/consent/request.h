#pragma once

#include <causeway/base/clock.h>
#include <causeway/base/localized_text.h>
#include <causeway/base/money.h>

#include <optional>
#include <set>
#include <string>
#include <vector>

/// Whatever leaves the device is the answer to a Request; these are the values that travel between features, the sheet and the ledger.
namespace causeway::consent {

enum class RequestKind { Enrolment, Login, ServiceLogin, Issuance, PersonalCode, Payment, MiniProgram };

/// How we know who asks.
enum class Assurance {
    OnTrustList, ///< its own signature, certificate on the trust list
    Vouched,     ///< registered with the identity provider, which signed the request
    FirstParty,  ///< this app itself
    Unknown      ///< nobody vouches
};

struct Requester {
    std::string id;
    LocalizedText name;
    Assurance assurance = Assurance::Unknown;
    std::string host; ///< where the answer goes, for people to read; may be empty
};

struct Field {
    std::string name;  ///< such as "birth_date"; the app has words for the known ones
    std::string value; ///< what would be sent
    bool required = true;
};

struct Payee {
    std::string proxyType; ///< "fps_id", "mobile", "email"
    std::string proxy;
    LocalizedText name;
};

struct Request {
    std::string id;
    RequestKind kind = RequestKind::ServiceLogin;
    Requester requester;
    LocalizedText subject; ///< what it is about in a word or two: a bill, a certificate, a service
    LocalizedText purpose;
    std::vector<Field> fields;
    std::optional<Money> amount;
    std::optional<Payee> payee;
    std::string reference;   ///< bill number or payer's reference; may be empty
    std::string matchNumber; ///< two digits to compare with another screen; may be empty
    bool needsTransactionCode = false;
    int transactionCodeLength = 0;
    SystemTime receivedAt;
    SystemTime expiresAt;
    std::string digest; ///< base64url SHA-256 of what was received
};

struct Decision {
    bool approved = false;
    std::set<std::string> fields = {}; ///< names granted
    std::string transactionCode = {};
};

/// Stable names for the ledger and the command: "service_login", "on_trust_list".
std::string toString(RequestKind kind);
std::string toString(Assurance assurance);
Json toJson(const Request &request);
}
