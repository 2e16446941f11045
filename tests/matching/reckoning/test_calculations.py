"""What is worked out from several facts, through the one door: tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Đảng bộ cơ sở chiếm mấy phần trăm tổ chức cơ sở Đảng?", "28 đảng bộ cơ sở chiếm 70%"),
        ("Bao nhiêu phần trăm chi bộ chưa đại hội xong?", "Khoảng 70% chi bộ"),
        ("Số đảng bộ cơ sở cộng với số chi bộ cơ sở là bao nhiêu?", "= 40 tổ chức cơ sở Đảng"),
        ("Gộp chi bộ cơ sở và chi bộ trực thuộc lại thì có bao nhiêu chi bộ?", "= 312 chi bộ"),
        ("Có tất cả bao nhiêu đảng bộ cơ sở và chi bộ cơ sở?", "= 40 tổ chức cơ sở Đảng"),
        ("12 chi bộ cơ sở bằng mấy phần trăm của 40 tổ chức?", "chiếm 30%"),
        ("40 trừ 28 thì còn mấy chi bộ cơ sở?", "12 chi bộ cơ sở"),
        ("Lấy 5230 đảng viên chia cho 300 chi bộ thì mỗi chi bộ mấy người?", "khoảng 17 đảng viên"),
        ("Trong số tổ chức của huyện, đảng bộ nhiều hơn chi bộ bao nhiêu?", "là 16"),
        ("Cần thêm bao nhiêu chi bộ nữa để được một nửa?", "Cần thêm hơn 60 chi bộ"),
        ("Bình quân mỗi tổ chức cơ sở Đảng có bao nhiêu đảng viên?", "khoảng 131 đảng viên"),
        (
            "Từ ngày ra Nghị quyết 08 tới đại hội điểm Khe Mây là bao nhiêu ngày?",
            "cách nhau 86 ngày, tức 2 tháng 26 ngày",
        ),
        ("40 tổ chức cơ sở Đảng gồm những gì?", "28 đảng bộ cơ sở và 12 chi bộ cơ sở"),
    ],
)
def test_the_result_is_told(text: str, said: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert said in plain(reply)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Đảng bộ có chiếm quá nửa trong 40 tổ chức cơ sở Đảng không?", "Đúng"),
        ("Hơn một nửa số chi bộ chưa đại hội đúng không?", "Đúng"),
        ("Còn hơn 280 chi bộ trực thuộc chưa đại hội đúng không?", "Không"),
        ("28 cộng 12 có bằng 40 không?", "Đúng"),
        ("Nghị quyết 08 ban hành năm 2018 phải không?", "Không"),
        ("Huyện có 5.230 chi bộ, có đúng thế không?", "Không"),
        ("90 đảng bộ đã đại hội xong phải không?", "Không"),
        ("Trong 28 đảng bộ có 3 đơn vị làm điểm phải không?", "Đúng"),
    ],
)
def test_claims_on_results(text: str, opening: str) -> None:
    assert plain(ask(text)).startswith(opening)


@pytest.mark.parametrize(
    "text",
    [
        "Bao nhiêu đảng bộ cơ sở đã đại hội xong?",  # only cells are counted so
        "Kế hoạch 08 nói gì?",  # a resolution bears that number
        "Tiểu ban Nội dung có mấy người?",
        "Bình quân mỗi xã có bao nhiêu đảng viên?",
        "Cộng đảng viên với chi bộ trực thuộc được bao nhiêu?",  # of which neither is the other
    ],
)
def test_no_other_number_is_told_instead(text: str) -> None:
    assert ask(text).kind is not Kind.ANSWER


def test_a_number_is_shared_out_among_what_is_named_in_full() -> None:
    reply = ask("Chia số đảng viên cho số chi bộ trực thuộc thì mỗi chi bộ mấy người?")
    assert set(reply.facts) == {"dang-vien", "chi-bo-truc-thuoc"}, plain(reply)
    assert "17 đảng viên" in plain(reply)
