"""The guide for officials: everything it shows works, as one knowledge base for each place it invents."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bot.answering.reply import Kind, plain
from bot.assistant import Assistant, Message
from bot.cli.showing import shown
from bot.clock import fixed
from bot.knowledge.cases import load_cases
from bot.knowledge.check import check
from bot.knowledge.kinds import slots
from bot.knowledge.labels import FIELDS
from bot.knowledge.load import load
from bot.knowledge.measures import MEASURES
from bot.knowledge.trials import misses
from bot.knowledge.yaml_source import parse
from bot.matching.reading.lexicon import known_attributes

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


@dataclass(frozen=True)
class Heard:
    kind: str
    text: str
    facts: tuple[str, ...]


# --- what the guide says of details, of statements and of `kb show` ---------------------------------------------------
OF_RECORD = {
    "công trình": ("projects", "cau-suoi-cat"),
    "đại hội": ("dates", "dai-hoi-huyen"),
    "văn bản": ("documents", "ke-hoach-45"),
    "tổ chức": ("bodies", "tieu-ban-van-kien"),
    "số liệu": ("counts", "dang-vien"),
}
DETAILS = re.findall(r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+\?) \|$", GUIDE, re.MULTILINE)


def test_the_table_of_details_is_found() -> None:
    assert len(DETAILS) > 15
    assert {record for _, record, _ in DETAILS} == set(OF_RECORD)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The guide's district, whose records have every detail of the table."""
    directory = write("", tmp_path_factory.mktemp("an-binh"))
    for record, (file, identity) in OF_RECORD.items():
        path = directory / f"{file}.yaml"
        names = [name for name, of, _ in DETAILS if of == record]
        more = "".join(f"    {name}: giá trị của {name}\n" for name in names)
        text = path.read_text("utf-8")
        path.write_text(text.replace(f"- id: {identity}\n", f"- id: {identity}\n  details:\n{more}"), "utf-8")
    loaded = load(directory)
    assert loaded.knowledge is not None, loaded.problems
    return Assistant(loaded.knowledge, fixed(dt.date(2020, 5, 20)))


@pytest.mark.parametrize(("name", "record", "question"), DETAILS)
def test_a_detail_is_found_in_the_words_of_the_table(told: Assistant, name: str, record: str, question: str) -> None:
    reply = told.reply(Message(question))
    assert f"giá trị của {name}" in plain(reply), record


@pytest.fixture(scope="module")
def an_binh(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    loaded = load(write("", tmp_path_factory.mktemp("an-binh")))
    assert loaded.knowledge is not None
    return Assistant(loaded.knowledge, fixed(dt.date(2020, 5, 20)))


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("Đồng chí Tư nói gì?", "loi-can-dan"),
        ("Ở cấp chi bộ nơi nào làm điểm?", "dai-hoi-diem-chi-bo"),
        ("Ai không được vào cấp ủy?", "khong-gioi-thieu"),
        ("Hạn để các chi bộ trực thuộc đại hội xong?", "han-dai-hoi-chi-bo"),
        ("Phấn đấu mấy phần trăm hộ dùng nước sạch?", "nuoc-sach-2025"),
        ("Bây giờ tỷ lệ hộ dùng nước sạch là bao nhiêu?", "nuoc-sach"),
        ("Hướng dẫn 09 thay cho văn bản nào?", "huong-dan-9"),
        ("Hướng dẫn 07 còn hiệu lực không?", "huong-dan-7"),
        ("Trạm Khuyến nông đã đại hội chưa?", "dai-hoi-khuyen-nong"),
        ("Khu nội trú có bao nhiêu chỗ?", "nha-o-noi-tru"),
    ],
)
def test_what_the_guide_promises_of_its_district(an_binh: Assistant, question: str, fact: str) -> None:
    assert an_binh.reply(Message(question)).facts == (fact,)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Chi bộ trực thuộc phải xong trước ngày nào?", "đến hết ngày 15/2/2020"),
        ("Chi bộ trực thuộc phấn đấu xong trước 31/1 phải không?", "Đúng."),
        ("Hạn của chi bộ trực thuộc là 31/1 phải không?", "Không."),
        ("Chi bộ Trạm Khuyến nông đã đại hội chưa?", "Không. Chi bộ Trạm Khuyến nông không tổ chức"),
        ("Vì sao Trạm Khuyến nông không đại hội?", "mới thành lập"),
        ("Còn mấy chi bộ cơ sở chưa họp đại hội?", "Có 2 trên tổng số 17"),
        ("Khu nội trú xong khi nào?", "khánh thành ngày 26/3/2020"),
        ("Khu nội trú hết bao nhiêu tiền?", "kinh phí 8 tỷ đồng"),
        ("Cầu Suối Cát hết bao nhiêu tiền?", "tổng mức đầu tư 12,5 tỷ đồng"),
        ("Bí thư Đảng bộ huyện là ai?", "Họ tên Bí thư Huyện ủy An Bình chưa được nêu"),
        ("Hướng dẫn nào thay thế Hướng dẫn 07?", "đã được Hướng dẫn số 09-HD/HU thay thế"),
    ],
)
def test_what_often_comes_up_is_told_as_the_guide_says(an_binh: Assistant, question: str, said: str) -> None:
    assert said in plain(an_binh.reply(Message(question)))


