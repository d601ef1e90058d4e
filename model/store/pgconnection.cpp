#include "model/store/pgconnection.h"

#include "model/store/pgerror.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <libpq-fe.h>
#include <poll.h>

namespace signalbox {

namespace {

struct PgText {
    Q_DECLARE_TR_FUNCTIONS(PgText)
};

Q_LOGGING_CATEGORY(logStore, "signalbox.store")

constexpr int kBinary = 1;
constexpr int kLargeBytes = 16 * 1024; ///< of one value

using PgOptions = std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption *)>;

/// @return whether something happened on the socket in time
bool await(int socket, short events, std::chrono::milliseconds limit)
{
    pollfd one{socket, events, 0};
    const QDeadlineTimer end(limit);
    int ready = 0;
    do
        ready = ::poll(&one, 1, static_cast<int>(end.remainingTime()));
    while (ready < 0 && errno == EINTR);
    return ready > 0;
}

void logNotice(void * /*ours*/, const PGresult *notice)
{
    qCDebug(logStore, "%s", PQresultErrorField(notice, PG_DIAG_MESSAGE_PRIMARY));
}

/// Reads the rows that COPY gives in its binary format: once a head, then for each row the number of its columns, and for
/// each column its length and bytes.
class CopiedRows {
public:
    void read(const char *data, int size, const PgConnection::Take &take)
    {
        const char *at = data;
        const char *const end = data + size;
        if (!m_isBegun) {
            constexpr int kSignatureAndFlags = 15;
            at += kSignatureAndFlags;
            at += sizeof(qint32) + static_cast<std::size_t>(qFromBigEndian<qint32>(at));
            m_isBegun = true;
        }
        while (end - at >= 2) {
            const auto columns = qFromBigEndian<qint16>(at);
            at += sizeof columns;
            if (columns < 0)
                return; // the end
            m_row.cells.resize(static_cast<std::size_t>(columns));
            for (PgRow::Cell &cell : m_row.cells) {
                cell.size = qFromBigEndian<qint32>(at);
                at += sizeof(qint32);
                cell.data = at;
                at += std::max(cell.size, 0);
            }
            take(m_row);
        }
    }

private:
    PgRow m_row;
    bool m_isBegun = false;
};

} // namespace

bool isPostgresUrl(const QString &url)
{
    return url.startsWith(QStringLiteral("postgresql://")) || url.startsWith(QStringLiteral("postgres://"));
}

QString withoutSecrets(const QString &postgresUrl)
{
    const PgOptions options(PQconninfoParse(postgresUrl.toUtf8().constData(), nullptr), PQconninfoFree);
    QString user, host, port, database;
    for (const PQconninfoOption *option = options.get(); option && option->keyword; ++option) {
        const QString value = QString::fromUtf8(option->val);
        const QByteArray key(option->keyword);
        if (key == "user" && !value.isEmpty())
            user = value + u'@';
        else if (key == "host")
            host = value;
        else if (key == "hostaddr" && host.isEmpty())
            host = value;
        else if (key == "port" && !value.isEmpty())
            port = u':' + value;
        else if (key == "dbname")
            database = value;
    }
    return QStringLiteral("postgresql://") + user + host + port + u'/' + database;
}

PgConnection::PgConnection() = default;

PgConnection::~PgConnection()
{
    close();
}

void PgConnection::close()
{
    PQfinish(m_connection);
    m_connection = nullptr;
    m_prepared.clear();
}

QByteArray PgConnection::serverEncoding() const
{
    return PQparameterStatus(m_connection, "server_encoding");
}

Error PgConnection::lost(const QString &why)
{
    const QString detail =
        why.isEmpty() && m_connection ? QString::fromUtf8(PQerrorMessage(m_connection)).simplified() : why;
    close();
    return {
        Error::Kind::Io,
        PgText::tr("The connection to the database server at %1 was lost. It is tried again by itself.").arg(m_place),
        detail};
}

