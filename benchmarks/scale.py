"""How daihoi scales out: replicas behind nginx, on one PostgreSQL, under webhooks. `make bench-scale` runs both.

    python -m benchmarks.scale speed [--count 4000] [--replicas 1,2,4]
    python -m benchmarks.scale faults [--count 20000]

The questions are the knowledge base's own, asked in groups, where each answer quotes its question: so every answer is
known by the message that it belongs to. The webhooks are posted as Telegram does: one chat's one after the other, each
until it is answered with 200. `faults` kills a replica with SIGKILL, starts it again, and crashes and restarts the
database, all under load; then it counts what was lost, answered twice, or answered out of its chat's order. Of what
was answered twice it says how much the first replica knew to be answered (`benchmarks/scale_replica.py`); the rest was
under way to Telegram when the replica died, which nobody can find out about.

Needs PostgreSQL and nginx (Debian: apt-get install postgresql nginx-light). Everything listens on 127.0.0.1.
"""

import argparse
import asyncio
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector, web

from benchmarks.scale_replica import SECRET
from benchmarks.usage import TICKS, cpu_seconds, resident_mib
from bot.knowledge.load import load
from tests.storage.postgres import Server, free_port, running

ROOT = Path(__file__).parent.parent
NGINX = """
daemon off;
master_process off;
pid {directory}/pid;
error_log {directory}/error.log;
events {{ worker_connections 4096; }}
http {{
    access_log off;
    client_body_temp_path {directory}/body;
    proxy_temp_path {directory}/proxy;
    fastcgi_temp_path {directory}/fastcgi;
    uwsgi_temp_path {directory}/uwsgi;
    scgi_temp_path {directory}/scgi;
    upstream daihoi {{
        {servers}
        keepalive 64;
    }}
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://daihoi;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_connect_timeout 1s;
            proxy_next_upstream error timeout http_502 http_503 non_idempotent;
        }}
    }}
}}
"""


@dataclass
class Sink:
    """A Bot API that takes messages and notes which question each answers."""

    answers: dict[tuple[int, int], list[float]] = field(default_factory=lambda: defaultdict(list))
    order: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    number: int = 0

    async def handle(self, request: web.Request) -> web.Response:
        """Any method."""
        method = request.path.rpartition("/")[2]
        result: Any = True
        if method == "getMe":
            result = {"id": 1, "is_bot": True, "first_name": "B", "username": "benchbot"}
        elif method == "sendMessage":
            given = await request.json()
            chat = int(given["chat_id"])
            quoted = given["reply_parameters"]
            quoted = (json.loads(quoted) if isinstance(quoted, str) else quoted)["message_id"]
            self.number += 1
            self.answers[chat, quoted].append(time.perf_counter())
            self.order[chat].append(quoted)
            result = {
                "message_id": 1_000_000 + self.number,
                "date": 1,
                "chat": {"id": chat, "type": "supergroup", "title": "G"},
                "text": "x",
            }
        return web.json_response({"ok": True, "result": result})


@dataclass
class Replica:
    """One process of the bot."""

    port: int
    url: str
    journal: Path
    base: str = ""
    process: asyncio.subprocess.Process | None = None
    cpu_before: float = 0.0

    async def start(self) -> float:
        """Start it; returns the seconds until it was ready."""
        began = time.perf_counter()
        given = [str(self.port), self.base, self.url, str(self.journal)]
        command = [sys.executable, "-m", "benchmarks.scale_replica", *given]
        self.process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
        assert self.process.stdout is not None
        await self.process.stdout.readline()
        return time.perf_counter() - began

    async def kill(self) -> None:
        """As an emergency does."""
        assert self.process is not None
        self.process.kill()
        await self.process.wait()

    async def stop(self) -> None:
        """As an operator does."""
        if self.process is None or self.process.returncode is not None:
            return
        self.process.terminate()
        try:
            await asyncio.wait_for(self.process.wait(), 15)
        except TimeoutError:
            await self.kill()

    def acknowledged(self) -> Counter[tuple[int, int]]:
        """How often it knew a question to be answered, by chat and message."""
        pairs = map(str.split, self.journal.read_text().splitlines())
        return Counter((int(chat), int(message)) for chat, message in pairs)

    def usage(self) -> tuple[float, float]:
        """CPU seconds so far, and resident MiB."""
        assert self.process is not None
        return cpu_seconds(self.process.pid), resident_mib(self.process.pid)


def questions() -> list[str]:
    """The knowledge base's own examples."""
    loaded = load(ROOT / "knowledge").knowledge
    assert loaded is not None
    return [question for record in loaded for question in record.questions]


