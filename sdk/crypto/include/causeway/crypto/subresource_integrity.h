#pragma once

#include <string_view>

namespace causeway::crypto {

/// Whether a document is what "integrity metadata" says of it (W3C Subresource Integrity, section 3): "sha256-...", "sha384-..." or "sha512-..." in base64, several with blanks between.
/// Of those the strongest algorithm counts, and one of its digests has to fit; options (after "?") and unknown algorithms are passed over. False, too,
/// where there is none that is known: what cannot be checked is not taken for checked. `document` is the bytes as they came.
bool fitsIntegrity(std::string_view document, std::string_view integrity);
}
