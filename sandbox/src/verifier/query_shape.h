#pragma once

#include <causeway/base/json.h>

namespace causeway::sandbox {

/// That it has the shape of a query (OpenID4VP 1.0, section 6) and that what it refers to is in it, so that an answer can be checked against it. Of `trusted_authorities` the type `aki`
/// only. Throws Refusal invalid_request, which says what is wrong.
void requireDcql(const Json &dcql);
/// That it has a type and names queries whose certificates may authorize it (section 5.1). Throws Refusal invalid_request.
void requireTransactionData(const Json &data, const Json &dcql);
}
