"""Disputes: two say different things of one matter, and who is right is asked: "tôi bảo 22/2, ông bảo 24/2, ai đúng".

What is asked is the matter itself, as if the writer had left the choice: "22/2 hay 24/2".
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.matching.cutting.clauses import Clause, whole
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention, Reading
from bot.matching.reading.times import NEAR_DAYS
from bot.matching.taking.asides import runs_of
from bot.matching.taking.framing import REPORTING
from bot.text.syllable import fold

SELVES = grammar("selves")
DECIDING = grammar("deciding")
PAIR = 2
Run = Sequence[Mention]


def disputed(reading: Reading, clause: Clause) -> Clause | None:
    """The matter that is disputed, its values offered as a choice; None where nothing is."""
    words = (*clause.story, *clause.mentions)
    decides = any(mention.said in DECIDING for mention in words)
    if not decides or clause.verify or not any(mention.said in REPORTING for mention in words):
        return None
    runs = [_told(run) for run in runs_of(reading, words)]
    kept = tuple(mention for run in runs if _has_value(run) for mention in run)
    values = [mention for mention in kept if mention.is_value]
    if len({(one.number, one.when) for one in values}) < PAIR or len({one.when is None for one in values}) > 1:
        return None
    return replace(whole(kept, (), ""), ask=None, asks=frozenset(), verify=False, choice=True, elliptic=clause.elliptic)


def _told(run: Run) -> Run:
    """What is said in a run, without who says it, and what wants to know who is right."""
    speaker = {one.first for one, two in pairwise(run) if one.is_value and two.said in SELVES}  # "ba tôi bảo"
    reports = next((at for at, mention in enumerate(run) if mention.said in REPORTING), 0)
    if not any(one.names or (one.is_value and one.first not in speaker) for one in run[:reports]):
        run = run[reports:]  # "chị em bảo …"
    aside = REPORTING | SELVES | DECIDING
    return [mention for mention in run if mention.said not in aside and mention.first not in speaker]


def _has_value(run: Run) -> bool:
    """Whether a value is said in a run, be it not merely the day on which somebody said something."""
    return any(mention.is_value and fold(mention.text) not in NEAR_DAYS for mention in run)
