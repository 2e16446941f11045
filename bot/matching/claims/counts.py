"""Claims on counts: the number, the share, what is left, whether all is done."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from bot.knowledge.precision import Precision
from bot.matching.claims.coming import claimed_of_aim, claimed_of_now
from bot.matching.claims.heads import of_others_by_head
from bot.matching.claims.limits import of_limit
from bot.matching.claims.passing import passes_target
from bot.matching.claims.ranges import in_range, whole_range
from bot.matching.claims.rest import STILL, counts_undone, denied_state, of_rest, still_to_come
from bot.matching.judging.counted import says_share, words_of_state
from bot.matching.judging.numbers import comparator, is_ratio, noun_counted, number_holds, scaled, word_after
from bot.matching.knowing.facets import OF_DONE
from bot.matching.knowing.fields import MEN
from bot.matching.knowing.subjects import APART_KINDS, OUT_OF_KEYS, TYPE_KEYS, Subject, Type
from bot.matching.question import Claim
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.measures import in_unit, is_unit, unit_after, unit_of
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES, is_meetings, says_met
from bot.matching.reading.permitted import asks_permission
from bot.matching.viewing.claim import claim
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.sizes import days_stated
from bot.matching.viewing.view import PEOPLE, PEOPLE_AND_THINGS, View, keys_of
from bot.matching.viewing.weighing import weight
from bot.text.syllable import fold, is_marked

MEASURES = frozenset(("area", "capacity", "length", "members", "pages"))  # attributes that are so much of something
MOST = grammar("most")
MORE = grammar("more")
LESS = grammar("less")
MOST_OF_ALL = grammar("greatest")
TONELESS = ("hai", "ba", "tu", "nam")  # numbers, which have no tone or are hardly another word after "là"
COUNTED_PEOPLE = frozenset(PEOPLE + PEOPLE_AND_THINGS)
ALL = frozenset(("hết", "tất", "toàn", "đều", "cả", "100%"))
BEING = ("là ", "dưới ", "trên ")  # open a state that says what some are, and not what is done
HALF = Decimal(50)  # percent
FRACTION_REACH = 4  # percentage points: "khoảng một phần ba" may be 32 %
NEAR_REACH = 5  # of a fraction: "gần hai phần ba" may be 62 %
DOUBTFUL = 8  # "gần ba phần tư" may be meant of 70 %
# Words beside a share that tell of nothing else: those of any count, and of the host.
OURS = frozenset(
    f"c:{key}"
    for key in (
        *TYPE_KEYS[Type.COUNT],
        *OUT_OF_KEYS,
        "party_committee",
        "party_base",
        "party",
        "host_level",
        "in_whole",
        "host_committee",
        "not_done",
        "half",
    )
)
ONE, PER_TIME = ("mot", "1"), ("năm", "tháng", "quý", "tuần", "ngày")
CARRY_OUT = "c:carry_out"
UNDER = "under"  # a bound, as `comparator` names it


def numbers(view: View, count: Subject) -> Iterator[Claim]:
    """Claims that state a number, a share or completeness; of what is yet to come, what is said of now is untold."""
    untold = claimed_of_now(view, count) or claimed_of_aim(view, count)
    beyond = passes_target(view)
    for made in _numbers(view, count):
        if beyond and not made.holds:
            continue  # "vượt chỉ tiêu 43 người" says by how many
        yield replace(made, holds=None) if untold or (count.record.status and made.facet in OF_DONE) else made


def _numbers(view: View, count: Subject) -> Iterator[Claim]:
    if is_ratio(view.clause.mentions):
        return
    yield from whole_range(view, count)
    whole = view.index.subjects.get(count.record.out_of or "")
    larger = view.index.subjects.get(count.record.part_of or "")
    larger = larger if larger is not None and not larger.head.isdisjoint(view.keys) else None
    found: dict[int, Claim] = {}
    for at, mention in enumerate(view.strict):
        if mention.number is None or mention.ordinal or any(k.startswith(("phase:", "course:")) for k in mention.keys):
            continue
        apart = mention.first in view.naming or (days_stated(view.strict, mention) is not None and not _in_days(count))
        apart = apart or of_others_by_head(view, count, at)
        if apart or _may_be_no_number(view, at) or is_unit(view.strict, at) or _per_time(view, at):
            continue  # "Khu phố 3 có 48 đảng viên", "đại hội họp 5 ngày" of what there are five
        beside = len(view.numbers) > 1
        if beside and ((mention.number == 1 and not weight(view, mention)) or mention.keys & count.name_keys):
            continue  # "mỗi người một tháng là 17,8 triệu", "trẻ dưới 42 tuổi là 10%": of the name, or an article
        if larger is not None and mention.number == larger.record.value and not mention.percent:
            continue  # "55 tổ chức cơ sở" beside the count of those that are đảng bộ only names the whole
        by_part = larger is not None and mention.percent
        made = _number(view, count, larger if by_part else whole, at, mention.number)
        if made is not None:
            found[at] = made
    yield from _of_it(view, count, found)
    stated = bool(found)
    if whole is not None:
        share = count.record.value / whole.record.value
        parts = _done_and_rest(view, count, share) or list(_halves(view, count, share))
        yield from parts
        yield from () if parts or stated else _completeness(view, count, whole, share)
        return
    if larger is not None:
        yield from _halves(view, count, count.record.value / larger.record.value, "share")


def _of_it(view: View, count: Subject, found: dict[int, Claim]) -> Iterator[Claim]:
    """The claims of numbers, by where these stand, without what denies nothing where another bears the count out.

    Those of another noun ("9 tang, 640 cho o", typed without tones, states no second number of places), and those that
    the note tells as well: "rút từ 36 trang còn 28 trang".
    """
    borne = {word_after(view.strict, at) for at, one in found.items() if one.holds}
    noted = {mention.number for mention in view.index.mentions_of(count.record.note or "")}
    for at, one in found.items():
        beside = word_after(view.strict, at) in borne and view.strict[at].number not in noted
        if one.holds or not borne or beside:
            yield one


def _per_time(view: View, at: int) -> bool:
    """ "Một năm hả": by what time a rate is told, rather than how much that is."""
    after = next((one for one in view.clause.mentions if one.first == view.strict[at].last), None)
    return fold(view.strict[at].text) in ONE and after is not None and after.said in PER_TIME


def _may_be_no_number(view: View, at: int) -> bool:
    """Whether a word typed without the tone that its number has may be another, as nothing that is counted follows."""
    mention = view.strict[at]
    if not mention.text.isalpha() or is_marked(mention.text) or fold(mention.text) in TONELESS:
        return False
    return noun_counted(view.strict, at) is None


def _number(view: View, count: Subject, whole: Subject | None, at: int, said: Decimal) -> Claim | None:
    """The claim that one number makes: on the share, on what is left, or on the count itself."""
    record, mention = count.record, view.strict[at]
    bound, words = comparator(view.strict, at)
    used = (*words, mention)
    if mention.percent and (_of_others(view, count) or (whole is None and record.unit != "%")):
        return None
    if mention.percent and whole is not None:
        return _share(view, count, whole, at, said)
    noun = noun_counted(view.strict, at)
    if noun is not None and noun.keys & APART_KINDS and not noun.keys & count.head:
        return _of_other_kind(view, count, at, noun) if bound == "exact" else None
    if noun is not None and (count.head | count.strong).isdisjoint(keys_of(noun)):
        return None
    if noun is None and _of_other_measure(view, count, at):
        return None
    if whole is None and view.once(still_to_come):
        return None  # "còn hơn 200 chi bộ nữa" are those that are left, and not all
    if whole is not None and of_rest(view, count):
        left = whole.record.value - record.value
        men = (one for one in view.strict if MEN in one.keys)
        told = (*used, *men, *denied_state(view, count))
        holds = _left_holds(said, bound, left, record.precision)
        return claim("remaining", holds if record.rest or not counts_undone(count) else None, told, count.id)
    if says_share(view, count, said):
        return None
    if whole is not None and said == whole.record.value:
        return None  # "420 chi bộ" beside the count of those that are done only names the whole
    return _in_its_unit(view, count, at, said)


def _in_its_unit(view: View, count: Subject, at: int, said: Decimal) -> Claim:
    """The claim of a number on the count itself, in whatever unit it is said."""
    record, mention = count.record, view.strict[at]
    bound, words = comparator(view.strict, at)
    following = view.strict[at + 1 : at + 2] if is_unit(view.strict, at + 1) else ()
    used = (*words, mention, *following)
    unit = unit_after(view.strict, at)
    if record.unit == "%" and not mention.percent and (unit is not None or _counts_people(view, at)):
        return claim("count", False, used, count.id)  # "15 người", where 15% are told
    measured = in_unit(scaled(said, record.unit), unit, unit_of(record.unit or ""))
    if measured is None:
        return claim("count", None, used, count.id)
    judged = of_limit(view, count, measured) if bound == "exact" else None
    if judged is not None:
        return claim("count", judged, used, count.id)
    if record.up_to is not None:
        return claim("count", in_range(view, count, measured, bound), used, count.id)
    holds = number_holds(measured, bound, record.value, record.precision)
    if holds is None and bound == "exact" and asks_permission(view.clause.mentions):
        holds = True  # within the limit, which is all that is asked
    if holds and bound == UNDER and record.precision is Precision.UNDER and measured != record.value:
        holds = None  # "dưới 40 tuổi", of those who are to be under 35: what follows from it is not what is set
    return claim("count", holds, used, count.id)


def _counts_people(view: View, at: int) -> bool:
    """Whether people are what a number counts: "15 người"."""
    following = view.strict[at + 1] if at + 1 < len(view.strict) else None
    return following is not None and following.first == view.strict[at].last and following.said in COUNTED_PEOPLE


def _in_days(count: Subject) -> bool:
    """Whether days are counted, or told of in what is counted."""
    return "ngày" in (*syllables(count.record.unit or ""), *syllables(count.record.of))


def _of_other_measure(view: View, count: Subject, at: int) -> bool:
    """ "Có 3 tầng": so much of what only an attribute names, which is not the count's unit nor among its words."""
    following = view.strict[at + 1] if at + 1 < len(view.strict) else None
    if following is None or following.first != view.strict[at].last or not following.attributes & MEASURES:
        return False
    unit = syllables(count.record.unit or "")
    return set(following.said.split()).isdisjoint(unit) and (count.head | count.strong).isdisjoint(keys_of(following))


