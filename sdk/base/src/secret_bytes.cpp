#include <causeway/base/secret_bytes.h>

#include <cstring>
#include <utility>

namespace causeway {

void secureWipe(void *data, std::size_t size)
{
    if (size > 0)
        explicit_bzero(data, size);
}

SecretBytes::SecretBytes(std::size_t size) : m_bytes(size) {}

SecretBytes::SecretBytes(ByteView bytes) : m_bytes(bytes.begin(), bytes.end()) {}

SecretBytes::SecretBytes(std::string_view text) : SecretBytes(asBytes(text)) {}

SecretBytes::~SecretBytes()
{
    wipe();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

SecretBytes SecretBytes::clone() const
{
    return SecretBytes(view());
}

void SecretBytes::wipe()
{
    secureWipe(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}
}
