"""Which body looks after something, and what a body does, by what the bodies are there for."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES, TODAY, with_more
from tests.place import Place

MORE = FILES | {
    "bodies": FILES["bodies"]
    + """
- id: tuyen-truyen
  name: Tiểu ban Thông tin
  purpose: lo trang trí, viết bài, chụp ảnh
  group: tieu-ban
- id: lo-giay
  name: Tiểu ban Giấy tờ
  purpose: soạn dự thảo báo cáo, in tài liệu
  group: tieu-ban
"""
}
PLACE = Place(MORE, TODAY)


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Chuyện ăn ở, nghỉ ngơi của đại biểu thì bộ phận nào phụ trách?", "hau-can"),
        ("Bên nào lo vụ trang hoàng hội trường?", "tuyen-truyen"),
        ("ai lo trang tri voi chup anh", "tuyen-truyen"),
        ("Dự thảo báo cáo do ai chuẩn bị?", "lo-giay"),
        ("Bộ phận hậu cần làm những việc gì?", "hau-can"),
        ("Nhóm lo chuyện giấy tờ làm những gì?", "lo-giay"),
    ],
)
def test_a_body_is_told_by_what_it_is_there_for(question: str, body: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind is Kind.ANSWER
    assert reply.facts == (body,)


@pytest.mark.parametrize("question", ["Ai lo xe đưa đón đại biểu?", "Tiểu ban nào lo pháo hoa?"])
def test_no_body_is_told_for_what_none_is_there_for(question: str) -> None:
    assert PLACE.ask(question).kind is not Kind.ANSWER


@pytest.mark.parametrize("question", ["Tiểu ban nội dung ai phụ trách?", "ai phu trach tieu ban noi dung"])
def test_who_heads_a_body_is_not_told_by_what_another_is_there_for(question: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind is Kind.UNKNOWN
    assert "tiểu ban Nội dung" in PLACE.says(question)


def test_who_supervises_something_is_told_by_what_bodies_are_there_for() -> None:
    over = Place(
        MORE
        | {
            "bodies": MORE["bodies"]
            + "- {id: to-dieu-hanh, name: Tổ Điều hành, purpose: 'chỉ đạo việc nấu ăn, dựng rạp ở hội trường'}\n"
        },
        TODAY,
    )
    assert over.ask("Ai chỉ đạo việc dựng rạp?").facts == ("to-dieu-hanh",)


CHOSEN = with_more(
    topics="""- id: chon-diem
  name: Chọn đơn vị làm điểm
  answer: Huyện ủy đã lựa chọn 3 đơn vị làm điểm, để rút kinh nghiệm.
  questions:
    - Chọn đơn vị làm điểm nhằm mục đích gì?
    - Vì sao huyện chọn các đơn vị làm điểm?
"""
)
CHOOSING = Place(CHOSEN, TODAY)


@pytest.mark.parametrize(
    "question", ["ai chọn 3 đơn vị làm điểm", "Cơ quan nào lựa chọn các đơn vị làm điểm?", "3 đơn vị điểm do ai chọn"]
)
def test_who_chose_those_of_a_list_is_told_by_prose(question: str) -> None:
    assert CHOOSING.ask(question).facts == ("chon-diem",)


def test_who_was_chosen_is_told_by_the_list() -> None:
    assert set(CHOOSING.ask("ai được chọn làm điểm").facts) == {"diem-khe-may", "diem-ben-ngoc", "diem-che"}


@pytest.mark.parametrize("question", ["ai chọn 3 đơn vị làm điểm", "cơ quan nào lập các tiểu ban"])
def test_who_did_it_is_not_known_where_no_prose_tells(question: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind is Kind.UNKNOWN
    assert plain(reply).startswith("Hiện chưa có thông tin về “ai ")
