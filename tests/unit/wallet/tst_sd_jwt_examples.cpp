#include "fake_clock.h"
#include "sd_jwt_maker.h"
#include "jwk_private_key.h"
#include "test_registry.h"

#include <causeway/wallet/sd_jwt_presentation.h>

#include <QDir>
#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace causeway;
using namespace causeway::wallet;

namespace {

constexpr auto Nonce = "1234567890";
constexpr auto Verifier = "https://verifier.example.org";

Json readExamples()
{
    QFile file(QString::fromStdString(test::sharedVector("sd-jwt/oauth-examples/examples.json")));
    return file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll().toStdString()) : Json();
}

std::size_t depthOf(const std::string &pointer)
{
    return static_cast<std::size_t>(std::ranges::count(pointer, '/'));
}

/// JSON Pointers to what may be hidden, the deepest first.
std::vector<std::string> hiddenOf(const Json &example)
{
    auto pointers = example.at("selectively_disclosable").get<std::vector<std::string>>();
    std::ranges::stable_sort(pointers, std::ranges::greater(), depthOf);
    return pointers;
}

/// The payload in which digests stand for everything that may be hidden.
Json hide(const Json &claims, const Json &example, test::SdJwtMaker &maker)
{
    auto payload = claims;
    for (const auto &text : hiddenOf(example)) {
        const Json::json_pointer pointer(text);
        auto &parent = payload.at(pointer.parent_pointer());
        const auto value = payload.at(pointer);
        if (parent.is_array()) {
            payload.at(pointer) = maker.hideElement(value);
            continue;
        }
        parent["_sd"].push_back(maker.hide(pointer.back(), value));
        parent.erase(pointer.back());
    }
    if (example.value("add_decoy_claims", false))
        payload["_sd"].push_back(maker.decoy());
    return payload;
}

/// What the holder means to show: a member that is `true`, `null` or has nothing below it.
void collectShown(const Json &wanted, const ClaimPath &path, std::vector<ClaimPath> &shown)
{
    const auto isLeaf = !wanted.is_structured() || wanted.empty();
    if (isLeaf && wanted != false && !path.empty())
        shown.push_back(path);
    for (std::size_t i = 0; wanted.is_structured() && i < wanted.size(); ++i) {
        auto below = path;
        const auto member = std::next(wanted.begin(), static_cast<std::ptrdiff_t>(i));
        if (wanted.is_object())
            below.emplace_back(member.key());
        else
            below.emplace_back(std::uint64_t(i));
        collectShown(*member, below, shown);
    }
}

std::string pointerOf(const ClaimPath &path)
{
    std::string pointer;
    for (const auto &part : path) {
        const auto *name = std::get_if<std::string>(&part);
        pointer += "/" + (name ? *name : std::to_string(std::get<std::uint64_t>(part)));
    }
    return pointer;
}

bool isWithin(const std::string &inner, const std::string &outer)
{
    return (inner + "/").starts_with(outer + "/");
}

/// The claims without those that may be hidden and that nothing leads to. Elements go last first, so that the others keep their places.
Json leaveOut(Json claims, const Json &example, const std::vector<ClaimPath> &shown)
{
    auto hidden = hiddenOf(example);
    std::ranges::reverse(hidden);
    std::ranges::stable_sort(hidden, std::ranges::greater(), depthOf);
    for (const auto &text : hidden) {
        const auto isSeen = std::ranges::any_of(shown, [&](const ClaimPath &path) {
            return isWithin(text, pointerOf(path)) || isWithin(pointerOf(path), text);
        });
        const Json::json_pointer pointer(text);
        if (isSeen || !claims.contains(pointer))
            continue;
        auto &parent = claims.at(pointer.parent_pointer());
        if (parent.is_array())
            parent.erase(std::stoul(pointer.back()));
        else
            parent.erase(pointer.back());
    }
    return claims;
}
}

