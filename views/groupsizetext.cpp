#include "views/groupsizetext.h"

#include "model/domain/nodegroup.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct GroupText {
    Q_DECLARE_TR_FUNCTIONS(GroupText)
};

} // namespace

QString groupSizeText(const GroupNodes &nodes)
{
    const QString clients = GroupText::tr("%Ln client(s)", nullptr, static_cast<int>(nodes.clients));
    const QString relays = GroupText::tr("%Ln relay(s)", nullptr, static_cast<int>(nodes.relays));
    if (nodes.relays == 0)
        return clients;
    if (nodes.clients == 0)
        return relays;
    //: %1 and %2 are counts with their words: "2 clients", "1 relay".
    return GroupText::tr("%1 and %2").arg(clients, relays);
}

QString groupSentence(const GroupNodes &nodes, bool named)
{
    const qsizetype all = qsizetype{nodes.clients} + nodes.relays;
    if (all == 0)
        return GroupText::tr("No node is in it at present.");
    QStringList names;
    for (const GroupNode &node : nodes.nodes)
        names << node.name;
    if (!named || names.isEmpty())
        //: %1 is a count with its word: "2 clients".
        return GroupText::tr("At present it has %1.").arg(groupSizeText(nodes));
    //: %1 is a count with its word: "2 clients", %2 a list of names, "a, b and 12 more".
    return GroupText::tr("At present it has %1: %2.").arg(groupSizeText(nodes), namedShortly(names, all));
}

} // namespace signalbox
