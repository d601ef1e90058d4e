#include "views/processingwindowsdialog.h"

#include "model/domain/joborder.h"
#include "model/domain/text.h"
#include "model/items/serverlink.h"
#include "model/items/serverstate.h"
#include "model/items/taskcontrol.h"
#include "views/messagebar.h"
#include "views/operatorname.h"
#include "views/textroom.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimeEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

constexpr quint64 kFolder = quint64{1} << 32; ///< in the data of a scope: the number of a folder, not of a type

} // namespace

ProcessingWindowsDialog::ProcessingWindowsDialog(ServerState &server, QWidget *parent)
    : QDialog(parent),
      m_server(server),
      m_list(new QTreeWidget(this)),
      m_scope(new QComboBox(this)),
      m_from(new QTimeEdit(QTime(22, 0), this)),
      m_to(new QTimeEdit(QTime(6, 0), this)),
      m_hint(new QLabel(this)),
      m_add(new QPushButton(tr("&Add"), this)),
      m_remove(new QPushButton(tr("&Remove"), this)),
      m_messages(new MessageBar(this))
{
    setObjectName(QStringLiteral("processingWindowsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a dialog. %1 is the name of a managing server.
    setWindowTitle(tr("Processing windows of %1").arg(server.name()));
    const int character = fontMetrics().averageCharWidth();

    auto *about =
        new QLabel(tr("Outside its window a job does not begin new transfers; what runs goes on to the end of its "
                      "piece. The windows of the nearest folder hold, else those of the job's type, else the job "
                      "may always run. Times are those of the server's time zone."),
                   this);
    about->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("windowList"));
    m_list->setAccessibleName(tr("Processing windows"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("For"), tr("When")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnWidth(0, character * 34);
    m_list->setMinimumSize(character * 80, fontMetrics().height() * 9);
    m_scope->setObjectName(QStringLiteral("windowScope"));
    m_scope->setAccessibleName(tr("For"));
    m_from->setObjectName(QStringLiteral("windowFrom"));
    m_to->setObjectName(QStringLiteral("windowTo"));
    for (QTimeEdit *field : {m_from, m_to})
        field->setDisplayFormat(QStringLiteral("HH:mm")); // seconds do not count
    m_from->setAccessibleName(tr("from", "time of day"));
    m_to->setAccessibleName(tr("to", "time of day"));
    m_add->setObjectName(QStringLiteral("addWindow"));
    m_remove->setObjectName(QStringLiteral("removeWindow"));
    m_hint->setWordWrap(true);

    auto *days = new QHBoxLayout;
    const QLocale locale;
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        m_days[day] = new QCheckBox(locale.standaloneDayName(static_cast<int>(day) + 1, QLocale::ShortFormat), this);
        m_days[day]->setObjectName(QStringLiteral("windowDay%1").arg(day + 1));
        m_days[day]->setChecked(day < 5);
        days->addWidget(m_days[day]);
        connect(m_days[day], &QCheckBox::toggled, this, &ProcessingWindowsDialog::updateButtons);
    }
    auto *fields = new QHBoxLayout;
    fields->addWidget(m_scope, 1);
    fields->addLayout(days);
    fields->addWidget(new QLabel(tr("from", "time of day"), this));
    fields->addWidget(m_from);
    fields->addWidget(new QLabel(tr("to", "time of day"), this));
    fields->addWidget(m_to);
    fields->addWidget(m_add);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    close->setAutoDefault(false);
    m_add->setAutoDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(m_list, 1);
    layout->addLayout(fields);
    layout->addWidget(m_hint);
    layout->addWidget(m_messages);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &ProcessingWindowsDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &ProcessingWindowsDialog::remove);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ProcessingWindowsDialog::updateButtons);
    connect(m_from, &QTimeEdit::timeChanged, this, &ProcessingWindowsDialog::updateButtons);
    connect(m_to, &QTimeEdit::timeChanged, this, &ProcessingWindowsDialog::updateButtons);
    // The role may be another one then.
    connect(&server, &ServerState::linkStateChanged, this, &ProcessingWindowsDialog::updateButtons);
    fillScopes();
    new TextRoom(this);
    updateButtons();
    read();
}

