#include "presentation_format.h"

#include <causeway/wallet/sd_jwt_presentation.h>

namespace causeway::wallet {
namespace {

class SdJwtFormat final : public PresentationFormat {
public:
    std::optional<HeldCredential> read(const StoredCertificate &stored) const override
    {
        if (stored.format != SdJwtFormatName)
            return std::nullopt;
        const auto sdJwt = parseSdJwt(stored.credential);
        auto claims = sdJwt ? processedCredential(*sdJwt) : sdJwt.error();
        if (!claims)
            return std::nullopt;
        HeldCredential held;
        held.id = stored.id;
        held.format = SdJwtFormatName;
        held.type = optionalString(*claims, "vct").value_or("");
        held.authorityKeyIds = authorityKeyIdsOf(sdJwt->issuerJws.certificates().valueOr({}));
        held.isBound = claims->contains("cnf");
        held.issuerAlgorithms = {Json(optionalString(sdJwt->issuerJws.header, "alg").value_or(""))};
        if (auto placed = placeDisclosures(*sdJwt))
            held.hidden = std::move(placed->places);
        held.claims = *std::move(claims);
        return held;
    }

    Result<Json> present(const StoredCertificate &stored, const Candidate &candidate,
                         const PresentationContext &context, const crypto::SignFunction &sign) const override
    {
        std::vector<ClaimPath> shown;
        for (const auto &claim : candidate.claims)
            shown.insert(shown.end(), claim.places.begin(), claim.places.end());
        std::optional<KeyBinding> binding;
        if (const auto held = read(stored); held && held->isBound)
            binding = bindingFor(context);
        CAUSEWAY_TRY(auto text, presentSdJwt(stored.credential, shown, binding, sign));
        return Json(std::move(text));
    }

private:
    /// HAIP 1.0 section 6.1.1.1: a certificate that is bound to a key is never shown without the key.
    static KeyBinding bindingFor(const PresentationContext &context)
    {
        KeyBinding binding{context.audience, context.nonce, context.now};
        for (const auto &item : context.transactionData) {
            binding.transactionData.push_back(item.encoded);
            binding.statesHashAlgorithm = binding.statesHashAlgorithm || item.statesHashAlgorithm;
        }
        return binding;
    }
};
}

std::unique_ptr<PresentationFormat> makeSdJwtFormat()
{
    return std::make_unique<SdJwtFormat>();
}
}
