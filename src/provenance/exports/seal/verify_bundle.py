#!/usr/bin/env python3
"""Verifies bundles that `provenance export bundle` wrote, without that program: Python 3.8's standard library suffices.

    python3 verify_bundle.py [--key HEX] story.zip ...

Without --key it takes the public key that the bundle itself names, and prints it: compare it with the one that you were
given by other means, for whoever changes a bundle can sign it anew with a key of their own.
Exit codes: 0 all hold, 1 at least one does not, 2 the call cannot be used.

What is verified, in this order:
1. The signature: the file ends with "ed25519:" and 128 hexadecimal digits, the Ed25519 signature (RFC 8032) of
   "provenance-bundle/1\n" followed by the hexadecimal SHA-256 of all bytes before those 128 digits. Not one byte of the
   file is left out. With OpenSSL 3 instead of the code below:
     (printf 'provenance-bundle/1\n'; head -c -128 story.zip | sha256sum | cut -c1-64 | tr -d '\n') > message
     tail -c 128 story.zip | xxd -r -p > signature
     (echo 302a300506032b6570032100; echo HEX) | xxd -r -p > key.der
     openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in message -sigfile signature
2. The files: those of manifest.json and no other, each with its size and SHA-256.
3. The claims: each stands in article.txt where it says.
4. The audit log: each event has its hash and follows the one before; the last hash is the manifest's "head".
5. The verdicts: each one's event is in that log, and every file that it cites is there under its hash.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Any, Tuple

MARK, DIGITS, DOMAIN = b"ed25519:", 128, b"provenance-bundle/1\n"
EVENT = ("chain", "seq", "at", "actor", "action", "subject", "payload", "previous")


class Changed(Exception):
    """Something is not as it was signed."""


def verify(data: bytes, key: str | None = None) -> str:
    """What holds, in one sentence; Changed where anything does not."""
    if data[-DIGITS - len(MARK) : -DIGITS] != MARK:
        raise Changed("it does not end with a signature")
    files = members(data)
    manifest = json.loads(files["manifest.json"])
    public = key or manifest["public_key"]
    check_signature(data, public)
    check_files(files, manifest)
    text = files["article.txt"].decode("utf-8")
    claims = [json.loads(line) for line in files["claims.jsonl"].decode("utf-8").splitlines()]
    check_claims(text, claims)
    hashes = check_log(files["audit.jsonl"], manifest)
    check_verdicts(claims, hashes, files)
    about = f"{manifest['article']}, revision {manifest['revision']}"
    return f"{about}: {len(claims)} claims, {len(hashes)} events, signed by {public}"


def members(data: bytes) -> dict[str, bytes]:
    """The files of the archive by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        if len(names) != len(set(names)):
            raise Changed("a file is there twice")
        return {name: archive.read(name) for name in names}


def check_signature(data: bytes, public: str) -> None:
    digits = data[-DIGITS:]
    if any(digit not in b"0123456789abcdef" for digit in digits):
        raise Changed("its signature is no signature")
    message = DOMAIN + hashlib.sha256(data[:-DIGITS]).hexdigest().encode("ascii")
    if not ed25519_verify(bytes.fromhex(public), message, bytes.fromhex(digits.decode("ascii"))):
        raise Changed("its signature is not that of " + public + " for these bytes")


def check_files(files: dict[str, bytes], manifest: Any) -> None:
    noted = manifest["files"]
    if set(files) != set(noted) | {"manifest.json"}:
        raise Changed("its files are not those of the manifest")
    for name, known in noted.items():
        if len(files[name]) != known["size"] or hashlib.sha256(files[name]).hexdigest() != known["sha256"]:
            raise Changed(name + " was changed")


def check_claims(text: str, claims: list[Any]) -> None:
    for claim in claims:
        if text[claim["start"] : claim["end"]] != claim["text"]:
            raise Changed("claim " + claim["id"] + " does not stand where it says")


