#pragma once

#include "model/domain/forecast.h"
#include "model/domain/result.h"
#include "model/items/completioncurve.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QComboBox;
class QPushButton;

namespace signalbox {

class Appearance;
class CompletionPlot;
class ShrinkingText;

/// The completion curve of a job and, when asked for, how it will probably go on: as it is, or if a node stopped.
class CompletionPane final : public QWidget {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    explicit CompletionPane(const Appearance &appearance, QWidget *parent = nullptr);

    void setCurve(const CompletionCurve &curve, UtcMs startMs);
    void clear(); ///< another job, or none: nothing to draw and nothing foreseen
    void clearCurve(); ///< the rows are not there yet
    /// Nodes on the job's routes, which might stop. What was chosen stays chosen.
    void setNodes(const std::vector<std::pair<NodeId, QString>> &nodes);
    /// The answer to forecastWanted(). One to another question than the one that is shown and waits is dropped.
    void setForecast(NodeId stopped, qint64 stoppedSeconds, const Result<Forecast> &forecast);
    [[nodiscard]] int plotWidth() const;

Q_SIGNALS:
    /// The job is whose curve is shown.
    void forecastWanted(signalbox::NodeId stopped, qint64 stoppedSeconds);

private:
    void ask();
    void dropForecast();
    [[nodiscard]] std::pair<NodeId, qint64> question() const; ///< that is chosen: what stops, for how many seconds

    std::vector<std::pair<NodeId, QString>> m_nodes; ///< that can be chosen
    CompletionPlot *m_plot;
    QComboBox *m_node;
    QComboBox *m_duration;
    QPushButton *m_ask;
    QPushButton *m_drop;
    ShrinkingText *m_text;
    std::optional<std::pair<NodeId, qint64>> m_asked; ///< no answer has come yet
    bool m_anyFinished = false; ///< in the curve
    bool m_refusedForNow = false; ///< the text says why there is no forecast, from before anything had finished
};

} // namespace signalbox
