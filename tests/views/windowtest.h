#pragma once

#include "tests/views/fakeserverlink.h"
#include "views/mainwindow.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QTableView>
#include <QTest>

#include <memory>

namespace signalbox {

/// A main window over a scripted server, in its own settings.
class WindowTest : public testing::Test {
protected:
    WindowTest();
    ~WindowTest() override;

    void open(Fleet fleet, bool connected = true);
    void reopen(); ///< closes the window and makes a new one over the same server

    template <class T>
    [[nodiscard]] T *find(const char *name) const
    {
        T *found = m_window->findChild<T *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    [[nodiscard]] QAction *action(const char *name) const { return find<QAction>(name); }
    [[nodiscard]] QTableView *table() const { return m_window->page().table(); }
    /// Goes into a job and waits for its rows.
    void enter(JobId job);
    /// Selects the row with this name; waits until it is there.
    void select(const QString &name);
    void settle(); ///< lets everything that is due be done

    std::unique_ptr<FakeServerLink> m_link;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace signalbox
