"""Fit: how well what a clause asks goes with a facet of a subject."""

from collections.abc import Iterator
from functools import cache

from bot.knowledge.model import EventStatus, ProjectStatus
from bot.matching.judging.by_context import leads_where
from bot.matching.judging.by_examples import asks_which_unit, by_example, counts_noun, has_only_head, tells_ordinal
from bot.matching.judging.counted import (
    OTHER_COUNTED,
    UNITS,
    asks_how_long,
    counted,
    counted_so,
    of_counts,
    words_of_state,
)
from bot.matching.judging.denied_state import called_by_denial
from bot.matching.judging.just_those import is_of, own_keys
from bot.matching.judging.noted import told_by_note
from bot.matching.judging.occasions import meets_rather, of_a_day
from bot.matching.judging.of_whom import of_other_people
from bot.matching.judging.one_named import names_one
from bot.matching.knowing.facets import FACETS, Facet
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.met import STATES
from bot.matching.viewing.prose import tells_number
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import is_bare
from bot.text.syllable import fold

# Factors found by trial on our own question sets.
OTHER_NOUN = 0.88  # "nghị quyết nào" asks for a resolution: other kinds of subjects answer less well
PAPER = "c:issued_text"  # "văn bản nào": what is no paper, nor tells of one, answers it still less
TELLING_OF_PAPERS = frozenset((Type.DOCUMENT, Type.TOPIC, Type.SOURCE))
TOPIC_OTHER_ASK = 0.9  # a topic none of whose example questions asks in this way
NO_WORK = 0.4  # a meeting, where works are asked for, or a work, where a meeting is: what is left over is named
NAMED_ASK = 0.95
TERM_BOUNDS = 0.5  # when a term begins and ends is its years, rather than the day of the congress
UNSAID_STATE = 0.75  # "bao nhiêu chi bộ" rather counts all of them than those that are done
EACH = ("mỗi", "từng")
LASTING = ("tháng", "năm", "ngày", "tuần", "giờ")  # units of time that a count may have
THINGS = frozenset((Type.DOCUMENT, Type.PROJECT))
CONGRESS, COUNT, EVENT, GROUP, TOPIC = Type.CONGRESS, Type.COUNT, Type.EVENT, Type.GROUP, Type.TOPIC
COUNTING = frozenset(("count", "remaining"))  # "phải còn bao nhiêu tháng", "bao nhiêu tháng"
PLACE_KINDS = {"c:commune", "c:town", "c:ward", "c:hamlet"}
WHICH_UNIT = 0.75  # "ở đâu được bầu trực tiếp", of prose that tells which unit is
RECKONED = tuple(grammar("reckoned"))
SETTLED = frozenset(
    "list when count remaining percent percent_rest share as_of issuer term about parts head place what started".split()
)  # see _settled
ASKED_BY_EXAMPLE = frozenset(("what", "answer"))  # fit whatever ask a record's own examples ask
ASKED_BY_EXAMPLE_LESS = 0.5  # "ai theo dõi đại hội cơ sở" asks for the body, not for its head
PARTED = 0.98
HOLDS_IT = 0.9  # who holds an event, of which the time is told
MAKING_UP = frozenset(("which", "what", "how", "count", None))
COMPOSED = grammar("composed")
FINISHING = frozenset(("c:done", "c:used", "c:not_done", "c:deadline"))
EXTREMES = frozenset(("first", "last", "longest"))
TERM_ASKS = ("when", "what", "which", None)


@cache
def fitting(kind: Type, ask: str | None) -> tuple[Facet, ...]:
    """The facets of a type that an ask may fit."""
    return tuple(f for f in FACETS[kind] if f.fit.get(ask) or f.id in SETTLED or f.id in ASKED_BY_EXAMPLE)


