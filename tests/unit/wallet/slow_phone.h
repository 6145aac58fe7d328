#pragma once

#include "promised_fixture.h"

#include <causeway/identity/server_clock.h>

#include <QDateTime>
#include <QLocale>

namespace causeway::test {

/// Whoever answers says what time it is; where lists of trust lie, nobody does while it is silent.
struct DatedHttp final : net::HttpClient {
    static constexpr auto Service = "https://id.example/trust";

    net::HttpClient &inner;
    const Clock &clock;
    bool isServiceSilent = false;

    DatedHttp(net::HttpClient &theInner, const Clock &theClock) : inner(theInner), clock(theClock) {}

    Result<net::HttpResponse> send(const net::HttpRequest &request, const Call &call) override
    {
        if (isServiceSilent && request.url.starts_with(Service))
            return Error{ErrorCode::NetworkUnreachable};
        CAUSEWAY_TRY(auto response, inner.send(request, call));
        const auto now = QDateTime::fromSecsSinceEpoch(toEpoch(clock.now()), Qt::UTC);
        const auto date = QLocale::c().toString(now, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        response.headers["date"] = date.toStdString();
        return response;
    }
};

/// The wallet as the client puts it together, on a device that is slow: each process learns the time anew, and from the service alone. The fixture's own clock is right.
struct SlowPhone : PromisedFixture {
    FakeClock device;
    DatedHttp dated{mortalHttp, clock};
    std::unique_ptr<identity::ServerClock> service;
    std::unique_ptr<LaterClock> later;
    std::unique_ptr<identity::ClockKeepingHttp> learning;

    explicit SlowPhone(std::chrono::hours slowBy)
    {
        device.time -= slowBy;
        startAnew();
    }
    ~SlowPhone() { stop(); }
    SlowPhone(const SlowPhone &) = delete;
    SlowPhone &operator=(const SlowPhone &) = delete;

    void startAnew()
    {
        stop();
        service = std::make_unique<identity::ServerClock>(device);
        later = std::make_unique<LaterClock>(device, *service);
        learning = std::make_unique<identity::ClockKeepingHttp>(dated, *service, DatedHttp::Service);
        directory =
            identity::makeDirectory({"https://id.example", issuer.authority.anchors()}, store, *learning, *later);
        desk = consent::makeDesk(*ledger, *service);
        wallet = wallet::makeWallet(mortalStore, mortalKeys, *learning, *learning, *directory, *desk, *service, client,
                                    later.get());
    }
    /// The next process, once the interval is over.
    int resumeLater()
    {
        clock.advance(std::chrono::seconds(FakeIssuer::Interval));
        device.advance(std::chrono::seconds(FakeIssuer::Interval));
        startAnew();
        return wallet->resumePending({}).valueOr(-1);
    }

private:
    void stop()
    {
        wallet.reset();
        desk.reset();
        directory.reset();
    }
};
}
