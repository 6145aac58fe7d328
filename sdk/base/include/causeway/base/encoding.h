#pragma once

#include <causeway/base/bytes.h>
#include <causeway/base/result.h>

namespace causeway {

std::string toHex(ByteView bytes);
/// Fails with InvalidEncoding on an odd length or a character that is no hex digit.
Result<Bytes> fromHex(std::string_view text);

/// RFC 4648 section 5, without padding, as JOSE uses it.
std::string toBase64Url(ByteView bytes);
/// Strict: no padding, no white space, no stray bits at the end. Fails with InvalidEncoding.
Result<Bytes> fromBase64Url(std::string_view text);
/// The same into memory that is used again; where it fails, nobody knows what is in there.
Result<void> fromBase64Url(std::string_view text, Bytes &bytes);

/// RFC 4648 section 4, with padding (x5c, key files).
std::string toBase64(ByteView bytes);
Result<Bytes> fromBase64(std::string_view text);

/// RFC 3986: everything but unreserved characters becomes %XX.
std::string percentEncode(std::string_view text);
/// Also turns "+" into a space where `form` is set (application/x-www-form-urlencoded).
Result<std::string> percentDecode(std::string_view text, bool form = false);
}
