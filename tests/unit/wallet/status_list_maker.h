#pragma once

#include <causeway/base/encoding.h>
#include <causeway/crypto/cose.h>

#include <zlib.h>

namespace causeway::test {

/// The issuer's side of a status list.
struct StatusListMaker {
    crypto::PrivateKey key = *crypto::PrivateKey::generate();
    Json claims = {{"sub", "https://issuer.example/status/1"}, {"iat", 1'800'000'000}, {"exp", 1'800'086'400}};
    std::int64_t bits = 1;
    Bytes statuses = {0xb9, 0xa3};

    static Bytes deflate(const Bytes &bytes)
    {
        auto size = compressBound(bytes.size());
        Bytes compressed(size);
        compress2(compressed.data(), &size, bytes.data(), bytes.size(), 9);
        compressed.resize(size);
        return compressed;
    }
    std::string jwt(const std::string &typ = "statuslist+jwt") const
    {
        auto all = claims;
        if (!all.contains("status_list"))
            all["status_list"] = {{"bits", bits}, {"lst", toBase64Url(deflate(statuses))}};
        return *crypto::signJws({}, all, typ, crypto::signerOf(key));
    }
    static cbor::Value valueOf(const Json &claim)
    {
        if (claim.is_string())
            return claim.get<std::string>();
        return claim.is_number_float() ? cbor::Value(claim.get<double>()) : cbor::Value(claim.get<std::int64_t>());
    }
    Bytes cwt(const std::string &type = "application/statuslist+cwt") const
    {
        cbor::Map map;
        for (const auto &[name, label] :
             std::map<std::string, int>{{"sub", 2}, {"exp", 4}, {"iat", 6}, {"ttl", 65534}}) {
            if (!claims.contains(name))
                continue;
            map.push_back({label, valueOf(claims.at(name))});
        }
        map.push_back({65533, cbor::Map{{"bits", bits}, {"lst", deflate(statuses)}}});
        const auto message =
            crypto::signCose({{16, type}}, {}, cbor::encode(map), crypto::Payload::Attached, crypto::signerOf(key));
        return cbor::encode(cbor::Value::tagged(18, message->toCbor()));
    }
};
}
