#include "views/packagesetupwindow.h"

#include "model/domain/lampstate.h"
#include "model/domain/text.h"
#include "views/appearance.h"
#include "views/confirmdialog.h"
#include "views/elidingheader.h"
#include "views/emptystate.h"
#include "views/lamp.h"
#include "views/messagebar.h"
#include "views/stagelist.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QCloseEvent>
#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace signalbox {

namespace {

const QString kGeometryKey = QStringLiteral("packageSetup/geometry");
const QString kColumnsKey = QStringLiteral("packageSetup/columns");
enum ListColumn { NameColumn, WhenColumn, SizeColumn, ArrivedColumn, JobColumn, ListColumns };
constexpr int kAttemptRole = Qt::UserRole;

using State = WaitingPackage::State;

/// As the operator's console shows it.
LampState lampOf(const WaitingPackage &package)
{
    LampState lamp;
    lamp.status = package.state == State::Installing  ? Status::Executing
                  : package.state == State::Suspended ? Status::Suspended
                                                      : Status::WaitingForInstallation;
    lamp.detail = package.state == State::Held ? StatusDetail::HeldByUser : StatusDetail::None;
    lamp.colour = colourKey(lamp.status, package.state == State::Installing);
    return lamp;
}

/// Looks at a running client after which it has surely taken up what it was told: it does within a second.
constexpr int kLooksForAnswer = 4;

} // namespace

PackageSetupWindow::PackageSetupWindow(PackageSetupSource source, const Appearance &appearance, QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_source(std::move(source)),
      m_appearance(appearance),
      m_table(new QTreeWidget(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_messages(new MessageBar(this)),
      m_notRunning(new QLabel(this)),
      m_details(new QLabel(this)),
      m_count(new QLabel(this)),
      m_install(new QAction(pictureIcon(Picture::Resume), tr("&Install now"), this)),
      m_hold(new QAction(pictureIcon(Picture::Suspend), tr("&Hold"), this)),
      m_release(new QAction(pictureIcon(Picture::ReExecute), tr("Re&lease"), this)),
      m_reject(new QAction(pictureIcon(Picture::Cancel), tr("&Reject…"), this)),
      m_look(this)
{
    setObjectName(QStringLiteral("packageSetup"));
    setWindowTitle(tr("Package Setup"));
    makeTable();
    makeActions();

    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    bar->addActions({m_install, m_hold, m_release, m_reject});
    m_notRunning->setObjectName(QStringLiteral("setupNotRunning"));
    m_notRunning->setText(tr("The client does not run at present. What you choose is done when it runs again."));
    m_notRunning->setWordWrap(true);
    m_notRunning->setContentsMargins(8, 4, 8, 4);
    m_notRunning->hide();
    m_details->setObjectName(QStringLiteral("setupDetails"));
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setWordWrap(true);
    m_details->setContentsMargins(8, 6, 8, 2);
    m_details->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_details->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_count->setObjectName(QStringLiteral("setupCount"));
    m_count->setContentsMargins(8, 2, 8, 4);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::activated, this, &PackageSetupWindow::refresh);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_notRunning);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_details);
    layout->addWidget(m_messages);
    layout->addWidget(m_count);

    connect(&m_appearance, &Appearance::changed, this, &PackageSetupWindow::fill);
    connect(&m_timer, &QTimer::timeout, this, &PackageSetupWindow::refresh);
    const QSettings settings;
    const int character = fontMetrics().averageCharWidth();
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        resize(character * 128, fontMetrics().height() * 22);
    m_table->header()->restoreState(settings.value(kColumnsKey).toByteArray());
    updateState();
    updateActions();
    m_timer.start(kLookMs);
    refresh();
}

