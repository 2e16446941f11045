"""What the program answers from at its start: the version put by, where the files are still those, else a built one."""

from dataclasses import dataclass

from bot.clock import system
from bot.desk.building import build
from bot.desk.built import Built
from bot.desk.following import Standing
from bot.desk.shelf import Shelf
from bot.desk.shipped import best
from bot.knowledge.files import Files
from bot.knowledge.problems import Problem
from bot.settings import Settings


@dataclass(frozen=True)
class First:
    """The beginning.

    Attributes:
        standing: what answers; its number is not known yet.
        kept: it came off the shelf.
    """

    standing: Standing
    kept: bool = False


def shelf_of(settings: Settings) -> Shelf | None:
    """Where versions are put by; None without a data directory or, before the first start there, without its key."""
    given = settings.people_key
    return Shelf.of(settings.data, given.get_secret_value() if given else None)


def begin(settings: Settings, files: Files) -> First | tuple[Problem, ...]:
    """Take up or build what the files say.

    Returns:
        what is wrong when they cannot be used.
    """
    found = best(shelf_of(settings), files, system)
    if found is not None and found.fits(files):
        return First(Standing(0, files, found.built), kept=True)
    built = build(files, system, found.built.assistant if found is not None else None)
    return First(Standing(0, files, built)) if isinstance(built, Built) else built
