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

ReExecuteDialog::ReExecuteDialog(const QString &jobName, std::vector<InstructionRow> rows, NameOf nameOf,
                                 QWidget *parent)
    : QDialog(parent), m_rows(std::move(rows)), m_nameOf(std::move(nameOf)), m_preview(new QListWidget(this))
{
    setObjectName(QStringLiteral("reExecuteDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Re-execute"));

    const std::size_t selected = m_rows.size();
    std::erase_if(m_rows,
                  [](const InstructionRow &row) { return denialOf(Operation::ReExecute, row) != Denial::None; });
    const auto left = static_cast<int>(selected - m_rows.size());

    auto *layout = new QVBoxLayout(this);
    auto *intro = new QLabel(tr("Begin a new attempt of “%1” for the destinations that are:").arg(jobName), this);
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    layout->addWidget(intro);

    std::array<int, kStatusCount> counts{};
    for (const InstructionRow &row : m_rows)
        ++counts[indexOf(row.status)];
    const bool anyError = counts[indexOf(Status::Error)] > 0;
    for (const Status status : kAllStatuses) {
        const int count = counts[indexOf(status)];
        if (count == 0)
            continue;
        //: %1 is a status, %2 how many destinations are in it.
        auto *box =
            new QCheckBox(tr("%1 (%2)", "status and count").arg(statusText(status), QLocale().toString(count)), this);
        box->setObjectName(QStringLiteral("group-") + statusKey(status));
        // What still waits runs by itself when it can: only the failed are meant at first, if there are any.
        box->setChecked(!anyError || status == Status::Error);
        connect(box, &QCheckBox::toggled, this, &ReExecuteDialog::updatePreview);
        layout->addWidget(box);
        m_groups.push_back({status, box});
    }
    if (left > 0) {
        auto *note = new QLabel(
            tr("%n of the selection cannot be re-executed: still running, completed or rejected.", nullptr, left),
            this);
        note->setObjectName(QStringLiteral("leftOut"));
        note->setWordWrap(true);
        layout->addWidget(note);
    }
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setAccessibleName(tr("Destinations that will be re-executed"));
    m_preview->setUniformItemSizes(true);
    m_preview->setMinimumHeight(fontMetrics().height() * 8);
    layout->addWidget(m_preview, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("reExecuteAccept"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updatePreview();
    resize(fontMetrics().averageCharWidth() * 70, sizeHint().height());
}

std::vector<InstructionId> ReExecuteDialog::chosen() const
{
    std::vector<InstructionId> ids;
    for (const InstructionRow &row : m_rows) {
        const auto group = std::find_if(m_groups.begin(), m_groups.end(),
                                        [&row](const Group &candidate) { return candidate.status == row.status; });
        if (group != m_groups.end() && group->box->isChecked())
            ids.push_back(row.id);
    }
    return ids;
}

void ReExecuteDialog::updatePreview()
{
    const std::vector<InstructionId> ids = chosen();
    m_preview->clear();
    std::size_t next = 0; // both lists are in the same order
    for (const InstructionRow &row : m_rows) {
        if (next == ids.size() || m_preview->count() == kMostPreviewed)
            break;
        if (row.id != ids[next])
            continue;
        ++next;
        m_preview->addItem(m_nameOf(row));
    }
    const auto more = static_cast<int>(ids.size()) - m_preview->count();
    if (more > 0)
        m_preview->addItem(tr("… and %n more", "names in a preview", more));
    const auto count = static_cast<int>(ids.size());
    m_accept->setText(tr("Re-execute %n", "button, number of instructions", count));
    m_accept->setEnabled(count > 0);
    m_accept->setToolTip(count > 0 ? QString() : tr("Check at least one group that has destinations."));
}

} // namespace signalbox
