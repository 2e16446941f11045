"""The pair of tokens in a file that only its owner may read, replaced whole and never half."""

import asyncio
import contextlib
import fcntl
import json
import os
import tempfile
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

NAME = "zalo-oa-tokens.json"


class TokenFile:
    """Keeps the pair in `directory`; processes take turns by a lock file beside it."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / NAME

    async def load(self) -> Mapping[str, Any] | None:
        """The pair; None when there is none yet."""
        return await asyncio.to_thread(self._load)

    async def save(self, pair: Mapping[str, Any]) -> None:
        """Replace it; when this returns, it is on the disk."""
        await asyncio.to_thread(self._save, json.dumps(dict(pair)))

    @contextlib.asynccontextmanager
    async def locked(self) -> AsyncIterator[None]:
        """Keep other processes out."""
        descriptor = await asyncio.to_thread(self._lock)
        try:
            yield
        finally:
            os.close(descriptor)  # gives the lock back, as the end of a killed process does

    def _load(self) -> Mapping[str, Any] | None:
        try:
            found = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            return None
        return found if isinstance(found, dict) else None

    def _save(self, text: str) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=f".{NAME}.", dir=self._path.parent)  # 0600 from the first moment
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self._path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        directory = os.open(self._path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(directory)
        finally:
            os.close(directory)

    def _lock(self) -> int:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self._path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        except BaseException:
            os.close(descriptor)
            raise
        return descriptor
