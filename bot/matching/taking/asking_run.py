"""The asking run: what a sentence asks in one of its runs, where nothing answers all of its words together.

"Cổng trường Hoa Mai quây tôn kín mít, các bác ấy làm gì trong đấy thế?": of what stands in the other runs only names
are kept; who writes and why may be told in any words. Only what is surely meant by the run that asks is told so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.matching.cutting.clauses import Clause, whole
from bot.matching.cutting.limiting import limits_of
from bot.matching.knowing.fields import LEVELS
from bot.matching.reading.compounds import NUMBERED
from bot.matching.reading.mention import Mention, Reading
from bot.matching.reading.negation import EXCEPT, NEGATIONS
from bot.matching.taking.asides import Run, is_topic, runs_of

A_KIND_AND_ITS_NUMBER = 2  # mentions


def by_its_run(reading: Reading, clause: Clause) -> Clause | None:
    """What the only asking run of a clause asks, of what is named in the others; None where that would tell less.

    What a mere tag wants confirmed stays whole: it may be claimed in any run.
    """
    runs = list(runs_of(reading, clause.mentions))
    asking = [run for run in runs if run.asking.any]
    if len(runs) < 2 or len(asking) != 1 or any(_limits(run) for run in runs):
        return None
    others = [run for run in runs if run is not asking[0]]
    if any(_is_another(run) for run in others):
        return None
    names = [mention for run in others for mention in named_in(run)]
    if not _says_enough(asking[0]) and (clause.verify or not names):
        return None
    told = [mention for run in others for mention in run if mention not in names]
    made = whole((*names, *asking[0]), (*clause.story, *told), "")
    return replace(made, elliptic=clause.elliptic, item=clause.item)


def _limits(run: Run) -> bool:
    """Whether a run leaves something out of what another asks, or tells what that is about, too: "về kinh phí, …"."""
    if run.asking.any:
        return False
    if any(mention.names for mention in run) and any(mention.when is not None for mention in run):
        return True  # "Hoa Mai họp ngày 21/2, hôm ấy là thứ mấy": that it is another day must not go unsaid
    if any(mention.keys & LEVELS for mention in run) or limits_of(run):
        return True  # "tiểu học, trường nào xây mới": no other school is asked for
    paper = any(one.keys & NUMBERED and two.is_value for one, two in pairwise(run))  # "Nghị quyết 8, Kế hoạch 31 …"
    return paper or is_topic(run) or any(mention.said in EXCEPT or mention.said in NEGATIONS for mention in run)


def _is_another(run: Run) -> bool:
    """Whether a run is no more than a thing with its number: "Chỉ thị 5, Kế hoạch 7 nói gì" asks of both."""
    told = [mention for mention in run if not mention.filler]
    return (
        len(told) == A_KIND_AND_ITS_NUMBER
        and bool(told[0].keys)
        and not told[0].is_value
        and told[1].number is not None
    )


def _says_enough(run: Run) -> bool:
    """Whether a run says what it asks of: a concept or a name beside what asks."""
    return any(mention.keys and not mention.filler for mention in run)


def named_in(words: Sequence[Mention]) -> Iterator[Mention]:
    """The proper names among some words, each with the kind before it."""
    for at, mention in enumerate(words):
        if mention.names:
            yield from (one for one in words[max(at - 1, 0) : at] if one.keys and not one.names)
            yield mention
