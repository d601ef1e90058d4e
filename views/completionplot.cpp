// QCustomPlot's header is written with Qt's keywords and foreach, which the project does without.
#undef QT_NO_KEYWORDS
#undef QT_NO_FOREACH

#include "views/completionplot.h"

#include "views/appearance.h"
#include "views/contrast.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <array>

#include <qcustomplot.h>

namespace signalbox {

namespace {

constexpr std::array kColours{ColourKey::Green, ColourKey::Red, ColourKey::LightGrey};
constexpr std::array kPatterns{Qt::SolidLine, Qt::DashLine, Qt::DotLine};
// Graphs behind those of kColours.
constexpr int kMedian = 3;
constexpr int kLow = 4;
constexpr int kHigh = 5;

QVector<double> withStart(const std::vector<quint32> &values)
{
    QVector<double> points{0.0};
    points.reserve(static_cast<qsizetype>(values.size()) + 1);
    for (const quint32 value : values)
        points.append(value);
    return points;
}

/// Ticks a whole number of seconds, minutes or hours apart: QCustomPlot's own are also two and a half apart, and the text of such
/// a time would be cut.
class WholeTimes final : public QCPAxisTickerDateTime {
public:
    double getTickStep(const QCPRange &range) override
    {
        return wholeTimeStep(QCPAxisTickerDateTime::getTickStep(range));
    }
};

/// Steps between whole numbers only: what is counted has no half.
class WholeNumbers final : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange &range) override
    {
        return std::max(1.0, std::ceil(QCPAxisTicker::getTickStep(range)));
    }
};

} // namespace

double wholeTimeStep(double seconds)
{
    return seconds == 2.5 ? 2 : seconds == 150 ? 120 : seconds;
}

