#include "types/type_source.h"

#include <causeway/crypto/subresource_integrity.h>
#include <causeway/net/remote_url.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr std::size_t MaximumTypes = 5;
constexpr net::RemoteLimits Limits{64 * 1024, std::chrono::seconds(5)};

Error rejected(const std::string &why)
{
    return Error{ErrorCode::CredentialRejected, "type metadata: " + why};
}

Result<std::string> fetch(const std::string &address, net::HttpClient &http, const Call &call)
{
    CAUSEWAY_TRY(const auto url, net::RemoteUrl::parse(address));
    CAUSEWAY_TRY(const auto response, http.send(net::getFrom(url, "application/json", Limits), call));
    if (response.status != 200)
        return Error{response.status >= 500 ? ErrorCode::ServerError : ErrorCode::ResponseUnexpected,
                     std::to_string(response.status) + " for type metadata"};
    return response.body;
}
}

bool isAddress(const std::string &vct)
{
    return static_cast<bool>(net::RemoteUrl::parse(vct));
}

Result<std::string> TypeSource::read(const std::string &address)
{
    auto known = m_documents.find(address);
    if (known == m_documents.end())
        known = m_documents.emplace(address, fetch(address, m_http, m_call)).first;
    return known->second;
}

/// A name may be an address at which something else lies. Only a digest says that it is meant.
Result<TypeMetadata> TypeSource::readType(const std::string &vct, const std::string &integrity)
{
    CAUSEWAY_TRY(const auto document, read(vct));
    if (!integrity.empty() && !crypto::fitsIntegrity(document, integrity))
        return rejected("integrity");
    auto type = parseTypeMetadata(document, vct);
    if (type || type.error().code == ErrorCode::CredentialRejected)
        return type;
    return integrity.empty() ? Error{ErrorCode::ResponseUnexpected, type.error().detail}
                             : rejected(type.error().detail);
}

Result<TypeMetadata> TypeSource::resolve(const std::string &vct, const std::string &integrity)
{
    std::vector<TypeMetadata> chain;
    CAUSEWAY_TRY(auto next, readType(vct, integrity));
    while (!next.extends.empty()) {
        chain.push_back(std::move(next));
        const auto &last = chain.back();
        if (std::ranges::find(chain, last.extends, &TypeMetadata::vct) != chain.end())
            return rejected("types that extend each other");
        if (chain.size() == MaximumTypes)
            return rejected("it extends too many types");
        CAUSEWAY_TRY(next, readType(last.extends, last.extendsIntegrity));
    }
    for (; !chain.empty(); chain.pop_back()) {
        CAUSEWAY_TRY(next, extendType(next, std::move(chain.back())));
    }
    return next;
}
}
