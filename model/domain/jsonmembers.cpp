#include "model/domain/jsonmembers.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace signalbox {

namespace {

struct JsonText {
    Q_DECLARE_TR_FUNCTIONS(JsonText)
};

constexpr qsizetype kLongestShown = 80;

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

} // namespace

JsonMembers::JsonMembers(const QJsonValue &value, QString path, Error &error) : m_path(std::move(path)), m_error(error)
{
    if (!value.isObject())
        failAt(m_path, JsonText::tr("must be an object"));
    m_object = value.toObject();
}

bool JsonMembers::has(const QString &key) const
{
    const QJsonValue given = m_object.value(key);
    return !given.isUndefined() && !given.isNull();
}

QJsonValue JsonMembers::value(const QString &key)
{
    m_known << key;
    return has(key) ? m_object.value(key) : QJsonValue(QJsonValue::Undefined);
}

QString JsonMembers::text(const QString &key, qsizetype longest, bool needed, bool oneLine)
{
    const QJsonValue given = value(key);
    if (!given.isUndefined() && !given.isString())
        fail(key, JsonText::tr("must be a text"));
    return checked(pathOf(key), given.toString(), longest, needed, oneLine);
}

QString JsonMembers::checked(const QString &path, const QString &given, qsizetype longest, bool needed, bool oneLine)
{
    QString text = oneLine ? given.trimmed() : given;
    if (needed && text.isEmpty())
        failAt(path, JsonText::tr("is empty or missing"));
    else if (text.size() > longest)
        failAt(path, JsonText::tr("is longer than %1 characters").arg(longest));
    else if (!text.isValidUtf16() || std::any_of(text.begin(), text.end(), [oneLine](QChar c) {
                 return isControl(c) && (oneLine || (c != u'\n' && c != u'\t'));
             }))
        failAt(path, JsonText::tr("has a control character"));
    return text;
}

qint64 JsonMembers::whole(const QString &key, qint64 least, qint64 most, qint64 otherwise)
{
    const QJsonValue given = value(key);
    if (given.isUndefined())
        return otherwise;
    const qint64 number = given.toInteger(std::numeric_limits<qint64>::min());
    if (!given.isDouble() || number < least || number > most) {
        fail(key, JsonText::tr("must be a whole number from %1 to %2").arg(least).arg(most));
        return otherwise;
    }
    return number;
}

bool JsonMembers::flag(const QString &key, bool otherwise)
{
    const QJsonValue given = value(key);
    if (!given.isUndefined() && !given.isBool())
        fail(key, JsonText::tr("must be true or false"));
    return given.toBool(otherwise);
}

void JsonMembers::list(const QString &key, qsizetype most,
                       const std::function<void(const QJsonValue &, const QString &)> &use)
{
    const QJsonValue given = value(key);
    if (given.isUndefined())
        return;
    const QJsonArray items = given.toArray();
    if (!given.isArray()) {
        fail(key, JsonText::tr("must be a list"));
    } else if (items.size() > most) {
        fail(key, JsonText::tr("has more than %1 entries").arg(most));
    } else {
        for (qsizetype i = 0; i < items.size() && ok(); ++i)
            use(items.at(i), QStringLiteral("%1[%2]").arg(pathOf(key)).arg(i));
    }
}

QStringList JsonMembers::texts(const QString &key, qsizetype most, qsizetype longest)
{
    QStringList all;
    list(key, most, [&](const QJsonValue &one, const QString &path) {
        if (!one.isString())
            failAt(path, JsonText::tr("must be a text"));
        all << checked(path, one.toString(), longest, true, true);
    });
    return all;
}

void JsonMembers::finish()
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_known.contains(it.key()))
            fail(it.key().left(kLongestShown), JsonText::tr("is not known here"));
    }
}

QString JsonMembers::pathOf(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

void JsonMembers::fail(const QString &key, const QString &what)
{
    failAt(pathOf(key), what);
}

void JsonMembers::failAt(const QString &path, const QString &what)
{
    if (m_error.kind != Error::Kind::None)
        return;
    QString problem = what; // a whole sentence when it was taken over from elsewhere
    while (problem.endsWith(u'.') || problem.endsWith(u'。'))
        problem.chop(1);
    //: %1 is the place in a JSON file, "stages[2].name"; %2 what is wrong: "must be a text".
    m_error = {Error::Kind::Invalid,
               path.isEmpty() ? JsonText::tr("The whole %1.", "JSON file").arg(problem)
                              : JsonText::tr("“%1” %2.").arg(path, problem),
               {}};
}

Result<QJsonObject> readJsonObject(const QByteArray &json, qsizetype mostBytes)
{
    if (json.size() > mostBytes)
        return Error{Error::Kind::Invalid, JsonText::tr("It is larger than %1 KiB.").arg(mostBytes / 1024), {}};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (document.isObject())
        return document.object();
    if (problem.error == QJsonParseError::NoError)
        return Error{Error::Kind::Invalid, JsonText::tr("It is not a JSON object."), {}};
    const QByteArray before = json.left(problem.offset);
    return Error{Error::Kind::Invalid,
                 JsonText::tr("It is not JSON: line %1, column %2, %3.")
                     .arg(before.count('\n') + 1)
                     .arg(before.size() - before.lastIndexOf('\n'))
                     .arg(problem.errorString()),
                 {}};
}

} // namespace signalbox
