"""Publishing: from a proposal to what every channel answers from, so that no crash leaves anything half done.

The history (table `versions`) is what counts; the directory of YAML files follows it, and edits made in the directory
become versions too.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from bot.desk.live import Live
from bot.desk.proposal import Conflict, Preview, Proposal, Published, Refused
from bot.knowledge.changes import Change
from bot.knowledge.diffing import Difference
from bot.knowledge.editing import Files
from bot.knowledge.problems import Problem
from bot.storage.versions import Entry, Version, Versions

DISK = "tệp trên đĩa"
"""Author of versions that came from edits in the directory."""


class Publisher:
    """Changes the knowledge base of one directory.

    Args:
        directory: the knowledge directory.
        versions: the history.
        live: what answers; swapped when a version is published.
    """

    def __init__(self, directory: Path, versions: Versions, live: Live) -> None:
        self.directory = directory
        self.versions = versions
        self.live = live

    async def start(self) -> tuple[Problem, ...]:
        """Finish what a crash left, take over edits on disk, and answer from the newest version.

        Returns:
            what keeps the files on disk from being used, when they differ from the newest version.
        """
        raise NotImplementedError

    async def files(self) -> Files:
        """The files of the version that answers now."""
        raise NotImplementedError

    async def propose(
        self, changes: Sequence[Change], *, base: int | None = None, note: str = ""
    ) -> Proposal | Refused:
        """Make changes to a version's files and check them.

        Args:
            base: the version that the editor saw; the newest when left out.
            note: what it is about; made from the differences when left out.
        """
        raise NotImplementedError

    async def propose_files(self, files: Files, *, base: int | None = None, note: str = "") -> Proposal | Refused:
        """Take whole files (an import) in place of a version's; files that are not given stay."""
        raise NotImplementedError

    async def propose_restore(self, number: int) -> Proposal | Refused:
        """Go back to a version of the history (as a new version that says the same)."""
        raise NotImplementedError

    async def preview(self, proposal: Proposal, recent: Iterable[str] = ()) -> Preview:
        """Try a proposal: its cases, its own questions, and recent real questions."""
        raise NotImplementedError

    async def publish(self, proposal: Proposal, author: str) -> Published | Conflict:
        """Have every channel answer from the proposal, at once and for good."""
        raise NotImplementedError

    async def history(self, limit: int = 20, before: int | None = None) -> Sequence[Entry]:
        """The published versions, newest first."""
        raise NotImplementedError

    async def version(self, number: int) -> Version | None:
        """One version with its files."""
        raise NotImplementedError

    async def differences(self, before: int, after: int) -> tuple[Difference, ...] | Refused:
        """What changed from one version to another."""
        raise NotImplementedError

    def on_problems(self, told: Callable[[tuple[Problem, ...]], None]) -> None:
        """Have somebody told when files that were edited on disk cannot be used (file and line are in the problems)."""
        raise NotImplementedError

    async def catch_up(self) -> None:
        """Take over what happened elsewhere: versions of another process, edits on disk."""
        raise NotImplementedError

    async def watch(self) -> None:
        """Catch up whenever a file in the directory changes, until cancelled."""
        raise NotImplementedError