def fit(view: View, subject: Subject, facet: Facet) -> float:
    """How well the clause's ask fits a facet of this subject, 0..1."""
    if subject.type is COUNT and of_other_people(view, subject):
        return 0.0
    if facet.id == "started":
        return 1.0 if view.clause.ask == "when" and _is_to_begin(view, subject) else 0.0
    return _fit(view, subject, facet)


def _fit(view: View, subject: Subject, facet: Facet) -> float:
    ask = view.clause.ask
    if facet.id in SETTLED:
        settled = HOLDS_IT if _says_who(view, subject, facet) else _settled(view, subject, facet)
        settled = 0.0 if meets_rather(view, subject, facet.id) else settled
        if settled is not None:
            return settled
    found = facet.fit.get(ask, 0.0)
    if not found and facet.id not in ASKED_BY_EXAMPLE:
        return 0.0
    if subject.type is CONGRESS and facet.id == "when" and _only_term(view):
        return found * TERM_BOUNDS
    if subject.type is TOPIC and ask == "count" and any(tells_number(subject, one) for one in view.strict):
        return _noun_factor(view, subject)
    if subject.type is TOPIC and view.clause.modifiers & EXTREMES:
        found *= OTHER_NOUN
    other = _noun_factor(view, subject)
    found = found * _meant_otherwise(view, subject, facet) * other
    if subject.type is TOPIC and subject.asks:
        return _of_prose(view, subject, found, other)
    if facet.id == "what" and ask in subject.asks:
        return max(found, NAMED_ASK)
    if ask == "count" and facet.id in ("count", "progress", "remaining") and subject.type in (COUNT, GROUP):
        return found * counted(view, subject)
    return found


def _of_prose(view: View, topic: Subject, found: float, noun: float) -> float:
    """The fit of prose: in full where one of its examples asks so.

    Args:
        found: where none does.
        noun: how well it is of the kind that is asked for.
    """
    ask = view.clause.ask
    if ask in COUNTING and not counts_noun(view, topic):
        return 0.0
    asks = topic.asks | COUNTING if topic.asks & COUNTING else topic.asks
    if ask == "where" and ask not in asks and asks_which_unit(topic):
        return noun * WHICH_UNIT
    return noun if ask in asks and not view.clause.modifiers & EXTREMES else found * TOPIC_OTHER_ASK


def _meant_otherwise(view: View, subject: Subject, facet: Facet) -> float:
    """Less than 1 where the words of the ask mean another subject than this one."""
    if subject.type is EVENT and facet.id == "place" and view.clause.modifiers & EXTREMES:
        return OTHER_NOUN**2  # "nơi nào cuối cùng" asks which of them
    if subject.type is GROUP and facet.id == "list" and names_one(view, subject):
        return OTHER_NOUN  # a member named by its name is the subject, not its group
    if meets_rather(view, subject, facet.id):
        return NO_WORK
    return 1.0


def _settled(view: View, subject: Subject, facet: Facet) -> float | None:
    """The fit where the words of the clause settle it, whatever its ask; None where they do not."""
    ask, kind = view.clause.ask, subject.type
    if kind is COUNT and facet.id != "as_of":
        return _settled_count(view, subject, facet.id)
    match facet.id:
        case "list" if kind is GROUP:
            return _settled_list(view, subject)
        case "when" if kind is EVENT and ask == "count" and of_a_day(view):
            return NAMED_ASK  # "lịch họp là bao nhiêu"
        case "as_of" if ask == "when" and any(m.said.startswith(RECKONED) for m in view.clause.mentions):
            return 1.0
        case "as_of" if "c:done" not in view.keys or not subject.record.out_of:
            return 0.0
        case "head" | "what" if by_example(view, subject):
            return ASKED_BY_EXAMPLE_LESS if _less_asked(view, subject) == facet.id else None
        case "about" if kind is Type.DOCUMENT and ask == "ordinal":
            told = tells_ordinal(subject) or any(key.startswith("course:") for key in subject.name_keys)
            return 1.0 if told else None
        case "issuer" | "place" if _which_is_its(view, subject, facet.id):
            return 1.0
        case "term" if kind is CONGRESS and "c:term_word" in view.keys and ask in TERM_ASKS:
            return NAMED_ASK
        case _:
            return None


