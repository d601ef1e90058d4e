#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QPushButton;

namespace signalbox {

/// What is to be confirmed.
struct Confirmation {
    QString title; ///< "Cancel"
    QString question; ///< names what and how many, a whole sentence
    QString consequence; ///< what cannot be undone, or what stays; may be empty
    QStringList names; ///< of what is meant; the first kMostNames are shown
    quint32 unnamed = 0; ///< what is meant beside those
    quint32 total = 0; ///< how many are meant; above kTypedAbove the number has to be typed
    QString button; ///< the verb with what it acts on: "Cancel 3 instructions"
    QString keep; ///< the way back in words that cannot be taken for the verb: "Keep running"
    bool asksReason = false; ///< a reason has to be given, for the audit
};

/// Asks before something that cannot be undone. Open it with open(); it deletes itself.
class ConfirmDialog final : public QDialog {
    Q_OBJECT
public:
    static constexpr int kMostNames = 10;
    static constexpr quint32 kTypedAbove = 1000;

    explicit ConfirmDialog(const Confirmation &confirmation, QWidget *parent);

    [[nodiscard]] QString reason() const; ///< empty when it was not asked for

private:
    void validate();

    quint32 m_total;
    QLineEdit *m_number = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_accept;
};

} // namespace signalbox
