"""Told of each: what prose states of each of them is no matter of dividing: "mỗi tổ theo dõi 7 đến 8 tổ chức"."""

from collections.abc import Sequence

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.mention import Mention
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.text.syllable import fold

EACH = "moi"  # folded
NOUN_REACH = 2  # mentions between "mỗi" and the noun of those
NUMBER_REACH = 8  # mentions between that and the number of the others


def told_of_each(view: View, whole: Subject, parts: Subject) -> Subject | None:
    """The prose that states how many of one there are for each of another; None where none does, or several do."""
    told = [one for one in found_subjects(view) if one.type is Type.TOPIC and _states(view, one, whole, parts)]
    return told[0] if len(told) == 1 else None


def _states(view: View, topic: Subject, whole: Subject, parts: Subject) -> bool:
    said = view.index.mentions_of(topic.record.answer)
    opens = (at for at, mention in enumerate(said) if fold(mention.said) == EACH)
    return any(_numbered(said[at + 1 : at + 1 + NUMBER_REACH], whole, parts) for at in opens)


def _numbered(said: Sequence[Mention], whole: Subject, parts: Subject) -> bool:
    """Whether those that are spoken of each, and after them a number with the noun of the others, are said."""
    at = next((at for at, one in enumerate(said[:NOUN_REACH]) if not one.keys.isdisjoint(parts.head)), None)
    if at is None:
        return False
    rest = said[at + 1 :]
    number = next((n for n, one in enumerate(rest) if one.number is not None or one.is_value), None)
    return number is not None and any(not one.keys.isdisjoint(whole.head) for one in rest[number + 1 :])
