"""What people call the host's congress and its committee, whether or not the knowledge lists it.

"Huyện ủy An Bình" is the committee of "Đảng bộ huyện An Bình": its secretary is the secretary "of the Đảng bộ huyện".
"""

from collections.abc import Iterator

from bot.knowledge.model import Body, Congress
from bot.text.syllable import fold

OURS = frozenset(("c:host_level", "c:in_whole", "c:host_committee"))  # words for the host itself
CONGRESS = "đại hội"
CITY = "thanh pho"  # folded
IN_CITIES = ("quận", "huyện", "thị xã", "phường", "xã", "thị trấn")  # what may lie in a city, and is none
# What of the base is the committee's: who leads it, and the committee's other name.
OF_COMMITTEE = ("bí thư", "ban chấp hành")


def level_of(place: str | None) -> str:
    """What the host's place is, without its own name: "huyện An Bình" → "huyện"; "" where that cannot be told.

    The name is the run of capitals and numbers that ends it: "Tổng công ty Đá Vôi", "quận 6", and not "Sở Y tế".
    """
    words = (place or "").split()
    at = len(words)
    while at and (words[at - 1][:1].isupper() or words[at - 1].isdigit()):
        at -= 1
    return " ".join(words[:at]) if at < len(words) else ""


def lies_in_city(congress: Congress) -> bool:
    """Whether "thành phố" is another level than the host's: a district's, of which nothing says that it is a city."""
    names = (congress.name, congress.host, congress.committee, congress.place, congress.short, *congress.also)
    if level_of(congress.place).casefold() not in IN_CITIES:
        return False
    return not any(f" {CITY} " in f" {fold(name)} " for name in names if name)


def congress_names(congress: Congress) -> tuple[str, ...]:
    """Names of the host's congress that follow from the host's: "đại hội Đảng bộ huyện", "đại hội huyện"."""
    return tuple(f"{CONGRESS} {host}" for host in _hosts(congress))


def committee_names(congress: Congress, body: Body) -> tuple[str, ...]:
    """Names of the host's committee that follow from the host's: "bí thư Đảng bộ huyện"; none of another body."""
    if congress.committee is None or fold(body.name) != fold(congress.committee):
        return ()
    return tuple(f"{what} {host}" for host in _hosts(congress) for what in OF_COMMITTEE)


def _hosts(congress: Congress) -> Iterator[str]:
    """The host in full, without its name, and by the place's level alone."""
    level, place = level_of(congress.place), congress.place or ""
    host = congress.host or ""
    if host:
        yield host
    if level and host.endswith(f" {place}"):
        yield f"{host.removesuffix(place)}{level}"
    if level:
        yield level
