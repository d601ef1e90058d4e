#pragma once

#include "model/items/rowbits.h"
#include "model/items/rowsource.h"

#include <QString>

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace signalbox {

/// Names by number, kept folded in one block of memory: for searching all of them at once, and for sorting rows by
/// the rank of a name instead of by the name. Ranks order digits by value: pc-9 before pc-10.
/// GUI thread; a Block that was given out never changes.
class NameIndex {
public:
    NameIndex() = default;
    ~NameIndex() { *m_self = nullptr; }
    NameIndex(const NameIndex &) = delete;
    NameIndex &operator=(const NameIndex &) = delete;

    /// Names in the order in which they were set, each folded, in UTF-8 and ended by a line feed.
    struct Block {
        struct Entry {
            quint32 start;
            quint32 slot; ///< kNoSlot: no longer in use
        };
        std::string text;
        std::vector<Entry> entries;
    };
    static constexpr quint32 kNoSlot = 0xffffffff;

    /// @return true when the name is new or another one than before
    bool set(quint32 slot, const QString &name);
    void remove(quint32 slot);
    void clear();

    [[nodiscard]] std::shared_ptr<const Block> block() const;
    /// The slots whose name contains `folded` (see fold()); incomplete when stopped. Any thread.
    [[nodiscard]] static RowBits match(const Block &block, const std::string &folded, const std::stop_token &stop);
    [[nodiscard]] static std::string fold(const QString &text);

    [[nodiscard]] quint32 rank(quint32 slot) const noexcept; ///< right after the work of prepareRanks() is done
    /// What makes the ranks right; empty when they are.
    [[nodiscard]] RowSource::Work prepareRanks();
    [[nodiscard]] static std::vector<quint32> ranks(const Block &block, const std::stop_token &stop); ///< by slot

private:
    Block &writable();
    void append(quint32 slot, const std::string &folded);

    std::shared_ptr<Block> m_block = std::make_shared<Block>();
    mutable bool m_given = false; ///< somebody may be reading the block: copy it before a change
    std::vector<quint32> m_entryOf; ///< by slot
    std::size_t m_dead = 0;
    quint64 m_version = 0;
    quint64 m_rankedVersion = 0;
    std::vector<quint32> m_ranks;
    std::shared_ptr<NameIndex *> m_self = std::make_shared<NameIndex *>(this); ///< results that come late find null
};

} // namespace signalbox
