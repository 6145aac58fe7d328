#pragma once

#include "fake_issuer.h"

namespace causeway::test {

/// The citizen's side over an issuer that says "later", once.
struct PromisedFixture : WalletFixture {
    PromisedFixture() { issuer.deferrals = 1; }

    /// Whether it was promised.
    bool acceptLater()
    {
        const auto result = accept();
        return result && result->contains("pending") && count() == 0;
    }
    int resume()
    {
        restart();
        return wallet->resumePending({}).valueOr(-1);
    }
    int resumeInTime()
    {
        clock.advance(std::chrono::seconds(FakeIssuer::Interval));
        return resume();
    }
    long asked() const { return http.count("POST", FakeIssuer::Deferred); }
    /// An endpoint's next answer.
    void answerOnce(const std::string &method, const std::string &url, int status, const std::string &body = {})
    {
        http.once(method, url, [status, body](const auto &) {
            return Result<net::HttpResponse>(net::HttpResponse{status, {}, body});
        });
    }
};
}
