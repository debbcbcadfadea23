#!/usr/bin/env bash
# One article from its text to an editor's verdicts, in a throw-away copy of the sample workspace.
set -euo pipefail

article=wuxi-sci-tech
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
    "$@" >output 2>&1 || code=$?
    brief output
    if [ "$code" -ne "$expected" ]; then
        echo "demo: exit code $code where $expected was due" >&2
        exit 1
    fi
}

# brief FILE: all of it, or its beginning and its end.
brief() {
    local lines
    lines=$(wc -l <"$1")
    if [ "$lines" -le 34 ]; then
        cat "$1"
    else
        head -n 30 "$1"
        echo "   … $((lines - 32)) lines more …"
        tail -n 2 "$1"
    fi
}

say() { printf '\n— %s\n' "$*"; }

# claim TEXT SECTION: the id of the figure that reads so, in that part of the article.
claim() {
    provenance claims "$article" --section "$2" --format json |
        python -c '
import json, sys
print(*(claim["id"] for claim in json.load(sys.stdin) if claim["figure"] == sys.argv[1]))' "$1"
}

say "Read the article, store nothing. Two errors are planted in it, so this ends with 1."
run 1 provenance check "$story"

say "Make the workspace and let an editor in."
run 0 provenance init
run 0 provenance editor add "$PROVENANCE_EDITOR" --role checker

say "Store the article, and the evidence for it."
run 0 provenance add "$story" --id "$article"
run 0 provenance source add "$evidence" --publisher 样例

say "The body says 7341, and so does the evidence, in these very words: verified."
body=$(claim 7341家 body)
run 0 provenance verify "$body" --source "$article-evidence" --quote 有效期内高新技术企业7341家

say "The scorecard says 7431: corrected. What was decided, by whom, and why, stays on record."
card=$(claim 7431家 scorecard)
run 0 provenance correct "$card" --to 7341家 --note 两位数字颠倒，与简报不符
run 0 provenance history "$card"

say "A figure that the article states twice: one verdict for both places."
loans=$(claim 670亿元 body)
run 0 provenance verify "$loans" --source "$article-evidence" --quote 科技风险补偿贷款累计发放670亿元 --restatements

say "A quote that the source does not hold is refused: nothing is verified on it."
fund=$(claim 15亿元 body)
run 2 provenance verify "$fund" --source "$article-evidence" --quote 天使基金规模16亿元

say "What is left to do. Figures without evidence remain, so the first ends with 1."
run 1 provenance report unsourced "$article"
run 0 provenance report progress "$article"

say "Out again: as a table, in Word, in a signed bundle, and as the text that is committed; in again, into a new database."
run 0 provenance export csv "$article" -o "$article.csv"
run 0 provenance export docx "$article" -o "$article.docx"
run 0 provenance keys new
run 0 provenance export bundle "$article" -o "$article.zip"
run 0 python -I -c 'import zipfile, sys; zipfile.ZipFile(sys.argv[1]).extract("verify_bundle.py")' "$article.zip"
run 0 python -I verify_bundle.py "$article.zip"
run 0 provenance ledger write "$article"
run 0 provenance --db sqlite:///colleague.db ledger read "claims/$article.jsonl"

say "Nothing was changed behind the log's back."
run 0 provenance audit verify

printf '\ndemo: done\n'
