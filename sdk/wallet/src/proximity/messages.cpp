#include <causeway/wallet/proximity.h>

#include <causeway/base/encoding.h>
#include <causeway/crypto/cose.h>

namespace causeway::wallet {
namespace {

using cbor::Value;

constexpr std::size_t MaximumEngagement = 4096;
constexpr std::size_t MaximumMessage = 8U << 20;
constexpr std::size_t MaximumMethods = 16;
constexpr std::string_view QrScheme = "mdoc:";

constexpr std::int64_t Version = 0;
constexpr std::int64_t Security = 1;
constexpr std::int64_t Methods = 2;
constexpr std::int64_t CipherSuite = 1;

Error malformed(const char *why)
{
    return Error{ErrorCode::ProximityMalformed, why};
}

Result<Value> parseMap(ByteView encoded, std::size_t maximum)
{
    auto value = cbor::parse(encoded, {.size = maximum});
    if (!value)
        return malformed("not CBOR");
    if (!value->map())
        return malformed("not a map");
    return value;
}

/// The COSE_Key inside of tag 24.
Result<crypto::PublicKey> embeddedKey(const Value &item)
{
    const auto *const bytes = item.embedded();
    const auto value =
        bytes ? cbor::parse(*bytes, {.size = MaximumEngagement}) : Result<Value>(Error{ErrorCode::CborMalformed});
    if (!value)
        return malformed("key: not embedded CBOR");
    auto key = crypto::publicKeyFromCose(*value);
    if (!key)
        return malformed("key: not P-256");
    return key;
}

Result<RetrievalMethod> parseMethod(const Value &value)
{
    const auto *const parts = value.array();
    if (!parts || parts->size() < 2)
        return malformed("retrieval method");
    const auto type = parts->at(0).integer();
    const auto version = parts->at(1).integer();
    if (!type || !version)
        return malformed("retrieval method");
    return RetrievalMethod{*type, *version, parts->size() > 2 ? parts->at(2) : Value(cbor::Map())};
}

Result<std::vector<RetrievalMethod>> parseMethods(const Value *value)
{
    std::vector<RetrievalMethod> methods;
    if (!value)
        return methods;
    if (!value->array() || value->array()->empty() || value->array()->size() > MaximumMethods)
        return malformed("retrieval methods");
    for (const auto &item : *value->array()) {
        CAUSEWAY_TRY(auto method, parseMethod(item));
        methods.push_back(std::move(method));
    }
    return methods;
}
}

std::string DeviceEngagement::toQrText() const
{
    return std::string(QrScheme) + toBase64Url(encoded);
}

DeviceEngagement makeDeviceEngagement(const crypto::PublicKey &deviceKey, std::vector<RetrievalMethod> methods)
{
    cbor::Array listed;
    for (const auto &method : methods)
        listed.push_back(cbor::Array{method.type, method.version, method.options});
    cbor::Map map{{Version, "1.0"},
                  {Security, cbor::Array{CipherSuite, Value::embedded(cbor::encode(crypto::toCoseKey(deviceKey)))}}};
    if (!listed.empty())
        map.push_back({Methods, std::move(listed)});
    return {cbor::encode(map), deviceKey, std::move(methods)};
}

Result<DeviceEngagement> parseDeviceEngagement(ByteView encoded)
{
    CAUSEWAY_TRY(const auto map, parseMap(encoded, MaximumEngagement));
    const auto *const version = map.find(Version);
    if (!version || !version->text() || !version->text()->starts_with("1."))
        return malformed("version");
    const auto *const security = map.find(Security);
    const auto *const parts = security ? security->array() : nullptr;
    if (!parts || parts->size() != 2 || parts->at(0).integer() != CipherSuite)
        return malformed("security: not cipher suite 1");
    CAUSEWAY_TRY(auto key, embeddedKey(parts->at(1)));
    CAUSEWAY_TRY(auto methods, parseMethods(map.find(Methods)));
    return DeviceEngagement{Bytes(encoded.begin(), encoded.end()), std::move(key), std::move(methods)};
}

Result<DeviceEngagement> parseEngagementQr(std::string_view text)
{
    if (!text.starts_with(QrScheme) || text.size() > 2 * MaximumEngagement)
        return malformed("no mdoc: code");
    const auto bytes = fromBase64Url(text.substr(QrScheme.size()));
    if (!bytes)
        return malformed("code: not base64url");
    return parseDeviceEngagement(*bytes);
}

Bytes encode(const SessionEstablishment &message)
{
    return cbor::encode(cbor::Map{{"eReaderKey", Value::encoded(message.readerKeyItem)}, {"data", message.data}},
                        cbor::Order::AsWritten);
}

Result<SessionEstablishment> parseSessionEstablishment(ByteView encoded)
{
    CAUSEWAY_TRY(const auto map, parseMap(encoded, MaximumMessage));
    const auto *const item = map.find("eReaderKey");
    const auto *const data = map.find("data");
    if (!item || !data || !data->bytes())
        return malformed("session establishment: a member is missing");
    CAUSEWAY_TRY(auto key, embeddedKey(*item));
    const auto slice = item->in(encoded);
    return SessionEstablishment{Bytes(slice.begin(), slice.end()), std::move(key), *data->bytes()};
}

Bytes encode(const SessionData &message)
{
    cbor::Map map;
    if (message.data)
        map.push_back({"data", *message.data});
    if (message.status)
        map.push_back({"status", static_cast<int>(*message.status)});
    return cbor::encode(map, cbor::Order::AsWritten);
}

Result<SessionData> parseSessionData(ByteView encoded)
{
    CAUSEWAY_TRY(const auto map, parseMap(encoded, MaximumMessage));
    const auto *const data = map.find("data");
    const auto *const status = map.find("status");
    if ((data && !data->bytes()) || (!data && !status))
        return malformed("session data: neither data nor status");
    SessionData message;
    if (data)
        message.data = *data->bytes();
    if (!status)
        return message;
    for (const auto known : {SessionStatus::EncryptionError, SessionStatus::DecodingError, SessionStatus::Termination})
        if (status->integer() == static_cast<std::int64_t>(known))
            message.status = known;
    if (!message.status)
        return malformed("session data: unknown status");
    return message;
}
}
