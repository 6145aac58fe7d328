#include "viewmodels/pin_entry.h"

#include <algorithm>

namespace causeway::app {

PinEntry::PinEntry(QObject *parent) : QObject(parent), m_digits(std::size_t(Length)) {}

void PinEntry::append(int digit)
{
    if (digit < 0 || digit > 9 || m_count == Length)
        return;
    m_digits.data()[std::size_t(m_count)] = static_cast<std::uint8_t>('0' + digit);
    setCount(m_count + 1);
    if (m_count == Length)
        emit complete();
}

void PinEntry::removeLast()
{
    if (m_count == 0)
        return;
    m_digits.data()[std::size_t(m_count - 1)] = 0;
    setCount(m_count - 1);
}

void PinEntry::clear()
{
    secureWipe(m_digits.data().data(), m_digits.size());
    setCount(0);
}

bool PinEntry::equals(const PinEntry &other) const
{
    return m_count == Length && other.m_count == Length && std::ranges::equal(m_digits.view(), other.m_digits.view());
}

SecretBytes PinEntry::take()
{
    SecretBytes pin(m_digits.view().first(std::size_t(m_count)));
    clear();
    return pin;
}

void PinEntry::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    emit countChanged();
}
}
