#pragma once

#include "issuance/issuance.h"

#include <optional>
#include <string>
#include <vector>

namespace causeway::wallet {

/// What the certificates of an offer are called together.
LocalizedText titleOf(const std::vector<IssuancePlan> &plans);

/// What became of an offer, certificate by certificate.
class OfferResult {
public:
    void add(const std::string &issuanceId, const IssuanceOutcome &outcome);
    const std::vector<std::string> &certificates() const { return m_certificates; }
    /// What the server granted none of: an error in the place of toJson() does not name it.
    const std::vector<IssuancePlan> &notGranted() const { return m_notGranted; }
    /// As Wallet::openOffer() describes it; the first failure where nothing came and nothing is promised.
    Result<Json> toJson() const;

private:
    void addFailure(const IssuancePlan &plan, const Error &error);

    std::vector<std::string> m_certificates;
    std::vector<std::string> m_pending;
    std::vector<IssuancePlan> m_notGranted;
    Json m_failed = Json::array();
    std::optional<Error> m_error;
};
}
