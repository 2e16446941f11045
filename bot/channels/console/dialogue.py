"""One conversation: its context, and the related questions that a letter picks."""

from collections.abc import Sequence
from typing import Protocol

from bot.answering.reply import Option, Reply
from bot.assistant import Message

LETTERS = "abcdefghij"


class Answers(Protocol):
    """What is needed of the assistant."""

    def reply(self, message: Message, context: object | None) -> Reply:
        """Answer one message."""
        ...


class Dialogue:
    """Hands each reply's context in with the next message; from it the assistant knows what a number picks.

    Args:
        assistant: who answers.
        letters: whether related questions can be picked by letter: only where they are shown.
        start: questions that can be picked by letter before anything is said.
    """

    def __init__(self, assistant: Answers, *, letters: bool = False, start: Sequence[Option] = ()) -> None:
        self._assistant = assistant
        self._letters = letters
        self._context: object | None = None
        self._lettered = dict(zip(LETTERS, start, strict=False))

    def say(self, text: str) -> Reply:
        """What the assistant replies to the text, or to the question that its letter picks."""
        picked = self._lettered.get(text.strip().rstrip(".)").lower())
        message = Message(text) if picked is None else Message(picked.label, pick=picked.pick or None)
        reply = self._assistant.reply(message, self._context)
        self._context = reply.context
        self._lettered = dict(zip(LETTERS, reply.related, strict=False)) if self._letters else {}
        return reply
