#include "views/namepaster.h"

#include "views/fieldhint.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <memory>

namespace signalbox {

namespace {

const QString kFolderKey = QStringLiteral("destinations/lastFolder");
constexpr qint64 kMaxFile = 64 * 1024 * 1024; ///< bytes: a million names of the greatest length

} // namespace

NamePaster::NamePaster(QWidget *parent)
    : QWidget(parent), m_hint(new FieldHint(this)), m_buttons(new QWidget(this)), m_work(this)
{
    setObjectName(QStringLiteral("namePaster"));
    m_hint->setObjectName(QStringLiteral("pasteHint"));
    auto *paste = new QPushButton(tr("Paste names"), m_buttons);
    paste->setObjectName(QStringLiteral("pasteNames"));
    paste->setToolTip(tr("Choose the nodes whose names are in the clipboard, one a line"));
    auto *file = new QPushButton(tr("Names from a file…"), m_buttons);
    file->setObjectName(QStringLiteral("namesFromFile"));
    file->setToolTip(tr("Choose the nodes whose names are in a text file, one a line"));
    // Enter elsewhere in the dialog must not read a file.
    paste->setAutoDefault(false);
    file->setAutoDefault(false);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(paste);
    row->addWidget(file);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_buttons);
    layout->addWidget(m_hint);
    connect(paste, &QPushButton::clicked, this, [this] { takeText(QApplication::clipboard()->text()); });
    connect(file, &QPushButton::clicked, this, &NamePaster::chooseFile);
}

void NamePaster::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Names of nodes"), QSettings().value(kFolderKey).toString(),
                                   tr("Text files (*.txt *.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
        takeFile(path);
    });
    dialog->open();
}

void NamePaster::takeText(const QString &text)
{
    sortOut([text] { return Result<QString>(text); });
}

void NamePaster::takeFile(const QString &path)
{
    sortOut([path]() -> Result<QString> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Kind::Io, tr("The file %1 cannot be read: %2.").arg(path, file.errorString()), {}};
        const QByteArray bytes = file.read(kMaxFile + 1);
        if (bytes.size() > kMaxFile)
            return Error{Error::Kind::Invalid,
                         tr("The file %1 is larger than %2 MiB.").arg(path).arg(kMaxFile / 1024 / 1024),
                         {}};
        return QString::fromUtf8(bytes);
    });
}

void NamePaster::sortOut(const std::function<Result<QString>()> &read)
{
    m_buttons->setEnabled(false);
    m_hint->setProblem({});
    m_work.run([this, read](const std::stop_token &) -> BackgroundTask::Finish {
        const Result<QString> text = read();
        const auto names = std::make_shared<PastedNames>(text ? pastedNames(text.value()) : PastedNames());
        const auto wanted = std::make_shared<QSet<QString>>(names->names.begin(), names->names.end());
        const QString problem = !text                    ? text.error().text
                                : names->names.isEmpty() ? tr("There are no names: they stand one a line.")
                                                         : QString();
        return [this, names, wanted, problem] {
            m_buttons->setEnabled(true);
            if (problem.isEmpty())
                Q_EMIT pasted(*names, *wanted);
            else
                m_hint->setProblem(problem);
        };
    });
}

void NamePaster::tell(const PastedNames &pasted, qsizetype taken, const QStringList &unknown)
{
    QStringList lines;
    const QLocale locale;
    if (!unknown.isEmpty())
        //: %1 is a number, %2 a list of names.
        lines
            << tr("%1 not known here: %2.").arg(locale.toString(unknown.size()), namedShortly(unknown, unknown.size()));
    if (!pasted.doubled.isEmpty())
        lines << tr("%1 listed more than once, and taken once: %2.")
                     .arg(locale.toString(pasted.doubled.size()), namedShortly(pasted.doubled, pasted.doubled.size()));
    if (!lines.isEmpty())
        lines.prepend(
            tr("%1 of %2 names were added.").arg(locale.toString(taken), locale.toString(pasted.names.size())));
    m_hint->setProblem(lines.join(u' '));
}

void NamePaster::clear()
{
    m_hint->setProblem({});
}

} // namespace signalbox
