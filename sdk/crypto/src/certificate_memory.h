#pragma once

#include "native.h"

namespace causeway::crypto {

/// A certificate as OpenSSL reads it; null where the bytes are none, or are more than one. Remembers the last ones of this thread by all of their bytes: OpenSSL 3.0 takes
/// longer to read one than to check a signature, and the same few stand in every path. What is remembered is what the bytes say and never whether anybody believes
/// them: signatures, times and trust are checked anew each time.
OwnedCertificate readCertificate(ByteView der);
/// Its key, remembered likewise. KeyInvalid unless it is P-256.
Result<PublicKey> readPublicKey(ByteView der);
/// Its extended key usages (dotted OIDs), remembered likewise.
std::vector<std::string> readExtendedUsages(ByteView der);
}
