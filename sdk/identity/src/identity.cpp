#include <causeway/identity/identity.h>

#include "authorized_http.h"
#include "request_object.h"

#include <causeway/base/fault_point.h>
#include <causeway/base/url.h>
#include <causeway/crypto/primitives.h>
#include <causeway/identity/server_clock.h>

namespace causeway::identity {
namespace {

constexpr std::chrono::seconds PersonalCodeLife{30};
const std::vector<std::string> EnrolmentFields = {"identity_number", "name_en", "birth_date"};

std::string failed(const Error &error)
{
    return "failed:" + std::string(toString(error.code));
}

/// What would be sent of a field, as far as this device knows it; the identity provider knows the rest.
std::string valueOf(const std::string &field, const Profile &profile)
{
    if (field == "name_en")
        return profile.nameEn;
    if (field == "name_zh")
        return profile.nameZh;
    if (field == "birth_date")
        return profile.birthDate;
    if (field == "gender")
        return profile.gender;
    if (field == "identity_number")
        return profile.identityNumber;
    return {};
}

/// Answers a login to a service, as often as the desk asks. An approval that may have arrived stands as "unconfirmed" in the ledger.
class ServiceAnswer {
public:
    ServiceAnswer(RequestObject object, AuthorizationServer server, std::string deskId, Parts &parts,
                  consent::Desk &desk)
        : m_object(std::move(object)), m_server(std::move(server)), m_deskId(std::move(deskId)), m_parts(parts),
          m_desk(desk)
    {
    }

    Result<Json> operator()(const consent::Decision &decision, const Call &call)
    {
        CAUSEWAY_TRY(const auto signedDecision, signDecision(m_object, decision, m_server, m_parts));
        auto answer = sendDecision(signedDecision, m_object, decision, m_parts, call);
        if (!answer && decision.approved)
            noteFailed(decision, answer.error().code);
        return answer;
    }

private:
    /// Where the provider takes no second answer, the same one has most often arrived before.
    void noteFailed(const consent::Decision &approval, ErrorCode code)
    {
        const bool isLost = isRetryable(code);
        if (isLost || (code == ErrorCode::RequestAlreadyAnswered && m_lost == approval))
            m_desk.markUnconfirmed(m_deskId);
        if (isLost)
            m_lost = approval;
    }

    RequestObject m_object;
    AuthorizationServer m_server;
    std::string m_deskId;
    Parts &m_parts;
    consent::Desk &m_desk;
    std::optional<consent::Decision> m_lost; ///< the last approval that may have arrived
};

class CitizenIdentity final : public Identity {
public:
    CitizenIdentity(IdentityConfig config, vault::RecordStore &store, ports::KeyStore &keys, net::HttpClient &http,
                    Directory &directory, consent::Desk &desk, consent::Ledger &ledger, const Clock &clock)
        : m_config(std::move(config)), m_desk(desk), m_ledger(ledger), m_clock(clock), m_http(http, m_clock),
          m_dpop(makeDpopClient(keys, m_http, m_clock)), m_parts{store, keys, m_http, directory, m_clock, *m_dpop},
          m_provider(m_parts), m_authorized(m_parts, m_provider)
    {
    }

    Result<Profile> enrol(const Document &document, const Call &call) override
    {
        CAUSEWAY_CHECK(checkEnrolment(document, m_parts));
        CAUSEWAY_TRY(const auto endpoints, m_parts.directory.endpoints(call));
        CAUSEWAY_CHECK(note(consent::RequestKind::Enrolment, EnrolmentFields, "approved", endpoints));
        const auto device = enrolDevice(document, m_config.deviceName, m_parts, call);
        if (device)
            return device->profile;
        CAUSEWAY_CHECK(note(consent::RequestKind::Enrolment, EnrolmentFields, failed(device.error()), endpoints));
        return device.error();
    }

