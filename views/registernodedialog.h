#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace signalbox {

class FieldHint;
class ServerState;
class TokenPage;

/// Makes a node known to a managing server and shows its token, which is told only this once. Open it with open(); it deletes itself.
class RegisterNodeDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param server must outlive this object and have a link
    RegisterNodeDialog(ServerState &server, QWidget *parent);

private:
    QWidget *makeForm();
    void validate();
    void submit();
    void showToken(const QString &token);

    ServerState &m_server;
    bool m_submitting = false;
    QStackedWidget *m_pages;
    QLineEdit *m_name = nullptr;
    FieldHint *m_nameHint = nullptr;
    QComboBox *m_role = nullptr;
    QComboBox *m_upper = nullptr;
    QLineEdit *m_address = nullptr;
    FieldHint *m_resultHint = nullptr;
    QPushButton *m_add = nullptr;
    TokenPage *m_tokenPage;
};

/// What is wrong with a node's name, as a sentence; empty: nothing.
[[nodiscard]] QString nodeNameProblem(const QString &name);

} // namespace signalbox
