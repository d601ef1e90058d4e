#pragma once

#include <QString>
#include <QStringList>

namespace signalbox::ddi {

inline constexpr int kMaxDetailLines = 50;
inline constexpr int kMaxDetailLength = 512;
inline constexpr int kMaxReasonLength = 4000; ///< of a reason put together from several lines

/// Text of a node as it may be stored and shown: control characters and lone surrogates become blanks, runs of blanks
/// one, blanks at both ends go; cut to `maxLength` characters, never inside a surrogate pair.
[[nodiscard]] QString cleanLine(const QString &text, int maxLength);

/// Each text split at its line ends and cleaned; empty lines are left out. Of more than kMaxDetailLines the last
/// are kept, as the newest explain what happened.
[[nodiscard]] QStringList cleanLines(const QStringList &texts);

/// The controller id on the wire: 1 .. 64 letters, digits, `.`, `_`, `-`, and not "." or "..".
[[nodiscard]] bool isControllerId(const QString &text);

} // namespace signalbox::ddi
