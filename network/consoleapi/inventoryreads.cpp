#include "network/consoleapi/inventoryreads.h"

#include "model/store/inventorypack.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <memory>

namespace signalbox::consoleapi {

namespace {

struct ReadsText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleApi)
};

constexpr int kAtOnce = 32; ///< inventories: the engine stands still for a millisecond or two
constexpr int kMostForAPage = 1000; ///< inventories that are searched for one answer

/// A page that is being put together.
struct Reading {
    EngineAccess &host;
    PostTask worker;
    InventoryQuestion question;
    QStringList words;
    std::function<void(Result<InventoryPage>)> done;
    InventoryPage page;
    int looked = 0;
    QHash<NodeId, QString> names;
};

bool fits(const QStringList &words, const InventoryRow &row)
{
    return std::all_of(words.begin(), words.end(), [&row](const QString &word) {
        return row.key.contains(word, Qt::CaseInsensitive) || row.value.contains(word, Qt::CaseInsensitive)
               || row.extra.contains(word, Qt::CaseInsensitive) || row.nodeName.contains(word, Qt::CaseInsensitive);
    });
}

/// Adds what fits. @return false: the page is full
bool take(Reading &reading, const PackedInventory &packed)
{
    ++reading.looked;
    const Result<NodeInventory> inventory = unpackInventory(packed);
    if (!inventory)
        return true; // it was looked at before it was stored: the disk has changed it, and the others are good
    const InventoryPlace &from = reading.question.from;
    const auto &items = inventory.value().items;
    InventoryRow row;
    row.node = packed.node();
    row.nodeName = reading.names.value(row.node);
    row.kind = packed.kind();
    row.collectedMs = packed.collectedMs;
    for (std::size_t i = packed.id == from.inventory ? static_cast<std::size_t>(std::max(from.item, 0)) : 0;
         i < items.size(); ++i) {
        row.key = items[i].key;
        row.value = items[i].value;
        row.extra = items[i].extra;
        if (!fits(reading.words, row))
            continue;
        if (static_cast<int>(reading.page.rows.size()) == reading.question.limit) {
            reading.page.next = {packed.id, static_cast<int>(i)};
            return false;
        }
        reading.page.rows.push_back(row);
    }
    return true;
}

void readOn(const std::shared_ptr<Reading> &reading, qint64 after)
{
    reading->host.query([reading, after](Engine &engine) {
        InventoryQuery query;
        query.node = reading->question.node;
        query.kind = reading->question.kind;
        query.after = after;
        query.limit = kAtOnce;
        auto packed = std::make_shared<Result<std::vector<PackedInventory>>>(engine.inventories(query));
        if (*packed) {
            for (const PackedInventory &one : packed->value()) {
                if (!reading->names.contains(one.node())) {
                    const std::optional<NodeRecord> node = engine.node(one.node());
                    reading->names.insert(one.node(), node ? node->name : QString());
                }
            }
        }
        reading->worker([reading, packed] {
            if (!*packed) {
                reading->done(packed->error());
                return;
            }
            const std::vector<PackedInventory> &list = packed->value();
            for (const PackedInventory &one : list) {
                if (!take(*reading, one)) {
                    reading->done(std::move(reading->page));
                    return;
                }
            }
            if (list.size() < std::size_t{kAtOnce}) {
                reading->done(std::move(reading->page));
            } else if (reading->looked >= kMostForAPage) {
                reading->page.next = {list.back().id + 1, 0};
                reading->done(std::move(reading->page));
            } else {
                readOn(reading, list.back().id);
            }
        });
    });
}

} // namespace

void readInventory(EngineAccess &host, const PostTask &worker, const InventoryQuestion &question,
                   std::function<void(Result<InventoryPage>)> done)
{
    auto reading = std::make_shared<Reading>(Reading{host, worker, question, {}, std::move(done), {}, 0, {}});
    reading->question.limit = std::clamp(question.limit, 1, kMaxInventoryRows);
    reading->words = question.search.split(u' ', Qt::SkipEmptyParts);
    reading->page.asOfMs = host.nowMs();
    readOn(reading, std::max<qint64>(question.from.inventory - 1, 0));
}

void readInventoryChanges(EngineAccess &host, const PostTask &worker, NodeId node, std::optional<InventoryKind> kind,
                          std::function<void(Result<std::vector<InventoryChange>>)> done)
{
    host.query([worker, node, kind, done = std::move(done)](Engine &engine) {
        constexpr int kAll = static_cast<int>(kInventoryKinds.size()) * kMaxInventoryChanges;
        using Changes = Result<std::vector<PackedInventoryChange>>;
        const auto packed = std::make_shared<Changes>(
            engine.node(node)
                ? engine.inventoryChanges(node, kind, kAll)
                : Changes(Error{Error::Kind::NotFound, ReadsText::tr("There is no node %1.").arg(number(node)), {}}));
        worker([packed, done] {
            if (!*packed) {
                done(packed->error());
                return;
            }
            std::vector<InventoryChange> changes;
            for (const PackedInventoryChange &one : packed->value()) {
                if (Result<InventoryChange> change = unpackInventoryChange(one))
                    changes.push_back(std::move(change).value());
            }
            done(std::move(changes));
        });
    });
}

} // namespace signalbox::consoleapi
