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

QVector<double> withStart(const std::vector<quint32> &values)
{
    QVector<double> points{0.0};
    points.reserve(static_cast<qsizetype>(values.size()) + 1);
    for (const quint32 value : values)
        points.append(value);
    return points;
}

} // namespace

CompletionPlot::CompletionPlot(const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_appearance(appearance), m_plot(new QCustomPlot(this)), m_nothing(new QLabel(this))
{
    setObjectName(QStringLiteral("completionPlot"));
    setAccessibleName(tr("Finished, failed and rejected over time"));
    m_nothing->setText(tr("The curve begins with the first instruction that ends."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_plot->setMinimumSize(160, 90);
    const QStringList names{tr("Finished"), tr("Error"), tr("Rejected")};
    for (const QString &name : names) {
        QCPGraph *graph = m_plot->addGraph();
        graph->setName(name);
        graph->setLineStyle(QCPGraph::lsStepLeft);
        graph->setAdaptiveSampling(true);
    }
    m_plot->legend->setVisible(true);
    m_plot->legend->setBorderPen(Qt::NoPen);
    m_plot->axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignLeft);
    const QSharedPointer<QCPAxisTickerDateTime> times(new QCPAxisTickerDateTime);
    times->setDateTimeFormat(QStringLiteral("HH:mm:ss"));
    times->setTickCount(6);
    m_plot->xAxis->setTicker(times);
    const QSharedPointer<QCPAxisTicker> numbers(new QCPAxisTicker);
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
    // A little more than the data, so that a curve of one moment is a line and not a dot on the frame.
    const double end = std::max(times.back(), times.front() + 1);
    const double span = end - times.front();
    m_plot->xAxis->setRange(times.front(), end + span * 0.03);
    m_plot->yAxis->setRange(0, std::max(1.0, curve.total * 1.08));
    static_cast<QCPAxisTickerDateTime *>(m_plot->xAxis->ticker().data())->setDateTimeFormat(timeAxisFormat(span));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
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
