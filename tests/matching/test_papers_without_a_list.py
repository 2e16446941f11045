"""Papers that the writers of a base put into no group: asked for as a list, and each by what it is about."""

import pytest

from bot.answering.reply import Kind
from bot.overview.records import records
from tests.place import Place
from tests.town import TODAY, TOWN

PAPERS = """
- id: quyet-dinh-214
  name: Quyết định số 214-QĐ/TU
  type: quyết định
  number: 214-QĐ/TU
  issuer: Ban Thường vụ Tỉnh ủy
  issued: 27/2/2025
  about: thành lập Đảng bộ thị xã Lam Khê
- id: ke-hoach-03
  name: Kế hoạch số 03-KH/TXU
  type: kế hoạch
  number: 03-KH/TXU
  issuer: Thị ủy Lam Khê
  issued: 3/3/2025
  about: tổ chức đại hội các đảng bộ trực thuộc
- id: cong-van-31
  name: Công văn số 31-CV/TXU
  type: công văn
  number: 31-CV/TXU
  issuer: Thị ủy Lam Khê
  issued: 5/3/2025
  about: bảo đảm đại hội trang trọng, tiết kiệm
  text: Không tặng quà, không tổ chức ăn uống linh đình.
"""
PLACE = Place(TOWN | {"documents": PAPERS}, TODAY)
ALL = {"quyet-dinh-214", "ke-hoach-03", "cong-van-31"}


@pytest.mark.parametrize("text", ["có những văn bản nào", "có mấy văn bản", "ke ra cac van ban giup toi"])
def test_they_are_told_as_a_list_that_may_go_on(text: str) -> None:
    assert set(PLACE.ask(text).facts) == ALL
    assert "3 được nêu" in PLACE.says(text) or "chưa đầy đủ" in PLACE.says(text)


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("văn bản nào lập ra Đảng bộ thị xã", "quyet-dinh-214"),
        ("công văn số 31 quy định những gì để đại hội tiết kiệm", "cong-van-31"),
        ("kế hoạch nào về đại hội", "ke-hoach-03"),
    ],
)
def test_and_found_by_what_they_are_about(text: str, paper: str) -> None:
    assert PLACE.ask(text).facts == (paper,)


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("công văn 31 nói gì", "cong-van-31"),
        ("kh số 3 ban hành ngày nào", "ke-hoach-03"),
        ("quyet dinh 214 cua ai", "quyet-dinh-214"),
    ],
)
def test_and_called_by_kind_and_number_alone(text: str, paper: str) -> None:
    assert PLACE.ask(text).facts == (paper,)


def test_a_list_that_comes_down_to_one_tells_what_that_one_says() -> None:
    assert "về tổ chức đại hội các đảng bộ trực thuộc" in PLACE.says("có những kế hoạch nào")


def test_another_number_is_another_paper() -> None:
    assert PLACE.ask("công văn 32 nói gì").kind is Kind.UNKNOWN


def test_one_that_is_not_there_is_not_denied() -> None:
    reply = PLACE.ask("có nghị quyết nào không")
    assert reply.kind is Kind.UNKNOWN


def test_their_list_can_be_looked_up_by_its_id() -> None:
    told = {one.id: one.members for one in records(PLACE.knowledge)}
    assert set(told["documents"]) == ALL
