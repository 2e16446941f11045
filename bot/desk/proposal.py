"""What stands between wanting a change and publishing it: the proposal, its preview, and how publishing can end."""

from dataclasses import dataclass, field

from bot.assistant import Assistant
from bot.desk.built import Built
from bot.knowledge.cases import Case
from bot.knowledge.diffing import Difference
from bot.knowledge.files import Files
from bot.knowledge.problems import Problem
from bot.storage.versions import Entry


@dataclass(frozen=True)
class Proposal:
    """New files that load, ready to be previewed and published.

    Attributes:
        base: number of the version that the edit started from.
        files: all files as they shall be.
        note: what it changes, one line for the history.
        differences: what it changes, record by record.
        warnings: what to look at, that keeps nobody from publishing.
        built: made from the new files.
    """

    base: int
    files: Files
    note: str
    differences: tuple[Difference, ...]
    warnings: tuple[Problem, ...] = ()
    built: Built = field(repr=False, kw_only=True)

    @property
    def assistant(self) -> Assistant:
        """Answers from the new files."""
        return self.built.assistant

    @property
    def cases(self) -> tuple[Case, ...]:
        """The questions to try it with."""
        return self.built.cases


@dataclass(frozen=True)
class Refused:
    """The change cannot be: nothing was changed.

    Attributes:
        problems: why, errors first, in Vietnamese.
    """

    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        return "\n".join(f"{problem.message} {problem.fix}".strip() for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its answers before and after (plain text; "" when there was none)."""

    question: str
    before: str
    after: str


@dataclass(frozen=True)
class Preview:
    """What a proposal does, before it is done.

    Attributes:
        differences: as in the proposal.
        answers: new answers to the own questions of the records that change, at most a few.
        broken: cases that hold now and would not any more, with why.
        mended: how many cases would hold that do not now.
        changed: recent real questions that would be answered differently.
        looked_at: how many recent questions were tried.
        warnings: what to look at.
    """

    differences: tuple[Difference, ...]
    answers: tuple[Answered, ...] = ()
    broken: tuple[tuple[str, str], ...] = ()
    mended: int = 0
    changed: tuple[Answered, ...] = ()
    looked_at: int = 0
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Published:
    """It is answered from now.

    Attributes:
        entry: its line in the history.
    """

    entry: Entry


@dataclass(frozen=True)
class Conflict:
    """Somebody else was first, or the files on disk were edited meanwhile: nothing was published.

    Attributes:
        base: number of the version that the edit started from.
        newest: the version that is there now; None when only files on disk are in the way.
        differences: what it changed since `base`.
        same: whether it changed records that the proposal changes too.
        message: a Vietnamese sentence that says what to do.
    """

    base: int
    newest: Entry | None
    differences: tuple[Difference, ...]
    same: bool
    message: str
