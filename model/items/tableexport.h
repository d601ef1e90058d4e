#pragma once

#include "model/domain/result.h"
#include "model/items/backgroundtask.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>
#include <unordered_set>
#include <vector>

namespace signalbox {

class OrderedTableModel;
class OutputFile;
class RowSource;

/// Writes what is shown as CSV (see csvexport.h) while everything else goes on: the rows that a table has at the beginning, in
/// their order, a few milliseconds' worth at a time; the file is written beside, in another thread. Each row is written as it is
/// when its turn comes, and left out when it is gone by then. The table may show something else meanwhile. GUI thread.
class TableExport final : public QObject {
    Q_OBJECT
public:
    /// @param server what the rows belong to: nothing of them is read once that is destroyed
    TableExport(const OrderedTableModel &model, std::vector<int> columns, const QObject &server, QString filePath,
                QObject *parent = nullptr);
    /// Before ended(): what was there before is untouched, unless the whole file was just getting its name.
    ~TableExport() override;

    void start(); ///< nothing is written from inside this call
    void cancel(); ///< before isAllRead(): nothing is written, and ended() does not come

    [[nodiscard]] const QString &filePath() const noexcept { return m_filePath; }
    [[nodiscard]] int total() const noexcept { return static_cast<int>(m_rows.size()); } ///< rows
    [[nodiscard]] int done() const noexcept { return static_cast<int>(m_next); }
    [[nodiscard]] int written() const noexcept { return m_written; } ///< done(), without those that were gone

    /// What remains is to put the file in its place.
    [[nodiscard]] bool isAllRead() const noexcept { return m_next == m_rows.size(); }

    static constexpr int kSliceMs = 6;

Q_SIGNALS:
    /// Once. Errors: NoSpace, Io, and NotFound when the rows were loaded anew or their server is gone.
    void ended(const signalbox::Outcome &outcome);

private:
    struct Target;
    void writeSlice();
    void giveUp(const QString &why);
    void end(const Outcome &outcome);

    const QString m_filePath;
    const std::vector<int> m_columns;
    std::shared_ptr<const RowSource> m_source;
    bool m_hasEnded = false;
    std::vector<quint32> m_rows;
    std::size_t m_next = 0;
    int m_written = 0;
    std::unordered_set<quint32> m_gone; ///< since the beginning
    std::shared_ptr<Target> m_target; ///< of the task's thread
    BackgroundTask m_task{this};
};

} // namespace signalbox
