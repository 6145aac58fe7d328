#pragma once

#include "near_fixture.h"
#include "sd_jwt_maker.h"

namespace causeway::test {

/// A licence that is shown to a reader without network, as mdoc and as SD-JWT, and what the reader says of it.
class ReaderScene {
protected:
    void begin()
    {
        m_fixture = std::make_unique<NearFixture>();
        m_device = *crypto::PrivateKey::generate();
        m_policy = wallet::KeyBindingPolicy{.audience = "https://bar.example", .nonce = "n-1"};
    }

    wallet::IssuerSigned held() const
    {
        return *wallet::parseIssuerSigned(*crypto::issueMdoc(m_fixture->document, m_device.publicKey(),
                                                             crypto::signerOf(m_fixture->issuer.key),
                                                             {m_fixture->issuer.certificate}));
    }
    Bytes response(const wallet::IssuerSigned &mdoc, const crypto::PrivateKey &device,
                   const std::vector<std::string> &names = {"family_name", "age_over_18"}) const
    {
        const wallet::ElementChoice elements{{NearFixture::Space, names}};
        return *wallet::makeDeviceResponse({{mdoc, elements, crypto::signerOf(device)}}, m_transcript);
    }
    wallet::Reading judge(const Bytes &encoded) const
    {
        return m_fixture->makeReader()->judge(encoded, {m_transcript}).value();
    }
    wallet::Reading judge() const { return judge(response(held(), m_device)); }

    /// Shown to that audience with that nonce; without a nonce without its holder. `more` is laid over its claims; null takes one away.
    std::string shown(const std::string &nonce, const Json &more = Json::object()) const
    {
        SdJwtMaker maker;
        Json claims{{"iss", NearFixture::Issuer},
                    {"vct", "urn:licence"},
                    {"exp", toEpoch(m_fixture->clock.now()) + 3600},
                    {"cnf", {{"jwk", m_device.publicKey().toJwk()}}},
                    {"family_name", "Chan"},
                    {"address", "hidden"}};
        claims.merge_patch(more);
        const auto text =
            maker.join(m_fixture->issuer.sign(maker.hideMembers(claims, {"family_name", "address"}), "dc+sd-jwt"));
        std::optional<wallet::KeyBinding> binding;
        if (!nonce.empty())
            binding = wallet::KeyBinding{m_policy.audience, nonce, m_fixture->clock.now()};
        return *wallet::presentSdJwt(text, {{"family_name"}}, binding, crypto::signerOf(m_device));
    }
    wallet::ReadDocument judgeText(const std::string &text, bool withHolder = true) const
    {
        const auto holder = withHolder ? std::optional(m_policy) : std::nullopt;
        return m_fixture->makeReader()->judge(text, holder).value().documents.front();
    }

    std::unique_ptr<NearFixture> m_fixture;
    crypto::PrivateKey m_device = *crypto::PrivateKey::generate();
    wallet::SessionTranscript m_transcript =
        wallet::openId4VpTranscript("bar", "nonce", {}, "https://bar.example/response");
    wallet::KeyBindingPolicy m_policy;
};
}
