#include "formats/mdoc_reading.h"

#include <causeway/wallet/mdoc_exchange.h>

namespace causeway::wallet {
namespace {

using cbor::Value;

constexpr std::size_t MaximumRequests = 32;

Error malformed(const char *why)
{
    return Error{ErrorCode::ProximityMalformed, why};
}

Result<ItemsRequest> parseItems(const Value &item)
{
    const auto inner = mdoc::embeddedIn(item);
    const auto docType =
        inner ? cbor::requireText(*inner, "docType") : Result<std::string>(Error{ErrorCode::CborMalformed});
    const auto *const listed = inner ? inner->find("nameSpaces") : nullptr;
    const auto elements = listed ? mdoc::elementsOf(*listed) : std::nullopt;
    if (!docType || !elements)
        return malformed("items request");
    ItemsRequest items{*docType, {}};
    for (const auto &[nameSpace, wanted] : *elements) {
        for (const auto &[element, keep] : wanted) {
            const auto meansToKeep = keep.boolean();
            if (!meansToKeep)
                return malformed("items request: intent to retain");
            items.nameSpaces[nameSpace][element] = *meansToKeep;
        }
    }
    return items;
}

Result<DocRequest> parseRequest(const Value &value, ByteView source)
{
    const auto *const item = value.find("itemsRequest");
    if (!item)
        return malformed("no items request");
    CAUSEWAY_TRY(auto items, parseItems(*item));
    DocRequest request{std::move(items), mdoc::copyOf(item->in(source)), std::nullopt};
    const auto *const auth = value.find("readerAuth");
    if (!auth)
        return request;
    auto message = crypto::parseCoseSign1(*auth);
    if (!message && message.error().code == ErrorCode::AlgorithmUnsupported)
        return request; // section 9.1.4: it is optional, and one that cannot be checked here says no more than none
    if (!message)
        return malformed("readerAuth");
    request.readerAuth = *std::move(message);
    return request;
}

/// ReaderAuthenticationBytes: what a reader signs.
Bytes readerAuthentication(const SessionTranscript &transcript, ByteView itemsEncoded)
{
    const cbor::Array parts{"ReaderAuthentication", Value::encoded(transcript.encoded), Value::encoded(itemsEncoded)};
    return cbor::encode(Value::embedded(cbor::encode(parts)));
}

Value toCbor(const ItemsRequest &items)
{
    cbor::Map nameSpaces;
    for (const auto &[nameSpace, wanted] : items.nameSpaces) {
        cbor::Map elements;
        for (const auto &[element, keep] : wanted)
            elements.push_back({element, keep});
        nameSpaces.push_back({nameSpace, std::move(elements)});
    }
    return cbor::Map{{"docType", items.docType}, {"nameSpaces", std::move(nameSpaces)}};
}
}

Result<std::vector<DocRequest>> parseDeviceRequest(ByteView encoded)
{
    const auto value = cbor::parse(encoded, {.size = mdoc::MaximumMessage});
    if (!value)
        return malformed("device request: not CBOR");
    const auto version = cbor::requireText(*value, "version");
    const auto *const listed = value->find("docRequests");
    if (!version || !version->starts_with("1.") || !listed || !listed->array() || listed->array()->empty()
        || listed->array()->size() > MaximumRequests)
        return malformed("device request");
    std::vector<DocRequest> requests;
    for (const auto &item : *listed->array()) {
        CAUSEWAY_TRY(auto request, parseRequest(item, encoded));
        requests.push_back(std::move(request));
    }
    return requests;
}

Result<Bytes> makeDeviceRequest(const std::vector<ItemsRequest> &requests, const SessionTranscript &transcript,
                                const ReaderIdentity *identity)
{
    cbor::Array listed;
    for (const auto &items : requests) {
        const auto encoded = cbor::encode(Value::embedded(cbor::encode(toCbor(items))));
        cbor::Map request{{"itemsRequest", Value::encoded(encoded)}};
        if (identity) {
            cbor::Map header{{crypto::CoseX5Chain, crypto::toX5Chain(identity->chain)}};
            CAUSEWAY_TRY(const auto auth,
                         crypto::signCose({}, std::move(header), readerAuthentication(transcript, encoded),
                                          crypto::Payload::Detached, identity->sign));
            request.push_back({"readerAuth", auth.toCbor()});
        }
        listed.push_back(std::move(request));
    }
    return cbor::encode(cbor::Map{{"version", "1.0"}, {"docRequests", std::move(listed)}}, cbor::Order::AsWritten);
}

Result<VerifiedReader> verifyReader(const DocRequest &request, const SessionTranscript &transcript,
                                    const TrustSigner &trust, SystemTime now)
{
    if (!request.readerAuth)
        return Error{ErrorCode::RequesterUntrusted, "no signature of the reader that can be checked"};
    auto chain = request.readerAuth->certificates();
    if (!chain)
        return Error{ErrorCode::RequesterUntrusted, chain.error().detail};
    CAUSEWAY_TRY(const auto key, chain->front().verifyingKey());
    CAUSEWAY_CHECK(request.readerAuth->verifyDetached(key, readerAuthentication(transcript, request.itemsEncoded)));
    CAUSEWAY_CHECK(trust(*chain, now));
    return VerifiedReader(*std::move(chain));
}
}
