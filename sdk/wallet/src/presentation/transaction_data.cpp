#include "transaction_data.h"

#include "formats/format_names.h"

#include <causeway/base/encoding.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr std::size_t MaximumItems = 16;
constexpr std::size_t MaximumText = 64 * 1024;

Error invalid(const std::string &why)
{
    return Error{ErrorCode::TransactionDataInvalid, why};
}

Result<std::vector<std::string>> credentialIdsOf(const Json &content, const DcqlQuery &query)
{
    const auto array = requireArray(content, "credential_ids");
    if (!array || array->empty())
        return invalid("credential_ids");
    std::vector<std::string> ids;
    for (const auto &id : *array) {
        const auto *credential = id.is_string() ? query.find(id.get<std::string>()) : nullptr;
        if (!credential)
            return invalid("credential_ids names what is not asked for");
        if (!credential->needsHolderBinding)
            return invalid("a certificate without holder binding authorizes nothing");
        if (credential->format != MdocFormatName) // B.2.1: issuers would have to let the device sign it
            ids.push_back(credential->id);
    }
    return ids.empty() ? invalid("mdocs authorize nothing here") : Result<std::vector<std::string>>(ids);
}

/// SHA-256 is the only hash here; where nothing is said it is the default.
Result<bool> statesHashAlgorithm(const Json &content)
{
    const auto member = content.find("transaction_data_hashes_alg");
    if (member == content.end())
        return false;
    if (!member->is_array() || std::ranges::find(*member, Json("sha-256")) == member->end())
        return invalid("transaction_data_hashes_alg");
    return true;
}

Result<TransactionData> itemFrom(const Json &json, const DcqlQuery &query,
                                 const std::vector<TransactionProfile> &profiles)
{
    if (!json.is_string() || json.get_ref<const std::string &>().size() > MaximumText)
        return invalid("not text");
    TransactionData item;
    item.encoded = json.get<std::string>();
    const auto bytes = fromBase64Url(item.encoded);
    auto content = bytes ? parseJson(asText(*bytes)) : Result<Json>(bytes.error());
    if (!content || !content->is_object())
        return invalid("not base64url of a JSON object");
    item.content = *std::move(content);
    item.type = optionalString(item.content, "type").value_or("");
    if (std::ranges::find(profiles, item.type, &TransactionProfile::type) == profiles.end())
        return invalid("a type that is not known here");
    CAUSEWAY_TRY(item.credentialIds, credentialIdsOf(item.content, query));
    CAUSEWAY_TRY(item.statesHashAlgorithm, statesHashAlgorithm(item.content));
    return item;
}
}

Result<std::vector<TransactionData>> readTransactionData(const Json &parameters, const DcqlQuery &query,
                                                         const std::vector<TransactionProfile> &profiles)
{
    std::vector<TransactionData> items;
    const auto member = parameters.find("transaction_data");
    if (member == parameters.end())
        return items;
    if (!member->is_array() || member->empty() || member->size() > MaximumItems)
        return invalid("no array, empty or too long");
    for (const auto &json : *member) {
        CAUSEWAY_TRY(auto item, itemFrom(json, query, profiles));
        items.push_back(std::move(item));
    }
    return items;
}

Result<void> describeTransactions(const std::vector<TransactionData> &items,
                                  const std::vector<TransactionProfile> &profiles, consent::Request &request)
{
    for (const auto &item : items) {
        const auto profile = std::ranges::find(profiles, item.type, &TransactionProfile::type);
        if (profile == profiles.end())
            return invalid("a type that is not known here");
        CAUSEWAY_CHECK(profile->describe(item.content, request));
    }
    return {};
}
}
