#pragma once

#include "model/domain/idgroup.h"
#include "views/editgroupdialog.h"

class QLabel;
class QLineEdit;
class QListWidget;

namespace signalbox {

class BoundedTextEdit;
class FieldHint;

/// A new ID group, or one to be changed: its ID, the relays that manage it, and clients that an operator enters beside those that say
/// themselves that they have it. Open it with open(); it deletes itself.
class IdGroupDialog final : public EditGroupDialog {
    Q_OBJECT
public:
    /// @param server must outlive this object and have a link  @param id 0: a new one
    /// @param version that is changed; 0: whatever is the newest
    IdGroupDialog(ServerState &server, DefinitionId id, const IdGroup &group, QWidget *parent, quint32 version = 0);

private:
    void fillRelays(const QStringList &managing);
    void validate() override;
    [[nodiscard]] IdGroup group() const;

    FieldHint *m_nameHint;
    QLineEdit *m_description;
    QListWidget *m_relays;
    FieldHint *m_relayHint;
    BoundedTextEdit *m_members;
    FieldHint *m_memberHint;
    bool m_isTouched = false; ///< what is not chosen yet is said in red only then
};

} // namespace signalbox
