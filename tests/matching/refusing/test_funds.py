"""Where the money comes from is another matter than how much it is."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import HOST, TODAY
from tests.place import Place

FILES = HOST | {
    "projects": """
- {id: cau, name: Cầu Suối Mây, cost: tổng mức đầu tư 42 tỷ đồng, group: cong-trinh}
- id: cho
  name: Chợ Bãi Sậy
  cost: vốn 8 tỷ đồng
  details: {nguồn vốn: ngân sách xã và tiền của tiểu thương}
  group: cong-trinh
""",
    "groups": """
- id: cong-trinh
  name: công trình
  title: Các công trình của huyện
  complete: true
  gaps: {nguồn vốn: Nguồn vốn của các công trình chưa được nêu trong bản tin.}
""",
}
PLACE = Place(FILES, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "Nguồn vốn Cầu Suối Mây từ đâu?",
        "nguon von cau suoi may lay tu dau",
        "Lấy tiền đâu ra mà làm cầu Suối Mây?",
        "Tiền làm cầu Suối Mây từ đâu?",
        "Cầu Suối Mây xây bằng tiền gì?",
        "Ai bỏ tiền làm cầu Suối Mây?",
    ],
)
def test_whose_money_it_is_is_not_how_much(text: str) -> None:
    reply = PLACE.ask(text)
    assert (reply.kind, "Nguồn vốn của các công trình chưa được nêu" in plain(reply)) == (Kind.UNKNOWN, True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Nguồn vốn Cầu Suối Mây là bao nhiêu?", "42 tỷ đồng"),
        ("Cầu Suối Mây vốn bao nhiêu?", "42 tỷ đồng"),
        ("Nguồn vốn Chợ Bãi Sậy từ đâu?", "tiểu thương"),
        ("Chợ Bãi Sậy lấy tiền đâu ra mà làm?", "tiểu thương"),
    ],
)
def test_what_is_known_of_money(text: str, said: str) -> None:
    assert said in PLACE.says(text)
