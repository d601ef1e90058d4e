#pragma once

#include "model/domain/records.h"

#include <QObject>

#include <memory>
#include <vector>

namespace signalbox {

class JobRows;
class ServerState;

/// Fetches the instructions of jobs that are not open. GUI thread.
class RowsLoader final : public QObject {
    Q_OBJECT
public:
    RowsLoader(ServerState &server, const std::vector<JobId> &jobs, QObject *parent);

    /// One of the signals follows, once.
    void start();
    /// After loaded(): those of one job, in its order.
    [[nodiscard]] std::vector<InstructionRow> rows(JobId job) const;

Q_SIGNALS:
    void loaded();
    void failed(const QString &reason); ///< translated, shown as is

private:
    void look();

    std::vector<std::shared_ptr<JobRows>> m_jobs;
    bool m_told = false;
};

} // namespace signalbox
