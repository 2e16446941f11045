"""Yes or no, with the fact."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.answering import sentences as say
from bot.answering.counting import listed
from bot.answering.detailing import tell_detail
from bot.answering.listing import tell_group
from bot.answering.persons import tell_person
from bot.answering.reply import Block, Paragraph, Span, text_of
from bot.answering.results import worked_out
from bot.answering.telling import Teller
from bot.answering.told import Told, lower, upper
from bot.knowledge.model import Count, Event, Group
from bot.matching.question import NOTE, WRONG, YET, Claim, Query

MOST_NOTES = 2  # of members beside the list of all
BEING = "là"  # opens a state that is none to come into: "là nữ"
NOT_YET = ("progress", "status", "started", "scheduled")  # what does not hold of these may do so one day


@dataclass(frozen=True)
class Said:
    """A verdict in words."""

    text: str
    facts: tuple[str, ...]
    gap: str = ""
    blocks: tuple[Block, ...] = ()


def verdict(query: Query, teller: Teller, record_of: Callable[[str, str], Any], label_of: Callable[[str], str]) -> Said:
    """Say yes or no to a verified question, and the fact that decides it.

    Args:
        record_of: the record that holds a facet of a subject.
        label_of: how a reply names a subject.
    """
    holds = query.verdict is not False
    opening = _yes(query) if holds else _no(query, teller)
    result = worked_out(
        [record_of(one, query.facet) for one in query.subjects], query.facet, teller.knowledge, query.given
    )
    if result is not None:
        return Said(f"{opening} {result.text}", result.facts)
    texts: list[str] = []
    facts: list[str] = []
    gap = ""
    blocks: list[Block] = []
    for identity, facet, detail in _told(query):
        record = record_of(identity, facet)
        if detail:
            told = tell_detail(record, label_of(identity), detail, identity)
            texts.append(told.text)
        elif facet == NOTE:
            told = Told(record.note, (identity,))
            texts.append(told.text)
        elif facet == "person" and query.attribute:
            told = tell_person(teller.knowledge, query.attribute)
            texts.append(told.text)
        elif isinstance(record, Group):
            claim = next((c for c in query.claims if c.facet == "member"), None)
            texts += _members_said(query, record.name)
            texts += _notes(query, teller)
            every = any(c.facet == "every" and c.holds for c in query.claims)
            everybody = tuple(m.id for m in teller.knowledge.members.get(record.id, ()))
            some = query.members and not query.claims  # "có cái nào không phải trường học không"
            members = query.members if query.chosen_by or some or (every and query.members) else everybody
            members = next((c.members for c in query.claims if c.members), members)
            more, told = tell_group(teller, record, "list" if claim else "count", members, query.chosen_by, frozenset())
            blocks += more
        elif facet in ("first", "last") and isinstance(record, Event):
            told, more_text = _extreme(teller, record, facet, record_of)
            texts.append(more_text)
        else:
            told = teller.tell(record, facet)
            texts.append(told.text or told.gap or say.UNSCHEDULED)
            texts += _bearing_note(query, record, identity, told.text)
            blocks += _note(record, texts, blocks)
            gap = gap or (told.gap if told.text else "")
        facts += told.facts
    total = _sum(query, teller)
    if total and holds:
        texts.insert(0, total)
    said = " ".join([opening, *texts])
    rest = tuple(one for one in blocks if text_of((one,), ()) not in said)  # notes that a later sentence tells
    return Said(said, tuple(dict.fromkeys(facts)), gap, rest)


def _bearing_note(query: Query, record: object, identity: str, said: str) -> Iterator[str]:
    """What is noted of a record, where that bears the statement out, or refutes it."""
    note = getattr(record, "note", None)
    if note and note not in said and any(not c.words and c.subject == identity for c in query.claims):
        yield note


def _note(record: object, said: Sequence[str], blocks: Sequence[Block]) -> Iterator[Block]:
    """What is noted of a record, beside what was said, as after every answer."""
    note = getattr(record, "note", None)
    told = Paragraph((Span(note),)) if note else None
    if told is not None and told not in blocks and not any(str(note) in text for text in said):
        yield told


def _members_said(query: Query, name: str) -> Iterator[str]:
    """Who of those named is on a list and who is not: those first by whom the question is decided."""
    for holds in (query.verdict is not False, query.verdict is False):
        claims = [claim for claim in query.claims if claim.facet == "member" and claim.holds is holds]
        what = listed([upper(claim.words) for claim in claims]) if claims else ""
        if what:
            template = say.MEMBER_YES if holds is not claims[0].turned else say.MEMBER_NO
            yield template.format(what=upper(what), name=name)


def _notes(query: Query, teller: Teller) -> Iterator[str]:
    """What the records of those who are on a list say of them: why they are."""
    records = [teller.knowledge.by_id.get(claim.bearer) for claim in query.claims if claim.bearer]
    notes = dict.fromkeys(getattr(record, "note", None) for record in records)
    yield from filter(None, notes if len(records) <= MOST_NOTES else ())


def _told(query: Query) -> list[tuple[str, str, str]]:
    """Subjects, facets and details to tell: those of failed claims first, else of all."""
    failed = [claim for claim in query.claims if claim.holds is False] or list(query.claims)
    told = [(claim.subject, _facet(claim), claim.detail) for claim in failed]
    if len(query.subjects) > 1:
        told += [(claim.subject, _facet(claim), claim.detail) for claim in query.claims]
    if not told:
        told = [(query.subjects[0], "what", "")]
    return list(dict.fromkeys(told))


def _facet(claim: Claim) -> str:
    told = {
        "member": "list",
        "size": "count",
        "every": "list",
        "scheduled": "when",
        "unscheduled": "when",
        "undone": "progress",
    }
    return told.get(claim.facet, claim.facet)


def _yes(query: Query) -> str:
    if WRONG in query.modifiers:
        return say.NOT_WRONG
    there = not query.claims or all(claim.facet == "scheduled" for claim in query.claims)
    return say.YES_EXISTS if there and not query.denied else say.YES


def _no(query: Query, teller: Teller) -> str:
    if WRONG in query.modifiers:
        return say.IS_WRONG
    yet = YET in query.modifiers or any(claim.turned for claim in query.claims)
    yet = yet or any(claim.facet in NOT_YET and _may_come(teller, claim) for claim in query.claims)
    return say.NOT_YET if yet and not query.denied else say.NO


def _may_come(teller: Teller, claim: Claim) -> bool:
    """Whether what does not hold is a state that is come into, and not what some are: "là nữ"."""
    record = teller.knowledge.by_id.get(claim.subject)
    return not (isinstance(record, Count) and (record.state or "").startswith(f"{BEING} "))


def _extreme(teller: Teller, event: Event, which: str, record_of: Callable[[str, str], Any]) -> tuple[Any, str]:
    group = record_of(event.group or "", "list")
    _, told = tell_group(
        teller, group, "list", tuple(m.id for m in teller.knowledge.members[group.id]), "", frozenset({which})
    )
    return told, told.text


def _sum(query: Query, teller: Teller) -> str:
    """ "33 + 22 = 55 …" when the counts verified together are the parts of one whole."""
    counts = [teller.knowledge.by_id.get(identity) for identity in query.subjects]
    parts = [count for count in counts if isinstance(count, Count) and count.part_of]
    if len(parts) < 2:
        return ""
    whole = teller.knowledge.by_id.get(parts[0].part_of or "")
    if not isinstance(whole, Count) or sum(part.value for part in parts) != whole.value:
        return ""
    return say.SUM.format(
        sum=" + ".join(f"{part.value} {lower(part.of)}" for part in parts), whole=whole.value, of=whole.of
    )
