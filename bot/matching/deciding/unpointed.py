"""Pointing at one of several of which none was spoken of: "công trình đó hết bao nhiêu tiền", out of the blue.

Which of them is meant is asked back, rather than told of all of them together, or of one whose name has the same noun
("chi bộ ấy đại hội hôm nào").
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from bot.knowledge.model import EventStatus
from bot.matching.judging.asked import attributes
from bot.matching.judging.pointed import is_plural, pointing_nouns
from bot.matching.judging.ties import MOST_CHOICES
from bot.matching.knowing.facets import FACETS, held, possible
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Choice, Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.reading.names import naming
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling

FEW, MANY = 2, 8  # members among which one may be chosen
OF_DAYS = (EventStatus.SCHEDULED, EventStatus.PLANNED, EventStatus.HELD)  # of units, rather than set for all
OPEN = 0.4  # confidence in what is asked back
MEETING = frozenset(("c:congress", "c:carry_out", "c:done", "c:not_done"))  # what units do
PAPER = "c:issued_text"
OF_HOSTS = frozenset(("district", "province", "person"))  # "quận này" is the host's own


def points_nowhere(view: View) -> Query | None:
    """Which member of a list, or which unit, is meant by its noun and a pointing word; None where that is clear."""
    clause = view.clause
    if view.focus is not None or view.told or clause.story or not clause.anaphora or view.entities.uses:
        return None
    nouns = list(pointing_nouns(view))
    if len(nouns) != 1 or is_plural(view, nouns[0][0]):
        return None
    noun = nouns[0][1]
    rest = [one for one, _ in telling(view) if one is not noun and one.keys and not one.attributes]
    units = any(not one.keys.isdisjoint(MEETING) for one in rest) and all(one.keys & MEETING for one in rest)
    choices = list(_units(view, noun)) if units else []
    if not units and not rest and not clause.verify:
        choices = _papers(view, noun) or _works(view, noun)
    if len(choices) < FEW:
        return None  # of one alone nothing is asked back
    return Query(Outcome.CLARIFY, choices=tuple(choices), ask=clause.ask, confidence=OPEN)


def _papers(view: View, noun: Mention) -> list[Choice]:
    """The papers of a kind, where there are several: "văn bản đó số mấy"."""
    docs = [one for one in view.index.subjects.values() if one.type is Type.DOCUMENT]
    found = [one for one in docs if PAPER in noun.keys and noun.keys - {PAPER} <= one.field_keys | one.head]
    choices = [choice for one in found if (choice := _asked_of(view, one)) is not None]
    return choices[:MOST_CHOICES] if FEW <= len(found) <= MANY else []


def _works(view: View, noun: Mention) -> list[Choice]:
    """The works of the one short list that a noun says, with what is asked of each; [] where most cannot tell it."""
    lists = [one for one in _groups(view) if noun.keys & one.head]
    members = lists[0].members if len(lists) == 1 else ()
    choices = [choice for one in members if (choice := _asked_of(view, view.index.subjects[one])) is not None]
    return choices if 2 * len(choices) > len(members) else []


def _units(view: View, noun: Mention) -> Iterator[Choice]:
    """The first few congresses of units of which a noun says the kind: "chi bộ", "xã", "đơn vị"."""
    kinds = frozenset(f"c:{kind}" for kind in {*naming().kinds.values()} - OF_HOSTS) | {"c:cell", "c:unit"}
    kind = noun.keys & kinds
    if not kind or view.clause.ask not in ("when", None):
        return
    found: Iterable[str] = view.index.subjects
    if "c:unit" not in kind:
        found = sorted({one for key in kind for one in view.index.postings.get(key, ())})
    subjects = (view.index.subjects[one] for one in found)
    held = (one for one in subjects if one.type is Type.EVENT and one.record.who and one.record.status in OF_DAYS)
    of_kind = (one for one in held if "c:unit" in kind or kind & one.strong)
    for one in islice(of_kind, MOST_CHOICES):
        yield Choice(one.id, "when")


def _groups(view: View) -> list[Subject]:
    """The lists of a few works."""
    found = {
        identity for mention in view.strict for key in mention.keys for identity in view.index.postings.get(key, ())
    }
    lists = [one for identity in sorted(found) if (one := view.index.subjects[identity]).type is Type.GROUP]
    return [
        one
        for one in lists
        if FEW <= len(one.members) <= MANY
        and all(view.index.subjects[member].type is Type.PROJECT for member in one.members)
    ]


def _asked_of(view: View, subject: Subject) -> Choice | None:
    """What is asked, of one of them; None where it is nothing that such a one can tell."""
    asked = attributes(view, subject)
    for facet in FACETS[subject.type]:
        fits = bool(asked & facet.attributes) if asked else facet.fit.get(view.clause.ask, 0.0) >= 1.0
        if fits and held(subject, facet) and possible(subject, facet):
            return Choice(subject.id, facet.id)
    return None
