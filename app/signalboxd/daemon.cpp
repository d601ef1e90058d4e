#include "app/signalboxd/daemon.h"

#include "app/log/programlog.h"
#include "app/server/unixsignals.h"

#include <QCoreApplication>
#include <QDir>
#include <QHostInfo>
#include <QTimer>

#include <cstdio>

namespace signalbox {

namespace {

struct DaemonText {
    Q_DECLARE_TR_FUNCTIONS(signalboxd)
};

/// For whoever started the server: at a terminal or a script on standard output, else in the log.
void tell(const QString &text)
{
    if (!programlog::isForTerminal()) {
        programlog::write(QStringLiteral("info"), text);
        return;
    }
    std::printf("%s\n", qPrintable(text));
    std::fflush(stdout);
}

QString nameOf(const LeaseHolder &holder)
{
    return holder.address.isEmpty() ? holder.name : QStringLiteral("%1 (%2)").arg(holder.name, holder.address);
}

} // namespace

Daemon::Daemon(ManagingServer::Options options) : m_options(std::move(options)) { }

Outcome Daemon::run()
{
    const UnixSignals signalsToStop([this] {
        m_serviceManager.stopping();
        QCoreApplication::quit();
    });
    // From the event loop: what goes wrong at the start ends it as everything else does.
    QMetaObject::invokeMethod(
        &m_context, [this] { m_options.leaseLimit ? standBy() : serve(0); }, Qt::QueuedConnection);
    QCoreApplication::exec();
    if (m_server)
        m_server->stop();
    m_server.reset();
    m_keeper.reset();
    return m_outcome;
}

void Daemon::end(const Error &why)
{
    m_outcome = why;
    QCoreApplication::quit();
}

void Daemon::standBy()
{
    if (!QDir().mkpath(m_options.stateFolder)) { // an SQLite file's lease lies there
        end(ManagingServer::noStateFolder(m_options.stateFolder));
        return;
    }
    m_standby = std::make_unique<Standby>(m_options);
    if (const Outcome started = m_standby->start(); !started) {
        end(started.error());
        return;
    }
    waitForLease();
}

void Daemon::waitForLease()
{
    const QString address = m_options.baseUrl.isEmpty() ? QString::fromStdString(m_options.listenAddress) + u':'
                                                              + QString::number(m_options.port)
                                                        : m_options.baseUrl;
    const StoreLease::Terms terms{{QStringLiteral("%1, %2").arg(m_options.name, QHostInfo::localHostName()), address},
                                  *m_options.leaseLimit};
    m_serviceManager.ready(DaemonText::tr("Standing by"), nullptr);
    m_keeper = std::make_unique<LeaseKeeper>(
        ManagingServer::storeUrlOf(m_options), terms, m_context,
        LeaseKeeper::Listener{[this](qint64 epoch) { serve(epoch); },
                              [this](const LeaseHolder &holder) {
                                  m_hasStoodBy = true;
                                  if (m_standby)
                                      m_standby->tellProblem({});
                                  const QString text =
                                      holder.name.isEmpty()
                                          ? DaemonText::tr("Standing by: another managing server has the database")
                                          : DaemonText::tr("Standing by for %1").arg(nameOf(holder));
                                  tell(text);
                                  m_serviceManager.ready(text, nullptr);
                              },
                              [this](const Error &error) {
                                  qWarning("Standing by: %s (%s)", qUtf8Printable(error.text),
                                           qUtf8Printable(error.detail));
                                  if (m_standby)
                                      m_standby->tellProblem(error.text);
                                  m_serviceManager.ready(DaemonText::tr("Standing by: %1").arg(error.text), nullptr);
                              },
                              [this] { leaseLost(); }});
}

void Daemon::serve(qint64 epoch)
{
    if (m_standby)
        m_standby->stop(); // the port is needed
    m_standby.reset();
    ManagingServer::Options options = m_options;
    if (m_keeper) {
        m_serviceManager.takingOver();
        options.mayServe = [keeper = m_keeper.get()] { return keeper->isSure(); };
    }
    m_server = std::make_unique<ManagingServer>(std::move(options));
    m_server->engine().setLeaseEpoch(epoch);
    if (const Outcome started = m_server->start(); !started) {
        if (!m_hasStoodBy) {
            end(started.error());
            return;
        }
        qWarning("The take-over failed and is tried again: %s (%s)", qUtf8Printable(started.error().text),
                 qUtf8Printable(started.error().detail));
        m_server.reset();
        m_keeper.reset();
        QTimer::singleShot(*m_options.leaseLimit, &m_context, [this] { standBy(); });
        return;
    }
    if (m_hasStoodBy)
        m_server->engine().post(ServerNotice{kTookOverMessage, {m_options.name}});
    const QString where = DaemonText::tr("Nodes reach this server at %1").arg(m_server->baseUrl());
    tell(where);
    if (!m_server->socketPath().isEmpty())
        tell(DaemonText::tr("Consoles reach it at unix:%1").arg(m_server->socketPath()));
    m_serviceManager.ready(where, &m_server->engine());
}

void Daemon::leaseLost()
{
    m_hasStoodBy = true;
    qWarning("The lease of the database is lost: this server stands by. Nothing that was confirmed is lost.");
    m_serviceManager.ready(DaemonText::tr("Standing by"), nullptr);
    if (m_server)
        m_server->stop();
    m_server.reset();
    m_keeper.reset();
    standBy();
}

} // namespace signalbox