QString ProcessingWindowsDialog::folderPath(FolderId folder) const
{
    QStringList names;
    for (const FolderRecord *at = m_server.folder(folder); at != nullptr && names.size() < kMaxFolderDepth;
         at = m_server.folder(at->parent))
        names.prepend(at->name);
    return names.join(QStringLiteral(" › "));
}

void ProcessingWindowsDialog::fillScopes()
{
    for (int number = 1; number <= static_cast<int>(JobType::GetSoftwareMonitoringInformation); ++number) {
        const auto type = static_cast<JobType>(number);
        //: What a processing window is for. %1 is a type of jobs.
        m_scope->addItem(tr("Jobs of the type %1").arg(jobTypeText(type)), static_cast<quint64>(number));
    }
    for (const auto &[id, folder] : m_server.folders())
        //: What a processing window is for. %1 is a folder with those above it.
        m_scope->addItem(tr("Folder %1").arg(folderPath(id)), kFolder | number(id));
}

QString ProcessingWindowsDialog::scopeText(const ProcessingWindow &window) const
{
    return window.folder != FolderId{} ? tr("Folder %1").arg(folderPath(window.folder))
                                       : tr("Jobs of the type %1").arg(jobTypeText(window.type));
}

void ProcessingWindowsDialog::read()
{
    ServerLink *link = m_server.link();
    if (link != nullptr && link->tasks() != nullptr)
        link->tasks()->processingWindows(this,
                                         [this](const Result<std::vector<ProcessingWindow>> &answer) { take(answer); });
}

void ProcessingWindowsDialog::take(const Result<std::vector<ProcessingWindow>> &answer)
{
    if (!answer) {
        m_messages->showError(windowTitle(), answer.error());
        return;
    }
    m_windows = answer.value();
    m_list->clear();
    if (m_windows.empty()) {
        auto *none = new QTreeWidgetItem(m_list, {tr("There are no windows: all jobs may always run.")});
        none->setFirstColumnSpanned(true);
        none->setFlags(Qt::ItemIsEnabled);
    }
    for (const ProcessingWindow &window : m_windows)
        new QTreeWidgetItem(m_list, {scopeText(window), windowText(window)});
    updateButtons();
}

ProcessingWindow ProcessingWindowsDialog::entered() const
{
    ProcessingWindow window;
    const quint64 scope = m_scope->currentData().toULongLong();
    if ((scope & kFolder) != 0)
        window.folder = FolderId{static_cast<quint32>(scope)};
    else
        window.type = static_cast<JobType>(scope);
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        if (m_days[day]->isChecked())
            window.days = static_cast<quint8>(window.days | (1U << day));
    }
    const auto minuteOf = [](const QTime &time) { return static_cast<quint16>(time.hour() * 60 + time.minute()); };
    window.fromMinute = minuteOf(m_from->time());
    window.toMinute = minuteOf(m_to->time());
    return window;
}

void ProcessingWindowsDialog::updateButtons()
{
    const ProcessingWindow window = entered();
    const QString denied = m_server.denial({Act::KeepHouse});
    const QString problem = denied.isEmpty() ? windowProblem(window) : denied;
    m_add->setEnabled(problem.isEmpty());
    m_hint->setText(problem.isEmpty() ? windowText(window) : problem);
    m_remove->setEnabled(denied.isEmpty() && !m_list->selectedItems().isEmpty());
    m_add->setToolTip(problem);
    m_remove->setToolTip(!denied.isEmpty() ? denied : m_remove->isEnabled() ? QString() : tr("Select a window first."));
}

void ProcessingWindowsDialog::add()
{
    if (m_server.link() == nullptr)
        return;
    m_server.link()->submit(commandOf(SetProcessingWindow{entered()}), this,
                            [this](const Result<CommandOutcome> &done) {
                                if (!done)
                                    m_messages->showError(tr("Add"), done.error());
                                read();
                            });
}

void ProcessingWindowsDialog::remove()
{
    const int row =
        m_list->selectedItems().isEmpty() ? -1 : m_list->indexOfTopLevelItem(m_list->selectedItems().front());
    if (row < 0 || m_server.link() == nullptr)
        return;
    m_server.link()->submit(commandOf(RemoveProcessingWindow{m_windows[static_cast<std::size_t>(row)].id}), this,
                            [this](const Result<CommandOutcome> &done) {
                                if (!done)
                                    m_messages->showError(tr("Remove"), done.error());
                                read();
                            });
}

} // namespace signalbox
