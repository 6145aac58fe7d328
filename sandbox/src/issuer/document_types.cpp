#include "document_types.h"

#include "document_words.h"

#include <algorithm>
#include <map>
#include <sstream>

namespace causeway::sandbox {
namespace {

constexpr auto MdocEnding = "-mdoc";
constexpr int Es256OfCose = -7;

std::vector<std::string> split(const std::string &text, const std::string &mark)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(mark, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + mark.size();
    }
    return parts;
}

std::vector<std::vector<std::string>> tableFrom(std::string_view text)
{
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);)
        if (!line.empty())
            rows.push_back(split(line, " | "));
    return rows;
}

/// The last three cells of a row.
Json namesFrom(const std::vector<std::string> &row)
{
    const auto at = row.size() - 3;
    return {{"en", row[at]}, {"zh-HK", row[at + 1]}, {"zh-CN", row[at + 2]}};
}

std::vector<ClaimName> namedClaims(const std::string &paths)
{
    static const auto words = [] {
        std::map<std::string, Json> names;
        for (const auto &row : tableFrom(claimsText()))
            names.emplace(row.front(), namesFrom(row));
        return names;
    }();
    std::vector<ClaimName> claims;
    for (const auto &path : split(paths, " ")) {
        auto parts = split(path, "/");
        const auto names = words.at(parts.back());
        claims.push_back({std::move(parts), names});
    }
    return claims;
}

DocumentType typeFrom(const std::vector<std::string> &row)
{
    const auto words = split(row[3], " ");
    const auto is = [&](const char *word) { return std::ranges::find(words, word) != words.end(); };
    DocumentType type{row[0], row[1], row[2], namesFrom(row), !is("unbound"), is("deferred"), is("described")};
    if (is("attested"))
        type.keyProof = KeyProof::AttestedJwt;
    if (is("attestation"))
        type.keyProof = KeyProof::Attestation;
    type.claims = namedClaims(row[4]);
    if (type.docType == "-")
        type.docType = type.nameSpace = "";
    else
        type.elements = namedClaims(row[5]);
    return type;
}

/// Section 12.2.4: how a key is proved, and whether somebody has to vouch for it.
Json proofTypes(const DocumentType &type)
{
    Json proof{{"proof_signing_alg_values_supported", {"ES256"}}};
    if (type.keyProof != KeyProof::Jwt)
        proof["key_attestations_required"] = type.keyProtection();
    return {{type.keyProof == KeyProof::Attestation ? "attestation" : "jwt", proof}};
}

Json claimMetadata(const ClaimName &claim, const std::string &nameSpace)
{
    Json path = Json::array();
    if (!nameSpace.empty())
        path.push_back(nameSpace);
    for (const auto &part : claim.path)
        path.push_back(part == "*" ? Json() : Json(part));
    return {{"path", path}, {"display", toDisplay(claim.names)}};
}
}

Json DocumentType::keyProtection() const
{
    if (keyProof == KeyProof::AttestedJwt)
        return {{"user_authentication", Json::array({"urn:causeway:user-authentication:pin"})}};
    return Json::object();
}

std::string DocumentType::vct(const std::string &origin) const
{
    return isDescribed ? origin + "/types/" + id + "/1" : "urn:causeway:sandbox:" + id + ":1";
}

const std::vector<DocumentType> &documentTypes()
{
    static const auto types = [] {
        std::vector<DocumentType> all;
        for (const auto &row : tableFrom(documentsText()))
            all.push_back(typeFrom(row));
        return all;
    }();
    return types;
}

const std::vector<Configuration> &configurations()
{
    static const auto list = [] {
        std::vector<Configuration> all;
        for (const auto &type : documentTypes()) {
            all.push_back({type.id, &type, DocumentFormat::SdJwt});
            if (!type.docType.empty())
                all.push_back({type.id + MdocEnding, &type, DocumentFormat::Mdoc});
        }
        return all;
    }();
    return list;
}

const Configuration *findConfiguration(const std::string &id)
{
    const auto found = std::ranges::find(configurations(), id, &Configuration::id);
    return found == configurations().end() ? nullptr : &*found;
}

Json toDisplay(const Json &names, const char *word)
{
    Json display = Json::array();
    for (const auto *language : {"en", "zh-HK", "zh-CN"})
        display.push_back({{word, names.at(language)}, {"locale", language}});
    return display;
}

Json toMetadata(const Configuration &configuration, const std::string &origin)
{
    const auto &type = *configuration.type;
    const bool isMdoc = configuration.format == DocumentFormat::Mdoc;
    Json claims = Json::array();
    for (const auto &claim : isMdoc ? type.elements : type.claims)
        claims.push_back(claimMetadata(claim, isMdoc ? type.nameSpace : ""));
    Json metadata{{"format", isMdoc ? "mso_mdoc" : "dc+sd-jwt"},
                  {"scope", configuration.id},
                  {"credential_metadata", {{"display", toDisplay(type.names)}, {"claims", claims}}}};
    if (isMdoc) {
        metadata["doctype"] = type.docType;
        metadata["credential_signing_alg_values_supported"] = {Es256OfCose};
    } else {
        metadata["vct"] = type.vct(origin);
        metadata["credential_signing_alg_values_supported"] = {"ES256"};
    }
    if (type.isBound) {
        metadata["cryptographic_binding_methods_supported"] = {isMdoc ? "cose_key" : "jwk"};
        metadata["proof_types_supported"] = proofTypes(type);
    }
    return metadata;
}
}
