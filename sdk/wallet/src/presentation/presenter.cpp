#include <causeway/wallet/presenter.h>

#include "../copies.h"
#include "client_identifier.h"
#include "consent_sheet.h"
#include "digital_credential_request.h"
#include "held_certificates.h"
#include "holding/showings.h"
#include "registration.h"
#include "request_source.h"
#include "response.h"
#include "transaction_data.h"

#include <causeway/base/encoding.h>
#include <causeway/base/fault_point.h>
#include <causeway/base/log.h>
#include <causeway/crypto/primitives.h>

#include <algorithm>
#include <set>

namespace causeway::wallet {
namespace {

constexpr auto Collection = "wallet.presentations";
constexpr std::chrono::minutes TimeToDecide{10};
constexpr std::chrono::hours Remembered{30 * 24};

/// A request that was read and checked, waiting for the person. Shared by the tries to answer it: the second sends what the first made.
struct OpenRequest {
    std::string id;
    std::string deskId;
    std::string digest;
    AuthorizationRequest request;
    DcqlMatch match;
    ShownDigests said;               ///< what the person was shown, and agrees to
    std::optional<Json> answer = {}; ///< its members
    consent::Decision decision = {}; ///< that it carries out
    std::size_t presented = 0;
    std::set<std::string> shown = {}; ///< certificates of which a copy leaves
    bool isUsedUp = false;            ///< those copies are not shown to anybody else
};

/// What is answered once.
std::string idFor(const AuthorizationRequest &request)
{
    return crypto::sha256Base64Url(toCompact(Json{request.audience(), request.nonce}));
}

/// Another request of the same nonce does not take the place of the one that the person is looking at. The same one does, though it is signed anew whenever
/// it is fetched.
std::string deskIdFor(const std::string &id, const Verifier &verifier, Json parameters)
{
    for (const auto *name : {"exp", "iat", "jti", "nbf", "wallet_nonce"})
        parameters.erase(name);
    return "presentation." + crypto::sha256Base64Url(toCompact(Json{id, verifier.id, parameters}));
}

/// What can be answered: by what is held, in formats that the verifier reads, and so that everything is authorized. NoMatchingCertificate.
Result<DcqlMatch> matchHeld(const AuthorizationRequest &request, const std::vector<NamedCredential> &held)
{
    std::vector<HeldCredential> credentials;
    for (const auto &credential : held)
        if (!request.unreadableFormats.contains(credential.held.format))
            credentials.push_back(credential.held);
    auto match = matchDcql(request.query, credentials);
    const bool hasOption = std::ranges::any_of(match.sets, [](const auto &set) { return !set.options.empty(); });
    if (!match.canAnswer() || !hasOption)
        return Error{ErrorCode::NoMatchingCertificate};
    CAUSEWAY_CHECK(keepWhatAuthorizes(request.transactionData, match));
    return match;
}

Result<PresentationContext> contextOf(const AuthorizationRequest &request, SystemTime now)
{
    PresentationContext context;
    context.audience = request.audience();
    context.nonce = request.nonce;
    context.responseUri = request.reply.responseUri;
    context.origin = request.reply.origin;
    context.now = now;
    if (request.responseKey) {
        CAUSEWAY_TRY(context.responseKeyThumbprint, fromBase64Url(request.responseKey->key.thumbprint()));
    }
    return context;
}

Json resultOf(std::size_t presented, Json delivered)
{
    delivered["presented"] = presented;
    return delivered;
}

class VaultPresenter final : public Presenter {
public:
    VaultPresenter(PresenterConfig config, vault::RecordStore &store, ports::KeyStore &keys, net::HttpClient &http,
                   identity::Directory &directory, consent::Desk &desk, const Clock &clock)
        : m_config(std::move(config)), m_store(store), m_keys(keys), m_http(http), m_directory(directory), m_desk(desk),
          m_clock(clock), m_held(store, keys, directory, m_config.trustClock ? *m_config.trustClock : clock)
    {
    }

