"""Still: whether what goes on to a last day goes on yet: "cuộc thi ảnh còn nhận bài không", "còn kịp nộp không"."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import STILL, Outcome, Query
from bot.matching.reading.asking import INDEFINITE
from bot.matching.reading.lexicon import grammar
from bot.matching.viewing.view import View
from bot.text.when import Bound, Grain

ASKED = re.compile(
    r"(?<!\S)còn (?!lại(?!\S))((?:\S+ ){0,8}?)(?:được |kịp )?(?:không|hông|ko|chứ)(?: .{1,12})?$", re.IGNORECASE
)
ENDS = tuple(grammar("ending"))
LIMITS = (Bound.BY, Bound.BEFORE)


def still(view: View, answer: Callable[[View], Query]) -> Query | None:
    """When it ends, and whether that is still to come; None where that is not asked or nothing told so ends.

    Args:
        answer: what is said to a question that wants no yes or no.
    """
    said = ASKED.search(view.clause.text) if view.strict else None
    if said is None or any(word in INDEFINITE for word in said.group(1).split()):
        return None  # "còn nơi nào không" asks for others
    if any(mention.when is not None for mention in view.strict):
        return None  # on another day than today
    query = answer(view.asking("when", verify=False))
    if query.outcome is not Outcome.ANSWER or query.facet != "when" or len(query.subjects) != 1:
        return None
    subject = view.index.subjects[query.subjects[0]]
    on = subject.record.on if subject.type is Type.EVENT else None
    if on is None or not (on.bound in LIMITS or on.grain is Grain.RANGE or _is_end(subject)):
        return None
    return replace(query, modifiers=query.modifiers | {STILL})


def _is_end(event: Subject) -> bool:
    """ "Kết thúc cuộc thi": a day that ends something."""
    name: str = event.record.event
    return name.casefold().startswith(ENDS)
