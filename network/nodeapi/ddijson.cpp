#include "network/nodeapi/ddijson.h"

#include "network/nodeapi/cleantext.h"
#include "network/nodeapi/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

namespace signalbox::ddi {

Error protocolError(const QString &text)
{
    return {Error::Kind::Protocol, text, {}};
}

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonValue member(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name));
}

QString numberText(AttemptId id)
{
    return QString::number(number(id));
}

std::optional<AttemptId> attemptOf(const QJsonValue &value)
{
    const qint64 id = wholeNumber(value, 0);
    if (id < 1 || id > kMaxId)
        return {};
    return static_cast<AttemptId>(id);
}

QStringList detailsOf(const QJsonValue &value)
{
    QStringList texts;
    if (value.isString()) {
        texts.append(value.toString());
    } else {
        const QJsonArray entries = value.toArray();
        for (const QJsonValue &entry : entries)
            texts.append(entry.isObject() || entry.isArray() ? QString() : entry.toVariant().toString());
    }
    return cleanLines(texts);
}

} // namespace signalbox::ddi
