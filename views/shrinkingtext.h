#pragma once

#include <QScrollArea>

class QLabel;

namespace signalbox {

/// A text of several lines that takes the height it needs where there is room, and scrolls where there is not: what stands
/// above it keeps its own.
class ShrinkingText final : public QScrollArea {
    Q_OBJECT
public:
    /// @param text wraps its words; belongs to this object then
    explicit ShrinkingText(QLabel *text, QWidget *parent = nullptr);

    static constexpr int kLines = 3; ///< fewer are not shown of a text that has more

    void setText(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override; ///< kLines, or fewer if there are no more

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_text;
};

} // namespace signalbox
