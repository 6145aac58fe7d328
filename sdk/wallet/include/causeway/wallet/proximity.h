#pragma once

#include <causeway/cbor/codec.h>
#include <causeway/crypto/keys.h>
#include <causeway/wallet/session_transcript.h>

/// Presenting near by (ISO 18013-5 sections 8.2 and 9.1.1): engagement, then encrypted messages. Values only; a transport carries the bytes.
namespace causeway::wallet {

/// How a reader reaches the phone: NFC 1, Bluetooth 2, Wi-Fi Aware 3.
struct RetrievalMethod {
    std::int64_t type = 0;
    std::int64_t version = 1;
    cbor::Value options{cbor::Map()};
};

struct DeviceEngagement {
    Bytes encoded; ///< as shown or received: the session is bound to these bytes
    crypto::PublicKey deviceKey;
    std::vector<RetrievalMethod> methods;

    /// "mdoc:" and base64url, the content of the QR code.
    std::string toQrText() const;
};
DeviceEngagement makeDeviceEngagement(const crypto::PublicKey &deviceKey, std::vector<RetrievalMethod> methods);
/// Fails with ProximityMalformed: no version 1.x, a cipher suite other than 1, a key that is not on P-256.
Result<DeviceEngagement> parseDeviceEngagement(ByteView encoded);
Result<DeviceEngagement> parseEngagementQr(std::string_view text);

enum class SessionStatus { EncryptionError = 10, DecodingError = 11, Termination = 20 };

/// What a reader sends first.
struct SessionEstablishment {
    Bytes readerKeyItem; ///< EReaderKeyBytes as sent, tag included
    crypto::PublicKey readerKey;
    Bytes data;
};
Bytes encode(const SessionEstablishment &message);
/// ProximityMalformed.
Result<SessionEstablishment> parseSessionEstablishment(ByteView encoded);

/// What both send afterwards.
struct SessionData {
    std::optional<Bytes> data;
    std::optional<SessionStatus> status;
};
Bytes encode(const SessionData &message);
/// ProximityMalformed; an unknown status too.
Result<SessionData> parseSessionData(ByteView encoded);

/// AES-256-GCM with a key and a counter for each direction. A message that fails to open ends the session.
class SessionCipher {
public:
    enum class Role { Device, Reader };
    static Result<SessionCipher> make(Role role, const crypto::PrivateKey &own, const crypto::PublicKey &other,
                                      const SessionTranscript &transcript);

    Result<Bytes> encrypt(ByteView plain);
    /// DecryptionFailed, from then on for ever.
    Result<SecretBytes> decrypt(ByteView box);

private:
    SessionCipher(Role role, SecretBytes sending, SecretBytes receiving);

    Role m_role;
    SecretBytes m_sending;
    SecretBytes m_receiving;
    std::uint32_t m_sent = 0;
    std::uint32_t m_received = 0;
    bool m_isBroken = false;
};

/// The key of a device MAC (section 9.1.3.5) out of the ECDH secret of device key and reader key.
Result<SecretBytes> deriveMacKey(ByteView sharedSecret, const SessionTranscript &transcript);

/// The phone's side. Feed it what came, send what it gives.
class DeviceSession {
public:
    DeviceSession(DeviceEngagement engagement, crypto::PrivateKey key, std::optional<NfcHandover> nfc = {});

    /// The DeviceRequest in a message. ProximityMalformed, DecryptionFailed: send failure(); ProximityEnded: the reader is done.
    Result<SecretBytes> receive(ByteView message);
    Result<Bytes> answer(ByteView deviceResponse, bool isLast);
    /// There is one once the first message has come.
    const std::optional<SessionTranscript> &transcript() const { return m_transcript; }
    /// As transcript(): the reader's key of this session, for device MACs.
    const std::optional<crypto::PublicKey> &readerKey() const { return m_readerKey; }

private:
    Result<Bytes> establish(ByteView message);

    DeviceEngagement m_engagement;
    crypto::PrivateKey m_key;
    std::optional<NfcHandover> m_nfc;
    std::optional<SessionTranscript> m_transcript;
    std::optional<crypto::PublicKey> m_readerKey;
    std::optional<SessionCipher> m_cipher;
};

/// The reader's side.
class ReaderSession {
public:
    static Result<ReaderSession> make(const DeviceEngagement &engagement, const crypto::PrivateKey &key,
                                      const std::optional<NfcHandover> &nfc = {});

    Result<Bytes> request(ByteView deviceRequest);
    /// The DeviceResponse in a message; as DeviceSession::receive(). A termination that comes with data is no failure: the data counts.
    Result<SecretBytes> receive(ByteView message);
    const SessionTranscript &transcript() const { return m_transcript; }

private:
    ReaderSession(Bytes readerKeyItem, crypto::PublicKey key, SessionTranscript transcript, SessionCipher cipher);

    Bytes m_readerKeyItem;
    crypto::PublicKey m_key;
    SessionTranscript m_transcript;
    SessionCipher m_cipher;
    bool m_isEstablished = false;
};

/// The message that tells the other side what went wrong with what it sent.
Bytes failureMessage(const Error &error);
Bytes terminationMessage();
}
