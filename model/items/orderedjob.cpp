#include "model/items/orderedjob.h"

#include "model/items/serverlink.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace signalbox {

void submitOrdered(ServerLink &link, Command createJob, const JobOrder &order, QObject *context,
                   std::function<void(Result<CommandOutcome>)> done)
{
    std::get<CreateJob>(createJob.body).type = typeOf(order);
    // Kept until the server has taken it.
    const auto folder = std::make_shared<QTemporaryDir>();
    QFile file(folder->filePath(orderFileName(typeOf(order))));
    const QByteArray bytes = orderFile(order);
    if (!folder->isValid() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
        QTimer::singleShot(0, context, [done = std::move(done), detail = file.errorString()] {
            done(Error{Error::Kind::Io,
                       QCoreApplication::translate("OrderedJob", "The order cannot be written to a temporary file."),
                       detail});
        });
        return;
    }
    file.close();
    PackageRecord wanted;
    wanted.kind = PayloadKind::Order;
    link.importPackage(file.fileName(), wanted, context, {},
                       [&link, folder, command = std::move(createJob), context,
                        done = std::move(done)](const Result<PackageRecord> &package) mutable {
                           if (!package) {
                               done(package.error());
                               return;
                           }
                           std::get<CreateJob>(command.body).packages = {package.value().id};
                           link.submit(std::move(command), context, done);
                       });
}

} // namespace signalbox
