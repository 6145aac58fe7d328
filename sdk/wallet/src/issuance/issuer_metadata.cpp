#include "issuance/issuer_metadata.h"

#include "text/displayed.h"

#include <causeway/base/url.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr std::int64_t MaximumCopies = 10;

Error unexpected(const std::string &why)
{
    return Error{ErrorCode::ResponseUnexpected, "issuer metadata: " + why};
}

Error unsupported(const std::string &why)
{
    return Error{ErrorCode::CredentialUnsupported, why};
}

bool holds(const Json &object, const char *name, const std::string &text)
{
    const auto array = requireArray(object, name);
    return array && std::ranges::any_of(*array, [&](const Json &item) { return item == text; });
}

bool isHttps(const std::string &text)
{
    const auto url = parseUrl(text);
    return url && url->scheme == "https";
}

/// Section 12.2.4: `credential_metadata`; drafts before 1.0 had its members in the configuration itself.
Json descriptionOf(const Json &configuration, const char *name)
{
    const auto inner = requireObject(configuration, "credential_metadata");
    return (inner && inner->contains(name) ? *inner : configuration).value(name, Json());
}

LocalizedText titleOf(const Json &configuration, const std::string &fallback)
{
    auto title = displayedText(descriptionOf(configuration, "display"), "name");
    if (title.texts.empty())
        title.texts["en"] = fallback;
    return title;
}

constexpr auto BindingMethods = "cryptographic_binding_methods_supported";

/// Section 12.2.4: both are there where a certificate is bound to a key, and nowhere else. Of an issuer that has but one the rule of section 8.2 counts: it gets
/// proofs wherever it names their types.
bool isBound(const Json &configuration)
{
    return configuration.contains(BindingMethods) || configuration.contains("proof_types_supported");
}

Result<void> checkBinding(const Json &configuration, bool isMdoc)
{
    const bool isSaid = configuration.contains(BindingMethods);
    const bool isKnown =
        holds(configuration, BindingMethods, "jwk") || (isMdoc && holds(configuration, BindingMethods, "cose_key"));
    return isKnown || !isSaid ? Result<void>() : unsupported("binding method");
}

/// Format and type of a configuration that this wallet can hold.
Result<void> readConfiguration(const Json &configuration, const KeyClaims &device, IssuancePlan &plan)
{
    const auto format = optionalString(configuration, "format").value_or("");
    const bool isMdoc = format == MdocFormatName;
    if (!isMdoc && format != SdJwtFormatName)
        return unsupported("format");
    plan.isBound = isBound(configuration);
    if (plan.isBound || isMdoc) { // an mdoc is bound to a key, or it is none
        CAUSEWAY_CHECK(checkBinding(configuration, isMdoc));
        CAUSEWAY_TRY(plan.proof, chooseProof(configuration, device));
    }
    const auto type = optionalString(configuration, isMdoc ? "doctype" : "vct");
    if (!type)
        return unsupported(isMdoc ? "doctype" : "vct");
    plan.format = format;
    plan.type = *type;
    return {};
}

Result<std::string> serverOf(const Offer &offer, const Json &metadata)
{
    const Error unknown{ErrorCode::OfferInvalid, "authorization_server"};
    if (!metadata.contains("authorization_servers"))
        return offer.authorizationServer.empty() ? Result<std::string>(offer.credentialIssuer) : unknown;
    CAUSEWAY_TRY(const auto servers, requireArray(metadata, "authorization_servers"));
    if (servers.empty() || !std::ranges::all_of(servers, [](const Json &server) { return server.is_string(); }))
        return unexpected("authorization_servers");
    if (offer.authorizationServer.empty())
        return servers.front().get<std::string>();
    if (!holds(metadata, "authorization_servers", offer.authorizationServer))
        return unknown;
    return offer.authorizationServer;
}

/// Section 3.3: at most so many proofs in one request.
Result<int> copiesOf(const Json &metadata)
{
    if (!metadata.contains("batch_credential_issuance"))
        return 1;
    const auto batch = requireObject(metadata, "batch_credential_issuance");
    const auto size = batch ? optionalInteger(*batch, "batch_size") : std::nullopt;
    if (!size || *size < 2)
        return unexpected("batch_size");
    return static_cast<int>(std::min(*size, MaximumCopies));
}

Result<void> readEndpoints(const Json &metadata, IssuancePlan &plan)
{
    CAUSEWAY_TRY(plan.credentialEndpoint, requireString(metadata, "credential_endpoint"));
    plan.nonceEndpoint = optionalString(metadata, "nonce_endpoint").value_or("");
    plan.deferredEndpoint = optionalString(metadata, "deferred_credential_endpoint").value_or("");
    plan.notificationEndpoint = optionalString(metadata, "notification_endpoint").value_or("");
    for (const auto *endpoint : {&plan.nonceEndpoint, &plan.deferredEndpoint, &plan.notificationEndpoint})
        if (!endpoint->empty() && !isHttps(*endpoint))
            return unexpected("an endpoint is not https");
    if (!isHttps(plan.credentialEndpoint))
        return unexpected("an endpoint is not https");
    CAUSEWAY_TRY(plan.encryption, chooseEncryption(metadata));
    CAUSEWAY_TRY(plan.copies, copiesOf(metadata));
    return {};
}
}

Result<void> refreshPlan(IssuancePlan &plan, const Json &metadata)
{
    auto fresh = plan;
    CAUSEWAY_CHECK(readEndpoints(metadata, fresh));
    fresh.copies = std::min(plan.copies, fresh.copies);
    plan = std::move(fresh);
    return {};
}

Result<std::vector<IssuancePlan>> planIssuance(const Offer &offer, const Json &metadata, const KeyClaims &device)
{
    IssuancePlan plan;
    CAUSEWAY_TRY(plan.credentialIssuer, requireString(metadata, "credential_issuer"));
    if (plan.credentialIssuer != offer.credentialIssuer)
        return Error{ErrorCode::IssuerUntrusted, "the metadata is another issuer's"};
    CAUSEWAY_CHECK(readEndpoints(metadata, plan));
    CAUSEWAY_TRY(plan.authorizationServer, serverOf(offer, metadata));
    plan.isServerNamed = metadata.contains("authorization_servers");
    CAUSEWAY_TRY(const auto configurations, requireObject(metadata, "credential_configurations_supported"));
    Error why{ErrorCode::OfferInvalid, "the issuer does not know what it offers"};
    std::vector<IssuancePlan> plans;
    for (const auto &id : offer.configurationIds) {
        const auto configuration = configurations.find(id);
        if (configuration == configurations.end())
            continue;
        if (const auto read = readConfiguration(*configuration, device, plan); !read) {
            why = read.error();
            continue;
        }
        plan.configurationId = id;
        plan.title = titleOf(*configuration, id);
        plan.claimNames = ClaimNames::fromDescriptions(descriptionOf(*configuration, "claims"), "name");
        plan.scope = optionalString(*configuration, "scope").value_or("");
        plans.push_back(plan);
        if (!plan.isBound)
            plans.back().copies = 1; // they would be the same
    }
    return plans.empty() ? Result<std::vector<IssuancePlan>>(why) : plans;
}
}
