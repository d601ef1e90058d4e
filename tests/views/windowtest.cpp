#include "tests/views/windowtest.h"

#include <QSettings>

#include <utility>

namespace signalbox {

WindowTest::WindowTest()
{
    QCoreApplication::setOrganizationName(QStringLiteral("signalbox-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("views-%1").arg(QCoreApplication::applicationPid()));
    QSettings().clear();
}

WindowTest::~WindowTest()
{
    if (m_window)
        m_window->appearance().setTheme(Appearance::Theme::System); // the next test finds the program as it was
    m_window.reset();
    QSettings().clear();
}

void WindowTest::open(Fleet fleet, bool connected)
{
    m_link = std::make_unique<FakeServerLink>(std::move(fleet));
    m_window = std::make_unique<MainWindow>(std::vector<ServerLink *>{m_link.get()});
    m_window->resize(1366, 740);
    m_window->show();
    if (connected)
        m_link->connectNow();
    settle();
}

void WindowTest::reopen()
{
    m_window->close();
    m_window = std::make_unique<MainWindow>(std::vector<ServerLink *>{m_link.get()});
    m_window->show();
    m_link->connectNow();
    settle();
}

void WindowTest::enter(JobId job)
{
    m_window->openPlace({&m_window->server(0), {}, job, {}, {}});
    const auto filled = [this] { return m_window->page().model().rowCount() > 0; };
    ASSERT_TRUE(QTest::qWaitFor(filled));
    settle();
}

void WindowTest::select(const QString &name)
{
    const StatusTableModel &model = m_window->page().model();
    const auto rowOf = [&] {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, StatusTableModel::NameColumn).data().toString() == name)
                return row;
        return -1;
    };
    const auto there = [&] { return rowOf() >= 0; };
    ASSERT_TRUE(QTest::qWaitFor(there)) << qPrintable(name);
    table()->selectRow(rowOf());
    table()->setFocus();
    settle();
}

void WindowTest::settle()
{
    // Deltas are applied once per frame, and menus follow a moment later.
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    m_window->findChild<QAction *>(QStringLiteral("refresh"))->trigger();
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents);
}

} // namespace signalbox
