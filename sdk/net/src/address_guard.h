#pragma once

struct sockaddr;

namespace causeway::net {

/// Whether a connection may go there: addresses of the public Internet, and loopback where development allows it. Whatever a name
/// resolves to, a server must not make the app talk to a router, a printer or a metadata service of the network it is in.
bool isAddressAllowed(const sockaddr &address, bool allowLoopback);
}
