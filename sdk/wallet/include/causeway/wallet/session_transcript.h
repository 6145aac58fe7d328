#pragma once

#include <causeway/base/bytes.h>

#include <optional>
#include <string>

/// SessionTranscript (ISO 18013-5 section 9.1.5.1): what ties a presentation to one session, so that nobody plays it back elsewhere.
namespace causeway::wallet {

struct SessionTranscript {
    Bytes encoded; ///< the CBOR array

    /// Tag 24 around it, the form that keys are derived over.
    Bytes tagged() const;
    friend bool operator==(const SessionTranscript &, const SessionTranscript &) = default;
};

/// The messages of an NFC hand-over.
struct NfcHandover {
    Bytes select;
    std::optional<Bytes> request; ///< nothing for a static hand-over
};
/// `deviceEngagement` is what stood in the code or message, without tag; `readerKeyItem` the EReaderKeyBytes item as it was sent, tag included. Without NFC
/// messages the hand-over was a QR code.
SessionTranscript proximityTranscript(ByteView deviceEngagement, ByteView readerKeyItem,
                                      const std::optional<NfcHandover> &nfc = {});

/// OpenID4VP 1.0, B.2.6.1: redirects and direct_post. `jwkThumbprint` are the 32 bytes of RFC 7638, for an encrypted response only.
SessionTranscript openId4VpTranscript(const std::string &clientId, const std::string &nonce,
                                      const std::optional<Bytes> &jwkThumbprint, const std::string &responseUri);
/// OpenID4VP 1.0, B.2.6.2: the browser's Digital Credentials API; the origin without a prefix.
SessionTranscript digitalCredentialsTranscript(const std::string &origin, const std::string &nonce,
                                               const std::optional<Bytes> &jwkThumbprint);
}
