#include "network/nodeapi/joinedbackend.h"

#include "model/domain/higherjob.h"
#include "network/nodeapi/joinedfeed.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <deque>
#include <mutex>
#include <utility>

namespace signalbox::ddi {

namespace {

constexpr qsizetype kMaxRemembered = 50'000; ///< nodes

[[nodiscard]] bool isHigher(quint32 id) noexcept
{
    return id >= kHigherAttempts;
}

[[nodiscard]] AttemptId toldAs(AttemptId higher) noexcept
{
    return AttemptId{number(higher) + kHigherAttempts};
}

[[nodiscard]] AttemptId higherOf(AttemptId told) noexcept
{
    return AttemptId{number(told) - kHigherAttempts};
}

/// As the nodes below know it. What cannot be told has been taken out by the relay side.
void tell(ControllerBase &base)
{
    for (std::optional<AttemptId> *id : {&base.deployment, &base.cancel, &base.installed}) {
        if (*id)
            *id = toldAs(**id);
    }
}

/// Both have something new for the node: cancellations first, then by priority, then the older one.
[[nodiscard]] bool goesBefore(const ControllerBase &a, const ControllerBase &b)
{
    if (a.cancel.has_value() != b.cancel.has_value())
        return a.cancel.has_value();
    if (a.priority != b.priority)
        return a.priority > b.priority;
    return a.sinceMs < b.sinceMs;
}

} // namespace

class JoinedBackend::Impl : public std::enable_shared_from_this<JoinedBackend::Impl> {
public:
    Impl(std::shared_ptr<DdiBackend> own, std::shared_ptr<DdiBackend> higher, std::function<void(const QString &)> warn)
        : m_own(std::move(own)), m_higher(std::move(higher)), m_warn(std::move(warn))
    {
    }

    void authenticate(const QString &controller, const Credentials &credentials, const QString &peer,
                      const Reply<Result<Caller>> &reply);
    void poll(const Caller &caller, const Reply<ControllerBase> &reply);
    void children(const Caller &caller, quint64 cursor, const Reply<Result<Children>> &reply);

    const std::shared_ptr<DdiBackend> m_own;
    const std::shared_ptr<DdiBackend> m_higher;

private:
    struct Feed {
        explicit Feed(UtcMs nowMs) : joined(nowMs) { }
        JoinedFeed joined;
        std::deque<std::function<void()>> waiting; ///< questions that came while one is under way
        bool isBusy = false;
    };

    void decide(const QString &controller, const Result<Caller> &above, const Result<Caller> &own,
                const Reply<Result<Caller>> &reply);
    [[nodiscard]] ControllerBase join(const QString &controller, ControllerBase own, ControllerBase higher);
    void ask(const Caller &caller, quint64 cursor, const std::shared_ptr<Feed> &feed,
             const Reply<Result<Children>> &reply);
    void answered(const std::shared_ptr<Feed> &feed);

