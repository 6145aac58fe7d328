#pragma once

#include "../persons.h"
#include "document_types.h"

#include <causeway/cbor/value.h>

namespace causeway::sandbox {

/// The person's drawn face as PNG.
std::string portraitOf(const Person &person);

/// For how long a document of today is good.
constexpr int DaysValid = 365;

/// What the document says about the person, as claims of an SD-JWT VC. Everything is invented, and the same for the same person.
Json documentClaims(const Core &core, const DocumentType &type, const Person &person);

using MdocElements = std::vector<std::pair<std::string, cbor::Value>>;
/// The same as elements of an mdoc.
MdocElements documentElements(const Core &core, const DocumentType &type, const Person &person);
}
