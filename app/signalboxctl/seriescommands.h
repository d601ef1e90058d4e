#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

/// The options of `create-job`, `definitions order` and `sets submit` about repetition and the stale-by date.
void addSeriesOptions(QCommandLineParser &parser);
/// Puts what is given into the request of an order. Error Invalid: an option is wrong.
Outcome addTerms(const Call &call, QJsonObject &body);

Result<int> repeat(const Call &call); ///< `repeat [JOB [stop]]`

} // namespace signalbox::ctl
