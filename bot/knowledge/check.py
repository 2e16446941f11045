"""What is well-formed and still cannot be right, or will not be found by those who ask.

Loading refuses what cannot be read; here the content is looked at. Each rule is a small numbered function that yields
problems: an error is a contradiction, a warning is something to look at.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Final

from bot.knowledge import contradictions, findability, passing, repeated
from bot.knowledge.links import Placed
from bot.knowledge.model import Knowledge
from bot.knowledge.problems import Problem, in_order
from bot.knowledge.view import Rule, View
from bot.knowledge.yaml_source import Map

RULES: Final[tuple[Rule, ...]] = (
    *contradictions.RULES,
    passing.not_long_past,
    *repeated.RULES,
    *findability.RULES,
)


def check(
    knowledge: Knowledge,
    today: dt.date | None = None,
    places: Mapping[str, Placed] | None = None,
    *,
    words: Map | None = None,
    rules: Iterable[Rule] = RULES,
) -> tuple[Problem, ...]:
    """Look for contradictions and for facts that will not be found.

    Args:
        knowledge: loaded without an error.
        today: to judge dates by; the last day of the congress's as_of when left out.
        places: `Loaded.places`, so that problems name file and line.
        words: `Loaded.words`, likewise.
        rules: to look by.

    Returns:
        problems, errors first.
    """
    as_of = knowledge.congress.as_of
    view = View(knowledge, today or (as_of.end if as_of else None), places or {}, words)
    return in_order(problem for rule in rules for problem in rule(view))
