#pragma once

#include <causeway/cbor/codec.h>
#include <causeway/wallet/mdoc.h>

/// What the parts of the mdoc format share.
namespace causeway::wallet::mdoc {

constexpr std::size_t MaximumMessage = 8U << 20;

/// The item inside of tag 24; nothing where it is no such item or no CBOR.
std::optional<cbor::Value> embeddedIn(const cbor::Value &item);
Bytes copyOf(ByteView bytes);
/// Text of tag 0 (RFC 3339, UTC) as a time; nothing for another form.
std::optional<SystemTime> timeOf(const cbor::Value *value);
/// name space -> element -> value, as DeviceNameSpaces are written. Nothing for another form.
std::optional<std::map<std::string, std::map<std::string, cbor::Value>>> elementsOf(const cbor::Value &value);
}
