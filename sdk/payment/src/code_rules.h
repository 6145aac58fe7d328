#pragma once

#include <causeway/payment/payment_code.h>

/// What the tags of an EMV code must hold: EMVCo QRCPS 1.1, the Hong Kong common code, FPS.
namespace causeway::payment {

/// The object with this ID, or nothing.
const CodeObject *findObject(const std::vector<CodeObject> &objects, std::string_view id);
/// The value at "62" "01", or empty.
std::string valueAt(const std::vector<CodeObject> &objects, std::string_view id, std::string_view child = {});

/// Whether template 26 is FPS's.
bool hasFps(const std::vector<CodeObject> &objects);

/// Fails with CodeMalformed where a rule is broken that must not be; returns the broken ones that occur in practice.
Result<std::vector<std::string>> checkRules(const std::vector<CodeObject> &objects);
}
