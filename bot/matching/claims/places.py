"""Claims on where something is: "đại hội tổ chức ở Hội trường A đúng không"."""

from collections.abc import Iterator

from bot.matching.knowing.subjects import CONGRESS, Subject
from bot.matching.question import Claim
from bot.matching.reading.mention import Mention
from bot.matching.reading.names import naming, proper_names
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View
from bot.text.syllable import fold

AT = frozenset(("ở", "tại", "o", "tai"))
# Kinds of place that are told by their own names, of which something can be at one only.
AREAS = ("ward", "commune", "town", "district", "province", "city")


def place(view: View, subject: Subject) -> Iterator[Claim]:
    """Where something is said to be, against the place that is told of it."""
    known = (subject.main or subject.record).place if subject.id != CONGRESS or subject.main else None
    at = next((n for n, mention in enumerate(view.strict) if fold(mention.said) in AT), None) if known else None
    if not known or at is None:
        return
    run = _run(view, at + 1, subject)
    names = [mention for mention in run if mention.names]
    if all(mention.filler for mention in run):
        return
    told = f" {fold(known)} ".replace(",", " ")
    inside = all(f" {fold(mention.said)} " in told for mention in run if not mention.filler)
    if inside:
        yield claim("place", True, run, subject.id)
    elif names and not any(f" {fold(mention.said)} " in told for mention in names):
        yield claim("place", _elsewhere(known, run), run, subject.id)


def _run(view: View, start: int, subject: Subject) -> list[Mention]:
    """The words after "ở" that name the place: up to what asks, or speaks of the subject itself."""
    own = view.named(subject)
    run: list[Mention] = []
    for mention in view.strict[start:]:
        if mention.asks or mention.is_value or (mention.first in own and not mention.names):
            break
        run.append(mention)
    return run


def _elsewhere(known: str, run: list[Mention]) -> bool | None:
    """False where a place is of a kind of which another is told; None where it may lie in what is told, or hold it."""
    told = {kind for name in proper_names(known) for kind in name.kinds}
    kinds = naming()
    said = {kinds.toned[words] for mention in run if (words := tuple(mention.said.split())) in kinds.toned}
    if said:
        return False if said & told or not said & set(AREAS) else None
    return False if told & set(AREAS) else None
