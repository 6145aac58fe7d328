#include "issuing_world.h"

#include <causeway/base/encoding.h>

#include <algorithm>

namespace causeway::test {

IssuingWorld::IssuingWorld(std::string configurationId) : configuration(std::move(configurationId))
{
    phone.enrol();
    const auto token = phone.login().access;
    const auto made = phone.postJson("/issuer/offers", {{"credential_configuration_id", configuration}}, token);
    offerPath = parameterOf(made.json()["offer"].get<std::string>(), "credential_offer_uri").substr(Origin.size());
    const auto grants = get(offerPath).json()["grants"];
    code = grants["urn:ietf:params:oauth:grant-type:pre-authorized_code"]["pre-authorized_code"].get<std::string>();
}

Response IssuingWorld::redeem(const std::string &transactionCode, const Fields &more)
{
    Fields form{{"grant_type", "urn:ietf:params:oauth:grant-type:pre-authorized_code"}, {"pre-authorized_code", code}};
    form.insert(more.begin(), more.end());
    if (!transactionCode.empty())
        form["tx_code"] = transactionCode;
    return postForm("/idp/token", form, {{"dpop", phone.proof(phone.proofClaims("POST", "/idp/token"))}});
}

std::string IssuingWorld::accessToken()
{
    return redeem(lastTransactionCode()).json()["access_token"].get<std::string>();
}

Json IssuingWorld::proofClaims()
{
    return {{"aud", issuer}, {"iat", now()}, {"nonce", postJson("/issuer/nonce", Json::object()).json()["c_nonce"]}};
}

std::string IssuingWorld::proof(const crypto::PrivateKey &key, const Json &claims) const
{
    return sign(key, {{"jwk", key.publicKey().toJwk()}}, claims, "openid4vci-proof+jwt");
}

Response IssuingWorld::issue(const std::string &token, const Json &claims)
{
    return issueWith(token, proofs(claims));
}

Response IssuingWorld::issue(const std::string &token, const std::vector<std::string> &proofs)
{
    return issueWith(token, proofs.empty() ? Json() : Json{{"jwt", proofs}});
}

Response IssuingWorld::issueWith(const std::string &token, const Json &proofs)
{
    Json body{{"credential_configuration_id", configuration}};
    if (!proofs.is_null())
        body["proofs"] = proofs;
    return phone.postJson("/issuer/credential", body, token);
}

std::string IssuingWorld::keyAttestation(const std::vector<crypto::PrivateKey> &keys, const Json &nonce) const
{
    auto claims = phone.providerClaims(keys);
    claims["nonce"] = nonce;
    return phone.askProvider("key", claims).json()["attestation"].get<std::string>();
}

Json IssuingWorld::proofs(const Json &claims)
{
    const auto document = get("/.well-known/openid-credential-issuer/issuer").json();
    const auto types =
        document["credential_configurations_supported"][configuration].value("proof_types_supported", Json::object());
    const auto attested = [&] { return keyAttestation({holder}, claims["nonce"]); };
    if (types.contains("attestation"))
        return {{"attestation", {attested()}}};
    Json header{{"jwk", holder.publicKey().toJwk()}};
    if (types.value("jwt", Json::object()).contains("key_attestations_required"))
        header["key_attestation"] = attested();
    return {{"jwt", {sign(holder, header, claims, "openid4vci-proof+jwt")}}};
}

std::string IssuingWorld::certificate()
{
    return issue(accessToken(), proofClaims()).json()["credentials"][0]["credential"].get<std::string>();
}

OpenedSdJwt::OpenedSdJwt(const std::string &text)
    : jws(*crypto::parseJws(text.substr(0, text.find('~')), "dc+sd-jwt")), keyBinding(text.substr(text.rfind('~') + 1))
{
    for (auto at = text.find('~'); at != text.rfind('~'); at = text.find('~', at + 1))
        disclosures.push_back(text.substr(at + 1, text.find('~', at + 1) - at - 1));
    claims = open(*jws.claims());
}

Json OpenedSdJwt::open(const Json &value)
{
    const auto find = [&](const std::string &digest) {
        ++digests;
        const auto found = std::ranges::find(
            disclosures, digest, [](const std::string &disclosure) { return crypto::sha256Base64Url(disclosure); });
        placed += found != disclosures.end();
        return found == disclosures.end() ? Json() : *parseJson(asText(*fromBase64Url(*found)));
    };
    Json result = value.is_array() ? Json::array() : Json::object();
    if (value.is_array()) {
        for (const auto &element : value) {
            const bool isHidden = element.is_object() && element.contains("...");
            const auto disclosure = isHidden ? find(element["..."].get<std::string>()) : Json();
            if (!isHidden || !disclosure.is_null())
                result.push_back(open(isHidden ? disclosure[1] : element));
        }
        return result;
    }
    if (!value.is_object())
        return value;
    for (const auto &[name, member] : value.items())
        if (name != "_sd")
            result[name] = open(member);
    for (const auto &digest : value.value("_sd", Json::array()))
        if (const auto disclosure = find(digest.get<std::string>()); !disclosure.is_null())
            result[disclosure[1].get<std::string>()] = open(disclosure[2]);
    return result;
}
}
