#include "views/inventoryorderpage.h"

#include "model/domain/text.h"

#include <QLabel>
#include <QVBoxLayout>

namespace signalbox {

namespace {

QString whatOf(JobType type)
{
    switch (type) {
    case JobType::GetSystemInformation:
        return InventoryOrderPage::tr(
            "Each client tells its hardware, operating system, disks, network and what speaks for and against its "
            "security, and the files and keys of its registry collection definition.");
    case JobType::GetSoftwareInformation:
        return InventoryOrderPage::tr("Each client tells what its package manager (dpkg or rpm) has installed.");
    case JobType::GetUserInventory:
        return InventoryOrderPage::tr("Each client tells what was answered there to the user inventory schema.");
    case JobType::GetSystemConfiguration:
        return InventoryOrderPage::tr(
            "Each client tells its own name, version and settings, and which system is above it.");
    default:
        return InventoryOrderPage::tr("Each client tells which programs of its software monitoring policy have run.");
    }
}

} // namespace

InventoryOrderPage::InventoryOrderPage(JobType type, QWidget *parent)
    : OrderPage(jobTypeText(type), parent), m_type(type)
{
    auto *what =
        new QLabel(whatOf(type) + QStringLiteral("\n\n") + tr("What they tell stands in the Inventory window."), this);
    what->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(what);
    layout->addStretch();
}

QString InventoryOrderPage::nameIfEmpty() const
{
    return tr("Left empty: the type");
}

} // namespace signalbox
