#pragma once

#include <causeway/miniprogram/host_services.h>
#include <causeway/miniprogram/manifest.h>

#include <map>
#include <set>

namespace causeway::miniprogram {

/// The origins that a manifest names, `config:` ones looked up; what the configuration lacks is left out.
std::set<std::string> allowedOrigins(const Manifest &manifest, const std::map<std::string, std::string> &config);

/// The request of a `wx.request` call. Fails with InvalidArgument, or PermissionDenied where the origin is not named.
Result<WebRequest> toWebRequest(const std::string &argumentsJson, const std::set<std::string> &origins);
}
