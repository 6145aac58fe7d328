#include "readable_formats.h"

#include "formats/format_names.h"

#include <causeway/crypto/cose.h>

#include <algorithm>
#include <vector>

namespace causeway::wallet {
namespace {

using Algorithms = std::vector<Json>;

/// A format of this wallet's, and what its parameters in `vp_formats_supported` are called.
struct SpokenFormat {
    std::string name;
    std::string issuerParameter;
    std::string holderParameter;
    Algorithms issuers; ///< of signatures that are verified here, so that what they stand on is held
    Algorithms holder;  ///< ours, by each of its names
};

Algorithms mdocIssuers()
{
    const auto numbers = crypto::verifiedAlgorithms();
    return Algorithms(numbers.begin(), numbers.end());
}

/// ES256 on P-256 is -7, and by the number that says the curve, too, -9 (annex B.2.2).
const std::vector<SpokenFormat> &formats()
{
    static const std::vector<SpokenFormat> all{
        {SdJwtFormatName, "sd-jwt_alg_values", "kb-jwt_alg_values", {Json("ES256")}, {Json("ES256")}},
        {MdocFormatName, "issuerauth_alg_values", "deviceauth_alg_values", mdocIssuers(), {Json(-7), Json(-9)}}};
    return all;
}

const SpokenFormat *findSpoken(const std::string &name)
{
    const auto found = std::ranges::find(formats(), name, &SpokenFormat::name);
    return found == formats().end() ? nullptr : &*found;
}

/// One of them is enough; a parameter that is absent restricts nothing.
bool lists(const Json &format, const std::string &parameter, const Algorithms &algorithms)
{
    const auto listed = format.find(parameter);
    if (listed == format.end())
        return true;
    const auto isListed = [&](const Json &algorithm) { return std::ranges::find(*listed, algorithm) != listed->end(); };
    return listed->is_array() && std::ranges::any_of(algorithms, isListed);
}
}

Result<ReadableFormats> ReadableFormats::from(const Json &clientMetadata)
{
    ReadableFormats readable;
    const auto member = clientMetadata.find("vp_formats_supported");
    if (member == clientMetadata.end())
        return readable;
    if (!member->is_object())
        return Error{ErrorCode::RequestInvalid, "vp_formats_supported"};
    readable.m_formats.emplace(*member);
    return readable;
}

const Json *ReadableFormats::find(const std::string &format) const
{
    static const Json unrestricted = Json::object();
    if (!m_formats)
        return &unrestricted;
    const auto member = m_formats->find(format);
    return member != m_formats->end() && member->is_object() ? &*member : nullptr;
}

bool ReadableFormats::readsAnyFor(const CredentialQuery &query) const
{
    const auto *spoken = findSpoken(query.format);
    const auto *format = find(query.format);
    return spoken && format && lists(*format, spoken->issuerParameter, spoken->issuers)
        && (!query.needsHolderBinding || lists(*format, spoken->holderParameter, spoken->holder));
}

bool ReadableFormats::reads(const HeldCredential &credential) const
{
    const auto *spoken = findSpoken(credential.format);
    const auto *format = find(credential.format);
    return spoken && format && lists(*format, spoken->issuerParameter, credential.issuerAlgorithms)
        && (!credential.isBound || lists(*format, spoken->holderParameter, spoken->holder));
}

Json spokenFormats()
{
    Json json = Json::object();
    for (const auto &format : formats())
        json[format.name] = {{format.issuerParameter, format.issuers}, {format.holderParameter, format.holder}};
    return json;
}
}
