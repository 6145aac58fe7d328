#pragma once

#include <causeway/client/programs.h>
#include <causeway/client/services.h>
#include <causeway/consent/desk.h>
#include <causeway/identity/directory.h>
#include <causeway/identity/identity.h>
#include <causeway/payment/payment.h>
#include <causeway/ports/key_store.h>
#include <causeway/ports/proximity_transport.h>
#include <causeway/ports/qr_scanner.h>
#include <causeway/vault/vault.h>
#include <causeway/wallet/backup.h>
#include <causeway/wallet/holding.h>
#include <causeway/wallet/presenter.h>
#include <causeway/wallet/proximity_presenter.h>
#include <causeway/wallet/reader.h>

#include <memory>
#include <string>

namespace causeway {

/// Where the service is; read from the sandbox's connection file or given by an integrator.
struct Connection {
    std::string origin;
    std::string caFile;    ///< TLS anchors, PEM; empty: the system's
    std::string trustFile; ///< anchors of signed documents, PEM
    bool allowLoopback = false;
};

/// `{"origin", "ca", "trust"}`. `ca` may be left out. Fails with InvalidJson or InvalidArgument, naming the file. Loopback is allowed only when the origin is loopback.
Result<Connection> readConnection(const std::string &path);

struct ClientConfig {
    std::string home; ///< folder for vault and key store; made with mode 0700
    Connection connection;
    std::string deviceName = "Causeway";
};

/// A PEM file that only its owner needs to read: see wallet::readerIdentityFrom(). InvalidArgument, detail names the file and what is wrong with it.
Result<wallet::ReaderIdentity> readReaderIdentity(const std::string &path, const Clock &clock);

/// How phones near by are asked.
struct NearReaderOptions {
    bool isOnline = false; ///< status lists may be fetched
    std::optional<wallet::ReaderIdentity>
        identity; ///< signs what is asked for; without one phones warn of a reader that nobody knows
};

/// Builds everything and owns everything. All of it on one strand.
class Client {
public:
    virtual ~Client() = default;
    virtual vault::Vault &vault() = 0;
    virtual identity::Identity &identity() = 0;
    virtual identity::Directory &directory() = 0;
    virtual wallet::Wallet &wallet() = 0;
    /// To be told to forget() before the vault is locked.
    virtual wallet::Holding &holding() = 0;
    virtual wallet::Backups &backups() = 0;
    virtual payment::Payments &payments() = 0;
    virtual consent::Desk &desk() = 0;
    virtual consent::Ledger &ledger() = 0;
    virtual net::HttpClient &http() = 0;
    virtual client::Services &services() = 0;
    virtual client::Programs &programs() = 0;
    /// An own HTTP client with the same rules, for threads besides the strand.
    virtual std::unique_ptr<net::HttpClient> makeHttp() = 0;
    /// To show certificates over that transport, which must outlive it.
    virtual std::unique_ptr<wallet::ProximityPresenter> makeNearPresenter(ports::ProximityTransport &transport) = 0;
    /// To ask phones over that transport, which must outlive it. It goes by the device's clock, or by the service's once that was heard and is ahead.
    virtual std::unique_ptr<wallet::Reader> makeNearReader(ports::ProximityTransport &transport,
                                                           NearReaderOptions options) = 0;

    /// Whatever the text of a scanned code or an opened link is for, opened at the desk: offers, requests for certificates, service logins, payment codes. CodeUnsupported for anything else.
    virtual Result<consent::Request> openText(const std::string &text, const Call &call) = 0;
    /// What a page asked for by the browser's Digital Credentials API: see wallet::Presenter.
    virtual Result<consent::Request> openDigitalCredentialRequest(const wallet::DigitalCredentialRequest &request,
                                                                  const Call &call) = 0;
    /// After unlocking: finishes what a killed process left behind. Payments first, then statuses, then what issuers still owe; none is left out because another failed. The first error of what was shown, of payments, of certificates.
    virtual Result<void> resumePending(const Call &call) = 0;
};

/// Fails with InvalidArgument, naming the file, when a trust file cannot be read. Key store and clock must outlive the client.
Result<std::unique_ptr<Client>> makeClient(ClientConfig config, ports::KeyStore &keys, const Clock &clock);
}
