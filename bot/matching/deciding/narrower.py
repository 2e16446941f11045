"""Narrower: how many there are of something at a unit, where prose only tells of some of them: "3 đảng viên trẻ"."""

import re

from bot.matching.judging.gaps import COUNTED
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling

GOING_ON = (
    grammar("function_words")
    | grammar("predicating")
    | {"tham", "dự", "cùng", "cuối", "còn", "này", "nay", "ấy", "đó", "thì"}
)
NARROWING = r"(?<![\w.,])\d[\d.]*\s+{noun}(?!\w)(?P<after>\s+\w+)?"


def narrower(view: View, best: Candidate) -> Query | None:
    """That it is not known how many there are; None where more is asked, or the prose tells of all of them."""
    noun = view.noun()
    if best.subject.type is not Type.TOPIC or view.clause.ask != "count" or view.clause.verify or noun is None:
        return None
    if not _asks_plainly(view):
        return None
    pattern = NARROWING.format(noun=r"\s+".join(map(re.escape, noun.said.split())))
    found = list(re.finditer(pattern, best.subject.record.answer.casefold()))
    after = [(one["after"] or "").strip() for one in found]
    said = {word for mention in view.clause.mentions for word in mention.said.split()}
    if not found or any(not word or word in GOING_ON or word in said for word in after):
        return None
    return Query(Outcome.MISSING, missing=COUNTED.format(noun=noun.said), about="", stated=True, ask="count")


def _asks_plainly(view: View) -> bool:
    """ "Chi bộ X có mấy đảng viên": nothing is said but whose they are, by its name."""
    noun, named = view.noun(), {use.mention.first for use in view.entities.uses}
    if not named:
        return False
    first = min(named)
    others = [one for one, _ in telling(view) if one is not noun and one.first not in named]
    return all(one.first < first and not one.attributes and not one.is_value for one in others)
