#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace signalbox {

class EmptyState;

/// The catalogue of error codes, searched by code or words: what each means, its likely cause and the next step.
class ErrorsWindow final : public QWidget {
    Q_OBJECT
public:
    explicit ErrorsWindow(QWidget *parent);

    /// Shows the one of this main window, or a new one.
    static void open(QWidget *mainWindow);
    void search(const QString &text); ///< a code, a key or words; empty: all

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void fill();
    void showCurrent();
    void copyCurrent() const;

    QLineEdit *m_search;
    QTreeWidget *m_list;
    QLabel *m_explanation;
    QLabel *m_count;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace signalbox
