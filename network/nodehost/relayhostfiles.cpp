#include "network/nodehost/relayhostimpl.h"

#include "network/nodeapi/deploymentwork.h"
#include "network/nodeapi/metadatakeys.h"

#include <utility>

namespace signalbox {

// Files that clients below have collected pass through a relay part by part and are not kept here: what a client is told is done is
// on the managing server's disk. So a relay needs neither room nor a record for them. Only those of Collect files from client to
// relay stay, at the relay that comes first.

namespace {

constexpr int kFilesAtOnce = 3; ///< requests above; the others are for work and reports
constexpr std::size_t kMostWaiting = 32; ///< parts in memory; who comes then tries again later

} // namespace

void RelayHost::Impl::files(const ddi::Caller &caller, ddi::FilesPart part, Reply<Result<ddi::FilesTaken>> reply)
{
    inLoop([caller, part = std::move(part), reply = std::move(reply)](Impl &relay) mutable {
        const RelayWork *work = relay.m_logic.work(part.attempt);
        if (!work || work->child != caller.controller) {
            reply(Error{Error::Kind::NotFound, RelayHostText::tr("There is no such action for this node."), {}});
            return;
        }
        if (work->wanted != OfferState::Offered || work->phase == RelayWork::Phase::Closed) {
            reply(Error{Error::Kind::Refused, RelayHostText::tr("The action is held or was taken back."), {}});
            return;
        }
        const auto known = relay.m_deployments.constFind(number(part.attempt));
        if (relay.m_intake && known != relay.m_deployments.cend() && filesStayAtRelay(*known)) {
            relay.keepFiles(caller, *known, std::move(part), std::move(reply));
            return;
        }
        if (relay.m_filesWaiting.size() >= kMostWaiting) {
            reply(Error{Error::Kind::Io, {}, {}});
            return;
        }
        relay.m_filesWaiting.push_back({caller.controller, std::move(part), std::move(reply)});
        relay.passFilesOn();
    });
}

bool RelayHost::Impl::takesFiles(AttemptId attempt) const
{
    const RelayWork *work = m_logic.work(attempt);
    return work != nullptr && work->phase != RelayWork::Phase::Closed;
}

void RelayHost::Impl::keepFiles(const ddi::Caller &caller, const ddi::Deployment &deployment, ddi::FilesPart part,
                                Reply<Result<ddi::FilesTaken>> reply)
{
    const QString job = deployment.metadata.value(ddi::metadataKeys().job);
    CollectionHead head;
    head.attempt = part.attempt;
    head.job = JobId{job.section(u' ', 0, 0).toUInt()};
    head.jobName = job.section(u' ', 1);
    head.nodeName = caller.controller;
    const RelayWork *work = m_logic.work(part.attempt);
    if (part.bytes.isEmpty()) // another client begins: what others left may go
        m_intake->sweep([self = weak_from_this()](std::vector<AttemptId> attempts) {
            const std::shared_ptr<Impl> alive = self.lock();
            if (!alive)
                return;
            alive->inLoop([attempts = std::move(attempts)](Impl &relay) {
                for (const AttemptId attempt : attempts) {
                    if (!relay.takesFiles(attempt))
                        relay.m_intake->giveUp(attempt);
                }
            });
        });
    m_intake->take(std::move(head), kNoTime, m_content.pathOf(work->sha256), std::move(part), std::move(reply));
}

void RelayHost::Impl::passFilesOn()
{
    while (m_upper && m_filesUnderWay < kFilesAtOnce && !m_filesWaiting.empty()) {
        PassingPart passing = std::move(m_filesWaiting.front());
        m_filesWaiting.pop_front();
        ++m_filesUnderWay;
        m_upper->filesPart(passing.controller, passing.part,
                           [self = weak_from_this(), reply = std::move(passing.reply)](Result<ddi::FilesTaken> taken) {
                               // Who may not be spoken for any more, or what above cannot be reached: the client tries again.
                               if (!taken && taken.error().kind == Error::Kind::Unauthorized)
                                   taken = Error{Error::Kind::Io, taken.error().text, taken.error().detail};
                               reply(taken);
                               const std::shared_ptr<Impl> alive = self.lock();
                               if (!alive)
                                   return;
                               alive->inLoop([](Impl &relay) {
                                   --relay.m_filesUnderWay;
                                   relay.passFilesOn();
                               });
                           });
    }
}

} // namespace signalbox
