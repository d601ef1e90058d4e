#include "views/taskactivity.h"

#include "model/items/itemtext.h"
#include "model/items/serverstate.h"
#include "views/activityview.h"
#include "views/emptystate.h"

#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qint64 kSecond = 1000;

/// A job that has not begun is talked about since its registration.
UtcMs beginOf(const TaskRecord &task, const ServerState &server)
{
    UtcMs fromMs = task.startMs;
    if (const JobRecord *job = task.kind == TaskKind::Job ? server.job(task.job) : nullptr)
        fromMs = std::min(fromMs, job->registeredMs);
    // The table shows whole seconds, and the message of a beginning may be written just before it counts as begun.
    return fromMs == kNoTime ? kNoTime : fromMs - fromMs % kSecond;
}

ActivityScope scopeOf(const TaskRecord &task)
{
    if (task.kind != TaskKind::Session)
        return {.job = task.job};
    return task.isConsole ? ActivityScope{.operatorName = task.subject} : ActivityScope{.node = task.subject};
}

} // namespace

TaskActivity::TaskActivity(QWidget *parent)
    : QWidget(parent),
      m_caption(new QLabel(this)),
      m_empty(new EmptyState(this)),
      m_view(new ActivityView(ActivityView::Kind::Pane, this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("taskActivity"));
    m_caption->setObjectName(QStringLiteral("taskActivityCaption"));
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setContentsMargins(8, 4, 8, 0);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_caption->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_empty->setObjectName(QStringLiteral("taskActivityEmpty"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_caption);
    layout->addWidget(m_stack, 1);
    setNothing(false);
}

void TaskActivity::setTask(ServerState &server, const TaskRecord &task)
{
    m_server = &server;
    m_task = task;
    m_isGone = false;
    show(task.endMs == kNoTime ? kNoTime : task.endMs - task.endMs % kSecond + kSecond - 1);
    m_stack->setCurrentWidget(m_view);
}

void TaskActivity::setGone(UtcMs nowMs)
{
    if (m_server == nullptr || m_isGone || m_task.endMs != kNoTime)
        return;
    m_isGone = true;
    show(nowMs);
}

void TaskActivity::show(UtcMs toMs)
{
    const UtcMs fromMs = beginOf(m_task, *m_server);
    //: A task: %1 is what it is ("Job", "Session"), %2 its number, %3 what it does, %4 its server.
    const QString name = tr("%1 %2 · %3 · %4", "task")
                             .arg(taskKindText(m_task.kind), QLocale().toString(m_task.number), taskDescription(m_task),
                                  m_server->name());
    QString caption;
    if (m_isGone)
        //: %1 is a task, %2 a time. The list is the one of active tasks.
        caption = tr("%1 — from %2; it has left the list").arg(name, ItemText::time(fromMs));
    else if (toMs == kNoTime)
        //: %1 is a task, %2 a time.
        caption = tr("%1 — since %2").arg(name, ItemText::time(fromMs));
    else
        //: %1 is a task, %2 and %3 are times.
        caption = tr("%1 — from %2 to %3").arg(name, ItemText::time(fromMs), ItemText::time(toMs));
    m_caption->setText(caption);
    m_caption->setToolTip(caption);
    m_caption->show();
    m_view->setInterval(*m_server, fromMs, toMs, scopeOf(m_task));
}

void TaskActivity::setNothing(bool isMany)
{
    m_server = nullptr;
    m_isGone = false;
    m_view->clear();
    m_caption->hide();
    if (isMany)
        m_empty->setTexts(tr("Several tasks are selected"), tr("Select one to see its messages."), {});
    else
        m_empty->setTexts(tr("No task is selected"),
                          tr("Select a task to see what its server logged between its start and its end."), {});
    m_stack->setCurrentWidget(m_empty);
}

void TaskActivity::removeServer(const ServerState *server)
{
    if (m_server == server)
        setNothing(false);
}

} // namespace signalbox
