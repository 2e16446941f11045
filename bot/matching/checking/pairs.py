"""Pairs: two counts compared, several numbers checked each against its own count."""

from collections.abc import Iterator

from bot.matching.claims import claims
from bot.matching.claims.comparing import compared, differing
from bot.matching.claims.former import changed
from bot.matching.claims.passing import passes_target
from bot.matching.judging.evidence import evidence
from bot.matching.judging.numbers import follows_nouns, is_ratio
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim, Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES
from bot.matching.viewing.claim import claim
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import PEOPLE, View
from bot.text.syllable import fold

SURE = 0.9  # confidence in subjects set side by side
PAIR = 2
OUT_OF = ("trên", "/")
WITHIN = ("trong", "trong số", "trong tổng số")
MONEY = frozenset(("ty", "ti", "trieu", "nghin", "ngan", "dong"))
HOLDING = 0.2  # a number goes rather with a count that bears it out
LARGE, SURELY = 100, 1.0  # and so large a number by no chance
SAME_WHOLE = 1.0  # and surely with one that is a part of the same whole as the count before


def pairs(view: View) -> Query | None:
    """Numbers, each checked against the count that its noun names ("33 đảng bộ và 22 chi bộ"); two counts compared.

    Returns:
        None when the clause holds neither.
    """
    numbers = [m for m in view.strict if m.number is not None and not m.percent and all(map(_plain, m.keys))]
    known = [one for one in found_subjects(view) if one.type is Type.COUNT and one.record.up_to is None]
    counts = [one for one in known if not _another_named(view, one, known)]
    if is_ratio(view.clause.mentions) or passes_target(view):
        return None
    of_names = frozenset[int]().union(*map(view.named, found_subjects(view)))
    if len(numbers) > 1:  # "cấp ủy viên được bầu tại 19 đại hội", "Chi bộ Sinh viên 1"
        numbers = [mention for mention in numbers if mention.first not in of_names]
    apart = differing(view, counts)
    if apart or not numbers:
        return _checked(apart or compared(view, counts))
    if any(_is_money(view, number) for number in numbers):
        return None  # "trạm bơm 11 tốn 82 tỷ": a sum, and what it is paid for
    then_and_now = changed(view, numbers, counts)
    if then_and_now:
        return _checked(then_and_now)
    if len(numbers) < PAIR:
        return _checked(_summed(view, numbers[0], counts)) if "c:plus" in view.keys else None
    if "c:plus" in view.keys and len(numbers) > PAIR:
        return _checked(_added(view, numbers, known))
    made = _part_and_whole(view, numbers, counts) or _each_of_its_noun(view, numbers, counts)
    if made is None:
        return None
    shares = list(_shares(view, counts, {one.subject for one in made}))
    if len({one.subject for one in made}) < PAIR or len(shares) < sum(m.percent for m in view.strict):
        return None
    return _checked([*made, *shares])


def _part_and_whole(view: View, numbers: list[Mention], counts: list[Subject]) -> list[Claim]:
    """ "11/14 chi bộ", "trong 14 chi bộ có 11": so many out of a whole, where one of its shares is meant, else []."""
    if "c:half" in view.keys or any(one.percent for one in view.strict):
        return []  # "90 trên 300 là hơn một nửa": what share that is
    if len(numbers) != PAIR:
        return []
    within = any(one.said in WITHIN and one.last == numbers[0].first for one in view.clause.mentions)
    if not within and not any(one.said in OUT_OF and one.first == numbers[0].last for one in view.strict):
        return []
    part, whole = reversed(numbers) if within else numbers
    subjects = view.index.subjects
    shares = [one for one in counts if one.record.out_of and subjects[one.record.out_of].record.value == whole.number]
    share = max(shares, key=lambda one: evidence(view, one), default=None)
    if share is not None and part.number == whole.number:
        return [claim("progress", share.record.value >= whole.number, (part, whole), share.id)]
    made = [] if share is None else [one for one in claims(view, share) if one.tokens & {part.first}]
    if share is None or not made or made[0].facet != "count":
        return []
    return [made[0], claim("count", True, (whole,), share.record.out_of)]


def _each_of_its_noun(view: View, numbers: list[Mention], counts: list[Subject]) -> list[Claim] | None:
    """The claims that several numbers make, each of the count that its noun names; None where one makes none."""
    made: list[Claim] = []
    for number in numbers:
        whole = _whole_of(view, made)
        if whole is not None and whole.record.value == number.number:
            made.append(claim("count", True, (number,), whole.id))  # "… là đủ 55 tổ chức"
            continue
        one = _claim_of(view, number, counts, made)
        if one is None:
            return None
        made.append(one)
    return made


def _another_named(view: View, count: Subject, counts: list[Subject]) -> bool:
    """Whether a share is not meant, be the number its own: another of the same whole is named, by words it has not."""
    whole = view.index.subjects.get(count.record.out_of or "")
    if whole is None or not (count.name_keys - whole.name_keys).isdisjoint(view.said):
        return False
    theirs = (one for one in counts if one.record.out_of == whole.id and one is not count)
    return any(not (one.strong - whole.strong - count.strong - STATES).isdisjoint(view.said) for one in theirs)


