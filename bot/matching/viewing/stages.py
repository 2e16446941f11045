"""Stages: which events of a list are chosen by their level, by whether they are over, by how long they last."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES
from bot.matching.viewing.filters import Chosen
from bot.matching.viewing.sizes import days_stated

if TYPE_CHECKING:
    from bot.matching.viewing.view import View

UPCOMING = grammar("upcoming")


def at_level(view: "View", found: Chosen, group: Subject) -> Chosen:
    """ "Ở cấp chi bộ nơi nào làm điểm", of a list that has events of more than one level."""
    for mention in view.strict if view.levels else ():
        held = view.levels.get(mention.first, frozenset())
        some = tuple(one for one in found.members if one in held)
        if some and group.id not in held:
            return Chosen(some, (*found.by, mention), found.states)
    return found


def in_state(view: "View", found: Chosen, mentions: Sequence[Mention]) -> Chosen:
    """ "Đơn vị nào đã đại hội điểm", "… chưa", "… sắp": those of the events chosen that are over, or to come."""
    said = [m for m in mentions if m.keys & STATES or m.said in UPCOMING]
    if not said or view.clause.verify or view.clause.negated:
        return found
    if not all(view.index.subjects[one].type is Type.EVENT for one in found.members):
        return found
    if len(frozenset().union(*(m.keys & STATES for m in said))) > 1:
        return found  # "xong đại hội điểm rồi mấy nơi còn lại": the others are none of them
    coming = any("c:not_done" in m.keys or m.said in UPCOMING for m in said)
    kept = tuple(one for one in found.members if is_over(view, one) is not coming)
    return Chosen(kept, found.by, tuple(said)) if kept else found


def lasting_so(view: "View", found: Chosen, mentions: Sequence[Mention]) -> Chosen:
    """ "Nơi nào họp 2 ngày": those of the events chosen that last so many days."""
    said = [mention for mention in mentions if days_stated(view.strict, mention) is not None]
    events = [view.index.subjects[one] for one in found.members] if len(said) == 1 else []
    if view.clause.verify or not events or any(one.type is not Type.EVENT for one in events):
        return found
    kept = tuple(one.id for one in events if one.record.days == said[0].number)
    return Chosen(kept, found.by, (*found.states, *said)) if kept else found


def is_over(view: "View", identity: str) -> bool:
    """Whether an event is held, or its day has passed."""
    subject = view.index.subjects[identity]
    event = subject.main or subject.record
    return bool(event.status == "held" or (event.on is not None and event.on.end < view.today))
