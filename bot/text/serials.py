"""Serials of documents in one spelling, however they are typed: "35-CT/TW", "35/CT-TW", "CT-35", "5 - CT/T.Ư"."""

import re

from bot.text.telex import untype

_NUMBER_FIRST = re.compile(r"(\d{1,5})((?:/(?:19|20)\d\d)?)[\s\-/]*([^\W\d_]+)(?:[\s\-/]+(.+))?")
_KIND_FIRST = re.compile(r"([^\W\d_]{1,20})-(\d{1,5})()(?:[-/](.+))?")
CENTRAL = "tw"
_CENTRAL_FORMS = frozenset(("tw", "tư", "t.ư", "t.w"))
COMMITTEE = "tu"  # a province's committee, or the central one typed without its hook


def serial(text: str) -> str | None:
    """The serial in one spelling, lower case: number without leading zeros, kind, organ ("5-ct/tw").

    Args:
        text: a token of kind CODE, as typed.

    Returns:
        None when it is no serial (an address); without the organ where none is typed ("35-ct").
    """
    typed = text.lower()
    found = _NUMBER_FIRST.fullmatch(typed)
    if found:
        number, year, kind, organ = found.groups()
    else:
        found = _KIND_FIRST.fullmatch(typed)
        if not found:
            return None
        kind, number, year, organ = found.groups()
    made = f"{int(number)}{year}-{kind}"
    return f"{made}/{_organ(organ)}" if organ else made


def without_organ(made: str) -> str | None:
    """A serial as people shorten it, "35-ct" of "35-ct/tw"; None for what is no serial with an organ."""
    short, _, organ = made.rpartition("/")
    return short if short and organ and serial(made) == made else None


def as_central(made: str) -> str:
    """What a serial of "TU" may be a toneless spelling of: the same of "TƯ"."""
    return made.removesuffix(COMMITTEE) + CENTRAL if made.endswith(f"/{COMMITTEE}") else made


def _organ(typed: str) -> str:
    organ = re.sub(r"[\s\-/]+", "-", typed.strip())
    keys = untype(organ)
    if organ in _CENTRAL_FORMS or (keys and keys[0] in _CENTRAL_FORMS):
        return CENTRAL
    return organ
