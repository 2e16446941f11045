"""How a claim is put down."""

from collections.abc import Sequence

from bot.matching.mention import Mention
from bot.matching.question import Claim


def claim(facet: str, holds: bool | None, mentions: Sequence[Mention], subject: str, detail: str = "") -> Claim:
    """A claim on a facet of a subject, made by these mentions."""
    words = " ".join(mention.text for mention in mentions)
    return Claim(facet, holds, subject, words, frozenset(mention.first for mention in mentions), detail)
