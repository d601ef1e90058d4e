#include "views/completionpane.h"

#include "model/items/itemtext.h"
#include "views/completionplot.h"
#include "views/shrinkingtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace signalbox {

CompletionPane::CompletionPane(const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_plot(new CompletionPlot(appearance, this)),
      m_node(new QComboBox(this)),
      m_duration(new QComboBox(this)),
      m_ask(new QPushButton(tr("Fore&cast"), this)),
      m_drop(new QPushButton(tr("&Remove forecast"), this))
{
    setObjectName(QStringLiteral("completionPane"));
    m_ask->setObjectName(QStringLiteral("askForecast"));
    m_ask->setToolTip(tr("Simulates how the job goes on from here, with the times and rates measured so far"));
    m_drop->setObjectName(QStringLiteral("dropForecast"));
    m_node->setObjectName(QStringLiteral("stoppedNode"));
    m_node->setAccessibleName(tr("What if"));
    m_node->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_duration->setObjectName(QStringLiteral("stoppedFor"));
    m_duration->setAccessibleName(tr("Stops for"));
    m_duration->addItem(tr("for good"), 0);
    m_duration->addItem(tr("for 10 minutes"), 600);
    m_duration->addItem(tr("for 1 hour"), 3600);
    m_duration->addItem(tr("for 8 hours"), 8 * 3600);
    m_duration->addItem(tr("for 1 day"), 86'400);
    auto *label = new QLabel;
    label->setObjectName(QStringLiteral("forecastText"));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text = new ShrinkingText(label, this);
    // Its room is kept while it has nothing to say: else the buttons would move under the pointer when it comes.
    QSizePolicy policy = m_text->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_text->setSizePolicy(policy);
    m_text->setMinimumHeight(ShrinkingText::kLines * label->fontMetrics().lineSpacing());

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 0);
    bar->addWidget(m_ask);
    bar->addWidget(m_node);
    bar->addWidget(m_duration);
    bar->addWidget(m_drop);
    bar->addStretch();
    auto *text = new QHBoxLayout;
    text->setContentsMargins(8, 0, 8, 4);
    text->addWidget(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(bar);
    layout->addWidget(m_plot, 1);
    layout->addLayout(text);

    connect(m_ask, &QPushButton::clicked, this, &CompletionPane::ask);
    connect(m_drop, &QPushButton::clicked, this, &CompletionPane::dropForecast);
    // A forecast stands for the question above it.
    connect(m_node, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_duration->setVisible(index > 0);
        dropForecast();
    });
    connect(m_duration, &QComboBox::currentIndexChanged, this, &CompletionPane::dropForecast);
    setNodes({});
    clear();
}

void CompletionPane::setCurve(const CompletionCurve &curve, UtcMs startMs)
{
    m_plot->setCurve(curve, startMs);
    m_anyFinished = !curve.isEmpty() && curve.finished.back() > 0;
    if (m_anyFinished && m_refusedForNow)
        dropForecast(); // it may not be so any more
}

void CompletionPane::clearCurve()
{
    m_plot->clear();
}

void CompletionPane::clear()
{
    m_plot->clear();
    m_anyFinished = false;
    m_node->setCurrentIndex(0);
    dropForecast();
}

void CompletionPane::dropForecast()
{
    m_plot->setForecast(nullptr);
    m_text->setText({});
    m_text->hide();
    m_drop->hide();
    m_ask->setEnabled(true);
    m_asked.reset();
    m_refusedForNow = false;
}

void CompletionPane::setNodes(const std::vector<std::pair<NodeId, QString>> &nodes)
{
    if (m_node->count() > 0 && nodes == m_nodes)
        return;
    m_nodes = nodes;
    const QSignalBlocker blocker(m_node);
    const QVariant chosen = m_node->currentData();
    m_node->clear();
    m_node->addItem(tr("as it is"), 0U);
    for (const auto &[id, name] : nodes)
        //: %1 is the name of a relay: what if it stopped?
        m_node->addItem(tr("if %1 stops").arg(name), number(id));
    m_node->setCurrentIndex(std::max(m_node->findData(chosen), 0));
    if (m_node->currentData() != chosen)
        dropForecast();
    m_node->setVisible(m_node->count() > 1);
    m_duration->setVisible(m_node->currentIndex() > 0);
}

void CompletionPane::ask()
{
    m_ask->setEnabled(false);
    m_drop->show();
    m_text->setText(tr("Simulating …"));
    m_text->show();
    m_asked = question();
    Q_EMIT forecastWanted(m_asked->first, m_asked->second);
}

std::pair<NodeId, qint64> CompletionPane::question() const
{
    const auto stopped = static_cast<NodeId>(m_node->currentData().toUInt());
    return {stopped, stopped == NodeId{} ? 0 : m_duration->currentData().toLongLong()};
}

void CompletionPane::setForecast(NodeId stopped, qint64 stoppedSeconds, const Result<Forecast> &forecast)
{
    if (m_asked != std::pair(stopped, stoppedSeconds))
        return; // it was removed, or the question or the job is another one
    m_asked.reset();
    m_ask->setEnabled(true);
    m_plot->setForecast(forecast ? &forecast.value() : nullptr);
    m_refusedForNow = !forecast && !m_anyFinished;
    m_text->setText(forecast ? ItemText::forecast(forecast.value()) : forecast.error().text);
    m_text->show();
}

int CompletionPane::plotWidth() const
{
    return m_plot->plotWidth();
}

} // namespace signalbox
