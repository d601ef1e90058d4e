#include "views/errorswindow.h"

#include "model/domain/errorcatalogue.h"
#include "views/elidingheader.h"
#include "views/emptystate.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

namespace signalbox {

namespace {

const QString kGeometryKey = QStringLiteral("errors/geometry");
const QString kColumnsKey = QStringLiteral("errors/columns");
enum ListColumn { CodeColumn, FamilyColumn, TextColumn, KeyColumn, ListColumns };
constexpr int kEntryRole = Qt::UserRole; ///< the entry's key

QString explanationOf(const QTreeWidgetItem *item)
{
    const ErrorEntry *entry = item != nullptr ? errorEntry(item->data(CodeColumn, kEntryRole).toString()) : nullptr;
    return entry != nullptr ? errorExplanation({entry}) : QString();
}

} // namespace

ErrorsWindow::ErrorsWindow(QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_search(new QLineEdit(this)),
      m_list(new QTreeWidget(this)),
      m_explanation(new QLabel(this)),
      m_count(new QLabel(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("errorsWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Error codes"));
    m_search->setObjectName(QStringLiteral("errorsSearch"));
    m_search->setPlaceholderText(tr("Search by code or words: 28, 0x80070643, disk full"));
    m_search->setAccessibleName(tr("Search error codes"));
    m_search->setClearButtonEnabled(true);

    const int character = fontMetrics().averageCharWidth();
    m_list->setObjectName(QStringLiteral("errorsList"));
    m_list->setAccessibleName(tr("Error codes"));
    m_list->setHeader(new ElidingHeader(m_list));
    m_list->header()->setStretchLastSection(false);
    m_list->setHeaderLabels({tr("Code"), tr("Whose"), tr("What happened"), tr("Key")});
    m_list->header()->setSectionResizeMode(TextColumn, QHeaderView::Stretch);
    constexpr std::array kWidths{32, 22, 0, 24}; // in characters
    static_assert(kWidths.size() == ListColumns);
    for (int column = 0; column < ListColumns; ++column)
        if (column != TextColumn)
            m_list->setColumnWidth(column, character * kWidths[static_cast<std::size_t>(column)]);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAllColumnsShowFocus(true);

    m_explanation->setObjectName(QStringLiteral("errorsExplanation"));
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_explanation->setWordWrap(true);
    m_explanation->setContentsMargins(8, 6, 8, 2);
    m_explanation->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_explanation->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_count->setObjectName(QStringLiteral("errorsCount"));
    m_count->setContentsMargins(8, 2, 8, 4);

    m_empty->setTexts(
        tr("No such code"),
        tr("Search for a number, a word of the message, or less. Numbers of installers of other makes are "
           "in their books."),
        tr("Show all"));
    connect(m_empty, &EmptyState::activated, this, [this] { search({}); });
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 6, 8, 6);
    bar->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_explanation);
    layout->addWidget(m_count);

    connect(m_search, &QLineEdit::textChanged, this, &ErrorsWindow::fill);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ErrorsWindow::showCurrent);
    const auto shortcut = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence::Close, [this] { close(); });
    shortcut(QKeySequence::Find, [this] { m_search->setFocus(); });
    auto *copy = new QShortcut(QKeySequence::Copy, m_list);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &ErrorsWindow::copyCurrent);

    const QSettings settings;
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        resize(character * 150, fontMetrics().height() * 36);
    m_list->header()->restoreState(settings.value(kColumnsKey).toByteArray());
    fill();
    m_search->setFocus();
}

void ErrorsWindow::open(QWidget *mainWindow)
{
    auto *window = mainWindow->findChild<ErrorsWindow *>(QString(), Qt::FindDirectChildrenOnly);
    if (window == nullptr)
        window = new ErrorsWindow(mainWindow);
    window->show();
    window->raise();
    window->activateWindow();
}

void ErrorsWindow::search(const QString &text)
{
    m_search->setText(text);
}

void ErrorsWindow::fill()
{
    const std::vector<const ErrorEntry *> found = findErrors(m_search->text());
    m_list->clear();
    for (const ErrorEntry *entry : found) {
        auto *item = new QTreeWidgetItem(m_list, {errorCodeText(*entry), errorFamilyText(entry->family),
                                                  errorText(*entry), QString::fromLatin1(entry->key)});
        item->setData(CodeColumn, kEntryRole, QString::fromLatin1(entry->key));
        for (int column = 0; column < ListColumns; ++column)
            item->setToolTip(column, item->text(column));
    }
    if (!found.empty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_empty->giveWayTo(m_list, found.empty());
    m_count->setText(tr("%Ln error code(s)", nullptr, static_cast<int>(found.size())));
    showCurrent();
}

void ErrorsWindow::showCurrent()
{
    m_explanation->setText(explanationOf(m_list->currentItem()));
}

void ErrorsWindow::copyCurrent() const
{
    QApplication::clipboard()->setText(explanationOf(m_list->currentItem()));
}

void ErrorsWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kColumnsKey, m_list->header()->saveState());
    QWidget::closeEvent(event);
}

} // namespace signalbox
