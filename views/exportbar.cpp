#include "views/exportbar.h"

#include "model/items/tableexport.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int kLookMs = 250;

} // namespace

ExportBar::ExportBar(QWidget *parent)
    : QToolBar(tr("Export"), parent),
      m_text(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QAction(tr("Cancel export"), this))
{
    setObjectName(QStringLiteral("exportBar"));
    m_text->setObjectName(QStringLiteral("exportText"));
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_cancel->setObjectName(QStringLiteral("cancelExport"));
    m_cancel->setToolTip(tr("Nothing is written then, and a file that was there before stays as it was"));
    addWidget(m_text);
    addWidget(m_progress);
    addAction(m_cancel);
    toggleViewAction()->setVisible(false); // it comes and goes by itself
    connect(m_cancel, &QAction::triggered, this, &ExportBar::cancelWanted);
    connect(&m_timer, &QTimer::timeout, this, &ExportBar::look);
    hide();
}

void ExportBar::follow(const TableExport *work)
{
    m_work = work;
    if (work == nullptr) {
        m_timer.stop();
        hide();
    } else {
        m_timer.start(kLookMs);
    }
}

void ExportBar::look()
{
    if (!m_work)
        return;
    const QLocale locale;
    //: %1 is the name of a file, %2 and %3 are numbers of rows.
    m_text->setText(tr("Export to %1: %2 of %3 rows")
                        .arg(QFileInfo(m_work->filePath()).fileName(), locale.toString(m_work->done()),
                             locale.toString(m_work->total())));
    m_progress->setRange(0, std::max(m_work->total(), 1));
    m_progress->setValue(m_work->done());
    m_cancel->setEnabled(!m_work->isAllRead());
    show();
}

} // namespace signalbox
