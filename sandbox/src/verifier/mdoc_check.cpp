#include "checks.h"

#include <causeway/base/encoding.h>
#include <causeway/cbor/codec.h>
#include <causeway/crypto/cose.h>
#include <causeway/crypto/primitives.h>

#include <algorithm>

namespace causeway::sandbox {
namespace {

using cbor::Value;

constexpr std::chrono::seconds Leeway{60};
constexpr auto DrivingLicenceType = "org.iso.18013.5.1.mDL";
constexpr auto DrivingLicenceSpace = "org.iso.18013.5.1";

/// Of bytes inside tag 24.
Value inside(const Value *item)
{
    const auto *const bytes = item ? item->embedded() : nullptr;
    auto value = bytes ? cbor::parse(*bytes) : Result<Value>(Error{ErrorCode::CborMalformed, "not embedded"});
    if (!value)
        throw Rejection{"malformed"};
    return *std::move(value);
}

const Value &member(const Value &map, std::string_view name)
{
    const auto *const found = map.find(name);
    if (!found)
        throw Rejection{"malformed"};
    return *found;
}

std::string textOf(const Value &value)
{
    if (!value.text())
        throw Rejection{"malformed"};
    return *value.text();
}

/// "2026-11-23T14:30:00Z" compares as text; the issuer writes UTC without fractions (ISO 18013-5, section 9.1.2.4).
std::string instant(const Value &validity, const char *name)
{
    const auto *const text = member(validity, name).tagged(0);
    if (!text || !text->text() || text->text()->size() != 20)
        throw Rejection{"malformed"};
    return *text->text();
}

std::string instant(SystemTime time)
{
    return hongKongTime(time - std::chrono::hours(8)).substr(0, 19) + "Z";
}

void checkValidity(const Core &core, const Value &object)
{
    const auto &validity = member(object, "validityInfo");
    const auto now = core.clock.now();
    if (instant(validity, "validFrom") > instant(now + Leeway))
        throw Rejection{"not_yet_valid"};
    if (instant(validity, "validUntil") <= instant(now))
        throw Rejection{"expired"};
}

/// ISO 18013-5, section 9.3.1, and annex B: what the signer's certificate has to do with what it signed.
void checkSigner(const Value &object, const std::string &docType, const Json &shown, const crypto::Certificate &signer)
{
    const auto signedAt = instant(member(object, "validityInfo"), "signed");
    if (signedAt < instant(signer.notBefore()) || signedAt > instant(signer.notAfter()))
        throw Rejection{"issuer_untrusted"};
    if (docType != DrivingLicenceType)
        return;
    const auto elements = shown.value(DrivingLicenceSpace, Json::object());
    const bool isOfItsCountry =
        !elements.contains("issuing_country") || elements["issuing_country"] == signer.countryName();
    if (!signer.states(MdocSignerUsage) || !isOfItsCountry)
        throw Rejection{"issuer_untrusted"};
}

/// As close as JSON comes: dates as text, bytes as base64url.
Json toJson(const Value &value)
{
    if (const auto *tag = value.tag())
        return toJson(tag->content.front());
    if (value.text())
        return *value.text();
    if (const auto *bytes = value.embedded() ? value.embedded() : value.bytes())
        return toBase64Url(*bytes);
    if (const auto truth = value.boolean())
        return *truth;
    if (const auto number = value.integer())
        return *number;
    if (value.array()) {
        Json array = Json::array();
        std::ranges::transform(*value.array(), std::back_inserter(array), toJson);
        return array;
    }
    if (!value.map())
        return {};
    Json object = Json::object();
    for (const auto &[key, inner] : *value.map())
        if (key.text())
            object[*key.text()] = toJson(inner);
    return object;
}

/// The elements that were shown, each with the digest that the issuer signed for it.
Json shownElements(const Value &nameSpaces, const Value &digests, ByteView source)
{
    Json shown = Json::object();
    if (!nameSpaces.map())
        throw Rejection{"malformed"};
    for (const auto &[space, items] : *nameSpaces.map()) {
        const auto *const stated = digests.find(textOf(space));
        if (!stated || !items.array())
            throw Rejection{"digest"};
        for (const auto &item : *items.array()) {
            const auto content = inside(&item);
            const auto id = member(content, "digestID").integer();
            const auto *const digest = id ? stated->find(*id) : nullptr;
            if (!digest || !digest->bytes() || !std::ranges::equal(crypto::sha256(item.in(source)), *digest->bytes()))
                throw Rejection{"digest"};
            shown[textOf(space)][textOf(member(content, "elementIdentifier"))] =
                toJson(member(content, "elementValue"));
        }
    }
    return shown;
}

/// OpenID4VP 1.0, B.2.6.1.
Bytes sessionTranscript(const PresentationTerms &terms)
{
    const auto thumbprint = terms.keyThumbprint ? Value(*terms.keyThumbprint) : Value();
    const auto info =
        crypto::sha256(cbor::encode(cbor::Array{terms.clientId, terms.nonce, thumbprint, terms.responseUri}));
    return cbor::encode(
        cbor::Array{Value(), Value(), cbor::Array{"OpenID4VPHandover", Bytes(info.begin(), info.end())}});
}

/// ISO 18013-5, section 9.1.3: only a signature is possible, there is no reader's key to agree with.
void checkDevice(const Value &document, const Value &object, const std::string &docType, const PresentationTerms &terms,
                 ByteView source)
{
    const auto key = crypto::publicKeyFromCose(member(member(object, "deviceKeyInfo"), "deviceKey"));
    const auto &deviceSigned = member(document, "deviceSigned");
    const auto &nameSpaces = member(deviceSigned, "nameSpaces");
    const auto *const signature = member(deviceSigned, "deviceAuth").find("deviceSignature");
    const auto proof = signature ? crypto::parseCoseSign1(*signature)
                                 : Result<crypto::CoseSign1>(Error{ErrorCode::CoseMalformed, "no signature"});
    if (!key || !proof)
        throw Rejection{"device_signature"};
    const auto authentication =
        cbor::encode(cbor::Array{"DeviceAuthentication", Value::encoded(sessionTranscript(terms)), docType,
                                 Value::encoded(nameSpaces.in(source))});
    if (!proof->verifyDetached(*key, cbor::encode(Value::embedded(authentication))))
        throw Rejection{"device_signature"}; // another session's nonce shows here too
}

Json statusFrom(const Value &object)
{
    const auto *const status = object.find("status");
    return status ? toJson(*status) : Json();
}

CheckedPresentation checkDocument(const Core &core, const Value &document, const PresentationTerms &terms,
                                  ByteView source)
{
    const auto docType = textOf(member(document, "docType"));
    const auto &issuerSigned = member(document, "issuerSigned");
    const auto auth = crypto::parseCoseSign1(member(issuerSigned, "issuerAuth"));
    const auto chain = auth ? auth->certificates() : Result<std::vector<crypto::Certificate>>(auth.error());
    if (!chain || !auth->payload)
        throw Rejection{"malformed"};
    const auto signer = chain->front().publicKey();
    if (!signer || !auth->verify(*signer))
        throw Rejection{"signature"};
    requireTrustedIssuer(core, *chain, std::nullopt); // an mdoc does not name its issuer
    const auto payload = cbor::parse(*auth->payload);
    const auto object = inside(payload ? &*payload : nullptr);
    if (textOf(member(object, "docType")) != docType || textOf(member(object, "digestAlgorithm")) != "SHA-256")
        throw Rejection{"malformed"};
    checkValidity(core, object);
    const auto *const nameSpaces = issuerSigned.find("nameSpaces");
    auto shown = nameSpaces ? shownElements(*nameSpaces, member(object, "valueDigests"), source) : Json::object();
    checkSigner(object, docType, shown, chain->front());
    checkDevice(document, object, docType, terms, source);
    requireGoodStatus(core, statusFrom(object));
    return {"mso_mdoc", docType, std::move(shown), true, {}, authorityKeyIdsOf(neededOf(core, *chain))};
}
}

CheckedPresentation checkMdoc(const Core &core, const std::string &text, const PresentationTerms &terms)
{
    const auto bytes = fromBase64Url(text);
    const auto response = bytes ? cbor::parse(*bytes) : Result<cbor::Value>(bytes.error());
    if (!response || member(*response, "status").integer() != 0)
        throw Rejection{"malformed"};
    const auto *const documents = response->find("documents");
    if (!documents || !documents->array() || documents->array()->size() != 1)
        throw Rejection{"malformed"};
    return checkDocument(core, documents->array()->front(), terms, *bytes);
}
}
