#include "views/setdialog.h"

#include "model/domain/definitionfile.h"
#include "model/domain/joborder.h"
#include "model/items/serverstate.h"
#include "views/definitionsaver.h"
#include "views/fieldhint.h"
#include "views/operatorname.h"
#include "views/stagediagram.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

enum StageColumn { StageNameColumn, CriticalColumn, SuccessColumn, WarningColumn, ErrorColumn, StageColumnCount };
enum RequestColumn { DefinitionColumn, RequestNameColumn, DestinationsColumn, RequestColumnCount };
constexpr qsizetype kMostProblems = 4; ///< shown at once

QTableWidget *makeTable(const char *name, const QString &accessible, const QStringList &columns, QWidget *parent)
{
    auto *table = new QTableWidget(0, static_cast<int>(columns.size()), parent);
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(accessible);
    table->setHorizontalHeaderLabels(columns);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false); // bold titles would not fit
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    return table;
}

QPushButton *makeButton(const char *name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace

SetDialog::SetDialog(const Appearance &appearance, ServerState &server, std::vector<DefinitionRecord> definitions,
                     const RequestSet &set, QWidget *parent)
    : QDialog(parent),
      m_server(server),
      m_definitions(std::move(definitions)),
      m_set(set),
      m_name(new QLineEdit(set.name, this)),
      m_description(new QLineEdit(set.description, this)),
      m_diagram(new StageDiagram(appearance, this)),
      m_problems(new FieldHint(this))
{
    setObjectName(QStringLiteral("setDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(set.name.isEmpty() ? tr("New request set") : tr("Request set “%1”").arg(set.name));
    m_name->setObjectName(QStringLiteral("setName"));
    m_description->setObjectName(QStringLiteral("setDescription"));
    m_problems->setObjectName(QStringLiteral("setProblems"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Description:"), m_description);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_diagram);
    scroll->setWidgetResizable(true);
    scroll->setMinimumHeight(fontMetrics().height() * 9);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("saveSet"));
    auto *layout = new QGridLayout(this);
    layout->addLayout(form, 0, 0, 1, 2);
    layout->addWidget(makeStages(), 1, 0);
    layout->addWidget(makeRequests(), 1, 1);
    layout->addWidget(scroll, 2, 0, 1, 2);
    // Their room is kept, so that nothing moves below the pointer when one comes or goes.
    auto *problems = new QWidget(this);
    problems->setMinimumHeight(fontMetrics().height() * 3);
    auto *problemsLayout = new QVBoxLayout(problems);
    problemsLayout->setContentsMargins(0, 0, 0, 0);
    problemsLayout->addWidget(m_problems);
    problemsLayout->addStretch();
    layout->addWidget(problems, 3, 0, 1, 2);
    layout->addWidget(buttons, 4, 0, 1, 2);
    layout->setRowStretch(1, 3);
    layout->setRowStretch(2, 2);
    layout->setColumnStretch(0, 6);
    layout->setColumnStretch(1, 5);
    connect(m_name, &QLineEdit::textChanged, this, &SetDialog::validate);
    connect(m_description, &QLineEdit::textChanged, this, &SetDialog::validate);
    connect(m_diagram, &StageDiagram::chosenChanged, this, [this] {
        if (m_diagram->chosen())
            m_stages->selectRow(static_cast<int>(*m_diagram->chosen()));
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &SetDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().averageCharWidth() * 190, fontMetrics().height() * 38);
    fillStages();
    chooseStage(m_set.stages.empty() ? -1 : 0);
    validate();
}

void SetDialog::setTarget(DefinitionId id, DefinitionId folder, quint32 version)
{
    m_version = version;
    m_id = id;
    m_folder = folder;
}

QWidget *SetDialog::makeStages()
{
    auto *part = new QGroupBox(tr("Stages, one after the other"), this);
    m_stages = makeTable(
        "stages", tr("Stages"),
        {tr("Name"), tr("Critical stage"), tr("After success"), tr("After a warning"), tr("After an error")}, part);
    m_stages->horizontalHeader()->setSectionResizeMode(CriticalColumn, QHeaderView::ResizeToContents);
    auto *add = makeButton("addStage", tr("Add stage"), part);
    m_removeStage = makeButton("removeStage", tr("Remove"), part);
    m_up = makeButton("stageUp", tr("Up", "move a stage"), part);
    m_down = makeButton("stageDown", tr("Down", "move a stage"), part);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {add, m_removeStage, m_up, m_down})
        row->addWidget(button);
    row->addStretch();
    auto *layout = new QVBoxLayout(part);
    layout->addWidget(m_stages, 1);
    layout->addLayout(row);
    connect(add, &QPushButton::clicked, this, &SetDialog::addStage);
    connect(m_removeStage, &QPushButton::clicked, this, &SetDialog::removeStage);
    connect(m_up, &QPushButton::clicked, this, [this] { moveStage(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveStage(1); });
    connect(m_stages, &QTableWidget::itemSelectionChanged, this, [this] {
        if (!m_filling)
            chooseStage(m_stages->currentRow());
    });
    return part;
}

QWidget *SetDialog::makeRequests()
{
    auto *part = new QGroupBox(tr("Requests of the stage, all at the same time"), this);
    m_requestTitle = new QLabel(part);
    m_requestTitle->setTextFormat(Qt::PlainText);
    m_requests =
        makeTable("requests", tr("Requests"), {tr("Job definition"), tr("Name of the job"), tr("Destinations")}, part);
    m_addRequest = makeButton("addRequest", tr("Add request"), part);
    m_removeRequest = makeButton("removeRequest", tr("Remove"), part);
    auto *row = new QHBoxLayout;
    row->addWidget(m_addRequest);
    row->addWidget(m_removeRequest);
    row->addStretch();
    auto *layout = new QVBoxLayout(part);
    layout->addWidget(m_requestTitle);
    layout->addWidget(m_requests, 1);
    layout->addLayout(row);
    connect(m_addRequest, &QPushButton::clicked, this, &SetDialog::addRequest);
    connect(m_removeRequest, &QPushButton::clicked, this, &SetDialog::removeRequest);
    return part;
}

SetStage *SetDialog::stage()
{
    return m_chosen < 0 || m_chosen >= static_cast<int>(m_set.stages.size())
               ? nullptr
               : &m_set.stages[static_cast<std::size_t>(m_chosen)];
}

std::optional<JobDefinition> SetDialog::jobOf(DefinitionId id) const
{
    const auto found = std::find_if(m_definitions.begin(), m_definitions.end(),
                                    [id](const DefinitionRecord &record) { return record.id == id; });
    if (found == m_definitions.end() || found->isRemoved() || found->kind != DefinitionKind::Job)
        return std::nullopt;
    Result<JobDefinition> job = jobDefinitionOf(QJsonDocument::fromJson(found->json.toUtf8()).object());
    return job ? std::optional(std::move(job).value()) : std::nullopt;
}

bool SetDialog::isNode(const QString &name, NodeRole role)
{
    if (m_clients.isEmpty() && m_relays.isEmpty()) {
        const NodeStore &nodes = *m_server.nodes();
        for (const quint32 row : nodes.rows())
            (nodes.record(row).role == NodeRole::Client ? m_clients : m_relays).insert(nodes.record(row).name);
    }
    return (role == NodeRole::Client ? m_clients : m_relays).contains(name);
}

/// What a request orders is for clients, or for relays: then these must be some.
QStringList SetDialog::unknownDestinations(const SetRequest &request)
{
    if (request.destinations.isEmpty())
        return {};
    const std::optional<JobDefinition> job = request.job ? request.job : jobOf(request.definition);
    if (!job)
        return {}; // which is said already
    const bool toRelays = goesToRelays(job->type);
    QStringList problems;
    for (const QString &node : request.destinations) {
        if (!isNode(node, toRelays ? NodeRole::Relay : NodeRole::Client))
            problems << (toRelays ? tr("There is no relay “%1”.") : tr("There is no client “%1”.")).arg(node);
    }
    return problems;
}

// ---- Stages

void SetDialog::fillStages()
{
    m_filling = true;
    m_stages->setRowCount(static_cast<int>(m_set.stages.size()));
    for (int row = 0; row < m_stages->rowCount(); ++row)
        fillStageRow(row);
    m_filling = false;
}

void SetDialog::fillStageRow(int row)
{
    const auto at = static_cast<std::size_t>(row);
    const SetStage &shown = m_set.stages[at];
    auto *name = new QLineEdit(shown.name, m_stages);
    name->setFrame(false);
    name->setMaxLength(kMaxNameLength);
    name->setCursorPosition(0); // the beginning of a long one is seen
    name->setAccessibleName(tr("Name of the stage"));
    connect(name, &QLineEdit::editingFinished, this, [this, at, name] { renameStage(at, name->text()); });
    m_stages->setCellWidget(row, StageNameColumn, name);
    auto *critical = new QCheckBox(m_stages);
    critical->setChecked(shown.isCritical);
    critical->setAccessibleName(tr("Critical stage"));
    critical->setToolTip(tr("The result of the set is that of the last critical stage that ran"));
    connect(critical, &QCheckBox::toggled, this, [this, at](bool on) {
        m_set.stages[at].isCritical = on;
        validate();
    });
    m_stages->setCellWidget(row, CriticalColumn, critical);
    for (const auto &[column, result] :
         {std::pair(SuccessColumn, StageResult::Success), std::pair(WarningColumn, StageResult::Warning),
          std::pair(ErrorColumn, StageResult::Error)}) {
        auto *next = new QComboBox(m_stages);
        next->setAccessibleName(m_stages->horizontalHeaderItem(column)->text());
        next->addItem(tr("The set ends"), QString());
        for (std::size_t other = 0; other < m_set.stages.size(); ++other) {
            if (other != at)
                next->addItem(m_set.stages[other].name, m_set.stages[other].name);
        }
        const QString &linked = shown.next(result);
        int index = next->findData(linked);
        if (index < 0) { // shown as it is, so that what is wrong can be seen
            next->addItem(linked, linked);
            index = next->count() - 1;
        }
        next->setCurrentIndex(index);
        connect(next, &QComboBox::currentIndexChanged, this, [this, at, next, how = result] {
            m_set.stages[at].next(how) = next->currentData().toString();
            validate();
        });
        m_stages->setCellWidget(row, column, next);
    }
}

void SetDialog::renameStage(std::size_t at, const QString &name)
{
    const QString before = m_set.stages[at].name;
    const QString wanted = name.trimmed();
    if (before == wanted)
        return;
    m_set.stages[at].name = wanted;
    const bool isOnly = std::none_of(m_set.stages.begin(), m_set.stages.end(),
                                     [&](const SetStage &other) { return other.name == before; });
    for (SetStage &other : m_set.stages) {
        for (const StageResult result : kStageResults) {
            if (isOnly && other.next(result) == before)
                other.next(result) = wanted;
        }
    }
    // The boxes of the others name it, and this may come from the field that a rebuild deletes.
    QMetaObject::invokeMethod(
        this,
        [this] {
            const int chosen = m_chosen;
            fillStages();
            chooseStage(chosen);
            validate();
        },
        Qt::QueuedConnection);
}

void SetDialog::addStage()
{
    SetStage added;
    int count = static_cast<int>(m_set.stages.size());
    do
        added.name = tr("Stage %1").arg(++count);
    while (m_set.indexOf(added.name));
    // Behind the last one, which is what is meant most often.
    if (!m_set.stages.empty() && m_set.stages.back().onSuccess.isEmpty())
        m_set.stages.back().onSuccess = added.name;
    m_set.stages.push_back(std::move(added));
    fillStages();
    chooseStage(static_cast<int>(m_set.stages.size()) - 1);
    validate();
}

void SetDialog::removeStage()
{
    if (stage() == nullptr)
        return;
    const SetStage gone = *stage();
    m_set.stages.erase(m_set.stages.begin() + m_chosen);
    for (SetStage &other : m_set.stages) {
        for (const StageResult result : kStageResults) {
            if (other.next(result) == gone.name)
                other.next(result).clear();
        }
    }
    fillStages();
    chooseStage(std::min(m_chosen, static_cast<int>(m_set.stages.size()) - 1));
    validate();
}

void SetDialog::moveStage(int by)
{
    const int to = m_chosen + by;
    if (stage() == nullptr || to < 0 || to >= static_cast<int>(m_set.stages.size()))
        return;
    std::swap(m_set.stages[static_cast<std::size_t>(m_chosen)], m_set.stages[static_cast<std::size_t>(to)]);
    fillStages();
    chooseStage(to);
    validate();
}

void SetDialog::chooseStage(int row)
{
    m_chosen = row;
    m_filling = true;
    if (row >= 0)
        m_stages->selectRow(row);
    m_filling = false;
    const int last = static_cast<int>(m_set.stages.size()) - 1;
    m_removeStage->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < last);
    m_addRequest->setEnabled(row >= 0);
    m_requestTitle->setText(stage() != nullptr ? stage()->name : tr("Add a stage first."));
    m_diagram->choose(row >= 0 ? std::optional(static_cast<std::size_t>(row)) : std::nullopt);
    fillRequests();
}

// ---- Requests

void SetDialog::fillRequests()
{
    const SetStage *shown = stage();
    m_requests->setRowCount(shown != nullptr ? static_cast<int>(shown->requests.size()) : 0);
    for (int row = 0; row < m_requests->rowCount(); ++row)
        fillRequestRow(row);
    m_removeRequest->setEnabled(m_requests->rowCount() > 0);
}

void SetDialog::fillRequestRow(int row)
{
    const auto at = static_cast<std::size_t>(row);
    const SetRequest &shown = stage()->requests[at];
    auto *definition = new QComboBox(m_requests);
    definition->setAccessibleName(tr("Job definition"));
    if (shown.job)
        //: %1 is the name of a job that stands in the request set itself.
        definition->addItem(tr("%1 (in the set itself)").arg(shown.job->name), 0U);
    for (const DefinitionRecord &record : m_definitions) {
        if (record.kind != DefinitionKind::Job || record.isRemoved())
            continue;
        QStringList path = foldersAbove(m_definitions, record.folder);
        path << record.name;
        definition->addItem(path.join(QStringLiteral(" › ")), number(record.id));
    }
    int index = shown.job ? 0 : definition->findData(number(shown.definition));
    if (index < 0) {
        definition->addItem(tr("Definition %1, which is not there").arg(number(shown.definition)),
                            number(shown.definition));
        index = definition->count() - 1;
    }
    definition->setCurrentIndex(index);
    connect(definition, &QComboBox::currentIndexChanged, this, [this, at, definition] {
        SetRequest &request = stage()->requests[at];
        request.definition = DefinitionId{definition->currentData().toUInt()};
        if (request.definition != DefinitionId{})
            request.job.reset();
        validate();
    });
    m_requests->setCellWidget(row, DefinitionColumn, definition);
    auto *name = new QLineEdit(shown.name, m_requests);
    name->setFrame(false);
    name->setMaxLength(kMaxNameLength);
    name->setPlaceholderText(tr("that of the definition"));
    name->setAccessibleName(tr("Name of the job"));
    connect(name, &QLineEdit::textChanged, this, [this, at](const QString &text) {
        stage()->requests[at].name = text.trimmed();
        validate();
    });
    m_requests->setCellWidget(row, RequestNameColumn, name);
    auto *destinations = new QLineEdit(shown.destinations.join(QStringLiteral(", ")), m_requests);
    destinations->setFrame(false);
    destinations->setCursorPosition(0);
    destinations->setPlaceholderText(tr("those of the definition"));
    destinations->setAccessibleName(tr("Destinations"));
    destinations->setToolTip(tr("Names of nodes, separated by commas"));
    connect(destinations, &QLineEdit::textChanged, this, [this, at](const QString &text) {
        QStringList names;
        for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
            if (!part.trimmed().isEmpty())
                names << part.trimmed();
        }
        names.removeDuplicates();
        stage()->requests[at].destinations = names;
        validate();
    });
    m_requests->setCellWidget(row, DestinationsColumn, destinations);
}

void SetDialog::addRequest()
{
    if (stage() == nullptr)
        return;
    SetRequest request;
    const auto first = std::find_if(m_definitions.begin(), m_definitions.end(), [](const DefinitionRecord &record) {
        return record.kind == DefinitionKind::Job && !record.isRemoved();
    });
    if (first == m_definitions.end()) {
        m_problems->setProblem(tr("There is no job definition yet. Save one first."));
        return;
    }
    request.definition = first->id;
    stage()->requests.push_back(request);
    fillRequests();
    m_requests->selectRow(m_requests->rowCount() - 1);
    validate();
}

void SetDialog::removeRequest()
{
    const int row = m_requests->currentRow() >= 0 ? m_requests->currentRow() : m_requests->rowCount() - 1;
    if (stage() == nullptr || row < 0)
        return;
    stage()->requests.erase(stage()->requests.begin() + row);
    fillRequests();
    validate();
}

// ---- The whole

void SetDialog::validate()
{
    if (m_save == nullptr)
        return; // still being put together
    m_set.name = m_name->text().trimmed();
    m_set.description = m_description->text();
    QStringList problems;
    if (m_set.name.isEmpty())
        problems << tr("The set needs a name.");
    for (const SetProblem &problem : problemsOf(m_set, [this](DefinitionId id) { return jobOf(id); }))
        problems << problem.text;
    for (const SetStage &one : m_set.stages) {
        if (one.name.isEmpty())
            problems << tr("A stage has no name.");
        for (const SetRequest &request : one.requests)
            problems << unknownDestinations(request);
    }
    const QString text = problems.mid(0, kMostProblems).join(u'\n');
    // Before anyone has begun nothing is said in red.
    const bool isBegun = m_id != DefinitionId{} || !m_set.name.isEmpty() || !m_set.stages.empty();
    m_problems->setProblem(isBegun ? text : QString());
    m_save->setEnabled(problems.isEmpty() && !m_submitting);
    m_save->setToolTip(text);
    m_diagram->setSet(m_set);
}

void SetDialog::save()
{
    m_submitting = true;
    validate();
    SaveDefinition order;
    order.id = m_id;
    order.kind = DefinitionKind::Set;
    order.folder = m_folder;
    order.json = QJsonDocument(toJson(m_set)).toJson(QJsonDocument::Compact);
    if (m_id != DefinitionId{} && m_version != 0)
        order.ifVersion = m_version;
    auto *saver = new DefinitionSaver(m_server, this);
    connect(saver, &DefinitionSaver::saved, this, [this](DefinitionId id) {
        Q_EMIT saved(id);
        accept();
    });
    connect(saver, &DefinitionSaver::failed, this, [this, saver](const QString &text) {
        saver->deleteLater();
        m_submitting = false;
        validate();
        if (!text.isEmpty())
            m_problems->setProblem(text);
    });
    saver->save(std::move(order));
}

} // namespace signalbox
