#pragma once

#include "outbox.h"

#include <causeway/miniprogram/host_services.h>

#include <condition_variable>
#include <deque>
#include <thread>

namespace causeway::miniprogram {

/// Runs a program's web requests one after another on a thread, and puts the answers into its outbox.
class Fetcher {
public:
    Fetcher(HostServices &services, Outbox &outbox);
    ~Fetcher();

    /// False when too many wait already.
    bool add(std::uint64_t call, WebRequest request);

private:
    struct Waiting {
        std::uint64_t call;
        WebRequest request;
    };

    void run(const std::stop_token &stop);
    wire::CallResult answer(const Waiting &waiting, const std::stop_token &stop);

    HostServices &m_services;
    Outbox &m_outbox;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Waiting> m_waiting;
    std::jthread m_thread; // last: it uses all of the above
};

/// `{"reason": "..."}`, from which the child makes `xxx:fail ...`.
wire::CallResult failedCall(std::uint64_t call, std::string_view reason);
}
