#!/usr/bin/env python3
"""Builds the image and tries it as it is meant to be run: read-only, without capabilities, with one volume.

    make container-test

Needs docker or podman with a running engine, and Python 3.11 or newer; nothing is installed. Where an engine needs
options, because it stands inside another container itself, say, the environment can give them:

    ENGINE          docker, podman, or a command with options        default: whichever of the two answers
    BUILD_OPTIONS   for its `build`, such as --network host
    RUN_OPTIONS     for its `run`, such as --network host

It prints each thing tried, then figures as JSON; the exit code is 1 when one did not hold.
"""

import contextlib
import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
NAME = f"daihoi-test-{os.getpid()}"
IMAGE = os.environ.get("IMAGE", "daihoi:test")
QUESTION = "toàn quận có bao nhiêu đảng viên?"
BEFORE, AFTER = ("value: 19413", "19.413"), ("value: 19414", "19.414")
SIZE_MB, RESIDENT_MIB, HEALTHY_SECONDS, STOP_SECONDS = 250, 150, 3.0, 10.0
RUN_OPTIONS = shlex.split(os.environ.get("RUN_OPTIONS", ""))
HOST_NETWORK = "--network host" in " ".join(RUN_OPTIONS).replace("=", " ")


class Failed(Exception):
    """Something tried did not hold; the message says what."""


def engine() -> list[str]:
    """The command of an engine that answers: a client is often there without its server."""
    given = shlex.split(os.environ.get("ENGINE", ""))
    for words in [given] if given else [["docker"], ["podman"]]:
        if shutil.which(words[0]) is None:
            continue
        if subprocess.run([*words, "info"], capture_output=True, check=False).returncode == 0:
            return words
    raise Failed(f"{shlex.join(given)} does not answer" if given else "neither docker nor podman answers")


class Image:
    """An engine with the image that is tried."""

    def __init__(self, command: list[str]) -> None:
        self.command = command
        self.port = 8080 if HOST_NETWORK else free_port()
        self.figures: dict[str, Any] = {}

    def call(self, *words: str, stdin: str | None = None, check: bool = True) -> str:
        """Run a command of the engine; its output without the newline."""
        done = subprocess.run(
            [*self.command, *words], input=stdin, capture_output=True, text=True, encoding="utf-8", check=False
        )
        if check and done.returncode:
            raise Failed(f"{words[0]} {words[-1]}: {done.stderr.strip() or done.stdout.strip()}")
        return done.stdout.strip()

    def build(self) -> None:
        """Build the image."""
        options = shlex.split(os.environ.get("BUILD_OPTIONS", ""))
        done = subprocess.run([*self.command, "build", *options, "-t", IMAGE, str(ROOT)], check=False)
        if done.returncode:
            raise Failed("the image cannot be built")

    def start(self) -> None:
        """Start it with no variable set, and nothing to write on but the volume."""
        options = ["--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--memory", "512m"]
        if Path(self.command[0]).name == "podman":
            options.append("--read-only-tmpfs=false")  # docker gives none anyway
        if not HOST_NETWORK:
            options += ["-p", f"127.0.0.1:{self.port}:8080"]
        self.call("run", "-d", "--name", NAME, "-v", f"{NAME}:/data", *options, *RUN_OPTIONS, IMAGE)

    def inside(self, *words: str, stdin: str | None = None) -> str:
        """Run a command in the running container."""
        return self.call("exec", *(["-i"] if stdin is not None else []), NAME, *words, stdin=stdin)

    def remove(self) -> None:
        """Remove the container, keep the volume."""
        self.call("rm", "-f", NAME, check=False)

    def get(self, path: str, body: Any = None) -> tuple[int, Any]:
        """Ask over HTTP; status 0 while nobody answers."""
        data = None if body is None else json.dumps(body).encode()
        address, headers = f"http://127.0.0.1:{self.port}{path}", {"Content-Type": "application/json"}
        request = urllib.request.Request(address, data, headers)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=5) as response:
                return response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except (OSError, ValueError):
            return 0, ""

    def start_until_ready(self) -> None:
        """Start it and wait until it can answer; how long that took, and what it cost, are figures."""
        began = time.monotonic()
        self.start()
        while self.get("/readyz")[0] != 200:
            if time.monotonic() - began > 60:
                raise Failed(f"not ready after a minute:\n{self.call('logs', NAME, check=False)}")
            time.sleep(0.02)
        self.figures.setdefault("start_to_ready_s", []).append(round(time.monotonic() - began, 2))
        ticks = (
            self.inside("cat", "/proc/1/stat").rpartition(")")[2].split()[11:13]
        )  # user's and system's, 100 a second
        self.figures.setdefault("start_cpu_s", []).append(sum(map(int, ticks)) / 100)

    def ask(self) -> str:
        """The answer to the question."""
        status, text = self.get("/api/v1/ask", {"question": QUESTION})
        if status != 200:
            raise Failed(f"/api/v1/ask: {status} {text}")
        return str(json.loads(text)["text"])

    def state(self, what: str) -> str:
        """Of the container's state."""
        return self.call("inspect", "--format", f"{{{{.State.{what}}}}}", NAME)


