#pragma once

#include "model/domain/records.h"
#include "model/domain/stagereport.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace signalbox {

/// One open attempt for a node below a relay.
struct ChildOffer {
    AttemptId attempt{};
    OfferState state = OfferState::Offered;
    quint32 contentTag = 0; ///< changes when what is offered changes
    bool overtakes = false; ///< goes on where file transfer is suspended
    friend bool operator==(const ChildOffer &, const ChildOffer &) = default;
};

/// What a relay is told of one node below it, at any depth.
struct ChildNode {
    using ChildOffer = signalbox::ChildOffer;
    QString name;
    NodeRole role = NodeRole::Client;
    QString upper; ///< name of the node directly above it
    QString address; ///< where a start check goes; empty = not known
    QByteArray tokenSha256; ///< raw; empty: the node has no token
    bool suspended = false; ///< a relay: file transfer through it is suspended
    std::vector<ChildOffer> offers; ///< best first
    QString asksAt; ///< base address of where its next work is; empty: here
    friend bool operator==(const ChildNode &, const ChildNode &) = default;
};

/// What changed below a relay since `cursor` was given out.
struct ChildNodes {
    quint64 cursor = 0;
    bool complete = false; ///< all nodes, not only the changed ones: those not listed are gone
    QStringList removed;
    std::vector<ChildNode> changed;
    bool suspended = false; ///< file transfer through the asking relay is suspended
    UtcMs nowMs = kNoTime; ///< the managing server's time when this was told; kNoTime = not told
    QString server{}; ///< name of the managing server; empty: not told
    /// Marks of the managing server and of those above it: who finds its own there stands above itself.
    QStringList managers{};
};

} // namespace signalbox
