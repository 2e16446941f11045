"""Details of another kind: a size in rooms says nothing of floors, the owner of a work is not who builds it."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import HOST, TODAY
from tests.place import Place

FILES = HOST | {
    "projects": """
- id: truong
  name: Trường Tiểu học Bãi Sậy
  work: [xây mới]
  details: {quy mô: 14 phòng học, đơn vị thi công: Công ty Hoa Mai, trang thiết bị: 40 quạt trần}
  group: cong-trinh
- id: nha
  name: Nhà văn hóa Suối Mây
  details: {quy mô: 320 chỗ ngồi, chủ đầu tư: Ủy ban nhân dân xã Suối Mây}
  group: cong-trinh
""",
    "dates": """
- id: khe-may
  event: Đại hội đảng bộ cơ sở
  who: Đảng bộ xã Khe Mây
  on: 10/4/2020
  status: held
  details: {kết nạp: 12 đảng viên, khen thưởng: 3 giấy khen, độ tuổi bình quân: 42 tuổi}
""",
    "groups": "- {id: cong-trinh, name: công trình, title: Các công trình của huyện, complete: true}\n",
}
PLACE = Place(FILES, TODAY)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Trường Tiểu học Bãi Sậy có mấy tầng?", "số tầng"),
        ("truong tieu hoc bai say co bao nhieu hoc sinh", "số học sinh"),
        ("Nhà văn hóa Suối Mây có bao nhiêu phòng?", "số phòng"),
        ("Chủ đầu tư trường Tiểu học Bãi Sậy là ai?", "chủ đầu tư"),
        ("Trường Tiểu học Bãi Sậy do ai giám sát thi công?", "tư vấn giám sát"),
        ("Nhà văn hóa Suối Mây do ai thi công?", "đơn vị thi công"),
        ("Trường Tiểu học Bãi Sậy có mấy camera?", "camera"),
        ("Khe Mây có mấy đảng viên bị kỷ luật?", "bị kỉ luật"),
        ("khe may co bao nhieu dang vien du bi", "đảng viên dự bị"),
        ("Khe Mây mấy huân chương?", "huân chương"),
        ("Đảng viên trẻ tuổi nhất ở Khe Mây mấy tuổi?", "trẻ tuổi nhất"),
    ],
)
def test_what_is_told_of_another_thing_answers_nothing(text: str, missing: str) -> None:
    reply = PLACE.ask(text)
    assert (reply.kind, f"thông tin về {missing} của" in plain(reply)) == (Kind.UNKNOWN, True)


@pytest.mark.parametrize(
    "text",
    [
        "Trường Tiểu học Bãi Sậy có 14 tầng phải không?",
        "Nhà văn hóa Suối Mây có 320 học sinh à?",
        "Trường Tiểu học Bãi Sậy có 14 tầng 320 chỗ đúng không?",
        "Trường Tiểu học Bãi Sậy có 3 tầng đúng không?",
        "Trường Tiểu học Bãi Sậy có 40 camera đúng không?",
        "Khe Mây kỷ luật 12 đảng viên phải không?",
    ],
)
def test_a_claim_on_another_thing_is_not_judged(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Trường Tiểu học Bãi Sậy có mấy phòng học?", "14 phòng học"),
        ("Trường Tiểu học Bãi Sậy quy mô thế nào?", "14 phòng học"),
        ("Trường Tiểu học Bãi Sậy có 14 phòng học phải không?", "Đúng."),
        ("Trường Tiểu học Bãi Sậy có 16 phòng học phải không?", "Không."),
        ("Nhà văn hóa Suối Mây chứa được bao nhiêu người?", "320 chỗ ngồi"),
        ("Ai làm chủ đầu tư nhà văn hóa Suối Mây?", "Ủy ban nhân dân xã Suối Mây"),
        ("Trường Tiểu học Bãi Sậy có mấy cái quạt?", "40 quạt trần"),
        ("Khe Mây có bao nhiêu đảng viên mới?", "12 đảng viên"),
        ("Khe Mây được mấy giấy khen?", "3 giấy khen"),
        ("Khe Mây độ tuổi bình quân bao nhiêu?", "42 tuổi"),
        ("Nhà thầu nào xây trường Tiểu học Bãi Sậy?", "Công ty Hoa Mai"),
    ],
)
def test_what_is_told_of_just_that(text: str, said: str) -> None:
    assert said in PLACE.says(text)
