"""Tables of the language: YAML files of the package, each ready-made beside it, as bytecode is beside its source.

YAML is for those who write the tables; JSON is read in a thirtieth of the time. So what a file says is put by as JSON
in `__pycache__`: when the program is installed (`python -m bot.text.tables`), else at the first reading if Python would
write bytecode then. What was put by counts only with the very text that it was made of: it stands under a hash of both.
"""

import contextlib
import hashlib
import json
import secrets
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

PLACES: Final = (("bot.text", "data"), ("bot.matching", "language"))
"""Packages that have tables, and the directories in them."""
_MARK: Final = 32  # bytes of the hash


def table(package: str, folder: str, name: str) -> Any:
    """What a table says.

    Args:
        package: "bot.text".
        folder: the directory in it ("data").
        name: of the file, without its ending.
    """
    source = files(package).joinpath(folder, f"{name}.yaml")
    text = source.read_bytes()
    ready = Path(str(source)).parent / "__pycache__" / f"{name}.ready"  # there is none where the package is an archive
    made = _taken(ready, text)
    if made is None:
        made = _made(text)
        if not sys.dont_write_bytecode:
            _put(ready, text, made)
    return json.loads(made)


def make_ready() -> None:
    """Put all tables by."""
    for package, folder in PLACES:
        for source in Path(str(files(package).joinpath(folder))).glob("*.yaml"):
            text = source.read_bytes()
            _put(source.parent / "__pycache__" / f"{source.stem}.ready", text, _made(text))


def _made(text: bytes) -> bytes:
    """YAML as JSON.

    Raises:
        ValueError: JSON cannot say the same.
    """
    import yaml  # noqa: PLC0415 - mostly there is nothing to read by it

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # in C where PyYAML was built with libyaml
    content = yaml.load(text, Loader=loader)  # noqa: S506  # a safe loader, in C
    made = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    if json.loads(made) != content:
        raise ValueError("a table holds a key that is no text")
    return made.encode()


def _mark(text: bytes, made: bytes) -> bytes:
    return hashlib.blake2b(len(text).to_bytes(8) + text + made, digest_size=_MARK).digest()


def _taken(ready: Path, text: bytes) -> bytes | None:
    """What was made of this text before; None when it was not, or was changed since."""
    try:
        held = ready.read_bytes()
    except OSError:
        return None
    made = held[_MARK:]
    return made if held[:_MARK] == _mark(text, made) else None


def _put(ready: Path, text: bytes, made: bytes) -> None:
    """Put by, where that may be written; one file at once, so that nobody reads a half."""
    part = ready.with_name(f"{ready.name}.{secrets.token_hex(8)}")
    with contextlib.suppress(OSError):
        ready.parent.mkdir(exist_ok=True)
        try:
            part.write_bytes(_mark(text, made) + made)
            part.replace(ready)
        finally:
            part.unlink(missing_ok=True)


if __name__ == "__main__":
    make_ready()
