#pragma once

#include "fake_clock.h"
#include "scripted_http.h"

#include <causeway/crypto/jws.h>
#include <causeway/platform/fake_key_store.h>

#include <string>

namespace causeway::test {

/// A device with the keys "one" and "two", and the servers that it talks to.
struct TwoKeys {
    FakeClock clock;
    ScriptedHttp http;
    platform::FakeKeyStore keys;

    TwoKeys()
    {
        static_cast<void>(keys.authorize(Bytes(32, 7)));
        for (const auto *alias : {"one", "two"})
            static_cast<void>(keys.createSigningKey(alias));
    }

    /// To every POST from now on.
    void answer(const char *url, int status, const Json &body, const std::map<std::string, std::string> &headers = {})
    {
        http.on("POST", url, [status, body, headers](const auto &) {
            return Result<net::HttpResponse>(jsonAnswer(status, body, headers));
        });
    }

    /// What the last request proves in that header.
    Json proved(const char *header, const char *typ) const
    {
        return *crypto::parseJws(http.sent.back().headers.at(header), typ)->claims();
    }
};
}
