#include "emv_writer.h"

#include <causeway/base/money.h>

#include <cstdio>

namespace causeway::sandbox {
namespace {

/// Identifier, length, value. Everything a bill's code holds is ASCII, so bytes are characters.
std::string item(const char *id, const std::string &value)
{
    char head[8];
    std::snprintf(head, sizeof head, "%s%02u", id, static_cast<unsigned>(value.size()) % 100U);
    return head + value;
}

/// CRC-16/CCITT-FALSE, over everything up to and with "6304".
std::string checkSum(const std::string &text)
{
    unsigned crc = 0xFFFF;
    for (const char c : text) {
        crc ^= static_cast<unsigned>(static_cast<unsigned char>(c)) << 8;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 0x8000 ? crc << 1 ^ 0x1021 : crc << 1) & 0xFFFF;
    }
    char digits[8];
    std::snprintf(digits, sizeof digits, "%04X", crc);
    return digits;
}
}

std::string writeBillCode(const BillCode &code)
{
    const auto account = item("00", "hk.com.hkicl") + item("02", code.fpsId);
    const auto text = item("00", "01") + item("01", "12") + item("26", account) + item("52", "0000") + item("53", "344")
        + item("54", toDecimal(Money{code.minorUnits, "HKD"})) + item("58", "HK") + item("59", "NA") + item("60", "HK")
        + item("62", item("01", code.billNumber)) + "6304";
    return text + checkSum(text);
}
}
