#include "type_metadata.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <algorithm>
#include <set>

namespace causeway::sandbox {
namespace {

/// What every document about a person has; those types extend this one.
const std::set<std::string> OfPersons{"family_name", "given_name", "name_zh", "portrait"};
/// Not everybody has a Chinese name.
const std::set<std::string> Optional{"name_zh"};

bool isOfPersons(const ClaimName &claim)
{
    return claim.path.size() == 1 && OfPersons.contains(claim.path.front());
}

Json claimDescription(const ClaimName &claim)
{
    return {{"path", claim.path},
            {"display", toDisplay(claim.names, "label")},
            {"sd", "always"},
            {"mandatory", !Optional.contains(claim.path.front())}};
}

std::string personAddress(const Core &core)
{
    return core.origin() + "/types/person/1";
}

std::string integrityOf(const std::string &document)
{
    return "sha256-" + toBase64(crypto::sha256(asBytes(document)));
}

const DocumentType *describedType(const std::string &id)
{
    const auto found = std::ranges::find_if(
        documentTypes(), [&](const DocumentType &type) { return type.isDescribed && type.id == id; });
    return found == documentTypes().end() ? nullptr : &*found;
}

/// The claims are described where a document that extends it takes them from.
std::string personDocument(const Core &core, const DocumentType &extending)
{
    Json claims = Json::array();
    for (const auto &claim : extending.claims)
        if (isOfPersons(claim))
            claims.push_back(claimDescription(claim));
    return toCompact({{"vct", personAddress(core)}, {"name", "A document about a person"}, {"claims", claims}});
}

std::string typeDocument(const Core &core, const DocumentType &type)
{
    Json claims = Json::array();
    for (const auto &claim : type.claims)
        if (!isOfPersons(claim))
            claims.push_back(claimDescription(claim));
    return toCompact({{"vct", type.vct(core.origin())},
                      {"name", type.names.at("en")},
                      {"extends", personAddress(core)},
                      {"extends#integrity", integrityOf(personDocument(core, type))},
                      {"display", toDisplay(type.names)},
                      {"claims", claims}});
}

Response serve(const Core &core, const Request &request, std::string document)
{
    if (core.faults.take(request.path, "tamper_type"))
        document += "\n"; // the same to whoever reads it, another to whoever checks it
    auto response = textResponse("application/json", std::move(document));
    response.headers.emplace_back("Cache-Control", "max-age=86400");
    return response;
}
}

std::string typeIntegrity(const Core &core, const DocumentType &type)
{
    return integrityOf(typeDocument(core, type));
}

Routes typeRoutes(const Core &core)
{
    return {{"GET", "/types/{id}/1", [&core](const Request &request) {
                 const auto &id = request.captured.at("id");
                 if (id == "person")
                     return serve(core, request, personDocument(core, *describedType("student-card")));
                 const auto *type = describedType(id);
                 if (!type)
                     throw Refusal{404, "type_unknown", "no document's vct leads here"};
                 return serve(core, request, typeDocument(core, *type));
             }}};
}
}
