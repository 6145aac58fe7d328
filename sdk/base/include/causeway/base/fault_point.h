#pragma once

namespace causeway {

/// A named place at which a test ends the process as a power cut would: SIGKILL, if the environment says
/// CAUSEWAY_FAULT_POINT=name. Only in builds with tests (CAUSEWAY_TESTS); nothing at all in what is shipped.
/// Put one before and one after each step that must not be done twice or halfway: "wallet.before_credential".
#ifdef CAUSEWAY_FAULT_POINTS
void faultPoint(const char *name);
#else
inline void faultPoint(const char *) {}
#endif
}
