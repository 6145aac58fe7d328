#include <causeway/wallet/session_transcript.h>

#include <causeway/cbor/codec.h>
#include <causeway/crypto/primitives.h>

namespace causeway::wallet {
namespace {

using cbor::Value;

Value orNull(const std::optional<Bytes> &bytes)
{
    return bytes ? Value(*bytes) : Value();
}

SessionTranscript handedOver(const char *name, const cbor::Array &parts)
{
    const auto digest = crypto::sha256(cbor::encode(parts));
    const cbor::Array handover{name, Bytes(digest.begin(), digest.end())};
    return {cbor::encode(cbor::Array{Value(), Value(), handover})};
}
}

Bytes SessionTranscript::tagged() const
{
    return cbor::encode(Value::embedded(encoded));
}

SessionTranscript proximityTranscript(ByteView deviceEngagement, ByteView readerKeyItem,
                                      const std::optional<NfcHandover> &nfc)
{
    const auto handover = nfc ? Value(cbor::Array{nfc->select, orNull(nfc->request)}) : Value();
    return {cbor::encode(cbor::Array{Value::embedded(deviceEngagement), Value::encoded(readerKeyItem), handover})};
}

SessionTranscript openId4VpTranscript(const std::string &clientId, const std::string &nonce,
                                      const std::optional<Bytes> &jwkThumbprint, const std::string &responseUri)
{
    return handedOver("OpenID4VPHandover", {clientId, nonce, orNull(jwkThumbprint), responseUri});
}

SessionTranscript digitalCredentialsTranscript(const std::string &origin, const std::string &nonce,
                                               const std::optional<Bytes> &jwkThumbprint)
{
    return handedOver("OpenID4VPDCAPIHandover", {origin, nonce, orNull(jwkThumbprint)});
}
}
