"""What of a clause a subject explains: its own words, what choosing among its members uses, values that agree."""

import itertools
from collections.abc import Iterable, Sequence

from bot.knowledge.model import EventStatus
from bot.matching.judging.by_context import by_context, of_other_side
from bot.matching.judging.numbers import noun_after
from bot.matching.judging.other_kinds import OF_SOME, of_other_people
from bot.matching.judging.over import of_meetings_alone
from bot.matching.judging.people import in_charge, looks_after
from bot.matching.knowing.facets import Facet
from bot.matching.knowing.fields import MEN, STAGE_KEYS
from bot.matching.knowing.levels import COMMITTEE, UP
from bot.matching.knowing.subjects import Subject, Type, texts
from bot.matching.reading.compounds import NUMBERED
from bot.matching.reading.mention import Mention
from bot.matching.reading.modifiers import ENDS
from bot.matching.reading.times import agrees, counted_by
from bot.matching.viewing.bits import Bits, bits_of, meeting
from bot.matching.viewing.prose import borne_out, in_name, is_measured, tells_number
from bot.matching.viewing.sizes import days_stated, lasts_long
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold
from bot.text.when import Grain, When

COMMITTEES = frozenset(("c:congress", "c:party_base", "c:party_committee"))
HIGHER = UP | {"c:group_of_agencies", "c:national"}
HELD = frozenset((Type.EVENT, Type.CONGRESS))
PREPARE = "c:prepare"
ONE = ("một", "mỗi", "hàng", "mỗi một")  # of what a number is for
FINISHED = "c:done"
BODY, COUNT, EVENT, GROUP, PROJECT = Type.BODY, Type.COUNT, Type.EVENT, Type.GROUP, Type.PROJECT  # compared so often
KIND_REACH = 2  # words between "nghị quyết" and its number, at most, and itself


def explained(view: View, subject: Subject) -> tuple[int, int]:
    """What of the clause a subject accounts for, worked out once a clause, however many things are asked of it.

    Returns:
        two sets of the mentions that tell something, each bit one of them in their order: those that the subject
        accounts for, and those that it leaves to what is asked of it.
    """
    known = view.explained.get(subject.id)
    if known is None:
        known = view.explained[subject.id] = _explained(view, subject)
    return known


def _explained(view: View, subject: Subject) -> tuple[int, int]:
    told = bits_of(view)
    chosen = _choosing(view, subject) if subject.type is GROUP else 0
    rest = _without_others(view, subject, told, told.judged & ~chosen)
    strong = meeting(told.by_key, told.keys & subject.strong)
    own = rest & (strong | (meeting(told.by_key, told.keys & subject.soft) & ~told.ranked))
    rest &= ~own
    for bit, mention in told.levels:
        if own & bit and not _speaks_of(view, mention, subject):
            own &= ~bit
    named = subject.strong | subject.soft if subject.type is BODY else subject.strong
    said = rest & (told.hosts | meeting(told.by_attribute, told.attributes & named))
    rest &= ~said
    sure, left = chosen | own | said, 0
    mentions = telling(view)
    while rest:
        at = rest.bit_length() - 1
        bit = 1 << at
        rest ^= bit
        if _otherwise(view, mentions[at][0], subject):
            sure |= bit
        elif not told.values & bit:
            left |= bit
    held = of_meetings_alone(view, subject)
    return sure & ~held, left & ~held


def _without_others(view: View, subject: Subject, told: Bits, rest: int) -> int:
    """Those of the mentions, as bits, that are not surely of something else: a value of it, the level that it is at."""
    for bit, mention in told.elsewhere:
        if rest & bit and _of_another(view, mention, subject):
            rest &= ~bit
    if view.levels:
        for at, (mention, _) in enumerate(telling(view)):
            if view.of_other_level(mention, subject):
                rest &= ~(1 << at)
    return rest


def _otherwise(view: View, mention: Mention, subject: Subject) -> bool:
    """Whether a subject accounts for a mention that is none of its words, nor of the host's."""
    if mention.when is not None:
        return _time_agrees(view, mention.when, subject) or _alternative(view, mention, subject)
    if subject.type is COUNT and _per_unit(view, mention, subject):
        return True
    if mention.number is not None:
        return _number_agrees(view, mention, subject) or _alternative(view, mention, subject)
    kind = subject.type
    if kind is GROUP and mention.asks & ENDS:
        return subject.id in view.index.timed_groups  # "muộn nhất" is no deadline of theirs
    if kind is GROUP and PREPARE in mention.keys and subject.members:
        return view.index.subjects[subject.members[0]].type is BODY  # as each of them would
    if kind is PROJECT and FINISHED in mention.keys and view.clause.ask == "when":
        return True  # "dài mấy mét, xong hồi nào": the day is that on which it is done
    if (kind is BODY or kind is GROUP) and _of_purpose(view, mention, subject):
        return True
    if kind is COUNT and mention.keys and not mention.names and borne_out(view.index, subject, mention):
        return True
    if in_name(view, subject, mention) or is_measured(view.index, subject, mention) or tells_number(subject, mention):
        return True
    return by_context(view, mention, subject) or _by_neighbours(view, mention, subject)


