#include "network/consoleapi/embeddedlink.h"

#include "network/consoleapi/jobexport.h"
#include "network/consoleapi/packageimport.h"
#include "network/simulation/forecaster.h"

#include <QElapsedTimer>
#include <QPointer>

#include <utility>

namespace signalbox {

namespace {

constexpr qint64 kProgressEveryMs = 50;
constexpr int kPulseMs = 1000;

/// Calls `done` in the GUI thread, from its event loop, unless the context is gone by then. The courier is an object of
/// that thread which lives for as long as anything is on the way; the context is looked at only there. The call must not
/// hold the courier itself: undelivered calls are dropped at the very end of the program, with Qt's event list locked, and
/// the last reference would then wait for that lock for ever. What is brought is held by reference counting of our own,
/// since whichever thread lets go of the call last takes it apart.
template <class T>
void answer(const std::shared_ptr<QObject> &courier, const QPointer<QObject> &context, std::function<void(T)> done,
            T value)
{
    struct Parcel {
        QPointer<QObject> context;
        std::function<void(T)> done;
        T value;
    };
    QMetaObject::invokeMethod(
        courier.get(),
        // The capture is only read: the caller's thread takes it apart, maybe after the GUI thread has called it.
        [parcel = std::make_shared<Parcel>(Parcel{context, std::move(done), std::move(value)})] {
            std::shared_ptr<Parcel> counted = parcel;
            Parcel mine = std::move(*counted);
            counted.reset(); // who lets go after this sees that it was unpacked
            if (mine.context)
                mine.done(std::move(mine.value));
        },
        Qt::QueuedConnection);
}

} // namespace

EmbeddedLink::EmbeddedLink(EngineAccess &host, ContentStore &content, QString name, QString operatorName,
                           QObject *parent)
    : ServerLink(parent),
      m_host(host),
      m_content(content),
      m_name(std::move(name)),
      m_operator(std::move(operatorName)),
      m_courier(new QObject, [](QObject *courier) { courier->deleteLater(); })
{
    m_worker->start();
    m_forecaster->start();
    m_pulse.setInterval(kPulseMs);
    connect(&m_pulse, &QTimer::timeout, this, &EmbeddedLink::askForLife);
}

EmbeddedLink::~EmbeddedLink()
{
    if (m_subscription != 0)
        m_host.unsubscribe(m_subscription);
    ++*m_questions; // whatever is being simulated ends
    m_forecaster->stop();
    m_worker->stop();
}

QString EmbeddedLink::stateText() const
{
    if (m_state == LinkState::Refused)
        return m_refusal;
    return m_state == LinkState::Connected ? tr("Embedded in this window") : tr("Starting");
}

void EmbeddedLink::refuse(const Error &error)
{
    m_refusal = error.text;
    m_state = LinkState::Refused;
    Q_EMIT stateChanged(m_state);
}

void EmbeddedLink::open()
{
    // Subscribing first and reading the snapshot after it loses nothing: a delta that is older than the snapshot only
    // says again what the snapshot says.
    const QPointer self(this);
    m_subscription = m_host.subscribe([mailbox = m_mailbox, courier = m_courier, self](const DeltaBatch &batch) {
        bool wake = false;
        {
            const std::scoped_lock lock(mailbox->mutex);
            wake = mailbox->batches.empty();
            mailbox->batches.push_back(batch);
        }
        if (!wake)
            return;
        QMetaObject::invokeMethod(
            courier.get(),
            [self] {
                if (self)
                    self->deliver();
            },
            Qt::QueuedConnection);
    });
    m_host.query([courier = m_courier, self](Engine &engine) {
        answer<ServerSnapshot>(
            courier, QPointer<QObject>(self.data()),
            [self](const ServerSnapshot &now) {
                self->m_state = LinkState::Connected;
                Q_EMIT self->stateChanged(self->m_state);
                Q_EMIT self->snapshot(now);
                self->m_pulse.start();
            },
            engine.snapshot(TaskLoop::nowMs()));
    });
}

void EmbeddedLink::askForLife()
{
    if (m_asked)
        return; // a server that does not answer does not look alive
    m_asked = true;
    m_host.query([courier = m_courier, self = QPointer(this), context = QPointer<QObject>(this)](Engine &engine) {
        const UtcMs now = TaskLoop::nowMs();
        answer<double>(
            courier, context,
            [self, now](double reportsPerSecond) {
                self->m_asked = false;
                Q_EMIT self->heartbeat(now, reportsPerSecond);
            },
            engine.reportsPerSecond(now));
    });
}

void EmbeddedLink::deliver()
{
    std::vector<DeltaBatch> batches;
    {
        const std::scoped_lock lock(m_mailbox->mutex);
        batches.swap(m_mailbox->batches);
    }
    if (m_state != LinkState::Connected)
        return; // the snapshot that comes has it all
    for (const DeltaBatch &batch : batches)
        Q_EMIT deltas(batch);
}

void EmbeddedLink::submit(Command command, QObject *context, std::function<void(Result<CommandOutcome>)> done)
{
    if (command.operatorName.isEmpty())
        command.operatorName = m_operator;
    m_host.post(std::move(command),
                [courier = m_courier, context = QPointer(context), done = std::move(done)](EngineReply reply) {
                    if (reply.outcome)
                        answer<Result<CommandOutcome>>(courier, context, done, *reply.outcome);
                    else
                        answer<Result<CommandOutcome>>(courier, context, done, reply.error);
                });
}

void EmbeddedLink::watch(JobId job, QObject *context, std::function<void(Result<std::vector<InstructionRow>>)> done)
{
    m_host.query([worker = std::weak_ptr(m_worker), courier = m_courier, job, context = QPointer(context),
                  done = std::move(done)](Engine &engine) {
        engine.watch(job);
        const Result<JobRecord> record = engine.job(job);
        const std::shared_ptr<TaskLoop> reader = worker.lock();
        if (!record || !record.value().archive.isArchived() || !reader) {
            answer(courier, context, done, engine.rows(job));
            return;
        }
        JobExport data;
        data.job = record.value();
        reader->post([courier, context, done, data = std::move(data)] {
            Result<JobExport> whole = completed(data);
            answer(courier, context, done,
                   whole ? Result<std::vector<InstructionRow>>(std::move(whole.value().rows))
                         : Result<std::vector<InstructionRow>>(whole.error()));
        });
    });
}

void EmbeddedLink::unwatch(JobId job)
{
    m_host.query([job](Engine &engine) { engine.unwatch(job); });
}

void EmbeddedLink::history(InstructionId instruction, QObject *context,
                           std::function<void(Result<std::vector<Event>>)> done)
{
    m_host.query([worker = std::weak_ptr(m_worker), courier = m_courier, instruction, context = QPointer(context),
                  done = std::move(done)](Engine &engine) {
        const std::optional<JobRecord> archived = engine.archiveOf(instruction);
        const std::shared_ptr<TaskLoop> reader = worker.lock();
        if (!archived || !reader) {
            answer(courier, context, done, engine.history(instruction));
            return;
        }
        reader->post([courier, context, done, job = *archived, instruction] {
            answer(courier, context, done, archivedHistory(job, instruction));
        });
    });
}

void EmbeddedLink::importPackage(const QString &filePath, PackageRecord wanted, QObject *context,
                                 std::function<void(qint64, qint64)> progress,
                                 std::function<void(Result<PackageRecord>)> done)
{
    // The worker is stopped before the link is gone, so it may use the link's members.
    m_worker->post([this, courier = m_courier, filePath, wanted = std::move(wanted), context = QPointer(context),
                    progress = std::move(progress), done = std::move(done)] {
        QElapsedTimer sinceLast;
        const auto tell = [&](qint64 bytes, qint64 size) {
            if (progress && (!sinceLast.isValid() || sinceLast.elapsed() >= kProgressEveryMs || bytes >= size)) {
                sinceLast.start();
                answer<qint64>(
                    courier, context, [progress, size](qint64 now) { progress(now, size); }, bytes);
            }
            return !context.isNull(); // whoever asked is gone: nobody wants it any more
        };
        Result<ImportedPackage> imported = importPackageFile(m_content, filePath, wanted, tell);
        if (!imported) {
            answer<Result<PackageRecord>>(courier, context, done, imported.error());
            return;
        }
        const PackageRecord package = imported.value().record;
        registerPackage(m_host, m_content, std::move(imported).value(), m_operator,
                        [courier, context, done, package](const EngineReply &reply) {
                            if (!reply.outcome) {
                                answer<Result<PackageRecord>>(courier, context, done, reply.error);
                                return;
                            }
                            PackageRecord known = package;
                            known.id = PackageId{reply.outcome->createdId};
                            answer<Result<PackageRecord>>(courier, context, done, known);
                        });
    });
}

void EmbeddedLink::forecast(ForecastQuestion question, QObject *context, std::function<void(Result<Forecast>)> done)
{
    const quint64 asked = ++*m_questions;
    const UtcMs nowMs = m_host.nowMs();
    m_host.query([forecaster = std::weak_ptr(m_forecaster), questions = m_questions, asked, courier = m_courier,
                  question, nowMs, context = QPointer(context), done = std::move(done)](Engine &engine) {
        Result<simulation::ForecastBasis> basis = simulation::forecastBasisOf(engine, question.job, nowMs);
        if (!basis) {
            answer<Result<Forecast>>(courier, context, done, basis.error());
            return;
        }
        const std::shared_ptr<TaskLoop> loop = forecaster.lock();
        if (!loop)
            return;
        loop->post([courier, context, done, question, questions, asked, basis = std::move(basis).value()] {
            answer(courier, context, done, simulation::forecast(basis, question, [&] { return *questions == asked; }));
        });
    });
}

void EmbeddedLink::exportJob(JobId job, const QString &filePath, QObject *context, std::function<void(Outcome)> done)
{
    m_host.query([worker = std::weak_ptr(m_worker), courier = m_courier, job, filePath, context = QPointer(context),
                  done = std::move(done)](Engine &engine) {
        Result<JobExport> data = jobExportOf(engine, job);
        if (!data) {
            answer<Outcome>(courier, context, done, data.error());
            return;
        }
        const std::shared_ptr<TaskLoop> writer = worker.lock();
        if (!writer)
            return;
        writer->post([courier, filePath, context, done, data = std::move(data).value()] {
            const Result<JobExport> whole = completed(data);
            answer<Outcome>(courier, context, done,
                            whole ? writeJobExport(whole.value(), filePath) : Outcome(whole.error()));
        });
    });
}

} // namespace signalbox
