"""Tells editors what needs a look without their asking: what time did to the facts, weekly; what is broken, at once.

Messages go through the outbox, so that each arrives once, whichever replica found it and whenever it restarts.
"""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from bot.clock import ZONE, Clock
from bot.desk.live import Live
from bot.desk.roles import Role, Roster
from bot.desk.words import Words
from bot.knowledge.problems import Problem
from bot.knowledge.watching import watch

_LOGGER = logging.getLogger(__name__)

Put = Callable[[str, str, str], Awaitable[None]]
"""Puts a message into the outbox: its key, the person, the text. The same key a second time does nothing."""

NEWS_OF_FILES: Final = 16  # digits of a mark


class Alarm:
    """Writes to all who may edit.

    Args:
        put: into the outbox.
    """

    def __init__(self, put: Put, roster: Roster, live: Live, words: Words, clock: Clock) -> None:
        self._put, self._roster, self._live, self._words, self._clock = put, roster, live, words, clock
        self._broken = False
        self._telling: set[asyncio.Task[None]] = set()

    async def look(self) -> int:
        """Tell of facts that disagree, have passed or grown old; each editor once in a calendar week.

        Returns:
            how many matters there are.
        """
        today = self._clock().astimezone(ZONE).date()
        findings = await asyncio.to_thread(watch, self._live.knowledge, today)
        if findings:
            year, week, _ = today.isocalendar()
            await self._tell(f"watch|{year}-{week}", self._words.to_look_at(findings))
        return len(findings)

    def files(self, problems: tuple[Problem, ...]) -> None:
        """Tell of files on disk that cannot be used, or, with (), that they can be again. Returns at once."""
        if problems:
            text = self._words.broken_files(problems)
        elif self._broken:
            text = self._words.files_mended(self._live.number)
        else:
            return
        self._broken = bool(problems)
        mark = hashlib.sha256(text.encode()).hexdigest()[:NEWS_OF_FILES]
        task = asyncio.create_task(self._files(f"files|{self._clock():%Y-%m-%d %H}|{mark}", text))
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def say(self, text: str) -> None:
        """Tell what needs hands: a spent quota, tokens that die; the same once a day."""
        mark = hashlib.sha256(text.encode()).hexdigest()[:NEWS_OF_FILES]
        await self._tell(f"hands|{self._clock():%Y-%m-%d}|{mark}", text)

    async def quiet(self) -> None:
        """Wait until everything is in the outbox."""
        await asyncio.gather(*self._telling)

    async def _files(self, key: str, text: str) -> None:
        try:
            await self._tell(key, text)
        except Exception:
            _LOGGER.exception("editors could not be told of files on disk")

    async def _tell(self, key: str, text: str) -> None:
        for person, role in (await self._roster.everybody()).items():
            if role >= Role.EDITOR:
                await self._put(f"{key}|{person}", person, text)
