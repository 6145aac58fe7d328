#include "script.h"

namespace causeway::test {
namespace {

constexpr auto Glance = std::chrono::milliseconds(5); // a call that is called off does not wake us

std::optional<ErrorCode> codeNamed(const std::string &name)
{
#define CAUSEWAY_ERROR(identifier, stableName, retryable)                                                              \
    if (name == stableName)                                                                                            \
        return ErrorCode::identifier;
#include <causeway/base/error_codes.inc>
#undef CAUSEWAY_ERROR
    return std::nullopt;
}
}

bool Script::fail(const std::string &step, const std::string &code)
{
    const std::lock_guard lock(m_mutex);
    m_failures.erase(step);
    if (code.empty())
        return true;
    const auto known = codeNamed(code);
    if (known)
        m_failures.emplace(step, *known);
    return known.has_value();
}

void Script::hold(const std::string &step)
{
    const std::lock_guard lock(m_mutex);
    m_isHeld = true;
    m_heldStep = step;
}

void Script::release()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isHeld = false;
    }
    m_changed.notify_all();
}

bool Script::isHeld() const
{
    const std::lock_guard lock(m_mutex);
    return m_isHeld;
}

Result<void> Script::pass(const std::string &step, const Call &call)
{
    std::unique_lock lock(m_mutex);
    while (m_isHeld && (m_heldStep.empty() || m_heldStep == step) && !call.isCancelled())
        m_changed.wait_for(lock, Glance);
    if (call.isCancelled())
        return Error{ErrorCode::Cancelled};
    const auto failure = m_failures.find(step);
    return failure == m_failures.end() ? Result<void>() : Result<void>(Error{failure->second});
}
}
