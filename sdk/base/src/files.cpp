#include <causeway/base/files.h>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

namespace causeway {
namespace {

constexpr mode_t OwnerOnly = 0600;

/// What the system said, as our code; the detail names the step, never the path.
Error failure(const char *step, int number = errno)
{
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    return Error{full ? ErrorCode::StorageFull : ErrorCode::StorageFailure,
                 std::string(step) + ", errno " + std::to_string(number) + " ("
                     + std::generic_category().message(number) + ")"};
}

/// Closes itself.
class Descriptor {
public:
    Descriptor(const std::string &path, int flags) : m_number(open(path.c_str(), flags | O_CLOEXEC, OwnerOnly)) {}
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number;
};

Result<void> writeAll(const Descriptor &file, ByteView content)
{
    while (!content.empty()) {
        const auto written = write(file.number(), content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failure("write");
        content = content.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

/// Until the buffer is full or the file ends; how much there was.
Result<std::size_t> readInto(const Descriptor &file, std::span<std::uint8_t> buffer)
{
    std::size_t size = 0;
    while (size < buffer.size()) {
        const auto got = read(file.number(), buffer.data() + size, buffer.size() - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failure("read");
        if (got == 0)
            break;
        size += static_cast<std::size_t>(got);
    }
    return size;
}

Error tooLarge(std::size_t maximum)
{
    return Error{ErrorCode::StorageFailure, "more than " + std::to_string(maximum) + " bytes"};
}

/// Of a pipe nobody knows the length before its end.
Result<SecretBytes> readToEnd(const Descriptor &file, std::size_t maximum)
{
    constexpr std::size_t Beginning = 4096;
    const auto most = maximum + 1; // the one more tells what is too large from what just fits
    SecretBytes content(std::min(most, Beginning));
    std::size_t size = 0;
    while (true) {
        CAUSEWAY_TRY(const auto got, readInto(file, content.data().subspan(size)));
        size += got;
        if (size > maximum)
            return tooLarge(maximum);
        if (size < content.size())
            return SecretBytes(content.view().first(size));
        SecretBytes larger(std::min(most, 2 * content.size()));
        std::ranges::copy(content.view(), larger.data().begin());
        content = std::move(larger);
    }
}

Result<void> synchronize(const Descriptor &file, const char *step)
{
    if (fsync(file.number()) != 0)
        return failure(step);
    return {};
}

std::string folderOf(const std::string &path)
{
    const auto parent = std::filesystem::path(path).parent_path();
    return parent.empty() ? "." : parent.string();
}

Result<void> synchronizeFolderOf(const std::string &path)
{
    const Descriptor folder(folderOf(path), O_RDONLY | O_DIRECTORY);
    if (!folder.isOpen())
        return failure("open folder");
    return synchronize(folder, "fsync folder");
}

/// Zeros over what a file holds, so that a secret does not wait in a free block for somebody to find it.
Result<void> overwrite(const Descriptor &file)
{
    struct stat status {};
    if (fstat(file.number(), &status) != 0)
        return failure("stat");
    if (lseek(file.number(), 0, SEEK_SET) != 0)
        return failure("seek");
    const Bytes zeros(64 * 1024);
    for (auto left = static_cast<std::size_t>(status.st_size); left > 0;) {
        const auto size = std::min(left, zeros.size());
        CAUSEWAY_CHECK(writeAll(file, ByteView(zeros).first(size)));
        left -= size;
    }
    return synchronize(file, "fsync");
}

Result<void> writeNew(const std::string &path, ByteView content)
{
    const Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
    if (!file.isOpen())
        return failure("create");
    if (fchmod(file.number(), OwnerOnly) != 0)
        return failure("chmod");
    CAUSEWAY_CHECK(writeAll(file, content));
    return synchronize(file, "fsync");
}

/// Beside a place that a person named, under a name that nobody has; that name.
Result<std::string> writeBeside(const std::string &path, ByteView content)
{
    auto name = path + ".XXXXXX";
    const Descriptor file(mkostemp(name.data(), O_CLOEXEC));
    if (!file.isOpen())
        return failure("create");
    auto written = writeAll(file, content);
    if (written)
        written = synchronize(file, "fsync");
    if (!written) {
        unlink(name.c_str());
        return written.error();
    }
    return name;
}

Error taken()
{
    return Error{ErrorCode::InvalidArgument, "something stands there already"};
}

Result<void> moveFile(const std::string &from, const std::string &to)
{
    if (rename(from.c_str(), to.c_str()) != 0)
        return failure("rename");
    return {};
}

/// A second name is never given to what has one; some disks (FAT) know no second names, and there a look has to do.
Result<void> moveToFree(const std::string &from, const std::string &to)
{
    if (link(from.c_str(), to.c_str()) == 0) {
        unlink(from.c_str());
        return {};
    }
    if (errno == EEXIST)
        return taken();
    struct stat status {};
    if (lstat(to.c_str(), &status) == 0)
        return taken();
    return moveFile(from, to);
}

Result<void> makeFolders(const std::filesystem::path &path)
{
    std::error_code unknown;
    if (std::filesystem::is_directory(path, unknown))
        return {};
    if (path.has_parent_path() && path.parent_path() != path)
        CAUSEWAY_CHECK(makeFolders(path.parent_path()));
    if (!path.filename().empty() && mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
        return failure("make folder");
    return {};
}
}

Result<void> makePrivateFolder(const std::string &folder)
{
    CAUSEWAY_CHECK(makeFolders(folder));
    struct stat status {};
    if (stat(folder.c_str(), &status) != 0)
        return failure("look at folder");
    if (status.st_uid != geteuid() || (status.st_mode & S_IWOTH) != 0)
        return Error{ErrorCode::StorageFailure, "the folder is another account's, or all accounts may write to it"};
    return {};
}

Result<std::optional<SecretBytes>> readPrivateFile(const std::string &path, std::size_t maximum)
{
    const Descriptor file(path, O_RDONLY);
    if (!file.isOpen() && errno == ENOENT)
        return std::optional<SecretBytes>();
    struct stat status {};
    if (!file.isOpen() || fstat(file.number(), &status) != 0)
        return failure("open");
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::StorageFailure, "a folder, a pipe or a device, and no file"};
    if (static_cast<std::size_t>(status.st_size) > maximum)
        return tooLarge(maximum);
    SecretBytes content(static_cast<std::size_t>(status.st_size));
    CAUSEWAY_TRY(const auto size, readInto(file, content.data()));
    if (size != content.size())
        return Error{ErrorCode::StorageFailure, "the file shrank"};
    return std::optional<SecretBytes>(std::move(content));
}

Result<std::optional<SecretBytes>> readNamedFile(const std::string &path, std::size_t maximum)
{
    const Descriptor file(path, O_RDONLY | O_NOCTTY);
    if (!file.isOpen() && errno == ENOENT)
        return std::optional<SecretBytes>();
    struct stat status {};
    if (!file.isOpen() || fstat(file.number(), &status) != 0)
        return failure("open");
    if (S_ISDIR(status.st_mode))
        return Error{ErrorCode::StorageFailure, "a folder"};
    CAUSEWAY_TRY(auto content, readToEnd(file, maximum));
    return std::optional<SecretBytes>(std::move(content));
}

Result<std::optional<Bytes>> readFileStart(const std::string &path, std::size_t size)
{
    const Descriptor file(path, O_RDONLY);
    if (!file.isOpen() && errno == ENOENT)
        return std::optional<Bytes>();
    if (!file.isOpen())
        return failure("open");
    Bytes start(size);
    CAUSEWAY_TRY(const auto got, readInto(file, start));
    start.resize(got);
    return std::optional<Bytes>(std::move(start));
}

bool fileExists(const std::string &path)
{
    return access(path.c_str(), F_OK) == 0;
}

Result<bool> isThere(const std::string &path)
{
    if (access(path.c_str(), F_OK) == 0)
        return true;
    if (errno == ENOENT || errno == ENOTDIR)
        return false;
    return failure("look");
}

Result<void> replacePrivateFile(const std::string &path, ByteView content)
{
    const auto fresh = path + ".new";
    const Descriptor old(path, O_RDWR | O_NOFOLLOW);
    if (auto written = writeNew(fresh, content); !written) {
        unlink(fresh.c_str());
        return written;
    }
    if (auto moved = moveFile(fresh, path); !moved) {
        unlink(fresh.c_str());
        return moved;
    }
    CAUSEWAY_CHECK(synchronizeFolderOf(path));
    if (old.isOpen())
        (void)overwrite(old); // the new content stands; an old block that cannot be reached does not change that
    return {};
}

Result<void> writeNamedFile(const std::string &path, ByteView content, Existing existing)
{
    CAUSEWAY_TRY(const auto fresh, writeBeside(path, content));
    const auto moved = existing == Existing::Replace ? moveFile(fresh, path) : moveToFree(fresh, path);
    if (!moved) {
        unlink(fresh.c_str());
        return moved;
    }
    if (access(folderOf(path).c_str(), R_OK) != 0) // one may put files into it and not look: the rest is the system's
        return {};
    return synchronizeFolderOf(path);
}

Result<void> erasePrivateFile(const std::string &path)
{
    const Descriptor file(path, O_RDWR | O_NOFOLLOW);
    if (file.isOpen())
        (void)overwrite(file); // removing it counts for more
    if (unlink(path.c_str()) != 0) {
        if (errno == ENOENT)
            return {};
        return failure("remove");
    }
    return synchronizeFolderOf(path);
}

Result<FileLock> FileLock::wait(const std::string &path)
{
    return take(path, LOCK_EX);
}

Result<FileLock> FileLock::tryNow(const std::string &path)
{
    return take(path, LOCK_EX | LOCK_NB);
}

Result<FileLock> FileLock::take(const std::string &path, int operation)
{
    FileLock lock(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, OwnerOnly));
    if (lock.m_descriptor < 0)
        return failure("open lock");
    while (flock(lock.m_descriptor, operation) != 0) {
        if (errno == EWOULDBLOCK)
            return Error{ErrorCode::VaultBusy};
        if (errno != EINTR)
            return failure("lock");
    }
    return lock;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

FileLock::FileLock(FileLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}
}
