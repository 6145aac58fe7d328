#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/jws.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::crypto;

class JwsTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsSignedIsVerified()
    {
        const auto text = signJws(Json{{"kid", "k"}}, Json{{"sub", "x"}}, "test+jwt", signerOf(m_key));
        QVERIFY(text);

        const auto jws = parseJws(*text, "test+jwt");

        QVERIFY(jws);
        QVERIFY(jws->verify(m_key.publicKey()));
        QVERIFY(jws->verify(PrivateKey::generate()->publicKey()).error().code == ErrorCode::SignatureInvalid);
        QVERIFY(*jws->claims() == (Json{{"sub", "x"}}));
    }

private:
    const PrivateKey m_key = *PrivateKey::generate();
};

CAUSEWAY_SUITE(JwsTest)
#include "tst_jws.moc"
