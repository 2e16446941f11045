"""The command as it is installed, with the real assistant and the project's own knowledge."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parent.parent.parent
COMMAND = [sys.executable, "-m", "bot"]


@pytest.fixture
def environment() -> dict[str, str]:
    """The machine's, without our settings, and with a locale that knows no Vietnamese."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("DAIHOI_")}
    return {
        **kept,
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONPATH": str(ROOT),
        "DAIHOI_KNOWLEDGE": str(ROOT / "knowledge"),
    }


def run(
    environment: dict[str, str], tmp_path: Path, *words: str, stdin: str = ""
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*COMMAND, *words],
        input=stdin,
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_a_question_gets_its_fact_and_its_source(environment: dict[str, str], tmp_path: Path) -> None:
    result = run(environment, tmp_path, "ask", "toàn quận có bao nhiêu đảng viên?", "--now", "2020-02-15")
    assert (result.returncode, result.stderr) == (0, "")
    assert "19.413" in result.stdout
    assert "Nguồn:" in result.stdout


def test_each_line_is_answered_while_the_next_is_not_yet_written(environment: dict[str, str], tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "ask", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        cwd=tmp_path,
        encoding="utf-8",
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(json.dumps({"id": number, "chat": "c", "q": "xin chào"}) + "\n")
            process.stdin.flush()
            reply = json.loads(process.stdout.readline())
            assert reply["id"] == number
            assert set(reply) == {"id", "kind", "text", "facts", "confidence"}
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def test_what_is_no_question_gets_a_reply_under_the_limit(environment: dict[str, str], tmp_path: Path) -> None:
    questions = ["", "   ", "🎉🎉🎉", "a" * 10_000, "đảng viên " * 1_000, "\x00\x07", "?!…", "\ud83d"]
    lines = [json.dumps({"id": number, "q": question}) for number, question in enumerate(questions)]
    result = run(environment, tmp_path, "ask", "--jsonl", stdin="\n".join(lines))
    replies = [json.loads(line) for line in result.stdout.splitlines()]
    assert [reply["id"] for reply in replies] == list(range(len(questions)))
    for question, reply in zip(questions, replies, strict=True):
        assert 0 < len(reply["text"]) < 1_000
        assert reply["kind"] != "answer" or "đảng viên" in question
    assert result.stderr == ""


def test_another_place_needs_only_a_congress(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "congress.yaml").write_text("name: Đại hội đại biểu Đảng bộ huyện Ví Dụ\nordinal: 12\n", "utf-8")
    result = run(environment, tmp_path, "ask", "xin chào", "--knowledge", ".")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.strip()


@contextmanager
def running(environment: dict[str, str], tmp_path: Path, log: list[str]) -> Iterator[str]:
    """`daihoi run` on a free port: the address that it prints; ended by SIGTERM, which it must obey."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=tmp_path,
        env={**environment, "DAIHOI_HTTP_PORT": "0"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        try:
            assert process.stdout is not None
            address = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
            assert address is not None
            yield address[0]
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.stderr is not None
            log.append(process.stderr.read())
            assert process.wait(timeout=30) == 0, log


def ask_page(address: str) -> str:
    """What the running bot says about the number of members."""
    asked = {"question": "toàn quận có bao nhiêu đảng viên?"}
    return str(httpx.post(f"{address}/api/v1/ask", json=asked, trust_env=False).json()["text"])


def test_run_prints_an_address_that_answers_until_it_is_told_to_stop(
    environment: dict[str, str], tmp_path: Path
) -> None:
    log: list[str] = []
    with running(environment, tmp_path, log) as address:
        assert "19.413" in ask_page(address)
    assert "Traceback" not in log[0]
    assert "đảng viên" not in log[0]


def test_run_goes_on_with_the_newest_version_while_a_file_is_broken(
    environment: dict[str, str], tmp_path: Path
) -> None:
    environment["DAIHOI_DATA"] = str(tmp_path / "data")
    log: list[str] = []
    with running(environment, tmp_path, log):
        pass
    counts = tmp_path / "data" / "knowledge" / "counts.yaml"
    counts.write_text(counts.read_text("utf-8").replace("value: 19413", "value: many"), "utf-8")
    with running(environment, tmp_path, log) as address:
        assert "19.413" in ask_page(address)
    assert "counts.yaml" in log[1]
    assert "bản 1" in log[1]
    assert "many" in counts.read_text("utf-8")  # whoever is at it finds it as it was
