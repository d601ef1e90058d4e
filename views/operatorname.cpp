#include "views/operatorname.h"

#include <QtGlobal>

#include <utility>

namespace signalbox {

Command commandOf(CommandBody body)
{
    QString name = qEnvironmentVariable("USER");
    if (name.isEmpty())
        name = qEnvironmentVariable("LOGNAME");
    return {std::move(body), name};
}

} // namespace signalbox
