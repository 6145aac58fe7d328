#include "faults.h"

#include "http.h"

#include <algorithm>
#include <array>

namespace causeway::sandbox {
namespace {

constexpr std::array<std::string_view, 10> Modes{
    "status",          "delay_ms",    "drop_before",    "drop_after",   "tamper_credential",
    "tamper_metadata", "tamper_type", "tamper_package", "wrong_issuer", "rotate_refresh"};

bool matches(const std::string &pattern, const std::string &path)
{
    if (pattern.ends_with('*'))
        return path.starts_with(std::string_view(pattern).substr(0, pattern.size() - 1));
    return pattern == path;
}
}

void Faults::add(Fault fault)
{
    const std::lock_guard lock(m_mutex);
    m_faults.push_back(std::move(fault));
}

void Faults::clear()
{
    const std::lock_guard lock(m_mutex);
    m_faults.clear();
}

std::vector<Fault> Faults::list() const
{
    const std::lock_guard lock(m_mutex);
    return m_faults;
}

std::optional<std::int64_t> Faults::take(const std::string &path, const std::string &mode)
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find_if(
        m_faults, [&](const Fault &fault) { return fault.mode == mode && matches(fault.path, path); });
    if (found == m_faults.end())
        return std::nullopt;
    const auto value = found->value;
    if (found->times && --*found->times <= 0)
        m_faults.erase(found);
    return value;
}

Fault faultFromJson(const Json &json)
{
    Fault fault{optionalString(json, "path").value_or(""), optionalString(json, "mode").value_or(""),
                optionalInteger(json, "value").value_or(0), optionalInteger(json, "times")};
    if (!fault.path.starts_with('/'))
        throw Refusal{400, "invalid_request", "path must begin with /"};
    if (std::ranges::find(Modes, fault.mode) == Modes.end())
        throw Refusal{400, "invalid_request", "mode is none of those in docs/protocols.md"};
    if (fault.mode == "status" && (fault.value < 400 || fault.value > 599))
        throw Refusal{400, "invalid_request", "value must be a status from 400 to 599"};
    if (fault.mode == "delay_ms" && (fault.value < 1 || fault.value > 120'000))
        throw Refusal{400, "invalid_request", "value must be 1 to 120000 milliseconds"};
    if (fault.times && *fault.times < 1)
        throw Refusal{400, "invalid_request", "times must be at least 1"};
    return fault;
}

Json toJson(const Fault &fault)
{
    Json json{{"path", fault.path}, {"mode", fault.mode}, {"value", fault.value}};
    if (fault.times)
        json["times"] = *fault.times;
    return json;
}
}
