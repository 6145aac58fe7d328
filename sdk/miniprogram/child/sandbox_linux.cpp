#include "sandbox.h"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <initializer_list>

namespace causeway::child {
namespace {

constexpr rlim_t AddressSpace = 512u * 1024 * 1024;

bool limit(__rlimit_resource resource, rlim_t value)
{
    const rlimit limits{value, value};
    return setrlimit(resource, &limits) == 0;
}

bool allow(scmp_filter_ctx filter, std::initializer_list<int> calls)
{
    for (const int call : calls) {
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) != 0)
            return false;
    }
    return true;
}

/// Reading and writing, on the one descriptor that is left.
bool allowChannel(scmp_filter_ctx filter, int fd)
{
    const auto onlyFd = scmp_arg_cmp{0, SCMP_CMP_EQ, static_cast<scmp_datum_t>(fd), 0};
    for (const int call : {SCMP_SYS(read), SCMP_SYS(write)}) {
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, onlyFd) != 0)
            return false;
    }
    return true;
}

/// Memory without a file behind it and never executable: the engine has no just-in-time compiler.
bool allowMemory(scmp_filter_ctx filter)
{
    const auto notExecutable = scmp_arg_cmp{2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
    const auto anonymous = scmp_arg_cmp{3, SCMP_CMP_MASKED_EQ, MAP_ANONYMOUS, MAP_ANONYMOUS};
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 2, notExecutable, anonymous) == 0
        && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, notExecutable) == 0
        && allow(filter, {SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(brk)});
}

/// What the address sanitizer asks before every _exit(); nothing in other builds.
bool allowSanitizer([[maybe_unused]] scmp_filter_ctx filter)
{
#if defined(__SANITIZE_ADDRESS__)
    return allow(filter, {SCMP_SYS(sigaltstack)});
#else
    return true;
#endif
}

std::string installFilter(int fd)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (!filter)
        return "seccomp_init";
    const bool complete = allowChannel(filter, fd) && allowMemory(filter) && allowSanitizer(filter)
        && allow(filter,
                 {SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(futex), SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),
                  SCMP_SYS(getrandom), SCMP_SYS(restart_syscall), SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask),
                  SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(exit), SCMP_SYS(exit_group)});
    const bool loaded = complete && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return loaded ? "" : "seccomp filter";
}
}

std::string enterSandbox(int fd)
{
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0
        || prctl(PR_SET_DUMPABLE, 0) != 0)
        return "prctl";
    if (close_range(static_cast<unsigned>(fd) + 1, ~0u, 0) != 0)
        return "close_range";
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // The sanitizers reserve terabytes of addresses and never touch most of them.
    if (!limit(RLIMIT_AS, AddressSpace))
        return "RLIMIT_AS";
#endif
    // One, because poll() refuses more descriptors than that; descriptor 0 is taken, so there is still no new one.
    if (!limit(RLIMIT_NOFILE, 1) || !limit(RLIMIT_NPROC, 0) || !limit(RLIMIT_FSIZE, 0) || !limit(RLIMIT_CORE, 0)
        || !limit(RLIMIT_MEMLOCK, 0))
        return "setrlimit";
    return installFilter(fd);
}
}
