"""Whether, when and where a unit meets is told of that unit alone: of no list, no work and no prose that names it."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES, TODAY
from tests.place import Place

MORE = FILES | {
    "dates": FILES["dates"].replace("  on: 10/4/2020\n", "  on: 10/4/2020\n  status: held\n")
    + """
- id: cho
  event: Khánh thành Chợ Bến Ngọc
  on: 5/5/2020
  also: [chợ Bến Ngọc]
- id: diem-vien
  event: Đại hội điểm
  who: Đảng bộ Bệnh viện Đa khoa Sơn Hạ
  on: 2/3/2020
  status: held
  group: diem
""",
    "topics": FILES["topics"]
    + """
- id: loa
  name: Cách làm của xã Đồng Vông
  answer: Xã Đồng Vông đọc tin đại hội trên loa lúc 5 giờ sáng.
  questions:
    - Xã Đồng Vông tuyên truyền đại hội thế nào?
    - Loa ở Đồng Vông đọc tin lúc nào?
    - Đồng Vông có cách làm gì hay?
    - Đọc tin đại hội trên loa ở đâu?
""",
}
PLACE = Place(MORE, TODAY)


@pytest.mark.parametrize(
    "question",
    [
        "Xã Đồng Vông đại hội ngày nào?",
        "dong vong dai hoi o dau",
        "Xã Đồng Vông đại hội chưa?",
        "Xã Đá Trắng đại hội hôm nào?",
    ],
)
def test_nothing_is_known_of_a_meeting_of_whom_prose_or_a_work_only_speaks(question: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind is Kind.UNKNOWN
    assert "loa" not in plain(reply)


def test_prose_still_tells_when_it_is_asked_for_what_it_says() -> None:
    assert PLACE.ask("Loa xã Đồng Vông đọc tin lúc nào?").facts == ("loa",)


@pytest.mark.parametrize(
    ("question", "opens", "fact"),
    [
        ("Xã Khe Mây đại hội xong chưa?", "Đã", "diem-khe-may"),
        ("Xã Khe Mây đại hội chưa", "Đã", "diem-khe-may"),
        ("xa khe may dai hoi diem chua", "Đã", "diem-khe-may"),
        ("Thị trấn Bến Ngọc đại hội xong chưa?", "Chưa", "diem-ben-ngoc"),
        ("Thị trấn Bến Ngọc đại hội điểm xong rồi à?", "Chưa", "diem-ben-ngoc"),
        ("Bến Ngọc đại hội xong rồi phải không?", "Chưa", "diem-ben-ngoc"),
    ],
)
def test_whether_one_of_a_list_has_met_is_told_of_that_one(question: str, opens: str, fact: str) -> None:
    reply = PLACE.ask(question)
    assert plain(reply).startswith(opens)
    assert reply.facts == (fact,)


@pytest.mark.parametrize(
    ("claim", "opens"),
    [
        ("Bệnh viện đại hội trước xã Khe Mây đúng chứ?", "Đúng."),
        ("Bệnh viện đại hội sau xã Khe Mây phải không?", "Không."),
        ("Xã Khe Mây đại hội trước bệnh viện phải không?", "Không."),
    ],
)
def test_a_unit_goes_by_a_noun_that_it_alone_of_the_list_has(claim: str, opens: str) -> None:
    assert PLACE.says(claim).startswith(opens)


def test_which_of_them_is_first_is_told_of_both() -> None:
    assert PLACE.says("Bệnh viện với xã Khe Mây, nơi nào đại hội trước?").startswith(
        "Đảng bộ Bệnh viện Đa khoa Sơn Hạ tổ chức trước"
    )