def _per_unit(view: View, mention: Mention, count: Subject) -> bool:
    """ "Bao nhiêu một năm": what a number of so much "/năm" is for."""
    per = (count.record.unit or "").casefold().split("/")[1:]
    if mention.said in per:
        return True
    after = next((one for one in view.strict if one.first == mention.last), None)
    return mention.said in ONE and after is not None and after.said in per


def _of_another(view: View, mention: Mention, subject: Subject) -> bool:
    """Whether a value or a happening is surely that of something else, though it is among the subject's words."""
    if subject.type is EVENT and mention.first in view.happenings:
        return mention.keys.isdisjoint(subject.strong)
    if subject.type is EVENT and "c:deadline" in mention.keys:
        due = subject.record.status == EventStatus.DEADLINE or subject.id in view.used or lasts_long(subject)
        return not due and mention.keys.isdisjoint(subject.strong)
    if subject.type is COUNT and of_other_side(mention, subject):
        return True
    if subject.type is COUNT and (MEN in mention.keys or not mention.attributes.isdisjoint(OF_SOME)):
        return of_other_people(view, mention, subject)
    if subject.type is Type.CONGRESS:
        return _ends_term(view, mention, subject)
    if not mention.keys.isdisjoint(STAGE_KEYS):
        return _of_other_stage(view, mention, subject)
    document = subject.type is Type.DOCUMENT and mention.number is not None
    return document and _of_other_kind(view, mention, subject)


def _of_other_stage(view: View, mention: Mention, subject: Subject) -> bool:
    """ "Công trình nào đang xây", of works none of which is told to be so, or prose on what is built."""
    if subject.type is GROUP:
        return view.index.membership(subject).staged
    which = subject.type is Type.TOPIC and view.clause.ask in ("which", "count")
    return which and (mention.keys & STAGE_KEYS).isdisjoint(subject.strong | subject.soft)


def _ends_term(view: View, mention: Mention, congress: Subject) -> bool:
    """Whether the year in which the term ends is said alone, when the next congress is held."""
    term = congress.record.term
    if mention.when is None or mention.when.grain is not Grain.YEAR or not term or mention.when.start.year != term[1]:
        return False
    return not any(f"n:{term[0]}" in one.keys for one in view.strict)


def _alternative(view: View, mention: Mention, subject: Subject) -> bool:
    """ "22/2 hay 23/2": the other value of a choice of which one is right."""
    values = [one for one in view.strict if one.is_value and not one.percent] if view.clause.choice else []
    same = [one for one in values if one is not mention and (one.when is None) == (mention.when is None)]
    if len(values) != 2 or len(same) != 1:
        return False
    other = same[0]
    if other.when is not None:
        return _time_agrees(view, other.when, subject) or _neither_day(view, values, subject)
    if subject.type is COUNT and subject.head.isdisjoint(view.at):
        return False
    agrees = not other.keys.isdisjoint(subject.strong) or _number_agrees(view, other, subject)
    return agrees or _neither_number(view, values, subject)


def _neither_day(view: View, values: Sequence[Mention], event: Subject) -> bool:
    """ "23/2 hay 24/2", of what is on another day, which then is told."""
    days = (Grain.DAY, Grain.RANGE)
    if event.type is not EVENT or not any(time.grain in days for time in event.times):
        return False
    said = [one.when for one in values if one.when is not None]
    return all(one.grain in days for one in said) and not any(_time_agrees(view, one, event) for one in said)


def _neither_number(view: View, values: Sequence[Mention], count: Subject) -> bool:
    """ "5.000 đảng viên hay 6.000", of which there are so many as neither says."""
    if count.type is not COUNT or any(_number_agrees(view, one, count) for one in values):
        return False
    nouns = (noun_after(view.strict, view.strict.index(one)) for one in values)
    return any(noun is not None and not noun.keys.isdisjoint(count.head) for noun in nouns)


