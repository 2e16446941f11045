"""Lines of spans: counted as platforms count, cleaned of what they refuse, broken and cut where a message must end."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from bot.answering.reply import Citation, Listing, Reply, Span

Line = tuple[Span, ...]

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\u202a-\u202e]")


def units(text: str) -> int:
    """Length in UTF-16 units: characters outside the basic plane count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clean(text: str) -> str:
    """Without what platforms or UTF-8 refuse: control characters, lone surrogates, marks that turn text around."""
    return _CONTROL.sub("", text.replace("\r\n", "\n"))


def cleaned(line: Line) -> Line:
    """The line with the text of every span cleaned."""
    return tuple(with_text(span, clean(span.text)) for span in line)


def with_text(span: Span, text: str) -> Span:
    """The span with another text."""
    return span if span.text == text else Span(text, span.strong, span.soft, span.link)


def broken(spans: Line) -> Iterator[Line]:
    """A paragraph's spans, one line for every line break in them."""
    line: list[Span] = []
    for span in spans:
        first, *others = span.text.split("\n")
        line.append(with_text(span, first))
        for text in others:
            yield tuple(line)
            line = [with_text(span, text)]
    yield tuple(line)


def unsaid(reply: Reply) -> Iterator[Citation]:
    """The citations of a reply, each once, except those that its own text already shows."""
    lines = [line for block in reply.blocks for line in (block.items if isinstance(block, Listing) else (block.spans,))]
    said = "".join(span.text for line in lines for span in line)
    for citation in {citation.text: citation for citation in reversed(reply.citations)}.values():
        if citation.text not in said:
            yield citation


def pieces(
    line: Line, limit: int, marks: int | None = None, style: Callable[[Span], int] = lambda _: 0
) -> Iterator[Line]:
    """The line itself, or its pieces when it alone is longer than a message, or has more marks than one may have.

    Args:
        limit: most UTF-16 units of a piece.
        marks: most marks of a piece; None for as many as there are.
        style: how many marks a span takes.
    """
    most = marks if marks is not None else sum(map(style, line)) + 1
    piece: list[Span] = []
    room, left = limit, most
    for span in line:
        text = span.text
        while units(text) > room or (left == 0 and style(span)):
            head, text = _head(text, room) if left else ("", text)
            if head:
                piece.append(with_text(span, head))
            if piece:
                yield tuple(piece)
            piece, room, left = [], limit, most
        if text:
            piece.append(with_text(span, text))
            room -= units(text)
            left -= style(span)
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
