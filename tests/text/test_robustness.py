"""Nothing raises, and nothing takes long, whatever people paste."""

import datetime as dt
import os
import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.dates import find_dates, parse_when
from bot.text.expand import readings
from bot.text.numbers import read_number, read_ordinal, read_share
from bot.text.split import clauses, sentences
from bot.text.syllable import canonical, fold, is_syllable, mark_agreement, tone
from bot.text.telex import untype
from bot.text.tokens import tokenise
from bot.text.typos import edits
from bot.text.unicode import compose

TODAY = dt.date(2020, 2, 15)
LONG = 10_000


def read(text: str) -> None:
    """The whole room on one text, as composed and as it comes."""
    for each in (compose(text), text):
        tokens = tokenise(each)
        find_dates(tokens, TODAY)
        sentences(tokens)
        clauses(tokens)
        for token in tokens:
            readings(token.text, lambda _: False)
        typed = [token.text for token in tokens]
        for at in range(min(len(typed), 50)):
            read_number(typed[at:])
            read_ordinal(typed[at:])
            read_share(typed[at:])
    for function in (fold, canonical, tone, is_syllable, untype):
        function(text)
    mark_agreement(text, text[::-1])
    edits(text, text[::-1])


@given(st.text(st.characters(codec=None), max_size=300))
def test_any_text(text: str) -> None:
    read(text)


VOCABULARY = (
    "ngày tháng năm quý đầu cuối trước sau từ đến hết và , - / . 22 2 2020 22/2 24-25/2 31/2 hai mươi này thứ tuần 6 I"
).split()


@given(st.lists(st.sampled_from(VOCABULARY), max_size=40))
def test_any_words_of_dates(words: list[str]) -> None:
    text = " ".join(words)
    tokens = tokenise(text)
    found = find_dates(tokens, TODAY)
    spans = sorted(
        [(each.first, each.last) for each in found.dates]
        + [(each.first, each.last) for each in found.impossible]
        + [(each.first, each.last) for each in found.bare_days]
    )
    taken = [at for first, last in spans for at in range(first, last + 1)]
    assert taken == sorted(set(taken))
    assert all(0 <= first <= last < len(tokens) for first, last in spans)
    if found.impossible:
        with pytest.raises(ValueError, match="Không có"):
            parse_when(text, today=TODAY)
    else:
        parse_when(text, today=TODAY)


PATTERNS = {
    "letter": "a",
    "vowels": "ưaơ",
    "telex": "aas",
    "digits": "1",
    "digits-dots": "1.",
    "digits-commas": "1,",
    "digits-slashes": "1/",
    "digits-dashes": "1-",
    "colons": ":(",
    "mail": "a.",
    "at": "a@",
    "hyphens": "ct-",
    "brackets": "(",
    "marks": "?!",
    "lines": "\n- ",
    "days": "ngày ",
    "lists": "1, ",
    "and-days": "22 và ",
    "to": "từ đến hết ",
    "months": "tháng ",
    "thirds": "đầu tháng ",
    "numbers": "hai mươi ",
    "dates": "22/2 ",
    "serial": "35-CT/",
    "glue": "daihoi",
    "combining": "\u0301",
    "emoji": "😀",
    "zero": "\u200b",
    "leads": "và ",
    "hangul": "\uac01",
    "vni": "a1",
    "list-marks": "1) ",
}


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
def test_long_nonsense_is_read_in_linear_time(pattern: str) -> None:
    def seconds(size: int) -> float:
        text = (pattern * size)[:size]
        start = time.process_time()
        read(text)
        return time.process_time() - start

    # Tenfold text may take some thirtyfold time (noise, caches); quadratic work would take a hundredfold. A machine
    # that does much else makes some tries slow, but not all.
    assert any(seconds(LONG) <= max(0.6, 30 * seconds(LONG // 10)) for _ in range(3))


@pytest.mark.parametrize("function", [fold, canonical, compose, untype, tokenise])
def test_one_long_word(function: Callable[[str], object]) -> None:
    start = time.process_time()
    function("nghiêng" * LONG)
    assert time.process_time() - start < 5.0  # some hundredths, were the machine quiet; hours, were it quadratic


def test_order_does_not_hang_on_the_hash_seed() -> None:
    script = (
        "from bot.text.expand import readings; from bot.text.typos import edits; "
        "print([readings(w, lambda _: False) for w in 'CB bn daihoi quanuytp cbộ ddaijhooij tiendothicong'.split()], "
        "edits('phuonh', 'phuong'))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(printed) == 1
