#pragma once

#include "model/domain/lampstate.h"
#include "model/domain/setrun.h"
#include "views/stagelayout.h"

#include <QWidget>

#include <optional>

namespace signalbox {

class Appearance;

/// The lamp of a stage or a set: shapes and colours of jobs, in their meaning.
[[nodiscard]] LampState lampOf(RequestState state);

/// The stages of a request set with their links, and of a run how each stands. A stage can be chosen with the mouse and the arrow
/// keys.
class StageDiagram final : public QWidget {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    explicit StageDiagram(const Appearance &appearance, QWidget *parent = nullptr);

    void setSet(const RequestSet &set); ///< without a run
    void setRun(const SetRun &run); ///< of the same set it keeps what is chosen
    void clear();
    [[nodiscard]] std::optional<std::size_t> chosen() const noexcept { return m_chosen; }
    void choose(std::optional<std::size_t> stage);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosenChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override; ///< tooltips
    void changeEvent(QEvent *event) override;

private:
    void updateLayout();
    void paintArrow(QPainter &painter, const StageArrow &arrow) const;
    void paintLabel(QPainter &painter, const StageArrow &arrow) const;
    void paintStage(QPainter &painter, std::size_t stage) const;
    [[nodiscard]] std::optional<std::size_t> stageAt(const QPointF &point) const;
    [[nodiscard]] QString describe(std::size_t stage) const;

    const Appearance &m_appearance;
    RequestSet m_set;
    std::vector<StageRun> m_stages; ///< empty: no run
    StageLayout m_layout;
    std::optional<std::size_t> m_chosen;
};

} // namespace signalbox