def check_log(lines: bytes, manifest: Any) -> list[str]:
    """The hashes of the events, once they are found to follow from one another."""
    hashes = ["0" * 64]
    for number, line in enumerate(lines.decode("utf-8").splitlines(), 1):
        event = json.loads(line)
        said = {name: event[name] for name in EVENT}
        text = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        if (event["seq"], event["previous"]) != (number, hashes[-1]):
            raise Changed(f"event {number} of the audit log does not follow")
        if event["hash"] != hashlib.sha256(text.encode("utf-8")).hexdigest():
            raise Changed(f"event {number} of the audit log was changed")
        hashes.append(event["hash"])
    if hashes[-1] != manifest["head"]:
        raise Changed("the audit log does not end as the manifest says")
    return hashes[1:]


def check_verdicts(claims: list[Any], hashes: list[str], files: dict[str, bytes]) -> None:
    known = set(hashes)
    kept = {hashlib.sha256(data).hexdigest() for name, data in files.items() if name.startswith("evidence/")}
    for claim in claims:
        for verdict in claim["verdicts"]:
            if verdict["event"] not in known:
                raise Changed("a verdict on claim " + claim["id"] + " is not in the audit log")
            if not {citation["sha256"] for citation in verdict["citations"]} <= kept:
                raise Changed("a file that claim " + claim["id"] + " rests on is missing")


# Ed25519, as RFC 8032 defines it. Nothing here is secret, so nothing need take constant time.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
Point = Tuple[int, int, int, int]
ROOT = pow(2, (P - 1) // 4, P)


def ed25519_verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether a signature of 64 bytes is that of the key of 32 bytes for the message."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, commitment = decode_point(public), decode_point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if key is None or commitment is None or scalar >= ORDER:
        return False
    challenge = hashlib.sha512(signature[:32] + public + message).digest()
    number = int.from_bytes(challenge, "little") % ORDER
    return same_point(multiply(scalar, BASE), add_points(commitment, multiply(number, key)))


def decode_point(data: bytes) -> Point | None:
    """The point of 32 bytes, as (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z; None where they are no point."""
    number = int.from_bytes(data, "little")
    y, odd = number & (2**255 - 1), number >> 255
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and odd):
        return None
    if x & 1 != odd:
        x = P - x
    return (x, y, 1, x * y % P)


def add_points(one: Point, other: Point) -> Point:
    (x1, y1, z1, t1), (x2, y2, z2, t2) = one, other
    a, b = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    c, d = 2 * D * t1 * t2 % P, 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(number: int, point: Point) -> Point:
    total = (0, 1, 1, 0)
    while number:
        if number & 1:
            total = add_points(total, point)
        point = add_points(point, point)
        number >>= 1
    return total


def same_point(one: Point, other: Point) -> bool:
    return not ((one[0] * other[2] - other[0] * one[2]) % P or (one[1] * other[2] - other[1] * one[2]) % P)


BASE: Point = decode_point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little")) or (0, 1, 1, 0)


def main(arguments: list[str]) -> int:
    key = None
    if arguments[:1] == ["--key"] and len(arguments) > 1:
        key, arguments = arguments[1].strip().lower(), arguments[2:]
        if len(key) != 64 or any(digit not in "0123456789abcdef" for digit in key):
            sys.stderr.write("a key is 64 hexadecimal digits\n")
            return 2
    if not arguments:
        sys.stderr.write("usage: verify_bundle.py [--key HEX] story.zip ...\n")
        return 2
    code = 0
    for path in arguments:
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            sys.stderr.write(f"{path}: {error.strerror}\n")
            return 2
        try:
            print(f"{path} holds: {verify(data, key)}")
        except Changed as error:
            print(f"{path} DOES NOT HOLD: {error}")
            code = 1
        except Exception as error:  # whatever a damaged archive makes the libraries say
            print(f"{path} DOES NOT HOLD: it cannot be read ({error})")
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
