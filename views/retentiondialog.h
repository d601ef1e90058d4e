#pragma once

#include "model/domain/records.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace signalbox {

class ServerState;

/// How long a managing server keeps the detail of ended jobs, and how that stands. Open it with open(); it deletes itself.
class RetentionDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param server must outlive the dialog
    RetentionDialog(ServerState &server, QWidget *parent);

    [[nodiscard]] RetentionPolicy policy() const; ///< as it is set in the fields

Q_SIGNALS:
    void archiveAllWanted(); ///< every job that has ended, now

private:
    void showState();
    void validate();

    ServerState &m_server;
    QCheckBox *m_archives;
    QSpinBox *m_archiveDays;
    QCheckBox *m_removes;
    QSpinBox *m_removeDays;
    QCheckBox *m_limitsMessages;
    QSpinBox *m_messageDays;
    QLabel *m_state;
    QLabel *m_problem;
    QPushButton *m_archiveAll;
    QPushButton *m_accept;
};

} // namespace signalbox
