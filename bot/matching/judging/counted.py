"""What is counted: how well the noun that "bao nhiêu", "mấy" ask the number of is what a count or a list counts."""

import re
from decimal import Decimal
from itertools import pairwise

from bot.matching.judging.evidence import FIELD_EVIDENCE, evidence
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import CONGRESS, Subject, Type
from bot.matching.reading.lexicon import alternatives, grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import PEOPLE, View, keys_of
from bot.text.syllable import fold

# Factors found by trial on our own question sets.
OTHER_COUNTED = 0.2  # "bao nhiêu chi bộ" counts no party members
NEAR_COUNTED = 0.75  # the noun counted is among the words of the subject, but not what it counts
UNITS = frozenset(("c:unit",))
OF_PARTY = frozenset(("c:organisation", "c:cell", "c:party_committee", "c:party_base"))
BELONGING = frozenset(("c:subordinate", "c:belong"))
# Of whom there are so many is no matter of how many of these there are: "tổ công tác có mấy người".
OF_PEOPLE = frozenset(("c:working_group", "c:subcommittee", "c:cell", "c:party_committee", "c:party_base"))
EMPTY_IN_STATES = grammar("empty_in_states")
MONEY = "đồng"  # in a unit
DELEGATES = frozenset(("a:delegates", "c:delegate"))
NEXT, LAST = "next", "last"
NEXT_TERMS = frozenset(word for word in grammar("next_terms") if word.split()[0] in ("nhiệm", "khóa"))
LAST_TERMS = grammar("last_terms")
NEXT_TERM = re.compile(rf"\b(?:{alternatives(NEXT_TERMS)})\b")
LAST_TERM = re.compile(rf"\b(?:{alternatives(LAST_TERMS)})\b")
HOW_MANY = ("nhiêu", "mấy")
PERSONS = ("người",)
PLACES = frozenset(("c:commune", "c:ward", "c:town"))


def counted(view: View, subject: Subject) -> float:
    """How well the noun that is counted ("bao nhiêu chi bộ") is what a count or a list counts."""
    if subject.type is Type.COUNT and _of_other_term(view, subject):
        return OTHER_COUNTED
    return _by_count(view, subject) if subject.type is Type.COUNT else _by_list(view, subject)


def _of_other_term(view: View, count: Subject) -> bool:
    """ "Ban Chấp hành khóa mới có bao nhiêu người", of how many those of this term are."""
    said = {NEXT if one.said in NEXT_TERMS else LAST for one in view.strict if one.said in NEXT_TERMS | LAST_TERMS}
    name = " ".join(syllables(count.record.of))
    own = {NEXT for _ in NEXT_TERM.finditer(name)} | {LAST for _ in LAST_TERM.finditer(name)}
    return bool(said and own) and said.isdisjoint(own)


def counted_so(view: View, subject: Subject) -> float:
    """Less than 1 where others are counted than those that are in a state: "bao nhiêu đảng bộ đã đại hội"."""
    noun = view.noun()
    if noun is None or noun.keys & (subject.head | UNITS):
        return 1.0
    return OTHER_COUNTED if not view.index.counted.keys().isdisjoint(noun.keys) else 1.0


def words_of_state(view: View, share: Subject) -> list[Mention]:
    """Words that mean nothing elsewhere and are of the state of a share: "đạt" of "đã đạt và vượt"."""
    record = share.record
    told = set((record.state or "").casefold().split()) - set(record.of.casefold().split()) - EMPTY_IN_STATES
    return [mention for mention in view.clause.mentions if not mention.keys and mention.said in told]


def says_share(view: View, count: Subject, said: Decimal) -> bool:
    """ "Đạt đủ 22 chỉ tiêu": whether a number of all is said of a share of them, by words of its state alone.

    Not where the share's own number is said beside it: "trong 37 hộ, 21 hộ chưa thuận giá".
    """
    stated = {mention.number for mention in view.strict}
    shares = (one for one in view.index.parts.get(count.id, ()) if one.record.out_of == count.id)
    unstated = (one for one in shares if one.record.value not in stated)
    return said == count.record.value and any(words_of_state(view, one) for one in unstated)


def of_counts(view: View, group: Subject) -> bool:
    """Whether a list is of numbers."""
    return any(view.index.subjects[one].type is Type.COUNT for one in group.members[:1])


def _by_count(view: View, count: Subject) -> float:
    record, noun = count.record, view.noun()
    if record.out_of:
        return counted_so(view, count)
    if view.counts_people() and not count.head.isdisjoint(OF_PEOPLE):
        return 0.0
    if _says_unit(view, record.unit) or _is_of_delegates(view, count) or _is_noun(noun, count):
        return 1.0
    if _is_called(noun, count) or _any_unit(view, noun, count):
        return 1.0
    if noun is None:
        return 1.0
    if record.unit and noun.said not in record.unit:
        return OTHER_COUNTED  # "bao nhiêu lao động" counts them, and not what each of them earns
    return NEAR_COUNTED if noun.keys & count.strong else OTHER_COUNTED


def counts_units(view: View, candidate: Candidate) -> bool:
    """Whether a number of those who meet, and nothing else, is all that is asked: "đợt 2 có bao nhiêu đơn vị"."""
    told = candidate.known and candidate.facet == "count" and candidate.coverage == 1.0
    return told and candidate.subject.type is Type.COUNT and _any_unit(view, view.noun(), candidate.subject)


