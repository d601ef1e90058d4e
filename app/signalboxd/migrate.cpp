#include "app/signalboxd/migrate.h"

#include "model/store/store.h"
#include "model/store/storecopy.h"

#include <QCoreApplication>

#include <cstdio>

namespace signalbox {

namespace {

enum ExitCode { Success = 0, Failed = 1, WrongUsage = 2 };

struct MigrateText {
    Q_DECLARE_TR_FUNCTIONS(Migrate)
};

int fail(ExitCode code, const Error &error)
{
    std::fprintf(stderr, "signalboxd: %s\n", qPrintable(error.text));
    if (!error.detail.isEmpty())
        std::fprintf(stderr, "  (%s)\n", qPrintable(error.detail));
    return code;
}

} // namespace

void addMigrationOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("migrate-store"),
         MigrateText::tr("Copy the store FROM to the new one that is named behind it, and end: the addresses are "
                         "those of --store."),
         MigrateText::tr("FROM TO")});
}

int migrate(const QCommandLineParser &parser)
{
    const QString from = parser.value(QStringLiteral("migrate-store"));
    if (parser.positionalArguments().size() != 1) {
        return fail(WrongUsage,
                    {Error::Kind::Invalid,
                     MigrateText::tr("--migrate-store takes two addresses: the store to be copied, and a new one."),
                     {}});
    }
    const QString to = parser.positionalArguments().constFirst();
    const auto copied = migrateStore(from, to);
    if (!copied)
        return fail(Failed, copied.error());
    qint64 rows = 0;
    std::printf("%-16s %12s  %s\n", "table", "rows", "SHA-256");
    for (const CopiedTable &table : copied.value()) {
        std::printf("%-16s %12lld  %s\n", qPrintable(table.table), static_cast<long long>(table.rows),
                    table.sha256.toHex().constData());
        rows += table.rows;
    }
    std::printf("%s\n",
                qPrintable(MigrateText::tr("%1 rows were copied from %2 to %3, read back there and found the same. "
                                           "Packages and archives stay in the state folder.")
                               .arg(rows)
                               .arg(storePath(from), storePath(to))));
    return Success;
}

} // namespace signalbox
