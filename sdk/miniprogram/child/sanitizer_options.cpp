// Only in builds with the address sanitizer: its search for leaks at exit traces threads, for which the filter kills this process, and the host learns
// from exit code and signal how it ended.
extern "C" const char *__asan_default_options(); // NOLINT: the sanitizer's name

extern "C" __attribute__((visibility("default"))) const char *__asan_default_options()
{
    return "detect_leaks=0:handle_segv=0";
}
