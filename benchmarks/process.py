"""What starting costs: `daihoi ask` to its answer, the idle bot; and a round trip of a bare echo bot beside them."""

import asyncio
import json
import os
import resource
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
STARTS = 5
ECHOES = 2_000
QUIET = 3.0  # seconds for a started bot to settle
PATIENCE = 30.0  # seconds for it to start


def measure() -> dict[str, Any]:
    """Start-up in seconds of processor and clock, memory in MiB, processor time of an echo in milliseconds."""
    cold = [_cold() for _ in range(STARTS)]
    return {
        "ask_cpu_s": round(statistics.median(cpu for cpu, _ in cold), 2),
        "ask_clock_s": round(min(clock for _, clock in cold), 2),
        "idle_mib": round(_idle()),
        "echo_ms": asyncio.run(_echo()),
    }


def _cold() -> tuple[float, float]:
    command = [sys.executable, "-m", "bot", "ask", "--now", "2020-02-15", "Đại hội Đảng bộ quận lần thứ mấy?"]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, time.perf_counter() - start


def _idle() -> float:
    """Memory of the bot that serves its page and waits."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as data:
        surroundings = os.environ | {"DAIHOI_HTTP_PORT": str(port), "DAIHOI_DATA": data}
        bot = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            cwd=ROOT,
            env=surroundings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _await(f"http://127.0.0.1:{port}/")
            time.sleep(QUIET)
            lines = Path(f"/proc/{bot.pid}/status").read_text("utf-8").splitlines()
            return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))
        finally:
            bot.send_signal(signal.SIGTERM)
            bot.wait(PATIENCE)


def _await(url: str) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE):
                return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


async def _echo() -> float:
    """Processor time of one message through python-telegram-bot as it comes, echoing."""
    from benchmarks.telegram import begin, end

    run = await begin("plain", "polling")
    await run.load(500)
    before = run.cpu()
    await run.load(ECHOES)
    spent = (run.cpu() - before) / ECHOES * 1000
    await end(run)
    return round(spent, 2)


if __name__ == "__main__":
    print(json.dumps(measure()))
