"""Uses of proper names in a clause, and the names in it that nobody here bears."""

from dataclasses import dataclass

from bot.matching.naming.writers import Stranger
from bot.matching.reading.mention import Mention

OWN = "own:"  # before a phrase of the knowledge that has synonyms


@dataclass(frozen=True, slots=True)
class NameUse:
    """A known proper name in a clause.

    Attributes:
        key: the name.
        kind: what the writer says its bearer is; None when not said.
        subjects: ids of the subjects that bear it with that kind, and with the number that is said after it.
        numbers: the mentions of such numbers: "Hoa Mai 1 và 5".
        of_host: it names the host's place itself.
    """

    mention: Mention
    key: str
    kind: str | None
    subjects: tuple[str, ...]
    numbers: tuple[Mention, ...] = ()
    of_host: bool = False

    @property
    def alone(self) -> bool:
        """Whether its number or the words of the knowledge itself say exactly whose it is."""
        return bool(self.subjects and (self.numbers or self.key.startswith(OWN)))


Found = tuple[NameUse | None, Stranger | None, int]  # whose a name is or that it is nobody's here; its mentions


@dataclass(frozen=True, slots=True)
class Entities:
    """Names found in a clause: of our subjects, and of strangers (as typed, with the mentions that make them up)."""

    uses: tuple[NameUse, ...]
    strangers: tuple[Stranger, ...]
