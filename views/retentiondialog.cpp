#include "views/retentiondialog.h"

#include "model/domain/text.h"
#include "model/items/serverstate.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int kDefaultArchiveDays = 90;
constexpr int kDefaultRemoveDays = 3 * 365;
constexpr int kDefaultMessageDays = 365;

QSpinBox *makeDays(const QString &name, int days, int otherwise, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(1, kMaxRetentionDays);
    box->setValue(days > 0 ? days : otherwise);
    return box;
}

} // namespace

RetentionDialog::RetentionDialog(ServerState &server, QWidget *parent)
    : QDialog(parent),
      m_server(server),
      //: Begins a sentence that a number of days follows.
      m_archives(new QCheckBox(tr("&Archive jobs this many days after their end:"), this)),
      m_archiveDays(makeDays(QStringLiteral("archiveDays"), server.retention().policy.archiveAfterDays,
                             kDefaultArchiveDays, this)),
      //: Begins a sentence that a number of days follows.
      m_removes(new QCheckBox(tr("&Remove archives after this many days:"), this)),
      m_removeDays(
          makeDays(QStringLiteral("removeDays"), server.retention().policy.removeAfterDays, kDefaultRemoveDays, this)),
      //: Begins a sentence that a number of days follows.
      m_limitsMessages(new QCheckBox(tr("Show &messages of the activity log for this many days:"), this)),
      m_messageDays(
          makeDays(QStringLiteral("messageDays"), server.retention().policy.messageDays, kDefaultMessageDays, this)),
      m_state(new QLabel(this)),
      m_problem(new QLabel(this)),
      m_archiveAll(new QPushButton(tr("Archive all that have &ended"), this)),
      m_accept(nullptr)
{
    setObjectName(QStringLiteral("retentionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a dialog. %1 is the name of a managing server.
    setWindowTitle(tr("Retention — %1").arg(server.name()));
    auto *about = new QLabel(
        tr("The instructions and the history of an archived job move from the database to a file. The job stays in the "
           "tree with its counters and times, and shows its instructions from that file; they cannot be re-executed."),
        this);
    about->setWordWrap(true);
    m_archives->setObjectName(QStringLiteral("archives"));
    m_removes->setObjectName(QStringLiteral("removes"));
    m_archives->setChecked(server.retention().policy.archiveAfterDays > 0);
    m_removes->setChecked(server.retention().policy.removeAfterDays > 0);
    m_limitsMessages->setObjectName(QStringLiteral("limitsMessages"));
    m_limitsMessages->setChecked(server.retention().policy.messageDays > 0);
    m_limitsMessages->setToolTip(
        tr("Older messages are neither shown nor found. Jobs, counters and the audit keep what they "
           "have: this only limits the index for searching."));
    m_messageDays->setAccessibleName(tr("Days that messages are shown"));
    m_archiveDays->setAccessibleName(tr("Days until a job is archived"));
    m_removeDays->setAccessibleName(tr("Days until an archive is removed"));
    m_state->setObjectName(QStringLiteral("retentionState"));
    m_problem->setObjectName(QStringLiteral("retentionProblem"));
    for (QLabel *label : {m_state, m_problem}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_archiveAll->setObjectName(QStringLiteral("archiveAll"));
    m_archiveAll->setAutoDefault(false);

    auto *grid = new QGridLayout;
    grid->addWidget(m_archives, 0, 0);
    grid->addWidget(m_archiveDays, 0, 1);
    grid->addWidget(m_removes, 1, 0);
    grid->addWidget(m_removeDays, 1, 1);
    grid->addWidget(m_limitsMessages, 2, 0);
    grid->addWidget(m_messageDays, 2, 1);
    grid->setColumnStretch(0, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    //: A button: sets the retention policy.
    m_accept = buttons->addButton(tr("Set retention"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("retentionAccept"));
    buttons->addButton(m_archiveAll, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addLayout(grid);
    layout->addWidget(m_state);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 70, sizeHint().height());

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_archiveAll, &QPushButton::clicked, this, &RetentionDialog::archiveAllWanted);
    for (const QCheckBox *box : {m_archives, m_removes, m_limitsMessages})
        connect(box, &QCheckBox::toggled, this, &RetentionDialog::validate);
    connect(&server, &ServerState::applied, this, &RetentionDialog::showState);
    showState();
    validate();
}

RetentionPolicy RetentionDialog::policy() const
{
    return {m_archives->isChecked() ? m_archiveDays->value() : 0, m_removes->isChecked() ? m_removeDays->value() : 0,
            m_limitsMessages->isChecked() ? m_messageDays->value() : 0};
}

void RetentionDialog::validate()
{
    m_archiveDays->setEnabled(m_archives->isChecked());
    m_removeDays->setEnabled(m_removes->isChecked());
    m_messageDays->setEnabled(m_limitsMessages->isChecked());
}

void RetentionDialog::showState()
{
    const RetentionState &state = m_server.retention();
    const bool possible = !state.folder.isEmpty();
    quint32 ended = 0;
    quint32 archived = 0;
    for (const quint32 slot : m_server.jobSlots()) {
        const JobRecord &job = m_server.jobAt(slot);
        archived += job.archive.isArchived() ? 1 : 0;
        ended += !job.archive.isArchived() && job.counters.allEnded() && !job.counters.isEmpty() ? 1 : 0;
    }
    QString text = tr("%Ln job(s) archived.", nullptr, static_cast<int>(archived));
    if (ended > 0)
        //: %1 is a whole sentence; %n counts jobs.
        text = tr("%1 %Ln job(s) ended and not archived.", nullptr, static_cast<int>(ended)).arg(text);
    if (state.waiting > 0)
        //: %1 is whole sentences; %n counts jobs and archives the server has still to get to.
        text = tr("%1 Under way: %Ln left.", nullptr, static_cast<int>(state.waiting)).arg(text);
    if (possible)
        //: %1 is whole sentences, %2 a path.
        text = tr("%1\nArchives are in %2 on the server's machine.").arg(text, QDir::toNativeSeparators(state.folder));
    else
        text = tr("This server has no folder for archives and keeps everything.");
    m_state->setText(text);
    m_problem->setVisible(!state.problem.isEmpty());
    if (!state.problem.isEmpty())
        //: %1 is a time, %2 whole sentences with what went wrong.
        m_problem->setText(
            tr("Since %1: %2 It is tried again by itself.").arg(momentText(state.problemMs), state.problem));
    m_archiveAll->setEnabled(possible && ended > 0);
    m_archiveAll->setToolTip(!possible    ? tr("This server has no folder for archives and keeps everything.")
                             : ended == 0 ? tr("No job has ended that is not archived already.")
                                          : QString());
    // A dialog does not grow by itself for texts that are broken into lines.
    if (const int wanted = layout()->totalHeightForWidth(width()); wanted > height())
        resize(width(), wanted);
    m_accept->setEnabled(possible);
    m_archives->setEnabled(possible);
    m_removes->setEnabled(possible);
    m_limitsMessages->setEnabled(possible);
}

} // namespace signalbox
