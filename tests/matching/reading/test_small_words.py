"""Small words that turn a question: which in a row, each of those named, all of them, quoted words, posts, signers."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask, talk


class TestWhichInRow:
    @pytest.mark.parametrize(
        "text",
        ["dai hoi huyen lan thu tu phai khong", "Đại hội huyện lần thứ tư à?", "dai hoi huyen lan thu nam dung khong"],
    )
    def test_is_a_number_by_words_that_alone_are_none(self, text: str) -> None:
        assert plain(ask(text)).startswith("Không.")


class TestTimesThatAreClaimed:
    @pytest.mark.parametrize(
        ("text", "opening"),
        [
            ("Ngày đại hội điểm xã Khe Mây có rơi vào tháng 4 không?", "Đúng"),
            ("Mốc hoàn thành đại hội cơ sở có rơi vào nửa đầu năm 2020 không?", "Không"),
        ],
    )
    def test_are_no_times_asked_for(self, text: str, opening: str) -> None:
        assert plain(ask(text)).startswith(opening)


class TestEachOfThoseNamed:
    @pytest.mark.parametrize(
        ("text", "facts"),
        [
            ("Trường Bến Ngọc với trường Khe Mây, mỗi trường được làm gì?", {"th-ben-ngoc", "thcs-khe-may"}),
            ("Trường Bến Ngọc với trường Khe Mây, hai trường được làm gì?", {"th-ben-ngoc", "thcs-khe-may"}),
            ("Xã Khe Mây với thị trấn Bến Ngọc, mỗi nơi họp hôm nào?", {"diem-khe-may", "diem-ben-ngoc"}),
        ],
    )
    def test_is_told_and_nobody_else(self, text: str, facts: set[str]) -> None:
        assert set(ask(text).facts) == facts


def test_all_of_them_are_no_cost() -> None:
    reply = ask("Kể tên giúp mình hết mấy công trình chào mừng đại hội với!")
    assert reply.kind is Kind.ANSWER
    assert len(reply.facts) > 2


def test_quotation_marks_join_no_words() -> None:
    assert set(ask('Trường nào được ghi cả "cải tạo" lẫn "xây mới"?').facts) == {"thcs-da-trang"}


class TestPeople:
    def test_a_post_is_missing_by_the_words_that_ask_for_it(self) -> None:
        assert "thông tin về hiệu trưởng của" in plain(ask("Ai là hiệu trưởng trường THCS Khe Mây?"))

    def test_a_school_is_nobody(self) -> None:
        assert ask("HT trường THCS Khe Mây là ai?").kind is Kind.UNKNOWN

    @pytest.mark.parametrize("text", ["Đồng chí nào đã ký ban hành Chỉ thị 35?", "ai ky ban hanh chi thi 35"])
    def test_who_signed_is_not_who_issued(self, text: str) -> None:
        assert "người ký" in plain(ask(text))


def test_a_chat_spelling_keeps_its_tone() -> None:
    one, two = ask("bài này ai vík z"), ask("bài này ai viết vậy")
    assert plain(one) == plain(two)


def test_a_place_in_chat_spelling_is_asked_where() -> None:
    assert talk("trường thcs khe mây ở đg nào z")[0].kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    "text", ["huyen co may don vi lam diem a", "may noi lam diem a", "huyen co may don vi lam diem the nho"]
)
def test_a_particle_without_its_tone_leaves_the_question_a_question(text: str) -> None:
    reply = ask(text)
    assert len(reply.facts) == 3, plain(reply)
    assert not plain(reply).startswith(("Đúng", "Không", "Có.")), plain(reply)
