"""What the pages are made from: one knowledge version as it is shown."""

from dataclasses import dataclass

from bot.answering.reply import Span
from bot.assistant import Assistant
from bot.channels.base.menu.sheet import Item
from bot.channels.base.menu.words import Words
from bot.overview.build import overview
from bot.overview.model import Overview


@dataclass(frozen=True, slots=True)
class Seen:
    """One version."""

    assistant: Assistant
    overview: Overview
    words: Words

    @classmethod
    def of(cls, assistant: Assistant) -> "Seen":
        """Look at the assistant's knowledge. Costs a walk over it, so it is kept while the assistant stays."""
        knowledge = assistant.knowledge
        return cls(assistant, overview(knowledge), Words(knowledge.congress.address))

    def key(self, identity: str) -> str:
        """What asks about a record."""
        return self.assistant.picks.bare(identity)

    def item(self, spans: tuple[Span, ...], identity: str, label: str) -> Item:
        """A line about a record."""
        return Item(spans, self.key(identity), label, self.overview.source_of.get(identity))
