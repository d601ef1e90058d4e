#include "views/groupdialog.h"

#include "model/items/groupdata.h"
#include "model/items/serverstate.h"
#include "views/boundedtextedit.h"
#include "views/fieldhint.h"
#include "views/groupsizetext.h"
#include "views/namepaster.h"
#include "views/textroom.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QStackedWidget>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace signalbox {

namespace {

constexpr int kCountAfterMs = 400;
constexpr int kNamed = 10; ///< who fits: so many are told by name

} // namespace

GroupDialog::GroupDialog(ServerState &server, DefinitionId id, const NodeGroup &group, QWidget *parent, quint32 version)
    : EditGroupDialog(server, id, version, parent),
      m_description(new QLineEdit(this)),
      m_isStatic(new QRadioButton(tr("&List of nodes"), this)),
      m_isCondition(new QRadioButton(tr("&Condition"), this)),
      m_pages(new QStackedWidget(this)),
      m_members(new QStringListModel(this))
{
    setObjectName(QStringLiteral("groupDialog"));
    //: Title of a dialog. %1 is the name of a managing server.
    setWindowTitle(id == DefinitionId{} ? tr("New host group at %1").arg(server.name())
                                        : tr("Host group at %1").arg(server.name()));
    m_name->setObjectName(QStringLiteral("groupName"));
    m_name->setMaxLength(kMaxNameLength);
    m_name->setText(group.name);
    m_description->setObjectName(QStringLiteral("groupDescription"));
    m_description->setMaxLength(NodeGroup::kMaxText);
    m_description->setText(group.description);
    m_isStatic->setObjectName(QStringLiteral("staticGroup"));
    m_isCondition->setObjectName(QStringLiteral("conditionGroup"));
    auto *kinds = new QHBoxLayout;
    kinds->addWidget(m_isStatic);
    kinds->addWidget(m_isCondition);
    kinds->addStretch();
    auto *form = new QFormLayout;
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Description:"), m_description);
    form->addRow(tr("Members:"), kinds);
    m_pages->addWidget(makeMembersPart());
    m_pages->addWidget(makeConditionPart());
    m_resultHint->setObjectName(QStringLiteral("groupResult"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save group"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("saveGroup"));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_resultHint);
    layout->addWidget(buttons);

    (group.isStatic() ? m_isStatic : m_isCondition)->setChecked(true);
    setMembers(group.members);
    m_condition->setPlainText(group.condition);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { saveGroup(toJson(this->group())); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &GroupDialog::validate);
    connect(m_isStatic, &QRadioButton::toggled, this, &GroupDialog::validate);
    connect(m_condition, &QPlainTextEdit::textChanged, this, &GroupDialog::validate);
    connect(m_condition, &BoundedTextEdit::refused, this, [this](qsizetype characters) {
        m_conditionHint->setProblem(tr("%1 characters are too many; a condition has at most %2.")
                                        .arg(QLocale().toString(characters))
                                        .arg(GroupCondition::kMaxText));
    });
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountAfterMs);
    connect(&m_countTimer, &QTimer::timeout, this, &GroupDialog::count);
    validate();
    new TextRoom(this);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 30);
    m_name->setFocus();
}

QWidget *GroupDialog::makeMembersPart()
{
    auto *part = new QWidget(this);
    m_filter = new QLineEdit(part);
    m_filter->setObjectName(QStringLiteral("memberToAdd"));
    m_filter->setPlaceholderText(tr("Name of a node to add"));
    m_filter->setAccessibleName(tr("Name of a node to add"));
    m_filter->setMaxLength(64);
    auto *add = new QPushButton(tr("Add"), part);
    add->setObjectName(QStringLiteral("addMember"));
    add->setAutoDefault(false);
    auto *remove = new QPushButton(tr("Remove chosen"), part);
    remove->setObjectName(QStringLiteral("removeMembers"));
    remove->setAutoDefault(false);
    m_list = new QListView(part);
    m_list->setObjectName(QStringLiteral("members"));
    m_list->setAccessibleName(tr("Members"));
    m_list->setModel(m_members);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_memberCount = new QLabel(part);
    m_memberCount->setObjectName(QStringLiteral("memberCount"));
    m_paster = new NamePaster(part);
    auto *row = new QHBoxLayout;
    row->addWidget(m_filter, 1);
    row->addWidget(add);
    row->addWidget(remove);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_memberCount);
    layout->addWidget(m_paster);
    const auto addTyped = [this] {
        const QString name = m_filter->text().trimmed();
        m_filter->clear();
        if (!name.isEmpty())
            addNames({{name}, {}});
    };
    connect(add, &QPushButton::clicked, this, addTyped);
    connect(m_filter, &QLineEdit::returnPressed, this, addTyped);
    connect(remove, &QPushButton::clicked, this, &GroupDialog::removeChosen);
    connect(m_paster, &NamePaster::pasted, this, [this](const PastedNames &names) { addNames(names); });
    return part;
}

