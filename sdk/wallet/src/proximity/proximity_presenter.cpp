#include <causeway/wallet/proximity_presenter.h>

#include "asker.h"
#include "copies.h"
#include "held_mdocs.h"
#include "holding/showings.h"
#include "request_match.h"

#include <causeway/base/fault_point.h>
#include <causeway/base/log.h>
#include <causeway/crypto/primitives.h>
#include <causeway/wallet/proximity.h>

#include <algorithm>
#include <utility>

namespace causeway::wallet {
namespace {

constexpr std::chrono::minutes TimeToDecide{2}; // readers do not wait longer
constexpr std::chrono::seconds TimeToTell{2};

/// A reader that is connected, and the session with it. Closes with it.
struct ReaderLink {
    DeviceSession session;
    std::unique_ptr<ports::ProximityChannel> channel;

    Result<void> answer(ByteView response, const Call &call)
    {
        CAUSEWAY_TRY(const auto message, session.answer(response, true));
        return channel->send(message, call);
    }
    /// For the other side's good only: it may be gone already.
    void tell(const Bytes &message)
    {
        const Call brief{{}, std::chrono::steady_clock::now() + TimeToTell};
        if (const auto sent = channel->send(message, brief); !sent)
            logLine(LogLevel::Notice, "wallet",
                    "a reader could not be told: " + std::string(toString(sent.error().code)));
    }
};

/// A request that was read and checked, waiting for the person. The desk owns it: dismissed, it ends and the reader is cut off.
struct OpenSession {
    std::unique_ptr<ReaderLink> reader;
    std::vector<DocRequest> requests;
    DcqlMatch match;    ///< of nothing, where nothing fits
    ShownDigests said;  ///< what the person was shown, and agrees to
    std::string digest; ///< of the reader's message: no other session has the same

    ~OpenSession()
    {
        if (reader)
            reader->tell(terminationMessage());
    }
};

/// Each once, though two requests may be answered by the same.
std::set<std::string> certificatesOf(const std::vector<ChosenPresentation> &chosen)
{
    std::set<std::string> ids;
    for (const auto &item : chosen)
        ids.insert(item.candidate.credentialId);
    return ids;
}

/// Would answer something of it, but is invalid: the person is told, and nobody else.
std::vector<consent::Withheld> withheldFrom(const std::vector<DocRequest> &requests,
                                            const std::vector<WithheldCredential> &withheld)
{
    std::vector<consent::Withheld> fitting;
    for (const auto &[credential, reasons] : withheld)
        if (!queryFor(requests, {credential.held}).credentials.empty())
            fitting.push_back({credential.title, reasons});
    return fitting;
}

class VaultProximityPresenter final : public ProximityPresenter {
public:
    VaultProximityPresenter(ProximityPresenterConfig config, ports::ProximityTransport &transport,
                            vault::RecordStore &store, ports::KeyStore &keys, Wallet &wallet,
                            identity::Directory &directory, consent::Desk &desk, const Clock &clock)
        : m_config(std::move(config)), m_transport(transport), m_store(store), m_keys(keys), m_directory(directory),
          m_desk(desk), m_clock(clock), m_held(store, wallet)
    {
    }
    ~VaultProximityPresenter() override { VaultProximityPresenter::end(); }

    Result<std::string> engage() override
    {
        end();
        CAUSEWAY_TRY(auto listener, m_transport.listen());
        const auto &method = listener->method();
        CAUSEWAY_TRY(auto options, cbor::parse(method.options));
        CAUSEWAY_TRY(auto key, crypto::PrivateKey::generate());
        auto engagement = makeDeviceEngagement(key.publicKey(), {{method.type, method.version, std::move(options)}});
        auto text = engagement.toQrText();
        m_session.emplace(std::move(engagement), std::move(key));
        m_listener = std::move(listener);
        return text;
    }

