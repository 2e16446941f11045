import random
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.load import load
from bot.knowledge.problems import Severity
from tests.knowledge.conftest import Load, put


def test_only_the_name_of_the_congress_is_needed(tmp_path: Path) -> None:
    (tmp_path / "congress.yaml").write_text("name: Đại hội Đảng bộ huyện\n")
    loaded = load(tmp_path)
    assert loaded.problems == ()
    assert loaded.knowledge is not None
    assert loaded.knowledge.congress.name == "Đại hội Đảng bộ huyện"
    assert list(loaded.knowledge) == []


def test_missing_directory_and_missing_congress(tmp_path: Path) -> None:
    (problem,) = load(tmp_path / "không-có").problems
    assert "Không có thư mục" in problem.message
    (problem,) = load(tmp_path).problems
    assert (problem.file, problem.field) == ("congress.yaml", "")
    assert "name" in problem.fix


@pytest.mark.parametrize("content", ["", "# ghi chú\n", "name:\n", "short: x\n", "- name: x\n", "chỉ một câu\n"])
def test_useless_congress(load_files: Load, content: str) -> None:
    loaded = load_files(congress=content)
    assert loaded.knowledge is None
    assert len(loaded.errors) == 1
    assert loaded.errors[0].file == "congress.yaml"


def test_all_or_nothing(load_files: Load) -> None:
    loaded = load_files(counts="- {id: a, of: x, value: 1}\n", dates="- {id: b}\n")
    assert loaded.knowledge is None


def test_problems_of_all_files_are_told_at_once_errors_first(load_files: Load) -> None:
    loaded = load_files({"la.yaml": "x"}, counts="- {id: a}\n", dates="- {id: b}\n", words="[")
    assert [p.severity for p in loaded.problems] == [Severity.ERROR] * 4 + [Severity.WARNING]
    assert {p.file for p in loaded.errors} == {"counts.yaml", "dates.yaml", "words.yaml"}


def test_problem_reads_as_a_sentence(load_files: Load) -> None:
    (problem,) = load_files(dates="- id: a\n").errors
    assert str(problem) == (
        "Lỗi – dates.yaml, dòng 1: Thiếu mục bắt buộc “event”. Thêm dòng “event: …” vào bản ghi này."
    )


def test_places_tell_where_records_stand(load_files: Load) -> None:
    loaded = load_files(counts="\n- {id: a, of: x, value: 1}\n", groups="- {id: g, name: n}\n")
    assert (loaded.places["a"].file, loaded.places["a"].line) == ("counts.yaml", 2)
    assert loaded.places["g"].file == "groups.yaml"


def test_version_does_not_depend_on_how_it_is_written(tmp_path: Path) -> None:
    one = load(put(tmp_path / "1", {"counts.yaml": "- {id: a, of: x, value: 1.000}\n- {id: b, of: y, value: 2}\n"}))
    congress = "sources: [{paper: Báo thử, id: bao}] # nguồn\nas_of: '1/6/2020'\n\nname: Đại hội thử\n"
    first = "# ghi chú\n- value: 1000\n  of: x\n  id: a\n  also: []\n"
    second = "- {of: y, id: b, value: '2'}\n"
    two = load(put(tmp_path / "2", {"congress.yaml": congress, "counts/1.yaml": first, "counts/2.yaml": second}))
    assert one.knowledge is not None
    assert two.knowledge is not None
    assert one.knowledge.version == two.knowledge.version
    assert len(one.knowledge.version) == 12


@pytest.mark.parametrize("change", ["- {id: a, of: x, value: 2}\n", "- {id: b, of: x, value: 1}\n", ""])
def test_version_depends_on_the_content(tmp_path: Path, change: str) -> None:
    one = load(put(tmp_path / "1", {"counts.yaml": "- {id: a, of: x, value: 1}\n"})).knowledge
    two = load(put(tmp_path / "2", {"counts.yaml": change})).knowledge
    assert one is not None
    assert two is not None
    assert one.version != two.version


texts = st.text("abcđêôư ,.:#'\"-[]{}!?&*@%|>0123456789", min_size=1, max_size=40).filter(str.strip)


@given(answer=texts, also=st.lists(texts, max_size=3), details=st.dictionaries(texts, texts, max_size=3))
def test_texts_survive_the_way_through_yaml(
    tmp_path_factory: pytest.TempPathFactory, answer: str, also: list[str], details: dict[str, str]
) -> None:
    record = {"id": "a", "answer": answer, "also": also, "details": details}
    content = yaml.safe_dump([record], allow_unicode=True, default_style='"')
    loaded = load(put(tmp_path_factory.mktemp("k"), {"topics.yaml": content}))
    assert loaded.errors == ()
    assert loaded.knowledge is not None
    (topic,) = loaded.knowledge.topics
    assert topic.answer == answer.strip()
    assert [" ".join(name.split()) for name in also] == list(topic.also)
    assert set(topic.details.values()) <= {" ".join(value.split()) for value in details.values()}


@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    directory = tmp_path_factory.mktemp("k")
    load(put(directory, {"dates.yaml": data, "congress.yaml": data}))


def test_no_cut_or_swapped_line_makes_it_raise(tmp_path: Path) -> None:
    seed = Path("knowledge/topics.yaml").read_text("utf-8").splitlines()
    chance = random.Random(7)
    for number in range(60):
        lines = list(seed)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(lines))
            lines[at] = chance.choice(
                ["", "\t" + lines[at], lines[at][: len(lines[at]) // 2], "  " + lines[at], "- x", "'"]
            )
        loaded = load(put(tmp_path / str(number), {"topics.yaml": "\n".join(lines)}))
        assert loaded.knowledge is not None or loaded.errors
        assert all(p.message and p.fix for p in loaded.problems)


@pytest.mark.long
def test_a_hundred_thousand_records_load_in_the_time_of_ten_times_ten_thousand(tmp_path: Path) -> None:
    def seconds(count: int) -> float:
        rows = (
            f"- id: so-{n}\n  of: chi bộ số {n}\n  value: {n}\n  also: [tên {n}, tên khác {n}]\n"
            f"  questions:\n    - có bao nhiêu chi bộ số {n}?\n"
            for n in range(count)
        )
        directory = put(tmp_path / str(count), {"counts.yaml": "".join(rows)})
        began = time.process_time()
        loaded = load(directory)
        assert loaded.knowledge is not None
        assert len(loaded.knowledge.counts) == count
        return time.process_time() - began

    assert seconds(100_000) < 30 * seconds(10_000)