def _any_unit(view: View, noun: Mention | None, count: Subject) -> bool:
    """ "Đợt 2 có mấy đơn vị": those who meet are units, where no number counts these by that word."""
    general = noun is not None and bool(noun.keys) and noun.keys <= UNITS
    return general and not count.head.isdisjoint(OF_PARTY) and view.index.counted.keys().isdisjoint(UNITS)


def _by_list(view: View, group: Subject) -> float:
    noun = view.noun()
    if view.counts_people() or (_people_counted(view) and not _lists_people(group)):
        return 0.0  # "tiểu ban có mấy người", "bao nhiêu người thi" of two contests
    if _is_noun(noun, group):
        return 1.0
    if of_counts(view, group):
        return 0.0  # "được mấy đại biểu": what its members count, not how many of them there are
    if noun is None:
        return 0.0 if _is_one_by_name(view, group) else 1.0
    if _of_units(view, group) and not _is_named(view, group):
        return 0.0  # "quận có mấy phường": of those alone whose meetings are told
    if noun.keys & PLACES and any(view.index.subjects[one].type is Type.PROJECT for one in group.members):
        return 0.0  # "huyện có bao nhiêu xã", of works of the communes
    chosen = noun in view.chosen(group).by  # "mấy doanh nghiệp làm điểm"
    return 1.0 if chosen or noun.keys & (group.name_keys | view.index.membership(group).heads | UNITS) else 0.0


def _people_counted(view: View) -> bool:
    """ "Bao nhiêu người thi": whether people are counted, whatever they do."""
    return any(
        "count" in one.asks and two.said in PERSONS and one.last == two.first for one, two in pairwise(view.strict)
    )


def _lists_people(group: Subject) -> bool:
    return any(word in PERSONS for word in syllables(group.record.name))


def _is_one_by_name(view: View, group: Subject) -> bool:
    """ "Hoa Mai cần bao nhiêu": whether a proper name chooses one of a list, of which none is to be counted."""
    chosen = view.chosen(group)
    return len(chosen.members) == 1 and any(mention.names for mention in chosen.by)


def _of_units(view: View, group: Subject) -> bool:
    """Whether the members of a list are chosen by what kind of units they are of, and by no time."""
    by = view.chosen(group).by
    events = all(view.index.subjects[one].type is Type.EVENT for one in group.members)
    return events and bool(by) and all(mention.when is None for mention in by)


def _is_named(view: View, group: Subject) -> bool:
    """Whether more is said of a list than what its members are, or it was just told."""
    told = view.focus is not None and view.focus.group == group.id
    return told or evidence(view, group) > FIELD_EVIDENCE


def _is_noun(noun: Mention | None, subject: Subject) -> bool:
    return noun is not None and not subject.head.isdisjoint(keys_of(noun))


def _is_called(noun: Mention | None, count: Subject) -> bool:
    """Whether another name of a count begins with the noun: "góp ý được tiếp thu", of "ý kiến được tiếp thu"."""
    called = (one.words[0] for one in count.names[1:] if len(one.words) > 1)
    return noun is not None and any(not keys.isdisjoint(keys_of(noun)) for keys in called)


def _says_unit(view: View, unit: str | None) -> bool:
    """Whether the unit of a count stands right after the word that asks for it: "bao nhiêu tháng tuổi công tác"."""
    pairs = [*pairwise(view.strict)]
    if (
        unit is not None
        and MONEY in unit
        and any("count" in one.asks and "cost" in two.attributes for one, two in pairs)
    ):
        return True  # "được bao nhiêu | tiền"
    return unit is not None and any(
        "count" in one.asks and one.last == two.first and fold(unit) == fold(two.said) for one, two in pairs
    )


def _is_of_delegates(view: View, count: Subject) -> bool:
    """ "Triệu tập bao nhiêu người về dự": people are counted, whose number is that of the delegates."""
    if view.focus is not None and CONGRESS not in view.focus.subjects:
        return False  # of whose meeting was just told
    people = any("count" in one.asks and two.said in PEOPLE for one, two in pairwise(view.strict))
    called = any("delegates" in mention.attributes for mention in view.strict)
    return people and called and not count.head.isdisjoint(DELEGATES)


def counts_whose(view: View, candidate: Candidate) -> bool:
    """ "Chi bộ thuộc đảng bộ phường có bao nhiêu": the wards are only whose they are, and the cells are counted."""
    subject = candidate.subject
    if subject.type not in (Type.COUNT, Type.GROUP) or candidate.facet != "count":
        return False
    asked = next((one.first for one in view.strict if "count" in one.asks), 0)
    owning = next((one.first for one in view.strict if one.keys & BELONGING and one.first < asked), 0)
    counted_here = view.index.counted.keys()
    noun = next((one for one in view.strict if one.first < owning and not counted_here.isdisjoint(one.keys)), None)
    return noun is not None and subject.head.isdisjoint(noun.keys)


def asks_how_long(view: View, unit: str) -> bool:
    """Whether it is asked how many of a unit of time there are, rather than on which day something is."""
    if view.clause.ask != "when":
        return view.clause.ask == "duration"
    asked = [set(mention.said.split()) for mention in view.strict if "when" in mention.asks]
    return any(unit in words and not words.isdisjoint(HOW_MANY) for words in asked)
