#pragma once

#include "model/domain/instructionstate.h"
#include "model/items/instructionsource.h"
#include "model/items/serverlink.h"
#include "model/items/serverstate.h"
#include "views/longtable.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>

#include <functional>
#include <memory>
#include <random>
#include <vector>

/// A job of many instructions for the benchmarks of the item models, and the same size of thing in Qt's own models.
namespace signalbox::bench {

constexpr quint32 kRows = 1'000'000;
constexpr int kPeerRows = 100'000;
constexpr UtcMs kT0 = 1'795'000'000'000;

inline std::vector<InstructionRow> makeRows(quint32 count = kRows)
{
    std::mt19937 random(1);
    std::vector<InstructionRow> rows(count);
    for (quint32 i = 0; i < count; ++i) {
        InstructionRow &row = rows[i];
        row.id = InstructionId{i + 1};
        row.destination = NodeId{i + 1};
        row.package = PackageId{1};
        row.status = kAllStatuses[random() % 10];
        row.permille = row.status == Status::Completed ? 1000 : static_cast<quint16>(random() % 700);
        row.lastReportMs = kT0 + static_cast<UtcMs>(random() % 86'400'000);
        row.executedMs = row.lastReportMs - 5000;
        row.statusSinceMs = row.lastReportMs;
        row.completedMs = isFinal(row.status) ? row.lastReportMs : kNoTime;
        row.hop = 1;
        row.relays = 1;
    }
    return rows;
}

inline ServerSnapshot makeSnapshot(quint32 count = kRows)
{
    ServerSnapshot snapshot;
    snapshot.serverName = QStringLiteral("server");
    JobRecord job;
    job.id = JobId{1};
    job.name = QStringLiteral("job");
    job.destinations = count;
    job.packages = {PackageId{1}};
    job.firstInstruction = InstructionId{1};
    job.routes = {{.relays = {NodeId{count + 1}}, .counters = {}}};
    snapshot.jobs = {job};
    snapshot.nodes.resize(count + 1);
    std::mt19937 random(2);
    for (quint32 i = 0; i <= count; ++i) {
        snapshot.nodes[i].id = NodeId{i + 1};
        snapshot.nodes[i].name = QStringLiteral("host-%1-%2").arg(random() % 1000).arg(i);
    }
    return snapshot;
}

/// Answers what a managing server would, from what was made beforehand.
class BenchLink final : public ServerLink {
public:
    std::vector<InstructionRow> rows;
    [[nodiscard]] QString name() const override { return QStringLiteral("bench"); }
    [[nodiscard]] LinkState state() const override { return LinkState::Connected; }
    [[nodiscard]] QString stateText() const override { return {}; }
    void submit(Command, QObject *, std::function<void(Result<CommandOutcome>)>) override { }
    void watch(JobId, QObject *, std::function<void(Result<RowsPart>)> part) override { m_part = std::move(part); }
    void unwatch(JobId) override { }
    void history(InstructionId, EventSeq, int, QObject *, std::function<void(Result<std::vector<Event>>)>) override { }
    void importPackage(const QString &, PackageRecord, QObject *, std::function<void(qint64, qint64)>,
                       std::function<void(Result<PackageRecord>)>) override
    {
    }
    void exportJob(JobId, const QString &, QObject *, std::function<void(Outcome)>) override { }
    void forecast(ForecastQuestion, QObject *, std::function<void(Result<Forecast>)>) override { }
    void audit(quint32, int, QObject *, std::function<void(Result<AuditList>)>) override { }
    void answer() { std::exchange(m_part, nullptr)(RowsPart{std::exchange(rows, {}), true}); }

private:
    std::function<void(Result<RowsPart>)> m_part;
};

/// Lets the link answer and waits until the rows, which come in parts, are taken over.
inline void takeOver(BenchLink &link, const InstructionSource &source)
{
    link.answer();
    while (source.jobRows()->state() == JobRows::State::Loading)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

inline void dress(QTableView &view)
{
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(24);
    view.resize(1280, 800);
    view.show();
}

/// As the window does with its tables.
inline void dress(LongTable &view)
{
    view.setRowPixels(24);
    view.resize(1280, 800);
    view.show();
}

/// All of it, once, together with what has changed: as a frame does.
inline void repaint(QTableView &view)
{
    view.viewport()->update();
    QCoreApplication::sendPostedEvents();
}

/// Runs the events until the model has sorted and searched, then paints.
inline void settle(const OrderedTableModel &model, QTableView &view)
{
    while (model.busy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    repaint(view);
}

/// The usual means: QStandardItemModel below QSortFilterProxyModel. Column 0 holds names, 1 few different numbers, the others many.
struct StandardItems {
    QStandardItemModel model;
    QSortFilterProxyModel proxy;
    QTableView view;

    explicit StandardItems(int rows)
    {
        std::mt19937 random(1);
        model.setColumnCount(10);
        for (int i = 0; i < rows; ++i) {
            QList<QStandardItem *> items;
            items << new QStandardItem(QStringLiteral("host-%1-%2").arg(random() % 1000).arg(i));
            for (int column = 1; column < 10; ++column) {
                auto *item = new QStandardItem;
                item->setData(static_cast<qlonglong>(random() % (column == 1 ? 10 : 86'400'000)), Qt::DisplayRole);
                items << item;
            }
            model.appendRow(items);
        }
        proxy.setSourceModel(&model);
        proxy.setDynamicSortFilter(true);
        proxy.setFilterKeyColumn(0);
        dress(view);
        view.setModel(&proxy);
    }
};

} // namespace signalbox::bench
