"""A reply on a terminal: colours and wrapping where there is one, plain lines else."""

import re
from collections.abc import Sequence

from rich.console import Console
from rich.style import Style
from rich.text import Text

from bot.answering.reply import Listing, Option, Reply, Span
from bot.channels.console import words
from bot.channels.console.dialogue import LETTERS
from bot.channels.console.piped import harmless


def show(reply: Reply, console: Console, *, related: bool = False) -> None:
    """Print the reply.

    Args:
        related: whether to offer the related questions below, by letter.
    """
    for block in reply.blocks:
        if isinstance(block, Listing):
            for number, item in enumerate(block.items, 1):
                _print(console, Text(f"{number}. " if block.ordered else "- ").append_text(text_of(item)))
        else:
            _print(console, text_of(block.spans))
    for number, option in enumerate(reply.options, 1):
        _print(console, _choice(f"{number}. ", option))
    if related:
        offer(reply.related, console, words.NEXT)


def offer(options: Sequence[Option], console: Console, heading: str) -> None:
    """Print questions that can be picked by letter."""
    if not options:
        return
    _print(console, Text(heading, "dim"))
    for letter, option in zip(LETTERS, options, strict=False):
        _print(console, _choice(f"{letter}. ", option))


def text_of(spans: tuple[Span, ...]) -> Text:
    """The spans with their styles; never read as markup."""
    text = Text()
    for span in spans:
        style = Style(bold=span.strong or None, dim=span.soft or None, link=span.link)
        text.append(harmless(span.text), style)
    return text


def _choice(mark: str, option: Option) -> Text:
    return Text(mark, "bold cyan").append(harmless(option.label), Style(color="cyan", bold=False))


def _print(console: Console, text: Text) -> None:
    """One paragraph; continued lines of a list item stand under its words."""
    indent = re.match(r"\s*(?:\d+\.|-|[a-z]\.) ", text.plain)
    if console.soft_wrap or indent is None:
        console.print(text)
        return
    mark, rest = text.divide([indent.end()])
    for line in rest.wrap(console, max(20, console.width - indent.end())):
        line.rstrip()
        console.print(mark.append_text(line))
        mark = Text(" " * indent.end())
