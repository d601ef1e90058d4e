// Files that clients have collected, on their way into the managing server.

#include "network/nodeapi/enginebackendimpl.h"

namespace signalbox::ddi {

void EngineBackend::Impl::stop()
{
    if (m_intake)
        m_intake->stop();
}

bool EngineBackend::Impl::bringsFiles(JobType type)
{
    return type == JobType::CollectFiles || type == JobType::AcquireCollectedFiles;
}

void EngineBackend::Impl::sweepFiles()
{
    m_intake->sweep([weak = weak_from_this()](const std::vector<AttemptId> &attempts) {
        const auto self = weak.lock();
        if (!self)
            return;
        self->ask([attempts](Impl &impl, Engine &engine) {
            for (const AttemptId attempt : attempts) {
                if (!engine.offered(attempt))
                    impl.m_intake->giveUp(attempt);
            }
        });
    });
}

void EngineBackend::Impl::files(const Caller &caller, const FilesPart &part, const Reply<Result<FilesTaken>> &reply)
{
    if (!m_intake) {
        reply(Error{Error::Kind::NotFound, {}, {}});
        return;
    }
    ask([=](Impl &self, Engine &engine) {
        const auto node = engine.nodeByName(caller.controller);
        self.tellRequest(engine, caller);
        const auto offered = node ? offeredTo(engine, *node, part.attempt) : std::nullopt;
        const auto work = offered ? engine.work(part.attempt) : std::nullopt;
        const bool isKnown = node && engine.wasKnown(part.attempt)
                             && engine.targetOf(part.attempt).value_or(*node) == *node
                             && (!offered || (work && bringsFiles(work->job.type)));
        if (!isKnown) {
            reply(Error{Error::Kind::NotFound, {}, {}});
            return;
        }
        if (offered != OfferState::Offered) {
            // Closed already, or stopped: nothing comes of what has arrived. Held: it goes on later.
            if (offered != OfferState::Held)
                self.m_intake->giveUp(part.attempt);
            reply(Error{Error::Kind::Refused, {}, {}});
            return;
        }
        CollectionHead head;
        head.attempt = part.attempt;
        head.job = work->job.id;
        head.instruction = work->instruction;
        head.node = *node;
        head.jobName = work->job.name;
        head.nodeName = caller.controller;
        const EngineBackend::Options &options = self.m_options;
        const QString folder = options.orderFolder.isEmpty() ? options.contentFolder : options.orderFolder;
        const QString orderFile =
            QStringLiteral("%1/%2").arg(folder, QString::fromLatin1(work->package.sha256.toHex()));
        if (part.bytes.isEmpty()) // another client begins: what others left may go
            self.sweepFiles();
        self.m_intake->take(head, work->job.registeredMs, orderFile, part, reply);
    });
}

} // namespace signalbox::ddi
