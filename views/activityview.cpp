#include "views/activityview.h"

#include "model/domain/outputfile.h"
#include "model/domain/result.h"
#include "model/items/itemtext.h"
#include "model/items/serverstate.h"
#include "views/elidingheader.h"
#include "views/emptystate.h"
#include "views/fieldshortcuts.h"
#include "views/messagebar.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QToolTip>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr int kTypingMs = 300;
constexpr int kPulseMs = 1000;
constexpr int kMostCopied = 10'000; ///< rows

QStyle::StandardPixmap pictureOf(Severity severity)
{
    switch (severity) {
    case Severity::Information: return QStyle::SP_MessageBoxInformation;
    case Severity::Warning: return QStyle::SP_MessageBoxWarning;
    case Severity::Error: return QStyle::SP_MessageBoxCritical;
    }
    return QStyle::SP_MessageBoxInformation;
}

/// A picture beside the word: another shape for each severity.
class SeverityDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto severity = static_cast<Severity>(index.data(ActivityModel::SeverityRole).toInt());
        if (severity == Severity::Information || option->widget == nullptr)
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        const int side = option->fontMetrics.height();
        option->decorationSize = QSize(side, side);
        option->icon = option->widget->style()->standardIcon(pictureOf(severity), nullptr, option->widget);
    }
};

QString searchHelp()
{
    return ActivityView::tr("Words: all of them are looked for, in any order.\n"
                            "\"disk full\": these words one after the other.\n"
                            "disk*: what begins so.\n"
                            "-retry: without this.\n"
                            "job:12   node:client-3   operator:anna   severity:error   id:SBX2010E\n"
                            "from:2026-11-21   to:2026-11-21T14:30");
}

} // namespace

ActivityView::ActivityView(Kind kind, QWidget *parent)
    : QWidget(parent),
      m_kind(kind),
      m_model(new ActivityModel(this)),
      m_search(new QLineEdit(this)),
      m_follow(new QToolButton(this)),
      m_export(new QToolButton(this)),
      m_onlyScope(new QCheckBox(tr("Only of this job"), this)),
      m_table(new QTableView(this)),
      m_details(new QTreeWidget(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_splitter(new QSplitter(kind == Kind::Window ? Qt::Vertical : Qt::Horizontal, this)),
      m_messages(new MessageBar(this)),
      m_state(new QLabel(this)),
      m_writing(this)
{
    setObjectName(QStringLiteral("activityView"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeBar();
    makeTable();
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_messages);
    layout->addWidget(m_state);
    m_state->setObjectName(QStringLiteral("activityState"));
    m_state->setContentsMargins(8, 2, 8, 3);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    m_pulse.setInterval(kPulseMs);
    connect(&m_typing, &QTimer::timeout, this, &ActivityView::ask);
    connect(&m_pulse, &QTimer::timeout, this, &ActivityView::lookForNew);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &ActivityView::ask);
    connect(m_model, &ActivityModel::changed, this, &ActivityView::updateContents);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ActivityView::updateDetails);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActivityView::updateDetails);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0 && m_isFollowing)
            setFollowing(false); // whoever reads what is older does not want it to move
    });
    connect(m_follow, &QToolButton::clicked, this, [this](bool isOn) { setFollowing(isOn); });
    connect(m_export, &QToolButton::clicked, this, &ActivityView::exportWanted);
    connect(m_onlyScope, &QCheckBox::toggled, this, &ActivityView::ask);
    m_onlyScope->setVisible(false);
    setFollowing(true);
    updateContents();
    updateDetails();
}

