#pragma once

#include <causeway/vault/record_store.h>

#include <map>

namespace causeway::wallet {

/// How a certificate is kept. A record of its own, so that the certificate's is not rewritten for it; none while all is as it was when it came.
struct Keeping {
    bool isFavourite = false;
    bool isArchived = false;
    std::optional<std::int64_t> position = {}; ///< nothing: behind those that were there when it came
    std::vector<std::string> changed = {};     ///< names of claims, as Held::changed
    friend bool operator==(const Keeping &, const Keeping &) = default;
};

/// Room between two neighbours for those that are moved there.
constexpr std::int64_t PositionGap = 1 << 20;

using Keepings = std::map<std::string, Keeping>; ///< by id of the certificate

Result<Keepings> loadKeepings(vault::RecordStore &store);
Result<void> saveKeeping(vault::RecordStore &store, const std::string &certificateId, const Keeping &keeping);

/// Where a certificate stands that the vault has under this sequence.
std::int64_t placeOf(const Keeping &keeping, std::int64_t sequence);

/// Records of certificates in the order in which they are offered to verifiers; those that were put away are not among them.
Result<std::vector<vault::Record>> certificatesToOffer(vault::RecordStore &store);
}
