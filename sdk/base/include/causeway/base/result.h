#pragma once

#include <causeway/base/error.h>

#include <tl/expected.hpp>

#include <type_traits>
#include <utility>

namespace causeway {

/// The value, or why there is none. Never throws: ask before you take.
/// `T` and `Error` both convert to it, so a function returns either without ceremony.
template<typename T>
class [[nodiscard]] Result {
public:
    using value_type = T;

    // clang-format off: version 14 takes this constraint apart
    template<typename U = T>
        requires(
            std::is_constructible_v<
                T,
                U &&> && !std::is_same_v<std::remove_cvref_t<U>, Result> && !std::is_same_v<std::remove_cvref_t<U>, Error>)
    // clang-format on
    Result(U &&value) : m_expected(std::forward<U>(value)) {}
    Result(Error error) : m_expected(tl::unexpected(std::move(error))) {}

    explicit operator bool() const { return m_expected.has_value(); }
    const T &value() const & { return *m_expected; }
    T &value() & { return *m_expected; }
    T &&value() && { return *std::move(m_expected); }
    const T &operator*() const & { return *m_expected; }
    T &operator*() & { return *m_expected; }
    T &&operator*() && { return *std::move(m_expected); }
    const T *operator->() const { return &*m_expected; }
    T *operator->() { return &*m_expected; }
    const Error &error() const { return m_expected.error(); }
    T valueOr(T fallback) const & { return m_expected ? *m_expected : std::move(fallback); }

private:
    tl::expected<T, Error> m_expected;
};

/// Success or why not, where there is nothing to return. `return {};` is success.
template<>
class [[nodiscard]] Result<void> {
public:
    using value_type = void;

    Result() = default;
    Result(Error error) : m_expected(tl::unexpected(std::move(error))) {}

    explicit operator bool() const { return m_expected.has_value(); }
    const Error &error() const { return m_expected.error(); }

private:
    tl::expected<void, Error> m_expected;
};
}

#define CAUSEWAY_CONCAT_INNER(a, b) a##b
#define CAUSEWAY_CONCAT(a, b) CAUSEWAY_CONCAT_INNER(a, b)
#define CAUSEWAY_TRY_IMPL(temporary, declaration, expression)                                                          \
    auto temporary = (expression);                                                                                     \
    if (!temporary)                                                                                                    \
        return std::move(temporary).error();                                                                           \
    declaration = *std::move(temporary)

/// `CAUSEWAY_TRY(const auto key, loadKey());` declares the value or returns the error to the caller.
#define CAUSEWAY_TRY(declaration, ...)                                                                                 \
    CAUSEWAY_TRY_IMPL(CAUSEWAY_CONCAT(causewayResult, __LINE__), declaration, (__VA_ARGS__))

/// `CAUSEWAY_CHECK(save(key));` returns the error to the caller, if there is one.
#define CAUSEWAY_CHECK(...)                                                                                            \
    do {                                                                                                               \
        if (auto causewayChecked = (__VA_ARGS__); !causewayChecked)                                                    \
            return causewayChecked.error();                                                                            \
    } while (false)
