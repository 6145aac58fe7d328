#pragma once

#include <causeway/identity/identity.h>

namespace causeway::identity {

/// Reads the code that is printed on an identity document (docs/protocols.md, section 2). Fails with DocumentCodeInvalid, whose detail names
/// the part that is wrong ("prefix", "size", "json", "type", "number", "name", "birth date"), or with IdentityNumberInvalid ("form", "check digit").
/// What it returns is what the card says, not what is true: the identity provider decides.
Result<Document> parseDocumentCode(std::string_view text);
}
