"""Who is of a body, and who carries a paper out: not what the one is for, nor who issued the other."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(with_more(bodies="- {id: tuyen-truyen, name: Tiểu ban Tuyên truyền, group: tieu-ban}\n"), TODAY)


@pytest.mark.parametrize("text", ["Tiểu ban Tuyên truyền gồm những ai?", "Tiểu ban Tuyên truyền có những ai?"])
def test_members_that_nobody_names_are_not_known(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.UNKNOWN
    assert "thành viên" in plain(reply)


def test_the_list_of_bodies_is_known() -> None:
    assert set(PLACE.ask("Đại hội gồm những tiểu ban nào?").facts) == {"noi-dung", "hau-can", "tuyen-truyen"}


def test_who_does_as_a_paper_says_is_not_who_issued_it() -> None:
    assert PLACE.ask("Ai thực hiện Nghị quyết 08?").kind is Kind.UNKNOWN
    assert PLACE.ask("Ai ban hành Nghị quyết 08?").facts == ("nghi-quyet-08",)
