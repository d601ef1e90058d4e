#!/usr/bin/env bash
# The trial of the managing servers: three of them (one with SQLite, two on one private PostgreSQL), two relays with forty
# clients, two consoles. In the middle of each distribution the server that is at work is killed or halted; in the end every
# count is compared over signalboxctl, the console API, CSV, the activity log, the database, and what the clients executed.
#
#   trial.sh PROGRAMS DIR [ROUNDS]      PROGRAMS: folder of signalboxd, signalbox-node, signalboxctl. DIR: new, for all it leaves
#
# Exit codes: 0 all counts agree, 1 they do not (the differences are named), 2 it could not be tried.
set -euo pipefail

readonly clients_each=20 lease_s=3 patience_s=240
(($# == 2 || $# == 3)) || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
bin=$(realpath "$1")
mkdir -p "$2"
dir=$(realpath "$2")
rounds=${3:-4}
[[ -z $(ls -A "$dir") ]] || { echo "trial: $dir is not empty" >&2; exit 2; }
for program in signalboxd signalbox-node signalboxctl; do
    [[ -x $bin/$program ]] || { echo "trial: there is no $bin/$program" >&2; exit 2; }
done
for tool in jq curl sqlite3 psql; do
    command -v "$tool" >/dev/null || { echo "trial: $tool is missing" >&2; exit 2; }
done
pg_bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -1)
[[ -x $pg_bin/initdb ]] || { echo "trial: PostgreSQL's initdb is missing" >&2; exit 2; }

declare -A pid=()
declare -a nodes=() consoles=()
problems=0
postgres=""
database_folder=""

say() { printf '%(%H:%M:%S)T %s\n' -1 "$*" >&2; }
wrong() { say "WRONG: $*"; problems=$((problems + 1)); }
give_up() { say "$*"; exit 2; }

# What it started, and nothing else. A halted process takes its signal when it goes on.
finish() {
    local each
    for each in "${consoles[@]}" "${nodes[@]}" "${pid[@]}" "$postgres"; do
        [[ -z $each ]] || kill -KILL "$each" 2>/dev/null || true
    done
    wait 2>/dev/null || true
    [[ -z $database_folder ]] || rm -rf "$database_folder"
}
trap finish EXIT
trap 'exit 2' INT TERM

# until_true SECONDS COMMAND...
until_true() {
    local -i end=$((SECONDS + $1))
    shift
    until "$@"; do
        ((SECONDS < end)) || return 1
        sleep 0.1
    done
}

free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 12000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    done
}

# ---- PostgreSQL, a private one

start_postgres() {
    local -a as=()
    database_folder=$(mktemp -d /tmp/signalbox-trial-XXXXXX) # short: a socket's path has 107 bytes
    if ((EUID == 0)); then
        chown postgres "$database_folder"
        as=(setpriv --reuid postgres --regid postgres --clear-groups)
    fi
    (cd "$database_folder" && "${as[@]}" "$pg_bin/initdb" --pgdata="$database_folder/data" --username=owner --auth=trust \
        --encoding=UTF8 --locale=C --no-instructions) >"$dir/postgres.log" 2>&1 || give_up "initdb failed: $dir/postgres.log"
    (cd "$database_folder" && exec "${as[@]}" "$pg_bin/postgres" -D "$database_folder/data" -c listen_addresses= \
        -c unix_socket_directories="$database_folder") >>"$dir/postgres.log" 2>&1 &
    postgres=$!
    until_true 60 psql -qh "$database_folder" -U owner -d postgres -c 'CREATE DATABASE signalbox' 2>/dev/null ||
        give_up "PostgreSQL did not start: $dir/postgres.log"
}

# ---- the servers: S alone, A and B on one database

declare -A port=([S]=$(free_port) [A]=$(free_port) [B]=$(free_port))
declare -A at=([S]="unix:$dir/S.sock" [P]="unix:$dir/A.sock,unix:$dir/B.sock")

start_server() {
    local name=$1
    local -a arguments=(--name "$name" --listen "127.0.0.1:${port[$name]}" --socket "$dir/$name.sock")
    if [[ $name == S ]]; then
        arguments+=(--state "$dir/S")
    else
        arguments+=(--state "$dir/pair" --failover "$lease_s"
            --store "postgresql://owner@/signalbox?host=$database_folder")
    fi
    "$bin/signalboxd" "${arguments[@]}" >>"$dir/$name.log" 2>&1 &
    pid[$name]=$!
}

