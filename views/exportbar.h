#pragma once

#include <QPointer>
#include <QTimer>
#include <QToolBar>

class QLabel;
class QProgressBar;

namespace signalbox {

class TableExport;

/// How an export of the shown rows stands, and the way to cancel it. Hidden while there is none, and while one is so short that
/// nobody could read it.
class ExportBar final : public QToolBar {
    Q_OBJECT
public:
    explicit ExportBar(QWidget *parent);

    void follow(const TableExport *work); ///< null: it has ended

Q_SIGNALS:
    void cancelWanted();

private:
    void look();

    QPointer<const TableExport> m_work;
    QLabel *m_text;
    QProgressBar *m_progress;
    QAction *m_cancel;
    QTimer m_timer;
};

} // namespace signalbox
