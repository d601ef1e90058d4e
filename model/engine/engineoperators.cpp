// Operators who sign in with a token, and what their roles allow.

#include "model/domain/text.h"
#include "model/engine/commandresult.h"
#include "model/engine/engineimpl.h"
#include "model/engine/namecheck.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRandomGenerator>

#include <array>

namespace signalbox {

using namespace command;

namespace {

constexpr std::size_t kMaxOperators = 10'000; ///< with those that were revoked

/// 256 bits of the system's own chance, as 64 hexadecimal digits: nothing that a shell or a header takes amiss.
QString newOperatorToken()
{
    std::array<quint32, 8> chance{};
    QRandomGenerator::system()->fillRange(chance.data(), static_cast<qsizetype>(chance.size()));
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(chance.data()), qsizetype{sizeof chance}).toHex());
}

QByteArray hashOf(const QString &token)
{
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256);
}

QString utcText(UtcMs ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

/// For the audit.
QString expiryText(UtcMs ms)
{
    return ms == kNoTime ? QStringLiteral("never") : utcText(ms);
}

Outcome checkExpiry(UtcMs expiresMs, UtcMs nowMs)
{
    if (expiresMs == kNoTime || expiresMs > nowMs)
        return {};
    return invalid(
        CommandText::tr("Expiry: %1 has passed already. Give a time in the future.").arg(momentText(expiresMs)));
}

Error noOperator(OperatorId id)
{
    return notFound(CommandText::tr("There is no operator %1.").arg(number(id)));
}

/// What the audit says of a change: in stable words.
QString wordsOf(const OperatorRecord &record)
{
    return QStringLiteral("%1 %2 as %3, expires %4")
        .arg(QString::number(number(record.id)), record.name, operatorRoleKey(record.role),
             expiryText(record.expiresMs));
}

} // namespace

std::vector<StoredOperator> Engine::Impl::operators() const
{
    std::vector<StoredOperator> list;
    list.reserve(m_operators.all().size());
    for (const auto &[id, one] : m_operators.all())
        list.push_back(one);
    return list;
}

EngineReply Engine::Impl::take(const OperatorSeen &seen)
{
    const StoredOperator *known = m_operators.find(seen.who);
    const UtcMs sinceMs = m_nowMs - m_nowMs % kLastUsedStepMs;
    if (!known || known->record.lastUsedMs >= sinceMs)
        return {};
    StoredOperator one = *known;
    one.record.lastUsedMs = sinceMs;
    m_operators.put(std::move(one));
    return {};
}

// ---- What a role allows

Outcome Engine::Impl::mayGive(const Command &command, OperatorRole &role) const
{
    role = command.role;
    if (command.operatorId != OperatorId{}) {
        // As of now: the command may have waited since its token was looked at.
        const StoredOperator *known = m_operators.find(command.operatorId);
        if (!known || tokenState(known->record, m_nowMs) != TokenState::Valid) {
            return Error{
                Error::Kind::Unauthorized,
                CommandText::tr("The operator was revoked, or the token has expired, before this could be done."),
                {}};
        }
        role = known->record.role;
    }
    if (std::holds_alternative<RunAgain>(command.body) || std::holds_alternative<DismissOperation>(command.body))
        return role == OperatorRole::BrowseOnly
                   ? Outcome(Error{Error::Kind::Forbidden, roleDenial(role, {Act::RunJobs}), {}})
                   : Outcome(); // the others are asked of each operation
    if (const auto *order = std::get_if<CommandJobs>(&command.body))
        return mayCommandJobs(*order, role);
    JobId about{};
    if (const auto *order = std::get_if<Operate>(&command.body))
        about = order->job;
    else if (const auto *move = std::get_if<MoveJob>(&command.body))
        about = move->job;
    else if (const auto *control = std::get_if<ControlJob>(&command.body))
        about = control->job;
    else if (const auto *request = std::get_if<ControlRequest>(&command.body))
        about = request->job;
    else if (const auto *cancel = std::get_if<CancelTask>(&command.body))
        about = cancel->job;
    else if (const auto *repeat = std::get_if<SetRepetition>(&command.body))
        about = repeat->kind == SeriesKind::Job ? JobId{repeat->of} : JobId{};
    const Job *known = m_memory.job(about);
    // What is said then is that there is no such job. A process outlives its job: it is as one of Install package then.
    const bool isOfJob = !std::holds_alternative<CancelTask>(command.body);
    if (about != JobId{} && !known && isOfJob && role != OperatorRole::BrowseOnly)
        return {};
    const JobType type = known ? known->record.type : JobType::InstallPackage;
    QString denial = roleDenial(role, deedOf(command.body, type));
    // With a folder its jobs go, whatever their types.
    if (const auto *folder = std::get_if<DeleteFolder>(&command.body)) {
        for (const auto &[id, job] : m_memory.jobs) {
            if (denial.isEmpty() && m_memory.isInFolder(job->record.folder, folder->folder))
                denial = roleDenial(role, {Act::RunJobs, job->record.type});
        }
    }
    if (denial.isEmpty())
        return {};
    return Error{Error::Kind::Forbidden, denial, {}};
}

