"""One conversation: its context, and what a bare number or letter picks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from bot.answering.reply import Option, Reply

LETTERS = "abcdefghij"


class Answers(Protocol):
    """What is needed of the assistant."""

    def reply(self, message: Any, context: Any) -> "Reply":
        """Answer one message."""
        ...


class Dialogue:
    """Hands each reply's context in with the next message.

    Args:
        assistant: who answers.
        letters: whether related questions, too, can be picked, by letter: only where they are shown.
        start: questions that can be picked by letter before anything is said.
    """

    def __init__(self, assistant: Answers, *, letters: bool = False, start: "Sequence[Option]" = ()) -> None:
        self._assistant = assistant
        self._letters = letters
        self._context: Any = None
        self._choices: dict[str, Option] = dict(zip(LETTERS, start, strict=False))

    def say(self, text: str) -> "Reply":
        """What the assistant replies to the text, or to the choice that it picks."""
        from bot.assistant import Message  # noqa: PLC0415  # the assistant takes its time to load

        choice = self._choices.get(text.strip().rstrip(".)").lower())
        message = Message(text) if choice is None else Message(choice.label, pick=choice.pick or None)
        reply = self._assistant.reply(message, self._context)
        self._context = reply.context
        self._choices = {str(number): option for number, option in enumerate(reply.options, 1)}
        if self._letters:
            self._choices.update(zip(LETTERS, reply.related, strict=False))
        return reply
