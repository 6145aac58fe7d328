#pragma once

#include <causeway/base/clock.h>
#include <causeway/base/localized_text.h>
#include <causeway/base/money.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// Whatever leaves the device is the answer to a Request; these are the values that travel between features, the sheet and the ledger.
namespace causeway::consent {

enum class RequestKind { Enrolment, Login, ServiceLogin, Issuance, PersonalCode, Payment, MiniProgram, Presentation };

/// How we know who asks.
enum class Assurance {
    OnTrustList, ///< its own signature, certificate on the trust list
    Certified,   ///< its own signature, and a certificate of a trusted authority for its address; not on the trust list
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
    std::string group =
        {}; ///< which option of a choice it belongs to: such fields leave together or not at all; empty: it stands alone
    LocalizedText names = {}; ///< what its issuer calls it, one plain line each; the app's own words come first

    /// What decisions call it; the ledger has its name.
    std::string key() const { return group.empty() ? name : group + "/" + name; }
};

struct ChoiceOption {
    std::string id;
    LocalizedText title;
    std::string group = {}; ///< the fields that leave when it is chosen; may be empty
};

/// What the person may choose before answering: which of several certificates, whether to show one that is not needed.
struct Choice {
    std::string id; ///< no two choices of a request have the same
    LocalizedText title;
    bool required = true; ///< the first option counts where nothing was chosen; else nothing does
    bool several = false; ///< more than one option may be chosen
    std::vector<ChoiceOption> options;
    std::set<std::string> neededBy = {}; ///< "choice=option": matters only if one of them is chosen; empty: always
    bool isSettled = false; ///< it was made before: all of its options count, whether they are named or not
};

/// Held, and what is asked for; but it is shown to nobody.
struct Withheld {
    LocalizedText title;
    std::vector<std::string> reasons; ///< stable names: "status_suspended"
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
    LocalizedText subject; ///< what it is about in a word or two: a bill, a certificate, a service; may be empty
    LocalizedText purpose;
    std::vector<Field> fields;
    std::vector<Choice> choices;       ///< a choice stands before those that it makes needed
    bool needsAnOption = false;        ///< no choice is required, but an option of any is: see Desk::decide()
    bool isAnswerable = true;          ///< false: nothing that is held fits, so that it can only be declined
    std::vector<Withheld> withheld;    ///< what would fit then; for the person alone, never for who asks
    std::vector<std::string> warnings; ///< stable names; the app has words for them: "asker_unknown"
    std::optional<Money> amount;
    std::optional<Payee> payee;
    std::string reference;             ///< bill number or payer's reference; may be empty
    std::string matchNumber;           ///< two digits to compare with another screen; may be empty
    bool needsTransactionCode = false; ///< one that the asker sent the person another way
    int transactionCodeLength = 0;     ///< 0: not said
    bool isTransactionCodeNumeric = true;
    std::string
        transactionCodeHint; ///< where it is found, in the asker's own words: one line, believed by nobody; may be empty
    bool needsLogin = false; ///< a yes leads to a page of the asker, where the person logs in
    SystemTime receivedAt;
    SystemTime expiresAt;
    std::string digest; ///< base64url SHA-256 of what was received
};

struct Decision {
    bool approved = false;
    std::set<std::string> fields = {}; ///< Field::key() of those granted
    std::string transactionCode = {};
    std::map<std::string, std::set<std::string>> choices = {}; ///< ids of options by choice
    friend bool operator==(const Decision &, const Decision &) = default;
};

/// Makes the choices of a decision complete and grants the fields of what is chosen and no other grouped field. FieldRequired for a choice without an
/// answer, InvalidArgument for one that was not offered or is other than what was settled before, RequestInvalid where two choices have the same id: nobody could tell what was answered.
Result<void> settleChoices(const Request &request, Decision &decision);

/// Several titles as one, with commas between; as many as a LocalizedText that is stored has room for.
LocalizedText joinTitles(const std::vector<LocalizedText> &titles);

/// Stable names for the ledger and the command: "service_login", "on_trust_list".
std::string toString(RequestKind kind);
std::string toString(Assurance assurance);
Json toJson(const Request &request);
}
