"""A small assistant in place of the real one, and a knowledge base of one file."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

# Loaded before anything is put in the assistant's place: what is first imported meanwhile would keep it for good.
import bot.app.parts
import bot.app.serving
import bot.channels.base.menu.menu
import bot.channels.web.shown  # noqa: F401 - see above
from bot.answering.reply import Kind, Listing, Option, Paragraph, Reply, Span
from bot.assistant import Message


@dataclass
class Fake:
    """Repeats what it hears, with the number of the turn; some words make it do more."""

    knowledge: Any = None
    clock: Any = None
    index: Any = None  # none to take over from
    heard: list[Message] = field(default_factory=list)

    def reply(self, message: Message, context: Any) -> Reply:
        self.heard.append(message)
        turn = (context or 0) + 1
        if message.text == "nổ":
            raise RuntimeError("boom")
        if message.text == "ngày":
            return self._reply(f"{self.clock():%d/%m/%Y}", turn)
        if message.text == "mơ hồ":
            options = (Option("Một [b]", "pick:1"), Option("Hai", "pick:2"))
            return Reply(Kind.CLARIFY, (Paragraph((Span("Ý nào?"),)),), options=options, context=turn)
        if message.text == "danh sách":
            blocks = (Paragraph((Span("Gồm:"),)), Listing(((Span("Trường A"),), (Span("Trường B"),))))
            return Reply(Kind.ANSWER, blocks, facts=("a", "b"), related=(Option("Còn nữa?", "more"),), context=turn)
        said = f"lượt {turn}: {message.text}" + (f" <{message.pick}>" if message.pick else "")
        return self._reply(said, turn)

    @staticmethod
    def _reply(text: str, turn: int) -> Reply:
        trace = {"knowledge": "v1", "candidates": [{"id": "a", "score": 0.9}], "read": ["x", "y"], "none": {}}
        blocks = (Paragraph((Span(text, strong=True), Span(" (nguồn)", soft=True))),)
        return Reply(Kind.ANSWER, blocks, facts=("a",), confidence=0.98765, why=lambda: trace, context=turn)


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """What a command sets up writes to a stream that closes with it; later tests must not."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    """The assistant that every command gets."""
    one = Fake()

    class Stand(Fake):
        """A class, since modules that are first imported now write it into annotations."""

        def __new__(cls, knowledge: Any, clock: Any, progress: Any = None, before: Any = None) -> Fake:  # type: ignore[misc]  # the one that the test holds
            one.knowledge, one.clock = knowledge, clock
            return one

    monkeypatch.setattr("bot.assistant.Assistant", Stand)
    return one


@pytest.fixture
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A knowledge base that is fine; the working directory lies beside it, and no setting of the machine reaches us."""
    import os

    for name in list(os.environ):
        if name.upper().startswith("DAIHOI_"):
            monkeypatch.delenv(name)
    base = tmp_path / "kb"
    base.mkdir()
    (base / "congress.yaml").write_text(
        "name: Đại hội đại biểu Đảng bộ huyện Ví Dụ\nsuggestions: [Khi nào đại hội?]\n", "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DAIHOI_KNOWLEDGE", str(base))
    return base


Daihoi = Callable[..., Result]


@pytest.fixture
def daihoi(directory: Path, fake: Fake) -> Daihoi:
    """Runs the command: `daihoi("ask", "…", input=b"…")`."""
    from bot.cli.main import app

    def invoke(*words: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, list(words), input=stdin, prog_name="daihoi")

    return invoke
