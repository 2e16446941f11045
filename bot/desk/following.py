"""Where the running version stands, and how it follows the history and the directory.

Three things can differ: what answers, the newest version of the history, and the files on disk. A file `.version` in
the directory says which version the files were last brought to, so that files which are merely behind (another process
published, a crash) are told from files that somebody edited.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import watchfiles

from bot.desk import disk
from bot.desk import version_words as words
from bot.desk.building import build
from bot.desk.built import Built
from bot.desk.live import Live
from bot.knowledge.diffing import compare, summary
from bot.knowledge.files import Files
from bot.knowledge.problems import Problem
from bot.storage.fingerprint import fingerprint
from bot.storage.versions import Version, Versions

_LOGGER = logging.getLogger(__name__)
_POLL_MS: Final = 1_000  # how often another process's versions are looked for
_DEBOUNCE_MS: Final = 200  # an editor writes a file in several steps


@dataclass(frozen=True)
class Standing:
    """The version that answers now.

    Attributes:
        number: 0 before the first one.
        files: its files.
        built: made from them.
    """

    number: int
    files: Files
    built: Built


class Unusable(Exception):
    """There is no version that can be answered from; `problems` say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


class Follower:
    """Keeps what answers, the history and the directory together. Its caller holds the directory's lock.

    Args:
        first: what answers at the beginning, where it was built from files; its number is not known yet.

    Attributes:
        problems: what keeps files that were edited on disk from being used; empty when nothing does.
        told: called when that changes.
    """

    def __init__(self, directory: Path, versions: Versions, live: Live, first: Standing | None = None) -> None:
        self.directory = directory
        self.versions = versions
        self.live = live
        self._first = first
        self.problems: tuple[Problem, ...] = ()
        self.told: list[Callable[[tuple[Problem, ...]], None]] = []
        self._standing: Standing | None = None
        self._refused: str | None = None  # fingerprint of files that cannot be used, so that they are tried once

    @property
    def standing(self) -> Standing:
        """The version that answers now; known after the first `catch_up`."""
        if self._standing is None:
            raise RuntimeError("start() has not been called")
        return self._standing

    def stand(self, standing: Standing) -> None:
        """Answer from a version from now on."""
        self._standing = standing
        self.live.swap(standing.built.assistant, standing.number)

    async def catch_up(self) -> None:
        """Bring the three together.

        Raises:
            OSError: the directory cannot be written.
            Unusable: there is no version yet, and the directory holds none.
        """
        await self._finish()
        newest = await self.versions.newest()
        files, unreadable = await asyncio.to_thread(disk.read, self.directory)
        if newest is None:
            await self._begin(files, unreadable)
            return
        if self._standing is None or self._standing.number != newest.number:
            built = await self._built(newest.files)
            if not isinstance(built, Built):
                raise Unusable(built)
            self.stand(Standing(newest.number, newest.files, built))
        if files == dict(newest.files) and not unreadable:
            if disk.marked(self.directory) != newest.number:
                await self._write(disk.between(files, files), newest.number)
            self._tell(())
            return
        await self._differs(newest, files, unreadable)

    async def _built(self, files: Files) -> Built | tuple[Problem, ...]:
        """Made from the files; what the program began with is not made twice."""
        first, self._first = self._first, None
        if first is not None and dict(first.files) == dict(files):
            return first.built
        return await asyncio.to_thread(build, files, self.live.clock, self.live())

    async def _finish(self) -> None:
        """A version that a crash left half published: all its files are in the history."""
        version = await self.versions.unfinished()
        if version is None:
            return
        parent = await self.versions.get(version.entry.parent) if version.entry.parent else None
        await self._write(disk.between(parent.files if parent else {}, version.files), version.number)
        await self.versions.finish(version.number)

    async def _begin(self, files: Files, unreadable: tuple[Problem, ...]) -> None:
        """The directory becomes version 1."""
        built = await self._built(files)
        if unreadable or not isinstance(built, Built):
            raise Unusable(unreadable or (() if isinstance(built, Built) else built))
        if await self._publish(files, words.FIRST, None):
            self.stand(Standing(1, files, built))

    async def _differs(self, newest: Version, files: Files, unreadable: tuple[Problem, ...]) -> None:
        """The files are behind, or somebody edited them."""
        mark = disk.marked(self.directory)
        base = newest if mark in (None, newest.number) else await self.versions.get(mark or 0)
        if base is not None and base.number != newest.number:
            if files == dict(base.files):  # untouched since, only behind
                await self._write(disk.between(files, newest.files), newest.number)
                self._tell(())
                return
            both = disk.merged(base.files, files, newest.files)
            if both is None:
                paths = disk.between(base.files, files).paths & disk.between(base.files, newest.files).paths
                self._tell(tuple(_both_edited(path, newest.number) for path in sorted(paths)))
                return
            files = both
        if not unreadable:
            await self._take_over(newest, files)
        else:
            self._tell(unreadable)

    async def _take_over(self, newest: Version, files: Files) -> None:
        """Edits on disk become a version, when they load."""
        print_ = fingerprint(files)
        if print_ == self._refused:
            return
        built = await self._built(files)
        if not isinstance(built, Built):
            self._refused = print_
            self._tell(built)
            return
        old = self.standing.built
        differences = compare(old.assistant.knowledge, built.assistant.knowledge, (old.cases, built.cases))
        note = summary(differences) if differences else words.EDITED
        if await self._publish(files, note[:300], newest.number):
            self.stand(Standing(newest.number + 1, files, built))
            self._tell(())

    async def _publish(self, files: Files, note: str, parent: int | None) -> bool:
        version = await self.versions.begin(files, author=words.DISK, note=note, parent=parent)
        if version is None:  # another replica was first; the next round sees it
            return False
        on_disk, _ = await asyncio.to_thread(disk.read, self.directory)
        await self._write(disk.between(on_disk, files), version.number)
        await self.versions.finish(version.number)
        return True

    async def _write(self, delta: disk.Delta, number: int) -> None:
        await asyncio.to_thread(disk.write, self.directory, delta, number)

    async def undo(self, number: int, delta: disk.Delta) -> None:
        """Writing failed half-way: put the files back and forget the version; failing that, it is finished later."""
        files = self.standing.files
        back = disk.Delta(
            {path: files[path] for path in delta.paths if path in files}, frozenset(delta.paths - frozenset(files))
        )
        try:
            await self._write(back, self.standing.number)
        except OSError:
            now, _ = await asyncio.to_thread(disk.read, self.directory)
            if disk.between(files, now).paths & delta.paths:
                return  # half written: what is in the history wins at the next chance
        await self.versions.abandon(number)

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        if not problems:
            self._refused = None
        if problems == self.problems:
            return
        self.problems = problems
        for told in self.told:
            told(problems)

    async def watch(self, catch_up: Callable[[], Awaitable[None]]) -> None:
        """Catch up whenever a file changes or another process publishes, until cancelled."""
        async for changes in watchfiles.awatch(
            self.directory,
            debounce=_DEBOUNCE_MS,
            step=50,
            rust_timeout=_POLL_MS,
            yield_on_timeout=True,
            watch_filter=_knowledge_only,
        ):
            try:
                if changes or await self.versions.number() != self.standing.number:
                    await catch_up()
            except Exception:
                _LOGGER.exception("following the directory failed; the running version stays")


def _knowledge_only(_: watchfiles.Change, path: str) -> bool:
    return path.endswith((".yaml", ".yml")) and not Path(path).name.startswith(".")


def _both_edited(path: str, number: int) -> Problem:
    message = words.BOTH_EDITED.format(number=number)
    return Problem(path, None, "", message, words.BOTH_EDITED_FIX.format(number=number))
