import datetime as dt
from decimal import Decimal

import pytest

from bot.knowledge.model import Congress, Count, Event, EventStatus, Group, Knowledge, Project, ProjectStatus
from bot.knowledge.precision import Precision
from bot.overview.build import overview
from bot.overview.model import Shape
from bot.overview.records import Type, congress, records
from bot.text.when import Bound, Grain, When
from tests.asking import KNOWLEDGE, knowledge_of

PLACE = Congress(name="Đại hội đại biểu Đảng bộ huyện Ví Dụ", term=(2020, 2025), ordinal=6)


def of(**files: object) -> Knowledge:
    return Knowledge(PLACE, **files)  # type: ignore[arg-type]  # a test knows what it builds


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return knowledge_of(KNOWLEDGE)


def test_the_shipped_knowledge_at_a_glance(shipped: Knowledge) -> None:
    seen = overview(shipped)
    (share,) = seen.shares
    assert (share.done, share.whole, share.left, share.percent) == ("gần 160", "420", "hơn 260", "khoảng 38%")
    assert not share.exact
    assert [part.number for part in seen.wholes[0].parts] == ["33", "22"]
    assert [moment.shape for moment in seen.moments] == [Shape.DAYS, Shape.DAYS, Shape.ROUGH, Shape.UNTIL, None]
    assert [work.phase for work in seen.works] == [None, None, None, None, 2, 1, 2]
    assert seen.works_notes == ("Nguồn tin chỉ nêu một số công trình tiêu biểu, chưa phải danh sách đầy đủ.",)
    assert seen.as_of == "tháng 2/2020"


def test_nothing_is_nothing() -> None:
    assert not overview(of())
    assert records(of()) == ()
    assert congress(of())["term"] == "2020-2025"


@pytest.mark.parametrize(
    ("done", "whole", "fraction", "left"),
    [(5, 10, 0.5, "5"), (10, 10, 1.0, "0"), (0, 10, 0.0, "10"), (12, 10, 1.0, None)],
)
def test_shares_stay_within_the_bar(done: int, whole: int, fraction: float, left: str | None) -> None:
    counts = (Count(id="a", of="x", value=Decimal(whole)), Count(id="b", of="x", value=Decimal(done), out_of="a"))
    (share,) = overview(of(counts=counts)).shares
    assert share.fraction == fraction
    assert share.exact
    assert left is None or share.left == left


def test_what_has_no_whole_is_no_share() -> None:
    counts = (
        Count(id="a", of="x", value=Decimal(0)),
        Count(id="b", of="x", value=Decimal(0), out_of="a"),
        Count(id="c", of="x", value=Decimal(1), part_of="a"),
        Count(id="d", of="x", value=Decimal(1), out_of="gone"),
    )
    seen = overview(of(counts=counts))
    assert (seen.shares, seen.wholes) == ((), ())


def test_moments_are_in_order_and_say_how_sure_they_are() -> None:
    day, june = dt.date(2020, 6, 30), When.month(2020, 6)
    dates = (
        Event(id="none", event="e", status=EventStatus.UNANNOUNCED),
        Event(id="until", event="e", on=When.day(day, Bound.BY)),
        Event(id="since", event="e", on=When.day(day, Bound.SINCE)),
        Event(id="limit", event="e", on=When.day(day), status=EventStatus.DEADLINE),
        Event(id="month", event="e", on=june, status=EventStatus.PLANNED, ordinal=6),
        Event(id="range", event="e", on=When(dt.date(2020, 5, 1), dt.date(2020, 5, 2), Grain.RANGE)),
    )
    seen = {moment.id: moment for moment in overview(of(dates=dates)).moments}
    assert list(seen) == ["range", "month", "until", "since", "limit", "none"]
    assert [seen[name].shape for name in seen] == [
        Shape.DAYS, Shape.ROUGH, Shape.UNTIL, Shape.SINCE, Shape.UNTIL, None,
    ]  # fmt: skip  # a table, kept in rows
    assert seen["month"].event == "e lần thứ VI"
    assert seen["none"].when == ""


def test_works_of_one_level_stand_together() -> None:
    projects = (
        Project(id="a", name="A", level="THCS", group="g"),
        Project(id="b", name="B", status=ProjectStatus.DONE, group="g"),
        Project(id="c", name="C", level="THCS", group="g"),
    )
    groups = (Group(id="g", name="công trình", title="Các công trình"),)
    seen = overview(of(projects=projects, groups=groups))
    assert [work.id for work in seen.works] == ["a", "c", "b"]
    assert seen.works[2].status == "đã hoàn thành"
    assert seen.works_title == "Các công trình"
    assert overview(of(projects=(*projects, Project(id="d", name="D")), groups=groups)).works_title == ""


def test_every_record_is_there_as_plain_data(shipped: Knowledge) -> None:
    found = {record.id: record for record in records(shipped)}
    assert set(found) == {r.id for r in shipped} | {g.id for g in shipped.groups}
    nearly = found["chi-bo-da-dai-hoi"]
    assert (nearly.type, nearly.values["value"], nearly.values["precision"]) == (
        Type.COUNT,
        160,
        Precision.NEARLY.value,
    )
    assert nearly.as_of == "tháng 2/2020"
    assert found["thcs-kim-giang"].name == "Trường THCS Kim Giang"
    assert "kinh phí" not in found["thcs-kim-giang"].values
    assert found["dai-hoi-quan"].unknown["ngày"].endswith("chưa được công bố trong nguồn tin.")
    for record in found.values():
        assert record.name
        assert not {"also", "questions"} & set(record.values)
