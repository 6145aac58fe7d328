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

using Option = std::vector<std::string>; // ids of queries

bool authorizes(const Option &option, const TransactionData &item)
{
    return std::ranges::any_of(option, [&](const std::string &id) {
        return std::ranges::find(item.credentialIds, id) != item.credentialIds.end();
    });
}

bool canAuthorize(const SetMatch &set, const TransactionData &item)
{
    return std::ranges::any_of(set.options, [&](const Option &option) { return authorizes(option, item); });
}

/// Whatever is chosen of it.
bool alwaysAuthorizes(const SetMatch &set, const TransactionData &item)
{
    return set.isRequired && canAuthorize(set, item)
        && std::ranges::all_of(set.options, [&](const Option &option) { return authorizes(option, item); });
}

/// The set that the item is left to: the one that takes the least from the person's choice. Nothing: none can.
SetMatch *setFor(const TransactionData &item, std::vector<SetMatch> &sets)
{
    SetMatch *best = nullptr;
    for (auto &set : sets) {
        if (alwaysAuthorizes(set, item))
            return &set;
        if (canAuthorize(set, item) && (!best || (set.isRequired && !best->isRequired)))
            best = &set;
    }
    return best;
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

Result<void> keepWhatAuthorizes(const std::vector<TransactionData> &items, DcqlMatch &match)
{
    std::vector<const TransactionData *> order;
    std::ranges::transform(items, std::back_inserter(order), [](const TransactionData &item) { return &item; });
    // One that few sets can authorize comes first: it has no other place to go.
    std::ranges::stable_sort(order, {}, [&](const TransactionData *item) {
        return std::ranges::count_if(match.sets, [&](const SetMatch &set) { return canAuthorize(set, *item); });
    });
    for (const auto *item : order) {
        auto *set = setFor(*item, match.sets);
        if (!set)
            return Error{ErrorCode::NoMatchingCertificate, "nothing that is held authorizes the transaction"};
        set->isRequired = true;
        std::erase_if(set->options, [&](const Option &option) { return !authorizes(option, *item); });
    }
    return {};
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
