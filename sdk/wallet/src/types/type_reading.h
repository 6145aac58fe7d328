#pragma once

#include "stored_certificate.h"
#include "types/type_metadata.h"

#include <causeway/base/call.h>

namespace causeway::wallet {

/// What is known of the type of a certificate that comes.
struct TypeReading {
    std::optional<TypeMetadata> metadata;
    bool isDue = false; ///< there is a place for it, and it could not be had; see readDueTypes()
};

/// Fetches what the type of these copies of one certificate means, and holds each against it. Nothing for mdocs and for types whose name is no address. That it cannot be had is
/// no error. CredentialRejected where it is not what the copies say it is, or they are not what it demands.
Result<TypeReading> readType(const std::vector<std::string> &credentials, const std::string &format,
                             net::HttpClient &http, const Call &call);

/// The type's words come before those of the issuer's metadata (OpenID4VCI 1.0, section 12.2.4).
void describe(StoredCertificate &stored, const TypeMetadata &type);

/// Marks a certificate's record: its type has to be read later.
void markTypeDue(Json &record, SystemTime now);
/// Reads the types of certificates that are marked: at once, then once a day, five times at most. What is wrong with a type now takes nothing away
/// from a certificate that is here: it stays without the type's words. Only what the vault fails with.
Result<void> readDueTypes(vault::RecordStore &store, net::HttpClient &http, const Clock &clock, const Call &call);
}
