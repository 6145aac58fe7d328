#include "status_list.h"

#include <causeway/base/encoding.h>
#include <causeway/cbor/codec.h>
#include <causeway/crypto/cose.h>
#include <causeway/crypto/primitives.h>

#include <zlib.h>

#include <algorithm>
#include <array>

namespace causeway::sandbox {
namespace {

constexpr std::uint64_t ListSize = 1 << 17;
constexpr unsigned Bits = 2;
constexpr std::int64_t ListLife = 86400;
constexpr std::int64_t RefreshAfter = 300;
constexpr std::array Words{"valid", "revoked", "suspended"};
constexpr std::string_view CwtMedia = "application/statuslist+cwt";
constexpr auto JwtMedia = "application/statuslist+jwt";
constexpr std::uint64_t CoseSign1Tag = 18;
constexpr std::int64_t CoseType = 16;

std::string uriOf(const Core &core)
{
    return core.origin() + "/status/1";
}

std::uint64_t randomIndex()
{
    std::uint64_t number = 0;
    for (const auto byte : crypto::randomBytes(8))
        number = number << 8 | byte;
    return number % ListSize;
}

/// Token Status List, section 4: entries from the lowest bits of each byte on, all of it by zlib.
Bytes compressedList(const Core &core)
{
    constexpr unsigned inByte = 8 / Bits;
    Bytes list(ListSize / inByte);
    for (const auto &row : core.store.all("SELECT list_index, status FROM certificates WHERE status <> 0")) {
        const auto index = static_cast<std::uint64_t>(row.integer("list_index"));
        list.at(index / inByte) |= static_cast<std::uint8_t>(row.integer("status") << (index % inByte * Bits));
    }
    auto size = compressBound(list.size());
    Bytes compressed(size);
    if (compress2(compressed.data(), &size, list.data(), list.size(), Z_BEST_COMPRESSION) != Z_OK)
        throw Refusal{500, "server_error", "the status list could not be made"};
    compressed.resize(size);
    return compressed;
}

std::string listAsJwt(const Core &core)
{
    const auto now = core.clock.epoch();
    return core.keys.issuer.sign({{"sub", uriOf(core)},
                                  {"iat", now},
                                  {"exp", now + ListLife},
                                  {"ttl", RefreshAfter},
                                  {"status_list", {{"bits", Bits}, {"lst", toBase64Url(compressedList(core))}}}},
                                 "statuslist+jwt");
}

/// RFC 8392's numbers: sub 2, exp 4, iat 6; those of the list are 65533 and, for ttl, 65534.
std::string listAsCwt(const Core &core)
{
    const auto now = core.clock.epoch();
    const auto &signer = core.keys.issuer;
    const auto claims = cbor::encode(cbor::Map{{2, uriOf(core)},
                                               {4, now + ListLife},
                                               {6, now},
                                               {65534, RefreshAfter},
                                               {65533, cbor::Map{{"bits", Bits}, {"lst", compressedList(core)}}}});
    const auto token = crypto::signCose({{CoseType, std::string(CwtMedia)}},
                                        {{crypto::CoseX5Chain, crypto::toX5Chain({signer.certificate})}}, claims,
                                        crypto::Payload::Attached, crypto::signerOf(signer.key));
    if (!token)
        throw Refusal{500, "server_error", "the status list could not be signed"};
    return toText(cbor::encode(cbor::Value::tagged(CoseSign1Tag, token->toCbor())));
}

Response statusList(const Core &core, const Request &request)
{
    const bool isCwt = request.header("accept").find(CwtMedia) != std::string::npos;
    auto response =
        isCwt ? textResponse(std::string(CwtMedia), listAsCwt(core)) : textResponse(JwtMedia, listAsJwt(core));
    response.headers = {{"Cache-Control", "max-age=60"}, {"Vary", "Accept"}};
    return response;
}

Json toJson(const Row &row)
{
    return {{"id", row.text("id")},
            {"person", row.text("person")},
            {"credential_configuration_id", row.text("configuration")},
            {"copies", row.integer("copies")},
            {"issued_at", row.integer("issued_at")},
            {"status", Words.at(static_cast<std::size_t>(row.integer("status")))}};
}

constexpr auto Listing = "SELECT id, person, configuration, issued_at, status, COUNT(*) AS copies FROM certificates ";

/// Suspended ones may come back, revoked ones never.
Response changeStatus(const Core &core, const Request &request)
{
    const auto &id = request.captured.at("id");
    const auto wanted = optionalString(request.json(), "status").value_or("");
    const auto word = std::ranges::find(Words, wanted);
    if (word == Words.end())
        throw Refusal{400, "invalid_request", "status: valid, suspended or revoked"};
    const auto row = core.store.one("SELECT status FROM certificates WHERE id = ?", {id});
    if (!row)
        throw Refusal{404, "certificate_unknown", "/admin/certificates lists them"};
    const auto status = static_cast<std::int64_t>(word - Words.begin());
    if (row->integer("status") == static_cast<int>(CertificateStatus::Revoked) && status != row->integer("status"))
        throw Refusal{409, "certificate_revoked", "what is revoked stays so"};
    core.store.run("UPDATE certificates SET status = ? WHERE id = ?", {status, id});
    return jsonResponse(toJson(*core.store.one(std::string(Listing) + "WHERE id = ? GROUP BY id", {id})));
}
}

StatusEntry addToStatusList(const Core &core, const IssuedSet &set, std::int64_t expiresAt)
{
    core.store.run("DELETE FROM certificates WHERE expires_at < ?", {core.clock.epoch() - ListLife});
    const auto taken = core.store.one("SELECT COUNT(*) AS number FROM certificates")->integer("number");
    if (taken > static_cast<std::int64_t>(ListSize / 2))
        throw Refusal{500, "server_error", "the status list is full"};
    for (;;) {
        const auto index = static_cast<std::int64_t>(randomIndex());
        const bool isFree =
            core.store.run("INSERT INTO certificates(list_index, id, person, configuration, issued_at, "
                           "expires_at) VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                           {index, set.id, set.person, set.configuration, core.clock.epoch(), expiresAt})
            == 1;
        if (isFree)
            return {uriOf(core), index};
    }
}

std::optional<CertificateStatus> statusOf(const Core &core, const StatusEntry &entry)
{
    if (entry.uri != uriOf(core))
        return std::nullopt;
    const auto row = core.store.one("SELECT status FROM certificates WHERE list_index = ?", {entry.index});
    return row ? std::optional(static_cast<CertificateStatus>(row->integer("status"))) : std::nullopt;
}

Json certificateList(const Core &core)
{
    Json list = Json::array();
    for (const auto &row : core.store.all(std::string(Listing) + "GROUP BY id ORDER BY issued_at DESC, id LIMIT 100"))
        list.push_back(toJson(row));
    return list;
}

Routes statusRoutes(const Core &core)
{
    return {
        {"GET", "/status/1", [&core](const Request &request) { return statusList(core, request); }},
        {"GET", "/admin/certificates",
         [&core](const Request &) {
             return jsonResponse({{"certificates", certificateList(core)}});
         }},
        {"POST", "/admin/certificates/{id}", [&core](const Request &request) { return changeStatus(core, request); }}};
}
}
