#!/usr/bin/env bash
# One article from its text to an editor's verdict, in a throw-away copy of the sample workspace.
set -euo pipefail

article=yuhang-innovation
story=sources/$article.txt
evidence=sources/$article-evidence.md

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
workspace=$(mktemp -d)
trap 'rm -rf "$workspace"' EXIT
cp -R "$root/sources" "$root/claims" "$root/provenance.toml" "$workspace"
cd "$workspace"
export PATH="$root/.venv/bin:$PATH" PROVENANCE_EDITOR=李审核
unset PROVENANCE_DATABASE_URL

# run CODE COMMAND…: shows the command, runs it, and accepts exactly that exit code.
run() {
    local expected=$1 code=0
    shift
    printf '\n$ %s\n' "$*"
    "$@" || code=$?
    if [ "$code" -ne "$expected" ]; then
        echo "demo: exit code $code where $expected was due" >&2
        exit 1
    fi
}

say() { printf '\n— %s\n' "$*"; }

say "Read the article, store nothing. Two errors are planted in it, so this ends with 1."
run 1 provenance check "$story"

say "Make the workspace and let an editor in."
run 0 provenance init
run 0 provenance editor add "$PROVENANCE_EDITOR" --role checker

say "Store the article, and the evidence for it."
run 0 provenance add "$story" --id "$article"
run 0 provenance source add "$evidence"

first_id() { "$root/.venv/bin/python" -c 'import json, sys; print(json.load(sys.stdin)[0]["id"])'; }
claim=$(provenance claims "$article" --format json | first_id)
source=$(provenance source list --format json | first_id)

say "A verdict: who, on what evidence, for this figure and every place that repeats it."
run 0 provenance verify "$claim" --source "$source" --note "与统计公报核对一致" --restatements
run 0 provenance history "$claim"

say "What is left to do. Figures without evidence remain, so the first ends with 1."
run 1 provenance report unsourced "$article"
run 0 provenance report progress "$article"

say "Out again: as a table, and as the text that is committed beside the article."
run 0 provenance export csv "$article" -o "$article.csv"
head -n 3 "$article.csv"
run 0 provenance ledger write "$article"
head -n 3 claims/*.jsonl

printf '\ndemo: done\n'
