#include "compare_codes.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/jwe.h>
#include <causeway/crypto/jws.h>
#include <causeway/crypto/passphrase_jwe.h>

#include <QtTest>

#include <fstream>
#include <functional>

using namespace causeway;
using namespace causeway::crypto;

namespace {

Bytes hex(const Json &test, const char *name)
{
    return *fromHex(test.at(name).get<std::string>());
}

std::string inBase64Url(const Json &test, const char *name)
{
    return toBase64Url(hex(test, name));
}

std::string encoded(const Json &header)
{
    return toBase64Url(asBytes(toCompact(header)));
}

/// How many of a file's tests are valid; each of them, valid or not, is handed over with its group.
int forEach(const std::string &path, const std::function<void(const Json &group, const Json &test)> &look)
{
    std::ifstream file(path);
    const auto vectors = Json::parse(file);
    int valid = 0;
    for (const auto &group : vectors.at("testGroups")) {
        for (const auto &test : group.at("tests")) {
            look(group, test);
            valid += test.at("result") == "valid" ? 1 : 0;
        }
    }
    return valid;
}

/// Which error it was, or that it was none.
template<typename T>
void expectError(const Result<T> &result, ErrorCode code, const char *detail = nullptr)
{
    QVERIFY(!result);
    CAUSEWAY_COMPARE_CODES(result.error().code, code);
    if (detail)
        QCOMPARE(result.error().detail, std::string(detail));
}
}

/// Project Wycheproof's tests of algorithms that are not spoken here or not there, in the messages in which a stranger could use them: what is valid by one of them is
/// refused in words that say so, and never taken for something else.
class ForeignAlgorithmsTest : public QObject {
    Q_OBJECT
private slots:
    /// JOSE and COSE have R || S; DER is for certificates, which OpenSSL reads by itself.
    void refusesSignaturesInDer()
    {
        const auto path = test::sharedVector("wycheproof/ecdsa_secp256r1_sha256_test.json");
        CAUSEWAY_NEED_VECTOR(path);

        const int valid = forEach(path, [](const Json &group, const Json &test) {
            const auto key = PublicKey::fromDer(hex(group, "publicKeyDer"));
            QVERIFY(key);
            expectError(key->verify(hex(test, "msg"), hex(test, "sig")), ErrorCode::SignatureInvalid);
        });

        QCOMPARE(valid, 174);
    }

    /// In JOSE; of the signers of mdocs they are verified.
    void refusesEdwardsCurves()
    {
        const auto path = test::sharedVector("wycheproof/ed25519_test.json");
        CAUSEWAY_NEED_VECTOR(path);

        const int valid = forEach(path, [](const Json &group, const Json &test) {
            expectError(PublicKey::fromDer(hex(group, "publicKeyDer")), ErrorCode::KeyInvalid);
            expectError(PublicKey::fromJwk(group.at("publicKeyJwk")), ErrorCode::KeyInvalid);
            const auto input = encoded({{"alg", "EdDSA"}, {"typ", "x"}}) + "." + inBase64Url(test, "msg");
            expectError(parseJws(input + "." + inBase64Url(test, "sig"), "x"), ErrorCode::AlgorithmUnsupported);
        });

        QCOMPARE(valid, 88);
    }

    void refusesContentEncryptionWithoutGcm()
    {
        const auto path = test::sharedVector("wycheproof/a256cbc_hs512_test.json");
        CAUSEWAY_NEED_VECTOR(path);
        const auto key = *PrivateKey::generate();
        const Json agreed = {{"alg", "ECDH-ES"}, {"enc", "A256CBC-HS512"}, {"epk", key.publicKey().toJwk()}};
        const Json direct = {{"alg", "dir"}, {"enc", "A256CBC-HS512"}};

        const int valid = forEach(path, [&](const Json &, const Json &test) {
            const auto rest =
                ".." + inBase64Url(test, "iv") + "." + inBase64Url(test, "ct") + "." + inBase64Url(test, "tag");
            expectError(decryptJwe(encoded(agreed) + rest, key), ErrorCode::AlgorithmUnsupported, "enc");
            expectError(passphraseHeader(encoded(direct) + rest), ErrorCode::AlgorithmUnsupported,
                        "header: alg, enc, crit or zip");
        });

        QCOMPARE(valid, 67);
    }

    void refusesWrappedKeys()
    {
        const auto path = test::sharedVector("wycheproof/aes_wrap_test.json");
        CAUSEWAY_NEED_VECTOR(path);
        const auto key = *PrivateKey::generate();

        const int valid = forEach(path, [&](const Json &group, const Json &test) {
            const auto wrap = "A" + std::to_string(group.at("keySize").get<int>()) + "KW";
            for (const auto &algorithm : {wrap, "ECDH-ES+" + wrap}) {
                const Json header = {{"alg", algorithm}, {"enc", "A256GCM"}, {"epk", key.publicKey().toJwk()}};
                const auto text = encoded(header) + "." + inBase64Url(test, "ct") + ".AAAAAAAAAAAAAAAA.AA.AA";
                expectError(decryptJwe(text, key), ErrorCode::AlgorithmUnsupported, "alg");
            }
        });

        QCOMPARE(valid, 36);
    }

    /// Backups come from scrypt; a file that names another derivation is not tried.
    void refusesPassphrasesByPbkdf2()
    {
        const auto path = test::sharedVector("wycheproof/pbkdf2_hmacsha256_test.json");
        CAUSEWAY_NEED_VECTOR(path);
        const std::string rest = "..AAAAAAAAAAAAAAAA.AA.AAAAAAAAAAAAAAAAAAAAAA";

        const int valid = forEach(path, [&](const Json &, const Json &test) {
            const SecretBytes passphrase(hex(test, "password"));
            const auto &count = test.at("iterationCount");
            const Json salted = {{"name", "pbkdf2"}, {"n", count}, {"salt", inBase64Url(test, "salt")}};
            const Json ours = {{"alg", "dir"}, {"enc", "A256GCM"}, {"kdf", salted}};
            expectError(decryptUnderPassphrase(encoded(ours) + rest, passphrase), ErrorCode::AlgorithmUnsupported,
                        "kdf");
            const Json standard = {
                {"alg", "PBES2-HS256+A128KW"}, {"enc", "A256GCM"}, {"p2s", inBase64Url(test, "salt")}, {"p2c", count}};
            expectError(decryptUnderPassphrase(encoded(standard) + rest, passphrase), ErrorCode::AlgorithmUnsupported,
                        "header: alg, enc, crit or zip");
        });

        QCOMPARE(valid, 60);
    }
};

CAUSEWAY_SUITE(ForeignAlgorithmsTest)
#include "tst_foreign_algorithms.moc"
