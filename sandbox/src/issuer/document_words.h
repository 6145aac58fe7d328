#pragma once

#include <string_view>

namespace causeway::sandbox {

/// id | docType or - | name space or - | how (bound, unbound, deferred) | claims | elements of the mdoc | three languages
std::string_view documentsText();
/// name | three languages
std::string_view claimsText();
}
