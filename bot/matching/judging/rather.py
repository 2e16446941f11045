"""Rather: which fact is told, where what was best understood is a gap of another record."""

from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.viewing.view import View

SURE = 0.65  # evidence; below this nothing was surely named
NEAR = 0.8  # of the score of the gap


def tells_it_rather(view: View, candidate: Candidate, gap: Candidate) -> bool:
    """Whether a detail tells just what is asked, where nothing surely names the other, and no more than it is said.

    "Khẩu hiệu đại hội quận" is no gap of a body that only "quận" is said of.
    """
    if not candidate.known or candidate.facet != "detail" or candidate.coverage < 1.0 or not gap.attribute:
        return False
    if gap.evidence >= SURE or candidate.score < gap.score * NEAR:
        return False
    label = candidate.attribute or ""
    same = gap.attribute == label or gap.attribute in view.index.meaning(label)
    return same and view.named(gap.subject) <= view.named(candidate.subject)


def within_told(candidate: Candidate, gap: Candidate) -> bool:
    """ "Dự thảo nhận mấy góp ý, dài mấy trang": of what the number just told is of, where of that it is known."""
    count, thing = gap.subject, candidate.subject
    if not gap.inherited or count.type is not Type.COUNT or not candidate.known or candidate.facet != "detail":
        return False
    named = any(all(keys & count.name_keys for keys in one.words) for one in thing.names if one.words)
    return thing.type is not Type.COUNT and named and candidate.coverage == 1.0
