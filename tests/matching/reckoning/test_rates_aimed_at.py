"""A percentage of a whole counts none of it, and what is aimed at is judged by itself and not by what there is."""

import pytest

from bot.answering.reply import Kind
from tests.invented import HOST, TODAY
from tests.place import Place

FILES = HOST | {
    "counts": """
- {id: thon, of: thôn, value: 80}
- id: thon-tu-sach
  of: thôn
  value: 48
  out_of: thon
  state: có tủ sách pháp luật
  rest: chưa có tủ sách pháp luật
- id: thon-tu-sach-phan-dau
  of: thôn
  value: 90
  unit: '%'
  out_of: thon
  state: có tủ sách pháp luật
  status: phấn đấu
""",
    "dates": """
- id: dai-hoi
  event: Đại hội đại biểu Đảng bộ huyện Sơn Hạ
  ordinal: 12
  on: 22-23/7/2020
  status: planned
  note: Trước đó, đại hội được định vào cuối tháng 5.
- {id: tinh, event: Đại hội Đảng bộ tỉnh, on: tháng 10/2020, status: planned}
""",
}
PLACE = Place(FILES, TODAY)
HELD = "Có mấy thôn có tủ sách pháp luật?"


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (["Huyện phấn đấu bao nhiêu thôn có tủ sách pháp luật?"], "Phấn đấu có 90% thôn có tủ sách pháp luật."),
        (["Bao nhiêu phần trăm thôn có tủ sách pháp luật?"], "60% thôn có tủ sách pháp luật (48 trên tổng số 80)."),
        (["Phấn đấu 90% thôn có tủ sách pháp luật phải không?"], "Đúng. Phấn đấu có 90%"),
        (["phan dau 60% thon co tu sach phap luat phai khong"], "Không. Phấn đấu có 90%"),
        (["Đã có 90% thôn có tủ sách pháp luật à?"], "Không. 60% thôn"),
        (
            ["Đã đạt chỉ tiêu thôn có tủ sách pháp luật chưa?"],
            "60% thôn có tủ sách pháp luật (48 trên tổng số 80). Phấn",
        ),
        ([HELD, "Mục tiêu đến cuối năm thì sao?"], "Phấn đấu có 90%"),
        ([HELD, "Còn thiếu mấy so với chỉ tiêu?"], "(48 trên tổng số 80). Phấn đấu có 90%"),
        (["Đại hội tỉnh họp cuối năm phải không?"], "Đúng."),
        (["Đại hội huyện họp giữa năm nay phải không?"], "Đúng."),
    ],
)
def test_each_is_told_as_what_it_is(turns: list[str], said: str) -> None:
    assert said in PLACE.says(*turns)


@pytest.mark.parametrize("text", ["Đại hội huyện họp cuối năm phải không?", "dai hoi huyen cuoi nam hop dung khong"])
def test_july_is_hardly_the_end_of_the_year(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN
