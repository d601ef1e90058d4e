#pragma once

#include "views/appearance.h"

#include <QRectF>
#include <QString>
#include <QStyledItemDelegate>

#include <memory>
#include <vector>

class QPainter;
class QPrinter;

namespace signalbox {

class StatusTableModel;

/// What is printed of the status table.
struct PrintedTable {
    struct Column {
        int column = 0; ///< of the model
        int width = 0; ///< as on the screen, in device-independent pixels
    };
    QString title; ///< the place: server, folder, job
    QString note; ///< as of when, and how much is shown
    std::vector<Column> columns; ///< from left to right
};

/// Puts the shown rows of the status table on paper: the same drawing as in the window, in light colours, made narrower until
/// all columns fit, with title, column heads and page number on each page. GUI thread.
class TablePrinter {
public:
    /// @param model must outlive this object and stay as it is while it prints
    TablePrinter(const StatusTableModel &model, PrintedTable table, const Appearance &colours);
    ~TablePrinter();

    /// @param page what can be printed on, in device-independent pixels (1/96 inch)
    [[nodiscard]] int pageCount(const QSizeF &page) const;
    /// @param number from 0  @param page origin 0, 0
    void paintPage(QPainter &painter, const QSizeF &page, int number) const;
    /// All pages, or those the printer was told. @return false: the printer, or the file it stands for, cannot be used
    [[nodiscard]] bool print(QPrinter &printer) const;

    static constexpr int kMostRows = 20'000; ///< more than that is for a file

private:
    [[nodiscard]] qreal scale(const QSizeF &page) const;
    [[nodiscard]] int rowsOnPage(const QSizeF &page) const;
    [[nodiscard]] const QStyledItemDelegate &delegate(int column) const;

    const StatusTableModel &m_model;
    PrintedTable m_table;
    Appearance m_appearance;
    std::vector<std::unique_ptr<QStyledItemDelegate>> m_delegates; ///< by column of the model
    int m_rowHeight;
    int m_headHeight; ///< title, note and column heads
    int m_footHeight;
};

} // namespace signalbox
