"""Put off: what is asked or claimed of an event of which a note says that no day is set yet."""

import re

from bot.knowledge.model import EventStatus
from bot.matching.checking.meant import Meant
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import NOTE, OVER, YET, Claim, Outcome, Query
from bot.matching.reading.lexicon import alternatives, grammar
from bot.matching.viewing.view import View

ENDED = re.compile(rf"(?<!\S)(?:{alternatives(grammar('ending') | grammar('running_out'))})(?: \w+)? chưa(?!\S)")


def not_yet(meant: Meant, *, denied: bool = False) -> Query:
    """That an event has not come to pass, in the words of the note that says why.

    Args:
        denied: that is what was said, to be confirmed.
    """
    identity, score = meant.subject.id, meant.score
    made = (Claim(NOTE, False, identity),)
    return Query(
        Outcome.VERIFY, (identity,), NOTE, claims=made, modifiers=frozenset((YET,)), confidence=score, denied=denied
    )


def claims_put_off(view: View, meant: Meant) -> bool:
    """ "Hội thao vẫn mở cuối tháng 3 chứ": a time is claimed of an event of which a note says that it is put off."""
    if not is_put_off(meant.subject) or not meant.claims or any(one.facet != "when" for one in meant.claims):
        return False
    note = view.index.mentions_of(meant.subject.record.note)
    return any("postponed" in one.attributes for one in note) and all(one.holds is None for one in meant.claims)


def is_put_off(event: Subject) -> bool:
    """Whether a note says why no day is set yet, so that it has not come to pass."""
    return event.type is Type.EVENT and event.record.status == EventStatus.UNANNOUNCED and bool(event.record.note)


def states_not_yet(view: View) -> bool:
    """ "… chưa gửi kế hoạch phải không", and not "… gửi kế hoạch chưa hả"."""
    words = view.clause.mentions
    tags = [mention for mention in words if "verify" in mention.asks]
    yet = [mention for mention in words if mention.said == "chưa"]
    return bool(tags and yet) and tags[-1] is words[-1] and tags[-1].first > yet[-1].last


def asks_whether_yet(view: View) -> bool:
    """ "Đại hội chưa", "họp xong chưa", and not "chốt ngày chưa"; in "đợt 90 ngày mở chưa" days are only counted."""
    said = any("yesno" in mention.asks and "chưa" in mention.said.split() for mention in view.strict)
    counted = {mention.last for mention in view.clause.mentions if mention.number is not None}
    days = any("when" in mention.asks and mention.first not in counted for mention in view.strict)
    return said and not days and not any("c:schedule" in mention.keys for mention in view.strict)


def whether_yet(view: View) -> frozenset[str]:
    """How it is asked whether something has come to pass: "họp chưa"; whether it is over: "kết thúc chưa"."""
    if not asks_whether_yet(view):
        return frozenset()
    return frozenset((YET, OVER)) if ENDED.search(view.clause.text) else frozenset((YET,))
