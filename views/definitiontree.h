#pragma once

#include "model/domain/jobdefinition.h"

#include <QTreeWidget>

#include <functional>
#include <map>
#include <vector>

namespace signalbox {

/// Job definitions and request sets in their folders. Nodes can be dropped on it.
class DefinitionTree final : public QTreeWidget {
    Q_OBJECT
public:
    explicit DefinitionTree(QWidget *parent);

    /// Shows these; what was chosen and folded stays so.
    /// @param filter only what has this in its name, with the folders above it
    /// @param withRemoved what was removed comes in a group at the end, too
    void fill(const std::vector<DefinitionRecord> &all, const QString &filter, bool withRemoved);
    /// Says on which definitions nodes may be dropped.
    void setTakesNodes(std::function<bool(DefinitionId)> takes) { m_takesNodes = std::move(takes); }
    [[nodiscard]] bool isEmpty() const { return m_items.empty(); }
    [[nodiscard]] bool showsNothing() const; ///< it is empty, or nothing fits the filter
    [[nodiscard]] DefinitionId chosen() const; ///< 0: none
    void choose(DefinitionId id); ///< nothing happens when it is not shown

Q_SIGNALS:
    void wanted(signalbox::DefinitionId definition); ///< by a double click or Enter
    void nodesDropped(signalbox::DefinitionId definition, const QStringList &names);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void showTarget(DefinitionId id);
    void addRemoved(const std::vector<DefinitionRecord> &all);
    [[nodiscard]] DefinitionId under(const QDropEvent &event) const; ///< 0: nothing that takes these nodes

    std::map<DefinitionId, QTreeWidgetItem *> m_items;
    std::function<bool(DefinitionId)> m_takesNodes;
    DefinitionId m_target{}; ///< on which what is dragged would be dropped
};

} // namespace signalbox