def _of_other_kind(view: View, count: Subject, at: int, noun: Mention) -> Claim | None:
    """ "160 đảng bộ đã xong", where it is 160 chi bộ: the number is right, and of something else."""
    said = view.strict[at].number
    others = [one for one in found_subjects(view) if one.type is Type.COUNT and one.head & noun.keys & APART_KINDS]
    if said != count.record.value or not others or any(one.record.value == said for one in others):
        return None
    return claim("count", False, (view.strict[at], noun), count.id)


def _of_others(view: View, count: Subject) -> bool:
    """Whether a noun is said, however light, that a share does not tell of: "nữ trong cấp ủy" are not all women."""
    whole = view.index.subjects.get(count.record.out_of or "")
    ours = count.strong | count.rest | OURS | (whole.strong if whole else frozenset())
    said = (
        mention for mention in view.strict if mention.keys and not (mention.is_value or mention.filler or mention.asks)
    )
    return not all(ours.intersection(keys_of(mention)) or mention.first in view.hosts for mention in said)


def _share(view: View, count: Subject, whole: Subject, at: int, said: Decimal) -> Claim:
    """The claim of a percentage: of those in a state, or of a part."""
    bound, words = comparator(view.strict, at)
    share = count.record.value * 100 / whole.record.value
    used = (*words, view.strict[at])
    if count.record.out_of and of_rest(view, count):
        left = 100 - share
        exact = abs(left - said) < 1
        rounded = bound in ("about", "nearly")
        holds = share_holds(said, bound, left, count.record.precision) if rounded else exact
        holds = holds if rounded or bound == "exact" else _left_holds(said, bound, left, count.record.precision)
        return claim("percent_rest", holds, used, count.id)
    facet = "percent" if count.record.out_of else "share"
    return claim(facet, share_holds(said, bound, share, count.record.precision), used, count.id)


