"""Turns of one conversation: those left, pointing words, another subject; and doubts: tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask, talk

PILOTS = {"diem-khe-may", "diem-ben-ngoc", "diem-che"}


def test_the_units_left_are_as_many_as_there_are() -> None:
    *_, last = talk("Lịch đại hội điểm thế nào?", "thế còn Bến Ngọc", "còn các đơn vị còn lại")
    assert set(last.facts) == PILOTS - {"diem-ben-ngoc"}


def test_those_two_are_the_two_not_told() -> None:
    *_, last = talk("Bến Ngọc đại hội điểm hôm nào?", "hai nơi kia thì sao")
    assert set(last.facts) == PILOTS - {"diem-ben-ngoc"}


@pytest.mark.parametrize("text", ["nơi kia", "hai nơi kia", "đơn vị ấy"])
def test_a_pointing_word_without_a_conversation_tells_nothing(text: str) -> None:
    assert ask(text).facts == ()


@pytest.mark.parametrize("text", ["đơn vị đó đại hội hôm nào", "Đơn vị ấy đã đại hội chưa?", "don vi do dai hoi chua"])
def test_which_unit_is_pointed_at_is_asked_back(text: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.CLARIFY
    assert set(reply.facts) == PILOTS


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("đơn vị đó đại hội chưa", "Chưa."),
        ("thị trấn ấy họp xong chưa", "Chưa."),
        ("chỗ đó đã họp chưa vậy", "Chưa."),
        ("nơi này làm sau Khe Mây đúng không", "Đúng."),
        ("nơi ấy làm trước Khe Mây phải không", "Không."),
        ("Khe Mây làm trước nơi ấy phải không", "Đúng."),
        ("don vi do hop ngay 20/4 dung khong", "Không."),
    ],
)
def test_a_unit_told_before_is_pointed_at(text: str, opening: str) -> None:
    *_, last = talk("Bến Ngọc đại hội điểm hôm nào?", text)
    assert "diem-ben-ngoc" in last.facts
    assert "diem-che" not in last.facts
    assert plain(last).startswith(opening)


def test_another_subject_does_not_inherit_what_only_the_last_one_has() -> None:
    *_, last = talk("Ai viết bài này?", "thế đảng viên thì sao")
    assert last.facts == ("dang-vien",)


@pytest.mark.parametrize("text", ["sao biết là đúng", "lam sao tin duoc", "có chính xác không đấy", "có bịa ra không?"])
def test_doubts_are_met_with_how_answers_come_about(text: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.SMALLTALK
    assert "nguồn" in plain(reply)


@pytest.mark.parametrize("tail", ["có chính xác không đấy", "tin được không", "có đáng tin không"])
def test_a_doubt_of_a_claim_is_a_claim_to_check(tail: str) -> None:
    assert plain(ask(f"Khe Mây đại hội điểm ngày 10/4 {tail}")).startswith("Đúng")
    assert plain(ask(f"Khe Mây đại hội điểm ngày 12/4 {tail}")).startswith("Không")


@pytest.mark.parametrize("text", ["tin này ở đâu ra", "bạn lấy tin ở đâu vậy", "thong tin nay o dau ra"])
def test_where_it_is_from(text: str) -> None:
    assert "Báo Sơn Hạ" in plain(ask(text)).split("Nguồn:")[0]


def test_what_is_over_is_asked_of_the_events_just_listed() -> None:
    *_, last = talk("Lịch đại hội điểm thế nào?", "nơi nào họp rồi")
    assert set(last.facts) == {"diem-khe-may"}


def test_that_one_is_the_other_of_the_list() -> None:
    *_, last = talk("Tiểu ban Hậu cần làm gì?", "còn cái kia thì sao")
    assert "noi-dung" in last.facts


def test_how_long_after_the_one_just_told() -> None:
    *_, last = talk("Bến Ngọc họp hôm nào?", "sau Khe Mây mấy ngày")
    assert "cách nhau 5 ngày" in plain(last)


def test_a_slip_that_is_taken_back_claims_nothing() -> None:
    *_, last = talk("Khe Mây họp hôm nào?", "à nhầm, Bến Ngọc họp mấy ngày")
    assert last.facts == ("diem-ben-ngoc",)
