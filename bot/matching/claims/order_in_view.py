"""Before or after another, of the event in view: "… họp hôm nào? – Vậy là sau Hoa Mai đúng không"."""

from collections.abc import Iterator

from bot.matching.claims.times import AFTER, BEFORE
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import weight

MEETING = frozenset(("c:congress", "c:carry_out", "c:pilot"))
BEARING = frozenset(("c:ward", "c:commune", "c:town", "c:company", "c:school", "c:cell", "c:party_committee"))


def order_in_view(view: View, subject: Subject) -> Iterator[Claim]:
    """That the only event that was told is before, or after, the only one that is named, and no more is said."""
    if subject.type is not Type.EVENT or view.focus is None or view.focus.subjects != (subject.id,):
        return
    uses = [use for use in view.entities.uses if use.subjects]
    events = {one for use in uses for one in use.subjects if view.index.subjects[one].type is Type.EVENT}
    if len(uses) != 1 or len(events) != 1 or subject.id in events:
        return
    name, other = uses[0].mention, view.index.subjects[events.pop()]
    words = [one for one in view.clause.mentions if one.first < name.first]
    word = next((one for one in reversed(words) if {BEFORE, AFTER} & {*one.said.split()}), None)
    rest = [one for one in view.strict if one is not word and one is not name and weight(view, one) > 0.0]
    if word is None or not all(one.keys and one.keys <= MEETING | BEARING | name.keys for one in rest):
        return
    times, others = list(subject.times), list(other.times)
    if not times or not others:
        return
    earlier, later = times[0].end < others[0].start, others[0].end < times[0].start
    holds = earlier if BEFORE in word.said.split() else later
    yield claim("when", holds, (word, name, *rest), subject.id)
    yield claim("when", holds, (name,), other.id)
