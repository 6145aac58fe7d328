#include <causeway/crypto/jws.h>

#include <causeway/base/encoding.h>

#include <array>

namespace causeway::crypto {
namespace {

constexpr std::size_t MaximumCertificates = 6;
constexpr std::string_view MediaTypePrefix = "application/";

Error malformed(const char *why)
{
    return Error{ErrorCode::JwtMalformed, why};
}

Result<std::array<std::string_view, 3>> split(std::string_view compact)
{
    const auto first = compact.find('.');
    const auto second = first == std::string_view::npos ? first : compact.find('.', first + 1);
    if (second == std::string_view::npos || compact.find('.', second + 1) != std::string_view::npos)
        return malformed("not three parts");
    return std::array{compact.substr(0, first), compact.substr(first + 1, second - first - 1),
                      compact.substr(second + 1)};
}

Result<Json> parseHeader(std::string_view part)
{
    const auto bytes = fromBase64Url(part);
    if (!bytes)
        return malformed("header: not base64url");
    auto header = parseJson(asText(*bytes));
    if (!header || !header->is_object())
        return malformed("header: not a JSON object");
    return header;
}

Result<void> checkHeader(const Json &header, std::string_view typ)
{
    if (optionalString(header, "alg") != "ES256")
        return Error{ErrorCode::AlgorithmUnsupported};
    if (header.contains("crit"))
        return malformed("header: crit");
    if (!header.contains("typ"))
        return typ.empty() ? Result<void>() : malformed("header: no typ");
    const auto stated = optionalString(header, "typ").value_or("");
    std::string_view kind = stated;
    if (kind.starts_with(MediaTypePrefix))
        kind.remove_prefix(MediaTypePrefix.size());
    if (typ.empty() || kind != typ)
        return malformed("header: other typ");
    return {};
}

/// The member as a time; nothing where it is absent.
Result<std::optional<std::int64_t>> timeOf(const Json &claims, const char *name)
{
    if (!claims.contains(name))
        return std::optional<std::int64_t>();
    const auto time = optionalSeconds(claims, name);
    if (!time)
        return Error{ErrorCode::JwtMalformed, std::string("bad ") + name};
    return time;
}
}

Result<Json> Jws::claims() const
{
    auto json = parseJson(asText(payload));
    if (!json || !json->is_object())
        return malformed("payload: not a JSON object");
    return json;
}

Result<std::vector<Certificate>> Jws::certificates() const
{
    const auto member = header.find("x5c");
    if (member == header.end() || !member->is_array() || member->empty() || member->size() > MaximumCertificates)
        return malformed("x5c: absent or of a wrong size");
    std::vector<Certificate> chain;
    for (const auto &item : *member) {
        if (!item.is_string())
            return malformed("x5c: not text");
        const auto der = fromBase64(item.get_ref<const std::string &>());
        if (!der)
            return malformed("x5c: not base64");
        auto certificate = Certificate::fromDer(*der);
        if (!certificate)
            return malformed("x5c: not a certificate");
        chain.push_back(*std::move(certificate));
    }
    return chain;
}

Result<void> Jws::verify(const VerifyingKey &key) const
{
    return key.verify(SignatureAlgorithm::Es256, asBytes(signingInput), signature);
}

Result<Jws> parseJws(std::string_view compact, std::string_view typ, std::size_t maximum)
{
    if (compact.size() > maximum)
        return malformed("too long");
    CAUSEWAY_TRY(const auto parts, split(compact));
    CAUSEWAY_TRY(auto header, parseHeader(parts[0]));
    CAUSEWAY_CHECK(checkHeader(header, typ));
    auto payload = fromBase64Url(parts[1]);
    auto signature = fromBase64Url(parts[2]);
    if (!payload || !signature)
        return malformed("not base64url");
    const auto inputSize = parts[0].size() + 1 + parts[1].size();
    return Jws{std::move(header), *std::move(payload), std::string(compact.substr(0, inputSize)),
               *std::move(signature)};
}

Result<std::string> signJws(Json header, const Json &claims, std::string_view typ, const SignFunction &sign)
{
    if (!header.is_object() && !header.is_null())
        return Error{ErrorCode::InvalidArgument, "header: not an object"};
    header["alg"] = "ES256";
    header["typ"] = std::string(typ);
    const auto input = toBase64Url(asBytes(toCompact(header))) + "." + toBase64Url(asBytes(toCompact(claims)));
    CAUSEWAY_TRY(const auto signature, sign(asBytes(input)));
    return input + "." + toBase64Url(signature);
}

SignFunction signerOf(const PrivateKey &key)
{
    return [key](ByteView message) { return key.sign(message); };
}

Result<void> checkTimes(const Json &claims, std::int64_t now, std::int64_t leeway)
{
    CAUSEWAY_TRY(const auto expires, timeOf(claims, "exp"));
    CAUSEWAY_TRY(const auto notBefore, timeOf(claims, "nbf"));
    CAUSEWAY_TRY(const auto issued, timeOf(claims, "iat"));
    if (expires && now - leeway >= *expires)
        return Error{ErrorCode::RequestExpired};
    if ((notBefore && now + leeway < *notBefore) || (issued && now + leeway < *issued))
        return malformed("not yet valid");
    return {};
}
}
