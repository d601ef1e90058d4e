// From the start of the process to the first painted window: the console with an empty store against a bare Qt window with
// a menu, a tool bar, a status bar and a tree (the limit of performance goal 15). Both are processes of their own, started in turn.

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QMenuBar>
#include <QProcess>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolBar>
#include <QTreeView>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

constexpr int kRounds = 15;
const QString kBare = QStringLiteral("--bare");

class BareWindow final : public QMainWindow {
protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_painted) {
            m_painted = true;
            QTimer::singleShot(0, this, [] {
                std::puts("painted");
                std::fflush(stdout);
                QCoreApplication::quit();
            });
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

/// Milliseconds from the start of the program until it says that it has painted; negative when it never does.
double millisecondsToPaint(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments, QIODevice::ReadOnly);
    QByteArray said;
    while (process.waitForReadyRead(30'000)) {
        said += process.readAllStandardOutput();
        if (said.contains("painted")) {
            const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            process.waitForFinished(30'000);
            return ms;
        }
    }
    process.waitForFinished(30'000);
    return -1;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(kBare))
        return runBare();
    const QString console = QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/signalbox");
    std::vector<double> ours;
    std::vector<double> bare;
    for (int round = 0; round < kRounds; ++round) {
        const QTemporaryDir folder;
        bare.push_back(millisecondsToPaint(QCoreApplication::applicationFilePath(), {kBare}));
        ours.push_back(
            millisecondsToPaint(console, {QStringLiteral("--self-check"), QStringLiteral("--state"), folder.path(),
                                          QStringLiteral("--socket"), folder.path() + QStringLiteral("/c.sock")}));
        if (ours.back() < 0 || bare.back() < 0) {
            std::fprintf(stderr, "startup_bench: a window was not painted\n");
            return 1;
        }
    }
    std::printf("{\"name\": \"start to first paint, empty store\", \"ours\": %.1f, \"peer\": null, \"limit\": %.1f, "
                "\"unit\": \"ms\", "
                "\"ratio\": %.2f, \"note\": \"limit: bare Qt window; median of %d\"}\n",
                median(ours), median(bare), median(ours) / median(bare), kRounds);
    return 0;
}
