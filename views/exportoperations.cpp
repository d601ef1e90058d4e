#include "views/exportoperations.h"

#include "model/items/csvexport.h"
#include "model/items/serverstate.h"
#include "views/messagebar.h"
#include "views/statuspage.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

namespace signalbox {

namespace {

const QString kExportFolderKey = QStringLiteral("main/exportFolder");

} // namespace

ExportOperations::ExportOperations(QWidget *window, StatusPage &page, MessageBar &messages)
    : QObject(window), m_window(window), m_page(page), m_messages(messages)
{
}

void ExportOperations::choose(bool wholeJob)
{
    const JobId job = m_page.currentJob();
    ServerState *server = m_page.place().server.data();
    if (server == nullptr || (wholeJob && job == JobId{}))
        return;
    const QString folder = QSettings().value(kExportFolderKey).toString();
    auto *dialog = new QFileDialog(m_window, wholeJob ? tr("Export whole job") : tr("Export what is shown"), folder,
                                   tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(wholeJob ? QStringLiteral("job-%1.csv").arg(number(job)) : QStringLiteral("job-status.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, wholeJob, job](const QString &path) {
        QSettings().setValue(kExportFolderKey, QFileInfo(path).absolutePath());
        if (wholeJob)
            writeJob(job, path);
        else
            writeShown(path);
    });
    dialog->open();
}

void ExportOperations::writeShown(const QString &filePath)
{
    const Outcome outcome = exportTable(m_page.model(), m_page.shownColumns(), filePath);
    if (!outcome)
        m_messages.showError(tr("Export"), outcome.error());
    else
        //: %n rows were written to the file %1.
        Q_EMIT told(tr("%Ln row(s) exported to %1", nullptr, m_page.model().rowCount()).arg(filePath));
}

void ExportOperations::writeJob(JobId job, const QString &filePath)
{
    ServerState *server = m_page.place().server.data();
    if (server == nullptr || server->link() == nullptr)
        return;
    server->link()->exportJob(job, filePath, this, [this, filePath](const Outcome &outcome) {
        if (!outcome)
            m_messages.showError(tr("Export"), outcome.error());
        else
            //: %1 is a file.
            Q_EMIT told(tr("Job exported to %1").arg(filePath));
    });
}

} // namespace signalbox
