#pragma once

#include "child_process.h"

#include <causeway/wire/miniprogram_protocol.h>

#include <mutex>
#include <vector>

namespace causeway::miniprogram {

/// Messages on their way to the child, from any thread; `wakeDescriptor` becomes readable when there are some.
class Outbox {
public:
    Outbox();

    void push(decltype(wire::HostMessage::body) body);
    void wake();
    std::vector<decltype(wire::HostMessage::body)> takeAll();
    int wakeDescriptor() const { return m_read.get(); }

private:
    std::mutex m_mutex;
    std::vector<decltype(wire::HostMessage::body)> m_messages;
    Descriptor m_read;
    Descriptor m_write;
};
}
