#include "network/nodehost/orderexecution.h"

#include "model/domain/joborder.h"
#include "network/nodehost/installresults.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>

namespace signalbox {

InstallResult carryOutOrder(const InstallOrder &order, const std::stop_token &stop)
{
    QFile file(order.payload);
    if (!file.open(QIODevice::ReadOnly))
        return failedBy(EIO, QCoreApplication::translate("OrderExecution", "The order cannot be read."));
    const Result<JobOrder> read = readOrderFile(file.read(kMaxOrderBytes + 1));
    if (!read)
        return {Stage::Rejected, EINVAL, read.error().text};
    return carryOutRead(order, read.value(), stop);
}

} // namespace signalbox
