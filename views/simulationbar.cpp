#include "views/simulationbar.h"

#include "model/domain/datetext.h"
#include "model/items/serverlink.h"
#include "model/items/serverstate.h"
#include "views/confirmdialog.h"
#include "views/newsimulationdialog.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>

#include <limits>

namespace signalbox {

namespace {

constexpr int kLookMs = 250;
constexpr double kSlowest = 0.01; ///< of real time: below it a number tells nothing
constexpr double kNearly = 0.8; ///< of the speed that is wanted: what is reached is not worth a word

} // namespace

SimulationBar::SimulationBar(QWidget *parent)
    : QToolBar(tr("Simulation"), parent),
      m_time(new QLabel(this)),
      m_speed(new QComboBox(this)),
      m_pause(new QAction(pictureIcon(Picture::Suspend), tr("Pause"), this)),
      m_step(new QAction(pictureIcon(Picture::Resume), tr("Step"), this)),
      m_newServer(new QAction(tr("New si&mulated server…"), this)),
      m_closeServer(new QAction(tr("C&lose simulated server…"), this))
{
    setObjectName(QStringLiteral("simulationBar"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize(QSize(16, 16));
    m_newServer->setObjectName(QStringLiteral("newSimulatedServer"));
    m_closeServer->setObjectName(QStringLiteral("closeSimulatedServer"));
    m_time->setObjectName(QStringLiteral("simulationTime"));
    m_time->setContentsMargins(6, 0, 12, 0);
    m_speed->setObjectName(QStringLiteral("simulationSpeed"));
    m_speed->setAccessibleName(tr("Speed of the simulation"));
    m_speed->setToolTip(tr("How fast the time of the simulation passes"));
    m_speed->addItem(tr("Real time"), 1.0);
    const QLocale locale;
    for (const int factor : {10, 60, 600, 3600})
        //: How many times faster than in reality the time of a simulation passes.
        m_speed->addItem(tr("× %1").arg(locale.toString(factor)), static_cast<double>(factor));
    m_speed->addItem(tr("As fast as possible"), std::numeric_limits<double>::infinity());
    m_pause->setObjectName(QStringLiteral("pauseSimulation"));
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Let the time of the simulation stand still"));
    m_step->setObjectName(QStringLiteral("stepSimulation"));
    addWidget(m_speed);
    addActions({m_pause, m_step});
    addWidget(m_time); // last: its length changes, and nothing is to move under the mouse

    connect(m_newServer, &QAction::triggered, this, &SimulationBar::openDialog);
    connect(m_closeServer, &QAction::triggered, this, &SimulationBar::askToClose);
    connect(m_speed, &QComboBox::activated, this, [this] {
        if (m_control)
            m_control->setSpeed(m_speed->currentData().toDouble());
    });
    connect(m_pause, &QAction::triggered, this, [this](bool paused) {
        if (m_control)
            m_control->setPaused(paused);
        look();
    });
    connect(m_step, &QAction::triggered, this, [this] {
        if (m_control)
            m_control->step();
    });
    connect(&m_timer, &QTimer::timeout, this, &SimulationBar::look);
    follow(nullptr);
}

void SimulationBar::follow(const ServerState *server)
{
    m_server = server;
    m_link = server ? server->link() : nullptr;
    m_control = m_link ? m_link->simulation() : nullptr;
    m_name = m_control ? server->name() : QString();
    m_closeServer->setEnabled(m_control != nullptr);
    m_closeServer->setToolTip(m_control ? tr("Ends the simulation and takes its server out of the window")
                                        : tr("Choose a simulated server first."));
    setVisible(m_control != nullptr);
    if (!m_control) {
        m_timer.stop();
        return;
    }
    look();
    m_timer.start(kLookMs);
}

void SimulationBar::look()
{
    if (!m_control)
        return;
    const SimulationControl::State state = m_control->state();
    m_time->setText(timeText(state));
    //: %L1 is how many things have happened in a simulation so far.
    m_time->setToolTip(tr("%L1 events so far").arg(state.events));
    const QSignalBlocker blocker(m_speed);
    m_speed->setCurrentIndex(m_speed->findData(state.speed));
    m_pause->setChecked(state.paused);
    m_step->setEnabled(state.paused);
    m_step->setToolTip(state.paused ? tr("Let the next thing happen") : tr("Pause the simulation first."));
}

QString SimulationBar::timeText(const SimulationControl::State &state) const
{
    if (state.nowMs == kNoTime)
        return tr("The fleet is being built…");
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(state.nowMs);
    const QLocale locale;
    //: %1 is the date and %2 the time in a simulation.
    const QString simulated = tr("Simulated: %1 %2");
    if (state.paused) { // what a step does is often less than a second
        //: Behind the time of a simulation that is paused. %L1 is how many things have happened so far.
        return simulated.arg(DateText::date(time.date()), time.toString(QStringLiteral("HH:mm:ss.zzz")))
               + tr(", %L1 events").arg(state.events);
    }
    QString text = simulated.arg(DateText::date(time.date()), time.toString(QStringLiteral("HH:mm:ss")));
    if (state.reached > 0 && state.reached < kNearly * state.speed) {
        //: Behind the time of a simulation. %1 is how many times faster than in reality it passes, as far as the machine can.
        text += state.reached < kSlowest ? tr(" (nearly stands still)")
                                         : tr(" (× %1 reached)").arg(locale.toString(state.reached, 'g', 2));
    }
    if (state.nextJobMs != kNoTime && m_server && m_server->jobCount() == 0) {
        //: Behind the time of a simulation without jobs. %1 is a time of the day.
        text += tr(", first job at %1")
                    .arg(QDateTime::fromMSecsSinceEpoch(state.nextJobMs).toString(QStringLiteral("HH:mm:ss")));
    }
    return text;
}

void SimulationBar::askToClose()
{
    Confirmation confirmation;
    confirmation.title = tr("Close simulated server");
    //: %1 is the name of a simulated server.
    confirmation.question = tr("Close “%1”?").arg(m_name);
    confirmation.consequence = tr("Its fleet and its jobs exist only for as long as it is open.");
    confirmation.button = tr("Close the server");
    //: Leaves the simulated server as it is, instead of closing it.
    confirmation.keep = tr("Keep it open");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &QDialog::accepted, this, [this, link = m_link] {
        if (link)
            Q_EMIT closeWanted(link);
    });
    dialog->open();
}

void SimulationBar::addServerFaults(QMenu &menu)
{
    if (!m_control)
        return;
    using Fault = SimulationControl::Fault;
    constexpr qint64 kHour = 3600;
    //: A menu of what can be done to a managing server that is only simulated.
    QMenu *faults = menu.addMenu(tr("&Simulate"));
    faults->setObjectName(QStringLiteral("serverFaultsMenu"));
    faults->setToolTipsVisible(true);
    const auto add = [&](Fault fault, const QString &text, const QString &tip) {
        QAction *action = faults->addAction(text, this, [this, fault, text] {
            if (m_control) {
                m_control->bring(fault, {NodeId{}}, kHour);
                //: %1 is the name of a simulated server, %2 that of a fault, as "Full disk for an hour".
                Q_EMIT told(tr("Simulated on “%1”: %2.").arg(m_name, text));
            }
        });
        action->setToolTip(tip);
    };
    add(Fault::DiskFull, tr("Full disk for an hour"),
        tr("The server can store nothing, so it confirms nothing; nodes and operators try again"));
    add(Fault::SlowDisk, tr("Slow disk for an hour"), tr("Commits and checkpoints take a hundred times as long"));
    faults->addSeparator();
    add(Fault::Repair, tr("End the faults"), tr("The disk has room and is fast again"));
}

void SimulationBar::openDialog()
{
    auto *dialog = new NewSimulationDialog(m_check, this);
    connect(dialog, &NewSimulationDialog::wanted, this, &SimulationBar::wanted);
    dialog->open();
}

} // namespace signalbox
