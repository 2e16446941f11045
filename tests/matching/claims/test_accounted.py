"""A yes is said to all of a statement, with tests/invented.py: what nothing bears out leaves it unconfirmed."""

import pytest

from bot.answering.reply import Kind, plain
from bot.text.syllable import fold
from tests.invented import TODAY, ask, with_more
from tests.place import Place

YES = ("Đúng.", "Có.")
UNCONFIRMED = "Tôi chưa có đủ thông tin để nói điều bạn nêu là đúng hay không."

UNSETTLED = [
    "Cầu Suối Trong làm gấp phải không?",
    "Cầu Suối Trong thuộc diện ưu tiên đúng không ạ?",
    "Có phải Trường THCS Khe Mây kéo dài không?",
    "Nghe nói Trường THCS Đá Trắng làm gấp, có đúng vậy không?",
    "Tiểu ban Nội dung được xếp loại xuất sắc phải không?",
    "Tiểu ban Hậu cần đã đúng quy định chưa?",
    "Có phải Kế hoạch 31 quan trọng không?",
    "Nghị quyết 08 có nói về cây mía không?",
    "Nghị quyết 08 có liên quan đến đất đai không?",
    "Trang trí khánh tiết tốn nhiều công phải không?",
    "Băng rôn do Văn phòng chuẩn bị gấp đúng không?",
    "Tiểu ban Nội dung có mặt Bí thư Tỉnh ủy không?",
    "Xã Khe Mây được khen ngợi phải không?",
]
BORNE_OUT = [
    "Huyện có Tiểu ban Nội dung phải không?",
    "Có Tiểu ban Hậu cần không?",
    "Tiểu ban Hậu cần có lo chỗ ăn nghỉ của đại biểu không?",
    "Nghị quyết 08 có nói về phát triển cây chè không?",
    "Nghị quyết 08 có nhắc tới cây chè không?",
    "Băng rôn do Văn phòng chuẩn bị đúng không?",
    "Trường THCS Khe Mây giai đoạn 1 phải không?",
    "Cầu Suối Trong được xây mới phải không?",
    "Kế hoạch 31 do Huyện ủy đưa ra phải không?",
    "Có trường nào được đầu tư không?",
]


@pytest.mark.parametrize("text", UNSETTLED)
@pytest.mark.parametrize("typed", [str, fold], ids=["with tones", "without"])
def test_no_yes_to_what_nothing_bears_out(text: str, typed: type[str]) -> None:
    reply = ask(typed(text))
    assert reply.kind is Kind.UNKNOWN, plain(reply)


@pytest.mark.parametrize("text", ["Cầu Suối Trong làm gấp phải không?", "Có phải Kế hoạch 31 quan trọng không?"])
def test_what_is_known_is_told_beside_that(text: str) -> None:
    told = plain(ask(text))
    assert told.startswith(UNCONFIRMED)
    assert len(told) > len(UNCONFIRMED)


@pytest.mark.parametrize("text", BORNE_OUT)
def test_a_yes_to_what_is_borne_out(text: str) -> None:
    told = plain(ask(text))
    assert told.startswith(YES), told


def test_a_tag_alone_confirms_nothing() -> None:
    assert not plain(ask("Cầu Suối Trong", "Có đúng vậy không?")).startswith(YES)


def test_a_paper_that_may_speak_of_it_too_is_not_denied() -> None:
    assert ask("Nghị quyết 08 có nói về tổ chức đại hội không?").kind is Kind.UNKNOWN
    assert plain(ask("Nghị quyết 08 là về tổ chức đại hội phải không?")).startswith("Không.")


IN_FULL = Place(
    with_more(
        topics="""- id: tuoi
  name: Thời gian công tác còn lại
  answer: Người ứng cử lần đầu còn ít nhất 60 tháng công tác, người tái cử còn ít nhất 30 tháng.
- id: phuong-an
  name: Phương án nhân sự
  answer: Phương án nhân sự của huyện chưa trình tỉnh.
""",
        counts="""- id: thang-cong-tac
  of: tháng công tác của người ứng cử lần đầu
  value: 60
  precision: at_least
  also: [tháng công tác]
""",
    ),
    TODAY,
)


def test_what_a_sentence_says_in_full_is_never_denied() -> None:
    told = IN_FULL.says(
        "Người ứng cử lần đầu còn ít nhất 60 tháng công tác, người tái cử còn ít nhất 30 tháng, đúng không?"
    )
    assert not told.startswith("Không."), told


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Phương án nhân sự của huyện chưa trình tỉnh, đúng không?", "Đúng."),
        ("Phương án nhân sự của huyện trình tỉnh rồi, đúng không?", "Không."),
        ("Phương án nhân sự của huyện đã trình tỉnh chưa?", ("Không.", "Chưa.")),
    ],
)
def test_what_a_sentence_denies_is_so_where_the_same_is_denied(text: str, opening: str) -> None:
    assert IN_FULL.says(text).startswith(opening)


AIMED_AT = Place(
    with_more(
        counts="""- id: che-moi
  of: ha chè
  value: 900
  state: được trồng lại
  out_of: che
  status: target
  also: [trồng lại chè]
- {id: che, of: ha chè, value: 11200}
"""
    ),
    TODAY,
)


@pytest.mark.parametrize(
    "text", ["Đã trồng lại xong 900 ha chè rồi phải không?", "trong lai xong 900 ha che roi dung khong"]
)
def test_what_is_aimed_at_is_not_done(text: str) -> None:
    assert not AIMED_AT.says(text).startswith(YES)


def test_what_is_aimed_at_is_aimed_at() -> None:
    assert AIMED_AT.says("Phấn đấu trồng lại 900 ha chè phải không?").startswith(YES)


PLANNED = Place(
    with_more(
        dates="""- id: tong-ket
  event: Hội nghị tổng kết
  on: 24-25/7/2020
  status: planned
"""
    ),
    TODAY,
)


@pytest.mark.parametrize("text", ["Hội nghị tổng kết đã chốt ngày chưa?", "hoi nghi tong ket chot ngay chua"])
def test_a_day_that_is_only_planned_is_not_settled(text: str) -> None:
    assert PLANNED.says(text).startswith("Chưa.")


def test_a_plan_is_a_schedule() -> None:
    assert PLANNED.says("Hội nghị tổng kết có lịch chưa?").startswith(YES)
