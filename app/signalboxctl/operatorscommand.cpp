#include "app/signalboxctl/operatorscommand.h"

#include "model/domain/operatorrole.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <unistd.h>
#include <utility>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

const QString kTokenOut = QStringLiteral("token-out");
const QString kExpires = QStringLiteral("expires");
const QString kRole = QStringLiteral("role");
const QString kToken = QStringLiteral("token");

/// The file for a token: made before anything is asked of the server, so that no token is made that has nowhere to go.
class TokenFile {
public:
    TokenFile() = default;
    ~TokenFile()
    {
        if (m_descriptor < 0)
            return;
        ::close(m_descriptor);
        ::unlink(m_path.constData()); // nothing came to be put into it
    }
    TokenFile(const TokenFile &) = delete;
    TokenFile &operator=(const TokenFile &) = delete;

    Outcome create(const QString &path)
    {
        m_path = QFile::encodeName(path);
        m_descriptor = ::open(m_path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (m_descriptor >= 0)
            return {};
        if (errno == EEXIST) {
            return Error{Error::Kind::Io,
                         CtlText::tr("--token-out: there is a file %1 already. Give the name of a new one.").arg(path),
                         {}};
        }
        return failed(path);
    }
    Outcome write(const QString &token)
    {
        const QByteArray line = token.toLatin1() + '\n';
        if (::write(m_descriptor, line.constData(), static_cast<std::size_t>(line.size())) != line.size()
            || ::fsync(m_descriptor) != 0)
            return failed(QFile::decodeName(m_path));
        ::close(m_descriptor);
        m_descriptor = -1;
        return {};
    }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

private:
    static Error failed(const QString &path)
    {
        return {
            Error::Kind::Io, CtlText::tr("The file %1 cannot be written: %2.").arg(path, qt_error_string(errno)), {}};
    }
    QByteArray m_path;
    int m_descriptor = -1;
};

/// What --expires says, for the server: a time, or null for never.
Result<QJsonValue> expiryOf(const QString &text)
{
    if (text == QStringLiteral("never"))
        return QJsonValue(QJsonValue::Null);
    if (text.endsWith(u'd')) {
        bool isNumber = false;
        const int days = text.chopped(1).toInt(&isNumber);
        constexpr int kMostDays = 36'500;
        if (isNumber && days > 0 && days <= kMostDays)
            return QJsonValue(QDateTime::currentDateTimeUtc().addDays(days).toString(Qt::ISODateWithMs));
    } else if (const QDateTime time = QDateTime::fromString(text, Qt::ISODate); time.isValid()) {
        return QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)); // without a zone it is this machine's
    }
    return invalid(
        CtlText::tr("--expires takes a time such as 2027-03-31T18:00:00Z, a number of days such as 90d, or never."));
}

Outcome readOptions(const Call &call, bool withRole, QJsonObject &body)
{
    if (call.options.isSet(kExpires)) {
        const Result<QJsonValue> expiry = expiryOf(call.options.value(kExpires));
        if (!expiry)
            return expiry.error();
        body.insert(kExpires, expiry.value());
    }
    if (!call.options.isSet(kRole))
        return {};
    if (!withRole)
        return invalid(CtlText::tr("A new token does not change the role: use “operators change”."));
    const QString role = call.options.value(kRole);
    if (!operatorRoleFromKey(role)) {
        QStringList known;
        for (const OperatorRole each : kOperatorRoles)
            known << operatorRoleKey(each);
        return invalid(
            CtlText::tr("--role does not know “%1”. There are: %2.").arg(role, known.join(QStringLiteral(", "))));
    }
    body.insert(kRole, role);
    return {};
}

/// The path of an operator, who is given by name or number.
Result<QString> pathOf(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/operators"));
    if (!answer)
        return answer.error();
    std::optional<QString> byNumber;
    for (const QJsonValue &one : answer.value().value(QStringLiteral("operators")).toArray()) {
        const QString id = QString::number(one[QStringLiteral("id")].toInteger());
        if (one[QStringLiteral("name")].toString().compare(wanted, Qt::CaseInsensitive) == 0)
            return QStringLiteral("/operators/") + id;
        if (id == wanted)
            byNumber = QStringLiteral("/operators/") + id;
    }
    if (byNumber)
        return *byNumber;
    return Error{
        Error::Kind::NotFound, CtlText::tr("There is no operator “%1”. See “operators list”.").arg(wanted), {}};
}

