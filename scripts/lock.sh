#!/usr/bin/env bash
# Writes requirements/dev.txt anew from pyproject.toml: exact versions with their hashes,
# for every system and Python from 3.11. Keeps what is pinned unless told otherwise:
#   make lock LOCK_FLAGS=--upgrade
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"${PYTHON:-python3}" -m venv "$scratch"
"$scratch/bin/python" -m pip --disable-pip-version-check install --quiet uv
"$scratch/bin/uv" pip compile --quiet "$@" \
    --universal --python-version 3.11 --all-extras --group dev \
    --generate-hashes --no-header --no-annotate --no-emit-index-url \
    --output-file requirements/dev.txt pyproject.toml >/dev/null
