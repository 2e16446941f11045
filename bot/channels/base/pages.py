"""A reply for platforms that take text alone: numbered lines, cut into messages, with the places of bold and italic."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.answering.reply import Listing, Option, Reply, Span

LETTERS = "abcdefghij"
LIMIT = 2000
"""Most UTF-16 units of a message: Zalo does not say how it counts, and this is the strictest way."""

Line = tuple[Span, ...]

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\u202a-\u202e]")


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


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


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
            found += _broken(block.spans)
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
        for piece in _pieces(tuple(_clean(span) for span in row), limit):
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
    """The citations, except those that the reply's own text already shows."""
    spans = [block.spans if not isinstance(block, Listing) else sum(block.items, ()) for block in reply.blocks]
    said = "".join(span.text for row in spans for span in row)
    for text in dict.fromkeys(citation.text for citation in reply.citations):
        if text not in said:
            yield (Span(f"Nguồn: {text}", soft=True),)


def _broken(spans: Line) -> Iterator[Line]:
    """A paragraph's spans, one line for every line break in them."""
    row: list[Span] = []
    for span in spans:
        first, *others = span.text.split("\n")
        row.append(_with(span, first))
        for text in others:
            yield tuple(row)
            row = [_with(span, text)]
    yield tuple(row)


def _pieces(row: Line, limit: int) -> Iterator[Line]:
    """The line itself, or its pieces when it alone is longer than a message."""
    piece: list[Span] = []
    room = limit
    for span in row:
        text = span.text
        while units(text) > room:
            head, text = _head(text, room)
            if head:
                piece.append(_with(span, head))
            if piece:
                yield tuple(piece)
            piece, room = [], limit
        if text:
            piece.append(_with(span, text))
            room -= units(text)
    if piece or not row:
        yield tuple(piece)


def _head(text: str, room: int) -> tuple[str, str]:
    """As much of the text as fits, ended at a sentence or a space where there is one in the last half."""
    end = used = 0
    for char in text:
        used += 2 if char > "\uffff" else 1
        if used > room:
            break
        end += 1
    for mark in (". ", "; ", " "):
        at = text.rfind(mark, end // 2, end)
        if at >= 0:
            return text[: at + len(mark)].rstrip(), text[at + len(mark) :].lstrip()
    while end > 1 and unicodedata.combining(text[end : end + 1] or " "):  # A letter keeps its tone.
        end -= 1
    return text[:end], text[end:]


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


def _clean(span: Span) -> Span:
    """Without control characters and marks that turn text around."""
    return _with(span, _CONTROL.sub("", span.text.replace("\r\n", "\n")))


def _with(span: Span, text: str) -> Span:
    return span if span.text == text else Span(text, span.strong, span.soft, span.link)
