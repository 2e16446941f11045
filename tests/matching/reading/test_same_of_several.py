"""Things of which the same is asked in one breath."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Trường Khe Mây với trường Đá Trắng giai đoạn mấy?", ("giai đoạn 1", "giai đoạn 2")),
        ("Nghị quyết 08, Kế hoạch 31 nói gì?", ("cây chè", "cấp cơ sở")),
        ("Tiểu ban Hậu cần với Tổ Bảo vệ ai đứng đầu?", ("Trần Văn Thử", "Phó Chánh Văn phòng")),
        ("Khe Mây, Bến Ngọc với Thanh Vân họp hôm nào?", ("10/4", "15-16/4", "tháng 6")),
        ("Khe Mây và Đồng Lạc đại hội hôm nào?", ("10/4", "Đồng Lạc")),
        ("Em cần số đảng viên, số đảng bộ cơ sở và hạn hoàn thành ạ", ("5.230", "28", "20/7")),
    ],
)
def test_each_is_told_or_named_as_not_known(question: str, told: tuple[str, ...]) -> None:
    reply = ask(question)
    assert reply.kind is Kind.ANSWER
    for words in told:
        assert words in plain(reply)


@pytest.mark.parametrize(
    "question",
    [
        "Đối với Nghị quyết 08, huyện Tân Phong đã có văn bản gì?",
        "Kinh phí trường Bến Ngọc và trường Đá Trắng?",
    ],
)
def test_a_part_is_no_answer_to_the_whole(question: str) -> None:
    assert ask(question).kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    "question",
    [
        "Xã Khe Mây thành lập năm nào?",
        "Thị trấn Bến Ngọc bầu cử ngày nào?",
        "Công ty chè Thanh Vân ra đời năm nào?",
        "Huyện Sơn Hạ thành lập bao lâu rồi?",
    ],
)
def test_another_happening_than_the_congress_is_not_known(question: str) -> None:
    assert ask(question).kind is Kind.UNKNOWN


def test_what_one_work_is_in_two_words_is_told_once() -> None:
    reply = ask("Trường THCS Đá Trắng thuộc diện cải tạo, xây mới?")
    assert reply.facts == ("thcs-da-trang",)


def test_parts_that_each_ask_are_each_told() -> None:
    assert set(ask("Xin số chi bộ cơ sở / số đảng bộ cơ sở").facts) >= {"dang-bo", "chi-bo"}
