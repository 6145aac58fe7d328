#pragma once

#include "types/type_metadata.h"

#include <causeway/net/http_client.h>

#include <map>

namespace causeway::wallet {

/// Whether there is a place where the type's metadata may be: only a name that is an https address is one.
bool isAddress(const std::string &vct);

/// Fetches what types mean, each document once: https, no redirect, public addresses, 64 KiB, 5 s. Their servers learn that somebody holds or gets a certificate of the type;
/// so it is used when certificates come, and never when they are shown.
class TypeSource {
public:
    TypeSource(net::HttpClient &http, const Call &call) : m_http(http), m_call(call) {}

    /// The type with all that it extends, five types at most. `integrity` is the certificate's `vct#integrity`; empty: none.
    /// CredentialRejected where what came is not what it should be: integrity, another type's, types that extend each other, more than five, or a change of what was
    /// settled. Anything else (network errors, ResponseUnexpected, AddressForbidden, InvalidUrl): it cannot be had.
    Result<TypeMetadata> resolve(const std::string &vct, const std::string &integrity);

private:
    Result<std::string> read(const std::string &address);
    Result<TypeMetadata> readType(const std::string &vct, const std::string &integrity);

    net::HttpClient &m_http;
    const Call &m_call;
    std::map<std::string, Result<std::string>> m_documents;
};
}
