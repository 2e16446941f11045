"""The same of two things, or two things of one: both are told, or one is said not to be known."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES, TODAY, ask, with_more
from tests.place import Place

MORE = Place(
    with_more(
        counts="""
- {id: bch, of: ủy viên Ban Chấp hành khóa 12, value: 41, also: [Ban Chấp hành khóa mới, số ủy viên Ban Chấp hành]}
- {id: btv, of: ủy viên Ban Thường vụ khóa 12, value: 13, also: [Ban Thường vụ khóa mới, số ủy viên Ban Thường vụ]}
- {id: tre, of: tỷ lệ cán bộ trẻ trong Ban Chấp hành khóa 12, value: 10, unit: '%', also: [trẻ trong Ban Chấp hành]}
- {id: cap-huyen, of: công trình cấp huyện, value: 4}
- {id: cap-xa, of: công trình cấp xã, value: 9}
""",
    ),
    TODAY,
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đảng bộ cơ sở với đảng viên của huyện, mỗi loại bao nhiêu vậy anh?", ("28", "5.230")),
        ("dang bo co so voi chi bo co so moi loai bao nhieu", ("28", "12")),
        ("đảng bộ cơ sở, chi bộ cơ sở từng loại mấy cái", ("28", "12")),
        ("đảng bộ cơ sở lẫn đảng viên, mỗi thứ bao nhiêu", ("28", "5.230")),
        ("đảng viên và chi bộ cơ sở lần lượt là bao nhiêu", ("5.230", "12")),
        ("Khe Mây với Bến Ngọc mỗi bên họp hôm nào", ("10/4", "15-16/4")),
        ("Nghị quyết 08 với Kế hoạch 31, mỗi cái nói về gì?", ("cây chè", "cấp cơ sở")),
        ("số đảng viên lẫn số đảng bộ cơ sở, cho xin cả hai", ("5.230", "28")),
        ("Khe Mây với xã Đồng Lạc mỗi nơi đại hội hôm nào", ("10/4", "Đồng Lạc")),
    ],
)
def test_what_is_asked_of_each_is_told_of_each(text: str, told: tuple[str, ...]) -> None:
    reply = ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert all(words in plain(reply) for words in told), plain(reply)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bch vs btv khóa mới mỗi bên bn ng", {"bch", "btv"}),
        ("Ban Chấp hành với Ban Thường vụ khóa mới mỗi bên bao nhiêu người", {"bch", "btv"}),
        ("Huyện có bao nhiêu công trình cấp xã với cấp huyện", {"cap-xa", "cap-huyen"}),
        ("công trình cấp huyện và cấp xã mỗi bên mấy cái", {"cap-xa", "cap-huyen"}),
    ],
)
def test_a_noun_said_once_stands_for_both(text: str, told: set[str]) -> None:
    reply = MORE.ask(text)
    assert set(reply.facts) == told, plain(reply)


def test_people_counted_are_no_share() -> None:
    assert MORE.ask("Ban Chấp hành khóa mới mấy người").facts == ("bch",)


def test_of_a_list_that_was_told_some_are_counted() -> None:
    reply = MORE.ask("Có mấy công trình chào mừng?", "Trong đó cấp huyện với cấp xã mỗi bên bao nhiêu?")
    assert set(reply.facts) == {"cap-huyen", "cap-xa"}, plain(reply)


def test_posts_of_two() -> None:
    body = """
- {id: ubnd, name: UBND huyện Sơn Hạ, head: 'đồng chí Hà Văn Tá', details: {chủ tịch huyện: đồng chí Hà Văn Tá}}
"""
    reply = Place(FILES | {"bodies": FILES["bodies"] + body}, TODAY).says("bí thư huyện với chủ tịch huyện là ai")
    assert "Lò Thị Pâng" in reply
    assert "Hà Văn Tá" in reply


def test_what_may_mean_several_is_not_told_as_the_one_before() -> None:
    reply = plain(ask("Đảng viên bao nhiêu mà chi bộ bao nhiêu"))
    assert "5.230" in reply
    assert "chi bộ bao nhiêu" in reply
