"""Which is the most, told by the note behind a number; several nouns counted at once; ages and roles of people."""

import pytest

from bot.answering.reply import Kind, plain
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "counts": """
- {id: phuong, of: phường, value: 4}
- {id: xa, of: xã, value: 7}
- {id: viec, of: 'phần việc của các phường, xã', value: 51}
- {id: thi, of: lượt người dự thi trực tuyến, value: 5.210, also: [lượt thi]}
- id: thi-khe-lam
  of: lượt người dự thi trực tuyến
  value: 930
  out_of: thi
  state: thuộc xã Khe Lam
  note: Đây là nơi đông người thi nhất.
  questions: [Xã nào dự thi đông nhất?]
""",
        "dates": """
- id: khe-lam
  event: Đại hội điểm
  who: Chi bộ thôn Khe Đá
  on: 20/2/2025
  status: held
  details: {bí thư: 'ông Lê Văn Cội, 67 tuổi'}
""",
        "bodies": """
- {id: tb, name: Tiểu ban Tuyên truyền, head: 'bà Vũ Thị Sen, Trưởng Ban Tuyên giáo Thị ủy, phụ trách'}
- {id: vk, name: Tiểu ban Văn kiện, head: 'ông Đỗ Hữu Lực, Bí thư Thị ủy, làm trưởng'}
- {id: hc, name: Tiểu ban Hậu cần, head: 'ông Mai Văn Tới, Chánh Văn phòng Thị ủy'}
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    "text",
    [
        "xã nào có đông người dự thi nhất",
        "Xã nào dự thi đông nhất?",
        "nơi nào có nhiều lượt thi nhất",
        "xã nào nhiều lượt dự thi nhất",
    ],
)
def test_which_is_the_most_is_told_by_the_note(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert "xã Khe Lam" in plain(reply)


@pytest.mark.parametrize("text", ["xã nào ít người thi nhất", "phường nào đông người dự thi nhất"])
def test_the_least_or_the_most_of_others_is_not(text: str) -> None:
    assert PLACE.ask(text).kind is not Kind.ANSWER


@pytest.mark.parametrize(
    "text",
    ["Thị xã có bao nhiêu phường, xã?", "thị xã có bao nhiêu phường xã", "có mấy xã, phường", "co may phuong xa"],
)
def test_each_of_several_nouns_is_counted(text: str) -> None:
    assert set(PLACE.ask(text).facts) == {"phuong", "xa"}


def test_what_is_theirs_is_counted_where_that_is_asked() -> None:
    assert PLACE.ask("Các phường, xã có bao nhiêu phần việc?").facts == ("viec",)


@pytest.mark.parametrize("text", ["ông Cội mấy tuổi", "Ông Lê Văn Cội bao nhiêu tuổi?"])
def test_an_age_behind_the_name_is_told(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert "67 tuổi" in plain(reply)


def test_an_age_that_nothing_tells_is_not() -> None:
    assert PLACE.ask("bà Vũ Thị Sen mấy tuổi").kind is Kind.UNKNOWN
    assert PLACE.ask("ông Cội sinh năm nào").kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("bà Vũ Thị Sen là ai", "phụ trách Tiểu ban Tuyên truyền"),
        ("ông Đỗ Hữu Lực là ai", "làm trưởng Tiểu ban Văn kiện"),
        ("Ông Mai Văn Tới là ai?", "đứng đầu Tiểu ban Hậu cần"),
    ],
)
def test_who_heads_a_body_does_so_in_the_words_of_the_record(text: str, says: str) -> None:
    assert says in PLACE.says(text)
