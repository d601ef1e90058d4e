<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DeploymentWork</name>
    <message numerus="yes">
        <source>This node takes one file at a time, not %n.</source>
        <extracomment>%n is 0, or 2 and more.</extracomment>
        <translation>
            <numerusform>This node takes one file at a time, not %n.</numerusform>
            <numerusform>This node takes one file at a time, not %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message numerus="yes">
        <source>After %n try(s) the next one is due now.</source>
        <translation>
            <numerusform>After %n try the next one is due now.</numerusform>
            <numerusform>After %n tries the next one is due now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n try(s) the next one follows in %1, at %2.</source>
        <extracomment>%n is the number of tries so far, %1 a duration, %2 a time.</extracomment>
        <translation>
            <numerusform>After %n try the next one follows in %1, at %2.</numerusform>
            <numerusform>After %n tries the next one follows in %1, at %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ConfirmDialog</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>names in a confirmation</comment>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Console</name>
    <message numerus="yes">
        <source>Some work is still under way after %n second(s); this is how it stands now.</source>
        <translation>
            <numerusform>Some work is still under way after %n second; this is how it stands now.</numerusform>
            <numerusform>Some work is still under way after %n seconds; this is how it stands now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DetailsPane</name>
    <message numerus="yes">
        <source>Ended: all of %n instruction(s) completed.</source>
        <translation>
            <numerusform>Ended: the %n instruction completed.</numerusform>
            <numerusform>Ended: all of %n instructions completed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended: of %n instruction(s) %1 ended with an error and %2 were rejected.</source>
        <extracomment>%1 and %2 are numbers of instructions.</extracomment>
        <translation>
            <numerusform>Ended: of %n instruction %1 ended with an error and %2 were rejected.</numerusform>
            <numerusform>Ended: of %n instructions %1 ended with an error and %2 were rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Under way: %1 of %n instruction(s) have ended, %2 of them with an error.</source>
        <extracomment>%1 and %2 are numbers of instructions.</extracomment>
        <translation>
            <numerusform>Under way: %1 of %n instruction have ended, %2 of them with an error.</numerusform>
            <numerusform>Under way: %1 of %n instructions have ended, %2 of them with an error.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Under way: %1 of %n instruction(s) have ended.</source>
        <translation>
            <numerusform>Under way: %1 of %n instruction have ended.</numerusform>
            <numerusform>Under way: %1 of %n instructions have ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::InstructionSource</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ItemText</name>
    <message numerus="yes">
        <source>%n destination(s)</source>
        <extracomment>Last station of a route that stands for several destinations.</extracomment>
        <translation>
            <numerusform>%n destination</numerusform>
            <numerusform>%n destinations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more route(s)</source>
        <translation>
            <numerusform>%n more route</numerusform>
            <numerusform>%n more routes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::JobOperations</name>
    <message numerus="yes">
        <source>Suspend %n instruction(s)?</source>
        <translation>
            <numerusform>Suspend %n instruction?</numerusform>
            <numerusform>Suspend %n instructions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n instruction(s)?</source>
        <translation>
            <numerusform>Resume %n instruction?</numerusform>
            <numerusform>Resume %n instructions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n instruction(s) of “%1”?</source>
        <extracomment>%1 is the name of a job.</extracomment>
        <translation>
            <numerusform>Cancel %n instruction of “%1”?</numerusform>
            <numerusform>Cancel %n instructions of “%1”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n instruction(s) of several jobs?</source>
        <translation>
            <numerusform>Cancel %n instruction of several jobs?</numerusform>
            <numerusform>Cancel %n instructions of several jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete “%1” with its %n instruction(s)?</source>
        <extracomment>%1 is the name of a job.</extracomment>
        <translation>
            <numerusform>Delete “%1” with its %n instruction?</numerusform>
            <numerusform>Delete “%1” with its %n instructions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the jobs below with %n instruction(s)?</source>
        <translation>
            <numerusform>Delete the jobs below with %n instruction?</numerusform>
            <numerusform>Delete the jobs below with %n instructions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %n instruction(s) without waiting for the nodes?</source>
        <translation>
            <numerusform>End %n instruction without waiting for the nodes?</numerusform>
            <numerusform>End %n instructions without waiting for the nodes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: done for %n</source>
        <extracomment>A success. %1 says what was asked for (&quot;Suspend “Browser 131”&quot;), %n counts what it acted on.</extracomment>
        <translation>
            <numerusform>%1: done for %n</numerusform>
            <numerusform>%1: done for %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::MainJob</name>
    <message numerus="yes">
        <source>%1: %n file(s) installed in %2</source>
        <translation>
            <numerusform>%1: %n file installed in %2</numerusform>
            <numerusform>%1: %n files installed in %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::MainWindow</name>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the folder “%1” with its %n job(s)?</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>
            <numerusform>Delete the folder “%1” with its %n job?</numerusform>
            <numerusform>Delete the folder “%1” with its %n jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported to %1</source>
        <extracomment>%n rows were written to the file %1.</extracomment>
        <translation>
            <numerusform>%n row exported to %1</numerusform>
            <numerusform>%n rows exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::MessageBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>messages behind this one</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::NodesWindow</name>
    <message numerus="yes">
        <source>Remove %n node(s) from this managing server?</source>
        <translation>
            <numerusform>Remove %n node from this managing server?</numerusform>
            <numerusform>Remove %n nodes from this managing server?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ReExecuteDialog</name>
    <message numerus="yes">
        <source>%n of the selection cannot be re-executed: still running, completed or rejected.</source>
        <translation>
            <numerusform>%n of the selection cannot be re-executed: still running, completed or rejected.</numerusform>
            <numerusform>%n of the selection cannot be re-executed: still running, completed or rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>names in a preview</comment>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-execute %n</source>
        <comment>button, number of instructions</comment>
        <translation>
            <numerusform>Re-execute %n</numerusform>
            <numerusform>Re-execute %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::RouteView</name>
    <message numerus="yes">
        <source>… and %n more route(s)</source>
        <translation>
            <numerusform>… and %n more route</numerusform>
            <numerusform>… and %n more routes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StageText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>duration</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StatusPage</name>
    <message numerus="yes">
        <source>%n row(s) are hidden by the filter text or by the pressed status buttons.</source>
        <translation>
            <numerusform>%n row is hidden by the filter text or by the pressed status buttons.</numerusform>
            <numerusform>%n rows are hidden by the filter text or by the pressed status buttons.</numerusform>
        </translation>
    </message>
</context>
</TS>
