"""What must not be told, or told of something else: each test is a way in which a wrong fact once came about."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask, talk


class TestStrangers:
    """A name that nobody bears takes along what goes on about it."""

    @pytest.mark.parametrize(
        "text",
        [
            "Xã Đồi Thông đại hội hôm nào, có mấy đảng viên?",
            "Huyện Bình Lãng có bao nhiêu đảng viên, mấy chi bộ cơ sở?",
            "Trường tiểu học Hoàng Lâm xây xong chưa, cải tạo hay xây mới?",
            "Con tôi học trường tiểu học Hoàng Lâm. Nghe đâu sắp sửa lớn. Trường ấy được làm những gì?",
        ],
    )
    def test_take_along_the_rest_of_their_sentence(self, text: str) -> None:
        assert ask(text).facts == ()

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Công ty Chè Hoàng Long đại hội ngày nào?", "Công ty Chè Hoàng Long"),
            ("Công ty Cơ khí Sơn Hạ đại hội hôm nào?", "Công ty Cơ khí Sơn Hạ"),
            ("Công ty Chế biến chè Sao Mai có bao nhiêu đảng viên?", "Công ty Chế biến chè Sao Mai"),
        ],
    )
    def test_are_named_in_full_whatever_words_of_ours_they_hold(self, text: str, name: str) -> None:
        reply = ask(text)
        assert reply.facts == ()
        assert name in plain(reply)

    def test_do_not_take_along_what_turns_to_the_host(self) -> None:
        assert ask("Xã Đồi Thông đại hội hôm nào, còn huyện có bao nhiêu đảng viên?").facts == ("dang-vien",)

    def test_do_not_take_along_the_next_sentence(self) -> None:
        assert "dang-vien" in ask("Xã Đồi Thông họp hôm nào? Huyện có bao nhiêu đảng viên?").facts


class TestGreetings:
    @pytest.mark.parametrize(
        "text",
        [
            "Em chào chị, chị cho em hỏi với ạ: số đảng viên",
            "Xin chào, cho tôi hỏi số đảng viên của huyện",
        ],
    )
    def test_that_ask_leave_to_ask_are_questions(self, text: str) -> None:
        assert ask(text).facts == ("dang-vien",)

    def test_that_only_ask_leave_are_none(self) -> None:
        assert ask("Xin chào, mình muốn hỏi về đại hội huyện được không?").kind is Kind.SMALLTALK


class TestExamples:
    def test_word_for_word_are_answered_by_their_record(self) -> None:
        assert ask("bao gio cap co so phai dai hoi xong").facts == ("han",)
        assert ask("Muốn được khen thưởng thì phải có gì?").facts == ("khen-thuong",)


class TestAsking:
    def test_after_all_of_them_a_number_is_asked(self) -> None:
        assert ask("Huyện mình cả thảy mấy đảng viên thế nhở").facts == ("dang-vien",)

    def test_a_particle_after_a_question_asks_nothing_itself(self) -> None:
        reply = ask("Đơn vị nào họp sớm, làm điểm đầu tiên nhỉ?")
        assert not plain(reply).startswith(("Đúng", "Có", "Không"))

    def test_more_than_half_is_no_number_asked(self) -> None:
        reply = ask("qua nua so chi bo truc thuoc da hop dai hoi xong chua nhi")
        assert plain(reply).startswith(("Chưa", "Không"))

    def test_what_was_told_before_is_that_so(self) -> None:
        reply = ask("Bác hàng xóm kể huyện có 5230 đảng viên. Có đúng thế không?")
        assert plain(reply).startswith(("Có", "Đúng"))

    def test_more_of_them(self) -> None:
        replies = talk("Bao nhiêu chi bộ trực thuộc đã đại hội xong?", "Vậy còn mấy cái nữa?")
        assert "210" in plain(replies[-1])


class TestOtherCongresses:
    def test_of_the_province_are_not_known(self) -> None:
        reply = ask("Đại hội Đảng bộ tỉnh khai mạc hôm nào?")
        assert reply.kind is Kind.UNKNOWN
        assert "20/7" not in plain(reply)


class TestToneless:
    """What is one word without tones may be another with them."""

    @pytest.mark.parametrize(
        ("text", "facts"),
        [
            ("Nhiem ky nay la hai khong hai muoi den hai khong hai lam phai khong", ("congress",)),
            ("Truong Khe May cung lam giai doan dau a", ("thcs-khe-may",)),
            ("nhiem ky bat dau nam nao ket thuc nam nao", ("congress",)),
        ],
    )
    def test_is_read_by_what_is_beside_it(self, text: str, facts: tuple[str, ...]) -> None:
        reply = ask(text)
        assert reply.kind is Kind.ANSWER, plain(reply)
        assert reply.facts[:1] == facts

    def test_a_part_of_may_is_a_time(self) -> None:
        assert plain(ask("Co so phai dai hoi xong truoc cuoi thang nam dung khong")).startswith("Không")

    def test_telex_is_no_stranger(self) -> None:
        assert "noi-dung" in ask("huyeenj laajp nhuwngx tieeru ban gif cho ddaij hooji").facts


class TestWorks:
    def test_of_which_one_is_done_are_told_each_for_itself(self) -> None:
        reply = ask("Các trường THCS xây xong chưa?")
        assert not plain(reply).startswith(("Có", "Đúng"))

    def test_bear_a_name_only_with_their_own_noun(self) -> None:
        assert ask("Chợ Suối Trong có trong danh sách công trình không?").kind is Kind.UNKNOWN

    def test_of_which_two_things_are_asked_tell_both(self) -> None:
        said = plain(ask("Cầu Suối Trong hết bao nhiêu tiền, ai thi công?"))
        assert "trên 30 tỷ đồng" in said
        assert "đơn vị thi công" in said

    def test_are_asked_on_for_the_same(self) -> None:
        replies = talk("Kinh phí Cầu Suối Trong là mấy tỷ?", "còn trường Đá Trắng?")
        assert replies[1].kind is Kind.UNKNOWN
        assert "kinh phí" in plain(replies[1])


class TestTerms:
    def test_of_others_have_another_day(self) -> None:
        assert ask("Nhiệm kỳ 2015-2020 huyện đại hội hôm nào?").kind is Kind.UNKNOWN


class TestShares:
    def test_are_of_what_is_counted(self) -> None:
        assert not plain(ask("Đảng viên trong cấp ủy đã đại hội xong 50% phải không?")).startswith(("Đúng", "Không"))


class TestSeveralClaims:
    def test_each_time_is_of_the_one_it_is_said_of(self) -> None:
        assert plain(ask("Khe Mây họp 10/4, Bến Ngọc họp 15-16/4, đúng không?")).startswith("Đúng")
        assert plain(ask("Khe Mây họp 15/4 còn Bến Ngọc họp 10/4 phải không?")).startswith("Không")

    @pytest.mark.parametrize(
        "text",
        [
            "Đại hội điểm chỉ dành cho công ty à?",  # of which there is one
            "Trường tiểu học có được xây mới không?",  # it is mended
        ],
    )
    def test_more_is_said_than_that_there_is_one(self, text: str) -> None:
        assert not plain(ask(text)).startswith(("Đúng", "Có."))
