#include "model/domain/policyname.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

QString policyName(const PolicyRecord &record)
{
    return QJsonDocument::fromJson(record.json.toUtf8()).object().value(QStringLiteral("name")).toString();
}

} // namespace signalbox
