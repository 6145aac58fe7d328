#pragma once

#include <causeway/base/result.h>

#include <optional>
#include <string>
#include <sys/types.h>

namespace causeway::miniprogram {

/// Closes a descriptor when it goes out of scope.
class Descriptor {
public:
    explicit Descriptor(int fd = -1) : m_fd(fd) {}
    Descriptor(Descriptor &&other) noexcept : m_fd(other.m_fd) { other.m_fd = -1; }
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor();
    int get() const { return m_fd; }

private:
    int m_fd;
};

/// A process with one socket to us and nothing else of ours: no descriptor, no environment but the time zone.
class ChildProcess {
public:
    /// Fails with ProgramCrashed.
    static Result<ChildProcess> start(const std::string &executable);
    ChildProcess(ChildProcess &&other) noexcept;
    ~ChildProcess();

    int socket() const { return m_socket.get(); }
    pid_t id() const { return m_id; }
    /// Kills it, if it still runs, and says how it ended: "exit 3", "signal 31".
    std::string end();

private:
    ChildProcess(pid_t id, Descriptor socket) : m_id(id), m_socket(std::move(socket)) {}

    pid_t m_id = -1;
    Descriptor m_socket;
    std::string m_ended;
};
}
