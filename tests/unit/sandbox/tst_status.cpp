#include "issuing_world.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/cose.h>

#include <QtTest>

#include <set>

using namespace causeway;
using namespace causeway::test;

class StatusTest : public QObject {
    Q_OBJECT

    static Json place(const std::string &certificate)
    {
        return OpenedSdJwt(certificate).claims["status"]["status_list"];
    }

    static Bytes inflated(const Bytes &compressed)
    {
        QByteArray data("\0\4\0\0", 4); // what qUncompress wants in front: a guess of the size
        data.append(reinterpret_cast<const char *>(compressed.data()), static_cast<qsizetype>(compressed.size()));
        const auto list = qUncompress(data);
        return {list.begin(), list.end()};
    }

    static int valueAt(const Bytes &list, std::int64_t index)
    {
        return list.at(static_cast<std::size_t>(index / 4)) >> (index % 4 * 2) & 3;
    }

    static int statusByJwt(SandboxWorld &world, std::int64_t index, const std::string &list = "/status/1")
    {
        const auto token = *crypto::parseJws(world.get(list).body, "statuslist+jwt");
        const auto claims = *token.claims();
        const bool isGood = bool(token.verify(world.sandbox->keys().issuer.key.publicKey()))
            && claims["sub"] == Origin + list && claims["exp"] > world.now() && claims["status_list"]["bits"] == 2;
        return isGood ? valueAt(inflated(*fromBase64Url(claims["status_list"]["lst"].get<std::string>())), index) : -1;
    }

    static int statusByCwt(SandboxWorld &world, std::int64_t index)
    {
        const auto answer = world.get("/status/1", {{"accept", "application/statuslist+cwt"}});
        const auto token = *crypto::decodeCoseSign1(asBytes(answer.body));
        const auto claims = *cbor::parse(*token.payload);
        const bool isGood = answer.contentType == "application/statuslist+cwt"
            && bool(token.verify(*token.certificates()->front().publicKey()))
            && *claims.find(2)->text() == Origin + "/status/1";
        return isGood ? valueAt(inflated(*claims.find(65533)->find("lst")->bytes()), index) : -1;
    }

    static Response set(SandboxWorld &world, const char *status)
    {
        const auto id = world.get("/admin/certificates").json()["certificates"][0]["id"].get<std::string>();
        return world.postJson("/admin/certificates/" + id, {{"status", status}});
    }

private slots:
    void aCertificatesStatusIsReadFromTheListInBothForms()
    {
        IssuingWorld world;
        const auto where = place(world.certificate());
        const auto index = where["idx"].get<std::int64_t>();
        QCOMPARE(where["uri"].get<std::string>(), Origin + "/status/1");
        QCOMPARE(statusByJwt(world, index), 0);
        QCOMPARE(statusByCwt(world, index), 0);

        QCOMPARE(set(world, "suspended").json()["status"].get<std::string>(), std::string("suspended"));
        QCOMPARE(statusByJwt(world, index), 2);
        QCOMPARE(statusByCwt(world, index), 2);
        QCOMPARE(set(world, "valid").status, 200);
        QCOMPARE(statusByJwt(world, index), 0);
        QCOMPARE(set(world, "revoked").status, 200);
        QCOMPARE(statusByJwt(world, index), 1);
        QCOMPARE(statusByCwt(world, index), 1);
    }

    void anMdocNamesItsPlaceToo()
    {
        IssuingWorld world("identity-view-mdoc");
        const auto issuerSigned = *cbor::parse(*fromBase64Url(world.certificate()));
        const auto auth = *crypto::parseCoseSign1(*issuerSigned.find("issuerAuth"));
        const auto object = *cbor::parse(*cbor::parse(*auth.payload)->embedded());
        const auto *const where = object.find("status")->find("status_list");
        set(world, "revoked");

        QCOMPARE(*where->find("uri")->text(), Origin + "/status/1");
        QCOMPARE(statusByJwt(world, *where->find("idx")->integer()), 1);
    }

    void copiesHavePlacesOfTheirOwnAndDieTogether()
    {
        IssuingWorld world;
        const auto claims = world.proofClaims();
        std::vector<std::string> proofs;
        for (int i = 0; i < 4; ++i)
            proofs.push_back(world.proof(*crypto::PrivateKey::generate(), claims));
        const auto answer = world.issue(world.accessToken(), proofs).json();
        std::set<std::int64_t> places;
        for (const auto &copy : answer["credentials"])
            places.insert(place(copy["credential"].get<std::string>())["idx"].get<std::int64_t>());

        set(world, "revoked");

        QCOMPARE(places.size(), std::size_t(4));
        for (const auto index : places)
            QCOMPARE(statusByJwt(world, index), 1);
        QCOMPARE(world.get("/admin/certificates").json()["certificates"][0]["copies"].get<int>(), 4);
    }

    void afterAListThatIsHalfFullTheNextIsOpened()
    {
        IssuingWorld world;
        world.changeDatabase(
            "WITH RECURSIVE place(number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM place WHERE number < 65535) "
            "INSERT INTO certificates(list_index, id, person, configuration, issued_at, expires_at) "
            "SELECT number, 'full', '', '', 0, 9999999999 FROM place");

        const auto where = place(world.certificate());

        QCOMPARE(where["uri"].get<std::string>(), Origin + "/status/2");
        set(world, "revoked");
        QCOMPARE(statusByJwt(world, where["idx"].get<std::int64_t>(), "/status/2"), 1);
        QCOMPARE(statusByJwt(world, where["idx"].get<std::int64_t>()), 0);
        QCOMPARE(errorOf(world.get("/status/3")), std::string("status_list_unknown"));
    }

    void whatIsRevokedStaysSo()
    {
        IssuingWorld world;
        world.certificate();
        set(world, "revoked");

        QCOMPARE(errorOf(set(world, "valid")), std::string("certificate_revoked"));
        QCOMPARE(errorOf(set(world, "lost")), std::string("invalid_request"));
        QCOMPARE(errorOf(world.postJson("/admin/certificates/none", {{"status", "revoked"}})),
                 std::string("certificate_unknown"));
    }
};

CAUSEWAY_SUITE(StatusTest)
#include "tst_status.moc"
