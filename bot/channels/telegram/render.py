"""A reply as Telegram HTML: escaped, and cut into messages that Telegram takes.

Telegram counts UTF-16 code units of the text *after* it has read the tags, and keeps at most 100 marks a message.
Tags are written run by run, so that wherever a message is cut, none stays open.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape

from bot.answering.reply import Listing, Reply, Span
from bot.channels.base.spans import Line, broken, clean, cleaned, pieces, units, unsaid

LIMIT = 4096
MARKS = 100

_LINK = re.compile(r"(?:https?|tg|mailto|tel):", re.IGNORECASE)


def pages(reply: Reply, *, after: Iterable[Line] = (), limit: int = LIMIT) -> list[str]:
    """The reply as one or more HTML messages, none of them empty.

    Args:
        after: further lines that stand below the reply's own.
        limit: most UTF-16 units a message.
    """
    lines = [*_lines(reply), *_block(after)]
    spans = [span for line in lines for span in line]
    if sum(map(_size, spans)) + len(lines) < limit and 3 * len(spans) <= MARKS:  # The usual case, and surely fits.
        return [_html(page) for page in _page(list(map(cleaned, lines)))]
    return [_html(page) for page in _pack(lines, limit)]


def html_of(text: str) -> str:
    """A sentence of ours as HTML."""
    return escape(clean(text), quote=False)


def _lines(reply: Reply) -> list[Line]:
    """Lines from top to bottom; an empty line between blocks."""
    lines: list[Line] = []
    for block in reply.blocks:
        if isinstance(block, Listing):
            numbered = enumerate(block.items, 1)
            rows = [(Span(f"{n}. " if block.ordered else "• "), *item) for n, item in numbered]
        else:
            rows = list(broken(block.spans))
        # The rows of a list follow its heading at once; paragraphs stand apart.
        if lines and not isinstance(block, Listing):
            lines.append(())
        lines.extend(rows)
    lines.extend(_block(_sources(reply)))
    return lines


def _block(rows: Iterable[Line]) -> list[Line]:
    rows = list(rows)
    return [(), *rows] if rows else []


def _sources(reply: Reply) -> Iterator[Line]:
    """The citations, in italics, that the reply's own text does not show."""
    for citation in unsaid(reply):
        yield (Span("Nguồn: ", soft=True), Span(citation.text, soft=True, link=citation.url))


def _pack(lines: Iterable[Line], limit: int) -> Iterator[list[Line]]:
    page: list[Line] = []
    size = marks = 0
    for line in lines:
        for piece in pieces(cleaned(line), limit, MARKS, _style):
            length = sum(units(span.text) for span in piece)
            styles = sum(_style(span) for span in piece)
            if page and (size + 1 + length > limit or marks + styles > MARKS):
                yield from _page(page)
                page, size, marks = [], 0, 0
            size += length + (1 if page else 0)
            marks += styles
            page.append(piece)
    yield from _page(page)


def _page(page: list[Line]) -> Iterator[list[Line]]:
    """The page without empty lines at its ends, or nothing when it is blank: Telegram refuses empty messages."""
    while page and _blank(page[0]):
        page = page[1:]
    while page and _blank(page[-1]):
        page = page[:-1]
    if page:
        yield page


def _size(span: Span) -> int:
    """At least the units of its text."""
    return 2 * len(span.text)


def _blank(line: Line) -> bool:
    return not any(span.text.strip() for span in line)


def _html(lines: list[Line]) -> str:
    return "\n".join("".join(_run(span) for span in line) for line in lines)


def _run(span: Span) -> str:
    text = escape(span.text, quote=False)
    if not span.text.strip():
        return text
    if span.link and _LINK.match(span.link):
        text = f'<a href="{escape(clean(span.link))}">{text}</a>'
    if span.strong:
        text = f"<b>{text}</b>"
    if span.soft:
        text = f"<i>{text}</i>"
    return text


def _style(span: Span) -> int:
    return int(span.strong) + int(span.soft) + int(bool(span.link))