def _left_holds(said: Decimal, bound: str, left: Decimal, precision: Precision) -> bool | None:
    """Whether a number holds of those left over, of whom there are a few more where those done are nearly so many."""
    if precision is not Precision.NEARLY:
        return number_holds(said, bound, left, precision)
    holds = number_holds(said, bound, left, Precision.OVER)
    return holds if holds is not None else number_holds(said, bound, left, Precision.ABOUT)


def share_holds(said: Decimal, bound: str, share: Decimal, precision: Precision) -> bool | None:
    """Whether a share holds, in percent; one that is stated as a fraction may be rounded."""
    if bound == "exact":
        near = abs(share - said) < 1
        return near or (None if said != said.to_integral_value() and abs(share - said) < FRACTION_REACH else False)
    reach = NEAR_REACH if bound == "nearly" and said != said.to_integral_value() else FRACTION_REACH
    if bound in ("about", "nearly") and share != said and abs(share - said) < reach:
        return True if bound == "about" or share < said else None
    if bound == "nearly" and 0 < said - share < DOUBTFUL:
        return None
    return number_holds(said, bound, share, precision)


def _halves(view: View, count: Subject, share: Decimal, facet: str = "percent") -> Iterator[Claim]:
    """ "Quá nửa", "hơn một nửa", "một nửa"; and whether half of them is done by now: "xong một nửa chưa"."""
    mentions = view.strict
    if facet == "percent" and of_rest(view, count):
        share, facet = 1 - share, "percent_rest"
    for at, mention in enumerate(mentions):
        if "c:half" not in mention.keys or (fold(mention.text) == STILL and view.once(still_to_come)):
            continue
        before = at - 1 if at and mentions[at - 1].number == 1 else at  # "hơn một nửa"
        bound, words = comparator(mentions, before)
        if mention.said.startswith("quá") or mention.said in MOST:
            bound = "over"
        elif bound == "exact" and any("yesno" in m.asks and "chưa" in m.said.split() for m in view.clause.mentions):
            bound = "at_least"
        holds = share_holds(HALF, bound, share * 100, count.record.precision)
        yield claim(facet, holds, (*words, mention), count.id)


