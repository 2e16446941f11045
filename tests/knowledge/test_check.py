import datetime as dt

import pytest

from bot.knowledge.check import RULES, check
from bot.knowledge.problems import Problem, Severity
from tests.knowledge.conftest import Load

TODAY = dt.date(2020, 6, 1)


def found(load_files: Load, named: dict[str, str]) -> list[Problem]:
    loaded = load_files(**named)
    assert loaded.knowledge is not None, [str(p) for p in loaded.problems]
    return list(check(loaded.knowledge, TODAY, loaded.places, words=loaded.words))


PARTS = (
    "- {id: a, of: x, value: %s}\n- {id: b, of: y, value: 33, part_of: a}\n- {id: c, of: z, value: 22, part_of: a}\n"
)

BOTH = "- {id: a, name: A b, type: kế hoạch, number: 5-KH, issuer: X}\n- {id: b, name: C d, type: kế hoạch, %s}\n"
PAIR = "- {id: a, event: Họp, who: X, on: 1/7/2020}\n- {id: b, event: họp, who: x, on: %s/7/2020}\n"
DUE = "- {id: a, event: Xong đại hội cơ sở, status: deadline, %s}\n"
AIM = "- {id: b, event: Xong đại hội cơ sở theo mốc phấn đấu, status: deadline, on: trước 15/6/2020}\n"
HOST = "name: x\nas_of: 1/6/2020\nsources: [{id: a, paper: b}]\nhost: Đảng bộ X\ncommittee: Đảng ủy X\n"
WHOLE = "- {id: a, of: x, value: 4}\n"
NAMED = "- {id: a, name: Kế hoạch số %s, type: kế hoạch, number: %s, also: [%s]}\n"
E, W = Severity.ERROR, Severity.WARNING

