"""People and posts: a deputy is not the head, and a claim on who holds a post is checked against who does."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask, talk


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ai là Bí thư Huyện ủy?", "Lò Thị Pâng"),
        ("bi thu huyen uy Son Ha ten gi", "Lò Thị Pâng"),
        ("Phó Bí thư Thường trực Huyện ủy là ai?", "Vàng A Dế"),
        ("Trưởng Ban Văn hóa Huyện ủy là ai?", "Lý Văn Sử"),
        ("Ai làm trưởng Tiểu ban Hậu cần?", "Trần Văn Thử"),
    ],
)
def test_who_holds_a_post(text: str, name: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.ANSWER
    told = plain(reply).partition("Nguồn")[0]
    assert name in told
    assert sum(other in told for other in ("Pâng", "Dế", "Sử", "Thử")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Phó Trưởng Ban Văn hóa Huyện ủy là ai?",
        "Phó Bí thư phụ trách kinh tế Huyện ủy là ai?",
        "Chủ tịch UBND huyện là ai?",
        "Nguyên Bí thư Huyện ủy là ai?",
        "Trưởng Ban Dân vận Huyện ủy là ai?",
        "Tiểu ban Nội dung ai làm trưởng?",
    ],
)
def test_a_post_of_which_nothing_is_known_is_nobody_elses(text: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.UNKNOWN, plain(reply)
    assert not any(name in plain(reply) for name in ("Pâng", "Dế", "Sử", "Thử"))


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ông Lý Văn Sử là ai?", "Trưởng Ban Văn hóa Huyện ủy"),
        ("dong chi Vang A De giu chuc gi", "Phó Bí thư Thường trực"),
        ("bà Pâng là ai thế", "Bí thư Huyện ủy"),
    ],
)
def test_who_someone_is(text: str, post: str) -> None:
    assert post in plain(ask(text))


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Bí thư Huyện ủy là bà Lò Thị Pâng phải không?", "Đúng."),
        ("Bí thư Huyện ủy là ông Vàng A Dế à?", "Không."),
        ("Tiểu ban Hậu cần do ông Thử phụ trách phải không?", "Đúng."),
        ("Tiểu ban Hậu cần do bà Lò Thị Pâng làm trưởng à?", "Không."),
        ("Tiểu ban Hậu cần do ông Ngô Đình Quý làm trưởng phải không?", "Không."),
        ("Ông Vàng A Dế là Phó Bí thư Thường trực Huyện ủy đúng không?", "Đúng."),
    ],
)
def test_claims_on_who_holds_a_post(text: str, opening: str) -> None:
    assert plain(ask(text)).startswith(opening)


def test_a_claim_on_a_head_that_is_not_known_is_neither_borne_out_nor_denied() -> None:
    assert ask("Tiểu ban Nội dung do ông Thử phụ trách à?").kind is Kind.UNKNOWN


def test_who_leads_is_asked_on() -> None:
    replies = talk("Tiểu ban Hậu cần do ai phụ trách?", "còn Ban Văn hóa?", "thế Huyện ủy thì ai?")
    assert [name in plain(reply) for name, reply in zip(("Thử", "Sử", "Pâng"), replies, strict=True)] == [True] * 3
