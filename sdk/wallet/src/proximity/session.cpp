#include <causeway/wallet/proximity.h>

#include <causeway/crypto/cose.h>
#include <causeway/crypto/gcm.h>
#include <causeway/crypto/primitives.h>

#include <array>
#include <limits>

namespace causeway::wallet {
namespace {

constexpr std::size_t KeySize = 32;

using Role = SessionCipher::Role;

Result<SecretBytes> derive(ByteView secret, const SessionTranscript &transcript, const char *info)
{
    return crypto::hkdfSha256(secret, crypto::sha256(transcript.tagged()), asBytes(info), KeySize);
}

/// Eight bytes that say who sends, four that count from 1.
Bytes ivOf(Role sender, std::uint32_t counter)
{
    Bytes iv(crypto::GcmIvSize);
    iv[7] = sender == Role::Device ? 1 : 0;
    for (unsigned i = 0; i < 4; ++i)
        iv[8 + i] = static_cast<std::uint8_t>(counter >> (24 - 8 * i));
    return iv;
}

Role otherOf(Role role)
{
    return role == Role::Device ? Role::Reader : Role::Device;
}

/// What a message of an established session carries.
Result<Bytes> contentOf(ByteView message)
{
    CAUSEWAY_TRY(auto parsed, parseSessionData(message));
    if (!parsed.data)
        return Error{ErrorCode::ProximityEnded, "status " + std::to_string(static_cast<int>(*parsed.status))};
    return *std::move(parsed.data);
}
}

SessionCipher::SessionCipher(Role role, SecretBytes sending, SecretBytes receiving)
    : m_role(role), m_sending(std::move(sending)), m_receiving(std::move(receiving))
{
}

Result<SessionCipher> SessionCipher::make(Role role, const crypto::PrivateKey &own, const crypto::PublicKey &other,
                                          const SessionTranscript &transcript)
{
    CAUSEWAY_TRY(const auto secret, own.agreeWith(other));
    CAUSEWAY_TRY(auto device, derive(secret.view(), transcript, "SKDevice"));
    CAUSEWAY_TRY(auto reader, derive(secret.view(), transcript, "SKReader"));
    if (role == Role::Device)
        return SessionCipher(role, std::move(device), std::move(reader));
    return SessionCipher(role, std::move(reader), std::move(device));
}

Result<Bytes> SessionCipher::encrypt(ByteView plain)
{
    if (m_isBroken || m_sent == std::numeric_limits<std::uint32_t>::max())
        return Error{ErrorCode::ProximityEnded, "no further message"};
    return crypto::encryptGcm(m_sending.view(), ivOf(m_role, ++m_sent), plain, {});
}

Result<SecretBytes> SessionCipher::decrypt(ByteView box)
{
    const Error failed{ErrorCode::DecryptionFailed, "session"};
    if (m_isBroken || box.size() < crypto::GcmTagSize || m_received == std::numeric_limits<std::uint32_t>::max()) {
        m_isBroken = true;
        return failed;
    }
    const auto text = box.first(box.size() - crypto::GcmTagSize);
    auto plain = crypto::decryptGcm(m_receiving.view(), ivOf(otherOf(m_role), ++m_received), text,
                                    box.last(crypto::GcmTagSize), {});
    m_isBroken = !plain;
    if (!plain)
        return failed;
    return plain;
}

Result<SecretBytes> deriveMacKey(ByteView sharedSecret, const SessionTranscript &transcript)
{
    return derive(sharedSecret, transcript, "EMacKey");
}

DeviceSession::DeviceSession(DeviceEngagement engagement, crypto::PrivateKey key, std::optional<NfcHandover> nfc)
    : m_engagement(std::move(engagement)), m_key(std::move(key)), m_nfc(std::move(nfc))
{
}

Result<Bytes> DeviceSession::establish(ByteView message)
{
    CAUSEWAY_TRY(auto first, parseSessionEstablishment(message));
    auto transcript = proximityTranscript(m_engagement.encoded, first.readerKeyItem, m_nfc);
    CAUSEWAY_TRY(auto cipher, SessionCipher::make(Role::Device, m_key, first.readerKey, transcript));
    m_transcript = std::move(transcript);
    m_readerKey = std::move(first.readerKey);
    m_cipher = std::move(cipher);
    return std::move(first.data);
}

Result<SecretBytes> DeviceSession::receive(ByteView message)
{
    CAUSEWAY_TRY(const auto box, m_cipher ? contentOf(message) : establish(message));
    return m_cipher->decrypt(box);
}

Result<Bytes> DeviceSession::answer(ByteView deviceResponse, bool isLast)
{
    if (!m_cipher)
        return Error{ErrorCode::InvalidArgument, "no session yet"};
    SessionData message;
    CAUSEWAY_TRY(message.data, m_cipher->encrypt(deviceResponse));
    if (isLast)
        message.status = SessionStatus::Termination;
    return encode(message);
}

ReaderSession::ReaderSession(Bytes readerKeyItem, crypto::PublicKey key, SessionTranscript transcript,
                             SessionCipher cipher)
    : m_readerKeyItem(std::move(readerKeyItem)), m_key(std::move(key)), m_transcript(std::move(transcript)),
      m_cipher(std::move(cipher))
{
}

Result<ReaderSession> ReaderSession::make(const DeviceEngagement &engagement, const crypto::PrivateKey &key,
                                          const std::optional<NfcHandover> &nfc)
{
    auto item = cbor::encode(cbor::Value::embedded(cbor::encode(crypto::toCoseKey(key.publicKey()))));
    auto transcript = proximityTranscript(engagement.encoded, item, nfc);
    CAUSEWAY_TRY(auto cipher, SessionCipher::make(Role::Reader, key, engagement.deviceKey, transcript));
    return ReaderSession(std::move(item), key.publicKey(), std::move(transcript), std::move(cipher));
}

Result<Bytes> ReaderSession::request(ByteView deviceRequest)
{
    CAUSEWAY_TRY(auto box, m_cipher.encrypt(deviceRequest));
    if (m_isEstablished)
        return encode(SessionData{std::move(box), std::nullopt});
    m_isEstablished = true;
    return encode(SessionEstablishment{m_readerKeyItem, m_key, std::move(box)});
}

Result<SecretBytes> ReaderSession::receive(ByteView message)
{
    CAUSEWAY_TRY(const auto box, contentOf(message));
    return m_cipher.decrypt(box);
}

Bytes failureMessage(const Error &error)
{
    const bool isCipher = error.code == ErrorCode::DecryptionFailed;
    return encode(SessionData{std::nullopt, isCipher ? SessionStatus::EncryptionError : SessionStatus::DecodingError});
}

Bytes terminationMessage()
{
    return encode(SessionData{std::nullopt, SessionStatus::Termination});
}
}
