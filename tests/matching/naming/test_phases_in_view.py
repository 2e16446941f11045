"""Phases: "giai đoạn 1" after something was told of a work is that work's, and no "đợt 1" of meetings."""

import pytest

from bot.answering.reply import Kind
from tests.invented import HOST, TODAY
from tests.place import Place

FILES = HOST | {
    "projects": """
- {id: kenh, name: Kênh Bãi Sậy, cost: vốn 30 tỷ đồng, details: {chiều dài: 9 km}}
- {id: kenh-1, name: Kênh Bãi Sậy giai đoạn 1, phase: 1, part_of: kenh, finished: 2/3/2020, details: {chiều dài: 5 km}}
- {id: kenh-2, name: Kênh Bãi Sậy giai đoạn 2, phase: 2, part_of: kenh, status: planned, details: {chiều dài: 4 km}}
- {id: cau, name: Cầu Suối Mây, cost: vốn 12 tỷ đồng}
- {id: ke, name: Kè Đá Sập giai đoạn 2, phase: 2, status: ongoing}
- {id: cau-1, name: Cầu Suối Mây giai đoạn 1, phase: 1, part_of: cau, finished: 9/9/2020}
""",
    "counts": "- {id: tuoi, of: diện tích Kênh Bãi Sậy phục vụ tưới, value: 350, unit: ha}\n",
    "dates": """
- {id: dot-1, event: Đợt 1 đại hội cấp cơ sở, on: từ 11/5/2020 đến 29/5/2020, also: [đợt 1]}
- {id: dot-2, event: Đợt 2 đại hội cấp cơ sở, on: từ 1/6/2020 đến 19/6/2020, also: [đợt 2]}
""",
}
PLACE = Place(FILES, TODAY)


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (["Kênh Bãi Sậy tưới được bao nhiêu ha?", "giai doan 1 cua no xong hom nao"], "2/3/2020"),
        (["Kênh Bãi Sậy hết bao nhiêu tiền?", "Thế giai đoạn 2 khởi công chưa?"], "chưa khởi công"),
        (["Kênh Bãi Sậy dài bao nhiêu?", "giai đoạn 2 thì sao"], "4 km"),
        (["Giai đoạn 1 Kênh Bãi Sậy dài mấy km?", "Còn giai đoạn 2?"], "4 km"),
        (["Cầu Suối Mây vốn bao nhiêu?", "gđ 1 bao giờ xong"], "9/9/2020"),
        (["Đợt 1 đại hội từ ngày nào?", "Đợt 2 thì sao?"], "từ ngày 1 đến ngày 19/6/2020"),
        (["Kênh Bãi Sậy giai đoạn 2"], "chưa khởi công"),
        (["Cầu Suối Mây giai đoạn 1"], "hoàn thành ngày 9/9/2020"),
    ],
)
def test_the_phase_is_of_the_work_in_view(turns: list[str], said: str) -> None:
    assert said in PLACE.says(*turns)


def test_a_phase_that_nobody_named_a_work_for_is_no_round_of_meetings() -> None:
    assert "Đợt 1" not in PLACE.says("giai đoạn 1 chạy từ tháng mấy")


@pytest.mark.parametrize("text", ["Kè Đá Sập giai đoạn 1 xong chưa?", "Giai đoạn 1 kè Đá Sập xong rồi phải không?"])
def test_nothing_is_known_of_another_phase_by_the_one_that_is_told(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN
