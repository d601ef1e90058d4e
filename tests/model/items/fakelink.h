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
    void watch(JobId job, QObject *context, std::function<void(Result<std::vector<InstructionRow>>)> done) override
    {
        ++watches;
        m_waiting.push_back({job, context, std::move(done)});
    }
    void unwatch(JobId) override { ++unwatches; }
    void history(InstructionId, QObject *, std::function<void(Result<std::vector<Event>>)>) override { }
    void importPackage(const QString &, PackageRecord, QObject *, std::function<void(qint64, qint64)>,
                       std::function<void(Result<PackageRecord>)>) override
    {
    }
    void exportJob(JobId, const QString &, QObject *, std::function<void(Outcome)>) override { }
    void forecast(ForecastQuestion, QObject *, std::function<void(Result<Forecast>)>) override { }

    /// Answers the oldest watch that has no answer yet.
    void answer(Result<std::vector<InstructionRow>> rows)
    {
        Waiting waiting = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        if (waiting.context)
            waiting.done(std::move(rows));
    }

    int watches = 0;
    int unwatches = 0;

private:
    struct Waiting {
        JobId job;
        QPointer<QObject> context;
        std::function<void(Result<std::vector<InstructionRow>>)> done;
    };
    LinkState m_state = LinkState::Connected;
    std::vector<Waiting> m_waiting;
};

} // namespace signalbox
