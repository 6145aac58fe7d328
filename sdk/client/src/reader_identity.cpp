#include <causeway/client/client.h>

#include <causeway/base/files.h>

namespace causeway {
namespace {

constexpr std::size_t MaximumSize = 64 * 1024;

Error wrong(const std::string &path, const std::string &why)
{
    return Error{ErrorCode::InvalidArgument, path + ": " + why};
}
}

Result<wallet::ReaderIdentity> readReaderIdentity(const std::string &path, const Clock &clock)
{
    const auto content = readPrivateFile(path, MaximumSize);
    if (!content || !*content)
        return wrong(path, "cannot be read");
    auto identity = wallet::readerIdentityFrom(asText((*content)->view()), clock.now());
    return identity ? std::move(identity) : wrong(path, identity.error().detail);
}
}
