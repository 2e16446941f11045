"""Cells right below the host are not those below its base committees."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    "text",
    [
        "Có bao nhiêu chi bộ trực thuộc huyện?",
        "mấy chi bộ trực thuộc thẳng huyện vậy",
        "may chi bo truc thuoc thang dang bo huyen",
        "Huyện ủy có bao nhiêu chi bộ cơ sở?",
    ],
)
def test_those_right_below_the_host(text: str) -> None:
    reply = ask(text)  # asks back, at most
    assert reply.kind is not Kind.ANSWER or "chi-bo-truc-thuoc" not in reply.facts


@pytest.mark.parametrize(
    "text", ["Huyện có bao nhiêu chi bộ trực thuộc?", "Có bao nhiêu chi bộ trực thuộc các đảng bộ cơ sở của huyện?"]
)
def test_those_below_its_committees(text: str) -> None:
    assert "chi-bo-truc-thuoc" in ask(text).facts


def test_the_number_of_the_one_is_denied_of_the_other() -> None:
    assert not plain(ask("Có 300 chi bộ trực thuộc huyện phải không?")).startswith("Đúng")
