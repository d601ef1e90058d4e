#include "app/server/keptorders.h"

#include "network/consoleapi/orderfiles.h"

#include <future>

namespace signalbox {

Result<PackageId> keepMessage(EngineAccess &engine, ContentStore &content, const MessageOrder &message,
                              const Command &by)
{
    Result<ImportedPackage> package = importOrder(content, JobOrder(message));
    if (!package)
        return package.error();
    std::promise<Result<PackageId>> known;
    auto answer = known.get_future();
    registerPackage(engine, content, std::move(package).value(), by, {}, OperationRun(),
                    [&known](const EngineReply &reply) {
                        known.set_value(reply.outcome ? Result<PackageId>(PackageId{reply.outcome->createdId})
                                                      : Result<PackageId>(reply.error));
                    });
    return answer.get();
}

void keepOrder(EngineAccess &engine, ContentStore &content, const KeepOrder &keep)
{
    Result<ImportedPackage> package = importOrder(content, keep.order);
    if (!package) {
        qWarning("%s", qPrintable(package.error().text));
        return;
    }
    registerPackage(engine, content, std::move(package).value(), keep.by, keep.mark, OperationRun(),
                    [](const EngineReply &reply) {
                        if (!reply.outcome)
                            qWarning("%s", qPrintable(reply.error.text));
                    });
}

} // namespace signalbox