def test_the_words_that_make_a_measure_are_all_in_the_guide() -> None:
    listed = re.search(r"các chữ sau thì câu là “… là …”: ([^.]+)\.", GUIDE)
    assert listed is not None
    assert [word.strip() for word in listed[1].split(",")] == [word.strip() for word in MEASURES]


NAMES = Path("docs/ten-muc.md").read_text("utf-8")
NAME_ROWS = re.findall(r"^\| `([^`]+)` \| ([^|]+) \| [^|]*\|$", NAMES, re.MULTILINE)


def test_every_name_of_a_detail_means_what_its_list_says(an_binh: Assistant) -> None:
    meant = {name: an_binh.index.meaning(name) for name, _ in NAME_ROWS}
    assert [name for name, keys in meant.items() if not keys] == []
    asked = {(name, said) for name, some in NAME_ROWS for said in some.split(", ")}
    assert [pair for pair in asked if meant[pair[0]].isdisjoint(an_binh.index.meaning(pair[1]))] == []


def test_the_list_of_names_holds_all_that_the_language_knows(an_binh: Assistant) -> None:
    listed = {key for name, _ in NAME_ROWS for key in an_binh.index.meaning(name)}
    assert set(known_attributes()) - listed == {"why_chosen"}  # a phrase that is asked, and no name


def test_every_example_question_of_the_guide_reaches_its_record(an_binh: Assistant) -> None:
    def ask(turns: Sequence[str]) -> list[Heard]:
        replies = [an_binh.reply(Message(turn)) for turn in turns]
        return [Heard(reply.kind.value, plain(reply), reply.facts) for reply in replies]

    assert [miss.question for miss in misses(an_binh.knowledge, ask)] == []


def test_what_kb_show_prints_is_what_the_guide_shows(an_binh: Assistant) -> None:
    printed = re.search(r"<!-- show: begin -->\n```text\n(.*?)```\n<!-- show: end -->", GUIDE, re.DOTALL)
    assert printed is not None
    assert "\n".join(shown(an_binh, ["cau-suoi-cat"], fixed(dt.date(2020, 5, 20))())).strip() == printed[1].strip()


@pytest.mark.parametrize(
    "line", ["- {ask: Hôm nào?, expect: [a], says: [b]}", "- [Hôm nào?, Ở đâu?]", "- {a: 5% chưa?}"]
)
def test_one_line_is_read_as_editors_read_it(line: str) -> None:
    value, problems = parse(line, "cases.yaml")
    assert problems == []
    assert value == YAML(typ="safe", pure=True).load(line)
