#include "sandbox_world.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

class VerifierTest : public QObject {
    Q_OBJECT

    struct Enrolled : SandboxWorld {
        Phone phone{*this};
        Enrolled() { phone.enrol(); }
        Json claims() const { return {{"iat", now()}, {"exp", now() + 30}, {"jti", crypto::randomToken(16)}}; }
        std::string code(const Json &said) const
        {
            return "causeway:code:" + sign(phone.key, {{"kid", phone.clientId}}, said, "personal-code+jwt");
        }
        Json check(const std::string &text) { return postJson("/verifier/check", {{"code", text}}).json(); }
        std::string reason(const std::string &text) { return check(text)["reason"].get<std::string>(); }
    };

private slots:
    void aFreshCodeIsAcceptedOnce()
    {
        Enrolled world;
        const auto code = world.code(world.claims());

        const auto first = world.check(code);

        QCOMPARE(first["result"].get<std::string>(), std::string("accepted"));
        QCOMPARE(first["name_en"].get<std::string>(), std::string("CHAN Siu Ming"));
        QCOMPARE(world.reason(code), std::string("replayed"));
    }

    void anOldCodeIsRefused()
    {
        Enrolled world;
        const auto code = world.code(world.claims());
        world.clock.advance(std::chrono::seconds(29));
        const auto late = world.code(world.claims());
        world.clock.advance(std::chrono::seconds(1));

        QCOMPARE(world.reason(code), std::string("expired"));
        QCOMPARE(world.check(late)["result"].get<std::string>(), std::string("accepted"));
    }

    void aCodeMayNotLiveLonger()
    {
        Enrolled world;
        auto claims = world.claims();
        claims["exp"] = world.now() + 3600;

        QCOMPARE(world.reason(world.code(claims)), std::string("malformed"));
    }

    void aForgedCodeIsRefused()
    {
        Enrolled world;
        const auto thief = *crypto::PrivateKey::generate();
        const auto forged = sign(thief, {{"kid", world.phone.clientId}}, world.claims(), "personal-code+jwt");

        QCOMPARE(world.reason("causeway:code:" + forged), std::string("signature"));
    }

    void aRevokedOrUnknownDeviceIsRefused()
    {
        Enrolled world;
        const auto code = world.code(world.claims());
        Phone next(world);
        next.enrol();

        QCOMPARE(world.reason(code), std::string("unknown_device"));
    }

    void anythingElseIsMalformed()
    {
        Enrolled world;

        QCOMPARE(world.reason(""), std::string("malformed"));
        QCOMPARE(world.reason("causeway:code:abc"), std::string("malformed"));
        QCOMPARE(world.reason("https://localhost:8443/"), std::string("malformed"));
        const auto decision = sign(world.phone.key, {{"kid", world.phone.clientId}}, world.claims(), "decision+jwt");
        QCOMPARE(world.reason("causeway:code:" + decision), std::string("malformed"));
    }
};

CAUSEWAY_SUITE(VerifierTest)
#include "tst_verifier.moc"
