"""Joint: further subjects that a clause names beside the best one, of which it asks the same."""

from bot.matching.judging.spelled import spelled
from bot.matching.judging.ties import SURE_NAMED, told_apart
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.viewing.view import View


def _says_whose(view: View, event: Subject) -> bool:
    """Whether more is said of an event than what it is: whose it is."""
    who = event.record.who
    return not who or not (view.index.keys_of(who) - view.index.keys_of(event.record.event)).isdisjoint(view.said)


def joint(view: View, best: Candidate, good: list[Candidate]) -> list[Candidate]:
    """Further subjects that the clause names and asks the same of."""
    named: dict[str, Candidate] = {}
    for use in view.entities.uses:
        for candidate in good:
            if candidate.subject.id in use.subjects and candidate.subject.type is best.subject.type and candidate.known:
                named.setdefault(candidate.subject.id, candidate)
                if not told_apart(candidate.subject, best.subject, use):
                    break
    if best.subject.type is Type.EVENT and named:  # who has no proper name: "… và cơ quan UBND quận"
        told = [c for c in view.likely_meant or () if c.facet == best.facet and c.known and not c.inherited]
        events = {c.subject.id: c for c in told if c.subject.type is Type.EVENT and c.evidence >= SURE_NAMED}
        for one in spelled(view, [c.subject for c in events.values()]):
            if one.subject.id not in named and view.named(one.subject) < view.named(best.subject):
                continue  # of a name that the best one's holds
            if one.subject.id not in named and not _says_whose(view, one.subject):
                continue  # "đại hội các chi bộ của xã Hoa Mai" speaks of no other cell's
            named.setdefault(one.subject.id, events[one.subject.id])
    if best.subject.id in named and len(named) > 1:
        return list(named.values())
    return [best]
