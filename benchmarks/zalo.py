"""Zalo's two channels under load and faults, each bot in a process of its own, the emulator in this one.

    python -m benchmarks.zalo [bot] [oa] [--count 5000] [--together 64 | --rate 50] [--assistant real|stand-in]
        [--disk]

`--together` webhooks are under way at once, as fast as they are confirmed, or `--rate` of them come a second, at random
moments; from 500 people. 5 % of the calls that send meet a 502, a 429 (the account:
-32) or a connection cut before delivery, and 5 % of the webhooks come twice. A connection cut after delivery is left
out: nobody can know of it, so the operator chooses between twice and perhaps not at all. The account's access token is
ended once in the middle. With `--disk` messages are kept in a database on disk before they are confirmed, as they are
where `DAIHOI_DATA` is set.
"""

import argparse
import asyncio
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.usage import cpu_seconds
from tests.emulator.faults import BAD_GATEWAY, DROP_BEFORE, Failure
from tests.emulator_zalo.bot import ZaloBot
from tests.emulator_zalo.oa import ZaloOa

PEOPLE = 500
RATE = 0.05


def known() -> tuple[str, ...]:
    """The questions that the knowledge itself lists."""
    from bot.knowledge.load import load

    facts = load(Path("knowledge")).knowledge
    assert facts is not None
    return tuple(question for record in facts for question in record.questions)


async def load(kind: str, count: int, together: int, rate: float, assistant: str, data: str) -> str:
    """One line of the table."""
    server: ZaloBot | ZaloOa = ZaloBot(record=False) if kind == "bot" else ZaloOa(record=False)
    await server.start()
    arrived: Counter[str] = Counter()

    def on_call(call: Any) -> None:
        """Count a text that arrives."""
        if kind == "bot" and call.method == "sendMessage" and call.acted:
            arrived[call.params["chat_id"]] += 1
        elif kind == "oa" and not call.error:
            arrived[call.user] += 1

    server.on_call = on_call  # type: ignore[assignment]  # one function for both
    process = await begin(server, kind, assistant, data)
    questions = known() if assistant == "real" else ("một", "hai", "ba")
    chance = random.Random(7)
    gate = asyncio.Semaphore(count if rate else together)
    asked: Counter[str] = Counter()

    async def one(number: int) -> None:
        """One person's message, sometimes twice."""
        person = f"u{number % PEOPLE}"
        async with gate:
            asked[person] += 1
            said = questions[number % len(questions)]
            if isinstance(server, ZaloBot):
                event = server.messages.update(person, text=said)
            else:
                event = server.event(person, said)
            await server.push(event)
            if chance.random() < RATE:
                await server.push(event)
            if isinstance(server, ZaloOa) and number == count // 2:
                server.expire()

    await warm(server, arrived, questions)
    before, start = cpu_seconds(process.pid), time.perf_counter()
    async with asyncio.TaskGroup() as posting:
        for number in range(count):
            posting.create_task(one(number))
            await asyncio.sleep(chance.expovariate(rate) if rate else 0)
    posted = time.perf_counter() - start
    # The stand-in and the known questions are each answered by one message.
    try:
        await server.until(lambda: sum(arrived.values()) >= count, 300)
    except TimeoutError:
        print("not all were answered in time")
    seconds = time.perf_counter() - start
    cpu = (cpu_seconds(process.pid) - before) / count * 1000
    process.terminate()
    await process.wait()
    await server.stop()
    return (
        f"{kind:3} {assistant:8} {count} webhooks, posted in {posted:.1f} s: "
        f"{_told(server, asked, arrived, seconds)}; {cpu:.1f} ms CPU/message"
    )


async def begin(server: ZaloBot | ZaloOa, kind: str, assistant: str, data: str) -> asyncio.subprocess.Process:
    """Start the bot, and let faults happen."""
    args = [sys.executable, "-m", "benchmarks.zalo_bots", kind, server.base, assistant, data]
    process = await asyncio.create_subprocess_exec(*args, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    address = (await process.stdout.readline()).decode().strip()
    if isinstance(server, ZaloOa):
        server.webhook = address
    haste = Failure(429, "Too many requests") if kind == "bot" else Failure(200, "rate")
    method = "sendMessage" if kind == "bot" else "cs"
    server.faults.scatter(RATE, (BAD_GATEWAY, DROP_BEFORE, haste), (method,))
    return process


async def warm(server: ZaloBot | ZaloOa, arrived: Counter[str], questions: tuple[str, ...]) -> None:
    """Ask a few questions before the load, as a bot that runs has been asked some."""
    for said in questions[:10]:
        bot = isinstance(server, ZaloBot)
        update = server.messages.update("warm", text=said) if bot else server.event("warm", said)
        await server.push(update)
    await server.until(lambda: arrived["warm"] >= 10, 60)
    for noted in (arrived, server.took, server.statuses, server.faults.met):
        noted.clear()


def _told(server: ZaloBot | ZaloOa, asked: Counter[str], arrived: Counter[str], seconds: float) -> str:
    """What the run came to, from what people asked and what reached them (a text each, by person)."""
    took = server.took
    twice = sum(max(0, arrived[person] - asked[person]) for person in asked)
    lost = sum(max(0, asked[person] - arrived[person]) for person in asked)
    at = [cut * 1000 for cut in statistics.quantiles(took, n=100)]
    renewed = f", {server.refreshes} refresh" if isinstance(server, ZaloOa) else ""
    return (
        f"{len(took) - asked.total()} sent twice, all answered after {seconds:.1f} s; "
        f"answered to Zalo within p50/p95/p99 {at[49]:.0f}/{at[94]:.0f}/{at[98]:.0f} ms, "
        f"at most {max(took) * 1000:.0f} ms; statuses {dict(Counter(server.statuses))}; "
        f"faults met {len(server.faults.met)}; lost {lost}, answered twice {twice}{renewed}"
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", help="bot, oa")
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--together", type=int, default=64)
    parser.add_argument("--rate", type=float, default=0)
    parser.add_argument("--assistant", choices=("real", "stand-in"), default="real")
    parser.add_argument("--disk", action="store_true")
    args = parser.parse_args()
    for kind in args.kinds or ("bot", "oa"):
        with tempfile.TemporaryDirectory(prefix="daihoi-bench-") as directory:
            data = directory if args.disk else ""
            print(asyncio.run(load(kind, args.count, args.together, args.rate, args.assistant, data)), flush=True)


if __name__ == "__main__":
    main()
