#!/usr/bin/env bash
# Makes .venv with every dependency at the hash that requirements/dev.txt names,
# and the package itself on its path. Needs Python 3.11 or newer; as root on a Debian
# without python3-venv or PostgreSQL it installs those first.
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

# The tests start a PostgreSQL server of their own; the package's own cluster is not wanted.
get_postgresql() {
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null && return
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "The tests need a PostgreSQL server; on Debian: apt-get install postgresql" >&2
        return
    fi
    echo "installing postgresql …"
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] ||
        echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >/dev/null
}

# Two makes at once wait for one another.
exec 9<pyproject.toml
flock 9

if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    make_venv
fi

get_postgresql

pip() {
    .venv/bin/python -m pip --disable-pip-version-check install --quiet "$@"
}

pip --require-hashes --only-binary :all: -r requirements/dev.txt
pip --no-deps --no-build-isolation --editable .
touch .venv/.complete
