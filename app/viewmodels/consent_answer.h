#pragma once

#include <causeway/base/json.h>
#include <causeway/consent/request.h>

#include <QVariant>

namespace causeway::app {

/// What there is to show of a handler's answer: its texts, and `waits` (true) where something was promised and comes later.
QVariantMap resultOf(const Json &answer);
/// Who received what with a yes, for the page that says so: {receiver, given: [{name, said}]}. `receiver` is a name, else an address, else empty; no value of a field is in it.
QVariantMap answerOf(const consent::Request &request, const consent::Decision &decision, const std::string &language);
/// Why nothing can be answered though something would fit: [{title, reasons: stable names}]
QVariantList withheldOf(const consent::Request &request, const std::string &language);
}
