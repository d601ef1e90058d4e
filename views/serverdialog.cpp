#include "views/serverdialog.h"

#include "views/fieldhint.h"
#include "views/textroom.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

QStringList addressesOf(const QString &list)
{
    QStringList addresses = list.split(u',');
    for (QString &address : addresses)
        address = address.trimmed();
    return addresses;
}

bool isAddress(const QString &address)
{
    if (address.startsWith(QStringLiteral("unix:/")))
        return true;
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http");
    return isWeb && !url.host().isEmpty() && url.userInfo().isEmpty() && (url.path().isEmpty() || url.path() == u'/')
           && !url.hasQuery() && !url.hasFragment();
}

} // namespace

QString serverAddressProblem(const QString &addresses)
{
    const QStringList list = addressesOf(addresses);
    if (std::all_of(list.begin(), list.end(), isAddress))
        return {};
    return QCoreApplication::translate("signalbox::ServerDialog",
                                       "An address looks like https://server:8700 or http://192.0.2.7:8700.");
}

namespace {

bool isHeardOnTheWay(const QString &addresses)
{
    const QStringList list = addressesOf(addresses);
    return std::any_of(list.begin(), list.end(), [](const QString &address) {
        const QUrl url(address);
        const QString host = url.host();
        const bool isHere = host == QStringLiteral("localhost") || host == QStringLiteral("::1")
                            || host.startsWith(QStringLiteral("127."));
        return url.scheme() == QStringLiteral("http") && !isHere;
    });
}

} // namespace

ServerDialog::ServerDialog(const std::optional<ServerEntry> &known, Test test, QWidget *parent)
    : QDialog(parent),
      m_test(std::move(test)),
      m_name(new QLineEdit(this)),
      m_address(new QLineEdit(this)),
      m_token(new QLineEdit(this)),
      m_caFile(new QLineEdit(this)),
      m_busy(new QLabel(tr("The server is being tried…"), this)),
      m_note(new QLabel(tr("Without https, whoever listens on the way can read the token and all else."), this)),
      m_hint(new FieldHint(this))
{
    setObjectName(QStringLiteral("serverDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(known ? tr("Edit server") : tr("Add server"));
    m_name->setObjectName(QStringLiteral("serverName"));
    m_name->setPlaceholderText(tr("Left empty: the server's own name"));
    m_address->setObjectName(QStringLiteral("serverAddress"));
    m_address->setPlaceholderText(QStringLiteral("https://server:8700"));
    m_address->setToolTip(
        tr("Of servers that share one database, all addresses, separated by commas: one of them serves."));
    m_address->setMinimumWidth(fontMetrics().averageCharWidth() * 58);
    m_token->setObjectName(QStringLiteral("serverToken"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setToolTip(tr("Your operator token at that server. It is kept in the desktop's keyring; where there is "
                           "none, in a file that only you may read."));
    m_caFile->setObjectName(QStringLiteral("serverCaFile"));
    m_caFile->setPlaceholderText(tr("Left empty: the system's authorities"));
    m_caFile->setToolTip(tr("Who has issued the server's certificate, or that certificate itself (PEM)."));
    m_busy->setObjectName(QStringLiteral("serverBusy"));
    m_note->setObjectName(QStringLiteral("serverNote"));
    m_note->setWordWrap(true);
    for (QLabel *line : {m_note, m_busy, static_cast<QLabel *>(m_hint)})
        line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // as wide as the fields
    m_hint->setObjectName(QStringLiteral("serverHint"));
    if (known) {
        m_name->setText(known->name);
        m_address->setText(known->address);
        m_token->setText(known->token);
        m_caFile->setText(known->caFile);
    }

    QWidget *before = m_address;
    auto *browse = new QPushButton(tr("B&rowse…"), this);
    browse->setAutoDefault(false);
    auto *file = new QHBoxLayout;
    file->addWidget(m_caFile, 1);
    file->addWidget(browse);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Address:"), m_address);
    form->addRow(tr("Operator &token:"), m_token);
    auto *fileLabel = new QLabel(tr("&Certificate:"), this);
    fileLabel->setBuddy(m_caFile);
    form->addRow(fileLabel, file);
    form->addRow(tr("&Name:"), m_name); // last, since it may be left out
    form->addRow(QString(), m_note);
    form->addRow(QString(), m_hint);
    form->addRow(QString(), m_busy);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(known ? tr("Save") : tr("Add server"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("saveServer"));
    m_save->setDefault(true);
    m_keep = buttons->addButton(tr("Keep it all the same"), QDialogButtonBox::ActionRole);
    m_keep->setObjectName(QStringLiteral("keepServer"));
    m_keep->setAutoDefault(false);
    m_keep->setToolTip(tr("The window goes on trying to reach it."));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);

    for (QLineEdit *edit : {m_name, m_address, m_token, m_caFile})
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_failed = false;
            validate();
        });
    connect(browse, &QPushButton::clicked, this, &ServerDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::accepted, this, &ServerDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        ServerEntry kept = entry();
        if (kept.name.isEmpty())
            kept.name = QUrl(addressesOf(kept.address).constFirst()).host();
        Q_EMIT wanted(kept);
        accept();
    });
    for (QWidget *field : {static_cast<QWidget *>(m_token), static_cast<QWidget *>(m_caFile),
                           static_cast<QWidget *>(browse), static_cast<QWidget *>(m_name)})
        setTabOrder(std::exchange(before, field), field); // as they stand
    new TextRoom(this);
    validate();
}

ServerEntry ServerDialog::entry() const
{
    QString address = m_address->text().trimmed();
    if (address.endsWith(u'/'))
        address.chop(1);
    return {m_name->text().trimmed(), address, m_token->text().trimmed(), m_caFile->text().trimmed()};
}

void ServerDialog::validate()
{
    const ServerEntry now = entry();
    QString problem;
    if (!now.address.isEmpty())
        problem = serverAddressProblem(now.address);
    if (problem.isEmpty() && !now.caFile.isEmpty() && !QFileInfo(now.caFile).isFile())
        problem = tr("There is no such file.");
    if (!m_failed)
        m_hint->setProblem(problem);
    m_note->setVisible(problem.isEmpty() && isHeardOnTheWay(now.address));
    m_busy->setVisible(m_testing);
    m_keep->setVisible(m_failed);
    m_save->setEnabled(!m_testing && problem.isEmpty() && !now.address.isEmpty());
    m_save->setToolTip(m_testing               ? m_busy->text()
                       : now.address.isEmpty() ? tr("The address of the server is missing.")
                                               : problem);
    for (QLineEdit *edit : {m_name, m_address, m_token, m_caFile})
        edit->setEnabled(!m_testing);
}

void ServerDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Certificate of the server or of its issuer"), m_caFile->text(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

void ServerDialog::submit()
{
    m_testing = true;
    m_failed = false;
    m_focus = qobject_cast<QLineEdit *>(focusWidget()); // what is disabled loses it
    validate();
    m_test(entry(), this, [this](const Result<QString> &name) { tested(name); });
}

void ServerDialog::tested(const Result<QString> &name)
{
    m_testing = false;
    m_failed = !name;
    if (name) {
        ServerEntry good = entry();
        if (good.name.isEmpty())
            good.name = name.value();
        Q_EMIT wanted(good);
        accept();
        return;
    }
    m_hint->setProblem(name.error().text);
    validate();
    if (m_focus)
        m_focus->setFocus();
}

} // namespace signalbox
