"""The index that is made when the program is installed: what a first start finds, and when it is not believed."""

import os
from pathlib import Path

import pytest

from bot.app.first import First, begin
from bot.assistant import Message
from bot.clock import fixed, system
from bot.desk import shelf as shelves
from bot.desk import shipped
from bot.desk.building import build
from bot.desk.built import Built
from bot.desk.shelf import NAME, Shelf
from bot.desk.shipped import Shipped, best
from bot.desk.shipping import ship
from bot.settings import Settings
from tests.invented import FILES, TODAY

TEXTS = {f"{name}.yaml": text for name, text in FILES.items()}
CLOCK = fixed(TODAY)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program stands, installed with the invented knowledge."""
    place, knowledge = tmp_path / "program", tmp_path / "knowledge"
    (place / "__pycache__").mkdir(parents=True)
    knowledge.mkdir()
    for name, text in TEXTS.items():
        (knowledge / name).write_text(text, "utf-8")
    monkeypatch.setattr(shipped, "PROGRAM", place)
    assert ship(knowledge)
    return place


def kept(program: Path) -> Path:
    return program / "__pycache__" / NAME


def test_a_first_start_takes_it_up_and_replies_as_if_it_had_built(program: Path) -> None:
    first, built = begin(Settings(data=program / "data"), TEXTS), build(TEXTS, system)
    assert isinstance(first, First)
    assert isinstance(built, Built)
    assert first.kept
    there, here = first.standing.built.assistant, built.assistant
    for record in here.knowledge:
        for question in record.questions:
            assert there.reply(Message(question)) == here.reply(Message(question))


def test_it_is_for_the_very_files_and_for_others_neither_read_nor_spoken_of(
    program: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(shelves, "restore", lambda _: pytest.fail("read"))
    other = {**TEXTS, "counts.yaml": TEXTS["counts.yaml"].replace("5230", "5231")}
    assert best(None, other, CLOCK) is None
    assert not caplog.records


def test_nor_for_another_program(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert best(None, TEXTS, CLOCK) is not None
    monkeypatch.setattr(shipped, "engine", lambda: b"another")
    assert best(None, TEXTS, CLOCK) is None


def test_what_runs_may_belong_to_another_who_owns_the_program(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    assert best(None, TEXTS, CLOCK) is not None
    one = Shipped(TEXTS)
    one._owner = owner + 2
    assert one.take(CLOCK) is None


@pytest.mark.parametrize("wrong", ["cut", "changed", "open to all", "a link"])
def test_what_is_wrong_with_it_is_seen(program: Path, wrong: str) -> None:
    path = kept(program)
    held = path.read_bytes()
    if wrong == "cut":
        path.write_bytes(held[:-9])
    elif wrong == "changed":
        path.write_bytes(held[:-99] + b"x" + held[-98:])
    elif wrong == "open to all":
        path.chmod(0o666)
    else:
        path.rename(program / "elsewhere")
        path.symlink_to(program / "elsewhere")
    assert best(None, TEXTS, CLOCK) is None


def test_what_the_data_directory_keeps_of_the_files_goes_before(program: Path) -> None:
    built = build(TEXTS, CLOCK)
    assert isinstance(built, Built)
    (program / "data").mkdir()
    own = Shelf(program / "data", b"key")
    assert own.put(TEXTS, built)
    kept(program).unlink()
    taken = best(own, TEXTS, CLOCK)
    assert taken is not None
    assert taken.fits(TEXTS)


def test_of_other_files_that_of_the_data_directory_helps_building(program: Path) -> None:
    other = {**TEXTS, "counts.yaml": TEXTS["counts.yaml"].replace("5230", "5231")}
    built = build(other, CLOCK)
    assert isinstance(built, Built)
    (program / "data").mkdir()
    own = Shelf(program / "data", b"key")
    assert own.put(other, built)
    found = best(own, TEXTS, CLOCK)
    assert found is not None
    assert found.fits(TEXTS)  # the program's own
    kept(program).unlink()
    found = best(own, TEXTS, CLOCK)
    assert found is not None
    assert found.fits(other)


def test_knowledge_with_mistakes_is_not_shipped(program: Path, tmp_path: Path) -> None:
    kept(program).unlink()
    (tmp_path / "knowledge" / "dates.yaml").write_text("- id: a\n  on: hôm nào đó\n", "utf-8")
    assert not ship(tmp_path / "knowledge")
    assert not kept(program).exists()
