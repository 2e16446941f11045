"""Out of: of two counts that are named by their numbers alone the one told out of the other: "160/420 là gì"."""

from bot.matching.judging.candidates import likely_meant
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.viewing.view import View


def share_of_whole(view: View, tied: list[Candidate]) -> list[Candidate]:
    """The one share that is meant by two numbers; what was meant else."""
    said = {mention.number for mention in view.strict}
    if len(tied) > 2 or any(c.subject.type is not Type.COUNT or c.subject.record.value not in said for c in tied):
        return tied
    counts = [one for one in likely_meant(view) if one.subject.type is Type.COUNT and one.facet == "count"]
    wholes = [one.subject.id for one in tied]
    shares = (one for one in counts if one.subject.record.out_of in wholes and one.subject.record.value in said)
    share = next(shares, None)
    return tied if share is None else [share]
