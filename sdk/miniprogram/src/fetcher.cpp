#include "fetcher.h"

#include <causeway/base/json.h>

namespace causeway::miniprogram {
namespace {
constexpr std::size_t MostWaiting = 10;
}

wire::CallResult failedCall(std::uint64_t call, std::string_view reason)
{
    return {call, false, toCompact({{"reason", reason}})};
}

Fetcher::Fetcher(HostServices &services, Outbox &outbox)
    : m_services(services), m_outbox(outbox), m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

Fetcher::~Fetcher()
{
    m_thread.request_stop();
}

bool Fetcher::add(std::uint64_t call, WebRequest request)
{
    const std::scoped_lock lock(m_mutex);
    if (m_waiting.size() >= MostWaiting)
        return false;
    m_waiting.push_back({call, std::move(request)});
    m_changed.notify_one();
    return true;
}

void Fetcher::run(const std::stop_token &stop)
{
    while (true) {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); }))
            return;
        const Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        m_outbox.push(answer(next, stop));
    }
}

wire::CallResult Fetcher::answer(const Waiting &waiting, const std::stop_token &stop)
{
    const auto response = m_services.request(waiting.request, {stop});
    if (!response)
        return failedCall(waiting.call, toString(response.error().code));
    const Json json{{"statusCode", response->status}, {"header", response->headers}, {"data", response->body}};
    return {waiting.call, true, toCompact(json)};
}
}