/// The inputs of the SD-JWT specification's examples: issued, shown as each example says, and believed. A claim that is shown is shown with
/// everything in it, as claims path pointers mean it; the specification's own tool shows of one `evidence` less.
class SdJwtExamplesTest : public QObject {
    Q_OBJECT

    struct Parties {
        crypto::PrivateKey issuer;
        crypto::PrivateKey holder;

        explicit Parties(const Json &settings)
            : issuer(test::privateKeyFromD(settings.at("issuer_keys").front().at("d").get<std::string>())),
              holder(test::privateKeyFromD(settings.at("holder_key").at("d").get<std::string>()))
        {
        }
    };

private slots:
    /// The folders hold them in YAML; none came without its form in JSON.
    void haveAFolderEach()
    {
        const auto path = test::sharedVector("sd-jwt/oauth-examples");
        CAUSEWAY_NEED_VECTOR(path);
        QStringList names;
        const auto file = readExamples();
        for (const auto &example : file.at("examples"))
            names << QString::fromStdString(example.at("name").get<std::string>());

        QCOMPARE(QDir(QString::fromStdString(path)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name), names);
    }

    void areShownAsTheirHoldersMean_data()
    {
        QTest::addColumn<int>("index");
        const auto examples = readExamples().value("examples", Json::array());
        for (std::size_t i = 0; i < examples.size(); ++i)
            QTest::newRow(examples.at(i).at("name").get<std::string>().c_str()) << int(i);
        if (examples.empty())
            QTest::newRow("absent") << -1;
    }

    void areShownAsTheirHoldersMean()
    {
        QFETCH(int, index);
        if (index < 0)
            QSKIP("published vectors (../shared/vectors) are not beside this checkout");
        const auto file = readExamples();
        const auto &example = file.at("examples").at(std::size_t(index));
        const Parties parties(file.at("settings").at("key_settings"));
        const auto claims = claimsOf(example, parties);
        test::SdJwtMaker maker;
        const auto credential = maker.join(*crypto::signJws(Json::object(), hide(claims, example, maker), "dc+sd-jwt",
                                                            crypto::signerOf(parties.issuer)));
        std::vector<ClaimPath> shown;
        collectShown(example.at("holder_disclosed_claims"), {}, shown);
        const auto isBound = example.value("key_binding", false);

        const auto presented = presentSdJwt(credential, shown, isBound ? std::optional(m_binding) : std::nullopt,
                                            crypto::signerOf(parties.holder));

        QVERIFY(presented);
        const auto all = verifySdJwt(credential, policy(parties, false));
        QVERIFY2(all, all ? "" : all.error().detail.c_str());
        QCOMPARE(all->claims(), claims);
        const auto seen = verifySdJwt(*presented, policy(parties, isBound));
        QVERIFY2(seen, seen ? "" : seen.error().detail.c_str());
        QCOMPARE(seen->claims(), leaveOut(claims, example, shown));
    }

private:
    /// With what a certificate has in the open.
    static Json claimsOf(const Json &example, const Parties &parties)
    {
        auto claims = example.at("user_claims");
        claims.update({{"iss", "https://issuer.example.com"},
                       {"vct", "urn:example"},
                       {"cnf", {{"jwk", parties.holder.publicKey().toJwk()}}}});
        return claims;
    }
    SdJwtPolicy policy(const Parties &parties, bool isBound) const
    {
        SdJwtPolicy policy;
        policy.issuerKey = [key = parties.issuer.publicKey()](const auto &) -> Result<crypto::PublicKey> {
            return key;
        };
        policy.now = m_clock.now();
        if (isBound)
            policy.keyBinding = KeyBindingPolicy{Verifier, Nonce};
        return policy;
    }

    test::FakeClock m_clock;
    KeyBinding m_binding{Verifier, Nonce, m_clock.now()};
};

CAUSEWAY_SUITE(SdJwtExamplesTest)
#include "tst_sd_jwt_examples.moc"
