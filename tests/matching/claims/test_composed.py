"""Whether all of a whole are of one sort: tests/invented.py has 40 of which 28 are đảng bộ."""

import pytest

from bot.answering.reply import plain
from tests.invented import ask


@pytest.mark.parametrize(
    "text",
    [
        "40 tổ chức cơ sở Đảng của huyện đều là đảng bộ hết à",
        "các tổ chức cơ sở đảng toàn là chi bộ phải không",
        "Tổ chức cơ sở đảng chỉ gồm chi bộ đúng không",
        "tong so 40 to chuc co so dang deu la dang bo dung khong",
        "chi bộ chiếm hết 40 tổ chức cơ sở đảng à",
        "toàn bộ 40 tổ chức cơ sở đảng là đảng bộ, đúng chứ",
    ],
)
def test_not_all_are(text: str) -> None:
    said = plain(ask(text))
    assert said.startswith("Không"), said
    assert "28" in said, said


@pytest.mark.parametrize(
    "text",
    ["40 tổ chức cơ sở đảng gồm cả chi bộ đúng không", "40 tổ chức cơ sở đảng gồm 28 đảng bộ và 12 chi bộ đúng không"],
)
def test_some_are(text: str) -> None:
    assert not plain(ask(text)).startswith("Không"), plain(ask(text))


def test_a_few_days_are_stated() -> None:
    said = plain(ask("Bến Ngọc họp sau Khe Mây mấy hôm, bác nhớ thế có đúng không"))
    assert said.startswith("Đúng"), said
    said = plain(ask("Bến Ngọc họp trước Khe Mây mấy bữa, tui nghe vậy phải hông"))
    assert said.startswith("Không"), said
