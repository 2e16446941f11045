"""Earlier: which of two events, kinds of units or papers comes first: named, or told of just before."""

from collections.abc import Iterable
from dataclasses import replace

from bot.matching.judging.coverage import cover
from bot.matching.judging.gaps import missing
from bot.matching.judging.spelled import borne
from bot.matching.knowing.membership import BEARER_KINDS, having
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import COMPARED, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.times import later
from bot.matching.reckoning.amounts import PAIR, named_in_full
from bot.matching.reckoning.arithmetic import beside
from bot.matching.reckoning.reckoning import told_last
from bot.matching.reckoning.sequence import named_events
from bot.matching.viewing.view import View

BESIDE = ("với", "và", "hay", "so với", "hoặc")
OR = ("hay", "hoặc")
EITHER = frozenset(("trước", "sau"))
AFTER = frozenset(("c:after",))


def earlier_event(view: View) -> Query | None:
    """Which of two events comes first: "A với B, ai làm trước", "A họp trước hay sau B", of B as it was just told."""
    either = _says_either_order(view)
    uses = _events_named(view) if either else borne(view, Type.EVENT)
    pair = [one for _, one in uses] or _two_told(view)
    if len(pair) == 1 and (either or (uses and _set_beside(view, uses[0][0]))):
        pair = [*_spoken_of(view, pair[0]), *pair]  # "bên ấy với Hoa Mai, ai họp trước"
    if not pair:
        uses, pair = _kinds(view)
    if len(pair) != PAIR or pair[0] is pair[1] or view.clause.verify:
        return None
    orders = grammar("ordering")
    after = (mention for mention in view.strict if not uses or mention.first >= uses[-1][0].last)
    asked = view.clause.ask in ("who", "which", "where") or view.clause.choice
    if not either and not (asked and any(mention.said in orders for mention in after)):
        return None
    left = set(cover(view, pair[0], None).left) & set(cover(view, pair[1], None).left)
    if any(mention.said not in orders and not mention.keys & AFTER and mention.number != PAIR for mention in left):
        return None
    undated = next((one for one in pair if not one.record.on), None)
    if undated is None:
        return beside(view, [one.id for one in pair], "earlier")
    gap = replace(missing(view.index, undated, "when", ask="when"), modifiers=frozenset((COMPARED,)))
    return gap if either else None


def _two_told(view: View) -> list[Subject]:
    """ "Hai nơi này nơi nào họp trước": the two events that the turns before told last, where two are pointed at."""
    told = told_last(view, Type.EVENT)[-PAIR:]
    two = view.clause.anaphora and any(mention.number == PAIR for mention in view.strict)
    return told if two and not view.entities.uses else []


def _kinds(view: View) -> tuple[list[tuple[Mention, Subject]], list[Subject]]:
    """ "Doanh nghiệp hay phường họp trước": two kinds of units, each with the first of its events in the one list.

    Returns:
        The kinds as said, each with that event, and the events; nothing where a kind's first is not known.
    """
    said = [one for one in view.strict if one.keys & BEARER_KINDS and not one.names and not one.is_value]
    if len(said) != PAIR or not any(said[0].last <= one.first < said[1].first for one in _besides(view)):
        return [], []
    for group in (view.index.subjects[one] for one in view.index.timed_groups):
        fields = view.index.membership(group).fields
        firsts = [_first(view, having(fields, mention.keys & BEARER_KINDS)) for mention in said]
        pair = [one for one in firsts if one is not None]
        if len(pair) == PAIR:
            return list(zip(said, pair, strict=True)), pair
    return [], []


def _besides(view: View) -> Iterable[Mention]:
    return (mention for mention in view.clause.mentions if mention.said in BESIDE)


def _first(view: View, members: Iterable[str]) -> Subject | None:
    """Of some events the one that surely comes before all others; None where there is none."""
    events = [view.index.subjects[one] for one in members]
    if not events or any(not one.record.on for one in events):
        return None
    first = min(events, key=lambda one: one.record.on.start)
    rest = (one for one in events if one is not first)
    return first if all(later(one.record.on, first.record.on) for one in rest) else None


def _says_either_order(view: View) -> bool:
    """ "Trước hay sau", "sau hay trước"."""
    said = [mention.said.split()[-1] for mention in view.clause.mentions]
    return any({one, two} == EITHER and mid in OR for one, mid, two in zip(said, said[1:], said[2:], strict=False))


def _set_beside(view: View, name: Mention) -> bool:
    return any(mention.said in BESIDE for mention in view.strict if mention.last <= name.first)


def _events_named(view: View) -> list[tuple[Mention, Subject]]:
    """The events that are named; of several of one name the one on the list of that just told."""
    found = named_events(view)
    known = {event.id for _, event in found}
    list_told = view.focus.group if view.focus else None
    for use in view.entities.uses:
        events = [view.index.subjects[one] for one in use.subjects]
        events = [one for one in events if one.type is Type.EVENT and one.group and one.group == list_told]
        if len(events) == 1 and known.isdisjoint(use.subjects):
            found.append((use.mention, events[0]))
    return sorted(found, key=lambda one: one[0].first)


def earlier_paper(view: View) -> Query | None:
    """Which of two papers came first: "Chỉ thị 5 ra trước hay sau Chỉ thị 7"; or that of one the day is not known."""
    orders = grammar("ordering")
    asked = view.clause.ask in ("who", "which", "where", "compare", None) or view.clause.choice
    if view.clause.verify or not asked or not any(mention.said in orders for mention in view.strict):
        return None
    named = named_in_full(view, Type.DOCUMENT)
    named = [*_told_papers(view), *named] if len(named) == 1 else named
    if len(named) != PAIR or named[0] is named[1]:
        return None
    left = set(cover(view, named[0], None).left) & set(cover(view, named[1], None).left)
    if any(mention.said not in orders for mention in left):
        return None
    undated = next((one for one in named if one.record.issued is None), None)
    if undated is not None:
        return replace(missing(view.index, undated, "issued", ask="when"), modifiers=frozenset((COMPARED,)))
    return beside(view, [one.id for one in named], "earlier")


def _told_papers(view: View) -> list[Subject]:
    """The one paper that the turn before was about."""
    told = [view.index.subjects[one] for one in view.focus.subjects] if view.focus else []
    papers = [one for one in told if one.type is Type.DOCUMENT]
    return papers if len(papers) == 1 else []


def _spoken_of(view: View, other: Subject) -> list[Subject]:
    """The one event that the turn before was about, beside another."""
    told = [view.index.subjects[one] for one in view.focus.subjects] if view.focus else []
    events = [one for one in told if one.type is Type.EVENT and one is not other]
    return events if len(events) == 1 else []
