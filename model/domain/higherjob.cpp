#include "model/domain/higherjob.h"

#include "model/domain/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace signalbox {

namespace {

/// One line without control characters, as long as a name may be.
QString lineOf(const QJsonValue &value)
{
    QString text = value.toString().left(kMaxNameLength);
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text.trimmed();
}

} // namespace

QByteArray jobFacts(const HigherJob &job, std::size_t package)
{
    QJsonArray packages;
    for (std::size_t i = 0; i < std::min(job.packages.size(), kMostHigherPackages); ++i)
        packages.append(QJsonArray{job.packages[i].name, job.packages[i].version, job.packages[i].size});
    const QJsonObject facts{{QStringLiteral("number"), static_cast<qint64>(job.number)},
                            {QStringLiteral("name"), job.name},
                            {QStringLiteral("type"), jobTypeKey(job.type)},
                            {QStringLiteral("priority"), int{job.priority}},
                            {QStringLiteral("registered"), job.registeredMs},
                            {QStringLiteral("limit"), job.limitMs},
                            {QStringLiteral("packages"), packages},
                            {QStringLiteral("package"), static_cast<qint64>(package)}};
    return QJsonDocument(facts).toJson(QJsonDocument::Compact);
}

std::optional<quint32> takeJobFacts(const QByteArray &facts, HigherJob &job)
{
    const QJsonObject object = QJsonDocument::fromJson(facts).object();
    const qint64 number = object.value(QLatin1String("number")).toInteger();
    if (number <= 0 || number >= kHigherFirst)
        return std::nullopt;
    const QJsonArray packages = object.value(QLatin1String("packages")).toArray();
    const qint64 package = object.value(QLatin1String("package")).toInteger(-1);
    if (packages.isEmpty() || packages.size() > qsizetype{kMostHigherPackages} || package < 0
        || package >= packages.size())
        return std::nullopt;
    job.number = static_cast<quint32>(number);
    if (const QString name = lineOf(object.value(QLatin1String("name"))); !name.isEmpty())
        job.name = name;
    if (const auto type = jobTypeFromKey(object.value(QLatin1String("type")).toString()))
        job.type = *type;
    job.priority = static_cast<quint8>(std::clamp(object.value(QLatin1String("priority")).toInt(5), 1, 9));
    job.registeredMs = std::max<qint64>(object.value(QLatin1String("registered")).toInteger(), kNoTime);
    job.limitMs = std::max<qint64>(object.value(QLatin1String("limit")).toInteger(), kNoTime);
    job.packages.clear();
    for (const QJsonValue &one : packages)
        job.packages.push_back({lineOf(one[0]), lineOf(one[1]), std::max<qint64>(one[2].toInteger(), 0)});
    return static_cast<quint32>(package);
}

} // namespace signalbox
