"""Shares of shares, shares that are claimed by half, who is present, targets of which only a share is told."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

COUNTS = """
- {id: ho, of: hộ phải dời khỏi bờ sông, value: 150, questions: [Bao nhiêu hộ phải dời khỏi bờ sông?]}
- {id: da-nhan, of: hộ phải dời khỏi bờ sông, value: 110, out_of: ho, state: đã nhận đất}
- {id: chua-nhan, of: hộ phải dời khỏi bờ sông, value: 40, out_of: ho, state: chưa nhận đất}
- id: gia
  of: hộ phải dời khỏi bờ sông
  value: 24
  out_of: chua-nhan
  state: chưa thuận giá đền bù
  questions: [Bao nhiêu hộ chưa thuận giá đền bù?]
- id: giay-to
  of: hộ phải dời khỏi bờ sông
  value: 16
  out_of: chua-nhan
  state: vướng hồ sơ thừa kế
  questions: [Bao nhiêu hộ vướng hồ sơ thừa kế?]
- {id: phan-viec, of: 'công trình, phần việc của các phường', value: 70}
- id: viec-xong
  of: công trình, phần việc của các phường
  value: 45
  out_of: phan-viec
  state: đã xong
  rest: chưa xong
  questions: [Bao nhiêu công trình, phần việc của các phường đã xong?]
- id: viec-hoa-mai
  of: công trình, phần việc của các phường
  value: 8
  out_of: phan-viec
  state: của phường Hoa Mai
  also: [công trình phường Hoa Mai]
  questions: [Phường Hoa Mai đăng ký bao nhiêu công trình, phần việc?]
- {id: dang-vien-ben-xe, of: đảng viên Chi bộ Bến xe, value: 31, questions: [Chi bộ Bến xe có bao nhiêu đảng viên?]}
- id: co-mat
  of: đảng viên Chi bộ Bến xe
  value: 29
  out_of: dang-vien-ben-xe
  state: có mặt dự đại hội
  rest: vắng mặt
  questions: [Đại hội Chi bộ Bến xe có bao nhiêu đảng viên có mặt?]
- {id: nguoi-thi, of: người tham gia thi tìm hiểu, value: 3.120, also: [người dự thi]}
- {id: luot-thi, of: lượt dự thi tìm hiểu, value: 8.450, also: [lượt thi]}
- id: ket-nap
  of: đảng viên mới kết nạp năm 2024
  value: 126
  note: Số ấy bằng 105% chỉ tiêu.
  questions: [Năm 2024 kết nạp bao nhiêu đảng viên mới?]
"""
PLACE = Place(TOWN | {"counts": COUNTS}, TODAY)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Trong 40 hộ có 24 hộ chưa thuận giá phải không?", "Đúng"),
        ("Trong 40 hộ có 25 hộ chưa thuận giá phải không?", "Không"),
        ("Trong 40 hộ có 24 hộ vướng hồ sơ thừa kế phải không?", "Không"),  # so many have not agreed on the price
        ("Quá nửa trong 70 công trình, phần việc của phường đã xong đúng không?", "Đúng"),
        ("Chi bộ Bến xe vắng 2 đảng viên phải không?", "Đúng"),
        ("Chi bộ Bến xe vắng 3 đảng viên phải không?", "Không"),
        ("Chi bộ Bến xe có mặt 29 đảng viên phải không?", "Đúng"),
        ("Có 8.450 người dự thi phải không?", "Không"),
        ("Có 3.120 người dự thi phải không?", "Đúng"),
        ("Có 8.450 lượt thi phải không?", "Đúng"),
        ("Kết nạp đảng viên năm 2024 có vượt chỉ tiêu không?", "Đúng"),
        ("Kết nạp đảng viên mới đạt 105% chỉ tiêu đúng không?", "Đúng"),
        ("Kết nạp đảng viên mới vượt 5% chỉ tiêu đúng không?", "Đúng"),
        ("Kết nạp đảng viên mới vượt 15% chỉ tiêu đúng không?", "Không"),
    ],
)
def test_the_number_is_judged_of_those_who_are_said(text: str, verdict: str) -> None:
    assert PLACE.says(text).startswith(f"{verdict}.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chi bộ Bến xe có mấy đảng viên có mặt?", "Có 29 trên tổng số 31"),
        ("Đại hội Chi bộ Bến xe vắng mấy đảng viên?", "Còn 2 đảng viên"),
        ("Chi bộ Bến xe có mấy đảng viên?", "Có 31 đảng viên"),
        ("Có bao nhiêu hộ phải dời?", "Có 150 hộ"),  # "dời" elsewhere asks what was put off
        ("Kết nạp đảng viên năm 2024 đạt bao nhiêu phần trăm chỉ tiêu?", "105% chỉ tiêu"),
    ],
)
def test_how_many_of_those_who_are_said(text: str, told: str) -> None:
    assert told in PLACE.says(text)


@pytest.mark.parametrize(
    "text",
    [
        "Phường Hoa Mai đã xong mấy công trình?",
        "Phường Hoa Mai có 8 công trình đã xong phải không?",
        "Phường Hoa Mai còn mấy công trình chưa xong?",
        "Chỉ tiêu kết nạp đảng viên là bao nhiêu?",
    ],
)
def test_what_only_others_tell_is_not_known(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN
