#pragma once

#include "fake_verifier.h"

#include <causeway/wallet/session_transcript.h>

#include <set>
#include <string>

namespace causeway::test {

using Names = std::set<std::string>;

/// Which claims the verifier of the fixture gets to see by a presentation that it believes, in this session and for this audience; those that cannot be
/// hidden are left out. The error where it would not believe it.
Result<Names> disclosedBySdJwt(const PresentationFixture &fixture, const std::string &text,
                               const std::string &audience);
Result<Names> disclosedByMdoc(const PresentationFixture &fixture, const std::string &text,
                              const wallet::SessionTranscript &transcript);
}
