"""Whose something is that is told, or missing, of a meeting: the unit's that holds it, or the meeting's own.

A record of a meeting holds what is known of its unit, too: "bí thư", "số đảng viên". These are never told as the
meeting's ("bí thư của đại hội").
"""

from bot.answering import sentences as say
from bot.answering.told import lower
from bot.knowledge.model import Congress, Event


def is_post(name: str) -> bool:
    """Whether something is a post, which is named of a unit without "của": "bí thư Chi bộ thôn Đông"."""
    return lower(name).startswith(say.POSTS)


def holder(record: object, name: str) -> str | None:
    """The unit, or the place, of which something is, rather than of the record of its meeting; None where it is not.

    Args:
        record: of the meeting; of others there is no such unit.
        name: what is told or missing ("số đảng viên").
    """
    name = lower(name)
    if isinstance(record, Congress):
        return record.place if name.startswith(say.OF_PLACE) else None
    if not isinstance(record, Event) or not record.who or any(f" {word}" in f" {name}" for word in say.OF_MEETING):
        return None
    if name.startswith((*say.OF_ORGAN, *say.OF_PLACE)):
        party = next((word for word in say.PARTY_UNITS if record.who.startswith(word)), "")
        return record.who.removeprefix(party).strip()
    return record.who if name.startswith((*say.POSTS, *say.OF_UNIT)) else None


def of_holder(name: str, unit: str) -> str:
    """What is told or missing of a unit, named with it: "bí thư Chi bộ thôn Đông", "số đảng viên của Chi bộ …"."""
    return say.POST_OF.format(post=name, unit=unit) if is_post(name) else say.THING_OF.format(thing=name, unit=unit)
