"""What a version is put by as is what comes back, and nothing else is ever believed."""

import hashlib
import importlib
import io
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.app.first import First, begin
from bot.assistant import Assistant, Message
from bot.clock import fixed
from bot.desk import shelf as shelves
from bot.desk.building import build
from bot.desk.built import Built
from bot.desk.people import known_key
from bot.desk.shelf import NAME, Shelf
from bot.knowledge.files import Files
from bot.matching.knowing import patterns, saving
from bot.settings import Settings
from bot.storage import sealed
from tests.invented import FILES, TODAY

TEXTS = {f"{name}.yaml": text for name, text in FILES.items()}
CLOCK = fixed(TODAY)
ROOT = Path(__file__).parent.parent.parent


def built(files: Files = TEXTS, before: Assistant | None = None) -> Built:
    found = build(files, CLOCK, before)
    assert isinstance(found, Built)
    return found


@pytest.fixture(scope="module")
def first() -> Built:
    return built()


@pytest.fixture
def shelf(tmp_path: Path, first: Built) -> Shelf:
    """One on which the first version stands."""
    one = Shelf(tmp_path, b"key")
    assert one.put(TEXTS, first)
    return one


def questions(knowledge: Any) -> list[str]:
    """The examples and names of all records, and what none of them says."""
    own = [text for record in (*knowledge, *knowledge.groups) for text in (*record.questions, *record.also)]
    return [*own, "khi nào đại hội?", "có bao nhiêu đảng viên", "xin chào", "giá vàng hôm nay?", "kinh phí bao nhiêu"]


@pytest.mark.parametrize("directory", ["knowledge", "examples/phu-binh"])
def test_a_version_from_the_shelf_replies_as_the_one_that_was_built(directory: str, tmp_path: Path) -> None:
    files = {path.name: path.read_text("utf-8") for path in (ROOT / directory).glob("*.yaml")}
    made, one = built(files), Shelf(tmp_path, b"key")
    assert one.put(files, made)
    taken = one.take(CLOCK)
    assert taken is not None
    assert taken.fits(files)
    assert (taken.built.cases, taken.built.doubts, taken.built.warnings) == (made.cases, made.doubts, made.warnings)
    assert taken.built.assistant.knowledge == made.assistant.knowledge
    for question in questions(made.assistant.knowledge):
        there, here = taken.built.assistant.reply(Message(question)), made.assistant.reply(Message(question))
        assert there == here, question


def test_what_an_assistant_has_learnt_from_questions_is_not_kept(tmp_path: Path) -> None:
    fresh, asked = built(), built()
    for question in questions(asked.assistant.knowledge):
        asked.assistant.reply(Message(question))
    one, other = io.BytesIO(), io.BytesIO()
    saving.save(fresh.assistant.index, (), one)
    saving.save(asked.assistant.index, (), other)
    assert len(one.getvalue()) == len(other.getvalue())


def watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The phrases that are read from now on."""
    read: list[str] = []
    original = patterns._phrase

    def counted(reader: Any, text: str, *, prose: bool) -> Any:
        read.append(text)
        return original(reader, text, prose=prose)

    monkeypatch.setattr(patterns, "_phrase", counted)
    return read


def test_of_other_files_nothing_is_taken_but_what_unchanged_phrases_say(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = shelf.take(CLOCK)
    assert taken is not None
    other = {**TEXTS, "counts.yaml": TEXTS["counts.yaml"].replace("5230", "5231")}
    assert not taken.fits(other)
    read = watched(monkeypatch)
    anew = built(other, taken.built.assistant)
    assert not read  # a number is no word
    assert "5.231" in str(anew.assistant.reply(Message("toàn huyện có bao nhiêu đảng viên?")))


def test_one_changed_phrase_is_the_only_one_read(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = shelf.take(CLOCK)
    assert taken is not None
    read = watched(monkeypatch)
    line = "    - Khánh tiết đại hội gồm những gì?\n"
    built(
        {**TEXTS, "topics.yaml": TEXTS["topics.yaml"].replace(line, line.replace("gồm những gì", "có những gì"))},
        taken.built.assistant,
    )
    assert read == ["Khánh tiết đại hội có những gì?"]


def flip(content: bytes) -> bytes:
    """One bit of the middle."""
    at = len(content) // 2
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


@pytest.mark.parametrize(
    "change",
    [
        flip,
        lambda content: content[:-1],
        lambda content: content[: len(content) // 3],
        lambda content: content + b"\0",
        lambda _: b"",
        lambda _: b"daihoi sealed 1\n",
        lambda content: b"other" + content,
        lambda content: content[:100] + bytes(64) + content[164:],
    ],
)
def test_a_file_that_is_not_as_it_was_written_is_not_believed(
    change: Callable[[bytes], bytes], shelf: Shelf, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / NAME
    path.write_bytes(change(path.read_bytes()))
    path.chmod(0o600)
    assert shelf.take(CLOCK) is None
    assert "the kept index is not used" in caplog.text


def test_a_file_under_another_key_is_not_believed(shelf: Shelf, tmp_path: Path) -> None:
    assert shelf.take(CLOCK) is not None
    assert Shelf(tmp_path, b"another").take(CLOCK) is None


def test_a_file_that_others_may_write_or_a_link_is_not_believed(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.chmod(0o660)
    assert shelf.take(CLOCK) is None
    path.chmod(0o600)
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    assert shelf.take(CLOCK) is None
    path.unlink()
    os.mkfifo(path)
    assert shelf.take(CLOCK) is None


class Calls:
    """What a pickle of somebody else would do."""

    def __init__(self, function: Any, *given: Any) -> None:
        self._function, self._given = function, given

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        return self._function, self._given


@pytest.mark.parametrize(
    "what",
    [
        Calls(os.system, "exit 1"),
        Calls(eval, "1"),
        Calls(getattr, "x", "upper"),
        Calls(Path, "x"),
        Calls(importlib.import_module, "os"),
        Calls(saving.engine),
        Calls(saving.array, "object", 0, b""),
        (),
        "an index",
    ],
)
def test_even_under_the_key_nothing_but_data_comes_of_it(what: Any, shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(saving.NotRestorable):
        saving.restore(pickle.dumps(what, 5))
    sealed.write(tmp_path / NAME, b"key", saving.engine(), lambda sink: sink.write(pickle.dumps(what, 5)))  # type: ignore[arg-type]  # that a write returns something is no matter
    assert shelf.take(CLOCK) is None


def test_other_code_or_language_data_is_another_engine(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shelf.take(CLOCK) is not None
    for room in saving.ROOMS:
        (tmp_path / "bot" / room / "language").mkdir(parents=True)
        (tmp_path / "bot" / room / "language" / "asking.yaml").write_text("when: [khi nào]\n", "utf-8")
    monkeypatch.setattr("importlib.resources.files", lambda _: tmp_path / "bot")
    once = saving.engine.__wrapped__()
    assert saving.engine.__wrapped__() == once
    (tmp_path / "bot" / "matching" / "language" / "asking.yaml").write_text("when: [bao giờ]\n", "utf-8")
    other = saving.engine.__wrapped__()
    assert other != once
    monkeypatch.setattr(shelves, "engine", lambda: other)
    assert shelf.take(CLOCK) is None


def test_where_nothing_can_be_written_all_goes_on_without(
    first: Built, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    nowhere = Shelf(tmp_path / "file", b"key")
    assert not nowhere.put(TEXTS, first)
    assert "the index is not kept" in caplog.text
    assert nowhere.take(CLOCK) is None


def test_giving_up_leaves_what_was_there_and_nothing_beside_it(shelf: Shelf, first: Built, tmp_path: Path) -> None:
    before = hashlib.sha256((tmp_path / NAME).read_bytes()).digest()
    assert not shelf.put(TEXTS, first, lambda: False)
    assert hashlib.sha256((tmp_path / NAME).read_bytes()).digest() == before
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_there_is_one_file_whatever_is_put_by(shelf: Shelf, first: Built, tmp_path: Path) -> None:
    (tmp_path / f".{NAME}.0123.part").write_bytes(b"left by a process that was killed")
    assert shelf.put(TEXTS, first)
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600


def test_a_start_takes_it_up_only_with_its_own_files(
    tmp_path: Path, first: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.app.first.alone", lambda: False)  # no child builds what is not there
    settings = Settings(data=tmp_path)
    assert known_key(tmp_path) is None
    anew = begin(settings, TEXTS)  # before the first start there is no key
    assert isinstance(anew, First)
    assert not anew.kept
    keyed = Settings(data=tmp_path, people_key="a key of several replicas")
    key = known_key(tmp_path, "a key of several replicas")
    assert key is not None
    Shelf(tmp_path, key).put(TEXTS, first)
    again = begin(keyed, TEXTS)
    assert isinstance(again, First)
    assert again.kept
    edited = begin(keyed, {**TEXTS, "counts.yaml": TEXTS["counts.yaml"].replace("5230", "5231")})
    assert isinstance(edited, First)
    assert not edited.kept
    assert "5.231" in str(edited.standing.built.assistant.reply(Message("toàn huyện có bao nhiêu đảng viên?")))
    assert not isinstance(begin(keyed, {"congress.yaml": "- broken"}), First)
