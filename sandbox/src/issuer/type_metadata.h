#pragma once

#include "../core.h"
#include "document_types.h"

namespace causeway::sandbox {

/// What `vct#integrity` says of the type's document (W3C Subresource Integrity).
std::string typeIntegrity(const Core &core, const DocumentType &type);

/// SD-JWT VC type metadata (draft-ietf-oauth-sd-jwt-vc-13): of the documents whose vct is an address, and of what they extend.
Routes typeRoutes(const Core &core);
}
