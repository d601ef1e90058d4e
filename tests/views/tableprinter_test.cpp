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
    const TablePrinter printer(m_window->page().model(), all(), m_window->appearance());
    QImage page(kPage.toSize(), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    printer.paintPage(painter, kPage, 0);
    painter.end();
    int dark = 0;
    int light = 0;
    for (int y = 0; y < page.height(); y += 3)
        for (int x = 0; x < page.width(); x += 3)
            ++(qGray(page.pixel(x, y)) < 128 ? dark : light);
    EXPECT_GT(dark, 200) << "there is something on it";
    EXPECT_GT(light, 10 * dark);
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
