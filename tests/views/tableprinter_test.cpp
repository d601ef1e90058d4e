#include "tests/views/windowtest.h"
#include "views/exportoperations.h"
#include "views/messagebar.h"
#include "views/statuscolumns.h"
#include "views/tableprinter.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPrinter>
#include <QTemporaryDir>

namespace signalbox {

namespace {

class Printing : public WindowTest {
protected:
    [[nodiscard]] PrintedTable all() const
    {
        PrintedTable printed;
        printed.title = QStringLiteral("Local server");
        for (const int column : m_window->page().columns().shown())
            printed.columns.push_back({column, table()->columnWidth(column)});
        return printed;
    }
    /// How dark a page is, 0 to 1, that is painted at a multiple of the screen's 96 dots per inch.
    [[nodiscard]] double inkOfFirstPage(int resolution) const
    {
        const TablePrinter printer(m_window->page().model(), all(), m_window->appearance());
        QImage page((kPage * resolution).toSize(), QImage::Format_RGB32);
        page.setDotsPerMeterX(resolution * 3780);
        page.setDotsPerMeterY(resolution * 3780);
        page.fill(Qt::white);
        QPainter painter(&page);
        painter.scale(resolution, resolution);
        printer.paintPage(painter, kPage, 0);
        painter.end();
        double ink = 0;
        for (int y = 0; y < page.height(); ++y)
            for (int x = 0; x < page.width(); ++x)
                ink += 1 - qGray(page.pixel(x, y)) / 255.0;
        return ink / (kPage.width() * kPage.height() * resolution * resolution);
    }
    static constexpr QSizeF kPage{1000, 700};
};

} // namespace

TEST_F(Printing, EveryRowIsOnOnePageOnly)
{
    open(wholeFleet());
    enter(JobId{1});
    const TablePrinter printer(m_window->page().model(), all(), m_window->appearance());
    EXPECT_GT(printer.pageCount(kPage), 2);
    EXPECT_LT(printer.pageCount(kPage), 40);
    PrintedTable narrow = all();
    narrow.columns.resize(2);
    EXPECT_GT(TablePrinter(m_window->page().model(), narrow, m_window->appearance()).pageCount(kPage),
              printer.pageCount(kPage))
        << "fewer columns need not be made smaller";
}

TEST_F(Printing, IsLightAlsoInADarkWindow)
{
    open(wholeFleet());
    m_window->appearance().setTheme(Appearance::Theme::Dark);
    const double ink = inkOfFirstPage(1);
    EXPECT_GT(ink, 0.005) << "there is something on it";
    EXPECT_LT(ink, 0.15);
}

TEST_F(Printing, TextKeepsItsSizeOnDevicesOfHighResolution)
{
    open(wholeFleet());
    enter(JobId{1});
    const double screen = inkOfFirstPage(1);
    const double fine = inkOfFirstPage(6);
    EXPECT_NEAR(fine / screen, 1, 0.3);
}

TEST_F(Printing, MakesAPdfFileOrSaysThatItCannot)
{
    open(wholeFleet());
    const QTemporaryDir folder;
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(QStringLiteral("shown.pdf")));
    m_window->exports().printShown(printer);
    QFile file(printer.outputFileName());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF"));
    EXPECT_EQ(m_window->messages().count(), 0);
}

} // namespace signalbox
