"""How far: whether a work is done, where its record says by hand how far it is: "tiến độ: giai đoạn 1 đã chạy"."""

from bot.matching.knowing.facets import FACETS
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.viewing.view import View

STATUS = "status"
PROGRESS = "ask:progress"


def how_far_told(view: View, missing: Query) -> Query | None:
    """The detail that tells how far a work is, of which no yes or no follows; None where none does."""
    work = view.index.subjects.get(missing.about)
    if missing.facet != STATUS or missing.gap or work is None or work.type is not Type.PROJECT:
        return None
    wanted = {PROGRESS}.union(*(facet.attributes for facet in FACETS[work.type] if facet.id == STATUS))
    name = next((name for name in work.details if not wanted.isdisjoint(view.index.meaning(str(name)))), None)
    if name is None:
        return None
    return Query(Outcome.ANSWER, (work.id,), "detail", str(name), ask=view.clause.ask, confidence=missing.confidence)
