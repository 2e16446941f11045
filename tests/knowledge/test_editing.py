from pathlib import Path

import pytest

from bot.knowledge.changes import (
    AddCase,
    AddName,
    AddPhrasing,
    AddRecord,
    Change,
    RetireRecord,
    SetField,
    from_json,
    to_json,
    touched,
)
from bot.knowledge.diffing import compare, describe, summary
from bot.knowledge.editing import Edited, apply
from bot.knowledge.files import gather
from bot.knowledge.load import load_texts
from bot.knowledge.model import Knowledge
from bot.knowledge.titles import title

OURS = {name: text for name, text in gather(Path("knowledge"), []).items() if text is not None}
FILES = {
    "congress.yaml": "# Đầu tệp\nname: Đại hội thử\nordinal: 6 # lần\n# cuối\n",
    "counts.yaml": """\
# Số liệu.
- id: a   # mã
  of: 'đảng viên'
  value: 5   # theo báo cáo
  # ngay trước also
  also: [một, "hai, ba"]  # tên
  questions:
  - Có mấy?   # hay hỏi
  - 'Bao nhiêu: thật?'

# --- phần hai ---
- {id: b, of: chi bộ, value: 3}   # gọn
-   id: c
    of: >-
      tổ chức
      cơ sở
    value: 7""",
}


def after(*changes: Change, files: dict[str, str] = FILES) -> dict[str, str]:
    edited = apply(files, changes)
    assert edited.problems == ()
    assert load_texts(edited.files).errors == ()
    return dict(edited.files)


def lines(*changes: Change, name: str = "counts.yaml") -> tuple[list[str], list[str]]:
    """Lines that went, and lines that came."""
    old, new = FILES[name].splitlines(), after(*changes)[name].splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


@pytest.mark.parametrize(
    ("change", "gone", "come"),
    [
        (SetField("a", "value", "6"), ["  value: 5   # theo báo cáo"], ["  value: 6   # theo báo cáo"]),
        (SetField("a", "of", "đoàn viên"), ["  of: 'đảng viên'"], ["  of: 'đoàn viên'"]),
        (SetField("a", "unit", "người"), [], ["  unit: người"]),
        (SetField("a", "also", None), ['  also: [một, "hai, ba"]  # tên'], []),
        (AddName("a", "bốn"), ['  also: [một, "hai, ba"]  # tên'], ['  also: [một, "hai, ba", bốn] # tên']),
        (AddPhrasing("a", "Mấy  vậy: hả?"), [], ["  - 'Mấy vậy: hả?'"]),
        (SetField("a", "questions", ("Có mấy?",)), ["  - 'Bao nhiêu: thật?'"], []),
        (
            SetField("b", "value", "4"),
            ["- {id: b, of: chi bộ, value: 3}   # gọn"],
            ["- {id: b, of: chi bộ, value: 4}   # gọn"],
        ),
        (SetField("c", "value", "8"), ["    value: 7"], ["    value: 8"]),
        (SetField("c", "note", "~"), [], ["    note: '~'"]),
        (SetField("c", "note", "một\nhai"), [], ["    note: |-", "      một", "      hai"]),
        (SetField("a", "id", "moi"), ["- id: a   # mã"], ["- id: moi # mã"]),
        (AddName("a", "một"), [], []),
    ],
)
def test_an_edit_touches_its_lines_alone(change: Change, gone: list[str], come: list[str]) -> None:
    assert lines(change) == (gone, come)


def test_congress_is_edited_too() -> None:
    assert lines(SetField("congress", "ordinal", "VII"), name="congress.yaml") == (
        ["ordinal: 6 # lần"],
        ["ordinal: VII # lần"],
    )


def test_records_come_and_go() -> None:
    edited = after(RetireRecord("b"), AddRecord("counts", {"of": "Đoàn viên", "value": "9"}), RetireRecord("a"))
    assert edited["counts.yaml"].startswith("# Số liệu.\n# --- phần hai ---\n-   id: c\n")
    assert edited["counts.yaml"].endswith("    value: 7\n\n- id: doan-vien\n  of: Đoàn viên\n  value: 9\n")
    twice = apply(FILES, [AddRecord("topics", {"name": "Cờ", "answer": "x"})] * 2).files
    assert twice["topics.yaml"] == "- id: co\n  name: Cờ\n  answer: x\n\n- id: co-2\n  name: Cờ\n  answer: x\n"


