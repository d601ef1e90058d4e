#include "views/replaybar.h"

#include "model/items/simulationcontrol.h"
#include "tests/views/windowtest.h"
#include "views/replaydialog.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>

#include <algorithm>

namespace signalbox {
namespace {

class FakeReplay final : public ReplayControl {
public:
    [[nodiscard]] State state() const override { return now; }
    void stop() override { stopped = true; }
    State now;
    bool stopped = false;
};

class NoSimulation final : public SimulationControl {
public:
    [[nodiscard]] State state() const override { return {}; }
    void setSpeed(double) override { }
    void setPaused(bool) override { }
    void step() override { }
    void bring(Fault, std::vector<NodeId>, qint64) override { }
};

class ReplayBarTest : public WindowTest {
protected:
    /// The dialog, opened from the menu, with a file that exists.
    ReplayDialog *dialog()
    {
        QFile file(m_folder.filePath(QStringLiteral("LCG.swf")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        action("replay")->trigger();
        auto *dialog = find<ReplayDialog>("replayDialog");
        dialog->findChild<QLineEdit *>(QStringLiteral("traceFile"))->setText(file.fileName());
        return dialog;
    }
    QTemporaryDir m_folder;
    FakeReplay m_replay;
    NoSimulation m_simulation;
};

} // namespace

TEST_F(ReplayBarTest, TheDialogOrdersWhatWasFilledIn)
{
    open(wholeFleet());
    std::vector<std::pair<ServerLink *, ReplayOrder>> wanted;
    QObject::connect(&m_window->replays(), &ReplayBar::wanted, m_window.get(),
                     [&](ServerLink *link, const ReplayOrder &order) { wanted.emplace_back(link, order); });
    ReplayDialog *asked = dialog();
    asked->findChild<QLineEdit *>(QStringLiteral("replaySpeed"))->setText(QLocale().toString(60));
    asked->findChild<QSpinBox *>(QStringLiteral("replayLimit"))->setValue(20);
    auto *start = asked->findChild<QPushButton *>(QStringLiteral("startReplay"));
    ASSERT_TRUE(start->isEnabled());
    start->click();
    ASSERT_EQ(wanted.size(), 1U);
    EXPECT_EQ(wanted[0].first, m_link.get());
    const ReplayOrder &order = wanted[0].second;
    EXPECT_TRUE(order.file.endsWith(QStringLiteral("/LCG.swf")));
    EXPECT_EQ(order.speed, 60);
    EXPECT_EQ(order.limit, 20U);
    EXPECT_FALSE(order.clients.empty()) << "all of them, unless some were unchecked";
}

TEST_F(ReplayBarTest, TheDialogSaysWhatIsWrong)
{
    open(wholeFleet());
    ReplayDialog *asked = dialog();
    auto *start = asked->findChild<QPushButton *>(QStringLiteral("startReplay"));
    auto *speed = asked->findChild<QLineEdit *>(QStringLiteral("replaySpeed"));
    for (const char *wrong : {"0", "-3", "fast", "nan", "inf"}) {
        speed->setText(QString::fromLatin1(wrong));
        EXPECT_FALSE(start->isEnabled()) << wrong;
    }
    speed->setText(QLocale().toString(1));
    EXPECT_TRUE(start->isEnabled());
    asked->findChild<QPushButton *>(QStringLiteral("uncheckClients"))->click();
    EXPECT_FALSE(start->isEnabled());
    asked->reject();
}

TEST_F(ReplayBarTest, ShowsHowAReplayStandsAndStopsIt)
{
    open(wholeFleet());
    EXPECT_FALSE(m_window->replays().isVisible());
    EXPECT_TRUE(action("replay")->isEnabled());
    m_window->replays().show(&m_replay);
    EXPECT_TRUE(m_window->replays().isVisible());
    EXPECT_FALSE(action("replay")->isEnabled()) << "one at a time";
    EXPECT_FALSE(action("replay")->toolTip().isEmpty());
    m_replay.now = {QStringLiteral("LCG"), 40, 9, 1, 12'000, {}};
    auto *text = find<QLabel>("replayText");
    ASSERT_TRUE(QTest::qWaitFor([&] { return text->text().contains(QStringLiteral("LCG")); }));
    EXPECT_TRUE(text->text().contains(QStringLiteral("9"))) << text->text().toStdString();
    EXPECT_TRUE(text->text().contains(QStringLiteral("12"))) << text->text().toStdString();
    EXPECT_EQ(find<QProgressBar>("replayProgress")->value(), 250);
    action("stopReplay")->trigger();
    EXPECT_TRUE(m_replay.stopped);
    m_window->replays().show(nullptr);
    EXPECT_FALSE(m_window->replays().isVisible());
    EXPECT_TRUE(action("replay")->isEnabled());
}

TEST_F(ReplayBarTest, ASimulatedServerSaysWhereItsTracesGo)
{
    open(wholeFleet(), false);
    EXPECT_FALSE(action("replay")->isEnabled());
    m_link->simulated = &m_simulation;
    m_link->connectNow();
    settle();
    EXPECT_FALSE(action("replay")->isEnabled());
    EXPECT_TRUE(action("replay")->toolTip().contains(QStringLiteral("New simulated server")));
}

} // namespace signalbox
