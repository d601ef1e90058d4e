#pragma once

#include "model/domain/groupcondition.h"

#include <QString>

#include <vector>

namespace signalbox {

/// What it costs to hold nodes against a condition, so that whoever has other things to do can stop in time. Estimated, from above:
/// the texts come from operators and nodes, and a pattern with a star costs up to its length times that of the value.
///
/// Immutable: any thread.
class GroupCost {
public:
    /// Some milliseconds.
    static constexpr qint64 kAtOnce = 1'000'000;
    explicit GroupCost(const GroupCondition &condition);

    /// Of one look at the node, in steps of some nanoseconds.
    [[nodiscard]] qint64 of(const NodeRecord &node) const;
    /// Of a look at any node, if what nodes tell is short.
    [[nodiscard]] qint64 usual() const noexcept { return m_each + m_perCharacter; }
    /// Up to this, conditions of one job are looked at in one piece: some hundred nanoseconds for a node.
    static constexpr qint64 kUsualAtOnce = 200;

private:
    struct OfAttribute {
        QString key;
        qint64 perCharacter = 0;
    };
    qint64 m_each = 0; ///< whatever the node
    qint64 m_ofNames = 0; ///< eighths, for each character of a name or an address
    std::vector<OfAttribute> m_ofAttributes;
    qint64 m_perCharacter = 0; ///< the sum of these
};

} // namespace signalbox
