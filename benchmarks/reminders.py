"""10,000 reminders due at one minute, under the emulator, with faults and a kill -9 in the middle.

    python -m benchmarks.reminders [--count 10000] [--faults 0.05]

Everybody asked to be told of the one date there is, at the same hour. A share of the calls meets 429, 502 or a
connection cut before or after delivery; when 40 % are sent, the bot's process is killed and started anew on the same
database. Each reminder must have arrived once, or be written down as undeliverable or uncertain, for that is all that
anybody can know when a connection breaks. Telegram's pace is switched off: at 20 a second 10,000 take over eight
minutes. Ends with 1 when a reminder came twice, or is missing without being reported.
"""

import argparse
import asyncio
import datetime as dt
import secrets
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from sqlalchemy import insert, select

from bot.clock import ZONE
from bot.desk.reminders.dispatch import Dispatcher, Now
from bot.knowledge.model import Congress, Event, Knowledge
from bot.storage.address import in_directory
from bot.storage.announcements import Announcements
from bot.storage.database import Database
from bot.storage.outbox import NoticeRow, Outbox
from bot.storage.reminders import Reminders, SubscriptionRow
from bot.text.when import When
from tests.emulator import BAD_GATEWAY, DROP_AFTER, DROP_BEFORE, Emulator, too_many
from tests.emulator.server import TOKEN, Call

EVENT = Event(id="dai-hoi", event="Đại hội", who="Đảng bộ xã A", on=When.day(dt.date(2020, 2, 22)))
KNOWLEDGE = Knowledge(Congress(name="Đại hội huyện Ví Dụ"), dates=(EVENT,))
DUE = dt.datetime(2020, 2, 21, 7, tzinfo=ZONE)


async def bot(base: str, url: str, began: str) -> None:
    """The bot: sends what is due until it is told to stop.

    Args:
        began: when it became due, in seconds since 1970: the clock must not go back when the bot is started anew.
    """
    from bot.channels.telegram.app import TelegramChannel
    from bot.channels.telegram.config import TelegramConfig
    from tests.channels.telegram.fakes import FakeAssistant

    def now() -> dt.datetime:
        return DUE + dt.timedelta(seconds=time.time() - float(began))

    database = await Database.open(url)
    config = TelegramConfig(TOKEN, api_base=base, messages_per_second=0, group_messages_per_minute=0)
    channel = TelegramChannel(config, FakeAssistant())
    await channel.start()
    dispatcher = Dispatcher(
        Reminders(database, now),
        Outbox(database, now, owner=secrets.token_hex(8)),
        Announcements(database, now),
        {"telegram": channel.postman},
        lambda: Now(KNOWLEDGE, 1, ""),
        now,
        per_second=0,
    )
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await dispatcher.start()

    async def hurry() -> None:  # what is to be tried again in seconds need not wait for the next look
        while True:
            await asyncio.sleep(1)
            dispatcher.wake()

    hurrying = asyncio.create_task(hurry())
    await stop.wait()
    hurrying.cancel()
    await dispatcher.stop()
    await channel.stop()
    await database.close()


async def measure(count: int, rate: float, directory: Path) -> bool:
    """Send them all; returns whether each came once or is reported."""
    url = in_directory(directory)
    database = await Database.open(url)
    rows = [
        {"person": f"telegram:{number}", "target": "dates", "hour": DUE.hour, "since": DUE - dt.timedelta(days=1)}
        for number in range(1, count + 1)
    ]
    async with database.write() as session:
        await session.execute(insert(SubscriptionRow), rows)
    server = await Emulator(record=False).start()
    for number in range(1, count + 1):
        server.world.person(number)
    server.faults.scatter(rate, (too_many(1), BAD_GATEWAY, DROP_BEFORE, DROP_AFTER), ("sendMessage",))
    came: Counter[str] = Counter()

    def on_call(call: Call) -> None:
        if call.method == "sendMessage" and call.acted:
            came[f"telegram:{call.params['chat_id']}"] += 1

    server.on_call = on_call
    began, due = time.perf_counter(), str(time.time())
    process = await _begin(server.base, url, due)
    await server.until(lambda: len(came) >= 0.4 * count, 600)
    process.kill()
    await process.wait()
    at_kill = len(came)
    process = await _begin(server.base, url, due)
    states: dict[str, str] = {}
    while not states or set(states.values()) & {"waiting", "sending"}:
        await asyncio.sleep(1)
        async with database.read() as session:
            found = await session.execute(select(NoticeRow.person, NoticeRow.state))
            states = {row.person: row.state for row in found}
    took = time.perf_counter() - began
    process.terminate()
    await process.wait()
    await server.stop()
    await database.close()
    twice = sum(number > 1 for number in came.values())
    claimed = sum(state == "sent" and not came[person] for person, state in states.items())
    unreported = count - len(states) + claimed
    met = Counter(fault.status for _, fault in server.faults.met)
    print(
        f"{count} reminders in {took:.0f} s, killed at {at_kill}; faults met: {dict(met)} (0: cut); "
        f"{dict(Counter(states.values()))}; arrived {len(came)}, twice {twice}, missing and not reported {unreported}"
    )
    return not twice and not unreported


async def _begin(base: str, url: str, began: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "benchmarks.reminders", "--bot", base, url, began)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--faults", type=float, default=0.05)
    parser.add_argument("--bot", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.bot:
        asyncio.run(bot(*given.bot))
        return
    with tempfile.TemporaryDirectory(prefix="daihoi-bench-") as directory:
        if not asyncio.run(measure(given.count, given.faults, Path(directory))):
            sys.exit(1)


if __name__ == "__main__":
    main()
