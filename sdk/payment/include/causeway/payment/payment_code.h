#pragma once

#include <causeway/base/money.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace causeway::payment {

/// One data object of an EMV code; templates hold children instead of a value.
struct CodeObject {
    std::string id;
    std::string value;
    std::vector<CodeObject> children;
};

/// A merchant-presented code (EMVCo QRCPS 1.1) with Hong Kong's FPS account information (template 26).
struct PaymentCode {
    bool isDynamic = false; ///< point of initiation 12
    std::string proxyType;  ///< "fps_id", "mobile", "email"
    std::string proxy;
    std::string clearingCode;    ///< bank or wallet, three digits; may be empty
    std::string currency;        ///< ISO 4217 letters of tag 53; empty where Causeway does not know the number
    std::optional<Money> amount; ///< absent: the payer enters it (or the currency is not known)
    bool amountEditable = false;
    std::string merchantName; ///< "NA" becomes empty
    std::string billNumber;
    std::string reference;
    std::string timeout;                 ///< YYMMDDhhmmss, Hong Kong time; may be empty
    std::vector<CodeObject> objects;     ///< everything, unknown tags too, in order
    std::vector<std::string> deviations; ///< rules broken in ways that occur in practice; readable, worth a warning
};

/// Fails with CodeChecksumWrong, CodeMalformed (detail names the tag and the rule) or, for `requireFps`, CodeUnsupported when there is no FPS account.
Result<PaymentCode> parsePaymentCode(std::string_view text, bool requireFps = true);

/// The text of the root's data objects in the order given; the checksum (63) is made new. Writes nothing that a reader would have to tolerate:
/// fails as parsePaymentCode() does, a deviation with CodeMalformed.
Result<std::string> writePaymentCode(const std::vector<CodeObject> &objects);
}
