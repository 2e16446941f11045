"""Claims on how far a list of meetings is: whether all of them are over, or none: "các đơn vị điểm họp chưa"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from bot.matching.knowing.membership import BEARER_KINDS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.reading.asking import INDEFINITE
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import is_meetings
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling

YET = "chưa"
ALL = ("hết", "cả", "đủ")
CARRY_OUT, PILOT = "c:carry_out", "c:pilot"
NOT_YET_MET = frozenset(("c:select", "c:schedule"))  # "đã chọn đơn vị điểm chưa", "… có lịch đại hội chưa"


def finished(view: View, group: Subject) -> Iterator[Claim]:
    """ "Đại hội điểm xong hết chưa", "cả ba nơi đều chưa họp à": whether all members' days are over, or none's."""
    done = [m for m in view.clause.mentions if m.keys & {"c:done"} or "xong" in m.said.split()] or _met(view, group)
    not_done = [m for m in view.clause.mentions if m.keys & {"c:not_done"}]
    whether = any(mention.asks & {"yesno", "verify"} for mention in view.clause.mentions)
    members = [view.index.subjects[one] for one in group.members]
    if (
        not (done or not_done)
        or not whether
        or view.of_host
        or any(one.type is not Type.EVENT or one.record.on is None for one in members)
    ):
        return
    if any(_on_another_day(view, m) or (m.number is not None and m.number != len(members)) for m in view.strict):
        return  # "tới cuối tháng 2 thì hai nơi xong": by another day, or of some of them
    if not view.used.isdisjoint(group.members):
        return  # "xã Khe Mây đại hội xong chưa": of one of them
    whom = _of_kind(view, group)
    over = [one.record.on.end < view.today for one in members if not whom or one.id in whom]
    if not_done:
        holds = True if not any(over) else False if all(over) else None
        yield replace(claim("every", holds, not_done, group.id), members=whom)
    else:
        some = any(mention.said.split()[-1] in INDEFINITE for mention in view.clause.mentions)
        met = any(over) if some else all(over)
        untold = met and whom and PILOT not in view.said  # "xã xong chưa" may be of others, too
        yield replace(claim("progress", None if untold else met, done, group.id), members=whom)


def _of_kind(view: View, group: Subject) -> tuple[str, ...]:
    """ "Điểm ở phường xong chưa": those of the kind that is said; none where all are meant."""
    chosen = view.chosen(group)
    kinds = bool(chosen.by) and all(mention.keys & BEARER_KINDS for mention in chosen.by)
    return chosen.members if kinds and len(chosen.members) < len(group.members) else ()


def _on_another_day(view: View, mention: Mention) -> bool:
    """Whether a time is said that is not today: "tính tới hôm nay" says no more than "đến giờ"."""
    return mention.when is not None and not mention.when.start == mention.when.end == view.today


def _met(view: View, group: Subject) -> list[Mention]:
    """ "Ba đơn vị điểm họp chưa", "đại hội điểm chưa": a verb of meeting before the "chưa" that asks, and no more."""
    own = group.strong | group.head | {CARRY_OUT} | (BEARER_KINDS if PILOT in view.said else frozenset())
    rest = [m for m, _ in telling(view) if not m.asks and m.number != len(group.members)]
    if view.asks("when") or any(mention.keys.isdisjoint(own) or mention.keys & NOT_YET_MET for mention in rest):
        return []
    said = [mention for mention in view.clause.mentions if mention.said not in ALL]  # "họp | hết | chưa"
    asked = (one for one, two in pairwise(said) if "yesno" in two.asks and YET in two.said.split())
    return [one for one in asked if CARRY_OUT in one.keys or (PILOT in one.keys and is_meetings(one.said))]
