#include "tests/views/windowtest.h"

#include "views/confirmdialog.h"
#include "views/fieldshortcuts.h"
#include "views/newjobdialog.h"
#include "views/nodeswindow.h"
#include "views/reexecutedialog.h"
#include "views/textroom.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDropEvent>
#include <QFile>
#include <QGroupBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace signalbox {

namespace {

template <class T>
T *in(QWidget *parent, const char *name)
{
    return parent->findChild<T *>(QString::fromLatin1(name));
}

class Dialogs : public WindowTest { };

} // namespace

TEST(TextRoomTest, ADialogThatGrowsStaysOnTheScreen)
{
    QDialog dialog;
    QVBoxLayout layout(&dialog);
    QLabel text(QStringLiteral("A text that is broken into lines where it has no room."));
    text.setWordWrap(true);
    layout.addWidget(&text);
    QWidget more;
    more.setMinimumHeight(300);
    more.hide();
    layout.addWidget(&more);
    new TextRoom(&dialog);
    dialog.resize(400, 100);
    const QRect screen = dialog.screen()->availableGeometry();
    dialog.move(50, screen.bottom() - 150);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    more.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.height() >= 300; }));
    EXPECT_LE(dialog.frameGeometry().bottom(), screen.bottom());
}

TEST_F(Dialogs, AConfirmationNamesTenAndCountsTheRest)
{
    Confirmation confirmation;
    for (int i = 0; i < 25; ++i)
        confirmation.names.append(QStringLiteral("pc-%1").arg(i));
    confirmation.total = 25;
    confirmation.button = QStringLiteral("Go");
    ConfirmDialog dialog(confirmation, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const QString names = in<QLabel>(&dialog, "confirmNames")->text();
    EXPECT_EQ(names.count(u'\n'), 10);
    EXPECT_TRUE(names.contains(QStringLiteral("15")));
    EXPECT_TRUE(in<QPushButton>(&dialog, "confirmAccept")->isEnabled());
    EXPECT_FALSE(in<QPushButton>(&dialog, "confirmAccept")->isDefault());
}

TEST_F(Dialogs, AConfirmationCountsWhatItHasNoNamesOfToo)
{
    Confirmation confirmation;
    for (int i = 0; i < 25; ++i)
        confirmation.names.append(QStringLiteral("pc-%1").arg(i));
    confirmation.unnamed = 975;
    confirmation.total = 1000;
    confirmation.button = QStringLiteral("Go");
    ConfirmDialog dialog(confirmation, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    EXPECT_TRUE(in<QLabel>(&dialog, "confirmNames")->text().contains(QStringLiteral("990")));
}

TEST_F(Dialogs, AboveAThousandTheNumberIsTyped)
{
    Confirmation confirmation;
    confirmation.total = 12'345;
    confirmation.button = QStringLiteral("Go");
    ConfirmDialog dialog(confirmation, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *accept = in<QPushButton>(&dialog, "confirmAccept");
    auto *number = in<QLineEdit>(&dialog, "confirmNumber");
    ASSERT_NE(number, nullptr);
    EXPECT_FALSE(accept->isEnabled());
    EXPECT_FALSE(accept->toolTip().isEmpty());
    number->setText(QStringLiteral("1234"));
    EXPECT_FALSE(accept->isEnabled());
    number->setText(QStringLiteral("12,345"));
    EXPECT_TRUE(accept->isEnabled()) << "with or without separators";
}

TEST_F(Dialogs, TheNumberIsTypedAtOnceAndReturnDoesWhatItWasTypedFor)
{
    Confirmation confirmation;
    confirmation.total = 12'345;
    confirmation.button = QStringLiteral("Go");
    confirmation.keep = QStringLiteral("Keep running");
    ConfirmDialog dialog(confirmation, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    ASSERT_EQ(dialog.focusWidget(), in<QLineEdit>(&dialog, "confirmNumber"));
    QTest::keyClicks(dialog.focusWidget(), QStringLiteral("1234"));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    EXPECT_TRUE(accepted.isEmpty() && rejected.isEmpty()) << "not all of it yet";
    QTest::keyClicks(dialog.focusWidget(), QStringLiteral("5"));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    EXPECT_EQ(accepted.size(), 1);
}

TEST_F(Dialogs, NothingLiesOverAnythingElseInANewJobOfAnyType)
{
    open(wholeFleet());
    action("newJob")->trigger();
    auto *dialog = m_window->findChild<NewJobDialog *>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));
    auto *type = in<QComboBox>(dialog, "jobType");
    for (int index = 0; index < type->count(); ++index) {
        type->setCurrentIndex(index);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents();
        for (QWidget *part : dialog->findChildren<QGroupBox *>()) {
            if (!part->isVisible())
                continue;
            const QList<QWidget *> shown = part->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
            for (const QWidget *one : shown) {
                const auto *label = qobject_cast<const QLabel *>(one);
                EXPECT_TRUE(!one->isVisible() || label == nullptr || !label->wordWrap()
                            || one->height() >= label->heightForWidth(one->width()))
                    << type->itemText(index).toStdString() << ": " << (label ? label->text().toStdString() : "");
                for (const QWidget *other : shown)
                    EXPECT_FALSE(one != other && one->isVisible() && other->isVisible()
                                 && one->geometry().intersects(other->geometry()))
                        << type->itemText(index).toStdString() << ": " << one->objectName().toStdString() << " and "
                        << other->objectName().toStdString();
            }
        }
    }
}

TEST_F(Dialogs, AFieldLeavesTheKeysOfAnExportToItsWindow)
{
    QLineEdit field;
    FieldShortcuts shortcuts(&field);
    QKeyEvent exports(QEvent::ShortcutOverride, Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(shortcuts.eventFilter(&field, &exports));
    EXPECT_FALSE(exports.isAccepted());
    QKeyEvent copies(QEvent::ShortcutOverride, Qt::Key_C, Qt::ControlModifier);
    EXPECT_FALSE(shortcuts.eventFilter(&field, &copies)) << "the field's own";
}

TEST_F(Dialogs, ReturnDoesWhatTheButtonInFocusSays)
{
    Confirmation confirmation;
    confirmation.total = 1;
    confirmation.button = QStringLiteral("Go");
    confirmation.keep = QStringLiteral("Keep running");
    for (const bool goes : {false, true}) {
        ConfirmDialog dialog(confirmation, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QSignalSpy rejected(&dialog, &QDialog::rejected);
        dialog.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
        if (goes)
            in<QPushButton>(&dialog, "confirmAccept")->setFocus();
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        EXPECT_EQ(accepted.size(), goes ? 1 : 0) << "a stray Return changes nothing";
        EXPECT_EQ(rejected.size(), goes ? 0 : 1);
    }
}

TEST_F(Dialogs, AForcedStopNeedsAReason)
{
    Confirmation confirmation;
    confirmation.asksReason = true;
    confirmation.button = QStringLiteral("Go");
    ConfirmDialog dialog(confirmation, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    EXPECT_FALSE(in<QPushButton>(&dialog, "confirmAccept")->isEnabled());
    in<QLineEdit>(&dialog, "confirmReason")->setText(QStringLiteral("disk replaced"));
    EXPECT_TRUE(in<QPushButton>(&dialog, "confirmAccept")->isEnabled());
    EXPECT_EQ(dialog.reason(), QStringLiteral("disk replaced"));
}

TEST_F(Dialogs, ANewJobIsOrderedAsFilledIn)
{
    open(wholeFleet());
    m_window->openPlace({&m_window->server(0), FolderId{3}, {}, {}, {}});
    action("newJob")->trigger();
    auto *dialog = find<NewJobDialog>("newJobDialog");
    auto *create = in<QPushButton>(dialog, "createJob");
    EXPECT_FALSE(create->isEnabled());
    EXPECT_TRUE(create->toolTip().contains(QStringLiteral("package")));
    in<QListWidget>(dialog, "packages")->item(0)->setCheckState(Qt::Checked);
    in<QLineEdit>(dialog, "destinationFilter")->setText(QStringLiteral("pc-2"));
    in<QPushButton>(dialog, "checkAll")->click();
    in<QLineEdit>(dialog, "destinationFilter")->setText(QStringLiteral("pc-24"));
    in<QPushButton>(dialog, "checkNone")->click();
    in<QLineEdit>(dialog, "jobName")->setText(QStringLiteral("Neuer Auftrag 作業"));
    in<QCheckBox>(dialog, "split")->setChecked(true);
    ASSERT_TRUE(create->isEnabled()) << qPrintable(create->toolTip());
    create->click();
    const auto submitted = [this] { return !m_link->commands.empty(); };
    ASSERT_TRUE(QTest::qWaitFor(submitted));
    const auto &order = std::get<CreateJob>(m_link->commands.front().body);
    EXPECT_EQ(order.name, QStringLiteral("Neuer Auftrag 作業"));
    EXPECT_EQ(order.packages, std::vector<PackageId>{PackageId{1}});
    EXPECT_EQ(order.destinations.size(), 52u - 2) << "pc-2, pc-20..29, pc-200..240 without pc-24 and pc-240";
    EXPECT_EQ(order.split.sizeKiB, 1024);
    const auto closed = [this] { return m_window->findChild<NewJobDialog *>() == nullptr; };
    ASSERT_TRUE(QTest::qWaitFor(closed));
    EXPECT_EQ(m_window->page().place().folder, FolderId{3}) << "where the new job will appear";
}

TEST_F(Dialogs, TabGoesThroughTheDestinationsAsTheyStand)
{
    open(wholeFleet());
    action("newJob")->trigger();
    auto *dialog = find<NewJobDialog>("newJobDialog");
    const QStringList wanted{QStringLiteral("destinationFilter"), QStringLiteral("destinations"),
                             QStringLiteral("checkAll"), QStringLiteral("checkNone"), QStringLiteral("jobName")};
    QStringList order;
    QWidget *const first = in<QListWidget>(dialog, "packages");
    for (QWidget *field = first->nextInFocusChain(); field != first; field = field->nextInFocusChain()) {
        if (wanted.contains(field->objectName()))
            order << field->objectName();
    }
    EXPECT_EQ(order, wanted);
    dialog->reject();
    settle();
}

TEST_F(Dialogs, AMessageIsOrderedInsteadOfAPackage)
{
    open(wholeFleet());
    action("newJob")->trigger();
    auto *dialog = find<NewJobDialog>("newJobDialog");
    auto *create = in<QPushButton>(dialog, "createJob");
    auto *type = in<QComboBox>(dialog, "jobType");
    type->setCurrentIndex(type->findData(static_cast<int>(JobType::ReportMessage)));
    EXPECT_FALSE(in<QListWidget>(dialog, "packages")->isVisible());
    EXPECT_FALSE(in<QCheckBox>(dialog, "split")->isVisible()) << "a message is small";
    in<QPushButton>(dialog, "checkAll")->click();
    EXPECT_FALSE(create->isEnabled());
    auto *hint = in<QLabel>(dialog, "messageTitleHint");
    in<QLineEdit>(dialog, "messageTitle")->setText(QString(MessageOrder::kMaxTitle + 1, u'x'));
    EXPECT_FALSE(hint->text().isEmpty());
    in<QLineEdit>(dialog, "messageTitle")->setText(QStringLiteral("Maintenance\ntonight "));
    EXPECT_TRUE(hint->text().isEmpty());
    auto *text = in<QPlainTextEdit>(dialog, "messageText");
    text->setPlainText(QStringLiteral("From 20:00 on."));
    QGuiApplication::clipboard()->setText(QString(1'000'000, u'x'));
    text->paste();
    EXPECT_EQ(text->toPlainText(), QStringLiteral("From 20:00 on.")) << "a megabyte would hold up the window";
    EXPECT_TRUE(in<QLabel>(dialog, "messageTextHint")->text().contains(QStringLiteral("8000")));
    QGuiApplication::clipboard()->setText(QStringLiteral("\x1b[2J"));
    text->paste();
    EXPECT_FALSE(create->isEnabled());
    EXPECT_FALSE(in<QLabel>(dialog, "messageTextHint")->text().isEmpty());
    text->undo();
    ASSERT_TRUE(create->isEnabled()) << qPrintable(create->toolTip());
    create->click();
    const auto submitted = [this] { return !m_link->commands.empty(); };
    ASSERT_TRUE(QTest::qWaitFor(submitted));
    ASSERT_EQ(m_link->imported.size(), 1);
    EXPECT_TRUE(m_link->imported.front().endsWith(QStringLiteral("report-message.json")));
    EXPECT_EQ(titleOf(readOrderFile(m_link->importedBytes).value()), QStringLiteral("Maintenance tonight"));
    const auto &order = std::get<CreateJob>(m_link->commands.front().body);
    EXPECT_EQ(order.type, JobType::ReportMessage);
    EXPECT_EQ(order.packages, std::vector<PackageId>{PackageId{100}});
    const auto closed = [this] { return m_window->findChild<NewJobDialog *>() == nullptr; };
    ASSERT_TRUE(QTest::qWaitFor(closed));
    action("newJob")->trigger();
    dialog = find<NewJobDialog>("newJobDialog");
    EXPECT_EQ(in<QListWidget>(dialog, "packages")->count(), 1) << "an order is nothing to install";
    dialog->reject();
}

TEST_F(Dialogs, JobsForRelaysOfferRelaysAndNoTimings)
{
    open(wholeFleet());
    action("newJob")->trigger();
    auto *dialog = find<NewJobDialog>("newJobDialog");
    auto *type = in<QComboBox>(dialog, "jobType");
    EXPECT_EQ(type->count(), 21) << "every type";
    auto *create = in<QPushButton>(dialog, "createJob");
    const auto choose = [&](JobType wanted) { type->setCurrentIndex(type->findData(static_cast<int>(wanted))); };
    choose(JobType::HoldReport);
    EXPECT_FALSE(in<QComboBox>(dialog, "timing")->isVisible());
    EXPECT_FALSE(create->isEnabled());
    in<QPushButton>(dialog, "checkAll")->click();
    ASSERT_TRUE(create->isEnabled()) << qPrintable(create->toolTip());
    choose(JobType::ReportMessage);
    EXPECT_TRUE(in<QComboBox>(dialog, "timing")->isVisible());
    EXPECT_TRUE(in<QLabel>(dialog, "chosen")->text().startsWith(QStringLiteral("0 "))) << "clients are checked apart";
    choose(JobType::SendPackageClientChooses);
    EXPECT_TRUE(in<QListWidget>(dialog, "packages")->isVisible());
    EXPECT_FALSE(in<QComboBox>(dialog, "timing")->isVisible());
    choose(JobType::TransferPackageToRelay);
    EXPECT_TRUE(in<QListWidget>(dialog, "packages")->isVisible());
    EXPECT_FALSE(create->isEnabled()) << "no package yet";
    in<QListWidget>(dialog, "packages")->item(0)->setCheckState(Qt::Checked);
    ASSERT_TRUE(create->isEnabled()) << qPrintable(create->toolTip());
    create->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_link->commands.empty(); }));
    const auto &order = std::get<CreateJob>(m_link->commands.front().body);
    EXPECT_EQ(order.type, JobType::TransferPackageToRelay);
    EXPECT_EQ(order.packages.size(), 1U);
    EXPECT_EQ(order.destinations.size(), 2U);
    for (const NodeRecord &node : m_link->fleet().snapshot.nodes) {
        const bool isMeant =
            std::find(order.destinations.begin(), order.destinations.end(), node.id) != order.destinations.end();
        EXPECT_EQ(isMeant, node.role == NodeRole::Relay) << qPrintable(node.name);
    }
}

TEST_F(Dialogs, ANewJobGoesIntoTheFolderOfTheJobThatIsOpen)
{
    open(wholeFleet());
    const FolderId folder = m_window->server(0).job(JobId{3})->folder;
    ASSERT_NE(folder, FolderId{});
    enter(JobId{3});
    action("newJob")->trigger();
    auto *dialog = find<NewJobDialog>("newJobDialog");
    EXPECT_EQ(dialog->findChild<QComboBox *>(QStringLiteral("folder"))->currentData().toUInt(), number(folder));
    dialog->reject();
}

TEST_F(Dialogs, APackageWithoutVersionIsNamedWithoutAGap)
{
    Fleet fleet = wholeFleet();
    fleet.snapshot.packages.front().version.clear();
    open(std::move(fleet));
    action("newJob")->trigger();
    auto *dialog = find<NewJobDialog>("newJobDialog");
    const QString text = in<QListWidget>(dialog, "packages")->item(0)->text();
    EXPECT_FALSE(text.contains(QStringLiteral("  "))) << qPrintable(text);
    dialog->reject();
}

TEST_F(Dialogs, TimesOfANewJobSayTheirZone)
{
    open(wholeFleet());
    action("newJob")->trigger();
    auto *dialog = find<NewJobDialog>("newJobDialog");
    QWidget *execution = in<QWidget>(dialog, "execution");
    auto *time = in<QDateTimeEdit>(execution, "timeValue");
    auto *zone = in<QLabel>(execution, "timeZone");
    ASSERT_NE(zone, nullptr);
    for (const int month : {1, 7}) { // summer time has another name
        const QDateTime at(QDate(2030, month, 2), QTime(9, 0));
        time->setDateTime(at);
        EXPECT_FALSE(zone->text().isEmpty());
        EXPECT_EQ(zone->text(), at.timeZoneAbbreviation());
    }
    dialog->reject();
}

TEST_F(Dialogs, WhatIsWrongIsSaidBelowItsField)
{
    open(wholeFleet());
    action("newJob")->trigger();
    auto *dialog = find<NewJobDialog>("newJobDialog");
    auto *hint = in<QLabel>(dialog, "nameHint");
    in<QLineEdit>(dialog, "jobName")->setMaxLength(20'000);
    in<QLineEdit>(dialog, "jobName")->setText(QString(10'000, u'x'));
    EXPECT_TRUE(hint->text().contains(QStringLiteral("10000"))) << qPrintable(hint->text());
    in<QLineEdit>(dialog, "jobName")->setText(QStringLiteral("a\tb"));
    EXPECT_FALSE(hint->text().isEmpty());
    in<QLineEdit>(dialog, "jobName")->setText(QStringLiteral("شغل 🚀"));
    EXPECT_TRUE(hint->text().isEmpty());
    QWidget *limit = in<QWidget>(dialog, "limit");
    QWidget *execution = in<QWidget>(dialog, "execution");
    in<QDateTimeEdit>(execution, "timeValue")->setDateTime(QDateTime::currentDateTime().addDays(3));
    in<QCheckBox>(execution, "timeSet")->setChecked(true);
    in<QDateTimeEdit>(limit, "timeValue")->setDateTime(QDateTime::currentDateTime().addDays(2));
    in<QCheckBox>(limit, "timeSet")->setChecked(true);
    EXPECT_FALSE(in<QLabel>(dialog, "scheduleHint")->text().isEmpty());
    EXPECT_TRUE(in<QPushButton>(dialog, "createJob")->toolTip().contains(in<QLabel>(dialog, "scheduleHint")->text()));
    dialog->close();
}

TEST_F(Dialogs, AnImportedFileIsCheckedAtOnce)
{
    open(wholeFleet());
    action("newJob")->trigger();
    auto *dialog = find<NewJobDialog>("newJobDialog");
    dialog->offerFiles({QStringLiteral("/somewhere/tool.deb")});
    auto *about = in<QDialog>(dialog, "packageFileDialog");
    in<QLineEdit>(about, "packageArguments")->setText(QStringLiteral("--quiet"));
    in<QLineEdit>(about, "packageStatusFile")->setText(QStringLiteral("../x"));
    EXPECT_FALSE(in<QPushButton>(about, "packageAccept")->isEnabled());
    in<QLineEdit>(about, "packageStatusFile")->setText(QStringLiteral("Setup.mif"));
    in<QPushButton>(about, "packageAccept")->click();
    auto *packages = in<QListWidget>(dialog, "packages");
    const auto there = [packages] { return packages->count() == 2; };
    ASSERT_TRUE(QTest::qWaitFor(there));
    settle();
    EXPECT_EQ(m_link->importedAs.installArguments, QStringLiteral("--quiet"));
    EXPECT_EQ(m_link->importedAs.statusFile, QStringLiteral("Setup.mif"));
    EXPECT_EQ(packages->item(0)->checkState(), Qt::Checked);
    EXPECT_EQ(packages->item(1)->checkState(), Qt::Unchecked);
    dialog->close();
}

TEST_F(Dialogs, FilesDroppedOnTheWindowAreOfferedOneAfterTheOther)
{
    QTemporaryDir folder;
    QMimeData data;
    for (const char *name : {"one.deb", "two.deb"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        data.setUrls(data.urls() + QList{QUrl::fromLocalFile(file.fileName())});
    }
    open(wholeFleet());
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    EXPECT_TRUE(drop.isAccepted());
    auto *dialog = find<NewJobDialog>("newJobDialog");
    auto *first = in<QDialog>(dialog, "packageFileDialog");
    first->reject();
    QPointer<QDialog> second;
    ASSERT_TRUE(QTest::qWaitFor([&] {
        for (auto *each : dialog->findChildren<QDialog *>(QStringLiteral("packageFileDialog")))
            second = each != first ? each : second.data();
        return second != nullptr;
    }));
    in<QPushButton>(second, "packageAccept")->click();
    auto *packages = in<QListWidget>(dialog, "packages");
    EXPECT_TRUE(QTest::qWaitFor([&] { return packages->count() == 2; }));
    dialog->close();
}

TEST_F(Dialogs, ARefusedOrderKeepsTheDialogAndSaysWhy)
{
    open(wholeFleet());
    m_link->answer = Error{Error::Kind::Refused, QStringLiteral("The disk is full."), {}};
    action("newJob")->trigger();
    auto *dialog = find<NewJobDialog>("newJobDialog");
    in<QListWidget>(dialog, "packages")->item(0)->setCheckState(Qt::Checked);
    in<QPushButton>(dialog, "checkAll")->click();
    in<QPushButton>(dialog, "createJob")->click();
    auto *hint = in<QLabel>(dialog, "resultHint");
    const auto said = [hint] { return !hint->text().isEmpty(); };
    ASSERT_TRUE(QTest::qWaitFor(said));
    EXPECT_EQ(hint->text(), QStringLiteral("The disk is full."));
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(in<QPushButton>(dialog, "createJob")->isEnabled()) << "to try again";
    dialog->close();
}

TEST_F(Dialogs, ReExecutionMeansTheFailedOnesFirst)
{
    open(wholeFleet());
    enter(JobId{1});
    table()->selectAll();
    settle();
    action("reExecute")->trigger();
    auto *dialog = find<ReExecuteDialog>("reExecuteDialog");
    EXPECT_EQ(dialog->chosenCount(), 3);
    in<QCheckBox>(dialog, "group-startup-failure")->setChecked(true);
    EXPECT_EQ(dialog->chosenCount(), 15);
    EXPECT_EQ(in<QListWidget>(dialog, "preview")->count(), 15);
    EXPECT_NE(in<QLabel>(dialog, "leftOut"), nullptr);
    for (const auto *label : dialog->findChildren<QLabel *>())
        EXPECT_FALSE(label->text().contains(QStringLiteral("destination")))
            << "instructions are counted: " << qPrintable(label->text());
    in<QPushButton>(dialog, "reExecuteAccept")->click();
    const auto submitted = [this] { return !m_link->commands.empty(); };
    ASSERT_TRUE(QTest::qWaitFor(submitted));
    const auto &order = std::get<Operate>(m_link->commands.front().body);
    EXPECT_EQ(order.operation, Operation::ReExecute);
    EXPECT_EQ(order.instructions.size(), 15u);
}

TEST_F(Dialogs, ReExecutionOfAJobThatWasTerminatedIsNotOffered)
{
    Fleet fleet = wholeFleet();
    fleet.snapshot.jobs.front().dispatch.phase = JobPhase::Completed;
    fleet.snapshot.jobs.front().dispatch.status = PhaseStatus::Terminated;
    open(std::move(fleet));
    enter(JobId{1});
    table()->selectAll();
    settle();
    EXPECT_FALSE(action("reExecute")->isEnabled());
    EXPECT_EQ(action("reExecute")->toolTip(),
              QStringLiteral("The job was terminated, which is for good. Create a new job."));
}

TEST_F(Dialogs, ReExecutionFromAListOfJobsLoadsTheirDestinations)
{
    open(wholeFleet());
    select(QStringLiteral("Browser 131"));
    action("reExecute")->trigger();
    const auto opened = [this] { return m_window->findChild<ReExecuteDialog *>() != nullptr; };
    ASSERT_TRUE(QTest::qWaitFor(opened));
    auto *dialog = find<ReExecuteDialog>("reExecuteDialog");
    auto *list = in<QListWidget>(dialog, "preview");
    EXPECT_EQ(dialog->chosenCount(), 3) << "the failed ones are meant at first";
    ASSERT_EQ(list->count(), 3);
    list->item(1)->setCheckState(Qt::Unchecked);
    EXPECT_EQ(dialog->chosenCount(), 2);
    EXPECT_TRUE(in<QPushButton>(dialog, "reExecuteAccept")->text().contains(u'2'));
    in<QCheckBox>(dialog, "group-startup-failure")->setChecked(true);
    EXPECT_EQ(dialog->chosenCount(), 14) << "what was unchecked stays so";
    in<QCheckBox>(dialog, "group-startup-failure")->setChecked(false);
    in<QPushButton>(dialog, "reExecuteAccept")->click();
    const auto submitted = [this] { return !m_link->commands.empty(); };
    ASSERT_TRUE(QTest::qWaitFor(submitted));
    const auto &order = std::get<Operate>(m_link->commands.front().body);
    EXPECT_EQ(order.operation, Operation::ReExecute);
    EXPECT_EQ(order.job, JobId{1});
    EXPECT_EQ(order.instructions.size(), 2u);
    settle();
}

TEST_F(Dialogs, ReExecutionOfSeveralJobsIsOneCommandForEach)
{
    open(wholeFleet());
    table()->selectAll();
    settle();
    action("reExecute")->trigger();
    const auto opened = [this] { return m_window->findChild<ReExecuteDialog *>() != nullptr; };
    ASSERT_TRUE(QTest::qWaitFor(opened));
    auto *dialog = find<ReExecuteDialog>("reExecuteDialog");
    EXPECT_EQ(dialog->chosenCount(), 5) << "Browser 131 and Browser 130";
    EXPECT_TRUE(in<QListWidget>(dialog, "preview")->item(0)->text().contains(QStringLiteral("Browser 13")));
    in<QPushButton>(dialog, "reExecuteAccept")->click();
    const auto submitted = [this] { return m_link->commands.size() == 2; };
    ASSERT_TRUE(QTest::qWaitFor(submitted));
    EXPECT_NE(std::get<Operate>(m_link->commands[0].body).job, std::get<Operate>(m_link->commands[1].body).job);
    settle();
}

TEST_F(Dialogs, ConfirmationsSayOnTheirButtonsWhatIsDoneAndWhatIsKept)
{
    open(wholeFleet());
    const auto buttons = [this] {
        auto *dialog = find<ConfirmDialog>("confirmDialog");
        std::pair texts{in<QPushButton>(dialog, "confirmAccept")->text(),
                        in<QPushButton>(dialog, "confirmKeep")->text()};
        dialog->reject();
        settle();
        return texts;
    };
    select(QStringLiteral("Font package"));
    action("cancel")->trigger();
    const auto [cancel, keepRunning] = buttons();
    EXPECT_TRUE(cancel.contains(QStringLiteral("64"))) << qPrintable(cancel);
    EXPECT_TRUE(keepRunning.contains(QStringLiteral("Keep"))) << qPrintable(keepRunning);
    action("delete")->trigger();
    const auto [remove, keep] = buttons();
    EXPECT_TRUE(remove.contains(QStringLiteral("job"))) << qPrintable(remove);
    EXPECT_FALSE(keep.isEmpty());
    m_window->openPlace({&m_window->server(0), FolderId{1}, {}, {}, {}});
    action("deleteFolder")->trigger();
    const auto [removeFolder, keepFolder] = buttons();
    EXPECT_TRUE(removeFolder.contains(QStringLiteral("folder"))) << qPrintable(removeFolder);
    EXPECT_FALSE(keepFolder.isEmpty());
    EXPECT_TRUE(m_link->commands.empty());
}

TEST_F(Dialogs, ANewNodesTokenIsShownOnceAndCanBeCopied)
{
    open(wholeFleet());
    CommandOutcome outcome;
    outcome.token = QStringLiteral("T0kenT0kenT0kenT0ken");
    m_link->answer = outcome;
    action("addNode")->trigger();
    auto *nodes = find<NodesWindow>("nodesWindow");
    auto *dialog = in<QDialog>(nodes, "registerNodeDialog");
    ASSERT_NE(dialog, nullptr);
    auto *add = in<QPushButton>(dialog, "addNode");
    in<QLineEdit>(dialog, "nodeName")->setText(QStringLiteral("../etc/passwd"));
    EXPECT_FALSE(add->isEnabled());
    settle();
    auto *hint = in<QLabel>(dialog, "nodeNameHint");
    EXPECT_GE(hint->height(), hint->heightForWidth(hint->width())) << "nothing of the reason is cut off";
    in<QLineEdit>(dialog, "nodeName")->setText(QStringLiteral("pc-new"));
    ASSERT_TRUE(add->isEnabled());
    add->click();
    auto *token = in<QLineEdit>(dialog, "token");
    const auto shown = [token] { return !token->text().isEmpty(); };
    ASSERT_TRUE(QTest::qWaitFor(shown));
    in<QPushButton>(dialog, "copyToken")->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), outcome.token);
    dialog->close();
    nodes->close();
    settle();
}

TEST_F(Dialogs, OnlyRelaysCanHaveTheirTransferSuspended)
{
    open(wholeFleet());
    action("nodes")->trigger();
    auto *nodes = find<NodesWindow>("nodesWindow");
    auto *list = in<QTableView>(nodes, "nodesTable");
    in<QLineEdit>(nodes, "nodesFilter")->setText(QStringLiteral("pc-7"));
    settle();
    list->selectRow(0);
    EXPECT_FALSE(in<QAction>(nodes, "suspendNodeAction")->isEnabled());
    EXPECT_FALSE(in<QAction>(nodes, "suspendNodeAction")->toolTip().isEmpty());
    EXPECT_EQ(in<QTreeWidget>(nodes, "attributes")->topLevelItemCount(), 3);
    in<QLineEdit>(nodes, "nodesFilter")->setText(QStringLiteral("relay-osaka"));
    settle();
    for (int row = 0; row < list->model()->rowCount(); ++row)
        if (list->model()->index(row, 0).data().toString() == QStringLiteral("relay-osaka"))
            list->selectRow(row);
    ASSERT_TRUE(in<QAction>(nodes, "suspendNodeAction")->isEnabled());
    in<QAction>(nodes, "suspendNodeAction")->trigger();
    ASSERT_EQ(m_link->commands.size(), 1u);
    EXPECT_EQ(std::get<SuspendNode>(m_link->commands.front().body).node, NodeId{1});
    nodes->close();
    settle();
}

} // namespace signalbox
