"""Phases together: "giai đoạn 1 với giai đoạn 2 cộng lại dài bao nhiêu" is what the work as a whole tells by hand.

It is told where the phases are all that the work has, and their numbers, if they tell them, come to that of the whole.
"""

from collections.abc import Iterable
from decimal import Decimal

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View

ADDING = grammar("adding")
PHASE, PHASES = "phase:", frozenset(("c:phase",))
PAIR, BOTH = 2, "cả hai"
SURE = 0.9  # confidence: the phases are all that the work has
Measured = tuple[Decimal, str]


def phases_together(view: View) -> Query | None:
    """The detail of a whole work that all of its phases come to; None where they are not added, or it tells none."""
    if view.entities.strangers or not any(one.said in ADDING for one in view.clause.mentions):
        return None
    asked = {key for one in view.attributed for key in one.attributes}
    works = [one for one in _works(view) if one.type is Type.PROJECT and _says_all(view, _parts(view, one))]
    if len(works) != 1 or not asked:
        return None
    label = next((one for one in works[0].details if not asked.isdisjoint(view.index.meaning(one))), None)
    total = None if label is None else _measured(view, works[0], label)
    if label is None or total is None or not _comes_to(view, _parts(view, works[0]), asked, total):
        return None
    if not view.clause.verify:
        ask = view.clause.ask
        return Query(Outcome.ANSWER, (works[0].id,), "detail", label, ask=ask, confidence=SURE) if ask else None
    said = [
        one for one in view.strict if one.number is not None and not _phases([one]) and one.first not in view.naming
    ]
    unit = next((one.said for one in view.strict if said and one.first == said[0].last), "")
    if len(said) != 1 or unit != total[1]:
        return None
    made = claim("detail", said[0].number == total[0], view.strict, works[0].id, label)
    return Query(Outcome.VERIFY, (works[0].id,), "detail", label, claims=(made,), confidence=SURE)


def _works(view: View) -> list[Subject]:
    """The works that have phases: those that are named or were just told of, or else all."""
    wholes = dict.fromkeys(one.part_of for one in view.index.knowledge.projects if one.part_of)
    found = [view.index.subjects[one] for one in wholes if one in view.index.subjects]
    near = view.used | frozenset(view.focus.subjects if view.focus is not None else ())
    meant = [one for one in found if one.id in near or any(part.id in near for part in _parts(view, one))]
    return meant or found


def _parts(view: View, work: Subject) -> list[Subject]:
    parts = (one.id for one in view.index.knowledge.projects if one.part_of == work.id and one.phase)
    return [view.index.subjects[one] for one in parts]


def _phases(mentions: Iterable[Mention]) -> set[str]:
    return {key for one in mentions for key in one.keys if key.startswith(PHASE)}


def _says_all(view: View, parts: list[Subject]) -> bool:
    """Whether every phase is said, or how many there are: "hai giai đoạn cộng lại"."""
    said = _phases(view.strict)
    if said:
        return len(parts) >= PAIR and said == {f"{PHASE}{one.record.phase}" for one in parts}
    before = [one for one in view.strict if any(two.keys & PHASES and two.first == one.last for two in view.strict)]
    return len(parts) in [PAIR if one.said == BOTH else one.number for one in before]


def _comes_to(view: View, parts: list[Subject], asked: set[str], total: Measured) -> bool:
    """Whether the numbers of the phases come to that of the whole; those that tell none are taken to."""
    found = [
        _measured(view, part, label)
        for part in parts
        for label in part.details
        if not asked.isdisjoint(view.index.meaning(label))
    ]
    told = [one for one in found if one is not None]
    if len(told) < len(parts):
        return True
    return all(unit == total[1] for _, unit in told) and sum((number for number, _ in told), Decimal(0)) == total[0]


def _measured(view: View, work: Subject, label: str) -> Measured | None:
    """The number that a detail begins with, and its unit; None where it tells no such number."""
    words = view.index.mentions_of(str(work.details[label]))
    if len(words) < PAIR or words[0].number is None:
        return None
    return Decimal(str(words[0].number)), words[1].said