void PackageSetupWindow::makeTable()
{
    m_table->setObjectName(QStringLiteral("setupPackages"));
    m_table->setAccessibleName(tr("Packages that wait"));
    m_table->setHeader(new ElidingHeader(m_table));
    m_table->header()->setStretchLastSection(true);
    m_table->setHeaderLabels({tr("Package"), tr("Installed"), tr("Size"), tr("Arrived"), tr("Job")});
    m_table->headerItem()->setTextAlignment(SizeColumn, Qt::AlignRight | Qt::AlignVCenter);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setTabKeyNavigation(false);
    const int character = fontMetrics().averageCharWidth();
    constexpr std::array kWidths{30, 44, 12, 24, 18}; // in characters
    static_assert(kWidths.size() == ListColumns);
    for (int column = 0; column < ListColumns; ++column)
        m_table->setColumnWidth(column, character * kWidths[static_cast<std::size_t>(column)]);
    connect(m_table, &QTreeWidget::itemSelectionChanged, this, &PackageSetupWindow::updateActions);
    connect(m_table, &QTreeWidget::customContextMenuRequested, this, &PackageSetupWindow::showMenu);
}

void PackageSetupWindow::makeActions()
{
    const auto make = [this](QAction *action, const char *name, const QKeySequence &keys, auto slot) {
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, slot);
    };
    make(m_install, "setupInstall", QKeySequence(tr("Ctrl+I")), [this] { choose(PackageChoice::Install); });
    make(m_hold, "setupHold", QKeySequence(tr("Ctrl+H")), [this] { choose(PackageChoice::Hold); });
    make(m_release, "setupRelease", QKeySequence(tr("Ctrl+L")), [this] { choose(PackageChoice::Release); });
    make(m_reject, "setupReject", QKeySequence::Delete, [this] { askToReject(); });
    const auto shortcut = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence::Refresh, [this] { refresh(); });
    shortcut(QKeySequence::Close, [this] { close(); });
    shortcut(QKeySequence::Quit, [this] { close(); });
}

// ---- What waits

void PackageSetupWindow::refresh()
{
    if (m_look.isRunning())
        return;
    m_look.run([this, look = m_source.look](const std::stop_token &) -> BackgroundTask::Finish {
        return [this, found = look()] { take(found); };
    });
}

void PackageSetupWindow::take(const PackageSetupSource::Look &look)
{
    m_hasLooked = true;
    m_isRunning = look.isRunning;
    m_problem = look.packages ? QString() : look.packages.error().text;
    std::vector<WaitingPackage> packages = look.packages ? look.packages.value() : std::vector<WaitingPackage>();
    // Another choice, made in a terminal or with a notification, may have come before this one or behind it: then the state
    // is another one than was wished, or none has changed, and it must not stay "asked for" for ever.
    for (auto &[attempt, told] : m_told)
        told.looks += m_isRunning ? 1 : 0;
    std::erase_if(m_told, [&packages](const auto &told) {
        const auto package = std::find_if(packages.begin(), packages.end(),
                                          [&told](const WaitingPackage &one) { return one.attempt == told.first; });
        return package == packages.end() || package->state != told.second.before || told.second.looks > kLooksForAnswer;
    });
    const bool isNew = packages != m_packages;
    m_packages = std::move(packages);
    if (isNew)
        fill();
    else
        updateTimes();
    updateState();
    updateActions();
}

/// Rows keep their items, and so their selection.
void PackageSetupWindow::fill()
{
    const QSignalBlocker blocker(m_table);
    const auto rowOf = [this](AttemptId attempt) {
        for (int row = 0; row < m_table->topLevelItemCount(); ++row)
            if (m_table->topLevelItem(row)->data(NameColumn, kAttemptRole).toUInt() == number(attempt))
                return row;
        return -1;
    };
    for (int row = m_table->topLevelItemCount() - 1; row >= 0; --row)
        if (packageOf(m_table->topLevelItem(row)) == nullptr)
            delete m_table->takeTopLevelItem(row);
    const bool wasEmpty = m_table->topLevelItemCount() == 0;
    for (const WaitingPackage &package : m_packages) {
        const int row = rowOf(package.attempt);
        fillRow(row >= 0 ? m_table->topLevelItem(row) : new QTreeWidgetItem(m_table), package);
    }
    if (wasEmpty && m_table->topLevelItemCount() > 0)
        m_table->setCurrentItem(m_table->topLevelItem(0));
}

