#pragma once

#include "model/domain/command.h"
#include "model/domain/higherjob.h"
#include "model/domain/instructionstate.h"
#include "model/domain/joborder.h"
#include "model/domain/result.h"
#include "model/domain/stagereport.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <variant>

namespace signalbox {

// What reaches the engine: commands, and what nodes do, in the engine's words.

/// A command with what is known of its request, as one JSON object: its "origin" (audit.h), and what tells it from others.
/// All of it goes into the record of the audit, in the same transaction as what the command does.
struct MarkedCommand {
    Command command;
    QByteArray mark;
};
/// A command that could not even be put before the engine, such as one with the name of an unknown node. Only recorded.
struct CommandTurnedDown {
    QString operatorName;
    QString command; ///< stable word: "create-job"
    JobId job{}; ///< 0: it is about something else
    QString reason; ///< translated
    QByteArray mark; ///< as above
    OperatorId operatorId{}; ///< by whose token; 0: by none of an operator's
    OperatorRole role = OperatorRole::SystemAdministrator; ///< as it was then
};
/// An operator did something with what this server keeps outside of the database, such as files that were collected. Only recorded.
struct DeedDone {
    QString operatorName;
    QString command; ///< stable word: "take-collected"
    JobId job{}; ///< 0: it is about something else
    quint32 destinations = 0;
    QString text; ///< in words, as of the other commands: "12 files of node 3"
    QByteArray mark; ///< as above
    OperatorId operatorId{};
    OperatorRole role = OperatorRole::SystemAdministrator;
};
/// An operator's token was used.
struct OperatorSeen {
    OperatorId who{};
};
/// A node asked for work. Kept in memory; not logged.
struct NodePolled {
    NodeId node{};
    QString address; ///< of its connection
};
struct NodeAttributesReported {
    NodeId node{};
    QMap<QString, QString> attributes; ///< cleaned and cut by the receiver
    bool replace = false; ///< else merged
};
/// A client that is not known yet answered through a relay: it is registered below that relay.
struct NodeSeenBelow {
    QString name;
    NodeId relay{};
};
/// The next hop fetched the description of the work: the transfer to it begins.
struct WorkFetched {
    AttemptId attempt{};
    NodeId by{}; ///< the relay or the client itself
};
/// Our own server sent payload bytes of the first segment.
struct BytesSent {
    AttemptId attempt{};
    NodeId to{};
    qint64 bytes = 0; ///< highest contiguous end
    qint64 total = 0;
    bool split = false;
};
/// A node wants bytes of its work, and the file that holds them is gone.
struct PayloadMissing {
    AttemptId attempt{};
    NodeId to{};
    QString filePath;
};
struct NodeReported {
    StageReport report;
    NodeId via{}; ///< the relay that forwarded it; 0 = direct
    QString spoolInstance; ///< of the relay's spool; empty = not spooled
    quint64 spoolNumber = 0; ///< 0 = not spooled; a number seen before is answered as Doubled and changes nothing
};
/// Something of the managing server itself that operators are to read in the activity log.
struct ServerNotice {
    quint16 number = 0; ///< of the message in the catalogue, activity.h
    QStringList parameters; ///< as the catalogue says
};
struct StartCheckDone {
    NodeId node{};
    StatusDetail found = StatusDetail::None; ///< NotRunning, PowerOff, None = other reason
};

/// What the relay side of a relay manager has to say of the jobs from above, and of the nodes below it. The nodes are registered;
/// the jobs are shown and not stored here: the relay side has them.
struct HigherTold {
    std::shared_ptr<const HigherNews> news;
};

/// Processes have ended, and are to be stored: see ProcessBook.
struct ProcessesEnded { };

// Operations of the journal that something outside of the engine carries out.

/// The start record: what is to be done begins when the answer is there.
struct OperationBegins {
    /// Kind, work, subject, parameters, who, total; the engine gives the rest. With the number of one that was cut off and that
    /// is of the same work, subject and operator, that one is run again instead. The outcome's createdId is its
    /// number, `affected` which run it is.
    JournalRecord wanted;
};
/// How far it is. `run` as in its record: what a run says that is not the present one is refused.
struct OperationAdvanced {
    JournalId operation{};
    quint32 run = 1;
    qint64 done = 0;
    qint64 total = 0;
    QString state; ///< see JournalRecord
};
/// A piece with an effect: the command and how far the operation is are one transaction, so a step is never done twice.
struct OperationStep {
    JournalId operation{};
    quint32 run = 1;
    qint64 step = 1; ///< as `done` in its record after this; one that was done is accepted and changes nothing
    MarkedCommand command;
    bool isLast = false; ///< with it the operation ends
};
struct OperationEnds {
    JournalId operation{};
    quint32 run = 1;
    JournalResult result = JournalResult::Done;
    QString reason; ///< translated
};

// Judgement (domain.md 7): whoever judges and acts brings what came of it.

/// Some clients were judged. The records and how far the operation is are one transaction.
struct JudgementsMade {
    JournalId operation{}; ///< 0: the server did it by itself, since inventories came
    quint32 run = 1;
    qint64 done = 0; ///< clients of the operation, with these
    qint64 total = 0;
    NodeId last{}; ///< behind it the operation goes on, if it is cut off
    bool isLast = false; ///< with it the operation ends
    JudgementTrigger trigger = JudgementTrigger::InventoryCollection;
    QString by; ///< operator
    std::vector<JudgementMade> made;
};
/// Actions were taken; with the messages that are sent as jobs, likewise in one transaction.
struct ActionsMade {
    JournalId operation{}; ///< 0: as policies say for a new level
    quint32 run = 1;
    qint64 done = 0;
    qint64 total = 0;
    NodeId last{};
    bool isLast = false;
    QString by;
    std::vector<ActionTaken> made;
    std::vector<Command> messages; ///< CreateJob, without a folder: they go to the one for security messages
    int refused = 0; ///< clients of these on which something failed
};

using EngineInput =
    std::variant<Command, MarkedCommand, CommandTurnedDown, DeedDone, OperatorSeen, NodePolled, NodeAttributesReported,
                 NodeSeenBelow, WorkFetched, BytesSent, PayloadMissing, NodeReported, ServerNotice, StartCheckDone,
                 ProcessesEnded, OperationBegins, OperationAdvanced, OperationStep, OperationEnds, JudgementsMade,
                 ActionsMade, HigherTold>;

/// The answer to one input, given only after everything it led to is durable.
struct EngineReply {
    enum class Kind : quint8 { Accepted, Ignored, UnknownAttempt, AttemptClosed, StoreFailed } kind = Kind::Accepted;
    Refusal refusal = Refusal::None; ///< why Ignored
    Error error; ///< StoreFailed, and a refused command
    std::optional<CommandOutcome> outcome; ///< of a command that was carried out
};

// What the engine asks the world to do.

/// Find out why a node does not come: connect to its address.
struct StartCheck {
    NodeId node{};
    QString address;
};
/// Its offers changed: answer its held poll (and those of the relays above it).
struct WakeNode {
    NodeId node{};
};
/// A transfer under way must end now: suspended, cancelled, deleted, expired.
struct CutTransfer {
    AttemptId attempt{};
};
/// An operation of the journal whose work is not the engine's runs again: its start record is durable.
struct CarryOut {
    JournalRecord operation;
};
/// A request set waits for the package that carries an order: put it into the content store and make it known, as `by`.
struct KeepOrder {
    JobOrder order;
    Command by; ///< without a body
    QByteArray mark; ///< for the audit
};
using EngineAction = std::variant<StartCheck, WakeNode, CutTransfer, CarryOut, KeepOrder>;

} // namespace signalbox
