#include "issuance/offer_result.h"

#include "issuance/issuance_store.h"

#include <causeway/base/url.h>

namespace causeway::wallet {
namespace {

/// Told apart from others of the same offer, though they may have the same title.
Json lineOf(const IssuancePlan &plan)
{
    return {{"configuration_id", plan.configurationId}, {"title", causeway::toJson(plan.title)}};
}

Json lineOf(const std::string &id, const IssuancePlan &plan)
{
    auto line = lineOf(plan);
    line["id"] = id;
    return line;
}
}

LocalizedText titleOf(const std::vector<IssuancePlan> &plans)
{
    if (plans.size() == 1)
        return plans.front().title;
    LocalizedText all;
    for (const auto *language : Languages) {
        auto &text = all.texts[language];
        for (const auto &plan : plans)
            text += (text.empty() ? "" : ", ") + plan.title.in(language);
    }
    return all;
}

consent::Request issuingBy(const std::string &issuer, const LocalizedText &name, const std::vector<IssuancePlan> &plans)
{
    consent::Request request;
    request.kind = consent::RequestKind::Issuance;
    request.requester = {issuer, name, consent::Assurance::OnTrustList, {}};
    if (const auto url = parseUrl(issuer); url)
        request.requester.host = url->host;
    request.subject = titleOf(plans);
    return request;
}

void OfferResult::add(const std::string &issuanceId, const IssuanceOutcome &outcome)
{
    m_isOfSeveral = m_isOfSeveral || outcome.isOfSeveral;
    const auto &certificate = outcome.certificateId;
    if (certificate && !certificate->empty()) {
        m_ids.push_back(*certificate);
        m_certificates.push_back(lineOf(*certificate, outcome.plan));
    } else if (certificate) {
        m_isPromised = true;
        m_pending.push_back(lineOf(issuanceId, outcome.plan));
    } else if (outcome.isUnderWay) {
        noteError(certificate.error());
        m_pending.push_back(lineOf(issuanceId, outcome.plan));
        m_pending.back()["error"] = toString(certificate.error().code);
    } else {
        addFailure(issuanceId, outcome.plan, certificate.error());
        for (const auto &plan : outcome.siblings)
            addFailure(issuanceId, plan, certificate.error());
    }
    for (const auto &plan : outcome.notGranted)
        addFailure({}, plan, Error{ErrorCode::OAuthRefused, "not granted"});
}

void OfferResult::addFailure(const std::string &issuanceId, const IssuancePlan &plan, const Error &error)
{
    m_failures.push_back({issuanceId, plan, error});
    noteError(error);
}

void OfferResult::noteError(const Error &error)
{
    if (!m_error)
        m_error = error;
}

Json OfferResult::listFailures() const
{
    auto lines = Json::array();
    for (const auto &[issuanceId, plan, error] : m_failures) {
        lines.push_back(lineOf(plan));
        lines.back()["error"] = toString(error.code);
    }
    return lines;
}

Result<Json> OfferResult::toJson() const
{
    if (m_ids.empty() && !m_isPromised)
        return m_error.value_or(Error{ErrorCode::OfferUsed});
    Json result = Json::object();
    if (!m_ids.empty())
        result["certificate"] = m_ids.front();
    const bool isOne =
        m_ids.size() + m_pending.size() + m_failures.size() == 1; // records of earlier versions do not say
    if (m_isOfSeveral || !isOne) {
        result["certificates"] = m_certificates;
        result["pending"] = m_pending;
        result["failed"] = listFailures();
    } else if (m_ids.empty()) {
        result["pending"] = m_pending.front().at("id");
    }
    return result;
}

Result<OfferResult> runOffer(const Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    OfferResult result;
    result.add(issuance.id, runIssuance(issuance, parts, call));
    CAUSEWAY_TRY(const auto issuances, loadIssuances(parts.store));
    for (const auto &listed : issuances) {
        if (listed.offerId != issuance.offerId || listed.id == issuance.id)
            continue;
        CAUSEWAY_TRY(const auto other,
                     loadIssuance(parts.store, listed.id)); // the one before may have renewed its token
        if (other)
            result.add(other->id, runIssuance(*other, parts, call));
    }
    return result;
}
}
