#include "issuance/offer_result.h"

namespace causeway::wallet {

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

void OfferResult::add(const std::string &issuanceId, const IssuanceOutcome &outcome)
{
    const auto &certificate = outcome.certificateId;
    if (!certificate)
        addFailure(outcome.plan, certificate.error());
    else if (certificate->empty())
        m_pending.push_back(issuanceId);
    else
        m_certificates.push_back(*certificate);
    for (const auto &plan : outcome.notGranted) {
        addFailure(plan, Error{ErrorCode::OAuthRefused, "not granted"});
        m_notGranted.push_back(plan);
    }
}

void OfferResult::addFailure(const IssuancePlan &plan, const Error &error)
{
    m_failed.push_back({{"title", causeway::toJson(plan.title)}, {"error", toString(error.code)}});
    if (!m_error)
        m_error = error;
}

Result<Json> OfferResult::toJson() const
{
    if (m_certificates.empty() && m_pending.empty())
        return m_error.value_or(Error{ErrorCode::OfferUsed});
    Json result = Json::object();
    if (!m_certificates.empty())
        result["certificate"] = m_certificates.front();
    if (m_certificates.size() > 1)
        result["certificates"] = m_certificates;
    if (!m_pending.empty())
        result["pending"] = m_pending.front();
    if (!m_failed.empty())
        result["failed"] = m_failed;
    return result;
}
}
