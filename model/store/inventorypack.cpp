#include "model/store/inventorypack.h"

#include <QCoreApplication>

#include <zlib.h>

#include <algorithm>

namespace signalbox {

namespace {

struct PackText {
    Q_DECLARE_TR_FUNCTIONS(Inventory)
};

/// Differences are of two inventories, each value in them twice at most.
constexpr qint64 kMaxDifferences = 4 * kMaxInventoryJson;

Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

Bytef *bytesOf(QByteArray &array)
{
    return reinterpret_cast<Bytef *>(array.data());
}

QByteArray deflated(const QByteArray &plain)
{
    uLongf size = compressBound(static_cast<uLong>(plain.size()));
    QByteArray packed(static_cast<qsizetype>(size), Qt::Uninitialized);
    // Cannot fail: there is room for the worst case.
    (void)compress2(bytesOf(packed), &size, reinterpret_cast<const Bytef *>(plain.constData()),
                    static_cast<uLong>(plain.size()), 6);
    packed.truncate(static_cast<qsizetype>(size));
    return packed;
}

Result<QByteArray> inflated(const QByteArray &packed, qint64 most)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return invalid(PackText::tr("The inventory cannot be unpacked."));
    QByteArray input = packed; // zlib takes what it only reads as not constant
    stream.next_in = bytesOf(input);
    stream.avail_in = static_cast<uInt>(input.size());
    QByteArray plain;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    int status = Z_OK;
    while (status == Z_OK && plain.size() <= most) {
        stream.next_out = bytesOf(piece);
        stream.avail_out = static_cast<uInt>(piece.size());
        status = inflate(&stream, Z_NO_FLUSH);
        plain.append(piece.constData(), piece.size() - static_cast<qsizetype>(stream.avail_out));
    }
    const bool isWhole = status == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (plain.size() > most)
        return invalid(PackText::tr("The inventory is larger than %1 MiB.").arg(most / 1024 / 1024));
    if (!isWhole)
        return invalid(PackText::tr("The inventory is damaged: it cannot be unpacked."));
    return plain;
}

} // namespace

Result<QByteArray> packInventory(InventoryKind kind, const std::vector<InventoryItem> &items)
{
    const QByteArray json = inventoryJson(kind, items);
    if (json.size() > kMaxInventoryJson)
        return invalid(PackText::tr("The inventory is larger than %1 MiB.").arg(kMaxInventoryJson / 1024 / 1024));
    QByteArray packed = deflated(json);
    if (packed.size() > kMaxInventoryPacked)
        return invalid(PackText::tr("The inventory is larger than %1 MiB.").arg(kMaxInventoryPacked / 1024 / 1024));
    return packed;
}

Result<NodeInventory> unpackInventory(const QByteArray &packed)
{
    const Result<QByteArray> json = inflated(packed, kMaxInventoryJson);
    return json ? readInventoryJson(json.value()) : Result<NodeInventory>(json.error());
}

Result<NodeInventory> unpackInventory(const PackedInventory &packed)
{
    Result<NodeInventory> inventory = unpackInventory(packed.data);
    if (!inventory)
        return inventory;
    NodeInventory &made = inventory.value();
    made.node = packed.node();
    made.kind = packed.kind();
    made.collectedMs = packed.collectedMs;
    made.receivedMs = packed.receivedMs;
    made.job = packed.job;
    made.instruction = packed.instruction;
    return inventory;
}

QByteArray packDifferences(const std::vector<InventoryDifference> &list)
{
    return deflated(differencesJson(list));
}

Result<InventoryChange> unpackInventoryChange(const PackedInventoryChange &packed)
{
    const Result<QByteArray> json = inflated(packed.data, kMaxDifferences);
    if (!json)
        return json.error();
    Result<std::vector<InventoryDifference>> list = readDifferencesJson(json.value());
    if (!list)
        return list.error();
    InventoryChange change;
    change.number = packed.number;
    change.node = packed.node;
    change.kind = packed.kind;
    change.fromMs = packed.fromMs;
    change.toMs = packed.toMs;
    change.job = packed.job;
    change.differences = std::move(list).value();
    return change;
}

} // namespace signalbox
