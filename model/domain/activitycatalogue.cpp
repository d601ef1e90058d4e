// The messages of the activity log. This table is what the manual page signalbox-messages(7) is held against by a test.

#include "model/domain/activity.h"

#include <QtGlobal>

#include <array>

namespace signalbox {

namespace {

constexpr auto I = Severity::Information;
constexpr auto W = Severity::Warning;
constexpr auto E = Severity::Error;

// What is said of several messages.
constexpr const char *kStep = QT_TRANSLATE_NOOP("Activity", "A step of an instruction's life, as it was reported.");
constexpr const char *kAsked = QT_TRANSLATE_NOOP(
    "Activity", "An operator asked for it. It takes effect when the nodes that have the work confirm.");
constexpr const char *kDone = QT_TRANSLATE_NOOP("Activity", "What an operator asked for has taken effect.");
constexpr const char *kRecorded =
    QT_TRANSLATE_NOOP("Activity", "A command of an operator. The audit has the whole record, sealed.");
constexpr const char *kReadWhy =
    QT_TRANSLATE_NOOP("Activity", "Read what the client says, mend it there, and re-execute the instruction.");
constexpr const char *kLookAtNode = QT_TRANSLATE_NOOP(
    "Activity", "It is tried again by itself. If that does not help, see whether the node runs and can be reached.");

constexpr std::array kKinds{
    // ---- 1000: the managing server
    MessageKind{1001, I, QT_TRANSLATE_NOOP("Activity", "The managing server was started."), "",
                QT_TRANSLATE_NOOP("Activity", "It has loaded its database and serves.")},
    MessageKind{1002, I, QT_TRANSLATE_NOOP("Activity", "The managing server was stopped."), "",
                QT_TRANSLATE_NOOP("Activity", "It was ended properly; everything it had confirmed is stored.")},
    MessageKind{1003, W, QT_TRANSLATE_NOOP("Activity", "The managing server %1 took over the database."), "x",
                QT_TRANSLATE_NOOP("Activity", "Servers that share a database keep a lease of it. This one has it now."),
                QT_TRANSLATE_NOOP("Activity", "See why the server before it ended, and start that one again.")},
    MessageKind{
        1004, E,
        QT_TRANSLATE_NOOP("Activity", "The database takes what is to be stored again. From %1 on it "
                                      "did not: %2"),
        "tx", QT_TRANSLATE_NOOP("Activity", "Nothing that came meanwhile was confirmed, so the nodes sent it again."),
        QT_TRANSLATE_NOOP("Activity", "See to the disk or the database server, so that it does not happen again.")},
    MessageKind{1005, W,
                QT_TRANSLATE_NOOP("Activity", "Requests without a valid token from %2 were refused: %1. The last "
                                              "one was %3."),
                "nxx",
                QT_TRANSLATE_NOOP("Activity", "Each address has at most one such message in a minute; it counts."),
                QT_TRANSLATE_NOOP("Activity", "Give the program there the right token, or find out who is trying.")},
    MessageKind{
        1006, E, QT_TRANSLATE_NOOP("Activity", "The index of the activity log cannot be written: %1"), "x",
        QT_TRANSLATE_NOOP("Activity", "The server goes on, and no message is lost. Searching is slower until the "
                                      "index is written again."),
        QT_TRANSLATE_NOOP("Activity", "Make room on the disk, or see to the database. It goes on by itself then.")},
    MessageKind{1007, I, QT_TRANSLATE_NOOP("Activity", "The index of the activity log is written again."), "",
                QT_TRANSLATE_NOOP("Activity", "It goes on where it was cut off.")},
    MessageKind{1008, I, QT_TRANSLATE_NOOP("Activity", "The instructions of the job were archived in %1 (%2)."), "xb",
                QT_TRANSLATE_NOOP("Activity",
                                  "They and their messages are in that file from now on, and no longer in the "
                                  "activity log. What is said of the job itself stays.")},
    MessageKind{1009, I, QT_TRANSLATE_NOOP("Activity", "The archive %1 was removed by the retention policy."), "x",
                QT_TRANSLATE_NOOP("Activity", "Of the job its counters and times are left.")},
    MessageKind{1010, I, QT_TRANSLATE_NOOP("Activity", "The retention policy was changed: %1"), "x",
                QT_TRANSLATE_NOOP("Activity", "How long detail, archives and messages are kept.")},
    // ---- 2000: an instruction
    MessageKind{2001, I, QT_TRANSLATE_NOOP("Activity", "The instruction was created."), "", kStep},
    MessageKind{
        2002, I, QT_TRANSLATE_NOOP("Activity", "The transfer from hop %1 of the route has begun."), "n",
        QT_TRANSLATE_NOOP("Activity", "Hop 0 is the managing server, the others are the relays in their order.")},
    MessageKind{2003, I, QT_TRANSLATE_NOOP("Activity", "%1 of %2 sent."), "bb", kStep},
    MessageKind{2004, I, QT_TRANSLATE_NOOP("Activity", "Hop %1 of the route has everything."), "n", kStep},
    MessageKind{2005, I, QT_TRANSLATE_NOOP("Activity", "At the client: %1."), "s",
                QT_TRANSLATE_NOOP("Activity", "The package is there and waits for its time or for the user.")},
    MessageKind{2006, W, QT_TRANSLATE_NOOP("Activity", "The user put it on hold."), "",
                QT_TRANSLATE_NOOP("Activity", "It waits until the user lets it go on."),
                QT_TRANSLATE_NOOP("Activity", "Talk to the user, or cancel the instruction.")},
    MessageKind{2007, I, QT_TRANSLATE_NOOP("Activity", "The execution has begun."), "", kStep},
    MessageKind{2008, I, QT_TRANSLATE_NOOP("Activity", "Completed with code %1. %2"), "nx", kStep},
    MessageKind{2009, I, QT_TRANSLATE_NOOP("Activity", "Completed: the package was there already."), "", kStep},
    MessageKind{2010, E, QT_TRANSLATE_NOOP("Activity", "Failed with code %1. %2"), "nx",
                QT_TRANSLATE_NOOP("Activity", "The client could not do it, and said why."), kReadWhy},
    MessageKind{2011, E, QT_TRANSLATE_NOOP("Activity", "Cancelled by the client. %1"), "x",
                QT_TRANSLATE_NOOP("Activity", "The client gave the work up by itself."), kReadWhy},
    MessageKind{2012, W, QT_TRANSLATE_NOOP("Activity", "Rejected at the client. %1"), "x",
                QT_TRANSLATE_NOOP("Activity", "The user refused it, or the client finds that it does not suit."),
                kReadWhy},
    MessageKind{2013, W, QT_TRANSLATE_NOOP("Activity", "Try %1 failed: %2. Next try: %3"), "nst",
                QT_TRANSLATE_NOOP("Activity", "The node did not come for its work in time."), kLookAtNode},
    MessageKind{2014, W, QT_TRANSLATE_NOOP("Activity", "The connection broke off in try %1. %2 Next try: %3"), "nxt",
                QT_TRANSLATE_NOOP("Activity", "A transfer stood still. It goes on at the byte it had reached."),
                kLookAtNode},
    MessageKind{2015, I, QT_TRANSLATE_NOOP("Activity", "The next try begins."), "", kStep},
    MessageKind{2016, I, QT_TRANSLATE_NOOP("Activity", "Suspension was asked for."), "", kAsked},
    MessageKind{2017, I, QT_TRANSLATE_NOOP("Activity", "Suspended."), "", kDone},
    MessageKind{2018, I, QT_TRANSLATE_NOOP("Activity", "Resumption was asked for."), "", kAsked},
    MessageKind{2019, I, QT_TRANSLATE_NOOP("Activity", "Resumed."), "", kDone},
    MessageKind{2020, I, QT_TRANSLATE_NOOP("Activity", "The transfer goes on."), "", kStep},
    MessageKind{2021, I, QT_TRANSLATE_NOOP("Activity", "Cancellation was asked for."), "", kAsked},
    MessageKind{2022, I, QT_TRANSLATE_NOOP("Activity", "Cancelled, as confirmed by every node that had the work."), "",
                kDone},
    MessageKind{2023, W, QT_TRANSLATE_NOOP("Activity", "It was too late to cancel; the work goes on. %1"), "x",
                QT_TRANSLATE_NOOP("Activity", "The client had begun with what cannot be broken off.")},
    MessageKind{2024, I, QT_TRANSLATE_NOOP("Activity", "Deletion was asked for."), "", kAsked},
    MessageKind{2025, I, QT_TRANSLATE_NOOP("Activity", "Deleted, as confirmed by every node that had the work."), "",
                kDone},
    MessageKind{2026, W,
                QT_TRANSLATE_NOOP("Activity", "The execution time limit %1 passed before the client began; the "
                                              "work was withdrawn."),
                "t", QT_TRANSLATE_NOOP("Activity", "The status stays what was reported last."),
                QT_TRANSLATE_NOOP("Activity", "Create a new job with a later limit if it is still wanted.")},
    MessageKind{2027, W,
                QT_TRANSLATE_NOOP("Activity", "The execution time limit %1 passed; what the client has begun may "
                                              "end."),
                "t", QT_TRANSLATE_NOOP("Activity", "The status stays what was reported last.")},
    MessageKind{2028, I, QT_TRANSLATE_NOOP("Activity", "A node let go of the expired work."), "", kStep},
    MessageKind{2029, W, QT_TRANSLATE_NOOP("Activity", "No report for longer than expected."), "",
                QT_TRANSLATE_NOOP("Activity", "The instruction is silent: its status may be out of date."),
                kLookAtNode},
    MessageKind{2030, I, QT_TRANSLATE_NOOP("Activity", "Reports come again."), "", kStep},
    MessageKind{2031, I, QT_TRANSLATE_NOOP("Activity", "Attempt %1 was ordered."), "n",
                QT_TRANSLATE_NOOP("Activity", "Re-execution: the attempts before it stay in the history.")},
    MessageKind{2032, W, QT_TRANSLATE_NOOP("Activity", "A relay on the route keeps results back."), "",
                QT_TRANSLATE_NOOP("Activity", "What is known of the instruction is what came before.")},
    MessageKind{2033, I, QT_TRANSLATE_NOOP("Activity", "The relay passes results on again."), "", kStep},
    MessageKind{2034, W, QT_TRANSLATE_NOOP("Activity", "The end was forced. %1"), "x",
                QT_TRANSLATE_NOOP("Activity",
                                  "An operator no longer waited for nodes to confirm a stop. A node that comes "
                                  "back may still have the work.")},
    MessageKind{
        2035, I, QT_TRANSLATE_NOOP("Activity", "Note: %1"), "x",
        QT_TRANSLATE_NOOP("Activity", "Something a node or the server says of the instruction. It changes nothing.")},
    MessageKind{2036, W, QT_TRANSLATE_NOOP("Activity", "The client cannot take the work at present. %1"), "x",
                QT_TRANSLATE_NOOP("Activity", "It comes for it again by itself."), kReadWhy},
    MessageKind{2037, W,
                QT_TRANSLATE_NOOP("Activity", "The client installs once more without having confirmed (time %1). "
                                              "%2"),
                "nx", QT_TRANSLATE_NOOP("Activity", "It was cut off in the middle, as by a loss of power."), kReadWhy},
    MessageKind{2038, W, QT_TRANSLATE_NOOP("Activity", "A report was ignored: %1"), "x",
                QT_TRANSLATE_NOOP("Activity", "It came late, twice or out of order, and changed nothing.")},
    MessageKind{2039, W, QT_TRANSLATE_NOOP("Activity", "More reports were ignored and are not listed one by one: %1."),
                "n", QT_TRANSLATE_NOOP("Activity", "A node that repeats itself must not fill the log.")},
    MessageKind{2040, I, QT_TRANSLATE_NOOP("Activity", "%1 has read the message."), "x", kStep},
    MessageKind{2041, W,
                QT_TRANSLATE_NOOP("Activity", "The job had not started before its stale-by date %1; the work was "
                                              "withdrawn."),
                "t", QT_TRANSLATE_NOOP("Activity", "The status stays what was reported last."),
                QT_TRANSLATE_NOOP("Activity", "Create a new job with a later date if it is still wanted.")},
    // ---- 3000: jobs, folders, packages
    MessageKind{3001, I, QT_TRANSLATE_NOOP("Activity", "The job was created."), "",
                QT_TRANSLATE_NOOP("Activity", "Its instructions follow, one for each destination and package.")},
    MessageKind{3002, I, QT_TRANSLATE_NOOP("Activity", "Deletion of the job was asked for."), "", kAsked},
    MessageKind{3003, I, QT_TRANSLATE_NOOP("Activity", "The job is gone."), "", kDone},
    MessageKind{3004, I, QT_TRANSLATE_NOOP("Activity", "The schedule let the job go to the nodes."), "",
                QT_TRANSLATE_NOOP("Activity", "Its execution time has come.")},
    MessageKind{3005, I, QT_TRANSLATE_NOOP("Activity", "Folder %1 was made or changed: %2"), "nx",
                QT_TRANSLATE_NOOP("Activity", "Its name and where it stands.")},
    MessageKind{3006, I, QT_TRANSLATE_NOOP("Activity", "Folder %1 was removed."), "n", kDone},
    MessageKind{3007, I, QT_TRANSLATE_NOOP("Activity", "Package %1 was added: %2"), "nx",
                QT_TRANSLATE_NOOP("Activity", "Its file is in the server's content store.")},
    MessageKind{3008, W, QT_TRANSLATE_NOOP("Activity", "A report came after the job was archived: %1"), "x",
                QT_TRANSLATE_NOOP("Activity", "It changed nothing; the job counts such reports.")},
    MessageKind{
        3009, W, QT_TRANSLATE_NOOP("Activity", "The job was interrupted by %1."), "x",
        QT_TRANSLATE_NOOP("Activity", "Its transfers stop at the server and at all relays, and nothing of it begins."),
        QT_TRANSLATE_NOOP("Activity", "Resume the job when it may go on.")},
    MessageKind{3010, I, QT_TRANSLATE_NOOP("Activity", "The job was resumed by %1."), "x",
                QT_TRANSLATE_NOOP("Activity", "It sleeps until its processing window is open, and goes on then.")},
    MessageKind{3011, W, QT_TRANSLATE_NOOP("Activity", "The job was terminated by %1."), "x",
                QT_TRANSLATE_NOOP("Activity", "What is under way is cancelled; each node confirms that.")},
    MessageKind{3012, I, QT_TRANSLATE_NOOP("Activity", "The job goes on."), "",
                QT_TRANSLATE_NOOP("Activity", "It was resumed, and its processing window is open.")},
    MessageKind{3013, I, QT_TRANSLATE_NOOP("Activity", "Processing window %1 was set: %2"), "nx",
                QT_TRANSLATE_NOOP("Activity", "Outside of it, jobs that it is for begin nothing.")},
    MessageKind{3014, I, QT_TRANSLATE_NOOP("Activity", "Processing window %1 was removed."), "n", kDone},
    MessageKind{3015, I, QT_TRANSLATE_NOOP("Activity", "Wave %1 of the job begins."), "n",
                QT_TRANSLATE_NOOP("Activity", "Its destinations are served from now on; those of later waves wait.")},
    MessageKind{3016, W, QT_TRANSLATE_NOOP("Activity", "Wave %1 of the job begins, since %2 resumed it."), "nx",
                QT_TRANSLATE_NOOP("Activity", "The wave before it has not reached the success that is needed.")},
    MessageKind{3017, I, QT_TRANSLATE_NOOP("Activity", "The rest of the packages goes in one piece, as %1 wants it."),
                "x", QT_TRANSLATE_NOOP("Activity", "They were sent in parts up to here.")},
    // ---- 4000: nodes
    MessageKind{4001, I, QT_TRANSLATE_NOOP("Activity", "Node %1 was registered as %2."), "xx",
                QT_TRANSLATE_NOOP("Activity", "It may come for work with its token from now on.")},
    MessageKind{4002, I, QT_TRANSLATE_NOOP("Activity", "Attributes of the node changed: %1"), "x",
                QT_TRANSLATE_NOOP("Activity", "As the node reported them.")},
    MessageKind{4003, I, QT_TRANSLATE_NOOP("Activity", "Node %1 was removed."), "x",
                QT_TRANSLATE_NOOP("Activity", "Its token is not taken any more.")},
    MessageKind{
        4004, W, QT_TRANSLATE_NOOP("Activity", "All file transfer was suspended here."), "",
        QT_TRANSLATE_NOOP("Activity", "Nothing goes through this relay, or out of this server, until it is resumed."),
        QT_TRANSLATE_NOOP("Activity", "Resume it when the line is free again.")},
    MessageKind{4005, I, QT_TRANSLATE_NOOP("Activity", "All file transfer was resumed here."), "", kDone},
    // ---- 5000: commands of operators
    MessageKind{5001, I, QT_TRANSLATE_NOOP("Activity", "%1 was carried out: %2"), "xx", kRecorded},
    MessageKind{5002, W, QT_TRANSLATE_NOOP("Activity", "%1 was carried out in part: %2"), "xx", kRecorded,
                QT_TRANSLATE_NOOP("Activity", "See in the audit on how many destinations it did not act, and why.")},
    MessageKind{5003, W, QT_TRANSLATE_NOOP("Activity", "%1 was refused. %2"), "xx", kRecorded,
                QT_TRANSLATE_NOOP("Activity", "Read why, and do what it says.")},
    MessageKind{5004, W, QT_TRANSLATE_NOOP("Activity", "A command was refused: %1"), "x", kRecorded},
    MessageKind{5005, I, QT_TRANSLATE_NOOP("Activity", "A command: %1"), "x", kRecorded},
    // ---- 7000: the operation journal
    MessageKind{7001, I, QT_TRANSLATE_NOOP("Activity", "Operation %1 was begun by %3: %2"), "nxx",
                QT_TRANSLATE_NOOP("Activity", "It takes more than one transaction. Its end is told likewise; what lies "
                                              "between is lost by no start of the server.")},
    MessageKind{7002, I, QT_TRANSLATE_NOOP("Activity", "Operation %1 was run again by %3, behind piece %4: %2"), "nxxn",
                QT_TRANSLATE_NOOP("Activity", "It had been cut off. What was done before is not done again.")},
    MessageKind{7003, I, QT_TRANSLATE_NOOP("Activity", "Operation %1 has ended: %2 (%3)"), "nxx",
                QT_TRANSLATE_NOOP("Activity", "All of it is done.")},
    MessageKind{7004, W, QT_TRANSLATE_NOOP("Activity", "Operation %1 has ended, and not all was done: %2 (%3)"), "nxx",
                QT_TRANSLATE_NOOP("Activity", "Something of it was refused, it failed, or an operator ended it."),
                QT_TRANSLATE_NOOP("Activity", "Read why, and order anew what is still wanted.")},
    MessageKind{7005, W, QT_TRANSLATE_NOOP("Activity", "Operation %1 was cut off at %3: %2"), "nxx",
                QT_TRANSLATE_NOOP("Activity", "The server ended in the middle of it, and has been started anew or "
                                              "replaced by another."),
                QT_TRANSLATE_NOOP("Activity", "Run it again or dismiss it: Tools, Unfinished operations.")},
    // ---- 8000: request sets
    MessageKind{8001, I, QT_TRANSLATE_NOOP("Activity", "Run %1 of the request set %2 was submitted by %3"), "nxx",
                QT_TRANSLATE_NOOP("Activity", "Its stages run one after the other, as they were defined then.")},
    MessageKind{8002, I,
                QT_TRANSLATE_NOOP("Activity", "Run %1 of the request set %2: the stage %3 has begun, jobs: %4"), "nxxn",
                QT_TRANSLATE_NOOP("Activity", "Its jobs were created in one transaction.")},
    MessageKind{8003, I, QT_TRANSLATE_NOOP("Activity", "Run %1 of the request set %2: the stage %3 has ended: %4"),
                "nxxx",
                QT_TRANSLATE_NOOP("Activity", "All of its jobs have ended. Its result says which stage follows.")},
    MessageKind{8004, I, QT_TRANSLATE_NOOP("Activity", "Run %1 of the request set %2 has ended: %3"), "nxx",
                QT_TRANSLATE_NOOP("Activity", "The last stage had no link to another.")},
    MessageKind{8005, W, QT_TRANSLATE_NOOP("Activity", "Run %1 of the request set %2 has ended, and not well: %3"),
                "nxx", QT_TRANSLATE_NOOP("Activity", "Jobs of it failed, or an operator cancelled it."),
                QT_TRANSLATE_NOOP("Activity", "See its jobs, and resubmit it from the stage that failed.")},
    MessageKind{8006, W,
                QT_TRANSLATE_NOOP("Activity",
                                  "Run %1 of the request set %2: the request %4 of the stage %3 could not be "
                                  "ordered: %5"),
                "nxxxx", QT_TRANSLATE_NOOP("Activity", "It counts as a request that ended in error."),
                QT_TRANSLATE_NOOP("Activity", "Mend what it says, and resubmit the set from that stage.")},
    MessageKind{8007, W,
                QT_TRANSLATE_NOOP("Activity", "Run %1 of the request set %2 had not begun before its stale-by date %3"),
                "nxt", QT_TRANSLATE_NOOP("Activity", "It is not run any more."),
                QT_TRANSLATE_NOOP("Activity", "Submit the set again if it is still wanted.")},
    MessageKind{8101, I, QT_TRANSLATE_NOOP("Activity", "Job %1, %2, started in the execution slot %3"), "nxx",
                QT_TRANSLATE_NOOP("Activity", "Its turn came: the slot had room, and no other job was in its way.")},
    // ---- 8200: what repeats
    MessageKind{8201, I, QT_TRANSLATE_NOOP("Activity", "Series %1, %2: run %3 was created, with number %4"), "nxnn",
                QT_TRANSLATE_NOOP("Activity", "It was due. Its destinations are those of this moment.")},
    MessageKind{8202, W, QT_TRANSLATE_NOOP("Activity", "Series %1, %2: times without a run: %3. %4"), "nxnx",
                QT_TRANSLATE_NOOP("Activity", "They passed while the server was down, or no run could be created."),
                QT_TRANSLATE_NOOP("Activity", "Read why. The series goes on.")},
    MessageKind{8203, I, QT_TRANSLATE_NOOP("Activity", "Series %1, %2, has ended: %3"), "nxx",
                QT_TRANSLATE_NOOP("Activity", "It ended as it was ordered, or an operator ended it.")},
    MessageKind{
        8204, W, QT_TRANSLATE_NOOP("Activity", "Series %1, %2, cannot go on, and has ended: %3"), "nxx",
        QT_TRANSLATE_NOOP("Activity", "What it needs is not there any more, or who ordered it may not any more."),
        QT_TRANSLATE_NOOP("Activity", "Somebody who may repeats it anew: signalboxctl repeat, or the menu Job.")},
    // ---- 9000
    MessageKind{9001, I, QT_TRANSLATE_NOOP("Activity", "An entry of kind %1, which this program does not know."), "n",
                QT_TRANSLATE_NOOP("Activity", "A newer version of Signalbox wrote it.")},
};

} // namespace

std::span<const MessageKind> messageKinds()
{
    return kKinds;
}

} // namespace signalbox
