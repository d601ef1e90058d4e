// QCustomPlot's header is written with Qt's keywords and foreach, which the project does without.
#undef QT_NO_KEYWORDS
#undef QT_NO_FOREACH

#include "views/settimeline.h"

#include "views/appearance.h"
#include "views/completionplot.h"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

#include <qcustomplot.h>

namespace signalbox {

namespace {

ColourKey colourOf(RequestState state)
{
    switch (state) {
    case RequestState::Success: return ColourKey::Green;
    case RequestState::Warning: return ColourKey::Yellow;
    case RequestState::Error: return ColourKey::Red;
    case RequestState::Cancelled:
    case RequestState::Terminated:
    case RequestState::NotRun: return ColourKey::LightGrey;
    case RequestState::Pending:
    case RequestState::OnHold:
    case RequestState::Paused:
    case RequestState::Evaluating:
    case RequestState::Terminating: break;
    }
    return ColourKey::White;
}

double seconds(UtcMs ms)
{
    return static_cast<double>(ms) / 1000;
}

} // namespace

std::vector<TimelineBar> timelineOf(const SetRun &run, UtcMs nowMs)
{
    std::vector<TimelineBar> bars;
    for (const std::size_t at : run.ran) {
        const StageRun &stage = run.stages[at];
        if (stage.startedMs == kNoTime)
            continue;
        const auto until = [nowMs](UtcMs ended) { return seconds(ended == kNoTime ? nowMs : ended); };
        bars.push_back({run.plan.stages[at].name, true, seconds(stage.startedMs), until(stage.endedMs), stage.state});
        for (std::size_t i = 0; i < stage.requests.size() && i < run.plan.stages[at].requests.size(); ++i) {
            const RequestRun &request = stage.requests[i];
            bars.push_back({run.plan.stages[at].requests[i].name, false, seconds(stage.startedMs),
                            until(request.endedMs),
                            request.result == StageResult::None ? RequestState::Paused : stateOf(request.result)});
        }
    }
    return bars;
}

SetTimeline::SetTimeline(const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_appearance(appearance), m_plot(new QCustomPlot(this))
{
    setObjectName(QStringLiteral("setTimeline"));
    setAccessibleName(tr("When the stages and their requests ran"));
    m_plot->setMinimumHeight(fontMetrics().height() * 6);
    m_plot->setLocale(QLocale());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    connect(&appearance, &Appearance::changed, this, &SetTimeline::replot);
    replot();
}

void SetTimeline::setRun(const SetRun &run, UtcMs nowMs)
{
    m_bars = timelineOf(run, nowMs);
    replot();
}

void SetTimeline::clear()
{
    m_bars.clear();
    replot();
}

void SetTimeline::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    replot();
}

void SetTimeline::replot()
{
    m_plot->clearItems();
    const QColor text = palette().color(QPalette::Text);
    m_plot->setBackground(palette().color(QPalette::Base));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(text));
        axis->setTickPen(QPen(text));
        axis->setSubTickPen(QPen(text));
        axis->setTickLabelColor(text);
        axis->setTickLabelFont(font());
    }
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    // Names that would lie on each other are left out, those of the requests first.
    const int lines = height() / std::max(1, fontMetrics().height()) - 2;
    const auto stages = std::count_if(m_bars.begin(), m_bars.end(), [](const TimelineBar &bar) { return bar.isStage; });
    const bool nameRequests = static_cast<std::size_t>(std::max(0, lines)) >= m_bars.size();
    const bool nameStages = nameRequests || lines >= stages;
    double from = 0, to = 1;
    const int count = static_cast<int>(m_bars.size());
    for (int i = 0; i < count; ++i) {
        const TimelineBar &bar = m_bars[static_cast<std::size_t>(i)];
        const double y = count - i; // the first on top
        from = i == 0 ? bar.from : std::min(from, bar.from);
        to = i == 0 ? bar.to : std::max(to, bar.to);
        const QString label =
            fontMetrics().elidedText(bar.label, Qt::ElideRight, fontMetrics().averageCharWidth() * 24);
        if (bar.isStage ? nameStages : nameRequests)
            names->addTick(y, bar.isStage ? label : QStringLiteral("   ") + label);
        auto *rect = new QCPItemRect(m_plot);
        const double half = bar.isStage ? 0.38 : 0.22;
        rect->topLeft->setCoords(bar.from, y + half);
        rect->bottomRight->setCoords(bar.to, y - half);
        const QColor colour = m_appearance.status().ink(colourOf(bar.state));
        rect->setPen(QPen(colour));
        rect->setBrush(QBrush(colour, isRunning(bar.state) ? Qt::BDiagPattern : Qt::SolidPattern));
    }
    const double span = std::max(1.0, to - from);
    const QSharedPointer<QCPAxisTickerDateTime> times(new QCPAxisTickerDateTime);
    times->setDateTimeFormat(timeAxisFormat(span));
    // As many as stand beside each other; QCustomPlot makes a few more than are asked for.
    const int wide = fontMetrics().horizontalAdvance(
        QDateTime::currentDateTime().toString(timeAxisFormat(span)).section(u'\n', -1) + QStringLiteral("    "));
    times->setTickCount(std::clamp(m_plot->axisRect()->width() / std::max(1, wide) - 1, 1, 6));
    m_plot->xAxis->setTicker(times);
    m_plot->yAxis->setTicker(names);
    m_plot->xAxis->setRange(from - span * 0.02, to + span * 0.05);
    m_plot->yAxis->setRange(0.2, count + 0.8);
    m_plot->xAxis->setVisible(count > 0);
    m_plot->yAxis->setVisible(count > 0);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace signalbox