    Result<Profile> profile() override
    {
        CAUSEWAY_TRY(const auto device, loadDevice(m_parts.store));
        return device.profile;
    }

    Result<void> login(const Call &call) override
    {
        CAUSEWAY_TRY(const auto device, loadDevice(m_parts.store));
        CAUSEWAY_TRY(const auto endpoints, m_parts.directory.endpoints(call));
        const auto session = runLogin(device, call);
        if (session)
            return note(consent::RequestKind::Login, {}, "approved", endpoints);
        if (!isRetryable(session.error().code)) // a network that is down is no answer
            CAUSEWAY_CHECK(note(consent::RequestKind::Login, {}, failed(session.error()), endpoints));
        return session.error();
    }

    bool isLoggedIn() override
    {
        const auto session = loadSession(m_parts.store);
        return session && session->has_value();
    }

    Result<void> logout() override { return dropSession(m_parts); }

    Result<consent::Request> openServiceLogin(const std::string &uri, const Call &call) override;
    Result<PersonalCode> personalCode(bool firstOfShowing) override;

    net::HttpClient &authorized() override { return m_authorized; }

    Result<std::string> signAsDevice(const Json &claims, const std::string &typ) override
    {
        CAUSEWAY_TRY(const auto device, loadDevice(m_parts.store));
        return signWithDevice(device, m_parts.keys, claims, typ);
    }

private:
    Result<Session> runLogin(const Device &device, const Call &call);
    consent::Request ownRequest(consent::RequestKind kind) const;
    consent::Request serviceRequest(const RequestObject &object, const Profile &profile) const;
    /// Writes down what the app did in the person's name.
    Result<void> note(consent::RequestKind kind, const std::vector<std::string> &fields, const std::string &outcome,
                      const Endpoints &endpoints);

