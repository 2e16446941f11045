"""Claims that deny, that somebody reports, on who is on a list, which paper it is: a yes or no, and the fact."""

import pytest

from bot.answering.reply import plain
from tests.invented import ask

YES, NO = ("Đúng.", "Có."), ("Không.", "Chưa.")

DENYING = [
    ("Bến Ngọc chưa chốt ngày đúng không?", NO, "15-16/4"),
    ("ben ngoc chua co lich dai hoi phai khong", NO, "15-16/4"),
    ("Khe Mây không họp ngày 12/4, đúng không?", YES, "10/4"),
    ("Khe Mây không họp ngày 10/4, đúng không?", NO, "10/4"),
    ("Công ty Thanh Vân chưa có ngày cụ thể phải không?", YES, "6/2020"),
    ("Ngày đại hội huyện chưa được công bố đúng không?", YES, "chưa được công bố"),
    ("Huyện không có tiểu ban nào phải không?", NO, "hậu cần"),
    ("Nghị quyết 08 không phải ban hành tháng 1, đúng không?", NO, "15/1/2020"),
    ("Khe Mây chốt ngày chưa", YES, "10/4"),
    ("Công ty Thanh Vân đã chốt ngày cụ thể chưa?", NO, "6/2020"),
]
REPORTED = [
    ("Báo cáo ghi huyện có 45 tổ chức cơ sở đảng, ghi thế đúng không?", NO, "40"),
    ("Em ghi vào sổ là huyện có 5.230 đảng viên, ghi vậy chuẩn chưa?", YES, "5.230"),
    ("Con số 5.230 đảng viên mà cơ quan tôi ghi trong báo cáo có đúng không?", YES, "5.230"),
    ("Tôi nghe xã Khe Mây đại hội hôm 9/4, nghe vậy có đúng không?", NO, "10/4"),
    ("Em đặt tiệc ngày 12/4 là Khe Mây đại hội đúng không?", NO, "10/4"),
]
LISTED = [
    ("Khe Mây không được chọn làm điểm hả?", NO, "10/4"),
    ("Xã Khe Mây làm điểm phải không?", YES, "10/4"),
    ("Xã Đồng Lạc cũng làm điểm hả?", NO, "khe mây"),
    ("Chỉ xã Khe Mây được chọn làm điểm thôi hả?", NO, "bến ngọc"),
    ("Đơn vị làm điểm chỉ gồm các xã thôi đúng không?", NO, "bến ngọc"),
    ("Có trường nào ở giai đoạn 2 không?", YES, "đá trắng"),
    ("Không có trường nào ở giai đoạn 2 phải không?", NO, "đá trắng"),
    ("Ba đơn vị làm điểm gồm Khe Mây, Bến Ngọc và Công ty Chè Thanh Vân đúng không?", YES, "thanh vân"),
    ("Ba nơi làm điểm là Khe Mây, Bến Ngọc và Đồng Lạc phải không?", NO, "thanh vân"),
    ("Hai nơi làm điểm trong tháng 4 là Khe Mây và Bến Ngọc đúng không?", YES, "15-16/4"),
    ("Hai trường THCS là Khe Mây và Đá Trắng phải không?", YES, "đá trắng"),
    ("Xã Đồng Lạc với Khe Mây là hai xã làm điểm phải không?", NO, "khe mây"),
    ("Khe Mây là nơi duy nhất làm điểm à?", NO, "bến ngọc"),
    ("Công ty Thanh Vân làm điểm trước Khe Mây hả", NO, "10/4"),
    ("Cả ba nơi làm điểm đều họp trong tháng 4 phải không?", NO, "6/2020"),
]
PAPERS = [
    ("Kế hoạch 31 là về phát triển cây chè phải không?", NO, "31-kh/hu|08-nq/hu"),
    ("Văn bản về cây chè là Kế hoạch 31 phải không?", NO, "cơ sở|cây chè"),
    ("Nghị quyết về phát triển cây chè là Nghị quyết 31 phải không?", NO, "08-nq/hu"),
    ("Kế hoạch về tổ chức đại hội cấp cơ sở là Kế hoạch 31 phải không?", YES, "31-kh/hu"),
    ("Bài này đăng trên Lúa Vàng phải không bạn?", NO, "báo sơn hạ"),
    ("Bài viết là của Mai Lan đúng không?", YES, "mai lan"),
]
PAIRED = [
    ("THCS Khe Mây giai đoạn 1, THCS Đá Trắng giai đoạn 2 phải không?", YES, "giai đoạn 2"),
    ("THCS Khe Mây ở giai đoạn 2, còn THCS Đá Trắng ở giai đoạn 1, phải thế không?", NO, "giai đoạn 1"),
    ("Khe Mây họp 10/4, Bến Ngọc họp 12/4 đúng không?", NO, "15-16/4"),
    ("Khe Mây họp 10/4, Bến Ngọc họp 15-16/4 đúng không?", YES, "10/4"),
    ("Khe Mây họp vào thứ sáu phải không?", YES, "10/4"),
    ("Bến Ngọc họp vào chủ nhật phải không?", NO, "15-16/4"),
]
NUMBERS = [
    ("Bến Ngọc chỉ họp ngày 16/4 phải không?", NO, "15-16/4"),
    ("Phần lớn chi bộ đã đại hội xong rồi đúng không?", NO, "90"),
    ("Đa số chi bộ chưa đại hội xong đúng không?", YES, "70%"),
    ("Đảng bộ cơ sở có 28, chi bộ cơ sở có 12 đúng không?", YES, "28 đảng bộ"),
    ("Cầu Suối Trong dài 58 mét phải không?", NO, "85 m"),
    ("5.230 là số chi bộ phải không?", NO, "5.230 đảng viên"),
    ("Chi bộ cơ sở có 28, đảng bộ cơ sở có 12 phải không?", NO, "28 đảng bộ"),
    ("Có 90 chi bộ trực thuộc đảng bộ cơ sở tất cả, đúng không?", NO, "300"),
    ("Số chi bộ chưa xong ít hơn số đã xong đúng không?", NO, "30%"),
    ("Số chi bộ chưa xong nhiều hơn số đã xong đúng không?", YES, "30%"),
    ("Cộng đảng bộ với chi bộ cơ sở là 40 phải không?", YES, "40"),
    ("Phó Bí thư Thường trực Huyện ủy là đồng chí Lò Thị Pâng phải không?", NO, "vàng a dế"),
    ("Bí thư Huyện ủy là đồng chí Vàng A Dế phải không?", NO, "lò thị pâng"),
]


@pytest.mark.parametrize(("text", "opens", "fact"), [*DENYING, *REPORTED, *LISTED, *PAPERS, *PAIRED, *NUMBERS])
def test_a_verdict_with_the_fact(text: str, opens: tuple[str, ...], fact: str) -> None:
    said = plain(ask(text))
    assert said.startswith(opens), said
    assert any(one in said.lower() for one in fact.split("|")), said


@pytest.mark.parametrize(
    "text",
    [
        "Cầu Suối Trong rộng 7 m phải không?",  # its length is known, no width
        "Nghị quyết 08 nói về xây dựng nông thôn mới phải không?",  # no paper here is about that
        "Khe Mây với Bến Ngọc là hai nơi làm điểm phải không?",  # two of them, or the only two
        "Tiểu ban Nội dung với Tiểu ban Hậu cần, không có tiểu ban nào khác, đúng không?",
    ],
)
def test_what_cannot_be_told_is_not_denied(text: str) -> None:
    assert not plain(ask(text)).startswith(NO)
