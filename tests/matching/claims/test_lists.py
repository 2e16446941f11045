"""Claims on how many of a list are so, who is on it, and who comes first, against tests/invented.py."""

import pytest

from bot.answering.reply import plain
from tests.invented import ask

YES = ("Đúng", "Có.")
NO = ("Không", "Chưa.")


@pytest.mark.parametrize(
    "text",
    [
        "Có phải chỉ có một thị trấn được chọn làm điểm?",
        "Đại hội điểm có ba nơi: Khe Mây, Bến Ngọc và công ty, đúng không?",
        "Ba nơi làm điểm gồm một xã, một thị trấn và một công ty phải không?",
        "Có hai trường THCS trong danh sách, đúng chứ?",
        "Chỉ một trường tiểu học được nêu tên thôi à?",
        "Ba nơi làm điểm có hai nơi họp trong tháng 4 phải không?",
        "Có đúng là thị trấn Bến Ngọc họp sau xã Khe Mây không?",
        "Trong 3 nơi làm điểm thì xã Khe Mây làm trước tiên, phải vậy không?",
        "trong 3 noi lam diem thi cong ty thanh van lam sau cung phai khong",
        "Bến Ngọc kết thúc vào 16/4 đúng không?",
        "Bến Ngọc bắt đầu từ ngày 15/4 phải không?",
        "Bến Ngọc họp hai ngày, mười lăm và mười sáu tháng tư, phải không?",
        "Các tiểu ban là Nội dung và Hậu cần phải không?",
        "Tác giả Mai Lan viết cho báo Sơn Hạ đúng không?",
        "90 trên 300 là hơn một phần tư, đúng không?",
        "Danh sách có một trường tiểu học và hai trường THCS, phải không?",
        "Ngày 10/4 là của xã Khe Mây, còn 15-16/4 là của thị trấn Bến Ngọc, đúng không?",
    ],
)
def test_that_hold_get_a_yes(text: str) -> None:
    assert plain(ask(text)).startswith(YES), plain(ask(text))


@pytest.mark.parametrize(
    "text",
    [
        "Có phải chỉ có một đơn vị được chọn làm điểm?",
        "Có ba trường THCS được nêu tên phải không?",
        "Ba nơi làm điểm có hai nơi họp trong tháng 6 phải không?",
        "Có đúng là thị trấn Bến Ngọc họp trước xã Khe Mây không?",
        "Trong ba nơi làm điểm thì công ty chè làm trước tiên, phải vậy không?",
        "Bến Ngọc kết thúc vào 15/4 đúng không?",
        "Bến Ngọc bắt đầu từ ngày 16/4 phải không?",
        "Bến Ngọc họp hai ngày, mười bốn và mười lăm tháng tư, phải không?",
        "Đại hội huyện lần này là lần thứ V à?",
        "Danh sách có một trường tiểu học và ba trường THCS, phải không?",
        "90 trên 300 là hơn một nửa, đúng không?",
    ],
)
def test_that_fail_get_a_no(text: str) -> None:
    assert plain(ask(text)).startswith(NO), plain(ask(text))


def test_more_than_a_list_names_is_not_denied_of_one_that_is_incomplete() -> None:
    assert ask("Huyện xây ba trường THCS phải không?").kind == "unknown"


def test_what_is_nearly_a_share_is_not_denied() -> None:
    assert not plain(ask("Gần ba phần tư số chi bộ chưa đại hội xong, phải không?")).startswith(NO)


def test_how_two_counts_stand_to_each_other_is_neither_of_them() -> None:
    assert not plain(ask("Cứ 10 tổ chức cơ sở thì 7 là đảng bộ, đúng không?")).startswith(NO)


@pytest.mark.parametrize(("share", "opens"), [("hai phần ba", NO), ("ba phần bảy", YES)])
def test_a_count_is_a_share_of_another(share: str, opens: tuple[str, ...]) -> None:
    reply = plain(ask(f"Số chi bộ cơ sở bằng {share} số đảng bộ cơ sở, đúng không?"))
    assert reply.startswith(opens), reply


def test_a_number_that_is_no_ones_claims_nothing() -> None:
    text = "Tôi là khách lâu năm của công ty Chè Thanh Vân, nghe bàn là đảng bộ công ty họp tháng 6, có chuẩn không?"
    assert not plain(ask(text)).startswith(NO)
