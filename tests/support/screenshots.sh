#!/usr/bin/env bash
# Makes the pictures of the README anew: the main job as it stands when nothing can progress any more, in both themes and in
# Japanese. Called by `./dev screenshots` in a virtual display, with the release build in place.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Settings of whoever runs this must not be seen in the pictures.
export XDG_CONFIG_HOME=$work/config QT_QPA_PLATFORM=xcb

mapfile -t packages < <(find "$root/build/run/packages" -name '*.deb' -o -name '*.tar.gz' | sort | head -n 2)
if ((${#packages[@]} < 2)); then
    echo "screenshots: run ./dev run first: it fetches the packages that the pictures show" >&2
    exit 1
fi

# take NAME ARGUMENT...
take() {
    local name=$1
    shift
    "$root/build/release/bin/signalbox" --main-job --packages "${packages[@]}" --headless \
        --state "$work/$name" --out "$work/out-$name" --socket "$work/$name.sock" "$@"
    install -m 644 "$work/out-$name/job-status.png" "$root/resources/screenshots/$name.png"
}

take job-status-light --theme light --language en
take job-status-dark --theme dark --language en
take job-status-ja --theme light --language ja
