// What it costs to paint a cell of the status table (performance goal 6), beside prepared QStaticText and nothing else (the
// limit) and beside QTableView with its own delegate (the peer). Raster, into memory; the same rows and sizes for all.

#include "figures.h"
#include "millionrows.h"

#include "views/appearance.h"
#include "views/statuspage.h"

#include <QApplication>
#include <QPainter>
#include <QStaticText>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr quint32 kRowsShown = 1'000;
constexpr int kFrames = 200;

/// Every text at its place, laid out beforehand.
class Floor final : public QWidget {
public:
    explicit Floor(const QTableView &table)
    {
        const QAbstractItemModel &model = *table.model();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                const QRect cell = table.visualRect(model.index(row, column));
                if (!cell.intersects(table.viewport()->rect()))
                    continue;
                QStaticText text(model.index(row, column).data().toString());
                text.setTextFormat(Qt::PlainText);
                text.prepare({}, font());
                m_cells.emplace_back(cell, text);
            }
        }
        resize(table.viewport()->size());
    }
    [[nodiscard]] std::size_t count() const { return m_cells.size(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        for (const auto &[cell, text] : m_cells) {
            painter.setClipRect(cell);
            painter.drawStaticText(cell.topLeft() + QPoint(6, 4), text);
        }
    }

private:
    std::vector<std::pair<QRect, QStaticText>> m_cells;
};

double frameMs(QWidget &widget)
{
    return msOf([&] { widget.repaint(); });
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    BenchLink link;
    ServerState state(&link);
    state.reset(makeSnapshot(kRowsShown));
    link.rows = makeRows(kRowsShown);
    const Appearance appearance;
    StatusPage page(appearance);
    page.resize(1280, 1100);
    Place place;
    place.server = &state;
    place.job = JobId{1};
    page.setPlace(place);
    link.answer();
    page.show();
    QCoreApplication::processEvents();
    QTableView &ours = *page.table();
    for (int column = 0; column < StatusTableModel::ColumnCount; ++column)
        ours.setColumnWidth(column, ours.viewport()->width() / StatusTableModel::ColumnCount);

    QTableView stock;
    stock.setModel(&page.model());
    stock.verticalHeader()->hide();
    stock.verticalHeader()->setDefaultSectionSize(ours.visualRect(ours.model()->index(0, 0)).height());
    stock.setShowGrid(false);
    stock.setWordWrap(false);
    stock.resize(1280, 1100);
    stock.show();
    for (int column = 0; column < StatusTableModel::ColumnCount; ++column)
        stock.setColumnWidth(column, ours.columnWidth(column));
    stock.resize(stock.width(), stock.height() + ours.viewport()->height() - stock.viewport()->height());
    Floor floor(ours);
    floor.show();
    QCoreApplication::processEvents();

    std::vector<double> our, peer, limit;
    for (int i = 0; i < kFrames; ++i) { // taken in turn: the machine's speed wanders
        our.push_back(frameMs(*ours.viewport()));
        peer.push_back(frameMs(*stock.viewport()));
        limit.push_back(frameMs(floor));
    }
    const auto cells = static_cast<double>(floor.count());
    const auto us = [&](const std::vector<double> &ms) { return median(ms) * 1000 / cells; };
    print(
        {.name = QStringLiteral("paint: a cell of the status table"),
         .ours = us(our),
         .peer = us(peer),
         .limit = us(limit),
         .unit = QStringLiteral("us"),
         .ratio = us(our) / us(limit),
         .note = QStringLiteral("to prepared QStaticText, %1 cells in a frame; lamps, bars and routes included; peer: "
                                "QTableView as it comes, ratio to it %2")
                     .arg(cells, 0, 'f', 0)
                     .arg(us(our) / us(peer), 0, 'f', 2)});
    return 0;
}
