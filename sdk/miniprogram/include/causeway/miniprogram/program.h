#pragma once

#include <causeway/miniprogram/host_services.h>
#include <causeway/miniprogram/package.h>
#include <causeway/wire/miniprogram_protocol.h>

#include <memory>
#include <optional>

namespace causeway::miniprogram {

/// What a running program shows and says. Called on the program's own thread, and never again once `onStopped` returned.
/// A call that takes long holds the program back; it does not count against its time.
class ProgramListener {
public:
    virtual ~ProgramListener() = default;
    virtual void onBatch(wire::Batch batch) = 0;
    virtual void onToast(const std::string &text, std::chrono::milliseconds duration) = 0;
    /// For a developer's console only: programs write what they like here.
    virtual void onLog(unsigned level, const std::string &text) = 0;
    /// ProgramCrashed, ProgramHung, ProgramOutOfMemory, ProgramLoadFailed or ProgramProtocol.
    virtual void onStopped(const Error &error) = 0;
};

struct RunConfig {
    std::string executable; ///< causeway-miniprogram
    wire::Environment environment;
    /// What `wx.getExtConfigSync()` gives, and what `config:NAME` in the manifest's origins stands for.
    std::map<std::string, std::string> config = {};
    std::chrono::milliseconds startLimit = std::chrono::seconds(10);
    std::chrono::milliseconds answerLimit = std::chrono::seconds(3); ///< then the process is killed
    std::chrono::milliseconds pingInterval = std::chrono::seconds(1);
};

/// A program in its process. Methods return at once and may be called from any thread; the destructor kills the process
/// and waits for it.
class Program {
public:
    virtual ~Program() = default;
    virtual void sendEvent(unsigned node, const std::string &type, const std::string &detailJson) = 0;
    virtual void setEnvironment(const wire::Environment &environment) = 0;
    virtual void setVisible(bool shown) = 0;
    virtual void back() = 0;
    virtual int processId() const = 0;
};

/// Starts the package's process. Package, services and listener must outlive the program. Fails with ProgramCrashed when
/// the process cannot be started.
Result<std::unique_ptr<Program>> runProgram(const Package &package, RunConfig config, HostServices &services,
                                            ProgramListener &listener);
}
