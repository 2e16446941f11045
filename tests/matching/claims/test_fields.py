"""Claims are judged by the very field that they are about: its number, its end, its rank, its level, its detail."""

import pytest

from bot.answering.reply import plain
from tests.invented import ask


def opening(text: str) -> str:
    """The opening of a reply, "" where neither yes nor no is said."""
    said = plain(ask(text)).split(" ")[0]
    return said if said in ("Đúng.", "Có.", "Không.", "Chưa.") else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện có chưa tới 6.000 đảng viên phải không?", "Đúng."),
        ("huyen co chua den 5000 dang vien dung khong", "Không."),
        ("Đảng viên của huyện gần 5.500 đúng không?", "Đúng."),
        ("Gần 5.200 đảng viên hả?", ""),  # a little more: "gần" says less
        ("Có khoảng một phần ba số chi bộ trực thuộc đã đại hội xong phải không?", "Đúng."),
        ("Hai phần ba số chi bộ trực thuộc đã đại hội xong à?", "Không."),
        ("mot nua so chi bo truc thuoc da dai hoi xong chua", "Chưa."),
        ("Hơn 1/2 chi bộ trực thuộc đã đại hội xong đúng không?", "Không."),
        ("Có 28 tổ chức cơ sở Đảng phải không?", "Không."),
    ],
)
def test_numbers_and_shares(text: str, expected: str) -> None:
    assert opening(text) in (expected, *(("Không.",) if expected == "Chưa." else ()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bến Ngọc họp đến hết tháng 5 à?", "Không."),
        ("Bến Ngọc họp đến ngày 16/4 phải không?", "Đúng."),
        ("ben ngoc hop tu thang 3 a", "Không."),
        ("Cấp cơ sở phải đại hội xong trước 20/7 đúng không?", "Đúng."),
    ],
)
def test_when_it_begins_and_ends(text: str, expected: str) -> None:
    assert opening(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trường THCS Đá Trắng thuộc cấp Tiểu học phải không?", "Không."),
        ("Trường THCS Đá Trắng thuộc cấp 2 à?", "Đúng."),
        ("Cầu Suối Trong có 4 nhịp phải không?", "Đúng."),
        ("Cầu Suối Trong có 6 nhịp phải không?", "Không."),
        ("Cầu Suối Trong dài 85 m đúng không?", "Đúng."),
        ("Cầu Suối Trong dài hơn 90 m à?", "Không."),
        ("Nghị quyết 08 do Tỉnh ủy ban hành à?", "Không."),
        ("Nghị quyết 08 do Huyện ủy Sơn Hạ ban hành phải không?", "Đúng."),
    ],
)
def test_fields_and_details(text: str, expected: str) -> None:
    assert opening(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Vàng A Dế là Bí thư Huyện ủy phải không?", "Không."),
        ("Đồng chí Lò Thị Pâng là Phó Bí thư Huyện ủy à?", "Không."),
        ("Ông Vàng A Dế là Chủ tịch UBND huyện phải không?", ""),
        ("Tổ Bảo vệ do Phó Chánh Văn phòng làm trưởng à?", "Đúng."),
        ("Tổ Bảo vệ do Chánh Văn phòng Huyện ủy làm trưởng phải không?", "Không."),
        ("Tổ trưởng Tổ Bảo vệ là Phó Chánh Văn phòng Huyện ủy đúng không?", "Đúng."),
        ("To Bao ve do Bi thu Huyen uy phu trach ha", ""),  # "to bao" is no paper here
    ],
)
def test_posts(text: str, expected: str) -> None:
    assert opening(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Cầu Suối Trong ở thành phố phải không?",
        "Trường THCS Khe Mây không được duyệt phải không?",
        "Tiểu ban Hậu cần đã kết thúc phải không?",
        "Nghị quyết 08 lớn nhất tỉnh phải không?",
        "Các chi bộ trực thuộc có 3 tầng phải không?",
        "Khe Mây họp xong từ năm ngoái phải không?",
    ],
)
def test_what_no_field_tells_is_not_borne_out(text: str) -> None:
    assert opening(text) not in ("Đúng.", "Có.")
