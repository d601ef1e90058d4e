#pragma once

#include "model/domain/result.h"
#include "model/items/remotecontrol.h"

#include <QDialog>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace signalbox {

class FieldHint;

/// Asks how a managing server elsewhere is reached, and tries it before anything is kept. Open it with open(); it deletes itself.
class ServerDialog final : public QDialog {
    Q_OBJECT
public:
    /// Tries the server without keeping the window waiting and calls back in the GUI thread, unless the context is gone.
    using Test =
        std::function<void(const ServerEntry &entry, QObject *context, std::function<void(Result<QString> name)>)>;
    /// @param known to be changed; none: a new one
    ServerDialog(const std::optional<ServerEntry> &known, Test test, QWidget *parent);

Q_SIGNALS:
    void wanted(const signalbox::ServerEntry &entry);

private:
    [[nodiscard]] ServerEntry entry() const;
    void validate();
    void chooseFile();
    void submit();
    void tested(const Result<QString> &name);

    Test m_test;
    bool m_testing = false;
    bool m_failed = false; ///< the entry as it stands: it may be kept all the same
    QLineEdit *m_focus = nullptr; ///< where it was before the server was tried
    QLineEdit *m_name;
    QLineEdit *m_address;
    QLineEdit *m_token;
    QLineEdit *m_caFile;
    QLabel *m_busy;
    QLabel *m_note;
    FieldHint *m_hint;
    QPushButton *m_save;
    QPushButton *m_keep;
};

/// What is wrong with a server's address, as a sentence; empty: nothing.
[[nodiscard]] QString serverAddressProblem(const QString &addresses);

} // namespace signalbox
