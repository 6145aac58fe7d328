#pragma once

#include <causeway/wallet/dcql.h>
#include <causeway/wallet/transaction_profile.h>

namespace causeway::wallet {

/// `transaction_data` of a request, if there is any. TransactionDataInvalid: form, an unknown type, credential_ids, hash.
Result<std::vector<TransactionData>> readTransactionData(const Json &parameters, const DcqlQuery &query,
                                                         const std::vector<TransactionProfile> &profiles);

/// Leaves of a match what the person can authorize all of it with, so that nobody is asked in vain: options that leave something without authority are
/// dropped, and an optional set that is needed for it becomes a required one. What more than one set could authorize is left to one of them: a required one
/// where that leaves a way for the rest. False, and the match as it was, where nothing that is held authorizes it, or it is too much to find out.
bool keepWhatAuthorizes(const std::vector<TransactionData> &items, DcqlMatch &match);

/// Lets each profile check its content and say it on the sheet. TransactionDataInvalid.
Result<void> describeTransactions(const std::vector<TransactionData> &items,
                                  const std::vector<TransactionProfile> &profiles, consent::Request &request);
}