Outcome PgConnection::open(const QString &url, std::chrono::milliseconds limit)
{
    close();
    const QByteArray address = url.toUtf8();
    const PgOptions parsed(PQconninfoParse(address.constData(), nullptr), PQconninfoFree);
    if (!parsed) {
        // What the library says about it repeats the address.
        return Error{Error::Kind::Invalid,
                     PgText::tr("The address of the database cannot be read. It is to look like "
                                "postgresql://USER@HOST:PORT/DATABASE, with other characters as %XX."),
                     {}};
    }
    m_place = withoutSecrets(url);
    // What stands before the address can be changed by it.
    const std::array<const char *, 8> keys{
        "fallback_application_name", "keepalives_idle", "keepalives_interval", "keepalives_count",
        "tcp_user_timeout",          "dbname",          "client_encoding",     nullptr};
    const std::array<const char *, 8> values{"signalbox",         "10",   "5",    "3", "20000",
                                             address.constData(), "UTF8", nullptr};
    m_connection = PQconnectStartParams(keys.data(), values.data(), 1);
    if (!m_connection)
        return lost();
    PQsetErrorVerbosity(m_connection, PQERRORS_VERBOSE); // with the codes, which nothing else tells here
    const QDeadlineTimer end(limit);
    for (PostgresPollingStatusType next = PGRES_POLLING_WRITING; next != PGRES_POLLING_OK;) {
        if (PQstatus(m_connection) == CONNECTION_BAD || next == PGRES_POLLING_FAILED) {
            const Error error =
                pgConnectError(PQerrorMessage(m_connection), m_place, PQconnectionNeedsPassword(m_connection) != 0);
            close();
            return error;
        }
        const short events = next == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        if (!await(PQsocket(m_connection), events, std::chrono::milliseconds(end.remainingTime()))) {
            close();
            return pgConnectError("no answer", m_place, false);
        }
        next = PQconnectPoll(m_connection);
    }
    PQsetErrorVerbosity(m_connection, PQERRORS_DEFAULT);
    PQsetNoticeReceiver(m_connection, logNotice, nullptr);
    PQsetnonblocking(m_connection, 1);
    return {};
}

Outcome PgConnection::awaitInput()
{
    if (!await(PQsocket(m_connection), POLLIN, m_limit))
        return lost(QStringLiteral("no answer for %1 s").arg(m_limit.count() / 1000));
    if (PQconsumeInput(m_connection) == 0)
        return lost();
    return {};
}

Outcome PgConnection::flush()
{
    if (!m_connection)
        return lost();
    for (;;) {
        const int left = PQflush(m_connection);
        if (left == 0)
            return {};
        if (left < 0 || !await(PQsocket(m_connection), POLLIN | POLLOUT, m_limit))
            return lost();
        // The server may not read on before we have read what it says.
        if (PQconsumeInput(m_connection) == 0)
            return lost();
    }
}

Outcome PgConnection::result(PgResult &into)
{
    while (PQisBusy(m_connection) != 0) {
        if (Outcome done = awaitInput(); !done)
            return done;
    }
    into.reset(PQgetResult(m_connection));
    return {};
}

Outcome PgConnection::judge(const pg_result *result)
{
    switch (PQresultStatus(result)) {
    case PGRES_FATAL_ERROR:
    case PGRES_NONFATAL_ERROR:
    case PGRES_BAD_RESPONSE: break;
    default: return {};
    }
    const auto field = [result](int which) { return QByteArray(PQresultErrorField(result, which)); };
    const QByteArray severity = field(PG_DIAG_SEVERITY_NONLOCALIZED);
    QString words = QString::fromUtf8(field(PG_DIAG_MESSAGE_PRIMARY));
    if (const QByteArray more = field(PG_DIAG_MESSAGE_DETAIL); !more.isEmpty())
        words += QStringLiteral(" ") + QString::fromUtf8(more);
    const QByteArray code = field(PG_DIAG_SQLSTATE);
    if (code.isEmpty() || severity == "FATAL" || severity == "PANIC")
        return lost(QString::fromUtf8(code) + QStringLiteral(": ")
                    + (words.isEmpty() ? QString::fromUtf8(PQresultErrorMessage(result)).simplified() : words));
    return pgError(code, m_place, words);
}

/// Reads what is still to come of a statement, so that the next one can be sent. @return the first thing that went wrong
Outcome PgConnection::restOf(Outcome sofar)
{
    PgResult one(nullptr, PQclear);
    while (m_connection) {
        if (Outcome done = result(one); !done)
            return sofar ? done : sofar;
        if (!one)
            break;
        if (Outcome judged = judge(one.get()); !judged && sofar)
            sofar = judged;
    }
    return sofar;
}

Outcome PgConnection::run(const QByteArray &statements)
{
    if (!m_connection || PQsendQuery(m_connection, statements.constData()) == 0)
        return lost();
    if (Outcome done = flush(); !done)
        return done;
    return restOf({});
}