def _is_to_begin(view: View, work: Subject) -> bool:
    """ "Chừng nào làm", of a work of which only the beginning is told, where nothing is said of its end."""
    record, ends = work.record, any(one.keys & FINISHING or "finish" in one.attributes for one in view.strict)
    return record.status == ProjectStatus.PLANNED and bool(record.started and not record.finished) and not ends


def _less_asked(view: View, body: Subject) -> str:
    """Which facet of a body "ai" asks for less: who heads it, or what it is."""
    if has_only_head(body):
        return "what"
    return "" if view.named(body) else "head"


def _settled_list(view: View, group: Subject) -> float | None:
    """The same of a list."""
    ask = view.clause.ask
    if ask == "who" and "c:issue" not in view.keys and _of_things(view, group):
        return 0.0  # "ai hướng dẫn đại hội": nobody is a paper, nor a school
    extreme = view.clause.modifiers & EXTREMES and ask in ("who", "which", "where", "what", None)
    each = ask == "count" and _each(view) and of_counts(view, group)
    each = each or (ask == "remaining" and bool(view.clause.negated))  # "trừ trường tiểu học còn mấy cái"
    return 1.0 if each or (extreme and _timed(view, group)) else None


def _of_things(view: View, group: Subject) -> bool:
    return bool(group.members) and view.index.subjects[group.members[0]].type in THINGS


def _says_who(view: View, subject: Subject, facet: Facet) -> bool:
    """Whether what is told of something else says who does it.

    "Chi bộ nào làm điểm": the time of what one alone holds; "ai theo dõi đại hội cơ sở": how many teams there are, with
    the note on what they do.
    """
    if view.clause.ask not in ("which", "who"):
        return False
    if subject.type is EVENT and facet.id == "when":
        return _holds_alone(view, subject) or _names_more(view, subject)
    return subject.type is COUNT and facet.id == "count" and told_by_note(view, subject)


def _holds_alone(view: View, event: Subject) -> bool:
    """Whether whoever holds an event that is none of several is of the kind asked for: "chi bộ nào"."""
    record, noun = event.record, view.which_noun()
    if record.who is None or event.group or record.status is EventStatus.DEADLINE:
        return False
    return noun is None or not noun.keys.isdisjoint(view.index.keys_of(record.who) | UNITS)


def _names_more(view: View, event: Subject) -> bool:
    """Whether the name of an event tells which there are: "xã Khe Mây nhập từ những xã nào", of its own merger."""
    noun = view.which_noun()
    if noun is None or event.record.who is not None:
        return False
    named = [mention for mention in view.index.mentions_of(event.record.event) if mention.keys & noun.keys]
    return len(named) > sum(bool(mention.keys & noun.keys) for mention in view.strict if mention is not noun)


def _settled_count(view: View, subject: Subject, facet: str) -> float | None:
    """The same of a count."""
    ask, record = view.clause.ask, subject.record
    match facet:
        case "count" | "remaining" if record.out_of and ask in ("count", "remaining"):
            return _of_state(view, subject, rest=facet == "remaining") * counted_so(view, subject)
        case "percent" | "percent_rest" if record.out_of and ask == "percent":
            return _of_state(view, subject, rest=facet == "percent_rest") * _of_those(view, subject)
        case "count" if ask == "count" and view.asks("progress") and _has_share(view, subject):
            return UNSAID_STATE  # "tiến độ đại hội các chi bộ đạt bao nhiêu" counts those that are done
        case "count" if ask == "count" and (_each(view) or (not record.out_of and _says_state_of_part(view, subject))):
            return UNSAID_STATE  # of each; "đạt bao nhiêu chỉ tiêu" counts those that were reached
        case "parts":
            return PARTED if _asks_parts(view, subject) else 0.0
        case "share":
            said = ask == "percent" and (not subject.head.isdisjoint(view.said) or _just_told(view, subject))
            return 1.0 if said and _names_whole(view, subject) else 0.0
        case "count" if record.unit in LASTING and asks_how_long(view, record.unit):
            return 1.0  # "phải còn công tác ít nhất bao lâu"
        case "count" if record.unit == "%" and ask in ("percent", "count", "remaining"):
            return 0.0 if ask == "count" and view.counts_people() else 1.0
        case "count" if not record.out_of and ask == "remaining":
            told = record.unit or "remaining" in subject.asks  # "phải còn mấy tháng" asks for what is required
            return NAMED_ASK if told else None
        case _:
            return None


