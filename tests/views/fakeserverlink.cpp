#include "tests/views/fakeserverlink.h"

#include "model/domain/activityquery.h"

#include <QFile>
#include <QFileInfo>
#include <QMetaObject>
#include <QPointer>

#include <utility>

namespace signalbox {

namespace {

template <class Answer>
void later(QObject *context, Answer answer)
{
    QMetaObject::invokeMethod(context, std::move(answer), Qt::QueuedConnection);
}

CommandOutcome done()
{
    CommandOutcome outcome;
    outcome.affected = 1;
    return outcome;
}

} // namespace

FakeServerLink::FakeServerLink(Fleet fleet, QObject *parent)
    : ServerLink(parent), answer(done()), m_fleet(std::move(fleet))
{
}

void FakeServerLink::submit(Command command, QObject *context, std::function<void(Result<CommandOutcome>)> done)
{
    commands.push_back(std::move(command));
    later(context, [done = std::move(done), result = answer] { done(result); });
}

void FakeServerLink::watch(JobId job, QObject *context, std::function<void(Result<RowsPart>)> part)
{
    std::vector<InstructionRow> rows = m_fleet.rows[job];
    std::vector<InstructionRow> rest;
    const bool isLast = firstPart == 0 || firstPart >= rows.size();
    if (!isLast) {
        const auto from = rows.begin() + static_cast<std::ptrdiff_t>(firstPart);
        rest.assign(from, rows.end());
        rows.erase(from, rows.end());
        m_rest = [part, rest = std::move(rest), context = QPointer(context)] {
            if (context)
                part(RowsPart{rest, true});
        };
    }
    later(context, [part = std::move(part), rows = std::move(rows), isLast] { part(RowsPart{rows, isLast}); });
}

void FakeServerLink::operators(QObject *context, std::function<void(Result<std::vector<OperatorRecord>>)> done)
{
    const QString denial = roleDenial(signedInAs.role, {Act::ManageOperators});
    later(context, [done = std::move(done), denial, list = known] {
        done(denial.isEmpty() ? Result(list)
                              : Result<std::vector<OperatorRecord>>(Error{Error::Kind::Forbidden, denial, {}}));
    });
}

void FakeServerLink::inventory(const InventoryQuestion &question, QObject *context,
                               std::function<void(Result<InventoryPage>)> done)
{
    inventoriesAsked.push_back(question);
    InventoryPage page;
    const auto from = static_cast<std::size_t>(question.from.item);
    constexpr std::size_t kPage = 2;
    for (std::size_t i = from; i < inventoryRows.size() && i < from + kPage; ++i) {
        const InventoryRow &row = inventoryRows[i];
        if ((!question.kind || row.kind == *question.kind) && (question.node == NodeId{} || row.node == question.node)
            && (row.key + row.value).contains(question.search))
            page.rows.push_back(row);
    }
    if (from + kPage < inventoryRows.size())
        page.next = {1, static_cast<int>(from + kPage)};
    page.asOfMs = 1;
    later(context, [done = std::move(done), page, refused = inventoryRefused] {
        done(refused.kind == Error::Kind::None ? Result(page) : Result<InventoryPage>(refused));
    });
}

void FakeServerLink::inventoryHistory(NodeId node, std::optional<InventoryKind> kind, QObject *context,
                                      std::function<void(Result<std::vector<InventoryChange>>)> done)
{
    std::vector<InventoryChange> list;
    for (const InventoryChange &change : inventoryChanges) {
        if (change.node == node && (!kind || change.kind == *kind))
            list.push_back(change);
    }
    later(context, [done = std::move(done), list] { done(list); });
}

void FakeServerLink::signInAs(const SignedIn &who)
{
    signedInAs = who;
    Q_EMIT stateChanged(m_state);
}

void FakeServerLink::sendRest()
{
    if (const auto rest = std::exchange(m_rest, nullptr))
        rest();
}

void FakeServerLink::unwatch(JobId) { }

void FakeServerLink::history(InstructionId instruction, EventSeq upTo, int limit, QObject *context,
                             std::function<void(Result<std::vector<Event>>)> done)
{
    std::vector<Event> events = m_fleet.history(instruction);
    if (upTo != 0)
        std::erase_if(events, [upTo](const Event &event) { return event.seq > upTo; });
    if (events.size() > static_cast<std::size_t>(limit))
        events.erase(events.begin(), events.end() - limit);
    later(context, [done = std::move(done), events = std::move(events)] { done(events); });
}

void FakeServerLink::importPackage(const QString &filePath, PackageRecord wanted, QObject *context,
                                   std::function<void(qint64, qint64)> progress,
                                   std::function<void(Result<PackageRecord>)> done)
{
    imported.append(filePath);
    importedAs = wanted;
    QFile file(filePath);
    importedBytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    later(context, [this, wanted, filePath, progress = std::move(progress), done = std::move(done)]() mutable {
        if (progress)
            progress(50, 100);
        wanted.id = static_cast<PackageId>(100);
        wanted.name = QFileInfo(filePath).baseName();
        wanted.version = QStringLiteral("1.0");
        DeltaBatch batch;
        batch.seq = ++m_fleet.snapshot.seq;
        batch.packages.push_back(wanted);
        tell(batch);
        done(wanted);
    });
}

void FakeServerLink::order(JobId, QObject *context, std::function<void(Result<JobOrder>)> done)
{
    later(context, [this, done = std::move(done)] {
        done(ordered ? Result<JobOrder>(*ordered) : Result<JobOrder>(Error{Error::Kind::NotFound, {}, {}}));
    });
}

void FakeServerLink::forecast(ForecastQuestion question, QObject *context, std::function<void(Result<Forecast>)> done)
{
    questions.push_back(question);
    later(context, [this, done = std::move(done)] { done(foreseen); });
}

void FakeServerLink::exportJob(JobId, const QString &filePath, QObject *context, std::function<void(Outcome)> done)
{
    exported.append(filePath);
    later(context, [done = std::move(done)] { done({}); });
}

void FakeServerLink::audit(quint32 after, int limit, QObject *context, std::function<void(Result<AuditList>)> done)
{
    AuditList list;
    for (const AuditRecord &record : audited) {
        list.last = record.number;
        if (record.number > after && list.records.size() < static_cast<std::size_t>(limit))
            list.records.push_back(record);
    }
    const bool isRefused = auditRefused.kind != Error::Kind::None;
    later(context, [done = std::move(done),
                    result = isRefused ? Result<AuditList>(auditRefused) : Result(std::move(list))] { done(result); });
}

void FakeServerLink::activity(const ActivityQuestion &question, QObject *context,
                              std::function<void(Result<ActivityPage>)> done)
{
    asked.push_back(question);
    if (activityRefused.kind != Error::Kind::None) {
        later(context, [done = std::move(done), error = activityRefused] { done(error); });
        return;
    }
    Result<ActivityQuery> query = readActivityQuery(question.search, question.zoneMinutes);
    if (!query) {
        later(context, [done = std::move(done), error = query.error()] { done(error); });
        return;
    }
    if (question.job != JobId{})
        query.value().addJob(question.job);
    query.value().addSeverities(question.severities);
    ActivityPage page;
    page.last = happened.empty() ? 0 : happened.back().seq;
    page.counts.emplace();
    const auto take = [&](const ActivityMessage &message) {
        const bool isInside =
            question.forward ? message.seq > question.after : question.before == 0 || message.seq < question.before;
        const bool isInTime = (question.fromMs == kNoTime || message.atMs >= question.fromMs)
                              && (question.toMs == kNoTime || message.atMs <= question.toMs);
        if (!isInside || !isInTime || !query.value().fits(activityDocument(message)))
            return;
        if (static_cast<int>(page.messages.size()) < question.limit)
            page.messages.push_back(message);
        else if (question.forward)
            page.last = std::min(page.last, page.messages.back().seq);
        else
            page.next = page.messages.back().seq;
    };
    for (const ActivityMessage &message : happened)
        ++(*page.counts)[static_cast<std::size_t>(message.severity)];
    if (question.forward)
        std::for_each(happened.begin(), happened.end(), take);
    else
        std::for_each(happened.rbegin(), happened.rend(), take);
    later(context, [done = std::move(done), page = std::move(page)] { done(page); });
}

void FakeServerLink::connectNow()
{
    setState(LinkState::Connected, QStringLiteral("connected"));
    Q_EMIT snapshot(m_fleet.snapshot);
}

void FakeServerLink::setState(LinkState state, const QString &text)
{
    m_state = state;
    m_stateText = text;
    Q_EMIT stateChanged(state);
}

} // namespace signalbox
