#include "model/engine/engineimpl.h"

#include "model/domain/text.h"
#include "model/engine/commandresult.h"

namespace signalbox {

using namespace command;

namespace {

constexpr qsizetype kMaxCommandWord = 64; ///< bytes
const QString kOrigin = QStringLiteral("origin");

/// The job that a command is about; 0: it is about something else, or makes it.
JobId jobOf(const CommandBody &body)
{
    if (const auto *order = std::get_if<Operate>(&body))
        return order->job;
    if (const auto *order = std::get_if<MoveJob>(&body))
        return order->job;
    if (const auto *order = std::get_if<ControlJob>(&body))
        return order->job;
    if (const auto *order = std::get_if<ControlRequest>(&body))
        return order->job;
    if (const auto *order = std::get_if<SetRepetition>(&body); order && order->kind == SeriesKind::Job)
        return JobId{order->of};
    return {};
}

/// An operator who gives a time means one that is to come. Runs of sets and series keep to the plan that they are of.
Outcome checkInstallTime(const CommandBody &body, const QJsonObject &record, UtcMs nowMs)
{
    const auto *order = std::get_if<CreateJob>(&body);
    const bool isPlanned = record.contains(QStringLiteral("series")) || record.contains(QStringLiteral("setRun"));
    if (!order || isPlanned || order->timing != InstallTiming::DateTime || order->installAtMs <= kNoTime
        || order->installAtMs > nowMs)
        return {};
    return invalid(CommandText::tr("Installation time: %1 has passed already. Give a time in the future, or another "
                                   "timing to install at once.")
                       .arg(momentText(order->installAtMs)));
}

/// By whose token it was given. A local user, and who has the server's own token, are told by their name and origin.
void addSigner(QJsonObject &record, OperatorId id, OperatorRole role)
{
    if (id == OperatorId{})
        return;
    record.insert(QStringLiteral("operatorId"), static_cast<qint64>(number(id)));
    record.insert(QStringLiteral("role"), operatorRoleKey(role));
}

QJsonObject marked(const QByteArray &mark)
{
    return QJsonDocument::fromJson(mark).object();
}

} // namespace

EngineReply Engine::Impl::take(const Command &command)
{
    return perform(command, {});
}

EngineReply Engine::Impl::take(const MarkedCommand &command)
{
    return perform(command.command, marked(command.mark));
}

EngineReply Engine::Impl::take(const CommandTurnedDown &turned)
{
    m_deed = {turned.operatorName, {}, turned.job, 0, 0};
    QJsonObject record = marked(turned.mark);
    addSigner(record, turned.operatorId, turned.role);
    record.insert(QStringLiteral("command"), cleanText(turned.command, kMaxCommandWord));
    record.insert(QStringLiteral("result"), auditResultKey(AuditResult::Refused));
    record.insert(QStringLiteral("reason"), cleanText(turned.reason, kMaxAuditText));
    addRecord(std::move(record), turned.job);
    return {};
}

EngineReply Engine::Impl::take(const DeedDone &deed)
{
    m_deed = {deed.operatorName, deed.text, deed.job, deed.destinations, 0};
    QJsonObject record = marked(deed.mark);
    addSigner(record, deed.operatorId, deed.role);
    record.insert(QStringLiteral("command"), cleanText(deed.command, kMaxCommandWord));
    record.insert(QStringLiteral("result"), auditResultKey(AuditResult::Done));
    record.insert(QStringLiteral("affected"), 1);
    addRecord(std::move(record), deed.job);
    return {};
}

EngineReply Engine::Impl::perform(const Command &command, QJsonObject record)
{
    m_deed = {command.operatorName, {}, jobOf(command.body), 0, 0};
    OperatorRole role{};
    Outcome allowed = mayGive(command, role);
    if (allowed)
        allowed = mayTouch(command.body);
    if (allowed)
        allowed = checkInstallTime(command.body, record, m_nowMs);
    if (isFromAbove(m_deed.job))
        m_deed.job = {}; // it is no job of this server's log
    addSigner(record, command.operatorId, role);
    m_giver = {command.operatorName, role, command.operatorId, record.value(kOrigin).toString()};
    Result<CommandOutcome> done =
        allowed ? std::visit([&](const auto &body) { return carryOut(body, command.operatorName); }, command.body)
                : Result<CommandOutcome>(allowed.error());
    // A window is new or gone, a job is new, it or its folder was moved; or the server takes up its transfers again.
    const auto *transfer = std::get_if<SuspendNode>(&command.body);
    const bool goesOn = transfer && !transfer->suspended && transfer->node == NodeId{};
    if (done && (!m_windows.empty() || m_windowDueMs != kNoTime || goesOn))
        checkWindows();
    const bool isRecorded = !command.operatorName.isEmpty() || record.contains(kOrigin);
    EngineReply reply;
    AuditResult result = AuditResult::Refused;
    if (done) {
        const CommandOutcome &outcome = done.value();
        result = outcome.refused > 0 ? AuditResult::Partly : AuditResult::Done;
        record.insert(QStringLiteral("affected"), static_cast<qint64>(outcome.affected));
        record.insert(QStringLiteral("refused"), static_cast<qint64>(outcome.refused));
        if (outcome.createdId != 0)
            record.insert(QStringLiteral("id"), static_cast<qint64>(outcome.createdId));
        reply.outcome = std::move(done).value();
    } else {
        reply.kind = EngineReply::Kind::Ignored;
        reply.error = done.error();
        record.insert(QStringLiteral("reason"), cleanText(reply.error.text, kMaxAuditText));
    }
    record.insert(QStringLiteral("command"), auditKey(command.body));
    record.insert(QStringLiteral("result"), auditResultKey(result));
    if (isRecorded)
        addRecord(std::move(record), m_deed.job);
    return reply;
}

void Engine::Impl::audit(const QString &operatorName, const QString &what)
{
    m_deed.operatorName = operatorName;
    m_deed.text = what;
}

void Engine::Impl::addRecord(QJsonObject record, JobId job)
{
    if (!record.contains(kOrigin))
        record.insert(kOrigin, QStringLiteral("server"));
    record.insert(QStringLiteral("operator"), cleanText(m_deed.operatorName, kMaxAuditText));
    record.insert(QStringLiteral("text"), cleanText(m_deed.text, kMaxAuditText));
    if (job != JobId{})
        record.insert(QStringLiteral("job"), static_cast<qint64>(number(job)));
    record.insert(QStringLiteral("destinations"), static_cast<qint64>(m_deed.destinations));
    record.insert(QStringLiteral("refusedDestinations"), static_cast<qint64>(m_deed.refusedDestinations));
    record.insert(QStringLiteral("previous"), QString::fromLatin1(m_auditSeal.toHex()));

    Event event;
    event.kind = EventKind::Audit;
    event.detail = kAuditRecord;
    event.job = job;
    event.text = json(record);
    event.seq = nextSeq();
    event.atMs = m_nowMs;
    AuditLink link{++m_auditNumber, event.seq, {}};
    link.seal = auditSeal(auditJson({link, event}));
    m_auditSeal = link.seal;
    m_batch.audits.push_back(std::move(link));
    log(std::move(event));
}

Result<AuditPage> Engine::Impl::auditRecords(quint32 after, int limit) const
{
    Result<std::vector<AuditEntry>> entries = m_store.audits(after, limit);
    if (!entries)
        return entries.error();
    return AuditPage{std::move(entries).value(), m_auditNumber};
}

} // namespace signalbox
