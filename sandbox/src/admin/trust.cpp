#include "trust.h"

#include <causeway/base/encoding.h>

#include <algorithm>
#include <array>

namespace causeway::sandbox {
namespace {

constexpr std::array Roles{"identity_provider", "issuer",    "relying_party", "verifier_attestation_issuer",
                           "payment_rail",      "developer", "distributor",   "wallet_provider"};
constexpr std::size_t LongestId = 512;

Refusal invalid(const std::string &why)
{
    return Refusal{400, "invalid_request", why};
}

std::vector<crypto::Certificate> certificatesFrom(const Json &body)
{
    std::vector<crypto::Certificate> all;
    const auto &given = body["certificates"];
    for (const auto &pem : given.is_array() ? given : Json::array({given})) {
        const auto found = crypto::Certificate::fromPem(pem.is_string() ? pem.get<std::string>() : std::string());
        if (!found)
            throw invalid("certificates: PEM, as a text or a list of texts");
        all.insert(all.end(), found->begin(), found->end());
    }
    return all;
}

/// For a party that has a key only: a certificate under the document root.
crypto::Certificate certificateFor(const Core &core, const Json &body)
{
    const auto key = crypto::PublicKey::fromJwk(body["jwk"]);
    if (!key)
        throw invalid("jwk: a public key on P-256");
    crypto::CertificateRequest request;
    request.commonName = optionalString(body, "common_name").value_or("Added party (sandbox)");
    request.extendedKeyUsage = optionalString(body, "extended_key_usage").value_or("");
    for (const auto &name : requireArray(body, "dns_names").valueOr(Json::array()))
        if (name.is_string())
            request.dnsNames.push_back(name.get<std::string>());
    const auto made = issueUnder(core.keys.documentRoot, request, *key, core.clock.now());
    if (!made)
        throw invalid("the certificate could not be made: " + made.error().detail);
    return *made;
}

Json namesFrom(const Json &body, const std::string &id)
{
    if (const auto names = requireObject(body, "names"))
        return *names;
    return {{"en", id}};
}
}

Response trustEntity(const Core &core, const Request &request)
{
    const auto body = request.json();
    const auto id = optionalString(body, "id").value_or("");
    const auto role = optionalString(body, "role").value_or("");
    if (id.empty() || id.size() > LongestId)
        throw invalid("id");
    if (std::ranges::find(Roles, role) == Roles.end())
        throw invalid("role: one of those that docs/protocols.md section 1 names");
    if (body.contains("jwk") == body.contains("certificates"))
        throw invalid("either certificates or jwk");
    const bool isMade = body.contains("jwk");
    const auto certificates = isMade ? std::vector{certificateFor(core, body)} : certificatesFrom(body);
    Json listed = Json::array();
    for (const auto &certificate : certificates)
        listed.push_back(toBase64(certificate.der()));
    core.store.run("INSERT OR REPLACE INTO trusted(id, role, names, certificates) VALUES(?, ?, ?, ?)",
                   {id, role, toCompact(namesFrom(body, id)), toCompact(listed)});
    Json answer{{"id", id}, {"role", role}, {"certificates", listed}};
    if (isMade)
        answer["certificate"] = certificates.front().toPem();
    return jsonResponse(answer, 201);
}

std::vector<AddedParty> addedParties(const Core &core, const std::string &role)
{
    std::vector<AddedParty> parties;
    for (const auto &row : core.store.all("SELECT * FROM trusted WHERE role = ?", {role})) {
        AddedParty party{row.text("id"), {}};
        for (const auto &text : parseJson(row.text("certificates")).valueOr(Json::array())) {
            const auto der = fromBase64(text.get<std::string>());
            if (auto read = der ? crypto::Certificate::fromDer(*der) : Result<crypto::Certificate>(der.error()))
                party.certificates.push_back(*std::move(read));
        }
        parties.push_back(std::move(party));
    }
    return parties;
}

Json addedEntities(const Core &core)
{
    Json all = Json::array();
    for (const auto &row : core.store.all("SELECT * FROM trusted ORDER BY id, role"))
        all.push_back({{"id", row.text("id")},
                       {"roles", Json::array({row.text("role")})},
                       {"names", parseJson(row.text("names")).valueOr(Json::object())},
                       {"certificates", parseJson(row.text("certificates")).valueOr(Json::array())}});
    return all;
}
}
