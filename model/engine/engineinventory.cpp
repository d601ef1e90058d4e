// What nodes tell about themselves: parts that make an inventory, the newest of each node and kind, and what changed.

#include "model/engine/engineimpl.h"

#include "model/domain/text.h"
#include "model/store/inventorypack.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <cerrno>

namespace signalbox {

namespace {

struct InventoryText {
    Q_DECLARE_TR_FUNCTIONS(EngineInventory)
};

/// Entries of an attempt behind which no inventory of it is looked at: unpacking one takes long, and a client that sends one
/// after the other would hold everybody up.
constexpr quint16 kMostEntries = 150;
constexpr int kHistoryForInventory = 200; ///< entries looked through for what an attempt has told

// Of one change that is kept: two releases of a distribution differ in less. Whoever asks for the history of a node gets a
// hundred of them at once.
constexpr std::size_t kMostDifferences = 3000;
constexpr qsizetype kMostDifferenceText = 128 * 1024; ///< characters

/// How many of them are kept, from the first one on.
std::size_t keptOf(const std::vector<InventoryDifference> &list)
{
    qsizetype characters = 0;
    std::size_t kept = 0;
    for (; kept < std::min(list.size(), kMostDifferences); ++kept) {
        const InventoryDifference &one = list[kept];
        characters += one.key.size() + one.extra.size() + one.before.value_or(QString()).size()
                      + one.after.value_or(QString()).size();
        if (characters > kMostDifferenceText)
            break;
    }
    return kept;
}

/// What is to be put and what is to be removed, of things by their numbers.
template <class Record>
void split(std::map<qint64, std::optional<Record>> &work, std::vector<Record> &put, std::vector<qint64> &removed)
{
    for (auto &[number, record] : work) {
        if (record)
            put.push_back(std::move(*record));
        else
            removed.push_back(number);
    }
}

} // namespace

// ---- Reading

Result<std::vector<PackedInventory>> Engine::Impl::inventories(const InventoryQuery &query) const
{
    if (!m_isOpen)
        return Error{Error::Kind::Database, InventoryText::tr("The managing server is not running."), {}};
    return m_store.inventories(query);
}

Result<std::vector<NodeInventory>> Engine::Impl::inventory(NodeId node) const
{
    InventoryQuery query;
    query.node = node;
    const auto packed = inventories(query);
    if (!packed)
        return packed.error();
    std::vector<NodeInventory> list;
    for (const PackedInventory &one : packed.value()) {
        Result<NodeInventory> unpacked = unpackInventory(one);
        if (!unpacked)
            return unpacked.error();
        list.push_back(std::move(unpacked).value());
    }
    return list;
}

Result<std::vector<PackedInventoryChange>> Engine::Impl::inventoryChanges(NodeId node,
                                                                          std::optional<InventoryKind> kind,
                                                                          int limit) const
{
    if (!m_isOpen)
        return Error{Error::Kind::Database, InventoryText::tr("The managing server is not running."), {}};
    return m_store.inventoryChanges(node, kind, limit);
}

/// With what the batch under way has taken over.
std::optional<PackedInventory> Engine::Impl::newestInventory(NodeId node, InventoryKind kind) const
{
    const qint64 number = inventoryNumber(node, kind);
    if (const auto pending = m_inventoryWork.newest.find(number); pending != m_inventoryWork.newest.end())
        return pending->second;
    InventoryQuery query;
    query.node = node;
    query.kind = kind;
    const auto stored = m_store.inventories(query);
    if (!stored || stored.value().empty())
        return std::nullopt;
    return stored.value().front();
}

// ---- Taking over

/// A part is durable before it is confirmed; when the last one is here, what they make becomes the node's newest inventory.
Refusal Engine::Impl::takeInventory(const Place &at, const StageReport &report, Event event)
{
    const InstructionState &state = at.state();
    if (isFinal(state.status))
        return Refusal::AlreadyFinal;
    if (state.stopping == Stopping::Deleting)
        return Refusal::StopUnderWay;
    if (event.reportSeq != 0 && event.reportSeq <= state.lastReportSeq)
        return event.reportSeq == state.lastReportSeq ? Refusal::Doubled : Refusal::OutOfOrder;
    if (at.job->reported[at.index] >= kMostEntries) {
        countReport(at, at.state().attemptId, event.node);
        return Refusal::None;
    }
    const Result<InventoryPart> read = readInventoryReport(report.text);
    if (!read)
        return noteInventory(at, std::move(event), read.error().text);
    InventoryPart part = read.value();
    const std::vector<InventoryKind> wanted = inventoriesOf(at.job->record.type);
    if (std::find(wanted.begin(), wanted.end(), part.kind) == wanted.end()) {
        return noteInventory(at, std::move(event),
                             //: %1 is a kind of inventory.
                             InventoryText::tr("Jobs of this type do not ask for the inventory “%1”.")
                                 .arg(inventoryKindText(part.kind)));
    }
    part.id = inventoryPartNumber(at.id(), part.part);
    part.attempt = report.attempt;
    std::vector<InventoryPart> parts{part};
    if (part.parts > 1) {
        m_withParts.insert(number(at.id()));
        m_inventoryWork.parts[part.id] = part;
        if (part.part + 1 < part.parts)
            return Refusal::None; // they come in order; what did not is looked at with the result
        Result<std::vector<InventoryPart>> others = partsOf(at);
        if (!others)
            return Refusal::None; // likewise
        parts = std::move(others).value();
    }
    const Result<std::optional<QByteArray>> packed = joinInventoryParts(parts, part.sha256);
    if (!packed)
        return noteInventory(at, std::move(event), packed.error().text);
    return packed.value() ? takeOver(at, part, *packed.value(), report.clockMs, std::move(event)) : Refusal::None;
}

/// Those of the present attempt, with what the batch under way brought.
Result<std::vector<InventoryPart>> Engine::Impl::partsOf(const Place &at) const
{
    const qint64 first = inventoryPartNumber(at.id(), 0);
    const qint64 last = first + kMaxInventoryParts - 1;
    auto stored = m_store.inventoryParts(first, last, true);
    if (!stored)
        return stored;
    std::map<qint64, std::optional<InventoryPart>> parts;
    for (InventoryPart &part : stored.value())
        parts.emplace(part.id, std::move(part));
    const auto &pending = m_inventoryWork.parts;
    for (auto it = pending.lower_bound(first); it != pending.end() && it->first <= last; ++it)
        parts.insert_or_assign(it->first, it->second);
    std::vector<InventoryPart> list;
    for (auto &[id, part] : parts) {
        if (part && part->attempt == at.state().attemptId)
            list.push_back(std::move(*part));
    }
    return list;
}

/// That it could not be taken over is no reason to end the job: the client goes on, and with its result it becomes an error.
Refusal Engine::Impl::noteInventory(const Place &at, Event event, const QString &text)
{
    event.kind = EventKind::Note;
    event.detail = 0;
    event.text = cleanText(
        //: %1 is a sentence that says why.
        InventoryText::tr("An inventory was not taken over: %1").arg(text), kMaxReportText);
    return enterReport(at, std::move(event));
}

Refusal Engine::Impl::takeOver(const Place &at, const InventoryPart &part, const QByteArray &packed, UtcMs toldMs,
                               Event event)
{
    const Result<NodeInventory> told = unpackInventory(packed);
    if (!told || told.value().kind != part.kind)
        return noteInventory(at, std::move(event),
                             told ? InventoryText::tr("It is of another kind than was said.") : told.error().text);
    const JobRecord &job = at.job->record;
    PackedInventory made;
    made.id = inventoryNumber(at.target(), part.kind);
    // The node's clock goes by ours; what it cannot be is not believed.
    made.collectedMs = toldMs == kNoTime ? m_nowMs : std::clamp(toldMs, std::min(job.registeredMs, m_nowMs), m_nowMs);
    made.receivedMs = m_nowMs;
    made.job = job.id;
    made.instruction = at.id();
    made.attempt = at.state().attemptId;
    made.items = static_cast<quint32>(told.value().items.size());
    made.data = packed;

    const std::optional<PackedInventory> older = newestInventory(at.target(), part.kind);
    const bool isLate = older && older->collectedMs > made.collectedMs;
    std::vector<InventoryDifference> list;
    if (older && !isLate && older->data != packed) {
        if (const Result<NodeInventory> before = unpackInventory(older->data))
            list = differences(before.value().items, told.value().items);
    }
    event.kind = EventKind::Note;
    event.detail = kNoteInventory;
    event.code = static_cast<qint32>(part.kind);
    event.a = made.items;
    event.b = static_cast<qint64>(list.size());
    const std::size_t kept = keptOf(list);
    const QString kind = inventoryKindText(part.kind);
    if (isLate) //: %1 is a kind of inventory.
        event.text = InventoryText::tr("Inventory “%1” arrived; a newer one is known already, which stays.").arg(kind);
    else if (older && kept < list.size()) //: %1 is a kind of inventory, the others are numbers.
        event.text =
            InventoryText::tr("Inventory “%1” taken over (items: %2, changes: %3, of which the first %4 are kept).")
                .arg(kind)
                .arg(made.items)
                .arg(list.size())
                .arg(kept);
    else if (older) //: %1 is a kind of inventory, %2 and %3 are numbers.
        event.text = InventoryText::tr("Inventory “%1” taken over (items: %2, changes: %3).")
                         .arg(kind)
                         .arg(made.items)
                         .arg(list.size());
    else //: %1 is a kind of inventory, %2 is a number.
        event.text = InventoryText::tr("Inventory “%1” taken over (items: %2).").arg(kind).arg(made.items);
    const EventSeq before = m_seq;
    const Refusal refusal = enterReport(at, std::move(event));
    if (refusal != Refusal::None || m_seq == before
        || isLate) // of a node that never stops talking nothing is taken over
        return refusal;

    if (part.parts > 1)
        dropParts(at);
    const bool differs = !list.empty();
    list.resize(kept);
    if (differs) {
        PackedInventoryChange change;
        change.number = static_cast<qint64>(before + 1);
        change.node = at.target();
        change.kind = part.kind;
        change.fromMs = older->collectedMs;
        change.toMs = made.collectedMs;
        change.job = job.id;
        change.items = static_cast<quint32>(list.size());
        change.data = packDifferences(list);
        keepChange(change);
    }
    m_inventoryWork.news.push_back({at.target(), part.kind, made.collectedMs, !older || differs});
    m_inventoryWork.newest[made.id] = std::move(made);
    return refusal;
}

/// The newest kMaxInventoryChanges stay.
void Engine::Impl::keepChange(const PackedInventoryChange &change)
{
    auto &changes = m_inventoryWork.changes;
    changes[change.number] = change;
    const auto stored = m_store.inventoryChanges(change.node, change.kind, 2 * kMaxInventoryChanges);
    if (!stored)
        return;
    // Of the batch under way, too: several jobs may ask the same at the same time.
    auto more = std::count_if(changes.begin(), changes.end(), [&change](const auto &entry) {
        return entry.second && entry.second->node == change.node && entry.second->kind == change.kind;
    });
    more += static_cast<std::ptrdiff_t>(stored.value().size()) - kMaxInventoryChanges;
    for (auto oldest = stored.value().rbegin(); oldest != stored.value().rend() && more > 0; ++oldest, --more)
        changes[oldest->number] = std::nullopt;
}

/// Whether the present attempt has told its inventory of that kind: an entry says so.
bool Engine::Impl::hasInventory(const Place &at, InventoryKind kind) const
{
    EventSeq head = at.state().lastEvent;
    for (int i = 0; i < kHistoryForInventory && head != 0; ++i) {
        const std::optional<Event> entry = entryAt(head);
        if (!entry || entry->attempt != at.state().attempt)
            return false;
        if (entry->kind == EventKind::Note && entry->detail == kNoteInventory
            && entry->code == static_cast<qint32>(kind))
            return true;
        head = entry->previous;
    }
    return false;
}

/// The client has done what was asked for. Without what it was to tell, that is no success: `event` becomes an error.
void Engine::Impl::completeInventories(const Place &at, Event &event, UtcMs toldMs)
{
    const std::vector<InventoryKind> wanted = inventoriesOf(at.job->record.type);
    if (wanted.empty() || isFinal(at.state().status) || at.state().stopping == Stopping::Deleting)
        return;
    if (event.reportSeq != 0 && event.reportSeq <= at.state().lastReportSeq)
        return;
    if (m_withParts.contains(number(at.id()))) { // the last part was not the last one to come
        const Result<std::vector<InventoryPart>> parts = partsOf(at);
        if (parts && !parts.value().empty()) {
            const InventoryPart &last = parts.value().back();
            const Result<std::optional<QByteArray>> packed = joinInventoryParts(parts.value(), last.sha256);
            Event note;
            note.node = event.node;
            note.hop = event.hop;
            if (packed && packed.value())
                (void)takeOver(at, last, *packed.value(), toldMs, std::move(note));
        }
    }
    if (hasInventory(at, wanted.front()))
        return;
    event.kind = EventKind::Failed;
    event.code = EBADMSG;
    event.text = cleanText(
        //: %1 is a kind of inventory.
        InventoryText::tr("The client has carried out the job, but its inventory “%1” did not arrive whole. Re-execute "
                          "the job.")
            .arg(inventoryKindText(wanted.front())),
        kMaxReportText);
}

void Engine::Impl::dropParts(const Place &at)
{
    if (!m_withParts.contains(number(at.id())))
        return;
    for (quint8 part = 0; part < kMaxInventoryParts; ++part)
        m_inventoryWork.parts[inventoryPartNumber(at.id(), part)] = std::nullopt;
    m_inventoryWork.dropped.push_back(number(at.id()));
}

void Engine::Impl::removeInventories(NodeId node)
{
    for (const InventoryKind kind : kInventoryKinds)
        m_inventoryWork.newest[inventoryNumber(node, kind)] = std::nullopt;
    for (auto &[number, change] : m_inventoryWork.changes) {
        if (change && change->node == node)
            change.reset();
    }
    constexpr int kAll = static_cast<int>(kInventoryKinds.size()) * (kMaxInventoryChanges + 1);
    if (const auto changes = m_store.inventoryChanges(node, std::nullopt, kAll)) {
        for (const PackedInventoryChange &change : changes.value())
            m_inventoryWork.changes[change.number] = std::nullopt;
    }
}

// ---- The batch

void Engine::Impl::putInventories()
{
    split(m_inventoryWork.newest, m_batch.inventories, m_batch.removedInventories);
    split(m_inventoryWork.changes, m_batch.inventoryChanges, m_batch.removedInventoryChanges);
    split(m_inventoryWork.parts, m_batch.inventoryParts, m_batch.removedInventoryParts);
}

void Engine::Impl::inventoriesStored()
{
    for (const quint32 instruction : m_inventoryWork.dropped) {
        const qint64 first = inventoryPartNumber(InstructionId{instruction}, 0);
        const auto &parts = m_inventoryWork.parts;
        const auto left = std::find_if(parts.lower_bound(first), parts.upper_bound(first + kMaxInventoryParts - 1),
                                       [](const auto &entry) { return entry.second.has_value(); });
        if (left == parts.upper_bound(first + kMaxInventoryParts - 1)) // none came again behind
            m_withParts.erase(instruction);
    }
    m_inventoryNews.insert(m_inventoryNews.end(), m_inventoryWork.news.begin(), m_inventoryWork.news.end());
    m_inventoryWork = {};
}

} // namespace signalbox
