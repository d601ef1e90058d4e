#pragma once

#include "model/domain/stagereport.h"

namespace signalbox {

/// What a client has to say; for which attempt and under which number is added when it is reported.
[[nodiscard]] inline StageReport stageReport(Stage stage, const QString &text = {}, qint32 code = 0)
{
    StageReport report;
    report.stage = stage;
    report.text = text;
    report.code = code;
    return report;
}

} // namespace signalbox
