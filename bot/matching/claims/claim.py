"""How a claim is put down."""

from collections.abc import Sequence

from bot.matching.mention import Mention
from bot.matching.question import Claim


def claim(facet: str, holds: bool | None, mentions: Sequence[Mention], subject: str) -> Claim:
    """A claim on a facet of a subject, made by these mentions."""
    return Claim(facet, holds, subject, " ".join(m.text for m in mentions), frozenset(m.first for m in mentions))