CASES = [
    ("1", "counts", PARTS % 54, E, 1, "33 + 22 = 55"),
    ("1", "counts", PARTS % 56, W, 1, "33 + 22 = 55"),
    (
        "1",
        "counts",
        PARTS % 55 + "- {id: d, of: t, value: 50, part_of: a}\n- {id: e, of: u, value: 6, part_of: a}\n",
        E,
        1,
        "= 111",
    ),
    ("2", "counts", WHOLE + "- {id: b, of: x, value: 5, out_of: a, state: xong}\n", E, 2, "lớn hơn"),
    ("3", "counts", WHOLE + "- {id: b, of: x, value: 3, out_of: a}\n", W, 2, "chưa nói"),
    ("3", "counts", "- {id: a, of: x, value: 4, rest: chưa}\n", W, 1, "rest"),
    ("5", "dates", PAIR % 2, E, 2, "thời gian khác nhau"),
    ("5", "dates", PAIR % 1, W, 2, "Cùng sự kiện"),
    ("6", "dates", "- {id: a, event: Họp, on: 1/3/2020, status: planned}\n", W, 1, "mà vẫn ghi là “dự kiến”"),
    ("6", "dates", "- {id: a, event: Họp, on: 1/3/2020}\n", W, 1, "mà vẫn ghi là “đã ấn định”"),
    ("7", "dates", "- {id: a, event: Xong, on: trước 31/5/2020, status: deadline}\n", W, 1, "đã qua"),
    ("8", "dates", "- {id: a, event: Họp}\n", E, 1, "chưa có thời gian"),
    ("8", "dates", "- {id: a, event: Họp, on: 1/7/2020, status: unannounced}\n", E, 1, "chưa công bố"),
    ("9", "groups", "- {id: a, name: tiểu ban}\n", W, 1, "không có thành viên"),
    ("10", "documents", BOTH % "number: 5-kh, issuer: X", E, 2, "Số hiệu"),
    ("10", "documents", BOTH % "number: 5-KH, issuer: Y", W, 2, "Số hiệu"),
    ("11", "projects", "- {id: a, name: Cầu Mới, also: [cầu]}\n", W, 1, "quá chung"),
    ("11", "projects", "- {id: a, name: Cầu Mới, also: [Công trình]}\n", W, 1, "quá chung"),
    ("12", "projects", "- {id: a, name: Cầu Mới, questions: ['Sao?']}\n", W, 1, "quá ngắn"),
    ("12", "projects", "- {id: a, name: Cầu Mới, questions: ['Xong chưa?', xong chưa]}\n", W, 1, "bị lặp"),
    ("35", "counts", "- {id: a, of: x, value: 4, up_to: 4}\n", E, 1, "không lớn hơn số đầu"),
    (
        "35",
        "counts",
        WHOLE + "- {id: b, of: y, value: 1, up_to: 2, out_of: a, state: xong}\n",
        E,
        2,
        "không cộng, không trừ",
    ),
    (
        "35",
        "counts",
        "- {id: a, of: x, value: 4, up_to: 6}\n- {id: b, of: y, value: 1, out_of: a, state: s}\n",
        E,
        1,
        "cộng",
    ),
    ("13", "topics", "- {id: a, answer: Vậy.}\n", E, 1, "không ai hỏi tới"),
    ("13", "topics", "- {id: a, answer: Vậy., name: Việc này, questions: ['Sao lại thế?']}\n", W, 1, "mới có 1"),
    ("14", "topics", f"- {{id: a, answer: {'a ' * 500}, questions: [a b, c d, e f]}}\n", W, 1, "dài"),
    ("15", "projects", "- {id: a, name: Cầu M, details: {kinh phí: x}, gaps: {Kinh phí: y}}\n", E, 1, "vừa"),
    ("16", "projects", "- {id: a, name: Cầu M, started: 3/2020, finished: 2/2020}\n", E, 1, "khởi công"),
    ("16", "documents", "- {id: a, name: A b, type: kế hoạch, issued: 2/6/2020}\n", W, 1, "ban hành"),
    ("21", "projects", "- {id: a, name: Cầu M, status: done, finished: 3/2021, as_of: 6/2020}\n", W, 1, "đã xong"),
    ("21", "projects", "- {id: a, name: Cầu M, status: planned, started: 3/2020, as_of: 6/2020}\n", W, 1, "khởi công"),
    ("17", "congress", "name: x\nas_of: 1/6/2020\n", W, None, "nguồn tin"),
    ("17", "congress", "name: x\nsources: [{id: a, paper: b}]\n", W, None, "thời điểm"),
    ("18", "words", "synonyms: {đại hội: [Đại hội]}\n", W, 1, "chính nó"),
    ("18", "words", "synonyms:\n  đại hội: [tổ]\n  thử: [tổ]\n", W, 3, "cả"),
    ("19", "topics", "- {id: a, answer: Kính thưa đồng chí. Vậy., questions: [a b, c d, e f]}\n", W, 1, "chưa trả lời"),
    ("19", "topics", "- {id: a, answer: 'Gì? Vậy.', questions: [a b, c d, e f]}\n", W, 1, "chưa trả lời"),
    ("8", "dates", DUE % "on: trước 30/6/2020, target: 15/7/2020", E, 1, "Mốc phấn đấu"),
    ("8", "dates", "- {id: a, event: Họp, on: 1/7/2020, target: 1/6/2020}\n", E, 1, "Mốc phấn đấu"),
    ("8", "dates", "- {id: a, event: Họp, on: 1/7/2020, status: not_held}\n", E, 1, "không tổ chức"),
    ("23", "dates", DUE % "on: trước 30/6/2020" + AIM, W, 2, "Mốc phấn đấu"),
    ("24", "congress", HOST, W, None, "Chưa ghi place"),
    ("8", "dates", "- {id: a, event: Họp, on: 2/6/2020, status: held}\n", W, 1, "sau thời điểm của thông tin"),
    ("27", "documents", NAMED % ("152-KH/TU", "125-KH/TU", "Văn bản này"), E, 1, "“125-KH/TU”"),
    ("27", "documents", NAMED % ("152-KH/TU", "152-KH/TU", "Kế hoạch 125"), W, 1, "“Kế hoạch 125”"),
    ("28", "words", "synonyms: {đảng bộ: [tổ chức]}\n", W, 1, "không có ở bản ghi nào"),
]


@pytest.mark.parametrize(
    ("file", "content", "expected", "says"),
    [(file, content, (severity, line), says) for _, file, content, severity, line, says in CASES],
    ids=[f"rule {case[0]}: {case[5]}" for case in CASES],
)
def test_each_rule_finds_its_fault(
    load_files: Load, file: str, content: str, expected: tuple[Severity, int | None], says: str
) -> None:
    (problem,) = found(load_files, {file: content})
    assert (problem.file, problem.severity, problem.line) == (f"{file}.yaml", *expected)
    assert says in problem.message
    assert problem.fix


