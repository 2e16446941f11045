import json
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.advice import advise, meaning
from tests.cli.conftest import Daihoi

ENGLISH = re.compile(r"\b(Usage|Options|Arguments|Commands|Show this|default|required|Error|Missing|Invalid)\b")


def test_ask_prints_the_reply(daihoi: Daihoi) -> None:
    result = daihoi("ask", "Khi nào?")
    assert (result.exit_code, result.stdout) == (0, "lượt 1: Khi nào? (nguồn)\n")


def test_ask_numbers_options_and_lists(daihoi: Daihoi) -> None:
    assert daihoi("ask", "mơ hồ").stdout == "Ý nào?\n1. Một [b]\n2. Hai\n"
    assert daihoi("ask", "danh sách").stdout == "Gồm:\n1. Trường A\n2. Trường B\n"


def test_now_sets_the_clock(daihoi: Daihoi) -> None:
    assert daihoi("ask", "ngày", "--now", "2020-02-15").stdout.startswith("15/02/2020")


def test_a_reply_cannot_move_the_cursor(daihoi: Daihoi) -> None:
    assert "\x1b" not in daihoi("ask", "\x1b[2Jxin\x07 chào").stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["ask"], "Chưa có câu hỏi"),
        (["ask", "--jsonl", "câu"], "một trong hai"),
        (["ask", "a", "--now", "mai"], "2020-02-15"),
        (["ask", "a", "b"], "thừa đối số: b"),
        (["ask", "--jsonn"], "Có phải ý là --jsonl?"),
        (["aks", "a"], "Có phải ý là ask?"),
        (["ask", "a", "--knowledge"], "--knowledge cần một giá trị"),
        (["explain"], "thiếu CÂU HỎI"),
        (["ask", "a\udcff"], "UTF-8"),
        (["eval", "nowhere.jsonl"], "nowhere.jsonl"),
    ],
)
def test_a_wrong_command_line_is_explained_in_vietnamese(daihoi: Daihoi, words: list[str], says: str) -> None:
    result = daihoi(*words)
    assert result.exit_code == 2
    assert says in result.stderr
    assert not ENGLISH.search(result.stderr)
    assert not result.stdout


@pytest.mark.parametrize(
    "words", ["", "ask", "chat", "explain", "eval", "health", "run", "kb", "kb check", "kb test", "kb schema"]
)
def test_help_is_in_vietnamese(daihoi: Daihoi, words: str) -> None:
    result = daihoi(*words.split(), "--help")
    assert result.exit_code == 0
    assert "Cách dùng: daihoi" in result.stdout
    assert not ENGLISH.search(result.stdout)
    assert "<bool>" not in result.stdout


def test_without_arguments_there_is_help(daihoi: Daihoi) -> None:
    result = daihoi()
    assert result.exit_code == 0
    assert "Lệnh" in result.output


def test_help_loads_nothing_that_takes_time() -> None:
    code = (
        "import sys; sys.argv = ['daihoi', '--help']\n"
        "from bot.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'fastapi', 'uvicorn', 'prometheus_client', 'numpy'}\n"
        "heavy |= {'rapidfuzz', 'telegram', 'aiohttp', 'yaml', 'structlog', 'bot.assistant', 'bot.knowledge'}\n"
        "sys.exit(f'loaded: {heavy & set(sys.modules)}' if heavy & set(sys.modules) else 0)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_the_command_ends_quietly_when_nobody_reads_on() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        assert b"Traceback" not in run.stderr.read()


def test_a_broken_knowledge_base_stops_with_the_list(daihoi: Daihoi, directory: Path) -> None:
    (directory / "counts.yaml").write_text("- id: a\n  of: đảng viên\n  value: nhiều\n  valeu: 3\n", "utf-8")
    for words in (["ask", "?"], ["ask", "--jsonl"], ["chat"], ["explain", "?"], ["run"], ["kb", "check"]):
        result = daihoi(*words, stdin="")
        assert result.exit_code == 2, words
        assert re.search(r"counts\.yaml:\d", result.output), words
        assert "→" in result.output, words


def test_a_missing_knowledge_base_stops(daihoi: Daihoi, tmp_path: Path) -> None:
    result = daihoi("ask", "?", "--knowledge", str(tmp_path / "nowhere"))
    assert result.exit_code == 2
    assert "nowhere" in result.stderr


def test_wrong_settings_stop_and_unknown_ones_are_noted(daihoi: Daihoi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_KNOWLEGDE", "x")
    result = daihoi("ask", "?")
    assert result.exit_code == 0
    assert "DAIHOI_KNOWLEDGE?" in result.stderr
    monkeypatch.setenv("DAIHOI_LOG_LEVEL", "loud")
    result = daihoi("ask", "?")
    assert result.exit_code == 2
    assert "DAIHOI_LOG_LEVEL chỉ nhận" in result.stderr


def test_kb_check_says_that_all_is_fine(daihoi: Daihoi) -> None:
    result = daihoi("kb", "check")
    assert result.exit_code == 0
    assert "dùng được" in result.stdout


def test_explain_shows_the_trace_of_the_last_question(daihoi: Daihoi) -> None:
    result = daihoi("explain", "một", "hai")
    assert "lượt 2: hai" in result.stdout
    assert "answer (99%)" in result.stdout
    assert re.search(
        r"── phiên bản dữ liệu: v1\n.*các khả năng\n.*1\n.*id: a\n.*điểm: 0.9\n.*đọc là: x, y\n", result.stdout
    )


def test_explain_as_json(daihoi: Daihoi) -> None:
    assert json.loads(daihoi("explain", "một", "--json").stdout)["candidates"] == [{"id": "a", "score": 0.9}]


def test_run_without_any_channel_says_so(daihoi: Daihoi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_HTTP", "false")
    result = daihoi("run")
    assert result.exit_code == 2
    assert "DAIHOI_TELEGRAM_TOKEN" in result.stderr


def test_run_on_an_address_that_is_taken_says_so(daihoi: Daihoi, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setenv("DAIHOI_HTTP_PORT", str(taken.getsockname()[1]))
        result = daihoi("run")
    assert result.exit_code == 2
    assert "DAIHOI_HTTP_PORT" in result.stderr


def test_advice_names_the_word_in_the_way() -> None:
    reading = {"subject": "khe-may", "left": ["đốc thúc"], "known": True}
    clause = {"words": [{"typed": "đốc thúc", "weight": 1.0, "as": ["w:đốc thúc"]}], "candidates": [reading]}
    assert list(advise((), {"clauses": [clause]})) == ["Không có trong bản ghi khe-may: “đốc thúc”."]


def test_advice_names_what_was_taken_to_be_asked_and_by_which_word() -> None:
    words = [{"typed": "mấy tuổi", "weight": 1.0, "as": ["age"]}]
    clause = {"words": words, "candidates": [], "outcome": "missing", "missing": "độ tuổi", "about": "khe-may"}
    assert next(advise((), {"clauses": [clause]})) == (
        "Câu được hiểu là hỏi độ tuổi (vì “mấy tuổi”), điều mà bản ghi khe-may chưa ghi."
    )


def test_advice_names_the_record_that_answered_instead() -> None:
    assert "ben-ngoc" in " ".join(advise(("ben-ngoc",), {}, "khe-may"))


def test_what_a_word_was_taken_for_is_told_in_vietnamese() -> None:
    assert [meaning(key) for key in ("c:cell", "count", "n:5", "name:khe mây")] == [
        "cái chi bộ",
        "số lượng",
        "số 5",
        "tên riêng khe mây",
    ]
