#include "formats/mdoc_reading.h"

#include <algorithm>
#include <array>

namespace causeway::wallet {
namespace {

using cbor::Value;

constexpr std::size_t MinimumRandom = 16;
constexpr std::size_t FewItems = 32; // a document has about two dozen

Error malformed(const std::string &why)
{
    return Error{ErrorCode::CredentialMalformed, "mdoc: " + why};
}

constexpr std::array<std::string_view, 4> ItemMembers = {"digestID", "random", "elementIdentifier", "elementValue"};

/// Where it stays, as the members of a document are many.
Result<void> parseItem(const Value &item, ByteView source, IssuerSignedItem &to)
{
    const auto *const bytes = item.embedded();
    std::array<std::optional<Value>, ItemMembers.size()> members;
    if (!bytes || !cbor::parseMembers(*bytes, ItemMembers, members, mdoc::MaximumMessage))
        return malformed("an element is no embedded map");
    auto &[id, random, element, value] = members;
    const auto number = id ? id->integer() : std::nullopt;
    if (!number || *number < 0 || !random || !random->bytes() || !element || !element->text() || !value)
        return malformed("an element lacks a member");
    if (random->bytes()->size() < MinimumRandom)
        return malformed("an element's random is too short"); // what is hidden could be guessed
    to.encoded = mdoc::copyOf(item.in(source));
    to.digestId = static_cast<std::uint64_t>(*number);
    to.element = *element->text();
    to.value = *std::move(value);
    return {};
}

template<typename Member>
bool haveEqual(const std::vector<IssuerSignedItem> &items, Member IssuerSignedItem::*member)
{
    std::vector<const IssuerSignedItem *> sorted;
    sorted.reserve(items.size());
    for (const auto &item : items)
        sorted.push_back(&item);
    const auto memberOf = [member](const IssuerSignedItem *item) -> const Member & { return item->*member; };
    std::ranges::sort(sorted, {}, memberOf);
    return std::ranges::adjacent_find(sorted, {}, memberOf) != sorted.end();
}

/// Whether a digest id or an element is there twice. Of few each is compared with each, which takes no memory; of many not, as nobody has vouched yet for what is read: it must not
/// take the square of its length.
bool hasDouble(const std::vector<IssuerSignedItem> &items)
{
    if (items.size() > FewItems)
        return haveEqual(items, &IssuerSignedItem::digestId) || haveEqual(items, &IssuerSignedItem::element);
    for (auto item = items.begin(); item != items.end(); ++item)
        if (std::any_of(items.begin(), item, [&item](const auto &earlier) {
                return earlier.digestId == item->digestId || earlier.element == item->element;
            }))
            return true;
    return false;
}

Result<std::map<std::string, std::vector<IssuerSignedItem>>> parseNameSpaces(const Value *value, ByteView source)
{
    std::map<std::string, std::vector<IssuerSignedItem>> nameSpaces;
    if (!value)
        return nameSpaces; // a document of which nothing is shown
    if (!value->map())
        return malformed("nameSpaces");
    for (const auto &[name, listed] : *value->map()) {
        if (!name.text() || !listed.array() || listed.array()->empty())
            return malformed("nameSpaces");
        auto &items = nameSpaces[*name.text()];
        items.reserve(listed.array()->size());
        for (const auto &element : *listed.array())
            CAUSEWAY_CHECK(parseItem(element, source, items.emplace_back()));
        if (hasDouble(items))
            return malformed("an element stands twice");
    }
    return nameSpaces;
}

std::optional<crypto::HashAlgorithm> hashNamed(const std::string &name)
{
    using crypto::HashAlgorithm;
    if (name == "SHA-256")
        return HashAlgorithm::Sha256;
    if (name == "SHA-384")
        return HashAlgorithm::Sha384;
    return name == "SHA-512" ? std::optional(HashAlgorithm::Sha512) : std::nullopt;
}

Result<std::vector<StatedDigest>> parseDigestsOfSpace(const cbor::Map &listed, std::size_t size)
{
    std::vector<StatedDigest> digests;
    digests.reserve(listed.size());
    for (const auto &[id, digest] : listed) {
        const auto number = id.integer();
        if (!number || *number < 0 || !digest.bytes() || digest.bytes()->size() != size)
            return malformed("valueDigests");
        std::ranges::copy(*digest.bytes(),
                          digests.emplace_back(StatedDigest{static_cast<std::uint64_t>(*number), {}}).digest.begin());
    }
    std::ranges::sort(digests, {}, &StatedDigest::id);
    return digests;
}

Result<std::map<std::string, std::vector<StatedDigest>>> parseDigests(const Value &object,
                                                                      crypto::HashAlgorithm algorithm)
{
    const auto *const value = object.find("valueDigests");
    const auto size = crypto::digestSize(algorithm);
    if (!value || !value->map())
        return malformed("valueDigests");
    std::map<std::string, std::vector<StatedDigest>> digests;
    for (const auto &[name, listed] : *value->map()) {
        if (!name.text() || !listed.map())
            return malformed("valueDigests");
        CAUSEWAY_TRY(digests[*name.text()], parseDigestsOfSpace(*listed.map(), size));
    }
    return digests;
}

/// Texts of an array; anything else is left out, which authorizes nothing.
std::vector<std::string> textsOf(const Value *value)
{
    std::vector<std::string> texts;
    if (!value || !value->array())
        return texts;
    for (const auto &item : *value->array())
        if (item.text())
            texts.push_back(*item.text());
    return texts;
}

void readAuthorizations(const Value *value, MobileSecurityObject &object)
{
    if (!value)
        return;
    object.authorizedNameSpaces = textsOf(value->find("nameSpaces"));
    const auto *const elements = value->find("dataElements");
    if (!elements || !elements->map())
        return;
    for (const auto &[name, listed] : *elements->map())
        if (name.text())
            object.authorizedElements.emplace(*name.text(), textsOf(&listed));
}

Result<void> readValidity(const Value *value, MobileSecurityObject &object)
{
    const auto signedAt = value ? mdoc::timeOf(value->find("signed")) : std::nullopt;
    const auto from = value ? mdoc::timeOf(value->find("validFrom")) : std::nullopt;
    const auto until = value ? mdoc::timeOf(value->find("validUntil")) : std::nullopt;
    if (!signedAt || !from || !until || *until <= *from)
        return malformed("validityInfo");
    object.signedAt = *signedAt;
    object.validFrom = *from;
    object.validUntil = *until;
    return {};
}

Result<crypto::PublicKey> parseDeviceKey(const Value *device)
{
    const auto *const item = device ? device->find("deviceKey") : nullptr;
    auto key = item ? crypto::publicKeyFromCose(*item) : Result<crypto::PublicKey>(Error{ErrorCode::KeyInvalid});
    if (!key && key.error().code == ErrorCode::AlgorithmUnsupported)
        return Error{ErrorCode::CredentialUnsupported, "mdoc: deviceKey"};
    if (!key)
        return malformed("deviceKey");
    return key;
}

Result<MobileSecurityObject> parseSecurityObject(const crypto::CoseSign1 &issuerAuth)
{
    const auto item =
        issuerAuth.payload ? cbor::parse(*issuerAuth.payload) : Result<Value>(Error{ErrorCode::CborMalformed});
    const auto inner = item ? mdoc::embeddedIn(*item) : std::nullopt;
    if (!inner || !inner->map())
        return malformed("no security object");
    const auto version = cbor::requireText(*inner, "version");
    const auto docType = cbor::requireText(*inner, "docType");
    const auto hashName = cbor::requireText(*inner, "digestAlgorithm");
    if (!version || !version->starts_with("1.") || !docType || !hashName)
        return malformed("security object: version, docType or digestAlgorithm");
    const auto hash = hashNamed(*hashName);
    if (!hash)
        return Error{ErrorCode::CredentialUnsupported, "mdoc: digestAlgorithm"};
    CAUSEWAY_TRY(auto digests, parseDigests(*inner, *hash));
    const auto *const device = inner->find("deviceKeyInfo");
    CAUSEWAY_TRY(auto key, parseDeviceKey(device));
    const auto status = statusReferenceOf(*inner);
    MobileSecurityObject object{*docType, *hash, std::move(digests), std::move(key), {}, {}, {}, {}, {}, {}, !status};
    object.status = status.valueOr(std::nullopt);
    readAuthorizations(device->find("keyAuthorizations"), object);
    CAUSEWAY_CHECK(readValidity(inner->find("validityInfo"), object));
    return object;
}

Value nameSpacesOf(const std::map<std::string, std::vector<const IssuerSignedItem *>> &chosen)
{
    cbor::Map nameSpaces;
    for (const auto &[name, items] : chosen) {
        cbor::Array listed;
        for (const auto *item : items)
            listed.push_back(Value::encoded(item->encoded));
        nameSpaces.push_back({name, std::move(listed)});
    }
    return nameSpaces;
}

Value assemble(const IssuerSigned &issuerSigned,
               const std::map<std::string, std::vector<const IssuerSignedItem *>> &chosen)
{
    cbor::Map map;
    if (!chosen.empty())
        map.push_back({"nameSpaces", nameSpacesOf(chosen)});
    map.push_back({"issuerAuth", Value::encoded(issuerSigned.issuerAuthEncoded)});
    return map;
}
}

const Value *IssuerSigned::find(const std::string &nameSpace, const std::string &element) const
{
    const auto listed = nameSpaces.find(nameSpace);
    if (listed == nameSpaces.end())
        return nullptr;
    const auto found = std::ranges::find(listed->second, element, &IssuerSignedItem::element);
    return found == listed->second.end() ? nullptr : &found->value;
}

Result<IssuerSigned> parseIssuerSigned(ByteView encoded)
{
    auto value = cbor::parse(encoded, {.size = mdoc::MaximumMessage});
    if (!value)
        return malformed(value.error().detail);
    return parseIssuerSigned(*std::move(value), encoded);
}

Result<IssuerSigned> parseIssuerSigned(Value value, ByteView source)
{
    auto *const auth = value.find("issuerAuth");
    if (!auth)
        return malformed("no issuerAuth");
    const auto authEncoded = auth->in(source);
    auto issuerAuth = crypto::parseCoseSign1(std::move(*auth));
    if (!issuerAuth && issuerAuth.error().code == ErrorCode::AlgorithmUnsupported)
        return Error{ErrorCode::CredentialUnsupported, "mdoc: issuerAuth"};
    if (!issuerAuth)
        return malformed("issuerAuth: " + issuerAuth.error().detail);
    CAUSEWAY_TRY(auto nameSpaces, parseNameSpaces(value.find("nameSpaces"), source));
    CAUSEWAY_TRY(auto object, parseSecurityObject(*issuerAuth));
    return IssuerSigned{std::move(nameSpaces), *std::move(issuerAuth), mdoc::copyOf(authEncoded), std::move(object)};
}

Value toCbor(const IssuerSigned &issuerSigned)
{
    std::map<std::string, std::vector<const IssuerSignedItem *>> all;
    for (const auto &[name, items] : issuerSigned.nameSpaces)
        for (const auto &item : items)
            all[name].push_back(&item);
    return assemble(issuerSigned, all);
}

Result<Value> toCbor(const IssuerSigned &issuerSigned, const ElementChoice &chosen)
{
    std::map<std::string, std::vector<const IssuerSignedItem *>> some;
    for (const auto &[name, elements] : chosen) {
        const auto listed = issuerSigned.nameSpaces.find(name);
        for (const auto &element : elements) {
            if (listed == issuerSigned.nameSpaces.end())
                return Error{ErrorCode::InvalidArgument, "mdoc: no such name space"};
            const auto found = std::ranges::find(listed->second, element, &IssuerSignedItem::element);
            if (found == listed->second.end())
                return Error{ErrorCode::InvalidArgument, "mdoc: no such element"};
            some[name].push_back(&*found);
        }
    }
    return assemble(issuerSigned, some);
}
}
