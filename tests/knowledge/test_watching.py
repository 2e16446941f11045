import datetime as dt

from bot.knowledge.load import load_texts
from bot.knowledge.watching import Matter, watch

FILES = {
    "congress.yaml": "name: Đại hội thử\nas_of: tháng 2/2020\n",
    "dates.yaml": """\
- {id: a, event: Họp một, on: 1/3/2020, status: planned}
- {id: b, event: Họp hai, on: 15/2/2020}
- {id: c, event: Họp ba, on: 1/2/2020, status: held}
- {id: d, event: Nộp báo cáo, on: trước 20/2/2020, status: deadline}
- {id: e, event: Họp năm, on: 9/9/2020}
""",
    "counts.yaml": """\
- {id: t, of: tổ chức, value: 5}
- {id: p, of: đảng bộ, value: 3, part_of: t}
- {id: q, of: chi bộ, value: 1, part_of: t, as_of: 1/1/2019}
""",
}


def found(day: dt.date, **options: int) -> list[tuple[Matter, str, str]]:
    loaded = load_texts(FILES)
    assert loaded.knowledge is not None
    findings = watch(loaded.knowledge, day, places=loaded.places, **options)
    assert all(finding.problem.file for finding in findings)
    return [(finding.matter, finding.record, finding.message) for finding in findings]


def test_what_disagrees_has_passed_or_is_old() -> None:
    assert found(dt.date(2020, 3, 2)) == [
        (Matter.DISAGREEING, "t", "Các phần cộng lại không bằng tổng: 3 + 1 = 4, còn tổng ghi là 5."),
        (Matter.PASSED, "b", "“Họp hai” (ngày 15/2/2020) đã qua 16 ngày mà vẫn ghi là đã ấn định."),
        (Matter.PASSED, "d", "“Nộp báo cáo” (trước ngày 20/2/2020) đã qua 11 ngày mà vẫn ghi là thời hạn."),
        (Matter.PASSED, "a", "“Họp một” (ngày 1/3/2020) đã qua 1 ngày mà vẫn ghi là dự kiến."),
        (Matter.OLD, "q", "“chi bộ” tính đến ngày 1/1/2019, đã 426 ngày."),
    ]


def test_how_old_is_old_can_be_said() -> None:
    assert (Matter.OLD, "", "Thông tin chung tính đến tháng 2/2020, đã 2 ngày.") in found(
        dt.date(2020, 3, 2), old_after=1
    )
    assert [matter for matter, _, _ in found(dt.date(2020, 2, 1), old_after=1000)] == [Matter.DISAGREEING]


def test_what_has_begun_and_goes_on_has_not_passed() -> None:
    dates = "- {id: a, event: Đại hội chi bộ, who: Các chi bộ, on: từ 6/1/2020}\n"
    loaded = load_texts({"congress.yaml": "name: Đại hội thử\nas_of: 10/3/2020\n", "dates.yaml": dates})
    assert loaded.problems == ()
    assert loaded.knowledge is not None
    assert watch(loaded.knowledge, dt.date(2020, 3, 12)) == ()
