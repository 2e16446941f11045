"""Asked alike: how far what a clause asks is what a name or an example question of a record asks."""

from functools import cache

from bot.matching.knowing.phrase import Phrase
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.modifiers import ENDS
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View

PILOT = "c:pilot"
# Found by trial on our own question sets.
OTHER_ASK = 0.72  # likeness to a phrase that asks something else
OTHER_END = 0.3  # likeness to a phrase on the first, where neither end is asked for
# Kinds of asking that ask much the same.
AKIN = (
    frozenset(("what", "how", "which", "progress", "verify")),
    frozenset(("who", "where", "which")),
    frozenset(("count", "remaining", "percent")),
)


def asks_same(ask: str | None, phrase: Phrase, ends: frozenset[str]) -> float:
    """Less than 1 for a phrase that asks something else: for another end ("sau cùng" is not "đầu tiên") or none."""
    if phrase.ends and phrase.ends.isdisjoint(ends):
        return 0.0 if ends else OTHER_END
    return 1.0 if phrase.ask is None or phrase.ask == ask or _akin(phrase.ask, ask) else OTHER_ASK


@cache
def _akin(one: str | None, other: str | None) -> bool:
    """Whether two kinds of asking ask much the same; none asks anything."""
    if one is None or other is None or one == other:
        return True
    kinds = next((kinds for kinds in AKIN if one in kinds), None)
    others = next((kinds for kinds in AKIN if other in kinds), None)
    return kinds is not None and others is not None and not kinds.isdisjoint(others)


def only_other_end(subject: Subject, ends: frozenset[str]) -> bool:
    """Whether the first is asked for and a record speaks of the last alone, or the other way round."""
    told = [one.ends for one in (*subject.names, *subject.examples) if one.ends] if ends else []
    return bool(told) and all(one.isdisjoint(ends) for one in told)


def outdone(view: View, group: Subject) -> bool:
    """ "Nơi nào đại hội cuối cùng", of those that met first to try it out, where another is called the last of all."""
    ends = view.clause.modifiers & ENDS
    if not ends or PILOT in view.said or PILOT not in group.strong:
        return False
    others = (one for one in found_subjects(view) if one.type is Type.EVENT and one.group != group.id)
    return any(not name.ends.isdisjoint(ends) for one in others for name in one.names)