def _only_term(view: View) -> bool:
    return "c:term_word" in view.keys and "c:congress" not in view.keys


def _noun_factor(view: View, subject: Subject) -> float:
    """Less than 1 for subjects that are not of the kind asked for."""
    noun = view.which_noun()
    if view.clause.ask not in ("which", "what", "number") or noun is None:
        return 1.0
    heads = subject.head
    if subject.group in view.index.subjects:
        heads = heads | view.index.subjects[subject.group].head
    if subject.type is GROUP:
        heads = heads | view.index.membership(subject).heads
    if noun.keys & heads:
        return 1.0
    if _of_events(view, subject) and noun.keys & _work_nouns(view) and noun.keys.isdisjoint(subject.strong):
        return NO_WORK  # "công trình nào ở phường Hoa Mai" asks for no meeting there
    paper = PAPER in noun.keys and not _tells_of_papers(view, subject)
    return OTHER_NOUN**2 if paper else OTHER_NOUN


def _of_events(view: View, subject: Subject) -> bool:
    """Whether it is an event, or a list of events."""
    members = [view.index.subjects[one] for one in subject.members[:1]]
    return (members or [subject])[0].type is Type.EVENT


def _work_nouns(view: View) -> frozenset[str]:
    """What the works of the knowledge are called as a whole: "công trình", "trường"."""
    return view.index.kept("work_nouns", lambda: frozenset(_find_work_nouns(view.index)))


def _find_work_nouns(index: Index) -> Iterator[str]:
    for subject in index.subjects.values():
        works = subject.type is Type.GROUP and bool(subject.members)
        if works and index.subjects[subject.members[0]].type is Type.PROJECT:
            yield from subject.head | index.membership(subject).heads


def _tells_of_papers(view: View, subject: Subject) -> bool:
    """Whether it is a paper, prose, or a list of papers."""
    members = [view.index.subjects[one] for one in subject.members[:1]]
    return (members or [subject])[0].type in TELLING_OF_PAPERS


def _has_share(view: View, whole: Subject) -> bool:
    return any(one.record.out_of == whole.id for one in view.index.parts.get(whole.id, ()))


def _asks_parts(view: View, whole: Subject) -> bool:
    """ "55 tổ chức cơ sở gồm những gì": what a count that has parts is made up of."""
    parts = [one for one in view.index.parts.get(whole.id, ()) if one.record.part_of == whole.id]
    return len(parts) > 1 and view.clause.ask in MAKING_UP and any(m.said in COMPOSED for m in view.clause.mentions)


def _just_told(view: View, subject: Subject) -> bool:
    """ "Dự bị bao nhiêu? – Chiếm mấy phần trăm": the count of the turn before, where nothing else is named."""
    return view.focus is not None and view.focus.subjects[:1] == (subject.id,) and is_bare(view)


def _names_whole(view: View, part: Subject) -> bool:
    """Whether the whole that a count is a part of is named, or was just told."""
    whole = view.index.subjects.get(part.record.part_of or "")
    if whole is None:
        return False
    return not whole.head.isdisjoint(view.keys) or (view.focus is not None and whole.id in view.focus.subjects)


