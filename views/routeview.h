#pragma once

#include "model/domain/route.h"

#include <QList>
#include <QWidget>

namespace signalbox {

class Appearance;

/// Routes drawn large, one below the other, with names below their stations.
class RouteView final : public QWidget {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    explicit RouteView(const Appearance &appearance, QWidget *parent = nullptr);

    void setRoutes(const QList<RouteState> &routes);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] QRect lineRect(int line) const;

    static constexpr int kMostLines = 6;

    const Appearance &m_appearance;
    QList<RouteState> m_routes;
};

} // namespace signalbox
