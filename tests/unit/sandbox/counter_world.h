#pragma once

#include "issuing_world.h"

#include <functional>

namespace causeway::test {

/// A person with one certificate before the counter that asks for it; the wallet's side of OpenID4VP 1.0 written anew.
struct CounterWorld : IssuingWorld {
    explicit CounterWorld(const std::string &configurationId);

    std::string held; ///< as issued
    Json made;        ///< the request, as the counter's own side sees it
    Json object;      ///< as the wallet sees it

    void ask(const std::string &kind);
    void askFor(const Json &wish);
    /// A path of an address of the sandbox.
    static std::string pathOf(const Json &address);
    Json fetchObject(const std::string &address);

    /// The SD-JWT with those disclosures of which `isWanted` says so of [salt, name, value] or [salt, value].
    std::string shown(const std::function<bool(const Json &)> &isWanted) const;
    /// Members of that name and everything within them.
    std::string showing(const std::vector<std::string> &names) const;
    Json bindingClaims(const std::string &text) const;
    std::string bound(const std::string &text, const Json &claims) const;
    std::string bound(const std::string &text) const { return bound(text, bindingClaims(text)); }
    /// A DeviceResponse with the elements of those names, for that nonce.
    std::string deviceResponse(const std::vector<std::string> &names, const std::string &nonce) const;

    Response send(const std::string &queryId, const std::string &presentation);
    Response sendToken(const Json &vpToken, const std::string &state);
    Response sendEncrypted(const Json &members);
    Json outcome();
};

/// Whether the wallet was told so and the counter wrote it down.
bool isRefusedFor(CounterWorld &world, const Response &answer, const std::string &reason);
}
