#include "model/store/pgerror.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace signalbox {

namespace {

struct PgText {
    Q_DECLARE_TR_FUNCTIONS(PgText)
};

/// The library's lines as one, without those that tell a place in the server's source.
QString oneLine(const QByteArray &message)
{
    QStringList kept;
    for (const QByteArray &line : message.split('\n')) {
        if (!line.trimmed().isEmpty() && !line.startsWith("LOCATION:"))
            kept << QString::fromUtf8(line.trimmed());
    }
    return kept.join(QStringLiteral("; "));
}

Error refusedPassword(const QString &place, const QString &detail)
{
    return {
        Error::Kind::Unauthorized,
        PgText::tr("The database server does not let this user in at %1. Check the user's name, the password (in the "
                   "file named by PGPASSFILE, or in ~/.pgpass) and the server's pg_hba.conf.")
            .arg(place),
        detail};
}

} // namespace

Error pgError(const QByteArray &code, const QString &place, const QString &words)
{
    const QString detail = QStringLiteral("%1: %2").arg(QString::fromLatin1(code), words);
    if (code.startsWith("28"))
        return refusedPassword(place, detail);
    if (code == "3D000") {
        return {
            Error::Kind::NotFound,
            PgText::tr("There is no such database on the server: %1. Create it with createdb, or correct the address.")
                .arg(place),
            detail};
    }
    if (code == "42501") {
        return {Error::Kind::Refused,
                PgText::tr("The user of %1 has no permission for this. Make the user the owner of the database.")
                    .arg(place),
                detail};
    }
    if (code == "53300") {
        return {
            Error::Kind::Database,
            PgText::tr("The database server at %1 has no connection left. Close other programs' connections, or raise "
                       "max_connections there.")
                .arg(place),
            detail};
    }
    if (code == "53100") {
        return {Error::Kind::NoSpace,
                PgText::tr("There is no space left for the database. Nothing was lost; make room on its disk."),
                detail};
    }
    if (code == "25006") {
        return {Error::Kind::Refused,
                PgText::tr("The database %1 is read-only, as a standby is. Give the address of the primary server.")
                    .arg(place),
                detail};
    }
    if (code == "55P03") {
        return {Error::Kind::Refused,
                PgText::tr(
                    "Another managing server is using the database %1. Stop that server, or give this one a database "
                    "of its own.")
                    .arg(place),
                detail};
    }
    if (code == "57P03") {
        return {Error::Kind::Io,
                PgText::tr("The database server at %1 is starting or stopping. Try again when it is up.").arg(place),
                detail};
    }
    return {Error::Kind::Database, PgText::tr("The database reports an error: %1").arg(words), detail};
}

Error pgConnectError(const QByteArray &message, const QString &place, bool needsPassword)
{
    const QString detail = oneLine(message);
    if (needsPassword)
        return refusedPassword(place, detail);
    // "connection to server at ... failed: FATAL:  28P01: password authentication failed ..."
    static const QRegularExpression code(QStringLiteral("[A-Z]+:\\s+([0-9A-Z]{5}): (.*)$"));
    if (const QRegularExpressionMatch match = code.match(detail); match.hasMatch())
        return pgError(match.captured(1).toLatin1(), place, match.captured(2));
    return {Error::Kind::Io,
            PgText::tr("The database server at %1 cannot be reached. Start it, or correct the address.").arg(place),
            detail};
}

} // namespace signalbox
