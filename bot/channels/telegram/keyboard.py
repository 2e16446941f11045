"""Buttons under a reply, and what each of them says when it is pressed.

Telegram gives a button 64 bytes. The first tells what the press means, the rest is the key:
    ?key    an option of a "did you mean"; the message turns into the answer
    >key    a related question; the answer comes as a new message
    =number a suggested question, by its place in the list; the answer comes as a new message
    /name … a page of the menu; the message turns into that page
    +facts  the answer was right          -facts  it was not
    ~       tell me when there is an answer
    0       none of what is offered
Nothing is looked up in memory, so that buttons outlive a restart.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.answering.reply import Kind, Option, Reply, Span
from bot.channels.base.spans import clean
from bot.channels.telegram.words import Words

Markup = dict[str, Any]
"""A keyboard as the Bot API's JSON."""

DATA = 64
"""Most bytes a button carries."""
LABEL = 48
"""Most characters of a label that a telephone shows."""
ROWS = 12
"""Most options; more would push the question off the screen."""


class Press(StrEnum):
    """What a press means, by the first character of the button's data."""

    CHOICE = "?"
    RELATED = ">"
    SUGGESTED = "="
    MENU = "/"
    RIGHT = "+"
    WRONG = "-"
    WAIT = "~"
    NONE = "0"


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button's data, read."""

    press: Press
    key: str


def keyboard(reply: Reply, *, votes: bool = False, words: Words | None = None) -> Markup | None:
    """The reply's options, related questions and, under an answer, thumbs; None when there is nothing to press.

    Args:
        words: labels of "none of these" and "tell me"; without them these two are not offered.
    """
    many = len(reply.options) > 1 and reply.kind is Kind.CLARIFY
    rows = [_row(Press.CHOICE, option, f"{n}. " if many else "") for n, option in enumerate(reply.options[:ROWS], 1)]
    rows += [_row(Press.RELATED, option) for option in reply.related[: ROWS // 2]]
    if votes and reply.kind is Kind.ANSWER:
        fact = next((fact for fact in reply.facts if len(fact.encode()) < DATA), "")
        rows.append(
            [
                {"text": "👍", "callback_data": f"{Press.RIGHT}{fact}"},
                {"text": "👎", "callback_data": f"{Press.WRONG}{fact}"},
            ]
        )
    if words is not None and many:
        rows.append([{"text": words.none_button(), "callback_data": Press.NONE}])
    if words is not None and reply.kind is Kind.UNKNOWN:
        rows.append([{"text": words.wait_button(), "callback_data": Press.WAIT}])
    rows = _side_by_side([row for row in rows if row])
    return {"inline_keyboard": rows} if rows else None


def written_out(reply: Reply) -> list[tuple[Span, ...]]:
    """The options as numbered lines, when a button is too narrow for one of them; else nothing."""
    if all(len(option.label) <= LABEL for option in reply.options):
        return []
    return [(Span(f"{n}. {option.label}"),) for n, option in enumerate(reply.options[:ROWS], 1)]


def read(data: str | None) -> Pressed | None:
    """What was pressed, or None for a button that is none of ours."""
    if not data or len(data.encode(errors="surrogatepass")) > DATA or data[0] not in tuple(Press):
        return None
    return Pressed(Press(data[0]), data if data[0] == Press.MENU else data[1:])


def _side_by_side(rows: list[list[dict[str, str]]]) -> list[list[dict[str, str]]]:
    """Short neighbours of the menu ("‹ Trước", "Sau ›", "THCS") share a row, up to three."""
    packed: list[list[dict[str, str]]] = []
    for row in rows:
        last = packed[-1] if packed else []
        if len(row) == 1 and 0 < len(last) < 3 and all(_narrow(button) for button in (*last, *row)):
            last.extend(row)
        else:
            packed.append(list(row))
    return packed


def _narrow(button: dict[str, str]) -> bool:
    return button["callback_data"].startswith(Press.MENU) and len(button["text"]) <= 14


def _row(press: Press, option: Option, prefix: str = "") -> list[dict[str, str]]:
    data = option.pick if option.pick.startswith((Press.MENU, Press.SUGGESTED)) else f"{press}{option.pick}"
    label = clean(option.label).strip()
    if not label or not option.pick or len(data.encode()) > DATA:
        return []  # A button that Telegram would refuse must not take the whole reply with it.
    short = label if len(label) <= LABEL else label[: LABEL - 1].rstrip() + "…"
    return [{"text": prefix + short, "callback_data": data}]
