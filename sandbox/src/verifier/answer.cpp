#include "presentations.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/jwe.h>
#include <causeway/crypto/primitives.h>

#include <algorithm>

namespace causeway::sandbox {
namespace {

constexpr std::size_t MostPresentations = 16;

Refusal invalidRequest(const char *why)
{
    return Refusal{400, "invalid_request", why};
}

std::string field(const Fields &form, const char *name)
{
    const auto found = form.find(name);
    return found == form.end() ? std::string() : found->second;
}

crypto::PrivateKey keyOf(const PresentationRequest &request)
{
    const auto der = fromBase64(request.key);
    auto key = der ? crypto::PrivateKey::fromDer(*der) : Result<crypto::PrivateKey>(der.error());
    if (!key)
        throw Refusal{500, "server_error", "the request's key is damaged"};
    return *std::move(key);
}

/// What was sent: the parameters out of the JWE, or an error in plain (section 8.3.1: of a wallet that cannot encrypt).
Json parametersOf(const PresentationRequest &request, const Fields &form)
{
    if (form.contains("error"))
        return {{"error", field(form, "error")}, {"state", field(form, "state")}};
    if (!form.contains("response"))
        throw invalidRequest("response is missing: the answer must be encrypted");
    const auto opened = crypto::decryptJwe(field(form, "response"), keyOf(request));
    auto parameters = opened ? parseJson(asText(opened->plain.view())) : Result<Json>(opened.error());
    if (!parameters || !parameters->is_object())
        throw invalidRequest("the answer does not decrypt to a JSON object");
    return *std::move(parameters);
}

std::string formatOf(const Json &dcql, const std::string &id)
{
    for (const auto &query : dcql["credentials"])
        if (query["id"] == id)
            return query["format"].get<std::string>();
    throw Rejection{"query"};
}

/// Those texts that a presentation for this query may authorize.
std::vector<std::string> transactionDataFor(const PresentationRequest &request, const std::string &id)
{
    std::vector<std::string> texts;
    for (const auto &text : request.transactionData) {
        const auto bytes = fromBase64Url(text.get<std::string>());
        const auto content = bytes ? parseJson(asText(*bytes)) : Result<Json>(bytes.error());
        const auto ids = content ? requireArray(*content, "credential_ids") : content;
        if (ids && std::ranges::find(*ids, Json(id)) != ids->end())
            texts.push_back(text.get<std::string>());
    }
    return texts;
}

using CheckedAnswer = std::map<std::string, std::vector<CheckedPresentation>>;

/// OpenID4VP 1.0, section 5.1: one of the certificates that may authorize a transaction does; the wallet uses no second.
void requireAuthorized(const PresentationRequest &request, const CheckedAnswer &answer)
{
    for (const auto &item : request.transactionData) {
        const auto text = item.get<std::string>();
        const auto authorizes = [&](const CheckedPresentation &shown) {
            return std::ranges::find(shown.authorizes, text) != shown.authorizes.end();
        };
        const auto isAmong = [&](const auto &entry) { return std::ranges::any_of(entry.second, authorizes); };
        if (std::ranges::none_of(answer, isAmong))
            throw Rejection{"transaction_data"};
    }
}

CheckedAnswer checkedAnswer(const Core &core, const PresentationRequest &request, const Json &token)
{
    PresentationTerms terms{verifierClientId(core), request.nonce, request.responseUri(core), {}, {}};
    terms.keyThumbprint = *fromBase64Url(keyOf(request).publicKey().thumbprint());
    CheckedAnswer answer;
    for (const auto &[id, presentations] : token.items()) {
        const auto format = formatOf(request.dcql, id);
        if (!presentations.is_array() || presentations.size() > MostPresentations)
            throw Rejection{"malformed"};
        terms.transactionData = transactionDataFor(request, id);
        auto &checked = answer[id];
        for (const auto &item : presentations) {
            const auto text = item.is_string() ? item.get<std::string>() : std::string();
            checked.push_back(format == "mso_mdoc" ? checkMdoc(core, text, terms) : checkSdJwt(core, text, terms));
        }
    }
    return answer;
}

Json claimsOf(const Core &core, const PresentationRequest &request, const Json &parameters)
{
    const auto token = requireObject(parameters, "vp_token");
    if (!token)
        throw Rejection{"malformed"};
    const auto answer = checkedAnswer(core, request, *token);
    requireAnswered(request.dcql, answer);
    requireAuthorized(request, answer);
    Json claims = Json::object();
    for (const auto &[id, presentations] : answer)
        for (const auto &shown : presentations)
            claims[id].push_back({{"format", shown.format}, {"type", shown.type}, {"claims", shown.claims}});
    return claims;
}

/// What happened, and whether the wallet is told that it was good.
bool decide(const Core &core, PresentationRequest &request, const Json &parameters)
{
    if (parameters.contains("error")) {
        request.status = "refused";
        request.result = {{"reason", optionalString(parameters, "error").value_or("")}};
        return true;
    }
    try {
        request.result = {{"claims", claimsOf(core, request, parameters)}};
        request.status = "accepted";
        return true;
    } catch (const Rejection &rejection) {
        request.status = "refused";
        request.result = {{"reason", rejection.reason}};
        return false;
    }
}
}

Response takeAnswer(const Core &core, PresentationRequest request, const Fields &form)
{
    if (request.status != "waiting")
        throw Refusal{400, "request_already_answered", "one answer to a request"};
    if (request.expiresAt <= core.clock.epoch())
        throw Refusal{400, "request_expired", "the request is too old"};
    const auto parameters = parametersOf(request, form);
    const auto state = optionalString(parameters, "state").value_or("");
    if (!crypto::equalInConstantTime(asBytes(state), asBytes(request.state)))
        throw invalidRequest("state"); // anybody may post here: what does not know the state uses nothing up
    const bool isGood = decide(core, request, parameters);
    const bool mustComeBack = isGood && !request.isFar && !request.session.empty();
    if (mustComeBack)
        request.status = "answered";
    savePresentation(core, request);
    if (!isGood) {
        Refusal refusal{400, "invalid_presentation", "the certificates do not hold"};
        refusal.extra["reason"] = request.result["reason"];
        throw refusal;
    }
    Json answer = Json::object();
    if (mustComeBack)
        answer["redirect_uri"] =
            core.origin() + "/verifier/present/" + request.id + "?response_code=" + request.responseCode;
    return jsonResponse(answer);
}
}
