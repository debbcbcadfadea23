"""A bundle is verified without us, and not one byte of it can change unseen."""

import random
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tests.exports.desk import an_edition, checked, exported

from provenance.audit.keys import KEYS, load_key, new_key
from provenance.errors import InputError, Refused
from provenance.exports.seal.verify_bundle import Changed, ed25519_verify, verify
from provenance.store import Store

CHANGES = 300


@pytest.fixture
def bundle(store: Store, tmp_path: Path) -> Path:
    """The bundle of an article, as a file."""
    new_key(tmp_path / KEYS)
    with store.begin() as session:
        article = checked(session, tmp_path)
    data = exported(store, article, "bundle", an_edition(tmp_path))
    assert data == exported(store, article, "bundle", an_edition(tmp_path)), (
        "the same desk gives the same bytes"
    )
    path = tmp_path / "story.zip"
    path.write_bytes(data)
    return path


def verified(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What the bundle's own script says, in a Python that knows nothing but its standard library."""
    command = [sys.executable, "-I", "-S", "verify_bundle.py", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_script_in_the_bundle_verifies_the_bundle(bundle: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        archive.extract("verify_bundle.py", tmp_path)
    assert names[:5] == ["manifest.json", "article.txt", "claims.jsonl", "ledger.jsonl", "audit.jsonl"]
    assert names[5].startswith("evidence/")
    public = load_key(tmp_path / KEYS).public
    done = verified(tmp_path, "story.zip")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"wuxi, revision 1: 6 claims, 5 events, signed by {public}" in done.stdout
    assert verified(tmp_path, "--key", public, "story.zip").returncode == 0
    another = new_key(tmp_path / "another.key").public
    assert verified(tmp_path, "--key", another, "story.zip").returncode == 1
    assert verified(tmp_path).returncode == verified(tmp_path, "gone.zip").returncode == 2


def test_any_change_of_one_byte_is_found(bundle: Path, tmp_path: Path) -> None:
    data, dice = bundle.read_bytes(), random.Random(7)
    with zipfile.ZipFile(bundle) as archive:
        archive.extract("verify_bundle.py", tmp_path)
    names = []
    for number in range(CHANGES):
        changed = bytearray(data)
        place = dice.randrange(len(data))
        changed[place] ^= dice.randrange(1, 256)
        names.append(f"{number}.zip")
        (tmp_path / names[-1]).write_bytes(changed)
    done = verified(tmp_path, *names, "story.zip")
    *found, last = done.stdout.splitlines()
    assert done.returncode == 1
    assert [line for line in found if " DOES NOT HOLD: " not in line] == []
    assert len(found) == CHANGES
    assert last.startswith("story.zip holds: ")


@pytest.mark.parametrize(
    "change", [lambda data: data[:-1], lambda data: data + b"\n", lambda data: b"x" + data]
)
def test_what_is_cut_or_added_is_found(bundle: Path, change: object) -> None:
    with pytest.raises((Changed, zipfile.BadZipFile, KeyError, ValueError)):
        verify(change(bundle.read_bytes()))  # type: ignore[operator]


def test_the_signature_check_of_the_script_agrees_with_a_library() -> None:
    dice = random.Random(11)
    for length in (0, 1, 64, 1000):
        private = Ed25519PrivateKey.from_private_bytes(dice.randbytes(32))
        public, message = private.public_key().public_bytes_raw(), dice.randbytes(length)
        signature = private.sign(message)
        assert ed25519_verify(public, message, signature)
        assert not ed25519_verify(public, message + b"x", signature)
        for place in range(0, 64, 7):
            broken = bytearray(signature)
            broken[place] ^= 1 << dice.randrange(8)
            assert not ed25519_verify(public, message, bytes(broken))
    order = 2**252 + 27742317777372353535851937790883648493
    grown = int.from_bytes(signature[32:], "little") + order
    assert not ed25519_verify(public, message, signature[:32] + grown.to_bytes(32, "little"))


def test_a_key_is_for_its_owner_and_never_overwritten(tmp_path: Path) -> None:
    key = new_key(tmp_path / KEYS)
    assert stat.S_IMODE(key.path.stat().st_mode) == 0o600
    assert key.path.with_suffix(".pub").read_text() == key.public + "\n"
    assert (key.path.parent / ".gitignore").read_text() == "*.key\n"
    with pytest.raises(Refused, match="already"):
        new_key(tmp_path / KEYS)
    assert load_key(key.path).public == key.public


def test_what_is_no_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="keys new"):
        load_key(tmp_path / "none.key")
    (tmp_path / "a.key").write_text("secret")
    with pytest.raises(InputError, match="no private key"):
        load_key(tmp_path / "a.key")


def test_a_bundle_without_its_evidence_is_refused(store: Store, tmp_path: Path) -> None:
    new_key(tmp_path / KEYS)
    with store.begin() as session:
        article = checked(session, tmp_path)
    for file in (tmp_path / "sources" / "archive").rglob("*.txt"):
        file.write_text("changed")
    with pytest.raises(Refused, match="altered"):
        exported(store, article, "bundle", an_edition(tmp_path))
