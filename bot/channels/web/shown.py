"""What one knowledge version looks like from outside, made once for each version."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.assistant import Assistant
from bot.channels.web import words
from bot.channels.web.problems import Declined
from bot.overview.build import overview
from bot.overview.model import Overview
from bot.overview.records import Plain, congress, records

Provider = Callable[[], Assistant | None]
"""The assistant over the knowledge that is current; None while there is none."""

_MOST_SUGGESTIONS = 8


@dataclass(frozen=True, slots=True)
class Shown:
    """One version.

    Attributes:
        version: of the knowledge.
        you: how people are addressed.
        about: what can be asked, as a phrase.
        short: the congress's name for titles.
        contact: whom to ask further, and the phone number.
    """

    version: str
    you: str
    about: str
    short: str
    full: str
    greeting: str
    suggestions: tuple[str, ...]
    contact: tuple[str, str] | None
    as_of: str | None
    overview: Overview
    congress: dict[str, object]
    records: tuple[Plain, ...]
    by_id: dict[str, Plain]


def shown(assistant: Assistant) -> Shown:
    """Look at the assistant's knowledge from outside."""
    knowledge = assistant.knowledge
    known = knowledge.congress
    about = known.about or known.short or known.name
    greeting = known.greeting or words.addressed(words.PAGE["greeting"], known.address, about=about)
    seen = overview(knowledge)
    plain = records(knowledge)
    suggestions = known.suggestions or tuple(record.questions[0] for record in knowledge if record.questions)
    term = f", nhiệm kỳ {known.term[0]}-{known.term[1]}" if known.term else ""
    return Shown(
        version=knowledge.version,
        you=known.address,
        about=about,
        short=known.short or known.name,
        full=known.name + term,
        greeting=greeting,
        suggestions=suggestions[:_MOST_SUGGESTIONS],
        contact=(known.contact.office, known.contact.phone or "") if known.contact else None,
        as_of=seen.as_of or None,
        overview=seen,
        congress=congress(knowledge),
        records=plain,
        by_id={record.id: record for record in plain},
    )


class Window:
    """Shows the current version, and keeps what it made of it until the version changes."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider
        self._kept: tuple[Assistant, Shown] | None = None

    def look(self) -> tuple[Assistant, Shown] | None:
        """The assistant and its version; None while there is none."""
        assistant = self._provider()
        if assistant is None:
            return None
        if self._kept is None or self._kept[0] is not assistant:
            self._kept = (assistant, shown(assistant))
        return self._kept

    def current(self) -> Shown:
        """The version.

        Raises:
            Declined: there is none yet.
        """
        found = self.look()
        if found is None:
            raise Declined(503)
        return found[1]

    def assistant(self) -> Assistant:
        """Who answers.

        Raises:
            Declined: nobody yet.
        """
        found = self.look()
        if found is None:
            raise Declined(503)
        return found[0]
