#pragma once

#include "model/domain/status.h"
#include "model/items/rowbits.h"
#include "model/items/rowfilter.h"

#include <QObject>
#include <QVariant>

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace signalbox {

class CsvWriter;

/// What a text matches, worked out once for a filter so that each row is tested by a look-up.
class TextMatch {
public:
    virtual ~TextMatch() = default;
};

/// Rows of something, in no order: what an OrderedTableModel sorts, filters and shows. A row's number stays the same for
/// as long as the row exists; numbers may have gaps. Lives in the GUI thread.
class RowSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual int columnCount() const = 0;
    [[nodiscard]] virtual QVariant header(int column, int role) const = 0;
    [[nodiscard]] virtual QVariant data(quint32 row, int column, int role) const = 0;
    /// The column's title in a CSV file: stable, never translated. One column may write several cells.
    virtual void writeCsvHeader(int column, CsvWriter &out) const = 0;
    virtual void writeCsvCells(quint32 row, int column, CsvWriter &out) const = 0;
    [[nodiscard]] virtual std::vector<quint32> rows() const = 0; ///< ascending
    /// False while more rows are on their way: they are shown as they come, and sorted and filtered when all are there.
    [[nodiscard]] virtual bool isComplete() const { return true; }
    [[nodiscard]] virtual Status status(quint32 row) const = 0; ///< as shown: for the filter and for the counts

    /// What to sort a column by; ties go by row number.
    [[nodiscard]] virtual quint64 sortKey(quint32 row, int column) const = 0;
    /// The same for many rows at once, into `keys` (as many as `rows`).
    virtual void sortKeys(std::span<const quint32> rows, int column, quint64 *keys) const;
    /// Whether it is known, without looking at the rows, that all have the same key in this column.
    [[nodiscard]] virtual bool hasOneKey(int column) const;

    /// Work that is done once before sortKey() of this column is right (ranks of names); empty: nothing to do. Runs in any thread;
    /// gives back what is then to be called in the GUI thread.
    using Finish = std::function<void()>;
    using Work = std::function<Finish(std::stop_token)>;
    [[nodiscard]] virtual Work prepareSort(int column);

    /// Finds what `text` matches; runs in any thread, on copies. Null when stopped.
    using MatchWork = std::function<std::shared_ptr<const TextMatch>(std::stop_token)>;
    [[nodiscard]] virtual MatchWork matchText(const QString &text) const = 0;
    /// @param match for filter.text, from matchText(); null when that is empty
    [[nodiscard]] virtual bool passes(quint32 row, const RowFilter &filter, const TextMatch *match) const = 0;
    /// The same for many rows at once, into the bits of `pass`, which are 0 before.
    virtual void findPassing(std::span<const quint32> rows, const RowFilter &filter, const TextMatch *match,
                             RowBits &pass) const;

Q_SIGNALS:
    // Rows are ascending and unique. Of each pair the first signal comes while the old values are still there.
    void aboutToChange(const std::vector<quint32> &rows);
    void changed(const std::vector<quint32> &rows);
    void added(const std::vector<quint32> &rows); ///< afterwards
    void aboutToRemove(const std::vector<quint32> &rows); ///< before
    void completed(); ///< isComplete() has become true
    void namesChanged(); ///< what names sort and match by is no longer right
    void decorated(); ///< something that many rows show changed, without effect on order or filter
    void aboutToReset();
    void wasReset();
};

} // namespace signalbox
