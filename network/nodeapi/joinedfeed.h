#pragma once

#include "network/nodeapi/ddimessages.h"

#include <QHash>
#include <QMap>

namespace signalbox::ddi {

/// What a relay below a relay manager is told of the nodes below it: the lists of both sides as one. Each side tells what changed
/// behind its own position; a node that is in both has the offers of both. For one relay. Not thread-safe.
class JoinedFeed {
public:
    struct Positions {
        quint64 own = 0; ///< 0 = all
        quint64 higher = 0;
    };
    explicit JoinedFeed(UtcMs nowMs) : m_last(static_cast<quint64>(nowMs) * 1000) { }

    /// Where to ask both sides from. `cursor` of another life, or too old: from the beginning.
    [[nodiscard]] Positions from(quint64 cursor) const;
    /// Joins what both sides told from there on. @param higher attempts as the nodes below are to know them
    [[nodiscard]] Children join(quint64 cursor, Children own, Children higher);

private:
    using Nodes = QHash<QString, ChildNode>;
    [[nodiscard]] ChildNode joined(const QString &name) const;
    static void take(Nodes &nodes, const Children &told, QStringList &touched);

    quint64 m_last; ///< given out last
    QMap<quint64, Positions> m_positions; ///< the newest: an answer may be lost, and a held one is asked for twice
    QMultiMap<quint64, QString> m_removed; ///< what went with which position
    Nodes m_own;
    Nodes m_higher;
};

} // namespace signalbox::ddi
