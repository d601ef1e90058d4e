#pragma once

#include "model/domain/ids.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <vector>

namespace signalbox {

/// A recorded workload as somebody wants it ordered from a managing server.
struct ReplayOrder {
    QString file; ///< Standard Workload Format or Slurm accounting
    double speed = 1; ///< times as fast as recorded
    quint64 limit = 0; ///< at most so many jobs; 0 = all
    std::vector<NodeId> clients; ///< to use, by name; at least one
    QStringList folders; ///< names that the folder of the jobs cannot have
};

/// A replay that is under way. GUI thread.
class ReplayControl {
public:
    ReplayControl() = default;
    virtual ~ReplayControl() = default;
    ReplayControl(const ReplayControl &) = delete;
    ReplayControl &operator=(const ReplayControl &) = delete;

    struct State {
        QString name; ///< of the folder; empty: the file is still being read
        quint64 total = 0;
        quint64 ordered = 0;
        quint64 refused = 0;
        qint64 nextInMs = 0; ///< until the next is due
        QString waitsFor; ///< translated: why the server cannot take the next one now
    };
    [[nodiscard]] virtual State state() const = 0;
    virtual void stop() = 0; ///< nothing more is ordered; what was ordered goes on
};

} // namespace signalbox
