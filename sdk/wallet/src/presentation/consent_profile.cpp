#include <causeway/wallet/transaction_profile.h>

#include "text/plain_text.h"

#include <algorithm>
#include <array>

namespace causeway::wallet {
namespace {

constexpr std::size_t MaximumReference = 64; // bytes
constexpr std::array Known = {"type", "credential_ids", "transaction_data_hashes_alg", "purpose", "reference"};

Error invalid(const std::string &why)
{
    return Error{ErrorCode::TransactionDataInvalid, why};
}

Result<std::string> referenceOf(const Json &content)
{
    if (!content.contains("reference"))
        return std::string();
    const auto reference = optionalString(content, "reference");
    if (!reference || reference->size() > MaximumReference || !isPlainLine(*reference))
        return invalid("reference");
    return *reference;
}

Result<void> describe(const Json &content, consent::Request &request)
{
    for (const auto &[name, value] : content.items()) {
        // What is not shown must not be signed.
        if (std::ranges::find(Known, name) == Known.end())
            return invalid("a member that is not known here");
    }
    if (!request.purpose.texts.empty())
        return invalid("more than one thing to consent to");
    request.purpose = localizedTextFromJson(content.value("purpose", Json::object()));
    const auto &purposes = request.purpose.texts;
    const bool isShownAsSigned =
        std::ranges::all_of(purposes, [](const auto &text) { return isPlainLine(text.second); });
    if (purposes.empty() || purposes.size() != content.at("purpose").size() || !isShownAsSigned)
        return invalid("purpose");
    CAUSEWAY_TRY(request.reference, referenceOf(content));
    return {};
}
}

TransactionProfile consentProfile()
{
    return {"urn:causeway:transaction:consent:1", describe};
}
}