Outcome PgConnection::send(const QByteArray &statement, std::span<const PgValue> values)
{
    if (!m_connection)
        return lost();
    std::vector<Oid> types;
    std::vector<const char *> data;
    std::vector<int> sizes;
    const std::vector<int> formats(values.size(), kBinary);
    for (const PgValue &value : values) {
        types.push_back(value.type);
        data.push_back(value.bytes.constData());
        sizes.push_back(static_cast<int>(value.bytes.size()));
    }
    const int count = static_cast<int>(values.size());
    const auto known = m_prepared.constFind(statement);
    const int sent = known != m_prepared.cend()
                         ? PQsendQueryPrepared(m_connection, known->constData(), count, data.data(), sizes.data(),
                                               formats.data(), kBinary)
                         : PQsendQueryParams(m_connection, statement.constData(), count, types.data(), data.data(),
                                             sizes.data(), formats.data(), kBinary);
    if (sent == 0)
        return lost();
    // A small group goes with its end, in one piece: else the server would wake up twice for it. Large pieces go at once, so that it
    // works on them meanwhile.
    const bool isLarge = std::any_of(sizes.begin(), sizes.end(), [](int size) { return size >= kLargeBytes; });
    return isLarge || PQpipelineStatus(m_connection) == PQ_PIPELINE_OFF ? flush() : Outcome();
}

Outcome PgConnection::prepare(const QByteArray &statement)
{
    if (!m_connection)
        return lost();
    const QByteArray name = "s" + QByteArray::number(m_prepared.size());
    if (PQsendPrepare(m_connection, name.constData(), statement.constData(), 0, nullptr) == 0)
        return lost();
    Outcome done = flush();
    if (done)
        done = restOf({});
    if (done)
        m_prepared.insert(statement, name);
    return done;
}

Outcome PgConnection::ask(const QByteArray &statement, std::span<const PgValue> values, const Take &take)
{
    if (Outcome sent = send(statement, values); !sent)
        return sent;
    PgResult answer(nullptr, PQclear);
    if (Outcome done = result(answer); !done)
        return done;
    if (Outcome done = restOf(judge(answer.get())); !done)
        return done;
    PgRow row;
    row.cells.resize(static_cast<std::size_t>(PQnfields(answer.get())));
    for (int i = 0; i < PQntuples(answer.get()); ++i) {
        for (int column = 0; column < PQnfields(answer.get()); ++column) {
            const bool isNull = PQgetisnull(answer.get(), i, column) != 0;
            row.cells[static_cast<std::size_t>(column)] = {PQgetvalue(answer.get(), i, column),
                                                           isNull ? -1 : PQgetlength(answer.get(), i, column)};
        }
        take(row);
    }
    return {};
}

Outcome PgConnection::stream(const QByteArray &query, const Take &take)
{
    const QByteArray copy = "COPY (" + query + ") TO STDOUT (FORMAT binary)";
    if (!m_connection || PQsendQuery(m_connection, copy.constData()) == 0)
        return lost();
    if (Outcome done = flush(); !done)
        return done;
    PgResult begun(nullptr, PQclear);
    if (Outcome done = result(begun); !done)
        return done;
    if (PQresultStatus(begun.get()) != PGRES_COPY_OUT)
        return restOf(judge(begun.get()));
    CopiedRows rows;
    for (;;) {
        char *data = nullptr;
        const int size = PQgetCopyData(m_connection, &data, 1);
        if (size == 0) {
            if (Outcome done = awaitInput(); !done)
                return done;
            continue;
        }
        if (size < 0)
            break; // the end, or an error that is the next result
        rows.read(data, size, take);
        PQfreemem(data);
    }
    return restOf({});
}

Outcome PgConnection::beginGroup()
{
    if (!m_connection || PQenterPipelineMode(m_connection) == 0)
        return lost();
    return {};
}

Outcome PgConnection::add(const QByteArray &statement, std::span<const PgValue> values)
{
    return send(statement, values);
}

Outcome PgConnection::endGroup()
{
    if (!m_connection || PQpipelineSync(m_connection) == 0)
        return lost();
    if (Outcome done = flush(); !done)
        return done;
    Outcome group;
    PgResult one(nullptr, PQclear);
    int ends = 0; // of statements, one behind the other
    for (bool isOver = false; !isOver;) {
        if (Outcome done = result(one); !done)
            return group ? done : group;
        if (!one) {
            if (++ends > 1) // nothing will come any more
                return group ? lost() : group;
            continue;
        }
        ends = 0;
        isOver = PQresultStatus(one.get()) == PGRES_PIPELINE_SYNC;
        if (Outcome judged = judge(one.get()); !judged && group)
            group = judged;
        if (!m_connection)
            return group;
    }
    if (PQexitPipelineMode(m_connection) == 0)
        return lost();
    return group;
}

} // namespace signalbox
