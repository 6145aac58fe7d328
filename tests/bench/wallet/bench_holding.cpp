#include "bench.h"
#include "stored_certificate.h"
#include "sure.h"
#include "temporary_folder.h"

#include <causeway/base/encoding.h>
#include <causeway/platform/fake_key_store.h>
#include <causeway/vault/vault.h>
#include <causeway/wallet/holding.h>

// 10,000 certificates in an encrypted vault: what a screen of a list or of a search costs, beside the 16 ms in which a screen is drawn.
namespace {

using namespace causeway;
using bench::sure;

constexpr int Certificates = 10'000;
constexpr std::size_t Screen = 50;
constexpr double Limit = 16;
constexpr auto Issuer = "https://localhost/issuer";

/// Eight kinds, ten claims each; the names of people differ.
Json recordOf(int number, const crypto::PrivateKey &issuer)
{
    const auto kind = std::to_string(number % 8);
    Json digests = Json::array();
    std::string disclosures;
    const auto disclose = [&](const std::string &name, const std::string &value) {
        const auto text = toBase64Url(asBytes(toCompact(Json::array({crypto::randomToken(16), name, value}))));
        digests.push_back(crypto::sha256Base64Url(text));
        disclosures += "~" + text;
    };
    disclose("family_name", "CHAN " + std::to_string(number));
    for (int i = 0; i < 9; ++i)
        disclose("claim_" + std::to_string(i), "an ordinary value");
    const Json payload = {{"iss", Issuer},        {"vct", "urn:kind:" + kind}, {"iat", 1'795'000'000},
                          {"exp", 1'895'000'000}, {"_sd_alg", "sha-256"},      {"_sd", digests}};
    wallet::StoredCertificate stored;
    stored.credential = sure(crypto::signJws({}, payload, "dc+sd-jwt", crypto::signerOf(issuer))) + disclosures + "~";
    stored.issuerId = Issuer;
    stored.title.texts = {{"en", "Licence of kind " + kind}, {"zh-HK", "第" + kind + "類執照"}};
    stored.issuerName.texts = {{"en", "Transport Department"}, {"zh-HK", "運輸署"}};
    return wallet::toJson(stored);
}

/// Everything that holding needs; nothing of it is asked but the vault.
struct Citizen {
    bench::TemporaryFolder folder;
    platform::FakeKeyStore keys;
    std::unique_ptr<vault::Vault> vault = vault::makeVault({(folder.path / "vault").string()}, keys, systemClock());
    std::unique_ptr<net::HttpClient> http = net::makeHttpClient({});
    std::unique_ptr<consent::Ledger> ledger = consent::makeLedger(*vault, systemClock());
    std::unique_ptr<consent::Desk> desk = consent::makeDesk(*ledger, systemClock());
    std::unique_ptr<identity::Directory> directory =
        identity::makeDirectory({"https://localhost", {}}, *vault, *http, systemClock());
    std::unique_ptr<wallet::Wallet> wallet =
        wallet::makeWallet(*vault, keys, *http, *http, *directory, *desk, systemClock());
    std::unique_ptr<wallet::Holding> holding = wallet::makeHolding(*vault, *wallet, *ledger, systemClock());
};

void fill(vault::Vault &vault)
{
    const auto issuer = sure(crypto::PrivateKey::generate());
    const auto filled = vault.transaction([&]() -> Result<void> {
        for (int number = 0; number < Certificates; ++number)
            CAUSEWAY_CHECK(vault.put(wallet::CertificateCollection, std::to_string(number), recordOf(number, issuer)));
        return {};
    });
    if (!filled)
        std::exit(1);
}

/// Milliseconds of one screen; the program ends where it does not show what it must.
double milliseconds(wallet::Holding &holding, const wallet::HeldQuery &query, std::size_t found, int runs = 9)
{
    return bench::medianMicroseconds(
               [&] {
                   const auto page = sure(holding.list(query));
                   if (page.found != found || page.certificates.empty())
                       std::exit(1);
               },
               1, runs)
        / 1000;
}
}

int main()
{
    Citizen citizen;
    if (!citizen.vault->create(SecretBytes(std::string_view("480261"))))
        return 1;
    fill(*citizen.vault);
    auto &holding = *citizen.holding;
    const auto limit = "the limit for one screen";

    bench::report("holding_first_list_10000_certificates", milliseconds(holding, {.limit = Screen}, Certificates, 1),
                  "ms");
    bench::report("holding_list_10000_certificates", milliseconds(holding, {.limit = Screen}, Certificates), "ms",
                  limit, Limit);
    bench::report("holding_list_by_type_10000_certificates",
                  milliseconds(holding, {.byType = true, .from = Certificates - Screen, .limit = Screen}, Certificates),
                  "ms", limit, Limit);
    bench::report("holding_search_name_10000_certificates",
                  milliseconds(holding, {.text = "chan 9999", .limit = Screen}, 1), "ms", limit, Limit);
    bench::report("holding_search_title_10000_certificates",
                  milliseconds(holding, {.text = "第7類", .language = "zh-HK", .limit = Screen}, Certificates / 8),
                  "ms", limit, Limit);
}
