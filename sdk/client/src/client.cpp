#include <causeway/client/client.h>

#include <causeway/base/log.h>
#include <causeway/identity/server_clock.h>
#include <causeway/wallet/offer_link.h>
#include <causeway/wallet/wallet_provider.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace causeway {
namespace {

/// What a scanned text begins with, and who takes it.
enum class TextKind { Offer, Presentation, ServiceLogin, PaymentCode, PersonalCode, Other };

TextKind kindOf(const std::string &text)
{
    constexpr std::pair<std::string_view, TextKind> beginnings[]{
        {"causeway://authorize", TextKind::ServiceLogin},
        {"causeway:code:", TextKind::PersonalCode},
        {"000201", TextKind::PaymentCode},
    };
    for (const auto &[beginning, kind] : beginnings) {
        if (text.starts_with(beginning))
            return kind;
    }
    if (wallet::isOfferLink(text))
        return TextKind::Offer;
    return wallet::isPresentationLink(text) ? TextKind::Presentation : TextKind::Other;
}

Result<std::vector<crypto::Certificate>> readTrustAnchors(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    if (!file)
        return Error{ErrorCode::InvalidArgument, "the file of trust anchors cannot be read: " + path};
    auto anchors = crypto::Certificate::fromPem(text.str());
    if (!anchors)
        return Error{ErrorCode::InvalidArgument, "the file of trust anchors holds no certificate: " + path};
    return anchors;
}

/// Empty where nobody is registered.
Result<std::string> subjectOf(identity::Identity &identity)
{
    const auto profile = identity.profile();
    if (profile)
        return profile->subject;
    return profile.error().code == ErrorCode::NotEnrolled ? std::string() : Result<std::string>(profile.error());
}

/// Members stand in the order in which they need each other.
///
/// Everything that talks to servers works by the time of the service's own, so that a wrong device clock shuts nobody out; strangers (verifiers, issuers, whoever
/// has a type or a status list) tell nobody the time but those who sign proofs for them. The vault keeps to the device's. Whether what decides whom to trust is still
/// good (trust lists, status lists, readers near by) is judged by the later of the two: neither a server that dates back nor a slow device makes an old list young again.
/// A device that is days ahead finds all of them old, and is told so.
class ComposedClient final : public Client {
public:
    ComposedClient(const ClientConfig &config, std::vector<crypto::Certificate> anchors, ports::KeyStore &keys,
                   const Clock &device)
        : m_httpConfig{config.connection.caFile, config.connection.allowLoopback}, m_anchors(anchors), m_keys(keys),
          m_clock(device), m_trustClock(device, m_clock), m_plainHttp(net::makeHttpClient(m_httpConfig)),
          m_http(*m_plainHttp, m_clock, config.connection.origin),
          m_vault(vault::makeVault({config.home}, keys, device)), m_ledger(consent::makeLedger(*m_vault, m_clock)),
          m_desk(consent::makeDesk(*m_ledger, m_clock)),
          m_directory(identity::makeDirectory({config.connection.origin, anchors}, *m_vault, m_http, m_trustClock)),
          m_identity(identity::makeIdentity({config.deviceName}, *m_vault, keys, m_http, *m_directory, *m_desk,
                                            *m_ledger, m_clock)),
          m_walletProvider(wallet::makeWalletProvider(
              {[this](const Json &claims, const std::string &typ) { return m_identity->signAsDevice(claims, typ); },
               *m_directory, keys, m_http, m_clock})),
          m_wallet(wallet::makeWallet(*m_vault, keys, m_http, m_identity->authorized(), *m_directory, *m_desk, m_clock,
                                      {.provider = m_walletProvider.get()}, &m_trustClock)),
          m_holding(wallet::makeHolding(*m_vault, *m_wallet, *m_ledger, m_clock)),
          m_backups(
              wallet::makeBackups({.holder = [this] { return subjectOf(*m_identity); }}, *m_vault, *m_ledger, m_clock)),
          m_presenter(wallet::makePresenter({anchors, {wallet::consentProfile()}, &m_trustClock}, *m_vault, keys,
                                            m_http, *m_directory, *m_desk, m_clock)),
          m_payments(payment::makePayments(*m_vault, *m_identity, *m_directory, *m_desk, *m_ledger, m_clock)),
          m_services(client::makeServices(*m_directory, m_http, *m_vault)),
          m_programs(client::makePrograms(*m_directory, m_http, *m_vault, std::move(anchors), device))
    {
    }

