#!/usr/bin/env bash
# SPDX-FileCopyrightText: Cramp Diary contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: tests/demo/demo.sh BUILD OUTDIR
#
# Starts the program of the build folder BUILD on a display of its own, takes a picture of its window and prints the
# folder OUTDIR, in which the picture is.

set -euo pipefail

build=$1 pictures=$2 here=$(dirname "$(readlink -f "$0")")

"$here/../with-display" bash -euo pipefail -s "$build" "$pictures" >&2 <<'SESSION'
meson devenv -C "$1" "$1/src/app/cramp-diary" &
program=$!
trap 'kill $program' EXIT
timeout 30 xdotool search --sync --onlyvisible --class cramp >/dev/null
sleep 2 # until the first animations are over
import -window root "$2/window.png"
SESSION
printf '%s\n' "$pictures"
