#pragma once

#include "model/domain/forecast.h"
#include "model/items/completioncurve.h"

#include <QWidget>

class QCustomPlot;
class QLabel;

namespace signalbox {

class Appearance;

/// How times are written at an axis of this length, so that no two neighbours read the same.
[[nodiscard]] QString timeAxisFormat(double spanSeconds);

/// The step between two ticks of a time axis that is nearest to this one and can be told in seconds, minutes or hours.
[[nodiscard]] double wholeTimeStep(double seconds);

/// How many instructions of a job were finished, in error and rejected over time. Lines differ in colour and in pattern.
class CompletionPlot final : public QWidget {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    explicit CompletionPlot(const Appearance &appearance, QWidget *parent = nullptr);

    /// @param startMs where the curve begins: nothing had ended then
    void setCurve(const CompletionCurve &curve, UtcMs startMs);
    /// Drawn behind the curve, until another one or none (null) is set.
    void setForecast(const Forecast *forecast);
    void clear();
    [[nodiscard]] int plotWidth() const; ///< pixels: more points than that show nothing more

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColours();
    void fitAxes();

    const Appearance &m_appearance;
    QCustomPlot *m_plot;
    QLabel *m_nothing;
    double m_start = 0; ///< of the curve, seconds since 1970
    double m_end = 0;
    double m_forecastEnd = 0; ///< 0 = there is none
    quint32 m_total = 0;
};

} // namespace signalbox