api() { curl -sS --max-time 20 --unix-socket "$dir/$1.sock" "http://localhost/api/v1$2" 2>/dev/null; }
serves() { [[ $(api "$1" /server | jq -r '.version // empty' 2>/dev/null) != "" ]] && api "$1" /jobs | jq -e .jobs >/dev/null 2>&1; }
one_of_the_pair_serves() { serves A || serves B; }
active() { if serves A; then echo A; else echo B; fi; }
other() { if [[ $1 == A ]]; then echo B; else echo A; fi; }
# ctl S|P ARGUMENTS...
ctl() { "$bin/signalboxctl" --server "${at[$1]}" "${@:2}"; }

# ---- relays and clients

# token_of GROUP NAME [ARGUMENTS...]: registers the node and keeps its token
token_of() {
    local group=$1 name=$2
    mkdir -p "$dir/nodes/$name"
    (umask 077 && ctl "$group" add-node "$name" "${@:3}" --format json | jq -r .token >"$dir/nodes/$name.token") ||
        give_up "$name could not be registered"
}

start_node() {
    local name=$1
    shift
    "$bin/signalbox-node" --name "$name" --token-file "$dir/nodes/$name.token" --state "$dir/nodes/$name/state" "$@" \
        >>"$dir/nodes/$name.log" 2>&1 &
    nodes+=($!)
}

# start_fleet GROUP SERVERS
start_fleet() {
    local group=$1 servers=$2 relay=relay-$1 relay_port name i
    relay_port=$(free_port)
    token_of "$group" "$relay" --role relay
    start_node "$relay" --role relay --server "$servers" --listen "127.0.0.1:$relay_port"
    for ((i = 1; i <= clients_each; ++i)); do
        name=$group-client-$i
        token_of "$group" "$name" --role client --upper "$relay"
        start_node "$name" --role client --server "http://127.0.0.1:$relay_port" --root "$dir/nodes/$name/root" \
            --poll-wait 5 --split-kib 256 --split-wait 50
    done
}

# ---- what is distributed: a program that notes that it ran, and one that fails at every client whose number ends in 7

make_packages() {
    local group name
    for name in good uneven; do
        # shellcheck disable=SC2016 # what is not expanded here is for the program
        {
            printf '#!/bin/sh\n'
            # One short line, appended at once.
            printf 'echo "$SIGNALBOX_NODE %s $SIGNALBOX_JOB $SIGNALBOX_ATTEMPT" >>"%s/executed" || exit 9\n' "$name" "$dir"
            [[ $name == good ]] || printf 'case $SIGNALBOX_NODE in *7) echo "made to fail" >&2; exit 3;; esac\n'
            printf 'exit 0\n'
            head -c 1500000 /dev/urandom | base64 -w 100 | sed 's/^/#/' # so that the transfer takes its time
        } >"$dir/$name.sh"
        for group in S P; do
            ctl "$group" add-package "$dir/$name.sh" --name "$name" --kind program >/dev/null ||
                give_up "$name could not be added at $group"
        done
    done
}

# new_job GROUP ROUND: its number
new_job() {
    local group=$1 i
    local -a to=()
    for ((i = 1; i <= clients_each; ++i)); do to+=(--destination "$group-client-$i"); done
    ctl "$group" create-job --name "round $2" --package 1 --package 2 "${to[@]}" --format json | jq -r .id
}

counters() { ctl "$1" state "$2" --format json 2>/dev/null || true; }
has_ended() { counters "$1" "$2" | jq -e '.total > 0 and .finished + .error + .rejected == .total' >/dev/null 2>&1; }
# Some of it is done and some is not.
is_in_the_middle() {
    counters "$1" "$2" | jq -e '.finished + .error > 2 or .percent > 25' >/dev/null 2>&1
}

# ---- what is done to the servers

# A job that was perhaps interrupted goes on, or has ended.
goes_on() {
    ctl P resume "$1" >/dev/null 2>&1 || true
    ctl P tasks --kind job --job "$1" --format json 2>/dev/null |
        jq -e 'all(.[]; .state != "interrupted" and .state != "interrupting")' >/dev/null
}

# disturb_pair WHAT JOB
disturb_pair() {
    local who what=$1 job=$2 interrupting
    who=$(active)
    case $what in
    kill)
        # While a command is under way: its answer may get lost, and then it is sent again, with its key.
        say "interrupt job $job, kill -KILL $who"
        ctl P interrupt "$job" >>"$dir/interrupt.log" 2>&1 &
        interrupting=$!
        kill -KILL "${pid[$who]}"
        wait "${pid[$who]}" 2>/dev/null || true
        until_true 60 serves "$(other "$who")" || give_up "$(other "$who") did not take over"
        start_server "$who"
        wait "$interrupting" || true # refused when the job had ended
        until_true 60 goes_on "$job" || wrong "job $job of the pair does not go on"
        ;;
    halt)
        say "kill -STOP $who"
        kill -STOP "${pid[$who]}"
        until_true 60 serves "$(other "$who")" || give_up "$(other "$who") did not take over"
        say "kill -CONT $who"
        kill -CONT "${pid[$who]}"
        ;;
    short) # too short for the lease: nobody takes over
        say "kill -STOP $who for a second"
        kill -STOP "${pid[$who]}"
        sleep 1
        kill -CONT "${pid[$who]}"
        ;;
    esac
    until_true 60 one_of_the_pair_serves || give_up "nobody serves"
}

