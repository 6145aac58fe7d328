#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// As a Token Status List counts.
enum class CertificateStatus { Valid = 0, Revoked = 1, Suspended = 2 };

/// Where the status of one copy stands.
struct StatusEntry {
    std::string uri;
    std::int64_t index = 0;
};

/// What was issued in one answer: its copies live and die together.
struct IssuedSet {
    std::string id;
    std::string person;
    std::string configuration;
};
/// Gives a copy its place in a list: one that nobody can guess and that no other copy has. A list that is half full is followed by another.
StatusEntry addToStatusList(const Core &core, const IssuedSet &set, std::int64_t expiresAt);

/// Of our own lists only; nothing for another list or a place that nobody has.
std::optional<CertificateStatus> statusOf(const Core &core, const StatusEntry &entry);

/// The lists as JWT or CWT, and the controls that list, revoke, suspend and restore.
Routes statusRoutes(const Core &core);
/// Newest first, at most 100.
Json certificateList(const Core &core);
}
