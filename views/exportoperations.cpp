#include "views/exportoperations.h"

#include "model/items/itemtext.h"
#include "model/items/serverstate.h"
#include "model/items/tableexport.h"
#include "views/appearance.h"
#include "views/csvfiledialog.h"
#include "views/exportbar.h"
#include "views/messagebar.h"
#include "views/statuscolumns.h"
#include "views/statuspage.h"
#include "views/tableprinter.h"

#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QTableView>

#include <memory>

namespace signalbox {

ExportOperations::ExportOperations(QWidget *window, StatusPage &page, MessageBar &messages,
                                   const Appearance &appearance)
    : QObject(window),
      m_window(window),
      m_page(page),
      m_messages(messages),
      m_appearance(appearance),
      m_bar(new ExportBar(window))
{
    connect(m_bar, &ExportBar::cancelWanted, this, [this] {
        if (m_shown == nullptr || m_shown->isAllRead())
            return;
        m_shown->cancel();
        endShown();
        Q_EMIT told(tr("The export was cancelled; nothing was written"));
    });
}

bool ExportOperations::refuseSecond()
{
    if (m_shown == nullptr)
        return false;
    m_messages.show(
        MessageBar::Kind::Information,
        //: %1 is a file.
        tr("An export to %1 is under way. Export again when it has ended, or cancel it.").arg(m_shown->filePath()));
    return true;
}

void ExportOperations::endShown()
{
    m_bar->follow(nullptr);
    m_shown->disconnect(this);
    m_shown->deleteLater(); // it may be what calls
    m_shown = nullptr;
}

void ExportOperations::choose(bool wholeJob)
{
    const JobId job = m_page.currentJob();
    ServerState *server = m_page.place().server.data();
    if (server == nullptr || (wholeJob && job == JobId{}) || (!wholeJob && refuseSecond()))
        return;
    askForCsvFile(m_window, wholeJob ? tr("Export whole job") : tr("Export what is shown"),
                  wholeJob ? QStringLiteral("job-%1.csv").arg(number(job)) : QStringLiteral("job-status.csv"),
                  [this, wholeJob, job](const QString &path) {
                      if (wholeJob)
                          writeJob(job, path);
                      else
                          writeShown(path);
                  });
}

void ExportOperations::writeShown(const QString &filePath)
{
    if (m_page.isLoading()) {
        m_messages.show(MessageBar::Kind::Information,
                        tr("Nothing was exported: the rows of the job are still being loaded. Export them again when "
                           "all are there."));
        return;
    }
    const ServerState *server = m_page.place().server.data();
    if (server == nullptr || refuseSecond())
        return;
    m_shown = new TableExport(m_page.model(), m_page.columns().shown(), *server, filePath, this);
    connect(m_shown, &TableExport::ended, this, [this](const Outcome &outcome) {
        const QString path = m_shown->filePath();
        const int rows = m_shown->written();
        endShown();
        if (!outcome)
            m_messages.showError(tr("Export"), outcome.error());
        else
            //: %n rows were written to the file %1.
            Q_EMIT told(tr("%Ln row(s) exported to %1", nullptr, rows).arg(path));
    });
    m_bar->follow(m_shown);
    m_shown->start();
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

void ExportOperations::choosePrinter()
{
    if (m_page.model().rowCount() > TablePrinter::kMostRows) {
        m_messages.show(MessageBar::Kind::Information,
                        tr("%Ln row(s) are too many to print. Filter them, or export them to a file.", nullptr,
                           m_page.model().rowCount()));
        return;
    }
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(QStringLiteral("job-status")); // becomes the name of a PDF file
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printShown(*printer); });
    dialog->open();
}

void ExportOperations::printShown(QPrinter &printer)
{
    if (m_page.isLoading()) {
        m_messages.show(MessageBar::Kind::Information,
                        tr("Nothing was printed: the rows of the job are still being loaded. Print them again when all "
                           "are there."));
        return;
    }
    PrintedTable table;
    table.title = titleOf(m_page.place());
    const QLocale locale;
    const ServerState *server = m_page.place().server;
    //: On a printed page. %1 is a time, %2 of %3 rows are printed.
    table.note = tr("As of %1; %2 of %3 rows")
                     .arg(ItemText::longTime(server != nullptr ? server->asOfMs() : kNoTime),
                          locale.toString(m_page.model().rowCount()), locale.toString(m_page.model().totalRowCount()));
    for (const int column : m_page.columns().shown())
        table.columns.push_back({column, m_page.table()->columnWidth(column)});
    const TablePrinter sheet(m_page.model(), table, m_appearance);
    if (sheet.print(printer))
        Q_EMIT told(tr("The shown rows were sent to the printer"));
    else
        m_messages.show(MessageBar::Kind::Error,
                        printer.outputFileName().isEmpty()
                            ? tr("The printer %1 cannot be used. Choose another one.").arg(printer.printerName())
                            : tr("The file %1 cannot be written. Choose another place.").arg(printer.outputFileName()));
}

} // namespace signalbox
