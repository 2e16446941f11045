"""Restated: a number to be confirmed of what the story before it says: "… chọn 4 đơn vị. Đúng là 4 không?"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.matching.cutting.clauses import Clause, whole
from bot.matching.reading.mention import Mention, Reading
from bot.matching.taking.asides import runs_of

TURNS = frozenset(("mà", "nhưng", "nhưng mà", "còn"))  # after what was said, what somebody thinks of it
KINDS = frozenset(("verify", "yesno", "exists"))


def restated(reading: Reading, clause: Clause) -> Clause | None:
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
