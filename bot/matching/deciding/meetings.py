"""Meetings of units by name: when or where one meets is a fact, of which prose, works and numbers tell nothing.

A commune that a topic or a work only mentions has a name that is known, and yet nothing is known of its congress.
"""

from itertools import pairwise

from bot.matching.deciding.refusal import unknown_name
from bot.matching.knowing.subjects import MEETING
from bot.matching.naming.uses import NameUse
from bot.matching.question import Query
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View

TIMES_AND_PLACES = frozenset(("when", "where", "duration"))
CONGRESS = "c:congress"
SAID_SO = frozenset((CONGRESS, "c:carry_out", "c:done", "c:not_done"))
PILOT = "c:pilot"
ITS_PARTY = frozenset(("c:cell", "c:party_committee"))  # "Chi bộ Trường Hoa Mai 2" meets, and not the school


def unscheduled(view: View) -> Query | None:
    """That nothing is known of the meeting of a unit by name; None where more is asked, or its meeting is known."""
    clause = view.clause
    asks = (TIMES_AND_PLACES & clause.asks) or (clause.verify and view.asks("yesno"))
    if not asks or clause.choice or clause.negated or view.entities.strangers or view.numbers:
        return None
    called = {use.mention.first: use for use in view.entities.uses}
    names = [mention for mention in view.strict if mention.names or mention.first in called]
    if len(names) != 1 or names[0].first in view.hosts or CONGRESS not in view.said:
        return None
    use = called.get(names[0].first)
    words = SAID_SO if clause.verify else SAID_SO | {PILOT}
    if use is not None and use.alone:
        words |= ITS_PARTY
    kind = next((one for one, two in pairwise(view.strict) if two is names[0] and one.last == two.first), None)
    numbers = use.numbers if use is not None else ()
    told = [m for m in view.strict if (m.keys or m.attributes) and not m.filler and m not in (names[0], kind, *numbers)]
    if any(mention.attributes or not mention.keys & words for mention in told):
        return None
    if _meets(view, use) if use is not None and use.alone else _may_meet(view, names[0]):
        return None
    party = next((m for m in told if m.keys & ITS_PARTY and m.last == (kind or names[0]).first), None)
    whole = " ".join(one.text for one in (party, kind, names[0], *numbers) if one is not None and one.keys)
    return unknown_name(whole, "when" if clause.verify else clause.ask)


def _meets(view: View, use: NameUse) -> bool:
    """Whether one of those that alone are meant is known to meet."""
    return any(view.index.subjects[one].type in MEETING for one in use.subjects)


def _may_meet(view: View, name: Mention) -> bool:
    """Whether anything that is known to meet bears a name, or is told of under it."""
    return not name.keys.isdisjoint(view.index.of_meetings)
