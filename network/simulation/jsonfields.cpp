#include "network/simulation/jsonfields.h"

#include <QCoreApplication>

#include <cmath>

namespace signalbox::simulation {

namespace {

struct ScenarioText {
    Q_DECLARE_TR_FUNCTIONS(Scenario)
};

QString plain(double number)
{
    return QString::number(number, 'g', 15);
}

bool isAmount(const QJsonValue &value)
{
    return value.isDouble() && std::isfinite(value.toDouble()) && value.toDouble() >= 0 && value.toDouble() <= 1e15;
}

std::optional<Distribution> distributionOf(const QJsonValue &value)
{
    if (isAmount(value))
        return constant(value.toDouble());
    const QJsonObject object = value.toObject();
    if (object.size() != 1)
        return {};
    const QString kind = object.begin().key();
    const QJsonValue what = object.begin().value();
    if (kind == QLatin1String("exponential") && isAmount(what))
        return Distribution{Distribution::Kind::Exponential, what.toDouble(), 0};
    const QJsonArray pair = what.toArray();
    if (pair.size() != 2 || !isAmount(pair[0]) || !isAmount(pair[1]))
        return {};
    const double a = pair[0].toDouble();
    const double b = pair[1].toDouble();
    if (kind == QLatin1String("uniform") && a <= b)
        return Distribution{Distribution::Kind::Uniform, a, b};
    if (kind == QLatin1String("lognormal") && b <= 10)
        return Distribution{Distribution::Kind::LogNormal, a, b};
    return {};
}

} // namespace

JsonFields::JsonFields(const QJsonValue &value, QString place, Outcome &error)
    : m_object(value.toObject()), m_place(std::move(place)), m_error(error)
{
    if (!value.isObject())
        fail(ScenarioText::tr("%1 must be an object.").arg(m_place));
}

QString JsonFields::place(const QString &key) const
{
    return m_place.isEmpty() ? key : m_place + u'.' + key;
}

void JsonFields::fail(const QString &text)
{
    if (m_error)
        m_error = Error{Error::Kind::Invalid, text, {}};
}

QJsonValue JsonFields::value(const QString &key)
{
    m_asked.insert(key);
    return m_object.value(key);
}

double JsonFields::number(const QString &key, double byDefault, double least, double most)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return byDefault;
    if (found.isDouble() && found.toDouble() >= least && found.toDouble() <= most)
        return found.toDouble();
    fail(ScenarioText::tr("%1 must be a number from %2 to %3.").arg(place(key), plain(least), plain(most)));
    return byDefault;
}

qint64 JsonFields::whole(const QString &key, qint64 byDefault, qint64 least, qint64 most)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return byDefault;
    const double number = found.toDouble(std::nan(""));
    if (number >= static_cast<double>(least) && number <= static_cast<double>(most) && number == std::floor(number))
        return static_cast<qint64>(number);
    fail(ScenarioText::tr("%1 must be a whole number from %2 to %3.").arg(place(key)).arg(least).arg(most));
    return byDefault;
}

VirtualUs JsonFields::seconds(const QString &key, VirtualUs byDefault, VirtualUs least)
{
    constexpr double kPerSecond = kSecond;
    const double found = number(key, static_cast<double>(byDefault) / kPerSecond,
                                static_cast<double>(least) / kPerSecond, kLongest / kPerSecond);
    return std::llround(found * kPerSecond);
}

QString JsonFields::text(const QString &key, const QString &byDefault, int least, int most)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return byDefault;
    QString text = found.toString();
    if (found.isString() && text.size() >= least && text.size() <= most)
        return text;
    fail(ScenarioText::tr("%1 must be a text of %2 to %3 characters.").arg(place(key)).arg(least).arg(most));
    return byDefault;
}

bool JsonFields::flag(const QString &key, bool byDefault)
{
    const QJsonValue found = value(key);
    if (found.isBool() || found.isUndefined())
        return found.toBool(byDefault);
    fail(ScenarioText::tr("%1 must be true or false.").arg(place(key)));
    return byDefault;
}

QMap<QString, QString> JsonFields::texts(const QString &key, const QMap<QString, QString> &byDefault)
{
    constexpr int kMost = 100;
    constexpr int kLongestName = 64;
    constexpr int kLongestText = 1024;
    if (!has(key))
        return byDefault;
    JsonFields members = object(key);
    const QStringList names = members.keys();
    QMap<QString, QString> texts;
    for (const QString &name : names) {
        if (texts.size() == kMost || name.isEmpty() || name.size() > kLongestName) {
            fail(ScenarioText::tr("%1: at most %2 members, with names of 1 to %3 characters.")
                     .arg(place(key))
                     .arg(kMost)
                     .arg(kLongestName));
            break;
        }
        texts.insert(name, members.text(name, {}, 0, kLongestText));
    }
    return texts;
}

int JsonFields::oneOf(const QString &key, int byDefault, const QStringList &known)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return byDefault;
    if (const qsizetype index = known.indexOf(found.toString()); index >= 0)
        return static_cast<int>(index);
    fail(ScenarioText::tr("%1 must be one of: %2.").arg(place(key), known.join(QStringLiteral(", "))));
    return byDefault;
}

Distribution JsonFields::distribution(const QString &key, const Distribution &byDefault)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return byDefault;
    if (const auto read = distributionOf(found))
        return *read;
    fail(ScenarioText::tr("%1 must be a number that is not negative, or {\"uniform\": [from, to]}, "
                          "{\"exponential\": mean} or {\"lognormal\": [median, deviation]}.")
             .arg(place(key)));
    return byDefault;
}

QJsonArray JsonFields::array(const QString &key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isArray())
        fail(ScenarioText::tr("%1 must be a list.").arg(place(key)));
    return found.toArray();
}

JsonFields JsonFields::object(const QString &key)
{
    const QJsonValue found = value(key);
    return {found.isUndefined() ? QJsonValue(QJsonObject()) : found, place(key), m_error};
}

void JsonFields::close()
{
    for (auto it = m_object.constBegin(); m_error && it != m_object.constEnd(); ++it) {
        if (!m_asked.contains(it.key()))
            fail(ScenarioText::tr("%1 is not known. Look at the name, or leave it out.").arg(place(it.key())));
    }
}

} // namespace signalbox::simulation
