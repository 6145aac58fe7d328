#pragma once

#include <causeway/base/bytes.h>

namespace causeway {

/// Key material, a PIN: wiped when it goes out of scope, never printed, moved but not copied by accident.
class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size);
    explicit SecretBytes(ByteView bytes);
    explicit SecretBytes(std::string_view text);
    ~SecretBytes();

    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    SecretBytes clone() const;
    ByteView view() const { return m_bytes; }
    std::span<std::uint8_t> data() { return m_bytes; }
    std::size_t size() const { return m_bytes.size(); }
    bool empty() const { return m_bytes.empty(); }
    /// Overwrites the bytes now and forgets them.
    void wipe();

private:
    Bytes m_bytes; // never grows after construction, so no stale copy is left behind by a reallocation
};

/// Overwrites memory in a way the compiler may not leave out; for buffers that belong to somebody else.
void secureWipe(void *data, std::size_t size);
}
