"""The guide for officials: everything it shows works, as one knowledge base for each place it invents."""

import datetime as dt
import re
from collections import defaultdict
from pathlib import Path

import pytest

from bot.answering.reply import Kind
from bot.assistant import Assistant, Message
from bot.clock import fixed
from bot.knowledge.cases import load_cases
from bot.knowledge.check import check
from bot.knowledge.kinds import slots
from bot.knowledge.labels import FIELDS
from bot.knowledge.load import load

GUIDE = Path("docs/kien-thuc.md").read_text("utf-8")
BLOCKS = re.findall(r"^```yaml\n# (\S+)\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


def write(place: str, directory: Path) -> Path:
    parts: dict[str, str] = defaultdict(str)
    for name, text in BLOCKS:
        folder, _, file = name.rpartition("/")
        if folder == place:
            parts[file] += text
    for file, text in parts.items():
        (directory / file).write_text(text, "utf-8")
    return directory


def test_every_yaml_block_names_its_file() -> None:
    assert len(BLOCKS) == GUIDE.count("```yaml")


@pytest.mark.parametrize("place", sorted({name.rpartition("/")[0] for name, _ in BLOCKS}))
def test_blocks_of_a_place_load_together(place: str, tmp_path: Path) -> None:
    directory = write(place, tmp_path)
    loaded = load(directory)
    assert loaded.problems == ()
    assert loaded.knowledge is not None
    wanting = check(loaded.knowledge, None, loaded.places)
    assert [str(p) for p in wanting if place != "nho-nhat"] == []
    if (directory / "cases.yaml").exists():
        cases, problems = load_cases(directory / "cases.yaml", loaded.knowledge)
        assert problems == ()
        assert cases


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("thẻ em bị rơi đâu mất rồi ạ", "mat-the"),
        ("xin kéo dài thời hạn mượn", "gia-han-sach"),
        ("dang ki the ban doc o dau z", "lam-the"),
    ],
)
def test_a_base_of_topics_alone_answers_what_the_guide_says(text: str, topic: str, tmp_path: Path) -> None:
    assert f"“{text}”" in GUIDE
    knowledge = load(write("thu-vien", tmp_path)).knowledge
    assert knowledge is not None
    reply = Assistant(knowledge, fixed(dt.date(2020, 5, 12))).reply(Message(text))
    assert (reply.kind, reply.facts) == (Kind.ANSWER, (topic,))


def test_every_file_and_field_is_in_the_guide() -> None:
    missing = [
        f"{model.__name__}.{name}"
        for model in FIELDS
        for name in slots(model)
        if f"`{name}`" not in GUIDE and f"\n{name}:" not in GUIDE
    ]
    assert missing == []


@pytest.mark.parametrize(
    "mistake",
    [
        "also: Tân Phong, xã Tân Phong",
        "on: 22/2",
        "on: 31/6/2020",
        "value: gần 160",
        "value: 19,413",
        "answer: Gồm: a, b",
        "id: Đảng viên",
        "group: cong-trinhh",
    ],
)
def test_the_mistakes_it_warns_of_are_mistakes(mistake: str, tmp_path: Path) -> None:
    assert f"`{mistake}`" in GUIDE
    key = mistake.partition(":")[0]
    base = {"id": "x", "event": "y", "of": "z", "value": "1", "answer": "w"}
    fields = {"on": ["id", "event"], "value": ["id", "of"], "answer": ["id"], "id": ["of", "value"]}
    file = {"on": "dates", "value": "counts", "answer": "topics", "id": "counts"}.get(key, "counts")
    rows = [f"{name}: {base[name]}" for name in fields.get(key, ["id", "of", "value"])] + [mistake]
    (tmp_path / "congress.yaml").write_text("name: x\n")
    (tmp_path / f"{file}.yaml").write_text("- " + "\n  ".join(rows) + "\n", "utf-8")
    assert len(load(tmp_path).errors) == 1
