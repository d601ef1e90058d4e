#include "views/filespage.h"

#include "model/domain/text.h"
#include "views/boundedtextedit.h"
#include "views/fieldhint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr qsizetype kLongest = qsizetype{FilesOrder::kMaxPaths} * (FilesOrder::kMaxPath + 1);

} // namespace

FilesPage::FilesPage(JobType type, QWidget *parent)
    : OrderPage(tr("Files"), parent),
      m_type(type),
      m_paths(new BoundedTextEdit(kLongest, this)),
      m_hint(new FieldHint(this)),
      m_limit(new QSpinBox(this))
{
    auto *explanation = new QLabel(
        type == JobType::CollectFiles
            ? tr("Each client packs the files that are named here and brings them to this server; they are then in "
                 "“Collected files”. One path a line, from / on; * and ? stand for others within a name.")
            : tr("Each client packs the files that are named here and brings them to the relay above it, from where a "
                 "job "
                 "of the type “Acquire collected files from relay” fetches them. One path a line, from / on; * and ? "
                 "stand "
                 "for others within a name."),
        this);
    explanation->setWordWrap(true);
    m_paths->setObjectName(QStringLiteral("collectedPaths"));
    m_paths->setAccessibleName(tr("Files to collect, one path a line"));
    m_paths->setPlaceholderText(QStringLiteral("/var/log/syslog\n/etc/apt/sources.list.d/*.list"));
    m_paths->setTabChangesFocus(true);
    m_paths->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_paths->setMinimumHeight(fontMetrics().height() * 5);
    m_hint->setObjectName(QStringLiteral("collectedPathsHint"));
    m_limit->setObjectName(QStringLiteral("collectedLimit"));
    m_limit->setRange(1, FilesOrder::kMostMiB);
    m_limit->setValue(FilesOrder().mostMiB);
    m_limit->setSuffix(tr(" MiB"));
    m_limit->setToolTip(tr("Of all files of a client together; a client that has more brings none"));
    auto *label = new QLabel(tr("At &most, of each client:"), this);
    label->setBuddy(m_limit);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_limit);
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_paths, 1);
    layout->addLayout(line);
    layout->addWidget(m_hint);
    connect(m_paths, &QPlainTextEdit::textChanged, this, &FilesPage::validate);
    connect(m_paths, &BoundedTextEdit::refused, this, [this](qsizetype characters) {
        m_hint->setProblem(tr("This has %1 characters and was not put in: %2 paths of %3 characters are allowed.")
                               .arg(QLocale().toString(characters))
                               .arg(FilesOrder::kMaxPaths)
                               .arg(FilesOrder::kMaxPath));
    });
    connect(m_limit, &QSpinBox::valueChanged, this, &FilesPage::validate);
}

JobOrder FilesPage::order() const
{
    FilesOrder order;
    order.type = m_type;
    order.mostMiB = m_limit->value();
    const QStringList lines = m_paths->toPlainText().split(u'\n');
    for (const QString &line : lines) {
        if (const QString path = line.trimmed(); !path.isEmpty())
            order.paths << path;
    }
    return order;
}

bool FilesPage::fill(const JobOrder &order)
{
    const auto *files = std::get_if<FilesOrder>(&order);
    if (files == nullptr || files->type != m_type)
        return false;
    m_paths->setPlainText(files->paths.join(u'\n'));
    m_limit->setValue(files->mostMiB);
    return true;
}

QStringList FilesPage::problems() const
{
    if (m_paths->toPlainText().trimmed().isEmpty())
        return {tr("No file is named yet.")};
    const Outcome checked = checkOrder(order());
    return checked ? QStringList() : QStringList{checked.error().text};
}

QString FilesPage::nameIfEmpty() const
{
    return tr("Left empty: %1").arg(jobTypeText(m_type));
}

void FilesPage::validate()
{
    // Of what is merely not written yet nothing is said in red.
    const bool isEmpty = m_paths->toPlainText().trimmed().isEmpty();
    const Outcome checked = isEmpty ? Outcome() : checkOrder(order());
    m_hint->setProblem(checked ? QString() : checked.error().text);
    Q_EMIT changed();
}

} // namespace signalbox
