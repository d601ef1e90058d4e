#include "model/items/orderedtablemodel.h"

#include "model/items/keyedrows.h"
#include "model/items/radixsort.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

namespace signalbox {

namespace {

// What is asked of each of a million rows in this thread is done in slices, with room for other events between them.
constexpr qint64 kSliceNs = 4'000'000;
constexpr int kPauseMs = 4;
constexpr std::size_t kAtATime = 8192; ///< rows between two looks at the clock

/// More rows than this that changed during a sort are moved by the worker and not when the order is installed.
constexpr std::size_t kMostStale = 1000;
constexpr int kMostMoves = 6; ///< then it is installed in any case

/// Calls `work(first, last)` for what is left of `count` from `done` on, until the slice is over. @return all is done
template <class Work>
bool workASlice(std::size_t count, std::size_t &done, Work work)
{
    QElapsedTimer slice;
    slice.start();
    while (done < count && slice.nsecsElapsed() < kSliceNs) {
        const std::size_t last = std::min(count, done + kAtATime);
        work(done, last);
        done = last;
    }
    return done == count;
}

} // namespace

/// A sort in the background: what the worker and this thread hand each other.
struct OrderedTableModel::Sort {
    Sorting wanted;
    KeyedRows keyed;
    std::vector<quint32> order;
    std::vector<std::pair<quint32, quint64>> changes; ///< since the keys were taken
    int moves = 0;
};

OrderedTableModel::OrderedTableModel(QObject *parent) : QAbstractTableModel(parent)
{
    for (QTimer *timer : {&m_gatherTimer, &m_askTimer}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
        timer->setInterval(kPauseMs);
    }
    connect(&m_gatherTimer, &QTimer::timeout, this, [this] {
        gatherKeys();
        tellBusy();
    });
    connect(&m_askTimer, &QTimer::timeout, this, [this] {
        askRows();
        tellBusy();
    });
}

OrderedTableModel::~OrderedTableModel() = default;

void OrderedTableModel::setSource(std::shared_ptr<RowSource> source)
{
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_resetting = true;
    beginResetModel();
    m_source = std::move(source);
    if (m_source)
        connectSource();
    rebuild();
    m_resetting = false;
    endResetModel();
    Q_EMIT countsChanged();
    tellBusy();
}

void OrderedTableModel::connectSource()
{
    const RowSource *source = m_source.get();
    connect(source, &RowSource::aboutToChange, this, &OrderedTableModel::onAboutToChange);
    connect(source, &RowSource::changed, this, &OrderedTableModel::onChanged);
    connect(source, &RowSource::added, this, &OrderedTableModel::onAdded);
    connect(source, &RowSource::aboutToRemove, this, &OrderedTableModel::onAboutToRemove);
    connect(source, &RowSource::completed, this, &OrderedTableModel::onCompleted);
    connect(source, &RowSource::namesChanged, this, &OrderedTableModel::onNamesChanged);
    connect(source, &RowSource::decorated, this, &OrderedTableModel::onDecorated);
    connect(source, &RowSource::aboutToReset, this, [this] {
        m_resetting = true;
        beginResetModel();
    });
    connect(source, &RowSource::wasReset, this, [this] {
        rebuild();
        m_resetting = false;
        endResetModel();
        Q_EMIT countsChanged();
        tellBusy();
    });
}

/// Everything anew, inside a reset. A large source appears unsorted at once and is sorted in the background; one that is not
/// complete grows in its natural order first.
void OrderedTableModel::rebuild()
{
    endSort();
    endFilter();
    m_sorting = {};
    m_filter = {};
    m_match.reset();
    m_order.reset(m_source ? m_source->rows() : std::vector<quint32>(), false);
    recount();
    if (!isComplete())
        return;
    if (!m_wantedFilter.isEmpty()) {
        if (m_wantedFilter.text.isEmpty() || !isLarge()) {
            m_filter = m_wantedFilter;
            if (!m_filter.text.isEmpty())
                m_match = m_source->matchText(m_filter.text)({});
            m_order.reset(m_source->rows(), true);
        } else {
            startFilter();
        }
    }
    if (m_wanted != m_sorting) {
        if (isLarge())
            startSort();
        else
            sortNow();
    }
}

int OrderedTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.visible().size());
}

int OrderedTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_source ? 0 : m_source->columnCount();
}

QVariant OrderedTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || !m_source
        || m_resetting)
        return {};
    return m_source->data(sourceRow(index.row()), index.column(), role);
}

QVariant OrderedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_source || section < 0 || section >= m_source->columnCount())
        return {};
    return m_source->header(section, role);
}

Qt::SortOrder OrderedTableModel::sortOrder() const noexcept
{
    return m_wanted.descending ? Qt::DescendingOrder : Qt::AscendingOrder;
}

bool OrderedTableModel::busy() const noexcept
{
    return m_sortTask.isRunning() || m_gathering || m_filterTask.isRunning() || m_asking
           || (m_source && !m_source->isComplete());
}

void OrderedTableModel::tellBusy()
{
    const bool now = busy();
    if (now == m_wasBusy)
        return;
    m_wasBusy = now;
    Q_EMIT busyChanged(now);
}

// Sorting

void OrderedTableModel::sort(int column, Qt::SortOrder order)
{
    Sorting wanted{.column = column < 0 ? -1 : column, .descending = order == Qt::DescendingOrder};
    if (wanted.column < 0)
        wanted.descending = false;
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    if (!isComplete())
        return;
    startSort();
    tellBusy();
}

void OrderedTableModel::endSort()
{
    m_sortTask.cancel();
    m_gathering.reset();
    m_gatherTimer.stop();
    m_collectStale = false;
    m_stale.clear();
    m_staleBits.clear();
}

/// Brings the rows into the wanted order: at once when they are few.
void OrderedTableModel::startSort()
{
    endSort();
    if (m_wanted == m_sorting && m_wanted.column < 0)
        return;
    if (!isLarge()) {
        sortNow();
        return;
    }
    if (const RowSource::Work prepare =
            m_wanted.column < 0 ? RowSource::Work() : m_source->prepareSort(m_wanted.column)) {
        m_sortTask.run([this, prepare](const std::stop_token &stop) -> BackgroundTask::Finish {
            const RowSource::Finish finish = prepare(stop);
            return [this, finish] {
                if (finish)
                    finish();
                sortPrepared(true);
                tellBusy();
            };
        });
        return;
    }
    sortPrepared(true);
}

void OrderedTableModel::sortNow()
{
    if (m_wanted.column >= 0) {
        if (const RowSource::Work prepare = m_source->prepareSort(m_wanted.column)) {
            if (const RowSource::Finish finish = prepare({}))
                finish();
        }
    }
    sortPrepared(false);
}

void OrderedTableModel::sortPrepared(bool inBackground)
{
    std::vector<quint32> rows = m_source->rows();
    const Sorting wanted = m_wanted;
    if (wanted.column < 0 || m_source->hasOneKey(wanted.column)) {
        installOrder(wanted, std::move(rows)); // ties go by row number in either direction
        return;
    }
    if (!inBackground) {
        std::vector<quint64> keys(rows.size());
        m_source->sortKeys(rows, wanted.column, keys.data());
        installOrder(wanted, sortedRows(rows, std::move(keys), wanted.descending));
        return;
    }
    m_collectStale = true;
    auto sort = std::make_shared<Sort>();
    sort->wanted = wanted;
    const std::size_t count = rows.size();
    m_gathering = Gathering{std::move(sort), std::move(rows), std::vector<quint64>(count), 0};
    gatherKeys();
}

void OrderedTableModel::gatherKeys()
{
    Gathering &gathering = *m_gathering;
    const std::span<const quint32> rows(gathering.rows);
    const int column = gathering.sort->wanted.column;
    if (!workASlice(rows.size(), gathering.done, [&](std::size_t first, std::size_t last) {
            m_source->sortKeys(rows.subspan(first, last - first), column, gathering.keys.data() + first);
        })) {
        m_gatherTimer.start();
        return;
    }
    const std::shared_ptr<Sort> sort = std::move(gathering.sort);
    sort->keyed = KeyedRows(std::move(gathering.rows), std::move(gathering.keys));
    m_gathering.reset();
    runSort(sort);
}

