#include "counter_world.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/cose.h>
#include <causeway/crypto/jwe.h>

#include <algorithm>

namespace causeway::test {
namespace {

using cbor::Value;

Json decoded(const std::string &disclosure)
{
    return *parseJson(asText(*fromBase64Url(disclosure)));
}

void collectDigests(const Json &value, std::vector<std::string> &digests)
{
    if (value.is_object())
        for (const auto &[name, member] : value.items())
            name == "..." ? digests.push_back(member.get<std::string>()) : collectDigests(member, digests);
    else if (value.is_array())
        for (const auto &element : value)
            element.is_string() ? digests.push_back(element.get<std::string>()) : collectDigests(element, digests);
}
}

CounterWorld::CounterWorld(const std::string &configurationId) : IssuingWorld(configurationId)
{
    const auto token = accessToken();
    const bool isBound = configuration != "senior-card";
    const auto answer = isBound ? issue(token, proofClaims()) : issue(token, std::vector<std::string>());
    held = answer.json()["credentials"][0]["credential"].get<std::string>();
}

void CounterWorld::ask(const std::string &kind)
{
    askFor({{"kind", kind}});
}

void CounterWorld::askFor(const Json &wish)
{
    made = postJson("/verifier/requests", wish).json();
    object = fetchObject(made["request_uri"].get<std::string>());
}

std::string CounterWorld::pathOf(const Json &address)
{
    return address.get<std::string>().substr(Origin.size());
}

Json CounterWorld::fetchObject(const std::string &address)
{
    const auto answer = postForm(pathOf(address), {{"wallet_nonce", "of the wallet"}});
    const auto jws = crypto::parseJws(answer.body, "oauth-authz-req+jwt");
    const bool isSigned = jws && jws->verify(*jws->certificates()->front().publicKey());
    return isSigned ? *jws->claims() : Json();
}

std::string CounterWorld::shown(const std::function<bool(const Json &)> &isWanted) const
{
    const OpenedSdJwt opened(held);
    auto text = held.substr(0, held.find('~') + 1);
    for (const auto &disclosure : opened.disclosures)
        if (isWanted(decoded(disclosure)))
            text += disclosure + "~";
    return text;
}

std::string CounterWorld::showing(const std::vector<std::string> &names) const
{
    const OpenedSdJwt opened(held);
    std::vector<std::string> within;
    for (const auto &text : opened.disclosures) {
        const auto parts = decoded(text);
        if (parts.size() == 3 && std::ranges::find(names, parts[1].get<std::string>()) != names.end())
            collectDigests(parts[2], within);
    }
    return shown([&](const Json &parts) {
        const auto digest = crypto::sha256Base64Url(toBase64Url(asBytes(toCompact(parts))));
        const bool isNamed = parts.size() == 3 && std::ranges::find(names, parts[1].get<std::string>()) != names.end();
        return isNamed || std::ranges::find(within, digest) != within.end();
    });
}

Json CounterWorld::bindingClaims(const std::string &text) const
{
    Json claims{{"iat", now()},
                {"aud", object["client_id"]},
                {"nonce", object["nonce"]},
                {"sd_hash", crypto::sha256Base64Url(text)}};
    for (const auto &data : object.value("transaction_data", Json::array()))
        claims["transaction_data_hashes"].push_back(crypto::sha256Base64Url(data.get<std::string>()));
    return claims;
}

std::string CounterWorld::bound(const std::string &text, const Json &claims) const
{
    return text + sign(holder, Json::object(), claims, "kb+jwt");
}

std::string CounterWorld::deviceResponse(const std::vector<std::string> &names, const std::string &nonce) const
{
    const auto bytes = *fromBase64Url(held);
    const auto issuerSigned = *cbor::parse(bytes);
    const auto auth = *crypto::parseCoseSign1(*issuerSigned.find("issuerAuth"));
    const auto docType = *cbor::parse(*cbor::parse(*auth.payload)->embedded())->find("docType")->text();
    cbor::Map spaces;
    for (const auto &[space, items] : *issuerSigned.find("nameSpaces")->map()) {
        cbor::Array chosen;
        for (const auto &item : *items.array())
            if (std::ranges::find(names, *cbor::parse(*item.embedded())->find("elementIdentifier")->text())
                != names.end())
                chosen.push_back(Value::encoded(item.in(bytes)));
        spaces.push_back({space, chosen});
    }
    const auto key = *crypto::agreementKeyFromJwk(object["client_metadata"]["jwks"]["keys"][0]);
    const auto info = crypto::sha256(
        cbor::encode(cbor::Array{object["client_id"].get<std::string>(), nonce, *fromBase64Url(key.thumbprint()),
                                 object["response_uri"].get<std::string>()}));
    const cbor::Array transcript{Value(), Value(), cbor::Array{"OpenID4VPHandover", Bytes(info.begin(), info.end())}};
    const auto nothing = Value::embedded(cbor::encode(cbor::Map()));
    const auto message =
        cbor::encode(Value::embedded(cbor::encode(cbor::Array{"DeviceAuthentication", transcript, docType, nothing})));
    const auto proof = *crypto::signCose({}, {}, message, crypto::Payload::Detached, crypto::signerOf(holder));
    const cbor::Map document{
        {"docType", docType},
        {"issuerSigned",
         cbor::Map{{"nameSpaces", spaces}, {"issuerAuth", Value::encoded(issuerSigned.find("issuerAuth")->in(bytes))}}},
        {"deviceSigned",
         cbor::Map{{"nameSpaces", nothing}, {"deviceAuth", cbor::Map{{"deviceSignature", proof.toCbor()}}}}}};
    return toBase64Url(cbor::encode(cbor::Map{{"version", "1.0"}, {"documents", cbor::Array{document}}, {"status", 0}},
                                    cbor::Order::AsWritten));
}

Response CounterWorld::send(const std::string &queryId, const std::string &presentation)
{
    return sendToken({{queryId, Json::array({presentation})}}, object["state"].get<std::string>());
}

Response CounterWorld::sendToken(const Json &vpToken, const std::string &state)
{
    return sendEncrypted({{"vp_token", vpToken}, {"state", state}});
}

Response CounterWorld::sendEncrypted(const Json &members)
{
    const auto jwk = object["client_metadata"]["jwks"]["keys"][0];
    crypto::JweOptions options;
    options.keyId = jwk["kid"].get<std::string>();
    const auto jwe = *crypto::encryptJwe(asBytes(toCompact(members)), *crypto::agreementKeyFromJwk(jwk), options);
    return postForm(pathOf(object["response_uri"]), {{"response", jwe}});
}

Json CounterWorld::outcome()
{
    return get("/verifier/requests/" + made["id"].get<std::string>()).json();
}

bool isRefusedFor(CounterWorld &world, const Response &answer, const std::string &reason)
{
    const auto outcome = world.outcome();
    return answer.status == 400 && errorOf(answer) == "invalid_presentation" && answer.json()["reason"] == reason
        && outcome["state"] == "refused" && outcome["reason"] == reason;
}
}
