#include "app/signalboxctl/errorscommand.h"

#include "network/consoleapi/errorjson.h"

#include <QCoreApplication>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

/// For people: a paragraph each when there are few, else a line each.
void printEntries(const std::vector<const ErrorEntry *> &entries)
{
    constexpr std::size_t kFew = 8;
    if (entries.size() <= kFew) {
        for (const ErrorEntry *entry : entries)
            print(QStringLiteral("%1 [%2]\n%3\n")
                      .arg(QString::fromLatin1(entry->key), errorFamilyText(entry->family), errorExplanation({entry})));
        return;
    }
    QJsonArray list;
    for (const ErrorEntry *entry : entries)
        list.append(QJsonObject{{QStringLiteral("key"), QString::fromLatin1(entry->key)},
                                {QStringLiteral("code"), errorCodeText(*entry)},
                                {QStringLiteral("family"), errorFamilyText(entry->family)},
                                {QStringLiteral("text"), errorText(*entry)}});
    print(list,
          {{QStringLiteral("key"), CtlText::tr("KEY")},
           {QStringLiteral("code"), CtlText::tr("CODE")},
           {QStringLiteral("family"), CtlText::tr("WHOSE")},
           {QStringLiteral("text"), CtlText::tr("MEANING")}},
          Format::Table);
}

std::vector<Column> csvColumns()
{
    std::vector<Column> columns;
    for (const char *key : {"key", "family", "code", "name", "text", "cause", "step"})
        columns.push_back({QString::fromLatin1(key), {}, false});
    return columns;
}

} // namespace

Result<int> errors(const Call &call)
{
    const QString search = call.arguments.join(u' ');
    const std::vector<const ErrorEntry *> found = findErrors(search);
    if (call.format == Format::Table) {
        if (found.empty())
            return Error{
                Error::Kind::NotFound,
                //: %1 is a code or words.
                CtlText::tr("There is no error code for “%1”. Without an argument all are listed.").arg(search),
                {}};
        printEntries(found);
        return int{Success};
    }
    QJsonArray list;
    for (const ErrorEntry *entry : found)
        list.append(consoleapi::toJson(*entry));
    print(list, csvColumns(), call.format);
    return int{Success};
}

Result<int> history(const Call &call)
{
    bool isNumber = false;
    const quint32 id = call.arguments.constFirst().toUInt(&isNumber);
    if (!isNumber || id == 0)
        return Error{Error::Kind::Invalid,
                     CtlText::tr("“%1” is not a number of a job, an instruction, a node or a folder.")
                         .arg(call.arguments.constFirst()),
                     {}};
    const Result<QJsonObject> answer =
        call.ask(QStringLiteral("GET"), QStringLiteral("/instructions/%1/history").arg(id));
    if (!answer)
        return answer.error();
    const QJsonArray entries = answer.value().value(QStringLiteral("history")).toArray();
    print(entries,
          {{QStringLiteral("at"), CtlText::tr("TIME"), false},
           {QStringLiteral("attempt"), CtlText::tr("ATTEMPT"), true},
           {QStringLiteral("kind"), CtlText::tr("KIND"), false},
           {QStringLiteral("node"), CtlText::tr("NODE"), false},
           {QStringLiteral("errors"), CtlText::tr("ERROR"), false},
           {QStringLiteral("sentence"), CtlText::tr("WHAT"), false}},
          call.format);
    if (call.format != Format::Table)
        return int{Success};
    std::vector<const ErrorEntry *> last;
    for (const QJsonValue entry : entries) {
        const QJsonArray keys = entry.toObject().value(QStringLiteral("errors")).toArray();
        if (!keys.isEmpty())
            last.clear();
        for (const QJsonValue key : keys)
            if (const ErrorEntry *known = errorEntry(key.toString())) // a newer server may know more
                last.push_back(known);
    }
    if (!last.empty())
        print(u'\n' + errorExplanation(last));
    return int{Success};
}

} // namespace signalbox::ctl
