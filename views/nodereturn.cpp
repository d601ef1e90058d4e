#include "views/nodereturn.h"

#include "model/items/serverstate.h"
#include "views/messagebar.h"

#include <algorithm>

namespace signalbox {

void withdrawWhenHeardFrom(MessageBar &messages, int message, const ServerState &server, const QString &node,
                           UtcMs sinceMs)
{
    auto *following = new QObject(&messages);
    QObject::connect(&server, &ServerState::applied, following,
                     [following, &messages, message, &server, node, sinceMs] {
                         const NodeStore &nodes = *server.nodes();
                         const std::vector<quint32> rows = nodes.rows();
                         const bool isBack = std::any_of(rows.begin(), rows.end(), [&](quint32 row) {
                             const NodeRecord &record = nodes.record(row);
                             return record.name == node && record.lastContactMs > sinceMs;
                         });
                         if (!isBack)
                             return;
                         messages.withdraw(message);
                         QObject::disconnect(&server, nullptr, following, nullptr);
                         following->deleteLater();
                     });
}

} // namespace signalbox
