#include "fake_authority.h"
#include "fake_clock.h"
#include "sd_jwt_maker.h"
#include "test_registry.h"

#include <causeway/wallet/sd_jwt.h>

#include <QDir>
#include <QFile>
#include <QtTest>

#include <algorithm>
#include <set>

using namespace causeway;
using namespace causeway::wallet;

namespace {

Json readJson(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll().toStdString()) : Json();
}

/// A disclosure and what the holder must say to have it shown.
struct Hidden {
    std::string path;
    std::string disclosure;
};

/// Issues by a disclosure frame (see the vectors' README) and remembers which disclosure stands for which path.
class FrameIssuer {
public:
    test::SdJwtMaker maker;
    std::vector<Hidden> hidden;

    Json apply(const Json &value, const Json &frame, const std::string &path)
    {
        return value.is_array() ? applyToArray(value, frame, path) : applyToObject(value, frame, path);
    }

private:
    static bool isHidden(const Json &frame, const Json &name)
    {
        return frame.contains("_sd") && std::ranges::find(frame.at("_sd"), name) != frame.at("_sd").end();
    }
    Json inner(const Json &value, const Json &frame, const std::string &name, const std::string &path)
    {
        return frame.contains(name) ? apply(value, frame.at(name), path + "/" + name) : value;
    }
    void remember(const std::string &path) { hidden.push_back({path, maker.disclosures.back()}); }

    Json applyToObject(const Json &object, const Json &frame, const std::string &path)
    {
        Json result = Json::object();
        Json digests = Json::array();
        for (const auto &[name, member] : object.items()) {
            const auto value = inner(member, frame, name, path);
            if (!isHidden(frame, name)) {
                result[name] = value;
                continue;
            }
            digests.push_back(maker.hide(name, value));
            remember(path + "/" + name);
        }
        for (int i = 0; i < frame.value("_sd_decoy", 0); ++i)
            digests.push_back(maker.decoy());
        if (!digests.empty())
            result["_sd"] = digests;
        return result;
    }

    Json applyToArray(const Json &array, const Json &frame, const std::string &path)
    {
        Json result = Json::array();
        for (std::size_t i = 0; i < array.size(); ++i) {
            const auto value = inner(array.at(i), frame, std::to_string(i), path);
            if (!isHidden(frame, i)) {
                result.push_back(value);
                continue;
            }
            result.push_back(maker.hideElement(value));
            remember(path + "/" + std::to_string(i));
        }
        for (int i = 0; i < frame.value("_sd_decoy", 0); ++i)
            result.push_back({{"...", maker.decoy()}});
        return result;
    }
};

/// Every path that the frame of a presentation shows, parents included.
void collect(const Json &frame, const std::string &path, std::set<std::string> &shown)
{
    if (!frame.is_object())
        return;
    for (const auto &[name, below] : frame.items()) {
        if (below.is_boolean() && !below.get<bool>())
            continue;
        shown.insert(path + "/" + name);
        collect(below, path + "/" + name, shown);
    }
}
}

class SdJwtVectorsTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheSharedCases_data();
    void agreesWithTheSharedCases();
    void readsTheFinishedTokens();

private:
    test::FakeClock m_clock;
    test::FakeAuthority m_authority{m_clock.now()};
    test::FakeSigner m_signer = m_authority.makeSigner("issuer");
};

void SdJwtVectorsTest::agreesWithTheSharedCases_data()
{
    QTest::addColumn<QString>("path");
    const auto folder = test::sharedVector("sd-jwt/sd-jwt-js");
    const QDir directory(QString::fromStdString(folder));
    if (!folder.empty())
        for (const auto &name : directory.entryList({"*.json"}))
            QTest::newRow(qPrintable(name)) << directory.filePath(name);
    else
        QTest::newRow("absent") << QString();
}

void SdJwtVectorsTest::agreesWithTheSharedCases()
{
    QFETCH(QString, path);
    CAUSEWAY_NEED_VECTOR(path.toStdString());
    const auto vector = readJson(path);
    FrameIssuer issuer;
    const auto payload = issuer.apply(vector.at("claims"), vector.value("disclosureFrame", Json::object()), "");
    const auto jwt = m_signer.sign(payload, "dc+sd-jwt");

    const auto all = parseSdJwt(issuer.maker.join(jwt));
    QVERIFY(all);
    QCOMPARE(processedClaims(*all).valueOr(Json()), vector.at("claims"));

    std::set<std::string> shown;
    collect(vector.value("presentationFrames", Json::object()), "", shown);
    auto presentation = jwt + "~";
    for (const auto &hidden : issuer.hidden)
        if (shown.contains(hidden.path))
            presentation += hidden.disclosure + "~";
    const auto presented = parseSdJwt(presentation);
    QVERIFY(presented);
    auto expected = vector.at("presentedClaims");
    if (path.endsWith("array_none_disclosed.json"))
        expected = {{"is_over", Json::object()}}; // RFC 9901 keeps the emptied object; the case leaves it out
    QCOMPARE(processedClaims(*presented).valueOr(Json()), expected);
}

void SdJwtVectorsTest::readsTheFinishedTokens()
{
    const auto path = test::sharedVector("openid4vc/signed-tokens.json");
    CAUSEWAY_NEED_VECTOR(path);
    int checked = 0;
    for (const auto &item : readJson(QString::fromStdString(path))) {
        if (!item.at("kind").get<std::string>().starts_with("sd-jwt"))
            continue;
        const auto parsed = parseSdJwt(item.at("token").get<std::string>());
        QVERIFY(parsed);
        QVERIFY(parsed->issuerJws.verify(*crypto::PublicKey::fromJwk(item.at("key"))));
        QCOMPARE(processedClaims(*parsed).valueOr(Json()), item.at("processed"));
        QCOMPARE(!parsed->keyBinding.empty(), item.at("kind") == "sd-jwt+kb");
        ++checked;
    }
    QVERIFY(checked >= 3);
}

CAUSEWAY_SUITE(SdJwtVectorsTest)
#include "tst_sd_jwt_vectors.moc"
