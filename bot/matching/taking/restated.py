"""Restated: what is to be confirmed, in other words.

A number of what the story before it says: "… chọn 4 đơn vị. Đúng là 4 không?". How many there are, said behind what is
counted: "số tiểu ban là 4 phải không" claims what "có 4 tiểu ban phải không" does.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.matching.cutting.clauses import Clause, whole
from bot.matching.reading.mention import Mention, Reading
from bot.matching.taking.asides import runs_of

TURNS = frozenset(("mà", "nhưng", "nhưng mà", "còn"))  # after what was said, what somebody thinks of it
KINDS = frozenset(("verify", "yesno", "exists"))
NUMBERS = frozenset(("số", "tổng số", "số lượng", "con số", "tổng cộng số"))
BEING = frozenset(("là", "bằng", "đúng là", "chỉ", "đúng"))


def restated(reading: Reading, clause: Clause) -> Clause | None:
    """A yes/no question in other words: as it is counted, or as the story says it; None where neither is so."""
    return _number_first(clause) or _of_story(reading, clause)


def _of_story(reading: Reading, clause: Clause) -> Clause | None:
    """What the story says the number of, as a yes/no question; None where the clause asks for more, or it does not."""
    said = [one for one in clause.mentions if not (one.asks & KINDS or one.filler)]
    said = [one for one in said if one.keys or one.attributes or one.is_value]
    if not clause.verify or len(said) != 1 or said[0].number is None or not clause.story or said[0].percent:
        return None
    runs = [run for run in runs_of(reading, clause.story) if any(_states(one, said[0]) for one in run)]
    if not runs:
        return None
    return replace(whole(_claimed(runs[-1], said[0]), (), ""), verify=True, ask=None)


def _states(mention: Mention, number: Mention) -> bool:
    """Whether a word of the story states the same number, be it that of a phase: "giai đoạn 3"."""
    if mention.number is not None and not mention.percent:
        return mention.number == number.number
    return any(key.endswith(f":{number.number}") for key in mention.keys if not key.startswith("name:"))


def _claimed(run: Sequence[Mention], number: Mention) -> list[Mention]:
    """The words of a run up to what turns from what it states."""
    at = next(n for n, one in enumerate(run) if _states(one, number))
    end = next((n for n, one in enumerate(run) if n > at and one.said in TURNS), len(run))
    return list(run[:end])


def _number_first(clause: Clause) -> Clause | None:
    """ "Số tiểu ban là 4 phải không": with the number before what it counts; None where it counts nothing so."""
    words = clause.mentions
    start = next((at for at, one in enumerate(words) if one.said in NUMBERS), None)
    number = next((at for at, one in enumerate(words) if _is_amount(one)), None)
    if not clause.verify or start is None or number is None or number < start + 3:
        return None
    link = number - 1
    while link > start and words[link].said in BEING:
        link -= 1
    behind = words[number + 1 :]
    if link == number - 1 or any(one.keys and not one.filler for one in behind):
        return None
    if any(one.last != two.first for one, two in pairwise(words[start : link + 1])):
        return None  # "số A và B là 55": of both of them
    if any(_is_amount(one) or one.names for one in (*words[start + 1 : link + 1], *behind)):
        return None
    counted = words[number].at(words[start].first, words[start].last, words[number].text)
    kept = (*words[:start], counted, *words[start + 1 : link + 1], *behind)
    return replace(whole(kept, clause.story, ""), verify=True, ask=None)


def _is_amount(mention: Mention) -> bool:
    return mention.number is not None and not (mention.percent or mention.ordinal or mention.ranked)
