#include "jwk_private_key.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/gcm.h>
#include <causeway/crypto/jwe.h>
#include <causeway/crypto/jws.h>
#include <causeway/crypto/primitives.h>

#include <QtTest>

#include <fstream>
#include <functional>
#include <iterator>

using namespace causeway;
using namespace causeway::crypto;

namespace {

Bytes hex(const Json &test, const char *name)
{
    return *fromHex(test.at(name).get<std::string>());
}

/// A number written in as many digits as it needs, as 32 bytes.
Bytes scalar(const std::string &digits)
{
    auto bytes = *fromHex(digits.size() % 2 == 0 ? digits : "0" + digits);
    while (bytes.size() > 32)
        bytes.erase(bytes.begin());
    bytes.insert(bytes.begin(), 32 - bytes.size(), 0);
    return bytes;
}

/// Runs each test of a file and says which ones came out differently than the file says.
struct Outcome {
    std::vector<int> wrong;
    int accepted = 0;
    int refused = 0;

    bool isAsStated(int expectAccepted, int expectRefused) const
    {
        if (wrong.empty() && accepted == expectAccepted && refused == expectRefused)
            return true;
        for (const int id : wrong)
            qWarning("tcId %d", id);
        qWarning("accepted %d, refused %d", accepted, refused);
        return false;
    }
};

using Accepts = std::function<std::optional<bool>(const Json &group, const Json &test)>;
using Expected = std::function<bool(const Json &group, const Json &test)>;

bool isValid(const Json &, const Json &test)
{
    return test.at("result") == "valid";
}

Outcome run(const std::string &path, const Accepts &accepts, const Expected &expected = isValid)
{
    std::ifstream file(path);
    const auto vectors = Json::parse(file);
    Outcome outcome;
    for (const auto &group : vectors.at("testGroups")) {
        for (const auto &test : group.at("tests")) {
            const auto accepted = accepts(group, test);
            if (!accepted)
                continue;
            ++(*accepted ? outcome.accepted : outcome.refused);
            if (*accepted != expected(group, test))
                outcome.wrong.push_back(test.at("tcId").get<int>());
        }
    }
    return outcome;
}

Json headerOf(const std::string &compact)
{
    const auto bytes = fromBase64Url(compact.substr(0, compact.find('.')));
    const auto header = bytes ? parseJson(asText(*bytes)) : Result<Json>(Error{ErrorCode::InvalidJson});
    return header && header->is_object() ? *header : Json::object();
}

/// The key of a group: a JWK, or the only one of a set.
Json jwkOf(const Json &group)
{
    const auto &stated = group.contains("public") ? group.at("public") : group.at("private");
    if (!stated.contains("keys"))
        return stated;
    return stated.at("keys").size() == 1 ? stated.at("keys").at(0) : Json();
}

std::optional<bool> acceptsJws(const Json &group, const Json &test)
{
    const auto text = test.at("jws").get<std::string>();
    const auto key = PublicKey::fromJwk(jwkOf(group));
    const auto jws = parseJws(text, optionalString(headerOf(text), "typ").value_or(""));
    return key && jws && jws->verify(*key);
}

/// We speak one algorithm: what is valid with another must be refused.
bool isValidAndOurs(const Json &group, const Json &test)
{
    return isValid(group, test) && headerOf(test.at("jws").get<std::string>()).value("alg", "") == "ES256";
}
}

/// Project Wycheproof's tests of what goes wrong in cryptographic libraries.
class WycheproofTest : public QObject {
    Q_OBJECT
private slots:
    void es256Signatures()
    {
        const auto path = test::sharedVector("wycheproof/ecdsa_secp256r1_sha256_p1363_test.json");
        CAUSEWAY_NEED_VECTOR(path);

        const auto outcome = run(path, [](const Json &group, const Json &test) -> std::optional<bool> {
            const auto key = PublicKey::fromDer(hex(group, "publicKeyDer"));
            return key && key->verify(hex(test, "msg"), hex(test, "sig"));
        });

        QVERIFY(outcome.isAsStated(173, 89));
    }