    Result<consent::Request> awaitRequest(const Call &call) override
    {
        if (!m_listener)
            return Error{ErrorCode::InvalidArgument, "nothing engaged"};
        const auto listener = std::move(m_listener);
        CAUSEWAY_TRY(auto channel, listener->accept(call));
        auto reader = std::make_unique<ReaderLink>(ReaderLink{*std::move(m_session), std::move(channel)});
        m_session.reset();
        CAUSEWAY_TRY(const auto message, reader->channel->receive(call));
        const auto asked = reader->session.receive(message);
        if (!asked) {
            if (asked.error().code != ErrorCode::ProximityEnded)
                reader->tell(failureMessage(asked.error()));
            return asked.error();
        }
        return open(std::move(reader), asked->view(), crypto::sha256Base64Url(asText(message)), call);
    }

    void end() override
    {
        m_listener.reset();
        m_session.reset();
        dismissRequest();
    }

private:
    const Clock &trustClock() const { return m_config.trustClock ? *m_config.trustClock : m_clock; }
    void dismissRequest()
    {
        if (!m_openId.empty())
            m_desk.dismiss(std::exchange(m_openId, {}));
    }

    Result<consent::Request> open(std::unique_ptr<ReaderLink> reader, ByteView asked, const std::string &digest,
                                  const Call &call);
    Result<consent::Request> sheetFor(OpenSession &open, const SessionTranscript &transcript);
    Result<Json> decide(OpenSession &open, const consent::Decision &decision, const Call &call);
    Result<Bytes> prepare(const std::vector<ChosenPresentation> &chosen, const OpenSession &open,
                          const DeviceSession &session);
    void destroyKeys(const std::set<std::string> &certificates);
    Result<Bytes> makeResponse(std::vector<HeldMdoc> held, const std::vector<DocRequest> &requests,
                               const DeviceSession &session);
    Result<MdocPresentation> present(HeldMdoc &held, const DeviceSession &session);

