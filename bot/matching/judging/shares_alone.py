"""Shares alone: prose that tells no number but percentages answers no "bao nhiêu người", where a count is told."""

import re
from collections.abc import Sequence

from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.viewing.view import PEOPLE, View

SHARE = re.compile(r"(?<![\d.,])\d[\d.,]*+(?: ?[-–] ?\d[\d.,]*+)? ?%")
PAPER = re.compile(r"(?<!\w)\d++[-/][^\W\d]\w*")  # "12-HD"
DIGIT = re.compile(r"\d")
COVERED = 1.0


def without_shares(view: View, good: Sequence[Candidate]) -> list[Candidate]:
    """The readings but for such prose, where a number of what is counted explains all that is said."""
    people = any(mention.said in PEOPLE for mention in view.strict)
    shares = any("percent" in mention.asks or mention.percent for mention in view.strict)
    counts = (one for one in good if one.subject.type is Type.COUNT and one.facet == "count" and one.known)
    if view.clause.ask != "count" or not people or shares or not any(one.coverage == COVERED for one in counts):
        return list(good)
    return [one for one in good if one.subject.type is not Type.TOPIC or not _tells_shares(one.subject)]


def _tells_shares(topic: Subject) -> bool:
    text = topic.record.answer
    return SHARE.search(text) is not None and DIGIT.search(PAPER.sub("", SHARE.sub("", text))) is None
