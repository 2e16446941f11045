"""How fast the Telegram channel is, against bare bots, under the emulator, each in a process of its own.

    python -m benchmarks.telegram speed [--count 6000] [--rounds 1] [kind ...]
    python -m benchmarks.telegram faults [--count 10000]

`speed` keeps 256 questions unanswered all the time; `faults` sends 10,000 from 1,000 people while 5 % of the calls meet
429, 502 or a connection cut before or after delivery, and 5 % of the updates come twice. The server reads every
message with Telegram's own parser in both. Kinds:

    real       the whole channel with the assistant, over knowledge/, asked the knowledge's own questions
    ours       the whole channel with a stand-in assistant that composes a cited answer
    plain      python-telegram-bot as it comes, echoing
    transport  python-telegram-bot on our transport, 256 at once, echoing
    aiogram    aiogram as it comes, echoing; its pins may not fit ours, so BENCH_AIOGRAM_PYTHON may name the python
               of another environment
"""

import argparse
import asyncio
import os
import re
import socket
import statistics
import sys
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.usage import cpu_seconds, resident_mib
from tests.emulator import BAD_GATEWAY, DROP_AFTER, DROP_BEFORE, Emulator, too_many
from tests.emulator.server import Call

OUTSTANDING = 256
PEOPLE = 1000
NUMBER = re.compile(r"câu (\d+)")
KINDS = ("real", "ours", "plain", "transport", "aiogram")


@dataclass
class Run:
    """One bot under load."""

    server: Emulator
    process: asyncio.subprocess.Process
    asked: dict[int, float] = field(default_factory=dict)
    took: list[float] = field(default_factory=list)
    answers: dict[int, int] = field(default_factory=dict)
    next_number: int = 0
    until_number: int = 0
    finished: asyncio.Event = field(default_factory=asyncio.Event)
    copy_every: int = 0
    questions: tuple[str, ...] = ()
    open: dict[int, deque[int]] = field(default_factory=dict)

    def ask(self) -> None:
        """The next person asks the next question."""
        number = self.next_number
        self.next_number += 1
        world = self.server.world
        person = world.person(number % PEOPLE + 1)
        text = self.questions[number % len(self.questions)] if self.questions else f"câu {number} là ngày nào?"
        self.open.setdefault(person["id"], deque()).append(number)
        update = world.update(message=world.message(world.chats[person["id"]], person, text=text))
        self.asked[number] = time.perf_counter()
        self.server.push(update)
        if self.copy_every and number % self.copy_every == 0:
            self.server.push(update)

    def on_call(self, call: Call) -> None:
        """An answer came: note how long it took, ask the next."""
        if call.method != "sendMessage" or not call.acted:
            return
        found = NUMBER.search(call.params["text"])
        waiting = self.open.get(call.params["chat_id"])
        if found is not None:
            number = int(found.group(1))
        elif self.questions and waiting:
            number = waiting.popleft()  # An answer does not repeat its question; each chat has its own in order.
        else:
            return
        self.answers[number] = self.answers.get(number, 0) + 1
        if self.answers[number] == 1:
            self.took.append(time.perf_counter() - self.asked[number])
            if self.next_number < self.until_number:
                self.ask()
            elif len(self.answers) == self.until_number:
                self.finished.set()

    async def load(self, count: int) -> float:
        """Ask `count` questions; returns the seconds until all are answered."""
        self.finished.clear()
        self.until_number = self.next_number + count
        start = time.perf_counter()
        for _ in range(min(OUTSTANDING, count)):
            self.ask()
        await asyncio.wait_for(self.finished.wait(), 300)
        return time.perf_counter() - start

    def cpu(self) -> float:
        """Seconds of processor time that the bot has used."""
        return cpu_seconds(self.process.pid)

    def memory(self) -> float:
        """Mebibytes that the bot holds."""
        return resident_mib(self.process.pid)


async def begin(kind: str, mode: str) -> Run:
    """Start server and bot, and wait until the bot takes updates."""
    server = await Emulator(record=False).start()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    python = os.environ.get("BENCH_AIOGRAM_PYTHON", sys.executable) if kind == "aiogram" else sys.executable
    args = [python, "-m", "benchmarks.telegram_bots", kind, mode, server.base, str(port)]
    run = Run(server, await asyncio.create_subprocess_exec(*args))
    server.on_call = run.on_call
    await server.until(lambda: server.webhook["url"] if mode == "webhook" else server.polls > 0, 30)
    return run


def known() -> tuple[str, ...]:
    """The questions that the knowledge itself lists."""
    from bot.knowledge.load import load

    facts = load(Path("knowledge")).knowledge
    assert facts is not None
    return tuple(question for record in facts for question in record.questions)


async def end(run: Run) -> None:
    """Stop both."""
    run.process.terminate()
    await run.process.wait()
    await run.server.stop()


async def speed(kind: str, mode: str, count: int) -> str:
    """One line of the table."""
    run = await begin(kind, mode)
    if kind == "real":
        run.questions = known()
    await run.load(500)
    run.took.clear()
    before = run.cpu()
    seconds = await run.load(count)
    cpu = (run.cpu() - before) / count * 1000
    memory = run.memory()
    cuts = statistics.quantiles(run.took, n=100)
    bad = len(run.server.broken_rules)
    twice = sum(n - 1 for n in run.answers.values())
    await end(run)
    return (
        f"{kind:10} {mode:8} {count / seconds:7.0f} msg/s   p50/p95/p99 "
        f"{cuts[49] * 1000:5.0f}/{cuts[94] * 1000:5.0f}/{cuts[98] * 1000:5.0f} ms   {cpu:5.2f} ms CPU/msg   "
        f"{memory:4.0f} MiB   invalid {bad}, twice {twice}"
    )


async def faults(mode: str, count: int) -> str:
    """Load with faults: what was lost, doubled, refused."""
    run = await begin("ours", mode)
    run.copy_every = 20
    kinds = (BAD_GATEWAY, DROP_BEFORE, DROP_AFTER, too_many(1))
    run.server.faults.scatter(0.05, kinds, ("sendMessage", "getUpdates"))
    seconds = await run.load(count)
    await run.server.until(lambda: run.server.waiting == 0)
    twice = sum(n - 1 for n in run.answers.values())
    met = [fault for method, fault in run.server.faults.met if method == "sendMessage"]
    unknowable = sum(fault is DROP_AFTER for fault in met)
    bad = len(run.server.broken_rules)
    await end(run)
    return (
        f"faults     {mode:8} {count} questions in {seconds:.0f} s, {len(met)} faults met in sending: "
        f"lost {count - len(run.answers)}, twice {twice} (cut after delivery: {unknowable}), invalid {bad}"
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    fast = commands.add_parser("speed")
    fast.add_argument("kinds", nargs="*", help=", ".join(KINDS))
    fast.add_argument("--count", type=int, default=6000)
    fast.add_argument("--rounds", type=int, default=1)
    rough = commands.add_parser("faults")
    rough.add_argument("--count", type=int, default=10_000)
    args = parser.parse_args()
    if args.command == "faults":
        for mode in ("polling", "webhook"):
            print(asyncio.run(faults(mode, args.count)), flush=True)
    else:
        for _ in range(args.rounds):
            for mode in ("polling", "webhook"):
                for kind in args.kinds or KINDS[:4]:
                    print(asyncio.run(speed(kind, mode, args.count)), flush=True)


if __name__ == "__main__":
    main()
