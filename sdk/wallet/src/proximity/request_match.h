#pragma once

#include <causeway/wallet/dcql.h>
#include <causeway/wallet/mdoc_exchange.h>

#include <set>

namespace causeway::wallet {

/// A DeviceRequest as a query: of each document that is held, the elements that it has (ISO 18013-5 section 8.3.2.1.2.2 lets elements be missing, where DCQL is
/// all or nothing), and for an age that it does not have the one that tells it (section 7.2.5). Documents that are not held are left out; a query without credentials means that nothing
/// is.
DcqlQuery queryFor(const std::vector<DocRequest> &requests, const std::vector<HeldCredential> &held);

/// What leaves of a candidate of such a query.
ElementChoice elementsOf(const Candidate &candidate);

/// A DeviceResponse without documents: "not returned, without a reason" for every document that was asked for.
Bytes refusalOf(const std::vector<DocRequest> &requests, const SessionTranscript &transcript);
/// The documents that were asked for and are not among `presented`, not returned without a reason.
std::map<std::string, std::int64_t> missingOf(const std::vector<DocRequest> &requests,
                                              const std::set<std::string> &presented);

/// Status of a DeviceResponse that says what was wrong with the request (table 8).
enum class ResponseStatus { GeneralError = 10, CborDecodingError = 11, CborValidationError = 12 };
/// Of bytes that are no DeviceRequest: no CBOR, or CBOR that says something else.
ResponseStatus statusOfMalformed(ByteView asked);
Bytes failedResponse(ResponseStatus status);
}