    IdentityConfig m_config;
    consent::Desk &m_desk;
    consent::Ledger &m_ledger;
    ServerClock m_clock;
    ClockKeepingHttp m_http;
    std::unique_ptr<DpopClient> m_dpop;
    Parts m_parts;
    Provider m_provider;
    AuthorizedHttp m_authorized;
};

consent::Request CitizenIdentity::ownRequest(consent::RequestKind kind) const
{
    consent::Request request;
    request.id = crypto::randomToken(16);
    request.kind = kind;
    request.requester.assurance = consent::Assurance::FirstParty;
    request.receivedAt = m_clock.onDevice(m_clock.now());
    request.expiresAt = request.receivedAt;
    return request;
}

Result<void> CitizenIdentity::note(consent::RequestKind kind, const std::vector<std::string> &fields,
                                   const std::string &outcome, const Endpoints &endpoints)
{
    auto request = ownRequest(kind);
    request.requester.id = endpoints.identityProvider;
    CAUSEWAY_TRY(const auto list, m_parts.directory.cachedTrustList());
    if (const auto *entity = list ? list->find(request.requester.id, "identity_provider") : nullptr)
        request.requester.name = entity->names;
    for (const auto &name : fields)
        request.fields.push_back({name, {}, true});
    CAUSEWAY_CHECK(m_ledger.append(request, {true, {fields.begin(), fields.end()}, {}}, outcome));
    return {};
}

Result<Session> CitizenIdentity::runLogin(const Device &device, const Call &call)
{
    CAUSEWAY_TRY(const auto server, m_provider.find(call));
    CAUSEWAY_CHECK(ensureSessionKey(m_parts.keys));
    const auto attempt = makeAttempt();
    CAUSEWAY_TRY(const auto requestUri, pushRequest(attempt, device, server, m_parts, call));
    CAUSEWAY_TRY(const auto request, fetchRequestObject({device.clientId, requestUri}, server, m_parts, call));
    if (request.clientKind != "first_party")
        return Error{ErrorCode::RequestInvalid, "not a login of this app"};
    CAUSEWAY_TRY(const auto answer, answerRequest(request, {true, {}, {}}, server, m_parts, call));
    CAUSEWAY_TRY(const auto callback, requireString(answer, "redirect_to"));
    CAUSEWAY_TRY(const auto code, codeFromCallback(callback, RedirectUri, attempt.code, server.issuer));
    CAUSEWAY_TRY(const auto session, exchangeCode(code, attempt, device, server, m_parts, call));
    faultPoint("identity.tokens_received");
    CAUSEWAY_CHECK(saveSession(m_parts.store, session));
    return session;
}

consent::Request CitizenIdentity::serviceRequest(const RequestObject &object, const Profile &profile) const
{
    consent::Request request;
    request.id = "login." + object.id;
    request.kind = consent::RequestKind::ServiceLogin;
    request.requester = {object.clientId, object.clientNames, consent::Assurance::Vouched, object.clientHost};
    request.subject = object.clientNames;
    request.purpose = object.purpose;
    request.fields = object.fields;
    for (auto &field : request.fields)
        field.value = valueOf(field.name, profile);
    request.matchNumber = object.matchNumber;
    request.receivedAt = m_clock.onDevice(m_clock.now());
    request.expiresAt = m_clock.onDevice(object.expiresAt);
    request.digest = crypto::sha256Base64Url(object.text);
    return request;
}

Result<consent::Request> CitizenIdentity::openServiceLogin(const std::string &uri, const Call &call)
{
    CAUSEWAY_TRY(const auto device, loadDevice(m_parts.store));
    const auto link = parseUrl(uri);
    if (!link || link->scheme != "causeway" || link->host != "authorize")
        return Error{ErrorCode::RequestInvalid, "not a login link"};
    auto parameters = link->parameters();
    if (parameters["client_id"].empty() || parameters["request_uri"].empty())
        return Error{ErrorCode::RequestInvalid, "client_id and request_uri are needed"};
    CAUSEWAY_TRY(const auto server, m_provider.find(call));
    if (parameters["iss"] != server.issuer)
        return Error{ErrorCode::IssuerMismatch, "the link names another issuer"};
    const RequestReference reference{parameters["client_id"], parameters["request_uri"]};
    CAUSEWAY_TRY(const auto object, fetchRequestObject(reference, server, m_parts, call));
    if (object.clientKind != "service")
        return Error{ErrorCode::RequestInvalid, "not a login to a service"};

    const auto request = serviceRequest(object, device.profile);
    m_desk.open(request, ServiceAnswer(object, server, request.id, m_parts, m_desk));
    return request;
}

Result<PersonalCode> CitizenIdentity::personalCode(bool firstOfShowing)
{
    const auto now = m_clock.now();
    const Json claims = {
        {"iat", toEpoch(now)}, {"exp", toEpoch(now + PersonalCodeLife)}, {"jti", crypto::randomToken(16)}};
    PersonalCode code;
    code.issuedAt = m_clock.onDevice(now);
    code.expiresAt = code.issuedAt + PersonalCodeLife;
    CAUSEWAY_TRY(const auto text, signAsDevice(claims, "personal-code+jwt"));
    code.text = "causeway:code:" + text;
    if (!firstOfShowing)
        return code;
    auto request = ownRequest(consent::RequestKind::PersonalCode);
    request.fields = {{"name_en", {}, true}, {"name_zh", {}, true}};
    request.digest = crypto::sha256Base64Url(code.text);
    CAUSEWAY_CHECK(m_ledger.append(request, {true, {"name_en", "name_zh"}, {}}, "approved"));
    return code;
}
}

std::unique_ptr<Identity> makeIdentity(IdentityConfig config, vault::RecordStore &store, ports::KeyStore &keys,
                                       net::HttpClient &http, Directory &directory, consent::Desk &desk,
                                       consent::Ledger &ledger, const Clock &clock)
{
    return std::make_unique<CitizenIdentity>(std::move(config), store, keys, http, directory, desk, ledger, clock);
}
}
