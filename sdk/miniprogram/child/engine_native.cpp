// The functions that the framework, and nothing else in the context, can call.
#include "engine.h"

namespace causeway::child {
namespace {

constexpr std::size_t LongestLogLine = 2000;

template<auto Method>
JSValue forward(JSContext *context, JSValueConst, int count, JSValueConst *values, int, JSValueConst *data)
{
    std::int64_t address = 0;
    JS_ToInt64Ext(context, &address, data[0]);
    return (reinterpret_cast<Engine *>(address)->*Method)(count, values);
}

unsigned integer(JSContext *context, JSValueConst value)
{
    std::uint32_t result = 0;
    JS_ToUint32(context, &result, value);
    return result;
}
}

JSValue Engine::makeNative()
{
    const JSValue native = JS_NewObject(m_context);
    // A 48-bit address fits a BigInt exactly; the framework holds it in a closure that programs cannot see.
    JSValue self = JS_NewBigInt64(m_context, reinterpret_cast<std::int64_t>(this));
    const auto add = [&](const char *name, JSCFunctionData *function, int count) {
        JS_SetPropertyStr(m_context, native, name, JS_NewCFunctionData(m_context, function, count, 0, 1, &self));
    };
    add("operation", forward<&Engine::nativeOperation>, 6);
    add("pages", forward<&Engine::nativePages>, 1);
    add("call", forward<&Engine::nativeCall>, 3);
    add("file", forward<&Engine::nativeFile>, 1);
    add("compile", forward<&Engine::nativeCompile>, 3);
    add("log", forward<&Engine::nativeLog>, 2);
    add("setTimer", forward<&Engine::nativeSetTimer>, 3);
    add("clearTimer", forward<&Engine::nativeClearTimer>, 1);
    JS_FreeValue(m_context, self);
    return native;
}

JSValue Engine::nativeOperation(int count, JSValueConst *values)
{
    if (count < 6)
        return JS_UNDEFINED;
    auto &added = m_batch.operations.emplace_back();
    added.kind = static_cast<wire::NodeOperationKind>(integer(m_context, values[0]));
    added.node = integer(m_context, values[1]);
    added.other = integer(m_context, values[2]);
    added.before = integer(m_context, values[3]);
    added.name = string(values[4]);
    added.value = string(values[5]);
    m_batchBytes += added.name.size() + added.value.size();
    if (m_batch.operations.size() > m_limits.operations || m_batchBytes > m_limits.batchBytes)
        fault(wire::FaultKind::OutOfMemory, "too much changed in one turn");
    return JS_UNDEFINED;
}

/// [path, root, title, path, root, title, ...]
JSValue Engine::nativePages(int count, JSValueConst *values)
{
    std::int64_t length = 0;
    if (count < 1 || JS_GetLength(m_context, values[0], &length) != 0)
        return JS_UNDEFINED;
    const auto at = [&](std::int64_t index) {
        return JS_GetPropertyUint32(m_context, values[0], static_cast<std::uint32_t>(index));
    };
    m_batch.pagesChanged = true;
    m_batch.pages.clear();
    for (std::int64_t i = 0; i + 2 < length; i += 3) {
        const JSValue path = at(i);
        const JSValue root = at(i + 1);
        const JSValue title = at(i + 2);
        m_batch.pages.push_back({string(path), integer(m_context, root), string(title)});
        for (const JSValue &value : {path, root, title})
            JS_FreeValue(m_context, value);
    }
    return JS_UNDEFINED;
}

JSValue Engine::nativeCall(int count, JSValueConst *values)
{
    if (count >= 3)
        m_channel.send({wire::HostCall{integer(m_context, values[0]), string(values[1]), string(values[2])}});
    return JS_UNDEFINED;
}

JSValue Engine::nativeFile(int count, JSValueConst *values)
{
    const auto file = count > 0 ? m_files.find(string(values[0])) : m_files.end();
    return file == m_files.end() ? JS_UNDEFINED : text(file->second);
}

/// compile(path, "a,b,c", source): a function of those names with the source as its body, on the source's own lines.
JSValue Engine::nativeCompile(int count, JSValueConst *values)
{
    if (count < 3)
        return JS_UNDEFINED;
    const auto path = string(values[0]);
    const auto source = "(function(" + string(values[1]) + "){" + string(values[2]) + "\n})";
    return JS_Eval(m_context, source.c_str(), source.size(), path.c_str(), JS_EVAL_TYPE_GLOBAL);
}

JSValue Engine::nativeLog(int count, JSValueConst *values)
{
    if (count >= 2)
        m_channel.send({wire::LogLine{integer(m_context, values[0]), string(values[1]).substr(0, LongestLogLine)}});
    return JS_UNDEFINED;
}

JSValue Engine::nativeSetTimer(int count, JSValueConst *values)
{
    double delay = 0;
    if (count >= 3 && JS_ToFloat64(m_context, &delay, values[1]) == 0)
        m_timers.set(integer(m_context, values[0]), delay, JS_ToBool(m_context, values[2]) > 0,
                     std::chrono::steady_clock::now());
    return JS_UNDEFINED;
}

JSValue Engine::nativeClearTimer(int count, JSValueConst *values)
{
    if (count >= 1)
        m_timers.clear(integer(m_context, values[0]));
    return JS_UNDEFINED;
}
}
