#pragma once

#include "model/domain/judgementpolicy.h"

#include <QDialog>

#include <array>
#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace signalbox {

class ServerState;

/// The judgement policies of a managing server: which there are, and one of them to be changed. What everybody needs has fields of its
/// own: name, clients, which items are judgement targets, what counts when nothing is known. All of it is in the text below, which is the
/// policy's JSON; fields and text follow each other, and what is wrong is named while it is written.
class PolicyDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param server must outlive this object
    PolicyDialog(ServerState &server, std::vector<PolicyRecord> policies, QWidget *parent);

    void reject() override; ///< asks first when something is not saved

Q_SIGNALS:
    void carriedOut(); ///< the server has changed something

private:
    void makeFields();
    void makeList();
    void rowWanted(int row);
    void choose(int row);
    void makeNew();
    [[nodiscard]] bool isChanged() const; ///< since it was read, or saved
    void keepAsSaved();
    void leave(const std::function<void()> &then); ///< asks first when something is not saved
    void setPolicy(const JudgementPolicy &policy, const QString &json);
    void fieldsChanged();
    void textChanged();
    void fillFields(const JudgementPolicy &policy);
    void updateButtons();
    void save();
    void confirmRemoval();
    void remove();
    void reread(quint32 chosen);
    void say(const QString &text, bool isProblem);

    ServerState &m_server;
    std::vector<PolicyRecord> m_policies;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_save;
    QLineEdit *m_name;
    QLineEdit *m_clients;
    QLineEdit *m_relays;
    QSpinBox *m_position;
    std::array<QCheckBox *, kJudgementItemCount> m_targets{};
    std::array<QComboBox *, kJudgementItemCount> m_missing{};
    QPlainTextEdit *m_text;
    QLabel *m_problem;
    PolicyId m_chosen{}; ///< 0: a new one
    QString m_savedText; ///< as it was read, or saved
    int m_savedPosition = 0;
    JudgementPolicy m_policy; ///< as the text says, when it can be read
    bool m_isValid = false;
    bool m_isFilling = false; ///< what changes is not the user's doing
    bool m_isBusy = false; ///< the server is asked
};

} // namespace signalbox
