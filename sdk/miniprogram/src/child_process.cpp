#include "child_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>
#include <vector>

namespace causeway::miniprogram {
namespace {

constexpr int ChildDescriptor = 3;

/// stdin, stdout and stderr lead nowhere, and the socket has a number that both sides know.
class FileActions {
public:
    explicit FileActions(int socket)
    {
        posix_spawn_file_actions_init(&m_actions);
        for (int fd = 0; fd < ChildDescriptor; ++fd)
            posix_spawn_file_actions_addopen(&m_actions, fd, "/dev/null", fd == 0 ? O_RDONLY : O_WRONLY, 0);
        posix_spawn_file_actions_adddup2(&m_actions, socket, ChildDescriptor);
    }
    ~FileActions() { posix_spawn_file_actions_destroy(&m_actions); }
    FileActions(const FileActions &) = delete;
    FileActions &operator=(const FileActions &) = delete;
    const posix_spawn_file_actions_t *get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions;
};

/// Signals as a fresh process has them; whatever the host blocks or ignores is its own business.
class Attributes {
public:
    Attributes()
    {
        posix_spawnattr_init(&m_attributes);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK);
    }
    ~Attributes() { posix_spawnattr_destroy(&m_attributes); }
    Attributes(const Attributes &) = delete;
    Attributes &operator=(const Attributes &) = delete;
    const posix_spawnattr_t *get() const { return &m_attributes; }

private:
    posix_spawnattr_t m_attributes;
};
}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        close(m_fd);
}

Result<ChildProcess> ChildProcess::start(const std::string &executable)
{
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
        return Error{ErrorCode::ProgramCrashed, "socketpair"};
    Descriptor ours(pair[0]);
    const Descriptor theirs(pair[1]);
    fcntl(ours.get(), F_SETFL, O_NONBLOCK);

    const FileActions actions(theirs.get());
    const Attributes attributes;
    std::string program = executable;
    std::string descriptor = std::to_string(ChildDescriptor);
    const char *zone = std::getenv("TZ");
    std::string timeZone = std::string("TZ=") + (zone ? zone : "");
    char *arguments[] = {program.data(), descriptor.data(), nullptr};
    char *environment[] = {zone ? timeZone.data() : nullptr, nullptr};
    pid_t id = -1;
    if (posix_spawn(&id, program.c_str(), actions.get(), attributes.get(), arguments, environment) != 0)
        return Error{ErrorCode::ProgramCrashed, "the process cannot be started"};
    return ChildProcess(id, std::move(ours));
}

ChildProcess::ChildProcess(ChildProcess &&other) noexcept
    : m_id(std::exchange(other.m_id, -1)), m_socket(std::move(other.m_socket)), m_ended(std::move(other.m_ended))
{
}

ChildProcess::~ChildProcess()
{
    end();
}

std::string ChildProcess::end()
{
    if (m_id <= 0)
        return m_ended;
    kill(m_id, SIGKILL);
    int status = 0;
    while (waitpid(m_id, &status, 0) < 0 && errno == EINTR) {
    }
    m_id = -1;
    m_ended = WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status))
                                  : "exit " + std::to_string(WEXITSTATUS(status));
    return m_ended;
}
}
