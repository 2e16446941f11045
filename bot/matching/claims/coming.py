"""What is yet to come, claimed of now: "đã có 12 xã … phải không", where 12 are to be; what goes on, or is near."""

from collections.abc import Iterator

from bot.knowledge.model import CountStatus, Event
from bot.matching.claims.former import of_other_time
from bot.matching.judging.rates import rate_aimed_at
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.reading.lexicon import grammar
from bot.matching.viewing.claim import claim
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import MEETINGS, View
from bot.text.syllable import fold
from bot.text.when import Bound

BY_NOW = tuple(f" {fold(words)} " for words in sorted(grammar("in_hand")))
GOING_ON = frozenset(("đang", "đang diễn ra", "đang tổ chức", "đang họp"))
NEAR = frozenset(("sắp", "sắp sửa"))
YET, ALREADY = "chưa", "rồi"
NOT_OF_NOW = frozenset(("từ nay", "so với hiện nay", "so với bây giờ"))
NOWADAYS = ((grammar("now") | grammar("by_now") | grammar("until_now")) - NOT_OF_NOW - {ALREADY, "cách đây"}) | {"đang"}
AIMS = grammar("aiming") | grammar("aim_words") | grammar("target_words") | grammar("to_come")
TO_BE = grammar("requiring")  # "hiện mới 80%, phải lên bao nhiêu"
MEETING = MEETINGS | {"c:carry_out"}
REACHED, REQUIRING = grammar("reached"), grammar("requiring")
AIMING = tuple(f" {fold(words)} " for words in sorted(grammar("aiming") | grammar("to_come")))


def claimed_of_now(view: View, count: Subject) -> bool:
    """Whether a number that is planned, aimed at or gone is said to be now's: of now it tells nothing."""
    if of_other_time(view, count) or asked_of_now(view, count) is not None:
        return True
    if count.record.status is None:
        return False
    said = f" {fold(' '.join(mention.said for mention in view.clause.mentions))} "
    if any(words in said for words in AIMING):
        return False
    return any(words in said for words in BY_NOW) or (_says_reached(view) and _is_counted(view, count))


def claimed_of_aim(view: View, count: Subject) -> bool:
    """ "Nữ phải đạt 15% phải không": of how many there are to be, where that is known beside how many there are."""
    said = {mention.said for mention in view.clause.mentions}
    return not REQUIRING.isdisjoint(said) and rate_aimed_at(view.index, count) is not None


def _says_reached(view: View) -> bool:
    """ "Tỷ lệ nữ đạt trên 15%": that a number is reached, and not that it is required."""
    said = {mention.said for mention in view.clause.mentions}
    return not REACHED.isdisjoint(said) and REQUIRING.isdisjoint(said)


def _is_counted(view: View, target: Subject) -> bool:
    """Whether it is known how many there are of those of whom a share is aimed at."""
    counts = (one for one in found_subjects(view) if one.type is Type.COUNT and one.record.status is None)
    return any(rate_aimed_at(view.index, one) is target for one in counts)


def asked_of_now(view: View, count: Subject) -> str | None:
    """The word that says that a number is asked as it is now, where it is one that is aimed at: "thu nhập hiện nay".

    Nor is it now what its name says of a year to come: "thu nhập đến năm 2030". None where the clause says no such
    word, or that it speaks of what is aimed at, or of a time to come.
    """
    if not is_aimed_at(view, count):
        return None
    said = {mention.said for mention in view.clause.mentions}
    words = {word for one in said for word in one.split()} | said
    later = any(mention.when is not None and mention.when.end > view.today for mention in view.clause.mentions)
    if later or not words.isdisjoint(AIMS) or not said.isdisjoint(TO_BE):
        return None
    reached = (YET, ALREADY) if view.clause.verify else ()
    return next((m.text for m in view.clause.mentions if m.said in NOWADAYS or m.said in reached), None)


def is_aimed_at(view: View, count: Subject) -> bool:
    """Whether a number is one that is aimed at, or of a year to come."""
    if count.record.status is CountStatus.TARGET:
        return True
    times = [time for name in count.names[:1] for time in name.times]
    return bool(times) and all(time.start.year > view.today.year for time in times)


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
