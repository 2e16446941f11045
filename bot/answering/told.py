"""What is told: sentences with the facts behind them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """Sentences about a record.

    Attributes:
        text: the sentences.
        facts: ids of the records used.
        gap: a sentence on what of the asked is not known, such as the exact day; "" otherwise.
    """

    text: str
    facts: tuple[str, ...]
    gap: str = ""


def upper(text: str) -> str:
    """With a capital first letter."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """With a small first letter, unless it is an abbreviation or a serial."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
