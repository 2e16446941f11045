"""Claims on the number of a congress or an event, and on the years of its term."""

from collections.abc import Iterator

from bot.matching.knowing.subjects import Subject
from bot.matching.question import Claim
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View
from bot.text.when import Grain

FIRST_YEAR, LAST_YEAR = 1990, 2100  # a number between them may be a year of a term


def ordinal(view: View, subject: Subject) -> Iterator[Claim]:
    """ "Lần thứ 26": against the number of the congress or the event."""
    ordinal = getattr(subject.record, "ordinal", None)
    for mention in view.strict:
        if mention.ordinal and ordinal is not None:
            yield claim("ordinal", f"ordinal:{ordinal}" in mention.keys, (mention,), subject.id)


def term(view: View, congress: Subject) -> Iterator[Claim]:
    """ "Nhiệm kỳ 2020-2025", also as two years beside the word."""
    known = congress.record.term
    if not known:
        return
    for mention in view.strict:
        if mention.when is not None and mention.when.grain is Grain.TERM:
            said = (mention.when.start.year, mention.when.end.year)
            yield claim("term", said == tuple(known), (mention,), congress.id)
    years = [(mention, year) for mention in view.strict if (year := _year(mention)) is not None]
    if len(years) == 2 and any("c:term_word" in mention.keys for mention in view.clause.mentions):
        yield claim("term", tuple(year for _, year in years) == tuple(known), [m for m, _ in years], congress.id)


def _year(mention: Mention) -> int | None:
    """The year that a mention may state."""
    if mention.when is not None:
        return mention.when.start.year if mention.when.grain is Grain.YEAR else None
    number = mention.number
    return int(number) if number is not None and FIRST_YEAR <= number <= LAST_YEAR else None
