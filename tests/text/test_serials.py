"""Serials of documents, however they are typed."""

import pytest

from bot.text.serials import as_central, serial, without_organ


@pytest.mark.parametrize(
    "typed",
    [
        "35-CT/TW",
        "35/CT-TW",
        "35CT/TW",
        "35-CT-TW",
        "CT-35/TW",
        "35-ct/tw",
        "35-CT/TƯ",
        "35-CT/T.Ư",
        "35-CT/TUW",
        "35-CT/TU7",
    ],
)
def test_one_spelling(typed: str) -> None:
    assert serial(typed) == "35-ct/tw"


def test_leading_zeros_and_years() -> None:
    assert serial("05-CT/TW") == serial("5-CT/TW") == "5-ct/tw"
    assert serial("123/2019/NĐ-CP") == "123/2019-nđ/cp"


def test_another_organ_is_another_document() -> None:
    assert serial("35-CT/TU") == "35-ct/tu" != serial("35-CT/TW")
    assert as_central("35-ct/tu") == "35-ct/tw"
    assert as_central("35-ct/qu") == "35-ct/qu"


def test_without_its_organ() -> None:
    assert serial("35-CT") == serial("CT-35") == "35-ct"
    assert without_organ("35-ct/tw") == "35-ct"
    assert without_organ("35-ct") is None
    assert without_organ("và/hoặc") is None


@pytest.mark.parametrize("text", ["https://example.org/35", "ai@example.org", "chi bộ"])
def test_no_serial(text: str) -> None:
    assert serial(text) is None
