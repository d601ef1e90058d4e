#pragma once

#include "model/domain/series.h"

#include <QDialog>

#include <functional>

class QPushButton;

namespace signalbox {

class FieldHint;
class RepeatBox;
class ServerState;

/// How a job, or a run of a request set, is repeated: to be looked at, changed and ended. Open it with open(); it deletes itself.
class RepetitionDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param server must outlive this object and have a link  @param of number of a job, or of a run, of the series
    RepetitionDialog(ServerState &server, const Series &series, const JobRequest &request, quint32 of, QWidget *parent);

private:
    void validate();
    void submit(const Repetition &repeat);

    ServerState &m_server;
    const SeriesKind m_kind;
    const quint32 m_of;
    bool m_submitting = false;
    RepeatBox *m_box;
    FieldHint *m_result;
    QPushButton *m_save = nullptr;
    QPushButton *m_stop = nullptr;
};

/// Asks the server for the series of the job and opens the dialog for it. @param failed gets why not
void openRepetition(ServerState &server, quint32 job, QWidget *parent,
                    const std::function<void(const Error &)> &failed);

} // namespace signalbox