def _completeness(view: View, subject: Subject, whole: Subject, share: Decimal) -> Iterator[Claim]:
    """ "Tất cả đã xong", "vẫn còn nơi chưa xong": claims on the share that is done."""
    if view.of_host and subject.head.isdisjoint(view.at):
        return  # "Đại hội Tổng công ty đã diễn ra chưa": the host's own, and none of those that are counted
    if any(one.said in MOST_OF_ALL for one in view.clause.mentions):
        return  # "1.386 ý kiến, nhiều nhất về …": which of them are most, rather than all
    if _of_other_deed(view, subject):
        return
    done = [m for m in view.clause.mentions if m.keys & {"c:done"}]
    open_ = [m for m in view.clause.mentions if m.keys & {"c:not_done"}]
    every = [m for m in view.clause.mentions if _says_all(m) or (not m.names and set(m.said.split()) & ALL)]
    every += [m for m in view.strict if m.number == whole.record.value and "c:half" not in m.keys and not m.percent]
    done = done or _in_state(view, subject, whole)
    if open_ and not any(m.percent or m.number is not None or "c:half" in m.keys for m in view.strict):
        yield claim("undone", share < 1, tuple(open_), subject.id)
    elif done and every:
        yield claim("progress", share >= 1, (*done, *every), subject.id)
    elif done and _asks_whether(view) and not (subject.record.state or "").startswith(BEING):
        yield claim("progress", share >= 1, done, subject.id)  # "các chi bộ đại hội xong chưa"


def _of_other_deed(view: View, share: Subject) -> bool:
    """Whether it is said who has met, where a share is of those who are something else: women, or new ones."""
    state = share.record.state or ""
    met = any(says_met(one) or (CARRY_OUT in one.keys and is_meetings(one.said)) for one in view.clause.mentions)
    return met and not is_meetings(state) and view.index.keys_of(state).isdisjoint(STATES)


def _says_all(mention: Mention) -> bool:
    """ "Mọi", and not "moi" typed without tones, which may be "mới"."""
    return "c:all" in mention.keys and not ("c:new" in mention.keys and not is_marked(mention.text))


def _done_and_rest(view: View, count: Subject, share: Decimal) -> list[Claim]:
    """ "Số đã xong nhiều hơn số chưa xong": the shares of one whole, compared in the order in which they are said."""
    word = next((m for m in view.strict if fold(m.said) in MORE | LESS), None)
    states = [m for m in view.strict if m.keys & {"c:done", "c:not_done"}]
    kinds = {frozenset(m.keys & {"c:done", "c:not_done"}) for m in states}
    if word is None or len(states) != len(kinds) or len(states) < 2:
        return []
    if not states[0].first < word.first < states[1].first:
        return []
    first = share if "c:done" in states[0].keys else 1 - share
    more = first * 100 > HALF
    holds = None if first * 100 == HALF else more is (fold(word.said) in MORE)
    return [claim("percent", holds, (*states, word), count.id)]


def _asks_whether(view: View) -> bool:
    """Whether "chưa" or "không" asks, and neither a number is stated nor whether there are any."""
    if view.asks("exists") or not any("yesno" in m.asks for m in view.clause.mentions):
        return False
    return not any(m.is_value or "c:half" in m.keys for m in view.strict)


def _in_state(view: View, subject: Subject, whole: Subject) -> list[Mention]:
    """Words of the state that is counted: "tái cử"."""
    own = subject.name_keys - whole.name_keys - subject.rest
    said = [mention for mention in view.strict if any(key in own for key in keys_of(mention))]
    return said or words_of_state(view, subject)
