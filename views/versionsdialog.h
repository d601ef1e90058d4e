#pragma once

#include "model/domain/jobdefinition.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace signalbox {

class ServerState;

/// The versions of a definition: when each was saved and by whom, what it says, and the way back to it. Open it with open(); it
/// deletes itself.
class VersionsDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param server must outlive this object
    VersionsDialog(ServerState &server, const DefinitionRecord &record, QWidget *parent);

Q_SIGNALS:
    void restoreWanted(quint32 version);

private:
    void show(const Result<std::vector<DefinitionVersion>> &answer);
    void showContent();

    const quint32 m_newest;
    std::vector<DefinitionVersion> m_versions;
    QTreeWidget *m_list;
    QPlainTextEdit *m_content;
    QLabel *m_problem;
    QPushButton *m_restore;
};

} // namespace signalbox