def _of_other_kind(view: View, mention: Mention, subject: Subject) -> bool:
    """ "Nghị quyết Trung ương 5" speaks of no directive 05: a number goes with the kind of document before it."""
    at = view.strict.index(mention)
    before = view.strict[max(0, at - KIND_REACH) : at]
    kinds = next((one.keys & NUMBERED for one in reversed(before) if one.keys & NUMBERED), None)
    if not kinds or mention.ranked or any(one.is_value for one in before):
        return False
    names = (phrase.words for phrase in (*subject.names, *subject.examples))
    return not any(
        words[n] & mention.keys and any(word & kinds for word in words[max(0, n - KIND_REACH) : n])
        for words in names
        for n in range(len(words))
    )


def _of_purpose(view: View, mention: Mention, body: Subject) -> bool:
    """ "Tổ 2 phụ trách xã nào": what a body looks after, by the word for it and the noun that is asked for."""
    if in_charge(view, mention):
        return True
    said = next((one for one in view.strict if one.attributes and looks_after(view, body, one)), None)
    return said is not None and (mention is said or (mention is view.which_noun() and mention.first > said.first))


def _choosing(view: View, group: Subject) -> int:
    """The mentions that choose among the members of a group."""
    chosen = view.chosen(group)
    firsts = {mention.first for mention in (*chosen.by, *chosen.states)}
    if view.clause.ask == "when":
        firsts |= {mention.first for mention in view.strict if "c:done" in mention.keys}  # of each: when it is done
    if not firsts:
        return 0
    return _bits(mention.first in firsts and not view.is_strange(mention) for mention, _ in telling(view))


def by_facet(view: View, facet: Facet) -> int:
    """The mentions that tell something and that a facet accounts for, as bits; worked out once a clause."""
    known = view.by_facet.get(facet)
    if known is None:
        known = view.by_facet[facet] = _bits(
            not mention.keys.isdisjoint(facet.keys) or not mention.attributes.isdisjoint(facet.attributes)
            for mention, _ in telling(view)
        )
    return known


def by_attribute(view: View, attribute: str) -> int:
    """The mentions that name an attribute, as bits."""
    return _bits(attribute in mention.attributes and not view.is_strange(mention) for mention, _ in telling(view))


def by_tokens(view: View, firsts: frozenset[int]) -> int:
    """The mentions that begin at some tokens, as bits."""
    return _bits(mention.first in firsts for mention, _ in telling(view))


def _bits(those: Iterable[bool]) -> int:
    return sum(1 << at for at, holds in enumerate(those) if holds)


def _by_neighbours(view: View, mention: Mention, subject: Subject) -> bool:
    """By a sibling named beside it, by the host whose committee it is, by a member of the group."""
    if mention.names and _sibling(view, mention, subject):
        return True
    for use in view.entities.uses:
        if use.kind and mention.last == use.mention.first and subject.id in use.subjects:
            return True  # "trường Hoa Mai" of the primary school: what its bearer is said to be
    if "c:party_committee" in mention.keys:
        if _before_host(view, mention):
            return True
        if subject.type is COUNT and mention is not view.noun():
            return "c:cell" not in subject.head  # "Đảng bộ có bao nhiêu đảng viên": whose they are
    if subject.type is not GROUP or view.chosen(subject).by:
        return False
    return bool(view.index.membership(subject).meeting(mention))


def _of_congress(view: View, mention: Mention) -> bool:
    """ "Đại hội Đảng bộ tỉnh": whose congress it is, which a record that only names the province does not tell of."""
    return any(before.last == mention.first and "c:congress" in before.keys for before in view.strict)


def _names_congress(subject: Subject, level: frozenset[str]) -> bool:
    """Whether a name or an example of the subject speaks of the congress of that level."""
    phrases = (phrase.words for phrase in (*subject.names, *subject.examples))
    return any(
        "c:congress" in one and not level.isdisjoint(two) for words in phrases for one, two in itertools.pairwise(words)
    )


def _speaks_of(view: View, mention: Mention, subject: Subject) -> bool:
    """Whether a subject that names the level above speaks of its congress, or of its committee, where that is said.

    "Đại hội Đảng bộ tỉnh", "Tỉnh ủy": a body of the province may only say where it is.
    """
    if _of_congress(view, mention):
        return _names_congress(subject, mention.keys)
    if subject.type is not BODY or not mention.said.endswith(COMMITTEE):
        return True
    named = texts(subject.record)
    return any(fold(mention.said) in fold(text) for text in (*named.names, *named.examples, *named.soft))


def _before_host(view: View, mention: Mention) -> bool:
    """ "Đảng bộ Công ty": the committee of the host itself."""
    return any(following.first == mention.last and following.first in view.hosts for following in view.strict)


def _sibling(view: View, mention: Mention, subject: Subject) -> bool:
    """A name of another subject of the same type, asked about in one breath, is answered beside this one."""
    if subject.id not in view.used:
        return False
    others = [other for use in view.entities.uses if use.mention is mention for other in use.subjects]
    return any(view.index.subjects[other].type is subject.type for other in others)


