"""What is only said aside, and where the writer is from, through the one door: tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    "text",
    [
        "Con em mới vào lớp 1, trường Bến Ngọc sửa hay xây mới",
        "Do tuổi cao đi lại khó khăn, trường Bến Ngọc được làm gì ạ",
        "Trường Bến Ngọc được làm gì, em gõ chữ hoa cho dễ đọc",
        "Kính đề nghị Văn phòng cho biết trường Bến Ngọc được làm gì",
        "Tôi ở xã Đồng Lạc, cho tôi hỏi trường Bến Ngọc được làm gì",
    ],
)
def test_asides_need_no_explanation(text: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert reply.facts == ("th-ben-ngoc",)


@pytest.mark.parametrize(
    "text",
    [
        "Tôi ở xã Đồng Lạc, cho hỏi xã tôi đại hội ngày nào",
        "Tôi làm ở công ty Minh Khang, cho hỏi bên tôi họp ngày nào",
        "Con em học trường Lê Lợi, cho em hỏi trường đó được làm gì",
    ],
)
def test_a_place_that_the_question_comes_back_to_is_asked_about(text: str) -> None:
    assert ask(text).kind is Kind.UNKNOWN


def test_a_tale_in_another_sentence_asks_nothing() -> None:
    reply = ask("Hôm qua họp giao ban, sếp nhắc tỷ lệ chi bộ xong đại hội mà tôi quên. Huyện có bao nhiêu đảng viên?")
    assert reply.facts == ("dang-vien",)
    assert "chưa có thông tin" not in plain(reply)


@pytest.mark.parametrize(
    "text",
    [
        "2h sáng mất ngủ 😅 tự nhiên thắc mắc huyện có mấy nơi làm điểm",
        "Tôi mắt kém, đang nhờ máy đọc, máy đọc cho tôi nghe tên ba nơi được chọn làm trước với",
        "Đang ngồi uống trà với mấy ông bạn già nói chuyện phiếm, tò mò có bao nhiêu đơn vị đại hội điểm",
    ],
)
def test_what_leads_up_to_a_question_needs_no_explanation(text: str) -> None:
    assert len(ask(text).facts) == 3, plain(ask(text))


@pytest.mark.parametrize(
    "text",
    [
        "Thời tiết nồm quá chịu không nổi, à mà trường Bến Ngọc được làm gì",
        "Giá xăng lại tăng, chán thật, trường Bến Ngọc sửa hay xây mới",
        "Hôm nay trời nắng đẹp, cho hỏi trường Bến Ngọc được làm gì",
        "đang xem bóng đá, sực nhớ ra, trường Bến Ngọc được làm gì",
        "Bố tôi 82 tuổi, 55 năm tuổi Đảng, cụ muốn biết trường Bến Ngọc được làm gì",
        "Tôi ở xã Đồng Lạc mới chuyển về, sinh hoạt ở xã Mường Than, cho hỏi trường Bến Ngọc được làm gì",
        "Chẳng nhớ trường Bến Ngọc được làm gì",
    ],
)
def test_what_is_off_the_topic_before_a_question_is_left_aside(text: str) -> None:
    reply = ask(text)
    assert reply.facts == ("th-ben-ngoc",), plain(reply)


def test_where_the_writer_is_from_is_asked_about_where_the_question_comes_back_to_it() -> None:
    assert ask("Sinh hoạt ở xã Mường Than, cho hỏi xã tôi đại hội hôm nào").kind is Kind.UNKNOWN
    assert ask("Sinh hoạt ở xã Mường Than thì đại hội hôm nào").kind is Kind.UNKNOWN


def test_who_does_not_know_denies_nothing() -> None:
    reply = ask("Chẳng nhớ công ty chè họp tháng mấy, cũng chẳng nhớ xã Khe Mây họp hôm nào")
    assert set(reply.facts) == {"diem-che", "diem-khe-may"}, plain(reply)


def test_what_is_asked_about_before_leave_is_asked_stays() -> None:
    assert ask("Trường Hoa Ban Trắng, cho hỏi: xây xong chưa?").facts == ()


def test_what_an_answer_is_for_is_set_aside_behind_a_share_too() -> None:
    said = plain(ask("Đề nghị cung cấp số chi bộ trực thuộc đã đại hội xong và tỷ lệ, phục vụ báo cáo giao ban."))
    assert "30%" in said
    assert "lịch sinh hoạt" not in said
