"""Whether the host's congress is before or after the meeting of a unit: "đại hội huyện trước đại hội xã A à"."""

from collections.abc import Sequence

from bot.matching.checking.held_where import of_host
from bot.matching.claims.times import AFTER, BEFORE
from bot.matching.judging.gaps import missing
from bot.matching.knowing.subjects import CONGRESS, Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View

ORDER = frozenset((BEFORE, AFTER))
SURE = 0.9  # confidence: both are named in full


def congress_order(view: View) -> Query | None:
    """A verdict on which comes first, or that the day of the congress is not known; None where that is not claimed."""
    if not any("verify" in one.asks for one in view.clause.mentions) or view.clause.negated or view.numbers:
        return None
    word = next((one for one in view.clause.mentions if one.said.split()[-1] in ORDER), None)
    if word is None:
        return None
    sides = [one for one in view.strict if one.first < word.first], [one for one in view.strict if one.last > word.last]
    events = [_event(view, side) for side in sides]
    congress = next((n for n in (0, 1) if events[n] is None and of_host(view, sides[n])), None)
    event = events[1 - congress] if congress is not None else None
    if congress is None or event is None:
        return None
    own = view.index.subjects[CONGRESS]
    times, others = list(own.times), list(event.times)
    if not times or not others:
        return missing(view.index, event if times else own, "when")
    earlier, later = times[0].end < others[0].start, others[0].end < times[0].start
    holds = earlier if (word.said.split()[-1] == BEFORE) is (congress == 0) else later
    made = tuple(claim("when", holds, side, one) for side, one in zip(sides, _ids(event, congress), strict=True))
    return Query(Outcome.VERIFY, tuple(one.subject for one in made), "when", claims=made, confidence=SURE)


def _ids(event: Subject, congress: int) -> tuple[str, str]:
    return (CONGRESS, event.id) if congress == 0 else (event.id, CONGRESS)


def _event(view: View, side: Sequence[Mention]) -> Subject | None:
    """The meeting of the only unit that is named on one side."""
    firsts = {one.first for one in side}
    uses = [use for use in view.entities.uses if use.mention.first in firsts and not use.of_host]
    found = {one for use in uses for one in use.subjects if view.index.subjects[one].type is Type.EVENT}
    return view.index.subjects[found.pop()] if len(uses) == 1 and len(found) == 1 else None
