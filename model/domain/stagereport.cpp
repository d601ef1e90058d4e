#include "model/domain/stagereport.h"

#include <array>

namespace signalbox {

namespace {

struct StageName {
    Stage stage;
    const char *key;
};

constexpr std::array kStageNames{
    StageName{Stage::TransferStarted, "transfer-started"},
    StageName{Stage::Progress, "progress"},
    StageName{Stage::Arrived, "arrived"},
    StageName{Stage::Waiting, "waiting"},
    StageName{Stage::HeldByUser, "held-by-user"},
    StageName{Stage::ExecutionStarted, "execution-started"},
    StageName{Stage::Completed, "completed"},
    StageName{Stage::AlreadyDistributed, "already-distributed"},
    StageName{Stage::Failed, "failed"},
    StageName{Stage::Rejected, "rejected"},
    StageName{Stage::StartupFailed, "startup-failed"},
    StageName{Stage::CommunicationFailed, "communication-failed"},
    StageName{Stage::Suspended, "suspended"},
    StageName{Stage::Resumed, "resumed"},
    StageName{Stage::CancelConfirmed, "cancel-confirmed"},
    StageName{Stage::CancelRefused, "cancel-refused"},
    StageName{Stage::ResultsHeld, "results-held"},
    StageName{Stage::ResultsReleased, "results-released"},
    StageName{Stage::Note, "note"},
    StageName{Stage::NotNow, "not-now"},
    StageName{Stage::Read, "read"},
    StageName{Stage::Inventory, "inventory"},
};

} // namespace

QString stageKey(Stage stage)
{
    for (const StageName &entry : kStageNames)
        if (entry.stage == stage)
            return QLatin1String(entry.key);
    return {};
}

Stage stageFromKey(const QString &key)
{
    for (const StageName &entry : kStageNames)
        if (key == QLatin1String(entry.key))
            return entry.stage;
    return Stage::Note;
}

} // namespace signalbox
