#pragma once

#include <causeway/base/json.h>

#include <string>
#include <vector>

namespace causeway::sandbox {

/// Something that the counter may ask for.
struct AskedKind {
    std::string id;
    Json names; ///< by language
    std::string why;
    Json dcql;
    Json transactionData = Json(); ///< null: none
    /// What the counter is registered for, as claims of a registration certificate; null: it shows none.
    Json registration = Json();
};
const std::vector<AskedKind> &askedKinds();
const AskedKind *findAskedKind(const std::string &id);

/// The one type of transaction data that the counter uses: consent to something, told in three languages (docs/protocols.md section 5).
inline constexpr auto ConsentType = "urn:causeway:transaction:consent:1";
}
