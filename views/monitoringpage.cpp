#include "views/monitoringpage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTableWidget>

namespace signalbox {

namespace {

enum Column { PatternColumn, VerdictColumn };

} // namespace

MonitoringPage::MonitoringPage(QWidget *parent)
    : OrderListPage(tr("Software monitoring policy"),
                    tr("Programs that the clients look out for, by name or full path; the first line that fits counts. "
                       "Nothing is ended or hindered: “Get software monitoring information” tells what ran. It "
                       "replaces the policy that is there; an empty one ends the monitoring."),
                    {tr("Program (* and ? stand for others)"), tr("Allowed or forbidden")}, parent),
      m_every(new QSpinBox(this))
{
    table()->setColumnWidth(PatternColumn, fontMetrics().averageCharWidth() * 42);
    m_every->setObjectName(QStringLiteral("monitoringEvery"));
    m_every->setRange(MonitoringOrder::kLeastSeconds, MonitoringOrder::kMostSeconds);
    m_every->setValue(MonitoringOrder().everySeconds);
    m_every->setSuffix(MonitoringPage::tr(" s", "seconds"));
    auto *label = new QLabel(MonitoringPage::tr("&Look every:"), this);
    label->setBuddy(m_every);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_every);
    line->addStretch();
    rows()->addLayout(line);
    connect(m_every, &QSpinBox::valueChanged, this, &MonitoringPage::edited);
}

void MonitoringPage::fillRow(int row)
{
    putText(row, PatternColumn, QStringLiteral("teamviewer*"));
    putChoice(row, VerdictColumn, {tr("Forbidden"), tr("Allowed")});
}

JobOrder MonitoringPage::order() const
{
    MonitoringOrder order;
    for (int row = 0; row < rowCount(); ++row)
        order.rules.push_back({textAt(row, PatternColumn), choiceAt(row, VerdictColumn) == 1});
    if (m_every != nullptr)
        order.everySeconds = m_every->value();
    return order;
}

bool MonitoringPage::fill(const JobOrder &order)
{
    const auto *monitoring = std::get_if<MonitoringOrder>(&order);
    if (monitoring == nullptr)
        return false;
    setRows(static_cast<int>(monitoring->rules.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const MonitoringOrder::Rule &rule = monitoring->rules[static_cast<std::size_t>(row)];
        setText(row, PatternColumn, rule.pattern);
        setChoice(row, VerdictColumn, rule.allowed ? 1 : 0);
    }
    m_every->setValue(monitoring->everySeconds);
    return true;
}

} // namespace signalbox
