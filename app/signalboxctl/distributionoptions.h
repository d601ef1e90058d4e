#pragma once

#include "app/signalboxctl/commands.h"

#include <QJsonObject>

namespace signalbox::ctl {

/// The options of `create-job` about how the job is distributed (jobattributes.h).
void addDistributionOptions(QCommandLineParser &parser);

/// The attributes that are given, as the console API has them; empty: all are as usual. Error Invalid: an option is wrong.
Result<QJsonObject> attributesOf(const Call &call);

} // namespace signalbox::ctl
