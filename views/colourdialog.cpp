#include "views/colourdialog.h"

#include "model/domain/text.h"
#include "views/contrast.h"
#include "views/fieldhint.h"
#include "views/lamp.h"

#include <QColorDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace signalbox {

namespace {

constexpr std::array<std::pair<ColourKey, Status>, 7> kEditable{{{ColourKey::Green, Status::Completed},
                                                                 {ColourKey::Yellow, Status::WaitingForInstallation},
                                                                 {ColourKey::LightGrey, Status::InstallationRejected},
                                                                 {ColourKey::DarkGrey, Status::Suspended},
                                                                 {ColourKey::Red, Status::Error},
                                                                 {ColourKey::Magenta, Status::CommunicationError},
                                                                 {ColourKey::Olive, Status::BeingDeleted}}};

} // namespace

ColourDialog::ColourDialog(const Appearance &appearance, QWidget *parent)
    : QDialog(parent), m_appearance(appearance), m_own(appearance.ownColours()), m_hint(new FieldHint(this))
{
    setObjectName(QStringLiteral("colourDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Status colours"));
    auto *layout = new QVBoxLayout(this);
    auto *intro = new QLabel(
        tr("Own colours hold in the light and in the dark theme. The shapes in the lamps stay as they are."), this);
    intro->setWordWrap(true);
    layout->addWidget(intro);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    for (const auto &[key, status] : kEditable) {
        const int row = grid->rowCount();
        auto *name = new QLabel(statusText(status), this);
        auto *button = new QPushButton(this);
        button->setObjectName(QStringLiteral("colour-") + statusKey(status));
        button->setAutoDefault(false);
        name->setBuddy(button);
        //: For screen readers: a button that opens a choice of colours. %1 is a status.
        button->setAccessibleName(tr("Colour of “%1”").arg(statusText(status)));
        auto *reset = new QToolButton(this);
        reset->setObjectName(QStringLiteral("reset-") + statusKey(status));
        reset->setText(tr("Standard", "colour"));
        reset->setAccessibleName(tr("Standard colour of “%1” again").arg(statusText(status)));
        connect(button, &QPushButton::clicked, this, [this, colour = key] { choose(colour); });
        connect(reset, &QToolButton::clicked, this, [this, colour = key] { setColour(colour, std::nullopt); });
        grid->addWidget(name, row, 0);
        grid->addWidget(button, row, 1);
        grid->addWidget(reset, row, 2);
        m_rows.push_back({key, status, button, reset});
    }
    layout->addLayout(grid);
    m_hint->setObjectName(QStringLiteral("colourHint"));
    layout->addWidget(m_hint);
    layout->addStretch();
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *accept = buttons->addButton(tr("Use these colours"), QDialogButtonBox::AcceptRole);
    accept->setObjectName(QStringLiteral("colourAccept"));
    //: Closes the dialog and leaves everything as it is.
    buttons->addButton(tr("Back"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateRows();
}

void ColourDialog::choose(ColourKey key)
{
    const StatusPalette palette(m_appearance.paletteKind(), m_appearance.status().dark(), m_own);
    auto *dialog = new QColorDialog(palette.fill(key), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this,
            [this, key](const QColor &colour) { setColour(key, colour.rgb()); });
    dialog->open();
}

void ColourDialog::setColour(ColourKey key, std::optional<QRgb> colour)
{
    m_own[static_cast<std::size_t>(key)] = colour;
    updateRows();
}

void ColourDialog::updateRows()
{
    const StatusPalette palette(m_appearance.paletteKind(), m_appearance.status().dark(), m_own);
    QString problem;
    for (const Row &row : m_rows) {
        LampState lamp;
        lamp.status = row.status;
        lamp.colour = row.key;
        row.choose->setIcon(lampIcon(lamp, palette));
        row.choose->setText(palette.fill(row.key).name().toUpper());
        const bool own = m_own[static_cast<std::size_t>(row.key)].has_value();
        row.reset->setEnabled(own);
        row.reset->setToolTip(own ? QString() : tr("It has the colour of the palette."));
        for (const Row &other : m_rows)
            if (other.key < row.key && palette.fill(other.key) == palette.fill(row.key))
                //: %1 and %2 are statuses.
                problem = tr("“%1” and “%2” have the same colour: only their shapes tell them apart.")
                              .arg(statusText(other.status), statusText(row.status));
    }
    m_hint->setProblem(problem);
}

} // namespace signalbox
