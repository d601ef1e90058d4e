#include "views/collectedwindow.h"

#include "model/items/inventorydata.h"
#include "model/items/itemtext.h"
#include "model/items/serverlink.h"
#include "model/items/serverstate.h"
#include "views/confirmdialog.h"
#include "views/emptystate.h"
#include "views/jobdenial.h"
#include "views/messagebar.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QCloseEvent>
#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace signalbox {

namespace {

const QString kGeometryKey = QStringLiteral("collected/geometry");
const QString kColumnsKey = QStringLiteral("collected/columns");
const QString kFolderKey = QStringLiteral("collected/folder");
constexpr int kTypingMs = 300;
constexpr Deed kCollecting{Act::RunJobs, JobType::CollectFiles};

/// Rows as high as those of the other tables.
class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + 9};
    }
};

} // namespace

CollectedWindow::CollectedWindow(ServerState &server, QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_server(server),
      m_view(new QTreeView(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_messages(new MessageBar(this)),
      m_count(new QLabel(this)),
      m_search(new QLineEdit(this)),
      m_refresh(new QAction(tr("Refresh"), this)),
      m_save(new QAction(pictureIcon(Picture::Export), tr("Save…"), this)),
      m_delete(new QAction(tr("Delete…"), this))
{
    setObjectName(QStringLiteral("collectedWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a window. %1 is the name of a managing server.
    setWindowTitle(tr("Collected files of %1").arg(server.name()));
    makeView();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_count->setContentsMargins(8, 3, 8, 4);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setObjectName(QStringLiteral("collectedCount"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeBar();
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_messages);
    layout->addWidget(m_count);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    const auto filter = [this] {
        m_typing.stop();
        m_model.setFilter(m_search->text().trimmed());
        updateContents();
    };
    connect(&m_typing, &QTimer::timeout, this, filter);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, filter);
    connect(m_refresh, &QAction::triggered, this, &CollectedWindow::read);
    connect(m_save, &QAction::triggered, this, &CollectedWindow::askWhere);
    connect(m_delete, &QAction::triggered, this, &CollectedWindow::askDelete);
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_job == JobId{})
            Q_EMIT jobWanted();
        else
            showJob({});
    });
    connect(&m_model, &CollectedModel::filesWanted, this, &CollectedWindow::readFiles);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CollectedWindow::updateActions);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CollectedWindow::updateActions);
    if (ServerLink *link = server.link()) {
        connect(link, &ServerLink::snapshot, this, &CollectedWindow::read); // connected anew
        connect(link, &ServerLink::stateChanged, this, &CollectedWindow::updateActions);
    }
    const auto shortcut = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    shortcut(QKeySequence::Close, [this] { close(); });
    const QSettings settings;
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 38);
    m_view->header()->restoreState(settings.value(kColumnsKey).toByteArray());
    m_view->setFocus();
    read();
}

