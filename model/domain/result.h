#pragma once

#include <QString>

#include <optional>
#include <utility>

namespace signalbox {

/// Why an operation failed.
struct Error {
    enum class Kind : quint8 {
        None,
        Invalid, ///< the input is wrong; the text says what and where
        NotFound,
        Refused, ///< understood, but not allowed in the present state
        Unauthorized, ///< who asks is not known, or not any more
        Forbidden, ///< who asks is known, and may not
        Io,
        NoSpace, ///< the disk is full
        Protocol,
        Database,
        Cancelled,
    };
    Kind kind = Kind::None; ///< decides what a caller does next
    QString text{}; ///< for the user, in the user's language: what happened, where, what to do
    QString detail{}; ///< for the log only: words of the driver, address, errno; never a secret
};

/// Either a value or the Error that took its place. (std::expected, once the compiler has it.)
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_value(std::move(value)) { }
    Result(Error error) : m_error(std::move(error)) { }

    explicit operator bool() const noexcept { return m_value.has_value(); }
    [[nodiscard]] T &value() & { return m_value.value(); } ///< only after a look: throws without one
    [[nodiscard]] const T &value() const & { return m_value.value(); }
    [[nodiscard]] T &&value() && { return std::move(m_value).value(); }
    [[nodiscard]] const Error &error() const noexcept { return m_error; }

private:
    std::optional<T> m_value;
    Error m_error;
};

/// Success without a value, or an Error.
class [[nodiscard]] Outcome {
public:
    Outcome() = default;
    Outcome(Error error) : m_error(std::move(error)) { }

    explicit operator bool() const noexcept { return m_error.kind == Error::Kind::None; }
    [[nodiscard]] const Error &error() const noexcept { return m_error; }

private:
    Error m_error;
};

} // namespace signalbox
