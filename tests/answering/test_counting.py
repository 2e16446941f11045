"""Counts in sentences: what is measured, units, and the rest that no record words."""

from decimal import Decimal
from typing import Any

import pytest

from bot.answering.counting import tell_count
from bot.knowledge.model import Count, Knowledge
from tests.invented import invented


def said(facet: str = "count", **fields: Any) -> str:
    knowledge: Knowledge = invented()
    plain = next(count for count in knowledge.counts if not count.out_of and not count.part_of)
    bare: dict[str, Any] = {"also": (), "details": {}, "status": None, "unit": None, "id": "mot-so"}
    value = {"value": Decimal(fields["value"])}
    count: Count = plain.model_copy(update=bare | fields | value)
    return tell_count(knowledge, count, facet).text


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"of": "thu nhập bình quân", "unit": "triệu đồng", "value": 17}, "Thu nhập bình quân là 17 triệu đồng."),
        ({"of": "tỷ lệ hộ nghèo", "unit": "%", "value": 2}, "Tỷ lệ hộ nghèo là 2%."),
        (
            {"of": "tỷ lệ cấp ủy viên nữ", "unit": "%", "value": 15, "status": "target"},
            "Tỷ lệ cấp ủy viên nữ phấn đấu đạt 15%.",
        ),
        ({"of": "rừng phi lao", "unit": "ha", "value": 20}, "Có 20 ha rừng phi lao."),
        ({"of": "hộ nghèo", "value": 30}, "Có 30 hộ nghèo."),
    ],
)
def test_what_is_measured_is_not_counted(fields: dict[str, Any], text: str) -> None:
    assert said(**fields) == text


def share(knowledge: Knowledge) -> Count:
    return next(count for count in knowledge.counts if count.out_of)


def test_a_share_keeps_its_unit() -> None:
    count = share(invented())
    whole = invented().by_id[count.out_of or ""]
    assert isinstance(whole, Count)
    assert f"ha {whole.of}" in said(out_of=whole.id, unit="ha", value=5, state="đã trồng")


@pytest.mark.parametrize(
    ("state", "rest"), [("đã trồng", "chưa trồng"), ("được khen", "không được khen"), ("nộp", "không nộp")]
)
def test_the_rest_that_no_record_words(state: str, rest: str) -> None:
    told = said("remaining", out_of=share(invented()).out_of, value=5, state=state, rest=None)
    assert f" {rest} (" in told
