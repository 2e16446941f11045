"""Words for a district, where the host is none: of a hospital nothing is told for "đại hội huyện"."""

import pytest

from bot.answering.reply import Kind
from tests.invented import ask
from tests.matching.naming.test_posts_by_label import FILES, HOSPITAL
from tests.place import Place

NAMED = Place(
    FILES
    | {
        "documents": """
- {id: kh-9, name: Kế hoạch số 09-KH/HU, type: kế hoạch, issuer: Huyện ủy Sơn Hạ, issued: 3/2/2025, also: [Kế hoạch 9]}
"""
    },
    HOSPITAL.today,
)
CALLED = Place(FILES | {"words": "synonyms: {Bệnh viện Hoa Mai: [huyện mình]}\n"}, HOSPITAL.today)


@pytest.mark.parametrize("text", ["Đại hội huyện ngày nào?", "dai hoi quan hom nao", "Bí thư Huyện ủy là ai?"])
def test_nothing_of_the_host_is_told(text: str) -> None:
    reply = HOSPITAL.ask(text)
    assert reply.kind is Kind.UNKNOWN
    assert reply.facts == ()


def test_what_speaks_of_a_district_is_told() -> None:
    assert NAMED.ask("Kế hoạch 9 của Huyện ủy ban hành ngày nào?").facts == ("kh-9",)


def test_whom_its_people_call_a_district_is_one() -> None:
    assert CALLED.ask("Đại hội huyện mình hôm nào?").kind is Kind.ANSWER


def test_a_district_is_the_host() -> None:
    assert ask("Huyện có bao nhiêu đảng viên?").facts == ("dang-vien",)
