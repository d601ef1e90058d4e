#include "views/reexecutedialog.h"

#include "model/domain/operation.h"
#include "model/domain/text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace signalbox {

ReExecuteDialog::ReExecuteDialog(std::vector<Job> jobs, NameOf nameOf, QWidget *parent)
    : QDialog(parent), m_jobs(std::move(jobs)), m_nameOf(std::move(nameOf)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("reExecuteDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Re-execute"));

    int left = 0;
    std::array<int, kStatusCount> counts{};
    for (Job &job : m_jobs) {
        const std::size_t selected = job.rows.size();
        std::erase_if(job.rows,
                      [](const InstructionRow &row) { return denialOf(Operation::ReExecute, row) != Denial::None; });
        left += static_cast<int>(selected - job.rows.size());
        for (const InstructionRow &row : job.rows)
            ++counts[indexOf(row.status)];
    }

    auto *layout = new QVBoxLayout(this);
    const QString what = m_jobs.size() == 1
                             //: %1 is the name of a job.
                             ? tr("Begin a new attempt of the instructions of “%1” that are:")
                                   .arg(fontMetrics().elidedText(m_jobs.front().name, Qt::ElideMiddle,
                                                                 fontMetrics().averageCharWidth() * 120))
                             : tr("Begin a new attempt of the instructions of %Ln job(s) that are:", nullptr,
                                  static_cast<int>(m_jobs.size()));
    auto *intro = new QLabel(what, this);
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    layout->addWidget(intro);

    const bool anyError = counts[indexOf(Status::Error)] > 0;
    for (const Status status : kAllStatuses) {
        const int count = counts[indexOf(status)];
        if (count == 0)
            continue;
        //: %1 is a status, %2 how many instructions are in it.
        auto *box =
            new QCheckBox(tr("%1 (%2)", "status and count").arg(statusText(status), QLocale().toString(count)), this);
        box->setObjectName(QStringLiteral("group-") + statusKey(status));
        // What still waits runs by itself when it can: only the failed are meant at first, if there are any.
        box->setChecked(!anyError || status == Status::Error);
        connect(box, &QCheckBox::toggled, this, &ReExecuteDialog::fillList);
        layout->addWidget(box);
        m_groups.push_back({status, box});
    }
    if (left > 0) {
        auto *note = new QLabel(
            tr("%Ln instruction(s) cannot be re-executed: still running, completed or rejected.", nullptr, left), this);
        note->setObjectName(QStringLiteral("leftOut"));
        note->setWordWrap(true);
        layout->addWidget(note);
    }
    m_list->setObjectName(QStringLiteral("preview"));
    m_list->setAccessibleName(tr("Instructions that will be re-executed"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setMinimumHeight(fontMetrics().height() * 8);
    layout->addWidget(m_list, 1);

    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("reExecuteAccept"));
    //: Closes the dialog and leaves everything as it is.
    buttons->addButton(tr("Back"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemChanged, this, &ReExecuteDialog::onItemChanged);
    fillList();
    resize(fontMetrics().averageCharWidth() * 70, sizeHint().height());
}

bool ReExecuteDialog::isGroupChecked(Status status) const
{
    const auto group = std::find_if(m_groups.begin(), m_groups.end(),
                                    [status](const Group &candidate) { return candidate.status == status; });
    return group != m_groups.end() && group->box->isChecked();
}

bool ReExecuteDialog::isChosen(const InstructionRow &row) const
{
    return isGroupChecked(row.status) && !m_leftOut.contains(number(row.id));
}

std::vector<ReExecuteDialog::Chosen> ReExecuteDialog::chosen() const
{
    std::vector<Chosen> all;
    for (const Job &job : m_jobs) {
        Chosen chosen{job.id, job.name, {}};
        for (const InstructionRow &row : job.rows)
            if (isChosen(row))
                chosen.instructions.push_back(row.id);
        if (!chosen.instructions.empty())
            all.push_back(std::move(chosen));
    }
    return all;
}

int ReExecuteDialog::chosenCount() const
{
    int count = 0;
    for (const Job &job : m_jobs)
        count += static_cast<int>(std::count_if(job.rows.begin(), job.rows.end(),
                                                [this](const InstructionRow &row) { return isChosen(row); }));
    return count;
}

void ReExecuteDialog::fillList()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    int more = 0;
    for (const Job &job : m_jobs) {
        for (const InstructionRow &row : job.rows) {
            if (!isGroupChecked(row.status))
                continue;
            if (m_list->count() == kMostListed) {
                ++more;
                continue;
            }
            QString name = m_nameOf(row);
            if (m_jobs.size() > 1)
                //: %1 is the name of a job, %2 a destination with a package.
                name = tr("%1: %2", "job and destination").arg(job.name, name);
            auto *item = new QListWidgetItem(name, m_list);
            item->setToolTip(name);
            item->setData(Qt::UserRole, number(row.id));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(m_leftOut.contains(number(row.id)) ? Qt::Unchecked : Qt::Checked);
        }
    }
    if (more > 0) {
        auto *item = new QListWidgetItem(tr("… and %Ln more", "names in a preview", more), m_list);
        item->setFlags(Qt::ItemIsEnabled);
    }
    updateAccept();
}

void ReExecuteDialog::onItemChanged(const QListWidgetItem *item)
{
    const quint32 id = item->data(Qt::UserRole).toUInt();
    if (item->checkState() == Qt::Checked)
        m_leftOut.erase(id);
    else
        m_leftOut.insert(id);
    updateAccept();
}

void ReExecuteDialog::updateAccept()
{
    const int count = chosenCount();
    m_accept->setText(tr("Re-execute %Ln instruction(s)", "button", count));
    m_accept->setEnabled(count > 0);
    m_accept->setToolTip(count > 0 ? QString() : tr("Check at least one instruction."));
}

} // namespace signalbox
