#include "views/auditwindow.h"

#include "model/items/itemtext.h"
#include "model/items/serverlink.h"
#include "model/items/serverstate.h"
#include "model/items/tableexport.h"
#include "views/csvfiledialog.h"
#include "views/emptystate.h"
#include "views/fieldshortcuts.h"
#include "views/messagebar.h"
#include "views/recordtable.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QCloseEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>
#include <numeric>
#include <utility>
#include <vector>

namespace signalbox {

namespace {

const QString kGeometryKey = QStringLiteral("audit/geometry");
const QString kColumnsKey = QStringLiteral("audit/columns");
const QString kSplitterKey = QStringLiteral("audit/splitter");
constexpr int kPage = 1000; ///< records that are asked for at once
constexpr qsizetype kSealShown = 16; ///< digits: enough to tell one seal from another

} // namespace

AuditWindow::AuditWindow(ServerState &server, QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_server(server),
      m_store(std::make_shared<AuditStore>()),
      m_table(new QTableView(this)),
      m_details(new QTreeWidget(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_messages(new MessageBar(this)),
      m_count(new QLabel(this)),
      m_export(new QAction(pictureIcon(Picture::Export), tr("Export…"), this)),
      m_verify(new QAction(pictureIcon(Picture::Verify), tr("Verify"), this))
{
    setObjectName(QStringLiteral("auditWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a window. %1 is the name of a managing server.
    setWindowTitle(tr("Audit of %1").arg(server.name()));
    m_export->setObjectName(QStringLiteral("exportAudit"));
    m_export->setShortcut(QKeySequence(tr("Ctrl+E")));
    m_export->setToolTip(tr("Export the records shown here as CSV"));
    m_verify->setObjectName(QStringLiteral("verifyAudit"));
    m_verify->setToolTip(tr("Find out whether records were changed, removed or moved"));

    m_model.setSource(m_store);
    m_table->setObjectName(QStringLiteral("auditTable"));
    m_table->setAccessibleName(tr("Audit"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr std::array kWidths{10, 25, 18, 26, 30, 9, 15, 12, 16, 30}; // in characters
    static_assert(kWidths.size() == AuditStore::ColumnCount);
    QHeaderView *header = dressRecordTable(*m_table, kWidths);
    header->setSortIndicator(AuditStore::NumberColumn, Qt::DescendingOrder); // what is new stands on top
    m_table->setSortingEnabled(true);
    const int character = fontMetrics().averageCharWidth();

    m_details->setObjectName(QStringLiteral("auditDetails"));
    m_details->setAccessibleName(tr("The whole record"));
    m_details->setColumnCount(2);
    m_details->setHeaderHidden(true);
    m_details->setRootIsDecorated(false);
    m_details->setUniformRowHeights(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setColumnWidth(0, character * 32);

    auto *filter = new QLineEdit(this);
    filter->setObjectName(QStringLiteral("auditFilter"));
    filter->setPlaceholderText(tr("Filter records"));
    filter->setAccessibleName(tr("Filter records"));
    filter->setClearButtonEnabled(true);
    new FieldShortcuts(filter);
    filter->setMaximumWidth(character * 36);
    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    bar->addActions({m_export, m_verify});
    auto *spring = new QWidget(bar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spring);
    bar->addWidget(filter);

    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({fontMetrics().height() * 26, fontMetrics().height() * 12});
    m_splitter->setChildrenCollapsible(false);
    m_count->setContentsMargins(8, 3, 8, 4);
    m_count->setObjectName(QStringLiteral("auditCount"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_messages);
    layout->addWidget(m_count);

    connect(m_export, &QAction::triggered, this, &AuditWindow::chooseFile);
    connect(m_verify, &QAction::triggered, this, &AuditWindow::verify);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AuditWindow::updateDetails);
    connect(&m_model, &OrderedTableModel::countsChanged, this, &AuditWindow::updateContents);
    connect(filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        RowFilter rows;
        rows.text = text;
        m_model.setFilter(rows);
    });
    const auto shortcut = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence::Find, [filter] {
        filter->setFocus(Qt::ShortcutFocusReason);
        filter->selectAll();
    });
    shortcut(QKeySequence::Close, [this] { close(); });
    if (ServerLink *link = server.link()) {
        connect(link, &ServerLink::heartbeat, this, &AuditWindow::readOn);
        connect(link, &ServerLink::snapshot, this, &AuditWindow::readOn);
    }

    const QSettings settings;
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        resize(character * 200, fontMetrics().height() * 42);
    header->restoreState(settings.value(kColumnsKey).toByteArray());
    m_splitter->restoreState(settings.value(kSplitterKey).toByteArray());
    updateContents();
    updateDetails();
    m_table->setFocus();
    readOn();
}

void AuditWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kColumnsKey, m_table->horizontalHeader()->saveState());
    settings.setValue(kSplitterKey, m_splitter->saveState());
    QWidget::closeEvent(event);
}

/// What has been added since, page by page.
void AuditWindow::readOn()
{
    ServerLink *link = m_server.link();
    if (m_isReading || link == nullptr || link->state() != LinkState::Connected)
        return;
    m_isReading = true;
    link->audit(m_store->newest(), kPage, this, [this](const Result<AuditList> &answer) { take(answer); });
}

void AuditWindow::take(const Result<AuditList> &answer)
{
    m_isReading = false;
    if (!answer) {
        if (m_problem == 0) // it is tried again with each heartbeat, and said once
            m_problem = m_messages->show(MessageBar::Kind::Error, answer.error().text, answer.error().detail);
        m_hasAnswer = true;
        updateContents();
        return;
    }
    m_messages->withdraw(std::exchange(m_problem, 0));
    m_hasAnswer = true;
    m_last = answer.value().last;
    const quint32 before = m_store->newest();
    m_store->append(answer.value().records);
    m_isWhole = answer.value().records.size() < kPage || m_store->newest() == before;
    updateContents();
    if (!m_isWhole)
        readOn();
}

void AuditWindow::updateContents()
{
    const bool isEmpty = m_model.totalRowCount() == 0;
    if (m_hasAnswer)
        m_empty->setTexts(tr("No commands yet"),
                          tr("Every command of an operator leaves a record here, whether it is carried out or refused: "
                             "who gave it, when, from where, and on how many destinations it acted."),
                          {});
    else
        m_empty->setTexts(tr("The audit is being read"), {}, {});
    m_empty->giveWayTo(m_table, isEmpty);
    m_details->setVisible(!isEmpty);
    m_export->setEnabled(m_model.rowCount() > 0 && m_work == nullptr);
    m_verify->setEnabled(!isEmpty && !m_chain);
    const QLocale locale;
    if (m_chain) {
        m_count->setText(tr("Verifying: %1 of %Ln record(s)", nullptr, static_cast<int>(m_last))
                             .arg(locale.toString(m_chain->count())));
        return;
    }
    if (m_hasAnswer && !m_isWhole) {
        m_count->setText(tr("Reading: %1 of %Ln record(s)", nullptr, static_cast<int>(m_last))
                             .arg(locale.toString(m_store->records().size())));
        return;
    }
    //: %1 of %n records are shown.
    m_count->setText(
        tr("%1 of %Ln record(s) shown", nullptr, m_model.totalRowCount()).arg(locale.toString(m_model.rowCount())));
}

void AuditWindow::updateDetails()
{
    m_details->clear();
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.isEmpty()) {
        new QTreeWidgetItem(m_details, {tr("Select a record to see all of it.")});
        m_details->topLevelItem(0)->setFirstColumnSpanned(true);
        return;
    }
    const auto record = selected.front().data(AuditStore::RecordRole).value<AuditRecord>();
    const auto add = [this](const QString &member, const QString &value) {
        if (value.isEmpty())
            return;
        auto *item = new QTreeWidgetItem(m_details, {member, value});
        item->setToolTip(1, value);
    };
    for (int column = 0; column < AuditStore::TextColumn; ++column) {
        const QString value = column == AuditStore::TimeColumn && record.atMs != kNoTime
                                  ? ItemText::longTime(record.atMs)
                                  : selected.front().siblingAtColumn(column).data().toString();
        add(m_store->header(column, Qt::DisplayRole).toString(), value);
    }
    const auto sealed = [&](const char *key) { return record.sealed.value(QLatin1String(key)).toString(); };
    add(tr("What"), record.text);
    add(tr("Reason"), record.reason);
    add(tr("Entry of the log"), QLocale().toString(record.seq));
    add(tr("Key of the request"), sealed("key"));
    add(tr("Seal"), sealed("hash"));
    add(tr("Seal of the record before"), sealed("previous"));
}

void AuditWindow::verify()
{
    if (m_chain)
        return;
    m_chain.emplace();
    if (m_store->newest() != 0)
        m_chain->expect(m_store->newest(), m_store->newestSeal());
    updateContents();
    verifyOn();
}

void AuditWindow::verifyOn()
{
    if (ServerLink *link = m_server.link())
        link->audit(m_chain->newest(), kPage, this, [this](const Result<AuditList> &answer) { takeToVerify(answer); });
    else
        m_chain.reset();
}

void AuditWindow::takeToVerify(const Result<AuditList> &answer)
{
    if (answer) {
        const quint32 before = m_chain->newest();
        for (const AuditRecord &record : answer.value().records)
            m_chain->add(record.sealed);
        if (answer.value().records.size() >= kPage && m_chain->newest() > before) {
            updateContents();
            verifyOn();
            return;
        }
        m_chain->end(answer.value().last);
        tellVerified();
    } else {
        m_messages->showError(tr("Verify"), answer.error());
    }
    m_chain.reset();
    updateContents();
}

void AuditWindow::tellVerified()
{
    if (m_chain->isSound()) {
        m_messages->show(MessageBar::Kind::Information,
                         //: %1 is a number, %2 the beginning of a seal.
                         tr("The chain of %Ln record(s) is whole. The newest is number %1, its seal begins with %2.",
                            nullptr, static_cast<int>(m_chain->count()))
                             .arg(QLocale().toString(m_chain->newest()))
                             .arg(QString::fromLatin1(m_chain->seal().toHex().left(kSealShown))),
                         // What the command line takes to find out later whether it is still the same chain.
                         QString::number(m_chain->newest()) + u':' + QString::fromLatin1(m_chain->seal().toHex()));
        return;
    }
    QStringList lines;
    for (const AuditFinding &finding : m_chain->findings())
        lines << auditFindingText(finding);
    const QString others = tr("And %Ln more; copy the details.", nullptr, static_cast<int>(lines.size()) - 1);
    m_messages->show(MessageBar::Kind::Error, lines.size() == 1 ? lines.front() : lines.front() + u' ' + others,
                     lines.join(u'\n'));
}

void AuditWindow::chooseFile()
{
    askForCsvFile(this, tr("Export the audit"), QStringLiteral("audit.csv"),
                  [this](const QString &path) { writeCsv(path); });
}

void AuditWindow::writeCsv(const QString &filePath)
{
    if (m_work != nullptr)
        return;
    std::vector<int> columns(AuditStore::ColumnCount);
    std::iota(columns.begin(), columns.end(), 0);
    m_work = new TableExport(m_model, std::move(columns), m_server, filePath, this);
    connect(m_work, &TableExport::ended, this, [this](const Outcome &outcome) {
        const int count = m_work->written();
        const QString path = m_work->filePath();
        std::exchange(m_work, nullptr)->deleteLater();
        if (!outcome)
            m_messages->showError(tr("Export"), outcome.error());
        else
            //: %n records were written to the file %1.
            m_messages->show(MessageBar::Kind::Information,
                             tr("%Ln record(s) exported to %1", nullptr, count).arg(path));
        updateContents();
    });
    updateContents();
    m_work->start();
}

} // namespace signalbox
