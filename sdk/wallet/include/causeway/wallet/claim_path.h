#pragma once

#include <causeway/base/json.h>

#include <compare>
#include <string>
#include <variant>
#include <vector>

/// Claims path pointers (OpenID4VP 1.0, section 7) as values.
namespace causeway::wallet {

/// Stands for all elements of an array: `null` in JSON.
struct EveryElement {
    friend auto operator<=>(const EveryElement &, const EveryElement &) = default;
};

/// A member's name, an element's index, or every element.
using ClaimPathPart = std::variant<std::string, std::uint64_t, EveryElement>;
using ClaimPath = std::vector<ClaimPathPart>;

/// A non-empty array of strings, nulls and non-negative integers, at most 64 long. RequestInvalid.
Result<ClaimPath> claimPathFromJson(const Json &json);
Json toJson(const ClaimPath &path);
/// For people, logs and field names: "address.street_address", "degrees[].type", "nationalities[1]".
std::string toText(const ClaimPath &path);

/// The places that the path selects, each without EveryElement; none where section 7.1 says "abort" or nothing is there.
std::vector<ClaimPath> placesOf(const Json &claims, const ClaimPath &path);
/// What stands at a place; nothing where there is none, or the path has EveryElement in it.
const Json *claimAt(const Json &claims, const ClaimPath &place);
/// Whether `path` is what `pattern` selects, or lies inside of it.
bool leadsTo(const ClaimPath &pattern, const ClaimPath &path);
/// Whether one of the two leads through the other, or both are the same.
bool isOnTheWay(const ClaimPath &a, const ClaimPath &b);
}
