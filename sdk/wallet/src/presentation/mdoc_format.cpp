#include "presentation_format.h"

#include "formats/readable.h"
#include "trust/statement.h"

#include <causeway/base/encoding.h>
#include <causeway/wallet/mdoc_exchange.h>

namespace causeway::wallet {
namespace {

/// Section 7.2: a place in an mdoc is a name space and an element, and what is shown is the whole element.
Result<ElementChoice> elementsOf(const Candidate &candidate)
{
    ElementChoice elements;
    for (const auto &claim : candidate.claims) {
        for (const auto &place : claim.places) {
            const auto *nameSpace = place.empty() ? nullptr : std::get_if<std::string>(&place.front());
            const auto *element = place.size() == 2 ? std::get_if<std::string>(&place.back()) : nullptr;
            if (!nameSpace || !element)
                return Error{ErrorCode::InvalidArgument, "a place that is no element of an mdoc"};
            elements[*nameSpace].push_back(*element);
        }
    }
    return elements;
}

SessionTranscript transcriptOf(const PresentationContext &context)
{
    if (!context.origin.empty())
        return digitalCredentialsTranscript(context.origin, context.nonce, context.responseKeyThumbprint);
    return openId4VpTranscript(context.audience, context.nonce, context.responseKeyThumbprint, context.responseUri);
}

class MdocFormat final : public PresentationFormat {
public:
    std::optional<HeldCredential> read(const StoredCertificate &stored) const override
    {
        if (stored.format != MdocFormatName)
            return std::nullopt;
        const auto mdoc = parseStoredMdoc(stored.credential);
        const auto chain = mdoc ? mdoc->issuerAuth.certificates() : mdoc.error();
        if (!chain)
            return std::nullopt;
        HeldCredential held;
        held.id = stored.id;
        held.format = MdocFormatName;
        held.type = mdoc->docType();
        held.claims = claimsOf(*mdoc);
        held.authorityKeyIds = authorityKeyIdsOf(*chain);
        const auto algorithms = crypto::algorithmNumbersOf(mdoc->issuerAuth);
        held.issuerAlgorithms.assign(algorithms.begin(), algorithms.end());
        return held;
    }

    /// HAIP 1.0 section 5.3.1: a DeviceResponse of its own for each mdoc.
    Result<Json> present(const StoredCertificate &stored, const Candidate &candidate,
                         const PresentationContext &context, const crypto::SignFunction &sign) const override
    {
        if (!context.transactionData.empty())
            return Error{ErrorCode::TransactionDataInvalid, "an mdoc authorizes nothing here"};
        CAUSEWAY_TRY(const auto mdoc, parseStoredMdoc(stored.credential));
        CAUSEWAY_TRY(auto elements, elementsOf(candidate));
        CAUSEWAY_TRY(const auto response,
                     makeDeviceResponse({{mdoc, std::move(elements), sign}}, transcriptOf(context)));
        return Json(toBase64Url(response));
    }
};
}

std::unique_ptr<PresentationFormat> makeMdocFormat()
{
    return std::make_unique<MdocFormat>();
}
}
