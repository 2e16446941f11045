"""Slips of the fingers: of several words that a slip may stand for, the nearest one, in every run of the program."""

import os
import subprocess
import sys

import pytest

from tests.invented import ask

SLIPS = ("Trường Đồi Thông lmà gì?", "Số chi bộ trực thuộc caủ Đảng bộ huyện?", "Huyện có boa nhiêu đảng viên?")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Trường THCS Đồi Thông lmà gì đợt này?", "làm gì"),
        ("Huyện có boa nhiêu đảng viên?", "bao nhiêu đảng viên"),
        ("Đảnng bộ huyện có bao nhiêu chi bộ?", "đảng bộ"),  # a capital makes no name of what is no syllable
    ],
)
def test_swapped_letters_come_before_others(text: str, read: str) -> None:
    assert read in ask(text).trace["read"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Huyện có bao nhiêu đ ảng viên?", "đảng viên"),  # a space in a word
        ("Huyện có bao nhiêu chi b ộ?", "chi bộ"),
        ("Huyện có bao nhiêuđảng viên?", "bao nhiêu đảng viên"),  # words of two phrases glued
        ("Trường THCS Đồi Thông xây mới đúng kjông?", "đúng không"),
        ("Huyện có bao nhiêu đảng viê?", "đảng viên"),  # the last letter of a word with its marks
        ("Xã Khe Mây đại hội 10/4 đung khong", "đúng không"),  # a tone left out, of what is no word without it
    ],
)
def test_a_space_too_many_or_too_few_and_short_words_mistyped(text: str, read: str) -> None:
    assert read in ask(text).trace["read"]


@pytest.mark.parametrize("text", ["cho t hỏi huyện có bao nhiêu đảng viên", "mọi ng ơi huyện có bao nhiêu đảng viên"])
def test_letters_of_chat_stay_words(text: str) -> None:
    assert "nhiêu đảng viên" in ask(text).trace["read"]
    assert "dang-vien" in " ".join(ask(text).facts)


def test_no_order_hangs_on_the_hash_seed() -> None:
    script = f"from tests.invented import ask; print([ask(text).trace for text in {SLIPS!r}])"
    traces = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(traces) == 1