    const std::function<void(const QString &)> m_warn;
    std::mutex m_mutex; ///< guards what follows
    QHash<QString, AttemptId> m_offered; ///< node -> what it was offered last, as told: it stays with that
    QHash<QString, std::shared_ptr<Feed>> m_feeds; ///< by relay
    QSet<QString> m_warned; ///< nodes whose two tokens differ
};

// ---- Who asks

void JoinedBackend::Impl::authenticate(const QString &controller, const Credentials &credentials, const QString &peer,
                                       const Reply<Result<Caller>> &reply)
{
    // Either token is right: that of the server above, or our own. Ours also knows the node by its number.
    m_higher->authenticate(
        controller, credentials, peer,
        [self = shared_from_this(), controller, credentials, peer, reply](const Result<Caller> &above) {
            self->m_own->authenticate(controller, credentials, peer,
                                      [self, controller, above, reply](const Result<Caller> &own) {
                                          self->decide(controller, above, own, reply);
                                      });
        });
}

void JoinedBackend::Impl::decide(const QString &controller, const Result<Caller> &above, const Result<Caller> &own,
                                 const Reply<Result<Caller>> &reply)
{
    if (!above) {
        // Known above, but with another token: the operators should know.
        if (own && above.error().kind == Error::Kind::Refused && m_warn) {
            const std::scoped_lock lock(m_mutex);
            if (m_warned.size() < kMaxRemembered && !m_warned.contains(controller)) {
                m_warned.insert(controller);
                m_warn(QCoreApplication::translate("NodeMessage",
                                                   "%1 is known to the higher managing server with another token than "
                                                   "here. Both are taken; give it one token only.")
                           .arg(controller));
            }
        }
        reply(own);
        return;
    }
    Caller caller = above.value();
    if (own && own.value().gateway == caller.gateway)
        caller.connected = own.value().connected;
    reply(std::move(caller));
}

ControllerBase JoinedBackend::Impl::join(const QString &controller, ControllerBase own, ControllerBase higher)
{
    const auto isOffering = [](const ControllerBase &base) { return base.deployment || base.cancel; };
    const auto isTold = [](const ControllerBase &base, AttemptId id) {
        return base.deployment == id || base.cancel == id;
    };
    // Own numbers that high would be taken for others'. A database gets there after a thousand million attempts.
    for (std::optional<AttemptId> *id : {&own.deployment, &own.cancel, &own.installed}) {
        if (*id && isHigher(number(**id)))
            id->reset();
    }
    tell(higher);
    bool takesHigher = isOffering(higher);
    const std::scoped_lock lock(m_mutex);
    if (isOffering(own) && isOffering(higher)) {
        const AttemptId before = m_offered.value(controller);
        if (own.cancel || higher.cancel)
            takesHigher = goesBefore(higher, own);
        else if (isTold(own, before)) // a node keeps to what it has begun with
            takesHigher = false;
        else if (!isTold(higher, before))
            takesHigher = goesBefore(higher, own);
    }
    ControllerBase base = takesHigher ? higher : own;
    if (!isOffering(base) && base.asksAt.isEmpty())
        base.asksAt = higher.asksAt;
    base.wantsConfigData = own.wantsConfigData || higher.wantsConfigData;
    base.offersChildren = own.offersChildren || higher.offersChildren;
    base.installed = own.installed ? own.installed : higher.installed;
    base.sleep = isOffering(base) ? base.sleep : std::min(own.sleep, higher.sleep);
    if (base.deployment) {
        if (m_offered.size() >= kMaxRemembered)
            m_offered.clear();
        m_offered.insert(controller, *base.deployment);
    } else if (!base.cancel) {
        m_offered.remove(controller);
    }
    return base;
}

void JoinedBackend::Impl::poll(const Caller &caller, const Reply<ControllerBase> &reply)
{
    m_higher->poll(caller, [self = shared_from_this(), caller, reply](const ControllerBase &higher) {
        self->m_own->poll(caller, [self, caller, reply, higher](const ControllerBase &own) {
            reply(self->join(caller.controller, own, higher));
        });
    });
}

// ---- The nodes below relays

void JoinedBackend::Impl::children(const Caller &caller, quint64 cursor, const Reply<Result<Children>> &reply)
{
    std::shared_ptr<Feed> feed;
    {
        const std::scoped_lock lock(m_mutex);
        std::shared_ptr<Feed> &known = m_feeds[caller.controller];
        if (!known)
            known = std::make_shared<Feed>(QDateTime::currentMSecsSinceEpoch());
        feed = known;
        if (feed->isBusy) { // one after the other, so that nothing older is taken for newer
            feed->waiting.emplace_back(
                [self = shared_from_this(), caller, cursor, feed, reply] { self->ask(caller, cursor, feed, reply); });
            return;
        }
        feed->isBusy = true;
    }
    ask(caller, cursor, feed, reply);
}

void JoinedBackend::Impl::ask(const Caller &caller, quint64 cursor, const std::shared_ptr<Feed> &feed,
                              const Reply<Result<Children>> &reply)
{
    JoinedFeed::Positions from;
    {
        const std::scoped_lock lock(m_mutex);
        from = feed->joined.from(cursor);
    }
    m_own->children(caller, from.own, [=, self = shared_from_this()](const Result<Children> &own) {
        self->m_higher->children(caller, from.higher, [=](Result<Children> higher) {
            if (!own && !higher) {
                reply(own.error());
                self->answered(feed);
                return;
            }
            Children joined;
            {
                const std::scoped_lock lock(self->m_mutex);
                const auto nothing = [] {
                    Children none;
                    none.complete = true; // a relay that only one of them knows
                    return none;
                };
                Children above = higher ? std::move(higher).value() : nothing();
                for (ChildNode &node : above.changed) {
                    for (ChildOffer &offer : node.offers)
                        offer.attempt = toldAs(offer.attempt);
                }
                joined = feed->joined.join(cursor, own ? own.value() : nothing(), std::move(above));
            }
            reply(std::move(joined));
            self->answered(feed);
        });
    });
}

void JoinedBackend::Impl::answered(const std::shared_ptr<Feed> &feed)
{
    std::function<void()> next;
    {
        const std::scoped_lock lock(m_mutex);
        if (feed->waiting.empty()) {
            feed->isBusy = false;
            return;
        }
        next = std::move(feed->waiting.front());
        feed->waiting.pop_front();
    }
    next();
}

// ---- The interface

JoinedBackend::JoinedBackend(std::shared_ptr<DdiBackend> own, std::shared_ptr<DdiBackend> higher,
                             std::function<void(const QString &text)> warn)
    : m_impl(std::make_shared<Impl>(std::move(own), std::move(higher), std::move(warn)))
{
}

JoinedBackend::~JoinedBackend() = default;

void JoinedBackend::authenticate(QString controller, Credentials credentials, QString peer, Reply<Result<Caller>> reply)
{
    m_impl->authenticate(controller, credentials, peer, reply);
}

UtcMs JoinedBackend::managingTimeMs() const
{
    const UtcMs above = m_impl->m_higher->managingTimeMs();
    return above != kNoTime ? above : m_impl->m_own->managingTimeMs();
}

void JoinedBackend::poll(const Caller &caller, Reply<ControllerBase> reply)
{
    m_impl->poll(caller, reply);
}

std::shared_ptr<void> JoinedBackend::waitForChange(const Caller &caller, std::function<void()> changed)
{
    struct Both {
        std::shared_ptr<void> own;
        std::shared_ptr<void> higher;
    };
    const auto told = std::make_shared<std::atomic<bool>>(false);
    const auto once = [told, changed = std::move(changed)] {
        if (!told->exchange(true))
            changed();
    };
    const auto both = std::make_shared<Both>();
    both->own = m_impl->m_own->waitForChange(caller, once);
    both->higher = m_impl->m_higher->waitForChange(caller, once);
    return both;
}

void JoinedBackend::deployment(const Caller &caller, AttemptId id, Reply<Result<Deployment>> reply)
{
    if (!isHigher(number(id))) {
        m_impl->m_own->deployment(caller, id, std::move(reply));
        return;
    }
    m_impl->m_higher->deployment(caller, higherOf(id), [reply = std::move(reply)](Result<Deployment> found) {
        if (!found) {
            reply(found.error());
            return;
        }
        Deployment told = std::move(found).value();
        told.id = toldAs(told.id);
        for (Artifact &artifact : told.artifacts) // the path of a relay's artifact names the attempt
            artifact.module = number(told.id);
        reply(std::move(told));
    });
}

void JoinedBackend::installed(const Caller &caller, AttemptId id, Reply<Result<Deployment>> reply)
{
    if (isHigher(number(id)))
        m_impl->m_higher->installed(caller, higherOf(id), std::move(reply));
    else
        m_impl->m_own->installed(caller, id, std::move(reply));
}

void JoinedBackend::actionHistory(const Caller &caller, AttemptId id, int messages, Reply<ActionHistory> reply)
{
    if (isHigher(number(id)))
        m_impl->m_higher->actionHistory(caller, higherOf(id), messages, std::move(reply));
    else
        m_impl->m_own->actionHistory(caller, id, messages, std::move(reply));
}

void JoinedBackend::feedback(const Caller &caller, AttemptId id, Feedback feedback, bool onCancel,
                             QString spoolInstance, quint64 spoolNumber, Reply<int> reply)
{
    if (!isHigher(number(id))) {
        m_impl->m_own->feedback(caller, id, std::move(feedback), onCancel, std::move(spoolInstance), spoolNumber,
                                std::move(reply));
        return;
    }
    const AttemptId above = higherOf(id);
    if (feedback.id)
        feedback.id = above;
    if (feedback.stage)
        feedback.stage->attempt = above;
    m_impl->m_higher->feedback(caller, above, std::move(feedback), onCancel, std::move(spoolInstance), spoolNumber,
                               std::move(reply));
}

void JoinedBackend::configData(const Caller &caller, ConfigData data, Reply<Outcome> reply)
{
    // Both keep it. A node that one of them does not know is told of by the other.
    m_impl->m_own->configData(caller, data,
                              [higher = m_impl->m_higher, caller, data, reply = std::move(reply)](const Outcome &own) {
                                  if (!own && own.error().kind != Error::Kind::NotFound) {
                                      reply(own);
                                      return;
                                  }
                                  higher->configData(caller, data, [own, reply](const Outcome &above) {
                                      const bool isUnknown = !above && above.error().kind == Error::Kind::NotFound;
                                      reply(isUnknown ? own : above);
                                  });
                              });
}

void JoinedBackend::cancelAction(const Caller &caller, AttemptId id, Reply<bool> reply)
{
    if (isHigher(number(id)))
        m_impl->m_higher->cancelAction(caller, higherOf(id), std::move(reply));
    else
        m_impl->m_own->cancelAction(caller, id, std::move(reply));
}

void JoinedBackend::artifact(const Caller &caller, quint32 module, QString fileName, Reply<ArtifactAnswer> reply)
{
    if (!isHigher(module)) {
        m_impl->m_own->artifact(caller, module, std::move(fileName), std::move(reply));
        return;
    }
    m_impl->m_higher->artifact(caller, module - kHigherAttempts, std::move(fileName),
                               [reply = std::move(reply)](ArtifactAnswer answer) {
                                   answer.attempt = toldAs(answer.attempt);
                                   reply(std::move(answer));
                               });
}

void JoinedBackend::artifactStarted(const Caller &caller, const ArtifactAnswer &answer, std::function<void()> cut)
{
    if (!isHigher(number(answer.attempt))) {
        m_impl->m_own->artifactStarted(caller, answer, std::move(cut));
        return;
    }
    ArtifactAnswer above = answer;
    above.attempt = higherOf(answer.attempt);
    m_impl->m_higher->artifactStarted(caller, above, std::move(cut));
}

void JoinedBackend::artifactProgress(const Caller &caller, const ArtifactAnswer &answer, qint64 end)
{
    if (!isHigher(number(answer.attempt))) {
        m_impl->m_own->artifactProgress(caller, answer, end);
        return;
    }
    ArtifactAnswer above = answer;
    above.attempt = higherOf(answer.attempt);
    m_impl->m_higher->artifactProgress(caller, above, end);
}

void JoinedBackend::artifactEnded(const Caller &caller, const ArtifactAnswer &answer, bool complete)
{
    if (!isHigher(number(answer.attempt))) {
        m_impl->m_own->artifactEnded(caller, answer, complete);
        return;
    }
    ArtifactAnswer above = answer;
    above.attempt = higherOf(answer.attempt);
    m_impl->m_higher->artifactEnded(caller, above, complete);
}

void JoinedBackend::children(const Caller &caller, quint64 cursor, Reply<Result<Children>> reply)
{
    m_impl->children(caller, cursor, reply);
}

void JoinedBackend::heard(const Caller &caller, QStringList nodes, Reply<Outcome> reply)
{
    m_impl->m_higher->heard(
        caller, nodes, [own = m_impl->m_own, caller, nodes, reply = std::move(reply)](const Outcome &above) {
            own->heard(caller, nodes, [above, reply](const Outcome &known) { reply(known ? above : Outcome()); });
        });
}

void JoinedBackend::files(const Caller &caller, FilesPart part, Reply<Result<FilesTaken>> reply)
{
    if (isHigher(number(part.attempt))) {
        part.attempt = higherOf(part.attempt);
        m_impl->m_higher->files(caller, std::move(part), std::move(reply));
    } else {
        m_impl->m_own->files(caller, std::move(part), std::move(reply));
    }
}

} // namespace signalbox::ddi
