#include "test_registry.h"

#include "address_guard.h"

#include <QtTest>

#include <arpa/inet.h>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>

using causeway::net::isAddressAllowed;

namespace {
bool isAllowed(const QByteArray &text, bool allowLoopback)
{
    sockaddr_storage storage{};
    auto &four = reinterpret_cast<sockaddr_in &>(storage);
    auto &six = reinterpret_cast<sockaddr_in6 &>(storage);
    storage.ss_family = text.contains(':') ? AF_INET6 : AF_INET;
    void *const to = text.contains(':') ? static_cast<void *>(&six.sin6_addr) : static_cast<void *>(&four.sin_addr);
    if (inet_pton(storage.ss_family, text.constData(), to) != 1)
        qFatal("not an address: %s", text.constData());
    return isAddressAllowed(reinterpret_cast<const sockaddr &>(storage), allowLoopback);
}
}

class AddressGuardTest : public QObject {
    Q_OBJECT
private slots:
    void publicAddressesAreReached_data()
    {
        QTest::addColumn<QByteArray>("address");
        for (const char *address :
             {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0",
              "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700::1111",
              "2400:cb00::1", "64:ff9b::1.1.1.1"})
            QTest::newRow(address) << QByteArray(address);
    }

    void publicAddressesAreReached()
    {
        QFETCH(QByteArray, address);

        QVERIFY(isAllowed(address, false));
        QVERIFY(isAllowed(address, true));
    }

    void addressesOfTheSurroundingsAreNever_data()
    {
        QTest::addColumn<QByteArray>("address");
        for (const char *address : {"0.0.0.0",
                                    "0.1.2.3",
                                    "10.0.0.1",
                                    "100.64.0.1",
                                    "100.127.255.255",
                                    "169.254.169.254",
                                    "172.16.0.1",
                                    "172.31.255.255",
                                    "192.0.0.1",
                                    "192.0.2.1",
                                    "192.168.1.1",
                                    "198.18.0.1",
                                    "198.19.255.255",
                                    "198.51.100.1",
                                    "203.0.113.9",
                                    "224.0.0.1",
                                    "239.255.255.255",
                                    "240.0.0.1",
                                    "255.255.255.255",
                                    "::",
                                    "::1.1.1.1",
                                    "fc00::1",
                                    "fd12:3456::1",
                                    "fe80::1",
                                    "fec0::1",
                                    "ff02::1",
                                    "::ffff:1.1.1.1",
                                    "::ffff:10.0.0.1",
                                    "2001:db8::1",
                                    "2001::1",
                                    "2002:a00:1::1",
                                    "64:ff9b::10.0.0.1",
                                    "64:ff9b::127.0.0.1",
                                    "64:ff9b:1::1.1.1.1",
                                    "100::1",
                                    "4000::1"})
            QTest::newRow(address) << QByteArray(address);
    }

    void addressesOfTheSurroundingsAreNever()
    {
        QFETCH(QByteArray, address);

        QVERIFY(!isAllowed(address, false));
        QVERIFY(!isAllowed(address, true));
    }

    void loopbackIsReachedInDevelopmentOnly()
    {
        for (const char *address : {"127.0.0.1", "127.255.255.255", "::1", "::ffff:127.0.0.1"}) {
            QVERIFY(!isAllowed(address, false));
            QVERIFY(isAllowed(address, true));
        }
    }

    void otherFamiliesAreNotTheInternet()
    {
        sockaddr_un local{};
        local.sun_family = AF_UNIX;

        QVERIFY(!isAddressAllowed(reinterpret_cast<const sockaddr &>(local), true));
    }
};

CAUSEWAY_SUITE(AddressGuardTest)
#include "tst_address_guard.moc"
