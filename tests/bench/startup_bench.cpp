// From the start of the process to the first painted window: the console with an empty store against a bare Qt window with
// a menu, a tool bar, a status bar and a tree (the limit of performance goal 15). The same with a store of a million instructions,
// and until the first of their rows are painted, against a window with QSqlTableModel on that store. All are processes of
// their own, started in turn.

#include "figures.h"
#include "millionstore.h"

#include "model/engine/enginehost.h"
#include "model/store/storepage.h"
#include "network/consoleapi/embeddedlink.h"
#include "views/mainwindow.h"
#include "views/place.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QMenuBar>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlTableModel>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <QToolBar>
#include <QTreeView>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr int kRounds = 15;
constexpr int kLargeRounds = 3;
constexpr quint32 kInstructions = 1'000'000;
const QString kBare = QStringLiteral("--bare");
const QString kRows = QStringLiteral("--rows");
const QString kLive = QStringLiteral("--live");
const QString kPage = QStringLiteral("--page");
constexpr quint32 kFirstRows = 512;

void sayPainted()
{
    std::puts("painted");
    std::fflush(stdout);
    QCoreApplication::quit();
}

class BareWindow final : public QMainWindow {
protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_painted) {
            m_painted = true;
            QTimer::singleShot(0, this, sayPainted);
        }
        return QMainWindow::event(event);
    }

private:
    bool m_painted = false;
};

int runBare()
{
    BareWindow window;
    window.menuBar()->addMenu(QStringLiteral("File"))->addAction(QStringLiteral("Quit"));
    window.addToolBar(QStringLiteral("Tools"))->addAction(QStringLiteral("New"));
    window.statusBar()->showMessage(QStringLiteral("Ready"));
    QStandardItemModel model(40, 5);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            model.setItem(row, column, new QStandardItem(QString::number(row * column)));
    }
    auto *tree = new QTreeView(&window);
    tree->setModel(&model);
    window.setCentralWidget(tree);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

/// Says when the table has been painted with rows of a job in it.
class RowsPainted final : public QObject {
public:
    explicit RowsPainted(StatusPage &page) : m_page(page) { page.table()->viewport()->installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_page.place().job != JobId{} && m_page.model().rowCount() > 0) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, sayPainted); // behind this event
        }
        return QObject::eventFilter(watched, event);
    }

private:
    StatusPage &m_page;
};

/// The console's window with its server, as the program puts them together, on a store whose job was open last.
/// @param live until its rows come from the server, else from the database while the server starts
int runRows(const QString &store, bool live)
{
    EngineSettings settings;
    settings.silenceLimitMs = settings.lineLimitMs = settings.startLimitMs = 24LL * 3600 * 1000;
    auto page = std::make_shared<Result<StorePage>>(Error{});
    const std::unique_ptr<QThread> reader(
        QThread::create([page, store] { *page = readStorePage(store, JobId{1}, kFirstRows); }));
    MainWindow *shown = nullptr;
    const QObject inThisThread;
    QObject::connect(reader.get(), &QThread::finished, &inThisThread, [&shown, page] {
        if (!*page)
            qFatal("startup_bench: %s", qPrintable(page->error().text));
        shown->showPreview(page->value().snapshot, std::move(page->value().rows));
    });
    if (!live)
        reader->start();
    EngineHost host(store, settings);
    ContentStore content(store);
    EmbeddedLink link(host, content, QStringLiteral("server"), {});
    MainWindow window({&link});
    shown = &window;
    window.show();
    const std::unique_ptr<QThread> starter(QThread::create([&host] { (void)host.start(); }));
    QObject::connect(starter.get(), &QThread::finished, &link, &EmbeddedLink::open);
    QObject::connect(&link, &ServerLink::snapshot, &window, [&window, live] {
        Place place;
        place.server = &window.server(0);
        place.job = JobId{1};
        if (live)
            window.openPlace(place);
    });
    RowsPainted rows(window.page());
    QTimer::singleShot(0, &window, [&starter] { starter->start(); }); // behind the first painting
    const int code = QApplication::exec();
    reader->wait();
    starter->wait();
    return code;
}

