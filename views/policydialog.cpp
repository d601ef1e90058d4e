#include "views/policydialog.h"

#include "model/domain/policyname.h"
#include "model/items/securitydata.h"
#include "model/items/serverstate.h"
#include "views/confirmdialog.h"
#include "views/textroom.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr std::array kMissing{SecurityLevel::Unknown, SecurityLevel::NotApplicable, SecurityLevel::Safe,
                              SecurityLevel::Caution, SecurityLevel::Warning,       SecurityLevel::Danger};

QString indented(const JudgementPolicy &policy)
{
    return QString::fromUtf8(QJsonDocument(policyObject(policy)).toJson());
}

QStringList listIn(const QLineEdit *field)
{
    QStringList words;
    for (const QString &word : field->text().split(u',', Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty())
            words << word.trimmed();
    }
    return words;
}

} // namespace

PolicyDialog::PolicyDialog(ServerState &server, std::vector<PolicyRecord> policies, QWidget *parent)
    : QDialog(parent),
      m_server(server),
      m_policies(std::move(policies)),
      m_list(new QListWidget(this)),
      m_add(new QPushButton(tr("&New policy"), this)),
      m_remove(new QPushButton(tr("&Delete…"), this)),
      m_save(new QPushButton(tr("&Save"), this)),
      m_name(new QLineEdit(this)),
      m_clients(new QLineEdit(this)),
      m_relays(new QLineEdit(this)),
      m_position(new QSpinBox(this)),
      m_text(new QPlainTextEdit(this)),
      m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("policyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a window. %1 is the name of a managing server.
    setWindowTitle(tr("Judgement policies of %1").arg(server.name()));
    makeFields();

    m_list->setObjectName(QStringLiteral("policyList"));
    m_list->setAccessibleName(tr("Judgement policies"));
    m_add->setObjectName(QStringLiteral("newPolicy"));
    m_remove->setObjectName(QStringLiteral("deletePolicy"));
    m_save->setObjectName(QStringLiteral("savePolicy"));
    m_problem->setObjectName(QStringLiteral("policyProblem"));
    m_problem->setWordWrap(true);
    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addWidget(m_add);
    left->addWidget(m_remove);

    auto *form = new QFormLayout;
    form->addRow(tr("Na&me:"), m_name);
    form->addRow(tr("&Clients:"), m_clients);
    form->addRow(tr("Clients &below:"), m_relays);
    form->addRow(tr("&Position:"), m_position);
    auto *grid = new QGridLayout;
    grid->addWidget(new QLabel(tr("Make this a judgement target"), this), 0, 0);
    grid->addWidget(new QLabel(tr("When the client has not told it"), this), 0, 1);
    for (const JudgementItem item : kJudgementItems) {
        const auto at = static_cast<std::size_t>(item);
        grid->addWidget(m_targets[at], static_cast<int>(at) + 1, 0);
        grid->addWidget(m_missing[at], static_cast<int>(at) + 1, 1);
    }
    grid->setColumnStretch(2, 1);
    auto *label =
        new QLabel(tr("&All of the policy, as JSON; its members are in signalbox-judgement-policy(5):"), this);
    label->setBuddy(m_text);
    auto *right = new QVBoxLayout;
    right->addLayout(form);
    right->addLayout(grid);
    right->addWidget(label);
    right->addWidget(m_text, 1);
    right->addWidget(m_problem);
    auto *parts = new QHBoxLayout;
    parts->addLayout(left, 1);
    parts->addLayout(right, 3);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    m_save->setDefault(true); // Return in a field saves
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(parts, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &PolicyDialog::rowWanted);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PolicyDialog::textChanged);
    connect(m_add, &QPushButton::clicked, this, [this] { leave([this] { makeNew(); }); });
    connect(m_save, &QPushButton::clicked, this, &PolicyDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &PolicyDialog::confirmRemoval);
    new TextRoom(this);
    resize(fontMetrics().averageCharWidth() * 140, fontMetrics().height() * 44);
    makeList();
    if (m_policies.empty())
        makeNew();
    else
        m_list->setCurrentRow(0);
}

void PolicyDialog::makeNew()
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(-1);
    m_chosen = {};
    m_position->setSpecialValueText(tr("last", "position of a policy"));
    m_position->setValue(0);
    const JudgementPolicy fresh = examplePolicy();
    setPolicy(fresh, indented(fresh));
    keepAsSaved();
    m_name->setFocus();
    m_name->selectAll();
}

bool PolicyDialog::isChanged() const
{
    return m_text->toPlainText() != m_savedText || m_position->value() != m_savedPosition;
}

void PolicyDialog::keepAsSaved()
{
    m_savedText = m_text->toPlainText();
    m_savedPosition = m_position->value();
}

