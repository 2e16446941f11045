"""Numbers as claims: the bound that words set ("hơn 20", "chưa tới 40%"), and whether a known number keeps it."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise

from bot.knowledge.precision import Precision
from bot.matching.reading.lexicon import grammar, syllables, words_of
from bot.matching.reading.mention import Mention
from bot.text.numbers import read_number
from bot.text.syllable import fold

_BOUNDS = {
    "nearly": Precision.NEARLY,
    "over": Precision.OVER,
    "under": Precision.UNDER,
    "at_most": Precision.AT_MOST,
    "at_least": Precision.AT_LEAST,
}


OUT_OF = ("trên",)
MORE = " hơn"
ROUNDING = Decimal("0.05")
ROUNDED = Decimal("0.1")  # of a round number: "gần 3.000" may be 2,846


@cache
def _comparators() -> dict[str, str]:
    listed = [(phrase, kind) for kind, phrases in words_of("comparing").items() for phrase in phrases]
    bare = {fold(phrase): kind for phrase, kind in listed if " " in phrase}  # as typed without tones
    return bare | {" ".join(syllables(phrase)): kind for phrase, kind in listed}


def bound_of(words: str) -> str | None:
    """How words before a number bound it, as `comparator` says; None for words that do not."""
    return _comparators().get(words)


def comparator(mentions: Sequence[Mention], at: int) -> tuple[str, tuple[Mention, ...]]:
    """How the words before a number bound it, and those words.

    Returns:
        over, under, at_most, at_least, about, nearly or exact.
    """
    known = _comparators()
    after = mentions[at + 1 : at + 3]
    for kind, words in (("at_least", grammar("upwards")), ("at_most", grammar("downwards"))):
        found = tuple(mention for mention in after if mention.said in words)
        if found:
            return kind, found
    for size in (3, 2, 1):
        if at - size < 0:
            continue
        before = mentions[at - size : at]
        if size == 1 and before[0].said in OUT_OF and at > 1 and mentions[at - 2].number is not None:
            break  # "160 trên 420": out of so many
        said = " ".join(mention.said for mention in before)
        said = said if said in known else said.removeprefix("có ")  # "có chưa | tới 40%" asks nothing
        if said not in known and size > 1:  # "chua toi 40%", where "toi" is read as the writer
            said = " ".join(mention.text.lower() for mention in before).removeprefix("co ")
        if said in known:
            return known[said], tuple(before)
        if size == 1 and said.endswith(MORE):
            return "over", tuple(before)  # "tốn hơn 5 tỷ"
    return "exact", ()


def word_after(mentions: Sequence[Mention], at: int) -> str:
    """The word right after a number; "" for none."""
    following = mentions[at + 1] if at + 1 < len(mentions) else None
    return following.said if following is not None and following.first == mentions[at].last else ""


def stated(mentions: Sequence[Mention], at: int) -> Precision:
    """How a text of the knowledge base states a number, by the words beside it: "không quá 3 ngày"."""
    bound, _ = comparator(mentions, at)
    return Precision.EXACT if bound == "exact" else _BOUNDS.get(bound, Precision.ABOUT)


def number_holds(said: Decimal, bound: str, value: Decimal, precision: Precision) -> bool | None:
    """Whether a stated bound on a number is borne out by a known number of some precision.

    Known "gần 160" bears out "hơn 100", "dưới 160" and "gần 160"; it contradicts "hơn 160" and cannot tell "đúng 158".

    Args:
        bound: as `comparator` finds it.
    """
    if precision in (Precision.AT_MOST, Precision.AT_LEAST):
        return _within(said, bound, value, most=precision is Precision.AT_MOST)
    match bound:
        case "at_most":
            return True if said == value else _under(said, value, precision)
        case "at_least":
            return True if said == value else _over(said, value, precision)
        case "over":
            return _over(said, value, precision)
        case "under":
            return _under(said, value, precision)
        case "about":
            return said == value or not _apart(said, value, ROUNDED if _is_round(said) else ROUNDING)
        case "nearly":
            near = said == value or not _apart(said, value, ROUNDED if _is_round(said) else ROUNDING)
            return near if said >= value or precision is not Precision.EXACT or not near else None
    if said == value:
        return True
    return False if precision is Precision.EXACT or _apart(said, value) else None


def _within(said: Decimal, bound: str, limit: Decimal, *, most: bool) -> bool | None:
    """Whether a number agrees with a limit: what is beyond it does not, what is within it may do or may not."""
    if said == limit:
        return bound not in (("over", "at_least") if most else ("under", "at_most"))
    if bound == ("at_most" if most else "at_least"):
        return False
    if (said > limit) is most:
        return bound in (("under",) if most else ("over",))
    return None


def _over(said: Decimal, value: Decimal, precision: Precision) -> bool | None:
    """Whether a value known with some precision is over what is said."""
    if precision in (Precision.NEARLY, Precision.UNDER):
        return False if said >= value else True if _apart(said, value) else None
    if precision is Precision.OVER:
        return True if said <= value else None
    return value > said if precision is Precision.EXACT or _apart(said, value) else None


def _under(said: Decimal, value: Decimal, precision: Precision) -> bool | None:
    """Whether a value known with some precision is under what is said."""
    if precision in (Precision.NEARLY, Precision.UNDER):
        return True if said >= value else False if _apart(said, value) else None
    if precision is Precision.OVER:
        return False if said <= value else None
    return value < said if precision is Precision.EXACT or _apart(said, value) else None


def _apart(said: Decimal, value: Decimal, reach: Decimal = ROUNDING) -> bool:
    """Further apart than rounding in words ("gần", "khoảng") reaches, as a share of the larger."""
    return abs(said - value) > max(said, value) * reach


def _is_round(number: Decimal) -> bool:
    """Whether a number of several digits has only one that is not zero: "gần 3.000"."""
    digits = str(int(number)) if number == number.to_integral_value() else ""
    return len(digits) > 1 and not digits[1:].strip("0")


def scaled(said: Decimal, unit: str | None) -> Decimal:
    """A number in the unit of what it is compared with: "6.320 tỷ" of a count of "tỷ đồng" is 6,320."""
    scale = read_number(["1", *syllables(unit)[:1]]) if unit else None
    return said / scale[0] if scale is not None and scale[0] > 1 and said >= scale[0] else said


PER = "cứ"


def is_ratio(mentions: Sequence[Mention]) -> bool:
    """ "Cứ 10 tổ chức thì 6 là đảng bộ": numbers that say how two counts stand to each other, and neither of them."""
    return any(one.said == PER and two.number is not None for one, two in pairwise(mentions))


HAVING = frozenset(("co", "la", "duoc", "chi co", "cung co"))  # folded: between a noun and its number
JOINING = frozenset(("về", "của", "do"))


def follows_nouns(mentions: Sequence[Mention]) -> bool:
    """ "Chi bộ có 28, đảng bộ có 12": whether every one of several numbers closes what is said of its noun."""
    numbers = [at for at, mention in enumerate(mentions) if mention.number is not None]
    return len(numbers) > 1 and all(at > 1 and fold(mentions[at - 1].said) in HAVING for at in numbers)


def noun_counted(mentions: Sequence[Mention], at: int) -> Mention | None:
    """The noun that a number counts: after it, or before it where numbers follow their nouns."""
    if not follows_nouns(mentions):
        return noun_after(mentions, at)
    start = max((n + 1 for n in range(at) if mentions[n].number is not None), default=0)
    return next((one for one in mentions[start:at] if one.keys and not one.filler and not one.asks), None)


def noun_after(mentions: Sequence[Mention], at: int) -> Mention | None:
    """The noun that a number counts: the first word of content after it; none across "về": "chỉ thị 35 về đại hội"."""
    for mention in mentions[at + 1 : at + 4]:
        if mention.is_value or not JOINING.isdisjoint(mention.said.split()):
            return None
        if mention.keys and not mention.filler and not mention.asks:
            return mention
    return None


def read_amount(text: str) -> tuple[Decimal | None, Precision]:
    """The number in an amount as officials write it ("trên 70 tỷ đồng"), and how it was stated."""
    precision = Precision.EXACT
    words = syllables(text)
    for at, word in enumerate(words):
        pair = _comparators().get(" ".join(words[max(at - 1, 0) : at + 1]))  # "không quá", of which "quá" alone is more
        kind = pair or _comparators().get(word)
        if kind:
            precision = _BOUNDS.get(kind, Precision.ABOUT)
        found = read_number(words[at:])
        if found is not None:
            return Decimal(found[0]), precision
    return None, precision
