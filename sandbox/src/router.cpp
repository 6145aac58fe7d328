#include "router.h"

#include <causeway/base/encoding.h>
#include <causeway/base/log.h>

#include <algorithm>
#include <iterator>

namespace causeway::sandbox {
namespace {

std::string_view takeSegment(std::string_view &path)
{
    const auto end = std::min(path.find('/', 1), path.size());
    const auto segment = path.substr(0, end);
    path.remove_prefix(end);
    return segment.empty() ? segment : segment.substr(1);
}

/// Whether the path fits; `captured` receives the parts that `{name}` stands for.
bool fits(std::string_view pattern, std::string_view path, Fields &captured)
{
    captured.clear();
    while (!pattern.empty() && !path.empty()) {
        const auto wanted = takeSegment(pattern);
        const auto given = takeSegment(path);
        if (wanted.size() > 2 && wanted.front() == '{') {
            const auto decoded = percentDecode(given);
            if (!decoded || decoded->empty())
                return false;
            captured.emplace(wanted.substr(1, wanted.size() - 2), *decoded);
        } else if (wanted != given) {
            return false;
        }
    }
    return pattern.empty() && path.empty();
}

/// A page of another origin may not send anything here (the controls have no password).
bool isFromElsewhere(const Request &request, const std::string &origin)
{
    const auto from = request.header("origin");
    return request.method != "GET" && !from.empty() && from != origin;
}
}

void Router::add(Routes routes)
{
    std::move(routes.begin(), routes.end(), std::back_inserter(m_routes));
}

Response Router::run(const Handler &handler, const Request &request) const
{
    try {
        Store::Transaction transaction(m_core.store);
        Response response;
        try {
            response = handler(request);
        } catch (const Refusal &refusal) {
            response =
                toResponse(refusal); // what was done before refusing (a value used up, tokens revoked) stays done
        }
        transaction.commit();
        return response;
    } catch (const StoreFailure &failure) {
        logLine(LogLevel::Error, "sandbox", failure.what());
        return toResponse(Refusal{500, "server_error", "the sandbox's store failed"});
    }
}

Response Router::answer(Request &request) const
{
    if (isFromElsewhere(request, m_core.origin()))
        return toResponse(Refusal{403, "cross_origin", "requests from pages of another origin are refused"});
    bool isPathKnown = false;
    for (const auto &route : m_routes) {
        if (!fits(route.pattern, request.path, request.captured))
            continue;
        isPathKnown = true;
        if (route.method == request.method)
            return run(route.handler, request);
    }
    if (isPathKnown)
        return toResponse(Refusal{405, "method_not_allowed", ""});
    return toResponse(Refusal{404, "not_found", "the sandbox has no such page; / lists what it has"});
}

Response Router::handle(Request request) const
{
    if (request.method == "HEAD")
        request.method = "GET"; // the server sends the head only
    auto &faults = m_core.faults;
    const auto path = request.path;
    Response response;
    if (faults.take(path, "drop_before")) {
        response.drop = true;
        return response;
    }
    if (const auto status = faults.take(path, "status"))
        response = toResponse(Refusal{static_cast<int>(*status), "fault_injected", "planned by /admin/faults"});
    else
        response = answer(request);
    if (const auto milliseconds = faults.take(path, "delay_ms"))
        response.delay = std::chrono::milliseconds(*milliseconds);
    response.drop = faults.take(path, "drop_after").has_value();
    return response;
}
}
