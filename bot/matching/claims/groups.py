"""Claims on groups: what holds of every member, of one alone, who is a member, how many there are."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from bot.knowledge.precision import Precision
from bot.matching.claims.among_bodies import bodies_of
from bot.matching.claims.coming import says_now_or_soon
from bot.matching.claims.host_itself import host_itself
from bot.matching.claims.units_by_kind import units_by_kind
from bot.matching.judging.numbers import comparator, noun_after, number_holds
from bot.matching.judging.spelled import Spelled, spelled
from bot.matching.knowing.membership import BEARER_KINDS as BEARERS
from bot.matching.knowing.membership import having
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.reading.compounds import NUMBERED
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.reading.negation import denials
from bot.matching.viewing.claim import claim
from bot.matching.viewing.filters import Choosing, choose
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold, is_folded_syllable

EVERY = grammar("every")
LISTED = grammar("listed")
ONLY = ("chỉ", "mỗi", "chỉ có", "duy nhất")
NO_MORE = ("thôi", "chỉ", "vỏn vẹn", "có thôi")
SOLE = ("duy nhất", "độc nhất", "độc một")
OWNING = ("thuộc", "của", "ở", "tại")  # before whom a member belongs to
BELONGING = frozenset(("c:belong", "c:subordinate"))
MEMBERSHIP = frozenset(("c:belong", "c:select", "c:list_word"))
UNITS = frozenset(("c:unit", "c:organisation", "c:pilot", "c:congress"))
STATING = ("thì", "là", "gồm", "đều", "cũng", "và", "với")  # end what a number counts
ROUND = "đợt"
GENERAL = frozenset(("c:unit", "c:organisation", "c:congress", "c:school"))


def every(view: View, group: Subject) -> list[Claim]:
    """ "Cả ba trường cấp 2 đều làm giai đoạn 2": the last thing said holds of all that the rest chooses."""
    marked = [m for m in view.clause.mentions if m.said in EVERY or m.keys & {"c:all", "c:only"} == {"c:all"}]
    chosen = view.chosen(group)
    uses = {use.mention.first for use in view.entities.uses if use.subjects}
    tests = [m for m in chosen.by if not m.names and m.last not in uses]  # "trường" of "trường Hoa Mai" tests nothing
    if view.clause.negated and any(m.said == "nào cũng" for m in marked):
        return []  # "ngoài A thì trường nào cũng ở giai đoạn 2": which others are
    if not marked or not tests or not _spoken_of(view, group, tests[-1]):
        return []
    test = tests[-1]
    whom = choose(view.index, group, Choosing.of([m for m in view.strict if m is not test])).members
    failing = not view.index.membership(group).meeting(test).issuperset(whom)
    holds = False if failing else True if group.record.complete or len(whom) < len(group.members) else None
    return [claim("every", holds, (*marked, *tests, *(m for m in view.strict if m.number == len(whom))), group.id)]


def _spoken_of(view: View, group: Subject, test: Mention) -> bool:
    """Whether a word besides the test says what the members are, or the turn before was about them."""
    if view.focus is not None and view.focus.group == group.id:
        return True
    nouns = group.strong | group.head | view.index.membership(group).heads
    fields = frozenset[str]().union(*(view.index.subjects[one].kind_keys for one in group.members))
    return any(not m.keys.isdisjoint(nouns | fields) for m in view.strict if m is not test)


def only(view: View, group: Subject) -> list[Claim]:
    """ "Giai đoạn 2 chỉ có Hoa Mai": nobody else meets what the rest says."""
    members = view.index.membership(group)
    marked = [m for m in view.clause.mentions if m.said in ONLY or "c:only" in m.keys]
    named = {identity for use in view.entities.uses for identity in use.subjects if identity in members.order}
    uses = [use.mention for use in view.entities.uses]
    bearing = {m.first for m in view.strict for use in uses if m.last == use.first}  # "phường" of "phường Hoa Mai"
    tests = [m for m in view.chosen(group).by if not m.names and m.first not in bearing]
    if marked and not named and not view.entities.strangers:
        return _all_of_kind(view, group, marked[0], tests)
    called = [m for m in view.strict if m.keys & group.strong - GENERAL and not m.names and m.first not in bearing]
    if not marked or not named or not (tests or called):
        return []
    others = [m for m in view.strict if not m.names and m.first not in bearing]
    whom = set(choose(view.index, group, Choosing.of(others)).members)
    sure = group.record.complete or _says_list(view)
    holds = False if whom - named or named - whom else True if sure else None
    if not any(mark.first < use.first for mark in marked for use in uses):
        return []  # "Hoa Mai chỉ được cải tạo" says what is done, not who alone it is done to
    return [claim("every", holds, (*marked, *(tests or called), *uses), group.id)]


def _all_of_kind(view: View, group: Subject, mark: Mention, tests: list[Mention]) -> list[Claim]:
    """ "Nơi làm điểm chỉ gồm các phường": whether all that the rest chooses are what is said after "chỉ"."""
    said = [test for test in tests if test.first > mark.first and test.number is None]
    if said and any(m.number is not None and m.last == said[0].first for m in view.strict):
        return []  # "chỉ có một xã làm điểm" says how many of them are communes
    if len(said) != 1 or not _spoken_of(view, group, said[0]) or denials(view.clause.mentions):
        return []
    if any(use.subjects for use in view.entities.uses) or _spelled(view, group):
        return []
    whom = set(choose(view.index, group, Choosing.of([m for m in view.strict if m is not said[0]])).members)
    failing = whom - view.index.membership(group).meeting(said[0])
    holds = False if failing else True if group.record.complete else None
    return [claim("every", holds, (mark, *said), group.id)]


def _says_list(view: View) -> bool:
    """Whether just the list is spoken of: what it does not name is surely not in it."""
    said = view.clause.mentions
    return any("c:list_word" in m.keys or m.said.endswith("danh sách") or m.said in LISTED for m in said)


def unique(view: View, member: Subject) -> Iterator[Claim]:
    """ "Hoa Mai là trường duy nhất được xây mới": nobody else of its list meets what is said of it.

    It fails where another does; that none does is sure of a list that is complete, or where just the list is meant.
    """
    group = view.index.subjects.get(member.group or "")
    sole = [m for m in view.clause.mentions if m.said in SOLE]
    marked = sole or _only_before(view, member)
    if group is None or not marked or not (member.id in view.used or view.named(member)):
        return
    tests = [m for m in view.chosen(group).by if not m.names]
    called = [m for m in view.strict if m.keys & (group.head | group.strong) - GENERAL and not m.names]
    if not tests and not called:
        return
    only_so = [m for m in view.strict if m.said in ONLY and m.said not in SOLE]
    others = set(choose(view.index, group, Choosing.of([*tests, *only_so], view.clause.negated)).members) - {member.id}
    sure = group.record.complete or _says_list(view)
    holds = False if others else True if sure else None
    if holds and not sole:
        return  # that it is so is told of the list itself
    decided = tuple(one for one in group.members if one == member.id or one in others)
    yield replace(claim("every", holds, (*marked, *(tests or called)), group.id), members=decided if others else ())


def _only_before(view: View, member: Subject) -> list[Mention]:
    """ "Có mỗi Hoa Mai làm giai đoạn 2": the word that says so right before the name, or the word for what bears it."""
    names = [use.mention for use in view.entities.uses if member.id in use.subjects]
    bearing = [m for m in view.strict if any(m.last == name.first for name in names) and m.keys & BEARERS]
    firsts = {m.first for m in (*names, *bearing)}
    return [m for m in view.clause.mentions if m.last in firsts and (m.said in ONLY or "c:only" in m.keys)]


def membership(view: View, group: Subject) -> Iterator[Claim]:
    """ "X có trong danh sách không", "có tiểu ban tuyên truyền không"."""
    if any(m.when is not None for m in view.strict) or view.clause.modifiers & {"first", "last"}:
        return
    asked = MEMBERSHIP | group.head
    if group.members and view.index.subjects[group.members[0]].type is Type.EVENT:
        asked |= group.strong - GENERAL  # "phường Hoa Mai cũng làm điểm à"
        if _asks_whether_over(view, group):
            asked = frozenset()  # "xã Khe Mây đại hội chưa": whether it is over, rather than whether it is to be
    if not any(mention.keys & asked or "exists" in mention.asks for mention in view.strict):
        return
    if any(_of_other_size(view, group, at) for at in range(len(view.strict))):
        return
    spelt = _spelled(view, group, named=True)
    yield from _of_names(view, group, spelt)
    if group.members and view.index.subjects[group.members[0]].type is Type.BODY:
        yield from bodies_of(view, group)
    for one in _spelled(view, group):
        yield claim("member", True, one.words, group.id)
    yield from _works_besides(view, group)
    yield from units_by_kind(view, group, holds=_absent(group))
    yield from host_itself(view, group, holds=_absent(group))
    unknown = [words for _, words in view.entities.strangers]
    unknown += [(mention,) for mention in view.strict if _is_name(view, mention)]
    for words in () if _asks_whether_over(view, group) else unknown:
        if not any(_of_member(view, group, word, spelt) for word in words):
            yield claim("member", _absent(group), words, group.id)


def _works_besides(view: View, group: Subject) -> Iterator[Claim]:
    """Of works that are named in words ("hầm chui"), where none of a list is: that they are not of it.

    Where that list is spoken of: "lộ bê tông có kịp xong không" asks of no other list.
    """
    if not any(mention.keys & (MEMBERSHIP | group.head | group.name_keys) for mention in view.strict):
        return
    if not group.members or view.index.subjects[group.members[0]].type is not Type.PROJECT or view.entities.uses:
        return
    named = spelled(view, [one for one in found_subjects(view) if one.type is Type.PROJECT])
    for one in [] if any(one.subject.id in group.members for one in named) else named:
        made = claim("member", _absent(group), one.words, group.id)
        yield replace(made, words=_written(view, [one.subject.id], made.words))


def _absent(group: Subject) -> bool | None:
    """Whether somebody who is not listed is of a list: of one that is not complete that is not known."""
    return False if group.record.complete else None


def _of_names(view: View, group: Subject, spelt: Sequence[Spelled]) -> Iterator[Claim]:
    """Whether those whose proper names are said are of a list."""
    order = view.index.membership(group).order
    for use in filter(lambda one: one.subjects, view.entities.uses):
        inside = [identity for identity in use.subjects if identity in order]
        if not inside and (_of_member(view, group, use.mention, spelt) or _of_round(view, group)):
            continue
        made = claim("member", True if inside else _absent(group), (use.mention,), group.id)
        written = _written(view, inside or use.subjects, made.words)
        yield replace(made, words=written, bearer=inside[0] if len(inside) == 1 else "")


def _of_member(view: View, group: Subject, name: Mention, spelt: Sequence[Spelled]) -> bool:
    """Whether a name is not said to be on the list: part of a member's whole name, or told of a member named beside it.

    "Chi bộ Toán thuộc Đảng bộ Khoa Hoa Mai phải không": whose the member is stands among its details.
    """
    if any(name in one.words for one in spelt):
        return True
    if not any(one.said.split()[-1] in OWNING and one.last <= name.first for one in view.clause.mentions):
        return False
    beside = view.used.intersection(group.members).union(one.subject.id for one in spelt)
    records = (view.index.subjects[identity].record for identity in beside)
    texts = (str(value) for record in records for value in getattr(record, "details", {}).values())
    return any(f" {fold(name.said)} " in f" {fold(' '.join(syllables(text)))} " for text in texts)


def _of_round(view: View, group: Subject) -> bool:
    """ "Đảng bộ Hoa Mai thuộc đợt 1 à": of meetings, and no word says that a list of works is spoken of."""
    if view.index.subjects[group.members[0]].type is not Type.PROJECT or _says_list(view):
        return False
    rounds = any(one.said == ROUND for one in view.clause.mentions)
    return rounds and (group.strong - GENERAL).isdisjoint(view.said)


def _of_other_size(view: View, group: Subject, at: int) -> bool:
    """ "… thuộc 29 đơn vị": whether a number counts those of another list, of so many."""
    number, before = view.strict[at], view.strict[at - 1] if at else None
    if number.number is None or number.ordinal or before is None or not before.keys & BELONGING:
        return False
    return number.number not in (len(group.members), group.record.total)


def _written(view: View, bearers: Sequence[str], said: str) -> str:
    """A name that was typed, as a bearer of it is written: "so tai chinh" is "Sở Tài chính"."""
    records = [view.index.subjects[one].record for one in bearers]
    names = [getattr(one, "who", None) or getattr(one, "name", None) or said for one in records]
    found = ((name, fold(name).find(fold(said))) for name in names)
    held = next((name[at : at + len(said)] for name, at in found if at >= 0), said)
    return names[0] if held == said and len(names) == 1 else held


def in_own_words(view: View, group: Subject) -> bool:
    """Whether a list is called by words that mean nothing elsewhere: "đã được duyệt lịch chưa" is of no meeting."""
    own = {key for key in group.name_keys if key.startswith("w:")}
    return any(not mention.names and not mention.keys.isdisjoint(own) for mention in view.strict)


def _asks_whether_over(view: View, group: Subject) -> bool:
    """ "… đã đại hội chưa", "… đại hội điểm xong rồi à": of whom no list holds, that is no answer."""
    if in_own_words(view, group):
        return False
    mentions = view.clause.mentions
    asks = any("yesno" in mention.asks and "chưa" in mention.said.split() for mention in mentions)
    asks = asks or any(mention.keys & {"c:done", "c:not_done"} for mention in view.strict)
    return (asks or says_now_or_soon(view)) and not any(mention.keys & MEMBERSHIP for mention in mentions)


def _spelled(view: View, group: Subject, *, named: bool = False) -> list[Spelled]:
    """Events of a list that are named by their whole names.

    Args:
        named: those, too, that are named by a proper name as well.
    """
    found = spelled(view, [view.index.subjects[identity] for identity in group.members])
    return [one for one in found if one.subject.type is Type.EVENT and (named or one.subject.id not in view.used)]


def _is_name(view: View, mention: Mention) -> bool:
    """A word that nobody knows, with a capital and no syllable of the language: "Grandtech"."""
    unknown = not mention.known and not view.is_strange(mention) and not view.shouting
    return (
        unknown and mention.text[:1].isupper() and mention.text.isalpha() and not is_folded_syllable(fold(mention.text))
    )


def is_of_list(view: View, event: Subject) -> bool:
    """ "Hoa Mai làm điểm phải không": whether no more is claimed of an event than that it is one of its list."""
    group = view.index.subjects.get(event.group or "")
    if group is None or not any("verify" in mention.asks for mention in view.clause.mentions):
        return False
    if any(use.subjects and event.id not in use.subjects for use in view.entities.uses):
        return False  # beside another, of whom that is claimed, too
    called = [m for m in view.strict if m.keys & group.strong - GENERAL and not m.names]
    named = view.named(event) or event.id in view.used
    told = {mention.first for mention, _ in telling(view)} - view.named(event) - view.hosts
    told -= {
        mention.first for mention in view.strict if mention.names or mention.keys & (BEARERS | group.head | event.head)
    }
    asked = any(mention.asks - {"verify"} for mention in view.clause.mentions)
    return bool(called and named) and not asked and told <= {mention.first for mention in called}


def size(view: View, group: Subject) -> Iterator[Claim]:
    """ "… gồm 3 đơn vị", "chỉ có một xã", "hai nơi họp trong tháng 4": how many of the list what is counted chooses."""
    whole = Decimal(group.record.total or len(group.members))
    no_more = any("c:only" in m.keys or m.said in NO_MORE for m in view.clause.mentions)
    members = view.index.membership(group)
    events = bool(group.members) and view.index.subjects[group.members[0]].type is Type.EVENT
    heads = group.head | members.heads | members.kinds.keys() | (members.fields.keys() & BEARERS)
    heads |= UNITS if events or not group.members else frozenset[str]()
    beside = _says_list(view) and any(m.number is not None and m.number > 1 for m in view.strict)
    for at, mention in enumerate(view.strict):
        if mention.number is None or mention.percent or any(not key.startswith("n:") for key in mention.keys):
            continue
        if mention.number == 1 and not (no_more or _limits(view) or beside):
            continue  # "lập một tiểu ban": an article; "có một tiểu ban lo …" says not that they are no more
        noun = noun_after(view.strict, at) or _venue(view.strict, at)
        before = view.strict[at - 1] if at else None
        serial = before is not None and before.last == mention.first and bool(before.keys & NUMBERED)
        serial = serial or mention.first in view.naming  # "Khu phố Hoa Mai 2"
        venue = noun is not None and events and noun.attributes == {"place"}
        if noun is None or serial or not (venue or noun.keys & heads) or not _beside(view, at):
            continue  # "khách lâu năm của công ty", and "Chỉ thị 05 cũng do cơ quan đó" counts nothing
        within = _within(view, at, noun)
        if within is not None:
            yield claim("count", True, (mention,), within.id)
            continue
        counted = [one for one in _counted(view, at) if one is not noun or not one.keys & UNITS]
        chosen = choose(view.index, group, Choosing.of(counted))
        part = bool(chosen.by) and not any(one.names for one in chosen.by)
        before_it = (one for one in view.chosen(group).by if one.first < mention.first)
        if not part and any(not having(members.bodies, one.keys) for one in before_it):
            continue  # "trường tiểu học có hai trường": of those named before it
        known = Decimal(len(chosen.members)) if part else whole
        sure = group.record.complete or (_says_list(view) if part else bool(group.record.total))
        precision = Precision.EXACT if sure else Precision.OVER
        states = {"c:not_done"} if mention.number >= known else {"c:done", "c:not_done"}
        if any(m.keys & states for m in view.strict):
            continue  # "hai nơi đã họp xong", "còn bốn xã chưa họp" say not how many there are
        bound, words = comparator(view.strict, at)
        holds = number_holds(mention.number, bound, known, precision)
        holds = None if holds and no_more and precision is Precision.OVER else holds  # "7 công trình thôi à"
        holds = None if part and not sure and mention.number > known else holds  # there may be more than are listed
        marks = [one for one in view.strict if no_more and ("c:only" in one.keys or one.said in NO_MORE)]
        marks += [noun] if venue else []
        made = claim("size", holds, (*words, mention, *marks, *(chosen.by if part else ())), group.id)
        yield replace(made, members=chosen.members) if part else made


def _beside(view: View, at: int) -> bool:
    """Whether what stands after a number stands right after it."""
    return view.strict[at + 1].first == view.strict[at].last and view.strict[at + 1].said != "của"


def _venue(mentions: Sequence[Mention], at: int) -> Mention | None:
    """ "Hai nơi họp": where they meet, by which those who do are counted."""
    following = mentions[at + 1] if at + 1 < len(mentions) else None
    return following if following is not None and following.attributes == {"place"} else None


def _counted(view: View, at: int) -> list[Mention]:
    """The words that say what a number counts: those after it, up to what says something else."""
    found: list[Mention] = []
    for before, mention in pairwise(view.strict[at:]):
        if mention.first != before.last or mention.names or mention.asks or mention.said in STATING:
            break
        if mention.number is not None and not any(key.startswith("phase:") for key in mention.keys):
            break
        found.append(mention)
    return found


def _limits(view: View) -> bool:
    return any(m.said in ONLY or m.said in SOLE or m.said.endswith("duy nhất") for m in view.clause.mentions)


def _within(view: View, at: int, noun: Mention) -> Subject | None:
    """The count that a number after "trong" is of, rather than of the members: "trong 33 đảng bộ có 3 nơi làm điểm"."""
    if not at or "trong" not in view.strict[at - 1].said.split():
        return None
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT and one.head & noun.keys]
    return next((one for one in counts if one.record.value == view.strict[at].number), None)
