#pragma once

#include <causeway/wallet/dcql.h>

namespace causeway::wallet {

/// What leaves with an answer though nobody asked for it: claims that an SD-JWT VC says in the open, and what else stands in a disclosure that is needed. What is about the
/// certificate and not about the person is left out. Nothing of an mdoc, whose elements leave one by one.
std::vector<ClaimPath> unaskedPlaces(const HeldCredential &credential, const Candidate &candidate);
}
