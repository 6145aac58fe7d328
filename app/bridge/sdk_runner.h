#pragma once

#include <causeway/base/call.h>
#include <causeway/base/result.h>

#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace causeway::app {

/// The SDK's strand: one thread on which every SDK call runs, in order. Make it on the GUI thread. Whatever a piece of work points at must live until
/// stop() or drain() has returned.
class SdkRunner {
public:
    SdkRunner();
    ~SdkRunner();

    /// Calls off what runs, drops what waits, and joins the thread; nothing runs after it.
    void stop();

    /// Runs `work` on the strand, then `done` on the GUI thread with its result. `done` is dropped when the receiver is gone by then.
    template<typename T>
    void run(QObject *receiver, std::function<Result<T>(const Call &)> work, std::function<void(Result<T>)> done)
    {
        post([this, receiver = QPointer<QObject>(receiver), work = std::move(work),
              done = std::move(done)](const Call &call) {
            auto result = std::make_shared<Result<T>>(work(call)); // shared: a std::function must be copyable
            deliver([receiver, result, done] {
                if (receiver)
                    done(std::move(*result));
            });
        });
    }

    /// Calls off the call that runs now; it ends with Cancelled.
    void cancelCurrent();
    /// Waits until everything posted so far has run. For tests and for closing down.
    void drain();

private:
    using Job = std::function<void(const Call &)>;

    void post(Job job);
    void deliver(std::function<void()> answer);
    void work(std::stop_token stop);

    std::unique_ptr<QObject>
        m_courier; // lives on the GUI thread as long as the runner, so an answer always has an address
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Job> m_jobs;
    std::stop_source m_currentCall;
    std::jthread m_thread;
};
}
