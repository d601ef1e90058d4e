#include "views/repetitiondialog.h"

#include "model/domain/command.h"
#include "model/items/dispatchdata.h"
#include "model/items/serverstate.h"
#include "views/fieldhint.h"
#include "views/operatorname.h"
#include "views/repeatbox.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

RepetitionDialog::RepetitionDialog(ServerState &server, const Series &series, const JobRequest &request, quint32 of,
                                   QWidget *parent)
    : QDialog(parent),
      m_server(server),
      m_kind(series.kind),
      m_of(of),
      m_box(new RepeatBox(this)),
      m_result(new FieldHint(this))
{
    setObjectName(QStringLiteral("repetitionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a dialog. %1 is the name of a job or a request set.
    setWindowTitle(tr("Repetition of “%1”").arg(series.name));
    auto *state = new QLabel(this);
    state->setObjectName(QStringLiteral("repetitionState"));
    state->setTextFormat(Qt::PlainText);
    state->setWordWrap(true);
    QStringList said{seriesRunText(request, m_kind == SeriesKind::Set), seriesSentence(series)};
    if (series.skipped > 0)
        said << tr("%Ln time(s) have passed without a run.", nullptr, static_cast<int>(series.skipped));
    state->setText(said.join(u'\n'));
    m_box->fill({kNoTime, series.repeat});
    m_box->showRepetitionOnly();
    m_result->setObjectName(QStringLiteral("repetitionResult"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(series.hasEnded() ? tr("&Repeat again") : tr("C&hange"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("saveRepetition"));
    m_stop = buttons->addButton(tr("&End repetition"), QDialogButtonBox::DestructiveRole);
    m_stop->setObjectName(QStringLiteral("stopRepetition"));
    m_stop->setToolTip(tr("The runs that there are go on; there will be no more"));
    m_stop->setVisible(!series.hasEnded());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(state);
    layout->addWidget(m_box);
    layout->addWidget(m_result);
    layout->addWidget(buttons);
    connect(m_box, &RepeatBox::changed, this, &RepetitionDialog::validate);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { submit(m_box->terms().repeat); });
    connect(m_stop, &QPushButton::clicked, this, [this] { submit({}); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
}

void RepetitionDialog::validate()
{
    const QString problem = m_box->validate({});
    m_save->setEnabled(!m_submitting && problem.isEmpty());
    m_save->setToolTip(problem);
    m_stop->setEnabled(!m_submitting);
}

void RepetitionDialog::submit(const Repetition &repeat)
{
    if (m_server.link() == nullptr)
        return;
    m_submitting = true;
    m_result->setProblem({});
    validate();
    m_server.link()->submit(commandOf(SetRepetition{m_kind, m_of, repeat}), this,
                            [this](const Result<CommandOutcome> &result) {
                                m_submitting = false;
                                validate();
                                if (result)
                                    accept();
                                else
                                    m_result->setProblem(result.error().text);
                            });
}

void openRepetition(ServerState &server, quint32 job, QWidget *parent, const std::function<void(const Error &)> &failed)
{
    ServerLink *link = server.link();
    if (link == nullptr || link->dispatchData() == nullptr)
        return;
    link->dispatchData()->standing(
        JobId{job}, parent, [state = QPointer(&server), job, parent, failed](const Result<JobStanding> &answer) {
            if (!answer)
                failed(answer.error());
            else if (state && state->link() != nullptr && answer.value().series)
                (new RepetitionDialog(*state, *answer.value().series, answer.value().request, job, parent))->open();
        });
}

} // namespace signalbox
