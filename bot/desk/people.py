"""People as the database knows them: by a keyed hash, so that its rows alone name nobody.

"telegram:123" is one of a few billion ids: a plain hash could be undone by trying them all. With a key that is kept
apart from the database (a file beside it, or a setting) it cannot.
"""

import hashlib
import hmac
import os
import secrets
from pathlib import Path
from typing import Final

KEY_FILE: Final = "people.key"
_BYTES: Final = 32


class Pseudonyms:
    """Turns persons into the names that are stored.

    Args:
        key: secret; with another key everybody is a stranger again.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def __call__(self, person: str) -> str:
        """32 hexadecimal digits for "telegram:123"; the same for the same person and key."""
        return hmac.new(self._key, person.encode(), hashlib.sha256).hexdigest()[:32]


def key_of(data: Path | None, given: str | None = None) -> bytes:
    """The key: the setting's where there is one, else the data directory's, made at the first start.

    Args:
        data: the data directory; without one the key goes with the process, as all else does.
        given: what the setting says; several replicas need the same.

    Raises:
        OSError: the directory cannot be written.
    """
    if given:
        return hashlib.sha256(given.encode()).digest()
    if data is None:
        return secrets.token_bytes(_BYTES)
    path = data / KEY_FILE
    try:
        return _read(path)
    except FileNotFoundError:
        _make(path)
        return _read(path)


def known_key(data: Path, given: str | None = None) -> bytes | None:
    """The key, if there is one; none is made."""
    try:
        return key_of(None, given) if given else _read(data / KEY_FILE)
    except (OSError, ValueError):
        return None


def _read(path: Path) -> bytes:
    return bytes.fromhex(path.read_text("ascii").strip())


def _make(path: Path) -> None:
    """Write a key under its final name at once, unless another process was faster."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(descriptor, secrets.token_hex(_BYTES).encode() + b"\n")
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    try:
        path.hardlink_to(part)
    except FileExistsError:
        pass
    finally:
        part.unlink()
