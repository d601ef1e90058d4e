#include "views/unfinishedhint.h"

#include "model/items/serverlink.h"
#include "model/items/serverstate.h"
#include "views/messagebar.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace signalbox {

UnfinishedHint::UnfinishedHint(MessageBar &messages, QObject *parent) : QObject(parent), m_messages(messages) { }

void UnfinishedHint::follow(ServerState &server)
{
    m_servers.try_emplace(&server);
    connect(&server, &ServerState::linkStateChanged, this, [this, &server] { onLink(server); });
    connect(&server, &ServerState::wasReset, this, [this, &server] { onLink(server); });
    onLink(server);
}

void UnfinishedHint::letGo(const ServerState *server)
{
    const auto gone =
        std::find_if(m_servers.begin(), m_servers.end(), [server](const auto &entry) { return entry.first == server; });
    if (gone == m_servers.end())
        return;
    server->disconnect(this);
    withdraw(gone->second);
    m_servers.erase(gone);
}

void UnfinishedHint::check()
{
    for (const auto &[server, told] : m_servers)
        ask(*server);
}

void UnfinishedHint::onLink(ServerState &server)
{
    const ServerLink *link = server.link();
    const bool isConnected = link != nullptr && link->state() == LinkState::Connected;
    if (std::exchange(m_servers[&server].isConnected, isConnected) != isConnected && isConnected)
        ask(server);
}

void UnfinishedHint::ask(ServerState &server)
{
    ServerLink *link = server.link();
    if (link == nullptr || link->state() != LinkState::Connected || link->tasks() == nullptr)
        return;
    link->tasks()->operationJournal(this, [this, asked = QPointer(&server)](const Result<JournalList> &answer) {
        if (asked && m_servers.contains(asked.data()))
            take(*asked, answer);
    });
}

void UnfinishedHint::take(ServerState &server, const Result<JournalList> &answer)
{
    if (!answer) // one that keeps no journal has nothing to tell
        return;
    Told &told = m_servers[&server];
    const auto count = static_cast<int>(
        std::count_if(answer.value().operations.begin(), answer.value().operations.end(),
                      [&](const JournalRecord &one) { return isUnfinished(one, answer.value().epoch); }));
    if (count == told.count)
        return;
    withdraw(told);
    told.count = count;
    if (count == 0)
        return;
    told.message = m_messages.show(
        MessageBar::Kind::Warning,
        //: %1 is the name of a managing server.
        tr("%1: %Ln operation(s) were cut off by a restart or a takeover. Jobs under way go on.", nullptr, count)
            .arg(server.name()),
        {}, {tr("Show"), [hint = QPointer(this)] {
                 if (hint)
                     Q_EMIT hint->wanted();
             }});
}

void UnfinishedHint::withdraw(Told &told)
{
    if (told.message != 0)
        m_messages.withdraw(std::exchange(told.message, 0));
}

} // namespace signalbox
