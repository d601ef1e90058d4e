#include "views/stagelayout.h"

#include <algorithm>

namespace signalbox {

namespace {

/// The longest way to each stage; links that lead back add nothing.
std::vector<std::size_t> columnsOf(const RequestSet &set)
{
    const std::size_t count = set.stages.size();
    std::vector<std::size_t> columns(count, 0);
    for (std::size_t round = 0; round < count; ++round) {
        bool changed = false;
        for (std::size_t from = 0; from < count; ++from) {
            for (const StageResult result : kStageResults) {
                const auto to = nextStage(set, from, result);
                // In a circle the columns would grow for ever; and the first stage is the first one.
                if (!to || *to == 0 || *to == from || columns[*to] > columns[from] || columns[from] + 1 >= count)
                    continue;
                columns[*to] = columns[from] + 1;
                changed = true;
            }
        }
        if (!changed)
            break;
    }
    return columns;
}

/// @param bottom of the boxes and of what was led around them before
void leadAround(StageArrow &arrow, StageLayout &layout, QSizeF gap, qreal &bottom)
{
    bottom += gap.height() / 2;
    const qreal leaves = arrow.begin.x() + gap.width() / 4, comes = arrow.end.x() - gap.width() / 4;
    arrow.corners = {{leaves, arrow.begin.y()}, {leaves, bottom}, {comes, bottom}, {comes, arrow.end.y()}};
    layout.size.setHeight(bottom + gap.height() / 2);
}

} // namespace

StageLayout stageLayout(const RequestSet &set, QSizeF box, QSizeF gap)
{
    StageLayout layout;
    const std::vector<std::size_t> columns = columnsOf(set);
    std::vector<std::size_t> rows(set.stages.size() + 1, 0); // next free row of each column
    qreal right = 0, bottom = 0;
    for (const std::size_t column : columns) {
        const std::size_t row = rows[column]++;
        const QPointF corner(gap.width() / 2 + static_cast<qreal>(column) * (box.width() + gap.width()),
                             gap.height() / 2 + static_cast<qreal>(row) * (box.height() + gap.height()));
        layout.boxes.emplace_back(corner, box);
        right = std::max(right, layout.boxes.back().right());
        bottom = std::max(bottom, layout.boxes.back().bottom());
    }
    layout.size = {right + gap.width() / 2, bottom + gap.height() / 2};
    for (std::size_t from = 0; from < set.stages.size(); ++from) {
        const std::size_t first = layout.arrows.size();
        for (const StageResult result : kStageResults) {
            const auto to = nextStage(set, from, result);
            if (!to)
                continue;
            const auto known =
                std::find_if(layout.arrows.begin() + static_cast<std::ptrdiff_t>(first), layout.arrows.end(),
                             [&](const StageArrow &arrow) { return arrow.to == *to; });
            if (known != layout.arrows.end())
                known->results.push_back(result);
            else
                layout.arrows.push_back({from, *to, {result}, {}, {}, {}});
        }
        // Side by side along the edge, so that they can be told apart.
        const std::size_t count = layout.arrows.size() - first;
        for (std::size_t i = 0; i < count; ++i) {
            StageArrow &arrow = layout.arrows[first + i];
            const QRectF &source = layout.boxes[arrow.from], &target = layout.boxes[arrow.to];
            const qreal part = static_cast<qreal>(i + 1) / static_cast<qreal>(count + 1);
            arrow.begin = {source.right(), source.top() + source.height() * part};
            arrow.end = {target.left(), target.center().y()};
            if (columns[arrow.to] != columns[arrow.from] + 1)
                leadAround(arrow, layout, gap, bottom);
        }
    }
    return layout;
}

} // namespace signalbox
