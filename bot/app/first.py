"""What the program answers from at its start: the version put by, where the files are still those, else a built one."""

from dataclasses import dataclass

from bot.assistant import Assistant
from bot.clock import system
from bot.desk.building import build
from bot.desk.built import Built
from bot.desk.following import Standing
from bot.desk.people import key_of
from bot.desk.shelf import Shelf
from bot.desk.shipped import best
from bot.knowledge.files import Files
from bot.knowledge.problems import Problem
from bot.ops.child import alone, in_child
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
    ready = found.built.assistant if found is not None else None
    apart = _built_apart(settings, files, ready)
    if apart is not None:
        return First(Standing(0, files, apart), kept=True)
    built = build(files, system, ready)
    return First(Standing(0, files, built)) if isinstance(built, Built) else built


def _built_apart(settings: Settings, files: Files, ready: Assistant | None) -> Built | None:
    """Built by a child that puts it by, and taken up from there: what only building needs goes with the child.

    The tables of the language and what indexing leaves behind would stay with a bot that runs for months.

    Returns:
        None where nothing can be put by, or the child has not done it: then it is built here.
    """
    shelf = _new_shelf(settings) if alone() else None
    if shelf is None:
        return None

    def work() -> bool:
        built = build(files, system, ready)
        return isinstance(built, Built) and shelf.put(files, built)

    taken = shelf.take(system) if in_child(work)() else None
    return taken.built if taken is not None and taken.fits(files) else None


def _new_shelf(settings: Settings) -> Shelf | None:
    """The shelf also before the first start, which makes its key; None where the directory cannot be written."""
    given = settings.people_key
    try:
        key = key_of(settings.data, given.get_secret_value() if given else None)
    except (OSError, ValueError):  # whoever needs the key tells of it
        return None
    return Shelf(settings.data, key) if settings.data is not None else None
