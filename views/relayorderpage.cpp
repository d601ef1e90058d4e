#include "views/relayorderpage.h"

#include "model/domain/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace signalbox {

namespace {

QString explanation(JobType type)
{
    switch (type) {
    case JobType::BatchDeleteOnRelay:
        return RelayOrderPage::tr(
            "Each relay deletes the packages that it keeps. What jobs under way need stays until they are over.");
    case JobType::HoldReport:
        return RelayOrderPage::tr(
            "Each relay keeps back what the nodes below it report, until a job of the type “Hold-report "
            "release” comes. Work goes on meanwhile, and nothing is lost.");
    case JobType::HoldReportRelease:
        return RelayOrderPage::tr("Each relay passes on what it has kept back, in order, and goes on passing on.");
    case JobType::SuspendFileTransfer:
        return RelayOrderPage::tr(
            "Each relay stops sending files to the nodes below it, until file transfer is resumed, by a "
            "job or in the Nodes window.");
    case JobType::ResumeFileTransfer:
        return RelayOrderPage::tr("Each relay goes on sending files to the nodes below it where it had stopped.");
    case JobType::AcquireCollectedFiles:
        return RelayOrderPage::tr(
            "Each relay brings the files that it has collected to this server; they are then in “Collected "
            "files”, below the names of their clients. They stay at the relay.");
    case JobType::DeleteCollectedFiles:
        return RelayOrderPage::tr(
            "Each relay deletes the files that it has collected. What was acquired before stays here.");
    default: return {};
    }
}

} // namespace

RelayOrderPage::RelayOrderPage(JobType type, QWidget *parent) : OrderPage(jobTypeText(type), parent), m_type(type)
{
    auto *text = new QLabel(explanation(type), this);
    text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    if (type == JobType::AcquireCollectedFiles || type == JobType::DeleteCollectedFiles) {
        m_job = new QSpinBox(this);
        m_job->setObjectName(QStringLiteral("collectingJob"));
        m_job->setRange(0, std::numeric_limits<int>::max());
        m_job->setSpecialValueText(tr("All jobs"));
        auto *label = new QLabel(tr("What was &collected by job:"), this);
        label->setBuddy(m_job);
        auto *line = new QHBoxLayout;
        line->addWidget(label);
        line->addWidget(m_job);
        line->addStretch();
        layout->addLayout(line);
        connect(m_job, &QSpinBox::valueChanged, this, &OrderPage::changed);
    }
    layout->addStretch();
}

JobOrder RelayOrderPage::order() const
{
    return RelayOrder{m_type, m_job != nullptr ? static_cast<quint32>(m_job->value()) : 0};
}

bool RelayOrderPage::fill(const JobOrder &order)
{
    const auto *relay = std::get_if<RelayOrder>(&order);
    if (relay == nullptr || relay->type != m_type)
        return false;
    if (m_job != nullptr)
        m_job->setValue(static_cast<int>(relay->job));
    return true;
}

QString RelayOrderPage::nameIfEmpty() const
{
    return tr("Left empty: %1").arg(jobTypeText(m_type));
}

} // namespace signalbox
