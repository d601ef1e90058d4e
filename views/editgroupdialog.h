#pragma once

#include "model/domain/ids.h"
#include "model/domain/jobdefinition.h"

#include <QDialog>

class QJsonObject;
class QLineEdit;
class QPushButton;

namespace signalbox {

class FieldHint;
class ServerState;

/// What the dialogs of a host group and of an ID group have in common: a name, and how the group is saved. Open it with open(); it
/// deletes itself.
class EditGroupDialog : public QDialog {
    Q_OBJECT
public:
    /// @param server must outlive this object and have a link  @param id 0: a new one
    /// @param version that is changed; 0: whatever is the newest
    EditGroupDialog(ServerState &server, DefinitionId id, quint32 version, QWidget *parent);

Q_SIGNALS:
    void saved(signalbox::DefinitionId group);

protected:
    virtual void validate() = 0; ///< says what is wrong, and whether it can be saved
    [[nodiscard]] bool isSaving() const noexcept { return m_isSaving; }
    [[nodiscard]] static QString savingText(); ///< why it cannot be saved meanwhile
    void saveGroup(const QJsonObject &group);

    ServerState &m_server;
    const DefinitionId m_id;
    QLineEdit *m_name;
    FieldHint *m_resultHint; ///< why the server refused it
    QPushButton *m_save = nullptr;

private:
    const quint32 m_version;
    bool m_isSaving = false;
};

} // namespace signalbox
