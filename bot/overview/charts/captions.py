"""The pictures in words: what is sent under them and read out instead of them. Draws nothing, loads no library."""

from typing import Literal

from bot.overview.charts import words
from bot.overview.model import Moment, Overview, Share, Whole, Work
from bot.overview.words import STATUS

Name = Literal["progress", "timeline", "works"]
"""What there are pictures of."""


def title(name: Name, overview: Overview) -> str:
    """The picture's heading."""
    if name == "works":
        return overview.works_title or words.TITLES["works" if is_phased(overview) else "works_plain"]
    return words.TITLES[name]


def lines(name: Name, overview: Overview) -> list[str]:
    """What the picture shows: a sentence for each bar, date or level, then what is to be said of the list."""
    if name == "progress":
        shares = [f"{share_line(share)} ({share_aside(share)})." for share in overview.shares]
        return [*shares, *map(_whole, overview.wholes)]
    if name == "timeline":
        return [_moment(moment) for moment in overview.moments]
    phased = is_phased(overview)
    return [*(_level(*entry, phased=phased) for entry in levels(overview).items()), *overview.works_notes]


def alt(name: Name, overview: Overview) -> str:
    """What the picture shows, in words."""
    return " ".join([f"{title(name, overview)}.", *lines(name, overview)])


def caption(name: Name, overview: Overview, most: int = 1000) -> str:
    """The same as lines below the heading, with the source; what would be too long ends with how much is left out.

    Args:
        most: characters; Telegram takes 1024 under a picture.
    """
    told, source = lines(name, overview), "\n".join(sources(overview))
    kept: list[str] = []
    room = most - len(title(name, overview)) - len(source) - 60
    for line in told:
        room -= len(line) + 3
        if room < 0:
            kept.append(words.MORE.format(count=len(told) - len(kept)))
            break
        kept.append(line if len(told) == 1 else f"• {line}")
    return "\n\n".join(filter(None, (title(name, overview), "\n".join(kept), source)))


def sources(overview: Overview) -> list[str]:
    """The sources' lines, each once."""
    return list(dict.fromkeys(source.text for source in overview.sources))[:3]


def share_line(share: Share) -> str:
    """As in "Gần 160 trên tổng số 420 chi bộ … đã đại hội xong"."""
    said = words.SHARE.format(done=share.done, whole=share.whole, of=share.of, state=share.state).strip()
    return capital(said)


def share_aside(share: Share) -> str:
    """As in "khoảng 38%; còn hơn 260 chưa đại hội xong"."""
    text = words.SHARE_ALL if share.left == "0" else words.SHARE_ASIDE
    return text.format(percent=share.percent, left=share.left, rest=share.rest or words.REST, state=share.state).strip()


def event(moment: Moment) -> str:
    """What happens, and whose it is."""
    return words.EVENT_OF.format(event=moment.event, who=moment.who) if moment.who else moment.event


def levels(overview: Overview) -> dict[str, list[Work]]:
    """The works of each level."""
    found: dict[str, list[Work]] = {}
    for work in overview.works:
        found.setdefault(work.level or words.OTHER, []).append(work)
    return found


def is_phased(overview: Overview) -> bool:
    """Whether phases are told of at all."""
    return any(work.phase for work in overview.works)


def capital(text: str) -> str:
    """The text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def _whole(whole: Whole) -> str:
    parts = ", ".join(f"{part.number} {part.of}" for part in whole.parts)
    return f"{words.WHOLE.format(number=whole.number, of=whole.of)}: {parts}."


def _moment(moment: Moment) -> str:
    if not moment.when:
        return f"{words.UNANNOUNCED}: {event(moment)}."
    status = f" ({STATUS[moment.status]})" if moment.status != "scheduled" else ""
    return f"{capital(moment.when)}{status}: {event(moment)}."


def _level(level: str, works: list[Work], *, phased: bool) -> str:
    names = "; ".join(_work(work, phased=phased) for work in works)
    return f"{words.LEVEL.format(level=level, count=len(works))} – {names}."


def _work(work: Work, *, phased: bool) -> str:
    phase = words.PHASE.format(phase=work.phase) if work.phase else words.NO_PHASE if phased else ""
    told = ", ".join(filter(None, (work.work, work.status, phase)))
    return f"{work.name} ({told})" if told else work.name
