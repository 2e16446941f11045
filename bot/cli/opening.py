"""What every subcommand opens with: settings, knowledge and the assistant, or the list of what is wrong and exit 2."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from bot.cli import words

if TYPE_CHECKING:
    from bot.app.first import First
    from bot.assistant import Assistant
    from bot.clock import Clock
    from bot.knowledge.load import Loaded
    from bot.knowledge.model import Knowledge
    from bot.knowledge.problems import Problem
    from bot.settings import Settings

BROKEN = 2
"""Exit code when settings, knowledge or the command line are wrong."""

KnowledgeOption = Annotated[
    Path | None,
    typer.Option(
        "--knowledge", metavar="THƯ MỤC", help="Thư mục dữ liệu, thay cho DAIHOI_KNOWLEDGE.", show_default=False
    ),
]
NowOption = Annotated[
    str | None,
    typer.Option("--now", metavar="NGÀY", help="Coi như hôm nay là ngày này, ví dụ 2020-02-15.", show_default=False),
]


def stop(message: str) -> NoReturn:
    """Say what is wrong and end with the exit code for it."""
    typer.echo(message, err=True)
    raise typer.Exit(BROKEN)


def heard(word: str) -> str:
    """A question from the command line, which is UTF-8 whatever the locale that Python read it by."""
    try:
        return os.fsencode(word).decode("utf-8")
    except UnicodeEncodeError:  # not from a command line: a locale of few letters cannot have read it
        return word
    except UnicodeDecodeError:
        stop(words.INVALID_UTF8)


def settings() -> "Settings":
    """The settings; warnings go to standard error, mistakes end the program."""
    from bot.settings import load

    loaded = load()
    for problem in loaded.problems:
        if not problem.fatal:
            typer.echo(f"Lưu ý: {problem.message}", err=True)
    if loaded.settings is None:
        stop("\n".join([words.SETTINGS_BROKEN, *(f"- {p.message}" for p in loaded.problems if p.fatal)]))
    return loaded.settings


def clock(now: str | None) -> "Clock":
    """The clock that --now asks for, else the system's."""
    from bot.clock import parse, system

    if now is None:
        return system
    try:
        return parse(now)
    except ValueError:
        stop(words.NO_CLOCK.format(text=now))


def place(directory: Path | None) -> Path:
    """The knowledge directory: the option's, else the settings'."""
    return directory if directory is not None else in_use(settings())


def in_use(given: "Settings") -> Path:
    """The knowledge directory of the settings. A data directory that has none gets it first, unless it has mistakes."""
    if given.data is None:
        return given.knowledge
    from bot import seeding

    directory = given.data / seeding.KNOWLEDGE
    try:
        if not seeding.there(given.data):
            if not _is_sound(given.knowledge):
                knowledge(given.knowledge)
            if seeding.seed(given.knowledge, given.data):
                typer.echo(words.SEEDED.format(source=given.knowledge, directory=directory), err=True)
    except OSError as error:
        stop(words.NO_DATA.format(directory=given.data, reason=error.strerror or error))
    return directory


def _is_sound(directory: Path) -> bool:
    """Whether a child, with which goes what reading leaves behind, finds nothing to tell of a knowledge base."""
    from bot.ops.child import alone, in_child

    return alone() and in_child(lambda: not read(directory).problems)()


def read(directory: Path) -> "Loaded":
    """The knowledge with its problems, whatever they are."""
    from bot.knowledge.load import load

    return load(directory)


def knowledge(directory: Path) -> "Knowledge":
    """The knowledge; mistakes in it end the program with their list."""
    loaded = read(directory)
    if loaded.knowledge is None:
        stop(_broken(directory, loaded))
    _warn(directory, len(loaded.problems))
    return loaded.knowledge


def servable(given: "Settings", directory: Path) -> "First":
    """What to run with: where the knowledge on disk has mistakes, the newest published version, if there is one."""
    from bot.app.first import First, begin
    from bot.assistant import Assistant
    from bot.clock import system
    from bot.desk import disk
    from bot.desk.built import Built
    from bot.desk.following import Standing

    files, wrong = disk.read(directory)
    if not any(problem.severity == "error" for problem in wrong):
        first = begin(given, files)
        if isinstance(first, First):
            _warn(directory, len(wrong) + len(first.standing.built.warnings))
            return first
    loaded = read(directory)
    if loaded.knowledge is not None:  # only its cases are broken, which the desk tells of
        _warn(directory, len(loaded.problems))
        return First(Standing(0, {}, Built(Assistant(loaded.knowledge, system), (), loaded.problems)))
    import asyncio

    from bot.app.keeping import newest
    from bot.app.lifecycle import CannotStart

    try:
        kept = asyncio.run(newest(given))
    except CannotStart as error:
        stop(str(error))
    if kept is None:
        stop(_broken(directory, loaded))
    number, first = kept
    typer.echo("\n".join([_broken(directory, loaded), words.KEPT_VERSION.format(number=number)]), err=True)
    return first


def _warn(directory: Path, count: int) -> None:
    if count:
        typer.echo(words.KNOWLEDGE_WARNINGS.format(directory=directory, count=count), err=True)


def _broken(directory: Path, loaded: "Loaded") -> str:
    errors = [problem for problem in loaded.problems if problem.severity == "error"]
    return "\n".join([words.KNOWLEDGE_BROKEN.format(directory=directory, count=len(errors)), *lines(errors)])


def lines(problems: Iterable["Problem"]) -> Iterable[str]:
    """Problems as "file:line: what is wrong", each with how to mend it below."""
    for problem in problems:
        where = ":".join(str(part) for part in (problem.file, problem.line) if part)
        yield f"  {where}: {problem.message}" if where else f"  {problem.message}"
        if problem.fix:
            yield f"      → {problem.fix}"


def assistant(directory: Path | None, now: str | None) -> "Assistant":
    """The assistant over the knowledge that is asked for."""
    from bot.ops.memory import loading

    moment = clock(now)  # before the knowledge is read: what is wrong with the command line comes first
    with loading():
        given = settings() if directory is None else None
        used = in_use(given) if given is not None else place(directory)
        return _kept(given, used, moment) or over(knowledge(used), moment)


def _kept(given: "Settings | None", directory: Path, moment: "Clock") -> "Assistant | None":
    """The assistant that the running bot has put by, or that the program came with, if it is of these files."""
    from bot.desk import disk
    from bot.desk.shelf import Shelf
    from bot.desk.shipped import best

    files, wrong = disk.read(directory)
    if any(problem.severity == "error" for problem in wrong):
        return None
    secret = given.people_key if given is not None else None
    shelf = Shelf.of(given.data, secret.get_secret_value() if secret else None) if given is not None else None
    taken = best(shelf, files, moment)
    if taken is None or not taken.fits(files):
        return None
    _warn(directory, len(wrong) + len(taken.built.warnings))
    return taken.built.assistant


def over(facts: "Knowledge", moment: "Clock") -> "Assistant":
    """The assistant over the knowledge; a large one takes a while to index, and shows it."""
    from bot.assistant import Assistant
    from bot.cli.progress import counted

    with counted(words.INDEXING) as progress:
        return Assistant(facts, moment, progress)
