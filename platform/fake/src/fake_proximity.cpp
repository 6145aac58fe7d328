#include <causeway/platform/fake_proximity.h>

#include <condition_variable>
#include <deque>

namespace causeway::platform {
namespace {

using namespace ports;

constexpr std::int64_t FakeType = 0xFA4E;

/// Things that one thread puts in and another takes out.
template<typename T>
class Mailbox {
public:
    void put(T item)
    {
        const std::lock_guard lock(m_mutex);
        m_items.push_back(std::move(item));
        m_changed.notify_all();
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        m_changed.notify_all();
    }
    bool isClosed() const
    {
        const std::lock_guard lock(m_mutex);
        return m_isClosed;
    }
    Result<T> take(const Call &call)
    {
        std::unique_lock lock(m_mutex);
        const auto isReady = [this] { return m_isClosed || !m_items.empty(); };
        const bool came = m_changed.wait_until(lock, call.stop, call.deadline, isReady);
        if (!m_items.empty()) {
            auto item = std::move(m_items.front());
            m_items.pop_front();
            return item;
        }
        if (came)
            return Error{ErrorCode::ProximityEnded, "closed"};
        return Error{call.isCancelled() ? ErrorCode::Cancelled : ErrorCode::NetworkTimeout};
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<T> m_items;
    bool m_isClosed = false;
};

using Messages = Mailbox<Bytes>;

class FakeChannel final : public ProximityChannel {
public:
    FakeChannel(std::shared_ptr<Messages> in, std::shared_ptr<Messages> out, std::function<void(Bytes &)> tamper)
        : m_in(std::move(in)), m_out(std::move(out)), m_tamper(std::move(tamper))
    {
    }
    ~FakeChannel() override { FakeChannel::close(); }

    Result<void> send(ByteView message, const Call &call) override
    {
        if (message.size() > MaximumProximityMessage)
            return Error{ErrorCode::InvalidArgument, "too long a message"};
        if (call.isCancelled())
            return Error{ErrorCode::Cancelled};
        if (m_out->isClosed())
            return Error{ErrorCode::ProximityEnded, "closed"};
        Bytes copy(message.begin(), message.end());
        if (m_tamper)
            m_tamper(copy);
        m_out->put(std::move(copy));
        return {};
    }
    Result<Bytes> receive(const Call &call) override { return m_in->take(call); }
    void close() override
    {
        m_in->close();
        m_out->close();
    }

private:
    std::shared_ptr<Messages> m_in;
    std::shared_ptr<Messages> m_out;
    std::function<void(Bytes &)> m_tamper;
};
}

struct FakeProximity::Waiting {
    Mailbox<std::unique_ptr<ProximityChannel>> readers;
};

namespace {

class FakeListener final : public ProximityListener {
public:
    FakeListener(ProximityMethod method, std::shared_ptr<FakeProximity::Waiting> waiting)
        : m_method(std::move(method)), m_waiting(std::move(waiting))
    {
    }
    const ProximityMethod &method() const override { return m_method; }
    Result<std::unique_ptr<ProximityChannel>> accept(const Call &call) override
    {
        return m_waiting->readers.take(call);
    }

private:
    ProximityMethod m_method;
    std::shared_ptr<FakeProximity::Waiting> m_waiting;
};
}

FakeProximity::FakeProximity() = default;
FakeProximity::~FakeProximity() = default;

Result<std::unique_ptr<ProximityListener>> FakeProximity::listen()
{
    const std::lock_guard lock(m_mutex);
    ProximityMethod method{FakeType, 1, {0xa1, 0x00, 0x18, ++m_next}}; // {0: number}
    auto waiting = std::make_shared<Waiting>();
    m_waiting[method.options] = waiting;
    return std::unique_ptr<ProximityListener>(new FakeListener(std::move(method), std::move(waiting)));
}

bool FakeProximity::speaks(const ProximityMethod &method) const
{
    return method.type == FakeType;
}

Result<std::unique_ptr<ProximityChannel>> FakeProximity::connect(const ProximityMethod &method, const Call &)
{
    if (!speaks(method))
        return Error{ErrorCode::ProximityMalformed, "no method of this transport"};
    const std::lock_guard lock(m_mutex);
    const auto found = m_waiting.find(method.options);
    const auto waiting = found == m_waiting.end() ? nullptr : found->second.lock();
    if (!waiting)
        return Error{ErrorCode::ProximityEnded, "nobody there"};
    const auto toPhone = std::make_shared<Messages>();
    const auto toReader = std::make_shared<Messages>();
    waiting->readers.put(std::make_unique<FakeChannel>(toPhone, toReader, tamper));
    return std::unique_ptr<ProximityChannel>(new FakeChannel(toReader, toPhone, tamper));
}
}