def update(number: int, chat: int, message: int, question: str) -> dict[str, Any]:
    """A question in a group, addressed to the bot."""
    return {
        "update_id": number,
        "message": {
            "message_id": message,
            "date": 1_580_000_000,
            "chat": {"id": chat, "type": "supergroup", "title": "Chi bộ"},
            "from": {"id": -chat, "is_bot": False, "first_name": "An"},
            "text": f"@benchbot {question}",
            "entities": [{"type": "mention", "offset": 0, "length": 9}],
        },
    }


@dataclass
class Load:
    """Posts webhooks as Telegram does."""

    address: str
    count: int
    chats: int
    asked: list[str]
    posted: dict[tuple[int, int], float] = field(default_factory=dict)
    retried: int = 0
    took: list[float] = field(default_factory=list)

    async def run(self, concurrency: int) -> float:
        """Post everything; returns the seconds until the last was confirmed."""
        began = time.perf_counter()
        waiting = list(range(self.chats))
        timeout = ClientTimeout(total=30)
        async with ClientSession(connector=TCPConnector(limit=concurrency), timeout=timeout) as session:

            async def work() -> None:
                while waiting:
                    await self._chat(session, waiting.pop())

            await asyncio.gather(*(work() for _ in range(concurrency)))
        return time.perf_counter() - began

    async def _chat(self, session: ClientSession, index: int) -> None:
        chat = -1000 - index
        for number in range(index, self.count, self.chats):
            body = json.dumps(update(number + 1, chat, number + 1, self.asked[number % len(self.asked)]))
            headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}
            began = time.perf_counter()
            self.posted[chat, number + 1] = began
            while True:
                try:
                    async with session.post(self.address, data=body, headers=headers) as response:
                        if response.status == 200:
                            break
                except (ClientError, TimeoutError):
                    pass
                self.retried += 1
                await asyncio.sleep(0.2)
            self.took.append(time.perf_counter() - began)


@contextmanager
def nginx(ports: list[int]) -> Iterator[str]:
    """Debian's nginx before the replicas; gives its address."""
    found = shutil.which("nginx") or "/usr/sbin/nginx"
    with tempfile.TemporaryDirectory() as directory:
        port = free_port()
        servers = " ".join(f"server 127.0.0.1:{one} max_fails=1 fail_timeout=1s;" for one in ports)
        config = Path(directory, "nginx.conf")
        config.write_text(NGINX.format(directory=directory, servers=servers, port=port))
        log = f"{directory}/start.log"
        process = subprocess.Popen([found, "-c", str(config), "-e", log])
        try:
            yield f"http://127.0.0.1:{port}/telegram"
        finally:
            process.terminate()
            process.wait()


async def until(done: Any, patience: float) -> bool:
    """Wait for it."""
    end = time.perf_counter() + patience
    while not done() and time.perf_counter() < end:  # noqa: ASYNC110 - what is awaited happens in other processes
        await asyncio.sleep(0.05)
    return bool(done())


def postgres_cpu(server: Server) -> float:
    """CPU seconds of the server's processes, the ended ones included."""
    total = 0.0
    master = int(server.pid_file.read_text().split()[0])
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            text = entry.read_text()
        except OSError:
            continue
        fields = text.rpartition(")")[2].split()
        if int(text.split()[0]) == master:
            total += sum(map(int, fields[11:15])) / TICKS
        elif int(fields[1]) == master:
            total += (int(fields[11]) + int(fields[12])) / TICKS
    return total


def verdict(sink: Sink, load: Load) -> dict[str, int]:
    """What was lost, doubled, or out of order."""
    missing = [key for key in load.posted if key not in sink.answers]
    doubled = [key for key, times in sink.answers.items() if len(times) > 1]
    disorder = 0
    for numbers in sink.order.values():
        first: list[int] = list(dict.fromkeys(numbers))
        disorder += sum(a > b for a, b in pairwise(first))
    return {"asked": len(load.posted), "lost": len(missing), "doubled": len(doubled), "out_of_order": disorder}


async def measure(server: Server, name: str, replicas: int, count: int, *, faults: bool) -> None:
    """One run."""
    server.sql(f"CREATE DATABASE {name}")
    sink = Sink()
    with tempfile.TemporaryDirectory() as journals:
        processes = [Replica(free_port(), server.url(name), Path(journals, str(each))) for each in range(replicas)]
        try:
            await _measure(server, name, sink, processes, count, faults=faults)
        finally:
            for process in processes:
                await process.stop()


