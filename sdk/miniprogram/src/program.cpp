#include <causeway/miniprogram/program.h>

#include "fetcher.h"
#include "request_rules.h"
#include "watchdog.h"

#include <causeway/base/json.h>
#include <causeway/wire/frame.h>

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <future>

namespace causeway::miniprogram {
namespace {

constexpr unsigned MostLogLines = 500;
constexpr std::size_t LongestToast = 200;
constexpr std::chrono::milliseconds LongestToastTime = std::chrono::seconds(5);

using Now = std::chrono::steady_clock;

bool isText(const std::string &path)
{
    return path.ends_with(".js") || path.ends_with(".json");
}

ErrorCode toErrorCode(wire::FaultKind kind)
{
    switch (kind) {
    case wire::FaultKind::LoadFailed: return ErrorCode::ProgramLoadFailed;
    case wire::FaultKind::TurnTooLong: return ErrorCode::ProgramHung;
    case wire::FaultKind::OutOfMemory: return ErrorCode::ProgramOutOfMemory;
    }
    return ErrorCode::ProgramProtocol;
}

/// Everything but the public methods happens on m_thread.
class RunningProgram final : public Program {
public:
    RunningProgram(const Package &package, RunConfig config, HostServices &services, ProgramListener &listener)
        : m_package(package), m_config(std::move(config)), m_listener(listener),
          m_origins(allowedOrigins(package.manifest, m_config.config)),
          m_watchdog(m_config.startLimit, m_config.answerLimit, m_config.pingInterval), m_fetcher(services, m_outbox)
    {
    }

    ~RunningProgram() override
    {
        m_thread.request_stop();
        m_outbox.wake();
        if (m_thread.joinable())
            m_thread.join();
    }

    Result<void> start()
    {
        m_outbox.push(startMessage());
        std::promise<Result<void>> started;
        auto result = started.get_future();
        // The process belongs to the thread that starts it: the kernel kills it when that thread ends.
        m_thread = std::jthread([this, &started](const std::stop_token &stop) {
            auto process = ChildProcess::start(m_config.executable);
            if (!process) {
                started.set_value(process.error());
                return;
            }
            m_processId = process->id();
            started.set_value({});
            run(stop, *process);
        });
        return result.get();
    }

    void sendEvent(unsigned node, const std::string &type, const std::string &detailJson) override
    {
        m_outbox.push(wire::Event{node, type, detailJson});
    }
    void setEnvironment(const wire::Environment &environment) override { m_outbox.push(environment); }
    void setVisible(bool shown) override { m_outbox.push(wire::Visibility{shown}); }
    void back() override { m_outbox.push(wire::Back{}); }
    int processId() const override { return m_processId; }

private:
    wire::Start startMessage() const
    {
        wire::Start start;
        for (const auto &[path, bytes] : m_package.files) {
            if (isText(path))
                start.files.push_back({path, toText(bytes)});
        }
        start.environment = m_config.environment;
        start.manifestJson = m_package.manifest.json;
        start.configJson = toCompact(m_config.config);
        return start;
    }

    void run(const std::stop_token &stop, ChildProcess &process)
    {
        Result<void> going;
        while (going && !stop.stop_requested())
            going = turn(process);
        const auto ended = process.end();
        if (going || stop.stop_requested())
            return;
        auto error = going.error();
        if (error.code == ErrorCode::ProgramCrashed)
            error.detail = ended;
        m_listener.onStopped(error);
    }

    Result<void> turn(ChildProcess &process)
    {
        for (auto &body : m_outbox.takeAll())
            send(std::move(body));
        if (m_watchdog.isOverdue(Now::now()))
            return Error{ErrorCode::ProgramHung, "no answer in time"};
        if (m_watchdog.mustPing(Now::now()))
            send(wire::Ping{});
        const short wanted = static_cast<short>(m_unsent.empty() ? POLLIN : POLLIN | POLLOUT);
        std::array<pollfd, 2> waiting{{{process.socket(), wanted, 0}, {m_outbox.wakeDescriptor(), POLLIN, 0}}};
        if (poll(waiting.data(), waiting.size(), static_cast<int>(m_watchdog.untilNext(Now::now()).count())) < 0)
            return {};
        if (waiting[0].revents & POLLOUT)
            CAUSEWAY_CHECK(flush(process));
        if (waiting[0].revents & ~POLLOUT)
            return receive(process);
        return {};
    }