void PackageSetupWindow::fillRow(QTreeWidgetItem *item, const WaitingPackage &package) const
{
    item->setData(NameColumn, kAttemptRole, number(package.attempt));
    item->setText(NameColumn, packageText(package.name, package.version));
    item->setIcon(NameColumn, lampIcon(lampOf(package), m_appearance.status()));
    item->setText(WhenColumn, when(package));
    item->setText(SizeColumn, QLocale().formattedDataSize(package.size));
    item->setTextAlignment(SizeColumn, Qt::AlignRight | Qt::AlignVCenter);
    item->setText(ArrivedColumn, package.arrivedMs != kNoTime ? momentText(package.arrivedMs) : QString());
    item->setText(JobColumn, package.job);
    for (int column = 0; column < ListColumns; ++column)
        item->setToolTip(column, item->text(column));
    item->setData(NameColumn, Qt::AccessibleTextRole,
                  //: %1 is a package, %2 when it is installed. Read aloud.
                  tr("%1, installed %2").arg(item->text(NameColumn), item->text(WhenColumn)));
}

/// What was asked for comes first, then the time, with how long it is until then.
QString PackageSetupWindow::when(const WaitingPackage &package) const
{
    if (const auto told = m_told.find(package.attempt); told != m_told.end()) {
        switch (told->second.choice) {
        case PackageChoice::Install: return tr("asked for…");
        case PackageChoice::Hold: return tr("being put on hold…");
        case PackageChoice::Release: return tr("being released…");
        case PackageChoice::Reject: return tr("being rejected…");
        }
    }
    QString text = installationText(package);
    if (package.state != State::Waiting || package.timing != InstallTiming::DateTime)
        return text;
    const qint64 left = package.installAtMs - QDateTime::currentMSecsSinceEpoch();
    return left > 0
               //: %1 is a duration ("2 h 05 min"), %2 a time.
               ? tr("in %1, at %2").arg(durationText(left), text)
               : text;
}

void PackageSetupWindow::updateTimes()
{
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_table->topLevelItem(row);
        if (const WaitingPackage *package = packageOf(item))
            item->setText(WhenColumn, when(*package));
    }
}

void PackageSetupWindow::updateState()
{
    if (!m_problem.isEmpty())
        m_empty->setTexts(tr("The packages cannot be read"), m_problem, tr("Try again"));
    else if (m_hasLooked)
        m_empty->setTexts(tr("No package waits"),
                          tr("When an administrator sends a package and leaves the time to you, it appears here, and a "
                             "notification tells you. Packages that wait for their time are here too."),
                          {});
    else
        m_empty->setTexts(tr("The packages are being read"), {}, {});
    m_empty->giveWayTo(m_table, m_packages.empty());
    m_notRunning->setVisible(m_hasLooked && m_problem.isEmpty() && !m_isRunning);
    m_count->setText(m_problem.isEmpty() ? tr("%Ln package(s)", nullptr, static_cast<int>(m_packages.size()))
                                         : QString());
}

// ---- What the user does

const WaitingPackage *PackageSetupWindow::packageOf(const QTreeWidgetItem *item) const
{
    const AttemptId attempt{item->data(NameColumn, kAttemptRole).toUInt()};
    const auto found = std::find_if(m_packages.begin(), m_packages.end(),
                                    [attempt](const WaitingPackage &package) { return package.attempt == attempt; });
    return found == m_packages.end() ? nullptr : &*found;
}

/// What is selected, as far as `choice` is possible with it.
std::vector<const WaitingPackage *> PackageSetupWindow::chosen(std::optional<PackageChoice> choice) const
{
    std::vector<const WaitingPackage *> packages;
    for (const QTreeWidgetItem *item : m_table->selectedItems()) {
        const WaitingPackage *package = packageOf(item);
        if (package == nullptr)
            continue;
        const bool isPossible = !choice || (mayChoose(*package, *choice) && !m_told.contains(package->attempt));
        if (isPossible)
            packages.push_back(package);
    }
    return packages;
}

