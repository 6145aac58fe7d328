#pragma once

#include <causeway/base/result.h>

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>

namespace causeway {

using Json = nlohmann::json;

/// Parses untrusted JSON: at most 64 levels deep, no duplicate member names, valid UTF-8. Fails with InvalidJson.
Result<Json> parseJson(std::string_view text);

/// The member, or InvalidJson with the member's name (never its value) as detail.
Result<std::string> requireString(const Json &object, const char *name);
Result<std::int64_t> requireInteger(const Json &object, const char *name);
Result<Json> requireObject(const Json &object, const char *name);
Result<Json> requireArray(const Json &object, const char *name);

/// The member, or nothing where it is absent or of another type.
std::optional<std::string> optionalString(const Json &object, const char *name);
std::optional<std::int64_t> optionalInteger(const Json &object, const char *name);
/// A time as a JWT states it (NumericDate, RFC 7519), in whole seconds: not negative; of one with a fraction wholeSeconds() of dates.h.
std::optional<std::int64_t> optionalSeconds(const Json &object, const char *name);

/// One line, members sorted, never throws on invalid UTF-8: what hashes and signatures are made over.
std::string toCompact(const Json &json);
}
