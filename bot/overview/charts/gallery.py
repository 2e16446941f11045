"""The pictures of the current knowledge: each drawn once a version, off the event loop, and kept."""

import asyncio
import datetime as dt
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass

from bot.knowledge.model import Knowledge
from bot.overview.build import overview
from bot.overview.charts.captions import Name, alt, caption, title
from bot.overview.model import Overview

_FILES = {"progress": "tien-do", "timeline": "lich", "works": "cong-trinh"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, ready to be sent.

    Attributes:
        png, svg: the same picture in both forms.
        file: a name for the file, without its ending.
        title: its heading.
        alt: what it shows, in words, for those who do not see it.
        caption: the same in lines, at most 1000 characters.
        tag: changes whenever the picture does.
    """

    png: bytes
    svg: bytes
    file: str
    title: str
    alt: str
    caption: str
    tag: str


class Gallery:
    """Draws what is asked for.

    Args:
        knowledge: the one that is current.
        now: the present moment, for the line that marks today.
        worker: where it is drawn; one thread, since the drawing library is not made for more.
    """

    def __init__(
        self, knowledge: Callable[[], Knowledge], now: Callable[[], dt.datetime], worker: Executor | None = None
    ) -> None:
        self._knowledge, self._now = knowledge, now
        self._worker = worker
        self._kept: dict[Name, tuple[object, asyncio.Future[Picture]]] = {}
        self._seen: tuple[Knowledge, Overview] | None = None

    async def picture(self, name: Name) -> Picture | None:
        """The picture; None when the knowledge has nothing for it. Those who ask at once wait for one drawing."""
        knowledge, today = self._knowledge(), self._now().date()
        seen = self._overview(knowledge)
        if not _anything(name, seen):
            return None
        key = (knowledge.version, knowledge if not knowledge.version else None, today if name == "timeline" else None)
        kept = self._kept.get(name)
        if kept is None or kept[0] != key:
            loop = asyncio.get_running_loop()
            place = knowledge.congress.short or knowledge.congress.name
            tag = "-".join(filter(None, (knowledge.version, today.isoformat() if name == "timeline" else "")))
            made = loop.run_in_executor(self._thread(), _draw, name, seen, place, today, tag)
            kept = self._kept[name] = (key, made)
        try:
            return await asyncio.shield(kept[1])
        except Exception:
            self._kept.pop(name, None)  # The next who asks tries again.
            raise

    def close(self) -> None:
        """Let the thread go."""
        if self._worker is not None:
            self._worker.shutdown(wait=False, cancel_futures=True)

    def _overview(self, knowledge: Knowledge) -> Overview:
        if self._seen is None or self._seen[0] is not knowledge:
            self._seen = (knowledge, overview(knowledge))
        return self._seen[1]

    def _thread(self) -> Executor:
        if self._worker is None:
            self._worker = ThreadPoolExecutor(1, thread_name_prefix="charts")
        return self._worker


def _anything(name: Name, seen: Overview) -> bool:
    return bool({"progress": seen.shares or seen.wholes, "timeline": seen.moments, "works": seen.works}[name])


def _draw(name: Name, seen: Overview, place: str, today: dt.date, tag: str) -> Picture:
    # The library takes a second and tens of megabytes: it is loaded with the first picture.
    from bot.overview.charts.drawing import drawn  # noqa: PLC0415  # see above

    png, svg = drawn(name, seen, place, today)
    return Picture(png, svg, _FILES[name], title(name, seen), alt(name, seen), caption(name, seen), tag)
