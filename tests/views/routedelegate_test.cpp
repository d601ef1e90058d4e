#include "views/routedelegate.h"

#include "model/domain/route.h"
#include "model/items/statustablemodel.h"
#include "views/appearance.h"
#include "views/statuspalette.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <QStandardItemModel>

namespace signalbox {

namespace {

/// A client's route of a job that is at the relay, painted as a selected cell.
QImage selectedCell(const Appearance &appearance, const QColor &highlight, const QColor &highlightedText)
{
    RouteState route;
    route.hops = {{.kind = RouteHop::Kind::Server}, {.kind = RouteHop::Kind::Relay}, {.kind = RouteHop::Kind::Client}};
    route.doneHop = 1;
    route.currentHop = 1;
    route.status = Status::Executing;
    route.colour = colourKey(route.status, false);
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), QVariant::fromValue(route), StatusTableModel::RouteRole);

    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 200, 24);
    option.state = QStyle::State_Enabled | QStyle::State_Active | QStyle::State_Selected;
    option.palette = Appearance::lightPalette();
    option.palette.setColor(QPalette::Highlight, highlight);
    option.palette.setColor(QPalette::HighlightedText, highlightedText);
    QImage image(option.rect.size() * 4, QImage::Format_RGB32);
    image.setDevicePixelRatio(4);
    image.fill(Qt::white);
    QPainter painter(&image);
    RouteDelegate(appearance).paint(&painter, option, model.index(0, 0));
    return image;
}

bool contains(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) == colour.rgb())
                return true;
    return false;
}

} // namespace

TEST(RouteDelegate, ThePaleSelectionOfTheOtherListKeepsTheColoursOfTheRoute)
{
    const Appearance appearance(PaletteKind::Standard, {});
    const QColor text = Appearance::lightPalette().color(QPalette::Text);
    const QColor done = appearance.status().routeDone();
    EXPECT_TRUE(contains(selectedCell(appearance, QColor(0xD0DDF3), text), done));
    EXPECT_FALSE(contains(selectedCell(appearance, QColor(0x30343A), Qt::white), done));
}

} // namespace signalbox
