#pragma once

#include <causeway/crypto/cose.h>

#include <map>

/// The issuer's side of ISO 18013-5. Used by the sandbox and by tests, never by a wallet.
namespace causeway::crypto {

/// What a new document says.
struct MdocRequest {
    std::string docType;
    std::map<std::string, std::vector<std::pair<std::string, cbor::Value>>>
        nameSpaces; ///< name space -> elements in order
    SystemTime signedAt;
    SystemTime validFrom;
    SystemTime validUntil;
    std::vector<std::string> authorizedNameSpaces; ///< in which the device may sign elements of its own
    std::optional<cbor::Value> status;             ///< `{"status_list": {"idx", "uri"}}`
};

/// IssuerSigned, every element behind a random of its own; signed by the first certificate's key.
Result<Bytes> issueMdoc(const MdocRequest &request, const PublicKey &device, const SignFunction &sign,
                        const std::vector<Certificate> &chain);

/// Tag 0, the date and time of RFC 3339 in UTC.
cbor::Value toDateTime(SystemTime time);
/// Tag 1004, a date as "2026-11-23" (RFC 8943).
cbor::Value toFullDate(std::string date);
}
