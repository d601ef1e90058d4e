#include "views/celldelegate.h"

#include "model/domain/lampstate.h"
#include "model/domain/route.h"
#include "model/domain/text.h"
#include "model/items/statustablemodel.h"
#include "views/appearance.h"
#include "views/bars.h"
#include "views/contrast.h"
#include "views/countersdelegate.h"
#include "views/lamp.h"
#include "views/percentbardelegate.h"
#include "views/routedelegate.h"
#include "views/routepainter.h"
#include "views/statusdelegate.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <QWidget>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <limits>
#include <tuple>

namespace signalbox {

namespace {

constexpr int kMargin = 6; // between the cell's edge and what is in it
constexpr int kRounding = 4; // of 255: where an edge lies within a pixel is computed from another origin
const QRect kCell(11, 7, 240, 26); // not at the origin, as most cells

/// One cell of a table on a screen of some density in one theme, painted by its delegate and as it would be drawn directly.
class CellTest : public testing::TestWithParam<std::tuple<bool, int>> {
protected:
    [[nodiscard]] static bool dark() { return std::get<0>(GetParam()); }
    [[nodiscard]] static int scale() { return std::get<1>(GetParam()); }
    [[nodiscard]] static QPalette palette() { return dark() ? Appearance::darkPalette() : Appearance::lightPalette(); }

    CellTest() { m_appearance.setTheme(dark() ? Appearance::Theme::Dark : Appearance::Theme::Light); }
    ~CellTest() override { m_appearance.setTheme(Appearance::Theme::System); }

    [[nodiscard]] QStyleOptionViewItem option() const
    {
        QStyleOptionViewItem option;
        option.rect = kCell;
        option.state = QStyle::State_Enabled | QStyle::State_Active | m_state;
        option.palette = palette();
        option.font = m_widget.font();
        option.widget = &m_widget;
        return option;
    }

    [[nodiscard]] static QImage drawn(const std::function<void(QPainter &)> &draw, const QColor &ground)
    {
        QImage image(QSize(kCell.right() + 20, kCell.bottom() + 10) * scale(), QImage::Format_RGB32);
        image.setDevicePixelRatio(scale());
        image.fill(palette().color(QPalette::Base));
        QPainter painter(&image);
        painter.fillRect(kCell, ground);
        draw(painter);
        return image;
    }

    /// What the delegate paints, the second time: from what it kept.
    [[nodiscard]] QImage painted(const CellDelegate &delegate) const
    {
        const auto paint = [&](QPainter &painter) { delegate.paint(&painter, option(), m_model.index(0, 0)); };
        const QColor base = palette().color(QPalette::Base);
        const QImage first = drawn(paint, base);
        const QImage second = drawn(paint, base);
        EXPECT_EQ(first, second);
        return second;
    }

