#include "network/consoleapi/errorjson.h"

#include <algorithm>

namespace signalbox::consoleapi {

namespace {

/// The status that an entry of a history leads to, as far as it is about an error.
std::optional<Status> statusOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Failed: return Status::Error;
    case EventKind::Rejected: return Status::InstallationRejected;
    case EventKind::StartupFailed: return Status::StartupFailure;
    case EventKind::CommunicationFailed: return Status::CommunicationError;
    default: return std::nullopt;
    }
}

QJsonArray keysOf(const ErrorClue &clue)
{
    QJsonArray keys;
    for (const ErrorEntry *entry : decodeError(clue))
        keys.append(QString::fromLatin1(entry->key));
    return keys;
}

} // namespace

QJsonObject toJson(const ErrorEntry &entry)
{
    return {{QStringLiteral("key"), QString::fromLatin1(entry.key)},
            {QStringLiteral("family"), errorFamilyKey(entry.family)},
            {QStringLiteral("code"), entry.code != 0 ? QJsonValue(entry.code) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("name"), QString::fromLatin1(entry.name)},
            {QStringLiteral("text"), QString::fromUtf8(entry.text)},
            {QStringLiteral("cause"), QString::fromUtf8(entry.cause)},
            {QStringLiteral("step"), QString::fromUtf8(entry.step)}};
}

QJsonArray errorKeys(const Event &event, std::optional<PayloadKind> payload)
{
    const std::optional<Status> status = statusOf(event.kind);
    if (!status)
        return {};
    ErrorClue clue;
    clue.status = *status;
    clue.detail = static_cast<StatusDetail>(event.detail);
    clue.code = event.code;
    clue.payload = payload;
    clue.text = event.text;
    return keysOf(clue);
}

QJsonArray errorKeys(const InstructionRow &row, std::optional<PayloadKind> payload)
{
    switch (row.status) {
    case Status::Error:
    case Status::CommunicationError:
    case Status::StartupFailure:
    case Status::InstallationRejected: break;
    default: return {};
    }
    ErrorClue clue;
    clue.status = row.status;
    clue.detail = row.detail;
    clue.code = row.code;
    clue.payload = payload;
    return keysOf(clue);
}

std::optional<PayloadKind> payloadOf(const ServerSnapshot &server, InstructionId instruction)
{
    for (const JobRecord &job : server.jobs) {
        const auto perDestination = static_cast<quint32>(job.packages.size());
        const quint32 first = number(job.firstInstruction);
        if (perDestination == 0 || number(instruction) < first
            || number(instruction) - first >= quint64{job.destinations} * perDestination)
            continue;
        const PackageId id = job.packages[(number(instruction) - first) % perDestination];
        const auto package = std::find_if(server.packages.begin(), server.packages.end(),
                                          [id](const PackageRecord &record) { return record.id == id; });
        return package == server.packages.end() ? std::nullopt : std::optional(package->kind);
    }
    return std::nullopt;
}

} // namespace signalbox::consoleapi
