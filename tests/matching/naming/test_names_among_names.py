"""Names that could be read apart otherwise, or that stand in the story before the question: they find their bearers."""

import datetime as dt

import pytest

from bot.answering.reply import Kind, plain
from tests.place import Place

FILES = {
    "congress": """
name: Đại hội đại biểu Đảng bộ tỉnh Lưu Giang
host: Đảng bộ tỉnh Lưu Giang
place: tỉnh Lưu Giang
as_of: tháng 2/2020
sources: [{id: bao, paper: Báo Lưu Giang, title: Lưu Giang trước đại hội}]
""",
    "dates": """
- {id: lo-thuong, event: Đại hội, who: Đảng bộ phường Lộ Thượng, on: 4/5/2020}
- {id: thuong-dien, event: Đại hội, who: Đảng bộ phường Thượng Điền, on: 9/5/2020}
- {id: phuong-lo, event: Đại hội, who: Đảng bộ phường Phương Lộ, on: 12/5/2020}
- {id: khai-dien, event: Đại hội, who: Đảng bộ xã Khai Điền, on: 14/5/2020}
- {id: bo-xa, event: Đại hội, who: Đảng bộ xã Bồ Xá, on: 15/5/2020}
""",
    "projects": """
- {id: lien-quan, name: Trường Mầm non Liên Quan, level: Mầm non, work: [xây mới]}
- {id: ngoc-quoi, name: Trường Mầm non Ngọc Quới, level: Mầm non, work: [cải tạo]}
- {id: an-tam, name: Trường Mầm non An Tâm, level: Mầm non, work: [xây mới]}
- {id: binh-yen, name: Trường Mầm non Bình Yên, level: Mầm non, work: [xây mới]}
- {id: hoa-dao, name: Trường THCS Hạ Đào, level: THCS, work: [xây mới]}
- {id: ngoc-linh, name: Trường THCS Ngọc Lình, level: THCS, work: [xây mới]}
- {id: ngoc-linh-2, name: Trường THCS Ngọc Lịnh, level: THCS, work: [cải tạo]}
""",
}
PLACE = Place(FILES, dt.date(2020, 2, 15), warned=True)


def test_without_tones_a_name_follows_the_kind_of_its_bearer() -> None:
    reply = PLACE.ask("dai hoi phuong lo thuong dien ra hom nao")
    assert (reply.kind, reply.facts) == (Kind.ANSWER, ("lo-thuong",))
    assert "4/5/2020" in plain(reply)


def test_a_story_about_one_school_says_nothing_of_another() -> None:
    reply = PLACE.ask("Trường Mầm non Ngọc Quới làm gì đợt này, sửa hay xây?")
    assert reply.facts == ("ngoc-quoi",)
    assert "Liên Quan" not in plain(reply)


def test_without_tones_a_name_hardly_follows_another() -> None:
    reply = PLACE.ask("dai hoi cua dang bo xa khai dien hom nao")
    assert (reply.kind, reply.facts) == (Kind.ANSWER, ("khai-dien",))


@pytest.mark.parametrize("typed", ["Kahi", "Khhai"])
def test_a_name_of_which_the_first_word_is_no_syllable_is_mistyped(typed: str) -> None:
    reply = PLACE.ask(f"Đảng bộ xã {typed} Điền đại hội hôm nào?")
    assert (reply.kind, reply.facts) == (Kind.ANSWER, ("khai-dien",))


@pytest.mark.parametrize("typed", ["Kha", "Krai"])
def test_a_name_that_may_be_anothers_is_not_mended(typed: str) -> None:
    reply = PLACE.ask(f"Đảng bộ xã {typed} Điền đại hội hôm nào?")
    assert reply.kind is Kind.UNKNOWN


def test_what_is_asked_back_is_not_answered_for_the_first_one_offered() -> None:
    reply = PLACE.ask("Trường THCS Ngọc Linnh làm gì đợt này, sửa hay xây?")
    assert reply.kind is Kind.CLARIFY
    assert len(reply.options) == 2


def test_without_tones_a_claim_that_holds_of_one_namesake_alone_is_asked_back() -> None:
    reply = PLACE.ask("truong thcs ngoc linh duoc xay moi dung khong")
    assert (reply.kind, set(reply.facts)) == (Kind.CLARIFY, {"ngoc-linh", "ngoc-linh-2"})
    assert PLACE.says("trường THCS Ngọc Lịnh được xây mới đúng không").startswith("Không.")
