#include "issuing.h"

#include <causeway/crypto/primitives.h>

#include <algorithm>

namespace causeway::sandbox {
namespace {

std::string newNotification(const Core &core, const Issuance &issuance, const IssuedSet &set)
{
    core.store.run(
        "DELETE FROM notifications WHERE family NOT IN (SELECT family FROM tokens)"); // nobody can tell any more
    core.store.run("INSERT INTO notifications(id, family, person, configuration) VALUES(?, ?, ?, ?)",
                   {set.id, issuance.grant.family, set.person, set.configuration});
    return set.id;
}
}

Holders requireHolders(const Core &core, const Grant &grant, const Configuration &configuration, const Json &body)
{
    if (configuration.type->isBound) {
        const auto keys = requireHolderKeys(core, grant, *configuration.type, body);
        return {keys.begin(), keys.end()};
    }
    if (body.contains("proofs"))
        throw Refusal{400, "invalid_credential_request", "proofs have no place where no key is bound"};
    return Holders(1);
}

std::string withBrokenSignature(std::string jws)
{
    auto &letter = jws[std::min(jws.find('~'), jws.size()) - 40];
    letter = letter == 'A' ? 'B' : 'A';
    return jws;
}

Json issuedAnswer(const Core &core, const Issuance &issuance)
{
    const auto person = findPerson(core, issuance.grant.person);
    if (!person)
        throw Refusal{400, "credential_request_denied", "no such person"};
    const bool isTampered = core.faults.take("/issuer/credential", "tamper_credential").has_value();
    const IssuedSet set{crypto::randomToken(12), person->id, issuance.configuration.id};
    Json copies = Json::array();
    for (const auto &holder : issuance.holders) {
        auto credential = makeCertificate(core, set, issuance.configuration, *person, holder);
        copies.push_back(
            {{"credential", isTampered ? withBrokenSignature(std::move(credential)) : std::move(credential)}});
    }
    return {{"credentials", copies}, {"notification_id", newNotification(core, issuance, set)}};
}
}
