#include "model/domain/policyname.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace signalbox {

QString policyName(const PolicyRecord &record)
{
    return QJsonDocument::fromJson(record.json.toUtf8()).object().value(QStringLiteral("name")).toString();
}

std::map<quint32, QString> PolicyNames::of(const std::vector<PolicyRecord> &policies)
{
    std::map<quint32, QString> names;
    const std::map<quint32, Known> before = std::exchange(m_known, {});
    for (const PolicyRecord &record : policies) {
        const auto known = before.find(number(record.id));
        const bool isSame = known != before.end() && known->second.json == record.json;
        const QString name = isSame ? known->second.name : policyName(record);
        m_known.emplace(number(record.id), Known{record.json, name});
        names.emplace(number(record.id), name);
    }
    return names;
}

} // namespace signalbox
