#include "compare_codes.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/passphrase_jwe.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::crypto;

class PassphraseJweTest : public QObject {
    Q_OBJECT

    static constexpr ScryptCost Cheap{1 << 10, 8, 1};
    const SecretBytes m_passphrase{std::string_view("correct horse battery staple")};

    std::string encrypted() const
    {
        return *encryptUnderPassphrase(asBytes("what nobody reads"), m_passphrase, {{"typ", "test+jwe"}}, Cheap);
    }

    /// With another header, as somebody would write it who may write to the file.
    static std::string withHeader(const std::string &text, const std::function<void(Json &)> &change)
    {
        const auto dot = text.find('.');
        auto header = *parseJson(asText(*fromBase64Url(text.substr(0, dot))));
        change(header);
        return toBase64Url(asBytes(toCompact(header))) + text.substr(dot);
    }

private slots:
    void opensUnderTheSamePassphrase()
    {
        const auto text = encrypted();

        QCOMPARE(toText(decryptUnderPassphrase(text, m_passphrase)->view()), std::string("what nobody reads"));
        const auto header = *passphraseHeader(text);
        QCOMPARE(header.at("typ"), Json("test+jwe"));
        QCOMPARE(header.at("alg"), Json("dir"));
        QCOMPARE(header.at("enc"), Json("A256GCM"));
        QCOMPARE(header.at("kdf").at("name"), Json("scrypt"));
        QVERIFY(text.find("what nobody reads") == std::string::npos);
    }

    void isNeverTheSameTwice() { QVERIFY(encrypted() != encrypted()); }

    void tellsAnotherPassphraseFromAChangedText()
    {
        const auto text = encrypted();
        const auto wrong = decryptUnderPassphrase(text, SecretBytes(std::string_view("correct horse battery stable")));
        CAUSEWAY_COMPARE_CODES(wrong.error().code, ErrorCode::DecryptionFailed);
        QCOMPARE(wrong.error().detail, std::string("passphrase"));

        auto changed = text;
        auto &letter = changed[changed.rfind('.') - 4];
        letter = letter == 'A' ? 'B' : 'A';
        const auto refused = decryptUnderPassphrase(changed, m_passphrase);
        CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::DecryptionFailed);
        QCOMPARE(refused.error().detail, std::string("changed"));
    }

    void coversItsHeader()
    {
        const auto renamed = withHeader(encrypted(), [](Json &header) { header["typ"] = "other+jwe"; });

        QCOMPARE(decryptUnderPassphrase(renamed, m_passphrase).error().detail, std::string("changed"));
    }

    void refusesWhatItDoesNotSpeak_data()
    {
        QTest::addColumn<std::string>("member");
        QTest::addColumn<std::string>("value");
        QTest::newRow("alg") << std::string("/alg") << std::string(R"("PBES2-HS256+A128KW")");
        QTest::newRow("enc") << std::string("/enc") << std::string(R"("A128GCM")");
        QTest::newRow("crit") << std::string("/crit") << std::string(R"(["b64"])");
        QTest::newRow("zip") << std::string("/zip") << std::string(R"("DEF")");
        QTest::newRow("no kdf") << std::string("/kdf") << std::string("null");
        QTest::newRow("another kdf") << std::string("/kdf/name") << std::string(R"("pbkdf2")");
        QTest::newRow("a gigabyte") << std::string("/kdf/n") << std::string("1048576");
        QTest::newRow("a negative cost") << std::string("/kdf/n") << std::string("-1024");
        QTest::newRow("many rounds") << std::string("/kdf/p") << std::string("1000");
        QTest::newRow("a short salt") << std::string("/kdf/salt") << std::string(R"("AAAA")");
    }

    void refusesWhatItDoesNotSpeak()
    {
        QFETCH(std::string, member);
        QFETCH(std::string, value);
        const auto text =
            withHeader(encrypted(), [&](Json &header) { header[Json::json_pointer(member)] = *parseJson(value); });

        CAUSEWAY_COMPARE_CODES(decryptUnderPassphrase(text, m_passphrase).error().code,
                               ErrorCode::AlgorithmUnsupported);
    }

    void refusesWhatIsCutOff()
    {
        const auto text = encrypted();
        for (std::size_t size = 0; size < text.size(); size += 7) {
            const auto refused = decryptUnderPassphrase(std::string_view(text).substr(0, size), m_passphrase);
            CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::JwtMalformed);
        }
    }

    void asksForAPassphraseThatIsNoPin()
    {
        const auto codeOf = [](std::string_view text) {
            const auto checked = checkPassphrase(SecretBytes(text));
            return checked ? ErrorCode::Internal : checked.error().code;
        };
        for (const auto *text : {"", "482915", "elevenchars", "aaaaaaaaaaaaaaaa", "ababababababab", "\xff\xff\xff\xff"})
            CAUSEWAY_COMPARE_CODES(codeOf(text), ErrorCode::PinUnacceptable);
        QVERIFY(checkPassphrase(m_passphrase));
        QVERIFY(checkPassphrase(SecretBytes(std::string_view("海上生明月天涯共此時情人怨遙夜"))));
    }

    void asksForAPassphraseThatThereIsRoomForEverywhere()
    {
        std::string longest = "seven quiet ferries ";
        longest.resize(LongestPassphrase, 'n');

        QVERIFY(checkPassphrase(SecretBytes(longest)));
        QVERIFY(!checkPassphrase(SecretBytes(longest + "n")));
    }

    void saysWhatIsWrongWithAPassphrase()
    {
        const auto detailOf = [](const std::string &text) { return checkPassphrase(SecretBytes(text)).error().detail; };

        QCOMPARE(detailOf("elevenchars"), std::string(PassphraseTooShort));
        QCOMPARE(detailOf("海上生明月天涯共此時"), std::string(PassphraseTooShort)); // 30 bytes
        QCOMPARE(detailOf(std::string(LongestPassphrase + 1, 'n')), std::string(PassphraseTooLong));
        QCOMPARE(detailOf("aaaaaaaaaaaabb"), std::string(PassphraseTooUniform));
    }
};

CAUSEWAY_SUITE(PassphraseJweTest)
#include "tst_passphrase_jwe.moc"