def _of_state(view: View, subject: Subject, *, rest: bool) -> float:
    """Whether those in the state or the others are counted: "bao nhiêu bản đã có", where the state is "chưa có"."""
    denied = any(m.keys & {"c:not_done"} or m.said.startswith("chưa") for m in view.clause.mentions)
    state_denies = fold(subject.record.state or "").startswith(("chua", "khong")) or called_by_denial(view, subject)
    wants_rest = denied if not state_denies else not denied
    if any(mention.keys & subject.rest for mention in view.clause.mentions):
        wants_rest = True
    if "remaining" in view.clause.asks and not denied and not state_denies:
        wants_rest = True  # "còn bao nhiêu nữa"
    if rest:
        return 1.0 if wants_rest else 0.0
    if wants_rest:
        return 0.0
    return 1.0 if _says_state(view, subject) else UNSAID_STATE


def _says_state(view: View, subject: Subject) -> bool:
    """Whether anything tells those in the state from the whole: "bao nhiêu chi bộ" alone may count all of them."""
    whole = view.index.subjects.get(subject.record.out_of or "")
    if whole is None or view.focus is not None or view.asks("progress"):
        return True
    own = (subject.strong - whole.strong) | STATES
    said = any(key in own for mention in view.clause.mentions for key in keys_of(mention))
    return said or bool(words_of_state(view, subject))


def _says_state_of_part(view: View, whole: Subject) -> bool:
    """Whether words of the state are said in which only some of a whole are."""
    shares = (one for one in view.index.parts.get(whole.id, ()) if one.record.out_of == whole.id)
    return view.focus is None and any(words_of_state(view, one) for one in shares)


def _each(view: View) -> bool:
    """ "Mỗi đơn vị được mấy đại biểu": the number of each, rather than of all."""
    return any(mention.said.split()[0] in EACH for mention in view.strict)


def _timed(view: View, group: Subject) -> bool:
    return view.index.membership(group).timed > 1


def _which_is(view: View, keys: set[str]) -> bool:
    noun = view.which_noun()
    return noun is not None and bool(noun.keys & keys)


def _which_is_its(view: View, subject: Subject, facet: str) -> bool:
    """ "Cơ quan nào ban hành", "Cầu Hoa Mai thuộc xã nào": whether what is asked for is what may hold it."""
    if view.clause.ask != "which" or (facet == "place" and leads_where(view, subject)):
        return facet == "place" and leads_where(view, subject)
    if facet == "issuer":
        return _which_is(view, {"c:agency", "c:unit"})
    held = getattr(subject.record, "place", None) is not None
    return held and _which_is(view, PLACE_KINDS) and bool(view.named(subject))


def _spoken_of(view: View, share: Subject) -> bool:
    """Whether the turn before was about those of whom a share is told, or about no number at all."""
    told = [view.index.subjects[one] for one in view.focus.subjects] if view.focus is not None else []
    counts = [one for one in told if one.type is Type.COUNT]
    return view.focus is not None and (not counts or any(one.head & share.head for one in counts))


def _of_those(view: View, subject: Subject) -> float:
    """Less than 1 where the share of others is asked than of those that are in a state."""
    if not subject.head.isdisjoint(view.said) or _in_attribute(view, subject) or _spoken_of(view, subject):
        return 1.0
    if any(len(one.words) > 1 and not any(map(view.at.keys().isdisjoint, one.words)) for one in subject.names):
        return 1.0  # called so in full: "tỷ lệ nữ trong cấp ủy"
    if any(is_of(subject, own) for own in own_keys(view)):
        return 1.0
    others = view.index.counted.keys() & view.at.keys() - subject.name_keys  # "dưới 40 tuổi" is what those are
    return OTHER_COUNTED if others else 1.0


def _in_attribute(view: View, share: Subject) -> bool:
    """Whether those of whom a share is told stand inside a word for one of their attributes: "nữ đảng viên"."""
    of = share.record.of.casefold()
    return any(mention.attributes and not mention.keys & share.head and of in mention.said for mention in view.strict)