Result<int> list(const Call &call)
{
    const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/operators"));
    if (!answer)
        return answer.error();
    print(answer.value().value(QStringLiteral("operators")).toArray(),
          {{QStringLiteral("id"), CtlText::tr("ID"), true},
           {QStringLiteral("name"), CtlText::tr("NAME")},
           {QStringLiteral("role"), CtlText::tr("ROLE")},
           {QStringLiteral("state"), CtlText::tr("TOKEN", "valid, expired or revoked")},
           {QStringLiteral("expires"), CtlText::tr("EXPIRES")},
           {QStringLiteral("lastUsed"), CtlText::tr("LAST USED")},
           {QStringLiteral("created"), CtlText::tr("ADDED")},
           {QStringLiteral("revoked"), CtlText::tr("REVOKED")}},
          call.format);
    return int{Success};
}

/// Sends what makes a token, and hands the token over: once, here.
Result<int> withToken(const Call &call, const QString &path, const QJsonObject &body, const QString &sentence)
{
    TokenFile file;
    const QString out = call.options.value(kTokenOut);
    if (call.options.isSet(kTokenOut)) {
        if (Outcome made = file.create(out); !made)
            return made.error();
    }
    const Result<QJsonObject> answer = call.ask(QStringLiteral("POST"), path, body);
    if (!answer)
        return answer.error();
    QJsonObject told = answer.value();
    QString token = told.value(kToken).toString();
    if (token.isEmpty()) {
        return Error{
            Error::Kind::Io,
            CtlText::tr("%1 But the answer with the token got lost. Renew the token to get one.").arg(sentence),
            {}};
    }
    QString where;
    if (file.isOpen()) {
        if (Outcome stored = file.write(token); !stored)
            return stored.error();
        told.remove(kToken);
        told.insert(QStringLiteral("tokenFile"), out);
        //: %1 is the name of a file.
        where = CtlText::tr("The token is in %1.").arg(out);
    } else {
        //: %1 is a secret.
        where = CtlText::tr("The token, told only this once: %1").arg(token);
    }
    if (call.format == Format::Table)
        print(sentence + u'\n' + where);
    else
        print(told, call.format);
    return int{Success};
}

Result<int> add(const Call &call, const QString &name)
{
    QJsonObject body{{QStringLiteral("name"), name}};
    if (Outcome read = readOptions(call, true, body); !read)
        return read.error();
    if (!body.contains(kRole))
        return invalid(CtlText::tr("Give --role: what the operator may do."));
    //: %1 is the name of an operator.
    return withToken(call, QStringLiteral("/operators"), body, CtlText::tr("Operator “%1” added.").arg(name));
}

Result<int> renew(const Call &call, const QString &name)
{
    QJsonObject body;
    if (Outcome read = readOptions(call, false, body); !read)
        return read.error();
    const Result<QString> path = pathOf(call, name);
    if (!path)
        return path.error();
    return withToken(call, path.value() + QStringLiteral("/renew"), body,
                     //: %1 is the name of an operator.
                     CtlText::tr("Operator “%1” has a new token; the one before is no good any more.").arg(name));
}

Result<int> change(const Call &call, const QString &name)
{
    QJsonObject body;
    if (Outcome read = readOptions(call, true, body); !read)
        return read.error();
    if (body.isEmpty())
        return invalid(CtlText::tr("Give --role, --expires or both: what is to be changed."));
    const Result<QString> path = pathOf(call, name);
    if (!path)
        return path.error();
    //: %1 is the name of an operator.
    return tell(call.ask(QStringLiteral("PATCH"), path.value(), body), call,
                CtlText::tr("Operator “%1” changed.").arg(name));
}

Result<int> revoke(const Call &call, const QString &name)
{
    const Result<QString> path = pathOf(call, name);
    if (!path)
        return path.error();
    //: %1 is the name of an operator.
    return tell(call.ask(QStringLiteral("POST"), path.value() + QStringLiteral("/revoke")), call,
                CtlText::tr("Operator “%1” revoked.").arg(name));
}

} // namespace

Result<int> operators(const Call &call)
{
    const QString what = call.arguments.value(0, QStringLiteral("list"));
    const QString who = call.arguments.value(1);
    if (what == QStringLiteral("list"))
        return who.isEmpty() ? list(call) : invalid(CtlText::tr("“operators list” takes no name."));
    using Run = Result<int> (*)(const Call &, const QString &);
    constexpr std::array<std::pair<const char *, Run>, 4> kRuns{
        {{"add", add}, {"change", change}, {"revoke", revoke}, {"renew", renew}}};
    for (const auto &[word, run] : kRuns) {
        if (what != QLatin1String(word))
            continue;
        if (who.isEmpty())
            return invalid(CtlText::tr("Name the operator: signalboxctl operators %1 NAME").arg(what));
        return run(call, who);
    }
    return invalid(
        CtlText::tr("“%1” cannot be done with operators: they can be listed, added, changed, revoked and given "
                    "new tokens (list, add, change, revoke, renew).")
            .arg(what));
}

} // namespace signalbox::ctl