def test_circles_of_counts(load_files: Load) -> None:
    counts = (
        "- {id: a, of: x, value: 1, out_of: b, state: s}\n- {id: b, of: y, value: 1, out_of: c, state: s}\n"
        "- {id: c, of: z, value: 1, part_of: a}\n"
    )
    problems = found(load_files, {"counts": counts})
    assert [p.line for p in problems] == [1, 2, 3]
    assert all("vòng tròn" in p.message for p in problems)


def test_circles_of_works(load_files: Load) -> None:
    projects = "- {id: a, name: Đường A, part_of: b}\n- {id: b, name: Đường B, part_of: a}\n"
    problems = found(load_files, {"projects": projects})
    assert [p.line for p in problems] == [1, 2]
    assert all("vòng tròn" in p.message for p in problems)


FINE = [
    ("counts", PARTS % 55),
    ("counts", PARTS.replace("value: 22", "value: 30, precision: nearly") % 55),
    ("dates", "- {id: a, event: Họp, on: 1/3/2020, status: held}\n"),
    ("dates", "- {id: a, event: Họp, on: 20/5/2020, status: planned}\n"),
    ("dates", "- {id: a, event: Xong, on: trước 30/6/2020, status: deadline}\n"),
    ("dates", "- {id: a, event: Họp, status: unannounced}\n"),
    ("dates", "- {id: a, event: Họp, status: not_held}\n"),
    ("dates", "- {id: a, event: Xong, on: trước 31/5/2020, status: deadline, note: Đã xong.}\n"),
    ("dates", DUE % "on: trước 30/6/2020, target: trước 15/6/2020"),
    ("dates", "- {id: a, event: Họp, who: X, on: 1/7/2020}\n- {id: b, event: Họp, who: Y, on: 2/7/2020}\n"),
    ("projects", "- {id: a, name: Cầu Mới, also: [TTVH, THPT2, Cầu Cũ]}\n"),
    ("projects", "- {id: a, name: Cầu Mới, started: 3/2020, finished: 3/2020}\n"),
    ("counts", "- {id: a, of: đảng viên, value: 1, also: [đảng viên]}\n"),
]


@pytest.mark.parametrize(("file", "content"), FINE)
def test_nothing_is_said_about_what_is_fine(load_files: Load, file: str, content: str) -> None:
    assert found(load_files, {file: content}) == []


def test_day_of_the_facts_stands_in_for_today(load_files: Load) -> None:
    loaded = load_files(dates="- {id: a, event: Họp, on: 1/3/2020}\n")
    assert loaded.knowledge is not None
    assert len(check(loaded.knowledge)) == 1


def test_without_places_the_record_is_named(load_files: Load) -> None:
    loaded = load_files(dates="- {id: buoi-hop, event: Họp}\n")
    assert loaded.knowledge is not None
    (problem,) = check(loaded.knowledge, TODAY)
    assert "buoi-hop" in problem.message


def test_a_list_and_its_total_agree(load_files: Load) -> None:
    bodies = "- {id: b, name: Ban Một, group: a}\n- {id: c, name: Ban Hai, group: a}\n"
    for said, wrong in (("total: 1", True), ("total: 3, complete: true", True), ("total: 3", False)):
        problems = found(load_files, {"groups": f"- {{id: a, name: tiểu ban, {said}}}\n", "bodies": bodies})
        assert any("total ghi" in problem.message for problem in problems) is wrong


def test_a_complete_list_that_a_reply_cannot_hold(load_files: Load) -> None:
    bodies = "".join(f"- {{id: b{n}, name: Ban Số {n}, group: a}}\n" for n in range(13))
    for said, wrong in (("true", True), ("false", False)):
        problems = found(load_files, {"groups": f"- {{id: a, name: ban, complete: {said}}}\n", "bodies": bodies})
        assert any("chỉ kể 12" in problem.message for problem in problems) is wrong


def test_the_committee_has_one_name(load_files: Load) -> None:
    problems = found(load_files, {"congress": HOST + "place: X\n", "bodies": "- {id: a, name: Đảng ủy}\n"})
    assert ["“Đảng ủy”" in problem.message for problem in problems] == [True]


def test_rules_are_numbered() -> None:
    import re

    numbers = [int(n) for rule in RULES for n in re.findall(r"Rule (\d+):", rule.__doc__ or "")]
    assert sorted(numbers) == list(range(1, 36))
