"""The assistant that answers now; a published version takes its place between two messages."""

from collections.abc import Callable

from bot.answering.reply import Reply
from bot.assistant import Assistant, Message
from bot.clock import Clock
from bot.knowledge.model import Knowledge

Listener = Callable[[Assistant], None]


class Live:
    """Holds the running assistant. Channels call it like an assistant, or as a `Callable[[], Assistant]`.

    Args:
        assistant: the first one.
        number: of its version in the history; 0 when it has none yet.
    """

    def __init__(self, assistant: Assistant, number: int = 0) -> None:
        self._now = (assistant, number)  # one reference, so that nobody sees one half of a swap
        self._listeners: list[Listener] = []

    def __call__(self) -> Assistant:
        """The assistant that answers now; keep it for one message, not longer."""
        return self._now[0]

    @property
    def number(self) -> int:
        """Number of the version that answers now."""
        return self._now[1]

    @property
    def knowledge(self) -> Knowledge:
        """What is answered from now."""
        return self._now[0].knowledge

    @property
    def clock(self) -> Clock:
        """The assistant's clock."""
        return self._now[0].clock

    def reply(self, message: Message, context: object | None = None) -> Reply:
        """Answer one message from the version of this moment."""
        return self._now[0].reply(message, context)

    def swap(self, assistant: Assistant, number: int) -> None:
        """Answer from another version from now on, and tell the listeners."""
        self._now = (assistant, number)
        for listener in tuple(self._listeners):
            listener(assistant)

    def listen(self, listener: Listener) -> None:
        """Have somebody told of each new version (metrics, menus). It must not block or raise."""
        self._listeners.append(listener)
