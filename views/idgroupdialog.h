#pragma once

#include "model/domain/idgroup.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace signalbox {

class BoundedTextEdit;
class FieldHint;
class ServerState;

/// A new ID group, or one to be changed: its ID, the relays that manage it, and clients that an operator enters beside those that say
/// themselves that they have it. Open it with open(); it deletes itself.
class IdGroupDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param server must outlive this object and have a link  @param id 0: a new one
    /// @param version that is changed; 0: whatever is the newest
    IdGroupDialog(ServerState &server, DefinitionId id, const IdGroup &group, QWidget *parent, quint32 version = 0);

Q_SIGNALS:
    void saved(signalbox::DefinitionId group);

private:
    void fillRelays(const QStringList &managing);
    void validate();
    [[nodiscard]] IdGroup group() const;
    void save();

    ServerState &m_server;
    DefinitionId m_id;
    quint32 m_version;
    QLineEdit *m_name;
    FieldHint *m_nameHint;
    QLineEdit *m_description;
    QListWidget *m_relays;
    FieldHint *m_relayHint;
    BoundedTextEdit *m_members;
    FieldHint *m_memberHint;
    FieldHint *m_resultHint;
    QPushButton *m_save = nullptr;
    bool m_isTouched = false; ///< what is not chosen yet is said in red only then
    bool m_saving = false;
};

} // namespace signalbox
