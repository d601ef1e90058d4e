#include "views/serverswindow.h"

#include "model/items/serverlink.h"
#include "model/items/serverstate.h"

#include <QCloseEvent>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QShortcut>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {
constexpr int kRefreshMs = 2000;
} // namespace

ServersWindow::ServersWindow(QString settingsGroup, QWidget *parent)
    : QWidget(parent, Qt::Window), m_settingsGroup(std::move(settingsGroup)), m_notices(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_notices->setWordWrap(true);
    m_notices->setTextFormat(Qt::PlainText);
    m_notices->setContentsMargins(8, 3, 8, 4);
    m_notices->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(&m_timer, &QTimer::timeout, this, &ServersWindow::refresh);
    m_timer.setInterval(kRefreshMs);
    const auto shortcut = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence::Refresh, [this] { refresh(); });
    shortcut(QKeySequence::Close, [this] { close(); });
}

void ServersWindow::restoreLayout(QTableView *table, const QSize &first)
{
    m_table = table;
    const QSettings settings;
    if (!restoreGeometry(settings.value(m_settingsGroup + QStringLiteral("/geometry")).toByteArray()))
        resize(first);
    table->horizontalHeader()->restoreState(settings.value(m_settingsGroup + QStringLiteral("/columns")).toByteArray());
    table->setFocus();
}

void ServersWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(m_settingsGroup + QStringLiteral("/geometry"), saveGeometry());
    if (m_table != nullptr)
        settings.setValue(m_settingsGroup + QStringLiteral("/columns"), m_table->horizontalHeader()->saveState());
    QWidget::closeEvent(event);
}

void ServersWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_timer.start();
    refresh();
}

void ServersWindow::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

void ServersWindow::addServer(ServerState *server)
{
    Place place;
    place.key = ++m_lastKey;
    place.server = server;
    m_places.push_back(place);
    connect(server, &ServerState::linkStateChanged, this, &ServersWindow::refresh);
    refresh();
}

void ServersWindow::removeServer(const ServerState *server)
{
    const auto gone =
        std::find_if(m_places.begin(), m_places.end(), [server](const Place &place) { return place.server == server; });
    if (gone == m_places.end())
        return;
    server->disconnect(this);
    forget(*gone);
    m_places.erase(gone);
    updateContents();
}

ServersWindow::Place *ServersWindow::placeOf(int key)
{
    const auto found = std::find_if(m_places.begin(), m_places.end(), [key](const Place &p) { return p.key == key; });
    return found == m_places.end() ? nullptr : &*found;
}

bool ServersWindow::areAllAnswered() const
{
    return std::all_of(m_places.begin(), m_places.end(), [](const Place &place) { return place.hasAnswer; });
}

QString ServersWindow::problemOf(const ServerState &server, const QString &untold)
{
    ServerLink *link = server.link();
    if (link == nullptr)
        return tr("There is no connection.");
    if (link->state() != LinkState::Connected) // also one that is too old: its text says what to do
        return link->stateText();
    return link->tasks() == nullptr ? untold : QString();
}

QString ServersWindow::remarkOn(const ServerState & /*server*/) const
{
    return {};
}

void ServersWindow::refresh()
{
    for (Place &place : m_places)
        ask(place);
    updateContents();
}

void ServersWindow::updateNotices()
{
    QStringList lines;
    for (const Place &place : m_places) {
        if (const QString said = place.problem.isEmpty() ? remarkOn(*place.server) : place.problem; !said.isEmpty())
            //: What is to be known of a server. %1 is its name, %2 a whole sentence.
            lines << tr("%1: %2", "server and reason").arg(place.server->name(), said);
    }
    m_notices->setText(lines.join(u'\n'));
    m_notices->setVisible(!lines.isEmpty());
}

} // namespace signalbox