void PolicyDialog::leave(const std::function<void()> &then)
{
    if (!isChanged()) {
        then();
        return;
    }
    Confirmation confirmation;
    confirmation.title = windowTitle();
    //: %1 is the name of a judgement policy.
    confirmation.question = tr("Discard what was changed in “%1”?").arg(m_policy.name);
    confirmation.consequence = tr("It has not been saved.");
    confirmation.button = tr("Discard");
    confirmation.keep = tr("Go on editing");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &QDialog::accepted, this, then);
    dialog->open();
}

void PolicyDialog::reject()
{
    leave([this] { QDialog::reject(); });
}

void PolicyDialog::rowWanted(int row)
{
    if (!isChanged()) {
        choose(row);
        return;
    }
    {
        const QSignalBlocker quiet(m_list);
        const auto shown = std::find_if(m_policies.begin(), m_policies.end(),
                                        [this](const PolicyRecord &policy) { return policy.id == m_chosen; });
        m_list->setCurrentRow(shown == m_policies.end() ? -1 : static_cast<int>(shown - m_policies.begin()));
    }
    leave([this, row] {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(row);
        choose(row);
    });
}

void PolicyDialog::makeFields()
{
    m_name->setObjectName(QStringLiteral("policyName"));
    m_name->setMaxLength(120);
    m_clients->setObjectName(QStringLiteral("policyClients"));
    m_clients->setPlaceholderText(tr("all; or names, separated by commas, with * and ?"));
    m_relays->setObjectName(QStringLiteral("policyRelays"));
    m_relays->setPlaceholderText(tr("names of relays, likewise"));
    m_position->setObjectName(QStringLiteral("policyPosition"));
    m_position->setRange(0, kMaxPolicyPosition);
    m_position->setToolTip(tr("Of several policies that are about a client, the one with the lowest position counts"));
    m_text->setObjectName(QStringLiteral("policyText"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    for (const JudgementItem item : kJudgementItems) {
        const auto at = static_cast<std::size_t>(item);
        m_targets[at] = new QCheckBox(judgementItemText(item), this);
        m_targets[at]->setObjectName(QStringLiteral("target-") + judgementItemKey(item));
        m_missing[at] = new QComboBox(this);
        m_missing[at]->setAccessibleName(judgementItemText(item));
        for (const SecurityLevel level : kMissing)
            m_missing[at]->addItem(securityLevelText(level), static_cast<int>(level));
        connect(m_targets[at], &QCheckBox::toggled, this, &PolicyDialog::fieldsChanged);
        connect(m_missing[at], &QComboBox::currentIndexChanged, this, &PolicyDialog::fieldsChanged);
    }
    for (QLineEdit *field : {m_name, m_clients, m_relays})
        connect(field, &QLineEdit::textEdited, this, &PolicyDialog::fieldsChanged);
}

void PolicyDialog::makeList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const PolicyRecord &record : m_policies)
        m_list->addItem(policyName(record));
}

void PolicyDialog::choose(int row)
{
    if (row < 0 || row >= static_cast<int>(m_policies.size()))
        return;
    const PolicyRecord &record = m_policies[static_cast<std::size_t>(row)];
    m_chosen = record.id;
    m_position->setSpecialValueText({});
    m_position->setValue(record.position);
    const Result<JudgementPolicy> policy = readPolicy(record.json.toUtf8());
    setPolicy(policy ? policy.value() : JudgementPolicy(), policy ? indented(policy.value()) : record.json);
    keepAsSaved();
}

void PolicyDialog::setPolicy(const JudgementPolicy &policy, const QString &json)
{
    m_isFilling = true;
    m_policy = policy;
    m_text->setPlainText(json);
    fillFields(policy);
    m_isFilling = false;
    textChanged();
}

void PolicyDialog::fillFields(const JudgementPolicy &policy)
{
    const bool before = std::exchange(m_isFilling, true);
    // What says the same already is not put right below the fingers of who types it.
    if (m_name->text().trimmed() != policy.name)
        m_name->setText(policy.name);
    for (const auto &[field, words] : {std::pair(m_clients, &policy.clients), std::pair(m_relays, &policy.relays)}) {
        if (listIn(field) != *words)
            field->setText(words->join(QStringLiteral(", ")));
    }
    for (const JudgementItem item : kJudgementItems) {
        const auto at = static_cast<std::size_t>(item);
        m_targets[at]->setChecked(policy.rule(item).isTarget);
        m_missing[at]->setCurrentIndex(m_missing[at]->findData(static_cast<int>(policy.rule(item).missing)));
    }
    m_isFilling = before;
}

