#pragma once

#include <causeway/ports/qr_scanner.h>

#include <map>

namespace causeway::platform {

/// Sees what a test put in front of it. Set it up before other threads use it.
class FakeQrScanner final : public ports::QrScanner {
public:
    std::vector<std::string> texts;                        ///< what every picture shows
    std::map<std::string, std::vector<std::string>> files; ///< what a file of this path shows instead

    Result<std::vector<std::string>> scan(const ports::GreyImage &image) override;
    Result<std::vector<std::string>> scanFile(const std::string &path) override;
};
}
