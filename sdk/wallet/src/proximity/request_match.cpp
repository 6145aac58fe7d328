#include "request_match.h"

#include "age_elements.h"
#include "formats/format_names.h"
#include "formats/mdoc_reading.h"

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr std::int64_t DataNotReturned = 0; // table 9

/// What one document answers of a request.
struct Answer {
    std::vector<ClaimQuery> claims; ///< what leaves
    std::size_t answered = 0;       ///< of what was asked for
    int distance = 0;               ///< years by which ages that leave are others than those that were asked for
};

/// An element that leaves as it was asked for, whatever it says.
void addExact(const ClaimPath &path, bool willBeKept, Answer &answer)
{
    answer.claims.push_back({{}, path, {}, willBeKept});
    ++answer.answered;
}

/// An element that leaves for another age. It does so only for what it says: of another document it might tell more than was asked for. One that leaves already says it, too.
void addAge(const AgeAnswer &age, const std::string &nameSpace, bool willBeKept, Answer &answer)
{
    ++answer.answered;
    const ClaimPath path{nameSpace, age.element};
    if (const auto leaving = std::ranges::find(answer.claims, path, &ClaimQuery::path);
        leaving != answer.claims.end()) {
        leaving->willBeKept = leaving->willBeKept || willBeKept;
        return;
    }
    answer.claims.push_back({{}, path, {age.isReached}, willBeKept});
    answer.distance += age.distance;
}

Answer answerOf(const HeldCredential &held, const ItemsRequest &items)
{
    Answer answer;
    for (const auto &[nameSpace, elements] : items.nameSpaces)
        for (const auto &[element, willBeKept] : elements)
            if (const ClaimPath path{nameSpace, element}; claimAt(held.claims, path))
                addExact(path, willBeKept, answer);
    for (const auto &[nameSpace, elements] : items.nameSpaces)
        for (const auto &[element, willBeKept] : elements) {
            if (!isAge(nameSpace, element) || claimAt(held.claims, {nameSpace, element}))
                continue;
            if (const auto age = answerAge(element, held.claims))
                addAge(*age, nameSpace, willBeKept, answer);
        }
    return answer;
}

/// Of the documents that answer most of a request, what each answers; nearest ages first, so that each document finds its own answer before one that tells more.
std::vector<Answer> bestAnswers(const ItemsRequest &items, const std::vector<HeldCredential> &held)
{
    std::vector<Answer> best;
    std::size_t most = 1;
    for (const auto &credential : held) {
        if (credential.format != MdocFormatName || credential.type != items.docType)
            continue;
        auto answer = answerOf(credential, items);
        if (answer.answered < most)
            continue;
        if (answer.answered > most)
            best.clear();
        most = answer.answered;
        best.push_back(std::move(answer));
    }
    std::ranges::stable_sort(best, {}, &Answer::distance);
    return best;
}

/// A set of claims for each answer.
void addClaims(std::vector<Answer> answers, CredentialQuery &query)
{
    for (auto &answer : answers) {
        auto &set = query.claimSets.emplace_back();
        for (auto &claim : answer.claims) {
            set.push_back(query.claims.size());
            query.claims.push_back(std::move(claim));
        }
    }
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
        addClaims(bestAnswers(requests[index].items, held), credential);
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

ResponseStatus statusOfMalformed(ByteView asked)
{
    return cbor::parse(asked, {.size = mdoc::MaximumMessage}) ? ResponseStatus::CborValidationError
                                                              : ResponseStatus::CborDecodingError;
}

Bytes failedResponse(ResponseStatus status)
{
    const cbor::Map response{{"version", "1.0"}, {"status", static_cast<std::int64_t>(status)}};
    return cbor::encode(response, cbor::Order::AsWritten);
}
}
