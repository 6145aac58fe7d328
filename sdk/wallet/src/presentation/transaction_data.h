#pragma once

#include <causeway/wallet/dcql.h>
#include <causeway/wallet/transaction_profile.h>

namespace causeway::wallet {

/// `transaction_data` of a request, if there is any. TransactionDataInvalid: form, an unknown type, credential_ids, hash.
Result<std::vector<TransactionData>> readTransactionData(const Json &parameters, const DcqlQuery &query,
                                                         const std::vector<TransactionProfile> &profiles);

/// Lets each profile check its content and say it on the sheet. TransactionDataInvalid.
Result<void> describeTransactions(const std::vector<TransactionData> &items,
                                  const std::vector<TransactionProfile> &profiles, consent::Request &request);
}