    ProximityPresenterConfig m_config;
    ports::ProximityTransport &m_transport;
    vault::RecordStore &m_store;
    ports::KeyStore &m_keys;
    identity::Directory &m_directory;
    consent::Desk &m_desk;
    const Clock &m_clock;
    HeldMdocs m_held;
    std::unique_ptr<ports::ProximityListener> m_listener;
    std::optional<DeviceSession> m_session;
    std::string m_openId;
};

Result<consent::Request> VaultProximityPresenter::open(std::unique_ptr<ReaderLink> reader, ByteView asked,
                                                       const std::string &digest, const Call &call)
{
    auto requests = parseDeviceRequest(asked);
    if (!requests) {
        static_cast<void>(reader->answer(failedResponse(statusOfMalformed(asked)), call));
        return requests.error();
    }
    // Shared by the handler and nobody else; a handler is a copyable function and cannot own it alone.
    const auto open = std::make_shared<OpenSession>();
    open->reader = std::move(reader);
    open->requests = *std::move(requests);
    CAUSEWAY_TRY(auto sheet, sheetFor(*open, *open->reader->session.transcript()));
    sheet.id = "near." + crypto::randomToken(12);
    sheet.receivedAt = m_clock.now();
    sheet.expiresAt = sheet.receivedAt + TimeToDecide;
    sheet.digest = open->digest = digest;
    m_openId = sheet.id;
    m_desk.open(sheet, [this, open](const consent::Decision &decision, const Call &deciding) {
        return decide(*open, decision, deciding);
    });
    return sheet;
}

Result<consent::Request> VaultProximityPresenter::sheetFor(OpenSession &open, const SessionTranscript &transcript)
{
    CAUSEWAY_TRY(const auto list, m_directory.cachedTrustList());
    CAUSEWAY_TRY(const auto asker,
                 judgeReader(open.requests, transcript, {m_config.readerAnchors, list, trustClock().now()}));
    CAUSEWAY_TRY(const auto held, m_held.read());
    std::vector<HeldCredential> credentials;
    std::ranges::transform(held.offered, std::back_inserter(credentials), &NamedCredential::held);
    const auto query = queryFor(open.requests, credentials);
    if (query.credentials.empty()) {
        auto sheet = unanswerableSheet(asker);
        sheet.withheld = withheldFrom(open.requests, held.withheld);
        return sheet;
    }
    open.match = matchDcql(query, credentials);
    open.said = digestsOf(open.match, held.offered);
    return wallet::sheetFor(asker, open.match, held.offered);
}

/// One answer, whatever becomes of it: the reader is let go, so that a failure leaves nothing on the desk to try again.
Result<Json> VaultProximityPresenter::decide(OpenSession &open, const consent::Decision &decision, const Call &call)
{
    dismissRequest();
    const auto reader = std::move(open.reader);
    if (!reader)
        return Error{ErrorCode::ProximityEnded, "the session is over"};
    if (!decision.approved) {
        if (const auto sent = reader->answer(refusalOf(open.requests, *reader->session.transcript()), call); !sent)
            logLine(LogLevel::Notice, "wallet", "a reader was gone before it was refused");
        return Json{{"presented", 0}};
    }
    faultPoint("proximity.decided");
    CAUSEWAY_TRY(const auto chosen, choose(open.match, choiceFrom(open.match, decision)));
    const auto response = prepare(chosen, open, reader->session);
    if (!response) {
        static_cast<void>(reader->answer(failedResponse(ResponseStatus::GeneralError), call));
        return response.error();
    }
    faultPoint("proximity.before_sending");
    CAUSEWAY_CHECK(reader->answer(*response, call));
    faultPoint("proximity.answered");
    return Json{{"presented", chosen.size()}};
}

/// What leaves. Its copies give way before their keys are used, so that no failure and no kill leaves a key that has made a MAC where it might sign one day. They are shown to nobody
/// else, whatever becomes of it.
Result<Bytes> VaultProximityPresenter::prepare(const std::vector<ChosenPresentation> &chosen, const OpenSession &open,
                                               const DeviceSession &session)
{
    CAUSEWAY_TRY(auto held, m_held.load(chosen, open.said));
    const auto shown = certificatesOf(chosen);
    CAUSEWAY_CHECK(m_store.transaction([&] { return noteShown(m_store, shown, open.digest); }));
    faultPoint("proximity.used_up");
    auto response = makeResponse(std::move(held), open.requests, session);
    faultPoint("proximity.signed");
    destroyKeys(shown);
    return response;
}

/// Of the copies that gave way.
void VaultProximityPresenter::destroyKeys(const std::set<std::string> &certificates)
{
    for (const auto &certificate : certificates)
        if (const auto destroyed = destroySpentKeys(m_store, m_keys, certificate); !destroyed)
            logLine(LogLevel::Notice, "wallet", "the key of a copy that was shown is destroyed later");
}

Result<Bytes> VaultProximityPresenter::makeResponse(std::vector<HeldMdoc> held, const std::vector<DocRequest> &requests,
                                                    const DeviceSession &session)
{
    std::vector<MdocPresentation> presentations; // they refer to what is held
    std::set<std::string> presented;
    for (auto &mdoc : held) {
        presented.insert(mdoc.document.docType());
        CAUSEWAY_TRY(auto presentation, present(mdoc, session));
        presentations.push_back(std::move(presentation));
    }
    return makeDeviceResponse(presentations, *session.transcript(), missingOf(requests, presented));
}

/// By MAC where it may be and the key can: this reader alone can check it, and proves nothing to others with what it was shown.
Result<MdocPresentation> VaultProximityPresenter::present(HeldMdoc &held, const DeviceSession &session)
{
    if (!held.mayMakeMac || !m_keys.canAgree(held.keyAlias))
        return MdocPresentation{held.document, held.elements, [this, alias = held.keyAlias](ByteView message) {
                                    return m_keys.sign(alias, message);
                                }};
    CAUSEWAY_TRY(const auto secret, m_keys.agree(held.keyAlias, session.readerKey()->toDer()));
    CAUSEWAY_TRY(held.macKey, deriveMacKey(secret.view(), *session.transcript()));
    return MdocPresentation{held.document, held.elements, {}, held.macKey.view()};
}
}

std::unique_ptr<ProximityPresenter> makeProximityPresenter(ProximityPresenterConfig config,
                                                           ports::ProximityTransport &transport,
                                                           vault::RecordStore &store, ports::KeyStore &keys,
                                                           Wallet &wallet, identity::Directory &directory,
                                                           consent::Desk &desk, const Clock &clock)
{
    return std::make_unique<VaultProximityPresenter>(std::move(config), transport, store, keys, wallet, directory, desk,
                                                     clock);
}
}
