#pragma once

#include <causeway/wallet/reader.h>

namespace causeway::wallet {

/// What a reader judges with; without network.
struct JudgementParts {
    const std::optional<identity::TrustList> &list; ///< cached, however old
    identity::Directory &directory;
    const StatusLookup &status;
    SystemTime now;
};

/// An mdoc that cannot be checked here, as it calls itself.
ReadDocument unsupportedMdoc(std::string type);
ReadDocument judgeMdoc(MdocDocument document, const MdocSession &session, const JudgementParts &parts);
/// CredentialMalformed
Result<ReadDocument> judgeSdJwt(const std::string &text, const std::optional<KeyBindingPolicy> &holder,
                                const JudgementParts &parts);
}
