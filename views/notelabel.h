#pragma once

#include <QLabel>

namespace signalbox {

inline constexpr int kTabMargin = 6; ///< pixels above what is on a page of tabs; the pages have no other margin

/// A wrapped note below a list. It has room for all of its lines and asks for no more, so that one page of several that stand in the
/// same place does not make the dialog higher than another (a page with a text whose height depends on its width claims the height
/// that its lists would like to have).
class NoteLabel final : public QLabel {
    Q_OBJECT
public:
    /// @param leastLines room that is kept before the width is known
    NoteLabel(const QString &text, int leastLines, QWidget *parent);

    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_leastLines;
};

} // namespace signalbox
