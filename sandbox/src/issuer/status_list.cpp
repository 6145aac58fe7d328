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

constexpr std::int64_t ListSize = 1 << 17;
constexpr unsigned Bits = 2;
constexpr std::int64_t ListLife = 86400;
constexpr std::int64_t RefreshAfter = 300;
constexpr std::array Words{"valid", "revoked", "suspended"};
constexpr std::string_view CwtMedia = "application/statuslist+cwt";
constexpr auto JwtMedia = "application/statuslist+jwt";
constexpr std::uint64_t CoseSign1Tag = 18;
constexpr std::int64_t CoseType = 16;

std::string uriOf(const Core &core, std::int64_t list)
{
    return core.origin() + "/status/" + std::to_string(list);
}

/// Lists count from 1; rows are numbered through all of them.
std::int64_t firstRow(std::int64_t list)
{
    return (list - 1) * ListSize;
}

/// The one with that address. Nothing where it was never opened.
std::optional<std::int64_t> listAt(const Core &core, const std::string &uri)
{
    const auto last = core.store.one("SELECT MAX(list_index) AS place FROM certificates")->integer("place");
    for (std::int64_t list = 1; firstRow(list) <= last; ++list)
        if (uri == uriOf(core, list))
            return list;
    return std::nullopt;
}

/// The first that is not half full: there a free place is soon found at random.
std::int64_t listWithRoom(const Core &core)
{
    constexpr auto taken = "SELECT COUNT(*) AS number FROM certificates WHERE list_index >= ? AND list_index < ?";
    std::int64_t list = 1;
    while (core.store.one(taken, {firstRow(list), firstRow(list + 1)})->integer("number") >= ListSize / 2)
        ++list;
    return list;
}

std::int64_t randomIndex()
{
    std::uint64_t number = 0;
    for (const auto byte : crypto::randomBytes(8))
        number = number << 8 | byte;
    return static_cast<std::int64_t>(number % ListSize);
}

/// Token Status List, section 4: entries from the lowest bits of each byte on, all of it by zlib.
Bytes compressedList(const Core &core, std::int64_t number)
{
    constexpr unsigned inByte = 8 / Bits;
    Bytes list(ListSize / inByte);
    constexpr auto changed =
        "SELECT list_index, status FROM certificates WHERE status <> 0 AND list_index >= ? AND list_index < ?";
    for (const auto &row : core.store.all(changed, {firstRow(number), firstRow(number + 1)})) {
        const auto index = static_cast<std::uint64_t>(row.integer("list_index") - firstRow(number));
        list.at(index / inByte) |= static_cast<std::uint8_t>(row.integer("status") << (index % inByte * Bits));
    }
    auto size = compressBound(list.size());
    Bytes compressed(size);
    if (compress2(compressed.data(), &size, list.data(), list.size(), Z_BEST_COMPRESSION) != Z_OK)
        throw Refusal{500, "server_error", "the status list could not be made"};
    compressed.resize(size);
    return compressed;
}

std::string listAsJwt(const Core &core, std::int64_t list)
{
    const auto now = core.clock.epoch();
    return core.keys.issuer.sign({{"sub", uriOf(core, list)},
                                  {"iat", now},
                                  {"exp", now + ListLife},
                                  {"ttl", RefreshAfter},
                                  {"status_list", {{"bits", Bits}, {"lst", toBase64Url(compressedList(core, list))}}}},
                                 "statuslist+jwt");
}

/// RFC 8392's numbers: sub 2, exp 4, iat 6; those of the list are 65533 and, for ttl, 65534.
std::string listAsCwt(const Core &core, std::int64_t list)
{
    const auto now = core.clock.epoch();
    const auto &signer = core.keys.issuer;
    const auto claims =
        cbor::encode(cbor::Map{{2, uriOf(core, list)},
                               {4, now + ListLife},
                               {6, now},
                               {65534, RefreshAfter},
                               {65533, cbor::Map{{"bits", Bits}, {"lst", compressedList(core, list)}}}});
    const auto token = crypto::signCose({{CoseType, std::string(CwtMedia)}},
                                        {{crypto::CoseX5Chain, crypto::toX5Chain({signer.certificate})}}, claims,
                                        crypto::Payload::Attached, crypto::signerOf(signer.key));
    if (!token)
        throw Refusal{500, "server_error", "the status list could not be signed"};
    return toText(cbor::encode(cbor::Value::tagged(CoseSign1Tag, token->toCbor())));
}

Response statusList(const Core &core, const Request &request)
{
    const auto list = listAt(core, core.origin() + request.path);
    if (!list)
        throw Refusal{404, "status_list_unknown", "no certificate names this list"};
    const bool isCwt = request.header("accept").find(CwtMedia) != std::string::npos;
    auto response = isCwt ? textResponse(std::string(CwtMedia), listAsCwt(core, *list))
                          : textResponse(JwtMedia, listAsJwt(core, *list));
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
    const auto list = listWithRoom(core);
    for (;;) {
        const auto index = randomIndex();
        const bool isFree = core.store.run("INSERT INTO certificates(list_index, id, person, configuration, issued_at, "
                                           "expires_at) VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                                           {firstRow(list) + index, set.id, set.person, set.configuration,
                                            core.clock.epoch(), expiresAt})
            == 1;
        if (isFree)
            return {uriOf(core, list), index};
    }
}

std::optional<CertificateStatus> statusOf(const Core &core, const StatusEntry &entry)
{
    const auto list = listAt(core, entry.uri);
    if (!list || entry.index < 0 || entry.index >= ListSize)
        return std::nullopt;
    const auto row =
        core.store.one("SELECT status FROM certificates WHERE list_index = ?", {firstRow(*list) + entry.index});
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
        {"GET", "/status/{number}", [&core](const Request &request) { return statusList(core, request); }},
        {"GET", "/admin/certificates",
         [&core](const Request &) {
             return jsonResponse({{"certificates", certificateList(core)}});
         }},
        {"POST", "/admin/certificates/{id}", [&core](const Request &request) { return changeStatus(core, request); }}};
}
}
