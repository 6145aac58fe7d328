#pragma once

#include "channel.h"
#include "program_limits.h"
#include "script_memory.h"
#include "timers.h"

#include <quickjs.h>

#include <initializer_list>
#include <map>
#include <set>

namespace causeway::child {

std::string environmentJson(const wire::Environment &environment);

/// One JavaScript context with the framework in it. Each call is one turn: it runs the script and every promise job it
/// left behind, then sends what changed on the screen as one batch. A broken limit ends the process after a Fault.
class Engine {
public:
    Engine(const Limits &limits, Channel &channel);
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    /// Runs the framework with the program's files; an error in them is a Fault too.
    void start(const wire::Start &start);
    void dispatch(const char *what, std::initializer_list<JSValue> values);
    void runDueTimers();
    std::optional<std::chrono::milliseconds> untilNextTimer() const;

    JSValue text(const std::string &value) { return JS_NewStringLen(m_context, value.data(), value.size()); }
    JSValue number(double value) { return JS_NewFloat64(m_context, value); }
    JSValue boolean(bool value) { return JS_NewBool(m_context, value); }

private:
    void addIntrinsics();
    JSValue makeNative();
    void beginTurn();
    void endTurn();
    bool mustStop();
    [[noreturn]] void fault(wire::FaultKind kind, const std::string &detail);
    std::string takeException();
    void reportException();
    JSValue call(const char *what, std::initializer_list<JSValue> values);
    std::string string(JSValueConst value);

    // What the framework may ask of this process.
    JSValue nativeOperation(int count, JSValueConst *values);
    JSValue nativePages(int count, JSValueConst *values);
    JSValue nativeCall(int count, JSValueConst *values);
    JSValue nativeFile(int count, JSValueConst *values);
    JSValue nativeCompile(int count, JSValueConst *values);
    JSValue nativeLog(int count, JSValueConst *values);
    JSValue nativeSetTimer(int count, JSValueConst *values);
    JSValue nativeClearTimer(int count, JSValueConst *values);

    const Limits &m_limits;
    Channel &m_channel;
    Bytes m_outOfMemory; ///< encoded beforehand, for the moment when nothing can be allocated
    Memory m_memory;
    Timers m_timers;
    JSRuntime *m_runtime;
    JSContext *m_context;
    JSValue m_program;
    std::map<std::string, std::string> m_files;
    wire::Batch m_batch;
    std::size_t m_batchBytes = 0;
    std::chrono::nanoseconds m_deadline{0};
    bool m_overMemory = false;
    bool m_overTime = false;
};
}
