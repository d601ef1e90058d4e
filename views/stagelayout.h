#pragma once

#include "model/domain/requestset.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace signalbox {

/// A link between two stages, as it is drawn: from the right edge of one box to the left edge of the other, below all boxes when
/// there are some in between.
struct StageArrow {
    std::size_t from = 0, to = 0;
    std::vector<StageResult> results; ///< that lead this way
    QPointF begin, end;
    std::vector<QPointF> corners; ///< of the way around
};

/// Where the stages of a set are drawn: each in the column behind all stages that lead to it, in the order of the set.
struct StageLayout {
    std::vector<QRectF> boxes; ///< by stage
    std::vector<StageArrow> arrows;
    QSizeF size; ///< of the whole, with a margin around it
};

/// Also of sets that cannot be run: links to nowhere are left out, and links that lead back do not move anything.
[[nodiscard]] StageLayout stageLayout(const RequestSet &set, QSizeF box, QSizeF gap);

} // namespace signalbox
