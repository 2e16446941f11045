"""Several questions in one message, and what earlier turns leave in view."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask, talk


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Cho hỏi: 1) hạn hoàn thành 2) số đảng viên 3) tên báo", ("20/7", "5.230", "Báo Sơn Hạ")),
        ("Huyện ủy ai là bí thư, ai là phó bí thư thường trực?", ("Lò Thị Pâng", "Vàng A Dế")),
        ("Để lo chỗ ăn ở, Huyện ủy lập mấy tiểu ban, gồm những tiểu ban gì?", ("2", "Nội dung", "Hậu cần")),
        ("Cầu Suối Trong dài bao nhiêu, rộng bao nhiêu, hết mấy tiền?", ("85 m", "diện tích", "30 tỷ")),
        ("Bác bán quán ngoài chợ, nghe nói cầu Suối Trong xây xong rồi: hết bao nhiêu tiền?", ("30 tỷ",)),
    ],
)
def test_no_part_is_passed_over(question: str, told: tuple[str, ...]) -> None:
    reply = ask(question)
    assert reply.kind is Kind.ANSWER
    for words in told:
        assert words in plain(reply)


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("Những nơi nào làm điểm?", "Nơi thứ hai họp hôm nào?", "Thế nơi thứ nhất họp ở đâu?"), "Nhà văn hóa"),
        (("Những nơi nào làm điểm?", "Nơi thứ ba là ai?"), "Thanh Vân"),
        (("Nghị quyết 08 nói gì?", "Không hỏi nội dung, hỏi ai ban hành."), "Huyện ủy"),
        (("Huyện có mấy tổ chức cơ sở đảng?", "Trong đó mấy đảng bộ?", "Còn lại là gì?"), "12 chi bộ"),
    ],
)
def test_what_is_pointed_at_stays_in_view(turns: tuple[str, ...], said: str) -> None:
    assert said in plain(talk(*turns)[-1])


def test_nobody_designed_a_bridge_of_four_spans() -> None:
    reply = ask("Ai thiết kế cầu Suối Trong?")
    assert reply.kind is Kind.UNKNOWN