def free_port() -> int:
    """A port of the loopback on which nothing listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def expect(holds: bool, otherwise: str) -> None:
    """Fail unless it holds."""
    if not holds:
        raise Failed(otherwise)


def made_of(image: Image) -> None:
    """Its size; a user that is a number; no compiler, no cache, no build tool."""
    lines = (ROOT / "Dockerfile").read_text("utf-8").splitlines()
    base = next(line.split()[1] for line in lines if line.startswith("FROM "))
    whole, below = (int(image.call("image", "inspect", "--format", "{{.Size}}", name)) / 1e6 for name in (IMAGE, base))
    image.figures |= {"image_mb": round(whole, 1), "over_base_mb": round(whole - below, 1)}
    expect(whole - below <= SIZE_MB, f"{whole - below:.1f} MB over its base")
    user = image.call("image", "inspect", "--format", "{{.Config.User}}", IMAGE)
    expect(re.fullmatch(r"[1-9]\d*:[1-9]\d*", user) is not None, f"the user is {user!r}")
    look = (
        "command -v gcc cc make; ls -A /root/.cache 2>/dev/null;"
        "find /opt/daihoi -name setuptools -o -name pip -o -name '*distutils*'"
    )
    left = image.call("run", "--rm", *RUN_OPTIONS, "--entrypoint", "sh", IMAGE, "-c", f"{look}; true")
    expect(not left, f"left in the image: {left}")


def answers(image: Image) -> None:
    """Starts with no variable set, is healthy, answers a question over HTTP, and stays small."""
    image.start_until_ready()
    image.inside("daihoi", "health")
    image.inside("daihoi", "health", "--ready")
    expect(BEFORE[1] in image.ask(), "a wrong answer")
    expect("<html" in image.get("/")[1], "no page")
    time.sleep(1)
    resident = [line.split()[1] for line in image.inside("cat", "/proc/1/status").splitlines() if line[:6] == "VmRSS:"]
    image.figures["resident_mib"] = round(int(resident[0]) / 1024, 1)
    expect(image.figures["resident_mib"] <= RESIDENT_MIB, f"{image.figures['resident_mib']} MiB resident")


def may_do_nothing_else(image: Image) -> None:
    """Runs as its numeric user without capabilities, and can write on the volume alone."""
    status = dict(line.split(":", 1) for line in image.inside("cat", "/proc/1/status").splitlines())
    expect("0" not in status["Uid"].split() + status["Gid"].split(), "it runs as root")
    expect(int(status["CapEff"], 16) == int(status["CapBnd"], 16) == 0, "it has capabilities")
    expect(status["NoNewPrivs"].strip() == "1", "it could gain privileges")
    for directory in ("/", "/app", "/opt/daihoi", "/tmp", "/data"):
        try_it = f"touch {directory}/tried 2>/dev/null && rm {directory}/tried && echo yes; true"
        can = image.inside("sh", "-c", try_it) == "yes"
        expect(can is (directory == "/data"), f"{directory} can{'' if can else 'not'} be written")


def keeps_what_is_edited(image: Image) -> None:
    """Knowledge edited on the volume outlasts a killed and removed container, and is what a new one answers from."""
    path = "/data/knowledge/counts.yaml"
    text = image.inside("cat", path)
    expect(BEFORE[0] in text, f"{path} is not the image's")
    image.inside("sh", "-c", f"cat > {path}", stdin=text.replace(BEFORE[0], AFTER[0]) + "\n")
    image.inside("daihoi", "kb", "check")
    image.call("kill", "--signal", "KILL", NAME)
    image.remove()
    image.start_until_ready()
    answer = image.ask()
    expect(AFTER[1] in answer, f"the edit is lost: {answer}")


def stops_when_told(image: Image) -> None:
    """SIGTERM ends it with exit code 0, at work and while it is still starting."""
    for moment in ("at_work", "at_start"):
        began = time.monotonic()
        image.call("stop", "-t", str(int(STOP_SECONDS) + 5), NAME)
        took = image.figures[f"stop_{moment}_s"] = round(time.monotonic() - began, 2)
        code = image.state("ExitCode")
        expect(took <= STOP_SECONDS and code == "0", f"{moment}: {took} s, exit code {code}")
        image.remove()
        image.start()
        time.sleep(0.4)
    image.remove()


def starts_in_time(image: Image) -> None:
    """Is ready in time: the quickest of three starts, since a busy machine makes any of them slow."""
    image.start_until_ready()
    quickest = min(image.figures["start_to_ready_s"])
    expect(quickest <= HEALTHY_SECONDS, f"ready after {quickest} s")


@contextlib.contextmanager
def tidied(image: Image) -> Iterator[None]:
    """Leave neither container nor volume behind."""
    try:
        yield
    finally:
        image.remove()
        image.call("volume", "rm", "-f", NAME, check=False)


STEPS = (made_of, answers, may_do_nothing_else, keeps_what_is_edited, stops_when_told, starts_in_time)


def main() -> int:
    """Try everything."""
    try:
        image = Image(engine())
        if "--no-build" not in sys.argv[1:]:
            image.build()
        try:
            with tidied(image):
                for step in STEPS:
                    step(image)
                    print(f"ok: {step.__doc__}", flush=True)
        finally:
            print(json.dumps(image.figures))
    except Failed as failure:
        print(f"failed: {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
