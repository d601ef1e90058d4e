#pragma once

#include "model/domain/lampstate.h"

#include <QWidget>

namespace signalbox {

class Appearance;

/// A lamp by itself.
class LampWidget final : public QWidget {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    explicit LampWidget(const Appearance &appearance, QWidget *parent = nullptr);

    void setLamp(const LampState &lamp);
    [[nodiscard]] QSize sizeHint() const override { return {20, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    LampState m_lamp{.empty = true};
};

} // namespace signalbox