    /// How many pixels differ by more than the rounding of an edge.
    [[nodiscard]] static int differentPixels(const QImage &one, const QImage &other)
    {
        if (one.size() != other.size())
            return std::numeric_limits<int>::max();
        int different = 0;
        for (int y = 0; y < one.height(); ++y) {
            for (int x = 0; x < one.width(); ++x) {
                const QRgb a = one.pixel(x, y), b = other.pixel(x, y);
                const int most = std::max(
                    {std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
                different += most > kRounding ? 1 : 0;
            }
        }
        return different;
    }

    [[nodiscard]] QColor text() const { return palette().color(QPalette::Text); }
    [[nodiscard]] QColor ground(Status status) const
    {
        const QColor base = palette().color(QPalette::Base);
        return m_appearance.status().rowTint(status, base).value_or(base);
    }
    template <class T>
    void give(const T &value, StatusTableModel::Role role)
    {
        m_model.setData(m_model.index(0, 0), QVariant::fromValue(value), role);
    }

    Appearance m_appearance;
    QWidget m_widget;
    QStyle::State m_state = QStyle::State_None; ///< beside enabled and active
    QStandardItemModel m_model{1, 1};
};

} // namespace

TEST_P(CellTest, KeptLampsLookLikeDrawnOnes)
{
    const StatusDelegate delegate(m_appearance);
    for (const Status status : kAllStatuses) {
        for (const auto detail : {StatusDetail::None, StatusDetail::PowerOff, StatusDetail::HeldByUser,
                                  StatusDetail::AlreadyDistributed, StatusDetail::NotRunning}) {
            for (const quint16 permille : {quint16{0}, quint16{333}, quint16{1000}}) {
                const LampState lamp{.status = status,
                                     .detail = detail,
                                     .colour = colourKey(status, false),
                                     .permille = permille,
                                     .silent = permille == 333,
                                     .resultsHeld = permille == 333,
                                     .cancelling = permille == 1000};
                give(status, StatusTableModel::StatusRole);
                give(lamp, StatusTableModel::LampRole);
                const QImage expected = drawn(
                    [&](QPainter &painter) {
                        const int top = kCell.center().y() - kLampSize / 2 + 1;
                        paintLamp(painter, QRect(kCell.left() + kMargin, top, kLampSize, kLampSize), lamp,
                                  m_appearance.status());
                    },
                    ground(status));
                EXPECT_LE(differentPixels(painted(delegate), expected), 0)
                    << statusKey(status).toStdString() << ' ' << permille;
            }
        }
    }
}

TEST_P(CellTest, KeptPercentBarsLookLikeDrawnOnes)
{
    const PercentBarDelegate delegate(m_appearance);
    for (const Status status :
         {Status::Executing, Status::Completed, Status::Suspended, Status::WaitingForInstallation}) {
        for (const int permille : {0, 5, 333, 500, 999, 1000}) {
            const QString words = QStringLiteral("%1 %").arg(permille / 10);
            const LampState lamp{.status = status, .colour = colourKey(status, false)};
            give(status, StatusTableModel::StatusRole);
            give(lamp, StatusTableModel::LampRole);
            give(permille, StatusTableModel::PermilleRole);
            m_model.setData(m_model.index(0, 0), words, Qt::DisplayRole);
            const QImage expected = drawn(
                [&](QPainter &painter) {
                    painter.setFont(m_widget.font());
                    paintPercentBar(painter, QRectF(kCell).adjusted(kMargin, 4, -kMargin, -4), permille, words,
                                    m_appearance.status().ink(lamp.colour), ground(status), text());
                },
                ground(status));
            EXPECT_LE(differentPixels(painted(delegate), expected), 0)
                << statusKey(status).toStdString() << ' ' << permille;
        }
    }
}

TEST_P(CellTest, KeptStackedBarsLookLikeDrawnOnes)
{
    const CountersDelegate delegate(m_appearance);
    for (const quint32 errors : {0u, 1u, 40u}) {
        Counters counters;
        counters.byStatus[indexOf(Status::Completed)] = 17;
        counters.byStatus[indexOf(Status::Error)] = errors;
        counters.byStatus[indexOf(Status::InstallationRejected)] = 2 * errors;
        counters.byStatus[indexOf(Status::Executing)] = 30;
        give(Status::Error, StatusTableModel::StatusRole);
        give(counters, StatusTableModel::CountersRole);
        constexpr int width = 56;
        const QImage expected = drawn(
            [&](QPainter &painter) {
                const int height = QFontMetrics(m_widget.font()).ascent();
                const QRect bar(kCell.right() - kMargin + 1 - width, kCell.center().y() - height / 2, width, height);
                paintStackedBar(painter, bar, counters, m_appearance.status(),
                                blended(text(), ground(Status::Error), 0.5));
            },
            ground(Status::Error));
        EXPECT_LE(differentPixels(painted(delegate), expected), 0) << errors;
    }
}

TEST_P(CellTest, AnEmptyBarOfASelectedRowDoesNotLookFull)
{
    m_state = QStyle::State_Selected;
    const CountersDelegate delegate(m_appearance);
    Counters counters;
    counters.byStatus[indexOf(Status::Executing)] = 30;
    give(Status::Executing, StatusTableModel::StatusRole);
    give(counters, StatusTableModel::CountersRole);
    const QImage image = painted(delegate);
    const QPoint inTheBar(kCell.right() - kMargin - 28, kCell.center().y());
    EXPECT_EQ(image.pixelColor(inTheBar * scale()), palette().color(QPalette::Highlight)) << "the ground of the row";
}

TEST_P(CellTest, KeptRoutesLookLikeDrawnOnes)
{
    const RouteDelegate delegate(m_appearance);
    const int stray = scale() == 3 ? 300 : 0; // a text begins at a third of a point and is smoothed otherwise
    for (const Status status : {Status::Executing, Status::Error, Status::Completed, Status::StartupFailure}) {
        for (const int doneHop : {0, 1, 2, 3}) {
            RouteState route;
            route.hops = {{.kind = RouteHop::Kind::Server},
                          {.kind = RouteHop::Kind::Relay, .name = QStringLiteral("osaka"), .suspended = doneHop == 1},
                          {.kind = RouteHop::Kind::Relay,
                           .name = QStringLiteral("kyoto"),
                           .held = doneHop == 2,
                           .unreachable = doneHop == 0},
                          {.kind = doneHop == 1 ? RouteHop::Kind::Group : RouteHop::Kind::Client,
                           .name = QStringLiteral("pc-1177"),
                           .count = 12}};
            route.doneHop = doneHop;
            route.currentHop = doneHop;
            route.segmentPermille = 444;
            route.status = status;
            route.colour = colourKey(status, false);
            give(status, StatusTableModel::StatusRole);
            give(route, StatusTableModel::RouteRole);
            const QImage expected = drawn(
                [&](QPainter &painter) {
                    painter.setFont(m_widget.font());
                    RouteStyle style;
                    style.metrics = cellRouteMetrics();
                    style.text = text();
                    style.ground = ground(status);
                    paintRoute(painter, kCell.adjusted(kMargin, 1, -kMargin, -1), route, m_appearance.status(), style);
                },
                ground(status));
            EXPECT_LE(differentPixels(painted(delegate), expected), stray)
                << statusKey(status).toStdString() << ' ' << doneHop;
        }
    }
}

TEST_P(CellTest, OtherColoursAreShownAtOnce)
{
    const StatusDelegate delegate(m_appearance);
    give(LampState{.status = Status::Error, .colour = ColourKey::Red}, StatusTableModel::LampRole);
    const QImage before = painted(delegate);
    m_appearance.setPaletteKind(PaletteKind::ColourBlind);
    const QImage after = painted(delegate);
    m_appearance.setPaletteKind(PaletteKind::Standard);
    EXPECT_NE(before, after);
    EXPECT_EQ(painted(delegate), before);
}

TEST_P(CellTest, AnotherFontIsShownAtOnce)
{
    const PercentBarDelegate delegate(m_appearance);
    give(500, StatusTableModel::PermilleRole);
    m_model.setData(m_model.index(0, 0), QStringLiteral("50 %"), Qt::DisplayRole);
    const QImage before = painted(delegate);
    QFont font = m_widget.font();
    font.setBold(true);
    m_widget.setFont(font);
    EXPECT_NE(before, painted(delegate));
}

INSTANTIATE_TEST_SUITE_P(Screens, CellTest, testing::Combine(testing::Bool(), testing::Values(1, 2, 3)));

} // namespace signalbox