void ActivityView::makeBar()
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 4);
    m_search->setObjectName(QStringLiteral("activitySearch"));
    m_search->setPlaceholderText(tr("Search messages: words, \"phrases\", begin*, -without, job:12, severity:error"));
    m_search->setAccessibleName(tr("Search messages"));
    m_search->setToolTip(searchHelp());
    m_search->setClearButtonEnabled(true);
    new FieldShortcuts(m_search);
    m_search->setMaxLength(2000);
    m_search->addAction(pictureIcon(Picture::Find), QLineEdit::LeadingPosition)->setText(tr("Search messages"));
    bar->addWidget(m_search, 1);
    auto *help = new QToolButton(this);
    help->setText(QStringLiteral("?"));
    help->setAutoRaise(true);
    help->setAccessibleName(tr("How to search"));
    help->setToolTip(searchHelp());
    connect(help, &QToolButton::clicked, this,
            [help] { QToolTip::showText(help->mapToGlobal(QPoint(0, help->height())), searchHelp(), help); });
    bar->addWidget(help);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Information}) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("severity-") + severityKey(severity));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(style()->standardIcon(pictureOf(severity), nullptr, this));
        button->setIconSize(QSize(16, 16));
        button->setToolTip(tr("Show only the severities that are pressed"));
        connect(button, &QToolButton::toggled, this, &ActivityView::ask);
        bar->addWidget(button);
        m_severities[static_cast<std::size_t>(severity)] = button;
    }
    bar->addWidget(m_onlyScope);
    m_onlyScope->setObjectName(QStringLiteral("activityOnlyJob"));
    m_onlyScope->setChecked(true);
    m_follow->setObjectName(QStringLiteral("activityFollow"));
    m_follow->setCheckable(true);
    m_follow->setAutoRaise(true);
    bar->addWidget(m_follow);
    m_export->setObjectName(QStringLiteral("activityExport"));
    m_export->setAutoRaise(true);
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setIcon(pictureIcon(Picture::Export));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Write the messages that are loaded here to a CSV file"));
    bar->addWidget(m_export);
    m_export->setVisible(m_kind == Kind::Window);
    static_cast<QVBoxLayout *>(layout())->addLayout(bar);
}

