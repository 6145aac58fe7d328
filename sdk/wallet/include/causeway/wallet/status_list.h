#pragma once

#include <causeway/crypto/cose.h>

#include <variant>

/// Token Status List: whether an issuer has withdrawn a certificate. Pure functions of bytes; fetching and trusting the signer are the caller's business.
namespace causeway::wallet {

/// Where a certificate's status stands.
struct StatusReference {
    std::string uri;
    std::uint64_t index = 0;
    friend bool operator==(const StatusReference &, const StatusReference &) = default;
};

/// `status.status_list` of processed claims, or of a mobile security object; nothing where there is no `status`. Fails with CredentialMalformed, also for a
/// status of another kind: what cannot be looked up is not valid.
Result<std::optional<StatusReference>> statusReferenceOf(const Json &claims);
Result<std::optional<StatusReference>> statusReferenceOf(const cbor::Value &claims);

enum class Status { Valid, Invalid, Suspended, Other };

/// The statuses themselves; testing one takes no time.
class StatusList {
public:
    /// From a zlib stream. Fails with StatusListInvalid: bits other than 1, 2, 4, 8; no whole stream; more than 16 MiB when inflated.
    static Result<StatusList> inflate(std::int64_t bits, ByteView compressed);

    std::uint64_t size() const { return m_bytes.size() * 8 / m_bits; }
    unsigned bits() const { return m_bits; }
    const Bytes &bytes() const { return m_bytes; }
    /// Fails with StatusListInvalid where the list does not reach so far.
    Result<std::uint8_t> valueAt(std::uint64_t index) const;

private:
    StatusList(unsigned bits, Bytes bytes) : m_bits(bits), m_bytes(std::move(bytes)) {}

    unsigned m_bits;
    Bytes m_bytes;
};

/// Parsed, not believed.
struct StatusListToken {
    std::variant<crypto::Jws, crypto::CoseSign1> message;

    /// The signer's certificates, leaf first, for the caller to judge. Fails with StatusListInvalid.
    Result<std::vector<crypto::Certificate>> certificates() const;
};
/// `statuslist+jwt`, at most 8 MiB. StatusListInvalid.
Result<StatusListToken> parseStatusListJwt(std::string_view compact);
/// `application/statuslist+cwt`, at most 8 MiB. StatusListInvalid.
Result<StatusListToken> parseStatusListCwt(ByteView encoded);

/// Believed: signed, about the uri that was asked for, and of its time. Only verifyStatusList() makes one.
class VerifiedStatusList {
public:
    const std::string &uri() const { return m_uri; }
    /// Fails with StatusListInvalid: another list, out of its range, or no longer of its time. A failure means unknown, and unknown is never valid.
    Result<Status> statusOf(const StatusReference &reference, SystemTime now) const;
    /// Without `exp` a list serves for its `ttl` from `iat`, or for a day: else an old one could be played back for ever.
    SystemTime usableUntil() const { return m_usableUntil; }
    SystemTime issuedAt() const { return m_issuedAt; }
    /// When to fetch it again, if it came at that time.
    SystemTime refreshAt(SystemTime fetched) const;

private:
    friend Result<VerifiedStatusList> verifyStatusList(const StatusListToken &, const crypto::VerifyingKey &,
                                                       const std::string &, SystemTime);
    VerifiedStatusList(std::string uri, StatusList list) : m_uri(std::move(uri)), m_list(std::move(list)) {}

    std::string m_uri;
    StatusList m_list;
    SystemTime m_issuedAt;
    SystemTime m_usableUntil;
    std::optional<std::chrono::seconds> m_ttl;
};

/// Fails with StatusListInvalid: signature, `sub` other than the uri, `iat` missing or in the future, expired, or a list that inflate() refuses. The signature
/// comes first: nothing is inflated for a stranger.
Result<VerifiedStatusList> verifyStatusList(const StatusListToken &token, const crypto::VerifyingKey &signer,
                                            const std::string &uri, SystemTime now);
}
