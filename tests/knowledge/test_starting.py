"""A base that was just made: says nothing of its own accord, and becomes a whole one when its samples are let in."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.answering.reply import Kind, plain
from bot.assistant import Assistant, Message
from bot.clock import fixed
from bot.knowledge.cases import load_cases
from bot.knowledge.check import check
from bot.knowledge.files import KNOWN
from bot.knowledge.load import load, load_texts
from bot.knowledge.model import Knowledge
from bot.knowledge.starting import Place, start, text_of
from bot.knowledge.trials import misses

PLACE = Place("huyện Sơn Hạ", "2020-2025", "XXI")
TODAY = dt.date(2020, 5, 15)


@dataclass(frozen=True)
class Heard:
    kind: str
    text: str
    facts: tuple[str, ...]


def let_in(text: str) -> str:
    """The text with its samples taken out of the comments, as its own last heading says."""
    head, _, samples = text.partition("\n# Mẫu:")
    return head + "\n" + re.sub(r"^# ?", "", samples.partition("\n")[2], flags=re.MULTILINE)


def whole(directory: Path) -> Knowledge:
    start(directory, PLACE)
    for name in KNOWN:
        path = directory / f"{name}.yaml"
        path.write_text(let_in(path.read_text("utf-8")), "utf-8")
    loaded = load(directory)
    assert loaded.problems == ()
    assert loaded.knowledge is not None
    assert [str(problem) for problem in check(loaded.knowledge, TODAY, loaded.places)] == []
    return loaded.knowledge


def test_a_new_base_loads_and_holds_only_what_was_said_of_the_place(tmp_path: Path) -> None:
    written = start(tmp_path / "new", PLACE)
    assert [path.stem for path in written] == list(KNOWN)
    loaded = load(tmp_path / "new")
    assert loaded.problems == ()
    assert loaded.knowledge is not None
    assert list(loaded.knowledge) == []
    congress = loaded.knowledge.congress
    assert (congress.name, congress.committee) == ("Đại hội đại biểu Đảng bộ huyện Sơn Hạ", "Huyện ủy Sơn Hạ")
    assert (congress.ordinal, congress.term, congress.sources) == (21, (2020, 2025), ())
    assert (tmp_path / "new" / "schema" / "dates.json").exists()


def test_every_sample_is_sound_once_it_is_let_in(tmp_path: Path) -> None:
    knowledge = whole(tmp_path)
    for kind in ("dates", "counts", "projects", "documents", "bodies", "topics", "groups"):
        assert getattr(knowledge, kind), kind
    cases, problems = load_cases(tmp_path / "cases.yaml", knowledge)
    assert cases
    assert problems == ()


def test_the_questions_of_the_samples_reach_them(tmp_path: Path) -> None:
    assistant = Assistant(whole(tmp_path), fixed(TODAY))

    def ask(turns: Sequence[str]) -> list[Heard]:
        replies = [assistant.reply(Message(turn)) for turn in turns]
        return [Heard(reply.kind.value, plain(reply), reply.facts) for reply in replies]

    reply = assistant.reply(Message("dai hoi to chuc hom nao"))
    assert reply.kind is Kind.ANSWER
    assert "20" in plain(reply)
    assert [miss.question for miss in misses(assistant.knowledge, ask)] == []


@pytest.mark.parametrize(
    ("name", "committee"),
    [
        ("tỉnh Sơn Hạ", "Tỉnh ủy Sơn Hạ"),
        ("thành phố Sơn Hạ", "Thành ủy Sơn Hạ"),
        ("Quận 30", "Quận ủy 30"),
        ("thị xã Sơn Hạ", "Thị ủy Sơn Hạ"),
        ("xã Khe Mây", "Đảng ủy xã Khe Mây"),
        ("Bệnh viện Sao Mai", "Đảng ủy Bệnh viện Sao Mai"),
    ],
)
def test_the_committee_follows_from_the_places_level(name: str, committee: str) -> None:
    assert Place(name).committee == committee


def test_what_is_known_already_is_not_explained_again() -> None:
    text = text_of("congress", PLACE)
    assert "ordinal: XXI" in text
    assert "#   ordinal:" not in text
    assert "#   ordinal:" in text_of("congress", Place("huyện Sơn Hạ"))


def test_a_name_that_yaml_would_misread_is_quoted() -> None:
    loaded = load_texts({"congress.yaml": text_of("congress", Place("Trường: cơ sở #2"))})
    assert loaded.knowledge is not None
    assert loaded.knowledge.congress.place == "Trường: cơ sở #2"


@pytest.mark.parametrize("there", ["dates.yaml", "counts/a.yaml"])
def test_nothing_is_written_over(there: str, tmp_path: Path) -> None:
    path = tmp_path / there
    path.parent.mkdir(exist_ok=True)
    path.write_text("# mine\n", "utf-8")
    with pytest.raises(FileExistsError):
        start(tmp_path, PLACE)
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == [path]
