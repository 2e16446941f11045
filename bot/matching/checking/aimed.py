"""Aimed at: a claim on what is aimed at is judged by that, and not by what there is: "phấn đấu 85% phải không"."""

from collections.abc import Callable

from bot.matching.checking.meant import Meant
from bot.matching.judging.rates import rate_aimed_at
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import grammar
from bot.matching.viewing.view import View

AIMING = grammar("aiming") | grammar("aim_words")
IN_HAND = grammar("in_hand") | {"đã", "hiện", "hiện nay", "đang"}


def of_aim(view: View, best: Meant | None, judge: Callable[[View, Subject], Meant | None]) -> Meant | None:
    """What a claim is likeliest on, or the share that is aimed at of the same, where that is what is spoken of."""
    if best is None or best.subject.type is not Type.COUNT or not view.numbers:
        return best
    said = {mention.said for mention in view.clause.mentions}
    if said.isdisjoint(AIMING) or not said.isdisjoint(IN_HAND):
        return best
    aim = rate_aimed_at(view.index, best.subject)
    return best if aim is None else judge(view, aim) or best
