#pragma once

#include <QObject>

class QAbstractItemView;
class QTreeView;

namespace signalbox {

class Appearance;
class StatusPage;

/// Shows whether operations act on what is chosen in the tree or on the rows selected in the table: that list has the selection
/// colour of the desktop, the other one a pale shade of it. GUI thread.
class ActedList final : public QObject {
    Q_OBJECT
public:
    /// @param tree, page, appearance must outlive this object; the tree becomes the parent
    ActedList(QTreeView *tree, StatusPage *page, const Appearance &appearance);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();
    void emphasize(QAbstractItemView &view, bool strong) const;

    QTreeView *m_tree;
    StatusPage *m_page;
};

} // namespace signalbox