    /// Of issuers; a signature of our own is never one.
    void ed25519Signatures()
    {
        const auto path = test::sharedVector("wycheproof/ed25519_test.json");
        CAUSEWAY_NEED_VECTOR(path);

        const auto outcome = run(path, [](const Json &group, const Json &test) -> std::optional<bool> {
            const auto key = VerifyingKey::fromDer(hex(group, "publicKeyDer"));
            return key && key->verify(SignatureAlgorithm::Ed25519, hex(test, "msg"), hex(test, "sig"));
        });

        QVERIFY(outcome.isAsStated(88, 63));
    }

    /// Every size of key; another IV than of 96 bits is refused, whatever it would come to.
    void aesGcm()
    {
        const auto path = test::sharedVector("wycheproof/aes_gcm_test.json");
        CAUSEWAY_NEED_VECTOR(path);
        const auto isOurs = [](const Json &group, const Json &test) {
            return isValid(group, test) && group.at("ivSize") == 96;
        };

        const auto opens = [](const Json &, const Json &test) -> std::optional<bool> {
            const auto plain =
                decryptGcm(hex(test, "key"), hex(test, "iv"), hex(test, "ct"), hex(test, "tag"), hex(test, "aad"));
            return plain && std::ranges::equal(plain->view(), hex(test, "msg"));
        };
        const auto seals = [](const Json &, const Json &test) -> std::optional<bool> {
            auto expected = hex(test, "ct");
            std::ranges::copy(hex(test, "tag"), std::back_inserter(expected));
            const auto text = encryptGcm(hex(test, "key"), hex(test, "iv"), hex(test, "msg"), hex(test, "aad"));
            return text && *text == expected;
        };

        QVERIFY(run(path, opens, isOurs).isAsStated(116, 200));
        QVERIFY(run(path, seals, isOurs).isAsStated(116, 200));
    }

    /// As the vault seals: key of 256 bits, the IV before the text.
    void aes256Gcm()
    {
        const auto path = test::sharedVector("wycheproof/aes_gcm_test.json");
        CAUSEWAY_NEED_VECTOR(path);

        const auto outcome = run(path, [](const Json &group, const Json &test) -> std::optional<bool> {
            if (group.at("keySize") != 256 || group.at("ivSize") != 96 || group.at("tagSize") != 128)
                return std::nullopt; // sizes that open() does not have
            auto box = hex(test, "iv");
            for (const char *part : {"ct", "tag"})
                std::ranges::copy(hex(test, part), std::back_inserter(box));
            const auto plain = open(hex(test, "key"), box, hex(test, "aad"));
            return plain && std::ranges::equal(plain->view(), hex(test, "msg"));
        });

        QVERIFY(outcome.isAsStated(39, 27));
    }

    void jwe()
    {
        const auto path = test::sharedVector("wycheproof/json_web_encryption_test.json");
        CAUSEWAY_NEED_VECTOR(path);
        const auto isOurs = [](const Json &group, const Json &test) {
            const auto header = headerOf(test.at("jwe").get<std::string>());
            return group.at("private").value("crv", "") == "P-256" && header.value("alg", "") == "ECDH-ES"
                && contentEncryptionFrom(header.value("enc", ""));
        };

        // What is valid with another algorithm must be refused; a key that is not P-256 cannot even be tried.
        const auto outcome = run(
            path,
            [](const Json &group, const Json &test) -> std::optional<bool> {
                const auto &jwk = group.at("private");
                if (jwk.value("crv", "") != "P-256")
                    return std::nullopt;
                const auto opened = decryptJwe(test.at("jwe").get<std::string>(),
                                               test::privateKeyFromD(jwk.at("d").get<std::string>()));
                return opened && std::ranges::equal(opened->plain.view(), hex(test, "pt"));
            },
            [&](const Json &group, const Json &test) { return isValid(group, test) && isOurs(group, test); });

        QVERIFY(outcome.isAsStated(3, 40));
    }

