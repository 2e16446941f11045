"""Times that were moved: "lịch cũ là 25/6", "lùi từ tháng 6 sang tháng 7"."""

from collections.abc import Sequence

from bot.matching.knowing.subjects import Subject
from bot.matching.reading.lexicon import grammar, words_in
from bot.matching.reading.mention import Mention
from bot.matching.reading.times import agrees
from bot.matching.viewing.view import View
from bot.text.syllable import fold, is_marked
from bot.text.when import Grain, When

SINCE = "từ"
MOVING = grammar("moving")
BARE_MOVING = frozenset(map(fold, MOVING))
TIME_LEADS = grammar("time_leads")
OLD = grammar("former_times")
POSTPONED = "postponed"
ALONE = words_in("alone")
NO_MORE = "thôi"


def before_moved(view: View, time: Mention, subject: Subject, known: list[When]) -> tuple[bool | None, Mention] | None:
    """ "Lịch cũ là 25/6": against the time that the record tells besides its own, which is the one that holds now."""
    word = next((m for m in reversed(view.strict) if m.first < time.first and not OLD.isdisjoint(_read(m))), None)
    between = word and any(m.when is not None and word.first < m.first < time.first for m in view.strict)
    other = [one for one in subject.told if one.by_days and not any(agrees(one, own) for own in known)]
    if time.when is None or word is None or between or not other:
        return None
    if any(agrees(time.when, one) for one in other):
        return True, word
    return (False if any(agrees(time.when, one) for one in known) else None), word


def _read(mention: Mention) -> set[str]:
    """A word as read, its last syllable alone, and as it stands without tones."""
    return {mention.said, mention.said.split()[-1], *([] if is_marked(mention.text) else [fold(mention.text)])}


def moves(view: View) -> bool:
    """Whether a clause speaks of a time that was another before."""
    return any(not MOVING.isdisjoint((mention.said, *mention.said.split())) for mention in view.clause.mentions)


def moved_from(view: View, time: Mention, subject: Subject) -> bool | None:
    """ "Lùi từ tháng 6 sang tháng 7", where the record tells both: the time that it was before is no false one."""
    when = time.when
    if when is None or not any(agrees(when, one) for one in subject.told):
        return False
    before = next((m for m in view.clause.mentions if m.last == time.first), None)
    since = time.text.lower().split()[0] == SINCE or (before is not None and before.said == SINCE)
    return True if since else None


def leads(mention: Mention) -> bool:
    """Whether a word before a time only leads to it: "sang tháng 8", "dời qua tháng 8"."""
    return mention.said in TIME_LEADS or is_moved(mention)


def untold_move(view: View, led: Sequence[Mention], subject: Subject) -> bool:
    """ "Dời qua tháng 8", of a record that does not tell in a detail that its time was another before."""
    if not any(map(is_moved, led)):
        return False
    details = {**subject.details, **getattr(subject.main or subject.record, "details", {})}
    return not any(POSTPONED in view.index.meaning(label) for label in details)


def is_moved(mention: Mention) -> bool:
    """ "Dời qua", "lùi"."""
    bare = not is_marked(mention.text) and mention.said in BARE_MOVING
    return POSTPONED in mention.attributes or mention.said in MOVING or bare


def only_then(view: View, time: Mention, known: list[When]) -> bool:
    """ "Chỉ họp ngày 16/4", of what goes on for longer than that day."""
    when = time.when
    only = any(_is_only(mention, time) for mention in view.clause.mentions)
    longer = any(one.grain is Grain.RANGE and when is not None and one.days > when.days for one in known)
    return only and longer and when is not None and when.grain is Grain.DAY


def _is_only(mention: Mention, time: Mention) -> bool:
    """ "Chỉ ngày 16/4", "gọn trong ngày 16/4", "ngày 16/4 thôi": a word that says that it is no longer than that."""
    if mention.first < time.first:
        return "c:only" in mention.keys or mention.said in ALONE
    return mention.said.split()[0] == NO_MORE
