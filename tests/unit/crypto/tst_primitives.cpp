#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <QtTest>

#include <set>

using namespace causeway;
using namespace causeway::crypto;

class PrimitivesTest : public QObject {
    Q_OBJECT
private slots:
    void hashesTheExamplesOfFips180()
    {
        QCOMPARE(toHex(sha256({})), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(toHex(sha256(asBytes("abc"))),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void hashesAsOthersDo()
    {
        const auto hashed = [](HashAlgorithm algorithm) {
            return toHex(ByteView(hashBy(algorithm, asBytes("abc"))).first(digestSize(algorithm)));
        };

        QCOMPARE(hashed(HashAlgorithm::Sha256),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(hashed(HashAlgorithm::Sha384),
                 std::string("cb00753f45a35e8bb5a03d699ac65007272c32ab0eded163"
                             "1a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"));
        QCOMPARE(hashed(HashAlgorithm::Sha512),
                 std::string("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                             "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"));
    }

    void derivesTheKeysOfRfc7914()
    {
        const auto first = scrypt(asBytes(""), asBytes(""), {16, 1, 1}, 64);
        const auto second = scrypt(asBytes("password"), asBytes("NaCl"), {1024, 8, 16}, 64);

        QCOMPARE(toHex(first->view()),
                 std::string("77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                             "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"));
        QCOMPARE(toHex(second->view()),
                 std::string("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                             "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"));
    }

    void theUsualCostOfScryptWorks() { QVERIFY(scrypt(asBytes("482915"), asBytes("salt"), {}, 32)); }

    void refusesCostsThatWouldTakeTheMachineDown_data()
    {
        QTest::addColumn<qulonglong>("n");
        QTest::addColumn<uint>("r");
        QTest::addColumn<uint>("p");
        QTest::newRow("not a power of two") << qulonglong(1000) << 8U << 1U;
        QTest::newRow("one") << qulonglong(1) << 8U << 1U;
        QTest::newRow("none") << qulonglong(0) << 8U << 1U;
        QTest::newRow("2 GiB") << qulonglong(1U << 21) << 8U << 1U;
        QTest::newRow("overflow") << (1ULL << 63) << 8U << 1U;
        QTest::newRow("no block") << qulonglong(1024) << 0U << 1U;
        QTest::newRow("no lane") << qulonglong(1024) << 8U << 0U;
        QTest::newRow("too many lanes") << qulonglong(1024) << 8U << 1000U;
    }

    void refusesCostsThatWouldTakeTheMachineDown()
    {
        QFETCH(qulonglong, n);
        QFETCH(uint, r);
        QFETCH(uint, p);

        QVERIFY(scrypt(asBytes("x"), asBytes("y"), {n, r, p}).error().code == ErrorCode::InvalidArgument);
    }

    void opensWhatItSealed_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("empty") << 0;
        QTest::newRow("a key") << 32;
        QTest::newRow("a page") << 4099;
    }

    void opensWhatItSealed()
    {
        QFETCH(int, size);
        const auto plain = randomBytes(static_cast<std::size_t>(size));

        const auto box = seal(m_key.view(), plain, asBytes("context"));

        QCOMPARE(box->size(), plain.size() + 28);
        QVERIFY(std::ranges::equal(open(m_key.view(), *box, asBytes("context"))->view(), plain));
    }

    void noticesEveryChangedBit()
    {
        const auto box = *seal(m_key.view(), asBytes("four"), {});

        for (std::size_t i = 0; i < box.size() * 8; ++i) {
            auto changed = box;
            changed[i / 8] ^= static_cast<std::uint8_t>(1U << i % 8);
            QVERIFY(open(m_key.view(), changed, {}).error().code == ErrorCode::DecryptionFailed);
        }
    }

    void noticesAnotherKeyAnotherContextAndAMissingEnd()
    {
        const auto box = *seal(m_key.view(), asBytes("four"), asBytes("a"));
        const auto codeOf = [](const auto &result) { return result ? ErrorCode::Internal : result.error().code; };

        QVERIFY(codeOf(open(randomSecret(32).view(), box, asBytes("a"))) == ErrorCode::DecryptionFailed);
        QVERIFY(codeOf(open(m_key.view(), box, asBytes("b"))) == ErrorCode::DecryptionFailed);
        for (std::size_t size = 0; size < box.size(); ++size)
            QVERIFY(codeOf(open(m_key.view(), ByteView(box).first(size), asBytes("a"))) == ErrorCode::DecryptionFailed);
    }

    void aShortKeyIsAMistakeOfTheCaller()
    {
        QVERIFY(seal(randomSecret(16).view(), {}, {}).error().code == ErrorCode::InvalidArgument);
        QVERIFY(open(randomSecret(16).view(), Bytes(64), {}).error().code == ErrorCode::InvalidArgument);
    }

    void sealsTheSameTextDifferentlyEachTime()
    {
        std::set<Bytes> boxes;
        for (int i = 0; i < 100; ++i)
            boxes.insert(*seal(m_key.view(), asBytes("x"), {}));

        QCOMPARE(boxes.size(), std::size_t(100));
    }

    void comparesInConstantTime()
    {
        QVERIFY(equalInConstantTime(asBytes("abc"), asBytes("abc")));
        QVERIFY(equalInConstantTime({}, {}));
        QVERIFY(!equalInConstantTime(asBytes("abc"), asBytes("abd")));
        QVERIFY(!equalInConstantTime(asBytes("abc"), asBytes("ab")));
    }

    void tokensDiffer()
    {
        QCOMPARE(randomToken().size(), std::size_t(43));
        QVERIFY(randomToken() != randomToken());
    }

private:
    const SecretBytes m_key = randomSecret(32);
};

CAUSEWAY_SUITE(PrimitivesTest)
#include "tst_primitives.moc"
