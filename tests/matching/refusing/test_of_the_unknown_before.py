"""What is said of an unknown paper, or of the place that a writer takes for the matter, is told of ours to nobody."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết 9 ra ngày nào, có kế hoạch nào thực hiện không?",
        "Kế hoạch 32 triển khai bằng hình thức gì vậy, có ra văn bản gì hông",
        "Em chọn huyện Phú Mỹ vì nhà em ở đấy. Em cần số đảng bộ cơ sở với số chi bộ cơ sở trực thuộc huyện",
        "Em đang viết bài về huyện Phú Mỹ. Cho em hỏi số đảng viên là bao nhiêu?",
        "Mình được phân công làm báo cáo về xã Đồng Lạc. Bao giờ đại hội điểm ạ?",
    ],
)
def test_nothing_is_told(text: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.UNKNOWN, plain(reply)
    assert not reply.facts, plain(reply)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Em chọn Sơn Hạ vì nhà em ở đấy. Em cần số đảng viên", "dang-vien"),
        ("Em ở huyện Phú Mỹ. Huyện Sơn Hạ có bao nhiêu đảng viên?", "dang-vien"),
        ("Nghị quyết 9 nói gì? Huyện có bao nhiêu đảng viên?", "dang-vien"),
    ],
)
def test_ours_is_told_beside_them(text: str, fact: str) -> None:
    reply = ask(text)
    assert fact in reply.facts, plain(reply)


def test_the_other_is_not_the_one_just_told() -> None:
    told = ask("Trường cấp hai nào được làm?", "Trường Khe Mây làm gì?", "Thế còn trường kia?")
    assert told.facts == ("thcs-da-trang",), plain(told)
    unclear = ask("Trường Khe Mây làm gì?", "Thế còn trường kia?")
    assert unclear.kind is Kind.CLARIFY, plain(unclear)
    assert "Khe Mây" not in plain(unclear), plain(unclear)
