#include "network/nodeapi/ddimessages.h"

#include <cstdint>
#include <cstdlib>

using namespace signalbox;

/// Every message of the node protocol, read from the same bytes. What could be read can be written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString root = QStringLiteral("http://server/DEFAULT/controller/v1/node");

    if (const auto base = ddi::parseControllerBase(json);
        base && !ddi::parseControllerBase(ddi::toJson(base.value(), root)))
        std::abort();
    if (const auto work = ddi::parseDeployment(json); work && !ddi::parseDeployment(ddi::toJson(work.value(), root)))
        std::abort();
    if (const auto children = ddi::parseChildren(json); children && !ddi::parseChildren(ddi::toJson(children.value())))
        std::abort();
    if (const auto id = ddi::parseCancelAction(json)) {
        const auto again = ddi::parseCancelAction(ddi::cancelActionJson(id.value()));
        if (!again || again.value() != id.value())
            std::abort();
    }
    if (const auto config = ddi::parseConfigData(json)) {
        if (config.value().attributes.size() > 200)
            std::abort();
        for (const auto &[key, value] : config.value().attributes.asKeyValueRange()) {
            if (key.size() > 64 || value.size() > 1024)
                std::abort();
        }
    }
    if (const auto feedback = ddi::parseFeedback(json)) {
        if (feedback.value().details.size() > 50)
            std::abort();
        for (const QString &line : feedback.value().details) {
            if (line.size() > 512)
                std::abort();
        }
        for (const bool onCancel : {false, true})
            static_cast<void>(ddi::stageOf(feedback.value(), onCancel, feedback.value().details));
        if (!ddi::parseFeedback(ddi::toJson(feedback.value())))
            std::abort();
    }
    return 0;
}
