#pragma once

#include "network/nodeapi/ddimessages.h"

namespace signalbox::ddi {

/// The keys of a deployment's metadata as they are looked up, made once.
struct MetadataKeys {
    QString kind = QString::fromUtf16(kKindKey);
    QString arguments = QString::fromUtf16(kArgumentsKey);
    QString statusFile = QString::fromUtf16(kStatusFileKey);
    QString timing = QString::fromUtf16(kTimingKey);
    QString installAt = QString::fromUtf16(kInstallAtKey);
    QString splitSize = QString::fromUtf16(kSplitSizeKey);
    QString splitWait = QString::fromUtf16(kSplitWaitKey);
    QString attributes = QString::fromUtf16(kAttributesKey);
    QString unsplit = QString::fromUtf16(kUnsplitKey);
    QString job = QString::fromUtf16(kJobKey);
    QString jobType = QString::fromUtf16(kJobTypeKey);
    QString jobFacts = QString::fromUtf16(kJobFactsKey);
};

[[nodiscard]] inline const MetadataKeys &metadataKeys()
{
    static const MetadataKeys keys;
    return keys;
}

} // namespace signalbox::ddi
