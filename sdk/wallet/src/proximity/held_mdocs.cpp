#include "held_mdocs.h"

#include "copies.h"
#include "formats/readable.h"
#include "holding/keeping.h"
#include "request_match.h"
#include "trust/statement.h"

namespace causeway::wallet {
namespace {

HeldCredential seen(const std::string &id, const IssuerSigned &document)
{
    HeldCredential credential;
    credential.id = id;
    credential.format = MdocFormatName;
    credential.type = document.docType();
    credential.claims = claimsOf(document);
    return credential;
}

/// ISO 18013-5 section 9.1.3.4: a document's key makes MACs or signatures as long as it lives, never both. What is shown again, or to a verifier online, signs; so a MAC is for a copy
/// that nobody has seen and that gives way to the next before the answer leaves.
Result<bool> mayMakeMac(vault::RecordStore &store, const std::string &certificateId)
{
    CAUSEWAY_TRY(const auto copies, loadCopies(store, certificateId));
    return copies && copies->isNextShownOnlyOnce();
}
}

Result<HeldNow> HeldMdocs::read()
{
    CAUSEWAY_TRY(const auto records, certificatesToOffer(m_store));
    HeldNow held;
    for (const auto &record : records) {
        const auto stored = storedCertificateFromJson(record.key, record.body);
        if (!stored || stored->format != MdocFormatName)
            continue;
        const auto document = parseStoredMdoc(stored->credential);
        CAUSEWAY_TRY(const auto belief, m_wallet.believe(record.key));
        if (!document)
            continue;
        NamedCredential credential{seen(stored->id, *document), stored->title, stored->claimNames};
        if (belief.verdict == Verdict::Invalid)
            held.withheld.push_back({std::move(credential), faultsOf(belief)});
        else
            held.offered.push_back(std::move(credential));
    }
    return held;
}

/// A renewal, or the next copy, may have taken the place of what was matched: the person agreed to what stood on the sheet and to nothing else.
Result<std::vector<HeldMdoc>> HeldMdocs::load(const std::vector<ChosenPresentation> &chosen, const ShownDigests &shown)
{
    std::vector<HeldMdoc> loaded;
    for (const auto &item : chosen) {
        const auto &id = item.candidate.credentialId;
        CAUSEWAY_TRY(const auto stored, loadCertificate(m_store, id));
        CAUSEWAY_TRY(auto document, parseStoredMdoc(stored.credential));
        const auto digest = shown.find({item.queryId, id});
        if (digest == shown.end() || digest->second != digestOf(seen(id, document), item.candidate))
            return Error{ErrorCode::RequestExpired, "a document says something else since it was shown on the sheet"};
        CAUSEWAY_TRY(const bool mayMac, mayMakeMac(m_store, id));
        loaded.push_back({std::move(document), stored.keyAlias, elementsOf(item.candidate), mayMac});
    }
    return loaded;
}
}
