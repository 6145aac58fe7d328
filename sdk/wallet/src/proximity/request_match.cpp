#include "request_match.h"

#include "formats/format_names.h"

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr std::int64_t DataNotReturned = 0; // table 9

std::vector<ClaimQuery> elementsHeld(const ItemsRequest &items, const HeldCredential &held)
{
    std::vector<ClaimQuery> claims;
    for (const auto &[nameSpace, elements] : items.nameSpaces)
        for (const auto &[element, willBeKept] : elements)
            if (const ClaimPath path{nameSpace, element}; claimAt(held.claims, path))
                claims.push_back({{}, path, {}, willBeKept});
    return claims;
}

/// The elements of the document that has most of them; the first such.
std::vector<ClaimQuery> bestOf(const ItemsRequest &items, const std::vector<HeldCredential> &held)
{
    std::vector<ClaimQuery> best;
    for (const auto &credential : held) {
        if (credential.format != MdocFormatName || credential.type != items.docType)
            continue;
        auto claims = elementsHeld(items, credential);
        if (claims.size() > best.size())
            best = std::move(claims);
    }
    return best;
}
}

DcqlQuery queryFor(const std::vector<DocRequest> &requests, const std::vector<HeldCredential> &held)
{
    DcqlQuery query;
    CredentialSetQuery everything;
    everything.options.emplace_back();
    for (std::size_t index = 0; index < requests.size(); ++index) {
        CredentialQuery credential;
        credential.id = "document-" + std::to_string(index);
        credential.format = MdocFormatName;
        credential.types = {requests[index].items.docType};
        credential.claims = bestOf(requests[index].items, held);
        if (credential.claims.empty())
            continue;
        everything.options.front().push_back(credential.id);
        query.credentials.push_back(std::move(credential));
    }
    query.sets.push_back(std::move(everything));
    return query;
}

ElementChoice elementsOf(const Candidate &candidate)
{
    ElementChoice elements;
    for (const auto &claim : candidate.claims)
        elements[std::get<std::string>(claim.path.at(0))].push_back(std::get<std::string>(claim.path.at(1)));
    return elements;
}

std::map<std::string, std::int64_t> missingOf(const std::vector<DocRequest> &requests,
                                              const std::set<std::string> &presented)
{
    std::map<std::string, std::int64_t> missing;
    for (const auto &request : requests)
        if (!presented.contains(request.items.docType))
            missing[request.items.docType] = DataNotReturned;
    return missing;
}

Bytes refusalOf(const std::vector<DocRequest> &requests, const SessionTranscript &transcript)
{
    return makeDeviceResponse({}, transcript, missingOf(requests, {})).value(); // nothing is signed, so nothing fails
}

Bytes failedResponse(ResponseStatus status)
{
    const cbor::Map response{{"version", "1.0"}, {"status", static_cast<std::int64_t>(status)}};
    return cbor::encode(response, cbor::Order::AsWritten);
}
}
