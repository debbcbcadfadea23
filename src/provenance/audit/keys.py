"""Keys that sign: Ed25519 (RFC 8032), the private one as unencrypted PKCS #8 in PEM, for its owner only."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from provenance.errors import InputError, ProvenanceError, Refused

__all__ = ["KEYS", "Key", "load_key", "new_key"]

KEYS = Path("keys") / "desk.key"  # in the workspace
PUBLIC = ".pub"
IGNORED = "*.key\n"  # nobody commits a private key by mistake


@dataclass(frozen=True, slots=True)
class Key:
    """A private key; ``public`` is the public one: 64 hexadecimal digits."""

    path: Path
    public: str
    _private: Any

    def sign(self, message: bytes) -> bytes:
        """The signature: 64 bytes, always the same for the same message."""
        return bytes(self._private.sign(message))


def new_key(path: Path) -> Key:
    """Make a key and write it to a file that only its owner can read; ``.pub`` beside it holds the public one, in hex.

    Refused where there is a file already: what an old key signed could not be told from what anybody signed.
    """
    private = _library().Ed25519PrivateKey.generate()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(_pem(private))
        key = _key(path, private)
        path.with_suffix(PUBLIC).write_text(key.public + "\n", encoding="ascii")
        ignore = path.parent / ".gitignore"
        if path.parent.name == KEYS.parent.name and not ignore.exists():
            ignore.write_text(IGNORED, encoding="ascii")
    except FileExistsError:
        raise Refused("key.there", path=path) from None
    except OSError as error:
        raise InputError("key.unwritten", path=path, reason=error.strerror) from error
    return key


def load_key(path: Path) -> Key:
    """The key in a file; InputError where there is none."""
    library = _library()
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        private = load_pem_private_key(path.read_bytes(), None)
    except FileNotFoundError:
        raise InputError("key.missing", path=path) from None
    except OSError as error:
        raise InputError("key.unread", path=path, reason=error.strerror) from error
    except (ValueError, TypeError) as error:
        raise InputError("key.no_key", path=path) from error
    if not isinstance(private, library.Ed25519PrivateKey):
        raise InputError("key.other", path=path)
    return _key(path, private)


def _key(path: Path, private: Any) -> Key:
    return Key(path, private.public_key().public_bytes_raw().hex(), private)


def _pem(private: Any) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    return bytes(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


def _library() -> Any:
    try:
        from cryptography.hazmat.primitives.asymmetric import ed25519
    except ModuleNotFoundError as error:
        raise ProvenanceError("library.cryptography") from error
    return ed25519
