#pragma once

#include "core.h"

namespace causeway::sandbox {

/// Finds the handler, lets it work inside one transaction, and turns what it throws into an answer. Planned faults happen here.
class Router {
public:
    explicit Router(const Core &core) : m_core(core) {}
    void add(Routes routes);
    Response handle(Request request) const;

private:
    Response answer(Request &request) const;
    Response run(const Handler &handler, const Request &request) const;

    const Core &m_core;
    Routes m_routes;
};
}
