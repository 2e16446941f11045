"""Words that mean something only together with the number beside them: a phase, an ordinal, a course of a term."""

import itertools
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from bot.matching.reading.favours import ask_favours, may_be_favour
from bot.matching.reading.funds import MONEY, tell_funds
from bot.matching.reading.how_far import (
    ask_how_far,
    choose_done,
    choose_not_begun,
    choose_under_way,
    may_tell_stage,
    tell_stages,
)
from bot.matching.reading.lexicon import grammar, words_of
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import meet_so_far
from bot.matching.reading.permitted import ask_permission, may_permit
from bot.matching.reading.spoken import (
    address_relatives,
    ask_labels,
    at_side_of_term,
    how_far_apart,
    levels_above,
    may_be_spoken,
    past_term,
    still_to_come,
)
from bot.text.syllable import fold
from bot.text.when import Grain

# Words before a number → the key that the number then has. Only exact agreement of such keys explains them.
PREFIXES = {word: kind for kind, words in words_of("numbering").items() for word in words}
RANKING = ("thu", "so")
RANKED = {"lan": "ordinal", "dai hoi": "ordinal", "giai doan": "phase", "gd": "phase", "dot": "phase", "chang": "phase"}
PHASES = ("giai doan", "gd")
PLACE_KINDS = frozenset(("c:ward", "c:commune", "c:town", "c:hamlet"))
HEARING = ("nghe", "đài", "loa", "thấy")
SAYING = ("bảo", "nói", "kể", "báo", "phát")
# What a short form before a number stands for: "CT 35" is a directive, no chairman.
NUMBERED = frozenset(f"c:{kind}" for kind in "directive resolution conclusion plan guidance decision circular".split())
PARTY = frozenset(("c:cell", "c:party_committee", "c:party_base", "c:organisation"))
ATTENDING = ("về dự", "tham dự", "đi dự", "đến dự", "tới dự")
ROWS = ("lan", "ky", "ki", "khoa")
WHICH_OF_ROW = ("thu may", "thu bao nhieu")
ROW_REACH = 3  # mentions between "kỳ" and "thứ mấy"
COMMITTEE_OF = frozenset(
    f"c:{kind}" for kind in "host_level ward commune town hamlet company agency grassroots".split()
)
ADDRESSING = ("nghị", "gửi", "thưa", "nhờ", "mong", "kính")  # end what addresses somebody
TELLING = grammar("tell")
ADDRESSEE_REACH = 5  # mentions
OF_PERSONS = frozenset(
    ("c:executive_committee", "c:cell_committee", "c:standing_committee", "c:subcommittee", "c:working_group")
)
COMRADES = ("đồng chí", "đồng chí đảng viên")
ROUND_NUMBERS = ("tram", "chuc", "nghin", "ngan")
COMPARED = "so voi"
UNIT_NOUNS = ("nơi ", "chỗ ")
BASE, WHICH = "cơ sở", ("nào", "mô")
VENUE = frozenset(("place",))
SEVERAL = grammar("each") | {"những", "cả"}  # before a noun for units
ALL_OF = {"hết mấy": "mấy", "hết bao nhiêu": "bao nhiêu"}  # what they cost, but before a noun all of them
MOST_REMEMBERED = 20_000  # words
ABOUT = frozenset(fold(word) for word in grammar("about"))
LARGEST_ORDINAL = 99  # "đại hội 420 chi bộ" is no ordinal


