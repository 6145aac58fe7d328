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
        std::string issuanceId; ///< under which pending() would say it; empty for what was not granted
        IssuancePlan plan;
        Error error;
    };

    void add(const std::string &issuanceId, const IssuanceOutcome &outcome);
    const std::vector<std::string> &certificates() const { return m_ids; }
    const std::vector<Failure> &failures() const { return m_failures; }
    /// Whether some of it is waited for: an error in the place of toJson() says nothing of the others.
    bool isUnderWay() const { return !m_pending.empty(); }
    /// As Wallet::openOffer() describes it; the first failure where nothing came and nothing is promised, OfferUsed where there is nothing at all.
    Result<Json> toJson() const;

private:
    void addFailure(const std::string &issuanceId, const IssuancePlan &plan, const Error &error);
    void noteError(const Error &error);
    Json listFailures() const;

    std::vector<std::string> m_ids;
    Json m_certificates = Json::array();
    Json m_pending = Json::array();
    std::vector<Failure> m_failures;
    bool m_isPromised = false;
    bool m_isOfSeveral = false;
    std::optional<Error> m_error;
};

/// Takes all of an offer as far as it goes, from that issuance on; with the others where there are any. As the vault fails.
Result<OfferResult> runOffer(const Issuance &issuance, IssuanceParts &parts, const Call &call);
}
