#pragma once

namespace causeway::wallet {

/// Formats of certificates, as OpenID4VCI and OpenID4VP name them.
inline constexpr const char *SdJwtFormatName = "dc+sd-jwt";
inline constexpr const char *MdocFormatName = "mso_mdoc";
}
