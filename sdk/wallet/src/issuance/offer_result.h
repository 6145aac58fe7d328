#pragma once

#include "issuance/issuance.h"

#include <optional>
#include <string>
#include <vector>

namespace causeway::wallet {

/// What the certificates of an offer are called together.
LocalizedText titleOf(const std::vector<IssuancePlan> &plans);
/// Who issues what, as sheets and the ledger say it.
consent::Request issuingBy(const std::string &issuer, const LocalizedText &name,
                           const std::vector<IssuancePlan> &plans);

/// What became of an offer, certificate by certificate.
class OfferResult {
public:
    /// Of it nothing will come.
    struct Failure {
        IssuancePlan plan;
        Error error;
    };

    void add(const std::string &issuanceId, const IssuanceOutcome &outcome);
    const std::vector<std::string> &certificates() const { return m_ids; }
    const std::vector<Failure> &failures() const { return m_failures; }
    /// What the server granted none of: an error in the place of toJson() does not name it.
    const std::vector<IssuancePlan> &notGranted() const { return m_notGranted; }
    /// As Wallet::openOffer() describes it; the first failure where nothing came and nothing is promised, OfferUsed where there is nothing at all.
    Result<Json> toJson() const;

private:
    void addFailure(const IssuancePlan &plan, const Error &error);
    void noteError(const Error &error);
    Json listFailures() const;

    std::vector<std::string> m_ids;
    Json m_certificates = Json::array();
    Json m_pending = Json::array();
    std::vector<Failure> m_failures;
    std::vector<IssuancePlan> m_notGranted;
    bool m_isPromised = false;
    bool m_isOfSeveral = false;
    std::optional<Error> m_error;
};

/// Takes all of an offer as far as it goes, from that issuance on; with the others where there are any. As the vault fails.
Result<OfferResult> runOffer(const Issuance &issuance, IssuanceParts &parts, const Call &call);
}
