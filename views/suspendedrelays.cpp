#include "views/suspendedrelays.h"

#include "model/domain/text.h"
#include "model/items/serverstate.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace signalbox {

namespace {

struct SuspendedRelaysText {
    Q_DECLARE_TR_FUNCTIONS(SuspendedRelays)
};

/// The hop that the furthest back of the open work on a route has reached; the number of relays + 1: nothing is open.
int openHop(const JobRecord &job, std::size_t route, const std::vector<InstructionRow> &rows)
{
    const RouteSummary &summary = job.routes[route];
    const int destination = static_cast<int>(summary.relays.size()) + 1;
    if (rows.empty())
        return summary.counters.allEnded() ? destination : summary.minHop;
    int hop = destination;
    for (const InstructionRow &row : rows)
        if (row.route == route && !isFinal(row.status))
            hop = std::min<int>(hop, row.hop);
    return hop;
}

} // namespace

std::vector<NodeId> suspendedRelays(const ServerState &server, const JobRecord &job,
                                    const std::vector<InstructionRow> &rows)
{
    std::vector<NodeId> found;
    if (job.distribution.attributes.overtakes)
        return found; // it waits for none of them
    for (std::size_t route = 0; route < job.routes.size(); ++route) {
        const std::vector<NodeId> &relays = job.routes[route].relays;
        // What a relay has passed on already does not wait for it.
        for (int hop = std::max(openHop(job, route, rows), 1); hop <= static_cast<int>(relays.size()); ++hop) {
            const NodeId relay = relays[static_cast<std::size_t>(hop) - 1];
            const NodeRecord *node = server.nodes()->find(relay);
            if (node != nullptr && node->suspended && std::find(found.begin(), found.end(), relay) == found.end())
                found.push_back(relay);
        }
    }
    return found;
}

QString suspendedRelaysText(const ServerState &server, const std::vector<NodeId> &relays)
{
    if (relays.empty())
        return {};
    QStringList names;
    for (const NodeId relay : relays)
        names.append(server.nodes()->name(relay));
    //: %1 is the name of a relay, or several ("relay-a and relay-b"). Ctrl+2 opens the window.
    return SuspendedRelaysText::tr(
               "File transfer is suspended at %1: what goes that way waits until it is resumed there, "
               "in the Nodes window (Ctrl+2).")
        .arg(QLocale().createSeparatedList(names));
}

QString heldResultsText(const ServerState &server, const JobRecord &job, const std::vector<InstructionRow> &rows)
{
    QStringList sentences;
    for (std::size_t route = 0; route < job.routes.size(); ++route) {
        const std::vector<NodeId> &relays = job.routes[route].relays;
        const bool isOpen = rows.empty() ? !job.routes[route].counters.allEnded()
                                         : std::any_of(rows.begin(), rows.end(), [route](const InstructionRow &row) {
                                               return row.route == route && !isFinal(row.status);
                                           });
        if (!isOpen)
            continue;
        for (const NodeId relay : relays) {
            const NodeRecord *node = server.nodes()->find(relay);
            const QDateTime since =
                node != nullptr
                    ? QDateTime::fromString(node->attributes.value(QStringLiteral("relay.results-held")), Qt::ISODate)
                    : QDateTime();
            if (!since.isValid())
                continue;
            //: %1 is the name of a relay, %2 a time.
            const QString sentence = SuspendedRelaysText::tr("Results held by %1 since %2.")
                                         .arg(node->name, momentText(since.toMSecsSinceEpoch()));
            if (!sentences.contains(sentence))
                sentences << sentence;
        }
    }
    return sentences.join(u' ');
}

} // namespace signalbox