QString PackageSetupWindow::sentence(const WaitingPackage &package) const
{
    const QString name = packageText(package.name, package.version);
    switch (package.state) {
    case State::Installing: return tr("%1 is being installed.").arg(name);
    case State::Chosen: return tr("You want %1 now. It is installed as soon as it is its turn.").arg(name);
    case State::Held:
        if (package.timing == InstallTiming::UserChooses) // released, it waits for its user all the same
            return tr("You have put %1 on hold. Install it when you want it; reject it if you do not want it at all.")
                .arg(name);
        return tr("You have put %1 on hold. It is installed when you release it.").arg(name);
    case State::Suspended:
        return tr("An operator has suspended the job. %1 is installed when it is resumed, if you want it then.")
            .arg(name);
    case State::Waiting: break;
    }
    return package.timing == InstallTiming::UserChooses
               ? tr("%1 is here. It is installed when you want it; reject it if you do not want it at all.").arg(name)
               //: %1 is a package, %2 when: "at once", a time.
               : tr("%1 is here and is installed %2. You can have it now, hold it back, or reject it.")
                     .arg(name, installationText(package));
}

void PackageSetupWindow::updateActions()
{
    const std::vector<const WaitingPackage *> all = chosen(std::nullopt);
    const auto allow = [&](QAction *action, PackageChoice choice, const QString &tip) {
        const bool isPossible = !chosen(choice).empty();
        action->setEnabled(isPossible);
        action->setToolTip(isPossible    ? tip
                           : all.empty() ? tr("Select a package first.")
                                         : tr("This cannot be done with it as it stands."));
    };
    allow(m_install, PackageChoice::Install, tr("Have it installed at once"));
    allow(m_hold, PackageChoice::Hold, tr("Put it off until you release it"));
    allow(m_release, PackageChoice::Release, tr("Let it be installed again as the administrator planned"));
    allow(m_reject, PackageChoice::Reject, tr("Refuse it for good"));
    m_details->setText(all.size() == 1 ? sentence(*all.front())
                                       : tr("%Ln package(s) selected", nullptr, static_cast<int>(all.size())));
    m_details->setVisible(!all.empty());
}

void PackageSetupWindow::choose(PackageChoice choice)
{
    std::vector<AttemptId> attempts;
    for (const WaitingPackage *package : chosen(choice))
        attempts.push_back(package->attempt);
    tell(choice, attempts);
}

void PackageSetupWindow::askToReject()
{
    Confirmation confirmation;
    std::vector<AttemptId> attempts;
    for (const WaitingPackage *package : chosen(PackageChoice::Reject)) {
        attempts.push_back(package->attempt);
        confirmation.names << packageText(package->name, package->version);
    }
    if (attempts.empty())
        return;
    const auto count = static_cast<int>(attempts.size());
    confirmation.title = tr("Reject");
    confirmation.question = tr("Do you want to reject %Ln package(s) for good?", nullptr, count);
    confirmation.consequence =
        tr("The administrator is told. It cannot be taken back: only a new job offers the package once more.");
    confirmation.total = static_cast<quint32>(count);
    confirmation.button = tr("Reject %Ln package(s)", nullptr, count);
    confirmation.keep = tr("Keep waiting");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &QDialog::accepted, this, [this, attempts] {
        std::vector<AttemptId> still; // it may have been installed meanwhile
        for (const WaitingPackage &package : m_packages)
            if (mayChoose(package, PackageChoice::Reject)
                && std::find(attempts.begin(), attempts.end(), package.attempt) != attempts.end())
                still.push_back(package.attempt);
        tell(PackageChoice::Reject, still);
    });
    dialog->open();
}

void PackageSetupWindow::tell(PackageChoice choice, const std::vector<AttemptId> &attempts)
{
    m_messages->withdraw(m_failed);
    for (const AttemptId attempt : attempts) {
        const auto package = std::find_if(m_packages.begin(), m_packages.end(),
                                          [attempt](const WaitingPackage &one) { return one.attempt == attempt; });
        if (package == m_packages.end())
            continue;
        if (const Outcome told = m_source.tell(choice, attempt); !told) {
            m_failed = m_messages->show(MessageBar::Kind::Error, told.error().text, told.error().detail);
            break;
        }
        m_told[attempt] = {choice, package->state};
    }
    updateTimes();
    updateActions();
    refresh();
}

void PackageSetupWindow::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({m_install, m_hold, m_release, m_reject});
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void PackageSetupWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kColumnsKey, m_table->header()->saveState());
    QWidget::closeEvent(event);
}

} // namespace signalbox
