#pragma once

#include "model/domain/ids.h"
#include "model/items/serverstate.h"

#include <QPointer>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace signalbox {

/// A place in the tree whose rows are shown.
struct Place {
    QPointer<ServerState> server;
    FolderId folder{};
    JobId job{}; ///< 0: the folder's jobs
    std::optional<NodeId> destination; ///< the job's instructions at this destination
    std::optional<quint16> route; ///< only the job's destinations on this route
    std::optional<NodeId> relay{}; ///< only those that this relay has the job for: its row was opened

    friend bool operator==(const Place &, const Place &) = default;
};

/// Nothing above the uppermost folder of a server.
[[nodiscard]] std::optional<Place> placeAbove(const Place &place);
/// The places from the server to this one, each with its name; empty without a server.
[[nodiscard]] std::vector<std::pair<QString, Place>> stepsTo(const Place &wanted);
/// The place in words: server › folder › job › destination.
[[nodiscard]] QString titleOf(const Place &place);

} // namespace signalbox
