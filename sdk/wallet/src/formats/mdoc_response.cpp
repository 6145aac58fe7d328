#include "formats/mdoc_reading.h"

#include <causeway/wallet/mdoc_exchange.h>

namespace causeway::wallet {
namespace {

using cbor::Value;

constexpr std::size_t MaximumDocuments = 32;

Error malformed(const std::string &why)
{
    return Error{ErrorCode::CredentialMalformed, "device response: " + why};
}

Error asCredentialError(const Error &error)
{
    if (error.code == ErrorCode::AlgorithmUnsupported)
        return Error{ErrorCode::CredentialUnsupported, "device response: algorithm"};
    return malformed(error.detail);
}

/// Exactly one of the two ways to prove.
Result<void> readDeviceAuth(Value *auth, MdocDocument &document)
{
    auto *const signature = auth ? auth->find("deviceSignature") : nullptr;
    auto *const mac = auth ? auth->find("deviceMac") : nullptr;
    if ((signature != nullptr) == (mac != nullptr))
        return malformed("deviceAuth");
    if (signature) {
        auto message = crypto::parseCoseSign1(std::move(*signature));
        if (!message)
            return asCredentialError(message.error());
        document.deviceSignature = *std::move(message);
        return {};
    }
    auto message = crypto::parseCoseMac0(std::move(*mac));
    if (!message)
        return asCredentialError(message.error());
    document.deviceMac = *std::move(message);
    return {};
}

Result<MdocDocument> parseDocument(Value value, ByteView source)
{
    const auto docType = cbor::requireText(value, "docType");
    auto *const issuerSigned = value.find("issuerSigned");
    auto *const deviceSigned = value.find("deviceSigned");
    const auto *const item = deviceSigned ? deviceSigned->find("nameSpaces") : nullptr;
    if (!docType || !issuerSigned || !item)
        return malformed("a document lacks a member");
    const auto inner = mdoc::embeddedIn(*item);
    auto elements = inner ? mdoc::elementsOf(*inner) : std::nullopt;
    if (!elements)
        return malformed("deviceSigned: nameSpaces");
    CAUSEWAY_TRY(auto parsed, parseIssuerSigned(std::move(*issuerSigned), source));
    MdocDocument document{*docType, std::move(parsed), mdoc::copyOf(item->in(source)), *std::move(elements), {}, {}};
    CAUSEWAY_CHECK(readDeviceAuth(deviceSigned->find("deviceAuth"), document));
    return document;
}

Result<void> addDocument(Value value, ByteView source, DeviceResponse &response)
{
    const auto docType = cbor::requireText(value, "docType");
    auto document = parseDocument(std::move(value), source);
    if (document)
        response.documents.push_back(*std::move(document));
    else if (docType && document.error().code == ErrorCode::CredentialUnsupported)
        response.unsupported.push_back(*docType);
    else
        return document.error();
    return {};
}

Result<std::map<std::string, std::int64_t>> parseErrors(const Value *value)
{
    std::map<std::string, std::int64_t> errors;
    if (!value)
        return errors;
    if (!value->array() || value->array()->size() > MaximumDocuments)
        return malformed("documentErrors");
    for (const auto &item : *value->array()) {
        if (!item.map())
            return malformed("documentErrors");
        for (const auto &[docType, code] : *item.map()) {
            if (!docType.text() || !code.integer())
                return malformed("documentErrors");
            errors[*docType.text()] = *code.integer();
        }
    }
    return errors;
}

Result<Value> proofOf(const MdocPresentation &presentation, ByteView message)
{
    if (!presentation.sign)
        return Value(cbor::Map{{"deviceMac", crypto::macCose(presentation.macKey, message).toCbor()}});
    CAUSEWAY_TRY(const auto signature, crypto::signCose({}, {}, message, crypto::Payload::Detached, presentation.sign));
    return Value(cbor::Map{{"deviceSignature", signature.toCbor()}});
}

Result<Value> makeDocument(const MdocPresentation &presentation, const SessionTranscript &transcript)
{
    const auto &docType = presentation.mdoc.docType();
    CAUSEWAY_TRY(auto issuerSigned, toCbor(presentation.mdoc, presentation.elements));
    const auto nameSpaces = cbor::encode(Value::embedded(cbor::encode(cbor::Map())));
    CAUSEWAY_TRY(auto proof, proofOf(presentation, deviceAuthentication(transcript, docType, nameSpaces)));
    cbor::Map deviceSigned{{"nameSpaces", Value::encoded(nameSpaces)}, {"deviceAuth", std::move(proof)}};
    return Value(cbor::Map{
        {"docType", docType}, {"issuerSigned", std::move(issuerSigned)}, {"deviceSigned", std::move(deviceSigned)}});
}
}

Result<DeviceResponse> parseDeviceResponse(ByteView encoded)
{
    auto value = cbor::parse(encoded, {.size = mdoc::MaximumMessage});
    if (!value)
        return malformed(value.error().detail);
    const auto version = cbor::requireText(*value, "version");
    const auto status = cbor::requireInteger(*value, "status");
    if (!version || !version->starts_with("1.") || !status)
        return malformed("version or status");
    DeviceResponse response;
    response.status = *status;
    CAUSEWAY_TRY(response.documentErrors, parseErrors(value->find("documentErrors")));
    auto *const documents = value->find("documents");
    if (!documents)
        return response;
    if (!documents->array() || documents->array()->empty() || documents->array()->size() > MaximumDocuments)
        return malformed("documents");
    for (auto &item : *documents->array())
        CAUSEWAY_CHECK(addDocument(std::move(item), encoded, response));
    return response;
}

Bytes deviceAuthentication(const SessionTranscript &transcript, const std::string &docType, ByteView deviceNameSpaces)
{
    const cbor::Array parts{"DeviceAuthentication", Value::encoded(transcript.encoded), docType,
                            Value::encoded(deviceNameSpaces)};
    return cbor::encode(Value::embedded(cbor::encode(parts)));
}

Result<Bytes> makeDeviceResponse(const std::vector<MdocPresentation> &presentations,
                                 const SessionTranscript &transcript,
                                 const std::map<std::string, std::int64_t> &documentErrors)
{
    cbor::Array documents;
    for (const auto &presentation : presentations) {
        CAUSEWAY_TRY(auto document, makeDocument(presentation, transcript));
        documents.push_back(std::move(document));
    }
    cbor::Array errors;
    for (const auto &[docType, code] : documentErrors)
        errors.push_back(cbor::Map{{docType, code}});
    cbor::Map response{{"version", "1.0"}};
    if (!documents.empty())
        response.push_back({"documents", std::move(documents)});
    if (!errors.empty())
        response.push_back({"documentErrors", std::move(errors)});
    response.push_back({"status", 0});
    return cbor::encode(response, cbor::Order::AsWritten);
}
}