disturb_alone() {
    if [[ $1 == kill ]]; then
        say "kill -KILL S"
        kill -KILL "${pid[S]}"
        wait "${pid[S]}" 2>/dev/null || true
        start_server S
    else
        say "kill -STOP S for three seconds"
        kill -STOP "${pid[S]}"
        sleep 3
        kill -CONT "${pid[S]}"
    fi
    until_true 60 serves S || give_up "S does not serve"
}

# ---- two consoles, which follow the activity log to the end

start_consoles() {
    local n group
    for n in 1 2; do
        for group in S P; do
            "$bin/signalboxctl" --server "${at[$group]}" activity --follow --format json --limit 1 \
                >"$dir/console-$n-$group.json" 2>"$dir/console-$n-$group.log" &
            consoles+=($!)
        done
    done
}

# ---- counting

# same WHAT EXPECTED FOUND
same() { [[ $2 == "$3" ]] || wrong "$1: expected $2, found ${3:-nothing}"; }

compare() {
    local group=$1 job=$2 server=$3 total failed good counted
    total=$((2 * clients_each))
    failed=$(for ((i = 1; i <= clients_each; ++i)); do [[ $i != *7 ]] || echo; done | wc -l)
    good=$((total - failed))
    counted="$good $failed 0 $total"
    same "job $job of $group, signalboxctl" "$counted" \
        "$(counters "$group" "$job" | jq -r '"\(.finished) \(.error) \(.rejected) \(.total)"')"
    same "job $job of $group, console API" "$counted" \
        "$(api "$server" "/jobs/$job" | jq -r '.counters | "\(.finished) \(.error) \(.rejected) \(.total)"')"
    same "job $job of $group, sum over all statuses" "$total" \
        "$(api "$server" "/jobs/$job" | jq -r '[.counters.byStatus[]] | add')"
    same "job $job of $group, rows of the API" "$good $failed $total" \
        "$(ctl "$group" instructions "$job" --format json |
            jq -r '"\([.[] | select(.status == "completed")] | length) \([.[] | select(.status == "error")] | length) \(length)"')"
    ctl "$group" export "$job" --out "$dir/$group-$job.csv" >/dev/null
    same "job $job of $group, CSV" "$good $failed $total" \
        "$(awk -F, 'NR > 1 { ++all; ++of[$7] } END { print of["completed"] + 0, of["error"] + 0, all + 0 }' "$dir/$group-$job.csv")"
    same "job $job of $group, messages of completed and failed instructions" "$good $failed" "$(messages "$server" "$job")"
}

# messages SERVER JOB: how many instructions the activity log says have completed, and failed
messages() {
    local page before=""
    while :; do
        page=$(api "$1" "/activity?job=$2&limit=1000${before:+&before=$before}")
        jq -r '.messages[] | select(.instruction != null) | "\(.id) \(.instruction)"' <<<"$page"
        before=$(jq -r '.next // empty' <<<"$page")
        [[ -n $before ]] || break
    done | awk -v completed="$completed_id" -v failed="$failed_id" '
        $1 == completed { done[$2] = 1 } $1 == failed { bad[$2] = 1 } END { print length(done), length(bad) }'
}

# ---- the trial

export HOME=$dir/home XDG_RUNTIME_DIR=$dir/runtime
mkdir -p "$HOME" "$dir/nodes"
mkdir -m 700 "$XDG_RUNTIME_DIR"
: >"$dir/executed"
start_postgres
for name in S A; do start_server "$name"; done
until_true 60 serves S || give_up "S did not start: $dir/S.log"
until_true 60 serves A || give_up "A did not start: $dir/A.log"
start_server B
completed_id=SBX2008I failed_id=SBX2010E
make_packages
start_fleet P "http://127.0.0.1:${port[A]},http://127.0.0.1:${port[B]}"
start_fleet S "http://127.0.0.1:${port[S]}"
start_consoles
say "three servers, two relays, $((2 * clients_each)) clients, two consoles"

