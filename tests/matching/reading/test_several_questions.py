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


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Em cần hai thứ: ngày Khe Mây họp và hạn chót của cơ sở", {"diem-khe-may", "han"}),
        ("Để lập phiếu tôi cần tên báo, người viết và nhiệm kỳ của đại hội", {"source:bao", "congress"}),
        (
            "Em xin mấy thông tin sau: số đảng viên, số tiểu ban, hạn chót đại hội cơ sở",
            {"dang-vien", "noi-dung", "hau-can", "han"},
        ),
        ("Phiếu lưu trữ: tên báo, người viết, và đại hội huyện là lần thứ bao nhiêu?", {"source:bao", "congress"}),
    ],
)
def test_things_asked_for_by_their_names_are_each_told(text: str, facts: set[str]) -> None:
    assert set(ask(text).facts) == facts, plain(ask(text))


@pytest.mark.parametrize(
    "text",
    [
        "Đơn vị nào họp đầu, đơn vị nào họp cuối trong các nơi làm điểm?",
        "Trong các nơi làm điểm, ai đi đầu và ai về sau cùng?",
        "Đầu tiên là ai, cuối cùng là ai trong ba nơi làm điểm?",
    ],
)
def test_what_only_the_next_question_makes_clear_is_told(text: str) -> None:
    assert set(ask(text).facts) == {"diem-khe-may", "diem-che"}, plain(ask(text))


def test_a_bare_question_after_what_is_not_known_is_not_told_of_another() -> None:
    reply = ask("Kinh phí sửa trường Bến Ngọc do ai cấp, bao nhiêu")
    assert reply.kind is Kind.UNKNOWN, plain(reply)
    assert reply.facts == ("th-ben-ngoc",)
