#include "tests/views/fakeserverlink.h"

#include <QFileInfo>
#include <QMetaObject>

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

void FakeServerLink::watch(JobId job, QObject *context, std::function<void(Result<std::vector<InstructionRow>>)> done)
{
    later(context, [done = std::move(done), rows = m_fleet.rows[job]] { done(rows); });
}

void FakeServerLink::unwatch(JobId) { }

void FakeServerLink::history(InstructionId instruction, QObject *context,
                             std::function<void(Result<std::vector<Event>>)> done)
{
    later(context, [done = std::move(done), events = m_fleet.history(instruction)] { done(events); });
}

void FakeServerLink::importPackage(const QString &filePath, PackageRecord wanted, QObject *context,
                                   std::function<void(qint64, qint64)> progress,
                                   std::function<void(Result<PackageRecord>)> done)
{
    imported.append(filePath);
    later(context, [this, wanted, filePath, progress = std::move(progress), done = std::move(done)]() mutable {
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
