#pragma once

#include <causeway/base/bytes.h>

#include <string>

namespace causeway::test {

/// Something to look for that is itself not to be found: only a masked copy of it is kept.
class MaskedSecret {
public:
    MaskedSecret() = default;
    explicit MaskedSecret(ByteView secret);

    bool empty() const { return m_masked.empty(); }
    /// Where the secret itself begins in these bytes; their size if it is not there.
    std::size_t findIn(ByteView bytes) const;
    std::size_t size() const { return m_masked.size(); }

private:
    Bytes m_masked;
};

/// How often the secret stands in the writable memory of this process: heap, stacks, data of libraries. -1: cannot be read.
int countInMemory(const MaskedSecret &secret);
}
