#include <causeway/identity/dpop.h>

#include <causeway/base/url.h>
#include <causeway/crypto/jws.h>
#include <causeway/crypto/primitives.h>
#include <causeway/net/json_api.h>

#include <algorithm>
#include <map>

namespace causeway::identity {
namespace {

constexpr std::size_t MaximumNonces = 64;
constexpr std::size_t MaximumNonceLength = 512;

Result<std::string> targetOf(const std::string &url)
{
    CAUSEWAY_TRY(const auto parsed, parseUrl(url));
    return parsed.origin() + (parsed.path.empty() ? "/" : parsed.path);
}

/// RFC 9449 sections 8 and 9: an authorization server says it in the body, a resource server in the challenge.
bool asksForNonce(const net::HttpResponse &response)
{
    if (response.header("dpop-nonce").empty())
        return false;
    if (response.status == 400 && net::errorWord(response) == "use_dpop_nonce")
        return true;
    return response.status == 401
        && response.header("www-authenticate").find("error=\"use_dpop_nonce\"") != std::string::npos;
}

/// The nonce last given by an endpoint, or else by another endpoint of the same origin: the two may be different servers
/// behind one name, which costs one refused try and nothing more. To each key its own: a nonce that comes back under another key ties the two together.
class Nonces {
public:
    std::string find(const std::string &keyAlias, const std::string &target) const
    {
        if (const auto exact = m_byTarget.find({keyAlias, target}); exact != m_byTarget.end())
            return exact->second;
        const auto near = m_byOrigin.find({keyAlias, originOf(target)});
        return near == m_byOrigin.end() ? std::string() : near->second;
    }

    void keep(const std::string &keyAlias, const std::string &target, const std::string &nonce)
    {
        if (!isUsable(nonce))
            return;
        if (m_byTarget.size() >= MaximumNonces) {
            m_byTarget.clear();
            m_byOrigin.clear();
        }
        m_byTarget[{keyAlias, target}] = nonce;
        m_byOrigin[{keyAlias, originOf(target)}] = nonce;
    }

    /// One that is meant for the origin's other endpoints: what they gave before is older.
    void keepForAll(const std::string &keyAlias, const std::string &target, const std::string &nonce)
    {
        if (!isUsable(nonce))
            return;
        std::erase_if(m_byTarget, [&, origin = originOf(target)](const auto &kept) {
            return kept.first.first == keyAlias && originOf(kept.first.second) == origin;
        });
        keep(keyAlias, target, nonce);
    }

private:
    static bool isUsable(const std::string &nonce) { return !nonce.empty() && nonce.size() <= MaximumNonceLength; }
    static std::string originOf(const std::string &target) { return target.substr(0, target.find('/', 8)); }

    using KeyAndPlace = std::pair<std::string, std::string>;
    std::map<KeyAndPlace, std::string> m_byTarget;
    std::map<KeyAndPlace, std::string> m_byOrigin;
};

class Client final : public DpopClient {
public:
    Client(ports::KeyStore &keys, net::HttpClient &http, const Clock &clock)
        : m_keys(keys), m_http(http), m_clock(clock)
    {
    }

    Result<net::HttpResponse> send(const DpopSender &sender, const RequestMaker &make, const Call &call) override
    {
        CAUSEWAY_TRY(auto response, sendOnce(sender, make, call));
        if (!asksForNonce(response))
            return response;
        return sendOnce(sender, make, call);
    }

    void keepNonce(const std::string &keyAlias, const std::string &url, const net::HttpResponse &response) override
    {
        if (const auto target = targetOf(url))
            m_nonces.keepForAll(keyAlias, *target, response.header("dpop-nonce"));
    }

private:
    Result<net::HttpResponse> sendOnce(const DpopSender &sender, const RequestMaker &make, const Call &call)
    {
        CAUSEWAY_TRY(auto request, make());
        CAUSEWAY_TRY(const auto target, targetOf(request.url));
        const DpopProof proof{request.method, request.url, m_nonces.find(sender.keyAlias, target), sender.accessToken};
        CAUSEWAY_TRY(request.headers["DPoP"], makeDpopProof(proof, m_keys, sender.keyAlias, m_clock.now()));
        if (!sender.accessToken.empty())
            request.headers["Authorization"] = "DPoP " + sender.accessToken;
        CAUSEWAY_TRY(auto response, m_http.send(request, call));
        m_nonces.keep(sender.keyAlias, target, response.header("dpop-nonce"));
        return response;
    }

    ports::KeyStore &m_keys;
    net::HttpClient &m_http;
    const Clock &m_clock;
    Nonces m_nonces;
};
}

Result<std::string> makeDpopProof(const DpopProof &proof, ports::KeyStore &keys, const std::string &alias,
                                  SystemTime now)
{
    CAUSEWAY_TRY(const auto target, targetOf(proof.url));
    CAUSEWAY_TRY(const auto der, keys.publicKey(alias));
    CAUSEWAY_TRY(const auto key, crypto::PublicKey::fromDer(der));
    Json claims = {{"jti", crypto::randomToken(16)}, {"htm", proof.method}, {"htu", target}, {"iat", toEpoch(now)}};
    if (!proof.nonce.empty())
        claims["nonce"] = proof.nonce;
    if (!proof.accessToken.empty())
        claims["ath"] = crypto::sha256Base64Url(proof.accessToken);
    const auto sign = [&](ByteView message) { return keys.sign(alias, message); };
    return crypto::signJws({{"jwk", key.toJwk()}}, claims, "dpop+jwt", sign);
}

bool isBoundByDpop(std::string tokenType)
{
    std::ranges::transform(tokenType, tokenType.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return tokenType == "dpop";
}

std::unique_ptr<DpopClient> makeDpopClient(ports::KeyStore &keys, net::HttpClient &http, const Clock &clock)
{
    return std::make_unique<Client>(keys, http, clock);
}
}
