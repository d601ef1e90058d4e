<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CommandText</name>
    <message numerus="yes">
        <source>On %n client(s) something failed. Their history says what.</source>
        <translation>
            <numerusform>On %n client something failed. Its history says what.</numerusform>
            <numerusform>On %n clients something failed. Their history says what.</numerusform>
        </translation>
    </message>
</context>
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
    <name>GroupText</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s)</source>
        <translation>
            <numerusform>%Ln relay</numerusform>
            <numerusform>%Ln relays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hooks</name>
    <message numerus="yes">
        <source>%1 did not end within %n second(s).</source>
        <translation>
            <numerusform>%1 did not end within %n second.</numerusform>
            <numerusform>%1 did not end within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobAttributes</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Judgement</name>
    <message numerus="yes">
        <source>%n security update(s) are not installed.</source>
        <translation>
            <numerusform>%n security update is not installed.</numerusform>
            <numerusform>%n security updates are not installed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgementWork</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n client(s) something failed. Their history says what.</source>
        <translation>
            <numerusform>On %n client something failed. Its history says what.</numerusform>
            <numerusform>On %n clients something failed. Their history says what.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManagingServer</name>
    <message numerus="yes">
        <source>The database %1 is missing or empty, but %2 holds %n package file(s) of an earlier one. Put the database back, with its -wal file if there is one, or move that folder away to begin anew.</source>
        <translation>
            <numerusform>The database %1 is missing or empty, but %2 holds %n package file of an earlier one. Put the database back, with its -wal file if there is one, or move that folder away to begin anew.</numerusform>
            <numerusform>The database %1 is missing or empty, but %2 holds %n package files of an earlier one. Put the database back, with its -wal file if there is one, or move that folder away to begin anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperationText</name>
    <message numerus="yes">
        <source>%Ln instruction(s): %1</source>
        <extracomment>One of several reasons why an operation was refused. %n counts instructions, %1 is a whole sentence.</extracomment>
        <translation>
            <numerusform>%Ln instruction: %1</numerusform>
            <numerusform>%Ln instructions: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelayHost</name>
    <message numerus="yes">
        <source>The upper system is reached again; %n report(s) wait to be forwarded.</source>
        <translation>
            <numerusform>The upper system is reached again; %n report waits to be forwarded.</numerusform>
            <numerusform>The upper system is reached again; %n reports wait to be forwarded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 had removed the package when its retention of %n day(s) was over. It is fetched anew.</source>
        <extracomment>%1 is the name of a relay, %n a number of days.</extracomment>
        <translation>
            <numerusform>%1 had removed the package when its retention of %n day was over. It is fetched anew.</numerusform>
            <numerusform>%1 had removed the package when its retention of %n days was over. It is fetched anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelayRow</name>
    <message numerus="yes">
        <source>Handed over to %1 of %n member(s)</source>
        <extracomment>Of a relay&apos;s row. %1 is a number of clients, %n how many there are.</extracomment>
        <translation>
            <numerusform>Handed over to %1 of %n member</numerusform>
            <numerusform>Handed over to %1 of %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Handed over to all %n member(s)</source>
        <extracomment>Of a relay&apos;s row: the job has been given to all clients.</extracomment>
        <translation>
            <numerusform>Handed over to its %n member</numerusform>
            <numerusform>Handed over to all %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repetition</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) after the end of each run</source>
        <translation>
            <numerusform>%n minute after the end of each run</numerusform>
            <numerusform>%n minutes after the end of each run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Every hour</numerusform>
            <numerusform>Every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) after the end of each run</source>
        <translation>
            <numerusform>%n hour after the end of each run</numerusform>
            <numerusform>%n hours after the end of each run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the end of each run</source>
        <translation>
            <numerusform>%n day after the end of each run</numerusform>
            <numerusform>%n days after the end of each run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n week(s)</source>
        <translation>
            <numerusform>Every week</numerusform>
            <numerusform>Every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) after the end of each run</source>
        <translation>
            <numerusform>%n week after the end of each run</numerusform>
            <numerusform>%n weeks after the end of each run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n month(s)</source>
        <translation>
            <numerusform>Every month</numerusform>
            <numerusform>Every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) after the end of each run</source>
        <translation>
            <numerusform>%n month after the end of each run</numerusform>
            <numerusform>%n months after the end of each run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in all</source>
        <translation>
            <numerusform>%n run in all</numerusform>
            <numerusform>%n runs in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message numerus="yes">
        <source>%Ln job(s) ordered, in the folder “%1”.</source>
        <extracomment>%1 is the name of a folder; %n counts jobs.</extracomment>
        <translation>
            <numerusform>%Ln job ordered, in the folder “%1”.</numerusform>
            <numerusform>%Ln jobs ordered, in the folder “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cancelled, as recorded.</source>
        <translation>
            <numerusform>%Ln of them cancelled, as recorded.</numerusform>
            <numerusform>%Ln of them cancelled, as recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) refused: %1</source>
        <extracomment>%1 is the reason of the first.</extracomment>
        <translation>
            <numerusform>%Ln job refused: %1</numerusform>
            <numerusform>%Ln jobs refused: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) not ordered.</source>
        <translation>
            <numerusform>%Ln job not ordered.</numerusform>
            <numerusform>%Ln jobs not ordered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) of the trace left out.</source>
        <translation>
            <numerusform>%Ln job of the trace left out.</numerusform>
            <numerusform>%Ln jobs of the trace left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the trace make no sense: %1.</source>
        <extracomment>%1 is a list of lines.</extracomment>
        <translation>
            <numerusform>%Ln line of the trace makes no sense: %1.</numerusform>
            <numerusform>%Ln lines of the trace make no sense: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the trace are steps of jobs.</source>
        <translation>
            <numerusform>%Ln line of the trace is a step of a job.</numerusform>
            <numerusform>%Ln lines of the trace are steps of jobs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) of the trace had not ended.</source>
        <translation>
            <numerusform>%Ln job of the trace had not ended.</numerusform>
            <numerusform>%Ln jobs of the trace had not ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetRun</name>
    <message numerus="yes">
        <source>The stage “%1” runs since %2. The set waits until its %Ln job(s) that have not ended do.</source>
        <extracomment>%1 is a stage of a request set, %2 a time.</extracomment>
        <translation>
            <numerusform>The stage “%1” runs since %2. The set waits until its %Ln job that has not ended does.</numerusform>
            <numerusform>The stage “%1” runs since %2. The set waits until its %Ln jobs that have not ended do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The set was cancelled at %1 by %2. It waits until its %Ln job(s) that have not ended do.</source>
        <extracomment>%1 is a time, %2 an operator.</extracomment>
        <translation>
            <numerusform>The set was cancelled at %1 by %2. It waits until its %Ln job that has not ended does.</numerusform>
            <numerusform>The set was cancelled at %1 by %2. It waits until its %Ln jobs that have not ended do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Simulate</name>
    <message numerus="yes">
        <source>%n job(s) were refused. The first: %1</source>
        <translation>
            <numerusform>%n job was refused: %1</numerusform>
            <numerusform>%n jobs were refused. The first: %1</numerusform>
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
    <message numerus="yes">
        <source>%n more report(s) were ignored and are not listed one by one.</source>
        <translation>
            <numerusform>%n more report was ignored and is not listed.</numerusform>
            <numerusform>%n more reports were ignored and are not listed one by one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ActivityView</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s), older ones are not loaded: give a time or a search</source>
        <translation>
            <numerusform>%Ln message, older ones are not loaded: give a time or a search</numerusform>
            <numerusform>%Ln messages, older ones are not loaded: give a time or a search</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) loaded, older ones come when you scroll</source>
        <translation>
            <numerusform>%Ln message loaded, older ones come when you scroll</numerusform>
            <numerusform>%Ln messages loaded, older ones come when you scroll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) exported to %1</source>
        <extracomment>%n messages were written to the file %1.</extracomment>
        <translation>
            <numerusform>%Ln message exported to %1</numerusform>
            <numerusform>%Ln messages exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ArchiveOperations</name>
    <message numerus="yes">
        <source>Archive %Ln job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Archive %Ln job</numerusform>
            <numerusform>Archive %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln job(s)?</source>
        <translation>
            <numerusform>Archive %Ln job?</numerusform>
            <numerusform>Archive %Ln jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln job(s)</source>
        <comment>asked for</comment>
        <translation>
            <numerusform>Archive %Ln job</numerusform>
            <numerusform>Archive %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::AuditWindow</name>
    <message numerus="yes">
        <source>Verifying: %1 of %Ln record(s)</source>
        <translation>
            <numerusform>Verifying: %1 of %Ln record</numerusform>
            <numerusform>Verifying: %1 of %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading: %1 of %Ln record(s)</source>
        <translation>
            <numerusform>Reading: %1 of %Ln record</numerusform>
            <numerusform>Reading: %1 of %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln record(s) shown</source>
        <extracomment>%1 of %n records are shown.</extracomment>
        <translation>
            <numerusform>%1 of %Ln record shown</numerusform>
            <numerusform>%1 of %Ln records shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chain of %Ln record(s) is whole. The newest is number %1, its seal begins with %2.</source>
        <extracomment>%1 is a number, %2 the beginning of a seal.</extracomment>
        <translation>
            <numerusform>The chain of %Ln record is whole. The newest is number %1, its seal begins with %2.</numerusform>
            <numerusform>The chain of %Ln records is whole. The newest is number %1, its seal begins with %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more; copy the details.</source>
        <translation>
            <numerusform>And %Ln more; copy the details.</numerusform>
            <numerusform>And %Ln more; copy the details.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) exported to %1</source>
        <extracomment>%n records were written to the file %1.</extracomment>
        <translation>
            <numerusform>%Ln record exported to %1</numerusform>
            <numerusform>%Ln records exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::CollectedWindow</name>
    <message numerus="yes">
        <source>%Ln collection(s), %1, as of %2</source>
        <extracomment>%n collections; %1 is a size like &quot;3 MB&quot;, %2 a time.</extracomment>
        <translation>
            <numerusform>%Ln collection, %1, as of %2</numerusform>
            <numerusform>%Ln collections, %1, as of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) saved: %1</source>
        <extracomment>%n files were saved; %1 is a file or a folder.</extracomment>
        <translation>
            <numerusform>%Ln file saved: %1</numerusform>
            <numerusform>%Ln files saved: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete what was collected at %Ln node(s)?</source>
        <translation>
            <numerusform>Delete what was collected at %Ln node?</numerusform>
            <numerusform>Delete what was collected at %Ln nodes?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ConfirmDialog</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <comment>names in a confirmation</comment>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
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
    <name>signalbox::ContentCheck</name>
    <message numerus="yes">
        <source>%Ln package(s) are damaged and were set aside; the log names them.</source>
        <translation>
            <numerusform>%Ln package is damaged and was set aside; the log names it.</numerusform>
            <numerusform>%Ln packages are damaged and were set aside; the log names them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DefinitionTexts</name>
    <message numerus="yes">
        <source>Stage “%1”: %Ln request(s)</source>
        <translation>
            <numerusform>Stage “%1”: %Ln request</numerusform>
            <numerusform>Stage “%1”: %Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not run when it has not started within %Ln minute(s)</source>
        <translation>
            <numerusform>Not run when it has not started within %Ln minute</numerusform>
            <numerusform>Not run when it has not started within %Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DefinitionsWindow</name>
    <message numerus="yes">
        <source>%Ln definition(s)</source>
        <translation>
            <numerusform>%Ln definition</numerusform>
            <numerusform>%Ln definitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln definition(s) imported</source>
        <translation>
            <numerusform>%Ln definition imported</numerusform>
            <numerusform>%Ln definitions imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DetailsPane</name>
    <message numerus="yes">
        <source>Ended: all of %Ln instruction(s) completed.</source>
        <translation>
            <numerusform>Ended: the %Ln instruction completed.</numerusform>
            <numerusform>Ended: all of %Ln instructions completed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended: %Ln instruction(s), %1 with an error, %2 rejected.</source>
        <extracomment>%1 and %2 are numbers of instructions.</extracomment>
        <translation>
            <numerusform>Ended: %Ln instruction, %1 with an error, %2 rejected.</numerusform>
            <numerusform>Ended: %Ln instructions, %1 with an error, %2 rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended: of %Ln instruction(s), %1 had not begun when the time limit passed.</source>
        <extracomment>%1 is a number of instructions.</extracomment>
        <translation>
            <numerusform>Ended: of %Ln instruction, %1 had not begun when the time limit passed.</numerusform>
            <numerusform>Ended: of %Ln instructions, %1 had not begun when the time limit passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Being cancelled: %1 of %Ln instruction(s) not confirmed yet.</source>
        <extracomment>%1 is a number of instructions.</extracomment>
        <translation>
            <numerusform>Being cancelled: %1 of %Ln instruction not confirmed yet.</numerusform>
            <numerusform>Being cancelled: %1 of %Ln instructions not confirmed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspended: %1 of %Ln instruction(s) held, %2 ended.</source>
        <extracomment>%1 and %2 are numbers of instructions.</extracomment>
        <translation>
            <numerusform>Suspended: %1 of %Ln instruction held, %2 ended.</numerusform>
            <numerusform>Suspended: %1 of %Ln instructions held, %2 ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting: %1 of %Ln instruction(s) for a client or its user, %2 ended.</source>
        <extracomment>%1 and %2 are numbers of instructions.</extracomment>
        <translation>
            <numerusform>Waiting: %1 of %Ln instruction for a client or its user, %2 ended.</numerusform>
            <numerusform>Waiting: %1 of %Ln instructions for a client or its user, %2 ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Under way: %1 of %Ln instruction(s) ended.</source>
        <translation>
            <numerusform>Under way: %1 of %Ln instruction ended.</numerusform>
            <numerusform>Under way: %1 of %Ln instructions ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln instruction(s) suspended.</source>
        <extracomment>%1 is a whole sentence; %n instructions of the same job are suspended while others go on.</extracomment>
        <translation>
            <numerusform>%1 %Ln instruction suspended.</numerusform>
            <numerusform>%1 %Ln instructions suspended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln instruction(s) ended with an error.</source>
        <extracomment>%1 is a whole sentence; %n instructions of the same job have ended with an error.</extracomment>
        <translation>
            <numerusform>%1 %Ln instruction ended with an error.</numerusform>
            <numerusform>%1 %Ln instructions ended with an error.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln node(s) then)</source>
        <translation>
            <numerusform>%1 (%Ln node then)</numerusform>
            <numerusform>%1 (%Ln nodes then)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n member(s) so far)</source>
        <translation>
            <numerusform>%1 (%n member so far)</numerusform>
            <numerusform>%1 (%n members so far)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DispatchRules</name>
    <message numerus="yes">
        <source>every other operator: at most %n job(s) at the same time</source>
        <translation>
            <numerusform>every other operator: at most %n job at the same time</numerusform>
            <numerusform>every other operator: at most %n jobs at the same time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: at most %n job(s) at the same time</source>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>
            <numerusform>%1: at most %n job at the same time</numerusform>
            <numerusform>%1: at most %n jobs at the same time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ErrorsWindow</name>
    <message numerus="yes">
        <source>%Ln error code(s)</source>
        <translation>
            <numerusform>%Ln error code</numerusform>
            <numerusform>%Ln error codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ExportOperations</name>
    <message numerus="yes">
        <source>%Ln row(s) exported to %1</source>
        <extracomment>%n rows were written to the file %1.</extracomment>
        <translation>
            <numerusform>%Ln row exported to %1</numerusform>
            <numerusform>%Ln rows exported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are too many to print. Filter them, or export them to a file.</source>
        <translation>
            <numerusform>%Ln row is too many to print. Filter them, or export them to a file.</numerusform>
            <numerusform>%Ln rows are too many to print. Filter them, or export them to a file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::FolderOperations</name>
    <message numerus="yes">
        <source>Delete the folder “%1” with its %Ln job(s)?</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>
            <numerusform>Delete the folder “%1” with its %Ln job?</numerusform>
            <numerusform>Delete the folder “%1” with its %Ln jobs?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::GroupDialog</name>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::GroupsWindow</name>
    <message numerus="yes">
        <source>Managed by %1; %n client(s) entered by operators.</source>
        <extracomment>%1 is a list of relays, %n the number of clients.</extracomment>
        <translation>
            <numerusform>Managed by %1; %n client entered by operators.</numerusform>
            <numerusform>Managed by %1; %n clients entered by operators.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) in it are no node&apos;s: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>
            <numerusform>%Ln name in it is no node&apos;s: %1.</numerusform>
            <numerusform>%Ln names in it are no node&apos;s: %1.</numerusform>
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
    <name>signalbox::InventoryWindow</name>
    <message numerus="yes">
        <source>%1, job %2: %Ln change(s)</source>
        <extracomment>%1 is a time, %2 the number of a job.</extracomment>
        <translation>
            <numerusform>%1, job %2: %Ln change</numerusform>
            <numerusform>%1, job %2: %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more</source>
        <translation>
            <numerusform>And %Ln more</numerusform>
            <numerusform>And %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) exported to %1</source>
        <extracomment>%n items were written to the file %1.</extracomment>
        <translation>
            <numerusform>%Ln item exported to %1</numerusform>
            <numerusform>%Ln items exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ItemText</name>
    <message numerus="yes">
        <source>%Ln destination(s)</source>
        <extracomment>Last station of a route that stands for several destinations.</extracomment>
        <translation>
            <numerusform>%Ln destination</numerusform>
            <numerusform>%Ln destinations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more route(s)</source>
        <translation>
            <numerusform>%Ln more route</numerusform>
            <numerusform>%Ln more routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) will end: the last one probably at %1, in 8 of 10 simulated courses between %2 and %3.</source>
        <extracomment>%n instructions; %1 to %3 are times.</extracomment>
        <translation>
            <numerusform>%Ln instruction will end, probably at %1, in 8 of 10 simulated courses between %2 and %3.</numerusform>
            <numerusform>%Ln instructions will end: the last one probably at %1, in 8 of 10 simulated courses between %2 and %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) will not end before the execution time limit.</source>
        <translation>
            <numerusform>%Ln instruction will not end before the execution time limit.</numerusform>
            <numerusform>%Ln instructions will not end before the execution time limit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) stay open because of the node that stops.</source>
        <translation>
            <numerusform>%Ln instruction stays open because of the node that stops.</numerusform>
            <numerusform>%Ln instructions stay open because of the node that stops.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) cannot be reached now: when they go on is not foreseeable.</source>
        <translation>
            <numerusform>%Ln instruction cannot be reached now: when it goes on is not foreseeable.</numerusform>
            <numerusform>%Ln instructions cannot be reached now: when they go on is not foreseeable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) are suspended, on hold or being cancelled.</source>
        <translation>
            <numerusform>%Ln instruction is suspended, on hold or being cancelled.</numerusform>
            <numerusform>%Ln instructions are suspended, on hold or being cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the state at %1 and %Ln measured execution(s).</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>
            <numerusform>From the state at %1 and %Ln measured execution.</numerusform>
            <numerusform>From the state at %1 and %Ln measured executions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln instruction(s) was simulated, so the very last ones may take longer.</source>
        <translation>
            <numerusform>One of %Ln instruction was simulated, so the very last ones may take longer.</numerusform>
            <numerusform>One of %Ln instructions was simulated, so the very last ones may take longer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::JobNotifier</name>
    <message numerus="yes">
        <source>“%1” has ended, %Ln instruction(s) with an error.</source>
        <translation>
            <numerusform>“%1” has ended, %Ln instruction with an error.</numerusform>
            <numerusform>“%1” has ended, %Ln instructions with an error.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::JobOperations</name>
    <message numerus="yes">
        <source>Suspend %Ln instruction(s)?</source>
        <translation>
            <numerusform>Suspend %Ln instruction?</numerusform>
            <numerusform>Suspend %Ln instructions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %Ln instruction(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Suspend %Ln instruction</numerusform>
            <numerusform>Suspend %Ln instructions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln instruction(s)?</source>
        <translation>
            <numerusform>Resume %Ln instruction?</numerusform>
            <numerusform>Resume %Ln instructions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln instruction(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Resume %Ln instruction</numerusform>
            <numerusform>Resume %Ln instructions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln instruction(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Cancel %Ln instruction</numerusform>
            <numerusform>Cancel %Ln instructions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln instruction(s) of “%1”?</source>
        <extracomment>%1 is the name of a job.</extracomment>
        <translation>
            <numerusform>Cancel %Ln instruction of “%1”?</numerusform>
            <numerusform>Cancel %Ln instructions of “%1”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln instruction(s) of several jobs?</source>
        <translation>
            <numerusform>Cancel %Ln instruction of several jobs?</numerusform>
            <numerusform>Cancel %Ln instructions of several jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Delete %Ln job</numerusform>
            <numerusform>Delete %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete “%1” with its %Ln instruction(s)?</source>
        <extracomment>%1 is the name of a job.</extracomment>
        <translation>
            <numerusform>Delete “%1” with its %Ln instruction?</numerusform>
            <numerusform>Delete “%1” with its %Ln instructions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the jobs below with %Ln instruction(s)?</source>
        <translation>
            <numerusform>Delete the jobs below with %Ln instruction?</numerusform>
            <numerusform>Delete the jobs below with %Ln instructions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %Ln instruction(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>End %Ln instruction</numerusform>
            <numerusform>End %Ln instructions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %Ln instruction(s) without waiting for the nodes?</source>
        <translation>
            <numerusform>End %Ln instruction without waiting for the nodes?</numerusform>
            <numerusform>End %Ln instructions without waiting for the nodes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: done for %Ln instruction(s)</source>
        <extracomment>A success. %1 says what was asked for (&quot;Suspend “Browser 131”&quot;), %n counts what it acted on.</extracomment>
        <translation>
            <numerusform>%1: done for %Ln instruction</numerusform>
            <numerusform>%1: done for %Ln instructions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln job(s) to choose which of their instructions are to be re-executed.</source>
        <translation>
            <numerusform>Select at most %Ln job to choose which of its instructions are to be re-executed.</numerusform>
            <numerusform>Select at most %Ln jobs to choose which of their instructions are to be re-executed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln job(s)</source>
        <extracomment>What was asked for: %1 is an operation (&quot;Suspend&quot;).</extracomment>
        <translation>
            <numerusform>%1: %Ln job</numerusform>
            <numerusform>%1: %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln whole job(s)?</source>
        <translation>
            <numerusform>Cancel %Ln whole job?</numerusform>
            <numerusform>Cancel %Ln whole jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Cancel %Ln job</numerusform>
            <numerusform>Cancel %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send the rest to %Ln destination(s) in one piece?</source>
        <translation>
            <numerusform>Send the rest to %Ln destination in one piece?</numerusform>
            <numerusform>Send the rest to %Ln destinations in one piece?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::JobPhase</name>
    <message numerus="yes">
        <source>It waits since %1: %n job(s) of %2 run, the most that may run at the same time. It starts when one of them ends.</source>
        <extracomment>%1 is a time, %2 the name of an operator.</extracomment>
        <translation>
            <numerusform>It waits since %1: %n job of %2 runs, the most that may run at the same time. It starts when that one ends.</numerusform>
            <numerusform>It waits since %1: %n jobs of %2 run, the most that may run at the same time. It starts when one of them ends.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %n instruction(s) have ended; the job has ended when all of them have.</source>
        <translation>
            <numerusform>%1 of its %n instruction have ended; the job has ended when it has.</numerusform>
            <numerusform>%1 of its %n instructions have ended; the job has ended when all of them have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended at %1 by %2, while it ran: %3 of its %n instruction(s) had been completed. To run the rest, create a new job.</source>
        <translation>
            <numerusform>Ended at %1 by %2, while it ran: %3 of its %n instruction had been completed. To run the rest, create a new job.</numerusform>
            <numerusform>Ended at %1 by %2, while it ran: %3 of its %n instructions had been completed. To run the rest, create a new job.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended at %1: none of its %n instruction(s) was completed. See their reasons, and execute them anew.</source>
        <translation>
            <numerusform>Ended at %1: its %n instruction was not completed. See its reason, and execute it anew.</numerusform>
            <numerusform>Ended at %1: none of its %n instructions was completed. See their reasons, and execute them anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended at %1: %2 of its %n instruction(s) failed, were rejected or expired. See their reasons, and execute them anew.</source>
        <extracomment>%1 is a time, %2 and %n are numbers.</extracomment>
        <translation>
            <numerusform>Ended at %1: %2 of its %n instruction failed, was rejected or expired. See its reason, and execute it anew.</numerusform>
            <numerusform>Ended at %1: %2 of its %n instructions failed, were rejected or expired. See their reasons, and execute them anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended at %1: all %n instruction(s) were completed. Nothing more comes of it.</source>
        <translation>
            <numerusform>Ended at %1: its %n instruction was completed. Nothing more comes of it.</numerusform>
            <numerusform>Ended at %1: all %n instructions were completed. Nothing more comes of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %1 all %n instruction(s) of the members there are were completed.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>
            <numerusform>At %1 the %n instruction of the members there are was completed.</numerusform>
            <numerusform>At %1 all %n instructions of the members there are were completed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::JournalText</name>
    <message numerus="yes">
        <source>%1: %Ln job(s)</source>
        <extracomment>An operation on several jobs. %1 is what is done (&quot;Interrupt&quot;).</extracomment>
        <translation>
            <numerusform>%1: %Ln job</numerusform>
            <numerusform>%1: %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
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
    <name>signalbox::MessageBar</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>messages behind this one</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::NewJobDialog</name>
    <message numerus="yes">
        <source>%1, and %Ln group(s) or relay(s)</source>
        <extracomment>%1 is &quot;3 of 10 chosen&quot;, behind it the number of groups and relays that are chosen too.</extracomment>
        <translation>
            <numerusform>%1, and %Ln group or relay</numerusform>
            <numerusform>%1, and %Ln groups or relays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln ID(s)</source>
        <extracomment>%1 is &quot;3 of 10 chosen&quot;, behind it the number of IDs that are chosen too.</extracomment>
        <translation>
            <numerusform>%1, and %Ln ID</numerusform>
            <numerusform>%1, and %Ln IDs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::NodesWindow</name>
    <message numerus="yes">
        <source>Remove %Ln node(s) from this managing server?</source>
        <translation>
            <numerusform>Remove %Ln node from this managing server?</numerusform>
            <numerusform>Remove %Ln nodes from this managing server?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln node(s)</source>
        <translation>
            <numerusform>Remove %Ln node</numerusform>
            <numerusform>Remove %Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln node(s) shown</source>
        <extracomment>%1 of %n nodes are shown.</extracomment>
        <translation>
            <numerusform>%1 of %Ln node shown</numerusform>
            <numerusform>%1 of %Ln nodes shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Simulated on %Ln node(s): %1.</source>
        <translation>
            <numerusform>Simulated on %Ln node: %1.</numerusform>
            <numerusform>Simulated on %Ln nodes: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::OperatorDialog</name>
    <message numerus="yes">
        <source>A name has at most %Ln character(s).</source>
        <translation>
            <numerusform>A name has at most %Ln character.</numerusform>
            <numerusform>A name has at most %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::OperatorsWindow</name>
    <message numerus="yes">
        <source>%Ln operator(s)</source>
        <translation>
            <numerusform>%Ln operator</numerusform>
            <numerusform>%Ln operators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::PackageSetupWindow</name>
    <message numerus="yes">
        <source>%Ln package(s)</source>
        <translation>
            <numerusform>%Ln package</numerusform>
            <numerusform>%Ln packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) selected</source>
        <translation>
            <numerusform>%Ln package selected</numerusform>
            <numerusform>%Ln packages selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do you want to reject %Ln package(s) for good?</source>
        <translation>
            <numerusform>Do you want to reject %Ln package for good?</numerusform>
            <numerusform>Do you want to reject %Ln packages for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln package(s)</source>
        <translation>
            <numerusform>Reject %Ln package</numerusform>
            <numerusform>Reject %Ln packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::QuitQuestion</name>
    <message numerus="yes">
        <source>Quit and close %Ln simulated server(s)?</source>
        <extracomment>%n are simulated servers; their names stand below.</extracomment>
        <translation>
            <numerusform>Quit and close %Ln simulated server?</numerusform>
            <numerusform>Quit and close %Ln simulated servers?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ReExecuteDialog</name>
    <message numerus="yes">
        <source>%Ln instruction(s) cannot be re-executed: still running, completed or rejected.</source>
        <translation>
            <numerusform>%Ln instruction cannot be re-executed: still running, completed or rejected.</numerusform>
            <numerusform>%Ln instructions cannot be re-executed: still running, completed or rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <comment>names in a preview</comment>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-execute %Ln instruction(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Re-execute %Ln instruction</numerusform>
            <numerusform>Re-execute %Ln instructions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begin a new attempt of the instructions of %Ln job(s) that are:</source>
        <translation>
            <numerusform>Begin a new attempt of the instructions of %Ln job that are:</numerusform>
            <numerusform>Begin a new attempt of the instructions of %Ln jobs that are:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::RelaySource</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::RepetitionDialog</name>
    <message numerus="yes">
        <source>%Ln time(s) have passed without a run.</source>
        <translation>
            <numerusform>%Ln time has passed without a run.</numerusform>
            <numerusform>%Ln times have passed without a run.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayBar</name>
    <message numerus="yes">
        <source>%1, %Ln refused</source>
        <extracomment>%1 says how many jobs were ordered.</extracomment>
        <translation>
            <numerusform>%1, %Ln refused</numerusform>
            <numerusform>%1, %Ln refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayDialog</name>
    <message numerus="yes">
        <source>%Ln client(s) chosen</source>
        <translation>
            <numerusform>%Ln client chosen</numerusform>
            <numerusform>%Ln clients chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::RetentionDialog</name>
    <message numerus="yes">
        <source>%Ln job(s) archived.</source>
        <translation>
            <numerusform>%Ln job archived.</numerusform>
            <numerusform>%Ln jobs archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln job(s) ended and not archived.</source>
        <extracomment>%1 is a whole sentence; %n counts jobs.</extracomment>
        <translation>
            <numerusform>%1 %Ln job ended and not archived.</numerusform>
            <numerusform>%1 %Ln jobs ended and not archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Under way: %Ln left.</source>
        <extracomment>%1 is whole sentences; %n counts jobs and archives the server has still to get to.</extracomment>
        <translation>
            <numerusform>%1 Under way: %Ln left.</numerusform>
            <numerusform>%1 Under way: %Ln left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::RouteView</name>
    <message numerus="yes">
        <source>… and %Ln more route(s)</source>
        <translation>
            <numerusform>… and %Ln more route</numerusform>
            <numerusform>… and %Ln more routes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SecurityWindow</name>
    <message numerus="yes">
        <source>%1 of %Ln client(s) shown</source>
        <extracomment>%1 of %n clients are shown.</extracomment>
        <translation>
            <numerusform>%1 of %Ln client shown</numerusform>
            <numerusform>%1 of %Ln clients shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judge %Ln client(s)</source>
        <translation>
            <numerusform>Judge %Ln client</numerusform>
            <numerusform>Judge %Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln client(s)?</source>
        <extracomment>%1 is what is done: &quot;Refuse the network&quot;.</extracomment>
        <translation>
            <numerusform>%1: %Ln client?</numerusform>
            <numerusform>%1: %Ln clients?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Message to %Ln client(s)</source>
        <translation>
            <numerusform>Message to %Ln client</numerusform>
            <numerusform>Message to %Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) exported to %1</source>
        <extracomment>%n clients were written to the file %1.</extracomment>
        <translation>
            <numerusform>%Ln client exported to %1</numerusform>
            <numerusform>%Ln clients exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StageDiagram</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StageText</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>duration</comment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StatusChips</name>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <comment>status chip</comment>
        <extracomment>For screen readers. %1 is a status, %n how many rows have it.</extracomment>
        <translation>
            <numerusform>%1: %Ln row</numerusform>
            <numerusform>%1: %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StatusLine</name>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln server</numerusform>
            <numerusform>%Ln servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s)/s</source>
        <extracomment>Status bar: reports of nodes in a second.</extracomment>
        <translation>
            <numerusform>%Ln report/s</numerusform>
            <numerusform>%Ln reports/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StatusPage</name>
    <message numerus="yes">
        <source>%Ln row(s) are hidden by the filter text or by the pressed status buttons.</source>
        <translation>
            <numerusform>%Ln row is hidden by the filter text or by the pressed status buttons.</numerusform>
            <numerusform>%Ln rows are hidden by the filter text or by the pressed status buttons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are being deleted until every node has confirmed it. They are hidden.</source>
        <translation>
            <numerusform>%Ln job is being deleted until every node has confirmed it. It is hidden.</numerusform>
            <numerusform>%Ln jobs are being deleted until every node has confirmed it. They are hidden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TasksWindow</name>
    <message numerus="yes">
        <source>%1 of %Ln task(s) shown</source>
        <extracomment>%1 of %n tasks are shown.</extracomment>
        <translation>
            <numerusform>%1 of %Ln task shown</numerusform>
            <numerusform>%1 of %Ln tasks shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not listed</source>
        <translation>
            <numerusform>%Ln more not listed</numerusform>
            <numerusform>%Ln more not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) not listed</source>
        <translation>
            <numerusform>%Ln session not listed</numerusform>
            <numerusform>%Ln sessions not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interrupt %Ln job(s)?</source>
        <translation>
            <numerusform>Interrupt %Ln job?</numerusform>
            <numerusform>Interrupt %Ln jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interrupt %Ln job(s)</source>
        <translation>
            <numerusform>Interrupt %Ln job</numerusform>
            <numerusform>Interrupt %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln job(s)?</source>
        <translation>
            <numerusform>Resume %Ln job?</numerusform>
            <numerusform>Resume %Ln jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln job(s)</source>
        <translation>
            <numerusform>Resume %Ln job</numerusform>
            <numerusform>Resume %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Terminate %Ln job(s) for good?</source>
        <translation>
            <numerusform>Terminate %Ln job for good?</numerusform>
            <numerusform>Terminate %Ln jobs for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Terminate %Ln job(s)</source>
        <translation>
            <numerusform>Terminate %Ln job</numerusform>
            <numerusform>Terminate %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln task(s)?</source>
        <translation>
            <numerusform>Cancel %Ln task?</numerusform>
            <numerusform>Cancel %Ln tasks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln task(s)</source>
        <translation>
            <numerusform>Cancel %Ln task</numerusform>
            <numerusform>Cancel %Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TransferProcesses</name>
    <message numerus="yes">
        <source>%Ln transfer(s) were broken off; the nodes fetch the rest when they come again.</source>
        <extracomment>Why a process ended with a warning.</extracomment>
        <translation>
            <numerusform>%Ln transfer was broken off; the node fetches the rest when it comes again.</numerusform>
            <numerusform>%Ln transfers were broken off; the nodes fetch the rest when they come again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::UnfinishedHint</name>
    <message numerus="yes">
        <source>%1: %Ln operation(s) were cut off by a restart or a takeover. Jobs under way go on.</source>
        <extracomment>%1 is the name of a managing server.</extracomment>
        <translation>
            <numerusform>%1: %Ln operation was cut off by a restart or a takeover. Jobs under way go on.</numerusform>
            <numerusform>%1: %Ln operations were cut off by a restart or a takeover. Jobs under way go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::UnfinishedWindow</name>
    <message numerus="yes">
        <source>%Ln operation(s) unfinished</source>
        <translation>
            <numerusform>%Ln operation unfinished</numerusform>
            <numerusform>%Ln operations unfinished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %Ln operation(s)?</source>
        <translation>
            <numerusform>Dismiss %Ln operation?</numerusform>
            <numerusform>Dismiss %Ln operations?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %Ln operation(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Dismiss %Ln operation</numerusform>
            <numerusform>Dismiss %Ln operations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalboxctl</name>
    <message numerus="yes">
        <source>%1: done for %Ln instruction(s).</source>
        <extracomment>%1 says what was asked for (&quot;Suspend, job 3&quot;), %n counts what it acted on.</extracomment>
        <translation>
            <numerusform>%1: done for %Ln instruction.</numerusform>
            <numerusform>%1: done for %Ln instructions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Refused for %Ln: %2</source>
        <extracomment>%1 is a whole sentence with what was done, %2 one with the commonest reason of the refusals.</extracomment>
        <translation>
            <numerusform>%1 Refused for %Ln: %2</numerusform>
            <numerusform>%1 Refused for %Ln: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) will be archived.</source>
        <translation>
            <numerusform>%Ln job will be archived.</numerusform>
            <numerusform>%Ln jobs will be archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The audit of %Ln record(s) was tampered with.</source>
        <translation>
            <numerusform>The audit of %Ln record was tampered with.</numerusform>
            <numerusform>The audit of %Ln records was tampered with.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chain of %Ln record(s) is whole. The newest: %1:%2</source>
        <translation>
            <numerusform>The chain of %Ln record is whole. The newest: %1:%2</numerusform>
            <numerusform>The chain of %Ln records is whole. The newest: %1:%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Successful %1, warning %2, failed %3; %Ln session(s) not listed</source>
        <extracomment>Counts of tasks that have ended; %n sessions ended well.</extracomment>
        <translation>
            <numerusform>Successful %1, warning %2, failed %3; %Ln session not listed</numerusform>
            <numerusform>Successful %1, warning %2, failed %3; %Ln sessions not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more task(s) not listed</source>
        <translation>
            <numerusform>%Ln more task not listed</numerusform>
            <numerusform>%Ln more tasks not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Operation %1 was begun on %n client(s).</source>
        <translation>
            <numerusform>Operation %1 was begun on %n client.</numerusform>
            <numerusform>Operation %1 was begun on %n clients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) run again.</source>
        <translation>
            <numerusform>%Ln operation runs again.</numerusform>
            <numerusform>%Ln operations run again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Operation %1 has begun, on %Ln job(s).</source>
        <extracomment>%1 is the number of an operation of the journal.</extracomment>
        <translation>
            <numerusform>Operation %1 has begun, on %Ln job.</numerusform>
            <numerusform>Operation %1 has begun, on %Ln jobs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is the name of %n definition(s). Give the number, see “definitions list”.</source>
        <translation>
            <numerusform>“%1” is the name of %n definition. Give the number, see “definitions list”.</numerusform>
            <numerusform>“%1” is the name of %n definitions. Give the number, see “definitions list”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n definition(s) imported.</source>
        <translation>
            <numerusform>%n definition imported.</numerusform>
            <numerusform>%n definitions imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were as the file has them.</source>
        <translation>
            <numerusform>%n was as the file has it.</numerusform>
            <numerusform>%n were as the file has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) in it are no node&apos;s: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>
            <numerusform>%n name in it is no node&apos;s: %1.</numerusform>
            <numerusform>%n names in it are no node&apos;s: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relay(s)</source>
        <translation>
            <numerusform>%n relay</numerusform>
            <numerusform>%n relays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s).</source>
        <translation>
            <numerusform>%n member.</numerusform>
            <numerusform>%n members.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are relays, which are no members: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>
            <numerusform>%n of them is a relay, which is no member: %1.</numerusform>
            <numerusform>%n of them are relays, which are no members: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the file %1, %n name(s) stand more than once: %2. List each once.</source>
        <extracomment>%1 is a file, %2 a list of names.</extracomment>
        <translation>
            <numerusform>In the file %1, %n name stands more than once: %2. List it once.</numerusform>
            <numerusform>In the file %1, %n names stand more than once: %2. List each once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are below none of its relays, so no members: %1.</source>
        <extracomment>%1 is a list of names. They become members when a relay that manages the ID is on their route.</extracomment>
        <translation>
            <numerusform>%n client is below none of its relays, so no member: %1.</numerusform>
            <numerusform>%n clients are below none of its relays, so no members: %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