void CollectedWindow::makeView()
{
    m_view->setObjectName(QStringLiteral("collectedTree"));
    m_view->setAccessibleName(tr("Collected files"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->header()->setSortIndicator(CollectedModel::TimeColumn, Qt::DescendingOrder);
    m_view->setSortingEnabled(true);
    const int character = fontMetrics().averageCharWidth();
    constexpr std::array kWidths{56, 36, 24, 10, 14}; // in characters
    static_assert(kWidths.size() == CollectedModel::ColumnCount);
    for (std::size_t column = 0; column < kWidths.size(); ++column)
        m_view->setColumnWidth(static_cast<int>(column), character * kWidths[column]);
}

void CollectedWindow::makeBar()
{
    m_refresh->setObjectName(QStringLiteral("refreshCollected"));
    m_refresh->setShortcut(QKeySequence::Refresh);
    m_save->setObjectName(QStringLiteral("saveCollected"));
    m_save->setShortcut(QKeySequence::Save);
    m_delete->setObjectName(QStringLiteral("deleteCollected"));
    m_delete->setShortcut(QKeySequence::Delete);
    m_search->setObjectName(QStringLiteral("collectedSearch"));
    m_search->setPlaceholderText(tr("Search nodes and jobs"));
    m_search->setAccessibleName(tr("Search nodes and jobs"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    m_view->addActions({m_save, m_delete});
    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    bar->addActions({m_refresh, m_save, m_delete});
    auto *spring = new QWidget(bar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spring);
    bar->addWidget(m_search);
    qobject_cast<QVBoxLayout *>(layout())->insertWidget(0, bar);
}

void CollectedWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kColumnsKey, m_view->header()->saveState());
    QWidget::closeEvent(event);
}

CollectedData *CollectedWindow::told() const
{
    ServerLink *link = m_server.link();
    if (link == nullptr || link->state() != LinkState::Connected || link->inventoryData() == nullptr)
        return nullptr;
    return link->inventoryData()->collectedData();
}

void CollectedWindow::showJob(JobId job)
{
    m_search->clear();
    m_typing.stop();
    m_model.setFilter({});
    m_job = job;
    read();
}

void CollectedWindow::read()
{
    ++m_asked;
    CollectedData *source = told();
    m_isReading = source != nullptr;
    m_hasAnswer = false;
    if (source != nullptr) {
        source->collections(
            {m_job, {}}, this,
            [this, number = m_asked](const Result<std::vector<CollectionHead>> &answer) { take(number, answer); });
    }
    updateContents();
}

void CollectedWindow::take(quint64 asked, const Result<std::vector<CollectionHead>> &answer)
{
    if (asked != m_asked)
        return;
    m_isReading = false;
    m_hasAnswer = true;
    m_messages->withdraw(std::exchange(m_problem, 0));
    if (answer) {
        m_asOfMs = QDateTime::currentMSecsSinceEpoch();
        m_model.setCollections(answer.value());
        if (m_model.rowCount() == 1)
            m_view->expand(m_model.index(0, 0));
    } else {
        m_problem = m_messages->show(MessageBar::Kind::Error, answer.error().text, answer.error().detail);
    }
    updateContents();
}

void CollectedWindow::readFiles(AttemptId collection)
{
    CollectedData *source = told();
    if (source == nullptr)
        return;
    source->collection(collection, this, [this](const Result<Collection> &answer) {
        if (answer)
            m_model.setFiles(answer.value());
        else
            m_messages->showError(tr("Read the list of files"), answer.error());
        updateActions();
    });
}

std::vector<CollectedWindow::Selected> CollectedWindow::selection() const
{
    std::map<quint32, Selected> chosen;
    std::map<quint32, bool> whole;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const CollectionHead *head = m_model.head(row);
        if (head == nullptr)
            continue;
        Selected &one = chosen[number(head->attempt)];
        one.head = *head;
        if (const int file = m_model.fileOf(row); file >= 0)
            one.files.push_back(file);
        else
            whole[number(head->attempt)] = true;
    }
    std::vector<Selected> list;
    for (auto &[attempt, one] : chosen) {
        if (whole[attempt])
            one.files.clear();
        std::sort(one.files.begin(), one.files.end());
        list.push_back(std::move(one));
    }
    return list;
}

void CollectedWindow::updateActions()
{
    const std::vector<Selected> chosen = selection();
    const QString denial = m_server.denial(kCollecting);
    QString why;
    if (told() == nullptr)
        why = tr("The server is not connected.");
    else if (!denial.isEmpty())
        why = denial;
    else if (!m_saves.empty())
        why = tr("Files are being saved.");
    else if (chosen.empty())
        why = tr("Select a node or a file.");
    const bool areWhole =
        std::all_of(chosen.begin(), chosen.end(), [](const Selected &one) { return one.files.empty(); });
    m_save->setEnabled(why.isEmpty());
    m_save->setToolTip(why.isEmpty() ? tr("Save the selected files; of a node all of them") : why);
    m_delete->setEnabled(why.isEmpty() && areWhole);
    m_delete->setToolTip(!why.isEmpty() ? why
                         : areWhole     ? tr("Delete what was collected at the selected nodes from this server")
                                        : tr("Files of a node are deleted together: select its line."));
}

void CollectedWindow::updateContents()
{
    const bool isEmpty = m_model.rowCount() == 0;
    const ServerLink *link = m_server.link();
    if (link == nullptr || link->state() != LinkState::Connected)
        m_empty->setTexts(tr("The server is not connected"), {}, {});
    else if (told() == nullptr)
        m_empty->setTexts(tr("This server keeps no collected files"), {}, {});
    else if (m_isReading && !m_hasAnswer)
        m_empty->setTexts(tr("The list is being read"), {}, {});
    else if (m_model.total() > 0)
        m_empty->setTexts(tr("Nothing fits"), tr("No node and no job fits what is searched for."), {});
    else if (m_job != JobId{})
        m_empty->setTexts(tr("This job has brought no files yet"),
                          tr("They come when its clients have carried it out, and stand here after F5."),
                          tr("Show all jobs"));
    else
        m_empty->setTexts(tr("No files were collected yet"),
                          tr("A job of the type “Collect files from client” brings files of its clients here."),
                          jobsDenial(m_server, {JobType::CollectFiles, JobType::AcquireCollectedFiles}).isEmpty()
                              ? tr("New job…")
                              : QString());
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    QString text;
    if (!m_saves.empty()) //: %1 and %2 are numbers of files.
        text = tr("Saving: %1 of %2 files").arg(QLocale().toString(m_saved + m_savedNow), QLocale().toString(m_total));
    else if (m_isReading)
        text = tr("The list is being read");
    else {
        //: %n collections; %1 is a size like "3 MB", %2 a time.
        text = tr("%Ln collection(s), %1, as of %2", nullptr, m_model.rowCount())
                   .arg(ItemText::size(m_model.bytes()), ItemText::exactTime(m_asOfMs));
        if (m_job != JobId{}) //: %1 is what is shown, %2 the number of a job.
            text = tr("%1; only job %2").arg(text).arg(number(m_job));
    }
    m_count->setText(text);
    updateActions();
}

// Saving.

void CollectedWindow::askWhere()
{
    const std::vector<Selected> chosen = selection();
    if (chosen.empty())
        return;
    const QString folder = QSettings().value(kFolderKey).toString();
    const bool isOne = chosen.size() == 1 && chosen.front().files.size() == 1;
    auto *dialog = new QFileDialog(this, isOne ? tr("Save the file") : tr("Save the files in a folder"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (isOne) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        const std::vector<CollectedFile> *files = m_model.filesOf(chosen.front().head.attempt);
        const QString path = (*files)[static_cast<std::size_t>(chosen.front().files.front())].path;
        dialog->selectFile(safeSaveName(path.section(u'/', -1)));
    } else {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this, isOne](const QString &path) {
        QSettings().setValue(kFolderKey, isOne ? QFileInfo(path).absolutePath() : path);
        if (isOne)
            saveAs(path);
        else
            saveTo(path);
    });
    dialog->open();
}

void CollectedWindow::saveAs(const QString &filePath)
{
    const std::vector<Selected> chosen = selection();
    if (chosen.size() != 1 || chosen.front().files.size() != 1)
        return;
    const std::vector<CollectedFile> *files = m_model.filesOf(chosen.front().head.attempt);
    if (files == nullptr)
        return;
    begin({{{chosen.front().head, *files}, {{chosen.front().files.front(), filePath}}}}, filePath);
}

void CollectedWindow::saveTo(const QString &folder)
{
    std::vector<CollectedSave> saves;
    for (const Selected &one : selection()) {
        CollectedSave save;
        save.collection.head = one.head;
        if (const std::vector<CollectedFile> *files = m_model.filesOf(one.head.attempt)) {
            save.collection.files = *files;
            for (CollectedSave::Target &target : targetsBelow(save.collection, folder)) {
                if (one.files.empty() || std::binary_search(one.files.begin(), one.files.end(), target.file))
                    save.targets.push_back(std::move(target));
            }
        }
        saves.push_back(std::move(save)); // without files: they are asked for when its turn comes
    }
    begin(std::move(saves), folder);
}

void CollectedWindow::begin(std::vector<CollectedSave> saves, const QString &where)
{
    if (!m_saves.empty() || saves.empty())
        return;
    m_saves.assign(std::make_move_iterator(saves.begin()), std::make_move_iterator(saves.end()));
    m_where = where;
    m_saved = m_savedNow = m_total = 0;
    for (const CollectedSave &save : m_saves)
        m_total += save.targets.empty() ? save.collection.head.files : static_cast<int>(save.targets.size());
    saveNext();
}

void CollectedWindow::saveNext()
{
    CollectedData *source = told();
    if (source == nullptr) {
        ended(Error{Error::Kind::Io, tr("The server is not connected."), {}});
        return;
    }
    CollectedSave &save = m_saves.front();
    if (save.targets.empty()) {
        source->collection(save.collection.head.attempt, this, [this](const Result<Collection> &answer) {
            if (!answer) {
                ended(answer.error());
                return;
            }
            m_saves.front().collection = answer.value();
            m_saves.front().targets = targetsBelow(answer.value(), m_where);
            if (m_saves.front().targets.empty())
                ended({});
            else
                saveNext();
        });
        updateContents();
        return;
    }
    source->saveCollected(
        save, this,
        [this](int saved) {
            m_savedNow = saved;
            updateContents();
        },
        [this](const Outcome &outcome) { ended(outcome); });
    updateContents();
}

void CollectedWindow::ended(const Outcome &outcome)
{
    if (m_saves.empty())
        return;
    if (outcome)
        m_saved += static_cast<int>(m_saves.front().targets.size());
    else
        m_saved += m_savedNow;
    m_savedNow = 0;
    m_saves.pop_front();
    if (!outcome) {
        m_saves.clear();
        m_messages->showError(tr("Save collected files"), outcome.error());
    } else if (!m_saves.empty()) {
        saveNext();
        return;
    } else {
        m_messages->show(MessageBar::Kind::Information,
                         //: %n files were saved; %1 is a file or a folder.
                         tr("%Ln file(s) saved: %1", nullptr, m_saved).arg(m_where));
    }
    updateContents();
}

// Deleting.

void CollectedWindow::askDelete()
{
    std::vector<CollectionHead> heads;
    for (const Selected &one : selection())
        heads.push_back(one.head);
    if (heads.empty())
        return;
    Confirmation confirmation;
    confirmation.title = tr("Delete collected files");
    confirmation.total = static_cast<quint32>(heads.size());
    confirmation.question = tr("Delete what was collected at %Ln node(s)?", nullptr, static_cast<int>(heads.size()));
    confirmation.consequence = tr("The files are gone from this server then. At the clients nothing changes.");
    for (const CollectionHead &head : heads) {
        if (confirmation.names.size() == ConfirmDialog::kMostNames)
            break;
        //: %1 is the name of a node, %2 the number of a job.
        confirmation.names << tr("%1, job %2").arg(head.nodeName).arg(number(head.job));
    }
    confirmation.unnamed = static_cast<quint32>(heads.size()) - static_cast<quint32>(confirmation.names.size());
    confirmation.button = tr("Delete", "button");
    confirmation.keep = tr("Keep");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &QDialog::accepted, this, [this, heads] { remove(heads); });
    dialog->open();
}

void CollectedWindow::remove(std::vector<CollectionHead> heads)
{
    CollectedData *source = told();
    if (heads.empty() || source == nullptr) {
        read();
        return;
    }
    const CollectionHead head = heads.back();
    heads.pop_back();
    source->removeCollected(head.attempt, this, [this, heads = std::move(heads)](const Outcome &outcome) {
        if (outcome || outcome.error().kind == Error::Kind::NotFound) { // somebody else was faster
            remove(heads);
            return;
        }
        m_messages->showError(tr("Delete collected files"), outcome.error());
        read();
    });
}

} // namespace signalbox
