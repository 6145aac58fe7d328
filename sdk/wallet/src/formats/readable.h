#pragma once

#include <causeway/base/json.h>
#include <causeway/wallet/mdoc.h>

/// What people read of a certificate, and what queries see of one that is not JSON.
namespace causeway::wallet {

/// `data:` URL of a JPEG or PNG, told by how it begins; empty for anything else.
std::string pictureUrl(ByteView bytes);

/// Dates and other tagged items are what stands inside, pictures are pictureUrl(), other bytes base64url.
Json toJson(const cbor::Value &value);
/// name space -> element -> value
Json claimsOf(const IssuerSigned &issuerSigned);

/// Whether textOf() says it well: no object, nor an array that has one, driving privileges aside.
bool isOneLine(const Json &value);
/// A claim's value for people, all of it: arrays joined with ", ", driving privileges as "B (2018-08-09 – 2028-09-01)", other objects as JSON.
std::string textOf(const Json &value);
}
