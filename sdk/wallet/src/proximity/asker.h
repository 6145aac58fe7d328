#pragma once

#include "presentation/client_identifier.h"

#include <causeway/wallet/mdoc_exchange.h>

namespace causeway::wallet {

/// What readers are judged with. Without network: `list` is the cached trust list.
struct ReaderTrust {
    const std::vector<crypto::Certificate> &anchors;
    const std::optional<identity::TrustList> &list;
    SystemTime now;
};

/// Who asks near by. Named only where every document is asked for under one certificate that leads to an anchor; on the trust list where that has it, too. Anybody
/// else is unknown, without a name. SignatureInvalid where a reader signed, but something else.
Result<Verifier> judgeReader(const std::vector<DocRequest> &requests, const SessionTranscript &transcript,
                             const ReaderTrust &trust);
}
