#pragma once

#include "config.h"
#include "faults.h"
#include "http.h"
#include "keys.h"
#include "movable_clock.h"
#include "store.h"

namespace causeway::sandbox {

/// What every part works with; it owns nothing and outlives all handlers.
struct Core {
    const Config &config;
    MovableClock &clock;
    Store &store;
    const Keys &keys;
    Faults &faults;

    const std::string &origin() const { return config.origin; }
    std::string identityProvider() const { return config.origin + "/idp"; }
    std::string issuer() const { return config.origin + "/issuer"; }
    std::string walletProvider() const { return config.origin + "/wallet-provider"; }
    std::string registrar() const { return config.origin + "/registrar"; }
    std::string rail() const { return config.origin + "/rail"; }

    /// False if the value was used before and has not expired since.
    bool useOnce(const std::string &kind, const std::string &value, std::chrono::seconds keep) const;
};
}
