#pragma once

#include "model/domain/command.h"
#include "model/domain/result.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox::command {

// What the files that carry out commands share.

/// The context of their texts.
struct CommandText {
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

inline constexpr quint32 kMaxAttempt = 0x7fffffff; ///< action ids on the wire are positive 32-bit numbers
inline constexpr qsizetype kMaxAuditText = 1024; ///< bytes

inline Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

inline Error notFound(const QString &text)
{
    return {Error::Kind::NotFound, text, {}};
}

inline Error refused(const QString &text)
{
    return {Error::Kind::Refused, text, {}};
}

/// The outcome of what was done to one thing.
inline CommandOutcome one(quint32 createdId = 0)
{
    CommandOutcome outcome;
    outcome.affected = 1;
    outcome.createdId = createdId;
    return outcome;
}

/// As it is stored with an entry of the log.
inline QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace signalbox::command
