"""What is yet to come, claimed of now: "đã có 12 xã … phải không", where there are to be 12."""

from bot.matching.knowing.subjects import Subject
from bot.matching.reading.lexicon import grammar
from bot.matching.viewing.view import View
from bot.text.syllable import fold

BY_NOW = tuple(f" {fold(words)} " for words in sorted(grammar("in_hand")))
AIMING = tuple(f" {fold(words)} " for words in sorted(grammar("aiming") | grammar("to_come")))


def claimed_of_now(view: View, count: Subject) -> bool:
    """Whether a number that is planned or aimed at is said to be reached: no record tells how many there are now."""
    if count.record.status is None:
        return False
    said = f" {fold(' '.join(mention.said for mention in view.clause.mentions))} "
    return any(words in said for words in BY_NOW) and not any(words in said for words in AIMING)