void OrderedTableModel::runSort(const std::shared_ptr<Sort> &sort)
{
    m_sortTask.run([this, sort](const std::stop_token &stop) -> BackgroundTask::Finish {
        const bool descending = sort->wanted.descending;
        sort->order = sort->moves == 0 ? sort->keyed.sorted(descending, stop)
                                       : sort->keyed.moved(std::move(sort->order), sort->changes, descending, stop);
        if (stop.stop_requested())
            return {};
        return [this, sort] {
            moveStale(sort);
            tellBusy();
        };
    });
}

/// Under load thousands of rows change while a sort runs. To look for the place of each costs a frame; the worker does that,
/// and what changes meanwhile is little.
void OrderedTableModel::moveStale(const std::shared_ptr<Sort> &sort)
{
    if (m_stale.size() <= kMostStale || ++sort->moves > kMostMoves) {
        installOrder(sort->wanted, std::move(sort->order));
        return;
    }
    sort->changes.clear();
    sort->changes.reserve(m_stale.size());
    for (const quint32 row : m_stale)
        sort->changes.emplace_back(row, m_source->sortKey(row, sort->wanted.column));
    m_stale.clear();
    m_staleBits.clear();
    runSort(sort);
}

void OrderedTableModel::installOrder(const Sorting &sorting, std::vector<quint32> order)
{
    m_collectStale = false;
    std::sort(m_stale.begin(), m_stale.end());
    m_sorting = sorting;
    m_order.reorder(std::move(order), m_stale);
    m_stale.clear();
    m_staleBits.clear();
}

quint64 OrderedTableModel::orderKey(quint32 row) const
{
    if (m_sorting.column < 0)
        return 0;
    const quint64 key = m_source->sortKey(row, m_sorting.column);
    return m_sorting.descending ? ~key : key;
}

// Filter

void OrderedTableModel::setFilter(const RowFilter &filter)
{
    if (filter == m_wantedFilter)
        return;
    m_wantedFilter = filter;
    if (!isComplete())
        return;
    startFilter();
    tellBusy();
}

void OrderedTableModel::endFilter()
{
    m_filterTask.cancel();
    m_asking.reset();
    m_askTimer.stop();
}

void OrderedTableModel::startFilter()
{
    endFilter();
    const RowFilter wanted = m_wantedFilter;
    const auto ask = [this](const RowFilter &filter, std::shared_ptr<const TextMatch> match) {
        m_asking = Asking{filter, std::move(match), m_source->rows(), 0, {}, {}};
        askRows();
    };
    if (wanted.text.isEmpty()) {
        if (isLarge() && !wanted.isEmpty())
            ask(wanted, nullptr);
        else
            installFilter(wanted, nullptr);
        return;
    }
    const RowSource::MatchWork work = m_source->matchText(wanted.text);
    if (!isLarge()) {
        installFilter(wanted, work({}));
        return;
    }
    m_filterTask.run([ask, this, work, wanted](const std::stop_token &stop) -> BackgroundTask::Finish {
        std::shared_ptr<const TextMatch> match = work(stop);
        if (!match)
            return {};
        return [ask, this, match = std::move(match), wanted] {
            ask(wanted, match);
            tellBusy();
        };
    });
}

void OrderedTableModel::askRows()
{
    Asking &asking = *m_asking;
    if (!workASlice(asking.rows.size(), asking.done, [&](std::size_t first, std::size_t last) {
            m_source->findPassing(std::span(asking.rows).subspan(first, last - first), asking.filter,
                                  asking.match.get(), asking.pass);
        })) {
        m_askTimer.start();
        return;
    }
    for (const quint32 row : asking.changed.rows())
        asking.pass.set(row, m_source->passes(row, asking.filter, asking.match.get()));
    m_filter = asking.filter;
    m_match = std::move(asking.match);
    RowBits pass = std::move(asking.pass);
    m_asking.reset();
    m_order.refilter(std::move(pass));
    Q_EMIT countsChanged();
}

void OrderedTableModel::installFilter(const RowFilter &filter, std::shared_ptr<const TextMatch> match)
{
    m_filter = filter;
    m_match = std::move(match);
    m_order.refilter(m_filter.isEmpty() ? std::vector<quint32>() : m_source->rows(), !m_filter.isEmpty());
    Q_EMIT countsChanged();
}

bool OrderedTableModel::passes(quint32 row) const
{
    return m_source->passes(row, m_filter, m_match.get());
}

// What the source tells

