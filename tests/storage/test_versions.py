import asyncio
import datetime as dt

from bot.storage.database import Database
from bot.storage.fingerprint import fingerprint
from bot.storage.versions import Versions

NOON = dt.datetime(2020, 2, 15, 5, tzinfo=dt.UTC)
FILES = {"congress.yaml": "name: Đại hội\n", "dates.yaml": "[]\n"}


async def published(versions: Versions, note: str, parent: int | None) -> int:
    version = await versions.begin(FILES, author="Nguyễn An", note=note, parent=parent)
    assert version is not None
    await versions.finish(version.number)
    return version.number


async def test_a_version_is_publishing_until_it_is_finished(database: Database) -> None:
    versions = Versions(database, lambda: NOON)
    begun = await versions.begin(FILES, author="Nguyễn An", note="Lần đầu", parent=None)
    assert begun is not None
    assert (begun.number, begun.entry.state, begun.entry.hash) == (1, "publishing", fingerprint(FILES))
    assert await versions.newest() is None
    assert await versions.number() == 0
    assert await versions.newest(published=False) == begun == await versions.unfinished()
    await versions.finish(1)
    newest = await versions.newest()
    assert newest is not None
    assert (newest.entry.state, newest.files, newest.entry.at) == ("published", FILES, NOON)
    assert await versions.unfinished() is None


async def test_of_two_who_publish_at_once_one_gets_the_number(database: Database) -> None:
    versions = Versions(database, lambda: NOON)
    first = await published(versions, "một", None)
    results = await asyncio.gather(
        *(versions.begin(FILES, author=who, note="hai", parent=first) for who in ("An", "Bình", "Chi"))
    )
    assert sum(result is not None for result in results) == 1
    assert await versions.begin(FILES, author="Dũng", note="", parent=2) is None, "2 is still being published"
    assert await versions.begin(FILES, author="Dũng", note="", parent=7) is None, "there is no 7"
    assert await versions.begin(FILES, author="Dũng", note="", parent=None) is None, "it is not the first"


async def test_an_abandoned_version_is_gone_and_a_published_one_stays(database: Database) -> None:
    versions = Versions(database, lambda: NOON)
    number = await published(versions, "một", None)
    assert await versions.begin(FILES, author="An", note="hai", parent=number) is not None
    await versions.abandon(2)
    await versions.abandon(1)
    assert await versions.get(2) is None
    assert await versions.get(1) is not None


async def test_history_goes_back_page_by_page(database: Database) -> None:
    versions = Versions(database, lambda: NOON)
    parent = None
    for note in ("một", "hai", "ba"):
        parent = await published(versions, note, parent)
    page = await versions.history(limit=2)
    assert [entry.note for entry in page] == ["ba", "hai"]
    assert [entry.note for entry in await versions.history(before=page[-1].number)] == ["một"]
    assert [entry.parent for entry in page] == [2, 1]
