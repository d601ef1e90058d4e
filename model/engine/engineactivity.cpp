// What the activity log needs of the engine: names, and messages of the server itself.

#include "model/engine/engineimpl.h"

#include "model/engine/commandresult.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {

namespace {
constexpr qsizetype kMaxNoticeText = 2'000; ///< bytes of a parameter
} // namespace

EngineReply Engine::Impl::take(const ServerNotice &notice)
{
    QJsonArray parameters;
    for (const QString &parameter : notice.parameters)
        parameters.append(cleanText(parameter, kMaxNoticeText));
    Event event;
    event.kind = EventKind::ServerMessage;
    event.code = notice.number;
    event.text = QString::fromUtf8(QJsonDocument(parameters).toJson(QJsonDocument::Compact));
    log(std::move(event));
    return {};
}

ActivityNames Engine::Impl::namesOf(const Event &event) const
{
    ActivityNames names;
    names.nodeId = event.node;
    if (event.job != JobId{}) {
        if (const Job *job = m_memory.job(event.job)) {
            names.job = job->record.name;
            const quint32 first = number(job->record.firstInstruction);
            const quint32 index = number(event.instruction) - first;
            if (event.instruction != InstructionId{} && number(event.instruction) >= first
                && !job->record.packages.empty() && index / job->record.packages.size() < job->destinations.size())
                names.nodeId = job->destinationOf(index);
        }
    }
    if (const EngineMemory::Node *node = m_memory.node(names.nodeId))
        names.node = node->stored.record.name;
    if (event.node != NodeId{} && event.node != names.nodeId) {
        if (const EngineMemory::Node *reporter = m_memory.node(event.node))
            names.reporter = reporter->stored.record.name;
    }
    return names;
}

} // namespace signalbox
