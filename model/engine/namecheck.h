#pragma once

#include "model/domain/result.h"

#include <QString>

namespace signalbox {

// What operators may call things. Each Error is Invalid and says what is wrong, where, and what to do.

/// Names and versions are one line, at most kMaxNameLength characters, and look like what they are: no control
/// characters, no line or paragraph separators, no halves of a surrogate pair, nothing that turns the text around it
/// (U+202A to U+202E, U+2066 to U+2069) and nothing without width, but for what scripts and emoji need: direction marks,
/// joiners between two characters that are not ASCII, and variation selectors behind what has variants. Any script and emoji
/// are fine. What is not empty has something to see.
Outcome checkName(const QString &field, const QString &name);

/// Controller id on the wire and file name in a relay's folders: 1 to 64 ASCII letters, digits, dots, underscores and
/// hyphens.
Outcome checkNodeName(const QString &name);

/// Where a start check connects to: empty, a host name, or an IP address, without anything that is none of these.
Outcome checkNodeAddress(const QString &address);

[[nodiscard]] bool isAsciiLetterOrDigit(QChar c);

} // namespace signalbox
