#include "views/operatordialog.h"

#include "model/domain/text.h"
#include "model/items/serverstate.h"
#include "views/fieldhint.h"
#include "views/operatorname.h"
#include "views/textroom.h"
#include "views/timefield.h"
#include "views/tokenpage.h"

#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace signalbox {

namespace {

QString titleOf(OperatorDialog::Purpose purpose)
{
    switch (purpose) {
    case OperatorDialog::Purpose::Add: return OperatorDialog::tr("Add operator");
    case OperatorDialog::Purpose::Change: return OperatorDialog::tr("Change operator");
    case OperatorDialog::Purpose::Renew: return OperatorDialog::tr("Renew token");
    }
    return {};
}

/// What a role is for, in a sentence.
QString roleMayText(OperatorRole role)
{
    switch (role) {
    case OperatorRole::SystemAdministrator: return OperatorDialog::tr("May do everything, and manages operators.");
    case OperatorRole::Distribution:
        return OperatorDialog::tr("Distributes packages: such jobs, packages, file transfer of relays, folders.");
    case OperatorRole::Asset: return OperatorDialog::tr("Runs jobs that get information about machines; folders.");
    case OperatorRole::Collection: return OperatorDialog::tr("Runs jobs that collect files; folders.");
    case OperatorRole::Monitoring: return OperatorDialog::tr("Sends messages to users, monitors software; folders.");
    case OperatorRole::BrowseOnly: return OperatorDialog::tr("Sees everything but the operators, changes nothing.");
    }
    return {};
}

} // namespace

OperatorDialog::OperatorDialog(ServerState &server, Purpose purpose, const OperatorRecord &present, QWidget *parent)
    : QDialog(parent),
      m_server(server),
      m_purpose(purpose),
      m_present(present),
      m_pages(new QStackedWidget(this)),
      m_tokenPage(new TokenPage(QStringLiteral("operatorToken"), tr("Token of the operator"), this))
{
    setObjectName(QStringLiteral("operatorDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(titleOf(purpose));
    m_pages->addWidget(makeForm());
    m_pages->addWidget(m_tokenPage);
    connect(m_tokenPage, &TokenPage::closed, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    new TextRoom(this);
    validate();
}

QWidget *OperatorDialog::makeForm()
{
    auto *page = new QWidget(this);
    const bool adds = m_purpose == Purpose::Add;
    m_name = new QLineEdit(m_present.name, page);
    m_name->setObjectName(QStringLiteral("operatorName"));
    m_name->setMaxLength(2 * kMaxOperatorName); // more shows what is wrong, much more is pasted by mistake
    m_name->setReadOnly(!adds);
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_nameHint = new FieldHint(page);
    m_role = new QComboBox(page);
    m_role->setObjectName(QStringLiteral("operatorRole"));
    for (const OperatorRole each : kOperatorRoles)
        m_role->addItem(operatorRoleText(each), static_cast<int>(each));
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(adds ? OperatorRole::BrowseOnly : m_present.role)));
    m_role->setEnabled(m_purpose != Purpose::Renew);
    m_roleMay = new QLabel(page);
    m_roleMay->setObjectName(QStringLiteral("roleMay"));
    m_roleMay->setWordWrap(true);
    m_expires = new TimeField(tr("Token expires"), page);
    m_expires->setObjectName(QStringLiteral("operatorExpires"));
    constexpr int kDays = 90;
    m_expires->suggest(QDateTime(QDate::currentDate().addDays(kDays), QTime(18, 0)));
    // What has passed is not offered again.
    if (m_present.expiresMs > QDateTime::currentMSecsSinceEpoch())
        m_expires->setTimeMs(m_present.expiresMs);
    m_shownExpiryMs = m_expires->timeMs();
    m_resultHint = new FieldHint(page);
    m_resultHint->setObjectName(QStringLiteral("operatorResult"));

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(QString(), m_nameHint);
    form->addRow(tr("&Role:"), m_role);
    form->addRow(QString(), m_roleMay);
    form->addRow(QString(), m_expires);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, page);
    m_accept = buttons->addButton(titleOf(m_purpose), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("operatorAccept"));
    auto *layout = new QVBoxLayout(page);
    layout->addLayout(form);
    if (m_purpose == Purpose::Renew) {
        auto *about = new QLabel(tr("The present token is no good from then on, and whoever follows the server with it "
                                    "is signed out."),
                                 page);
        about->setWordWrap(true);
        layout->addWidget(about);
    }
    layout->addWidget(m_resultHint);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &OperatorDialog::validate);
    connect(m_role, &QComboBox::currentIndexChanged, this, &OperatorDialog::validate);
    connect(m_expires, &TimeField::changed, this, &OperatorDialog::validate);
    connect(buttons, &QDialogButtonBox::accepted, this, &OperatorDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return page;
}