    vault::Vault &vault() override { return *m_vault; }
    identity::Identity &identity() override { return *m_identity; }
    identity::Directory &directory() override { return *m_directory; }
    wallet::Wallet &wallet() override { return *m_wallet; }
    wallet::Holding &holding() override { return *m_holding; }
    wallet::Backups &backups() override { return *m_backups; }
    payment::Payments &payments() override { return *m_payments; }
    consent::Desk &desk() override { return *m_desk; }
    consent::Ledger &ledger() override { return *m_ledger; }
    net::HttpClient &http() override { return m_http; }
    client::Services &services() override { return *m_services; }
    client::Programs &programs() override { return *m_programs; }
    std::unique_ptr<net::HttpClient> makeHttp() override { return net::makeHttpClient(m_httpConfig); }

    std::unique_ptr<wallet::ProximityPresenter> makeNearPresenter(ports::ProximityTransport &transport) override
    {
        return wallet::makeProximityPresenter({m_anchors, &m_trustClock}, transport, *m_vault, m_keys, *m_wallet,
                                              *m_directory, *m_desk, m_clock);
    }

    std::unique_ptr<wallet::Reader> makeNearReader(ports::ProximityTransport &transport,
                                                   NearReaderOptions options) override
    {
        const auto status =
            wallet::statusesIn(*m_vault, *m_directory, m_trustClock, options.isOnline ? &m_http : nullptr);
        return wallet::makeReader({std::move(options.identity), status}, transport, *m_directory, m_trustClock);
    }

    Result<consent::Request> openText(const std::string &text, const Call &call) override
    {
        switch (kindOf(text)) {
        case TextKind::Offer: return m_wallet->openOffer(text, call);
        case TextKind::Presentation: return m_presenter->openPresentation(text, call);
        case TextKind::ServiceLogin: return m_identity->openServiceLogin(text, call);
        case TextKind::PaymentCode: return m_payments->openCode(text, std::nullopt, call);
        case TextKind::PersonalCode:
            return Error{ErrorCode::CodeUnsupported, "a personal code: for a verifier, not for this device"};
        case TextKind::Other: break;
        }
        return Error{ErrorCode::CodeUnsupported, "neither an offer nor a request nor a login nor a payment code"};
    }

    Result<consent::Request> openDigitalCredentialRequest(const wallet::DigitalCredentialRequest &request,
                                                          const Call &call) override
    {
        return m_presenter->openDigitalCredentialRequest(request, call);
    }

    Result<void> resumePending(const Call &call) override
    {
        const auto cleared = m_presenter->clearUp();
        const auto payments = m_payments->resumePending(call); // first: money, and a server of the service's own
        if (const auto statuses = m_wallet->refreshStatus(call); !statuses)
            logLine(LogLevel::Notice, "client", "no statuses: " + std::string(toString(statuses.error().code)));
        const auto certificates = m_wallet->resumePending(call); // last: any issuer may use up the time that is left
        CAUSEWAY_CHECK(cleared);
        CAUSEWAY_CHECK(payments);
        return certificates ? Result<void>() : certificates.error();
    }

private:
    net::HttpConfig m_httpConfig;
    std::vector<crypto::Certificate> m_anchors;
    ports::KeyStore &m_keys;
    identity::ServerClock m_clock;
    LaterClock m_trustClock;
    std::unique_ptr<net::HttpClient> m_plainHttp;
    identity::ClockKeepingHttp m_http;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<consent::Ledger> m_ledger;
    std::unique_ptr<consent::Desk> m_desk;
    std::unique_ptr<identity::Directory> m_directory;
    std::unique_ptr<identity::Identity> m_identity;
    std::unique_ptr<wallet::WalletProvider> m_walletProvider;
    std::unique_ptr<wallet::Wallet> m_wallet;
    std::unique_ptr<wallet::Holding> m_holding;
    std::unique_ptr<wallet::Backups> m_backups;
    std::unique_ptr<wallet::Presenter> m_presenter;
    std::unique_ptr<payment::Payments> m_payments;
    std::unique_ptr<client::Services> m_services;
    std::unique_ptr<client::Programs> m_programs;
};
}

Result<std::unique_ptr<Client>> makeClient(ClientConfig config, ports::KeyStore &keys, const Clock &clock)
{
    CAUSEWAY_TRY(auto anchors, readTrustAnchors(config.connection.trustFile));
    return std::unique_ptr<Client>(new ComposedClient(config, std::move(anchors), keys, clock));
}
}
