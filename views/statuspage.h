#pragma once

#include "model/items/jobrows.h"
#include "model/items/statustablemodel.h"
#include "views/selection.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QStackedWidget;
class QTableView;

namespace signalbox {

class Appearance;
class EmptyState;
class ServerState;
class StatusChips;

/// A place in the tree whose rows are shown.
struct Place {
    QPointer<ServerState> server;
    FolderId folder{};
    JobId job{}; ///< 0: the folder's jobs
    std::optional<NodeId> destination; ///< the job's instructions at this destination
    std::optional<quint16> route; ///< only the job's destinations on this route

    friend bool operator==(const Place &, const Place &) = default;
};

/// The Job Status table of a place: where it is, chips that filter it, and the table; or what to do when there is nothing.
class StatusPage final : public QWidget {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    explicit StatusPage(const Appearance &appearance, QWidget *parent = nullptr);

    void setPlace(const Place &place);
    [[nodiscard]] const Place &place() const noexcept { return m_place; }
    [[nodiscard]] QString title() const; ///< the place in words: server › folder › job › destination
    [[nodiscard]] std::optional<Place> placeAbove() const;
    /// A job's destinations, a destination's instructions; nothing below an instruction.
    [[nodiscard]] std::optional<Place> placeBelow(const QModelIndex &index) const;

    void setFilterText(const QString &text);
    [[nodiscard]] QTableView *table() const noexcept { return m_table; }
    [[nodiscard]] StatusTableModel &model() noexcept { return m_model; }
    [[nodiscard]] const StatusTableModel &model() const noexcept { return m_model; }
    static constexpr int kManyRows = 5000;
    static constexpr int kMostNames = 1000;
    enum class Depth : quint8 { Counted, WithRows };
    /// What is selected, for operations. Of more than kManyRows rows only the statuses are counted unless they are asked for,
    /// which costs as much time and memory as the selection is large.
    [[nodiscard]] Selection selection(Depth depth) const;
    /// The instruction or, with id 0, the job that the details are about.
    [[nodiscard]] std::optional<std::pair<JobId, InstructionId>> current() const;
    [[nodiscard]] JobId currentJob() const; ///< the job that is open, or else the current row's; 0: neither
    void selectJob(JobId job);

    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);
    void resetColumns();
    [[nodiscard]] std::vector<int> shownColumns() const; ///< in the shown order

Q_SIGNALS:
    void placeChanged();
    void placeWanted(const signalbox::Place &place); ///< the user wants to go there
    void selectionChanged();
    void countsChanged();
    void newJobWanted();
    void nodesWanted();
    void filterCleared();
    void contextMenuWanted(const QPoint &globalPosition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    void applyColumns();
    void fitColumns();
    void showHeaderMenu(const QPoint &position);
    void updateFilter();
    void updateContents();
    void updateCrumbs();
    void onEmptyActivated();
    /// The ways from the server to the place, each with its name.
    [[nodiscard]] std::vector<std::pair<QString, Place>> steps() const;
    void goDown(const QModelIndex &index);
    [[nodiscard]] SelectedJob selectedJob(const JobRecord &job) const;

    /// Why there are no rows.
    enum class Lack : quint8 { Nothing, Place, Connection, Nodes, Jobs, Rows, Matches, Loading, LoadFailed };
    [[nodiscard]] Lack lack() const;

    const Appearance &m_appearance;
    Place m_place;
    StatusTableModel m_model;
    QString m_filterText;
    QByteArray m_columns; ///< to be restored when there are columns
    bool m_widthsAreFirst = true; ///< nobody has changed them: they follow the width of the window
    bool m_fitting = false;
    std::shared_ptr<JobRows> m_rows; ///< of the place's job
    JobId m_wantedJob{}; ///< to be selected as soon as it is there

    QWidget *m_crumbs;
    QHBoxLayout *m_crumbLayout;
    StatusChips *m_chips;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    Lack m_shownLack = Lack::Nothing;
};

} // namespace signalbox
