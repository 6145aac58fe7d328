#pragma once

#include <causeway/base/result.h>
#include <causeway/base/secret_bytes.h>

#include <optional>
#include <string>

/// Small private files that survive a power cut, and the lock that keeps two processes apart.
namespace causeway {

/// Makes the folder and those above it; what is new has mode 0700. Fails with StorageFailure, also where the folder is another account's or all may write to it, or StorageFull.
Result<void> makePrivateFolder(const std::string &folder);

/// The whole file, or nothing where there is none. Fails with StorageFailure, also when it is larger than `maximum` or no file.
Result<std::optional<SecretBytes>> readPrivateFile(const std::string &path, std::size_t maximum);

/// The same of what a person named, which may be a pipe or a device, too: waits until whoever writes into it has ended.
Result<std::optional<SecretBytes>> readNamedFile(const std::string &path, std::size_t maximum);

/// The first `size` bytes of a file of any length (fewer where it is shorter), or nothing where there is none.
Result<std::optional<Bytes>> readFileStart(const std::string &path, std::size_t size);

/// False also where it cannot be found out; where the two have to be told apart there is isThere().
bool fileExists(const std::string &path);

/// Fails with StorageFailure where it cannot be found out, such as in a folder that this account may not look into.
Result<bool> isThere(const std::string &path);

/// Puts the content in the place of the file in one step, with mode 0600: after a power cut there is the old or the new content, and when it
/// returns, the new one. What the old file held is overwritten. Fails with StorageFull or StorageFailure; then the old one is still there.
Result<void> replacePrivateFile(const std::string &path, ByteView content);

/// Of a place that a person named.
enum class Existing { Refuse, Replace };

/// Puts the content where a person wants it, in one step, with mode 0600: after a power cut the place has what it had, or all of the new content (and a file beside it, whose name is longer, may be left).
/// What is replaced is not overwritten: it may have other names. When it returns, a power cut does not undo it, unless the folder may be written to and not read. Fails with InvalidArgument (Refuse) where anything stands there, be it a link to nothing; with StorageFull or StorageFailure.
Result<void> writeNamedFile(const std::string &path, ByteView content, Existing existing);

/// Overwrites the file (as far as the disk writes in place) and removes it for good. Succeeds when there is none.
Result<void> erasePrivateFile(const std::string &path);

/// A lock that other processes, and other FileLocks of this one, respect until it is destroyed or the process ends.
class FileLock {
public:
    /// Waits for its turn. Fails with StorageFailure.
    static Result<FileLock> wait(const std::string &path);
    /// Fails with VaultBusy when somebody else has it.
    static Result<FileLock> tryNow(const std::string &path);

    ~FileLock();
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
    static Result<FileLock> take(const std::string &path, int operation);

    int m_descriptor = -1;
};
}
