"""The reply as a small document tree, the same for every channel, and its plain text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What sort of reply it is (the contract of the batch door)."""

    ANSWER = "answer"
    CLARIFY = "clarify"
    UNKNOWN = "unknown"
    SMALLTALK = "smalltalk"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text. `strong` marks the words that answer."""

    text: str
    strong: bool = False
    soft: bool = False  # source and as-of lines: smaller or italic where a channel can
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of items, numbered from 1 when `ordered`."""

    items: tuple[tuple[Span, ...], ...]
    ordered: bool = True


Block = Paragraph | Listing


@dataclass(frozen=True, slots=True)
class Option:
    """Something the user may pick next.

    Attributes:
        label: what the button or numbered line says.
        pick: key to send back as `Message.pick`; ASCII, at most 56 bytes, stable across restarts.
    """

    label: str
    pick: str


@dataclass(frozen=True, slots=True)
class Citation:
    """Source line under an answer."""

    source: str  # id in congress.yaml
    text: str  # "Báo …, bài “…”, …"
    url: str | None = None


@dataclass(frozen=True)
class Reply:
    """What the assistant says to one message.

    Attributes:
        options: choices of a clarify, in the order of their numbers.
        related: questions that may come next, for buttons.
        facts: ids of the records used, most important first.
        confidence: 0..1, how sure that the reading behind this reply is right.
        knowledge: the version that it is from.
        why: tells the trace when asked for it, which few ever do.
        context: to hand in with the chat's next message.
    """

    kind: Kind
    blocks: tuple[Block, ...]
    options: tuple[Option, ...] = ()
    related: tuple[Option, ...] = ()
    facts: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    confidence: float = 1.0
    knowledge: str = ""
    why: Callable[[], dict[str, Any]] = field(default=dict, repr=False, compare=False)
    context: Any = None

    @property
    def trace(self) -> dict[str, Any]:
        """Why, as a JSON-ready mapping (knowledge version, readings, candidates, decision)."""
        return self.why()


def plain(reply: Reply) -> str:
    """The reply as plain text: paragraphs and numbered lines, then the numbered options."""
    return text_of(reply.blocks, reply.options)


def text_of(blocks: Sequence[Block], options: Sequence[Option]) -> str:
    """The same of what a reply is made of."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines.append(flat(block.spans))
        else:
            for number, item in enumerate(block.items, 1):
                lines.append(f"{number}. {flat(item)}" if block.ordered else f"- {flat(item)}")
    lines.extend(f"{number}. {option.label}" for number, option in enumerate(options, 1))
    return "\n".join(lines)


def flat(spans: tuple[Span, ...]) -> str:
    """Text of the spans without marks."""
    return "".join(span.text for span in spans)