def _whole_of(view: View, made: list[Claim]) -> Subject | None:
    """The whole of which all the counts claimed so far are parts, where they are several."""
    wholes = {view.index.subjects[one.subject].record.part_of for one in made}
    return view.index.subjects.get(wholes.pop() or "") if len(made) >= PAIR and len(wholes) == 1 else None


def _shares(view: View, counts: list[Subject], beside: set[str]) -> Iterator[Claim]:
    """What is claimed of the share that counts are of each other: "160 trên 420 là hơn một phần ba"."""
    for share in (mention for mention in view.strict if mention.percent):
        made = (one for count in counts if count.id in beside for one in claims(view, count))
        found = next((one for one in made if share.first in one.tokens), None)
        if found is not None:
            yield found


def _is_money(view: View, number: Mention) -> bool:
    """Whether a number is a sum of money, where what something costs is spoken of."""
    costs = any("cost" in mention.attributes for mention in view.attributed)
    return costs and not MONEY.isdisjoint(fold(number.text).split())


def _added(view: View, numbers: list[Mention], counts: list[Subject]) -> list[Claim]:
    """ "33 cộng 22 bằng 55": parts of one whole, whose numbers are said, and what they are said to come to.

    A share and the rest are such parts too, and all shares of one whole: "22 cộng 31 cộng 15 là 68".
    """
    *parts, total = numbers
    said = [number.number for number in parts]
    for whole in dict.fromkeys(one.record.part_of or one.record.out_of for one in counts):
        own = [one for one in counts if whole and whole in (one.record.part_of, one.record.out_of)]
        of_all = view.index.subjects[whole].record.value if own and whole else None
        if of_all is None or sum(number or 0 for number in said) != of_all:
            continue
        told = [one for one in own if one.record.value in said]
        rests = [one for one in told if one.record.out_of and of_all - one.record.value in said]
        told = told if {one.record.value for one in told} >= set(said) else rests[:1] if len(said) == PAIR else []
        if told:
            words = [mention for mention in view.strict if mention.keys and not mention.is_value]
            return [claim("count", of_all == total.number, (*numbers, *words), one.id) for one in told]
    return []


def _summed(view: View, total: Mention, counts: list[Subject]) -> list[Claim]:
    """ "Cộng A với B là 55": two parts of one whole that are named, and what they are said to come to."""
    wholes = {one.record.part_of for one in counts if one.record.part_of}
    for whole in sorted(wholes):
        parts = [one for one in counts if one.record.part_of == whole and not one.head.isdisjoint(view.said)]
        if len(parts) == PAIR and sum(one.record.value for one in parts) == view.index.subjects[whole].record.value:
            holds = view.index.subjects[whole].record.value == total.number
            words = [mention for mention in view.strict if mention.keys and not mention.is_value]
            return [claim("count", holds, (total, *words), one.id) for one in parts]
    return []


def _plain(key: str) -> bool:
    return key.startswith("n:")


def _checked(made: list[Claim]) -> Query | None:
    if not made:
        return None
    subjects = tuple(dict.fromkeys(one.subject for one in made))
    return Query(Outcome.VERIFY, subjects, "count", claims=tuple(made), confidence=SURE)


def _claim_of(view: View, number: Mention, counts: list[Subject], before: list[Claim]) -> Claim | None:
    """The claim that a number makes of the count that its noun names best."""
    whole = view.index.subjects[before[0].subject].record.part_of if before else None

    def likelihood(made: tuple[Claim, Subject]) -> float:
        one, count = made
        beside = bool(whole) and count.record.part_of == whole
        found = evidence(view, count) + _noun_fit(view, number, count)
        borne = (HOLDING if (number.number or 0) < LARGE else SURELY) if one.holds else 0.0
        return found + borne + (SAME_WHOLE if beside else 0.0)

    made = [
        (c, s)
        for s in counts
        for c in claims(view, s)
        if number.first in c.tokens and c.facet == "count"
        if _noun_fit(view, number, s) > 0.0 or (c.holds and not _counts_another(view, number, s))
    ]
    return max(made, key=likelihood)[0] if made else None


def _counts_another(view: View, number: Mention, count: Subject) -> bool:
    """ "118 người", where it is 118 cells: whether another noun stands right after a number."""
    following = next((one for one in view.strict if one.first == number.last), None)
    if following is None or following.is_value or following.asks:
        return False
    return following.said in PEOPLE and "c:member" not in count.head


def _noun_fit(view: View, number: Mention, subject: Subject) -> float:
    """How well the words after a number name what is counted, or those before it where numbers follow nouns."""
    at = view.strict.index(number)
    follows = follows_nouns(view.strict)
    after: set[str] = set()
    for mention in reversed(view.strict[max(0, at - 4) : at]) if follows else view.strict[at + 1 : at + 4]:
        if mention.is_value:
            break
        after |= mention.keys
    best = 0.0
    for phrase in subject.names:
        met = sum(bool(keys & after) for keys in phrase.words)
        best = max(best, met / len(phrase.words))
    return best
