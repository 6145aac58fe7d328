#include "asker.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr auto Role = "relying_party";
constexpr auto UnknownReader = "reader:unknown";

const identity::TrustedEntity *listed(const crypto::Certificate &leaf, const ReaderTrust &trust)
{
    if (!trust.list || trust.list->expiresAt <= trust.now)
        return nullptr;
    const auto isTheReader = [&](const identity::TrustedEntity &entity) {
        return std::ranges::find(entity.roles, Role) != entity.roles.end()
            && std::ranges::find(entity.certificates, leaf) != entity.certificates.end();
    };
    const auto found = std::ranges::find_if(trust.list->entities, isTheReader);
    return found == trust.list->entities.end() ? nullptr : &*found;
}

Verifier named(const crypto::Certificate &leaf, const ReaderTrust &trust)
{
    if (const auto *const entity = listed(leaf, trust))
        return {entity->id, entity->names, consent::Assurance::OnTrustList, {}};
    LocalizedText name;
    name.texts["en"] = leaf.commonName();
    return {"x509_hash:" + toBase64Url(crypto::sha256(leaf.der())), name, consent::Assurance::Certified, {}};
}
}

Result<Verifier> judgeReader(const std::vector<DocRequest> &requests, const SessionTranscript &transcript,
                             const ReaderTrust &trust)
{
    const Verifier unknown{UnknownReader, {}, consent::Assurance::Unknown, {}};
    std::optional<crypto::Certificate> leaf;
    bool isKnown = true;
    for (const auto &request : requests) {
        const auto reader = verifyReader(request, transcript, trustAuthorities(trust.anchors, ReaderUsage), trust.now);
        if (!reader && reader.error().code == ErrorCode::SignatureInvalid)
            return reader.error();
        isKnown = isKnown && reader && (!leaf || *leaf == reader->certificate());
        if (reader)
            leaf = reader->certificate();
    }
    return isKnown && leaf ? named(*leaf, trust) : unknown;
}
}
