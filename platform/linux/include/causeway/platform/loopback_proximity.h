#pragma once

#include <causeway/ports/proximity_transport.h>

#include <memory>

namespace causeway::platform {

/// Phone and reader as two processes of one computer: TCP on 127.0.0.1, each message behind its length (four bytes, big-endian). A retrieval method of our own for
/// tests and for desks where both run on one machine; no standard has it. Method: type 51719, version 1, options `{0: port}`.
/// Any process of the machine can connect: it learns nothing, for it cannot open the session, but the phone has to begin again.
std::unique_ptr<ports::ProximityTransport> makeLoopbackProximity();
}
