#include "model/store/inventorypack.h"
#include "network/nodehost/filecollection.h"
#include "network/nodehost/filepacking.h"
#include "network/nodehost/installresults.h"
#include "network/nodehost/orderexecution.h"
#include "network/nodehost/softwareinventory.h"
#include "network/nodehost/softwaremonitor.h"
#include "network/nodehost/systeminventory.h"
#include "network/nodehost/userinventory.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>

namespace signalbox {

namespace {

struct ExecutionText {
    Q_DECLARE_TR_FUNCTIONS(InventoryExecution)
};

QString stateFolderOf(const InstallOrder &order)
{
    return QFileInfo(order.payload).absolutePath();
}

InstallResult failed(const Error &error)
{
    return {Stage::Failed, error.kind == Error::Kind::NoSpace ? ENOSPC : EIO, error.text};
}

/// Adds a kind to what is told. @return what is wrong with it
Outcome tell(InstallResult &result, InventoryKind kind, std::vector<InventoryItem> items)
{
    const int lost = tidyInventory(items);
    const Result<QByteArray> packed = packInventory(kind, items);
    if (!packed)
        return packed.error();
    result.inventory += inventoryReports(kind, packed.value());
    if (!result.text.isEmpty())
        result.text += u'\n';
    //: %1 is a kind of inventory, %2 a number.
    result.text += ExecutionText::tr("%1: %2 items.").arg(inventoryKindText(kind)).arg(items.size());
    if (lost > 0) //: %1 is a number.
        result.text += u' ' + ExecutionText::tr("%1 more did not fit and were left out.").arg(lost);
    return {};
}

InstallResult told(InventoryKind kind, std::vector<InventoryItem> items)
{
    InstallResult result{.stage = Stage::Completed, .code = 0, .text = {}};
    const Outcome done = tell(result, kind, std::move(items));
    return done ? result : failed(done.error());
}

InstallResult tellSystem(const InstallOrder &order, const std::stop_token &stop)
{
    InstallResult result = told(InventoryKind::System, systemInventory());
    const CollectionOrder definition = collectionDefinition(stateFolderOf(order));
    if (result.stage != Stage::Completed || definition.entries.empty())
        return result;
    const Outcome done = tell(result, InventoryKind::Registry, collectFiles(definition, order.root, stop));
    return done ? result : failed(done.error());
}

InstallResult tellSoftware(const InstallOrder &order, const std::stop_token &stop)
{
    Result<std::vector<InventoryItem>> items = softwareInventory(order.root, stop);
    if (!items && order.root != u"/") // a private root without packages of its own: those of the machine
        items = softwareInventory(QStringLiteral("/"), stop);
    if (!items)
        return failed(items.error());
    return told(InventoryKind::Software, std::move(items).value());
}

InstallResult tellUserInventory(const InstallOrder &order)
{
    const QString folder = stateFolderOf(order);
    InstallResult result = told(InventoryKind::UserInventory, userInventory(folder));
    if (result.stage != Stage::Completed)
        return result;
    if (!userSchema(folder)) {
        result.text += u' ' + ExecutionText::tr("Nothing is asked here: no user inventory schema has been sent.");
    } else if (const QStringList missing = missingAnswers(folder); !missing.isEmpty()) {
        //: %1 is a list of questions.
        result.text += u' ' + ExecutionText::tr("Not answered yet: %1.").arg(missing.join(QStringLiteral(", ")));
    }
    return result;
}

InstallResult carryOut(const InstallOrder &order, const InventoryOrder &what, const std::stop_token &stop)
{
    switch (inventoriesOf(what.type).front()) {
    case InventoryKind::System: return tellSystem(order, stop);
    case InventoryKind::Software: return tellSoftware(order, stop);
    case InventoryKind::UserInventory: return tellUserInventory(order);
    case InventoryKind::Configuration: return told(InventoryKind::Configuration, configurationInventory(order));
    case InventoryKind::Monitoring: return told(InventoryKind::Monitoring, SoftwareMonitor::seen(stateFolderOf(order)));
    case InventoryKind::Registry: break;
    }
    return {Stage::Rejected, EINVAL, ExecutionText::tr("This node does not know what is asked for.")};
}

InstallResult carryOut(const InstallOrder &order, const UserSchemaOrder &schema, const std::stop_token &stop)
{
    const QString folder = stateFolderOf(order);
    if (const Outcome kept = keepUserSchema(folder, schema); !kept)
        return failed(kept.error());
    const QStringList missing = missingAnswers(folder);
    if (missing.isEmpty())
        return {Stage::Completed, 0, ExecutionText::tr("The schema is kept; everything required is answered.")};
    // Whoever is there learns of it as of a message.
    MessageOrder message;
    message.title = ExecutionText::tr("Questions about this computer");
    //: %1 is a list of questions.
    message.text =
        ExecutionText::tr("Please answer with “signalbox-node user-inventory”, or tell your administrator: %1")
            .arg(missing.join(QStringLiteral(", ")))
            .left(MessageOrder::kMaxText);
    InstallResult result = deliverMessage(order, message, stop);
    if (result.stage == Stage::Completed) {
        //: %1 is a list of questions, %2 a sentence that says where they are shown.
        result.text = ExecutionText::tr("The schema is kept. Not answered yet: %1. %2")
                          .arg(missing.join(QStringLiteral(", ")), result.text);
    }
    return result;
}

InstallResult carryOut(const InstallOrder &order, const CollectionOrder &definition, const std::stop_token &stop)
{
    if (const Outcome kept = keepCollectionDefinition(stateFolderOf(order), definition); !kept)
        return failed(kept.error());
    return told(InventoryKind::Registry, collectFiles(definition, order.root, stop));
}

InstallResult carryOut(const InstallOrder &order, const MonitoringOrder &policy, const std::stop_token &)
{
    if (const Outcome kept = SoftwareMonitor::keepPolicy(stateFolderOf(order), policy); !kept)
        return failed(kept.error());
    return {Stage::Completed, 0,
            policy.rules.empty() ? ExecutionText::tr("No program is looked out for any more.")
                                 //: %1 is a number.
                                 : ExecutionText::tr("The policy is kept; running programs are compared with it every "
                                                     "%1 seconds.")
                                       .arg(policy.everySeconds)};
}

InstallResult carryOut(const InstallOrder &order, const FilesOrder &files, const std::stop_token &stop)
{
    return packFiles(order, files, stop);
}

InstallResult carryOut(const InstallOrder &, const RelayOrder &, const std::stop_token &)
{
    return {Stage::Rejected, EINVAL, ExecutionText::tr("This node is no relay.")};
}

InstallResult carryOut(const InstallOrder &order, const MessageOrder &message, const std::stop_token &stop)
{
    return deliverMessage(order, message, stop);
}

} // namespace

std::vector<InventoryItem> configurationInventory(const InstallOrder &order)
{
    std::vector<InventoryItem> items;
    const auto add = [&items](const char *key, const QString &value) {
        if (!value.isEmpty())
            items.push_back({QString::fromLatin1(key), value});
    };
    add("node.name", order.nodeName);
    add("node.kind", QStringLiteral("client"));
    add("node.version", QStringLiteral(SIGNALBOX_VERSION));
    add("node.upper", order.upper);
    add("node.state-folder", stateFolderOf(order));
    add("node.root", order.root);
    add("setting.install-timeout-seconds",
        QString::number(std::chrono::duration_cast<std::chrono::seconds>(order.timeout).count()));
    add("setting.shows-messages", order.showsMessages ? QStringLiteral("yes") : QStringLiteral("no"));
    add("setting.collect-below", order.collectBelow.join(QStringLiteral(", ")));
    for (auto it = order.settings.begin(); it != order.settings.end(); ++it)
        items.push_back({QStringLiteral("setting.") + it.key(), it.value()});
    const QString folder = stateFolderOf(order);
    const auto count = [](std::size_t number) { return QString::number(number); };
    add("user-inventory.fields", count(userInventory(folder).size()));
    add("registry-collection.entries", count(collectionDefinition(folder).entries.size()));
    add("software-monitoring.rules", count(SoftwareMonitor::policy(folder).rules.size()));
    return items;
}

InstallResult carryOutRead(const InstallOrder &order, const JobOrder &what, const std::stop_token &stop)
{
    InstallResult result = std::visit([&](const auto &one) { return carryOut(order, one, stop); }, what);
    if (stop.stop_requested() && result.stage != Stage::Completed)
        result.interrupted = true;
    return result;
}

} // namespace signalbox
