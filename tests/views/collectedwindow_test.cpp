#include "views/collectedwindow.h"

#include "model/items/collecteddata.h"
#include "tests/views/windowtest.h"
#include "views/filespage.h"
#include "views/messagebar.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTreeView>

namespace signalbox {
namespace {

/// What jobs have collected, as a script tells it.
class FakeCollected final : public CollectedData {
public:
    void collections(const CollectedQuestion &question, QObject *context,
                     std::function<void(Result<std::vector<CollectionHead>>)> done) override
    {
        asked.push_back(question);
        QMetaObject::invokeMethod(
            context,
            [this, question, done = std::move(done)] {
                std::vector<CollectionHead> heads;
                for (const Collection &one : known) {
                    if (question.job == JobId{} || one.head.job == question.job)
                        heads.push_back(one.head);
                }
                done(heads);
            },
            Qt::QueuedConnection);
    }
    void collection(AttemptId attempt, QObject *context, std::function<void(Result<Collection>)> done) override
    {
        QMetaObject::invokeMethod(
            context,
            [this, attempt, done = std::move(done)] {
                for (const Collection &one : known) {
                    if (one.head.attempt == attempt) {
                        done(one);
                        return;
                    }
                }
                done(Error{Error::Kind::NotFound, QStringLiteral("gone"), {}});
            },
            Qt::QueuedConnection);
    }
    void saveCollected(const CollectedSave &save, QObject *context, std::function<void(int)> progress,
                       std::function<void(Outcome)> done) override
    {
        saved.push_back(save);
        QMetaObject::invokeMethod(
            context,
            [this, progress = std::move(progress), done = std::move(done),
             count = static_cast<int>(save.targets.size())] {
                progress(count);
                done(answer);
            },
            Qt::QueuedConnection);
    }
    void removeCollected(AttemptId attempt, QObject *context, std::function<void(Outcome)> done) override
    {
        QMetaObject::invokeMethod(
            context,
            [this, attempt, done = std::move(done)] {
                std::erase_if(known, [attempt](const Collection &one) { return one.head.attempt == attempt; });
                done({});
            },
            Qt::QueuedConnection);
    }

    std::vector<Collection> known;
    std::vector<CollectedQuestion> asked;
    std::vector<CollectedSave> saved;
    Outcome answer;
};

class CollectedWindowTest : public WindowTest {
protected:
    void add(quint32 attempt, quint32 job, const QString &node, const QStringList &paths)
    {
        Collection made;
        made.head.attempt = AttemptId{attempt};
        made.head.job = JobId{job};
        made.head.node = NodeId{attempt};
        made.head.nodeName = node;
        made.head.jobName = QStringLiteral("Logs");
        made.head.receivedMs = 1'780'000'000'000 + attempt;
        for (const QString &path : paths) {
            made.files.push_back({path, 10, 1'770'000'000'000, QByteArray(32, 'h')});
            made.head.bytes += 10;
        }
        made.head.files = static_cast<int>(made.files.size());
        m_collected.known.push_back(made);
    }
    CollectedWindow *openCollected()
    {
        m_link->collected = &m_collected;
        action("collected")->trigger();
        settle();
        return m_window->findChild<CollectedWindow *>();
    }
    static QTreeView *tree(const CollectedWindow *window)
    {
        return window->findChild<QTreeView *>(QStringLiteral("collectedTree"));
    }
    static QAction *actionIn(const CollectedWindow *window, const char *name)
    {
        return window->findChild<QAction *>(QString::fromLatin1(name));
    }

    FakeCollected m_collected; ///< outlives the link
};

TEST_F(CollectedWindowTest, WithoutFilesItSaysWhereTheyComeFrom)
{
    open(wholeFleet());
    const CollectedWindow *window = openCollected();
    ASSERT_NE(window, nullptr);
    EXPECT_FALSE(tree(window)->isVisible());
    EXPECT_FALSE(actionIn(window, "saveCollected")->isEnabled());
}

TEST_F(CollectedWindowTest, FilesAreLookedAtSavedOneByOneAndAllAndDeleted)
{
    open(wholeFleet());
    add(1, 7, QStringLiteral("pc-1"), {QStringLiteral("/var/log/a"), QStringLiteral("/var/log/b\\x0a..")});
    add(2, 8, QStringLiteral("pc/../2"), {QStringLiteral("/../x"), QStringLiteral("/_/X")});
    CollectedWindow *window = openCollected();
    QTreeView *view = tree(window);
    const QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    ASSERT_TRUE(QTest::qWaitFor([&] { return view->model()->rowCount() == 2; }));
    const QModelIndex second = view->model()->index(0, 0); // the newest first
    EXPECT_EQ(second.data().toString(), QStringLiteral("pc/../2"));
    const QModelIndex first = view->model()->index(1, 0);
    view->expand(first);
    ASSERT_TRUE(QTest::qWaitFor([&] { return view->model()->rowCount(first) == 2; }));

    const QTemporaryDir folder;
    view->setCurrentIndex(view->model()->index(1, 0, first));
    EXPECT_TRUE(actionIn(window, "saveCollected")->isEnabled());
    EXPECT_FALSE(actionIn(window, "deleteCollected")->isEnabled()) << "a file is deleted with its collection only";
    window->saveAs(folder.filePath(QStringLiteral("b")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_collected.saved.size() == 1; }));
    EXPECT_EQ(m_collected.saved[0].targets,
              (std::vector<CollectedSave::Target>{{1, folder.filePath(QStringLiteral("b"))}}));
    EXPECT_FALSE(m_collected.saved[0].isAll());
    settle();

