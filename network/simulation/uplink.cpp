#include "network/simulation/uplink.h"

namespace signalbox::simulation {

// Their texts end in logs of the nodes only, as those of a system's errors do.

Error Uplink::noAnswer()
{
    return {Error::Kind::Io, QStringLiteral("no answer"), {}};
}

Error Uplink::refused()
{
    return {Error::Kind::Io, QStringLiteral("connection refused"), {}};
}

Error Uplink::reset()
{
    return {Error::Kind::Io, QStringLiteral("connection reset"), {}};
}

} // namespace signalbox::simulation
