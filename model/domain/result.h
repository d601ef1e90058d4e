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
        Unauthorized,
        Io,
        NoSpace, ///< the disk is full
        Protocol,
        Database,
        Cancelled,
    };
    Kind kind = Kind::None; ///< what callers branch on
    QString text{}; ///< translated; shown as is: what happened, where, what to do
    QString detail{}; ///< raw cause for the log (driver text, URL, errno); never a secret
};

/// A value or an Error; stands in for std::expected, which GCC 12 does not ship.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_value(std::move(value)) { }
    Result(Error error) : m_error(std::move(error)) { }

    explicit operator bool() const noexcept { return m_value.has_value(); }
    [[nodiscard]] T &value() & { return m_value.value(); } ///< throws when there is none: that is a bug of ours
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
