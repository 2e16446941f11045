import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cli import batch
from tests.cli.conftest import Daihoi, Fake


def ask(daihoi: Daihoi, *lines: object, raw: bytes | None = None) -> list[dict[str, Any]]:
    text = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode() if raw is None else raw
    result = daihoi("ask", "--jsonl", stdin=text)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_one_line_each_in_order_with_the_fields_of_the_contract(daihoi: Daihoi) -> None:
    replies = ask(daihoi, {"id": "1", "chat": "a", "q": "chào"}, {"id": 2, "chat": "b", "q": "mơ hồ"})
    assert replies[0] == {
        "id": "1",
        "kind": "answer",
        "text": "lượt 1: chào (nguồn)",
        "facts": ["a"],
        "confidence": 0.988,
    }
    assert replies[1]["id"] == 2
    assert replies[1]["kind"] == "clarify"
    assert replies[1]["text"] == "Ý nào?\n1. Một [b]\n2. Hai"


def test_lines_of_one_chat_are_one_conversation(daihoi: Daihoi) -> None:
    chats = ["a", "b", "a", None, None, "a"]
    replies = ask(daihoi, *({"id": n, "chat": chat, "q": "?"} for n, chat in enumerate(chats)))
    assert [reply["text"].split(":")[0] for reply in replies] == [
        "lượt 1",
        "lượt 1",
        "lượt 2",
        "lượt 1",
        "lượt 1",
        "lượt 3",
    ]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b'{"id": 7, "q": ', "JSON"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"[1, 2]", "JSON"),
        (b"12", "JSON"),
        (b"[" * 100_000, "JSON"),
        (b'{"q": ' + b"1" * 10_000 + b"}", "JSON"),
        (b'{"id": "x"}', "“q”"),
        (b'{"id": "x", "q": 5}', "“q”"),
        (b'{"id": "x", "q": null}', "“q”"),
        (b'{"id": ["x"], "q": "?"}', "“id”"),
        (b'{"id": true, "q": "?"}', "“id”"),
        (b'{"id": NaN, "q": "?"}', "“id”"),
        (b'{"id": "x", "chat": 1e999, "q": "?"}', "“chat”"),
        (b'{"id": "x", "chat": {}, "q": "?"}', "“chat”"),
        (b'{"q": "' + b"x" * batch.LONGEST + b'"}', "dài"),
    ],
)
def test_a_bad_line_gets_a_polite_reply_and_the_stream_goes_on(daihoi: Daihoi, line: bytes, says: str) -> None:
    good = b'{"id": "good", "chat": "c", "q": "?"}'
    result = daihoi("ask", "--jsonl", stdin=good + b"\n" + line + b"\n" + good + b"\n")
    first, bad, last = (json.loads(text) for text in result.stdout.splitlines())
    assert (first["id"], last["id"]) == ("good", "good")
    assert last["text"].startswith("lượt 2")
    assert bad["kind"] == "unknown"
    assert bad["facts"] == []
    assert bad["confidence"] == 0
    assert bad["id"] in {None, "x"}
    assert bad["text"].startswith("Tôi chưa")
    assert says in bad["text"]
    assert "Dòng 2" in result.stderr


def test_a_line_keeps_its_id_when_only_the_rest_is_wrong(daihoi: Daihoi) -> None:
    assert ask(daihoi, {"id": "x", "q": 5})[0]["id"] == "x"


def test_empty_lines_are_passed_over_and_a_byte_order_mark_is_no_mistake(daihoi: Daihoi) -> None:
    replies = ask(daihoi, raw=b'\xef\xbb\xbf{"id": 1, "q": "?"}\r\n\r\n   \n{"id": 2, "q": ""}')
    assert [reply["id"] for reply in replies] == [1, 2]


def test_half_a_surrogate_pair_is_no_fault(daihoi: Daihoi) -> None:
    (reply,) = ask(daihoi, raw=b'{"id": "\\ud800", "q": "a\\ud83d"}')
    assert reply["id"] == "?"
    assert reply["text"] == "lượt 1: a? (nguồn)"


def test_a_fault_in_one_line_costs_only_that_line(daihoi: Daihoi) -> None:
    result = daihoi("ask", "--jsonl", stdin='{"id": 1, "q": "nổ"}\n{"id": 2, "q": "?"}\n')
    bad, good = (json.loads(text) for text in result.stdout.splitlines())
    assert bad["kind"] == "unknown"
    assert good["kind"] == "answer"
    assert "RuntimeError" in result.stderr
    assert "RuntimeError" not in result.stdout


def test_each_line_is_answered_before_the_next_is_read(fake: Fake) -> None:
    sink = io.BytesIO()

    class Source(io.BytesIO):
        read_so_far = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            assert sink.getvalue().count(b"\n") == self.read_so_far
            self.read_so_far += 1
            return super().readline(size)

    source = Source(b'{"id": 1, "q": "a"}\n' * 5)
    batch.serve(fake, source, sink, lambda text: None)
    assert source.read_so_far == 6


def test_old_conversations_are_forgotten(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "CHATS", 2)
    sink = io.BytesIO()
    lines = b"".join(b'{"chat": "%s", "q": "?"}\n' % chat for chat in (b"a", b"b", b"a", b"c", b"a", b"b"))
    batch.serve(fake, io.BytesIO(lines), sink, lambda text: None)
    turns = [json.loads(line)["text"][:6] for line in sink.getvalue().splitlines()]
    assert turns == ["lượt 1", "lượt 1", "lượt 2", "lượt 1", "lượt 3", "lượt 1"]


@given(st.binary(max_size=200))
def test_any_bytes_are_a_question_or_a_mistake(line: bytes) -> None:
    assert isinstance(batch.understand(line), batch.Question | batch.Mistake)
