#include <causeway/wallet/presenter.h>

#include "../copies.h"
#include "answer_delivery.h"
#include "answered_requests.h"
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

constexpr std::chrono::minutes TimeToDecide{10};

/// A request that was read and checked, waiting for the person. Shared by the tries to answer it: once the copies are used up, a second sends what the first made.
struct OpenRequest {
    std::string id;
    std::string link;
    AuthorizationRequest request;
    DcqlMatch match;
    ShownDigests said; ///< what the person was shown, and agrees to
    consent::Request sheet;
    std::optional<AnsweredRequest> made = {}; ///< with its answer
    std::set<std::string> shown = {};         ///< certificates of which a copy leaves
    bool isUsedUp = false;                    ///< those copies are not shown to anybody else
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

/// Would fit, but is invalid: the person is told, and nobody else.
std::vector<consent::Withheld> withheldFrom(const AuthorizationRequest &request,
                                            const std::vector<WithheldCredential> &withheld)
{
    std::vector<consent::Withheld> fitting;
    for (const auto &[credential, reasons] : withheld) {
        if (!request.readable.reads(credential.held))
            continue;
        const auto match = matchDcql(request.query, {credential.held});
        if (std::ranges::any_of(match.queries, [](const auto &query) { return !query.candidates.empty(); }))
            fitting.push_back({credential.title, reasons});
    }
    return fitting;
}

/// What can be answered: by what is held, in formats and by algorithms that the verifier reads, and so that everything is authorized. Nothing where that is not enough.
std::optional<DcqlMatch> matchHeld(const AuthorizationRequest &request, const std::vector<NamedCredential> &held)
{
    std::vector<HeldCredential> credentials;
    for (const auto &credential : held)
        if (request.readable.reads(credential.held))
            credentials.push_back(credential.held);
    auto match = matchDcql(request.query, credentials);
    const bool hasOption = std::ranges::any_of(match.sets, [](const auto &set) { return !set.options.empty(); });
    if (!match.canAnswer() || !hasOption || !keepWhatAuthorizes(request.transactionData, match))
        return std::nullopt;
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

class VaultPresenter final : public Presenter {
public:
    VaultPresenter(PresenterConfig config, vault::RecordStore &store, ports::KeyStore &keys, net::HttpClient &http,
                   identity::Directory &directory, consent::Desk &desk, const Clock &clock)
        : m_config(std::move(config)), m_store(store), m_keys(keys), m_http(http), m_directory(directory), m_desk(desk),
          m_clock(clock), m_held(store, keys, directory, m_config.trustClock ? *m_config.trustClock : clock),
          m_answered(store, clock), m_delivery(m_answered, http, desk)
    {
    }

    Result<consent::Request> openPresentation(const std::string &uri, const Call &call) override
    {
        CAUSEWAY_TRY(const auto link, parseRequestLink(uri));
        CAUSEWAY_TRY(const auto client, parseClientId(link.clientId));
        const auto object = fetchRequestObject(link, client, m_http, m_clock, call);
        if (!object)
            return openUsedLink(uri, object.error());
        CAUSEWAY_TRY(const auto reply, readReplyAddress(object->parameters, client));
        const VerifierTrust trust{m_config.verifierAnchors, m_directory, m_clock};
        CAUSEWAY_TRY(const auto verifier, checkVerifier(*object, client, reply, trust, call));
        auto sheet = openChecked({*object, client, reply, verifier, crypto::sha256Base64Url(uri)}, call);
        // One that nobody vouches for would learn from where its link was opened, though the person was asked nothing.
        if (!sheet && verifier.assurance != consent::Assurance::Unknown)
            tell(object->parameters, reply, sheet.error(), call);
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
                return openChecked({object, client, reply, *verifier, {}}, call);
            fault = verifier.error();
        }
        return fault;
    }

    Result<void> clearUp() override { return m_answered.clearUp(); }

private:
    /// Of somebody who may ask. It refers to what its reader has.
    struct Checked {
        const RequestObject &object;
        const ClientId &client;
        const ReplyAddress &reply;
        const Verifier &verifier;
        std::string link; ///< digest of the link that it came by; empty: through a browser
    };
    Result<consent::Request> openChecked(const Checked &checked, const Call &call);
    consent::Request makeSheet(const Checked &checked, const AuthorizationRequest &request,
                               const std::optional<DcqlMatch> &match, const HeldNow &held) const;
    void describeRegistration(const AuthorizationRequest &request, consent::Request &sheet, const Call &call) const;
    Result<Json> decide(OpenRequest &open, const consent::Decision &decision, const Call &call);
    Result<Json> refuse(const OpenRequest &open, const Call &call);
    Result<void> prepare(OpenRequest &open, const consent::Decision &decision);
    Result<Json> present(const ReadyCertificate &ready, const PresentationContext &context);
    Result<void> useUp(OpenRequest &open);
    Result<consent::Request> openAgain(const AnsweredRequest &answered, const std::string &deskId);
    Result<consent::Request> openUsedLink(const std::string &uri, const Error &error);

    Result<void> checkUnanswered(const std::string &id)
    {
        CAUSEWAY_TRY(const auto answered, m_answered.find(id));
        return answered ? Error{ErrorCode::RequestAlreadyAnswered} : Result<void>();
    }

    /// What was answered already, and what failed here, is told to nobody.
    void tell(const Json &parameters, const ReplyAddress &reply, const Error &error, const Call &call)
    {
        const bool concernsTheRequest = error.code == ErrorCode::RequestInvalid
            || error.code == ErrorCode::FormatsUnsupported || error.code == ErrorCode::TransactionDataInvalid;
        if (!concernsTheRequest)
            return;
        const auto members = errorMembers(reply, error, findResponseKey(parameters, reply));
        if (const auto sent = deliverResponse(reply, members, m_http, call); !sent)
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
    AnsweredRequests m_answered;
    AnswerDelivery m_delivery;
};

Result<consent::Request> VaultPresenter::openChecked(const Checked &checked, const Call &call)
{
    const auto &parameters = checked.object.parameters;
    CAUSEWAY_TRY(auto request,
                 readAuthorizationRequest(parameters, checked.client, checked.reply, m_config.transactionProfiles));
    const auto id = idFor(request);
    const auto deskId = deskIdFor(id, checked.verifier, parameters);
    CAUSEWAY_TRY(const auto answered, m_answered.find(id));
    if (answered)
        return openAgain(*answered, deskId);
    // All that the verifier is told of is judged before it is known what is held, or its answer would tell (section 15.4.1).
    consent::Request unseen;
    CAUSEWAY_CHECK(describeTransactions(request.transactionData, m_config.transactionProfiles, unseen));
    CAUSEWAY_TRY(const auto held, m_held.read(m_clock.now()));
    auto match = matchHeld(request, held.offered);
    auto sheet = makeSheet(checked, request, match, held);
    CAUSEWAY_CHECK(describeTransactions(request.transactionData, m_config.transactionProfiles, sheet));
    describeRegistration(request, sheet, call);
    sheet.id = deskId;
    auto said = match ? digestsOf(*match, held.offered) : ShownDigests();
    // Shared by the handler and nobody else; a handler is a copyable function and cannot own it alone.
    const auto open = std::make_shared<OpenRequest>(OpenRequest{
        id, checked.link, std::move(request), std::move(match).value_or(DcqlMatch()), std::move(said), sheet});
    m_desk.open(sheet, [this, open](const consent::Decision &decision, const Call &deciding) {
        return decide(*open, decision, deciding);
    });
    return sheet;
}

consent::Request VaultPresenter::makeSheet(const Checked &checked, const AuthorizationRequest &request,
                                           const std::optional<DcqlMatch> &match, const HeldNow &held) const
{
    const auto &parameters = checked.object.parameters;
    auto sheet =
        match ? sheetFor(request, checked.verifier, *match, held.offered) : unanswerableSheet(checked.verifier);
    if (!match)
        sheet.withheld = withheldFrom(request, held.withheld);
    sheet.receivedAt = m_clock.now();
    sheet.expiresAt = sheet.receivedAt + TimeToDecide;
    if (const auto expires = optionalSeconds(parameters, "exp"))
        sheet.expiresAt = std::max(std::min(sheet.expiresAt, fromEpoch(*expires)), sheet.receivedAt);
    sheet.digest = crypto::sha256Base64Url(toCompact(parameters));
    return sheet;
}

/// An answer that did not get through may be tried again, as it was signed: by a sheet of what was chosen, which takes the place of the one with choices where that is still on the desk.
/// RequestAlreadyAnswered where there is none.
Result<consent::Request> VaultPresenter::openAgain(const AnsweredRequest &answered, const std::string &deskId)
{
    const bool isThatOne = answered.deskId == deskId; // and not another of the same nonce
    if (!isThatOne || !answered.answer)
        return Error{ErrorCode::RequestAlreadyAnswered};
    if (m_answered.isOver(answered)) {
        CAUSEWAY_CHECK(m_answered.closeAsLate(answered));
        return Error{ErrorCode::RequestAlreadyAnswered, "the time to send it again is over"};
    }
    const auto &sheet = answered.answer->sheet;
    m_desk.open(sheet, [this, answered](const consent::Decision &decision, const Call &deciding) {
        return m_delivery.sendAgain(answered, decision, deciding);
    });
    return sheet;
}

/// A verifier may hand a request out once only, or no more after it was answered. Whether it was answered here the link tells; then it is the answer that counts.
Result<consent::Request> VaultPresenter::openUsedLink(const std::string &uri, const Error &error)
{
    if (error.code != ErrorCode::RequestExpired && error.code != ErrorCode::RequestInvalid)
        return error;
    CAUSEWAY_TRY(const auto answered, m_answered.findByLink(crypto::sha256Base64Url(uri)));
    return answered ? openAgain(*answered, answered->deskId) : error;
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
    if (open.isUsedUp)
        return m_delivery.sendAgain(*open.made, decision, call);
    CAUSEWAY_CHECK(checkUnanswered(open.id)); // another of the same nonce may have been answered while this one waited
    if (!decision.approved)
        return refuse(open, call);
    faultPoint("presentation.decided");
    CAUSEWAY_CHECK(prepare(open, decision));
    faultPoint("presentation.signed");
    CAUSEWAY_CHECK(useUp(open)); // from here on this request is never answered anew
    return m_delivery.send(*open.made, call);
}

/// In the same words whether the person keeps what they have or has nothing that fits (section 15.4.1).
Result<Json> VaultPresenter::refuse(const OpenRequest &open, const Call &call)
{
    const auto members = errorMembers(open.request.reply, Error{ErrorCode::Cancelled}, open.request.responseKey);
    auto delivered = deliverResponse(open.request.reply, members, m_http, call);
    if (!delivered) // to decline is the person's right, with a network or without
        return resultOf(0, {{"delivered", false}});
    if (!open.request.reply.isThroughBrowser()) // whether a page was handed it nobody knows
        m_delivery.noteRefused({open.id, open.sheet.id, open.link});
    return resultOf(0, *std::move(delivered));
}

/// Signs everything that leaves. Anew where an earlier answer could not be kept: another request may have been shown its copies since.
Result<void> VaultPresenter::prepare(OpenRequest &open, const consent::Decision &decision)
{
    CAUSEWAY_TRY(const auto chosen, choose(open.match, choiceFrom(open.match, decision)));
    CAUSEWAY_TRY(const auto ready, m_held.load(chosen, open.said));
    CAUSEWAY_TRY(auto context, contextOf(open.request, m_clock.now()));
    open.made.reset();
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
    CAUSEWAY_TRY(auto members, responseMembers(open.request, token));
    const auto &sheet = open.sheet;
    open.made = AnsweredRequest{
        open.id, sheet.id, open.link,
        KeptAnswer{sheetOfChosen(sheet, decision), open.request.reply, std::move(members), chosen.size()}};
    return {};
}

/// The answer is kept and the copies are marked as shown, in one step and before anything leaves. Once: a second try sends the same.
Result<void> VaultPresenter::useUp(OpenRequest &open)
{
    CAUSEWAY_CHECK(m_store.transaction([&]() -> Result<void> {
        CAUSEWAY_CHECK(m_answered.keep(*open.made));
        return noteShown(m_store, open.shown, open.sheet.digest);
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
