#include "network/nodeapi/jsonreader.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace signalbox::ddi {

int jsonDepth(const QByteArray &json) noexcept
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size() && deepest <= kMaxJsonDepth; ++i) {
        const char c = json[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

Result<QJsonObject> readJsonObject(const QByteArray &json)
{
    if (jsonDepth(json) > kMaxJsonDepth)
        return Error{Error::Kind::Protocol,
                     QCoreApplication::translate("NodeMessage", "The message is nested more than %1 levels deep.")
                         .arg(kMaxJsonDepth),
                     {}};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{Error::Kind::Protocol,
                     QCoreApplication::translate("NodeMessage", "The message is not valid JSON."),
                     QStringLiteral("%1 at byte %2").arg(problem.errorString()).arg(problem.offset)};
    if (!document.isObject())
        return Error{
            Error::Kind::Protocol, QCoreApplication::translate("NodeMessage", "The message is not a JSON object."), {}};
    return document.object();
}

qint64 wholeNumber(const QJsonValue &value, qint64 fallback) noexcept
{
    if (value.isDouble()) {
        const qint64 number = value.toInteger(kLargestExact + 1);
        return std::abs(number) <= kLargestExact ? number : fallback;
    }
    if (value.isString()) {
        bool ok = false;
        const qint64 number = value.toString().toLongLong(&ok);
        return ok ? number : fallback;
    }
    return fallback;
}

} // namespace signalbox::ddi
