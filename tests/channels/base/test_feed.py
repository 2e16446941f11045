import asyncio
from collections.abc import Sequence

from bot.channels.base.inbox import Incoming, MemoryInbox
from bot.channels.base.intake import TRIES, Intake


class Fed:
    """A feed of what is put into it."""

    def __init__(self) -> None:
        self.given: asyncio.Queue[Sequence[Incoming]] = asyncio.Queue()
        self.later: list[str] = []

    async def more(self) -> Sequence[Incoming]:
        return await self.given.get()

    async def put_off(self, key: str) -> None:
        self.later.append(key)


async def test_a_shared_inbox_feeds_this_process_until_it_closes() -> None:
    handled: list[str] = []
    begun = asyncio.Event()

    async def handle(update: Incoming) -> bool:
        handled.append(update.key)
        begun.set()
        return update.key != "2"

    inbox, feed = MemoryInbox(), Fed()
    intake = Intake(inbox, handle, lambda _: 0, feed=feed)
    await intake.open()
    given = [Incoming("1", {}), Incoming("2", {}), Incoming("3", {}, attempts=TRIES + 1)]
    await inbox.record(given)
    feed.given.put_nowait(given)
    await asyncio.wait_for(begun.wait(), 5)
    await intake.lanes.idle()
    assert handled == ["1", "2"]
    assert feed.later == ["2"]
    assert [update.key for update in await inbox.waiting()] == ["2"], "3 was tried too often"
    intake.close()
    feed.given.put_nowait([Incoming("4", {})])
    await asyncio.sleep(0)
    assert handled == ["1", "2"]
