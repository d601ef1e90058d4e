#include "views/replaybar.h"

#include "model/items/serverlink.h"
#include "model/items/serverstate.h"
#include "views/replaydialog.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int kLookMs = 250;
constexpr int kSteps = 1000; ///< of the progress bar
constexpr qint64 kLongWaitMs = 3'000; ///< is told

} // namespace

ReplayBar::ReplayBar(QWidget *parent)
    : QToolBar(tr("Replay"), parent),
      m_replay(new QAction(tr("&Replay a recorded workload…"), this)),
      m_text(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_stop(new QAction(tr("Stop replay"), this))
{
    setObjectName(QStringLiteral("replayBar"));
    m_replay->setObjectName(QStringLiteral("replay"));
    m_text->setObjectName(QStringLiteral("replayText"));
    m_progress->setObjectName(QStringLiteral("replayProgress"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_stop->setObjectName(QStringLiteral("stopReplay"));
    m_stop->setToolTip(tr("Nothing more is ordered; the jobs that were ordered go on"));
    addWidget(m_text);
    addWidget(m_progress);
    addAction(m_stop);
    toggleViewAction()->setVisible(false); // it comes and goes by itself
    connect(m_replay, &QAction::triggered, this, &ReplayBar::openDialog);
    connect(m_stop, &QAction::triggered, this, [this] {
        if (m_control != nullptr)
            m_control->stop();
    });
    connect(&m_timer, &QTimer::timeout, this, &ReplayBar::look);
    hide();
    update();
}

void ReplayBar::follow(ServerState *server)
{
    m_server = server;
    update();
}

void ReplayBar::update()
{
    const ServerLink *link = m_server != nullptr ? m_server->link() : nullptr;
    const bool connected = link != nullptr && m_server->hasSnapshot();
    QString denial;
    if (m_control != nullptr)
        denial = tr("A replay is under way.");
    else if (!connected)
        denial = tr("The managing server is not connected.");
    else if (link->simulation() != nullptr)
        denial = tr("This server is simulated: give the recorded workload to New simulated server.");
    else
        denial = m_server->denial({Act::AddPackages}); // each of its jobs has one
    m_replay->setEnabled(denial.isEmpty());
    m_replay->setToolTip(
        denial.isEmpty() ? tr("Order the jobs of a trace (SWF, Slurm) from this server, at their times") : denial);
}

void ReplayBar::show(ReplayControl *control)
{
    m_control = control;
    setVisible(control != nullptr);
    update();
    if (control == nullptr) {
        m_timer.stop();
        return;
    }
    look();
    m_timer.start(kLookMs);
}

void ReplayBar::look()
{
    if (m_control == nullptr)
        return;
    const ReplayControl::State state = m_control->state();
    if (state.name.isEmpty()) {
        m_text->setText(tr("The recorded workload is being read…"));
        m_progress->setRange(0, 0);
        return;
    }
    const QLocale locale;
    //: %1 is the name of a trace, %2 and %3 are numbers.
    QString text = tr("Replay “%1”: %2 of %3 jobs ordered")
                       .arg(state.name, locale.toString(state.ordered), locale.toString(state.total));
    if (state.refused > 0)
        //: %1 says how many jobs were ordered.
        text = tr("%1, %Ln refused", nullptr, static_cast<int>(state.refused)).arg(text);
    if (!state.waitsFor.isEmpty())
        //: %1 says how many jobs were ordered, %2 is a sentence with the reason.
        text = tr("%1; waiting: %2").arg(text, state.waitsFor);
    else if (state.nextInMs >= kLongWaitMs)
        //: %1 says how many jobs were ordered, %2 is a number of seconds.
        text = tr("%1; the next in %2 s").arg(text, locale.toString(state.nextInMs / 1000));
    m_text->setText(text);
    m_progress->setRange(0, kSteps);
    m_progress->setValue(
        static_cast<int>((state.ordered + state.refused) * kSteps / std::max<quint64>(state.total, 1)));
}

void ReplayBar::openDialog()
{
    if (m_server == nullptr || m_server->link() == nullptr)
        return;
    auto *dialog = new ReplayDialog(*m_server, parentWidget());
    connect(m_server, &QObject::destroyed, dialog, &QDialog::reject);
    connect(dialog, &ReplayDialog::wanted, this, [this, link = QPointer(m_server->link())](const ReplayOrder &order) {
        if (link && m_control == nullptr)
            Q_EMIT wanted(link, order);
    });
    dialog->open();
}

} // namespace signalbox
