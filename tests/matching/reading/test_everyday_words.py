"""Words that people use beside what they ask: those that narrow the question, and those that do not."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Bến Ngọc họp đại hội điểm trong 2 ngày nào?", {"diem-ben-ngoc"}),
        ("Đơn vị nào đại hội điểm kéo dài 2 ngày?", {"diem-ben-ngoc"}),
        ("Ba nơi đi tiên phong là những nơi nào?", {"diem-khe-may", "diem-ben-ngoc", "diem-che"}),
        ("Nghị quyết 08 do cấp nào ban hành?", {"nghi-quyet-08"}),
        ("Đại hội huyện kỳ này đánh số thứ mấy?", {"congress"}),
        ("Đại hội huyện chia việc cho tiểu ban nào phụ trách?", {"noi-dung", "hau-can"}),
        ("when does Khe Mây hold đại hội điểm", {"diem-khe-may"}),
        ("Huyện có mấy đảng bộ cơ sở phục vụ công tác báo cáo của cơ quan tôi", {"dang-bo", "to-chuc"}),
    ],
)
def test_leave_the_question_what_it_is(text: str, facts: set[str]) -> None:
    assert set(ask(text).facts) == facts


@pytest.mark.parametrize(
    "text",
    [
        "Bến Ngọc họp đại hội điểm trong 3 ngày nào?",
        "Huyện có bao nhiêu đảng viên là công nhân?",
        "Huyện có bao nhiêu đảng viên là ca sĩ phòng trà?",
        "Bao nhiêu đảng bộ cơ sở đã đại hội xong?",
        "Hạn đại hội cơ sở có được gia hạn không?",
        "Hạn đại hội cơ sở có được kéo dài thêm không?",
        "Hạn đại hội cơ sở lùi sang ngày nào?",
        "deadline đại hội cơ sở có được dời không",
    ],
)
def test_that_narrow_it_are_never_passed_over(text: str) -> None:
    assert ask(text).kind is Kind.UNKNOWN


def test_what_is_written_is_nothing_that_is_built() -> None:
    reply = ask("Tôi đang thảo công văn, cần ghi nhiệm kỳ của đại hội huyện")
    assert not {"thcs-khe-may", "thcs-da-trang", "th-ben-ngoc", "cau"} & set(reply.facts)


def test_khong_qua_without_tones_denies() -> None:
    assert "300" not in plain(ask("may chi bo truc thuoc huyen ma khong qua dang bo co so"))


def test_a_share_is_asked_for_by_its_name() -> None:
    assert "30%" in plain(ask("Tỷ lệ chi bộ trực thuộc đã đại hội xong là bao nhiêu?"))


def test_what_is_within_another_is_not_added_to_it() -> None:
    reply = ask("Dưới các đảng bộ cơ sở thì gộp hết được mấy chi bộ?")
    assert "+" not in plain(reply)


def test_one_is_an_article_before_what_is_named() -> None:
    assert plain(ask("Có lập một tiểu ban Hậu cần phải không?")).startswith("Đúng.")


def test_a_number_in_words_is_that_of_a_phase_after_its_word() -> None:
    assert set(ask("Công trình nào làm giai đoạn thứ hai?").facts) == {"thcs-da-trang"}
