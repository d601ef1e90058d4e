#pragma once

#include "model/domain/command.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace signalbox {

class FieldHint;
class ServerState;
class TimeField;
class TokenPage;

/// Adds an operator, changes one, or makes a new token for one; a token is shown only this once. Open it with open(); it
/// deletes itself.
class OperatorDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Purpose : quint8 { Add, Change, Renew };
    /// @param server must outlive this object and have a link  @param present who is changed or gets a new token
    OperatorDialog(ServerState &server, Purpose purpose, const OperatorRecord &present, QWidget *parent);

Q_SIGNALS:
    void carriedOut();

private:
    QWidget *makeForm();
    void validate();
    void submit();
    void showToken(const QString &token);
    [[nodiscard]] OperatorRole role() const;
    [[nodiscard]] CommandBody command() const;
    [[nodiscard]] bool isExpiryChanged() const;

    ServerState &m_server;
    const Purpose m_purpose;
    const OperatorRecord m_present;
    UtcMs m_shownExpiryMs = kNoTime; ///< the field knows whole minutes only
    bool m_submitting = false;
    QStackedWidget *m_pages;
    QLineEdit *m_name = nullptr;
    FieldHint *m_nameHint = nullptr;
    QComboBox *m_role = nullptr;
    QLabel *m_roleMay = nullptr;
    TimeField *m_expires = nullptr;
    FieldHint *m_resultHint = nullptr;
    QPushButton *m_accept = nullptr;
    TokenPage *m_tokenPage;
};

} // namespace signalbox