declare -a of_pair=() of_alone=()
readonly -a ways=(kill halt short)
for ((round = 1; round <= rounds; ++round)); do
    of_pair+=("$(new_job P "$round")")
    of_alone+=("$(new_job S "$round")")
    way=${ways[(round - 1) % 3]}
    say "round $round: jobs ${of_pair[-1]} and ${of_alone[-1]}, $way"
    until_true "$patience_s" is_in_the_middle P "${of_pair[-1]}" || give_up "nothing happens in round $round"
    disturb_pair "$way" "${of_pair[-1]}"
    disturb_alone "$way"
    # Once more, a little later, the other way round.
    if ! has_ended P "${of_pair[-1]}"; then disturb_pair "${ways[round % 3]}" "${of_pair[-1]}"; fi
    until_true "$patience_s" has_ended P "${of_pair[-1]}" || wrong "job ${of_pair[-1]} of the pair does not end: $(counters P "${of_pair[-1]}" | tr -d '\n')"
    until_true "$patience_s" has_ended S "${of_alone[-1]}" || wrong "job ${of_alone[-1]} of S does not end: $(counters S "${of_alone[-1]}" | tr -d '\n')"
done

say "counting"
serving=$(active)
for job in "${of_pair[@]}"; do compare P "$job" "$serving"; done
for job in "${of_alone[@]}"; do compare S "$job" S; done
same "jobs of the pair" "$rounds" "$(api "$serving" /jobs | jq '.jobs | length')"
same "jobs of S" "$rounds" "$(api S /jobs | jq '.jobs | length')"
for group in P S; do
    ctl "$group" audit verify >"$dir/audit-$group.txt" || wrong "the audit of $group: $(cat "$dir/audit-$group.txt")"
done
# Each instruction was executed, and once. Jobs of both groups have the same numbers; the node tells them apart.
expected=$((2 * rounds * 2 * clients_each))
same "executions at the clients" "$expected" "$(wc -l <"$dir/executed")"
same "different executions at the clients" "$expected" "$(sort -u "$dir/executed" | wc -l)"

# What the consoles have seen: all of it, once, in its order. They get what came last within a moment.
# all_since SERVER SEQ: the numbers of the messages from SEQ on
all_since() {
    local page after=$(($2 - 1)) count
    while :; do
        page=$(api "$1" "/activity?after=$after&limit=1000")
        jq -r '.messages[].seq' <<<"$page"
        count=$(jq '.messages | length' <<<"$page")
        after=$(jq -r .last <<<"$page")
        ((count == 1000)) || break
    done
}
# saw_all FILE SERVER
saw_all() {
    local first
    first=$(head -1 "$1" | jq -r .seq)
    cmp -s <(jq -r .seq "$1") <(all_since "$2" "${first:-1}")
}
for pair in "P $serving" "S S"; do
    read -r group server <<<"$pair"
    for n in 1 2; do
        until_true 30 saw_all "$dir/console-$n-$group.json" "$server" ||
            wrong "console $n did not see the messages of $group as they are, or not once: $dir/console-$n-$group.json"
    done
done

say "stopping"
for each in "${consoles[@]}" "${nodes[@]}"; do kill "$each" 2>/dev/null || true; done
for name in "$(other "$serving")" "$serving" S; do
    kill -TERM "${pid[$name]}"
    wait "${pid[$name]}" || wrong "$name did not stop well"
    unset "pid[$name]"
done
# The databases, without the servers: their last checkpoint has everything.
failed_rows=0 completed_rows=9 # the stored numbers of the statuses
query="SELECT (SELECT count(*) FROM instruction WHERE status = $completed_rows) || ' ' ||
    (SELECT count(*) FROM instruction WHERE status = $failed_rows) || ' ' || (SELECT count(*) FROM instruction)"
failed=$(for ((i = 1; i <= clients_each; ++i)); do [[ $i != *7 ]] || echo; done | wc -l)
in_rows="$((rounds * (2 * clients_each - failed))) $((rounds * failed)) $((rounds * 2 * clients_each))"
same "rows of the pair's database" "$in_rows" "$(psql -qAth "$database_folder" -U owner -d signalbox -c "$query")"
same "rows of S's database" "$in_rows" "$(sqlite3 "$dir/S/signalbox.db" "$query")"
for at_store in "postgresql://owner@/signalbox?host=$database_folder" "$dir/S/signalbox.db"; do
    "$bin/signalboxctl" --database "$at_store" audit verify >/dev/null || wrong "the audit in $at_store"
done

if ((problems > 0)); then
    say "$problems counts do not agree; everything is in $dir"
    exit 1
fi
say "all counts agree: $rounds rounds, $expected instructions"
