#include "engine.h"

#include <causeway/base/json.h>

#include <ctime>
#include <unistd.h>

extern "C" const char causewayFramework[];
extern "C" const unsigned long causewayFrameworkSize;

namespace causeway::child {
namespace {

constexpr int Faulted = 5;

/// Processor time of this thread: a busy computer does not eat a program's turn.
std::chrono::nanoseconds processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}
}

std::string environmentJson(const wire::Environment &environment)
{
    return Json{{"language", environment.language},       {"theme", environment.theme},
                {"fontScale", environment.fontScale},     {"pixelRatio", environment.pixelRatio},
                {"windowWidth", environment.windowWidth}, {"windowHeight", environment.windowHeight}}
        .dump();
}

Engine::Engine(const Limits &limits, Channel &channel)
    : m_limits(limits), m_channel(channel),
      m_outOfMemory(wire::toFrame(
          wire::encode(wire::ChildMessage{wire::Fault{wire::FaultKind::OutOfMemory, "hard memory limit"}}))),
      m_memory(limits,
               [this] {
                   m_channel.write(m_outOfMemory);
                   _exit(Faulted);
               }),
      m_runtime(JS_NewRuntime2(&Memory::functions(), &m_memory)), m_context(JS_NewContextRaw(m_runtime)),
      m_program(JS_UNDEFINED)
{
    JS_SetMaxStackSize(m_runtime, limits.stack);
    JS_SetCanBlock(m_runtime, false);
    JS_SetInterruptHandler(
        m_runtime, [](JSRuntime *, void *engine) { return static_cast<Engine *>(engine)->mustStop() ? 1 : 0; }, this);
    addIntrinsics();
}

Engine::~Engine()
{
    JS_FreeValue(m_context, m_program);
    JS_FreeContext(m_context);
    JS_FreeRuntime(m_runtime);
}

/// Everything a modern script needs; no weak references, where most memory faults of such engines sat.
void Engine::addIntrinsics()
{
    JS_AddIntrinsicBaseObjects(m_context);
    JS_AddIntrinsicDate(m_context);
    JS_AddIntrinsicEval(m_context);
    JS_AddIntrinsicRegExpCompiler(m_context);
    JS_AddIntrinsicRegExp(m_context);
    JS_AddIntrinsicJSON(m_context);
    JS_AddIntrinsicProxy(m_context);
    JS_AddIntrinsicMapSet(m_context);
    JS_AddIntrinsicTypedArrays(m_context);
    JS_AddIntrinsicPromise(m_context);
    JS_AddIntrinsicBigInt(m_context);
}

void Engine::start(const wire::Start &start)
{
    for (const auto &file : start.files)
        m_files[file.path] = file.text;
    beginTurn();
    const JSValue make =
        JS_Eval(m_context, causewayFramework, causewayFrameworkSize, "framework.js", JS_EVAL_TYPE_GLOBAL);
    JSValue native = makeNative();
    m_program = JS_Call(m_context, make, JS_UNDEFINED, 1, &native);
    JS_FreeValue(m_context, native);
    JS_FreeValue(m_context, make);
    if (JS_IsException(m_program))
        fault(wire::FaultKind::LoadFailed, takeException());
    const JSValue started =
        call("start", {text(environmentJson(start.environment)), text(start.manifestJson), text(start.configJson)});
    if (JS_IsException(started))
        fault(wire::FaultKind::LoadFailed, takeException());
    JS_FreeValue(m_context, started);
    endTurn();
}

void Engine::dispatch(const char *what, std::initializer_list<JSValue> values)
{
    beginTurn();
    const JSValue answer = call(what, values);
    if (JS_IsException(answer))
        reportException();
    JS_FreeValue(m_context, answer);
    endTurn();
}

void Engine::runDueTimers()
{
    // Those due now, and not what they set themselves: a timer of 0 ms must not keep messages from being read.
    const auto now = std::chrono::steady_clock::now();
    std::set<unsigned> ran;
    while (const auto id = m_timers.takeDue(now)) {
        dispatch("timer", {number(*id)});
        if (!ran.insert(*id).second)
            break;
    }
}

std::optional<std::chrono::milliseconds> Engine::untilNextTimer() const
{
    return m_timers.untilNext(std::chrono::steady_clock::now());
}

JSValue Engine::call(const char *what, std::initializer_list<JSValue> values)
{
    std::vector<JSValue> arguments{JS_NewString(m_context, what)};
    arguments.insert(arguments.end(), values.begin(), values.end());
    const JSValue answer =
        JS_Call(m_context, m_program, JS_UNDEFINED, static_cast<int>(arguments.size()), arguments.data());
    for (const JSValue &argument : arguments)
        JS_FreeValue(m_context, argument);
    return answer;
}

void Engine::beginTurn()
{
    m_deadline = processorTime() + m_limits.turn;
}

void Engine::endTurn()
{
    for (JSContext *context = nullptr; JS_IsJobPending(m_runtime);) {
        if (JS_ExecutePendingJob(m_runtime, &context) < 0)
            reportException();
        // A chain of promises can be endless although each job is too short for the interrupt handler.
        if (mustStop())
            reportException();
    }
    if (m_batch.operations.empty() && !m_batch.pagesChanged)
        return;
    m_channel.send({std::exchange(m_batch, {})});
    m_batchBytes = 0;
}

/// Asked by the engine every few thousand steps.
bool Engine::mustStop()
{
    if (m_memory.isOverSoftLimit()) {
        JS_RunGC(m_runtime);
        m_overMemory = m_overMemory || m_memory.isOverSoftLimit();
    }
    m_overTime = m_overTime || processorTime() > m_deadline;
    return m_overMemory || m_overTime;
}

void Engine::fault(wire::FaultKind kind, const std::string &detail)
{
    m_channel.send({wire::Fault{kind, detail.substr(0, 2000)}});
    _exit(Faulted);
}

std::string Engine::takeException()
{
    if (m_overMemory)
        fault(wire::FaultKind::OutOfMemory, "soft memory limit");
    if (m_overTime)
        fault(wire::FaultKind::TurnTooLong, "one turn took too long");
    const JSValue exception = JS_GetException(m_context);
    std::string words = string(exception);
    const JSValue stack = JS_GetPropertyStr(m_context, exception, "stack");
    if (JS_IsString(stack))
        words += "\n" + string(stack);
    JS_FreeValue(m_context, stack);
    JS_FreeValue(m_context, exception);
    return words;
}

void Engine::reportException()
{
    m_channel.send({wire::LogLine{2, takeException().substr(0, 2000)}});
}

std::string Engine::string(JSValueConst value)
{
    std::size_t length = 0;
    const char *characters = JS_ToCStringLen(m_context, &length, value);
    if (!characters)
        return {};
    std::string text(characters, length);
    JS_FreeCString(m_context, characters);
    return text;
}
}
