"""What narrows a noun that is counted, and stands in no record: the number of all of them is no answer."""

import pytest

from bot.answering.reply import Kind
from tests.invented import PLACE

NOUNS = ("đảng viên", "chi bộ cơ sở", "đảng bộ cơ sở")
NARROWING = (
    "xuất sắc|dự khuyết|đương nhiên|nghỉ hưu|mới kết nạp|bị ốm|bị kỷ luật|chưa biết chữ|là bác sĩ|"
    "có bằng đại học|vắng mặt|xin nghỉ|yếu kém|ghép|độc lập|tạm thời|dự bị|đi làm xa|tư nhân|"
    "ở khu công nghiệp|sắp giải thể|lớn nhất|hợp nhất|nợ đảng phí|là nông dân|chủ chốt|lâu năm|đã mất|"
    "thường trực|biên giới|nội thành|ven biển|lưu động|tự nguyện|ngoại tỉnh|công an|y tế"
)
NOTHING = (
    "vậy em",
    "tất cả ạ",
    "hiện nay nhỉ",
    "thế đồng chí",
    "tính đến nay",
    "trong huyện",
    "của huyện mình",
    "rồi hả",
)


@pytest.mark.parametrize("narrowing", NARROWING.split("|"))
def test_so_many_of_those_are_not_known(narrowing: str) -> None:
    for noun in NOUNS:
        reply = PLACE.ask(f"Có bao nhiêu {noun} {narrowing}?")
        assert reply.kind is not Kind.ANSWER, noun


@pytest.mark.parametrize("said", NOTHING)
def test_what_narrows_nothing_changes_nothing(said: str) -> None:
    for noun in NOUNS:
        assert PLACE.ask(f"Có bao nhiêu {noun} {said}?").facts == PLACE.ask(f"Có bao nhiêu {noun}?").facts


def test_what_is_missing_is_named_with_what_leads_to_it() -> None:
    assert "“bị ốm” của số đảng viên" in PLACE.says("Có bao nhiêu đảng viên bị ốm?")


@pytest.mark.parametrize("narrowing", ["bị ốm", "xuất sắc", "đi làm xa", "dự khuyết", "xin nghỉ", "tạm thời"])
@pytest.mark.parametrize("noun", ["Tiểu ban", "Đơn vị làm điểm"])
def test_no_list_tells_which_are_that(noun: str, narrowing: str) -> None:
    assert PLACE.ask(f"{noun} nào {narrowing}?").kind is not Kind.ANSWER


def test_what_leads_to_a_choice_narrows_nothing() -> None:
    assert PLACE.ask("Trường nào đã sang giai đoạn 2 rồi?").facts == ("thcs-da-trang",)


@pytest.mark.parametrize(
    "text", ["Đại hội điểm có bao nhiêu lượt người dự?", "don vi lam diem co bao nhieu luot nguoi"]
)
def test_how_many_a_list_holds_counts_no_people(text: str) -> None:
    assert PLACE.ask(text).kind is not Kind.ANSWER


@pytest.mark.parametrize("text", ["Tôi nói chuyện với máy hay với người?", "dang noi chuyen voi may a"])
def test_who_answers_is_said(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.SMALLTALK
