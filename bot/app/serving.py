"""The whole bot, until it is told to stop."""

import asyncio
import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bot.app.channels import channels
from bot.app.first import First
from bot.app.keeping import desk, recurring
from bot.app.lifecycle import run
from bot.app.parts import Parts, open_database
from bot.clock import system
from bot.ops import log, memory
from bot.settings import Settings
from bot.storage.contexts import Contexts
from bot.storage.database import Database
from bot.storage.inbox import forget
from bot.storage.jobs import Job, Jobs


def serve(
    settings: Settings, first: First, say: Callable[[str], None] = print, *, directory: Path | None = None
) -> None:
    """Run all configured channels until the process is told to stop.

    Args:
        first: what to answer from until the newest version is taken up.
        directory: where the knowledge was read from, and may be changed.

    Raises:
        CannotStart: the settings cannot be used.
    """
    log.configure(settings)
    logger = log.get("bot.app")
    knowledge = first.standing.built.assistant.knowledge
    logger.info("knowledge loaded", version=knowledge.version, records=sum(1 for _ in knowledge), kept=first.kept)
    asyncio.run(_serve(settings, first, say, directory))
    logger.info("stopped")


async def _serve(settings: Settings, first: First, say: Callable[[str], None], directory: Path | None) -> None:
    database = await open_database(settings)
    try:
        assistant = first.standing.built.assistant
        parts = Parts(settings, assistant, database, say, directory=directory, begun=first)
        # The desk comes first: no channel answers from anything but the newest version.
        beside = [*desk(parts, database), Jobs(database, _jobs(parts, database), system)]
        found = channels(parts)
        memory.settle()
        await run(found, beside=beside, board=parts.board, say=say)
    finally:
        await database.close()


def _jobs(parts: Parts, database: Database) -> dict[str, Job]:
    """What recurs: forgetting what is no longer needed, and the desk's rounds."""
    hour = dt.timedelta(hours=1)
    return {
        "forget messages": Job(hour, partial(forget, database, system)),
        **recurring(parts),
        "forget conversations": Job(hour, Contexts(database, parts.pseudonyms, system).forget),
    }
