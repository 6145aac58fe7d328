#include "certificates.h"

#include "sd_jwt_builder.h"
#include "type_metadata.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/issue_mdoc.h>

namespace causeway::sandbox {
namespace {

/// What everybody may see: that an identity view is none of a government's cards, and that ages are in it.
const std::set<std::string> Open{"notice", "age_equal_or_over"};

std::string makeSdJwt(const Core &core, const DocumentType &type, const Person &person,
                      const std::optional<crypto::PublicKey> &holder, const StatusEntry &status)
{
    auto hidden = hideClaims(documentClaims(core, type, person), Open);
    const auto now = core.clock.now();
    auto &payload = hidden.payload;
    payload["iss"] = core.issuer();
    payload["vct"] = type.vct(core.origin());
    if (type.isDescribed)
        payload["vct#integrity"] = typeIntegrity(core, type);
    payload["iat"] = toEpoch(now);
    payload["exp"] = toEpoch(now + std::chrono::days(DaysValid));
    payload["status"]["status_list"] = {{"idx", status.index}, {"uri", status.uri}};
    if (holder)
        payload["cnf"] = {{"jwk", holder->toJwk()}};
    auto credential = core.keys.issuer.sign(payload, "dc+sd-jwt");
    for (const auto &item : hidden.disclosures)
        credential += "~" + item;
    return credential + "~";
}

std::string makeMdoc(const Core &core, const DocumentType &type, const Person &person, const crypto::PublicKey &device,
                     const StatusEntry &status)
{
    const auto &signer = core.keys.documentSigner;
    const auto now = core.clock.now();
    crypto::MdocRequest request;
    request.docType = type.docType;
    request.nameSpaces[type.nameSpace] = documentElements(core, type, person);
    request.signedAt = request.validFrom = now;
    request.validUntil = now + std::chrono::days(DaysValid);
    request.status = cbor::Map{{"status_list", cbor::Map{{"idx", status.index}, {"uri", status.uri}}}};
    const auto made = crypto::issueMdoc(request, device, crypto::signerOf(signer.key), {signer.certificate});
    if (!made)
        throw Refusal{500, "server_error", "the mdoc could not be made"};
    return toBase64Url(*made);
}
}

std::string makeCertificate(const Core &core, const IssuedSet &set, const Configuration &configuration,
                            const Person &person, const std::optional<crypto::PublicKey> &holder)
{
    const auto expires = toEpoch(core.clock.now() + std::chrono::days(DaysValid));
    const auto status = addToStatusList(core, set, expires);
    if (configuration.format == DocumentFormat::SdJwt)
        return makeSdJwt(core, *configuration.type, person, holder, status);
    if (!holder)
        throw Refusal{500, "server_error", "an mdoc belongs to a key"};
    return makeMdoc(core, *configuration.type, person, *holder, status);
}
}
