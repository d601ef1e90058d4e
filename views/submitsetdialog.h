#pragma once

#include "model/domain/setrun.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace signalbox {

class FieldHint;
class ServerState;
class RepeatBox;
class TimeField;

/// Lets a request set run: now, later, or when it is released. Open it with open(); it deletes itself.
class SubmitSetDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param server must outlive this object and have a link
    SubmitSetDialog(ServerState &server, const DefinitionRecord &set, QWidget *parent);

Q_SIGNALS:
    void submitted(signalbox::SetRunId run);

private:
    void submit();
    void validate();

    ServerState &m_server;
    const DefinitionId m_set;
    QComboBox *m_folder;
    TimeField *m_start;
    QCheckBox *m_hold;
    RepeatBox *m_repeat;
    FieldHint *m_result;
    QPushButton *m_submit;
};

} // namespace signalbox