void ActivityView::makeTable()
{
    m_table->setObjectName(QStringLiteral("activityTable"));
    m_table->setAccessibleName(tr("Activity log"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setItemDelegateForColumn(ActivityModel::SeverityColumn, new SeverityDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 7);
    auto *header = new ElidingHeader(m_table);
    m_table->setHorizontalHeader(header);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    constexpr std::array kWidths{34, 18, 15, 13, 18, 24, 12, 60}; // in characters
    static_assert(kWidths.size() == ActivityModel::ColumnCount);
    for (std::size_t column = 0; column < kWidths.size(); ++column)
        header->resizeSection(static_cast<int>(column), character * kWidths[column]);
    m_table->setColumnHidden(ActivityModel::ServerColumn, m_kind == Kind::Pane);

    m_details->setObjectName(QStringLiteral("activityDetails"));
    m_details->setAccessibleName(tr("All about the message"));
    m_details->setColumnCount(2);
    m_details->setHeaderHidden(true);
    m_details->setRootIsDecorated(false);
    m_details->setWordWrap(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setColumnWidth(0, character * (m_kind == Kind::Window ? 26 : 16));
    m_empty->setObjectName(QStringLiteral("activityEmpty"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    if (m_kind == Kind::Window)
        m_splitter->setSizes({fontMetrics().height() * 26, fontMetrics().height() * 10});
    else
        m_splitter->setSizes({character * 110, character * 50});

    auto *copy = new QAction(tr("Copy"), m_table);
    copy->setObjectName(QStringLiteral("activityCopy"));
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ActivityView::copyRows);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    if (m_kind == Kind::Pane)
        return; // the window it is in has these keys
    copy->setShortcut(QKeySequence::Copy);
    auto *find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

void ActivityView::addServer(ServerState &server)
{
    m_model->addServer(server);
    updateContents();
}

void ActivityView::removeServer(const ServerState *server)
{
    if (m_server == server)
        clear();
    else
        m_model->removeServer(server);
}

void ActivityView::setInterval(ServerState &server, UtcMs fromMs, UtcMs toMs, const ActivityScope &scope)
{
    if (m_server == &server && m_fromMs == fromMs && m_toMs == toMs && m_scope == scope)
        return;
    const bool isOther = m_server != &server;
    if (isOther)
        clear();
    m_server = &server;
    m_fromMs = fromMs;
    m_toMs = toMs;
    m_scope = scope;
    m_onlyScope->setVisible(!scope.isAll());
    if (!scope.node.isEmpty())
        m_onlyScope->setText(tr("Only of this node"));
    else if (!scope.operatorName.isEmpty())
        m_onlyScope->setText(tr("Only of this operator"));
    else
        m_onlyScope->setText(tr("Only of this job"));
    m_follow->setVisible(goesOn());
    ask();
    if (isOther)
        m_model->addServer(server); // behind the question: the one before is not asked of it
    updateContents();
}

void ActivityView::clear()
{
    if (m_server != nullptr)
        m_model->removeServer(m_server);
    m_server = nullptr;
    m_fromMs = m_toMs = kNoTime;
    m_scope = {};
    setFollowing(true);
    updateContents();
}

void ActivityView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_pulse.start();
    if (std::exchange(m_isWaiting, false))
        ask();
}

void ActivityView::ask()
{
    m_typing.stop();
    if (!isVisible()) {
        m_isWaiting = true;
        return;
    }
    if (m_kind == Kind::Pane && m_server == nullptr)
        return;
    ActivityQuestion question;
    question.search = wholeSearch();
    question.zoneMinutes = QDateTime::currentDateTime().offsetFromUtc() / 60;
    question.fromMs = m_fromMs;
    question.toMs = m_toMs;
    if (m_onlyScope->isChecked())
        question.job = m_scope.job;
    for (const Severity severity : kSeverities) {
        if (m_severities[static_cast<std::size_t>(severity)]->isChecked())
            question.severities |= static_cast<quint8>(1U << static_cast<unsigned>(severity));
    }
    question.wantsCounts = true;
    m_model->ask(question);
}

QString ActivityView::wholeSearch() const
{
    QStringList parts{m_search->text().trimmed()};
    const auto add = [&parts](const QString &field, QString name) {
        if (!name.isEmpty())
            parts << field + u'"' + name.remove(u'"') + u'"'; // a name cannot end its own quotation
    };
    if (m_onlyScope->isChecked()) {
        add(QStringLiteral("node:"), m_scope.node);
        add(QStringLiteral("operator:"), m_scope.operatorName);
    }
    parts.removeAll(QString());
    return parts.join(u' ');
}

bool ActivityView::goesOn() const
{
    return m_toMs == kNoTime;
}

void ActivityView::setFollowing(bool isFollowing)
{
    m_isFollowing = isFollowing;
    m_follow->setChecked(isFollowing);
    m_follow->setText(isFollowing ? tr("Following") : tr("Go on following"));
    m_follow->setToolTip(isFollowing ? tr("New messages come by themselves, as long as the newest one is in sight")
                                     : tr("Go to the newest message and follow from there; none is left out"));
    if (isFollowing) {
        m_table->scrollToTop();
        lookForNew();
    }
    updateContents();
}

void ActivityView::lookForNew()
{
    if (!isVisible()) {
        m_pulse.stop(); // until it is shown again
        return;
    }
    if (m_isFollowing && !m_typing.isActive())
        m_model->lookForNew();
}

QString ActivityView::standingText() const
{
    QStringList parts;
    const int shown = m_model->rowCount();
    const std::optional<ActivityModel::Counts> counts = m_model->counts();
    if (m_model->isReading() && shown == 0)
        parts << tr("Searching…");
    else if (m_model->isWhole())
        parts << tr("%Ln message(s)", nullptr, shown);
    else if (shown >= ActivityModel::kMostRows)
        parts << tr("%Ln message(s), older ones are not loaded: give a time or a search", nullptr, shown);
    else
        parts << tr("%Ln message(s) loaded, older ones come when you scroll", nullptr, shown);
    if (!m_isFollowing && goesOn())
        parts << tr("Not following: new messages are not shown until you go on");
    for (const ActivityModel::Standing &one : m_model->standings()) {
        if (!one.problem.isEmpty() && m_model->searchProblem().isEmpty())
            //: %1 is the name of a server, %2 why its messages are missing.
            parts << tr("%1: %2", "server and problem").arg(one.server, one.problem);
        else if (one.isReading && shown > 0 && m_kind == Kind::Window)
            //: %1 is the name of a server.
            parts << tr("reading from %1", "a server").arg(one.server);
        else if (one.isCounting && m_kind == Kind::Window && counts && counts->isPartial)
            //: %1 is the name of a server.
            parts << tr("%1 has not counted its messages yet", "a server").arg(one.server);
    }
    return parts.join(QStringLiteral(" · "));
}

void ActivityView::updateContents()
{
    const std::optional<ActivityModel::Counts> counts = m_model->counts();
    const QLocale locale;
    for (const Severity severity : kSeverities) {
        const auto at = static_cast<std::size_t>(severity);
        if (m_severities[at] == nullptr)
            continue;
        QString text = severityText(severity);
        if (counts) {
            const bool more = counts->isPartial || (counts->isAtLeast && counts->of[at] >= kMostCounted);
            text += u' ' + locale.toString(counts->of[at]) + (more ? QStringLiteral("+") : QString());
        }
        m_severities[at]->setText(text);
    }
    const bool isEmpty = m_model->rowCount() == 0;
    const QString problem = m_model->searchProblem();
    if (!problem.isEmpty())
        m_empty->setTexts(tr("The search cannot be understood"), problem, {});
    else if (m_model->isReading() || !m_model->isWhole())
        m_empty->setTexts(tr("Messages are being looked for"), {}, {});
    else if (!m_model->hasAnswer())
        m_empty->setTexts(tr("No server answers"), tr("Messages are shown when a server is connected again."), {});
    else if (m_kind == Kind::Pane && m_search->text().trimmed().isEmpty() && m_model->question().severities == 0)
        m_empty->setTexts(tr("No messages in this time"),
                          !m_scope.isAll() && m_onlyScope->isChecked()
                              ? tr("Take the tick away to see everything that the server logged meanwhile.")
                              : tr("The server has logged nothing between start and end, or no longer keeps it."),
                          {});
    else if (m_search->text().trimmed().isEmpty() && m_model->question().severities == 0)
        m_empty->setTexts(
            tr("No messages"),
            tr("Everything that happens leaves a message here: what nodes report, what operators do, and what "
               "the servers do themselves. Messages of archived jobs are in their archives."),
            {});
    else
        m_empty->setTexts(tr("Nothing fits"), tr("Take words or severities away, or search a longer time."), {});
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    m_details->setVisible(!isEmpty);
    m_export->setEnabled(!isEmpty && !m_writing.isRunning());
    const QString standing = standingText();
    m_state->setText(standing);
    m_state->setToolTip(standing);
}

void ActivityView::updateDetails()
{
    m_details->clear();
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.isEmpty()) {
        new QTreeWidgetItem(m_details, {tr("Select a message to see what it means and what to do.")});
        m_details->topLevelItem(0)->setFirstColumnSpanned(true);
        m_details->topLevelItem(0)->setToolTip(0, m_details->topLevelItem(0)->text(0));
        return;
    }
    const auto message = selected.front().data(ActivityModel::MessageRole).value<ActivityMessage>();
    const auto add = [this](const QString &what, const QString &value) {
        if (value.isEmpty())
            return;
        auto *item = new QTreeWidgetItem(m_details, {what, value});
        item->setToolTip(1, value);
        item->setTextAlignment(0, Qt::AlignLeft | Qt::AlignTop);
    };
    add(tr("Message"), localizedText(message));
    if (const MessageKind *kind = messageKind(message.number)) {
        add(tr("Explanation"), messageExplanation(*kind));
        add(tr("What to do"), messageAction(*kind));
    } else {
        add(tr("Explanation"), tr("A newer version of Signalbox wrote this message."));
    }
    add(tr("Id"), activityId(message));
    add(tr("Time"), ItemText::longTime(message.atMs));
    if (m_kind == Kind::Window)
        add(tr("Server"), selected.front().data(ActivityModel::ServerNameRole).toString());
    add(tr("Job"), selected.front().siblingAtColumn(ActivityModel::JobColumn).data().toString());
    add(tr("Instruction"), selected.front().siblingAtColumn(ActivityModel::InstructionColumn).data().toString());
    add(tr("Node"), message.nodeName);
    add(tr("Reported by"), message.reporter);
    add(tr("Operator"), message.operatorName);
    add(tr("Entry of the log"), QLocale().toString(message.seq));
}

void ActivityView::copyRows()
{
    QStringList lines;
    QModelIndexList selected = m_table->selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    for (const QModelIndex &row : selected) {
        if (lines.size() >= kMostCopied)
            break;
        QStringList cells;
        for (int column = 0; column < ActivityModel::ColumnCount; ++column) {
            if (!m_table->isColumnHidden(column))
                cells << row.siblingAtColumn(column).data().toString();
        }
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ActivityView::writeCsv(const QString &filePath)
{
    const int count = m_model->rowCount();
    m_writing.run(
        [this, filePath, count, rows = m_model->copyOfRows()](const std::stop_token &) -> BackgroundTask::Finish {
            const QString problem = writeOutputFile(filePath, activityCsv(rows));
            return [this, filePath, count, problem] {
                if (problem.isEmpty())
                    m_messages->show(MessageBar::Kind::Information,
                                     //: %n messages were written to the file %1.
                                     tr("%Ln message(s) exported to %1", nullptr, count).arg(filePath));
                else
                    m_messages->showError(
                        tr("Export"),
                        {Error::Kind::Io, tr("The file %1 cannot be written: %2.").arg(filePath, problem), {}});
                updateContents();
            };
        });
    updateContents();
}

QByteArray ActivityView::columnState() const
{
    return m_table->horizontalHeader()->saveState();
}

void ActivityView::restoreColumns(const QByteArray &state)
{
    m_table->horizontalHeader()->restoreState(state);
    m_table->setColumnHidden(ActivityModel::ServerColumn, m_kind == Kind::Pane);
}

} // namespace signalbox
