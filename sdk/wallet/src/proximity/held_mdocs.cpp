#include "held_mdocs.h"

#include "formats/readable.h"
#include "holding/keeping.h"
#include "trust/statement.h"

namespace causeway::wallet {

Result<std::vector<NamedCredential>> HeldMdocs::read()
{
    CAUSEWAY_TRY(const auto records, certificatesToOffer(m_store));
    std::vector<NamedCredential> held;
    for (const auto &record : records) {
        const auto stored = storedCertificateFromJson(record.key, record.body);
        if (!stored || stored->format != MdocFormatName)
            continue;
        const auto document = parseStoredMdoc(stored->credential);
        CAUSEWAY_TRY(const auto belief, m_wallet.believe(record.key));
        if (!document || belief.verdict == Verdict::Invalid)
            continue;
        HeldCredential credential;
        credential.id = stored->id;
        credential.format = MdocFormatName;
        credential.type = document->docType();
        credential.claims = claimsOf(*document);
        held.push_back({std::move(credential), stored->title, stored->claimNames});
    }
    return held;
}

Result<HeldMdoc> HeldMdocs::load(const std::string &id)
{
    CAUSEWAY_TRY(const auto stored, loadCertificate(m_store, id));
    CAUSEWAY_TRY(auto document, parseStoredMdoc(stored.credential));
    return HeldMdoc{std::move(document), stored.keyAlias};
}
}
