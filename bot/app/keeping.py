"""The admin desk beside the channels: the newest version at the start, edits on disk and by other replicas, the log."""

import asyncio
import datetime as dt
from collections.abc import Mapping
from typing import Final

from bot.app.first import First, begin, shelf_of
from bot.app.lifecycle import CannotStart, Channel
from bot.app.parts import Parts, database_url
from bot.app.shelving import Shelving
from bot.clock import system
from bot.desk.following import Unusable
from bot.desk.office import Office
from bot.knowledge.problems import Problem
from bot.ops import log
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.database import Unusable as NoDatabase
from bot.storage.jobs import Job
from bot.storage.notices import Watch
from bot.storage.versions import TOPIC, Versions

NO_DIRECTORY: Final = "Không ghi được thư mục dữ liệu {directory}: {reason}. Hãy kiểm tra quyền ghi."
NO_VERSION: Final = "Không có bản dữ liệu nào dùng được:"


async def newest(settings: Settings) -> tuple[int, First] | None:
    """The version of the history to answer from where the files on disk cannot be used; None when there is none.

    Raises:
        CannotStart: the database cannot be used.
    """
    url = database_url(settings)
    if url is None:
        return None
    try:
        database = await Database.open(url)
    except NoDatabase as error:
        raise CannotStart(str(error)) from None
    try:
        version = await Versions(database, system).newest()
    finally:
        await database.close()
    first = begin(settings, version.files) if version is not None else None
    return (version.number, first) if version is not None and isinstance(first, First) else None


class Keeping:
    """Answers from the newest version, from the start on and whenever files on disk change."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._watching: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Take up the newest version and watch the files.

        Raises:
            CannotStart: the directory cannot be written.
        """
        logger, publisher = log.get("bot.app"), self._office.publisher

        def warn(problems: tuple[Problem, ...]) -> None:
            for problem in problems:
                logger.warning("knowledge on disk is not used", problem=str(problem))

        publisher.on_problems(warn)
        try:
            await publisher.start()
        except OSError as error:
            reason = error.strerror or error
            raise CannotStart(NO_DIRECTORY.format(directory=publisher.directory, reason=reason)) from None
        except Unusable as error:
            raise CannotStart("\n".join([NO_VERSION, *map(str, error.problems)])) from None
        logger.info("answering", version=publisher.live.number)
        self._watching = asyncio.create_task(publisher.watch(), name="watch files")

    async def stop(self) -> None:
        """Watch no more."""
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.gather(self._watching, return_exceptions=True)


def desk(parts: Parts, database: Database) -> list[Channel]:
    """What runs for the desk."""
    office = parts.office
    if office is None:
        return []
    publisher = office.publisher

    async def newest() -> int:
        found = await publisher.versions.newest()
        return found.number if found is not None else 0

    async def changed(_number: int) -> None:
        await publisher.catch_up()

    replicas = [Watch(database, TOPIC, newest, changed)] if database.postgres else []
    shelf = shelf_of(parts.settings)
    kept = parts.begun.standing.built if parts.begun is not None and parts.begun.kept else None
    shelving = [Shelving(shelf, publisher, kept)] if shelf is not None else []
    return [Keeping(office), *replicas, office.journal, *shelving]


def recurring(parts: Parts) -> Mapping[str, Job]:
    """What the desk does again and again: forgetting, telling of answers, watching the facts."""
    office = parts.office
    if office is None:
        return {}
    tools, kept = office.desk.tools, dt.timedelta(days=parts.settings.keep_days)

    async def forget() -> int:
        moment = system() - kept
        return await tools.questions.forget_before(moment) + await tools.votes.forget_before(moment)

    return {
        "forget questions": Job(dt.timedelta(hours=1), forget),
        "tell": Job(dt.timedelta(minutes=10), tools.inbox.tell),
        "watch facts": Job(dt.timedelta(hours=6), office.alarm.look),
    }
