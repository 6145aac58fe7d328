#include "fake_parts.h"

#include <algorithm>

namespace causeway::test {

Result<identity::Profile> FakeIdentity::enrol(const identity::Document &document, const Call &call)
{
    CAUSEWAY_CHECK(m_script.pass("enrol", call));
    known = identity::Profile{.clientId = "client-1",
                              .nameEn = document.nameEn,
                              .nameZh = {},
                              .birthDate = document.birthDate,
                              .gender = {},
                              .identityNumber = document.identityNumber};
    return *known;
}

Result<identity::Profile> FakeIdentity::profile()
{
    CAUSEWAY_CHECK(m_script.pass("profile", {}));
    return known ? Result<identity::Profile>(*known) : Error{ErrorCode::NotEnrolled};
}

Result<consent::Request> FakeIdentity::openServiceLogin(const std::string &, const Call &)
{
    return Error{ErrorCode::RequestInvalid};
}

Result<identity::PersonalCode> FakeIdentity::personalCode(bool)
{
    CAUSEWAY_CHECK(m_script.pass("code", {}));
    const auto now = m_clock.now();
    return identity::PersonalCode{"causeway:code:" + std::to_string(++m_codes), now, now + std::chrono::seconds(30)};
}

Result<std::string> FakeIdentity::signAsDevice(const Json &, const std::string &)
{
    return Error{ErrorCode::NotEnrolled};
}

Result<consent::Request> FakeWallet::openOffer(const std::string &uri, const Call &call)
{
    CAUSEWAY_CHECK(m_script.pass("offer", call));
    consent::Request request;
    request.id = uri;
    request.kind = consent::RequestKind::Issuance;
    request.requester = {"https://issuer.example", offered.certificate.issuerName, consent::Assurance::OnTrustList, {}};
    request.subject = offered.certificate.title;
    request.needsTransactionCode = loginPage.empty();
    request.transactionCodeLength = codeLength;
    request.isTransactionCodeNumeric = codeLength > 0;
    request.transactionCodeHint = codeHint;
    request.expiresAt = m_clock.now() + std::chrono::minutes(10);
    m_desk.open(request, [this](const consent::Decision &decision, const Call &answer) -> Result<Json> {
        if (!decision.approved)
            return Json{{"status", "declined"}};
        CAUSEWAY_CHECK(m_script.pass("issue", answer));
        if (!loginPage.empty()) {
            m_isLoginOpen = true;
            return Json{{"login_page", loginPage}};
        }
        if (decision.transactionCode != TransactionCode)
            return Error{ErrorCode::TransactionCodeWrong};
        held.push_back(offered);
        return Json{{"certificate", offered.certificate.id}};
    });
    return request;
}

Result<Json> FakeWallet::continueIssuance(const std::string &callback, const Call &call)
{
    CAUSEWAY_CHECK(m_script.pass("continue", call));
    if (!m_isLoginOpen || !callback.ends_with("&state=1"))
        return Error{ErrorCode::StateMismatch};
    m_isLoginOpen = false;
    if (callback != "causeway://issuance?code=1&state=1")
        return Error{ErrorCode::OAuthRefused};
    held.push_back(offered);
    return Json{{"certificate", offered.certificate.id}};
}

Result<Json> FakeWallet::outcomeOf(const std::string &uri)
{
    const auto found = cameOf.find(uri);
    if (found == cameOf.end())
        return Error{ErrorCode::OfferUsed};
    return found->second;
}

Result<std::string> FakeWallet::requestOffer(const std::string &, const std::string &, const Call &)
{
    return std::string("openid-credential-offer://?1");
}

Result<std::vector<wallet::Certificate>> FakeWallet::list()
{
    CAUSEWAY_CHECK(m_script.pass("wallet", {}));
    std::vector<wallet::Certificate> certificates;
    for (const auto &one : held)
        certificates.push_back(one.certificate);
    return certificates;
}

Result<FakeWallet::Held> FakeWallet::heldOf(const std::string &id) const
{
    const auto found = std::ranges::find_if(held, [&](const Held &one) { return one.certificate.id == id; });
    return found == held.end() ? Result<Held>(Error{ErrorCode::CertificateNotFound}) : *found;
}

Result<wallet::Certificate> FakeWallet::find(const std::string &id)
{
    CAUSEWAY_CHECK(m_script.pass("find", {}));
    CAUSEWAY_TRY(auto one, heldOf(id));
    return one.certificate;
}

Result<wallet::Belief> FakeWallet::believe(const std::string &id)
{
    CAUSEWAY_TRY(auto one, heldOf(id));
    return one.belief;
}

Result<void> FakeWallet::remove(const std::string &id)
{
    CAUSEWAY_CHECK(m_script.pass("remove", {}));
    CAUSEWAY_CHECK(heldOf(id));
    std::erase_if(held, [&](const Held &one) { return one.certificate.id == id; });
    return {};
}

Result<void> FakeWallet::giveUp(const std::string &pendingId)
{
    CAUSEWAY_CHECK(m_script.pass("give_up", {}));
    const auto count =
        std::erase_if(promised, [&](const wallet::PendingCertificate &one) { return one.id == pendingId; });
    return count > 0 ? Result<void>() : Error{ErrorCode::CertificateNotFound};
}

Result<std::vector<payment::Bill>> FakePayments::bills(const Call &call)
{
    CAUSEWAY_CHECK(m_script.pass("bills", call));
    return listed;
}

Result<consent::Request> FakePayments::requestFor(const std::string &billId) const
{
    const auto bill = std::ranges::find(listed, billId, &payment::Bill::id);
    if (bill == listed.end())
        return Error{ErrorCode::BillNotFound};
    consent::Request request;
    request.id = "pay-" + billId;
    request.kind = consent::RequestKind::Payment;
    request.requester = {bill->payee.proxy, bill->payee.name, consent::Assurance::Vouched, {}};
    request.subject = request.purpose = bill->whatFor;
    request.amount = bill->amount;
    request.payee = bill->payee;
    request.reference = bill->number;
    request.digest = "digest of " + billId;
    request.expiresAt = m_clock.now() + std::chrono::minutes(10);
    return request;
}

Result<consent::Request> FakePayments::openBill(const std::string &billId, const Call &call)
{
    CAUSEWAY_CHECK(m_script.pass("open_bill", call));
    CAUSEWAY_TRY(auto request, requestFor(billId));
    m_desk.open(request, [this, billId](const consent::Decision &decision, const Call &answer) -> Result<Json> {
        return decision.approved ? settle(billId, answer) : Result<Json>(Json{{"status", "declined"}});
    });
    return request;
}

Result<Json> FakePayments::settle(const std::string &billId, const Call &call)
{
    ++sent;
    if (const auto passed = m_script.pass("pay", call); !passed) {
        open += passed.error().code == ErrorCode::PaymentPending ? 1 : 0;
        return passed.error();
    }
    const auto bill = std::ranges::find(listed, billId, &payment::Bill::id);
    bill->status = payment::BillStatus::Paid;
    const auto id = "payment-" + billId;
    kept.push_back({id, "R-" + std::to_string(sent), bill->amount, bill->payee, bill->number, {}, m_clock.now()});
    return Json{{"payment", id}, {"status", "settled"}};
}

Result<consent::Request> FakePayments::openCode(const std::string &, std::optional<Money> amount, const Call &call)
{
    listed.push_back({.id = "shop",
                      .number = {},
                      .payee = {"fps_id", "6000509", {{{"en", "Corner Shop"}}}},
                      .whatFor = {{{"en", "Corner Shop"}}},
                      .amount = amount.value_or(Money{}),
                      .dueOn = "2027-01-01"});
    return openBill("shop", call);
}

Result<payment::Receipt> FakePayments::receipt(const std::string &paymentId)
{
    const auto found = std::ranges::find(kept, paymentId, &payment::Receipt::paymentId);
    return found == kept.end() ? Result<payment::Receipt>(Error{ErrorCode::RecordNotFound}) : *found;
}

Result<int> FakePayments::resumePending(const Call &call)
{
    CAUSEWAY_CHECK(m_script.pass("resume", call));
    return open;
}

Result<identity::Endpoints> FakeDirectory::endpoints(const Call &)
{
    identity::Endpoints endpoints;
    endpoints.credentialIssuers = {"https://issuer.example"};
    endpoints.openData = "https://data.example/opendata";
    return endpoints;
}

Result<std::optional<identity::TrustList>> FakeDirectory::cachedTrustList()
{
    return std::optional<identity::TrustList>();
}

Result<identity::TrustedEntity> FakeDirectory::verifyChain(const std::vector<crypto::Certificate> &,
                                                           const std::string &, const std::string &,
                                                           const identity::TrustList &)
{
    return Error{ErrorCode::RequesterUntrusted};
}

Result<identity::TrustedEntity> FakeDirectory::verifySigner(const crypto::Jws &, const std::string &,
                                                            const std::string &, const identity::TrustList &)
{
    return Error{ErrorCode::RequesterUntrusted};
}

Result<miniprogram::Package> FakePrograms::load(const std::string &, const Call &call)
{
    CAUSEWAY_CHECK(m_script.pass("program", call));
    miniprogram::Package package;
    package.manifest.names.texts = listed.front().name.texts;
    package.developer = "Transport Department";
    return package;
}
}
