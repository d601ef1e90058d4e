#include "tests/model/domain/instruction.h"

#include <gtest/gtest.h>

namespace signalbox::test {

namespace {

void must(Refusal refusal)
{
    EXPECT_EQ(refusal, Refusal::None);
}

} // namespace

Instruction instructionIn(Status status)
{
    Instruction made(1);
    if (status == Status::WaitingForTransmission)
        return made;
    must(made.report({.kind = EventKind::TransferStarted, .node = kRelay}));
    must(made.report({.kind = EventKind::HopReached, .hop = 1, .node = kRelay}));
    switch (status) {
    case Status::WaitingForTransmission:
    case Status::Executing: break;
    case Status::StartupFailure: must(made.server({.kind = EventKind::StartupFailed, .a = kStartMs, .b = 1})); break;
    case Status::CommunicationError:
        must(made.server({.kind = EventKind::CommunicationFailed, .a = kStartMs, .b = 1}));
        break;
    case Status::Suspended: must(made.report({.kind = EventKind::Suspended, .node = kRelay})); break;
    case Status::Resumed:
        must(made.report({.kind = EventKind::Suspended, .node = kRelay}));
        must(made.report({.kind = EventKind::Resumed, .node = kRelay}));
        break;
    case Status::WaitingForInstallation:
        must(made.report({.kind = EventKind::WaitingAtClient, .detail = as(StatusDetail::SystemStartUp)}));
        break;
    case Status::InstallationRejected: must(made.report(EventKind::Rejected)); break;
    case Status::Completed: must(made.report(EventKind::CompletedOk)); break;
    case Status::Error: must(made.report({.kind = EventKind::Failed, .code = 1})); break;
    case Status::BeingDeleted: must(made.server(EventKind::DeleteRequested)); break;
    }
    return made;
}

} // namespace signalbox::test
