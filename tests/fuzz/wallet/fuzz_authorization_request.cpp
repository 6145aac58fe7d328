#include "fuzz_target.h"
#include "presentation/authorization_request.h"
#include "presentation/request_link.h"

#include <causeway/base/url.h>

using namespace causeway;
using namespace causeway::wallet;

namespace {
void readParameters(const Json &parameters, const ClientId &client)
{
    const auto reply = readReplyAddress(parameters, client);
    if (!reply)
        return;
    CAUSEWAY_FUZZ_CLAIM(parseUrl(reply->responseUri)->scheme == "https");
    const auto request = readAuthorizationRequest(parameters, client, *reply, {});
    if (!request)
        return;
    CAUSEWAY_FUZZ_CLAIM(!request->nonce.empty());
    CAUSEWAY_FUZZ_CLAIM(!request->query.credentials.empty());
    CAUSEWAY_FUZZ_CLAIM(reply->isEncrypted == request->responseKey.has_value());
    CAUSEWAY_FUZZ_CLAIM(request->transactionData.empty()); // no type of it is known here
    CAUSEWAY_FUZZ_CLAIM(!parameters.contains("redirect_uri"));
}
}

/// As a link, as a request object and as the parameters themselves.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto text = fuzzText(data, size);
    if (const auto link = parseRequestLink(text)) {
        CAUSEWAY_FUZZ_CLAIM(!link->clientId.empty());
        CAUSEWAY_FUZZ_CLAIM(link->object.empty() || link->objectUri.empty());
        CAUSEWAY_FUZZ_CLAIM(!link->usesPost || !link->objectUri.empty());
        const auto client = parseClientId(link->clientId);
        if (client && link->parameters.is_object())
            readParameters(link->parameters, *client);
    }
    for (const char *name : {"redirect_uri:https://verifier.example/response", "x509_san_dns:verifier.example"}) {
        const auto client = *parseClientId(name);
        if (const auto object = parseRequestObject(text, client)) {
            CAUSEWAY_FUZZ_CLAIM(object->jws.has_value() == (client.prefix != ClientIdPrefix::RedirectUri));
            readParameters(object->parameters, client);
        }
        if (const auto json = parseJson(text); json && json->is_object())
            readParameters(*json, client);
    }
    return 0;
}