int runPage(const QString &store)
{
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    db.setDatabaseName(store);
    if (!db.open())
        return 1;
    QTableView table;
    QSqlTableModel model;
    model.setTable(QStringLiteral("instruction"));
    if (!model.select())
        return 1;
    table.setModel(&model);
    table.resize(1280, 800);
    table.show();
    table.repaint();
    QTimer::singleShot(0, &table, sayPainted);
    return QApplication::exec();
}

/// Milliseconds from the start of the program until it says that it has painted; negative when it never does.
double millisecondsToPaint(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments, QIODevice::ReadOnly);
    QByteArray said;
    while (process.waitForReadyRead(60'000)) {
        said += process.readAllStandardOutput();
        if (said.contains("painted")) {
            const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            process.waitForFinished(60'000);
            return ms;
        }
    }
    process.waitForFinished(60'000);
    return -1;
}

double painted(const QString &program, const QStringList &arguments)
{
    const double ms = millisecondsToPaint(program, arguments);
    if (ms < 0) {
        std::fprintf(stderr, "startup_bench: a window was not painted\n");
        std::exit(1);
    }
    return ms;
}

double consoleMs(const QString &stateFolder)
{
    return painted(QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/signalbox"),
                   {QStringLiteral("--self-check"), QStringLiteral("--state"), stateFolder, QStringLiteral("--socket"),
                    stateFolder + QStringLiteral("/c.sock")});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == kBare)
        return runBare();
    if (arguments.value(1) == kRows)
        return runRows(arguments.value(2), false);
    if (arguments.value(1) == kLive)
        return runRows(arguments.value(2), true);
    if (arguments.value(1) == kPage)
        return runPage(arguments.value(2));

    const QString self = QCoreApplication::applicationFilePath();
    std::vector<double> ours, bare, large, rows, live, page;
    for (int round = 0; round < kRounds; ++round) {
        const QTemporaryDir folder;
        bare.push_back(painted(self, {kBare}));
        ours.push_back(consoleMs(folder.path()));
    }
    const QTemporaryDir folder;
    const QString store = folder.filePath(QStringLiteral("signalbox.db"));
    if (Outcome written = writeStore(store, kInstructions, TaskLoop::nowMs()); !written) {
        std::fprintf(stderr, "startup_bench: %s\n", qUtf8Printable(written.error().text));
        return 1;
    }
    for (int round = 0; round < kLargeRounds; ++round) {
        large.push_back(consoleMs(folder.path()));
        rows.push_back(painted(self, {kRows, store}));
        live.push_back(painted(self, {kLive, store}));
        page.push_back(painted(self, {kPage, store}));
    }
    const auto line = [](const QString &name, const std::vector<double> &our, const std::vector<double> &limit,
                         const QString &note) {
        print({.name = name,
               .ours = median(our),
               .limit = median(limit),
               .unit = QStringLiteral("ms"),
               .ratio = median(our) / median(limit),
               .note = note});
    };
    line(QStringLiteral("start to first paint, empty store"), ours, bare,
         QStringLiteral("limit: bare Qt window; median of %1; goal <= 2").arg(kRounds));
    line(QStringLiteral("start to first paint, store with a job of 1M"), large, bare,
         QStringLiteral("limit: bare Qt window; the store is opened beside"));
    line(QStringLiteral("start to first rows of a job of 1M painted"), rows, page,
         QStringLiteral("limit: window with QSqlTableModel on the same store; ours reads its first page beside the "
                        "server that starts; goal <= 2"));
    line(QStringLiteral("start to live rows of a job of 1M painted"), live, page,
         QStringLiteral("limit: the same; the server has loaded the job and a million clients by then"));
    return 0;
}
