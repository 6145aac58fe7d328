#pragma once

#include <cstdint>
#include <string>

namespace causeway::sandbox {

/// What a bill's code says: EMVCo merchant-presented QR with the FPS template of Hong Kong.
struct BillCode {
    std::string fpsId;
    std::int64_t minorUnits = 0;
    std::string billNumber; ///< at most 25 characters
};
/// The code's text with its check sum.
std::string writeBillCode(const BillCode &code);
}
