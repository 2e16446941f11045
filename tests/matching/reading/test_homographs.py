"""Phrases that, typed without tones, are spelt as common small words are: tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import PLACE, ask


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("truong Khe May, truong Da Trang, moi truong giai doan may", {"thcs-khe-may", "thcs-da-trang"}),
        ("Nghi quyet 08 ban ve viec gi", {"nghi-quyet-08"}),  # bản vẽ
        ("xa Khe May dai hoi, bua hop do la ngay may", {"diem-khe-may"}),  # đô la
    ],
)
def test_small_words_are_read_where_the_phrase_leads_nowhere(text: str, facts: set[str]) -> None:
    reply = ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert set(reply.facts) == facts


@pytest.mark.parametrize(
    "text",
    [
        "tieu chi moi truong cua truong Ben Ngoc la gi",
        "ai dung dau truong Ben Ngoc",
        "ban ve truong Ben Ngoc do ai lam",
        "truong Ben Ngoc co hoi truong khong",
    ],
)
def test_what_is_not_known_stays_so(text: str) -> None:
    assert ask(text).kind is not Kind.ANSWER, plain(ask(text))


def test_words_with_their_tones_are_read_in_one_way() -> None:
    reader = PLACE.assistant.index.reader
    assert list(reader.otherwise("Trường Bến Ngọc, môi trường ra sao")) == []
    assert len(list(reader.otherwise("truong Ben Ngoc, moi truong ra sao"))) == 1
