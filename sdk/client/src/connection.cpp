#include <causeway/client/client.h>

#include <causeway/base/url.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace causeway {
namespace {

constexpr std::uintmax_t MaximumSize = 64 * 1024;

Error unreadable(const std::string &path)
{
    return Error{ErrorCode::InvalidArgument, "the connection file cannot be read: " + path};
}

Result<std::string> readText(const std::string &path)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error || size > MaximumSize)
        return unreadable(path);
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    if (!file)
        return unreadable(path);
    return text.str();
}

bool isLoopback(const std::string &host)
{
    return host == "localhost" || host == "127.0.0.1" || host == "::1";
}

/// A file named without a folder stands beside the connection file.
std::string beside(const std::string &connectionFile, const std::string &name)
{
    const std::filesystem::path path(name);
    if (name.empty() || path.is_absolute())
        return name;
    return (std::filesystem::path(connectionFile).parent_path() / path).string();
}

Result<Connection> connectionFrom(const std::string &text, const std::string &path)
{
    CAUSEWAY_TRY(const auto json, parseJson(text));
    Connection connection;
    CAUSEWAY_TRY(connection.origin, requireString(json, "origin"));
    const auto url = parseUrl(connection.origin);
    if (!url || url->scheme != "https" || url->origin() != connection.origin)
        return Error{ErrorCode::InvalidArgument, "origin must be https://host[:port]"};
    connection.caFile = beside(path, optionalString(json, "ca").value_or(std::string()));
    CAUSEWAY_TRY(const auto trust, requireString(json, "trust"));
    if (trust.empty())
        return Error{ErrorCode::InvalidArgument, "trust names no file"};
    connection.trustFile = beside(path, trust);
    connection.allowLoopback = isLoopback(url->host);
    return connection;
}
}

Result<Connection> readConnection(const std::string &path)
{
    CAUSEWAY_TRY(const auto text, readText(path));
    auto connection = connectionFrom(text, path);
    if (!connection)
        return Error{connection.error().code, path + ": " + connection.error().detail};
    return connection;
}
}
