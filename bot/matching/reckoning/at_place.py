"""At a place: "công trình nào ở xã Hoa Mai" asks for all works of a list there, by place or by name."""

from collections.abc import Iterator

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

ASKS = frozenset(("which", "what", "count"))
AREAS = frozenset(("c:commune", "c:ward", "c:town"))
IDLE = AREAS | {"c:welcome", "c:congress", "c:project", "c:build", "c:done_to", "c:list_word", "c:carry_out"}
MOST = 64  # works that are looked through
SURE = 0.9  # confidence: the name stands in what is told of just these


def at_place(view: View) -> Query | None:
    """The works of a list that are at the place that is named; None where more is said, or none is there."""
    clause, noun = view.clause, view.which_noun() or view.noun()
    if noun is None or clause.verify or clause.ask not in ASKS or clause.negated or clause.modifiers:
        return None
    names = [mention for mention in view.strict if mention.names and mention.first not in view.hosts]
    if len(names) != 1 or not all(_is_idle(view, one, noun, names[0]) for one, _ in telling(view)):
        return None
    for group in found_subjects(view):
        if group.type is not Type.GROUP or group.head.isdisjoint(noun.keys):
            continue
        there = list(_there(view, group, fold(names[0].said)))
        if there and len(there) < len(group.members):
            return _told(view, group, there, names[0])
    return None


def _is_idle(view: View, mention: Mention, noun: Mention, name: Mention) -> bool:
    """Whether a word says no more than what is asked for, and where."""
    if mention is noun or mention is name or mention.first in view.hosts:
        return True
    return bool(mention.keys) and mention.keys <= IDLE and not mention.is_value and not mention.attributes


def _there(view: View, group: Subject, name: str) -> Iterator[str]:
    for identity in group.members[:MOST]:
        work = view.index.subjects[identity]
        if work.type is not Type.PROJECT or work.record.part_of:
            continue
        text = " ".join(map(fold, syllables(f"{work.record.name}, {work.record.place or ''}")))
        if f" {name} " in f" {text} ":
            yield identity


def _told(view: View, group: Subject, there: list[str], name: Mention) -> Query:
    ask = view.clause.ask
    if len(there) == 1 and ask != "count":
        return Query(Outcome.ANSWER, (there[0],), "work", ask=ask, confidence=SURE)
    said = " ".join(word[:1].upper() + word[1:] for word in name.said.split())
    return Query(Outcome.ANSWER, (group.id,), "list", members=tuple(there), chosen_by=said, ask=ask, confidence=SURE)