void PolicyDialog::fieldsChanged()
{
    if (m_isFilling || !m_isValid)
        return;
    JudgementPolicy policy = m_policy;
    policy.name = m_name->text().trimmed();
    policy.clients = listIn(m_clients);
    policy.relays = listIn(m_relays);
    for (const JudgementItem item : kJudgementItems) {
        const auto at = static_cast<std::size_t>(item);
        policy.rule(item).isTarget = m_targets[at]->isChecked();
        policy.rule(item).missing =
            securityLevelFromCode(m_missing[at]->currentData().toInt()).value_or(SecurityLevel::Unknown);
    }
    m_isFilling = true;
    m_policy = policy;
    m_text->setPlainText(indented(policy));
    m_isFilling = false;
    textChanged();
}

void PolicyDialog::textChanged()
{
    if (m_isFilling)
        return;
    const Result<JudgementPolicy> policy = readPolicy(m_text->toPlainText().toUtf8());
    // An empty name can be put right in its field.
    m_isValid = policy || m_policy.name.isEmpty();
    if (policy) {
        m_policy = policy.value();
        m_isValid = true;
        fillFields(m_policy);
        say({}, false);
    } else {
        say(policy.error().text, true);
    }
    for (std::size_t at = 0; at < kJudgementItemCount; ++at) {
        m_targets[at]->setEnabled(m_isValid);
        m_missing[at]->setEnabled(m_isValid);
    }
    m_save->setEnabled(bool(policy));
    updateButtons();
}

void PolicyDialog::updateButtons()
{
    const QString mayNot = m_server.denial({Act::JudgeSecurity});
    const bool may = mayNot.isEmpty() && !m_isBusy;
    m_save->setEnabled(m_save->isEnabled() && may);
    m_save->setToolTip(mayNot);
    m_add->setEnabled(may);
    m_add->setToolTip(mayNot);
    m_remove->setEnabled(may && m_chosen != PolicyId{});
    m_remove->setToolTip(
        !mayNot.isEmpty() ? mayNot : tr("Its clients are judged by the next policy about them, if there is one"));
}

void PolicyDialog::say(const QString &text, bool isProblem)
{
    m_problem->setText(isProblem && !text.isEmpty() ? QStringLiteral("⚠ ") + text : text);
}

void PolicyDialog::save()
{
    ServerLink *link = m_server.link();
    if (link == nullptr)
        return;
    SetPolicy order;
    order.id = m_chosen;
    if (m_chosen != PolicyId{} || m_position->value() > 0)
        order.position = m_position->value();
    order.json = m_text->toPlainText().toUtf8();
    m_isBusy = true;
    m_save->setEnabled(false);
    updateButtons();
    link->submit({order, m_server.signedIn().name}, this, [this](const Result<CommandOutcome> &done) {
        m_isBusy = false;
        m_save->setEnabled(true);
        updateButtons();
        if (!done) {
            say(done.error().text, true);
            return;
        }
        say(tr("Saved. Clients are judged by it with the next judgement."), false);
        keepAsSaved();
        Q_EMIT carriedOut();
        reread(done.value().createdId);
    });
}

void PolicyDialog::confirmRemoval()
{
    Confirmation confirmation;
    confirmation.title = windowTitle();
    for (const PolicyRecord &record : m_policies) {
        if (record.id == m_chosen)
            confirmation.names << policyName(record);
    }
    confirmation.total = 1;
    confirmation.question = tr("Delete the judgement policy?");
    confirmation.consequence = tr("Its clients are judged by the next policy about them, if there is one. "
                                  "Their history stays.");
    confirmation.button = tr("Delete");
    confirmation.keep = tr("Keep it");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &QDialog::accepted, this, &PolicyDialog::remove);
    dialog->open();
}

void PolicyDialog::remove()
{
    ServerLink *link = m_server.link();
    if (link == nullptr || m_chosen == PolicyId{})
        return;
    m_isBusy = true;
    updateButtons();
    link->submit({RemovePolicy{m_chosen}, m_server.signedIn().name}, this, [this](const Result<CommandOutcome> &done) {
        m_isBusy = false;
        updateButtons();
        if (!done) {
            say(done.error().text, true);
            return;
        }
        keepAsSaved(); // what was changed went with it
        Q_EMIT carriedOut();
        reread(0);
    });
}

/// @param chosen number of the policy that is shown then; 0: the first
void PolicyDialog::reread(quint32 chosen)
{
    ServerLink *link = m_server.link();
    if (link == nullptr || link->securityData() == nullptr)
        return;
    link->securityData()->policies(this, [this, chosen](const Result<std::vector<PolicyRecord>> &answer) {
        if (!answer) {
            say(answer.error().text, true);
            return;
        }
        m_policies = answer.value();
        makeList();
        int row = m_policies.empty() ? -1 : 0;
        for (std::size_t at = 0; at < m_policies.size(); ++at) {
            if (number(m_policies[at].id) == chosen)
                row = static_cast<int>(at);
        }
        const QString told = m_problem->text();
        if (row < 0)
            makeNew();
        else
            m_list->setCurrentRow(row);
        if (chosen != 0)
            m_problem->setText(told);
    });
}

} // namespace signalbox
