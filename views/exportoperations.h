#pragma once

#include "model/domain/ids.h"

#include <QObject>
#include <QString>

class QPrinter;
class QWidget;

namespace signalbox {

class Appearance;
class ExportBar;
class MessageBar;
class StatusPage;
class TableExport;

/// Takes what the window shows out of it: the shown rows or a whole job as CSV, the shown rows on paper. GUI thread.
class ExportOperations final : public QObject {
    Q_OBJECT
public:
    /// @param window parent of the dialogs  @param messages where errors are told; it and `page` must outlive this object
    /// @param appearance whose colours are printed; must outlive this object
    ExportOperations(QWidget *window, StatusPage &page, MessageBar &messages, const Appearance &appearance);

    /// Asks for a file first.
    void choose(bool wholeJob);
    /// Beside everything else; one at a time. told() or a message says how it ended.
    void writeShown(const QString &filePath);
    void writeJob(JobId job, const QString &filePath);
    /// Asks for a printer first; that may be a PDF file.
    void choosePrinter();
    void printShown(QPrinter &printer);
    [[nodiscard]] ExportBar *bar() const noexcept { return m_bar; } ///< for the window

Q_SIGNALS:
    void told(const QString &text); ///< a success, for the status bar

private:
    [[nodiscard]] bool refuseSecond();
    void endShown();

    QWidget *m_window;
    StatusPage &m_page;
    MessageBar &m_messages;
    const Appearance &m_appearance;
    ExportBar *m_bar; ///< of the window
    TableExport *m_shown = nullptr; ///< under way
};

} // namespace signalbox