    void ecdh()
    {
        const auto path = test::sharedVector("wycheproof/ecdh_secp256r1_test.json");
        CAUSEWAY_NEED_VECTOR(path);

        const auto outcome = run(path, [](const Json &, const Json &test) -> std::optional<bool> {
            const auto key = PublicKey::fromDer(hex(test, "public"));
            if (!key)
                return false;
            const auto own = test::privateKeyFromD(toBase64Url(scalar(test.at("private").get<std::string>())));
            const auto secret = own.agreeWith(*key);
            return secret && std::ranges::equal(secret->view(), hex(test, "shared"));
        });

        QVERIFY(outcome.isAsStated(330, 282));
    }

    void hkdf()
    {
        const auto path = test::sharedVector("wycheproof/hkdf_sha256_test.json");
        CAUSEWAY_NEED_VECTOR(path);

        const auto outcome = run(path, [](const Json &, const Json &test) -> std::optional<bool> {
            const auto derived =
                hkdfSha256(hex(test, "ikm"), hex(test, "salt"), hex(test, "info"), test.at("size").get<std::size_t>());
            return derived && std::ranges::equal(derived->view(), hex(test, "okm"));
        });

        QVERIFY(outcome.isAsStated(83, 3));
    }

    void hmac()
    {
        const auto path = test::sharedVector("wycheproof/hmac_sha256_test.json");
        CAUSEWAY_NEED_VECTOR(path);

        const auto outcome = run(path, [](const Json &group, const Json &test) -> std::optional<bool> {
            const auto digest = hmacSha256(hex(test, "key"), hex(test, "msg"));
            const auto size = group.at("tagSize").get<std::size_t>() / 8;
            return equalInConstantTime(ByteView(digest).first(size), hex(test, "tag"));
        });

        QVERIFY(outcome.isAsStated(66, 108));
    }

    void webSignatures()
    {
        const auto path = test::sharedVector("wycheproof/json_web_signature_test.json");
        CAUSEWAY_NEED_VECTOR(path);

        const auto outcome = run(path, acceptsJws, isValidAndOurs);

        QVERIFY(outcome.isAsStated(2, 399));
    }

    /// Signatures and encryption by keys of every kind; what is valid by an algorithm that we do not speak must be refused.
    void webCrypto()
    {
        const auto path = test::sharedVector("wycheproof/json_web_crypto_test.json");
        CAUSEWAY_NEED_VECTOR(path);
        const auto textOf = [](const Json &test, const char *name) {
            return test.contains(name) && test.at(name).is_string() ? test.at(name).get<std::string>() : std::string();
        };
        const auto isOurs = [&](const Json &group, const Json &test) {
            return isValid(group, test) && headerOf(textOf(test, "jws")).value("alg", "") == "ES256";
        };

        const auto accepts = [&](const Json &group, const Json &test) -> std::optional<bool> {
            auto jwk = group.value("private", Json::object());
            if (jwk.value("kty", "") == "EC" && test.contains("jwe"))
                return bool(decryptJwe(textOf(test, "jwe"), test::privateKeyFromD(jwk.at("d").get<std::string>())));
            jwk.erase("d");
            return *acceptsJws({{"public", jwk}}, {{"jws", textOf(test, "jws")}});
        };

        QVERIFY(run(path, accepts, isOurs).isAsStated(1, 82));
    }

    void webKeys()
    {
        const auto path = test::sharedVector("wycheproof/json_web_key_test.json");
        CAUSEWAY_NEED_VECTOR(path);

        const auto outcome = run(path, acceptsJws, isValidAndOurs);

        QVERIFY(outcome.isAsStated(0, 26));
    }
};

CAUSEWAY_SUITE(WycheproofTest)
#include "tst_wycheproof.moc"