QWidget *GroupDialog::makeConditionPart()
{
    auto *part = new QWidget(this);
    m_condition = new BoundedTextEdit(GroupCondition::kMaxText * 2, part);
    m_condition->setObjectName(QStringLiteral("condition"));
    m_condition->setAccessibleName(tr("Condition"));
    m_condition->setPlaceholderText(
        QStringLiteral("role = client and relay = \"berlin-*\" and software(nginx) < 1.24"));
    m_condition->setTabChangesFocus(true);
    m_conditionHint = new FieldHint(part);
    m_conditionHint->setObjectName(QStringLiteral("conditionHint"));
    m_fits = new QLabel(part);
    m_fits->setObjectName(QStringLiteral("fits"));
    m_fits->setTextFormat(Qt::PlainText);
    m_fits->setWordWrap(true);
    auto *help = new QLabel(
        tr("Facts: name, role (client or relay), relay (one it is behind), upper, address, attribute(…), system(…), "
           "software(…), user(…), registry(…), configuration(…), monitoring(…).\n"
           "Operators: = != < <= > >= in (…), and, or, not, parentheses. * and ? stand for any characters.\n"
           "Examples: name = \"pc-*\" · attribute(site) in (berlin, jena) · system(memory.total) >= 8000000000 · "
           "not software(nginx)"),
        part);
    help->setObjectName(QStringLiteral("conditionHelp"));
    help->setTextFormat(Qt::PlainText);
    help->setWordWrap(true);
    help->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_condition, 1);
    layout->addWidget(m_conditionHint);
    layout->addWidget(m_fits);
    layout->addWidget(help);
    return part;
}

void GroupDialog::addNames(const PastedNames &pasted)
{
    QStringList known = m_members->stringList(); // sorted
    QStringList added = pasted.names;
    added.sort();
    QStringList all;
    all.reserve(known.size() + added.size());
    std::set_union(known.cbegin(), known.cend(), added.cbegin(), added.cend(), std::back_inserter(all));
    const qsizetype taken = all.size() - known.size();
    if (all.size() > kMaxGroupMembers) {
        m_resultHint->setProblem(tr("These would be %1 members, and a group has at most %2. Use a condition.")
                                     .arg(QLocale().toString(all.size()), QLocale().toString(kMaxGroupMembers)));
        return;
    }
    // Names that are no node's are taken all the same: a group may be made before its nodes are there.
    QStringList unknown;
    const NodeStore &nodes = *m_server.nodes();
    QSet<QString> names(added.begin(), added.end());
    for (const quint32 row : nodes.rows())
        names.remove(nodes.record(row).name);
    unknown = {names.begin(), names.end()};
    unknown.sort();
    setMembers(all);
    m_paster->tell(pasted, taken, unknown);
}

void GroupDialog::setMembers(const QStringList &members)
{
    m_members->setStringList(members);
    validate();
}

void GroupDialog::removeChosen()
{
    const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    std::vector<bool> gone(static_cast<std::size_t>(m_members->rowCount()));
    for (const QModelIndex &index : chosen)
        gone[static_cast<std::size_t>(index.row())] = true;
    QStringList left;
    const QStringList all = m_members->stringList();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (!gone[static_cast<std::size_t>(i)])
            left << all[i];
    }
    setMembers(left);
}

NodeGroup GroupDialog::group() const
{
    NodeGroup group;
    group.name = m_name->text().trimmed();
    group.description = m_description->text();
    if (m_isStatic->isChecked())
        group.members = m_members->stringList();
    else
        group.condition = m_condition->toPlainText().trimmed();
    return group;
}

void GroupDialog::validate()
{
    if (m_save == nullptr || m_condition == nullptr)
        return; // still being put together
    const bool isStatic = m_isStatic->isChecked();
    m_pages->setCurrentIndex(isStatic ? 0 : 1);
    m_memberCount->setText(tr("%Ln name(s)", nullptr, m_members->rowCount()));
    QStringList problems;
    if (m_name->text().trimmed().isEmpty())
        problems << tr("The group needs a name.");
    QString wrong;
    const QString condition = m_condition->toPlainText().trimmed();
    if (!isStatic && condition.isEmpty())
        problems << tr("Write a condition.");
    if (!isStatic && !condition.isEmpty()) {
        if (const Result<GroupCondition> parsed = GroupCondition::parse(condition); !parsed)
            wrong = parsed.error().text;
    }
    m_conditionHint->setProblem(wrong);
    if (!wrong.isEmpty())
        problems << wrong;
    if (isSaving())
        problems << savingText();
    m_save->setEnabled(problems.isEmpty());
    m_save->setToolTip(problems.join(u'\n'));
    ++m_asked;
    m_fits->clear();
    if (!isStatic && wrong.isEmpty() && !condition.isEmpty())
        m_countTimer.start();
    else
        m_countTimer.stop();
}

void GroupDialog::count()
{
    ServerLink *link = m_server.link();
    if (link == nullptr || link->groupData() == nullptr)
        return;
    m_fits->setText(tr("Being counted …"));
    link->groupData()->groupNodes({.id = {}, .tried = group(), .limit = kNamed}, this,
                                  [this, asked = m_asked](const Result<GroupNodes> &nodes) {
                                      if (asked == m_asked)
                                          takeCount(nodes);
                                  });
}

void GroupDialog::takeCount(const Result<GroupNodes> &nodes)
{
    if (!nodes) {
        m_fits->setText(nodes.error().text);
        return;
    }
    m_fits->setText(groupSentence(nodes.value(), true));
}

} // namespace signalbox
