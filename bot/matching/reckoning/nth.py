"""The nth: "đơn vị điểm thứ hai là đơn vị nào", of events of one list in the order of their times."""

from collections.abc import Iterator
from itertools import pairwise

from bot.matching.knowing.subjects import Subject
from bot.matching.question import Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.reckoning.agenda import is_list_of_events
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

RANK, FIRST = "thu", "nhat"  # folded
ASKS = frozenset((None, "which", "who", "what", "where", "when"))
ANY = frozenset(("c:unit", "c:organisation", "c:carry_out", "c:congress"))
SURE = 0.9  # confidence: nothing of the clause is left unexplained


def nth(view: View) -> Query | None:
    """The member of a list that comes so manieth; None where no number ranks, or not all have times."""
    clause = view.clause
    if clause.verify or clause.negated or clause.ask not in ASKS or view.entities.uses or view.entities.strangers:
        return None
    ranked = list(_ranked(clause.mentions))
    if len(ranked) != 1:
        return None
    group = _list(view, ranked[0])
    at = int(ranked[0].number or 1)
    if group is None or not 1 <= at <= len(group.members):
        return None
    times = {one: next(iter(view.index.subjects[one].times), None) for one in group.members}
    timed = [(time.start, time.end, one) for one, time in times.items() if time is not None]
    if len(timed) < len(group.members):
        return None
    return Query(Outcome.ANSWER, (sorted(timed)[at - 1][2],), "when", ask=clause.ask, confidence=SURE)


def _ranked(words: tuple[Mention, ...]) -> Iterator[Mention]:
    """The numbers behind "thứ"."""
    for one, two in pairwise(words):
        number = two.number is not None and two.when is None
        if fold(one.text) == RANK and one.last == two.first and (number or fold(two.text).split()[0] == FIRST):
            yield two


def _list(view: View, rank: Mention) -> Subject | None:
    """The one list of events of which no more is said than its name."""
    groups = [one for one in found_subjects(view) if is_list_of_events(view, one) and _is_named(view, one, rank)]
    return groups[0] if len(groups) == 1 else None


def _is_named(view: View, group: Subject, rank: Mention) -> bool:
    said = [one for one, _ in telling(view) if one is not rank and not one.asks]
    own = (group.strong | group.head) - ANY
    return any(one.keys & own for one in said) and all(one.keys & (own | ANY) for one in said)
