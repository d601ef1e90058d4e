#pragma once

#include "model/domain/ids.h"
#include "model/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>

namespace signalbox::ddi {

// What the messages of the node protocol share, each way.

inline constexpr auto kOwn = "x-signalbox"; ///< members only our own nodes know
inline constexpr qint64 kMaxId = std::numeric_limits<qint32>::max(); ///< clients read ids as 32 bits with a sign

[[nodiscard]] Error protocolError(const QString &text);
[[nodiscard]] QByteArray jsonOf(const QJsonObject &object); ///< without line ends
[[nodiscard]] QJsonValue member(const QJsonObject &object, const char *name);
[[nodiscard]] QString numberText(AttemptId id);
/// A number or a text with a number; nothing when it is no id.
[[nodiscard]] std::optional<AttemptId> attemptOf(const QJsonValue &value);
/// A text or a list of them, as clean lines within their limits.
[[nodiscard]] QStringList detailsOf(const QJsonValue &value);

} // namespace signalbox::ddi
