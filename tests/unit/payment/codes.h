#pragma once

#include <causeway/payment/payment_code.h>

namespace causeway::test {

/// A code of FPS identifier 6000509, or what `account` says, with these extra root objects.
inline std::string fpsCode(const std::vector<payment::CodeObject> &extra = {},
                           const std::vector<payment::CodeObject> &account = {{"02", "6000509", {}}},
                           const std::string &initiation = "12", const std::string &currency = "344")
{
    std::vector<payment::CodeObject> fps{{"00", "hk.com.hkicl", {}}};
    fps.insert(fps.end(), account.begin(), account.end());
    std::vector<payment::CodeObject> objects{{"00", "01", {}},   {"01", initiation, {}}, {"26", {}, fps},
                                             {"52", "0000", {}}, {"53", currency, {}},   {"58", "HK", {}},
                                             {"59", "NA", {}},   {"60", "HK", {}}};
    objects.insert(objects.end(), extra.begin(), extra.end());
    return payment::writePaymentCode(objects).valueOr("the test's code is malformed");
}

inline std::string billCode(const std::string &amount, const std::string &billNumber)
{
    return fpsCode({{"54", amount, {}}, {"62", {}, {{"01", billNumber, {}}}}});
}
}
