#pragma once

#include "router.h"

#include <memory>

namespace causeway::sandbox {

/// The whole sandbox without its socket. handle() may be called from any thread; requests are answered one after the other.
class Sandbox {
public:
    virtual ~Sandbox() = default;
    virtual Response handle(Request request) = 0;
    virtual const Keys &keys() const = 0;
    virtual const MovableClock &clock() const = 0;
};

/// Opens or makes the data folder. Fails with StorageFailure, KeyInvalid, CryptoFailure.
Result<std::unique_ptr<Sandbox>> makeSandbox(Config config, const Clock &clock);
}
