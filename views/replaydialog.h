#pragma once

#include "model/items/replaycontrol.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QWidget;

namespace signalbox {

class FieldHint;
class NodePickModel;
class ServerState;

/// Asks which recorded workload is to be replayed, how fast, how much of it and on which clients. Open it with open(); it
/// deletes itself.
class ReplayDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param server must outlive the dialog, or destroy it
    ReplayDialog(ServerState &server, QWidget *parent);

Q_SIGNALS:
    void wanted(const signalbox::ReplayOrder &order);

private:
    QWidget *makeClientPart();
    void validate();
    void chooseFile();
    void submit();

    ServerState &m_server;
    NodePickModel *m_clients;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QLineEdit *m_speed;
    QSpinBox *m_limit;
    QLabel *m_chosen;
    FieldHint *m_hint;
    QPushButton *m_start;
};

} // namespace signalbox
