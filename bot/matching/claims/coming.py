"""What is yet to come, claimed of now: "đã có 12 xã … phải không", where 12 are to be; what goes on, or is near."""

from collections.abc import Iterator

from bot.knowledge.model import Event
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Claim
from bot.matching.reading.lexicon import grammar
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import MEETINGS, View
from bot.text.syllable import fold
from bot.text.when import Bound

BY_NOW = tuple(f" {fold(words)} " for words in sorted(grammar("in_hand")))
GOING_ON = frozenset(("đang", "đang diễn ra", "đang tổ chức", "đang họp"))
NEAR = frozenset(("sắp", "sắp sửa"))
MEETING = MEETINGS | {"c:carry_out"}
AIMING = tuple(f" {fold(words)} " for words in sorted(grammar("aiming") | grammar("to_come")))


def claimed_of_now(view: View, count: Subject) -> bool:
    """Whether a number that is planned or aimed at is said to be reached: no record tells how many there are now."""
    if count.record.status is None:
        return False
    said = f" {fold(' '.join(mention.said for mention in view.clause.mentions))} "
    return any(words in said for words in BY_NOW) and not any(words in said for words in AIMING)


def says_now_or_soon(view: View) -> bool:
    """ "Xã Khe Mây đang đại hội à", "… sắp đại hội phải không": how it stands on the day of asking is claimed."""
    return any(
        one.said in GOING_ON | NEAR and any(two.first == one.last and two.keys & MEETING for two in view.strict)
        for one in view.clause.mentions
    )


def now_or_soon(view: View, subject: Subject) -> Iterator[Claim]:
    """Whether an event goes on, or is yet to come, where that is claimed; unknown in the month of one without a day."""
    event = subject.main or subject.record
    if not isinstance(event, Event) or event.on is None or event.on.bound is not Bound.ON:
        return
    if not says_now_or_soon(view):
        return
    said = [mention for mention in view.clause.mentions if mention.said in GOING_ON | NEAR]
    near = any(mention.said in NEAR for mention in said)
    begun, over = event.on.start <= view.today, event.on.end < view.today
    open_ = begun and not over and not event.on.by_days
    yield claim("when", None if open_ else not begun if near else begun and not over, said, subject.id)
