"""The only door: a message and the conversation so far → a reply.

Deterministic and offline: the same knowledge version, clock and context give the same reply.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot.answering.composing import Composer
from bot.answering.picks import Picks
from bot.answering.reply import Kind, Option, Reply
from bot.clock import Clock
from bot.knowledge.implied import as_read
from bot.knowledge.model import Knowledge
from bot.matching.interpreter import Understanding, choose, interpret
from bot.matching.knowing.building import build
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.index import Index
from bot.matching.naming.ordinals import picked
from bot.matching.question import Outcome


@dataclass(frozen=True)
class Message:
    """What a user sends.

    Attributes:
        text: what they typed.
        pick: key of an option they chose, instead of typing.
        quoted: the message they reply to, when they quote one.
    """

    text: str = ""
    pick: str | None = None
    quoted: str | None = None


@dataclass(frozen=True)
class Context:
    """What a conversation leaves in view for its next message.

    Attributes:
        options: what was offered last, in the order of its numbers.
        listed: ids of the items of the last list told.
    """

    focus: Focus | None = None
    options: tuple[Option, ...] = ()
    listed: tuple[str, ...] = ()


GOING_ON = ("còn", "con", "thế", "vậy")  # lead to the same of another
LISTING = (None, "list", "count", "what")  # facets that ask nothing of each item


@cache
def _packed() -> TypeAdapter[Context]:
    """Made when the first context is kept outside the process."""
    return TypeAdapter(Context)


def pack(context: object) -> Any:
    """A reply's context as JSON, to be kept outside the process; None for none."""
    return _packed().dump_python(context, mode="json") if isinstance(context, Context) else None


def unpack(data: Any) -> Context | None:
    """What `pack` made, as a context; None for whatever is none, such as one of another version of the program."""
    try:
        return None if data is None else _packed().validate_python(data)
    except ValidationError:
        return None


def day_of(knowledge: Knowledge, clock: Clock) -> dt.date:
    """The day whose year completes dates that people type without one: the facts', else today."""
    return knowledge.today_hint or clock().date()


class Assistant:
    """Answers from one knowledge version."""

    def __init__(
        self,
        knowledge: Knowledge,
        clock: Clock,
        progress: Callable[[int, int], None] | None = None,
        before: "Assistant | None" = None,
        index: Index | None = None,
    ) -> None:
        """Index a knowledge version.

        Args:
            progress: called with (done, all) meanwhile.
            before: one over another version of it, which makes indexing this one quicker.
            index: of this version and day, where it was kept.
        """
        self.knowledge = knowledge
        self.clock = clock
        if index is None:
            index = build(knowledge, day_of(knowledge, clock), progress, before.index if before else None)
        self.index: Index = index
        labels = {identity: subject.label for identity, subject in self.index.subjects.items()}
        listed = as_read(knowledge)
        self.picks = Picks(listed, labels)
        self.composer = Composer(listed, self.picks)

    def reply(self, message: Message, context: object | None = None) -> Reply:
        """Answer one message.

        Args:
            context: `Reply.context` of the conversation's last reply; None at its start.
        """
        before = context if isinstance(context, Context) else Context()
        if message.pick is None and not message.text.strip():
            return replace(self.composer.empty(), context=before)
        key = message.pick if message.pick is not None else self._numbered(message.text, before)
        if key is not None:
            choice = self.picks.choice(key)
            if choice is None:
                return replace(self.composer.not_offered(), context=before)
            return self._say(choose(self.index, choice, before.focus), before)
        return self._say(interpret(self.index, message.text, before.focus, self.clock().date()), before)

    def _numbered(self, text: str, before: Context) -> str | None:
        """The option that "2" or "cái thứ hai" picks."""
        option = chosen(text, before.options)
        if option is not None:
            return option.pick
        if before.focus is not None and _goes_on(text, before.focus):
            return None
        number = picked(text, len(before.listed), only_ordinal=True)
        return before.listed[number - 1] if number else None

    def _say(self, understood: Understanding, before: Context) -> Reply:
        reply = self.composer.compose(understood.queries, self.clock())
        options = reply.options if reply.kind is Kind.CLARIFY else ()
        kept = (
            before.options
            if not options and all(q.outcome is Outcome.SMALLTALK for q in understood.queries)
            else options
        )
        version = self.knowledge.version
        listed = self._listed(understood) or (before.listed if reply.kind is not Kind.CLARIFY else ())
        context = Context(understood.focus, kept, listed)
        return replace(reply, knowledge=version, why=partial(_trace, version, understood), context=context)

    def _listed(self, understood: Understanding) -> tuple[str, ...]:
        """Ids of the items of a list just told, so that "cái thứ hai" means one of them."""
        last = understood.queries[-1] if understood.queries else None
        return last.members if last and last.outcome is Outcome.ANSWER and len(last.members) > 1 else ()


def _trace(version: str, understood: Understanding) -> dict[str, Any]:
    read = " ".join(mention.said for mention in understood.reading.mentions) if understood.reading else ""
    return {"knowledge": version, "read": read, "clauses": list(understood.trace)}


def _goes_on(text: str, focus: Focus) -> bool:
    """ "… ở đâu? – Còn cái thứ ba?" asks where, too: the item is pointed at, rather than picked to be told."""
    words = text.lower().split()
    return len(focus.members) > 1 and focus.facet not in LISTING and words[0] in GOING_ON and "thứ" in words


def chosen(text: str, options: Sequence[Option]) -> Option | None:
    """The option that "2" or "cái thứ hai" picks; None when the text picks none of them."""
    number = picked(text, len(options))
    return options[number - 1] if number else None
