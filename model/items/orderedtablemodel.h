#pragma once

#include "model/domain/status.h"
#include "model/items/backgroundtask.h"
#include "model/items/rowfilter.h"
#include "model/items/roworder.h"
#include "model/items/rowsource.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <array>
#include <memory>
#include <optional>

namespace signalbox {

/// A RowSource as a table, sorted and filtered by the model itself: no proxy is needed over it. Large sorts and text
/// searches run in the background; until they are done the table stays as it was, and busy() is true.
/// GUI thread only.
class OrderedTableModel : public QAbstractTableModel, private RowOrderHost {
    Q_OBJECT
public:
    explicit OrderedTableModel(QObject *parent = nullptr);
    ~OrderedTableModel() override;

    /// What to show; null for nothing. Keeps sorting and filter. Resets the model.
    void setSource(std::shared_ptr<RowSource> source);
    [[nodiscard]] const std::shared_ptr<RowSource> &source() const noexcept { return m_source; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// Column -1: the natural order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int sortColumn() const noexcept { return m_wanted.column; } ///< asked for last
    [[nodiscard]] Qt::SortOrder sortOrder() const noexcept;

    void setFilter(const RowFilter &filter);
    [[nodiscard]] const RowFilter &filter() const noexcept { return m_wantedFilter; } ///< asked for last
    [[nodiscard]] int totalRowCount() const noexcept
    {
        return static_cast<int>(m_order.full().size());
    } ///< without the filter
    /// How many of all rows have each shown status, filter or not: for the chips.
    [[nodiscard]] const std::array<quint32, kStatusCount> &statusCounts() const noexcept { return m_counts; }
    [[nodiscard]] bool busy() const noexcept; ///< rows are coming, are sorted or searched

    [[nodiscard]] quint32 sourceRow(int row) const { return m_order.visible()[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOfSource(quint32 sourceRow) const { return m_order.positionOf(sourceRow); } ///< -1: not shown
    [[nodiscard]] std::size_t orderBytes() const noexcept { return m_order.bytes(); }

    static constexpr std::size_t kBackgroundRows = 20000; ///< more than this are sorted and searched in the background

Q_SIGNALS:
    void busyChanged(bool busy);
    void countsChanged(); ///< statusCounts(), rowCount() or totalRowCount()

private:
    struct Sorting {
        int column = -1;
        bool descending = false;
        friend bool operator==(const Sorting &, const Sorting &) = default;
    };

    // RowOrderHost
    [[nodiscard]] quint64 orderKey(quint32 row) const override;
    [[nodiscard]] bool passes(quint32 row) const override;
    void insertBegins(int first, int last) override;
    void insertEnds() override;
    void removeBegins(int first, int last) override;
    void removeEnds() override;
    void layoutBegins() override;
    void layoutEnds() override;

    void connectSource();
    void onAboutToChange(const std::vector<quint32> &rows);
    void onChanged(const std::vector<quint32> &rows);
    void onAdded(const std::vector<quint32> &rows);
    void onAboutToRemove(const std::vector<quint32> &rows);
    void onCompleted();
    void onNamesChanged();
    void onDecorated();
    void rebuild();
    void count(const std::vector<quint32> &rows, bool up);
    void recount();

    [[nodiscard]] bool isComplete() const { return m_source && m_source->isComplete(); }
    [[nodiscard]] bool isLarge() const noexcept { return m_order.full().size() > kBackgroundRows; }
    void startSort();
    void endSort(); ///< the one under way is not wanted any more
    void sortNow();
    void sortPrepared(bool inBackground);
    void gatherKeys();
    struct Sort;
    void runSort(const std::shared_ptr<Sort> &sort);
    void moveStale(const std::shared_ptr<Sort> &sort);
    void installOrder(const Sorting &sorting, std::vector<quint32> order);
    void startFilter();
    void endFilter();
    void askRows();
    void installFilter(const RowFilter &filter, std::shared_ptr<const TextMatch> match);
    void tellBusy();

    std::shared_ptr<RowSource> m_source;
    RowOrder m_order{*this};
    Sorting m_sorting; ///< the rows are in this order
    Sorting m_wanted; ///< and will be in this one
    RowFilter m_filter; ///< likewise
    RowFilter m_wantedFilter;
    std::shared_ptr<const TextMatch> m_match;
    std::array<quint32, kStatusCount> m_counts{};
    bool m_resetting = false;
    bool m_wasBusy = false;
    /// A sort under way, taking keys from the source bit by bit.
    struct Gathering {
        std::shared_ptr<Sort> sort;
        std::vector<quint32> rows;
        std::vector<quint64> keys;
        std::size_t done = 0;
    };
    std::optional<Gathering> m_gathering;
    QTimer m_gatherTimer;
    RowBits m_staleBits; ///< rows that changed since the keys were taken for the sort under way
    std::vector<quint32> m_stale;
    bool m_collectStale = false;
    /// A filter on its way, asking row by row bit by bit.
    struct Asking {
        RowFilter filter;
        std::shared_ptr<const TextMatch> match;
        std::vector<quint32> rows;
        std::size_t done = 0;
        RowBits pass;
        RowBits changed; ///< to be asked once more
    };
    std::optional<Asking> m_asking;
    QTimer m_askTimer;
    QModelIndexList m_savedIndexes; ///< between layoutBegins() and layoutEnds()
    std::vector<quint32> m_savedRows;
    BackgroundTask m_sortTask{this};
    BackgroundTask m_filterTask{this};
};

} // namespace signalbox
