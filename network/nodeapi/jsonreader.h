#pragma once

#include "model/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace signalbox::ddi {

inline constexpr int kMaxJsonDepth = 32;
/// 2^53: beyond it a double, which is what other programs read a number as, is not the number that was written.
inline constexpr qint64 kLargestExact = qint64{1} << 53;

/// Brackets open at the same time at the deepest place, read up to the end or to kMaxJsonDepth + 1.
/// Works on broken JSON too: an upper bound is enough to refuse before a parser sees it.
[[nodiscard]] int jsonDepth(const QByteArray &json) noexcept;

/// The object of a whole JSON text. Error Protocol: not JSON, not an object, deeper than kMaxJsonDepth.
Result<QJsonObject> readJsonObject(const QByteArray &json);

/// A whole number written as a number or as a string; anything else is `fallback`.
[[nodiscard]] qint64 wholeNumber(const QJsonValue &value, qint64 fallback) noexcept;

} // namespace signalbox::ddi
