#pragma once

#include "model/domain/records.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <unordered_map>

namespace signalbox {

/// Puts the batches of a server together so that at most one is applied per frame: of each record the newest is kept, so
/// memory is bounded by how many things there are and not by how far the window lags. What is too much for one frame is
/// spread over the next ones. GUI thread.
class DeltaPump : public QObject {
    Q_OBJECT
public:
    static constexpr int kFrameMs = 16;
    /// Rows, and nodes, in one frame; if more than kFrames times as many wait, as many as end them in kFrames.
    static constexpr std::size_t kMost = 4000;
    static constexpr std::size_t kFrames = 8;

    explicit DeltaPump(QObject *parent = nullptr);

    void post(const DeltaBatch &batch);
    void flush(); ///< gives out all that is there now
    [[nodiscard]] bool isBehind() const noexcept; ///< more waits than one frame takes
    void discard(); ///< forgets it: something newer replaces everything

Q_SIGNALS:
    void ready(const signalbox::DeltaBatch &batch);

private:
    void flushFrame();
    void merge(const DeltaBatch &batch);
    void indexPending();

    DeltaBatch m_pending;
    bool m_hasPending = false;
    bool m_indexed = false; ///< the maps below are filled: only needed from the second batch of a frame on
    std::unordered_map<quint64, std::size_t> m_folders;
    std::unordered_map<quint64, std::size_t> m_nodes;
    std::unordered_map<quint64, std::size_t> m_packages;
    std::unordered_map<quint64, std::size_t> m_jobs;
    std::unordered_map<quint64, std::size_t> m_rows;
    QTimer m_timer;
    QElapsedTimer m_sinceFlush;
};

} // namespace signalbox
