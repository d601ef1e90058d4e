#include "views/registernodedialog.h"

#include "model/items/serverstate.h"
#include "views/fieldhint.h"
#include "views/operatorname.h"
#include "views/tokenpage.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace signalbox {

QString nodeNameProblem(const QString &name)
{
    static const QRegularExpression allowed(QStringLiteral("^[A-Za-z0-9._-]{1,64}$"));
    if (name.isEmpty() || allowed.match(name).hasMatch())
        return {};
    return QCoreApplication::translate(
        "signalbox::RegisterNodeDialog",
        "A node's name has at most 64 characters: letters, digits, dot, underscore and hyphen.");
}

RegisterNodeDialog::RegisterNodeDialog(ServerState &server, QWidget *parent)
    : QDialog(parent),
      m_server(server),
      m_pages(new QStackedWidget(this)),
      m_tokenPage(new TokenPage(QStringLiteral("token"), tr("Token of the new node"), this))
{
    setObjectName(QStringLiteral("registerNodeDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add node"));
    m_pages->addWidget(makeForm());
    m_pages->addWidget(m_tokenPage);
    connect(m_tokenPage, &TokenPage::closed, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    validate();
}

QWidget *RegisterNodeDialog::makeForm()
{
    auto *page = new QWidget(this);
    m_name = new QLineEdit(page);
    m_name->setObjectName(QStringLiteral("nodeName"));
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_nameHint = new FieldHint(page);
    m_nameHint->setObjectName(QStringLiteral("nodeNameHint"));
    m_role = new QComboBox(page);
    m_role->setObjectName(QStringLiteral("nodeRole"));
    m_role->addItem(tr("Client", "role of a node"), static_cast<int>(NodeRole::Client));
    m_role->addItem(tr("Relay", "role of a node"), static_cast<int>(NodeRole::Relay));
    m_upper = new QComboBox(page);
    m_upper->setObjectName(QStringLiteral("nodeUpper"));
    m_upper->addItem(m_server.name(), 0u);
    for (const quint32 row : m_server.nodes()->rows()) {
        const NodeRecord &node = m_server.nodes()->record(row);
        if (node.role == NodeRole::Relay)
            m_upper->addItem(node.name, number(node.id));
    }
    m_address = new QLineEdit(page);
    m_address->setObjectName(QStringLiteral("nodeAddress"));
    m_address->setPlaceholderText(tr("Left empty: learnt at its first contact"));
    m_resultHint = new FieldHint(page);
    m_resultHint->setObjectName(QStringLiteral("nodeResult"));

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(QString(), m_nameHint);
    form->addRow(tr("&Role:"), m_role);
    form->addRow(tr("&Below:", "the managing server or relay a node is below"), m_upper);
    form->addRow(tr("&Address:"), m_address);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, page);
    m_add = buttons->addButton(tr("Add node"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("addNode"));
    auto *layout = new QVBoxLayout(page);
    layout->addLayout(form);
    layout->addWidget(m_resultHint);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &RegisterNodeDialog::validate);
    connect(buttons, &QDialogButtonBox::accepted, this, &RegisterNodeDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return page;
}

void RegisterNodeDialog::validate()
{
    QString problem = nodeNameProblem(m_name->text());
    m_nameHint->setProblem(problem);
    if (problem.isEmpty() && m_name->text().isEmpty())
        problem = tr("A node needs a name.");
    if (m_submitting)
        problem = tr("The order is on its way.");
    m_add->setEnabled(problem.isEmpty());
    m_add->setToolTip(problem);
}

void RegisterNodeDialog::submit()
{
    m_submitting = true;
    m_resultHint->setProblem({});
    validate();
    RegisterNode node;
    node.name = m_name->text();
    node.role = static_cast<NodeRole>(m_role->currentData().toInt());
    node.upper = static_cast<NodeId>(m_upper->currentData().toUInt());
    node.address = m_address->text().trimmed();
    m_server.link()->submit(commandOf(node), this, [this](const Result<CommandOutcome> &result) {
        m_submitting = false;
        validate();
        if (!result)
            m_resultHint->setProblem(result.error().text);
        else
            showToken(result.value().token);
    });
}

void RegisterNodeDialog::showToken(const QString &token)
{
    m_pages->setCurrentWidget(m_tokenPage);
    //: %1 is the name of a node.
    m_tokenPage->present(tr("“%1” has been added. Start its program with this token. It is shown only now; the "
                            "managing server keeps nothing "
                            "but its fingerprint.")
                             .arg(m_name->text()),
                         token);
}

} // namespace signalbox