    view->selectAll();
    window->saveTo(folder.path());
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_collected.saved.size() == 3; }));
    EXPECT_TRUE(m_collected.saved[1].isAll());
    EXPECT_EQ(m_collected.saved[1].targets[1].filePath, folder.filePath(QStringLiteral("pc-1/var/log/b_x0a..")));
    EXPECT_EQ(m_collected.saved[2].targets[0].filePath, folder.filePath(QStringLiteral("pc_.._2/_/x")));
    EXPECT_EQ(m_collected.saved[2].targets[1].filePath, folder.filePath(QStringLiteral("pc_.._2/_/X (2)")))
        << "no file takes another's place";
    settle();
    EXPECT_TRUE(window->findChild<MessageBar *>()->text().contains(QStringLiteral("4"))) << "files";

    view->setCurrentIndex(view->model()->index(1, 0));
    view->selectionModel()->select(view->model()->index(1, 0),
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    ASSERT_TRUE(actionIn(window, "deleteCollected")->isEnabled());
    actionIn(window, "deleteCollected")->trigger();
    auto *dialog = window->findChild<QDialog *>();
    ASSERT_NE(dialog, nullptr);
    dialog->accept();
    ASSERT_TRUE(QTest::qWaitFor([&] { return view->model()->rowCount() == 1; }));
    EXPECT_EQ(view->model()->index(0, 0).data().toString(), QStringLiteral("pc/../2"));
}

TEST_F(CollectedWindowTest, AnErrorEndsTheSavingAndSaysSo)
{
    open(wholeFleet());
    add(1, 7, QStringLiteral("pc-1"), {QStringLiteral("/a")});
    add(2, 7, QStringLiteral("pc-2"), {QStringLiteral("/a")});
    m_collected.answer = Error{Error::Kind::NoSpace, QStringLiteral("The disk is full."), {}};
    CollectedWindow *window = openCollected();
    ASSERT_TRUE(QTest::qWaitFor([&] { return tree(window)->model()->rowCount() == 2; }));
    tree(window)->selectAll();
    window->saveTo(QStringLiteral("/nowhere"));
    auto *bar = window->findChild<MessageBar *>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar->text().contains(QStringLiteral("The disk is full.")); }));
    settle();
    EXPECT_EQ(m_collected.saved.size(), 1U);
    EXPECT_TRUE(actionIn(window, "saveCollected")->isEnabled());
}

TEST_F(CollectedWindowTest, WhoMayNotCollectMayLookOnlyAndASearchNarrows)
{
    open(wholeFleet());
    m_link->signInAs({.name = QStringLiteral("otto"), .role = OperatorRole::Distribution});
    add(1, 7, QStringLiteral("pc-1"), {QStringLiteral("/a")});
    add(2, 8, QStringLiteral("server"), {QStringLiteral("/a")});
    CollectedWindow *window = openCollected();
    ASSERT_TRUE(QTest::qWaitFor([&] { return tree(window)->model()->rowCount() == 2; }));
    tree(window)->selectAll();
    EXPECT_FALSE(actionIn(window, "saveCollected")->isEnabled());
    EXPECT_FALSE(actionIn(window, "deleteCollected")->isEnabled());
    window->findChild<QLineEdit *>(QStringLiteral("collectedSearch"))->setText(QStringLiteral("SERV"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return tree(window)->model()->rowCount() == 1; }));
    window->showJob(JobId{7});
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return tree(window)->model()->rowCount() == 1
               && tree(window)->model()->index(0, 0).data().toString() == QStringLiteral("pc-1");
    }));
    EXPECT_EQ(m_collected.asked.back().job, JobId{7});
}

TEST_F(CollectedWindowTest, ThePageOfTheDialogOrdersPaths)
{
    FilesPage page(JobType::CollectFiles, nullptr);
    EXPECT_EQ(page.problems().size(), 1);
    auto *paths = page.findChild<QPlainTextEdit *>(QStringLiteral("collectedPaths"));
    paths->setPlainText(QStringLiteral("/var/log/*.log\n\n  /etc/hosts "));
    page.findChild<QSpinBox *>(QStringLiteral("collectedLimit"))->setValue(7);
    EXPECT_EQ(page.problems(), QStringList());
    FilesOrder wanted;
    wanted.paths = {QStringLiteral("/var/log/*.log"), QStringLiteral("/etc/hosts")};
    wanted.mostMiB = 7;
    EXPECT_EQ(page.order(), JobOrder(wanted));
    for (const char *wrong : {"relative/path", "/var/../etc", "/proc/cpuinfo", "/a\n/a", "/folder/"}) {
        paths->setPlainText(QString::fromLatin1(wrong));
        EXPECT_EQ(page.problems().size(), 1) << wrong;
    }
}

} // namespace
} // namespace signalbox