def join_numbers(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Give each number that follows such a word its proper key, and take the asking sense off the word."""
    hints = 0
    for mention in mentions:
        hints |= _hints(mention.said)
        if mention.number is not None:
            hints |= _NUMBER
        if mention.attributes:
            hints |= _hints_of_attributes(mention)
        if len(mention.text) == len(COMPARED) and mention.text.lower() == COMPARED:
            hints |= _COMPARED
    if not hints:  # most texts
        return mentions
    if hints & _PHASE:
        hints |= _NUMBER  # "giai đoạn đầu" makes one
    result = list(mentions)
    for hint, change in _CHANGES:
        if hints & hint:
            change(result)
    return tuple(result)


def _hints_of_attributes(mention: Mention) -> int:
    return (
        (_EITHER if mention.cost else 0)
        | (_LABEL if mention.filler else 0)
        | (0 if mention.attributes.isdisjoint(MONEY) else _MONEY)
    )


@lru_cache(maxsize=MOST_REMEMBERED)
def _hints(said: str) -> int:
    """Which changes a word makes possible, as bits; the others need not be looked for."""
    bare = fold(said)
    return (
        (_PHASE if bare in PHASES else 0)
        | (_SAYING if said in SAYING else 0)
        | (_ATTENDING if said in ATTENDING else 0)
        | (_ADDRESSING if said.rpartition(" ")[2] in ADDRESSING else 0)
        | (_ROW if bare in WHICH_OF_ROW else 0)
        | (_COMRADES if said in COMRADES else 0)
        | (_ROUND if bare in ROUND_NUMBERS else 0)
        | (_ALL if said in ALL_OF else 0)
        | (_UNITS if said.startswith(UNIT_NOUNS) or said == BASE else 0)
        | (_STAGE if may_tell_stage(said, bare) else 0)
        | (_FAVOUR if may_be_favour(said) else 0)
        | (_SPOKEN if may_be_spoken(said, bare) else 0)
        | (_PERMIT if may_permit(said) else 0)
    )


def _first_phases(result: list[Mention]) -> None:
    """ "giai đoạn đầu" is phase 1."""
    for at, mention in enumerate(result):
        before = result[at - 1]
        if at == 0 or fold(before.said) not in PHASES or before.last != mention.first:
            continue
        if mention.said in ("đầu", "đầu tiên") or mention.text.lower() in ("dau", "dau tien"):
            phase = frozenset({"phase:1"})
            result[at] = replace(mention, keys=phase, asks=frozenset(), filler=False, number=Decimal(1))
            result[at - 1] = replace(before, filler=True)


def _at_the_base(result: list[Mention]) -> None:
    """Without tones, "chi bo co so voi …" speaks of cells at the base, and of nothing that they have."""
    for at in range(1, len(result) - 1):
        before, mention, following = result[at - 1 : at + 2]
        read = (mention.text.lower(), following.text.lower()) == ("co", COMPARED)
        if not read or not before.keys & PARTY or before.last != mention.first:
            continue
        middle = following.first + 1
        grass = frozenset({"c:grassroots"})
        result[at] = Mention(mention.first, middle, "co so", "cơ sở", keys=grass, cost=mention.cost)
        result[at + 1] = Mention(middle, following.last, "voi", "với", filler=True, cost=following.cost)


def _tellers(result: list[Mention]) -> None:
    """ "Phường bảo là …": who says so is not what is asked about."""
    for at, (mention, following) in enumerate(itertools.pairwise(result)):
        before = result[at - 1] if at else None
        heard = before is not None and before.said.split()[0] in HEARING and before.last == mention.first
        if mention.keys & PLACE_KINDS and heard and following.said in SAYING and mention.last == following.first:
            result[at] = replace(mention, keys=frozenset(), filler=True)


def _attending(result: list[Mention]) -> None:
    """ "Bao nhiêu đại biểu về dự": they come to attend, and are no guests from above."""
    for at, (mention, following) in enumerate(itertools.pairwise(result), 1):
        delegates = "c:delegate" in mention.keys or "delegates" in mention.attributes
        if delegates and following.first == mention.last and following.said in ATTENDING:
            result[at] = replace(following, keys=frozenset(), attributes=frozenset(), filler=True)


def _documents(result: list[Mention]) -> None:
    """ "CT 35" is a document: the other readings of the short form before a number are dropped."""
    for at, (mention, following) in enumerate(itertools.pairwise(result)):
        kinds = mention.keys & NUMBERED
        numbered = following.number is not None and not following.percent and mention.last == following.first
        if kinds and mention.cost and numbered:
            result[at] = replace(mention, keys=kinds, attributes=frozenset())


def _addressees(result: list[Mention]) -> None:
    """ "Đề nghị Ban Tổ chức cho biết …": who is asked to tell is not what is asked about."""
    for at, mention in enumerate(result):
        if not mention.filler or mention.said.split()[-1] not in ADDRESSING:
            continue
        reach = range(at + 1, min(at + 1 + ADDRESSEE_REACH, len(result)))
        told = next((n for n in reach if result[n].filler and result[n].said in TELLING), None)
        if told is not None and all(one.last == two.first for one, two in itertools.pairwise(result[at : told + 1])):
            for n in range(at + 1, told):
                result[n] = replace(result[n], keys=frozenset(), asks=frozenset(), attributes=frozenset(), filler=True)


def _committees(result: list[Mention]) -> None:
    """ "ĐB quận" is a committee, and no delegates: whose it is stands after it."""
    for at, (mention, following) in enumerate(itertools.pairwise(result)):
        either = mention.cost and mention.attributes and "c:party_committee" in mention.keys
        if either and mention.last == following.first and following.keys & COMMITTEE_OF:
            result[at] = replace(mention, keys=mention.keys - {"c:delegate"}, attributes=frozenset())


def _which_of_rows(result: list[Mention]) -> None:
    """ "Kỳ đại hội thứ mấy" asks which in number, rather than which day of the week."""
    for at, mention in enumerate(result):
        if fold(mention.said) not in WHICH_OF_ROW:
            continue
        before = result[max(0, at - ROW_REACH) : at]
        joined = all(one.last == two.first for one, two in itertools.pairwise([*before, mention]))
        if joined and any(fold(one.said).split()[0] in ROWS for one in before):
            result[at] = replace(mention, asks=frozenset({"ordinal"}))


def _comrades(result: list[Mention]) -> None:
    """ "Bao nhiêu đồng chí": those who are counted so are party members, where no other noun follows.

    Of a body of people they are its own: "Ban Chấp hành có bao nhiêu đồng chí".
    """
    of_body = any(not one.keys.isdisjoint(OF_PERSONS) for one in result)
    for at, (mention, following) in enumerate(itertools.pairwise(result), 1):
        if "count" not in mention.asks or following.first != mention.last or following.said not in COMRADES:
            continue
        person = replace(following, attributes=frozenset())  # "đ/c" may be an address elsewhere
        if of_body:
            person = replace(person, keys=frozenset(), filler=True)
        elif not (at + 1 < len(result) and result[at + 1].keys and not result[at + 1].filler):
            person = replace(person, keys=frozenset({"c:member"}), filler=False)
        result[at] = person


def _hundreds(result: list[Mention]) -> None:
    """ "Độ mấy trăm chi bộ": the hundreds belong to the question word."""
    for at, (mention, following) in enumerate(itertools.pairwise(result), 1):
        counted = mention.asks & {"count", "remaining"} and following.first == mention.last
        if counted and fold(following.said) in ROUND_NUMBERS:
            result[at] = replace(following, keys=frozenset(), asks=frozenset(), filler=True, known=True, number=None)


def _units(result: list[Mention]) -> None:
    """ "Mỗi nơi họp hôm nào", "hai nơi họp khi nào": units that meet, and no venue of theirs."""
    for at, (before, mention) in enumerate(itertools.pairwise(result), 1):
        several = before.said in SEVERAL or (before.number is not None and not before.ordinal)
        if several and before.last == mention.first and mention.attributes == VENUE:
            result[at] = replace(mention, attributes=frozenset(), keys=frozenset(("c:unit",)), asks=frozenset())


def _bases(result: list[Mention]) -> None:
    """ "Cơ sở nào làm điểm", "chọn mấy cơ sở": units, of whatever level; "chi bộ cơ sở nào" are those of one level."""
    for at, mention in enumerate(result):
        before = result[at - 1] if at and result[at - 1].last == mention.first else None
        following = result[at + 1] if at + 1 < len(result) and result[at + 1].first == mention.last else None
        which = following is not None and following.said in WHICH
        counted = before is not None and (before.said in SEVERAL or "count" in before.asks)
        if mention.said == BASE and (which or counted) and not (before is not None and before.keys & PARTY):
            result[at] = replace(mention, keys=mention.keys | {"c:unit"})


def _all_of(result: list[Mention]) -> None:
    """ "Kể hết mấy công trình", "làm hết bao nhiêu trường": all of them, rather than what they cost."""
    for at, (mention, following) in enumerate(itertools.pairwise(result)):
        if mention.said not in ALL_OF or mention.last != following.first:
            continue
        if following.keys and not (following.attributes or following.asks or following.is_value or following.names):
            said = ALL_OF[mention.said]
            result[at] = replace(
                mention, said=said, attributes=frozenset(), asks=frozenset({"count"}), filler=said == "mấy"
            )


def _two_days(result: list[Mention]) -> None:
    """ "hai mươi tư hai mươi lăm tháng hai" is a stretch of two days."""
    for at, (mention, following) in enumerate(itertools.pairwise(result)):
        when = following.when
        if mention.number is None or when is None or when.grain is not Grain.DAY or mention.last != following.first:
            continue
        if 1 <= mention.number < when.start.day and mention.number == int(mention.number):
            start = when.start.replace(day=int(mention.number))
            result[at + 1] = replace(following, when=replace(when, start=start, grain=Grain.RANGE))
            result[at] = replace(mention, number=None, keys=frozenset(), filler=True)


def _goes_on(before: Mention, mention: Mention) -> bool:
    """ "Khóa XI, XII": a second number of a row, only a mark after the first."""
    courses = before.number is not None and before.ranked and not before.ordinal and len(before.keys) == 1
    whole = mention.number is not None and mention.number == mention.number.to_integral_value()
    return courses and whole and mention.first - before.last == 1


def _numbers(result: list[Mention]) -> None:
    """The key of each number, by the word before it."""
    for at in range(1, len(result)):
        _number(result, at)


def _number(result: list[Mention], at: int) -> None:
    mention, before = result[at], result[at - 1]
    if mention.number is None or mention.percent:
        return
    if _goes_on(before, mention):
        row = next(iter(before.keys)).partition(":")[0]
        result[at] = replace(mention, keys=frozenset({f"{row}:{int(mention.number)}"}))
        return
    if before.last != mention.first:
        return
    kind = PREFIXES.get(fold(before.said))
    if kind is None and fold(before.said) in RANKING and at > 1:  # "lần thứ hai", "giai đoạn thứ hai"
        kind = RANKED.get(fold(result[at - 2].said)) if not _is_matter(result, at) else None
    if kind is None or mention.number != mention.number.to_integral_value():
        return
    value = int(mention.number)
    if kind == "ordinal" and not 0 < value <= LARGEST_ORDINAL:
        return
    result[at] = replace(mention, keys=frozenset({f"{kind}:{value}"}), ordinal=kind == "ordinal")
    idle = before.filler or not before.keys or kind in ("phase", "course", "ordinal")
    result[at - 1] = replace(before, asks=frozenset(), filler=idle)
    if kind == "phase" and fold(before.said) in RANKING:
        result[at - 2] = replace(result[at - 2], asks=frozenset(), filler=True)


def _is_matter(result: list[Mention], at: int) -> bool:
    """ "Chỉ thị về đại hội số 35": what the paper is about stands between it and its number."""
    paper = any(not one.keys.isdisjoint(NUMBERED) for one in result[: at - 2])
    return paper and at > 2 and fold(result[at - 3].said) in ABOUT


_PHASE, _SAYING, _ATTENDING, _ADDRESSING, _ROW, _COMRADES, _ROUND, _NUMBER, _EITHER, _COMPARED, _STAGE, _ALL, _UNITS, \
    _FAVOUR, _SPOKEN, _LABEL, _MONEY, _PERMIT = (1 << bit for bit in range(18))  # fmt: skip  # bits, in rows
_CHANGES = (
    (_FAVOUR, ask_favours),
    (_PHASE, _first_phases),
    (_COMPARED, _at_the_base),
    (_SPOKEN, past_term),
    (_SPOKEN, at_side_of_term),
    (_SPOKEN, how_far_apart),
    (_SPOKEN, still_to_come),
    (_SPOKEN, levels_above),
    (_NUMBER, _two_days),
    (_SAYING, _tellers),
    (_ATTENDING, _attending),
    (_NUMBER, _documents),
    (_ADDRESSING, _addressees),
    (_EITHER, _committees),
    (_ROW, _which_of_rows),
    (_COMRADES, _comrades),
    (_ROUND, _hundreds),
    (_STAGE, tell_stages),
    (_STAGE, choose_under_way),
    (_STAGE, choose_not_begun),
    (_STAGE, choose_done),
    (_STAGE, meet_so_far),
    (_STAGE, ask_how_far),
    (_ALL, _all_of),
    (_UNITS, _units),
    (_UNITS, _bases),
    (_NUMBER, _numbers),
    (_NUMBER, address_relatives),
    (_LABEL, ask_labels),
    (_MONEY, tell_funds),
    (_PERMIT, ask_permission),
)
