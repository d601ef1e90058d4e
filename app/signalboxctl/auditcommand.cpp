#include "app/signalboxctl/auditcommand.h"

#include "model/domain/auditchain.h"
#include "model/domain/outputfile.h"
#include "model/store/auditreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

constexpr int kPage = 1000; ///< records that are asked for at once
constexpr qsizetype kFewestSealDigits = 8; ///< of one that is expected

using Take = std::function<void(const QJsonObject &record)>;

/// All records, ascending, from the server or from --database. @return the highest number ever given out
Result<quint32> readRecords(const Call &call, const Take &take)
{
    if (call.options.isSet(QStringLiteral("database"))) {
        return readAudit(call.options.value(QStringLiteral("database")),
                         [&](const AuditEntry &entry) { take(auditJson(entry)); });
    }
    for (quint32 after = 0;;) {
        const Result<QJsonObject> answer =
            call.ask(QStringLiteral("GET"), QStringLiteral("/audit?after=%1&limit=%2").arg(after).arg(kPage));
        if (!answer)
            return answer.error();
        const AuditList page = auditList(answer.value());
        const quint32 before = after;
        for (const AuditRecord &record : page.records) {
            take(record.sealed);
            after = std::max(after, record.number);
        }
        if (page.records.size() < kPage || after == before) // the latter of no server of ours
            return page.last;
    }
}

Result<QJsonArray> allRecords(const Call &call)
{
    QJsonArray all;
    const Result<quint32> last = readRecords(call, [&](const QJsonObject &record) { all.append(record); });
    return last ? Result(std::move(all)) : Result<QJsonArray>(last.error());
}

Result<int> list(const Call &call)
{
    Result<QJsonArray> records = allRecords(call);
    if (!records)
        return records.error();
    print(records.value(),
          {{QStringLiteral("number"), CtlText::tr("NO.", "of a record"), true},
           {QStringLiteral("at"), CtlText::tr("TIME")},
           {QStringLiteral("operator"), CtlText::tr("OPERATOR")},
           {QStringLiteral("origin"), CtlText::tr("FROM", "where a command came from")},
           {QStringLiteral("command"), CtlText::tr("COMMAND")},
           {QStringLiteral("job"), CtlText::tr("JOB"), true},
           {QStringLiteral("destinations"), CtlText::tr("DESTINATIONS"), true},
           {QStringLiteral("refusedDestinations"), CtlText::tr("REFUSED"), true},
           {QStringLiteral("result"), CtlText::tr("RESULT")},
           {QStringLiteral("text"), CtlText::tr("WHAT")},
           {QStringLiteral("reason"), CtlText::tr("REASON")}},
          call.format);
    return int{Success};
}

/// Everything that is known, for other programs: CSV unless JSON is wanted.
Result<int> exportRecords(const Call &call)
{
    const Result<QJsonArray> records = allRecords(call);
    if (!records)
        return records.error();
    std::vector<Column> columns;
    for (const char *key :
         {"number",  "at",       "operator", "origin",     "command", "job", "destinations", "refusedDestinations",
          "result",  "text",     "reason",   "affected",   "refused", "id",  "seq",          "key",
          "request", "previous", "hash",     "operatorId", "role"})
        columns.push_back({QString::fromLatin1(key), {}});
    const Format format = call.format == Format::Json ? Format::Json : Format::Csv;
    const QString out = call.options.value(QStringLiteral("out"));
    if (out.isEmpty()) {
        print(records.value(), columns, format);
        return int{Success};
    }
    if (const QString problem = writeOutputFile(out, written(records.value(), columns, format)); !problem.isEmpty())
        return Error{Error::Kind::Io, CtlText::tr("The file %1 cannot be written: %2.").arg(out, problem), {}};
    return int{Success};
}

/// NUMBER:SEAL of --expect into the chain.
Outcome expectIn(AuditChain &chain, const QString &wanted)
{
    const QString digits = wanted.section(u':', 1);
    bool isNumber = false;
    const quint32 number = wanted.section(u':', 0, 0).toUInt(&isNumber);
    const QByteArray seal = QByteArray::fromHex(digits.toLatin1());
    if (isNumber && number > 0 && digits.size() >= kFewestSealDigits && seal.toHex() == digits.toLower().toLatin1()) {
        chain.expect(number, seal);
        return {};
    }
    return Error{
        Error::Kind::Invalid,
        CtlText::tr("--expect takes what verify told earlier: the number of a record, a colon, and its seal or "
                    "an even number of its first digits, at least %1.")
            .arg(kFewestSealDigits),
        {}};
}

Result<int> verify(const Call &call)
{
    AuditChain chain;
    if (call.options.isSet(QStringLiteral("expect"))) {
        if (Outcome expected = expectIn(chain, call.options.value(QStringLiteral("expect"))); !expected)
            return expected.error();
    }
    const Result<quint32> last = readRecords(call, [&](const QJsonObject &record) { chain.add(record); });
    if (!last)
        return last.error();
    chain.end(last.value());
    const QString seal = QString::fromLatin1(chain.seal().toHex());
    if (call.format != Format::Table) {
        QJsonArray findings;
        for (const AuditFinding &finding : chain.findings()) {
            findings.append(QJsonObject{{QStringLiteral("first"), static_cast<qint64>(finding.first)},
                                        {QStringLiteral("last"), static_cast<qint64>(finding.last)},
                                        {QStringLiteral("sentence"), auditFindingText(finding)}});
        }
        print(QJsonObject{{QStringLiteral("sound"), chain.isSound()},
                          {QStringLiteral("records"), static_cast<qint64>(chain.count())},
                          {QStringLiteral("newest"), static_cast<qint64>(chain.newest())},
                          {QStringLiteral("hash"), seal},
                          {QStringLiteral("findings"), findings}},
              call.format);
        return int{chain.isSound() ? Success : Failed};
    }
    for (const AuditFinding &finding : chain.findings())
        print(auditFindingText(finding));
    const auto count = static_cast<int>(chain.count());
    if (!chain.isSound()) {
        print(CtlText::tr("The audit of %Ln record(s) was tampered with.", nullptr, count));
        return int{Failed};
    }
    print(count == 0 ? CtlText::tr("There are no records yet.")
                     //: %1 is the number of the newest record, %2 its seal.
                     : CtlText::tr("The chain of %Ln record(s) is whole. The newest: %1:%2", nullptr, count)
                           .arg(chain.newest())
                           .arg(seal));
    return int{Success};
}

} // namespace

Result<int> audit(const Call &call)
{
    const QString what = call.arguments.value(0, QStringLiteral("list"));
    if (what == QStringLiteral("list"))
        return list(call);
    if (what == QStringLiteral("export"))
        return exportRecords(call);
    if (what == QStringLiteral("verify"))
        return verify(call);
    return Error{
        Error::Kind::Invalid,
        CtlText::tr("“%1” cannot be done with the audit: it can be listed, exported and verified (list, export, "
                    "verify).")
            .arg(what),
        {}};
}

} // namespace signalbox::ctl
