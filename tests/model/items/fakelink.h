#pragma once

#include "model/items/serverlink.h"

#include <QPointer>

#include <map>
#include <vector>

namespace signalbox {

/// A managing server that a test plays itself.
class FakeLink final : public ServerLink {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("fake"); }
    [[nodiscard]] LinkState state() const override { return m_state; }
    [[nodiscard]] QString stateText() const override { return QStringLiteral("state text"); }
    void setState(LinkState state)
    {
        m_state = state;
        Q_EMIT stateChanged(state);
    }

    void submit(Command, QObject *, std::function<void(Result<CommandOutcome>)>) override { }
    void watch(JobId job, QObject *context, std::function<void(Result<RowsPart>)> part) override
    {
        ++watches;
        m_waiting.push_back({job, context, std::move(part)});
    }
    void unwatch(JobId) override { ++unwatches; }
    void history(InstructionId, EventSeq, int, QObject *, std::function<void(Result<std::vector<Event>>)>) override { }
    void importPackage(const QString &, PackageRecord, QObject *, std::function<void(qint64, qint64)>,
                       std::function<void(Result<PackageRecord>)>) override
    {
    }
    void exportJob(JobId, const QString &, QObject *, std::function<void(Outcome)>) override { }
    void forecast(ForecastQuestion, QObject *, std::function<void(Result<Forecast>)>) override { }
    void audit(quint32, int, QObject *, std::function<void(Result<AuditList>)>) override { }

    /// Answers the oldest watch that has no whole answer yet.
    void answer(Result<std::vector<InstructionRow>> rows)
    {
        if (rows)
            answerPart(RowsPart{std::move(rows).value(), true});
        else
            answerPart(rows.error());
    }
    void answerPart(Result<RowsPart> part)
    {
        const Waiting waiting = m_waiting.front();
        if (!part || part.value().isLast)
            m_waiting.erase(m_waiting.begin());
        if (waiting.context)
            waiting.part(std::move(part));
    }

    int watches = 0;
    int unwatches = 0;

private:
    struct Waiting {
        JobId job;
        QPointer<QObject> context;
        std::function<void(Result<RowsPart>)> part;
    };
    LinkState m_state = LinkState::Connected;
    std::vector<Waiting> m_waiting;
};

} // namespace signalbox