void OrderedTableModel::count(const std::vector<quint32> &rows, bool up)
{
    for (const quint32 row : rows) {
        quint32 &counter = m_counts[indexOf(m_source->status(row))];
        counter = up ? counter + 1 : counter - 1;
    }
}

void OrderedTableModel::recount()
{
    m_counts.fill(0);
    for (const quint32 row : m_order.full())
        ++m_counts[indexOf(m_source->status(row))];
}

void OrderedTableModel::onAboutToChange(const std::vector<quint32> &rows)
{
    Q_ASSERT(QThread::currentThread() == thread());
    count(rows, false);
    m_order.beginChange(rows);
    if (m_asking) {
        for (const quint32 row : rows)
            m_asking->changed.set(row);
    }
    if (m_collectStale) {
        for (const quint32 row : rows) {
            if (!m_staleBits.test(row)) {
                m_staleBits.set(row);
                m_stale.push_back(row);
            }
        }
    }
}

void OrderedTableModel::onChanged(const std::vector<quint32> &rows)
{
    count(rows, true);
    const int lastColumn = columnCount() - 1;
    for (const auto &[first, last] : m_order.endChange())
        Q_EMIT dataChanged(index(first, 0), index(last, lastColumn));
    Q_EMIT countsChanged();
}

void OrderedTableModel::onAdded(const std::vector<quint32> &rows)
{
    count(rows, true);
    if (m_sorting.column < 0 && !m_order.isFiltered()
        && (m_order.full().empty() || m_order.full().back() < rows.front()))
        m_order.append(rows);
    else
        m_order.add(rows);
    if (m_sortTask.isRunning() || m_gathering)
        startSort(); // on the new set of rows
    if (m_asking)
        startFilter();
    Q_EMIT countsChanged();
    tellBusy();
}

void OrderedTableModel::onCompleted()
{
    if (m_wantedFilter != m_filter)
        startFilter();
    if (m_wanted != m_sorting)
        startSort();
    Q_EMIT countsChanged();
    tellBusy();
}

void OrderedTableModel::onAboutToRemove(const std::vector<quint32> &rows)
{
    count(rows, false);
    m_order.remove(rows);
    const bool sorts = m_sortTask.isRunning() || m_gathering;
    const bool asks = m_asking.has_value();
    if (sorts)
        endSort();
    if (asks)
        endFilter();
    if (sorts || asks) {
        // The rows are still in the source until this signal is over.
        QMetaObject::invokeMethod(
            this,
            [this, sorts, asks] {
                if (isComplete() && sorts)
                    startSort();
                if (isComplete() && asks)
                    startFilter();
                tellBusy();
            },
            Qt::QueuedConnection);
    }
    Q_EMIT countsChanged();
}

void OrderedTableModel::onNamesChanged()
{
    if (!isComplete()) {
        onDecorated();
        return;
    }
    if (m_wanted.column >= 0 && m_source->prepareSort(m_wanted.column))
        startSort();
    if (!m_wantedFilter.text.isEmpty())
        startFilter();
    onDecorated();
    tellBusy();
}

void OrderedTableModel::onDecorated()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

// What the order does to the visible rows

void OrderedTableModel::insertBegins(int first, int last)
{
    beginInsertRows({}, first, last);
}

void OrderedTableModel::insertEnds()
{
    endInsertRows();
}

void OrderedTableModel::removeBegins(int first, int last)
{
    beginRemoveRows({}, first, last);
}

void OrderedTableModel::removeEnds()
{
    endRemoveRows();
}

void OrderedTableModel::layoutBegins()
{
    if (m_resetting)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    m_savedIndexes = persistentIndexList();
    m_savedRows.clear();
    for (const QModelIndex &saved : m_savedIndexes)
        m_savedRows.push_back(sourceRow(saved.row()));
}

void OrderedTableModel::layoutEnds()
{
    if (m_resetting)
        return;
    QModelIndexList now;
    now.reserve(m_savedIndexes.size());
    for (qsizetype i = 0; i < m_savedIndexes.size(); ++i) {
        const int row = m_order.positionOf(m_savedRows[static_cast<std::size_t>(i)]);
        now.append(row < 0 ? QModelIndex() : index(row, m_savedIndexes[i].column()));
    }
    changePersistentIndexList(m_savedIndexes, now);
    m_savedIndexes.clear();
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace signalbox
