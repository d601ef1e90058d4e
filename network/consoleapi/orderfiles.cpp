#include "network/consoleapi/orderfiles.h"

#include "model/domain/higherjob.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

namespace signalbox {

namespace {

struct OrderFilesText {
    Q_DECLARE_TR_FUNCTIONS(OrderFiles)
};

} // namespace

Result<ImportedPackage> importOrder(ContentStore &content, const JobOrder &order)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(orderFileName(typeOf(order))));
    const QByteArray bytes = orderFile(order);
    if (!folder.isValid() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
        return Error{Error::Kind::Io, OrderFilesText::tr("The order cannot be written to a temporary file."),
                     file.errorString()};
    }
    file.close();
    PackageRecord wanted;
    wanted.kind = PayloadKind::Order;
    return importPackageFile(content, file.fileName(), wanted, {});
}

Result<PackageRecord> orderPackageOf(const Engine &engine, JobId job)
{
    const Result<JobRecord> record = engine.job(job);
    if (!record)
        return record.error();
    if (isFromAbove(job) && isOrdered(record.value().type))
        return Error{Error::Kind::NotFound,
                     OrderFilesText::tr("Job %1 is from the managing server above, which alone knows what it orders.")
                         .arg(shownNumber(job)),
                     {}};
    for (const PackageId id : record.value().packages) {
        if (std::optional<PackageRecord> package = engine.package(id); package && package->kind == PayloadKind::Order)
            return *package;
    }
    return Error{Error::Kind::NotFound,
                 OrderFilesText::tr("Job %1 installs packages; it has no order.").arg(shownNumber(job)),
                 {}};
}

Result<JobOrder> readOrder(const ContentStore &content, const PackageRecord &package)
{
    QFile file(content.pathOf(package.sha256));
    if (!file.open(QIODevice::ReadOnly)) {
        //: %1 is a path.
        return Error{Error::Kind::NotFound,
                     OrderFilesText::tr("The file of the order, %1, is missing.").arg(file.fileName()),
                     file.errorString()};
    }
    return readOrderFile(file.read(kMaxOrderBytes + 1));
}

} // namespace signalbox
