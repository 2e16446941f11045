"""Picks: short stable keys for readings that are offered as buttons or numbered lines, and what is near a subject."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from bot.knowledge.model import AnyRecord, Count, Group, Knowledge
from bot.matching.question import Choice

LONGEST = 56  # bytes; Telegram's callback data holds 64, of which a channel needs some for itself
LONGEST_FACET = len(".percent_rest")
SEPARATOR = "."
CONGRESS = "congress"  # the subject that is the congress itself


@dataclass(frozen=True)
class Picks:
    """Keys of readings for one knowledge version.

    Attributes:
        labels: how a reply names each subject.
    """

    knowledge: Knowledge
    labels: dict[str, str]

    def label(self, identity: str) -> str:
        """How a reply names a subject."""
        return self.labels.get(identity, identity)

    def key(self, choice: Choice) -> str:
        """The key of a reading: "id.facet", or a digest for an id that is too long or no plain word."""
        key = f"{choice.subject}{SEPARATOR}{choice.facet}"
        short = _plain(choice.subject) and len(key) <= LONGEST
        return key if short else _digest(choice.subject) + SEPARATOR + choice.facet

    def bare(self, identity: str) -> str:
        """The key of a fact itself, for who names none of its facets."""
        return identity if _plain(identity) and len(identity) <= LONGEST else _digest(identity)

    def choice(self, key: str) -> Choice | None:
        """The reading of a key, or of a bare fact id; None when the knowledge has it no more."""
        subject, _, facet = key.partition(SEPARATOR)
        if subject not in self.labels:
            subject = self._by_digest.get(subject, subject)
        first = self._first_facet(subject)
        main = self.knowledge.main
        if main is not None and subject == main.id:
            subject = CONGRESS  # One subject for the reader: the congress and its event.
        return Choice(subject, facet or first) if subject in self.labels else None

    def _first_facet(self, identity: str) -> str:
        record = self.knowledge.by_id.get(identity) or self.knowledge.group_by_id.get(identity)
        return {"Event": "when", "Count": "count", "Group": "list"}.get(type(record).__name__, "what")

    @cached_property
    def _by_digest(self) -> dict[str, str]:
        return {
            _digest(identity): identity
            for identity in (*self.labels, *self.knowledge.by_id)
            if len(identity) > LONGEST - LONGEST_FACET or not _plain(identity)
        }

    def near(self, identity: str, facet: str) -> Iterator[Choice]:
        """Readings that may be asked next."""
        record = self.knowledge.by_id.get(identity)
        if isinstance(record, Count):
            whole = record.out_of
            if whole:
                yield from (Choice(identity, other) for other in ("count", "remaining", "percent") if other != facet)
            yield from (Choice(c.id, "progress") for c in self.knowledge.shares.get(identity, ()))
            yield from (Choice(c.id, "count") for c in self.knowledge.parts.get(identity, ()))
        group = getattr(record, "group", None)
        if group in self.knowledge.group_by_id and group is not None:
            yield Choice(group, "list")
            members = self.knowledge.members[group]
            at = self.knowledge.places[identity]
            others = chain(range(at + 1, len(members)), range(at))
            yield from (Choice(self._subject(members[n]), facet) for n in others)
        if isinstance(self.knowledge.group_by_id.get(identity), Group):
            members = self.knowledge.members[identity][:3]
            yield from (Choice(self._subject(one), self._first_facet(one.id)) for one in members)

    def _subject(self, record: AnyRecord) -> str:
        return CONGRESS if record is self.knowledge.main else record.id


def _plain(identity: str) -> bool:
    """Whether an id can stand in a key as it is: ids of topics may hold anything, the separator too."""
    return identity.isascii() and SEPARATOR not in identity and " " not in identity


def _digest(identity: str) -> str:
    return "h" + hashlib.sha256(identity.encode()).hexdigest()[:12]
