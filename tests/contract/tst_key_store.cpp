#include "test_registry.h"

#include <causeway/crypto/keys.h>
#include <causeway/crypto/primitives.h>
#include <causeway/platform/fake_key_store.h>
#include <causeway/platform/linux_key_store.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace causeway;

/// Every test runs on every adapter.
class KeyStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ports::KeyStore> m_store;
    const Bytes m_authorization = Bytes(32, 7);
    const Bytes m_message = toBytes("a payment of one dollar");

    void makeStore()
    {
        QFETCH(QByteArray, adapter);
        m_folder = std::make_unique<QTemporaryDir>();
        if (adapter == "fake")
            m_store = std::make_unique<platform::FakeKeyStore>();
        else
            m_store = *platform::makeLinuxKeyStore(m_folder->path().toStdString());
    }

    void adapters()
    {
        QTest::addColumn<QByteArray>("adapter");
        QTest::newRow("fake") << QByteArray("fake");
        QTest::newRow("linux") << QByteArray("linux");
    }

    Bytes secretOf(const char *context)
    {
        const auto secret = m_store->deriveSecret(asBytes(context));
        return secret ? Bytes(secret->view().begin(), secret->view().end()) : Bytes();
    }

private slots:
    void derivesTheSameSecretEveryTime_data() { adapters(); }
    void derivesTheSameSecretEveryTime()
    {
        makeStore();

        QCOMPARE(secretOf("vault").size(), std::size_t(32));
        QCOMPARE(secretOf("vault"), secretOf("vault"));
        QVERIFY(secretOf("vault") != secretOf("vault2"));
    }

    void derivesSecretsWhileLocked_data() { adapters(); }
    void derivesSecretsWhileLocked()
    {
        makeStore();
        const auto before = secretOf("vault");
        QVERIFY(m_store->authorize(m_authorization));
        QCOMPARE(secretOf("vault"), before);
        m_store->deauthorize();
        QCOMPARE(secretOf("vault"), before);
    }

    void twoDevicesHaveDifferentSecrets_data() { adapters(); }
    void twoDevicesHaveDifferentSecrets()
    {
        makeStore();
        const auto first = secretOf("vault");
        makeStore();

        QVERIFY(secretOf("vault") != first);
    }

    void makesAKeyThatSigns_data() { adapters(); }
    void makesAKeyThatSigns()
    {
        makeStore();
        QVERIFY(m_store->authorize(m_authorization));

        const auto der = m_store->createSigningKey("device");
        const auto signature = m_store->sign("device", m_message);

        QVERIFY(der);
        QCOMPARE(*m_store->publicKey("device"), *der);
        QCOMPARE(signature->size(), std::size_t(64));
        const auto key = crypto::PublicKey::fromDer(*der);
        QVERIFY(key->verify(m_message, *signature));
        QVERIFY(key->verify(toBytes("another"), *signature).error().code == ErrorCode::SignatureInvalid);
    }

    void agreesWithAnotherKeyOnTheSameSecret_data() { adapters(); }
    void agreesWithAnotherKeyOnTheSameSecret()
    {
        makeStore();
        QVERIFY(m_store->authorize(m_authorization));
        const auto der = m_store->createSigningKey("device");
        const auto other = crypto::PrivateKey::generate();

        QVERIFY(m_store->canAgree("device"));
        QVERIFY(!m_store->canAgree("none"));
        const auto ours = m_store->agree("device", other->publicKey().toDer());
        const auto theirs = other->agreeWith(*crypto::PublicKey::fromDer(*der));

        QCOMPARE(ours->size(), std::size_t(32));
        QVERIFY(std::ranges::equal(ours->view(), theirs->view()));
        QVERIFY(m_store->agree("device", m_message).error().code == ErrorCode::KeyInvalid);
        QVERIFY(m_store->agree("none", other->publicKey().toDer()).error().code == ErrorCode::KeyNotFound);
        m_store->deauthorize();
        QVERIFY(m_store->agree("device", other->publicKey().toDer()).error().code == ErrorCode::KeyStoreFailure);
    }

    void doesNothingWithKeysBeforeItIsAuthorized_data() { adapters(); }
    void doesNothingWithKeysBeforeItIsAuthorized()
    {
        makeStore();

        QVERIFY(m_store->createSigningKey("device").error().code == ErrorCode::KeyStoreFailure);
        QVERIFY(m_store->publicKey("device").error().code == ErrorCode::KeyNotFound);
    }

    void signsNothingAfterItWasLocked_data() { adapters(); }
    void signsNothingAfterItWasLocked()
    {
        makeStore();
        QVERIFY(m_store->authorize(m_authorization));
        const auto der = m_store->createSigningKey("device");
        m_store->deauthorize();

        QVERIFY(m_store->sign("device", m_message).error().code == ErrorCode::KeyStoreFailure);
        QCOMPARE(*m_store->publicKey("device"), *der);
        QVERIFY(m_store->authorize(m_authorization));
        QVERIFY(m_store->sign("device", m_message));
    }

    void refusesAnotherAuthorizationWhileThereAreKeys_data() { adapters(); }
    void refusesAnotherAuthorizationWhileThereAreKeys()
    {
        makeStore();
        QVERIFY(m_store->authorize(m_authorization));
        QVERIFY(m_store->createSigningKey("device"));
        m_store->deauthorize();

        QVERIFY(m_store->authorize(Bytes(32, 8)).error().code == ErrorCode::KeyStoreFailure);
        QVERIFY(m_store->sign("device", m_message).error().code == ErrorCode::KeyStoreFailure);
        QVERIFY(m_store->remove("device"));
        QVERIFY(m_store->authorize(Bytes(32, 8)));
    }

    void refusesAnAuthorizationOfAnotherLength_data() { adapters(); }
    void refusesAnAuthorizationOfAnotherLength()
    {
        makeStore();

        QVERIFY(m_store->authorize(Bytes(31, 7)).error().code == ErrorCode::KeyStoreFailure);
        QVERIFY(m_store->authorize({}).error().code == ErrorCode::KeyStoreFailure);
    }

    void neverReplacesAKey_data() { adapters(); }
    void neverReplacesAKey()
    {
        makeStore();
        QVERIFY(m_store->authorize(m_authorization));
        const auto der = m_store->createSigningKey("device");

        QVERIFY(m_store->createSigningKey("device").error().code == ErrorCode::KeyStoreFailure);
        QCOMPARE(*m_store->publicKey("device"), *der);
    }

    void aRemovedKeyIsGone_data() { adapters(); }
    void aRemovedKeyIsGone()
    {
        makeStore();
        QVERIFY(m_store->authorize(m_authorization));
        QVERIFY(m_store->createSigningKey("device"));

        QVERIFY(m_store->remove("device"));
        QVERIFY(m_store->remove("device"));

        QVERIFY(m_store->sign("device", m_message).error().code == ErrorCode::KeyNotFound);
        QVERIFY(m_store->publicKey("device").error().code == ErrorCode::KeyNotFound);
        QVERIFY(m_store->createSigningKey("device"));
    }

    void eraseDestroysKeysAndTheDeviceSecret_data() { adapters(); }
    void eraseDestroysKeysAndTheDeviceSecret()
    {
        makeStore();
        const auto before = secretOf("vault");
        QVERIFY(m_store->authorize(m_authorization));
        QVERIFY(m_store->createSigningKey("device"));

        QVERIFY(m_store->erase());

        QVERIFY(m_store->publicKey("device").error().code == ErrorCode::KeyNotFound);
        QVERIFY(m_store->createSigningKey("other").error().code == ErrorCode::KeyStoreFailure);
        QVERIFY(secretOf("vault") != before);
        QCOMPARE(secretOf("vault").size(), std::size_t(32));
        QVERIFY(m_store->authorize(Bytes(32, 9)));
    }
};

CAUSEWAY_SUITE(KeyStoreTest)
#include "tst_key_store.moc"
