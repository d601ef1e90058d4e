<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message>
        <source>A step of an instruction&apos;s life, as it was reported.</source>
        <translation>通知された、指令の進行の一段階です。</translation>
    </message>
    <message>
        <source>An operator asked for it. It takes effect when the nodes that have the work confirm.</source>
        <translation>操作者が要求しました。ジョブを持つノードが確認すると有効になります。</translation>
    </message>
    <message>
        <source>What an operator asked for has taken effect.</source>
        <translation>操作者の要求が有効になりました。</translation>
    </message>
    <message>
        <source>A command of an operator. The audit has the whole record, sealed.</source>
        <translation>操作者のコマンドです。封印された記録の全内容が監査記録にあります。</translation>
    </message>
    <message>
        <source>Read what the client says, mend it there, and re-execute the instruction.</source>
        <translation>クライアントの説明を読み、そこで直してから、指令を再実行してください。</translation>
    </message>
    <message>
        <source>It is tried again by itself. If that does not help, see whether the node runs and can be reached.</source>
        <translation>自動的に再試行されます。それでもだめなら、ノードが動作し、到達できるか確認してください。</translation>
    </message>
    <message>
        <source>The managing server was started.</source>
        <translation>配布管理システムを起動しました。</translation>
    </message>
    <message>
        <source>It has loaded its database and serves.</source>
        <translation>データベースを読み込み、動作しています。</translation>
    </message>
    <message>
        <source>The managing server was stopped.</source>
        <translation>配布管理システムを停止しました。</translation>
    </message>
    <message>
        <source>It was ended properly; everything it had confirmed is stored.</source>
        <translation>正しく終了しました。確認済みのものはすべて保存されています。</translation>
    </message>
    <message>
        <source>The managing server %1 took over the database.</source>
        <translation>配布管理システム %1 がデータベースを引き継ぎました。</translation>
    </message>
    <message>
        <source>Servers that share a database keep a lease of it. This one has it now.</source>
        <translation>データベースを共有するサーバはその使用権を持ちます。今はこのサーバにあります。</translation>
    </message>
    <message>
        <source>See why the server before it ended, and start that one again.</source>
        <translation>前のサーバが終了した理由を調べ、再び起動してください。</translation>
    </message>
    <message>
        <source>The database takes what is to be stored again. From %1 on it did not: %2</source>
        <translation>データベースに再び保存できます。%1 から保存できませんでした: %2</translation>
    </message>
    <message>
        <source>Nothing that came meanwhile was confirmed, so the nodes sent it again.</source>
        <translation>その間に届いたものは確認されなかったため、ノードが再送しました。</translation>
    </message>
    <message>
        <source>See to the disk or the database server, so that it does not happen again.</source>
        <translation>再び起こらないよう、ディスクまたはデータベースサーバを確認してください。</translation>
    </message>
    <message>
        <source>Requests without a valid token from %2 were refused: %1. The last one was %3.</source>
        <translation>%2 からの、正しいトークンのない要求を拒否しました: %1件。最後の要求は %3 です。</translation>
    </message>
    <message>
        <source>Each address has at most one such message in a minute; it counts.</source>
        <translation>このメッセージはアドレスごとに1分間に1件までで、件数を示します。</translation>
    </message>
    <message>
        <source>Give the program there the right token, or find out who is trying.</source>
        <translation>そのプログラムに正しいトークンを設定するか、誰が試みているかを調べてください。</translation>
    </message>
    <message>
        <source>The index of the activity log cannot be written: %1</source>
        <translation>活動ログの索引を書き込めません: %1</translation>
    </message>
    <message>
        <source>The server goes on, and no message is lost. Searching is slower until the index is written again.</source>
        <translation>サーバは動作を続け、メッセージは失われません。索引が再び書き込まれるまで検索が遅くなります。</translation>
    </message>
    <message>
        <source>Make room on the disk, or see to the database. It goes on by itself then.</source>
        <translation>ディスクの空きを増やすか、データベースを確認してください。その後は自動的に続行します。</translation>
    </message>
    <message>
        <source>The index of the activity log is written again.</source>
        <translation>活動ログの索引を再び書き込んでいます。</translation>
    </message>
    <message>
        <source>It goes on where it was cut off.</source>
        <translation>途切れたところから続行します。</translation>
    </message>
    <message>
        <source>The instructions of the job were archived in %1 (%2).</source>
        <translation>ジョブの指令は %1 にアーカイブされました(%2)。</translation>
    </message>
    <message>
        <source>They and their messages are in that file from now on, and no longer in the activity log. What is said of the job itself stays.</source>
        <translation>指令とそのメッセージは今後そのファイルにあり、活動ログにはありません。ジョブ自体のメッセージは残ります。</translation>
    </message>
    <message>
        <source>The archive %1 was removed by the retention policy.</source>
        <translation>アーカイブ %1 は保存ポリシーにより削除されました。</translation>
    </message>
    <message>
        <source>Of the job its counters and times are left.</source>
        <translation>ジョブの件数と日時は残ります。</translation>
    </message>
    <message>
        <source>The retention policy was changed: %1</source>
        <translation>保存ポリシーが変更されました: %1</translation>
    </message>
    <message>
        <source>How long detail, archives and messages are kept.</source>
        <translation>詳細、アーカイブ、メッセージの保存期間です。</translation>
    </message>
    <message>
        <source>The instruction was created.</source>
        <translation>指令を作成しました。</translation>
    </message>
    <message>
        <source>The transfer from hop %1 of the route has begun.</source>
        <translation>経路の%1番目からの転送を開始しました。</translation>
    </message>
    <message>
        <source>Hop 0 is the managing server, the others are the relays in their order.</source>
        <translation>0番目は配布管理システム、ほかは順に中継システムです。</translation>
    </message>
    <message>
        <source>%1 of %2 sent.</source>
        <translation>%2 のうち %1 を送信しました。</translation>
    </message>
    <message>
        <source>Hop %1 of the route has everything.</source>
        <translation>経路の%1番目がすべて受信しました。</translation>
    </message>
    <message>
        <source>At the client: %1.</source>
        <translation>クライアントの状態: %1。</translation>
    </message>
    <message>
        <source>The package is there and waits for its time or for the user.</source>
        <translation>パッケージは届いていて、時刻またはユーザを待っています。</translation>
    </message>
    <message>
        <source>The user put it on hold.</source>
        <translation>ユーザが保留しました。</translation>
    </message>
    <message>
        <source>It waits until the user lets it go on.</source>
        <translation>ユーザが続行させるまで待ちます。</translation>
    </message>
    <message>
        <source>Talk to the user, or cancel the instruction.</source>
        <translation>ユーザに確認するか、指令を取り消してください。</translation>
    </message>
    <message>
        <source>Completed with code %1. %2</source>
        <translation>正常終了しました(コード%1)。%2</translation>
    </message>
    <message>
        <source>Completed: the package was there already.</source>
        <translation>正常終了: パッケージは配布済みです。</translation>
    </message>
    <message>
        <source>Failed with code %1. %2</source>
        <translation>失敗しました(コード%1)。%2</translation>
    </message>
    <message>
        <source>The client could not do it, and said why.</source>
        <translation>クライアントは実行できず、理由を伝えました。</translation>
    </message>
    <message>
        <source>Cancelled by the client. %1</source>
        <translation>クライアントが取り消しました。%1</translation>
    </message>
    <message>
        <source>The client gave the work up by itself.</source>
        <translation>クライアントが自らやめました。</translation>
    </message>
    <message>
        <source>Rejected at the client. %1</source>
        <translation>クライアントで拒否されました。%1</translation>
    </message>
    <message>
        <source>The user refused it, or the client finds that it does not suit.</source>
        <translation>ユーザが拒否したか、クライアントが適さないと判断しました。</translation>
    </message>
    <message>
        <source>Try %1 failed: %2. Next try: %3</source>
        <translation>試行%1回目に失敗しました: %2。次の試行: %3</translation>
    </message>
    <message>
        <source>The node did not come for its work in time.</source>
        <translation>ノードが時間内にジョブを取りに来ませんでした。</translation>
    </message>
    <message>
        <source>The connection broke off in try %1. %2 Next try: %3</source>
        <translation>試行%1回目に通信が切断されました。%2 次の試行: %3</translation>
    </message>
    <message>
        <source>A transfer stood still. It goes on at the byte it had reached.</source>
        <translation>転送が止まりました。止まったバイト位置から続行します。</translation>
    </message>
    <message>
        <source>The next try begins.</source>
        <translation>次の試行を開始します。</translation>
    </message>
    <message>
        <source>Suspension was asked for.</source>
        <translation>中断が要求されました。</translation>
    </message>
    <message>
        <source>Suspended.</source>
        <translation>中断しました。</translation>
    </message>
    <message>
        <source>Resumption was asked for.</source>
        <translation>再開が要求されました。</translation>
    </message>
    <message>
        <source>Resumed.</source>
        <translation>再開しました。</translation>
    </message>
    <message>
        <source>The transfer goes on.</source>
        <translation>転送を続行します。</translation>
    </message>
    <message>
        <source>Cancellation was asked for.</source>
        <translation>取り消しが要求されました。</translation>
    </message>
    <message>
        <source>Cancelled, as confirmed by every node that had the work.</source>
        <translation>取り消しました。ジョブを持つすべてのノードが確認しました。</translation>
    </message>
    <message>
        <source>It was too late to cancel; the work goes on. %1</source>
        <translation>取り消しが間に合わなかったため、処理を続行します。%1</translation>
    </message>
    <message>
        <source>The client had begun with what cannot be broken off.</source>
        <translation>クライアントは中断できない処理を始めていました。</translation>
    </message>
    <message>
        <source>Deletion was asked for.</source>
        <translation>削除が要求されました。</translation>
    </message>
    <message>
        <source>Deleted, as confirmed by every node that had the work.</source>
        <translation>削除しました。ジョブを持つすべてのノードが確認しました。</translation>
    </message>
    <message>
        <source>The execution time limit %1 passed before the client began; the work was withdrawn.</source>
        <translation>クライアントが開始する前に実行期限%1が過ぎたため、取り下げました。</translation>
    </message>
    <message>
        <source>The status stays what was reported last.</source>
        <translation>状態は最後に通知されたもののままです。</translation>
    </message>
    <message>
        <source>Create a new job with a later limit if it is still wanted.</source>
        <translation>まだ必要であれば、期限を延ばして新しいジョブを作成してください。</translation>
    </message>
    <message>
        <source>The execution time limit %1 passed; what the client has begun may end.</source>
        <translation>実行期限%1が過ぎました。クライアントが開始した処理は最後まで行われます。</translation>
    </message>
    <message>
        <source>A node let go of the expired work.</source>
        <translation>ノードが期限切れのジョブを手放しました。</translation>
    </message>
    <message>
        <source>No report for longer than expected.</source>
        <translation>想定した時間を過ぎても通知がありません。</translation>
    </message>
    <message>
        <source>The instruction is silent: its status may be out of date.</source>
        <translation>指令の通知が途絶えています。状態は古いことがあります。</translation>
    </message>
    <message>
        <source>Reports come again.</source>
        <translation>通知が再び届くようになりました。</translation>
    </message>
    <message>
        <source>Attempt %1 was ordered.</source>
        <translation>実行%1回目が指示されました。</translation>
    </message>
    <message>
        <source>Re-execution: the attempts before it stay in the history.</source>
        <translation>再実行です。以前の実行は履歴に残ります。</translation>
    </message>
    <message>
        <source>A relay on the route keeps results back.</source>
        <translation>経路上の中継システムが結果通知を保留しています。</translation>
    </message>
    <message>
        <source>What is known of the instruction is what came before.</source>
        <translation>指令について分かっているのは、それ以前の内容です。</translation>
    </message>
    <message>
        <source>The relay passes results on again.</source>
        <translation>中継システムが結果通知の保留を解除しました。</translation>
    </message>
    <message>
        <source>The end was forced. %1</source>
        <translation>終了を強制しました。%1</translation>
    </message>
    <message>
        <source>An operator no longer waited for nodes to confirm a stop. A node that comes back may still have the work.</source>
        <translation>操作者がノードの停止確認を待つのをやめました。復帰したノードがまだジョブを持っていることがあります。</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>注記: %1</translation>
    </message>
    <message>
        <source>Something a node or the server says of the instruction. It changes nothing.</source>
        <translation>指令についてノードまたはサーバが伝えたことです。何も変わりません。</translation>
    </message>
    <message>
        <source>The client cannot take the work at present. %1</source>
        <translation>クライアントは現在ジョブを受け取れません。%1</translation>
    </message>
    <message>
        <source>It comes for it again by itself.</source>
        <translation>クライアントは自動的に再び取りに来ます。</translation>
    </message>
    <message>
        <source>The client installs once more without having confirmed (time %1). %2</source>
        <translation>クライアントが確認しないまま再びインストールします(%1回目)。%2</translation>
    </message>
    <message>
        <source>It was cut off in the middle, as by a loss of power.</source>
        <translation>電源断などで途中で途切れました。</translation>
    </message>
    <message>
        <source>A report was ignored: %1</source>
        <translation>通知を無視しました: %1</translation>
    </message>
    <message>
        <source>It came late, twice or out of order, and changed nothing.</source>
        <translation>遅れたか、重複したか、順序が違う通知で、何も変わりません。</translation>
    </message>
    <message>
        <source>More reports were ignored and are not listed one by one: %1.</source>
        <translation>さらに通知を無視しました。一件ずつは示しません: %1件。</translation>
    </message>
    <message>
        <source>A node that repeats itself must not fill the log.</source>
        <translation>同じ通知を繰り返すノードがログを埋めないようにしています。</translation>
    </message>
    <message>
        <source>%1 has read the message.</source>
        <translation>%1 がメッセージを読みました。</translation>
    </message>
    <message>
        <source>The job was created.</source>
        <translation>ジョブを作成しました。</translation>
    </message>
    <message>
        <source>Its instructions follow, one for each destination and package.</source>
        <translation>配布先とパッケージごとに1つの指令が続きます。</translation>
    </message>
    <message>
        <source>Deletion of the job was asked for.</source>
        <translation>ジョブの削除が要求されました。</translation>
    </message>
    <message>
        <source>The job is gone.</source>
        <translation>ジョブはなくなりました。</translation>
    </message>
    <message>
        <source>The schedule let the job go to the nodes.</source>
        <translation>スケジュールによりジョブをノードへ渡しました。</translation>
    </message>
    <message>
        <source>Its execution time has come.</source>
        <translation>実行日時になりました。</translation>
    </message>
    <message>
        <source>Folder %1 was made or changed: %2</source>
        <translation>フォルダ %1 を作成または変更しました: %2</translation>
    </message>
    <message>
        <source>Its name and where it stands.</source>
        <translation>名前と位置です。</translation>
    </message>
    <message>
        <source>Folder %1 was removed.</source>
        <translation>フォルダ %1 を削除しました。</translation>
    </message>
    <message>
        <source>Package %1 was added: %2</source>
        <translation>パッケージ %1 を登録しました: %2</translation>
    </message>
    <message>
        <source>Its file is in the server&apos;s content store.</source>
        <translation>ファイルはサーバの保管場所にあります。</translation>
    </message>
    <message>
        <source>A report came after the job was archived: %1</source>
        <translation>ジョブのアーカイブ後に通知が届きました: %1</translation>
    </message>
    <message>
        <source>It changed nothing; the job counts such reports.</source>
        <translation>何も変わりません。ジョブがその件数を数えます。</translation>
    </message>
    <message>
        <source>The job was interrupted by %1.</source>
        <translation>ジョブは %1 によって中断されました。</translation>
    </message>
    <message>
        <source>Its transfers stop at the server and at all relays, and nothing of it begins.</source>
        <translation>サーバーとすべての中継で転送が止まり、新たに始まるものはありません。</translation>
    </message>
    <message>
        <source>Resume the job when it may go on.</source>
        <translation>続行してよくなったらジョブを再開してください。</translation>
    </message>
    <message>
        <source>The job was resumed by %1.</source>
        <translation>ジョブは %1 によって再開されました。</translation>
    </message>
    <message>
        <source>It sleeps until its processing window is open, and goes on then.</source>
        <translation>処理時間帯が開くまで休止し、その後続行します。</translation>
    </message>
    <message>
        <source>The job was terminated by %1.</source>
        <translation>ジョブは %1 によって終了されました。</translation>
    </message>
    <message>
        <source>What is under way is cancelled; each node confirms that.</source>
        <translation>実行中のものは取り消され、各ノードがそれを確認します。</translation>
    </message>
    <message>
        <source>The job goes on.</source>
        <translation>ジョブは続行しています。</translation>
    </message>
    <message>
        <source>It was resumed, and its processing window is open.</source>
        <translation>再開され、処理時間帯が開いています。</translation>
    </message>
    <message>
        <source>Processing window %1 was set: %2</source>
        <translation>処理時間帯 %1 を設定しました: %2</translation>
    </message>
    <message>
        <source>Outside of it, jobs that it is for begin nothing.</source>
        <translation>この時間帯の外では、対象のジョブは何も始めません。</translation>
    </message>
    <message>
        <source>Processing window %1 was removed.</source>
        <translation>処理時間帯%1が削除されました。</translation>
    </message>
    <message>
        <source>Node %1 was registered as %2.</source>
        <translation>ノード %1 を %2 として登録しました。</translation>
    </message>
    <message>
        <source>It may come for work with its token from now on.</source>
        <translation>これからは、そのトークンでジョブを取りに来られます。</translation>
    </message>
    <message>
        <source>Attributes of the node changed: %1</source>
        <translation>ノードの属性が変わりました: %1</translation>
    </message>
    <message>
        <source>As the node reported them.</source>
        <translation>ノードが通知したとおりです。</translation>
    </message>
    <message>
        <source>Node %1 was removed.</source>
        <translation>ノード %1 を削除しました。</translation>
    </message>
    <message>
        <source>Its token is not taken any more.</source>
        <translation>そのトークンはもう受け付けられません。</translation>
    </message>
    <message>
        <source>All file transfer was suspended here.</source>
        <translation>ここを通るすべてのファイル転送を中断しました。</translation>
    </message>
    <message>
        <source>Nothing goes through this relay, or out of this server, until it is resumed.</source>
        <translation>再開するまで、この中継システムを通るもの、またはこのサーバから出るものはありません。</translation>
    </message>
    <message>
        <source>Resume it when the line is free again.</source>
        <translation>回線が空いたら再開してください。</translation>
    </message>
    <message>
        <source>All file transfer was resumed here.</source>
        <translation>ここを通るすべてのファイル転送を再開しました。</translation>
    </message>
    <message>
        <source>%1 was carried out: %2</source>
        <translation>%1 を実行しました: %2</translation>
    </message>
    <message>
        <source>%1 was carried out in part: %2</source>
        <translation>%1 は一部だけ実行されました: %2</translation>
    </message>
    <message>
        <source>See in the audit on how many destinations it did not act, and why.</source>
        <translation>いくつの配布先になぜ作用しなかったかは、監査記録を参照してください。</translation>
    </message>
    <message>
        <source>%1 was refused. %2</source>
        <translation>%1 は拒否されました。%2</translation>
    </message>
    <message>
        <source>Read why, and do what it says.</source>
        <translation>理由を読み、それに従ってください。</translation>
    </message>
    <message>
        <source>A command was refused: %1</source>
        <translation>コマンドが拒否されました: %1</translation>
    </message>
    <message>
        <source>A command: %1</source>
        <translation>コマンド: %1</translation>
    </message>
    <message>
        <source>An entry of kind %1, which this program does not know.</source>
        <translation>このプログラムの知らない種類 %1 の項目です。</translation>
    </message>
    <message>
        <source>A newer version of Signalbox wrote it.</source>
        <translation>Signalbox の新しい版が書いたものです。</translation>
    </message>
    <message>
        <source>Operation %1 was begun by %3: %2</source>
        <translation>%3が処理%1を開始しました: %2</translation>
    </message>
    <message>
        <source>It takes more than one transaction. Its end is told likewise; what lies between is lost by no start of the server.</source>
        <translation>複数のトランザクションにわたる処理です。終了も記録されます。途中でサーバが起動し直しても失われません。</translation>
    </message>
    <message>
        <source>Operation %1 was run again by %3, behind piece %4: %2</source>
        <translation>%3が処理%1を%4番目の続きからやり直しました: %2</translation>
    </message>
    <message>
        <source>It had been cut off. What was done before is not done again.</source>
        <translation>中断していた処理です。済んだ分は繰り返しません。</translation>
    </message>
    <message>
        <source>Operation %1 has ended: %2 (%3)</source>
        <translation>処理%1が終了しました: %2 (%3)</translation>
    </message>
    <message>
        <source>All of it is done.</source>
        <translation>すべて完了しました。</translation>
    </message>
    <message>
        <source>Operation %1 has ended, and not all was done: %2 (%3)</source>
        <translation>処理%1が終了しましたが、すべては完了していません: %2 (%3)</translation>
    </message>
    <message>
        <source>Something of it was refused, it failed, or an operator ended it.</source>
        <translation>一部が拒否されたか、失敗したか、操作者が終了させました。</translation>
    </message>
    <message>
        <source>Read why, and order anew what is still wanted.</source>
        <translation>理由を確かめ、まだ必要なものを改めて実行してください。</translation>
    </message>
    <message>
        <source>Operation %1 was cut off at %3: %2</source>
        <translation>処理%1が%3で中断しました: %2</translation>
    </message>
    <message>
        <source>The server ended in the middle of it, and has been started anew or replaced by another.</source>
        <translation>処理の途中でサーバが終了し、再起動されたか、別のサーバが引き継ぎました。</translation>
    </message>
    <message>
        <source>Run it again or dismiss it: Tools, Unfinished operations.</source>
        <translation>「ツール」の「未完了の処理」でやり直すか破棄してください。</translation>
    </message>
    <message>
        <source>Information</source>
        <comment>severity of a message</comment>
        <translation>情報</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>severity of a message</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>severity of a message</comment>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>対処は不要です。</translation>
    </message>
    <message>
        <source>Run %1 of the request set %2 was submitted by %3</source>
        <translation>要求セット %2 の実行 %1 が %3 により投入されました</translation>
    </message>
    <message>
        <source>Its stages run one after the other, as they were defined then.</source>
        <translation>ステージは、そのときの定義のとおりに順に実行されます。</translation>
    </message>
    <message>
        <source>Run %1 of the request set %2: the stage %3 has begun, jobs: %4</source>
        <translation>要求セット %2 の実行 %1: ステージ %3 が始まりました。ジョブ数: %4</translation>
    </message>
    <message>
        <source>Its jobs were created in one transaction.</source>
        <translation>ジョブは一つのトランザクションで作成されました。</translation>
    </message>
    <message>
        <source>Run %1 of the request set %2: the stage %3 has ended: %4</source>
        <translation>要求セット %2 の実行 %1: ステージ %3 が終わりました: %4</translation>
    </message>
    <message>
        <source>All of its jobs have ended. Its result says which stage follows.</source>
        <translation>そのジョブはすべて終わりました。次のステージは結果で決まります。</translation>
    </message>
    <message>
        <source>Run %1 of the request set %2 has ended: %3</source>
        <translation>要求セット %2 の実行 %1 が終わりました: %3</translation>
    </message>
    <message>
        <source>The last stage had no link to another.</source>
        <translation>最後のステージから先へのリンクはありません。</translation>
    </message>
    <message>
        <source>Run %1 of the request set %2 has ended, and not well: %3</source>
        <translation>要求セット %2 の実行 %1 は正常に終わりませんでした: %3</translation>
    </message>
    <message>
        <source>Jobs of it failed, or an operator cancelled it.</source>
        <translation>そのジョブが失敗したか、操作者が取り消しました。</translation>
    </message>
    <message>
        <source>See its jobs, and resubmit it from the stage that failed.</source>
        <translation>ジョブを調べ、失敗したステージから再投入してください。</translation>
    </message>
    <message>
        <source>Run %1 of the request set %2: the request %4 of the stage %3 could not be ordered: %5</source>
        <translation>要求セット %2 の実行 %1: ステージ %3 の要求 %4 を指示できませんでした: %5</translation>
    </message>
    <message>
        <source>It counts as a request that ended in error.</source>
        <translation>エラーで終わった要求として扱われます。</translation>
    </message>
    <message>
        <source>Mend what it says, and resubmit the set from that stage.</source>
        <translation>示された原因を直し、そのステージからセットを再投入してください。</translation>
    </message>
    <message>
        <source>The execution has begun.</source>
        <translation>実行が始まりました。</translation>
    </message>
    <message>
        <source>Job %1, %2, started in the execution slot %3</source>
        <translation>ジョブ%1「%2」が実行スロット%3で開始しました</translation>
    </message>
    <message>
        <source>Its turn came: the slot had room, and no other job was in its way.</source>
        <translation>順番が来ました。スロットに空きがあり、妨げになるジョブもありませんでした。</translation>
    </message>
    <message>
        <source>Wave %1 of the job begins.</source>
        <translation>ジョブのウェーブ %1 が始まります。</translation>
    </message>
    <message>
        <source>Its destinations are served from now on; those of later waves wait.</source>
        <translation>このウェーブのあて先への配布が始まります。後のウェーブのあて先は待ちます。</translation>
    </message>
    <message>
        <source>Wave %1 of the job begins, since %2 resumed it.</source>
        <translation>%2 がジョブを再開したため、ウェーブ %1 が始まります。</translation>
    </message>
    <message>
        <source>The wave before it has not reached the success that is needed.</source>
        <translation>前のウェーブは必要な成功率に達していません。</translation>
    </message>
    <message>
        <source>The rest of the packages goes in one piece, as %1 wants it.</source>
        <translation>%1 の指示により、パッケージの残りを一括で送信します。</translation>
    </message>
    <message>
        <source>They were sent in parts up to here.</source>
        <translation>ここまでは分割して送信していました。</translation>
    </message>
    <message>
        <source>The job had not started before its stale-by date %1; the work was withdrawn.</source>
        <translation>ジョブは開始期限%1までに開始しなかったため、指示を取り下げました。</translation>
    </message>
    <message>
        <source>Create a new job with a later date if it is still wanted.</source>
        <translation>まだ必要であれば、より後の期限で新しいジョブを作成してください。</translation>
    </message>
    <message>
        <source>Run %1 of the request set %2 had not begun before its stale-by date %3</source>
        <translation>要求セット %2 の実行 %1 は開始期限%3までに始まりませんでした</translation>
    </message>
    <message>
        <source>It is not run any more.</source>
        <translation>もう実行されません。</translation>
    </message>
    <message>
        <source>Submit the set again if it is still wanted.</source>
        <translation>まだ必要であれば、セットをもう一度投入してください。</translation>
    </message>
    <message>
        <source>Series %1, %2: run %3 was created, with number %4</source>
        <translation>シリーズ %1、%2: %3 回目の実行を作成しました。番号: %4</translation>
    </message>
    <message>
        <source>It was due. Its destinations are those of this moment.</source>
        <translation>予定の日時になりました。あて先はこの時点のものです。</translation>
    </message>
    <message>
        <source>Series %1, %2: times without a run: %3. %4</source>
        <translation>シリーズ %1、%2: 実行されなかった回数: %3。%4</translation>
    </message>
    <message>
        <source>They passed while the server was down, or no run could be created.</source>
        <translation>サーバの停止中に過ぎたか、実行を作成できませんでした。</translation>
    </message>
    <message>
        <source>Read why. The series goes on.</source>
        <translation>理由を確認してください。シリーズは続きます。</translation>
    </message>
    <message>
        <source>Series %1, %2, has ended: %3</source>
        <translation>シリーズ %1、%2 が終了しました: %3</translation>
    </message>
    <message>
        <source>It ended as it was ordered, or an operator ended it.</source>
        <translation>指示のとおり終了したか、オペレータが終了しました。</translation>
    </message>
    <message>
        <source>Series %1, %2, cannot go on, and has ended: %3</source>
        <translation>シリーズ %1、%2 は続行できないため終了しました: %3</translation>
    </message>
    <message>
        <source>What it needs is not there any more, or who ordered it may not any more.</source>
        <translation>必要なものがなくなったか、指示したオペレータの権限がなくなりました。</translation>
    </message>
    <message>
        <source>Somebody who may repeats it anew: signalboxctl repeat, or the menu Job.</source>
        <translation>権限のあるオペレータが繰り返しを再開できます: signalboxctl repeat、または「ジョブ」メニュー。</translation>
    </message>
</context>
<context>
    <name>ActivityApi</name>
    <message>
        <source>“%1” takes %2.</source>
        <extracomment>%1 is the name of a parameter, %2 says what it takes.</extracomment>
        <translation>「%1」には%2を指定してください。</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1から%2までの整数</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not an activity log.</source>
        <translation>サーバの応答は活動ログではありません。</translation>
    </message>
    <message>
        <source>a time as in 2026-11-21T14:30:00Z</source>
        <translation>2026-11-21T14:30:00Z のような日時</translation>
    </message>
    <message>
        <source>information, warning and error, separated by commas</source>
        <translation>information、warning、error(コンマ区切り)</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
</context>
<context>
    <name>ActivityIndex</name>
    <message>
        <source>There is no database on a disk.</source>
        <translation>ディスク上のデータベースがありません。</translation>
    </message>
    <message>
        <source>The search took too long. Give more or longer words, or a shorter time.</source>
        <translation>検索に時間がかかりすぎました。単語を増やすか長くするか、期間を短くしてください。</translation>
    </message>
</context>
<context>
    <name>ActivityLog</name>
    <message>
        <source>The managing server is not running.</source>
        <translation>配布管理システムが動作していません。</translation>
    </message>
</context>
<context>
    <name>ActivityQuery</name>
    <message>
        <source>The quotation mark at place %1 has no other one behind it.</source>
        <translation>%1文字目の引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>Nothing stands behind “%1:” at place %2.</source>
        <translation>%2文字目の「%1:」の後に何もありません。</translation>
    </message>
    <message>
        <source>“%1” at place %2 is no number of a job. Search the job&apos;s name as words.</source>
        <translation>%2文字目の「%1」はジョブの番号ではありません。ジョブ名は単語として検索してください。</translation>
    </message>
    <message>
        <source>“%1” at place %2 is no severity: give information, warning or error.</source>
        <translation>%2文字目の「%1」は重大度ではありません。information、warning、error のどれかを指定してください。</translation>
    </message>
    <message>
        <source>“%1” at place %2 is no id of a message. An id is like SBX2010E.</source>
        <translation>%2文字目の「%1」はメッセージIDではありません。IDは SBX2010E のような形です。</translation>
    </message>
    <message>
        <source>The search has %1 characters; the most are %2.</source>
        <translation>検索が%1文字あります。%2文字までです。</translation>
    </message>
    <message>
        <source>“%1” at place %2 is no time. Give a day or a time as in 2026-11-21 or 2026-11-21T14:30.</source>
        <translation>%2文字目の「%1」は日時ではありません。2026-11-21 または 2026-11-21T14:30 のように指定してください。</translation>
    </message>
    <message>
        <source>The search has more than %1 words.</source>
        <translation>検索の単語が%1個を超えています。</translation>
    </message>
    <message>
        <source>The search has no letter and no digit, and messages are found by those.</source>
        <translation>検索語に文字も数字もありません。メッセージは文字と数字で検索されます。</translation>
    </message>
</context>
<context>
    <name>ArchiveReads</name>
    <message>
        <source>The disk or network folder of the archive %1 does not answer. Everything else goes on; try again when it is there again.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>アーカイブ %1 のディスクまたはネットワークフォルダが応答しません。ほかの処理は続いています。復旧してからもう一度試してください。</translation>
    </message>
    <message>
        <source>The managing server was stopped.</source>
        <translation>配布管理システムは停止しました。</translation>
    </message>
    <message>
        <source>Too many archives are being read. Try again in a moment.</source>
        <translation>読み取り中のアーカイブが多すぎます。少し待ってからもう一度試してください。</translation>
    </message>
</context>
<context>
    <name>ArchiveText</name>
    <message>
        <source>The archive %1 is cut off or damaged. Put back a copy of it.</source>
        <translation>アーカイブ %1 は途中で切れているか破損しています。コピーを元の場所に戻してください。</translation>
    </message>
    <message>
        <source>The archive %1 is missing. Put it back to see the job&apos;s instructions again; its counters are kept without it.</source>
        <translation>アーカイブ %1 がありません。ジョブの指令をもう一度表示するには元に戻してください。カウンターはアーカイブがなくても保持されます。</translation>
    </message>
    <message>
        <source>The archive %1 cannot be read. Change its permissions.</source>
        <translation>アーカイブ %1 を読み取れません。アクセス権を変更してください。</translation>
    </message>
    <message>
        <source>The archive %1 was written by a newer Signalbox. Use the newer program.</source>
        <translation>アーカイブ %1 は新しい Signalbox で書き込まれました。新しいプログラムを使ってください。</translation>
    </message>
    <message>
        <source>Instruction %1 is not in the archive %2.</source>
        <translation>指令 %1 はアーカイブ %2 にありません。</translation>
    </message>
    <message>
        <source>The archive %1 cannot be written: %2. Nothing was taken out of the database.</source>
        <extracomment>%1 is a path, %2 the cause in the words of the system.</extracomment>
        <translation>アーカイブ %1 に書き込めません: %2。データベースからは何も取り除かれていません。</translation>
    </message>
    <message>
        <source>Nobody waits for the archive any more.</source>
        <translation>このアーカイブを待っている人はもういません。</translation>
    </message>
</context>
<context>
    <name>ArchivedText</name>
    <message>
        <source>The archive of job %1 was removed on %2 by the retention policy. Its counters and times are kept.</source>
        <translation>ジョブ %1 のアーカイブは %2 に保存ポリシーにより削除されました。カウンターと時刻は保持されています。</translation>
    </message>
    <message>
        <source>The archive %1 is not that of job %2. Put the right one back.</source>
        <translation>アーカイブ %1 はジョブ %2 のものではありません。正しいものを元に戻してください。</translation>
    </message>
</context>
<context>
    <name>AuditReader</name>
    <message>
        <source>%1 has no audit: it is not a database of Signalbox, or of a version before there was one. Start a managing server with it once.</source>
        <translation>%1には監査記録がありません。Signalboxのデータベースでないか、監査記録のない旧版のものです。このデータベースで管理サーバを一度起動してください。</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>データベース%1はありません。</translation>
    </message>
</context>
<context>
    <name>ClientHost</name>
    <message>
        <source>&quot;%1&quot; is no name for a node: 1 to 64 letters, digits, dots, underscores and hyphens.</source>
        <translation>「%1」はノード名として使用できません。1～64文字の英数字、ピリオド、アンダースコア、ハイフンを指定してください。</translation>
    </message>
    <message>
        <source>The disk of the client is full: %2 bytes are needed in %1, %3 are free. Free some space there and execute the job again.</source>
        <extracomment>%1 is a folder, %2 and %3 are numbers of bytes.</extracomment>
        <translation>クライアントのディスクに空きがありません。%1に%2バイト必要ですが、空き容量は%3バイトです。空き容量を増やしてから、ジョブを再実行してください。</translation>
    </message>
</context>
<context>
    <name>ClientLogic</name>
    <message>
        <source>The checksum of %1 is wrong: it is %2, and %3 was announced. Nothing was installed.</source>
        <extracomment>%1 is a file name, %2 and %3 are checksums in hexadecimal.</extracomment>
        <translation>%1のチェックサムが誤っています: %2(通知された値は%3)。何もインストールしていません。</translation>
    </message>
    <message>
        <source>The user of the client refused the package.</source>
        <translation>クライアントのユーザがパッケージを拒否しました。</translation>
    </message>
    <message>
        <source>The execution has begun already.</source>
        <translation>すでに実行を開始しています。</translation>
    </message>
    <message>
        <source>Cancelled before the execution began.</source>
        <translation>実行開始前に取り消しました。</translation>
    </message>
    <message>
        <source>The execution is over already.</source>
        <translation>すでに実行を終えています。</translation>
    </message>
    <message>
        <source>Cancelled before the client had begun.</source>
        <translation>クライアントが開始する前に取り消しました。</translation>
    </message>
    <message>
        <source>The package comes without a checksum.</source>
        <translation>パッケージにチェックサムがありません。</translation>
    </message>
    <message>
        <source>The package is empty.</source>
        <translation>パッケージが空です。</translation>
    </message>
    <message>
        <source>The execution broke off %1 times before its outcome was known.</source>
        <extracomment>%1 is a number of times, 2 or more.</extracomment>
        <translation>実行は結果が判明する前に%1回中断されました。</translation>
    </message>
    <message>
        <source>It is not known what came of the execution; it is run for the %1. time.</source>
        <extracomment>%1 is 2 or more.</extracomment>
        <translation>実行の結果が不明なため、%1回目の実行を行います。</translation>
    </message>
    <message>
        <source>It is not known what came of the execution; it is not run again.</source>
        <translation>実行の結果は不明です。再実行しません。</translation>
    </message>
    <message>
        <source>The client was restarted in the middle of the execution, which goes on.</source>
        <translation>実行中にクライアントが再起動されました。実行は続いています。</translation>
    </message>
    <message>
        <source>It is not known what came of the execution. It is run again when the server offers it again.</source>
        <translation>実行の結果は不明です。サーバから再び提示されると、もう一度実行されます。</translation>
    </message>
    <message>
        <source>The package was changed at the client after it had arrived. It is fetched again before it is executed.</source>
        <translation>到着後にクライアントでパッケージが変更されました。実行の前にもう一度取得します。</translation>
    </message>
    <message>
        <source>%1 The client tries again.</source>
        <extracomment>%1 is one or more sentences that say why.</extracomment>
        <translation>%1 クライアントは再試行します。</translation>
    </message>
    <message>
        <source>What is above this node does not take the collected files: %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>上位システムがコレクトファイルを受け取りません: %1</translation>
    </message>
    <message>
        <source>What was collected waits here until the server offers the job again.</source>
        <translation>収集したファイルは、サーバがジョブを再び提示するまでここで待ちます。</translation>
    </message>
    <message>
        <source>Cancelled; what was collected is thrown away.</source>
        <translation>中止しました。収集したファイルは破棄します。</translation>
    </message>
    <message>
        <source>The transfer broke off %1 times, as often as the job wants it tried at once. It is tried again later. %2</source>
        <extracomment>%1 is a number of times, %2 a sentence that says why.</extracomment>
        <translation>転送が %1 回途切れ、ジョブの指定するリトライ回数に達しました。後で再試行します。%2</translation>
    </message>
    <message>
        <source>Given up, since the execution time limit or the stale-by date has passed.</source>
        <translation>実行期限または開始期限が過ぎたため、中止しました。</translation>
    </message>
</context>
<context>
    <name>ClientState</name>
    <message>
        <source>The node&apos;s state file is damaged.</source>
        <translation>ノードの状態ファイルが壊れています。</translation>
    </message>
    <message>
        <source>The node&apos;s state file was written by a newer version.</source>
        <translation>ノードの状態ファイルは新しいバージョンで作成されています。</translation>
    </message>
</context>
<context>
    <name>CollectedFiles</name>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <extracomment>%1 is the path of a file, %2 a technical message.</extracomment>
        <translation>ファイル %1 に書き込めません: %2。</translation>
    </message>
    <message>
        <source>The collected file cannot be read: %1.</source>
        <translation>コレクトファイルを読めません: %1。</translation>
    </message>
    <message>
        <source>%1 was damaged on its way, or at the server. Nothing was saved.</source>
        <extracomment>%1 is the path of a file at a client.</extracomment>
        <translation>%1 は転送中またはサーバ上で破損しました。保存していません。</translation>
    </message>
</context>
<context>
    <name>CollectionStore</name>
    <message>
        <source>What the client brought are no collected files: %1</source>
        <extracomment>%1 is a sentence that says what is wrong with it.</extracomment>
        <translation>クライアントから届いたものはコレクトファイルではありません: %1</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be written. Free some space there.</source>
        <translation>ディスクがいっぱいで %1 に書き込めません。空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>ファイル %1 に書き込めません。</translation>
    </message>
    <message>
        <source>they are larger than the job allows.</source>
        <translation>ジョブの上限を超えています。</translation>
    </message>
    <message>
        <source>they are damaged.</source>
        <translation>壊れています。</translation>
    </message>
    <message>
        <source>their names are too long.</source>
        <translation>名前が長すぎます。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read, or is damaged.</source>
        <translation>ファイル %1 を読めないか、壊れています。</translation>
    </message>
    <message>
        <source>there is something else among them.</source>
        <translation>ファイル以外のものが含まれています。</translation>
    </message>
    <message>
        <source>there are more than %1.</source>
        <translation>%1個を超えています。</translation>
    </message>
    <message>
        <source>there is none.</source>
        <translation>1つもありません。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made or written. Give write permission, or choose another state folder.</source>
        <translation>フォルダ %1 を作成できないか、書き込めません。書き込み権限を与えるか、別の状態フォルダを選んでください。</translation>
    </message>
    <message>
        <source>The checksum of the collected files is wrong. They are brought again.</source>
        <translation>コレクトファイルのチェックサムが一致しません。再送します。</translation>
    </message>
    <message>
        <source>There are no collected files with the number %1.</source>
        <translation>番号 %1 のコレクトファイルはありません。</translation>
    </message>
    <message>
        <source>There is no room for the collected files: %2 more bytes are needed in %1, and of %3 free ones %4 are kept for the database. Free some space there, or collect less.</source>
        <extracomment>%1 is a folder, the others are numbers of bytes.</extracomment>
        <translation>コレクトしたファイルのための空きがありません。%1にあと%2バイト必要です。空き%3バイトのうち%4バイトはデータベース用に残されます。空き領域を確保するか、コレクトするファイルを減らしてください。</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>%1: character %2 is a control character. Remove it.</source>
        <translation>%1: %2文字目が制御文字です。削除してください。</translation>
    </message>
    <message>
        <source>%1: it has %2 characters, at most %3 are allowed. Shorten it.</source>
        <translation>%1: %2文字あります。指定できるのは%3文字までです。短くしてください。</translation>
    </message>
    <message>
        <source>Node name: use 1 to %1 letters, digits, dots, underscores and hyphens.</source>
        <translation>ノード名: 1～%1文字の英数字、ピリオド、アンダースコア、ハイフンを指定してください。</translation>
    </message>
    <message>
        <source>Folder: there is no folder %1. Choose another one.</source>
        <translation>フォルダ: フォルダ%1はありません。別のフォルダを選択してください。</translation>
    </message>
    <message>
        <source>Folder: it is being deleted. Choose another one.</source>
        <translation>フォルダ: 削除中です。別のフォルダを選択してください。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Packages: none is chosen. Choose at least one.</source>
        <translation>パッケージ: 選択されていません。一つ以上選択してください。</translation>
    </message>
    <message>
        <source>Packages: there is no package %1. Add it first.</source>
        <translation>パッケージ: パッケージ%1はありません。先に登録してください。</translation>
    </message>
    <message>
        <source>Packages: &quot;%1&quot; is listed twice. Remove one of them.</source>
        <translation>パッケージ: 「%1」が重複しています。一方を削除してください。</translation>
    </message>
    <message>
        <source>Destinations: none is chosen. Choose at least one client.</source>
        <translation>あて先: 選択されていません。クライアントを一つ以上選択してください。</translation>
    </message>
    <message>
        <source>Destinations: there is no node %1. Register it first.</source>
        <translation>あて先: ノード%1はありません。先に登録してください。</translation>
    </message>
    <message>
        <source>Destinations: &quot;%1&quot; is a relay. Choose clients; the relays above them follow.</source>
        <translation>あて先: 「%1」は中継システムです。クライアントを選択してください。上位の中継システムは自動的に決まります。</translation>
    </message>
    <message>
        <source>Destinations: &quot;%1&quot; is listed twice. Remove one of them.</source>
        <translation>あて先: 「%1」が重複しています。一方を削除してください。</translation>
    </message>
    <message>
        <source>Destinations: %1 instructions are too many for one job, at most %2 are allowed. Make several jobs.</source>
        <translation>あて先: 指令が%1件あります。1ジョブに指定できるのは%2件までです。複数のジョブに分けてください。</translation>
    </message>
    <message>
        <source>The numbers of this database are used up. Start a new database.</source>
        <translation>このデータベースで使用できる番号がなくなりました。新しいデータベースを作成してください。</translation>
    </message>
    <message>
        <source>Priority: %1 is outside 1 to 9.</source>
        <translation>優先度: %1は1～9の範囲外です。</translation>
    </message>
    <message>
        <source>Split size: give 0 (not split) to %1 KiB.</source>
        <translation>分割サイズ: 0(分割しない)～%1KiBを指定してください。</translation>
    </message>
    <message>
        <source>Split interval: give 0 to %1 milliseconds.</source>
        <translation>分割間隔: 0～%1ミリ秒を指定してください。</translation>
    </message>
    <message>
        <source>Schedule: a time before 1970 is not possible. Correct it.</source>
        <translation>スケジュール: 1970年より前の日時は指定できません。修正してください。</translation>
    </message>
    <message>
        <source>Execution time: %1 is before the registration time %2. Make it the same or later.</source>
        <translation>実行日時: %1は登録日時%2より前です。同じか、より後の日時を指定してください。</translation>
    </message>
    <message>
        <source>Execution time limit: %1 is before the scheduled time %2. Make it later.</source>
        <translation>実行期限: %1は実行予定日時%2より前です。より後の日時を指定してください。</translation>
    </message>
    <message>
        <source>Execution time limit: %1 has passed already. Give a time in the future.</source>
        <translation>実行期限: %1はすでに過ぎています。これからの日時を指定してください。</translation>
    </message>
    <message>
        <source>Installation time: it is missing. Give it, or choose another timing.</source>
        <translation>インストール日時: 指定されていません。指定するか、別のインストールタイミングを選択してください。</translation>
    </message>
    <message>
        <source>Installation time: %1 is after the execution time limit %2. Make it earlier.</source>
        <translation>インストール日時: %1は実行期限%2より後です。より前の日時を指定してください。</translation>
    </message>
    <message>
        <source>Destinations: they have more than %1 different routes. Make several jobs.</source>
        <translation>あて先: 経路が%1種類を超えています。複数のジョブに分けてください。</translation>
    </message>
    <message>
        <source>There is no job %1.</source>
        <translation>ジョブ%1はありません。</translation>
    </message>
    <message>
        <source>There is no job %1. It may have been deleted.</source>
        <translation>ジョブ%1はありません。削除された可能性があります。</translation>
    </message>
    <message>
        <source>Instruction %1 does not belong to job %2.</source>
        <translation>指令%1はジョブ%2の指令ではありません。</translation>
    </message>
    <message>
        <source>All file transfer at the managing server is suspended. Resume it there first.</source>
        <translation>配布管理システムのファイル転送がすべて中断されています。先に配布管理システムで再開してください。</translation>
    </message>
    <message>
        <source>Folder name: it is empty. Give one.</source>
        <translation>フォルダ名: 空です。指定してください。</translation>
    </message>
    <message>
        <source>Folder name</source>
        <translation>フォルダ名</translation>
    </message>
    <message>
        <source>Folder name: there is a folder &quot;%1&quot; here already. Choose another name.</source>
        <translation>フォルダ名: ここにはすでにフォルダ「%1」があります。別の名称を指定してください。</translation>
    </message>
    <message>
        <source>Folder: folders go at most %1 levels deep. Create it further up.</source>
        <translation>フォルダ: フォルダは%1階層までです。より上の階層に作成してください。</translation>
    </message>
    <message>
        <source>Folder: the topmost one can neither be renamed nor moved.</source>
        <translation>フォルダ: 最上位のフォルダは名称変更も移動もできません。</translation>
    </message>
    <message>
        <source>Folder: it cannot be moved into itself. Choose another place.</source>
        <translation>フォルダ: 自分自身の中には移動できません。別の場所を選択してください。</translation>
    </message>
    <message>
        <source>Folder: folders go at most %1 levels deep. Move it further up.</source>
        <translation>フォルダ: フォルダは%1階層までです。より上の階層に移動してください。</translation>
    </message>
    <message>
        <source>Folder: the topmost one cannot be deleted.</source>
        <translation>フォルダ: 最上位のフォルダは削除できません。</translation>
    </message>
    <message>
        <source>Node name: &quot;%1&quot; is registered already. Choose another name.</source>
        <translation>ノード名: 「%1」はすでに登録されています。別の名称を指定してください。</translation>
    </message>
    <message>
        <source>Upper node: there is no node %1. Register it first.</source>
        <translation>上位ノード: ノード%1はありません。先に登録してください。</translation>
    </message>
    <message>
        <source>Upper node: &quot;%1&quot; is a client. Only a relay can have nodes below it.</source>
        <translation>上位ノード: 「%1」はクライアントです。下位にノードを置けるのは中継システムだけです。</translation>
    </message>
    <message>
        <source>Upper node: routes have at most %1 relays.</source>
        <translation>上位ノード: 経路上の中継システムは%1台までです。</translation>
    </message>
    <message>
        <source>Token: use %1 to %2 letters and digits, or leave it empty to have one made.</source>
        <translation>トークン: %1～%2文字の英数字を指定してください。空のままにすると自動的に生成されます。</translation>
    </message>
    <message>
        <source>There is no node %1.</source>
        <translation>ノード%1はありません。</translation>
    </message>
    <message>
        <source>There are nodes below &quot;%1&quot;. Remove those first.</source>
        <translation>「%1」の下位にノードがあります。先にそれらを削除してください。</translation>
    </message>
    <message>
        <source>Job %1 still has work for &quot;%2&quot; that has not ended. Cancel it first.</source>
        <translation>ジョブ%1に、「%2」に対する終了していない指令があります。先に取り消してください。</translation>
    </message>
    <message>
        <source>Package name: it is empty. Give one.</source>
        <translation>パッケージ名: 空です。指定してください。</translation>
    </message>
    <message>
        <source>Package name</source>
        <translation>パッケージ名</translation>
    </message>
    <message>
        <source>Package version</source>
        <translation>パッケージのバージョン</translation>
    </message>
    <message>
        <source>Install arguments</source>
        <translation>インストール引数</translation>
    </message>
    <message>
        <source>Package file: it is empty. Choose a file with content.</source>
        <translation>パッケージファイル: 空のファイルです。内容のあるファイルを選択してください。</translation>
    </message>
    <message>
        <source>Package: its SHA-256 is missing. Import the file again.</source>
        <translation>パッケージ: SHA-256値がありません。ファイルをもう一度取り込んでください。</translation>
    </message>
    <message>
        <source>Package file name: use letters, digits and . _ - + ~ only.</source>
        <translation>パッケージファイル名: 英数字および . _ - + ~ だけが使用できます。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a client. Suspend its instructions instead.</source>
        <translation>「%1」はクライアントです。代わりに指令を中断してください。</translation>
    </message>
    <message>
        <source>Its file transfer is suspended already.</source>
        <translation>ファイル転送はすでに中断されています。</translation>
    </message>
    <message>
        <source>Its file transfer is not suspended.</source>
        <translation>ファイル転送は中断されていません。</translation>
    </message>
    <message>
        <source>%1: character %2 (%3) cannot be seen and would make the name look like another one. Remove it.</source>
        <extracomment>%1 names a field, %2 is a position, %3 a code such as U+202E.</extracomment>
        <translation>%1: %2文字目（%3）は表示されず、別の名前に見えてしまいます。削除してください。</translation>
    </message>
    <message>
        <source>Address: give a host name or an IP address of at most %1 characters, such as node-7.example.org or 192.0.2.7, or leave it empty.</source>
        <translation>アドレス: %1文字以内のホスト名またはIPアドレス（例: node-7.example.org、192.0.2.7）を指定するか、空のままにしてください。</translation>
    </message>
    <message>
        <source>%1: it has no character that can be seen. Add one.</source>
        <translation>%1: 目に見える文字がありません。見える文字を追加してください。</translation>
    </message>
    <message>
        <source>Retention: give 0, which is never, to %1 days.</source>
        <translation>保存期間: 0(無期限)から %1 日までを指定してください。</translation>
    </message>
    <message>
        <source>Job %1 is archived already.</source>
        <translation>ジョブ %1 はすでにアーカイブされています。</translation>
    </message>
    <message>
        <source>Job %1 is being deleted.</source>
        <translation>ジョブ %1 は削除中です。</translation>
    </message>
    <message>
        <source>Job %1 has not ended. Only what has ended is archived.</source>
        <translation>ジョブ %1 は終了していません。アーカイブできるのは終了したものだけです。</translation>
    </message>
    <message>
        <source>Nodes have still to confirm that nothing of job %1 is left with them. Try again when they have.</source>
        <translation>ジョブ %1 のものが残っていないことをノードがまだ確認していません。確認されてからもう一度実行してください。</translation>
    </message>
    <message>
        <source>No job has ended that is not archived already.</source>
        <translation>終了したジョブはすべてアーカイブ済みです。</translation>
    </message>
    <message>
        <source>The archive %1 cannot be removed. Change the permissions of its folder.</source>
        <translation>アーカイブ %1 を削除できません。フォルダーのアクセス権を変更してください。</translation>
    </message>
    <message>
        <source>Archiving waits for room: %1 has %2 MiB free, and %3 MiB are kept for reports.</source>
        <translation>アーカイブは空き容量を待っています: %1 の空きは %2 MiB で、%3 MiB は報告のために確保されます。</translation>
    </message>
    <message>
        <source>Packages: &quot;%1&quot; is to be installed, which jobs of the type &quot;%2&quot; do not do.</source>
        <translation>パッケージ: 「%1」はインストールするものですが、種別「%2」のジョブはインストールを行いません。</translation>
    </message>
    <message>
        <source>Packages: &quot;%1&quot; is an order for jobs of the type &quot;%2&quot;, not of the type &quot;%3&quot;.</source>
        <extracomment>%1 is the title of an order, %2 and %3 are types of jobs.</extracomment>
        <translation>パッケージ: 「%1」は種別「%2」のジョブへの指示です。種別「%3」には使えません。</translation>
    </message>
    <message>
        <source>Packages: a job of the type &quot;%1&quot; has one order, not %2. Make several jobs.</source>
        <translation>パッケージ: 種別「%1」のジョブの指示は 1 件だけです (%2 件あります)。複数のジョブに分けてください。</translation>
    </message>
    <message>
        <source>Package: &quot;%1&quot; is not a type of job that has an order.</source>
        <translation>パッケージ: 「%1」は指示を持つジョブ種別ではありません。</translation>
    </message>
    <message>
        <source>The archiving was cancelled.</source>
        <translation>アーカイブは取り消されました。</translation>
    </message>
    <message>
        <source>The job is interrupted. Resume the whole job.</source>
        <translation>ジョブは一時停止しています。ジョブ全体を再開してください。</translation>
    </message>
    <message>
        <source>Expiry: %1 has passed already. Give a time in the future.</source>
        <translation>期限: %1 はすでに過ぎています。将来の時刻を指定してください。</translation>
    </message>
    <message>
        <source>There is no operator %1.</source>
        <translation>操作者 %1 はいません。</translation>
    </message>
    <message>
        <source>The operator was revoked, or the token has expired, before this could be done.</source>
        <translation>実行する前に、操作者が失効したか、トークンの期限が切れました。</translation>
    </message>
    <message>
        <source>Operator name: it is empty. Give one.</source>
        <translation>操作者名: 空です。指定してください。</translation>
    </message>
    <message>
        <source>Operator name</source>
        <translation>操作者名</translation>
    </message>
    <message>
        <source>Operator name: a colon is not allowed. Leave it out.</source>
        <translation>操作者名: コロンは使えません。取り除いてください。</translation>
    </message>
    <message>
        <source>Role: %1 is none.</source>
        <translation>権限: %1 という権限はありません。</translation>
    </message>
    <message>
        <source>Operator name: &quot;%1&quot; was revoked. Renew the token to let that operator in again, or choose another name.</source>
        <translation>操作者名: 「%1」は失効しています。もう一度使えるようにするにはトークンを更新するか、別の名称を指定してください。</translation>
    </message>
    <message>
        <source>Operator name: there is &quot;%1&quot; already. Choose another name.</source>
        <translation>操作者名: 「%1」はすでにあります。別の名称を指定してください。</translation>
    </message>
    <message>
        <source>There are %1 operators already, the most that there can be. Renew one who was revoked instead.</source>
        <translation>操作者はすでに上限の %1 人です。失効した操作者のトークンを更新して使ってください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has this role and this expiry already.</source>
        <translation>「%1」はすでにこの権限と期限です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is revoked already.</source>
        <translation>「%1」はすでに失効しています。</translation>
    </message>
    <message>
        <source>Processing window: name a folder or a type of jobs.</source>
        <translation>処理時間帯：フォルダーまたはジョブ種別を指定してください。</translation>
    </message>
    <message>
        <source>There is no processing window %1.</source>
        <translation>処理時間帯%1はありません。</translation>
    </message>
    <message>
        <source>There are %1 processing windows, the most that are allowed. Remove some.</source>
        <translation>処理時間帯が上限の%1個あります。いくつか削除してください。</translation>
    </message>
    <message>
        <source>The database did not take it.</source>
        <translation>データベースに書き込めませんでした。</translation>
    </message>
    <message>
        <source>There is no operation %1 in the journal.</source>
        <translation>処理%1は記録にありません。</translation>
    </message>
    <message>
        <source>Operation %1 has ended, or it was cut off and begun again.</source>
        <translation>処理%1は終了したか、中断後にやり直されています。</translation>
    </message>
    <message>
        <source>The operation is too large for the journal. Make several of it.</source>
        <translation>処理が大きすぎて記録できません。いくつかに分けてください。</translation>
    </message>
    <message>
        <source>Jobs: none is chosen. Choose at least one.</source>
        <translation>ジョブ: 選択されていません。一つ以上選択してください。</translation>
    </message>
    <message>
        <source>Jobs: %1 are too many for one command, at most %2 are allowed. Give several commands.</source>
        <translation>ジョブ: %1件は一度に操作できません。最大%2件です。いくつかに分けてください。</translation>
    </message>
    <message>
        <source>This cannot be done to several jobs at once. Do it to each of them.</source>
        <translation>この操作は複数のジョブに同時にはできません。一つずつ操作してください。</translation>
    </message>
    <message>
        <source>Jobs: job %1 is listed twice. Remove one of them.</source>
        <translation>ジョブ: ジョブ%1が重複しています。一方を削除してください。</translation>
    </message>
    <message>
        <source>A newer program wrote it. Use that one.</source>
        <translation>新しいバージョンのプログラムが書いたものです。そのプログラムを使ってください。</translation>
    </message>
    <message>
        <source>It was cancelled. What it had done by then stays.</source>
        <translation>取り消しました。それまでに済んだ分はそのままです。</translation>
    </message>
    <message>
        <source>Job %1: %2</source>
        <extracomment>Why an operation on several jobs did not act on one of them. %1 is its number, %2 a whole sentence.</extracomment>
        <translation>ジョブ%1: %2</translation>
    </message>
    <message>
        <source>Operation %1 is running.</source>
        <translation>処理%1は実行中です。</translation>
    </message>
    <message>
        <source>Operation %1 has ended.</source>
        <translation>処理%1は終了しています。</translation>
    </message>
    <message>
        <source>No operation is unfinished.</source>
        <translation>未完了の処理はありません。</translation>
    </message>
    <message>
        <source>There is no judgement policy %1.</source>
        <translation>判定ポリシー %1 はありません。</translation>
    </message>
    <message>
        <source>The managing server is not running.</source>
        <translation>配布管理システムが動作していません。</translation>
    </message>
    <message>
        <source>Position: it must be between 0 and %1.</source>
        <translation>位置：0 から %1 までにしてください。</translation>
    </message>
    <message>
        <source>There are %1 judgement policies; no more are possible.</source>
        <translation>判定ポリシーは %1 個あります。これ以上は作れません。</translation>
    </message>
    <message>
        <source>Name: there is a judgement policy “%1” already. Choose another name.</source>
        <translation>名前：判定ポリシー「%1」は既にあります。別の名前にしてください。</translation>
    </message>
    <message>
        <source>Clients: %1 are too many for one command, at most %2 are allowed.</source>
        <translation>クライアント：%1 台は 1 つのコマンドには多すぎます。%2 台までです。</translation>
    </message>
    <message>
        <source>%1 is a relay. Security levels are of clients.</source>
        <translation>%1 は中継です。セキュリティレベルはクライアントのものです。</translation>
    </message>
    <message>
        <source>Clients: %1 is listed twice.</source>
        <translation>クライアント：%1 が 2 回指定されています。</translation>
    </message>
    <message>
        <source>There are no clients yet.</source>
        <translation>クライアントはまだありません。</translation>
    </message>
    <message>
        <source>There is no judgement policy. Make one first.</source>
        <translation>判定ポリシーがありません。先に作成してください。</translation>
    </message>
    <message>
        <source>Message: only the action “message” has a title and a text.</source>
        <translation>メッセージ：タイトルと本文があるのはアクション「message」だけです。</translation>
    </message>
    <message numerus="yes">
        <source>On %n client(s) something failed. Their history says what.</source>
        <translation>
            <numerusform>%n 台のクライアントで失敗しました。内容は履歴にあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>The job was terminated, which is for good. Create a new job.</source>
        <translation>このジョブは打ち切られており、再び開始することはできません。新しいジョブを作成してください。</translation>
    </message>
    <message>
        <source>There is no definition %1.</source>
        <translation>定義 %1 はありません。</translation>
    </message>
    <message>
        <source>Name of the definition</source>
        <translation>定義の名称</translation>
    </message>
    <message>
        <source>Name of the request set</source>
        <translation>要求セットの名称</translation>
    </message>
    <message>
        <source>There is no definition folder %1.</source>
        <translation>定義フォルダ %1 はありません。</translation>
    </message>
    <message>
        <source>%1: it is empty. Give one.</source>
        <translation>%1: 空です。入力してください。</translation>
    </message>
    <message>
        <source>%1: there is “%2” here already. Choose another name.</source>
        <translation>%1: ここには「%2」が既にあります。別の名称にしてください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a member of a request set (&quot;stages[1].onError&quot;), %2 a sentence.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Kind: a folder is created by its name alone.</source>
        <translation>種類: フォルダは名称だけで作成します。</translation>
    </message>
    <message>
        <source>There are %1 definitions already, the most that there can be.</source>
        <translation>定義は既に上限の %1 個あります。</translation>
    </message>
    <message>
        <source>The request set “%1” runs “%2”. Change or remove that set first.</source>
        <translation>要求セット「%1」が「%2」を使っています。先にそのセットを変更するか削除してください。</translation>
    </message>
    <message>
        <source>Version: %1 of “%2” is not kept. See the list of its versions.</source>
        <translation>バージョン: 「%2」の %1 は保存されていません。バージョンの一覧を見てください。</translation>
    </message>
    <message>
        <source>“%1” has not been removed.</source>
        <translation>「%1」は削除されていません。</translation>
    </message>
    <message>
        <source>The file cannot be imported. %1</source>
        <translation>ファイルをインポートできません。%1</translation>
    </message>
    <message>
        <source>The file holds no definitions.</source>
        <translation>ファイルに定義がありません。</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 KiB. Leave some of its destinations out.</source>
        <translation>「%1」は %2 KiB を超えています。あて先を減らしてください。</translation>
    </message>
    <message>
        <source>Folder: folders go at most %1 levels deep. Import it further up.</source>
        <translation>フォルダ: フォルダは%1階層までです。より上の階層にインポートしてください。</translation>
    </message>
    <message>
        <source>There can be %1 definitions, and with these there would be more.</source>
        <translation>定義は %1 個までです。これらを加えると超えます。</translation>
    </message>
    <message>
        <source>There is no run %1 of a request set.</source>
        <translation>要求セットの実行 %1 はありません。</translation>
    </message>
    <message>
        <source>Job %1 was deleted.</source>
        <translation>ジョブ%1は削除されました。</translation>
    </message>
    <message>
        <source>%1 of %2 instructions were completed.</source>
        <extracomment>Of a job: %1 and %2 are numbers.</extracomment>
        <translation>%2件の指令のうち%1件が正常終了しました。</translation>
    </message>
    <message>
        <source>%1 request sets have not ended; no more are possible.</source>
        <translation>終了していない要求セットが %1 個あります。これ以上は投入できません。</translation>
    </message>
    <message>
        <source>There is no request set %1.</source>
        <translation>要求セット %1 はありません。</translation>
    </message>
    <message>
        <source>Stage “%1”, request “%2”: %3</source>
        <extracomment>%1 is a stage of a request set, %2 one of its requests, %3 a sentence.</extracomment>
        <translation>ステージ「%1」、要求「%2」: %3</translation>
    </message>
    <message>
        <source>The set is too large: with the definitions it runs it has more than %1 KiB. Make several of it.</source>
        <translation>セットが大きすぎます。使う定義を含めて %1 KiB を超えています。いくつかに分けてください。</translation>
    </message>
    <message>
        <source>No stage of it failed. Resubmit it from the start.</source>
        <translation>失敗したステージはありません。最初から再投入してください。</translation>
    </message>
    <message>
        <source>A run is resubmitted by a command of its own.</source>
        <translation>実行の再投入には専用の操作を使います。</translation>
    </message>
    <message>
        <source>Stage: a set is cancelled as a whole.</source>
        <translation>ステージ: 取り消せるのはセット全体だけです。</translation>
    </message>
    <message>
        <source>Stage: the set has %1, counted from 1.</source>
        <translation>ステージ: セットのステージは1から数えて %1 個です。</translation>
    </message>
    <message>
        <source>Destinations: there is no relay above &quot;%1&quot; that could keep its files. Choose &quot;%2&quot; for it.</source>
        <translation>あて先: 「%1」の上位に、ファイルを保管する中継システムがありません。「%2」を選んでください。</translation>
    </message>
    <message>
        <source>Destinations: &quot;%1&quot; is a client. Jobs of the type &quot;%2&quot; go to relays.</source>
        <translation>あて先: 「%1」はクライアントです。種別「%2」のジョブのあて先は中継システムです。</translation>
    </message>
    <message>
        <source>Type: no type of job has the number %1.</source>
        <translation>種別: 番号 %1 のジョブ種別はありません。</translation>
    </message>
    <message>
        <source>Destinations: %1 nodes are listed more than once: %2. List each once.</source>
        <translation>あて先: %1 ノードが重複しています: %2。それぞれ一度だけ指定してください。</translation>
    </message>
    <message>
        <source>Members: &quot;%1&quot; is no name of a node. %2</source>
        <translation>メンバー: 「%1」はノード名ではありません。%2</translation>
    </message>
    <message>
        <source>Folder: host groups are in none.</source>
        <translation>フォルダー: ホストグループはフォルダーに入りません。</translation>
    </message>
    <message>
        <source>There is no rule %1 of the queue.</source>
        <translation>キューのルール%1はありません。</translation>
    </message>
    <message>
        <source>Rule %1 of the queue is of another kind. Add a new one.</source>
        <translation>キューのルール%1は種類が違います。新しく追加してください。</translation>
    </message>
    <message>
        <source>There are %1 rules of the queue, the most that are allowed. Remove some.</source>
        <translation>キューのルールが上限の%1個あります。いくつか削除してください。</translation>
    </message>
    <message>
        <source>Destinations: &quot;%1&quot; is a client, and nothing is below it. Name a relay.</source>
        <translation>あて先: 「%1」はクライアントで、下位はありません。中継を指定してください。</translation>
    </message>
    <message>
        <source>Destinations: there is no host group %1. See the list of groups.</source>
        <translation>あて先: ホストグループ %1 はありません。グループの一覧を確認してください。</translation>
    </message>
    <message>
        <source>Destinations: who is in the host group &quot;%1&quot; is told by inventories, which are not looked at here. Give it another condition, or list its members.</source>
        <translation>あて先: ホストグループ「%1」のメンバーはインベントリで決まりますが、ここでは参照できません。別の条件にするか、メンバーを列挙してください。</translation>
    </message>
    <message>
        <source>Destinations: %1 groups and relays are too many, at most %2 are allowed. Make a group of them.</source>
        <translation>あて先: グループと中継が %1 件は多すぎます(最大 %2 件)。1 つのグループにまとめてください。</translation>
    </message>
    <message>
        <source>Destinations: there is no relay below &quot;%1&quot;. Choose another one.</source>
        <translation>あて先: 「%1」の下位に中継がありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>Destinations: there is no client below &quot;%1&quot;. Choose another relay.</source>
        <translation>あて先: 「%1」の下位にクライアントがありません。別の中継を選んでください。</translation>
    </message>
    <message>
        <source>Destinations: there is no relay in the host group &quot;%1&quot;. Change the group, or choose another one.</source>
        <translation>あて先: ホストグループ「%1」に中継がありません。グループを変更するか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>Destinations: there is no client in the host group &quot;%1&quot;. Change the group, or choose another one.</source>
        <translation>あて先: ホストグループ「%1」にクライアントがありません。グループを変更するか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>It has been resubmitted already, as run %1, which has not ended.</source>
        <translation>すでに実行 %1 として再投入されており、まだ終了していません。</translation>
    </message>
    <message>
        <source>The rest is sent in one piece to all destinations of a job, not to single ones.</source>
        <translation>一括送信はジョブのすべてのあて先が対象です。個別には指定できません。</translation>
    </message>
    <message>
        <source>Folder: the one of the higher managing server is kept by this server, and only its jobs are in it. Choose another one.</source>
        <translation>フォルダー: 上位の配布管理システムのフォルダーはこのサーバが管理し、そのジョブだけが入ります。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Route: jobs to IDs go by the usual routes, since members may come later.</source>
        <translation>経路: ID あてのジョブは、メンバーが後から加わることがあるため、通常の経路で送られます。</translation>
    </message>
    <message>
        <source>What is repeated has too many destinations in all. Order it to host groups, or end the repetition of other jobs.</source>
        <translation>繰り返すジョブのあて先が合計で多すぎます。ホストグループに指示するか、他のジョブの繰り返しを終了してください。</translation>
    </message>
    <message>
        <source>With it all definitions and host groups together would be larger than %1 MiB. Remove some that are not needed any more, or order jobs to host groups instead of single destinations.</source>
        <translation>これを加えると、定義とホストグループの合計が%1 MiBを超えます。不要なものを削除するか、個々のあて先の代わりにホストグループを使ってください。</translation>
    </message>
    <message>
        <source>“%1” was saved by %2 at %3 meanwhile, as version %4; yours was made from version %5. Look at it first, save yours under another name, or save it over the other.</source>
        <extracomment>A definition. %2 is an operator, %3 a time, %4 and %5 numbers of versions.</extracomment>
        <translation>「%1」はその間に%2が%3にバージョン%4として保存しました。編集中のものはバージョン%5が元です。先に内容を確認するか、別の名称で保存するか、上書きしてください。</translation>
    </message>
    <message>
        <source>Destinations: to find out who is in the host group &quot;%1&quot; takes too long here. Give it fewer tests, or shorter patterns.</source>
        <translation>あて先: ホストグループ「%1」に属するノードを調べるには時間がかかりすぎます。条件の数を減らすか、パターンを短くしてください。</translation>
    </message>
    <message>
        <source>Relays: there is no relay &quot;%1&quot;. Register it first.</source>
        <translation>中継: 中継「%1」はありません。先に登録してください。</translation>
    </message>
    <message>
        <source>Relays: &quot;%1&quot; is a client, and no client manages an ID. Name a relay.</source>
        <translation>中継: 「%1」はクライアントで、IDを管理できません。中継を指定してください。</translation>
    </message>
    <message>
        <source>Destinations: IDs and other destinations cannot be mixed in one job. Create one job for the IDs and one for the others.</source>
        <translation>あて先: 1つのジョブにIDとほかのあて先は混在できません。ID用とほかのあて先用にジョブを分けてください。</translation>
    </message>
    <message>
        <source>Destinations: the members of IDs are clients. Jobs of the type &quot;%1&quot; go to relays.</source>
        <translation>あて先: IDのメンバーはクライアントです。種類「%1」のジョブは中継宛てです。</translation>
    </message>
    <message>
        <source>Waves: who the members of an ID are is not known when the job is created. Leave the waves out, or name the clients.</source>
        <translation>段階: IDのメンバーはジョブの作成時には決まりません。段階を外すか、クライアントを指定してください。</translation>
    </message>
    <message>
        <source>Relays: there is no node %1. Register it first.</source>
        <translation>中継: ノード %1 はありません。先に登録してください。</translation>
    </message>
    <message>
        <source>Relays: &quot;%1&quot; is listed twice. Remove one of them.</source>
        <translation>中継: 「%1」が重複しています。一方を削除してください。</translation>
    </message>
    <message>
        <source>IDs: none is chosen. Relays are named together with the IDs that they manage.</source>
        <translation>ID: 選ばれていません。中継は、管理するIDとともに指定します。</translation>
    </message>
    <message>
        <source>IDs: %1 are too many for one job, at most %2 are allowed. Make several jobs.</source>
        <translation>ID: %1件は1つのジョブには多すぎます。%2件までです。ジョブを分けてください。</translation>
    </message>
    <message>
        <source>IDs: there is no ID %1. See the list of ID groups.</source>
        <translation>ID: ID %1 はありません。IDグループの一覧を確認してください。</translation>
    </message>
    <message>
        <source>IDs: &quot;%1&quot; is listed twice. Remove one of them.</source>
        <translation>ID: 「%1」が重複しています。一方を削除してください。</translation>
    </message>
    <message>
        <source>IDs: &quot;%1&quot; is an ID group without a relay: none of the relays that manage it is registered any more. Name others in the ID group.</source>
        <translation>ID: 「%1」は中継のないIDグループです。管理する中継がどれも登録されていません。IDグループにほかの中継を指定してください。</translation>
    </message>
    <message>
        <source>IDs: none of the relays that you name manages &quot;%1&quot;. Name another relay, or none for all that manage it.</source>
        <translation>ID: 指定された中継はどれも「%1」を管理していません。別の中継を指定するか、すべての管理中継を対象にするには指定を外してください。</translation>
    </message>
    <message>
        <source>Relays: &quot;%1&quot; manages none of these IDs. Name another one.</source>
        <translation>中継: 「%1」はこれらのIDを管理していません。別の中継を指定してください。</translation>
    </message>
    <message>
        <source>Job %1 has no instruction: its IDs have had no member.</source>
        <translation>ジョブ %1 に指令はありません。IDにメンバーがいませんでした。</translation>
    </message>
    <message>
        <source>Route: simulated clients ask where they always do. Leave the routes as usual.</source>
        <translation>経路: シミュレーションのクライアントはいつもの場所に問い合わせます。経路は通常のままにしてください。</translation>
    </message>
    <message>
        <source>Route: jobs of the type &quot;%1&quot; go to relays, by their usual routes.</source>
        <translation>経路: 種別「%1」のジョブは、通常の経路で中継システムに送られます。</translation>
    </message>
    <message>
        <source>Route: straight from the managing server there is no relay that could keep the files. Choose a relay.</source>
        <translation>経路: 管理サーバから直接では、ファイルを保管する中継システムがありません。中継システムを選んでください。</translation>
    </message>
    <message>
        <source>Route: there is no relay %1. Choose another one.</source>
        <translation>経路: 中継システム %1 はありません。別の中継システムを選んでください。</translation>
    </message>
    <message>
        <source>Route: &quot;%1&quot; is a client. Choose a relay.</source>
        <translation>経路:「%1」はクライアントです。中継システムを選んでください。</translation>
    </message>
    <message>
        <source>Route: &quot;%1&quot; is not among the destinations.</source>
        <translation>経路:「%1」はあて先にありません。</translation>
    </message>
    <message>
        <source>Route: &quot;%1&quot; is listed twice. Remove one of them.</source>
        <translation>経路:「%1」が重複しています。一方を削除してください。</translation>
    </message>
    <message>
        <source>Route: &quot;%1&quot; is reached through &quot;%2&quot; either way. Choose a relay that is not behind &quot;%2&quot;, or the managing server itself.</source>
        <translation>経路:「%1」へはどちらでも「%2」を通ります。「%2」の下にない中継システムか、管理サーバ自身を選んでください。</translation>
    </message>
    <message>
        <source>Job %1 is not repeated. Create a job with a repetition.</source>
        <translation>ジョブ %1 は繰り返されません。繰り返しを指定してジョブを作成してください。</translation>
    </message>
    <message>
        <source>Run %1 of a request set is not repeated. Submit the set with a repetition.</source>
        <translation>要求セットの実行 %1 は繰り返されません。繰り返しを指定してセットを投入してください。</translation>
    </message>
    <message>
        <source>Stale-by date: a time before 1970 is not possible. Correct it.</source>
        <translation>開始期限: 1970年より前の日時は指定できません。修正してください。</translation>
    </message>
    <message>
        <source>Stale-by date: %1 has passed already. Give a time in the future.</source>
        <translation>開始期限: %1はすでに過ぎています。これからの日時を指定してください。</translation>
    </message>
    <message>
        <source>Stale-by date: %1 is not after the scheduled time %2, so that nothing would ever start. Make it later.</source>
        <translation>開始期限: %1は実行予定日時%2より後ではないため、開始されることがありません。より後の日時を指定してください。</translation>
    </message>
    <message>
        <source>Stale-by date: %1 is after the execution time limit %2. Make it earlier.</source>
        <translation>開始期限: %1は実行期限%2より後です。より前の日時を指定してください。</translation>
    </message>
    <message>
        <source>Repetition: it ends at %1, before there would be another run. Make it later.</source>
        <translation>繰り返し: 次の実行より前の%1に終わります。より後の日時を指定してください。</translation>
    </message>
    <message>
        <source>%1 jobs and request sets are being repeated; no more are possible. End some.</source>
        <translation>%1個のジョブと要求セットが繰り返されています。これ以上はできません。いくつか終了してください。</translation>
    </message>
    <message>
        <source>All %1 runs have been created.</source>
        <translation>%1回の実行をすべて作成しました。</translation>
    </message>
    <message>
        <source>It ended as ordered, at %1.</source>
        <translation>指示のとおり%1に終わりました。</translation>
    </message>
    <message>
        <source>None of its destinations is there any more.</source>
        <translation>あて先がすべてなくなりました。</translation>
    </message>
    <message>
        <source>%1 of its runs have not ended. It goes on when some of them have.</source>
        <translation>%1個の実行が終わっていません。いくつか終わると続行します。</translation>
    </message>
    <message>
        <source>The managing server was not running then.</source>
        <translation>その時、管理サーバは動いていませんでした。</translation>
    </message>
    <message>
        <source>It is not repeated any more since %1.</source>
        <translation>%1に繰り返しが終了しています。</translation>
    </message>
    <message>
        <source>%1 ended it.</source>
        <translation>%1が終了しました。</translation>
    </message>
    <message>
        <source>Repetition: %1 runs have been created already. Give a greater number.</source>
        <translation>繰り返し: すでに%1回作成されています。より大きい数を指定してください。</translation>
    </message>
    <message>
        <source>The request sets that have not ended are too large together, at most %1 MiB are possible. Submit it when some of them have ended.</source>
        <translation>終了していない要求セットが合計で大きすぎます。上限は%1 MiBです。いくつか終了してから投入してください。</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>グループの名前</translation>
    </message>
    <message>
        <source>This server has no folder for archives.</source>
        <translation>このサーバーにはアーカイブ用のフォルダーがありません。</translation>
    </message>
    <message>
        <source>There is no operator “%1”. There are: %2.</source>
        <extracomment>%1 is a name, %2 a list of names.</extracomment>
        <translation>オペレーター「%1」はいません。登録されているのは %2 です。</translation>
    </message>
    <message>
        <source>Destinations: the host groups list too many names together to be read for one job. Order several jobs, or use groups with a condition.</source>
        <translation>あて先: ホストグループの名前が合わせて多すぎ、1 つのジョブでは読み取れません。ジョブを分けるか、条件で指定したグループを使ってください。</translation>
    </message>
    <message>
        <source>It had not started before its stale-by date, %1, and was withdrawn; create a new job with a later one.</source>
        <translation>開始期限 %1 までに始まらず、取り下げられました。期限を遅くした新しいジョブを作成してください。</translation>
    </message>
    <message>
        <source>Installation time: %1 has passed already. Give a time in the future, or another timing to install at once.</source>
        <translation>インストール日時: %1はすでに過ぎています。将来の日時を指定するか、すぐにインストールするには別のタイミングを選んでください。</translation>
    </message>
</context>
<context>
    <name>ConfigFile</name>
    <message>
        <source>“%1” is not a setting.</source>
        <translation>「%1」という設定はありません。</translation>
    </message>
    <message>
        <source>The configuration file %1 cannot be read: %2.</source>
        <extracomment>%1 is a file, %2 the system&apos;s words for the reason.</extracomment>
        <translation>設定ファイル%1を読み取れません: %2。</translation>
    </message>
    <message>
        <source>The configuration file %1 is too large to be one.</source>
        <translation>設定ファイル%1は大きすぎるため、設定ファイルとして扱えません。</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <extracomment>%1 is a file, %2 the number of a line in it, %3 a whole sentence.</extracomment>
        <translation>%1、%2行目: %3</translation>
    </message>
    <message>
        <source>This is not of the form name = value.</source>
        <translation>「名前 = 値」の形式ではありません。</translation>
    </message>
    <message>
        <source>“%1” belongs on the command line.</source>
        <translation>「%1」はコマンドラインで指定してください。</translation>
    </message>
    <message>
        <source>Read settings from this file: the options below, one “name = value” in each line. What is on the command line counts more.</source>
        <translation>このファイルから設定を読み込みます。以下のオプションを1行に1つずつ「名前 = 値」で書きます。コマンドラインの指定が優先されます。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ファイル</translation>
    </message>
</context>
<context>
    <name>ConsoleApi</name>
    <message>
        <source>“%1” is not a member of this request.</source>
        <translation>「%1」はこの要求の項目ではありません。</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>「%1」には文字列を指定してください。</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation>「%1」には%2～%3の整数を指定してください。</translation>
    </message>
    <message>
        <source>“%1” must be a time such as 2026-11-21T02:00:00Z.</source>
        <translation>「%1」には 2026-11-21T02:00:00Z のような日時を指定してください。</translation>
    </message>
    <message>
        <source>“%1” must be a list.</source>
        <translation>「%1」にはリストを指定してください。</translation>
    </message>
    <message>
        <source>“timing” does not know “%1”.</source>
        <translation>「timing」に「%1」は指定できません。</translation>
    </message>
    <message>
        <source>“operation” does not know “%1”.</source>
        <translation>「operation」に「%1」は指定できません。</translation>
    </message>
    <message>
        <source>Not every named destination belongs to this job.</source>
        <translation>指定したあて先の中に、このジョブのものではないものがあります。</translation>
    </message>
    <message>
        <source>“role” must be relay or client.</source>
        <translation>「role」には relay または client を指定してください。</translation>
    </message>
    <message>
        <source>The relay %1 is not known. Register it first.</source>
        <translation>中継システム%1は登録されていません。先に登録してください。</translation>
    </message>
    <message>
        <source>“file” must name the package file.</source>
        <translation>「file」にはパッケージファイルを指定してください。</translation>
    </message>
    <message>
        <source>“kind” does not know “%1”.</source>
        <translation>「kind」に「%1」は指定できません。</translation>
    </message>
    <message>
        <source>“status” does not know “%1”.</source>
        <translation>「status」に「%1」は指定できません。</translation>
    </message>
    <message>
        <source>The server cannot write a temporary file.</source>
        <translation>サーバが一時ファイルに書き込めません。</translation>
    </message>
    <message>
        <source>The server cannot read its temporary file.</source>
        <translation>サーバが一時ファイルを読み込めません。</translation>
    </message>
    <message>
        <source>The body is not a JSON object: %1 at byte %2.</source>
        <translation>本文がJSONオブジェクトではありません: %1(%2バイト目)。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>そのフォルダはありません。</translation>
    </message>
    <message>
        <source>There is nothing at this path, or not with this method.</source>
        <translation>このパスには何もないか、このメソッドは使用できません。</translation>
    </message>
    <message>
        <source>“%1” is empty. Leave it out to mean the whole job.</source>
        <translation>「%1」が空です。ジョブ全体を対象にする場合は省略してください。</translation>
    </message>
    <message>
        <source>“folder” must be the number of a folder; 0 is the top.</source>
        <translation>「folder」はフォルダの番号でなければなりません。0は最上位です。</translation>
    </message>
    <message>
        <source>The body must be one JSON object, not a list: begin it with “{” and end it with “}”.</source>
        <translation>本文はリストではなく、1つのJSONオブジェクトでなければなりません。「{」で始め、「}」で終えてください。</translation>
    </message>
    <message>
        <source>The request is larger than %1 KiB, the most that is taken here. Send less at once, for example several jobs with fewer destinations each.</source>
        <translation>要求が上限の%1 KiBを超えています。あて先を減らした複数のジョブに分けるなど、一度に送る量を減らしてください。</translation>
    </message>
    <message>
        <source>“%1” must list names or numbers of nodes; %2 is neither.</source>
        <translation>“%1”にはノードの名前または番号を指定してください。%2はどちらでもありません。</translation>
    </message>
    <message>
        <source>“%1”: the node %2 is not known. See the list of nodes.</source>
        <translation>“%1”: ノード%2は不明です。ノードの一覧を確認してください。</translation>
    </message>
    <message>
        <source>“%1” must list numbers from 1 on; %2 is none.</source>
        <translation>“%1”には1以上の番号を指定してください。%2は番号ではありません。</translation>
    </message>
    <message>
        <source>“%1” is not a number from 1 on. See the list at /%2.</source>
        <translation>“%1”は1以上の番号ではありません。/%2の一覧を確認してください。</translation>
    </message>
    <message>
        <source>“seconds” takes a whole number from 0, which is for good, to %1.</source>
        <translation>“seconds” は 0（永続）から %1 までの整数です。</translation>
    </message>
    <message>
        <source>There is no node “%1”.</source>
        <translation>ノード「%1」はありません。</translation>
    </message>
    <message>
        <source>Give either “jobs” with their numbers, or “all” as true.</source>
        <translation>番号を並べた “jobs” か、true の “all” のどちらかを指定してください。</translation>
    </message>
    <message>
        <source>“%1” is not the number of an event: Last-Event-ID, or “after”, takes the “id” of the last one that you have.</source>
        <translation>“%1” はイベントの番号ではありません。Last-Event-ID または “after” には、最後に受け取ったイベントの “id” を指定してください。</translation>
    </message>
    <message>
        <source>Too many follow the events of this server already. Try again later.</source>
        <translation>このサーバのイベントはすでに多数が受信中です。後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>Rows come as application/cbor only; as JSON they are at “instructions”.</source>
        <translation>行は application/cbor でのみ取得できます。JSON は “instructions” にあります。</translation>
    </message>
    <message>
        <source>An Idempotency-Key has 1 to 200 letters, digits and signs, without spaces.</source>
        <translation>Idempotency-Key は空白を含まない 1 ～ 200 文字の英数字と記号です。</translation>
    </message>
    <message>
        <source>This Idempotency-Key was used for another request. Give each request a key of its own, and send it again only as it was.</source>
        <translation>この Idempotency-Key は別の要求に使われています。要求ごとに別のキーを付け、再送するときは内容を変えないでください。</translation>
    </message>
    <message>
        <source>Give either “file” or “upload”, not both.</source>
        <translation>“file” と “upload” はどちらか一方だけ指定してください。</translation>
    </message>
    <message>
        <source>A package file is named by its path on the server&apos;s machine on its local socket only. Upload it instead: see /uploads.</source>
        <translation>パッケージファイルをサーバ機上のパスで指定できるのはローカルソケットだけです。/uploads でアップロードしてください。</translation>
    </message>
    <message>
        <source>“offset” says at which byte of the file the part begins.</source>
        <translation>“offset” には、この部分がファイルの何バイト目から始まるかを指定します。</translation>
    </message>
    <message>
        <source>“%1” takes a whole number from 0 on.</source>
        <translation>「%1」には0以上の整数を指定してください。</translation>
    </message>
    <message>
        <source>“order” goes with a “type” that has one, such as report-message, not with “%1”.</source>
        <translation>「order」は report-message のように指示を持つ「type」とともに指定します。「%1」では使えません。</translation>
    </message>
    <message>
        <source>“order” must be an object.</source>
        <translation>「order」はオブジェクトで指定してください。</translation>
    </message>
    <message>
        <source>“packages” and “order” exclude each other.</source>
        <translation>「packages」と「order」は同時に指定できません。</translation>
    </message>
    <message>
        <source>“action” must be interrupt, resume or terminate.</source>
        <translation>「action」にはinterrupt、resume、terminateのどれかを指定してください。</translation>
    </message>
    <message>
        <source>Give either “folder” or “type”, not both.</source>
        <translation>「folder」と「type」の両方は指定できません。</translation>
    </message>
    <message>
        <source>“days” takes mon, tue, wed, thu, fri, sat and sun, separated by commas, or all.</source>
        <translation>「days」にはmon、tue、wed、thu、fri、sat、sunをコンマ区切りで、またはallを指定してください。</translation>
    </message>
    <message>
        <source>“%1” must be a time of day such as 22:00.</source>
        <translation>「%1」は22:00のような時刻でなければなりません。</translation>
    </message>
    <message>
        <source>“role” does not know “%1”. There are: %2.</source>
        <translation>“role” に「%1」はありません。指定できるもの: %2。</translation>
    </message>
    <message>
        <source>“role” is missing: it says what the operator may do.</source>
        <translation>“role” がありません。操作者の権限を指定します。</translation>
    </message>
    <message>
        <source>Give “role”, “expires”, or both: what is to be changed.</source>
        <translation>変更する “role”、“expires”、またはその両方を指定してください。</translation>
    </message>
    <message>
        <source>The operator token is missing: send it as “Authorization: Bearer”.</source>
        <translation>オペレータトークンがありません。「Authorization: Bearer」で送ってください。</translation>
    </message>
    <message>
        <source>The operator token has expired. Ask a system administrator for a new one.</source>
        <translation>オペレータトークンの期限が切れています。システム管理ユーザに新しいトークンを依頼してください。</translation>
    </message>
    <message>
        <source>The operator token was revoked. Ask a system administrator for a new one.</source>
        <translation>オペレータトークンは失効しています。システム管理ユーザに新しいトークンを依頼してください。</translation>
    </message>
    <message>
        <source>The operator token is wrong.</source>
        <translation>オペレータトークンが誤っています。</translation>
    </message>
    <message>
        <source>Too many requests with a wrong token came from this address. Try again later.</source>
        <translation>このアドレスから、誤ったトークンの要求が多すぎます。しばらくしてからやり直してください。</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>エクスポートは取り消されました。</translation>
    </message>
    <message>
        <source>“session” must be the number of a session: see /tasks.</source>
        <translation>「session」はセッションの番号でなければなりません。/tasksを参照してください。</translation>
    </message>
    <message>
        <source>There is no processing window %1.</source>
        <translation>処理時間帯%1はありません。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not a list of tasks.</source>
        <translation>サーバーの応答はタスクの一覧ではありません。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not a list of processing windows.</source>
        <translation>サーバーの応答は処理時間帯の一覧ではありません。</translation>
    </message>
    <message>
        <source>“state” must be active or completed.</source>
        <translation>「state」にはactiveまたはcompletedを指定してください。</translation>
    </message>
    <message>
        <source>“kind” takes session, process and job, separated by commas.</source>
        <translation>「kind」にはsession、process、jobをコンマ区切りで指定してください。</translation>
    </message>
    <message>
        <source>“policy” must be an object: see signalbox-judgement-policy(5).</source>
        <translation>「policy」はオブジェクトにしてください。signalbox-judgement-policy(5) を参照してください。</translation>
    </message>
    <message>
        <source>“clients” is empty. Leave it out to mean all of them.</source>
        <translation>「clients」が空です。すべてを対象にするときは省いてください。</translation>
    </message>
    <message>
        <source>“skipUnchanged” must be true or false.</source>
        <translation>「skipUnchanged」は true か false にしてください。</translation>
    </message>
    <message>
        <source>“trigger” is administrator or judgement-command.</source>
        <translation>「trigger」は administrator か judgement-command です。</translation>
    </message>
    <message>
        <source>“action” is message, permit, refuse, mail or command; without it, what the policy says is done.</source>
        <translation>「action」は message、permit、refuse、mail、command のいずれかです。省くとポリシーに従います。</translation>
    </message>
    <message>
        <source>“%1” does not know “%2”.</source>
        <translation>「%1」に「%2」は指定できません。</translation>
    </message>
    <message>
        <source>“folder” goes with move-job, and with nothing else.</source>
        <translation>「folder」はmove-jobとだけ一緒に指定できます。</translation>
    </message>
    <message>
        <source>“%1” is empty. Give a time such as 2026-11-21T02:00:00Z, or null for never.</source>
        <translation>「%1」が空です。2026-11-21T02:00:00Zのような日時、または無期限を表すnullを指定してください。</translation>
    </message>
    <message>
        <source>“state” must be unfinished, running, ended or all.</source>
        <translation>「state」はunfinished、running、ended、allのいずれかです。</translation>
    </message>
    <message>
        <source>This server does not know how to run it again.</source>
        <translation>このサーバではやり直せません。</translation>
    </message>
    <message>
        <source>The upload was given up.</source>
        <translation>アップロードは中止されました。</translation>
    </message>
    <message>
        <source>There is no client %1.</source>
        <translation>クライアント %1 はありません。</translation>
    </message>
    <message>
        <source>“%1” does not take this value.</source>
        <translation>「%1」にその値は指定できません。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not an inventory.</source>
        <translation>サーバの応答がインベントリではありません。</translation>
    </message>
    <message>
        <source>“search” is longer than %1 characters.</source>
        <translation>「search」が %1 文字を超えています。</translation>
    </message>
    <message>
        <source>“node” must be the number of a node: see /nodes.</source>
        <translation>「node」にはノードの番号を指定してください。/nodes を参照。</translation>
    </message>
    <message>
        <source>“limit” must be from 1 to %1.</source>
        <translation>「limit」には 1～%1 を指定してください。</translation>
    </message>
    <message>
        <source>“from” must be the “next” of an earlier answer.</source>
        <translation>「from」には、前の応答の「next」を指定してください。</translation>
    </message>
    <message>
        <source>There is no node %1.</source>
        <translation>ノード %1 はありません。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not about security levels.</source>
        <translation>サーバの応答はセキュリティレベルのものではありません。</translation>
    </message>
    <message>
        <source>“process” must be replay: the server does all other work itself.</source>
        <translation>「process」はreplayでなければなりません。ほかの処理はサーバ自身が行います。</translation>
    </message>
    <message>
        <source>“state” must be successful, warning or failed.</source>
        <translation>「state」はsuccessful、warning、failedのいずれかです。</translation>
    </message>
    <message>
        <source>“%1” is not known here, or not of the right kind.</source>
        <translation>「%1」はここでは使えないか、型が違います。</translation>
    </message>
    <message>
        <source>This server speaks version %1 of the console API: its paths begin with /api/v%1/. Use a program of the server&apos;s version.</source>
        <translation>このサーバのコンソール API はバージョン %1 です。パスは /api/v%1/ で始まります。サーバと同じバージョンのプログラムを使用してください。</translation>
    </message>
    <message>
        <source>“type” does not know “%1”. It knows %2.</source>
        <translation>「type」に「%1」は指定できません。指定できるのは%2です。</translation>
    </message>
    <message>
        <source>There is no definition %1.</source>
        <translation>定義 %1 はありません。</translation>
    </message>
    <message>
        <source>“destinations” is missing: the definition has none.</source>
        <translation>「destinations」がありません。定義にはあて先がありません。</translation>
    </message>
    <message>
        <source>Version %1 of it is not kept.</source>
        <translation>そのバージョン %1 は保存されていません。</translation>
    </message>
    <message>
        <source>There is no run %1 of a request set.</source>
        <translation>要求セットの実行 %1 はありません。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not about definitions.</source>
        <translation>サーバの応答は定義についてのものではありません。</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>はオブジェクトにしてください</translation>
    </message>
    <message>
        <source>or “folder” or “definition” is needed: what is to be changed</source>
        <translation>か「folder」か「definition」が必要です。何を変更するかを指定してください</translation>
    </message>
    <message>
        <source>must be an object, or a text that holds one</source>
        <translation>はオブジェクトか、それを収めた文字列にしてください</translation>
    </message>
    <message>
        <source>must be a time such as 2026-11-21T02:00:00Z</source>
        <translation>は 2026-11-21T02:00:00Z のような日時にしてください</translation>
    </message>
    <message>
        <source>must be hold, release or cancel</source>
        <translation>は hold、release、cancel のいずれかにしてください</translation>
    </message>
    <message>
        <source>must be start or failed-stage</source>
        <translation>は start か failed-stage にしてください</translation>
    </message>
    <message>
        <source>“definitions” must list numbers from 1 on; “%1” is none.</source>
        <translation>「definitions」には1以上の番号を並べてください。「%1」は番号ではありません。</translation>
    </message>
    <message>
        <source>What the job orders is not known any more.</source>
        <translation>ジョブの指示内容は、もう分かりません。</translation>
    </message>
    <message>
        <source>With “order” goes “type”, and nothing else.</source>
        <translation>「order」とともに指定できるのは「type」だけです。</translation>
    </message>
    <message>
        <source>What the server tells of collected files is not understood.</source>
        <translation>コレクトファイルについてのサーバの応答を解釈できません。</translation>
    </message>
    <message>
        <source>This server keeps no collected files.</source>
        <translation>このサーバはコレクトファイルを保管していません。</translation>
    </message>
    <message>
        <source>“%1” takes a whole number from 1 on.</source>
        <translation>「%1」には1以上の整数を指定してください。</translation>
    </message>
    <message>
        <source>“number” says which of the files of the collection, from 0.</source>
        <translation>「number」にはコレクトファイルの番号を0から指定してください。</translation>
    </message>
    <message>
        <source>The collection has %1 files; there is no number %2.</source>
        <translation>コレクトファイルは%1個で、番号 %2 はありません。</translation>
    </message>
    <message>
        <source>“%1”: %2 nodes are not known: %3. See the list of nodes.</source>
        <translation>「%1」: %2 ノードは不明です: %3。ノードの一覧を確認してください。</translation>
    </message>
    <message>
        <source>“groups”: there is no host group %1. See the list of groups.</source>
        <translation>「groups」: ホストグループ %1 はありません。グループの一覧を確認してください。</translation>
    </message>
    <message>
        <source>“action” must be hold, release or cancel.</source>
        <translation>「action」はhold、release、cancelのいずれかです。</translation>
    </message>
    <message>
        <source>There is no job %1.</source>
        <translation>ジョブ%1はありません。</translation>
    </message>
    <message>
        <source>There is no host group %1.</source>
        <translation>ホストグループ %1 はありません。</translation>
    </message>
    <message>
        <source>must be job, set, group or folder</source>
        <translation>job、set、group、folder のいずれかでなければなりません</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not about host groups.</source>
        <translation>サーバーの応答はホストグループに関するものではありません。</translation>
    </message>
    <message>
        <source>“%1” is not a parameter of this request.</source>
        <translation>「%1」はこの要求のパラメーターではありません。</translation>
    </message>
    <message>
        <source>“attributes” must be an object.</source>
        <translation>「attributes」はオブジェクトにしてください。</translation>
    </message>
    <message>
        <source>“groups”: %1 is an ID group. Name it in “ids”.</source>
        <translation>“groups”: %1 はIDグループです。“ids” に指定してください。</translation>
    </message>
    <message>
        <source>“%1”: there is no relay %2. Register it first.</source>
        <extracomment>%1 is a member of a JSON object, %2 what it holds.</extracomment>
        <translation>“%1”: 中継システム %2 はありません。先に登録してください。</translation>
    </message>
    <message>
        <source>“routes” must be an object.</source>
        <translation>“routes” はオブジェクトでなければなりません。</translation>
    </message>
    <message>
        <source>“routes.each”: there is no node %1. Register it first.</source>
        <translation>“routes.each”: ノード %1 はありません。先に登録してください。</translation>
    </message>
    <message>
        <source>“routes” has “all”, a relay or null, and “each”, a list; not %1.</source>
        <translation>“routes” には “all” (中継システムまたは null) と “each” (リスト) があり、%1 はありません。</translation>
    </message>
    <message>
        <source>“ids”: an ID has no name. Give one.</source>
        <translation>“ids”: IDに名前がありません。指定してください。</translation>
    </message>
    <message>
        <source>“ids”: there is no ID %1. See the list of ID groups.</source>
        <translation>“ids”: ID %1 はありません。IDグループの一覧を確認してください。</translation>
    </message>
    <message>
        <source>There is no ID group %1.</source>
        <translation>IDグループ %1 はありません。</translation>
    </message>
    <message>
        <source>“ifVersion” must be the number of a version.</source>
        <translation>「ifVersion」はバージョンの番号です。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not about ID groups.</source>
        <translation>サーバーの応答はIDグループについてのものではありません。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not about repetitions.</source>
        <translation>サーバの応答は繰り返しについてのものではありません。</translation>
    </message>
    <message>
        <source>“repeat” must be an object.</source>
        <translation>「repeat」はオブジェクトです。</translation>
    </message>
    <message>
        <source>Too much is being found out for you at the same time: who is in which host group. Wait until some of it has ended, and try again.</source>
        <translation>ホストグループのメンバーの検索が同時に多すぎます。いくつかが終わってから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Results held by %1 since %2.</source>
        <extracomment>%1 is the name of a relay, %2 a time.</extracomment>
        <translation>%1が%2から結果通知を保留しています。</translation>
    </message>
    <message>
        <source>To find out who is in the host group takes too long. Give it fewer tests, or shorter patterns.</source>
        <translation>ホストグループのメンバーの検索に時間がかかりすぎます。条件を減らすか、パターンを短くしてください。</translation>
    </message>
    <message>
        <source>Job %1 is from the managing server above, which alone has all that describes it. Save it as a definition there.</source>
        <translation>ジョブ %1 は上位の管理サーバーのもので、内容をすべて持つのは上位だけです。上位で定義として保存してください。</translation>
    </message>
</context>
<context>
    <name>ConsoleApiText</name>
    <message>
        <source>There is no rule %1 of the queue.</source>
        <translation>キューのルール%1はありません。</translation>
    </message>
</context>
<context>
    <name>ConsoleClient</name>
    <message>
        <source>There is no console or server at %1. Start one, or name another with --server.</source>
        <translation>%1にコンソールまたはサーバがありません。起動するか、--serverで別のサーバを指定してください。</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>サーバからステータス%1が返されました。</translation>
    </message>
    <message>
        <source>The console or server at %1 did not answer in time. Try again, or look there whether it still works.</source>
        <translation>%1のコンソールまたはサーバは時間内に応答しませんでした。もう一度試すか、そこで動作しているか確認してください。</translation>
    </message>
    <message>
        <source>%1 Its certificate was not accepted (%2). Give the file of who issued it with --ca, or use the name that it is made out to.</source>
        <extracomment>%1 is a sentence that ends with a full stop, %2 half a sentence in English.</extracomment>
        <translation>%1証明書が受け入れられませんでした (%2)。発行者の証明書ファイルを --ca で指定するか、証明書に記載された名前を使用してください。</translation>
    </message>
    <message>
        <source>%1 Perhaps it has no certificate and serves http:// (%2).</source>
        <extracomment>%1 is a sentence that ends with a full stop, %2 half a sentence in English.</extracomment>
        <translation>%1証明書がなく、http:// で提供されているのかもしれません (%2)。</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak version %2 of Signalbox&apos;s console API. If it is a newer server, use the signalboxctl of its version.</source>
        <translation>%1 で応答しているものは Signalbox のコンソール API のバージョン %2 に対応していません。新しいサーバであれば、そのバージョンの signalboxctl を使用してください。</translation>
    </message>
    <message>
        <source>The server speaks version %1 of the console API, and this program version %2. Use the signalboxctl of the server&apos;s version (%3).</source>
        <translation>サーバのコンソール API はバージョン %1、このプログラムはバージョン %2 です。サーバのバージョン (%3) の signalboxctl を使用してください。</translation>
    </message>
    <message>
        <source>What answers at %1 is no managing server of Signalbox. Check the address.</source>
        <translation>%1で応答した相手は Signalboxの配布管理システムではありません。アドレスを確認してください。</translation>
    </message>
</context>
<context>
    <name>ContentStore</name>
    <message>
        <source>The disk that holds %1 is full. Free some space there and try again.</source>
        <translation>%1があるディスクに空きがありません。空き容量を増やしてからやり直してください。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>ファイル%1を読み込めません: %2。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>ファイル%1に書き込めません: %2。</translation>
    </message>
    <message>
        <source>Reading %1 was cancelled.</source>
        <translation>%1の読み込みを取り消しました。</translation>
    </message>
    <message>
        <source>The folder %1 for packages cannot be made or written. Choose another one or give write permission.</source>
        <translation>パッケージ用のフォルダ%1を作成できないか、書き込めません。別のフォルダを指定するか、書き込み権限を設定してください。</translation>
    </message>
    <message>
        <source>The payload that arrived is not the one that was sent: its SHA-256 does not match. It is fetched again.</source>
        <translation>受信したデータは送信されたものと異なります(SHA-256値が一致しません)。もう一度取得します。</translation>
    </message>
    <message>
        <source>The file %1 cannot be renamed.</source>
        <translation>ファイル%1の名称を変更できません。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>ファイル%1はありません。</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose the package file itself.</source>
        <translation>%1はファイルではありません。パッケージファイルそのものを選択してください。</translation>
    </message>
    <message>
        <source>The file %1 is empty: there is nothing to install in it.</source>
        <translation>ファイル%1は空です。インストールするものがありません。</translation>
    </message>
    <message>
        <source>The file %1 was damaged on the disk and is fetched again.</source>
        <translation>ファイル%1がディスク上で破損していたため、もう一度取得します。</translation>
    </message>
    <message>
        <source>The file %1 was damaged on the disk. It is kept as %2; add the same package file again to go on sending it.</source>
        <translation>ファイル %1 はディスク上で破損していました。%2 として保管します。配布を続けるには、同じパッケージファイルをもう一度追加してください。</translation>
    </message>
    <message>
        <source>The file %1 was damaged on the disk. It could not be renamed and was deleted; add the same package file again to go on sending it.</source>
        <translation>ファイル %1 はディスク上で破損していました。名前を変更できなかったため削除しました。配布を続けるには、同じパッケージファイルをもう一度追加してください。</translation>
    </message>
    <message>
        <source>The file %1 is damaged on the disk and can be neither renamed nor deleted. Delete it, then add the same package file again to go on sending it.</source>
        <translation>ファイル %1 はディスク上で破損していますが、名前の変更も削除もできません。ファイルを削除してから、配布を続けるために同じパッケージファイルをもう一度追加してください。</translation>
    </message>
</context>
<context>
    <name>CsvFileDialog</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSVファイル (*.csv)</translation>
    </message>
</context>
<context>
    <name>DdiClient</name>
    <message>
        <source>The server answered %1 to a request for %2.</source>
        <extracomment>%1 is an HTTP status like 404, %2 the address that was asked.</extracomment>
        <translation>%2への要求に対してサーバから%1が返されました。</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be written.</source>
        <translation>ディスクに空きがないため、%1に書き込めません。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>ファイル%1に書き込めません。</translation>
    </message>
    <message>
        <source>%1 is not an address to get a package from.</source>
        <translation>%1はパッケージを取得できるアドレスではありません。</translation>
    </message>
    <message>
        <source>The server sent another part of %1 than was asked for.</source>
        <translation>サーバから、%1の要求と異なる部分が送られました。</translation>
    </message>
    <message>
        <source>The server sent more of %1 than it had announced.</source>
        <translation>サーバから、%1が通知されたサイズより多く送られました。</translation>
    </message>
    <message>
        <source>What had come of %1 does not fit what the server has; it begins again.</source>
        <translation>受信済みの%1がサーバのものと一致しないため、最初からやり直します。</translation>
    </message>
    <message>
        <source>The server sent less of %1 than was asked for.</source>
        <translation>サーバから、%1が要求より少なく送られました。</translation>
    </message>
    <message>
        <source>What was collected is not there any more. Execute the job again.</source>
        <translation>収集したファイルがなくなっています。ジョブを再実行してください。</translation>
    </message>
    <message>
        <source>The server does not take the collected files.</source>
        <translation>サーバがコレクトファイルを受け取りません。</translation>
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
        <translation>「%1」がファイルの同じフォルダに二つあります。</translation>
    </message>
    <message>
        <source>“%1” is there already. Import into another folder, or let what is there be replaced.</source>
        <translation>「%1」は既にあります。別のフォルダにインポートするか、既存のものを置き換えてください。</translation>
    </message>
    <message>
        <source>there is no job definition “%1”, neither in the file nor where it is imported.</source>
        <translation>ジョブ定義「%1」が、ファイルにもインポート先にもありません。</translation>
    </message>
    <message>
        <source>It holds no definitions of Signalbox: “%1” is missing.</source>
        <translation>Signalbox の定義ではありません。「%1」がありません。</translation>
    </message>
    <message>
        <source>It was made by a newer Signalbox (its format is %1, this program knows up to %2). Export it there again with an older one, or use the newer program.</source>
        <translation>新しい Signalbox で作られています(形式は %1、このプログラムは %2 まで)。古いもので出力し直すか、新しいプログラムを使ってください。</translation>
    </message>
</context>
<context>
    <name>DeploymentWork</name>
    <message numerus="yes">
        <source>This node takes one file at a time, not %n.</source>
        <extracomment>%n is 0, or 2 and more.</extracomment>
        <translation>
            <numerusform>このノードが一度に受け付けるファイルは一つです(%n個指定されました)。</numerusform>
        </translation>
    </message>
    <message>
        <source>This node does not know packages of the kind &quot;%1&quot;; a newer version may.</source>
        <translation>このノードは種類「%1」のパッケージに対応していません。新しいバージョンでは対応している可能性があります。</translation>
    </message>
    <message>
        <source>This node does not execute .swu files; swupdate does.</source>
        <translation>このノードは.swuファイルを実行できません。swupdateを使用してください。</translation>
    </message>
    <message>
        <source>This node does not know jobs of the type &quot;%1&quot;; a newer version may.</source>
        <translation>このノードは種別「%1」のジョブに対応していません。新しいバージョンでは対応している可能性があります。</translation>
    </message>
    <message>
        <source>This node does not understand how the job is to be carried out; a newer version may. %1</source>
        <extracomment>%1 is a sentence that says what.</extracomment>
        <translation>このノードはジョブの実行方法の指定を解釈できません。新しいバージョンでは対応している可能性があります。%1</translation>
    </message>
</context>
<context>
    <name>DesktopNotice</name>
    <message>
        <source>I have read it</source>
        <extracomment>Button of a notification: the user confirms that he has read it.</extracomment>
        <translation>読みました</translation>
    </message>
    <message>
        <source>A package waits for you</source>
        <translation>パッケージが待機しています</translation>
    </message>
    <message>
        <source>%1 (%2) is here and will be installed when you want it. Package Setup, or “signalbox-node packages”, has it too.</source>
        <extracomment>%1 is a package, %2 its size (&quot;3 MiB&quot;).</extracomment>
        <translation>%1(%2)が届きました。指示するとインストールします。「パッケージセットアップ」または「signalbox-node packages」でも操作できます。</translation>
    </message>
    <message>
        <source>Install now</source>
        <translation>今すぐインストール</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>保留する</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The node has had no room on its disk so far.</source>
        <translation>ノードのディスクにはまだ空きがありません。</translation>
    </message>
</context>
<context>
    <name>EngineInventory</name>
    <message>
        <source>The managing server is not running.</source>
        <translation>配布管理システムが動作していません。</translation>
    </message>
    <message>
        <source>Jobs of this type do not ask for the inventory “%1”.</source>
        <extracomment>%1 is a kind of inventory.</extracomment>
        <translation>この種別のジョブは、インベントリ「%1」を要求しません。</translation>
    </message>
    <message>
        <source>An inventory was not taken over: %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>インベントリを取り込みませんでした: %1</translation>
    </message>
    <message>
        <source>It is of another kind than was said.</source>
        <translation>種別が通知されたものと異なります。</translation>
    </message>
    <message>
        <source>Inventory “%1” arrived; a newer one is known already, which stays.</source>
        <extracomment>%1 is a kind of inventory.</extracomment>
        <translation>インベントリ「%1」が届きましたが、より新しいものがあるため取り込みません。</translation>
    </message>
    <message>
        <source>Inventory “%1” taken over (items: %2, changes: %3).</source>
        <extracomment>%1 is a kind of inventory, %2 and %3 are numbers.</extracomment>
        <translation>インベントリ「%1」を取り込みました(項目数: %2、変更: %3)。</translation>
    </message>
    <message>
        <source>Inventory “%1” taken over (items: %2).</source>
        <extracomment>%1 is a kind of inventory, %2 is a number.</extracomment>
        <translation>インベントリ「%1」を取り込みました(項目数: %2)。</translation>
    </message>
    <message>
        <source>The client has carried out the job, but its inventory “%1” did not arrive whole. Re-execute the job.</source>
        <extracomment>%1 is a kind of inventory.</extracomment>
        <translation>クライアントはジョブを実行しましたが、インベントリ「%1」が完全には届きませんでした。ジョブを再実行してください。</translation>
    </message>
    <message>
        <source>Inventory “%1” taken over (items: %2, changes: %3, of which the first %4 are kept).</source>
        <extracomment>%1 is a kind of inventory, the others are numbers.</extracomment>
        <translation>インベントリ「%1」を取り込みました (項目: %2、変更: %3、うち最初の %4 件を保持)。</translation>
    </message>
</context>
<context>
    <name>EngineReportEntries</name>
    <message>
        <source>So far %1 reports came of this attempt. From here on only what changes its state has an entry; the others are counted.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>この実行についてこれまでに%1件の通知を受けました。以後は状態を変えるものだけを記録し、それ以外は件数だけを数えます。</translation>
    </message>
</context>
<context>
    <name>EngineReports</name>
    <message>
        <source>The managing server cannot send the package, since its file %1 is missing or cut. Put the file back, or bring the same package in again; the transfer begins by itself then.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>ファイル%1がないか途中で切れているため、管理サーバはパッケージを送信できません。ファイルを元に戻すか、同じパッケージをもう一度取り込んでください。転送は自動的に始まります。</translation>
    </message>
    <message>
        <source>The client began again before it had confirmed (restart %1); it installs once more.</source>
        <extracomment>%1 is a number that counts up.</extracomment>
        <translation>クライアントは確認の前に最初からやり直しました(再起動%1)。もう一度インストールします。</translation>
    </message>
    <message>
        <source>Node %1 would have %2 attributes; at most %3 are kept. Send fewer, or replace those that are there.</source>
        <translation>ノード %1 の属性が %2 個になりますが、保持できるのは %3 個までです。数を減らすか、既存の属性を置き換えてください。</translation>
    </message>
</context>
<context>
    <name>EngineText</name>
    <message>
        <source>The managing server is not running.</source>
        <translation>配布管理システムが稼働していません。</translation>
    </message>
    <message>
        <source>There is no job %1.</source>
        <translation>ジョブ%1はありません。</translation>
    </message>
    <message>
        <source>There is no instruction %1.</source>
        <translation>指令%1はありません。</translation>
    </message>
    <message>
        <source>The instructions of job %1 are in its archive %2.</source>
        <translation>ジョブ %1 の指令はアーカイブ %2 にあります。</translation>
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
        <translation>ノードまたはシステム</translation>
    </message>
    <message>
        <source>Program or script</source>
        <translation>プログラムまたはスクリプト</translation>
    </message>
    <message>
        <source>Package tool</source>
        <translation>パッケージツール</translation>
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
        <translation>swupdate、rauc</translation>
    </message>
    <message>
        <source>JP1</source>
        <translation>JP1</translation>
    </message>
    <message>
        <source>Node protocol</source>
        <translation>ノードプロトコル</translation>
    </message>
    <message>
        <source>Console API</source>
        <translation>コンソールAPI</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence that says what went wrong, %2 a code like &quot;28 ENOSPC&quot;.</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>It may also be: %1</source>
        <extracomment>%1 is a sentence that says what else may have gone wrong.</extracomment>
        <translation>次の可能性もあります: %1</translation>
    </message>
    <message>
        <source>Likely cause: %1</source>
        <extracomment>%1 is a sentence or two, as in the next text.</extracomment>
        <translation>考えられる原因: %1</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>対処: %1</translation>
    </message>
    <message>
        <source>Mend the cause, then re-execute the instruction.</source>
        <translation>原因を取り除いてから、指令を再実行してください。</translation>
    </message>
    <message>
        <source>Re-execute the instruction. If it comes again, look into the log of the node.</source>
        <translation>指令を再実行してください。繰り返す場合は、ノードのログを調べてください。</translation>
    </message>
    <message>
        <source>Nothing: it is tried again by itself. If it stays, look at the line and at the node above the client.</source>
        <translation>何もする必要はありません。自動的に再試行します。続く場合は、回線とクライアントの上位ノードを調べてください。</translation>
    </message>
    <message>
        <source>Free space at the client (its state folder and the target of the package), then re-execute the instruction.</source>
        <translation>クライアントの状態フォルダとパッケージの導入先に空きを作り、指令を再実行してください。</translation>
    </message>
    <message>
        <source>Let the node run as a user that may do it, or choose another target, then re-execute the instruction.</source>
        <translation>必要な権限を持つユーザでノードを動かすか、別の導入先を指定してから、指令を再実行してください。</translation>
    </message>
    <message>
        <source>Read what the program printed, mend it there, and re-execute the instruction.</source>
        <translation>プログラムの出力を読み、そこで直してから、指令を再実行してください。</translation>
    </message>
    <message>
        <source>Mend the package, add it anew, and send it with a new job.</source>
        <translation>パッケージを直して登録し直し、新しいジョブで配布してください。</translation>
    </message>
    <message>
        <source>Send it with a new job when the cause is mended.</source>
        <translation>原因を取り除いてから、新しいジョブで配布してください。</translation>
    </message>
    <message>
        <source>Check the disk and the file system of the machine, then re-execute the instruction.</source>
        <translation>コンピュータのディスクとファイルシステムを検査してから、指令を再実行してください。</translation>
    </message>
    <message>
        <source>Check the line, the firewall and the proxies between the node and the one above it.</source>
        <translation>ノードと上位ノードとの間の回線、ファイアウォール、プロキシを調べてください。</translation>
    </message>
    <message>
        <source>Compare the token of the node with the one it is registered with; renew it in the Nodes window.</source>
        <translation>ノードのトークンを登録したものと比べ、必要なら「ノード」ウィンドウで更新してください。</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>対処は不要です。</translation>
    </message>
    <message>
        <source>Restart the machine; then the installation is complete.</source>
        <translation>コンピュータを再起動してください。それでインストールが完了します。</translation>
    </message>
    <message>
        <source>Wait until the other installation has ended, then re-execute the instruction.</source>
        <translation>他のインストールが終わるのを待ってから、指令を再実行してください。</translation>
    </message>
    <message>
        <source>Correct the installation arguments of the package, add it anew, and send it with a new job.</source>
        <translation>パッケージのインストール引数を直して登録し直し、新しいジョブで配布してください。</translation>
    </message>
    <message>
        <source>Check certificate, name and clock of both sides; give the client the certificate of the issuer.</source>
        <translation>双方の証明書、名前、時計を確認し、クライアントに発行者の証明書を設定してください。</translation>
    </message>
    <message>
        <source>Read the text of the answer, and mend the program that asks.</source>
        <translation>応答の文を読み、要求するプログラムを直してください。</translation>
    </message>
    <message>
        <source>Run the installer at the client with a log (msiexec /L*v), mend what it says, and re-execute the instruction.</source>
        <translation>クライアントでログを取ってインストーラを実行し(msiexec /L*v)、内容に従って直してから、指令を再実行してください。</translation>
    </message>
    <message>
        <source>The text of the node says what it was.</source>
        <translation>ノードのテキストに理由が書かれています。</translation>
    </message>
    <message>
        <source>The package, what is unpacked from it, or what is collected needs more room than there is.</source>
        <translation>パッケージ、その展開、または収集に必要な空きが足りません。</translation>
    </message>
    <message>
        <source>The line between two nodes broke, or a proxy or firewall closed it.</source>
        <translation>ノード間の回線が切れたか、プロキシやファイアウォールが閉じました。</translation>
    </message>
    <message>
        <source>A user, the system or a watchdog ended it.</source>
        <translation>ユーザ、システム、または監視プログラムが終了させました。</translation>
    </message>
    <message>
        <source>A fault in the program, or a library that does not fit.</source>
        <translation>プログラムの不具合か、合わないライブラリです。</translation>
    </message>
    <message>
        <source>The file is damaged, or it is no package of this kind.</source>
        <translation>ファイルが壊れているか、この種類のパッケージではありません。</translation>
    </message>
    <message>
        <source>The package for Windows Installer, or something at this machine, prevents it.</source>
        <translation>Windows Installerのパッケージ、またはこのコンピュータの状態が原因です。</translation>
    </message>
    <message>
        <source>The installation went well; files in use are replaced at the next start.</source>
        <translation>インストールは成功しました。使用中のファイルは次の起動時に置き換えられます。</translation>
    </message>
    <message>
        <source>The server or a proxy before it is busy, is being started, or stands by.</source>
        <translation>サーバまたは手前のプロキシが混み合っているか、起動中または待機中です。</translation>
    </message>
    <message>
        <source>The job was ended or deleted meanwhile, or the package is not there any more.</source>
        <translation>ジョブがその間に終了または削除されたか、パッケージがなくなりました。</translation>
    </message>
    <message>
        <source>The program that asks and the server do not understand each other: another version, or a proxy that changes requests.</source>
        <translation>要求するプログラムとサーバが合っていません。版が違うか、プロキシが要求を変えています。</translation>
    </message>
    <message>
        <source>It was signed with another key than the client trusts, or not at all.</source>
        <translation>クライアントが信頼する鍵で署名されていないか、署名がありません。</translation>
    </message>
    <message>
        <source>A certificate has expired, is of another name, or of an issuer that the client does not know.</source>
        <translation>証明書の期限切れ、名前の不一致、またはクライアントが知らない発行者です。</translation>
    </message>
    <message>
        <source>The token is missing, wrong or was renewed, or the node was removed.</source>
        <translation>トークンがないか誤っているか更新されたか、ノードが削除されました。</translation>
    </message>
    <message>
        <source>The next node did not come for its work.</source>
        <translation>次のノードがジョブを取りに来ませんでした。</translation>
    </message>
    <message>
        <source>The machine is off or away, its node does not run, or the line to it is cut.</source>
        <translation>コンピュータの電源が切れているか、ノードが動いていないか、回線が切れています。</translation>
    </message>
    <message>
        <source>The machine answers, and its node does not run.</source>
        <translation>コンピュータは応答しますが、ノードが動いていません。</translation>
    </message>
    <message>
        <source>The service was stopped, has not been started yet, or cannot start.</source>
        <translation>サービスが停止しているか、まだ起動していないか、起動できません。</translation>
    </message>
    <message>
        <source>Start signalbox-node there, and see in its log why it ended. It is tried again by itself.</source>
        <translation>そこでsignalbox-nodeを起動し、終了した理由をログで調べてください。自動的に再試行します。</translation>
    </message>
    <message>
        <source>The machine does not answer.</source>
        <translation>コンピュータが応答しません。</translation>
    </message>
    <message>
        <source>It is switched off, or it cannot be reached over the network.</source>
        <translation>電源が切れているか、ネットワークで到達できません。</translation>
    </message>
    <message>
        <source>Switch it on, or see to the network. It is tried again by itself.</source>
        <translation>電源を入れるか、ネットワークを調べてください。自動的に再試行します。</translation>
    </message>
    <message>
        <source>The transfer to the next node broke off.</source>
        <translation>次のノードへの転送が途切れました。</translation>
    </message>
    <message>
        <source>The client refused the package.</source>
        <translation>クライアントがパッケージを拒否しました。</translation>
    </message>
    <message>
        <source>Its user rejected it, or the client found that it is not for this machine.</source>
        <translation>ユーザが拒否したか、このコンピュータ向けではないとクライアントが判断しました。</translation>
    </message>
    <message>
        <source>Read the text; talk to the user if it was one. Only a new job offers the package once more.</source>
        <translation>テキストを読み、ユーザによる場合は確認してください。再び提示するには新しいジョブが必要です。</translation>
    </message>
    <message>
        <source>The node does not support jobs of this type.</source>
        <translation>このノードはこの種別のジョブに対応していません。</translation>
    </message>
    <message>
        <source>Its program is older than the server, or of another make.</source>
        <translation>ノードのプログラムがサーバより古いか、他社製です。</translation>
    </message>
    <message>
        <source>Update signalbox-node there, or choose other destinations.</source>
        <translation>signalbox-nodeを更新するか、別のあて先を選んでください。</translation>
    </message>
    <message>
        <source>An operator cancelled it.</source>
        <translation>操作者がキャンセルしました。</translation>
    </message>
    <message>
        <source>It was asked for: the audit tells by whom.</source>
        <translation>操作による結果です。監査記録に操作者が残っています。</translation>
    </message>
    <message>
        <source>Re-execute the instruction if it is wanted after all.</source>
        <translation>必要な場合は指令を再実行してください。</translation>
    </message>
    <message>
        <source>The client cancelled it.</source>
        <translation>クライアントがキャンセルしました。</translation>
    </message>
    <message>
        <source>Its user or its program gave the work up.</source>
        <translation>クライアントのユーザまたはプログラムが中止しました。</translation>
    </message>
    <message>
        <source>Ask at the client why, and re-execute the instruction.</source>
        <translation>クライアントで理由を確認し、指令を再実行してください。</translation>
    </message>
    <message>
        <source>It failed, and the node gave no code.</source>
        <translation>失敗しましたが、ノードはコードを通知しませんでした。</translation>
    </message>
    <message>
        <source>A status file said so, or the client is of a make that tells its reason in words only.</source>
        <translation>ステータスファイルによる失敗か、理由を言葉だけで通知するクライアントです。</translation>
    </message>
    <message>
        <source>Read what the node says, mend it there, and re-execute the instruction.</source>
        <translation>ノードの説明を読み、そこで直してから、指令を再実行してください。</translation>
    </message>
    <message>
        <source>The node gave a code that is not in this list.</source>
        <translation>この一覧にないコードをノードが通知しました。</translation>
    </message>
    <message>
        <source>An installer or a client of another make uses numbers of its own.</source>
        <translation>インストーラまたは他社製クライアントの独自の番号です。</translation>
    </message>
    <message>
        <source>Look the number up in the book of that program, and read what the node says.</source>
        <translation>そのプログラムの資料で番号を調べ、ノードの説明を読んでください。</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>許可されていません。</translation>
    </message>
    <message>
        <source>The node is not the administrator, or an archive holds what is refused: paths out of the target folder, devices.</source>
        <translation>ノードに管理者権限がないか、アーカイブに拒否されるもの(導入先の外を指すパス、デバイス)が含まれています。</translation>
    </message>
    <message>
        <source>A file or program is not there.</source>
        <translation>ファイルまたはプログラムがありません。</translation>
    </message>
    <message>
        <source>What the job names does not exist at this machine, or dpkg or an interpreter is not installed.</source>
        <translation>ジョブで指定したものがこのコンピュータにないか、dpkgやインタプリタが入っていません。</translation>
    </message>
    <message>
        <source>It was cut off before its outcome was known.</source>
        <translation>結果が分かる前に中断されました。</translation>
    </message>
    <message>
        <source>The machine or the node was stopped in the middle of it, several times.</source>
        <translation>実行中にコンピュータまたはノードが何度も停止しました。</translation>
    </message>
    <message>
        <source>See at the client what was installed already, then re-execute the instruction.</source>
        <translation>クライアントで導入済みのものを確認してから、指令を再実行してください。</translation>
    </message>
    <message>
        <source>Reading or writing failed.</source>
        <translation>読み書きに失敗しました。</translation>
    </message>
    <message>
        <source>The disk or a network drive is defective or was taken away, or a file of the node may not be written.</source>
        <translation>ディスクやネットワークドライブの障害か取り外し、またはノードのファイルに書き込めません。</translation>
    </message>
    <message>
        <source>There is more than is allowed.</source>
        <translation>許される量を超えています。</translation>
    </message>
    <message>
        <source>More files fit the patterns of the job than one collection takes.</source>
        <translation>ジョブのパターンに当てはまるファイルが多すぎます。</translation>
    </message>
    <message>
        <source>Name fewer files in a new job.</source>
        <translation>新しいジョブで対象のファイルを減らしてください。</translation>
    </message>
    <message>
        <source>The file is not a program that this machine can start.</source>
        <translation>このコンピュータで実行できるプログラムではありません。</translation>
    </message>
    <message>
        <source>A script without #! in its first line, or a program for another processor.</source>
        <translation>先頭行に#!のないスクリプトか、別のプロセッサ用のプログラムです。</translation>
    </message>
    <message>
        <source>It cannot be done at present.</source>
        <translation>今は実行できません。</translation>
    </message>
    <message>
        <source>Something changed while it was read, or the system has no processes left.</source>
        <translation>読み込み中に変更されたか、システムのプロセス数が上限です。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>メモリが足りません。</translation>
    </message>
    <message>
        <source>Too much runs on this machine, or a limit is set for the node.</source>
        <translation>コンピュータの負荷が高いか、ノードに上限が設定されています。</translation>
    </message>
    <message>
        <source>The node has no right to do this.</source>
        <translation>ノードにその権限がありません。</translation>
    </message>
    <message>
        <source>A file or folder belongs to another user, or the file system forbids programs (noexec).</source>
        <translation>ファイルやフォルダの所有者が異なるか、ファイルシステムが実行を禁じています(noexec)。</translation>
    </message>
    <message>
        <source>Something is in use.</source>
        <translation>使用中です。</translation>
    </message>
    <message>
        <source>Another program holds the file, or it is a mount point.</source>
        <translation>別のプログラムが使用しているか、マウントポイントです。</translation>
    </message>
    <message>
        <source>It exists already.</source>
        <translation>すでに存在します。</translation>
    </message>
    <message>
        <source>Something else stands where the package wants to write.</source>
        <translation>パッケージの書き込み先に別のものがあります。</translation>
    </message>
    <message>
        <source>A part of the path is not a folder.</source>
        <translation>パスの途中がフォルダではありません。</translation>
    </message>
    <message>
        <source>A file stands where the package expects a folder.</source>
        <translation>フォルダであるべき場所にファイルがあります。</translation>
    </message>
    <message>
        <source>A folder stands where a file is expected.</source>
        <translation>ファイルであるべき場所にフォルダがあります。</translation>
    </message>
    <message>
        <source>The target folder was used for something else before.</source>
        <translation>導入先が以前に別の用途で使われていました。</translation>
    </message>
    <message>
        <source>The package or the order cannot be used as it is.</source>
        <translation>パッケージまたは指示をそのままでは使えません。</translation>
    </message>
    <message>
        <source>Too many files are open on this machine.</source>
        <translation>このコンピュータで開いているファイルが多すぎます。</translation>
    </message>
    <message>
        <source>A limit of the system is reached.</source>
        <translation>システムの上限に達しました。</translation>
    </message>
    <message>
        <source>The node has too many files open.</source>
        <translation>ノードが開いているファイルが多すぎます。</translation>
    </message>
    <message>
        <source>A limit set for the node is too low.</source>
        <translation>ノードに設定された上限が低すぎます。</translation>
    </message>
    <message>
        <source>The program is being written and cannot be started.</source>
        <translation>プログラムが書き込み中のため起動できません。</translation>
    </message>
    <message>
        <source>Another process still has the file open.</source>
        <translation>別のプロセスがファイルを開いています。</translation>
    </message>
    <message>
        <source>It is larger than is allowed.</source>
        <translation>許される大きさを超えています。</translation>
    </message>
    <message>
        <source>The collected files exceed the limit of the job, the archive has more than a million entries, or a limit for files is set.</source>
        <translation>収集ファイルがジョブの上限を超えたか、アーカイブの項目が100万を超えるか、ファイルの上限があります。</translation>
    </message>
    <message>
        <source>Raise the limit in a new job, or send or collect less.</source>
        <translation>新しいジョブで上限を上げるか、量を減らしてください。</translation>
    </message>
    <message>
        <source>No space is left on the disk.</source>
        <translation>ディスクの空きがありません。</translation>
    </message>
    <message>
        <source>The file system is read-only.</source>
        <translation>ファイルシステムが読み取り専用です。</translation>
    </message>
    <message>
        <source>It is mounted so, or the system has locked it after an error of the disk.</source>
        <translation>そのようにマウントされたか、ディスク障害のためシステムが書き込みを止めました。</translation>
    </message>
    <message>
        <source>The other side of a connection went away.</source>
        <translation>接続の相手がいなくなりました。</translation>
    </message>
    <message>
        <source>A name is too long.</source>
        <translation>名前が長すぎます。</translation>
    </message>
    <message>
        <source>The archive holds longer names than this file system takes.</source>
        <translation>アーカイブの名前がこのファイルシステムの上限を超えています。</translation>
    </message>
    <message>
        <source>This system lacks a function that is needed.</source>
        <translation>必要な機能がこのシステムにありません。</translation>
    </message>
    <message>
        <source>Its kernel is older than Signalbox needs, or a sandbox forbids the call.</source>
        <translation>カーネルが古いか、サンドボックスが呼び出しを禁じています。</translation>
    </message>
    <message>
        <source>A folder is not empty.</source>
        <translation>フォルダが空ではありません。</translation>
    </message>
    <message>
        <source>Something else was put where the package wants to replace a folder.</source>
        <translation>パッケージが置き換えるフォルダに別のものがあります。</translation>
    </message>
    <message>
        <source>Links lead in a circle, or a link stands where none is allowed.</source>
        <translation>リンクが循環しているか、許されない場所にリンクがあります。</translation>
    </message>
    <message>
        <source>The target was changed, or the archive writes through a link.</source>
        <translation>導入先が変更されたか、アーカイブがリンク越しに書き込もうとしました。</translation>
    </message>
    <message>
        <source>Something that was expected is not there.</source>
        <translation>あるはずのデータがありません。</translation>
    </message>
    <message>
        <source>The server above gave an answer that cannot be used.</source>
        <translation>上位サーバの応答が使えません。</translation>
    </message>
    <message>
        <source>A proxy answers instead of the server, or the package there is not the one that was described.</source>
        <translation>サーバの代わりにプロキシが応答したか、説明と異なるパッケージが置かれています。</translation>
    </message>
    <message>
        <source>What arrived is not what was sent: its checksum is wrong.</source>
        <translation>届いたものが送信されたものと異なります(チェックサムの不一致)。</translation>
    </message>
    <message>
        <source>The line, a proxy, or the memory or disk of a relay or client damages data; or an inventory did not arrive whole.</source>
        <translation>回線、プロキシ、中継やクライアントのメモリ・ディスクがデータを壊したか、インベントリが完全に届きませんでした。</translation>
    </message>
    <message>
        <source>A number is too large for this system.</source>
        <translation>値がこのシステムの範囲を超えています。</translation>
    </message>
    <message>
        <source>A file or archive is of another kind of system.</source>
        <translation>別の種類のシステムで作られたファイルまたはアーカイブです。</translation>
    </message>
    <message>
        <source>A name cannot be written in the character set of this machine.</source>
        <translation>このコンピュータの文字コードで表せない名前があります。</translation>
    </message>
    <message>
        <source>The archive has names in another character set.</source>
        <translation>アーカイブの名前が別の文字コードです。</translation>
    </message>
    <message>
        <source>The node cannot do this.</source>
        <translation>ノードはこれに対応していません。</translation>
    </message>
    <message>
        <source>It does not take packages of this kind, or its file system lacks something.</source>
        <translation>この種類のパッケージに対応していないか、ファイルシステムの機能が足りません。</translation>
    </message>
    <message>
        <source>Choose other destinations, or send the package in another form.</source>
        <translation>別のあて先を選ぶか、別の形式で配布してください。</translation>
    </message>
    <message>
        <source>The network cannot be reached.</source>
        <translation>ネットワークに到達できません。</translation>
    </message>
    <message>
        <source>The other side cut the connection.</source>
        <translation>相手が接続を切断しました。</translation>
    </message>
    <message>
        <source>The system has no buffers left.</source>
        <translation>システムのバッファが足りません。</translation>
    </message>
    <message>
        <source>The machine is overloaded.</source>
        <translation>コンピュータの負荷が高すぎます。</translation>
    </message>
    <message>
        <source>It took too long and was ended.</source>
        <translation>時間がかかりすぎたため終了させました。</translation>
    </message>
    <message>
        <source>The installer waits for an answer or hangs, or its time limit is too short.</source>
        <translation>インストーラが応答待ちか停止しているか、制限時間が短すぎます。</translation>
    </message>
    <message>
        <source>Let the installer run without questions, or raise --install-timeout of the node; then re-execute the instruction.</source>
        <translation>問い合わせなしで実行するようにするか、ノードの--install-timeoutを大きくして、指令を再実行してください。</translation>
    </message>
    <message>
        <source>Nobody answers at that port.</source>
        <translation>そのポートで応答がありません。</translation>
    </message>
    <message>
        <source>The program there does not run, or it listens elsewhere.</source>
        <translation>相手のプログラムが動いていないか、別のポートで待っています。</translation>
    </message>
    <message>
        <source>The machine is down.</source>
        <translation>コンピュータが停止しています。</translation>
    </message>
    <message>
        <source>The machine cannot be reached.</source>
        <translation>コンピュータに到達できません。</translation>
    </message>
    <message>
        <source>A file on a network drive is gone.</source>
        <translation>ネットワークドライブのファイルがなくなりました。</translation>
    </message>
    <message>
        <source>The server of that drive was changed or restarted.</source>
        <translation>ドライブのサーバが変更または再起動されました。</translation>
    </message>
    <message>
        <source>The file system is damaged.</source>
        <translation>ファイルシステムが壊れています。</translation>
    </message>
    <message>
        <source>A crash or a failing disk.</source>
        <translation>異常終了か、ディスクの故障です。</translation>
    </message>
    <message>
        <source>The quota of the disk is used up.</source>
        <translation>ディスクの割り当てを使い切りました。</translation>
    </message>
    <message>
        <source>The execution broke off at the node.</source>
        <translation>ノードで実行が途切れました。</translation>
    </message>
    <message>
        <source>The node ran out of memory, or its file system failed in the middle.</source>
        <translation>ノードのメモリ不足か、ファイルシステムの障害です。</translation>
    </message>
    <message>
        <source>The program ended with 1: a failure of any kind.</source>
        <translation>プログラムが終了コード1で終わりました(一般的な失敗)。</translation>
    </message>
    <message>
        <source>Most programs mean any error by it.</source>
        <translation>多くのプログラムで、何らかの失敗を意味します。</translation>
    </message>
    <message>
        <source>The program ended with 2: often wrong arguments.</source>
        <translation>プログラムが終了コード2で終わりました(多くは引数の誤り)。</translation>
    </message>
    <message>
        <source>An option is not known, or a part of a script is faulty.</source>
        <translation>未知のオプションか、スクリプトの誤りです。</translation>
    </message>
    <message>
        <source>The program was called in a wrong way.</source>
        <translation>プログラムの呼び出し方が誤っています。</translation>
    </message>
    <message>
        <source>By the convention of sysexits.h; not every program keeps to it.</source>
        <translation>sysexits.hの慣例によります。従わないプログラムもあります。</translation>
    </message>
    <message>
        <source>The program was given wrong data.</source>
        <translation>プログラムへのデータが誤っています。</translation>
    </message>
    <message>
        <source>A file that the program reads is not there.</source>
        <translation>プログラムが読むファイルがありません。</translation>
    </message>
    <message>
        <source>A service that the program needs is not there.</source>
        <translation>プログラムが必要とするサービスがありません。</translation>
    </message>
    <message>
        <source>The program found a fault in itself.</source>
        <translation>プログラムが内部の誤りを検出しました。</translation>
    </message>
    <message>
        <source>The system refused the program something.</source>
        <translation>システムがプログラムの要求を拒否しました。</translation>
    </message>
    <message>
        <source>The program cannot make a file.</source>
        <translation>プログラムがファイルを作成できません。</translation>
    </message>
    <message>
        <source>The program could not read or write.</source>
        <translation>プログラムが読み書きに失敗しました。</translation>
    </message>
    <message>
        <source>The program asks to be tried again later.</source>
        <translation>後で再試行するようプログラムが求めています。</translation>
    </message>
    <message>
        <source>The program lacks a right.</source>
        <translation>プログラムに権限がありません。</translation>
    </message>
    <message>
        <source>Something is set up wrongly for the program.</source>
        <translation>プログラムの設定が誤っています。</translation>
    </message>
    <message>
        <source>The command was found and could not be started.</source>
        <translation>コマンドは見つかりましたが起動できません。</translation>
    </message>
    <message>
        <source>The file is not executable, or it is for another processor.</source>
        <translation>実行権限がないか、別のプロセッサ用です。</translation>
    </message>
    <message>
        <source>A command of the script was not found.</source>
        <translation>スクリプト内のコマンドが見つかりません。</translation>
    </message>
    <message>
        <source>A program that the script calls is not installed, or not on the path.</source>
        <translation>呼び出すプログラムが入っていないか、パスにありません。</translation>
    </message>
    <message>
        <source>The script ended with a number that is none.</source>
        <translation>スクリプトが無効な終了コードで終わりました。</translation>
    </message>
    <message>
        <source>“exit” was given a word, or git failed.</source>
        <translation>exitの引数が数値でないか、gitの失敗です。</translation>
    </message>
    <message>
        <source>The program ended with 255: often a failure that it did not expect.</source>
        <translation>プログラムが終了コード255で終わりました(多くは予期しない失敗)。</translation>
    </message>
    <message>
        <source>It returned -1, or ssh lost its connection.</source>
        <translation>-1を返したか、sshの接続が切れました。</translation>
    </message>
    <message>
        <source>The program ended with an exit code of its own.</source>
        <translation>プログラムが独自の終了コードで終わりました。</translation>
    </message>
    <message>
        <source>What the number means only the book of that program says.</source>
        <translation>番号の意味は、そのプログラムの資料にだけ書かれています。</translation>
    </message>
    <message>
        <source>The program was ended by signal 1 (SIGHUP).</source>
        <translation>プログラムがシグナル1(SIGHUP)で終了しました。</translation>
    </message>
    <message>
        <source>The program was ended by signal 2 (SIGINT).</source>
        <translation>プログラムがシグナル2(SIGINT)で終了しました。</translation>
    </message>
    <message>
        <source>The program was ended by signal 3 (SIGQUIT).</source>
        <translation>プログラムがシグナル3(SIGQUIT)で終了しました。</translation>
    </message>
    <message>
        <source>The program was ended by signal 4 (SIGILL).</source>
        <translation>プログラムがシグナル4(SIGILL)で終了しました。</translation>
    </message>
    <message>
        <source>The program is for another processor.</source>
        <translation>別のプロセッサ用のプログラムです。</translation>
    </message>
    <message>
        <source>The program was ended by signal 5 (SIGTRAP).</source>
        <translation>プログラムがシグナル5(SIGTRAP)で終了しました。</translation>
    </message>
    <message>
        <source>The program was ended by signal 6 (SIGABRT).</source>
        <translation>プログラムがシグナル6(SIGABRT)で終了しました。</translation>
    </message>
    <message>
        <source>The program was ended by signal 7 (SIGBUS).</source>
        <translation>プログラムがシグナル7(SIGBUS)で終了しました。</translation>
    </message>
    <message>
        <source>A file was shortened under it, or the disk or memory is defective.</source>
        <translation>使用中のファイルが短くなったか、ディスクやメモリの故障です。</translation>
    </message>
    <message>
        <source>The program was ended by signal 8 (SIGFPE).</source>
        <translation>プログラムがシグナル8(SIGFPE)で終了しました。</translation>
    </message>
    <message>
        <source>The program was ended by signal 9 (SIGKILL).</source>
        <translation>プログラムがシグナル9(SIGKILL)で終了しました。</translation>
    </message>
    <message>
        <source>The system ended it for lack of memory, or somebody killed it.</source>
        <translation>メモリ不足でシステムが終了させたか、誰かが強制終了しました。</translation>
    </message>
    <message>
        <source>See in the journal of the machine whether memory ran out, then re-execute the instruction.</source>
        <translation>コンピュータのジャーナルでメモリ不足を確認してから、指令を再実行してください。</translation>
    </message>
    <message>
        <source>The program was ended by signal 11 (SIGSEGV).</source>
        <translation>プログラムがシグナル11(SIGSEGV)で終了しました。</translation>
    </message>
    <message>
        <source>The program was ended by signal 13 (SIGPIPE).</source>
        <translation>プログラムがシグナル13(SIGPIPE)で終了しました。</translation>
    </message>
    <message>
        <source>A program that it wrote to had ended.</source>
        <translation>出力先のプログラムが終了していました。</translation>
    </message>
    <message>
        <source>The program was ended by signal 14 (SIGALRM).</source>
        <translation>プログラムがシグナル14(SIGALRM)で終了しました。</translation>
    </message>
    <message>
        <source>The program was ended by signal 15 (SIGTERM).</source>
        <translation>プログラムがシグナル15(SIGTERM)で終了しました。</translation>
    </message>
    <message>
        <source>The program was ended by signal 24 (SIGXCPU).</source>
        <translation>プログラムがシグナル24(SIGXCPU)で終了しました。</translation>
    </message>
    <message>
        <source>A limit on processor time is set.</source>
        <translation>CPU時間に上限が設定されています。</translation>
    </message>
    <message>
        <source>The program was ended by signal 25 (SIGXFSZ).</source>
        <translation>プログラムがシグナル25(SIGXFSZ)で終了しました。</translation>
    </message>
    <message>
        <source>A limit on the size of files is set.</source>
        <translation>ファイルの大きさに上限が設定されています。</translation>
    </message>
    <message>
        <source>The program was ended by signal 31 (SIGSYS).</source>
        <translation>プログラムがシグナル31(SIGSYS)で終了しました。</translation>
    </message>
    <message>
        <source>The system forbids the program a call (seccomp).</source>
        <translation>システムがプログラムの呼び出しを禁じています(seccomp)。</translation>
    </message>
    <message>
        <source>dpkg could not install the package.</source>
        <translation>dpkgがパッケージをインストールできませんでした。</translation>
    </message>
    <message>
        <source>A script of the package failed, a dependency is missing, or another package owns the same file.</source>
        <translation>パッケージのスクリプトの失敗、依存関係の不足、または別のパッケージとのファイルの重複です。</translation>
    </message>
    <message>
        <source>Read what dpkg printed; “dpkg --audit” at the client lists what is half installed. Then re-execute the instruction.</source>
        <translation>dpkgの出力を読んでください。クライアントの「dpkg --audit」で途中のものが分かります。その後、指令を再実行してください。</translation>
    </message>
    <message>
        <source>dpkg could not work at all.</source>
        <translation>dpkgが動作できませんでした。</translation>
    </message>
    <message>
        <source>The file is no Debian package, the arguments are wrong, the package database is locked by another program, or the disk is full.</source>
        <translation>Debianパッケージでない、引数の誤り、パッケージデータベースのロック、またはディスクの空き不足です。</translation>
    </message>
    <message>
        <source>apt failed.</source>
        <translation>aptが失敗しました。</translation>
    </message>
    <message>
        <source>A package is not in its sources, dependencies contradict each other, or its lock is held.</source>
        <translation>取得元にパッケージがない、依存関係の矛盾、またはロック中です。</translation>
    </message>
    <message>
        <source>rpm could not install a package.</source>
        <translation>rpmがパッケージをインストールできませんでした。</translation>
    </message>
    <message>
        <source>A dependency is missing, files conflict, or a script failed. The code counts packages that failed.</source>
        <translation>依存関係の不足、ファイルの競合、またはスクリプトの失敗です。コードは失敗したパッケージ数です。</translation>
    </message>
    <message>
        <source>The Windows Installer service cannot be reached.</source>
        <translation>Windows Installerサービスにアクセスできません。</translation>
    </message>
    <message>
        <source>The service is disabled or damaged, or the machine runs in safe mode.</source>
        <translation>サービスが無効か壊れているか、セーフモードです。</translation>
    </message>
    <message>
        <source>The user cancelled the installation.</source>
        <translation>ユーザがインストールをキャンセルしました。</translation>
    </message>
    <message>
        <source>Its window was closed at the client.</source>
        <translation>クライアントでウィンドウが閉じられました。</translation>
    </message>
    <message>
        <source>Install without windows (/qn), or talk to the user.</source>
        <translation>ウィンドウなし(/qn)でインストールするか、ユーザに確認してください。</translation>
    </message>
    <message>
        <source>A fatal error during the installation.</source>
        <translation>インストール中に致命的なエラーが発生しました。</translation>
    </message>
    <message>
        <source>A step of the package failed: a file in use, a missing right, or its folder is encrypted or on a substituted drive.</source>
        <translation>パッケージの処理の失敗です(使用中のファイル、権限不足、暗号化されたフォルダなど)。</translation>
    </message>
    <message>
        <source>The product is not installed here.</source>
        <translation>この製品はインストールされていません。</translation>
    </message>
    <message>
        <source>An update or a removal was sent to a machine without it.</source>
        <translation>製品のないコンピュータに更新または削除を送りました。</translation>
    </message>
    <message>
        <source>The package does not know a property.</source>
        <translation>未知のプロパティです。</translation>
    </message>
    <message>
        <source>The source of the installation is not there.</source>
        <translation>インストール元がありません。</translation>
    </message>
    <message>
        <source>The product was installed from a place that is gone.</source>
        <translation>以前のインストール元がなくなりました。</translation>
    </message>
    <message>
        <source>Windows Installer is too old for the package.</source>
        <translation>パッケージに対してWindows Installerが古すぎます。</translation>
    </message>
    <message>
        <source>Another installation is under way.</source>
        <translation>別のインストールが実行中です。</translation>
    </message>
    <message>
        <source>Windows Update or a user installs something at the moment.</source>
        <translation>Windows Updateまたはユーザがインストール中です。</translation>
    </message>
    <message>
        <source>The installation package could not be opened.</source>
        <translation>インストールパッケージを開けません。</translation>
    </message>
    <message>
        <source>Its path is wrong, or the service may not read it.</source>
        <translation>パスが誤っているか、サービスが読めません。</translation>
    </message>
    <message>
        <source>This is not a valid installation package.</source>
        <translation>有効なインストールパッケージではありません。</translation>
    </message>
    <message>
        <source>The log of the installation cannot be opened.</source>
        <translation>インストールログを開けません。</translation>
    </message>
    <message>
        <source>The folder of the log does not exist or may not be written.</source>
        <translation>ログのフォルダがないか、書き込めません。</translation>
    </message>
    <message>
        <source>A transform cannot be applied.</source>
        <translation>変換ファイルを適用できません。</translation>
    </message>
    <message>
        <source>The policy of the system forbids this installation.</source>
        <translation>システムポリシーで禁止されています。</translation>
    </message>
    <message>
        <source>A group policy or application control allows signed or listed packages only.</source>
        <translation>グループポリシーやアプリ制御が、署名済みや登録済みのものだけを許しています。</translation>
    </message>
    <message>
        <source>The package is not for this kind of processor.</source>
        <translation>このプロセッサに対応していないパッケージです。</translation>
    </message>
    <message>
        <source>A 64-bit package was sent to a 32-bit system, for instance.</source>
        <translation>例えば64ビット用を32ビットのシステムに送りました。</translation>
    </message>
    <message>
        <source>This is not a valid patch.</source>
        <translation>有効なパッチではありません。</translation>
    </message>
    <message>
        <source>Another version of the product is installed already.</source>
        <translation>製品の別の版がすでにインストールされています。</translation>
    </message>
    <message>
        <source>The package does not replace other versions.</source>
        <translation>このパッケージは他の版を置き換えません。</translation>
    </message>
    <message>
        <source>Remove the other version first, or send a package that updates it.</source>
        <translation>先に別の版を削除するか、更新用のパッケージを送ってください。</translation>
    </message>
    <message>
        <source>The command line of the installer is wrong.</source>
        <translation>インストーラのコマンドラインが誤っています。</translation>
    </message>
    <message>
        <source>An option or a property is misspelt.</source>
        <translation>オプションまたはプロパティの誤記です。</translation>
    </message>
    <message>
        <source>Installed; the installer restarts the machine.</source>
        <translation>インストール済みです。インストーラがコンピュータを再起動します。</translation>
    </message>
    <message>
        <source>The product that the patch is for is not installed.</source>
        <translation>パッチの対象製品がインストールされていません。</translation>
    </message>
    <message>
        <source>Several packages cannot be installed together.</source>
        <translation>複数のパッケージをまとめてインストールできません。</translation>
    </message>
    <message>
        <source>Rollback is disabled at this machine.</source>
        <translation>このコンピュータではロールバックが無効です。</translation>
    </message>
    <message>
        <source>This version of Windows does not take the package.</source>
        <translation>このWindowsの版ではパッケージを使えません。</translation>
    </message>
    <message>
        <source>It is not signed for this kind of machine (ARM).</source>
        <translation>この種類のコンピュータ(ARM)用に署名されていません。</translation>
    </message>
    <message>
        <source>Installed; a restart is needed.</source>
        <translation>インストール済みです。再起動が必要です。</translation>
    </message>
    <message>
        <source>Windows cannot find a file.</source>
        <translation>Windowsがファイルを見つけられません。</translation>
    </message>
    <message>
        <source>Windows denies access.</source>
        <translation>Windowsがアクセスを拒否しました。</translation>
    </message>
    <message>
        <source>The installer does not run as an administrator.</source>
        <translation>インストーラが管理者として実行されていません。</translation>
    </message>
    <message>
        <source>A file is in use by another program.</source>
        <translation>ファイルが別のプログラムで使用中です。</translation>
    </message>
    <message>
        <source>The program that is to be replaced runs.</source>
        <translation>置き換える対象のプログラムが動いています。</translation>
    </message>
    <message>
        <source>Install at start-up or when nobody works with it.</source>
        <translation>起動時または使用していないときにインストールしてください。</translation>
    </message>
    <message>
        <source>The disk of the Windows machine is full.</source>
        <translation>Windowsコンピュータのディスクに空きがありません。</translation>
    </message>
    <message>
        <source>The user cancelled it.</source>
        <translation>ユーザがキャンセルしました。</translation>
    </message>
    <message>
        <source>A question of Windows was answered with No.</source>
        <translation>Windowsの確認で「いいえ」が選ばれました。</translation>
    </message>
    <message>
        <source>Let the installer run as an administrator, without questions.</source>
        <translation>管理者として、問い合わせなしで実行してください。</translation>
    </message>
    <message>
        <source>The server answered 400: bad request.</source>
        <translation>サーバの応答は400(要求の誤り)です。</translation>
    </message>
    <message>
        <source>The server answered 401: unauthorized.</source>
        <translation>サーバの応答は401(認証されていない)です。</translation>
    </message>
    <message>
        <source>The server answered 403: forbidden.</source>
        <translation>サーバの応答は403(禁止)です。</translation>
    </message>
    <message>
        <source>The server answered 404: not found.</source>
        <translation>サーバの応答は404(見つからない)です。</translation>
    </message>
    <message>
        <source>The server answered 405: method not allowed.</source>
        <translation>サーバの応答は405(許可されないメソッド)です。</translation>
    </message>
    <message>
        <source>The server answered 406: not acceptable.</source>
        <translation>サーバの応答は406(受け入れられない)です。</translation>
    </message>
    <message>
        <source>The server answered 407: proxy authentication required.</source>
        <translation>サーバの応答は407(プロキシの認証が必要)です。</translation>
    </message>
    <message>
        <source>A proxy wants a name and a password.</source>
        <translation>プロキシが名前とパスワードを求めています。</translation>
    </message>
    <message>
        <source>The server answered 408: request time-out.</source>
        <translation>サーバの応答は408(要求の時間切れ)です。</translation>
    </message>
    <message>
        <source>The server answered 409: conflict.</source>
        <translation>サーバの応答は409(競合)です。</translation>
    </message>
    <message>
        <source>The server answered 410: gone.</source>
        <translation>サーバの応答は410(もうない)です。</translation>
    </message>
    <message>
        <source>The server answered 411: length required.</source>
        <translation>サーバの応答は411(長さが必要)です。</translation>
    </message>
    <message>
        <source>The server answered 412: precondition failed.</source>
        <translation>サーバの応答は412(前提条件の不一致)です。</translation>
    </message>
    <message>
        <source>The file was changed since it was read, or a condition of the request does not hold.</source>
        <translation>読み込み後にファイルが変更されたか、要求の条件を満たしていません。</translation>
    </message>
    <message>
        <source>The server answered 413: too large.</source>
        <translation>サーバの応答は413(大きすぎる)です。</translation>
    </message>
    <message>
        <source>A report, a file or a proxy’s limit: more than the server takes at once.</source>
        <translation>報告やファイルが、サーバまたはプロキシの上限を超えています。</translation>
    </message>
    <message>
        <source>The server answered 414: address too long.</source>
        <translation>サーバの応答は414(アドレスが長すぎる)です。</translation>
    </message>
    <message>
        <source>The server answered 415: unsupported media type.</source>
        <translation>サーバの応答は415(対応していない形式)です。</translation>
    </message>
    <message>
        <source>The server answered 416: range not satisfiable.</source>
        <translation>サーバの応答は416(範囲の誤り)です。</translation>
    </message>
    <message>
        <source>The package was replaced while it was being fetched.</source>
        <translation>取得中にパッケージが置き換えられました。</translation>
    </message>
    <message>
        <source>The server answered 417: expectation failed.</source>
        <translation>サーバの応答は417(期待に応じられない)です。</translation>
    </message>
    <message>
        <source>The server answered 422: not to be processed.</source>
        <translation>サーバの応答は422(処理できない内容)です。</translation>
    </message>
    <message>
        <source>The server answered 423: locked.</source>
        <translation>サーバの応答は423(ロック中)です。</translation>
    </message>
    <message>
        <source>The server answered 425: too early.</source>
        <translation>サーバの応答は425(早すぎる)です。</translation>
    </message>
    <message>
        <source>The server answered 428: precondition required.</source>
        <translation>サーバの応答は428(前提条件が必要)です。</translation>
    </message>
    <message>
        <source>The server answered 429: too many requests.</source>
        <translation>サーバの応答は429(要求が多すぎる)です。</translation>
    </message>
    <message>
        <source>The node asks more often than the server allows.</source>
        <translation>ノードの要求がサーバの許す回数を超えました。</translation>
    </message>
    <message>
        <source>The server answered 431: headers too large.</source>
        <translation>サーバの応答は431(ヘッダが大きすぎる)です。</translation>
    </message>
    <message>
        <source>The server answered 500: internal error.</source>
        <translation>サーバの応答は500(内部エラー)です。</translation>
    </message>
    <message>
        <source>The server answered 502: bad gateway.</source>
        <translation>サーバの応答は502(ゲートウェイの誤り)です。</translation>
    </message>
    <message>
        <source>The server answered 503: unavailable.</source>
        <translation>サーバの応答は503(利用できない)です。</translation>
    </message>
    <message>
        <source>The server answered 504: gateway time-out.</source>
        <translation>サーバの応答は504(ゲートウェイの時間切れ)です。</translation>
    </message>
    <message>
        <source>The server answered 501: not implemented.</source>
        <translation>サーバの応答は501(未対応)です。</translation>
    </message>
    <message>
        <source>The server answered 505: HTTP version not supported.</source>
        <translation>サーバの応答は505(対応していないHTTPの版)です。</translation>
    </message>
    <message>
        <source>The server answered 507: no room.</source>
        <translation>サーバの応答は507(空きがない)です。</translation>
    </message>
    <message>
        <source>The disk of the managing server or relay is full.</source>
        <translation>配布管理システムまたは中継システムのディスクに空きがありません。</translation>
    </message>
    <message>
        <source>Free space there, then re-execute the instruction.</source>
        <translation>そこに空きを作り、指令を再実行してください。</translation>
    </message>
    <message>
        <source>The address of the package is not understood.</source>
        <translation>パッケージのアドレスを解釈できません。</translation>
    </message>
    <message>
        <source>The name of the proxy is not known.</source>
        <translation>プロキシの名前を解決できません。</translation>
    </message>
    <message>
        <source>The name service does not know it.</source>
        <translation>名前解決できません。</translation>
    </message>
    <message>
        <source>The name of the server is not known.</source>
        <translation>サーバの名前を解決できません。</translation>
    </message>
    <message>
        <source>The name service does not know it, or cannot be reached.</source>
        <translation>名前解決できないか、ネームサーバに届きません。</translation>
    </message>
    <message>
        <source>The client cannot connect to the server.</source>
        <translation>クライアントがサーバに接続できません。</translation>
    </message>
    <message>
        <source>The transfer ended too early.</source>
        <translation>転送が途中で終わりました。</translation>
    </message>
    <message>
        <source>The server answered with an error.</source>
        <translation>サーバがエラーで応答しました。</translation>
    </message>
    <message>
        <source>What arrived could not be written.</source>
        <translation>届いたデータを書き込めませんでした。</translation>
    </message>
    <message>
        <source>The installer of the client refused the data, or its disk is full.</source>
        <translation>クライアントのインストーラがデータを拒否したか、ディスクに空きがありません。</translation>
    </message>
    <message>
        <source>The transfer took too long.</source>
        <translation>転送に時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>The transfer could not go on where it was cut off.</source>
        <translation>転送を途中から再開できませんでした。</translation>
    </message>
    <message>
        <source>A proxy takes no ranges.</source>
        <translation>プロキシが範囲指定に対応していません。</translation>
    </message>
    <message>
        <source>The encrypted connection failed.</source>
        <translation>暗号化された接続に失敗しました。</translation>
    </message>
    <message>
        <source>The server sends the client on and on.</source>
        <translation>転送指示が多すぎます。</translation>
    </message>
    <message>
        <source>The certificate of the server is not of its name.</source>
        <translation>サーバの証明書の名前が一致しません。</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>サーバが応答せずに接続を閉じました。</translation>
    </message>
    <message>
        <source>Sending failed.</source>
        <translation>送信に失敗しました。</translation>
    </message>
    <message>
        <source>Receiving failed.</source>
        <translation>受信に失敗しました。</translation>
    </message>
    <message>
        <source>The own certificate of the client cannot be used.</source>
        <translation>クライアント自身の証明書を使えません。</translation>
    </message>
    <message>
        <source>The certificate of the server is not trusted.</source>
        <translation>サーバの証明書を信頼できません。</translation>
    </message>
    <message>
        <source>The file with trusted certificates cannot be read.</source>
        <translation>信頼する証明書のファイルを読み込めません。</translation>
    </message>
    <message>
        <source>swupdate: the checksum of a part does not match.</source>
        <translation>swupdate: 構成要素のチェックサムが一致しません。</translation>
    </message>
    <message>
        <source>The image was packed with other files than its description names, or it is damaged.</source>
        <translation>イメージの中身が記述と異なるか、壊れています。</translation>
    </message>
    <message>
        <source>The signature of the image was not accepted.</source>
        <translation>イメージの署名が受け入れられませんでした。</translation>
    </message>
    <message>
        <source>The image is not for this hardware.</source>
        <translation>このハードウェア用のイメージではありません。</translation>
    </message>
    <message>
        <source>Its list of compatible hardware does not name this device.</source>
        <translation>対応ハードウェアの一覧にこの機器がありません。</translation>
    </message>
    <message>
        <source>The client gave up fetching the package.</source>
        <translation>クライアントがパッケージの取得を断念しました。</translation>
    </message>
    <message>
        <source>The client skipped the update.</source>
        <translation>クライアントが更新を飛ばしました。</translation>
    </message>
    <message>
        <source>It has that version already, or it is set to take no update.</source>
        <translation>すでにその版があるか、更新しない設定です。</translation>
    </message>
    <message>
        <source>See at the client what is set, and re-execute the instruction.</source>
        <translation>クライアントの設定を確認し、指令を再実行してください。</translation>
    </message>
    <message>
        <source>The image has no description for this system.</source>
        <translation>イメージにこのシステム用の記述がありません。</translation>
    </message>
    <message>
        <source>sw-description is missing or faulty, or names another set of parts.</source>
        <translation>sw-descriptionがないか誤っているか、別の構成です。</translation>
    </message>
    <message>
        <source>JP1: ended normally.</source>
        <translation>JP1: 正常終了。</translation>
    </message>
    <message>
        <source>Also when the user said at the client that the installation is complete.</source>
        <translation>ユーザが「インストール完了」と応答した場合も含みます。</translation>
    </message>
    <message>
        <source>JP1: there is no Windows Installer at the client, or its argument is wrong.</source>
        <translation>JP1: Windows Installerがないか、引数が誤っています。</translation>
    </message>
    <message>
        <source>JP1: the installation was given no argument.</source>
        <translation>JP1: 引数が指定されていません。</translation>
    </message>
    <message>
        <source>The package was made without the command to start.</source>
        <translation>起動コマンドなしでパッケージが作られました。</translation>
    </message>
    <message>
        <source>JP1: the tool of the installation could not be started.</source>
        <translation>JP1: インストールツールを起動できません。</translation>
    </message>
    <message>
        <source>JP1: the installation failed; the digits before the last two are the status of the user part.</source>
        <translation>JP1: インストールに失敗しました。末尾2桁の前がユーザステータスです。</translation>
    </message>
    <message>
        <source>The installer of the package ended with that status.</source>
        <translation>パッケージのインストーラがそのステータスで終わりました。</translation>
    </message>
    <message>
        <source>JP1: the AIT file took too long.</source>
        <translation>JP1: AITファイルがタイムアウトしました。</translation>
    </message>
    <message>
        <source>A dialog of the installer came that the AIT file does not know.</source>
        <translation>AITファイルにない画面が表示されました。</translation>
    </message>
    <message>
        <source>JP1: the user said that the installation failed.</source>
        <translation>JP1: ユーザが「インストール失敗」と応答しました。</translation>
    </message>
    <message>
        <source>It was answered so at the client.</source>
        <translation>クライアントでの応答です。</translation>
    </message>
    <message>
        <source>Talk to the user, and re-execute the instruction.</source>
        <translation>ユーザに確認し、指令を再実行してください。</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 10: ended normally (start-up, or transfer to the relay).</source>
        <translation>JP1(UNIX)終了ステータス10: 正常終了(初期化または中継への転送)。</translation>
    </message>
    <message>
        <source>The first two digits of the status code of a UNIX client.</source>
        <translation>UNIXクライアントのステータスコードの先頭2桁です。</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 12: communication error.</source>
        <translation>JP1(UNIX)終了ステータス12: 通信障害。</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 13: the storehouse of packages could not be set up.</source>
        <translation>JP1(UNIX)終了ステータス13: 保管庫の初期化に失敗。</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 1F: another error at the start or in a transfer.</source>
        <translation>JP1(UNIX)終了ステータス1F: 初期化または転送のその他の障害。</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 20: the collection ended normally.</source>
        <translation>JP1(UNIX)終了ステータス20: 収集の正常終了。</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 21: error in the file with the collection information.</source>
        <translation>JP1(UNIX)終了ステータス21: 収集情報ファイルの誤り。</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 22: the external program before the collection failed.</source>
        <translation>JP1(UNIX)終了ステータス22: 収集前の外部プログラムの失敗。</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 23: the external program after the collection failed.</source>
        <translation>JP1(UNIX)終了ステータス23: 収集後の外部プログラムの失敗。</translation>
    </message>
    <message>
        <source>JP1 on UNIX, end status 24: there is no such file to collect.</source>
        <translation>JP1(UNIX)終了ステータス24: 収集対象のファイルがない。</translation>
    </message>
    <message>
        <source>The server cannot read what the node sent.</source>
        <translation>サーバがノードの送信内容を読めません。</translation>
    </message>
    <message>
        <source>The server does not know what the node asks for.</source>
        <translation>ノードの要求対象をサーバが知りません。</translation>
    </message>
    <message>
        <source>The action is not being cancelled.</source>
        <translation>そのアクションはキャンセル中ではありません。</translation>
    </message>
    <message>
        <source>The node confirms a cancellation that nobody asked for.</source>
        <translation>要求されていないキャンセルをノードが確認しました。</translation>
    </message>
    <message>
        <source>The server does not offer this method here.</source>
        <translation>そのメソッドはここでは使えません。</translation>
    </message>
    <message>
        <source>The action has ended already.</source>
        <translation>そのアクションは終了しています。</translation>
    </message>
    <message>
        <source>A report came late, or twice.</source>
        <translation>報告が遅れたか、重複しました。</translation>
    </message>
    <message>
        <source>The server cannot take it at present.</source>
        <translation>サーバは今は受け付けられません。</translation>
    </message>
    <message>
        <source>The node asks too often, or sends too much.</source>
        <translation>ノードの要求または送信が多すぎます。</translation>
    </message>
    <message>
        <source>A limit of the server for one node is reached.</source>
        <translation>ノードごとの上限に達しました。</translation>
    </message>
    <message>
        <source>The request is wrong.</source>
        <translation>要求が誤っています。</translation>
    </message>
    <message>
        <source>A member is missing, misspelt, or out of its range.</source>
        <translation>項目の不足、誤記、または範囲外の値です。</translation>
    </message>
    <message>
        <source>What was asked for does not exist.</source>
        <translation>要求されたものがありません。</translation>
    </message>
    <message>
        <source>Its number is wrong, or it was deleted.</source>
        <translation>番号が誤っているか、削除されました。</translation>
    </message>
    <message>
        <source>Read the list anew.</source>
        <translation>一覧を読み直してください。</translation>
    </message>
    <message>
        <source>This is not allowed as things stand.</source>
        <translation>現在の状態では許可されません。</translation>
    </message>
    <message>
        <source>The job or instruction has gone on meanwhile.</source>
        <translation>ジョブまたは指令の状態が変わりました。</translation>
    </message>
    <message>
        <source>Read the text: it says what is allowed and when.</source>
        <translation>応答の文に、許可される条件が書かれています。</translation>
    </message>
    <message>
        <source>The operator is not signed in.</source>
        <translation>操作者が認証されていません。</translation>
    </message>
    <message>
        <source>The operator’s token is wrong, has expired or was revoked.</source>
        <translation>操作者のトークンが誤っているか、期限切れまたは失効しています。</translation>
    </message>
    <message>
        <source>Ask a system administrator for a new token.</source>
        <translation>システム管理ユーザに新しいトークンを依頼してください。</translation>
    </message>
    <message>
        <source>The role of the operator does not allow this.</source>
        <translation>操作者の役割では許可されません。</translation>
    </message>
    <message>
        <source>ARCHITECTURE.md has the table of roles.</source>
        <translation>役割の表はARCHITECTURE.mdにあります。</translation>
    </message>
    <message>
        <source>Ask somebody whose role allows it.</source>
        <translation>許可された役割の人に依頼してください。</translation>
    </message>
    <message>
        <source>The server could not read or write, or a connection broke.</source>
        <translation>サーバの読み書きに失敗したか、接続が切れました。</translation>
    </message>
    <message>
        <source>Try again; the log of the server has the details.</source>
        <translation>再試行してください。詳細はサーバのログにあります。</translation>
    </message>
    <message>
        <source>The disk of the managing server is full.</source>
        <translation>配布管理システムのディスクに空きがありません。</translation>
    </message>
    <message>
        <source>Packages, archives or collected files fill it.</source>
        <translation>パッケージ、アーカイブ、収集ファイルが占めています。</translation>
    </message>
    <message>
        <source>Free space there; it goes on by itself.</source>
        <translation>空きを作ってください。自動的に続行します。</translation>
    </message>
    <message>
        <source>The two sides do not understand each other.</source>
        <translation>双方の通信手順が合いません。</translation>
    </message>
    <message>
        <source>Use the same version on both sides.</source>
        <translation>双方で同じ版を使ってください。</translation>
    </message>
    <message>
        <source>The database did not take it.</source>
        <translation>データベースが受け付けませんでした。</translation>
    </message>
    <message>
        <source>Its disk is full, it was replaced, or its server is away.</source>
        <translation>ディスクの空き不足、置き換え、またはサーバの停止です。</translation>
    </message>
    <message>
        <source>See in the log of the managing server; nothing was stored.</source>
        <translation>配布管理システムのログを確認してください。何も保存されていません。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>キャンセルされました。</translation>
    </message>
    <message>
        <source>The operator or the end of the program stopped it.</source>
        <translation>操作またはプログラムの終了によります。</translation>
    </message>
    <message>
        <source>Do it again if it is still wanted.</source>
        <translation>必要ならもう一度行ってください。</translation>
    </message>
</context>
<context>
    <name>FileLease</name>
    <message>
        <source>The file %1, which tells who may use the database, cannot be used. Check that the folder exists and can be written.</source>
        <translation>データベースを使用できるサーバを示すファイル%1を使用できません。フォルダが存在し、書き込みできることを確認してください。</translation>
    </message>
</context>
<context>
    <name>FilePacking</name>
    <message>
        <source>The collected files cannot be written to %1.</source>
        <translation>コレクトファイルを %1 に書き込めません。</translation>
    </message>
    <message>
        <source>%1 became shorter while it was read. Nothing was collected; execute the job again.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>%1 は読み込み中に短くなりました。何も収集していません。ジョブを再実行してください。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>%1 を読めません。</translation>
    </message>
    <message>
        <source>The disk of the client is full: the collected files cannot be packed into %1. Free some space there and execute the job again.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>クライアントのディスクがいっぱいで、コレクトファイルを %1 にまとめられません。空き容量を増やしてジョブを再実行してください。</translation>
    </message>
    <message>
        <source>There are more than %1 files to collect, or too many to look through. Nothing was collected; name fewer.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>収集対象が%1個を超えているか、検索対象が多すぎます。何も収集していません。対象を減らしてください。</translation>
    </message>
    <message>
        <source>The files are larger than the limit of %1 MiB: it is reached with %2. Nothing was collected; raise the limit, or name fewer files.</source>
        <extracomment>%1 is a number of MiB, %2 the path of a file.</extracomment>
        <translation>ファイルが上限の%1 MiBを超えています(%2 の時点)。何も収集していません。上限を上げるか、対象を減らしてください。</translation>
    </message>
    <message>
        <source>Collecting was ended because the node stops.</source>
        <translation>ノードが停止するため収集を中断しました。</translation>
    </message>
    <message>
        <source>There is no file to collect.</source>
        <translation>収集するファイルがありません。</translation>
    </message>
    <message>
        <source>Files collected: %1, %2 bytes.</source>
        <extracomment>%1 is a number of files, %2 of bytes.</extracomment>
        <translation>収集したファイル: %1個、%2バイト。</translation>
    </message>
    <message>
        <source>This relay keeps %1 files (%2 bytes); at most %3 files or %4 MiB are acquired at a time. Acquire those of one job after the other.</source>
        <extracomment>%1 is a number of files, %2 of bytes, %3 of files, %4 of MiB.</extracomment>
        <translation>この中継システムには%1個のファイル(%2バイト)がありますが、一度に取得できるのは%3個、%4 MiBまでです。ジョブごとに取得してください。</translation>
    </message>
    <message>
        <source>Nothing fits %1.</source>
        <extracomment>%1 is a path with * and ?.</extracomment>
        <translation>%1 に一致するものがありません。</translation>
    </message>
    <message>
        <source>%1 is a link and was left out.</source>
        <translation>%1 はリンクのため除外しました。</translation>
    </message>
    <message>
        <source>%1 is no file and was left out.</source>
        <translation>%1 はファイルではないため除外しました。</translation>
    </message>
    <message>
        <source>%1 may not be collected at this node.</source>
        <translation>%1 はこのノードでは収集できません。</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <extracomment>%1 is a number, of lines about files that were left out.</extracomment>
        <translation>ほか%1件。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <extracomment>%1 is the path of a folder.</extracomment>
        <translation>フォルダ %1 を読めません。</translation>
    </message>
    <message>
        <source>Nothing fits %1 below %2, the private root of this client.</source>
        <extracomment>%1 is a path with * and ?, %2 a folder.</extracomment>
        <translation>このクライアント専用のルート %2 の下に、%1 に一致するものがありません。</translation>
    </message>
    <message>
        <source>%1, the private root of this client, is not there.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>このクライアント専用のルート %1 がありません。</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>The node that is to stop is not on a route of job %1.</source>
        <translation>停止させるノードはジョブ %1 の経路上にありません。</translation>
    </message>
    <message>
        <source>The forecast was cancelled.</source>
        <translation>予測は中止されました。</translation>
    </message>
    <message>
        <source>Everything in this job has ended: there is nothing to forecast.</source>
        <translation>このジョブはすべて終了しています。予測するものはありません。</translation>
    </message>
    <message>
        <source>Nothing of this job has been executed to its end yet, so there is nothing to measure. Ask again when the first destination has finished.</source>
        <translation>このジョブはまだどのあて先でも実行が終わっていないため、測定値がありません。最初のあて先が終了してから再度実行してください。</translation>
    </message>
</context>
<context>
    <name>GroupCondition</name>
    <message>
        <source>The condition is longer than %1 characters. Make it shorter.</source>
        <translation>条件が %1 文字を超えています。短くしてください。</translation>
    </message>
    <message>
        <source>The condition is empty. Write a test, such as name = &quot;pc-*&quot;.</source>
        <translation>条件が空です。name = &quot;pc-*&quot; のような検査を書いてください。</translation>
    </message>
    <message>
        <source>this parenthesis was never opened</source>
        <translation>このかっこは開かれていません</translation>
    </message>
    <message>
        <source>“and” or “or” is expected here</source>
        <translation>ここには「and」か「or」が必要です</translation>
    </message>
    <message>
        <source>Character %1: %2.</source>
        <extracomment>%1 is a place in a condition, from 1 on; %2 says what is wrong there.</extracomment>
        <translation>%1 文字目: %2。</translation>
    </message>
    <message>
        <source>parentheses and “not” go at most %1 levels deep</source>
        <translation>かっこと「not」は最大 %1 段までです</translation>
    </message>
    <message>
        <source>“)” is missing; its “(” is character %1</source>
        <translation>「)」がありません。対応する「(」は %1 文字目です</translation>
    </message>
    <message>
        <source>a test is expected here, but the condition ends</source>
        <translation>ここに検査が必要ですが、条件が終わっています</translation>
    </message>
    <message>
        <source>“%1” is no fact of a node; there are: %2</source>
        <extracomment>%1 is a word of a condition, %2 a list of words.</extracomment>
        <translation>「%1」はノードの項目ではありません。使える項目: %2</translation>
    </message>
    <message>
        <source>a condition has at most %1 tests</source>
        <translation>条件の検査は最大 %1 個です</translation>
    </message>
    <message>
        <source>“(” is missing: %1 needs what it is about, such as %1(os.id)</source>
        <translation>「(」がありません。%1 には対象が必要です。例: %1(os.id)</translation>
    </message>
    <message>
        <source>the name of what %1 is about</source>
        <translation>%1 の対象の名前</translation>
    </message>
    <message>
        <source>“)” is missing behind “%1”</source>
        <translation>「%1」の後に「)」がありません</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>“(” is missing behind “in”</source>
        <translation>「in」の後に「(」がありません</translation>
    </message>
    <message>
        <source>“,” or “)” is expected here</source>
        <translation>ここには「,」か「)」が必要です</translation>
    </message>
    <message>
        <source>this quotation mark is never closed</source>
        <translation>この引用符は閉じられていません</translation>
    </message>
    <message>
        <source>%1 is expected here</source>
        <translation>ここには%1が必要です</translation>
    </message>
    <message>
        <source>this text is longer than %1 characters</source>
        <translation>このテキストは %1 文字を超えています</translation>
    </message>
    <message>
        <source>an operator is missing: = != &lt; &lt;= &gt; &gt;= or in</source>
        <translation>演算子がありません: = != &lt; &lt;= &gt; &gt;= または in</translation>
    </message>
    <message>
        <source>its name in the parentheses is empty</source>
        <translation>かっこ内の名前が空です</translation>
    </message>
    <message>
        <source>this fact has no order: use = != or in</source>
        <translation>この項目は大小比較できません。= != または in を使ってください</translation>
    </message>
    <message>
        <source>a role is client or relay</source>
        <translation>role は client か relay です</translation>
    </message>
</context>
<context>
    <name>GroupText</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>クライアント %Ln 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relay(s)</source>
        <translation>
            <numerusform>中継 %Ln 台</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>%1 and %2 are counts with their words: &quot;2 clients&quot;, &quot;1 relay&quot;.</extracomment>
        <translation>%1と%2</translation>
    </message>
    <message>
        <source>No node is in it at present.</source>
        <translation>現在含まれるノードはありません。</translation>
    </message>
    <message>
        <source>At present it has %1.</source>
        <extracomment>%1 is a count with its word: &quot;2 clients&quot;.</extracomment>
        <translation>現在、%1が含まれます。</translation>
    </message>
    <message>
        <source>At present it has %1: %2.</source>
        <extracomment>%1 is a count with its word: &quot;2 clients&quot;, %2 a list of names, &quot;a, b and 12 more&quot;.</extracomment>
        <translation>現在、%1が含まれます: %2</translation>
    </message>
</context>
<context>
    <name>HigherJobs</name>
    <message>
        <source>The job comes from the higher managing server %1. Operate on it there.</source>
        <extracomment>%1 is the name of a managing server.</extracomment>
        <translation>ジョブは上位の配布管理システム %1 から届いたものです。そちらで操作してください。</translation>
    </message>
</context>
<context>
    <name>Hooks</name>
    <message>
        <source>--%1: %2 is no program that can be run. Give its absolute path.</source>
        <translation>--%1：%2 は実行できるプログラムではありません。絶対パスを指定してください。</translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <translation>%1 を起動できませんでした：%2。</translation>
    </message>
    <message>
        <source>The server was stopped meanwhile.</source>
        <translation>その間にサーバが停止しました。</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not end within %n second(s).</source>
        <translation>
            <numerusform>%1 は %n 秒以内に終わりませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ended with exit code %2. %3</source>
        <extracomment>%1 is a program, %2 a number, %3 what it printed.</extracomment>
        <translation>%1 は終了コード %2 で終わりました。%3</translation>
    </message>
</context>
<context>
    <name>HostText</name>
    <message>
        <source>The managing server is not running.</source>
        <translation>配布管理システムが稼働していません。</translation>
    </message>
</context>
<context>
    <name>IdGroup</name>
    <message>
        <source>An ID has no name. Give one.</source>
        <translation>IDに名前がありません。指定してください。</translation>
    </message>
    <message>
        <source>The ID “%1” is too long: at most %2 characters are allowed.</source>
        <translation>ID「%1」は長すぎます。%2文字までです。</translation>
    </message>
    <message>
        <source>The ID “%1” must not have a comma or a control character.</source>
        <translation>ID「%1」にコンマや制御文字は使えません。</translation>
    </message>
    <message>
        <source>is wrong: %1</source>
        <extracomment>Behind the name of a member of a JSON file. %1 is a sentence.</extracomment>
        <translation>が正しくありません: %1</translation>
    </message>
    <message>
        <source>is empty: it is an ID group without a relay. Name at least one relay that manages the ID</source>
        <translation>が空です。中継のないIDグループです。IDを管理する中継を1つ以上指定してください</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>&quot;%1&quot; is no message to a node. There are: install, hold, release, reject (each also with -NUMBER), log-on, shutdown.</source>
        <extracomment>The words between the quotes are typed as they are.</extracomment>
        <translation>「%1」はノードへのメッセージではありません。指定できるのは install、hold、release、reject(それぞれ -番号 を付けることもできます)、log-on、shutdown です。</translation>
    </message>
    <message>
        <source>There is no node to write to in %1.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>%1にはメッセージを送るノードがありません。</translation>
    </message>
</context>
<context>
    <name>Installer</name>
    <message>
        <source>The archive is refused: its entry %1 leads out of the folder.</source>
        <extracomment>%1 is a path inside an archive.</extracomment>
        <translation>アーカイブを受け付けません。エントリ%1がフォルダの外を指しています。</translation>
    </message>
    <message>
        <source>The archive is refused: its link %1 leads out of the folder.</source>
        <translation>アーカイブを受け付けません。リンク%1がフォルダの外を指しています。</translation>
    </message>
    <message>
        <source>The archive is refused: its entry %1 is neither a file, a folder nor a link.</source>
        <translation>アーカイブを受け付けません。エントリ%1はファイル、フォルダ、リンクのどれでもありません。</translation>
    </message>
    <message>
        <source>%1 cannot be unpacked.</source>
        <translation>%1を展開できません。</translation>
    </message>
    <message>
        <source>Unpacking was ended because the node stops.</source>
        <translation>ノードが停止するため、展開を打ち切りました。</translation>
    </message>
    <message>
        <source>The archive is refused: it has more than a million entries.</source>
        <translation>アーカイブを受け付けません。エントリが100万個を超えています。</translation>
    </message>
    <message>
        <source>%1 holds nothing.</source>
        <translation>%1の中身がありません。</translation>
    </message>
    <message>
        <source>%1 is not a folder below the root to unpack into.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>%1は展開先ルートの下のフォルダではありません。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>フォルダ%1を作成できません。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be put in its place.</source>
        <translation>フォルダ%1を所定の場所に置けません。</translation>
    </message>
    <message>
        <source>dpkg is not installed on this node.</source>
        <translation>このノードにdpkgがインストールされていません。</translation>
    </message>
    <message>
        <source>The package database below %1 cannot be made.</source>
        <translation>%1の下にパッケージデータベースを作成できません。</translation>
    </message>
    <message>
        <source>%1 is not a Debian package.
%2</source>
        <extracomment>%1 is a file name, %2 what a program printed.</extracomment>
        <translation>%1はDebianパッケージではありません。
%2</translation>
    </message>
    <message>
        <source>%1 %2 is installed already.</source>
        <extracomment>%1 is a package, %2 its version.</extracomment>
        <translation>%1 %2はすでにインストールされています。</translation>
    </message>
    <message>
        <source>This node cannot execute packages of this kind.</source>
        <translation>このノードではこの種類のパッケージを実行できません。</translation>
    </message>
    <message>
        <source>%1 The disk is full.</source>
        <extracomment>%1 is a sentence that says what could not be done.</extracomment>
        <translation>%1ディスクに空きがありません。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence that says what could not be done, %2 the system&apos;s words for the reason.</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>%1 is not a program: it has neither a known binary format nor a first line that begins with #!.</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>%1はプログラムではありません。既知の実行形式でもなく、先頭行が#!で始まってもいません。</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1を起動できません。</translation>
    </message>
    <message>
        <source>%1 was ended because it took too long.</source>
        <translation>%1は時間がかかり過ぎたため、終了させました。</translation>
    </message>
    <message>
        <source>%1 was ended because the node stops.</source>
        <translation>%1はノードが停止するため、終了させました。</translation>
    </message>
    <message>
        <source>%1 was ended by signal %2.</source>
        <extracomment>%1 is a program, %2 a number.</extracomment>
        <translation>%1はシグナル%2で終了しました。</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2.</source>
        <translation>%1は終了コード%2で終了しました。</translation>
    </message>
    <message>
        <source>%1 cannot be made executable.</source>
        <translation>%1に実行権限を設定できません。</translation>
    </message>
    <message>
        <source>The execution broke off: %1</source>
        <extracomment>%1 is a technical message.</extracomment>
        <translation>実行が途中で終わりました: %1</translation>
    </message>
    <message>
        <source>The execution cannot be started. %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>実行を開始できません。%1</translation>
    </message>
</context>
<context>
    <name>Inventory</name>
    <message>
        <source>An item of the inventory is not a list of key, value and addition.</source>
        <translation>インベントリの項目が、キー・値・付加情報の並びになっていません。</translation>
    </message>
    <message>
        <source>A key of the inventory is empty, too long, or has control characters.</source>
        <translation>インベントリのキーが空か、長すぎるか、制御文字を含んでいます。</translation>
    </message>
    <message>
        <source>The value of “%1” is too long, or has control characters.</source>
        <translation>「%1」の値が長すぎるか、制御文字を含んでいます。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>ソフトウェア</translation>
    </message>
    <message>
        <source>User inventory</source>
        <translation>ユーザインベントリ</translation>
    </message>
    <message>
        <source>Registry collection</source>
        <translation>レジストリ収集</translation>
    </message>
    <message>
        <source>System configuration</source>
        <translation>システム構成</translation>
    </message>
    <message>
        <source>Software monitoring</source>
        <translation>ソフトウェア稼働監視</translation>
    </message>
    <message>
        <source>The inventory is larger than %1 MiB.</source>
        <translation>インベントリが %1 MiB を超えています。</translation>
    </message>
    <message>
        <source>What was sent is not an inventory, or it is damaged.</source>
        <translation>送られたものがインベントリではないか、壊れています。</translation>
    </message>
    <message>
        <source>The inventory was written by a newer version.</source>
        <translation>インベントリは、より新しいバージョンで作成されています。</translation>
    </message>
    <message>
        <source>Inventories of the kind “%1” are not known here.</source>
        <translation>種別「%1」のインベントリには対応していません。</translation>
    </message>
    <message>
        <source>The inventory has %1 items, at most %2 are allowed.</source>
        <translation>インベントリの項目が %1 件あります。許されるのは %2 件までです。</translation>
    </message>
    <message>
        <source>The key “%1” is in the inventory twice.</source>
        <translation>インベントリのキー「%1」が重複しています。</translation>
    </message>
    <message>
        <source>A part of the inventory is damaged.</source>
        <translation>インベントリの一部が壊れています。</translation>
    </message>
    <message>
        <source>The parts of the inventory do not agree how many there are.</source>
        <translation>インベントリの各部分で、部分の総数が一致しません。</translation>
    </message>
    <message>
        <source>The inventory is damaged: its checksum is wrong.</source>
        <translation>インベントリが壊れています。チェックサムが一致しません。</translation>
    </message>
    <message>
        <source>The inventory cannot be unpacked.</source>
        <translation>インベントリを展開できません。</translation>
    </message>
    <message>
        <source>The inventory is damaged: it cannot be unpacked.</source>
        <translation>インベントリが壊れているため展開できません。</translation>
    </message>
</context>
<context>
    <name>InventoryExecution</name>
    <message>
        <source>%1: %2 items.</source>
        <extracomment>%1 is a kind of inventory, %2 a number.</extracomment>
        <translation>%1: %2 件。</translation>
    </message>
    <message>
        <source>%1 more did not fit and were left out.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>ほかに %1 件は収まらないため省略しました。</translation>
    </message>
    <message>
        <source>Nothing is asked here: no user inventory schema has been sent.</source>
        <translation>ユーザインベントリスキーマが転送されていないため、回答する項目はありません。</translation>
    </message>
    <message>
        <source>Not answered yet: %1.</source>
        <extracomment>%1 is a list of questions.</extracomment>
        <translation>未回答: %1。</translation>
    </message>
    <message>
        <source>This node does not know what is asked for.</source>
        <translation>このノードは、要求された情報に対応していません。</translation>
    </message>
    <message>
        <source>The schema is kept; everything required is answered.</source>
        <translation>スキーマを保存しました。必須の項目はすべて回答済みです。</translation>
    </message>
    <message>
        <source>Questions about this computer</source>
        <translation>このコンピュータについての質問</translation>
    </message>
    <message>
        <source>Please answer with “signalbox-node user-inventory”, or tell your administrator: %1</source>
        <extracomment>%1 is a list of questions.</extracomment>
        <translation>「signalbox-node user-inventory」で回答するか、管理者に知らせてください: %1</translation>
    </message>
    <message>
        <source>The schema is kept. Not answered yet: %1. %2</source>
        <extracomment>%1 is a list of questions, %2 a sentence that says where they are shown.</extracomment>
        <translation>スキーマを保存しました。未回答: %1。%2</translation>
    </message>
    <message>
        <source>No program is looked out for any more.</source>
        <translation>プログラムの監視を終了しました。</translation>
    </message>
    <message>
        <source>The policy is kept; running programs are compared with it every %1 seconds.</source>
        <translation>ポリシーを保存しました。実行中のプログラムと %1 秒ごとに照合します。</translation>
    </message>
    <message>
        <source>This node is no relay.</source>
        <translation>このノードは中継システムではありません。</translation>
    </message>
</context>
<context>
    <name>JobAttributes</name>
    <message>
        <source>%1: it is longer than %2 characters.</source>
        <extracomment>%1 is which program (&quot;Program before the installation&quot;).</extracomment>
        <translation>%1: %2 文字を超えています。</translation>
    </message>
    <message>
        <source>%1: it has a control character.</source>
        <translation>%1: 制御文字が含まれています。</translation>
    </message>
    <message>
        <source>%1: give a time-out of 1 to %2 seconds.</source>
        <translation>%1: タイムアウトは 1~%2 秒で指定してください。</translation>
    </message>
    <message>
        <source>Waves: give at most %1 sizes.</source>
        <translation>ウェーブ: 指定できるのは %1 個までです。</translation>
    </message>
    <message>
        <source>Waves: a size is a number of destinations from 1 on, or 1 % to 100 % of them.</source>
        <translation>ウェーブ: 大きさは 1 以上のあて先数、または 1 %~100 % で指定してください。</translation>
    </message>
    <message>
        <source>Waves: the sizes make up %1 %, more than all.</source>
        <translation>ウェーブ: 合計が %1 % で、100 % を超えています。</translation>
    </message>
    <message>
        <source>Waves: the success that is needed is outside 0 % to 100 %.</source>
        <translation>ウェーブ: 必要な成功率は 0 %~100 % で指定してください。</translation>
    </message>
    <message>
        <source>must be a number from 1 on, or a text such as “20%”</source>
        <translation>は 1 以上の数、または「20%」のような文字列にしてください</translation>
    </message>
    <message>
        <source>%1 (at most %2 s)</source>
        <extracomment>%1 is a command, %2 a number of seconds.</extracomment>
        <translation>%1(最長 %2 秒)</translation>
    </message>
    <message>
        <source>Retention at relays: give 0 to %1 days.</source>
        <translation>中継システムでの保管: 0~%1 日で指定してください。</translation>
    </message>
    <message>
        <source>Retries: give 0 to %1.</source>
        <translation>リトライ: 0~%1 で指定してください。</translation>
    </message>
    <message>
        <source>Retry interval: give 0 to %1 seconds.</source>
        <translation>リトライ間隔: 0~%1 秒で指定してください。</translation>
    </message>
    <message>
        <source>Programs: jobs of the type “%1” install nothing that they could go with.</source>
        <translation>プログラム: 種別「%1」のジョブはインストールを行わないため、指定できません。</translation>
    </message>
    <message>
        <source>Mode: jobs of the type “%1” install nothing that a user could see.</source>
        <translation>モード: 種別「%1」のジョブはインストールを行わないため、指定できません。</translation>
    </message>
    <message>
        <source>Program before the installation</source>
        <translation>インストール前のプログラム</translation>
    </message>
    <message>
        <source>Program after the installation</source>
        <translation>インストール後のプログラム</translation>
    </message>
    <message>
        <source>Program after an error</source>
        <translation>エラー時のプログラム</translation>
    </message>
    <message>
        <source>Distribute to suspended destinations: this does not go with a split. Leave one of them out.</source>
        <translation>中断中のあて先への配布: 分割配布とは併用できません。どちらか一方にしてください。</translation>
    </message>
    <message>
        <source>Stop when failed: give a number of instructions from 1 on, or 1 % to 100 %.</source>
        <translation>失敗時の中断: 1 以上の指令数、または 1 %~100 % で指定してください。</translation>
    </message>
    <message>
        <source>Stop when failed: the least number that has ended is 1 to %1.</source>
        <translation>失敗時の中断: 終了している最小数は 1~%1 で指定してください。</translation>
    </message>
    <message>
        <source>must be background or gui</source>
        <translation>は background または gui にしてください</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>On the user&apos;s desktop</source>
        <translation>ユーザのデスクトップ上</translation>
    </message>
    <message>
        <source>Program before</source>
        <translation>インストール前</translation>
    </message>
    <message>
        <source>Program after</source>
        <translation>インストール後</translation>
    </message>
    <message>
        <source>Program on error</source>
        <translation>エラー時</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>リトライ</translation>
    </message>
    <message>
        <source>%1, every %2 s</source>
        <translation>%1 回、%2 秒ごと</translation>
    </message>
    <message>
        <source>Kept at relays</source>
        <extracomment>How long relays keep the packages.</extracomment>
        <translation>中継システムでの保管</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln日</numerusform>
        </translation>
    </message>
    <message>
        <source>Suspended destinations</source>
        <translation>中断中のあて先</translation>
    </message>
    <message>
        <source>Distributed to as well</source>
        <translation>配布する</translation>
    </message>
    <message>
        <source>Stops when failed</source>
        <translation>失敗時に中断</translation>
    </message>
    <message>
        <source>%1, once %2 have ended</source>
        <extracomment>%1 is &quot;20 %&quot; or a number; %2 is a number.</extracomment>
        <translation>%1(%2 件終了後)</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>ウェーブ</translation>
    </message>
    <message>
        <source>%1, then the rest; %2 % must succeed</source>
        <extracomment>%1 is a list of numbers and percentages, %2 a number.</extracomment>
        <translation>%1、その後残り全部。%2 % の成功が必要</translation>
    </message>
    <message>
        <source>its stop rule: %1 of %2 that have ended failed, the limit is %3</source>
        <extracomment>%1 and %2 are numbers of instructions, %3 is &quot;20 %&quot; or a number.</extracomment>
        <translation>中断条件: 終了した %2 件のうち %1 件が失敗(限度 %3)</translation>
    </message>
    <message>
        <source>Wave %1 of %2 has ended with %3 completed, and %4 are needed. Execute anew what failed, or resume the job to begin wave %5 all the same.</source>
        <extracomment>%1, %2: wave 1 of 3. %3 and %4 are numbers of instructions, %5 is the number of the next wave.</extracomment>
        <translation>ウェーブ %1/%2 は完了 %3 件で終わりました。必要なのは %4 件です。失敗したものを再実行するか、ジョブを再開してウェーブ %5 を始めてください。</translation>
    </message>
    <message>
        <source>Since %1 wave %2 of %3 is under way; the next one begins when %4 of its %5 are completed, %6 are.</source>
        <extracomment>%1 is a time, %2, %3: wave 1 of 3. %4 to %6 are numbers of instructions.</extracomment>
        <translation>%1 からウェーブ %2/%3 を実行中です。%5 件中 %4 件が完了すると次が始まります(現在 %6 件)。</translation>
    </message>
    <message>
        <source>%1: give the path of a program from / on, or the name of a program of the system; what follows are its arguments.</source>
        <translation>%1: / から始まるプログラムのパス、またはシステムのプログラムの名前を指定してください。その後ろは引数です。</translation>
    </message>
    <message>
        <source>is missing: give the sizes of the waves</source>
        <translation>がありません。ウェーブのサイズを指定してください</translation>
    </message>
</context>
<context>
    <name>JobDefinition</name>
    <message>
        <source>must have 64 hexadecimal digits</source>
        <translation>は64桁の16進数にしてください</translation>
    </message>
    <message>
        <source>does not go with the type “%1”</source>
        <extracomment>Behind the name of a member of a JSON file. %1 is a type of job.</extracomment>
        <translation>は種別「%1」では使えません</translation>
    </message>
    <message>
        <source>is empty or missing: jobs of the type “%1” need one</source>
        <translation>が空か、ありません。種別「%1」のジョブには必要です</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>はオブジェクトにしてください</translation>
    </message>
    <message>
        <source>is wrong: %1</source>
        <translation>が正しくありません: %1</translation>
    </message>
    <message>
        <source>is no type of job: %1</source>
        <translation>はジョブの種別ではありません: %1</translation>
    </message>
    <message>
        <source>must be “immediate”: times are given when the job is ordered</source>
        <translation>は「immediate」にしてください。日時はジョブを指示するときに指定します</translation>
    </message>
    <message>
        <source>is no timing: %1</source>
        <translation>は契機の指定ではありません: %1</translation>
    </message>
    <message>
        <source>must be a time such as 2026-11-21T02:00:00Z</source>
        <translation>は 2026-11-21T02:00:00Z のような日時にしてください</translation>
    </message>
    <message>
        <source>goes with the timing “date-time”, and is needed there</source>
        <translation>は契機「date-time」のときにだけ使い、そのときは必要です</translation>
    </message>
    <message>
        <source>has “%1” twice</source>
        <translation>に「%1」が二つあります</translation>
    </message>
    <message>
        <source>Packages: “%1” is not on this server as it was when the job was defined. Bring it in, or define the job anew.</source>
        <translation>パッケージ: 定義したときの「%1」がこのサーバにありません。登録するか、ジョブを定義し直してください。</translation>
    </message>
    <message>
        <source>Destinations: there is no node “%1” on this server.</source>
        <translation>あて先: このサーバにノード「%1」はありません。</translation>
    </message>
    <message>
        <source>Destinations: there is no host group “%1” on this server.</source>
        <translation>あて先: このサーバーにホストグループ「%1」はありません。</translation>
    </message>
    <message>
        <source>is empty. Name a relay, or give null for the managing server itself</source>
        <translation>が空です。中継システムの名前を指定するか、管理サーバー自身なら null を指定してください</translation>
    </message>
    <message>
        <source>goes with “ids”: it says at which relays they are meant</source>
        <translation>は「ids」と一緒に使います。どの中継システムの ID かを示します</translation>
    </message>
    <message>
        <source>does not go with other destinations: a job goes either to IDs or to these</source>
        <translation>はほかのあて先と一緒に使えません。ジョブのあて先は ID かそれ以外かのどちらかです</translation>
    </message>
    <message>
        <source>does not go with “ids”: their relays are the route</source>
        <translation>は「ids」と一緒に使えません。ID の中継システムが経路になります</translation>
    </message>
    <message>
        <source>Destinations: there is no ID “%1” on this server.</source>
        <translation>あて先: このサーバーに ID「%1」はありません。</translation>
    </message>
    <message>
        <source>Routes: there is no node “%1” on this server.</source>
        <translation>経路: このサーバーにノード「%1」はありません。</translation>
    </message>
</context>
<context>
    <name>JobOrder</name>
    <message>
        <source>%1: it is empty. Write something.</source>
        <translation>%1: 空です。入力してください。</translation>
    </message>
    <message>
        <source>%1: it has %2 characters, at most %3 are allowed. Shorten it.</source>
        <translation>%1: %2 文字あります。%3 文字以内に短くしてください。</translation>
    </message>
    <message>
        <source>%1: character %2 is a line break. Write one line.</source>
        <translation>%1: %2 文字目が改行です。1 行で書いてください。</translation>
    </message>
    <message>
        <source>%1: character %2 is a control character. Remove it.</source>
        <translation>%1: %2 文字目が制御文字です。取り除いてください。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>“%1” is not a member of an order of this type.</source>
        <translation>「%1」はこの種別の指示の項目ではありません。</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>「%1」は文字列で指定してください。</translation>
    </message>
    <message>
        <source>“urgency” is low, normal or critical, not “%1”.</source>
        <translation>「urgency」は low、normal、critical のいずれかです。「%1」は使えません。</translation>
    </message>
    <message>
        <source>Jobs of the type “%1” have no order.</source>
        <translation>種別「%1」のジョブに指示はありません。</translation>
    </message>
    <message>
        <source>The order is larger than %1 KiB.</source>
        <translation>指示が %1 KiB を超えています。</translation>
    </message>
    <message>
        <source>The file is not an order, or it is damaged.</source>
        <translation>ファイルは指示ではないか、壊れています。</translation>
    </message>
    <message>
        <source>The order was written by a newer version.</source>
        <translation>指示は新しいバージョンで作成されています。</translation>
    </message>
    <message>
        <source>Jobs of the type “%1” are not known here.</source>
        <translation>種別「%1」のジョブには対応していません。</translation>
    </message>
    <message>
        <source>%1: “%2” is not a name. Use 1 to %3 letters, digits, and the characters . _ -.</source>
        <translation>%1: 「%2」は名称として使えません。1～%3文字の英数字と . _ - を使ってください。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A place in a list: %1 is &quot;Field&quot;, &quot;Entry&quot; or &quot;Rule&quot;, %2 its number.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: there are %2, at most %3 are allowed. Remove some.</source>
        <translation>%1: %2 件あります。指定できるのは %3 件までです。減らしてください。</translation>
    </message>
    <message>
        <source>%1: only a field of the type “choice” has choices.</source>
        <translation>%1: 選択肢を持つのは種別「choice」の項目だけです。</translation>
    </message>
    <message>
        <source>%1: there is nothing to choose from. Write at least one choice.</source>
        <translation>%1: 選択肢がありません。少なくともひとつ指定してください。</translation>
    </message>
    <message>
        <source>%1: “%2” is there twice. Remove one of them.</source>
        <translation>%1: 「%2」が重複しています。一方を削除してください。</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>%1: there is none. Write at least one.</source>
        <translation>%1: ひとつもありません。少なくともひとつ指定してください。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>%1: “%2” is not the full path of a file. Write it from / on, without “..”.</source>
        <translation>%1: 「%2」はファイルの絶対パスではありません。/ から、「..」なしで指定してください。</translation>
    </message>
    <message>
        <source>%1: what is in /%2 is no file to collect from.</source>
        <translation>%1: /%2 の下は収集の対象にできません。</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>エントリ</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>エントリ</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Interval: give %1 to %2 seconds.</source>
        <translation>間隔: %1～%2秒を指定してください。</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>「%1」には true または false を指定してください。</translation>
    </message>
    <message>
        <source>“%1” must be a whole number.</source>
        <translation>「%1」には整数を指定してください。</translation>
    </message>
    <message>
        <source>“%1” must be a list.</source>
        <translation>「%1」には並びを指定してください。</translation>
    </message>
    <message>
        <source>“%1” must be a list of texts.</source>
        <translation>「%1」には文字列の並びを指定してください。</translation>
    </message>
    <message>
        <source>“%1” must be a list of objects.</source>
        <translation>「%1」にはオブジェクトの並びを指定してください。</translation>
    </message>
    <message>
        <source>“type” is text, number or choice, not “%1”.</source>
        <translation>「type」は text、number、choice のいずれかです。「%1」は指定できません。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Size limit: give 1 to %1 MiB.</source>
        <translation>サイズの上限: 1～%1 MiBを指定してください。</translation>
    </message>
    <message>
        <source>Job: orders of the type “%1” name none.</source>
        <translation>ジョブ: 種別「%1」の指示では指定できません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a place in a JSON file, &quot;entries[2]&quot;; %2 a sentence.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>JobPrograms</name>
    <message>
        <source>Its command is empty.</source>
        <translation>コマンドが空です。</translation>
    </message>
    <message>
        <source>%1 is neither the path of a program nor a program of the system.</source>
        <extracomment>%1 is the name of a program.</extracomment>
        <translation>%1 はプログラムのパスでも、システムのプログラムでもありません。</translation>
    </message>
    <message>
        <source>The program before the installation failed, so nothing was installed.</source>
        <translation>インストール前のプログラムが失敗したため、インストールしていません。</translation>
    </message>
    <message>
        <source>The program after the installation ended well.</source>
        <translation>インストール後のプログラムは正常に終わりました。</translation>
    </message>
    <message>
        <source>The program after the installation failed.</source>
        <translation>インストール後のプログラムは失敗しました。</translation>
    </message>
    <message>
        <source>The program after an error ended well.</source>
        <translation>エラー時のプログラムは正常に終わりました。</translation>
    </message>
    <message>
        <source>The program after an error failed.</source>
        <translation>エラー時のプログラムは失敗しました。</translation>
    </message>
</context>
<context>
    <name>JsonText</name>
    <message>
        <source>must be an object</source>
        <translation>はオブジェクトにしてください</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>は文字列にしてください</translation>
    </message>
    <message>
        <source>is empty or missing</source>
        <translation>が空か、ありません</translation>
    </message>
    <message>
        <source>is longer than %1 characters</source>
        <translation>が %1 文字を超えています</translation>
    </message>
    <message>
        <source>has a control character</source>
        <translation>に制御文字があります</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>は %1 から %2 までの整数にしてください</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>は true か false にしてください</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>はリストにしてください</translation>
    </message>
    <message>
        <source>has more than %1 entries</source>
        <translation>の項目が %1 個を超えています</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>は認識できません</translation>
    </message>
    <message>
        <source>The whole %1.</source>
        <comment>JSON file</comment>
        <extracomment>%1 is the place in a JSON file, &quot;stages[2].name&quot;; %2 what is wrong: &quot;must be a text&quot;.</extracomment>
        <translation>全体が %1。</translation>
    </message>
    <message>
        <source>“%1” %2.</source>
        <translation>「%1」%2。</translation>
    </message>
    <message>
        <source>It is larger than %1 KiB.</source>
        <translation>%1 KiB を超えています。</translation>
    </message>
    <message>
        <source>It is not a JSON object.</source>
        <translation>JSON オブジェクトではありません。</translation>
    </message>
    <message>
        <source>It is not JSON: line %1, column %2, %3.</source>
        <translation>JSON ではありません: %1行%2桁、%3。</translation>
    </message>
</context>
<context>
    <name>Judgement</name>
    <message>
        <source>Permitted</source>
        <comment>network connection</comment>
        <translation>許可</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>network connection</comment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Message to the user</source>
        <translation>利用者へのメッセージ</translation>
    </message>
    <message>
        <source>Permit the network</source>
        <translation>ネットワーク接続を許可</translation>
    </message>
    <message>
        <source>Refuse the network</source>
        <translation>ネットワーク接続を拒否</translation>
    </message>
    <message>
        <source>Mail to the administrators</source>
        <translation>管理者へのメール</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <extracomment>A piece of software. %1 is its name, %2 the version it must at least have.</extracomment>
        <translation>%1（%2 以降）</translation>
    </message>
    <message>
        <source>The client has not told its inventory “%1” yet.</source>
        <extracomment>%1 is a kind of inventory: &quot;Software&quot;.</extracomment>
        <translation>クライアントはインベントリ「%1」をまだ通知していません。</translation>
    </message>
    <message>
        <source>The client does not tell which security updates are pending.</source>
        <translation>クライアントは未適用のセキュリティ更新を通知していません。</translation>
    </message>
    <message numerus="yes">
        <source>%n security update(s) are not installed.</source>
        <translation>
            <numerusform>セキュリティ更新 %n 件が適用されていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is installed in version %2; %3 is needed.</source>
        <translation>%1 のバージョン %2 がインストールされています。%3 が必要です。</translation>
    </message>
    <message>
        <source>The client does not tell whether the service %1 is started with the system.</source>
        <translation>サービス %1 がシステムとともに起動されるか、クライアントは通知していません。</translation>
    </message>
    <message>
        <source>%1 is installed, and its service %2 is not started with the system.</source>
        <translation>%1 はインストールされていますが、サービス %2 がシステムとともに起動されません。</translation>
    </message>
    <message>
        <source>No anti-virus product is installed. Needed: %1.</source>
        <translation>ウイルス対策製品がインストールされていません。必要：%1。</translation>
    </message>
    <message>
        <source>Prohibited software is installed: %1.</source>
        <translation>禁止ソフトウェアがインストールされています：%1。</translation>
    </message>
    <message>
        <source>Mandatory software of the group “%1” is not installed: %2.</source>
        <extracomment>%1 is a group of software (&quot;Backup&quot;), %2 a list of names.</extracomment>
        <translation>グループ「%1」の必須ソフトウェアがインストールされていません：%2。</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between names</comment>
        <translation>または</translation>
    </message>
    <message>
        <source>Accounts with root&apos;s rights: %1.</source>
        <translation>root 権限のあるアカウント：%1。</translation>
    </message>
    <message>
        <source>An account has no password.</source>
        <translation>パスワードのないアカウントがあります。</translation>
    </message>
    <message>
        <source>Root can log in over SSH with a password.</source>
        <translation>root が SSH でパスワードを使ってログインできます。</translation>
    </message>
    <message>
        <source>Users can log in over SSH with a password.</source>
        <translation>利用者が SSH でパスワードを使ってログインできます。</translation>
    </message>
    <message>
        <source>Shared with everybody: %1.</source>
        <translation>誰にでも共有されています：%1。</translation>
    </message>
    <message>
        <source>The FTP server lets in who has no account.</source>
        <translation>FTP サーバが匿名ログインを許可しています。</translation>
    </message>
    <message>
        <source>Services are started with the system that must not be: %1.</source>
        <translation>起動してはならないサービスがシステムとともに起動されます：%1。</translation>
    </message>
    <message>
        <source>No firewall is on.</source>
        <translation>ファイアウォールが無効です。</translation>
    </message>
    <message>
        <source>Automatic updates are off.</source>
        <translation>自動更新が無効です。</translation>
    </message>
    <message>
        <source>The screen does not lock itself.</source>
        <translation>画面が自動でロックされません。</translation>
    </message>
    <message>
        <source>The disk is not encrypted.</source>
        <translation>ディスクが暗号化されていません。</translation>
    </message>
    <message>
        <source>The client does not tell: %1.</source>
        <extracomment>%1 is a security setting: &quot;Firewall&quot;.</extracomment>
        <translation>クライアントが通知していません：%1。</translation>
    </message>
    <message>
        <source>%1: “%2” does not exist.</source>
        <extracomment>%1 is the name of a condition, %2 a key of the inventory.</extracomment>
        <translation>%1：「%2」がありません。</translation>
    </message>
    <message>
        <source>%1: the client does not tell “%2”.</source>
        <translation>%1：クライアントは「%2」を通知していません。</translation>
    </message>
    <message>
        <source>%1: “%2” exists.</source>
        <translation>%1：「%2」があります。</translation>
    </message>
    <message>
        <source>%1: “%2” is “%3”. It is right when it %4 “%5”.</source>
        <extracomment>%1 name of a condition, %2 key of the inventory, %3 its value, %4 a comparison (&quot;is at least version&quot;), %5 a value.</extracomment>
        <translation>%1：「%2」は「%3」です。正しい条件：%4「%5」。</translation>
    </message>
</context>
<context>
    <name>JudgementPolicy</name>
    <message>
        <source>must be an object</source>
        <translation>はオブジェクトにしてください</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>は認識できません</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>は文字列にしてください</translation>
    </message>
    <message>
        <source>is empty or missing</source>
        <translation>が空か、ありません</translation>
    </message>
    <message>
        <source>is longer than %1 characters</source>
        <translation>が %1 文字を超えています</translation>
    </message>
    <message>
        <source>has a control character</source>
        <translation>に制御文字があります</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>は true か false にしてください</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>は次のいずれかにしてください：%1</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>はリストにしてください</translation>
    </message>
    <message>
        <source>has more than %1 entries</source>
        <translation>の項目が %1 個を超えています</translation>
    </message>
    <message>
        <source>“%1” %2.</source>
        <comment>judgement policy</comment>
        <extracomment>%1 is a member of a JSON file, &quot;items.anti-virus.level&quot;; %2 what is wrong: &quot;must be a text&quot;.</extracomment>
        <translation>「%1」%2。</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>が 2 回あります</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>は数値にしてください</translation>
    </message>
    <message>
        <source>has “%1”, which is no address</source>
        <translation>の「%1」はアドレスではありません</translation>
    </message>
    <message>
        <source>The policy was written by a newer version.</source>
        <translation>このポリシーは新しいバージョンで書かれています。</translation>
    </message>
    <message>
        <source>must be %1</source>
        <translation>は %1 にしてください</translation>
    </message>
    <message>
        <source>The policy is larger than %1 KiB.</source>
        <translation>ポリシーが %1 KiB を超えています。</translation>
    </message>
    <message>
        <source>The policy is not a JSON object.</source>
        <translation>ポリシーが JSON オブジェクトではありません。</translation>
    </message>
    <message>
        <source>The policy is not JSON: byte %1, %2.</source>
        <translation>ポリシーが JSON ではありません：%1 バイト目、%2。</translation>
    </message>
    <message>
        <source>Standard</source>
        <comment>name of a policy</comment>
        <translation>標準</translation>
    </message>
    <message>
        <source>No second account with root&apos;s rights</source>
        <translation>root 権限のある別のアカウントがない</translation>
    </message>
    <message>
        <source>No account without a password</source>
        <translation>パスワードのないアカウントがない</translation>
    </message>
    <message>
        <source>No log-in of root over SSH with a password</source>
        <translation>root の SSH パスワードログイン禁止</translation>
    </message>
    <message>
        <source>No log-in over SSH with a password</source>
        <translation>SSH パスワードログイン禁止</translation>
    </message>
    <message>
        <source>Nothing shared with everybody</source>
        <translation>無制限の共有がない</translation>
    </message>
    <message>
        <source>No anonymous FTP</source>
        <translation>匿名 FTP 禁止</translation>
    </message>
    <message>
        <source>Services that must not be started</source>
        <translation>起動してはならないサービス</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>ファイアウォール</translation>
    </message>
    <message>
        <source>Automatic updates</source>
        <translation>自動更新</translation>
    </message>
    <message>
        <source>Screen lock</source>
        <translation>画面ロック</translation>
    </message>
    <message>
        <source>Disk encryption</source>
        <translation>ディスク暗号化</translation>
    </message>
    <message>
        <source>is</source>
        <comment>comparison</comment>
        <translation>が次と等しい：</translation>
    </message>
    <message>
        <source>is not</source>
        <comment>comparison</comment>
        <translation>が次と異なる：</translation>
    </message>
    <message>
        <source>contains</source>
        <comment>comparison</comment>
        <translation>が次を含む：</translation>
    </message>
    <message>
        <source>matches</source>
        <comment>comparison</comment>
        <translation>が次のパターンに合う：</translation>
    </message>
    <message>
        <source>is less than</source>
        <comment>comparison</comment>
        <translation>が次より小さい：</translation>
    </message>
    <message>
        <source>is greater than</source>
        <comment>comparison</comment>
        <translation>が次より大きい：</translation>
    </message>
    <message>
        <source>is at least version</source>
        <comment>comparison</comment>
        <translation>が次のバージョン以上：</translation>
    </message>
    <message>
        <source>exists</source>
        <comment>comparison</comment>
        <translation>が存在する</translation>
    </message>
    <message>
        <source>does not exist</source>
        <comment>comparison</comment>
        <translation>が存在しない</translation>
    </message>
</context>
<context>
    <name>JudgementWork</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>クライアント %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer program wrote it. Use that one.</source>
        <translation>新しいバージョンのプログラムが書いたものです。そのプログラムを使ってください。</translation>
    </message>
    <message>
        <source>It was cancelled. What it had done by then stays.</source>
        <translation>取り消しました。それまでに済んだ分はそのままです。</translation>
    </message>
    <message>
        <source>%1: the policy says nothing of it for the level “%2”.</source>
        <translation>%1：レベル「%2」についてポリシーに定めがありません。</translation>
    </message>
    <message>
        <source>The policy has no actions for the level “%1”.</source>
        <translation>レベル「%1」のアクションはポリシーにありません。</translation>
    </message>
    <message>
        <source>%1: sent.</source>
        <translation>%1：送信しました。</translation>
    </message>
    <message>
        <source>%1: this server has no command for it. See “Hooks” in signalboxd(8).</source>
        <translation>%1：このサーバにはそのコマンドがありません。signalboxd(8) の「Hooks」を参照してください。</translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <extracomment>%1 is an action, %2 a sentence that says why.</extracomment>
        <translation>%1：失敗しました。%2</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1：完了しました。</translation>
    </message>
    <message>
        <source>%1: done. %2</source>
        <translation>%1：完了しました。%2</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>中止されました。</translation>
    </message>
    <message>
        <source>No messages here.</source>
        <translation>ここではメッセージを送れません。</translation>
    </message>
    <message numerus="yes">
        <source>On %n client(s) something failed. Their history says what.</source>
        <translation>
            <numerusform>%n 台のクライアントで失敗しました。内容は履歴にあります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadCheck</name>
    <message>
        <source>The database is damaged: it holds values that cannot be. Put back a backup copy.</source>
        <translation>データベースが破損しています。あり得ない値が含まれています。バックアップから復元してください。</translation>
    </message>
</context>
<context>
    <name>LocalFleet</name>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1が失敗しました: %2</translation>
    </message>
</context>
<context>
    <name>LogOptions</name>
    <message>
        <source>--%1 takes a whole number from %2 to %3.</source>
        <translation>--%1 は %2 から %3 までの整数です。</translation>
    </message>
    <message>
        <source>Log to this file instead of standard error, which may be the journal of systemd.</source>
        <translation>標準エラー出力（systemd のジャーナルの場合もあります）の代わりに、このファイルへログを出力します。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>MiB after which a new log file is begun (10).</source>
        <translation>新しいログファイルに切り替える大きさ（MiB）（10）。</translation>
    </message>
    <message>
        <source>MIB</source>
        <translation>MIB</translation>
    </message>
    <message>
        <source>How many full log files are kept beside it (5).</source>
        <translation>保存しておく満杯のログファイルの数（5）。</translation>
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
        <translation>状態フォルダ%1を作成できません。別のフォルダを指定するか、書き込み権限を設定してください。</translation>
    </message>
    <message>
        <source>The token file %1 cannot be read: %2.</source>
        <translation>トークンファイル%1を読み込めません: %2。</translation>
    </message>
    <message>
        <source>The token file %1 must hold a token of at least 16 characters in its first line.</source>
        <translation>トークンファイル%1の先頭行には16文字以上のトークンが必要です。</translation>
    </message>
    <message numerus="yes">
        <source>The database %1 is missing or empty, but %2 holds %n package file(s) of an earlier one. Put the database back, with its -wal file if there is one, or move that folder away to begin anew.</source>
        <translation>
            <numerusform>データベース%1がないか空ですが、%2に以前のパッケージファイルが%n個あります。データベースを（-walファイルがあれば一緒に）戻すか、このフォルダを移動して新しく始めてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The socket %1 cannot be made: it must be in a folder that exists and can be written, with at most %2 bytes in its path.</source>
        <translation>ソケット %1 を作成できません。書き込みのできる既存のフォルダの中で、パスは %2 バイト以内でなければなりません。</translation>
    </message>
</context>
<context>
    <name>MessageBox</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>フォルダー %1 を作成できません。</translation>
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

(ジョブ %3 からのメッセージ)
</translation>
    </message>
    <message>
        <source>It is kept at the client, to be read with “signalbox-node messages”.</source>
        <translation>クライアントに保存されています。「signalbox-node messages」で読むことができます。</translation>
    </message>
    <message>
        <source>Shown on the desktop of %1.</source>
        <extracomment>%1 is a list of users.</extracomment>
        <translation>%1 のデスクトップに表示しました。</translation>
    </message>
    <message>
        <source>Written to the terminals of %1.</source>
        <extracomment>%1 is a list of users.</extracomment>
        <translation>%1 の端末に表示しました。</translation>
    </message>
    <message>
        <source>Nobody is logged on. It is kept at the client, to be read with “signalbox-node messages”.</source>
        <translation>ログオン中の利用者がいません。クライアントに保存されており、「signalbox-node messages」で読むことができます。</translation>
    </message>
</context>
<context>
    <name>Migrate</name>
    <message>
        <source>Copy the store FROM to the new one that is named behind it, and end: the addresses are those of --store.</source>
        <translation>ストアFROMを、その後に指定した新しいストアにコピーして終了します。アドレスは --store と同じ形です。</translation>
    </message>
    <message>
        <source>FROM TO</source>
        <translation>コピー元 コピー先</translation>
    </message>
    <message>
        <source>--migrate-store takes two addresses: the store to be copied, and a new one.</source>
        <translation>--migrate-store には2つのアドレスが必要です: コピー元のストアと新しいストア。</translation>
    </message>
    <message>
        <source>%1 rows were copied from %2 to %3, read back there and found the same. Packages and archives stay in the state folder.</source>
        <translation>%2から%3へ%1行をコピーし、読み戻して同一であることを確認しました。パッケージとアーカイブは状態フォルダに残ります。</translation>
    </message>
</context>
<context>
    <name>NodeAnswers</name>
    <message>
        <source> (required)</source>
        <extracomment>Behind a question that must be answered.</extracomment>
        <translation>(必須)</translation>
    </message>
    <message>
        <source> (one of: %1)</source>
        <extracomment>Behind a question; %1 is a list of answers to choose from.</extracomment>
        <translation>(次のいずれか: %1)</translation>
    </message>
    <message>
        <source>Nothing is asked: no schema has come to the node in %1.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>%1 のノードにはスキーマが届いていないため、回答する項目はありません。</translation>
    </message>
    <message>
        <source>Kept. The managing server learns of it when it asks next.</source>
        <translation>保存しました。配布管理システムには、次に要求されたときに通知します。</translation>
    </message>
</context>
<context>
    <name>NodeGroup</name>
    <message>
        <source>or “condition” is needed, and not both</source>
        <translation>または「condition」が必要で、両方は指定できません</translation>
    </message>
    <message>
        <source>is wrong: %1</source>
        <extracomment>Behind the name of a member of a JSON file. %1 is a sentence.</extracomment>
        <translation>が正しくありません: %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>The end of a list of names. %1 is the list, %2 a number.</extracomment>
        <translation>%1、ほか %2 件</translation>
    </message>
</context>
<context>
    <name>NodeMessage</name>
    <message>
        <source>A node below the relay has no valid name.</source>
        <translation>中継システムの下位に、名称が正しくないノードがあります。</translation>
    </message>
    <message>
        <source>An offer for %1 is not understood.</source>
        <translation>%1に対する提供内容を解釈できません。</translation>
    </message>
    <message>
        <source>The answer to the poll has no polling interval.</source>
        <translation>ポーリングの応答にポーリング間隔がありません。</translation>
    </message>
    <message>
        <source>The deployment has no valid number.</source>
        <translation>配布の番号が正しくありません。</translation>
    </message>
    <message>
        <source>A file of the deployment has no name, size or link.</source>
        <translation>配布するファイルに名称、サイズまたはリンクがありません。</translation>
    </message>
    <message>
        <source>The cancellation has no valid number.</source>
        <translation>取り消しの番号が正しくありません。</translation>
    </message>
    <message>
        <source>The list of nodes below the relay has no position.</source>
        <translation>中継システムの下位ノード一覧に位置情報がありません。</translation>
    </message>
    <message>
        <source>The feedback does not say how far the execution is.</source>
        <translation>通知に実行の進み具合が含まれていません。</translation>
    </message>
    <message>
        <source>The mode &quot;%1&quot; of attributes is not supported.</source>
        <translation>属性のモード「%1」には対応していません。</translation>
    </message>
    <message>
        <source>The message has no attributes.</source>
        <translation>メッセージに属性がありません。</translation>
    </message>
    <message>
        <source>There is nothing under this address.</source>
        <translation>このアドレスには何もありません。</translation>
    </message>
    <message>
        <source>This method is not allowed under this address.</source>
        <translation>このアドレスではこのメソッドは使用できません。</translation>
    </message>
    <message>
        <source>The action is not being cancelled.</source>
        <translation>このアクションは取り消し中ではありません。</translation>
    </message>
    <message>
        <source>The action is closed.</source>
        <translation>このアクションは終了しています。</translation>
    </message>
    <message>
        <source>The server cannot store anything at the moment.</source>
        <translation>現在、サーバにデータを保存できません。</translation>
    </message>
    <message>
        <source>This is not a valid controller id.</source>
        <translation>コントローラIDが正しくありません。</translation>
    </message>
    <message>
        <source>Too many requests from this address.</source>
        <translation>このアドレスからの要求が多過ぎます。</translation>
    </message>
    <message>
        <source>The name or the version is missing.</source>
        <translation>名称またはバージョンがありません。</translation>
    </message>
    <message>
        <source>The confirmation is neither &quot;confirmed&quot; nor &quot;denied&quot;.</source>
        <translation>確認が「confirmed」でも「denied」でもありません。</translation>
    </message>
    <message>
        <source>The number of the spool entry is not valid.</source>
        <translation>スプールの番号が正しくありません。</translation>
    </message>
    <message>
        <source>This is not a valid file name.</source>
        <translation>ファイル名が正しくありません。</translation>
    </message>
    <message>
        <source>The message is nested more than %1 levels deep.</source>
        <translation>メッセージの入れ子が%1階層を超えています。</translation>
    </message>
    <message>
        <source>The message is not valid JSON.</source>
        <translation>メッセージが正しいJSONではありません。</translation>
    </message>
    <message>
        <source>The message is not a JSON object.</source>
        <translation>メッセージがJSONオブジェクトではありません。</translation>
    </message>
    <message>
        <source>The client skipped the update.</source>
        <translation>クライアントが更新をスキップしました。</translation>
    </message>
    <message>
        <source>The action is suspended.</source>
        <translation>このアクションは中断しています。</translation>
    </message>
    <message>
        <source>The feedback closes the action without saying how it ended.</source>
        <translation>フィードバックは結果を示さずにアクションを終了しています。</translation>
    </message>
    <message>
        <source>The file %1 of the deployment is larger than %2 bytes, which the node protocol cannot tell exactly.</source>
        <translation>配布するファイル%1は%2バイトを超えています。この大きさはノードのプロトコルでは正確に伝えられません。</translation>
    </message>
    <message>
        <source>The client does not support jobs of the type “%1”.</source>
        <extracomment>%1 is a type of job.</extracomment>
        <translation>クライアントは種別「%1」のジョブに対応していません。</translation>
    </message>
    <message>
        <source>%1 It said: %2</source>
        <extracomment>%1 is a whole sentence, %2 the words of a client.</extracomment>
        <translation>%1 クライアントの報告: %2</translation>
    </message>
    <message>
        <source>The order of the job cannot be read.</source>
        <translation>ジョブの指示を読めません。</translation>
    </message>
    <message>
        <source>The collected files are larger than the job allows (%1 MiB).</source>
        <translation>コレクトファイルがジョブの上限(%1 MiB)を超えています。</translation>
    </message>
    <message>
        <source>A part of files needs &quot;size&quot;, &quot;sha256&quot; and &quot;offset&quot; in the address.</source>
        <translation>ファイルの分割送信には、アドレスに「size」「sha256」「offset」が必要です。</translation>
    </message>
    <message>
        <source>The answer to a part of files is not understood.</source>
        <translation>ファイルの分割送信に対する応答を解釈できません。</translation>
    </message>
    <message>
        <source>The client has carried out the job, but the files it collected are not here. Re-execute the job.</source>
        <translation>クライアントはジョブを実行しましたが、収集したファイルがありません。ジョブを再実行してください。</translation>
    </message>
    <message>
        <source>%1 is known to the higher managing server with another token than here. Both are taken; give it one token only.</source>
        <translation>%1 は上位の配布管理システムではここと異なるトークンで登録されています。両方とも受け付けます。トークンを 1 つだけにしてください。</translation>
    </message>
</context>
<context>
    <name>NodeMessages</name>
    <message>
        <source>There is no node in %1.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>%1 にノードはありません。</translation>
    </message>
    <message>
        <source>No message has come.</source>
        <translation>メッセージはありません。</translation>
    </message>
    <message>
        <source>NEW  %1, job %2</source>
        <extracomment>A message is new. %1 is a time, %2 number and name of a job.</extracomment>
        <translation>新着  %1、ジョブ %2</translation>
    </message>
    <message>
        <source>%1, job %2; read by %3 on %4</source>
        <extracomment>%1 and %4 are times, %2 number and name of a job, %3 the name of a user.</extracomment>
        <translation>%1、ジョブ %2、%4 に %3 が既読</translation>
    </message>
</context>
<context>
    <name>NodeOptions</name>
    <message>
        <source>What this node is: client or relay.</source>
        <translation>このノードの種別: client または relay。</translation>
    </message>
    <message>
        <source>The tenant at the server.</source>
        <translation>サーバでのテナント。</translation>
    </message>
    <message>
        <source>The name of this node at the server.</source>
        <translation>サーバでのこのノードの名称。</translation>
    </message>
    <message>
        <source>A file with the node&apos;s token, readable by its user only. Without it the environment variable SIGNALBOX_TOKEN is used.</source>
        <translation>ノードのトークンのファイル。ノードのユーザだけが読めるようにします。指定しないと環境変数SIGNALBOX_TOKENを使用。</translation>
    </message>
    <message>
        <source>The folder of this node: its state and its payloads. One node, one folder.</source>
        <translation>このノードのフォルダ(状態と受信データ)。ノードごとに一つ。</translation>
    </message>
    <message>
        <source>Verify the server against the certificates in this file.</source>
        <translation>このファイルの証明書でサーバを検証する。</translation>
    </message>
    <message>
        <source>Receive in parts of this many KiB; 0: as the job says.</source>
        <translation>受信の分割サイズ(KiB)。0はジョブの指定に従う。</translation>
    </message>
    <message>
        <source>Milliseconds between two parts.</source>
        <translation>分割受信の間隔(ミリ秒)。</translation>
    </message>
    <message>
        <source>Log more.</source>
        <translation>ログを詳しく出力する。</translation>
    </message>
    <message>
        <source>Give a message to the node that runs on --state, and end: install, hold, release or reject, each also with -NUMBER; log-on; shutdown.</source>
        <translation>--stateで稼働中のノードにメッセージを渡して終了する: install、hold、release、reject(それぞれ -番号 も可)、log-on、shutdown。</translation>
    </message>
    <message>
        <source>Client: install into this folder, as a private root, instead of the system.</source>
        <translation>クライアント: システムではなく、このフォルダを専用ルートとしてインストールする。</translation>
    </message>
    <message>
        <source>Client: the node&apos;s own certificate, PEM.</source>
        <translation>クライアント: ノードの証明書(PEM)。</translation>
    </message>
    <message>
        <source>Client: its private key, PEM.</source>
        <translation>クライアント: ノードの秘密鍵(PEM)。</translation>
    </message>
    <message>
        <source>Client: an attribute to report; may be given more than once.</source>
        <translation>クライアント: 通知する属性。複数指定可。</translation>
    </message>
    <message>
        <source>Client: seconds the server may hold the answer to a poll.</source>
        <translation>クライアント: サーバがポーリングの応答を保留できる秒数。</translation>
    </message>
    <message>
        <source>Client: seconds after which an installer is ended.</source>
        <translation>クライアント: インストーラを終了させるまでの秒数。</translation>
    </message>
    <message>
        <source>Relay: where the nodes below come; port 0 takes a free one.</source>
        <translation>中継システム: 下位ノードが接続するアドレス。ポート0は空きポートを使用。</translation>
    </message>
    <message>
        <source>Relay: the address the nodes below are given, when it is not that of --listen.</source>
        <translation>中継システム: 下位ノードに知らせるアドレス(--listenと異なる場合)。</translation>
    </message>
    <message>
        <source>Relay: serve TLS with this certificate chain, PEM.</source>
        <translation>中継システム: TLSに使う証明書チェーン(PEM)。</translation>
    </message>
    <message>
        <source>Relay: and this private key, PEM.</source>
        <translation>中継システム: TLSに使う秘密鍵(PEM)。</translation>
    </message>
    <message>
        <source>Relay: report the progress of split transfers below it.</source>
        <translation>中継システム: 下位の分割配布の進行状況を上位に通知する。</translation>
    </message>
    <message>
        <source>Relay: seconds a node below may take to come for its work before it is checked.</source>
        <translation>中継システム: 下位ノードがジョブを取りに来るまで待ってから起動を確認する秒数。</translation>
    </message>
    <message>
        <source>Relay: seconds after which a transfer that broke counts as a communication error.</source>
        <translation>中継システム: 切断された転送を通信障害とみなすまでの秒数。</translation>
    </message>
    <message>
        <source>Relay: the TCP port that a start check connects to.</source>
        <translation>中継システム: 起動確認で接続するTCPポート。</translation>
    </message>
    <message>
        <source>The token file %1 cannot be read: %2.</source>
        <extracomment>%1 is a file, %2 the system&apos;s words for the reason.</extracomment>
        <translation>トークンファイル%1を読み込めません: %2。</translation>
    </message>
    <message>
        <source>The token file %1 is empty.</source>
        <translation>トークンファイル%1が空です。</translation>
    </message>
    <message>
        <source>--%1 %2 is not a number from %3 to %4.</source>
        <extracomment>%1 is an option, %2 what was given, %3 and %4 are numbers.</extracomment>
        <translation>--%1 %2は%3～%4の数値ではありません。</translation>
    </message>
    <message>
        <source>--listen %1 is not of the form HOST:PORT.</source>
        <translation>--listen %1の形式が ホスト:ポート ではありません。</translation>
    </message>
    <message>
        <source>--tls-certificate and --tls-key need each other.</source>
        <translation>--tls-certificateと--tls-keyは一緒に指定してください。</translation>
    </message>
    <message>
        <source>A node of Signalbox: a client that installs what its managing server sends, or a relay between them.
Exit codes: 0 stopped as asked, 1 could not start, 2 wrong use.</source>
        <translation>Signalboxのノードです。配布管理システムから送られたものをインストールするクライアント、またはその間の中継システムです。
終了コード: 0 指示どおり停止、1 起動できない、2 使い方の誤り。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option.</source>
        <translation>「%1」はオプションではありません。</translation>
    </message>
    <message>
        <source>--state is missing: the folder this node keeps its state in.</source>
        <translation>--stateがありません。このノードの状態を保存するフォルダを指定してください。</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>--%1がありません。</translation>
    </message>
    <message>
        <source>--role %1 is neither client nor relay.</source>
        <translation>--role %1は client でも relay でもありません。</translation>
    </message>
    <message>
        <source>The token file %1 must hold nothing but the token, in one line of letters and digits.</source>
        <translation>トークンファイル%1には、英数字1行のトークンだけを入れてください。</translation>
    </message>
    <message>
        <source>The managing server or the relay above: http://HOST:PORT or https://HOST:PORT. Several, separated by commas, when servers stand in for each other.</source>
        <translation>上位の配布管理システムまたは中継システム:http://HOST:PORTまたはhttps://HOST:PORT。互いに代替するサーバが複数ある場合は、コンマで区切ります。</translation>
    </message>
    <message>
        <source>Client: only keep messages to the users, for the command “messages”; show them on no desktop and no terminal.</source>
        <translation>クライアント: 利用者へのメッセージをデスクトップにも端末にも表示せず、コマンド「messages」のために保存だけします。</translation>
    </message>
    <message>
        <source>Print the messages that came to the users of this machine, those of the node with --state, and confirm that they were read.</source>
        <translation>このマシンの利用者に届いたメッセージ (--state のノードのもの) を表示し、既読を通知します。</translation>
    </message>
    <message>
        <source>With user-inventory: an answer to one of the questions, by its key; may be given more than once.</source>
        <translation>user-inventory とともに: 質問への回答。キーで指定。複数指定可。</translation>
    </message>
    <message>
        <source>Answer what the managing server asks about this machine, at the terminal or with --answer; --state says which node.</source>
        <translation>このコンピュータについて配布管理システムが尋ねることに、端末または --answer で回答する。ノードは --state で指定。</translation>
    </message>
    <message>
        <source>--%1 %2 is not of the form KEY=VALUE.</source>
        <extracomment>%1 is the name of an option.</extracomment>
        <translation>--%1 %2 は KEY=VALUE の形式ではありません。</translation>
    </message>
    <message>
        <source>Client: jobs may collect files from this folder only; may be given more than once. Without it: from everywhere the node may read.</source>
        <translation>クライアント: ジョブがファイルを収集できるフォルダ。複数指定可。指定しない場合はノードが読めるすべての場所。</translation>
    </message>
    <message>
        <source>--collect-below %1 is not the full path of a folder.</source>
        <translation>--collect-below %1 はフォルダのフルパスではありません。</translation>
    </message>
    <message>
        <source>List the packages that wait at the client with --state; or install, hold, release or reject them, or the one with the number NUMBER.</source>
        <translation>--state のクライアントで待機しているパッケージを一覧表示します。または、それらすべて、もしくは番号 NUMBER のパッケージを install、hold、release、reject します。</translation>
    </message>
    <message>
        <source>Client: an ID that this node has, as of an ID group; may be given more than once. Empty: it has none any more.</source>
        <translation>クライアント: このノードが持つIDグループのID。複数回指定できます。空: もう持ちません。</translation>
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
        <translation>保留中</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>すぐに</translation>
    </message>
    <message>
        <source>when the system starts</source>
        <translation>システム起動時</translation>
    </message>
    <message>
        <source>when the system shuts down</source>
        <translation>システム停止時</translation>
    </message>
    <message>
        <source>when a user logs on</source>
        <translation>ユーザのログオン時</translation>
    </message>
    <message>
        <source>when you want it</source>
        <translation>任意のとき</translation>
    </message>
    <message>
        <source>There is no client in %1, or you may not read what it keeps.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>%1 にクライアントがないか、読み取り権限がありません。</translation>
    </message>
    <message>
        <source>NUMBER	PACKAGE	SIZE	ARRIVED	INSTALLED	JOB</source>
        <extracomment>Titles of columns, separated by tabulators.</extracomment>
        <translation>番号	パッケージ	サイズ	到着日時	インストール	ジョブ</translation>
    </message>
    <message>
        <source>No package waits here.</source>
        <translation>待機中のパッケージはありません。</translation>
    </message>
    <message>
        <source>packages takes list, or install, hold, release or reject with the number of a package or without one for all that wait.</source>
        <translation>packages には list、または install、hold、release、reject を指定してください。パッケージ番号を省略すると待機中のすべてが対象です。</translation>
    </message>
    <message>
        <source>next</source>
        <translation>次に</translation>
    </message>
    <message>
        <source>now</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>suspended by an operator</source>
        <translation>操作者が中断</translation>
    </message>
    <message>
        <source>No package %1 waits here. See: signalbox-node packages list</source>
        <translation>パッケージ %1 は待っていません。signalbox-node packages list を参照してください</translation>
    </message>
    <message>
        <source>The client does not run at present. It is done when it runs again.</source>
        <translation>クライアントは現在動作していません。次に動作したときに実行されます。</translation>
    </message>
</context>
<context>
    <name>OpenStoreText</name>
    <message>
        <source>The name of the database file is missing.</source>
        <translation>データベースのファイル名がありません。</translation>
    </message>
    <message>
        <source>This kind of database is not supported. Give a file name, sqlite:FILE or postgresql://USER@HOST/DATABASE.</source>
        <translation>この種類のデータベースには対応していません。ファイル名、sqlite:ファイル、またはpostgresql://ユーザ@ホスト/データベース を指定してください。</translation>
    </message>
</context>
<context>
    <name>OperationText</name>
    <message>
        <source>It is allowed now.</source>
        <translation>現在、実行できます。</translation>
    </message>
    <message>
        <source>It is suspended already, or its suspension has been asked for.</source>
        <translation>すでに中断しているか、中断が要求されています。</translation>
    </message>
    <message>
        <source>It is not suspended, or its resumption has been asked for already.</source>
        <translation>中断していないか、すでに再開が要求されています。</translation>
    </message>
    <message>
        <source>It has ended already.</source>
        <translation>すでに終了しています。</translation>
    </message>
    <message>
        <source>It has reached the client already, so there is no transfer left to suspend.</source>
        <translation>すでにクライアントに到着しているため、中断できる転送がありません。</translation>
    </message>
    <message>
        <source>It is still under way; only work that failed or waits can be executed again.</source>
        <translation>まだ実行中です。再実行できるのは、失敗したものと待ち状態のものだけです。</translation>
    </message>
    <message>
        <source>It was rejected at the client; create a new job to offer it once more.</source>
        <translation>クライアントで拒否されました。もう一度実行するには新しいジョブを作成してください。</translation>
    </message>
    <message>
        <source>It was completed; create a new job to do it once more.</source>
        <translation>正常終了しています。もう一度実行するには新しいジョブを作成してください。</translation>
    </message>
    <message>
        <source>It is being cancelled; wait until that is confirmed, or force the end.</source>
        <translation>取り消し中です。確認を待つか、強制終了してください。</translation>
    </message>
    <message>
        <source>It is being deleted.</source>
        <translation>削除中です。</translation>
    </message>
    <message>
        <source>Nothing is being stopped, or the nodes still have time to confirm the stop.</source>
        <translation>停止処理中のものがないか、ノードの確認待ち時間が残っています。</translation>
    </message>
    <message>
        <source>Suspend</source>
        <extracomment>Operation on instructions of a job, in menus and messages.</extracomment>
        <translation>中断</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>Operation: lets a suspended transfer go on.</extracomment>
        <translation>再開</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>operation</comment>
        <extracomment>Operation: ends the work of instructions; not the button that closes a dialog.</extracomment>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Re-execute</source>
        <extracomment>Operation: runs instructions again as a new attempt.</extracomment>
        <translation>再実行</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>Operation: removes a job with its records on all nodes.</extracomment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Force the end</source>
        <extracomment>Operation: ends a cancellation or deletion that was not confirmed.</extracomment>
        <translation>強制終了</translation>
    </message>
    <message>
        <source>The job is archived: its instructions are kept in a file and stay as they ended. Create a new job to do it once more.</source>
        <translation>ジョブはアーカイブされています。指令は終了したときのままファイルに保存されています。もう一度行うには新しいジョブを作成してください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s): %1</source>
        <extracomment>One of several reasons why an operation was refused. %n counts instructions, %1 is a whole sentence.</extracomment>
        <translation>
            <numerusform>指令%Ln件: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not sent in parts, or the rest goes in one piece already.</source>
        <translation>分割配布ではないか、すでに残りを一括で送信しています。</translation>
    </message>
    <message>
        <source>Not every system directly below the server is receiving parts now, which is needed for it.</source>
        <translation>直下のすべてのシステムが分割配布を受信中である必要があります。</translation>
    </message>
    <message>
        <source>Send the rest in one piece</source>
        <extracomment>Operation: what is left of packages that go in parts is sent in one piece.</extracomment>
        <translation>残りを一括で送信</translation>
    </message>
    <message>
        <source>Its execution time limit or its stale-by date has passed and it was withdrawn; create a new job with a later one.</source>
        <translation>実行期限または開始期限が過ぎ、取り下げられました。期限を遅くした新しいジョブを作成してください。</translation>
    </message>
</context>
<context>
    <name>OrderExecution</name>
    <message>
        <source>The order cannot be read.</source>
        <translation>指示を読み込めません。</translation>
    </message>
</context>
<context>
    <name>OrderFiles</name>
    <message>
        <source>The order cannot be written to a temporary file.</source>
        <translation>指示を一時ファイルに書き込めません。</translation>
    </message>
    <message>
        <source>Job %1 installs packages; it has no order.</source>
        <translation>ジョブ %1 はパッケージをインストールするもので、指示はありません。</translation>
    </message>
    <message>
        <source>The file of the order, %1, is missing.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>指示のファイル %1 がありません。</translation>
    </message>
    <message>
        <source>Job %1 is from the managing server above, which alone knows what it orders.</source>
        <translation>ジョブ %1 は上位の管理サーバーのもので、指示の内容は上位だけが持っています。</translation>
    </message>
</context>
<context>
    <name>OrderedJob</name>
    <message>
        <source>The order cannot be written to a temporary file.</source>
        <translation>指示を一時ファイルに書き込めません。</translation>
    </message>
</context>
<context>
    <name>PackageImport</name>
    <message>
        <source>%1 is neither a Debian package, an archive, a program nor a software update. Say what it is, or choose another file.</source>
        <translation>%1はDebianパッケージ、アーカイブ、プログラム、ソフトウェア更新のどれでもありません。種類を指定するか、別のファイルを選択してください。</translation>
    </message>
    <message>
        <source>%1 is not a Debian package, or it is damaged. Fetch or build it once more, or choose another file.</source>
        <translation>%1はDebianパッケージではないか、破損しています。もう一度取得または作成するか、別のファイルを選んでください。</translation>
    </message>
</context>
<context>
    <name>PgText</name>
    <message>
        <source>The connection to the database server at %1 was lost. It is tried again by itself.</source>
        <translation>%1のデータベースサーバとの接続が切れました。自動的に再接続を試みます。</translation>
    </message>
    <message>
        <source>The address of the database cannot be read. It is to look like postgresql://USER@HOST:PORT/DATABASE, with other characters as %XX.</source>
        <translation>データベースのアドレスを読み取れません。postgresql://ユーザ@ホスト:ポート/データベース の形で、その他の文字は%XXで書いてください。</translation>
    </message>
    <message>
        <source>The database server does not let this user in at %1. Check the user&apos;s name, the password (in the file named by PGPASSFILE, or in ~/.pgpass) and the server&apos;s pg_hba.conf.</source>
        <translation>データベースサーバは%1でこのユーザを受け付けません。ユーザ名、パスワード (PGPASSFILEが示すファイルまたは~/.pgpass)、サーバのpg_hba.confを確認してください。</translation>
    </message>
    <message>
        <source>There is no such database on the server: %1. Create it with createdb, or correct the address.</source>
        <translation>サーバにこのデータベースはありません: %1。createdbで作成するか、アドレスを訂正してください。</translation>
    </message>
    <message>
        <source>The user of %1 has no permission for this. Make the user the owner of the database.</source>
        <translation>%1のユーザにはこの権限がありません。ユーザをデータベースの所有者にしてください。</translation>
    </message>
    <message>
        <source>The database server at %1 has no connection left. Close other programs&apos; connections, or raise max_connections there.</source>
        <translation>%1のデータベースサーバには空いている接続がありません。ほかのプログラムの接続を閉じるか、サーバのmax_connectionsを増やしてください。</translation>
    </message>
    <message>
        <source>There is no space left for the database. Nothing was lost; make room on its disk.</source>
        <translation>データベースの空き容量がありません。失われたデータはありません。ディスクの空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>The database %1 is read-only, as a standby is. Give the address of the primary server.</source>
        <translation>データベース%1は、スタンバイのように読み取り専用です。プライマリサーバのアドレスを指定してください。</translation>
    </message>
    <message>
        <source>Another managing server is using the database %1. Stop that server, or give this one a database of its own.</source>
        <translation>別の配布管理システムがデータベース%1を使用しています。そのサーバを停止するか、このサーバに専用のデータベースを指定してください。</translation>
    </message>
    <message>
        <source>The database server at %1 is starting or stopping. Try again when it is up.</source>
        <translation>%1のデータベースサーバは起動中または停止中です。動作してからもう一度試してください。</translation>
    </message>
    <message>
        <source>The database reports an error: %1</source>
        <translation>データベースでエラーが発生しました: %1</translation>
    </message>
    <message>
        <source>The database server at %1 cannot be reached. Start it, or correct the address.</source>
        <translation>%1のデータベースサーバに接続できません。サーバを起動するか、アドレスを訂正してください。</translation>
    </message>
</context>
<context>
    <name>PostgresLease</name>
    <message>
        <source>Somebody has emptied the table %1. Stop all managing servers of the database, drop that table, and start them again.</source>
        <translation>テーブル%1が空にされています。このデータベースのすべての配布管理システムを停止し、そのテーブルを削除してから、再起動してください。</translation>
    </message>
</context>
<context>
    <name>PostgresSchema</name>
    <message>
        <source>The database&apos;s encoding is %1. Create one with UTF8: createdb --encoding=UTF8 --template=template0 NAME</source>
        <translation>データベースの文字コードは%1です。UTF8のデータベースを作成してください: createdb --encoding=UTF8 --template=template0 名前</translation>
    </message>
    <message>
        <source>The user may use no schema of the database. Make the user its owner.</source>
        <translation>ユーザが使用できるスキーマがデータベースにありません。ユーザをデータベースの所有者にしてください。</translation>
    </message>
    <message>
        <source>The database holds another program&apos;s tables. Give Signalbox one of its own.</source>
        <translation>データベースには別のプログラムの表があります。Signalbox専用のデータベースを指定してください。</translation>
    </message>
    <message>
        <source>The database was made by a newer Signalbox (its schema is %1, this program knows up to %2). Use the newer program.</source>
        <translation>データベースは新しいSignalboxで作成されています(スキーマは%1、このプログラムの対応は%2まで)。新しいプログラムを使用してください。</translation>
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
        <translation>接続が切れた後、別の配布管理システムがデータベース%1を使用しました。どちらか一方を停止し、このサーバを再起動してください。</translation>
    </message>
    <message>
        <source>Another managing server has taken over the database %1.</source>
        <translation>別の配布管理システムがデータベース%1を引き継ぎました。</translation>
    </message>
    <message>
        <source>The managing server %1 has the lease of the database and uses it. Stop all servers that share it, or start this one with --failover too.</source>
        <translation>配布管理システム%1がデータベースのリースを保持し、使用しています。共有しているすべてのサーバを停止するか、このサーバも--failoverを付けて起動してください。</translation>
    </message>
</context>
<context>
    <name>RecordCodec</name>
    <message>
        <source>The server sent something that cannot be read. It may be of another version.</source>
        <translation>サーバから読み取れないデータが届きました。サーバのバージョンが異なる可能性があります。</translation>
    </message>
</context>
<context>
    <name>RelayHost</name>
    <message>
        <source>The state folder %1 cannot be made. Choose another one or give write permission.</source>
        <translation>状態フォルダ%1を作成できません。別のフォルダを指定するか、書き込み権限を設定してください。</translation>
    </message>
    <message>
        <source>Another relay uses the state folder %1. Stop it, or choose another folder.</source>
        <translation>別の中継システムが状態フォルダ%1を使用しています。停止するか、別のフォルダを指定してください。</translation>
    </message>
    <message>
        <source>The upper system is not reached: %1 Reports are kept and work goes on.</source>
        <translation>上位システムに接続できません: %1 通知は保管され、処理は続行します。</translation>
    </message>
    <message>
        <source>A report for attempt %1 was answered %2 by the upper system and is dropped.</source>
        <translation>実行番号%1の通知に対して上位システムから%2が返されたため、通知を破棄します。</translation>
    </message>
    <message>
        <source>A package did not arrive whole: %1</source>
        <translation>パッケージが完全に届きませんでした: %1</translation>
    </message>
    <message>
        <source>Removed a package that was kept for its retention time (%1 bytes).</source>
        <translation>保管期間を過ぎたパッケージを削除しました(%1バイト)。</translation>
    </message>
    <message>
        <source>The credentials do not fit this node.</source>
        <translation>認証情報がこのノードのものではありません。</translation>
    </message>
    <message>
        <source>There is no such action for this node.</source>
        <translation>このノードにそのアクションはありません。</translation>
    </message>
    <message>
        <source>The action is held or was taken back.</source>
        <translation>このアクションは保留されているか、取り下げられました。</translation>
    </message>
    <message>
        <source>Only a relay may ask for the nodes below it.</source>
        <translation>下位ノードを問い合わせできるのは中継システムだけです。</translation>
    </message>
    <message>
        <source>%1 is not below this relay any more. Its report for attempt %2 is dropped.</source>
        <translation>%1はこの中継システムの下位ではなくなりました。実行番号%2の通知を破棄します。</translation>
    </message>
    <message>
        <source>Attempt %1 has no SHA-256 and cannot pass a relay.</source>
        <translation>実行番号%1にはSHA-256がないため、中継システムを通過できません。</translation>
    </message>
    <message>
        <source>The relay can store again.</source>
        <translation>中継システムは再び保存できるようになりました。</translation>
    </message>
    <message>
        <source>The disk of %1 has no room for this package: %2 bytes are missing. Free some space there; it goes on by itself.</source>
        <translation>%1のディスクにこのパッケージを格納する空きがありません（%2バイト不足）。空き容量を増やすと自動的に続行します。</translation>
    </message>
    <message numerus="yes">
        <source>The upper system is reached again; %n report(s) wait to be forwarded.</source>
        <translation>
            <numerusform>上位システムに再び接続しました。転送待ちの通知が%n件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a relay may tell of the nodes below it.</source>
        <translation>下位ノードについて通知できるのは中継システムだけです。</translation>
    </message>
    <message>
        <source>A relay installs nothing itself.</source>
        <translation>中継システム自体にはインストールしません。</translation>
    </message>
    <message>
        <source>A relay does not carry out jobs of this type.</source>
        <translation>中継システムはこの種別のジョブを実行しません。</translation>
    </message>
    <message>
        <source>File transfer at this relay is being suspended.</source>
        <translation>この中継システムのファイル転送を中断します。</translation>
    </message>
    <message>
        <source>File transfer at this relay is being resumed.</source>
        <translation>この中継システムのファイル転送を再開します。</translation>
    </message>
    <message>
        <source>The package is kept here (%1 bytes), and removed when nobody has used it for %2 days.</source>
        <extracomment>%1 is a number of bytes, %2 of days.</extracomment>
        <translation>パッケージをここに保管します(%1バイト)。%2日間使われなければ削除します。</translation>
    </message>
    <message>
        <source>Packages deleted: %1 (%2 bytes).</source>
        <extracomment>%1 is a number of packages, %2 of bytes.</extracomment>
        <translation>削除したパッケージ: %1個(%2バイト)。</translation>
    </message>
    <message>
        <source>Kept, since jobs under way need them: %1.</source>
        <extracomment>%1 is a number of packages.</extracomment>
        <translation>実行中のジョブで使うため残したもの: %1個。</translation>
    </message>
    <message>
        <source>Collected files deleted: %1, of %2 nodes.</source>
        <extracomment>%1 is a number of files, %2 of nodes.</extracomment>
        <translation>削除したコレクトファイル: %1個(%2ノード分)。</translation>
    </message>
    <message>
        <source>Results have been kept back already since %1.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>結果通知は%1からすでに保留しています。</translation>
    </message>
    <message>
        <source>From now on results are kept back at this relay until they are released.</source>
        <translation>この中継システムで、解除するまで結果通知を保留します。</translation>
    </message>
    <message>
        <source>No results were kept back at this relay.</source>
        <translation>この中継システムでは結果通知を保留していません。</translation>
    </message>
    <message>
        <source>Results are passed on again. Reports that had waited: %1.</source>
        <extracomment>%1 is a number of reports.</extracomment>
        <translation>結果通知の保留を解除しました。保留していた通知: %1件。</translation>
    </message>
    <message numerus="yes">
        <source>%1 had removed the package when its retention of %n day(s) was over. It is fetched anew.</source>
        <extracomment>%1 is the name of a relay, %n a number of days.</extracomment>
        <translation>
            <numerusform>%1 は保管期間(%n 日)を過ぎたパッケージを削除していました。改めて取得します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The higher managing server %1 is below this one. Nothing is taken from it: take --higher away from one of them.</source>
        <translation>上位の配布管理システム %1 はこのサーバの下位にあります。そこからは何も受け取りません。どちらか一方の --higher を外してください。</translation>
    </message>
    <message>
        <source>is below this server, too: a loop</source>
        <translation>このサーバの下位にもあります（ループ）</translation>
    </message>
    <message>
        <source>Jobs of a managing server that is two relay managers above cannot be passed on: %1 stands below another one. Create the job at a server nearer to the client.</source>
        <translation>中継マネージャを 2 つ隔てた上位の配布管理システムのジョブは転送できません。%1 は別の中継マネージャの下位にあります。クライアントに近いサーバでジョブを作成してください。</translation>
    </message>
    <message>
        <source>it refuses the token of this server</source>
        <translation>このサーバのトークンを拒否しています</translation>
    </message>
</context>
<context>
    <name>RelayRow</name>
    <message>
        <source>No members yet</source>
        <translation>メンバーなし（待機中）</translation>
    </message>
    <message numerus="yes">
        <source>Handed over to %1 of %n member(s)</source>
        <extracomment>Of a relay&apos;s row. %1 is a number of clients, %n how many there are.</extracomment>
        <translation>
            <numerusform>メンバー %n 件のうち %1 件に引き渡し済み</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Handed over to all %n member(s)</source>
        <extracomment>Of a relay&apos;s row: the job has been given to all clients.</extracomment>
        <translation>
            <numerusform>メンバー %n 件すべてに引き渡し済み</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelayStore</name>
    <message>
        <source>The relay&apos;s disk is full. Free some space; the relay goes on by itself then.</source>
        <translation>中継システムのディスクに空きがありません。空き容量を増やすと、中継システムは自動的に処理を続行します。</translation>
    </message>
    <message>
        <source>The relay&apos;s own database cannot be used.</source>
        <translation>中継システムのデータベースを使用できません。</translation>
    </message>
    <message>
        <source>The relay&apos;s database was written by a newer version of this program. Use that version, or another state folder.</source>
        <translation>中継システムのデータベースは、このプログラムの新しいバージョンで作成されています。そのバージョンを使用するか、別の状態フォルダを指定してください。</translation>
    </message>
</context>
<context>
    <name>RemoteServer</name>
    <message>
        <source>The server answered with status %1.</source>
        <translation>サーバがステータス %1 を返しました。</translation>
    </message>
    <message>
        <source>The server cannot be reached at present.</source>
        <translation>現在サーバに接続できません。</translation>
    </message>
    <message>
        <source>The server is too old for this console: it does not tell live changes. Update it; until then its jobs are to be seen with the signalboxctl of its version.</source>
        <translation>このサーバは古く、変更の即時通知に対応していません。サーバを更新してください。それまでは、サーバと同じバージョンの signalboxctl でジョブを確認できます。</translation>
    </message>
    <message>
        <source>Its certificate is of another name, out of date, or not known to this system: then give the file of the certificate, or of who has issued it.</source>
        <translation>サーバの証明書は、名前が異なるか、期限切れか、このシステムに登録されていません。未登録の場合は、その証明書または発行元のファイルを指定してください。</translation>
    </message>
    <message>
        <source>The server refuses the operator token: it is wrong, or not valid any more. Enter the present one.</source>
        <translation>サーバがオペレータトークンを拒否しました。誤っているか、無効になっています。現在のトークンを入力してください。</translation>
    </message>
    <message>
        <source>What answers there does not speak version %1 of Signalbox&apos;s console API. If it is a newer server, update this console.</source>
        <translation>応答した相手は Signalboxコンソール API のバージョン%1に対応していません。新しいサーバであれば、このコンソールを更新してください。</translation>
    </message>
    <message>
        <source>What answers there is no managing server of Signalbox (status %1). Check the address.</source>
        <translation>応答した相手は Signalboxの配布管理システムではありません(ステータス%1)。アドレスを確認してください。</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>%1に接続しています</translation>
    </message>
    <message>
        <source>The server has closed the connection.</source>
        <translation>サーバが接続を閉じました。</translation>
    </message>
    <message>
        <source>The server sends changes without end, and no snapshot.</source>
        <translation>サーバが変更だけを送り続け、全体の状態を送ってきません。</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>%1に接続済み</translation>
    </message>
    <message>
        <source>Its clock is %1 s ahead of this machine&apos;s.</source>
        <translation>サーバの時計はこのマシンより%1秒進んでいます。</translation>
    </message>
    <message>
        <source>Its clock is %1 s behind this machine&apos;s.</source>
        <translation>サーバの時計はこのマシンより%1秒遅れています。</translation>
    </message>
    <message>
        <source>What is shown is as of %1.</source>
        <translation>表示されているのは%1現在の状態です。</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>自動的に再試行します。</translation>
    </message>
    <message>
        <source>This cannot be done over the network.</source>
        <translation>この操作はネットワーク経由ではできません。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>ファイル %1 に書き込めません: %2。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>ファイル %1 を読み取れません: %2。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not an audit.</source>
        <translation>サーバの応答は監査記録ではありません。</translation>
    </message>
    <message>
        <source>The server tells of jobs of the type “%1”, which are not known here.</source>
        <translation>サーバから、ここでは未対応の種別「%1」のジョブが通知されました。</translation>
    </message>
    <message>
        <source>This server has no audit to show: its version is from before there was one.</source>
        <translation>このサーバには表示できる監査記録がありません。監査記録のない旧版です。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not a list of operators.</source>
        <translation>サーバの応答が操作者の一覧ではありません。</translation>
    </message>
    <message>
        <source>This server is too old to tell its tasks here. Update it. Until then its jobs are in the main window, and its connections and work in its own log and metrics.</source>
        <translation>このサーバーは古いため、ここにタスクを表示できません。更新してください。それまで、ジョブはメインウィンドウに、接続と処理はサーバー自身のログとメトリクスにあります。</translation>
    </message>
    <message>
        <source>The operator token has expired. Ask a system administrator of the server for a new one and enter it.</source>
        <translation>オペレータトークンの期限が切れています。サーバのシステム管理ユーザに新しいトークンを依頼し、入力してください。</translation>
    </message>
    <message>
        <source>The operator token was revoked. Ask a system administrator of the server for a new one and enter it.</source>
        <translation>オペレータトークンは失効しています。サーバのシステム管理ユーザに新しいトークンを依頼し、入力してください。</translation>
    </message>
    <message>
        <source>The server gives you a role that this console does not know. Update the console.</source>
        <translation>サーバから、このコンソールが知らない権限を与えられました。コンソールを更新してください。</translation>
    </message>
    <message>
        <source>Signed in as %1, role: %2</source>
        <extracomment>%1 is the name of an operator, %2 a role.</extracomment>
        <translation>%1 としてサインイン、権限: %2</translation>
    </message>
    <message>
        <source>The operator token expires on %1.</source>
        <translation>オペレータトークンの期限: %1</translation>
    </message>
    <message>
        <source>This server knows no operators: its version is from before there were any.</source>
        <translation>このサーバのバージョンには操作者の機能がありません。</translation>
    </message>
    <message>
        <source>This server has no activity log to show: its version is from before there was one.</source>
        <translation>このサーバには表示できる活動ログがありません。活動ログのない旧版です。</translation>
    </message>
    <message>
        <source>This server has no inventories to show: its version is from before there were any.</source>
        <translation>このサーバは、インベントリに対応していない古いバージョンです。</translation>
    </message>
    <message>
        <source>This server keeps no journal of operations: its version is from before there was one.</source>
        <translation>このサーバのバージョンには処理の記録がありません。</translation>
    </message>
    <message>
        <source>This server does not show the replays of its consoles: its version is too old.</source>
        <translation>このサーバはコンソールの再生を表示できません。バージョンが古すぎます。</translation>
    </message>
    <message>
        <source>This server keeps no definitions of jobs: its version is from before there were any.</source>
        <translation>このサーバはジョブの定義を保存しません。定義がまだなかったころのバージョンです。</translation>
    </message>
    <message>
        <source>This server collects no files: its version is from before there were any.</source>
        <translation>このサーバはリモートコレクトに対応していないバージョンです。</translation>
    </message>
    <message>
        <source>%1 was damaged on its way, or at the server. Nothing was saved.</source>
        <extracomment>%1 is the path of a file at a client.</extracomment>
        <translation>%1 は転送中またはサーバ上で破損しました。保存していません。</translation>
    </message>
    <message>
        <source>This server has no host groups: its version is from before there were any.</source>
        <translation>このサーバーにはホストグループがありません。対応前のバージョンです。</translation>
    </message>
    <message>
        <source>This server has no execution slots: its version is from before there were any.</source>
        <translation>このサーバーには実行スロットがありません。導入前のバージョンです。</translation>
    </message>
    <message>
        <source>What the server tells of the job&apos;s phase is not known here: it is newer.</source>
        <translation>サーバーの示すジョブのフェーズはここでは不明です。サーバーの方が新しいバージョンです。</translation>
    </message>
    <message>
        <source>This server has no ID groups: its version is from before there were any.</source>
        <translation>このサーバーにはIDグループがありません。対応前のバージョンです。</translation>
    </message>
</context>
<context>
    <name>Repetition</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>%n分ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) after the end of each run</source>
        <translation>
            <numerusform>各実行の終了から%n分後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>%n時間ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) after the end of each run</source>
        <translation>
            <numerusform>各実行の終了から%n時間後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>%n日ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the end of each run</source>
        <translation>
            <numerusform>各実行の終了から%n日後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n week(s)</source>
        <translation>
            <numerusform>%n週間ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) after the end of each run</source>
        <translation>
            <numerusform>各実行の終了から%n週間後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n month(s)</source>
        <translation>
            <numerusform>%nか月ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) after the end of each run</source>
        <translation>
            <numerusform>各実行の終了から%nか月後</numerusform>
        </translation>
    </message>
    <message>
        <source>must be a time such as 2026-11-21T02:00:00Z</source>
        <translation>は 2026-11-21T02:00:00Z のような日時にしてください</translation>
    </message>
    <message>
        <source>Repetition: give an interval from 1 to %1.</source>
        <translation>繰り返し: 間隔は1から%1までで指定してください。</translation>
    </message>
    <message>
        <source>Repetition: its unit, or from where it counts, is not known.</source>
        <translation>繰り返し: 単位または起点が不明です。</translation>
    </message>
    <message>
        <source>Repetition: times of day go with days, weeks and months that are counted from the start.</source>
        <translation>繰り返し: 時刻は、開始から数える日・週・月の繰り返しで指定できます。</translation>
    </message>
    <message>
        <source>Repetition: give at most %1 times of day.</source>
        <translation>繰り返し: 時刻は%1個までです。</translation>
    </message>
    <message>
        <source>Repetition: give different times of day from 00:00 to 23:59, the earliest first.</source>
        <translation>繰り返し: 00:00から23:59までの異なる時刻を早い順に指定してください。</translation>
    </message>
    <message>
        <source>Repetition: days of the week go with days and weeks that are counted from the start.</source>
        <translation>繰り返し: 曜日は、開始から数える日・週の繰り返しで指定できます。</translation>
    </message>
    <message>
        <source>Repetition: there are seven days of the week.</source>
        <translation>繰り返し: 曜日は七つです。</translation>
    </message>
    <message>
        <source>Repetition: every %1 days is always the same day of the week. Count in weeks.</source>
        <translation>繰り返し: %1日ごとは常に同じ曜日です。週で指定してください。</translation>
    </message>
    <message>
        <source>Repetition: give a number of runs from 2 to %1, with the first.</source>
        <translation>繰り返し: 実行回数は最初を含めて2から%1までで指定してください。</translation>
    </message>
    <message>
        <source>Repetition: it ends before 1970. Correct it.</source>
        <translation>繰り返し: 終了が1970年より前です。修正してください。</translation>
    </message>
    <message>
        <source>is missing: so many units lie between two runs</source>
        <translation>がありません。実行の間隔の数を指定します</translation>
    </message>
    <message>
        <source>must be minutes, hours, days, weeks or months</source>
        <translation>はminutes、hours、days、weeks、monthsのいずれかです</translation>
    </message>
    <message>
        <source>must be start or completion</source>
        <translation>はstartまたはcompletionです</translation>
    </message>
    <message>
        <source>takes mon, tue, wed, thu, fri, sat and sun, separated by commas</source>
        <translation>にはmon、tue、wed、thu、fri、sat、sunをコンマで区切って指定します</translation>
    </message>
    <message>
        <source>must list times of day such as 22:00</source>
        <translation>には22:00のような時刻を並べます</translation>
    </message>
    <message>
        <source>on %1</source>
        <extracomment>Of a repetition: %1 is a list of days of the week.</extracomment>
        <translation>%1</translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>Of a repetition: %1 is a list of times of day.</extracomment>
        <translation>%1</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>Of a repetition: %1 is a time.</extracomment>
        <translation>%1まで</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in all</source>
        <translation>
            <numerusform>全%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1 of the series of run %2</source>
        <extracomment>%1 and %2 are numbers: the run is one of those that followed from submitting a request set again and again.</extracomment>
        <translation>実行 %2 のシリーズの%1回目</translation>
    </message>
    <message>
        <source>Run %1 of the series of job %2</source>
        <translation>ジョブ %2 のシリーズの%1回目</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>ほか</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>停止しました。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) ordered, in the folder “%1”.</source>
        <extracomment>%1 is the name of a folder; %n counts jobs.</extracomment>
        <translation>
            <numerusform>フォルダ「%1」に %Ln 件のジョブを登録しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Their numbers are %1 to %2.</source>
        <extracomment>%1 and %2 are numbers of jobs.</extracomment>
        <translation>番号は %1 から %2 です。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cancelled, as recorded.</source>
        <translation>
            <numerusform>うち %Ln 件は記録どおりに取り消しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) refused: %1</source>
        <extracomment>%1 is the reason of the first.</extracomment>
        <translation>
            <numerusform>%Ln 件のジョブが拒否されました: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) not ordered.</source>
        <translation>
            <numerusform>%Ln 件のジョブは登録していません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) of the trace left out.</source>
        <translation>
            <numerusform>トレースの %Ln 件のジョブを省きました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the trace make no sense: %1.</source>
        <extracomment>%1 is a list of lines.</extracomment>
        <translation>
            <numerusform>トレースの %Ln 行は意味をなしません: %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the trace are steps of jobs.</source>
        <translation>
            <numerusform>トレースの%Ln行はジョブのステップです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) of the trace had not ended.</source>
        <translation>
            <numerusform>トレースの%Ln個のジョブは終了していませんでした。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestSet</name>
    <message>
        <source>must be an object</source>
        <translation>はオブジェクトにしてください</translation>
    </message>
    <message>
        <source>and “job” exclude each other, and one of them is needed</source>
        <translation>と「job」は、どちらか一方だけが必要です</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>がありません</translation>
    </message>
    <message>
        <source>No link leads to the stage “%1”, so it would never run. Link a stage to it, or remove it.</source>
        <translation>ステージ「%1」へのリンクがないので、実行されません。リンクを付けるか、削除してください。</translation>
    </message>
    <message>
        <source>The stage “%1” is linked to “%2”, and there is no such stage.</source>
        <translation>ステージ「%1」のリンク先「%2」というステージはありません。</translation>
    </message>
    <message>
        <source>The link from the stage “%1” leads back to “%2”. A stage runs once: let the set end there, and resubmit it.</source>
        <translation>ステージ「%1」からのリンクが「%2」へ戻っています。ステージの実行は一度だけです。そこでセットを終わらせ、再投入してください。</translation>
    </message>
    <message>
        <source>Success</source>
        <comment>result of a stage</comment>
        <translation>成功</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>result of a stage</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>result of a stage</comment>
        <translation>エラー</translation>
    </message>
    <message>
        <source>The set has no stages. Add at least one.</source>
        <translation>セットにステージがありません。一つ以上追加してください。</translation>
    </message>
    <message>
        <source>There are two stages “%1”. Give each a name of its own.</source>
        <translation>ステージ「%1」が二つあります。それぞれ別の名称にしてください。</translation>
    </message>
    <message>
        <source>The stage “%1” has no requests. Add at least one.</source>
        <translation>ステージ「%1」に要求がありません。一つ以上追加してください。</translation>
    </message>
    <message>
        <source>The stage “%1” needs the job definition %2, which is not there.</source>
        <translation>ステージ「%1」に必要なジョブ定義 %2 がありません。</translation>
    </message>
    <message>
        <source>The request “%1” of the stage “%2” has no destinations. Give it some, or save them with the job definition.</source>
        <translation>ステージ「%2」の要求「%1」にあて先がありません。指定するか、ジョブ定義に保存してください。</translation>
    </message>
</context>
<context>
    <name>RotatingFile</name>
    <message>
        <source>The log file %1 cannot be written: %2.</source>
        <extracomment>%1 is a file, %2 the system&apos;s words for the reason.</extracomment>
        <translation>ログファイル %1 に書き込めません：%2。</translation>
    </message>
</context>
<context>
    <name>RowColumns</name>
    <message>
        <source>The server sent rows that cannot be read. It may be of another version.</source>
        <translation>サーバから読み取れない行が届きました。サーバのバージョンが異なる可能性があります。</translation>
    </message>
</context>
<context>
    <name>RowWriterText</name>
    <message>
        <source>Qt&apos;s SQLite driver does not fit this program. Install the one of your system.</source>
        <translation>QtのSQLiteドライバがこのプログラムに対応していません。システムのものをインストールしてください。</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>%1 must be an object.</source>
        <translation>%1 はオブジェクトでなければなりません。</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3.</source>
        <translation>%1 は %2 から %3 までの数でなければなりません。</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3.</source>
        <translation>%1 は %2 から %3 までの整数でなければなりません。</translation>
    </message>
    <message>
        <source>%1 must be a text of %2 to %3 characters.</source>
        <translation>%1 は %2 文字から %3 文字までの文字列でなければなりません。</translation>
    </message>
    <message>
        <source>%1 must be one of: %2.</source>
        <translation>%1 は次のいずれかでなければなりません: %2。</translation>
    </message>
    <message>
        <source>%1 must be a number that is not negative, or {&quot;uniform&quot;: [from, to]}, {&quot;exponential&quot;: mean} or {&quot;lognormal&quot;: [median, deviation]}.</source>
        <translation>%1 は負でない数、または {&quot;uniform&quot;: [下限, 上限]}、{&quot;exponential&quot;: 平均}、{&quot;lognormal&quot;: [中央値, 偏差]} でなければなりません。</translation>
    </message>
    <message>
        <source>%1 must be a list.</source>
        <translation>%1 はリストでなければなりません。</translation>
    </message>
    <message>
        <source>%1 is not known. Look at the name, or leave it out.</source>
        <translation>%1 は知られていません。名前を確かめるか、取り除いてください。</translation>
    </message>
    <message>
        <source>%1 may have at most %2 entries.</source>
        <translation>%1 の項目は最大 %2 個です。</translation>
    </message>
    <message>
        <source>%1 names “%2”, which is not defined.</source>
        <translation>%1 は定義されていない「%2」を指しています。</translation>
    </message>
    <message>
        <source>The scenario has more than %L1 nodes.</source>
        <translation>シナリオのノードが %L1 個を超えています。</translation>
    </message>
    <message>
        <source>%1: two fleets would have nodes of the same names. Make it one, or list the nodes.</source>
        <translation>%1: 2 つのフリートには同じ名前のノードができてしまいます。1 つにまとめるか、ノードを列挙してください。</translation>
    </message>
    <message>
        <source>%1 must be 1 to 64 letters, digits, dots, underscores and hyphens, not “%2”.</source>
        <translation>%1 は英数字、ピリオド、下線、ハイフンの 1 文字から 64 文字でなければならず、「%2」は使えません。</translation>
    </message>
    <message>
        <source>%1 is below more than %2 relays.</source>
        <translation>%1 の上位に %2 台を超える中継システムがあります。</translation>
    </message>
    <message>
        <source>The way from %1 upwards is a circle and does not lead to the server.</source>
        <translation>%1 から上位への経路が循環していて、配布管理システムに達しません。</translation>
    </message>
    <message>
        <source>%1 must be a name that no other one has.</source>
        <translation>%1 はほかと重ならない名前でなければなりません。</translation>
    </message>
    <message>
        <source>%1 must be &quot;clients&quot;, &quot;relays&quot;, a list of names, or a share as in {&quot;share&quot;: 0.1, &quot;of&quot;: &quot;clients&quot;}.</source>
        <translation>%1 は &quot;clients&quot;、&quot;relays&quot;、名前のリスト、または {&quot;share&quot;: 0.1, &quot;of&quot;: &quot;clients&quot;} のような割合でなければなりません。</translation>
    </message>
    <message>
        <source>%1 must name at least one package.</source>
        <translation>%1 には少なくとも 1 つのパッケージが必要です。</translation>
    </message>
    <message>
        <source>%1: “%2” is no client.</source>
        <translation>%1: 「%2」はクライアントではありません。</translation>
    </message>
    <message>
        <source>%1 must name at least one client.</source>
        <translation>%1 には少なくとも 1 つのクライアントが必要です。</translation>
    </message>
    <message>
        <source>The scenario is not JSON: near character %1.</source>
        <translation>シナリオが JSON ではありません: %1 文字目付近。</translation>
    </message>
    <message>
        <source>The scenario</source>
        <translation>シナリオ</translation>
    </message>
    <message>
        <source>The scenario %1 cannot be read: %2.</source>
        <translation>シナリオ %1 を読み取れません: %2。</translation>
    </message>
    <message>
        <source>The scenario %1 is larger than 256 MiB.</source>
        <translation>シナリオ %1 が 256 MiB を超えています。</translation>
    </message>
    <message>
        <source>The name “%1” is there twice.</source>
        <translation>名前「%1」が 2 つあります。</translation>
    </message>
    <message>
        <source>“%1” is below “%2”, which is no relay.</source>
        <translation>「%1」の上位の「%2」は中継システムではありません。</translation>
    </message>
    <message>
        <source>More than %L1 nodes are straight below “%2”: no machine has more lines to the same address. Put relays between.</source>
        <translation>「%2」の直下のノードが %L1 個を超えています。1 つのアドレスにそれより多くの接続はできません。間に中継システムを置いてください。</translation>
    </message>
    <message>
        <source>the managing server</source>
        <translation>配布管理システム</translation>
    </message>
    <message>
        <source>The scenario has no clients.</source>
        <translation>シナリオにクライアントがありません。</translation>
    </message>
    <message>
        <source>“%1” is no file, and no fleet that is known by name: %2.</source>
        <translation>「%1」はファイルでも、名前で知られているフリートでもありません: %2。</translation>
    </message>
    <message>
        <source>%1 must be true or false.</source>
        <translation>%1 は true または false でなければなりません。</translation>
    </message>
    <message>
        <source>%1: the managing server knows the faults slow-disk and disk-full only.</source>
        <translation>%1: 配布管理システムの障害は slow-disk と disk-full だけです。</translation>
    </message>
    <message>
        <source>%1: disk-full is a fault of the managing server: give &quot;server&quot;: true and no nodes.</source>
        <translation>%1: disk-full は配布管理システムの障害です。&quot;server&quot;: true を指定し、ノードは指定しないでください。</translation>
    </message>
    <message>
        <source>%1 must be a time such as 2026-01-05T08:00:00Z, from 1970 to %2.</source>
        <translation>%1 は 2026-01-05T08:00:00Z のような時刻（1970 年から %2 年まで）でなければなりません。</translation>
    </message>
    <message>
        <source>%1: at most %2 members, with names of 1 to %3 characters.</source>
        <translation>%1: 項目は最大 %2 個、名前は 1 から %3 文字までです。</translation>
    </message>
</context>
<context>
    <name>SchemaText</name>
    <message>
        <source>The database was made by a newer Signalbox (its schema is %1, this program knows up to %2). Use the newer program.</source>
        <translation>データベースは新しいSignalboxで作成されています(スキーマは%1、このプログラムの対応は%2まで)。新しいプログラムを使用してください。</translation>
    </message>
    <message>
        <source>The file is another program&apos;s database. Give the name of a Signalbox database or of a new file.</source>
        <translation>このファイルは別のプログラムのデータベースです。Signalboxのデータベースまたは新しいファイルを指定してください。</translation>
    </message>
</context>
<context>
    <name>SecurityLevel</name>
    <message>
        <source>Not yet judged</source>
        <comment>security level</comment>
        <translation>未判定</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>security level</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <comment>security level</comment>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Safe</source>
        <comment>security level</comment>
        <translation>安全</translation>
    </message>
    <message>
        <source>Caution</source>
        <comment>security level</comment>
        <translation>注意</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>security level</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Danger</source>
        <comment>security level</comment>
        <translation>危険</translation>
    </message>
    <message>
        <source>Security updates</source>
        <translation>セキュリティ更新</translation>
    </message>
    <message>
        <source>Anti-virus products</source>
        <translation>ウイルス対策製品</translation>
    </message>
    <message>
        <source>Prohibited software</source>
        <translation>禁止ソフトウェア</translation>
    </message>
    <message>
        <source>Mandatory software</source>
        <translation>必須ソフトウェア</translation>
    </message>
    <message>
        <source>Security settings</source>
        <translation>セキュリティ設定</translation>
    </message>
    <message>
        <source>User definition</source>
        <translation>ユーザ定義</translation>
    </message>
    <message>
        <source>Inventory information collection</source>
        <translation>インベントリ情報の収集</translation>
    </message>
    <message>
        <source>Administrator indication</source>
        <translation>管理者の指示</translation>
    </message>
    <message>
        <source>Judgement command execution</source>
        <translation>判定コマンドの実行</translation>
    </message>
    <message>
        <source>Action command</source>
        <translation>アクションコマンド</translation>
    </message>
    <message>
        <source>Network control command</source>
        <translation>ネットワーク制御コマンド</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>The repetition is damaged, or of a newer Signalbox.</source>
        <translation>繰り返しの記録が壊れているか、より新しいSignalboxのものです。</translation>
    </message>
    <message>
        <source>It is not repeated any more since %1. %2</source>
        <extracomment>%1 is a time, %2 a whole sentence that says why.</extracomment>
        <translation>%1に繰り返しが終了しました。%2</translation>
    </message>
    <message>
        <source>%1. The next run is created at %2, in the name of %3.</source>
        <extracomment>%1 is an interval, &quot;Every 2 days&quot;, %2 a time, %3 an operator.</extracomment>
        <translation>%1。次の実行は%2に、%3の名前で作成されます。</translation>
    </message>
    <message>
        <source>%1. The next run is created, in the name of %2, when the newest one has ended.</source>
        <extracomment>%1 is an interval, &quot;2 days after the end of each run&quot;, %2 an operator.</extracomment>
        <translation>%1。次の実行は、最新の実行の終了後に%2の名前で作成されます。</translation>
    </message>
    <message>
        <source>The last time there was no run: %1</source>
        <extracomment>%1 is a whole sentence.</extracomment>
        <translation>前回は実行されませんでした: %1</translation>
    </message>
</context>
<context>
    <name>ServerList</name>
    <message>
        <source>An address is missing beside a comma in “%1”.</source>
        <translation>「%1」のコンマの隣にアドレスがありません。</translation>
    </message>
</context>
<context>
    <name>ServerOptions</name>
    <message>
        <source>Name of the managing server.</source>
        <translation>配布管理システムの名称。</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder for the database and the packages.</source>
        <translation>データベースとパッケージのフォルダ。</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>フォルダ</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Address and port for nodes, and for consoles with a token (127.0.0.1:0; port 0 takes any free one).</source>
        <translation>ノード用、およびトークンを使うコンソール用のアドレスとポート(127.0.0.1:0。ポート0は空きポートを使用)。</translation>
    </message>
    <message>
        <source>ADDRESS:PORT</source>
        <translation>アドレス:ポート</translation>
    </message>
    <message>
        <source>Address under which nodes reach this server, when it is another.</source>
        <translation>ノードがこのサーバに接続するアドレス(異なる場合)。</translation>
    </message>
    <message>
        <source>Certificate chain (PEM); with --tls-key serves HTTPS.</source>
        <translation>証明書チェーン(PEM)。--tls-keyとともに指定するとHTTPSを使用。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Private key (PEM).</source>
        <translation>秘密鍵(PEM)。</translation>
    </message>
    <message>
        <source>Ask nodes for certificates of this authority (PEM).</source>
        <translation>ノードにこの認証局の証明書を要求する(PEM)。</translation>
    </message>
    <message>
        <source>Unix socket of the console API.</source>
        <translation>コンソールAPIのUNIXソケット。</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Seconds a client may take to come for its work before it is checked (60).</source>
        <translation>クライアントがジョブを取りに来るまで待ってから起動を確認する秒数(60)。</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Seconds before the first retry of a startup failure; doubles each time (30).</source>
        <translation>起動失敗後、最初に再試行するまでの秒数。試行のたびに2倍になる(30)。</translation>
    </message>
    <message>
        <source>Seconds without a byte before a transfer counts as broken (60).</source>
        <translation>1バイトも届かないとき、転送が切断されたとみなす秒数(60)。</translation>
    </message>
    <message>
        <source>Seconds without a report before work counts as silent (900).</source>
        <translation>通知がないとき、応答なしとみなす秒数(900)。</translation>
    </message>
    <message>
        <source>TCP port that a start check connects to (7).</source>
        <translation>起動確認で接続するTCPポート(7)。</translation>
    </message>
    <message>
        <source>PORT</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>--tls-certificate and --tls-key belong together.</source>
        <translation>--tls-certificateと--tls-keyは一緒に指定してください。</translation>
    </message>
    <message>
        <source>Seconds between two retries at the most (1800).</source>
        <translation>再試行の間隔の上限(秒、既定値1800)。</translation>
    </message>
    <message>
        <source>How many retries grow further apart; behind them it goes on as seldom as may be (10).</source>
        <translation>間隔を広げながら再試行する回数。その後は最大の間隔で続けます(既定値10)。</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Tell a machine that is off from a program that does not run: yes or no (yes).</source>
        <translation>電源が切れている状態とプログラムが動作していない状態を区別します: yesまたはno(既定値yes)。</translation>
    </message>
    <message>
        <source>YES|NO</source>
        <translation>YES|NO</translation>
    </message>
    <message>
        <source>Show a transfer that broke as a communication error: yes, or no for a startup failure (yes).</source>
        <translation>途切れた転送を通信障害として表示します: yes、起動失敗として表示する場合はno(既定値yes)。</translation>
    </message>
    <message>
        <source>Seconds until a cancellation or deletion that is not confirmed can be forced (300).</source>
        <translation>確認されない取り消しまたは削除を強制できるようになるまでの秒数(既定値300)。</translation>
    </message>
    <message>
        <source>Believe a proxy on this machine that it checked a node&apos;s certificate (X-Controller-Id), when it names this hash of the issuer (X-Authority); may be given more than once.</source>
        <translation>このマシン上のプロキシが発行者のハッシュ(X-Authority)としてこの値を示した場合、ノードの証明書を検証済み(X-Controller-Id)とみなします。複数回指定できます。</translation>
    </message>
    <message>
        <source>HASH</source>
        <translation>ハッシュ</translation>
    </message>
    <message>
        <source>Store instead of the one in the state folder: sqlite:PATH or postgresql://USER@HOST/DATABASE.</source>
        <translation>状態フォルダのものに代わるストア: sqlite:パスまたはpostgresql://ユーザ@ホスト/データベース。</translation>
    </message>
    <message>
        <source>Share the database (and --state) with other servers that are started so: one serves, the others stand by and take over when it does not renew its lease for this many seconds (15 is usual). Not for the window.</source>
        <translation>同じように起動したほかのサーバとデータベース(および--state)を共有します。1台が稼働し、ほかは待機して、稼働中のサーバがこの秒数(通常は15)のあいだリースを更新しないときに引き継ぎます。ウィンドウでは使用できません。</translation>
    </message>
    <message>
        <source>File with the server&apos;s own token for the console API over TCP: who has it is a system administrator. Operators have tokens of their own.</source>
        <translation>TCP でのコンソール API 用の、サーバ自身のトークンのファイル。これを持つ人はシステム管理ユーザになります。操作者にはそれぞれのトークンがあります。</translation>
    </message>
    <message>
        <source>Seconds without a request before a connection is ended (120).</source>
        <translation>要求のない接続を終了するまでの秒数(120)。</translation>
    </message>
    <message>
        <source>Seconds in which a connection must go on with what it sends or takes (60).</source>
        <translation>接続が送受信を続けなければならない秒数(60)。</translation>
    </message>
    <message>
        <source>Program that permits or refuses the network to a client, for security actions; with its arguments, see signalboxd(8).</source>
        <translation>セキュリティアクションで、クライアントのネットワーク接続を許可・拒否するプログラムと引数。signalboxd(8) を参照。</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Program that sends the mail of a security action, likewise.</source>
        <translation>セキュリティアクションのメールを送るプログラム、同様。</translation>
    </message>
    <message>
        <source>Program of the security action “command”, likewise.</source>
        <translation>セキュリティアクション「command」のプログラム、同様。</translation>
    </message>
    <message>
        <source>Seconds that such a program may take (60).</source>
        <translation>そのプログラムの制限時間、秒（60）。</translation>
    </message>
    <message>
        <source>--%1 does not take “%2”. %3</source>
        <extracomment>%1 is the name of an option, %2 a value, %3 a sentence that says what the option takes.</extracomment>
        <translation>--%1に「%2」は指定できません。%3</translation>
    </message>
    <message>
        <source>It takes a whole number from %1 to %2.</source>
        <translation>%1から%2までの整数を指定します。</translation>
    </message>
    <message>
        <source>It takes seconds, from %1 to %2.</source>
        <translation>%1から%2までの秒数を指定します。</translation>
    </message>
    <message>
        <source>It takes yes or no.</source>
        <translation>yesまたはnoを指定します。</translation>
    </message>
    <message>
        <source>It takes an address and a port, as in 0.0.0.0:8700 or [::]:8700.</source>
        <translation>0.0.0.0:8700や[::]:8700のように、アドレスとポートを指定します。</translation>
    </message>
    <message>
        <source>It takes a name of one line.</source>
        <translation>1行の名前を指定します。</translation>
    </message>
    <message>
        <source>It takes a program and its arguments; what has spaces stands in quotation marks, each of which is closed.</source>
        <translation>プログラムと引数を指定します。空白を含むものは引用符で囲み、引用符は必ず閉じてください。</translation>
    </message>
    <message>
        <source>It takes an address that begins with http:// or https://.</source>
        <translation>http://またはhttps://で始まるアドレスを指定します。</translation>
    </message>
    <message>
        <source>It takes the hash of an issuer as the proxy sends it: letters, digits and : + / = . _ -, at most 128.</source>
        <translation>プロキシが送る形式の発行者のハッシュを指定します。英数字と : + / = . _ -、最大128文字です。</translation>
    </message>
    <message>
        <source>Be a relay manager: a relay of the managing server at this address, whose jobs it passes on beside its own. Several addresses, separated by commas, of servers that stand in for each other.</source>
        <translation>中継マネージャになります: このアドレスの配布管理システムの中継システムとして、自分のジョブに加えてそのジョブを転送します。互いに代替するサーバのアドレスはコンマ区切りで複数指定できます。</translation>
    </message>
    <message>
        <source>The name of the relay that this server is registered as there.</source>
        <translation>このサーバがそちらで登録されている中継システムの名前。</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>A file with the token that was given for it there, readable by its user only.</source>
        <translation>そちらで発行されたトークンのファイル（実行ユーザーだけが読めること）。</translation>
    </message>
    <message>
        <source>Verify that server against the certificates in this file.</source>
        <translation>このファイルの証明書でそのサーバを検証します。</translation>
    </message>
    <message>
        <source>--%1 belongs to --higher. Give the address of that server, too.</source>
        <translation>--%1 は --higher と共に指定します。そのサーバのアドレスも指定してください。</translation>
    </message>
    <message>
        <source>--higher needs --%1: register this server as a relay there, and take what it tells.</source>
        <translation>--higher には --%1 が必要です。このサーバをそちらで中継システムとして登録し、表示された値を指定してください。</translation>
    </message>
    <message>
        <source>--higher and --failover exclude each other: what passes through a relay manager is on the disk of one machine.</source>
        <translation>--higher と --failover は同時に指定できません。中継マネージャを通るものは 1 台のマシンのディスクにあります。</translation>
    </message>
    <message>
        <source>Seconds that a job waits for jobs it is incompatible with; then no newer ones start before it (900, 0: it goes on waiting).</source>
        <translation>競合するジョブを待つ秒数。過ぎると、それより新しい競合ジョブは先に開始しません (900。0 は待ち続ける)。</translation>
    </message>
</context>
<context>
    <name>SetRun</name>
    <message>
        <source>The next stage, “%1”, is on hold since %2. The set goes on when it is released.</source>
        <extracomment>%1 is a stage of a request set, %2 a time.</extracomment>
        <translation>次のステージ「%1」は %2 から保留中です。保留を解除すると続行します。</translation>
    </message>
    <message>
        <source>What the jobs of the first stage order is being kept. They are created then.</source>
        <translation>最初のステージのジョブの指示内容を保存しています。その後でジョブを作成します。</translation>
    </message>
    <message>
        <source>What the jobs of the next stage order is being kept. They are created then.</source>
        <translation>次のステージのジョブの指示内容を保存しています。その後でジョブを作成します。</translation>
    </message>
    <message numerus="yes">
        <source>The stage “%1” runs since %2. The set waits until its %Ln job(s) that have not ended do.</source>
        <extracomment>%1 is a stage of a request set, %2 a time.</extracomment>
        <translation>
            <numerusform>ステージ「%1」は %2 から実行中です。終わっていないジョブ%Ln件の終了を待っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>The set ended at %1.</source>
        <translation>セットは %1 に終わりました。</translation>
    </message>
    <message>
        <source>The set ended at %1. In the stage “%2”, which counts, not all went well. See its jobs, and resubmit it from that stage.</source>
        <translation>セットは %1 に終わりました。結果を決めるステージ「%2」で一部が正常に終わりませんでした。ジョブを調べ、そのステージから再投入してください。</translation>
    </message>
    <message>
        <source>The set ended at %1 in error, as did the stage “%2”, which counts. See its jobs, and resubmit it from that stage.</source>
        <translation>セットは %1 にエラーで終わりました。結果を決めるステージ「%2」がエラーでした。ジョブを調べ、そのステージから再投入してください。</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>phase</comment>
        <translation>未実行</translation>
    </message>
    <message>
        <source>Inactive</source>
        <comment>phase</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>phase</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>phase</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Not run</source>
        <comment>phase</comment>
        <translation>実行なし</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>status in a phase</comment>
        <translation>実行予定</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>status in a phase</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>status in a phase</comment>
        <translation>保留</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>status in a phase</comment>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Terminating</source>
        <comment>status in a phase</comment>
        <translation>打ち切り処理中</translation>
    </message>
    <message>
        <source>Success</source>
        <comment>status in a phase</comment>
        <translation>成功</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>status in a phase</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>status in a phase</comment>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>status in a phase</comment>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Terminated</source>
        <comment>status in a phase</comment>
        <translation>打ち切り</translation>
    </message>
    <message>
        <source>The run of a request set is damaged.</source>
        <translation>要求セットの実行の記録が壊れています。</translation>
    </message>
    <message>
        <source>It has not ended. Cancel it first.</source>
        <translation>終わっていません。先に取り消してください。</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation>終わっています。</translation>
    </message>
    <message>
        <source>It is being cancelled already.</source>
        <translation>既に取り消し中です。</translation>
    </message>
    <message>
        <source>The stage has begun. Only what is pending can be held.</source>
        <translation>ステージは始まっています。保留できるのは未実行のものだけです。</translation>
    </message>
    <message>
        <source>The stage is on hold already.</source>
        <translation>ステージは既に保留中です。</translation>
    </message>
    <message>
        <source>The stage is not on hold.</source>
        <translation>ステージは保留されていません。</translation>
    </message>
    <message>
        <source>It is on hold already.</source>
        <translation>既に保留中です。</translation>
    </message>
    <message>
        <source>It runs. Only what is pending can be held: hold a stage that has not begun, or cancel the set.</source>
        <translation>実行中です。保留できるのは未実行のものだけです。始まっていないステージを保留するか、セットを取り消してください。</translation>
    </message>
    <message>
        <source>It is not on hold.</source>
        <translation>保留されていません。</translation>
    </message>
    <message>
        <source>The set waits for its start at %1.</source>
        <translation>セットは開始日時 %1 を待っています。</translation>
    </message>
    <message>
        <source>The set is about to begin.</source>
        <translation>セットはまもなく始まります。</translation>
    </message>
    <message>
        <source>The set is on hold since %1, by %2. It begins when it is released.</source>
        <extracomment>%1 is a time, %2 an operator.</extracomment>
        <translation>セットは %1 から %2 により保留中です。保留を解除すると始まります。</translation>
    </message>
    <message>
        <source>A stage has ended. The set looks at which one follows.</source>
        <translation>ステージが終わりました。次のステージを調べています。</translation>
    </message>
    <message numerus="yes">
        <source>The set was cancelled at %1 by %2. It waits until its %Ln job(s) that have not ended do.</source>
        <extracomment>%1 is a time, %2 an operator.</extracomment>
        <translation>
            <numerusform>セットは %1 に %2 により取り消されました。終わっていないジョブ%Ln件の終了を待っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>The set was cancelled at %1 by %2, before a stage began.</source>
        <translation>セットは、ステージが始まる前に %1 に %2 により取り消されました。</translation>
    </message>
    <message>
        <source>The set was cancelled by %2 while it ran, and ended at %1.</source>
        <translation>セットは実行中に %2 により取り消され、%1 に終わりました。</translation>
    </message>
    <message>
        <source>The set ended well at %1, as did the stage “%2”, whose result counts.</source>
        <extracomment>%1 is a time, %2 the stage whose result is that of the set, here and below.</extracomment>
        <translation>セットは %1 に正常に終わりました。結果を決めるステージ「%2」が正常でした。</translation>
    </message>
    <message>
        <source>The set ended at %1: it had not started before its stale-by date %2. Submit it again if it is still wanted.</source>
        <extracomment>%1 and %2 are times.</extracomment>
        <translation>セットは%1に終わりました。開始期限%2までに開始しませんでした。まだ必要であれば、もう一度投入してください。</translation>
    </message>
    <message>
        <source>If it has not begun by %1, it is not run any more.</source>
        <translation>%1までに始まらなければ、もう実行されません。</translation>
    </message>
</context>
<context>
    <name>Simulate</name>
    <message>
        <source>--seed must be a whole number from 0 to %1, not “%2”.</source>
        <translation>--seed は 0 から %1 までの整数でなければならず、「%2」は使えません。</translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>レポートを書き込めませんでした。</translation>
    </message>
    <message>
        <source>The report %1 could not be written: %2.</source>
        <translation>レポート %1 を書き込めませんでした: %2。</translation>
    </message>
    <message>
        <source>Simulate a fleet instead of serving one: a scenario (JSON), or office, company, country, million.</source>
        <translation>フリートを管理する代わりにシミュレートします: シナリオ (JSON)、または office、company、country、million。</translation>
    </message>
    <message>
        <source>FILE|NAME</source>
        <translation>FILE|NAME</translation>
    </message>
    <message>
        <source>Of all that is left to chance; the same seed gives the same run (1).</source>
        <translation>偶然に任されるすべてのものの種。同じ種からは同じ実行になります (1)。</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Virtual seconds in a real one, or max (max).</source>
        <translation>実時間 1 秒あたりの仮想秒数、または max (max)。</translation>
    </message>
    <message>
        <source>F|max</source>
        <translation>F|max</translation>
    </message>
    <message>
        <source>End when all is done, after a virtual time such as 90m or 2d, or never (done).</source>
        <translation>すべてが終わったとき、90m や 2d のような仮想時間の後、または never で終わらずに続けます (done)。</translation>
    </message>
    <message>
        <source>done|TIME|never</source>
        <translation>done|TIME|never</translation>
    </message>
    <message>
        <source>Form of the report: json.</source>
        <translation>レポートの形式: json。</translation>
    </message>
    <message>
        <source>FORM</source>
        <translation>FORM</translation>
    </message>
    <message>
        <source>File for the report instead of the standard output.</source>
        <translation>標準出力の代わりにレポートを書き込むファイル。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>Replay a recorded workload on the fleet: Standard Workload Format (.swf, .swf.gz) or the accounting of Slurm as CSV.</source>
        <translation>記録された負荷をフリートで再生します: Standard Workload Format (.swf、.swf.gz) または Slurm 会計情報の CSV。</translation>
    </message>
    <message>
        <source>Consoles reach the simulation at unix:%1</source>
        <translation>コンソールは unix:%1 でシミュレーションに接続できます</translation>
    </message>
    <message>
        <source>%L1 events in %L2 s (%L3 a second), %L4 MB.</source>
        <translation>%L2 秒で %L1 イベント (毎秒 %L3)、%L4 MB。</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) were refused. The first: %1</source>
        <translation>
            <numerusform>%n 個のジョブが拒否されました。最初のもの: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The simulation ended at %1, since its database could not be written: %2</source>
        <translation>データベースに書き込めないため、シミュレーションは %1 に終了しました: %2</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>フォルダです</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>フォルダ%1がありません</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written</source>
        <translation>フォルダ%1に書き込みできません</translation>
    </message>
    <message>
        <source>%1: %L2 events, × %3</source>
        <translation>%1:イベント%L2件、%3倍速</translation>
    </message>
    <message>
        <source>--%1 does not take “%2”. %3</source>
        <extracomment>%1 is the name of an option, %2 a value, %3 a sentence that says what the option takes.</extracomment>
        <translation>--%1に「%2」は指定できません。%3</translation>
    </message>
    <message>
        <source>It takes max, or how many simulated seconds pass in one: more than 0, at most %1.</source>
        <translation>max、または1秒間に進むシミュレーション時間の秒数（0より大きく%1以下）を指定します。</translation>
    </message>
    <message>
        <source>It takes done, never, or a time such as 90s, 45m, 8h or 3d.</source>
        <translation>done、never、または90s、45m、8h、3dのような時間を指定します。</translation>
    </message>
    <message>
        <source>It takes json.</source>
        <translation>jsonを指定します。</translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <source>The database %1 has nodes already. A simulation begins with an empty one.</source>
        <translation>データベース %1 には既にノードがあります。シミュレーションは空のデータベースから始めます。</translation>
    </message>
    <message>
        <source>The simulation has ended.</source>
        <translation>シミュレーションは終了しました。</translation>
    </message>
    <message>
        <source>The simulated disk of the managing server is full.</source>
        <translation>シミュレーションの配布管理システムのディスクに空きがありません。</translation>
    </message>
</context>
<context>
    <name>SoftwareInventory</name>
    <message>
        <source>The list of packages cannot be read: rpm failed.</source>
        <translation>rpm が失敗したため、パッケージの一覧を読み取れません。</translation>
    </message>
    <message>
        <source>This system has neither packages of dpkg nor of rpm.</source>
        <translation>このシステムには、dpkg のパッケージも rpm のパッケージもありません。</translation>
    </message>
</context>
<context>
    <name>SqlText</name>
    <message>
        <source>There is no space left for the database. Nothing was lost; make room on its disk.</source>
        <translation>データベースの空き容量がありません。失われたデータはありません。ディスクの空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>The database is locked by another program. Close that program and try again.</source>
        <translation>データベースは別のプログラムによってロックされています。そのプログラムを終了してからやり直してください。</translation>
    </message>
    <message>
        <source>The database cannot be written. Check the permissions of the file and of its folder.</source>
        <translation>データベースに書き込めません。ファイルとフォルダのアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>The database is damaged or not a database. Put back a backup copy, or move the file away to start with an empty one.</source>
        <translation>データベースが壊れているか、データベースではありません。バックアップを戻すか、ファイルを移動して空のデータベースから始めてください。</translation>
    </message>
    <message>
        <source>The database reports an error: %1</source>
        <translation>データベースでエラーが発生しました: %1</translation>
    </message>
</context>
<context>
    <name>StandbyText</name>
    <message>
        <source>This managing server stands by: another one that shares its database serves, or none does for a moment.</source>
        <translation>この配布管理システムは待機中です。データベースを共有する別のサーバが稼働しているか、一時的にどのサーバも稼働していません。</translation>
    </message>
    <message>
        <source>This managing server stands by, and cannot take over: %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>この配布管理システムは待機中ですが、引き継げません: %1</translation>
    </message>
</context>
<context>
    <name>StateFolder</name>
    <message>
        <source>The state folder %1 cannot be made.</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>状態フォルダ%1を作成できません。</translation>
    </message>
    <message>
        <source>The state folder %1 cannot be written.</source>
        <translation>状態フォルダ%1に書き込めません。</translation>
    </message>
    <message>
        <source>The state folder %1 is used by another running node.</source>
        <translation>状態フォルダ%1は、稼働中の別のノードが使用しています。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>ファイル%1に書き込めません。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>ファイル%1を読み込めません。</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be written. Free some space there; the node tries again.</source>
        <translation>ディスクに空きがないため、%1に書き込めません。空き容量を増やしてください。ノードは再試行します。</translation>
    </message>
</context>
<context>
    <name>StatusFile</name>
    <message>
        <source>Status file: the name has more than %1 characters.</source>
        <translation>ステータスファイル: 名前が%1文字を超えています。</translation>
    </message>
    <message>
        <source>Status file: the name has characters that cannot be printed.</source>
        <translation>ステータスファイル: 名前に表示できない文字が含まれています。</translation>
    </message>
    <message>
        <source>Status file: give a name alone, or a path that begins with “/”.</source>
        <translation>ステータスファイル: 名前だけ、または「/」で始まるパスを指定してください。</translation>
    </message>
    <message>
        <source>Status file: “%1” is not the name of a file.</source>
        <translation>ステータスファイル: 「%1」はファイル名ではありません。</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <source>The installer did not write its status file %1.</source>
        <extracomment>%1 is a path.</extracomment>
        <translation>インストーラーがステータスファイル%1を書き込みませんでした。</translation>
    </message>
    <message>
        <source>The installer&apos;s status file %1 is not used: %2.</source>
        <extracomment>%1 is a path, %2 half a sentence: why.</extracomment>
        <translation>インストーラーのステータスファイル%1は使用されません: %2。</translation>
    </message>
    <message>
        <source>The installer reports success.</source>
        <translation>インストーラーが成功を報告しました。</translation>
    </message>
    <message>
        <source>The installer reports success: %1</source>
        <translation>インストーラーが成功を報告しました: %1</translation>
    </message>
    <message>
        <source>The installer reports a failure.</source>
        <translation>インストーラーが失敗を報告しました。</translation>
    </message>
    <message>
        <source>The installer reports a failure: %1</source>
        <translation>インストーラーが失敗を報告しました: %1</translation>
    </message>
    <message>
        <source>it is cut short: what was begun in it is not ended</source>
        <translation>途中で切れています: 始まった部分が終わっていません</translation>
    </message>
    <message>
        <source>it is no MIF: it has no component</source>
        <translation>MIFではありません: コンポーネントがありません</translation>
    </message>
    <message>
        <source>it has no group InstallStatus with an attribute Status</source>
        <translation>属性Statusを持つグループInstallStatusがありません</translation>
    </message>
    <message>
        <source>its status “%1” is neither Success nor Failed</source>
        <translation>ステータス「%1」はSuccessでもFailedでもありません</translation>
    </message>
    <message>
        <source>it is larger than 5 MB</source>
        <translation>5 MBを超えています</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>空です</translation>
    </message>
</context>
<context>
    <name>StoreCheck</name>
    <message>
        <source>Database %1: this kind is not supported. Give a file name, sqlite:FILE or postgresql://USER@HOST/DATABASE.</source>
        <translation>データベース %1: この種類には対応していません。ファイル名、sqlite:FILE または postgresql://USER@HOST/DATABASE を指定してください。</translation>
    </message>
    <message>
        <source>Database %1: this is a folder. Give the name of a file in it.</source>
        <translation>データベース %1: これはフォルダです。その中のファイルの名前を指定してください。</translation>
    </message>
    <message>
        <source>Database %1: its folder does not exist. Create it first.</source>
        <translation>データベース %1: フォルダがありません。先に作成してください。</translation>
    </message>
    <message>
        <source>Database %1: it cannot be written. Change the permissions of the file and its folder, or give another one.</source>
        <translation>データベース %1: 書き込めません。ファイルとフォルダのアクセス権を変更するか、別のものを指定してください。</translation>
    </message>
    <message>
        <source>Database %1: this is no SQLite database. Give another name.</source>
        <translation>データベース %1: SQLite のデータベースではありません。別の名前を指定してください。</translation>
    </message>
</context>
<context>
    <name>StoreCopy</name>
    <message>
        <source>PostgreSQL cannot hold the character U+0000. It is in the table “%1”, column “%2”, row %3. Change it there first.</source>
        <translation>PostgreSQLは文字U+0000を格納できません。表「%1」、列「%2」、行%3にあります。先にそこを変更してください。</translation>
    </message>
    <message>
        <source>%1 is not empty: there are rows in its table “%2”. Give a new database.</source>
        <translation>%1は空ではありません。表「%2」に行があります。新しいデータベースを指定してください。</translation>
    </message>
    <message>
        <source>The table “%1” could not be copied as it is: of %2 rows, %3 came back, or with other values. Nothing was changed.</source>
        <translation>表「%1」をそのままコピーできませんでした。%2行のうち%3行が戻ったか、値が異なります。何も変更していません。</translation>
    </message>
    <message>
        <source>There is no database of Signalbox at %1. Give the one that is to be copied.</source>
        <translation>%1にはSignalboxのデータベースがありません。コピー元のデータベースを指定してください。</translation>
    </message>
</context>
<context>
    <name>StoreLockText</name>
    <message>
        <source>The lock file %1 cannot be created. Check that the folder exists and can be written.</source>
        <translation>ロックファイル%1を作成できません。フォルダがあり、書き込めることを確認してください。</translation>
    </message>
    <message>
        <source>Another managing server is using this database (%1 is locked). Stop that server, or give this one a database of its own.</source>
        <translation>別の配布管理システムがこのデータベースを使用しています(%1がロックされています)。そのサーバを停止するか、このサーバに専用のデータベースを指定してください。</translation>
    </message>
    <message>
        <source>The file %1 cannot be locked.</source>
        <translation>ファイル%1をロックできません。</translation>
    </message>
</context>
<context>
    <name>StorePageText</name>
    <message>
        <source>The database does not hold the job.</source>
        <translation>データベースにこのジョブはありません。</translation>
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
        <translation>これはフォルダです。その中のファイル名を指定してください。</translation>
    </message>
    <message>
        <source>The folder of the database does not exist. Create it first.</source>
        <translation>データベースのフォルダがありません。先に作成してください。</translation>
    </message>
    <message>
        <source>The database cannot be written. Change the permissions of the file, or give another one.</source>
        <translation>データベースに書き込めません。ファイルのアクセス権を変更するか、別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>The database is damaged. Put back a backup copy, or save what can be saved with &quot;sqlite3 FILE .recover&quot;.</source>
        <translation>データベースが壊れています。バックアップを戻すか、「sqlite3 ファイル .recover」で救えるデータを保存してください。</translation>
    </message>
    <message>
        <source>The database file %1 was replaced or removed while the server runs; nothing is stored any more. Stop the server, put the right file there, and start it again. All that was confirmed is in the file that was there before.</source>
        <translation>サーバの稼働中にデータベースファイル %1 が置き換えられたか削除されました。以後は何も保存されません。サーバを停止し、正しいファイルを置いてから、もう一度起動してください。確認応答済みのものはすべて、元のファイルに入っています。</translation>
    </message>
</context>
<context>
    <name>SuspendedRelays</name>
    <message>
        <source>File transfer is suspended at %1: what goes that way waits until it is resumed there, in the Nodes window (Ctrl+2).</source>
        <extracomment>%1 is the name of a relay, or several (&quot;relay-a and relay-b&quot;). Ctrl+2 opens the window.</extracomment>
        <translation>%1 でファイル転送が中断されています。ここを経由するものは、ノードウィンドウ（Ctrl+2）で再開されるまで待機します。</translation>
    </message>
    <message>
        <source>Results held by %1 since %2.</source>
        <extracomment>%1 is the name of a relay, %2 a time.</extracomment>
        <translation>%1が%2から結果通知を保留しています。</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>a time that is not known</source>
        <translation>不明な日時</translation>
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
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A duration in minutes.</extracomment>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A duration in hours and minutes.</extracomment>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>not running</source>
        <extracomment>In brackets behind &quot;Startup failure&quot;.</extracomment>
        <translation>プログラム未起動</translation>
    </message>
    <message>
        <source>power off</source>
        <extracomment>In brackets behind &quot;Startup failure&quot;.</extracomment>
        <translation>電源オフ</translation>
    </message>
    <message>
        <source>until a user logs on</source>
        <extracomment>In brackets behind &quot;Waiting for installation&quot;.</extracomment>
        <translation>ユーザのログオン待ち</translation>
    </message>
    <message>
        <source>until the system starts</source>
        <extracomment>In brackets behind &quot;Waiting for installation&quot;.</extracomment>
        <translation>システム起動時まで</translation>
    </message>
    <message>
        <source>until the system shuts down</source>
        <extracomment>In brackets behind &quot;Waiting for installation&quot;.</extracomment>
        <translation>システム終了時まで</translation>
    </message>
    <message>
        <source>until the scheduled time</source>
        <extracomment>In brackets behind &quot;Waiting for installation&quot;.</extracomment>
        <translation>指定日時まで</translation>
    </message>
    <message>
        <source>the user decides when</source>
        <extracomment>In brackets behind &quot;Waiting for installation&quot;.</extracomment>
        <translation>ユーザによる選択待ち</translation>
    </message>
    <message>
        <source>held by user</source>
        <extracomment>In brackets behind &quot;Waiting for installation&quot;.</extracomment>
        <translation>ユーザによる保留</translation>
    </message>
    <message>
        <source>confirmation pending</source>
        <extracomment>In brackets behind &quot;Waiting for installation&quot;.</extracomment>
        <translation>確認待ち</translation>
    </message>
    <message>
        <source>already distributed</source>
        <extracomment>In brackets behind &quot;Completed&quot;.</extracomment>
        <translation>配布済み</translation>
    </message>
    <message>
        <source>cancelled</source>
        <extracomment>In brackets behind &quot;Error&quot;.</extracomment>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>cancelled by the client</source>
        <extracomment>In brackets behind &quot;Error&quot;.</extracomment>
        <translation>クライアントによる取り消し</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>status and remarks</comment>
        <extracomment>A status (%1) with its remarks (%2): &quot;Startup failure (power off)&quot;.</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two remarks</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Attempt %1 has been waiting since %2 and begins when %3 fetches the work.</source>
        <translation>実行%1回目は%2から待っています。%3がジョブを取りに来ると始まります。</translation>
    </message>
    <message>
        <source>Waiting since %1; the transfer begins when %2 fetches the work.</source>
        <translation>%1から送信を待っています。%2がジョブを取りに来ると転送を開始します。</translation>
    </message>
    <message>
        <source>%1 has been executing the work since %2; it ends with the client&apos;s result.</source>
        <translation>%1が%2から実行しています。クライアントの結果通知で終了します。</translation>
    </message>
    <message>
        <source>%1 has everything since %2 and is about to execute it.</source>
        <translation>%1は%2にすべて受信し、まもなく実行を開始します。</translation>
    </message>
    <message>
        <source>%1 has not answered since %2; its power seems to be off.</source>
        <translation>%1は%2から応答がありません。電源が入っていないと思われます。</translation>
    </message>
    <message>
        <source>The host of %1 answers, but the program has not been running there since %2.</source>
        <translation>%1のホストは応答しますが、%2からプログラムが起動していません。</translation>
    </message>
    <message>
        <source>%1 could not be started or reached since %2.</source>
        <translation>%1は%2から起動も接続もできません。</translation>
    </message>
    <message>
        <source>It goes on when the node answers again.</source>
        <translation>ノードが応答すると続行します。</translation>
    </message>
    <message numerus="yes">
        <source>After %n try(s) the next one is due now.</source>
        <translation>
            <numerusform>%n回試行しました。次の試行はまもなく行われます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n try(s) the next one follows in %1, at %2.</source>
        <extracomment>%n is the number of tries so far, %1 a duration, %2 a time.</extracomment>
        <translation>
            <numerusform>%n回試行しました。次の試行は%1後(%2)です。</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1 since %2; the installation begins when a user logs on.</source>
        <translation>%2に%1へ到着しました。ユーザがログオンするとインストールを開始します。</translation>
    </message>
    <message>
        <source>At %1 since %2; the installation begins when the system starts the next time.</source>
        <translation>%2に%1へ到着しました。次のシステム起動時にインストールを開始します。</translation>
    </message>
    <message>
        <source>At %1 since %2; the installation begins when the system shuts down.</source>
        <translation>%2に%1へ到着しました。システム終了時にインストールを開始します。</translation>
    </message>
    <message>
        <source>At %1 since %2; the installation begins at %3.</source>
        <translation>%2に%1へ到着しました。%3にインストールを開始します。</translation>
    </message>
    <message>
        <source>At %1 since %2; the installation begins when the user asks for it.</source>
        <translation>%2に%1へ到着しました。ユーザが要求するとインストールを開始します。</translation>
    </message>
    <message>
        <source>The user of %1 put it on hold at %2; it goes on when the user releases it.</source>
        <translation>%1のユーザが%2に保留しました。ユーザが保留を解除すると続行します。</translation>
    </message>
    <message>
        <source>Installed at %1; since %2 it waits for the node to confirm, after a restart or a self test.</source>
        <translation>%1にインストールしました。%2から、再起動または自己診断後のノードの確認を待っています。</translation>
    </message>
    <message>
        <source>At %1 since %2; it waits there to be installed or collected.</source>
        <translation>%2に%1へ到着し、インストールまたは収集を待っています。</translation>
    </message>
    <message>
        <source>Completed at %1: %2 had the package already, so nothing was installed.</source>
        <translation>%1に正常終了しました。%2には配布済みのため、インストールは行われませんでした。</translation>
    </message>
    <message>
        <source>Cancelled by an operator at %1; re-execute it to begin a new attempt.</source>
        <translation>%1にオペレータが取り消しました。再実行すると新しい実行を開始します。</translation>
    </message>
    <message>
        <source>Cancelled at %1 by %2; re-execute it to begin a new attempt.</source>
        <translation>%1に%2が取り消しました。再実行すると新しい実行を開始します。</translation>
    </message>
    <message>
        <source>Completed at %1 by %2.</source>
        <translation>%1に%2で正常終了しました。</translation>
    </message>
    <message>
        <source>Rejected at %1 by %2; only a new job offers it once more.</source>
        <translation>%1に%2で拒否されました。もう一度実行するには新しいジョブが必要です。</translation>
    </message>
    <message>
        <source>Failed at %1 on the way to %2, with code %3; re-execute it to begin a new attempt.</source>
        <translation>%1に%2への経路上で失敗しました(コード%3)。再実行すると新しい実行を開始します。</translation>
    </message>
    <message>
        <source>Failed at %1 on %2, with code %3; re-execute it to begin a new attempt.</source>
        <translation>%1に%2で失敗しました(コード%3)。再実行すると新しい実行を開始します。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>Two whole sentences, one behind the other.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Suspended since %1; it goes on to %2 when an operator resumes it.</source>
        <translation>%1から中断しています。オペレータが再開すると%2へ進みます。</translation>
    </message>
    <message>
        <source>Resumed at %1; the transfer goes on when %2 asks for the rest.</source>
        <translation>%1に再開しました。%2が残りを要求すると転送を続行します。</translation>
    </message>
    <message>
        <source>Being deleted since %1; it disappears when every node on its route has confirmed that.</source>
        <translation>%1から削除中です。経路上のすべてのノードが確認すると表示されなくなります。</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>status</comment>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Communication error</source>
        <comment>status</comment>
        <translation>通信障害</translation>
    </message>
    <message>
        <source>Startup failure</source>
        <comment>status</comment>
        <translation>起動失敗</translation>
    </message>
    <message>
        <source>Suspended</source>
        <comment>status</comment>
        <translation>中断</translation>
    </message>
    <message>
        <source>Installation rejected</source>
        <comment>status</comment>
        <translation>インストール拒否</translation>
    </message>
    <message>
        <source>Waiting for installation</source>
        <comment>status</comment>
        <translation>インストール待ち</translation>
    </message>
    <message>
        <source>Resumed</source>
        <comment>status</comment>
        <translation>再開</translation>
    </message>
    <message>
        <source>Executing</source>
        <comment>status</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Waiting for transmission</source>
        <comment>status</comment>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>status</comment>
        <translation>正常終了</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <comment>status</comment>
        <translation>削除中</translation>
    </message>
    <message>
        <source>cancelling</source>
        <extracomment>In brackets behind a status: asked for, not confirmed yet.</extracomment>
        <translation>取り消し中</translation>
    </message>
    <message>
        <source>suspending</source>
        <extracomment>In brackets behind a status: asked for, not confirmed yet.</extracomment>
        <translation>中断処理中</translation>
    </message>
    <message>
        <source>resuming</source>
        <extracomment>In brackets behind a status: asked for, not confirmed yet.</extracomment>
        <translation>再開処理中</translation>
    </message>
    <message>
        <source>expired, withdrawn</source>
        <extracomment>In brackets behind a status: the time limit passed before the client began.</extracomment>
        <translation>期限切れ、取り下げ</translation>
    </message>
    <message>
        <source>expired</source>
        <extracomment>In brackets behind a status: the execution time limit has passed.</extracomment>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>silent</source>
        <extracomment>In brackets behind a status: no report for too long.</extracomment>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>results held</source>
        <extracomment>In brackets behind a status: a relay keeps results back.</extracomment>
        <translation>結果通知保留</translation>
    </message>
    <message>
        <source>Install package</source>
        <comment>job type</comment>
        <translation>パッケージのインストール</translation>
    </message>
    <message>
        <source>Transfer package to relay</source>
        <comment>job type</comment>
        <translation>中継システムまでのパッケージ転送</translation>
    </message>
    <message>
        <source>Batch delete packages on relay</source>
        <comment>job type</comment>
        <translation>中継システムのパッケージ一括削除</translation>
    </message>
    <message>
        <source>Collect files from client</source>
        <comment>job type</comment>
        <translation>リモートコレクト</translation>
    </message>
    <message>
        <source>Collect files from client to relay</source>
        <comment>job type</comment>
        <translation>中継までのリモートコレクト</translation>
    </message>
    <message>
        <source>Acquire collected files from relay</source>
        <comment>job type</comment>
        <translation>中継サーバからのコレクトファイル収集</translation>
    </message>
    <message>
        <source>Delete collected files from relay</source>
        <comment>job type</comment>
        <translation>中継サーバのコレクトファイル削除</translation>
    </message>
    <message>
        <source>Send package, allow client to choose</source>
        <comment>job type</comment>
        <translation>クライアントユーザによるインストール</translation>
    </message>
    <message>
        <source>Get system information</source>
        <comment>job type</comment>
        <translation>システム情報の取得</translation>
    </message>
    <message>
        <source>Get software information</source>
        <comment>job type</comment>
        <translation>ソフトウェア情報の取得</translation>
    </message>
    <message>
        <source>Get user inventory information</source>
        <comment>job type</comment>
        <translation>ユーザインベントリ情報の取得</translation>
    </message>
    <message>
        <source>Transfer registry collection definition</source>
        <comment>job type</comment>
        <translation>レジストリ取得項目の転送</translation>
    </message>
    <message>
        <source>Transfer user inventory schema</source>
        <comment>job type</comment>
        <translation>ユーザインベントリ項目の転送</translation>
    </message>
    <message>
        <source>Get system configuration information</source>
        <comment>job type</comment>
        <translation>システム構成情報の取得</translation>
    </message>
    <message>
        <source>Hold report</source>
        <comment>job type</comment>
        <translation>結果通知保留</translation>
    </message>
    <message>
        <source>Hold-report release</source>
        <comment>job type</comment>
        <translation>結果通知保留解除</translation>
    </message>
    <message>
        <source>Suspend file transfer</source>
        <comment>job type</comment>
        <translation>ファイル転送の中断</translation>
    </message>
    <message>
        <source>Resume file transfer</source>
        <comment>job type</comment>
        <translation>ファイル転送の再開</translation>
    </message>
    <message>
        <source>Report message</source>
        <comment>job type</comment>
        <translation>メッセージの通知</translation>
    </message>
    <message>
        <source>Set software monitoring policy</source>
        <comment>job type</comment>
        <translation>ソフトウェア稼働監視の制御</translation>
    </message>
    <message>
        <source>Get software monitoring information</source>
        <comment>job type</comment>
        <translation>ソフトウェア稼働情報の取得</translation>
    </message>
    <message>
        <source>Debian package</source>
        <translation>Debianパッケージ</translation>
    </message>
    <message>
        <source>Archive</source>
        <extracomment>Kind of a package file: tar, zip and the like.</extracomment>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Script or program</source>
        <translation>スクリプトまたはプログラム</translation>
    </message>
    <message>
        <source>Software update image</source>
        <translation>ソフトウェア更新イメージ</translation>
    </message>
    <message>
        <source>It was taken over.</source>
        <translation>反映しました。</translation>
    </message>
    <message>
        <source>It belongs to an earlier attempt.</source>
        <translation>以前の実行に対するものです。</translation>
    </message>
    <message>
        <source>It was known already.</source>
        <translation>すでに受け取っています。</translation>
    </message>
    <message>
        <source>It came after a later report.</source>
        <translation>より新しい通知のあとに届きました。</translation>
    </message>
    <message>
        <source>The instruction has ended already.</source>
        <translation>指令はすでに終了しています。</translation>
    </message>
    <message>
        <source>It is not possible in the present state.</source>
        <translation>現在の状態では実行できません。</translation>
    </message>
    <message>
        <source>The instruction is being cancelled or deleted.</source>
        <translation>指令は取り消し中または削除中です。</translation>
    </message>
    <message>
        <source>It follows from the expiry, which never changes what was reported before.</source>
        <translation>実行期限切れによるもので、それまでに通知された状態は変わりません。</translation>
    </message>
    <message>
        <source>It concerns a part of the route that was passed already.</source>
        <translation>すでに通過した経路に対するものです。</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>作成しました。</translation>
    </message>
    <message>
        <source>The transfer from the managing server has begun.</source>
        <extracomment>%1 is the number of the hop on the route that sends.</extracomment>
        <translation>配布管理システムからの転送を開始しました。</translation>
    </message>
    <message>
        <source>The transfer from hop %1 has begun.</source>
        <translation>%1番目の中継からの転送を開始しました。</translation>
    </message>
    <message>
        <source>%1 sent.</source>
        <translation>%1を送信しました。</translation>
    </message>
    <message>
        <source>%1 of %2 sent.</source>
        <translation>%2のうち%1を送信しました。</translation>
    </message>
    <message>
        <source>Hop %1 of the route has everything, by its own clock since %2.</source>
        <translation>経路の%1番目がすべて受信しました(そのノードの時計で%2)。</translation>
    </message>
    <message>
        <source>Hop %1 of the route has everything.</source>
        <translation>経路の%1番目がすべて受信しました。</translation>
    </message>
    <message>
        <source>At the client: %1.</source>
        <translation>クライアントに到着しました: %1。</translation>
    </message>
    <message>
        <source>The user put it on hold.</source>
        <translation>ユーザが保留しました。</translation>
    </message>
    <message>
        <source>Completed: the package was there already.</source>
        <translation>正常終了: パッケージは配布済みです。</translation>
    </message>
    <message>
        <source>Completed with code %1.</source>
        <translation>正常終了(コード%1)。</translation>
    </message>
    <message>
        <source>Cancelled by the client: %1</source>
        <translation>クライアントによる取り消し: %1</translation>
    </message>
    <message>
        <source>Failed with code %1.</source>
        <translation>失敗しました(コード%1)。</translation>
    </message>
    <message>
        <source>Failed with code %1: %2</source>
        <translation>失敗しました(コード%1): %2</translation>
    </message>
    <message>
        <source>Rejected at the client.</source>
        <translation>クライアントで拒否されました。</translation>
    </message>
    <message>
        <source>Rejected at the client: %1</source>
        <translation>クライアントで拒否されました: %1</translation>
    </message>
    <message>
        <source>Try %1 failed: %2.</source>
        <translation>試行%1回目に失敗しました: %2。</translation>
    </message>
    <message>
        <source>Try %1 failed: %2; next try at %3.</source>
        <translation>試行%1回目に失敗しました: %2。次の試行は%3です。</translation>
    </message>
    <message>
        <source>The connection broke off in try %1. %2</source>
        <translation>試行%1回目に通信が切断されました。%2</translation>
    </message>
    <message>
        <source>The connection broke off in try %1; next try at %2. %3</source>
        <translation>試行%1回目に通信が切断されました。次の試行は%2です。%3</translation>
    </message>
    <message>
        <source>The next try begins.</source>
        <translation>次の試行を開始します。</translation>
    </message>
    <message>
        <source>Suspension was asked for.</source>
        <translation>中断が要求されました。</translation>
    </message>
    <message>
        <source>Suspended.</source>
        <translation>中断しました。</translation>
    </message>
    <message>
        <source>Resumption was asked for.</source>
        <translation>再開が要求されました。</translation>
    </message>
    <message>
        <source>Resumed.</source>
        <translation>再開しました。</translation>
    </message>
    <message>
        <source>The transfer goes on.</source>
        <translation>転送を続行します。</translation>
    </message>
    <message>
        <source>Cancellation was asked for.</source>
        <translation>取り消しが要求されました。</translation>
    </message>
    <message>
        <source>Cancelled, as confirmed by every node that had the work.</source>
        <translation>取り消しました。ジョブを持つすべてのノードが確認しました。</translation>
    </message>
    <message>
        <source>It was too late to cancel; the work goes on.</source>
        <translation>取り消しが間に合わなかったため、処理を続行します。</translation>
    </message>
    <message>
        <source>It was too late to cancel; the work goes on: %1</source>
        <translation>取り消しが間に合わなかったため、処理を続行します: %1</translation>
    </message>
    <message>
        <source>Deletion was asked for.</source>
        <translation>削除が要求されました。</translation>
    </message>
    <message>
        <source>Deleted, as confirmed by every node that had the work.</source>
        <translation>削除しました。ジョブを持つすべてのノードが確認しました。</translation>
    </message>
    <message>
        <source>The execution time limit %1 passed before the client began; the work was withdrawn.</source>
        <translation>クライアントが開始する前に実行期限%1が過ぎたため、取り下げました。</translation>
    </message>
    <message>
        <source>The execution time limit %1 passed; what the client has begun may end.</source>
        <translation>実行期限%1が過ぎました。クライアントが開始した処理は最後まで行われます。</translation>
    </message>
    <message>
        <source>A node let go of the expired work.</source>
        <translation>ノードが期限切れのジョブを手放しました。</translation>
    </message>
    <message>
        <source>No report for longer than expected.</source>
        <translation>想定した時間を過ぎても通知がありません。</translation>
    </message>
    <message>
        <source>Reports come again.</source>
        <translation>通知が再び届くようになりました。</translation>
    </message>
    <message>
        <source>Attempt %1 was ordered.</source>
        <translation>実行%1回目が指示されました。</translation>
    </message>
    <message>
        <source>A relay on the route keeps results back.</source>
        <translation>経路上の中継システムが結果通知を保留しています。</translation>
    </message>
    <message>
        <source>The relay passes results on again.</source>
        <translation>中継システムが結果通知の保留を解除しました。</translation>
    </message>
    <message>
        <source>The end was forced: %1</source>
        <translation>強制終了しました: %1</translation>
    </message>
    <message>
        <source>A report was ignored: %1</source>
        <translation>通知を無視しました: %1</translation>
    </message>
    <message>
        <source>Job %1 was created.</source>
        <translation>ジョブ%1を作成しました。</translation>
    </message>
    <message>
        <source>Deletion of job %1 was asked for.</source>
        <translation>ジョブ%1の削除が要求されました。</translation>
    </message>
    <message>
        <source>Job %1 is gone.</source>
        <translation>ジョブ%1がなくなりました。</translation>
    </message>
    <message>
        <source>The schedule let job %1 go to the nodes.</source>
        <translation>スケジュールに従ってジョブ%1をノードへ渡しました。</translation>
    </message>
    <message>
        <source>Node %1 was registered.</source>
        <translation>ノード%1を登録しました。</translation>
    </message>
    <message>
        <source>Node %1 was changed.</source>
        <translation>ノード%1を変更しました。</translation>
    </message>
    <message>
        <source>Node %1 was removed.</source>
        <translation>ノード%1を削除しました。</translation>
    </message>
    <message>
        <source>A folder was changed.</source>
        <translation>フォルダを変更しました。</translation>
    </message>
    <message>
        <source>A package was added.</source>
        <translation>パッケージを登録しました。</translation>
    </message>
    <message>
        <source>A command was refused: %1</source>
        <translation>コマンドが拒否されました: %1</translation>
    </message>
    <message>
        <source>The managing server was started.</source>
        <translation>配布管理システムを起動しました。</translation>
    </message>
    <message>
        <source>The managing server was stopped.</source>
        <translation>配布管理システムを停止しました。</translation>
    </message>
    <message>
        <source>the next node</source>
        <translation>次のノード</translation>
    </message>
    <message>
        <source>A relay on the route keeps results back; %1 of %2 is the last status known until it releases them.</source>
        <translation>経路上の中継システムが結果通知を保留しています。解除されるまで、判明している最新の状態は「%1」(%2)です。</translation>
    </message>
    <message>
        <source>Suspension has been asked for; it takes effect when %1, or the relay before it, confirms.</source>
        <translation>中断を要求しました。%1またはその上位の中継システムが確認すると有効になります。</translation>
    </message>
    <message>
        <source>Resumption has been asked for; it takes effect when the relay that suspended it confirms.</source>
        <translation>再開を要求しました。中断した中継システムが確認すると有効になります。</translation>
    </message>
    <message>
        <source>No report ever came from %1, which is longer than allowed; %2 is what is known since %3.</source>
        <translation>%1からの通知が許容時間を過ぎても一度もありません。判明している状態は「%2」(%3から)です。</translation>
    </message>
    <message>
        <source>Silent: the last report came at %1, %2 ago; %3 may be out of date until %4 reports again.</source>
        <translation>応答なし: 最後の通知は%1(%2前)です。%4から再び通知があるまで、「%3」は最新でない可能性があります。</translation>
    </message>
    <message>
        <source>The execution time limit has passed, but the work had begun and may end; %1 since %2.</source>
        <translation>実行期限は過ぎましたが、すでに開始しているため最後まで行われます。「%1」(%2から)。</translation>
    </message>
    <message numerus="yes">
        <source>%n more report(s) were ignored and are not listed one by one.</source>
        <translation>
            <numerusform>ほかに%n件の通知を無視しました（個別には表示しません）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The transfer to %1 broke off at %2.</source>
        <translation>%2に%1への転送が途切れました。</translation>
    </message>
    <message>
        <source>Try %1 of %2 failed; the next one is due now.</source>
        <translation>%2回中%1回目の試行が失敗しました。次の試行はまもなく行われます。</translation>
    </message>
    <message>
        <source>Try %1 of %2 failed; the next one follows in %3, at %4.</source>
        <extracomment>%1 and %2 are numbers of tries, %3 is a duration, %4 a time.</extracomment>
        <translation>%2回中%1回目の試行が失敗しました。次の試行は%3後(%4)です。</translation>
    </message>
    <message>
        <source>the nodes on its route</source>
        <translation>経路上のノード</translation>
    </message>
    <message>
        <source>Being deleted since %1; no node has anything of it any more, and it disappears with its job.</source>
        <translation>%1から削除中です。どのノードにも残っておらず、ジョブとともに表示されなくなります。</translation>
    </message>
    <message>
        <source>Cancelling since %1; not confirmed yet by %2, and until then the work can still be completed.</source>
        <extracomment>%1 is a time, %2 one name of a node or several.</extracomment>
        <translation>%1から取り消し中です。まだ確認していないノード: %2。確認されるまでは作業が完了することもあります。</translation>
    </message>
    <message>
        <source>That takes too long: its end can be forced now.</source>
        <translation>時間がかかりすぎています。今すぐ強制終了できます。</translation>
    </message>
    <message>
        <source>From %1 on its end can be forced.</source>
        <translation>%1以降は強制終了できます。</translation>
    </message>
    <message>
        <source>The instructions of job %1 were archived in %2.</source>
        <extracomment>%1 is the number of a job, %2 a file name.</extracomment>
        <translation>ジョブ %1 の指令は %2 にアーカイブされました。</translation>
    </message>
    <message>
        <source>The archive %2 of job %1 was removed by the retention policy.</source>
        <translation>ジョブ %1 のアーカイブ %2 は保存ポリシーにより削除されました。</translation>
    </message>
    <message>
        <source>The retention policy was changed.</source>
        <translation>保存ポリシーが変更されました。</translation>
    </message>
    <message>
        <source>A report came after job %1 was archived: %2.</source>
        <extracomment>%1 is the number of a job, %2 what was reported.</extracomment>
        <translation>ジョブ %1 のアーカイブ後に報告が届きました: %2。</translation>
    </message>
    <message>
        <source>Under way since %2: being transferred to %1, %3 % of this stretch sent; goes on when %1 has everything.</source>
        <extracomment>%3 is a number of percent, of this stretch of the route.</extracomment>
        <translation>%2から進行中です。%1へ転送中で、この区間の%3 %を送信済みです。%1がすべてを受信すると先に進みます。</translation>
    </message>
    <message>
        <source>Under way since %2: on its way to %1; goes on when %1 has everything.</source>
        <translation>%2から進行中です。%1へ送られる途中で、%1がすべてを受信すると先に進みます。</translation>
    </message>
    <message>
        <source>Order to the client</source>
        <extracomment>Kind of a package file: tells a client what to do, with nothing to install.</extracomment>
        <translation>クライアントへの指示</translation>
    </message>
    <message>
        <source>%1: “%2” was refused. %3</source>
        <extracomment>%1 is who gave a command, %2 the command (&quot;Suspend&quot;), %3 a whole sentence.</extracomment>
        <translation>%1: 「%2」は拒否されました。%3</translation>
    </message>
    <message>
        <source>The record of a command cannot be read.</source>
        <translation>コマンドの記録を読み取れません。</translation>
    </message>
    <message>
        <source>%1: “%2” (%3).</source>
        <extracomment>%1 is who gave a command, %2 the command (&quot;Suspend&quot;), %3 says what it was about, in stable words.</extracomment>
        <translation>%1: 「%2」(%3)。</translation>
    </message>
    <message>
        <source>Completed with code %1: %2</source>
        <extracomment>%1 is an exit code, %2 what the client says.</extracomment>
        <translation>正常終了(コード%1): %2</translation>
    </message>
    <message>
        <source>%1 has read the message.</source>
        <extracomment>%1 is the name of a user.</extracomment>
        <translation>%1 がメッセージを読みました。</translation>
    </message>
    <message>
        <source>Job %1 was interrupted by %2.</source>
        <extracomment>%1 is the number of a job, %2 the name of an operator or a reason.</extracomment>
        <translation>ジョブ%1は%2により一時停止されました。</translation>
    </message>
    <message>
        <source>Job %1 was resumed by %2.</source>
        <extracomment>%1 is the number of a job, %2 the name of an operator.</extracomment>
        <translation>ジョブ%1は%2により再開されました。</translation>
    </message>
    <message>
        <source>Job %1 was terminated by %2.</source>
        <extracomment>%1 is the number of a job, %2 the name of an operator.</extracomment>
        <translation>ジョブ%1は%2により打ち切られました。</translation>
    </message>
    <message>
        <source>Job %1 goes on.</source>
        <translation>ジョブ%1は続行します。</translation>
    </message>
    <message>
        <source>Processing window %1 was removed.</source>
        <translation>処理時間帯%1が削除されました。</translation>
    </message>
    <message>
        <source>Processing window %1 was set.</source>
        <translation>処理時間帯%1が設定されました。</translation>
    </message>
    <message>
        <source>The execution has begun.</source>
        <translation>実行が始まりました。</translation>
    </message>
    <message>
        <source>Wave %1 of job %2 begins.</source>
        <extracomment>%1 is the number of a wave, %2 that of a job.</extracomment>
        <translation>ジョブ %2 のウェーブ %1 が始まります。</translation>
    </message>
    <message>
        <source>Wave %1 of job %2 begins, since %3 resumed it.</source>
        <extracomment>%1 is the number of a wave, %2 that of a job, %3 the name of an operator.</extracomment>
        <translation>%3 がジョブ %2 を再開したため、ウェーブ %1 が始まります。</translation>
    </message>
    <message>
        <source>The rest of job %1 goes in one piece, as %2 wants it.</source>
        <extracomment>%1 is the number of a job, %2 the name of an operator.</extracomment>
        <translation>%2 の指示により、ジョブ %1 の残りを一括で送信します。</translation>
    </message>
    <message>
        <source>The job had not started before its stale-by date %1; the work was withdrawn.</source>
        <translation>ジョブは開始期限%1までに開始しなかったため、指示を取り下げました。</translation>
    </message>
    <message>
        <source>The execution time limit or the stale-by date passed before the client began, so the work was withdrawn; %1 of %2 is the last status reported and stays.</source>
        <translation>クライアントが開始する前に実行期限または開始期限が過ぎたため、取り下げました。最後に通知された状態「%1」(%2)が残ります。</translation>
    </message>
    <message>
        <source>Being deleted since %1; it disappears once that is confirmed by %2.</source>
        <extracomment>%1 is a time, %2 one name of a node or several.</extracomment>
        <translation>%1から削除中です。次のノードが確認すると表示されなくなります: %2。</translation>
    </message>
    <message>
        <source>%1 has had no room for it on its disk since %2; free some space there.</source>
        <extracomment>%1 is the name of a node, %2 a time. The transfer to it goes on by itself when there is room.</extracomment>
        <translation>%2から%1のディスクに空きがありません。空き領域を確保してください。</translation>
    </message>
    <message>
        <source>Rejected at %1: %2 does not support jobs of this type or packages of this kind; choose other destinations, or update its program and create a new job.</source>
        <extracomment>%1 is a time, %2 the name of a node.</extracomment>
        <translation>%1に拒否されました: %2はこの種類のジョブまたはパッケージに対応していません。別のあて先を選ぶか、プログラムを更新してから新しいジョブを作成してください。</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>The trace %1 is named .gz, but it is not packed by gzip.</source>
        <translation>トレース %1 の名前は .gz ですが、gzip で圧縮されていません。</translation>
    </message>
    <message>
        <source>In %1 there is no job. It must be in the Standard Workload Format, or the accounting of Slurm as CSV with its header; %L2 lines were read.</source>
        <translation>%1 にジョブがありません。Standard Workload Format か、見出し行のある Slurm 会計情報の CSV でなければなりません。%L2 行を読み取りました。</translation>
    </message>
    <message>
        <source>The trace %1 cannot be read: %2.</source>
        <translation>トレース %1 を読み取れません: %2。</translation>
    </message>
    <message>
        <source>The trace %1 was not read to its end.</source>
        <translation>トレース %1 は最後まで読み取られませんでした。</translation>
    </message>
    <message>
        <source>it was cut off</source>
        <translation>途中で切れています</translation>
    </message>
    <message>
        <source>what gzip has packed is damaged</source>
        <translation>gzipの圧縮データが壊れています</translation>
    </message>
    <message>
        <source>from byte %L1 on it is not packed by gzip any more</source>
        <translation>%L1 バイト目以降が gzip で圧縮されていません</translation>
    </message>
</context>
<context>
    <name>UploadStore</name>
    <message>
        <source>There is no such upload. Begin it anew.</source>
        <translation>そのアップロードはありません。最初からやり直してください。</translation>
    </message>
    <message>
        <source>An upload needs “fileName”, and “size” in bytes, more than 0.</source>
        <translation>アップロードには “fileName” と、0 より大きい “size”(バイト)が必要です。</translation>
    </message>
    <message>
        <source>The server takes no more uploads at present. Try again later.</source>
        <translation>サーバは現在これ以上アップロードを受け付けられません。後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>The server cannot write the upload.</source>
        <translation>サーバがアップロードを書き込めません。</translation>
    </message>
    <message>
        <source>The next part of this upload begins at byte %1.</source>
        <translation>このアップロードの次の部分は%1バイト目から始まります。</translation>
    </message>
    <message>
        <source>The upload was announced with %1 bytes; this part goes beyond that.</source>
        <translation>アップロードは%1バイトと通知されていますが、この部分はそれを超えています。</translation>
    </message>
    <message>
        <source>The upload is not complete: %1 of %2 bytes are there.</source>
        <translation>アップロードは完了していません。%2バイトのうち%1バイトが届いています。</translation>
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
        <translation>回答が必要です。</translation>
    </message>
    <message>
        <source>The answer is longer than %1 characters.</source>
        <translation>回答が %1 文字を超えています。</translation>
    </message>
    <message>
        <source>The answer has a line break or a control character.</source>
        <translation>回答に改行または制御文字が含まれています。</translation>
    </message>
    <message>
        <source>The answer must be a number.</source>
        <translation>数値で回答してください。</translation>
    </message>
    <message>
        <source>The answer must be one of: %1.</source>
        <translation>次のいずれかで回答してください: %1。</translation>
    </message>
    <message>
        <source>Nothing is asked: no schema has come to this node.</source>
        <translation>このノードにはスキーマが届いていないため、回答する項目はありません。</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>項目「%1」はありません。</translation>
    </message>
</context>
<context>
    <name>signalbox</name>
    <message>
        <source>“%1” is not an option. See --help.</source>
        <translation>「%1」はオプションではありません。--helpを参照してください。</translation>
    </message>
    <message>
        <source>--main-job needs --packages FILE...</source>
        <translation>--main-jobには --packages ファイル... が必要です。</translation>
    </message>
    <message>
        <source>--headless belongs to --main-job; a server without a window is signalboxd.</source>
        <translation>--headlessは--main-jobとともに指定します。ウィンドウのないサーバはsignalboxdです。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>フォルダ%1を作成できません。</translation>
    </message>
    <message>
        <source>Local server</source>
        <translation>ローカルサーバ</translation>
    </message>
    <message>
        <source>Shows where every job of a software distribution is, and works with it.
Exit codes: 0 closed, 1 failed, 2 wrong options.</source>
        <translation>ソフトウェア配布のジョブの進行状況を表示し、操作します。
終了コード: 0 終了、1 失敗、2 オプションの誤り。</translation>
    </message>
    <message>
        <source>Start a relay and four clients on this machine and send them one job.</source>
        <translation>このマシンで中継システム1台とクライアント4台を起動し、ジョブを一つ送る。</translation>
    </message>
    <message>
        <source>Package files of the main job; more may follow.</source>
        <translation>メインジョブのパッケージファイル。続けて複数指定可。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Do the main job without a display, print the status and end.</source>
        <translation>ディスプレイなしでメインジョブを実行し、状態を表示して終了する。</translation>
    </message>
    <message>
        <source>Folder for job-status.png, job-status.csv and server.log of the main job.</source>
        <translation>メインジョブのjob-status.png、job-status.csv、server.logを保存するフォルダ。</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>フォルダ</translation>
    </message>
    <message>
        <source>--theme takes system, light or dark.</source>
        <translation>--themeには system、light または dark を指定してください。</translation>
    </message>
    <message>
        <source>system, light or dark, instead of what was chosen last.</source>
        <translation>前回の選択の代わりに使うテーマ: system、light または dark。</translation>
    </message>
    <message>
        <source>THEME</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Language of the program, such as en, ja or de_DE, instead of the desktop&apos;s.</source>
        <translation>デスクトップの言語の代わりに使う言語: en、ja、de_DE など。</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>End with 0 as soon as the window was painted once and its server runs.</source>
        <translation>ウィンドウが一度描画され、サーバが起動したら0で終了する。</translation>
    </message>
    <message>
        <source>Open a simulated server too: a scenario (JSON), or office, company, country, million.</source>
        <translation>シミュレーションのサーバも開きます: シナリオ (JSON)、または office、company、country、million。</translation>
    </message>
    <message>
        <source>FILE|NAME</source>
        <translation>FILE|NAME</translation>
    </message>
    <message>
        <source>--token-file and --ca belong to --connect.</source>
        <translation>--token-file と --ca は --connect と組み合わせて使います。</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Its first line is the operator token of the server in --connect.</source>
        <translation>1 行目が --connect のサーバのオペレータトークンであるファイル。</translation>
    </message>
    <message>
        <source>Who has issued the certificate of the server in --connect, or that certificate itself (PEM).</source>
        <translation>--connect のサーバの証明書の発行元、またはその証明書自体(PEM)。</translation>
    </message>
    <message>
        <source>--failover is for signalboxd: a window does not stand by.</source>
        <translation>--failoverはsignalboxd用です。ウィンドウは待機しません。</translation>
    </message>
    <message>
        <source>Give --token-file once for each server in --connect that is reached over the network, in the same order, and --ca once for all of them or once for each.</source>
        <translation>--token-file は --connect のうちネットワーク経由のサーバーごとに同じ順序で1つずつ、--ca はすべてに1つ、またはそれぞれに1つ指定してください。</translation>
    </message>
    <message>
        <source>--connect names %1 more than once.</source>
        <translation>--connect に %1 が複数回指定されています。</translation>
    </message>
    <message>
        <source>Show this managing server too, in this run: http(s)://HOST:PORT or unix:PATH. Can be given several times.</source>
        <translation>今回の実行でこの配布管理システムも表示します: http(s)://HOST:PORT または unix:PATH。複数回指定できます。</translation>
    </message>
</context>
<context>
    <name>signalbox::ActivityModel</name>
    <message>
        <source>not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and name of a job</comment>
        <extracomment>A job: %1 is its number, %2 its name.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Node or operator</source>
        <translation>ノードまたは操作者</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
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
        <translation>単語: すべてを含むものを、順序に関係なく探します。
&quot;disk full&quot;: この語順のとおりのもの。
disk*: こう始まるもの。
-retry: これを含まないもの。
job:12   node:client-3   operator:anna   severity:error   id:SBX2010E
from:2026-11-21   to:2026-11-21T14:30</translation>
    </message>
    <message>
        <source>Only of this job</source>
        <translation>このジョブのみ</translation>
    </message>
    <message>
        <source>Search messages: words, &quot;phrases&quot;, begin*, -without, job:12, severity:error</source>
        <translation>メッセージを検索: 単語、&quot;語句&quot;、前方*、-除外、job:12、severity:error</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>メッセージを検索</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>検索方法</translation>
    </message>
    <message>
        <source>Show only the severities that are pressed</source>
        <translation>押されている重大度だけを表示します</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Write the messages that are loaded here to a CSV file</source>
        <translation>読み込まれているメッセージをCSVファイルに書き込みます</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>活動ログ</translation>
    </message>
    <message>
        <source>All about the message</source>
        <translation>メッセージの全内容</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>追従中</translation>
    </message>
    <message>
        <source>Go on following</source>
        <translation>追従を再開</translation>
    </message>
    <message>
        <source>New messages come by themselves, as long as the newest one is in sight</source>
        <translation>最新のメッセージが見えている間、新しいメッセージが自動的に加わります</translation>
    </message>
    <message>
        <source>Go to the newest message and follow from there; none is left out</source>
        <translation>最新のメッセージへ移り、追従します。抜けはありません</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>メッセージ%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s), older ones are not loaded: give a time or a search</source>
        <translation>
            <numerusform>メッセージ%Ln件。それより古いものは読み込みません。期間か検索を指定してください</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) loaded, older ones come when you scroll</source>
        <translation>
            <numerusform>メッセージ%Ln件を読み込み済み。スクロールすると古いものを読み込みます</numerusform>
        </translation>
    </message>
    <message>
        <source>Not following: new messages are not shown until you go on</source>
        <translation>追従していません。再開するまで新しいメッセージは表示されません</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server and problem</comment>
        <extracomment>%1 is the name of a server, %2 why its messages are missing.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>reading from %1</source>
        <comment>a server</comment>
        <extracomment>%1 is the name of a server.</extracomment>
        <translation>%1 から読み込み中</translation>
    </message>
    <message>
        <source>The search cannot be understood</source>
        <translation>検索を解釈できません</translation>
    </message>
    <message>
        <source>Messages are being looked for</source>
        <translation>メッセージを探しています</translation>
    </message>
    <message>
        <source>No server answers</source>
        <translation>応答するサーバがありません</translation>
    </message>
    <message>
        <source>Messages are shown when a server is connected again.</source>
        <translation>サーバに再接続するとメッセージが表示されます。</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>メッセージはありません</translation>
    </message>
    <message>
        <source>Everything that happens leaves a message here: what nodes report, what operators do, and what the servers do themselves. Messages of archived jobs are in their archives.</source>
        <translation>起きたことはすべてここにメッセージとして残ります。ノードの通知、操作者の操作、サーバ自体の動作です。アーカイブされたジョブのメッセージはそのアーカイブにあります。</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>該当するものがありません</translation>
    </message>
    <message>
        <source>Take words or severities away, or search a longer time.</source>
        <translation>単語や重大度を減らすか、期間を延ばしてください。</translation>
    </message>
    <message>
        <source>Select a message to see what it means and what to do.</source>
        <translation>メッセージを選択すると、意味と対処が表示されます。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処</translation>
    </message>
    <message>
        <source>A newer version of Signalbox wrote this message.</source>
        <translation>このメッセージは Signalbox の新しい版が書いたものです。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>通知元</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Entry of the log</source>
        <translation>ログの項目</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) exported to %1</source>
        <extracomment>%n messages were written to the file %1.</extracomment>
        <translation>
            <numerusform>%Ln件のメッセージを%1にエクスポートしました</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>ファイル%1に書き込めません: %2。</translation>
    </message>
    <message>
        <source>Only of this node</source>
        <translation>このノードのみ</translation>
    </message>
    <message>
        <source>Only of this operator</source>
        <translation>このオペレータのみ</translation>
    </message>
    <message>
        <source>%1 has not counted its messages yet</source>
        <comment>a server</comment>
        <extracomment>%1 is the name of a server.</extracomment>
        <translation>%1はメッセージをまだ数え終えていません</translation>
    </message>
    <message>
        <source>No messages in this time</source>
        <translation>この期間のメッセージはありません</translation>
    </message>
    <message>
        <source>Take the tick away to see everything that the server logged meanwhile.</source>
        <translation>チェックを外すと、その間にサーバが記録したすべてのメッセージが表示されます。</translation>
    </message>
    <message>
        <source>The server has logged nothing between start and end, or no longer keeps it.</source>
        <translation>開始から終了までの間に記録がないか、もう保存されていません。</translation>
    </message>
</context>
<context>
    <name>signalbox::ActivityWindow</name>
    <message>
        <source>Activity log</source>
        <translation>活動ログ</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export messages</source>
        <translation>メッセージのエクスポート</translation>
    </message>
</context>
<context>
    <name>signalbox::AppearanceMenu</name>
    <message>
        <source>&amp;System</source>
        <translation>システム(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>標準(&amp;S)</translation>
    </message>
    <message>
        <source>For &amp;colour-blind users</source>
        <translation>色覚の多様性に配慮(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Own colours…</source>
        <translation>独自の色(&amp;O)…</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>テーマ(&amp;H)</translation>
    </message>
    <message>
        <source>Status c&amp;olours</source>
        <translation>状態の色(&amp;O)</translation>
    </message>
</context>
<context>
    <name>signalbox::ArchiveOperations</name>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln 件のジョブをアーカイブ</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>Leaves the jobs as they are, instead of archiving them.</extracomment>
        <translation>残す</translation>
    </message>
    <message>
        <source>Archive “%1”?</source>
        <extracomment>%1 is the name of a job.</extracomment>
        <translation>「%1」をアーカイブしますか?</translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln job(s)?</source>
        <translation>
            <numerusform>%Ln 件のジョブをアーカイブしますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Counters and times stay. The instructions move to a file, from which they are shown; they cannot be re-executed any more.</source>
        <translation>カウンターと時刻は残ります。指令はファイルに移り、そこから表示されます。再実行はできなくなります。</translation>
    </message>
    <message>
        <source>Archive “%1”</source>
        <comment>asked for</comment>
        <translation>「%1」をアーカイブ</translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln job(s)</source>
        <comment>asked for</comment>
        <translation>
            <numerusform>%Ln 件のジョブをアーカイブ</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive all that have ended</source>
        <translation>終了したものをすべてアーカイブ</translation>
    </message>
    <message>
        <source>Set retention</source>
        <comment>asked for</comment>
        <translation>保存期間を設定</translation>
    </message>
</context>
<context>
    <name>signalbox::AreaSwitch</name>
    <message>
        <source>Ne&amp;xt area</source>
        <extracomment>The keyboard focus goes to another part of the window: tree, table, details, tool bar.</extracomment>
        <translation>次の領域(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious area</source>
        <translation>前の領域(&amp;V)</translation>
    </message>
</context>
<context>
    <name>signalbox::AuditChain</name>
    <message>
        <source>Record %1 was removed.</source>
        <translation>記録%1が削除されています。</translation>
    </message>
    <message>
        <source>The records %1 to %2 were removed.</source>
        <translation>記録%1から%2までが削除されています。</translation>
    </message>
    <message>
        <source>Record %1 was removed from the log, where it was entry %2.</source>
        <translation>記録%1がログから削除されています。ログでは項目%2でした。</translation>
    </message>
    <message>
        <source>Record %1 does not fit its seal: it was changed, or stands in the place of another one.</source>
        <translation>記録%1が封印と一致しません。変更されたか、別の記録の位置にあります。</translation>
    </message>
    <message>
        <source>Record %1 does not fit the one before it: one of the two was replaced.</source>
        <translation>記録%1が直前の記録とつながりません。どちらかが差し替えられています。</translation>
    </message>
    <message>
        <source>Record %1 is not the one that was noted: its seal is a different one.</source>
        <translation>記録%1は控えておいたものと違います。封印が異なります。</translation>
    </message>
</context>
<context>
    <name>signalbox::AuditStore</name>
    <message>
        <source>The log does not have this record any more.</source>
        <translation>この記録はもうログにありません。</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>of a record</comment>
        <translation>番号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>From</source>
        <comment>where a command came from</comment>
        <translation>操作元</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>あて先</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>number of destinations</comment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
</context>
<context>
    <name>signalbox::AuditText</name>
    <message>
        <source>Done</source>
        <comment>result of a command</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Partly refused</source>
        <comment>result of a command</comment>
        <translation>一部拒否</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>result of a command</comment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Create job</source>
        <translation>ジョブの作成</translation>
    </message>
    <message>
        <source>Move job</source>
        <translation>ジョブの移動</translation>
    </message>
    <message>
        <source>Create folder</source>
        <translation>フォルダの作成</translation>
    </message>
    <message>
        <source>Change folder</source>
        <translation>フォルダの変更</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>フォルダの削除</translation>
    </message>
    <message>
        <source>Add node</source>
        <translation>ノードの追加</translation>
    </message>
    <message>
        <source>Remove node</source>
        <translation>ノードの削除</translation>
    </message>
    <message>
        <source>Add package</source>
        <translation>パッケージの追加</translation>
    </message>
    <message>
        <source>Suspend file transfer</source>
        <translation>ファイル転送の中断</translation>
    </message>
    <message>
        <source>Resume file transfer</source>
        <translation>ファイル転送の再開</translation>
    </message>
    <message>
        <source>Set retention</source>
        <translation>保存期間の設定</translation>
    </message>
    <message>
        <source>Archive jobs</source>
        <translation>ジョブのアーカイブ</translation>
    </message>
    <message>
        <source>Console window</source>
        <comment>where a command came from</comment>
        <translation>コンソールの画面</translation>
    </message>
    <message>
        <source>The server itself</source>
        <comment>where a command came from</comment>
        <translation>サーバ自身</translation>
    </message>
    <message>
        <source>Local socket, user ID %1</source>
        <extracomment>Where a command came from. %1 is the number of a user of the operating system.</extracomment>
        <translation>ローカルソケット、ユーザID %1</translation>
    </message>
    <message>
        <source>Add operator</source>
        <translation>操作者を追加</translation>
    </message>
    <message>
        <source>Change operator</source>
        <translation>操作者を変更</translation>
    </message>
    <message>
        <source>Revoke operator</source>
        <translation>操作者を失効</translation>
    </message>
    <message>
        <source>Renew operator&apos;s token</source>
        <translation>操作者のトークンを更新</translation>
    </message>
    <message>
        <source>Interrupt job</source>
        <translation>ジョブの一時停止</translation>
    </message>
    <message>
        <source>Resume job</source>
        <translation>ジョブの再開</translation>
    </message>
    <message>
        <source>Terminate job</source>
        <translation>ジョブの打ち切り</translation>
    </message>
    <message>
        <source>Cancel session</source>
        <translation>セッションの取り消し</translation>
    </message>
    <message>
        <source>Cancel process</source>
        <translation>プロセスの取り消し</translation>
    </message>
    <message>
        <source>Set processing window</source>
        <translation>処理時間帯の設定</translation>
    </message>
    <message>
        <source>Remove processing window</source>
        <translation>処理時間帯の削除</translation>
    </message>
    <message>
        <source>Command to several jobs</source>
        <translation>複数ジョブへの操作</translation>
    </message>
    <message>
        <source>Run operation again</source>
        <translation>処理のやり直し</translation>
    </message>
    <message>
        <source>Dismiss operation</source>
        <translation>処理の破棄</translation>
    </message>
    <message>
        <source>Set judgement policy</source>
        <translation>判定ポリシーの設定</translation>
    </message>
    <message>
        <source>Remove judgement policy</source>
        <translation>判定ポリシーの削除</translation>
    </message>
    <message>
        <source>Judge security levels</source>
        <translation>セキュリティレベルの判定</translation>
    </message>
    <message>
        <source>Take security actions</source>
        <translation>セキュリティアクションの実行</translation>
    </message>
    <message>
        <source>Save definition</source>
        <translation>定義を保存</translation>
    </message>
    <message>
        <source>Create definition folder</source>
        <translation>定義フォルダを作成</translation>
    </message>
    <message>
        <source>Rename or move definition</source>
        <translation>定義の名称変更・移動</translation>
    </message>
    <message>
        <source>Remove definition</source>
        <translation>定義を削除</translation>
    </message>
    <message>
        <source>Restore definition</source>
        <translation>定義を復元</translation>
    </message>
    <message>
        <source>Import definitions</source>
        <translation>定義をインポート</translation>
    </message>
    <message>
        <source>Submit request set</source>
        <translation>要求セットを投入</translation>
    </message>
    <message>
        <source>Hold request set</source>
        <translation>要求セットを保留</translation>
    </message>
    <message>
        <source>Release request set</source>
        <translation>要求セットの保留を解除</translation>
    </message>
    <message>
        <source>Cancel request set</source>
        <translation>要求セットを取り消し</translation>
    </message>
    <message>
        <source>Resubmit request set</source>
        <translation>要求セットを再投入</translation>
    </message>
    <message>
        <source>Take collected files</source>
        <translation>コレクトファイルの取得</translation>
    </message>
    <message>
        <source>Delete collected files</source>
        <translation>コレクトファイルの削除</translation>
    </message>
    <message>
        <source>Set execution slot</source>
        <translation>実行スロットの設定</translation>
    </message>
    <message>
        <source>Set incompatibility of jobs</source>
        <translation>ジョブの同時実行不可の設定</translation>
    </message>
    <message>
        <source>Set conflict domain</source>
        <translation>競合ドメインの設定</translation>
    </message>
    <message>
        <source>Set active limit</source>
        <translation>実行数の上限の設定</translation>
    </message>
    <message>
        <source>Remove rule of the queue</source>
        <translation>キューのルールの削除</translation>
    </message>
    <message>
        <source>Hold job</source>
        <translation>ジョブの保留</translation>
    </message>
    <message>
        <source>Release job</source>
        <translation>ジョブの保留解除</translation>
    </message>
    <message>
        <source>Cancel whole job</source>
        <translation>ジョブ全体の取り消し</translation>
    </message>
    <message>
        <source>Change repetition</source>
        <translation>繰り返しを変更</translation>
    </message>
    <message>
        <source>End repetition</source>
        <translation>繰り返しを終了</translation>
    </message>
</context>
<context>
    <name>signalbox::AuditWindow</name>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Audit of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>%1の監査記録</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export the records shown here as CSV</source>
        <translation>表示中の記録をCSVにエクスポートします</translation>
    </message>
    <message>
        <source>Find out whether records were changed, removed or moved</source>
        <translation>記録が変更、削除、移動されていないか調べます</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査記録</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>記録の全内容</translation>
    </message>
    <message>
        <source>Filter records</source>
        <translation>記録を絞り込む</translation>
    </message>
    <message>
        <source>No commands yet</source>
        <translation>コマンドはまだありません</translation>
    </message>
    <message>
        <source>Every command of an operator leaves a record here, whether it is carried out or refused: who gave it, when, from where, and on how many destinations it acted.</source>
        <translation>操作者のコマンドは、実行されたものも拒否されたものも、すべてここに記録されます。だれが、いつ、どこから行い、いくつのあて先に作用したかがわかります。</translation>
    </message>
    <message>
        <source>The audit is being read</source>
        <translation>監査記録を読み込んでいます</translation>
    </message>
    <message numerus="yes">
        <source>Verifying: %1 of %Ln record(s)</source>
        <translation>
            <numerusform>検証中: %Ln件中%1件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading: %1 of %Ln record(s)</source>
        <translation>
            <numerusform>読み込み中: %Ln件中%1件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln record(s) shown</source>
        <extracomment>%1 of %n records are shown.</extracomment>
        <translation>
            <numerusform>%Ln件中%1件の記録を表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a record to see all of it.</source>
        <translation>記録を選択すると全内容が表示されます。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Entry of the log</source>
        <translation>ログの項目</translation>
    </message>
    <message>
        <source>Key of the request</source>
        <translation>要求のキー</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封印</translation>
    </message>
    <message>
        <source>Seal of the record before</source>
        <translation>直前の記録の封印</translation>
    </message>
    <message numerus="yes">
        <source>The chain of %Ln record(s) is whole. The newest is number %1, its seal begins with %2.</source>
        <extracomment>%1 is a number, %2 the beginning of a seal.</extracomment>
        <translation>
            <numerusform>%Ln件の記録の連鎖は完全です。最新の記録は%1番で、封印は%2で始まります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more; copy the details.</source>
        <translation>
            <numerusform>ほかに%Ln件あります。詳細をコピーしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>監査記録のエクスポート</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) exported to %1</source>
        <extracomment>%n records were written to the file %1.</extracomment>
        <translation>
            <numerusform>%Ln件の記録を%1にエクスポートしました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Breadcrumb</name>
    <message>
        <source>One level up (Backspace)</source>
        <translation>一つ上の階層へ(Backspace)</translation>
    </message>
    <message>
        <source>One level up</source>
        <translation>一つ上の階層へ</translation>
    </message>
</context>
<context>
    <name>signalbox::CollectedModel</name>
    <message>
        <source>At this server since %1</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>%1からこのサーバにあります</translation>
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
        <translation>クライアントでの更新日時: %1</translation>
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
        <translation>ノードとファイル</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Received; changed</source>
        <translation>受信／更新日時</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
</context>
<context>
    <name>signalbox::CollectedWindow</name>
    <message>
        <source>Refresh</source>
        <translation>最新の情報に更新</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Collected files of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>%1 のコレクトファイル</translation>
    </message>
    <message>
        <source>Collected files</source>
        <translation>コレクトファイル</translation>
    </message>
    <message>
        <source>Search nodes and jobs</source>
        <translation>ノードとジョブを検索</translation>
    </message>
    <message>
        <source>Read the list of files</source>
        <translation>ファイル一覧の読み込み</translation>
    </message>
    <message>
        <source>The server is not connected.</source>
        <translation>サーバに接続していません。</translation>
    </message>
    <message>
        <source>Files are being saved.</source>
        <translation>ファイルを保存しています。</translation>
    </message>
    <message>
        <source>Select a node or a file.</source>
        <translation>ノードまたはファイルを選択してください。</translation>
    </message>
    <message>
        <source>Save the selected files; of a node all of them</source>
        <translation>選択したファイルを保存(ノードを選択した場合はすべて)</translation>
    </message>
    <message>
        <source>Delete what was collected at the selected nodes from this server</source>
        <translation>選択したノードのコレクトファイルをこのサーバから削除</translation>
    </message>
    <message>
        <source>Files of a node are deleted together: select its line.</source>
        <translation>ノードのファイルはまとめて削除します。ノードの行を選択してください。</translation>
    </message>
    <message>
        <source>The server is not connected</source>
        <translation>サーバに接続していません</translation>
    </message>
    <message>
        <source>This server keeps no collected files</source>
        <translation>このサーバはコレクトファイルを保管していません</translation>
    </message>
    <message>
        <source>The list is being read</source>
        <translation>一覧を読み込んでいます</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>該当なし</translation>
    </message>
    <message>
        <source>No node and no job fits what is searched for.</source>
        <translation>検索に一致するノードやジョブはありません。</translation>
    </message>
    <message>
        <source>This job has brought no files yet</source>
        <translation>このジョブで収集したファイルはまだありません</translation>
    </message>
    <message>
        <source>They come when its clients have carried it out, and stand here after F5.</source>
        <translation>クライアントが実行すると届きます。F5で表示されます。</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation>すべてのジョブを表示</translation>
    </message>
    <message>
        <source>No files were collected yet</source>
        <translation>収集したファイルはまだありません</translation>
    </message>
    <message>
        <source>A job of the type “Collect files from client” brings files of its clients here.</source>
        <translation>種別「リモートコレクト」のジョブがクライアントのファイルをここに集めます。</translation>
    </message>
    <message>
        <source>New job…</source>
        <translation>ジョブの新規作成…</translation>
    </message>
    <message>
        <source>Saving: %1 of %2 files</source>
        <extracomment>%1 and %2 are numbers of files.</extracomment>
        <translation>保存中: %1/%2個</translation>
    </message>
    <message numerus="yes">
        <source>%Ln collection(s), %1, as of %2</source>
        <extracomment>%n collections; %1 is a size like &quot;3 MB&quot;, %2 a time.</extracomment>
        <translation>
            <numerusform>収集%Ln件、%1、%2現在</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; only job %2</source>
        <extracomment>%1 is what is shown, %2 the number of a job.</extracomment>
        <translation>%1、ジョブ%2のみ</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>ファイルの保存</translation>
    </message>
    <message>
        <source>Save the files in a folder</source>
        <translation>フォルダに保存</translation>
    </message>
    <message>
        <source>Save collected files</source>
        <translation>コレクトファイルの保存</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) saved: %1</source>
        <extracomment>%n files were saved; %1 is a file or a folder.</extracomment>
        <translation>
            <numerusform>%Ln個のファイルを保存しました: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete collected files</source>
        <translation>コレクトファイルの削除</translation>
    </message>
    <message numerus="yes">
        <source>Delete what was collected at %Ln node(s)?</source>
        <translation>
            <numerusform>%Lnノードのコレクトファイルを削除しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>The files are gone from this server then. At the clients nothing changes.</source>
        <translation>このサーバからファイルがなくなります。クライアントのファイルはそのままです。</translation>
    </message>
    <message>
        <source>%1, job %2</source>
        <extracomment>%1 is the name of a node, %2 the number of a job.</extracomment>
        <translation>%1、ジョブ%2</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>button</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>signalbox::CollectionPage</name>
    <message>
        <source>Registry collection definition</source>
        <translation>レジストリ収集定義</translation>
    </message>
    <message>
        <source>Named files whose keys are collected now, and with each “Get system information”. Only files that every user of the client may read. It replaces the definition that is there; an empty one ends the collection.</source>
        <translation>指定したファイルのキーを、今回と「システム情報の取得」のたびに収集します。クライアントのすべての利用者が読み取れるファイルだけが対象です。既存の定義は置き換えられます。空の定義で収集を終了します。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Keys (* and ? stand for others)</source>
        <translation>キー(* と ? は任意の文字)</translation>
    </message>
    <message>
        <source>none: size and checksum</source>
        <translation>なし: サイズとチェックサム</translation>
    </message>
</context>
<context>
    <name>signalbox::ColourDialog</name>
    <message>
        <source>Status colours</source>
        <translation>状態の色</translation>
    </message>
    <message>
        <source>Own colours hold in the light and in the dark theme. The shapes in the lamps stay as they are.</source>
        <translation>独自の色は、明るいテーマと暗いテーマの両方で使われます。ランプの形は変わりません。</translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <extracomment>For screen readers: a button that opens a choice of colours. %1 is a status.</extracomment>
        <translation>「%1」の色</translation>
    </message>
    <message>
        <source>Standard</source>
        <comment>colour</comment>
        <translation>標準</translation>
    </message>
    <message>
        <source>Standard colour of “%1” again</source>
        <translation>「%1」を標準の色に戻す</translation>
    </message>
    <message>
        <source>Use these colours</source>
        <translation>この色を使う</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Closes the dialog and leaves everything as it is.</extracomment>
        <translation>戻る</translation>
    </message>
    <message>
        <source>It has the colour of the palette.</source>
        <translation>パレットの色になっています。</translation>
    </message>
    <message>
        <source>“%1” and “%2” have the same colour: only their shapes tell them apart.</source>
        <extracomment>%1 and %2 are statuses.</extracomment>
        <translation>「%1」と「%2」は同じ色です。形だけで見分けることになります。</translation>
    </message>
</context>
<context>
    <name>signalbox::CompletionPane</name>
    <message>
        <source>&amp;Remove forecast</source>
        <translation>予測を消す(&amp;R)</translation>
    </message>
    <message>
        <source>Simulates how the job goes on from here, with the times and rates measured so far</source>
        <translation>これまでに測定した時間と速度で、ジョブの今後をシミュレートします</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>仮定</translation>
    </message>
    <message>
        <source>Stops for</source>
        <translation>停止する時間</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>永続的に</translation>
    </message>
    <message>
        <source>for 10 minutes</source>
        <translation>10 分間</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>1 時間</translation>
    </message>
    <message>
        <source>for 8 hours</source>
        <translation>8 時間</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>1 日間</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>現状のまま</translation>
    </message>
    <message>
        <source>if %1 stops</source>
        <extracomment>%1 is the name of a relay: what if it stopped?</extracomment>
        <translation>%1 が停止した場合</translation>
    </message>
    <message>
        <source>Simulating …</source>
        <translation>シミュレート中…</translation>
    </message>
    <message>
        <source>Fore&amp;cast</source>
        <translation>予測(&amp;C)</translation>
    </message>
</context>
<context>
    <name>signalbox::CompletionPlot</name>
    <message>
        <source>Finished, failed and rejected over time</source>
        <translation>完了、エラー、拒否の推移</translation>
    </message>
    <message>
        <source>The curve begins with the first instruction that ends.</source>
        <translation>最初の指令が終了するとグラフを表示します。</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Forecast: ended in all</source>
        <translation>予測：終了の合計</translation>
    </message>
</context>
<context>
    <name>signalbox::ConfirmDialog</name>
    <message>
        <source>Reason, for the record:</source>
        <translation>理由(記録用):</translation>
    </message>
    <message>
        <source>Type the number %1 to go on:</source>
        <translation>続行するには数値%1を入力してください:</translation>
    </message>
    <message>
        <source>The number above has to be typed first.</source>
        <translation>先に上の数値を入力してください。</translation>
    </message>
    <message>
        <source>A reason has to be given first.</source>
        <translation>先に理由を入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <comment>names in a confirmation</comment>
        <translation>
            <numerusform>…ほか%Ln件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Console</name>
    <message>
        <source>Nodes reach this server at %1</source>
        <translation>ノードの接続先: %1</translation>
    </message>
    <message>
        <source>signalboxctl reaches it at unix:%1</source>
        <translation>signalboxctlの接続先: unix:%1</translation>
    </message>
    <message numerus="yes">
        <source>Some work is still under way after %n second(s); this is how it stands now.</source>
        <translation>
            <numerusform>%n秒経過しましたが、まだ実行中のものがあります。現在の状態は次のとおりです。</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>画像%1に書き込めません。</translation>
    </message>
    <message>
        <source>Left in %1: job-status.png, job-status.csv, server.log</source>
        <translation>%1に保存しました: job-status.png、job-status.csv、server.log</translation>
    </message>
    <message>
        <source>The managing server could not start</source>
        <translation>配布管理システムを起動できませんでした</translation>
    </message>
    <message>
        <source>The main job could not start</source>
        <translation>メインジョブを開始できませんでした</translation>
    </message>
    <message>
        <source>The results could not be left behind</source>
        <translation>結果を保存できませんでした</translation>
    </message>
    <message>
        <source>The simulation could not start</source>
        <translation>シミュレーションを開始できませんでした</translation>
    </message>
    <message>
        <source>This starts it again:</source>
        <translation>次のコマンドで再び起動します:</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>再び起動</translation>
    </message>
    <message>
        <source>The replay has ended</source>
        <translation>再生を終了しました</translation>
    </message>
    <message>
        <source>This desktop has no keyring that can be used: the operator token is kept in a file that only you may read.</source>
        <translation>このデスクトップでは使用できるキーリングがありません。オペレータトークンは、本人だけが読めるファイルに保存されます。</translation>
    </message>
    <message>
        <source>The keyring does not give out the operator token of a server. Enter it anew with “Edit server…” in the server&apos;s menu.</source>
        <translation>キーリングからサーバのオペレータトークンを取得できません。サーバのメニューの「サーバの編集」でもう一度入力してください。</translation>
    </message>
    <message>
        <source>The operator token could not be kept. It will be asked for again.</source>
        <translation>オペレータトークンを保存できませんでした。次回もう一度入力が必要です。</translation>
    </message>
</context>
<context>
    <name>signalbox::ContentCheck</name>
    <message>
        <source>The server was stopped.</source>
        <translation>サーバーが停止しました。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) are damaged and were set aside; the log names them.</source>
        <translation>
            <numerusform>%Ln個のパッケージが壊れていたため退避しました。名前はログにあります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::CsvExport</name>
    <message>
        <source>%1 could not be written: the disk is full. Nothing was changed.</source>
        <translation>%1に書き込めませんでした。ディスクに空きがありません。何も変更していません。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Nothing was changed.</source>
        <translation>%1に書き込めませんでした: %2。何も変更していません。</translation>
    </message>
</context>
<context>
    <name>signalbox::DefinitionOperations</name>
    <message>
        <source>New job like “%1”</source>
        <translation>「%1」と同じ新規ジョブ</translation>
    </message>
    <message>
        <source>Save “%1” as a definition</source>
        <translation>「%1」を定義として保存</translation>
    </message>
</context>
<context>
    <name>signalbox::DefinitionSaver</name>
    <message>
        <source>The managing server is not connected.</source>
        <translation>管理サーバーに接続されていません。</translation>
    </message>
    <message>
        <source>Somebody saved it meanwhile</source>
        <translation>その間に保存されました</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>内容を見る…</translation>
    </message>
    <message>
        <source>Save as another…</source>
        <translation>別名で保存…</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>上書き保存</translation>
    </message>
    <message>
        <source>The other version stays among the earlier versions</source>
        <translation>もう一方は以前のバージョンとして残ります</translation>
    </message>
    <message>
        <source>Save as another</source>
        <extracomment>The name of a copy. %1 is that of what is copied.</extracomment>
        <translation>別名で保存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
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
        <translation>フォルダ</translation>
    </message>
    <message>
        <source>Request set</source>
        <translation>要求セット</translation>
    </message>
    <message>
        <source>Version %1 of %2, by %3</source>
        <translation>バージョン %1(%2、%3)</translation>
    </message>
    <message numerus="yes">
        <source>Stage “%1”: %Ln request(s)</source>
        <translation>
            <numerusform>ステージ「%1」: 要求%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>Priority %1</source>
        <translation>優先度 %1</translation>
    </message>
    <message>
        <source>Package: %1</source>
        <translation>パッケージ: %1</translation>
    </message>
    <message>
        <source>Destinations: chosen when it is ordered</source>
        <translation>あて先: 指示するときに選びます</translation>
    </message>
    <message>
        <source>Destinations: %1</source>
        <translation>あて先: %1</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>ほか %Ln 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Top</source>
        <translation>最上位</translation>
    </message>
    <message>
        <source>Host group</source>
        <translation>ホストグループ</translation>
    </message>
    <message>
        <source>Host groups: %1</source>
        <translation>ホストグループ: %1</translation>
    </message>
    <message>
        <source>All below: %1</source>
        <translation>下位すべて: %1</translation>
    </message>
    <message>
        <source>IDs: %1</source>
        <translation>ID: %1</translation>
    </message>
    <message>
        <source>Goes by chosen routes</source>
        <translation>選択した経路で配布</translation>
    </message>
    <message numerus="yes">
        <source>Not run when it has not started within %Ln minute(s)</source>
        <translation>
            <numerusform>%Ln 分以内に始まらなければ実行しない</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DefinitionTree</name>
    <message>
        <source>Definitions and their folders</source>
        <translation>定義とフォルダ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除済み</translation>
    </message>
</context>
<context>
    <name>signalbox::DefinitionsWindow</name>
    <message>
        <source>Job definitions of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>%1 のジョブ定義</translation>
    </message>
    <message>
        <source>Filter definitions</source>
        <translation>定義の絞り込み</translation>
    </message>
    <message>
        <source>New job…</source>
        <translation>ジョブの新規作成…</translation>
    </message>
    <message>
        <source>New definition…</source>
        <translation>新規定義…</translation>
    </message>
    <message>
        <source>New request set…</source>
        <translation>新規要求セット…</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>投入…</translation>
    </message>
    <message>
        <source>Runs…</source>
        <translation>実行の一覧…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>新規フォルダ…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名称の変更…</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>フォルダへ移動…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>バージョン…</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>Show what was removed in the last 30 days</source>
        <translation>最近30日間に削除したものを表示します</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>This server keeps no definitions.</source>
        <translation>このサーバは定義を保存しません。</translation>
    </message>
    <message>
        <source>The definitions are being read</source>
        <translation>定義を読み込んでいます</translation>
    </message>
    <message>
        <source>No definitions yet</source>
        <translation>定義はまだありません</translation>
    </message>
    <message>
        <source>A definition keeps what a job does, so that it can be ordered again and again, by itself or in a request set. Make one here, or save a job as one from its menu.</source>
        <translation>定義はジョブの内容を保存し、単独でも要求セットでも、何度でも指示できるようにします。ここで作成するか、ジョブのメニューから保存してください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln definition(s)</source>
        <translation>
            <numerusform>定義%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>管理サーバーに接続されていません。</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>何も選択されていません。</translation>
    </message>
    <message>
        <source>Choose the definition of a job.</source>
        <translation>ジョブの定義を選択してください。</translation>
    </message>
    <message>
        <source>Order a job of this definition</source>
        <translation>この定義でジョブを指示します</translation>
    </message>
    <message>
        <source>Describe a job to be ordered later</source>
        <translation>後で指示するジョブを定義します</translation>
    </message>
    <message>
        <source>Put jobs together in stages that run one after the other</source>
        <translation>ジョブを、順に実行するステージにまとめます</translation>
    </message>
    <message>
        <source>Choose a request set.</source>
        <translation>要求セットを選択してください。</translation>
    </message>
    <message>
        <source>Let the request set run</source>
        <translation>要求セットを実行します</translation>
    </message>
    <message>
        <source>The runs of request sets</source>
        <translation>要求セットの実行の一覧</translation>
    </message>
    <message>
        <source>A folder has nothing to edit; rename it.</source>
        <translation>フォルダに編集する内容はありません。名称を変更してください。</translation>
    </message>
    <message>
        <source>Change it; that makes a new version</source>
        <translation>変更します。新しいバージョンになります</translation>
    </message>
    <message>
        <source>Create a folder</source>
        <translation>フォルダを作成します</translation>
    </message>
    <message>
        <source>Give it another name</source>
        <translation>別の名称にします</translation>
    </message>
    <message>
        <source>Put it into another folder</source>
        <translation>別のフォルダに移します</translation>
    </message>
    <message>
        <source>Remove it; for 30 days it can be brought back</source>
        <translation>削除します。30日間は元に戻せます</translation>
    </message>
    <message>
        <source>Choose something that was removed.</source>
        <translation>削除されたものを選択してください。</translation>
    </message>
    <message>
        <source>Bring it back, with all that was removed with it</source>
        <translation>一緒に削除されたものと共に元に戻します</translation>
    </message>
    <message>
        <source>A folder has no versions.</source>
        <translation>フォルダにバージョンはありません。</translation>
    </message>
    <message>
        <source>See and restore earlier versions</source>
        <translation>以前のバージョンを見て、復元します</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>元に戻す操作はありません。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 says what would be undone.</extracomment>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>Read definitions from a file</source>
        <translation>ファイルから定義を読み込みます</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>エクスポートするものがありません。</translation>
    </message>
    <message>
        <source>Write what is chosen to a file, or all when nothing is</source>
        <translation>選択したものを、なければすべてをファイルに書き出します</translation>
    </message>
    <message>
        <source>Choose a definition to see what it orders.</source>
        <translation>定義を選択すると、その内容を表示します。</translation>
    </message>
    <message>
        <source>New job of “%1”</source>
        <translation>「%1」による新規ジョブ</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>「%1」を編集</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新しいフォルダ</translation>
    </message>
    <message>
        <source>Create folder</source>
        <translation>フォルダの作成</translation>
    </message>
    <message>
        <source>Create folder “%1”</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>フォルダ「%1」の作成</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>「%1」の名称を変更</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>フォルダへ移動</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>「%1」を移動</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>Bring back “%1”</source>
        <translation>「%1」を元に戻す</translation>
    </message>
    <message>
        <source>Restore version %1 of “%2”</source>
        <translation>「%2」のバージョン %1 を復元</translation>
    </message>
    <message>
        <source>Export definitions</source>
        <translation>定義をエクスポート</translation>
    </message>
    <message>
        <source>Definitions (*.json)</source>
        <translation>定義 (*.json)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>%1 にエクスポートしました</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>ファイル %1 に書き込めません: %2。</translation>
    </message>
    <message>
        <source>Import definitions</source>
        <translation>定義をインポート</translation>
    </message>
    <message>
        <source>Definitions (*.json);;All files (*)</source>
        <translation>定義 (*.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 をインポート</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>ファイル %1 を読み取れません: %2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln definition(s) imported</source>
        <translation>
            <numerusform>定義%Ln件をインポートしました</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>既存のものを置き換える</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <extracomment>%1 is what was typed.</extracomment>
        <translation>該当なし</translation>
    </message>
    <message>
        <source>No definition and no folder has “%1” in its name.</source>
        <translation>名前に「%1」を含む定義とフォルダはありません。</translation>
    </message>
    <message>
        <source>New job with copied nodes…</source>
        <translation>コピーしたノードで新しいジョブ…</translation>
    </message>
    <message>
        <source>Order a job of this definition to the nodes that were copied in the Nodes window</source>
        <translation>この定義のジョブを、ノードウィンドウでコピーしたノードあてに作成します</translation>
    </message>
    <message>
        <source>No nodes were copied. Select some in the Nodes window and copy them (Ctrl+C).</source>
        <translation>ノードがコピーされていません。ノードウィンドウで選択してコピーしてください (Ctrl+C)。</translation>
    </message>
</context>
<context>
    <name>signalbox::DetailsPane</name>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>実行回</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了日時</translation>
    </message>
    <message>
        <source>Failed tries</source>
        <translation>失敗した試行</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>選択されていません</translation>
    </message>
    <message>
        <source>Select a job or a destination to see where it stands and why.</source>
        <translation>ジョブまたはあて先を選択すると、現在の状態とその理由を表示します。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Completion curve</source>
        <translation>完了推移</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>実行履歴</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>ジョブ種別</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>あて先</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Time limit passed</source>
        <translation>実行期限切れ</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登録日時</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>実行予定</translation>
    </message>
    <message>
        <source>Execution time limit</source>
        <translation>実行期限</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>実行日時</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>最終通知</translation>
    </message>
    <message>
        <source>Sent in parts</source>
        <extracomment>%1 is a size in KiB, %2 a number of milliseconds.</extracomment>
        <translation>分割配布</translation>
    </message>
    <message>
        <source>%1 KiB, %2 ms apart</source>
        <translation>%1KiBずつ、%2ミリ秒間隔</translation>
    </message>
    <message>
        <source>The job could not be loaded</source>
        <translation>ジョブを読み込めませんでした</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>destination and package</comment>
        <extracomment>%1 is a destination, %2 a package.</extracomment>
        <translation>%1 ― %2</translation>
    </message>
    <message>
        <source>Code %1: %2</source>
        <extracomment>An error of a node: %1 its code, %2 its text.</extracomment>
        <translation>コード%1: %2</translation>
    </message>
    <message>
        <source>Being deleted since %1; it disappears when every node has confirmed.</source>
        <translation>%1から削除中です。すべてのノードが確認すると表示されなくなります。</translation>
    </message>
    <message>
        <source>Waits to be registered at %1.</source>
        <translation>%1の登録を待っています。</translation>
    </message>
    <message numerus="yes">
        <source>Ended: all of %Ln instruction(s) completed.</source>
        <translation>
            <numerusform>終了: %Ln件の指令がすべて正常終了しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended: %Ln instruction(s), %1 with an error, %2 rejected.</source>
        <extracomment>%1 and %2 are numbers of instructions.</extracomment>
        <translation>
            <numerusform>終了: 指令%Ln件、うちエラー%1件、拒否%2件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended: of %Ln instruction(s), %1 had not begun when the time limit passed.</source>
        <extracomment>%1 is a number of instructions.</extracomment>
        <translation>
            <numerusform>終了: 指令%Ln件のうち%1件は、実行期限までに開始されませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Being cancelled: %1 of %Ln instruction(s) not confirmed yet.</source>
        <extracomment>%1 is a number of instructions.</extracomment>
        <translation>
            <numerusform>取り消し中: 指令%Ln件のうち%1件が未確認です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspended: %1 of %Ln instruction(s) held, %2 ended.</source>
        <extracomment>%1 and %2 are numbers of instructions.</extracomment>
        <translation>
            <numerusform>中断: 指令%Ln件のうち%1件を中断中、%2件が終了。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting: %1 of %Ln instruction(s) for a client or its user, %2 ended.</source>
        <extracomment>%1 and %2 are numbers of instructions.</extracomment>
        <translation>
            <numerusform>待機中: 指令%Ln件のうち%1件がクライアントまたは利用者を待ち、%2件が終了。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Under way: %1 of %Ln instruction(s) ended.</source>
        <translation>
            <numerusform>実行中: %Ln件の指令のうち%1件が終了しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln instruction(s) suspended.</source>
        <extracomment>%1 is a whole sentence; %n instructions of the same job are suspended while others go on.</extracomment>
        <translation>
            <numerusform>%1 %Ln件の指令は中断中です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln instruction(s) ended with an error.</source>
        <extracomment>%1 is a whole sentence; %n instructions of the same job have ended with an error.</extracomment>
        <translation>
            <numerusform>%1 %Ln件の指令がエラーで終了しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Time since the stage above</source>
        <translation>上の段階からの時間</translation>
    </message>
    <message>
        <source>How long the work was on its way from the stage in the line above to this one</source>
        <translation>上の行の段階からこの段階までにかかった時間</translation>
    </message>
    <message>
        <source>%1 Its instructions were archived, and the archive was removed on %2.</source>
        <extracomment>%1 is a whole sentence on how the job ended, %2 a time.</extracomment>
        <translation>%1 指令はアーカイブされ、アーカイブは %2 に削除されました。</translation>
    </message>
    <message>
        <source>%1 Its instructions were archived on %2.</source>
        <extracomment>%1 is a whole sentence on how the job ended, %2 a time.</extracomment>
        <translation>%1 指令は %2 にアーカイブされました。</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>アーカイブ日時</translation>
    </message>
    <message>
        <source>Archive removed</source>
        <translation>アーカイブの削除</translation>
    </message>
    <message>
        <source>Archive</source>
        <extracomment>%1 is a path, %2 a size (&quot;3 MiB&quot;).</extracomment>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file and size</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Reports since then</source>
        <translation>その後の報告</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>%1 says where work stands, %2 which relays it waits for: whole sentences.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Archiving waits</source>
        <translation>アーカイブの待ち理由</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>次の再試行</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>urgency of a message</comment>
        <translation>低</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>urgency of a message</comment>
        <translation>標準</translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>urgency of a message</comment>
        <translation>緊急</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>緊急度</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time and sentence</comment>
        <extracomment>%1 is a time, %2 a whole sentence: who has read a message.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>%1: allowed</source>
        <comment>program</comment>
        <translation>%1: 許可</translation>
    </message>
    <message>
        <source>%1: forbidden</source>
        <comment>program</comment>
        <translation>%1: 禁止</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>At most</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>上限</translation>
    </message>
    <message>
        <source>%1 MiB of each client</source>
        <translation>クライアントごとに%1 MiB</translation>
    </message>
    <message>
        <source>Ordered to the group</source>
        <extracomment>The name of a host group or a relay, and how many nodes it stood for.</extracomment>
        <translation>あて先: グループ</translation>
    </message>
    <message>
        <source>Ordered to all below the relay</source>
        <translation>あて先: 中継の下位すべて</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>Position in the queue</source>
        <extracomment>A place in the queue: %1 and %2 are numbers.</extracomment>
        <translation>キュー内の順番</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Waits for</source>
        <extracomment>%1 is the number of a job, %2 its name.</extracomment>
        <translation>待っている相手</translation>
    </message>
    <message>
        <source>Job %1, “%2”</source>
        <translation>ジョブ%1「%2」</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>Sent in one piece since</source>
        <translation>一括送信に切り替え</translation>
    </message>
    <message>
        <source>Ended: its ID groups have had no member.</source>
        <translation>終了: IDグループにメンバーがいませんでした。</translation>
    </message>
    <message>
        <source>Waits for members of its ID groups.</source>
        <translation>IDグループのメンバーを待っています。</translation>
    </message>
    <message>
        <source>Its route was chosen for this job: the client takes it at %1.</source>
        <extracomment>%1 is a relay or the managing server.</extracomment>
        <translation>このジョブの経路は個別に選ばれています。クライアントは %1 で受け取ります。</translation>
    </message>
    <message>
        <source>Higher managing server</source>
        <translation>上位の配布管理システム</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln node(s) then)</source>
        <translation>
            <numerusform>%1（当時のノード %Ln 台）</numerusform>
        </translation>
    </message>
    <message>
        <source>Ordered to the ID</source>
        <extracomment>The name of an ID or of a relay that manages IDs, and how many of its members have the job.</extracomment>
        <translation>あて先: ID</translation>
    </message>
    <message>
        <source>Managed by the relay</source>
        <translation>管理する中継</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n member(s) so far)</source>
        <translation>
            <numerusform>%1（これまでのメンバー %n 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Series</source>
        <translation>シリーズ</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>繰り返し</translation>
    </message>
    <message>
        <source>Times without a run before it</source>
        <translation>この前に実行されなかった回数</translation>
    </message>
    <message>
        <source>Stale by</source>
        <comment>date until which a job must have started</comment>
        <translation>開始期限</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
</context>
<context>
    <name>signalbox::DispatchRuleDialog</name>
    <message>
        <source>Add execution slot</source>
        <translation>実行スロットの追加</translation>
    </message>
    <message>
        <source>Change execution slot</source>
        <translation>実行スロットの変更</translation>
    </message>
    <message>
        <source>Add incompatibility</source>
        <translation>同時実行不可の追加</translation>
    </message>
    <message>
        <source>Change incompatibility</source>
        <translation>同時実行不可の変更</translation>
    </message>
    <message>
        <source>Add conflict domain</source>
        <translation>競合ドメインの追加</translation>
    </message>
    <message>
        <source>Change conflict domain</source>
        <translation>競合ドメインの変更</translation>
    </message>
    <message>
        <source>Add active limit</source>
        <translation>実行数の上限の追加</translation>
    </message>
    <message>
        <source>Change active limit</source>
        <translation>実行数の上限の変更</translation>
    </message>
    <message>
        <source>A slot runs so many jobs at the same time, of these types and priorities. As soon as there is one slot, a job that none takes does not start.</source>
        <translation>スロットは、これらの種別と優先度のジョブをこの数まで同時に実行します。スロットが1つでもあると、どのスロットにも該当しないジョブは開始しません。</translation>
    </message>
    <message>
        <source>Incompatible jobs of the same conflict domain run one after the other; who waits is on standby.</source>
        <translation>同じ競合ドメインの同時実行できないジョブは1つずつ実行されます。待っているジョブはスタンバイになります。</translation>
    </message>
    <message>
        <source>Jobs of a folder, and of the folders below, are incompatible with jobs of the same domain only. All others belong to the domain Standard.</source>
        <translation>フォルダとその下のフォルダのジョブは、同じドメインのジョブとだけ競合します。それ以外のジョブはドメインStandardに属します。</translation>
    </message>
    <message>
        <source>So many jobs of an operator run at the same time; the others wait in the queue.</source>
        <translation>1人のオペレーターのジョブはこの数まで同時に実行され、残りはキューで待ちます。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Any number</source>
        <comment>of jobs</comment>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>Lowest priority</source>
        <translation>最低優先度</translation>
    </message>
    <message>
        <source>Highest priority</source>
        <translation>最高優先度</translation>
    </message>
    <message>
        <source>to</source>
        <comment>priorities</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>Job types</source>
        <translation>ジョブ種別</translation>
    </message>
    <message>
        <source>&amp;Enabled: jobs start in it</source>
        <translation>有効(&amp;E): ジョブを開始する</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Jobs at the same time:</source>
        <translation>同時実行ジョブ数(&amp;J):</translation>
    </message>
    <message>
        <source>&amp;Priorities:</source>
        <translation>優先度(&amp;P):</translation>
    </message>
    <message>
        <source>Job &amp;types (none: all):</source>
        <translation>ジョブ種別(&amp;T) (なし: すべて):</translation>
    </message>
    <message>
        <source>&amp;These jobs:</source>
        <translation>これらのジョブ(&amp;T):</translation>
    </message>
    <message>
        <source>These jobs</source>
        <translation>これらのジョブ</translation>
    </message>
    <message>
        <source>do not run &amp;beside:</source>
        <translation>同時に実行しない相手(&amp;B):</translation>
    </message>
    <message>
        <source>do not run beside</source>
        <translation>同時に実行しない相手</translation>
    </message>
    <message>
        <source>Type of the jobs</source>
        <translation>ジョブの種別</translation>
    </message>
    <message>
        <source>Folder of the jobs</source>
        <translation>ジョブのフォルダ</translation>
    </message>
    <message>
        <source>Name of the jobs</source>
        <translation>ジョブの名前</translation>
    </message>
    <message>
        <source>all other jobs: they run alone</source>
        <translation>ほかのすべてのジョブ(単独で実行)</translation>
    </message>
    <message>
        <source>jobs of the type</source>
        <translation>次の種別のジョブ</translation>
    </message>
    <message>
        <source>jobs in the folder</source>
        <translation>次のフォルダのジョブ</translation>
    </message>
    <message>
        <source>jobs named</source>
        <translation>次の名前のジョブ</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>フォルダ(&amp;F):</translation>
    </message>
    <message>
        <source>Conflict &amp;domain:</source>
        <translation>競合ドメイン(&amp;D):</translation>
    </message>
    <message>
        <source>each operator without a limit of their own</source>
        <translation>独自の上限がない各オペレーター</translation>
    </message>
    <message>
        <source>&amp;Operator:</source>
        <translation>オペレーター(&amp;O):</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>まだ何も変更されていません。</translation>
    </message>
    <message>
        <source>The order is on its way.</source>
        <translation>指示を送信中です。</translation>
    </message>
</context>
<context>
    <name>signalbox::DispatchRules</name>
    <message>
        <source>has more than one of “type”, “folder” and “name”</source>
        <translation>には「type」「folder」「name」のうち1つだけを指定してください</translation>
    </message>
    <message>
        <source>Execution slot: its name is empty. Give one.</source>
        <translation>実行スロット: 名前が空です。入力してください。</translation>
    </message>
    <message>
        <source>Execution slot: the name is longer than %1 characters.</source>
        <translation>実行スロット: 名前が%1文字を超えています。</translation>
    </message>
    <message>
        <source>Execution slot: room for more than %1 jobs is not possible; 0 is for any number.</source>
        <translation>実行スロット: 容量は%1件までです。0は無制限です。</translation>
    </message>
    <message>
        <source>Execution slot: give priorities from 1 to 9, the lower one first.</source>
        <translation>実行スロット: 優先度は1～9で、低い方を先に指定してください。</translation>
    </message>
    <message>
        <source>Execution slot: there is one with the name “%1” already. Choose another name.</source>
        <translation>実行スロット: 「%1」という名前のものが既にあります。別の名前にしてください。</translation>
    </message>
    <message>
        <source>Incompatibility: choose a type of jobs.</source>
        <translation>同時実行不可: ジョブ種別を選択してください。</translation>
    </message>
    <message>
        <source>Incompatibility: choose a folder.</source>
        <translation>同時実行不可: フォルダを選択してください。</translation>
    </message>
    <message>
        <source>Incompatibility: give the name of jobs, of at most %1 characters.</source>
        <translation>同時実行不可: ジョブの名前を%1文字以内で指定してください。</translation>
    </message>
    <message>
        <source>Incompatibility: say which jobs it is about. All jobs can only be on the other side.</source>
        <translation>同時実行不可: 対象のジョブを指定してください。すべてのジョブは相手側にだけ指定できます。</translation>
    </message>
    <message>
        <source>Incompatibility: there is the same one already.</source>
        <translation>同時実行不可: 同じものが既にあります。</translation>
    </message>
    <message>
        <source>Conflict domain: choose a folder.</source>
        <translation>競合ドメイン: フォルダを選択してください。</translation>
    </message>
    <message>
        <source>Conflict domain: give a name of at most %1 characters.</source>
        <translation>競合ドメイン: 名前を%1文字以内で指定してください。</translation>
    </message>
    <message>
        <source>Conflict domain: the folder belongs to one already. Change that one.</source>
        <translation>競合ドメイン: このフォルダは既に別のドメインに属しています。そちらを変更してください。</translation>
    </message>
    <message>
        <source>Active limit: the name is longer than %1 characters.</source>
        <translation>実行数の上限: 名前が%1文字を超えています。</translation>
    </message>
    <message>
        <source>Active limit: give a number of jobs from 1 to %1.</source>
        <translation>実行数の上限: 1～%1のジョブ数を指定してください。</translation>
    </message>
    <message>
        <source>Active limit: there is one for all other operators already. Change that one.</source>
        <translation>実行数の上限: ほかのすべてのオペレーター用のものが既にあります。そちらを変更してください。</translation>
    </message>
    <message>
        <source>Active limit: there is one for “%1” already. Change that one.</source>
        <translation>実行数の上限: 「%1」のものが既にあります。そちらを変更してください。</translation>
    </message>
    <message>
        <source>cannot be changed</source>
        <translation>は変更できません</translation>
    </message>
    <message>
        <source>must be “slot”, “incompatibility”, “domain” or “limit”</source>
        <translation>は「slot」「incompatibility」「domain」「limit」のいずれかです</translation>
    </message>
    <message>
        <source>all jobs</source>
        <translation>すべてのジョブ</translation>
    </message>
    <message>
        <source>jobs of the type “%1”</source>
        <extracomment>%1 is a type of jobs.</extracomment>
        <translation>種別「%1」のジョブ</translation>
    </message>
    <message>
        <source>jobs in “%1”</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>「%1」内のジョブ</translation>
    </message>
    <message>
        <source>jobs named “%1”</source>
        <extracomment>%1 is the name of jobs.</extracomment>
        <translation>「%1」という名前のジョブ</translation>
    </message>
    <message>
        <source>All</source>
        <comment>types of jobs</comment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>priorities</comment>
        <extracomment>Priorities of jobs.</extracomment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>The execution slot “%1”.</source>
        <extracomment>%1 is the name of an execution slot.</extracomment>
        <translation>実行スロット「%1」。</translation>
    </message>
    <message>
        <source>%1 run alone</source>
        <extracomment>%1 is &quot;jobs of the type …&quot;.</extracomment>
        <translation>%1は単独で実行</translation>
    </message>
    <message>
        <source>%1 run one after the other</source>
        <extracomment>%1 is &quot;jobs of the type …&quot;.</extracomment>
        <translation>%1は1つずつ実行</translation>
    </message>
    <message>
        <source>%1 do not run beside %2</source>
        <extracomment>%1 and %2 are &quot;jobs of the type …&quot;.</extracomment>
        <translation>%1と%2は同時に実行しない</translation>
    </message>
    <message>
        <source>jobs in “%1” belong to the conflict domain “%2”</source>
        <extracomment>%1 is a folder, %2 the name of a conflict domain.</extracomment>
        <translation>「%1」内のジョブは競合ドメイン「%2」に属する</translation>
    </message>
    <message numerus="yes">
        <source>every other operator: at most %n job(s) at the same time</source>
        <translation>
            <numerusform>ほかの各オペレーター: 同時に%n件まで</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: at most %n job(s) at the same time</source>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>
            <numerusform>%1: 同時に%n件まで</numerusform>
        </translation>
    </message>
    <message>
        <source>is no type of jobs that is known: %1</source>
        <extracomment>A member of a JSON object. %1 is what stands there.</extracomment>
        <translation>は知られているジョブ種別ではありません: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::DistributionBox</name>
    <message>
        <source>Programs around the installation, retries, waves, and when it stops by itself</source>
        <translation>インストール前後のプログラム、リトライ、ウェーブ、自動中断の条件</translation>
    </message>
    <message>
        <source>No program</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>A program and its arguments; quoted words are one argument. No shell.</source>
        <translation>プログラムと引数。引用符で囲むと一つの引数になります。シェルは使いません。</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>When the program is ended, which counts as a failure</source>
        <translation>プログラムを打ち切るまでの時間(失敗として扱います)</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>バックグラウンド</translation>
    </message>
    <message>
        <source>On the user&apos;s desktop</source>
        <translation>ユーザのデスクトップ上</translation>
    </message>
    <message>
        <source>Waits while nobody is logged on there, or while it is locked</source>
        <translation>ログオンしていない間、またはロック中は待ちます</translation>
    </message>
    <message>
        <source>growing</source>
        <comment>distance between two tries</comment>
        <translation>次第に長く</translation>
    </message>
    <message>
        <source>Between two tries</source>
        <translation>試行の間隔</translation>
    </message>
    <message>
        <source>Mode:</source>
        <translation>モード:</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>前:</translation>
    </message>
    <message>
        <source>After:</source>
        <translation>後:</translation>
    </message>
    <message>
        <source>On error:</source>
        <translation>エラー時:</translation>
    </message>
    <message>
        <source>Retries:</source>
        <translation>リトライ:</translation>
    </message>
    <message>
        <source> days</source>
        <comment>how long relays keep a package</comment>
        <translation> 日</translation>
    </message>
    <message>
        <source>So long relays keep the packages when nobody needs them any more</source>
        <translation>不要になったパッケージを中継システムに保管する期間</translation>
    </message>
    <message>
        <source>Distribute where transfer is suspended, too</source>
        <translation>転送が中断中のあて先にも配布する</translation>
    </message>
    <message>
        <source>Suspend the rest after</source>
        <translation>残りを中断する</translation>
    </message>
    <message>
        <source>% failed</source>
        <comment>unit of a limit</comment>
        <translation>% 失敗</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>unit of a limit</comment>
        <translation>件失敗</translation>
    </message>
    <message>
        <source>So many must have ended before it is looked at</source>
        <translation>判定までに終了している必要のある数</translation>
    </message>
    <message>
        <source>of at least </source>
        <extracomment>Before a number: so many instructions must have ended.</extracomment>
        <translation>最低 </translation>
    </message>
    <message>
        <source>All at once; or sizes: 5, 20 %</source>
        <translation>すべて同時。または大きさ: 5, 20 %</translation>
    </message>
    <message>
        <source>Destinations of each wave, in the order of the job; the others make up the last one</source>
        <translation>各ウェーブのあて先の数(ジョブの順)。残りが最後のウェーブになります</translation>
    </message>
    <message>
        <source> % completed</source>
        <comment>of a wave</comment>
        <translation> % 完了</translation>
    </message>
    <message>
        <source>So much of a wave must be completed before the next one begins</source>
        <translation>次のウェーブを始めるのに完了が必要な割合</translation>
    </message>
    <message>
        <source>Waves:</source>
        <translation>ウェーブ:</translation>
    </message>
    <message>
        <source>When it fails:</source>
        <translation>失敗時:</translation>
    </message>
    <message>
        <source>Kept at relays:</source>
        <translation>中継システムでの保管:</translation>
    </message>
    <message>
        <source>Suspended:</source>
        <translation>中断中:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value</comment>
        <extracomment>What a setting is and how it is set.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Waves: “%1” is neither a number of destinations nor a percentage.</source>
        <extracomment>%1 is what was typed.</extracomment>
        <translation>ウェーブ: 「%1」はあて先の数でも割合でもありません。</translation>
    </message>
    <message>
        <source>Distri&amp;bution settings</source>
        <translation>配布の設定(&amp;B)</translation>
    </message>
</context>
<context>
    <name>signalbox::EditGroupDialog</name>
    <message>
        <source>The group is being saved.</source>
        <translation>グループを保存しています。</translation>
    </message>
</context>
<context>
    <name>signalbox::EmbeddedLink</name>
    <message>
        <source>Embedded in this window</source>
        <translation>このウィンドウに組み込み</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>Signed in as %1, role: %2</source>
        <extracomment>%1 is the name of an operator, %2 a role.</extracomment>
        <translation>%1 としてサインイン、権限: %2</translation>
    </message>
    <message>
        <source>There is no job %1.</source>
        <translation>ジョブ%1はありません。</translation>
    </message>
    <message>
        <source>There is no host group %1.</source>
        <translation>ホストグループ %1 はありません。</translation>
    </message>
</context>
<context>
    <name>signalbox::EngineBackend</name>
    <message>
        <source>The file of package %1 is missing or cut.</source>
        <translation>パッケージ%1のファイルがないか、欠けています。</translation>
    </message>
</context>
<context>
    <name>signalbox::ErrorsWindow</name>
    <message>
        <source>Error codes</source>
        <translation>エラーコード</translation>
    </message>
    <message>
        <source>Search by code or words: 28, 0x80070643, disk full</source>
        <translation>コードまたは語句で検索: 28、0x80070643、ディスク</translation>
    </message>
    <message>
        <source>Search error codes</source>
        <translation>エラーコードを検索</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>No such code</source>
        <translation>該当するコードがありません</translation>
    </message>
    <message>
        <source>Search for a number, a word of the message, or less. Numbers of installers of other makes are in their books.</source>
        <translation>番号やメッセージの語句で検索するか、語句を減らしてください。他社製インストーラの番号は、その資料にあります。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error code(s)</source>
        <translation>
            <numerusform>エラーコード%Ln件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ExportBar</name>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>エクスポートを中止</translation>
    </message>
    <message>
        <source>Nothing is written then, and a file that was there before stays as it was</source>
        <translation>何も書き込まれず、以前からあったファイルはそのまま残ります</translation>
    </message>
    <message>
        <source>Export to %1: %2 of %3 rows</source>
        <extracomment>%1 is the name of a file, %2 and %3 are numbers of rows.</extracomment>
        <translation>%1へエクスポート: %3行中%2行</translation>
    </message>
</context>
<context>
    <name>signalbox::ExportOperations</name>
    <message>
        <source>Export whole job</source>
        <translation>ジョブ全体のエクスポート</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>表示内容のエクスポート</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) exported to %1</source>
        <extracomment>%n rows were written to the file %1.</extracomment>
        <translation>
            <numerusform>%Ln行を%1にエクスポートしました</numerusform>
        </translation>
    </message>
    <message>
        <source>Job exported to %1</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>ジョブを%1にエクスポートしました</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are too many to print. Filter them, or export them to a file.</source>
        <translation>
            <numerusform>%Ln行は多すぎて印刷できません。絞り込むか、ファイルにエクスポートしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>As of %1; %2 of %3 rows</source>
        <extracomment>On a printed page. %1 is a time, %2 of %3 rows are printed.</extracomment>
        <translation>%1現在、%3行中%2行</translation>
    </message>
    <message>
        <source>The shown rows were sent to the printer</source>
        <translation>表示中の行をプリンターに送りました</translation>
    </message>
    <message>
        <source>The printer %1 cannot be used. Choose another one.</source>
        <translation>プリンター%1は使用できません。別のプリンターを選んでください。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Choose another place.</source>
        <translation>ファイル%1に書き込めません。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>Nothing was exported: the rows of the job are still being loaded. Export them again when all are there.</source>
        <translation>エクスポートしませんでした。ジョブの行をまだ読み込んでいます。すべて読み込まれてからもう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>Nothing was printed: the rows of the job are still being loaded. Print them again when all are there.</source>
        <translation>印刷しませんでした。ジョブの行をまだ読み込んでいます。すべて読み込まれてからもう一度印刷してください。</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written</source>
        <translation>エクスポートを中止しました。何も書き込まれていません</translation>
    </message>
    <message>
        <source>An export to %1 is under way. Export again when it has ended, or cancel it.</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>%1へのエクスポートが進行中です。終わってからもう一度エクスポートするか、中止してください。</translation>
    </message>
</context>
<context>
    <name>signalbox::FilesPage</name>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Each client packs the files that are named here and brings them to this server; they are then in “Collected files”. One path a line, from / on; * and ? stand for others within a name.</source>
        <translation>クライアントは指定したファイルをまとめてこのサーバに送ります。結果は「コレクトファイル」に表示されます。1行に1つ、/から始まるパスを書いてください。名前の中で*と?を使用できます。</translation>
    </message>
    <message>
        <source>Each client packs the files that are named here and brings them to the relay above it, from where a job of the type “Acquire collected files from relay” fetches them. One path a line, from / on; * and ? stand for others within a name.</source>
        <translation>クライアントは指定したファイルをまとめて上位の中継システムに送ります。「中継サーバからのコレクトファイル収集」のジョブで取得します。1行に1つ、/から始まるパスを書いてください。名前の中で*と?を使用できます。</translation>
    </message>
    <message>
        <source>Files to collect, one path a line</source>
        <translation>収集するファイル(1行に1パス)</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Of all files of a client together; a client that has more brings none</source>
        <translation>クライアントごとの合計。超えたクライアントからは何も収集しません</translation>
    </message>
    <message>
        <source>At &amp;most, of each client:</source>
        <translation>クライアントごとの上限(&amp;M):</translation>
    </message>
    <message>
        <source>This has %1 characters and was not put in: %2 paths of %3 characters are allowed.</source>
        <translation>%1文字あるため貼り付けませんでした。%3文字以内のパスを%2個まで指定できます。</translation>
    </message>
    <message>
        <source>No file is named yet.</source>
        <translation>ファイルが指定されていません。</translation>
    </message>
    <message>
        <source>Left empty: %1</source>
        <translation>空の場合: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::FolderOperations</name>
    <message>
        <source>New folder</source>
        <translation>新しいフォルダ</translation>
    </message>
    <message>
        <source>Create folder</source>
        <translation>フォルダを作成</translation>
    </message>
    <message>
        <source>Create folder “%1”</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>フォルダ「%1」の作成</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>フォルダ名の変更</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Rename folder “%1”</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>フォルダ「%1」の名称変更</translation>
    </message>
    <message>
        <source>Move folder</source>
        <translation>フォルダの移動</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Move folder “%1”</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>フォルダ「%1」の移動</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>フォルダの削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>Leaves the folder as it is, instead of deleting it.</extracomment>
        <translation>残す</translation>
    </message>
    <message>
        <source>Work that still runs is stopped. This cannot be undone.</source>
        <translation>実行中の処理は停止します。この操作は元に戻せません。</translation>
    </message>
    <message numerus="yes">
        <source>Delete the folder “%1” with its %Ln job(s)?</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>
            <numerusform>フォルダ「%1」を%Ln件のジョブとともに削除しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the empty folder “%1”?</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>空のフォルダ「%1」を削除しますか?</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>この操作は元に戻せません。</translation>
    </message>
    <message>
        <source>Delete folder “%1”</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>フォルダ「%1」の削除</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>フォルダへ移動</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>「%1」の移動</translation>
    </message>
</context>
<context>
    <name>signalbox::GroupDialog</name>
    <message>
        <source>&amp;List of nodes</source>
        <translation>ノードの一覧(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Condition</source>
        <translation>条件(&amp;C)</translation>
    </message>
    <message>
        <source>New host group at %1</source>
        <translation>%1 の新しいホストグループ</translation>
    </message>
    <message>
        <source>Host group at %1</source>
        <translation>%1 のホストグループ</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>説明(&amp;D):</translation>
    </message>
    <message>
        <source>Members:</source>
        <translation>メンバー:</translation>
    </message>
    <message>
        <source>Save group</source>
        <translation>グループを保存</translation>
    </message>
    <message>
        <source>%1 characters are too many; a condition has at most %2.</source>
        <translation>%1 文字は多すぎます。条件は最大 %2 文字です。</translation>
    </message>
    <message>
        <source>Name of a node to add</source>
        <translation>追加するノードの名前</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Remove chosen</source>
        <translation>選択したものを除く</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Facts: name, role (client or relay), relay (one it is behind), upper, address, attribute(…), system(…), software(…), user(…), registry(…), configuration(…), monitoring(…).
Operators: = != &lt; &lt;= &gt; &gt;= in (…), and, or, not, parentheses. * and ? stand for any characters.
Examples: name = &quot;pc-*&quot; · attribute(site) in (berlin, jena) · system(memory.total) &gt;= 8000000000 · not software(nginx)</source>
        <translation>項目: name、role (client または relay)、relay (経由する中継)、upper、address、attribute(…)、system(…)、software(…)、user(…)、registry(…)、configuration(…)、monitoring(…)。
演算子: = != &lt; &lt;= &gt; &gt;= in (…)、and、or、not、かっこ。* と ? は任意の文字を表します。
例: name = &quot;pc-*&quot; · attribute(site) in (berlin, jena) · system(memory.total) &gt;= 8000000000 · not software(nginx)</translation>
    </message>
    <message>
        <source>These would be %1 members, and a group has at most %2. Use a condition.</source>
        <translation>メンバーが %1 件になります。グループは最大 %2 件です。条件を使ってください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>名前 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The group needs a name.</source>
        <translation>グループに名前が必要です。</translation>
    </message>
    <message>
        <source>Write a condition.</source>
        <translation>条件を書いてください。</translation>
    </message>
    <message>
        <source>Being counted …</source>
        <translation>集計中…</translation>
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
        <translation>%1 のホストグループ</translation>
    </message>
    <message>
        <source>Filter groups</source>
        <translation>グループを絞り込み</translation>
    </message>
    <message>
        <source>New group by condition…</source>
        <translation>条件による新しいグループ…</translation>
    </message>
    <message>
        <source>New list…</source>
        <translation>新しい一覧…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>New job…</source>
        <translation>ジョブの新規作成…</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>再集計</translation>
    </message>
    <message>
        <source>Host groups</source>
        <translation>ホストグループ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Nodes of the group</source>
        <translation>グループのノード</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>This server has no host groups.</source>
        <translation>このサーバーにはホストグループがありません。</translation>
    </message>
    <message>
        <source>?</source>
        <comment>cannot be counted</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>List</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>…</source>
        <comment>is being counted</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>The groups are being read</source>
        <translation>グループを読み込んでいます</translation>
    </message>
    <message>
        <source>There are no host groups yet</source>
        <translation>ホストグループはまだありません</translation>
    </message>
    <message>
        <source>A host group stands for many nodes: a list, or all that fit a condition when a job is created, such as those behind a relay or with an old version of a package.</source>
        <translation>ホストグループは多数のノードを表します。一覧、またはジョブ作成時に条件に合うすべてのノード(ある中継の下位や、パッケージの古いバージョンを持つものなど)です。</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>最初の %1 件を表示しています。</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>中継システム</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>管理サーバーに接続されていません。</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>何も選択されていません。</translation>
    </message>
    <message>
        <source>Nodes that fit a condition, whoever that is</source>
        <translation>条件に合うすべてのノード</translation>
    </message>
    <message>
        <source>Nodes by their names</source>
        <translation>名前で指定したノード</translation>
    </message>
    <message>
        <source>Change it; jobs that were created are not touched</source>
        <translation>変更します。作成済みのジョブには影響しません</translation>
    </message>
    <message>
        <source>Remove it; for 30 days it can be brought back</source>
        <translation>削除します。30日間は元に戻せます</translation>
    </message>
    <message>
        <source>Order a job to this group</source>
        <translation>このグループへジョブを作成します</translation>
    </message>
    <message>
        <source>Find out again who is in the groups</source>
        <translation>グループのメンバーを調べ直します</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>「%1」を編集</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>Bring back a group</source>
        <translation>グループを元に戻す</translation>
    </message>
    <message>
        <source>New ID group…</source>
        <translation>新しいIDグループ…</translation>
    </message>
    <message>
        <source>Kind of node</source>
        <translation>ノードの種別</translation>
    </message>
    <message>
        <source>ID group</source>
        <comment>kind of group</comment>
        <translation>IDグループ</translation>
    </message>
    <message numerus="yes">
        <source>Managed by %1; %n client(s) entered by operators.</source>
        <extracomment>%1 is a list of relays, %n the number of clients.</extracomment>
        <translation>
            <numerusform>管理: %1。オペレーターが登録したクライアント %n 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) in it are no node&apos;s: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>
            <numerusform>含まれる名前のうち %Ln 件はどのノードのものでもありません: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Clients below the relays that manage an ID; who gets the ID later gets its jobs too</source>
        <translation>IDを管理する中継の下位のクライアント。後からIDを持ったものにもジョブが届きます</translation>
    </message>
</context>
<context>
    <name>signalbox::HeldReason</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>Two whole sentences, one behind the other.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The processing window of the job (%1) is closed and does not open.</source>
        <extracomment>%1 is a time of day and days.</extracomment>
        <translation>ジョブの処理時間帯(%1)は閉じており、始まる予定がありません。</translation>
    </message>
    <message>
        <source>The processing window of the job (%1) is closed; it opens at %2.</source>
        <extracomment>%1 is a time of day and days, %2 a time.</extracomment>
        <translation>ジョブの処理時間帯(%1)は閉じています。%2に始まります。</translation>
    </message>
    <message>
        <source>The job was interrupted by %1. %2</source>
        <extracomment>%1 is the name of an operator or a reason, %2 a whole sentence.</extracomment>
        <translation>ジョブは%1により一時停止されました。%2</translation>
    </message>
    <message>
        <source>The job was interrupted by %1 at %2; the transfer begins when the job is resumed.</source>
        <extracomment>%1 is the name of an operator or a reason, %2 a time.</extracomment>
        <translation>ジョブは%2に%1により一時停止されました。ジョブを再開すると転送が始まります。</translation>
    </message>
    <message>
        <source>Suspended since %1: the job was interrupted by %2; it goes on when the job is resumed.</source>
        <extracomment>%1 is a time, %2 the name of an operator or a reason.</extracomment>
        <translation>%1から中断しています。ジョブが%2により一時停止されたためです。ジョブを再開すると進みます。</translation>
    </message>
    <message>
        <source>The job was interrupted by %1, too: it has to be resumed as well.</source>
        <translation>ジョブも%1により一時停止されています。ジョブも再開する必要があります。</translation>
    </message>
    <message>
        <source>The job waits for its scheduled time, %1.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>ジョブは予定時刻%1を待っています。</translation>
    </message>
    <message>
        <source>Cancelled at %1. The job was terminated, so it cannot be executed anew; create a new job.</source>
        <translation>%1に取り消されました。ジョブは打ち切られたため再実行できません。新しいジョブを作成してください。</translation>
    </message>
    <message>
        <source>The job was terminated.</source>
        <translation>ジョブは打ち切られました。</translation>
    </message>
    <message>
        <source>The job waits in the queue until its turn comes.</source>
        <translation>ジョブはキューで順番を待っています。</translation>
    </message>
    <message>
        <source>The job had not started before its stale-by date, %1, so the work was withdrawn; %2 of %3 is the last status reported and stays.</source>
        <extracomment>%1 is a time, %2 a status, %3 a time.</extracomment>
        <translation>ジョブが開始期限 %1 までに始まらなかったため、取り下げました。最後に通知された状態「%2」(%3) が残ります。</translation>
    </message>
    <message>
        <source>The execution time limit passed before the client began, so the work was withdrawn; %1 of %2 is the last status reported and stays.</source>
        <extracomment>%1 is a status, %2 a time.</extracomment>
        <translation>クライアントが開始する前に実行期限が過ぎたため、取り下げました。最後に通知された状態「%1」(%2) が残ります。</translation>
    </message>
</context>
<context>
    <name>signalbox::HigherFolder</name>
    <message>
        <source>No jobs come from the higher managing server: %1</source>
        <extracomment>%1 says what is wrong: &quot;it refuses the token of this server&quot;.</extracomment>
        <translation>上位の配布管理システムからジョブが届きません: %1</translation>
    </message>
    <message>
        <source>The higher managing server has not been reached since %1.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>上位の配布管理システムには %1 から接続できていません。</translation>
    </message>
</context>
<context>
    <name>signalbox::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>実行回</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>signalbox::IdGroupDialog</name>
    <message>
        <source>New ID group at %1</source>
        <translation>%1 の新しいIDグループ</translation>
    </message>
    <message>
        <source>ID group at %1</source>
        <translation>%1 のIDグループ</translation>
    </message>
    <message>
        <source>Relays that manage the ID</source>
        <translation>IDを管理する中継</translation>
    </message>
    <message>
        <source>Entered clients</source>
        <translation>登録されたクライアント</translation>
    </message>
    <message>
        <source>Names of clients, one a line</source>
        <translation>クライアントの名前（1行に1つ）</translation>
    </message>
    <message>
        <source>Members are the clients below these relays that have the ID: those entered here, and those that say so themselves (signalbox-node --id).</source>
        <translation>メンバーは、これらの中継の下位でIDを持つクライアントです。ここに登録されたものと、自ら申告したもの（signalbox-node --id）です。</translation>
    </message>
    <message>
        <source>&amp;ID:</source>
        <translation>ID(&amp;I):</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>説明(&amp;D):</translation>
    </message>
    <message>
        <source>&amp;Managed by:</source>
        <translation>管理する中継(&amp;M):</translation>
    </message>
    <message>
        <source>&amp;Clients:</source>
        <translation>クライアント(&amp;C)：</translation>
    </message>
    <message>
        <source>Save ID group</source>
        <translation>IDグループを保存</translation>
    </message>
    <message>
        <source>%1 characters are too many names; an ID group has at most %2.</source>
        <translation>%1文字は多すぎます。IDグループの名前は %2件までです。</translation>
    </message>
    <message>
        <source>No relay of this name is registered any more.</source>
        <translation>この名前の中継はもう登録されていません。</translation>
    </message>
    <message>
        <source>There is no relay yet that could manage an ID: add one in the Nodes window.</source>
        <translation>IDを管理できる中継がまだありません。ノードウィンドウで追加してください。</translation>
    </message>
    <message>
        <source>An ID group without a relay has no members: check at least one that manages the ID.</source>
        <translation>中継のないIDグループにはメンバーがいません。IDを管理する中継を1つ以上選んでください。</translation>
    </message>
    <message>
        <source>These stand there more than once and count once: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>重複しているため1つとして扱います: %1。</translation>
    </message>
</context>
<context>
    <name>signalbox::IdPicker</name>
    <message>
        <source>ID groups</source>
        <translation>IDグループ</translation>
    </message>
    <message>
        <source>Only at these relays (none: all that manage the IDs)</source>
        <translation>これらの中継だけ（なし: IDを管理するすべて）</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>名前で絞り込み</translation>
    </message>
    <message>
        <source>Filter IDs and relays</source>
        <translation>IDと中継を絞り込む</translation>
    </message>
    <message>
        <source>IDs and relays</source>
        <translation>IDと中継</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Whoever becomes a member later gets the job too, until it is over. IDs cannot be mixed with nodes, groups and relays.</source>
        <translation>後からメンバーになったクライアントにも、ジョブが終わるまで届きます。IDは、ノード、グループ、中継と混在できません。</translation>
    </message>
    <message>
        <source>This server has no ID groups.</source>
        <translation>このサーバーにはIDグループがありません。</translation>
    </message>
    <message>
        <source>…</source>
        <comment>is being counted</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>Managed by %1</source>
        <extracomment>Tooltip of an ID. %1 is a list of relays.</extracomment>
        <translation>管理: %1</translation>
    </message>
    <message>
        <source>There are none yet: make one in the Host groups window.</source>
        <translation>まだありません。「ホストグループ」ウィンドウで作成してください。</translation>
    </message>
    <message>
        <source>?</source>
        <comment>cannot be counted</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>Relays are checked, and no ID that they manage. Check an ID.</source>
        <translation>中継だけが選ばれ、IDが選ばれていません。IDを選んでください。</translation>
    </message>
    <message>
        <source>%1 IDs are too many for one job, at most %2 are allowed.</source>
        <translation>ID %1件は1つのジョブには多すぎます。%2件までです。</translation>
    </message>
    <message>
        <source>“%1” is an ID group without a relay: none of those that manage it is registered.</source>
        <translation>「%1」は中継のないIDグループです。管理する中継がどれも登録されていません。</translation>
    </message>
    <message>
        <source>None of the checked relays manages “%1”.</source>
        <translation>選ばれた中継はどれも「%1」を管理していません。</translation>
    </message>
    <message>
        <source>These IDs are not at this server: %1.</source>
        <translation>このサーバーにない ID: %1。</translation>
    </message>
    <message>
        <source>IDs cannot be mixed with other destinations: uncheck one of them.</source>
        <translation>IDとほかのあて先は混在できません。どちらかを外してください。</translation>
    </message>
</context>
<context>
    <name>signalbox::InstructionSource</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n個のパッケージ</numerusform>
        </translation>
    </message>
    <message>
        <source>At once</source>
        <translation>すぐに実行</translation>
    </message>
    <message>
        <source>None</source>
        <comment>execution time limit</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Attempt %1, try %2</source>
        <translation>実行%1回目、試行%2回目</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>実行%1回目</translation>
    </message>
    <message>
        <source>Attempt %1, try %2 of %3</source>
        <translation>実行%1回目、試行%2回目(%3回中)</translation>
    </message>
</context>
<context>
    <name>signalbox::InventoryOrderPage</name>
    <message>
        <source>Each client tells its hardware, operating system, disks, network and what speaks for and against its security, and the files and keys of its registry collection definition.</source>
        <translation>各クライアントは、ハードウェア、OS、ディスク、ネットワーク、セキュリティに関する状態、およびレジストリ収集定義のファイルとキーを通知します。</translation>
    </message>
    <message>
        <source>Each client tells what its package manager (dpkg or rpm) has installed.</source>
        <translation>各クライアントは、パッケージ管理(dpkg または rpm)でインストールされているものを通知します。</translation>
    </message>
    <message>
        <source>Each client tells what was answered there to the user inventory schema.</source>
        <translation>各クライアントは、ユーザインベントリスキーマへの回答を通知します。</translation>
    </message>
    <message>
        <source>Each client tells its own name, version and settings, and which system is above it.</source>
        <translation>各クライアントは、自身の名称、バージョン、設定と上位システムを通知します。</translation>
    </message>
    <message>
        <source>Each client tells which programs of its software monitoring policy have run.</source>
        <translation>各クライアントは、ソフトウェア稼働監視ポリシーのプログラムのうち実行されたものを通知します。</translation>
    </message>
    <message>
        <source>What they tell stands in the Inventory window.</source>
        <translation>通知された情報は、インベントリウィンドウに表示されます。</translation>
    </message>
    <message>
        <source>Left empty: the type</source>
        <translation>空の場合: 種別</translation>
    </message>
</context>
<context>
    <name>signalbox::InventoryStore</name>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>インベントリ</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of an item of an inventory</comment>
        <translation>キー</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Addition</source>
        <comment>what tells items with the same key apart</comment>
        <translation>付加情報</translation>
    </message>
    <message>
        <source>Collected at</source>
        <translation>収集日時</translation>
    </message>
</context>
<context>
    <name>signalbox::InventoryWindow</name>
    <message>
        <source>Refresh</source>
        <translation>最新の情報に更新</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Inventory of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>%1 のインベントリ</translation>
    </message>
    <message>
        <source>What changed at the node</source>
        <translation>ノードの変更内容</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>インベントリ</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export the items shown here as CSV</source>
        <translation>表示中の項目をCSVでエクスポートします</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>すべてのノード</translation>
    </message>
    <message>
        <source>Kind of inventory</source>
        <translation>インベントリの種別</translation>
    </message>
    <message>
        <source>All inventories</source>
        <translation>すべてのインベントリ</translation>
    </message>
    <message>
        <source>Search nodes, keys, values</source>
        <translation>ノード、キー、値を検索</translation>
    </message>
    <message>
        <source>Nothing of “%1” has changed at %2 since it was first told.</source>
        <extracomment>%1 is a kind of inventory, %2 the name of a node.</extracomment>
        <translation>「%1」は、%2 が最初に通知してから変わっていません。</translation>
    </message>
    <message numerus="yes">
        <source>%1, job %2: %Ln change(s)</source>
        <extracomment>%1 is a time, %2 the number of a job.</extracomment>
        <translation>
            <numerusform>%1、ジョブ %2: 変更 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared with what was collected at %1</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>%1 に収集したものとの比較</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not there.</source>
        <translation>ありませんでした。</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>なくなりました。</translation>
    </message>
    <message>
        <source>The server is not connected</source>
        <translation>サーバに接続していません</translation>
    </message>
    <message>
        <source>The inventory is being read</source>
        <translation>インベントリを読み込んでいます</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>該当なし</translation>
    </message>
    <message>
        <source>No item of an inventory fits what is asked for. Search for less, or ask the nodes anew.</source>
        <translation>条件に合うインベントリの項目がありません。条件を減らすか、ノードに改めて要求してください。</translation>
    </message>
    <message>
        <source>No inventory yet</source>
        <translation>インベントリはまだありません</translation>
    </message>
    <message>
        <source>What nodes tell about their system, their software and themselves stands here when a job has asked them, such as “Get system information”.</source>
        <translation>「システム情報の取得」などのジョブで要求すると、ノードが通知したシステム、ソフトウェアなどの情報がここに表示されます。</translation>
    </message>
    <message>
        <source>New job…</source>
        <translation>新規ジョブ…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <extracomment>%1 is a number of items, as a text.</extracomment>
        <translation>読み込み中: %1</translation>
    </message>
    <message>
        <source>%1; there are more. Search for something to see fewer.</source>
        <extracomment>%1 is a number of items, as a text.</extracomment>
        <translation>%1。ほかにもあります。検索して絞り込んでください。</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <extracomment>%1 is a number of items, as a text; %2 is a time.</extracomment>
        <translation>%1、%2 現在</translation>
    </message>
    <message>
        <source>%1. Nodes have told more since: F5 shows it.</source>
        <extracomment>%1 is what is shown, and as of when.</extracomment>
        <translation>%1。その後、ノードから新しい通知があります。F5 で表示します。</translation>
    </message>
    <message>
        <source>Export the inventory</source>
        <translation>インベントリのエクスポート</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) exported to %1</source>
        <extracomment>%n items were written to the file %1.</extracomment>
        <translation>
            <numerusform>%Ln 件を %1 にエクスポートしました</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only what this node told</source>
        <translation>このノードの情報だけを表示します</translation>
    </message>
    <message>
        <source>Show only this inventory</source>
        <translation>この種類のインベントリだけを表示します</translation>
    </message>
    <message>
        <source>Select an item to see what has changed at its node.</source>
        <translation>項目を選択すると、そのノードでの変更が表示されます。</translation>
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
        <translation>%1%</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <extracomment>Tooltip over the counters. %1 is the number of instructions.</extracomment>
        <translation>総数: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Tooltip over the counters, one line for each status. %1 is a status, %2 how many instructions have it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Time limit passed</source>
        <translation>実行期限切れ</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>取り消し中</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>削除中</translation>
    </message>
    <message>
        <source>Arrived at the destination</source>
        <translation>あて先に到着</translation>
    </message>
    <message>
        <source>From %1 to %2: %3 transferred</source>
        <extracomment>%1 and %2 are node names, %3 a percentage.</extracomment>
        <translation>%1から%2へ: %3転送済み</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1: file transfer is suspended</source>
        <translation>%1: ファイル転送を中断中</translation>
    </message>
    <message>
        <source>%1: results are held back</source>
        <translation>%1: 結果通知を保留中</translation>
    </message>
    <message>
        <source>%1: not reached</source>
        <translation>%1: 未到達</translation>
    </message>
    <message numerus="yes">
        <source>%Ln destination(s)</source>
        <extracomment>Last station of a route that stands for several destinations.</extracomment>
        <translation>
            <numerusform>%Ln件のあて先</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more route(s)</source>
        <translation>
            <numerusform>ほか%Ln経路</numerusform>
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
            <numerusform>%Ln 件の指令が終了します。最後の指令の終了は %1 の見込みです（シミュレーション 10 回中 8 回は %2 から %3 の間）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this job goes on by itself.</source>
        <translation>このジョブに自動的に進むものはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) will not end before the execution time limit.</source>
        <translation>
            <numerusform>%Ln 件の指令は実行期限までに終了しません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) stay open because of the node that stops.</source>
        <translation>
            <numerusform>停止するノードのため、%Ln 件の指令は終了しません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) cannot be reached now: when they go on is not foreseeable.</source>
        <translation>
            <numerusform>%Ln 件の指令は現在あて先に到達できません。再開の時期は予測できません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) are suspended, on hold or being cancelled.</source>
        <translation>
            <numerusform>%Ln 件の指令は中断中、保留中、または中止処理中です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the state at %1 and %Ln measured execution(s).</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>
            <numerusform>%1 の状態と、測定した %Ln 件の実行に基づきます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln instruction(s) was simulated, so the very last ones may take longer.</source>
        <translation>
            <numerusform>%Ln 件に 1 件の割合でシミュレートしたため、最後の数件はさらに時間がかかることがあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Tooltip of a route: %1 of %2 bytes are at the next station.</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1; last report %2</source>
        <extracomment>Tooltip of a route to several destinations: %1 is their worst status, %2 a time.</extracomment>
        <translation>%1、最終報告%2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>Tooltip of a route: %1 is a status, %2 the time it began.</extracomment>
        <translation>%1(%2から)</translation>
    </message>
</context>
<context>
    <name>signalbox::JobName</name>
    <message>
        <source>%1 (run %2)</source>
        <extracomment>The name of a job that is a run of a series: %1 is the name that all its runs have, %2 the number of the run.</extracomment>
        <translation>%1 (%2回目)</translation>
    </message>
</context>
<context>
    <name>signalbox::JobNotifier</name>
    <message numerus="yes">
        <source>“%1” has ended, %Ln instruction(s) with an error.</source>
        <translation>
            <numerusform>「%1」が終了しました。%Ln件の指令がエラーです。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has ended without an error.</source>
        <translation>「%1」がエラーなく終了しました。</translation>
    </message>
    <message>
        <source>“%1” has its first error.</source>
        <extracomment>A notification. %1 is the name of a job.</extracomment>
        <translation>「%1」で最初のエラーが発生しました。</translation>
    </message>
</context>
<context>
    <name>signalbox::JobOperations</name>
    <message>
        <source>%1 %2 of %3</source>
        <comment>operation with counts</comment>
        <extracomment>A menu entry: %1 is an operation (&quot;Suspend&quot;), %2 and %3 are numbers of instructions.</extracomment>
        <translation>%1(%3件中%2件)</translation>
    </message>
    <message>
        <source>What is cancelled ends with an error once every node has confirmed. It can be re-executed later.</source>
        <translation>取り消した指令は、すべてのノードが確認するとエラーで終了します。あとから再実行できます。</translation>
    </message>
    <message>
        <source>Work that still runs is stopped. This cannot be undone.</source>
        <translation>実行中の処理は停止します。この操作は元に戻せません。</translation>
    </message>
    <message>
        <source>A node that has not confirmed may still be working. This is recorded with your reason.</source>
        <translation>確認していないノードでは処理が続いている可能性があります。この操作は理由とともに記録されます。</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>destination and package</comment>
        <extracomment>%1 is a destination, %2 a package.</extracomment>
        <translation>%1 ― %2</translation>
    </message>
    <message>
        <source>Re-execute “%1”</source>
        <translation>「%1」の再実行</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>operation and job</comment>
        <extracomment>What was asked for: %1 is an operation (&quot;Suspend&quot;), %2 the name of a job.</extracomment>
        <translation>「%2」の%1</translation>
    </message>
    <message>
        <source>%1: done for %2, refused for %3. %4</source>
        <extracomment>%1 says what was asked for, %2 and %3 are numbers of instructions, %4 is whole sentences with the reasons.</extracomment>
        <translation>%1: %2件実行、%3件拒否。%4</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <extracomment>%1 says what is undone (&quot;Suspend “Browser 131”&quot;).</extracomment>
        <translation>元に戻す: %1</translation>
    </message>
    <message numerus="yes">
        <source>Suspend %Ln instruction(s)?</source>
        <translation>
            <numerusform>%Ln件の指令を中断しますか?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %Ln instruction(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln件の指令を中断する</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>このままにする</translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln instruction(s)?</source>
        <translation>
            <numerusform>%Ln件の指令を再開しますか?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln instruction(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln件の指令を再開する</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep suspended</source>
        <translation>中断のままにする</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln instruction(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln件の指令を取り消す</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln instruction(s) of “%1”?</source>
        <extracomment>%1 is the name of a job.</extracomment>
        <translation>
            <numerusform>「%1」の%Ln件の指令を取り消しますか?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln instruction(s) of several jobs?</source>
        <translation>
            <numerusform>複数のジョブの%Ln件の指令を取り消しますか?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln件のジョブを削除する</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>Leaves the jobs as they are, instead of deleting them.</extracomment>
        <translation>残す</translation>
    </message>
    <message numerus="yes">
        <source>Delete “%1” with its %Ln instruction(s)?</source>
        <extracomment>%1 is the name of a job.</extracomment>
        <translation>
            <numerusform>「%1」を%Ln件の指令とともに削除しますか?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the jobs below with %Ln instruction(s)?</source>
        <translation>
            <numerusform>次のジョブを%Ln件の指令とともに削除しますか?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %Ln instruction(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln件の指令を終了する</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>待ち続ける</translation>
    </message>
    <message numerus="yes">
        <source>End %Ln instruction(s) without waiting for the nodes?</source>
        <translation>
            <numerusform>ノードの確認を待たずに%Ln件の指令を強制終了しますか?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: done for %Ln instruction(s)</source>
        <extracomment>A success. %1 says what was asked for (&quot;Suspend “Browser 131”&quot;), %n counts what it acted on.</extracomment>
        <translation>
            <numerusform>%1: %Ln件の指令に行いました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: done</source>
        <comment>operation</comment>
        <translation>%1: 完了しました</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln job(s) to choose which of their instructions are to be re-executed.</source>
        <translation>
            <numerusform>再実行する指令を選ぶには、ジョブを%Ln件以下にしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the instructions…</source>
        <translation>指令を読み込んでいます…</translation>
    </message>
    <message>
        <source>The instructions to choose from could not be loaded. %1</source>
        <extracomment>%1 is a whole sentence with the reason.</extracomment>
        <translation>選択する指令を読み込めませんでした。%1</translation>
    </message>
    <message>
        <source>Resume file transfer</source>
        <translation>ファイル転送を再開</translation>
    </message>
    <message>
        <source>Resume file transfer at “%1”</source>
        <translation>「%1」のファイル転送の再開</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln job(s)</source>
        <extracomment>What was asked for: %1 is an operation (&quot;Suspend&quot;).</extracomment>
        <translation>
            <numerusform>%1: ジョブ%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. It has begun; how far it is stands in the table of tasks.</source>
        <extracomment>%1 says what was asked for (&quot;Suspend: 500 jobs&quot;).</extracomment>
        <translation>%1。開始しました。進み具合はタスクの表にあります。</translation>
    </message>
    <message>
        <source>Cancel the whole job “%1”?</source>
        <extracomment>%1 is the name of a job.</extracomment>
        <translation>ジョブ「%1」全体を取り消しますか？</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln whole job(s)?</source>
        <translation>
            <numerusform>%Ln件のジョブ全体を取り消しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>What has not started has ended at once. What runs is ended, and each node confirms that. It cannot be executed anew; create a new job for that.</source>
        <translation>開始していないものはすぐに終わります。実行中のものは打ち切られ、各ノードが確認します。再実行はできません。必要なら新しいジョブを作成してください。</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln件のジョブを取り消す</numerusform>
        </translation>
    </message>
    <message>
        <source>Send in one piece</source>
        <comment>button</comment>
        <translation>一括で送信</translation>
    </message>
    <message>
        <source>Keep the parts</source>
        <translation>分割のままにする</translation>
    </message>
    <message numerus="yes">
        <source>Send the rest to %Ln destination(s) in one piece?</source>
        <translation>
            <numerusform>%Ln 件のあて先に残りを一括で送信しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>What is left of the packages loads the lines at once, also behind relays. It cannot be split again.</source>
        <translation>パッケージの残りが、中継システムの先も含めて一度に回線を使います。元の分割には戻せません。</translation>
    </message>
    <message>
        <source>%1: this cannot be undone any more, since there is something in the folder.</source>
        <extracomment>%1 says what was done (&quot;Create folder “Office”&quot;).</extracomment>
        <translation>%1: フォルダの中に何かあるため、元に戻せなくなりました。</translation>
    </message>
</context>
<context>
    <name>signalbox::JobPhase</name>
    <message>
        <source>job %1</source>
        <comment>within a sentence</comment>
        <extracomment>A job: %1 is its number, %2 its name. Within a sentence.</extracomment>
        <translation>ジョブ%1</translation>
    </message>
    <message>
        <source>job %1, “%2”,</source>
        <translation>ジョブ%1「%2」</translation>
    </message>
    <message>
        <source>the managing server</source>
        <translation>管理サーバー</translation>
    </message>
    <message>
        <source>Its processing window (%1) is closed and does not open. Change the window to let it go on.</source>
        <extracomment>%1 is a time of day and days.</extracomment>
        <translation>処理時間帯(%1)は閉じており、始まる予定がありません。続行するには時間帯を変更してください。</translation>
    </message>
    <message>
        <source>Its processing window (%1) is closed; it opens at %2, and the job goes on then.</source>
        <extracomment>%1 is a time of day and days, %2 a time.</extracomment>
        <translation>処理時間帯(%1)は閉じています。%2に始まり、ジョブが続行します。</translation>
    </message>
    <message>
        <source>%1 for “%2”</source>
        <comment>place in the queue</comment>
        <extracomment>The place of a job in the queue: %1 is a number, %2 the name of an execution slot.</extracomment>
        <translation>「%2」では%1番目</translation>
    </message>
    <message>
        <source>It is number %1 of %2 in the queue.</source>
        <translation>キューの%2件中%1番目です。</translation>
    </message>
    <message>
        <source>It is number %1 of %2 in the queue (%3).</source>
        <extracomment>%3 is a list: &quot;1 for “Slot”, 2 for “Other slot”&quot;.</extracomment>
        <translation>キューの%2件中%1番目です(%3)。</translation>
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
        <translation>%1に登録されました。予定時刻%2になり、順番が来ると開始します。</translation>
    </message>
    <message numerus="yes">
        <source>It waits since %1: %n job(s) of %2 run, the most that may run at the same time. It starts when one of them ends.</source>
        <extracomment>%1 is a time, %2 the name of an operator.</extracomment>
        <translation>
            <numerusform>%1から待っています。%2のジョブが同時実行の上限の%n件実行中です。そのいずれかが終わると開始します。</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits since %1: the execution slot “%2” is full. It starts when a job there ends, in the order of priority and number.</source>
        <extracomment>%1 is a time, %2 the name of an execution slot.</extracomment>
        <translation>%1から待っています。実行スロット「%2」が満杯です。そこのジョブが終わると、優先度と番号の順に開始します。</translation>
    </message>
    <message>
        <source>It waits since %1 and is about to start.</source>
        <translation>%1から待っており、まもなく開始します。</translation>
    </message>
    <message>
        <source>It waits since %1, because it runs alone and %2 still runs. It starts when nothing of its conflict domain runs any more.</source>
        <extracomment>%1 is a time, %2 is &quot;job 7, “Name”,&quot;.</extracomment>
        <translation>単独で実行するジョブで、%2がまだ実行中のため、%1から待っています。同じ競合ドメインの実行がなくなると開始します。</translation>
    </message>
    <message>
        <source>It waits since %1, because %2 runs alone. It starts when that one has ended.</source>
        <extracomment>%1 is a time, %2 is &quot;job 7, “Name”,&quot;.</extracomment>
        <translation>%2が単独で実行されるため、%1から待っています。そのジョブが終わると開始します。</translation>
    </message>
    <message>
        <source>It waits since %1, because %2 runs, which it is incompatible with. It starts when that one has ended.</source>
        <extracomment>%1 is a time, %2 is &quot;job 7, “Name”,&quot;.</extracomment>
        <translation>同時に実行できない%2が実行中のため、%1から待っています。そのジョブが終わると開始します。</translation>
    </message>
    <message>
        <source>On hold since %1, by %2. It goes back to the queue when it is released.</source>
        <extracomment>%1 is a time, %2 the name of an operator or a reason.</extracomment>
        <translation>%2により%1から保留されています。保留を解除するとキューに戻ります。</translation>
    </message>
    <message>
        <source>It waits since %1: the execution slot “%2”, which takes it, is disabled, and so is any other that does. It starts when one of them is enabled.</source>
        <extracomment>%1 is a time, %2 the name of an execution slot.</extracomment>
        <translation>%1から待っています。該当する実行スロット「%2」などがすべて無効です。いずれかを有効にすると開始します。</translation>
    </message>
    <message>
        <source>It waits since %1: the execution slot “%2” is locked, because %3 runs alone there, and no other slot that takes it is free. It starts when that job has ended.</source>
        <extracomment>%1 is a time, %2 the name of an execution slot, %3 is &quot;job 7, “Name”,&quot;.</extracomment>
        <translation>%1から待っています。実行スロット「%2」は%3が単独で実行中のためロックされ、ほかに該当する空きスロットもありません。そのジョブが終わると開始します。</translation>
    </message>
    <message>
        <source>It waits since %1: no execution slot takes jobs of its type and priority. Add one, or change one.</source>
        <translation>%1から待っています。この種別と優先度のジョブに該当する実行スロットがありません。追加するか変更してください。</translation>
    </message>
    <message>
        <source>Interrupted since %1 by %2. It goes on when it is resumed.</source>
        <extracomment>%1 is a time, %2 the name of an operator or a reason.</extracomment>
        <translation>%2により%1から一時停止しています。再開すると続行します。</translation>
    </message>
    <message>
        <source>It was resumed at %1.</source>
        <extracomment>%1 is a time, %2 a whole sentence.</extracomment>
        <translation>%1に再開されました。</translation>
    </message>
    <message>
        <source>It is being deleted since %1, and is gone when every node has confirmed that.</source>
        <translation>%1から削除中です。すべてのノードが確認すると消えます。</translation>
    </message>
    <message>
        <source>It is being ended since %1, by %2. It has ended when every node has confirmed that.</source>
        <extracomment>%1 is a time, %2 the name of an operator.</extracomment>
        <translation>%2により%1から打ち切り処理中です。すべてのノードが確認すると終わります。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %n instruction(s) have ended; the job has ended when all of them have.</source>
        <translation>
            <numerusform>%n件の指示のうち%1件が終わりました。すべて終わるとジョブが終わります。</numerusform>
        </translation>
    </message>
    <message>
        <source>It runs since %1.</source>
        <translation>%1から実行中です。</translation>
    </message>
    <message>
        <source>It runs since %1, in the execution slot “%2”.</source>
        <extracomment>%1 is a time, %2 the name of an execution slot.</extracomment>
        <translation>%1から実行スロット「%2」で実行中です。</translation>
    </message>
    <message>
        <source>Cancelled at %1 by %2, before it started. To run it anyway, create it anew.</source>
        <extracomment>%1 is a time, %2 the name of an operator.</extracomment>
        <translation>%2により%1に、開始前に取り消されました。実行するには作り直してください。</translation>
    </message>
    <message numerus="yes">
        <source>Ended at %1 by %2, while it ran: %3 of its %n instruction(s) had been completed. To run the rest, create a new job.</source>
        <translation>
            <numerusform>%2により%1に、実行中に打ち切られました。%n件の指示のうち%3件は完了していました。残りを実行するには新しいジョブを作成してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended at %1: none of its %n instruction(s) was completed. See their reasons, and execute them anew.</source>
        <translation>
            <numerusform>%1に終わりました。%n件の指示は1件も完了しませんでした。理由を確認し、再実行してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended at %1: %2 of its %n instruction(s) failed, were rejected or expired. See their reasons, and execute them anew.</source>
        <extracomment>%1 is a time, %2 and %n are numbers.</extracomment>
        <translation>
            <numerusform>%1に終わりました。%n件の指示のうち%2件が失敗、拒否、または期限切れです。理由を確認し、再実行してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended at %1: all %n instruction(s) were completed. Nothing more comes of it.</source>
        <translation>
            <numerusform>%1に終わりました。%n件の指示がすべて完了しました。これ以上の処理はありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The job is on hold already.</source>
        <translation>ジョブは既に保留中です。</translation>
    </message>
    <message>
        <source>Only a pending job can be held; this one is inactive and does not start by itself.</source>
        <translation>保留できるのは未実行のジョブだけです。このジョブは停止しており、自動では開始しません。</translation>
    </message>
    <message>
        <source>Only a pending job can be held; this one has started. Interrupt it instead.</source>
        <translation>保留できるのは未実行のジョブだけです。このジョブは開始しています。代わりに一時停止してください。</translation>
    </message>
    <message>
        <source>The job has ended.</source>
        <translation>ジョブは終わっています。</translation>
    </message>
    <message>
        <source>The job is not on hold.</source>
        <translation>ジョブは保留中ではありません。</translation>
    </message>
    <message>
        <source>The job is being ended already.</source>
        <translation>ジョブは既に打ち切り処理中です。</translation>
    </message>
    <message>
        <source>Hold</source>
        <comment>action on a job</comment>
        <translation>保留</translation>
    </message>
    <message>
        <source>Release</source>
        <comment>action on a job</comment>
        <translation>保留解除</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>ジョブの取り消し</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>phase of a job</comment>
        <translation>未実行</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>phase of a job</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>phase of a job</comment>
        <translation>正常終了</translation>
    </message>
    <message>
        <source>Inactive</source>
        <comment>phase of a job</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>status of a job</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Standby</source>
        <comment>status of a job</comment>
        <translation>スタンバイ</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>status of a job</comment>
        <translation>実行予定</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>status of a job</comment>
        <translation>待ち</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>status of a job</comment>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Resuming</source>
        <comment>status of a job</comment>
        <translation>再開処理中</translation>
    </message>
    <message>
        <source>Terminating</source>
        <comment>status of a job</comment>
        <translation>打ち切り処理中</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>status of a job</comment>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>status of a job</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>status of a job</comment>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Terminated</source>
        <comment>status of a job</comment>
        <translation>打ち切り</translation>
    </message>
    <message>
        <source>Disabled</source>
        <comment>status of a job</comment>
        <translation>無効</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>status of a job</comment>
        <translation>保留</translation>
    </message>
    <message>
        <source>No manager</source>
        <comment>status of a job</comment>
        <translation>スロットなし</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>phase and status</comment>
        <extracomment>Phase and status of a job: &quot;Pending, Standby&quot;.</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Whoever becomes a member of its IDs gets it, until the job is ended or deleted.</source>
        <translation>IDのメンバーになったクライアントには、ジョブが終了または削除されるまで届きます。</translation>
    </message>
    <message>
        <source>Whoever becomes a member of its IDs gets it, until its execution time limit, %1.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>IDのメンバーになったクライアントには、実行期限 %1 まで届きます。</translation>
    </message>
    <message>
        <source>It waits since %1: its ID groups have no member yet.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>%1 から待っています。IDグループにまだメンバーがいません。</translation>
    </message>
    <message>
        <source>It had not started before its stale-by date %1, and was not run any more. Create it anew if it is still wanted.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>開始期限%1までに開始しなかったため、実行されませんでした。まだ必要であれば、新しく作成してください。</translation>
    </message>
    <message>
        <source>Ended at %1: its ID groups have had no member until then. Create it anew to wait for some.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>%1 に終了。それまでIDグループにメンバーがいませんでした。待つには作り直してください。</translation>
    </message>
    <message numerus="yes">
        <source>At %1 all %n instruction(s) of the members there are were completed.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>
            <numerusform>%1 に、今いるメンバーの指令 %n 件がすべて正常終了しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>If it has not started by %1, it is not run any more.</source>
        <extracomment>Of a job that has not started. %1 is a time.</extracomment>
        <translation>%1までに開始しなければ、もう実行されません。</translation>
    </message>
    <message>
        <source>It waits since %1, because %2 is older, incompatible with it, and has waited for so long that it comes first. It starts when that one has ended.</source>
        <extracomment>%1 is a time, %2 is &quot;job 7, “Name”,&quot;.</extracomment>
        <translation>%1 から待っています。競合する %2 のほうが古く、長く待ったため先に実行されます。それが終わると開始します。</translation>
    </message>
    <message>
        <source>It has waited for so long that no newer job which it is incompatible with starts before it.</source>
        <translation>長く待ったため、競合する新しいジョブはこれより先に開始しません。</translation>
    </message>
</context>
<context>
    <name>signalbox::JobSource</name>
    <message>
        <source>Scheduled</source>
        <translation>実行予定</translation>
    </message>
    <message>
        <source>%1 (cancelling)</source>
        <extracomment>Result of a job. %1 is a status.</extracomment>
        <translation>%1(取り消し中)</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>すぐに実行</translation>
    </message>
    <message>
        <source>None</source>
        <comment>execution time limit</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1
Job %2, created by %3</source>
        <extracomment>Tooltip over a job. %1 name, %2 number, %3 the operator who created it.</extracomment>
        <translation>%1
ジョブ%2、作成者: %3</translation>
    </message>
    <message>
        <source>%1 (archived)</source>
        <extracomment>Result of a job whose instructions are in a file. %1 is a status.</extracomment>
        <translation>%1 (アーカイブ済み)</translation>
    </message>
    <message>
        <source>No members</source>
        <translation>メンバーなし</translation>
    </message>
    <message>
        <source>Waiting for members</source>
        <translation>メンバー待ち</translation>
    </message>
    <message>
        <source>%1
Job %2 of the higher managing server %3, to be operated on there</source>
        <extracomment>Tooltip over a job. %1 name, %2 its number there, %3 a managing server.</extracomment>
        <translation>%1
上位の配布管理システム %3 のジョブ %2（操作はそちらで行います）</translation>
    </message>
</context>
<context>
    <name>signalbox::JournalModel</name>
    <message>
        <source>The server itself</source>
        <translation>サーバ自身</translation>
    </message>
    <message>
        <source>Runs again</source>
        <translation>やり直し中</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>処理</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>how far an operation is</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Cut off by</source>
        <translation>中断の原因</translation>
    </message>
</context>
<context>
    <name>signalbox::JournalText</name>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>The file is on the machine of the console that sent it: add the package there once more, and dismiss this row.</source>
        <translation>ファイルは送信元のコンソールのマシンにあります。そこでパッケージを追加し直し、この行を破棄してください。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln job(s)</source>
        <extracomment>An operation on several jobs. %1 is what is done (&quot;Interrupt&quot;).</extracomment>
        <translation>
            <numerusform>%1: ジョブ%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>Add package file %1</source>
        <extracomment>An operation. %1 is the name of a file.</extracomment>
        <translation>パッケージファイル%1の追加</translation>
    </message>
    <message>
        <source>Upload of package file %1</source>
        <extracomment>An operation. %1 is the name of a file.</extracomment>
        <translation>パッケージファイル%1のアップロード</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>クライアント %Ln 台</numerusform>
        </translation>
    </message>
    <message>
        <source>Security level judgement: %1</source>
        <extracomment>An operation. %1 is the name of a client, or &quot;120 clients&quot;.</extracomment>
        <translation>セキュリティレベルの判定：%1</translation>
    </message>
    <message>
        <source>Security actions: %1</source>
        <translation>セキュリティアクション：%1</translation>
    </message>
    <message>
        <source>Judgement</source>
        <comment>kind of operation</comment>
        <translation>判定</translation>
    </message>
    <message>
        <source>Action</source>
        <comment>kind of operation</comment>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Window operation</source>
        <comment>kind of operation</comment>
        <translation>ウィンドウ操作</translation>
    </message>
    <message>
        <source>Job command</source>
        <comment>kind of operation</comment>
        <translation>ジョブ操作</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>result of an operation</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Partly refused</source>
        <comment>result of an operation</comment>
        <translation>一部拒否</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>result of an operation</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>result of an operation</comment>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <comment>result of an operation</comment>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Taken over by %1, %2 (epoch %3)</source>
        <extracomment>What cut an operation off. %1 is a server, %2 a time, %3 the number of a start of the server.</extracomment>
        <translation>%1が引き継ぎ、%2 (エポック%3)</translation>
    </message>
    <message>
        <source>The server was started anew, %1 (epoch %2)</source>
        <extracomment>What cut an operation off. %1 is a time, %2 the number of a start of the server.</extracomment>
        <translation>サーバの再起動、%1 (エポック%2)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>progress</comment>
        <extracomment>How far something is: %1 of %2.</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>signalbox::LocalFleet</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>フォルダ%1を作成できません。</translation>
    </message>
    <message>
        <source>The token of %1 is missing in %2. Give another folder with --state, or remove that one.</source>
        <translation>%1のトークンが%2にありません。--stateで別のフォルダを指定するか、このフォルダを削除してください。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>ファイル%1に書き込めません。</translation>
    </message>
    <message>
        <source>The private root %1 cannot be prepared.</source>
        <translation>専用ルートフォルダ%1を準備できません。</translation>
    </message>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1を起動できませんでした: %2</translation>
    </message>
    <message>
        <source>There is no free port on 127.0.0.1 for the relay.</source>
        <translation>127.0.0.1に中継システム用の空きポートがありません。</translation>
    </message>
    <message>
        <source>The relay does not answer on port %1. The server&apos;s log says why.</source>
        <translation>中継システムがポート %1 で応答しません。理由はサーバのログにあります。</translation>
    </message>
    <message>
        <source>%1 was killed by signal %2.</source>
        <extracomment>%1 is the name of a node of the local fleet, %2 a number.</extracomment>
        <translation>%1 はシグナル %2 で強制終了されました。</translation>
    </message>
    <message>
        <source>%1 has ended with exit code %2.</source>
        <translation>%1 は終了コード %2 で終了しました。</translation>
    </message>
</context>
<context>
    <name>signalbox::MainJob</name>
    <message>
        <source>stopped</source>
        <translation>停止しました</translation>
    </message>
    <message>
        <source>The log %1 cannot be written: %2</source>
        <translation>ログ%1に書き込めません: %2</translation>
    </message>
    <message>
        <source>managing server at %1</source>
        <translation>配布管理システム: %1</translation>
    </message>
    <message>
        <source>job %1 created: %2</source>
        <translation>ジョブ%1を作成しました: %2</translation>
    </message>
    <message>
        <source>instruction %1, attempt %2: %3 %4 %</source>
        <translation>指令%1、実行%2回目: %3 %4%</translation>
    </message>
    <message>
        <source>DESTINATION</source>
        <translation>あて先</translation>
    </message>
    <message>
        <source>PACKAGE</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>RESULT</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>LAST REPORT</source>
        <translation>最終通知</translation>
    </message>
    <message>
        <source>Finished %1, error %2, rejected %3, total %4</source>
        <translation>完了 %1、エラー %2、拒否 %3、総数 %4</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n file(s) installed in %2</source>
        <translation>
            <numerusform>%1: %n個のファイルを%2にインストールしました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: install %2</source>
        <extracomment>Name of the main job. %1 is a date and time, %2 a list of packages.</extracomment>
        <translation>%1: %2のインストール</translation>
    </message>
</context>
<context>
    <name>signalbox::MainWindow</name>
    <message>
        <source>Managing servers and folders</source>
        <translation>配布管理システムとフォルダ</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <source>Filter jobs, hosts, texts</source>
        <translation>ジョブ、ホスト、テキストを絞り込む</translation>
    </message>
    <message>
        <source>Filter rows by text</source>
        <translation>テキストで行を絞り込む</translation>
    </message>
    <message>
        <source>Shows only the rows with this text (Ctrl+F)</source>
        <translation>このテキストを含む行だけを表示します(Ctrl+F)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation>ジョブ(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>ノード(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>ツール(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Signalbox</source>
        <translation>Signalboxについて(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Job status</source>
        <translation>ジョブ実行状況(&amp;J)</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Reset co&amp;lumns</source>
        <translation>列を初期状態に戻す(&amp;L)</translation>
    </message>
    <message>
        <source>About Signalbox</source>
        <translation>Signalboxについて</translation>
    </message>
    <message>
        <source>Signalbox %1
Job status console for software distribution.

Free software under the GNU General Public License, version 3 or later.
Runs on Qt %2.</source>
        <extracomment>%1 and %2 are version numbers.</extracomment>
        <translation>Signalbox %1
ソフトウェア配布のジョブ実行状況コンソール。

GNU General Public License バージョン3以降に基づくフリーソフトウェアです。
Qt %2で動作しています。</translation>
    </message>
    <message>
        <source>&amp;Error codes</source>
        <translation>エラーコード(&amp;E)</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>繰り返し</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Ctrl+Shift+I</translation>
    </message>
    <message>
        <source>Of jobs to IDs or to all below a relay show each client, and not the relay with how far it has handed the job over.</source>
        <translation>ID宛てまたは中継の下位全体宛てのジョブで、中継の引き渡しの進み具合ではなく、各クライアントを表示します。</translation>
    </message>
    <message>
        <source>Clients of ID or all-lower-clients jo&amp;bs</source>
        <translation>ID・全下位クライアント宛てジョブのクライアント(&amp;B)</translation>
    </message>
    <message>
        <source>Jobs bein&amp;g deleted</source>
        <translation>削除中のジョブ(&amp;G)</translation>
    </message>
    <message>
        <source>Show jobs that were deleted until every node has confirmed it, in olive.</source>
        <translation>削除したジョブを、すべてのノードが確認するまでオリーブ色で表示します。</translation>
    </message>
</context>
<context>
    <name>signalbox::MessageBar</name>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
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
            <numerusform>ほか%Ln件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::MessagePage</name>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>One line, for example: Maintenance tonight</source>
        <translation>1 行で入力します。例: 今夜のメンテナンス</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>urgency of a message</comment>
        <translation>低</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>urgency of a message</comment>
        <translation>標準</translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>urgency of a message</comment>
        <translation>緊急</translation>
    </message>
    <message>
        <source>How insistently a desktop shows it</source>
        <translation>デスクトップでの表示の強さ</translation>
    </message>
    <message>
        <source>Tit&amp;le:</source>
        <translation>タイトル(&amp;L):</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>本文(&amp;X):</translation>
    </message>
    <message>
        <source>&amp;Urgency:</source>
        <translation>緊急度(&amp;U):</translation>
    </message>
    <message>
        <source>This has %1 characters and was not put in: a message has at most %2.</source>
        <translation>%1 文字あるため、貼り付けませんでした。メッセージは最大 %2 文字です。</translation>
    </message>
    <message>
        <source>The message has no title yet.</source>
        <translation>メッセージのタイトルがありません。</translation>
    </message>
    <message>
        <source>The message has no text yet.</source>
        <translation>メッセージの本文がありません。</translation>
    </message>
    <message>
        <source>Left empty: the title of the message</source>
        <translation>空の場合: メッセージのタイトル</translation>
    </message>
</context>
<context>
    <name>signalbox::MonitoringPage</name>
    <message>
        <source>Software monitoring policy</source>
        <translation>ソフトウェア稼働監視ポリシー</translation>
    </message>
    <message>
        <source>Programs that the clients look out for, by name or full path; the first line that fits counts. Nothing is ended or hindered: “Get software monitoring information” tells what ran. It replaces the policy that is there; an empty one ends the monitoring.</source>
        <translation>クライアントが監視するプログラムを、名称または絶対パスで指定します。最初に一致した行が有効です。終了や起動の抑止は行いません。実行されたものは「ソフトウェア稼働監視情報の取得」で通知されます。既存のポリシーは置き換えられます。空のポリシーで監視を終了します。</translation>
    </message>
    <message>
        <source>Program (* and ? stand for others)</source>
        <translation>プログラム(* と ? は任意の文字)</translation>
    </message>
    <message>
        <source>Allowed or forbidden</source>
        <translation>許可/禁止</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>禁止</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>許可</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>&amp;Look every:</source>
        <translation>確認間隔(&amp;L):</translation>
    </message>
</context>
<context>
    <name>signalbox::NameDialog</name>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>フォルダ(&amp;F):</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>名称が必要です。</translation>
    </message>
</context>
<context>
    <name>signalbox::NamePaster</name>
    <message>
        <source>Paste names</source>
        <translation>名前を貼り付け</translation>
    </message>
    <message>
        <source>Choose the nodes whose names are in the clipboard, one a line</source>
        <translation>クリップボードに 1 行に 1 つある名前のノードを選びます</translation>
    </message>
    <message>
        <source>Names from a file…</source>
        <translation>ファイルから名前…</translation>
    </message>
    <message>
        <source>Choose the nodes whose names are in a text file, one a line</source>
        <translation>テキストファイルに 1 行に 1 つ書かれた名前のノードを選びます</translation>
    </message>
    <message>
        <source>Names of nodes</source>
        <translation>ノードの名前</translation>
    </message>
    <message>
        <source>Text files (*.txt *.csv);;All files (*)</source>
        <translation>テキストファイル (*.txt *.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>ファイル %1 を読み取れません: %2。</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2 MiB.</source>
        <translation>ファイル %1 は %2 MiB を超えています。</translation>
    </message>
    <message>
        <source>There are no names: they stand one a line.</source>
        <translation>名前がありません。1 行に 1 つ書きます。</translation>
    </message>
    <message>
        <source>%1 not known here: %2.</source>
        <extracomment>%1 is a number, %2 a list of names.</extracomment>
        <translation>%1 件はここでは不明です: %2。</translation>
    </message>
    <message>
        <source>%1 listed more than once, and taken once: %2.</source>
        <translation>%1 件は重複していたため一度だけ追加しました: %2。</translation>
    </message>
    <message>
        <source>%1 of %2 names were added.</source>
        <translation>%2 件中 %1 件の名前を追加しました。</translation>
    </message>
</context>
<context>
    <name>signalbox::Names</name>
    <message>
        <source>The name has %1 characters; at most %2 are possible.</source>
        <translation>名称が%1文字あります。%2文字まで指定できます。</translation>
    </message>
    <message>
        <source>The name contains control characters; please leave them out.</source>
        <translation>名称に制御文字が含まれています。削除してください。</translation>
    </message>
</context>
<context>
    <name>signalbox::NewJobDialog</name>
    <message>
        <source>Packages</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>Packages to install</source>
        <translation>インストールするパッケージ</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>あて先</translation>
    </message>
    <message>
        <source>Filter by name or relay</source>
        <translation>名称または中継システムで絞り込む</translation>
    </message>
    <message>
        <source>Filter destinations</source>
        <translation>あて先を絞り込む</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>ジョブの設定</translation>
    </message>
    <message>
        <source>Left empty: type and time</source>
        <translation>空の場合: ジョブ種別と日時</translation>
    </message>
    <message>
        <source>9 goes first, 1 goes last.</source>
        <translation>9が最優先、1が最後です。</translation>
    </message>
    <message>
        <source>Register not before</source>
        <translation>登録日時を指定</translation>
    </message>
    <message>
        <source>Execute not before</source>
        <translation>実行日時を指定</translation>
    </message>
    <message>
        <source>Execute at the latest</source>
        <translation>実行期限を指定</translation>
    </message>
    <message>
        <source>As soon as it has arrived</source>
        <translation>到着後すぐに</translation>
    </message>
    <message>
        <source>When the system starts</source>
        <translation>システム起動時</translation>
    </message>
    <message>
        <source>When the system shuts down</source>
        <translation>システム終了時</translation>
    </message>
    <message>
        <source>At a date and time</source>
        <translation>日時を指定</translation>
    </message>
    <message>
        <source>When a user logs on</source>
        <translation>ユーザのログオン時</translation>
    </message>
    <message>
        <source>When the user wants it</source>
        <translation>ユーザが選択</translation>
    </message>
    <message>
        <source>Install at</source>
        <translation>インストール日時</translation>
    </message>
    <message>
        <source>Send in parts</source>
        <translation>分割して配布</translation>
    </message>
    <message>
        <source> KiB</source>
        <comment>size of a part</comment>
        <translation> KiB</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>wait between two parts</comment>
        <translation> ミリ秒</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>フォルダ(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;Priority:</source>
        <translation>優先度(&amp;P):</translation>
    </message>
    <message>
        <source>Schedule:</source>
        <translation>スケジュール:</translation>
    </message>
    <message>
        <source>&amp;Install:</source>
        <translation>インストール(&amp;I):</translation>
    </message>
    <message>
        <source>Transfer:</source>
        <translation>転送:</translation>
    </message>
    <message>
        <source>Size of a part:</source>
        <translation>分割サイズ:</translation>
    </message>
    <message>
        <source>Wait between parts:</source>
        <translation>分割間隔:</translation>
    </message>
    <message>
        <source>Add a package file</source>
        <translation>パッケージファイルの追加</translation>
    </message>
    <message>
        <source>All packages (*.deb *.swu *.tar *.tar.* *.tgz *.zip *.sh *.run);;All files (*)</source>
        <translation>すべてのパッケージ (*.deb *.swu *.tar *.tar.* *.tgz *.zip *.sh *.run);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The latest time has already passed.</source>
        <translation>実行期限がすでに過ぎています。</translation>
    </message>
    <message>
        <source>The job would be executed before it is registered.</source>
        <translation>実行日時が登録日時より前です。</translation>
    </message>
    <message>
        <source>The latest time lies before the job may begin.</source>
        <translation>実行期限がジョブの開始日時より前です。</translation>
    </message>
    <message>
        <source>The time of the installation is missing.</source>
        <translation>インストール日時が指定されていません。</translation>
    </message>
    <message>
        <source>Check at least one package, or add a file.</source>
        <translation>パッケージを一つ以上選択するか、ファイルを追加してください。</translation>
    </message>
    <message>
        <source>There are no clients yet: add one in the Nodes window.</source>
        <translation>クライアントがまだありません。[ノード]ウィンドウで追加してください。</translation>
    </message>
    <message>
        <source>Check at least one destination.</source>
        <translation>あて先を一つ以上選択してください。</translation>
    </message>
    <message>
        <source>The package file is still being taken in.</source>
        <translation>パッケージファイルを取り込み中です。</translation>
    </message>
    <message>
        <source>The order is on its way.</source>
        <translation>要求を送信しています。</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <extracomment>%1 of %2 clients are checked.</extracomment>
        <translation>%2台中%1台を選択</translation>
    </message>
    <message>
        <source>%1 — %2, %3</source>
        <comment>package</comment>
        <extracomment>A package: %1 name and version, %2 kind, %3 size.</extracomment>
        <translation>%1 ― %2、%3</translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation>種別(&amp;T):</translation>
    </message>
    <message>
        <source>&amp;Execute:</source>
        <translation>実行(&amp;E):</translation>
    </message>
    <message>
        <source>New job at %1</source>
        <extracomment>Title of a dialog. %1 is the name of a managing server.</extracomment>
        <translation>新しいジョブ（%1）</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>説明(&amp;D):</translation>
    </message>
    <message>
        <source>New job definition</source>
        <translation>新規ジョブ定義</translation>
    </message>
    <message>
        <source>Job definition</source>
        <translation>ジョブ定義</translation>
    </message>
    <message>
        <source>Name of the definition and of its jobs</source>
        <translation>定義とそのジョブの名称</translation>
    </message>
    <message>
        <source>What the definition orders cannot be shown here. It is ordered as it is.</source>
        <translation>定義の指示内容はここでは表示できません。そのまま指示します。</translation>
    </message>
    <message>
        <source>The package “%1” is not on this server. Add its file.</source>
        <extracomment>%1 is the name and version of a package.</extracomment>
        <translation>パッケージ「%1」がこのサーバにありません。ファイルを追加してください。</translation>
    </message>
    <message>
        <source>The definition needs a name.</source>
        <translation>定義には名称が必要です。</translation>
    </message>
    <message>
        <source>There are no relays yet: add one in the Nodes window.</source>
        <translation>中継システムがまだありません。ノードウィンドウで追加してください。</translation>
    </message>
    <message>
        <source>These are not clients of this server: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>このサーバのクライアントではありません：%1。</translation>
    </message>
    <message>
        <source>These are not relays of this server: %1.</source>
        <translation>このサーバの中継システムではありません：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln group(s) or relay(s)</source>
        <extracomment>%1 is &quot;3 of 10 chosen&quot;, behind it the number of groups and relays that are chosen too.</extracomment>
        <translation>
            <numerusform>%1、およびグループまたは中継 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The members of IDs are clients, and jobs of this type go to relays.</source>
        <translation>IDのメンバーはクライアントで、この種類のジョブは中継宛てです。</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln ID(s)</source>
        <extracomment>%1 is &quot;3 of 10 chosen&quot;, behind it the number of IDs that are chosen too.</extracomment>
        <translation>
            <numerusform>%1、および ID %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Sa&amp;ve definition</source>
        <translation>定義を保存(&amp;V)</translation>
    </message>
    <message>
        <source>The routes name nodes that are not at this server: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>経路に、このサーバーにないノードが含まれています: %1。</translation>
    </message>
    <message>
        <source>Create &amp;job</source>
        <translation>ジョブを作成(&amp;J)</translation>
    </message>
    <message>
        <source>Check all sho&amp;wn</source>
        <translation>表示中をすべて選択(&amp;W)</translation>
    </message>
    <message>
        <source>Unc&amp;heck all shown</source>
        <translation>表示中をすべて解除(&amp;H)</translation>
    </message>
    <message>
        <source>N&amp;odes</source>
        <translation>ノード(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Groups and relays</source>
        <translation>グループと中継(&amp;G)</translation>
    </message>
    <message>
        <source>ID&amp;s</source>
        <translation>ID(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Routes</source>
        <translation>経路(&amp;R)</translation>
    </message>
    <message>
        <source>A job to IDs has no routes of its own: who the members are is not known when it is created.</source>
        <translation>ID あてのジョブには独自の経路を指定できません。作成時にはメンバーが決まっていないためです。</translation>
    </message>
    <message>
        <source>Add pac&amp;kage file…</source>
        <translation>パッケージファイルを追加(&amp;K)…</translation>
    </message>
    <message>
        <source>A job to IDs has no waves: who the members are is not known yet.</source>
        <translation>ID宛てのジョブにはウェーブがありません。メンバーはまだ決まっていません。</translation>
    </message>
</context>
<context>
    <name>signalbox::NewSimulationDialog</name>
    <message>
        <source>B&amp;rowse…</source>
        <translation>参照(&amp;R)…</translation>
    </message>
    <message>
        <source>New simulated server</source>
        <translation>新しいシミュレーションサーバ</translation>
    </message>
    <message>
        <source>Office, %1 clients</source>
        <extracomment>A fleet to be simulated. %1 is a number of clients.</extracomment>
        <translation>オフィス、クライアント%1台</translation>
    </message>
    <message>
        <source>Company, %1 clients</source>
        <extracomment>A fleet to be simulated. %1 is a number of clients.</extracomment>
        <translation>会社、クライアント%1台</translation>
    </message>
    <message>
        <source>Country, %1 clients</source>
        <extracomment>A fleet to be simulated. %1 is a number of clients.</extracomment>
        <translation>全国、クライアント%1台</translation>
    </message>
    <message>
        <source>A million, %1 clients; takes 13 GB of memory</source>
        <extracomment>A fleet to be simulated. %1 is a number of clients.</extracomment>
        <translation>100万、クライアント%1台 (13 GBのメモリが必要)</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>ファイルから</translation>
    </message>
    <message>
        <source>Scenario (JSON)</source>
        <translation>シナリオ (JSON)</translation>
    </message>
    <message>
        <source>The same fleet with the same number gives the same run.</source>
        <translation>同じフリートと同じ数からは同じ実行になります。</translation>
    </message>
    <message>
        <source>&amp;Fleet:</source>
        <translation>フリート(&amp;F):</translation>
    </message>
    <message>
        <source>Fi&amp;le:</source>
        <translation>ファイル(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Seed:</source>
        <translation>シード(&amp;S):</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>The seed is a whole number from 0 to 18446744073709551615.</source>
        <translation>シードは0から18446744073709551615までの整数です。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>このファイルはありません。</translation>
    </message>
    <message>
        <source>Scenario of a simulation</source>
        <translation>シミュレーションのシナリオ</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>シナリオ (*.json)</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>参照(&amp;O)…</translation>
    </message>
    <message>
        <source>What is to be simulated is being checked…</source>
        <translation>シミュレートするものを確認しています…</translation>
    </message>
    <message>
        <source>None: the fleet&apos;s own jobs</source>
        <translation>なし: フリート自身のジョブ</translation>
    </message>
    <message>
        <source>Standard Workload Format (.swf, .swf.gz) or accounting of Slurm (CSV): its jobs take the place of the fleet&apos;s own, at their times and with their outcomes.</source>
        <translation>Standard Workload Format (.swf、.swf.gz) または Slurm のアカウンティング (CSV)。フリート自身のジョブの代わりに、記録された時刻と結果でジョブが実行されます。</translation>
    </message>
    <message>
        <source>&amp;Workload:</source>
        <translation>ワークロード(&amp;W):</translation>
    </message>
    <message>
        <source>Recorded workload</source>
        <translation>記録されたワークロード</translation>
    </message>
    <message>
        <source>Workloads (*.swf *.swf.gz *.csv *.csv.gz);;All files (*)</source>
        <translation>ワークロード (*.swf *.swf.gz *.csv *.csv.gz);;すべてのファイル (*)</translation>
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
        <translation>ノード</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>File transfer</source>
        <translation>ファイル転送</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最終接続</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登録日時</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>中継システム</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>稼働中</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>未接続</translation>
    </message>
</context>
<context>
    <name>signalbox::NodesWindow</name>
    <message>
        <source>Add node…</source>
        <translation>ノードの追加…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Suspend file transfer</source>
        <translation>ファイル転送を中断</translation>
    </message>
    <message>
        <source>Resume file transfer</source>
        <translation>ファイル転送を再開</translation>
    </message>
    <message>
        <source>Nodes of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>%1のノード</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Attributes of the node</source>
        <translation>ノードの属性</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Filter nodes</source>
        <translation>ノードを絞り込む</translation>
    </message>
    <message>
        <source>No nodes yet</source>
        <translation>ノードがありません</translation>
    </message>
    <message>
        <source>A node is a computer that takes packages: a client installs them, a relay passes them on. Each gets a token that its program is started with.</source>
        <translation>ノードはパッケージを受け取るコンピュータです。クライアントはインストールし、中継システムは下位へ渡します。ノードごとに発行されるトークンを使ってプログラムを起動します。</translation>
    </message>
    <message>
        <source>No node is selected.</source>
        <translation>ノードが選択されていません。</translation>
    </message>
    <message>
        <source>Remove the selected nodes</source>
        <translation>選択したノードを削除します</translation>
    </message>
    <message>
        <source>Only relays pass files on.</source>
        <translation>ファイルを転送するのは中継システムだけです。</translation>
    </message>
    <message>
        <source>Their file transfer is suspended already.</source>
        <translation>ファイル転送はすでに中断されています。</translation>
    </message>
    <message>
        <source>Nothing more is sent over the selected relays until it is resumed</source>
        <translation>再開するまで、選択した中継システムからは何も転送されません</translation>
    </message>
    <message>
        <source>Their file transfer is not suspended.</source>
        <translation>ファイル転送は中断されていません。</translation>
    </message>
    <message>
        <source>Go on sending over the selected relays</source>
        <translation>選択した中継システムのファイル転送を再開します</translation>
    </message>
    <message>
        <source>Remove nodes</source>
        <translation>ノードの削除</translation>
    </message>
    <message>
        <source>Their tokens become invalid. Nodes with work that has not ended are not removed.</source>
        <translation>トークンは無効になります。終了していないジョブがあるノードは削除されません。</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>「%1」の削除</translation>
    </message>
    <message>
        <source>Suspend file transfer at “%1”</source>
        <extracomment>%1 is the name of a relay.</extracomment>
        <translation>「%1」のファイル転送の中断</translation>
    </message>
    <message>
        <source>Resume file transfer at “%1”</source>
        <translation>「%1」のファイル転送の再開</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln node(s) from this managing server?</source>
        <translation>
            <numerusform>この配布管理システムから%Ln台のノードを削除しますか?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln node(s)</source>
        <translation>
            <numerusform>%Ln台のノードを削除する</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>Leaves the nodes, jobs or folders as they are, instead of removing them.</extracomment>
        <translation>残す</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln node(s) shown</source>
        <extracomment>%1 of %n nodes are shown.</extracomment>
        <translation>
            <numerusform>%Ln件中%1件のノードを表示</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <extracomment>A menu of what can be done to nodes that are only simulated.</extracomment>
        <translation>シミュレート(&amp;S)</translation>
    </message>
    <message>
        <source>Power off for an hour</source>
        <translation>1時間、電源を切る</translation>
    </message>
    <message>
        <source>Let the program crash; back after a minute</source>
        <translation>プログラムを異常終了させる (1分後に復帰)</translation>
    </message>
    <message>
        <source>Cut the line for an hour</source>
        <translation>1時間、回線を切断する</translation>
    </message>
    <message>
        <source>Slow disk for an hour</source>
        <translation>1時間、ディスクを遅くする</translation>
    </message>
    <message>
        <source>The user refuses the package</source>
        <translation>ユーザーがパッケージを拒否する</translation>
    </message>
    <message>
        <source>A user logs on</source>
        <translation>ユーザーがログオンする</translation>
    </message>
    <message numerus="yes">
        <source>Simulated on %Ln node(s): %1.</source>
        <translation>
            <numerusform>%Ln 個のノードでシミュレート: %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as of %2, not connected</source>
        <extracomment>Below a list of nodes. %1 is &quot;3 of 7 nodes shown&quot;, %2 a date with a time: the server is not connected.</extracomment>
        <translation>%1、%2現在、未接続</translation>
    </message>
    <message>
        <source>Simulated on “%1”: %2.</source>
        <extracomment>%1 is the name of a fault that happens to nodes which are only simulated. %1 is the name of a node, %2 that of a fault, as &quot;Power off for an hour&quot;.</extracomment>
        <translation>「%1」でシミュレートしました:%2。</translation>
    </message>
    <message>
        <source>What is written from now on takes a hundred times as long; what is under way does not</source>
        <translation>これからの書き込みに100倍の時間がかかります。実行中のものは変わりません</translation>
    </message>
    <message>
        <source>The one that waits for the user, or the next one; not one that is being installed</source>
        <translation>ユーザーを待っているもの、または次のもの。インストール中のものは対象外です</translation>
    </message>
    <message>
        <source>End the faults</source>
        <translation>障害を終わらせる</translation>
    </message>
    <message>
        <source>Power is back, the program runs, the line is whole, the disk is fast</source>
        <translation>電源が戻り、プログラムが動き、回線がつながり、ディスクが速くなります</translation>
    </message>
    <message>
        <source>Add a relay or client</source>
        <translation>中継またはクライアントを追加</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>インベントリ</translation>
    </message>
    <message>
        <source>Select one node.</source>
        <translation>ノードをひとつ選択してください。</translation>
    </message>
    <message>
        <source>What this node told about itself</source>
        <translation>このノードが通知した情報</translation>
    </message>
    <message>
        <source>Copy names</source>
        <translation>名前をコピー</translation>
    </message>
    <message>
        <source>Copy their names, for “Paste names” in a job and for a definition</source>
        <translation>名前をコピーします。ジョブの「名前を貼り付け」や定義で使えます</translation>
    </message>
</context>
<context>
    <name>signalbox::OperatorDialog</name>
    <message>
        <source>Add operator</source>
        <translation>操作者を追加</translation>
    </message>
    <message>
        <source>Change operator</source>
        <translation>操作者を変更</translation>
    </message>
    <message>
        <source>Renew token</source>
        <translation>トークンを更新</translation>
    </message>
    <message>
        <source>May do everything, and manages operators.</source>
        <translation>すべての操作ができ、操作者を管理します。</translation>
    </message>
    <message>
        <source>Distributes packages: such jobs, packages, file transfer of relays, folders.</source>
        <translation>パッケージの配布: そのジョブ、パッケージ、中継のファイル転送、フォルダ。</translation>
    </message>
    <message>
        <source>Runs jobs that get information about machines; folders.</source>
        <translation>マシンの情報を取得するジョブ、フォルダ。</translation>
    </message>
    <message>
        <source>Runs jobs that collect files; folders.</source>
        <translation>ファイルを収集するジョブ、フォルダ。</translation>
    </message>
    <message>
        <source>Sends messages to users, monitors software; folders.</source>
        <translation>ユーザへのメッセージ、ソフトウェアの監視、フォルダ。</translation>
    </message>
    <message>
        <source>Sees everything but the operators, changes nothing.</source>
        <translation>操作者以外のすべてを参照できますが、何も変更できません。</translation>
    </message>
    <message>
        <source>Token expires</source>
        <translation>トークンの期限</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>権限(&amp;R):</translation>
    </message>
    <message>
        <source>The present token is no good from then on, and whoever follows the server with it is signed out.</source>
        <translation>現在のトークンは無効になり、それを使って接続している人はサインアウトされます。</translation>
    </message>
    <message>
        <source>Token of the operator</source>
        <translation>操作者のトークン</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %Ln character(s).</source>
        <translation>
            <numerusform>名称は %Ln 文字以内です。</numerusform>
        </translation>
    </message>
    <message>
        <source>An operator needs a name.</source>
        <translation>操作者には名称が必要です。</translation>
    </message>
    <message>
        <source>The token must expire in the future.</source>
        <translation>トークンの期限は将来の時刻にしてください。</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>まだ何も変更されていません。</translation>
    </message>
    <message>
        <source>The order is on its way.</source>
        <translation>指示を送信中です。</translation>
    </message>
    <message>
        <source>It was done, but the answer with the token did not arrive. Renew the token to get one.</source>
        <translation>実行されましたが、トークンを含む応答が届きませんでした。トークンを更新して取得してください。</translation>
    </message>
    <message>
        <source>This is the token of “%1”. It is shown only now; the managing server keeps nothing but its fingerprint. Hand it over where nobody else reads it.</source>
        <translation>「%1」のトークンです。表示されるのは今回だけです。配布管理システムには照合用の値だけが保存されます。他の人に読まれない方法で渡してください。</translation>
    </message>
</context>
<context>
    <name>signalbox::OperatorListModel</name>
    <message>
        <source>Revoked on %1</source>
        <extracomment>%1 is a date with a time.</extracomment>
        <translation>%1 に失効</translation>
    </message>
    <message>
        <source>never</source>
        <comment>when a token expires</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Told to the hour: the token was used within the hour from then on</source>
        <translation>1 時間単位で示します。この時刻から 1 時間以内に使われました</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>when a token was used</comment>
        <translation>未使用</translation>
    </message>
    <message>
        <source>The present token was made on %1</source>
        <extracomment>%1 is a date with a time.</extracomment>
        <translation>現在のトークンの発行: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of an operator</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>of an operator</comment>
        <translation>権限</translation>
    </message>
    <message>
        <source>Token</source>
        <comment>column: valid, expired or revoked</comment>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最終使用</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
</context>
<context>
    <name>signalbox::OperatorRecord</name>
    <message>
        <source>Valid</source>
        <comment>token of an operator</comment>
        <translation>有効</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>token of an operator</comment>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Revoked</source>
        <comment>token of an operator</comment>
        <translation>失効</translation>
    </message>
</context>
<context>
    <name>signalbox::OperatorRole</name>
    <message>
        <source>The role “%1” may change nothing.</source>
        <extracomment>%1 is the role of an operator (&quot;Browse only&quot;).</extracomment>
        <translation>権限「%1」では何も変更できません。</translation>
    </message>
    <message>
        <source>The role “%1” may not create or change jobs of the type “%2”.</source>
        <extracomment>%1 is the role of an operator (&quot;Distribution&quot;), %2 a type of job (&quot;Report message&quot;).</extracomment>
        <translation>権限「%1」では、種別「%2」のジョブを作成・変更できません。</translation>
    </message>
    <message>
        <source>The role “%1” may not add packages.</source>
        <extracomment>%1 is the role of an operator, here and below.</extracomment>
        <translation>権限「%1」ではパッケージを追加できません。</translation>
    </message>
    <message>
        <source>The role “%1” may not suspend or resume file transfer.</source>
        <translation>権限「%1」ではファイル転送を中断・再開できません。</translation>
    </message>
    <message>
        <source>The role “%1” may not change folders.</source>
        <translation>権限「%1」ではフォルダを変更できません。</translation>
    </message>
    <message>
        <source>The role “%1” may not add or remove nodes.</source>
        <translation>権限「%1」ではノードを追加・削除できません。</translation>
    </message>
    <message>
        <source>The role “%1” may not see or change operators.</source>
        <translation>権限「%1」では操作者の参照・変更はできません。</translation>
    </message>
    <message>
        <source>System administrator</source>
        <comment>role of an operator</comment>
        <translation>システム管理ユーザ</translation>
    </message>
    <message>
        <source>Distribution</source>
        <comment>role of an operator</comment>
        <translation>配布管理ユーザ</translation>
    </message>
    <message>
        <source>Asset management</source>
        <comment>role of an operator</comment>
        <extracomment>What an organisation owns: its machines and what is installed on them.</extracomment>
        <translation>資産管理ユーザ</translation>
    </message>
    <message>
        <source>Collection</source>
        <comment>role of an operator</comment>
        <translation>コレクト管理ユーザ</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <comment>role of an operator</comment>
        <translation>システム監視ユーザ</translation>
    </message>
    <message>
        <source>Browse only</source>
        <comment>role of an operator</comment>
        <translation>情報参照ユーザ</translation>
    </message>
    <message>
        <source>The role “%1” may not judge security levels, take actions or change policies.</source>
        <translation>役割「%1」は、セキュリティレベルの判定、アクションの実行、ポリシーの変更ができません。</translation>
    </message>
    <message>
        <source>The role “%1” may not define jobs or request sets.</source>
        <translation>役割「%1」ではジョブや要求セットを定義できません。</translation>
    </message>
    <message>
        <source>The role “%1” may not change execution slots and the rules of the queue.</source>
        <translation>役割「%1」では実行スロットとキューのルールを変更できません。</translation>
    </message>
    <message>
        <source>The role “%1” may not archive jobs, or say how long they are kept and when they run.</source>
        <translation>権限「%1」ではジョブのアーカイブ、保存期間の設定、実行時間帯の設定はできません。</translation>
    </message>
</context>
<context>
    <name>signalbox::OperatorsWindow</name>
    <message>
        <source>Add operator…</source>
        <translation>操作者を追加…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Renew token…</source>
        <translation>トークンを更新…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>失効…</translation>
    </message>
    <message>
        <source>Operators of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>%1の操作者</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>No operators yet</source>
        <translation>操作者がいません</translation>
    </message>
    <message>
        <source>Operators sign in over the network with a token of their own and do what their role allows. Whoever is at the server&apos;s own socket, or has its token file, stays a system administrator.</source>
        <translation>操作者はそれぞれのトークンでネットワーク経由でサインインし、権限の範囲で操作します。サーバ自身のソケットを使う人と、そのトークンファイルを持つ人は、常にシステム管理ユーザです。</translation>
    </message>
    <message>
        <source>The operators could not be read. %1</source>
        <extracomment>%1 is a whole sentence with the reason.</extracomment>
        <translation>操作者を読み込めませんでした。%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operator(s)</source>
        <translation>
            <numerusform>操作者 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>管理サーバーに接続されていません。</translation>
    </message>
    <message>
        <source>No operator is selected.</source>
        <translation>操作者が選択されていません。</translation>
    </message>
    <message>
        <source>Let somebody sign in with a token</source>
        <translation>トークンでサインインできる操作者を追加します</translation>
    </message>
    <message>
        <source>Change the role, and when the token expires</source>
        <translation>権限とトークンの期限を変更します</translation>
    </message>
    <message>
        <source>Make a new token; the present one is no good any more</source>
        <translation>新しいトークンを発行します。現在のトークンは無効になります</translation>
    </message>
    <message>
        <source>It is revoked already.</source>
        <translation>すでに失効しています。</translation>
    </message>
    <message>
        <source>Let the operator sign in no more; who is signed in is signed out</source>
        <translation>操作者がサインインできないようにします。接続中の場合はサインアウトされます</translation>
    </message>
    <message>
        <source>Revoke operator</source>
        <translation>操作者を失効</translation>
    </message>
    <message>
        <source>Revoke “%1”, as whom you are signed in yourself?</source>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>「%1」を失効させますか? あなた自身がサインインしている操作者です。</translation>
    </message>
    <message>
        <source>Revoke “%1”?</source>
        <translation>「%1」を失効させますか?</translation>
    </message>
    <message>
        <source>You are signed out at once. The way in that is left is the server&apos;s own socket or its token file.</source>
        <translation>ただちにサインアウトされます。残る手段は、サーバ自身のソケットまたはそのトークンファイルです。</translation>
    </message>
    <message>
        <source>The token is no good any more, and whoever follows the server with it is signed out at once. A new token lets the operator in again.</source>
        <translation>トークンは無効になり、それを使って接続している人はただちにサインアウトされます。新しいトークンを発行すれば、再びサインインできます。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <comment>button</comment>
        <translation>失効させる</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>operator</comment>
        <extracomment>Leaves the operator as it is, instead of revoking it.</extracomment>
        <translation>残す</translation>
    </message>
    <message>
        <source>Revoke “%1”</source>
        <comment>asked for</comment>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>「%1」を失効</translation>
    </message>
</context>
<context>
    <name>signalbox::OrderListPage</name>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Left empty: the type</source>
        <translation>空の場合: 種別</translation>
    </message>
</context>
<context>
    <name>signalbox::PackageFileDialog</name>
    <message>
        <source>Add package file</source>
        <translation>パッケージファイルの追加</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the name of a file, %2 its size.</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>ファイルから判断</translation>
    </message>
    <message>
        <source>Options for dpkg, arguments of a program, the folder to unpack an archive into.</source>
        <translation>dpkgのオプション、プログラムの引数、またはアーカイブの展開先フォルダー。</translation>
    </message>
    <message>
        <source>None is expected</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The status MIF that the installer leaves: a name in its working folder, or a path. Its word counts for more than the exit code, and its description is shown.</source>
        <translation>インストーラーが残すステータスMIF: 作業フォルダー内の名前またはパス。終了コードより優先され、その説明が表示されます。</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>ファイル:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation>バージョン(&amp;V):</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>種類(&amp;K):</translation>
    </message>
    <message>
        <source>&amp;Arguments:</source>
        <translation>引数(&amp;A):</translation>
    </message>
    <message>
        <source>&amp;Status file:</source>
        <translation>ステータスファイル(&amp;S):</translation>
    </message>
    <message>
        <source>Add package</source>
        <translation>パッケージを追加</translation>
    </message>
</context>
<context>
    <name>signalbox::PackageListModel</name>
    <message>
        <source>Package</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>登録日時</translation>
    </message>
</context>
<context>
    <name>signalbox::PackageSetupWindow</name>
    <message>
        <source>&amp;Install now</source>
        <translation>今すぐインストール(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Hold</source>
        <translation>保留(&amp;H)</translation>
    </message>
    <message>
        <source>Re&amp;lease</source>
        <translation>保留解除(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reject…</source>
        <translation>拒否(&amp;R)…</translation>
    </message>
    <message>
        <source>Package Setup</source>
        <translation>パッケージセットアップ</translation>
    </message>
    <message>
        <source>The client does not run at present. What you choose is done when it runs again.</source>
        <translation>クライアントは現在動作していません。選択した内容は、次に動作したときに実行されます。</translation>
    </message>
    <message>
        <source>Packages that wait</source>
        <translation>待機中のパッケージ</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>インストール</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到着日時</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
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
        <translation>%1、インストール: %2</translation>
    </message>
    <message>
        <source>asked for…</source>
        <translation>要求中…</translation>
    </message>
    <message>
        <source>being put on hold…</source>
        <translation>保留中に変更…</translation>
    </message>
    <message>
        <source>being released…</source>
        <translation>保留を解除中…</translation>
    </message>
    <message>
        <source>being rejected…</source>
        <translation>拒否中…</translation>
    </message>
    <message>
        <source>in %1, at %2</source>
        <translation>%1後(%2)</translation>
    </message>
    <message>
        <source>The packages cannot be read</source>
        <translation>パッケージを読み込めません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>No package waits</source>
        <translation>待機中のパッケージはありません</translation>
    </message>
    <message>
        <source>When an administrator sends a package and leaves the time to you, it appears here, and a notification tells you. Packages that wait for their time are here too.</source>
        <translation>管理者がインストール時期をユーザに任せたパッケージを送ると、ここに表示され、通知されます。時期を待っているパッケージも表示されます。</translation>
    </message>
    <message>
        <source>The packages are being read</source>
        <translation>パッケージを読み込み中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s)</source>
        <translation>
            <numerusform>パッケージ%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is being installed.</source>
        <translation>%1をインストール中です。</translation>
    </message>
    <message>
        <source>You want %1 now. It is installed as soon as it is its turn.</source>
        <translation>%1のインストールを要求しました。順番が来るとインストールします。</translation>
    </message>
    <message>
        <source>You have put %1 on hold. It is installed when you release it.</source>
        <translation>%1を保留しています。保留を解除するとインストールします。</translation>
    </message>
    <message>
        <source>An operator has suspended the job. %1 is installed when it is resumed, if you want it then.</source>
        <translation>操作者がジョブを中断しています。再開後、指示すると%1をインストールします。</translation>
    </message>
    <message>
        <source>%1 is here. It is installed when you want it; reject it if you do not want it at all.</source>
        <translation>%1が届いています。指示するとインストールします。不要な場合は拒否してください。</translation>
    </message>
    <message>
        <source>%1 is here and is installed %2. You can have it now, hold it back, or reject it.</source>
        <extracomment>%1 is a package, %2 when: &quot;at once&quot;, a time.</extracomment>
        <translation>%1が届いています(インストール: %2)。今すぐインストール、保留、拒否ができます。</translation>
    </message>
    <message>
        <source>Select a package first.</source>
        <translation>先にパッケージを選択してください。</translation>
    </message>
    <message>
        <source>This cannot be done with it as it stands.</source>
        <translation>現在の状態では実行できません。</translation>
    </message>
    <message>
        <source>Have it installed at once</source>
        <translation>すぐにインストールします</translation>
    </message>
    <message>
        <source>Put it off until you release it</source>
        <translation>解除するまで保留します</translation>
    </message>
    <message>
        <source>Let it be installed again as the administrator planned</source>
        <translation>管理者の予定どおりにインストールします</translation>
    </message>
    <message>
        <source>Refuse it for good</source>
        <translation>拒否します(取り消せません)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) selected</source>
        <translation>
            <numerusform>パッケージ%Ln件を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒否</translation>
    </message>
    <message numerus="yes">
        <source>Do you want to reject %Ln package(s) for good?</source>
        <translation>
            <numerusform>パッケージ%Ln件を拒否しますか。</numerusform>
        </translation>
    </message>
    <message>
        <source>The administrator is told. It cannot be taken back: only a new job offers the package once more.</source>
        <translation>管理者に通知されます。取り消しはできません。再び提示するには新しいジョブが必要です。</translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln package(s)</source>
        <translation>
            <numerusform>パッケージ%Ln件を拒否</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>待機のままにする</translation>
    </message>
    <message>
        <source>You have put %1 on hold. Install it when you want it; reject it if you do not want it at all.</source>
        <translation>%1を保留しています。必要なときにインストールしてください。不要な場合は拒否してください。</translation>
    </message>
</context>
<context>
    <name>signalbox::PlaceText</name>
    <message>
        <source>Deleted job</source>
        <translation>削除されたジョブ</translation>
    </message>
</context>
<context>
    <name>signalbox::PolicyDialog</name>
    <message>
        <source>&amp;New policy</source>
        <translation>新しいポリシー(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Judgement policies of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>%1 の判定ポリシー</translation>
    </message>
    <message>
        <source>Judgement policies</source>
        <translation>判定ポリシー</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>名前(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Clients:</source>
        <translation>クライアント(&amp;C)：</translation>
    </message>
    <message>
        <source>Clients &amp;below:</source>
        <translation>中継の配下(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Position:</source>
        <translation>位置(&amp;P)：</translation>
    </message>
    <message>
        <source>Make this a judgement target</source>
        <translation>判定対象にする</translation>
    </message>
    <message>
        <source>When the client has not told it</source>
        <translation>クライアントが通知していないとき</translation>
    </message>
    <message>
        <source>&amp;All of the policy, as JSON; its members are in signalbox-judgement-policy(5):</source>
        <translation>ポリシー全体（JSON）。項目は signalbox-judgement-policy(5)(&amp;A)：</translation>
    </message>
    <message>
        <source>all; or names, separated by commas, with * and ?</source>
        <translation>すべて。または名前をコンマ区切りで（* と ? も可）</translation>
    </message>
    <message>
        <source>names of relays, likewise</source>
        <translation>中継の名前、同様</translation>
    </message>
    <message>
        <source>Of several policies that are about a client, the one with the lowest position counts</source>
        <translation>クライアントに複数のポリシーが当てはまるときは、位置の最も小さいものが有効です</translation>
    </message>
    <message>
        <source>Its clients are judged by the next policy about them, if there is one</source>
        <translation>対象のクライアントは、次に当てはまるポリシーがあればそれで判定されます</translation>
    </message>
    <message>
        <source>Saved. Clients are judged by it with the next judgement.</source>
        <translation>保存しました。次の判定から使われます。</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>削除(&amp;D)…</translation>
    </message>
    <message>
        <source>last</source>
        <comment>position of a policy</comment>
        <translation>最後</translation>
    </message>
    <message>
        <source>Discard what was changed in “%1”?</source>
        <extracomment>%1 is the name of a judgement policy.</extracomment>
        <translation>「%1」の変更を破棄しますか？</translation>
    </message>
    <message>
        <source>It has not been saved.</source>
        <translation>まだ保存されていません。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>編集を続ける</translation>
    </message>
    <message>
        <source>Delete the judgement policy?</source>
        <translation>判定ポリシーを削除しますか？</translation>
    </message>
    <message>
        <source>Its clients are judged by the next policy about them, if there is one. Their history stays.</source>
        <translation>対象のクライアントは、次に当てはまるポリシーがあればそれで判定されます。履歴は残ります。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>signalbox::ProcessBookText</name>
    <message>
        <source>There is no process %1, or it has ended.</source>
        <translation>プロセス%1はないか、終了しています。</translation>
    </message>
    <message>
        <source>The server was stopped.</source>
        <translation>サーバーが停止しました。</translation>
    </message>
    <message>
        <source>Cancelled by %1.</source>
        <extracomment>Why a process did not complete. %1 is the name of an operator.</extracomment>
        <translation>%1が取り消しました。</translation>
    </message>
    <message>
        <source>It was broken off.</source>
        <translation>中途で打ち切られました。</translation>
    </message>
</context>
<context>
    <name>signalbox::ProcessingWindowText</name>
    <message>
        <source>Days: none is chosen. Choose at least one day of the week.</source>
        <translation>曜日：選択されていません。少なくとも1つ選択してください。</translation>
    </message>
    <message>
        <source>Times: give times of day from 00:00 to 23:59.</source>
        <translation>時刻：00:00から23:59までの時刻を指定してください。</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>A processing window. %1 is a list of days, %2 and %3 are times of day.</extracomment>
        <translation>%1、%2～%3</translation>
    </message>
    <message>
        <source>%1, %2 to %3 of the next day</source>
        <extracomment>A processing window. %1 is a list of days, %2 and %3 are times of day.</extracomment>
        <translation>%1、%2～翌日%3</translation>
    </message>
</context>
<context>
    <name>signalbox::ProcessingWindowsDialog</name>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Processing windows of %1</source>
        <extracomment>Title of a dialog. %1 is the name of a managing server.</extracomment>
        <translation>%1の処理時間帯</translation>
    </message>
    <message>
        <source>Outside its window a job does not begin new transfers; what runs goes on to the end of its piece. The windows of the nearest folder hold, else those of the job&apos;s type, else the job may always run. Times are those of the server&apos;s time zone.</source>
        <translation>処理時間帯の外では、ジョブは新しい転送を始めません。実行中のものは区切りまで続きます。最も近いフォルダーの時間帯が有効で、なければジョブ種別のもの、それもなければ常に実行できます。時刻はサーバーのタイムゾーンのものです。</translation>
    </message>
    <message>
        <source>Processing windows</source>
        <translation>処理時間帯</translation>
    </message>
    <message>
        <source>For</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>from</source>
        <comment>time of day</comment>
        <translation>開始</translation>
    </message>
    <message>
        <source>to</source>
        <comment>time of day</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>Jobs of the type %1</source>
        <extracomment>What a processing window is for. %1 is a type of jobs.</extracomment>
        <translation>種別「%1」のジョブ</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <extracomment>What a processing window is for. %1 is a folder with those above it.</extracomment>
        <translation>フォルダー%1</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>There are no windows: all jobs may always run.</source>
        <translation>処理時間帯はありません。すべてのジョブをいつでも実行できます。</translation>
    </message>
    <message>
        <source>Select a window first.</source>
        <translation>まず処理時間帯を選択してください。</translation>
    </message>
</context>
<context>
    <name>signalbox::QuitQuestion</name>
    <message>
        <source>Quit Signalbox</source>
        <translation>Signalbox を終了</translation>
    </message>
    <message numerus="yes">
        <source>Quit and close %Ln simulated server(s)?</source>
        <extracomment>%n are simulated servers; their names stand below.</extracomment>
        <translation>
            <numerusform>終了して %Ln 台のシミュレーションサーバを閉じますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their fleets and jobs exist only for as long as they are open.</source>
        <translation>それらのノードとジョブは、開いている間だけ存在します。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Stay</source>
        <extracomment>Leaves the program and the simulated servers in it as they are, instead of quitting.</extracomment>
        <translation>終了しない</translation>
    </message>
</context>
<context>
    <name>signalbox::ReExecuteDialog</name>
    <message>
        <source>Re-execute</source>
        <translation>再実行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>status and count</comment>
        <extracomment>%1 is a status, %2 how many instructions are in it.</extracomment>
        <translation>%1(%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instruction(s) cannot be re-executed: still running, completed or rejected.</source>
        <translation>
            <numerusform>%Ln件の指令は、実行中、正常終了または拒否のため、再実行できません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Closes the dialog and leaves everything as it is.</extracomment>
        <translation>戻る</translation>
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
            <numerusform>…ほか%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-execute %Ln instruction(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln件の指令を再実行する</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin a new attempt of the instructions of “%1” that are:</source>
        <extracomment>%1 is the name of a job.</extracomment>
        <translation>「%1」の次の状態の指令を再実行します:</translation>
    </message>
    <message numerus="yes">
        <source>Begin a new attempt of the instructions of %Ln job(s) that are:</source>
        <translation>
            <numerusform>%Ln件のジョブについて、次の状態の指令で新しい試行を始めます:</numerusform>
        </translation>
    </message>
    <message>
        <source>Instructions that will be re-executed</source>
        <translation>再実行する指令</translation>
    </message>
    <message>
        <source>Check at least one instruction.</source>
        <translation>指令を一つ以上選択してください。</translation>
    </message>
</context>
<context>
    <name>signalbox::RegisterNodeDialog</name>
    <message>
        <source>A node&apos;s name has at most 64 characters: letters, digits, dot, underscore and hyphen.</source>
        <translation>ノード名は64文字以内の英数字、ピリオド、アンダースコア、ハイフンで指定してください。</translation>
    </message>
    <message>
        <source>Add node</source>
        <translation>ノードの追加</translation>
    </message>
    <message>
        <source>Client</source>
        <comment>role of a node</comment>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Relay</source>
        <comment>role of a node</comment>
        <translation>中継システム</translation>
    </message>
    <message>
        <source>Left empty: learnt at its first contact</source>
        <translation>空の場合: 最初の接続時に取得</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>種別(&amp;R):</translation>
    </message>
    <message>
        <source>&amp;Below:</source>
        <comment>the managing server or relay a node is below</comment>
        <translation>上位(&amp;B):</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>アドレス(&amp;A):</translation>
    </message>
    <message>
        <source>Token of the new node</source>
        <translation>新しいノードのトークン</translation>
    </message>
    <message>
        <source>A node needs a name.</source>
        <translation>ノードの名称を入力してください。</translation>
    </message>
    <message>
        <source>The order is on its way.</source>
        <translation>要求を送信しています。</translation>
    </message>
    <message>
        <source>“%1” has been added. Start its program with this token. It is shown only now; the managing server keeps nothing but its fingerprint.</source>
        <extracomment>%1 is the name of a node.</extracomment>
        <translation>「%1」を追加しました。このトークンでプログラムを起動してください。表示されるのは今回だけです。配布管理システムには照合用の値だけが保存されます。</translation>
    </message>
</context>
<context>
    <name>signalbox::RelayOrderPage</name>
    <message>
        <source>Each relay deletes the packages that it keeps. What jobs under way need stays until they are over.</source>
        <translation>中継システムに保管されているパッケージを削除します。実行中のジョブで使うものは終了まで残ります。</translation>
    </message>
    <message>
        <source>Each relay keeps back what the nodes below it report, until a job of the type “Hold-report release” comes. Work goes on meanwhile, and nothing is lost.</source>
        <translation>中継システムは下位ノードからの結果通知を、「結果通知保留解除」のジョブが来るまで保留します。その間も処理は続き、通知は失われません。</translation>
    </message>
    <message>
        <source>Each relay passes on what it has kept back, in order, and goes on passing on.</source>
        <translation>中継システムは保留していた通知を順に送り、以後は通常どおり送ります。</translation>
    </message>
    <message>
        <source>Each relay stops sending files to the nodes below it, until file transfer is resumed, by a job or in the Nodes window.</source>
        <translation>中継システムは下位ノードへのファイル転送を中断します。ジョブまたはノードウィンドウで再開できます。</translation>
    </message>
    <message>
        <source>Each relay goes on sending files to the nodes below it where it had stopped.</source>
        <translation>中継システムは下位ノードへのファイル転送を、中断したところから再開します。</translation>
    </message>
    <message>
        <source>Each relay brings the files that it has collected to this server; they are then in “Collected files”, below the names of their clients. They stay at the relay.</source>
        <translation>中継システムが収集したファイルをこのサーバに送ります。「コレクトファイル」にクライアント名ごとに表示されます。中継システムにも残ります。</translation>
    </message>
    <message>
        <source>Each relay deletes the files that it has collected. What was acquired before stays here.</source>
        <translation>中継システムが収集したファイルを削除します。取得済みのファイルはこのサーバに残ります。</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>すべてのジョブ</translation>
    </message>
    <message>
        <source>What was &amp;collected by job:</source>
        <translation>収集したジョブ(&amp;C):</translation>
    </message>
    <message>
        <source>Left empty: %1</source>
        <translation>空の場合: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::RelaySource</name>
    <message>
        <source>Handed over / error / rejected / total: %1
%2</source>
        <extracomment>Tooltip of a relay&apos;s row. %1 is a number, &quot;12/1/0/20&quot;, %2 lines with the statuses of its members.</extracomment>
        <translation>引き渡し済み／エラー／拒否／合計: %1
%2</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>すぐに</translation>
    </message>
    <message>
        <source>None</source>
        <comment>execution time limit</comment>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>メンバー %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::RemoteServers</name>
    <message>
        <source>&amp;Add server…</source>
        <translation>サーバの追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit server…</source>
        <translation>サーバの編集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Reconnect</source>
        <translation>再接続(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;move server…</source>
        <translation>サーバの削除(&amp;M)…</translation>
    </message>
    <message>
        <source>Shows a managing server on another machine in this window too</source>
        <translation>別のマシンの配布管理システムもこのウィンドウに表示します</translation>
    </message>
    <message>
        <source>Remove server</source>
        <translation>サーバの削除</translation>
    </message>
    <message>
        <source>Remove “%1” from this window?</source>
        <extracomment>%1 is the name of a managing server.</extracomment>
        <translation>“%1” をこのウィンドウから削除しますか？</translation>
    </message>
    <message>
        <source>The server itself and its jobs go on. Its token is forgotten here.</source>
        <translation>サーバ自体とそのジョブはそのまま動き続けます。トークンはここから消去されます。</translation>
    </message>
    <message>
        <source>Remove the server</source>
        <translation>サーバを削除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>Leaves the server in the window, instead of removing it.</extracomment>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>signalbox::RepeatBox</name>
    <message>
        <source>Stale by</source>
        <comment>date until which a job must have started</comment>
        <translation>開始期限</translation>
    </message>
    <message>
        <source>Order it again and again, or not at all when it has not started in time</source>
        <translation>何度も繰り返して指示します。期限までに開始しなければ実行しないこともできます</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Unit of the interval</source>
        <translation>間隔の単位</translation>
    </message>
    <message>
        <source>minutes</source>
        <comment>repeat every</comment>
        <translation>分</translation>
    </message>
    <message>
        <source>hours</source>
        <comment>repeat every</comment>
        <translation>時間</translation>
    </message>
    <message>
        <source>days</source>
        <comment>repeat every</comment>
        <translation>日</translation>
    </message>
    <message>
        <source>weeks</source>
        <comment>repeat every</comment>
        <translation>週間</translation>
    </message>
    <message>
        <source>months</source>
        <comment>repeat every</comment>
        <translation>か月</translation>
    </message>
    <message>
        <source>From where it is counted</source>
        <translation>間隔の起点</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>開始から</translation>
    </message>
    <message>
        <source>The times stay where they are, however long a run takes</source>
        <translation>実行にかかる時間によらず、予定の時刻は変わりません</translation>
    </message>
    <message>
        <source>from the end of the run before</source>
        <translation>前回の終了から</translation>
    </message>
    <message>
        <source>On:</source>
        <comment>days of the week</comment>
        <translation>曜日:</translation>
    </message>
    <message>
        <source>At:</source>
        <comment>times of day</comment>
        <translation>時刻:</translation>
    </message>
    <message>
        <source>Times of day</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>06:00, 18:00</source>
        <translation>06:00, 18:00</translation>
    </message>
    <message>
        <source>Times of day by the managing server&apos;s clock; without any, that of the first run</source>
        <translation>管理サーバの時計による時刻。指定しなければ最初の実行の時刻</translation>
    </message>
    <message>
        <source>any number of runs</source>
        <translation>回数の制限なし</translation>
    </message>
    <message>
        <source>Number of runs</source>
        <translation>実行回数</translation>
    </message>
    <message>
        <source>Number of runs, with the first</source>
        <translation>最初を含む実行回数</translation>
    </message>
    <message>
        <source>What has not started by then is not run any more</source>
        <translation>それまでに開始しなければ、もう実行しません</translation>
    </message>
    <message>
        <source>“%1” is no time of day such as 22:00.</source>
        <translation>「%1」は22:00のような時刻ではありません。</translation>
    </message>
    <message>
        <source>The repetition ends before it begins.</source>
        <translation>繰り返しが始まる前に終わります。</translation>
    </message>
    <message>
        <source>The stale-by date has already passed.</source>
        <translation>開始期限はすでに過ぎています。</translation>
    </message>
    <message>
        <source>The stale-by date is not after the scheduled start.</source>
        <translation>開始期限が開始予定より後ではありません。</translation>
    </message>
    <message>
        <source>The stale-by date is after the latest time of execution.</source>
        <translation>開始期限が実行期限より後です。</translation>
    </message>
    <message>
        <source>stale by %1</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>開始期限 %1</translation>
    </message>
    <message>
        <source>No run after</source>
        <comment>a date</comment>
        <translation>これより後は実行しない</translation>
    </message>
    <message>
        <source>Repeat e&amp;very</source>
        <comment>before a number</comment>
        <translation>繰り返す間隔(&amp;V)</translation>
    </message>
    <message>
        <source>Repetition and stale-b&amp;y date</source>
        <translation>繰り返しと開始期限(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>signalbox::RepetitionDialog</name>
    <message>
        <source>Repetition of “%1”</source>
        <extracomment>Title of a dialog. %1 is the name of a job or a request set.</extracomment>
        <translation>「%1」の繰り返し</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) have passed without a run.</source>
        <translation>
            <numerusform>%Ln回は実行されませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>The runs that there are go on; there will be no more</source>
        <translation>今ある実行は続きます。次の実行は作成されません</translation>
    </message>
    <message>
        <source>&amp;Repeat again</source>
        <translation>再び繰り返す(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>変更(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;End repetition</source>
        <translation>繰り返しを終了(&amp;E)</translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayBar</name>
    <message>
        <source>Replay</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>&amp;Replay a recorded workload…</source>
        <translation>記録された負荷を再生(&amp;R)…</translation>
    </message>
    <message>
        <source>Stop replay</source>
        <translation>再生を停止</translation>
    </message>
    <message>
        <source>Nothing more is ordered; the jobs that were ordered go on</source>
        <translation>これ以上登録しません。登録済みのジョブは続きます</translation>
    </message>
    <message>
        <source>A replay is under way.</source>
        <translation>再生中です。</translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>配布管理システムに接続していません。</translation>
    </message>
    <message>
        <source>Order the jobs of a trace (SWF, Slurm) from this server, at their times</source>
        <translation>トレース (SWF、Slurm) のジョブを、記録された時刻にこのサーバへ登録します</translation>
    </message>
    <message>
        <source>The recorded workload is being read…</source>
        <translation>記録された負荷を読み取っています…</translation>
    </message>
    <message>
        <source>Replay “%1”: %2 of %3 jobs ordered</source>
        <extracomment>%1 is the name of a trace, %2 and %3 are numbers.</extracomment>
        <translation>「%1」の再生: %3 件中 %2 件のジョブを登録</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln refused</source>
        <extracomment>%1 says how many jobs were ordered.</extracomment>
        <translation>
            <numerusform>%1、拒否 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; waiting: %2</source>
        <extracomment>%1 says how many jobs were ordered, %2 is a sentence with the reason.</extracomment>
        <translation>%1。待機中: %2</translation>
    </message>
    <message>
        <source>%1; the next in %2 s</source>
        <extracomment>%1 says how many jobs were ordered, %2 is a number of seconds.</extracomment>
        <translation>%1。次は %2 秒後</translation>
    </message>
    <message>
        <source>This server is simulated: give the recorded workload to New simulated server.</source>
        <translation>このサーバーはシミュレートされています。記録されたワークロードは「新しいシミュレートサーバー」に渡してください。</translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayDialog</name>
    <message>
        <source>B&amp;rowse…</source>
        <translation>参照(&amp;R)…</translation>
    </message>
    <message>
        <source>Replay a recorded workload</source>
        <translation>記録された負荷の再生</translation>
    </message>
    <message>
        <source>SWF, or Slurm accounting as CSV</source>
        <translation>SWF、または Slurm 会計情報の CSV</translation>
    </message>
    <message>
        <source>How many times as fast as recorded: the arrivals, and the time that each job runs.</source>
        <translation>記録の何倍の速さか: ジョブの到着と、各ジョブの実行時間。</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>すべてのジョブ</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>ファイル(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;Speed:</source>
        <translation>速さ(&amp;S):</translation>
    </message>
    <message>
        <source>&amp;At most:</source>
        <translation>最大(&amp;A):</translation>
    </message>
    <message>
        <source>Each recorded job becomes a job of this server, at its time, in a folder of its own. A small program runs on as many clients as it had nodes, for as long as it ran, and ends as it ended.</source>
        <translation>記録された各ジョブは、その時刻にこのサーバのジョブとして専用フォルダに登録されます。小さなプログラムが、記録されたノード数のクライアントで、記録された時間だけ動き、記録どおりに終わります。</translation>
    </message>
    <message>
        <source>Start replay</source>
        <translation>再生を開始</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Filter by name or relay</source>
        <translation>名前または中継システムで絞り込む</translation>
    </message>
    <message>
        <source>Filter clients</source>
        <translation>クライアントを絞り込む</translation>
    </message>
    <message>
        <source>Check all shown</source>
        <translation>表示中をすべて選択</translation>
    </message>
    <message>
        <source>Uncheck all shown</source>
        <translation>表示中の選択をすべて解除</translation>
    </message>
    <message>
        <source>The speed is a number from %1 to %2.</source>
        <translation>速さは %1 から %2 までの数です。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>このファイルはありません。</translation>
    </message>
    <message>
        <source>Check at least one client.</source>
        <translation>クライアントを1台以上選択してください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) chosen</source>
        <translation>
            <numerusform>クライアント %Ln 台を選択</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded workload</source>
        <translation>記録された負荷</translation>
    </message>
    <message>
        <source>Recorded workloads (*.swf *.swf.gz *.csv *.csv.gz *.txt);;All files (*)</source>
        <translation>記録された負荷 (*.swf *.swf.gz *.csv *.csv.gz *.txt);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>signalbox::ReplaySession</name>
    <message>
        <source>The program of the replay %1 cannot be written: %2.</source>
        <extracomment>%1 is a path, %2 the cause in the words of the system.</extracomment>
        <translation>再生用プログラム %1 を書き込めません: %2。</translation>
    </message>
    <message>
        <source>The window was closed.</source>
        <translation>ウィンドウが閉じられました。</translation>
    </message>
</context>
<context>
    <name>signalbox::ReportedWork</name>
    <message>
        <source>“done” and “total” of a process are whole numbers from 0 on.</source>
        <translation>プロセスの「done」と「total」は0以上の整数です。</translation>
    </message>
    <message>
        <source>A process ends as successful, as warning or as failed.</source>
        <translation>プロセスの終了状態はsuccessful、warning、failedのいずれかです。</translation>
    </message>
    <message>
        <source>There is no process %1 that you report on, or it has ended.</source>
        <translation>あなたが報告しているプロセス%1はないか、終了しています。</translation>
    </message>
    <message>
        <source>“subject” must say what the process is about.</source>
        <translation>「subject」にはプロセスの対象を指定してください。</translation>
    </message>
    <message>
        <source>%1 replays are under way here, the most there may be. Wait for one to end.</source>
        <translation>ここでは上限の%1件の再生が実行中です。いずれかが終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>Nothing was heard of it for a minute: the program that did it has ended, or cannot reach this server.</source>
        <translation>1分間連絡がありません。実行していたプログラムが終了したか、このサーバに接続できません。</translation>
    </message>
</context>
<context>
    <name>signalbox::RetentionDialog</name>
    <message>
        <source>&amp;Archive jobs this many days after their end:</source>
        <extracomment>Begins a sentence that a number of days follows.</extracomment>
        <translation>終了してから次の日数でジョブをアーカイブする(&amp;A):</translation>
    </message>
    <message>
        <source>&amp;Remove archives after this many days:</source>
        <extracomment>Begins a sentence that a number of days follows.</extracomment>
        <translation>次の日数でアーカイブを削除する(&amp;R):</translation>
    </message>
    <message>
        <source>Archive all that have &amp;ended</source>
        <translation>終了したものをすべてアーカイブ(&amp;E)</translation>
    </message>
    <message>
        <source>Retention — %1</source>
        <extracomment>Title of a dialog. %1 is the name of a managing server.</extracomment>
        <translation>保存期間 — %1</translation>
    </message>
    <message>
        <source>The instructions and the history of an archived job move from the database to a file. The job stays in the tree with its counters and times, and shows its instructions from that file; they cannot be re-executed.</source>
        <translation>アーカイブしたジョブの指令と履歴は、データベースからファイルに移ります。ジョブはカウンターと時刻とともにツリーに残り、指令をそのファイルから表示します。再実行はできません。</translation>
    </message>
    <message>
        <source>Days until a job is archived</source>
        <translation>ジョブをアーカイブするまでの日数</translation>
    </message>
    <message>
        <source>Days until an archive is removed</source>
        <translation>アーカイブを削除するまでの日数</translation>
    </message>
    <message>
        <source>Set retention</source>
        <extracomment>A button: sets the retention policy.</extracomment>
        <translation>保存期間を設定</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) archived.</source>
        <translation>
            <numerusform>アーカイブ済みのジョブ %Ln 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln job(s) ended and not archived.</source>
        <extracomment>%1 is a whole sentence; %n counts jobs.</extracomment>
        <translation>
            <numerusform>%1 終了して未アーカイブのジョブ %Ln 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Under way: %Ln left.</source>
        <extracomment>%1 is whole sentences; %n counts jobs and archives the server has still to get to.</extracomment>
        <translation>
            <numerusform>%1 処理中: 残り %Ln 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Archives are in %2 on the server&apos;s machine.</source>
        <extracomment>%1 is whole sentences, %2 a path.</extracomment>
        <translation>%1
アーカイブはサーバのコンピューターの %2 にあります。</translation>
    </message>
    <message>
        <source>This server has no folder for archives and keeps everything.</source>
        <translation>このサーバにはアーカイブ用のフォルダーがなく、すべてを保持します。</translation>
    </message>
    <message>
        <source>No job has ended that is not archived already.</source>
        <translation>終了したジョブはすべてアーカイブ済みです。</translation>
    </message>
    <message>
        <source>Since %1: %2 It is tried again by itself.</source>
        <extracomment>%1 is a time, %2 whole sentences with what went wrong.</extracomment>
        <translation>%1 から: %2 自動的に再試行されます。</translation>
    </message>
    <message>
        <source>Show &amp;messages of the activity log for this many days:</source>
        <extracomment>Begins a sentence that a number of days follows.</extracomment>
        <translation>次の日数だけ活動ログのメッセージを表示する(&amp;M):</translation>
    </message>
    <message>
        <source>Older messages are neither shown nor found. Jobs, counters and the audit keep what they have: this only limits the index for searching.</source>
        <translation>それより古いメッセージは表示も検索もされません。ジョブ、件数、監査記録はそのままで、検索用の索引だけを制限します。</translation>
    </message>
    <message>
        <source>Days that messages are shown</source>
        <translation>メッセージを表示する日数</translation>
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
        <translation>それぞれ通常の経路</translation>
    </message>
    <message>
        <source>As all destinations</source>
        <translation>全あて先と同じ</translation>
    </message>
    <message>
        <source>By its usual route</source>
        <translation>通常の経路</translation>
    </message>
    <message>
        <source>Routes of the single destinations</source>
        <translation>各あて先の経路</translation>
    </message>
    <message>
        <source>A client takes this job where its route ends, and is led there by the place that it usually asks. Clients of other makes have to ask there by themselves.</source>
        <translation>クライアントは経路の終わる場所でこのジョブを受け取り、いつも問い合わせる場所からそこへ案内されます。他社製のクライアントは自分でそこに問い合わせる必要があります。</translation>
    </message>
    <message>
        <source>&amp;All destinations:</source>
        <translation>全あて先(&amp;A):</translation>
    </message>
    <message>
        <source>Straight from %1</source>
        <extracomment>%1 is the name of the managing server.</extracomment>
        <translation>%1 から直接</translation>
    </message>
    <message>
        <source>By %1</source>
        <extracomment>%1 is a chain such as &quot;server › relay&quot;.</extracomment>
        <translation>%1 経由</translation>
    </message>
    <message>
        <source>Select destinations in the table first.</source>
        <translation>先に表であて先を選択してください。</translation>
    </message>
    <message>
        <source>T&amp;he selected:</source>
        <translation>選択したもの(&amp;H):</translation>
    </message>
    <message>
        <source>No single node is chosen. The members of groups, and the clients below relays, take the route for all destinations.</source>
        <translation>個別のノードは選ばれていません。グループのメンバーと中継の下のクライアントは、全あて先用の経路を通ります。</translation>
    </message>
</context>
<context>
    <name>signalbox::RouteTableModel</name>
    <message>
        <source>Destination</source>
        <translation>あて先</translation>
    </message>
    <message>
        <source>Route in this job</source>
        <translation>このジョブでの経路</translation>
    </message>
</context>
<context>
    <name>signalbox::RouteView</name>
    <message>
        <source>Route</source>
        <translation>経路</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more route(s)</source>
        <translation>
            <numerusform>…ほか%Ln経路</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SecurityStore</name>
    <message>
        <source>Security level</source>
        <translation>セキュリティレベル</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Policy</source>
        <comment>of judgement</comment>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>As of</source>
        <comment>when a client was judged</comment>
        <translation>判定日時</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>when a client has come to its level</comment>
        <translation>以来</translation>
    </message>
    <message>
        <source>Trigger</source>
        <comment>why a client was judged</comment>
        <translation>契機</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Last action</source>
        <translation>最後のアクション</translation>
    </message>
</context>
<context>
    <name>signalbox::SecurityWindow</name>
    <message>
        <source>Judge</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Judge all</source>
        <translation>すべて判定</translation>
    </message>
    <message>
        <source>Act as the policy says</source>
        <translation>ポリシーに従って実行</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>メッセージ…</translation>
    </message>
    <message>
        <source>Policies…</source>
        <translation>ポリシー…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Security levels of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>%1 のセキュリティレベル</translation>
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
        <translation>クライアントを絞り込む</translation>
    </message>
    <message>
        <source>Security levels</source>
        <translation>セキュリティレベル</translation>
    </message>
    <message>
        <source>What led to the level</source>
        <translation>レベルの理由</translation>
    </message>
    <message>
        <source>Judgement item</source>
        <translation>判定項目</translation>
    </message>
    <message>
        <source>Level and reasons</source>
        <translation>レベルと理由</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Trigger</source>
        <comment>why a client was judged</comment>
        <translation>契機</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Show only clients with this level</source>
        <translation>このレベルのクライアントだけを表示</translation>
    </message>
    <message>
        <source>This server judges no security levels.</source>
        <translation>このサーバはセキュリティレベルを判定しません。</translation>
    </message>
    <message>
        <source>The security levels are being read</source>
        <translation>セキュリティレベルを読み込んでいます</translation>
    </message>
    <message>
        <source>No judgement policy yet</source>
        <translation>判定ポリシーはまだありません</translation>
    </message>
    <message>
        <source>A policy says what makes a client unsafe: missing updates, prohibited software, settings. Make one; then clients are judged by what they tell with the jobs “Get system information” and “Get software information”, and each time they tell something new.</source>
        <translation>ポリシーは、クライアントを安全でないとする条件（未適用の更新、禁止ソフトウェア、設定）を定めます。作成すると、ジョブ「システム情報の取得」と「ソフトウェア情報の取得」で通知された内容で判定され、新しい通知のたびに判定されます。</translation>
    </message>
    <message>
        <source>Make a policy…</source>
        <translation>ポリシーを作成…</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>クライアントはまだありません</translation>
    </message>
    <message>
        <source>Clients of this server are listed here with their levels.</source>
        <translation>このサーバのクライアントとレベルがここに表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln client(s) shown</source>
        <extracomment>%1 of %n clients are shown.</extracomment>
        <translation>
            <numerusform>クライアント %Ln 台中 %1 台を表示</numerusform>
        </translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>管理サーバーに接続されていません。</translation>
    </message>
    <message>
        <source>There is no judgement policy. Make one first.</source>
        <translation>判定ポリシーがありません。先に作成してください。</translation>
    </message>
    <message>
        <source>No client is selected.</source>
        <translation>クライアントが選択されていません。</translation>
    </message>
    <message>
        <source>Judge the selected clients by what they have told last</source>
        <translation>選択したクライアントを最後の通知で判定します</translation>
    </message>
    <message>
        <source>Judge all clients</source>
        <translation>すべてのクライアントを判定します</translation>
    </message>
    <message>
        <source>Do what the policy says for the level of each selected client</source>
        <translation>選択した各クライアントのレベルに対するポリシーのアクションを実行します</translation>
    </message>
    <message>
        <source>Send a message to the users of the selected clients</source>
        <translation>選択したクライアントの利用者にメッセージを送ります</translation>
    </message>
    <message>
        <source>Let the selected clients use the network, by the server&apos;s command for it</source>
        <translation>サーバの設定コマンドで、選択したクライアントのネットワーク接続を許可します</translation>
    </message>
    <message>
        <source>Keep the selected clients off the network, by the server&apos;s command for it</source>
        <translation>サーバの設定コマンドで、選択したクライアントのネットワーク接続を拒否します</translation>
    </message>
    <message>
        <source>What clients are judged by, and what is done then</source>
        <translation>判定の基準と、その後のアクション</translation>
    </message>
    <message>
        <source>Select one client to see what led to its level.</source>
        <translation>クライアントを 1 台選択すると、レベルの理由が表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>ほか %Ln 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not judged yet.</source>
        <translation>まだ判定されていません。</translation>
    </message>
    <message>
        <source>No policy is about it.</source>
        <translation>当てはまるポリシーがありません。</translation>
    </message>
    <message numerus="yes">
        <source>Judge %Ln client(s)</source>
        <translation>
            <numerusform>クライアント %Ln 台を判定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln client(s)?</source>
        <extracomment>%1 is what is done: &quot;Refuse the network&quot;.</extracomment>
        <translation>
            <numerusform>%1：クライアント %Ln 台。実行しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>The server runs its command for it on each of them. A client without the network may not be reached by jobs, and not by this server either, until it is permitted again.</source>
        <translation>サーバが各クライアントに対して設定コマンドを実行します。ネットワークを拒否されたクライアントには、再び許可するまで、ジョブもこのサーバも届かないことがあります。</translation>
    </message>
    <message>
        <source>The server does it for one client after the other. What was done is in their history; it can be cancelled in the Tasks window.</source>
        <translation>サーバがクライアントごとに順に実行します。結果は履歴に残り、タスクウィンドウで中止できます。</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <comment>instead of an action</comment>
        <translation>何もしない</translation>
    </message>
    <message numerus="yes">
        <source>Message to %Ln client(s)</source>
        <translation>
            <numerusform>クライアント %Ln 台へのメッセージ</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <comment>a message</comment>
        <translation>送信</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>タイトル(&amp;T)：</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>本文(&amp;X):</translation>
    </message>
    <message>
        <source>Export the security levels</source>
        <translation>セキュリティレベルのエクスポート</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) exported to %1</source>
        <extracomment>%n clients were written to the file %1.</extracomment>
        <translation>
            <numerusform>クライアント %Ln 台を %1 にエクスポートしました</numerusform>
        </translation>
    </message>
    <message>
        <source>Permit network…</source>
        <translation>ネットワークを許可…</translation>
    </message>
    <message>
        <source>Refuse network…</source>
        <translation>ネットワークを拒否…</translation>
    </message>
    <message>
        <source>Export the clients shown here as CSV</source>
        <translation>表示中のクライアントをCSVにエクスポートします</translation>
    </message>
    <message>
        <source>There are no rows to export.</source>
        <translation>エクスポートする行がありません。</translation>
    </message>
</context>
<context>
    <name>signalbox::ServerDialog</name>
    <message>
        <source>The server is being tried…</source>
        <translation>サーバを確認しています…</translation>
    </message>
    <message>
        <source>Without https, whoever listens on the way can read the token and all else.</source>
        <translation>https でない場合、トークンを含むすべての通信を途中で盗み見られるおそれがあります。</translation>
    </message>
    <message>
        <source>Edit server</source>
        <translation>サーバの編集</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>サーバの追加</translation>
    </message>
    <message>
        <source>Left empty: the server&apos;s own name</source>
        <translation>空欄の場合はサーバ自身の名前</translation>
    </message>
    <message>
        <source>Left empty: the system&apos;s authorities</source>
        <translation>空欄の場合はシステムの認証局</translation>
    </message>
    <message>
        <source>Who has issued the server&apos;s certificate, or that certificate itself (PEM).</source>
        <translation>サーバ証明書の発行元、またはその証明書自体(PEM)。</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>参照(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>アドレス(&amp;A):</translation>
    </message>
    <message>
        <source>Operator &amp;token:</source>
        <translation>オペレータトークン(&amp;T):</translation>
    </message>
    <message>
        <source>&amp;Certificate:</source>
        <translation>証明書(&amp;C):</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep it all the same</source>
        <translation>それでも保存</translation>
    </message>
    <message>
        <source>The window goes on trying to reach it.</source>
        <translation>ウィンドウは接続の試行を続けます。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>そのファイルはありません。</translation>
    </message>
    <message>
        <source>Certificate of the server or of its issuer</source>
        <translation>サーバまたは発行元の証明書</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>証明書 (*.pem *.crt *.cer);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Of servers that share one database, all addresses, separated by commas: one of them serves.</source>
        <translation>1つのデータベースを共有するサーバについては、すべてのアドレスをコンマで区切って指定します。そのうちの1台が稼働します。</translation>
    </message>
    <message>
        <source>Your operator token at that server. It is kept in the desktop&apos;s keyring; where there is none, in a file that only you may read.</source>
        <translation>そのサーバでのあなたのオペレータトークン。デスクトップのキーリングに保存されます。ない場合は、本人だけが読めるファイルに保存されます。</translation>
    </message>
    <message>
        <source>An address looks like https://server:8700 or http://192.0.2.7:8700.</source>
        <translation>アドレスは https://server:8700 や http://192.0.2.7:8700 のように入力します。</translation>
    </message>
    <message>
        <source>The address of the server is missing.</source>
        <translation>サーバーのアドレスがありません。</translation>
    </message>
</context>
<context>
    <name>signalbox::ServerLink</name>
    <message>
        <source>This server has no activity log to show.</source>
        <translation>このサーバには表示できる活動ログがありません。</translation>
    </message>
</context>
<context>
    <name>signalbox::ServerState</name>
    <message>
        <source>The job does not exist any more.</source>
        <translation>ジョブはすでに存在しません。</translation>
    </message>
</context>
<context>
    <name>signalbox::ServerTreeModel</name>
    <message>
        <source>Directly below the server</source>
        <translation>サーバ直下</translation>
    </message>
    <message>
        <source>Servers and jobs</source>
        <translation>サーバとジョブ</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>server</comment>
        <extracomment>A managing server in the tree. %1 is its name, %2 how it stands: &quot;reconnecting&quot;.</extracomment>
        <translation>%1(%2)</translation>
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
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>server</comment>
        <translation>利用できません</translation>
    </message>
    <message>
        <source>%1 (archived)</source>
        <comment>job</comment>
        <extracomment>A job in the tree whose instructions are in a file. %1 is its name.</extracomment>
        <translation>%1 (アーカイブ済み)</translation>
    </message>
    <message>
        <source>too old</source>
        <comment>server</comment>
        <translation>バージョンが古い</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <comment>server</comment>
        <translation>再接続中</translation>
    </message>
    <message>
        <source>connecting</source>
        <comment>server</comment>
        <translation>接続中</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <comment>server</comment>
        <extracomment>A managing server in the tree. %1 is how it stands: &quot;reconnecting&quot;; %2 the time at which what is shown was true.</extracomment>
        <translation>%1、%2現在</translation>
    </message>
    <message>
        <source>standby</source>
        <comment>server</comment>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Jobs from the higher managing server. They are operated on there, and vanish here when they are complete.</source>
        <translation>上位の配布管理システムのジョブです。操作はそちらで行い、完了するとここから消えます。</translation>
    </message>
</context>
<context>
    <name>signalbox::ServersWindow</name>
    <message>
        <source>There is no connection.</source>
        <translation>接続がありません。</translation>
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
        <translation>新規要求セット</translation>
    </message>
    <message>
        <source>Request set “%1”</source>
        <translation>要求セット「%1」</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>説明(&amp;D):</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Stages, one after the other</source>
        <translation>ステージ(順に実行)</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Critical stage</source>
        <translation>重要ステージ</translation>
    </message>
    <message>
        <source>After success</source>
        <translation>成功の次</translation>
    </message>
    <message>
        <source>After a warning</source>
        <translation>警告の次</translation>
    </message>
    <message>
        <source>After an error</source>
        <translation>エラーの次</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>ステージを追加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>move a stage</comment>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>move a stage</comment>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Requests of the stage, all at the same time</source>
        <translation>ステージの要求(同時に実行)</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Job definition</source>
        <translation>ジョブ定義</translation>
    </message>
    <message>
        <source>Name of the job</source>
        <translation>ジョブの名称</translation>
    </message>
    <message>
        <source>Add request</source>
        <translation>要求を追加</translation>
    </message>
    <message>
        <source>Name of the stage</source>
        <translation>ステージの名称</translation>
    </message>
    <message>
        <source>The result of the set is that of the last critical stage that ran</source>
        <translation>セットの結果は、最後に実行した重要ステージの結果になります</translation>
    </message>
    <message>
        <source>The set ends</source>
        <translation>セットは終了</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>ステージ %1</translation>
    </message>
    <message>
        <source>Add a stage first.</source>
        <translation>先にステージを追加してください。</translation>
    </message>
    <message>
        <source>%1 (in the set itself)</source>
        <extracomment>%1 is the name of a job that stands in the request set itself.</extracomment>
        <translation>%1(セット内の定義)</translation>
    </message>
    <message>
        <source>Definition %1, which is not there</source>
        <translation>定義 %1(ありません)</translation>
    </message>
    <message>
        <source>that of the definition</source>
        <translation>定義のとおり</translation>
    </message>
    <message>
        <source>those of the definition</source>
        <translation>定義のとおり</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>あて先</translation>
    </message>
    <message>
        <source>There is no job definition yet. Save one first.</source>
        <translation>ジョブ定義がまだありません。先に保存してください。</translation>
    </message>
    <message>
        <source>The set needs a name.</source>
        <translation>セットには名称が必要です。</translation>
    </message>
    <message>
        <source>A stage has no name.</source>
        <translation>名称のないステージがあります。</translation>
    </message>
    <message>
        <source>There is no client “%1”.</source>
        <translation>クライアント「%1」はありません。</translation>
    </message>
    <message>
        <source>There is no relay “%1”.</source>
        <translation>中継システム「%1」はありません。</translation>
    </message>
    <message>
        <source>Names of nodes, separated by commas</source>
        <translation>ノードの名前(コンマ区切り)</translation>
    </message>
</context>
<context>
    <name>signalbox::SetTimeline</name>
    <message>
        <source>When the stages and their requests ran</source>
        <translation>ステージと要求の実行時間</translation>
    </message>
</context>
<context>
    <name>signalbox::SetsWindow</name>
    <message>
        <source>Request sets of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>%1 の要求セット</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>保留解除</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>取り消し…</translation>
    </message>
    <message>
        <source>Resubmit from the start</source>
        <translation>最初から再投入</translation>
    </message>
    <message>
        <source>Resubmit from the failed stage</source>
        <translation>失敗したステージから再投入</translation>
    </message>
    <message>
        <source>Show job</source>
        <translation>ジョブを表示</translation>
    </message>
    <message>
        <source>Runs of request sets</source>
        <translation>要求セットの実行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Request set</source>
        <translation>要求セット</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>投入日時</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了日時</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Jobs of the run</source>
        <translation>実行のジョブ</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>This server runs no request sets.</source>
        <translation>このサーバは要求セットを実行しません。</translation>
    </message>
    <message>
        <source>The runs are being read</source>
        <translation>実行を読み込んでいます</translation>
    </message>
    <message>
        <source>No request set was submitted yet</source>
        <translation>要求セットはまだ投入されていません</translation>
    </message>
    <message>
        <source>Runs</source>
        <comment>request of a stage</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>管理サーバーに接続されていません。</translation>
    </message>
    <message>
        <source>No run is chosen.</source>
        <translation>実行が選択されていません。</translation>
    </message>
    <message>
        <source>Hold “%1”</source>
        <extracomment>%1 is a stage of a request set.</extracomment>
        <translation>「%1」を保留</translation>
    </message>
    <message>
        <source>Release “%1”</source>
        <translation>「%1」の保留を解除</translation>
    </message>
    <message>
        <source>The set waits before this stage until it is released</source>
        <translation>保留を解除するまで、セットはこのステージの前で待ちます</translation>
    </message>
    <message>
        <source>The set does not begin until it is released</source>
        <translation>保留を解除するまで、セットは始まりません</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>続行させます</translation>
    </message>
    <message>
        <source>Cancel the jobs that run, and begin no other stage</source>
        <translation>実行中のジョブを取り消し、ほかのステージを始めません</translation>
    </message>
    <message>
        <source>Run the same stages again</source>
        <translation>同じステージをもう一度実行します</translation>
    </message>
    <message>
        <source>No stage of it failed.</source>
        <translation>失敗したステージはありません。</translation>
    </message>
    <message>
        <source>Go on with the stage that failed; what ran well is not run again</source>
        <translation>失敗したステージから続けます。うまくいったものは再実行しません</translation>
    </message>
    <message>
        <source>Choose a request that has a job.</source>
        <translation>ジョブのある要求を選択してください。</translation>
    </message>
    <message>
        <source>Show the job in the main window</source>
        <translation>ジョブをメインウィンドウに表示します</translation>
    </message>
    <message>
        <source>Make, change and submit request sets</source>
        <translation>要求セットの作成、変更、投入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Cancel run %1 of “%2”?</source>
        <extracomment>%1 is the number of a run, %2 the name of a request set.</extracomment>
        <translation>「%2」の実行 %1 を取り消しますか?</translation>
    </message>
    <message>
        <source>The jobs of the stage that runs are cancelled; the run has ended when they have. No other stage begins.</source>
        <translation>実行中のステージのジョブを取り消します。それらが終わると実行も終わります。ほかのステージは始まりません。</translation>
    </message>
    <message>
        <source>No stage has begun, so nothing is cancelled with it.</source>
        <translation>ステージはまだ始まっていないので、ほかに取り消すものはありません。</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>実行を取り消す</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>このままにする</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation>「%1」を取り消し</translation>
    </message>
    <message>
        <source>Resubmit “%1”</source>
        <translation>「%1」を再投入</translation>
    </message>
    <message>
        <source>Job definitions…</source>
        <translation>ジョブ定義…</translation>
    </message>
    <message>
        <source>A request set runs jobs in stages, one after the other; the result of a stage says which one follows. Make one in the window of the job definitions, and submit it there.</source>
        <translation>要求セットはジョブをステージごとに順に実行します。次のステージはステージの結果で決まります。ジョブ定義のウィンドウで作成して、投入してください。</translation>
    </message>
    <message>
        <source>Repetition…</source>
        <translation>繰り返し…</translation>
    </message>
    <message>
        <source>It is not repeated. A repetition is ordered when a set is submitted.</source>
        <translation>繰り返されません。繰り返しはセットの投入時に指定します。</translation>
    </message>
    <message>
        <source>See, change or end the repetition of the set</source>
        <translation>セットの繰り返しの表示、変更、終了</translation>
    </message>
</context>
<context>
    <name>signalbox::ShortNumber</name>
    <message>
        <source>%1k</source>
        <comment>thousands</comment>
        <extracomment>A number in short. %1 thousands.</extracomment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions</comment>
        <extracomment>A number in short. %1 millions.</extracomment>
        <translation>%1M</translation>
    </message>
</context>
<context>
    <name>signalbox::SimulationBar</name>
    <message>
        <source>Simulation</source>
        <translation>シミュレーション</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>1ステップ</translation>
    </message>
    <message>
        <source>Speed of the simulation</source>
        <translation>シミュレーションの速度</translation>
    </message>
    <message>
        <source>How fast the time of the simulation passes</source>
        <translation>シミュレーションの時間が進む速さ</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>実時間</translation>
    </message>
    <message>
        <source>× %1</source>
        <extracomment>How many times faster than in reality the time of a simulation passes.</extracomment>
        <translation>× %1</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>最高速度</translation>
    </message>
    <message>
        <source>Let the time of the simulation stand still</source>
        <translation>シミュレーションの時間を止める</translation>
    </message>
    <message>
        <source>The fleet is being built…</source>
        <translation>フリートを作成しています…</translation>
    </message>
    <message>
        <source>Simulated: %1 %2</source>
        <extracomment>%1 is the date and %2 the time in a simulation.</extracomment>
        <translation>シミュレーション: %1 %2</translation>
    </message>
    <message>
        <source>%L1 events so far</source>
        <extracomment>%L1 is how many things have happened in a simulation so far.</extracomment>
        <translation>これまでのイベント数: %L1</translation>
    </message>
    <message>
        <source>Let the next thing happen</source>
        <translation>次の1件を実行する</translation>
    </message>
    <message>
        <source>Pause the simulation first.</source>
        <translation>先にシミュレーションを一時停止してください。</translation>
    </message>
    <message>
        <source>C&amp;lose simulated server…</source>
        <translation>シミュレーションサーバを閉じる(&amp;L)…</translation>
    </message>
    <message>
        <source>Ends the simulation and takes its server out of the window</source>
        <translation>シミュレーションを終了し、そのサーバをウィンドウから取り除きます</translation>
    </message>
    <message>
        <source>Choose a simulated server first.</source>
        <translation>先にシミュレーションサーバを選んでください。</translation>
    </message>
    <message>
        <source>Close simulated server</source>
        <translation>シミュレーションサーバを閉じる</translation>
    </message>
    <message>
        <source>Close “%1”?</source>
        <extracomment>%1 is the name of a simulated server.</extracomment>
        <translation>「%1」を閉じますか?</translation>
    </message>
    <message>
        <source>Its fleet and its jobs exist only for as long as it is open.</source>
        <translation>そのノードとジョブは、開いている間だけ存在します。</translation>
    </message>
    <message>
        <source>Close the server</source>
        <translation>サーバを閉じる</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <extracomment>Leaves the simulated server as it is, instead of closing it.</extracomment>
        <translation>開いたままにする</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <extracomment>A menu of what can be done to a managing server that is only simulated.</extracomment>
        <translation>シミュレート(&amp;S)</translation>
    </message>
    <message>
        <source>Full disk for an hour</source>
        <translation>1時間、ディスクを満杯にする</translation>
    </message>
    <message>
        <source>The server can store nothing, so it confirms nothing; nodes and operators try again</source>
        <translation>サーバは何も保存できないため何も確認しません。ノードとオペレーターは再試行します</translation>
    </message>
    <message>
        <source>Slow disk for an hour</source>
        <translation>1時間、ディスクを遅くする</translation>
    </message>
    <message>
        <source>Commits and checkpoints take a hundred times as long</source>
        <translation>コミットとチェックポイントに100倍の時間がかかります</translation>
    </message>
    <message>
        <source>, %L1 events</source>
        <extracomment>Behind the time of a simulation that is paused. %L1 is how many things have happened so far.</extracomment>
        <translation>、イベント %L1 件</translation>
    </message>
    <message>
        <source> (× %1 reached)</source>
        <translation>（実際は × %1）</translation>
    </message>
    <message>
        <source>, first job at %1</source>
        <extracomment>Behind the time of a simulation without jobs. %1 is a time of the day.</extracomment>
        <translation>、最初のジョブは %1</translation>
    </message>
    <message>
        <source>New si&amp;mulated server…</source>
        <translation>新しいシミュレーションサーバ(&amp;M)…</translation>
    </message>
    <message>
        <source> (nearly stands still)</source>
        <extracomment>Behind the time of a simulation. %1 is how many times faster than in reality it passes, as far as the machine can.</extracomment>
        <translation>(ほぼ停止)</translation>
    </message>
    <message>
        <source>Simulated on “%1”: %2.</source>
        <extracomment>%1 is the name of a simulated server, %2 that of a fault, as &quot;Full disk for an hour&quot;.</extracomment>
        <translation>「%1」でシミュレートしました:%2。</translation>
    </message>
    <message>
        <source>End the faults</source>
        <translation>障害を終わらせる</translation>
    </message>
    <message>
        <source>The disk has room and is fast again</source>
        <translation>ディスクに空きができ、速さも戻ります</translation>
    </message>
</context>
<context>
    <name>signalbox::SimulationSession</name>
    <message>
        <source>Simulation: %1</source>
        <extracomment>Name of a simulated managing server. %1 is the name of its scenario, such as &quot;office&quot;.</extracomment>
        <translation>シミュレーション: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::SlotsWindow</name>
    <message>
        <source>Execution slot</source>
        <translation>実行スロット</translation>
    </message>
    <message>
        <source>Incompatibility</source>
        <translation>同時実行不可</translation>
    </message>
    <message>
        <source>Conflict domain</source>
        <translation>競合ドメイン</translation>
    </message>
    <message>
        <source>Active limit</source>
        <translation>実行数の上限</translation>
    </message>
    <message>
        <source>Execution slots</source>
        <translation>実行スロット</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Job types</source>
        <translation>ジョブ種別</translation>
    </message>
    <message>
        <source>Other rules of the queue</source>
        <translation>キューのほかのルール</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Add slot…</source>
        <translation>スロットを追加…</translation>
    </message>
    <message>
        <source>Add incompatibility…</source>
        <translation>同時実行不可を追加…</translation>
    </message>
    <message>
        <source>Add conflict domain…</source>
        <translation>競合ドメインを追加…</translation>
    </message>
    <message>
        <source>Add active limit…</source>
        <translation>実行数の上限を追加…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Execution slots of %1</source>
        <extracomment>Title of a window. %1 is the name of a managing server.</extracomment>
        <translation>%1の実行スロット</translation>
    </message>
    <message>
        <source>No execution slots</source>
        <translation>実行スロットはありません</translation>
    </message>
    <message>
        <source>Every job starts as soon as its schedule lets it. Slots say how many jobs of which types and priorities run at the same time; other rules say which jobs do not run beside each other, and how many jobs of an operator do.</source>
        <translation>各ジョブは予定時刻になるとすぐに開始します。スロットは、どの種別と優先度のジョブをいくつ同時に実行するかを決めます。ほかのルールは、同時に実行しないジョブと、オペレーターごとの実行数を決めます。</translation>
    </message>
    <message>
        <source>The execution slots could not be read. %1</source>
        <extracomment>%1 is a whole sentence with the reason.</extracomment>
        <translation>実行スロットを読み取れませんでした。%1</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>組み込み</translation>
    </message>
    <message>
        <source>unlimited</source>
        <comment>capacity</comment>
        <translation>無制限</translation>
    </message>
    <message>
        <source>Enabled</source>
        <comment>execution slot</comment>
        <translation>有効</translation>
    </message>
    <message>
        <source>Disabled</source>
        <comment>execution slot</comment>
        <translation>無効</translation>
    </message>
    <message>
        <source>Locked by job %1, “%2”</source>
        <extracomment>State of an execution slot. %1 is the number of a job, %2 its name.</extracomment>
        <translation>ジョブ%1「%2」によりロック中</translation>
    </message>
    <message>
        <source>Full</source>
        <comment>execution slot</comment>
        <translation>満杯</translation>
    </message>
    <message>
        <source>%1 running, %2 in the queue</source>
        <comment>jobs</comment>
        <extracomment>%1 and %2 are numbers of jobs.</extracomment>
        <translation>実行中 %1、キュー内 %2</translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>管理サーバーに接続されていません。</translation>
    </message>
    <message>
        <source>This server has no execution slots.</source>
        <translation>このサーバーには実行スロットがありません。</translation>
    </message>
    <message>
        <source>No slot or rule is selected.</source>
        <translation>スロットもルールも選択されていません。</translation>
    </message>
    <message>
        <source>Say how many jobs of which kind run at the same time</source>
        <translation>どのジョブをいくつ同時に実行するかを決めます</translation>
    </message>
    <message>
        <source>Say which jobs do not run beside each other, or run alone</source>
        <translation>同時に実行しないジョブや単独で実行するジョブを決めます</translation>
    </message>
    <message>
        <source>There are no folders yet.</source>
        <translation>フォルダはまだありません。</translation>
    </message>
    <message>
        <source>Say in which folders jobs are incompatible among themselves only</source>
        <translation>フォルダ内のジョブ同士だけが競合するようにします</translation>
    </message>
    <message>
        <source>Say how many jobs of an operator run at the same time</source>
        <translation>1人のオペレーターのジョブをいくつ同時に実行するかを決めます</translation>
    </message>
    <message>
        <source>Change what is selected</source>
        <translation>選択したものを変更します</translation>
    </message>
    <message>
        <source>Remove what is selected; what runs goes on</source>
        <translation>選択したものを削除します。実行中のものは続行します</translation>
    </message>
    <message>
        <source>Remove execution slot</source>
        <translation>実行スロットの削除</translation>
    </message>
    <message>
        <source>Remove rule of the queue</source>
        <translation>キューのルールの削除</translation>
    </message>
    <message>
        <source>Remove the execution slot “%1”?</source>
        <extracomment>%1 is the name of an execution slot.</extracomment>
        <translation>実行スロット「%1」を削除しますか？</translation>
    </message>
    <message>
        <source>Remove this rule of the queue?</source>
        <translation>このキューのルールを削除しますか？</translation>
    </message>
    <message>
        <source>What runs in it goes on. Jobs that no other slot takes do not start; without any slot, all jobs start at once.</source>
        <translation>実行中のものは続行します。ほかに該当するスロットがないジョブは開始しません。スロットが1つもなければ、すべてのジョブがすぐに開始します。</translation>
    </message>
    <message>
        <source>Jobs that wait for it alone start at once.</source>
        <translation>このルールだけで待っているジョブはすぐに開始します。</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>button</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>rule</comment>
        <extracomment>Leaves the rule as it is, instead of removing it.</extracomment>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>signalbox::StageDiagram</name>
    <message>
        <source>Stages and their links</source>
        <translation>ステージとリンク</translation>
    </message>
    <message>
        <source>always</source>
        <comment>link between two stages</comment>
        <translation>常に</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>要求%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>phase and status</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 (as before)</source>
        <comment>stage of a resubmitted set</comment>
        <translation>%1(前回のまま)</translation>
    </message>
    <message>
        <source>%1 (critical)</source>
        <comment>stage</comment>
        <translation>%1(重要)</translation>
    </message>
    <message>
        <source>runs</source>
        <comment>request of a stage</comment>
        <translation>実行中</translation>
    </message>
</context>
<context>
    <name>signalbox::StageText</name>
    <message>
        <source>Created</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>New attempt</source>
        <translation>新しい実行</translation>
    </message>
    <message>
        <source>Transfer begun</source>
        <translation>転送開始</translation>
    </message>
    <message>
        <source>Arrived at the client</source>
        <translation>クライアントに到着</translation>
    </message>
    <message>
        <source>Arrived at the relay</source>
        <translation>中継システムに到着</translation>
    </message>
    <message>
        <source>Waiting to be installed</source>
        <translation>インストール待ち</translation>
    </message>
    <message>
        <source>Execution begun</source>
        <translation>実行開始</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>正常終了</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <extracomment>A duration in seconds with one decimal.</extracomment>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>duration</comment>
        <extracomment>A duration: minutes and seconds.</extracomment>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>duration</comment>
        <extracomment>A duration: hours and minutes.</extracomment>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a duration.</extracomment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>%1 is a duration.</extracomment>
        <translation>%1後</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>duration</comment>
        <translation>
            <numerusform>%Ln日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>duration</comment>
        <extracomment>A duration in milliseconds.</extracomment>
        <translation>%1ミリ秒</translation>
    </message>
    <message>
        <source>Read by %1</source>
        <translation>%1 が既読</translation>
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
        <translation>すべての状態の行を表示します</translation>
    </message>
    <message>
        <source>Show only the rows with the status “%1”</source>
        <translation>状態が「%1」の行だけを表示します</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <comment>status chip</comment>
        <extracomment>For screen readers. %1 is a status, %n how many rows have it.</extracomment>
        <translation>
            <numerusform>%1: %Ln行</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs that are scheduled, on hold or in a queue have it, too.</source>
        <translation>予約済み、保留中、待ち行列内のジョブもこの状態です。</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusColumns</name>
    <message>
        <source>Natural order</source>
        <translation>元の順序</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>列を初期状態に戻す</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusLine</name>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln台のサーバ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <extracomment>Status bar. %1 of %2 rows are shown; the filter hides the others.</extracomment>
        <translation>%2件中%1件を表示</translation>
    </message>
    <message>
        <source>as of %1 %2</source>
        <extracomment>Status bar. %1 is a time of day, %2 the abbreviation of its time zone.</extracomment>
        <translation>%1 %2現在</translation>
    </message>
    <message>
        <source>Reports of nodes in a second, as a mean of the last five seconds</source>
        <translation>1秒あたりのノードからの報告数(直近5秒の平均)</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>データなし</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s)/s</source>
        <extracomment>Status bar: reports of nodes in a second.</extracomment>
        <translation>
            <numerusform>通知%Ln件/秒</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 loaded…</source>
        <extracomment>Status bar. %1 of %2 rows of a job have come from the server so far; they are sorted and filtered when all are there.</extracomment>
        <translation>%2件中%1件を読み込み済み…</translation>
    </message>
    <message>
        <source>%1 of %2 shown, sorting…</source>
        <extracomment>Status bar. %1 of %2 rows are shown; they are being sorted or filtered in another way.</extracomment>
        <translation>%2件中%1件を表示、並べ替え中…</translation>
    </message>
    <message>
        <source>as of %1, server starting</source>
        <extracomment>Status bar. %1 is a date with a time: what is shown comes from the database, and may be days old.</extracomment>
        <translation>%1現在、サーバ起動中</translation>
    </message>
    <message>
        <source>as of %1, not connected</source>
        <extracomment>Status bar. %1 is a date with a time: the server cannot be reached, or refuses, since then.</extracomment>
        <translation>%1現在、未接続</translation>
    </message>
    <message>
        <source>%1 (its clock is %2 s ahead)</source>
        <extracomment>Status bar. %1 is &quot;as of 14:03:20 CET&quot;, a time of the server.</extracomment>
        <translation>%1(サーバの時計は%2秒進んでいます)</translation>
    </message>
    <message>
        <source>%1 (its clock is %2 s behind)</source>
        <translation>%1(サーバの時計は%2秒遅れています)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>operator and role</comment>
        <extracomment>Status bar. %1 is the name of an operator, %2 a role.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusPage</name>
    <message>
        <source>Job status</source>
        <translation>ジョブ実行状況</translation>
    </message>
    <message>
        <source>No managing server</source>
        <translation>配布管理システムがありません</translation>
    </message>
    <message>
        <source>Choose a managing server or a folder on the left to see its jobs.</source>
        <translation>左側で配布管理システムまたはフォルダを選択すると、ジョブを表示します。</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>%1を待っています</translation>
    </message>
    <message>
        <source>No nodes yet</source>
        <translation>ノードがありません</translation>
    </message>
    <message>
        <source>Jobs travel from this managing server over relays to clients. Add the first client to have somewhere to send a job to.</source>
        <translation>ジョブはこの配布管理システムから中継システムを経由してクライアントへ配布されます。最初のクライアントを追加してください。</translation>
    </message>
    <message>
        <source>Add nodes…</source>
        <translation>ノードの追加…</translation>
    </message>
    <message>
        <source>No jobs here yet</source>
        <translation>ここにはまだジョブがありません</translation>
    </message>
    <message>
        <source>A job sends packages to clients and tells for each of them how far it has come.</source>
        <translation>ジョブはクライアントへパッケージを配布し、それぞれの進行状況を表示します。</translation>
    </message>
    <message>
        <source>New job…</source>
        <translation>新しいジョブ…</translation>
    </message>
    <message>
        <source>No destinations</source>
        <translation>あて先なし</translation>
    </message>
    <message>
        <source>This job has nothing to do at any destination.</source>
        <translation>このジョブには、あて先で実行する処理がありません。</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>フィルタに一致するものがありません</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルタを解除</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>The rows are on their way from the managing server.</source>
        <translation>配布管理システムから行を取得しています。</translation>
    </message>
    <message>
        <source>This job could not be loaded</source>
        <translation>このジョブを読み込めませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>%1 is not available</source>
        <extracomment>%1 is the name of a managing server.</extracomment>
        <translation>%1は利用できません</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are hidden by the filter text or by the pressed status buttons.</source>
        <translation>
            <numerusform>フィルタのテキストまたは選択中の状態ボタンによって、%Ln行が非表示になっています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>今すぐ再試行</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>メンバーなし（待機中）</translation>
    </message>
    <message>
        <source>The job waits for members of its ID groups. Whoever becomes one gets it.</source>
        <translation>ジョブはIDグループのメンバーを待っています。メンバーになったクライアントに届きます。</translation>
    </message>
    <message>
        <source>Jobs of the higher managing server stand here until they are complete.</source>
        <translation>上位の配布管理システムのジョブは、完了するまでここに表示されます。</translation>
    </message>
    <message>
        <source>No jobs here now</source>
        <translation>現在ジョブはありません</translation>
    </message>
    <message>
        <source>No jobs here any more</source>
        <translation>ここにはもうジョブがありません</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are being deleted until every node has confirmed it. They are hidden.</source>
        <translation>
            <numerusform>%Ln件のジョブは、すべてのノードが確認するまで削除中です。非表示になっています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show jobs being deleted</source>
        <translation>削除中のジョブを表示</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusTableModel</name>
    <message>
        <source>Finished / Error / Rejected / Total, counted in instructions</source>
        <translation>完了 / エラー / 拒否 / 総数(指令の件数)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>あて先</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>Fin./Err./Rej./Total</source>
        <translation>完了/エラー/拒否/総数</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>実行予定</translation>
    </message>
    <message>
        <source>Execution time limit</source>
        <translation>実行期限</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>実行日時</translation>
    </message>
    <message>
        <source>Scheduled installation</source>
        <translation>インストール予定日時</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>最終通知</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>実行回</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>ジョブ種別</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Handed over / Error / Rejected / Total, counted in instructions</source>
        <translation>引き渡し済み／エラー／拒否／合計（指令の数）</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>中継システム</translation>
    </message>
</context>
<context>
    <name>signalbox::SubmitSetDialog</name>
    <message>
        <source>Not before</source>
        <translation>次の日時以降</translation>
    </message>
    <message>
        <source>On hold until it is released</source>
        <translation>解除するまで保留</translation>
    </message>
    <message>
        <source>Submit “%1”</source>
        <extracomment>Title of a dialog. %1 is the name of a request set.</extracomment>
        <translation>「%1」を投入</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>&amp;Folder of its jobs:</source>
        <translation>ジョブのフォルダ(&amp;F):</translation>
    </message>
    <message>
        <source>Start:</source>
        <translation>開始:</translation>
    </message>
</context>
<context>
    <name>signalbox::TableExport</name>
    <message>
        <source>%1 was not written: the rows were loaded anew meanwhile. Export them again.</source>
        <translation>%1は書き込まれませんでした。途中で行が読み込み直されました。もう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>%1 was not written: the server of the rows is not there any more.</source>
        <translation>%1は書き込まれませんでした。行のサーバがなくなりました。</translation>
    </message>
</context>
<context>
    <name>signalbox::TablePrinter</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>At the foot of a printed page.</extracomment>
        <translation>%1/%2ページ</translation>
    </message>
</context>
<context>
    <name>signalbox::TargetPicker</name>
    <message>
        <source>Host groups</source>
        <translation>ホストグループ</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>名前で絞り込み</translation>
    </message>
    <message>
        <source>Filter groups and relays</source>
        <translation>グループと中継を絞り込み</translation>
    </message>
    <message>
        <source>Groups and relays</source>
        <translation>グループと中継</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Who is in a group or behind a relay when the job is created gets it; who comes later does not.</source>
        <translation>ジョブ作成時にグループまたは中継の下位にあるノードが対象です。後から加わったノードは対象になりません。</translation>
    </message>
    <message>
        <source>All clients below a relay</source>
        <translation>中継の下位の全クライアント</translation>
    </message>
    <message>
        <source>All relays below a relay</source>
        <translation>中継の下位の全中継</translation>
    </message>
    <message>
        <source>This server has no host groups.</source>
        <translation>このサーバーにはホストグループがありません。</translation>
    </message>
    <message>
        <source>…</source>
        <comment>is being counted</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>There are none yet: make one in the Host groups window.</source>
        <translation>まだありません。「ホストグループ」ウィンドウで作成してください。</translation>
    </message>
    <message>
        <source>These host groups are not on this server: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>次のホストグループはこのサーバーにありません: %1。</translation>
    </message>
    <message>
        <source>?</source>
        <comment>cannot be counted</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>These relays are not on this server: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>次の中継はこのサーバーにありません: %1。</translation>
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
        <translation>%1 — %2から(一覧から外れました)</translation>
    </message>
    <message>
        <source>%1 — since %2</source>
        <extracomment>%1 is a task, %2 a time.</extracomment>
        <translation>%1 — %2から</translation>
    </message>
    <message>
        <source>%1 — from %2 to %3</source>
        <extracomment>%1 is a task, %2 and %3 are times.</extracomment>
        <translation>%1 — %2から%3まで</translation>
    </message>
    <message>
        <source>Several tasks are selected</source>
        <translation>複数のタスクが選択されています</translation>
    </message>
    <message>
        <source>Select one to see its messages.</source>
        <translation>1つ選択するとメッセージが表示されます。</translation>
    </message>
    <message>
        <source>No task is selected</source>
        <translation>タスクが選択されていません</translation>
    </message>
    <message>
        <source>Select a task to see what its server logged between its start and its end.</source>
        <translation>タスクを選択すると、開始から終了までの間にサーバが記録した内容が表示されます。</translation>
    </message>
</context>
<context>
    <name>signalbox::TaskBoard</name>
    <message>
        <source>It was cancelled by an operator.</source>
        <translation>オペレーターが取り消しました。</translation>
    </message>
    <message>
        <source>Its token or certificate was refused.</source>
        <translation>トークンまたは証明書が拒否されました。</translation>
    </message>
    <message>
        <source>It sent what is no request, or too large a one.</source>
        <translation>要求でないもの、または大きすぎる要求を送信しました。</translation>
    </message>
    <message>
        <source>The line was cut in the middle of a request or its answer.</source>
        <translation>要求または応答の途中で回線が切れました。</translation>
    </message>
    <message>
        <source>The encrypted connection was not agreed on.</source>
        <translation>暗号化接続を確立できませんでした。</translation>
    </message>
    <message>
        <source>The rest of its request did not come within the communication limit.</source>
        <translation>要求の残りが通信制限の時間内に届きませんでした。</translation>
    </message>
    <message>
        <source>It did not take what was sent within the communication limit.</source>
        <translation>通信制限の時間内に受信しませんでした。</translation>
    </message>
    <message>
        <source>There is no process %1.</source>
        <translation>プロセス%1はありません。</translation>
    </message>
    <message>
        <source>There is no session %1, or it has ended.</source>
        <translation>セッション%1はないか、終了しています。</translation>
    </message>
</context>
<context>
    <name>signalbox::TaskTableModel</name>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>duration</comment>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>duration</comment>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>duration</comment>
        <translation>%1日%2時間</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation>開始：%1</translation>
    </message>
    <message>
        <source>End: %1</source>
        <translation>終了：%1</translation>
    </message>
    <message>
        <source>Received %1, sent %2</source>
        <extracomment>%1 and %2 are amounts of bytes.</extracomment>
        <translation>受信%1、送信%2</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>暗号化あり</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>暗号化なし</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2, as numbers or amounts of bytes.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation>ジョブID</translation>
    </message>
    <message>
        <source>Parent process</source>
        <translation>親プロセス</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
</context>
<context>
    <name>signalbox::TaskText</name>
    <message>
        <source>Distribution of %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a job.</extracomment>
        <translation>%1の配布</translation>
    </message>
    <message>
        <source>Transfer to the clients directly below the server</source>
        <translation>サーバー直下のクライアントへの転送</translation>
    </message>
    <message>
        <source>Transfer to relay %1</source>
        <translation>中継システム%1への転送</translation>
    </message>
    <message>
        <source>Archiving of %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a job.</extracomment>
        <translation>%1のアーカイブ</translation>
    </message>
    <message>
        <source>Expiry of %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a job.</extracomment>
        <translation>%1の期限切れ処理</translation>
    </message>
    <message>
        <source>Checkpoint of the database</source>
        <translation>データベースのチェックポイント</translation>
    </message>
    <message>
        <source>Export of %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a job.</extracomment>
        <translation>%1のエクスポート</translation>
    </message>
    <message>
        <source>Forecast of %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a job.</extracomment>
        <translation>%1の予測</translation>
    </message>
    <message>
        <source>Import of package file %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a file.</extracomment>
        <translation>パッケージファイル%1の取り込み</translation>
    </message>
    <message>
        <source>Verification of the stored packages</source>
        <translation>保管パッケージの検証</translation>
    </message>
    <message>
        <source>Connected; it is still being found out who it is.</source>
        <translation>接続しました。相手を確認しています。</translation>
    </message>
    <message>
        <source>The encrypted connection is being agreed on.</source>
        <translation>暗号化接続を確立しています。</translation>
    </message>
    <message>
        <source>The server is at work for it.</source>
        <translation>サーバーが処理しています。</translation>
    </message>
    <message>
        <source>The rest of its request is awaited.</source>
        <translation>要求の残りを待っています。</translation>
    </message>
    <message>
        <source>The rest of its request is awaited; the communication limit ends it at %1.</source>
        <translation>要求の残りを待っています。%1に通信制限で終了します。</translation>
    </message>
    <message>
        <source>It is to take what was sent.</source>
        <translation>相手の受信を待っています。</translation>
    </message>
    <message>
        <source>It is to take what was sent; the communication limit ends it at %1.</source>
        <translation>相手の受信を待っています。%1に通信制限で終了します。</translation>
    </message>
    <message>
        <source>What it said is being written to the disk.</source>
        <translation>受信内容をディスクに書き込んでいます。</translation>
    </message>
    <message>
        <source>It asked for news and waits until there are some.</source>
        <translation>新しい情報を待っています。</translation>
    </message>
    <message>
        <source>Its next request is awaited; the idle limit ends it at %1.</source>
        <translation>次の要求を待っています。%1にアイドル制限で終了します。</translation>
    </message>
    <message>
        <source>It is ending.</source>
        <translation>終了しています。</translation>
    </message>
    <message>
        <source>The job is being carried out.</source>
        <translation>ジョブを実行しています。</translation>
    </message>
    <message>
        <source>It waits for its scheduled time, %1.</source>
        <translation>予定時刻%1を待っています。</translation>
    </message>
    <message>
        <source>It waits for its processing window, which does not open.</source>
        <translation>処理時間帯を待っていますが、始まりません。</translation>
    </message>
    <message>
        <source>It waits for its processing window (%1), which opens at %2.</source>
        <translation>処理時間帯(%1)を待っています。%2に始まります。</translation>
    </message>
    <message>
        <source>Interrupted by %1; something of it still runs, or has not confirmed that it stopped.</source>
        <translation>%1により一時停止されました。まだ実行中か、停止が確認されていないものがあります。</translation>
    </message>
    <message>
        <source>Interrupted by %1. It stays so until it is resumed.</source>
        <translation>%1により一時停止されました。再開するまでそのままです。</translation>
    </message>
    <message>
        <source>It is being ended; not every node has confirmed that yet.</source>
        <translation>終了処理中です。確認していないノードがあります。</translation>
    </message>
    <message>
        <source>It has completed.</source>
        <translation>正常に終了しました。</translation>
    </message>
    <message>
        <source>It has ended; some of its instructions failed, were rejected or expired.</source>
        <translation>終了しました。失敗、拒否、期限切れの指示があります。</translation>
    </message>
    <message>
        <source>None of its instructions has completed.</source>
        <translation>完了した指示はありません。</translation>
    </message>
    <message>
        <source>It was terminated and cannot be started again.</source>
        <translation>打ち切られました。再び開始することはできません。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>state of a session</comment>
        <translation>開始中</translation>
    </message>
    <message>
        <source>SSL wait</source>
        <comment>state of a session</comment>
        <translation>SSL待ち</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a task</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Receive wait</source>
        <comment>state of a session</comment>
        <translation>受信待ち</translation>
    </message>
    <message>
        <source>Send wait</source>
        <comment>state of a session</comment>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>Media wait</source>
        <comment>state of a session</comment>
        <translation>媒体待ち</translation>
    </message>
    <message>
        <source>Idle wait</source>
        <comment>state of a session</comment>
        <translation>アイドル待ち</translation>
    </message>
    <message>
        <source>Ending</source>
        <comment>state of a session</comment>
        <translation>終了中</translation>
    </message>
    <message>
        <source>Sleeping</source>
        <comment>state of a job</comment>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Interrupting</source>
        <comment>state of a job</comment>
        <translation>一時停止処理中</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <comment>state of a job</comment>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Terminating</source>
        <comment>state of a job</comment>
        <translation>打ち切り処理中</translation>
    </message>
    <message>
        <source>Successful</source>
        <comment>state of a process</comment>
        <translation>成功</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>state of a job</comment>
        <translation>正常終了</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>state of a task</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a task</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Terminated</source>
        <comment>state of a job</comment>
        <translation>打ち切り</translation>
    </message>
    <message>
        <source>Not signed in, from %1</source>
        <extracomment>%1 is the address of who has connected.</extracomment>
        <translation>未認証、%1から</translation>
    </message>
    <message>
        <source>Operator %1 from %2</source>
        <extracomment>A session. %1 is the name of an operator, %2 an address.</extracomment>
        <translation>オペレーター%1、%2から</translation>
    </message>
    <message>
        <source>Node %1 from %2</source>
        <extracomment>A session. %1 is the name of a node, %2 an address.</extracomment>
        <translation>ノード%1、%2から</translation>
    </message>
    <message>
        <source>The process runs; it may be idle for a while.</source>
        <translation>プロセスは実行中です。しばらく動きがないことがあります。</translation>
    </message>
    <message>
        <source>It was cancelled and ends when it reaches a wait state.</source>
        <translation>取り消されました。待ち状態になると終了します。</translation>
    </message>
    <message>
        <source>It is allowed now.</source>
        <translation>現在実行できます。</translation>
    </message>
    <message>
        <source>It has ended already.</source>
        <translation>すでに終了しています。</translation>
    </message>
    <message>
        <source>Only jobs can be interrupted, resumed and terminated; sessions and processes are cancelled.</source>
        <translation>一時停止、再開、打ち切りができるのはジョブだけです。セッションとプロセスは取り消します。</translation>
    </message>
    <message>
        <source>A job is not cancelled here: terminate it, or cancel its processes.</source>
        <translation>ジョブはここでは取り消せません。打ち切るか、そのプロセスを取り消してください。</translation>
    </message>
    <message>
        <source>It is interrupted already.</source>
        <translation>すでに一時停止しています。</translation>
    </message>
    <message>
        <source>It is not interrupted.</source>
        <translation>一時停止していません。</translation>
    </message>
    <message>
        <source>It is being ended already.</source>
        <translation>すでに終了処理中です。</translation>
    </message>
    <message>
        <source>It is ending already.</source>
        <translation>すでに終了中です。</translation>
    </message>
    <message>
        <source>A process of this kind is over in a moment and cannot be cancelled.</source>
        <translation>この種のプロセスはすぐに終わるため、取り消せません。</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <comment>operation on a job</comment>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>operation on a job</comment>
        <translation>再開</translation>
    </message>
    <message>
        <source>Terminate</source>
        <comment>operation on a job</comment>
        <translation>打ち切り</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>operation on a session or a process</comment>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Its transfers stop at the server and at all relays; what clients execute already goes on. The job stays interrupted until it is resumed.</source>
        <translation>サーバーとすべての中継システムで転送が止まります。クライアントで実行中のものは続きます。ジョブは再開するまで一時停止したままです。</translation>
    </message>
    <message>
        <source>The job sleeps until its processing window opens, and then goes on where it stopped. Without a processing window it goes on at once.</source>
        <translation>ジョブは処理時間帯が始まるまで待機し、止まったところから続行します。処理時間帯がなければすぐに続行します。</translation>
    </message>
    <message>
        <source>The job ends for good: everything of it that has not ended is cancelled, each node confirms that, and it cannot be resumed.</source>
        <translation>ジョブは完全に終了します。終わっていないものはすべて取り消され、各ノードが確認し、再開できません。</translation>
    </message>
    <message>
        <source>The session ends at once. It is established again by itself when the other side sends again.</source>
        <translation>セッションはすぐに終了します。相手が再び送信すると自動的に接続し直されます。</translation>
    </message>
    <message>
        <source>The session ends at once. What it had not sent whole is not taken over.</source>
        <translation>セッションはすぐに終了します。送信が完了していないものは取り込まれません。</translation>
    </message>
    <message>
        <source>The session ends when it reaches a wait state: what the server is at for it is finished before.</source>
        <translation>セッションは待ち状態になると終了します。サーバーが処理中のものはその前に完了します。</translation>
    </message>
    <message>
        <source>The transfers of this process are broken off; what a node has received so far it keeps, what is not confirmed is rolled back. Since the process belongs to job %1, that job is interrupted and stays so until it is resumed.</source>
        <translation>このプロセスの転送は打ち切られます。ノードが受信済みの分は残り、確認されていないものは元に戻ります。プロセスはジョブ%1に属するため、そのジョブは一時停止し、再開するまでそのままです。</translation>
    </message>
    <message>
        <source>The process stops; what it has not completed is rolled back.</source>
        <translation>プロセスは停止し、完了していないものは元に戻ります。</translation>
    </message>
    <message>
        <source>Upload of package file %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a file.</extracomment>
        <translation>パッケージファイル%1のアップロード</translation>
    </message>
    <message>
        <source>Security level judgement: %1</source>
        <extracomment>Description of a process of the server. %1 is the name of a file. Description of a process of the server. %1 says of whom: &quot;120 clients&quot;.</extracomment>
        <translation>セキュリティレベルの判定：%1</translation>
    </message>
    <message>
        <source>Security actions: %1</source>
        <extracomment>Description of a process of the server. %1 says on whom: &quot;120 clients&quot;.</extracomment>
        <translation>セキュリティアクション：%1</translation>
    </message>
    <message>
        <source>Replay of %1</source>
        <translation>%1の再生</translation>
    </message>
    <message>
        <source>Nothing more is ordered; the jobs that were ordered go on.</source>
        <translation>これ以上は登録されません。登録済みのジョブは続行されます。</translation>
    </message>
    <message>
        <source>It waits in the queue until its turn comes.</source>
        <translation>キューで順番を待っています。</translation>
    </message>
    <message>
        <source>Wave %1 of the job begins, though the one before it has not reached the success that is needed.</source>
        <extracomment>%1 is the number of a wave.</extracomment>
        <translation>前のウェーブが必要な成功率に達していなくても、ジョブのウェーブ %1 を始めます。</translation>
    </message>
</context>
<context>
    <name>signalbox::TasksWindow</name>
    <message>
        <source>Processing windows…</source>
        <translation>処理時間帯…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>tasks</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>tasks</comment>
        <translation>正常終了</translation>
    </message>
    <message>
        <source>When the jobs of a folder or of a type may run</source>
        <translation>フォルダーまたは種別のジョブを実行できる時間</translation>
    </message>
    <message>
        <source>Filter tasks</source>
        <translation>タスクを絞り込む</translation>
    </message>
    <message>
        <source>Jobs and processes that completed successfully</source>
        <translation>正常に完了したジョブとプロセス</translation>
    </message>
    <message>
        <source>Sessions, jobs and processes that ended with a warning</source>
        <translation>警告付きで終了したセッション、ジョブ、プロセス</translation>
    </message>
    <message>
        <source>Sessions, jobs and processes that did not complete</source>
        <translation>完了しなかったセッション、ジョブ、プロセス</translation>
    </message>
    <message>
        <source>Sessions that ended well since the servers&apos; start are counted, and not listed.</source>
        <translation>サーバーの開始以降に正常に終了したセッションは数えるだけで、表示しません。</translation>
    </message>
    <message>
        <source>Show all tasks again</source>
        <translation>すべてのタスクを表示</translation>
    </message>
    <message>
        <source>This server does not tell its tasks.</source>
        <translation>このサーバーはタスクを知らせません。</translation>
    </message>
    <message>
        <source>Only job %1</source>
        <extracomment>A button that ends a filter. %1 is the number of a job.</extracomment>
        <translation>ジョブ%1のみ</translation>
    </message>
    <message>
        <source>Only process %1</source>
        <extracomment>A button that ends a filter. %1 is the number of a process.</extracomment>
        <translation>プロセス%1のみ</translation>
    </message>
    <message>
        <source>The tasks are being read</source>
        <translation>タスクを読み込んでいます</translation>
    </message>
    <message>
        <source>No task fits the filter</source>
        <translation>条件に合うタスクはありません</translation>
    </message>
    <message>
        <source>Nothing has ended yet</source>
        <translation>まだ終了したものはありません</translation>
    </message>
    <message>
        <source>Jobs and processes that have ended stand here, and sessions that did not end well.</source>
        <translation>終了したジョブとプロセス、正常に終了しなかったセッションがここに表示されます。</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>実行中のものはありません</translation>
    </message>
    <message>
        <source>Jobs, the servers&apos; own work and the connections of nodes and consoles stand here while they last.</source>
        <translation>ジョブ、サーバー自身の処理、ノードとコンソールの接続が、続いている間ここに表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln task(s) shown</source>
        <extracomment>%1 of %n tasks are shown.</extracomment>
        <translation>
            <numerusform>%Ln件中%1件のタスクを表示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more not listed</source>
        <translation>
            <numerusform>ほかに%Ln件は表示していません</numerusform>
        </translation>
    </message>
    <message>
        <source>Successful %1</source>
        <extracomment>Header of the table of tasks. %1 is a number.</extracomment>
        <translation>成功 %1</translation>
    </message>
    <message>
        <source>Warning %1</source>
        <extracomment>Header of the table of tasks. %1 is a number.</extracomment>
        <translation>警告 %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <extracomment>Header of the table of tasks. %1 is a number.</extracomment>
        <translation>失敗 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) not listed</source>
        <translation>
            <numerusform>%Ln件のセッションは表示していません</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a task first.</source>
        <translation>まずタスクを選択してください。</translation>
    </message>
    <message>
        <source>Only process %1 and what it started</source>
        <extracomment>%1 is the number of a process.</extracomment>
        <translation>プロセス%1とそれが開始したもののみ</translation>
    </message>
    <message numerus="yes">
        <source>Interrupt %Ln job(s)?</source>
        <translation>
            <numerusform>%Ln件のジョブを一時停止しますか。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interrupt %Ln job(s)</source>
        <translation>
            <numerusform>%Ln件のジョブを一時停止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln job(s)?</source>
        <translation>
            <numerusform>%Ln件のジョブを再開しますか。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %Ln job(s)</source>
        <translation>
            <numerusform>%Ln件のジョブを再開</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Terminate %Ln job(s) for good?</source>
        <translation>
            <numerusform>%Ln件のジョブを打ち切りますか。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Terminate %Ln job(s)</source>
        <translation>
            <numerusform>%Ln件のジョブを打ち切り</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln task(s)?</source>
        <translation>
            <numerusform>%Ln件のタスクを取り消しますか。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln task(s)</source>
        <translation>
            <numerusform>%Ln件のタスクを取り消し</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>このままにする</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>operation and task</comment>
        <extracomment>What was tried. %1 is an operation (&quot;Interrupt&quot;), %2 what it was for (&quot;Job 3&quot;).</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Activity pane</source>
        <translation>活動ペイン</translation>
    </message>
    <message>
        <source>What the server logged between start and end of the selected task</source>
        <translation>選択したタスクの開始から終了までにサーバが記録した内容</translation>
    </message>
    <message>
        <source>It is simulated: its nodes have no connections, so no sessions are listed.</source>
        <translation>シミュレーションのため、ノードの接続はなく、セッションは表示されません。</translation>
    </message>
</context>
<context>
    <name>signalbox::TokenPage</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>signalbox::TransferProcesses</name>
    <message numerus="yes">
        <source>%Ln transfer(s) were broken off; the nodes fetch the rest when they come again.</source>
        <extracomment>Why a process ended with a warning.</extracomment>
        <translation>
            <numerusform>%Ln件の転送が途切れました。残りはノードが次に接続したときに取得します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::UnfinishedHint</name>
    <message numerus="yes">
        <source>%1: %Ln operation(s) were cut off by a restart or a takeover. Jobs under way go on.</source>
        <extracomment>%1 is the name of a managing server.</extracomment>
        <translation>
            <numerusform>%1: 再起動または引き継ぎで%Ln件の処理が中断しました。実行中のジョブは続いています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>signalbox::UnfinishedWindow</name>
    <message>
        <source>Run again</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Run all again</source>
        <translation>すべてやり直す</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>破棄…</translation>
    </message>
    <message>
        <source>Unfinished operations</source>
        <translation>未完了の処理</translation>
    </message>
    <message>
        <source>This server keeps no journal of operations.</source>
        <translation>このサーバには処理の記録がありません。</translation>
    </message>
    <message>
        <source>Nothing was cut off</source>
        <translation>中断した処理はありません</translation>
    </message>
    <message>
        <source>When a server ends in the middle of an operation, and is started anew or replaced by another, the operation stands here until it is run again or dismissed. Jobs under way go on by themselves.</source>
        <translation>処理の途中でサーバが終了し、再起動されるか別のサーバが引き継ぐと、やり直すか破棄するまでその処理がここに表示されます。実行中のジョブは自動的に続きます。</translation>
    </message>
    <message>
        <source>The operations are being read</source>
        <translation>処理を読み込んでいます</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) unfinished</source>
        <translation>
            <numerusform>未完了の処理%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>It runs again already.</source>
        <translation>すでにやり直し中です。</translation>
    </message>
    <message>
        <source>Nothing was cut off.</source>
        <translation>中断した処理はありません。</translation>
    </message>
    <message>
        <source>Select an operation first.</source>
        <translation>先に処理を選択してください。</translation>
    </message>
    <message>
        <source>Go on with it; what was done already is not done twice</source>
        <translation>続きから実行します。済んだ分は繰り返しません</translation>
    </message>
    <message>
        <source>Go on with all of them; what was done already is not done twice</source>
        <translation>すべて続きから実行します。済んだ分は繰り返しません</translation>
    </message>
    <message>
        <source>Leave it as it is; what was done already stays</source>
        <translation>このままにします。済んだ分は残ります</translation>
    </message>
    <message>
        <source>Run again: %1</source>
        <translation>やり直す: %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <comment>operation</comment>
        <translation>破棄</translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %Ln operation(s)?</source>
        <translation>
            <numerusform>%Ln件の処理を破棄しますか。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done already stays, and the rest is not done. The audit keeps this.</source>
        <translation>済んだ分は残り、残りは実行しません。監査に記録されます。</translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %Ln operation(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln件の処理を破棄</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>このままにする</translation>
    </message>
    <message>
        <source>Dismiss: %1</source>
        <translation>破棄: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::UserSchemaPage</name>
    <message>
        <source>User inventory schema</source>
        <translation>ユーザインベントリスキーマ</translation>
    </message>
    <message>
        <source>What is to be answered at each client, with “signalbox-node user-inventory”. It replaces the schema that is there; answers to fields that stay are kept.</source>
        <translation>各クライアントで「signalbox-node user-inventory」により回答する項目です。既存のスキーマは置き換えられます。残る項目の回答は保持されます。</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of an item of an inventory</comment>
        <translation>キー</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>desk</translation>
    </message>
    <message>
        <source>Number of the desk</source>
        <translation>机の番号</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>選択</translation>
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
        <translation>「%1」のバージョン</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存日時</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>What the version says</source>
        <translation>バージョンの内容</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>このバージョンを復元</translation>
    </message>
    <message>
        <source>It is the newest already.</source>
        <translation>既に最新です。</translation>
    </message>
    <message>
        <source>Makes a new version that says the same</source>
        <translation>同じ内容の新しいバージョンを作ります</translation>
    </message>
</context>
<context>
    <name>signalbox::WindowActions</name>
    <message>
        <source>&amp;New job…</source>
        <translation>新しいジョブ(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Suspend</source>
        <translation>中断(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>再開(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation>取り消し(&amp;C)…</translation>
    </message>
    <message>
        <source>R&amp;e-execute…</source>
        <translation>再実行(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Force stop…</source>
        <translation>強制終了(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Move to folder…</source>
        <translation>フォルダへ移動(&amp;M)…</translation>
    </message>
    <message>
        <source>Export what is &amp;shown…</source>
        <translation>表示内容をエクスポート(&amp;S)…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export whole &amp;job…</source>
        <translation>ジョブ全体をエクスポート(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>行をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>フィルタ(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>詳細(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
    <message>
        <source>One level &amp;up</source>
        <translation>一つ上の階層へ(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>最新の情報に更新(&amp;R)</translation>
    </message>
    <message>
        <source>New &amp;folder…</source>
        <translation>新しいフォルダ(&amp;F)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>&amp;Rename folder…</source>
        <translation>フォルダ名の変更(&amp;R)…</translation>
    </message>
    <message>
        <source>Mo&amp;ve folder…</source>
        <translation>フォルダの移動(&amp;V)…</translation>
    </message>
    <message>
        <source>De&amp;lete folder…</source>
        <translation>フォルダの削除(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Nodes…</source>
        <translation>ノード(&amp;N)…</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>&amp;Add node…</source>
        <translation>ノードの追加(&amp;A)…</translation>
    </message>
    <message>
        <source>New job…</source>
        <translation>新しいジョブ…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>The managing server is not connected.</source>
        <translation>配布管理システムに接続していません。</translation>
    </message>
    <message>
        <source>Only whole jobs can be deleted; cancel the work of single destinations instead.</source>
        <translation>削除できるのはジョブ全体だけです。個々のあて先については取り消しを行ってください。</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>menu entry</comment>
        <extracomment>A menu entry that opens a question. %1 is an operation with its counts.</extracomment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Make a folder for jobs</source>
        <translation>ジョブ用のフォルダを作成します</translation>
    </message>
    <message>
        <source>Only whole jobs can be moved.</source>
        <translation>移動できるのはジョブ全体だけです。</translation>
    </message>
    <message>
        <source>Move the selected jobs to another folder</source>
        <translation>選択したジョブを別のフォルダへ移動します</translation>
    </message>
    <message>
        <source>There is nothing below an instruction.</source>
        <translation>指令の下には何もありません。</translation>
    </message>
    <message>
        <source>Show what is below (Enter)</source>
        <translation>下の階層を表示します(Enter)</translation>
    </message>
    <message>
        <source>Copy the selected rows as text</source>
        <translation>選択した行をテキストとしてコピーします</translation>
    </message>
    <message>
        <source>There are no rows to export.</source>
        <translation>エクスポートする行がありません。</translation>
    </message>
    <message>
        <source>Export the rows shown here as CSV</source>
        <translation>表示している行をCSVにエクスポートします</translation>
    </message>
    <message>
        <source>Select one job, or open it.</source>
        <translation>ジョブを一つ選択するか、開いてください。</translation>
    </message>
    <message>
        <source>Export all instructions of the job as CSV</source>
        <translation>ジョブの全指令をCSVにエクスポートします</translation>
    </message>
    <message>
        <source>This is the uppermost level.</source>
        <translation>最上位の階層です。</translation>
    </message>
    <message>
        <source>One level up</source>
        <translation>一つ上の階層へ</translation>
    </message>
    <message>
        <source>Choose a folder on the left first.</source>
        <translation>先に左側でフォルダを選択してください。</translation>
    </message>
    <message>
        <source>Rename the folder</source>
        <translation>フォルダの名称を変更します</translation>
    </message>
    <message>
        <source>Move the folder into another one</source>
        <translation>フォルダを別のフォルダへ移動します</translation>
    </message>
    <message>
        <source>Delete the folder with its jobs</source>
        <translation>フォルダを中のジョブとともに削除します</translation>
    </message>
    <message>
        <source>There is no managing server.</source>
        <translation>配布管理システムがありません。</translation>
    </message>
    <message>
        <source>Relays and clients</source>
        <translation>中継システムとクライアント</translation>
    </message>
    <message>
        <source>Add a relay or client</source>
        <translation>中継システムまたはクライアントを追加します</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>%1 says what would be undone (&quot;Suspend “Browser 131”&quot;).</extracomment>
        <translation>元に戻す(&amp;U): %1</translation>
    </message>
    <message>
        <source>There is nothing that could be undone.</source>
        <translation>元に戻せる操作がありません。</translation>
    </message>
    <message>
        <source>Undo the last operation</source>
        <translation>直前の操作を元に戻します</translation>
    </message>
    <message>
        <source>&amp;Print what is shown…</source>
        <translation>表示内容の印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>There are no rows to print.</source>
        <translation>印刷する行がありません。</translation>
    </message>
    <message>
        <source>Print the rows shown here, or make a PDF file of them</source>
        <translation>ここに表示されている行を印刷するか、PDFファイルにします</translation>
    </message>
    <message>
        <source>&amp;Notify at errors and at the end</source>
        <translation>エラー時と終了時に通知(&amp;N)</translation>
    </message>
    <message>
        <source>It has ended already.</source>
        <translation>すでに終了しています。</translation>
    </message>
    <message>
        <source>Tell when the job has its first error and when it has ended</source>
        <translation>ジョブで最初のエラーが発生したときと終了したときに知らせます</translation>
    </message>
    <message>
        <source>%1: the job “%2”, chosen in the tree</source>
        <extracomment>Tooltip. %1 is an operation (&quot;Suspend&quot;), %2 the name of the job or route it is for.</extracomment>
        <translation>%1: ツリーで選択したジョブ「%2」</translation>
    </message>
    <message>
        <source>%1: the jobs of the folder “%2”, chosen in the tree</source>
        <extracomment>Tooltip. %1 is an operation (&quot;Suspend&quot;), %2 the name of a folder.</extracomment>
        <translation>%1: ツリーで選択したフォルダ「%2」のジョブ</translation>
    </message>
    <message>
        <source>There are no jobs in this folder.</source>
        <translation>このフォルダにジョブはありません。</translation>
    </message>
    <message>
        <source>No row of the table is selected.</source>
        <translation>表の行が選択されていません。</translation>
    </message>
    <message>
        <source>A folder is chosen: use its own entry, or select jobs in the table.</source>
        <translation>フォルダが選択されています。フォルダ用の項目を使うか、表でジョブを選択してください。</translation>
    </message>
    <message>
        <source>&amp;Archive…</source>
        <translation>アーカイブ(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;tention…</source>
        <translation>保存期間(&amp;T)…</translation>
    </message>
    <message>
        <source>This server has no folder for archives and keeps everything.</source>
        <translation>このサーバにはアーカイブ用のフォルダーがなく、すべてを保持します。</translation>
    </message>
    <message>
        <source>Only whole jobs can be archived.</source>
        <translation>アーカイブできるのはジョブ全体だけです。</translation>
    </message>
    <message>
        <source>It is archived already.</source>
        <translation>すでにアーカイブされています。</translation>
    </message>
    <message>
        <source>It has not ended; only what has ended is archived.</source>
        <translation>終了していません。アーカイブできるのは終了したものだけです。</translation>
    </message>
    <message>
        <source>Move the instructions of ended jobs from the database to files; counters and times stay</source>
        <translation>終了したジョブの指令をデータベースからファイルに移す。カウンターと時刻は残る</translation>
    </message>
    <message>
        <source>How long the detail of ended jobs is kept</source>
        <translation>終了したジョブの詳細の保存期間</translation>
    </message>
    <message>
        <source>Nothing is selected: select rows, or choose the job in the tree.</source>
        <translation>何も選択されていません。行を選択するか、ツリーでジョブを選択してください。</translation>
    </message>
    <message>
        <source>The rows of the job are still being loaded.</source>
        <translation>ジョブの行をまだ読み込んでいます。</translation>
    </message>
    <message>
        <source>The managing server is starting: what is shown comes from its database.</source>
        <translation>配布管理システムは起動中です。表示しているのはデータベースの内容です。</translation>
    </message>
    <message>
        <source>&amp;Audit…</source>
        <translation>監査記録(&amp;A)…</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>What operators told this server to do</source>
        <translation>操作者がこのサーバに命じたこと</translation>
    </message>
    <message>
        <source>&amp;Operators…</source>
        <translation>操作者(&amp;O)…</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>&amp;Tasks…</source>
        <translation>タスク(&amp;T)…</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Ctrl+5</translation>
    </message>
    <message>
        <source>A&amp;ctivity log…</source>
        <translation>活動ログ(&amp;C)…</translation>
    </message>
    <message>
        <source>Ctrl+6</source>
        <translation>Ctrl+6</translation>
    </message>
    <message>
        <source>This server has no operators with tokens of their own.</source>
        <translation>このサーバには、トークンを持つ操作者の機能がありません。</translation>
    </message>
    <message>
        <source>Who may sign in at this server with a token, and what they may do</source>
        <translation>このサーバにトークンでサインインできる操作者と、その権限</translation>
    </message>
    <message>
        <source>What all servers are at: jobs, their own work, and connections</source>
        <translation>すべてのサーバーの状況：ジョブ、自身の処理、接続</translation>
    </message>
    <message>
        <source>What happened on all servers, with a search</source>
        <translation>すべてのサーバで起きたことを表示し、検索します</translation>
    </message>
    <message>
        <source>&amp;Inventory…</source>
        <translation>インベントリ(&amp;I)…</translation>
    </message>
    <message>
        <source>Ctrl+7</source>
        <translation>Ctrl+7</translation>
    </message>
    <message>
        <source>&amp;Security levels…</source>
        <translation>セキュリティレベル(&amp;S)…</translation>
    </message>
    <message>
        <source>Ctrl+9</source>
        <translation>Ctrl+9</translation>
    </message>
    <message>
        <source>&amp;Unfinished operations…</source>
        <translation>未完了の処理(&amp;U)…</translation>
    </message>
    <message>
        <source>Ctrl+8</source>
        <translation>Ctrl+8</translation>
    </message>
    <message>
        <source>What the nodes of this server told about themselves</source>
        <translation>このサーバのノードが通知した情報</translation>
    </message>
    <message>
        <source>This server judges no security levels.</source>
        <translation>このサーバはセキュリティレベルを判定しません。</translation>
    </message>
    <message>
        <source>How safe the clients are, by what they tell of themselves, and what is done about it</source>
        <translation>通知された内容によるクライアントの安全性と、その対処</translation>
    </message>
    <message>
        <source>What a restart or a takeover cut off, on all servers</source>
        <translation>全サーバで、再起動や引き継ぎにより中断した処理</translation>
    </message>
    <message>
        <source>Job &amp;definitions…</source>
        <translation>ジョブ定義(&amp;D)…</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>Re&amp;quest sets…</source>
        <translation>要求セット(&amp;Q)…</translation>
    </message>
    <message>
        <source>Save as def&amp;inition…</source>
        <translation>定義として保存(&amp;I)…</translation>
    </message>
    <message>
        <source>This server keeps no definitions.</source>
        <translation>このサーバは定義を保存しません。</translation>
    </message>
    <message>
        <source>What is ordered again and again, and request sets</source>
        <translation>繰り返し指示するジョブの定義と要求セット</translation>
    </message>
    <message>
        <source>The request sets that run and have run</source>
        <translation>実行中および実行済みの要求セット</translation>
    </message>
    <message>
        <source>Order another one with the same fields</source>
        <translation>同じ内容でもう一つ指示します</translation>
    </message>
    <message>
        <source>Keep what the job does, to order it again</source>
        <translation>ジョブの内容を保存し、再び指示できるようにします</translation>
    </message>
    <message>
        <source>Collected &amp;files…</source>
        <translation>コレクトファイル(&amp;F)…</translation>
    </message>
    <message>
        <source>Files that jobs have brought from the clients of this server</source>
        <translation>ジョブがこのサーバのクライアントから収集したファイル</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Order a job for clients or relays</source>
        <translation>クライアントや中継システムへのジョブを作成</translation>
    </message>
    <message>
        <source>&amp;Hold</source>
        <translation>保留(&amp;H)</translation>
    </message>
    <message>
        <source>Re&amp;lease</source>
        <translation>保留解除(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel &amp;whole job…</source>
        <translation>ジョブ全体を取り消し(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Host groups…</source>
        <translation>ホストグループ(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Execution slots…</source>
        <translation>実行スロット(&amp;E)…</translation>
    </message>
    <message>
        <source>This server has no execution slots.</source>
        <translation>このサーバーには実行スロットがありません。</translation>
    </message>
    <message>
        <source>This is for whole jobs: choose the job in the tree, or in its folder.</source>
        <translation>ジョブ全体に対する操作です。ツリーまたはフォルダでジョブを選択してください。</translation>
    </message>
    <message>
        <source>Keep a pending job from starting until it is released</source>
        <translation>未実行のジョブを、保留解除まで開始させません</translation>
    </message>
    <message>
        <source>Let a job that is on hold start when its turn comes</source>
        <translation>保留中のジョブを、順番が来たら開始させます</translation>
    </message>
    <message>
        <source>Cancel all of the job: at once before it starts, later it is ended</source>
        <translation>ジョブ全体を取り消します。開始前ならすぐに、開始後は打ち切ります</translation>
    </message>
    <message>
        <source>How many jobs run at the same time, and which not beside each other</source>
        <translation>同時に実行するジョブの数と、同時に実行しないジョブ</translation>
    </message>
    <message>
        <source>This server has no host groups.</source>
        <translation>このサーバーにはホストグループがありません。</translation>
    </message>
    <message>
        <source>Names for many nodes, to order jobs to</source>
        <translation>ジョブのあて先にする多数のノードの名前</translation>
    </message>
    <message>
        <source>This is for whole jobs: choose the job, not some of its rows.</source>
        <translation>ジョブ全体が対象です。行ではなくジョブを選択してください。</translation>
    </message>
    <message>
        <source>Send the rest in one &amp;piece…</source>
        <translation>残りを一括で送信(&amp;P)…</translation>
    </message>
    <message>
        <source>The job comes from the higher managing server %1. Operate on it there.</source>
        <extracomment>%1 is the name of a managing server.</extracomment>
        <translation>ジョブは上位の配布管理システム %1 から届いたものです。そちらで操作してください。</translation>
    </message>
    <message>
        <source>Dele&amp;te…</source>
        <translation>削除(&amp;T)…</translation>
    </message>
    <message>
        <source>Repe&amp;tition…</source>
        <translation>繰り返し(&amp;T)…</translation>
    </message>
    <message>
        <source>New job li&amp;ke this one…</source>
        <translation>同じ内容の新規ジョブ(&amp;K)…</translation>
    </message>
    <message>
        <source>Select one job.</source>
        <translation>ジョブを一つ選択してください。</translation>
    </message>
    <message>
        <source>The job is not repeated. A repetition is ordered with a new job.</source>
        <translation>このジョブは繰り返されません。繰り返しは新しいジョブで指定します。</translation>
    </message>
    <message>
        <source>See, change or end the repetition of the job</source>
        <translation>ジョブの繰り返しの表示、変更、終了</translation>
    </message>
    <message>
        <source>The folder of the higher managing server is kept by this server: it cannot be renamed, moved or deleted.</source>
        <translation>上位の配布管理システムのフォルダーはこのサーバが管理しています。名前の変更、移動、削除はできません。</translation>
    </message>
    <message>
        <source>The job has no instruction yet: its ID groups have no member.</source>
        <translation>ジョブにまだ指令がありません。IDグループにメンバーがいません。</translation>
    </message>
    <message>
        <source>The job was terminated, which is for good. Create a new job.</source>
        <translation>このジョブは打ち切られており、再び開始することはできません。新しいジョブを作成してください。</translation>
    </message>
</context>
<context>
    <name>signalbox::http::HttpClient</name>
    <message>
        <source>The name of the server in %1 cannot be resolved.</source>
        <translation>%1のサーバ名を解決できません。</translation>
    </message>
    <message>
        <source>No connection to %1.</source>
        <translation>%1に接続できません。</translation>
    </message>
    <message>
        <source>No secure connection to %1.</source>
        <translation>%1への安全な接続を確立できません。</translation>
    </message>
    <message>
        <source>The answer of %1 is not valid HTTP.</source>
        <translation>%1の応答が正しいHTTPではありません。</translation>
    </message>
    <message>
        <source>The answer of %1 was not wanted.</source>
        <translation>%1の応答は不要になりました。</translation>
    </message>
    <message>
        <source>The answer of %1 was cut off on this side.</source>
        <translation>%1の応答の受信をこちら側で打ち切りました。</translation>
    </message>
    <message>
        <source>The answer of %1 is too large.</source>
        <translation>%1の応答が大き過ぎます。</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>%1との接続が切断されました。</translation>
    </message>
    <message>
        <source>%1 has not answered in time.</source>
        <translation>%1が時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>No connection to %1 in time.</source>
        <translation>時間内に%1に接続できませんでした。</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>要求は取り消されました。</translation>
    </message>
    <message>
        <source>The request contains characters that cannot be sent in a header or an address.</source>
        <translation>要求に、ヘッダやアドレスで送信できない文字が含まれています。</translation>
    </message>
</context>
<context>
    <name>signalbox::http::HttpServer</name>
    <message>
        <source>The server has been stopped.</source>
        <translation>サーバは停止しました。</translation>
    </message>
</context>
<context>
    <name>signalbox::http::ListenSocket</name>
    <message>
        <source>Cannot listen on %1, port %2.</source>
        <translation>%1のポート%2で待ち受けできません。</translation>
    </message>
    <message>
        <source>Port %2 on %1 is already in use by another program. Choose another port.</source>
        <translation>%1のポート%2は別のプログラムが使用しています。別のポートを指定してください。</translation>
    </message>
    <message>
        <source>Listening on %1, port %2, is not permitted. Choose a port above 1023.</source>
        <translation>%1のポート%2での待ち受けは許可されていません。1024以上のポートを指定してください。</translation>
    </message>
    <message>
        <source>Cannot listen on %1, port %2: this machine does not have that address.</source>
        <translation>%1のポート%2で待ち受けできません。このマシンにそのアドレスはありません。</translation>
    </message>
    <message>
        <source>%1 is not an address that can be listened on.</source>
        <translation>%1は待ち受けに使用できるアドレスではありません。</translation>
    </message>
    <message>
        <source>The socket path %1 is empty or longer than 107 bytes.</source>
        <translation>ソケットのパス%1が空か、107バイトを超えています。</translation>
    </message>
    <message>
        <source>%1 exists and is not a socket; it is left as it is.</source>
        <translation>%1はすでにあり、ソケットではありません。そのまま残します。</translation>
    </message>
    <message>
        <source>Another program already answers on %1.</source>
        <translation>%1では別のプログラムが応答しています。</translation>
    </message>
    <message>
        <source>Cannot create the socket %1.</source>
        <translation>ソケット%1を作成できません。</translation>
    </message>
    <message>
        <source>Cannot listen on the socket %1.</source>
        <translation>ソケット%1で待ち受けできません。</translation>
    </message>
</context>
<context>
    <name>signalbox::http::Tls</name>
    <message>
        <source>The certificate file %1 cannot be used.</source>
        <translation>証明書ファイル%1を使用できません。</translation>
    </message>
    <message>
        <source>The key file %1 cannot be used; it must be PEM and belong to the certificate.</source>
        <translation>鍵ファイル%1を使用できません。PEM形式で、証明書に対応している必要があります。</translation>
    </message>
    <message>
        <source>The file of certificate authorities %1 cannot be used.</source>
        <translation>認証局のファイル%1を使用できません。</translation>
    </message>
</context>
<context>
    <name>signalbox::http::Url</name>
    <message>
        <source>The socket path in %1 is longer than 107 bytes.</source>
        <translation>%1のソケットのパスが107バイトを超えています。</translation>
    </message>
    <message>
        <source>The address %1 contains a space or a character that must be encoded.</source>
        <translation>アドレス%1に、空白またはエンコードが必要な文字が含まれています。</translation>
    </message>
    <message>
        <source>The address %1 does not begin with http://, https:// or unix:/.</source>
        <translation>アドレス%1が http://、https:// または unix:/ で始まっていません。</translation>
    </message>
    <message>
        <source>A user name or password in an address is not supported (host %1).</source>
        <translation>アドレスにユーザ名やパスワードは指定できません(ホスト%1)。</translation>
    </message>
    <message>
        <source>The host name in the address %1 is not valid.</source>
        <translation>アドレス%1のホスト名が正しくありません。</translation>
    </message>
    <message>
        <source>The port in the address %1 is not a number from 1 to 65535.</source>
        <translation>アドレス%1のポートが1～65535の数値ではありません。</translation>
    </message>
</context>
<context>
    <name>signalbox_setup</name>
    <message>
        <source>Package Setup</source>
        <translation>パッケージセットアップ</translation>
    </message>
    <message>
        <source>Shows the packages that wait at this client for you or for their time, to install, hold or reject them.
Exit codes: 0 closed, 1 failed, 2 wrong options.</source>
        <translation>このクライアントでユーザまたは時期を待っているパッケージを表示し、インストール、保留、拒否します。
終了コード: 0 終了、1 失敗、2 オプションの誤り。</translation>
    </message>
    <message>
        <source>The folder of the client, as signalbox-node has it.</source>
        <translation>クライアントのフォルダ(signalbox-nodeと同じ)。</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>フォルダ</translation>
    </message>
    <message>
        <source>system, light or dark, instead of what was chosen last.</source>
        <translation>前回の選択の代わりに使うテーマ: system、light または dark。</translation>
    </message>
    <message>
        <source>THEME</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Language of the program, such as en, ja or de_DE, instead of the desktop&apos;s.</source>
        <translation>デスクトップの言語の代わりに使う言語: en、ja、de_DE など。</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>End with 0 as soon as the window was painted once.</source>
        <translation>ウィンドウを一度描画したら終了コード0で終わる。</translation>
    </message>
    <message>
        <source>“%1” is not an option. See --help.</source>
        <translation>「%1」はオプションではありません。--helpを参照してください。</translation>
    </message>
    <message>
        <source>--theme takes system, light or dark.</source>
        <translation>--themeには system、light または dark を指定してください。</translation>
    </message>
</context>
<context>
    <name>signalboxctl</name>
    <message>
        <source>“%1” is not a number of a job, an instruction, a node or a folder.</source>
        <translation>「%1」はジョブ、指令、ノード、フォルダのどの番号でもありません。</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>PARENT</source>
        <translation>親</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>UPPER</source>
        <translation>上位</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>SUSPENDED</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>LAST CONTACT</source>
        <translation>最終接続</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>BYTES</source>
        <translation>バイト</translation>
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
        <translation>最悪の状態</translation>
    </message>
    <message>
        <source>FINISHED</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>REJECTED</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>総数</translation>
    </message>
    <message>
        <source>SCHEDULED</source>
        <translation>実行予定</translation>
    </message>
    <message>
        <source>LIMIT</source>
        <translation>実行期限</translation>
    </message>
    <message>
        <source>LAST REPORT</source>
        <translation>最終通知</translation>
    </message>
    <message>
        <source>DESTINATION</source>
        <translation>あて先</translation>
    </message>
    <message>
        <source>PACKAGE</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>DETAIL</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>ATTEMPT</source>
        <translation>実行回</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>NODE</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>There is no node %1. See: signalboxctl nodes</source>
        <translation>ノード%1はありません。参照: signalboxctl nodes</translation>
    </message>
    <message>
        <source>--%1 takes a number.</source>
        <translation>--%1には数値を指定してください。</translation>
    </message>
    <message>
        <source>--package takes the number of a package. See: signalboxctl packages</source>
        <translation>--packageにはパッケージ番号を指定してください。参照: signalboxctl packages</translation>
    </message>
    <message>
        <source>Name the job and the folder by their numbers; folder 0 is the top.</source>
        <translation>ジョブとフォルダは番号で指定してください。フォルダ0が最上位です。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>ファイル%1に書き込めません: %2。</translation>
    </message>
    <message>
        <source>the server: name, version, counts</source>
        <translation>サーバの名称、バージョン、件数</translation>
    </message>
    <message>
        <source>all jobs</source>
        <translation>すべてのジョブ</translation>
    </message>
    <message>
        <source>one job, whole</source>
        <translation>一つのジョブの全情報</translation>
    </message>
    <message>
        <source>its counters; the exit code is the job&apos;s state</source>
        <translation>ジョブの件数。終了コードがジョブの状態</translation>
    </message>
    <message>
        <source>until it has ended, or --timeout; the exit code is the job&apos;s state</source>
        <translation>終了まで、または--timeoutまで待つ。終了コードがジョブの状態</translation>
    </message>
    <message>
        <source>everything that happened to it</source>
        <translation>指令の全履歴</translation>
    </message>
    <message>
        <source>suspend; all, or --destination, --instruction</source>
        <translation>中断。全体、または--destination、--instruction</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>cancel; each hop confirms</source>
        <translation>取り消し。各ノードが確認</translation>
    </message>
    <message>
        <source>a new attempt of what failed or waits</source>
        <translation>失敗したもの、待ち状態のものを再実行</translation>
    </message>
    <message>
        <source>delete the job everywhere</source>
        <translation>ジョブをすべてのノードから削除</translation>
    </message>
    <message>
        <source>end a cancellation that is not confirmed; --reason</source>
        <translation>確認されない取り消しを強制終了。--reason</translation>
    </message>
    <message>
        <source>into another folder</source>
        <translation>別のフォルダへ移動</translation>
    </message>
    <message>
        <source>all its instructions as CSV; --out FILE</source>
        <translation>ジョブの全指令をCSVで出力。--out ファイル</translation>
    </message>
    <message>
        <source>the job folders</source>
        <translation>ジョブのフォルダ</translation>
    </message>
    <message>
        <source>in --folder N, or at the top</source>
        <translation>--folder N または最上位に作成</translation>
    </message>
    <message>
        <source>--name and --folder: rename and move it</source>
        <translation>--name、--folder: 名称変更、移動</translation>
    </message>
    <message>
        <source>with everything in it</source>
        <translation>中身ごと削除</translation>
    </message>
    <message>
        <source>relays and clients</source>
        <translation>中継システムとクライアント</translation>
    </message>
    <message>
        <source>--role client|relay [--upper RELAY]; prints its token once</source>
        <translation>--role client|relay [--upper RELAY]。トークンを一度だけ表示</translation>
    </message>
    <message>
        <source>forget a node</source>
        <translation>ノードを登録から削除</translation>
    </message>
    <message>
        <source>suspend all file transfer through a relay</source>
        <translation>中継システム経由のファイル転送をすべて中断</translation>
    </message>
    <message>
        <source>resume it</source>
        <translation>その再開</translation>
    </message>
    <message>
        <source>Name of what is made or changed.</source>
        <translation>作成または変更するものの名称。</translation>
    </message>
    <message>
        <source>Number of a folder.</source>
        <translation>フォルダの番号。</translation>
    </message>
    <message>
        <source>N</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Number of a package; may be given several times.</source>
        <translation>パッケージの番号。複数指定可。</translation>
    </message>
    <message>
        <source>Name of a client; may be given several times.</source>
        <translation>クライアントの名称。複数指定可。</translation>
    </message>
    <message>
        <source>Number of an instruction; may be given several times.</source>
        <translation>指令の番号。複数指定可。</translation>
    </message>
    <message>
        <source>KEYS</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>When the job is registered (ISO 8601).</source>
        <translation>ジョブの登録日時(ISO 8601)。</translation>
    </message>
    <message>
        <source>When it is executed (ISO 8601).</source>
        <translation>実行日時(ISO 8601)。</translation>
    </message>
    <message>
        <source>at-once, system-start-up, system-shutdown, date-time, user-log-on, user-chooses.</source>
        <translation>at-once, system-start-up, system-shutdown, date-time, user-log-on, user-chooses.</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>For the timing date-time (ISO 8601).</source>
        <translation>date-timeの場合の日時(ISO 8601)。</translation>
    </message>
    <message>
        <source>1 to 9, 9 first (5).</source>
        <translation>1～9。9が最優先(5)。</translation>
    </message>
    <message>
        <source>Split distribution: size of a part in KiB.</source>
        <translation>分割配布: 1回のサイズ(KiB)。</translation>
    </message>
    <message>
        <source>Split distribution: wait between two parts.</source>
        <translation>分割配布: 次を送るまでの待ち時間。</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>ミリ秒</translation>
    </message>
    <message>
        <source>Version of a package.</source>
        <translation>パッケージのバージョン。</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>Arguments for the installer.</source>
        <translation>インストーラの引数。</translation>
    </message>
    <message>
        <source>Name of the relay above.</source>
        <translation>上位の中継システムの名称。</translation>
    </message>
    <message>
        <source>RELAY</source>
        <translation>中継システム</translation>
    </message>
    <message>
        <source>Where a start check goes.</source>
        <translation>起動確認の接続先。</translation>
    </message>
    <message>
        <source>HOST</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Why; goes into the audit.</source>
        <translation>理由。監査記録に残ります。</translation>
    </message>
    <message>
        <source>For wait.</source>
        <translation>wait用。</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Only the exit code.</source>
        <translation>終了コードだけ。</translation>
    </message>
    <message>
        <source>Works with a running Signalbox console or server.

Commands:
</source>
        <translation>稼働中のSignalboxコンソールまたはサーバを操作します。

コマンド:
</translation>
    </message>
    <message>
        <source>
Exit codes: 0 done, 1 failed, 2 wrong usage. Of state and wait: 0 all normal, 30 ended with errors, 31 executing,
32 executing with errors, 33 being deleted.</source>
        <translation>
終了コード: 0 成功、1 失敗、2 使い方の誤り。stateとwait: 0 すべて正常終了、30 エラーを含んで終了、31 実行中、
32 エラーを含んで実行中、33 削除中。</translation>
    </message>
    <message>
        <source>Where: unix:PATH, http://HOST:PORT or https://HOST:PORT (the console of this user).</source>
        <translation>接続先: unix:パス、http://ホスト:ポート または https://ホスト:ポート(既定はこのユーザのコンソール)。</translation>
    </message>
    <message>
        <source>File with the operator token, for HTTP.</source>
        <translation>オペレータトークンのファイル(HTTP用)。</translation>
    </message>
    <message>
        <source>Certificate of the authority to verify the server against (PEM).</source>
        <translation>サーバを検証する認証局の証明書(PEM)。</translation>
    </message>
    <message>
        <source>table, json or csv.</source>
        <translation>table、json または csv。</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>One of the commands above, with its arguments.</source>
        <translation>上記のコマンドとその引数。</translation>
    </message>
    <message>
        <source>Name a command. See --help.</source>
        <translation>コマンドを指定してください。--helpを参照してください。</translation>
    </message>
    <message>
        <source>There is no command “%1”. See --help.</source>
        <translation>コマンド「%1」はありません。--helpを参照してください。</translation>
    </message>
    <message>
        <source>Usage: signalboxctl %1 %2</source>
        <translation>使い方: signalboxctl %1 %2</translation>
    </message>
    <message>
        <source>--format takes table, json or csv.</source>
        <translation>--formatには table、json または csv を指定してください。</translation>
    </message>
    <message>
        <source>%1 added as package %2.</source>
        <extracomment>%1 is a file, %2 the number of a package.</extracomment>
        <translation>%1をパッケージ%2として追加しました。</translation>
    </message>
    <message>
        <source>Node “%1” added with the number %2.
Its token, told only this once: %3</source>
        <extracomment>%1 is the name of a node, %2 its number, %3 a secret.</extracomment>
        <translation>ノード「%1」を番号%2で追加しました。
トークン(表示は今回のみ): %3</translation>
    </message>
    <message>
        <source>Node %1 removed.</source>
        <extracomment>%1 is a node, by name or number.</extracomment>
        <translation>ノード%1を削除しました。</translation>
    </message>
    <message>
        <source>File transfer through %1 is suspended.</source>
        <extracomment>%1 is a relay, by name or number.</extracomment>
        <translation>%1経由のファイル転送を中断しました。</translation>
    </message>
    <message>
        <source>File transfer through %1 is resumed.</source>
        <translation>%1経由のファイル転送を再開しました。</translation>
    </message>
    <message>
        <source>Job %1 created.</source>
        <extracomment>%1 is the number of a job.</extracomment>
        <translation>ジョブ%1を作成しました。</translation>
    </message>
    <message>
        <source>%1 job %2</source>
        <comment>operation and number</comment>
        <extracomment>%1 is an operation (&quot;Suspend&quot;), %2 the number of a job.</extracomment>
        <translation>%1(ジョブ%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1: done for %Ln instruction(s).</source>
        <extracomment>%1 says what was asked for (&quot;Suspend, job 3&quot;), %n counts what it acted on.</extracomment>
        <translation>
            <numerusform>%1: %Ln件の指令に行いました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Refused for %Ln: %2</source>
        <extracomment>%1 is a whole sentence with what was done, %2 one with the commonest reason of the refusals.</extracomment>
        <translation>
            <numerusform>%1 %Ln件は拒否されました: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Job %1 moved to folder %2.</source>
        <extracomment>%1 is the number of a job, %2 that of a folder.</extracomment>
        <translation>ジョブ%1をフォルダ%2に移動しました。</translation>
    </message>
    <message>
        <source>Folder “%1” created with the number %2.</source>
        <extracomment>%1 is the name of a folder, %2 its number.</extracomment>
        <translation>フォルダ「%1」を番号%2で作成しました。</translation>
    </message>
    <message>
        <source>Folder %1 changed.</source>
        <extracomment>%1 is the number of a folder.</extracomment>
        <translation>フォルダ%1を変更しました。</translation>
    </message>
    <message>
        <source>Folder %1 deleted with everything in it.</source>
        <extracomment>%1 is the number of a folder.</extracomment>
        <translation>フォルダ%1を中身とともに削除しました。</translation>
    </message>
    <message>
        <source>when it will probably have ended; --stop NODE, --seconds: what if</source>
        <translation>終了の見込み。--stop ノード、--seconds：仮定</translation>
    </message>
    <message>
        <source>Forecast: what if this node of the job&apos;s routes stopped now?</source>
        <translation>予測：ジョブの経路上のこのノードが今停止したら？</translation>
    </message>
    <message>
        <source>For so long; 0 is for good (0).</source>
        <translation>停止する秒数。0 は永続（0）。</translation>
    </message>
    <message>
        <source>The standard output cannot be written: %1.</source>
        <extracomment>%1 is the system&apos;s words for the reason.</extracomment>
        <translation>標準出力に書き込めません: %1。</translation>
    </message>
    <message>
        <source>Retention policy set.</source>
        <translation>保存ポリシーを設定しました。</translation>
    </message>
    <message>
        <source>Name jobs by their numbers, or give --all.</source>
        <translation>ジョブを番号で指定するか、--all を付けてください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) will be archived.</source>
        <translation>
            <numerusform>%Ln 個のジョブがアーカイブされます。</numerusform>
        </translation>
    </message>
    <message>
        <source>ARCHIVED</source>
        <translation>アーカイブ日時</translation>
    </message>
    <message>
        <source>REMOVED</source>
        <translation>削除日時</translation>
    </message>
    <message>
        <source>ENTRIES</source>
        <translation>記録数</translation>
    </message>
    <message>
        <source>LATE REPORTS</source>
        <translation>遅れた報告</translation>
    </message>
    <message>
        <source>put the detail of ended jobs into files; --all: of all that ended</source>
        <translation>終了したジョブの詳細をファイルに移す。--all: 終了したものすべて</translation>
    </message>
    <message>
        <source>the archived jobs and their files</source>
        <translation>アーカイブされたジョブとそのファイル</translation>
    </message>
    <message>
        <source>how long detail and archives are kept</source>
        <translation>詳細とアーカイブの保存期間</translation>
    </message>
    <message>
        <source>Days after its end that a job is archived; 0 is never.</source>
        <translation>ジョブを終了後何日でアーカイブするか。0 は無期限。</translation>
    </message>
    <message>
        <source>DAYS</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>Days after which an archive is removed; 0 is never.</source>
        <translation>アーカイブを何日後に削除するか。0 は無期限。</translation>
    </message>
    <message>
        <source>a recorded workload on this fleet; --speed, --limit, --node</source>
        <translation>記録された負荷をこのフリートで再生; --speed、--limit、--node</translation>
    </message>
    <message>
        <source>Replay: how many times as fast as recorded (1).</source>
        <translation>再生: 記録の何倍の速さか (1)。</translation>
    </message>
    <message>
        <source>FACTOR</source>
        <translation>FACTOR</translation>
    </message>
    <message>
        <source>--speed takes a number from %1 to %2: how many times as fast as recorded.</source>
        <translation>--speed には記録の何倍の速さかを %1 から %2 までの数で指定します。</translation>
    </message>
    <message>
        <source>--limit takes the number of jobs to replay, from 1 to %L1.</source>
        <translation>--limit には再生するジョブの数を 1 から %L1 までで指定します。</translation>
    </message>
    <message>
        <source>There is no client %1. See: signalboxctl nodes</source>
        <translation>クライアント %1 はありません。signalboxctl nodes を参照してください</translation>
    </message>
    <message>
        <source>This server has no clients that the jobs could go to.</source>
        <translation>このサーバには、ジョブの送り先になるクライアントがありません。</translation>
    </message>
    <message>
        <source>%L1 of %L2 jobs ordered</source>
        <translation>%L2 件中 %L1 件のジョブを登録しました</translation>
    </message>
    <message>
        <source>%1; waiting: %2</source>
        <extracomment>%1 says how many jobs were ordered, %2 why the next cannot be.</extracomment>
        <translation>%1。待機中: %2</translation>
    </message>
    <message>
        <source>%1; the next in %L2 s</source>
        <extracomment>%1 says how many jobs were ordered, %L2 is a number of seconds.</extracomment>
        <translation>%1。次は %L2 秒後</translation>
    </message>
    <message>
        <source>The program of the replay cannot be written to %1.</source>
        <translation>再生用プログラムを %1 に書き込めません。</translation>
    </message>
    <message>
        <source>NO.</source>
        <comment>of a record</comment>
        <translation>番号</translation>
    </message>
    <message>
        <source>OPERATOR</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>FROM</source>
        <comment>where a command came from</comment>
        <translation>操作元</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>JOB</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>DESTINATIONS</source>
        <translation>あて先</translation>
    </message>
    <message>
        <source>REFUSED</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>RESULT</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>--expect takes what verify told earlier: the number of a record, a colon, and its seal or an even number of its first digits, at least %1.</source>
        <translation>--expectには、以前verifyが表示したものを指定してください。記録の番号、コロン、封印です。封印は先頭の偶数桁だけ、%1桁以上でもかまいません。</translation>
    </message>
    <message numerus="yes">
        <source>The audit of %Ln record(s) was tampered with.</source>
        <translation>
            <numerusform>%Ln件の監査記録は改ざんされています。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no records yet.</source>
        <translation>記録はまだありません。</translation>
    </message>
    <message numerus="yes">
        <source>The chain of %Ln record(s) is whole. The newest: %1:%2</source>
        <translation>
            <numerusform>%Ln件の記録の連鎖は完全です。最新: %1:%2</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be done with the audit: it can be listed, exported and verified (list, export, verify).</source>
        <translation>監査記録に「%1」はできません。できるのは一覧、エクスポート、検証です (list、export、verify)。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>ファイル%1を読み込めません: %2。</translation>
    </message>
    <message>
        <source>The file %1 is too long for a message: at most %2 characters are allowed.</source>
        <translation>ファイル %1 はメッセージには長すぎます。最大 %2 文字です。</translation>
    </message>
    <message>
        <source>The file %1 is no text in UTF-8.</source>
        <translation>ファイル %1 は UTF-8 のテキストではありません。</translation>
    </message>
    <message>
        <source>Give either --text or --text-file, not both.</source>
        <translation>--text と --text-file はどちらか一方だけを指定してください。</translation>
    </message>
    <message>
        <source>--%1 goes with --type report-message.</source>
        <translation>--%1 は --type report-message とともに指定します。</translation>
    </message>
    <message>
        <source>what a job of another type than Install package orders</source>
        <translation>「パッケージのインストール」以外のジョブの指示内容</translation>
    </message>
    <message>
        <source>what operators did: list, export (--out), verify (--expect); --database: of a file</source>
        <translation>操作者の行ったこと: list、export (--out)、verify (--expect)。--databaseはファイルから</translation>
    </message>
    <message>
        <source>Report message: file with its text, UTF-8; - is standard input.</source>
        <translation>メッセージの通知: 本文のファイル (UTF-8)。- は標準入力。</translation>
    </message>
    <message>
        <source>Report message: low, normal or critical (normal).</source>
        <translation>メッセージの通知: low、normal、critical のいずれか (normal)。</translation>
    </message>
    <message>
        <source>Audit: read this database instead of asking a server.</source>
        <translation>audit: サーバに問い合わせず、このデータベースを読みます。</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Audit verify: a record and its seal, as noted earlier.</source>
        <translation>audit verify: 以前控えておいた記録の番号と封印。</translation>
    </message>
    <message>
        <source>NUMBER:SEAL</source>
        <translation>番号:封印</translation>
    </message>
    <message>
        <source>NO.</source>
        <comment>of a message</comment>
        <translation>番号</translation>
    </message>
    <message>
        <source>SEVERITY</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>MESSAGE</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>--follow goes with neither --out nor --to.</source>
        <translation>--follow は --out や --to と一緒に指定できません。</translation>
    </message>
    <message>
        <source>--limit takes a whole number from 0 on; 0 is all.</source>
        <translation>--limit には0以上の整数を指定してください。0はすべてです。</translation>
    </message>
    <message>
        <source>EXPLANATION</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>WHAT TO DO</source>
        <translation>対処</translation>
    </message>
    <message>
        <source>Give --archive-after, --remove-after or --keep-messages with a number of days.</source>
        <translation>--archive-after、--remove-after、--keep-messages のどれかに日数を指定してください。</translation>
    </message>
    <message>
        <source>--archive-after, --remove-after, --keep-messages: DAYS; 0 is never</source>
        <translation>--archive-after、--remove-after、--keep-messages: 日数。0はなし</translation>
    </message>
    <message>
        <source>jobs, processes and sessions; --completed, --kind, --job N, --parent N</source>
        <translation>ジョブ、プロセス、セッション。--completed、--kind、--job N、--parent N</translation>
    </message>
    <message>
        <source>stop its transfers until it is resumed</source>
        <translation>再開するまで転送を止めます</translation>
    </message>
    <message>
        <source>end it for good</source>
        <translation>完全に打ち切ります</translation>
    </message>
    <message>
        <source>stop work of the server; of a job&apos;s transfers it interrupts the job</source>
        <translation>サーバーの処理を止めます。ジョブの転送ではジョブが一時停止します</translation>
    </message>
    <message>
        <source>end a connection</source>
        <translation>接続を終了します</translation>
    </message>
    <message>
        <source>list, set or remove: when jobs run; --folder N or --type KEY, --days, --from, --to</source>
        <translation>list、set、remove：ジョブの処理時間帯。--folder Nまたは--type KEY、--days、--from、--to</translation>
    </message>
    <message>
        <source>who may sign in: list, add, change, revoke, renew; --role, --expires, --token-out</source>
        <translation>サインインできる操作者: list, add, change, revoke, renew; --role, --expires, --token-out</translation>
    </message>
    <message>
        <source>the activity log; --search, --from, --to, --severity, --job, --limit, --out, --follow</source>
        <translation>活動ログ。--search、--from、--to、--severity、--job、--limit、--out、--follow</translation>
    </message>
    <message>
        <source>what each message of the activity log means</source>
        <translation>活動ログの各メッセージの意味</translation>
    </message>
    <message>
        <source>Execution time limit (ISO 8601). Replay, activity: at most so many.</source>
        <translation>実行期限 (ISO 8601)。replay、activity: 最大件数。</translation>
    </message>
    <message>
        <source>Of a node: client or relay. Of an operator: system-administrator, distribution, asset, collection, monitoring or browse-only.</source>
        <translation>ノードの場合: client または relay。操作者の場合: system-administrator、distribution、asset、collection、monitoring、browse-only のいずれか。</translation>
    </message>
    <message>
        <source>Operators: when the token expires (ISO 8601), in how many days (90d), or never.</source>
        <translation>操作者: トークンの期限 (ISO 8601)、日数 (90d)、または never。</translation>
    </message>
    <message>
        <source>Operators: new file for the token, which only you may read, instead of showing it.</source>
        <translation>操作者: トークンを表示せず、本人だけが読める新しいファイルに書き込みます。</translation>
    </message>
    <message>
        <source>Days that messages stay in the activity log; 0 is for ever.</source>
        <translation>活動ログにメッセージを残す日数。0は無期限です。</translation>
    </message>
    <message>
        <source>Activity: information, warning, error, separated by commas.</source>
        <translation>activity: information、warning、error(コンマ区切り)。</translation>
    </message>
    <message>
        <source>Activity: go on with what comes, until it is ended.</source>
        <translation>activity: 終了させるまで、届くものを表示し続けます。</translation>
    </message>
    <message>
        <source>Tasks: those that have not ended (so without it).</source>
        <translation>タスク：終了していないもの(省略時)。</translation>
    </message>
    <message>
        <source>Tasks: those that have ended.</source>
        <translation>タスク：終了したもの。</translation>
    </message>
    <message>
        <source>Tasks: only this process and those it started.</source>
        <translation>タスク：このプロセスと、それが開始したものだけ。</translation>
    </message>
    <message>
        <source>--token-out: there is a file %1 already. Give the name of a new one.</source>
        <translation>--token-out: ファイル %1 はすでにあります。新しい名前を指定してください。</translation>
    </message>
    <message>
        <source>--expires takes a time such as 2027-03-31T18:00:00Z, a number of days such as 90d, or never.</source>
        <translation>--expires には 2027-03-31T18:00:00Z のような時刻、90d のような日数、または never を指定します。</translation>
    </message>
    <message>
        <source>A new token does not change the role: use “operators change”.</source>
        <translation>新しいトークンでは権限は変わりません。「operators change」を使ってください。</translation>
    </message>
    <message>
        <source>--role does not know “%1”. There are: %2.</source>
        <translation>--role に「%1」はありません。指定できるもの: %2。</translation>
    </message>
    <message>
        <source>There is no operator “%1”. See “operators list”.</source>
        <translation>操作者「%1」はいません。「operators list」で確認してください。</translation>
    </message>
    <message>
        <source>TOKEN</source>
        <comment>valid, expired or revoked</comment>
        <translation>トークン</translation>
    </message>
    <message>
        <source>EXPIRES</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>LAST USED</source>
        <translation>最終使用</translation>
    </message>
    <message>
        <source>ADDED</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>REVOKED</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>%1 But the answer with the token got lost. Renew the token to get one.</source>
        <translation>%1 ただし、トークンを含む応答が失われました。トークンを更新して取得してください。</translation>
    </message>
    <message>
        <source>The token is in %1.</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>トークンは %1 にあります。</translation>
    </message>
    <message>
        <source>The token, told only this once: %1</source>
        <extracomment>%1 is a secret.</extracomment>
        <translation>トークン(表示は今回のみ): %1</translation>
    </message>
    <message>
        <source>Give --role: what the operator may do.</source>
        <translation>--role で操作者の権限を指定してください。</translation>
    </message>
    <message>
        <source>Operator “%1” added.</source>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>操作者「%1」を追加しました。</translation>
    </message>
    <message>
        <source>Operator “%1” has a new token; the one before is no good any more.</source>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>操作者「%1」に新しいトークンを発行しました。以前のトークンは無効です。</translation>
    </message>
    <message>
        <source>Give --role, --expires or both: what is to be changed.</source>
        <translation>変更する --role、--expires、またはその両方を指定してください。</translation>
    </message>
    <message>
        <source>Operator “%1” changed.</source>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>操作者「%1」を変更しました。</translation>
    </message>
    <message>
        <source>Operator “%1” revoked.</source>
        <extracomment>%1 is the name of an operator.</extracomment>
        <translation>操作者「%1」を失効させました。</translation>
    </message>
    <message>
        <source>“operators list” takes no name.</source>
        <translation>「operators list」に名前は指定できません。</translation>
    </message>
    <message>
        <source>Name the operator: signalboxctl operators %1 NAME</source>
        <translation>操作者を指定してください: signalboxctl operators %1 NAME</translation>
    </message>
    <message>
        <source>“%1” cannot be done with operators: they can be listed, added, changed, revoked and given new tokens (list, add, change, revoke, renew).</source>
        <translation>操作者に対して「%1」はできません。一覧、追加、変更、失効、トークンの更新ができます (list, add, change, revoke, renew)。</translation>
    </message>
    <message>
        <source>“%1” is not a number of a task. See: signalboxctl tasks</source>
        <translation>「%1」はタスクの番号ではありません。signalboxctl tasksを参照してください</translation>
    </message>
    <message>
        <source>Give either --active or --completed, not both.</source>
        <translation>--activeと--completedの両方は指定できません。</translation>
    </message>
    <message>
        <source>--kind takes session, process or job.</source>
        <translation>--kindにはsession、process、jobを指定します。</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>START</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>END</source>
        <translation>終了</translation>
    </message>
    <message numerus="yes">
        <source>Successful %1, warning %2, failed %3; %Ln session(s) not listed</source>
        <extracomment>Counts of tasks that have ended; %n sessions ended well.</extracomment>
        <translation>
            <numerusform>成功%1、警告%2、失敗%3。%Ln件のセッションは表示していません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more task(s) not listed</source>
        <translation>
            <numerusform>ほかに%Ln件のタスクは表示していません</numerusform>
        </translation>
    </message>
    <message>
        <source>Job %1 is being interrupted. It stays so until it is resumed.</source>
        <extracomment>%1 is the number of a job.</extracomment>
        <translation>ジョブ%1を一時停止しています。再開するまでそのままです。</translation>
    </message>
    <message>
        <source>Job %1 is resumed; it goes on when its processing window is open.</source>
        <extracomment>%1 is the number of a job.</extracomment>
        <translation>ジョブ%1を再開しました。処理時間帯になると続行します。</translation>
    </message>
    <message>
        <source>Job %1 is being terminated; each node confirms that.</source>
        <extracomment>%1 is the number of a job.</extracomment>
        <translation>ジョブ%1を打ち切っています。各ノードが確認します。</translation>
    </message>
    <message>
        <source>Process %1 is cancelled.</source>
        <translation>プロセス%1を取り消しました。</translation>
    </message>
    <message>
        <source>Session %1 ends when it reaches a wait state.</source>
        <translation>セッション%1は待ち状態になると終了します。</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>FROM</source>
        <comment>time of day</comment>
        <translation>開始</translation>
    </message>
    <message>
        <source>TO</source>
        <comment>time of day</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>Processing window %1 removed.</source>
        <translation>処理時間帯%1を削除しました。</translation>
    </message>
    <message>
        <source>Give processing-window list, processing-window set [WINDOW] or processing-window remove WINDOW.</source>
        <translation>processing-window list、processing-window set [WINDOW]、processing-window remove WINDOWのどれかを指定してください。</translation>
    </message>
    <message>
        <source>Processing window %1 set.</source>
        <translation>処理時間帯%1を設定しました。</translation>
    </message>
    <message>
        <source>Activity: not after (ISO 8601); processing window: when it closes, not after --from: on the next day.</source>
        <translation>アクティビティ: これ以前 (ISO 8601)。処理時間帯: 終了時刻。--from より後でなければ翌日。</translation>
    </message>
    <message>
        <source>%1 It is asked again until it answers.</source>
        <extracomment>While following the activity log. %1 is a sentence that says what is wrong.</extracomment>
        <translation>%1 応答があるまで問い合わせを続けます。</translation>
    </message>
    <message>
        <source>--order-file goes with another --type than install-package.</source>
        <translation>--order-file は、install-package 以外の --type とともに指定してください。</translation>
    </message>
    <message>
        <source>one command to several jobs: suspend, delete, interrupt-job, move-job ...</source>
        <translation>複数のジョブに一つの操作をする: suspend, delete, interrupt-job, move-job ...</translation>
    </message>
    <message>
        <source>what a restart or a takeover cut off: list (--status), run-again (--all), dismiss</source>
        <translation>再起動や引き継ぎで中断した処理: list(--status)、run-again(--all)、dismiss</translation>
    </message>
    <message>
        <source>what nodes told about themselves; --kind, --search, --history</source>
        <translation>ノードが通知した情報; --kind, --search, --history</translation>
    </message>
    <message>
        <source>judge security levels; --all, --file, --skip-unchanged</source>
        <translation>セキュリティレベルを判定する。--all、--file、--skip-unchanged</translation>
    </message>
    <message>
        <source>take security actions, as the policy says or --action; --all, --file, --title, --text</source>
        <translation>セキュリティアクションを実行する（ポリシーまたは --action）。--all、--file、--title、--text</translation>
    </message>
    <message>
        <source>security levels: levels (--level), show CLIENT, history (--csv)</source>
        <translation>セキュリティレベル：levels (--level)、show CLIENT、history (--csv)</translation>
    </message>
    <message>
        <source>policies: list, example, show POLICY, set FILE (--position), delete POLICY</source>
        <translation>ポリシー：list、example、show POLICY、set FILE (--position)、delete POLICY</translation>
    </message>
    <message>
        <source>make a package of a file; --name --package-version --kind --arguments --status-file</source>
        <translation>ファイルからパッケージを作成する; --name --package-version --kind --arguments --status-file</translation>
    </message>
    <message>
        <source>Type of a new job: install-package (so without it), report-message, get-system-information and others: see the manual page.</source>
        <translation>新規ジョブの種別: install-package(省略時)、report-message、get-system-information など。マニュアルページを参照。</translation>
    </message>
    <message>
        <source>Report message, act: its title, one line.</source>
        <translation>メッセージの通知、act：タイトル、1 行。</translation>
    </message>
    <message>
        <source>What a job of another type orders, as a JSON object; - is standard input.</source>
        <translation>他の種別のジョブの内容をJSONオブジェクトで指定。- は標準入力。</translation>
    </message>
    <message>
        <source>Inventory: what changed in that of a node, newest first.</source>
        <translation>インベントリ: ノードの変更内容。新しい順。</translation>
    </message>
    <message>
        <source>Only these statuses, separated by commas: error, executing, ... Unfinished: unfinished, running, ended or all.</source>
        <translation>この状態だけ(コンマ区切り): error, executing, ... unfinished: unfinished、running、endedまたはall。</translation>
    </message>
    <message>
        <source>debian-package, archive, program, software-update; of tasks: session, process, job; of inventories: system, software, user-inventory, registry, configuration, monitoring.</source>
        <translation>debian-package、archive、program、software-update。タスクでは session、process、job。インベントリでは system、software、user-inventory、registry、configuration、monitoring。</translation>
    </message>
    <message>
        <source>The status MIF that the installer leaves: a name in its working folder, or an absolute path.</source>
        <translation>インストーラーが残すステータスMIF: 作業フォルダー内の名前または絶対パス。</translation>
    </message>
    <message>
        <source>Archive: all jobs that have ended. Unfinished: all that can be run again. Judge and act: all clients.</source>
        <translation>アーカイブ：終了したすべてのジョブ。unfinished：再実行できるすべて。judge と act：すべてのクライアント。</translation>
    </message>
    <message>
        <source>Judge: leave out clients whose inventory and policy are as they were.</source>
        <translation>judge：インベントリとポリシーに変わりのないクライアントを除く。</translation>
    </message>
    <message>
        <source>Act: message, permit, refuse, mail or command, instead of what the policy says.</source>
        <translation>act：ポリシーの代わりに message、permit、refuse、mail、command のいずれか。</translation>
    </message>
    <message>
        <source>Judgement levels: danger, warning, caution, unknown, safe, not-applicable or not-judged.</source>
        <translation>judgement levels：danger、warning、caution、unknown、safe、not-applicable、not-judged。</translation>
    </message>
    <message>
        <source>Judgement history: the same as --format csv.</source>
        <translation>judgement history：--format csv と同じ。</translation>
    </message>
    <message>
        <source>Judgement policy: of several that are about a client, the lowest counts.</source>
        <translation>判定ポリシー：複数が当てはまるときは最小のものが有効。</translation>
    </message>
    <message>
        <source>Inventory: words. Activity: words, &quot;phrases&quot;, beginnings*, -exclusions, job:12, node:NAME, operator:NAME, severity:error, id:SBX2010E.</source>
        <translation>インベントリ: 単語。稼働ログ: 単語、&quot;語句&quot;、前方一致*、-除外、job:12、node:NAME、operator:NAME、severity:error、id:SBX2010E。</translation>
    </message>
    <message>
        <source>--kind takes one of: %1.</source>
        <extracomment>%1 is a list of words.</extracomment>
        <translation>--kind に指定できるのは次のいずれかです: %1。</translation>
    </message>
    <message>
        <source>--history is of one node: give its name.</source>
        <translation>--history はひとつのノードが対象です。名称を指定してください。</translation>
    </message>
    <message>
        <source>COLLECTED</source>
        <translation>収集日時</translation>
    </message>
    <message>
        <source>ADDITION</source>
        <translation>付加情報</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>AFTER</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>COLLECTED BEFORE</source>
        <translation>前回の収集日時</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>値</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2 KiB.</source>
        <translation>ファイル %1 が %2 KiB を超えています。</translation>
    </message>
    <message>
        <source>The file %1 names no client: write one name in each line.</source>
        <translation>ファイル %1 にクライアントがありません。1 行に 1 つ名前を書いてください。</translation>
    </message>
    <message>
        <source>Give either clients or --all, not both.</source>
        <translation>クライアントか --all のどちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>Name clients, or give --file or --all.</source>
        <translation>クライアント名、--file、--all のいずれかを指定してください。</translation>
    </message>
    <message numerus="yes">
        <source>Operation %1 was begun on %n client(s).</source>
        <translation>
            <numerusform>操作 %1 をクライアント %n 台で開始しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no client “%1”. See “judgement levels”.</source>
        <translation>クライアント「%1」はありません。「judgement levels」を参照してください。</translation>
    </message>
    <message>
        <source>--level does not know “%1”. There are: %2.</source>
        <translation>--level に「%1」はありません。使えるもの：%2。</translation>
    </message>
    <message>
        <source>CLIENT</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>LEVEL</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>POLICY</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>JUDGED</source>
        <translation>判定日時</translation>
    </message>
    <message>
        <source>SINCE</source>
        <translation>以来</translation>
    </message>
    <message>
        <source>TRIGGER</source>
        <translation>契機</translation>
    </message>
    <message>
        <source>NETWORK</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <extracomment>%1 is the name of a client, %2 a security level, %3 the name of a policy.</extracomment>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>BY</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>There is no judgement policy “%1”. See “judgement-policy list”.</source>
        <translation>判定ポリシー「%1」はありません。「judgement-policy list」を参照してください。</translation>
    </message>
    <message>
        <source>POSITION</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>REVISION</source>
        <translation>改訂</translation>
    </message>
    <message>
        <source>CHANGED</source>
        <translation>変更日時</translation>
    </message>
    <message>
        <source>--position takes a number from 0 on.</source>
        <translation>--position は 0 以上の数です。</translation>
    </message>
    <message>
        <source>Judgement policy “%1” changed.</source>
        <extracomment>%1 is the name of a policy.</extracomment>
        <translation>判定ポリシー「%1」を変更しました。</translation>
    </message>
    <message>
        <source>Judgement policy “%1” added.</source>
        <translation>判定ポリシー「%1」を追加しました。</translation>
    </message>
    <message>
        <source>Judgement policy “%1” deleted.</source>
        <extracomment>%1 is the name of a policy.</extracomment>
        <translation>判定ポリシー「%1」を削除しました。</translation>
    </message>
    <message>
        <source>--action takes message, permit, refuse, mail or command.</source>
        <translation>--action は message、permit、refuse、mail、command のいずれかです。</translation>
    </message>
    <message>
        <source>Give levels, show CLIENT or history [CLIENT].</source>
        <translation>levels、show CLIENT、history [CLIENT] のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Give list, example, show POLICY, set FILE or delete POLICY.</source>
        <translation>list、example、show POLICY、set FILE、delete POLICY のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>“%1” is not a number from 1 on.</source>
        <translation>「%1」は1以上の番号ではありません。</translation>
    </message>
    <message>
        <source>--status takes %1 here.</source>
        <translation>ここでは--statusに%1を指定します。</translation>
    </message>
    <message>
        <source>No operation is unfinished.</source>
        <translation>未完了の処理はありません。</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>ありません。</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>済み</translation>
    </message>
    <message>
        <source>CUT OFF</source>
        <translation>中断</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) run again.</source>
        <translation>
            <numerusform>%Ln件の処理をやり直します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Operation %1 is dismissed.</source>
        <extracomment>%1 is the number of an operation.</extracomment>
        <translation>処理%1を破棄しました。</translation>
    </message>
    <message>
        <source>Operation %1 runs again.</source>
        <translation>処理%1をやり直します。</translation>
    </message>
    <message>
        <source>Give unfinished list, unfinished run-again ID, unfinished run-again --all or unfinished dismiss ID.</source>
        <translation>unfinished list、unfinished run-again ID、unfinished run-again --all、unfinished dismiss IDのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>“%1” cannot be done to several jobs. There are: %2.</source>
        <translation>「%1」は複数のジョブにはできません。できるのは次のとおりです: %2。</translation>
    </message>
    <message numerus="yes">
        <source>Operation %1 has begun, on %Ln job(s).</source>
        <extracomment>%1 is the number of an operation of the journal.</extracomment>
        <translation>
            <numerusform>処理%1を開始しました(ジョブ%Ln件)。</numerusform>
        </translation>
    </message>
    <message>
        <source>job definitions: list (--removed), show, save FILE, from-job JOB, order, versions, restore, rename, move, remove, create-folder, export (--out), import (--replace)</source>
        <translation>ジョブ定義: list(--removed)、show、save FILE、from-job JOB、order、versions、restore、rename、move、remove、create-folder、export(--out)、import(--replace)</translation>
    </message>
    <message>
        <source>request sets: list, show, save FILE, submit (--start, --hold), runs, run, wait, hold, release, cancel, resubmit (--from), export, import</source>
        <translation>要求セット: list、show、save FILE、submit(--start、--hold)、runs、run、wait、hold、release、cancel、resubmit(--from)、export、import</translation>
    </message>
    <message>
        <source>Definitions: those that were removed and can be brought back.</source>
        <translation>definitions: 削除されて、元に戻せるもの。</translation>
    </message>
    <message>
        <source>Definitions from-job: with the destinations of the job.</source>
        <translation>definitions from-job: ジョブのあて先も含める。</translation>
    </message>
    <message>
        <source>Definitions import: what is there under the same name gets a new version.</source>
        <translation>definitions import: 同じ名称のものがあれば新しいバージョンにする。</translation>
    </message>
    <message>
        <source>Sets submit: not before (ISO 8601).</source>
        <translation>sets submit: この日時以降に開始(ISO 8601)。</translation>
    </message>
    <message>
        <source>Sets submit: it begins when it is released.</source>
        <translation>sets submit: 保留を解除すると始まる。</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>A version is a number: see “definitions versions”.</source>
        <translation>バージョンは番号です。「definitions versions」を見てください。</translation>
    </message>
    <message>
        <source>Give the number of what was removed: see “definitions list --removed”.</source>
        <translation>削除されたものの番号を指定してください。「definitions list --removed」を見てください。</translation>
    </message>
    <message>
        <source>Definition %1 is there again.</source>
        <extracomment>%1 is the number of a definition, %2 of its version.</extracomment>
        <translation>定義 %1 を元に戻しました。</translation>
    </message>
    <message>
        <source>Version %2 of definition %1 is its newest again.</source>
        <translation>定義 %1 のバージョン %2 を最新にしました。</translation>
    </message>
    <message>
        <source>“%1” removed. For 30 days it can be brought back: definitions restore %2</source>
        <translation>「%1」を削除しました。30日間は元に戻せます: definitions restore %2</translation>
    </message>
    <message>
        <source>Folder “%1” added with the number %2.</source>
        <extracomment>%1 is the name of a folder, %2 its number.</extracomment>
        <translation>フォルダ「%1」を番号 %2 で追加しました。</translation>
    </message>
    <message>
        <source>“%1” saved as definition %2.</source>
        <extracomment>%1 is a name, %2 the number of a definition.</extracomment>
        <translation>「%1」を定義 %2 として保存しました。</translation>
    </message>
    <message>
        <source>“%1” is not the number of a job.</source>
        <translation>「%1」はジョブの番号ではありません。</translation>
    </message>
    <message>
        <source>Job %1 created from “%2”.</source>
        <extracomment>%1 is the number of a job, %2 the name of its definition.</extracomment>
        <translation>「%2」からジョブ%1を作成しました。</translation>
    </message>
    <message>
        <source>There is no definition “%1”. See “definitions list”.</source>
        <translation>定義「%1」はありません。「definitions list」を見てください。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is the name of %n definition(s). Give the number, see “definitions list”.</source>
        <translation>
            <numerusform>「%1」という定義が%n件あります。番号で指定してください。「definitions list」を見てください。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>エクスポートするものがありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n definition(s) imported.</source>
        <translation>
            <numerusform>定義%n件をインポートしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” renamed.</source>
        <translation>「%1」の名称を変更しました。</translation>
    </message>
    <message>
        <source>“%1” moved.</source>
        <translation>「%1」を移動しました。</translation>
    </message>
    <message>
        <source>Give list, show DEFINITION [VERSION], save FILE, from-job JOB, order DEFINITION, versions DEFINITION, restore DEFINITION [VERSION], rename DEFINITION NAME, move DEFINITION FOLDER, remove DEFINITION, create-folder NAME, export [DEFINITION…] or import FILE.</source>
        <translation>list、show DEFINITION [VERSION]、save FILE、from-job JOB、order DEFINITION、versions DEFINITION、restore DEFINITION [VERSION]、rename DEFINITION NAME、move DEFINITION FOLDER、remove DEFINITION、create-folder NAME、export [DEFINITION…]、import FILE のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>“%1” is not the number of a run. See “sets runs”.</source>
        <translation>「%1」は実行の番号ではありません。「sets runs」を見てください。</translation>
    </message>
    <message>
        <source>“%1” submitted as run %2.</source>
        <extracomment>%1 is the name of a request set, %2 the number of its run.</extracomment>
        <translation>「%1」を実行 %2 として投入しました。</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>SET</source>
        <translation>セット</translation>
    </message>
    <message>
        <source>SUBMITTED</source>
        <translation>投入日時</translation>
    </message>
    <message>
        <source>ENDED</source>
        <translation>終了日時</translation>
    </message>
    <message>
        <source>RESUBMITS</source>
        <translation>再投入元</translation>
    </message>
    <message>
        <source>Run %1 of “%2”: %3, %4. %5</source>
        <extracomment>%1 is a number, %2 the name of a request set, %3 a phase, %4 a status, %5 a sentence.</extracomment>
        <translation>「%2」の実行 %1: %3、%4。%5</translation>
    </message>
    <message>
        <source>STAGE</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>REQUEST</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Run %1 has no stage “%2”.</source>
        <translation>実行 %1 にステージ「%2」はありません。</translation>
    </message>
    <message>
        <source>Run %1 is being cancelled.</source>
        <translation>実行 %1 を取り消しています。</translation>
    </message>
    <message>
        <source>Run %1: on hold.</source>
        <translation>実行 %1: 保留しました。</translation>
    </message>
    <message>
        <source>Run %1: released.</source>
        <translation>実行 %1: 保留を解除しました。</translation>
    </message>
    <message>
        <source>--from takes start or failed-stage.</source>
        <translation>--from には start か failed-stage を指定します。</translation>
    </message>
    <message>
        <source>Run %1 resubmitted as run %2.</source>
        <extracomment>%1 and %2 are numbers of runs.</extracomment>
        <translation>実行 %1 を実行 %2 として再投入しました。</translation>
    </message>
    <message>
        <source>Give list, show SET, save FILE, submit SET, runs, run RUN, wait RUN, hold RUN [STAGE], release RUN [STAGE], cancel RUN, resubmit RUN, export [SET…] or import FILE.</source>
        <translation>list、show SET、save FILE、submit SET、runs、run RUN、wait RUN、hold RUN [STAGE]、release RUN [STAGE]、cancel RUN、resubmit RUN、export [SET…]、import FILE のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>--job takes the number of a job.</source>
        <translation>--job にはジョブ番号を指定してください。</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>RECEIVED</source>
        <translation>受信日時</translation>
    </message>
    <message>
        <source>FILES</source>
        <translation>ファイル数</translation>
    </message>
    <message>
        <source>The file %1 is there already. Name another folder with --out.</source>
        <translation>ファイル %1 はすでにあります。--out で別のフォルダを指定してください。</translation>
    </message>
    <message>
        <source>%1 was damaged on its way, or at the server. Nothing was saved.</source>
        <translation>%1 は転送中またはサーバ上で破損しました。保存していません。</translation>
    </message>
    <message>
        <source>--number takes the number of a file. See: signalboxctl collected show %1</source>
        <translation>--number にはファイル番号を指定してください。参照: signalboxctl collected show %1</translation>
    </message>
    <message>
        <source>There is no file %1. See: signalboxctl collected show %2</source>
        <translation>ファイル %1 はありません。参照: signalboxctl collected show %2</translation>
    </message>
    <message>
        <source>SAVED AS</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>collected takes list, or show, get or delete with the number of a collection. See: signalboxctl collected list</source>
        <translation>collected には list、または番号付きの show、get、delete を指定してください。参照: signalboxctl collected list</translation>
    </message>
    <message>
        <source>Collection %1 deleted.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>コレクトファイル %1 を削除しました。</translation>
    </message>
    <message>
        <source>files that jobs collected: list (--job, --node), show, get (--out, --number), delete</source>
        <translation>ジョブが収集したファイル: list (--job, --node)、show、get (--out, --number)、delete</translation>
    </message>
    <message>
        <source>Collect files: a path from / on, with * and ? for others; may be given several times.</source>
        <translation>リモートコレクト: /から始まるパス。*と?を使用できます。複数指定可。</translation>
    </message>
    <message>
        <source>Collect files: at most so much of each client (100).</source>
        <translation>リモートコレクト: クライアントごとの上限 (100)。</translation>
    </message>
    <message>
        <source>MIB</source>
        <translation>MIB</translation>
    </message>
    <message>
        <source>Collected: only this file of the collection.</source>
        <translation>コレクトファイル: このファイルだけ。</translation>
    </message>
    <message>
        <source>Activity, tasks and collected: only of this job.</source>
        <translation>アクティビティ、タスク、コレクトファイル: このジョブだけ。</translation>
    </message>
    <message>
        <source>File to write instead of standard output. Collected: folder to save in.</source>
        <translation>標準出力の代わりに書き込むファイル。コレクトファイル: 保存先フォルダ。</translation>
    </message>
    <message>
        <source>PHASE</source>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>its phase and status, and why: the diagnostics</source>
        <translation>フェーズと状態、およびその理由(診断)</translation>
    </message>
    <message>
        <source>keep a pending job from starting</source>
        <translation>未実行のジョブを保留する</translation>
    </message>
    <message>
        <source>let a job that is on hold start</source>
        <translation>保留中のジョブを解除する</translation>
    </message>
    <message>
        <source>cancel the whole job: at once before it starts, later it is ended</source>
        <translation>ジョブ全体を取り消す。開始前ならすぐに、開始後は打ち切る</translation>
    </message>
    <message>
        <source>execution slots and the queue: list, rules, queue, add (--capacity, --types, --priorities), change, enable, disable, incompatible, domain, limit, remove</source>
        <translation>実行スロットとキュー: list, rules, queue, add (--capacity, --types, --priorities), change, enable, disable, incompatible, domain, limit, remove</translation>
    </message>
    <message>
        <source>host groups: list, show, nodes, try, add, change, remove, restore; --condition, --node, --file, --text</source>
        <translation>ホストグループ: list、show、nodes、try、add、change、remove、restore。--condition、--node、--file、--text</translation>
    </message>
    <message>
        <source>what error codes mean, their likely cause, and what to do</source>
        <translation>エラーコードの意味、考えられる原因、対処</translation>
    </message>
    <message>
        <source>Name of a host group for a new job; may be given several times.</source>
        <translation>新しいジョブのホストグループ名。複数回指定できます。</translation>
    </message>
    <message>
        <source>Name of a relay: a new job for all clients behind it; may be given several times.</source>
        <translation>中継の名前。その下位の全クライアントへの新しいジョブ。複数回指定できます。</translation>
    </message>
    <message>
        <source>File with names of clients for a new job, one a line; - is standard input.</source>
        <translation>新しいジョブのクライアント名を 1 行に 1 つ書いたファイル。- は標準入力。</translation>
    </message>
    <message>
        <source>Groups: whom the group has; see signalbox-groups(7).</source>
        <translation>groups: グループの条件。signalbox-groups(7) を参照。</translation>
    </message>
    <message>
        <source>Report message, act: its text. Groups: a description.</source>
        <translation>メッセージ通知、act: 本文。groups: 説明。</translation>
    </message>
    <message>
        <source>Replay: a client to use; may be given several times (all). Collected: only of this node. Groups: a member; may be given several times.</source>
        <translation>replay: 使用するクライアント。複数回指定可 (すべて)。collected: このノードのみ。groups: メンバー。複数回指定可。</translation>
    </message>
    <message>
        <source>Slots: jobs that run at the same time; 0 is any number (1).</source>
        <translation>Slots: 同時に実行するジョブ数。0は無制限 (1)。</translation>
    </message>
    <message>
        <source>Slots: types of jobs, separated by commas, or all.</source>
        <translation>Slots: ジョブ種別をコンマ区切りで、またはall。</translation>
    </message>
    <message>
        <source>Slots: from and to, such as 6-9 (1-9).</source>
        <translation>Slots: 範囲。例 6-9 (1-9)。</translation>
    </message>
    <message>
        <source>N-N</source>
        <translation>N-N</translation>
    </message>
    <message>
        <source>Judge, act and groups: file with names of nodes, one in each line; - is standard input.</source>
        <translation>judge、act、groups: ノード名を 1 行に 1 つ書いたファイル。- は標準入力。</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>「%1」は数値ではありません。</translation>
    </message>
    <message>
        <source>CAPACITY</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>TYPES</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>PRIORITIES</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>ENABLED</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>PENDING</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>LOCKED BY</source>
        <translation>ロック元</translation>
    </message>
    <message>
        <source>There are no slots of your own: the built-in one takes every job, without a limit.</source>
        <translation>独自のスロットはありません。組み込みのスロットがすべてのジョブを無制限に受け付けます。</translation>
    </message>
    <message>
        <source>BLOCKER</source>
        <translation>待ち相手</translation>
    </message>
    <message>
        <source>DIAGNOSTICS</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>--priorities takes two numbers, such as 6-9.</source>
        <translation>--prioritiesには6-9のように2つの数値を指定します。</translation>
    </message>
    <message>
        <source>There is no execution slot “%1”. See “slots”.</source>
        <translation>実行スロット「%1」はありません。「slots」を参照してください。</translation>
    </message>
    <message>
        <source>Rule %1 of the queue added.</source>
        <translation>キューのルール%1を追加しました。</translation>
    </message>
    <message>
        <source>Give what is to change: --name, --capacity, --types or --priorities.</source>
        <translation>変更する項目を指定してください: --name、--capacity、--types、--priorities。</translation>
    </message>
    <message>
        <source>Execution slot %1 changed.</source>
        <translation>実行スロット%1を変更しました。</translation>
    </message>
    <message>
        <source>“%1” names no jobs: give type:KEY, folder:NUMBER or name:NAME.</source>
        <translation>「%1」はジョブの指定ではありません。type:KEY、folder:NUMBER、name:NAMEのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Rule %1 of the queue removed.</source>
        <translation>キューのルール%1を削除しました。</translation>
    </message>
    <message>
        <source>Give list, rules, queue, add NAME, change SLOT, enable SLOT, disable SLOT, incompatible JOBS [JOBS], domain FOLDER NAME, limit N [OPERATOR] or remove RULE.</source>
        <translation>list、rules、queue、add NAME、change SLOT、enable SLOT、disable SLOT、incompatible JOBS [JOBS]、domain FOLDER NAME、limit N [OPERATOR]、remove RULEのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Job %1 is on hold until it is released.</source>
        <extracomment>%1 is the number of a job.</extracomment>
        <translation>ジョブ%1を保留しました。解除するまで開始しません。</translation>
    </message>
    <message>
        <source>Job %1 is released; it starts when its turn comes.</source>
        <extracomment>%1 is the number of a job.</extracomment>
        <translation>ジョブ%1の保留を解除しました。順番が来ると開始します。</translation>
    </message>
    <message>
        <source>Job %1: %2. %3</source>
        <extracomment>%1 is the number of a job, %2 its phase and status, %3 a whole sentence.</extracomment>
        <translation>ジョブ%1: %2。%3</translation>
    </message>
    <message>
        <source>WHOSE</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>MEANING</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>There is no error code for “%1”. Without an argument all are listed.</source>
        <extracomment>%1 is a code or words.</extracomment>
        <translation>「%1」に該当するエラーコードはありません。引数なしですべて表示します。</translation>
    </message>
    <message>
        <source>There is no host group “%1”. See: signalboxctl groups</source>
        <translation>ホストグループ「%1」はありません。参照: signalboxctl groups</translation>
    </message>
    <message>
        <source>Give either --condition, or --node and --file.</source>
        <translation>--condition か、--node と --file のどちらかを指定してください。</translation>
    </message>
    <message>
        <source>CLIENTS</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>RELAYS</source>
        <translation>中継</translation>
    </message>
    <message>
        <source>CONDITION</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Host group “%1” saved.</source>
        <translation>ホストグループ「%1」を保存しました。</translation>
    </message>
    <message>
        <source>Give what is to be changed: --name, --text, --condition, --node or --file.</source>
        <translation>変更する内容を指定してください: --name、--text、--condition、--node または --file。</translation>
    </message>
    <message>
        <source>Host group “%1” removed. To bring it back: signalboxctl groups restore %2</source>
        <extracomment>%1 is the name of a host group, %2 its number.</extracomment>
        <translation>ホストグループ「%1」を削除しました。元に戻すには: signalboxctl groups restore %2</translation>
    </message>
    <message>
        <source>“%1” is not the number of a host group.</source>
        <translation>「%1」はホストグループの番号ではありません。</translation>
    </message>
    <message>
        <source>Brought back.</source>
        <translation>元に戻しました。</translation>
    </message>
    <message>
        <source>groups %1 takes the name of one group.</source>
        <translation>groups %1 にはグループ名を 1 つ指定します。</translation>
    </message>
    <message>
        <source>groups: say list, show, nodes, try, add, change, remove or restore, not “%1”.</source>
        <translation>groups: list、show、nodes、try、add、change、remove、restore のいずれかです。「%1」ではありません。</translation>
    </message>
    <message>
        <source>send the rest of packages that go in parts in one piece</source>
        <translation>分割配布中のパッケージの残りを一括で送信する</translation>
    </message>
    <message>
        <source>--%1 goes with --%2.</source>
        <extracomment>%1 and %2 are options.</extracomment>
        <translation>--%1 は --%2 とともに指定してください。</translation>
    </message>
    <message>
        <source>--%1 takes a number or a percentage, such as 20%.</source>
        <translation>--%1 には数、または 20% のような割合を指定してください。</translation>
    </message>
    <message>
        <source>--%1 takes numbers or percentages with commas between, such as 5,20%.</source>
        <translation>--%1 には、5,20% のように、数または割合をコンマ区切りで指定してください。</translation>
    </message>
    <message>
        <source>New job: days that relays keep the packages when nobody needs them any more (90).</source>
        <translation>新規ジョブ: 不要になったパッケージを中継システムに保管する日数(90)。</translation>
    </message>
    <message>
        <source>New job: background, or gui: on the user&apos;s desktop.</source>
        <translation>新規ジョブ: background、または gui(ユーザのデスクトップ上)。</translation>
    </message>
    <message>
        <source>New job: tries of a transfer that breaks off, in a row (10).</source>
        <translation>新規ジョブ: 途切れた転送を続けて試行する回数(10)。</translation>
    </message>
    <message>
        <source>New job: time between two tries; 0: short at first, then longer (0).</source>
        <translation>新規ジョブ: 試行の間隔。0 は初めは短く、次第に長く(0)。</translation>
    </message>
    <message>
        <source>New job: program that clients run before the installation; when it fails, nothing is installed.</source>
        <translation>新規ジョブ: インストール前にクライアントが実行するプログラム。失敗するとインストールしません。</translation>
    </message>
    <message>
        <source>When it is ended (300).</source>
        <translation>打ち切るまでの時間(300)。</translation>
    </message>
    <message>
        <source>New job: program that clients run after the installation.</source>
        <translation>新規ジョブ: インストール後にクライアントが実行するプログラム。</translation>
    </message>
    <message>
        <source>New job: program that clients run when the installation failed.</source>
        <translation>新規ジョブ: インストールの失敗時にクライアントが実行するプログラム。</translation>
    </message>
    <message>
        <source>New job: it goes on where file transfer is suspended.</source>
        <translation>新規ジョブ: ファイル転送が中断中のところにも配布します。</translation>
    </message>
    <message>
        <source>New job: when so many instructions have failed, the rest is suspended: 5, or 20%.</source>
        <translation>新規ジョブ: これだけの指令が失敗すると残りを中断します。5、または 20%。</translation>
    </message>
    <message>
        <source>So many must have ended before (10).</source>
        <translation>それまでに終了している必要のある数(10)。</translation>
    </message>
    <message>
        <source>New job: destinations of each wave, such as 5,20%; the others make up the last one.</source>
        <translation>新規ジョブ: 各ウェーブのあて先の数。例: 5,20%。残りが最後のウェーブになります。</translation>
    </message>
    <message>
        <source>SIZES</source>
        <translation>SIZES</translation>
    </message>
    <message>
        <source>Percent of a wave that must be completed before the next one begins (100).</source>
        <translation>次のウェーブを始めるのに完了が必要な割合(100)。</translation>
    </message>
    <message>
        <source>OF JOB</source>
        <translation>元ジョブ</translation>
    </message>
    <message>
        <source>STALE BY</source>
        <translation>開始期限</translation>
    </message>
    <message>
        <source>its instructions; --status, --destination, or --relays</source>
        <translation>ジョブの指令。--status、--destination、または --relays</translation>
    </message>
    <message>
        <source>--destination NAME, --to-group, --below or --to-file, or --to-id with --relay, and --package N or --type KEY with its order: a new job</source>
        <translation>--destination 名前、--to-group、--below または --to-file、あるいは --to-id と --relay と、--package N または --type キーとその指示: 新しいジョブ</translation>
    </message>
    <message>
        <source>what is repeated; of a job (--set: a run of a set) show, change (--every, --from, --days, --at, --until, --runs) or stop it</source>
        <translation>繰り返しの一覧。ジョブ(--set: セットの実行)の繰り返しの表示、変更(--every、--from、--days、--at、--until、--runs)、終了(stop)</translation>
    </message>
    <message>
        <source>ID groups: list, show, members, add, change, remove, restore; --relay, --node, --file, --text</source>
        <translation>IDグループ: list、show、members、add、change、remove、restore。--relay、--node、--file、--text</translation>
    </message>
    <message>
        <source>Relay through which a new job goes instead of the usual routes; direct: through none.</source>
        <translation>新しいジョブが通常の経路の代わりに通る中継システム。direct: 中継システムなし。</translation>
    </message>
    <message>
        <source>The same for one client: CLIENT=RELAY, CLIENT=direct or CLIENT=usual; may be given several times.</source>
        <translation>1 台のクライアントについて同じ: CLIENT=RELAY、CLIENT=direct、CLIENT=usual。複数回指定できます。</translation>
    </message>
    <message>
        <source>CLIENT=RELAY</source>
        <translation>CLIENT=RELAY</translation>
    </message>
    <message>
        <source>An ID for a new job: its members get it, also those that come later; may be given several times.</source>
        <translation>新しいジョブのID。後から加わるメンバーにも届きます。複数回指定できます。</translation>
    </message>
    <message>
        <source>A relay that manages the ID; with --to-id: at this one only. May be given several times.</source>
        <translation>IDを管理する中継。--to-id とともに: この中継だけ。複数回指定できます。</translation>
    </message>
    <message>
        <source>Instructions: a row for each relay of a job to IDs or to all below a relay, with how far it has handed the job over.</source>
        <translation>指令: ID宛てまたは中継の下位全体宛てのジョブについて、中継ごとに1行、引き渡しの進み具合とともに。</translation>
    </message>
    <message>
        <source>Definitions, sets and groups: save only if this is the newest version.</source>
        <translation>定義、セット、グループ: これが最新のバージョンのときだけ保存します。</translation>
    </message>
    <message>
        <source>Activity: not before (ISO 8601); processing window: when it opens, such as 22:00; sets resubmit: start (so without it) or failed-stage; repeat: start (so without it) or completion.</source>
        <translation>activity: この日時以降 (ISO 8601)。処理時間帯: 開始時刻 (22:00など)。sets resubmit: start (省略時)またはfailed-stage。repeat: start (省略時)またはcompletion。</translation>
    </message>
    <message>
        <source>Processing window, repeat: mon, tue, ... separated by commas, or all.</source>
        <translation>処理時間帯、繰り返し: mon、tue、…をコンマで区切るか、all。</translation>
    </message>
    <message numerus="yes">
        <source>%n were as the file has them.</source>
        <translation>
            <numerusform>%n 個はファイルのとおりで、変更ありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Execution slot “%1” added.</source>
        <translation>実行スロット「%1」を追加しました。</translation>
    </message>
    <message>
        <source>Execution slot “%1” removed.</source>
        <translation>実行スロット「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Job %1 is cancelled; what of it runs already is being ended.</source>
        <extracomment>%1 is the number of a job.</extracomment>
        <translation>ジョブ%1を取り消しました。すでに実行中のものは終了させています。</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) in it are no node&apos;s: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>
            <numerusform>含まれる名前のうち %n 件はどのノードのものでもありません: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2.</source>
        <extracomment>%1 and %2 are counts with their words: &quot;2 clients&quot;, &quot;1 relay&quot;.</extracomment>
        <translation>%1と%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>クライアント %n 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relay(s)</source>
        <translation>
            <numerusform>中継 %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>--route takes CLIENT=RELAY, CLIENT=direct or CLIENT=usual, not “%1”.</source>
        <translation>--route は CLIENT=RELAY、CLIENT=direct、CLIENT=usual のいずれかで、“%1” ではありません。</translation>
    </message>
    <message>
        <source>There is no ID “%1”. See: signalboxctl ids</source>
        <translation>ID「%1」はありません。参照: signalboxctl ids</translation>
    </message>
    <message>
        <source>MEMBERS</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>MANAGED BY</source>
        <translation>管理する中継</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s).</source>
        <translation>
            <numerusform>メンバー %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>ID group “%1” saved.</source>
        <translation>IDグループ「%1」を保存しました。</translation>
    </message>
    <message>
        <source>Give what is to be changed: --name, --text, --relay, --node or --file.</source>
        <translation>変更する内容を指定してください: --name、--text、--relay、--node または --file。</translation>
    </message>
    <message>
        <source>ID group “%1” removed. To bring it back: signalboxctl ids restore %2</source>
        <extracomment>%1 is an ID, %2 the number of its group.</extracomment>
        <translation>IDグループ「%1」を削除しました。元に戻すには: signalboxctl ids restore %2</translation>
    </message>
    <message>
        <source>“%1” is not the number of an ID group.</source>
        <translation>「%1」はIDグループの番号ではありません。</translation>
    </message>
    <message>
        <source>HANDED OVER</source>
        <translation>引き渡し済み</translation>
    </message>
    <message>
        <source>ids %1 takes one ID.</source>
        <translation>ids %1 にはIDを1つ指定してください。</translation>
    </message>
    <message>
        <source>ids: say list, show, members, add, change, remove or restore, not “%1”.</source>
        <translation>ids: list、show、members、add、change、remove、restore のいずれかを指定してください。「%1」は使えません。</translation>
    </message>
    <message>
        <source>--%1 goes with --every.</source>
        <translation>--%1は--everyとともに指定します。</translation>
    </message>
    <message>
        <source>--every takes a number with a unit: 30min, 2h, 1d, 2w or 1mo.</source>
        <translation>--everyには単位付きの数を指定します: 30min、2h、1d、2w、1mo。</translation>
    </message>
    <message>
        <source>--from takes start or completion here.</source>
        <translation>--fromにはここではstartまたはcompletionを指定します。</translation>
    </message>
    <message>
        <source>SERIES</source>
        <translation>シリーズ</translation>
    </message>
    <message>
        <source>FIRST</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>NEWEST</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>EVERY</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>RUNS</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>SKIPPED</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>次回</translation>
    </message>
    <message>
        <source>Run %1 is not repeated.</source>
        <translation>実行 %1 は繰り返されません。</translation>
    </message>
    <message>
        <source>Job %1 is not repeated.</source>
        <translation>ジョブ %1 は繰り返されません。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is &quot;Run 3 of the series of job 12&quot;, %2 whole sentences.</extracomment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>INTERVAL</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Repeat: times of day, separated by commas, such as 06:00,18:00.</source>
        <translation>繰り返し: 時刻をコンマで区切ります。06:00,18:00など。</translation>
    </message>
    <message>
        <source>TIMES</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Repeat: no run begins behind it (ISO 8601).</source>
        <translation>繰り返し: これより後には実行を始めません (ISO 8601)。</translation>
    </message>
    <message>
        <source>Repeat: at most so many runs, with the first.</source>
        <translation>繰り返し: 最初を含む実行回数の上限。</translation>
    </message>
    <message>
        <source>What has not started by then is not run any more (ISO 8601).</source>
        <translation>それまでに開始しなければ、もう実行しません (ISO 8601)。</translation>
    </message>
    <message>
        <source>Repeat: the number is that of a run of a request set.</source>
        <translation>repeat: 番号は要求セットの実行の番号です。</translation>
    </message>
    <message>
        <source>Give nothing, JOB, JOB --every INTERVAL, or JOB stop.</source>
        <translation>何も指定しないか、JOB、JOB --every INTERVAL、JOB stopのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Give either --every or stop.</source>
        <translation>--everyかstopのどちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>Run %1 is not repeated any more.</source>
        <translation>実行 %1 の繰り返しを終了しました。</translation>
    </message>
    <message>
        <source>Job %1 is not repeated any more.</source>
        <translation>ジョブ %1 の繰り返しを終了しました。</translation>
    </message>
    <message>
        <source>Packages: what jobs of other types than Install package order, instead of the packages.</source>
        <translation>packages: パッケージの代わりに、「パッケージのインストール」以外のジョブの指示を一覧表示。</translation>
    </message>
    <message>
        <source>the packages; --orders: what other jobs order</source>
        <translation>パッケージ。--orders: ほかの種類のジョブの指示</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are relays, which are no members: %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>
            <numerusform>うち %n 台は中継システムで、メンバーにはなりません: %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>--destination does not go with --relays: a row is about all members at a relay.</source>
        <translation>--destination は --relays と一緒に使えません。1 行は中継システムのすべてのメンバーに関するものです。</translation>
    </message>
    <message>
        <source> Or: </source>
        <extracomment>Between several readings of an error code.</extracomment>
        <translation> または: </translation>
    </message>
    <message>
        <source>Repeat: interval between two runs, such as 30min, 2h, 1d, 2w or 1mo; definitions order: also never.</source>
        <translation>繰り返し: 実行の間隔。30min、2h、1d、2w、1mo など。definitions order では never も可。</translation>
    </message>
    <message>
        <source>The file %1 is too long for an order: at most %2 KiB are allowed.</source>
        <translation>ファイル %1 は指示としては長すぎます。%2 KiB 以内にしてください。</translation>
    </message>
    <message>
        <source>The file %1 is wrong. %2</source>
        <extracomment>%1 is a file, %2 a whole sentence: &quot;It is not JSON: line 2, column 7, …&quot;</extracomment>
        <translation>ファイル %1 に誤りがあります。%2</translation>
    </message>
    <message numerus="yes">
        <source>In the file %1, %n name(s) stand more than once: %2. List each once.</source>
        <extracomment>%1 is a file, %2 a list of names.</extracomment>
        <translation>
            <numerusform>ファイル %1 には重複した名前が%n件あります: %2。それぞれ1回だけ書いてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>--relay goes with --to-id: it says at which relays an ID is meant, and other destinations are named without IDs.</source>
        <translation>--relayは--to-idと組み合わせて使います。IDをどの中継で使うかを指定するもので、ほかのあて先にはIDは付きません。</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are below none of its relays, so no members: %1.</source>
        <extracomment>%1 is a list of names. They become members when a relay that manages the ID is on their route.</extracomment>
        <translation>
            <numerusform>%n台のクライアントはこのIDの中継の下にないため、メンバーではありません: %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say with --reason why its end is forced: a node that has not confirmed may still be working, and the reason goes into the audit.</source>
        <translation>強制終了の理由を--reasonで指定してください。確認していないノードはまだ処理中かもしれません。理由は監査記録に残ります。</translation>
    </message>
    <message>
        <source>This is no answer of a managing server of Signalbox. Check the address in --server.</source>
        <translation>これは Signalboxの配布管理システムの応答ではありません。--server のアドレスを確認してください。</translation>
    </message>
</context>
<context>
    <name>signalboxd</name>
    <message>
        <source>“%1” is not an option.</source>
        <translation>「%1」はオプションではありません。</translation>
    </message>
    <message>
        <source>Nodes reach this server at %1</source>
        <translation>ノードの接続先: %1</translation>
    </message>
    <message>
        <source>Consoles reach it at unix:%1</source>
        <translation>コンソールの接続先: unix:%1</translation>
    </message>
    <message>
        <source>--%1 belongs to --simulate.</source>
        <translation>--%1 は --simulate と一緒に使います。</translation>
    </message>
    <message>
        <source>Managing server of Signalbox: takes jobs, passes them to relays and clients, keeps the record.
With --simulate it plays a fleet on virtual time instead and writes a report.
With --migrate-store it copies its database into another one, such as from SQLite to PostgreSQL.
Exit codes: 0 stopped as asked, 1 could not start, 2 wrong options.</source>
        <translation>Signalboxの配布管理システムです。ジョブを受け付け、中継システムとクライアントへ渡し、記録します。
--simulate を付けると、代わりに仮想時間でフリートを動かし、レポートを書き出します。
--migrate-store を付けると、SQLiteからPostgreSQLなど、データベースを別のものへコピーします。
終了コード: 0 指示どおり停止、1 起動できない、2 オプションの誤り。</translation>
    </message>
    <message>
        <source>Tell whether a server could be started with these options, and end.</source>
        <translation>このオプションでサーバを起動できるかどうかを調べて終了します。</translation>
    </message>
    <message>
        <source>A server can be started with these options.</source>
        <translation>このオプションでサーバを起動できます。</translation>
    </message>
    <message>
        <source>Standing by</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Standing by: another managing server has the database</source>
        <translation>待機中:別の配布管理システムがデータベースを使用しています</translation>
    </message>
    <message>
        <source>Standing by for %1</source>
        <translation>%1の待機中</translation>
    </message>
    <message>
        <source>Standing by: %1</source>
        <translation>待機中:%1</translation>
    </message>
</context>
</TS>
