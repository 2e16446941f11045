"""A page with a title, items, filters and a way to the next one; and the words in which buttons remember a page."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.answering.reply import Block, Citation, Kind, Listing, Option, Paragraph, Reply, Span
from bot.channels.base.menu import words as say
from bot.channels.base.menu.words import Words
from bot.overview.model import Cited

SIZE = 6
"""Items of a page: as many as a telephone shows with their buttons."""
LONGEST_SLUG = 32
"""Characters; a command, a slug, a phase and a page fit a button's 56 bytes together."""

_APART = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a page.

    Attributes:
        key: what asks the assistant about it; "" for a line that cannot be asked about.
        label: its name on a button.
        source: what it is known from.
    """

    spans: tuple[Span, ...]
    key: str = ""
    label: str = ""
    source: Cited | None = None


def slug(text: str) -> str:
    """The text in ASCII, short and nearly as readable: "Tiểu học" → "tieu-hoc"."""
    parted = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    found = _APART.sub("-", "".join(char for char in parted if not unicodedata.combining(char))).strip("-")
    if len(found) <= LONGEST_SLUG:
        return found
    return f"{found[: LONGEST_SLUG - 9]}-{hashlib.sha256(found.encode()).hexdigest()[:8]}"


def pick(command: str, *parts: str | int | None) -> str:
    """The key of a page: the command and what it is narrowed down to."""
    return " ".join([f"/{command}", *(str(part) for part in parts if part)])


def page_of(argument: str) -> tuple[str, int]:
    """The argument without its page number, and the number; 1 when it has none."""
    head, _, tail = argument.strip().rpartition(" ")
    return (head.strip(), int(tail)) if tail.isascii() and tail.isdigit() and len(tail) < 5 else (argument.strip(), 1)


def option(label: str, key: str, *, chosen: bool = False) -> Option:
    """A button of the page, marked when it says what is already shown."""
    return Option(say.CHOSEN.format(label=label) if chosen else label, key)


def sheet(
    words: Words,
    title: str,
    items: Sequence[Item],
    *,
    here: str,
    page: int = 1,
    filters: Iterable[Option] = (),
    lead: str = "",
    notes: Iterable[str] = (),
) -> Reply:
    """A page of a list, with buttons to its neighbours.

    Args:
        here: the pick of the list's first page; those of the others have their number after it.
        page: which to show; the last one when there are fewer.
        lead: a sentence above the items.
        notes: sentences below them.
    """
    count = max(1, -(-len(items) // SIZE))
    page = min(max(1, page), count)
    shown = items[(page - 1) * SIZE : page * SIZE]
    beside = Span(words.page(page, count)) if count > 1 else Span("")
    blocks: list[Block] = [Paragraph((Span(title, strong=True), beside))]
    if lead:
        blocks.append(Paragraph((Span(lead),)))
    if shown:
        blocks.append(Listing(tuple(item.spans for item in shown), ordered=False))
    blocks += [Paragraph((Span(note),)) for note in notes]
    cited = cite(item.source for item in shown)
    blocks += quoted(cited)
    ways = [Option(say.BACK, f"{here} {page - 1}")] if page > 1 else []
    ways += [Option(say.FORTH, f"{here} {page + 1}")] if page < count else []
    return Reply(
        Kind.SMALLTALK,
        tuple(blocks),
        options=(*ways, *filters),
        related=tuple(Option(item.label, item.key) for item in shown if item.key),
        citations=cited,
    )


def cite(sources: Iterable[Cited | None]) -> tuple[Citation, ...]:
    """Each source once."""
    return tuple(dict.fromkeys(Citation(one.id, one.text, one.url) for one in sources if one is not None))


def quoted(citations: Iterable[Citation]) -> list[Paragraph]:
    """The citations as the answers show them, each text once."""
    by_text = {citation.text: citation for citation in citations}
    return [Paragraph((Span(text, soft=True),)) for text in by_text]


def sentence(text: str) -> str:
    """The text with a capital letter to start with."""
    return text[:1].upper() + text[1:]
