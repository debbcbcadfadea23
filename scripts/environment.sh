#!/usr/bin/env bash
# Makes .venv with every dependency at the hash that requirements/dev.txt names,
# and the package itself on its path. Needs Python 3.11 or newer; as root on a Debian
# without python3-venv, PostgreSQL, or what draws and opens documents, it installs those first.
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

# What draws the printed report (Pango, a Chinese font), and the programs with which the tests open what we export.
get_documents() {
    command -v soffice >/dev/null && command -v pdftoppm >/dev/null &&
        ls /usr/lib/*/libharfbuzz-subset.so.0 /usr/lib/*/libpangoft2-1.0.so.0 \
            /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc >/dev/null 2>&1 && return
    local packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-cjk poppler-utils"
    packages="$packages libreoffice-writer-nogui libreoffice-calc-nogui"
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "The tests need what draws and opens documents; on Debian: apt-get install $packages" >&2
        return
    fi
    echo "installing LibreOffice, Pango and a Chinese font …"
    apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
}

# The published schema of SARIF, by OASIS, to which the tests hold our output. No package of Python's carries it;
# Microsoft's npm package does (MIT). It is tools for tests: taken at its hash, never shipped.
get_schemas() {
    local place=.venv/share/schemas name=sarif-2.1.0-rtm.5.json
    [ -e "$place/$name" ] && return
    if ! command -v npm >/dev/null; then
        if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
            echo "The tests need npm, for a published schema; on Debian: apt-get install npm" >&2
            return
        fi
        echo "installing npm …"
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends npm >/dev/null
    fi
    mkdir -p "$place"
    (
        cd "$place"
        npm pack --silent @microsoft/jest-sarif@1.0.0-beta.0 >/dev/null
        echo "748e2c3d1a842e7bb258416685c7ea3a0da40005b72267b2052c2856d48ad102  microsoft-jest-sarif-1.0.0-beta.0.tgz" |
            sha256sum --check --quiet
        tar -xzOf microsoft-jest-sarif-1.0.0-beta.0.tgz "package/lib/schemas/$name" >"$name.part"
        mv "$name.part" "$name"
        rm microsoft-jest-sarif-1.0.0-beta.0.tgz
    )
}

# The tests look at the desk's pages in a real browser, with letters for Chinese.
get_chromium() {
    command -v chromium >/dev/null && return
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "The tests need Chromium; on Debian: apt-get install chromium fonts-noto-cjk" >&2
        return
    fi
    echo "installing chromium …"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null
}

# Two makes at once wait for one another.
exec 9<pyproject.toml
flock 9

if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    make_venv
fi

get_postgresql
get_chromium
get_documents
get_schemas

pip() {
    .venv/bin/python -m pip --disable-pip-version-check install --quiet "$@"
}

pip --require-hashes --only-binary :all: -r requirements/dev.txt
pip --no-deps --no-build-isolation --editable .
touch .venv/.complete
