"""What is asked behind a verb, without a comma: tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("em ở đội văn nghệ mà quên mất Khe Mây đại hội điểm hôm nào", "diem-khe-may"),
        ("em o doi van nghe ma quen mat khe may dai hoi diem hom nao", "diem-khe-may"),
        ("cháu làm lễ tân cho Bến Ngọc mà không biết Bến Ngọc họp hôm nào", "diem-ben-ngoc"),
        ("chị lo cơm hộp cho thị trấn Bến Ngọc mà chưa rõ họp ngày nào", "diem-ben-ngoc"),
        ("hôm giao ban có người hỏi huyện có bao nhiêu đảng viên", "dang-vien"),
        ("hôm giao ban sếp hỏi huyện có bao nhiêu đảng viên mà em không trả lời được", "dang-vien"),
        ("bài phát biểu của sếp em thiếu số đảng viên của huyện", "dang-vien"),
        ("bao cao cua toi thieu so dang vien toan huyen", "dang-vien"),
        ("thẻ đại biểu của tôi ghi đại hội huyện lần thứ mấy", "congress"),
        ("thẻ đại biểu của tôi ghi nhiệm kỳ nào", "congress"),
        ("ô nhiệm kỳ trên phiếu đăng ký dự đại hội mình phải ghi từ năm bao nhiêu", "congress"),
        ("đi thăm giáo viên cũ ở trường Đá Trắng thấy bụi mù trường đó làm giai đoạn mấy", "thcs-da-trang"),
        ("đứng chụp ảnh trước trường Đá Trắng mà không rõ trường làm giai đoạn mấy", "thcs-da-trang"),
    ],
)
def test_what_stands_before_the_verb_only_leads_to_it(text: str, told: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert told in reply.facts, reply.facts


@pytest.mark.parametrize(
    "text",
    [
        "em ở đội văn nghệ mà quên mất văn nghệ Khe Mây diễn hôm nào",
        "em lo xe đưa đón cho Khe Mây mà quên xe chạy hôm nào",
        "phụ huynh trường Đá Trắng hỏi trường bao giờ khánh thành",
        "con em học bán trú nên hỏi trường Đá Trắng học phí bao nhiêu",
        "bao cao cua toi thieu so dang vien nu cua huyen",
        "trong phiếu ghi bí thư Bến Ngọc tên gì",
        "báo cáo thiếu số đại biểu dự đại hội huyện",
    ],
)
def test_what_stands_behind_it_is_asked(text: str) -> None:
    assert ask(text).kind is not Kind.ANSWER, plain(ask(text))


@pytest.mark.parametrize(
    "text",
    [
        "nữ đảng viên thì tôi không rõ huyện có bao nhiêu đảng viên",
        "phần tuyển sinh không biết trường Đá Trắng thế nào",
        "tuyển sinh năm nay không biết trường Đá Trắng ra sao",
        "khóa trước thì không biết huyện có bao nhiêu đảng viên",
        "đến năm 2015 không biết huyện có bao nhiêu đảng viên",
        "danh sách trúng cử ghi bao nhiêu đảng viên",
        "giấy khen ghi Khe Mây ngày nào",
        "cựu chiến binh thì không rõ Bến Ngọc thế nào",
    ],
)
def test_what_stands_before_it_may_narrow_it(text: str) -> None:
    assert ask(text).kind is not Kind.ANSWER, plain(ask(text))


@pytest.mark.parametrize(
    "text",
    [
        "em cần phỏng vấn bí thư Bến Ngọc, tên gì ạ",
        "tôi cần thư ký của Khe Mây để làm báo cáo, ngày nào có",
        "chú làm xe đưa đón cho Bến Ngọc, phải làm xong trước ngày nào",
        "mình phụ trách văn nghệ nên muốn hỏi Bến Ngọc cần bao nhiêu",
        "về tuyển sinh cho hỏi trường Đá Trắng thế nào",
    ],
)
def test_a_name_alone_asks_for_nothing_that_is_told_of_it(text: str) -> None:
    assert ask(text).kind is not Kind.ANSWER, plain(ask(text))


@pytest.mark.parametrize("text", ["Bến Ngọc cần bao nhiêu", "Bến Ngọc có bao nhiêu"])
def test_one_of_a_list_is_not_counted(text: str) -> None:
    assert ask(text).kind is not Kind.ANSWER, plain(ask(text))


@pytest.mark.parametrize("text", ["Bến Ngọc họp trù bị ngày nào", "họp trù bị của Bến Ngọc ngày nào"])
def test_the_meeting_before_is_another_day(text: str) -> None:
    assert ask(text).kind is not Kind.ANSWER, plain(ask(text))


def test_a_part_costs_less_than_the_whole() -> None:
    assert ask("kinh phí thiết bị cầu Suối Trong bao nhiêu").kind is not Kind.ANSWER
    assert "30 tỷ" in plain(ask("kinh phí cầu Suối Trong bao nhiêu"))
