#pragma once

#include "model/items/rowbits.h"
#include "model/items/rowsource.h"
#include "model/items/serverstate.h"

#include <unordered_set>

namespace signalbox {

/// The jobs of a folder, directly in it or in all folders below too, as rows for a StatusTableModel.
class JobSource final : public RowSource {
    Q_OBJECT
public:
    /// @param server must outlive this object
    JobSource(ServerState &server, FolderId folder, bool recursive);

    [[nodiscard]] ServerState &server() const noexcept { return m_server; }
    [[nodiscard]] FolderId folder() const noexcept { return m_folder; }
    [[nodiscard]] const JobRecord &job(quint32 row) const { return m_server.jobAt(row); }

    [[nodiscard]] int columnCount() const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] QVariant data(quint32 row, int column, int role) const override;
    void writeCsvHeader(int column, CsvWriter &out) const override;
    void writeCsvCells(quint32 row, int column, CsvWriter &out) const override;
    [[nodiscard]] std::vector<quint32> rows() const override;
    [[nodiscard]] Status status(quint32 row) const override;
    [[nodiscard]] quint64 sortKey(quint32 row, int column) const override;
    [[nodiscard]] Work prepareSort(int column) override;
    [[nodiscard]] MatchWork matchText(const QString &text) const override;
    [[nodiscard]] bool passes(quint32 row, const RowFilter &filter, const TextMatch *match) const override;

private:
    void collect();
    [[nodiscard]] bool holds(const JobRecord &job) const { return m_folders.contains(number(job.folder)); }
    void collectFolders();
    void onAboutToChange(const std::vector<ServerState::JobChange> &changes);
    void onChanged(const std::vector<quint32> &changedSlots);
    void onFoldersChanged();

    ServerState &m_server;
    FolderId m_folder;
    bool m_recursive;
    std::unordered_set<quint32> m_folders;
    RowBits m_members;
};

} // namespace signalbox
