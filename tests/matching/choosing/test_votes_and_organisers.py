"""Details asked by other words than their names: the votes of whoever has a post, who organises a contest."""

import pytest

from bot.answering.reply import Kind
from tests.invented import HOST, TODAY
from tests.place import Place

FILES = HOST | {
    "dates": """
- id: khe-may
  event: Đại hội đảng bộ cơ sở
  who: Đảng bộ xã Khe Mây
  on: 10/4/2020
  status: held
  also: [Khe Mây]
  details: {bí thư: đồng chí Lò Văn Pâng, số phiếu bầu bí thư: 131/140 phiếu}
- id: hoi-thi
  event: Hội thi “Tiếng khèn gọi bạn”
  on: từ 3/2/2020 đến 15/5/2020
  also: [hội thi, hội thi tiếng khèn]
  details: {phát động: Ban Tuyên giáo Huyện ủy}
""",
    "projects": "- {id: kho, name: Kho lúa Bãi Sậy, details: {tiến độ: đã đổ móng, quy mô: 4 gian}}\n",
}
PLACE = Place(FILES, TODAY)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bí thư Khe Mây được mấy phiếu?", "131/140 phiếu"),
        ("bi thu khe may trung cu bao nhieu phan tram phieu", "131/140 phiếu"),
        ("Đồng chí Lò Văn Pâng được bao nhiêu phiếu?", "131/140 phiếu"),
        ("Bí thư Khe Mây được 131 phiếu phải không?", "Đúng."),
        ("Bí thư Khe Mây được 131/140 phiếu phải không?", "Đúng."),
        ("Bí thư Khe Mây được 140 phiếu phải không?", "Không."),
        ("Hội thi do ai tổ chức?", "do Ban Tuyên giáo Huyện ủy phát động"),
        ("Ai đứng ra tổ chức hội thi tiếng khèn?", "do Ban Tuyên giáo Huyện ủy phát động"),
        ("Kho lúa Bãi Sậy làm xong chưa?", "đã đổ móng"),
        ("Kho lúa Bãi Sậy", "tiến độ đã đổ móng; quy mô 4 gian"),
    ],
)
def test_told_by_the_detail(text: str, said: str) -> None:
    assert said in PLACE.says(text)


@pytest.mark.parametrize("text", ["Phó bí thư Khe Mây được mấy phiếu?", "Đồng chí Lò Văn Pâng bao nhiêu tuổi?"])
def test_of_nobody_else_and_nothing_else(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN
