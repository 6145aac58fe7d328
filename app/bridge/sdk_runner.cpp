#include "bridge/sdk_runner.h"

#include <QCoreApplication>

#include <future>

namespace causeway::app {
namespace {

constexpr auto LongestCall = std::chrono::seconds(30);
}

SdkRunner::SdkRunner()
    : m_courier(std::make_unique<QObject>()), m_thread([this](std::stop_token stop) { work(std::move(stop)); })
{
}

SdkRunner::~SdkRunner()
{
    stop();
}

void SdkRunner::stop()
{
    if (!m_thread.joinable())
        return;
    cancelCurrent();
    m_thread.request_stop();
    m_wake.notify_all();
    m_thread.join();
}

void SdkRunner::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void SdkRunner::deliver(std::function<void()> answer)
{
    QMetaObject::invokeMethod(m_courier.get(), std::move(answer), Qt::QueuedConnection);
}

void SdkRunner::cancelCurrent()
{
    const std::lock_guard lock(m_mutex);
    m_currentCall.request_stop();
}

void SdkRunner::drain()
{
    std::promise<void> reached;
    post([&reached](const Call &) { reached.set_value(); });
    reached.get_future().wait();
}

void SdkRunner::work(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        Job job;
        Call call;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_jobs.empty(); }))
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
            m_currentCall = std::stop_source();
            call = Call{m_currentCall.get_token(), std::chrono::steady_clock::now() + LongestCall};
        }
        job(call);
    }
}
}
