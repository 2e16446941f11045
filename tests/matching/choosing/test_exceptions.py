"""What is left of a list, who of those named is meant, what stands between two in time: tests/invented.py."""

import pytest

from bot.answering.reply import plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Bỏ hết trường tiểu học, THCS ra thì danh sách còn công trình nào?", {"cau"}),
        ("Trừ Trường Tiểu học Bến Ngọc, các trường còn lại là trường nào?", {"thcs-khe-may", "thcs-da-trang"}),
        ("Trường cấp hai tôi biết Khe Mây, trường còn lại là trường nào?", {"thcs-da-trang"}),
        ("nghe noi co tieu ban hau can, con mot tieu ban nua la gi", {"noi-dung"}),
        ("Ba nơi làm điểm tôi chỉ nhớ hai, là Khe Mây và Bến Ngọc, còn nơi thứ ba là đâu?", {"diem-che"}),
        ("Có công trình nào không phải trường học không?", {"cau"}),
        ("Trường nào được cải tạo: Khe Mây hay Bến Ngọc?", {"th-ben-ngoc"}),
        ("Trường nào không ghi giai đoạn?", {"th-ben-ngoc"}),
        ("Công trình nào có nêu giai đoạn?", {"thcs-khe-may", "thcs-da-trang"}),
        ("Có trường nào xây mới hoàn toàn không?", {"thcs-khe-may"}),
        ("Công trình nào khác Đá Trắng được xây mới?", {"thcs-khe-may", "cau"}),
        ("Trường nào cùng cấp với trường Khe Mây?", {"thcs-da-trang"}),
    ],
)
def test_of_works_and_bodies(text: str, facts: set[str]) -> None:
    reply = ask(text)
    assert set(reply.facts) == facts, plain(reply)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Giữa xã Khe Mây và công ty chè là đơn vị nào?", {"diem-ben-ngoc"}),
        ("Trước công ty là đơn vị nào họp?", {"diem-khe-may", "diem-ben-ngoc"}),
        ("Đơn vị nào họp ngay trước công ty chè?", {"diem-ben-ngoc"}),
        ("Sau thị trấn đến lượt đơn vị nào?", {"diem-che"}),
        ("Đơn vị làm điểm nào không họp trong tháng 4?", {"diem-che"}),
    ],
)
def test_of_events_in_time(text: str, facts: set[str]) -> None:
    reply = ask(text)
    assert set(reply.facts) == facts, plain(reply)


def test_two_set_side_by_side_are_both_told() -> None:
    assert set(ask("Trường Khe Mây khác trường Đá Trắng ở chỗ nào?").facts) == {"thcs-khe-may", "thcs-da-trang"}
