#include "fuzz_target.h"

#include <causeway/wallet/dcql.h>

#include <set>

using namespace causeway;
using namespace causeway::wallet;

namespace {
std::vector<HeldCredential> held()
{
    const Json claims = {{"family_name", "Doe"},
                         {"address", {{"street_address", "42 Market Street"}}},
                         {"nationalities", {"British", "Betelgeusian"}},
                         {"degrees", {{{"type", "Bachelor"}}, {{"type", "Master"}}}}};
    return {
        {"one", "dc+sd-jwt", "https://credentials.example.com/identity_credential", claims, {"AA"}, true},
        {"two", "dc+sd-jwt", "https://credentials.example.com/identity_credential", claims, {}, false},
        {"three", "mso_mdoc", "org.iso.18013.5.1.mDL", {{"org.iso.18013.5.1", {{"given_name", "John"}}}}, {}, true}};
}

void checkCandidate(const Candidate &candidate, const HeldCredential &credential)
{
    for (const auto &asked : candidate.claims) {
        CAUSEWAY_FUZZ_CLAIM(!asked.places.empty());
        for (const auto &place : asked.places)
            CAUSEWAY_FUZZ_CLAIM(claimAt(credential.claims, place) != nullptr);
    }
}
}

/// Whatever is asked: ids are unique, a candidate is of the right format and has what it would show, an answer is all or nothing.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto json = parseJson(fuzzText(data, size));
    const auto query = json ? parseDcql(*json) : json.error();
    if (!query)
        return 0;
    const auto credentials = held();
    const auto match = matchDcql(*query, credentials);
    std::set<std::string> ids;
    for (const auto &one : match.queries) {
        CAUSEWAY_FUZZ_CLAIM(ids.insert(one.id).second);
        for (const auto &candidate : one.candidates)
            for (const auto &credential : credentials)
                if (credential.id == candidate.credentialId) {
                    CAUSEWAY_FUZZ_CLAIM(credential.format == query->find(one.id)->format);
                    checkCandidate(candidate, credential);
                }
    }
    const auto chosen = choose(match, leastChoice(match));
    CAUSEWAY_FUZZ_CLAIM(!chosen || match.canAnswer());
    if (chosen)
        CAUSEWAY_FUZZ_CLAIM(!chosen->empty());
    return 0;
}
