#include "network/nodeapi/joinedfeed.h"

#include <algorithm>
#include <utility>

namespace signalbox::ddi {

namespace {
constexpr qsizetype kPositions = 16;
} // namespace

JoinedFeed::Positions JoinedFeed::from(quint64 cursor) const
{
    return cursor == 0 ? Positions() : m_positions.value(cursor);
}

void JoinedFeed::take(Nodes &nodes, const Children &told, QStringList &touched)
{
    if (told.complete) {
        touched += nodes.keys();
        nodes.clear();
    }
    for (const QString &name : told.removed) {
        nodes.remove(name);
        touched.append(name);
    }
    for (const ChildNode &node : told.changed) {
        nodes.insert(node.name, node);
        touched.append(node.name);
    }
}

ChildNode JoinedFeed::joined(const QString &name) const
{
    const auto own = m_own.constFind(name);
    const auto higher = m_higher.constFind(name);
    if (own == m_own.cend())
        return *higher;
    if (higher == m_higher.cend())
        return *own;
    // Who is above whom and whose token it is, the higher server says: both sides have it from there, if they agree.
    ChildNode node = *higher;
    node.suspended = own->suspended || higher->suspended;
    if (node.address.isEmpty())
        node.address = own->address;
    if (node.asksAt.isEmpty())
        node.asksAt = own->asksAt;
    node.offers.insert(node.offers.end(), own->offers.begin(), own->offers.end());
    return node;
}

Children JoinedFeed::join(quint64 cursor, Children own, Children higher)
{
    const bool isKnown = cursor != 0 && m_positions.contains(cursor);
    QStringList touched;
    take(m_own, own, touched);
    take(m_higher, higher, touched);
    const Positions now{own.cursor, higher.cursor};
    const Positions before = m_positions.value(m_last);
    if (m_positions.isEmpty() || now.own != before.own || now.higher != before.higher)
        m_positions.insert(++m_last, now);
    Children feed;
    feed.cursor = m_last;
    feed.complete = !isKnown;
    feed.suspended = own.suspended || higher.suspended;
    feed.nowMs = higher.nowMs != kNoTime ? higher.nowMs : own.nowMs;
    feed.server = own.server;
    feed.managers = own.managers;
    touched.sort();
    touched.removeDuplicates();
    for (const QString &name : std::as_const(touched)) {
        if (m_own.contains(name) || m_higher.contains(name))
            feed.changed.push_back(joined(name));
        else
            m_removed.insert(m_last, name);
    }
    if (isKnown) {
        for (auto it = m_removed.upperBound(cursor); it != m_removed.cend(); ++it) {
            if (!m_own.contains(it.value()) && !m_higher.contains(it.value()) && !feed.removed.contains(it.value()))
                feed.removed.append(it.value());
        }
    }
    while (m_positions.size() > kPositions) {
        m_positions.erase(m_positions.begin());
        while (!m_removed.isEmpty() && m_removed.firstKey() <= m_positions.firstKey())
            m_removed.erase(m_removed.begin());
    }
    return feed;
}

} // namespace signalbox::ddi
