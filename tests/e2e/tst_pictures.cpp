#include "citizen.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;

/// The codes that the sandbox draws, read by the command out of the picture and answered.
class PicturesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_citizen.enrolAndLogIn(); }

    void readsAnOffer()
    {
        const auto made = m_sandbox.post(
            "/admin/offers",
            Json{{"person", test::Citizen::Persona}, {"credential_configuration_id", "driving-licence"}});

        const auto read = parse(made.at("qr").get<std::string>());

        QCOMPARE(read.at("kind"), Json("offer"));
        QCOMPARE(read.at("text"), made.at("offer"));
        m_citizen.command.require({"offer", "accept", read.at("text").get<std::string>(), "--code",
                                   m_sandbox.newestCode(test::Citizen::Persona)});
        QCOMPARE(m_citizen.certificates(), std::size_t(1));
    }

    void readsWhatACounterAsksFor()
    {
        const auto made = m_sandbox.post("/verifier/requests", {{"kind", "driving-licence"}});
        const auto address = "/verifier/requests/" + made.at("id").get<std::string>();

        const auto read = parse(address + "/qr.png");

        QCOMPARE(read.at("kind"), Json("presentation"));
        QCOMPARE(read.at("text"), made.at("qr_link"));
        m_citizen.command.require({"request", "answer", read.at("text").get<std::string>(), "--approve"});
        QCOMPARE(m_sandbox.json(address).at("state"), Json("accepted"));
    }

private:
    Json parse(const std::string &picture)
    {
        const auto file = m_citizen.command.save("code.png", m_sandbox.get(picture, "image/png").body);
        return m_citizen.command.require({"code", "parse", "--image", file});
    }

    test::SandboxProcess m_sandbox;
    test::Citizen m_citizen{m_sandbox};
};

CAUSEWAY_SUITE(PicturesTest)
#include "tst_pictures.moc"
