#pragma once

#include <causeway/base/bytes.h>
#include <causeway/base/call.h>
#include <causeway/base/result.h>

#include <memory>

/// How two devices that stand near each other exchange messages (ISO 18013-5 section 8.3.3). What the messages say is the wallet's business, and
/// encrypted by it: a transport proves nothing.
namespace causeway::ports {

/// More than any DeviceResponse is worth.
constexpr std::size_t MaximumProximityMessage = 8U << 20;

/// One connection: whole messages, in order, in both directions. On one thread at a time; close() on any.
class ProximityChannel {
public:
    /// Closes it.
    virtual ~ProximityChannel() = default;

    /// Fails with ProximityEnded (the other side is gone, or close()), NetworkTimeout, Cancelled; InvalidArgument: longer than the maximum.
    virtual Result<void> send(ByteView message, const Call &call) = 0;
    /// The next message; what was sent before the other side closed still comes. ProximityEnded, NetworkTimeout, Cancelled, as send(); ProximityMalformed: the other
    /// side announces more than the maximum.
    virtual Result<Bytes> receive(const Call &call) = 0;
    /// Whoever waits on either side gets ProximityEnded.
    virtual void close() = 0;
};

/// A retrieval method as an engagement lists it: how to reach the phone.
struct ProximityMethod {
    std::int64_t type = 0;
    std::int64_t version = 1;
    Bytes options; ///< a CBOR map
};

/// The phone while it waits. Ends with the object.
class ProximityListener {
public:
    virtual ~ProximityListener() = default;
    virtual const ProximityMethod &method() const = 0;
    /// The next reader that connects. NetworkTimeout, Cancelled, ProximityEnded.
    virtual Result<std::unique_ptr<ProximityChannel>> accept(const Call &call) = 0;
};

/// Thread-safe.
class ProximityTransport {
public:
    virtual ~ProximityTransport() = default;
    /// ProximityEnded where the device cannot be reached this way at present.
    virtual Result<std::unique_ptr<ProximityListener>> listen() = 0;
    /// Whether connect() knows that kind of method.
    virtual bool speaks(const ProximityMethod &method) const = 0;
    /// To the phone that made this method. ProximityMalformed (not one of its methods), ProximityEnded (nobody there), NetworkTimeout, Cancelled.
    virtual Result<std::unique_ptr<ProximityChannel>> connect(const ProximityMethod &method, const Call &call) = 0;
};
}