def _time_agrees(view: View, when: When, subject: Subject) -> bool:
    record = subject.record
    if when.grain is Grain.TERM:
        return _term_agrees(view, when, subject)
    if subject.type is COUNT and when.grain is Grain.YEAR:  # "đến 2030" is of no number of 2024
        years = {time.end.year for time in (*subject.times, *subject.told, *filter(None, (record.as_of,)))}
        return when.end.year in years
    if any(agrees(when, time) for time in (*subject.times, *subject.told)):
        return True
    if subject.type is COUNT and record.as_of is not None and counted_by(when, record.as_of, view.index.latest):
        return True
    if subject.type is GROUP:
        return view.index.membership(subject).states_time(when)
    return False


def _term_agrees(view: View, when: When, subject: Subject) -> bool:
    """Whether a term is the one that the subject states, or else the host's: a day of its last year is none of it."""
    years = (when.start.year, when.end.year)
    told = (time for time in subject.told if time.grain is Grain.TERM)
    if any(years == (time.start.year, time.end.year) for time in told):
        return True
    named = (time for name in subject.names for time in name.times)
    if subject.type is COUNT and any(time.grain is Grain.TERM for time in named):
        return False  # "kết nạp trong nhiệm kỳ 2015-2020" is of no other term, be it the host's
    term = getattr(subject.record, "term", None) or view.index.knowledge.congress.term
    return years == tuple(term or ())


def _number_agrees(view: View, mention: Mention, subject: Subject) -> bool:
    if "ordinal" in " ".join(mention.keys):
        congress = view.index.knowledge.congress
        if _of_other_congress(view, subject):
            return False
        return f"ordinal:{congress.ordinal}" in mention.keys and getattr(subject.record, "ordinal", None) is None
    if any(key.startswith(("phase:", "course:")) for key in mention.keys):
        return bool(mention.keys & subject.strong)
    if _size_agrees(view, mention, subject) or _lasts(view, mention, subject):
        return True
    for other in _related(view, subject):
        if mention.keys & other.strong and (other is subject or other.type is COUNT):
            return True
        if other.members and len(other.members) == mention.number and _counts(view, mention, other):
            return True
    names = len({use.key for use in view.entities.uses})
    if mention.first in view.naming:
        return subject.id in view.used  # "Hoa Mai 1" says of no number that there is one name
    if names:
        return mention.number == names
    told = view.told_before()
    return subject.id in told and mention.number == len(told)  # "hai chỗ đó"


def _of_other_congress(view: View, subject: Subject) -> bool:
    """Whether a count is of another congress than the host's: "đại biểu dự Đại hội Đảng bộ Khối"."""
    if subject.type is not COUNT:
        return False
    words = subject.names[0].words if subject.names else ()
    whose = [two for one, two in itertools.pairwise(words) if one & COMMITTEES]
    return any(keys & HIGHER and not keys & view.index.host_keys for keys in whose)


def _size_agrees(view: View, mention: Mention, subject: Subject) -> bool:
    """ "3 đơn vị" said of a group: all of its members, those chosen, or those just spoken of."""
    if subject.type is not GROUP or mention.number is None or not _counts(view, mention, subject):
        return False
    if mention.number in (len(view.chosen(subject).members), len(subject.members), subject.record.total):
        return True
    return view.clause.anaphora and mention.number < len(subject.members)


def _lasts(view: View, mention: Mention, subject: Subject) -> bool:
    """ "Họp trong 2 ngày nào": the number of days that an event lasts."""
    days = days_stated(view.strict, mention) if subject.type in HELD else None
    lasting = subject.main or subject.record  # the congress is told by the event that it is
    return days is not None and days == getattr(lasting, "days", None)


def _related(view: View, subject: Subject) -> list[Subject]:
    """The subject, its whole, its group and its parts, whose numbers may be said beside its own."""
    subjects = view.index.subjects
    links = [subject.group] if subject.main is None else []
    if subject.type is COUNT:
        links = [subject.record.out_of, subject.record.part_of, *links]
    related = [subject, *(subjects[one] for one in links if one in subjects)]
    if subject.type is COUNT:
        related += view.index.parts.get(subject.id, ())
    return related


def _counts(view: View, mention: Mention, group: Subject) -> bool:
    """Whether a number stands before the noun of a group ("3 đơn vị"), rather than being part of a name."""
    at = view.strict.index(mention)
    nouns = group.name_keys | {"c:unit"} | view.index.membership(group).heads
    return any(following.keys & nouns for following in view.strict[at + 1 : at + 3])
