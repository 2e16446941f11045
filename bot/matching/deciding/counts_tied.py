"""Counts that nothing tells apart: a share named by its number and its whole's, and few that are told together."""

from bot.matching.judging.candidates import likely_meant, rank
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.viewing.view import View

MOST_TOGETHER = 3
SURE_TOGETHER = 0.95  # evidence


def share_of_whole(view: View, tied: list[Candidate]) -> list[Candidate]:
    """ "160/420 là gì": of two counts by whose numbers alone they are named the one that is told out of the other."""
    said = {mention.number for mention in view.strict}
    if len(tied) > 2 or any(c.subject.type is not Type.COUNT or c.subject.record.value not in said for c in tied):
        return tied
    counts = [one for one in likely_meant(view) if one.subject.type is Type.COUNT and one.facet == "count"]
    wholes = [one.subject.id for one in tied]
    shares = (one for one in counts if one.subject.record.out_of in wholes and one.subject.record.value in said)
    share = next(shares, None)
    return tied if share is None else [share]


def told_together(view: View, tied: list[Candidate]) -> bool:
    """Whether few counts, all of them named and nothing else meant, are rather told together than asked back."""
    if not 1 < len(tied) <= MOST_TOGETHER or any(c.subject.type is not Type.COUNT or c.facet != "count" for c in tied):
        return False
    sure = all(c.evidence >= SURE_TOGETHER and c.coverage == 1.0 for c in tied)
    return sure and not any(not c.known and c.score >= tied[-1].score for c in rank(view))