    Result<consent::Request> openPresentation(const std::string &uri, const Call &call) override
    {
        CAUSEWAY_TRY(const auto link, parseRequestLink(uri));
        CAUSEWAY_TRY(const auto client, parseClientId(link.clientId));
        CAUSEWAY_TRY(const auto object, fetchRequestObject(link, client, m_http, m_clock, call));
        CAUSEWAY_TRY(const auto reply, readReplyAddress(object.parameters, client));
        const VerifierTrust trust{m_config.verifierAnchors, m_directory, m_clock};
        CAUSEWAY_TRY(const auto verifier, checkVerifier(object, client, reply, trust, call));
        auto sheet = openChecked(object, client, reply, verifier, call);
        // One that nobody vouches for would learn from where its link was opened, though the person was asked nothing.
        if (!sheet && verifier.assurance != consent::Assurance::Unknown)
            tell(reply, sheet.error(), call);
        return sheet;
    }

    /// A page is told nothing that the person did not see (section 15.9.2): the platform cancels where this fails.
    Result<consent::Request> openDigitalCredentialRequest(const DigitalCredentialRequest &request,
                                                          const Call &call) override
    {
        CAUSEWAY_TRY(const auto signings, readDigitalCredentialRequest(request, toEpoch(m_clock.now())));
        CAUSEWAY_TRY(const auto reply, readBrowserReply(signings.front().object.parameters, request.origin));
        const VerifierTrust trust{m_config.verifierAnchors, m_directory, m_clock};
        Error fault{ErrorCode::RequesterUntrusted};
        for (const auto &[client, object] : signings) {
            const auto verifier = checkVerifier(object, client, reply, trust, call);
            if (verifier)
                return openChecked(object, client, reply, *verifier, call);
            fault = verifier.error();
        }
        return fault;
    }

    Result<void> clearUp() override
    {
        CAUSEWAY_TRY(const auto records, m_store.list(Collection));
        for (const auto &record : records) {
            const auto at = fromEpoch(optionalInteger(record.body, "at").value_or(0));
            if (at + Remembered < m_clock.now())
                CAUSEWAY_CHECK(m_store.remove(Collection, record.key));
        }
        return {};
    }

private:
    Result<consent::Request> openChecked(const RequestObject &object, const ClientId &client, const ReplyAddress &reply,
                                         const Verifier &verifier, const Call &call);
    void describeRegistration(const AuthorizationRequest &request, consent::Request &sheet, const Call &call) const;
    Result<Json> decide(OpenRequest &open, const consent::Decision &decision, const Call &call);
    Result<void> prepare(OpenRequest &open, const consent::Decision &decision);
    Result<Json> present(const ReadyCertificate &ready, const PresentationContext &context);
    Result<consent::Request> openAgain(const Json &answered, const std::string &deskId) const;

    Result<void> remember(const OpenRequest &open, const char *state)
    {
        return m_store.put(Collection, open.id,
                           {{"state", state}, {"at", toEpoch(m_clock.now())}, {"request", open.deskId}});
    }

    Result<void> checkUnanswered(const std::string &id)
    {
        CAUSEWAY_TRY(const auto answered, m_store.get(Collection, id));
        return answered ? Error{ErrorCode::RequestAlreadyAnswered} : Result<void>();
    }

    Result<void> useUp(OpenRequest &open);

    /// What only we know (nothing fits) and what was answered already is told to nobody.
    void tell(const ReplyAddress &reply, const Error &error, const Call &call)
    {
        const bool concernsTheRequest = error.code == ErrorCode::RequestInvalid
            || error.code == ErrorCode::FormatsUnsupported || error.code == ErrorCode::TransactionDataInvalid;
        if (!concernsTheRequest)
            return;
        if (const auto sent = deliverResponse(reply, errorMembers(reply, error), m_http, call); !sent)
            logLine(LogLevel::Notice, "wallet",
                    "a verifier could not be told of its error: " + std::string(toString(sent.error().code)));
    }

