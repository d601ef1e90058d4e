#include "views/archiveoperations.h"

#include "model/items/serverstate.h"
#include "views/confirmdialog.h"
#include "views/joboperations.h"
#include "views/retentiondialog.h"
#include "views/statuspage.h"

#include <QPointer>

namespace signalbox {

ArchiveOperations::ArchiveOperations(QWidget *window, StatusPage &page, JobOperations &operations)
    : QObject(window), m_window(window), m_page(page), m_operations(operations)
{
}

void ArchiveOperations::archiveSelected()
{
    const Selection selection = m_page.selection(StatusPage::Depth::Counted);
    if (selection.server == nullptr || !selection.wholeJobs())
        return;
    ArchiveJobs order;
    Confirmation confirmation;
    QString first;
    for (const SelectedJob &selected : selection.jobs) {
        const JobRecord *job = selection.server->job(selected.job);
        if (job == nullptr || job->archive.isArchived() || !job->counters.allEnded())
            continue;
        if (order.jobs.empty())
            first = job->name;
        order.jobs.push_back(job->id);
        confirmation.names.append(job->name);
        confirmation.total += job->counters.total();
    }
    if (order.jobs.empty())
        return;
    const auto jobs = static_cast<int>(order.jobs.size());
    confirmation.title = tr("Archive");
    confirmation.button = tr("Archive %Ln job(s)", "button", jobs);
    //: Leaves the jobs as they are, instead of archiving them.
    confirmation.keep = tr("Keep");
    confirmation.question = jobs == 1
                                //: %1 is the name of a job.
                                ? tr("Archive “%1”?").arg(first)
                                : tr("Archive %Ln job(s)?", nullptr, jobs);
    confirmation.consequence =
        tr("Counters and times stay. The instructions move to a file, from which they are shown; they cannot be "
           "re-executed any more.");
    auto *dialog = new ConfirmDialog(confirmation, m_window);
    connect(dialog, &QDialog::accepted, this, [this, order, first, jobs, server = QPointer(selection.server)] {
        if (server)
            //: What was asked for: %1 is the name of a job.
            m_operations.send(*server, order,
                              jobs == 1 ? tr("Archive “%1”", "asked for").arg(first)
                                        : tr("Archive %Ln job(s)", "asked for", jobs));
    });
    dialog->open();
}

void ArchiveOperations::openRetention(ServerState *server)
{
    if (server == nullptr || !server->hasSnapshot())
        return;
    auto *dialog = new RetentionDialog(*server, m_window);
    connect(server, &QObject::destroyed, dialog, &QDialog::reject);
    connect(dialog, &RetentionDialog::archiveAllWanted, this, [this, server = QPointer(server)] {
        if (server)
            m_operations.send(*server, ArchiveJobs{}, tr("Archive all that have ended"));
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog, server = QPointer(server)] {
        if (!server)
            return;
        const RetentionPolicy before = server->retention().policy;
        if (dialog->policy() != before)
            m_operations.send(*server, SetRetention{dialog->policy()}, tr("Set retention", "asked for"),
                              {SetRetention{before}});
    });
    dialog->open();
}

} // namespace signalbox
