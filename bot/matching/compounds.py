"""Words that mean something only together with the number beside them: a phase, an ordinal, a course of a term."""

import itertools
from dataclasses import replace
from decimal import Decimal

from bot.matching.mention import Mention
from bot.text.syllable import fold
from bot.text.when import Grain

# Words before a number → the key that the number then has. Only exact agreement of such keys explains them.
PREFIXES = {
    "giai doan": "phase",
    "gd": "phase",
    "dot": "phase",
    "lan thu": "ordinal",
    "lan": "ordinal",
    "dai hoi": "ordinal",
    "dai hoi lan": "ordinal",
    "dai hoi thu": "ordinal",
    "khoa": "course",
    "quan": "district",
    "lop": "class",
}
LARGEST_ORDINAL = 99  # "đại hội 420 chi bộ" is no ordinal


def join_numbers(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Give each number that follows such a word its proper key, and take the asking sense off the word."""
    result = list(mentions)
    for at, mention in enumerate(result):
        if (
            at
            and fold(result[at - 1].said) in ("giai doan", "gd")
            and mention.said in ("đầu", "đầu tiên")
            and result[at - 1].last == mention.first
        ):
            result[at] = replace(
                mention, keys=frozenset({"phase:1"}), asks=frozenset(), filler=False, number=Decimal(1)
            )
            result[at - 1] = replace(result[at - 1], filler=True)
    for at, (mention, following) in enumerate(itertools.pairwise(result)):
        when = following.when
        if mention.number is None or when is None or when.grain is not Grain.DAY or mention.last != following.first:
            continue
        if 1 <= mention.number < when.start.day and mention.number == int(
            mention.number
        ):  # "hai mươi tư hai mươi lăm tháng hai"
            start = when.start.replace(day=int(mention.number))
            result[at + 1] = replace(following, when=replace(when, start=start, grain=Grain.RANGE))
            result[at] = replace(mention, number=None, keys=frozenset(), filler=True)
    for at, mention in enumerate(result):
        if mention.number is None or mention.percent or at == 0 or result[at - 1].last != mention.first:
            continue
        before = result[at - 1]
        kind = PREFIXES.get(fold(before.said))
        if kind is None and fold(before.said) == "thu" and at > 1 and fold(result[at - 2].said) in ("lan", "dai hoi"):
            kind = "ordinal"
        if kind is None or mention.number != mention.number.to_integral_value():
            continue
        value = int(mention.number)
        if kind == "ordinal" and not 0 < value <= LARGEST_ORDINAL:
            continue
        result[at] = replace(mention, keys=frozenset({f"{kind}:{value}"}), ordinal=kind == "ordinal")
        result[at - 1] = replace(
            before, asks=frozenset(), filler=before.filler or not before.keys or kind in ("phase", "course")
        )
    return tuple(result)
