// Only in builds with a sanitizer: the host learns from exit code and signal how this process ended, so that no sanitizer handles the signal itself. The search
// for leaks at exit traces threads, for which the filter kills this process.
extern "C" const char *__asan_default_options(); // NOLINT: the sanitizer's name
extern "C" const char *__tsan_default_options(); // NOLINT: the sanitizer's name

extern "C" __attribute__((visibility("default"))) const char *__asan_default_options()
{
    return "detect_leaks=0:handle_segv=0";
}

extern "C" __attribute__((visibility("default"))) const char *__tsan_default_options()
{
    return "handle_segv=0";
}
