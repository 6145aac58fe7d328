#include "transaction_data.h"

#include "formats/format_names.h"

#include <causeway/base/encoding.h>

#include <algorithm>
#include <cstdint>
#include <span>

namespace causeway::wallet {
namespace {

constexpr std::size_t MaximumItems = 16;
constexpr std::size_t MaximumText = 64 * 1024;
constexpr int MostTries = 10'000; // a verifier must not keep the wallet busy

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
using Bits = std::uint32_t;              // of items, of which there are MaximumItems at most

/// Which of the items an option authorizes.
Bits authorizedBy(const Option &option, const std::vector<TransactionData> &items)
{
    Bits bits = 0;
    for (std::size_t index = 0; index < items.size(); ++index) {
        const auto &ids = items.at(index).credentialIds;
        const auto isMeant = [&](const std::string &id) { return std::ranges::find(ids, id) != ids.end(); };
        if (std::ranges::any_of(option, isMeant))
            bits |= Bits(1) << index;
    }
    return bits;
}

/// What a set has to authorize, and what each of its options can.
struct Duty {
    bool isRequired = false;
    std::vector<Bits> options = {};
    Bits items = 0;

    bool isNeeded() const { return isRequired || items != 0; }
    bool remains(Bits option) const { return (option & items) == items; }
    bool canTake(Bits item) const
    {
        return std::ranges::any_of(options, [&](Bits option) { return remains(option) && (option & item) != 0; });
    }
    /// Whatever is chosen of it.
    bool takesAnyway(Bits item) const
    {
        return isNeeded() && canTake(item)
            && std::ranges::none_of(options, [&](Bits option) { return remains(option) && (option & item) == 0; });
    }
};

std::vector<Duty> dutiesOf(const std::vector<SetMatch> &sets, const std::vector<TransactionData> &items)
{
    std::vector<Duty> duties;
    for (const auto &set : sets) {
        auto &duty = duties.emplace_back(Duty{set.isRequired});
        for (const auto &option : set.options)
            duty.options.push_back(authorizedBy(option, items));
    }
    return duties;
}

/// The sets that the item may be left to: first the one that takes the least from the person's choice. Where one authorizes it anyway there is no need to look at others.
std::vector<Duty *> takersOf(Bits item, std::vector<Duty> &duties)
{
    std::vector<Duty *> takers;
    for (auto &duty : duties) {
        if (duty.takesAnyway(item))
            return {&duty};
        if (duty.canTake(item))
            takers.push_back(&duty);
    }
    std::ranges::stable_sort(takers, {}, [](const Duty *duty) { return !duty->isNeeded(); });
    return takers;
}

/// Leaves each item to a set: depth first, and back where a set that was taken leaves nothing for a later item. False where there is no way, or none was found in so
/// many tries.
bool distribute(std::span<const Bits> items, std::vector<Duty> &duties, int &triesLeft)
{
    if (items.empty())
        return true;
    for (auto *duty : takersOf(items.front(), duties)) {
        if (triesLeft-- <= 0)
            return false;
        duty->items |= items.front();
        if (distribute(items.subspan(1), duties, triesLeft))
            return true;
        duty->items &= ~items.front();
    }
    return false;
}

void keepWhatRemains(const Duty &duty, SetMatch &set)
{
    std::vector<Option> kept;
    for (std::size_t index = 0; index < set.options.size(); ++index)
        if (duty.remains(duty.options.at(index)))
            kept.push_back(std::move(set.options.at(index)));
    set.options = std::move(kept);
    set.isRequired = duty.isNeeded();
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

bool keepWhatAuthorizes(const std::vector<TransactionData> &items, DcqlMatch &match)
{
    auto duties = dutiesOf(match.sets, items);
    std::vector<Bits> order;
    for (std::size_t index = 0; index < items.size(); ++index)
        order.push_back(Bits(1) << index);
    // One that few sets can authorize comes first: it has no other place to go.
    std::ranges::stable_sort(order, {}, [&](Bits item) {
        return std::ranges::count_if(duties, [&](const Duty &duty) { return duty.canTake(item); });
    });
    int triesLeft = MostTries;
    if (!distribute(order, duties, triesLeft))
        return false;
    for (std::size_t index = 0; index < duties.size(); ++index)
        keepWhatRemains(duties.at(index), match.sets.at(index));
    return true;
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
