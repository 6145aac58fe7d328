#include "compare_codes.h"
#include "test_registry.h"
#include "tls_server.h"

#include <causeway/net/json_api.h>

#include <QFile>
#include <QtTest>

using namespace causeway;
using namespace causeway::net;

namespace {

Error refusal(const std::string &caFile, const std::string &origin)
{
    const auto response = makeHttpClient({caFile, true})->send(getRequest(origin + "/status/200"), {});
    return response ? Error{ErrorCode::Internal, "it was answered"} : response.error();
}
}

/// Whose certificates are believed, and what is said of a file of anchors that is of no use.
class TlsAnchorsTest : public QObject {
    Q_OBJECT
private slots:
    void anotherAuthorityIsNotTrusted()
    {
        const test::TlsServer other;

        CAUSEWAY_COMPARE_CODES(refusal(other.caFile(), m_server.origin()).code, ErrorCode::ServerNotTrusted);

        QVERIFY(m_server.seen().empty());
    }

    void theSystemsAnchorsDoNotKnowATestServer()
    {
        CAUSEWAY_COMPARE_CODES(refusal("", m_server.origin()).code, ErrorCode::ServerNotTrusted);
    }

    void namesTheFileThatCannotBeReadBeforeItConnects()
    {
        const std::string nobody = "https://localhost:1"; // to connect there is NetworkUnreachable

        for (const auto &path : {m_server.caFile() + ".none", m_folder.path().toStdString()}) {
            const auto refused = refusal(path, nobody);

            CAUSEWAY_COMPARE_CODES(refused.code, ErrorCode::ServerNotTrusted);
            QVERIFY2(refused.detail.find(path + ": ") != std::string::npos, refused.detail.c_str());
        }
    }

    void namesTheFileThatHasNoCertificate()
    {
        QFile file(m_folder.filePath("ca.pem"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("nothing") == 7);
        file.close();
        const auto path = file.fileName().toStdString();

        const auto refused = refusal(path, m_server.origin());

        CAUSEWAY_COMPARE_CODES(refused.code, ErrorCode::ServerNotTrusted);
        QVERIFY2(refused.detail.find(path + ": ") != std::string::npos, refused.detail.c_str());
    }

private:
    const QTemporaryDir m_folder;
    const test::TlsServer m_server;
};

CAUSEWAY_SUITE(TlsAnchorsTest)
#include "tst_tls_anchors.moc"
