#pragma once

#include "model/items/jobrows.h"
#include "model/items/statustablemodel.h"
#include "views/place.h"
#include "views/selection.h"

#include <QWidget>

#include <optional>

class QStackedWidget;
class QTableView;

namespace signalbox {

class Appearance;
class Breadcrumb;
class EmptyState;
class InstructionSource;
class LongTable;
class RelaySource;
class RowSource;
class ServerState;
class StatusChips;
class StatusColumns;

/// The Job Status table of a place: where it is, chips that filter it, and the table; or what to do when there is nothing.
class StatusPage final : public QWidget {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    explicit StatusPage(const Appearance &appearance, QWidget *parent = nullptr);

    void setPlace(const Place &place);
    [[nodiscard]] const Place &place() const noexcept { return m_place; }
    /// A job's destinations, a relay's clients of the job, a destination's instructions; nothing below an instruction.
    [[nodiscard]] std::optional<Place> placeBelow(const QModelIndex &index) const;

    /// Of jobs to IDs and to all lower clients: each client is a row. Else each relay that manages the ID, or that the job was
    /// ordered below, is one (domain-facts.md 1.9, "Clients of ID or All-Lower-Clients Jobs").
    void showMembers(bool shown);
    [[nodiscard]] bool showsMembers() const noexcept { return m_showsMembers; }

    /// Lists of jobs have those that are being deleted, too (S0, 8.4.4(6); domain.md 2: hidden by default). What is hidden is still counted
    /// by its chip, which shows it while it is pressed.
    void showDeleting(bool shown);

    void setFilterText(const QString &text);
    [[nodiscard]] QTableView *table() const noexcept;
    [[nodiscard]] StatusTableModel &model() noexcept { return m_model; }
    [[nodiscard]] const StatusTableModel &model() const noexcept { return m_model; }
    static constexpr int kManyRows = 5000;
    static constexpr int kMostNames = 1000;
    enum class Depth : quint8 { Counted, WithRows };
    /// What operations act on: the rows that are selected, or else the job, route or folder that is chosen in the tree. Of more than kManyRows rows only the statuses are counted unless they are asked for,
    /// which costs as much time and memory as the selection is large.
    [[nodiscard]] Selection selection(Depth depth) const;
    /// It is what is chosen in the tree: no row is selected, or the tree was used last.
    [[nodiscard]] bool actsOnPlace() const;
    [[nodiscard]] bool isPlaceChosen() const noexcept { return m_placeChosen; }
    void choosePlace(bool chosen); ///< the tree is being used, though rows may be selected
    /// The instruction or, with id 0, the job that the details are about.
    [[nodiscard]] std::optional<std::pair<JobId, InstructionId>> current() const;
    [[nodiscard]] JobId currentJob() const; ///< the job that is open, or else the current row's; 0: neither
    void selectJob(JobId job);

    /// More rows of the job are to come. Until then they stand in their natural order, and "all" means those to come, too.
    [[nodiscard]] bool isLoading() const noexcept { return m_rows && m_rows->isPartial(); }
    [[nodiscard]] quint32 expectedRows() const; ///< while isLoading(): how many there will be; else 0

    [[nodiscard]] StatusColumns &columns() const noexcept { return *m_columns; }

Q_SIGNALS:
    void placeChanged();
    void placeWanted(const signalbox::Place &place); ///< the user wants to go there
    void selectionChanged();
    void countsChanged();
    void newJobWanted();
    void nodesWanted();
    void filterCleared();
    void deletingWanted(); ///< jobs that are being deleted are to be shown
    void contextMenuWanted(const QPoint &globalPosition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    void updateFilter();
    [[nodiscard]] bool hidesDeleting() const noexcept;
    void updateContents();
    void updateCrumbs();
    void selectDestination(NodeId destination); ///< of the job that is open
    void selectRelay(NodeId relay); ///< likewise
    [[nodiscard]] std::vector<bool> routesOfRelay() const; ///< by which the place's relay has the job for its clients
    void onRowsState();
    void onSelectionChanged();
    void onEmptyActivated();
    void goDown(const QModelIndex &index);
    [[nodiscard]] SelectedJob selectedJob(const JobRecord &job) const;
    [[nodiscard]] Selection selectionOfPlace(Depth depth) const;
    [[nodiscard]] Selection selectionOfRows(Depth depth) const;
    static void addRow(const InstructionSource &source, quint32 row, bool withRows, Selection &selection,
                       SelectedJob &selected);
    static void addRelay(const RelaySource &source, quint32 row, bool withRows, Selection &selection,
                         SelectedJob &selected);
    [[nodiscard]] std::shared_ptr<InstructionSource> clientSource() const; ///< of the job's place; null: it is none
    void askForRelays();
    void showSource();

    /// Why there are no rows.
    enum class Lack : quint8 { Nothing, Place, Connection, Nodes, Jobs, Rows, Matches, Deleting, Loading, LoadFailed };
    [[nodiscard]] Lack lack() const;

    const Appearance &m_appearance;
    Place m_place;
    StatusTableModel m_model;
    QString m_filterText;
    std::shared_ptr<JobRows> m_rows; ///< of the place's job
    bool m_showsMembers = false;
    bool m_showsDeleting = false;
    std::vector<NodeId> m_relays; ///< of the place's job, as of rowRelays(); empty: it has no rows of relays
    bool m_allWanted = false; ///< while isLoading(): all rows there are selected, and those to come
    bool m_placeChosen = false; ///< the tree was used last
    JobId m_wantedJob{}; ///< to be selected as soon as it is there

    Breadcrumb *m_crumbs;
    StatusChips *m_chips;
    QStackedWidget *m_stack;
    LongTable *m_table;
    StatusColumns *m_columns;
    EmptyState *m_empty;
    Lack m_shownLack = Lack::Nothing;
};

} // namespace signalbox
