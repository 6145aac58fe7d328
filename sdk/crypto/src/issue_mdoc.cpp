#include <causeway/crypto/issue_mdoc.h>

#include <causeway/base/dates.h>
#include <causeway/crypto/primitives.h>

namespace causeway::crypto {
namespace {

using cbor::Value;

constexpr std::size_t RandomSize = 32;
constexpr std::uint64_t DateTimeTag = 0;
constexpr std::uint64_t FullDateTag = 1004;

Value embed(const Value &value)
{
    return Value::embedded(cbor::encode(value, cbor::Order::AsWritten));
}

/// Elements as they are handed over, and the digests that the issuer signs.
struct Elements {
    cbor::Map nameSpaces;
    cbor::Map digests;
};

Elements hide(const MdocRequest &request)
{
    Elements hidden;
    for (const auto &[nameSpace, elements] : request.nameSpaces) {
        cbor::Array items;
        cbor::Map digests;
        for (const auto &[element, value] : elements) {
            const auto id = items.size();
            const auto item = cbor::encode(embed(cbor::Map{{"digestID", id},
                                                           {"random", randomBytes(RandomSize)},
                                                           {"elementIdentifier", element},
                                                           {"elementValue", value}}));
            const auto digest = sha256(item);
            items.push_back(Value::encoded(item));
            digests.push_back({id, Bytes(digest.begin(), digest.end())});
        }
        hidden.nameSpaces.push_back({nameSpace, std::move(items)});
        hidden.digests.push_back({nameSpace, std::move(digests)});
    }
    return hidden;
}

Value deviceKeyOf(const MdocRequest &request, const PublicKey &device)
{
    cbor::Map deviceKey{{"deviceKey", toCoseKey(device)}};
    if (request.authorizedNameSpaces.empty())
        return deviceKey;
    const cbor::Array names(request.authorizedNameSpaces.begin(), request.authorizedNameSpaces.end());
    deviceKey.push_back({"keyAuthorizations", cbor::Map{{"nameSpaces", names}}});
    return deviceKey;
}
}

Value toDateTime(SystemTime time)
{
    return Value::tagged(DateTimeTag, toInstant(time));
}

Value toFullDate(std::string date)
{
    return Value::tagged(FullDateTag, std::move(date));
}

Result<Bytes> issueMdoc(const MdocRequest &request, const PublicKey &device, const SignFunction &sign,
                        const std::vector<Certificate> &chain)
{
    if (chain.empty() || request.validUntil <= request.validFrom)
        return Error{ErrorCode::InvalidArgument, "mdoc: chain or validity"};
    auto hidden = hide(request);
    cbor::Map object{{"version", "1.0"},
                     {"digestAlgorithm", "SHA-256"},
                     {"valueDigests", std::move(hidden.digests)},
                     {"deviceKeyInfo", deviceKeyOf(request, device)},
                     {"docType", request.docType},
                     {"validityInfo",
                      cbor::Map{{"signed", toDateTime(request.signedAt)},
                                {"validFrom", toDateTime(request.validFrom)},
                                {"validUntil", toDateTime(request.validUntil)}}}};
    if (request.status)
        object.push_back({"status", *request.status});
    CAUSEWAY_TRY(const auto issuerAuth,
                 signCose({}, {{CoseX5Chain, toX5Chain(chain)}}, cbor::encode(embed(object)), Payload::Attached, sign));
    return cbor::encode(cbor::Map{{"nameSpaces", std::move(hidden.nameSpaces)}, {"issuerAuth", issuerAuth.toCbor()}},
                        cbor::Order::AsWritten);
}
}
