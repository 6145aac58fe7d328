#pragma once

#include <causeway/base/call.h>
#include <causeway/base/result.h>

#include <map>
#include <string>

/// What mini-programs may use of the product. This module defines it, sdk/client fills it.
namespace causeway::miniprogram {

struct WebRequest {
    std::string method = "GET";
    std::string url;
    std::map<std::string, std::string> headers = {};
    std::string body = {};
};

struct WebResponse {
    int status = 0;
    std::map<std::string, std::string> headers = {};
    std::string body = {};
};

/// Called on one thread of the running program, one call at a time.
class HostServices {
public:
    virtual ~HostServices() = default;
    /// The address was already checked against what the manifest names. Returns soon after `call` is cancelled.
    virtual Result<WebResponse> request(const WebRequest &request, const Call &call) = 0;
};
}
