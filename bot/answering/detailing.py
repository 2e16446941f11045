"""A detail in a sentence: its name and its value are joined as the one and the other can be."""

from typing import Final

from bot.answering import sentences as say
from bot.answering.told import Told, lower, upper
from bot.knowledge.model import Body, Event
from bot.text.syllable import fold

COUNTED: Final = "so "  # folded: "số tầng: 9 tầng" has nine storeys


def tell_detail(record: object, label: str, name: str, identity: str) -> Told:
    """One detail of a record.

    Args:
        label: how a reply names the record.
        name: the record's own name of the detail.
    """
    value = str(getattr(record, "details", {}).get(name, ""))
    unit = record.who if isinstance(record, Event) and name.removeprefix("số ").startswith(say.OF_UNITS) else None
    label = unit or label  # "đại hội của Chi bộ 2" has no members, but Chi bộ 2 has
    of = label if isinstance(record, Body) or unit else lower(label)
    return Told(_joined(upper(label), of, name, value), (identity,))


def _joined(subject: str, of: str, name: str, value: str) -> str:
    """The sentence.

    Args:
        subject: the record's name at the start of a sentence.
        of: the same inside one.
    """
    said, told = fold(name), fold(value)
    counted = said.removeprefix(COUNTED)
    if told.startswith(said):
        return say.DETAIL_ALONE.format(name=subject, value=value)
    if counted != said and counted in told:
        return say.DETAIL_HAD.format(name=subject, value=value)
    if name.startswith(say.DETAIL_VERBS):
        return say.DETAIL_DONE.format(name=subject, label=name, value=value)
    if value[:1].isdigit() or value.startswith(say.QUANTITIES):
        return say.DETAIL.format(name=subject, label=name, value=value)
    return say.DETAIL_OF.format(label=upper(name), name=of, value=value)
