"""A next turn that names nothing is about what was just told, and what it finds by itself is no answer to it."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        dates="""
- id: cong-bo
  event: Công bố kết quả cuộc thi ảnh
  on: 19/5/2020
""",
        topics="""
- id: doi-moi
  name: Đổi mới cấp ủy
  answer: Cấp ủy khóa mới phải thay đổi ít nhất một phần ba.
  questions: [Cấp ủy khóa mới thay đổi bao nhiêu?, Phải đổi mới bao nhiêu phần cấp ủy?]
""",
    ),
    TODAY,
)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Huyện có bao nhiêu đảng viên?", "Kết quả ra sao?"),
        ("Nghị quyết 08 ban hành ngày nào?", "Khi nào xong?"),
        ("Nghị quyết 08 ban hành ngày nào?", "Có thay đổi gì không?"),
        ("Hội trường đại hội trang trí ra sao?", "Có thay đổi gì không?"),
        ("Huyện có bao nhiêu đảng viên?", "Theo văn bản nào?"),
    ],
)
def test_nothing_else_is_told(first: str, then: str) -> None:
    reply = PLACE.ask(first, then)
    assert reply.kind is not Kind.ANSWER
    assert "19/5" not in plain(reply)
    assert "một phần ba" not in plain(reply)


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("Huyện có bao nhiêu đảng viên?", "Kết quả cuộc thi ảnh bao giờ công bố?", "cong-bo"),
        ("Bao nhiêu chi bộ đã đại hội xong?", "Bao giờ phải xong hết?", "han"),
        ("Huyện có bao nhiêu đảng viên?", "Nghị quyết 08 nói về gì?", "nghi-quyet-08"),
        ("Trường THCS Khe Mây làm gì?", "Cấp ủy khóa mới thay đổi bao nhiêu?", "doi-moi"),
    ],
)
def test_another_noun_leads_to_another_thing(first: str, then: str, told: str) -> None:
    assert told in PLACE.ask(first, then).facts
