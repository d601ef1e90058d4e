#include "model/items/tableexport.h"

#include "model/domain/outputfile.h"
#include "model/items/csvexport.h"
#include "model/items/csvwriter.h"
#include "model/items/orderedtablemodel.h"

#include <QBuffer>
#include <QElapsedTimer>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace signalbox {

namespace {

constexpr std::size_t kRowsTogether = 64; // between two looks at the clock
constexpr std::size_t kSliceRows = 8192; // at most: they are in memory until they are written

} // namespace

/// The file, which only the task's thread touches.
struct TableExport::Target {
    explicit Target(QString filePath) : path(std::move(filePath)), file(path) { }

    Outcome write(const QByteArray &bytes, bool isLast)
    {
        errno = 0;
        if (!std::exchange(isOpen, true) && !file.open())
            return csvFailure(path, file.errorString(), errno);
        errno = 0;
        if (file.device().write(bytes) != bytes.size() || (isLast && !file.commit()))
            return csvFailure(path, file.errorString(), errno);
        return {};
    }

    const QString path;
    OutputFile file;
    bool isOpen = false;
};

TableExport::TableExport(const OrderedTableModel &model, std::vector<int> columns, const QObject &server,
                         QString filePath, QObject *parent)
    : QObject(parent),
      m_filePath(std::move(filePath)),
      m_columns(std::move(columns)),
      m_source(model.source()),
      m_target(std::make_shared<Target>(m_filePath))
{
    if (!m_source)
        return;
    m_rows.reserve(static_cast<std::size_t>(model.rowCount()));
    for (int row = 0; row < model.rowCount(); ++row)
        m_rows.push_back(model.sourceRow(row));
    connect(m_source.get(), &RowSource::aboutToRemove, this,
            [this](const std::vector<quint32> &rows) { m_gone.insert(rows.begin(), rows.end()); });
    connect(m_source.get(), &RowSource::aboutToReset, this, [this] {
        giveUp(tr("%1 was not written: the rows were loaded anew meanwhile. Export them again.").arg(m_filePath));
    });
    connect(&server, &QObject::destroyed, this, [this] {
        giveUp(tr("%1 was not written: the server of the rows is not there any more.").arg(m_filePath));
    });
}

TableExport::~TableExport() = default;

void TableExport::start()
{
    QMetaObject::invokeMethod(this, &TableExport::writeSlice, Qt::QueuedConnection);
}

void TableExport::cancel()
{
    m_hasEnded = true;
    m_task.cancel();
}

void TableExport::writeSlice()
{
    if (m_hasEnded)
        return;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    (void)buffer.open(QIODevice::WriteOnly);
    CsvWriter out(buffer);
    if (m_next == 0) {
        for (const int column : m_columns)
            m_source->writeCsvHeader(column, out);
        out.endRow();
    }
    const std::size_t behind = std::min(m_rows.size(), m_next + kSliceRows);
    QElapsedTimer since;
    since.start();
    while (m_next < behind && (m_next % kRowsTogether != 0 || since.elapsed() < kSliceMs)) {
        const quint32 row = m_rows[m_next++];
        if (m_gone.contains(row))
            continue;
        for (const int column : m_columns)
            m_source->writeCsvCells(row, column, out);
        out.endRow();
        ++m_written;
    }
    (void)out.flush(); // into memory
    const bool isLast = isAllRead();
    m_task.run([this, target = m_target, bytes, isLast](const std::stop_token &) -> BackgroundTask::Finish {
        return [this, outcome = target->write(bytes, isLast), isLast] {
            if (outcome && !isLast)
                writeSlice();
            else
                end(outcome);
        };
    });
}

void TableExport::giveUp(const QString &why)
{
    if (m_next == 0 || !isAllRead()) // else the rows are not needed any more
        end(Error{Error::Kind::NotFound, why, {}});
}

void TableExport::end(const Outcome &outcome)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_task.cancel();
    Q_EMIT ended(outcome);
}

} // namespace signalbox