def test_no_case_expects_what_is_retired() -> None:
    files = {
        **FILES,
        "cases.yaml": (
            "- ask: x\n  expect: [b]\n- ask: y\n  expect: [b, a]\n- ask: z\n  expect: unknown\n"
            "- ask: [u, v]\n  expect: [[a], [b, a]]\n"
        ),
    }
    edited = apply(files, [RetireRecord("b"), AddCase("t", ("clarify",), "vì sao")]).files["cases.yaml"]
    assert edited == (
        "- ask: y\n  expect: [a]\n- ask: z\n  expect: unknown\n- ask: t\n  expect: clarify\n  note: vì sao\n"
    )


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (SetField("x", "of", "1"), "Không còn bản ghi “x”."),
        (SetField("a", "gì", "1"), "Không có mục nào tên là “gì” ở đây."),
        (SetField("a", "value", "-1"), "“-1” không phải là một con số."),
        (SetField("a", "of", None), "Mục “of” bị để trống."),
        (SetField("a", "of", ("x",)), "chỉ nhận một giá trị"),
        (SetField("a", "of", "x" * 301), "Mục “of” dài quá 300 ký tự."),
        (SetField("a", "id", "Có dấu"), "Mã “Có dấu” không hợp lệ."),
        (AddRecord("counts", {"of": "x"}), "Thiếu mục bắt buộc “value”."),
        (RetireRecord("congress"), "Không xóa được tệp congress.yaml."),
        (AddName("congress", "x"), ""),
        (AddCase(" ", ("a",)), "Câu hỏi thử bị để trống."),
    ],
)
def test_what_cannot_be_done_is_said(change: Change, why: str) -> None:
    edited = apply(FILES, [SetField("a", "value", "6"), change])
    if why:
        assert edited == Edited(FILES, edited.problems)
        assert why in str(edited.problems[0])
    else:
        assert edited.problems == ()


@pytest.mark.parametrize("text", ["[{id: a, of: x, value: 1}, {id: b, of: y, value: 2}]\n", "- id: [\n", "[]\n"])
def test_files_that_cannot_be_taken_apart(text: str) -> None:
    (problem,) = apply({**FILES, "counts.yaml": text}, [SetField("a", "value", "6")]).problems
    assert "counts.yaml" in problem.message
    assert problem.fix


def test_a_record_that_refers_to_another_is_left_to_the_file() -> None:
    text = "- id: a\n  of: &x đảng viên\n  value: 1\n- id: b\n  of: *x\n  state: mới\n  value: 2\n"
    (problem,) = apply({**FILES, "counts.yaml": text}, [SetField("b", "value", "3")]).problems
    assert "chỉ sửa được trong tệp" in problem.message


def test_every_field_of_ours_can_be_set_to_what_it_is() -> None:
    """No record of the real knowledge is written in a way that cannot be edited; nothing else changes."""
    loaded = load_texts(OURS)
    assert loaded.knowledge is not None
    for id_, place in loaded.places.items():
        note = after(SetField(id_, "note", "Một câu mới."), files=OURS)
        changed = [name for name in OURS if note[name] != OURS[name]]
        assert changed == [place.file]
        new = load_texts(note).knowledge
        assert new is not None
        differences = compare(loaded.knowledge, new)
        assert [(difference.id, [f.field for f in difference.fields]) for difference in differences] == [
            (id_, ["note"])
        ]


def knowledge(files: dict[str, str]) -> Knowledge:
    loaded = load_texts(files)
    assert loaded.knowledge is not None, loaded.problems
    return loaded.knowledge


def test_differences_are_told_in_words() -> None:
    more = {**FILES, "dates.yaml": "- {id: d, event: Họp, who: Xã A, on: 1/3/2020}\n", "words.yaml": "names: [Xã B]\n"}
    new = after(SetField("a", "value", "19413"), RetireRecord("b"), SetField("congress", "ordinal", "7"), files=more)
    differences = compare(knowledge(FILES), knowledge(new))
    assert describe(differences) == (
        "Sửa thông tin chung\n"
        "  lần thứ: 6 → 7\n"
        "Thêm mốc thời gian “Họp – Xã A”\n"
        "  sự kiện: Họp\n"
        "  của đơn vị: Xã A\n"
        "  thời gian: ngày 1/3/2020\n"
        "Sửa số liệu “đảng viên”\n"
        "  con số: 5 → 19.413\n"
        "Bỏ số liệu “chi bộ”\n"
        "Sửa từ riêng\n"
        "  tên riêng: Xã B"
    )
    assert describe(differences, limit=1).endswith("… và 4 thay đổi khác.")
    assert summary(differences) == "Sửa thông tin chung: lần thứ 6 → 7 và 4 thay đổi khác"
    assert summary(()) == "không thay đổi nội dung"
    gone = compare(knowledge(new), knowledge({**new, "words.yaml": ""}))
    assert describe(gone) == "Sửa từ riêng\n  tên riêng: Xã B → (bỏ trống)"


def test_everything_of_ours_has_a_name() -> None:
    base = knowledge(OURS)
    assert all(title(record) for record in (*base, *base.groups))


@pytest.mark.parametrize(
    "change",
    [
        SetField("a", "gaps", {"x": "y"}),
        SetField("a", "also", ("x", "y")),
        SetField("a", "also", None),
        AddRecord("dates", {"event": "x", "also": ("y",)}),
        RetireRecord("a"),
        AddPhrasing("a", "b"),
        AddName("a", "b"),
        AddCase("a", ("b",)),
    ],
)
def test_changes_can_be_stored(change: Change) -> None:
    assert from_json(to_json(change)) == change


def test_what_changes_are_about() -> None:
    assert touched([SetField("a", "x", "y"), AddRecord("dates", {"id": "b"}), AddCase("q", ("c",))]) == {"a", "b"}
