#include "views/stagelist.h"

#include "model/domain/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace signalbox {

namespace {

struct StageText {
    Q_DECLARE_TR_FUNCTIONS(signalbox::StageText)
};

/// What an event is called as a stage; empty: it is none.
QString stageOf(const Event &event, bool atClient)
{
    switch (event.kind) {
    case EventKind::Created: return StageText::tr("Created");
    case EventKind::NewAttempt: return StageText::tr("New attempt");
    case EventKind::TransferStarted: return StageText::tr("Transfer begun");
    case EventKind::HopReached:
        return atClient ? StageText::tr("Arrived at the client") : StageText::tr("Arrived at the relay");
    case EventKind::WaitingAtClient: return StageText::tr("Waiting to be installed");
    case EventKind::ExecutionStarted: return StageText::tr("Execution begun");
    case EventKind::CompletedOk: return StageText::tr("Completed");
    case EventKind::MessageRead: return StageText::tr("Read by %1").arg(event.text);
    case EventKind::Failed: return StageText::tr("Error");
    case EventKind::Rejected: return StageText::tr("Rejected");
    case EventKind::CancelConfirmed: return StageText::tr("Cancelled");
    default: return {};
    }
}

bool endsAttempt(EventKind kind)
{
    return kind == EventKind::CompletedOk || kind == EventKind::Failed || kind == EventKind::Rejected
           || kind == EventKind::CancelConfirmed || kind == EventKind::StopForced;
}

} // namespace

std::vector<StageLine> stageLines(std::span<const Event> events, const RouteState &route)
{
    quint16 newest = 1;
    for (const Event &event : events)
        newest = std::max(newest, event.attempt);
    const int last = static_cast<int>(route.hops.size()) - 1;
    const auto nameOf = [&route, last](int hop) {
        return last >= 0 ? route.hops[static_cast<std::size_t>(std::clamp(hop, 0, last))].name : QString();
    };

    std::vector<StageLine> lines;
    int reached = 0;
    bool ended = false;
    for (const Event &event : events) {
        const bool first = event.kind == EventKind::Created && newest == 1;
        if (!first && event.attempt != newest)
            continue;
        const bool atClient = last >= 0 && event.hop >= last;
        const QString stage = stageOf(event, atClient);
        if (stage.isEmpty())
            continue;
        StageLine line;
        line.stage = stage;
        line.atMs = event.atMs;
        if (event.kind == EventKind::HopReached || event.kind == EventKind::TransferStarted) {
            line.station = nameOf(event.hop);
            reached = std::max<int>(reached, event.kind == EventKind::HopReached ? event.hop : 0);
        } else if (event.kind == EventKind::Created || event.kind == EventKind::NewAttempt) {
            line.station = nameOf(0);
        } else {
            line.station = nameOf(last);
        }
        if (!lines.empty())
            line.tookMs = std::max<qint64>(0, event.atMs - lines.back().atMs);
        ended = ended || endsAttempt(event.kind);
        lines.push_back(std::move(line));
    }
    if (!ended) {
        for (int hop = reached + 1; hop <= last; ++hop)
            lines.push_back(
                {nameOf(hop),
                 hop == last ? StageText::tr("Arrived at the client") : StageText::tr("Arrived at the relay"), kNoTime,
                 -1});
        if (last >= 0)
            lines.push_back({nameOf(last), StageText::tr("Completed"), kNoTime, -1});
    }
    return lines;
}

std::vector<AttemptLine> attemptLines(std::span<const Event> events)
{
    std::vector<AttemptLine> lines;
    for (const Event &event : events) {
        const quint16 attempt = std::max<quint16>(event.attempt, 1);
        // From the end: an entry is mostly of the attempt of the one before it.
        const auto known = std::find_if(lines.rbegin(), lines.rend(),
                                        [attempt](const AttemptLine &l) { return l.attempt == attempt; });
        auto line = known == lines.rend() ? lines.end() : std::prev(known.base());
        if (line == lines.end()) {
            line = lines.insert(lines.end(), AttemptLine());
            line->attempt = attempt;
            line->beganMs = event.atMs;
        }
        if (event.kind == EventKind::StartupFailed || event.kind == EventKind::CommunicationFailed)
            ++line->tries;
        if (endsAttempt(event.kind)) {
            line->endedMs = event.atMs;
            line->result = eventText(event);
        }
    }
    std::sort(lines.begin(), lines.end(),
              [](const AttemptLine &a, const AttemptLine &b) { return a.attempt > b.attempt; });
    return lines;
}

QString durationText(qint64 ms)
{
    const QLocale locale;
    if (ms < 1000)
        //: A duration in milliseconds.
        return StageText::tr("%1 ms", "duration").arg(locale.toString(ms));
    if (ms < 10'000)
        //: A duration in seconds with one decimal.
        return StageText::tr("%1 s", "duration").arg(locale.toString(static_cast<double>(ms) / 1000, 'f', 1));
    const qint64 seconds = ms / 1000;
    if (seconds < 60)
        return StageText::tr("%1 s", "duration").arg(locale.toString(seconds));
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        //: A duration: minutes and seconds.
        return StageText::tr("%1 min %2 s", "duration")
            .arg(locale.toString(minutes))
            .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (minutes < 48 * 60)
        //: A duration: hours and minutes.
        return StageText::tr("%1 h %2 min", "duration")
            .arg(locale.toString(minutes / 60))
            .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return StageText::tr("%Ln day(s)", "duration", static_cast<int>(std::min<qint64>(minutes / 1440, 1 << 30)));
}

QString relativeTimeText(UtcMs time, UtcMs nowMs)
{
    const qint64 distance = nowMs - time;
    if (distance > -1000 && distance < 1000)
        return StageText::tr("just now");
    if (distance > 0)
        //: %1 is a duration.
        return StageText::tr("%1 ago").arg(durationText(distance));
    //: %1 is a duration.
    return StageText::tr("in %1").arg(durationText(-distance));
}

} // namespace signalbox
