"""Publishing: from a proposal to what every channel answers from, so that no crash leaves anything half done.

The history (table `versions`) is what counts; the directory of YAML files follows it, and edits made in the directory
become versions too (`following`).
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from bot.desk import disk, previewing
from bot.desk import version_words as words
from bot.desk.building import build, new_doubts
from bot.desk.built import Built
from bot.desk.following import Follower, Standing
from bot.desk.live import Live
from bot.desk.proposal import Conflict, Preview, Proposal, Published, Refused
from bot.knowledge.changes import Change
from bot.knowledge.diffing import Difference, compare, summary
from bot.knowledge.editing import apply
from bot.knowledge.files import Files
from bot.knowledge.problems import Problem, Severity
from bot.storage.versions import Entry, Version, Versions

NOTE_LENGTH = 300
T = TypeVar("T")


class Publisher:
    """Changes the knowledge base of one directory.

    Args:
        directory: the knowledge directory.
        versions: the history.
        live: what answers; swapped when a version is published.
        first: what answers at the beginning, where it was built from files; its number is not known yet.
    """

    def __init__(self, directory: Path, versions: Versions, live: Live, first: Standing | None = None) -> None:
        self.directory = directory
        self.versions = versions
        self.live = live
        self._follower = Follower(directory, versions, live, first)
        self._turn = asyncio.Lock()

    async def start(self) -> tuple[Problem, ...]:
        """Finish what a crash left, take over edits on disk, and answer from the newest version.

        Returns:
            what keeps the files on disk from being used, when they differ from the newest version.

        Raises:
            OSError: the directory cannot be written.
        """
        await self.catch_up()
        return self._follower.problems

    @property
    def standing(self) -> Standing:
        """The version that answers now; known once it has started."""
        return self._follower.standing

    def files(self) -> Files:
        """The files of the version that answers now."""
        return self.standing.files

    async def propose(
        self, changes: Sequence[Change], *, base: int | None = None, note: str = ""
    ) -> Proposal | Refused:
        """Make changes to the newest version's files and check them.

        Args:
            base: the version that the editor saw; the newest when left out. With another one the proposal can be
                looked at, and publishing it tells of the conflict.
            note: what it is about; made from the differences when left out.
        """
        standing = self.standing
        edited = await asyncio.to_thread(apply, standing.files, changes)
        if edited.problems:
            return Refused(edited.problems)
        return await self._propose(standing, edited.files, base, note)

    async def propose_files(self, files: Files, *, base: int | None = None, note: str = "") -> Proposal | Refused:
        """Take whole files (an import) in place of a version's; files that are not given stay."""
        standing = self.standing
        return await self._propose(standing, {**standing.files, **files}, base, note)

    async def propose_restore(self, number: int) -> Proposal | Refused:
        """Go back to a version of the history (as a new version that says the same)."""
        version = await self.version(number)
        if version is None:
            message = words.NO_VERSION.format(number=number)
            return Refused((Problem("", None, "", message, words.NO_VERSION_FIX),))
        return await self._propose(self.standing, version.files, None, words.RESTORED.format(number=number))

    async def _propose(self, standing: Standing, files: Files, base: int | None, note: str) -> Proposal | Refused:
        if dict(files) == dict(standing.files):
            return Refused((Problem("", None, "", words.NOTHING_CHANGES, words.NOTHING_FIX),))
        built = await asyncio.to_thread(build, files, self.live.clock, standing.built.assistant)
        if not isinstance(built, Built):
            return Refused(built)
        doubts = new_doubts(standing.built.doubts, built.doubts)
        if any(doubt.severity is Severity.ERROR for doubt in doubts):
            return Refused(doubts)
        differences = await asyncio.to_thread(_compare, standing.built, built)
        return Proposal(
            standing.number if base is None else base,
            files,
            (note or summary(differences))[:NOTE_LENGTH],
            differences,
            doubts,
            built=built,
        )

    async def preview(self, proposal: Proposal, recent: Iterable[str] = ()) -> Preview:
        """Try a proposal: its cases, its own questions, and recent real questions."""
        standing = self.standing
        return await asyncio.to_thread(
            previewing.preview, standing.built.assistant, standing.built.cases, proposal, tuple(recent)
        )

    async def publish(self, proposal: Proposal, author: str) -> Published | Conflict | Refused:
        """Have every channel answer from the proposal, at once and for good.

        Returns:
            Refused when the disk cannot be written; nothing is changed then, as with a conflict.
        """
        try:
            return await _to_the_end(self._publish_alone(proposal, author))
        except OSError as error:
            message = words.CANNOT_WRITE.format(reason=error.strerror or error)
            return Refused((Problem("", None, "", message, words.CANNOT_WRITE_FIX),))

    async def _publish_alone(self, proposal: Proposal, author: str) -> Published | Conflict:
        async with self._alone():
            await self._follower.catch_up()
            return await self._publish(proposal, author)

    async def _publish(self, proposal: Proposal, author: str) -> Published | Conflict:
        before = self.standing
        if proposal.base != before.number:
            return await self._conflict(proposal)
        delta = disk.between(before.files, proposal.files)
        on_disk, _ = await asyncio.to_thread(disk.read, self.directory)
        in_the_way = delta.paths & disk.between(before.files, on_disk).paths
        if in_the_way:
            message = words.BEING_EDITED.format(paths=", ".join(sorted(in_the_way)))
            return Conflict(proposal.base, None, (), same=True, message=message)
        parent = before.number or None
        version = await self.versions.begin(proposal.files, author=author, note=proposal.note, parent=parent)
        if version is None:
            await self._follower.catch_up()
            return await self._conflict(proposal)
        try:
            await asyncio.to_thread(disk.write, self.directory, delta, version.number)
        except OSError:
            await self._follower.undo(version.number, delta)
            raise
        await self.versions.finish(version.number)
        self._follower.stand(Standing(version.number, proposal.files, proposal.built))
        return Published((await self._entry(version.number)) or version.entry)

    async def _entry(self, number: int) -> Entry | None:
        found = await self.versions.history(1, number + 1)
        return found[0] if found else None

    async def _conflict(self, proposal: Proposal) -> Conflict:
        newest = await self._entry(self.standing.number)
        since = await self.differences(proposal.base, self.standing.number)
        differences = () if isinstance(since, Refused) else since
        mine = {(difference.type, difference.id) for difference in proposal.differences}
        same = any((difference.type, difference.id) in mine for difference in differences)
        said = words.TAKEN + (words.SAME if same else words.OTHER)
        message = said.format(author=newest.author, number=newest.number, note=newest.note) if newest else ""
        return Conflict(proposal.base, newest, differences, same, message)

    async def history(self, limit: int = 20, before: int | None = None) -> Sequence[Entry]:
        """The published versions, newest first."""
        return [entry for entry in await self.versions.history(limit, before) if entry.state == "published"]

    async def version(self, number: int) -> Version | None:
        """One published version with its files."""
        version = await self.versions.get(number)
        return version if version is not None and version.entry.state == "published" else None

    async def differences(self, before: int, after: int) -> tuple[Difference, ...] | Refused:
        """What changed from one version to another."""
        built: list[Built] = []
        for number in (before, after):
            version = await self.version(number)
            if version is None:
                message = words.NO_VERSION.format(number=number)
                return Refused((Problem("", None, "", message, words.NO_VERSION_FIX),))
            built.append(await self._built(version))
        return await asyncio.to_thread(_compare, *built)

    async def _built(self, version: Version) -> Built:
        if version.number == self.live.number:
            return self.standing.built
        built = await asyncio.to_thread(build, version.files, self.live.clock)
        if not isinstance(built, Built):  # the rules have become stricter since
            raise ValueError(f"version {version.number} cannot be loaded any more: {built[0]}")  # noqa: TRY004 - not a type
        return built

    def on_problems(self, told: Callable[[tuple[Problem, ...]], None]) -> None:
        """Have somebody told when files that were edited on disk cannot be used, and () when they can again."""
        self._follower.told.append(told)

    async def catch_up(self) -> None:
        """Take over what happened elsewhere: versions of another process, edits on disk.

        Raises:
            OSError: the directory cannot be written.
        """
        await _to_the_end(self._catch_up_alone())

    async def _catch_up_alone(self) -> None:
        async with self._alone():
            await self._follower.catch_up()

    async def watch(self) -> None:
        """Catch up whenever a file in the directory changes or another process publishes, until cancelled."""
        await self._follower.watch(self.catch_up)

    @contextlib.asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        """One at a time, in this process and among all that use the directory."""
        async with self._turn, disk.locked(self.directory):
            yield


async def _to_the_end(work: Coroutine[Any, Any, T]) -> T:
    """Have it finish even when whoever waits for it is cancelled: half a publication is for crashes only."""
    return await asyncio.shield(asyncio.ensure_future(work))


def _compare(before: Built, after: Built) -> tuple[Difference, ...]:
    return compare(before.assistant.knowledge, after.assistant.knowledge, (before.cases, after.cases))
