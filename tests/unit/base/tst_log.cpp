#include "test_registry.h"

#include <causeway/base/log.h>

#include <QtTest>

using namespace causeway;

class LogTest : public QObject {
    Q_OBJECT
private slots:
    void blanksWhatLooksPersonal()
    {
        QCOMPARE(redacted("id A123456(3) refused"), std::string("id [...](3) refused"));
        QCOMPARE(redacted("token eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl"), std::string("token [...]"));
        QCOMPARE(redacted("page 3: checksum"), std::string("page 3: checksum"));
    }
};

CAUSEWAY_SUITE(LogTest)
#include "tst_log.moc"