CompletionPlot::CompletionPlot(const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_appearance(appearance), m_plot(new QCustomPlot(this)), m_nothing(new QLabel(this))
{
    setObjectName(QStringLiteral("completionPlot"));
    setAccessibleName(tr("Finished, failed and rejected over time"));
    m_nothing->setText(tr("The curve begins with the first instruction that ends."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_plot->setMinimumSize(160, 160);
    const QStringList names{tr("Finished"), tr("Error"), tr("Rejected")};
    for (const QString &name : names) {
        QCPGraph *graph = m_plot->addGraph();
        graph->setName(name);
        graph->setLineStyle(QCPGraph::lsStepLeft);
        graph->setAdaptiveSampling(true);
    }
    // The forecast: the middle course, and the band between the lines around it.
    for (const int index : {kMedian, kLow, kHigh}) {
        QCPGraph *graph = m_plot->addGraph();
        graph->setVisible(false);
        if (index != kMedian)
            graph->removeFromLegend();
    }
    m_plot->graph(kMedian)->setName(tr("Forecast: ended in all"));
    m_plot->graph(kMedian)->removeFromLegend();
    m_plot->graph(kHigh)->setChannelFillGraph(m_plot->graph(kLow));
    m_plot->legend->setVisible(true);
    m_plot->legend->setBorderPen(Qt::NoPen);
    // Above the curve, in one line: a low window leaves no room within.
    m_plot->plotLayout()->insertRow(0);
    m_plot->plotLayout()->addElement(0, 0, m_plot->legend);
    m_plot->plotLayout()->setRowStretchFactor(0, 0.001);
    m_plot->plotLayout()->setRowSpacing(0);
    m_plot->legend->setFillOrder(QCPLegend::foColumnsFirst);
    m_plot->legend->setMargins(QMargins(8, 2, 8, 0));
    const QSharedPointer<QCPAxisTickerDateTime> times(new WholeTimes);
    times->setDateTimeFormat(QStringLiteral("HH:mm:ss"));
    times->setTickCount(6);
    m_plot->xAxis->setTicker(times);
    const QSharedPointer<QCPAxisTicker> numbers(new WholeNumbers);
    numbers->setTickCount(4);
    m_plot->yAxis->setTicker(numbers);
    m_plot->yAxis->setNumberFormat(QStringLiteral("f"));
    m_plot->yAxis->setNumberPrecision(0);
    m_plot->setLocale(QLocale());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_nothing, 1);
    clear();
    applyColours();
    connect(&appearance, &Appearance::changed, this, &CompletionPlot::applyColours);
}

QString timeAxisFormat(double spanSeconds)
{
    constexpr double kTicks = 10; // QCustomPlot makes a few more than are asked for
    if (spanSeconds < kTicks)
        return QStringLiteral("HH:mm:ss.zzz");
    if (spanSeconds < kTicks * 60)
        return QStringLiteral("HH:mm:ss");
    return spanSeconds > 36 * 3600 ? QStringLiteral("d MMM\nHH:mm") : QStringLiteral("HH:mm");
}

void CompletionPlot::setCurve(const CompletionCurve &curve, UtcMs startMs)
{
    if (curve.isEmpty()) {
        clear();
        return;
    }
    m_plot->setVisible(true);
    m_nothing->setVisible(false);
    const UtcMs start = startMs == kNoTime ? curve.times.front() : std::min(startMs, curve.times.front());
    QVector<double> times{static_cast<double>(start) / 1000};
    times.reserve(static_cast<qsizetype>(curve.times.size()) + 1);
    for (const UtcMs at : curve.times)
        times.append(static_cast<double>(at) / 1000);
    m_plot->graph(0)->setData(times, withStart(curve.finished), true);
    m_plot->graph(1)->setData(times, withStart(curve.errors), true);
    m_plot->graph(2)->setData(times, withStart(curve.rejected), true);
    m_start = times.front();
    m_end = times.back();
    m_total = curve.total;
    fitAxes();
}

void CompletionPlot::fitAxes()
{
    // A little more than the data, so that a curve of one moment is a line and not a dot on the frame.
    const double end = std::max({m_end, m_start + 1, m_forecastEnd});
    const double span = end - m_start;
    m_plot->xAxis->setRange(m_start, end + span * 0.03);
    m_plot->yAxis->setRange(0, std::max(1.0, m_total * 1.08));
    static_cast<QCPAxisTickerDateTime *>(m_plot->xAxis->ticker().data())->setDateTimeFormat(timeAxisFormat(span));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void CompletionPlot::setForecast(const Forecast *forecast)
{
    const bool isShown = forecast && !forecast->times.empty();
    m_forecastEnd = 0;
    if (isShown) {
        QVector<double> times;
        times.reserve(static_cast<qsizetype>(forecast->times.size()));
        for (const UtcMs at : forecast->times)
            times.append(static_cast<double>(at) / 1000);
        m_forecastEnd = times.back();
        for (const auto &[index, values] : {std::pair(kMedian, &forecast->median), std::pair(kLow, &forecast->low),
                                            std::pair(kHigh, &forecast->high)})
            m_plot->graph(index)->setData(times, QVector<double>(values->begin(), values->end()), true);
    }
    for (const int index : {kMedian, kLow, kHigh})
        m_plot->graph(index)->setVisible(isShown);
    if (isShown)
        m_plot->graph(kMedian)->addToLegend();
    else
        m_plot->graph(kMedian)->removeFromLegend();
    fitAxes();
}

void CompletionPlot::clear()
{
    m_plot->setVisible(false);
    m_nothing->setVisible(true);
}

int CompletionPlot::plotWidth() const
{
    return std::max(2, m_plot->axisRect()->width());
}

void CompletionPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyColours();
    QWidget::changeEvent(event);
}

void CompletionPlot::applyColours()
{
    if (m_plot->graphCount() < static_cast<int>(kColours.size()))
        return;
    const QColor ground = palette().color(QPalette::Base);
    const QColor text = palette().color(QPalette::Text);
    m_plot->setBackground(QBrush(ground));
    for (std::size_t i = 0; i < kColours.size(); ++i) {
        QColor colour = m_appearance.status().ink(kColours[i]);
        // A light grey line would be lost on a light ground.
        for (int step = 0; contrastRatio(colour, ground) < 3 && step < 10; ++step)
            colour = blended(text, colour, 0.2);
        m_plot->graph(static_cast<int>(i))->setPen(QPen(colour, 2, kPatterns[i]));
    }
    QColor band = text;
    band.setAlpha(50);
    m_plot->graph(kMedian)->setPen(QPen(text, 2, Qt::DashDotLine));
    m_plot->graph(kLow)->setPen(Qt::NoPen);
    m_plot->graph(kHigh)->setPen(Qt::NoPen);
    m_plot->graph(kHigh)->setBrush(band);
    const QColor faint = blended(text, ground, 0.15);
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(text, 1));
        axis->setTickPen(QPen(text, 1));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(text);
        axis->setTickLabelFont(font());
        axis->grid()->setPen(QPen(faint, 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    m_plot->legend->setBrush(QBrush(QColor(ground.red(), ground.green(), ground.blue(), 200)));
    m_plot->legend->setTextColor(text);
    m_plot->legend->setFont(font());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace signalbox
