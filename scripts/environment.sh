#!/usr/bin/env bash
# Makes .venv with every dependency at the hash that requirements/dev.txt names,
# and the package itself on its path. Needs Python 3.11 or newer; as root on a Debian
# without python3-venv it installs that first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

python=${PYTHON:-python3}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "provenance needs Python 3.11 or newer; name one with: make PYTHON=python3.12 …" >&2
    exit 1
}

make_venv() {
    "$python" -m venv .venv >/dev/null 2>&1 && return
    rm -rf .venv
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "Python's venv module is incomplete; on Debian: apt-get install python3-venv" >&2
        return 1
    fi
    echo "installing python3-venv …"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv >/dev/null
    "$python" -m venv .venv
}

# Two makes at once wait for one another.
exec 9<pyproject.toml
flock 9

if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    make_venv
fi

pip() {
    .venv/bin/python -m pip --disable-pip-version-check install --quiet "$@"
}

pip --require-hashes --only-binary :all: -r requirements/dev.txt
pip --no-deps --no-build-isolation --editable .
touch .venv/.complete
