#pragma once

#include "presentations.h"

namespace causeway::sandbox {

/// What the counter may ask for.
Response choicePage();
/// The code to scan while it is waited for, and then what came out. Of an answer that waits for its browser it says nothing.
Response presentationPage(const Core &core, const PresentationRequest &request);
}
