#pragma once

#include <causeway/base/call.h>
#include <causeway/base/result.h>

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace causeway::test {

/// How the service behind the fakes answers: at once, with a failure, or not before the test says so. Set by the test, met on the strand.
class Script {
public:
    /// From now on `step` fails with this code; Internal's name is "internal". Empty: it works again. False for a code that there is not.
    bool fail(const std::string &step, const std::string &code);
    /// Every step, or only that one.
    void hold(const std::string &step = {});
    void release();
    bool isHeld() const;

    /// What every call that would go out does first.
    Result<void> pass(const std::string &step, const Call &call);

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::string, ErrorCode> m_failures;
    bool m_isHeld = false;
    std::string m_heldStep;
};
}
