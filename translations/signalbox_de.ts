<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message>
        <source>A step of an instruction&apos;s life, as it was reported.</source>
        <translation>Ein Schritt im Leben einer Anweisung, wie er gemeldet wurde.</translation>
    </message>
    <message>
        <source>An operator asked for it. It takes effect when the nodes that have the work confirm.</source>
        <translation>Ein Bediener hat es verlangt. Es wirkt, wenn die Knoten, die die Arbeit haben, es bestätigen.</translation>
    </message>
    <message>
        <source>What an operator asked for has taken effect.</source>
        <translation>Was ein Bediener verlangt hat, ist wirksam geworden.</translation>
    </message>
    <message>
        <source>A command of an operator. The audit has the whole record, sealed.</source>
        <translation>Ein Befehl eines Bedieners. Das Auditprotokoll hat den ganzen Eintrag, versiegelt.</translation>
    </message>
    <message>
        <source>Read what the client says, mend it there, and re-execute the instruction.</source>
        <translation>Lesen Sie, was der Client sagt, beheben Sie es dort, und führen Sie die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>It is tried again by itself. If that does not help, see whether the node runs and can be reached.</source>
        <translation>Es wird von selbst noch einmal versucht. Hilft das nicht, sehen Sie nach, ob der Knoten läuft und erreichbar ist.</translation>
    </message>
    <message>
        <source>The managing server was started.</source>
        <translation>Der Verwaltungsserver wurde gestartet.</translation>
    </message>
    <message>
        <source>It has loaded its database and serves.</source>
        <translation>Er hat seine Datenbank geladen und arbeitet.</translation>
    </message>
    <message>
        <source>The managing server was stopped.</source>
        <translation>Der Verwaltungsserver wurde beendet.</translation>
    </message>
    <message>
        <source>It was ended properly; everything it had confirmed is stored.</source>
        <translation>Er wurde ordnungsgemäß beendet; alles, was er bestätigt hat, ist gespeichert.</translation>
    </message>
    <message>
        <source>The managing server %1 took over the database.</source>
        <translation>Der Verwaltungsserver %1 hat die Datenbank übernommen.</translation>
    </message>
    <message>
        <source>Servers that share a database keep a lease of it. This one has it now.</source>
        <translation>Server, die sich eine Datenbank teilen, halten einen Anspruch darauf. Diesen hat jetzt dieser.</translation>
    </message>
    <message>
        <source>See why the server before it ended, and start that one again.</source>
        <translation>Sehen Sie nach, warum der Server davor endete, und starten Sie ihn wieder.</translation>
    </message>
    <message>
        <source>The database takes what is to be stored again. From %1 on it did not: %2</source>
        <translation>Die Datenbank nimmt wieder an, was zu speichern ist. Seit %1 tat sie es nicht: %2</translation>
    </message>
    <message>
        <source>Nothing that came meanwhile was confirmed, so the nodes sent it again.</source>
        <translation>Nichts, was unterdessen kam, wurde bestätigt; die Knoten haben es deshalb noch einmal geschickt.</translation>
    </message>
    <message>
        <source>See to the disk or the database server, so that it does not happen again.</source>
        <translation>Sehen Sie nach dem Datenträger oder dem Datenbankserver, damit es nicht wieder geschieht.</translation>
    </message>
    <message>
        <source>Requests without a valid token from %2 were refused: %1. The last one was %3.</source>
        <translation>Anfragen ohne gültiges Token von %2 wurden zurückgewiesen: %1. Die letzte war %3.</translation>
    </message>
    <message>
        <source>Each address has at most one such message in a minute; it counts.</source>
        <translation>Je Adresse gibt es höchstens eine solche Nachricht in der Minute; sie zählt.</translation>
    </message>
    <message>
        <source>Give the program there the right token, or find out who is trying.</source>
        <translation>Geben Sie dem Programm dort das richtige Token, oder finden Sie heraus, wer es versucht.</translation>
    </message>
    <message>
        <source>The index of the activity log cannot be written: %1</source>
        <translation>Der Index des Aktivitätsprotokolls kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The server goes on, and no message is lost. Searching is slower until the index is written again.</source>
        <translation>Der Server arbeitet weiter, und keine Nachricht geht verloren. Bis der Index wieder geschrieben wird, dauert die Suche länger.</translation>
    </message>
    <message>
        <source>Make room on the disk, or see to the database. It goes on by itself then.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger, oder sehen Sie nach der Datenbank. Dann geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>The index of the activity log is written again.</source>
        <translation>Der Index des Aktivitätsprotokolls wird wieder geschrieben.</translation>
    </message>
    <message>
        <source>It goes on where it was cut off.</source>
        <translation>Es geht dort weiter, wo es abgeschnitten wurde.</translation>
    </message>
    <message>
        <source>The instructions of the job were archived in %1 (%2).</source>
        <translation>Die Anweisungen des Auftrags wurden in %1 archiviert (%2).</translation>
    </message>
    <message>
        <source>They and their messages are in that file from now on, and no longer in the activity log. What is said of the job itself stays.</source>
        <translation>Sie und ihre Nachrichten sind ab jetzt in dieser Datei und nicht mehr im Aktivitätsprotokoll. Was vom Auftrag selbst gesagt wird, bleibt.</translation>
    </message>
    <message>
        <source>The archive %1 was removed by the retention policy.</source>
        <translation>Das Archiv %1 wurde nach der Aufbewahrungsregel entfernt.</translation>
    </message>
    <message>
        <source>Of the job its counters and times are left.</source>
        <translation>Vom Auftrag bleiben Zähler und Zeiten.</translation>
    </message>
    <message>
        <source>The retention policy was changed: %1</source>
        <translation>Die Aufbewahrungsregel wurde geändert: %1</translation>
    </message>
    <message>
        <source>How long detail, archives and messages are kept.</source>
        <translation>Wie lange Einzelheiten, Archive und Nachrichten aufbewahrt werden.</translation>
    </message>
    <message>
        <source>The instruction was created.</source>
        <translation>Die Anweisung wurde angelegt.</translation>
    </message>
    <message>
        <source>The transfer from hop %1 of the route has begun.</source>
        <translation>Die Übertragung von Station %1 der Route hat begonnen.</translation>
    </message>
    <message>
        <source>Hop 0 is the managing server, the others are the relays in their order.</source>
        <translation>Station 0 ist der Verwaltungsserver, die anderen sind die Relais in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>%1 of %2 sent.</source>
        <translation>%1 von %2 gesendet.</translation>
    </message>
    <message>
        <source>Hop %1 of the route has everything.</source>
        <translation>Station %1 der Route hat alles.</translation>
    </message>
    <message>
        <source>At the client: %1.</source>
        <translation>Am Client: %1.</translation>
    </message>
    <message>
        <source>The package is there and waits for its time or for the user.</source>
        <translation>Das Paket ist da und wartet auf seine Zeit oder auf den Benutzer.</translation>
    </message>
    <message>
        <source>The user put it on hold.</source>
        <translation>Der Benutzer hat es zurückgestellt.</translation>
    </message>
    <message>
        <source>It waits until the user lets it go on.</source>
        <translation>Es wartet, bis der Benutzer es weitergehen lässt.</translation>
    </message>
    <message>
        <source>Talk to the user, or cancel the instruction.</source>
        <translation>Sprechen Sie mit dem Benutzer, oder brechen Sie die Anweisung ab.</translation>
    </message>
    <message>
        <source>Completed with code %1. %2</source>
        <translation>Abgeschlossen mit dem Code %1. %2</translation>
    </message>
    <message>
        <source>Completed: the package was there already.</source>
        <translation>Abgeschlossen: Das Paket war bereits vorhanden.</translation>
    </message>
    <message>
        <source>Failed with code %1. %2</source>
        <translation>Fehlgeschlagen mit dem Code %1. %2</translation>
    </message>
    <message>
        <source>The client could not do it, and said why.</source>
        <translation>Der Client konnte es nicht tun und hat gesagt, warum.</translation>
    </message>
    <message>
        <source>Cancelled by the client. %1</source>
        <translation>Vom Client abgebrochen. %1</translation>
    </message>
    <message>
        <source>The client gave the work up by itself.</source>
        <translation>Der Client hat die Arbeit von selbst aufgegeben.</translation>
    </message>
    <message>
        <source>Rejected at the client. %1</source>
        <translation>Am Client abgelehnt. %1</translation>
    </message>
    <message>
        <source>The user refused it, or the client finds that it does not suit.</source>
        <translation>Der Benutzer hat es abgelehnt, oder der Client findet es nicht passend.</translation>
    </message>
    <message>
        <source>Try %1 failed: %2. Next try: %3</source>
        <translation>Anlauf %1 ist fehlgeschlagen: %2. Nächster Anlauf: %3</translation>
    </message>
    <message>
        <source>The node did not come for its work in time.</source>
        <translation>Der Knoten hat sich seine Arbeit nicht rechtzeitig geholt.</translation>
    </message>
    <message>
        <source>The connection broke off in try %1. %2 Next try: %3</source>
        <translation>Die Verbindung riss in Anlauf %1 ab. %2 Nächster Anlauf: %3</translation>
    </message>
    <message>
        <source>A transfer stood still. It goes on at the byte it had reached.</source>
        <translation>Eine Übertragung stand still. Sie geht bei dem Byte weiter, das sie erreicht hatte.</translation>
    </message>
    <message>
        <source>The next try begins.</source>
        <translation>Der nächste Anlauf beginnt.</translation>
    </message>
    <message>
        <source>Suspension was asked for.</source>
        <translation>Das Anhalten wurde verlangt.</translation>
    </message>
    <message>
        <source>Suspended.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Resumption was asked for.</source>
        <translation>Die Fortsetzung wurde verlangt.</translation>
    </message>
    <message>
        <source>Resumed.</source>
        <translation>Fortgesetzt.</translation>
    </message>
    <message>
        <source>The transfer goes on.</source>
        <translation>Die Übertragung geht weiter.</translation>
    </message>
    <message>
        <source>Cancellation was asked for.</source>
        <translation>Der Abbruch wurde verlangt.</translation>
    </message>
    <message>
        <source>Cancelled, as confirmed by every node that had the work.</source>
        <translation>Abgebrochen; jeder Knoten, der die Arbeit hatte, hat das bestätigt.</translation>
    </message>
    <message>
        <source>It was too late to cancel; the work goes on. %1</source>
        <translation>Für den Abbruch war es zu spät; die Arbeit geht weiter. %1</translation>
    </message>
    <message>
        <source>The client had begun with what cannot be broken off.</source>
        <translation>Der Client hatte mit etwas begonnen, das sich nicht abbrechen lässt.</translation>
    </message>
    <message>
        <source>Deletion was asked for.</source>
        <translation>Die Löschung wurde verlangt.</translation>
    </message>
    <message>
        <source>Deleted, as confirmed by every node that had the work.</source>
        <translation>Gelöscht; jeder Knoten, der die Arbeit hatte, hat das bestätigt.</translation>
    </message>
    <message>
        <source>The execution time limit %1 passed before the client began; the work was withdrawn.</source>
        <translation>Die Ausführungsfrist %1 lief ab, bevor der Client begann; die Arbeit wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>The status stays what was reported last.</source>
        <translation>Der Status bleibt, was zuletzt gemeldet wurde.</translation>
    </message>
    <message>
        <source>Create a new job with a later limit if it is still wanted.</source>
        <translation>Legen Sie einen neuen Auftrag mit späterer Frist an, falls er noch gewünscht ist.</translation>
    </message>
    <message>
        <source>The execution time limit %1 passed; what the client has begun may end.</source>
        <translation>Die Ausführungsfrist %1 ist abgelaufen; was der Client begonnen hat, darf er beenden.</translation>
    </message>
    <message>
        <source>A node let go of the expired work.</source>
        <translation>Ein Knoten hat die abgelaufene Arbeit losgelassen.</translation>
    </message>
    <message>
        <source>No report for longer than expected.</source>
        <translation>Länger als erwartet keine Meldung.</translation>
    </message>
    <message>
        <source>The instruction is silent: its status may be out of date.</source>
        <translation>Die Anweisung schweigt: Ihr Status kann veraltet sein.</translation>
    </message>
    <message>
        <source>Reports come again.</source>
        <translation>Es kommen wieder Meldungen.</translation>
    </message>
    <message>
        <source>Attempt %1 was ordered.</source>
        <translation>Versuch %1 wurde angeordnet.</translation>
    </message>
    <message>
        <source>Re-execution: the attempts before it stay in the history.</source>
        <translation>Erneute Ausführung: Die Versuche davor bleiben im Verlauf.</translation>
    </message>
    <message>
        <source>A relay on the route keeps results back.</source>
        <translation>Ein Relais auf der Route hält Ergebnisse zurück.</translation>
    </message>
    <message>
        <source>What is known of the instruction is what came before.</source>
        <translation>Von der Anweisung ist bekannt, was davor kam.</translation>
    </message>
    <message>
        <source>The relay passes results on again.</source>
        <translation>Das Relais gibt Ergebnisse wieder weiter.</translation>
    </message>
    <message>
        <source>The end was forced. %1</source>
        <translation>Das Ende wurde erzwungen. %1</translation>
    </message>
    <message>
        <source>An operator no longer waited for nodes to confirm a stop. A node that comes back may still have the work.</source>
        <translation>Ein Bediener wartete nicht länger, dass Knoten einen Halt bestätigen. Ein Knoten, der wiederkommt, kann die Arbeit noch haben.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Something a node or the server says of the instruction. It changes nothing.</source>
        <translation>Etwas, das ein Knoten oder der Server zur Anweisung sagt. Es ändert nichts.</translation>
    </message>
    <message>
        <source>The client cannot take the work at present. %1</source>
        <translation>Der Client kann die Arbeit zurzeit nicht annehmen. %1</translation>
    </message>
    <message>
        <source>It comes for it again by itself.</source>
        <translation>Er holt sie von selbst noch einmal.</translation>
    </message>
    <message>
        <source>The client installs once more without having confirmed (time %1). %2</source>
        <translation>Der Client installiert noch einmal, ohne bestätigt zu haben (zum %1. Mal). %2</translation>
    </message>
    <message>
        <source>It was cut off in the middle, as by a loss of power.</source>
        <translation>Es wurde mittendrin abgeschnitten, etwa durch Stromausfall.</translation>
    </message>
    <message>
        <source>A report was ignored: %1</source>
        <translation>Eine Meldung wurde nicht berücksichtigt: %1</translation>
    </message>
    <message>
        <source>It came late, twice or out of order, and changed nothing.</source>
        <translation>Sie kam spät, doppelt oder in falscher Reihenfolge und hat nichts geändert.</translation>
    </message>
    <message>
        <source>More reports were ignored and are not listed one by one: %1.</source>
        <translation>Weitere Meldungen wurden nicht berücksichtigt und sind nicht einzeln aufgeführt: %1.</translation>
    </message>
    <message>
        <source>A node that repeats itself must not fill the log.</source>
        <translation>Ein Knoten, der sich wiederholt, darf das Protokoll nicht füllen.</translation>
    </message>
    <message>
        <source>%1 has read the message.</source>
        <translation>%1 hat die Nachricht gelesen.</translation>
    </message>
    <message>
        <source>The job was created.</source>
        <translation>Der Auftrag wurde angelegt.</translation>
    </message>
    <message>
        <source>Its instructions follow, one for each destination and package.</source>
        <translation>Seine Anweisungen folgen, eine je Ziel und Paket.</translation>
    </message>
    <message>
        <source>Deletion of the job was asked for.</source>
        <translation>Die Löschung des Auftrags wurde verlangt.</translation>
    </message>
    <message>
        <source>The job is gone.</source>
        <translation>Der Auftrag ist weg.</translation>
    </message>
    <message>
        <source>The schedule let the job go to the nodes.</source>
        <translation>Der Zeitplan hat den Auftrag an die Knoten freigegeben.</translation>
    </message>
    <message>
        <source>Its execution time has come.</source>
        <translation>Seine Ausführungszeit ist gekommen.</translation>
    </message>
    <message>
        <source>Folder %1 was made or changed: %2</source>
        <translation>Ordner %1 wurde angelegt oder geändert: %2</translation>
    </message>
    <message>
        <source>Its name and where it stands.</source>
        <translation>Sein Name und wo er steht.</translation>
    </message>
    <message>
        <source>Folder %1 was removed.</source>
        <translation>Ordner %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Package %1 was added: %2</source>
        <translation>Paket %1 wurde hinzugefügt: %2</translation>
    </message>
    <message>
        <source>Its file is in the server&apos;s content store.</source>
        <translation>Seine Datei ist im Paketspeicher des Servers.</translation>
    </message>
    <message>
        <source>A report came after the job was archived: %1</source>
        <translation>Nach der Archivierung des Auftrags kam eine Meldung: %1</translation>
    </message>
    <message>
        <source>It changed nothing; the job counts such reports.</source>
        <translation>Sie hat nichts geändert; der Auftrag zählt solche Meldungen.</translation>
    </message>
    <message>
        <source>The job was interrupted by %1.</source>
        <translation>Der Auftrag wurde von %1 unterbrochen.</translation>
    </message>
    <message>
        <source>Its transfers stop at the server and at all relays, and nothing of it begins.</source>
        <translation>Seine Übertragungen halten am Server und an allen Relais an, und nichts davon beginnt.</translation>
    </message>
    <message>
        <source>Resume the job when it may go on.</source>
        <translation>Setzen Sie den Auftrag fort, wenn er weiterlaufen darf.</translation>
    </message>
    <message>
        <source>The job was resumed by %1.</source>
        <translation>Der Auftrag wurde von %1 fortgesetzt.</translation>
    </message>
    <message>
        <source>It sleeps until its processing window is open, and goes on then.</source>
        <translation>Er schläft, bis sein Zeitfenster offen ist, und läuft dann weiter.</translation>
    </message>
    <message>
        <source>The job was terminated by %1.</source>
        <translation>Der Auftrag wurde von %1 endgültig beendet.</translation>
    </message>
    <message>
        <source>What is under way is cancelled; each node confirms that.</source>
        <translation>Was unterwegs ist, wird abgebrochen; jeder Knoten bestätigt das.</translation>
    </message>
    <message>
        <source>The job goes on.</source>
        <translation>Der Auftrag läuft weiter.</translation>
    </message>
    <message>
        <source>It was resumed, and its processing window is open.</source>
        <translation>Er wurde fortgesetzt, und sein Zeitfenster ist offen.</translation>
    </message>
    <message>
        <source>Processing window %1 was set: %2</source>
        <translation>Zeitfenster %1 wurde gesetzt: %2</translation>
    </message>
    <message>
        <source>Outside of it, jobs that it is for begin nothing.</source>
        <translation>Außerhalb davon beginnen Aufträge, für die es gilt, nichts.</translation>
    </message>
    <message>
        <source>Processing window %1 was removed.</source>
        <translation>Zeitfenster %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Node %1 was registered as %2.</source>
        <translation>Knoten %1 wurde als %2 registriert.</translation>
    </message>
    <message>
        <source>It may come for work with its token from now on.</source>
        <translation>Er darf sich ab jetzt mit seinem Token Arbeit holen.</translation>
    </message>
    <message>
        <source>Attributes of the node changed: %1</source>
        <translation>Attribute des Knotens haben sich geändert: %1</translation>
    </message>
    <message>
        <source>As the node reported them.</source>
        <translation>Wie der Knoten sie gemeldet hat.</translation>
    </message>
    <message>
        <source>Node %1 was removed.</source>
        <translation>Knoten %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Its token is not taken any more.</source>
        <translation>Sein Token wird nicht mehr angenommen.</translation>
    </message>
    <message>
        <source>All file transfer was suspended here.</source>
        <translation>Alle Übertragungen wurden hier angehalten.</translation>
    </message>
    <message>
        <source>Nothing goes through this relay, or out of this server, until it is resumed.</source>
        <translation>Bis zum Fortsetzen geht nichts durch dieses Relais oder aus diesem Server hinaus.</translation>
    </message>
    <message>
        <source>Resume it when the line is free again.</source>
        <translation>Setzen Sie sie fort, wenn die Leitung wieder frei ist.</translation>
    </message>
    <message>
        <source>All file transfer was resumed here.</source>
        <translation>Alle Übertragungen wurden hier fortgesetzt.</translation>
    </message>
    <message>
        <source>%1 was carried out: %2</source>
        <translation>%1 wurde ausgeführt: %2</translation>
    </message>
    <message>
        <source>%1 was carried out in part: %2</source>
        <translation>%1 wurde zum Teil ausgeführt: %2</translation>
    </message>
    <message>
        <source>See in the audit on how many destinations it did not act, and why.</source>
        <translation>Sehen Sie im Auditprotokoll nach, auf wie viele Ziele er nicht wirkte und warum.</translation>
    </message>
    <message>
        <source>%1 was refused. %2</source>
        <translation>%1 wurde zurückgewiesen. %2</translation>
    </message>
    <message>
        <source>Read why, and do what it says.</source>
        <translation>Lesen Sie, warum, und tun Sie, was dort steht.</translation>
    </message>
    <message>
        <source>A command was refused: %1</source>
        <translation>Ein Befehl wurde zurückgewiesen: %1</translation>
    </message>
    <message>
        <source>A command: %1</source>
        <translation>Ein Befehl: %1</translation>
    </message>
    <message>
        <source>An entry of kind %1, which this program does not know.</source>
        <translation>Ein Eintrag der Art %1, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>A newer version of Signalbox wrote it.</source>
        <translation>Eine neuere Version von Signalbox hat ihn geschrieben.</translation>
    </message>
    <message>
        <source>Operation %1 was begun by %3: %2</source>
        <translation>Vorgang %1 wurde von %3 begonnen: %2</translation>
    </message>
    <message>
        <source>It takes more than one transaction. Its end is told likewise; what lies between is lost by no start of the server.</source>
        <translation>Er braucht mehr als eine Transaktion. Sein Ende wird ebenso gemeldet; was dazwischen liegt, geht durch keinen Start des Servers verloren.</translation>
    </message>
    <message>
        <source>Operation %1 was run again by %3, behind piece %4: %2</source>
        <translation>Vorgang %1 wurde von %3 hinter Teil %4 fortgesetzt: %2</translation>
    </message>
    <message>
        <source>It had been cut off. What was done before is not done again.</source>
        <translation>Er war abgeschnitten worden. Was vorher getan war, wird nicht noch einmal getan.</translation>
    </message>
    <message>
        <source>Operation %1 has ended: %2 (%3)</source>
        <translation>Vorgang %1 ist beendet: %2 (%3)</translation>
    </message>
    <message>
        <source>All of it is done.</source>
        <translation>Alles ist getan.</translation>
    </message>
    <message>
        <source>Operation %1 has ended, and not all was done: %2 (%3)</source>
        <translation>Vorgang %1 ist beendet, aber nicht alles wurde getan: %2 (%3)</translation>
    </message>
    <message>
        <source>Something of it was refused, it failed, or an operator ended it.</source>
        <translation>Etwas davon wurde abgelehnt, er schlug fehl, oder ein Bediener hat ihn beendet.</translation>
    </message>
    <message>
        <source>Read why, and order anew what is still wanted.</source>
        <translation>Lesen Sie, warum, und ordnen Sie neu an, was noch gewünscht ist.</translation>
    </message>
    <message>
        <source>Operation %1 was cut off at %3: %2</source>
        <translation>Vorgang %1 wurde bei %3 abgeschnitten: %2</translation>
    </message>
    <message>
        <source>The server ended in the middle of it, and has been started anew or replaced by another.</source>
        <translation>Der Server endete mittendrin und wurde neu gestartet oder durch einen anderen ersetzt.</translation>
    </message>
    <message>
        <source>Run it again or dismiss it: Tools, Unfinished operations.</source>
        <translation>Wiederholen oder verwerfen Sie ihn: Extras, Unvollendete Vorgänge.</translation>
    </message>
    <message>
        <source>Information</source>
        <comment>severity of a message</comment>
        <translation>Information</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>severity of a message</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>severity of a message</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Run %1 of the request set %2 was submitted by %3</source>
        <translation>Lauf %1 des Anforderungssatzes %2 wurde von %3 eingereicht</translation>
    </message>
    <message>
        <source>Its stages run one after the other, as they were defined then.</source>
        <translation>Seine Stufen laufen nacheinander, so wie sie da festgelegt waren.</translation>
    </message>
    <message>
        <source>Run %1 of the request set %2: the stage %3 has begun, jobs: %4</source>
        <translation>Lauf %1 des Anforderungssatzes %2: Die Stufe %3 hat begonnen, Aufträge: %4</translation>
    </message>
    <message>
        <source>Its jobs were created in one transaction.</source>
        <translation>Ihre Aufträge wurden in einer Transaktion angelegt.</translation>
    </message>
    <message>
        <source>Run %1 of the request set %2: the stage %3 has ended: %4</source>
        <translation>Lauf %1 des Anforderungssatzes %2: Die Stufe %3 ist zu Ende: %4</translation>
    </message>
    <message>
        <source>All of its jobs have ended. Its result says which stage follows.</source>
        <translation>Alle ihre Aufträge sind zu Ende. Ihr Ergebnis sagt, welche Stufe folgt.</translation>
    </message>
    <message>
        <source>Run %1 of the request set %2 has ended: %3</source>
        <translation>Lauf %1 des Anforderungssatzes %2 ist zu Ende: %3</translation>
    </message>
    <message>
        <source>The last stage had no link to another.</source>
        <translation>Von der letzten Stufe führt keine Verknüpfung weiter.</translation>
    </message>
    <message>
        <source>Run %1 of the request set %2 has ended, and not well: %3</source>
        <translation>Lauf %1 des Anforderungssatzes %2 ist zu Ende, und nicht gut: %3</translation>
    </message>
    <message>
        <source>Jobs of it failed, or an operator cancelled it.</source>
        <translation>Aufträge davon sind fehlgeschlagen, oder ein Bediener hat ihn abgebrochen.</translation>
    </message>
    <message>
        <source>See its jobs, and resubmit it from the stage that failed.</source>
        <translation>Sehen Sie seine Aufträge an, und reichen Sie ihn ab der fehlgeschlagenen Stufe erneut ein.</translation>
    </message>
    <message>
        <source>Run %1 of the request set %2: the request %4 of the stage %3 could not be ordered: %5</source>
        <translation>Lauf %1 des Anforderungssatzes %2: Die Anforderung %4 der Stufe %3 konnte nicht erteilt werden: %5</translation>
    </message>
    <message>
        <source>It counts as a request that ended in error.</source>
        <translation>Sie zählt als Anforderung, die mit einem Fehler endete.</translation>
    </message>
    <message>
        <source>Mend what it says, and resubmit the set from that stage.</source>
        <translation>Beheben Sie, was dort steht, und reichen Sie den Satz ab dieser Stufe erneut ein.</translation>
    </message>
    <message>
        <source>The execution has begun.</source>
        <translation>Die Ausführung hat begonnen.</translation>
    </message>
    <message>
        <source>Job %1, %2, started in the execution slot %3</source>
        <translation>Auftrag %1, %2, ist im Ausführungsplatz %3 gestartet</translation>
    </message>
    <message>
        <source>Its turn came: the slot had room, and no other job was in its way.</source>
        <translation>Er war an der Reihe: Der Platz hatte Raum, und kein anderer Auftrag stand im Weg.</translation>
    </message>
    <message>
        <source>Wave %1 of the job begins.</source>
        <translation>Welle %1 des Auftrags beginnt.</translation>
    </message>
    <message>
        <source>Its destinations are served from now on; those of later waves wait.</source>
        <translation>Ihre Ziele werden von nun an bedient; die späterer Wellen warten.</translation>
    </message>
    <message>
        <source>Wave %1 of the job begins, since %2 resumed it.</source>
        <translation>Welle %1 des Auftrags beginnt, da %2 ihn fortgesetzt hat.</translation>
    </message>
    <message>
        <source>The wave before it has not reached the success that is needed.</source>
        <translation>Die Welle davor hat den nötigen Erfolg nicht erreicht.</translation>
    </message>
    <message>
        <source>The rest of the packages goes in one piece, as %1 wants it.</source>
        <translation>Der Rest der Pakete geht in einem Stück, wie %1 es will.</translation>
    </message>
    <message>
        <source>They were sent in parts up to here.</source>
        <translation>Bis hierher wurden sie in Teilen gesendet.</translation>
    </message>
    <message>
        <source>The job had not started before its stale-by date %1; the work was withdrawn.</source>
        <translation>Der Auftrag hatte bis zu seiner Startfrist %1 nicht begonnen; die Arbeit wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>Create a new job with a later date if it is still wanted.</source>
        <translation>Legen Sie einen neuen Auftrag mit späterer Frist an, wenn er noch gewünscht ist.</translation>
    </message>
    <message>
        <source>Run %1 of the request set %2 had not begun before its stale-by date %3</source>
        <translation>Lauf %1 des Anforderungssatzes %2 hatte bis zu seiner Startfrist %3 nicht begonnen</translation>
    </message>
    <message>
        <source>It is not run any more.</source>
        <translation>Er läuft nicht mehr.</translation>
    </message>
    <message>
        <source>Submit the set again if it is still wanted.</source>
        <translation>Reichen Sie den Satz erneut ein, wenn er noch gewünscht ist.</translation>
    </message>
    <message>
        <source>Series %1, %2: run %3 was created, with number %4</source>
        <translation>Serie %1, %2: Lauf %3 wurde angelegt, mit der Nummer %4</translation>
    </message>
    <message>
        <source>It was due. Its destinations are those of this moment.</source>
        <translation>Er war fällig. Seine Ziele sind die dieses Augenblicks.</translation>
    </message>
    <message>
        <source>Series %1, %2: times without a run: %3. %4</source>
        <translation>Serie %1, %2: Zeiten ohne Lauf: %3. %4</translation>
    </message>
    <message>
        <source>They passed while the server was down, or no run could be created.</source>
        <translation>Sie vergingen, während der Server stillstand, oder es konnte kein Lauf angelegt werden.</translation>
    </message>
    <message>
        <source>Read why. The series goes on.</source>
        <translation>Lesen Sie, warum. Die Serie geht weiter.</translation>
    </message>
    <message>
        <source>Series %1, %2, has ended: %3</source>
        <translation>Serie %1, %2, ist zu Ende: %3</translation>
    </message>
    <message>
        <source>It ended as it was ordered, or an operator ended it.</source>
        <translation>Sie endete wie angeordnet, oder ein Bediener hat sie beendet.</translation>
    </message>
    <message>
        <source>Series %1, %2, cannot go on, and has ended: %3</source>
        <translation>Serie %1, %2, kann nicht weitergehen und ist zu Ende: %3</translation>
    </message>
    <message>
        <source>What it needs is not there any more, or who ordered it may not any more.</source>
        <translation>Was sie braucht, ist nicht mehr da, oder wer sie angeordnet hat, darf es nicht mehr.</translation>
    </message>
    <message>
        <source>Somebody who may repeats it anew: signalboxctl repeat, or the menu Job.</source>
        <translation>Wer es darf, wiederholt sie neu: signalboxctl repeat oder das Menü Auftrag.</translation>
    </message>
</context>
<context>
    <name>ActivityApi</name>
    <message>
        <source>“%1” takes %2.</source>
        <extracomment>%1 is the name of a parameter, %2 says what it takes.</extracomment>
        <translation>„%1“ nimmt %2.</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not an activity log.</source>
        <translation>Die Antwort des Servers ist kein Aktivitätsprotokoll.</translation>
    </message>
    <message>
        <source>a time as in 2026-11-21T14:30:00Z</source>
        <translation>eine Zeit wie 2026-11-21T14:30:00Z</translation>
    </message>
    <message>
        <source>information, warning and error, separated by commas</source>
        <translation>information, warning und error, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
</context>
<context>
    <name>ActivityIndex</name>
    <message>
        <source>There is no database on a disk.</source>
        <translation>Es gibt keine Datenbank auf einem Datenträger.</translation>
    </message>
    <message>
        <source>The search took too long. Give more or longer words, or a shorter time.</source>
        <translation>Die Suche hat zu lange gedauert. Geben Sie mehr oder längere Wörter an oder eine kürzere Zeit.</translation>
    </message>
</context>
<context>
    <name>ActivityLog</name>
    <message>
        <source>The managing server is not running.</source>
        <translation>Der Verwaltungsserver läuft nicht.</translation>
    </message>
</context>
<context>
    <name>ActivityQuery</name>
    <message>
        <source>The quotation mark at place %1 has no other one behind it.</source>
        <translation>Das Anführungszeichen an Stelle %1 hat kein zweites hinter sich.</translation>
    </message>
    <message>
        <source>Nothing stands behind “%1:” at place %2.</source>
        <translation>Hinter „%1:“ an Stelle %2 steht nichts.</translation>
    </message>
    <message>
        <source>“%1” at place %2 is no number of a job. Search the job&apos;s name as words.</source>
        <translation>„%1“ an Stelle %2 ist keine Nummer eines Auftrags. Suchen Sie den Namen des Auftrags als Wörter.</translation>
    </message>
    <message>
        <source>“%1” at place %2 is no severity: give information, warning or error.</source>
        <translation>„%1“ an Stelle %2 ist kein Schweregrad: Geben Sie information, warning oder error an.</translation>
    </message>
    <message>
        <source>“%1” at place %2 is no id of a message. An id is like SBX2010E.</source>
        <translation>„%1“ an Stelle %2 ist keine Kennung einer Nachricht. Eine Kennung ist wie SBX2010E.</translation>
    </message>
    <message>
        <source>The search has %1 characters; the most are %2.</source>
        <translation>Die Suche hat %1 Zeichen; höchstens %2 sind möglich.</translation>
    </message>
    <message>
        <source>“%1” at place %2 is no time. Give a day or a time as in 2026-11-21 or 2026-11-21T14:30.</source>
        <translation>„%1“ an Stelle %2 ist keine Zeit. Geben Sie einen Tag oder eine Zeit an wie 2026-11-21 oder 2026-11-21T14:30.</translation>
    </message>
    <message>
        <source>The search has more than %1 words.</source>
        <translation>Die Suche hat mehr als %1 Wörter.</translation>
    </message>
    <message>
        <source>The search has no letter and no digit, and messages are found by those.</source>
        <translation>Die Suche enthält keinen Buchstaben und keine Ziffer; danach werden Nachrichten aber gefunden.</translation>
    </message>
</context>
<context>
    <name>ArchiveReads</name>
    <message>
        <source>The disk or network folder of the archive %1 does not answer. Everything else goes on; try again when it is there again.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>Die Platte oder der Netzordner des Archivs %1 antwortet nicht. Alles andere geht weiter; versuchen Sie es wieder, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>The managing server was stopped.</source>
        <translation>Der Verwaltungsserver wurde beendet.</translation>
    </message>
    <message>
        <source>Too many archives are being read. Try again in a moment.</source>
        <translation>Es werden zu viele Archive gelesen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>ArchiveText</name>
    <message>
        <source>The archive %1 is cut off or damaged. Put back a copy of it.</source>
        <translation>Das Archiv %1 ist abgeschnitten oder beschädigt. Legen Sie eine Kopie davon zurück.</translation>
    </message>
    <message>
        <source>The archive %1 is missing. Put it back to see the job&apos;s instructions again; its counters are kept without it.</source>
        <translation>Das Archiv %1 fehlt. Legen Sie es zurück, um die Anweisungen des Auftrags wieder zu sehen; seine Zähler bleiben auch ohne es erhalten.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be read. Change its permissions.</source>
        <translation>Das Archiv %1 kann nicht gelesen werden. Ändern Sie seine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The archive %1 was written by a newer Signalbox. Use the newer program.</source>
        <translation>Das Archiv %1 wurde von einem neueren Signalbox geschrieben. Verwenden Sie das neuere Programm.</translation>
    </message>
    <message>
        <source>Instruction %1 is not in the archive %2.</source>
        <translation>Die Anweisung %1 ist nicht im Archiv %2.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be written: %2. Nothing was taken out of the database.</source>
        <extracomment>%1 is a path, %2 the cause in the words of the system.</extracomment>
        <translation>Das Archiv %1 kann nicht geschrieben werden: %2. Aus der Datenbank wurde nichts entfernt.</translation>
    </message>
    <message>
        <source>Nobody waits for the archive any more.</source>
        <translation>Niemand wartet mehr auf das Archiv.</translation>
    </message>
</context>
<context>
    <name>ArchivedText</name>
    <message>
        <source>The archive of job %1 was removed on %2 by the retention policy. Its counters and times are kept.</source>
        <translation>Das Archiv von Auftrag %1 wurde am %2 nach der Aufbewahrungsregel entfernt. Seine Zähler und Zeiten bleiben erhalten.</translation>
    </message>
    <message>
        <source>The archive %1 is not that of job %2. Put the right one back.</source>
        <translation>Das Archiv %1 ist nicht das von Auftrag %2. Legen Sie das richtige zurück.</translation>
    </message>
</context>
<context>
    <name>AuditReader</name>
    <message>
        <source>%1 has no audit: it is not a database of Signalbox, or of a version before there was one. Start a managing server with it once.</source>
        <translation>%1 hat kein Auditprotokoll: Es ist keine Datenbank von Signalbox oder die einer Version, die noch keines hatte. Starten Sie einmal einen Verwaltungsserver damit.</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>Es gibt keine Datenbank %1.</translation>
    </message>
</context>
<context>
    <name>ClientHost</name>
    <message>
        <source>&quot;%1&quot; is no name for a node: 1 to 64 letters, digits, dots, underscores and hyphens.</source>
        <translation>„%1“ ist kein Name für einen Knoten: zulässig sind 1 bis 64 Buchstaben, Ziffern, Punkte, Unterstriche und Bindestriche.</translation>
    </message>
    <message>
        <source>The disk of the client is full: %2 bytes are needed in %1, %3 are free. Free some space there and execute the job again.</source>
        <extracomment>%1 is a folder, %2 and %3 are numbers of bytes.</extracomment>
        <translation>Der Datenträger des Clients ist voll: In %1 werden %2 Bytes benötigt, %3 sind frei. Schaffen Sie dort Platz und führen Sie den Auftrag noch einmal aus.</translation>
    </message>
</context>
<context>
    <name>ClientLogic</name>
    <message>
        <source>The checksum of %1 is wrong: it is %2, and %3 was announced. Nothing was installed.</source>
        <extracomment>%1 is a file name, %2 and %3 are checksums in hexadecimal.</extracomment>
        <translation>Die Prüfsumme von %1 ist falsch: Sie ist %2, angekündigt war %3. Es wurde nichts installiert.</translation>
    </message>
    <message>
        <source>The user of the client refused the package.</source>
        <translation>Der Benutzer des Clients hat das Paket abgelehnt.</translation>
    </message>
    <message>
        <source>The execution has begun already.</source>
        <translation>Die Ausführung hat bereits begonnen.</translation>
    </message>
    <message>
        <source>Given up, since the execution time limit has passed.</source>
        <translation>Aufgegeben, da die Ausführungsfrist abgelaufen ist.</translation>
    </message>
    <message>
        <source>Cancelled before the execution began.</source>
        <translation>Vor Beginn der Ausführung abgebrochen.</translation>
    </message>
    <message>
        <source>The execution is over already.</source>
        <translation>Die Ausführung ist bereits beendet.</translation>
    </message>
    <message>
        <source>Cancelled before the client had begun.</source>
        <translation>Abgebrochen, bevor der Client begonnen hatte.</translation>
    </message>
    <message>
        <source>The package comes without a checksum.</source>
        <translation>Das Paket kommt ohne Prüfsumme.</translation>
    </message>
    <message>
        <source>The package is empty.</source>
        <translation>Das Paket ist leer.</translation>
    </message>
    <message>
        <source>The execution broke off %1 times before its outcome was known.</source>
        <extracomment>%1 is a number of times, 2 or more.</extracomment>
        <translation>Die Ausführung brach %1-mal ab, bevor ihr Ergebnis bekannt war.</translation>
    </message>
    <message>
        <source>It is not known what came of the execution; it is run for the %1. time.</source>
        <extracomment>%1 is 2 or more.</extracomment>
        <translation>Was aus der Ausführung wurde, ist nicht bekannt; sie läuft zum %1. Mal.</translation>
    </message>
    <message>
        <source>It is not known what came of the execution; it is not run again.</source>
        <translation>Was aus der Ausführung wurde, ist nicht bekannt; sie wird nicht wiederholt.</translation>
    </message>
    <message>
        <source>The client was restarted in the middle of the execution, which goes on.</source>
        <translation>Der Client wurde mitten in der Ausführung neu gestartet; sie läuft weiter.</translation>
    </message>
    <message>
        <source>It is not known what came of the execution. It is run again when the server offers it again.</source>
        <translation>Was aus der Ausführung wurde, ist nicht bekannt. Sie wird wiederholt, sobald der Server sie wieder anbietet.</translation>
    </message>
    <message>
        <source>The package was changed at the client after it had arrived. It is fetched again before it is executed.</source>
        <translation>Das Paket wurde nach seiner Ankunft auf dem Client verändert. Es wird vor der Ausführung noch einmal geholt.</translation>
    </message>
    <message>
        <source>%1 The client tries again.</source>
        <extracomment>%1 is one or more sentences that say why.</extracomment>
        <translation>%1 Der Client versucht es wieder.</translation>
    </message>
    <message>
        <source>What is above this node does not take the collected files: %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>Was über diesem Knoten steht, nimmt die eingesammelten Dateien nicht an: %1</translation>
    </message>
    <message>
        <source>What was collected waits here until the server offers the job again.</source>
        <translation>Das Eingesammelte wartet hier, bis der Server den Auftrag wieder anbietet.</translation>
    </message>
    <message>
        <source>Cancelled; what was collected is thrown away.</source>
        <translation>Abgebrochen; das Eingesammelte wird verworfen.</translation>
    </message>
    <message>
        <source>The transfer broke off %1 times, as often as the job wants it tried at once. It is tried again later. %2</source>
        <extracomment>%1 is a number of times, %2 a sentence that says why.</extracomment>
        <translation>Die Übertragung ist %1-mal abgebrochen, so oft, wie der Auftrag sie gleich versucht haben will. Sie wird später wieder versucht. %2</translation>
    </message>
</context>
<context>
    <name>ClientState</name>
    <message>
        <source>The node&apos;s state file is damaged.</source>
        <translation>Die Statusdatei des Knotens ist beschädigt.</translation>
    </message>
    <message>
        <source>The node&apos;s state file was written by a newer version.</source>
        <translation>Die Statusdatei des Knotens wurde von einer neueren Version geschrieben.</translation>
    </message>
</context>
<context>
    <name>CollectedFiles</name>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <extracomment>%1 is the path of a file, %2 a technical message.</extracomment>
        <translation>Die Datei %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The collected file cannot be read: %1.</source>
        <translation>Die eingesammelte Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>%1 was damaged on its way, or at the server. Nothing was saved.</source>
        <extracomment>%1 is the path of a file at a client.</extracomment>
        <translation>%1 wurde auf dem Weg oder auf dem Server beschädigt. Nichts wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>CollectionStore</name>
    <message>
        <source>What the client brought are no collected files: %1</source>
        <extracomment>%1 is a sentence that says what is wrong with it.</extracomment>
        <translation>Was der Client gebracht hat, sind keine eingesammelten Dateien: %1</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be written. Free some space there.</source>
        <translation>Der Datenträger ist voll: %1 kann nicht geschrieben werden. Schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>they are larger than the job allows.</source>
        <translation>sie sind größer, als der Auftrag erlaubt.</translation>
    </message>
    <message>
        <source>they are damaged.</source>
        <translation>sie sind beschädigt.</translation>
    </message>
    <message>
        <source>their names are too long.</source>
        <translation>ihre Namen sind zu lang.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read, or is damaged.</source>
        <translation>Die Datei %1 kann nicht gelesen werden oder ist beschädigt.</translation>
    </message>
    <message>
        <source>there is something else among them.</source>
        <translation>es ist etwas anderes darunter.</translation>
    </message>
    <message>
        <source>there are more than %1.</source>
        <translation>es sind mehr als %1.</translation>
    </message>
    <message>
        <source>there is none.</source>
        <translation>es ist keine da.</translation>
    </message>
    <message>
        <source>There is no room for the collected files: %2 bytes are needed in %1, %3 are free. Free some space there, or collect less.</source>
        <extracomment>%1 is a folder, %2 and %3 are numbers of bytes.</extracomment>
        <translation>Für die eingesammelten Dateien ist kein Platz: In %1 werden %2 Bytes gebraucht, %3 sind frei. Schaffen Sie dort Platz, oder sammeln Sie weniger ein.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made or written. Give write permission, or choose another state folder.</source>
        <translation>Das Verzeichnis %1 kann nicht angelegt oder beschrieben werden. Erteilen Sie das Schreibrecht, oder wählen Sie ein anderes Zustandsverzeichnis.</translation>
    </message>
    <message>
        <source>The checksum of the collected files is wrong. They are brought again.</source>
        <translation>Die Prüfsumme der eingesammelten Dateien ist falsch. Sie werden noch einmal gebracht.</translation>
    </message>
    <message>
        <source>There are no collected files with the number %1.</source>
        <translation>Es gibt keine eingesammelten Dateien mit der Nummer %1.</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>%1: character %2 is a control character. Remove it.</source>
        <translation>%1: Das Zeichen %2 ist ein Steuerzeichen. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>%1: it has %2 characters, at most %3 are allowed. Shorten it.</source>
        <translation>%1: Der Text hat %2 Zeichen, höchstens %3 sind erlaubt. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>Node name: use 1 to %1 letters, digits, dots, underscores and hyphens.</source>
        <translation>Knotenname: Verwenden Sie 1 bis %1 Buchstaben, Ziffern, Punkte, Unterstriche und Bindestriche.</translation>
    </message>
    <message>
        <source>Folder: there is no folder %1. Choose another one.</source>
        <translation>Ordner: Es gibt keinen Ordner %1. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Folder: it is being deleted. Choose another one.</source>
        <translation>Ordner: Er wird gerade gelöscht. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Packages: none is chosen. Choose at least one.</source>
        <translation>Pakete: Es ist keines gewählt. Wählen Sie mindestens eines.</translation>
    </message>
    <message>
        <source>Packages: there is no package %1. Add it first.</source>
        <translation>Pakete: Es gibt kein Paket %1. Fügen Sie es zuerst hinzu.</translation>
    </message>
    <message>
        <source>Packages: &quot;%1&quot; is listed twice. Remove one of them.</source>
        <translation>Pakete: „%1“ ist doppelt aufgeführt. Entfernen Sie einen der Einträge.</translation>
    </message>
    <message>
        <source>Destinations: none is chosen. Choose at least one client.</source>
        <translation>Ziele: Es ist keines gewählt. Wählen Sie mindestens einen Client.</translation>
    </message>
    <message>
        <source>Destinations: there is no node %1. Register it first.</source>
        <translation>Ziele: Es gibt keinen Knoten %1. Registrieren Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Destinations: &quot;%1&quot; is a relay. Choose clients; the relays above them follow.</source>
        <translation>Ziele: „%1“ ist ein Relais. Wählen Sie Clients; die Relais darüber ergeben sich daraus.</translation>
    </message>
    <message>
        <source>Destinations: &quot;%1&quot; is listed twice. Remove one of them.</source>
        <translation>Ziele: „%1“ ist doppelt aufgeführt. Entfernen Sie einen der Einträge.</translation>
    </message>
    <message>
        <source>Destinations: %1 instructions are too many for one job, at most %2 are allowed. Make several jobs.</source>
        <translation>Ziele: %1 Anweisungen sind zu viele für einen Auftrag, höchstens %2 sind erlaubt. Verteilen Sie sie auf mehrere Aufträge.</translation>
    </message>
    <message>
        <source>The numbers of this database are used up. Start a new database.</source>
        <translation>Die Nummern dieser Datenbank sind aufgebraucht. Beginnen Sie eine neue Datenbank.</translation>
    </message>
    <message>
        <source>Priority: %1 is outside 1 to 9.</source>
        <translation>Priorität: %1 liegt nicht zwischen 1 und 9.</translation>
    </message>
    <message>
        <source>Split size: give 0 (not split) to %1 KiB.</source>
        <translation>Teilgröße: Geben Sie 0 (ungeteilt) bis %1 KiB an.</translation>
    </message>
    <message>
        <source>Split interval: give 0 to %1 milliseconds.</source>
        <translation>Wartezeit zwischen Teilen: Geben Sie 0 bis %1 Millisekunden an.</translation>
    </message>
    <message>
        <source>Schedule: a time before 1970 is not possible. Correct it.</source>
        <translation>Zeitplan: Ein Zeitpunkt vor 1970 ist nicht möglich. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>Execution time: %1 is before the registration time %2. Make it the same or later.</source>
        <translation>Ausführungszeit: %1 liegt vor der Registrierungszeit %2. Wählen Sie denselben oder einen späteren Zeitpunkt.</translation>
    </message>
    <message>
        <source>Execution time limit: %1 is before the scheduled time %2. Make it later.</source>
        <translation>Ausführungsfrist: %1 liegt vor der geplanten Zeit %2. Wählen Sie einen späteren Zeitpunkt.</translation>
    </message>
    <message>
        <source>Execution time limit: %1 has passed already. Give a time in the future.</source>
        <translation>Ausführungsfrist: %1 ist bereits vergangen. Geben Sie einen Zeitpunkt in der Zukunft an.</translation>
    </message>
    <message>
        <source>Installation time: it is missing. Give it, or choose another timing.</source>
        <translation>Installationszeit: Sie fehlt. Geben Sie sie an, oder wählen Sie einen anderen Installationszeitpunkt.</translation>
    </message>
    <message>
        <source>Installation time: %1 is after the execution time limit %2. Make it earlier.</source>
        <translation>Installationszeit: %1 liegt nach der Ausführungsfrist %2. Wählen Sie einen früheren Zeitpunkt.</translation>
    </message>
    <message>
        <source>Destinations: they have more than %1 different routes. Make several jobs.</source>
        <translation>Ziele: Sie haben mehr als %1 verschiedene Routen. Verteilen Sie sie auf mehrere Aufträge.</translation>
    </message>
    <message>
        <source>There is no job %1.</source>
        <translation>Es gibt keinen Auftrag %1.</translation>
    </message>
    <message>
        <source>There is no job %1. It may have been deleted.</source>
        <translation>Es gibt keinen Auftrag %1. Möglicherweise wurde er gelöscht.</translation>
    </message>
    <message>
        <source>Instruction %1 does not belong to job %2.</source>
        <translation>Die Anweisung %1 gehört nicht zum Auftrag %2.</translation>
    </message>
    <message>
        <source>All file transfer at the managing server is suspended. Resume it there first.</source>
        <translation>Die gesamte Dateiübertragung am Verwaltungsserver ist angehalten. Setzen Sie sie zuerst dort fort.</translation>
    </message>
    <message>
        <source>Folder name: it is empty. Give one.</source>
        <translation>Ordnername: Er ist leer. Geben Sie einen an.</translation>
    </message>
    <message>
        <source>Folder name</source>
        <translation>Ordnername</translation>
    </message>
    <message>
        <source>Folder name: there is a folder &quot;%1&quot; here already. Choose another name.</source>
        <translation>Ordnername: Hier gibt es bereits einen Ordner „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Folder: folders go at most %1 levels deep. Create it further up.</source>
        <translation>Ordner: Ordner dürfen höchstens %1 Ebenen tief verschachtelt sein. Legen Sie ihn weiter oben an.</translation>
    </message>
    <message>
        <source>Folder: the topmost one can neither be renamed nor moved.</source>
        <translation>Ordner: Der oberste kann weder umbenannt noch verschoben werden.</translation>
    </message>
    <message>
        <source>Folder: it cannot be moved into itself. Choose another place.</source>
        <translation>Ordner: Er kann nicht in sich selbst verschoben werden. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Folder: folders go at most %1 levels deep. Move it further up.</source>
        <translation>Ordner: Ordner dürfen höchstens %1 Ebenen tief verschachtelt sein. Verschieben Sie ihn weiter nach oben.</translation>
    </message>
    <message>
        <source>Folder: the topmost one cannot be deleted.</source>
        <translation>Ordner: Der oberste kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Node name: &quot;%1&quot; is registered already. Choose another name.</source>
        <translation>Knotenname: „%1“ ist bereits registriert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Upper node: there is no node %1. Register it first.</source>
        <translation>Übergeordneter Knoten: Es gibt keinen Knoten %1. Registrieren Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Upper node: &quot;%1&quot; is a client. Only a relay can have nodes below it.</source>
        <translation>Übergeordneter Knoten: „%1“ ist ein Client. Nur unter einem Relais können Knoten stehen.</translation>
    </message>
    <message>
        <source>Upper node: routes have at most %1 relays.</source>
        <translation>Übergeordneter Knoten: Routen haben höchstens %1 Relais.</translation>
    </message>
    <message>
        <source>Token: use %1 to %2 letters and digits, or leave it empty to have one made.</source>
        <translation>Token: Verwenden Sie %1 bis %2 Buchstaben und Ziffern, oder lassen Sie das Feld leer, damit eines erzeugt wird.</translation>
    </message>
    <message>
        <source>There is no node %1.</source>
        <translation>Es gibt keinen Knoten %1.</translation>
    </message>
    <message>
        <source>There are nodes below &quot;%1&quot;. Remove those first.</source>
        <translation>Unter „%1“ stehen noch Knoten. Entfernen Sie zuerst diese.</translation>
    </message>
    <message>
        <source>Job %1 still has work for &quot;%2&quot; that has not ended. Cancel it first.</source>
        <translation>Auftrag %1 hat für „%2“ noch Arbeit, die nicht beendet ist. Brechen Sie sie zuerst ab.</translation>
    </message>
    <message>
        <source>Package name: it is empty. Give one.</source>
        <translation>Paketname: Er ist leer. Geben Sie einen an.</translation>
    </message>
    <message>
        <source>Package name</source>
        <translation>Paketname</translation>
    </message>
    <message>
        <source>Package version</source>
        <translation>Paketversion</translation>
    </message>
    <message>
        <source>Install arguments</source>
        <translation>Installationsargumente</translation>
    </message>
    <message>
        <source>Package file: it is empty. Choose a file with content.</source>
        <translation>Paketdatei: Sie ist leer. Wählen Sie eine Datei mit Inhalt.</translation>
    </message>
    <message>
        <source>Package: its SHA-256 is missing. Import the file again.</source>
        <translation>Paket: Seine SHA-256-Prüfsumme fehlt. Importieren Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>Package file name: use letters, digits and . _ - + ~ only.</source>
        <translation>Name der Paketdatei: Verwenden Sie nur Buchstaben, Ziffern und . _ - + ~.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a client. Suspend its instructions instead.</source>
        <translation>„%1“ ist ein Client. Halten Sie stattdessen seine Anweisungen an.</translation>
    </message>
    <message>
        <source>Its file transfer is suspended already.</source>
        <translation>Seine Dateiübertragung ist bereits angehalten.</translation>
    </message>
    <message>
        <source>Its file transfer is not suspended.</source>
        <translation>Seine Dateiübertragung ist nicht angehalten.</translation>
    </message>
    <message>
        <source>%1: character %2 (%3) cannot be seen and would make the name look like another one. Remove it.</source>
        <extracomment>%1 names a field, %2 is a position, %3 a code such as U+202E.</extracomment>
        <translation>%1: Das Zeichen %2 (%3) ist nicht zu sehen und ließe den Namen wie einen anderen aussehen. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>Address: give a host name or an IP address of at most %1 characters, such as node-7.example.org or 192.0.2.7, or leave it empty.</source>
        <translation>Adresse: Geben Sie einen Rechnernamen oder eine IP-Adresse mit höchstens %1 Zeichen an, etwa node-7.example.org oder 192.0.2.7, oder lassen Sie sie leer.</translation>
    </message>
    <message>
        <source>%1: it has no character that can be seen. Add one.</source>
        <translation>%1: Kein Zeichen davon ist zu sehen. Fügen Sie ein sichtbares hinzu.</translation>
    </message>
    <message>
        <source>Retention: give 0, which is never, to %1 days.</source>
        <translation>Aufbewahrung: Geben Sie 0, also nie, bis %1 Tage an.</translation>
    </message>
    <message>
        <source>This server has no folder for archives. Simulated servers keep everything.</source>
        <translation>Dieser Server hat keinen Ordner für Archive. Simulierte Server behalten alles.</translation>
    </message>
    <message>
        <source>Job %1 is archived already.</source>
        <translation>Auftrag %1 ist bereits archiviert.</translation>
    </message>
    <message>
        <source>Job %1 is being deleted.</source>
        <translation>Auftrag %1 wird gerade gelöscht.</translation>
    </message>
    <message>
        <source>Job %1 has not ended. Only what has ended is archived.</source>
        <translation>Auftrag %1 ist nicht beendet. Archiviert wird nur, was beendet ist.</translation>
    </message>
    <message>
        <source>Nodes have still to confirm that nothing of job %1 is left with them. Try again when they have.</source>
        <translation>Knoten müssen noch bestätigen, dass sie nichts mehr von Auftrag %1 haben. Versuchen Sie es danach erneut.</translation>
    </message>
    <message>
        <source>No job has ended that is not archived already.</source>
        <translation>Es gibt keinen beendeten Auftrag, der nicht schon archiviert ist.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be removed. Change the permissions of its folder.</source>
        <translation>Das Archiv %1 kann nicht entfernt werden. Ändern Sie die Zugriffsrechte seines Ordners.</translation>
    </message>
    <message>
        <source>Archiving waits for room: %1 has %2 MiB free, and %3 MiB are kept for reports.</source>
        <translation>Das Archivieren wartet auf Platz: In %1 sind %2 MiB frei, und %3 MiB bleiben für Meldungen.</translation>
    </message>
    <message>
        <source>Packages: &quot;%1&quot; is to be installed, which jobs of the type &quot;%2&quot; do not do.</source>
        <translation>Pakete: „%1“ soll installiert werden; das tun Aufträge vom Typ „%2“ nicht.</translation>
    </message>
    <message>
        <source>Packages: &quot;%1&quot; is an order for jobs of the type &quot;%2&quot;, not of the type &quot;%3&quot;.</source>
        <extracomment>%1 is the title of an order, %2 and %3 are types of jobs.</extracomment>
        <translation>Pakete: „%1“ ist eine Vorgabe für Aufträge vom Typ „%2“, nicht vom Typ „%3“.</translation>
    </message>
    <message>
        <source>Packages: a job of the type &quot;%1&quot; has one order, not %2. Make several jobs.</source>
        <translation>Pakete: Ein Auftrag vom Typ „%1“ hat eine Vorgabe, nicht %2. Legen Sie mehrere Aufträge an.</translation>
    </message>
    <message>
        <source>Package: &quot;%1&quot; is not a type of job that has an order.</source>
        <translation>Paket: „%1“ ist kein Auftragstyp, der eine Vorgabe hat.</translation>
    </message>
    <message>
        <source>The archiving was cancelled.</source>
        <translation>Die Archivierung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The job is interrupted. Resume the whole job.</source>
        <translation>Der Auftrag ist unterbrochen. Setzen Sie den ganzen Auftrag fort.</translation>
    </message>
    <message>
        <source>Expiry: %1 has passed already. Give a time in the future.</source>
        <translation>Ablauf: %1 ist schon vorbei. Geben Sie eine Zeit in der Zukunft an.</translation>
    </message>
    <message>
        <source>There is no operator %1.</source>
        <translation>Den Bediener %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The operator was revoked, or the token has expired, before this could be done.</source>
        <translation>Der Bediener wurde widerrufen, oder das Token ist abgelaufen, bevor dies geschehen konnte.</translation>
    </message>
    <message>
        <source>Operator name: it is empty. Give one.</source>
        <translation>Name des Bedieners: Er ist leer. Geben Sie einen an.</translation>
    </message>
    <message>
        <source>Operator name</source>
        <translation>Name des Bedieners</translation>
    </message>
    <message>
        <source>Operator name: a colon is not allowed. Leave it out.</source>
        <translation>Name des Bedieners: Ein Doppelpunkt ist nicht erlaubt. Lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>Role: %1 is none.</source>
        <translation>Rolle: %1 ist keine.</translation>
    </message>
    <message>
        <source>Operator name: &quot;%1&quot; was revoked. Renew the token to let that operator in again, or choose another name.</source>
        <translation>Name des Bedieners: „%1“ wurde widerrufen. Erneuern Sie das Token, um ihn wieder einzulassen, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Operator name: there is &quot;%1&quot; already. Choose another name.</source>
        <translation>Name des Bedieners: „%1“ gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There are %1 operators already, the most that there can be. Renew one who was revoked instead.</source>
        <translation>Es gibt schon %1 Bediener, mehr können es nicht sein. Erneuern Sie statt dessen einen, der widerrufen wurde.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has this role and this expiry already.</source>
        <translation>„%1“ hat diese Rolle und diesen Ablauf schon.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is revoked already.</source>
        <translation>„%1“ ist schon widerrufen.</translation>
    </message>
    <message>
        <source>Processing window: name a folder or a type of jobs.</source>
        <translation>Zeitfenster: Nennen Sie einen Ordner oder einen Auftragstyp.</translation>
    </message>
    <message>
        <source>There is no processing window %1.</source>
        <translation>Es gibt kein Zeitfenster %1.</translation>
    </message>
    <message>
        <source>There are %1 processing windows, the most that are allowed. Remove some.</source>
        <translation>Es gibt %1 Zeitfenster, mehr sind nicht erlaubt. Entfernen Sie einige.</translation>
    </message>
    <message>
        <source>The database did not take it.</source>
        <translation>Die Datenbank hat es nicht angenommen.</translation>
    </message>
    <message>
        <source>There is no operation %1 in the journal.</source>
        <translation>Es gibt keinen Vorgang %1 im Journal.</translation>
    </message>
    <message>
        <source>Operation %1 has ended, or it was cut off and begun again.</source>
        <translation>Vorgang %1 ist beendet, oder er wurde abgeschnitten und neu begonnen.</translation>
    </message>
    <message>
        <source>The operation is too large for the journal. Make several of it.</source>
        <translation>Der Vorgang ist zu groß für das Journal. Machen Sie mehrere daraus.</translation>
    </message>
    <message>
        <source>Jobs: none is chosen. Choose at least one.</source>
        <translation>Aufträge: Es ist keiner gewählt. Wählen Sie mindestens einen.</translation>
    </message>
    <message>
        <source>Jobs: %1 are too many for one command, at most %2 are allowed. Give several commands.</source>
        <translation>Aufträge: %1 sind zu viele für einen Befehl, höchstens %2 sind erlaubt. Geben Sie mehrere Befehle.</translation>
    </message>
    <message>
        <source>This cannot be done to several jobs at once. Do it to each of them.</source>
        <translation>Das geht nicht mit mehreren Aufträgen zugleich. Tun Sie es mit jedem einzeln.</translation>
    </message>
    <message>
        <source>Jobs: job %1 is listed twice. Remove one of them.</source>
        <translation>Aufträge: Auftrag %1 ist doppelt aufgeführt. Entfernen Sie einen der Einträge.</translation>
    </message>
    <message>
        <source>A newer program wrote it. Use that one.</source>
        <translation>Ein neueres Programm hat ihn geschrieben. Benutzen Sie dieses.</translation>
    </message>
    <message>
        <source>It was cancelled. What it had done by then stays.</source>
        <translation>Er wurde abgebrochen. Was bis dahin getan war, bleibt.</translation>
    </message>
    <message>
        <source>Job %1: %2</source>
        <extracomment>Why an operation on several jobs did not act on one of them. %1 is its number, %2 a whole sentence.</extracomment>
        <translation>Auftrag %1: %2</translation>
    </message>
    <message>
        <source>Operation %1 is running.</source>
        <translation>Vorgang %1 läuft.</translation>
    </message>
    <message>
        <source>Operation %1 has ended.</source>
        <translation>Vorgang %1 ist beendet.</translation>
    </message>
    <message>
        <source>No operation is unfinished.</source>
        <translation>Kein Vorgang ist unvollendet.</translation>
    </message>
    <message>
        <source>There is no judgement policy %1.</source>
        <translation>Es gibt keine Bewertungsrichtlinie %1.</translation>
    </message>
    <message>
        <source>The managing server is not running.</source>
        <translation>Der Verwaltungsserver läuft nicht.</translation>
    </message>
    <message>
        <source>Position: it must be between 0 and %1.</source>
        <translation>Position: Sie muss zwischen 0 und %1 liegen.</translation>
    </message>
    <message>
        <source>There are %1 judgement policies; no more are possible.</source>
        <translation>Es gibt %1 Bewertungsrichtlinien; mehr sind nicht möglich.</translation>
    </message>
    <message>
        <source>Name: there is a judgement policy “%1” already. Choose another name.</source>
        <translation>Name: Es gibt schon eine Bewertungsrichtlinie „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Clients: %1 are too many for one command, at most %2 are allowed.</source>
        <translation>Clients: %1 sind zu viele für einen Befehl, höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>%1 is a relay. Security levels are of clients.</source>
        <translation>%1 ist ein Relais. Sicherheitsstufen haben nur Clients.</translation>
    </message>
    <message>
        <source>Clients: %1 is listed twice.</source>
        <translation>Clients: %1 ist zweimal aufgeführt.</translation>
    </message>
    <message>
        <source>There are no clients yet.</source>
        <translation>Es gibt noch keine Clients.</translation>
    </message>
    <message>
        <source>There is no judgement policy. Make one first.</source>
        <translation>Es gibt keine Bewertungsrichtlinie. Legen Sie zuerst eine an.</translation>
    </message>
    <message>
        <source>Message: only the action “message” has a title and a text.</source>
        <translation>Nachricht: Nur die Aktion „message“ hat einen Titel und einen Text.</translation>
    </message>
    <message numerus="yes">
        <source>On %n client(s) something failed. Their history says what.</source>
        <translation>
            <numerusform>Auf %n Client ist etwas fehlgeschlagen. Sein Verlauf sagt, was.</numerusform>
            <numerusform>Auf %n Clients ist etwas fehlgeschlagen. Ihr Verlauf sagt, was.</numerusform>
        </translation>
    </message>
    <message>
        <source>The job was terminated, which is for good. Create a new job.</source>
        <translation>Der Auftrag wurde endgültig beendet. Legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>There is no definition %1.</source>
        <translation>Es gibt keine Definition %1.</translation>
    </message>
    <message>
        <source>Name of the definition</source>
        <translation>Name der Definition</translation>
    </message>
    <message>
        <source>Name of the request set</source>
        <translation>Name des Anforderungssatzes</translation>
    </message>
    <message>
        <source>There is no definition folder %1.</source>
        <translation>Es gibt keinen Definitionsordner %1.</translation>
    </message>
    <message>
        <source>%1: it is empty. Give one.</source>
        <translation>%1: Er ist leer. Geben Sie einen an.</translation>
    </message>
    <message>
        <source>%1: there is “%2” here already. Choose another name.</source>
        <translation>%1: Hier gibt es schon „%2“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a member of a request set (&quot;stages[1].onError&quot;), %2 a sentence.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Kind: a folder is created by its name alone.</source>
        <translation>Art: Ein Ordner wird nur mit seinem Namen angelegt.</translation>
    </message>
    <message>
        <source>There are %1 definitions already, the most that there can be.</source>
        <translation>Es gibt schon %1 Definitionen, mehr sind nicht möglich.</translation>
    </message>
    <message>
        <source>The request set “%1” runs “%2”. Change or remove that set first.</source>
        <translation>Der Anforderungssatz „%1“ führt „%2“ aus. Ändern oder entfernen Sie zuerst diesen Satz.</translation>
    </message>
    <message>
        <source>Version: %1 of “%2” is not kept. See the list of its versions.</source>
        <translation>Version: %1 von „%2“ ist nicht aufbewahrt. Sehen Sie die Liste der Versionen an.</translation>
    </message>
    <message>
        <source>“%1” has not been removed.</source>
        <translation>„%1“ wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>The file cannot be imported. %1</source>
        <translation>Die Datei kann nicht importiert werden. %1</translation>
    </message>
    <message>
        <source>The file holds no definitions.</source>
        <translation>Die Datei enthält keine Definitionen.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 KiB. Leave some of its destinations out.</source>
        <translation>„%1“ ist größer als %2 KiB. Lassen Sie einige seiner Ziele weg.</translation>
    </message>
    <message>
        <source>Folder: folders go at most %1 levels deep. Import it further up.</source>
        <translation>Ordner: Ordner dürfen höchstens %1 Ebenen tief verschachtelt sein. Importieren Sie weiter oben.</translation>
    </message>
    <message>
        <source>There can be %1 definitions, and with these there would be more.</source>
        <translation>Es kann %1 Definitionen geben, und mit diesen wären es mehr.</translation>
    </message>
    <message>
        <source>There is no run %1 of a request set.</source>
        <translation>Es gibt keinen Lauf %1 eines Anforderungssatzes.</translation>
    </message>
    <message>
        <source>Job %1 was deleted.</source>
        <translation>Auftrag %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>%1 of %2 instructions were completed.</source>
        <extracomment>Of a job: %1 and %2 are numbers.</extracomment>
        <translation>%1 von %2 Anweisungen wurden abgeschlossen.</translation>
    </message>
    <message>
        <source>%1 request sets have not ended; no more are possible.</source>
        <translation>%1 Anforderungssätze sind noch nicht zu Ende; mehr sind nicht möglich.</translation>
    </message>
    <message>
        <source>There is no request set %1.</source>
        <translation>Es gibt keinen Anforderungssatz %1.</translation>
    </message>
    <message>
        <source>Stage “%1”, request “%2”: %3</source>
        <extracomment>%1 is a stage of a request set, %2 one of its requests, %3 a sentence.</extracomment>
        <translation>Stufe „%1“, Anforderung „%2“: %3</translation>
    </message>
    <message>
        <source>The set is too large: with the definitions it runs it has more than %1 KiB. Make several of it.</source>
        <translation>Der Satz ist zu groß: Mit den Definitionen, die er ausführt, hat er mehr als %1 KiB. Machen Sie mehrere daraus.</translation>
    </message>
    <message>
        <source>No stage of it failed. Resubmit it from the start.</source>
        <translation>Keine Stufe davon ist fehlgeschlagen. Reichen Sie ihn von vorn ein.</translation>
    </message>
    <message>
        <source>A run is resubmitted by a command of its own.</source>
        <translation>Ein Lauf wird mit einem eigenen Befehl erneut eingereicht.</translation>
    </message>
    <message>
        <source>Stage: a set is cancelled as a whole.</source>
        <translation>Stufe: Ein Satz wird als Ganzes abgebrochen.</translation>
    </message>
    <message>
        <source>Stage: the set has %1, counted from 1.</source>
        <translation>Stufe: Der Satz hat %1, gezählt ab 1.</translation>
    </message>
    <message>
        <source>Destinations: there is no relay above &quot;%1&quot; that could keep its files. Choose &quot;%2&quot; for it.</source>
        <translation>Ziele: Über „%1“ ist kein Relais, das seine Dateien aufbewahren könnte. Wählen Sie dafür „%2“.</translation>
    </message>
    <message>
        <source>Destinations: &quot;%1&quot; is a client. Jobs of the type &quot;%2&quot; go to relays.</source>
        <translation>Ziele: „%1“ ist ein Client. Aufträge der Art „%2“ gehen an Relais.</translation>
    </message>
    <message>
        <source>Type: no type of job has the number %1.</source>
        <translation>Typ: Keine Auftragsart hat die Nummer %1.</translation>
    </message>
    <message>
        <source>Destinations: %1 nodes are listed more than once: %2. List each once.</source>
        <translation>Ziele: %1 Knoten sind mehrfach aufgeführt: %2. Führen Sie jeden einmal auf.</translation>
    </message>
    <message>
        <source>Members: &quot;%1&quot; is no name of a node. %2</source>
        <translation>Mitglieder: „%1“ ist kein Name eines Knotens. %2</translation>
    </message>
    <message>
        <source>Folder: host groups are in none.</source>
        <translation>Ordner: Hostgruppen sind in keinem.</translation>
    </message>
    <message>
        <source>There is no rule %1 of the queue.</source>
        <translation>Es gibt keine Regel %1 der Warteschlange.</translation>
    </message>
    <message>
        <source>Rule %1 of the queue is of another kind. Add a new one.</source>
        <translation>Regel %1 der Warteschlange ist von anderer Art. Fügen Sie eine neue hinzu.</translation>
    </message>
    <message>
        <source>There are %1 rules of the queue, the most that are allowed. Remove some.</source>
        <translation>Es gibt %1 Regeln der Warteschlange, mehr sind nicht erlaubt. Entfernen Sie einige.</translation>
    </message>
    <message>
        <source>Destinations: &quot;%1&quot; is a client, and nothing is below it. Name a relay.</source>
        <translation>Ziele: „%1“ ist ein Client, und darunter ist nichts. Nennen Sie ein Relais.</translation>
    </message>
    <message>
        <source>Destinations: there is no host group %1. See the list of groups.</source>
        <translation>Ziele: Es gibt keine Hostgruppe %1. Siehe die Liste der Gruppen.</translation>
    </message>
    <message>
        <source>Destinations: who is in the host group &quot;%1&quot; is told by inventories, which are not looked at here. Give it another condition, or list its members.</source>
        <translation>Ziele: Wer zur Hostgruppe „%1“ gehört, sagen Inventare, die hier nicht angesehen werden. Geben Sie ihr eine andere Bedingung oder führen Sie die Mitglieder auf.</translation>
    </message>
    <message>
        <source>Destinations: %1 groups and relays are too many, at most %2 are allowed. Make a group of them.</source>
        <translation>Ziele: %1 Gruppen und Relais sind zu viele, höchstens %2 sind erlaubt. Machen Sie eine Gruppe daraus.</translation>
    </message>
    <message>
        <source>Destinations: there is no relay below &quot;%1&quot;. Choose another one.</source>
        <translation>Ziele: Unter „%1“ ist kein Relais. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Destinations: there is no client below &quot;%1&quot;. Choose another relay.</source>
        <translation>Ziele: Unter „%1“ ist kein Client. Wählen Sie ein anderes Relais.</translation>
    </message>
    <message>
        <source>Destinations: there is no relay in the host group &quot;%1&quot;. Change the group, or choose another one.</source>
        <translation>Ziele: In der Hostgruppe „%1“ ist kein Relais. Ändern Sie die Gruppe oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Destinations: there is no client in the host group &quot;%1&quot;. Change the group, or choose another one.</source>
        <translation>Ziele: In der Hostgruppe „%1“ ist kein Client. Ändern Sie die Gruppe oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>It has been resubmitted already, as run %1, which has not ended.</source>
        <translation>Er wurde bereits als Lauf %1 erneut eingereicht, der noch nicht beendet ist.</translation>
    </message>
    <message>
        <source>The rest is sent in one piece to all destinations of a job, not to single ones.</source>
        <translation>Der Rest geht an alle Ziele eines Auftrags in einem Stück, nicht an einzelne.</translation>
    </message>
    <message>
        <source>Folder: the one of the higher managing server is kept by this server, and only its jobs are in it. Choose another one.</source>
        <translation>Ordner: Den des übergeordneten Verwaltungsservers führt dieser Server selbst, und nur dessen Aufträge stehen darin. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Route: jobs to IDs go by the usual routes, since members may come later.</source>
        <translation>Route: Aufträge an IDs gehen auf den üblichen Routen, da Mitglieder später dazukommen können.</translation>
    </message>
    <message>
        <source>What is repeated has too many destinations in all. Order it to host groups, or end the repetition of other jobs.</source>
        <translation>Was wiederholt wird, hat zusammen zu viele Ziele. Ordnen Sie es für Hostgruppen an, oder beenden Sie die Wiederholung anderer Aufträge.</translation>
    </message>
    <message>
        <source>With it all definitions and host groups together would be larger than %1 MiB. Remove some that are not needed any more, or order jobs to host groups instead of single destinations.</source>
        <translation>Damit wären alle Definitionen und Hostgruppen zusammen größer als %1 MiB. Entfernen Sie nicht mehr gebrauchte, oder ordnen Sie Aufträge für Hostgruppen statt für einzelne Ziele an.</translation>
    </message>
    <message>
        <source>“%1” was saved by %2 at %3 meanwhile, as version %4; yours was made from version %5. Look at it first, save yours under another name, or save it over the other.</source>
        <extracomment>A definition. %2 is an operator, %3 a time, %4 and %5 numbers of versions.</extracomment>
        <translation>„%1“ wurde inzwischen von %2 um %3 als Version %4 gespeichert; Ihre beruht auf Version %5. Sehen Sie jene zuerst an, speichern Sie Ihre unter anderem Namen, oder speichern Sie sie darüber.</translation>
    </message>
    <message>
        <source>Destinations: to find out who is in the host group &quot;%1&quot; takes too long here. Give it fewer tests, or shorter patterns.</source>
        <translation>Ziele: herauszufinden, wer in der Hostgruppe „%1“ ist, dauert hier zu lange. Geben Sie ihr weniger Prüfungen oder kürzere Muster.</translation>
    </message>
    <message>
        <source>Relays: there is no relay &quot;%1&quot;. Register it first.</source>
        <translation>Relais: Es gibt kein Relais „%1“. Melden Sie es zuerst an.</translation>
    </message>
    <message>
        <source>Relays: &quot;%1&quot; is a client, and no client manages an ID. Name a relay.</source>
        <translation>Relais: „%1“ ist ein Client, und kein Client verwaltet eine ID. Nennen Sie ein Relais.</translation>
    </message>
    <message>
        <source>Destinations: IDs and other destinations cannot be mixed in one job. Create one job for the IDs and one for the others.</source>
        <translation>Ziele: IDs und andere Ziele können nicht in einem Job gemischt werden. Legen Sie einen Job für die IDs und einen für die anderen an.</translation>
    </message>
    <message>
        <source>Destinations: the members of IDs are clients. Jobs of the type &quot;%1&quot; go to relays.</source>
        <translation>Ziele: Die Mitglieder von IDs sind Clients. Jobs der Art „%1“ gehen an Relais.</translation>
    </message>
    <message>
        <source>Waves: who the members of an ID are is not known when the job is created. Leave the waves out, or name the clients.</source>
        <translation>Wellen: Wer die Mitglieder einer ID sind, steht beim Anlegen des Jobs nicht fest. Lassen Sie die Wellen weg, oder nennen Sie die Clients.</translation>
    </message>
    <message>
        <source>Relays: there is no node %1. Register it first.</source>
        <translation>Relais: Es gibt keinen Knoten %1. Melden Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>Relays: &quot;%1&quot; is listed twice. Remove one of them.</source>
        <translation>Relais: „%1“ ist doppelt aufgeführt. Entfernen Sie einen der Einträge.</translation>
    </message>
    <message>
        <source>IDs: none is chosen. Relays are named together with the IDs that they manage.</source>
        <translation>IDs: Keine ist gewählt. Relais werden zusammen mit den IDs genannt, die sie verwalten.</translation>
    </message>
    <message>
        <source>IDs: %1 are too many for one job, at most %2 are allowed. Make several jobs.</source>
        <translation>IDs: %1 sind zu viele für einen Job, höchstens %2 sind erlaubt. Legen Sie mehrere Jobs an.</translation>
    </message>
    <message>
        <source>IDs: there is no ID %1. See the list of ID groups.</source>
        <translation>IDs: Es gibt keine ID %1. Siehe die Liste der ID-Gruppen.</translation>
    </message>
    <message>
        <source>IDs: &quot;%1&quot; is listed twice. Remove one of them.</source>
        <translation>IDs: „%1“ ist doppelt aufgeführt. Entfernen Sie einen der Einträge.</translation>
    </message>
    <message>
        <source>IDs: &quot;%1&quot; is an ID group without a relay: none of the relays that manage it is registered any more. Name others in the ID group.</source>
        <translation>IDs: „%1“ ist eine ID-Gruppe ohne Relais: Keines der Relais, die sie verwalten, ist noch angemeldet. Nennen Sie andere in der ID-Gruppe.</translation>
    </message>
    <message>
        <source>IDs: none of the relays that you name manages &quot;%1&quot;. Name another relay, or none for all that manage it.</source>
        <translation>IDs: Keines der genannten Relais verwaltet „%1“. Nennen Sie ein anderes, oder keines für alle, die sie verwalten.</translation>
    </message>
    <message>
        <source>Relays: &quot;%1&quot; manages none of these IDs. Name another one.</source>
        <translation>Relais: „%1“ verwaltet keine dieser IDs. Nennen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Job %1 has no instruction: its IDs have had no member.</source>
        <translation>Job %1 hat keine Anweisung: Seine IDs hatten kein Mitglied.</translation>
    </message>
    <message>
        <source>Route: simulated clients ask where they always do. Leave the routes as usual.</source>
        <translation>Route: Simulierte Clients fragen, wo sie immer fragen. Lassen Sie die Routen wie üblich.</translation>
    </message>
    <message>
        <source>Route: jobs of the type &quot;%1&quot; go to relays, by their usual routes.</source>
        <translation>Route: Aufträge der Art „%1“ gehen an Relais, auf deren üblichen Routen.</translation>
    </message>
    <message>
        <source>Route: straight from the managing server there is no relay that could keep the files. Choose a relay.</source>
        <translation>Route: Direkt vom Verwaltungsserver gibt es kein Relais, das die Dateien behalten könnte. Wählen Sie ein Relais.</translation>
    </message>
    <message>
        <source>Route: there is no relay %1. Choose another one.</source>
        <translation>Route: Es gibt kein Relais %1. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Route: &quot;%1&quot; is a client. Choose a relay.</source>
        <translation>Route: „%1“ ist ein Client. Wählen Sie ein Relais.</translation>
    </message>
    <message>
        <source>Route: &quot;%1&quot; is not among the destinations.</source>
        <translation>Route: „%1“ ist nicht unter den Zielen.</translation>
    </message>
    <message>
        <source>Route: &quot;%1&quot; is listed twice. Remove one of them.</source>
        <translation>Route: „%1“ ist doppelt aufgeführt. Entfernen Sie einen der Einträge.</translation>
    </message>
    <message>
        <source>Route: &quot;%1&quot; is reached through &quot;%2&quot; either way. Choose a relay that is not behind &quot;%2&quot;, or the managing server itself.</source>
        <translation>Route: „%1“ wird so oder so über „%2“ erreicht. Wählen Sie ein Relais, das nicht hinter „%2“ steht, oder den Verwaltungsserver selbst.</translation>
    </message>
    <message>
        <source>Job %1 is not repeated. Create a job with a repetition.</source>
        <translation>Auftrag %1 wird nicht wiederholt. Legen Sie einen Auftrag mit einer Wiederholung an.</translation>
    </message>
    <message>
        <source>Run %1 of a request set is not repeated. Submit the set with a repetition.</source>
        <translation>Lauf %1 eines Anforderungssatzes wird nicht wiederholt. Reichen Sie den Satz mit einer Wiederholung ein.</translation>
    </message>
    <message>
        <source>Stale-by date: a time before 1970 is not possible. Correct it.</source>
        <translation>Startfrist: Eine Zeit vor 1970 ist nicht möglich. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>Stale-by date: %1 has passed already. Give a time in the future.</source>
        <translation>Startfrist: %1 ist schon vorbei. Geben Sie eine Zeit in der Zukunft an.</translation>
    </message>
    <message>
        <source>Stale-by date: %1 is not after the scheduled time %2, so that nothing would ever start. Make it later.</source>
        <translation>Startfrist: %1 liegt nicht nach der geplanten Zeit %2, sodass nie etwas begänne. Wählen Sie sie später.</translation>
    </message>
    <message>
        <source>Stale-by date: %1 is after the execution time limit %2. Make it earlier.</source>
        <translation>Startfrist: %1 liegt nach der Ausführungsfrist %2. Wählen Sie sie früher.</translation>
    </message>
    <message>
        <source>Repetition: it ends at %1, before there would be another run. Make it later.</source>
        <translation>Wiederholung: Sie endet um %1, bevor es einen weiteren Lauf gäbe. Wählen Sie das Ende später.</translation>
    </message>
    <message>
        <source>%1 jobs and request sets are being repeated; no more are possible. End some.</source>
        <translation>%1 Aufträge und Anforderungssätze werden wiederholt; mehr sind nicht möglich. Beenden Sie einige.</translation>
    </message>
    <message>
        <source>All %1 runs have been created.</source>
        <translation>Alle %1 Läufe wurden angelegt.</translation>
    </message>
    <message>
        <source>It ended as ordered, at %1.</source>
        <translation>Sie endete wie angeordnet um %1.</translation>
    </message>
    <message>
        <source>None of its destinations is there any more.</source>
        <translation>Keines seiner Ziele ist noch da.</translation>
    </message>
    <message>
        <source>%1 of its runs have not ended. It goes on when some of them have.</source>
        <translation>%1 seiner Läufe sind nicht zu Ende. Es geht weiter, wenn einige zu Ende sind.</translation>
    </message>
    <message>
        <source>The managing server was not running then.</source>
        <translation>Der Verwaltungsserver lief da nicht.</translation>
    </message>
    <message>
        <source>It is not repeated any more since %1.</source>
        <translation>Seit %1 wird nicht mehr wiederholt.</translation>
    </message>
    <message>
        <source>%1 ended it.</source>
        <translation>%1 hat sie beendet.</translation>
    </message>
    <message>
        <source>Repetition: %1 runs have been created already. Give a greater number.</source>
        <translation>Wiederholung: %1 Läufe wurden schon angelegt. Geben Sie eine größere Zahl an.</translation>
    </message>
    <message>
        <source>The request sets that have not ended are too large together, at most %1 MiB are possible. Submit it when some of them have ended.</source>
        <translation>Die Anforderungssätze, die nicht zu Ende sind, sind zusammen zu groß; höchstens %1 MiB sind möglich. Reichen Sie ihn ein, wenn einige zu Ende sind.</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
</context>
<context>
    <name>ConfigFile</name>
    <message>
        <source>“%1” is not a setting.</source>
        <translation>„%1“ ist keine Einstellung.</translation>
    </message>
    <message>
        <source>The configuration file %1 cannot be read: %2.</source>
        <extracomment>%1 is a file, %2 the system&apos;s words for the reason.</extracomment>
        <translation>Die Konfigurationsdatei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The configuration file %1 is too large to be one.</source>
        <translation>Die Konfigurationsdatei %1 ist zu groß, um eine zu sein.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <extracomment>%1 is a file, %2 the number of a line in it, %3 a whole sentence.</extracomment>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>This is not of the form name = value.</source>
        <translation>Das hat nicht die Form Name = Wert.</translation>
    </message>
    <message>
        <source>“%1” belongs on the command line.</source>
        <translation>„%1“ gehört auf die Befehlszeile.</translation>
    </message>
    <message>
        <source>Read settings from this file: the options below, one “name = value” in each line. What is on the command line counts more.</source>
        <translation>Einstellungen aus dieser Datei lesen: die Optionen hier, je Zeile ein „Name = Wert“. Was auf der Befehlszeile steht, gilt vorrangig.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
</context>
<context>
    <name>ConsoleApi</name>
    <message>
        <source>“%1” is not a member of this request.</source>
        <translation>„%1“ gehört nicht zu dieser Anfrage.</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation>„%1“ muss eine ganze Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>“%1” must be a time such as 2026-11-21T02:00:00Z.</source>
        <translation>„%1“ muss ein Zeitpunkt wie 2026-11-21T02:00:00Z sein.</translation>
    </message>
    <message>
        <source>“%1” must be a list.</source>
        <translation>„%1“ muss eine Liste sein.</translation>
    </message>
    <message>
        <source>“timing” does not know “%1”.</source>
        <translation>„timing“ kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>“operation” does not know “%1”.</source>
        <translation>„operation“ kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>Not every named destination belongs to this job.</source>
        <translation>Nicht jedes genannte Ziel gehört zu diesem Auftrag.</translation>
    </message>
    <message>
        <source>“role” must be relay or client.</source>
        <translation>„role“ muss relay oder client sein.</translation>
    </message>
    <message>
        <source>The relay %1 is not known. Register it first.</source>
        <translation>Das Relais %1 ist nicht bekannt. Registrieren Sie es zuerst.</translation>
    </message>
    <message>
        <source>“file” must name the package file.</source>
        <translation>„file“ muss die Paketdatei nennen.</translation>
    </message>
    <message>
        <source>“kind” does not know “%1”.</source>
        <translation>„kind“ kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>“status” does not know “%1”.</source>
        <translation>„status“ kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>The server cannot write a temporary file.</source>
        <translation>Der Server kann keine temporäre Datei schreiben.</translation>
    </message>
    <message>
        <source>The server cannot read its temporary file.</source>
        <translation>Der Server kann seine temporäre Datei nicht lesen.</translation>
    </message>
    <message>
        <source>The body is not a JSON object: %1 at byte %2.</source>
        <translation>Der Inhalt ist kein JSON-Objekt: %1 bei Byte %2.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>There is nothing at this path, or not with this method.</source>
        <translation>Unter diesem Pfad gibt es nichts, oder nicht mit dieser Methode.</translation>
    </message>
    <message>
        <source>“%1” is empty. Leave it out to mean the whole job.</source>
        <translation>„%1“ ist leer. Lassen Sie es weg, um den ganzen Auftrag zu meinen.</translation>
    </message>
    <message>
        <source>“folder” must be the number of a folder; 0 is the top.</source>
        <translation>„folder“ muss die Nummer eines Ordners sein; 0 ist die oberste Ebene.</translation>
    </message>
    <message>
        <source>The body must be one JSON object, not a list: begin it with “{” and end it with “}”.</source>
        <translation>Der Inhalt muss ein JSON-Objekt sein, keine Liste: Er beginnt mit „{“ und endet mit „}“.</translation>
    </message>
    <message>
        <source>The request is larger than %1 KiB, the most that is taken here. Send less at once, for example several jobs with fewer destinations each.</source>
        <translation>Die Anfrage ist größer als %1 KiB, mehr wird hier nicht angenommen. Senden Sie weniger auf einmal, etwa mehrere Aufträge mit jeweils weniger Zielen.</translation>
    </message>
    <message>
        <source>“%1” must list names or numbers of nodes; %2 is neither.</source>
        <translation>„%1“ muss Namen oder Nummern von Knoten aufzählen; %2 ist keins von beidem.</translation>
    </message>
    <message>
        <source>“%1”: the node %2 is not known. See the list of nodes.</source>
        <translation>„%1“: Der Knoten %2 ist nicht bekannt. Sehen Sie in der Liste der Knoten nach.</translation>
    </message>
    <message>
        <source>“%1” must list numbers from 1 on; %2 is none.</source>
        <translation>„%1“ muss Nummern ab 1 aufzählen; %2 ist keine.</translation>
    </message>
    <message>
        <source>“%1” is not a number from 1 on. See the list at /%2.</source>
        <translation>„%1“ ist keine Nummer ab 1. Sehen Sie in der Liste unter /%2 nach.</translation>
    </message>
    <message>
        <source>“seconds” takes a whole number from 0, which is for good, to %1.</source>
        <translation>„seconds“ ist eine ganze Zahl von 0 (für immer) bis %1.</translation>
    </message>
    <message>
        <source>There is no node “%1”.</source>
        <translation>Es gibt keinen Knoten „%1“.</translation>
    </message>
    <message>
        <source>Give either “jobs” with their numbers, or “all” as true.</source>
        <translation>Geben Sie entweder „jobs“ mit ihren Nummern an oder „all“ als true.</translation>
    </message>
    <message>
        <source>“%1” is not the number of an event: Last-Event-ID, or “after”, takes the “id” of the last one that you have.</source>
        <translation>„%1“ ist keine Nummer eines Ereignisses: Last-Event-ID oder „after“ nimmt die „id“ des letzten, das Sie haben.</translation>
    </message>
    <message>
        <source>Too many follow the events of this server already. Try again later.</source>
        <translation>Den Ereignissen dieses Servers folgen schon zu viele. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Rows come as application/cbor only; as JSON they are at “instructions”.</source>
        <translation>Zeilen gibt es nur als application/cbor; als JSON stehen sie unter „instructions“.</translation>
    </message>
    <message>
        <source>An Idempotency-Key has 1 to 200 letters, digits and signs, without spaces.</source>
        <translation>Ein Idempotency-Key hat 1 bis 200 Buchstaben, Ziffern und Zeichen, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>This Idempotency-Key was used for another request. Give each request a key of its own, and send it again only as it was.</source>
        <translation>Dieser Idempotency-Key wurde für eine andere Anfrage verwendet. Geben Sie jeder Anfrage einen eigenen Schlüssel, und senden Sie sie nur unverändert noch einmal.</translation>
    </message>
    <message>
        <source>Give either “file” or “upload”, not both.</source>
        <translation>Geben Sie entweder „file“ oder „upload“ an, nicht beides.</translation>
    </message>
    <message>
        <source>A package file is named by its path on the server&apos;s machine on its local socket only. Upload it instead: see /uploads.</source>
        <translation>Eine Paketdatei wird nur am lokalen Socket mit ihrem Pfad auf der Maschine des Servers genannt. Laden Sie sie stattdessen hoch: siehe /uploads.</translation>
    </message>
    <message>
        <source>“offset” says at which byte of the file the part begins.</source>
        <translation>„offset“ sagt, bei welchem Byte der Datei der Teil beginnt.</translation>
    </message>
    <message>
        <source>“%1” takes a whole number from 0 on.</source>
        <translation>„%1“ nimmt eine ganze Zahl ab 0.</translation>
    </message>
    <message>
        <source>“order” goes with a “type” that has one, such as report-message, not with “%1”.</source>
        <translation>„order“ passt zu einem „type“, der eine Vorgabe hat, etwa report-message, nicht zu „%1“.</translation>
    </message>
    <message>
        <source>“order” must be an object.</source>
        <translation>„order“ muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>“packages” and “order” exclude each other.</source>
        <translation>„packages“ und „order“ schließen einander aus.</translation>
    </message>
    <message>
        <source>“action” must be interrupt, resume or terminate.</source>
        <translation>„action“ muss interrupt, resume oder terminate sein.</translation>
    </message>
    <message>
        <source>Give either “folder” or “type”, not both.</source>
        <translation>Geben Sie entweder „folder“ oder „type“ an, nicht beides.</translation>
    </message>
    <message>
        <source>“days” takes mon, tue, wed, thu, fri, sat and sun, separated by commas, or all.</source>
        <translation>„days“ nimmt mon, tue, wed, thu, fri, sat und sun, durch Kommas getrennt, oder all.</translation>
    </message>
    <message>
        <source>“%1” must be a time of day such as 22:00.</source>
        <translation>„%1“ muss eine Uhrzeit wie 22:00 sein.</translation>
    </message>
    <message>
        <source>“role” does not know “%1”. There are: %2.</source>
        <translation>„role“ kennt „%1“ nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>“role” is missing: it says what the operator may do.</source>
        <translation>„role“ fehlt: Es sagt, was der Bediener darf.</translation>
    </message>
    <message>
        <source>Give “role”, “expires”, or both: what is to be changed.</source>
        <translation>Geben Sie „role“, „expires“ oder beides an: was zu ändern ist.</translation>
    </message>
    <message>
        <source>The operator token is missing: send it as “Authorization: Bearer”.</source>
        <translation>Das Operator-Token fehlt: Senden Sie es als „Authorization: Bearer“.</translation>
    </message>
    <message>
        <source>The operator token has expired. Ask a system administrator for a new one.</source>
        <translation>Das Operator-Token ist abgelaufen. Bitten Sie einen Systemverwalter um ein neues.</translation>
    </message>
    <message>
        <source>The operator token was revoked. Ask a system administrator for a new one.</source>
        <translation>Das Operator-Token wurde widerrufen. Bitten Sie einen Systemverwalter um ein neues.</translation>
    </message>
    <message>
        <source>The operator token is wrong.</source>
        <translation>Das Operator-Token ist falsch.</translation>
    </message>
    <message>
        <source>Too many requests with a wrong token came from this address. Try again later.</source>
        <translation>Von dieser Adresse kamen zu viele Anfragen mit falschem Token. Versuchen Sie es später wieder.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>“session” must be the number of a session: see /tasks.</source>
        <translation>„session“ muss die Nummer einer Sitzung sein: siehe /tasks.</translation>
    </message>
    <message>
        <source>There is no processing window %1.</source>
        <translation>Es gibt kein Zeitfenster %1.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not a list of tasks.</source>
        <translation>Die Antwort des Servers ist keine Liste von Aufgaben.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not a list of processing windows.</source>
        <translation>Die Antwort des Servers ist keine Liste von Zeitfenstern.</translation>
    </message>
    <message>
        <source>“state” must be active or completed.</source>
        <translation>„state“ muss active oder completed sein.</translation>
    </message>
    <message>
        <source>“kind” takes session, process and job, separated by commas.</source>
        <translation>„kind“ nimmt session, process und job, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>“policy” must be an object: see signalbox-judgement-policy(5).</source>
        <translation>„policy“ muss ein Objekt sein: siehe signalbox-judgement-policy(5).</translation>
    </message>
    <message>
        <source>“clients” is empty. Leave it out to mean all of them.</source>
        <translation>„clients“ ist leer. Lassen Sie es weg, um alle zu meinen.</translation>
    </message>
    <message>
        <source>“skipUnchanged” must be true or false.</source>
        <translation>„skipUnchanged“ muss true oder false sein.</translation>
    </message>
    <message>
        <source>“trigger” is administrator or judgement-command.</source>
        <translation>„trigger“ ist administrator oder judgement-command.</translation>
    </message>
    <message>
        <source>“action” is message, permit, refuse, mail or command; without it, what the policy says is done.</source>
        <translation>„action“ ist message, permit, refuse, mail oder command; ohne geschieht, was die Richtlinie sagt.</translation>
    </message>
    <message>
        <source>“%1” does not know “%2”.</source>
        <translation>„%1“ kennt „%2“ nicht.</translation>
    </message>
    <message>
        <source>“folder” goes with move-job, and with nothing else.</source>
        <translation>„folder“ gehört zu move-job und zu nichts anderem.</translation>
    </message>
    <message>
        <source>“%1” is empty. Give a time such as 2026-11-21T02:00:00Z, or null for never.</source>
        <translation>„%1“ ist leer. Geben Sie eine Zeit wie 2026-11-21T02:00:00Z an oder null für „nie“.</translation>
    </message>
    <message>
        <source>“state” must be unfinished, running, ended or all.</source>
        <translation>„state“ muss unfinished, running, ended oder all sein.</translation>
    </message>
    <message>
        <source>This server does not know how to run it again.</source>
        <translation>Dieser Server weiß nicht, wie er zu wiederholen ist.</translation>
    </message>
    <message>
        <source>The upload was given up.</source>
        <translation>Das Hochladen wurde aufgegeben.</translation>
    </message>
    <message>
        <source>There is no client %1.</source>
        <translation>Es gibt keinen Client %1.</translation>
    </message>
    <message>
        <source>“%1” does not take this value.</source>
        <translation>„%1“ nimmt diesen Wert nicht an.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not an inventory.</source>
        <translation>Die Antwort des Servers ist kein Inventar.</translation>
    </message>
    <message>
        <source>“search” is longer than %1 characters.</source>
        <translation>„search“ ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>“node” must be the number of a node: see /nodes.</source>
        <translation>„node“ muss die Nummer eines Knotens sein: siehe /nodes.</translation>
    </message>
    <message>
        <source>“limit” must be from 1 to %1.</source>
        <translation>„limit“ muss von 1 bis %1 sein.</translation>
    </message>
    <message>
        <source>“from” must be the “next” of an earlier answer.</source>
        <translation>„from“ muss das „next“ einer früheren Antwort sein.</translation>
    </message>
    <message>
        <source>There is no node %1.</source>
        <translation>Es gibt keinen Knoten %1.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not about security levels.</source>
        <translation>Die Antwort des Servers handelt nicht von Sicherheitsstufen.</translation>
    </message>
    <message>
        <source>“process” must be replay: the server does all other work itself.</source>
        <translation>„process“ muss replay sein: Alles andere macht der Server selbst.</translation>
    </message>
    <message>
        <source>“state” must be successful, warning or failed.</source>
        <translation>„state“ muss successful, warning oder failed sein.</translation>
    </message>
    <message>
        <source>“%1” is not known here, or not of the right kind.</source>
        <translation>„%1“ ist hier nicht bekannt oder nicht von der richtigen Art.</translation>
    </message>
    <message>
        <source>This server speaks version %1 of the console API: its paths begin with /api/v%1/. Use a program of the server&apos;s version.</source>
        <translation>Dieser Server spricht Version %1 der Konsolen-API: Ihre Pfade beginnen mit /api/v%1/. Verwenden Sie ein Programm in der Version des Servers.</translation>
    </message>
    <message>
        <source>“type” does not know “%1”. It knows %2.</source>
        <translation>„type“ kennt „%1“ nicht. Bekannt sind %2.</translation>
    </message>
    <message>
        <source>There is no definition %1.</source>
        <translation>Es gibt keine Definition %1.</translation>
    </message>
    <message>
        <source>“destinations” is missing: the definition has none.</source>
        <translation>„destinations“ fehlt: Die Definition hat keine.</translation>
    </message>
    <message>
        <source>Version %1 of it is not kept.</source>
        <translation>Version %1 davon ist nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>There is no run %1 of a request set.</source>
        <translation>Es gibt keinen Lauf %1 eines Anforderungssatzes.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not about definitions.</source>
        <translation>Die Antwort des Servers handelt nicht von Definitionen.</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>or “folder” or “definition” is needed: what is to be changed</source>
        <translation>oder „folder“ oder „definition“ ist nötig: was geändert werden soll</translation>
    </message>
    <message>
        <source>must be an object, or a text that holds one</source>
        <translation>muss ein Objekt sein oder ein Text, der eines enthält</translation>
    </message>
    <message>
        <source>must be a time such as 2026-11-21T02:00:00Z</source>
        <translation>muss eine Zeit wie 2026-11-21T02:00:00Z sein</translation>
    </message>
    <message>
        <source>must be hold, release or cancel</source>
        <translation>muss hold, release oder cancel sein</translation>
    </message>
    <message>
        <source>must be start or failed-stage</source>
        <translation>muss start oder failed-stage sein</translation>
    </message>
    <message>
        <source>“definitions” must list numbers from 1 on; “%1” is none.</source>
        <translation>„definitions“ muss Nummern ab 1 aufzählen; „%1“ ist keine.</translation>
    </message>
    <message>
        <source>What the job orders is not known any more.</source>
        <translation>Was der Auftrag anordnet, ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>With “order” goes “type”, and nothing else.</source>
        <translation>Zu „order“ gehört „type“ und sonst nichts.</translation>
    </message>
    <message>
        <source>What the server tells of collected files is not understood.</source>
        <translation>Was der Server über eingesammelte Dateien sagt, ist nicht verständlich.</translation>
    </message>
    <message>
        <source>This server keeps no collected files.</source>
        <translation>Dieser Server bewahrt keine eingesammelten Dateien auf.</translation>
    </message>
    <message>
        <source>“%1” takes a whole number from 1 on.</source>
        <translation>„%1“ erwartet eine ganze Zahl ab 1.</translation>
    </message>
    <message>
        <source>“number” says which of the files of the collection, from 0.</source>
        <translation>„number“ sagt, welche der Dateien der Sammlung, ab 0.</translation>
    </message>
    <message>
        <source>The collection has %1 files; there is no number %2.</source>
        <translation>Die Sammlung hat %1 Dateien; eine Nummer %2 gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1”: %2 nodes are not known: %3. See the list of nodes.</source>
        <translation>„%1“: %2 Knoten sind nicht bekannt: %3. Siehe die Liste der Knoten.</translation>
    </message>
    <message>
        <source>“groups”: there is no host group %1. See the list of groups.</source>
        <translation>„groups“: Es gibt keine Hostgruppe %1. Siehe die Liste der Gruppen.</translation>
    </message>
    <message>
        <source>“action” must be hold, release or cancel.</source>
        <translation>„action“ muss hold, release oder cancel sein.</translation>
    </message>
    <message>
        <source>There is no job %1.</source>
        <translation>Es gibt keinen Auftrag %1.</translation>
    </message>
    <message>
        <source>There is no host group %1.</source>
        <translation>Es gibt keine Hostgruppe %1.</translation>
    </message>
    <message>
        <source>must be job, set, group or folder</source>
        <translation>muss job, set, group oder folder sein</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not about host groups.</source>
        <translation>Die Antwort des Servers handelt nicht von Hostgruppen.</translation>
    </message>
    <message>
        <source>“%1” is not a parameter of this request.</source>
        <translation>„%1“ ist kein Parameter dieser Anfrage.</translation>
    </message>
    <message>
        <source>“attributes” must be an object.</source>
        <translation>„attributes“ muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>“groups”: %1 is an ID group. Name it in “ids”.</source>
        <translation>„groups“: %1 ist eine ID-Gruppe. Nennen Sie sie in „ids“.</translation>
    </message>
    <message>
        <source>“%1”: there is no relay %2. Register it first.</source>
        <extracomment>%1 is a member of a JSON object, %2 what it holds.</extracomment>
        <translation>„%1“: Es gibt kein Relais %2. Registrieren Sie es zuerst.</translation>
    </message>
    <message>
        <source>“routes” must be an object.</source>
        <translation>„routes“ muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>“routes.each”: there is no node %1. Register it first.</source>
        <translation>„routes.each“: Es gibt keinen Knoten %1. Registrieren Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>“routes” has “all”, a relay or null, and “each”, a list; not %1.</source>
        <translation>„routes“ hat „all“, ein Relais oder null, und „each“, eine Liste; nicht %1.</translation>
    </message>
    <message>
        <source>“ids”: an ID has no name. Give one.</source>
        <translation>„ids“: Eine ID hat keinen Namen. Geben Sie einen an.</translation>
    </message>
    <message>
        <source>“ids”: there is no ID %1. See the list of ID groups.</source>
        <translation>„ids“: Es gibt keine ID %1. Siehe die Liste der ID-Gruppen.</translation>
    </message>
    <message>
        <source>There is no ID group %1.</source>
        <translation>Es gibt keine ID-Gruppe %1.</translation>
    </message>
    <message>
        <source>“ifVersion” must be the number of a version.</source>
        <translation>„ifVersion“ muss die Nummer einer Version sein.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not about ID groups.</source>
        <translation>Die Antwort des Servers handelt nicht von ID-Gruppen.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not about repetitions.</source>
        <translation>Die Antwort des Servers handelt nicht von Wiederholungen.</translation>
    </message>
    <message>
        <source>“repeat” must be an object.</source>
        <translation>„repeat“ muss ein Objekt sein.</translation>
    </message>
</context>
<context>
    <name>ConsoleApiText</name>
    <message>
        <source>There is no rule %1 of the queue.</source>
        <translation>Es gibt keine Regel %1 der Warteschlange.</translation>
    </message>
</context>
<context>
    <name>ConsoleClient</name>
    <message>
        <source>There is no console or server at %1. Start one, or name another with --server.</source>
        <translation>Unter %1 ist keine Konsole und kein Server erreichbar. Starten Sie einen, oder nennen Sie mit --server einen anderen.</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>Der Server antwortete mit dem Status %1.</translation>
    </message>
    <message>
        <source>The console or server at %1 did not answer in time. Try again, or look there whether it still works.</source>
        <translation>Die Konsole oder der Server unter %1 hat nicht rechtzeitig geantwortet. Versuchen Sie es noch einmal, oder sehen Sie dort nach, ob er noch arbeitet.</translation>
    </message>
    <message>
        <source>%1 Its certificate was not accepted (%2). Give the file of who issued it with --ca, or use the name that it is made out to.</source>
        <extracomment>%1 is a sentence that ends with a full stop, %2 half a sentence in English.</extracomment>
        <translation>%1 Sein Zertifikat wurde nicht angenommen (%2). Geben Sie mit --ca die Datei des Ausstellers an, oder verwenden Sie den Namen, auf den es ausgestellt ist.</translation>
    </message>
    <message>
        <source>%1 Perhaps it has no certificate and serves http:// (%2).</source>
        <extracomment>%1 is a sentence that ends with a full stop, %2 half a sentence in English.</extracomment>
        <translation>%1 Vielleicht hat er kein Zertifikat und dient über http:// (%2).</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak version %2 of Signalbox&apos;s console API. If it is a newer server, use the signalboxctl of its version.</source>
        <translation>Was unter %1 antwortet, spricht nicht Version %2 der Konsolen-API von Signalbox. Ist es ein neuerer Server, verwenden Sie das signalboxctl seiner Version.</translation>
    </message>
    <message>
        <source>The server speaks version %1 of the console API, and this program version %2. Use the signalboxctl of the server&apos;s version (%3).</source>
        <translation>Der Server spricht Version %1 der Konsolen-API, dieses Programm Version %2. Verwenden Sie das signalboxctl der Version des Servers (%3).</translation>
    </message>
</context>
<context>
    <name>ContentStore</name>
    <message>
        <source>The disk that holds %1 is full. Free some space there and try again.</source>
        <translation>Der Datenträger mit %1 ist voll. Schaffen Sie dort Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Die Datei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Reading %1 was cancelled.</source>
        <translation>Das Lesen von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The folder %1 for packages cannot be made or written. Choose another one or give write permission.</source>
        <translation>Das Verzeichnis %1 für Pakete kann nicht angelegt oder beschrieben werden. Wählen Sie ein anderes, oder erteilen Sie Schreibrecht.</translation>
    </message>
    <message>
        <source>The payload that arrived is not the one that was sent: its SHA-256 does not match. It is fetched again.</source>
        <translation>Die angekommene Nutzlast ist nicht die gesendete: Ihre SHA-256-Prüfsumme stimmt nicht. Sie wird erneut geholt.</translation>
    </message>
    <message>
        <source>The file %1 cannot be renamed.</source>
        <translation>Die Datei %1 kann nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose the package file itself.</source>
        <translation>%1 ist keine Datei. Wählen Sie die Paketdatei selbst.</translation>
    </message>
    <message>
        <source>The file %1 is empty: there is nothing to install in it.</source>
        <translation>Die Datei %1 ist leer: Es gibt darin nichts zu installieren.</translation>
    </message>
    <message>
        <source>The file %1 was damaged on the disk and is fetched again.</source>
        <translation>Die Datei %1 wurde auf dem Datenträger beschädigt und wird noch einmal geholt.</translation>
    </message>
    <message>
        <source>The file %1 was damaged on the disk. It is kept as %2; add the same package file again to go on sending it.</source>
        <translation>Die Datei %1 wurde auf dem Datenträger beschädigt. Sie ist als %2 aufgehoben; fügen Sie dieselbe Paketdatei noch einmal hinzu, um sie weiter zu senden.</translation>
    </message>
    <message>
        <source>The file %1 was damaged on the disk. It could not be renamed and was deleted; add the same package file again to go on sending it.</source>
        <translation>Die Datei %1 wurde auf dem Datenträger beschädigt. Sie konnte nicht umbenannt werden und wurde gelöscht; fügen Sie dieselbe Paketdatei noch einmal hinzu, um sie weiter zu senden.</translation>
    </message>
    <message>
        <source>The file %1 is damaged on the disk and can be neither renamed nor deleted. Delete it, then add the same package file again to go on sending it.</source>
        <translation>Die Datei %1 ist auf dem Datenträger beschädigt und lässt sich weder umbenennen noch löschen. Löschen Sie sie, und fügen Sie dann dieselbe Paketdatei noch einmal hinzu, um sie weiter zu senden.</translation>
    </message>
</context>
<context>
    <name>CsvFileDialog</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>DdiClient</name>
    <message>
        <source>The server answered %1 to a request for %2.</source>
        <extracomment>%1 is an HTTP status like 404, %2 the address that was asked.</extracomment>
        <translation>Der Server beantwortete eine Anfrage nach %2 mit %1.</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be written.</source>
        <translation>Der Datenträger ist voll: %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 is not an address to get a package from.</source>
        <translation>%1 ist keine Adresse, von der ein Paket geholt werden kann.</translation>
    </message>
    <message>
        <source>The server sent another part of %1 than was asked for.</source>
        <translation>Der Server hat einen anderen Teil von %1 gesendet als verlangt.</translation>
    </message>
    <message>
        <source>The server sent more of %1 than it had announced.</source>
        <translation>Der Server hat von %1 mehr gesendet als angekündigt.</translation>
    </message>
    <message>
        <source>What had come of %1 does not fit what the server has; it begins again.</source>
        <translation>Was von %1 angekommen war, passt nicht zum Bestand des Servers; es beginnt von vorn.</translation>
    </message>
    <message>
        <source>The server sent less of %1 than was asked for.</source>
        <translation>Der Server hat von %1 weniger gesendet als verlangt.</translation>
    </message>
    <message>
        <source>What was collected is not there any more. Execute the job again.</source>
        <translation>Das Eingesammelte ist nicht mehr da. Führen Sie den Auftrag erneut aus.</translation>
    </message>
    <message>
        <source>The server does not take the collected files.</source>
        <translation>Der Server nimmt die eingesammelten Dateien nicht an.</translation>
    </message>
</context>
<context>
    <name>DefinitionFile</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a place in a file, &quot;sets[2].stages[0]&quot;, %2 a sentence.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” is in the file twice, in the same folder.</source>
        <translation>„%1“ steht zweimal in der Datei, im selben Ordner.</translation>
    </message>
    <message>
        <source>“%1” is there already. Import into another folder, or let what is there be replaced.</source>
        <translation>„%1“ gibt es schon. Importieren Sie in einen anderen Ordner, oder lassen Sie das Vorhandene ersetzen.</translation>
    </message>
    <message>
        <source>there is no job definition “%1”, neither in the file nor where it is imported.</source>
        <translation>es gibt keine Auftragsdefinition „%1“, weder in der Datei noch am Ziel des Imports.</translation>
    </message>
    <message>
        <source>It holds no definitions of Signalbox: “%1” is missing.</source>
        <translation>Sie enthält keine Definitionen von Signalbox: „%1“ fehlt.</translation>
    </message>
    <message>
        <source>It was made by a newer Signalbox (its format is %1, this program knows up to %2). Export it there again with an older one, or use the newer program.</source>
        <translation>Sie stammt von einem neueren Signalbox (ihr Format ist %1, dieses Programm kennt bis %2). Exportieren Sie sie mit einem älteren erneut, oder verwenden Sie das neuere Programm.</translation>
    </message>
</context>
<context>
    <name>DeploymentWork</name>
    <message numerus="yes">
        <source>This node takes one file at a time, not %n.</source>
        <extracomment>%n is 0, or 2 and more.</extracomment>
        <translation>
            <numerusform>Dieser Knoten nimmt jeweils eine Datei an, nicht %n.</numerusform>
            <numerusform>Dieser Knoten nimmt jeweils eine Datei an, nicht %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>This node does not know packages of the kind &quot;%1&quot;; a newer version may.</source>
        <translation>Dieser Knoten kennt keine Pakete der Art „%1“; eine neuere Version kennt sie vielleicht.</translation>
    </message>
    <message>
        <source>This node does not execute .swu files; swupdate does.</source>
        <translation>Dieser Knoten führt keine .swu-Dateien aus; swupdate tut das.</translation>
    </message>
    <message>
        <source>This node does not know jobs of the type &quot;%1&quot;; a newer version may.</source>
        <translation>Dieser Knoten kennt keine Aufträge vom Typ „%1“; eine neuere Version kennt sie vielleicht.</translation>
    </message>
    <message>
        <source>This node does not understand how the job is to be carried out; a newer version may. %1</source>
        <extracomment>%1 is a sentence that says what.</extracomment>
        <translation>Dieser Knoten versteht nicht, wie der Auftrag auszuführen ist; eine neuere Version versteht es vielleicht. %1</translation>
    </message>
</context>
<context>
    <name>DesktopNotice</name>
    <message>
        <source>I have read it</source>
        <extracomment>Button of a notification: the user confirms that he has read it.</extracomment>
        <translation>Ich habe es gelesen</translation>
    </message>
    <message>
        <source>A package waits for you</source>
        <translation>Ein Paket wartet auf Sie</translation>
    </message>
    <message>
        <source>%1 (%2) is here and will be installed when you want it. Package Setup, or “signalbox-node packages”, has it too.</source>
        <extracomment>%1 is a package, %2 its size (&quot;3 MiB&quot;).</extracomment>
        <translation>%1 (%2) ist hier und wird installiert, wenn Sie es wollen. Auch die Paketinstallation und „signalbox-node packages“ zeigen es.</translation>
    </message>
    <message>
        <source>Install now</source>
        <translation>Jetzt installieren</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Zurückstellen</translation>
    </message>
</context>
<context>
    <name>EngineInventory</name>
    <message>
        <source>The managing server is not running.</source>
        <translation>Der Verwaltungsserver läuft nicht.</translation>
    </message>
    <message>
        <source>Jobs of this type do not ask for the inventory “%1”.</source>
        <extracomment>%1 is a kind of inventory.</extracomment>
        <translation>Aufträge dieses Typs fragen nicht nach dem Inventar „%1“.</translation>
    </message>
    <message>
        <source>An inventory was not taken over: %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>Ein Inventar wurde nicht übernommen: %1</translation>
    </message>
    <message>
        <source>It is of another kind than was said.</source>
        <translation>Es ist von anderer Art als angekündigt.</translation>
    </message>
    <message>
        <source>Inventory “%1” arrived; a newer one is known already, which stays.</source>
        <extracomment>%1 is a kind of inventory.</extracomment>
        <translation>Inventar „%1“ ist angekommen; ein neueres ist schon bekannt und bleibt.</translation>
    </message>
    <message>
        <source>Inventory “%1” taken over (items: %2, changes: %3).</source>
        <extracomment>%1 is a kind of inventory, %2 and %3 are numbers.</extracomment>
        <translation>Inventar „%1“ übernommen (Einträge: %2, Änderungen: %3).</translation>
    </message>
    <message>
        <source>Inventory “%1” taken over (items: %2).</source>
        <extracomment>%1 is a kind of inventory, %2 is a number.</extracomment>
        <translation>Inventar „%1“ übernommen (Einträge: %2).</translation>
    </message>
    <message>
        <source>The client has carried out the job, but its inventory “%1” did not arrive whole. Re-execute the job.</source>
        <extracomment>%1 is a kind of inventory.</extracomment>
        <translation>Der Client hat den Auftrag ausgeführt, aber sein Inventar „%1“ kam nicht vollständig an. Führen Sie den Auftrag erneut aus.</translation>
    </message>
    <message>
        <source>Inventory “%1” taken over (items: %2, changes: %3, of which the first %4 are kept).</source>
        <extracomment>%1 is a kind of inventory, the others are numbers.</extracomment>
        <translation>Inventar „%1“ übernommen (Einträge: %2, Änderungen: %3, davon werden die ersten %4 aufbewahrt).</translation>
    </message>
</context>
<context>
    <name>EngineReportEntries</name>
    <message>
        <source>So far %1 reports came of this attempt. From here on only what changes its state has an entry; the others are counted.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Zu diesem Versuch kamen bisher %1 Meldungen. Ab hier hat nur noch einen Eintrag, was seinen Zustand ändert; die übrigen werden gezählt.</translation>
    </message>
</context>
<context>
    <name>EngineReports</name>
    <message>
        <source>The managing server cannot send the package, since its file %1 is missing or cut. Put the file back, or bring the same package in again; the transfer begins by itself then.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>Der Verwaltungsserver kann das Paket nicht senden, weil seine Datei %1 fehlt oder abgeschnitten ist. Legen Sie die Datei zurück oder nehmen Sie dasselbe Paket noch einmal auf; die Übertragung beginnt dann von selbst.</translation>
    </message>
    <message>
        <source>The client began again before it had confirmed (restart %1); it installs once more.</source>
        <extracomment>%1 is a number that counts up.</extracomment>
        <translation>Der Client hat vor der Bestätigung von vorn begonnen (Neustart %1); er installiert noch einmal.</translation>
    </message>
    <message>
        <source>Node %1 would have %2 attributes; at most %3 are kept. Send fewer, or replace those that are there.</source>
        <translation>Knoten %1 hätte %2 Attribute; höchstens %3 werden behalten. Senden Sie weniger, oder ersetzen Sie die vorhandenen.</translation>
    </message>
</context>
<context>
    <name>EngineText</name>
    <message>
        <source>The managing server is not running.</source>
        <translation>Der Verwaltungsserver läuft nicht.</translation>
    </message>
    <message>
        <source>There is no job %1.</source>
        <translation>Es gibt keinen Auftrag %1.</translation>
    </message>
    <message>
        <source>There is no instruction %1.</source>
        <translation>Es gibt keine Anweisung %1.</translation>
    </message>
    <message>
        <source>The instructions of job %1 are in its archive %2.</source>
        <translation>Die Anweisungen von Auftrag %1 sind in seinem Archiv %2.</translation>
    </message>
</context>
<context>
    <name>ErrorCodes</name>
    <message>
        <source>Signalbox</source>
        <translation>Signalbox</translation>
    </message>
    <message>
        <source>Node or system</source>
        <translation>Knoten oder System</translation>
    </message>
    <message>
        <source>Program or script</source>
        <translation>Programm oder Skript</translation>
    </message>
    <message>
        <source>Package tool</source>
        <translation>Paketwerkzeug</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>libcurl</source>
        <translation>libcurl</translation>
    </message>
    <message>
        <source>swupdate, rauc</source>
        <translation>swupdate, rauc</translation>
    </message>
    <message>
        <source>JP1</source>
        <translation>JP1</translation>
    </message>
    <message>
        <source>Node protocol</source>
        <translation>Knotenprotokoll</translation>
    </message>
    <message>
        <source>Console API</source>
        <translation>Konsolen-API</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence that says what went wrong, %2 a code like &quot;28 ENOSPC&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>It may also be: %1</source>
        <extracomment>%1 is a sentence that says what else may have gone wrong.</extracomment>
        <translation>Es kann auch sein: %1</translation>
    </message>
    <message>
        <source>Likely cause: %1</source>
        <extracomment>%1 is a sentence or two, as in the next text.</extracomment>
        <translation>Wahrscheinliche Ursache: %1</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Nächster Schritt: %1</translation>
    </message>
    <message>
        <source>Mend the cause, then re-execute the instruction.</source>
        <translation>Beheben Sie die Ursache, und führen Sie dann die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>Re-execute the instruction. If it comes again, look into the log of the node.</source>
        <translation>Führen Sie die Anweisung erneut aus. Kommt es wieder, sehen Sie im Protokoll des Knotens nach.</translation>
    </message>
    <message>
        <source>Nothing: it is tried again by itself. If it stays, look at the line and at the node above the client.</source>
        <translation>Nichts: Es wird von selbst wieder versucht. Bleibt es dabei, prüfen Sie die Leitung und den Knoten über dem Client.</translation>
    </message>
    <message>
        <source>Free space at the client (its state folder and the target of the package), then re-execute the instruction.</source>
        <translation>Schaffen Sie am Client Platz (in seinem Statusverzeichnis und am Ziel des Pakets), und führen Sie dann die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>Let the node run as a user that may do it, or choose another target, then re-execute the instruction.</source>
        <translation>Lassen Sie den Knoten als Benutzer laufen, der das darf, oder wählen Sie ein anderes Ziel; führen Sie dann die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>Read what the program printed, mend it there, and re-execute the instruction.</source>
        <translation>Lesen Sie, was das Programm ausgab, beheben Sie es dort, und führen Sie die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>Mend the package, add it anew, and send it with a new job.</source>
        <translation>Berichtigen Sie das Paket, fügen Sie es neu hinzu, und senden Sie es mit einem neuen Auftrag.</translation>
    </message>
    <message>
        <source>Send it with a new job when the cause is mended.</source>
        <translation>Senden Sie es mit einem neuen Auftrag, wenn die Ursache behoben ist.</translation>
    </message>
    <message>
        <source>Check the disk and the file system of the machine, then re-execute the instruction.</source>
        <translation>Prüfen Sie Datenträger und Dateisystem des Rechners, und führen Sie dann die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>Check the line, the firewall and the proxies between the node and the one above it.</source>
        <translation>Prüfen Sie Leitung, Firewall und Proxys zwischen dem Knoten und dem darüber.</translation>
    </message>
    <message>
        <source>Compare the token of the node with the one it is registered with; renew it in the Nodes window.</source>
        <translation>Vergleichen Sie das Token des Knotens mit dem, unter dem er registriert ist; erneuern Sie es im Fenster „Knoten“.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Restart the machine; then the installation is complete.</source>
        <translation>Starten Sie den Rechner neu; danach ist die Installation vollständig.</translation>
    </message>
    <message>
        <source>Wait until the other installation has ended, then re-execute the instruction.</source>
        <translation>Warten Sie, bis die andere Installation beendet ist, und führen Sie dann die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>Correct the installation arguments of the package, add it anew, and send it with a new job.</source>
        <translation>Berichtigen Sie die Installationsargumente des Pakets, fügen Sie es neu hinzu, und senden Sie es mit einem neuen Auftrag.</translation>
    </message>
    <message>
        <source>Check certificate, name and clock of both sides; give the client the certificate of the issuer.</source>
        <translation>Prüfen Sie Zertifikat, Namen und Uhr beider Seiten; geben Sie dem Client das Zertifikat des Ausstellers.</translation>
    </message>
    <message>
        <source>Read the text of the answer, and mend the program that asks.</source>
        <translation>Lesen Sie den Text der Antwort, und berichtigen Sie das Programm, das fragt.</translation>
    </message>
    <message>
        <source>Run the installer at the client with a log (msiexec /L*v), mend what it says, and re-execute the instruction.</source>
        <translation>Starten Sie das Installationsprogramm am Client mit Protokoll (msiexec /L*v), beheben Sie, was es sagt, und führen Sie die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>The text of the node says what it was.</source>
        <translation>Der Text des Knotens sagt, was es war.</translation>
    </message>
    <message>
        <source>The package, what is unpacked from it, or what is collected needs more room than there is.</source>
        <translation>Das Paket, was daraus entpackt oder was eingesammelt wird, braucht mehr Platz, als da ist.</translation>
    </message>
    <message>
        <source>The line between two nodes broke, or a proxy or firewall closed it.</source>
        <translation>Die Leitung zwischen zwei Knoten riss ab, oder ein Proxy oder eine Firewall schloss sie.</translation>
    </message>
    <message>
        <source>A user, the system or a watchdog ended it.</source>
        <translation>Ein Benutzer, das System oder eine Überwachung beendete es.</translation>
    </message>
    <message>
        <source>A fault in the program, or a library that does not fit.</source>
        <translation>Ein Fehler im Programm oder eine Bibliothek, die nicht passt.</translation>
    </message>
    <message>
        <source>The file is damaged, or it is no package of this kind.</source>
        <translation>Die Datei ist beschädigt oder kein Paket dieser Art.</translation>
    </message>
    <message>
        <source>The package for Windows Installer, or something at this machine, prevents it.</source>
        <translation>Das Paket für Windows Installer oder etwas an diesem Rechner verhindert es.</translation>
    </message>
    <message>
        <source>The installation went well; files in use are replaced at the next start.</source>
        <translation>Die Installation ging gut; benutzte Dateien werden beim nächsten Start ersetzt.</translation>
    </message>
    <message>
        <source>The server or a proxy before it is busy, is being started, or stands by.</source>
        <translation>Der Server oder ein Proxy davor ist überlastet, startet gerade oder steht in Bereitschaft.</translation>
    </message>
    <message>
        <source>The job was ended or deleted meanwhile, or the package is not there any more.</source>
        <translation>Der Auftrag wurde inzwischen beendet oder gelöscht, oder das Paket ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The program that asks and the server do not understand each other: another version, or a proxy that changes requests.</source>
        <translation>Das fragende Programm und der Server verstehen sich nicht: eine andere Version oder ein Proxy, der Anfragen verändert.</translation>
    </message>
    <message>
        <source>It was signed with another key than the client trusts, or not at all.</source>
        <translation>Es wurde mit einem anderen Schlüssel signiert, als der Client ihn kennt, oder gar nicht.</translation>
    </message>
    <message>
        <source>A certificate has expired, is of another name, or of an issuer that the client does not know.</source>
        <translation>Ein Zertifikat ist abgelaufen, gilt für einen anderen Namen oder stammt von einem Aussteller, den der Client nicht kennt.</translation>
    </message>
    <message>
        <source>The token is missing, wrong or was renewed, or the node was removed.</source>
        <translation>Das Token fehlt, ist falsch oder wurde erneuert, oder der Knoten wurde entfernt.</translation>
    </message>
    <message>
        <source>The next node did not come for its work.</source>
        <translation>Der nächste Knoten kam nicht, um seine Arbeit zu holen.</translation>
    </message>
    <message>
        <source>The machine is off or away, its node does not run, or the line to it is cut.</source>
        <translation>Der Rechner ist aus oder fort, sein Knoten läuft nicht, oder die Leitung zu ihm ist unterbrochen.</translation>
    </message>
    <message>
        <source>The machine answers, and its node does not run.</source>
        <translation>Der Rechner antwortet, und sein Knoten läuft nicht.</translation>
    </message>
    <message>
        <source>The service was stopped, has not been started yet, or cannot start.</source>
        <translation>Der Dienst wurde angehalten, ist noch nicht gestartet oder kann nicht starten.</translation>
    </message>
    <message>
        <source>Start signalbox-node there, and see in its log why it ended. It is tried again by itself.</source>
        <translation>Starten Sie dort signalbox-node, und sehen Sie in seinem Protokoll nach, warum es endete. Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The machine does not answer.</source>
        <translation>Der Rechner antwortet nicht.</translation>
    </message>
    <message>
        <source>It is switched off, or it cannot be reached over the network.</source>
        <translation>Er ist ausgeschaltet oder über das Netz nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Switch it on, or see to the network. It is tried again by itself.</source>
        <translation>Schalten Sie ihn ein, oder sehen Sie nach dem Netz. Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The transfer to the next node broke off.</source>
        <translation>Die Übertragung zum nächsten Knoten brach ab.</translation>
    </message>
    <message>
        <source>The client refused the package.</source>
        <translation>Der Client hat das Paket abgelehnt.</translation>
    </message>
    <message>
        <source>Its user rejected it, or the client found that it is not for this machine.</source>
        <translation>Sein Benutzer lehnte es ab, oder der Client fand, dass es nicht für diesen Rechner ist.</translation>
    </message>
    <message>
        <source>Read the text; talk to the user if it was one. Only a new job offers the package once more.</source>
        <translation>Lesen Sie den Text; war es ein Benutzer, sprechen Sie mit ihm. Nur ein neuer Auftrag bietet das Paket noch einmal an.</translation>
    </message>
    <message>
        <source>The node does not support jobs of this type.</source>
        <translation>Der Knoten unterstützt Aufträge dieser Art nicht.</translation>
    </message>
    <message>
        <source>Its program is older than the server, or of another make.</source>
        <translation>Sein Programm ist älter als der Server oder von anderer Herkunft.</translation>
    </message>
    <message>
        <source>Update signalbox-node there, or choose other destinations.</source>
        <translation>Aktualisieren Sie dort signalbox-node, oder wählen Sie andere Ziele.</translation>
    </message>
    <message>
        <source>An operator cancelled it.</source>
        <translation>Ein Bediener hat es abgebrochen.</translation>
    </message>
    <message>
        <source>It was asked for: the audit tells by whom.</source>
        <translation>Es war so gewollt: Das Audit sagt, von wem.</translation>
    </message>
    <message>
        <source>Re-execute the instruction if it is wanted after all.</source>
        <translation>Führen Sie die Anweisung erneut aus, wenn sie doch gewünscht ist.</translation>
    </message>
    <message>
        <source>The client cancelled it.</source>
        <translation>Der Client hat es abgebrochen.</translation>
    </message>
    <message>
        <source>Its user or its program gave the work up.</source>
        <translation>Sein Benutzer oder sein Programm gab die Arbeit auf.</translation>
    </message>
    <message>
        <source>Ask at the client why, and re-execute the instruction.</source>
        <translation>Fragen Sie am Client nach dem Grund, und führen Sie die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>It failed, and the node gave no code.</source>
        <translation>Es ist fehlgeschlagen, und der Knoten nannte keinen Code.</translation>
    </message>
    <message>
        <source>A status file said so, or the client is of a make that tells its reason in words only.</source>
        <translation>Eine Statusdatei sagte es, oder der Client nennt seinen Grund nur in Worten.</translation>
    </message>
    <message>
        <source>Read what the node says, mend it there, and re-execute the instruction.</source>
        <translation>Lesen Sie, was der Knoten sagt, beheben Sie es dort, und führen Sie die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>The node gave a code that is not in this list.</source>
        <translation>Der Knoten nannte einen Code, der nicht in dieser Liste steht.</translation>
    </message>
    <message>
        <source>An installer or a client of another make uses numbers of its own.</source>
        <translation>Ein Installationsprogramm oder Client anderer Herkunft benutzt eigene Zahlen.</translation>
    </message>
    <message>
        <source>Look the number up in the book of that program, and read what the node says.</source>
        <translation>Schlagen Sie die Zahl in der Dokumentation jenes Programms nach, und lesen Sie, was der Knoten sagt.</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>Das ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The node is not the administrator, or an archive holds what is refused: paths out of the target folder, devices.</source>
        <translation>Der Knoten ist nicht Administrator, oder ein Archiv enthält, was abgelehnt wird: Pfade aus dem Zielordner hinaus, Geräte.</translation>
    </message>
    <message>
        <source>A file or program is not there.</source>
        <translation>Eine Datei oder ein Programm ist nicht da.</translation>
    </message>
    <message>
        <source>What the job names does not exist at this machine, or dpkg or an interpreter is not installed.</source>
        <translation>Was der Auftrag nennt, gibt es auf diesem Rechner nicht, oder dpkg oder ein Interpreter ist nicht installiert.</translation>
    </message>
    <message>
        <source>It was cut off before its outcome was known.</source>
        <translation>Es wurde unterbrochen, bevor sein Ausgang bekannt war.</translation>
    </message>
    <message>
        <source>The machine or the node was stopped in the middle of it, several times.</source>
        <translation>Rechner oder Knoten wurden mehrmals mitten darin angehalten.</translation>
    </message>
    <message>
        <source>See at the client what was installed already, then re-execute the instruction.</source>
        <translation>Sehen Sie am Client nach, was schon installiert ist, und führen Sie dann die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>Reading or writing failed.</source>
        <translation>Lesen oder Schreiben ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The disk or a network drive is defective or was taken away, or a file of the node may not be written.</source>
        <translation>Der Datenträger oder ein Netzlaufwerk ist defekt oder wurde entfernt, oder eine Datei des Knotens darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>There is more than is allowed.</source>
        <translation>Es ist mehr, als erlaubt ist.</translation>
    </message>
    <message>
        <source>More files fit the patterns of the job than one collection takes.</source>
        <translation>Mehr Dateien passen auf die Muster des Auftrags, als eine Sammlung aufnimmt.</translation>
    </message>
    <message>
        <source>Name fewer files in a new job.</source>
        <translation>Nennen Sie in einem neuen Auftrag weniger Dateien.</translation>
    </message>
    <message>
        <source>The file is not a program that this machine can start.</source>
        <translation>Die Datei ist kein Programm, das dieser Rechner starten kann.</translation>
    </message>
    <message>
        <source>A script without #! in its first line, or a program for another processor.</source>
        <translation>Ein Skript ohne #! in der ersten Zeile oder ein Programm für einen anderen Prozessor.</translation>
    </message>
    <message>
        <source>It cannot be done at present.</source>
        <translation>Es geht im Augenblick nicht.</translation>
    </message>
    <message>
        <source>Something changed while it was read, or the system has no processes left.</source>
        <translation>Etwas änderte sich, während es gelesen wurde, oder das System hat keine Prozesse mehr frei.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht.</translation>
    </message>
    <message>
        <source>Too much runs on this machine, or a limit is set for the node.</source>
        <translation>Auf diesem Rechner läuft zu viel, oder für den Knoten gilt eine Grenze.</translation>
    </message>
    <message>
        <source>The node has no right to do this.</source>
        <translation>Der Knoten hat dazu kein Recht.</translation>
    </message>
    <message>
        <source>A file or folder belongs to another user, or the file system forbids programs (noexec).</source>
        <translation>Eine Datei oder ein Ordner gehört einem anderen Benutzer, oder das Dateisystem verbietet Programme (noexec).</translation>
    </message>
    <message>
        <source>Something is in use.</source>
        <translation>Etwas wird gerade benutzt.</translation>
    </message>
    <message>
        <source>Another program holds the file, or it is a mount point.</source>
        <translation>Ein anderes Programm hält die Datei, oder sie ist ein Einhängepunkt.</translation>
    </message>
    <message>
        <source>It exists already.</source>
        <translation>Es ist schon vorhanden.</translation>
    </message>
    <message>
        <source>Something else stands where the package wants to write.</source>
        <translation>Wo das Paket schreiben will, steht schon etwas anderes.</translation>
    </message>
    <message>
        <source>A part of the path is not a folder.</source>
        <translation>Ein Teil des Pfades ist kein Ordner.</translation>
    </message>
    <message>
        <source>A file stands where the package expects a folder.</source>
        <translation>Eine Datei steht, wo das Paket einen Ordner erwartet.</translation>
    </message>
    <message>
        <source>A folder stands where a file is expected.</source>
        <translation>Wo eine Datei erwartet wird, steht ein Ordner.</translation>
    </message>
    <message>
        <source>The target folder was used for something else before.</source>
        <translation>Der Zielordner wurde vorher für etwas anderes benutzt.</translation>
    </message>
    <message>
        <source>The package or the order cannot be used as it is.</source>
        <translation>Das Paket oder der Befehl ist so nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>Too many files are open on this machine.</source>
        <translation>Auf diesem Rechner sind zu viele Dateien offen.</translation>
    </message>
    <message>
        <source>A limit of the system is reached.</source>
        <translation>Eine Grenze des Systems ist erreicht.</translation>
    </message>
    <message>
        <source>The node has too many files open.</source>
        <translation>Der Knoten hat zu viele Dateien offen.</translation>
    </message>
    <message>
        <source>A limit set for the node is too low.</source>
        <translation>Eine für den Knoten gesetzte Grenze ist zu niedrig.</translation>
    </message>
    <message>
        <source>The program is being written and cannot be started.</source>
        <translation>Das Programm wird gerade geschrieben und kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Another process still has the file open.</source>
        <translation>Ein anderer Prozess hat die Datei noch offen.</translation>
    </message>
    <message>
        <source>It is larger than is allowed.</source>
        <translation>Es ist größer, als erlaubt ist.</translation>
    </message>
    <message>
        <source>The collected files exceed the limit of the job, the archive has more than a million entries, or a limit for files is set.</source>
        <translation>Die eingesammelten Dateien überschreiten die Grenze des Auftrags, das Archiv hat mehr als eine Million Einträge, oder für Dateien gilt eine Grenze.</translation>
    </message>
    <message>
        <source>Raise the limit in a new job, or send or collect less.</source>
        <translation>Erhöhen Sie die Grenze in einem neuen Auftrag, oder senden oder sammeln Sie weniger.</translation>
    </message>
    <message>
        <source>No space is left on the disk.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>The file system is read-only.</source>
        <translation>Das Dateisystem ist nur lesbar.</translation>
    </message>
    <message>
        <source>It is mounted so, or the system has locked it after an error of the disk.</source>
        <translation>Es ist so eingehängt, oder das System hat es nach einem Fehler des Datenträgers gesperrt.</translation>
    </message>
    <message>
        <source>The other side of a connection went away.</source>
        <translation>Die andere Seite einer Verbindung ging fort.</translation>
    </message>
    <message>
        <source>A name is too long.</source>
        <translation>Ein Name ist zu lang.</translation>
    </message>
    <message>
        <source>The archive holds longer names than this file system takes.</source>
        <translation>Das Archiv enthält längere Namen, als dieses Dateisystem zulässt.</translation>
    </message>
    <message>
        <source>This system lacks a function that is needed.</source>
        <translation>Diesem System fehlt eine nötige Funktion.</translation>
    </message>
    <message>
        <source>Its kernel is older than Signalbox needs, or a sandbox forbids the call.</source>
        <translation>Sein Kernel ist älter, als Signalbox ihn braucht, oder eine Sandbox verbietet den Aufruf.</translation>
    </message>
    <message>
        <source>A folder is not empty.</source>
        <translation>Ein Ordner ist nicht leer.</translation>
    </message>
    <message>
        <source>Something else was put where the package wants to replace a folder.</source>
        <translation>Wo das Paket einen Ordner ersetzen will, liegt etwas anderes.</translation>
    </message>
    <message>
        <source>Links lead in a circle, or a link stands where none is allowed.</source>
        <translation>Verweise führen im Kreis, oder ein Verweis steht, wo keiner erlaubt ist.</translation>
    </message>
    <message>
        <source>The target was changed, or the archive writes through a link.</source>
        <translation>Das Ziel wurde verändert, oder das Archiv schreibt durch einen Verweis.</translation>
    </message>
    <message>
        <source>Something that was expected is not there.</source>
        <translation>Etwas Erwartetes ist nicht da.</translation>
    </message>
    <message>
        <source>The server above gave an answer that cannot be used.</source>
        <translation>Der Server darüber gab eine Antwort, die nicht zu gebrauchen ist.</translation>
    </message>
    <message>
        <source>A proxy answers instead of the server, or the package there is not the one that was described.</source>
        <translation>Ein Proxy antwortet statt des Servers, oder das Paket dort ist nicht das beschriebene.</translation>
    </message>
    <message>
        <source>What arrived is not what was sent: its checksum is wrong.</source>
        <translation>Was ankam, ist nicht das Gesendete: Die Prüfsumme stimmt nicht.</translation>
    </message>
    <message>
        <source>The line, a proxy, or the memory or disk of a relay or client damages data; or an inventory did not arrive whole.</source>
        <translation>Leitung, Proxy, Speicher oder Datenträger eines Relais oder Clients verfälschen Daten; oder ein Inventar kam nicht vollständig an.</translation>
    </message>
    <message>
        <source>A number is too large for this system.</source>
        <translation>Eine Zahl ist für dieses System zu groß.</translation>
    </message>
    <message>
        <source>A file or archive is of another kind of system.</source>
        <translation>Eine Datei oder ein Archiv stammt von einem anderen System.</translation>
    </message>
    <message>
        <source>A name cannot be written in the character set of this machine.</source>
        <translation>Ein Name lässt sich im Zeichensatz dieses Rechners nicht schreiben.</translation>
    </message>
    <message>
        <source>The archive has names in another character set.</source>
        <translation>Das Archiv hat Namen in einem anderen Zeichensatz.</translation>
    </message>
    <message>
        <source>The node cannot do this.</source>
        <translation>Der Knoten kann das nicht.</translation>
    </message>
    <message>
        <source>It does not take packages of this kind, or its file system lacks something.</source>
        <translation>Er nimmt keine Pakete dieser Art an, oder seinem Dateisystem fehlt etwas.</translation>
    </message>
    <message>
        <source>Choose other destinations, or send the package in another form.</source>
        <translation>Wählen Sie andere Ziele, oder senden Sie das Paket in anderer Form.</translation>
    </message>
    <message>
        <source>The network cannot be reached.</source>
        <translation>Das Netz ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The other side cut the connection.</source>
        <translation>Die andere Seite hat die Verbindung getrennt.</translation>
    </message>
    <message>
        <source>The system has no buffers left.</source>
        <translation>Das System hat keine Puffer mehr.</translation>
    </message>
    <message>
        <source>The machine is overloaded.</source>
        <translation>Der Rechner ist überlastet.</translation>
    </message>
    <message>
        <source>It took too long and was ended.</source>
        <translation>Es dauerte zu lange und wurde beendet.</translation>
    </message>
    <message>
        <source>The installer waits for an answer or hangs, or its time limit is too short.</source>
        <translation>Das Installationsprogramm wartet auf eine Antwort oder hängt, oder seine Zeitgrenze ist zu kurz.</translation>
    </message>
    <message>
        <source>Let the installer run without questions, or raise --install-timeout of the node; then re-execute the instruction.</source>
        <translation>Lassen Sie das Programm ohne Rückfragen laufen, oder erhöhen Sie --install-timeout des Knotens; führen Sie dann die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>Nobody answers at that port.</source>
        <translation>An diesem Port antwortet niemand.</translation>
    </message>
    <message>
        <source>The program there does not run, or it listens elsewhere.</source>
        <translation>Das Programm dort läuft nicht oder lauscht woanders.</translation>
    </message>
    <message>
        <source>The machine is down.</source>
        <translation>Der Rechner ist aus.</translation>
    </message>
    <message>
        <source>The machine cannot be reached.</source>
        <translation>Der Rechner ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>A file on a network drive is gone.</source>
        <translation>Eine Datei auf einem Netzlaufwerk ist verschwunden.</translation>
    </message>
    <message>
        <source>The server of that drive was changed or restarted.</source>
        <translation>Der Server des Laufwerks wurde geändert oder neu gestartet.</translation>
    </message>
    <message>
        <source>The file system is damaged.</source>
        <translation>Das Dateisystem ist beschädigt.</translation>
    </message>
    <message>
        <source>A crash or a failing disk.</source>
        <translation>Ein Absturz oder ein Datenträger, der ausfällt.</translation>
    </message>
    <message>
        <source>The quota of the disk is used up.</source>
        <translation>Das Kontingent auf dem Datenträger ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The execution broke off at the node.</source>
        <translation>Die Ausführung brach am Knoten ab.</translation>
    </message>
    <message>
        <source>The node ran out of memory, or its file system failed in the middle.</source>
        <translation>Dem Knoten ging der Speicher aus, oder sein Dateisystem versagte mittendrin.</translation>
    </message>
    <message>
        <source>The program ended with 1: a failure of any kind.</source>
        <translation>Das Programm endete mit 1: ein Fehler beliebiger Art.</translation>
    </message>
    <message>
        <source>Most programs mean any error by it.</source>
        <translation>Die meisten Programme meinen damit irgendeinen Fehler.</translation>
    </message>
    <message>
        <source>The program ended with 2: often wrong arguments.</source>
        <translation>Das Programm endete mit 2: oft falsche Argumente.</translation>
    </message>
    <message>
        <source>An option is not known, or a part of a script is faulty.</source>
        <translation>Eine Option ist unbekannt, oder ein Teil eines Skripts ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The program was called in a wrong way.</source>
        <translation>Das Programm wurde falsch aufgerufen.</translation>
    </message>
    <message>
        <source>By the convention of sysexits.h; not every program keeps to it.</source>
        <translation>Nach der Übereinkunft von sysexits.h; nicht jedes Programm hält sich daran.</translation>
    </message>
    <message>
        <source>The program was given wrong data.</source>
        <translation>Das Programm bekam falsche Daten.</translation>
    </message>
    <message>
        <source>A file that the program reads is not there.</source>
        <translation>Eine Datei, die das Programm liest, ist nicht da.</translation>
    </message>
    <message>
        <source>A service that the program needs is not there.</source>
        <translation>Ein Dienst, den das Programm braucht, ist nicht da.</translation>
    </message>
    <message>
        <source>The program found a fault in itself.</source>
        <translation>Das Programm fand einen Fehler in sich selbst.</translation>
    </message>
    <message>
        <source>The system refused the program something.</source>
        <translation>Das System verweigerte dem Programm etwas.</translation>
    </message>
    <message>
        <source>The program cannot make a file.</source>
        <translation>Das Programm kann eine Datei nicht anlegen.</translation>
    </message>
    <message>
        <source>The program could not read or write.</source>
        <translation>Das Programm konnte nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>The program asks to be tried again later.</source>
        <translation>Das Programm bittet um einen späteren Versuch.</translation>
    </message>
    <message>
        <source>The program lacks a right.</source>
        <translation>Dem Programm fehlt ein Recht.</translation>
    </message>
    <message>
        <source>Something is set up wrongly for the program.</source>
        <translation>Für das Programm ist etwas falsch eingerichtet.</translation>
    </message>
    <message>
        <source>The command was found and could not be started.</source>
        <translation>Der Befehl wurde gefunden und konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The file is not executable, or it is for another processor.</source>
        <translation>Die Datei ist nicht ausführbar oder für einen anderen Prozessor.</translation>
    </message>
    <message>
        <source>A command of the script was not found.</source>
        <translation>Ein Befehl des Skripts wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>A program that the script calls is not installed, or not on the path.</source>
        <translation>Ein Programm, das das Skript aufruft, ist nicht installiert oder nicht im Suchpfad.</translation>
    </message>
    <message>
        <source>The script ended with a number that is none.</source>
        <translation>Das Skript endete mit einer Zahl, die keine ist.</translation>
    </message>
    <message>
        <source>“exit” was given a word, or git failed.</source>
        <translation>„exit“ bekam ein Wort, oder git schlug fehl.</translation>
    </message>
    <message>
        <source>The program ended with 255: often a failure that it did not expect.</source>
        <translation>Das Programm endete mit 255: oft ein unerwarteter Fehler.</translation>
    </message>
    <message>
        <source>It returned -1, or ssh lost its connection.</source>
        <translation>Es gab -1 zurück, oder ssh verlor die Verbindung.</translation>
    </message>
    <message>
        <source>The program ended with an exit code of its own.</source>
        <translation>Das Programm endete mit einem eigenen Rückgabewert.</translation>
    </message>
    <message>
        <source>What the number means only the book of that program says.</source>
        <translation>Was die Zahl bedeutet, sagt nur die Dokumentation des Programms.</translation>
    </message>
    <message>
        <source>The program was ended by signal 1 (SIGHUP).</source>
        <translation>Das Programm wurde durch Signal 1 (SIGHUP) beendet.</translation>
    </message>
    <message>
        <source>The program was ended by signal 2 (SIGINT).</source>
        <translation>Das Programm wurde durch Signal 2 (SIGINT) beendet.</translation>
    </message>
    <message>
        <source>The program was ended by signal 3 (SIGQUIT).</source>
        <translation>Das Programm wurde durch Signal 3 (SIGQUIT) beendet.</translation>
    </message>
    <message>
        <source>The program was ended by signal 4 (SIGILL).</source>
        <translation>Das Programm wurde durch Signal 4 (SIGILL) beendet.</translation>
    </message>
    <message>
        <source>The program is for another processor.</source>
        <translation>Das Programm ist für einen anderen Prozessor.</translation>
    </message>
    <message>
        <source>The program was ended by signal 5 (SIGTRAP).</source>
        <translation>Das Programm wurde durch Signal 5 (SIGTRAP) beendet.</translation>
    </message>
    <message>
        <source>The program was ended by signal 6 (SIGABRT).</source>
        <translation>Das Programm wurde durch Signal 6 (SIGABRT) beendet.</translation>
    </message>
    <message>
        <source>The program was ended by signal 7 (SIGBUS).</source>
        <translation>Das Programm wurde durch Signal 7 (SIGBUS) beendet.</translation>
    </message>
    <message>
        <source>A file was shortened under it, or the disk or memory is defective.</source>
        <translation>Eine Datei wurde unter ihm gekürzt, oder Datenträger oder Speicher sind defekt.</translation>
    </message>
    <message>
        <source>The program was ended by signal 8 (SIGFPE).</source>
        <translation>Das Programm wurde durch Signal 8 (SIGFPE) beendet.</translation>
    </message>
    <message>
        <source>The program was ended by signal 9 (SIGKILL).</source>
        <translation>Das Programm wurde durch Signal 9 (SIGKILL) beendet.</translation>
    </message>
    <message>
        <source>The system ended it for lack of memory, or somebody killed it.</source>
        <translation>Das System beendete es aus Mangel an Speicher, oder jemand beendete es gewaltsam.</translation>
    </message>
    <message>
        <source>See in the journal of the machine whether memory ran out, then re-execute the instruction.</source>
        <translation>Sehen Sie im Journal des Rechners nach, ob der Speicher ausging, und führen Sie dann die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>The program was ended by signal 11 (SIGSEGV).</source>
        <translation>Das Programm wurde durch Signal 11 (SIGSEGV) beendet.</translation>
    </message>
    <message>
        <source>The program was ended by signal 13 (SIGPIPE).</source>
        <translation>Das Programm wurde durch Signal 13 (SIGPIPE) beendet.</translation>
    </message>
    <message>
        <source>A program that it wrote to had ended.</source>
        <translation>Ein Programm, an das es schrieb, war beendet.</translation>
    </message>
    <message>
        <source>The program was ended by signal 14 (SIGALRM).</source>
        <translation>Das Programm wurde durch Signal 14 (SIGALRM) beendet.</translation>
    </message>
    <message>
        <source>The program was ended by signal 15 (SIGTERM).</source>
        <translation>Das Programm wurde durch Signal 15 (SIGTERM) beendet.</translation>
    </message>
    <message>
        <source>The program was ended by signal 24 (SIGXCPU).</source>
        <translation>Das Programm wurde durch Signal 24 (SIGXCPU) beendet.</translation>
    </message>
    <message>
        <source>A limit on processor time is set.</source>
        <translation>Für die Rechenzeit gilt eine Grenze.</translation>
    </message>
    <message>
        <source>The program was ended by signal 25 (SIGXFSZ).</source>
        <translation>Das Programm wurde durch Signal 25 (SIGXFSZ) beendet.</translation>
    </message>
    <message>
        <source>A limit on the size of files is set.</source>
        <translation>Für die Größe von Dateien gilt eine Grenze.</translation>
    </message>
    <message>
        <source>The program was ended by signal 31 (SIGSYS).</source>
        <translation>Das Programm wurde durch Signal 31 (SIGSYS) beendet.</translation>
    </message>
    <message>
        <source>The system forbids the program a call (seccomp).</source>
        <translation>Das System verbietet dem Programm einen Aufruf (seccomp).</translation>
    </message>
    <message>
        <source>dpkg could not install the package.</source>
        <translation>dpkg konnte das Paket nicht installieren.</translation>
    </message>
    <message>
        <source>A script of the package failed, a dependency is missing, or another package owns the same file.</source>
        <translation>Ein Skript des Pakets schlug fehl, eine Abhängigkeit fehlt, oder dieselbe Datei gehört einem anderen Paket.</translation>
    </message>
    <message>
        <source>Read what dpkg printed; “dpkg --audit” at the client lists what is half installed. Then re-execute the instruction.</source>
        <translation>Lesen Sie, was dpkg ausgab; „dpkg --audit“ am Client nennt, was halb installiert ist. Führen Sie dann die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>dpkg could not work at all.</source>
        <translation>dpkg konnte gar nicht arbeiten.</translation>
    </message>
    <message>
        <source>The file is no Debian package, the arguments are wrong, the package database is locked by another program, or the disk is full.</source>
        <translation>Die Datei ist kein Debian-Paket, die Argumente sind falsch, die Paketdatenbank ist von einem anderen Programm gesperrt, oder der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>apt failed.</source>
        <translation>apt ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>A package is not in its sources, dependencies contradict each other, or its lock is held.</source>
        <translation>Ein Paket ist nicht in seinen Quellen, Abhängigkeiten widersprechen sich, oder seine Sperre ist belegt.</translation>
    </message>
    <message>
        <source>rpm could not install a package.</source>
        <translation>rpm konnte ein Paket nicht installieren.</translation>
    </message>
    <message>
        <source>A dependency is missing, files conflict, or a script failed. The code counts packages that failed.</source>
        <translation>Eine Abhängigkeit fehlt, Dateien stehen im Konflikt, oder ein Skript schlug fehl. Der Code zählt fehlgeschlagene Pakete.</translation>
    </message>
    <message>
        <source>The Windows Installer service cannot be reached.</source>
        <translation>Der Dienst Windows Installer ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The service is disabled or damaged, or the machine runs in safe mode.</source>
        <translation>Der Dienst ist abgeschaltet oder beschädigt, oder der Rechner läuft im abgesicherten Modus.</translation>
    </message>
    <message>
        <source>The user cancelled the installation.</source>
        <translation>Der Benutzer brach die Installation ab.</translation>
    </message>
    <message>
        <source>Its window was closed at the client.</source>
        <translation>Das Fenster wurde am Client geschlossen.</translation>
    </message>
    <message>
        <source>Install without windows (/qn), or talk to the user.</source>
        <translation>Installieren Sie ohne Fenster (/qn), oder sprechen Sie mit dem Benutzer.</translation>
    </message>
    <message>
        <source>A fatal error during the installation.</source>
        <translation>Ein schwerer Fehler während der Installation.</translation>
    </message>
    <message>
        <source>A step of the package failed: a file in use, a missing right, or its folder is encrypted or on a substituted drive.</source>
        <translation>Ein Schritt des Pakets schlug fehl: eine benutzte Datei, ein fehlendes Recht, oder sein Ordner ist verschlüsselt oder auf einem Ersatzlaufwerk.</translation>
    </message>
    <message>
        <source>The product is not installed here.</source>
        <translation>Das Produkt ist hier nicht installiert.</translation>
    </message>
    <message>
        <source>An update or a removal was sent to a machine without it.</source>
        <translation>Eine Aktualisierung oder Entfernung ging an einen Rechner ohne das Produkt.</translation>
    </message>
    <message>
        <source>The package does not know a property.</source>
        <translation>Das Paket kennt eine Eigenschaft nicht.</translation>
    </message>
    <message>
        <source>The source of the installation is not there.</source>
        <translation>Die Quelle der Installation ist nicht da.</translation>
    </message>
    <message>
        <source>The product was installed from a place that is gone.</source>
        <translation>Das Produkt wurde von einem Ort installiert, den es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Windows Installer is too old for the package.</source>
        <translation>Windows Installer ist für das Paket zu alt.</translation>
    </message>
    <message>
        <source>Another installation is under way.</source>
        <translation>Eine andere Installation läuft gerade.</translation>
    </message>
    <message>
        <source>Windows Update or a user installs something at the moment.</source>
        <translation>Windows Update oder ein Benutzer installiert gerade etwas.</translation>
    </message>
    <message>
        <source>The installation package could not be opened.</source>
        <translation>Das Installationspaket konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Its path is wrong, or the service may not read it.</source>
        <translation>Sein Pfad ist falsch, oder der Dienst darf es nicht lesen.</translation>
    </message>
    <message>
        <source>This is not a valid installation package.</source>
        <translation>Das ist kein gültiges Installationspaket.</translation>
    </message>
    <message>
        <source>The log of the installation cannot be opened.</source>
        <translation>Das Protokoll der Installation kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The folder of the log does not exist or may not be written.</source>
        <translation>Der Ordner des Protokolls fehlt oder darf nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>A transform cannot be applied.</source>
        <translation>Eine Transformation kann nicht angewendet werden.</translation>
    </message>
    <message>
        <source>The policy of the system forbids this installation.</source>
        <translation>Die Richtlinie des Systems verbietet diese Installation.</translation>
    </message>
    <message>
        <source>A group policy or application control allows signed or listed packages only.</source>
        <translation>Eine Gruppenrichtlinie oder Anwendungssteuerung erlaubt nur signierte oder aufgeführte Pakete.</translation>
    </message>
    <message>
        <source>The package is not for this kind of processor.</source>
        <translation>Das Paket ist nicht für diese Art Prozessor.</translation>
    </message>
    <message>
        <source>A 64-bit package was sent to a 32-bit system, for instance.</source>
        <translation>Etwa wurde ein 64-Bit-Paket an ein 32-Bit-System gesendet.</translation>
    </message>
    <message>
        <source>This is not a valid patch.</source>
        <translation>Das ist kein gültiger Patch.</translation>
    </message>
    <message>
        <source>Another version of the product is installed already.</source>
        <translation>Eine andere Version des Produkts ist schon installiert.</translation>
    </message>
    <message>
        <source>The package does not replace other versions.</source>
        <translation>Das Paket ersetzt andere Versionen nicht.</translation>
    </message>
    <message>
        <source>Remove the other version first, or send a package that updates it.</source>
        <translation>Entfernen Sie zuerst die andere Version, oder senden Sie ein Paket, das sie aktualisiert.</translation>
    </message>
    <message>
        <source>The command line of the installer is wrong.</source>
        <translation>Die Befehlszeile des Installationsprogramms ist falsch.</translation>
    </message>
    <message>
        <source>An option or a property is misspelt.</source>
        <translation>Eine Option oder Eigenschaft ist falsch geschrieben.</translation>
    </message>
    <message>
        <source>Installed; the installer restarts the machine.</source>
        <translation>Installiert; das Installationsprogramm startet den Rechner neu.</translation>
    </message>
    <message>
        <source>The product that the patch is for is not installed.</source>
        <translation>Das Produkt, für das der Patch ist, ist nicht installiert.</translation>
    </message>
    <message>
        <source>Several packages cannot be installed together.</source>
        <translation>Mehrere Pakete können nicht zusammen installiert werden.</translation>
    </message>
    <message>
        <source>Rollback is disabled at this machine.</source>
        <translation>Das Zurücknehmen ist auf diesem Rechner abgeschaltet.</translation>
    </message>
    <message>
        <source>This version of Windows does not take the package.</source>
        <translation>Diese Version von Windows nimmt das Paket nicht an.</translation>
    </message>
    <message>
        <source>It is not signed for this kind of machine (ARM).</source>
        <translation>Es ist für diese Art Rechner (ARM) nicht signiert.</translation>
    </message>
    <message>
        <source>Installed; a restart is needed.</source>
        <translation>Installiert; ein Neustart ist nötig.</translation>
    </message>
    <message>
        <source>Windows cannot find a file.</source>
        <translation>Windows findet eine Datei nicht.</translation>
    </message>
    <message>
        <source>Windows denies access.</source>
        <translation>Windows verweigert den Zugriff.</translation>
    </message>
    <message>
        <source>The installer does not run as an administrator.</source>
        <translation>Das Installationsprogramm läuft nicht als Administrator.</translation>
    </message>
    <message>
        <source>A file is in use by another program.</source>
        <translation>Eine Datei wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>The program that is to be replaced runs.</source>
        <translation>Das Programm, das ersetzt werden soll, läuft.</translation>
    </message>
    <message>
        <source>Install at start-up or when nobody works with it.</source>
        <translation>Installieren Sie beim Start oder wenn niemand damit arbeitet.</translation>
    </message>
    <message>
        <source>The disk of the Windows machine is full.</source>
        <translation>Der Datenträger des Windows-Rechners ist voll.</translation>
    </message>
    <message>
        <source>The user cancelled it.</source>
        <translation>Der Benutzer hat es abgebrochen.</translation>
    </message>
    <message>
        <source>A question of Windows was answered with No.</source>
        <translation>Eine Frage von Windows wurde mit Nein beantwortet.</translation>
    </message>
    <message>
        <source>Let the installer run as an administrator, without questions.</source>
        <translation>Lassen Sie das Programm als Administrator und ohne Rückfragen laufen.</translation>
    </message>
    <message>
        <source>The server answered 400: bad request.</source>
        <translation>Der Server antwortete 400: fehlerhafte Anfrage.</translation>
    </message>
    <message>
        <source>The server answered 401: unauthorized.</source>
        <translation>Der Server antwortete 401: nicht angemeldet.</translation>
    </message>
    <message>
        <source>The server answered 403: forbidden.</source>
        <translation>Der Server antwortete 403: verboten.</translation>
    </message>
    <message>
        <source>The server answered 404: not found.</source>
        <translation>Der Server antwortete 404: nicht gefunden.</translation>
    </message>
    <message>
        <source>The server answered 405: method not allowed.</source>
        <translation>Der Server antwortete 405: Methode nicht erlaubt.</translation>
    </message>
    <message>
        <source>The server answered 406: not acceptable.</source>
        <translation>Der Server antwortete 406: nicht annehmbar.</translation>
    </message>
    <message>
        <source>The server answered 407: proxy authentication required.</source>
        <translation>Der Server antwortete 407: Anmeldung am Proxy nötig.</translation>
    </message>
    <message>
        <source>A proxy wants a name and a password.</source>
        <translation>Ein Proxy verlangt Namen und Kennwort.</translation>
    </message>
    <message>
        <source>The server answered 408: request time-out.</source>
        <translation>Der Server antwortete 408: Zeitüberschreitung der Anfrage.</translation>
    </message>
    <message>
        <source>The server answered 409: conflict.</source>
        <translation>Der Server antwortete 409: Konflikt.</translation>
    </message>
    <message>
        <source>The server answered 410: gone.</source>
        <translation>Der Server antwortete 410: nicht mehr da.</translation>
    </message>
    <message>
        <source>The server answered 411: length required.</source>
        <translation>Der Server antwortete 411: Länge nötig.</translation>
    </message>
    <message>
        <source>The server answered 412: precondition failed.</source>
        <translation>Der Server antwortete 412: Vorbedingung nicht erfüllt.</translation>
    </message>
    <message>
        <source>The file was changed since it was read, or a condition of the request does not hold.</source>
        <translation>Die Datei wurde geändert, seit sie gelesen wurde, oder eine Bedingung der Anfrage gilt nicht.</translation>
    </message>
    <message>
        <source>The server answered 413: too large.</source>
        <translation>Der Server antwortete 413: zu groß.</translation>
    </message>
    <message>
        <source>A report, a file or a proxy’s limit: more than the server takes at once.</source>
        <translation>Ein Bericht, eine Datei oder die Grenze eines Proxys: mehr, als der Server auf einmal nimmt.</translation>
    </message>
    <message>
        <source>The server answered 414: address too long.</source>
        <translation>Der Server antwortete 414: Adresse zu lang.</translation>
    </message>
    <message>
        <source>The server answered 415: unsupported media type.</source>
        <translation>Der Server antwortete 415: Medientyp nicht unterstützt.</translation>
    </message>
    <message>
        <source>The server answered 416: range not satisfiable.</source>
        <translation>Der Server antwortete 416: Bereich nicht erfüllbar.</translation>
    </message>
    <message>
        <source>The package was replaced while it was being fetched.</source>
        <translation>Das Paket wurde ersetzt, während es geholt wurde.</translation>
    </message>
    <message>
        <source>The server answered 417: expectation failed.</source>
        <translation>Der Server antwortete 417: Erwartung nicht erfüllt.</translation>
    </message>
    <message>
        <source>The server answered 422: not to be processed.</source>
        <translation>Der Server antwortete 422: nicht zu verarbeiten.</translation>
    </message>
    <message>
        <source>The server answered 423: locked.</source>
        <translation>Der Server antwortete 423: gesperrt.</translation>
    </message>
    <message>
        <source>The server answered 425: too early.</source>
        <translation>Der Server antwortete 425: zu früh.</translation>
    </message>
    <message>
        <source>The server answered 428: precondition required.</source>
        <translation>Der Server antwortete 428: Vorbedingung nötig.</translation>
    </message>
    <message>
        <source>The server answered 429: too many requests.</source>
        <translation>Der Server antwortete 429: zu viele Anfragen.</translation>
    </message>
    <message>
        <source>The node asks more often than the server allows.</source>
        <translation>Der Knoten fragt öfter, als der Server erlaubt.</translation>
    </message>
    <message>
        <source>The server answered 431: headers too large.</source>
        <translation>Der Server antwortete 431: Kopfzeilen zu groß.</translation>
    </message>
    <message>
        <source>The server answered 500: internal error.</source>
        <translation>Der Server antwortete 500: interner Fehler.</translation>
    </message>
    <message>
        <source>The server answered 502: bad gateway.</source>
        <translation>Der Server antwortete 502: fehlerhaftes Gateway.</translation>
    </message>
    <message>
        <source>The server answered 503: unavailable.</source>
        <translation>Der Server antwortete 503: nicht verfügbar.</translation>
    </message>
    <message>
        <source>The server answered 504: gateway time-out.</source>
        <translation>Der Server antwortete 504: Zeitüberschreitung am Gateway.</translation>
    </message>
    <message>
        <source>The server answered 501: not implemented.</source>
        <translation>Der Server antwortete 501: nicht vorgesehen.</translation>
    </message>
    <message>
        <source>The server answered 505: HTTP version not supported.</source>
        <translation>Der Server antwortete 505: HTTP-Version nicht unterstützt.</translation>
    </message>
    <message>
        <source>The server answered 507: no room.</source>
        <translation>Der Server antwortete 507: kein Platz.</translation>
    </message>
    <message>
        <source>The disk of the managing server or relay is full.</source>
        <translation>Der Datenträger des Verwaltungsservers oder Relais ist voll.</translation>
    </message>
    <message>
        <source>Free space there, then re-execute the instruction.</source>
        <translation>Schaffen Sie dort Platz, und führen Sie dann die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>The address of the package is not understood.</source>
        <translation>Die Adresse des Pakets ist unverständlich.</translation>
    </message>
    <message>
        <source>The name of the proxy is not known.</source>
        <translation>Der Name des Proxys ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The name service does not know it.</source>
        <translation>Der Namensdienst kennt ihn nicht.</translation>
    </message>
    <message>
        <source>The name of the server is not known.</source>
        <translation>Der Name des Servers ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The name service does not know it, or cannot be reached.</source>
        <translation>Der Namensdienst kennt ihn nicht oder ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The client cannot connect to the server.</source>
        <translation>Der Client kann sich nicht mit dem Server verbinden.</translation>
    </message>
    <message>
        <source>The transfer ended too early.</source>
        <translation>Die Übertragung endete zu früh.</translation>
    </message>
    <message>
        <source>The server answered with an error.</source>
        <translation>Der Server antwortete mit einem Fehler.</translation>
    </message>
    <message>
        <source>What arrived could not be written.</source>
        <translation>Was ankam, konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The installer of the client refused the data, or its disk is full.</source>
        <translation>Das Installationsprogramm des Clients nahm die Daten nicht an, oder sein Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The transfer took too long.</source>
        <translation>Die Übertragung dauerte zu lange.</translation>
    </message>
    <message>
        <source>The transfer could not go on where it was cut off.</source>
        <translation>Die Übertragung ließ sich nicht fortsetzen.</translation>
    </message>
    <message>
        <source>A proxy takes no ranges.</source>
        <translation>Ein Proxy nimmt keine Bereiche an.</translation>
    </message>
    <message>
        <source>The encrypted connection failed.</source>
        <translation>Die verschlüsselte Verbindung kam nicht zustande.</translation>
    </message>
    <message>
        <source>The server sends the client on and on.</source>
        <translation>Der Server schickt den Client immer weiter.</translation>
    </message>
    <message>
        <source>The certificate of the server is not of its name.</source>
        <translation>Das Zertifikat des Servers gilt nicht für seinen Namen.</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>Der Server schloss die Verbindung ohne Antwort.</translation>
    </message>
    <message>
        <source>Sending failed.</source>
        <translation>Das Senden ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Receiving failed.</source>
        <translation>Der Empfang ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The own certificate of the client cannot be used.</source>
        <translation>Das eigene Zertifikat des Clients ist nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>The certificate of the server is not trusted.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut.</translation>
    </message>
    <message>
        <source>The file with trusted certificates cannot be read.</source>
        <translation>Die Datei mit vertrauten Zertifikaten kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>swupdate: the checksum of a part does not match.</source>
        <translation>swupdate: Die Prüfsumme eines Teils stimmt nicht.</translation>
    </message>
    <message>
        <source>The image was packed with other files than its description names, or it is damaged.</source>
        <translation>Das Abbild wurde mit anderen Dateien gepackt, als seine Beschreibung nennt, oder es ist beschädigt.</translation>
    </message>
    <message>
        <source>The signature of the image was not accepted.</source>
        <translation>Die Signatur des Abbilds wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>The image is not for this hardware.</source>
        <translation>Das Abbild ist nicht für diese Hardware.</translation>
    </message>
    <message>
        <source>Its list of compatible hardware does not name this device.</source>
        <translation>Seine Liste passender Hardware nennt dieses Gerät nicht.</translation>
    </message>
    <message>
        <source>The client gave up fetching the package.</source>
        <translation>Der Client gab das Holen des Pakets auf.</translation>
    </message>
    <message>
        <source>The client skipped the update.</source>
        <translation>Der Client übersprang die Aktualisierung.</translation>
    </message>
    <message>
        <source>It has that version already, or it is set to take no update.</source>
        <translation>Er hat diese Version schon, oder er ist so eingestellt, dass er keine nimmt.</translation>
    </message>
    <message>
        <source>See at the client what is set, and re-execute the instruction.</source>
        <translation>Sehen Sie am Client die Einstellung nach, und führen Sie die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>The image has no description for this system.</source>
        <translation>Das Abbild hat keine Beschreibung für dieses System.</translation>
    </message>
    <message>
        <source>sw-description is missing or faulty, or names another set of parts.</source>
        <translation>sw-description fehlt, ist fehlerhaft oder nennt andere Teile.</translation>
    </message>
    <message>
        <source>JP1: ended normally.</source>
        <translation>JP1: normal beendet.</translation>
    </message>
    <message>
        <source>Also when the user said at the client that the installation is complete.</source>
        <translation>Auch wenn der Benutzer am Client sagte, die Installation sei fertig.</translation>
    </message>
    <message>
        <source>JP1: there is no Windows Installer at the client, or its argument is wrong.</source>
        <translation>JP1: Am Client ist kein Windows Installer, oder sein Argument ist falsch.</translation>
    </message>
    <message>
        <source>JP1: the installation was given no argument.</source>
        <translation>JP1: Der Installation fehlt das Argument.</translation>
    </message>
    <message>
        <source>The package was made without the command to start.</source>
        <translation>Das Paket wurde ohne den Befehl zum Starten gemacht.</translation>
    </message>
    <message>
        <source>JP1: the tool of the installation could not be started.</source>
        <translation>JP1: Das Werkzeug der Installation konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>JP1: the installation failed; the digits before the last two are the status of the user part.</source>
        <translation>JP1: Die Installation schlug fehl; die Stellen vor den letzten beiden sind der Status des Benutzerteils.</translation>
    </message>
    <message>
        <source>The installer of the package ended with that status.</source>
        <translation>Das Installationsprogramm des Pakets endete mit diesem Status.</translation>
    </message>
    <message>
        <source>JP1: the AIT file took too long.</source>
        <translation>JP1: Die AIT-Datei brauchte zu lange.</translation>
    </message>
    <message>
        <source>A dialog of the installer came that the AIT file does not know.</source>
        <translation>Es kam ein Dialog, den die AIT-Datei nicht kennt.</translation>
    </message>
    <message>
        <source>JP1: the user said that the installation failed.</source>
        <translation>JP1: Der Benutzer sagte, die Installation sei fehlgeschlagen.</translation>
    </message>
    <message>
        <source>It was answered so at the client.</source>
        <translation>Es wurde am Client so geantwortet.</translation>
    </message>
    <message>
        <source>Talk to the user, and re-execute the instruction.</source>
        <translation>Sprechen Sie mit dem Benutzer, und führen Sie die Anweisung erneut aus.</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 10: ended normally (start-up, or transfer to the relay).</source>
        <translation>JP1 unter UNIX, Endstatus 10: normal beendet (Start oder Übertragung zum Relais).</translation>
    </message>
    <message>
        <source>The first two digits of the status code of a UNIX client.</source>
        <translation>Die ersten beiden Stellen des Statuscodes eines UNIX-Clients.</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 12: communication error.</source>
        <translation>JP1 unter UNIX, Endstatus 12: Kommunikationsfehler.</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 13: the storehouse of packages could not be set up.</source>
        <translation>JP1 unter UNIX, Endstatus 13: der Paketspeicher konnte nicht eingerichtet werden.</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 1F: another error at the start or in a transfer.</source>
        <translation>JP1 unter UNIX, Endstatus 1F: anderer Fehler beim Start oder beim Übertragen.</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 20: the collection ended normally.</source>
        <translation>JP1 unter UNIX, Endstatus 20: das Einsammeln wurde normal beendet.</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 21: error in the file with the collection information.</source>
        <translation>JP1 unter UNIX, Endstatus 21: Fehler in der Datei mit den Angaben zum Einsammeln.</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 22: the external program before the collection failed.</source>
        <translation>JP1 unter UNIX, Endstatus 22: das externe Programm vor dem Einsammeln schlug fehl.</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 23: the external program after the collection failed.</source>
        <translation>JP1 unter UNIX, Endstatus 23: das externe Programm nach dem Einsammeln schlug fehl.</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 24: there is no such file to collect.</source>
        <translation>JP1 unter UNIX, Endstatus 24: es gibt keine solche Datei zum Einsammeln.</translation>
    </message>
    <message>
        <source>The server cannot read what the node sent.</source>
        <translation>Der Server kann nicht lesen, was der Knoten sandte.</translation>
    </message>
    <message>
        <source>The server does not know what the node asks for.</source>
        <translation>Der Server kennt nicht, wonach der Knoten fragt.</translation>
    </message>
    <message>
        <source>The action is not being cancelled.</source>
        <translation>Die Aktion wird nicht abgebrochen.</translation>
    </message>
    <message>
        <source>The node confirms a cancellation that nobody asked for.</source>
        <translation>Der Knoten bestätigt einen Abbruch, den niemand verlangte.</translation>
    </message>
    <message>
        <source>The server does not offer this method here.</source>
        <translation>Der Server bietet diese Methode hier nicht an.</translation>
    </message>
    <message>
        <source>The action has ended already.</source>
        <translation>Die Aktion ist schon beendet.</translation>
    </message>
    <message>
        <source>A report came late, or twice.</source>
        <translation>Ein Bericht kam zu spät oder doppelt.</translation>
    </message>
    <message>
        <source>The server cannot take it at present.</source>
        <translation>Der Server kann es im Augenblick nicht annehmen.</translation>
    </message>
    <message>
        <source>The node asks too often, or sends too much.</source>
        <translation>Der Knoten fragt zu oft oder sendet zu viel.</translation>
    </message>
    <message>
        <source>A limit of the server for one node is reached.</source>
        <translation>Eine Grenze des Servers für einen Knoten ist erreicht.</translation>
    </message>
    <message>
        <source>The request is wrong.</source>
        <translation>Die Anfrage ist falsch.</translation>
    </message>
    <message>
        <source>A member is missing, misspelt, or out of its range.</source>
        <translation>Eine Angabe fehlt, ist falsch geschrieben oder außerhalb ihres Bereichs.</translation>
    </message>
    <message>
        <source>What was asked for does not exist.</source>
        <translation>Das Gefragte gibt es nicht.</translation>
    </message>
    <message>
        <source>Its number is wrong, or it was deleted.</source>
        <translation>Seine Nummer ist falsch, oder es wurde gelöscht.</translation>
    </message>
    <message>
        <source>Read the list anew.</source>
        <translation>Lesen Sie die Liste neu.</translation>
    </message>
    <message>
        <source>This is not allowed as things stand.</source>
        <translation>So, wie es steht, ist das nicht erlaubt.</translation>
    </message>
    <message>
        <source>The job or instruction has gone on meanwhile.</source>
        <translation>Auftrag oder Anweisung sind inzwischen weiter.</translation>
    </message>
    <message>
        <source>Read the text: it says what is allowed and when.</source>
        <translation>Lesen Sie den Text: Er sagt, was wann erlaubt ist.</translation>
    </message>
    <message>
        <source>The operator is not signed in.</source>
        <translation>Der Bediener ist nicht angemeldet.</translation>
    </message>
    <message>
        <source>The operator’s token is wrong, has expired or was revoked.</source>
        <translation>Das Token des Bedieners ist falsch, abgelaufen oder widerrufen.</translation>
    </message>
    <message>
        <source>Ask a system administrator for a new token.</source>
        <translation>Bitten Sie einen Systemverwalter um ein neues Token.</translation>
    </message>
    <message>
        <source>The role of the operator does not allow this.</source>
        <translation>Die Rolle des Bedieners erlaubt das nicht.</translation>
    </message>
    <message>
        <source>ARCHITECTURE.md has the table of roles.</source>
        <translation>Die Tabelle der Rollen steht in ARCHITECTURE.md.</translation>
    </message>
    <message>
        <source>Ask somebody whose role allows it.</source>
        <translation>Bitten Sie jemanden, dessen Rolle es erlaubt.</translation>
    </message>
    <message>
        <source>The server could not read or write, or a connection broke.</source>
        <translation>Der Server konnte nicht lesen oder schreiben, oder eine Verbindung brach ab.</translation>
    </message>
    <message>
        <source>Try again; the log of the server has the details.</source>
        <translation>Versuchen Sie es wieder; Einzelheiten stehen im Protokoll des Servers.</translation>
    </message>
    <message>
        <source>The disk of the managing server is full.</source>
        <translation>Der Datenträger des Verwaltungsservers ist voll.</translation>
    </message>
    <message>
        <source>Packages, archives or collected files fill it.</source>
        <translation>Pakete, Archive oder eingesammelte Dateien füllen ihn.</translation>
    </message>
    <message>
        <source>Free space there; it goes on by itself.</source>
        <translation>Schaffen Sie dort Platz; es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The two sides do not understand each other.</source>
        <translation>Die beiden Seiten verstehen einander nicht.</translation>
    </message>
    <message>
        <source>Use the same version on both sides.</source>
        <translation>Benutzen Sie auf beiden Seiten dieselbe Version.</translation>
    </message>
    <message>
        <source>The database did not take it.</source>
        <translation>Die Datenbank nahm es nicht an.</translation>
    </message>
    <message>
        <source>Its disk is full, it was replaced, or its server is away.</source>
        <translation>Ihr Datenträger ist voll, sie wurde ersetzt, oder ihr Server ist fort.</translation>
    </message>
    <message>
        <source>See in the log of the managing server; nothing was stored.</source>
        <translation>Sehen Sie im Protokoll des Verwaltungsservers nach; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The operator or the end of the program stopped it.</source>
        <translation>Der Bediener oder das Ende des Programms hielt es an.</translation>
    </message>
    <message>
        <source>Do it again if it is still wanted.</source>
        <translation>Tun Sie es noch einmal, wenn es noch gewünscht ist.</translation>
    </message>
</context>
<context>
    <name>FileLease</name>
    <message>
        <source>The file %1, which tells who may use the database, cannot be used. Check that the folder exists and can be written.</source>
        <translation>Die Datei %1, die sagt, wer die Datenbank benutzen darf, ist nicht verwendbar. Prüfen Sie, ob der Ordner da ist und beschrieben werden darf.</translation>
    </message>
</context>
<context>
    <name>FilePacking</name>
    <message>
        <source>The collected files cannot be written to %1.</source>
        <translation>Die eingesammelten Dateien können nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 became shorter while it was read. Nothing was collected; execute the job again.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>%1 wurde während des Lesens kürzer. Nichts wurde eingesammelt; führen Sie den Auftrag erneut aus.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The disk of the client is full: the collected files cannot be packed into %1. Free some space there and execute the job again.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>Der Datenträger des Clients ist voll: Die eingesammelten Dateien können nicht in %1 gepackt werden. Schaffen Sie dort Platz und führen Sie den Auftrag erneut aus.</translation>
    </message>
    <message>
        <source>There are more than %1 files to collect, or too many to look through. Nothing was collected; name fewer.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Es gibt mehr als %1 Dateien einzusammeln oder zu viele zu durchsuchen. Nichts wurde eingesammelt; nennen Sie weniger.</translation>
    </message>
    <message>
        <source>The files are larger than the limit of %1 MiB: it is reached with %2. Nothing was collected; raise the limit, or name fewer files.</source>
        <extracomment>%1 is a number of MiB, %2 the path of a file.</extracomment>
        <translation>Die Dateien sind größer als die Grenze von %1 MiB: Sie ist mit %2 erreicht. Nichts wurde eingesammelt; heben Sie die Grenze an, oder nennen Sie weniger Dateien.</translation>
    </message>
    <message>
        <source>Collecting was ended because the node stops.</source>
        <translation>Das Einsammeln wurde beendet, weil der Knoten anhält.</translation>
    </message>
    <message>
        <source>There is no file to collect.</source>
        <translation>Es gibt keine Datei einzusammeln.</translation>
    </message>
    <message>
        <source>Files collected: %1, %2 bytes.</source>
        <extracomment>%1 is a number of files, %2 of bytes.</extracomment>
        <translation>Eingesammelte Dateien: %1, %2 Bytes.</translation>
    </message>
    <message>
        <source>This relay keeps %1 files (%2 bytes); at most %3 files or %4 MiB are acquired at a time. Acquire those of one job after the other.</source>
        <extracomment>%1 is a number of files, %2 of bytes, %3 of files, %4 of MiB.</extracomment>
        <translation>Dieses Relais bewahrt %1 Dateien auf (%2 Bytes); höchstens %3 Dateien oder %4 MiB werden auf einmal geholt. Holen Sie die eines Auftrags nach dem anderen.</translation>
    </message>
    <message>
        <source>Nothing fits %1.</source>
        <extracomment>%1 is a path with * and ?.</extracomment>
        <translation>Zu %1 passt nichts.</translation>
    </message>
    <message>
        <source>%1 is a link and was left out.</source>
        <translation>%1 ist eine Verknüpfung und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 is no file and was left out.</source>
        <translation>%1 ist keine Datei und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 may not be collected at this node.</source>
        <translation>%1 darf an diesem Knoten nicht eingesammelt werden.</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <extracomment>%1 is a number, of lines about files that were left out.</extracomment>
        <translation>Und %1 weitere.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <extracomment>%1 is the path of a folder.</extracomment>
        <translation>Das Verzeichnis %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing fits %1 below %2, the private root of this client.</source>
        <extracomment>%1 is a path with * and ?, %2 a folder.</extracomment>
        <translation>Zu %1 passt nichts unter %2, dem eigenen Wurzelverzeichnis dieses Clients.</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>The node that is to stop is not on a route of job %1.</source>
        <translation>Der Knoten, der anhalten soll, liegt auf keinem Weg des Auftrags %1.</translation>
    </message>
    <message>
        <source>The forecast was cancelled.</source>
        <translation>Die Vorhersage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Everything in this job has ended: there is nothing to forecast.</source>
        <translation>In diesem Auftrag ist alles beendet: Es gibt nichts vorherzusagen.</translation>
    </message>
    <message>
        <source>Nothing of this job has been executed to its end yet, so there is nothing to measure. Ask again when the first destination has finished.</source>
        <translation>Von diesem Auftrag ist noch nichts zu Ende ausgeführt, es gibt also noch nichts zu messen. Fragen Sie wieder, wenn das erste Ziel fertig ist.</translation>
    </message>
</context>
<context>
    <name>GroupCondition</name>
    <message>
        <source>The condition is longer than %1 characters. Make it shorter.</source>
        <translation>Die Bedingung ist länger als %1 Zeichen. Kürzen Sie sie.</translation>
    </message>
    <message>
        <source>The condition is empty. Write a test, such as name = &quot;pc-*&quot;.</source>
        <translation>Die Bedingung ist leer. Schreiben Sie eine Prüfung, etwa name = &quot;pc-*&quot;.</translation>
    </message>
    <message>
        <source>this parenthesis was never opened</source>
        <translation>diese Klammer wurde nie geöffnet</translation>
    </message>
    <message>
        <source>“and” or “or” is expected here</source>
        <translation>hier wird „and“ oder „or“ erwartet</translation>
    </message>
    <message>
        <source>Character %1: %2.</source>
        <extracomment>%1 is a place in a condition, from 1 on; %2 says what is wrong there.</extracomment>
        <translation>Zeichen %1: %2.</translation>
    </message>
    <message>
        <source>parentheses and “not” go at most %1 levels deep</source>
        <translation>Klammern und „not“ gehen höchstens %1 Ebenen tief</translation>
    </message>
    <message>
        <source>“)” is missing; its “(” is character %1</source>
        <translation>„)“ fehlt; die „(“ dazu ist Zeichen %1</translation>
    </message>
    <message>
        <source>a test is expected here, but the condition ends</source>
        <translation>hier wird eine Prüfung erwartet, aber die Bedingung endet</translation>
    </message>
    <message>
        <source>“%1” is no fact of a node; there are: %2</source>
        <extracomment>%1 is a word of a condition, %2 a list of words.</extracomment>
        <translation>„%1“ ist keine Angabe eines Knotens; es gibt: %2</translation>
    </message>
    <message>
        <source>a condition has at most %1 tests</source>
        <translation>eine Bedingung hat höchstens %1 Prüfungen</translation>
    </message>
    <message>
        <source>“(” is missing: %1 needs what it is about, such as %1(os.id)</source>
        <translation>„(“ fehlt: %1 braucht, worum es geht, etwa %1(os.id)</translation>
    </message>
    <message>
        <source>the name of what %1 is about</source>
        <translation>der Name dessen, worum es bei %1 geht</translation>
    </message>
    <message>
        <source>“)” is missing behind “%1”</source>
        <translation>hinter „%1“ fehlt „)“</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>“(” is missing behind “in”</source>
        <translation>hinter „in“ fehlt „(“</translation>
    </message>
    <message>
        <source>“,” or “)” is expected here</source>
        <translation>hier wird „,“ oder „)“ erwartet</translation>
    </message>
    <message>
        <source>this quotation mark is never closed</source>
        <translation>dieses Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>%1 is expected here</source>
        <translation>hier wird %1 erwartet</translation>
    </message>
    <message>
        <source>this text is longer than %1 characters</source>
        <translation>dieser Text ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>an operator is missing: = != &lt; &lt;= &gt; &gt;= or in</source>
        <translation>ein Operator fehlt: = != &lt; &lt;= &gt; &gt;= oder in</translation>
    </message>
    <message>
        <source>its name in the parentheses is empty</source>
        <translation>sein Name in den Klammern ist leer</translation>
    </message>
    <message>
        <source>this fact has no order: use = != or in</source>
        <translation>diese Angabe hat keine Ordnung: nehmen Sie = != oder in</translation>
    </message>
    <message>
        <source>a role is client or relay</source>
        <translation>eine Rolle ist client oder relay</translation>
    </message>
</context>
<context>
    <name>GroupText</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln Client</numerusform>
            <numerusform>%Ln Clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s)</source>
        <translation>
            <numerusform>%Ln Relais</numerusform>
            <numerusform>%Ln Relais</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>%1 and %2 are counts with their words: &quot;2 clients&quot;, &quot;1 relay&quot;.</extracomment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>No node is in it at present.</source>
        <translation>Derzeit gehört kein Knoten dazu.</translation>
    </message>
    <message>
        <source>At present it has %1.</source>
        <extracomment>%1 is a count with its word: &quot;2 clients&quot;.</extracomment>
        <translation>Derzeit gehören dazu: %1.</translation>
    </message>
    <message>
        <source>At present it has %1: %2.</source>
        <extracomment>%1 is a count with its word: &quot;2 clients&quot;, %2 a list of names, &quot;a, b and 12 more&quot;.</extracomment>
        <translation>Derzeit gehören dazu: %1 (%2).</translation>
    </message>
</context>
<context>
    <name>HigherJobs</name>
    <message>
        <source>The job comes from the higher managing server %1. Operate on it there.</source>
        <extracomment>%1 is the name of a managing server.</extracomment>
        <translation>Der Auftrag kommt vom übergeordneten Verwaltungsserver %1. Bedienen Sie ihn dort.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Name of a folder. %1 is the name of a managing server, %2 says what is wrong.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (not reached since %2)</source>
        <extracomment>Name of a folder. %1 is the name of a managing server, %2 a time.</extracomment>
        <translation>%1 (nicht erreicht seit %2)</translation>
    </message>
</context>
<context>
    <name>Hooks</name>
    <message>
        <source>--%1: %2 is no program that can be run. Give its absolute path.</source>
        <translation>--%1: %2 ist kein Programm, das ausgeführt werden kann. Geben Sie seinen absoluten Pfad an.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <translation>%1 konnte nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>The server was stopped meanwhile.</source>
        <translation>Der Server wurde inzwischen beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not end within %n second(s).</source>
        <translation>
            <numerusform>%1 endete nicht innerhalb von %n Sekunde.</numerusform>
            <numerusform>%1 endete nicht innerhalb von %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ended with exit code %2. %3</source>
        <extracomment>%1 is a program, %2 a number, %3 what it printed.</extracomment>
        <translation>%1 endete mit Exit-Code %2. %3</translation>
    </message>
</context>
<context>
    <name>HostText</name>
    <message>
        <source>The managing server is not running.</source>
        <translation>Der Verwaltungsserver läuft nicht.</translation>
    </message>
</context>
<context>
    <name>IdGroup</name>
    <message>
        <source>An ID has no name. Give one.</source>
        <translation>Eine ID hat keinen Namen. Geben Sie einen an.</translation>
    </message>
    <message>
        <source>The ID “%1” is too long: at most %2 characters are allowed.</source>
        <translation>Die ID „%1“ ist zu lang: höchstens %2 Zeichen sind erlaubt.</translation>
    </message>
    <message>
        <source>The ID “%1” must not have a comma or a control character.</source>
        <translation>Die ID „%1“ darf weder Komma noch Steuerzeichen enthalten.</translation>
    </message>
    <message>
        <source>is wrong: %1</source>
        <extracomment>Behind the name of a member of a JSON file. %1 is a sentence.</extracomment>
        <translation>ist falsch: %1</translation>
    </message>
    <message>
        <source>is empty: it is an ID group without a relay. Name at least one relay that manages the ID</source>
        <translation>ist leer: Es ist eine ID-Gruppe ohne Relais. Nennen Sie mindestens ein Relais, das die ID verwaltet</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>&quot;%1&quot; is no message to a node. There are: install, hold, release, reject (each also with -NUMBER), log-on, shutdown.</source>
        <extracomment>The words between the quotes are typed as they are.</extracomment>
        <translation>„%1“ ist keine Nachricht an einen Knoten. Es gibt: install, hold, release, reject (jeweils auch mit -NUMMER), log-on, shutdown.</translation>
    </message>
    <message>
        <source>There is no node to write to in %1.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>In %1 gibt es keinen Knoten, dem man schreiben könnte.</translation>
    </message>
</context>
<context>
    <name>Installer</name>
    <message>
        <source>The archive is refused: its entry %1 leads out of the folder.</source>
        <extracomment>%1 is a path inside an archive.</extracomment>
        <translation>Das Archiv wird zurückgewiesen: Sein Eintrag %1 führt aus dem Verzeichnis hinaus.</translation>
    </message>
    <message>
        <source>The archive is refused: its link %1 leads out of the folder.</source>
        <translation>Das Archiv wird zurückgewiesen: Seine Verknüpfung %1 führt aus dem Verzeichnis hinaus.</translation>
    </message>
    <message>
        <source>The archive is refused: its entry %1 is neither a file, a folder nor a link.</source>
        <translation>Das Archiv wird zurückgewiesen: Sein Eintrag %1 ist weder Datei noch Verzeichnis noch Verknüpfung.</translation>
    </message>
    <message>
        <source>%1 cannot be unpacked.</source>
        <translation>%1 kann nicht entpackt werden.</translation>
    </message>
    <message>
        <source>Unpacking was ended because the node stops.</source>
        <translation>Das Entpacken wurde beendet, weil der Knoten anhält.</translation>
    </message>
    <message>
        <source>The archive is refused: it has more than a million entries.</source>
        <translation>Das Archiv wird zurückgewiesen: Es hat mehr als eine Million Einträge.</translation>
    </message>
    <message>
        <source>%1 holds nothing.</source>
        <translation>%1 enthält nichts.</translation>
    </message>
    <message>
        <source>%1 is not a folder below the root to unpack into.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>%1 ist kein Verzeichnis unterhalb der Wurzel, in die entpackt wird.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Das Verzeichnis %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be put in its place.</source>
        <translation>Das Verzeichnis %1 kann nicht an seinen Platz gebracht werden.</translation>
    </message>
    <message>
        <source>dpkg is not installed on this node.</source>
        <translation>dpkg ist auf diesem Knoten nicht installiert.</translation>
    </message>
    <message>
        <source>The package database below %1 cannot be made.</source>
        <translation>Die Paketdatenbank unter %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 is not a Debian package.
%2</source>
        <extracomment>%1 is a file name, %2 what a program printed.</extracomment>
        <translation>%1 ist kein Debian-Paket.
%2</translation>
    </message>
    <message>
        <source>%1 %2 is installed already.</source>
        <extracomment>%1 is a package, %2 its version.</extracomment>
        <translation>%1 %2 ist bereits installiert.</translation>
    </message>
    <message>
        <source>This node cannot execute packages of this kind.</source>
        <translation>Dieser Knoten kann Pakete dieser Art nicht ausführen.</translation>
    </message>
    <message>
        <source>%1 The disk is full.</source>
        <extracomment>%1 is a sentence that says what could not be done.</extracomment>
        <translation>%1 Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence that says what could not be done, %2 the system&apos;s words for the reason.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 is not a program: it has neither a known binary format nor a first line that begins with #!.</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>%1 ist kein Programm: Weder hat es ein bekanntes Binärformat noch eine erste Zeile, die mit #! beginnt.</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>%1 was ended because it took too long.</source>
        <translation>%1 wurde beendet, weil es zu lange dauerte.</translation>
    </message>
    <message>
        <source>%1 was ended because the node stops.</source>
        <translation>%1 wurde beendet, weil der Knoten anhält.</translation>
    </message>
    <message>
        <source>%1 was ended by signal %2.</source>
        <extracomment>%1 is a program, %2 a number.</extracomment>
        <translation>%1 wurde durch Signal %2 beendet.</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2.</source>
        <translation>%1 endete mit dem Rückgabewert %2.</translation>
    </message>
    <message>
        <source>%1 cannot be made executable.</source>
        <translation>%1 kann nicht ausführbar gemacht werden.</translation>
    </message>
    <message>
        <source>The execution broke off: %1</source>
        <extracomment>%1 is a technical message.</extracomment>
        <translation>Die Ausführung ist abgebrochen: %1</translation>
    </message>
    <message>
        <source>The execution cannot be started. %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>Die Ausführung kann nicht gestartet werden. %1</translation>
    </message>
</context>
<context>
    <name>Inventory</name>
    <message>
        <source>An item of the inventory is not a list of key, value and addition.</source>
        <translation>Ein Eintrag des Inventars ist keine Liste aus Schlüssel, Wert und Zusatz.</translation>
    </message>
    <message>
        <source>A key of the inventory is empty, too long, or has control characters.</source>
        <translation>Ein Schlüssel des Inventars ist leer, zu lang oder enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>The value of “%1” is too long, or has control characters.</source>
        <translation>Der Wert von „%1“ ist zu lang oder enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>User inventory</source>
        <translation>Benutzerinventar</translation>
    </message>
    <message>
        <source>Registry collection</source>
        <translation>Registrierungssammlung</translation>
    </message>
    <message>
        <source>System configuration</source>
        <translation>Systemkonfiguration</translation>
    </message>
    <message>
        <source>Software monitoring</source>
        <translation>Softwareüberwachung</translation>
    </message>
    <message>
        <source>The inventory is larger than %1 MiB.</source>
        <translation>Das Inventar ist größer als %1 MiB.</translation>
    </message>
    <message>
        <source>What was sent is not an inventory, or it is damaged.</source>
        <translation>Was gesendet wurde, ist kein Inventar, oder es ist beschädigt.</translation>
    </message>
    <message>
        <source>The inventory was written by a newer version.</source>
        <translation>Das Inventar wurde von einer neueren Version geschrieben.</translation>
    </message>
    <message>
        <source>Inventories of the kind “%1” are not known here.</source>
        <translation>Inventare der Art „%1“ sind hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The inventory has %1 items, at most %2 are allowed.</source>
        <translation>Das Inventar hat %1 Einträge, höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>The key “%1” is in the inventory twice.</source>
        <translation>Der Schlüssel „%1“ steht zweimal im Inventar.</translation>
    </message>
    <message>
        <source>A part of the inventory is damaged.</source>
        <translation>Ein Teil des Inventars ist beschädigt.</translation>
    </message>
    <message>
        <source>The parts of the inventory do not agree how many there are.</source>
        <translation>Die Teile des Inventars stimmen nicht überein, wie viele es sind.</translation>
    </message>
    <message>
        <source>The inventory is damaged: its checksum is wrong.</source>
        <translation>Das Inventar ist beschädigt: Seine Prüfsumme ist falsch.</translation>
    </message>
    <message>
        <source>The inventory cannot be unpacked.</source>
        <translation>Das Inventar kann nicht entpackt werden.</translation>
    </message>
    <message>
        <source>The inventory is damaged: it cannot be unpacked.</source>
        <translation>Das Inventar ist beschädigt: Es kann nicht entpackt werden.</translation>
    </message>
</context>
<context>
    <name>InventoryExecution</name>
    <message>
        <source>%1: %2 items.</source>
        <extracomment>%1 is a kind of inventory, %2 a number.</extracomment>
        <translation>%1: %2 Einträge.</translation>
    </message>
    <message>
        <source>%1 more did not fit and were left out.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>%1 weitere passten nicht hinein und wurden weggelassen.</translation>
    </message>
    <message>
        <source>Nothing is asked here: no user inventory schema has been sent.</source>
        <translation>Hier wird nichts gefragt: Es wurde kein Benutzerinventar-Schema gesendet.</translation>
    </message>
    <message>
        <source>Not answered yet: %1.</source>
        <extracomment>%1 is a list of questions.</extracomment>
        <translation>Noch nicht beantwortet: %1.</translation>
    </message>
    <message>
        <source>This node does not know what is asked for.</source>
        <translation>Dieser Knoten weiß nicht, wonach gefragt wird.</translation>
    </message>
    <message>
        <source>The schema is kept; everything required is answered.</source>
        <translation>Das Schema ist gespeichert; alles Erforderliche ist beantwortet.</translation>
    </message>
    <message>
        <source>Questions about this computer</source>
        <translation>Fragen zu diesem Rechner</translation>
    </message>
    <message>
        <source>Please answer with “signalbox-node user-inventory”, or tell your administrator: %1</source>
        <extracomment>%1 is a list of questions.</extracomment>
        <translation>Bitte mit „signalbox-node user-inventory“ beantworten oder Ihrem Administrator mitteilen: %1</translation>
    </message>
    <message>
        <source>The schema is kept. Not answered yet: %1. %2</source>
        <extracomment>%1 is a list of questions, %2 a sentence that says where they are shown.</extracomment>
        <translation>Das Schema ist gespeichert. Noch nicht beantwortet: %1. %2</translation>
    </message>
    <message>
        <source>No program is looked out for any more.</source>
        <translation>Es wird auf kein Programm mehr geachtet.</translation>
    </message>
    <message>
        <source>The policy is kept; running programs are compared with it every %1 seconds.</source>
        <translation>Die Richtlinie ist gespeichert; laufende Programme werden alle %1 Sekunden damit verglichen.</translation>
    </message>
    <message>
        <source>This node is no relay.</source>
        <translation>Dieser Knoten ist kein Relais.</translation>
    </message>
</context>
<context>
    <name>JobAttributes</name>
    <message>
        <source>%1: it is longer than %2 characters.</source>
        <extracomment>%1 is which program (&quot;Program before the installation&quot;).</extracomment>
        <translation>%1: Es sind mehr als %2 Zeichen.</translation>
    </message>
    <message>
        <source>%1: it has a control character.</source>
        <translation>%1: Es enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>%1: give a time-out of 1 to %2 seconds.</source>
        <translation>%1: Geben Sie eine Zeitgrenze von 1 bis %2 Sekunden an.</translation>
    </message>
    <message>
        <source>Waves: give at most %1 sizes.</source>
        <translation>Wellen: Geben Sie höchstens %1 Größen an.</translation>
    </message>
    <message>
        <source>Waves: a size is a number of destinations from 1 on, or 1 % to 100 % of them.</source>
        <translation>Wellen: Eine Größe ist eine Zahl von Zielen ab 1 oder 1 % bis 100 % davon.</translation>
    </message>
    <message>
        <source>Waves: the sizes make up %1 %, more than all.</source>
        <translation>Wellen: Die Größen ergeben %1 %, mehr als alle.</translation>
    </message>
    <message>
        <source>Waves: the success that is needed is outside 0 % to 100 %.</source>
        <translation>Wellen: Der nötige Erfolg liegt nicht zwischen 0 % und 100 %.</translation>
    </message>
    <message>
        <source>must be a number from 1 on, or a text such as “20%”</source>
        <translation>muss eine Zahl ab 1 oder ein Text wie „20%“ sein</translation>
    </message>
    <message>
        <source>%1 (at most %2 s)</source>
        <extracomment>%1 is a command, %2 a number of seconds.</extracomment>
        <translation>%1 (höchstens %2 s)</translation>
    </message>
    <message>
        <source>Retention at relays: give 0 to %1 days.</source>
        <translation>Aufbewahrung bei Relais: Geben Sie 0 bis %1 Tage an.</translation>
    </message>
    <message>
        <source>Retries: give 0 to %1.</source>
        <translation>Wiederholungen: Geben Sie 0 bis %1 an.</translation>
    </message>
    <message>
        <source>Retry interval: give 0 to %1 seconds.</source>
        <translation>Abstand der Wiederholungen: Geben Sie 0 bis %1 Sekunden an.</translation>
    </message>
    <message>
        <source>Programs: jobs of the type “%1” install nothing that they could go with.</source>
        <translation>Programme: Aufträge vom Typ „%1“ installieren nichts, wozu sie gehören könnten.</translation>
    </message>
    <message>
        <source>Mode: jobs of the type “%1” install nothing that a user could see.</source>
        <translation>Modus: Aufträge vom Typ „%1“ installieren nichts, was ein Benutzer sehen könnte.</translation>
    </message>
    <message>
        <source>Program before the installation</source>
        <translation>Programm vor der Installation</translation>
    </message>
    <message>
        <source>Program after the installation</source>
        <translation>Programm nach der Installation</translation>
    </message>
    <message>
        <source>Program after an error</source>
        <translation>Programm nach einem Fehler</translation>
    </message>
    <message>
        <source>Distribute to suspended destinations: this does not go with a split. Leave one of them out.</source>
        <translation>An angehaltene Ziele verteilen: Das geht nicht zusammen mit einer Teilung. Lassen Sie eines davon weg.</translation>
    </message>
    <message>
        <source>Stop when failed: give a number of instructions from 1 on, or 1 % to 100 %.</source>
        <translation>Anhalten bei Fehlern: Geben Sie eine Zahl von Anweisungen ab 1 oder 1 % bis 100 % an.</translation>
    </message>
    <message>
        <source>Stop when failed: the least number that has ended is 1 to %1.</source>
        <translation>Anhalten bei Fehlern: Die kleinste Zahl der beendeten ist 1 bis %1.</translation>
    </message>
    <message>
        <source>must be background or gui</source>
        <translation>muss background oder gui sein</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>On the user&apos;s desktop</source>
        <translation>Auf dem Desktop des Benutzers</translation>
    </message>
    <message>
        <source>Program before</source>
        <translation>Programm davor</translation>
    </message>
    <message>
        <source>Program after</source>
        <translation>Programm danach</translation>
    </message>
    <message>
        <source>Program on error</source>
        <translation>Programm bei Fehler</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>%1, every %2 s</source>
        <translation>%1, alle %2 s</translation>
    </message>
    <message>
        <source>Kept at relays</source>
        <extracomment>How long relays keep the packages.</extracomment>
        <translation>Bei Relais aufbewahrt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Suspended destinations</source>
        <translation>Angehaltene Ziele</translation>
    </message>
    <message>
        <source>Distributed to as well</source>
        <translation>Werden auch bedient</translation>
    </message>
    <message>
        <source>Stops when failed</source>
        <translation>Hält bei Fehlern an</translation>
    </message>
    <message>
        <source>%1, once %2 have ended</source>
        <extracomment>%1 is &quot;20 %&quot; or a number; %2 is a number.</extracomment>
        <translation>%1, sobald %2 beendet sind</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>%1, then the rest; %2 % must succeed</source>
        <extracomment>%1 is a list of numbers and percentages, %2 a number.</extracomment>
        <translation>%1, dann der Rest; %2 % müssen gelingen</translation>
    </message>
    <message>
        <source>its stop rule: %1 of %2 that have ended failed, the limit is %3</source>
        <extracomment>%1 and %2 are numbers of instructions, %3 is &quot;20 %&quot; or a number.</extracomment>
        <translation>seiner Anhalteregel: %1 von %2 beendeten sind gescheitert, die Grenze ist %3</translation>
    </message>
    <message>
        <source>Wave %1 of %2 has ended with %3 completed, and %4 are needed. Execute anew what failed, or resume the job to begin wave %5 all the same.</source>
        <extracomment>%1, %2: wave 1 of 3. %3 and %4 are numbers of instructions, %5 is the number of the next wave.</extracomment>
        <translation>Welle %1 von %2 ist mit %3 abgeschlossenen zu Ende, nötig sind %4. Führen Sie erneut aus, was gescheitert ist, oder setzen Sie den Auftrag fort, um Welle %5 trotzdem zu beginnen.</translation>
    </message>
    <message>
        <source>Since %1 wave %2 of %3 is under way; the next one begins when %4 of its %5 are completed, %6 are.</source>
        <extracomment>%1 is a time, %2, %3: wave 1 of 3. %4 to %6 are numbers of instructions.</extracomment>
        <translation>Seit %1 läuft Welle %2 von %3; die nächste beginnt, wenn %4 ihrer %5 abgeschlossen sind, %6 sind es.</translation>
    </message>
    <message>
        <source>%1: give the path of a program from / on, or the name of a program of the system; what follows are its arguments.</source>
        <translation>%1: Geben Sie den Pfad eines Programms ab / an oder den Namen eines Programms des Systems; was folgt, sind seine Argumente.</translation>
    </message>
    <message>
        <source>is missing: give the sizes of the waves</source>
        <translation>fehlt: geben Sie die Größen der Wellen an</translation>
    </message>
</context>
<context>
    <name>JobDefinition</name>
    <message>
        <source>must have 64 hexadecimal digits</source>
        <translation>muss 64 hexadezimale Ziffern haben</translation>
    </message>
    <message>
        <source>does not go with the type “%1”</source>
        <extracomment>Behind the name of a member of a JSON file. %1 is a type of job.</extracomment>
        <translation>passt nicht zum Typ „%1“</translation>
    </message>
    <message>
        <source>is empty or missing: jobs of the type “%1” need one</source>
        <translation>ist leer oder fehlt: Aufträge vom Typ „%1“ brauchen eines</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>is wrong: %1</source>
        <translation>ist falsch: %1</translation>
    </message>
    <message>
        <source>is no type of job: %1</source>
        <translation>ist kein Auftragstyp: %1</translation>
    </message>
    <message>
        <source>must be “immediate”: times are given when the job is ordered</source>
        <translation>muss „immediate“ sein: Zeiten werden beim Erteilen des Auftrags angegeben</translation>
    </message>
    <message>
        <source>is no timing: %1</source>
        <translation>ist kein Zeitpunkt der Ausführung: %1</translation>
    </message>
    <message>
        <source>must be a time such as 2026-11-21T02:00:00Z</source>
        <translation>muss eine Zeit wie 2026-11-21T02:00:00Z sein</translation>
    </message>
    <message>
        <source>goes with the timing “date-time”, and is needed there</source>
        <translation>gehört zum Zeitpunkt „date-time“ und ist dort nötig</translation>
    </message>
    <message>
        <source>has “%1” twice</source>
        <translation>enthält „%1“ zweimal</translation>
    </message>
    <message>
        <source>Packages: “%1” is not on this server as it was when the job was defined. Bring it in, or define the job anew.</source>
        <translation>Pakete: „%1“ ist auf diesem Server nicht so vorhanden wie bei der Definition des Auftrags. Bringen Sie es ein, oder definieren Sie den Auftrag neu.</translation>
    </message>
    <message>
        <source>Destinations: there is no node “%1” on this server.</source>
        <translation>Ziele: Auf diesem Server gibt es keinen Knoten „%1“.</translation>
    </message>
    <message>
        <source>Destinations: there is no host group “%1” on this server.</source>
        <translation>Ziele: Auf diesem Server gibt es keine Hostgruppe „%1“.</translation>
    </message>
</context>
<context>
    <name>JobOrder</name>
    <message>
        <source>%1: it is empty. Write something.</source>
        <translation>%1: Das Feld ist leer. Schreiben Sie etwas hinein.</translation>
    </message>
    <message>
        <source>%1: it has %2 characters, at most %3 are allowed. Shorten it.</source>
        <translation>%1: Es sind %2 Zeichen, höchstens %3 sind erlaubt. Kürzen Sie es.</translation>
    </message>
    <message>
        <source>%1: character %2 is a line break. Write one line.</source>
        <translation>%1: Das Zeichen %2 ist ein Zeilenumbruch. Schreiben Sie eine Zeile.</translation>
    </message>
    <message>
        <source>%1: character %2 is a control character. Remove it.</source>
        <translation>%1: Das Zeichen %2 ist ein Steuerzeichen. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>“%1” is not a member of an order of this type.</source>
        <translation>„%1“ gehört nicht zu einer Vorgabe dieses Typs.</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>“urgency” is low, normal or critical, not “%1”.</source>
        <translation>„urgency“ ist low, normal oder critical, nicht „%1“.</translation>
    </message>
    <message>
        <source>Jobs of the type “%1” have no order.</source>
        <translation>Aufträge vom Typ „%1“ haben keine Vorgabe.</translation>
    </message>
    <message>
        <source>The order is larger than %1 KiB.</source>
        <translation>Die Vorgabe ist größer als %1 KiB.</translation>
    </message>
    <message>
        <source>The file is not an order, or it is damaged.</source>
        <translation>Die Datei ist keine Vorgabe, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>The order was written by a newer version.</source>
        <translation>Die Vorgabe wurde von einer neueren Version geschrieben.</translation>
    </message>
    <message>
        <source>Jobs of the type “%1” are not known here.</source>
        <translation>Aufträge vom Typ „%1“ sind hier nicht bekannt.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a name. Use 1 to %3 letters, digits, and the characters . _ -.</source>
        <translation>%1: „%2“ ist kein Name. Verwenden Sie 1 bis %3 Buchstaben, Ziffern und die Zeichen . _ -.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A place in a list: %1 is &quot;Field&quot;, &quot;Entry&quot; or &quot;Rule&quot;, %2 its number.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: there are %2, at most %3 are allowed. Remove some.</source>
        <translation>%1: Es sind %2, höchstens %3 sind erlaubt. Entfernen Sie einige.</translation>
    </message>
    <message>
        <source>%1: only a field of the type “choice” has choices.</source>
        <translation>%1: Nur ein Feld des Typs „choice“ hat Auswahlmöglichkeiten.</translation>
    </message>
    <message>
        <source>%1: there is nothing to choose from. Write at least one choice.</source>
        <translation>%1: Es gibt nichts auszuwählen. Schreiben Sie mindestens eine Möglichkeit.</translation>
    </message>
    <message>
        <source>%1: “%2” is there twice. Remove one of them.</source>
        <translation>%1: „%2“ steht zweimal da. Entfernen Sie eines davon.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>%1: there is none. Write at least one.</source>
        <translation>%1: Es gibt keine. Schreiben Sie mindestens eines.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>%1: “%2” is not the full path of a file. Write it from / on, without “..”.</source>
        <translation>%1: „%2“ ist nicht der volle Pfad einer Datei. Schreiben Sie ihn ab /, ohne „..“.</translation>
    </message>
    <message>
        <source>%1: what is in /%2 is no file to collect from.</source>
        <translation>%1: Was in /%2 liegt, ist keine Datei, die gesammelt werden kann.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Interval: give %1 to %2 seconds.</source>
        <translation>Abstand: Geben Sie %1 bis %2 Sekunden an.</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>„%1“ muss true oder false sein.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number.</source>
        <translation>„%1“ muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>“%1” must be a list.</source>
        <translation>„%1“ muss eine Liste sein.</translation>
    </message>
    <message>
        <source>“%1” must be a list of texts.</source>
        <translation>„%1“ muss eine Liste von Texten sein.</translation>
    </message>
    <message>
        <source>“%1” must be a list of objects.</source>
        <translation>„%1“ muss eine Liste von Objekten sein.</translation>
    </message>
    <message>
        <source>“type” is text, number or choice, not “%1”.</source>
        <translation>„type“ ist text, number oder choice, nicht „%1“.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Size limit: give 1 to %1 MiB.</source>
        <translation>Größengrenze: Geben Sie 1 bis %1 MiB an.</translation>
    </message>
    <message>
        <source>Job: orders of the type “%1” name none.</source>
        <translation>Auftrag: Anweisungen der Art „%1“ nennen keinen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a place in a JSON file, &quot;entries[2]&quot;; %2 a sentence.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>JobPrograms</name>
    <message>
        <source>Its command is empty.</source>
        <translation>Sein Befehl ist leer.</translation>
    </message>
    <message>
        <source>%1 is neither the path of a program nor a program of the system.</source>
        <extracomment>%1 is the name of a program.</extracomment>
        <translation>%1 ist weder der Pfad eines Programms noch ein Programm des Systems.</translation>
    </message>
    <message>
        <source>The program before the installation failed, so nothing was installed.</source>
        <translation>Das Programm vor der Installation ist gescheitert, daher wurde nichts installiert.</translation>
    </message>
    <message>
        <source>The program after the installation ended well.</source>
        <translation>Das Programm nach der Installation ist gut zu Ende gegangen.</translation>
    </message>
    <message>
        <source>The program after the installation failed.</source>
        <translation>Das Programm nach der Installation ist gescheitert.</translation>
    </message>
    <message>
        <source>The program after an error ended well.</source>
        <translation>Das Programm nach einem Fehler ist gut zu Ende gegangen.</translation>
    </message>
    <message>
        <source>The program after an error failed.</source>
        <translation>Das Programm nach einem Fehler ist gescheitert.</translation>
    </message>
</context>
<context>
    <name>JsonText</name>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>is empty or missing</source>
        <translation>ist leer oder fehlt</translation>
    </message>
    <message>
        <source>is longer than %1 characters</source>
        <translation>ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>has a control character</source>
        <translation>enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>muss eine ganze Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>has more than %1 entries</source>
        <translation>hat mehr als %1 Einträge</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>The whole %1.</source>
        <comment>JSON file</comment>
        <extracomment>%1 is the place in a JSON file, &quot;stages[2].name&quot;; %2 what is wrong: &quot;must be a text&quot;.</extracomment>
        <translation>Das Ganze %1.</translation>
    </message>
    <message>
        <source>“%1” %2.</source>
        <translation>„%1“ %2.</translation>
    </message>
    <message>
        <source>It is larger than %1 KiB.</source>
        <translation>Sie ist größer als %1 KiB.</translation>
    </message>
    <message>
        <source>It is not a JSON object.</source>
        <translation>Sie ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>It is not JSON: line %1, column %2, %3.</source>
        <translation>Sie ist kein JSON: Zeile %1, Spalte %2, %3.</translation>
    </message>
</context>
<context>
    <name>Judgement</name>
    <message>
        <source>Permitted</source>
        <comment>network connection</comment>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>network connection</comment>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Message to the user</source>
        <translation>Nachricht an den Benutzer</translation>
    </message>
    <message>
        <source>Permit the network</source>
        <translation>Netzwerk erlauben</translation>
    </message>
    <message>
        <source>Refuse the network</source>
        <translation>Netzwerk sperren</translation>
    </message>
    <message>
        <source>Mail to the administrators</source>
        <translation>Mail an die Administratoren</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <extracomment>A piece of software. %1 is its name, %2 the version it must at least have.</extracomment>
        <translation>%1 ab %2</translation>
    </message>
    <message>
        <source>The client has not told its inventory “%1” yet.</source>
        <extracomment>%1 is a kind of inventory: &quot;Software&quot;.</extracomment>
        <translation>Der Client hat sein Inventar „%1“ noch nicht gemeldet.</translation>
    </message>
    <message>
        <source>The client does not tell which security updates are pending.</source>
        <translation>Der Client meldet nicht, welche Sicherheitsaktualisierungen ausstehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n security update(s) are not installed.</source>
        <translation>
            <numerusform>%n Sicherheitsaktualisierung ist nicht installiert.</numerusform>
            <numerusform>%n Sicherheitsaktualisierungen sind nicht installiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is installed in version %2; %3 is needed.</source>
        <translation>%1 ist in Version %2 installiert; nötig ist %3.</translation>
    </message>
    <message>
        <source>The client does not tell whether the service %1 is started with the system.</source>
        <translation>Der Client meldet nicht, ob der Dienst %1 mit dem System gestartet wird.</translation>
    </message>
    <message>
        <source>%1 is installed, and its service %2 is not started with the system.</source>
        <translation>%1 ist installiert, aber sein Dienst %2 wird nicht mit dem System gestartet.</translation>
    </message>
    <message>
        <source>No anti-virus product is installed. Needed: %1.</source>
        <translation>Kein Virenschutz ist installiert. Nötig: %1.</translation>
    </message>
    <message>
        <source>Prohibited software is installed: %1.</source>
        <translation>Verbotene Software ist installiert: %1.</translation>
    </message>
    <message>
        <source>Mandatory software of the group “%1” is not installed: %2.</source>
        <extracomment>%1 is a group of software (&quot;Backup&quot;), %2 a list of names.</extracomment>
        <translation>Pflichtsoftware der Gruppe „%1“ ist nicht installiert: %2.</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between names</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>Accounts with root&apos;s rights: %1.</source>
        <translation>Konten mit den Rechten von root: %1.</translation>
    </message>
    <message>
        <source>An account has no password.</source>
        <translation>Ein Konto hat kein Passwort.</translation>
    </message>
    <message>
        <source>Root can log in over SSH with a password.</source>
        <translation>root kann sich über SSH mit Passwort anmelden.</translation>
    </message>
    <message>
        <source>Users can log in over SSH with a password.</source>
        <translation>Benutzer können sich über SSH mit Passwort anmelden.</translation>
    </message>
    <message>
        <source>Shared with everybody: %1.</source>
        <translation>Für alle freigegeben: %1.</translation>
    </message>
    <message>
        <source>The FTP server lets in who has no account.</source>
        <translation>Der FTP-Server lässt Anonyme ein.</translation>
    </message>
    <message>
        <source>Services are started with the system that must not be: %1.</source>
        <translation>Dienste werden mit dem System gestartet, die es nicht dürfen: %1.</translation>
    </message>
    <message>
        <source>No firewall is on.</source>
        <translation>Keine Firewall ist an.</translation>
    </message>
    <message>
        <source>Automatic updates are off.</source>
        <translation>Automatische Aktualisierungen sind aus.</translation>
    </message>
    <message>
        <source>The screen does not lock itself.</source>
        <translation>Der Bildschirm sperrt sich nicht selbst.</translation>
    </message>
    <message>
        <source>The disk is not encrypted.</source>
        <translation>Die Platte ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>The client does not tell: %1.</source>
        <extracomment>%1 is a security setting: &quot;Firewall&quot;.</extracomment>
        <translation>Der Client meldet nicht: %1.</translation>
    </message>
    <message>
        <source>%1: “%2” does not exist.</source>
        <extracomment>%1 is the name of a condition, %2 a key of the inventory.</extracomment>
        <translation>%1: „%2“ gibt es nicht.</translation>
    </message>
    <message>
        <source>%1: the client does not tell “%2”.</source>
        <translation>%1: Der Client meldet „%2“ nicht.</translation>
    </message>
    <message>
        <source>%1: “%2” exists.</source>
        <translation>%1: „%2“ gibt es.</translation>
    </message>
    <message>
        <source>%1: “%2” is “%3”. It is right when it %4 “%5”.</source>
        <extracomment>%1 name of a condition, %2 key of the inventory, %3 its value, %4 a comparison (&quot;is at least version&quot;), %5 a value.</extracomment>
        <translation>%1: „%2“ ist „%3“. Richtig ist: %4 „%5“.</translation>
    </message>
</context>
<context>
    <name>JudgementPolicy</name>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>is empty or missing</source>
        <translation>ist leer oder fehlt</translation>
    </message>
    <message>
        <source>is longer than %1 characters</source>
        <translation>ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>has a control character</source>
        <translation>enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>muss eines davon sein: %1</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>has more than %1 entries</source>
        <translation>hat mehr als %1 Einträge</translation>
    </message>
    <message>
        <source>“%1” %2.</source>
        <comment>judgement policy</comment>
        <extracomment>%1 is a member of a JSON file, &quot;items.anti-virus.level&quot;; %2 what is wrong: &quot;must be a text&quot;.</extracomment>
        <translation>„%1“ %2.</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>steht zweimal da</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>has “%1”, which is no address</source>
        <translation>enthält „%1“, das keine Adresse ist</translation>
    </message>
    <message>
        <source>The policy was written by a newer version.</source>
        <translation>Die Richtlinie wurde von einer neueren Version geschrieben.</translation>
    </message>
    <message>
        <source>must be %1</source>
        <translation>muss %1 sein</translation>
    </message>
    <message>
        <source>The policy is larger than %1 KiB.</source>
        <translation>Die Richtlinie ist größer als %1 KiB.</translation>
    </message>
    <message>
        <source>The policy is not a JSON object.</source>
        <translation>Die Richtlinie ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The policy is not JSON: byte %1, %2.</source>
        <translation>Die Richtlinie ist kein JSON: Byte %1, %2.</translation>
    </message>
    <message>
        <source>Standard</source>
        <comment>name of a policy</comment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>No second account with root&apos;s rights</source>
        <translation>Kein zweites Konto mit den Rechten von root</translation>
    </message>
    <message>
        <source>No account without a password</source>
        <translation>Kein Konto ohne Passwort</translation>
    </message>
    <message>
        <source>No log-in of root over SSH with a password</source>
        <translation>Keine Anmeldung von root über SSH mit Passwort</translation>
    </message>
    <message>
        <source>No log-in over SSH with a password</source>
        <translation>Keine Anmeldung über SSH mit Passwort</translation>
    </message>
    <message>
        <source>Nothing shared with everybody</source>
        <translation>Nichts für alle freigegeben</translation>
    </message>
    <message>
        <source>No anonymous FTP</source>
        <translation>Kein anonymes FTP</translation>
    </message>
    <message>
        <source>Services that must not be started</source>
        <translation>Dienste, die nicht gestartet werden dürfen</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Automatic updates</source>
        <translation>Automatische Aktualisierungen</translation>
    </message>
    <message>
        <source>Screen lock</source>
        <translation>Bildschirmsperre</translation>
    </message>
    <message>
        <source>Disk encryption</source>
        <translation>Plattenverschlüsselung</translation>
    </message>
    <message>
        <source>is</source>
        <comment>comparison</comment>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <comment>comparison</comment>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>contains</source>
        <comment>comparison</comment>
        <translation>enthält</translation>
    </message>
    <message>
        <source>matches</source>
        <comment>comparison</comment>
        <translation>passt auf</translation>
    </message>
    <message>
        <source>is less than</source>
        <comment>comparison</comment>
        <translation>ist kleiner als</translation>
    </message>
    <message>
        <source>is greater than</source>
        <comment>comparison</comment>
        <translation>ist größer als</translation>
    </message>
    <message>
        <source>is at least version</source>
        <comment>comparison</comment>
        <translation>ist mindestens Version</translation>
    </message>
    <message>
        <source>exists</source>
        <comment>comparison</comment>
        <translation>existiert</translation>
    </message>
    <message>
        <source>does not exist</source>
        <comment>comparison</comment>
        <translation>existiert nicht</translation>
    </message>
</context>
<context>
    <name>JudgementWork</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n Client</numerusform>
            <numerusform>%n Clients</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer program wrote it. Use that one.</source>
        <translation>Ein neueres Programm hat ihn geschrieben. Benutzen Sie dieses.</translation>
    </message>
    <message>
        <source>It was cancelled. What it had done by then stays.</source>
        <translation>Er wurde abgebrochen. Was bis dahin getan war, bleibt.</translation>
    </message>
    <message>
        <source>%1: the policy says nothing of it for the level “%2”.</source>
        <translation>%1: Die Richtlinie sagt für die Stufe „%2“ nichts dazu.</translation>
    </message>
    <message>
        <source>The policy has no actions for the level “%1”.</source>
        <translation>Die Richtlinie hat keine Aktionen für die Stufe „%1“.</translation>
    </message>
    <message>
        <source>%1: sent.</source>
        <translation>%1: gesendet.</translation>
    </message>
    <message>
        <source>%1: this server has no command for it. See “Hooks” in signalboxd(8).</source>
        <translation>%1: Dieser Server hat keinen Befehl dafür. Siehe „Hooks“ in signalboxd(8).</translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <extracomment>%1 is an action, %2 a sentence that says why.</extracomment>
        <translation>%1: fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1: erledigt.</translation>
    </message>
    <message>
        <source>%1: done. %2</source>
        <translation>%1: erledigt. %2</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>No messages here.</source>
        <translation>Hier gibt es keine Nachrichten.</translation>
    </message>
    <message numerus="yes">
        <source>On %n client(s) something failed. Their history says what.</source>
        <translation>
            <numerusform>Auf %n Client ist etwas fehlgeschlagen. Sein Verlauf sagt, was.</numerusform>
            <numerusform>Auf %n Clients ist etwas fehlgeschlagen. Ihr Verlauf sagt, was.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadCheck</name>
    <message>
        <source>The database is damaged: it holds values that cannot be. Put back a backup copy.</source>
        <translation>Die Datenbank ist beschädigt: Sie enthält Werte, die nicht sein können. Spielen Sie eine Sicherungskopie zurück.</translation>
    </message>
</context>
<context>
    <name>LocalFleet</name>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
</context>
<context>
    <name>LogOptions</name>
    <message>
        <source>--%1 takes a whole number from %2 to %3.</source>
        <translation>--%1 nimmt eine ganze Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>Log to this file instead of standard error, which may be the journal of systemd.</source>
        <translation>Protokolliert in diese Datei statt in die Standardfehlerausgabe, die auch das Journal von systemd sein kann.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>MiB after which a new log file is begun (10).</source>
        <translation>MiB, nach denen eine neue Protokolldatei begonnen wird (10).</translation>
    </message>
    <message>
        <source>MIB</source>
        <translation>MIB</translation>
    </message>
    <message>
        <source>How many full log files are kept beside it (5).</source>
        <translation>Wie viele volle Protokolldateien daneben aufbewahrt werden (5).</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
</context>
<context>
    <name>ManagingServer</name>
    <message>
        <source>The state folder %1 cannot be made. Choose another one or give write permission.</source>
        <translation>Das Statusverzeichnis %1 kann nicht angelegt werden. Wählen Sie ein anderes, oder erteilen Sie Schreibrecht.</translation>
    </message>
    <message>
        <source>The token file %1 cannot be read: %2.</source>
        <translation>Die Tokendatei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The token file %1 must hold a token of at least 16 characters in its first line.</source>
        <translation>Die Tokendatei %1 muss in der ersten Zeile ein Token von mindestens 16 Zeichen enthalten.</translation>
    </message>
    <message numerus="yes">
        <source>The database %1 is missing or empty, but %2 holds %n package file(s) of an earlier one. Put the database back, with its -wal file if there is one, or move that folder away to begin anew.</source>
        <translation>
            <numerusform>Die Datenbank %1 fehlt oder ist leer, aber %2 enthält %n Paketdatei einer früheren. Legen Sie die Datenbank zurück, mit ihrer -wal-Datei, wenn es eine gibt, oder verschieben Sie diesen Ordner, um neu zu beginnen.</numerusform>
            <numerusform>Die Datenbank %1 fehlt oder ist leer, aber %2 enthält %n Paketdateien einer früheren. Legen Sie die Datenbank zurück, mit ihrer -wal-Datei, wenn es eine gibt, oder verschieben Sie diesen Ordner, um neu zu beginnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The socket %1 cannot be made: it must be in a folder that exists and can be written, with at most %2 bytes in its path.</source>
        <translation>Der Socket %1 lässt sich nicht anlegen: Er muss in einem vorhandenen, beschreibbaren Ordner liegen, mit höchstens %2 Byte im Pfad.</translation>
    </message>
</context>
<context>
    <name>MessageBox</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
</context>
<context>
    <name>MessageDelivery</name>
    <message>
        <source>%1

%2

(Message of job %3)
</source>
        <extracomment>On a terminal. %1 is the title of a message, %2 its text, %3 number and name of a job.</extracomment>
        <translation>%1

%2

(Nachricht von Auftrag %3)
</translation>
    </message>
    <message>
        <source>It is kept at the client, to be read with “signalbox-node messages”.</source>
        <translation>Sie liegt beim Client bereit und kann mit „signalbox-node messages“ gelesen werden.</translation>
    </message>
    <message>
        <source>Shown on the desktop of %1.</source>
        <extracomment>%1 is a list of users.</extracomment>
        <translation>Angezeigt auf dem Bildschirm von %1.</translation>
    </message>
    <message>
        <source>Written to the terminals of %1.</source>
        <extracomment>%1 is a list of users.</extracomment>
        <translation>Auf die Terminals von %1 geschrieben.</translation>
    </message>
    <message>
        <source>Nobody is logged on. It is kept at the client, to be read with “signalbox-node messages”.</source>
        <translation>Niemand ist angemeldet. Sie liegt beim Client bereit und kann mit „signalbox-node messages“ gelesen werden.</translation>
    </message>
</context>
<context>
    <name>Migrate</name>
    <message>
        <source>Copy the store FROM to the new one that is named behind it, and end: the addresses are those of --store.</source>
        <translation>Den Speicher VON in den dahinter genannten neuen kopieren und enden: Die Adressen sind wie bei --store.</translation>
    </message>
    <message>
        <source>FROM TO</source>
        <translation>VON NACH</translation>
    </message>
    <message>
        <source>--migrate-store takes two addresses: the store to be copied, and a new one.</source>
        <translation>--migrate-store braucht zwei Adressen: den Speicher, der kopiert werden soll, und einen neuen.</translation>
    </message>
    <message>
        <source>%1 rows were copied from %2 to %3, read back there and found the same. Packages and archives stay in the state folder.</source>
        <translation>%1 Zeilen wurden von %2 nach %3 kopiert, dort zurückgelesen und gleich gefunden. Pakete und Archive bleiben im Statusordner.</translation>
    </message>
</context>
<context>
    <name>NodeAnswers</name>
    <message>
        <source> (required)</source>
        <extracomment>Behind a question that must be answered.</extracomment>
        <translation> (Pflichtfeld)</translation>
    </message>
    <message>
        <source> (one of: %1)</source>
        <extracomment>Behind a question; %1 is a list of answers to choose from.</extracomment>
        <translation> (eines von: %1)</translation>
    </message>
    <message>
        <source>Nothing is asked: no schema has come to the node in %1.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>Es wird nichts gefragt: Zum Knoten in %1 ist kein Schema gekommen.</translation>
    </message>
    <message>
        <source>Kept. The managing server learns of it when it asks next.</source>
        <translation>Gespeichert. Der Verwaltungsserver erfährt davon, wenn er das nächste Mal fragt.</translation>
    </message>
</context>
<context>
    <name>NodeGroup</name>
    <message>
        <source>or “condition” is needed, and not both</source>
        <translation>oder „condition“ wird gebraucht, und nicht beide</translation>
    </message>
    <message>
        <source>is wrong: %1</source>
        <extracomment>Behind the name of a member of a JSON file. %1 is a sentence.</extracomment>
        <translation>ist falsch: %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>The end of a list of names. %1 is the list, %2 a number.</extracomment>
        <translation>%1 und %2 weitere</translation>
    </message>
</context>
<context>
    <name>NodeMessage</name>
    <message>
        <source>A node below the relay has no valid name.</source>
        <translation>Ein Knoten unter dem Relais hat keinen gültigen Namen.</translation>
    </message>
    <message>
        <source>An offer for %1 is not understood.</source>
        <translation>Ein Angebot für %1 ist unverständlich.</translation>
    </message>
    <message>
        <source>The answer to the poll has no polling interval.</source>
        <translation>Die Antwort auf die Abfrage enthält kein Abfrageintervall.</translation>
    </message>
    <message>
        <source>The deployment has no valid number.</source>
        <translation>Die Bereitstellung hat keine gültige Nummer.</translation>
    </message>
    <message>
        <source>A file of the deployment has no name, size or link.</source>
        <translation>Eine Datei der Bereitstellung hat keinen Namen, keine Größe oder keinen Verweis.</translation>
    </message>
    <message>
        <source>The cancellation has no valid number.</source>
        <translation>Der Abbruch hat keine gültige Nummer.</translation>
    </message>
    <message>
        <source>The list of nodes below the relay has no position.</source>
        <translation>Der Liste der Knoten unter dem Relais fehlt die Position.</translation>
    </message>
    <message>
        <source>The feedback does not say how far the execution is.</source>
        <translation>Die Rückmeldung sagt nicht, wie weit die Ausführung ist.</translation>
    </message>
    <message>
        <source>The mode &quot;%1&quot; of attributes is not supported.</source>
        <translation>Der Modus „%1“ für Attribute wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The message has no attributes.</source>
        <translation>Die Nachricht enthält keine Attribute.</translation>
    </message>
    <message>
        <source>There is nothing under this address.</source>
        <translation>Unter dieser Adresse gibt es nichts.</translation>
    </message>
    <message>
        <source>This method is not allowed under this address.</source>
        <translation>Diese Methode ist unter dieser Adresse nicht erlaubt.</translation>
    </message>
    <message>
        <source>The action is not being cancelled.</source>
        <translation>Die Aktion wird nicht abgebrochen.</translation>
    </message>
    <message>
        <source>The action is closed.</source>
        <translation>Die Aktion ist abgeschlossen.</translation>
    </message>
    <message>
        <source>The server cannot store anything at the moment.</source>
        <translation>Der Server kann zurzeit nichts speichern.</translation>
    </message>
    <message>
        <source>This is not a valid controller id.</source>
        <translation>Das ist keine gültige Controller-ID.</translation>
    </message>
    <message>
        <source>Too many requests from this address.</source>
        <translation>Zu viele Anfragen von dieser Adresse.</translation>
    </message>
    <message>
        <source>The name or the version is missing.</source>
        <translation>Der Name oder die Version fehlt.</translation>
    </message>
    <message>
        <source>The confirmation is neither &quot;confirmed&quot; nor &quot;denied&quot;.</source>
        <translation>Die Bestätigung ist weder „confirmed“ noch „denied“.</translation>
    </message>
    <message>
        <source>The number of the spool entry is not valid.</source>
        <translation>Die Nummer des Warteschlangeneintrags ist ungültig.</translation>
    </message>
    <message>
        <source>This is not a valid file name.</source>
        <translation>Das ist kein gültiger Dateiname.</translation>
    </message>
    <message>
        <source>The message is nested more than %1 levels deep.</source>
        <translation>Die Nachricht ist tiefer als %1 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>The message is not valid JSON.</source>
        <translation>Die Nachricht ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The message is not a JSON object.</source>
        <translation>Die Nachricht ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The client skipped the update.</source>
        <translation>Der Client hat die Aktualisierung übersprungen.</translation>
    </message>
    <message>
        <source>The action is suspended.</source>
        <translation>Die Aktion ist angehalten.</translation>
    </message>
    <message>
        <source>The feedback closes the action without saying how it ended.</source>
        <translation>Die Rückmeldung schließt die Aktion ab, ohne zu sagen, wie sie geendet hat.</translation>
    </message>
    <message>
        <source>The file %1 of the deployment is larger than %2 bytes, which the node protocol cannot tell exactly.</source>
        <translation>Die Datei %1 der Verteilung ist größer als %2 Bytes; das kann das Knotenprotokoll nicht genau mitteilen.</translation>
    </message>
    <message>
        <source>The client does not support jobs of the type “%1”.</source>
        <extracomment>%1 is a type of job.</extracomment>
        <translation>Der Client unterstützt keine Aufträge vom Typ „%1“.</translation>
    </message>
    <message>
        <source>%1 It said: %2</source>
        <extracomment>%1 is a whole sentence, %2 the words of a client.</extracomment>
        <translation>%1 Er meldete: %2</translation>
    </message>
    <message>
        <source>The order of the job cannot be read.</source>
        <translation>Die Anweisung des Auftrags kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The collected files are larger than the job allows (%1 MiB).</source>
        <translation>Die eingesammelten Dateien sind größer, als der Auftrag erlaubt (%1 MiB).</translation>
    </message>
    <message>
        <source>A part of files needs &quot;size&quot;, &quot;sha256&quot; and &quot;offset&quot; in the address.</source>
        <translation>Ein Teil von Dateien braucht „size“, „sha256“ und „offset“ in der Adresse.</translation>
    </message>
    <message>
        <source>The answer to a part of files is not understood.</source>
        <translation>Die Antwort auf einen Teil von Dateien ist nicht verständlich.</translation>
    </message>
    <message>
        <source>The client has carried out the job, but the files it collected are not here. Re-execute the job.</source>
        <translation>Der Client hat den Auftrag ausgeführt, aber die Dateien, die er eingesammelt hat, sind nicht hier. Führen Sie den Auftrag erneut aus.</translation>
    </message>
    <message>
        <source>%1 is known to the higher managing server with another token than here. Both are taken; give it one token only.</source>
        <translation>%1 ist dem übergeordneten Verwaltungsserver mit einem anderen Token bekannt als hier. Beide gelten; geben Sie ihm nur eines.</translation>
    </message>
</context>
<context>
    <name>NodeMessages</name>
    <message>
        <source>There is no node in %1.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>In %1 ist kein Knoten.</translation>
    </message>
    <message>
        <source>No message has come.</source>
        <translation>Es ist keine Nachricht gekommen.</translation>
    </message>
    <message>
        <source>NEW  %1, job %2</source>
        <extracomment>A message is new. %1 is a time, %2 number and name of a job.</extracomment>
        <translation>NEU  %1, Auftrag %2</translation>
    </message>
    <message>
        <source>%1, job %2; read by %3 on %4</source>
        <extracomment>%1 and %4 are times, %2 number and name of a job, %3 the name of a user.</extracomment>
        <translation>%1, Auftrag %2; gelesen von %3 am %4</translation>
    </message>
</context>
<context>
    <name>NodeOptions</name>
    <message>
        <source>What this node is: client or relay.</source>
        <translation>Was dieser Knoten ist: client oder relay.</translation>
    </message>
    <message>
        <source>The tenant at the server.</source>
        <translation>Der Mandant auf dem Server.</translation>
    </message>
    <message>
        <source>The name of this node at the server.</source>
        <translation>Der Name dieses Knotens auf dem Server.</translation>
    </message>
    <message>
        <source>A file with the node&apos;s token, readable by its user only. Without it the environment variable SIGNALBOX_TOKEN is used.</source>
        <translation>Eine Datei mit dem Token des Knotens, nur für seinen Benutzer lesbar. Ohne sie gilt die Umgebungsvariable SIGNALBOX_TOKEN.</translation>
    </message>
    <message>
        <source>The folder of this node: its state and its payloads. One node, one folder.</source>
        <translation>Das Verzeichnis dieses Knotens: sein Zustand und seine Nutzlasten. Ein Knoten, ein Verzeichnis.</translation>
    </message>
    <message>
        <source>Verify the server against the certificates in this file.</source>
        <translation>Den Server mit den Zertifikaten in dieser Datei prüfen.</translation>
    </message>
    <message>
        <source>Receive in parts of this many KiB; 0: as the job says.</source>
        <translation>In Teilen von so vielen KiB empfangen; 0: wie der Auftrag es sagt.</translation>
    </message>
    <message>
        <source>Milliseconds between two parts.</source>
        <translation>Millisekunden zwischen zwei Teilen.</translation>
    </message>
    <message>
        <source>Log more.</source>
        <translation>Mehr protokollieren.</translation>
    </message>
    <message>
        <source>Give a message to the node that runs on --state, and end: install, hold, release or reject, each also with -NUMBER; log-on; shutdown.</source>
        <translation>Dem Knoten, der mit --state läuft, eine Nachricht geben und enden: install, hold, release oder reject, jeweils auch mit -NUMMER; log-on; shutdown.</translation>
    </message>
    <message>
        <source>Client: install into this folder, as a private root, instead of the system.</source>
        <translation>Client: in dieses Verzeichnis als private Wurzel installieren statt in das System.</translation>
    </message>
    <message>
        <source>Client: the node&apos;s own certificate, PEM.</source>
        <translation>Client: das eigene Zertifikat des Knotens, PEM.</translation>
    </message>
    <message>
        <source>Client: its private key, PEM.</source>
        <translation>Client: sein privater Schlüssel, PEM.</translation>
    </message>
    <message>
        <source>Client: an attribute to report; may be given more than once.</source>
        <translation>Client: ein Attribut, das gemeldet wird; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Client: seconds the server may hold the answer to a poll.</source>
        <translation>Client: Sekunden, die der Server die Antwort auf eine Abfrage zurückhalten darf.</translation>
    </message>
    <message>
        <source>Client: seconds after which an installer is ended.</source>
        <translation>Client: Sekunden, nach denen ein Installationsprogramm beendet wird.</translation>
    </message>
    <message>
        <source>Relay: where the nodes below come; port 0 takes a free one.</source>
        <translation>Relais: wohin die Knoten darunter kommen; Port 0 nimmt einen freien.</translation>
    </message>
    <message>
        <source>Relay: the address the nodes below are given, when it is not that of --listen.</source>
        <translation>Relais: die Adresse, die den Knoten darunter genannt wird, wenn es nicht die von --listen ist.</translation>
    </message>
    <message>
        <source>Relay: serve TLS with this certificate chain, PEM.</source>
        <translation>Relais: mit dieser Zertifikatskette TLS anbieten, PEM.</translation>
    </message>
    <message>
        <source>Relay: and this private key, PEM.</source>
        <translation>Relais: und diesem privaten Schlüssel, PEM.</translation>
    </message>
    <message>
        <source>Relay: report the progress of split transfers below it.</source>
        <translation>Relais: den Fortschritt geteilter Übertragungen darunter melden.</translation>
    </message>
    <message>
        <source>Relay: seconds a node below may take to come for its work before it is checked.</source>
        <translation>Relais: Sekunden, die ein Knoten darunter bis zum Abholen seiner Arbeit brauchen darf, bevor er geprüft wird.</translation>
    </message>
    <message>
        <source>Relay: seconds after which a transfer that broke counts as a communication error.</source>
        <translation>Relais: Sekunden, nach denen eine abgerissene Übertragung als Kommunikationsfehler gilt.</translation>
    </message>
    <message>
        <source>Relay: the TCP port that a start check connects to.</source>
        <translation>Relais: der TCP-Port, mit dem sich eine Startprüfung verbindet.</translation>
    </message>
    <message>
        <source>The token file %1 cannot be read: %2.</source>
        <extracomment>%1 is a file, %2 the system&apos;s words for the reason.</extracomment>
        <translation>Die Tokendatei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The token file %1 is empty.</source>
        <translation>Die Tokendatei %1 ist leer.</translation>
    </message>
    <message>
        <source>--%1 %2 is not a number from %3 to %4.</source>
        <extracomment>%1 is an option, %2 what was given, %3 and %4 are numbers.</extracomment>
        <translation>--%1 %2 ist keine Zahl von %3 bis %4.</translation>
    </message>
    <message>
        <source>--listen %1 is not of the form HOST:PORT.</source>
        <translation>--listen %1 hat nicht die Form HOST:PORT.</translation>
    </message>
    <message>
        <source>--tls-certificate and --tls-key need each other.</source>
        <translation>--tls-certificate und --tls-key gehören zusammen.</translation>
    </message>
    <message>
        <source>A node of Signalbox: a client that installs what its managing server sends, or a relay between them.
Exit codes: 0 stopped as asked, 1 could not start, 2 wrong use.</source>
        <translation>Ein Knoten von Signalbox: ein Client, der installiert, was sein Verwaltungsserver sendet, oder ein Relais dazwischen.
Rückgabewerte: 0 wie verlangt beendet, 1 konnte nicht starten, 2 falsche Verwendung.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option.</source>
        <translation>„%1“ ist keine Option.</translation>
    </message>
    <message>
        <source>--state is missing: the folder this node keeps its state in.</source>
        <translation>--state fehlt: das Verzeichnis, in dem dieser Knoten seinen Zustand hält.</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>--%1 fehlt.</translation>
    </message>
    <message>
        <source>--role %1 is neither client nor relay.</source>
        <translation>--role %1 ist weder client noch relay.</translation>
    </message>
    <message>
        <source>The token file %1 must hold nothing but the token, in one line of letters and digits.</source>
        <translation>Die Tokendatei %1 darf nur das Token enthalten, in einer Zeile aus Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>The managing server or the relay above: http://HOST:PORT or https://HOST:PORT. Several, separated by commas, when servers stand in for each other.</source>
        <translation>Der Verwaltungsserver oder das Relais darüber: http://HOST:PORT oder https://HOST:PORT. Mehrere, durch Kommas getrennt, wenn Server füreinander einspringen.</translation>
    </message>
    <message>
        <source>Client: only keep messages to the users, for the command “messages”; show them on no desktop and no terminal.</source>
        <translation>Client: Nachrichten an die Benutzer nur aufbewahren, für den Befehl „messages“; auf keinem Bildschirm und keinem Terminal zeigen.</translation>
    </message>
    <message>
        <source>Print the messages that came to the users of this machine, those of the node with --state, and confirm that they were read.</source>
        <translation>Die Nachrichten ausgeben, die an die Benutzer dieses Rechners gekommen sind, die des Knotens von --state, und bestätigen, dass sie gelesen wurden.</translation>
    </message>
    <message>
        <source>With user-inventory: an answer to one of the questions, by its key; may be given more than once.</source>
        <translation>Mit user-inventory: eine Antwort auf eine der Fragen, mit ihrem Schlüssel; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Answer what the managing server asks about this machine, at the terminal or with --answer; --state says which node.</source>
        <translation>Beantworten, was der Verwaltungsserver über diesen Rechner fragt, am Terminal oder mit --answer; --state sagt, welcher Knoten.</translation>
    </message>
    <message>
        <source>--%1 %2 is not of the form KEY=VALUE.</source>
        <extracomment>%1 is the name of an option.</extracomment>
        <translation>--%1 %2 hat nicht die Form KEY=VALUE.</translation>
    </message>
    <message>
        <source>Client: jobs may collect files from this folder only; may be given more than once. Without it: from everywhere the node may read.</source>
        <translation>Client: Aufträge dürfen nur aus diesem Verzeichnis Dateien einsammeln; mehrfach möglich. Ohne: von überall, wo der Knoten lesen darf.</translation>
    </message>
    <message>
        <source>--collect-below %1 is not the full path of a folder.</source>
        <translation>--collect-below %1 ist kein vollständiger Pfad eines Verzeichnisses.</translation>
    </message>
    <message>
        <source>List the packages that wait at the client with --state; or install, hold, release or reject them, or the one with the number NUMBER.</source>
        <translation>Die Pakete auflisten, die beim Client mit --state warten; oder sie, oder das mit der Nummer NUMBER, mit install, hold, release oder reject behandeln.</translation>
    </message>
    <message>
        <source>Client: an ID that this node has, as of an ID group; may be given more than once. Empty: it has none any more.</source>
        <translation>Client: eine ID, die dieser Knoten hat, wie in einer ID-Gruppe; mehrfach möglich. Leer: Er hat keine mehr.</translation>
    </message>
    <message>
        <source>--id: %1</source>
        <translation>--id: %1</translation>
    </message>
</context>
<context>
    <name>NodePackages</name>
    <message>
        <source>held</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>when the system starts</source>
        <translation>beim Systemstart</translation>
    </message>
    <message>
        <source>when the system shuts down</source>
        <translation>beim Herunterfahren</translation>
    </message>
    <message>
        <source>when a user logs on</source>
        <translation>wenn sich ein Benutzer anmeldet</translation>
    </message>
    <message>
        <source>when you want it</source>
        <translation>wann Sie wollen</translation>
    </message>
    <message>
        <source>There is no client in %1, or you may not read what it keeps.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>In %1 ist kein Client, oder Sie dürfen seine Daten nicht lesen.</translation>
    </message>
    <message>
        <source>NUMBER	PACKAGE	SIZE	ARRIVED	INSTALLED	JOB</source>
        <extracomment>Titles of columns, separated by tabulators.</extracomment>
        <translation>NUMMER	PAKET	GRÖSSE	ANGEKOMMEN	INSTALLATION	AUFTRAG</translation>
    </message>
    <message>
        <source>No package waits here.</source>
        <translation>Hier wartet kein Paket.</translation>
    </message>
    <message>
        <source>packages takes list, or install, hold, release or reject with the number of a package or without one for all that wait.</source>
        <translation>packages erwartet list, oder install, hold, release oder reject mit der Nummer eines Pakets oder ohne eine für alle, die warten.</translation>
    </message>
    <message>
        <source>next</source>
        <translation>als nächstes</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>suspended by an operator</source>
        <translation>von einem Bediener angehalten</translation>
    </message>
    <message>
        <source>No package %1 waits here. See: signalbox-node packages list</source>
        <translation>Hier wartet kein Paket %1. Siehe: signalbox-node packages list</translation>
    </message>
    <message>
        <source>The client does not run at present. It is done when it runs again.</source>
        <translation>Der Client läuft zurzeit nicht. Es geschieht, wenn er wieder läuft.</translation>
    </message>
</context>
<context>
    <name>OpenStoreText</name>
    <message>
        <source>The name of the database file is missing.</source>
        <translation>Der Name der Datenbankdatei fehlt.</translation>
    </message>
    <message>
        <source>This kind of database is not supported. Give a file name, sqlite:FILE or postgresql://USER@HOST/DATABASE.</source>
        <translation>Diese Art von Datenbank wird nicht unterstützt. Geben Sie einen Dateinamen, sqlite:DATEI oder postgresql://BENUTZER@RECHNER/DATENBANK an.</translation>
    </message>
</context>
<context>
    <name>OperationText</name>
    <message>
        <source>It is allowed now.</source>
        <translation>Das ist jetzt erlaubt.</translation>
    </message>
    <message>
        <source>It is suspended already, or its suspension has been asked for.</source>
        <translation>Sie ist bereits angehalten, oder das Anhalten wurde schon verlangt.</translation>
    </message>
    <message>
        <source>It is not suspended, or its resumption has been asked for already.</source>
        <translation>Sie ist nicht angehalten, oder die Fortsetzung wurde schon verlangt.</translation>
    </message>
    <message>
        <source>It has ended already.</source>
        <translation>Sie ist bereits beendet.</translation>
    </message>
    <message>
        <source>It has reached the client already, so there is no transfer left to suspend.</source>
        <translation>Sie hat den Client bereits erreicht; es gibt keine Übertragung mehr, die angehalten werden könnte.</translation>
    </message>
    <message>
        <source>It is still under way; only work that failed or waits can be executed again.</source>
        <translation>Sie ist noch unterwegs; nur Fehlgeschlagenes oder Wartendes kann erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>It was rejected at the client; create a new job to offer it once more.</source>
        <translation>Sie wurde am Client abgelehnt; legen Sie einen neuen Auftrag an, um sie noch einmal anzubieten.</translation>
    </message>
    <message>
        <source>It was completed; create a new job to do it once more.</source>
        <translation>Sie ist abgeschlossen; legen Sie einen neuen Auftrag an, um sie noch einmal auszuführen.</translation>
    </message>
    <message>
        <source>It is being cancelled; wait until that is confirmed, or force the end.</source>
        <translation>Sie wird gerade abgebrochen; warten Sie die Bestätigung ab, oder erzwingen Sie das Ende.</translation>
    </message>
    <message>
        <source>It is being deleted.</source>
        <translation>Sie wird gerade gelöscht.</translation>
    </message>
    <message>
        <source>Nothing is being stopped, or the nodes still have time to confirm the stop.</source>
        <translation>Es wird nichts beendet, oder die Knoten haben noch Zeit, das Beenden zu bestätigen.</translation>
    </message>
    <message>
        <source>Its execution time limit has passed and it was withdrawn; create a new job with a later limit.</source>
        <translation>Ihre Ausführungsfrist ist abgelaufen, und sie wurde zurückgezogen; legen Sie einen neuen Auftrag mit späterer Frist an.</translation>
    </message>
    <message>
        <source>Suspend</source>
        <extracomment>Operation on instructions of a job, in menus and messages.</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>Operation: lets a suspended transfer go on.</extracomment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>operation</comment>
        <extracomment>Operation: ends the work of instructions; not the button that closes a dialog.</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Re-execute</source>
        <extracomment>Operation: runs instructions again as a new attempt.</extracomment>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>Operation: removes a job with its records on all nodes.</extracomment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Force the end</source>
        <extracomment>Operation: ends a cancellation or deletion that was not confirmed.</extracomment>
        <translation>Ende erzwingen</translation>
    </message>
    <message>
        <source>The job is archived: its instructions are kept in a file and stay as they ended. Create a new job to do it once more.</source>
        <translation>Der Auftrag ist archiviert: Seine Anweisungen liegen in einer Datei und bleiben, wie sie endeten. Erstellen Sie einen neuen Auftrag, um es noch einmal zu tun.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s): %1</source>
        <extracomment>One of several reasons why an operation was refused. %n counts instructions, %1 is a whole sentence.</extracomment>
        <translation>
            <numerusform>%Ln Anweisung: %1</numerusform>
            <numerusform>%Ln Anweisungen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not sent in parts, or the rest goes in one piece already.</source>
        <translation>Sie wird nicht in Teilen gesendet, oder der Rest geht schon in einem Stück.</translation>
    </message>
    <message>
        <source>Not every system directly below the server is receiving parts now, which is needed for it.</source>
        <translation>Nicht jedes System direkt unter dem Server empfängt gerade Teile; das ist dafür nötig.</translation>
    </message>
    <message>
        <source>Send the rest in one piece</source>
        <extracomment>Operation: what is left of packages that go in parts is sent in one piece.</extracomment>
        <translation>Den Rest in einem Stück senden</translation>
    </message>
</context>
<context>
    <name>OrderExecution</name>
    <message>
        <source>The order cannot be read.</source>
        <translation>Die Vorgabe kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>OrderFiles</name>
    <message>
        <source>The order cannot be written to a temporary file.</source>
        <translation>Die Vorgabe kann nicht in eine temporäre Datei geschrieben werden.</translation>
    </message>
    <message>
        <source>Job %1 installs packages; it has no order.</source>
        <translation>Auftrag %1 installiert Pakete; er hat keine Vorgabe.</translation>
    </message>
    <message>
        <source>The file of the order, %1, is missing.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>Die Datei der Vorgabe, %1, fehlt.</translation>
    </message>
</context>
<context>
    <name>OrderedJob</name>
    <message>
        <source>The order cannot be written to a temporary file.</source>
        <translation>Die Vorgabe kann nicht in eine temporäre Datei geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>PackageImport</name>
    <message>
        <source>%1 is neither a Debian package, an archive, a program nor a software update. Say what it is, or choose another file.</source>
        <translation>%1 ist weder Debian-Paket noch Archiv, Programm oder Software-Update. Geben Sie an, was es ist, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 is not a Debian package, or it is damaged. Fetch or build it once more, or choose another file.</source>
        <translation>%1 ist kein Debian-Paket, oder es ist beschädigt. Holen oder bauen Sie es noch einmal, oder wählen Sie eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>PgText</name>
    <message>
        <source>The connection to the database server at %1 was lost. It is tried again by itself.</source>
        <translation>Die Verbindung zum Datenbankserver bei %1 ist abgebrochen. Sie wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The address of the database cannot be read. It is to look like postgresql://USER@HOST:PORT/DATABASE, with other characters as %XX.</source>
        <translation>Die Adresse der Datenbank ist nicht lesbar. Sie muss aussehen wie postgresql://BENUTZER@RECHNER:PORT/DATENBANK, mit anderen Zeichen als %XX.</translation>
    </message>
    <message>
        <source>The database server does not let this user in at %1. Check the user&apos;s name, the password (in the file named by PGPASSFILE, or in ~/.pgpass) and the server&apos;s pg_hba.conf.</source>
        <translation>Der Datenbankserver lässt diesen Benutzer bei %1 nicht ein. Prüfen Sie den Benutzernamen, das Passwort (in der mit PGPASSFILE genannten Datei oder in ~/.pgpass) und pg_hba.conf des Servers.</translation>
    </message>
    <message>
        <source>There is no such database on the server: %1. Create it with createdb, or correct the address.</source>
        <translation>Diese Datenbank gibt es auf dem Server nicht: %1. Legen Sie sie mit createdb an, oder berichtigen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The user of %1 has no permission for this. Make the user the owner of the database.</source>
        <translation>Dem Benutzer von %1 fehlt dazu die Berechtigung. Machen Sie ihn zum Eigentümer der Datenbank.</translation>
    </message>
    <message>
        <source>The database server at %1 has no connection left. Close other programs&apos; connections, or raise max_connections there.</source>
        <translation>Der Datenbankserver bei %1 hat keine Verbindung mehr frei. Schließen Sie Verbindungen anderer Programme, oder erhöhen Sie dort max_connections.</translation>
    </message>
    <message>
        <source>There is no space left for the database. Nothing was lost; make room on its disk.</source>
        <translation>Für die Datenbank ist kein Platz mehr. Es ging nichts verloren; schaffen Sie Platz auf ihrem Datenträger.</translation>
    </message>
    <message>
        <source>The database %1 is read-only, as a standby is. Give the address of the primary server.</source>
        <translation>Die Datenbank %1 ist schreibgeschützt, wie es ein Standby ist. Geben Sie die Adresse des primären Servers an.</translation>
    </message>
    <message>
        <source>Another managing server is using the database %1. Stop that server, or give this one a database of its own.</source>
        <translation>Ein anderer Verwaltungsserver benutzt die Datenbank %1. Halten Sie ihn an, oder geben Sie diesem eine eigene Datenbank.</translation>
    </message>
    <message>
        <source>The database server at %1 is starting or stopping. Try again when it is up.</source>
        <translation>Der Datenbankserver bei %1 startet oder stoppt gerade. Versuchen Sie es erneut, wenn er läuft.</translation>
    </message>
    <message>
        <source>The database reports an error: %1</source>
        <translation>Die Datenbank meldet einen Fehler: %1</translation>
    </message>
    <message>
        <source>The database server at %1 cannot be reached. Start it, or correct the address.</source>
        <translation>Der Datenbankserver bei %1 ist nicht erreichbar. Starten Sie ihn, oder berichtigen Sie die Adresse.</translation>
    </message>
</context>
<context>
    <name>PostgresLease</name>
    <message>
        <source>Somebody has emptied the table %1. Stop all managing servers of the database, drop that table, and start them again.</source>
        <translation>Jemand hat die Tabelle %1 geleert. Halten Sie alle Verwaltungsserver der Datenbank an, löschen Sie diese Tabelle, und starten Sie sie neu.</translation>
    </message>
</context>
<context>
    <name>PostgresSchema</name>
    <message>
        <source>The database&apos;s encoding is %1. Create one with UTF8: createdb --encoding=UTF8 --template=template0 NAME</source>
        <translation>Die Zeichenkodierung der Datenbank ist %1. Legen Sie eine mit UTF8 an: createdb --encoding=UTF8 --template=template0 NAME</translation>
    </message>
    <message>
        <source>The user may use no schema of the database. Make the user its owner.</source>
        <translation>Der Benutzer darf kein Schema der Datenbank benutzen. Machen Sie ihn zu ihrem Eigentümer.</translation>
    </message>
    <message>
        <source>The database holds another program&apos;s tables. Give Signalbox one of its own.</source>
        <translation>In der Datenbank sind Tabellen eines anderen Programms. Geben Sie Signalbox eine eigene.</translation>
    </message>
    <message>
        <source>The database was made by a newer Signalbox (its schema is %1, this program knows up to %2). Use the newer program.</source>
        <translation>Die Datenbank wurde von einem neueren Signalbox angelegt (ihr Schema ist %1, dieses Programm kennt Schemata bis %2). Verwenden Sie das neuere Programm.</translation>
    </message>
</context>
<context>
    <name>PostgresStore</name>
    <message>
        <source>%1: %2</source>
        <comment>address of a database, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Another managing server has used the database %1 since the connection was lost. Stop one of the two and start this one again.</source>
        <translation>Ein anderer Verwaltungsserver hat die Datenbank %1 benutzt, seit die Verbindung abbrach. Halten Sie einen der beiden an, und starten Sie diesen neu.</translation>
    </message>
    <message>
        <source>Another managing server has taken over the database %1.</source>
        <translation>Ein anderer Verwaltungsserver hat die Datenbank %1 übernommen.</translation>
    </message>
    <message>
        <source>The managing server %1 has the lease of the database and uses it. Stop all servers that share it, or start this one with --failover too.</source>
        <translation>Der Verwaltungsserver %1 hat das Nutzungsrecht an der Datenbank und benutzt sie. Halten Sie alle Server an, die sie teilen, oder starten Sie auch diesen mit --failover.</translation>
    </message>
</context>
<context>
    <name>RecordCodec</name>
    <message>
        <source>The server sent something that cannot be read. It may be of another version.</source>
        <translation>Der Server hat etwas gesendet, das nicht gelesen werden kann. Vielleicht ist er von einer anderen Version.</translation>
    </message>
</context>
<context>
    <name>RelayHost</name>
    <message>
        <source>The state folder %1 cannot be made. Choose another one or give write permission.</source>
        <translation>Das Statusverzeichnis %1 kann nicht angelegt werden. Wählen Sie ein anderes, oder erteilen Sie Schreibrecht.</translation>
    </message>
    <message>
        <source>Another relay uses the state folder %1. Stop it, or choose another folder.</source>
        <translation>Ein anderes Relais verwendet das Statusverzeichnis %1. Beenden Sie es, oder wählen Sie ein anderes Verzeichnis.</translation>
    </message>
    <message>
        <source>The upper system is not reached: %1 Reports are kept and work goes on.</source>
        <translation>Das übergeordnete System ist nicht erreichbar: %1 Meldungen werden aufbewahrt, und die Arbeit geht weiter.</translation>
    </message>
    <message>
        <source>A report for attempt %1 was answered %2 by the upper system and is dropped.</source>
        <translation>Eine Meldung zu Versuch %1 wurde vom übergeordneten System mit %2 beantwortet und wird verworfen.</translation>
    </message>
    <message>
        <source>A package did not arrive whole: %1</source>
        <translation>Ein Paket ist nicht vollständig angekommen: %1</translation>
    </message>
    <message>
        <source>Removed a package that was kept for its retention time (%1 bytes).</source>
        <translation>Ein Paket, dessen Aufbewahrungszeit abgelaufen ist, wurde entfernt (%1 Bytes).</translation>
    </message>
    <message>
        <source>The credentials do not fit this node.</source>
        <translation>Die Anmeldedaten passen nicht zu diesem Knoten.</translation>
    </message>
    <message>
        <source>There is no such action for this node.</source>
        <translation>Für diesen Knoten gibt es keine solche Aktion.</translation>
    </message>
    <message>
        <source>The action is held or was taken back.</source>
        <translation>Die Aktion ist angehalten oder wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Only a relay may ask for the nodes below it.</source>
        <translation>Nur ein Relais darf nach den Knoten darunter fragen.</translation>
    </message>
    <message>
        <source>%1 is not below this relay any more. Its report for attempt %2 is dropped.</source>
        <translation>%1 gehört nicht mehr zu diesem Relay. Seine Meldung zu Versuch %2 wird verworfen.</translation>
    </message>
    <message>
        <source>Attempt %1 has no SHA-256 and cannot pass a relay.</source>
        <translation>Versuch %1 hat keine SHA-256-Prüfsumme und kann kein Relay passieren.</translation>
    </message>
    <message>
        <source>The relay can store again.</source>
        <translation>Das Relay kann wieder speichern.</translation>
    </message>
    <message>
        <source>The disk of %1 has no room for this package: %2 bytes are missing. Free some space there; it goes on by itself.</source>
        <translation>Der Datenträger von %1 hat keinen Platz für dieses Paket: Es fehlen %2 Bytes. Schaffen Sie dort Platz; es geht von selbst weiter.</translation>
    </message>
    <message numerus="yes">
        <source>The upper system is reached again; %n report(s) wait to be forwarded.</source>
        <translation>
            <numerusform>Das übergeordnete System ist wieder erreichbar; %n Meldung wartet auf Weiterleitung.</numerusform>
            <numerusform>Das übergeordnete System ist wieder erreichbar; %n Meldungen warten auf Weiterleitung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a relay may tell of the nodes below it.</source>
        <translation>Nur ein Relais darf von den Knoten darunter berichten.</translation>
    </message>
    <message>
        <source>A relay installs nothing itself.</source>
        <translation>Ein Relais installiert selbst nichts.</translation>
    </message>
    <message>
        <source>A relay does not carry out jobs of this type.</source>
        <translation>Ein Relais führt Aufträge dieser Art nicht aus.</translation>
    </message>
    <message>
        <source>File transfer at this relay is being suspended.</source>
        <translation>Die Dateiübertragung an diesem Relais wird angehalten.</translation>
    </message>
    <message>
        <source>File transfer at this relay is being resumed.</source>
        <translation>Die Dateiübertragung an diesem Relais wird fortgesetzt.</translation>
    </message>
    <message>
        <source>The package is kept here (%1 bytes), and removed when nobody has used it for %2 days.</source>
        <extracomment>%1 is a number of bytes, %2 of days.</extracomment>
        <translation>Das Paket wird hier aufbewahrt (%1 Bytes) und entfernt, wenn es %2 Tage lang niemand gebraucht hat.</translation>
    </message>
    <message>
        <source>Packages deleted: %1 (%2 bytes).</source>
        <extracomment>%1 is a number of packages, %2 of bytes.</extracomment>
        <translation>Gelöschte Pakete: %1 (%2 Bytes).</translation>
    </message>
    <message>
        <source>Kept, since jobs under way need them: %1.</source>
        <extracomment>%1 is a number of packages.</extracomment>
        <translation>Behalten, weil laufende Aufträge sie brauchen: %1.</translation>
    </message>
    <message>
        <source>Collected files deleted: %1, of %2 nodes.</source>
        <extracomment>%1 is a number of files, %2 of nodes.</extracomment>
        <translation>Gelöschte eingesammelte Dateien: %1, von %2 Knoten.</translation>
    </message>
    <message>
        <source>Results have been kept back already since %1.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Ergebnisse werden schon seit %1 zurückgehalten.</translation>
    </message>
    <message>
        <source>From now on results are kept back at this relay until they are released.</source>
        <translation>Ab jetzt werden Ergebnisse an diesem Relais zurückgehalten, bis sie freigegeben werden.</translation>
    </message>
    <message>
        <source>No results were kept back at this relay.</source>
        <translation>An diesem Relais wurden keine Ergebnisse zurückgehalten.</translation>
    </message>
    <message>
        <source>Results are passed on again. Reports that had waited: %1.</source>
        <extracomment>%1 is a number of reports.</extracomment>
        <translation>Ergebnisse werden wieder weitergegeben. Meldungen, die gewartet haben: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 had removed the package when its retention of %n day(s) was over. It is fetched anew.</source>
        <extracomment>%1 is the name of a relay, %n a number of days.</extracomment>
        <translation>
            <numerusform>%1 hatte das Paket nach Ablauf seiner Aufbewahrung von %n Tag entfernt. Es wird neu geholt.</numerusform>
            <numerusform>%1 hatte das Paket nach Ablauf seiner Aufbewahrung von %n Tagen entfernt. Es wird neu geholt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The higher managing server %1 is below this one. Nothing is taken from it: take --higher away from one of them.</source>
        <translation>Der übergeordnete Verwaltungsserver %1 steht unter diesem. Von ihm wird nichts übernommen: Nehmen Sie --higher bei einem von beiden weg.</translation>
    </message>
    <message>
        <source>is below this server, too: a loop</source>
        <translation>steht auch unter diesem Server: ein Kreis</translation>
    </message>
    <message>
        <source>Jobs of a managing server that is two relay managers above cannot be passed on: %1 stands below another one. Create the job at a server nearer to the client.</source>
        <translation>Aufträge eines Verwaltungsservers, der zwei Relais-Manager höher steht, können nicht weitergegeben werden: %1 steht unter einem anderen. Legen Sie den Auftrag an einem Server näher am Client an.</translation>
    </message>
    <message>
        <source>it refuses the token of this server</source>
        <translation>weist das Token dieses Servers ab</translation>
    </message>
</context>
<context>
    <name>RelayRow</name>
    <message>
        <source>No members yet</source>
        <translation>Noch keine Mitglieder</translation>
    </message>
    <message numerus="yes">
        <source>Handed over to %1 of %n member(s)</source>
        <extracomment>Of a relay&apos;s row. %1 is a number of clients, %n how many there are.</extracomment>
        <translation>
            <numerusform>An %1 von %n Mitglied übergeben</numerusform>
            <numerusform>An %1 von %n Mitgliedern übergeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Handed over to all %n member(s)</source>
        <extracomment>Of a relay&apos;s row: the job has been given to all clients.</extracomment>
        <translation>
            <numerusform>An sein %n Mitglied übergeben</numerusform>
            <numerusform>An alle %n Mitglieder übergeben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelayStore</name>
    <message>
        <source>The relay&apos;s disk is full. Free some space; the relay goes on by itself then.</source>
        <translation>Der Datenträger des Relais ist voll. Schaffen Sie Platz; das Relais macht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>The relay&apos;s own database cannot be used.</source>
        <translation>Die eigene Datenbank des Relais kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The relay&apos;s database was written by a newer version of this program. Use that version, or another state folder.</source>
        <translation>Die Datenbank des Relais wurde von einer neueren Version dieses Programms geschrieben. Verwenden Sie jene Version oder ein anderes Statusverzeichnis.</translation>
    </message>
</context>
<context>
    <name>RemoteServer</name>
    <message>
        <source>The server answered with status %1.</source>
        <translation>Der Server hat mit Status %1 geantwortet.</translation>
    </message>
    <message>
        <source>The server cannot be reached at present.</source>
        <translation>Der Server ist zurzeit nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server is too old for this console: it does not tell live changes. Update it; until then its jobs are to be seen with the signalboxctl of its version.</source>
        <translation>Der Server ist zu alt für diese Konsole: Er meldet keine laufenden Änderungen. Aktualisieren Sie ihn; bis dahin sind seine Aufträge mit dem signalboxctl seiner Version zu sehen.</translation>
    </message>
    <message>
        <source>Its certificate is of another name, out of date, or not known to this system: then give the file of the certificate, or of who has issued it.</source>
        <translation>Sein Zertifikat lautet auf einen anderen Namen, ist abgelaufen oder diesem System nicht bekannt: dann geben Sie die Datei des Zertifikats oder seines Ausstellers an.</translation>
    </message>
    <message>
        <source>The server refuses the operator token: it is wrong, or not valid any more. Enter the present one.</source>
        <translation>Der Server lehnt das Operator-Token ab: Es ist falsch oder nicht mehr gültig. Geben Sie das jetzige ein.</translation>
    </message>
    <message>
        <source>What answers there does not speak version %1 of Signalbox&apos;s console API. If it is a newer server, update this console.</source>
        <translation>Was dort antwortet, spricht nicht Version %1 der Konsolen-API von Signalbox. Ist es ein neuerer Server, aktualisieren Sie diese Konsole.</translation>
    </message>
    <message>
        <source>What answers there is no managing server of Signalbox (status %1). Check the address.</source>
        <translation>Was dort antwortet, ist kein Verwaltungsserver von Signalbox (Status %1). Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindung zu %1 wird aufgebaut</translation>
    </message>
    <message>
        <source>The server has closed the connection.</source>
        <translation>Der Server hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>The server sends changes without end, and no snapshot.</source>
        <translation>Der Server sendet endlos Änderungen, aber keinen Gesamtstand.</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>Its clock is %1 s ahead of this machine&apos;s.</source>
        <translation>Seine Uhr geht gegenüber der dieser Maschine %1 s vor.</translation>
    </message>
    <message>
        <source>Its clock is %1 s behind this machine&apos;s.</source>
        <translation>Seine Uhr geht gegenüber der dieser Maschine %1 s nach.</translation>
    </message>
    <message>
        <source>What is shown is as of %1.</source>
        <translation>Gezeigt wird der Stand von %1.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>This cannot be done over the network.</source>
        <translation>Das geht nicht über das Netz.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Die Datei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not an audit.</source>
        <translation>Die Antwort des Servers ist kein Auditprotokoll.</translation>
    </message>
    <message>
        <source>The server tells of jobs of the type “%1”, which are not known here.</source>
        <translation>Der Server nennt Aufträge vom Typ „%1“, die hier nicht bekannt sind.</translation>
    </message>
    <message>
        <source>This server has no audit to show: its version is from before there was one.</source>
        <translation>Dieser Server hat kein Auditprotokoll zu zeigen: Seine Version ist aus der Zeit, bevor es eines gab.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not a list of operators.</source>
        <translation>Die Antwort des Servers ist keine Liste von Bedienern.</translation>
    </message>
    <message>
        <source>This server is too old to tell its tasks here. Update it. Until then its jobs are in the main window, and its connections and work in its own log and metrics.</source>
        <translation>Dieser Server ist zu alt, um seine Aufgaben hier zu nennen. Aktualisieren Sie ihn. Bis dahin stehen seine Aufträge im Hauptfenster und seine Verbindungen und Arbeiten in seinem eigenen Protokoll und seinen Metriken.</translation>
    </message>
    <message>
        <source>The operator token has expired. Ask a system administrator of the server for a new one and enter it.</source>
        <translation>Das Operator-Token ist abgelaufen. Bitten Sie einen Systemverwalter des Servers um ein neues und geben Sie es ein.</translation>
    </message>
    <message>
        <source>The operator token was revoked. Ask a system administrator of the server for a new one and enter it.</source>
        <translation>Das Operator-Token wurde widerrufen. Bitten Sie einen Systemverwalter des Servers um ein neues und geben Sie es ein.</translation>
    </message>
    <message>
        <source>The server gives you a role that this console does not know. Update the console.</source>
        <translation>Der Server gibt Ihnen eine Rolle, die diese Konsole nicht kennt. Aktualisieren Sie die Konsole.</translation>
    </message>
    <message>
        <source>Signed in as %1, role: %2</source>
        <extracomment>%1 is the name of an operator, %2 a role.</extracomment>
        <translation>Angemeldet als %1, Rolle: %2</translation>
    </message>
    <message>
        <source>The operator token expires on %1.</source>
        <translation>Das Operator-Token läuft am %1 ab.</translation>
    </message>
    <message>
        <source>This server knows no operators: its version is from before there were any.</source>
        <translation>Dieser Server kennt keine Bediener: Seine Version ist von vor deren Einführung.</translation>
    </message>
    <message>
        <source>This server has no activity log to show: its version is from before there was one.</source>
        <translation>Dieser Server hat kein Aktivitätsprotokoll zu zeigen: Seine Version ist aus der Zeit, bevor es eines gab.</translation>
    </message>
    <message>
        <source>This server has no inventories to show: its version is from before there were any.</source>
        <translation>Dieser Server hat keine Inventare zu zeigen: Seine Version ist von vor ihrer Zeit.</translation>
    </message>
    <message>
        <source>This server keeps no journal of operations: its version is from before there was one.</source>
        <translation>Dieser Server führt kein Journal der Vorgänge: Seine Version ist von vor dessen Einführung.</translation>
    </message>
    <message>
        <source>This server does not show the replays of its consoles: its version is too old.</source>
        <translation>Dieser Server zeigt die Wiedergaben seiner Konsolen nicht: Seine Version ist zu alt.</translation>
    </message>
    <message>
        <source>This server keeps no definitions of jobs: its version is from before there were any.</source>
        <translation>Dieser Server bewahrt keine Auftragsdefinitionen auf: Seine Version ist älter als diese.</translation>
    </message>
    <message>
        <source>This server collects no files: its version is from before there were any.</source>
        <translation>Dieser Server sammelt keine Dateien ein: Seine Version kennt das noch nicht.</translation>
    </message>
    <message>
        <source>%1 was damaged on its way, or at the server. Nothing was saved.</source>
        <extracomment>%1 is the path of a file at a client.</extracomment>
        <translation>%1 wurde auf dem Weg oder auf dem Server beschädigt. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>This server has no host groups: its version is from before there were any.</source>
        <translation>Dieser Server hat keine Hostgruppen: Seine Version ist älter als sie.</translation>
    </message>
    <message>
        <source>This server has no execution slots: its version is from before there were any.</source>
        <translation>Dieser Server hat keine Ausführungsplätze: Seine Version ist älter als sie.</translation>
    </message>
    <message>
        <source>What the server tells of the job&apos;s phase is not known here: it is newer.</source>
        <translation>Was der Server über die Phase des Auftrags sagt, ist hier nicht bekannt: Er ist neuer.</translation>
    </message>
    <message>
        <source>This server has no ID groups: its version is from before there were any.</source>
        <translation>Dieser Server hat keine ID-Gruppen: Seine Version ist älter als sie.</translation>
    </message>
</context>
<context>
    <name>Repetition</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) after the end of each run</source>
        <translation>
            <numerusform>%n Minute nach dem Ende jedes Laufs</numerusform>
            <numerusform>%n Minuten nach dem Ende jedes Laufs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Jede Stunde</numerusform>
            <numerusform>Alle %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) after the end of each run</source>
        <translation>
            <numerusform>%n Stunde nach dem Ende jedes Laufs</numerusform>
            <numerusform>%n Stunden nach dem Ende jedes Laufs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Jeden Tag</numerusform>
            <numerusform>Alle %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the end of each run</source>
        <translation>
            <numerusform>%n Tag nach dem Ende jedes Laufs</numerusform>
            <numerusform>%n Tage nach dem Ende jedes Laufs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n week(s)</source>
        <translation>
            <numerusform>Jede Woche</numerusform>
            <numerusform>Alle %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) after the end of each run</source>
        <translation>
            <numerusform>%n Woche nach dem Ende jedes Laufs</numerusform>
            <numerusform>%n Wochen nach dem Ende jedes Laufs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n month(s)</source>
        <translation>
            <numerusform>Jeden Monat</numerusform>
            <numerusform>Alle %n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) after the end of each run</source>
        <translation>
            <numerusform>%n Monat nach dem Ende jedes Laufs</numerusform>
            <numerusform>%n Monate nach dem Ende jedes Laufs</numerusform>
        </translation>
    </message>
    <message>
        <source>must be a time such as 2026-11-21T02:00:00Z</source>
        <translation>muss eine Zeit wie 2026-11-21T02:00:00Z sein</translation>
    </message>
    <message>
        <source>Repetition: give an interval from 1 to %1.</source>
        <translation>Wiederholung: Geben Sie einen Abstand von 1 bis %1 an.</translation>
    </message>
    <message>
        <source>Repetition: its unit, or from where it counts, is not known.</source>
        <translation>Wiederholung: Die Einheit, oder ab wann gezählt wird, ist unbekannt.</translation>
    </message>
    <message>
        <source>Repetition: times of day go with days, weeks and months that are counted from the start.</source>
        <translation>Wiederholung: Uhrzeiten gehören zu Tagen, Wochen und Monaten, die ab dem Start gezählt werden.</translation>
    </message>
    <message>
        <source>Repetition: give at most %1 times of day.</source>
        <translation>Wiederholung: Geben Sie höchstens %1 Uhrzeiten an.</translation>
    </message>
    <message>
        <source>Repetition: give different times of day from 00:00 to 23:59, the earliest first.</source>
        <translation>Wiederholung: Geben Sie verschiedene Uhrzeiten von 00:00 bis 23:59 an, die früheste zuerst.</translation>
    </message>
    <message>
        <source>Repetition: days of the week go with days and weeks that are counted from the start.</source>
        <translation>Wiederholung: Wochentage gehören zu Tagen und Wochen, die ab dem Start gezählt werden.</translation>
    </message>
    <message>
        <source>Repetition: there are seven days of the week.</source>
        <translation>Wiederholung: Die Woche hat sieben Tage.</translation>
    </message>
    <message>
        <source>Repetition: every %1 days is always the same day of the week. Count in weeks.</source>
        <translation>Wiederholung: Alle %1 Tage ist immer derselbe Wochentag. Zählen Sie in Wochen.</translation>
    </message>
    <message>
        <source>Repetition: give a number of runs from 2 to %1, with the first.</source>
        <translation>Wiederholung: Geben Sie 2 bis %1 Läufe an, mit dem ersten.</translation>
    </message>
    <message>
        <source>Repetition: it ends before 1970. Correct it.</source>
        <translation>Wiederholung: Sie endet vor 1970. Berichtigen Sie das.</translation>
    </message>
    <message>
        <source>is missing: so many units lie between two runs</source>
        <translation>fehlt: so viele Einheiten liegen zwischen zwei Läufen</translation>
    </message>
    <message>
        <source>must be minutes, hours, days, weeks or months</source>
        <translation>muss minutes, hours, days, weeks oder months sein</translation>
    </message>
    <message>
        <source>must be start or completion</source>
        <translation>muss start oder completion sein</translation>
    </message>
    <message>
        <source>takes mon, tue, wed, thu, fri, sat and sun, separated by commas</source>
        <translation>nimmt mon, tue, wed, thu, fri, sat und sun, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>must list times of day such as 22:00</source>
        <translation>muss Uhrzeiten wie 22:00 auflisten</translation>
    </message>
    <message>
        <source>on %1</source>
        <extracomment>Of a repetition: %1 is a list of days of the week.</extracomment>
        <translation>am %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>Of a repetition: %1 is a list of times of day.</extracomment>
        <translation>um %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>Of a repetition: %1 is a time.</extracomment>
        <translation>bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in all</source>
        <translation>
            <numerusform>%n Lauf insgesamt</numerusform>
            <numerusform>%n Läufe insgesamt</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 of the series of run %2</source>
        <extracomment>%1 and %2 are numbers: the run is one of those that followed from submitting a request set again and again.</extracomment>
        <translation>Lauf %1 der Serie von Lauf %2</translation>
    </message>
    <message>
        <source>Run %1 of the series of job %2</source>
        <translation>Lauf %1 der Serie von Auftrag %2</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und weitere</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) ordered, in the folder “%1”.</source>
        <extracomment>%1 is the name of a folder; %n counts jobs.</extracomment>
        <translation>
            <numerusform>%Ln Auftrag erteilt, im Ordner „%1“.</numerusform>
            <numerusform>%Ln Aufträge erteilt, im Ordner „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their numbers are %1 to %2.</source>
        <extracomment>%1 and %2 are numbers of jobs.</extracomment>
        <translation>Ihre Nummern sind %1 bis %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cancelled, as recorded.</source>
        <translation>
            <numerusform>%Ln davon wurde abgebrochen, wie aufgezeichnet.</numerusform>
            <numerusform>%Ln davon wurden abgebrochen, wie aufgezeichnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) refused: %1</source>
        <extracomment>%1 is the reason of the first.</extracomment>
        <translation>
            <numerusform>%Ln Auftrag abgelehnt: %1</numerusform>
            <numerusform>%Ln Aufträge abgelehnt: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) not ordered.</source>
        <translation>
            <numerusform>%Ln Auftrag nicht erteilt.</numerusform>
            <numerusform>%Ln Aufträge nicht erteilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) of the trace left out.</source>
        <translation>
            <numerusform>%Ln Auftrag der Aufzeichnung ausgelassen.</numerusform>
            <numerusform>%Ln Aufträge der Aufzeichnung ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the trace make no sense: %1.</source>
        <extracomment>%1 is a list of lines.</extracomment>
        <translation>
            <numerusform>%Ln Zeile der Aufzeichnung ergibt keinen Sinn: %1.</numerusform>
            <numerusform>%Ln Zeilen der Aufzeichnung ergeben keinen Sinn: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the trace are steps of jobs.</source>
        <translation>
            <numerusform>%Ln Zeile der Aufzeichnung ist ein Schritt eines Jobs.</numerusform>
            <numerusform>%Ln Zeilen der Aufzeichnung sind Schritte von Jobs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) of the trace had not ended.</source>
        <translation>
            <numerusform>%Ln Job der Aufzeichnung war nicht zu Ende.</numerusform>
            <numerusform>%Ln Jobs der Aufzeichnung waren nicht zu Ende.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestSet</name>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>and “job” exclude each other, and one of them is needed</source>
        <translation>und „job“ schließen einander aus, und eines davon ist nötig</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>No link leads to the stage “%1”, so it would never run. Link a stage to it, or remove it.</source>
        <translation>Zur Stufe „%1“ führt keine Verknüpfung, sie würde nie laufen. Verknüpfen Sie eine Stufe mit ihr, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The stage “%1” is linked to “%2”, and there is no such stage.</source>
        <translation>Die Stufe „%1“ ist mit „%2“ verknüpft, und diese Stufe gibt es nicht.</translation>
    </message>
    <message>
        <source>The link from the stage “%1” leads back to “%2”. A stage runs once: let the set end there, and resubmit it.</source>
        <translation>Die Verknüpfung der Stufe „%1“ führt zu „%2“ zurück. Eine Stufe läuft einmal: Lassen Sie den Satz dort enden, und reichen Sie ihn erneut ein.</translation>
    </message>
    <message>
        <source>Success</source>
        <comment>result of a stage</comment>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>result of a stage</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>result of a stage</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>The set has no stages. Add at least one.</source>
        <translation>Der Satz hat keine Stufen. Fügen Sie mindestens eine hinzu.</translation>
    </message>
    <message>
        <source>There are two stages “%1”. Give each a name of its own.</source>
        <translation>Es gibt zwei Stufen „%1“. Geben Sie jeder einen eigenen Namen.</translation>
    </message>
    <message>
        <source>The stage “%1” has no requests. Add at least one.</source>
        <translation>Die Stufe „%1“ hat keine Anforderungen. Fügen Sie mindestens eine hinzu.</translation>
    </message>
    <message>
        <source>The stage “%1” needs the job definition %2, which is not there.</source>
        <translation>Die Stufe „%1“ braucht die Auftragsdefinition %2, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The request “%1” of the stage “%2” has no destinations. Give it some, or save them with the job definition.</source>
        <translation>Die Anforderung „%1“ der Stufe „%2“ hat keine Ziele. Geben Sie welche an, oder speichern Sie sie in der Auftragsdefinition.</translation>
    </message>
</context>
<context>
    <name>RotatingFile</name>
    <message>
        <source>The log file %1 cannot be written: %2.</source>
        <extracomment>%1 is a file, %2 the system&apos;s words for the reason.</extracomment>
        <translation>Die Protokolldatei %1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>RowColumns</name>
    <message>
        <source>The server sent rows that cannot be read. It may be of another version.</source>
        <translation>Der Server hat Zeilen gesendet, die nicht gelesen werden können. Vielleicht ist er von einer anderen Version.</translation>
    </message>
</context>
<context>
    <name>RowWriterText</name>
    <message>
        <source>Qt&apos;s SQLite driver does not fit this program. Install the one of your system.</source>
        <translation>Der SQLite-Treiber von Qt passt nicht zu diesem Programm. Installieren Sie den Ihres Systems.</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>%1 must be an object.</source>
        <translation>%1 muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3.</source>
        <translation>%1 muss eine Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3.</source>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>%1 must be a text of %2 to %3 characters.</source>
        <translation>%1 muss ein Text von %2 bis %3 Zeichen sein.</translation>
    </message>
    <message>
        <source>%1 must be one of: %2.</source>
        <translation>%1 muss eines von diesen sein: %2.</translation>
    </message>
    <message>
        <source>%1 must be a number that is not negative, or {&quot;uniform&quot;: [from, to]}, {&quot;exponential&quot;: mean} or {&quot;lognormal&quot;: [median, deviation]}.</source>
        <translation>%1 muss eine Zahl sein, die nicht negativ ist, oder {&quot;uniform&quot;: [von, bis]}, {&quot;exponential&quot;: Mittel} oder {&quot;lognormal&quot;: [Median, Streuung]}.</translation>
    </message>
    <message>
        <source>%1 must be a list.</source>
        <translation>%1 muss eine Liste sein.</translation>
    </message>
    <message>
        <source>%1 is not known. Look at the name, or leave it out.</source>
        <translation>%1 ist nicht bekannt. Prüfen Sie den Namen, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>%1 may have at most %2 entries.</source>
        <translation>%1 darf höchstens %2 Einträge haben.</translation>
    </message>
    <message>
        <source>%1 names “%2”, which is not defined.</source>
        <translation>%1 nennt „%2“, das nicht definiert ist.</translation>
    </message>
    <message>
        <source>The scenario has more than %L1 nodes.</source>
        <translation>Das Szenario hat mehr als %L1 Knoten.</translation>
    </message>
    <message>
        <source>%1: two fleets would have nodes of the same names. Make it one, or list the nodes.</source>
        <translation>%1: Zwei Flotten hätten Knoten mit denselben Namen. Machen Sie eine daraus, oder zählen Sie die Knoten auf.</translation>
    </message>
    <message>
        <source>%1 must be 1 to 64 letters, digits, dots, underscores and hyphens, not “%2”.</source>
        <translation>%1 muss aus 1 bis 64 Buchstaben, Ziffern, Punkten, Unterstrichen und Bindestrichen bestehen, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 is below more than %2 relays.</source>
        <translation>%1 liegt unter mehr als %2 Relais.</translation>
    </message>
    <message>
        <source>The way from %1 upwards is a circle and does not lead to the server.</source>
        <translation>Der Weg von %1 nach oben ist ein Kreis und führt nicht zum Server.</translation>
    </message>
    <message>
        <source>%1 must be a name that no other one has.</source>
        <translation>%1 muss ein Name sein, den kein anderes hat.</translation>
    </message>
    <message>
        <source>%1 must be &quot;clients&quot;, &quot;relays&quot;, a list of names, or a share as in {&quot;share&quot;: 0.1, &quot;of&quot;: &quot;clients&quot;}.</source>
        <translation>%1 muss &quot;clients&quot;, &quot;relays&quot;, eine Liste von Namen oder ein Anteil wie {&quot;share&quot;: 0.1, &quot;of&quot;: &quot;clients&quot;} sein.</translation>
    </message>
    <message>
        <source>%1 must name at least one package.</source>
        <translation>%1 muss mindestens ein Paket nennen.</translation>
    </message>
    <message>
        <source>%1: “%2” is no client.</source>
        <translation>%1: „%2“ ist kein Client.</translation>
    </message>
    <message>
        <source>%1 must name at least one client.</source>
        <translation>%1 muss mindestens einen Client nennen.</translation>
    </message>
    <message>
        <source>The scenario is not JSON: near character %1.</source>
        <translation>Das Szenario ist kein JSON: bei Zeichen %1.</translation>
    </message>
    <message>
        <source>The scenario</source>
        <translation>Das Szenario</translation>
    </message>
    <message>
        <source>The scenario %1 cannot be read: %2.</source>
        <translation>Das Szenario %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The scenario %1 is larger than 256 MiB.</source>
        <translation>Das Szenario %1 ist größer als 256 MiB.</translation>
    </message>
    <message>
        <source>The name “%1” is there twice.</source>
        <translation>Den Namen „%1“ gibt es zweimal.</translation>
    </message>
    <message>
        <source>“%1” is below “%2”, which is no relay.</source>
        <translation>„%1“ liegt unter „%2“, das kein Relais ist.</translation>
    </message>
    <message>
        <source>More than %L1 nodes are straight below “%2”: no machine has more lines to the same address. Put relays between.</source>
        <translation>Mehr als %L1 Knoten liegen direkt unter „%2“: Mehr Leitungen zu derselben Adresse hat keine Maschine. Setzen Sie Relais dazwischen.</translation>
    </message>
    <message>
        <source>the managing server</source>
        <translation>dem Verwaltungsserver</translation>
    </message>
    <message>
        <source>The scenario has no clients.</source>
        <translation>Das Szenario hat keine Clients.</translation>
    </message>
    <message>
        <source>“%1” is no file, and no fleet that is known by name: %2.</source>
        <translation>„%1“ ist keine Datei und keine Flotte, die mit Namen bekannt ist: %2.</translation>
    </message>
    <message>
        <source>%1 must be true or false.</source>
        <translation>%1 muss true oder false sein.</translation>
    </message>
    <message>
        <source>%1: the managing server knows the faults slow-disk and disk-full only.</source>
        <translation>%1: Für den Verwaltungsserver gibt es nur die Störungen slow-disk und disk-full.</translation>
    </message>
    <message>
        <source>%1: disk-full is a fault of the managing server: give &quot;server&quot;: true and no nodes.</source>
        <translation>%1: disk-full ist eine Störung des Verwaltungsservers: Geben Sie &quot;server&quot;: true an und keine Knoten.</translation>
    </message>
    <message>
        <source>%1 must be a time such as 2026-01-05T08:00:00Z, from 1970 to %2.</source>
        <translation>%1 muss eine Zeit wie 2026-01-05T08:00:00Z sein, von 1970 bis %2.</translation>
    </message>
</context>
<context>
    <name>SchemaText</name>
    <message>
        <source>The database was made by a newer Signalbox (its schema is %1, this program knows up to %2). Use the newer program.</source>
        <translation>Die Datenbank wurde von einem neueren Signalbox angelegt (ihr Schema ist %1, dieses Programm kennt Schemata bis %2). Verwenden Sie das neuere Programm.</translation>
    </message>
    <message>
        <source>The file is another program&apos;s database. Give the name of a Signalbox database or of a new file.</source>
        <translation>Die Datei ist die Datenbank eines anderen Programms. Nennen Sie eine Signalbox-Datenbank oder eine neue Datei.</translation>
    </message>
</context>
<context>
    <name>SecurityLevel</name>
    <message>
        <source>Not yet judged</source>
        <comment>security level</comment>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>security level</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <comment>security level</comment>
        <translation>Nicht zutreffend</translation>
    </message>
    <message>
        <source>Safe</source>
        <comment>security level</comment>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Caution</source>
        <comment>security level</comment>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>security level</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Danger</source>
        <comment>security level</comment>
        <translation>Gefahr</translation>
    </message>
    <message>
        <source>Security updates</source>
        <translation>Sicherheitsaktualisierungen</translation>
    </message>
    <message>
        <source>Anti-virus products</source>
        <translation>Virenschutz</translation>
    </message>
    <message>
        <source>Prohibited software</source>
        <translation>Verbotene Software</translation>
    </message>
    <message>
        <source>Mandatory software</source>
        <translation>Pflichtsoftware</translation>
    </message>
    <message>
        <source>Security settings</source>
        <translation>Sicherheitseinstellungen</translation>
    </message>
    <message>
        <source>User definition</source>
        <translation>Eigene Bedingungen</translation>
    </message>
    <message>
        <source>Inventory information collection</source>
        <translation>Inventarmeldung</translation>
    </message>
    <message>
        <source>Administrator indication</source>
        <translation>Anweisung des Administrators</translation>
    </message>
    <message>
        <source>Judgement command execution</source>
        <translation>Bewertungsbefehl</translation>
    </message>
    <message>
        <source>Action command</source>
        <translation>Aktionsbefehl</translation>
    </message>
    <message>
        <source>Network control command</source>
        <translation>Netzwerkbefehl</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>The repetition is damaged, or of a newer Signalbox.</source>
        <translation>Die Wiederholung ist beschädigt oder von einem neueren Signalbox.</translation>
    </message>
    <message>
        <source>It is not repeated any more since %1. %2</source>
        <extracomment>%1 is a time, %2 a whole sentence that says why.</extracomment>
        <translation>Seit %1 wird nicht mehr wiederholt. %2</translation>
    </message>
    <message>
        <source>%1. The next run is created at %2, in the name of %3.</source>
        <extracomment>%1 is an interval, &quot;Every 2 days&quot;, %2 a time, %3 an operator.</extracomment>
        <translation>%1. Der nächste Lauf wird um %2 im Namen von %3 angelegt.</translation>
    </message>
    <message>
        <source>%1. The next run is created, in the name of %2, when the newest one has ended.</source>
        <extracomment>%1 is an interval, &quot;2 days after the end of each run&quot;, %2 an operator.</extracomment>
        <translation>%1. Der nächste Lauf wird im Namen von %2 angelegt, wenn der neueste zu Ende ist.</translation>
    </message>
    <message>
        <source>The last time there was no run: %1</source>
        <extracomment>%1 is a whole sentence.</extracomment>
        <translation>Beim letzten Mal gab es keinen Lauf: %1</translation>
    </message>
</context>
<context>
    <name>ServerList</name>
    <message>
        <source>An address is missing beside a comma in “%1”.</source>
        <translation>Neben einem Komma in „%1“ fehlt eine Adresse.</translation>
    </message>
</context>
<context>
    <name>ServerOptions</name>
    <message>
        <source>Name of the managing server.</source>
        <translation>Name des Verwaltungsservers.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Folder for the database and the packages.</source>
        <translation>Verzeichnis für die Datenbank und die Pakete.</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>VERZEICHNIS</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Address and port for nodes, and for consoles with a token (127.0.0.1:0; port 0 takes any free one).</source>
        <translation>Adresse und Port für Knoten und, mit Token, für Konsolen (127.0.0.1:0; Port 0 nimmt einen freien).</translation>
    </message>
    <message>
        <source>ADDRESS:PORT</source>
        <translation>ADRESSE:PORT</translation>
    </message>
    <message>
        <source>Address under which nodes reach this server, when it is another.</source>
        <translation>Adresse, unter der Knoten diesen Server erreichen, wenn es eine andere ist.</translation>
    </message>
    <message>
        <source>Certificate chain (PEM); with --tls-key serves HTTPS.</source>
        <translation>Zertifikatskette (PEM); mit --tls-key wird HTTPS angeboten.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Private key (PEM).</source>
        <translation>Privater Schlüssel (PEM).</translation>
    </message>
    <message>
        <source>Ask nodes for certificates of this authority (PEM).</source>
        <translation>Von Knoten Zertifikate dieser Zertifizierungsstelle verlangen (PEM).</translation>
    </message>
    <message>
        <source>Unix socket of the console API.</source>
        <translation>Unix-Socket der Konsolen-API.</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PFAD</translation>
    </message>
    <message>
        <source>Seconds a client may take to come for its work before it is checked (60).</source>
        <translation>Sekunden, die ein Client bis zum Abholen seiner Arbeit brauchen darf, bevor er geprüft wird (60).</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEKUNDEN</translation>
    </message>
    <message>
        <source>Seconds before the first retry of a startup failure; doubles each time (30).</source>
        <translation>Sekunden vor der ersten Wiederholung nach einem Startfehler; verdoppelt sich jedes Mal (30).</translation>
    </message>
    <message>
        <source>Seconds without a byte before a transfer counts as broken (60).</source>
        <translation>Sekunden ohne ein Byte, nach denen eine Übertragung als unterbrochen gilt (60).</translation>
    </message>
    <message>
        <source>Seconds without a report before work counts as silent (900).</source>
        <translation>Sekunden ohne Meldung, nach denen Arbeit als stumm gilt (900).</translation>
    </message>
    <message>
        <source>TCP port that a start check connects to (7).</source>
        <translation>TCP-Port, mit dem sich eine Startprüfung verbindet (7).</translation>
    </message>
    <message>
        <source>PORT</source>
        <translation>PORT</translation>
    </message>
    <message>
        <source>--tls-certificate and --tls-key belong together.</source>
        <translation>--tls-certificate und --tls-key gehören zusammen.</translation>
    </message>
    <message>
        <source>Seconds between two retries at the most (1800).</source>
        <translation>Höchstens so viele Sekunden zwischen zwei Anläufen (1800).</translation>
    </message>
    <message>
        <source>How many retries grow further apart; behind them it goes on as seldom as may be (10).</source>
        <translation>Wie viele Anläufe immer größeren Abstand haben; danach geht es mit dem größten weiter (10).</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Tell a machine that is off from a program that does not run: yes or no (yes).</source>
        <translation>Einen ausgeschalteten Rechner von einem nicht laufenden Programm unterscheiden: yes oder no (yes).</translation>
    </message>
    <message>
        <source>YES|NO</source>
        <translation>YES|NO</translation>
    </message>
    <message>
        <source>Show a transfer that broke as a communication error: yes, or no for a startup failure (yes).</source>
        <translation>Eine abgerissene Übertragung als Kommunikationsfehler zeigen: yes, oder no für Startfehler (yes).</translation>
    </message>
    <message>
        <source>Seconds until a cancellation or deletion that is not confirmed can be forced (300).</source>
        <translation>Sekunden, nach denen ein unbestätigter Abbruch oder eine unbestätigte Löschung erzwungen werden kann (300).</translation>
    </message>
    <message>
        <source>Believe a proxy on this machine that it checked a node&apos;s certificate (X-Controller-Id), when it names this hash of the issuer (X-Authority); may be given more than once.</source>
        <translation>Einem Proxy auf diesem Rechner glauben, dass er das Zertifikat eines Knotens geprüft hat (X-Controller-Id), wenn er diesen Hash des Ausstellers nennt (X-Authority); mehrfach möglich.</translation>
    </message>
    <message>
        <source>HASH</source>
        <translation>HASH</translation>
    </message>
    <message>
        <source>Store instead of the one in the state folder: sqlite:PATH or postgresql://USER@HOST/DATABASE.</source>
        <translation>Speicher statt dem im Statusordner: sqlite:PFAD oder postgresql://BENUTZER@RECHNER/DATENBANK.</translation>
    </message>
    <message>
        <source>Share the database (and --state) with other servers that are started so: one serves, the others stand by and take over when it does not renew its lease for this many seconds (15 is usual). Not for the window.</source>
        <translation>Die Datenbank (und --state) mit anderen so gestarteten Servern teilen: Einer dient, die anderen stehen bereit und übernehmen, wenn er sein Nutzungsrecht so viele Sekunden lang nicht erneuert (üblich sind 15). Nicht für das Fenster.</translation>
    </message>
    <message>
        <source>File with the server&apos;s own token for the console API over TCP: who has it is a system administrator. Operators have tokens of their own.</source>
        <translation>Datei mit dem eigenen Token des Servers für die Konsolen-API über TCP: Wer es hat, ist Systemverwalter. Bediener haben eigene Token.</translation>
    </message>
    <message>
        <source>Seconds without a request before a connection is ended (120).</source>
        <translation>Sekunden ohne Anfrage, bis eine Verbindung beendet wird (120).</translation>
    </message>
    <message>
        <source>Seconds in which a connection must go on with what it sends or takes (60).</source>
        <translation>Sekunden, in denen eine Verbindung mit Senden oder Empfangen weitergehen muss (60).</translation>
    </message>
    <message>
        <source>Program that permits or refuses the network to a client, for security actions; with its arguments, see signalboxd(8).</source>
        <translation>Programm, das einem Client das Netzwerk erlaubt oder sperrt, für Sicherheitsaktionen; mit Argumenten, siehe signalboxd(8).</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>Program that sends the mail of a security action, likewise.</source>
        <translation>Programm, das die Mail einer Sicherheitsaktion sendet, ebenso.</translation>
    </message>
    <message>
        <source>Program of the security action “command”, likewise.</source>
        <translation>Programm der Sicherheitsaktion „command“, ebenso.</translation>
    </message>
    <message>
        <source>Seconds that such a program may take (60).</source>
        <translation>Sekunden, die ein solches Programm dauern darf (60).</translation>
    </message>
    <message>
        <source>--%1 does not take “%2”. %3</source>
        <extracomment>%1 is the name of an option, %2 a value, %3 a sentence that says what the option takes.</extracomment>
        <translation>--%1 lässt „%2“ nicht zu. %3</translation>
    </message>
    <message>
        <source>It takes a whole number from %1 to %2.</source>
        <translation>Zulässig ist eine ganze Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>It takes seconds, from %1 to %2.</source>
        <translation>Zulässig sind Sekunden, von %1 bis %2.</translation>
    </message>
    <message>
        <source>It takes yes or no.</source>
        <translation>Zulässig ist yes oder no.</translation>
    </message>
    <message>
        <source>It takes an address and a port, as in 0.0.0.0:8700 or [::]:8700.</source>
        <translation>Zulässig sind Adresse und Port, etwa 0.0.0.0:8700 oder [::]:8700.</translation>
    </message>
    <message>
        <source>It takes a name of one line.</source>
        <translation>Zulässig ist ein Name in einer Zeile.</translation>
    </message>
    <message>
        <source>It takes a program and its arguments; what has spaces stands in quotation marks, each of which is closed.</source>
        <translation>Zulässig ist ein Programm mit Argumenten; was Leerzeichen enthält, steht in Anführungszeichen, die alle geschlossen sind.</translation>
    </message>
    <message>
        <source>It takes an address that begins with http:// or https://.</source>
        <translation>Zulässig ist eine Adresse, die mit http:// oder https:// beginnt.</translation>
    </message>
    <message>
        <source>It takes the hash of an issuer as the proxy sends it: letters, digits and : + / = . _ -, at most 128.</source>
        <translation>Zulässig ist der Hash eines Ausstellers, wie der Proxy ihn sendet: Buchstaben, Ziffern und : + / = . _ -, höchstens 128.</translation>
    </message>
    <message>
        <source>Be a relay manager: a relay of the managing server at this address, whose jobs it passes on beside its own. Several addresses, separated by commas, of servers that stand in for each other.</source>
        <translation>Relais-Manager sein: ein Relais des Verwaltungsservers an dieser Adresse, dessen Aufträge er neben den eigenen weitergibt. Mehrere Adressen, durch Kommas getrennt, von Servern, die füreinander einspringen.</translation>
    </message>
    <message>
        <source>The name of the relay that this server is registered as there.</source>
        <translation>Der Name des Relais, als das dieser Server dort eingetragen ist.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>A file with the token that was given for it there, readable by its user only.</source>
        <translation>Eine Datei mit dem Token, das es dort dafür gab, nur für seinen Benutzer lesbar.</translation>
    </message>
    <message>
        <source>Verify that server against the certificates in this file.</source>
        <translation>Diesen Server mit den Zertifikaten in dieser Datei prüfen.</translation>
    </message>
    <message>
        <source>--%1 belongs to --higher. Give the address of that server, too.</source>
        <translation>--%1 gehört zu --higher. Geben Sie auch die Adresse dieses Servers an.</translation>
    </message>
    <message>
        <source>--higher needs --%1: register this server as a relay there, and take what it tells.</source>
        <translation>--higher braucht --%1: Tragen Sie diesen Server dort als Relais ein und nehmen Sie, was es nennt.</translation>
    </message>
    <message>
        <source>--higher and --failover exclude each other: what passes through a relay manager is on the disk of one machine.</source>
        <translation>--higher und --failover schließen einander aus: Was durch einen Relais-Manager geht, liegt auf der Platte eines Rechners.</translation>
    </message>
</context>
<context>
    <name>SetRun</name>
    <message>
        <source>The next stage, “%1”, is on hold since %2. The set goes on when it is released.</source>
        <extracomment>%1 is a stage of a request set, %2 a time.</extracomment>
        <translation>Die nächste Stufe, „%1“, ist seit %2 zurückgehalten. Der Satz geht weiter, wenn sie freigegeben wird.</translation>
    </message>
    <message>
        <source>What the jobs of the first stage order is being kept. They are created then.</source>
        <translation>Was die Aufträge der ersten Stufe anordnen, wird gerade abgelegt. Dann werden sie angelegt.</translation>
    </message>
    <message>
        <source>What the jobs of the next stage order is being kept. They are created then.</source>
        <translation>Was die Aufträge der nächsten Stufe anordnen, wird gerade abgelegt. Dann werden sie angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>The stage “%1” runs since %2. The set waits until its %Ln job(s) that have not ended do.</source>
        <extracomment>%1 is a stage of a request set, %2 a time.</extracomment>
        <translation>
            <numerusform>Die Stufe „%1“ läuft seit %2. Der Satz wartet auf das Ende von %Ln Auftrag.</numerusform>
            <numerusform>Die Stufe „%1“ läuft seit %2. Der Satz wartet auf das Ende von %Ln Aufträgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The set ended at %1.</source>
        <translation>Der Satz endete um %1.</translation>
    </message>
    <message>
        <source>The set ended at %1. In the stage “%2”, which counts, not all went well. See its jobs, and resubmit it from that stage.</source>
        <translation>Der Satz endete um %1. In der Stufe „%2“, die zählt, ging nicht alles gut. Sehen Sie seine Aufträge an, und reichen Sie ihn ab dieser Stufe erneut ein.</translation>
    </message>
    <message>
        <source>The set ended at %1 in error, as did the stage “%2”, which counts. See its jobs, and resubmit it from that stage.</source>
        <translation>Der Satz endete um %1 mit einem Fehler, wie die Stufe „%2“, die zählt. Sehen Sie seine Aufträge an, und reichen Sie ihn ab dieser Stufe erneut ein.</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>phase</comment>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Inactive</source>
        <comment>phase</comment>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>phase</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>phase</comment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Not run</source>
        <comment>phase</comment>
        <translation>Nicht gelaufen</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>status in a phase</comment>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>status in a phase</comment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>status in a phase</comment>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>status in a phase</comment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Terminating</source>
        <comment>status in a phase</comment>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Success</source>
        <comment>status in a phase</comment>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>status in a phase</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>status in a phase</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>status in a phase</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Terminated</source>
        <comment>status in a phase</comment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>The run of a request set is damaged.</source>
        <translation>Der Lauf eines Anforderungssatzes ist beschädigt.</translation>
    </message>
    <message>
        <source>It has not ended. Cancel it first.</source>
        <translation>Er ist nicht zu Ende. Brechen Sie ihn zuerst ab.</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation>Er ist zu Ende.</translation>
    </message>
    <message>
        <source>It is being cancelled already.</source>
        <translation>Er wird schon abgebrochen.</translation>
    </message>
    <message>
        <source>The stage has begun. Only what is pending can be held.</source>
        <translation>Die Stufe hat begonnen. Nur Ausstehendes kann zurückgehalten werden.</translation>
    </message>
    <message>
        <source>The stage is on hold already.</source>
        <translation>Die Stufe ist schon zurückgehalten.</translation>
    </message>
    <message>
        <source>The stage is not on hold.</source>
        <translation>Die Stufe ist nicht zurückgehalten.</translation>
    </message>
    <message>
        <source>It is on hold already.</source>
        <translation>Er ist schon zurückgehalten.</translation>
    </message>
    <message>
        <source>It runs. Only what is pending can be held: hold a stage that has not begun, or cancel the set.</source>
        <translation>Er läuft. Nur Ausstehendes kann zurückgehalten werden: Halten Sie eine Stufe zurück, die nicht begonnen hat, oder brechen Sie den Satz ab.</translation>
    </message>
    <message>
        <source>It is not on hold.</source>
        <translation>Er ist nicht zurückgehalten.</translation>
    </message>
    <message>
        <source>The set waits for its start at %1.</source>
        <translation>Der Satz wartet auf seinen Beginn um %1.</translation>
    </message>
    <message>
        <source>The set is about to begin.</source>
        <translation>Der Satz beginnt gleich.</translation>
    </message>
    <message>
        <source>The set is on hold since %1, by %2. It begins when it is released.</source>
        <extracomment>%1 is a time, %2 an operator.</extracomment>
        <translation>Der Satz ist seit %1 von %2 zurückgehalten. Er beginnt, wenn er freigegeben wird.</translation>
    </message>
    <message>
        <source>A stage has ended. The set looks at which one follows.</source>
        <translation>Eine Stufe ist zu Ende. Der Satz sieht nach, welche folgt.</translation>
    </message>
    <message numerus="yes">
        <source>The set was cancelled at %1 by %2. It waits until its %Ln job(s) that have not ended do.</source>
        <extracomment>%1 is a time, %2 an operator.</extracomment>
        <translation>
            <numerusform>Der Satz wurde um %1 von %2 abgebrochen. Er wartet auf das Ende von %Ln Auftrag.</numerusform>
            <numerusform>Der Satz wurde um %1 von %2 abgebrochen. Er wartet auf das Ende von %Ln Aufträgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The set was cancelled at %1 by %2, before a stage began.</source>
        <translation>Der Satz wurde um %1 von %2 abgebrochen, bevor eine Stufe begann.</translation>
    </message>
    <message>
        <source>The set was cancelled by %2 while it ran, and ended at %1.</source>
        <translation>Der Satz wurde von %2 abgebrochen, während er lief, und endete um %1.</translation>
    </message>
    <message>
        <source>The set ended well at %1, as did the stage “%2”, whose result counts.</source>
        <extracomment>%1 is a time, %2 the stage whose result is that of the set, here and below.</extracomment>
        <translation>Der Satz endete gut um %1, wie die Stufe „%2“, deren Ergebnis zählt.</translation>
    </message>
    <message>
        <source>The set ended at %1: it had not started before its stale-by date %2. Submit it again if it is still wanted.</source>
        <extracomment>%1 and %2 are times.</extracomment>
        <translation>Der Satz endete um %1: Er hatte bis zu seiner Startfrist %2 nicht begonnen. Reichen Sie ihn erneut ein, wenn er noch gewünscht ist.</translation>
    </message>
    <message>
        <source>If it has not begun by %1, it is not run any more.</source>
        <translation>Hat er bis %1 nicht begonnen, läuft er nicht mehr.</translation>
    </message>
</context>
<context>
    <name>Simulate</name>
    <message>
        <source>--seed must be a whole number from 0 to %1, not “%2”.</source>
        <translation>--seed muss eine ganze Zahl von 0 bis %1 sein, nicht „%2“.</translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>Der Bericht konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The report %1 could not be written: %2.</source>
        <translation>Der Bericht %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Simulate a fleet instead of serving one: a scenario (JSON), or office, company, country, million.</source>
        <translation>Eine Flotte simulieren, statt eine zu bedienen: ein Szenario (JSON) oder office, company, country, million.</translation>
    </message>
    <message>
        <source>FILE|NAME</source>
        <translation>DATEI|NAME</translation>
    </message>
    <message>
        <source>Of all that is left to chance; the same seed gives the same run (1).</source>
        <translation>Für alles, was dem Zufall überlassen ist; dieselbe Zahl ergibt denselben Lauf (1).</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Virtual seconds in a real one, or max (max).</source>
        <translation>Virtuelle Sekunden in einer wirklichen, oder max (max).</translation>
    </message>
    <message>
        <source>F|max</source>
        <translation>F|max</translation>
    </message>
    <message>
        <source>End when all is done, after a virtual time such as 90m or 2d, or never (done).</source>
        <translation>Enden, wenn alles getan ist, nach einer virtuellen Zeit wie 90m oder 2d, oder nie (done).</translation>
    </message>
    <message>
        <source>done|TIME|never</source>
        <translation>done|ZEIT|never</translation>
    </message>
    <message>
        <source>Form of the report: json.</source>
        <translation>Form des Berichts: json.</translation>
    </message>
    <message>
        <source>FORM</source>
        <translation>FORM</translation>
    </message>
    <message>
        <source>File for the report instead of the standard output.</source>
        <translation>Datei für den Bericht statt der Standardausgabe.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Replay a recorded workload on the fleet: Standard Workload Format (.swf, .swf.gz) or the accounting of Slurm as CSV.</source>
        <translation>Eine aufgezeichnete Last auf der Flotte nachspielen: Standard Workload Format (.swf, .swf.gz) oder die Abrechnung von Slurm als CSV.</translation>
    </message>
    <message>
        <source>Consoles reach the simulation at unix:%1</source>
        <translation>Konsolen erreichen die Simulation unter unix:%1</translation>
    </message>
    <message>
        <source>%L1 events in %L2 s (%L3 a second), %L4 MB.</source>
        <translation>%L1 Ereignisse in %L2 s (%L3 in der Sekunde), %L4 MB.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) were refused. The first: %1</source>
        <translation>
            <numerusform>%n Auftrag wurde abgelehnt: %1</numerusform>
            <numerusform>%n Aufträge wurden abgelehnt. Der erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The simulation ended at %1, since its database could not be written: %2</source>
        <translation>Die Simulation endete um %1, da ihre Datenbank nicht geschrieben werden konnte: %2</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>den Ordner %1 gibt es nicht</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written</source>
        <translation>der Ordner %1 kann nicht beschrieben werden</translation>
    </message>
    <message>
        <source>%1: %L2 events, × %3</source>
        <translation>%1: %L2 Ereignisse, × %3</translation>
    </message>
    <message>
        <source>--%1 does not take “%2”. %3</source>
        <extracomment>%1 is the name of an option, %2 a value, %3 a sentence that says what the option takes.</extracomment>
        <translation>--%1 lässt „%2“ nicht zu. %3</translation>
    </message>
    <message>
        <source>It takes max, or how many simulated seconds pass in one: more than 0, at most %1.</source>
        <translation>Zulässig ist max oder wie viele simulierte Sekunden in einer vergehen: mehr als 0, höchstens %1.</translation>
    </message>
    <message>
        <source>It takes done, never, or a time such as 90s, 45m, 8h or 3d.</source>
        <translation>Zulässig ist done, never oder eine Zeit wie 90s, 45m, 8h oder 3d.</translation>
    </message>
    <message>
        <source>It takes json.</source>
        <translation>Zulässig ist json.</translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <source>The database %1 has nodes already. A simulation begins with an empty one.</source>
        <translation>Die Datenbank %1 hat schon Knoten. Eine Simulation beginnt mit einer leeren.</translation>
    </message>
    <message>
        <source>The simulation has ended.</source>
        <translation>Die Simulation ist beendet.</translation>
    </message>
    <message>
        <source>The simulated disk of the managing server is full.</source>
        <translation>Die simulierte Platte des Verwaltungsservers ist voll.</translation>
    </message>
</context>
<context>
    <name>SoftwareInventory</name>
    <message>
        <source>The list of packages cannot be read: rpm failed.</source>
        <translation>Die Paketliste kann nicht gelesen werden: rpm ist gescheitert.</translation>
    </message>
    <message>
        <source>This system has neither packages of dpkg nor of rpm.</source>
        <translation>Dieses System hat weder Pakete von dpkg noch von rpm.</translation>
    </message>
</context>
<context>
    <name>SqlText</name>
    <message>
        <source>There is no space left for the database. Nothing was lost; make room on its disk.</source>
        <translation>Für die Datenbank ist kein Platz mehr. Es ging nichts verloren; schaffen Sie Platz auf ihrem Datenträger.</translation>
    </message>
    <message>
        <source>The database is locked by another program. Close that program and try again.</source>
        <translation>Die Datenbank ist durch ein anderes Programm gesperrt. Schließen Sie dieses Programm, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The database cannot be written. Check the permissions of the file and of its folder.</source>
        <translation>Die Datenbank kann nicht geschrieben werden. Prüfen Sie die Rechte der Datei und ihres Verzeichnisses.</translation>
    </message>
    <message>
        <source>The database is damaged or not a database. Put back a backup copy, or move the file away to start with an empty one.</source>
        <translation>Die Datenbank ist beschädigt oder keine Datenbank. Spielen Sie eine Sicherungskopie ein, oder verschieben Sie die Datei, um mit einer leeren zu beginnen.</translation>
    </message>
    <message>
        <source>The database reports an error: %1</source>
        <translation>Die Datenbank meldet einen Fehler: %1</translation>
    </message>
</context>
<context>
    <name>StandbyText</name>
    <message>
        <source>This managing server stands by: another one that shares its database serves, or none does for a moment.</source>
        <translation>Dieser Verwaltungsserver steht bereit: Ein anderer mit derselben Datenbank dient, oder für einen Augenblick keiner.</translation>
    </message>
    <message>
        <source>This managing server stands by, and cannot take over: %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>Dieser Verwaltungsserver steht bereit, kann aber nicht übernehmen: %1</translation>
    </message>
</context>
<context>
    <name>StateFolder</name>
    <message>
        <source>The state folder %1 cannot be made.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>Das Statusverzeichnis %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The state folder %1 cannot be written.</source>
        <translation>Das Statusverzeichnis %1 kann nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>The state folder %1 is used by another running node.</source>
        <translation>Das Statusverzeichnis %1 wird von einem anderen laufenden Knoten verwendet.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be written. Free some space there; the node tries again.</source>
        <translation>Der Datenträger ist voll: %1 kann nicht geschrieben werden. Schaffen Sie dort Platz; der Knoten versucht es wieder.</translation>
    </message>
</context>
<context>
    <name>StatusFile</name>
    <message>
        <source>Status file: the name has more than %1 characters.</source>
        <translation>Statusdatei: der Name hat mehr als %1 Zeichen.</translation>
    </message>
    <message>
        <source>Status file: the name has characters that cannot be printed.</source>
        <translation>Statusdatei: der Name enthält nicht druckbare Zeichen.</translation>
    </message>
    <message>
        <source>Status file: give a name alone, or a path that begins with “/”.</source>
        <translation>Statusdatei: nur einen Namen angeben oder einen Pfad, der mit „/“ beginnt.</translation>
    </message>
    <message>
        <source>Status file: “%1” is not the name of a file.</source>
        <translation>Statusdatei: „%1“ ist kein Dateiname.</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>sie ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>The installer did not write its status file %1.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>Das Installationsprogramm hat seine Statusdatei %1 nicht geschrieben.</translation>
    </message>
    <message>
        <source>The installer&apos;s status file %1 is not used: %2.</source>
        <extracomment>%1 is a path, %2 half a sentence: why.</extracomment>
        <translation>Die Statusdatei %1 des Installationsprogramms wird nicht verwendet: %2.</translation>
    </message>
    <message>
        <source>The installer reports success.</source>
        <translation>Das Installationsprogramm meldet Erfolg.</translation>
    </message>
    <message>
        <source>The installer reports success: %1</source>
        <translation>Das Installationsprogramm meldet Erfolg: %1</translation>
    </message>
    <message>
        <source>The installer reports a failure.</source>
        <translation>Das Installationsprogramm meldet einen Fehler.</translation>
    </message>
    <message>
        <source>The installer reports a failure: %1</source>
        <translation>Das Installationsprogramm meldet einen Fehler: %1</translation>
    </message>
    <message>
        <source>it is cut short: what was begun in it is not ended</source>
        <translation>sie ist unvollständig: was darin begonnen wurde, ist nicht beendet</translation>
    </message>
    <message>
        <source>it is no MIF: it has no component</source>
        <translation>sie ist kein MIF: sie hat keine Komponente</translation>
    </message>
    <message>
        <source>it has no group InstallStatus with an attribute Status</source>
        <translation>sie hat keine Gruppe InstallStatus mit einem Attribut Status</translation>
    </message>
    <message>
        <source>its status “%1” is neither Success nor Failed</source>
        <translation>ihr Status „%1“ ist weder Success noch Failed</translation>
    </message>
    <message>
        <source>it is larger than 5 MB</source>
        <translation>sie ist größer als 5 MB</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
</context>
<context>
    <name>StoreCheck</name>
    <message>
        <source>Database %1: this kind is not supported. Give a file name, sqlite:FILE or postgresql://USER@HOST/DATABASE.</source>
        <translation>Datenbank %1: Diese Art wird nicht unterstützt. Geben Sie einen Dateinamen, sqlite:FILE oder postgresql://USER@HOST/DATABASE an.</translation>
    </message>
    <message>
        <source>Database %1: this is a folder. Give the name of a file in it.</source>
        <translation>Datenbank %1: Das ist ein Ordner. Geben Sie den Namen einer Datei darin an.</translation>
    </message>
    <message>
        <source>Database %1: its folder does not exist. Create it first.</source>
        <translation>Datenbank %1: Ihren Ordner gibt es nicht. Legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>Database %1: it cannot be written. Change the permissions of the file and its folder, or give another one.</source>
        <translation>Datenbank %1: Sie kann nicht beschrieben werden. Ändern Sie die Rechte der Datei und ihres Ordners, oder geben Sie eine andere an.</translation>
    </message>
    <message>
        <source>Database %1: this is no SQLite database. Give another name.</source>
        <translation>Datenbank %1: Das ist keine SQLite-Datenbank. Geben Sie einen anderen Namen an.</translation>
    </message>
</context>
<context>
    <name>StoreCopy</name>
    <message>
        <source>PostgreSQL cannot hold the character U+0000. It is in the table “%1”, column “%2”, row %3. Change it there first.</source>
        <translation>PostgreSQL kann das Zeichen U+0000 nicht aufnehmen. Es steht in der Tabelle „%1“, Spalte „%2“, Zeile %3. Ändern Sie es zuerst dort.</translation>
    </message>
    <message>
        <source>%1 is not empty: there are rows in its table “%2”. Give a new database.</source>
        <translation>%1 ist nicht leer: In der Tabelle „%2“ sind Zeilen. Geben Sie eine neue Datenbank an.</translation>
    </message>
    <message>
        <source>The table “%1” could not be copied as it is: of %2 rows, %3 came back, or with other values. Nothing was changed.</source>
        <translation>Die Tabelle „%1“ konnte nicht unverändert kopiert werden: Von %2 Zeilen kamen %3 zurück, oder mit anderen Werten. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no database of Signalbox at %1. Give the one that is to be copied.</source>
        <translation>Bei %1 gibt es keine Datenbank von Signalbox. Geben Sie die an, die kopiert werden soll.</translation>
    </message>
</context>
<context>
    <name>StoreLockText</name>
    <message>
        <source>The lock file %1 cannot be created. Check that the folder exists and can be written.</source>
        <translation>Die Sperrdatei %1 kann nicht angelegt werden. Prüfen Sie, ob das Verzeichnis existiert und beschreibbar ist.</translation>
    </message>
    <message>
        <source>Another managing server is using this database (%1 is locked). Stop that server, or give this one a database of its own.</source>
        <translation>Ein anderer Verwaltungsserver verwendet diese Datenbank (%1 ist gesperrt). Beenden Sie jenen Server, oder geben Sie diesem eine eigene Datenbank.</translation>
    </message>
    <message>
        <source>The file %1 cannot be locked.</source>
        <translation>Die Datei %1 kann nicht gesperrt werden.</translation>
    </message>
</context>
<context>
    <name>StorePageText</name>
    <message>
        <source>The database does not hold the job.</source>
        <translation>Die Datenbank enthält den Auftrag nicht.</translation>
    </message>
</context>
<context>
    <name>StoreText</name>
    <message>
        <source>%1: %2</source>
        <comment>file name, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This is a folder. Give the name of a file in it.</source>
        <translation>Das ist ein Verzeichnis. Nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>The folder of the database does not exist. Create it first.</source>
        <translation>Das Verzeichnis der Datenbank existiert nicht. Legen Sie es zuerst an.</translation>
    </message>
    <message>
        <source>The database cannot be written. Change the permissions of the file, or give another one.</source>
        <translation>Die Datenbank kann nicht geschrieben werden. Ändern Sie die Rechte der Datei, oder geben Sie eine andere an.</translation>
    </message>
    <message>
        <source>The database is damaged. Put back a backup copy, or save what can be saved with &quot;sqlite3 FILE .recover&quot;.</source>
        <translation>Die Datenbank ist beschädigt. Spielen Sie eine Sicherungskopie ein, oder retten Sie mit „sqlite3 DATEI .recover“, was zu retten ist.</translation>
    </message>
    <message>
        <source>The database file %1 was replaced or removed while the server runs; nothing is stored any more. Stop the server, put the right file there, and start it again. All that was confirmed is in the file that was there before.</source>
        <translation>Die Datenbankdatei %1 wurde ersetzt oder entfernt, während der Server läuft; es wird nichts mehr gespeichert. Halten Sie den Server an, legen Sie die richtige Datei dorthin und starten Sie ihn wieder. Alles Bestätigte steht in der Datei, die vorher dort war.</translation>
    </message>
</context>
<context>
    <name>SuspendedRelays</name>
    <message>
        <source>File transfer is suspended at %1: what goes that way waits until it is resumed there, in the Nodes window (Ctrl+2).</source>
        <extracomment>%1 is the name of a relay, or several (&quot;relay-a and relay-b&quot;). Ctrl+2 opens the window.</extracomment>
        <translation>Bei %1 ist die Dateiübertragung angehalten: Was diesen Weg nimmt, wartet, bis sie dort fortgesetzt wird, im Fenster Knoten (Strg+2).</translation>
    </message>
    <message>
        <source>Results held by %1 since %2.</source>
        <extracomment>%1 is the name of a relay, %2 a time.</extracomment>
        <translation>Ergebnisse werden von %1 seit %2 zurückgehalten.</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>a time that is not known</source>
        <translation>(Zeitpunkt unbekannt)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>moment</comment>
        <extracomment>A moment: %1 is date and time, %2 the abbreviation of the time zone.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A duration in minutes.</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A duration in hours and minutes.</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>not running</source>
        <extracomment>In brackets behind &quot;Startup failure&quot;.</extracomment>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>power off</source>
        <extracomment>In brackets behind &quot;Startup failure&quot;.</extracomment>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>until a user logs on</source>
        <extracomment>In brackets behind &quot;Waiting for installation&quot;.</extracomment>
        <translation>bis zur Anmeldung eines Benutzers</translation>
    </message>
    <message>
        <source>until the system starts</source>
        <extracomment>In brackets behind &quot;Waiting for installation&quot;.</extracomment>
        <translation>bis zum Systemstart</translation>
    </message>
    <message>
        <source>until the system shuts down</source>
        <extracomment>In brackets behind &quot;Waiting for installation&quot;.</extracomment>
        <translation>bis zum Herunterfahren</translation>
    </message>
    <message>
        <source>until the scheduled time</source>
        <extracomment>In brackets behind &quot;Waiting for installation&quot;.</extracomment>
        <translation>bis zum geplanten Zeitpunkt</translation>
    </message>
    <message>
        <source>the user decides when</source>
        <extracomment>In brackets behind &quot;Waiting for installation&quot;.</extracomment>
        <translation>der Benutzer bestimmt den Zeitpunkt</translation>
    </message>
    <message>
        <source>held by user</source>
        <extracomment>In brackets behind &quot;Waiting for installation&quot;.</extracomment>
        <translation>vom Benutzer zurückgestellt</translation>
    </message>
    <message>
        <source>confirmation pending</source>
        <extracomment>In brackets behind &quot;Waiting for installation&quot;.</extracomment>
        <translation>Bestätigung steht aus</translation>
    </message>
    <message>
        <source>already distributed</source>
        <extracomment>In brackets behind &quot;Completed&quot;.</extracomment>
        <translation>bereits verteilt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <extracomment>In brackets behind &quot;Error&quot;.</extracomment>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>cancelled by the client</source>
        <extracomment>In brackets behind &quot;Error&quot;.</extracomment>
        <translation>vom Client abgebrochen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>status and remarks</comment>
        <extracomment>A status (%1) with its remarks (%2): &quot;Startup failure (power off)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two remarks</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Attempt %1 has been waiting since %2 and begins when %3 fetches the work.</source>
        <translation>Versuch %1 wartet seit %2 und beginnt, wenn %3 die Arbeit abholt.</translation>
    </message>
    <message>
        <source>Waiting since %1; the transfer begins when %2 fetches the work.</source>
        <translation>Wartet seit %1; die Übertragung beginnt, wenn %2 die Arbeit abholt.</translation>
    </message>
    <message>
        <source>%1 has been executing the work since %2; it ends with the client&apos;s result.</source>
        <translation>%1 führt die Arbeit seit %2 aus; sie endet mit dem Ergebnis des Clients.</translation>
    </message>
    <message>
        <source>%1 has everything since %2 and is about to execute it.</source>
        <translation>%1 hat seit %2 alles und ist im Begriff, es auszuführen.</translation>
    </message>
    <message>
        <source>%1 has not answered since %2; its power seems to be off.</source>
        <translation>%1 hat seit %2 nicht geantwortet; das Gerät ist offenbar ausgeschaltet.</translation>
    </message>
    <message>
        <source>The host of %1 answers, but the program has not been running there since %2.</source>
        <translation>Der Host von %1 antwortet, aber das Programm läuft dort seit %2 nicht.</translation>
    </message>
    <message>
        <source>%1 could not be started or reached since %2.</source>
        <translation>%1 konnte seit %2 nicht gestartet oder erreicht werden.</translation>
    </message>
    <message>
        <source>It goes on when the node answers again.</source>
        <translation>Es geht weiter, wenn der Knoten wieder antwortet.</translation>
    </message>
    <message numerus="yes">
        <source>After %n try(s) the next one is due now.</source>
        <translation>
            <numerusform>Nach %n Anlauf ist der nächste jetzt fällig.</numerusform>
            <numerusform>Nach %n Anläufen ist der nächste jetzt fällig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n try(s) the next one follows in %1, at %2.</source>
        <extracomment>%n is the number of tries so far, %1 a duration, %2 a time.</extracomment>
        <translation>
            <numerusform>Nach %n Anlauf folgt der nächste in %1, am %2.</numerusform>
            <numerusform>Nach %n Anläufen folgt der nächste in %1, am %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1 since %2; the installation begins when a user logs on.</source>
        <translation>Seit %2 bei %1; die Installation beginnt, wenn sich ein Benutzer anmeldet.</translation>
    </message>
    <message>
        <source>At %1 since %2; the installation begins when the system starts the next time.</source>
        <translation>Seit %2 bei %1; die Installation beginnt beim nächsten Systemstart.</translation>
    </message>
    <message>
        <source>At %1 since %2; the installation begins when the system shuts down.</source>
        <translation>Seit %2 bei %1; die Installation beginnt beim Herunterfahren des Systems.</translation>
    </message>
    <message>
        <source>At %1 since %2; the installation begins at %3.</source>
        <translation>Seit %2 bei %1; die Installation beginnt am %3.</translation>
    </message>
    <message>
        <source>At %1 since %2; the installation begins when the user asks for it.</source>
        <translation>Seit %2 bei %1; die Installation beginnt, wenn der Benutzer sie anfordert.</translation>
    </message>
    <message>
        <source>The user of %1 put it on hold at %2; it goes on when the user releases it.</source>
        <translation>Der Benutzer von %1 hat es am %2 zurückgestellt; es geht weiter, wenn er es freigibt.</translation>
    </message>
    <message>
        <source>Installed at %1; since %2 it waits for the node to confirm, after a restart or a self test.</source>
        <translation>Auf %1 installiert; seit %2 wird auf die Bestätigung des Knotens nach einem Neustart oder Selbsttest gewartet.</translation>
    </message>
    <message>
        <source>At %1 since %2; it waits there to be installed or collected.</source>
        <translation>Seit %2 bei %1; es wartet dort auf Installation oder Abholung.</translation>
    </message>
    <message>
        <source>Completed at %1: %2 had the package already, so nothing was installed.</source>
        <translation>Abgeschlossen am %1: %2 hatte das Paket bereits, es wurde nichts installiert.</translation>
    </message>
    <message>
        <source>Cancelled by an operator at %1; re-execute it to begin a new attempt.</source>
        <translation>Am %1 von einem Operator abgebrochen; führen Sie sie erneut aus, um einen neuen Versuch zu beginnen.</translation>
    </message>
    <message>
        <source>Cancelled at %1 by %2; re-execute it to begin a new attempt.</source>
        <translation>Am %1 von %2 abgebrochen; führen Sie sie erneut aus, um einen neuen Versuch zu beginnen.</translation>
    </message>
    <message>
        <source>Completed at %1 by %2.</source>
        <translation>Am %1 von %2 abgeschlossen.</translation>
    </message>
    <message>
        <source>Rejected at %1 by %2; only a new job offers it once more.</source>
        <translation>Am %1 von %2 abgelehnt; nur ein neuer Auftrag bietet es noch einmal an.</translation>
    </message>
    <message>
        <source>Failed at %1 on the way to %2, with code %3; re-execute it to begin a new attempt.</source>
        <translation>Am %1 auf dem Weg zu %2 mit dem Code %3 fehlgeschlagen; führen Sie sie erneut aus, um einen neuen Versuch zu beginnen.</translation>
    </message>
    <message>
        <source>Failed at %1 on %2, with code %3; re-execute it to begin a new attempt.</source>
        <translation>Am %1 auf %2 mit dem Code %3 fehlgeschlagen; führen Sie sie erneut aus, um einen neuen Versuch zu beginnen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>Two whole sentences, one behind the other.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Suspended since %1; it goes on to %2 when an operator resumes it.</source>
        <translation>Seit %1 angehalten; es geht weiter zu %2, wenn ein Operator die Übertragung fortsetzt.</translation>
    </message>
    <message>
        <source>Resumed at %1; the transfer goes on when %2 asks for the rest.</source>
        <translation>Am %1 fortgesetzt; die Übertragung geht weiter, wenn %2 den Rest anfordert.</translation>
    </message>
    <message>
        <source>Being deleted since %1; it disappears when every node on its route has confirmed that.</source>
        <translation>Wird seit %1 gelöscht; es verschwindet, wenn jeder Knoten der Route das bestätigt hat.</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>status</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Communication error</source>
        <comment>status</comment>
        <translation>Kommunikationsfehler</translation>
    </message>
    <message>
        <source>Startup failure</source>
        <comment>status</comment>
        <translation>Startfehler</translation>
    </message>
    <message>
        <source>Suspended</source>
        <comment>status</comment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Installation rejected</source>
        <comment>status</comment>
        <translation>Installation abgelehnt</translation>
    </message>
    <message>
        <source>Waiting for installation</source>
        <comment>status</comment>
        <translation>Wartet auf Installation</translation>
    </message>
    <message>
        <source>Resumed</source>
        <comment>status</comment>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Executing</source>
        <comment>status</comment>
        <translation>In Ausführung</translation>
    </message>
    <message>
        <source>Waiting for transmission</source>
        <comment>status</comment>
        <translation>Wartet auf Übertragung</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>status</comment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <comment>status</comment>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>cancelling</source>
        <extracomment>In brackets behind a status: asked for, not confirmed yet.</extracomment>
        <translation>wird abgebrochen</translation>
    </message>
    <message>
        <source>suspending</source>
        <extracomment>In brackets behind a status: asked for, not confirmed yet.</extracomment>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>resuming</source>
        <extracomment>In brackets behind a status: asked for, not confirmed yet.</extracomment>
        <translation>wird fortgesetzt</translation>
    </message>
    <message>
        <source>expired, withdrawn</source>
        <extracomment>In brackets behind a status: the time limit passed before the client began.</extracomment>
        <translation>Frist abgelaufen, zurückgezogen</translation>
    </message>
    <message>
        <source>expired</source>
        <extracomment>In brackets behind a status: the execution time limit has passed.</extracomment>
        <translation>Frist abgelaufen</translation>
    </message>
    <message>
        <source>silent</source>
        <extracomment>In brackets behind a status: no report for too long.</extracomment>
        <translation>stumm</translation>
    </message>
    <message>
        <source>results held</source>
        <extracomment>In brackets behind a status: a relay keeps results back.</extracomment>
        <translation>Ergebnisse zurückgehalten</translation>
    </message>
    <message>
        <source>Install package</source>
        <comment>job type</comment>
        <translation>Paket installieren</translation>
    </message>
    <message>
        <source>Transfer package to relay</source>
        <comment>job type</comment>
        <translation>Paket an Relais übertragen</translation>
    </message>
    <message>
        <source>Batch delete packages on relay</source>
        <comment>job type</comment>
        <translation>Alle Pakete auf dem Relais löschen</translation>
    </message>
    <message>
        <source>Collect files from client</source>
        <comment>job type</comment>
        <translation>Dateien vom Client einsammeln</translation>
    </message>
    <message>
        <source>Collect files from client to relay</source>
        <comment>job type</comment>
        <translation>Dateien vom Client bis zum Relais einsammeln</translation>
    </message>
    <message>
        <source>Acquire collected files from relay</source>
        <comment>job type</comment>
        <translation>Eingesammelte Dateien vom Relais holen</translation>
    </message>
    <message>
        <source>Delete collected files from relay</source>
        <comment>job type</comment>
        <translation>Eingesammelte Dateien auf dem Relais löschen</translation>
    </message>
    <message>
        <source>Send package, allow client to choose</source>
        <comment>job type</comment>
        <translation>Paket senden, Auswahl durch den Client</translation>
    </message>
    <message>
        <source>Get system information</source>
        <comment>job type</comment>
        <translation>Systeminformationen abrufen</translation>
    </message>
    <message>
        <source>Get software information</source>
        <comment>job type</comment>
        <translation>Softwareinformationen abrufen</translation>
    </message>
    <message>
        <source>Get user inventory information</source>
        <comment>job type</comment>
        <translation>Benutzer-Inventardaten abrufen</translation>
    </message>
    <message>
        <source>Transfer registry collection definition</source>
        <comment>job type</comment>
        <translation>Definition der Registrierungserfassung übertragen</translation>
    </message>
    <message>
        <source>Transfer user inventory schema</source>
        <comment>job type</comment>
        <translation>Schema der Benutzer-Inventardaten übertragen</translation>
    </message>
    <message>
        <source>Get system configuration information</source>
        <comment>job type</comment>
        <translation>Systemkonfigurationsdaten abrufen</translation>
    </message>
    <message>
        <source>Hold report</source>
        <comment>job type</comment>
        <translation>Ergebnismeldungen zurückhalten</translation>
    </message>
    <message>
        <source>Hold-report release</source>
        <comment>job type</comment>
        <translation>Ergebnismeldungen freigeben</translation>
    </message>
    <message>
        <source>Suspend file transfer</source>
        <comment>job type</comment>
        <translation>Dateiübertragung anhalten</translation>
    </message>
    <message>
        <source>Resume file transfer</source>
        <comment>job type</comment>
        <translation>Dateiübertragung fortsetzen</translation>
    </message>
    <message>
        <source>Report message</source>
        <comment>job type</comment>
        <translation>Nachricht zustellen</translation>
    </message>
    <message>
        <source>Set software monitoring policy</source>
        <comment>job type</comment>
        <translation>Richtlinie der Softwareüberwachung setzen</translation>
    </message>
    <message>
        <source>Get software monitoring information</source>
        <comment>job type</comment>
        <translation>Daten der Softwareüberwachung abrufen</translation>
    </message>
    <message>
        <source>Debian package</source>
        <translation>Debian-Paket</translation>
    </message>
    <message>
        <source>Archive</source>
        <extracomment>Kind of a package file: tar, zip and the like.</extracomment>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Script or program</source>
        <translation>Skript oder Programm</translation>
    </message>
    <message>
        <source>Software update image</source>
        <translation>Software-Update-Image</translation>
    </message>
    <message>
        <source>It was taken over.</source>
        <translation>Sie wurde übernommen.</translation>
    </message>
    <message>
        <source>It belongs to an earlier attempt.</source>
        <translation>Sie gehört zu einem früheren Versuch.</translation>
    </message>
    <message>
        <source>It was known already.</source>
        <translation>Sie war bereits bekannt.</translation>
    </message>
    <message>
        <source>It came after a later report.</source>
        <translation>Sie kam nach einer späteren Meldung.</translation>
    </message>
    <message>
        <source>The instruction has ended already.</source>
        <translation>Die Anweisung ist bereits beendet.</translation>
    </message>
    <message>
        <source>It is not possible in the present state.</source>
        <translation>Im gegenwärtigen Zustand ist das nicht möglich.</translation>
    </message>
    <message>
        <source>The instruction is being cancelled or deleted.</source>
        <translation>Die Anweisung wird abgebrochen oder gelöscht.</translation>
    </message>
    <message>
        <source>It follows from the expiry, which never changes what was reported before.</source>
        <translation>Sie folgt aus dem Ablauf der Frist, der nie ändert, was zuvor gemeldet wurde.</translation>
    </message>
    <message>
        <source>It concerns a part of the route that was passed already.</source>
        <translation>Sie betrifft einen Teil der Route, der bereits zurückgelegt ist.</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>Angelegt.</translation>
    </message>
    <message>
        <source>The transfer from the managing server has begun.</source>
        <extracomment>%1 is the number of the hop on the route that sends.</extracomment>
        <translation>Die Übertragung vom Verwaltungsserver hat begonnen.</translation>
    </message>
    <message>
        <source>The transfer from hop %1 has begun.</source>
        <translation>Die Übertragung von Station %1 hat begonnen.</translation>
    </message>
    <message>
        <source>%1 sent.</source>
        <translation>%1 gesendet.</translation>
    </message>
    <message>
        <source>%1 of %2 sent.</source>
        <translation>%1 von %2 gesendet.</translation>
    </message>
    <message>
        <source>Hop %1 of the route has everything, by its own clock since %2.</source>
        <translation>Station %1 der Route hat alles, nach ihrer eigenen Uhr seit %2.</translation>
    </message>
    <message>
        <source>Hop %1 of the route has everything.</source>
        <translation>Station %1 der Route hat alles.</translation>
    </message>
    <message>
        <source>At the client: %1.</source>
        <translation>Beim Client: %1.</translation>
    </message>
    <message>
        <source>The user put it on hold.</source>
        <translation>Der Benutzer hat es zurückgestellt.</translation>
    </message>
    <message>
        <source>Completed: the package was there already.</source>
        <translation>Abgeschlossen: Das Paket war bereits vorhanden.</translation>
    </message>
    <message>
        <source>Completed with code %1.</source>
        <translation>Abgeschlossen mit dem Code %1.</translation>
    </message>
    <message>
        <source>Cancelled by the client: %1</source>
        <translation>Vom Client abgebrochen: %1</translation>
    </message>
    <message>
        <source>Failed with code %1.</source>
        <translation>Fehlgeschlagen mit dem Code %1.</translation>
    </message>
    <message>
        <source>Failed with code %1: %2</source>
        <translation>Fehlgeschlagen mit dem Code %1: %2</translation>
    </message>
    <message>
        <source>Rejected at the client.</source>
        <translation>Am Client abgelehnt.</translation>
    </message>
    <message>
        <source>Rejected at the client: %1</source>
        <translation>Am Client abgelehnt: %1</translation>
    </message>
    <message>
        <source>Try %1 failed: %2.</source>
        <translation>Anlauf %1 ist fehlgeschlagen: %2.</translation>
    </message>
    <message>
        <source>Try %1 failed: %2; next try at %3.</source>
        <translation>Anlauf %1 ist fehlgeschlagen: %2; nächster Anlauf am %3.</translation>
    </message>
    <message>
        <source>The connection broke off in try %1. %2</source>
        <translation>Die Verbindung riss in Anlauf %1 ab. %2</translation>
    </message>
    <message>
        <source>The connection broke off in try %1; next try at %2. %3</source>
        <translation>Die Verbindung riss in Anlauf %1 ab; nächster Anlauf am %2. %3</translation>
    </message>
    <message>
        <source>The next try begins.</source>
        <translation>Der nächste Anlauf beginnt.</translation>
    </message>
    <message>
        <source>Suspension was asked for.</source>
        <translation>Das Anhalten wurde verlangt.</translation>
    </message>
    <message>
        <source>Suspended.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Resumption was asked for.</source>
        <translation>Die Fortsetzung wurde verlangt.</translation>
    </message>
    <message>
        <source>Resumed.</source>
        <translation>Fortgesetzt.</translation>
    </message>
    <message>
        <source>The transfer goes on.</source>
        <translation>Die Übertragung geht weiter.</translation>
    </message>
    <message>
        <source>Cancellation was asked for.</source>
        <translation>Der Abbruch wurde verlangt.</translation>
    </message>
    <message>
        <source>Cancelled, as confirmed by every node that had the work.</source>
        <translation>Abgebrochen; jeder Knoten, der die Arbeit hatte, hat das bestätigt.</translation>
    </message>
    <message>
        <source>It was too late to cancel; the work goes on.</source>
        <translation>Für den Abbruch war es zu spät; die Arbeit geht weiter.</translation>
    </message>
    <message>
        <source>It was too late to cancel; the work goes on: %1</source>
        <translation>Für den Abbruch war es zu spät; die Arbeit geht weiter: %1</translation>
    </message>
    <message>
        <source>Deletion was asked for.</source>
        <translation>Das Löschen wurde verlangt.</translation>
    </message>
    <message>
        <source>Deleted, as confirmed by every node that had the work.</source>
        <translation>Gelöscht; jeder Knoten, der die Arbeit hatte, hat das bestätigt.</translation>
    </message>
    <message>
        <source>The execution time limit %1 passed before the client began; the work was withdrawn.</source>
        <translation>Die Ausführungsfrist %1 lief ab, bevor der Client begann; die Arbeit wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>The execution time limit %1 passed; what the client has begun may end.</source>
        <translation>Die Ausführungsfrist %1 ist abgelaufen; was der Client begonnen hat, darf er beenden.</translation>
    </message>
    <message>
        <source>A node let go of the expired work.</source>
        <translation>Ein Knoten hat die abgelaufene Arbeit losgelassen.</translation>
    </message>
    <message>
        <source>No report for longer than expected.</source>
        <translation>Länger als erwartet keine Meldung.</translation>
    </message>
    <message>
        <source>Reports come again.</source>
        <translation>Es kommen wieder Meldungen.</translation>
    </message>
    <message>
        <source>Attempt %1 was ordered.</source>
        <translation>Versuch %1 wurde angeordnet.</translation>
    </message>
    <message>
        <source>A relay on the route keeps results back.</source>
        <translation>Ein Relais auf der Route hält Ergebnisse zurück.</translation>
    </message>
    <message>
        <source>The relay passes results on again.</source>
        <translation>Das Relais gibt Ergebnisse wieder weiter.</translation>
    </message>
    <message>
        <source>The end was forced: %1</source>
        <translation>Das Ende wurde erzwungen: %1</translation>
    </message>
    <message>
        <source>A report was ignored: %1</source>
        <translation>Eine Meldung wurde nicht berücksichtigt: %1</translation>
    </message>
    <message>
        <source>Job %1 was created.</source>
        <translation>Auftrag %1 wurde angelegt.</translation>
    </message>
    <message>
        <source>Deletion of job %1 was asked for.</source>
        <translation>Das Löschen von Auftrag %1 wurde verlangt.</translation>
    </message>
    <message>
        <source>Job %1 is gone.</source>
        <translation>Auftrag %1 ist gelöscht.</translation>
    </message>
    <message>
        <source>The schedule let job %1 go to the nodes.</source>
        <translation>Der Zeitplan gab Auftrag %1 für die Knoten frei.</translation>
    </message>
    <message>
        <source>Node %1 was registered.</source>
        <translation>Knoten %1 wurde registriert.</translation>
    </message>
    <message>
        <source>Node %1 was changed.</source>
        <translation>Knoten %1 wurde geändert.</translation>
    </message>
    <message>
        <source>Node %1 was removed.</source>
        <translation>Knoten %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>A folder was changed.</source>
        <translation>Ein Ordner wurde geändert.</translation>
    </message>
    <message>
        <source>A package was added.</source>
        <translation>Ein Paket wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>A command was refused: %1</source>
        <translation>Ein Befehl wurde zurückgewiesen: %1</translation>
    </message>
    <message>
        <source>The managing server was started.</source>
        <translation>Der Verwaltungsserver wurde gestartet.</translation>
    </message>
    <message>
        <source>The managing server was stopped.</source>
        <translation>Der Verwaltungsserver wurde beendet.</translation>
    </message>
    <message>
        <source>the next node</source>
        <translation>der nächste Knoten</translation>
    </message>
    <message>
        <source>A relay on the route keeps results back; %1 of %2 is the last status known until it releases them.</source>
        <translation>Ein Relais auf der Route hält Ergebnisse zurück; „%1“ von %2 ist der letzte bekannte Status, bis es sie freigibt.</translation>
    </message>
    <message>
        <source>Suspension has been asked for; it takes effect when %1, or the relay before it, confirms.</source>
        <translation>Das Anhalten wurde verlangt; es wird wirksam, wenn %1 oder das Relais davor es bestätigt.</translation>
    </message>
    <message>
        <source>Resumption has been asked for; it takes effect when the relay that suspended it confirms.</source>
        <translation>Die Fortsetzung wurde verlangt; sie wird wirksam, wenn das Relais, das angehalten hat, sie bestätigt.</translation>
    </message>
    <message>
        <source>No report ever came from %1, which is longer than allowed; %2 is what is known since %3.</source>
        <translation>Von %1 kam nie eine Meldung, und das länger als zulässig; „%2“ ist seit %3 der bekannte Stand.</translation>
    </message>
    <message>
        <source>Silent: the last report came at %1, %2 ago; %3 may be out of date until %4 reports again.</source>
        <translation>Stumm: Die letzte Meldung kam am %1, vor %2; „%3“ kann veraltet sein, bis %4 wieder meldet.</translation>
    </message>
    <message>
        <source>The execution time limit has passed, but the work had begun and may end; %1 since %2.</source>
        <translation>Die Ausführungsfrist ist abgelaufen, aber die Arbeit hatte begonnen und darf enden; „%1“ seit %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n more report(s) were ignored and are not listed one by one.</source>
        <translation>
            <numerusform>%n weitere Meldung wurde nicht berücksichtigt und ist nicht einzeln aufgeführt.</numerusform>
            <numerusform>%n weitere Meldungen wurden nicht berücksichtigt und sind nicht einzeln aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The transfer to %1 broke off at %2.</source>
        <translation>Die Übertragung zu %1 ist am %2 abgebrochen.</translation>
    </message>
    <message>
        <source>Try %1 of %2 failed; the next one is due now.</source>
        <translation>Anlauf %1 von %2 ist gescheitert; der nächste ist jetzt fällig.</translation>
    </message>
    <message>
        <source>Try %1 of %2 failed; the next one follows in %3, at %4.</source>
        <extracomment>%1 and %2 are numbers of tries, %3 is a duration, %4 a time.</extracomment>
        <translation>Anlauf %1 von %2 ist gescheitert; der nächste folgt in %3, am %4.</translation>
    </message>
    <message>
        <source>the nodes on its route</source>
        <translation>die Knoten der Route</translation>
    </message>
    <message>
        <source>Being deleted since %1; no node has anything of it any more, and it disappears with its job.</source>
        <translation>Wird seit %1 gelöscht; kein Knoten hat mehr etwas davon, und es verschwindet mit seinem Job.</translation>
    </message>
    <message>
        <source>Being deleted since %1; it disappears when %2 has confirmed.</source>
        <extracomment>%1 is a time, %2 one name of a node or several.</extracomment>
        <translation>Wird seit %1 gelöscht; es verschwindet nach der Bestätigung durch: %2.</translation>
    </message>
    <message>
        <source>Cancelling since %1; not confirmed yet by %2, and until then the work can still be completed.</source>
        <extracomment>%1 is a time, %2 one name of a node or several.</extracomment>
        <translation>Wird seit %1 abgebrochen; noch nicht bestätigt von: %2. Bis dahin kann die Arbeit noch fertig werden.</translation>
    </message>
    <message>
        <source>That takes too long: its end can be forced now.</source>
        <translation>Das dauert zu lange: Das Ende kann jetzt erzwungen werden.</translation>
    </message>
    <message>
        <source>From %1 on its end can be forced.</source>
        <translation>Ab %1 kann das Ende erzwungen werden.</translation>
    </message>
    <message>
        <source>The instructions of job %1 were archived in %2.</source>
        <extracomment>%1 is the number of a job, %2 a file name.</extracomment>
        <translation>Die Anweisungen von Auftrag %1 wurden in %2 archiviert.</translation>
    </message>
    <message>
        <source>The archive %2 of job %1 was removed by the retention policy.</source>
        <translation>Das Archiv %2 von Auftrag %1 wurde nach der Aufbewahrungsregel entfernt.</translation>
    </message>
    <message>
        <source>The retention policy was changed.</source>
        <translation>Die Aufbewahrungsregel wurde geändert.</translation>
    </message>
    <message>
        <source>A report came after job %1 was archived: %2.</source>
        <extracomment>%1 is the number of a job, %2 what was reported.</extracomment>
        <translation>Nach der Archivierung von Auftrag %1 kam eine Meldung: %2.</translation>
    </message>
    <message>
        <source>Under way since %2: being transferred to %1, %3 % of this stretch sent; goes on when %1 has everything.</source>
        <extracomment>%3 is a number of percent, of this stretch of the route.</extracomment>
        <translation>Unterwegs seit %2: Wird an %1 übertragen, %3 % dieses Abschnitts sind gesendet; es geht weiter, wenn %1 alles hat.</translation>
    </message>
    <message>
        <source>Under way since %2: on its way to %1; goes on when %1 has everything.</source>
        <translation>Unterwegs seit %2: Auf dem Weg zu %1; es geht weiter, wenn %1 alles hat.</translation>
    </message>
    <message>
        <source>Order to the client</source>
        <extracomment>Kind of a package file: tells a client what to do, with nothing to install.</extracomment>
        <translation>Vorgabe an den Client</translation>
    </message>
    <message>
        <source>%1: “%2” was refused. %3</source>
        <extracomment>%1 is who gave a command, %2 the command (&quot;Suspend&quot;), %3 a whole sentence.</extracomment>
        <translation>%1: „%2“ wurde zurückgewiesen. %3</translation>
    </message>
    <message>
        <source>The record of a command cannot be read.</source>
        <translation>Der Eintrag eines Befehls ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1: “%2” (%3).</source>
        <extracomment>%1 is who gave a command, %2 the command (&quot;Suspend&quot;), %3 says what it was about, in stable words.</extracomment>
        <translation>%1: „%2“ (%3).</translation>
    </message>
    <message>
        <source>Completed with code %1: %2</source>
        <extracomment>%1 is an exit code, %2 what the client says.</extracomment>
        <translation>Abgeschlossen mit dem Code %1: %2</translation>
    </message>
    <message>
        <source>%1 has read the message.</source>
        <extracomment>%1 is the name of a user.</extracomment>
        <translation>%1 hat die Nachricht gelesen.</translation>
    </message>
    <message>
        <source>Job %1 was interrupted by %2.</source>
        <extracomment>%1 is the number of a job, %2 the name of an operator or a reason.</extracomment>
        <translation>Auftrag %1 wurde durch %2 unterbrochen.</translation>
    </message>
    <message>
        <source>Job %1 was resumed by %2.</source>
        <extracomment>%1 is the number of a job, %2 the name of an operator.</extracomment>
        <translation>Auftrag %1 wurde von %2 fortgesetzt.</translation>
    </message>
    <message>
        <source>Job %1 was terminated by %2.</source>
        <extracomment>%1 is the number of a job, %2 the name of an operator.</extracomment>
        <translation>Auftrag %1 wurde von %2 endgültig beendet.</translation>
    </message>
    <message>
        <source>Job %1 goes on.</source>
        <translation>Auftrag %1 läuft weiter.</translation>
    </message>
    <message>
        <source>Processing window %1 was removed.</source>
        <translation>Zeitfenster %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Processing window %1 was set.</source>
        <translation>Zeitfenster %1 wurde gesetzt.</translation>
    </message>
    <message>
        <source>The execution has begun.</source>
        <translation>Die Ausführung hat begonnen.</translation>
    </message>
    <message>
        <source>Wave %1 of job %2 begins.</source>
        <extracomment>%1 is the number of a wave, %2 that of a job.</extracomment>
        <translation>Welle %1 des Auftrags %2 beginnt.</translation>
    </message>
    <message>
        <source>Wave %1 of job %2 begins, since %3 resumed it.</source>
        <extracomment>%1 is the number of a wave, %2 that of a job, %3 the name of an operator.</extracomment>
        <translation>Welle %1 des Auftrags %2 beginnt, da %3 ihn fortgesetzt hat.</translation>
    </message>
    <message>
        <source>The rest of job %1 goes in one piece, as %2 wants it.</source>
        <extracomment>%1 is the number of a job, %2 the name of an operator.</extracomment>
        <translation>Der Rest des Auftrags %1 geht in einem Stück, wie %2 es will.</translation>
    </message>
    <message>
        <source>The job had not started before its stale-by date %1; the work was withdrawn.</source>
        <translation>Der Auftrag hatte bis zu seiner Startfrist %1 nicht begonnen; die Arbeit wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>The execution time limit or the stale-by date passed before the client began, so the work was withdrawn; %1 of %2 is the last status reported and stays.</source>
        <translation>Die Ausführungsfrist oder die Startfrist lief ab, bevor der Client begann, daher wurde die Arbeit zurückgezogen; „%1“ von %2 ist der zuletzt gemeldete Status und bleibt.</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>The trace %1 is named .gz, but it is not packed by gzip.</source>
        <translation>Die Aufzeichnung %1 heißt .gz, ist aber nicht mit gzip gepackt.</translation>
    </message>
    <message>
        <source>In %1 there is no job. It must be in the Standard Workload Format, or the accounting of Slurm as CSV with its header; %L2 lines were read.</source>
        <translation>In %1 steht kein Auftrag. Die Datei muss im Standard Workload Format sein oder die Abrechnung von Slurm als CSV mit Kopfzeile; %L2 Zeilen wurden gelesen.</translation>
    </message>
    <message>
        <source>The trace %1 cannot be read: %2.</source>
        <translation>Die Aufzeichnung %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The trace %1 was not read to its end.</source>
        <translation>Die Aufzeichnung %1 wurde nicht zu Ende gelesen.</translation>
    </message>
    <message>
        <source>it was cut off</source>
        <translation>sie bricht ab</translation>
    </message>
    <message>
        <source>what gzip has packed is damaged</source>
        <translation>was gzip gepackt hat, ist beschädigt</translation>
    </message>
</context>
<context>
    <name>UploadStore</name>
    <message>
        <source>There is no such upload. Begin it anew.</source>
        <translation>Diesen Upload gibt es nicht. Beginnen Sie ihn neu.</translation>
    </message>
    <message>
        <source>An upload needs “fileName”, and “size” in bytes, more than 0.</source>
        <translation>Ein Upload braucht „fileName“ und „size“ in Byte, größer als 0.</translation>
    </message>
    <message>
        <source>The server takes no more uploads at present. Try again later.</source>
        <translation>Der Server nimmt zurzeit keine weiteren Uploads an. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The server cannot write the upload.</source>
        <translation>Der Server kann den Upload nicht schreiben.</translation>
    </message>
    <message>
        <source>The next part of this upload begins at byte %1.</source>
        <translation>Der nächste Teil dieses Uploads beginnt bei Byte %1.</translation>
    </message>
    <message>
        <source>The upload was announced with %1 bytes; this part goes beyond that.</source>
        <translation>Der Upload wurde mit %1 Byte angekündigt; dieser Teil geht darüber hinaus.</translation>
    </message>
    <message>
        <source>The upload is not complete: %1 of %2 bytes are there.</source>
        <translation>Der Upload ist nicht vollständig: %1 von %2 Byte sind da.</translation>
    </message>
</context>
<context>
    <name>UserInventory</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a question, %2 a sentence that says what is wrong with the answer.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>An answer is required.</source>
        <translation>Eine Antwort ist erforderlich.</translation>
    </message>
    <message>
        <source>The answer is longer than %1 characters.</source>
        <translation>Die Antwort ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>The answer has a line break or a control character.</source>
        <translation>Die Antwort enthält einen Zeilenumbruch oder ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The answer must be a number.</source>
        <translation>Die Antwort muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>The answer must be one of: %1.</source>
        <translation>Die Antwort muss eine von diesen sein: %1.</translation>
    </message>
    <message>
        <source>Nothing is asked: no schema has come to this node.</source>
        <translation>Es wird nichts gefragt: Zu diesem Knoten ist kein Schema gekommen.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
</context>
<context>
    <name>signalbox</name>
    <message>
        <source>“%1” is not an option. See --help.</source>
        <translation>„%1“ ist keine Option. Siehe --help.</translation>
    </message>
    <message>
        <source>--main-job needs --packages FILE...</source>
        <translation>--main-job verlangt --packages DATEI...</translation>
    </message>
    <message>
        <source>--headless belongs to --main-job; a server without a window is signalboxd.</source>
        <translation>--headless gehört zu --main-job; ein Server ohne Fenster ist signalboxd.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Das Verzeichnis %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Local server</source>
        <translation>Lokaler Server</translation>
    </message>
    <message>
        <source>Shows where every job of a software distribution is, and works with it.
Exit codes: 0 closed, 1 failed, 2 wrong options.</source>
        <translation>Zeigt, wo jeder Auftrag einer Softwareverteilung steht, und bearbeitet ihn.
Rückgabewerte: 0 geschlossen, 1 fehlgeschlagen, 2 falsche Optionen.</translation>
    </message>
    <message>
        <source>Start a relay and four clients on this machine and send them one job.</source>
        <translation>Ein Relais und vier Clients auf diesem Rechner starten und ihnen einen Auftrag senden.</translation>
    </message>
    <message>
        <source>Package files of the main job; more may follow.</source>
        <translation>Paketdateien des Hauptauftrags; weitere können folgen.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Do the main job without a display, print the status and end.</source>
        <translation>Den Hauptauftrag ohne Bildschirm ausführen, den Status ausgeben und enden.</translation>
    </message>
    <message>
        <source>Folder for job-status.png, job-status.csv and server.log of the main job.</source>
        <translation>Verzeichnis für job-status.png, job-status.csv und server.log des Hauptauftrags.</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>VERZEICHNIS</translation>
    </message>
    <message>
        <source>--theme takes system, light or dark.</source>
        <translation>--theme lässt system, light oder dark zu.</translation>
    </message>
    <message>
        <source>system, light or dark, instead of what was chosen last.</source>
        <translation>system, light oder dark, anstelle der letzten Wahl.</translation>
    </message>
    <message>
        <source>THEME</source>
        <translation>FARBSCHEMA</translation>
    </message>
    <message>
        <source>Language of the program, such as en, ja or de_DE, instead of the desktop&apos;s.</source>
        <translation>Sprache des Programms, etwa en, ja oder de_DE, anstelle der Sprache der Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>SPRACHE</translation>
    </message>
    <message>
        <source>End with 0 as soon as the window was painted once and its server runs.</source>
        <translation>Mit 0 enden, sobald das Fenster einmal gezeichnet ist und sein Server läuft.</translation>
    </message>
    <message>
        <source>Open a simulated server too: a scenario (JSON), or office, company, country, million.</source>
        <translation>Auch einen simulierten Server öffnen: ein Szenario (JSON) oder office, company, country, million.</translation>
    </message>
    <message>
        <source>FILE|NAME</source>
        <translation>DATEI|NAME</translation>
    </message>
    <message>
        <source>--token-file and --ca belong to --connect.</source>
        <translation>--token-file und --ca gehören zu --connect.</translation>
    </message>
    <message>
        <source>Show this managing server too, in this run: http(s)://HOST:PORT or unix:PATH.</source>
        <translation>Diesen Verwaltungsserver in diesem Lauf auch zeigen: http(s)://HOST:PORT oder unix:PFAD.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Its first line is the operator token of the server in --connect.</source>
        <translation>Seine erste Zeile ist das Operator-Token des Servers in --connect.</translation>
    </message>
    <message>
        <source>Who has issued the certificate of the server in --connect, or that certificate itself (PEM).</source>
        <translation>Wer das Zertifikat des Servers in --connect ausgestellt hat, oder dieses Zertifikat selbst (PEM).</translation>
    </message>
    <message>
        <source>--failover is for signalboxd: a window does not stand by.</source>
        <translation>--failover ist für signalboxd: Ein Fenster steht nicht bereit.</translation>
    </message>
</context>
<context>
    <name>signalbox::ActivityModel</name>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and name of a job</comment>
        <extracomment>A job: %1 is its number, %2 its name.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Node or operator</source>
        <translation>Knoten oder Bediener</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
</context>
<context>
    <name>signalbox::ActivityView</name>
    <message>
        <source>Words: all of them are looked for, in any order.
&quot;disk full&quot;: these words one after the other.
disk*: what begins so.
-retry: without this.
job:12   node:client-3   operator:anna   severity:error   id:SBX2010E
from:2026-11-21   to:2026-11-21T14:30</source>
        <translation>Wörter: Alle werden gesucht, in beliebiger Reihenfolge.
&quot;disk full&quot;: diese Wörter hintereinander.
disk*: was so beginnt.
-retry: ohne dieses.
job:12   node:client-3   operator:anna   severity:error   id:SBX2010E
from:2026-11-21   to:2026-11-21T14:30</translation>
    </message>
    <message>
        <source>Only of this job</source>
        <translation>Nur von diesem Auftrag</translation>
    </message>
    <message>
        <source>Search messages: words, &quot;phrases&quot;, begin*, -without, job:12, severity:error</source>
        <translation>Nachrichten suchen: Wörter, &quot;Wortfolgen&quot;, Anfang*, -ohne, job:12, severity:error</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Nachrichten suchen</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Wie man sucht</translation>
    </message>
    <message>
        <source>Show only the severities that are pressed</source>
        <translation>Nur die gedrückten Schweregrade zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Write the messages that are loaded here to a CSV file</source>
        <translation>Die hier geladenen Nachrichten in eine CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Aktivitätsprotokoll</translation>
    </message>
    <message>
        <source>All about the message</source>
        <translation>Alles über die Nachricht</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>Go on following</source>
        <translation>Weiter folgen</translation>
    </message>
    <message>
        <source>New messages come by themselves, as long as the newest one is in sight</source>
        <translation>Neue Nachrichten kommen von selbst, solange die neueste zu sehen ist</translation>
    </message>
    <message>
        <source>Go to the newest message and follow from there; none is left out</source>
        <translation>Zur neuesten Nachricht gehen und von dort folgen; keine wird ausgelassen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s), older ones are not loaded: give a time or a search</source>
        <translation>
            <numerusform>%Ln Nachricht, ältere werden nicht geladen: Geben Sie eine Zeit oder eine Suche an</numerusform>
            <numerusform>%Ln Nachrichten, ältere werden nicht geladen: Geben Sie eine Zeit oder eine Suche an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) loaded, older ones come when you scroll</source>
        <translation>
            <numerusform>%Ln Nachricht geladen, ältere kommen beim Blättern</numerusform>
            <numerusform>%Ln Nachrichten geladen, ältere kommen beim Blättern</numerusform>
        </translation>
    </message>
    <message>
        <source>Not following: new messages are not shown until you go on</source>
        <translation>Folgt nicht: Neue Nachrichten werden erst gezeigt, wenn Sie weitermachen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server and problem</comment>
        <extracomment>%1 is the name of a server, %2 why its messages are missing.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>reading from %1</source>
        <comment>a server</comment>
        <extracomment>%1 is the name of a server.</extracomment>
        <translation>liest von %1</translation>
    </message>
    <message>
        <source>The search cannot be understood</source>
        <translation>Die Suche ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>Messages are being looked for</source>
        <translation>Nachrichten werden gesucht</translation>
    </message>
    <message>
        <source>No server answers</source>
        <translation>Kein Server antwortet</translation>
    </message>
    <message>
        <source>Messages are shown when a server is connected again.</source>
        <translation>Nachrichten werden gezeigt, wenn wieder ein Server verbunden ist.</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Keine Nachrichten</translation>
    </message>
    <message>
        <source>Everything that happens leaves a message here: what nodes report, what operators do, and what the servers do themselves. Messages of archived jobs are in their archives.</source>
        <translation>Alles, was geschieht, hinterlässt hier eine Nachricht: was Knoten melden, was Bediener tun und was die Server selbst tun. Nachrichten archivierter Aufträge sind in deren Archiven.</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Take words or severities away, or search a longer time.</source>
        <translation>Nehmen Sie Wörter oder Schweregrade weg, oder suchen Sie in längerer Zeit.</translation>
    </message>
    <message>
        <source>Select a message to see what it means and what to do.</source>
        <translation>Wählen Sie eine Nachricht, um zu sehen, was sie bedeutet und was zu tun ist.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>A newer version of Signalbox wrote this message.</source>
        <translation>Eine neuere Version von Signalbox hat diese Nachricht geschrieben.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Gemeldet von</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Entry of the log</source>
        <translation>Eintrag im Protokoll</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) exported to %1</source>
        <extracomment>%n messages were written to the file %1.</extracomment>
        <translation>
            <numerusform>%Ln Nachricht nach %1 exportiert</numerusform>
            <numerusform>%Ln Nachrichten nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Only of this node</source>
        <translation>Nur von diesem Knoten</translation>
    </message>
    <message>
        <source>Only of this operator</source>
        <translation>Nur von diesem Operator</translation>
    </message>
    <message>
        <source>%1 has not counted its messages yet</source>
        <comment>a server</comment>
        <extracomment>%1 is the name of a server.</extracomment>
        <translation>%1 hat seine Meldungen noch nicht gezählt</translation>
    </message>
    <message>
        <source>No messages in this time</source>
        <translation>Keine Meldungen in dieser Zeit</translation>
    </message>
    <message>
        <source>Take the tick away to see everything that the server logged meanwhile.</source>
        <translation>Ohne das Häkchen sehen Sie alles, was der Server in dieser Zeit protokolliert hat.</translation>
    </message>
    <message>
        <source>The server has logged nothing between start and end, or no longer keeps it.</source>
        <translation>Der Server hat zwischen Anfang und Ende nichts protokolliert, oder er bewahrt es nicht mehr auf.</translation>
    </message>
</context>
<context>
    <name>signalbox::ActivityWindow</name>
    <message>
        <source>Activity log</source>
        <translation>Aktivitätsprotokoll</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export messages</source>
        <translation>Nachrichten exportieren</translation>
    </message>
</context>
<context>
    <name>signalbox::AppearanceMenu</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Status &amp;colours</source>
        <translation>&amp;Statusfarben</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>For &amp;colour-blind users</source>
        <translation>Für &amp;Farbfehlsichtige</translation>
    </message>
    <message>
        <source>&amp;Own colours…</source>
        <translation>&amp;Eigene Farben …</translation>
    </message>
</context>
<context>
    <name>signalbox::ArchiveOperations</name>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln Auftrag archivieren</numerusform>
            <numerusform>%Ln Aufträge archivieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>Leaves the jobs as they are, instead of archiving them.</extracomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Archive “%1”?</source>
        <extracomment>%1 is the name of a job.</extracomment>
        <translation>„%1“ archivieren?</translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln job(s)?</source>
        <translation>
            <numerusform>%Ln Auftrag archivieren?</numerusform>
            <numerusform>%Ln Aufträge archivieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>Counters and times stay. The instructions move to a file, from which they are shown; they cannot be re-executed any more.</source>
        <translation>Zähler und Zeiten bleiben. Die Anweisungen kommen in eine Datei, aus der sie angezeigt werden; sie können nicht mehr erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>Archive “%1”</source>
        <comment>asked for</comment>
        <translation>„%1“ archivieren</translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln job(s)</source>
        <comment>asked for</comment>
        <translation>
            <numerusform>%Ln Auftrag archivieren</numerusform>
            <numerusform>%Ln Aufträge archivieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive all that have ended</source>
        <translation>Alle beendeten archivieren</translation>
    </message>
    <message>
        <source>Set retention</source>
        <comment>asked for</comment>
        <translation>Aufbewahrung festlegen</translation>
    </message>
</context>
<context>
    <name>signalbox::AreaSwitch</name>
    <message>
        <source>Ne&amp;xt area</source>
        <extracomment>The keyboard focus goes to another part of the window: tree, table, details, tool bar.</extracomment>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious area</source>
        <translation>&amp;Vorheriger Bereich</translation>
    </message>
</context>
<context>
    <name>signalbox::AuditChain</name>
    <message>
        <source>Record %1 was removed.</source>
        <translation>Der Eintrag %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>The records %1 to %2 were removed.</source>
        <translation>Die Einträge %1 bis %2 wurden entfernt.</translation>
    </message>
    <message>
        <source>Record %1 was removed from the log, where it was entry %2.</source>
        <translation>Der Eintrag %1 wurde aus dem Protokoll entfernt; dort hatte er die Nummer %2.</translation>
    </message>
    <message>
        <source>Record %1 does not fit its seal: it was changed, or stands in the place of another one.</source>
        <translation>Der Eintrag %1 passt nicht zu seinem Siegel: Er wurde geändert oder steht an der Stelle eines anderen.</translation>
    </message>
    <message>
        <source>Record %1 does not fit the one before it: one of the two was replaced.</source>
        <translation>Der Eintrag %1 passt nicht zu dem davor: Einer der beiden wurde ausgetauscht.</translation>
    </message>
    <message>
        <source>Record %1 is not the one that was noted: its seal is a different one.</source>
        <translation>Der Eintrag %1 ist nicht der, der notiert wurde: Sein Siegel ist ein anderes.</translation>
    </message>
</context>
<context>
    <name>signalbox::AuditStore</name>
    <message>
        <source>The log does not have this record any more.</source>
        <translation>Das Protokoll hat diesen Eintrag nicht mehr.</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>of a record</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>From</source>
        <comment>where a command came from</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>number of destinations</comment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>signalbox::AuditText</name>
    <message>
        <source>Done</source>
        <comment>result of a command</comment>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Partly refused</source>
        <comment>result of a command</comment>
        <translation>Teilweise abgelehnt</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>result of a command</comment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Create job</source>
        <translation>Auftrag anlegen</translation>
    </message>
    <message>
        <source>Move job</source>
        <translation>Auftrag verschieben</translation>
    </message>
    <message>
        <source>Create folder</source>
        <translation>Ordner anlegen</translation>
    </message>
    <message>
        <source>Change folder</source>
        <translation>Ordner ändern</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>Ordner löschen</translation>
    </message>
    <message>
        <source>Add node</source>
        <translation>Knoten hinzufügen</translation>
    </message>
    <message>
        <source>Remove node</source>
        <translation>Knoten entfernen</translation>
    </message>
    <message>
        <source>Add package</source>
        <translation>Paket hinzufügen</translation>
    </message>
    <message>
        <source>Suspend file transfer</source>
        <translation>Dateiübertragung anhalten</translation>
    </message>
    <message>
        <source>Resume file transfer</source>
        <translation>Dateiübertragung fortsetzen</translation>
    </message>
    <message>
        <source>Set retention</source>
        <translation>Aufbewahrung festlegen</translation>
    </message>
    <message>
        <source>Archive jobs</source>
        <translation>Aufträge archivieren</translation>
    </message>
    <message>
        <source>Console window</source>
        <comment>where a command came from</comment>
        <translation>Konsolenfenster</translation>
    </message>
    <message>
        <source>The server itself</source>
        <comment>where a command came from</comment>
        <translation>Der Server selbst</translation>
    </message>
    <message>
        <source>Local socket, user ID %1</source>
        <extracomment>Where a command came from. %1 is the number of a user of the operating system.</extracomment>
        <translation>Lokaler Socket, Benutzer-ID %1</translation>
    </message>
    <message>
        <source>Add operator</source>
        <translation>Bediener hinzufügen</translation>
    </message>
    <message>
        <source>Change operator</source>
        <translation>Bediener ändern</translation>
    </message>
    <message>
        <source>Revoke operator</source>
        <translation>Bediener widerrufen</translation>
    </message>
    <message>
        <source>Renew operator&apos;s token</source>
        <translation>Token eines Bedieners erneuern</translation>
    </message>
    <message>
        <source>Interrupt job</source>
        <translation>Auftrag unterbrechen</translation>
    </message>
    <message>
        <source>Resume job</source>
        <translation>Auftrag fortsetzen</translation>
    </message>
    <message>
        <source>Terminate job</source>
        <translation>Auftrag beenden</translation>
    </message>
    <message>
        <source>Cancel session</source>
        <translation>Sitzung abbrechen</translation>
    </message>
    <message>
        <source>Cancel process</source>
        <translation>Prozess abbrechen</translation>
    </message>
    <message>
        <source>Set processing window</source>
        <translation>Zeitfenster setzen</translation>
    </message>
    <message>
        <source>Remove processing window</source>
        <translation>Zeitfenster entfernen</translation>
    </message>
    <message>
        <source>Command to several jobs</source>
        <translation>Befehl an mehrere Aufträge</translation>
    </message>
    <message>
        <source>Run operation again</source>
        <translation>Vorgang wiederholen</translation>
    </message>
    <message>
        <source>Dismiss operation</source>
        <translation>Vorgang verwerfen</translation>
    </message>
    <message>
        <source>Set judgement policy</source>
        <translation>Bewertungsrichtlinie setzen</translation>
    </message>
    <message>
        <source>Remove judgement policy</source>
        <translation>Bewertungsrichtlinie entfernen</translation>
    </message>
    <message>
        <source>Judge security levels</source>
        <translation>Sicherheitsstufen bewerten</translation>
    </message>
    <message>
        <source>Take security actions</source>
        <translation>Sicherheitsaktionen ausführen</translation>
    </message>
    <message>
        <source>Save definition</source>
        <translation>Definition speichern</translation>
    </message>
    <message>
        <source>Create definition folder</source>
        <translation>Definitionsordner anlegen</translation>
    </message>
    <message>
        <source>Rename or move definition</source>
        <translation>Definition umbenennen oder verschieben</translation>
    </message>
    <message>
        <source>Remove definition</source>
        <translation>Definition entfernen</translation>
    </message>
    <message>
        <source>Restore definition</source>
        <translation>Definition wiederherstellen</translation>
    </message>
    <message>
        <source>Import definitions</source>
        <translation>Definitionen importieren</translation>
    </message>
    <message>
        <source>Submit request set</source>
        <translation>Anforderungssatz einreichen</translation>
    </message>
    <message>
        <source>Hold request set</source>
        <translation>Anforderungssatz zurückhalten</translation>
    </message>
    <message>
        <source>Release request set</source>
        <translation>Anforderungssatz freigeben</translation>
    </message>
    <message>
        <source>Cancel request set</source>
        <translation>Anforderungssatz abbrechen</translation>
    </message>
    <message>
        <source>Resubmit request set</source>
        <translation>Anforderungssatz erneut einreichen</translation>
    </message>
    <message>
        <source>Take collected files</source>
        <translation>Eingesammelte Dateien holen</translation>
    </message>
    <message>
        <source>Delete collected files</source>
        <translation>Eingesammelte Dateien löschen</translation>
    </message>
    <message>
        <source>Set execution slot</source>
        <translation>Ausführungsplatz setzen</translation>
    </message>
    <message>
        <source>Set incompatibility of jobs</source>
        <translation>Unverträglichkeit von Aufträgen setzen</translation>
    </message>
    <message>
        <source>Set conflict domain</source>
        <translation>Konfliktbereich setzen</translation>
    </message>
    <message>
        <source>Set active limit</source>
        <translation>Grenze aktiver Aufträge setzen</translation>
    </message>
    <message>
        <source>Remove rule of the queue</source>
        <translation>Regel der Warteschlange entfernen</translation>
    </message>
    <message>
        <source>Hold job</source>
        <translation>Auftrag zurückhalten</translation>
    </message>
    <message>
        <source>Release job</source>
        <translation>Auftrag freigeben</translation>
    </message>
    <message>
        <source>Cancel whole job</source>
        <translation>Ganzen Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Change repetition</source>
        <translation>Wiederholung ändern</translation>
    </message>
    <message>
        <source>End repetition</source>
        <translation>Wiederholung beenden</translation>
    </message>
</context>
<context>
    <name>signalbox::AuditWindow</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Audit of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>Auditprotokoll von %1</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export the records shown here as CSV</source>
        <translation>Die hier gezeigten Einträge als CSV exportieren</translation>
    </message>
    <message>
        <source>Find out whether records were changed, removed or moved</source>
        <translation>Feststellen, ob Einträge geändert, entfernt oder verschoben wurden</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditprotokoll</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>Der ganze Eintrag</translation>
    </message>
    <message>
        <source>Filter records</source>
        <translation>Einträge filtern</translation>
    </message>
    <message>
        <source>No commands yet</source>
        <translation>Noch keine Befehle</translation>
    </message>
    <message>
        <source>Every command of an operator leaves a record here, whether it is carried out or refused: who gave it, when, from where, and on how many destinations it acted.</source>
        <translation>Jeder Befehl eines Bedieners hinterlässt hier einen Eintrag, ob er ausgeführt oder zurückgewiesen wird: wer ihn gab, wann, von wo, und auf wie viele Ziele er wirkte.</translation>
    </message>
    <message>
        <source>The audit is being read</source>
        <translation>Das Auditprotokoll wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Verifying: %1 of %Ln record(s)</source>
        <translation>
            <numerusform>Prüfung: %1 von %Ln Eintrag</numerusform>
            <numerusform>Prüfung: %1 von %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading: %1 of %Ln record(s)</source>
        <translation>
            <numerusform>Lesen: %1 von %Ln Eintrag</numerusform>
            <numerusform>Lesen: %1 von %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln record(s) shown</source>
        <extracomment>%1 of %n records are shown.</extracomment>
        <translation>
            <numerusform>%1 von %Ln Eintrag angezeigt</numerusform>
            <numerusform>%1 von %Ln Einträgen angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a record to see all of it.</source>
        <translation>Wählen Sie einen Eintrag aus, um ihn ganz zu sehen.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Entry of the log</source>
        <translation>Eintrag im Protokoll</translation>
    </message>
    <message>
        <source>Key of the request</source>
        <translation>Schlüssel der Anfrage</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Siegel</translation>
    </message>
    <message>
        <source>Seal of the record before</source>
        <translation>Siegel des Eintrags davor</translation>
    </message>
    <message numerus="yes">
        <source>The chain of %Ln record(s) is whole. The newest is number %1, its seal begins with %2.</source>
        <extracomment>%1 is a number, %2 the beginning of a seal.</extracomment>
        <translation>
            <numerusform>Die Kette aus %Ln Eintrag ist heil. Der neueste hat die Nummer %1, sein Siegel beginnt mit %2.</numerusform>
            <numerusform>Die Kette aus %Ln Einträgen ist heil. Der neueste hat die Nummer %1, sein Siegel beginnt mit %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more; copy the details.</source>
        <translation>
            <numerusform>Und %Ln weiterer Befund; kopieren Sie die Einzelheiten.</numerusform>
            <numerusform>Und %Ln weitere Befunde; kopieren Sie die Einzelheiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>Auditprotokoll exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) exported to %1</source>
        <extracomment>%n records were written to the file %1.</extracomment>
        <translation>
            <numerusform>%Ln Eintrag nach %1 exportiert</numerusform>
            <numerusform>%Ln Einträge nach %1 exportiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Breadcrumb</name>
    <message>
        <source>One level up (Backspace)</source>
        <translation>Eine Ebene nach oben (Rücktaste)</translation>
    </message>
    <message>
        <source>One level up</source>
        <translation>Eine Ebene nach oben</translation>
    </message>
</context>
<context>
    <name>signalbox::CollectedModel</name>
    <message>
        <source>At this server since %1</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Auf diesem Server seit %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>job</comment>
        <extracomment>%1 is the number of a job, %2 its name.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Changed at the client at %1</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Beim Client geändert am %1</translation>
    </message>
    <message>
        <source>%1
SHA-256 %2</source>
        <extracomment>%1 is the path of a file, %2 a checksum.</extracomment>
        <translation>%1
SHA-256 %2</translation>
    </message>
    <message>
        <source>Node and file</source>
        <translation>Knoten und Datei</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Received; changed</source>
        <translation>Empfangen; geändert</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>signalbox::CollectedWindow</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Collected files of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>Eingesammelte Dateien von %1</translation>
    </message>
    <message>
        <source>Collected files</source>
        <translation>Eingesammelte Dateien</translation>
    </message>
    <message>
        <source>Search nodes and jobs</source>
        <translation>Knoten und Aufträge suchen</translation>
    </message>
    <message>
        <source>Read the list of files</source>
        <translation>Liste der Dateien lesen</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>Der Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Files are being saved.</source>
        <translation>Dateien werden gespeichert.</translation>
    </message>
    <message>
        <source>Select a node or a file.</source>
        <translation>Wählen Sie einen Knoten oder eine Datei.</translation>
    </message>
    <message>
        <source>Save the selected files; of a node all of them</source>
        <translation>Die gewählten Dateien speichern; von einem Knoten alle</translation>
    </message>
    <message>
        <source>Delete what was collected at the selected nodes from this server</source>
        <translation>Was an den gewählten Knoten eingesammelt wurde, von diesem Server löschen</translation>
    </message>
    <message>
        <source>Files of a node are deleted together: select its line.</source>
        <translation>Dateien eines Knotens werden zusammen gelöscht: Wählen Sie seine Zeile.</translation>
    </message>
    <message>
        <source>The server is not connected</source>
        <translation>Der Server ist nicht verbunden</translation>
    </message>
    <message>
        <source>This server keeps no collected files</source>
        <translation>Dieser Server bewahrt keine eingesammelten Dateien auf</translation>
    </message>
    <message>
        <source>The list is being read</source>
        <translation>Die Liste wird gelesen</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No node and no job fits what is searched for.</source>
        <translation>Kein Knoten und kein Auftrag passt zu dem, was gesucht wird.</translation>
    </message>
    <message>
        <source>This job has brought no files yet</source>
        <translation>Dieser Auftrag hat noch keine Dateien gebracht</translation>
    </message>
    <message>
        <source>They come when its clients have carried it out, and stand here after F5.</source>
        <translation>Sie kommen, wenn seine Clients ihn ausgeführt haben, und stehen nach F5 hier.</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation>Alle Aufträge zeigen</translation>
    </message>
    <message>
        <source>No files were collected yet</source>
        <translation>Noch wurden keine Dateien eingesammelt</translation>
    </message>
    <message>
        <source>A job of the type “Collect files from client” brings files of its clients here.</source>
        <translation>Ein Auftrag der Art „Dateien vom Client einsammeln“ bringt Dateien seiner Clients hierher.</translation>
    </message>
    <message>
        <source>New job…</source>
        <translation>Neuer Auftrag …</translation>
    </message>
    <message>
        <source>Saving: %1 of %2 files</source>
        <extracomment>%1 and %2 are numbers of files.</extracomment>
        <translation>Speichern: %1 von %2 Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%Ln collection(s), %1, as of %2</source>
        <extracomment>%n collections; %1 is a size like &quot;3 MB&quot;, %2 a time.</extracomment>
        <translation>
            <numerusform>%Ln Sammlung, %1, Stand %2</numerusform>
            <numerusform>%Ln Sammlungen, %1, Stand %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; only job %2</source>
        <extracomment>%1 is what is shown, %2 the number of a job.</extracomment>
        <translation>%1; nur Auftrag %2</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>Save the files in a folder</source>
        <translation>Dateien in einem Verzeichnis speichern</translation>
    </message>
    <message>
        <source>Save collected files</source>
        <translation>Eingesammelte Dateien speichern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) saved: %1</source>
        <extracomment>%n files were saved; %1 is a file or a folder.</extracomment>
        <translation>
            <numerusform>%Ln Datei gespeichert: %1</numerusform>
            <numerusform>%Ln Dateien gespeichert: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete collected files</source>
        <translation>Eingesammelte Dateien löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete what was collected at %Ln node(s)?</source>
        <translation>
            <numerusform>Löschen, was an %Ln Knoten eingesammelt wurde?</numerusform>
            <numerusform>Löschen, was an %Ln Knoten eingesammelt wurde?</numerusform>
        </translation>
    </message>
    <message>
        <source>The files are gone from this server then. At the clients nothing changes.</source>
        <translation>Die Dateien sind dann von diesem Server verschwunden. An den Clients ändert sich nichts.</translation>
    </message>
    <message>
        <source>%1, job %2</source>
        <extracomment>%1 is the name of a node, %2 the number of a job.</extracomment>
        <translation>%1, Auftrag %2</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>button</comment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>signalbox::CollectionPage</name>
    <message>
        <source>Registry collection definition</source>
        <translation>Definition der Registrierungssammlung</translation>
    </message>
    <message>
        <source>Named files whose keys are collected now, and with each “Get system information”. Only files that every user of the client may read. It replaces the definition that is there; an empty one ends the collection.</source>
        <translation>Benannte Dateien, deren Schlüssel jetzt und bei jedem „Systeminformationen abrufen“ gesammelt werden. Nur Dateien, die jeder Benutzer des Clients lesen darf. Ersetzt die vorhandene Definition; eine leere beendet das Sammeln.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Keys (* and ? stand for others)</source>
        <translation>Schlüssel (* und ? stehen für andere)</translation>
    </message>
    <message>
        <source>none: size and checksum</source>
        <translation>keine: Größe und Prüfsumme</translation>
    </message>
</context>
<context>
    <name>signalbox::ColourDialog</name>
    <message>
        <source>Status colours</source>
        <translation>Statusfarben</translation>
    </message>
    <message>
        <source>Own colours hold in the light and in the dark theme. The shapes in the lamps stay as they are.</source>
        <translation>Eigene Farben gelten im hellen und im dunklen Erscheinungsbild. Die Formen in den Lampen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <extracomment>For screen readers: a button that opens a choice of colours. %1 is a status.</extracomment>
        <translation>Farbe von „%1“</translation>
    </message>
    <message>
        <source>Standard</source>
        <comment>colour</comment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Standard colour of “%1” again</source>
        <translation>Wieder die Standardfarbe von „%1“</translation>
    </message>
    <message>
        <source>Use these colours</source>
        <translation>Diese Farben verwenden</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Closes the dialog and leaves everything as it is.</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>It has the colour of the palette.</source>
        <translation>Es hat die Farbe der Palette.</translation>
    </message>
    <message>
        <source>“%1” and “%2” have the same colour: only their shapes tell them apart.</source>
        <extracomment>%1 and %2 are statuses.</extracomment>
        <translation>„%1“ und „%2“ haben dieselbe Farbe: Nur ihre Formen unterscheiden sie.</translation>
    </message>
</context>
<context>
    <name>signalbox::CompletionPane</name>
    <message>
        <source>&amp;Remove forecast</source>
        <translation>Vorhersage &amp;entfernen</translation>
    </message>
    <message>
        <source>Simulates how the job goes on from here, with the times and rates measured so far</source>
        <translation>Simuliert, wie der Auftrag von hier an weitergeht, mit den bisher gemessenen Zeiten und Raten</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Stops for</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>for 10 minutes</source>
        <translation>für 10 Minuten</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>für 1 Stunde</translation>
    </message>
    <message>
        <source>for 8 hours</source>
        <translation>für 8 Stunden</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>für 1 Tag</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>if %1 stops</source>
        <extracomment>%1 is the name of a relay: what if it stopped?</extracomment>
        <translation>wenn %1 anhält</translation>
    </message>
    <message>
        <source>Simulating …</source>
        <translation>Wird simuliert …</translation>
    </message>
    <message>
        <source>Fore&amp;cast</source>
        <translation>&amp;Vorhersage</translation>
    </message>
</context>
<context>
    <name>signalbox::CompletionPlot</name>
    <message>
        <source>Finished, failed and rejected over time</source>
        <translation>Fertig, fehlgeschlagen und abgelehnt im Zeitverlauf</translation>
    </message>
    <message>
        <source>The curve begins with the first instruction that ends.</source>
        <translation>Die Kurve beginnt mit der ersten Anweisung, die endet.</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Forecast: ended in all</source>
        <translation>Vorhersage: insgesamt beendet</translation>
    </message>
</context>
<context>
    <name>signalbox::ConfirmDialog</name>
    <message>
        <source>Reason, for the record:</source>
        <translation>Grund, für das Protokoll:</translation>
    </message>
    <message>
        <source>Type the number %1 to go on:</source>
        <translation>Geben Sie zum Fortfahren die Zahl %1 ein:</translation>
    </message>
    <message>
        <source>The number above has to be typed first.</source>
        <translation>Zuerst muss die Zahl oben eingegeben werden.</translation>
    </message>
    <message>
        <source>A reason has to be given first.</source>
        <translation>Zuerst muss ein Grund angegeben werden.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <comment>names in a confirmation</comment>
        <translation>
            <numerusform>… und %Ln weiteres</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Console</name>
    <message>
        <source>Nodes reach this server at %1</source>
        <translation>Knoten erreichen diesen Server unter %1</translation>
    </message>
    <message>
        <source>signalboxctl reaches it at unix:%1</source>
        <translation>signalboxctl erreicht ihn unter unix:%1</translation>
    </message>
    <message numerus="yes">
        <source>Some work is still under way after %n second(s); this is how it stands now.</source>
        <translation>
            <numerusform>Nach %n Sekunde ist noch Arbeit im Gange; so steht es jetzt.</numerusform>
            <numerusform>Nach %n Sekunden ist noch Arbeit im Gange; so steht es jetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>Das Bild %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Left in %1: job-status.png, job-status.csv, server.log</source>
        <translation>Abgelegt in %1: job-status.png, job-status.csv, server.log</translation>
    </message>
    <message>
        <source>The managing server could not start</source>
        <translation>Der Verwaltungsserver konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>The main job could not start</source>
        <translation>Der Hauptauftrag konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>The results could not be left behind</source>
        <translation>Die Ergebnisse konnten nicht abgelegt werden</translation>
    </message>
    <message>
        <source>The simulation could not start</source>
        <translation>Die Simulation konnte nicht starten</translation>
    </message>
    <message>
        <source>This starts it again:</source>
        <translation>Damit wird er wieder gestartet:</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Wieder starten</translation>
    </message>
    <message>
        <source>The replay has ended</source>
        <translation>Das Nachspielen ist beendet</translation>
    </message>
    <message>
        <source>This desktop has no keyring that can be used: the operator token is kept in a file that only you may read.</source>
        <translation>Dieser Desktop hat keinen nutzbaren Schlüsselbund: Das Operator-Token wird in einer Datei aufbewahrt, die nur Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The keyring does not give out the operator token of a server. Enter it anew with “Edit server…” in the server&apos;s menu.</source>
        <translation>Der Schlüsselbund gibt das Operator-Token eines Servers nicht heraus. Geben Sie es mit „Server bearbeiten …“ im Menü des Servers neu ein.</translation>
    </message>
    <message>
        <source>The operator token could not be kept. It will be asked for again.</source>
        <translation>Das Operator-Token konnte nicht aufbewahrt werden. Es wird wieder danach gefragt.</translation>
    </message>
</context>
<context>
    <name>signalbox::ContentCheck</name>
    <message>
        <source>The server was stopped.</source>
        <translation>Der Server wurde beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) are damaged and were set aside; the log names them.</source>
        <translation>
            <numerusform>%Ln Paket ist beschädigt und wurde beiseitegelegt; das Protokoll nennt es.</numerusform>
            <numerusform>%Ln Pakete sind beschädigt und wurden beiseitegelegt; das Protokoll nennt sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::CsvExport</name>
    <message>
        <source>%1 could not be written: the disk is full. Nothing was changed.</source>
        <translation>%1 konnte nicht geschrieben werden: Der Datenträger ist voll. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Nothing was changed.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>signalbox::DefinitionOperations</name>
    <message>
        <source>New job like “%1”</source>
        <translation>Neuer Auftrag wie „%1“</translation>
    </message>
    <message>
        <source>Save “%1” as a definition</source>
        <translation>„%1“ als Definition speichern</translation>
    </message>
</context>
<context>
    <name>signalbox::DefinitionSaver</name>
    <message>
        <source>The managing server is not connected.</source>
        <translation>Der verwaltende Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Somebody saved it meanwhile</source>
        <translation>Inzwischen hat es jemand gespeichert</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>Ansehen …</translation>
    </message>
    <message>
        <source>Save as another…</source>
        <translation>Unter anderem Namen speichern …</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Darüber speichern</translation>
    </message>
    <message>
        <source>The other version stays among the earlier versions</source>
        <translation>Die andere bleibt unter den früheren Versionen</translation>
    </message>
    <message>
        <source>Save as another</source>
        <extracomment>The name of a copy. %1 is that of what is copied.</extracomment>
        <translation>Unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 (2)</source>
        <comment>name of a copy</comment>
        <translation>%1 (2)</translation>
    </message>
</context>
<context>
    <name>signalbox::DefinitionTexts</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Request set</source>
        <translation>Anforderungssatz</translation>
    </message>
    <message>
        <source>Version %1 of %2, by %3</source>
        <translation>Version %1 vom %2, von %3</translation>
    </message>
    <message numerus="yes">
        <source>Stage “%1”: %Ln request(s)</source>
        <translation>
            <numerusform>Stufe „%1“: %Ln Anforderung</numerusform>
            <numerusform>Stufe „%1“: %Ln Anforderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Priority %1</source>
        <translation>Priorität %1</translation>
    </message>
    <message>
        <source>Package: %1</source>
        <translation>Paket: %1</translation>
    </message>
    <message>
        <source>Destinations: chosen when it is ordered</source>
        <translation>Ziele: werden beim Erteilen gewählt</translation>
    </message>
    <message>
        <source>Destinations: %1</source>
        <translation>Ziele: %1</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Und %Ln weiterer.</numerusform>
            <numerusform>Und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oberste Ebene</translation>
    </message>
    <message>
        <source>Host group</source>
        <translation>Hostgruppe</translation>
    </message>
</context>
<context>
    <name>signalbox::DefinitionTree</name>
    <message>
        <source>Definitions and their folders</source>
        <translation>Definitionen und ihre Ordner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entferntes</translation>
    </message>
</context>
<context>
    <name>signalbox::DefinitionsWindow</name>
    <message>
        <source>Job definitions of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>Auftragsdefinitionen von %1</translation>
    </message>
    <message>
        <source>Filter definitions</source>
        <translation>Definitionen filtern</translation>
    </message>
    <message>
        <source>New job…</source>
        <translation>Neuer Auftrag …</translation>
    </message>
    <message>
        <source>New definition…</source>
        <translation>Neue Definition …</translation>
    </message>
    <message>
        <source>New request set…</source>
        <translation>Neuer Anforderungssatz …</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>Einreichen …</translation>
    </message>
    <message>
        <source>Runs…</source>
        <translation>Läufe …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Neuer Ordner …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>In Ordner verschieben …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versionen …</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entferntes</translation>
    </message>
    <message>
        <source>Show what was removed in the last 30 days</source>
        <translation>Zeigen, was in den letzten 30 Tagen entfernt wurde</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>This server keeps no definitions.</source>
        <translation>Dieser Server bewahrt keine Definitionen auf.</translation>
    </message>
    <message>
        <source>The definitions are being read</source>
        <translation>Die Definitionen werden gelesen</translation>
    </message>
    <message>
        <source>No definitions yet</source>
        <translation>Noch keine Definitionen</translation>
    </message>
    <message>
        <source>A definition keeps what a job does, so that it can be ordered again and again, by itself or in a request set. Make one here, or save a job as one from its menu.</source>
        <translation>Eine Definition bewahrt auf, was ein Auftrag tut, damit er immer wieder erteilt werden kann, allein oder in einem Anforderungssatz. Legen Sie hier eine an, oder speichern Sie einen Auftrag über sein Menü als Definition.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln definition(s)</source>
        <translation>
            <numerusform>%Ln Definition</numerusform>
            <numerusform>%Ln Definitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>Der verwaltende Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Es ist nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Choose the definition of a job.</source>
        <translation>Wählen Sie die Definition eines Auftrags.</translation>
    </message>
    <message>
        <source>Order a job of this definition</source>
        <translation>Einen Auftrag nach dieser Definition erteilen</translation>
    </message>
    <message>
        <source>Describe a job to be ordered later</source>
        <translation>Einen Auftrag beschreiben, der später erteilt wird</translation>
    </message>
    <message>
        <source>Put jobs together in stages that run one after the other</source>
        <translation>Aufträge in Stufen zusammenstellen, die nacheinander laufen</translation>
    </message>
    <message>
        <source>Choose a request set.</source>
        <translation>Wählen Sie einen Anforderungssatz.</translation>
    </message>
    <message>
        <source>Let the request set run</source>
        <translation>Den Anforderungssatz laufen lassen</translation>
    </message>
    <message>
        <source>The runs of request sets</source>
        <translation>Die Läufe von Anforderungssätzen</translation>
    </message>
    <message>
        <source>A folder has nothing to edit; rename it.</source>
        <translation>An einem Ordner gibt es nichts zu bearbeiten; benennen Sie ihn um.</translation>
    </message>
    <message>
        <source>Change it; that makes a new version</source>
        <translation>Ändern; das ergibt eine neue Version</translation>
    </message>
    <message>
        <source>Create a folder</source>
        <translation>Einen Ordner anlegen</translation>
    </message>
    <message>
        <source>Give it another name</source>
        <translation>Einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Put it into another folder</source>
        <translation>In einen anderen Ordner legen</translation>
    </message>
    <message>
        <source>Remove it; for 30 days it can be brought back</source>
        <translation>Entfernen; 30 Tage lang kann es zurückgeholt werden</translation>
    </message>
    <message>
        <source>Choose something that was removed.</source>
        <translation>Wählen Sie etwas, das entfernt wurde.</translation>
    </message>
    <message>
        <source>Bring it back, with all that was removed with it</source>
        <translation>Zurückholen, mit allem, was mit ihm entfernt wurde</translation>
    </message>
    <message>
        <source>A folder has no versions.</source>
        <translation>Ein Ordner hat keine Versionen.</translation>
    </message>
    <message>
        <source>See and restore earlier versions</source>
        <translation>Frühere Versionen ansehen und wiederherstellen</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 says what would be undone.</extracomment>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Read definitions from a file</source>
        <translation>Definitionen aus einer Datei lesen</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Es gibt nichts zu exportieren.</translation>
    </message>
    <message>
        <source>Write what is chosen to a file, or all when nothing is</source>
        <translation>Das Ausgewählte in eine Datei schreiben, oder alles, wenn nichts ausgewählt ist</translation>
    </message>
    <message>
        <source>Choose a definition to see what it orders.</source>
        <translation>Wählen Sie eine Definition, um zu sehen, was sie anordnet.</translation>
    </message>
    <message>
        <source>New job of “%1”</source>
        <translation>Neuer Auftrag nach „%1“</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Create folder</source>
        <translation>Ordner anlegen</translation>
    </message>
    <message>
        <source>Create folder “%1”</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>Ordner „%1“ anlegen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>„%1“ verschieben</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Bring back “%1”</source>
        <translation>„%1“ zurückholen</translation>
    </message>
    <message>
        <source>Restore version %1 of “%2”</source>
        <translation>Version %1 von „%2“ wiederherstellen</translation>
    </message>
    <message>
        <source>Export definitions</source>
        <translation>Definitionen exportieren</translation>
    </message>
    <message>
        <source>Definitions (*.json)</source>
        <translation>Definitionen (*.json)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>Nach %1 exportiert</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Import definitions</source>
        <translation>Definitionen importieren</translation>
    </message>
    <message>
        <source>Definitions (*.json);;All files (*)</source>
        <translation>Definitionen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Die Datei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln definition(s) imported</source>
        <translation>
            <numerusform>%Ln Definition importiert</numerusform>
            <numerusform>%Ln Definitionen importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>Vorhandenes ersetzen</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <extracomment>%1 is what was typed.</extracomment>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No definition and no folder has “%1” in its name.</source>
        <translation>Keine Definition und kein Ordner hat „%1“ im Namen.</translation>
    </message>
</context>
<context>
    <name>signalbox::DetailsPane</name>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Failed tries</source>
        <translation>Fehlgeschlagene Anläufe</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Es ist nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select a job or a destination to see where it stands and why.</source>
        <translation>Wählen Sie einen Auftrag oder ein Ziel, um zu sehen, wo er steht und warum.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Completion curve</source>
        <translation>Abschlusskurve</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Time limit passed</source>
        <translation>Frist abgelaufen</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Angelegt von</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Execution time limit</source>
        <translation>Ausführungsfrist</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>Letzte Meldung</translation>
    </message>
    <message>
        <source>Sent in parts</source>
        <extracomment>%1 is a size in KiB, %2 a number of milliseconds.</extracomment>
        <translation>In Teilen gesendet</translation>
    </message>
    <message>
        <source>%1 KiB, %2 ms apart</source>
        <translation>%1 KiB im Abstand von %2 ms</translation>
    </message>
    <message>
        <source>The job could not be loaded</source>
        <translation>Der Auftrag konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>destination and package</comment>
        <extracomment>%1 is a destination, %2 a package.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Code %1: %2</source>
        <extracomment>An error of a node: %1 its code, %2 its text.</extracomment>
        <translation>Code %1: %2</translation>
    </message>
    <message>
        <source>Being deleted since %1; it disappears when every node has confirmed.</source>
        <translation>Wird seit %1 gelöscht; er verschwindet, wenn jeder Knoten das bestätigt hat.</translation>
    </message>
    <message>
        <source>Waits to be registered at %1.</source>
        <translation>Wartet auf seine Registrierung am %1.</translation>
    </message>
    <message numerus="yes">
        <source>Ended: all of %Ln instruction(s) completed.</source>
        <translation>
            <numerusform>Beendet: Die %Ln Anweisung ist abgeschlossen.</numerusform>
            <numerusform>Beendet: Alle %Ln Anweisungen sind abgeschlossen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended: %Ln instruction(s), %1 with an error, %2 rejected.</source>
        <extracomment>%1 and %2 are numbers of instructions.</extracomment>
        <translation>
            <numerusform>Beendet: %Ln Anweisung, %1 mit Fehler, %2 abgelehnt.</numerusform>
            <numerusform>Beendet: %Ln Anweisungen, %1 mit Fehler, %2 abgelehnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended: of %Ln instruction(s), %1 had not begun when the time limit passed.</source>
        <extracomment>%1 is a number of instructions.</extracomment>
        <translation>
            <numerusform>Beendet: Von %Ln Anweisung noch nicht begonnen, als die Frist ablief: %1.</numerusform>
            <numerusform>Beendet: Von %Ln Anweisungen noch nicht begonnen, als die Frist ablief: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Being cancelled: %1 of %Ln instruction(s) not confirmed yet.</source>
        <extracomment>%1 is a number of instructions.</extracomment>
        <translation>
            <numerusform>Wird abgebrochen: %1 von %Ln Anweisung noch nicht bestätigt.</numerusform>
            <numerusform>Wird abgebrochen: %1 von %Ln Anweisungen noch nicht bestätigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspended: %1 of %Ln instruction(s) held, %2 ended.</source>
        <extracomment>%1 and %2 are numbers of instructions.</extracomment>
        <translation>
            <numerusform>Angehalten: %1 von %Ln Anweisung zurückgehalten, %2 beendet.</numerusform>
            <numerusform>Angehalten: %1 von %Ln Anweisungen zurückgehalten, %2 beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting: %1 of %Ln instruction(s) for a client or its user, %2 ended.</source>
        <extracomment>%1 and %2 are numbers of instructions.</extracomment>
        <translation>
            <numerusform>Wartet: %1 von %Ln Anweisung auf einen Client oder seinen Benutzer, %2 beendet.</numerusform>
            <numerusform>Wartet: %1 von %Ln Anweisungen auf einen Client oder seinen Benutzer, %2 beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Under way: %1 of %Ln instruction(s) ended.</source>
        <translation>
            <numerusform>Im Gange: %1 von %Ln Anweisung beendet.</numerusform>
            <numerusform>Im Gange: %1 von %Ln Anweisungen beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln instruction(s) suspended.</source>
        <extracomment>%1 is a whole sentence; %n instructions of the same job are suspended while others go on.</extracomment>
        <translation>
            <numerusform>%1 %Ln Anweisung angehalten.</numerusform>
            <numerusform>%1 %Ln Anweisungen angehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln instruction(s) ended with an error.</source>
        <extracomment>%1 is a whole sentence; %n instructions of the same job have ended with an error.</extracomment>
        <translation>
            <numerusform>%1 %Ln Anweisung mit Fehler beendet.</numerusform>
            <numerusform>%1 %Ln Anweisungen mit Fehler beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Time since the stage above</source>
        <translation>Zeit seit der Stufe darüber</translation>
    </message>
    <message>
        <source>How long the work was on its way from the stage in the line above to this one</source>
        <translation>Wie lange es von der Stufe in der Zeile darüber bis zu dieser gedauert hat</translation>
    </message>
    <message>
        <source>%1 Its instructions were archived, and the archive was removed on %2.</source>
        <extracomment>%1 is a whole sentence on how the job ended, %2 a time.</extracomment>
        <translation>%1 Seine Anweisungen wurden archiviert, und das Archiv wurde am %2 entfernt.</translation>
    </message>
    <message>
        <source>%1 Its instructions were archived on %2.</source>
        <extracomment>%1 is a whole sentence on how the job ended, %2 a time.</extracomment>
        <translation>%1 Seine Anweisungen wurden am %2 archiviert.</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Archive removed</source>
        <translation>Archiv entfernt</translation>
    </message>
    <message>
        <source>Archive</source>
        <extracomment>%1 is a path, %2 a size (&quot;3 MiB&quot;).</extracomment>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file and size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reports since then</source>
        <translation>Meldungen seither</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>%1 says where work stands, %2 which relays it waits for: whole sentences.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Archiving waits</source>
        <translation>Archivieren wartet</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>urgency of a message</comment>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>urgency of a message</comment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>urgency of a message</comment>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time and sentence</comment>
        <extracomment>%1 is a time, %2 a whole sentence: who has read a message.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>%1: allowed</source>
        <comment>program</comment>
        <translation>%1: erlaubt</translation>
    </message>
    <message>
        <source>%1: forbidden</source>
        <comment>program</comment>
        <translation>%1: verboten</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>At most</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>%1 MiB of each client</source>
        <translation>%1 MiB von jedem Client</translation>
    </message>
    <message>
        <source>Ordered to the group</source>
        <extracomment>The name of a host group or a relay, and how many nodes it stood for.</extracomment>
        <translation>Angeordnet für die Gruppe</translation>
    </message>
    <message>
        <source>Ordered to all below the relay</source>
        <translation>Angeordnet für alle unter dem Relais</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Position in the queue</source>
        <extracomment>A place in the queue: %1 and %2 are numbers.</extracomment>
        <translation>Platz in der Warteschlange</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Waits for</source>
        <extracomment>%1 is the number of a job, %2 its name.</extracomment>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Job %1, “%2”</source>
        <translation>Auftrag %1, „%2“</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Sent in one piece since</source>
        <translation>In einem Stück gesendet seit</translation>
    </message>
    <message>
        <source>Ended: its ID groups have had no member.</source>
        <translation>Beendet: Seine ID-Gruppen hatten kein Mitglied.</translation>
    </message>
    <message>
        <source>Waits for members of its ID groups.</source>
        <translation>Wartet auf Mitglieder seiner ID-Gruppen.</translation>
    </message>
    <message>
        <source>Its route was chosen for this job: the client takes it at %1.</source>
        <extracomment>%1 is a relay or the managing server.</extracomment>
        <translation>Seine Route wurde für diesen Auftrag gewählt: Der Client holt ihn bei %1.</translation>
    </message>
    <message>
        <source>Higher managing server</source>
        <translation>Übergeordneter Verwaltungsserver</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln node(s) then)</source>
        <translation>
            <numerusform>%1 (damals %Ln Knoten)</numerusform>
            <numerusform>%1 (damals %Ln Knoten)</numerusform>
        </translation>
    </message>
    <message>
        <source>Ordered to the ID</source>
        <extracomment>The name of an ID or of a relay that manages IDs, and how many of its members have the job.</extracomment>
        <translation>Angeordnet für die ID</translation>
    </message>
    <message>
        <source>Managed by the relay</source>
        <translation>Verwaltet vom Relais</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n member(s) so far)</source>
        <translation>
            <numerusform>%1 (bisher %n Mitglied)</numerusform>
            <numerusform>%1 (bisher %n Mitglieder)</numerusform>
        </translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Times without a run before it</source>
        <translation>Zeiten ohne Lauf davor</translation>
    </message>
    <message>
        <source>Stale by</source>
        <comment>date until which a job must have started</comment>
        <translation>Startfrist</translation>
    </message>
</context>
<context>
    <name>signalbox::DispatchRuleDialog</name>
    <message>
        <source>Add execution slot</source>
        <translation>Ausführungsplatz hinzufügen</translation>
    </message>
    <message>
        <source>Change execution slot</source>
        <translation>Ausführungsplatz ändern</translation>
    </message>
    <message>
        <source>Add incompatibility</source>
        <translation>Unverträglichkeit hinzufügen</translation>
    </message>
    <message>
        <source>Change incompatibility</source>
        <translation>Unverträglichkeit ändern</translation>
    </message>
    <message>
        <source>Add conflict domain</source>
        <translation>Konfliktbereich hinzufügen</translation>
    </message>
    <message>
        <source>Change conflict domain</source>
        <translation>Konfliktbereich ändern</translation>
    </message>
    <message>
        <source>Add active limit</source>
        <translation>Grenze aktiver Aufträge hinzufügen</translation>
    </message>
    <message>
        <source>Change active limit</source>
        <translation>Grenze aktiver Aufträge ändern</translation>
    </message>
    <message>
        <source>A slot runs so many jobs at the same time, of these types and priorities. As soon as there is one slot, a job that none takes does not start.</source>
        <translation>Ein Platz führt so viele Aufträge dieser Typen und Prioritäten gleichzeitig aus. Sobald es einen Platz gibt, startet ein Auftrag nicht, den keiner nimmt.</translation>
    </message>
    <message>
        <source>Incompatible jobs of the same conflict domain run one after the other; who waits is on standby.</source>
        <translation>Unverträgliche Aufträge desselben Konfliktbereichs laufen nacheinander; wer wartet, ist in Bereitschaft.</translation>
    </message>
    <message>
        <source>Jobs of a folder, and of the folders below, are incompatible with jobs of the same domain only. All others belong to the domain Standard.</source>
        <translation>Aufträge eines Ordners und der Ordner darunter sind nur mit Aufträgen desselben Bereichs unverträglich. Alle anderen gehören zum Bereich Standard.</translation>
    </message>
    <message>
        <source>So many jobs of an operator run at the same time; the others wait in the queue.</source>
        <translation>So viele Aufträge eines Bedieners laufen gleichzeitig; die anderen warten in der Warteschlange.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Any number</source>
        <comment>of jobs</comment>
        <translation>Beliebig viele</translation>
    </message>
    <message>
        <source>Lowest priority</source>
        <translation>Niedrigste Priorität</translation>
    </message>
    <message>
        <source>Highest priority</source>
        <translation>Höchste Priorität</translation>
    </message>
    <message>
        <source>to</source>
        <comment>priorities</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Job types</source>
        <translation>Auftragstypen</translation>
    </message>
    <message>
        <source>&amp;Enabled: jobs start in it</source>
        <translation>&amp;Eingeschaltet: Aufträge starten darin</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Jobs at the same time:</source>
        <translation>&amp;Aufträge gleichzeitig:</translation>
    </message>
    <message>
        <source>&amp;Priorities:</source>
        <translation>&amp;Prioritäten:</translation>
    </message>
    <message>
        <source>Job &amp;types (none: all):</source>
        <translation>Auftrags&amp;typen (keiner: alle):</translation>
    </message>
    <message>
        <source>&amp;These jobs:</source>
        <translation>&amp;Diese Aufträge:</translation>
    </message>
    <message>
        <source>These jobs</source>
        <translation>Diese Aufträge</translation>
    </message>
    <message>
        <source>do not run &amp;beside:</source>
        <translation>laufen nicht &amp;neben:</translation>
    </message>
    <message>
        <source>do not run beside</source>
        <translation>laufen nicht neben</translation>
    </message>
    <message>
        <source>Type of the jobs</source>
        <translation>Typ der Aufträge</translation>
    </message>
    <message>
        <source>Folder of the jobs</source>
        <translation>Ordner der Aufträge</translation>
    </message>
    <message>
        <source>Name of the jobs</source>
        <translation>Name der Aufträge</translation>
    </message>
    <message>
        <source>all other jobs: they run alone</source>
        <translation>allen anderen: Sie laufen allein</translation>
    </message>
    <message>
        <source>jobs of the type</source>
        <translation>Aufträgen des Typs</translation>
    </message>
    <message>
        <source>jobs in the folder</source>
        <translation>Aufträgen im Ordner</translation>
    </message>
    <message>
        <source>jobs named</source>
        <translation>Aufträgen mit dem Namen</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Conflict &amp;domain:</source>
        <translation>Konflikt&amp;bereich:</translation>
    </message>
    <message>
        <source>each operator without a limit of their own</source>
        <translation>jeder Bediener ohne eigene Grenze</translation>
    </message>
    <message>
        <source>&amp;Operator:</source>
        <translation>&amp;Bediener:</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Es ist noch nichts geändert.</translation>
    </message>
    <message>
        <source>The order is on its way.</source>
        <translation>Der Befehl ist unterwegs.</translation>
    </message>
</context>
<context>
    <name>signalbox::DispatchRules</name>
    <message>
        <source>has more than one of “type”, “folder” and “name”</source>
        <translation>hat mehr als eines von „type“, „folder“ und „name“</translation>
    </message>
    <message>
        <source>Execution slot: its name is empty. Give one.</source>
        <translation>Ausführungsplatz: Der Name ist leer. Geben Sie einen an.</translation>
    </message>
    <message>
        <source>Execution slot: the name is longer than %1 characters.</source>
        <translation>Ausführungsplatz: Der Name ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>Execution slot: room for more than %1 jobs is not possible; 0 is for any number.</source>
        <translation>Ausführungsplatz: Raum für mehr als %1 Aufträge ist nicht möglich; 0 steht für beliebig viele.</translation>
    </message>
    <message>
        <source>Execution slot: give priorities from 1 to 9, the lower one first.</source>
        <translation>Ausführungsplatz: Geben Sie Prioritäten von 1 bis 9 an, die niedrigere zuerst.</translation>
    </message>
    <message>
        <source>Execution slot: there is one with the name “%1” already. Choose another name.</source>
        <translation>Ausführungsplatz: Es gibt schon einen mit dem Namen „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Incompatibility: choose a type of jobs.</source>
        <translation>Unverträglichkeit: Wählen Sie einen Auftragstyp.</translation>
    </message>
    <message>
        <source>Incompatibility: choose a folder.</source>
        <translation>Unverträglichkeit: Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>Incompatibility: give the name of jobs, of at most %1 characters.</source>
        <translation>Unverträglichkeit: Geben Sie den Namen von Aufträgen an, höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Incompatibility: say which jobs it is about. All jobs can only be on the other side.</source>
        <translation>Unverträglichkeit: Sagen Sie, um welche Aufträge es geht. Alle Aufträge können nur auf der anderen Seite stehen.</translation>
    </message>
    <message>
        <source>Incompatibility: there is the same one already.</source>
        <translation>Unverträglichkeit: Es gibt sie schon.</translation>
    </message>
    <message>
        <source>Conflict domain: choose a folder.</source>
        <translation>Konfliktbereich: Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>Conflict domain: give a name of at most %1 characters.</source>
        <translation>Konfliktbereich: Geben Sie einen Namen mit höchstens %1 Zeichen an.</translation>
    </message>
    <message>
        <source>Conflict domain: the folder belongs to one already. Change that one.</source>
        <translation>Konfliktbereich: Der Ordner gehört schon zu einem. Ändern Sie diesen.</translation>
    </message>
    <message>
        <source>Active limit: the name is longer than %1 characters.</source>
        <translation>Grenze aktiver Aufträge: Der Name ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>Active limit: give a number of jobs from 1 to %1.</source>
        <translation>Grenze aktiver Aufträge: Geben Sie eine Zahl von 1 bis %1 an.</translation>
    </message>
    <message>
        <source>Active limit: there is one for all other operators already. Change that one.</source>
        <translation>Grenze aktiver Aufträge: Es gibt schon eine für alle anderen Bediener. Ändern Sie diese.</translation>
    </message>
    <message>
        <source>Active limit: there is one for “%1” already. Change that one.</source>
        <translation>Grenze aktiver Aufträge: Es gibt schon eine für „%1“. Ändern Sie diese.</translation>
    </message>
    <message>
        <source>cannot be changed</source>
        <translation>kann nicht geändert werden</translation>
    </message>
    <message>
        <source>must be “slot”, “incompatibility”, “domain” or “limit”</source>
        <translation>muss „slot“, „incompatibility“, „domain“ oder „limit“ sein</translation>
    </message>
    <message>
        <source>all jobs</source>
        <translation>alle Aufträge</translation>
    </message>
    <message>
        <source>jobs of the type “%1”</source>
        <extracomment>%1 is a type of jobs.</extracomment>
        <translation>Aufträge des Typs „%1“</translation>
    </message>
    <message>
        <source>jobs in “%1”</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>Aufträge in „%1“</translation>
    </message>
    <message>
        <source>jobs named “%1”</source>
        <extracomment>%1 is the name of jobs.</extracomment>
        <translation>Aufträge mit dem Namen „%1“</translation>
    </message>
    <message>
        <source>All</source>
        <comment>types of jobs</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>priorities</comment>
        <extracomment>Priorities of jobs.</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The execution slot “%1”.</source>
        <extracomment>%1 is the name of an execution slot.</extracomment>
        <translation>Der Ausführungsplatz „%1“.</translation>
    </message>
    <message>
        <source>%1 run alone</source>
        <extracomment>%1 is &quot;jobs of the type …&quot;.</extracomment>
        <translation>%1 laufen allein</translation>
    </message>
    <message>
        <source>%1 run one after the other</source>
        <extracomment>%1 is &quot;jobs of the type …&quot;.</extracomment>
        <translation>%1 laufen nacheinander</translation>
    </message>
    <message>
        <source>%1 do not run beside %2</source>
        <extracomment>%1 and %2 are &quot;jobs of the type …&quot;.</extracomment>
        <translation>%1 und %2 laufen nicht nebeneinander</translation>
    </message>
    <message>
        <source>jobs in “%1” belong to the conflict domain “%2”</source>
        <extracomment>%1 is a folder, %2 the name of a conflict domain.</extracomment>
        <translation>Aufträge in „%1“ gehören zum Konfliktbereich „%2“</translation>
    </message>
    <message numerus="yes">
        <source>every other operator: at most %n job(s) at the same time</source>
        <translation>
            <numerusform>jeder andere Bediener: höchstens %n Auftrag gleichzeitig</numerusform>
            <numerusform>jeder andere Bediener: höchstens %n Aufträge gleichzeitig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: at most %n job(s) at the same time</source>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>
            <numerusform>%1: höchstens %n Auftrag gleichzeitig</numerusform>
            <numerusform>%1: höchstens %n Aufträge gleichzeitig</numerusform>
        </translation>
    </message>
    <message>
        <source>is no type of jobs that is known: %1</source>
        <extracomment>A member of a JSON object. %1 is what stands there.</extracomment>
        <translation>ist kein bekannter Typ von Aufträgen: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::DistributionBox</name>
    <message>
        <source>Distribution settings</source>
        <translation>Einstellungen der Verteilung</translation>
    </message>
    <message>
        <source>Programs around the installation, retries, waves, and when it stops by itself</source>
        <translation>Programme um die Installation, Wiederholungen, Wellen, und wann er von selbst anhält</translation>
    </message>
    <message>
        <source>No program</source>
        <translation>Kein Programm</translation>
    </message>
    <message>
        <source>A program and its arguments; quoted words are one argument. No shell.</source>
        <translation>Ein Programm und seine Argumente; was in Anführungszeichen steht, ist ein Argument. Keine Shell.</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>When the program is ended, which counts as a failure</source>
        <translation>Wann das Programm beendet wird, was als Fehler zählt</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>Im Hintergrund</translation>
    </message>
    <message>
        <source>On the user&apos;s desktop</source>
        <translation>Auf dem Desktop des Benutzers</translation>
    </message>
    <message>
        <source>Waits while nobody is logged on there, or while it is locked</source>
        <translation>Wartet, solange dort niemand angemeldet oder er gesperrt ist</translation>
    </message>
    <message>
        <source>growing</source>
        <comment>distance between two tries</comment>
        <translation>wachsend</translation>
    </message>
    <message>
        <source>Between two tries</source>
        <translation>Zwischen zwei Versuchen</translation>
    </message>
    <message>
        <source>Mode:</source>
        <translation>Modus:</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>Davor:</translation>
    </message>
    <message>
        <source>After:</source>
        <translation>Danach:</translation>
    </message>
    <message>
        <source>On error:</source>
        <translation>Bei Fehler:</translation>
    </message>
    <message>
        <source>Retries:</source>
        <translation>Wiederholungen:</translation>
    </message>
    <message>
        <source> days</source>
        <comment>how long relays keep a package</comment>
        <translation> Tage</translation>
    </message>
    <message>
        <source>So long relays keep the packages when nobody needs them any more</source>
        <translation>So lange behalten Relais die Pakete, wenn niemand sie mehr braucht</translation>
    </message>
    <message>
        <source>Distribute where transfer is suspended, too</source>
        <translation>Auch verteilen, wo die Übertragung angehalten ist</translation>
    </message>
    <message>
        <source>Suspend the rest after</source>
        <translation>Den Rest anhalten nach</translation>
    </message>
    <message>
        <source>% failed</source>
        <comment>unit of a limit</comment>
        <translation>% gescheiterten</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>unit of a limit</comment>
        <translation>gescheiterten</translation>
    </message>
    <message>
        <source>So many must have ended before it is looked at</source>
        <translation>So viele müssen beendet sein, bevor geprüft wird</translation>
    </message>
    <message>
        <source>of at least </source>
        <extracomment>Before a number: so many instructions must have ended.</extracomment>
        <translation>von mindestens </translation>
    </message>
    <message>
        <source>All at once; or sizes: 5, 20 %</source>
        <translation>Alle zugleich; oder Größen: 5, 20 %</translation>
    </message>
    <message>
        <source>Destinations of each wave, in the order of the job; the others make up the last one</source>
        <translation>Ziele jeder Welle in der Reihenfolge des Auftrags; die übrigen bilden die letzte</translation>
    </message>
    <message>
        <source> % completed</source>
        <comment>of a wave</comment>
        <translation> % abgeschlossen</translation>
    </message>
    <message>
        <source>So much of a wave must be completed before the next one begins</source>
        <translation>So viel einer Welle muss abgeschlossen sein, bevor die nächste beginnt</translation>
    </message>
    <message>
        <source>Waves:</source>
        <translation>Wellen:</translation>
    </message>
    <message>
        <source>When it fails:</source>
        <translation>Bei Fehlern:</translation>
    </message>
    <message>
        <source>Kept at relays:</source>
        <translation>Bei Relais:</translation>
    </message>
    <message>
        <source>Suspended:</source>
        <translation>Angehalten:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value</comment>
        <extracomment>What a setting is and how it is set.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waves: “%1” is neither a number of destinations nor a percentage.</source>
        <extracomment>%1 is what was typed.</extracomment>
        <translation>Wellen: „%1“ ist weder eine Zahl von Zielen noch ein Prozentsatz.</translation>
    </message>
</context>
<context>
    <name>signalbox::EmbeddedLink</name>
    <message>
        <source>Embedded in this window</source>
        <translation>In dieses Fenster eingebettet</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Signed in as %1, role: %2</source>
        <extracomment>%1 is the name of an operator, %2 a role.</extracomment>
        <translation>Angemeldet als %1, Rolle: %2</translation>
    </message>
    <message>
        <source>There is no job %1.</source>
        <translation>Es gibt keinen Auftrag %1.</translation>
    </message>
    <message>
        <source>There is no host group %1.</source>
        <translation>Es gibt keine Hostgruppe %1.</translation>
    </message>
</context>
<context>
    <name>signalbox::EngineBackend</name>
    <message>
        <source>The file of package %1 is missing or cut.</source>
        <translation>Die Datei von Paket %1 fehlt oder ist abgeschnitten.</translation>
    </message>
</context>
<context>
    <name>signalbox::ErrorsWindow</name>
    <message>
        <source>Error codes</source>
        <translation>Fehlercodes</translation>
    </message>
    <message>
        <source>Search by code or words: 28, 0x80070643, disk full</source>
        <translation>Nach Code oder Wörtern suchen: 28, 0x80070643, Platz</translation>
    </message>
    <message>
        <source>Search error codes</source>
        <translation>Fehlercodes suchen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>No such code</source>
        <translation>Kein solcher Code</translation>
    </message>
    <message>
        <source>Search for a number, a word of the message, or less. Numbers of installers of other makes are in their books.</source>
        <translation>Suchen Sie nach einer Zahl, einem Wort der Meldung oder nach weniger. Zahlen fremder Installationsprogramme stehen in deren Dokumentation.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error code(s)</source>
        <translation>
            <numerusform>%Ln Fehlercode</numerusform>
            <numerusform>%Ln Fehlercodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ExportBar</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Nothing is written then, and a file that was there before stays as it was</source>
        <translation>Dann wird nichts geschrieben, und eine Datei, die schon da war, bleibt, wie sie war</translation>
    </message>
    <message>
        <source>Export to %1: %2 of %3 rows</source>
        <extracomment>%1 is the name of a file, %2 and %3 are numbers of rows.</extracomment>
        <translation>Export nach %1: %2 von %3 Zeilen</translation>
    </message>
</context>
<context>
    <name>signalbox::ExportOperations</name>
    <message>
        <source>Export whole job</source>
        <translation>Ganzen Auftrag exportieren</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Angezeigtes exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) exported to %1</source>
        <extracomment>%n rows were written to the file %1.</extracomment>
        <translation>
            <numerusform>%Ln Zeile nach %1 exportiert</numerusform>
            <numerusform>%Ln Zeilen nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Job exported to %1</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>Auftrag nach %1 exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are too many to print. Filter them, or export them to a file.</source>
        <translation>
            <numerusform>%Ln Zeile ist zu viel zum Drucken. Filtern Sie, oder exportieren Sie in eine Datei.</numerusform>
            <numerusform>%Ln Zeilen sind zu viele zum Drucken. Filtern Sie, oder exportieren Sie in eine Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>As of %1; %2 of %3 rows</source>
        <extracomment>On a printed page. %1 is a time, %2 of %3 rows are printed.</extracomment>
        <translation>Stand %1; %2 von %3 Zeilen</translation>
    </message>
    <message>
        <source>The shown rows were sent to the printer</source>
        <translation>Die gezeigten Zeilen wurden an den Drucker gesendet</translation>
    </message>
    <message>
        <source>The printer %1 cannot be used. Choose another one.</source>
        <translation>Der Drucker %1 kann nicht benutzt werden. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Choose another place.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Nothing was exported: the rows of the job are still being loaded. Export them again when all are there.</source>
        <translation>Es wurde nichts exportiert: Die Zeilen des Auftrags werden noch geladen. Exportieren Sie sie noch einmal, wenn alle da sind.</translation>
    </message>
    <message>
        <source>Nothing was printed: the rows of the job are still being loaded. Print them again when all are there.</source>
        <translation>Es wurde nichts gedruckt: Die Zeilen des Auftrags werden noch geladen. Drucken Sie sie noch einmal, wenn alle da sind.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written</source>
        <translation>Der Export wurde abgebrochen; es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>An export to %1 is under way. Export again when it has ended, or cancel it.</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>Ein Export nach %1 läuft noch. Exportieren Sie erneut, wenn er beendet ist, oder brechen Sie ihn ab.</translation>
    </message>
</context>
<context>
    <name>signalbox::FilesPage</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Each client packs the files that are named here and brings them to this server; they are then in “Collected files”. One path a line, from / on; * and ? stand for others within a name.</source>
        <translation>Jeder Client packt die Dateien, die hier genannt sind, und bringt sie auf diesen Server; sie sind dann in „Eingesammelte Dateien“. Ein Pfad je Zeile, ab /; * und ? stehen für andere Zeichen in einem Namen.</translation>
    </message>
    <message>
        <source>Each client packs the files that are named here and brings them to the relay above it, from where a job of the type “Acquire collected files from relay” fetches them. One path a line, from / on; * and ? stand for others within a name.</source>
        <translation>Jeder Client packt die Dateien, die hier genannt sind, und bringt sie auf das Relais über ihm; von dort holt sie ein Auftrag der Art „Eingesammelte Dateien vom Relais holen“. Ein Pfad je Zeile, ab /; * und ? stehen für andere Zeichen in einem Namen.</translation>
    </message>
    <message>
        <source>Files to collect, one path a line</source>
        <translation>Einzusammelnde Dateien, ein Pfad je Zeile</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Of all files of a client together; a client that has more brings none</source>
        <translation>Aller Dateien eines Clients zusammen; ein Client, der mehr hat, bringt keine</translation>
    </message>
    <message>
        <source>At &amp;most, of each client:</source>
        <translation>&amp;Höchstens, von jedem Client:</translation>
    </message>
    <message>
        <source>This has %1 characters and was not put in: %2 paths of %3 characters are allowed.</source>
        <translation>Das hat %1 Zeichen und wurde nicht eingefügt: Erlaubt sind %2 Pfade von %3 Zeichen.</translation>
    </message>
    <message>
        <source>No file is named yet.</source>
        <translation>Noch ist keine Datei genannt.</translation>
    </message>
    <message>
        <source>Left empty: %1</source>
        <translation>Leer gelassen: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::FolderOperations</name>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Create folder</source>
        <translation>Ordner anlegen</translation>
    </message>
    <message>
        <source>Create folder “%1”</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>Ordner „%1“ anlegen</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>Ordner umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename folder “%1”</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>Ordner „%1“ umbenennen</translation>
    </message>
    <message>
        <source>Move folder</source>
        <translation>Ordner verschieben</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move folder “%1”</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>Ordner „%1“ verschieben</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>Ordner löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>Leaves the folder as it is, instead of deleting it.</extracomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Work that still runs is stopped. This cannot be undone.</source>
        <translation>Was noch läuft, wird beendet. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message numerus="yes">
        <source>Delete the folder “%1” with its %Ln job(s)?</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>
            <numerusform>Den Ordner „%1“ mit %Ln Auftrag löschen?</numerusform>
            <numerusform>Den Ordner „%1“ mit %Ln Aufträgen löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the empty folder “%1”?</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>Den leeren Ordner „%1“ löschen?</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete folder “%1”</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>Ordner „%1“ löschen</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>„%1“ verschieben</translation>
    </message>
</context>
<context>
    <name>signalbox::GroupDialog</name>
    <message>
        <source>&amp;List of nodes</source>
        <translation>&amp;Liste von Knoten</translation>
    </message>
    <message>
        <source>&amp;Condition</source>
        <translation>&amp;Bedingung</translation>
    </message>
    <message>
        <source>New host group at %1</source>
        <translation>Neue Hostgruppe auf %1</translation>
    </message>
    <message>
        <source>Host group at %1</source>
        <translation>Hostgruppe auf %1</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>&amp;Beschreibung:</translation>
    </message>
    <message>
        <source>Members:</source>
        <translation>Mitglieder:</translation>
    </message>
    <message>
        <source>Save group</source>
        <translation>Gruppe speichern</translation>
    </message>
    <message>
        <source>%1 characters are too many; a condition has at most %2.</source>
        <translation>%1 Zeichen sind zu viele; eine Bedingung hat höchstens %2.</translation>
    </message>
    <message>
        <source>Name of a node to add</source>
        <translation>Name eines Knotens zum Hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove chosen</source>
        <translation>Gewählte entfernen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Facts: name, role (client or relay), relay (one it is behind), upper, address, attribute(…), system(…), software(…), user(…), registry(…), configuration(…), monitoring(…).
Operators: = != &lt; &lt;= &gt; &gt;= in (…), and, or, not, parentheses. * and ? stand for any characters.
Examples: name = &quot;pc-*&quot; · attribute(site) in (berlin, jena) · system(memory.total) &gt;= 8000000000 · not software(nginx)</source>
        <translation>Angaben: name, role (client oder relay), relay (eines, hinter dem er steht), upper, address, attribute(…), system(…), software(…), user(…), registry(…), configuration(…), monitoring(…).
Operatoren: = != &lt; &lt;= &gt; &gt;= in (…), and, or, not, Klammern. * und ? stehen für beliebige Zeichen.
Beispiele: name = &quot;pc-*&quot; · attribute(site) in (berlin, jena) · system(memory.total) &gt;= 8000000000 · not software(nginx)</translation>
    </message>
    <message>
        <source>These would be %1 members, and a group has at most %2. Use a condition.</source>
        <translation>Das wären %1 Mitglieder, und eine Gruppe hat höchstens %2. Verwenden Sie eine Bedingung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln Name</numerusform>
            <numerusform>%Ln Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>The group needs a name.</source>
        <translation>Die Gruppe braucht einen Namen.</translation>
    </message>
    <message>
        <source>Write a condition.</source>
        <translation>Schreiben Sie eine Bedingung.</translation>
    </message>
    <message>
        <source>The group is being saved.</source>
        <translation>Die Gruppe wird gespeichert.</translation>
    </message>
    <message>
        <source>Being counted …</source>
        <translation>Wird gezählt …</translation>
    </message>
</context>
<context>
    <name>signalbox::GroupsWindow</name>
    <message>
        <source>%1 + %2</source>
        <comment>clients and relays</comment>
        <extracomment>Clients and relays of a host group.</extracomment>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>Host groups of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>Hostgruppen von %1</translation>
    </message>
    <message>
        <source>Filter groups</source>
        <translation>Gruppen filtern</translation>
    </message>
    <message>
        <source>New group by condition…</source>
        <translation>Neue Gruppe mit Bedingung…</translation>
    </message>
    <message>
        <source>New list…</source>
        <translation>Neue Liste…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>New job…</source>
        <translation>Neuer Auftrag …</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>Host groups</source>
        <translation>Hostgruppen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Nodes of the group</source>
        <translation>Knoten der Gruppe</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>This server has no host groups.</source>
        <translation>Dieser Server hat keine Hostgruppen.</translation>
    </message>
    <message>
        <source>?</source>
        <comment>cannot be counted</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>…</source>
        <comment>is being counted</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>The groups are being read</source>
        <translation>Die Gruppen werden gelesen</translation>
    </message>
    <message>
        <source>There are no host groups yet</source>
        <translation>Es gibt noch keine Hostgruppen</translation>
    </message>
    <message>
        <source>A host group stands for many nodes: a list, or all that fit a condition when a job is created, such as those behind a relay or with an old version of a package.</source>
        <translation>Eine Hostgruppe steht für viele Knoten: eine Liste, oder alle, auf die eine Bedingung passt, wenn ein Job angelegt wird, etwa die hinter einem Relais oder mit einer alten Version eines Pakets.</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>Die ersten %1 werden gezeigt.</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>Der verwaltende Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Es ist nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Nodes that fit a condition, whoever that is</source>
        <translation>Knoten, auf die eine Bedingung passt, welche auch immer</translation>
    </message>
    <message>
        <source>Nodes by their names</source>
        <translation>Knoten mit ihren Namen</translation>
    </message>
    <message>
        <source>Change it; jobs that were created are not touched</source>
        <translation>Ändern; angelegte Jobs bleiben unberührt</translation>
    </message>
    <message>
        <source>Remove it; for 30 days it can be brought back</source>
        <translation>Entfernen; 30 Tage lang kann es zurückgeholt werden</translation>
    </message>
    <message>
        <source>Order a job to this group</source>
        <translation>Einen Job an diese Gruppe anordnen</translation>
    </message>
    <message>
        <source>Find out again who is in the groups</source>
        <translation>Neu feststellen, wer zu den Gruppen gehört</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Bring back a group</source>
        <translation>Eine Gruppe zurückholen</translation>
    </message>
    <message>
        <source>New ID group…</source>
        <translation>Neue ID-Gruppe…</translation>
    </message>
    <message>
        <source>Kind of node</source>
        <translation>Art des Knotens</translation>
    </message>
    <message>
        <source>ID group</source>
        <comment>kind of group</comment>
        <translation>ID-Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>Managed by %1; %n client(s) entered by operators.</source>
        <extracomment>%1 is a list of relays, %n the number of clients.</extracomment>
        <translation>
            <numerusform>Verwaltet von %1; %n von Bedienern eingetragener Client.</numerusform>
            <numerusform>Verwaltet von %1; %n von Bedienern eingetragene Clients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) in it are no node&apos;s: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>
            <numerusform>%Ln Name darin gehört zu keinem Knoten: %1.</numerusform>
            <numerusform>%Ln Namen darin gehören zu keinem Knoten: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clients below the relays that manage an ID; who gets the ID later gets its jobs too</source>
        <translation>Clients unter den Relais, die eine ID verwalten; wer die ID später bekommt, bekommt auch ihre Jobs</translation>
    </message>
</context>
<context>
    <name>signalbox::HeldReason</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>Two whole sentences, one behind the other.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The processing window of the job (%1) is closed and does not open.</source>
        <extracomment>%1 is a time of day and days.</extracomment>
        <translation>Das Zeitfenster des Auftrags (%1) ist geschlossen und öffnet sich nicht.</translation>
    </message>
    <message>
        <source>The processing window of the job (%1) is closed; it opens at %2.</source>
        <extracomment>%1 is a time of day and days, %2 a time.</extracomment>
        <translation>Das Zeitfenster des Auftrags (%1) ist geschlossen; es öffnet sich am %2.</translation>
    </message>
    <message>
        <source>The job was interrupted by %1. %2</source>
        <extracomment>%1 is the name of an operator or a reason, %2 a whole sentence.</extracomment>
        <translation>Der Auftrag wurde durch %1 unterbrochen. %2</translation>
    </message>
    <message>
        <source>The job was interrupted by %1 at %2; the transfer begins when the job is resumed.</source>
        <extracomment>%1 is the name of an operator or a reason, %2 a time.</extracomment>
        <translation>Der Auftrag wurde am %2 durch %1 unterbrochen; die Übertragung beginnt, wenn er fortgesetzt wird.</translation>
    </message>
    <message>
        <source>Suspended since %1: the job was interrupted by %2; it goes on when the job is resumed.</source>
        <extracomment>%1 is a time, %2 the name of an operator or a reason.</extracomment>
        <translation>Seit %1 angehalten: Der Auftrag wurde durch %2 unterbrochen; es geht weiter, wenn er fortgesetzt wird.</translation>
    </message>
    <message>
        <source>The job was interrupted by %1, too: it has to be resumed as well.</source>
        <translation>Auch der Auftrag wurde durch %1 unterbrochen: Er muss ebenfalls fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The job waits for its scheduled time, %1.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Der Auftrag wartet auf seinen geplanten Zeitpunkt, %1.</translation>
    </message>
    <message>
        <source>Cancelled at %1. The job was terminated, so it cannot be executed anew; create a new job.</source>
        <translation>Am %1 abgebrochen. Der Auftrag wurde endgültig beendet, daher kann nichts davon erneut ausgeführt werden; legen Sie einen neuen Auftrag an.</translation>
    </message>
    <message>
        <source>The job was terminated.</source>
        <translation>Der Auftrag wurde endgültig beendet.</translation>
    </message>
    <message>
        <source>The job waits in the queue until its turn comes.</source>
        <translation>Der Auftrag wartet in der Warteschlange, bis er an der Reihe ist.</translation>
    </message>
</context>
<context>
    <name>signalbox::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>signalbox::IdGroupDialog</name>
    <message>
        <source>New ID group at %1</source>
        <translation>Neue ID-Gruppe auf %1</translation>
    </message>
    <message>
        <source>ID group at %1</source>
        <translation>ID-Gruppe auf %1</translation>
    </message>
    <message>
        <source>Relays that manage the ID</source>
        <translation>Relais, die die ID verwalten</translation>
    </message>
    <message>
        <source>Entered clients</source>
        <translation>Eingetragene Clients</translation>
    </message>
    <message>
        <source>Names of clients, one a line</source>
        <translation>Namen von Clients, einer je Zeile</translation>
    </message>
    <message>
        <source>Members are the clients below these relays that have the ID: those entered here, and those that say so themselves (signalbox-node --id).</source>
        <translation>Mitglieder sind die Clients unter diesen Relais, die die ID haben: die hier eingetragenen und die, die es selbst sagen (signalbox-node --id).</translation>
    </message>
    <message>
        <source>&amp;ID:</source>
        <translation>&amp;ID:</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>&amp;Beschreibung:</translation>
    </message>
    <message>
        <source>&amp;Managed by:</source>
        <translation>&amp;Verwaltet von:</translation>
    </message>
    <message>
        <source>&amp;Clients:</source>
        <translation>&amp;Clients:</translation>
    </message>
    <message>
        <source>Save ID group</source>
        <translation>ID-Gruppe speichern</translation>
    </message>
    <message>
        <source>%1 characters are too many names; an ID group has at most %2.</source>
        <translation>%1 Zeichen sind zu viele Namen; eine ID-Gruppe hat höchstens %2.</translation>
    </message>
    <message>
        <source>No relay of this name is registered any more.</source>
        <translation>Ein Relais dieses Namens ist nicht mehr angemeldet.</translation>
    </message>
    <message>
        <source>There is no relay yet that could manage an ID: add one in the Nodes window.</source>
        <translation>Es gibt noch kein Relais, das eine ID verwalten könnte: Fügen Sie im Fenster Knoten eines hinzu.</translation>
    </message>
    <message>
        <source>An ID group without a relay has no members: check at least one that manages the ID.</source>
        <translation>Eine ID-Gruppe ohne Relais hat keine Mitglieder: Wählen Sie mindestens eines, das die ID verwaltet.</translation>
    </message>
    <message>
        <source>These stand there more than once and count once: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>Diese stehen mehrfach da und zählen einmal: %1.</translation>
    </message>
    <message>
        <source>The group is being saved.</source>
        <translation>Die Gruppe wird gespeichert.</translation>
    </message>
</context>
<context>
    <name>signalbox::IdPicker</name>
    <message>
        <source>ID groups</source>
        <translation>ID-Gruppen</translation>
    </message>
    <message>
        <source>Only at these relays (none: all that manage the IDs)</source>
        <translation>Nur an diesen Relais (keines: alle, die die IDs verwalten)</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>Filter IDs and relays</source>
        <translation>IDs und Relais filtern</translation>
    </message>
    <message>
        <source>IDs and relays</source>
        <translation>IDs und Relais</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Whoever becomes a member later gets the job too, until it is over. IDs cannot be mixed with nodes, groups and relays.</source>
        <translation>Wer später Mitglied wird, bekommt den Job auch, bis er vorbei ist. IDs lassen sich nicht mit Knoten, Gruppen und Relais mischen.</translation>
    </message>
    <message>
        <source>This server has no ID groups.</source>
        <translation>Dieser Server hat keine ID-Gruppen.</translation>
    </message>
    <message>
        <source>…</source>
        <comment>is being counted</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>Managed by %1</source>
        <extracomment>Tooltip of an ID. %1 is a list of relays.</extracomment>
        <translation>Verwaltet von %1</translation>
    </message>
    <message>
        <source>There are none yet: make one in the Host groups window.</source>
        <translation>Es gibt noch keine: Legen Sie eine im Fenster Hostgruppen an.</translation>
    </message>
    <message>
        <source>?</source>
        <comment>cannot be counted</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>IDs and other destinations cannot be mixed in one job. Uncheck one or the other.</source>
        <translation>IDs und andere Ziele können nicht in einem Job gemischt werden. Wählen Sie das eine oder das andere ab.</translation>
    </message>
    <message>
        <source>Relays are checked, and no ID that they manage. Check an ID.</source>
        <translation>Relais sind gewählt, aber keine ID, die sie verwalten. Wählen Sie eine ID.</translation>
    </message>
    <message>
        <source>%1 IDs are too many for one job, at most %2 are allowed.</source>
        <translation>%1 IDs sind zu viele für einen Job, höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>“%1” is an ID group without a relay: none of those that manage it is registered.</source>
        <translation>„%1“ ist eine ID-Gruppe ohne Relais: Keines von denen, die sie verwalten, ist angemeldet.</translation>
    </message>
    <message>
        <source>None of the checked relays manages “%1”.</source>
        <translation>Keines der gewählten Relais verwaltet „%1“.</translation>
    </message>
</context>
<context>
    <name>signalbox::InstructionSource</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n Paket</numerusform>
            <numerusform>%n Pakete</numerusform>
        </translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>None</source>
        <comment>execution time limit</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Attempt %1, try %2</source>
        <translation>Versuch %1, Anlauf %2</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Attempt %1, try %2 of %3</source>
        <translation>Versuch %1, Anlauf %2 von %3</translation>
    </message>
</context>
<context>
    <name>signalbox::InventoryOrderPage</name>
    <message>
        <source>Each client tells its hardware, operating system, disks, network and what speaks for and against its security, and the files and keys of its registry collection definition.</source>
        <translation>Jeder Client meldet seine Hardware, sein Betriebssystem, Datenträger, Netz, was für und gegen seine Sicherheit spricht, und die Dateien und Schlüssel seiner Registrierungssammlung.</translation>
    </message>
    <message>
        <source>Each client tells what its package manager (dpkg or rpm) has installed.</source>
        <translation>Jeder Client meldet, was seine Paketverwaltung (dpkg oder rpm) installiert hat.</translation>
    </message>
    <message>
        <source>Each client tells what was answered there to the user inventory schema.</source>
        <translation>Jeder Client meldet, was dort zum Benutzerinventar-Schema geantwortet wurde.</translation>
    </message>
    <message>
        <source>Each client tells its own name, version and settings, and which system is above it.</source>
        <translation>Jeder Client meldet seinen Namen, seine Version und seine Einstellungen und welches System über ihm steht.</translation>
    </message>
    <message>
        <source>Each client tells which programs of its software monitoring policy have run.</source>
        <translation>Jeder Client meldet, welche Programme seiner Überwachungsrichtlinie gelaufen sind.</translation>
    </message>
    <message>
        <source>What they tell stands in the Inventory window.</source>
        <translation>Was sie melden, steht im Fenster Inventar.</translation>
    </message>
    <message>
        <source>Left empty: the type</source>
        <translation>Leer: der Typ</translation>
    </message>
</context>
<context>
    <name>signalbox::InventoryStore</name>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventar</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of an item of an inventory</comment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Addition</source>
        <comment>what tells items with the same key apart</comment>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>Collected at</source>
        <translation>Erhoben am</translation>
    </message>
</context>
<context>
    <name>signalbox::InventoryWindow</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Inventory of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>Inventar von %1</translation>
    </message>
    <message>
        <source>What changed at the node</source>
        <translation>Was sich am Knoten geändert hat</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventar</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export the items shown here as CSV</source>
        <translation>Die hier gezeigten Einträge als CSV exportieren</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Alle Knoten</translation>
    </message>
    <message>
        <source>Kind of inventory</source>
        <translation>Art des Inventars</translation>
    </message>
    <message>
        <source>All inventories</source>
        <translation>Alle Inventare</translation>
    </message>
    <message>
        <source>Search nodes, keys, values</source>
        <translation>Knoten, Schlüssel, Werte suchen</translation>
    </message>
    <message>
        <source>Nothing of “%1” has changed at %2 since it was first told.</source>
        <extracomment>%1 is a kind of inventory, %2 the name of a node.</extracomment>
        <translation>Von „%1“ hat sich bei %2 seit der ersten Meldung nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%1, job %2: %Ln change(s)</source>
        <extracomment>%1 is a time, %2 the number of a job.</extracomment>
        <translation>
            <numerusform>%1, Auftrag %2: %Ln Änderung</numerusform>
            <numerusform>%1, Auftrag %2: %Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared with what was collected at %1</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Verglichen mit dem, was am %1 erhoben wurde</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more</source>
        <translation>
            <numerusform>Und %Ln weitere</numerusform>
            <numerusform>Und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not there.</source>
        <translation>Es war nicht da.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Es ist weg.</translation>
    </message>
    <message>
        <source>The server is not connected</source>
        <translation>Der Server ist nicht verbunden</translation>
    </message>
    <message>
        <source>The inventory is being read</source>
        <translation>Das Inventar wird gelesen</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No item of an inventory fits what is asked for. Search for less, or ask the nodes anew.</source>
        <translation>Kein Eintrag eines Inventars passt zur Anfrage. Suchen Sie nach weniger, oder fragen Sie die Knoten neu.</translation>
    </message>
    <message>
        <source>No inventory yet</source>
        <translation>Noch kein Inventar</translation>
    </message>
    <message>
        <source>What nodes tell about their system, their software and themselves stands here when a job has asked them, such as “Get system information”.</source>
        <translation>Was Knoten über ihr System, ihre Software und sich selbst melden, steht hier, wenn ein Auftrag sie gefragt hat, etwa „Systeminformationen abrufen“.</translation>
    </message>
    <message>
        <source>New job…</source>
        <translation>Neuer Auftrag …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <extracomment>%1 is a number of items, as a text.</extracomment>
        <translation>Wird gelesen: %1</translation>
    </message>
    <message>
        <source>%1; there are more. Search for something to see fewer.</source>
        <extracomment>%1 is a number of items, as a text.</extracomment>
        <translation>%1; es gibt mehr. Suchen Sie nach etwas, um weniger zu sehen.</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <extracomment>%1 is a number of items, as a text; %2 is a time.</extracomment>
        <translation>%1, Stand %2</translation>
    </message>
    <message>
        <source>%1. Nodes have told more since: F5 shows it.</source>
        <extracomment>%1 is what is shown, and as of when.</extracomment>
        <translation>%1. Knoten haben seither mehr gemeldet: F5 zeigt es.</translation>
    </message>
    <message>
        <source>Export the inventory</source>
        <translation>Inventar exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) exported to %1</source>
        <extracomment>%n items were written to the file %1.</extracomment>
        <translation>
            <numerusform>%Ln Eintrag nach %1 exportiert</numerusform>
            <numerusform>%Ln Einträge nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only what this node told</source>
        <translation>Nur zeigen, was dieser Knoten gemeldet hat</translation>
    </message>
    <message>
        <source>Show only this inventory</source>
        <translation>Nur dieses Inventar zeigen</translation>
    </message>
    <message>
        <source>Select an item to see what has changed at its node.</source>
        <translation>Wählen Sie einen Eintrag, um zu sehen, was sich an seinem Knoten geändert hat.</translation>
    </message>
</context>
<context>
    <name>signalbox::ItemText</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Date and time of day in a table cell.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>Date, time of day with milliseconds, time zone.</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Percentage in a table cell.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <extracomment>Tooltip over the counters. %1 is the number of instructions.</extracomment>
        <translation>Gesamt: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Tooltip over the counters, one line for each status. %1 is a status, %2 how many instructions have it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Time limit passed</source>
        <translation>Frist abgelaufen</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Arrived at the destination</source>
        <translation>Am Ziel angekommen</translation>
    </message>
    <message>
        <source>From %1 to %2: %3 transferred</source>
        <extracomment>%1 and %2 are node names, %3 a percentage.</extracomment>
        <translation>Von %1 nach %2: %3 übertragen</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>%1: file transfer is suspended</source>
        <translation>%1: Dateiübertragung angehalten</translation>
    </message>
    <message>
        <source>%1: results are held back</source>
        <translation>%1: Ergebnisse werden zurückgehalten</translation>
    </message>
    <message>
        <source>%1: not reached</source>
        <translation>%1: nicht erreicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln destination(s)</source>
        <extracomment>Last station of a route that stands for several destinations.</extracomment>
        <translation>
            <numerusform>%Ln Ziel</numerusform>
            <numerusform>%Ln Ziele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more route(s)</source>
        <translation>
            <numerusform>%Ln weitere Route</numerusform>
            <numerusform>%Ln weitere Routen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>short date, time, zone</comment>
        <extracomment>Date, time of day with milliseconds and time zone in a table cell.</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>date, time, zone</comment>
        <extracomment>Date, time of day and time zone in a sentence.</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) will end: the last one probably at %1, in 8 of 10 simulated courses between %2 and %3.</source>
        <extracomment>%n instructions; %1 to %3 are times.</extracomment>
        <translation>
            <numerusform>%Ln Anweisung endet wahrscheinlich um %1, in 8 von 10 simulierten Verläufen zwischen %2 und %3.</numerusform>
            <numerusform>%Ln Anweisungen enden: die letzte wahrscheinlich um %1, in 8 von 10 simulierten Verläufen zwischen %2 und %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this job goes on by itself.</source>
        <translation>Von diesem Auftrag geht nichts von selbst weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) will not end before the execution time limit.</source>
        <translation>
            <numerusform>%Ln Anweisung endet nicht vor der Ausführungsfrist.</numerusform>
            <numerusform>%Ln Anweisungen enden nicht vor der Ausführungsfrist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) stay open because of the node that stops.</source>
        <translation>
            <numerusform>%Ln Anweisung bleibt offen, weil der Knoten anhält.</numerusform>
            <numerusform>%Ln Anweisungen bleiben offen, weil der Knoten anhält.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) cannot be reached now: when they go on is not foreseeable.</source>
        <translation>
            <numerusform>%Ln Anweisung ist jetzt nicht erreichbar: Wann sie weitergeht, ist nicht absehbar.</numerusform>
            <numerusform>%Ln Anweisungen sind jetzt nicht erreichbar: Wann sie weitergehen, ist nicht absehbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) are suspended, on hold or being cancelled.</source>
        <translation>
            <numerusform>%Ln Anweisung ist angehalten, zurückgestellt oder wird abgebrochen.</numerusform>
            <numerusform>%Ln Anweisungen sind angehalten, zurückgestellt oder werden abgebrochen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the state at %1 and %Ln measured execution(s).</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>
            <numerusform>Aus dem Stand von %1 und %Ln gemessenen Ausführung.</numerusform>
            <numerusform>Aus dem Stand von %1 und %Ln gemessenen Ausführungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln instruction(s) was simulated, so the very last ones may take longer.</source>
        <translation>
            <numerusform>Simuliert wurde eine von %Ln Anweisung; die allerletzten können länger dauern.</numerusform>
            <numerusform>Simuliert wurde eine von %Ln Anweisungen; die allerletzten können länger dauern.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Tooltip of a route: %1 of %2 bytes are at the next station.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1; last report %2</source>
        <extracomment>Tooltip of a route to several destinations: %1 is their worst status, %2 a time.</extracomment>
        <translation>%1; letzte Meldung %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>Tooltip of a route: %1 is a status, %2 the time it began.</extracomment>
        <translation>%1 seit %2</translation>
    </message>
</context>
<context>
    <name>signalbox::JobNotifier</name>
    <message numerus="yes">
        <source>“%1” has ended, %Ln instruction(s) with an error.</source>
        <translation>
            <numerusform>„%1“ ist beendet, %Ln Anweisung mit Fehler.</numerusform>
            <numerusform>„%1“ ist beendet, %Ln Anweisungen mit Fehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has ended without an error.</source>
        <translation>„%1“ ist ohne Fehler beendet.</translation>
    </message>
    <message>
        <source>“%1” has its first error.</source>
        <extracomment>A notification. %1 is the name of a job.</extracomment>
        <translation>„%1“ hat den ersten Fehler.</translation>
    </message>
</context>
<context>
    <name>signalbox::JobOperations</name>
    <message>
        <source>%1 %2 of %3</source>
        <comment>operation with counts</comment>
        <extracomment>A menu entry: %1 is an operation (&quot;Suspend&quot;), %2 and %3 are numbers of instructions.</extracomment>
        <translation>%2 von %3 %1</translation>
    </message>
    <message>
        <source>What is cancelled ends with an error once every node has confirmed. It can be re-executed later.</source>
        <translation>Was abgebrochen wird, endet mit einem Fehler, sobald jeder Knoten bestätigt hat. Es kann später erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>Work that still runs is stopped. This cannot be undone.</source>
        <translation>Was noch läuft, wird beendet. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>A node that has not confirmed may still be working. This is recorded with your reason.</source>
        <translation>Ein Knoten, der nicht bestätigt hat, arbeitet möglicherweise noch. Das wird mit Ihrem Grund festgehalten.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>destination and package</comment>
        <extracomment>%1 is a destination, %2 a package.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Re-execute “%1”</source>
        <translation>„%1“ erneut ausführen</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>operation and job</comment>
        <extracomment>What was asked for: %1 is an operation (&quot;Suspend&quot;), %2 the name of a job.</extracomment>
        <translation>„%2“: %1</translation>
    </message>
    <message>
        <source>%1: done for %2, refused for %3. %4</source>
        <extracomment>%1 says what was asked for, %2 and %3 are numbers of instructions, %4 is whole sentences with the reasons.</extracomment>
        <translation>%1: für %2 erledigt, für %3 abgelehnt. %4</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <extracomment>%1 says what is undone (&quot;Suspend “Browser 131”&quot;).</extracomment>
        <translation>Rückgängig: %1</translation>
    </message>
    <message numerus="yes">
        <source>Suspend %Ln instruction(s)?</source>
        <translation>
            <numerusform>%Ln Anweisung anhalten?</numerusform>
            <numerusform>%Ln Anweisungen anhalten?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %Ln instruction(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln Anweisung anhalten</numerusform>
            <numerusform>%Ln Anweisungen anhalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln instruction(s)?</source>
        <translation>
            <numerusform>%Ln Anweisung fortsetzen?</numerusform>
            <numerusform>%Ln Anweisungen fortsetzen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln instruction(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln Anweisung fortsetzen</numerusform>
            <numerusform>%Ln Anweisungen fortsetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep suspended</source>
        <translation>Angehalten lassen</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln instruction(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln Anweisung abbrechen</numerusform>
            <numerusform>%Ln Anweisungen abbrechen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln instruction(s) of “%1”?</source>
        <extracomment>%1 is the name of a job.</extracomment>
        <translation>
            <numerusform>%Ln Anweisung von „%1“ abbrechen?</numerusform>
            <numerusform>%Ln Anweisungen von „%1“ abbrechen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln instruction(s) of several jobs?</source>
        <translation>
            <numerusform>%Ln Anweisung mehrerer Aufträge abbrechen?</numerusform>
            <numerusform>%Ln Anweisungen mehrerer Aufträge abbrechen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln Auftrag löschen</numerusform>
            <numerusform>%Ln Aufträge löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>Leaves the jobs as they are, instead of deleting them.</extracomment>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>Delete “%1” with its %Ln instruction(s)?</source>
        <extracomment>%1 is the name of a job.</extracomment>
        <translation>
            <numerusform>„%1“ mit %Ln Anweisung löschen?</numerusform>
            <numerusform>„%1“ mit %Ln Anweisungen löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the jobs below with %Ln instruction(s)?</source>
        <translation>
            <numerusform>Die folgenden Aufträge mit %Ln Anweisung löschen?</numerusform>
            <numerusform>Die folgenden Aufträge mit %Ln Anweisungen löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %Ln instruction(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln Anweisung beenden</numerusform>
            <numerusform>%Ln Anweisungen beenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Weiter warten</translation>
    </message>
    <message numerus="yes">
        <source>End %Ln instruction(s) without waiting for the nodes?</source>
        <translation>
            <numerusform>%Ln Anweisung beenden, ohne auf die Knoten zu warten?</numerusform>
            <numerusform>%Ln Anweisungen beenden, ohne auf die Knoten zu warten?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: done for %Ln instruction(s)</source>
        <extracomment>A success. %1 says what was asked for (&quot;Suspend “Browser 131”&quot;), %n counts what it acted on.</extracomment>
        <translation>
            <numerusform>%1: für %Ln Anweisung erledigt</numerusform>
            <numerusform>%1: für %Ln Anweisungen erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: done</source>
        <comment>operation</comment>
        <translation>%1: erledigt</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln job(s) to choose which of their instructions are to be re-executed.</source>
        <translation>
            <numerusform>Wählen Sie höchstens %Ln Auftrag, um die erneut auszuführenden Anweisungen zu bestimmen.</numerusform>
            <numerusform>Wählen Sie höchstens %Ln Aufträge, um die erneut auszuführenden Anweisungen zu bestimmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the instructions…</source>
        <translation>Die Anweisungen werden geladen …</translation>
    </message>
    <message>
        <source>The instructions to choose from could not be loaded. %1</source>
        <extracomment>%1 is a whole sentence with the reason.</extracomment>
        <translation>Die Anweisungen zur Auswahl konnten nicht geladen werden. %1</translation>
    </message>
    <message>
        <source>Resume file transfer</source>
        <translation>Dateiübertragung fortsetzen</translation>
    </message>
    <message>
        <source>Resume file transfer at “%1”</source>
        <translation>Dateiübertragung bei „%1“ fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln job(s)</source>
        <extracomment>What was asked for: %1 is an operation (&quot;Suspend&quot;).</extracomment>
        <translation>
            <numerusform>%1: %Ln Auftrag</numerusform>
            <numerusform>%1: %Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. It has begun; how far it is stands in the table of tasks.</source>
        <extracomment>%1 says what was asked for (&quot;Suspend: 500 jobs&quot;).</extracomment>
        <translation>%1. Es hat begonnen; wie weit es ist, steht in der Tabelle der Aufgaben.</translation>
    </message>
    <message>
        <source>Cancel the whole job “%1”?</source>
        <extracomment>%1 is the name of a job.</extracomment>
        <translation>Den ganzen Auftrag „%1“ abbrechen?</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln whole job(s)?</source>
        <translation>
            <numerusform>%Ln ganzen Auftrag abbrechen?</numerusform>
            <numerusform>%Ln ganze Aufträge abbrechen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What has not started has ended at once. What runs is ended, and each node confirms that. It cannot be executed anew; create a new job for that.</source>
        <translation>Was noch nicht gestartet ist, ist sofort zu Ende. Was läuft, wird beendet, und jeder Knoten bestätigt das. Es kann nicht neu ausgeführt werden; legen Sie dafür einen neuen Auftrag an.</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln Auftrag abbrechen</numerusform>
            <numerusform>%Ln Aufträge abbrechen</numerusform>
        </translation>
    </message>
    <message>
        <source>Send in one piece</source>
        <comment>button</comment>
        <translation>In einem Stück senden</translation>
    </message>
    <message>
        <source>Keep the parts</source>
        <translation>Bei Teilen bleiben</translation>
    </message>
    <message numerus="yes">
        <source>Send the rest to %Ln destination(s) in one piece?</source>
        <translation>
            <numerusform>Den Rest an %Ln Ziel in einem Stück senden?</numerusform>
            <numerusform>Den Rest an %Ln Ziele in einem Stück senden?</numerusform>
        </translation>
    </message>
    <message>
        <source>What is left of the packages loads the lines at once, also behind relays. It cannot be split again.</source>
        <translation>Was von den Paketen übrig ist, belastet die Leitungen auf einmal, auch hinter Relais. Es lässt sich nicht wieder teilen.</translation>
    </message>
    <message>
        <source>%1: this cannot be undone any more, since there is something in the folder.</source>
        <extracomment>%1 says what was done (&quot;Create folder “Office”&quot;).</extracomment>
        <translation>%1: Das lässt sich nicht mehr rückgängig machen, denn in dem Ordner ist jetzt etwas.</translation>
    </message>
</context>
<context>
    <name>signalbox::JobPhase</name>
    <message>
        <source>job %1</source>
        <comment>within a sentence</comment>
        <extracomment>A job: %1 is its number, %2 its name. Within a sentence.</extracomment>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>job %1, “%2”,</source>
        <translation>Auftrag %1, „%2“,</translation>
    </message>
    <message>
        <source>the managing server</source>
        <translation>den verwaltenden Server</translation>
    </message>
    <message>
        <source>Its processing window (%1) is closed and does not open. Change the window to let it go on.</source>
        <extracomment>%1 is a time of day and days.</extracomment>
        <translation>Sein Zeitfenster (%1) ist geschlossen und öffnet sich nicht. Ändern Sie es, damit er weiterläuft.</translation>
    </message>
    <message>
        <source>Its processing window (%1) is closed; it opens at %2, and the job goes on then.</source>
        <extracomment>%1 is a time of day and days, %2 a time.</extracomment>
        <translation>Sein Zeitfenster (%1) ist geschlossen; es öffnet sich am %2, dann läuft der Auftrag weiter.</translation>
    </message>
    <message>
        <source>%1 for “%2”</source>
        <comment>place in the queue</comment>
        <extracomment>The place of a job in the queue: %1 is a number, %2 the name of an execution slot.</extracomment>
        <translation>%1 für „%2“</translation>
    </message>
    <message>
        <source>It is number %1 of %2 in the queue.</source>
        <translation>Er ist Nummer %1 von %2 in der Warteschlange.</translation>
    </message>
    <message>
        <source>It is number %1 of %2 in the queue (%3).</source>
        <extracomment>%3 is a list: &quot;1 for “Slot”, 2 for “Other slot”&quot;.</extracomment>
        <translation>Er ist Nummer %1 von %2 in der Warteschlange (%3).</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>Two whole sentences, one behind the other.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Registered at %1, it starts at its scheduled time, %2, when its turn comes then.</source>
        <extracomment>%1 and %2 are times.</extracomment>
        <translation>Registriert am %1, startet er zu seinem geplanten Zeitpunkt, %2, wenn er dann an der Reihe ist.</translation>
    </message>
    <message numerus="yes">
        <source>It waits since %1: %n job(s) of %2 run, the most that may run at the same time. It starts when one of them ends.</source>
        <extracomment>%1 is a time, %2 the name of an operator.</extracomment>
        <translation>
            <numerusform>Er wartet seit %1: %n Auftrag von %2 läuft, mehr dürfen es gleichzeitig nicht sein. Er startet, wenn dieser endet.</numerusform>
            <numerusform>Er wartet seit %1: %n Aufträge von %2 laufen, mehr dürfen es gleichzeitig nicht sein. Er startet, wenn einer davon endet.</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits since %1: the execution slot “%2” is full. It starts when a job there ends, in the order of priority and number.</source>
        <extracomment>%1 is a time, %2 the name of an execution slot.</extracomment>
        <translation>Er wartet seit %1: Der Ausführungsplatz „%2“ ist voll. Er startet, wenn dort ein Auftrag endet, in der Reihenfolge von Priorität und Nummer.</translation>
    </message>
    <message>
        <source>It waits since %1 and is about to start.</source>
        <translation>Er wartet seit %1 und startet gleich.</translation>
    </message>
    <message>
        <source>It waits since %1, because it runs alone and %2 still runs. It starts when nothing of its conflict domain runs any more.</source>
        <extracomment>%1 is a time, %2 is &quot;job 7, “Name”,&quot;.</extracomment>
        <translation>Er wartet seit %1, weil er allein läuft und %2 noch läuft. Er startet, wenn nichts aus seinem Konfliktbereich mehr läuft.</translation>
    </message>
    <message>
        <source>It waits since %1, because %2 runs alone. It starts when that one has ended.</source>
        <extracomment>%1 is a time, %2 is &quot;job 7, “Name”,&quot;.</extracomment>
        <translation>Er wartet seit %1, weil %2 allein läuft. Er startet, wenn jener zu Ende ist.</translation>
    </message>
    <message>
        <source>It waits since %1, because %2 runs, which it is incompatible with. It starts when that one has ended.</source>
        <extracomment>%1 is a time, %2 is &quot;job 7, “Name”,&quot;.</extracomment>
        <translation>Er wartet seit %1, weil %2 läuft, mit dem er unverträglich ist. Er startet, wenn jener zu Ende ist.</translation>
    </message>
    <message>
        <source>On hold since %1, by %2. It goes back to the queue when it is released.</source>
        <extracomment>%1 is a time, %2 the name of an operator or a reason.</extracomment>
        <translation>Zurückgehalten seit %1, durch %2. Er kommt zurück in die Warteschlange, wenn er freigegeben wird.</translation>
    </message>
    <message>
        <source>It waits since %1: the execution slot “%2”, which takes it, is disabled, and so is any other that does. It starts when one of them is enabled.</source>
        <extracomment>%1 is a time, %2 the name of an execution slot.</extracomment>
        <translation>Er wartet seit %1: Der Ausführungsplatz „%2“, der ihn nimmt, ist ausgeschaltet, und auch jeder andere, der das tut. Er startet, wenn einer davon eingeschaltet wird.</translation>
    </message>
    <message>
        <source>It waits since %1: the execution slot “%2” is locked, because %3 runs alone there, and no other slot that takes it is free. It starts when that job has ended.</source>
        <extracomment>%1 is a time, %2 the name of an execution slot, %3 is &quot;job 7, “Name”,&quot;.</extracomment>
        <translation>Er wartet seit %1: Der Ausführungsplatz „%2“ ist gesperrt, weil %3 dort allein läuft, und kein anderer, der ihn nimmt, ist frei. Er startet, wenn jener Auftrag zu Ende ist.</translation>
    </message>
    <message>
        <source>It waits since %1: no execution slot takes jobs of its type and priority. Add one, or change one.</source>
        <translation>Er wartet seit %1: Kein Ausführungsplatz nimmt Aufträge seines Typs und seiner Priorität. Fügen Sie einen hinzu oder ändern Sie einen.</translation>
    </message>
    <message>
        <source>Interrupted since %1 by %2. It goes on when it is resumed.</source>
        <extracomment>%1 is a time, %2 the name of an operator or a reason.</extracomment>
        <translation>Unterbrochen seit %1 durch %2. Er läuft weiter, wenn er fortgesetzt wird.</translation>
    </message>
    <message>
        <source>It was resumed at %1.</source>
        <extracomment>%1 is a time, %2 a whole sentence.</extracomment>
        <translation>Er wurde am %1 fortgesetzt.</translation>
    </message>
    <message>
        <source>It is being deleted since %1, and is gone when every node has confirmed that.</source>
        <translation>Er wird seit %1 gelöscht und ist weg, wenn jeder Knoten das bestätigt hat.</translation>
    </message>
    <message>
        <source>It is being ended since %1, by %2. It has ended when every node has confirmed that.</source>
        <extracomment>%1 is a time, %2 the name of an operator.</extracomment>
        <translation>Er wird seit %1 beendet, durch %2. Er ist zu Ende, wenn jeder Knoten das bestätigt hat.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %n instruction(s) have ended; the job has ended when all of them have.</source>
        <translation>
            <numerusform>%1 von %n Anweisung ist zu Ende; der Auftrag ist zu Ende, wenn sie es ist.</numerusform>
            <numerusform>%1 von %n Anweisungen sind zu Ende; der Auftrag ist zu Ende, wenn alle es sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>It runs since %1.</source>
        <translation>Er läuft seit %1.</translation>
    </message>
    <message>
        <source>It runs since %1, in the execution slot “%2”.</source>
        <extracomment>%1 is a time, %2 the name of an execution slot.</extracomment>
        <translation>Er läuft seit %1, im Ausführungsplatz „%2“.</translation>
    </message>
    <message>
        <source>Cancelled at %1 by %2, before it started. To run it anyway, create it anew.</source>
        <extracomment>%1 is a time, %2 the name of an operator.</extracomment>
        <translation>Abgebrochen am %1 durch %2, bevor er startete. Um ihn doch auszuführen, legen Sie ihn neu an.</translation>
    </message>
    <message numerus="yes">
        <source>Ended at %1 by %2, while it ran: %3 of its %n instruction(s) had been completed. To run the rest, create a new job.</source>
        <translation>
            <numerusform>Beendet am %1 durch %2, während er lief: %3 von %n Anweisung war abgeschlossen. Für den Rest legen Sie einen neuen Auftrag an.</numerusform>
            <numerusform>Beendet am %1 durch %2, während er lief: %3 von %n Anweisungen waren abgeschlossen. Für den Rest legen Sie einen neuen Auftrag an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended at %1: none of its %n instruction(s) was completed. See their reasons, and execute them anew.</source>
        <translation>
            <numerusform>Zu Ende am %1: Seine %n Anweisung wurde nicht abgeschlossen. Sehen Sie den Grund an und führen Sie sie neu aus.</numerusform>
            <numerusform>Zu Ende am %1: Keine seiner %n Anweisungen wurde abgeschlossen. Sehen Sie die Gründe an und führen Sie sie neu aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended at %1: %2 of its %n instruction(s) failed, were rejected or expired. See their reasons, and execute them anew.</source>
        <extracomment>%1 is a time, %2 and %n are numbers.</extracomment>
        <translation>
            <numerusform>Zu Ende am %1: %2 von %n Anweisung schlug fehl, wurde abgelehnt oder lief ab. Sehen Sie den Grund an und führen Sie sie neu aus.</numerusform>
            <numerusform>Zu Ende am %1: %2 von %n Anweisungen schlugen fehl, wurden abgelehnt oder liefen ab. Sehen Sie die Gründe an und führen Sie sie neu aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended at %1: all %n instruction(s) were completed. Nothing more comes of it.</source>
        <translation>
            <numerusform>Zu Ende am %1: Die %n Anweisung wurde abgeschlossen. Es folgt nichts mehr.</numerusform>
            <numerusform>Zu Ende am %1: Alle %n Anweisungen wurden abgeschlossen. Es folgt nichts mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>The job is on hold already.</source>
        <translation>Der Auftrag wird schon zurückgehalten.</translation>
    </message>
    <message>
        <source>Only a pending job can be held; this one is inactive and does not start by itself.</source>
        <translation>Nur ein ausstehender Auftrag kann zurückgehalten werden; dieser ist inaktiv und startet nicht von selbst.</translation>
    </message>
    <message>
        <source>Only a pending job can be held; this one has started. Interrupt it instead.</source>
        <translation>Nur ein ausstehender Auftrag kann zurückgehalten werden; dieser ist gestartet. Unterbrechen Sie ihn stattdessen.</translation>
    </message>
    <message>
        <source>The job has ended.</source>
        <translation>Der Auftrag ist zu Ende.</translation>
    </message>
    <message>
        <source>The job is not on hold.</source>
        <translation>Der Auftrag wird nicht zurückgehalten.</translation>
    </message>
    <message>
        <source>The job is being ended already.</source>
        <translation>Der Auftrag wird schon beendet.</translation>
    </message>
    <message>
        <source>Hold</source>
        <comment>action on a job</comment>
        <translation>Zurückhalten</translation>
    </message>
    <message>
        <source>Release</source>
        <comment>action on a job</comment>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>phase of a job</comment>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>phase of a job</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>phase of a job</comment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Inactive</source>
        <comment>phase of a job</comment>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>status of a job</comment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Standby</source>
        <comment>status of a job</comment>
        <translation>In Bereitschaft</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>status of a job</comment>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>status of a job</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>status of a job</comment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Resuming</source>
        <comment>status of a job</comment>
        <translation>Wird fortgesetzt</translation>
    </message>
    <message>
        <source>Terminating</source>
        <comment>status of a job</comment>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>status of a job</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>status of a job</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>status of a job</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Terminated</source>
        <comment>status of a job</comment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Disabled</source>
        <comment>status of a job</comment>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>status of a job</comment>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>No manager</source>
        <comment>status of a job</comment>
        <translation>Kein Platz</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>phase and status</comment>
        <extracomment>Phase and status of a job: &quot;Pending, Standby&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Whoever becomes a member of its IDs gets it, until the job is ended or deleted.</source>
        <translation>Wer Mitglied seiner IDs wird, bekommt ihn, bis der Job beendet oder gelöscht wird.</translation>
    </message>
    <message>
        <source>Whoever becomes a member of its IDs gets it, until its execution time limit, %1.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Wer Mitglied seiner IDs wird, bekommt ihn, bis zur Ausführungsfrist, %1.</translation>
    </message>
    <message>
        <source>It waits since %1: its ID groups have no member yet.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Er wartet seit %1: Seine ID-Gruppen haben noch kein Mitglied.</translation>
    </message>
    <message>
        <source>It had not started before its stale-by date %1, and was not run any more. Create it anew if it is still wanted.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Er hatte bis zu seiner Startfrist %1 nicht begonnen und wurde nicht mehr ausgeführt. Legen Sie ihn neu an, wenn er noch gewünscht ist.</translation>
    </message>
    <message>
        <source>Ended at %1: its ID groups have had no member until then. Create it anew to wait for some.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Beendet um %1: Seine ID-Gruppen hatten bis dahin kein Mitglied. Legen Sie ihn neu an, um auf welche zu warten.</translation>
    </message>
    <message numerus="yes">
        <source>At %1 all %n instruction(s) of the members there are were completed.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>
            <numerusform>Um %1 war die %n Anweisung der jetzigen Mitglieder abgeschlossen.</numerusform>
            <numerusform>Um %1 waren alle %n Anweisungen der jetzigen Mitglieder abgeschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>If it has not started by %1, it is not run any more.</source>
        <extracomment>Of a job that has not started. %1 is a time.</extracomment>
        <translation>Hat er bis %1 nicht begonnen, läuft er nicht mehr.</translation>
    </message>
</context>
<context>
    <name>signalbox::JobSource</name>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>%1 (cancelling)</source>
        <extracomment>Result of a job. %1 is a status.</extracomment>
        <translation>%1 (wird abgebrochen)</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>None</source>
        <comment>execution time limit</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1
Job %2, created by %3</source>
        <extracomment>Tooltip over a job. %1 name, %2 number, %3 the operator who created it.</extracomment>
        <translation>%1
Auftrag %2, angelegt von %3</translation>
    </message>
    <message>
        <source>%1 (archived)</source>
        <extracomment>Result of a job whose instructions are in a file. %1 is a status.</extracomment>
        <translation>%1 (archiviert)</translation>
    </message>
    <message>
        <source>No members</source>
        <translation>Keine Mitglieder</translation>
    </message>
    <message>
        <source>Waiting for members</source>
        <translation>Wartet auf Mitglieder</translation>
    </message>
    <message>
        <source>%1
Job %2 of the higher managing server %3, to be operated on there</source>
        <extracomment>Tooltip over a job. %1 name, %2 its number there, %3 a managing server.</extracomment>
        <translation>%1
Auftrag %2 des übergeordneten Verwaltungsservers %3, dort zu bedienen</translation>
    </message>
</context>
<context>
    <name>signalbox::JournalModel</name>
    <message>
        <source>The server itself</source>
        <translation>Der Server selbst</translation>
    </message>
    <message>
        <source>Runs again</source>
        <translation>Läuft wieder</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>how far an operation is</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Cut off by</source>
        <translation>Abgeschnitten durch</translation>
    </message>
</context>
<context>
    <name>signalbox::JournalText</name>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>The file is on the machine of the console that sent it: add the package there once more, and dismiss this row.</source>
        <translation>Die Datei liegt auf dem Rechner der Konsole, die sie gesendet hat: Fügen Sie das Paket dort noch einmal hinzu und verwerfen Sie diese Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln job(s)</source>
        <extracomment>An operation on several jobs. %1 is what is done (&quot;Interrupt&quot;).</extracomment>
        <translation>
            <numerusform>%1: %Ln Auftrag</numerusform>
            <numerusform>%1: %Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Add package file %1</source>
        <extracomment>An operation. %1 is the name of a file.</extracomment>
        <translation>Paketdatei %1 hinzufügen</translation>
    </message>
    <message>
        <source>Upload of package file %1</source>
        <extracomment>An operation. %1 is the name of a file.</extracomment>
        <translation>Hochladen der Paketdatei %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln Client</numerusform>
            <numerusform>%Ln Clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Security level judgement: %1</source>
        <extracomment>An operation. %1 is the name of a client, or &quot;120 clients&quot;.</extracomment>
        <translation>Bewertung der Sicherheitsstufen: %1</translation>
    </message>
    <message>
        <source>Security actions: %1</source>
        <translation>Sicherheitsaktionen: %1</translation>
    </message>
    <message>
        <source>Judgement</source>
        <comment>kind of operation</comment>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>Action</source>
        <comment>kind of operation</comment>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Window operation</source>
        <comment>kind of operation</comment>
        <translation>Fensterbedienung</translation>
    </message>
    <message>
        <source>Job command</source>
        <comment>kind of operation</comment>
        <translation>Auftragsbefehl</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>result of an operation</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Partly refused</source>
        <comment>result of an operation</comment>
        <translation>Teilweise abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>result of an operation</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>result of an operation</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <comment>result of an operation</comment>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Taken over by %1, %2 (epoch %3)</source>
        <extracomment>What cut an operation off. %1 is a server, %2 a time, %3 the number of a start of the server.</extracomment>
        <translation>Übernahme durch %1, %2 (Epoche %3)</translation>
    </message>
    <message>
        <source>The server was started anew, %1 (epoch %2)</source>
        <extracomment>What cut an operation off. %1 is a time, %2 the number of a start of the server.</extracomment>
        <translation>Neustart des Servers, %1 (Epoche %2)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>progress</comment>
        <extracomment>How far something is: %1 of %2.</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>signalbox::LocalFleet</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Das Verzeichnis %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The token of %1 is missing in %2. Give another folder with --state, or remove that one.</source>
        <translation>Das Token von %1 fehlt in %2. Geben Sie mit --state ein anderes Verzeichnis an, oder entfernen Sie dieses.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The private root %1 cannot be prepared.</source>
        <translation>Das private Wurzelverzeichnis %1 kann nicht vorbereitet werden.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 konnte nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>There is no free port on 127.0.0.1 for the relay.</source>
        <translation>Auf 127.0.0.1 ist kein Port für das Relais frei.</translation>
    </message>
    <message>
        <source>The relay does not answer on port %1. The server&apos;s log says why.</source>
        <translation>Das Relay antwortet auf Port %1 nicht. Das Protokoll des Servers sagt, warum.</translation>
    </message>
    <message>
        <source>%1 was killed by signal %2.</source>
        <extracomment>%1 is the name of a node of the local fleet, %2 a number.</extracomment>
        <translation>%1 wurde durch das Signal %2 beendet.</translation>
    </message>
    <message>
        <source>%1 has ended with exit code %2.</source>
        <translation>%1 hat sich mit dem Rückgabewert %2 beendet.</translation>
    </message>
</context>
<context>
    <name>signalbox::MainJob</name>
    <message>
        <source>stopped</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>The log %1 cannot be written: %2</source>
        <translation>Das Protokoll %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>managing server at %1</source>
        <translation>Verwaltungsserver unter %1</translation>
    </message>
    <message>
        <source>job %1 created: %2</source>
        <translation>Auftrag %1 angelegt: %2</translation>
    </message>
    <message>
        <source>instruction %1, attempt %2: %3 %4 %</source>
        <translation>Anweisung %1, Versuch %2: %3 %4 %</translation>
    </message>
    <message>
        <source>DESTINATION</source>
        <translation>ZIEL</translation>
    </message>
    <message>
        <source>PACKAGE</source>
        <translation>PAKET</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>RESULT</source>
        <translation>ERGEBNIS</translation>
    </message>
    <message>
        <source>LAST REPORT</source>
        <translation>LETZTE MELDUNG</translation>
    </message>
    <message>
        <source>Finished %1, error %2, rejected %3, total %4</source>
        <translation>Fertig %1, Fehler %2, abgelehnt %3, gesamt %4</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n file(s) installed in %2</source>
        <translation>
            <numerusform>%1: %n Datei in %2 installiert</numerusform>
            <numerusform>%1: %n Dateien in %2 installiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: install %2</source>
        <extracomment>Name of the main job. %1 is a date and time, %2 a list of packages.</extracomment>
        <translation>%1: %2 installieren</translation>
    </message>
</context>
<context>
    <name>signalbox::MainWindow</name>
    <message>
        <source>Managing servers and folders</source>
        <translation>Verwaltungsserver und Ordner</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Filter jobs, hosts, texts</source>
        <translation>Aufträge, Hosts, Texte filtern</translation>
    </message>
    <message>
        <source>Filter rows by text</source>
        <translation>Zeilen nach Text filtern</translation>
    </message>
    <message>
        <source>Shows only the rows with this text (Ctrl+F)</source>
        <translation>Zeigt nur die Zeilen mit diesem Text (Strg+F)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation>&amp;Auftrag</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>&amp;Knoten</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Signalbox</source>
        <translation>Ü&amp;ber Signalbox</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Job status</source>
        <translation>&amp;Auftragsstatus</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Reset co&amp;lumns</source>
        <translation>S&amp;palten zurücksetzen</translation>
    </message>
    <message>
        <source>About Signalbox</source>
        <translation>Über Signalbox</translation>
    </message>
    <message>
        <source>Signalbox %1
Job status console for software distribution.

Free software under the GNU General Public License, version 3 or later.
Runs on Qt %2.</source>
        <extracomment>%1 and %2 are version numbers.</extracomment>
        <translation>Signalbox %1
Konsole für den Auftragsstatus der Softwareverteilung.

Freie Software unter der GNU General Public License, Version 3 oder neuer.
Läuft mit Qt %2.</translation>
    </message>
    <message>
        <source>&amp;Error codes</source>
        <translation>&amp;Fehlercodes</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Ctrl+Shift+I</translation>
    </message>
    <message>
        <source>Of jobs to IDs or to all below a relay show each client, and not the relay with how far it has handed the job over.</source>
        <translation>Bei Jobs an IDs oder an alle unter einem Relais jeden Client zeigen, und nicht das Relais mit dem Stand der Übergabe.</translation>
    </message>
    <message>
        <source>Clients of ID or all-lower-clients jo&amp;bs</source>
        <translation>Clients von ID-Jo&amp;bs und Jobs an alle darunter</translation>
    </message>
</context>
<context>
    <name>signalbox::MessageBar</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>failed operation</comment>
        <extracomment>%1 says what was tried (&quot;Suspend “Browser 131”&quot;), %2 is a whole sentence with the reason.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>messages behind this one</comment>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::MessagePage</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>One line, for example: Maintenance tonight</source>
        <translation>Eine Zeile, zum Beispiel: Wartung heute Abend</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>urgency of a message</comment>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>urgency of a message</comment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>urgency of a message</comment>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>How insistently a desktop shows it</source>
        <translation>Wie nachdrücklich ein Bildschirm sie zeigt</translation>
    </message>
    <message>
        <source>Tit&amp;le:</source>
        <translation>Tite&amp;l:</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>Te&amp;xt:</translation>
    </message>
    <message>
        <source>&amp;Urgency:</source>
        <translation>&amp;Dringlichkeit:</translation>
    </message>
    <message>
        <source>This has %1 characters and was not put in: a message has at most %2.</source>
        <translation>Das hat %1 Zeichen und wurde nicht übernommen: Eine Nachricht hat höchstens %2.</translation>
    </message>
    <message>
        <source>The message has no title yet.</source>
        <translation>Die Nachricht hat noch keinen Titel.</translation>
    </message>
    <message>
        <source>The message has no text yet.</source>
        <translation>Die Nachricht hat noch keinen Text.</translation>
    </message>
    <message>
        <source>Left empty: the title of the message</source>
        <translation>Leer: der Titel der Nachricht</translation>
    </message>
</context>
<context>
    <name>signalbox::MonitoringPage</name>
    <message>
        <source>Software monitoring policy</source>
        <translation>Richtlinie der Softwareüberwachung</translation>
    </message>
    <message>
        <source>Programs that the clients look out for, by name or full path; the first line that fits counts. Nothing is ended or hindered: “Get software monitoring information” tells what ran. It replaces the policy that is there; an empty one ends the monitoring.</source>
        <translation>Programme, auf die die Clients achten, mit Namen oder vollem Pfad; die erste passende Zeile zählt. Nichts wird beendet oder verhindert: „Softwareüberwachungsinformationen abrufen“ sagt, was lief. Ersetzt die vorhandene Richtlinie; eine leere beendet die Überwachung.</translation>
    </message>
    <message>
        <source>Program (* and ? stand for others)</source>
        <translation>Programm (* und ? stehen für andere)</translation>
    </message>
    <message>
        <source>Allowed or forbidden</source>
        <translation>Erlaubt oder verboten</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>Verboten</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Look every:</source>
        <translation>Nach&amp;sehen alle:</translation>
    </message>
</context>
<context>
    <name>signalbox::NameDialog</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name ist nötig.</translation>
    </message>
</context>
<context>
    <name>signalbox::NamePaster</name>
    <message>
        <source>Paste names</source>
        <translation>Namen einfügen</translation>
    </message>
    <message>
        <source>Choose the nodes whose names are in the clipboard, one a line</source>
        <translation>Die Knoten wählen, deren Namen in der Zwischenablage stehen, einer je Zeile</translation>
    </message>
    <message>
        <source>Names from a file…</source>
        <translation>Namen aus einer Datei…</translation>
    </message>
    <message>
        <source>Choose the nodes whose names are in a text file, one a line</source>
        <translation>Die Knoten wählen, deren Namen in einer Textdatei stehen, einer je Zeile</translation>
    </message>
    <message>
        <source>Names of nodes</source>
        <translation>Namen von Knoten</translation>
    </message>
    <message>
        <source>Text files (*.txt *.csv);;All files (*)</source>
        <translation>Textdateien (*.txt *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Die Datei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2 MiB.</source>
        <translation>Die Datei %1 ist größer als %2 MiB.</translation>
    </message>
    <message>
        <source>There are no names: they stand one a line.</source>
        <translation>Es sind keine Namen da: Sie stehen einer je Zeile.</translation>
    </message>
    <message>
        <source>%1 not known here: %2.</source>
        <extracomment>%1 is a number, %2 a list of names.</extracomment>
        <translation>%1 hier nicht bekannt: %2.</translation>
    </message>
    <message>
        <source>%1 listed more than once, and taken once: %2.</source>
        <translation>%1 mehrfach aufgeführt und einmal übernommen: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 names were added.</source>
        <translation>%1 von %2 Namen wurden hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>signalbox::Names</name>
    <message>
        <source>The name has %1 characters; at most %2 are possible.</source>
        <translation>Der Name hat %1 Zeichen; möglich sind höchstens %2.</translation>
    </message>
    <message>
        <source>The name contains control characters; please leave them out.</source>
        <translation>Der Name enthält Steuerzeichen; bitte lassen Sie diese weg.</translation>
    </message>
</context>
<context>
    <name>signalbox::NewJobDialog</name>
    <message>
        <source>Create job</source>
        <translation>Auftrag anlegen</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Packages to install</source>
        <translation>Zu installierende Pakete</translation>
    </message>
    <message>
        <source>Add package file…</source>
        <translation>Paketdatei hinzufügen …</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Filter by name or relay</source>
        <translation>Nach Name oder Relais filtern</translation>
    </message>
    <message>
        <source>Filter destinations</source>
        <translation>Ziele filtern</translation>
    </message>
    <message>
        <source>Check all shown</source>
        <translation>Alle angezeigten ankreuzen</translation>
    </message>
    <message>
        <source>Uncheck all shown</source>
        <translation>Keines der angezeigten ankreuzen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftragsdaten</translation>
    </message>
    <message>
        <source>Left empty: type and time</source>
        <translation>Leer: Typ und Zeit</translation>
    </message>
    <message>
        <source>9 goes first, 1 goes last.</source>
        <translation>9 kommt zuerst, 1 zuletzt.</translation>
    </message>
    <message>
        <source>Register not before</source>
        <translation>Frühestens registrieren</translation>
    </message>
    <message>
        <source>Execute not before</source>
        <translation>Frühestens ausführen</translation>
    </message>
    <message>
        <source>Execute at the latest</source>
        <translation>Spätestens ausführen</translation>
    </message>
    <message>
        <source>As soon as it has arrived</source>
        <translation>Sobald es angekommen ist</translation>
    </message>
    <message>
        <source>When the system starts</source>
        <translation>Beim Systemstart</translation>
    </message>
    <message>
        <source>When the system shuts down</source>
        <translation>Beim Herunterfahren des Systems</translation>
    </message>
    <message>
        <source>At a date and time</source>
        <translation>Zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>When a user logs on</source>
        <translation>Wenn sich ein Benutzer anmeldet</translation>
    </message>
    <message>
        <source>When the user wants it</source>
        <translation>Wenn der Benutzer es will</translation>
    </message>
    <message>
        <source>Install at</source>
        <translation>Installieren um</translation>
    </message>
    <message>
        <source>Send in parts</source>
        <translation>In Teilen senden</translation>
    </message>
    <message>
        <source> KiB</source>
        <comment>size of a part</comment>
        <translation> KiB</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>wait between two parts</comment>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>&amp;Priority:</source>
        <translation>&amp;Priorität:</translation>
    </message>
    <message>
        <source>Schedule:</source>
        <translation>Zeitplan:</translation>
    </message>
    <message>
        <source>&amp;Install:</source>
        <translation>&amp;Installieren:</translation>
    </message>
    <message>
        <source>Transfer:</source>
        <translation>Übertragung:</translation>
    </message>
    <message>
        <source>Size of a part:</source>
        <translation>Größe eines Teils:</translation>
    </message>
    <message>
        <source>Wait between parts:</source>
        <translation>Wartezeit zwischen Teilen:</translation>
    </message>
    <message>
        <source>Add a package file</source>
        <translation>Eine Paketdatei hinzufügen</translation>
    </message>
    <message>
        <source>All packages (*.deb *.swu *.tar *.tar.* *.tgz *.zip *.sh *.run);;All files (*)</source>
        <translation>Alle Pakete (*.deb *.swu *.tar *.tar.* *.tgz *.zip *.sh *.run);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The latest time has already passed.</source>
        <translation>Der späteste Zeitpunkt ist bereits vergangen.</translation>
    </message>
    <message>
        <source>The job would be executed before it is registered.</source>
        <translation>Der Auftrag würde ausgeführt, bevor er registriert ist.</translation>
    </message>
    <message>
        <source>The latest time lies before the job may begin.</source>
        <translation>Der späteste Zeitpunkt liegt vor dem Beginn des Auftrags.</translation>
    </message>
    <message>
        <source>The time of the installation is missing.</source>
        <translation>Der Zeitpunkt der Installation fehlt.</translation>
    </message>
    <message>
        <source>Check at least one package, or add a file.</source>
        <translation>Kreuzen Sie mindestens ein Paket an, oder fügen Sie eine Datei hinzu.</translation>
    </message>
    <message>
        <source>There are no clients yet: add one in the Nodes window.</source>
        <translation>Es gibt noch keine Clients: Fügen Sie im Fenster „Knoten“ einen hinzu.</translation>
    </message>
    <message>
        <source>Check at least one destination.</source>
        <translation>Kreuzen Sie mindestens ein Ziel an.</translation>
    </message>
    <message>
        <source>The package file is still being taken in.</source>
        <translation>Die Paketdatei wird noch eingelesen.</translation>
    </message>
    <message>
        <source>The order is on its way.</source>
        <translation>Der Befehl ist unterwegs.</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <extracomment>%1 of %2 clients are checked.</extracomment>
        <translation>%1 von %2 gewählt</translation>
    </message>
    <message>
        <source>%1 — %2, %3</source>
        <comment>package</comment>
        <extracomment>A package: %1 name and version, %2 kind, %3 size.</extracomment>
        <translation>%1 – %2, %3</translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation>&amp;Typ:</translation>
    </message>
    <message>
        <source>&amp;Execute:</source>
        <translation>&amp;Ausführen:</translation>
    </message>
    <message>
        <source>New job at %1</source>
        <extracomment>Title of a dialog. %1 is the name of a managing server.</extracomment>
        <translation>Neuer Auftrag auf %1</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>&amp;Beschreibung:</translation>
    </message>
    <message>
        <source>New job definition</source>
        <translation>Neue Auftragsdefinition</translation>
    </message>
    <message>
        <source>Job definition</source>
        <translation>Auftragsdefinition</translation>
    </message>
    <message>
        <source>Save definition</source>
        <translation>Definition speichern</translation>
    </message>
    <message>
        <source>Name of the definition and of its jobs</source>
        <translation>Name der Definition und ihrer Aufträge</translation>
    </message>
    <message>
        <source>What the definition orders cannot be shown here. It is ordered as it is.</source>
        <translation>Was die Definition anordnet, kann hier nicht gezeigt werden. Es wird so angeordnet, wie es ist.</translation>
    </message>
    <message>
        <source>The package “%1” is not on this server. Add its file.</source>
        <extracomment>%1 is the name and version of a package.</extracomment>
        <translation>Das Paket „%1“ ist nicht auf diesem Server. Fügen Sie seine Datei hinzu.</translation>
    </message>
    <message>
        <source>The definition needs a name.</source>
        <translation>Die Definition braucht einen Namen.</translation>
    </message>
    <message>
        <source>There are no relays yet: add one in the Nodes window.</source>
        <translation>Es gibt noch keine Relais: Fügen Sie im Fenster „Knoten“ eines hinzu.</translation>
    </message>
    <message>
        <source>These are not clients of this server: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>Das sind keine Clients dieses Servers: %1.</translation>
    </message>
    <message>
        <source>These are not relays of this server: %1.</source>
        <translation>Das sind keine Relais dieses Servers: %1.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Groups and relays</source>
        <translation>Gruppen und Relais</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln group(s) or relay(s)</source>
        <extracomment>%1 is &quot;3 of 10 chosen&quot;, behind it the number of groups and relays that are chosen too.</extracomment>
        <translation>
            <numerusform>%1 und %Ln Gruppe oder Relais</numerusform>
            <numerusform>%1 und %Ln Gruppen oder Relais</numerusform>
        </translation>
    </message>
    <message>
        <source>IDs</source>
        <translation>IDs</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>The members of IDs are clients, and jobs of this type go to relays.</source>
        <translation>Die Mitglieder von IDs sind Clients, und Jobs dieser Art gehen an Relais.</translation>
    </message>
    <message>
        <source>IDs cannot be part of a definition: check them when the job is ordered.</source>
        <translation>IDs können nicht Teil einer Definition sein: Wählen Sie sie, wenn der Job angeordnet wird.</translation>
    </message>
    <message>
        <source>A job to IDs has no waves: who the members are is not known when it is created.</source>
        <translation>Ein Job an IDs hat keine Wellen: Wer die Mitglieder sind, steht beim Anlegen nicht fest.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln ID(s)</source>
        <extracomment>%1 is &quot;3 of 10 chosen&quot;, behind it the number of IDs that are chosen too.</extracomment>
        <translation>
            <numerusform>%1, und %Ln ID</numerusform>
            <numerusform>%1, und %Ln IDs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::NewSimulationDialog</name>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Du&amp;rchsuchen …</translation>
    </message>
    <message>
        <source>New simulated server</source>
        <translation>Neuer simulierter Server</translation>
    </message>
    <message>
        <source>Office, %1 clients</source>
        <extracomment>A fleet to be simulated. %1 is a number of clients.</extracomment>
        <translation>Büro, %1 Clients</translation>
    </message>
    <message>
        <source>Company, %1 clients</source>
        <extracomment>A fleet to be simulated. %1 is a number of clients.</extracomment>
        <translation>Firma, %1 Clients</translation>
    </message>
    <message>
        <source>Country, %1 clients</source>
        <extracomment>A fleet to be simulated. %1 is a number of clients.</extracomment>
        <translation>Land, %1 Clients</translation>
    </message>
    <message>
        <source>A million, %1 clients; takes 13 GB of memory</source>
        <extracomment>A fleet to be simulated. %1 is a number of clients.</extracomment>
        <translation>Eine Million, %1 Clients; braucht 13 GB Speicher</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>Scenario (JSON)</source>
        <translation>Szenario (JSON)</translation>
    </message>
    <message>
        <source>The same fleet with the same number gives the same run.</source>
        <translation>Dieselbe Flotte mit derselben Zahl ergibt denselben Lauf.</translation>
    </message>
    <message>
        <source>&amp;Fleet:</source>
        <translation>&amp;Flotte:</translation>
    </message>
    <message>
        <source>Fi&amp;le:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>&amp;Seed:</source>
        <translation>&amp;Startwert:</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>The seed is a whole number from 0 to 18446744073709551615.</source>
        <translation>Der Startwert ist eine ganze Zahl von 0 bis 18446744073709551615.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Scenario of a simulation</source>
        <translation>Szenario einer Simulation</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>Szenarien (*.json)</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>D&amp;urchsuchen …</translation>
    </message>
    <message>
        <source>What is to be simulated is being checked…</source>
        <translation>Was simuliert werden soll, wird geprüft …</translation>
    </message>
    <message>
        <source>None: the fleet&apos;s own jobs</source>
        <translation>Keine: die Aufträge der Flotte selbst</translation>
    </message>
    <message>
        <source>Standard Workload Format (.swf, .swf.gz) or accounting of Slurm (CSV): its jobs take the place of the fleet&apos;s own, at their times and with their outcomes.</source>
        <translation>Standard Workload Format (.swf, .swf.gz) oder Abrechnung von Slurm (CSV): Deren Aufträge treten an die Stelle der eigenen der Flotte, zu ihren Zeiten und mit ihren Ergebnissen.</translation>
    </message>
    <message>
        <source>&amp;Workload:</source>
        <translation>&amp;Last:</translation>
    </message>
    <message>
        <source>Recorded workload</source>
        <translation>Aufgezeichnete Last</translation>
    </message>
    <message>
        <source>Workloads (*.swf *.swf.gz *.csv *.csv.gz);;All files (*)</source>
        <translation>Aufzeichnungen (*.swf *.swf.gz *.csv *.csv.gz);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>signalbox::NodePickModel</name>
    <message>
        <source>%1   ‹ %2</source>
        <comment>client behind relays</comment>
        <extracomment>A client (%1) and the relays before it (%2).</extracomment>
        <translation>%1   ‹ %2</translation>
    </message>
</context>
<context>
    <name>signalbox::NodeStore</name>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>File transfer</source>
        <translation>Dateiübertragung</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relais</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
</context>
<context>
    <name>signalbox::NodesWindow</name>
    <message>
        <source>Add node…</source>
        <translation>Knoten hinzufügen …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Suspend file transfer</source>
        <translation>Dateiübertragung anhalten</translation>
    </message>
    <message>
        <source>Resume file transfer</source>
        <translation>Dateiübertragung fortsetzen</translation>
    </message>
    <message>
        <source>Nodes of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>Knoten von %1</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Attributes of the node</source>
        <translation>Attribute des Knotens</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Filter nodes</source>
        <translation>Knoten filtern</translation>
    </message>
    <message>
        <source>No nodes yet</source>
        <translation>Noch keine Knoten</translation>
    </message>
    <message>
        <source>A node is a computer that takes packages: a client installs them, a relay passes them on. Each gets a token that its program is started with.</source>
        <translation>Ein Knoten ist ein Rechner, der Pakete entgegennimmt: Ein Client installiert sie, ein Relais gibt sie weiter. Jeder bekommt ein Token, mit dem sein Programm gestartet wird.</translation>
    </message>
    <message>
        <source>No node is selected.</source>
        <translation>Es ist kein Knoten ausgewählt.</translation>
    </message>
    <message>
        <source>Remove the selected nodes</source>
        <translation>Die ausgewählten Knoten entfernen</translation>
    </message>
    <message>
        <source>Only relays pass files on.</source>
        <translation>Nur Relais geben Dateien weiter.</translation>
    </message>
    <message>
        <source>Their file transfer is suspended already.</source>
        <translation>Ihre Dateiübertragung ist bereits angehalten.</translation>
    </message>
    <message>
        <source>Nothing more is sent over the selected relays until it is resumed</source>
        <translation>Über die ausgewählten Relais wird bis zur Fortsetzung nichts mehr gesendet</translation>
    </message>
    <message>
        <source>Their file transfer is not suspended.</source>
        <translation>Ihre Dateiübertragung ist nicht angehalten.</translation>
    </message>
    <message>
        <source>Go on sending over the selected relays</source>
        <translation>Über die ausgewählten Relais weiter senden</translation>
    </message>
    <message>
        <source>Remove nodes</source>
        <translation>Knoten entfernen</translation>
    </message>
    <message>
        <source>Their tokens become invalid. Nodes with work that has not ended are not removed.</source>
        <translation>Ihre Token werden ungültig. Knoten mit noch nicht beendeter Arbeit werden nicht entfernt.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Suspend file transfer at “%1”</source>
        <extracomment>%1 is the name of a relay.</extracomment>
        <translation>Dateiübertragung bei „%1“ anhalten</translation>
    </message>
    <message>
        <source>Resume file transfer at “%1”</source>
        <translation>Dateiübertragung bei „%1“ fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln node(s) from this managing server?</source>
        <translation>
            <numerusform>%Ln Knoten von diesem Verwaltungsserver entfernen?</numerusform>
            <numerusform>%Ln Knoten von diesem Verwaltungsserver entfernen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln node(s)</source>
        <translation>
            <numerusform>%Ln Knoten entfernen</numerusform>
            <numerusform>%Ln Knoten entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>Leaves the nodes, jobs or folders as they are, instead of removing them.</extracomment>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln node(s) shown</source>
        <extracomment>%1 of %n nodes are shown.</extracomment>
        <translation>
            <numerusform>%1 von %Ln Knoten angezeigt</numerusform>
            <numerusform>%1 von %Ln Knoten angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <extracomment>A menu of what can be done to nodes that are only simulated.</extracomment>
        <translation>&amp;Simulieren</translation>
    </message>
    <message>
        <source>Power off for an hour</source>
        <translation>Eine Stunde lang ausschalten</translation>
    </message>
    <message>
        <source>Let the program crash; back after a minute</source>
        <translation>Das Programm abstürzen lassen; nach einer Minute wieder da</translation>
    </message>
    <message>
        <source>Cut the line for an hour</source>
        <translation>Die Leitung eine Stunde lang trennen</translation>
    </message>
    <message>
        <source>Slow disk for an hour</source>
        <translation>Eine Stunde lang langsame Platte</translation>
    </message>
    <message>
        <source>The user refuses the package</source>
        <translation>Der Benutzer lehnt das Paket ab</translation>
    </message>
    <message>
        <source>A user logs on</source>
        <translation>Ein Benutzer meldet sich an</translation>
    </message>
    <message numerus="yes">
        <source>Simulated on %Ln node(s): %1.</source>
        <translation>
            <numerusform>Auf %Ln Knoten simuliert: %1.</numerusform>
            <numerusform>Auf %Ln Knoten simuliert: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as of %2, not connected</source>
        <extracomment>Below a list of nodes. %1 is &quot;3 of 7 nodes shown&quot;, %2 a date with a time: the server is not connected.</extracomment>
        <translation>%1, Stand %2, nicht verbunden</translation>
    </message>
    <message>
        <source>Simulated on “%1”: %2.</source>
        <extracomment>%1 is the name of a fault that happens to nodes which are only simulated. %1 is the name of a node, %2 that of a fault, as &quot;Power off for an hour&quot;.</extracomment>
        <translation>Auf „%1“ simuliert: %2.</translation>
    </message>
    <message>
        <source>What is written from now on takes a hundred times as long; what is under way does not</source>
        <translation>Was ab jetzt geschrieben wird, dauert hundertmal so lang; was schon läuft, nicht</translation>
    </message>
    <message>
        <source>The one that waits for the user, or the next one; not one that is being installed</source>
        <translation>Das, was auf den Benutzer wartet, oder das nächste; nicht eines, das gerade installiert wird</translation>
    </message>
    <message>
        <source>End the faults</source>
        <translation>Störungen beenden</translation>
    </message>
    <message>
        <source>Power is back, the program runs, the line is whole, the disk is fast</source>
        <translation>Strom ist wieder da, das Programm läuft, die Leitung ist heil, die Platte schnell</translation>
    </message>
    <message>
        <source>Add a relay or client</source>
        <translation>Relais oder Client hinzufügen</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventar</translation>
    </message>
    <message>
        <source>Select one node.</source>
        <translation>Wählen Sie einen Knoten.</translation>
    </message>
    <message>
        <source>What this node told about itself</source>
        <translation>Was dieser Knoten über sich gemeldet hat</translation>
    </message>
</context>
<context>
    <name>signalbox::OperatorDialog</name>
    <message>
        <source>Add operator</source>
        <translation>Bediener hinzufügen</translation>
    </message>
    <message>
        <source>Change operator</source>
        <translation>Bediener ändern</translation>
    </message>
    <message>
        <source>Renew token</source>
        <translation>Token erneuern</translation>
    </message>
    <message>
        <source>May do everything, and manages operators.</source>
        <translation>Darf alles und verwaltet die Bediener.</translation>
    </message>
    <message>
        <source>Distributes packages: such jobs, packages, file transfer of relays, folders.</source>
        <translation>Verteilt Pakete: solche Aufträge, Pakete, Dateiübertragung der Relais, Ordner.</translation>
    </message>
    <message>
        <source>Runs jobs that get information about machines; folders.</source>
        <translation>Führt Aufträge aus, die Auskunft über Maschinen holen; Ordner.</translation>
    </message>
    <message>
        <source>Runs jobs that collect files; folders.</source>
        <translation>Führt Aufträge aus, die Dateien einsammeln; Ordner.</translation>
    </message>
    <message>
        <source>Sends messages to users, monitors software; folders.</source>
        <translation>Sendet Benutzern Nachrichten, überwacht Software; Ordner.</translation>
    </message>
    <message>
        <source>Sees everything but the operators, changes nothing.</source>
        <translation>Sieht alles außer den Bedienern, ändert nichts.</translation>
    </message>
    <message>
        <source>Token expires</source>
        <translation>Token läuft ab</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Rolle:</translation>
    </message>
    <message>
        <source>The present token is no good from then on, and whoever follows the server with it is signed out.</source>
        <translation>Das jetzige Token gilt dann nicht mehr, und wer dem Server damit folgt, wird abgemeldet.</translation>
    </message>
    <message>
        <source>Token of the operator</source>
        <translation>Token des Bedieners</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %Ln character(s).</source>
        <translation>
            <numerusform>Ein Name hat höchstens %Ln Zeichen.</numerusform>
            <numerusform>Ein Name hat höchstens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>An operator needs a name.</source>
        <translation>Ein Bediener braucht einen Namen.</translation>
    </message>
    <message>
        <source>The token must expire in the future.</source>
        <translation>Das Token muss in der Zukunft ablaufen.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Es ist noch nichts geändert.</translation>
    </message>
    <message>
        <source>The order is on its way.</source>
        <translation>Der Befehl ist unterwegs.</translation>
    </message>
    <message>
        <source>It was done, but the answer with the token did not arrive. Renew the token to get one.</source>
        <translation>Es ist geschehen, aber die Antwort mit dem Token kam nicht an. Erneuern Sie das Token, um eines zu bekommen.</translation>
    </message>
    <message>
        <source>This is the token of “%1”. It is shown only now; the managing server keeps nothing but its fingerprint. Hand it over where nobody else reads it.</source>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>Das ist das Token von „%1“. Es wird nur jetzt angezeigt; der Verwaltungsserver bewahrt nur seinen Fingerabdruck auf. Geben Sie es so weiter, dass niemand sonst es liest.</translation>
    </message>
</context>
<context>
    <name>signalbox::OperatorListModel</name>
    <message>
        <source>Revoked on %1</source>
        <extracomment>%1 is a date with a time.</extracomment>
        <translation>Widerrufen am %1</translation>
    </message>
    <message>
        <source>never</source>
        <comment>when a token expires</comment>
        <translation>nie</translation>
    </message>
    <message>
        <source>Told to the hour: the token was used within the hour from then on</source>
        <translation>Auf die Stunde genau: Das Token wurde binnen der Stunde von da an benutzt</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>when a token was used</comment>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>The present token was made on %1</source>
        <extracomment>%1 is a date with a time.</extracomment>
        <translation>Das jetzige Token ist vom %1</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of an operator</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>of an operator</comment>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Token</source>
        <comment>column: valid, expired or revoked</comment>
        <translation>Token</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
</context>
<context>
    <name>signalbox::OperatorRecord</name>
    <message>
        <source>Valid</source>
        <comment>token of an operator</comment>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>token of an operator</comment>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <comment>token of an operator</comment>
        <translation>Widerrufen</translation>
    </message>
</context>
<context>
    <name>signalbox::OperatorRole</name>
    <message>
        <source>The role “%1” may change nothing.</source>
        <extracomment>%1 is the role of an operator (&quot;Browse only&quot;).</extracomment>
        <translation>Die Rolle „%1“ darf nichts ändern.</translation>
    </message>
    <message>
        <source>The role “%1” may not create or change jobs of the type “%2”.</source>
        <extracomment>%1 is the role of an operator (&quot;Distribution&quot;), %2 a type of job (&quot;Report message&quot;).</extracomment>
        <translation>Die Rolle „%1“ darf Aufträge der Art „%2“ nicht anlegen oder ändern.</translation>
    </message>
    <message>
        <source>The role “%1” may not add packages.</source>
        <extracomment>%1 is the role of an operator, here and below.</extracomment>
        <translation>Die Rolle „%1“ darf keine Pakete hinzufügen.</translation>
    </message>
    <message>
        <source>The role “%1” may not suspend or resume file transfer.</source>
        <translation>Die Rolle „%1“ darf die Dateiübertragung weder anhalten noch fortsetzen.</translation>
    </message>
    <message>
        <source>The role “%1” may not change folders.</source>
        <translation>Die Rolle „%1“ darf keine Ordner ändern.</translation>
    </message>
    <message>
        <source>The role “%1” may not add or remove nodes.</source>
        <translation>Die Rolle „%1“ darf keine Knoten hinzufügen oder entfernen.</translation>
    </message>
    <message>
        <source>The role “%1” may not archive jobs or say how long they are kept.</source>
        <translation>Die Rolle „%1“ darf keine Aufträge archivieren und nicht bestimmen, wie lange sie aufbewahrt werden.</translation>
    </message>
    <message>
        <source>The role “%1” may not see or change operators.</source>
        <translation>Die Rolle „%1“ darf Bediener weder sehen noch ändern.</translation>
    </message>
    <message>
        <source>System administrator</source>
        <comment>role of an operator</comment>
        <translation>Systemverwalter</translation>
    </message>
    <message>
        <source>Distribution</source>
        <comment>role of an operator</comment>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Asset management</source>
        <comment>role of an operator</comment>
        <extracomment>What an organisation owns: its machines and what is installed on them.</extracomment>
        <translation>Bestandsverwaltung</translation>
    </message>
    <message>
        <source>Collection</source>
        <comment>role of an operator</comment>
        <translation>Einsammeln</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <comment>role of an operator</comment>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Browse only</source>
        <comment>role of an operator</comment>
        <translation>Nur ansehen</translation>
    </message>
    <message>
        <source>The role “%1” may not judge security levels, take actions or change policies.</source>
        <translation>Die Rolle „%1“ darf keine Sicherheitsstufen bewerten, keine Aktionen ausführen und keine Richtlinien ändern.</translation>
    </message>
    <message>
        <source>The role “%1” may not define jobs or request sets.</source>
        <translation>Die Rolle „%1“ darf keine Aufträge oder Anforderungssätze definieren.</translation>
    </message>
    <message>
        <source>The role “%1” may not change execution slots and the rules of the queue.</source>
        <translation>Die Rolle „%1“ darf Ausführungsplätze und die Regeln der Warteschlange nicht ändern.</translation>
    </message>
</context>
<context>
    <name>signalbox::OperatorsWindow</name>
    <message>
        <source>Add operator…</source>
        <translation>Bediener hinzufügen …</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Renew token…</source>
        <translation>Token erneuern …</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen …</translation>
    </message>
    <message>
        <source>Operators of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>Bediener von %1</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>No operators yet</source>
        <translation>Noch keine Bediener</translation>
    </message>
    <message>
        <source>Operators sign in over the network with a token of their own and do what their role allows. Whoever is at the server&apos;s own socket, or has its token file, stays a system administrator.</source>
        <translation>Bediener melden sich über das Netz mit einem eigenen Token an und tun, was ihre Rolle erlaubt. Wer am eigenen Socket des Servers ist oder seine Token-Datei hat, bleibt Systemverwalter.</translation>
    </message>
    <message>
        <source>The operators could not be read. %1</source>
        <extracomment>%1 is a whole sentence with the reason.</extracomment>
        <translation>Die Bediener konnten nicht gelesen werden. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operator(s)</source>
        <translation>
            <numerusform>%Ln Bediener</numerusform>
            <numerusform>%Ln Bediener</numerusform>
        </translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>Der Verwaltungsserver ist nicht verbunden.</translation>
    </message>
    <message>
        <source>No operator is selected.</source>
        <translation>Es ist kein Bediener ausgewählt.</translation>
    </message>
    <message>
        <source>Let somebody sign in with a token</source>
        <translation>Jemanden sich mit einem Token anmelden lassen</translation>
    </message>
    <message>
        <source>Change the role, and when the token expires</source>
        <translation>Die Rolle ändern, und wann das Token abläuft</translation>
    </message>
    <message>
        <source>Make a new token; the present one is no good any more</source>
        <translation>Ein neues Token ausstellen; das jetzige gilt dann nicht mehr</translation>
    </message>
    <message>
        <source>It is revoked already.</source>
        <translation>Er ist schon widerrufen.</translation>
    </message>
    <message>
        <source>Let the operator sign in no more; who is signed in is signed out</source>
        <translation>Den Bediener nicht mehr anmelden lassen; wer angemeldet ist, wird abgemeldet</translation>
    </message>
    <message>
        <source>Revoke operator</source>
        <translation>Bediener widerrufen</translation>
    </message>
    <message>
        <source>Revoke “%1”, as whom you are signed in yourself?</source>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>„%1“ widerrufen, als der Sie selbst angemeldet sind?</translation>
    </message>
    <message>
        <source>Revoke “%1”?</source>
        <translation>„%1“ widerrufen?</translation>
    </message>
    <message>
        <source>You are signed out at once. The way in that is left is the server&apos;s own socket or its token file.</source>
        <translation>Sie werden sofort abgemeldet. Als Zugang bleibt der eigene Socket des Servers oder seine Token-Datei.</translation>
    </message>
    <message>
        <source>The token is no good any more, and whoever follows the server with it is signed out at once. A new token lets the operator in again.</source>
        <translation>Das Token gilt nicht mehr, und wer dem Server damit folgt, wird sofort abgemeldet. Ein neues Token lässt den Bediener wieder ein.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <comment>button</comment>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>operator</comment>
        <extracomment>Leaves the operator as it is, instead of revoking it.</extracomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Revoke “%1”</source>
        <comment>asked for</comment>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>„%1“ widerrufen</translation>
    </message>
</context>
<context>
    <name>signalbox::OrderListPage</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Left empty: the type</source>
        <translation>Leer: der Typ</translation>
    </message>
</context>
<context>
    <name>signalbox::PackageFileDialog</name>
    <message>
        <source>Add package file</source>
        <translation>Paketdatei hinzufügen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the name of a file, %2 its size.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>Aus der Datei</translation>
    </message>
    <message>
        <source>Options for dpkg, arguments of a program, the folder to unpack an archive into.</source>
        <translation>Optionen für dpkg, Argumente eines Programms, Ordner, in den ein Archiv entpackt wird.</translation>
    </message>
    <message>
        <source>None is expected</source>
        <translation>Keine wird erwartet</translation>
    </message>
    <message>
        <source>The status MIF that the installer leaves: a name in its working folder, or a path. Its word counts for more than the exit code, and its description is shown.</source>
        <translation>Das Status-MIF, das das Installationsprogramm hinterlässt: ein Name in seinem Arbeitsordner oder ein Pfad. Sein Wort gilt mehr als der Exit-Code, und seine Beschreibung wird angezeigt.</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Datei:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation>&amp;Version:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>&amp;Arguments:</source>
        <translation>Ar&amp;gumente:</translation>
    </message>
    <message>
        <source>&amp;Status file:</source>
        <translation>&amp;Statusdatei:</translation>
    </message>
    <message>
        <source>Add package</source>
        <translation>Paket hinzufügen</translation>
    </message>
</context>
<context>
    <name>signalbox::PackageListModel</name>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
</context>
<context>
    <name>signalbox::PackageSetupWindow</name>
    <message>
        <source>&amp;Install now</source>
        <translation>Jetzt &amp;installieren</translation>
    </message>
    <message>
        <source>&amp;Hold</source>
        <translation>&amp;Zurückstellen</translation>
    </message>
    <message>
        <source>Re&amp;lease</source>
        <translation>&amp;Freigeben</translation>
    </message>
    <message>
        <source>&amp;Reject…</source>
        <translation>&amp;Ablehnen…</translation>
    </message>
    <message>
        <source>Package Setup</source>
        <translation>Paketinstallation</translation>
    </message>
    <message>
        <source>The client does not run at present. What you choose is done when it runs again.</source>
        <translation>Der Client läuft zurzeit nicht. Was Sie wählen, geschieht, wenn er wieder läuft.</translation>
    </message>
    <message>
        <source>Packages that wait</source>
        <translation>Wartende Pakete</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>%1, installed %2</source>
        <extracomment>%1 is a package, %2 when it is installed. Read aloud.</extracomment>
        <translation>%1, Installation %2</translation>
    </message>
    <message>
        <source>asked for…</source>
        <translation>angefordert…</translation>
    </message>
    <message>
        <source>being put on hold…</source>
        <translation>wird zurückgestellt…</translation>
    </message>
    <message>
        <source>being released…</source>
        <translation>wird freigegeben…</translation>
    </message>
    <message>
        <source>being rejected…</source>
        <translation>wird abgelehnt…</translation>
    </message>
    <message>
        <source>in %1, at %2</source>
        <translation>in %1, um %2</translation>
    </message>
    <message>
        <source>The packages cannot be read</source>
        <translation>Die Pakete können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No package waits</source>
        <translation>Kein Paket wartet</translation>
    </message>
    <message>
        <source>When an administrator sends a package and leaves the time to you, it appears here, and a notification tells you. Packages that wait for their time are here too.</source>
        <translation>Sendet ein Administrator ein Paket und überlässt Ihnen den Zeitpunkt, erscheint es hier, und eine Benachrichtigung sagt es Ihnen. Auch Pakete, die auf ihre Zeit warten, stehen hier.</translation>
    </message>
    <message>
        <source>The packages are being read</source>
        <translation>Die Pakete werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s)</source>
        <translation>
            <numerusform>%Ln Paket</numerusform>
            <numerusform>%Ln Pakete</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is being installed.</source>
        <translation>%1 wird installiert.</translation>
    </message>
    <message>
        <source>You want %1 now. It is installed as soon as it is its turn.</source>
        <translation>Sie wollen %1 jetzt. Es wird installiert, sobald es an der Reihe ist.</translation>
    </message>
    <message>
        <source>You have put %1 on hold. It is installed when you release it.</source>
        <translation>Sie haben %1 zurückgestellt. Es wird installiert, wenn Sie es freigeben.</translation>
    </message>
    <message>
        <source>An operator has suspended the job. %1 is installed when it is resumed, if you want it then.</source>
        <translation>Ein Bediener hat den Auftrag angehalten. %1 wird installiert, wenn er fortgesetzt wird und Sie es dann wollen.</translation>
    </message>
    <message>
        <source>%1 is here. It is installed when you want it; reject it if you do not want it at all.</source>
        <translation>%1 ist hier. Es wird installiert, wenn Sie es wollen; lehnen Sie es ab, wenn Sie es gar nicht wollen.</translation>
    </message>
    <message>
        <source>%1 is here and is installed %2. You can have it now, hold it back, or reject it.</source>
        <extracomment>%1 is a package, %2 when: &quot;at once&quot;, a time.</extracomment>
        <translation>%1 ist hier; Installation: %2. Sie können es jetzt haben, zurückstellen oder ablehnen.</translation>
    </message>
    <message>
        <source>Select a package first.</source>
        <translation>Wählen Sie zuerst ein Paket.</translation>
    </message>
    <message>
        <source>This cannot be done with it as it stands.</source>
        <translation>Das geht damit nicht, so wie es steht.</translation>
    </message>
    <message>
        <source>Have it installed at once</source>
        <translation>Sofort installieren lassen</translation>
    </message>
    <message>
        <source>Put it off until you release it</source>
        <translation>Zurückstellen, bis Sie es freigeben</translation>
    </message>
    <message>
        <source>Let it be installed again as the administrator planned</source>
        <translation>Wieder so installieren lassen, wie der Administrator es geplant hat</translation>
    </message>
    <message>
        <source>Refuse it for good</source>
        <translation>Endgültig ablehnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) selected</source>
        <translation>
            <numerusform>%Ln Paket ausgewählt</numerusform>
            <numerusform>%Ln Pakete ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message numerus="yes">
        <source>Do you want to reject %Ln package(s) for good?</source>
        <translation>
            <numerusform>Wollen Sie %Ln Paket endgültig ablehnen?</numerusform>
            <numerusform>Wollen Sie %Ln Pakete endgültig ablehnen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The administrator is told. It cannot be taken back: only a new job offers the package once more.</source>
        <translation>Der Administrator erfährt es. Es lässt sich nicht zurücknehmen: Nur ein neuer Auftrag bietet das Paket noch einmal an.</translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln package(s)</source>
        <translation>
            <numerusform>%Ln Paket ablehnen</numerusform>
            <numerusform>%Ln Pakete ablehnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Weiter warten lassen</translation>
    </message>
    <message>
        <source>You have put %1 on hold. Install it when you want it; reject it if you do not want it at all.</source>
        <translation>Sie haben %1 zurückgestellt. Installieren Sie es, wenn Sie es wollen; lehnen Sie es ab, wenn Sie es gar nicht wollen.</translation>
    </message>
</context>
<context>
    <name>signalbox::PlaceText</name>
    <message>
        <source>Deleted job</source>
        <translation>Gelöschter Auftrag</translation>
    </message>
</context>
<context>
    <name>signalbox::PolicyDialog</name>
    <message>
        <source>&amp;New policy</source>
        <translation>&amp;Neue Richtlinie</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Judgement policies of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>Bewertungsrichtlinien von %1</translation>
    </message>
    <message>
        <source>Judgement policies</source>
        <translation>Bewertungsrichtlinien</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>&amp;Clients:</source>
        <translation>&amp;Clients:</translation>
    </message>
    <message>
        <source>Clients &amp;below:</source>
        <translation>Clients &amp;unter:</translation>
    </message>
    <message>
        <source>&amp;Position:</source>
        <translation>&amp;Position:</translation>
    </message>
    <message>
        <source>Make this a judgement target</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>When the client has not told it</source>
        <translation>Wenn der Client es nicht gemeldet hat</translation>
    </message>
    <message>
        <source>&amp;All of the policy, as JSON; its members are in signalbox-judgement-policy(5):</source>
        <translation>&amp;Die ganze Richtlinie als JSON; siehe signalbox-judgement-policy(5):</translation>
    </message>
    <message>
        <source>all; or names, separated by commas, with * and ?</source>
        <translation>alle; oder Namen, durch Kommas getrennt, mit * und ?</translation>
    </message>
    <message>
        <source>names of relays, likewise</source>
        <translation>Namen von Relais, ebenso</translation>
    </message>
    <message>
        <source>Of several policies that are about a client, the one with the lowest position counts</source>
        <translation>Von mehreren Richtlinien für einen Client gilt die mit der kleinsten Position</translation>
    </message>
    <message>
        <source>Its clients are judged by the next policy about them, if there is one</source>
        <translation>Ihre Clients werden dann nach der nächsten Richtlinie bewertet, die für sie gilt</translation>
    </message>
    <message>
        <source>Saved. Clients are judged by it with the next judgement.</source>
        <translation>Gespeichert. Ab der nächsten Bewertung gilt sie.</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>last</source>
        <comment>position of a policy</comment>
        <translation>zuletzt</translation>
    </message>
    <message>
        <source>Discard what was changed in “%1”?</source>
        <extracomment>%1 is the name of a judgement policy.</extracomment>
        <translation>Änderungen an „%1“ verwerfen?</translation>
    </message>
    <message>
        <source>It has not been saved.</source>
        <translation>Sie sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Delete the judgement policy?</source>
        <translation>Bewertungsrichtlinie löschen?</translation>
    </message>
    <message>
        <source>Its clients are judged by the next policy about them, if there is one. Their history stays.</source>
        <translation>Ihre Clients werden dann nach der nächsten Richtlinie bewertet, die für sie gilt. Ihr Verlauf bleibt erhalten.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>signalbox::ProcessBookText</name>
    <message>
        <source>There is no process %1, or it has ended.</source>
        <translation>Es gibt keinen Prozess %1, oder er ist beendet.</translation>
    </message>
    <message>
        <source>The server was stopped.</source>
        <translation>Der Server wurde beendet.</translation>
    </message>
    <message>
        <source>Cancelled by %1.</source>
        <extracomment>Why a process did not complete. %1 is the name of an operator.</extracomment>
        <translation>Abgebrochen von %1.</translation>
    </message>
    <message>
        <source>It was broken off.</source>
        <translation>Er wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>signalbox::ProcessingWindowText</name>
    <message>
        <source>Days: none is chosen. Choose at least one day of the week.</source>
        <translation>Tage: Keiner ist gewählt. Wählen Sie mindestens einen Wochentag.</translation>
    </message>
    <message>
        <source>Times: give times of day from 00:00 to 23:59.</source>
        <translation>Zeiten: Geben Sie Uhrzeiten von 00:00 bis 23:59 an.</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>A processing window. %1 is a list of days, %2 and %3 are times of day.</extracomment>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>%1, %2 to %3 of the next day</source>
        <extracomment>A processing window. %1 is a list of days, %2 and %3 are times of day.</extracomment>
        <translation>%1, %2 bis %3 des nächsten Tages</translation>
    </message>
</context>
<context>
    <name>signalbox::ProcessingWindowsDialog</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Processing windows of %1</source>
        <extracomment>Title of a dialog. %1 is the name of a managing server.</extracomment>
        <translation>Zeitfenster von %1</translation>
    </message>
    <message>
        <source>Outside its window a job does not begin new transfers; what runs goes on to the end of its piece. The windows of the nearest folder hold, else those of the job&apos;s type, else the job may always run. Times are those of the server&apos;s time zone.</source>
        <translation>Außerhalb seines Zeitfensters beginnt ein Auftrag keine neuen Übertragungen; was läuft, läuft bis zum Ende seines Teils. Es gelten die Zeitfenster des nächsten Ordners, sonst die des Auftragstyps, sonst darf der Auftrag immer laufen. Die Zeiten sind die der Zeitzone des Servers.</translation>
    </message>
    <message>
        <source>Processing windows</source>
        <translation>Zeitfenster</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>from</source>
        <comment>time of day</comment>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <comment>time of day</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Jobs of the type %1</source>
        <extracomment>What a processing window is for. %1 is a type of jobs.</extracomment>
        <translation>Aufträge vom Typ %1</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <extracomment>What a processing window is for. %1 is a folder with those above it.</extracomment>
        <translation>Ordner %1</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>There are no windows: all jobs may always run.</source>
        <translation>Es gibt keine Zeitfenster: alle Aufträge dürfen immer laufen.</translation>
    </message>
    <message>
        <source>Select a window first.</source>
        <translation>Wählen Sie zuerst ein Zeitfenster.</translation>
    </message>
</context>
<context>
    <name>signalbox::QuitQuestion</name>
    <message>
        <source>Quit Signalbox</source>
        <translation>Signalbox beenden</translation>
    </message>
    <message numerus="yes">
        <source>Quit and close %Ln simulated server(s)?</source>
        <extracomment>%n are simulated servers; their names stand below.</extracomment>
        <translation>
            <numerusform>Beenden und %Ln simulierten Server schließen?</numerusform>
            <numerusform>Beenden und %Ln simulierte Server schließen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their fleets and jobs exist only for as long as they are open.</source>
        <translation>Ihre Knoten und Aufträge gibt es nur, solange sie offen sind.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <extracomment>Leaves the program and the simulated servers in it as they are, instead of quitting.</extracomment>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>signalbox::ReExecuteDialog</name>
    <message>
        <source>Re-execute</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>status and count</comment>
        <extracomment>%1 is a status, %2 how many instructions are in it.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) cannot be re-executed: still running, completed or rejected.</source>
        <translation>
            <numerusform>%Ln Anweisung kann nicht erneut ausgeführt werden: noch in Ausführung, abgeschlossen oder abgelehnt.</numerusform>
            <numerusform>%Ln Anweisungen können nicht erneut ausgeführt werden: noch in Ausführung, abgeschlossen oder abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Closes the dialog and leaves everything as it is.</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>job and destination</comment>
        <extracomment>%1 is the name of a job, %2 a destination with a package.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <comment>names in a preview</comment>
        <translation>
            <numerusform>… und %Ln weiteres</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-execute %Ln instruction(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln Anweisung erneut ausführen</numerusform>
            <numerusform>%Ln Anweisungen erneut ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin a new attempt of the instructions of “%1” that are:</source>
        <extracomment>%1 is the name of a job.</extracomment>
        <translation>Einen neuen Versuch beginnen für die Anweisungen von „%1“ mit dem Status:</translation>
    </message>
    <message numerus="yes">
        <source>Begin a new attempt of the instructions of %Ln job(s) that are:</source>
        <translation>
            <numerusform>Einen neuen Versuch beginnen für die Anweisungen von %Ln Auftrag mit dem Status:</numerusform>
            <numerusform>Einen neuen Versuch beginnen für die Anweisungen von %Ln Aufträgen mit dem Status:</numerusform>
        </translation>
    </message>
    <message>
        <source>Instructions that will be re-executed</source>
        <translation>Anweisungen, die erneut ausgeführt werden</translation>
    </message>
    <message>
        <source>Check at least one instruction.</source>
        <translation>Kreuzen Sie mindestens eine Anweisung an.</translation>
    </message>
</context>
<context>
    <name>signalbox::RegisterNodeDialog</name>
    <message>
        <source>A node&apos;s name has at most 64 characters: letters, digits, dot, underscore and hyphen.</source>
        <translation>Der Name eines Knotens hat höchstens 64 Zeichen: Buchstaben, Ziffern, Punkt, Unterstrich und Bindestrich.</translation>
    </message>
    <message>
        <source>Add node</source>
        <translation>Knoten hinzufügen</translation>
    </message>
    <message>
        <source>Client</source>
        <comment>role of a node</comment>
        <translation>Client</translation>
    </message>
    <message>
        <source>Relay</source>
        <comment>role of a node</comment>
        <translation>Relais</translation>
    </message>
    <message>
        <source>Left empty: learnt at its first contact</source>
        <translation>Leer: wird beim ersten Kontakt ermittelt</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Rolle:</translation>
    </message>
    <message>
        <source>&amp;Below:</source>
        <comment>the managing server or relay a node is below</comment>
        <translation>&amp;Unter:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>Token of the new node</source>
        <translation>Token des neuen Knotens</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>A node needs a name.</source>
        <translation>Ein Knoten braucht einen Namen.</translation>
    </message>
    <message>
        <source>The order is on its way.</source>
        <translation>Der Befehl ist unterwegs.</translation>
    </message>
    <message>
        <source>“%1” has been added. Start its program with this token. It is shown only now; the managing server keeps nothing but its fingerprint.</source>
        <extracomment>%1 is the name of a node.</extracomment>
        <translation>„%1“ wurde hinzugefügt. Starten Sie sein Programm mit diesem Token. Es wird nur jetzt angezeigt; der Verwaltungsserver bewahrt nur seinen Fingerabdruck auf.</translation>
    </message>
</context>
<context>
    <name>signalbox::RelayOrderPage</name>
    <message>
        <source>Each relay deletes the packages that it keeps. What jobs under way need stays until they are over.</source>
        <translation>Jedes Relais löscht die Pakete, die es aufbewahrt. Was laufende Aufträge brauchen, bleibt, bis sie vorbei sind.</translation>
    </message>
    <message>
        <source>Each relay keeps back what the nodes below it report, until a job of the type “Hold-report release” comes. Work goes on meanwhile, and nothing is lost.</source>
        <translation>Jedes Relais hält zurück, was die Knoten unter ihm melden, bis ein Auftrag der Art „Ergebnismeldungen freigeben“ kommt. Die Arbeit geht weiter, und nichts geht verloren.</translation>
    </message>
    <message>
        <source>Each relay passes on what it has kept back, in order, and goes on passing on.</source>
        <translation>Jedes Relais gibt der Reihe nach weiter, was es zurückgehalten hat, und gibt danach wieder alles weiter.</translation>
    </message>
    <message>
        <source>Each relay stops sending files to the nodes below it, until file transfer is resumed, by a job or in the Nodes window.</source>
        <translation>Jedes Relais sendet keine Dateien mehr an die Knoten unter ihm, bis die Dateiübertragung fortgesetzt wird, durch einen Auftrag oder im Fenster „Knoten“.</translation>
    </message>
    <message>
        <source>Each relay goes on sending files to the nodes below it where it had stopped.</source>
        <translation>Jedes Relais sendet Dateien an die Knoten unter ihm weiter, wo es aufgehört hatte.</translation>
    </message>
    <message>
        <source>Each relay brings the files that it has collected to this server; they are then in “Collected files”, below the names of their clients. They stay at the relay.</source>
        <translation>Jedes Relais bringt die Dateien, die es eingesammelt hat, auf diesen Server; sie sind dann in „Eingesammelte Dateien“, unter den Namen ihrer Clients. Auf dem Relais bleiben sie.</translation>
    </message>
    <message>
        <source>Each relay deletes the files that it has collected. What was acquired before stays here.</source>
        <translation>Jedes Relais löscht die Dateien, die es eingesammelt hat. Was vorher geholt wurde, bleibt hier.</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Alle Aufträge</translation>
    </message>
    <message>
        <source>What was &amp;collected by job:</source>
        <translation>Was &amp;eingesammelt wurde durch Auftrag:</translation>
    </message>
    <message>
        <source>Left empty: %1</source>
        <translation>Leer gelassen: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::RelaySource</name>
    <message>
        <source>Handed over / error / rejected / total: %1
%2</source>
        <extracomment>Tooltip of a relay&apos;s row. %1 is a number, &quot;12/1/0/20&quot;, %2 lines with the statuses of its members.</extracomment>
        <translation>Übergeben / Fehler / abgelehnt / gesamt: %1
%2</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>None</source>
        <comment>execution time limit</comment>
        <translation>Keine</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::RemoteServers</name>
    <message>
        <source>&amp;Add server…</source>
        <translation>Server &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Edit server…</source>
        <translation>Server b&amp;earbeiten …</translation>
    </message>
    <message>
        <source>&amp;Reconnect</source>
        <translation>&amp;Neu verbinden</translation>
    </message>
    <message>
        <source>Re&amp;move server…</source>
        <translation>Server ent&amp;fernen …</translation>
    </message>
    <message>
        <source>Shows a managing server on another machine in this window too</source>
        <translation>Zeigt in diesem Fenster auch einen Verwaltungsserver auf einer anderen Maschine</translation>
    </message>
    <message>
        <source>Remove server</source>
        <translation>Server entfernen</translation>
    </message>
    <message>
        <source>Remove “%1” from this window?</source>
        <extracomment>%1 is the name of a managing server.</extracomment>
        <translation>„%1“ aus diesem Fenster entfernen?</translation>
    </message>
    <message>
        <source>The server itself and its jobs go on. Its token is forgotten here.</source>
        <translation>Der Server selbst und seine Aufträge laufen weiter. Sein Token wird hier vergessen.</translation>
    </message>
    <message>
        <source>Remove the server</source>
        <translation>Server entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>Leaves the server in the window, instead of removing it.</extracomment>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>signalbox::RepeatBox</name>
    <message>
        <source>Repeat every</source>
        <comment>before a number</comment>
        <translation>Wiederholen alle</translation>
    </message>
    <message>
        <source>Stale by</source>
        <comment>date until which a job must have started</comment>
        <translation>Startfrist</translation>
    </message>
    <message>
        <source>Repetition and stale-by date</source>
        <translation>Wiederholung und Startfrist</translation>
    </message>
    <message>
        <source>Order it again and again, or not at all when it has not started in time</source>
        <translation>Immer wieder anordnen, oder gar nicht, wenn es nicht rechtzeitig begonnen hat</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Unit of the interval</source>
        <translation>Einheit des Abstands</translation>
    </message>
    <message>
        <source>minutes</source>
        <comment>repeat every</comment>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <comment>repeat every</comment>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <comment>repeat every</comment>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <comment>repeat every</comment>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>months</source>
        <comment>repeat every</comment>
        <translation>Monate</translation>
    </message>
    <message>
        <source>From where it is counted</source>
        <translation>Ab wann gezählt wird</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>ab dem Start</translation>
    </message>
    <message>
        <source>The times stay where they are, however long a run takes</source>
        <translation>Die Zeiten bleiben, wie lange ein Lauf auch dauert</translation>
    </message>
    <message>
        <source>from the end of the run before</source>
        <translation>ab dem Ende des Laufs davor</translation>
    </message>
    <message>
        <source>On:</source>
        <comment>days of the week</comment>
        <translation>Am:</translation>
    </message>
    <message>
        <source>At:</source>
        <comment>times of day</comment>
        <translation>Um:</translation>
    </message>
    <message>
        <source>Times of day</source>
        <translation>Uhrzeiten</translation>
    </message>
    <message>
        <source>06:00, 18:00</source>
        <translation>06:00, 18:00</translation>
    </message>
    <message>
        <source>Times of day by the managing server&apos;s clock; without any, that of the first run</source>
        <translation>Uhrzeiten nach der Uhr des Verwaltungsservers; ohne Angabe die des ersten Laufs</translation>
    </message>
    <message>
        <source>any number of runs</source>
        <translation>beliebig viele Läufe</translation>
    </message>
    <message>
        <source>Number of runs</source>
        <translation>Anzahl der Läufe</translation>
    </message>
    <message>
        <source>Number of runs, with the first</source>
        <translation>Anzahl der Läufe, mit dem ersten</translation>
    </message>
    <message>
        <source>What has not started by then is not run any more</source>
        <translation>Was bis dahin nicht begonnen hat, läuft nicht mehr</translation>
    </message>
    <message>
        <source>“%1” is no time of day such as 22:00.</source>
        <translation>„%1“ ist keine Uhrzeit wie 22:00.</translation>
    </message>
    <message>
        <source>The repetition ends before it begins.</source>
        <translation>Die Wiederholung endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>The stale-by date has already passed.</source>
        <translation>Die Startfrist ist schon vorbei.</translation>
    </message>
    <message>
        <source>The stale-by date is not after the scheduled start.</source>
        <translation>Die Startfrist liegt nicht nach dem geplanten Start.</translation>
    </message>
    <message>
        <source>The stale-by date is after the latest time of execution.</source>
        <translation>Die Startfrist liegt nach der Ausführungsfrist.</translation>
    </message>
    <message>
        <source>stale by %1</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Startfrist %1</translation>
    </message>
    <message>
        <source>No run after</source>
        <comment>a date</comment>
        <translation>Kein Lauf nach</translation>
    </message>
</context>
<context>
    <name>signalbox::RepetitionDialog</name>
    <message>
        <source>Repetition of “%1”</source>
        <extracomment>Title of a dialog. %1 is the name of a job or a request set.</extracomment>
        <translation>Wiederholung von „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) have passed without a run.</source>
        <translation>
            <numerusform>%Ln Zeit verging ohne Lauf.</numerusform>
            <numerusform>%Ln Zeiten vergingen ohne Lauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeat again</source>
        <translation>Wieder wiederholen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>End repetition</source>
        <translation>Wiederholung beenden</translation>
    </message>
    <message>
        <source>The runs that there are go on; there will be no more</source>
        <translation>Die vorhandenen Läufe gehen weiter; weitere gibt es nicht</translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayBar</name>
    <message>
        <source>Replay</source>
        <translation>Nachspielen</translation>
    </message>
    <message>
        <source>&amp;Replay a recorded workload…</source>
        <translation>Aufgezeichnete Last nach&amp;spielen …</translation>
    </message>
    <message>
        <source>Stop replay</source>
        <translation>Nachspielen beenden</translation>
    </message>
    <message>
        <source>Nothing more is ordered; the jobs that were ordered go on</source>
        <translation>Es wird nichts mehr erteilt; die erteilten Aufträge gehen weiter</translation>
    </message>
    <message>
        <source>A replay is under way.</source>
        <translation>Es wird gerade eine Last nachgespielt.</translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>Der Verwaltungsserver ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Order the jobs of a trace (SWF, Slurm) from this server, at their times</source>
        <translation>Die Aufträge einer Aufzeichnung (SWF, Slurm) diesem Server zu ihren Zeiten erteilen</translation>
    </message>
    <message>
        <source>The recorded workload is being read…</source>
        <translation>Die aufgezeichnete Last wird gelesen …</translation>
    </message>
    <message>
        <source>Replay “%1”: %2 of %3 jobs ordered</source>
        <extracomment>%1 is the name of a trace, %2 and %3 are numbers.</extracomment>
        <translation>Nachspielen von „%1“: %2 von %3 Aufträgen erteilt</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln refused</source>
        <extracomment>%1 says how many jobs were ordered.</extracomment>
        <translation>
            <numerusform>%1, %Ln abgelehnt</numerusform>
            <numerusform>%1, %Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; waiting: %2</source>
        <extracomment>%1 says how many jobs were ordered, %2 is a sentence with the reason.</extracomment>
        <translation>%1; wartet: %2</translation>
    </message>
    <message>
        <source>%1; the next in %2 s</source>
        <extracomment>%1 says how many jobs were ordered, %2 is a number of seconds.</extracomment>
        <translation>%1; der nächste in %2 s</translation>
    </message>
    <message>
        <source>This server is simulated: give the recorded workload to New simulated server.</source>
        <translation>Dieser Server ist simuliert: Geben Sie die aufgezeichnete Last einem neuen simulierten Server.</translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayDialog</name>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Du&amp;rchsuchen …</translation>
    </message>
    <message>
        <source>Replay a recorded workload</source>
        <translation>Aufgezeichnete Last nachspielen</translation>
    </message>
    <message>
        <source>SWF, or Slurm accounting as CSV</source>
        <translation>SWF oder Abrechnung von Slurm als CSV</translation>
    </message>
    <message>
        <source>How many times as fast as recorded: the arrivals, and the time that each job runs.</source>
        <translation>Wievielmal so schnell wie aufgezeichnet: die Ankünfte und die Laufzeit jedes Auftrags.</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Alle Aufträge</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>&amp;Speed:</source>
        <translation>&amp;Geschwindigkeit:</translation>
    </message>
    <message>
        <source>&amp;At most:</source>
        <translation>&amp;Höchstens:</translation>
    </message>
    <message>
        <source>Each recorded job becomes a job of this server, at its time, in a folder of its own. A small program runs on as many clients as it had nodes, for as long as it ran, and ends as it ended.</source>
        <translation>Jeder aufgezeichnete Auftrag wird zu seiner Zeit ein Auftrag dieses Servers, in einem eigenen Ordner. Ein kleines Programm läuft auf so vielen Clients, wie er Knoten hatte, so lange, wie er lief, und endet, wie er endete.</translation>
    </message>
    <message>
        <source>Start replay</source>
        <translation>Nachspielen starten</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Filter by name or relay</source>
        <translation>Nach Name oder Relais filtern</translation>
    </message>
    <message>
        <source>Filter clients</source>
        <translation>Clients filtern</translation>
    </message>
    <message>
        <source>Check all shown</source>
        <translation>Alle gezeigten wählen</translation>
    </message>
    <message>
        <source>Uncheck all shown</source>
        <translation>Alle gezeigten abwählen</translation>
    </message>
    <message>
        <source>The speed is a number from %1 to %2.</source>
        <translation>Die Geschwindigkeit ist eine Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Check at least one client.</source>
        <translation>Wählen Sie mindestens einen Client.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) chosen</source>
        <translation>
            <numerusform>%Ln Client gewählt</numerusform>
            <numerusform>%Ln Clients gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded workload</source>
        <translation>Aufgezeichnete Last</translation>
    </message>
    <message>
        <source>Recorded workloads (*.swf *.swf.gz *.csv *.csv.gz *.txt);;All files (*)</source>
        <translation>Aufgezeichnete Lasten (*.swf *.swf.gz *.csv *.csv.gz *.txt);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>signalbox::ReplaySession</name>
    <message>
        <source>The program of the replay %1 cannot be written: %2.</source>
        <extracomment>%1 is a path, %2 the cause in the words of the system.</extracomment>
        <translation>Das Programm zum Nachspielen %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The window was closed.</source>
        <translation>Das Fenster wurde geschlossen.</translation>
    </message>
</context>
<context>
    <name>signalbox::ReportedWork</name>
    <message>
        <source>“done” and “total” of a process are whole numbers from 0 on.</source>
        <translation>„done“ und „total“ eines Prozesses sind ganze Zahlen ab 0.</translation>
    </message>
    <message>
        <source>A process ends as successful, as warning or as failed.</source>
        <translation>Ein Prozess endet als successful, warning oder failed.</translation>
    </message>
    <message>
        <source>There is no process %1 that you report on, or it has ended.</source>
        <translation>Es gibt keinen Prozess %1, den Sie melden, oder er ist beendet.</translation>
    </message>
    <message>
        <source>“subject” must say what the process is about.</source>
        <translation>„subject“ muss sagen, worum es bei dem Prozess geht.</translation>
    </message>
    <message>
        <source>%1 replays are under way here, the most there may be. Wait for one to end.</source>
        <translation>Hier laufen %1 Wiedergaben, mehr sind nicht erlaubt. Warten Sie, bis eine endet.</translation>
    </message>
    <message>
        <source>Nothing was heard of it for a minute: the program that did it has ended, or cannot reach this server.</source>
        <translation>Eine Minute lang kam nichts von ihm: Das ausführende Programm ist beendet oder erreicht diesen Server nicht.</translation>
    </message>
</context>
<context>
    <name>signalbox::RetentionDialog</name>
    <message>
        <source>&amp;Archive jobs this many days after their end:</source>
        <extracomment>Begins a sentence that a number of days follows.</extracomment>
        <translation>Aufträge so viele Tage nach ihrem Ende &amp;archivieren:</translation>
    </message>
    <message>
        <source>&amp;Remove archives after this many days:</source>
        <extracomment>Begins a sentence that a number of days follows.</extracomment>
        <translation>Archive nach so vielen Tagen &amp;entfernen:</translation>
    </message>
    <message>
        <source>Archive all that have &amp;ended</source>
        <translation>Alle &amp;beendeten archivieren</translation>
    </message>
    <message>
        <source>Retention — %1</source>
        <extracomment>Title of a dialog. %1 is the name of a managing server.</extracomment>
        <translation>Aufbewahrung – %1</translation>
    </message>
    <message>
        <source>The instructions and the history of an archived job move from the database to a file. The job stays in the tree with its counters and times, and shows its instructions from that file; they cannot be re-executed.</source>
        <translation>Die Anweisungen und der Verlauf eines archivierten Auftrags kommen aus der Datenbank in eine Datei. Der Auftrag bleibt mit Zählern und Zeiten im Baum und zeigt seine Anweisungen aus dieser Datei; sie können nicht erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>Days until a job is archived</source>
        <translation>Tage, bis ein Auftrag archiviert wird</translation>
    </message>
    <message>
        <source>Days until an archive is removed</source>
        <translation>Tage, bis ein Archiv entfernt wird</translation>
    </message>
    <message>
        <source>Set retention</source>
        <extracomment>A button: sets the retention policy.</extracomment>
        <translation>Aufbewahrung festlegen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) archived.</source>
        <translation>
            <numerusform>%Ln Auftrag ist archiviert.</numerusform>
            <numerusform>%Ln Aufträge sind archiviert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln job(s) ended and not archived.</source>
        <extracomment>%1 is a whole sentence; %n counts jobs.</extracomment>
        <translation>
            <numerusform>%1 %Ln Auftrag ist beendet und nicht archiviert.</numerusform>
            <numerusform>%1 %Ln Aufträge sind beendet und nicht archiviert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Under way: %Ln left.</source>
        <extracomment>%1 is whole sentences; %n counts jobs and archives the server has still to get to.</extracomment>
        <translation>
            <numerusform>%1 In Arbeit: noch %Ln.</numerusform>
            <numerusform>%1 In Arbeit: noch %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Archives are in %2 on the server&apos;s machine.</source>
        <extracomment>%1 is whole sentences, %2 a path.</extracomment>
        <translation>%1
Archive liegen in %2 auf dem Rechner des Servers.</translation>
    </message>
    <message>
        <source>This server has no folder for archives and keeps everything.</source>
        <translation>Dieser Server hat keinen Ordner für Archive und behält alles.</translation>
    </message>
    <message>
        <source>No job has ended that is not archived already.</source>
        <translation>Es gibt keinen beendeten Auftrag, der nicht schon archiviert ist.</translation>
    </message>
    <message>
        <source>Since %1: %2 It is tried again by itself.</source>
        <extracomment>%1 is a time, %2 whole sentences with what went wrong.</extracomment>
        <translation>Seit %1: %2 Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Show &amp;messages of the activity log for this many days:</source>
        <extracomment>Begins a sentence that a number of days follows.</extracomment>
        <translation>Nachrichten des Aktivitätsprotokolls so viele Tage &amp;zeigen:</translation>
    </message>
    <message>
        <source>Older messages are neither shown nor found. Jobs, counters and the audit keep what they have: this only limits the index for searching.</source>
        <translation>Ältere Nachrichten werden weder gezeigt noch gefunden. Aufträge, Zähler und Auditprotokoll behalten, was sie haben: Das begrenzt nur den Index der Suche.</translation>
    </message>
    <message>
        <source>Days that messages are shown</source>
        <translation>Tage, an denen Nachrichten gezeigt werden</translation>
    </message>
</context>
<context>
    <name>signalbox::RouteDelegate</name>
    <message>
        <source>+%1</source>
        <extracomment>In a narrow cell, behind the drawing of one route of a job: how many others it has.</extracomment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>signalbox::RoutePicker</name>
    <message>
        <source>Each by its usual route</source>
        <translation>Jedes auf seiner üblichen Route</translation>
    </message>
    <message>
        <source>As all destinations</source>
        <translation>Wie alle Ziele</translation>
    </message>
    <message>
        <source>By its usual route</source>
        <translation>Auf seiner üblichen Route</translation>
    </message>
    <message>
        <source>Routes of the single destinations</source>
        <translation>Routen der einzelnen Ziele</translation>
    </message>
    <message>
        <source>A client takes this job where its route ends, and is led there by the place that it usually asks. Clients of other makes have to ask there by themselves.</source>
        <translation>Ein Client holt diesen Auftrag, wo seine Route endet, und wird von dort, wo er üblicherweise fragt, dorthin geleitet. Fremde Clients müssen von selbst dort fragen.</translation>
    </message>
    <message>
        <source>&amp;All destinations:</source>
        <translation>&amp;Alle Ziele:</translation>
    </message>
    <message>
        <source>The &amp;selected:</source>
        <translation>Die au&amp;sgewählten:</translation>
    </message>
    <message>
        <source>Straight from %1</source>
        <extracomment>%1 is the name of the managing server.</extracomment>
        <translation>Direkt von %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <extracomment>%1 is a chain such as &quot;server › relay&quot;.</extracomment>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>Select destinations in the table first.</source>
        <translation>Wählen Sie zuerst Ziele in der Tabelle aus.</translation>
    </message>
</context>
<context>
    <name>signalbox::RouteTableModel</name>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Route in this job</source>
        <translation>Route in diesem Auftrag</translation>
    </message>
</context>
<context>
    <name>signalbox::RouteView</name>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more route(s)</source>
        <translation>
            <numerusform>… und %Ln weitere Route</numerusform>
            <numerusform>… und %Ln weitere Routen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SecurityStore</name>
    <message>
        <source>Security level</source>
        <translation>Sicherheitsstufe</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Policy</source>
        <comment>of judgement</comment>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>As of</source>
        <comment>when a client was judged</comment>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>when a client has come to its level</comment>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Trigger</source>
        <comment>why a client was judged</comment>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Last action</source>
        <translation>Letzte Aktion</translation>
    </message>
</context>
<context>
    <name>signalbox::SecurityWindow</name>
    <message>
        <source>Judge</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Judge all</source>
        <translation>Alle bewerten</translation>
    </message>
    <message>
        <source>Act as the policy says</source>
        <translation>Nach Richtlinie handeln</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Nachricht…</translation>
    </message>
    <message>
        <source>Policies…</source>
        <translation>Richtlinien…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Security levels of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>Sicherheitsstufen von %1</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation>Ctrl+J</translation>
    </message>
    <message>
        <source>Filter clients</source>
        <translation>Clients filtern</translation>
    </message>
    <message>
        <source>Security levels</source>
        <translation>Sicherheitsstufen</translation>
    </message>
    <message>
        <source>What led to the level</source>
        <translation>Was zu der Stufe geführt hat</translation>
    </message>
    <message>
        <source>Judgement item</source>
        <translation>Bewertungspunkt</translation>
    </message>
    <message>
        <source>Level and reasons</source>
        <translation>Stufe und Gründe</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Trigger</source>
        <comment>why a client was judged</comment>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Show only clients with this level</source>
        <translation>Nur Clients mit dieser Stufe zeigen</translation>
    </message>
    <message>
        <source>This server judges no security levels.</source>
        <translation>Dieser Server bewertet keine Sicherheitsstufen.</translation>
    </message>
    <message>
        <source>The security levels are being read</source>
        <translation>Die Sicherheitsstufen werden gelesen</translation>
    </message>
    <message>
        <source>No judgement policy yet</source>
        <translation>Noch keine Bewertungsrichtlinie</translation>
    </message>
    <message>
        <source>A policy says what makes a client unsafe: missing updates, prohibited software, settings. Make one; then clients are judged by what they tell with the jobs “Get system information” and “Get software information”, and each time they tell something new.</source>
        <translation>Eine Richtlinie sagt, was einen Client unsicher macht: fehlende Aktualisierungen, verbotene Software, Einstellungen. Legen Sie eine an; dann werden Clients nach dem bewertet, was sie mit den Jobs „Systeminformation holen“ und „Softwareinformation holen“ melden, und jedes Mal, wenn sie Neues melden.</translation>
    </message>
    <message>
        <source>Make a policy…</source>
        <translation>Richtlinie anlegen…</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Noch keine Clients</translation>
    </message>
    <message>
        <source>Clients of this server are listed here with their levels.</source>
        <translation>Hier stehen die Clients dieses Servers mit ihren Stufen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln client(s) shown</source>
        <extracomment>%1 of %n clients are shown.</extracomment>
        <translation>
            <numerusform>%1 von %Ln Client angezeigt</numerusform>
            <numerusform>%1 von %Ln Clients angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>Der verwaltende Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>There is no judgement policy. Make one first.</source>
        <translation>Es gibt keine Bewertungsrichtlinie. Legen Sie zuerst eine an.</translation>
    </message>
    <message>
        <source>No client is selected.</source>
        <translation>Kein Client ist ausgewählt.</translation>
    </message>
    <message>
        <source>Judge the selected clients by what they have told last</source>
        <translation>Die ausgewählten Clients nach ihrer letzten Meldung bewerten</translation>
    </message>
    <message>
        <source>Judge all clients</source>
        <translation>Alle Clients bewerten</translation>
    </message>
    <message>
        <source>Do what the policy says for the level of each selected client</source>
        <translation>Tun, was die Richtlinie für die Stufe jedes ausgewählten Clients sagt</translation>
    </message>
    <message>
        <source>Send a message to the users of the selected clients</source>
        <translation>Den Benutzern der ausgewählten Clients eine Nachricht senden</translation>
    </message>
    <message>
        <source>Let the selected clients use the network, by the server&apos;s command for it</source>
        <translation>Den ausgewählten Clients das Netzwerk erlauben, mit dem Befehl des Servers dafür</translation>
    </message>
    <message>
        <source>Keep the selected clients off the network, by the server&apos;s command for it</source>
        <translation>Den ausgewählten Clients das Netzwerk sperren, mit dem Befehl des Servers dafür</translation>
    </message>
    <message>
        <source>What clients are judged by, and what is done then</source>
        <translation>Wonach Clients bewertet werden und was dann geschieht</translation>
    </message>
    <message>
        <source>Select one client to see what led to its level.</source>
        <translation>Wählen Sie einen Client, um zu sehen, was zu seiner Stufe geführt hat.</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Und %Ln weiterer.</numerusform>
            <numerusform>Und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not judged yet.</source>
        <translation>Er wurde noch nicht bewertet.</translation>
    </message>
    <message>
        <source>No policy is about it.</source>
        <translation>Keine Richtlinie gilt für ihn.</translation>
    </message>
    <message numerus="yes">
        <source>Judge %Ln client(s)</source>
        <translation>
            <numerusform>%Ln Client bewerten</numerusform>
            <numerusform>%Ln Clients bewerten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln client(s)?</source>
        <extracomment>%1 is what is done: &quot;Refuse the network&quot;.</extracomment>
        <translation>
            <numerusform>%1: %Ln Client?</numerusform>
            <numerusform>%1: %Ln Clients?</numerusform>
        </translation>
    </message>
    <message>
        <source>The server runs its command for it on each of them. A client without the network may not be reached by jobs, and not by this server either, until it is permitted again.</source>
        <translation>Der Server führt seinen Befehl dafür für jeden aus. Ein Client ohne Netzwerk ist für Jobs und auch für diesen Server womöglich nicht erreichbar, bis es wieder erlaubt wird.</translation>
    </message>
    <message>
        <source>The server does it for one client after the other. What was done is in their history; it can be cancelled in the Tasks window.</source>
        <translation>Der Server tut es für einen Client nach dem anderen. Was getan wurde, steht in ihrem Verlauf; im Fenster Aufgaben kann es abgebrochen werden.</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <comment>instead of an action</comment>
        <translation>Nichts tun</translation>
    </message>
    <message numerus="yes">
        <source>Message to %Ln client(s)</source>
        <translation>
            <numerusform>Nachricht an %Ln Client</numerusform>
            <numerusform>Nachricht an %Ln Clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <comment>a message</comment>
        <translation>Senden</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>Te&amp;xt:</translation>
    </message>
    <message>
        <source>Export the security levels</source>
        <translation>Sicherheitsstufen exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) exported to %1</source>
        <extracomment>%n clients were written to the file %1.</extracomment>
        <translation>
            <numerusform>%Ln Client nach %1 exportiert</numerusform>
            <numerusform>%Ln Clients nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Permit network…</source>
        <translation>Netz erlauben …</translation>
    </message>
    <message>
        <source>Refuse network…</source>
        <translation>Netz sperren …</translation>
    </message>
    <message>
        <source>Export the clients shown here as CSV</source>
        <translation>Die hier gezeigten Clients als CSV exportieren</translation>
    </message>
    <message>
        <source>There are no rows to export.</source>
        <translation>Es gibt keine Zeilen zum Exportieren.</translation>
    </message>
</context>
<context>
    <name>signalbox::ServerDialog</name>
    <message>
        <source>The server is being tried…</source>
        <translation>Der Server wird ausprobiert …</translation>
    </message>
    <message>
        <source>Without https, whoever listens on the way can read the token and all else.</source>
        <translation>Ohne https kann, wer unterwegs mithört, das Token und alles andere lesen.</translation>
    </message>
    <message>
        <source>Edit server</source>
        <translation>Server bearbeiten</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Left empty: the server&apos;s own name</source>
        <translation>Leer: der eigene Name des Servers</translation>
    </message>
    <message>
        <source>Left empty: the system&apos;s authorities</source>
        <translation>Leer: die Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>Who has issued the server&apos;s certificate, or that certificate itself (PEM).</source>
        <translation>Wer das Zertifikat des Servers ausgestellt hat, oder dieses Zertifikat selbst (PEM).</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>Operator &amp;token:</source>
        <translation>Operator-&amp;Token:</translation>
    </message>
    <message>
        <source>&amp;Certificate:</source>
        <translation>&amp;Zertifikat:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep it all the same</source>
        <translation>Trotzdem behalten</translation>
    </message>
    <message>
        <source>The window goes on trying to reach it.</source>
        <translation>Das Fenster versucht weiter, ihn zu erreichen.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Certificate of the server or of its issuer</source>
        <translation>Zertifikat des Servers oder seines Ausstellers</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Of servers that share one database, all addresses, separated by commas: one of them serves.</source>
        <translation>Von Servern mit gemeinsamer Datenbank alle Adressen, durch Kommas getrennt: Einer von ihnen dient.</translation>
    </message>
    <message>
        <source>Your operator token at that server. It is kept in the desktop&apos;s keyring; where there is none, in a file that only you may read.</source>
        <translation>Ihr Operator-Token bei diesem Server. Es wird im Schlüsselbund des Desktops aufbewahrt; wo es keinen gibt, in einer Datei, die nur Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>An address looks like https://server:8700 or http://192.0.2.7:8700.</source>
        <translation>Eine Adresse sieht aus wie https://server:8700 oder http://192.0.2.7:8700.</translation>
    </message>
    <message>
        <source>The address of the server is missing.</source>
        <translation>Die Adresse des Servers fehlt.</translation>
    </message>
</context>
<context>
    <name>signalbox::ServerLink</name>
    <message>
        <source>This server has no activity log to show.</source>
        <translation>Dieser Server hat kein Aktivitätsprotokoll zu zeigen.</translation>
    </message>
</context>
<context>
    <name>signalbox::ServerState</name>
    <message>
        <source>The job does not exist any more.</source>
        <translation>Den Auftrag gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>signalbox::ServerTreeModel</name>
    <message>
        <source>Directly below the server</source>
        <translation>Direkt unter dem Server</translation>
    </message>
    <message>
        <source>Servers and jobs</source>
        <translation>Server und Aufträge</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>server</comment>
        <extracomment>A managing server in the tree. %1 is its name, %2 how it stands: &quot;reconnecting&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>name and counters</comment>
        <extracomment>A node of the tree. %1 is its name, %2 the counters finished/error/rejected/total.</extracomment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name and status</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>server</comment>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>%1 (archived)</source>
        <comment>job</comment>
        <extracomment>A job in the tree whose instructions are in a file. %1 is its name.</extracomment>
        <translation>%1 (archiviert)</translation>
    </message>
    <message>
        <source>too old</source>
        <comment>server</comment>
        <translation>zu alt</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <comment>server</comment>
        <translation>verbindet sich wieder</translation>
    </message>
    <message>
        <source>connecting</source>
        <comment>server</comment>
        <translation>verbindet sich</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <comment>server</comment>
        <extracomment>A managing server in the tree. %1 is how it stands: &quot;reconnecting&quot;; %2 the time at which what is shown was true.</extracomment>
        <translation>%1, Stand %2</translation>
    </message>
    <message>
        <source>standby</source>
        <comment>server</comment>
        <translation>in Bereitschaft</translation>
    </message>
    <message>
        <source>Jobs from the higher managing server. They are operated on there, and vanish here when they are complete.</source>
        <translation>Aufträge des übergeordneten Verwaltungsservers. Sie werden dort bedient und verschwinden hier, wenn sie fertig sind.</translation>
    </message>
</context>
<context>
    <name>signalbox::ServersWindow</name>
    <message>
        <source>There is no connection.</source>
        <translation>Es gibt keine Verbindung.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server and reason</comment>
        <extracomment>What is to be known of a server. %1 is its name, %2 a whole sentence.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>signalbox::SetDialog</name>
    <message>
        <source>New request set</source>
        <translation>Neuer Anforderungssatz</translation>
    </message>
    <message>
        <source>Request set “%1”</source>
        <translation>Anforderungssatz „%1“</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>&amp;Beschreibung:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Stages, one after the other</source>
        <translation>Stufen, nacheinander</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Critical stage</source>
        <translation>Maßgebliche Stufe</translation>
    </message>
    <message>
        <source>After success</source>
        <translation>Nach Erfolg</translation>
    </message>
    <message>
        <source>After a warning</source>
        <translation>Nach einer Warnung</translation>
    </message>
    <message>
        <source>After an error</source>
        <translation>Nach einem Fehler</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>Stufe hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>move a stage</comment>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>move a stage</comment>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Requests of the stage, all at the same time</source>
        <translation>Anforderungen der Stufe, alle gleichzeitig</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>Job definition</source>
        <translation>Auftragsdefinition</translation>
    </message>
    <message>
        <source>Name of the job</source>
        <translation>Name des Auftrags</translation>
    </message>
    <message>
        <source>Add request</source>
        <translation>Anforderung hinzufügen</translation>
    </message>
    <message>
        <source>Name of the stage</source>
        <translation>Name der Stufe</translation>
    </message>
    <message>
        <source>The result of the set is that of the last critical stage that ran</source>
        <translation>Das Ergebnis des Satzes ist das der letzten maßgeblichen Stufe, die lief</translation>
    </message>
    <message>
        <source>The set ends</source>
        <translation>Der Satz endet</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Add a stage first.</source>
        <translation>Fügen Sie zuerst eine Stufe hinzu.</translation>
    </message>
    <message>
        <source>%1 (in the set itself)</source>
        <extracomment>%1 is the name of a job that stands in the request set itself.</extracomment>
        <translation>%1 (im Satz selbst)</translation>
    </message>
    <message>
        <source>Definition %1, which is not there</source>
        <translation>Definition %1, die es nicht gibt</translation>
    </message>
    <message>
        <source>that of the definition</source>
        <translation>wie in der Definition</translation>
    </message>
    <message>
        <source>those of the definition</source>
        <translation>wie in der Definition</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>There is no job definition yet. Save one first.</source>
        <translation>Es gibt noch keine Auftragsdefinition. Speichern Sie zuerst eine.</translation>
    </message>
    <message>
        <source>The set needs a name.</source>
        <translation>Der Satz braucht einen Namen.</translation>
    </message>
    <message>
        <source>A stage has no name.</source>
        <translation>Eine Stufe hat keinen Namen.</translation>
    </message>
    <message>
        <source>There is no client “%1”.</source>
        <translation>Es gibt keinen Client „%1“.</translation>
    </message>
    <message>
        <source>There is no relay “%1”.</source>
        <translation>Es gibt kein Relais „%1“.</translation>
    </message>
    <message>
        <source>Names of nodes, separated by commas</source>
        <translation>Namen von Knoten, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>signalbox::SetTimeline</name>
    <message>
        <source>When the stages and their requests ran</source>
        <translation>Wann die Stufen und ihre Anforderungen liefen</translation>
    </message>
</context>
<context>
    <name>signalbox::SetsWindow</name>
    <message>
        <source>Request sets of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>Anforderungssätze von %1</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Zurückhalten</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen …</translation>
    </message>
    <message>
        <source>Resubmit from the start</source>
        <translation>Von vorn erneut einreichen</translation>
    </message>
    <message>
        <source>Resubmit from the failed stage</source>
        <translation>Ab der fehlgeschlagenen Stufe erneut einreichen</translation>
    </message>
    <message>
        <source>Show job</source>
        <translation>Auftrag zeigen</translation>
    </message>
    <message>
        <source>Runs of request sets</source>
        <translation>Läufe von Anforderungssätzen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Request set</source>
        <translation>Anforderungssatz</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Jobs of the run</source>
        <translation>Aufträge des Laufs</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>This server runs no request sets.</source>
        <translation>Dieser Server führt keine Anforderungssätze aus.</translation>
    </message>
    <message>
        <source>The runs are being read</source>
        <translation>Die Läufe werden gelesen</translation>
    </message>
    <message>
        <source>No request set was submitted yet</source>
        <translation>Noch kein Anforderungssatz eingereicht</translation>
    </message>
    <message>
        <source>Runs</source>
        <comment>request of a stage</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>Der verwaltende Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>No run is chosen.</source>
        <translation>Es ist kein Lauf ausgewählt.</translation>
    </message>
    <message>
        <source>Hold “%1”</source>
        <extracomment>%1 is a stage of a request set.</extracomment>
        <translation>„%1“ zurückhalten</translation>
    </message>
    <message>
        <source>Release “%1”</source>
        <translation>„%1“ freigeben</translation>
    </message>
    <message>
        <source>The set waits before this stage until it is released</source>
        <translation>Der Satz wartet vor dieser Stufe, bis sie freigegeben wird</translation>
    </message>
    <message>
        <source>The set does not begin until it is released</source>
        <translation>Der Satz beginnt erst, wenn er freigegeben wird</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Weitergehen lassen</translation>
    </message>
    <message>
        <source>Cancel the jobs that run, and begin no other stage</source>
        <translation>Die laufenden Aufträge abbrechen und keine weitere Stufe beginnen</translation>
    </message>
    <message>
        <source>Run the same stages again</source>
        <translation>Dieselben Stufen noch einmal laufen lassen</translation>
    </message>
    <message>
        <source>No stage of it failed.</source>
        <translation>Keine Stufe davon ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Go on with the stage that failed; what ran well is not run again</source>
        <translation>Mit der fehlgeschlagenen Stufe weitermachen; was gut lief, läuft nicht noch einmal</translation>
    </message>
    <message>
        <source>Choose a request that has a job.</source>
        <translation>Wählen Sie eine Anforderung, die einen Auftrag hat.</translation>
    </message>
    <message>
        <source>Show the job in the main window</source>
        <translation>Den Auftrag im Hauptfenster zeigen</translation>
    </message>
    <message>
        <source>Make, change and submit request sets</source>
        <translation>Anforderungssätze anlegen, ändern und einreichen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel run %1 of “%2”?</source>
        <extracomment>%1 is the number of a run, %2 the name of a request set.</extracomment>
        <translation>Lauf %1 von „%2“ abbrechen?</translation>
    </message>
    <message>
        <source>The jobs of the stage that runs are cancelled; the run has ended when they have. No other stage begins.</source>
        <translation>Die Aufträge der laufenden Stufe werden abgebrochen; der Lauf ist zu Ende, wenn sie es sind. Keine weitere Stufe beginnt.</translation>
    </message>
    <message>
        <source>No stage has begun, so nothing is cancelled with it.</source>
        <translation>Keine Stufe hat begonnen, also wird sonst nichts abgebrochen.</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Lauf abbrechen</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation>„%1“ abbrechen</translation>
    </message>
    <message>
        <source>Resubmit “%1”</source>
        <translation>„%1“ erneut einreichen</translation>
    </message>
    <message>
        <source>Job definitions…</source>
        <translation>Auftragsdefinitionen …</translation>
    </message>
    <message>
        <source>A request set runs jobs in stages, one after the other; the result of a stage says which one follows. Make one in the window of the job definitions, and submit it there.</source>
        <translation>Ein Anforderungssatz führt Aufträge in Stufen nacheinander aus; das Ergebnis einer Stufe sagt, welche folgt. Legen Sie einen im Fenster der Auftragsdefinitionen an, und reichen Sie ihn dort ein.</translation>
    </message>
    <message>
        <source>Repetition…</source>
        <translation>Wiederholung …</translation>
    </message>
    <message>
        <source>It is not repeated. A repetition is ordered when a set is submitted.</source>
        <translation>Er wird nicht wiederholt. Eine Wiederholung wird beim Einreichen eines Satzes angeordnet.</translation>
    </message>
    <message>
        <source>See, change or end the repetition of the set</source>
        <translation>Die Wiederholung des Satzes ansehen, ändern oder beenden</translation>
    </message>
</context>
<context>
    <name>signalbox::SimulationBar</name>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Speed of the simulation</source>
        <translation>Geschwindigkeit der Simulation</translation>
    </message>
    <message>
        <source>How fast the time of the simulation passes</source>
        <translation>Wie schnell die Zeit der Simulation vergeht</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>× %1</source>
        <extracomment>How many times faster than in reality the time of a simulation passes.</extracomment>
        <translation>× %1</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>So schnell wie möglich</translation>
    </message>
    <message>
        <source>Let the time of the simulation stand still</source>
        <translation>Die Zeit der Simulation anhalten</translation>
    </message>
    <message>
        <source>The fleet is being built…</source>
        <translation>Die Flotte wird aufgebaut …</translation>
    </message>
    <message>
        <source>Simulated: %1 %2</source>
        <extracomment>%1 is the date and %2 the time in a simulation.</extracomment>
        <translation>Simuliert: %1 %2</translation>
    </message>
    <message>
        <source>%L1 events so far</source>
        <extracomment>%L1 is how many things have happened in a simulation so far.</extracomment>
        <translation>%L1 Ereignisse bisher</translation>
    </message>
    <message>
        <source>Let the next thing happen</source>
        <translation>Das Nächste geschehen lassen</translation>
    </message>
    <message>
        <source>Pause the simulation first.</source>
        <translation>Halten Sie die Simulation zuerst an.</translation>
    </message>
    <message>
        <source>C&amp;lose simulated server…</source>
        <translation>Simu&amp;lierten Server schließen …</translation>
    </message>
    <message>
        <source>Ends the simulation and takes its server out of the window</source>
        <translation>Beendet die Simulation und nimmt ihren Server aus dem Fenster</translation>
    </message>
    <message>
        <source>Choose a simulated server first.</source>
        <translation>Wählen Sie zuerst einen simulierten Server.</translation>
    </message>
    <message>
        <source>Close simulated server</source>
        <translation>Simulierten Server schließen</translation>
    </message>
    <message>
        <source>Close “%1”?</source>
        <extracomment>%1 is the name of a simulated server.</extracomment>
        <translation>„%1“ schließen?</translation>
    </message>
    <message>
        <source>Its fleet and its jobs exist only for as long as it is open.</source>
        <translation>Seine Knoten und Aufträge gibt es nur, solange er offen ist.</translation>
    </message>
    <message>
        <source>Close the server</source>
        <translation>Server schließen</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <extracomment>Leaves the simulated server as it is, instead of closing it.</extracomment>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <extracomment>A menu of what can be done to a managing server that is only simulated.</extracomment>
        <translation>&amp;Simulieren</translation>
    </message>
    <message>
        <source>Full disk for an hour</source>
        <translation>Eine Stunde lang volle Platte</translation>
    </message>
    <message>
        <source>The server can store nothing, so it confirms nothing; nodes and operators try again</source>
        <translation>Der Server kann nichts speichern und bestätigt daher nichts; Knoten und Bediener versuchen es wieder</translation>
    </message>
    <message>
        <source>Slow disk for an hour</source>
        <translation>Eine Stunde lang langsame Platte</translation>
    </message>
    <message>
        <source>Commits and checkpoints take a hundred times as long</source>
        <translation>Commits und Checkpoints dauern hundertmal so lange</translation>
    </message>
    <message>
        <source>, %L1 events</source>
        <extracomment>Behind the time of a simulation that is paused. %L1 is how many things have happened so far.</extracomment>
        <translation>, %L1 Ereignisse</translation>
    </message>
    <message>
        <source> (× %1 reached)</source>
        <translation> (× %1 erreicht)</translation>
    </message>
    <message>
        <source>, first job at %1</source>
        <extracomment>Behind the time of a simulation without jobs. %1 is a time of the day.</extracomment>
        <translation>, erster Job um %1</translation>
    </message>
    <message>
        <source>New si&amp;mulated server…</source>
        <translation>Neuer si&amp;mulierter Server …</translation>
    </message>
    <message>
        <source> (nearly stands still)</source>
        <extracomment>Behind the time of a simulation. %1 is how many times faster than in reality it passes, as far as the machine can.</extracomment>
        <translation> (steht fast still)</translation>
    </message>
    <message>
        <source>Simulated on “%1”: %2.</source>
        <extracomment>%1 is the name of a simulated server, %2 that of a fault, as &quot;Full disk for an hour&quot;.</extracomment>
        <translation>Auf „%1“ simuliert: %2.</translation>
    </message>
    <message>
        <source>End the faults</source>
        <translation>Störungen beenden</translation>
    </message>
    <message>
        <source>The disk has room and is fast again</source>
        <translation>Die Platte hat wieder Platz und ist schnell</translation>
    </message>
</context>
<context>
    <name>signalbox::SimulationSession</name>
    <message>
        <source>Simulation: %1</source>
        <extracomment>Name of a simulated managing server. %1 is the name of its scenario, such as &quot;office&quot;.</extracomment>
        <translation>Simulation: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::SlotsWindow</name>
    <message>
        <source>Execution slot</source>
        <translation>Ausführungsplatz</translation>
    </message>
    <message>
        <source>Incompatibility</source>
        <translation>Unverträglichkeit</translation>
    </message>
    <message>
        <source>Conflict domain</source>
        <translation>Konfliktbereich</translation>
    </message>
    <message>
        <source>Active limit</source>
        <translation>Grenze aktiver Aufträge</translation>
    </message>
    <message>
        <source>Execution slots</source>
        <translation>Ausführungsplätze</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioritäten</translation>
    </message>
    <message>
        <source>Job types</source>
        <translation>Auftragstypen</translation>
    </message>
    <message>
        <source>Other rules of the queue</source>
        <translation>Andere Regeln der Warteschlange</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was sie sagt</translation>
    </message>
    <message>
        <source>Add slot…</source>
        <translation>Platz hinzufügen …</translation>
    </message>
    <message>
        <source>Add incompatibility…</source>
        <translation>Unverträglichkeit hinzufügen …</translation>
    </message>
    <message>
        <source>Add conflict domain…</source>
        <translation>Konfliktbereich hinzufügen …</translation>
    </message>
    <message>
        <source>Add active limit…</source>
        <translation>Grenze aktiver Aufträge hinzufügen …</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Execution slots of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>Ausführungsplätze von %1</translation>
    </message>
    <message>
        <source>No execution slots</source>
        <translation>Keine Ausführungsplätze</translation>
    </message>
    <message>
        <source>Every job starts as soon as its schedule lets it. Slots say how many jobs of which types and priorities run at the same time; other rules say which jobs do not run beside each other, and how many jobs of an operator do.</source>
        <translation>Jeder Auftrag startet, sobald sein Zeitplan es zulässt. Plätze sagen, wie viele Aufträge welcher Typen und Prioritäten gleichzeitig laufen; andere Regeln sagen, welche Aufträge nicht nebeneinander laufen und wie viele eines Bedieners.</translation>
    </message>
    <message>
        <source>The execution slots could not be read. %1</source>
        <extracomment>%1 is a whole sentence with the reason.</extracomment>
        <translation>Die Ausführungsplätze konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>unlimited</source>
        <comment>capacity</comment>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Enabled</source>
        <comment>execution slot</comment>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Disabled</source>
        <comment>execution slot</comment>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Locked by job %1, “%2”</source>
        <extracomment>State of an execution slot. %1 is the number of a job, %2 its name.</extracomment>
        <translation>Gesperrt durch Auftrag %1, „%2“</translation>
    </message>
    <message>
        <source>Full</source>
        <comment>execution slot</comment>
        <translation>Voll</translation>
    </message>
    <message>
        <source>%1 running, %2 in the queue</source>
        <comment>jobs</comment>
        <extracomment>%1 and %2 are numbers of jobs.</extracomment>
        <translation>%1 laufen, %2 in der Warteschlange</translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>Der verwaltende Server ist nicht verbunden.</translation>
    </message>
    <message>
        <source>This server has no execution slots.</source>
        <translation>Dieser Server hat keine Ausführungsplätze.</translation>
    </message>
    <message>
        <source>No slot or rule is selected.</source>
        <translation>Kein Platz und keine Regel ist ausgewählt.</translation>
    </message>
    <message>
        <source>Say how many jobs of which kind run at the same time</source>
        <translation>Sagen, wie viele Aufträge welcher Art gleichzeitig laufen</translation>
    </message>
    <message>
        <source>Say which jobs do not run beside each other, or run alone</source>
        <translation>Sagen, welche Aufträge nicht nebeneinander oder nur allein laufen</translation>
    </message>
    <message>
        <source>There are no folders yet.</source>
        <translation>Es gibt noch keine Ordner.</translation>
    </message>
    <message>
        <source>Say in which folders jobs are incompatible among themselves only</source>
        <translation>Sagen, in welchen Ordnern Aufträge nur untereinander unverträglich sind</translation>
    </message>
    <message>
        <source>Say how many jobs of an operator run at the same time</source>
        <translation>Sagen, wie viele Aufträge eines Bedieners gleichzeitig laufen</translation>
    </message>
    <message>
        <source>Change what is selected</source>
        <translation>Ausgewähltes ändern</translation>
    </message>
    <message>
        <source>Remove what is selected; what runs goes on</source>
        <translation>Ausgewähltes entfernen; was läuft, läuft weiter</translation>
    </message>
    <message>
        <source>Remove execution slot</source>
        <translation>Ausführungsplatz entfernen</translation>
    </message>
    <message>
        <source>Remove rule of the queue</source>
        <translation>Regel der Warteschlange entfernen</translation>
    </message>
    <message>
        <source>Remove the execution slot “%1”?</source>
        <extracomment>%1 is the name of an execution slot.</extracomment>
        <translation>Den Ausführungsplatz „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Remove this rule of the queue?</source>
        <translation>Diese Regel der Warteschlange entfernen?</translation>
    </message>
    <message>
        <source>What runs in it goes on. Jobs that no other slot takes do not start; without any slot, all jobs start at once.</source>
        <translation>Was darin läuft, läuft weiter. Aufträge, die kein anderer Platz nimmt, starten nicht; ganz ohne Plätze starten alle Aufträge sofort.</translation>
    </message>
    <message>
        <source>Jobs that wait for it alone start at once.</source>
        <translation>Aufträge, die nur ihretwegen warten, starten sofort.</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>button</comment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>rule</comment>
        <extracomment>Leaves the rule as it is, instead of removing it.</extracomment>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>signalbox::StageDiagram</name>
    <message>
        <source>Stages and their links</source>
        <translation>Stufen und ihre Verknüpfungen</translation>
    </message>
    <message>
        <source>always</source>
        <comment>link between two stages</comment>
        <translation>immer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anforderung</numerusform>
            <numerusform>%Ln Anforderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>phase and status</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (as before)</source>
        <comment>stage of a resubmitted set</comment>
        <translation>%1 (wie zuvor)</translation>
    </message>
    <message>
        <source>%1 (critical)</source>
        <comment>stage</comment>
        <translation>%1 (maßgeblich)</translation>
    </message>
    <message>
        <source>runs</source>
        <comment>request of a stage</comment>
        <translation>läuft</translation>
    </message>
</context>
<context>
    <name>signalbox::StageText</name>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>New attempt</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Transfer begun</source>
        <translation>Übertragung begonnen</translation>
    </message>
    <message>
        <source>Arrived at the client</source>
        <translation>Beim Client angekommen</translation>
    </message>
    <message>
        <source>Arrived at the relay</source>
        <translation>Beim Relais angekommen</translation>
    </message>
    <message>
        <source>Waiting to be installed</source>
        <translation>Wartet auf Installation</translation>
    </message>
    <message>
        <source>Execution begun</source>
        <translation>Ausführung begonnen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <extracomment>A duration in seconds with one decimal.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>duration</comment>
        <extracomment>A duration: minutes and seconds.</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>duration</comment>
        <extracomment>A duration: hours and minutes.</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a duration.</extracomment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>%1 is a duration.</extracomment>
        <translation>in %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>duration</comment>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>duration</comment>
        <extracomment>A duration in milliseconds.</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Read by %1</source>
        <translation>Gelesen von %1</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusChips</name>
    <message>
        <source>%1 %2</source>
        <comment>status chip</comment>
        <extracomment>A filter button: %1 is a status, %2 how many rows have it.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show rows of every status again</source>
        <translation>Wieder Zeilen jedes Status zeigen</translation>
    </message>
    <message>
        <source>Show only the rows with the status “%1”</source>
        <translation>Nur die Zeilen mit dem Status „%1“ zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <comment>status chip</comment>
        <extracomment>For screen readers. %1 is a status, %n how many rows have it.</extracomment>
        <translation>
            <numerusform>%1: %Ln Zeile</numerusform>
            <numerusform>%1: %Ln Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StatusColumns</name>
    <message>
        <source>Natural order</source>
        <translation>Ursprüngliche Reihenfolge</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusLine</name>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln Server</numerusform>
            <numerusform>%Ln Server</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <extracomment>Status bar. %1 of %2 rows are shown; the filter hides the others.</extracomment>
        <translation>%1 von %2 angezeigt</translation>
    </message>
    <message>
        <source>as of %1 %2</source>
        <extracomment>Status bar. %1 is a time of day, %2 the abbreviation of its time zone.</extracomment>
        <translation>Stand %1 %2</translation>
    </message>
    <message>
        <source>Reports of nodes in a second, as a mean of the last five seconds</source>
        <translation>Meldungen der Knoten je Sekunde, im Mittel der letzten fünf Sekunden</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>noch keine Daten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s)/s</source>
        <extracomment>Status bar: reports of nodes in a second.</extracomment>
        <translation>
            <numerusform>%Ln Meldung/s</numerusform>
            <numerusform>%Ln Meldungen/s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 loaded…</source>
        <extracomment>Status bar. %1 of %2 rows of a job have come from the server so far; they are sorted and filtered when all are there.</extracomment>
        <translation>%1 von %2 geladen …</translation>
    </message>
    <message>
        <source>%1 of %2 shown, sorting…</source>
        <extracomment>Status bar. %1 of %2 rows are shown; they are being sorted or filtered in another way.</extracomment>
        <translation>%1 von %2 angezeigt, wird sortiert …</translation>
    </message>
    <message>
        <source>as of %1, server starting</source>
        <extracomment>Status bar. %1 is a date with a time: what is shown comes from the database, and may be days old.</extracomment>
        <translation>Stand %1, Server startet</translation>
    </message>
    <message>
        <source>as of %1, not connected</source>
        <extracomment>Status bar. %1 is a date with a time: the server cannot be reached, or refuses, since then.</extracomment>
        <translation>Stand %1, nicht verbunden</translation>
    </message>
    <message>
        <source>%1 (its clock is %2 s ahead)</source>
        <extracomment>Status bar. %1 is &quot;as of 14:03:20 CET&quot;, a time of the server.</extracomment>
        <translation>%1 (seine Uhr geht %2 s vor)</translation>
    </message>
    <message>
        <source>%1 (its clock is %2 s behind)</source>
        <translation>%1 (seine Uhr geht %2 s nach)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>operator and role</comment>
        <extracomment>Status bar. %1 is the name of an operator, %2 a role.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusPage</name>
    <message>
        <source>Job status</source>
        <translation>Auftragsstatus</translation>
    </message>
    <message>
        <source>No managing server</source>
        <translation>Kein Verwaltungsserver</translation>
    </message>
    <message>
        <source>Choose a managing server or a folder on the left to see its jobs.</source>
        <translation>Wählen Sie links einen Verwaltungsserver oder einen Ordner, um dessen Aufträge zu sehen.</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>Warten auf %1</translation>
    </message>
    <message>
        <source>No nodes yet</source>
        <translation>Noch keine Knoten</translation>
    </message>
    <message>
        <source>Jobs travel from this managing server over relays to clients. Add the first client to have somewhere to send a job to.</source>
        <translation>Aufträge gehen von diesem Verwaltungsserver über Relais zu Clients. Fügen Sie den ersten Client hinzu, damit es ein Ziel für Aufträge gibt.</translation>
    </message>
    <message>
        <source>Add nodes…</source>
        <translation>Knoten hinzufügen …</translation>
    </message>
    <message>
        <source>No jobs here yet</source>
        <translation>Hier gibt es noch keine Aufträge</translation>
    </message>
    <message>
        <source>A job sends packages to clients and tells for each of them how far it has come.</source>
        <translation>Ein Auftrag sendet Pakete an Clients und zeigt für jeden, wie weit er ist.</translation>
    </message>
    <message>
        <source>New job…</source>
        <translation>Neuer Auftrag …</translation>
    </message>
    <message>
        <source>No destinations</source>
        <translation>Keine Ziele</translation>
    </message>
    <message>
        <source>This job has nothing to do at any destination.</source>
        <translation>Dieser Auftrag hat an keinem Ziel etwas zu tun.</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>The rows are on their way from the managing server.</source>
        <translation>Die Zeilen sind vom Verwaltungsserver unterwegs.</translation>
    </message>
    <message>
        <source>This job could not be loaded</source>
        <translation>Dieser Auftrag konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 is not available</source>
        <extracomment>%1 is the name of a managing server.</extracomment>
        <translation>%1 ist nicht verfügbar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are hidden by the filter text or by the pressed status buttons.</source>
        <translation>
            <numerusform>%Ln Zeile ist durch den Filtertext oder die gedrückten Statusknöpfe verborgen.</numerusform>
            <numerusform>%Ln Zeilen sind durch den Filtertext oder die gedrückten Statusknöpfe verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Jetzt wieder versuchen</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>Noch keine Mitglieder</translation>
    </message>
    <message>
        <source>The job waits for members of its ID groups. Whoever becomes one gets it.</source>
        <translation>Der Job wartet auf Mitglieder seiner ID-Gruppen. Wer eines wird, bekommt ihn.</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusTableModel</name>
    <message>
        <source>Finished / Error / Rejected / Total, counted in instructions</source>
        <translation>Fertig / Fehler / Abgelehnt / Gesamt, gezählt in Anweisungen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Fin./Err./Rej./Total</source>
        <translation>Fert./Fehl./Abgel./Gesamt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Execution time limit</source>
        <translation>Ausführungsfrist</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Scheduled installation</source>
        <translation>Geplante Installation</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>Letzte Meldung</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Handed over / Error / Rejected / Total, counted in instructions</source>
        <translation>Übergeben / Fehler / Abgelehnt / Gesamt, gezählt in Anweisungen</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
</context>
<context>
    <name>signalbox::SubmitSetDialog</name>
    <message>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <source>On hold until it is released</source>
        <translation>Zurückgehalten, bis er freigegeben wird</translation>
    </message>
    <message>
        <source>Submit “%1”</source>
        <extracomment>Title of a dialog. %1 is the name of a request set.</extracomment>
        <translation>„%1“ einreichen</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>&amp;Folder of its jobs:</source>
        <translation>&amp;Ordner seiner Aufträge:</translation>
    </message>
    <message>
        <source>Start:</source>
        <translation>Beginn:</translation>
    </message>
</context>
<context>
    <name>signalbox::TableExport</name>
    <message>
        <source>%1 was not written: the rows were loaded anew meanwhile. Export them again.</source>
        <translation>%1 wurde nicht geschrieben: Die Zeilen wurden inzwischen neu geladen. Exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 was not written: the server of the rows is not there any more.</source>
        <translation>%1 wurde nicht geschrieben: Der Server der Zeilen ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>signalbox::TablePrinter</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>At the foot of a printed page.</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>signalbox::TargetPicker</name>
    <message>
        <source>Host groups</source>
        <translation>Hostgruppen</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>Filter groups and relays</source>
        <translation>Gruppen und Relais filtern</translation>
    </message>
    <message>
        <source>Groups and relays</source>
        <translation>Gruppen und Relais</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Who is in a group or behind a relay when the job is created gets it; who comes later does not.</source>
        <translation>Wer zu einer Gruppe gehört oder hinter einem Relais steht, wenn der Job angelegt wird, bekommt ihn; wer später kommt, nicht.</translation>
    </message>
    <message>
        <source>All clients below a relay</source>
        <translation>Alle Clients unter einem Relais</translation>
    </message>
    <message>
        <source>All relays below a relay</source>
        <translation>Alle Relais unter einem Relais</translation>
    </message>
    <message>
        <source>This server has no host groups.</source>
        <translation>Dieser Server hat keine Hostgruppen.</translation>
    </message>
    <message>
        <source>…</source>
        <comment>is being counted</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>There are none yet: make one in the Host groups window.</source>
        <translation>Es gibt noch keine: Legen Sie eine im Fenster Hostgruppen an.</translation>
    </message>
    <message>
        <source>These host groups are not on this server: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>Diese Hostgruppen sind nicht auf diesem Server: %1.</translation>
    </message>
    <message>
        <source>?</source>
        <comment>cannot be counted</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>These relays are not on this server: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>Diese Relais sind nicht auf diesem Server: %1.</translation>
    </message>
</context>
<context>
    <name>signalbox::TaskActivity</name>
    <message>
        <source>%1 %2 · %3 · %4</source>
        <comment>task</comment>
        <extracomment>A task: %1 is what it is (&quot;Job&quot;, &quot;Session&quot;), %2 its number, %3 what it does, %4 its server.</extracomment>
        <translation>%1 %2 · %3 · %4</translation>
    </message>
    <message>
        <source>%1 — from %2; it has left the list</source>
        <extracomment>%1 is a task, %2 a time. The list is the one of active tasks.</extracomment>
        <translation>%1 – von %2; nicht mehr in der Liste</translation>
    </message>
    <message>
        <source>%1 — since %2</source>
        <extracomment>%1 is a task, %2 a time.</extracomment>
        <translation>%1 – seit %2</translation>
    </message>
    <message>
        <source>%1 — from %2 to %3</source>
        <extracomment>%1 is a task, %2 and %3 are times.</extracomment>
        <translation>%1 – von %2 bis %3</translation>
    </message>
    <message>
        <source>Several tasks are selected</source>
        <translation>Mehrere Aufgaben sind ausgewählt</translation>
    </message>
    <message>
        <source>Select one to see its messages.</source>
        <translation>Wählen Sie eine aus, um ihre Meldungen zu sehen.</translation>
    </message>
    <message>
        <source>No task is selected</source>
        <translation>Keine Aufgabe ist ausgewählt</translation>
    </message>
    <message>
        <source>Select a task to see what its server logged between its start and its end.</source>
        <translation>Wählen Sie eine Aufgabe aus, um zu sehen, was ihr Server zwischen ihrem Anfang und ihrem Ende protokolliert hat.</translation>
    </message>
</context>
<context>
    <name>signalbox::TaskBoard</name>
    <message>
        <source>It was cancelled by an operator.</source>
        <translation>Sie wurde von einem Bediener abgebrochen.</translation>
    </message>
    <message>
        <source>Its token or certificate was refused.</source>
        <translation>Ihr Token oder Zertifikat wurde abgelehnt.</translation>
    </message>
    <message>
        <source>It sent what is no request, or too large a one.</source>
        <translation>Sie sandte keine Anfrage oder eine zu große.</translation>
    </message>
    <message>
        <source>The line was cut in the middle of a request or its answer.</source>
        <translation>Die Leitung brach mitten in einer Anfrage oder ihrer Antwort ab.</translation>
    </message>
    <message>
        <source>The encrypted connection was not agreed on.</source>
        <translation>Die verschlüsselte Verbindung kam nicht zustande.</translation>
    </message>
    <message>
        <source>The rest of its request did not come within the communication limit.</source>
        <translation>Der Rest ihrer Anfrage kam nicht innerhalb der Kommunikationsgrenze.</translation>
    </message>
    <message>
        <source>It did not take what was sent within the communication limit.</source>
        <translation>Sie nahm nicht innerhalb der Kommunikationsgrenze an, was gesendet wurde.</translation>
    </message>
    <message>
        <source>There is no process %1.</source>
        <translation>Es gibt keinen Prozess %1.</translation>
    </message>
    <message>
        <source>There is no session %1, or it has ended.</source>
        <translation>Es gibt keine Sitzung %1, oder sie ist beendet.</translation>
    </message>
</context>
<context>
    <name>signalbox::TaskTableModel</name>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>duration</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>duration</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>duration</comment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation>Start: %1</translation>
    </message>
    <message>
        <source>End: %1</source>
        <translation>Ende: %1</translation>
    </message>
    <message>
        <source>Received %1, sent %2</source>
        <extracomment>%1 and %2 are amounts of bytes.</extracomment>
        <translation>%1 empfangen, %2 gesendet</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2, as numbers or amounts of bytes.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation>Auftrags-ID</translation>
    </message>
    <message>
        <source>Parent process</source>
        <translation>Elternprozess</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>signalbox::TaskText</name>
    <message>
        <source>Distribution of %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a job.</extracomment>
        <translation>Verteilung von %1</translation>
    </message>
    <message>
        <source>Transfer to the clients directly below the server</source>
        <translation>Übertragung an die Clients direkt unter dem Server</translation>
    </message>
    <message>
        <source>Transfer to relay %1</source>
        <translation>Übertragung an Relais %1</translation>
    </message>
    <message>
        <source>Archiving of %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a job.</extracomment>
        <translation>Archivierung von %1</translation>
    </message>
    <message>
        <source>Expiry of %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a job.</extracomment>
        <translation>Ablauf von %1</translation>
    </message>
    <message>
        <source>Checkpoint of the database</source>
        <translation>Sicherungspunkt der Datenbank</translation>
    </message>
    <message>
        <source>Export of %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a job.</extracomment>
        <translation>Export von %1</translation>
    </message>
    <message>
        <source>Forecast of %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a job.</extracomment>
        <translation>Vorhersage für %1</translation>
    </message>
    <message>
        <source>Import of package file %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a file.</extracomment>
        <translation>Import der Paketdatei %1</translation>
    </message>
    <message>
        <source>Verification of the stored packages</source>
        <translation>Prüfung der gespeicherten Pakete</translation>
    </message>
    <message>
        <source>Connected; it is still being found out who it is.</source>
        <translation>Verbunden; wer es ist, wird noch festgestellt.</translation>
    </message>
    <message>
        <source>The encrypted connection is being agreed on.</source>
        <translation>Die verschlüsselte Verbindung wird ausgehandelt.</translation>
    </message>
    <message>
        <source>The server is at work for it.</source>
        <translation>Der Server arbeitet für sie.</translation>
    </message>
    <message>
        <source>The rest of its request is awaited.</source>
        <translation>Der Rest ihrer Anfrage wird erwartet.</translation>
    </message>
    <message>
        <source>The rest of its request is awaited; the communication limit ends it at %1.</source>
        <translation>Der Rest ihrer Anfrage wird erwartet; die Kommunikationsgrenze beendet sie um %1.</translation>
    </message>
    <message>
        <source>It is to take what was sent.</source>
        <translation>Sie soll annehmen, was gesendet wurde.</translation>
    </message>
    <message>
        <source>It is to take what was sent; the communication limit ends it at %1.</source>
        <translation>Sie soll annehmen, was gesendet wurde; die Kommunikationsgrenze beendet sie um %1.</translation>
    </message>
    <message>
        <source>What it said is being written to the disk.</source>
        <translation>Was sie gesagt hat, wird auf die Platte geschrieben.</translation>
    </message>
    <message>
        <source>It asked for news and waits until there are some.</source>
        <translation>Sie hat nach Neuigkeiten gefragt und wartet darauf.</translation>
    </message>
    <message>
        <source>Its next request is awaited; the idle limit ends it at %1.</source>
        <translation>Ihre nächste Anfrage wird erwartet; die Leerlaufgrenze beendet sie um %1.</translation>
    </message>
    <message>
        <source>It is ending.</source>
        <translation>Sie endet gerade.</translation>
    </message>
    <message>
        <source>The job is being carried out.</source>
        <translation>Der Auftrag wird ausgeführt.</translation>
    </message>
    <message>
        <source>It waits for its scheduled time, %1.</source>
        <translation>Er wartet auf seine geplante Zeit, %1.</translation>
    </message>
    <message>
        <source>It waits for its processing window, which does not open.</source>
        <translation>Er wartet auf sein Zeitfenster, das sich nicht öffnet.</translation>
    </message>
    <message>
        <source>It waits for its processing window (%1), which opens at %2.</source>
        <translation>Er wartet auf sein Zeitfenster (%1), das sich am %2 öffnet.</translation>
    </message>
    <message>
        <source>Interrupted by %1; something of it still runs, or has not confirmed that it stopped.</source>
        <translation>Unterbrochen durch %1; etwas davon läuft noch oder hat das Anhalten nicht bestätigt.</translation>
    </message>
    <message>
        <source>Interrupted by %1. It stays so until it is resumed.</source>
        <translation>Unterbrochen durch %1. Er bleibt es, bis er fortgesetzt wird.</translation>
    </message>
    <message>
        <source>It is being ended; not every node has confirmed that yet.</source>
        <translation>Er wird beendet; noch nicht jeder Knoten hat das bestätigt.</translation>
    </message>
    <message>
        <source>It has completed.</source>
        <translation>Er ist abgeschlossen.</translation>
    </message>
    <message>
        <source>It has ended; some of its instructions failed, were rejected or expired.</source>
        <translation>Er ist beendet; einige Anweisungen sind gescheitert, abgelehnt oder abgelaufen.</translation>
    </message>
    <message>
        <source>None of its instructions has completed.</source>
        <translation>Keine seiner Anweisungen wurde abgeschlossen.</translation>
    </message>
    <message>
        <source>It was terminated and cannot be started again.</source>
        <translation>Er wurde endgültig beendet und kann nicht wieder gestartet werden.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>state of a session</comment>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>SSL wait</source>
        <comment>state of a session</comment>
        <translation>SSL-Warten</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a task</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Receive wait</source>
        <comment>state of a session</comment>
        <translation>Empfangswarten</translation>
    </message>
    <message>
        <source>Send wait</source>
        <comment>state of a session</comment>
        <translation>Sendewarten</translation>
    </message>
    <message>
        <source>Media wait</source>
        <comment>state of a session</comment>
        <translation>Medienwarten</translation>
    </message>
    <message>
        <source>Idle wait</source>
        <comment>state of a session</comment>
        <translation>Leerlauf</translation>
    </message>
    <message>
        <source>Ending</source>
        <comment>state of a session</comment>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Sleeping</source>
        <comment>state of a job</comment>
        <translation>Schläft</translation>
    </message>
    <message>
        <source>Interrupting</source>
        <comment>state of a job</comment>
        <translation>Wird unterbrochen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <comment>state of a job</comment>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Terminating</source>
        <comment>state of a job</comment>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Successful</source>
        <comment>state of a process</comment>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>state of a job</comment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>state of a task</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a task</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Terminated</source>
        <comment>state of a job</comment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Not signed in, from %1</source>
        <extracomment>%1 is the address of who has connected.</extracomment>
        <translation>Nicht angemeldet, von %1</translation>
    </message>
    <message>
        <source>Operator %1 from %2</source>
        <extracomment>A session. %1 is the name of an operator, %2 an address.</extracomment>
        <translation>Bediener %1 von %2</translation>
    </message>
    <message>
        <source>Node %1 from %2</source>
        <extracomment>A session. %1 is the name of a node, %2 an address.</extracomment>
        <translation>Knoten %1 von %2</translation>
    </message>
    <message>
        <source>The process runs; it may be idle for a while.</source>
        <translation>Der Prozess läuft; er kann eine Weile untätig sein.</translation>
    </message>
    <message>
        <source>It was cancelled and ends when it reaches a wait state.</source>
        <translation>Sie wurde abgebrochen und endet, wenn sie einen Wartezustand erreicht.</translation>
    </message>
    <message>
        <source>It is allowed now.</source>
        <translation>Es ist jetzt erlaubt.</translation>
    </message>
    <message>
        <source>It has ended already.</source>
        <translation>Es ist schon beendet.</translation>
    </message>
    <message>
        <source>Only jobs can be interrupted, resumed and terminated; sessions and processes are cancelled.</source>
        <translation>Nur Aufträge lassen sich unterbrechen, fortsetzen und beenden; Sitzungen und Prozesse werden abgebrochen.</translation>
    </message>
    <message>
        <source>A job is not cancelled here: terminate it, or cancel its processes.</source>
        <translation>Ein Auftrag wird hier nicht abgebrochen: Beenden Sie ihn, oder brechen Sie seine Prozesse ab.</translation>
    </message>
    <message>
        <source>It is interrupted already.</source>
        <translation>Er ist bereits unterbrochen.</translation>
    </message>
    <message>
        <source>It is not interrupted.</source>
        <translation>Er ist nicht unterbrochen.</translation>
    </message>
    <message>
        <source>It is being ended already.</source>
        <translation>Er wird bereits beendet.</translation>
    </message>
    <message>
        <source>It is ending already.</source>
        <translation>Sie endet bereits.</translation>
    </message>
    <message>
        <source>A process of this kind is over in a moment and cannot be cancelled.</source>
        <translation>Ein Prozess dieser Art ist gleich vorbei und lässt sich nicht abbrechen.</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <comment>operation on a job</comment>
        <translation>Unterbrechen</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>operation on a job</comment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Terminate</source>
        <comment>operation on a job</comment>
        <translation>Endgültig beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>operation on a session or a process</comment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Its transfers stop at the server and at all relays; what clients execute already goes on. The job stays interrupted until it is resumed.</source>
        <translation>Seine Übertragungen halten am Server und an allen Relais an; was Clients schon ausführen, läuft weiter. Der Auftrag bleibt unterbrochen, bis er fortgesetzt wird.</translation>
    </message>
    <message>
        <source>The job sleeps until its processing window opens, and then goes on where it stopped. Without a processing window it goes on at once.</source>
        <translation>Der Auftrag schläft, bis sich sein Zeitfenster öffnet, und läuft dann dort weiter, wo er angehalten hat. Ohne Zeitfenster läuft er sofort weiter.</translation>
    </message>
    <message>
        <source>The job ends for good: everything of it that has not ended is cancelled, each node confirms that, and it cannot be resumed.</source>
        <translation>Der Auftrag endet endgültig: Alles, was nicht beendet ist, wird abgebrochen, jeder Knoten bestätigt das, und er kann nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The session ends at once. It is established again by itself when the other side sends again.</source>
        <translation>Die Sitzung endet sofort. Sie wird von selbst wieder aufgebaut, wenn die Gegenseite wieder sendet.</translation>
    </message>
    <message>
        <source>The session ends at once. What it had not sent whole is not taken over.</source>
        <translation>Die Sitzung endet sofort. Was sie nicht vollständig gesendet hat, wird nicht übernommen.</translation>
    </message>
    <message>
        <source>The session ends when it reaches a wait state: what the server is at for it is finished before.</source>
        <translation>Die Sitzung endet, wenn sie einen Wartezustand erreicht: Woran der Server für sie arbeitet, wird vorher fertig.</translation>
    </message>
    <message>
        <source>The transfers of this process are broken off; what a node has received so far it keeps, what is not confirmed is rolled back. Since the process belongs to job %1, that job is interrupted and stays so until it is resumed.</source>
        <translation>Die Übertragungen dieses Prozesses werden abgebrochen; was ein Knoten schon empfangen hat, behält er, was nicht bestätigt ist, wird zurückgenommen. Da der Prozess zu Auftrag %1 gehört, wird dieser unterbrochen und bleibt es, bis er fortgesetzt wird.</translation>
    </message>
    <message>
        <source>The process stops; what it has not completed is rolled back.</source>
        <translation>Der Prozess hält an; was er nicht abgeschlossen hat, wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Upload of package file %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a file.</extracomment>
        <translation>Hochladen der Paketdatei %1</translation>
    </message>
    <message>
        <source>Security level judgement: %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a file. Description of a process of the server. %1 says of whom: &quot;120 clients&quot;.</extracomment>
        <translation>Bewertung der Sicherheitsstufen: %1</translation>
    </message>
    <message>
        <source>Security actions: %1</source>
        <extracomment>Description of a process of the server. %1 says on whom: &quot;120 clients&quot;.</extracomment>
        <translation>Sicherheitsaktionen: %1</translation>
    </message>
    <message>
        <source>Replay of %1</source>
        <translation>Wiedergabe von %1</translation>
    </message>
    <message>
        <source>Nothing more is ordered; the jobs that were ordered go on.</source>
        <translation>Es wird nichts mehr angeordnet; die bereits angelegten Aufträge laufen weiter.</translation>
    </message>
    <message>
        <source>It waits in the queue until its turn comes.</source>
        <translation>Er wartet in der Warteschlange, bis er an der Reihe ist.</translation>
    </message>
    <message>
        <source>Wave %1 of the job begins, though the one before it has not reached the success that is needed.</source>
        <extracomment>%1 is the number of a wave.</extracomment>
        <translation>Welle %1 des Auftrags beginnt, obwohl die davor den nötigen Erfolg nicht erreicht hat.</translation>
    </message>
</context>
<context>
    <name>signalbox::TasksWindow</name>
    <message>
        <source>Processing windows…</source>
        <translation>Zeitfenster…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>tasks</comment>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>tasks</comment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>When the jobs of a folder or of a type may run</source>
        <translation>Wann die Aufträge eines Ordners oder eines Typs laufen dürfen</translation>
    </message>
    <message>
        <source>Filter tasks</source>
        <translation>Aufgaben filtern</translation>
    </message>
    <message>
        <source>Jobs and processes that completed successfully</source>
        <translation>Aufträge und Prozesse, die erfolgreich abgeschlossen wurden</translation>
    </message>
    <message>
        <source>Sessions, jobs and processes that ended with a warning</source>
        <translation>Sitzungen, Aufträge und Prozesse, die mit einer Warnung endeten</translation>
    </message>
    <message>
        <source>Sessions, jobs and processes that did not complete</source>
        <translation>Sitzungen, Aufträge und Prozesse, die nicht abgeschlossen wurden</translation>
    </message>
    <message>
        <source>Sessions that ended well since the servers&apos; start are counted, and not listed.</source>
        <translation>Sitzungen, die seit dem Start der Server gut endeten, werden gezählt, aber nicht aufgeführt.</translation>
    </message>
    <message>
        <source>Show all tasks again</source>
        <translation>Wieder alle Aufgaben zeigen</translation>
    </message>
    <message>
        <source>This server does not tell its tasks.</source>
        <translation>Dieser Server nennt seine Aufgaben nicht.</translation>
    </message>
    <message>
        <source>Only job %1</source>
        <extracomment>A button that ends a filter. %1 is the number of a job.</extracomment>
        <translation>Nur Auftrag %1</translation>
    </message>
    <message>
        <source>Only process %1</source>
        <extracomment>A button that ends a filter. %1 is the number of a process.</extracomment>
        <translation>Nur Prozess %1</translation>
    </message>
    <message>
        <source>The tasks are being read</source>
        <translation>Die Aufgaben werden gelesen</translation>
    </message>
    <message>
        <source>No task fits the filter</source>
        <translation>Keine Aufgabe passt zum Filter</translation>
    </message>
    <message>
        <source>Nothing has ended yet</source>
        <translation>Noch nichts ist beendet</translation>
    </message>
    <message>
        <source>Jobs and processes that have ended stand here, and sessions that did not end well.</source>
        <translation>Hier stehen beendete Aufträge und Prozesse und Sitzungen, die nicht gut endeten.</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>Nichts ist im Gange</translation>
    </message>
    <message>
        <source>Jobs, the servers&apos; own work and the connections of nodes and consoles stand here while they last.</source>
        <translation>Hier stehen Aufträge, die eigene Arbeit der Server und die Verbindungen von Knoten und Konsolen, solange sie dauern.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln task(s) shown</source>
        <extracomment>%1 of %n tasks are shown.</extracomment>
        <translation>
            <numerusform>%1 von %Ln Aufgabe gezeigt</numerusform>
            <numerusform>%1 von %Ln Aufgaben gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not listed</source>
        <translation>
            <numerusform>%Ln weitere nicht aufgeführt</numerusform>
            <numerusform>%Ln weitere nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Successful %1</source>
        <extracomment>Header of the table of tasks. %1 is a number.</extracomment>
        <translation>Erfolgreich %1</translation>
    </message>
    <message>
        <source>Warning %1</source>
        <extracomment>Header of the table of tasks. %1 is a number.</extracomment>
        <translation>Warnung %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <extracomment>Header of the table of tasks. %1 is a number.</extracomment>
        <translation>Fehlgeschlagen %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) not listed</source>
        <translation>
            <numerusform>%Ln Sitzung nicht aufgeführt</numerusform>
            <numerusform>%Ln Sitzungen nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a task first.</source>
        <translation>Wählen Sie zuerst eine Aufgabe.</translation>
    </message>
    <message>
        <source>Only process %1 and what it started</source>
        <extracomment>%1 is the number of a process.</extracomment>
        <translation>Nur Prozess %1 und was er gestartet hat</translation>
    </message>
    <message numerus="yes">
        <source>Interrupt %Ln job(s)?</source>
        <translation>
            <numerusform>%Ln Auftrag unterbrechen?</numerusform>
            <numerusform>%Ln Aufträge unterbrechen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interrupt %Ln job(s)</source>
        <translation>
            <numerusform>%Ln Auftrag unterbrechen</numerusform>
            <numerusform>%Ln Aufträge unterbrechen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln job(s)?</source>
        <translation>
            <numerusform>%Ln Auftrag fortsetzen?</numerusform>
            <numerusform>%Ln Aufträge fortsetzen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln job(s)</source>
        <translation>
            <numerusform>%Ln Auftrag fortsetzen</numerusform>
            <numerusform>%Ln Aufträge fortsetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Terminate %Ln job(s) for good?</source>
        <translation>
            <numerusform>%Ln Auftrag endgültig beenden?</numerusform>
            <numerusform>%Ln Aufträge endgültig beenden?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Terminate %Ln job(s)</source>
        <translation>
            <numerusform>%Ln Auftrag beenden</numerusform>
            <numerusform>%Ln Aufträge beenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln task(s)?</source>
        <translation>
            <numerusform>%Ln Aufgabe abbrechen?</numerusform>
            <numerusform>%Ln Aufgaben abbrechen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe abbrechen</numerusform>
            <numerusform>%Ln Aufgaben abbrechen</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>operation and task</comment>
        <extracomment>What was tried. %1 is an operation (&quot;Interrupt&quot;), %2 what it was for (&quot;Job 3&quot;).</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Activity pane</source>
        <translation>Aktivitätsbereich</translation>
    </message>
    <message>
        <source>What the server logged between start and end of the selected task</source>
        <translation>Was der Server zwischen Anfang und Ende der ausgewählten Aufgabe protokolliert hat</translation>
    </message>
    <message>
        <source>It is simulated: its nodes have no connections, so no sessions are listed.</source>
        <translation>Er ist simuliert: Seine Knoten haben keine Verbindungen, daher sind keine Sitzungen aufgeführt.</translation>
    </message>
</context>
<context>
    <name>signalbox::TransferProcesses</name>
    <message numerus="yes">
        <source>%Ln transfer(s) were broken off; the nodes fetch the rest when they come again.</source>
        <extracomment>Why a process ended with a warning.</extracomment>
        <translation>
            <numerusform>%Ln Übertragung wurde abgebrochen; der Knoten holt den Rest, wenn er wiederkommt.</numerusform>
            <numerusform>%Ln Übertragungen wurden abgebrochen; die Knoten holen den Rest, wenn sie wiederkommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::UnfinishedHint</name>
    <message numerus="yes">
        <source>%1: %Ln operation(s) were cut off by a restart or a takeover. Jobs under way go on.</source>
        <extracomment>%1 is the name of a managing server.</extracomment>
        <translation>
            <numerusform>%1: %Ln Vorgang wurde durch einen Neustart oder eine Übernahme abgeschnitten. Laufende Aufträge gehen weiter.</numerusform>
            <numerusform>%1: %Ln Vorgänge wurden durch einen Neustart oder eine Übernahme abgeschnitten. Laufende Aufträge gehen weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>signalbox::UnfinishedWindow</name>
    <message>
        <source>Run again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Run all again</source>
        <translation>Alle wiederholen</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Unfinished operations</source>
        <translation>Unvollendete Vorgänge</translation>
    </message>
    <message>
        <source>This server keeps no journal of operations.</source>
        <translation>Dieser Server führt kein Journal der Vorgänge.</translation>
    </message>
    <message>
        <source>Nothing was cut off</source>
        <translation>Nichts wurde abgeschnitten</translation>
    </message>
    <message>
        <source>When a server ends in the middle of an operation, and is started anew or replaced by another, the operation stands here until it is run again or dismissed. Jobs under way go on by themselves.</source>
        <translation>Endet ein Server mitten in einem Vorgang und wird neu gestartet oder durch einen anderen ersetzt, steht der Vorgang hier, bis er wiederholt oder verworfen wird. Laufende Aufträge gehen von selbst weiter.</translation>
    </message>
    <message>
        <source>The operations are being read</source>
        <translation>Die Vorgänge werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) unfinished</source>
        <translation>
            <numerusform>%Ln Vorgang unvollendet</numerusform>
            <numerusform>%Ln Vorgänge unvollendet</numerusform>
        </translation>
    </message>
    <message>
        <source>It runs again already.</source>
        <translation>Er läuft schon wieder.</translation>
    </message>
    <message>
        <source>Nothing was cut off.</source>
        <translation>Nichts wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>Select an operation first.</source>
        <translation>Wählen Sie zuerst einen Vorgang.</translation>
    </message>
    <message>
        <source>Go on with it; what was done already is not done twice</source>
        <translation>Ihn fortsetzen; was getan ist, wird nicht zweimal getan</translation>
    </message>
    <message>
        <source>Go on with all of them; what was done already is not done twice</source>
        <translation>Alle fortsetzen; was getan ist, wird nicht zweimal getan</translation>
    </message>
    <message>
        <source>Leave it as it is; what was done already stays</source>
        <translation>Ihn so lassen; was getan ist, bleibt</translation>
    </message>
    <message>
        <source>Run again: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <comment>operation</comment>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %Ln operation(s)?</source>
        <translation>
            <numerusform>%Ln Vorgang verwerfen?</numerusform>
            <numerusform>%Ln Vorgänge verwerfen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done already stays, and the rest is not done. The audit keeps this.</source>
        <translation>Was getan ist, bleibt, und der Rest wird nicht getan. Das Auditprotokoll hält das fest.</translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %Ln operation(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln Vorgang verwerfen</numerusform>
            <numerusform>%Ln Vorgänge verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Dismiss: %1</source>
        <translation>Verwerfen: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::UserSchemaPage</name>
    <message>
        <source>User inventory schema</source>
        <translation>Schema des Benutzerinventars</translation>
    </message>
    <message>
        <source>What is to be answered at each client, with “signalbox-node user-inventory”. It replaces the schema that is there; answers to fields that stay are kept.</source>
        <translation>Was an jedem Client mit „signalbox-node user-inventory“ zu beantworten ist. Ersetzt das vorhandene Schema; Antworten zu Feldern, die bleiben, werden behalten.</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of an item of an inventory</comment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>desk</translation>
    </message>
    <message>
        <source>Number of the desk</source>
        <translation>Nummer des Schreibtischs</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>a; b; c</source>
        <translation>a; b; c</translation>
    </message>
</context>
<context>
    <name>signalbox::VersionsDialog</name>
    <message>
        <source>Versions of “%1”</source>
        <extracomment>Title of a dialog. %1 is the name of a definition.</extracomment>
        <translation>Versionen von „%1“</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>What the version says</source>
        <translation>Was die Version sagt</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Diese Version wiederherstellen</translation>
    </message>
    <message>
        <source>It is the newest already.</source>
        <translation>Es ist schon die neueste.</translation>
    </message>
    <message>
        <source>Makes a new version that says the same</source>
        <translation>Legt eine neue Version mit demselben Inhalt an</translation>
    </message>
</context>
<context>
    <name>signalbox::WindowActions</name>
    <message>
        <source>&amp;New job…</source>
        <translation>&amp;Neuer Auftrag …</translation>
    </message>
    <message>
        <source>&amp;Suspend</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation>Ab&amp;brechen …</translation>
    </message>
    <message>
        <source>R&amp;e-execute…</source>
        <translation>&amp;Erneut ausführen …</translation>
    </message>
    <message>
        <source>&amp;Force stop…</source>
        <translation>Ende er&amp;zwingen …</translation>
    </message>
    <message>
        <source>&amp;Move to folder…</source>
        <translation>In Ordner &amp;verschieben …</translation>
    </message>
    <message>
        <source>Export what is &amp;shown…</source>
        <translation>An&amp;gezeigtes exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export whole &amp;job…</source>
        <translation>Ganzen Auf&amp;trag exportieren …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Öff&amp;nen</translation>
    </message>
    <message>
        <source>One level &amp;up</source>
        <translation>Eine Ebene nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Akt&amp;ualisieren</translation>
    </message>
    <message>
        <source>New &amp;folder…</source>
        <translation>Neuer &amp;Ordner …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>&amp;Rename folder…</source>
        <translation>Ordner &amp;umbenennen …</translation>
    </message>
    <message>
        <source>Mo&amp;ve folder…</source>
        <translation>Ordner ver&amp;schieben …</translation>
    </message>
    <message>
        <source>De&amp;lete folder…</source>
        <translation>Ordner lös&amp;chen …</translation>
    </message>
    <message>
        <source>&amp;Nodes…</source>
        <translation>&amp;Knoten …</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>&amp;Add node…</source>
        <translation>Knoten &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>New job…</source>
        <translation>Neuer Auftrag …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>Der Verwaltungsserver ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Only whole jobs can be deleted; cancel the work of single destinations instead.</source>
        <translation>Nur ganze Aufträge können gelöscht werden; brechen Sie stattdessen die Arbeit einzelner Ziele ab.</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>menu entry</comment>
        <extracomment>A menu entry that opens a question. %1 is an operation with its counts.</extracomment>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Make a folder for jobs</source>
        <translation>Einen Ordner für Aufträge anlegen</translation>
    </message>
    <message>
        <source>Only whole jobs can be moved.</source>
        <translation>Nur ganze Aufträge können verschoben werden.</translation>
    </message>
    <message>
        <source>Move the selected jobs to another folder</source>
        <translation>Die ausgewählten Aufträge in einen anderen Ordner verschieben</translation>
    </message>
    <message>
        <source>There is nothing below an instruction.</source>
        <translation>Unter einer Anweisung gibt es nichts mehr.</translation>
    </message>
    <message>
        <source>Show what is below (Enter)</source>
        <translation>Zeigen, was darunter ist (Eingabetaste)</translation>
    </message>
    <message>
        <source>Copy the selected rows as text</source>
        <translation>Die ausgewählten Zeilen als Text kopieren</translation>
    </message>
    <message>
        <source>There are no rows to export.</source>
        <translation>Es gibt keine Zeilen zum Exportieren.</translation>
    </message>
    <message>
        <source>Export the rows shown here as CSV</source>
        <translation>Die hier gezeigten Zeilen als CSV exportieren</translation>
    </message>
    <message>
        <source>Select one job, or open it.</source>
        <translation>Wählen Sie einen einzelnen Auftrag aus, oder öffnen Sie ihn.</translation>
    </message>
    <message>
        <source>Export all instructions of the job as CSV</source>
        <translation>Alle Anweisungen des Auftrags als CSV exportieren</translation>
    </message>
    <message>
        <source>This is the uppermost level.</source>
        <translation>Das ist die oberste Ebene.</translation>
    </message>
    <message>
        <source>One level up</source>
        <translation>Eine Ebene nach oben</translation>
    </message>
    <message>
        <source>Choose a folder on the left first.</source>
        <translation>Wählen Sie zuerst links einen Ordner.</translation>
    </message>
    <message>
        <source>Rename the folder</source>
        <translation>Den Ordner umbenennen</translation>
    </message>
    <message>
        <source>Move the folder into another one</source>
        <translation>Den Ordner in einen anderen verschieben</translation>
    </message>
    <message>
        <source>Delete the folder with its jobs</source>
        <translation>Den Ordner mit seinen Aufträgen löschen</translation>
    </message>
    <message>
        <source>There is no managing server.</source>
        <translation>Es gibt keinen Verwaltungsserver.</translation>
    </message>
    <message>
        <source>Relays and clients</source>
        <translation>Relais und Clients</translation>
    </message>
    <message>
        <source>Add a relay or client</source>
        <translation>Ein Relais oder einen Client hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>%1 says what would be undone (&quot;Suspend “Browser 131”&quot;).</extracomment>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>There is nothing that could be undone.</source>
        <translation>Es gibt nichts, was rückgängig gemacht werden könnte.</translation>
    </message>
    <message>
        <source>Undo the last operation</source>
        <translation>Die letzte Operation rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Print what is shown…</source>
        <translation>Gezeigtes &amp;drucken …</translation>
    </message>
    <message>
        <source>There are no rows to print.</source>
        <translation>Es gibt keine Zeilen zum Drucken.</translation>
    </message>
    <message>
        <source>Print the rows shown here, or make a PDF file of them</source>
        <translation>Die hier gezeigten Zeilen drucken oder als PDF-Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Notify at errors and at the end</source>
        <translation>Bei Fehlern und am Ende be&amp;nachrichtigen</translation>
    </message>
    <message>
        <source>It has ended already.</source>
        <translation>Er ist schon beendet.</translation>
    </message>
    <message>
        <source>Tell when the job has its first error and when it has ended</source>
        <translation>Sagen, wenn der Auftrag den ersten Fehler hat und wenn er beendet ist</translation>
    </message>
    <message>
        <source>%1: the job “%2”, chosen in the tree</source>
        <extracomment>Tooltip. %1 is an operation (&quot;Suspend&quot;), %2 the name of the job or route it is for.</extracomment>
        <translation>%1: der Auftrag „%2“, im Baum gewählt</translation>
    </message>
    <message>
        <source>%1: the jobs of the folder “%2”, chosen in the tree</source>
        <extracomment>Tooltip. %1 is an operation (&quot;Suspend&quot;), %2 the name of a folder.</extracomment>
        <translation>%1: die Aufträge des Ordners „%2“, im Baum gewählt</translation>
    </message>
    <message>
        <source>There are no jobs in this folder.</source>
        <translation>In diesem Ordner sind keine Aufträge.</translation>
    </message>
    <message>
        <source>No row of the table is selected.</source>
        <translation>In der Tabelle ist keine Zeile ausgewählt.</translation>
    </message>
    <message>
        <source>A folder is chosen: use its own entry, or select jobs in the table.</source>
        <translation>Ein Ordner ist gewählt: Nehmen Sie dessen eigenen Eintrag, oder wählen Sie Aufträge in der Tabelle aus.</translation>
    </message>
    <message>
        <source>&amp;Archive…</source>
        <translation>&amp;Archivieren …</translation>
    </message>
    <message>
        <source>Re&amp;tention…</source>
        <translation>Aufbe&amp;wahrung …</translation>
    </message>
    <message>
        <source>This server has no folder for archives and keeps everything.</source>
        <translation>Dieser Server hat keinen Ordner für Archive und behält alles.</translation>
    </message>
    <message>
        <source>Only whole jobs can be archived.</source>
        <translation>Nur ganze Aufträge können archiviert werden.</translation>
    </message>
    <message>
        <source>It is archived already.</source>
        <translation>Er ist bereits archiviert.</translation>
    </message>
    <message>
        <source>It has not ended; only what has ended is archived.</source>
        <translation>Er ist nicht beendet; archiviert wird nur, was beendet ist.</translation>
    </message>
    <message>
        <source>Move the instructions of ended jobs from the database to files; counters and times stay</source>
        <translation>Anweisungen beendeter Aufträge aus der Datenbank in Dateien bringen; Zähler und Zeiten bleiben</translation>
    </message>
    <message>
        <source>How long the detail of ended jobs is kept</source>
        <translation>Wie lange die Einzelheiten beendeter Aufträge aufbewahrt werden</translation>
    </message>
    <message>
        <source>Nothing is selected: select rows, or choose the job in the tree.</source>
        <translation>Nichts ist ausgewählt: Wählen Sie Zeilen aus, oder im Baum den Auftrag.</translation>
    </message>
    <message>
        <source>The rows of the job are still being loaded.</source>
        <translation>Die Zeilen des Auftrags werden noch geladen.</translation>
    </message>
    <message>
        <source>The managing server is starting: what is shown comes from its database.</source>
        <translation>Der Verwaltungsserver startet: Was angezeigt wird, stammt aus seiner Datenbank.</translation>
    </message>
    <message>
        <source>&amp;Audit…</source>
        <translation>Audi&amp;tprotokoll …</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>What operators told this server to do</source>
        <translation>Was Bediener diesem Server aufgetragen haben</translation>
    </message>
    <message>
        <source>&amp;Operators…</source>
        <translation>&amp;Bediener …</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>&amp;Tasks…</source>
        <translation>Auf&amp;gaben…</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Ctrl+5</translation>
    </message>
    <message>
        <source>A&amp;ctivity log…</source>
        <translation>A&amp;ktivitätsprotokoll …</translation>
    </message>
    <message>
        <source>Ctrl+6</source>
        <translation>Ctrl+6</translation>
    </message>
    <message>
        <source>This server has no operators with tokens of their own.</source>
        <translation>Dieser Server hat keine Bediener mit eigenen Token.</translation>
    </message>
    <message>
        <source>Who may sign in at this server with a token, and what they may do</source>
        <translation>Wer sich an diesem Server mit einem Token anmelden darf, und mit welchen Rechten</translation>
    </message>
    <message>
        <source>What all servers are at: jobs, their own work, and connections</source>
        <translation>Womit alle Server beschäftigt sind: Aufträge, eigene Arbeit und Verbindungen</translation>
    </message>
    <message>
        <source>What happened on all servers, with a search</source>
        <translation>Was auf allen Servern geschah, mit einer Suche</translation>
    </message>
    <message>
        <source>&amp;Inventory…</source>
        <translation>&amp;Inventar …</translation>
    </message>
    <message>
        <source>Ctrl+7</source>
        <translation>Ctrl+7</translation>
    </message>
    <message>
        <source>&amp;Security levels…</source>
        <translation>&amp;Sicherheitsstufen…</translation>
    </message>
    <message>
        <source>Ctrl+9</source>
        <translation>Ctrl+9</translation>
    </message>
    <message>
        <source>&amp;Unfinished operations…</source>
        <translation>&amp;Unvollendete Vorgänge…</translation>
    </message>
    <message>
        <source>Ctrl+8</source>
        <translation>Ctrl+8</translation>
    </message>
    <message>
        <source>What the nodes of this server told about themselves</source>
        <translation>Was die Knoten dieses Servers über sich gemeldet haben</translation>
    </message>
    <message>
        <source>This server judges no security levels.</source>
        <translation>Dieser Server bewertet keine Sicherheitsstufen.</translation>
    </message>
    <message>
        <source>How safe the clients are, by what they tell of themselves, and what is done about it</source>
        <translation>Wie sicher die Clients nach dem sind, was sie von sich melden, und was dagegen getan wird</translation>
    </message>
    <message>
        <source>What a restart or a takeover cut off, on all servers</source>
        <translation>Was ein Neustart oder eine Übernahme abgeschnitten hat, auf allen Servern</translation>
    </message>
    <message>
        <source>Job &amp;definitions…</source>
        <translation>Auftrags&amp;definitionen …</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Strg+0</translation>
    </message>
    <message>
        <source>Re&amp;quest sets…</source>
        <translation>Anforderungssät&amp;ze …</translation>
    </message>
    <message>
        <source>Save as def&amp;inition…</source>
        <translation>Als Def&amp;inition speichern …</translation>
    </message>
    <message>
        <source>This server keeps no definitions.</source>
        <translation>Dieser Server bewahrt keine Definitionen auf.</translation>
    </message>
    <message>
        <source>What is ordered again and again, and request sets</source>
        <translation>Was immer wieder erteilt wird, und Anforderungssätze</translation>
    </message>
    <message>
        <source>The request sets that run and have run</source>
        <translation>Die Anforderungssätze, die laufen und gelaufen sind</translation>
    </message>
    <message>
        <source>Order another one with the same fields</source>
        <translation>Noch einen mit denselben Angaben erteilen</translation>
    </message>
    <message>
        <source>Keep what the job does, to order it again</source>
        <translation>Aufbewahren, was der Auftrag tut, um ihn wieder zu erteilen</translation>
    </message>
    <message>
        <source>Collected &amp;files…</source>
        <translation>Eingesammelte &amp;Dateien …</translation>
    </message>
    <message>
        <source>Files that jobs have brought from the clients of this server</source>
        <translation>Dateien, die Aufträge von den Clients dieses Servers gebracht haben</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Order a job for clients or relays</source>
        <translation>Einen Auftrag für Clients oder Relays erteilen</translation>
    </message>
    <message>
        <source>&amp;Hold</source>
        <translation>&amp;Zurückstellen</translation>
    </message>
    <message>
        <source>Re&amp;lease</source>
        <translation>&amp;Freigeben</translation>
    </message>
    <message>
        <source>Cancel &amp;whole job…</source>
        <translation>&amp;Ganzen Auftrag abbrechen …</translation>
    </message>
    <message>
        <source>&amp;Host groups…</source>
        <translation>&amp;Hostgruppen…</translation>
    </message>
    <message>
        <source>&amp;Execution slots…</source>
        <translation>&amp;Ausführungsplätze …</translation>
    </message>
    <message>
        <source>This server has no execution slots.</source>
        <translation>Dieser Server hat keine Ausführungsplätze.</translation>
    </message>
    <message>
        <source>This is for whole jobs: choose the job in the tree, or in its folder.</source>
        <translation>Das ist für ganze Aufträge: Wählen Sie den Auftrag im Baum oder in seinem Ordner.</translation>
    </message>
    <message>
        <source>Keep a pending job from starting until it is released</source>
        <translation>Einen ausstehenden Auftrag nicht starten lassen, bis er freigegeben wird</translation>
    </message>
    <message>
        <source>Let a job that is on hold start when its turn comes</source>
        <translation>Einen zurückgehaltenen Auftrag starten lassen, wenn er an der Reihe ist</translation>
    </message>
    <message>
        <source>Cancel all of the job: at once before it starts, later it is ended</source>
        <translation>Den ganzen Auftrag abbrechen: vor dem Start sofort, danach wird er beendet</translation>
    </message>
    <message>
        <source>How many jobs run at the same time, and which not beside each other</source>
        <translation>Wie viele Aufträge gleichzeitig laufen, und welche nicht nebeneinander</translation>
    </message>
    <message>
        <source>This server has no host groups.</source>
        <translation>Dieser Server hat keine Hostgruppen.</translation>
    </message>
    <message>
        <source>Names for many nodes, to order jobs to</source>
        <translation>Namen für viele Knoten, an die Jobs gehen</translation>
    </message>
    <message>
        <source>This is for whole jobs: choose the job, not some of its rows.</source>
        <translation>Das gilt für ganze Aufträge: Wählen Sie den Auftrag, nicht einzelne Zeilen.</translation>
    </message>
    <message>
        <source>Send the rest in one &amp;piece…</source>
        <translation>Den Rest in einem &amp;Stück senden …</translation>
    </message>
    <message>
        <source>The job comes from the higher managing server %1. Operate on it there.</source>
        <extracomment>%1 is the name of a managing server.</extracomment>
        <translation>Der Auftrag kommt vom übergeordneten Verwaltungsserver %1. Bedienen Sie ihn dort.</translation>
    </message>
    <message>
        <source>Dele&amp;te…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>Repe&amp;tition…</source>
        <translation>Wiederholu&amp;ng …</translation>
    </message>
    <message>
        <source>New job li&amp;ke this one…</source>
        <translation>Neuer Auftrag &amp;wie dieser …</translation>
    </message>
    <message>
        <source>Select one job.</source>
        <translation>Wählen Sie einen Auftrag.</translation>
    </message>
    <message>
        <source>The job is not repeated. A repetition is ordered with a new job.</source>
        <translation>Der Auftrag wird nicht wiederholt. Eine Wiederholung wird mit einem neuen Auftrag angeordnet.</translation>
    </message>
    <message>
        <source>See, change or end the repetition of the job</source>
        <translation>Die Wiederholung des Auftrags ansehen, ändern oder beenden</translation>
    </message>
    <message>
        <source>The folder of the higher managing server is kept by this server: it cannot be renamed, moved or deleted.</source>
        <translation>Den Ordner des übergeordneten Verwaltungsservers führt dieser Server selbst: Er kann nicht umbenannt, verschoben oder gelöscht werden.</translation>
    </message>
    <message>
        <source>The job has no instruction yet: its ID groups have no member.</source>
        <translation>Der Job hat noch keine Anweisung: Seine ID-Gruppen haben kein Mitglied.</translation>
    </message>
</context>
<context>
    <name>signalbox::http::HttpClient</name>
    <message>
        <source>The name of the server in %1 cannot be resolved.</source>
        <translation>Der Servername in %1 kann nicht aufgelöst werden.</translation>
    </message>
    <message>
        <source>No connection to %1.</source>
        <translation>Keine Verbindung zu %1.</translation>
    </message>
    <message>
        <source>No secure connection to %1.</source>
        <translation>Keine sichere Verbindung zu %1.</translation>
    </message>
    <message>
        <source>The answer of %1 is not valid HTTP.</source>
        <translation>Die Antwort von %1 ist kein gültiges HTTP.</translation>
    </message>
    <message>
        <source>The answer of %1 was not wanted.</source>
        <translation>Die Antwort von %1 war nicht erwünscht.</translation>
    </message>
    <message>
        <source>The answer of %1 was cut off on this side.</source>
        <translation>Die Antwort von %1 wurde auf dieser Seite abgeschnitten.</translation>
    </message>
    <message>
        <source>The answer of %1 is too large.</source>
        <translation>Die Antwort von %1 ist zu groß.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>Die Verbindung zu %1 riss ab.</translation>
    </message>
    <message>
        <source>%1 has not answered in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>No connection to %1 in time.</source>
        <translation>Keine rechtzeitige Verbindung zu %1.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>Die Anfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The request contains characters that cannot be sent in a header or an address.</source>
        <translation>Die Anfrage enthält Zeichen, die in einem Header oder einer Adresse nicht gesendet werden können.</translation>
    </message>
</context>
<context>
    <name>signalbox::http::HttpServer</name>
    <message>
        <source>The server has been stopped.</source>
        <translation>Der Server wurde beendet.</translation>
    </message>
</context>
<context>
    <name>signalbox::http::ListenSocket</name>
    <message>
        <source>Cannot listen on %1, port %2.</source>
        <translation>Auf %1, Port %2, kann nicht gelauscht werden.</translation>
    </message>
    <message>
        <source>Port %2 on %1 is already in use by another program. Choose another port.</source>
        <translation>Port %2 auf %1 wird bereits von einem anderen Programm benutzt. Wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>Listening on %1, port %2, is not permitted. Choose a port above 1023.</source>
        <translation>Das Lauschen auf %1, Port %2, ist nicht erlaubt. Wählen Sie einen Port über 1023.</translation>
    </message>
    <message>
        <source>Cannot listen on %1, port %2: this machine does not have that address.</source>
        <translation>Auf %1, Port %2, kann nicht gelauscht werden: Dieser Rechner hat diese Adresse nicht.</translation>
    </message>
    <message>
        <source>%1 is not an address that can be listened on.</source>
        <translation>%1 ist keine Adresse, auf der gelauscht werden kann.</translation>
    </message>
    <message>
        <source>The socket path %1 is empty or longer than 107 bytes.</source>
        <translation>Der Socketpfad %1 ist leer oder länger als 107 Bytes.</translation>
    </message>
    <message>
        <source>%1 exists and is not a socket; it is left as it is.</source>
        <translation>%1 existiert und ist kein Socket; es bleibt unverändert.</translation>
    </message>
    <message>
        <source>Another program already answers on %1.</source>
        <translation>Auf %1 antwortet bereits ein anderes Programm.</translation>
    </message>
    <message>
        <source>Cannot create the socket %1.</source>
        <translation>Der Socket %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Cannot listen on the socket %1.</source>
        <translation>Am Socket %1 kann nicht gelauscht werden.</translation>
    </message>
</context>
<context>
    <name>signalbox::http::Tls</name>
    <message>
        <source>The certificate file %1 cannot be used.</source>
        <translation>Die Zertifikatsdatei %1 ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be used; it must be PEM and belong to the certificate.</source>
        <translation>Die Schlüsseldatei %1 ist nicht verwendbar; sie muss PEM sein und zum Zertifikat gehören.</translation>
    </message>
    <message>
        <source>The file of certificate authorities %1 cannot be used.</source>
        <translation>Die Datei %1 mit Zertifizierungsstellen ist nicht verwendbar.</translation>
    </message>
</context>
<context>
    <name>signalbox::http::Url</name>
    <message>
        <source>The socket path in %1 is longer than 107 bytes.</source>
        <translation>Der Socketpfad in %1 ist länger als 107 Bytes.</translation>
    </message>
    <message>
        <source>The address %1 contains a space or a character that must be encoded.</source>
        <translation>Die Adresse %1 enthält ein Leerzeichen oder ein Zeichen, das kodiert werden muss.</translation>
    </message>
    <message>
        <source>The address %1 does not begin with http://, https:// or unix:/.</source>
        <translation>Die Adresse %1 beginnt nicht mit http://, https:// oder unix:/.</translation>
    </message>
    <message>
        <source>A user name or password in an address is not supported (host %1).</source>
        <translation>Ein Benutzername oder Passwort in einer Adresse wird nicht unterstützt (Host %1).</translation>
    </message>
    <message>
        <source>The host name in the address %1 is not valid.</source>
        <translation>Der Hostname in der Adresse %1 ist ungültig.</translation>
    </message>
    <message>
        <source>The port in the address %1 is not a number from 1 to 65535.</source>
        <translation>Der Port in der Adresse %1 ist keine Zahl von 1 bis 65535.</translation>
    </message>
</context>
<context>
    <name>signalbox_setup</name>
    <message>
        <source>Package Setup</source>
        <translation>Paketinstallation</translation>
    </message>
    <message>
        <source>Shows the packages that wait at this client for you or for their time, to install, hold or reject them.
Exit codes: 0 closed, 1 failed, 2 wrong options.</source>
        <translation>Zeigt die Pakete, die an diesem Client auf Sie oder ihre Zeit warten, um sie zu installieren, zurückzustellen oder abzulehnen.
Rückgabewerte: 0 geschlossen, 1 fehlgeschlagen, 2 falsche Optionen.</translation>
    </message>
    <message>
        <source>The folder of the client, as signalbox-node has it.</source>
        <translation>Das Verzeichnis des Clients, wie signalbox-node es hat.</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>VERZEICHNIS</translation>
    </message>
    <message>
        <source>system, light or dark, instead of what was chosen last.</source>
        <translation>system, light oder dark, anstelle der letzten Wahl.</translation>
    </message>
    <message>
        <source>THEME</source>
        <translation>FARBSCHEMA</translation>
    </message>
    <message>
        <source>Language of the program, such as en, ja or de_DE, instead of the desktop&apos;s.</source>
        <translation>Sprache des Programms, etwa en, ja oder de_DE, anstelle der Sprache der Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>SPRACHE</translation>
    </message>
    <message>
        <source>End with 0 as soon as the window was painted once.</source>
        <translation>Mit 0 enden, sobald das Fenster einmal gezeichnet wurde.</translation>
    </message>
    <message>
        <source>“%1” is not an option. See --help.</source>
        <translation>„%1“ ist keine Option. Siehe --help.</translation>
    </message>
    <message>
        <source>--theme takes system, light or dark.</source>
        <translation>--theme lässt system, light oder dark zu.</translation>
    </message>
</context>
<context>
    <name>signalboxctl</name>
    <message>
        <source>“%1” is not a number of a job, an instruction, a node or a folder.</source>
        <translation>„%1“ ist keine Nummer eines Auftrags, einer Anweisung, eines Knotens oder eines Ordners.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>PARENT</source>
        <translation>ÜBERGEORDNET</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>ROLLE</translation>
    </message>
    <message>
        <source>UPPER</source>
        <translation>DARÜBER</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>SUSPENDED</source>
        <translation>ANGEHALTEN</translation>
    </message>
    <message>
        <source>LAST CONTACT</source>
        <translation>LETZTER KONTAKT</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>BYTES</source>
        <translation>BYTES</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>WORST</source>
        <translation>SCHLECHTESTER</translation>
    </message>
    <message>
        <source>FINISHED</source>
        <translation>FERTIG</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>FEHLER</translation>
    </message>
    <message>
        <source>REJECTED</source>
        <translation>ABGELEHNT</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>GESAMT</translation>
    </message>
    <message>
        <source>SCHEDULED</source>
        <translation>GEPLANT</translation>
    </message>
    <message>
        <source>LIMIT</source>
        <translation>FRIST</translation>
    </message>
    <message>
        <source>LAST REPORT</source>
        <translation>LETZTE MELDUNG</translation>
    </message>
    <message>
        <source>DESTINATION</source>
        <translation>ZIEL</translation>
    </message>
    <message>
        <source>PACKAGE</source>
        <translation>PAKET</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>DETAIL</source>
        <translation>DETAIL</translation>
    </message>
    <message>
        <source>ATTEMPT</source>
        <translation>VERSUCH</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>CODE</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>GRUND</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>NODE</source>
        <translation>KNOTEN</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>EREIGNIS</translation>
    </message>
    <message>
        <source>There is no node %1. See: signalboxctl nodes</source>
        <translation>Es gibt keinen Knoten %1. Siehe: signalboxctl nodes</translation>
    </message>
    <message>
        <source>--%1 takes a number.</source>
        <translation>--%1 verlangt eine Zahl.</translation>
    </message>
    <message>
        <source>--package takes the number of a package. See: signalboxctl packages</source>
        <translation>--package verlangt die Nummer eines Pakets. Siehe: signalboxctl packages</translation>
    </message>
    <message>
        <source>Name the job and the folder by their numbers; folder 0 is the top.</source>
        <translation>Nennen Sie den Auftrag und den Ordner mit ihren Nummern; Ordner 0 ist der oberste.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>the server: name, version, counts</source>
        <translation>der Server: Name, Version, Anzahlen</translation>
    </message>
    <message>
        <source>all jobs</source>
        <translation>alle Aufträge</translation>
    </message>
    <message>
        <source>one job, whole</source>
        <translation>ein Auftrag, vollständig</translation>
    </message>
    <message>
        <source>its counters; the exit code is the job&apos;s state</source>
        <translation>seine Zähler; der Rückgabewert ist der Zustand des Auftrags</translation>
    </message>
    <message>
        <source>until it has ended, or --timeout; the exit code is the job&apos;s state</source>
        <translation>bis zu seinem Ende oder --timeout; der Rückgabewert ist der Zustand des Auftrags</translation>
    </message>
    <message>
        <source>everything that happened to it</source>
        <translation>alles, was mit ihr geschah</translation>
    </message>
    <message>
        <source>suspend; all, or --destination, --instruction</source>
        <translation>anhalten; alles, oder --destination, --instruction</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>fortsetzen</translation>
    </message>
    <message>
        <source>cancel; each hop confirms</source>
        <translation>abbrechen; jede Station bestätigt</translation>
    </message>
    <message>
        <source>a new attempt of what failed or waits</source>
        <translation>ein neuer Versuch für Fehlgeschlagenes oder Wartendes</translation>
    </message>
    <message>
        <source>delete the job everywhere</source>
        <translation>den Auftrag überall löschen</translation>
    </message>
    <message>
        <source>end a cancellation that is not confirmed; --reason</source>
        <translation>einen unbestätigten Abbruch beenden; --reason</translation>
    </message>
    <message>
        <source>into another folder</source>
        <translation>in einen anderen Ordner</translation>
    </message>
    <message>
        <source>all its instructions as CSV; --out FILE</source>
        <translation>alle seine Anweisungen als CSV; --out DATEI</translation>
    </message>
    <message>
        <source>the job folders</source>
        <translation>die Auftragsordner</translation>
    </message>
    <message>
        <source>in --folder N, or at the top</source>
        <translation>in --folder N oder ganz oben</translation>
    </message>
    <message>
        <source>--name and --folder: rename and move it</source>
        <translation>--name und --folder: umbenennen und verschieben</translation>
    </message>
    <message>
        <source>with everything in it</source>
        <translation>mit allem darin</translation>
    </message>
    <message>
        <source>the packages</source>
        <translation>die Pakete</translation>
    </message>
    <message>
        <source>relays and clients</source>
        <translation>Relais und Clients</translation>
    </message>
    <message>
        <source>--role client|relay [--upper RELAY]; prints its token once</source>
        <translation>--role client|relay [--upper RELAIS]; gibt ihr Token einmal aus</translation>
    </message>
    <message>
        <source>forget a node</source>
        <translation>einen Knoten vergessen</translation>
    </message>
    <message>
        <source>suspend all file transfer through a relay</source>
        <translation>jede Dateiübertragung über ein Relais anhalten</translation>
    </message>
    <message>
        <source>resume it</source>
        <translation>sie fortsetzen</translation>
    </message>
    <message>
        <source>Name of what is made or changed.</source>
        <translation>Name dessen, was angelegt oder geändert wird.</translation>
    </message>
    <message>
        <source>Number of a folder.</source>
        <translation>Nummer eines Ordners.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Number of a package; may be given several times.</source>
        <translation>Nummer eines Pakets; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Name of a client; may be given several times.</source>
        <translation>Name eines Clients; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Number of an instruction; may be given several times.</source>
        <translation>Nummer einer Anweisung; mehrfach möglich.</translation>
    </message>
    <message>
        <source>KEYS</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>When the job is registered (ISO 8601).</source>
        <translation>Wann der Auftrag registriert wird (ISO 8601).</translation>
    </message>
    <message>
        <source>When it is executed (ISO 8601).</source>
        <translation>Wann er ausgeführt wird (ISO 8601).</translation>
    </message>
    <message>
        <source>at-once, system-start-up, system-shutdown, date-time, user-log-on, user-chooses.</source>
        <translation>at-once, system-start-up, system-shutdown, date-time, user-log-on, user-chooses.</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>For the timing date-time (ISO 8601).</source>
        <translation>Für den Zeitpunkt date-time (ISO 8601).</translation>
    </message>
    <message>
        <source>1 to 9, 9 first (5).</source>
        <translation>1 bis 9, 9 zuerst (5).</translation>
    </message>
    <message>
        <source>Split distribution: size of a part in KiB.</source>
        <translation>Geteilte Verteilung: Größe eines Teils in KiB.</translation>
    </message>
    <message>
        <source>Split distribution: wait between two parts.</source>
        <translation>Geteilte Verteilung: Wartezeit zwischen zwei Teilen.</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>MS</translation>
    </message>
    <message>
        <source>Version of a package.</source>
        <translation>Version eines Pakets.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Arguments for the installer.</source>
        <translation>Argumente für das Installationsprogramm.</translation>
    </message>
    <message>
        <source>Name of the relay above.</source>
        <translation>Name des Relais darüber.</translation>
    </message>
    <message>
        <source>RELAY</source>
        <translation>RELAIS</translation>
    </message>
    <message>
        <source>Where a start check goes.</source>
        <translation>Wohin eine Startprüfung geht.</translation>
    </message>
    <message>
        <source>HOST</source>
        <translation>HOST</translation>
    </message>
    <message>
        <source>Why; goes into the audit.</source>
        <translation>Grund; wird im Auditprotokoll festgehalten.</translation>
    </message>
    <message>
        <source>For wait.</source>
        <translation>Für wait.</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEKUNDEN</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Only the exit code.</source>
        <translation>Nur der Rückgabewert.</translation>
    </message>
    <message>
        <source>Works with a running Signalbox console or server.

Commands:
</source>
        <translation>Arbeitet mit einer laufenden Signalbox-Konsole oder einem laufenden Server.

Befehle:
</translation>
    </message>
    <message>
        <source>
Exit codes: 0 done, 1 failed, 2 wrong usage. Of state and wait: 0 all normal, 30 ended with errors, 31 executing,
32 executing with errors, 33 being deleted.</source>
        <translation>
Rückgabewerte: 0 erledigt, 1 fehlgeschlagen, 2 falsche Verwendung. Von state und wait: 0 alles normal, 30 mit Fehlern beendet,
31 in Ausführung, 32 in Ausführung mit Fehlern, 33 wird gelöscht.</translation>
    </message>
    <message>
        <source>Where: unix:PATH, http://HOST:PORT or https://HOST:PORT (the console of this user).</source>
        <translation>Wo: unix:PFAD, http://HOST:PORT oder https://HOST:PORT (die Konsole dieses Benutzers).</translation>
    </message>
    <message>
        <source>File with the operator token, for HTTP.</source>
        <translation>Datei mit dem Operator-Token, für HTTP.</translation>
    </message>
    <message>
        <source>Certificate of the authority to verify the server against (PEM).</source>
        <translation>Zertifikat der Zertifizierungsstelle, mit dem der Server geprüft wird (PEM).</translation>
    </message>
    <message>
        <source>table, json or csv.</source>
        <translation>table, json oder csv.</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>One of the commands above, with its arguments.</source>
        <translation>Einer der Befehle oben mit seinen Argumenten.</translation>
    </message>
    <message>
        <source>Name a command. See --help.</source>
        <translation>Nennen Sie einen Befehl. Siehe --help.</translation>
    </message>
    <message>
        <source>There is no command “%1”. See --help.</source>
        <translation>Es gibt keinen Befehl „%1“. Siehe --help.</translation>
    </message>
    <message>
        <source>Usage: signalboxctl %1 %2</source>
        <translation>Aufruf: signalboxctl %1 %2</translation>
    </message>
    <message>
        <source>--format takes table, json or csv.</source>
        <translation>--format lässt table, json oder csv zu.</translation>
    </message>
    <message>
        <source>%1 added as package %2.</source>
        <extracomment>%1 is a file, %2 the number of a package.</extracomment>
        <translation>%1 als Paket %2 hinzugefügt.</translation>
    </message>
    <message>
        <source>Node “%1” added with the number %2.
Its token, told only this once: %3</source>
        <extracomment>%1 is the name of a node, %2 its number, %3 a secret.</extracomment>
        <translation>Knoten „%1“ mit der Nummer %2 hinzugefügt.
Sein Token, das nur dieses eine Mal genannt wird: %3</translation>
    </message>
    <message>
        <source>Node %1 removed.</source>
        <extracomment>%1 is a node, by name or number.</extracomment>
        <translation>Knoten %1 entfernt.</translation>
    </message>
    <message>
        <source>File transfer through %1 is suspended.</source>
        <extracomment>%1 is a relay, by name or number.</extracomment>
        <translation>Die Dateiübertragung über %1 ist angehalten.</translation>
    </message>
    <message>
        <source>File transfer through %1 is resumed.</source>
        <translation>Die Dateiübertragung über %1 ist fortgesetzt.</translation>
    </message>
    <message>
        <source>Job %1 created.</source>
        <extracomment>%1 is the number of a job.</extracomment>
        <translation>Auftrag %1 angelegt.</translation>
    </message>
    <message>
        <source>%1 job %2</source>
        <comment>operation and number</comment>
        <extracomment>%1 is an operation (&quot;Suspend&quot;), %2 the number of a job.</extracomment>
        <translation>%1, Auftrag %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: done for %Ln instruction(s).</source>
        <extracomment>%1 says what was asked for (&quot;Suspend, job 3&quot;), %n counts what it acted on.</extracomment>
        <translation>
            <numerusform>%1: für %Ln Anweisung erledigt.</numerusform>
            <numerusform>%1: für %Ln Anweisungen erledigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Refused for %Ln: %2</source>
        <extracomment>%1 is a whole sentence with what was done, %2 one with the commonest reason of the refusals.</extracomment>
        <translation>
            <numerusform>%1 Für %Ln abgelehnt: %2</numerusform>
            <numerusform>%1 Für %Ln abgelehnt: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Job %1 moved to folder %2.</source>
        <extracomment>%1 is the number of a job, %2 that of a folder.</extracomment>
        <translation>Auftrag %1 in den Ordner %2 verschoben.</translation>
    </message>
    <message>
        <source>Folder “%1” created with the number %2.</source>
        <extracomment>%1 is the name of a folder, %2 its number.</extracomment>
        <translation>Ordner „%1“ mit der Nummer %2 angelegt.</translation>
    </message>
    <message>
        <source>Folder %1 changed.</source>
        <extracomment>%1 is the number of a folder.</extracomment>
        <translation>Ordner %1 geändert.</translation>
    </message>
    <message>
        <source>Folder %1 deleted with everything in it.</source>
        <extracomment>%1 is the number of a folder.</extracomment>
        <translation>Ordner %1 mit allem darin gelöscht.</translation>
    </message>
    <message>
        <source>when it will probably have ended; --stop NODE, --seconds: what if</source>
        <translation>wann er wahrscheinlich beendet ist; --stop KNOTEN, --seconds: was wäre, wenn</translation>
    </message>
    <message>
        <source>Forecast: what if this node of the job&apos;s routes stopped now?</source>
        <translation>Vorhersage: Was wäre, wenn dieser Knoten auf den Wegen des Auftrags jetzt anhielte?</translation>
    </message>
    <message>
        <source>For so long; 0 is for good (0).</source>
        <translation>So lange; 0 heißt für immer (0).</translation>
    </message>
    <message>
        <source>The standard output cannot be written: %1.</source>
        <extracomment>%1 is the system&apos;s words for the reason.</extracomment>
        <translation>Die Standardausgabe kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Retention policy set.</source>
        <translation>Aufbewahrungsregel gesetzt.</translation>
    </message>
    <message>
        <source>Name jobs by their numbers, or give --all.</source>
        <translation>Nennen Sie Aufträge mit ihren Nummern oder geben Sie --all an.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) will be archived.</source>
        <translation>
            <numerusform>%Ln Auftrag wird archiviert.</numerusform>
            <numerusform>%Ln Aufträge werden archiviert.</numerusform>
        </translation>
    </message>
    <message>
        <source>ARCHIVED</source>
        <translation>ARCHIVIERT</translation>
    </message>
    <message>
        <source>REMOVED</source>
        <translation>ENTFERNT</translation>
    </message>
    <message>
        <source>ENTRIES</source>
        <translation>EINTRÄGE</translation>
    </message>
    <message>
        <source>LATE REPORTS</source>
        <translation>SPÄTE MELDUNGEN</translation>
    </message>
    <message>
        <source>put the detail of ended jobs into files; --all: of all that ended</source>
        <translation>Einzelheiten beendeter Aufträge in Dateien ablegen; --all: aller beendeten</translation>
    </message>
    <message>
        <source>the archived jobs and their files</source>
        <translation>die archivierten Aufträge und ihre Dateien</translation>
    </message>
    <message>
        <source>how long detail and archives are kept</source>
        <translation>wie lange Einzelheiten und Archive aufbewahrt werden</translation>
    </message>
    <message>
        <source>Days after its end that a job is archived; 0 is never.</source>
        <translation>Tage nach dem Ende, nach denen ein Auftrag archiviert wird; 0 ist nie.</translation>
    </message>
    <message>
        <source>DAYS</source>
        <translation>TAGE</translation>
    </message>
    <message>
        <source>Days after which an archive is removed; 0 is never.</source>
        <translation>Tage, nach denen ein Archiv entfernt wird; 0 ist nie.</translation>
    </message>
    <message>
        <source>a recorded workload on this fleet; --speed, --limit, --node</source>
        <translation>eine aufgezeichnete Last auf dieser Flotte; --speed, --limit, --node</translation>
    </message>
    <message>
        <source>Replay: how many times as fast as recorded (1).</source>
        <translation>Nachspielen: wievielmal so schnell wie aufgezeichnet (1).</translation>
    </message>
    <message>
        <source>FACTOR</source>
        <translation>FAKTOR</translation>
    </message>
    <message>
        <source>--speed takes a number from %1 to %2: how many times as fast as recorded.</source>
        <translation>--speed nimmt eine Zahl von %1 bis %2: wievielmal so schnell wie aufgezeichnet.</translation>
    </message>
    <message>
        <source>--limit takes the number of jobs to replay, from 1 to %L1.</source>
        <translation>--limit nimmt die Zahl der Aufträge, die nachgespielt werden, von 1 bis %L1.</translation>
    </message>
    <message>
        <source>There is no client %1. See: signalboxctl nodes</source>
        <translation>Es gibt keinen Client %1. Siehe: signalboxctl nodes</translation>
    </message>
    <message>
        <source>This server has no clients that the jobs could go to.</source>
        <translation>Dieser Server hat keine Clients, an die die Aufträge gehen könnten.</translation>
    </message>
    <message>
        <source>%L1 of %L2 jobs ordered</source>
        <translation>%L1 von %L2 Aufträgen erteilt</translation>
    </message>
    <message>
        <source>%1; waiting: %2</source>
        <extracomment>%1 says how many jobs were ordered, %2 why the next cannot be.</extracomment>
        <translation>%1; wartet: %2</translation>
    </message>
    <message>
        <source>%1; the next in %L2 s</source>
        <extracomment>%1 says how many jobs were ordered, %L2 is a number of seconds.</extracomment>
        <translation>%1; der nächste in %L2 s</translation>
    </message>
    <message>
        <source>The program of the replay cannot be written to %1.</source>
        <translation>Das Programm zum Nachspielen kann nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>NO.</source>
        <comment>of a record</comment>
        <translation>NR.</translation>
    </message>
    <message>
        <source>OPERATOR</source>
        <translation>BEDIENER</translation>
    </message>
    <message>
        <source>FROM</source>
        <comment>where a command came from</comment>
        <translation>VON</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>JOB</source>
        <translation>AUFTRAG</translation>
    </message>
    <message>
        <source>DESTINATIONS</source>
        <translation>ZIELE</translation>
    </message>
    <message>
        <source>REFUSED</source>
        <translation>ABGELEHNT</translation>
    </message>
    <message>
        <source>RESULT</source>
        <translation>ERGEBNIS</translation>
    </message>
    <message>
        <source>--expect takes what verify told earlier: the number of a record, a colon, and its seal or an even number of its first digits, at least %1.</source>
        <translation>--expect nimmt, was verify früher gesagt hat: die Nummer eines Eintrags, einen Doppelpunkt und sein Siegel oder eine gerade Zahl von dessen ersten Ziffern, mindestens %1.</translation>
    </message>
    <message numerus="yes">
        <source>The audit of %Ln record(s) was tampered with.</source>
        <translation>
            <numerusform>Das Auditprotokoll aus %Ln Eintrag wurde verändert.</numerusform>
            <numerusform>Das Auditprotokoll aus %Ln Einträgen wurde verändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no records yet.</source>
        <translation>Es gibt noch keine Einträge.</translation>
    </message>
    <message numerus="yes">
        <source>The chain of %Ln record(s) is whole. The newest: %1:%2</source>
        <translation>
            <numerusform>Die Kette aus %Ln Eintrag ist heil. Der neueste: %1:%2</numerusform>
            <numerusform>Die Kette aus %Ln Einträgen ist heil. Der neueste: %1:%2</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be done with the audit: it can be listed, exported and verified (list, export, verify).</source>
        <translation>„%1“ geht mit dem Auditprotokoll nicht: Es kann aufgelistet, exportiert und geprüft werden (list, export, verify).</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Die Datei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The file %1 is too long for a message: at most %2 characters are allowed.</source>
        <translation>Die Datei %1 ist zu lang für eine Nachricht: Höchstens %2 Zeichen sind erlaubt.</translation>
    </message>
    <message>
        <source>The file %1 is no text in UTF-8.</source>
        <translation>Die Datei %1 ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>Give either --text or --text-file, not both.</source>
        <translation>Geben Sie entweder --text oder --text-file an, nicht beides.</translation>
    </message>
    <message>
        <source>--%1 goes with --type report-message.</source>
        <translation>--%1 gehört zu --type report-message.</translation>
    </message>
    <message>
        <source>what a job of another type than Install package orders</source>
        <translation>was ein Auftrag vorgibt, der kein Paket installiert</translation>
    </message>
    <message>
        <source>what operators did: list, export (--out), verify (--expect); --database: of a file</source>
        <translation>was Bediener taten: list, export (--out), verify (--expect); --database: aus einer Datei</translation>
    </message>
    <message>
        <source>Report message: file with its text, UTF-8; - is standard input.</source>
        <translation>Nachricht zustellen: Datei mit ihrem Text, UTF-8; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Report message: low, normal or critical (normal).</source>
        <translation>Nachricht zustellen: low, normal oder critical (normal).</translation>
    </message>
    <message>
        <source>Audit: read this database instead of asking a server.</source>
        <translation>Audit: diese Datenbank lesen, statt einen Server zu fragen.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Audit verify: a record and its seal, as noted earlier.</source>
        <translation>Audit verify: ein Eintrag und sein Siegel, wie früher notiert.</translation>
    </message>
    <message>
        <source>NUMBER:SEAL</source>
        <translation>NUMMER:SIEGEL</translation>
    </message>
    <message>
        <source>NO.</source>
        <comment>of a message</comment>
        <translation>NR.</translation>
    </message>
    <message>
        <source>SEVERITY</source>
        <translation>SCHWEREGRAD</translation>
    </message>
    <message>
        <source>MESSAGE</source>
        <translation>NACHRICHT</translation>
    </message>
    <message>
        <source>--follow goes with neither --out nor --to.</source>
        <translation>--follow geht weder mit --out noch mit --to zusammen.</translation>
    </message>
    <message>
        <source>--limit takes a whole number from 0 on; 0 is all.</source>
        <translation>--limit nimmt eine ganze Zahl ab 0; 0 ist alle.</translation>
    </message>
    <message>
        <source>EXPLANATION</source>
        <translation>ERKLÄRUNG</translation>
    </message>
    <message>
        <source>WHAT TO DO</source>
        <translation>WAS ZU TUN IST</translation>
    </message>
    <message>
        <source>Give --archive-after, --remove-after or --keep-messages with a number of days.</source>
        <translation>Geben Sie --archive-after, --remove-after oder --keep-messages mit einer Zahl von Tagen an.</translation>
    </message>
    <message>
        <source>--archive-after, --remove-after, --keep-messages: DAYS; 0 is never</source>
        <translation>--archive-after, --remove-after, --keep-messages: TAGE; 0 ist nie</translation>
    </message>
    <message>
        <source>jobs, processes and sessions; --completed, --kind, --job N, --parent N</source>
        <translation>Aufträge, Prozesse und Sitzungen; --completed, --kind, --job N, --parent N</translation>
    </message>
    <message>
        <source>stop its transfers until it is resumed</source>
        <translation>seine Übertragungen anhalten, bis er fortgesetzt wird</translation>
    </message>
    <message>
        <source>end it for good</source>
        <translation>ihn endgültig beenden</translation>
    </message>
    <message>
        <source>stop work of the server; of a job&apos;s transfers it interrupts the job</source>
        <translation>Arbeit des Servers stoppen; bei Übertragungen wird der Auftrag unterbrochen</translation>
    </message>
    <message>
        <source>end a connection</source>
        <translation>eine Verbindung beenden</translation>
    </message>
    <message>
        <source>list, set or remove: when jobs run; --folder N or --type KEY, --days, --from, --to</source>
        <translation>list, set oder remove: wann Aufträge laufen; --folder N oder --type KEY, --days, --from, --to</translation>
    </message>
    <message>
        <source>who may sign in: list, add, change, revoke, renew; --role, --expires, --token-out</source>
        <translation>wer sich anmelden darf: list, add, change, revoke, renew; --role, --expires, --token-out</translation>
    </message>
    <message>
        <source>the activity log; --search, --from, --to, --severity, --job, --limit, --out, --follow</source>
        <translation>das Aktivitätsprotokoll; --search, --from, --to, --severity, --job, --limit, --out, --follow</translation>
    </message>
    <message>
        <source>what each message of the activity log means</source>
        <translation>was jede Nachricht des Aktivitätsprotokolls bedeutet</translation>
    </message>
    <message>
        <source>Execution time limit (ISO 8601). Replay, activity: at most so many.</source>
        <translation>Ausführungsfrist (ISO 8601). Replay, Activity: höchstens so viele.</translation>
    </message>
    <message>
        <source>Of a node: client or relay. Of an operator: system-administrator, distribution, asset, collection, monitoring or browse-only.</source>
        <translation>Eines Knotens: client oder relay. Eines Bedieners: system-administrator, distribution, asset, collection, monitoring oder browse-only.</translation>
    </message>
    <message>
        <source>Operators: when the token expires (ISO 8601), in how many days (90d), or never.</source>
        <translation>Bediener: wann das Token abläuft (ISO 8601), in wie vielen Tagen (90d), oder never.</translation>
    </message>
    <message>
        <source>Operators: new file for the token, which only you may read, instead of showing it.</source>
        <translation>Bediener: neue Datei für das Token, die nur Sie lesen dürfen, statt es anzuzeigen.</translation>
    </message>
    <message>
        <source>Days that messages stay in the activity log; 0 is for ever.</source>
        <translation>Tage, die Nachrichten im Aktivitätsprotokoll bleiben; 0 ist für immer.</translation>
    </message>
    <message>
        <source>Activity: information, warning, error, separated by commas.</source>
        <translation>Activity: information, warning, error, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Activity: go on with what comes, until it is ended.</source>
        <translation>Activity: mit dem weitermachen, was kommt, bis es beendet wird.</translation>
    </message>
    <message>
        <source>Tasks: those that have not ended (so without it).</source>
        <translation>Aufgaben: die nicht beendet sind (so auch ohne).</translation>
    </message>
    <message>
        <source>Tasks: those that have ended.</source>
        <translation>Aufgaben: die beendet sind.</translation>
    </message>
    <message>
        <source>Tasks: only this process and those it started.</source>
        <translation>Aufgaben: nur dieser Prozess und die er gestartet hat.</translation>
    </message>
    <message>
        <source>--token-out: there is a file %1 already. Give the name of a new one.</source>
        <translation>--token-out: Die Datei %1 gibt es schon. Geben Sie den Namen einer neuen an.</translation>
    </message>
    <message>
        <source>--expires takes a time such as 2027-03-31T18:00:00Z, a number of days such as 90d, or never.</source>
        <translation>--expires nimmt eine Zeit wie 2027-03-31T18:00:00Z, eine Anzahl Tage wie 90d, oder never.</translation>
    </message>
    <message>
        <source>A new token does not change the role: use “operators change”.</source>
        <translation>Ein neues Token ändert die Rolle nicht: Nehmen Sie „operators change“.</translation>
    </message>
    <message>
        <source>--role does not know “%1”. There are: %2.</source>
        <translation>--role kennt „%1“ nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>There is no operator “%1”. See “operators list”.</source>
        <translation>Den Bediener „%1“ gibt es nicht. Siehe „operators list“.</translation>
    </message>
    <message>
        <source>TOKEN</source>
        <comment>valid, expired or revoked</comment>
        <translation>TOKEN</translation>
    </message>
    <message>
        <source>EXPIRES</source>
        <translation>LÄUFT AB</translation>
    </message>
    <message>
        <source>LAST USED</source>
        <translation>ZULETZT BENUTZT</translation>
    </message>
    <message>
        <source>ADDED</source>
        <translation>HINZUGEFÜGT</translation>
    </message>
    <message>
        <source>REVOKED</source>
        <translation>WIDERRUFEN</translation>
    </message>
    <message>
        <source>%1 But the answer with the token got lost. Renew the token to get one.</source>
        <translation>%1 Aber die Antwort mit dem Token ging verloren. Erneuern Sie das Token, um eines zu bekommen.</translation>
    </message>
    <message>
        <source>The token is in %1.</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>Das Token steht in %1.</translation>
    </message>
    <message>
        <source>The token, told only this once: %1</source>
        <extracomment>%1 is a secret.</extracomment>
        <translation>Das Token, das nur dieses eine Mal genannt wird: %1</translation>
    </message>
    <message>
        <source>Give --role: what the operator may do.</source>
        <translation>Geben Sie --role an: was der Bediener darf.</translation>
    </message>
    <message>
        <source>Operator “%1” added.</source>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>Bediener „%1“ hinzugefügt.</translation>
    </message>
    <message>
        <source>Operator “%1” has a new token; the one before is no good any more.</source>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>Bediener „%1“ hat ein neues Token; das bisherige gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Give --role, --expires or both: what is to be changed.</source>
        <translation>Geben Sie --role, --expires oder beides an: was zu ändern ist.</translation>
    </message>
    <message>
        <source>Operator “%1” changed.</source>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>Bediener „%1“ geändert.</translation>
    </message>
    <message>
        <source>Operator “%1” revoked.</source>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>Bediener „%1“ widerrufen.</translation>
    </message>
    <message>
        <source>“operators list” takes no name.</source>
        <translation>„operators list“ nimmt keinen Namen.</translation>
    </message>
    <message>
        <source>Name the operator: signalboxctl operators %1 NAME</source>
        <translation>Nennen Sie den Bediener: signalboxctl operators %1 NAME</translation>
    </message>
    <message>
        <source>“%1” cannot be done with operators: they can be listed, added, changed, revoked and given new tokens (list, add, change, revoke, renew).</source>
        <translation>„%1“ geht mit Bedienern nicht: Sie lassen sich auflisten, hinzufügen, ändern, widerrufen und mit neuen Token versehen (list, add, change, revoke, renew).</translation>
    </message>
    <message>
        <source>“%1” is not a number of a task. See: signalboxctl tasks</source>
        <translation>„%1“ ist keine Nummer einer Aufgabe. Siehe: signalboxctl tasks</translation>
    </message>
    <message>
        <source>Give either --active or --completed, not both.</source>
        <translation>Geben Sie entweder --active oder --completed an, nicht beides.</translation>
    </message>
    <message>
        <source>--kind takes session, process or job.</source>
        <translation>--kind nimmt session, process oder job.</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TYP</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>BESCHREIBUNG</translation>
    </message>
    <message>
        <source>START</source>
        <translation>START</translation>
    </message>
    <message>
        <source>END</source>
        <translation>ENDE</translation>
    </message>
    <message numerus="yes">
        <source>Successful %1, warning %2, failed %3; %Ln session(s) not listed</source>
        <extracomment>Counts of tasks that have ended; %n sessions ended well.</extracomment>
        <translation>
            <numerusform>Erfolgreich %1, Warnung %2, fehlgeschlagen %3; %Ln Sitzung nicht aufgeführt</numerusform>
            <numerusform>Erfolgreich %1, Warnung %2, fehlgeschlagen %3; %Ln Sitzungen nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more task(s) not listed</source>
        <translation>
            <numerusform>%Ln weitere Aufgabe nicht aufgeführt</numerusform>
            <numerusform>%Ln weitere Aufgaben nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Job %1 is being interrupted. It stays so until it is resumed.</source>
        <extracomment>%1 is the number of a job.</extracomment>
        <translation>Auftrag %1 wird unterbrochen. Er bleibt es, bis er fortgesetzt wird.</translation>
    </message>
    <message>
        <source>Job %1 is resumed; it goes on when its processing window is open.</source>
        <extracomment>%1 is the number of a job.</extracomment>
        <translation>Auftrag %1 ist fortgesetzt; er läuft weiter, wenn sein Zeitfenster offen ist.</translation>
    </message>
    <message>
        <source>Job %1 is being terminated; each node confirms that.</source>
        <extracomment>%1 is the number of a job.</extracomment>
        <translation>Auftrag %1 wird beendet; jeder Knoten bestätigt das.</translation>
    </message>
    <message>
        <source>Process %1 is cancelled.</source>
        <translation>Prozess %1 wird abgebrochen.</translation>
    </message>
    <message>
        <source>Session %1 ends when it reaches a wait state.</source>
        <translation>Sitzung %1 endet, wenn sie einen Wartezustand erreicht.</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>FROM</source>
        <comment>time of day</comment>
        <translation>VON</translation>
    </message>
    <message>
        <source>TO</source>
        <comment>time of day</comment>
        <translation>BIS</translation>
    </message>
    <message>
        <source>Processing window %1 removed.</source>
        <translation>Zeitfenster %1 entfernt.</translation>
    </message>
    <message>
        <source>Give processing-window list, processing-window set [WINDOW] or processing-window remove WINDOW.</source>
        <translation>Geben Sie processing-window list, processing-window set [WINDOW] oder processing-window remove WINDOW an.</translation>
    </message>
    <message>
        <source>Processing window %1 set.</source>
        <translation>Zeitfenster %1 gesetzt.</translation>
    </message>
    <message>
        <source>Activity: not after (ISO 8601); processing window: when it closes, not after --from: on the next day.</source>
        <translation>Aktivität: nicht später (ISO 8601); Zeitfenster: wann es schließt; nicht nach --from: am nächsten Tag.</translation>
    </message>
    <message>
        <source>%1 It is asked again until it answers.</source>
        <extracomment>While following the activity log. %1 is a sentence that says what is wrong.</extracomment>
        <translation>%1 Es wird weiter gefragt, bis eine Antwort kommt.</translation>
    </message>
    <message>
        <source>The file %1 must hold one JSON object.</source>
        <translation>Die Datei %1 muss ein JSON-Objekt enthalten.</translation>
    </message>
    <message>
        <source>The file %1 is no JSON: at byte %2: %3.</source>
        <extracomment>%1 is a file, %2 a position in it, %3 technical words.</extracomment>
        <translation>Die Datei %1 ist kein JSON: bei Byte %2: %3.</translation>
    </message>
    <message>
        <source>--order-file goes with another --type than install-package.</source>
        <translation>--order-file gehört zu einem anderen --type als install-package.</translation>
    </message>
    <message>
        <source>one command to several jobs: suspend, delete, interrupt-job, move-job ...</source>
        <translation>ein Befehl an mehrere Aufträge: suspend, delete, interrupt-job, move-job ...</translation>
    </message>
    <message>
        <source>what a restart or a takeover cut off: list (--status), run-again (--all), dismiss</source>
        <translation>was ein Neustart oder eine Übernahme abgeschnitten hat: list (--status), run-again (--all), dismiss</translation>
    </message>
    <message>
        <source>what nodes told about themselves; --kind, --search, --history</source>
        <translation>was Knoten über sich gemeldet haben; --kind, --search, --history</translation>
    </message>
    <message>
        <source>judge security levels; --all, --file, --skip-unchanged</source>
        <translation>Sicherheitsstufen bewerten; --all, --file, --skip-unchanged</translation>
    </message>
    <message>
        <source>take security actions, as the policy says or --action; --all, --file, --title, --text</source>
        <translation>Sicherheitsaktionen ausführen, nach Richtlinie oder --action; --all, --file, --title, --text</translation>
    </message>
    <message>
        <source>security levels: levels (--level), show CLIENT, history (--csv)</source>
        <translation>Sicherheitsstufen: levels (--level), show CLIENT, history (--csv)</translation>
    </message>
    <message>
        <source>policies: list, example, show POLICY, set FILE (--position), delete POLICY</source>
        <translation>Richtlinien: list, example, show POLICY, set FILE (--position), delete POLICY</translation>
    </message>
    <message>
        <source>make a package of a file; --name --package-version --kind --arguments --status-file</source>
        <translation>aus einer Datei ein Paket machen; --name --package-version --kind --arguments --status-file</translation>
    </message>
    <message>
        <source>Type of a new job: install-package (so without it), report-message, get-system-information and others: see the manual page.</source>
        <translation>Typ eines neuen Auftrags: install-package (so ohne Angabe), report-message, get-system-information und andere: siehe Handbuchseite.</translation>
    </message>
    <message>
        <source>Report message, act: its title, one line.</source>
        <translation>Nachricht, act: ihr Titel, eine Zeile.</translation>
    </message>
    <message>
        <source>What a job of another type orders, as a JSON object; - is standard input.</source>
        <translation>Was ein Auftrag anderen Typs anordnet, als JSON-Objekt; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Inventory: what changed in that of a node, newest first.</source>
        <translation>Inventar: was sich an dem eines Knotens geändert hat, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>Only these statuses, separated by commas: error, executing, ... Unfinished: unfinished, running, ended or all.</source>
        <translation>Nur diese Status, durch Kommas getrennt: error, executing, ... unfinished: unfinished, running, ended oder all.</translation>
    </message>
    <message>
        <source>debian-package, archive, program, software-update; of tasks: session, process, job; of inventories: system, software, user-inventory, registry, configuration, monitoring.</source>
        <translation>debian-package, archive, program, software-update; bei Vorgängen: session, process, job; bei Inventaren: system, software, user-inventory, registry, configuration, monitoring.</translation>
    </message>
    <message>
        <source>The status MIF that the installer leaves: a name in its working folder, or an absolute path.</source>
        <translation>Das Status-MIF, das das Installationsprogramm hinterlässt: ein Name in seinem Arbeitsordner oder ein absoluter Pfad.</translation>
    </message>
    <message>
        <source>Archive: all jobs that have ended. Unfinished: all that can be run again. Judge and act: all clients.</source>
        <translation>Archivieren: alle beendeten Jobs. Unfinished: alle, die wiederholt werden können. Judge und act: alle Clients.</translation>
    </message>
    <message>
        <source>Judge: leave out clients whose inventory and policy are as they were.</source>
        <translation>Judge: Clients auslassen, deren Inventar und Richtlinie unverändert sind.</translation>
    </message>
    <message>
        <source>Act: message, permit, refuse, mail or command, instead of what the policy says.</source>
        <translation>Act: message, permit, refuse, mail oder command statt dessen, was die Richtlinie sagt.</translation>
    </message>
    <message>
        <source>Judgement levels: danger, warning, caution, unknown, safe, not-applicable or not-judged.</source>
        <translation>Judgement levels: danger, warning, caution, unknown, safe, not-applicable oder not-judged.</translation>
    </message>
    <message>
        <source>Judgement history: the same as --format csv.</source>
        <translation>Judgement history: dasselbe wie --format csv.</translation>
    </message>
    <message>
        <source>Judgement policy: of several that are about a client, the lowest counts.</source>
        <translation>Bewertungsrichtlinie: Von mehreren für einen Client gilt die kleinste.</translation>
    </message>
    <message>
        <source>Inventory: words. Activity: words, &quot;phrases&quot;, beginnings*, -exclusions, job:12, node:NAME, operator:NAME, severity:error, id:SBX2010E.</source>
        <translation>Inventar: Wörter. Aktivität: Wörter, &quot;Wortfolgen&quot;, Anfänge*, -Ausschlüsse, job:12, node:NAME, operator:NAME, severity:error, id:SBX2010E.</translation>
    </message>
    <message>
        <source>--kind takes one of: %1.</source>
        <extracomment>%1 is a list of words.</extracomment>
        <translation>--kind nimmt eines von: %1.</translation>
    </message>
    <message>
        <source>--history is of one node: give its name.</source>
        <translation>--history gilt für einen Knoten: Geben Sie seinen Namen an.</translation>
    </message>
    <message>
        <source>COLLECTED</source>
        <translation>ERHOBEN</translation>
    </message>
    <message>
        <source>ADDITION</source>
        <translation>ZUSATZ</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>VORHER</translation>
    </message>
    <message>
        <source>AFTER</source>
        <translation>NACHHER</translation>
    </message>
    <message>
        <source>COLLECTED BEFORE</source>
        <translation>ZUVOR ERHOBEN</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>WERT</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2 KiB.</source>
        <translation>Die Datei %1 ist größer als %2 KiB.</translation>
    </message>
    <message>
        <source>The file %1 names no client: write one name in each line.</source>
        <translation>Die Datei %1 nennt keinen Client: Schreiben Sie in jede Zeile einen Namen.</translation>
    </message>
    <message>
        <source>Give either clients or --all, not both.</source>
        <translation>Geben Sie entweder Clients oder --all an, nicht beides.</translation>
    </message>
    <message>
        <source>Name clients, or give --file or --all.</source>
        <translation>Nennen Sie Clients, oder geben Sie --file oder --all an.</translation>
    </message>
    <message numerus="yes">
        <source>Operation %1 was begun on %n client(s).</source>
        <translation>
            <numerusform>Operation %1 wurde auf %n Client begonnen.</numerusform>
            <numerusform>Operation %1 wurde auf %n Clients begonnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no client “%1”. See “judgement levels”.</source>
        <translation>Es gibt keinen Client „%1“. Siehe „judgement levels“.</translation>
    </message>
    <message>
        <source>--level does not know “%1”. There are: %2.</source>
        <translation>--level kennt „%1“ nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>CLIENT</source>
        <translation>CLIENT</translation>
    </message>
    <message>
        <source>LEVEL</source>
        <translation>STUFE</translation>
    </message>
    <message>
        <source>POLICY</source>
        <translation>RICHTLINIE</translation>
    </message>
    <message>
        <source>JUDGED</source>
        <translation>BEWERTET</translation>
    </message>
    <message>
        <source>SINCE</source>
        <translation>SEIT</translation>
    </message>
    <message>
        <source>TRIGGER</source>
        <translation>AUSLÖSER</translation>
    </message>
    <message>
        <source>NETWORK</source>
        <translation>NETZWERK</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <extracomment>%1 is the name of a client, %2 a security level, %3 the name of a policy.</extracomment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>BY</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>There is no judgement policy “%1”. See “judgement-policy list”.</source>
        <translation>Es gibt keine Bewertungsrichtlinie „%1“. Siehe „judgement-policy list“.</translation>
    </message>
    <message>
        <source>POSITION</source>
        <translation>POSITION</translation>
    </message>
    <message>
        <source>REVISION</source>
        <translation>REVISION</translation>
    </message>
    <message>
        <source>CHANGED</source>
        <translation>GEÄNDERT</translation>
    </message>
    <message>
        <source>--position takes a number from 0 on.</source>
        <translation>--position nimmt eine Zahl ab 0.</translation>
    </message>
    <message>
        <source>Judgement policy “%1” changed.</source>
        <extracomment>%1 is the name of a policy.</extracomment>
        <translation>Bewertungsrichtlinie „%1“ geändert.</translation>
    </message>
    <message>
        <source>Judgement policy “%1” added.</source>
        <translation>Bewertungsrichtlinie „%1“ angelegt.</translation>
    </message>
    <message>
        <source>Judgement policy “%1” deleted.</source>
        <extracomment>%1 is the name of a policy.</extracomment>
        <translation>Bewertungsrichtlinie „%1“ gelöscht.</translation>
    </message>
    <message>
        <source>--action takes message, permit, refuse, mail or command.</source>
        <translation>--action nimmt message, permit, refuse, mail oder command.</translation>
    </message>
    <message>
        <source>Give levels, show CLIENT or history [CLIENT].</source>
        <translation>Geben Sie levels, show CLIENT oder history [CLIENT] an.</translation>
    </message>
    <message>
        <source>Give list, example, show POLICY, set FILE or delete POLICY.</source>
        <translation>Geben Sie list, example, show POLICY, set FILE oder delete POLICY an.</translation>
    </message>
    <message>
        <source>“%1” is not a number from 1 on.</source>
        <translation>„%1“ ist keine Nummer ab 1.</translation>
    </message>
    <message>
        <source>--status takes %1 here.</source>
        <translation>--status nimmt hier %1.</translation>
    </message>
    <message>
        <source>No operation is unfinished.</source>
        <translation>Kein Vorgang ist unvollendet.</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Es gibt keinen.</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>GETAN</translation>
    </message>
    <message>
        <source>CUT OFF</source>
        <translation>ABGESCHNITTEN</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) run again.</source>
        <translation>
            <numerusform>%Ln Vorgang läuft wieder.</numerusform>
            <numerusform>%Ln Vorgänge laufen wieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Operation %1 is dismissed.</source>
        <extracomment>%1 is the number of an operation.</extracomment>
        <translation>Vorgang %1 ist verworfen.</translation>
    </message>
    <message>
        <source>Operation %1 runs again.</source>
        <translation>Vorgang %1 läuft wieder.</translation>
    </message>
    <message>
        <source>Give unfinished list, unfinished run-again ID, unfinished run-again --all or unfinished dismiss ID.</source>
        <translation>Geben Sie unfinished list, unfinished run-again ID, unfinished run-again --all oder unfinished dismiss ID an.</translation>
    </message>
    <message>
        <source>“%1” cannot be done to several jobs. There are: %2.</source>
        <translation>„%1“ geht nicht mit mehreren Aufträgen. Es gibt: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Operation %1 has begun, on %Ln job(s).</source>
        <extracomment>%1 is the number of an operation of the journal.</extracomment>
        <translation>
            <numerusform>Vorgang %1 hat begonnen, für %Ln Auftrag.</numerusform>
            <numerusform>Vorgang %1 hat begonnen, für %Ln Aufträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>job definitions: list (--removed), show, save FILE, from-job JOB, order, versions, restore, rename, move, remove, create-folder, export (--out), import (--replace)</source>
        <translation>Auftragsdefinitionen: list (--removed), show, save FILE, from-job JOB, order, versions, restore, rename, move, remove, create-folder, export (--out), import (--replace)</translation>
    </message>
    <message>
        <source>request sets: list, show, save FILE, submit (--start, --hold), runs, run, wait, hold, release, cancel, resubmit (--from), export, import</source>
        <translation>Anforderungssätze: list, show, save FILE, submit (--start, --hold), runs, run, wait, hold, release, cancel, resubmit (--from), export, import</translation>
    </message>
    <message>
        <source>Definitions: those that were removed and can be brought back.</source>
        <translation>definitions: die entfernten, die zurückgeholt werden können.</translation>
    </message>
    <message>
        <source>Definitions from-job: with the destinations of the job.</source>
        <translation>definitions from-job: mit den Zielen des Auftrags.</translation>
    </message>
    <message>
        <source>Definitions import: what is there under the same name gets a new version.</source>
        <translation>definitions import: Vorhandenes mit gleichem Namen bekommt eine neue Version.</translation>
    </message>
    <message>
        <source>Sets submit: not before (ISO 8601).</source>
        <translation>sets submit: nicht vor (ISO 8601).</translation>
    </message>
    <message>
        <source>Sets submit: it begins when it is released.</source>
        <translation>sets submit: beginnt erst nach der Freigabe.</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PFAD</translation>
    </message>
    <message>
        <source>A version is a number: see “definitions versions”.</source>
        <translation>Eine Version ist eine Nummer: siehe „definitions versions“.</translation>
    </message>
    <message>
        <source>Give the number of what was removed: see “definitions list --removed”.</source>
        <translation>Geben Sie die Nummer des Entfernten an: siehe „definitions list --removed“.</translation>
    </message>
    <message>
        <source>Definition %1 is there again.</source>
        <extracomment>%1 is the number of a definition, %2 of its version.</extracomment>
        <translation>Definition %1 ist wieder da.</translation>
    </message>
    <message>
        <source>Version %2 of definition %1 is its newest again.</source>
        <translation>Version %2 der Definition %1 ist wieder die neueste.</translation>
    </message>
    <message>
        <source>“%1” removed. For 30 days it can be brought back: definitions restore %2</source>
        <translation>„%1“ entfernt. 30 Tage lang kann es zurückgeholt werden: definitions restore %2</translation>
    </message>
    <message>
        <source>Folder “%1” added with the number %2.</source>
        <extracomment>%1 is the name of a folder, %2 its number.</extracomment>
        <translation>Ordner „%1“ mit der Nummer %2 angelegt.</translation>
    </message>
    <message>
        <source>“%1” saved as definition %2.</source>
        <extracomment>%1 is a name, %2 the number of a definition.</extracomment>
        <translation>„%1“ als Definition %2 gespeichert.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a job.</source>
        <translation>„%1“ ist keine Auftragsnummer.</translation>
    </message>
    <message>
        <source>Job %1 created from “%2”.</source>
        <extracomment>%1 is the number of a job, %2 the name of its definition.</extracomment>
        <translation>Auftrag %1 nach „%2“ angelegt.</translation>
    </message>
    <message>
        <source>There is no definition “%1”. See “definitions list”.</source>
        <translation>Es gibt keine Definition „%1“. Siehe „definitions list“.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is the name of %n definition(s). Give the number, see “definitions list”.</source>
        <translation>
            <numerusform>„%1“ ist der Name von %n Definition. Geben Sie die Nummer an, siehe „definitions list“.</numerusform>
            <numerusform>„%1“ ist der Name von %n Definitionen. Geben Sie die Nummer an, siehe „definitions list“.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Es gibt nichts zu exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n definition(s) imported.</source>
        <translation>
            <numerusform>%n Definition importiert.</numerusform>
            <numerusform>%n Definitionen importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” renamed.</source>
        <translation>„%1“ umbenannt.</translation>
    </message>
    <message>
        <source>“%1” moved.</source>
        <translation>„%1“ verschoben.</translation>
    </message>
    <message>
        <source>Give list, show DEFINITION [VERSION], save FILE, from-job JOB, order DEFINITION, versions DEFINITION, restore DEFINITION [VERSION], rename DEFINITION NAME, move DEFINITION FOLDER, remove DEFINITION, create-folder NAME, export [DEFINITION…] or import FILE.</source>
        <translation>Geben Sie list, show DEFINITION [VERSION], save FILE, from-job JOB, order DEFINITION, versions DEFINITION, restore DEFINITION [VERSION], rename DEFINITION NAME, move DEFINITION FOLDER, remove DEFINITION, create-folder NAME, export [DEFINITION…] oder import FILE an.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a run. See “sets runs”.</source>
        <translation>„%1“ ist keine Nummer eines Laufs. Siehe „sets runs“.</translation>
    </message>
    <message>
        <source>“%1” submitted as run %2.</source>
        <extracomment>%1 is the name of a request set, %2 the number of its run.</extracomment>
        <translation>„%1“ als Lauf %2 eingereicht.</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>LAUF</translation>
    </message>
    <message>
        <source>SET</source>
        <translation>SATZ</translation>
    </message>
    <message>
        <source>SUBMITTED</source>
        <translation>EINGEREICHT</translation>
    </message>
    <message>
        <source>ENDED</source>
        <translation>BEENDET</translation>
    </message>
    <message>
        <source>RESUBMITS</source>
        <translation>ERNEUT VON</translation>
    </message>
    <message>
        <source>Run %1 of “%2”: %3, %4. %5</source>
        <extracomment>%1 is a number, %2 the name of a request set, %3 a phase, %4 a status, %5 a sentence.</extracomment>
        <translation>Lauf %1 von „%2“: %3, %4. %5</translation>
    </message>
    <message>
        <source>STAGE</source>
        <translation>STUFE</translation>
    </message>
    <message>
        <source>REQUEST</source>
        <translation>ANFORDERUNG</translation>
    </message>
    <message>
        <source>Run %1 has no stage “%2”.</source>
        <translation>Lauf %1 hat keine Stufe „%2“.</translation>
    </message>
    <message>
        <source>Run %1 is being cancelled.</source>
        <translation>Lauf %1 wird abgebrochen.</translation>
    </message>
    <message>
        <source>Run %1: on hold.</source>
        <translation>Lauf %1: zurückgehalten.</translation>
    </message>
    <message>
        <source>Run %1: released.</source>
        <translation>Lauf %1: freigegeben.</translation>
    </message>
    <message>
        <source>--from takes start or failed-stage.</source>
        <translation>--from nimmt start oder failed-stage.</translation>
    </message>
    <message>
        <source>Run %1 resubmitted as run %2.</source>
        <extracomment>%1 and %2 are numbers of runs.</extracomment>
        <translation>Lauf %1 als Lauf %2 erneut eingereicht.</translation>
    </message>
    <message>
        <source>Give list, show SET, save FILE, submit SET, runs, run RUN, wait RUN, hold RUN [STAGE], release RUN [STAGE], cancel RUN, resubmit RUN, export [SET…] or import FILE.</source>
        <translation>Geben Sie list, show SET, save FILE, submit SET, runs, run RUN, wait RUN, hold RUN [STAGE], release RUN [STAGE], cancel RUN, resubmit RUN, export [SET…] oder import FILE an.</translation>
    </message>
    <message>
        <source>--job takes the number of a job.</source>
        <translation>--job erwartet die Nummer eines Auftrags.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NUMMER</translation>
    </message>
    <message>
        <source>RECEIVED</source>
        <translation>EMPFANGEN</translation>
    </message>
    <message>
        <source>FILES</source>
        <translation>DATEIEN</translation>
    </message>
    <message>
        <source>The file %1 is there already. Name another folder with --out.</source>
        <translation>Die Datei %1 ist schon vorhanden. Nennen Sie mit --out ein anderes Verzeichnis.</translation>
    </message>
    <message>
        <source>%1 was damaged on its way, or at the server. Nothing was saved.</source>
        <translation>%1 wurde auf dem Weg oder auf dem Server beschädigt. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>--number takes the number of a file. See: signalboxctl collected show %1</source>
        <translation>--number erwartet die Nummer einer Datei. Siehe: signalboxctl collected show %1</translation>
    </message>
    <message>
        <source>There is no file %1. See: signalboxctl collected show %2</source>
        <translation>Es gibt keine Datei %1. Siehe: signalboxctl collected show %2</translation>
    </message>
    <message>
        <source>SAVED AS</source>
        <translation>GESPEICHERT ALS</translation>
    </message>
    <message>
        <source>collected takes list, or show, get or delete with the number of a collection. See: signalboxctl collected list</source>
        <translation>collected erwartet list, oder show, get oder delete mit der Nummer einer Sammlung. Siehe: signalboxctl collected list</translation>
    </message>
    <message>
        <source>Collection %1 deleted.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Sammlung %1 gelöscht.</translation>
    </message>
    <message>
        <source>files that jobs collected: list (--job, --node), show, get (--out, --number), delete</source>
        <translation>Dateien, die Aufträge eingesammelt haben: list (--job, --node), show, get (--out, --number), delete</translation>
    </message>
    <message>
        <source>Collect files: a path from / on, with * and ? for others; may be given several times.</source>
        <translation>Dateien einsammeln: ein Pfad ab /, mit * und ? für andere Zeichen; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Collect files: at most so much of each client (100).</source>
        <translation>Dateien einsammeln: höchstens so viel von jedem Client (100).</translation>
    </message>
    <message>
        <source>MIB</source>
        <translation>MIB</translation>
    </message>
    <message>
        <source>Collected: only this file of the collection.</source>
        <translation>Eingesammelt: nur diese Datei der Sammlung.</translation>
    </message>
    <message>
        <source>Activity, tasks and collected: only of this job.</source>
        <translation>Aktivität, Aufgaben und Eingesammeltes: nur von diesem Auftrag.</translation>
    </message>
    <message>
        <source>File to write instead of standard output. Collected: folder to save in.</source>
        <translation>Datei, die statt der Standardausgabe geschrieben wird. Eingesammelt: Verzeichnis zum Speichern.</translation>
    </message>
    <message>
        <source>PHASE</source>
        <translation>PHASE</translation>
    </message>
    <message>
        <source>its phase and status, and why: the diagnostics</source>
        <translation>seine Phase und sein Status, und warum: die Diagnose</translation>
    </message>
    <message>
        <source>keep a pending job from starting</source>
        <translation>einen ausstehenden Auftrag nicht starten lassen</translation>
    </message>
    <message>
        <source>let a job that is on hold start</source>
        <translation>einen zurückgehaltenen Auftrag starten lassen</translation>
    </message>
    <message>
        <source>cancel the whole job: at once before it starts, later it is ended</source>
        <translation>den ganzen Auftrag abbrechen: vor dem Start sofort, danach wird er beendet</translation>
    </message>
    <message>
        <source>execution slots and the queue: list, rules, queue, add (--capacity, --types, --priorities), change, enable, disable, incompatible, domain, limit, remove</source>
        <translation>Ausführungsplätze und die Warteschlange: list, rules, queue, add (--capacity, --types, --priorities), change, enable, disable, incompatible, domain, limit, remove</translation>
    </message>
    <message>
        <source>host groups: list, show, nodes, try, add, change, remove, restore; --condition, --node, --file, --text</source>
        <translation>Hostgruppen: list, show, nodes, try, add, change, remove, restore; --condition, --node, --file, --text</translation>
    </message>
    <message>
        <source>what error codes mean, their likely cause, and what to do</source>
        <translation>was Fehlercodes bedeuten, ihre wahrscheinliche Ursache und was zu tun ist</translation>
    </message>
    <message>
        <source>Name of a host group for a new job; may be given several times.</source>
        <translation>Name einer Hostgruppe für einen neuen Job; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Name of a relay: a new job for all clients behind it; may be given several times.</source>
        <translation>Name eines Relais: ein neuer Job für alle Clients dahinter; mehrfach möglich.</translation>
    </message>
    <message>
        <source>File with names of clients for a new job, one a line; - is standard input.</source>
        <translation>Datei mit Namen von Clients für einen neuen Job, einer je Zeile; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Groups: whom the group has; see signalbox-groups(7).</source>
        <translation>Groups: wen die Gruppe hat; siehe signalbox-groups(7).</translation>
    </message>
    <message>
        <source>Report message, act: its text. Groups: a description.</source>
        <translation>Report message, act: der Text. Groups: eine Beschreibung.</translation>
    </message>
    <message>
        <source>Replay: a client to use; may be given several times (all). Collected: only of this node. Groups: a member; may be given several times.</source>
        <translation>Replay: ein zu verwendender Client; mehrfach möglich (alle). Collected: nur von diesem Knoten. Groups: ein Mitglied; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Slots: jobs that run at the same time; 0 is any number (1).</source>
        <translation>Slots: Aufträge, die gleichzeitig laufen; 0 ist beliebig viele (1).</translation>
    </message>
    <message>
        <source>Slots: types of jobs, separated by commas, or all.</source>
        <translation>Slots: Auftragstypen, durch Kommas getrennt, oder all.</translation>
    </message>
    <message>
        <source>Slots: from and to, such as 6-9 (1-9).</source>
        <translation>Slots: von und bis, etwa 6-9 (1-9).</translation>
    </message>
    <message>
        <source>N-N</source>
        <translation>N-N</translation>
    </message>
    <message>
        <source>Judge, act and groups: file with names of nodes, one in each line; - is standard input.</source>
        <translation>Judge, act und groups: Datei mit Namen von Knoten, einer je Zeile; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>CAPACITY</source>
        <translation>KAPAZITÄT</translation>
    </message>
    <message>
        <source>TYPES</source>
        <translation>TYPEN</translation>
    </message>
    <message>
        <source>PRIORITIES</source>
        <translation>PRIORITÄTEN</translation>
    </message>
    <message>
        <source>ENABLED</source>
        <translation>EINGESCHALTET</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>LÄUFT</translation>
    </message>
    <message>
        <source>PENDING</source>
        <translation>AUSSTEHEND</translation>
    </message>
    <message>
        <source>LOCKED BY</source>
        <translation>GESPERRT DURCH</translation>
    </message>
    <message>
        <source>There are no slots of your own: the built-in one takes every job, without a limit.</source>
        <translation>Es gibt keine eigenen Plätze: Der eingebaute nimmt jeden Auftrag, ohne Grenze.</translation>
    </message>
    <message>
        <source>BLOCKER</source>
        <translation>BLOCKIERT DURCH</translation>
    </message>
    <message>
        <source>DIAGNOSTICS</source>
        <translation>DIAGNOSE</translation>
    </message>
    <message>
        <source>--priorities takes two numbers, such as 6-9.</source>
        <translation>--priorities nimmt zwei Zahlen, etwa 6-9.</translation>
    </message>
    <message>
        <source>There is no execution slot “%1”. See “slots”.</source>
        <translation>Es gibt keinen Ausführungsplatz „%1“. Siehe „slots“.</translation>
    </message>
    <message>
        <source>Rule %1 of the queue added.</source>
        <translation>Regel %1 der Warteschlange hinzugefügt.</translation>
    </message>
    <message>
        <source>Give what is to change: --name, --capacity, --types or --priorities.</source>
        <translation>Geben Sie an, was sich ändern soll: --name, --capacity, --types oder --priorities.</translation>
    </message>
    <message>
        <source>Execution slot %1 changed.</source>
        <translation>Ausführungsplatz %1 geändert.</translation>
    </message>
    <message>
        <source>“%1” names no jobs: give type:KEY, folder:NUMBER or name:NAME.</source>
        <translation>„%1“ nennt keine Aufträge: Geben Sie type:KEY, folder:NUMBER oder name:NAME an.</translation>
    </message>
    <message>
        <source>Rule %1 of the queue removed.</source>
        <translation>Regel %1 der Warteschlange entfernt.</translation>
    </message>
    <message>
        <source>Give list, rules, queue, add NAME, change SLOT, enable SLOT, disable SLOT, incompatible JOBS [JOBS], domain FOLDER NAME, limit N [OPERATOR] or remove RULE.</source>
        <translation>Geben Sie list, rules, queue, add NAME, change SLOT, enable SLOT, disable SLOT, incompatible JOBS [JOBS], domain FOLDER NAME, limit N [OPERATOR] oder remove RULE an.</translation>
    </message>
    <message>
        <source>Job %1 is on hold until it is released.</source>
        <extracomment>%1 is the number of a job.</extracomment>
        <translation>Auftrag %1 wird zurückgehalten, bis er freigegeben wird.</translation>
    </message>
    <message>
        <source>Job %1 is released; it starts when its turn comes.</source>
        <extracomment>%1 is the number of a job.</extracomment>
        <translation>Auftrag %1 ist freigegeben; er startet, wenn er an der Reihe ist.</translation>
    </message>
    <message>
        <source>Job %1: %2. %3</source>
        <extracomment>%1 is the number of a job, %2 its phase and status, %3 a whole sentence.</extracomment>
        <translation>Auftrag %1: %2. %3</translation>
    </message>
    <message>
        <source>WHOSE</source>
        <translation>WESSEN</translation>
    </message>
    <message>
        <source>MEANING</source>
        <translation>BEDEUTUNG</translation>
    </message>
    <message>
        <source>There is no error code for “%1”. Without an argument all are listed.</source>
        <extracomment>%1 is a code or words.</extracomment>
        <translation>Es gibt keinen Fehlercode zu „%1“. Ohne Argument werden alle aufgeführt.</translation>
    </message>
    <message>
        <source>There is no host group “%1”. See: signalboxctl groups</source>
        <translation>Es gibt keine Hostgruppe „%1“. Siehe: signalboxctl groups</translation>
    </message>
    <message>
        <source>In the file %1, %2 names stand more than once: %3. List each once.</source>
        <extracomment>%1 is a file, %2 a number, %3 a list of names.</extracomment>
        <translation>In der Datei %1 stehen %2 Namen mehrfach: %3. Führen Sie jeden einmal auf.</translation>
    </message>
    <message>
        <source>Give either --condition, or --node and --file.</source>
        <translation>Geben Sie entweder --condition oder --node und --file an.</translation>
    </message>
    <message>
        <source>CLIENTS</source>
        <translation>CLIENTS</translation>
    </message>
    <message>
        <source>RELAYS</source>
        <translation>RELAIS</translation>
    </message>
    <message>
        <source>CONDITION</source>
        <translation>BEDINGUNG</translation>
    </message>
    <message>
        <source>Host group “%1” saved.</source>
        <translation>Hostgruppe „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Give what is to be changed: --name, --text, --condition, --node or --file.</source>
        <translation>Geben Sie an, was geändert werden soll: --name, --text, --condition, --node oder --file.</translation>
    </message>
    <message>
        <source>Host group “%1” removed. To bring it back: signalboxctl groups restore %2</source>
        <extracomment>%1 is the name of a host group, %2 its number.</extracomment>
        <translation>Hostgruppe „%1“ entfernt. Zurückholen: signalboxctl groups restore %2</translation>
    </message>
    <message>
        <source>“%1” is not the number of a host group.</source>
        <translation>„%1“ ist nicht die Nummer einer Hostgruppe.</translation>
    </message>
    <message>
        <source>Brought back.</source>
        <translation>Zurückgeholt.</translation>
    </message>
    <message>
        <source>groups %1 takes the name of one group.</source>
        <translation>groups %1 nimmt den Namen einer Gruppe.</translation>
    </message>
    <message>
        <source>groups: say list, show, nodes, try, add, change, remove or restore, not “%1”.</source>
        <translation>groups: sagen Sie list, show, nodes, try, add, change, remove oder restore, nicht „%1“.</translation>
    </message>
    <message>
        <source>send the rest of packages that go in parts in one piece</source>
        <translation>den Rest von Paketen, die in Teilen gehen, in einem Stück senden</translation>
    </message>
    <message>
        <source>--%1 goes with --%2.</source>
        <extracomment>%1 and %2 are options.</extracomment>
        <translation>--%1 gehört zu --%2.</translation>
    </message>
    <message>
        <source>--%1 takes a number or a percentage, such as 20%.</source>
        <translation>--%1 verlangt eine Zahl oder einen Prozentsatz, etwa 20%.</translation>
    </message>
    <message>
        <source>--%1 takes numbers or percentages with commas between, such as 5,20%.</source>
        <translation>--%1 verlangt Zahlen oder Prozentsätze mit Kommas dazwischen, etwa 5,20%.</translation>
    </message>
    <message>
        <source>New job: days that relays keep the packages when nobody needs them any more (90).</source>
        <translation>Neuer Auftrag: Tage, die Relais die Pakete behalten, wenn niemand sie mehr braucht (90).</translation>
    </message>
    <message>
        <source>New job: background, or gui: on the user&apos;s desktop.</source>
        <translation>Neuer Auftrag: background oder gui: auf dem Desktop des Benutzers.</translation>
    </message>
    <message>
        <source>New job: tries of a transfer that breaks off, in a row (10).</source>
        <translation>Neuer Auftrag: Versuche einer Übertragung, die abbricht, hintereinander (10).</translation>
    </message>
    <message>
        <source>New job: time between two tries; 0: short at first, then longer (0).</source>
        <translation>Neuer Auftrag: Zeit zwischen zwei Versuchen; 0: erst kurz, dann länger (0).</translation>
    </message>
    <message>
        <source>New job: program that clients run before the installation; when it fails, nothing is installed.</source>
        <translation>Neuer Auftrag: Programm, das Clients vor der Installation ausführen; scheitert es, wird nichts installiert.</translation>
    </message>
    <message>
        <source>When it is ended (300).</source>
        <translation>Wann es beendet wird (300).</translation>
    </message>
    <message>
        <source>New job: program that clients run after the installation.</source>
        <translation>Neuer Auftrag: Programm, das Clients nach der Installation ausführen.</translation>
    </message>
    <message>
        <source>New job: program that clients run when the installation failed.</source>
        <translation>Neuer Auftrag: Programm, das Clients ausführen, wenn die Installation gescheitert ist.</translation>
    </message>
    <message>
        <source>New job: it goes on where file transfer is suspended.</source>
        <translation>Neuer Auftrag: Er läuft weiter, wo die Dateiübertragung angehalten ist.</translation>
    </message>
    <message>
        <source>New job: when so many instructions have failed, the rest is suspended: 5, or 20%.</source>
        <translation>Neuer Auftrag: Sind so viele Anweisungen gescheitert, wird der Rest angehalten: 5 oder 20%.</translation>
    </message>
    <message>
        <source>So many must have ended before (10).</source>
        <translation>So viele müssen zuvor beendet sein (10).</translation>
    </message>
    <message>
        <source>New job: destinations of each wave, such as 5,20%; the others make up the last one.</source>
        <translation>Neuer Auftrag: Ziele jeder Welle, etwa 5,20%; die übrigen bilden die letzte.</translation>
    </message>
    <message>
        <source>SIZES</source>
        <translation>GRÖSSEN</translation>
    </message>
    <message>
        <source>Percent of a wave that must be completed before the next one begins (100).</source>
        <translation>Prozent einer Welle, die abgeschlossen sein müssen, bevor die nächste beginnt (100).</translation>
    </message>
    <message>
        <source>OF JOB</source>
        <translation>VON AUFTRAG</translation>
    </message>
    <message>
        <source>STALE BY</source>
        <translation>STARTFRIST</translation>
    </message>
    <message>
        <source>its instructions; --status, --destination, or --relays</source>
        <translation>seine Anweisungen; --status, --destination, oder --relays</translation>
    </message>
    <message>
        <source>--destination NAME, --to-group, --below or --to-file, or --to-id with --relay, and --package N or --type KEY with its order: a new job</source>
        <translation>--destination NAME, --to-group, --below oder --to-file, oder --to-id mit --relay, und --package N oder --type SCHLÜSSEL mit Anordnung: ein neuer Job</translation>
    </message>
    <message>
        <source>what is repeated; of a job (--set: a run of a set) show, change (--every, --from, --days, --at, --until, --runs) or stop it</source>
        <translation>was wiederholt wird; von einem Auftrag (--set: einem Lauf eines Satzes) zeigen, ändern (--every, --from, --days, --at, --until, --runs) oder beenden (stop)</translation>
    </message>
    <message>
        <source>ID groups: list, show, members, add, change, remove, restore; --relay, --node, --file, --text</source>
        <translation>ID-Gruppen: list, show, members, add, change, remove, restore; --relay, --node, --file, --text</translation>
    </message>
    <message>
        <source>Relay through which a new job goes instead of the usual routes; direct: through none.</source>
        <translation>Relais, über das ein neuer Auftrag statt auf den üblichen Routen geht; direct: über keines.</translation>
    </message>
    <message>
        <source>The same for one client: CLIENT=RELAY, CLIENT=direct or CLIENT=usual; may be given several times.</source>
        <translation>Dasselbe für einen Client: CLIENT=RELAY, CLIENT=direct oder CLIENT=usual; mehrmals möglich.</translation>
    </message>
    <message>
        <source>CLIENT=RELAY</source>
        <translation>CLIENT=RELAY</translation>
    </message>
    <message>
        <source>An ID for a new job: its members get it, also those that come later; may be given several times.</source>
        <translation>Eine ID für einen neuen Job: Ihre Mitglieder bekommen ihn, auch spätere; mehrfach möglich.</translation>
    </message>
    <message>
        <source>A relay that manages the ID; with --to-id: at this one only. May be given several times.</source>
        <translation>Ein Relais, das die ID verwaltet; mit --to-id: nur an diesem. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>Instructions: a row for each relay of a job to IDs or to all below a relay, with how far it has handed the job over.</source>
        <translation>Anweisungen: eine Zeile für jedes Relais eines Jobs an IDs oder an alle unter einem Relais, mit dem Stand der Übergabe.</translation>
    </message>
    <message>
        <source>Definitions, sets and groups: save only if this is the newest version.</source>
        <translation>Definitionen, Sätze und Gruppen: nur speichern, wenn dies die neueste Version ist.</translation>
    </message>
    <message>
        <source>Activity: not before (ISO 8601); processing window: when it opens, such as 22:00; sets resubmit: start (so without it) or failed-stage; repeat: start (so without it) or completion.</source>
        <translation>Aktivität: nicht vorher (ISO 8601); Zeitfenster: wann es öffnet, etwa 22:00; sets resubmit: start (ohne Angabe) oder failed-stage; repeat: start (ohne Angabe) oder completion.</translation>
    </message>
    <message>
        <source>Processing window, repeat: mon, tue, ... separated by commas, or all.</source>
        <translation>Zeitfenster, Wiederholung: mon, tue, ... durch Kommas getrennt, oder all.</translation>
    </message>
    <message numerus="yes">
        <source>%n were as the file has them.</source>
        <translation>
            <numerusform>%n war schon wie in der Datei.</numerusform>
            <numerusform>%n waren schon wie in der Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Execution slot “%1” added.</source>
        <translation>Ausführungsplatz „%1“ angelegt.</translation>
    </message>
    <message>
        <source>Execution slot “%1” removed.</source>
        <translation>Ausführungsplatz „%1“ entfernt.</translation>
    </message>
    <message>
        <source>Job %1 is cancelled; what of it runs already is being ended.</source>
        <extracomment>%1 is the number of a job.</extracomment>
        <translation>Auftrag %1 ist abgebrochen; was davon schon läuft, wird beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) in it are no node&apos;s: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>
            <numerusform>%n Name darin gehört zu keinem Knoten: %1.</numerusform>
            <numerusform>%n Namen darin gehören zu keinem Knoten: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2.</source>
        <extracomment>%1 and %2 are counts with their words: &quot;2 clients&quot;, &quot;1 relay&quot;.</extracomment>
        <translation>%1 und %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n Client</numerusform>
            <numerusform>%n Clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relay(s)</source>
        <translation>
            <numerusform>%n Relais</numerusform>
            <numerusform>%n Relais</numerusform>
        </translation>
    </message>
    <message>
        <source>--route takes CLIENT=RELAY, CLIENT=direct or CLIENT=usual, not “%1”.</source>
        <translation>--route nimmt CLIENT=RELAY, CLIENT=direct oder CLIENT=usual, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no ID “%1”. See: signalboxctl ids</source>
        <translation>Es gibt keine ID „%1“. Siehe: signalboxctl ids</translation>
    </message>
    <message>
        <source>MEMBERS</source>
        <translation>MITGLIEDER</translation>
    </message>
    <message>
        <source>MANAGED BY</source>
        <translation>VERWALTET VON</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s).</source>
        <translation>
            <numerusform>%n Mitglied.</numerusform>
            <numerusform>%n Mitglieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>ID group “%1” saved.</source>
        <translation>ID-Gruppe „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Give what is to be changed: --name, --text, --relay, --node or --file.</source>
        <translation>Geben Sie an, was geändert werden soll: --name, --text, --relay, --node oder --file.</translation>
    </message>
    <message>
        <source>ID group “%1” removed. To bring it back: signalboxctl ids restore %2</source>
        <extracomment>%1 is an ID, %2 the number of its group.</extracomment>
        <translation>ID-Gruppe „%1“ entfernt. Zurückholen: signalboxctl ids restore %2</translation>
    </message>
    <message>
        <source>“%1” is not the number of an ID group.</source>
        <translation>„%1“ ist nicht die Nummer einer ID-Gruppe.</translation>
    </message>
    <message>
        <source>HANDED OVER</source>
        <translation>ÜBERGEBEN</translation>
    </message>
    <message>
        <source>ids %1 takes one ID.</source>
        <translation>ids %1 verlangt eine ID.</translation>
    </message>
    <message>
        <source>ids: say list, show, members, add, change, remove or restore, not “%1”.</source>
        <translation>ids: Sagen Sie list, show, members, add, change, remove oder restore, nicht „%1“.</translation>
    </message>
    <message>
        <source>--%1 goes with --every.</source>
        <translation>--%1 gehört zu --every.</translation>
    </message>
    <message>
        <source>--every takes a number with a unit: 30min, 2h, 1d, 2w or 1mo.</source>
        <translation>--every nimmt eine Zahl mit Einheit: 30min, 2h, 1d, 2w oder 1mo.</translation>
    </message>
    <message>
        <source>--from takes start or completion here.</source>
        <translation>--from nimmt hier start oder completion.</translation>
    </message>
    <message>
        <source>SERIES</source>
        <translation>SERIE</translation>
    </message>
    <message>
        <source>FIRST</source>
        <translation>ERSTER</translation>
    </message>
    <message>
        <source>NEWEST</source>
        <translation>NEUESTER</translation>
    </message>
    <message>
        <source>EVERY</source>
        <translation>ALLE</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>RUNS</source>
        <translation>LÄUFE</translation>
    </message>
    <message>
        <source>SKIPPED</source>
        <translation>AUSGELASSEN</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>NÄCHSTER</translation>
    </message>
    <message>
        <source>Run %1 is not repeated.</source>
        <translation>Lauf %1 wird nicht wiederholt.</translation>
    </message>
    <message>
        <source>Job %1 is not repeated.</source>
        <translation>Auftrag %1 wird nicht wiederholt.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is &quot;Run 3 of the series of job 12&quot;, %2 whole sentences.</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Repeat: interval between two runs, such as 30min, 2h, 1d, 2w or 1mo.</source>
        <translation>Wiederholung: Abstand zweier Läufe, etwa 30min, 2h, 1d, 2w oder 1mo.</translation>
    </message>
    <message>
        <source>INTERVAL</source>
        <translation>ABSTAND</translation>
    </message>
    <message>
        <source>Repeat: times of day, separated by commas, such as 06:00,18:00.</source>
        <translation>Wiederholung: Uhrzeiten, durch Kommas getrennt, etwa 06:00,18:00.</translation>
    </message>
    <message>
        <source>TIMES</source>
        <translation>ZEITEN</translation>
    </message>
    <message>
        <source>Repeat: no run begins behind it (ISO 8601).</source>
        <translation>Wiederholung: danach beginnt kein Lauf mehr (ISO 8601).</translation>
    </message>
    <message>
        <source>Repeat: at most so many runs, with the first.</source>
        <translation>Wiederholung: höchstens so viele Läufe, mit dem ersten.</translation>
    </message>
    <message>
        <source>What has not started by then is not run any more (ISO 8601).</source>
        <translation>Was bis dahin nicht begonnen hat, läuft nicht mehr (ISO 8601).</translation>
    </message>
    <message>
        <source>Repeat: the number is that of a run of a request set.</source>
        <translation>repeat: Die Nummer ist die eines Laufs eines Anforderungssatzes.</translation>
    </message>
    <message>
        <source>Give nothing, JOB, JOB --every INTERVAL, or JOB stop.</source>
        <translation>Geben Sie nichts, JOB, JOB --every INTERVAL oder JOB stop an.</translation>
    </message>
    <message>
        <source>Give either --every or stop.</source>
        <translation>Geben Sie entweder --every oder stop an.</translation>
    </message>
    <message>
        <source>Run %1 is not repeated any more.</source>
        <translation>Lauf %1 wird nicht mehr wiederholt.</translation>
    </message>
    <message>
        <source>Job %1 is not repeated any more.</source>
        <translation>Auftrag %1 wird nicht mehr wiederholt.</translation>
    </message>
</context>
<context>
    <name>signalboxd</name>
    <message>
        <source>“%1” is not an option.</source>
        <translation>„%1“ ist keine Option.</translation>
    </message>
    <message>
        <source>Nodes reach this server at %1</source>
        <translation>Knoten erreichen diesen Server unter %1</translation>
    </message>
    <message>
        <source>Consoles reach it at unix:%1</source>
        <translation>Konsolen erreichen ihn unter unix:%1</translation>
    </message>
    <message>
        <source>--%1 belongs to --simulate.</source>
        <translation>--%1 gehört zu --simulate.</translation>
    </message>
    <message>
        <source>Managing server of Signalbox: takes jobs, passes them to relays and clients, keeps the record.
With --simulate it plays a fleet on virtual time instead and writes a report.
With --migrate-store it copies its database into another one, such as from SQLite to PostgreSQL.
Exit codes: 0 stopped as asked, 1 could not start, 2 wrong options.</source>
        <translation>Verwaltungsserver von Signalbox: nimmt Aufträge an, gibt sie an Relais und Clients weiter, führt Buch.
Mit --simulate spielt er stattdessen eine Flotte in virtueller Zeit durch und schreibt einen Bericht.
Mit --migrate-store kopiert er seine Datenbank in eine andere, etwa von SQLite nach PostgreSQL.
Rückgabewerte: 0 wie verlangt beendet, 1 konnte nicht starten, 2 falsche Optionen.</translation>
    </message>
    <message>
        <source>Tell whether a server could be started with these options, and end.</source>
        <translation>Sagt, ob mit diesen Optionen ein Server gestartet werden könnte, und endet.</translation>
    </message>
    <message>
        <source>A server can be started with these options.</source>
        <translation>Mit diesen Optionen kann ein Server gestartet werden.</translation>
    </message>
    <message>
        <source>Standing by</source>
        <translation>In Bereitschaft</translation>
    </message>
    <message>
        <source>Standing by: another managing server has the database</source>
        <translation>In Bereitschaft: Ein anderer Verwaltungsserver hat die Datenbank</translation>
    </message>
    <message>
        <source>Standing by for %1</source>
        <translation>In Bereitschaft für %1</translation>
    </message>
    <message>
        <source>Standing by: %1</source>
        <translation>In Bereitschaft: %1</translation>
    </message>
</context>
</TS>
