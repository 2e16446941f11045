"""Times in what a record tells by hand: "cầu thông xe dịp 30/4 phải không", of "thông xe: dự kiến dịp 30/4/2025".

What is told to be about a day is no claim on the day itself: "dịp 30/4" bears out "dịp 30/4", and of "ngày 30/4" it
cannot be told.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from bot.matching.knowing.subjects import Subject
from bot.matching.question import Claim
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.reading.times import borne_out, in_year_of
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View
from bot.text.when import Bound, Grain, When

DENYING = grammar("denying")
ABOUT = ("dịp", "khoảng", "chừng", "quãng", "tầm", "độ")  # before a day that is none by itself
ABOUT_IT = dt.timedelta(days=15)  # how far from such a day what is about it may be


def dated_details(view: View, subject: Subject, held: Mapping[str, str]) -> Iterator[Claim]:
    """Times that are said of a detail by its name, against the only one that it tells."""
    said = [mention for mention in view.strict if mention.when is not None]
    if len(said) != 1 or view.clause.negated or said[0].when is None or said[0].when.grain is Grain.TERM:
        return
    for label, value in held.items():
        naming = [mention for mention in view.strict if label in mention.attributes]
        told = view.index.mentions_of(str(value))
        known = [one for one in told if one.when is not None]
        if any(f" {word} " in f" {' '.join(syllables(str(value)))} " for word in DENYING):
            continue
        if not naming or len(known) != 1 or any(one.number is not None for one in told if one is not known[0]):
            continue
        verdict = _judged(said[0], view.clause.mentions, known[0], told)
        yield claim("detail", verdict, (*naming, said[0]), subject.id, label)


def _judged(said: Mention, beside: Sequence[Mention], known: Mention, told: Sequence[Mention]) -> bool | None:
    if said.when is None or known.when is None:
        return None
    about = _is_about(known, told)
    if not about:
        return borne_out(said.when, known.when, limit=True)
    if said.when.bound is not Bound.ON or known.when.bound is not Bound.ON:
        return None
    if _is_about(said, beside) and borne_out(said.when, known.when, limit=False):
        return True
    return False if _far(said.when, known.when) else None


def _is_about(day: Mention, words: Sequence[Mention]) -> bool:
    """ "Dịp 30/4": a day by whose side something is."""
    before = next((one.said for one in words if one.last == day.first), "")
    return before.split()[-1:] != [] and before.split()[-1] in ABOUT


def _far(said: When, known: When) -> bool:
    """Whether a time is surely none of those about a day."""
    ends = in_year_of(said, known)
    return ends is not None and (ends[0] > known.end + ABOUT_IT or ends[1] < known.start - ABOUT_IT)
