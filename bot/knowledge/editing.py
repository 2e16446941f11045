"""Changes applied to the text of the files. Comments, order, quoting and everything untouched stay byte for byte."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.knowledge.changes import Change
from bot.knowledge.problems import Problem

Files = Mapping[str, str]
"""The files of a knowledge directory: path inside it ("dates.yaml", "dates/2.yaml") → text."""


@dataclass(frozen=True)
class Edited:
    """What came of changes.

    Attributes:
        files: all files after the changes; as they were when there are problems.
        problems: what cannot be done, in Vietnamese.
    """

    files: Files
    problems: tuple[Problem, ...] = ()


def apply(files: Files, changes: Sequence[Change]) -> Edited:
    """Make changes, all or none.

    Fields, types and ids are checked, and each value by what its field takes; whether the whole still loads is for
    `load_texts` to say.
    """
    raise NotImplementedError
