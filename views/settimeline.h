#pragma once

#include "model/domain/setrun.h"

#include <QWidget>

class QCustomPlot;

namespace signalbox {

class Appearance;

/// One bar of the timeline.
struct TimelineBar {
    QString label;
    bool isStage = false; ///< else a request of the stage above it
    double from = 0, to = 0; ///< seconds since 1970
    RequestState state = RequestState::Pending;
};
/// Stages in the order in which they ran, each with its requests below it. What runs reaches to now.
[[nodiscard]] std::vector<TimelineBar> timelineOf(const SetRun &run, UtcMs nowMs);

/// When the stages of a run and their requests ran.
class SetTimeline final : public QWidget {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    explicit SetTimeline(const Appearance &appearance, QWidget *parent = nullptr);

    void setRun(const SetRun &run, UtcMs nowMs);
    void clear();

protected:
    void resizeEvent(QResizeEvent *event) override; ///< how many names there is room for

private:
    void replot();

    const Appearance &m_appearance;
    QCustomPlot *m_plot;
    std::vector<TimelineBar> m_bars;
};

} // namespace signalbox
