#include "views/activitywindow.h"

#include "views/activityview.h"
#include "views/csvfiledialog.h"

#include <QCloseEvent>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace signalbox {

namespace {
const QString kGeometryKey = QStringLiteral("activity/geometry");
const QString kColumnsKey = QStringLiteral("activity/columns");
const QString kSplitterKey = QStringLiteral("activity/splitter");
} // namespace

ActivityWindow::ActivityWindow(QWidget *parent)
    : QWidget(parent, Qt::Window), m_view(new ActivityView(ActivityView::Kind::Window, this))
{
    setObjectName(QStringLiteral("activityWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Activity log"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    const auto shortcut = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence::Close, [this] { close(); });
    shortcut(QKeySequence(tr("Ctrl+E")), [this] { chooseFile(); });
    connect(m_view, &ActivityView::exportWanted, this, &ActivityWindow::chooseFile);

    const QSettings settings;
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        resize(fontMetrics().averageCharWidth() * 200, fontMetrics().height() * 42);
    m_view->restoreColumns(settings.value(kColumnsKey).toByteArray());
    m_view->splitter()->restoreState(settings.value(kSplitterKey).toByteArray());
}

void ActivityWindow::addServer(ServerState &server)
{
    m_view->addServer(server);
}

void ActivityWindow::removeServer(const ServerState *server)
{
    m_view->removeServer(server);
}

void ActivityWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kColumnsKey, m_view->columnState());
    settings.setValue(kSplitterKey, m_view->splitter()->saveState());
    QWidget::closeEvent(event);
}

void ActivityWindow::chooseFile()
{
    askForCsvFile(this, tr("Export messages"), QStringLiteral("activity.csv"),
                  [this](const QString &path) { m_view->writeCsv(path); });
}

} // namespace signalbox