async def _measure(
    server: Server, name: str, sink: Sink, processes: list[Replica], count: int, *, faults: bool
) -> None:
    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", sink.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    for process in processes:
        process.base = f"http://127.0.0.1:{port}/bot"
    ready = [await process.start() for process in processes]
    replicas = len(processes)
    with nginx([process.port for process in processes]) as address:
        warm = Load(address, 50 * replicas, 50, questions())
        await warm.run(20)
        await until(lambda: len(sink.answers) == len(warm.posted), 60)
        sink.answers.clear()
        sink.order.clear()
        for process in processes:
            process.journal.write_text("")
        server.sql("DELETE FROM inbox", name)
        load = Load(address, count, min(1000, count // 4), questions())
        before = [process.usage()[0] for process in processes]
        database_before = postgres_cpu(server)
        began = time.perf_counter()
        events = asyncio.create_task(trouble(server, processes, sink, count)) if faults else None
        posting = asyncio.create_task(load.run(100))
        confirmed = await posting
        told = await events if events is not None else {}
        # A long queue may still wait behind what is confirmed; lost is what never comes, so wait while any does.
        seen = -1
        while seen < len(sink.answers) < count:
            seen = len(sink.answers)
            await until(lambda: len(sink.answers) >= count or len(sink.answers) > seen + 1000, 30)  # noqa: B023 - awaited here
        took = time.perf_counter() - began
        await asyncio.sleep(1)
        waits = [t[0] - load.posted[key] for key, t in sink.answers.items() if key in load.posted]
        result: dict[str, Any] = {"replicas": replicas, **verdict(sink, load), "retried_posts": load.retried}
        result["webhooks_per_second"] = round(count / confirmed)
        result["answers_per_second"] = round(len(sink.answers) / took)
        if not faults:
            cpu = sum(process.usage()[0] for process in processes) - sum(before)
            result["cpu_ms_per_message"] = round(1000 * cpu / count, 2)
            result["database_cpu_ms_per_message"] = round(1000 * (postgres_cpu(server) - database_before) / count, 2)
            result["resident_mib"] = [round(process.usage()[1]) for process in processes]
            result["confirm_ms_p50_p99"] = [round(1000 * q, 1) for q in _quantiles(load.took)]
            result["answer_ms_p50_p99"] = [round(1000 * q, 1) for q in _quantiles(waits)]
        result["start_seconds"] = [round(one, 1) for one in ready]
        if faults:
            result.update(_doubled(sink, processes, told.pop("crash")), **told)
        print(json.dumps(result), flush=True)


def _doubled(sink: Sink, processes: list[Replica], crash: float) -> dict[str, int]:
    """How many second answers came before the crash of the database, and how many to what was known to be answered."""
    known = sum((process.acknowledged() for process in processes), Counter())
    doubled = {key: times for key, times in sink.answers.items() if len(times) > 1}
    return {
        "doubled_before_crash": sum(times[1] < crash for times in doubled.values()),
        # The later answers were acknowledged too, to whoever gave them.
        "doubled_though_known": sum(known[key] >= len(times) for key, times in doubled.items()),
    }


def _quantiles(values: list[float]) -> tuple[float, float]:
    cuts = statistics.quantiles(values, n=100)
    return cuts[49], cuts[98]


async def trouble(server: Server, replicas: list[Replica], sink: Sink, count: int) -> dict[str, Any]:
    """Kill -9 of one replica, its return, and a crash of the database, each under load."""
    told: dict[str, Any] = {}
    await until(lambda: len(sink.answers) > count * 0.25, 600)
    victim = random.choice(replicas)
    await asyncio.sleep(random.random())  # not just behind an answer, which would be the worst moment each time
    await victim.kill()
    told["killed_at"] = len(sink.answers)
    await until(lambda: len(sink.answers) > count * 0.4, 600)
    told["back_after_seconds"] = round(await victim.start(), 1)
    await until(lambda: len(sink.answers) > count * 0.6, 600)
    told["database_crashed_at"], told["crash"] = len(sink.answers), time.perf_counter()
    await asyncio.to_thread(server.stop, "immediate")
    began, answered = time.perf_counter(), len(sink.answers)
    await asyncio.sleep(2)
    await asyncio.to_thread(server.start, fsync=True)
    await until(lambda: len(sink.answers) > answered + 200, 60)
    told["answering_again_after_seconds"] = round(time.perf_counter() - began, 1)
    return told


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["speed", "faults"])
    parser.add_argument("--count", type=int, default=0)
    parser.add_argument("--replicas", default="1,2,4")
    given = parser.parse_args()
    with running(fsync=True) as server:
        if given.what == "faults":
            asyncio.run(measure(server, "faults", 2, given.count or 20_000, faults=True))
            return
        for replicas in map(int, given.replicas.split(",")):
            asyncio.run(measure(server, f"speed{replicas}", replicas, given.count or 4000, faults=False))


if __name__ == "__main__":
    main()
