"""A reply as Telegram HTML: escaped, and cut into messages that Telegram takes.

Telegram counts UTF-16 code units of the text *after* it has read the tags, and keeps at most 100 marks a message.
Tags are written run by run, so that wherever a message is cut, none stays open.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from html import escape

from bot.answering.reply import Listing, Reply, Span

LIMIT = 4096
MARKS = 100

Line = tuple[Span, ...]

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\u202a-\u202e]")
_LINK = re.compile(r"(?:https?|tg|mailto|tel):", re.IGNORECASE)


def units(text: str) -> int:
    """Length as Telegram counts it: characters outside the basic plane count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def pages(reply: Reply, *, after: Iterable[Line] = (), limit: int = LIMIT) -> list[str]:
    """The reply as one or more HTML messages, none of them empty.

    Args:
        after: further lines that stand below the reply's own.
        limit: most UTF-16 units a message.
    """
    lines = [*_lines(reply), *_block(after)]
    spans = [span for line in lines for span in line]
    if sum(map(_size, spans)) + len(lines) < limit and 3 * len(spans) <= MARKS:  # The usual case, and surely fits.
        cleaned = [tuple(_with(span, clean(span.text)) for span in line) for line in lines]
        return [_html(page) for page in _page(cleaned)]
    return [_html(page) for page in _pack(lines, limit)]


def html_of(text: str) -> str:
    """A sentence of ours as HTML."""
    return escape(clean(text), quote=False)


def clean(text: str) -> str:
    """Without what Telegram or UTF-8 refuses: control characters, lone surrogates, marks that turn text around."""
    return _CONTROL.sub("", text.replace("\r\n", "\n"))


def _lines(reply: Reply) -> list[Line]:
    """Lines from top to bottom; an empty line between blocks."""
    lines: list[Line] = []
    for block in reply.blocks:
        if isinstance(block, Listing):
            numbered = enumerate(block.items, 1)
            rows = [(Span(f"{n}. " if block.ordered else "• "), *item) for n, item in numbered]
        else:
            rows = list(_broken(block.spans))
        # The rows of a list follow its heading at once; paragraphs stand apart.
        if lines and not isinstance(block, Listing):
            lines.append(())
        lines.extend(rows)
    lines.extend(_block(_sources(reply)))
    return lines


def _block(rows: Iterable[Line]) -> list[Line]:
    rows = list(rows)
    return [(), *rows] if rows else []


def _broken(spans: Line) -> Iterator[Line]:
    """A paragraph's spans, one line for every line break in them."""
    line: list[Span] = []
    for span in spans:
        first, *others = span.text.split("\n")
        line.append(_with(span, first))
        for text in others:
            yield tuple(line)
            line = [_with(span, text)]
    yield tuple(line)


def _sources(reply: Reply) -> Iterator[Line]:
    """The citations, in italics, except those that the reply's own text already shows."""
    said = "".join(span.text for line in _spans(reply) for span in line)
    shown: set[str] = set()
    for citation in reply.citations:
        if citation.text in shown or citation.text in said:
            continue
        shown.add(citation.text)
        yield (Span("Nguồn: ", soft=True), Span(citation.text, soft=True, link=citation.url))


def _spans(reply: Reply) -> Iterator[Line]:
    for block in reply.blocks:
        if isinstance(block, Listing):
            yield from block.items
        else:
            yield block.spans


def _pack(lines: Iterable[Line], limit: int) -> Iterator[list[Line]]:
    page: list[Line] = []
    size = marks = 0
    for line in lines:
        for piece in _cut(tuple(_with(span, clean(span.text)) for span in line), limit):
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


def _cut(line: Line, limit: int) -> Iterator[Line]:
    """The line itself, or its pieces when it alone is longer than a message or has too many marks."""
    piece: list[Span] = []
    room, marks = limit, MARKS
    for span in line:
        text = span.text
        while units(text) > room or (marks == 0 and _style(span)):
            head, text = _head(text, room) if marks else ("", text)
            if head:
                piece.append(_with(span, head))
            if piece:
                yield tuple(piece)
            piece, room, marks = [], limit, MARKS
        if text:
            piece.append(_with(span, text))
            room -= units(text)
            marks -= _style(span)
    if piece or not line:
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


def _with(span: Span, text: str) -> Span:
    return span if span.text == text else Span(text, span.strong, span.soft, span.link)
