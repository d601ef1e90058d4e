#pragma once

#include "model/domain/processingwindow.h"
#include "model/domain/result.h"

#include <QDialog>

#include <array>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTimeEdit;
class QTreeWidget;

namespace signalbox {

class MessageBar;
class ServerState;

/// When the jobs of a folder, or of a type, may run. Each change is a command of its own. Open it with open(); it deletes itself.
class ProcessingWindowsDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param server must outlive this object
    ProcessingWindowsDialog(ServerState &server, QWidget *parent);

private:
    void read();
    void take(const Result<std::vector<ProcessingWindow>> &answer);
    void fillScopes();
    void add();
    void remove();
    void updateButtons();
    [[nodiscard]] QString scopeText(const ProcessingWindow &window) const;
    [[nodiscard]] QString folderPath(FolderId folder) const;
    [[nodiscard]] ProcessingWindow entered() const;

    ServerState &m_server;
    std::vector<ProcessingWindow> m_windows;
    QTreeWidget *m_list;
    QComboBox *m_scope;
    std::array<QCheckBox *, 7> m_days{};
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QLabel *m_hint;
    QPushButton *m_add;
    QPushButton *m_remove;
    MessageBar *m_messages;
};

} // namespace signalbox
