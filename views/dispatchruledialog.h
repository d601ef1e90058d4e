#pragma once

#include "model/domain/dispatchrules.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace signalbox {

class FieldHint;
class ServerState;

/// Adds or changes an execution slot, an incompatibility, a conflict domain or an active limit.
class DispatchRuleDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param rule the number 0: a new one, of the kind that its body has  @param present all rules of the server
    /// @param server must outlive this object
    DispatchRuleDialog(ServerState &server, const DispatchRule &rule, std::vector<DispatchRule> present,
                       QWidget *parent);

Q_SIGNALS:
    void carriedOut();

private:
    /// Which jobs: their type, their folder, or their name.
    struct PatternFields {
        QComboBox *kind = nullptr;
        QStackedWidget *pages = nullptr;
        QComboBox *type = nullptr;
        QComboBox *folder = nullptr;
        QLineEdit *name = nullptr;
    };
    void makeSlot(QFormLayout &form, const ExecutionSlot &slot);
    void makeIncompatibility(QFormLayout &form, const Incompatibility &rule);
    void makeDomain(QFormLayout &form, const ConflictDomain &domain);
    void makeLimit(QFormLayout &form, const ActiveLimit &limit);
    QWidget *makePattern(PatternFields &fields, const JobPattern &pattern, bool withAny, const QString &title);
    void fillFolders(QComboBox &folders, FolderId chosen) const;
    [[nodiscard]] static JobPattern patternOf(const PatternFields &fields);
    [[nodiscard]] DispatchRuleBody body() const;
    void validate();
    void submit();

    ServerState &m_server;
    DispatchRule m_rule;
    std::vector<DispatchRule> m_present;
    QLineEdit *m_name = nullptr; ///< of a slot, of a domain; the operator of a limit
    QSpinBox *m_number = nullptr; ///< capacity, or jobs of an operator
    QSpinBox *m_lowest = nullptr;
    QSpinBox *m_highest = nullptr;
    QListWidget *m_types = nullptr;
    QCheckBox *m_enabled = nullptr;
    QComboBox *m_folder = nullptr;
    PatternFields m_one, m_other;
    FieldHint *m_hint;
    QPushButton *m_accept;
    bool m_isSubmitting = false;
};

} // namespace signalbox
