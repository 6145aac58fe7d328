#pragma once

#include <causeway/ports/proximity_transport.h>

#include <functional>
#include <map>
#include <mutex>

namespace causeway::platform {

/// The air between phones and readers of one test: give the same object to both sides.
class FakeProximity final : public ports::ProximityTransport {
public:
    FakeProximity();
    ~FakeProximity() override;

    /// Sees every message and may change it; for readers and phones that a test makes worse. Set before other threads use it.
    std::function<void(Bytes &message)> tamper;

    Result<std::unique_ptr<ports::ProximityListener>> listen() override;
    bool speaks(const ports::ProximityMethod &method) const override;
    Result<std::unique_ptr<ports::ProximityChannel>> connect(const ports::ProximityMethod &method,
                                                             const Call &call) override;

    struct Waiting;

private:
    std::mutex m_mutex;
    std::map<Bytes, std::weak_ptr<Waiting>> m_waiting;
    std::uint8_t m_next = 24; // so that the number takes two bytes
};
}
