"""What writers tell of their own work changes no answer, and makes none of what is not known. Data: own_work.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.answering.reply import Kind, plain
from bot.text.syllable import fold
from tests.invented import ask

DATA: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("own_work.yaml").read_text("utf-8"))
FRAMES: list[str] = DATA["frames"]
TOLD = (Kind.ANSWER, Kind.CLARIFY)


def _asked(frame: str, question: str) -> tuple[str, str]:
    text = frame.format(question)
    return text, fold(text)


@pytest.mark.parametrize("question", DATA["questions"])
def test_it_changes_no_answer(question: str) -> None:
    changed = []
    for text, bare in (_asked(frame, question) for frame in FRAMES):
        for said, alone in ((text, question), (bare, fold(question))):
            reply, before = ask(said), ask(alone)
            if (reply.kind, set(reply.facts)) != (before.kind, set(before.facts)):
                changed.append(f"{said} → {plain(reply)[:90]!r}")
    assert changed == []


@pytest.mark.parametrize("question", DATA["unknown"])
def test_what_is_not_known_stays_so(question: str) -> None:
    told = [text for frame in FRAMES for text in _asked(frame, question) if ask(text).kind in TOLD]
    assert told == []


@pytest.mark.parametrize("text", DATA["own"])
def test_what_is_asked_of_the_work_itself_is_not_known(text: str) -> None:
    assert ask(text).kind not in TOLD
    assert ask(fold(text)).kind not in TOLD


@pytest.mark.parametrize(("text", "question"), DATA["on_it"].items())
def test_what_a_form_is_on_is_asked_of(text: str, question: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert set(ask(question).facts) <= set(reply.facts)
