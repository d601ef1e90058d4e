#pragma once

#include "model/domain/nodegroup.h"
#include "views/editgroupdialog.h"

#include <QTimer>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QRadioButton;
class QStackedWidget;
class QStringListModel;

namespace signalbox {

class BoundedTextEdit;
class FieldHint;
class NamePaster;

/// A new host group, or one to be changed. While a condition is written, the server tells how many nodes fit, and where it is
/// wrong. Open it with open(); it deletes itself.
class GroupDialog final : public EditGroupDialog {
    Q_OBJECT
public:
    /// @param server must outlive this object and have a link  @param id 0: a new one
    /// @param version that `group` is
    GroupDialog(ServerState &server, DefinitionId id, const NodeGroup &group, QWidget *parent, quint32 version = 0);

private:
    QWidget *makeMembersPart();
    QWidget *makeConditionPart();
    void addNames(const PastedNames &pasted);
    void setMembers(const QStringList &members);
    void removeChosen();
    void validate() override;
    void count();
    void takeCount(const Result<GroupNodes> &nodes);
    [[nodiscard]] NodeGroup group() const;

    QLineEdit *m_description;
    QRadioButton *m_isStatic;
    QRadioButton *m_isCondition;
    QStackedWidget *m_pages;
    QStringListModel *m_members;
    QListView *m_list = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_memberCount = nullptr;
    NamePaster *m_paster = nullptr;
    BoundedTextEdit *m_condition = nullptr;
    FieldHint *m_conditionHint = nullptr;
    QLabel *m_fits = nullptr;
    QTimer m_countTimer; ///< asks when nothing was typed for a moment
    quint64 m_asked = 0; ///< an answer to an earlier question does not count
};

} // namespace signalbox