    void send(decltype(wire::HostMessage::body) body)
    {
        const auto sequence = ++m_sequence;
        const auto frame = wire::toFrame(wire::encode(wire::HostMessage{sequence, std::move(body)}));
        m_unsent.insert(m_unsent.end(), frame.begin(), frame.end());
        m_watchdog.sent(sequence, Now::now());
    }

    Result<void> flush(ChildProcess &process)
    {
        const auto count = ::send(process.socket(), m_unsent.data(), m_unsent.size(), MSG_NOSIGNAL);
        if (count < 0 && errno != EAGAIN && errno != EINTR)
            return Error{ErrorCode::ProgramCrashed};
        if (count > 0)
            m_unsent.erase(m_unsent.begin(), m_unsent.begin() + count);
        return {};
    }

    Result<void> receive(ChildProcess &process)
    {
        std::array<std::uint8_t, 64 * 1024> buffer;
        const auto count = recv(process.socket(), buffer.data(), buffer.size(), 0);
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            return {};
        if (count <= 0)
            return Error{ErrorCode::ProgramCrashed};
        m_reader.append({buffer.data(), static_cast<std::size_t>(count)});
        const auto before = Now::now();
        while (true) {
            CAUSEWAY_TRY(const auto frame, m_reader.next());
            if (!frame)
                break;
            CAUSEWAY_TRY(auto message, wire::decodeChildMessage(*frame));
            CAUSEWAY_CHECK(std::visit([this](auto &body) { return handle(body); }, message.body));
        }
        m_watchdog.pause(Now::now() - before);
        return {};
    }

    Result<void> handle(wire::Batch &batch)
    {
        m_listener.onBatch(std::move(batch));
        return {};
    }

    Result<void> handle(wire::Done &done)
    {
        return m_watchdog.answered(done.sequence, Now::now())
            ? Result<void>()
            : Error{ErrorCode::ProgramProtocol, "answer out of order"};
    }

    Result<void> handle(wire::LogLine &line)
    {
        if (++m_logLines <= MostLogLines)
            m_listener.onLog(line.level, line.text);
        return {};
    }

    Result<void> handle(wire::Fault &fault) { return Error{toErrorCode(fault.kind), fault.detail}; }

    Result<void> handle(wire::HostCall &call)
    {
        if (call.name == "request")
            request(call);
        else if (call.name == "showToast")
            toast(call);
        else if (call.name == "hideToast")
            hideToast(call);
        else
            m_outbox.push(failedCall(call.id, "not supported"));
        return {};
    }

    void request(const wire::HostCall &call)
    {
        auto request = toWebRequest(call.argumentsJson, m_origins);
        if (!request)
            m_outbox.push(failedCall(call.id, request.error().detail));
        else if (!m_fetcher.add(call.id, std::move(request).value()))
            m_outbox.push(failedCall(call.id, "too many requests"));
    }

    void toast(const wire::HostCall &call)
    {
        const auto json = parseJson(call.argumentsJson).valueOr(Json::object());
        const auto duration = std::chrono::milliseconds(optionalInteger(json, "duration").value_or(1500));
        m_listener.onToast(optionalString(json, "title").value_or("").substr(0, LongestToast),
                           std::clamp(duration, std::chrono::milliseconds(0), LongestToastTime));
        m_outbox.push(wire::CallResult{call.id, true, "{}"});
    }

    void hideToast(const wire::HostCall &call)
    {
        m_listener.onToast({}, {});
        m_outbox.push(wire::CallResult{call.id, true, "{}"});
    }

    const Package &m_package;
    const RunConfig m_config;
    ProgramListener &m_listener;
    const std::set<std::string> m_origins;
    Watchdog m_watchdog;
    Outbox m_outbox;
    wire::FrameReader m_reader;
    Bytes m_unsent;
    std::uint64_t m_sequence = 0;
    unsigned m_logLines = 0;
    std::atomic<int> m_processId = -1;
    Fetcher m_fetcher;
    std::jthread m_thread;
};
}

Result<std::unique_ptr<Program>> runProgram(const Package &package, RunConfig config, HostServices &services,
                                            ProgramListener &listener)
{
    auto program = std::make_unique<RunningProgram>(package, std::move(config), services, listener);
    CAUSEWAY_CHECK(program->start());
    return Result<std::unique_ptr<Program>>(std::move(program));
}
}
