#pragma once

#include "model/domain/result.h"
#include "model/items/taskcontrol.h"

#include <QObject>

#include <map>

namespace signalbox {

class MessageBar;
class ServerState;

/// Tells in the main window when a server, after a connection, has operations that were cut off. GUI thread.
class UnfinishedHint final : public QObject {
    Q_OBJECT
public:
    /// @param messages outlives this object
    UnfinishedHint(MessageBar &messages, QObject *parent);

    /// The server must outlive this object, or be let go before it goes.
    void follow(ServerState &server);
    void letGo(const ServerState *server);
    void check(); ///< all of them: something was decided

Q_SIGNALS:
    void wanted(); ///< the operator wants to see them

private:
    struct Told {
        int message = 0; ///< of the bar; 0: none
        int count = 0;
        bool isConnected = false;
    };
    void onLink(ServerState &server);
    void ask(ServerState &server);
    void take(ServerState &server, const Result<JournalList> &answer);
    void withdraw(Told &told);

    MessageBar &m_messages;
    std::map<ServerState *, Told> m_servers;
};

} // namespace signalbox
