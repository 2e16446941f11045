"""Sentences and clauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.split import clauses, sentences
from bot.text.tokens import TokenKind, tokenise
from bot.text.unicode import compose

PIECES = [*"ab12.,?!;:()\n-•", " ", " và ", " còn ", " thì ", "1) ", "Q."]
SAMPLE = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def cut(text: str) -> list[str]:
    tokens = tokenise(compose(text))
    return [
        " ".join(tokens[at].text for at in each if tokens[at].kind is not TokenKind.MARK) for each in sentences(tokens)
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ĐH điểm ngày nào? Có mấy trường.", ["ĐH điểm ngày nào", "Có mấy trường"]),
        ("1) ngày nào 2) ở đâu", ["1 ngày nào", "2 ở đâu"]),
        ("hỏi:\n- ngày nào\n- ở đâu", ["hỏi", "ngày nào", "ở đâu"]),
        ("1. ngày nào\n2. ở đâu", ["1 ngày nào", "2 ở đâu"]),
        ("a) một b) hai", ["a một", "b hai"]),
        ("Q. Ba có gì? P. Hai", ["Q Ba có gì", "P Hai"]),
        ("có 19.413 người", ["có 19.413 người"]),
        ("gì... nữa???", ["gì", "nữa"]),
        ("trường (giai đoạn 2) xong chưa", ["trường giai đoạn 2 xong chưa"]),
        ("???", [""]),
        ("", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("có mấy chi bộ và mấy đảng viên", [("", "có mấy chi bộ"), ("và", "mấy đảng viên")]),
        ("ngày nào, còn phường Bắc thì sao", [("", "ngày nào"), ("còn", "phường Bắc thì sao")]),
        ("ngày nào, con phuong Bac", [("", "ngày nào"), ("con", "phuong Bac")]),
        ("ngay nao va o dau", [("", "ngay nao va o dau")]),
        ("thế còn Lạc Hồng", [("thế còn", "Lạc Hồng")]),
        ("ngoai ra co gi", [("ngoai ra", "co gi")]),
        ("và", [("", "và")]),
        ("", []),
    ],
)
def test_clauses(text: str, parts: list[tuple[str, str]]) -> None:
    tokens = tokenise(compose(text))
    found = [
        (each.lead, " ".join(tokens[at].text for at in each.range if tokens[at].kind is not TokenKind.MARK))
        for each in clauses(tokens)
    ]
    assert found == parts


@given(st.one_of(SAMPLE, st.text(max_size=60)))
def test_sentences_hold_every_token_in_order(text: str) -> None:
    tokens = tokenise(compose(text))
    assert [at for each in sentences(tokens) for at in each] == list(range(len(tokens)))


@given(st.one_of(SAMPLE, st.text(max_size=60)))
def test_clauses_are_in_order_and_lose_only_joining_words(text: str) -> None:
    tokens = tokenise(compose(text))
    found = clauses(tokens)
    held = [at for each in found for at in each.range]
    assert held == sorted(set(held))
    assert all(each.range for each in found)
    lost = [at for at in range(len(tokens)) if at not in held and tokens[at].kind is not TokenKind.MARK]
    assert [tokens[at].text.lower() for at in lost] == [word for each in found for word in each.lead.split()]
