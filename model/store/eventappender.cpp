#include "model/store/eventappender.h"

#include "model/store/sqltransaction.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QSqlDriver>
#include <QVariant>

namespace signalbox {

namespace {
struct AppenderText {
    Q_DECLARE_TR_FUNCTIONS(AppenderText)
};
} // namespace

EventAppender::~EventAppender()
{
    finish();
}

void EventAppender::finish()
{
    sqlite3_finalize(m_insert);
    m_insert = nullptr;
}

Error EventAppender::lastError() const
{
    return sqlError(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(m_db)), QSqlError::StatementError,
                              QString::number(sqlite3_extended_errcode(m_db))));
}

Outcome EventAppender::prepare(const QSqlDatabase &db, const QString &statement)
{
    const QVariant handle = db.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        return Error{Error::Kind::Database,
                     AppenderText::tr("Qt's SQLite driver does not fit this program. Install the one of your system."),
                     {}};
    }
    m_db = *static_cast<sqlite3 *const *>(handle.constData());
    const QByteArray text = statement.toUtf8();
    const int length = static_cast<int>(text.size());
    if (sqlite3_prepare_v3(m_db, text.constData(), length, SQLITE_PREPARE_PERSISTENT, &m_insert, nullptr) != SQLITE_OK)
        return lastError();
    return {};
}

Outcome EventAppender::append(std::span<const Event> events)
{
    for (const Event &event : events) {
        int column = 0;
        auto bind = [&](qint64 value) { sqlite3_bind_int64(m_insert, ++column, value); };
        bind(static_cast<qint64>(event.seq));
        bind(event.atMs);
        bind(static_cast<qint64>(event.kind));
        bind(number(event.job));
        bind(number(event.instruction));
        bind(event.attempt);
        bind(number(event.node));
        bind(event.hop);
        bind(event.detail);
        bind(event.reportSeq);
        bind(event.code);
        bind(event.a);
        bind(event.b);
        bind(static_cast<qint64>(event.previous));
        // An empty text is NULL, which takes no byte in the row.
        if (event.text.isEmpty())
            sqlite3_bind_null(m_insert, ++column);
        else
            sqlite3_bind_text16(m_insert, ++column, event.text.utf16(), static_cast<int>(event.text.size() * 2),
                                SQLITE_STATIC);
        const int code = sqlite3_step(m_insert);
        const Error error = code == SQLITE_DONE ? Error{} : lastError();
        sqlite3_reset(m_insert);
        if (code != SQLITE_DONE)
            return error;
    }
    return {};
}

} // namespace signalbox
