#include <causeway/wallet/status_list.h>

#include <causeway/base/dates.h>
#include <causeway/base/encoding.h>

namespace causeway::wallet {
namespace {

constexpr std::size_t MaximumToken = 8U << 20;
constexpr std::chrono::seconds Leeway{60};
constexpr std::chrono::hours WithoutExpiry{24};
constexpr std::int64_t LongestTtl = 10LL * 365 * 24 * 3600;

constexpr std::int64_t CwtSubject = 2;
constexpr std::int64_t CwtExpires = 4;
constexpr std::int64_t CwtIssued = 6;
constexpr std::int64_t CwtStatusList = 65533;
constexpr std::int64_t CwtTtl = 65534;
constexpr std::int64_t CoseType = 16;

Error invalid(std::string why)
{
    return Error{ErrorCode::StatusListInvalid, std::move(why)};
}

Error invalid(const Error &cause)
{
    return invalid(std::string(toString(cause.code)) + " " + cause.detail);
}

/// What both forms say; a member that is there but of another type fails.
struct Claims {
    std::optional<std::string> subject;
    std::optional<std::int64_t> issued;
    std::optional<std::int64_t> expires;
    std::optional<std::int64_t> ttl;
    std::int64_t bits = 0;
    Bytes compressed;
};

Result<Claims> claimsOf(const crypto::Jws &jws)
{
    const auto json = jws.claims();
    if (!json)
        return invalid(json.error());
    Claims claims;
    claims.subject = optionalString(*json, "sub");
    claims.issued = optionalSeconds(*json, "iat");
    claims.expires = optionalSeconds(*json, "exp");
    claims.ttl = optionalSeconds(*json, "ttl");
    if ((json->contains("exp") && !claims.expires) || (json->contains("ttl") && !claims.ttl))
        return invalid("exp or ttl");
    const auto list = requireObject(*json, "status_list");
    const auto bits = list ? optionalInteger(*list, "bits") : std::nullopt;
    const auto text = list ? optionalString(*list, "lst") : std::nullopt;
    auto compressed = text ? fromBase64Url(*text) : Result<Bytes>(Error{ErrorCode::InvalidEncoding});
    if (!bits || !compressed)
        return invalid("status_list");
    claims.bits = *bits;
    claims.compressed = *std::move(compressed);
    return claims;
}

std::optional<std::int64_t> dateOf(const cbor::Value *value)
{
    const auto number = value ? value->number() : std::nullopt;
    return number ? wholeSeconds(*number) : std::nullopt;
}

Result<Claims> claimsOf(const crypto::CoseSign1 &message)
{
    const auto map = message.payload ? cbor::parse(*message.payload, {.size = MaximumToken})
                                     : Result<cbor::Value>(Error{ErrorCode::CborMalformed, "no payload"});
    if (!map)
        return invalid(map.error());
    Claims claims;
    const auto *const subject = map->find(CwtSubject);
    if (subject && subject->text())
        claims.subject = *subject->text();
    claims.issued = dateOf(map->find(CwtIssued));
    claims.expires = dateOf(map->find(CwtExpires));
    const auto *const ttl = map->find(CwtTtl);
    claims.ttl = ttl ? ttl->integer() : std::nullopt;
    if ((map->find(CwtExpires) && !claims.expires) || (ttl && !claims.ttl))
        return invalid("exp or ttl");
    const auto *const list = map->find(CwtStatusList);
    const auto *const bits = list ? list->find("bits") : nullptr;
    const auto *const compressed = list ? list->find("lst") : nullptr;
    if (!bits || !bits->integer() || !compressed || !compressed->bytes())
        return invalid("status_list");
    claims.bits = *bits->integer();
    claims.compressed = *compressed->bytes();
    return claims;
}

Result<void> checkClaims(const Claims &claims, const std::string &uri, SystemTime now)
{
    if (claims.subject != uri)
        return invalid("sub: another list");
    if (!claims.issued || fromEpoch(*claims.issued) > now + Leeway)
        return invalid("iat");
    if (claims.expires && fromEpoch(*claims.expires) <= now)
        return invalid("expired");
    if (claims.ttl && (*claims.ttl <= 0 || *claims.ttl > LongestTtl))
        return invalid("ttl");
    return {};
}

SystemTime usableUntil(const Claims &claims)
{
    if (claims.expires)
        return fromEpoch(*claims.expires);
    return fromEpoch(*claims.issued) + (claims.ttl ? std::chrono::seconds(*claims.ttl) : WithoutExpiry);
}

bool isStatusListCwt(const crypto::CoseSign1 &message)
{
    const auto *const type = message.protectedHeader.find(CoseType);
    if (!type || !type->text())
        return false;
    return *type->text() == "application/statuslist+cwt" || *type->text() == "statuslist+cwt";
}
}

Result<std::vector<crypto::Certificate>> StatusListToken::certificates() const
{
    auto chain = std::visit([](const auto &signedMessage) { return signedMessage.certificates(); }, message);
    if (!chain)
        return invalid(chain.error());
    return chain;
}

Result<StatusListToken> parseStatusListJwt(std::string_view compact)
{
    auto jws = crypto::parseJws(compact, "statuslist+jwt", MaximumToken);
    if (!jws)
        return invalid(jws.error());
    return StatusListToken{*std::move(jws)};
}

Result<StatusListToken> parseStatusListCwt(ByteView encoded)
{
    if (encoded.size() > MaximumToken)
        return invalid("too long");
    const auto value = cbor::parse(encoded, {.size = MaximumToken});
    auto message = value ? crypto::parseCoseSign1(*value) : Result<crypto::CoseSign1>(value.error());
    if (!message)
        return invalid(message.error());
    if (!isStatusListCwt(*message))
        return invalid("of another type");
    return StatusListToken{*std::move(message)};
}

Result<VerifiedStatusList> verifyStatusList(const StatusListToken &token, const crypto::VerifyingKey &signer,
                                            const std::string &uri, SystemTime now)
{
    const auto isSigned = std::visit([&signer](const auto &message) { return message.verify(signer); }, token.message);
    if (!isSigned)
        return invalid(isSigned.error());
    CAUSEWAY_TRY(const auto claims, std::visit([](const auto &message) { return claimsOf(message); }, token.message));
    CAUSEWAY_CHECK(checkClaims(claims, uri, now));
    if (usableUntil(claims) <= now)
        return invalid("too old");
    CAUSEWAY_TRY(auto list, StatusList::inflate(claims.bits, claims.compressed));
    VerifiedStatusList verified(uri, std::move(list));
    verified.m_issuedAt = fromEpoch(*claims.issued);
    verified.m_usableUntil = usableUntil(claims);
    if (claims.ttl)
        verified.m_ttl = std::chrono::seconds(*claims.ttl);
    return verified;
}

Result<Status> VerifiedStatusList::statusOf(const StatusReference &reference, SystemTime now) const
{
    if (reference.uri != m_uri)
        return invalid("another list");
    if (now >= m_usableUntil)
        return invalid("too old");
    CAUSEWAY_TRY(const auto value, m_list.valueAt(reference.index));
    switch (value) {
    case 0: return Status::Valid;
    case 1: return Status::Invalid;
    case 2: return Status::Suspended;
    default: return Status::Other;
    }
}

SystemTime VerifiedStatusList::refreshAt(SystemTime fetched) const
{
    return m_ttl ? std::min(m_usableUntil, fetched + *m_ttl) : m_usableUntil;
}
}
