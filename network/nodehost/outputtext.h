#pragma once

#include <QByteArray>
#include <QString>

namespace signalbox {

/// What a program printed, as text for people, whatever its encoding: UTF-16 when it begins with a byte order mark,
/// UTF-8 when it is valid (a character cut at the beginning or end does not matter), Shift-JIS when all of it is and it has
/// Japanese in it, else Windows-1252. Terminal
/// sequences and control characters are left out, of a line rewritten by carriage returns the last state is kept.
[[nodiscard]] QString outputText(const QByteArray &output);

} // namespace signalbox