    PresenterConfig m_config;
    vault::RecordStore &m_store;
    ports::KeyStore &m_keys;
    net::HttpClient &m_http;
    identity::Directory &m_directory;
    consent::Desk &m_desk;
    const Clock &m_clock;
    HeldCertificates m_held;
};

Result<consent::Request> VaultPresenter::openChecked(const RequestObject &object, const ClientId &client,
                                                     const ReplyAddress &reply, const Verifier &verifier,
                                                     const Call &call)
{
    CAUSEWAY_TRY(auto request,
                 readAuthorizationRequest(object.parameters, client, reply, m_config.transactionProfiles));
    const auto id = idFor(request);
    const auto deskId = deskIdFor(id, verifier, object.parameters);
    CAUSEWAY_TRY(const auto answered, m_store.get(Collection, id));
    if (answered)
        return openAgain(*answered, deskId);
    // All that the verifier is told of is judged before it is known what is held, or its answer would tell (section 15.4.1).
    consent::Request unseen;
    CAUSEWAY_CHECK(describeTransactions(request.transactionData, m_config.transactionProfiles, unseen));
    CAUSEWAY_TRY(const auto held, m_held.read(m_clock.now()));
    CAUSEWAY_TRY(auto match, matchHeld(request, held));
    auto sheet = sheetFor(request, verifier, match, held);
    CAUSEWAY_CHECK(describeTransactions(request.transactionData, m_config.transactionProfiles, sheet));
    describeRegistration(request, sheet, call);
    sheet.receivedAt = m_clock.now();
    sheet.expiresAt = sheet.receivedAt + TimeToDecide;
    if (const auto expires = optionalInteger(object.parameters, "exp"))
        sheet.expiresAt = std::max(std::min(sheet.expiresAt, fromEpoch(*expires)), sheet.receivedAt);
    sheet.digest = crypto::sha256Base64Url(toCompact(object.parameters));
    sheet.id = deskId;
    auto said = digestsOf(match, held);
    // Shared by the handler and nobody else; a handler is a copyable function and cannot own it alone.
    const auto open = std::make_shared<OpenRequest>(
        OpenRequest{id, deskId, sheet.digest, std::move(request), std::move(match), std::move(said)});
    m_desk.open(sheet, [this, open](const consent::Decision &decision, const Call &deciding) {
        return decide(*open, decision, deciding);
    });
    return sheet;
}

/// An answer that did not get through waits at the desk and may be tried again, as it was signed: its sheet. RequestAlreadyAnswered where none does.
Result<consent::Request> VaultPresenter::openAgain(const Json &answered, const std::string &deskId) const
{
    const auto sheet = m_desk.find(deskId);
    const bool isThatOne = optionalString(answered, "request") == deskId; // and not another of the same nonce
    if (!sheet || !isThatOne || m_clock.now() >= sheet->expiresAt)
        return Error{ErrorCode::RequestAlreadyAnswered};
    return *sheet;
}

/// What the verifier said of itself when it registered, and whether it now asks for more.
void VaultPresenter::describeRegistration(const AuthorizationRequest &request, consent::Request &sheet,
                                          const Call &call) const
{
    const VerifierTrust trust{m_config.verifierAnchors, m_directory, m_clock};
    const auto registrations = registrationsOf(request, trust, call);
    if (registrations.empty())
        return;
    if (sheet.purpose.texts.empty()) // what a transaction says is signed, and goes before
        sheet.purpose = registrations.front().purpose;
    if (!isCovered(request.query, registrations))
        sheet.warnings.emplace_back("asks_more_than_registered");
}

Result<Json> VaultPresenter::decide(OpenRequest &open, const consent::Decision &decision, const Call &call)
{
    const auto &reply = open.request.reply;
    if (!open.isUsedUp) // another request of the same nonce may have been answered while this one waited
        CAUSEWAY_CHECK(checkUnanswered(open.id));
    if (!decision.approved) {
        const auto members = errorMembers(reply, Error{ErrorCode::Cancelled});
        return resultOf(0, deliverResponse(reply, members, m_http, call).valueOr(Json::object()));
    }
    faultPoint("presentation.decided");
    if (open.answer && decision != open.decision && open.isUsedUp)
        return Error{ErrorCode::RequestAlreadyAnswered, "another choice: the first answer may have arrived"};
    if (!open.answer || decision != open.decision)
        CAUSEWAY_CHECK(prepare(open, decision));
    faultPoint("presentation.signed");
    CAUSEWAY_CHECK(useUp(open)); // from here on this request is never answered anew
    faultPoint("presentation.before_sending");
    CAUSEWAY_TRY(auto delivered, deliverResponse(reply, *open.answer, m_http, call));
    faultPoint("presentation.answered");
    if (const auto kept = remember(open, "answered"); !kept)
        logLine(LogLevel::Notice, "wallet", "an answer could not be marked as sent");
    faultPoint("presentation.remembered");
    return resultOf(open.presented, std::move(delivered));
}

/// Signs everything that leaves, once.
Result<void> VaultPresenter::prepare(OpenRequest &open, const consent::Decision &decision)
{
    CAUSEWAY_TRY(const auto chosen, choose(open.match, choiceFrom(open.match, decision)));
    CAUSEWAY_TRY(const auto ready, m_held.load(chosen, open.said));
    CAUSEWAY_TRY(auto context, contextOf(open.request, m_clock.now()));
    open.answer.reset();
    open.shown.clear();
    auto unauthorized = open.request.transactionData;
    Json token = Json::object();
    for (const auto &item : ready) {
        // Each transaction is authorized by one certificate: the first that may.
        const auto authorizes = [&](const TransactionData &data) {
            return std::ranges::find(data.credentialIds, item.chosen.queryId) != data.credentialIds.end();
        };
        context.transactionData.clear();
        std::ranges::copy_if(unauthorized, std::back_inserter(context.transactionData), authorizes);
        std::erase_if(unauthorized, authorizes);
        CAUSEWAY_TRY(auto presentation, present(item, context));
        token[item.chosen.queryId].push_back(std::move(presentation));
        open.shown.insert(item.chosen.candidate.credentialId);
    }
    if (!unauthorized.empty())
        return Error{ErrorCode::TransactionDataInvalid, "no chosen certificate authorizes it"};
    CAUSEWAY_TRY(open.answer, responseMembers(open.request, token));
    open.presented = chosen.size();
    open.decision = decision;
    return {};
}

/// The request is marked as answered and the copies as shown, in one step and before anything leaves. Once: a second try sends the same.
Result<void> VaultPresenter::useUp(OpenRequest &open)
{
    CAUSEWAY_CHECK(m_store.transaction([&]() -> Result<void> {
        CAUSEWAY_CHECK(remember(open, "sending"));
        if (!open.isUsedUp)
            CAUSEWAY_CHECK(noteShown(m_store, open.shown, open.digest));
        return {};
    }));
    open.isUsedUp = true;
    for (const auto &certificate : open.shown)
        if (const auto destroyed = destroySpentKeys(m_store, m_keys, certificate); !destroyed)
            logLine(LogLevel::Notice, "wallet", "the key of a copy that was shown is destroyed later");
    return {};
}

Result<Json> VaultPresenter::present(const ReadyCertificate &ready, const PresentationContext &context)
{
    const auto sign = [&](ByteView message) { return m_keys.sign(ready.stored.keyAlias, message); };
    return ready.format.present(ready.stored, ready.chosen.candidate, context, sign);
}
}

std::unique_ptr<Presenter> makePresenter(PresenterConfig config, vault::RecordStore &store, ports::KeyStore &keys,
                                         net::HttpClient &http, identity::Directory &directory, consent::Desk &desk,
                                         const Clock &clock)
{
    return std::make_unique<VaultPresenter>(std::move(config), store, keys, http, directory, desk, clock);
}

bool isPresentationLink(std::string_view text)
{
    return isRequestLink(text);
}
}
