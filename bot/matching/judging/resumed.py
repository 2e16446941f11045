"""Resumed: that meetings go on again is an event of its own, which no question after a meeting alone means."""

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import syllables, words_in
from bot.matching.viewing.view import View
from bot.text.syllable import fold

MEETING = frozenset(("c:congress", "c:carry_out"))
RESUMING = words_in("resuming")  # syllables by which an event says that it is one
IDLE = words_in("of_meetings")  # syllables that say no more than that something is held


def of_resuming(view: View, subject: Subject) -> bool:
    """ "Đại hội huyện họp ngày nào", of "Mở lại đại hội sau giãn cách", where nothing but a meeting is said of it."""
    if subject.type is not Type.EVENT or subject.group:
        return False
    name = frozenset(syllables(subject.record.event))
    if name.isdisjoint(RESUMING) or any(not one.keys.isdisjoint(subject.name_keys - MEETING) for one in view.strict):
        return False
    said = {fold(word) for mention in view.clause.mentions for word in mention.said.split()}
    return said.isdisjoint(map(fold, (name | RESUMING) - IDLE))
