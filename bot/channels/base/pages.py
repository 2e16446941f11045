"""A reply for platforms that take text alone: numbered lines, cut into messages, with the places of bold and italic."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.answering.reply import Listing, Option, Reply, Span
from bot.channels.base.spans import Line, broken, cleaned, pieces, units, unsaid

LETTERS = "abcdefghij"
LIMIT = 2000
"""Most UTF-16 units of a message: Zalo does not say how it counts, and this is the strictest way."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a message that stands out.

    Attributes:
        start, length: in UTF-16 units.
    """

    start: int
    length: int
    strong: bool
    soft: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One message."""

    text: str
    marks: tuple[Mark, ...] = ()


def lines(reply: Reply, *, choose: str = "", more: str = "") -> list[Line]:
    """The reply from top to bottom: what it says, its sources, its options, its related questions.

    Args:
        choose: how to pick an option, said below them.
        more: what stands above related questions; without it there are none.
    """
    found: list[Line] = []
    for block in reply.blocks:
        if isinstance(block, Listing):
            # Where numbers pick an option, no other line may have one.
            marks = (f"{n}. " if block.ordered and not reply.options else "• " for n in range(1, len(block.items) + 1))
            found += [(Span(mark), *item) for mark, item in zip(marks, block.items, strict=True)]
        else:
            found += broken(block.spans)
    found += _sources(reply)
    found += [(Span(f"{number}. {option.label}"),) for number, option in enumerate(reply.options, 1)]
    if reply.options and choose:
        found.append((Span(choose, soft=True),))
    if more:
        found += _related(reply.related, more)
    return found


def cut(rows: Iterable[Line], limit: int = LIMIT) -> list[Page]:
    """The lines as messages, none of them empty; a message ends between two lines wherever that is possible."""
    found: list[Page] = []
    page: list[Line] = []
    size = 0
    for row in rows:
        for piece in pieces(cleaned(row), limit):
            length = sum(units(span.text) for span in piece)
            if page and size + 1 + length > limit:
                found += _page(page)
                page, size = [], 0
            size += length + (1 if page else 0)
            page.append(piece)
    return found + _page(page)


def _related(options: Iterable[Option], heading: str) -> Iterator[Line]:
    rows = [(Span(f"{letter}. {option.label}"),) for letter, option in zip(LETTERS, options, strict=False)]
    if rows:
        yield (Span(heading, soft=True),)
        yield from rows


def _sources(reply: Reply) -> Iterator[Line]:
    """The citations that the reply's own text does not show."""
    for citation in unsaid(reply):
        yield (Span(f"Nguồn: {citation.text}", soft=True),)


def _page(rows: list[Line]) -> list[Page]:
    text, marks = "", []
    for number, row in enumerate(rows):
        text += "\n" if number else ""
        for span in row:
            if (span.strong or span.soft) and span.text.strip():
                marks.append(Mark(units(text), units(span.text), span.strong, span.soft))
            text += span.text
    if not text.strip():
        return []
    lead = len(text) - len(text.lstrip("\n"))  # Lines without words at its ends would be refused or look odd.
    moved = tuple(Mark(mark.start - lead, mark.length, mark.strong, mark.soft) for mark in marks)
    return [Page(text[lead:].rstrip(), moved)]