OperatorRole OperatorDialog::role() const
{
    return static_cast<OperatorRole>(m_role->currentData().toInt());
}

bool OperatorDialog::isExpiryChanged() const
{
    const bool isOver =
        m_present.expiresMs != kNoTime && m_shownExpiryMs == kNoTime; // it is past: what is shown now is another one
    return isOver || m_expires->timeMs() != m_shownExpiryMs;
}

void OperatorDialog::validate()
{
    m_roleMay->setText(roleMayText(role()));
    const QString name = m_name->text().trimmed();
    QString problem;
    if (m_purpose == Purpose::Add && name.size() > kMaxOperatorName)
        problem = tr("A name has at most %Ln character(s).", nullptr, kMaxOperatorName);
    m_nameHint->setProblem(problem);
    if (problem.isEmpty() && name.isEmpty())
        problem = tr("An operator needs a name.");
    if (problem.isEmpty() && m_expires->timeMs() != kNoTime
        && m_expires->timeMs() <= QDateTime::currentMSecsSinceEpoch())
        problem = tr("The token must expire in the future.");
    if (problem.isEmpty() && m_purpose == Purpose::Change && role() == m_present.role && !isExpiryChanged())
        problem = tr("Nothing is changed yet.");
    if (problem.isEmpty())
        problem = m_server.denial({Act::ManageOperators});
    if (m_submitting)
        problem = tr("The order is on its way.");
    m_accept->setEnabled(problem.isEmpty());
    m_accept->setToolTip(problem);
}

CommandBody OperatorDialog::command() const
{
    const UtcMs expiresMs = m_expires->timeMs();
    const std::optional<UtcMs> changed = isExpiryChanged() ? std::optional(expiresMs) : std::nullopt;
    switch (m_purpose) {
    case Purpose::Add: break;
    case Purpose::Change:
        return ChangeOperator{m_present.id, role() != m_present.role ? std::optional(role()) : std::nullopt, changed};
    case Purpose::Renew: return RenewOperator{m_present.id, changed};
    }
    return AddOperator{m_name->text().trimmed(), role(), expiresMs};
}

void OperatorDialog::submit()
{
    if (m_server.link() == nullptr)
        return;
    m_submitting = true;
    m_resultHint->setProblem({});
    validate();
    m_server.link()->submit(commandOf(command()), this, [this](const Result<CommandOutcome> &result) {
        m_submitting = false;
        validate();
        if (!result) {
            m_resultHint->setProblem(result.error().text);
            return;
        }
        Q_EMIT carriedOut();
        if (m_purpose == Purpose::Change)
            accept();
        else
            showToken(result.value().token);
    });
}

void OperatorDialog::showToken(const QString &token)
{
    const QString text =
        token.isEmpty() // the answer got lost on its way, and the server keeps no token
            ? tr("It was done, but the answer with the token did not arrive. Renew the token to get one.")
            //: %1 is the name of an operator.
            : tr("This is the token of “%1”. It is shown only now; the managing server keeps nothing but "
                 "its fingerprint. Hand it over where nobody else reads it.")
                  .arg(m_name->text().trimmed());
    m_pages->setCurrentWidget(m_tokenPage);
    m_tokenPage->present(text, token);
}

} // namespace signalbox