// ---- Commands

Result<CommandOutcome> Engine::Impl::carryOut(const AddOperator &order, const QString &operatorName)
{
    const QString name = order.name.trimmed();
    if (name.isEmpty())
        return invalid(CommandText::tr("Operator name: it is empty. Give one."));
    if (name.size() > kMaxOperatorName) {
        return invalid(CommandText::tr("%1: it has %2 characters, at most %3 are allowed. Shorten it.")
                           .arg(CommandText::tr("Operator name"))
                           .arg(name.size())
                           .arg(kMaxOperatorName));
    }
    if (Outcome named = checkName(CommandText::tr("Operator name"), name); !named)
        return named.error();
    // The audit calls who has the server's own token "token:FILE".
    if (name.contains(u':'))
        return invalid(CommandText::tr("Operator name: a colon is not allowed. Leave it out."));
    if (operatorRoleKey(order.role).isEmpty())
        return invalid(CommandText::tr("Role: %1 is none.").arg(static_cast<int>(order.role)));
    if (const StoredOperator *known = m_operators.byName(name)) {
        return invalid(
            tokenState(known->record, m_nowMs) == TokenState::Revoked
                ? CommandText::tr("Operator name: \"%1\" was revoked. Renew the token to let that operator in "
                                  "again, or choose another name.")
                      .arg(known->record.name)
                : CommandText::tr("Operator name: there is \"%1\" already. Choose another name.")
                      .arg(known->record.name));
    }
    if (Outcome expiry = checkExpiry(order.expiresMs, m_nowMs); !expiry)
        return expiry.error();
    if (m_operators.all().size() >= kMaxOperators)
        return refused(CommandText::tr("There are %1 operators already, the most that there can be. Renew one who was "
                                       "revoked instead.")
                           .arg(kMaxOperators));
    const QString token = newOperatorToken();
    StoredOperator one;
    one.record.id = m_operators.nextId();
    one.record.name = name;
    one.record.role = order.role;
    one.record.createdMs = one.record.tokenMs = m_nowMs;
    one.record.expiresMs = order.expiresMs;
    one.tokenSha256 = hashOf(token);
    audit(operatorName, QStringLiteral("add-operator ") + wordsOf(one.record));
    CommandOutcome outcome = command::one(number(one.record.id));
    outcome.token = token;
    m_operators.put(std::move(one));
    return outcome;
}

Result<CommandOutcome> Engine::Impl::carryOut(const ChangeOperator &order, const QString &operatorName)
{
    const StoredOperator *known = m_operators.find(order.id);
    if (!known)
        return noOperator(order.id);
    StoredOperator one = *known;
    if (order.role && operatorRoleKey(*order.role).isEmpty())
        return invalid(CommandText::tr("Role: %1 is none.").arg(static_cast<int>(*order.role)));
    if (order.expiresMs) {
        if (Outcome expiry = checkExpiry(*order.expiresMs, m_nowMs); !expiry)
            return expiry.error();
    }
    one.record.role = order.role.value_or(one.record.role);
    one.record.expiresMs = order.expiresMs.value_or(one.record.expiresMs);
    if (one.record == known->record)
        return refused(CommandText::tr("\"%1\" has this role and this expiry already.").arg(one.record.name));
    audit(operatorName, QStringLiteral("change-operator ") + wordsOf(one.record));
    m_operators.put(std::move(one));
    return command::one();
}

Result<CommandOutcome> Engine::Impl::carryOut(const RevokeOperator &order, const QString &operatorName)
{
    const StoredOperator *known = m_operators.find(order.id);
    if (!known)
        return noOperator(order.id);
    if (known->record.revokedMs != kNoTime)
        return refused(CommandText::tr("\"%1\" is revoked already.").arg(known->record.name));
    StoredOperator one = *known;
    one.record.revokedMs = m_nowMs;
    audit(operatorName, QStringLiteral("revoke-operator ") + wordsOf(one.record));
    m_operators.put(std::move(one));
    return command::one();
}

Result<CommandOutcome> Engine::Impl::carryOut(const RenewOperator &order, const QString &operatorName)
{
    const StoredOperator *known = m_operators.find(order.id);
    if (!known)
        return noOperator(order.id);
    StoredOperator one = *known;
    one.record.expiresMs = order.expiresMs.value_or(one.record.expiresMs);
    if (Outcome expiry = checkExpiry(one.record.expiresMs, m_nowMs); !expiry)
        return expiry.error();
    const QString token = newOperatorToken();
    one.record.revokedMs = kNoTime;
    one.record.tokenMs = m_nowMs;
    one.tokenSha256 = hashOf(token);
    audit(operatorName, QStringLiteral("renew-operator ") + wordsOf(one.record));
    m_operators.put(std::move(one));
    CommandOutcome outcome = command::one(number(order.id));
    outcome.token = token;
    return outcome;
}

} // namespace signalbox
