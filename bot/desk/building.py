"""Files in memory → an assistant that is ready to take over, or what is wrong. Takes a while: no event loop."""

from bot.assistant import Assistant
from bot.clock import Clock
from bot.desk.built import Built
from bot.knowledge.cases import Case, read_cases
from bot.knowledge.check import check
from bot.knowledge.files import Files, sort_out
from bot.knowledge.load import Loaded, load_texts
from bot.knowledge.problems import Problem, Severity


def build(files: Files, clock: Clock, ready: Assistant | None = None) -> Built | tuple[Problem, ...]:
    """Load, check and index.

    Args:
        ready: taken as it is when the files say what it answers from, and else to index them quicker; a large base
            takes seconds.

    Returns:
        what is wrong when the files cannot be used.
    """
    loaded = load_texts(files)
    if loaded.knowledge is None:
        return loaded.problems
    cases, wrong = cases_of(files, loaded)
    if any(problem.severity is Severity.ERROR for problem in wrong):
        return wrong
    doubts = (*loaded.problems, *wrong, *check(loaded.knowledge, None, loaded.places, words=loaded.words))
    if ready is None or ready.knowledge.version != loaded.knowledge.version:
        ready = Assistant(loaded.knowledge, clock, before=ready)
    return Built(ready, cases, doubts, loaded.problems)


def cases_of(files: Files, loaded: Loaded) -> tuple[tuple[Case, ...], tuple[Problem, ...]]:
    """The cases among the files, and what is wrong with them."""
    for name in sort_out(files, []).get("cases", ())[:1]:
        return read_cases(files[name], name, loaded.knowledge)
    return (), ()


def new_doubts(before: tuple[Problem, ...], after: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Doubts that were not there before, wherever they stood."""
    old = {(problem.file, problem.field, problem.message) for problem in before}
    return tuple(problem for problem in after if (problem.file, problem.field, problem.message) not in old)
