#include <causeway/platform/fake_qr_scanner.h>

namespace causeway::platform {
namespace {

Result<std::vector<std::string>> atLeastOne(const std::vector<std::string> &texts)
{
    if (texts.empty())
        return Error{ErrorCode::NoCodeInImage};
    return texts;
}
}

Result<std::vector<std::string>> FakeQrScanner::scan(const ports::GreyImage &)
{
    return atLeastOne(texts);
}

Result<std::vector<std::string>> FakeQrScanner::scanFile(const std::string &path)
{
    const auto found = files.find(path);
    return atLeastOne(found == files.end() ? texts : found->second);
}
}
