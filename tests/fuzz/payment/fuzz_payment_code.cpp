#include "fuzz_target.h"

#include "code_text.h"

using namespace causeway::payment;

namespace {

/// A code without deviations is written as it was read: nothing of it was overlooked or read as something else.
void readAndWrite(const std::string &text)
{
    static_cast<void>(parsePaymentCode(text));
    const auto code = parsePaymentCode(text, false);
    if (!code || !code->deviations.empty())
        return;

    const auto written = writePaymentCode(code->objects);

    CAUSEWAY_FUZZ_CLAIM(written);
    CAUSEWAY_FUZZ_CLAIM(*written == text);
}
}

/// As it is, and with a right checksum: without one nothing behind the checksum would ever be reached.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text(fuzzText(data, size));
    readAndWrite(text);
    const auto body = text.substr(0, text.rfind("6304")) + "6304";
    readAndWrite(body + codeChecksum(body));
    return 0;
}
